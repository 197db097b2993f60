// SPDX-License-Identifier: Apache-2.0

//! Striking the ballots of those whom a decision has barred.

use crate::{mock::*, Ballot::*, Error, Event, Outcomes, Polls, State, Tally};
use doverie_primitives::{Chamber, DecisionId, Decisions as _, RollNumber, RuleName::*, Verdict};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

/// Anyone can, even somebody who is not registered.
fn strike(decision: DecisionId, roll_number: RollNumber) -> DispatchResult {
	Decisions::strike_ballot(signed(99), decision, roll_number)
}

fn business(decision: DecisionId) -> Tally {
	Tally::of_chamber(&Polls::<Test>::get(decision).unwrap().tallies.business)
}

#[test]
fn the_ballot_of_the_barred_is_struck_out_of_what_is_open() {
	test(|| {
		let decision = opened(Ordinary, set(1));
		all_vote(decision, [2, 6], Yes);
		assert_noop!(strike(9, 102), Error::<Test>::UnknownDecision);
		assert_noop!(strike(decision, 102), Error::<Test>::NotBarred);
		bar(102);
		// It stays until somebody strikes it.
		assert_eq!(business(decision), Tally { yes: 2, no: 0, abstain: 0 });
		assert_ok!(strike(decision, 102));
		System::assert_last_event(
			Event::BallotStruck {
				decision,
				roll_number: 102,
				chamber: Chamber::Business,
				ballot: Yes,
			}
			.into(),
		);
		assert_eq!(business(decision), Tally { yes: 1, no: 0, abstain: 0 });
		assert_eq!(Decisions::ballot(decision, 2), None);
		assert_eq!(Decisions::ballot(decision, 6), Some(Yes));
		// Once; and the barred cast no other.
		assert_noop!(strike(decision, 102), Error::<Test>::NothingToStrike);
		let vote = Decisions::vote(signed(2), decision, No);
		assert_eq!(vote, Err(Error::<Test>::NotInGoodStanding.into()));
		assert_eq!(close(decision).chambers.business.tally.organisations.yes, 1);
	});
}

#[test]
fn whoever_has_cast_no_ballot_has_none_to_strike() {
	test(|| {
		let decision = opened(Ordinary, set(1));
		bar(102);
		assert_noop!(strike(decision, 102), Error::<Test>::NothingToStrike);
	});
}

#[test]
fn what_was_carried_by_somebody_barred_since_is_not_carried_out() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, [1, 2, 3], Yes);
		assert!(close(decision).passed());
		bar(102);
		assert_ok!(strike(decision, 102));
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert_eq!((outcome.verdict, outcome.concurring), (Verdict::NotDecided, 2));
		assert_eq!(outcome.chambers.business.missing, 1);
		System::assert_has_event(Event::OutcomeChanged { decision, outcome }.into());
		assert_eq!(state(decision).state, State::Closed);
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::NothingToRetry);
		go_to(100);
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
	});
}

#[test]
fn what_passes_without_the_ballot_of_the_barred_is_carried_out() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 1..=4, Yes);
		let before = close(decision);
		bar(102);
		assert_ok!(strike(decision, 102));
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert_eq!((outcome.passed(), outcome.concurring), (true, 3));
		assert_eq!(outcome.rolls(), before.rolls());
		go_to(30 + DAY);
		assert_eq!(pallet_switch::Value::<Test>::get(), 7);
		// What is carried out is done.
		bar(103);
		assert_noop!(strike(decision, 103), Error::<Test>::NothingToStrike);
	});
}

#[test]
fn nothing_is_struck_out_of_what_has_nothing_to_carry_out() {
	test(|| {
		let rejected = queued(Ordinary, set(7));
		let question = queued_question(1, Ordinary);
		go_to_the_opening();
		all_vote(rejected, [2], No);
		all_vote(question, 1..=4, Yes);
		assert!(close(question).passed());
		bar(102);
		for decision in [rejected, question] {
			assert_noop!(strike(decision, 102), Error::<Test>::NothingToStrike);
		}
	});
}

#[test]
fn a_proposal_hears_that_it_no_longer_passes() {
	test(|| {
		assert_ok!(Decisions::open_on_proposal(101, Ordinary, 7, fingerprint([7])));
		go_to_the_opening();
		all_vote(1, 1..=3, Yes);
		close(1);
		bar(102);
		assert_ok!(strike(1, 102));
		go_to(100);
		assert_eq!(HeardByProposals::all(), [(7, "passed"), (7, "not decided")]);
		assert_eq!(state(1).state, State::Closed);
	});
}

#[test]
fn a_challenge_that_no_longer_passes_is_dismissed() {
	test(|| {
		Challenges::raise(101);
		assert_ok!(Decisions::announce_challenge(signed(1), 1));
		go_to_the_opening();
		all_vote(1, 2..=4, Yes);
		assert!(close(1).passed());
		bar(102);
		assert_ok!(strike(1, 102));
		assert!(matches!(state(1).state, State::Scheduled { .. }));
		go_to(30 + DAY);
		assert_eq!(Challenges::settled(101), Some(false));
	});
}

#[test]
fn what_could_not_be_carried_out_so_far_is_struck_out_of_too() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 1..=3, Yes);
		pallet_switch::Stuck::<Test>::put(true);
		close(decision);
		go_to(30 + DAY);
		assert!(matches!(state(decision).state, State::EnactmentFailed { .. }));
		bar(102);
		assert_ok!(strike(decision, 102));
		assert_eq!(state(decision).state, State::Closed);
		pallet_switch::Stuck::<Test>::put(false);
		go_to(30 + 2 * DAY);
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::NothingToRetry);
	});
}

#[test]
fn what_the_challenged_carry_is_undone_when_the_challenge_is_settled_before_it_is_carried_out() {
	test(|| {
		Challenges::raise(102);
		assert_ok!(Decisions::announce_challenge(signed(1), 2));
		go_to_the_opening();
		all_vote(1, [1, 3, 4], Yes);
		// A day later, they open what they have in mind.
		announce(2, Ordinary, set(7)).expect("can be announced");
		assert_ok!(Decisions::second(signed(3), 2));
		go_to_the_opening();
		all_vote(2, [2, 3, 4], Yes);
		go_to(39);
		assert_noop!(strike(2, 102), Error::<Test>::NotBarred);
		go_to(40);
		assert_eq!(Challenges::settled(102), Some(true));
		assert_eq!(state(2).state, State::Scheduled { enacts: 50 });
		assert_ok!(strike(2, 102));
		go_to(60);
		assert_eq!(state(2).state, State::Closed);
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
	});
}
