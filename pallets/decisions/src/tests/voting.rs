// SPDX-License-Identifier: Apache-2.0

//! Casting and changing ballots.

use crate::{mock::*, Ballot::*, Ballots, Error, Event, Outcomes, Polls, State, Tally};
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
		go_to(5);
		let decision = opened(Ordinary, set(1));
		let vote = |who| Decisions::vote(signed(who), decision, Yes);
		// Nobody, and somebody who was admitted later.
		assert_noop!(vote(99), Error::<Test>::NotInGoodStanding);
		Register::admit(50, Chamber::Business, Kind::Organisation);
		assert_noop!(vote(50), Error::<Test>::NotOnRoll);
		assert!(!Decisions::may_vote(decision, 50) && Decisions::may_vote(decision, 1));
		assert_ok!(vote(7));
	});
}

#[test]
fn whoever_is_admitted_in_the_block_of_the_opening_is_on_a_later_roll() {
	test(|| {
		let first = queued(Ordinary, set(1));
		// After the checkpoint, in the very block that opens it.
		go_to(DAY);
		assert_eq!(state(first).state, State::Open);
		for who in [50, 51] {
			Register::admit(who, Chamber::Business, Kind::Organisation);
		}
		go_to(DAY + 1);
		for who in [50, 51] {
			assert_noop!(Decisions::vote(signed(who), first, Yes), Error::<Test>::NotOnRoll);
		}
		let business = |decision| shown(decision).chambers.business;
		assert_eq!(business(first).roll.total(), 2);
		// The next one has them on its roll.
		let decision = opened(Ordinary, set(1));
		all_vote(decision, [50, 51], Yes);
		assert_eq!(business(decision).roll.total(), 4);
	});
}

#[test]
fn a_registrar_that_suspends_around_the_opening_takes_nobody_s_vote_and_makes_no_roll_smaller() {
	test(|| {
		let decision = queued(Ordinary, set(1));
		// Suspended in the block of the opening, after its checkpoint, and later.
		go_to(DAY);
		Register::suspend(2);
		go_to(DAY + 1);
		Register::suspend(6);
		all_vote(decision, [2, 6], No);
		assert_eq!(tally(decision, Chamber::Business), Tally { yes: 0, no: 2, abstain: 0 });
		assert_ok!(Decisions::vote(signed(2), decision, Yes));
		let business = close(decision).chambers.business;
		assert_eq!((business.roll.total(), business.tally.organisations.yes), (2, 1));
	});
}

#[test]
fn a_ballot_counts_as_what_its_voter_was_at_the_checkpoint() {
	test(|| {
		go_to(5);
		let decision = opened(Ordinary, set(1));
		Register::admit_as(4, 104, Chamber::Business, Kind::Organisation);
		Register::admit_as(8, 108, Chamber::CivilSociety, Kind::Citizen);
		all_vote(decision, [4, 8], Yes);
		assert_eq!(tally(decision, Chamber::Business), Tally::default());
		let civil_society = Polls::<Test>::get(decision).unwrap().tallies.civil_society;
		assert_eq!((civil_society.organisations.yes, civil_society.citizens.yes), (2, 0));
	});
}

#[test]
fn a_registrar_that_moves_keys_rewrites_no_ballot_and_casts_none_in_what_is_open() {
	test(|| {
		let decision = opened(Ordinary, set(1));
		assert_ok!(Decisions::vote(signed(2), decision, No));
		// One of them has voted, the other has not.
		let now = System::block_number();
		Register::move_key(2, 200, now);
		Register::move_key(6, 600, now);
		for who in [2, 6] {
			assert_noop!(
				Decisions::vote(signed(who), decision, No),
				Error::<Test>::NotInGoodStanding
			);
		}
		for who in [200, 600] {
			assert_noop!(Decisions::vote(signed(who), decision, Yes), Error::<Test>::KeyTooNew);
			assert!(!Decisions::may_vote(decision, who));
		}
		assert_eq!(tally(decision, Chamber::Business), Tally { yes: 0, no: 1, abstain: 0 });
		// The ballot is still found by the new key, which votes in what opens after it.
		assert_eq!(Decisions::ballot(decision, 200), Some(No));
		let later = queued(Ordinary, set(1));
		let opens = next_checkpoint();
		go_to(opens);
		// A key of the very block that opens it is too new.
		Register::move_key(8, 800, opens);
		go_to(opens + 1);
		let vote = Decisions::vote(signed(800), later, Yes);
		assert_eq!(vote, Err(Error::<Test>::KeyTooNew.into()));
		all_vote(later, [200, 600], Yes);
	});
}

#[test]
fn the_challenged_keep_every_vote_but_the_one_on_their_own_challenge() {
	test(|| {
		// Six of eight are challenged, and the decisions on it and another one opened, all in one
		// block.
		for number in 103..=108 {
			Challenges::raise(number);
		}
		queued_question(1, Ordinary);
		for (by, who) in [(1, 3), (1, 4), (2, 5), (2, 6), (2, 7)] {
			assert_ok!(Decisions::announce_challenge(signed(by), who));
		}
		go_to_the_opening();
		for (decision, who) in [(2, 3), (3, 4), (4, 5), (5, 6), (6, 7)] {
			assert_noop!(Decisions::vote(signed(who), decision, No), Error::<Test>::OwnChallenge);
			assert!(!Decisions::may_vote(decision, who));
			all_vote(decision, (3..=8).filter(|other| *other != who), No);
			all_vote(decision, [1, 2], Yes);
		}
		all_vote(1, 1..=8, Yes);
		go_to(60);
		for number in 103..=107 {
			assert_eq!(Challenges::settled(number), Some(false));
		}
		assert!(Outcomes::<Test>::get(1).unwrap().passed());
	});
}

#[test]
fn only_a_decision_that_bars_takes_a_vote() {
	test(|| {
		let decision = opened(Ordinary, set(1));
		bar(102);
		let vote = || Decisions::vote(signed(2), decision, Yes);
		assert_noop!(vote(), Error::<Test>::NotInGoodStanding);
		// Its errors come in the order in which its docs name them.
		go_to(30);
		assert_noop!(vote(), Error::<Test>::NotInGoodStanding);
		assert_noop!(Decisions::vote(signed(99), decision, Yes), Error::<Test>::NotInGoodStanding);
		assert_noop!(Decisions::vote(signed(1), decision, Yes), Error::<Test>::DecisionClosed);
	});
}

#[test]
fn ballots_are_taken_from_the_block_after_the_opening_until_the_close() {
	test(|| {
		let vote = || Decisions::vote(signed(1), 1, Yes);
		assert_noop!(vote(), Error::<Test>::UnknownDecision);
		// Neither announced nor queued.
		announced(Ordinary, set(1));
		assert_noop!(vote(), Error::<Test>::NotYetOpen);
		second_all(1);
		go_to(9);
		assert_noop!(vote(), Error::<Test>::NotYetOpen);
		go_to(10);
		assert_eq!(state(1).state, State::Open);
		assert_noop!(vote(), Error::<Test>::NotYetOpen);
		go_to(11);
		assert_ok!(vote());
		go_to(29);
		assert_ok!(Decisions::vote(signed(1), 1, No));
		go_to(30);
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
		go_to(2);
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
		go_to(2);
		let decision = opened(Ordinary, set(1));
		all_vote(decision, [1, 2, 70], Yes);
		let mut pages: Vec<_> = Ballots::<Test>::iter_key_prefix(decision).collect();
		pages.sort_unstable();
		assert_eq!(pages, [0, 4]);
	});
}
