// SPDX-License-Identifier: Apache-2.0

//! Casting and changing ballots.

use crate::{mock::*, Ballot::*, Ballots, Error, Event, Polls, Tally};
use doverie_primitives::{Chamber, Kind, RuleName::*};
use frame_support::{assert_noop, assert_ok};

fn tally(decision: u32, chamber: Chamber) -> Tally {
	Tally::of_chamber(&Polls::<Test>::get(decision).unwrap().tallies[chamber])
}

#[test]
fn a_ballot_counts_in_its_chamber_and_can_be_changed() {
	test(|| {
		let decision = opened(Ordinary, set(1));
		assert_ok!(Decisions::vote(signed(2), decision, No));
		System::assert_last_event(
			Event::Voted {
				decision,
				by: 102,
				chamber: Chamber::Business,
				ballot: No,
				previous: None,
			}
			.into(),
		);
		assert_eq!(tally(decision, Chamber::Business), Tally { yes: 0, no: 1, abstain: 0 });
		assert_ok!(Decisions::vote(signed(2), decision, Abstain));
		assert_ok!(Decisions::vote(signed(2), decision, Yes));
		assert_eq!(tally(decision, Chamber::Business), Tally { yes: 1, no: 0, abstain: 0 });
		assert_noop!(Decisions::vote(signed(2), decision, Yes), Error::<Test>::Unchanged);
		assert_eq!(Decisions::ballot(decision, 2), Some(Yes));
		assert_eq!(Decisions::ballot(decision, 6), None);
		assert_eq!(Decisions::ballot(decision, 99), None);
	});
}

#[test]
fn votes_from_outside_the_roll_are_refused() {
	test(|| {
		Register::suspend(3);
		let decision = opened(Ordinary, set(1));
		let vote = |who| Decisions::vote(signed(who), decision, Yes);
		// Nobody, suspended at the opening and reinstated since, and admitted since.
		assert_noop!(vote(99), Error::<Test>::NotInGoodStanding);
		assert_noop!(vote(3), Error::<Test>::NotInGoodStanding);
		Register::reinstate(3);
		assert_noop!(vote(3), Error::<Test>::NotOnRoll);
		assert!(!Decisions::may_vote(decision, 3) && Decisions::may_vote(decision, 1));
		Register::admit(50, Chamber::Business, Kind::Organisation);
		assert_noop!(vote(50), Error::<Test>::NotOnRoll);
		// One that has changed chamber or kind since then is not on that roll as what it is now.
		Register::admit_as(4, 104, Chamber::Business, Kind::Organisation);
		assert_noop!(vote(4), Error::<Test>::NotOnRoll);
		Register::admit_as(8, 108, Chamber::CivilSociety, Kind::Citizen);
		assert_noop!(vote(8), Error::<Test>::NotOnRoll);
		assert_ok!(vote(7));
	});
}

#[test]
fn a_stakeholder_suspended_after_the_opening_keeps_a_ballot_and_casts_no_other() {
	test(|| {
		let decision = opened(Ordinary, set(1));
		assert_ok!(Decisions::vote(signed(2), decision, Yes));
		Register::suspend(2);
		Register::suspend(6);
		for who in [2, 6] {
			assert_noop!(
				Decisions::vote(signed(who), decision, No),
				Error::<Test>::NotInGoodStanding
			);
		}
		assert_eq!(tally(decision, Chamber::Business), Tally { yes: 1, no: 0, abstain: 0 });
		// Reinstated, it was on the roll at the opening and may change its mind.
		Register::reinstate(2);
		assert_ok!(Decisions::vote(signed(2), decision, No));
		assert_eq!(tally(decision, Chamber::Business), Tally { yes: 0, no: 1, abstain: 0 });
		// The quorum is counted from the roll of the opening.
		assert_eq!(close(decision).chambers.business.roll.total(), 2);
	});
}

#[test]
fn a_key_moved_in_mid_vote_changes_the_same_ballot() {
	test(|| {
		let decision = opened(Ordinary, set(1));
		assert_ok!(Decisions::vote(signed(2), decision, Yes));
		Register::move_key(2, 200);
		// The old key is nobody's.
		assert_noop!(Decisions::vote(signed(2), decision, Yes), Error::<Test>::NotInGoodStanding);
		// The new one finds the ballot that was cast, and does not add another.
		assert_noop!(Decisions::vote(signed(200), decision, Yes), Error::<Test>::Unchanged);
		assert_ok!(Decisions::vote(signed(200), decision, No));
		assert_eq!(tally(decision, Chamber::Business), Tally { yes: 0, no: 1, abstain: 0 });
	});
}

#[test]
fn ballots_are_taken_from_the_block_after_the_opening_until_the_close() {
	test(|| {
		let vote = || Decisions::vote(signed(1), 1, Yes);
		assert_noop!(vote(), Error::<Test>::UnknownDecision);
		assert_ok!(Decisions::open_on_call(signed(1), Ordinary, set(1), fingerprint(0)));
		assert_noop!(vote(), Error::<Test>::NotYetOpen);
		go_to(2);
		assert_ok!(vote());
		go_to(20);
		assert_ok!(Decisions::vote(signed(1), 1, No));
		go_to(21);
		assert_noop!(vote(), Error::<Test>::DecisionClosed);
		assert_noop!(Decisions::vote(signed(1), 2, Yes), Error::<Test>::UnknownDecision);
		// Nor is there one with the number that a form shows before anyone has typed one.
		assert_noop!(Decisions::vote(signed(1), 0, Yes), Error::<Test>::UnknownDecision);
	});
}

#[test]
fn kinds_are_counted_apart_and_every_ballot_alike() {
	test(|| {
		admit_citizens(3);
		let decision = opened(Ordinary, set(1));
		all_vote(decision, [4, 1_001, 1_002], Yes);
		let civil_society = Polls::<Test>::get(decision).unwrap().tallies.civil_society;
		assert_eq!((civil_society.organisations.yes, civil_society.citizens.yes), (1, 2));
		let outcome = close(decision);
		assert_eq!(outcome.chambers.civil_society.roll.total(), 5);
		assert_eq!(
			(outcome.chambers.civil_society.needed, outcome.chambers.civil_society.missing),
			(3, 0)
		);
	});
}

#[test]
fn ballots_lie_in_pages_by_roll_number() {
	test(|| {
		Register::admit_as(70, 5_000, Chamber::Academia, Kind::Organisation);
		let decision = opened(Ordinary, set(1));
		all_vote(decision, [1, 2, 70], Yes);
		let mut pages: Vec<_> = Ballots::<Test>::iter_key_prefix(decision).collect();
		pages.sort_unstable();
		assert_eq!(pages, [0, 4]);
	});
}
