// SPDX-License-Identifier: Apache-2.0

//! Removing single ballots when their time is over.

use crate::{mock::*, Ballot::*, Ballots, Error, Event, Polls, State};
use doverie_primitives::{Chamber, Kind, RuleName::*};
use frame_support::{assert_noop, assert_ok};

#[test]
fn ballots_are_pruned_in_bounded_steps_and_the_outcome_stays() {
	test(|| {
		// Ballots on six pages.
		for i in 0..5u64 {
			let number = 1_100 * (i as u32 + 1);
			Register::admit_as(60 + i, number, Chamber::Academia, Kind::Organisation);
		}
		go_to(2);
		let decision = opened(Ordinary, set(7));
		all_vote(decision, (1..=8).chain(60..65), Yes);
		let prune = |pages| Decisions::prune_ballots(signed(99), decision, pages);
		assert_noop!(prune(0), Error::<Test>::InvalidBatchSize);
		assert_noop!(prune(5), Error::<Test>::InvalidBatchSize);
		assert_noop!(prune(4), Error::<Test>::RetentionNotOver);
		let outcome = close(decision);
		assert_noop!(prune(4), Error::<Test>::RetentionNotOver);
		go_to(opening(decision).closes + 5 * DAY);
		assert_noop!(Decisions::prune_ballots(signed(99), 7, 1), Error::<Test>::UnknownDecision);

		assert_ok!(prune(4));
		System::assert_last_event(Event::BallotsPruned { decision, pages: 4, all: false }.into());
		assert_ok!(prune(4));
		System::assert_last_event(Event::BallotsPruned { decision, pages: 2, all: true }.into());
		assert_noop!(prune(4), Error::<Test>::AlreadyPruned);
		assert_eq!(Ballots::<Test>::iter_key_prefix(decision).count(), 0);
		assert_eq!(Polls::<Test>::get(decision), None);
		assert_eq!(shown(decision), outcome);
		assert_noop!(Decisions::vote(signed(1), decision, No), Error::<Test>::DecisionClosed);
	});
}

#[test]
fn a_decision_without_ballots_is_pruned_too() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		go_to(opening(decision).closes + 5 * DAY);
		assert_ok!(Decisions::prune_ballots(signed(99), decision, 1));
		assert!(state(decision).pruned);
	});
}

#[test]
fn what_failed_for_good_can_still_be_read() {
	test(|| {
		let decision = opened(Ordinary, set_at_length(7));
		all_vote(decision, 1..=4, Yes);
		pallet_switch::Stuck::<Test>::put(true);
		go_to(opening(decision).closes + 5 * DAY);
		assert_ok!(Decisions::prune_ballots(signed(99), decision, 1));
		let crate::Subject::Call { call, .. } = state(decision).subject else { panic!() };
		assert_eq!(call.decode(), Some(*set_at_length(7)));
	});
}

#[test]
fn ballots_are_kept_while_one_that_opened_before_still_needs_its_roll() {
	test(|| {
		let first = queued(Ordinary, set(7));
		let second = queued_question(1, Ordinary);
		go_to_the_opening();
		all_vote(first, 1..=4, Yes);
		close(first);
		// It is put off, and waits for its block.
		assert_ok!(Decisions::object(signed(5), first));
		go_to(opening(second).closes + 5 * DAY);
		assert_eq!(state(first).state, State::Enacted { block: 80 });
		let prune = || Decisions::prune_ballots(signed(99), second, 1);
		assert_noop!(prune(), Error::<Test>::RetentionNotOver);
		go_to(81);
		assert_ok!(prune());
		assert!(state(second).pruned);
	});
}
