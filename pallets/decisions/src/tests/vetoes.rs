// SPDX-License-Identifier: Apache-2.0

//! Vetoes against paying milestones: the chain itself puts them to decision.

use crate::{mock::*, Ballot::*, Error, Event, PlacesOf, State, Subject};
use doverie_primitives::{Decisions as _, RuleName::*, VetoVerdict};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

/// The veto against milestone 1 of campaign 7, put to decision in block 1 and opened in block 10; now
/// it is block 11.
fn vetoed() {
	Vetoes::raise(7, 1);
	assert_ok!(Decisions::open_on_veto(7, 1));
	go_to_the_opening();
}

/// It closes, and is carried out a day later.
fn carried_out() {
	close(1);
	assert_eq!(Vetoes::settled(7, 1), None);
	go_to(System::block_number() + DAY);
}

#[test]
fn the_chain_opens_the_decision_on_a_veto_by_the_rule_for_vetoes() {
	test(|| {
		assert_eq!(Decisions::open_on_veto(7, 1), Ok(1));
		assert_eq!(Decisions::open_on_veto(7, 2), Ok(2));
		let decision = state(1);
		let subject = Subject::Veto { campaign: 7, milestone: 1 };
		assert_eq!((decision.by, decision.rule_name), (None, Budget));
		assert_eq!(decision.subject, subject);
		assert_eq!(decision.rule, Decisions::rule(Budget));
		System::assert_has_event(
			Event::Announced { decision: 1, subject, rule: Budget, by: None, text: None }.into(),
		);
		// Nobody seconds it: it opens at the next checkpoint.
		assert_eq!(decision.state, State::Queued { from: DAY });
		System::assert_has_event(Event::Queued { decision: 1, from: DAY }.into());
		go_to(DAY);
		assert_eq!(state(1).state, State::Open);
		let (checkpoint, closes) = (DAY - 1, 3 * DAY);
		System::assert_has_event(Event::Opened { decision: 1, checkpoint, closes }.into());
	});
}

#[test]
fn a_veto_takes_nobody_s_place() {
	test(|| {
		for milestone in 0..5 {
			Vetoes::raise(7, milestone);
			assert_ok!(Decisions::open_on_veto(7, milestone));
		}
		assert_eq!(PlacesOf::<Test>::iter().count(), 0);
		for _ in 0..3 {
			ask(1, Ordinary).expect("can be announced");
		}
		// Their closing frees no place either.
		go_to(33);
		assert!((1..=5).all(|veto| !matches!(state(veto).state, State::Open)));
		assert_eq!(PlacesOf::<Test>::get(101).announced, 3);
	});
}

#[test]
fn a_veto_that_the_chambers_support_is_upheld() {
	test(|| {
		vetoed();
		all_vote(1, [1, 2, 3], Yes);
		assert_noop!(Decisions::vote(signed(99), 1, Yes), Error::<Test>::NotInGoodStanding);
		carried_out();
		assert_eq!(Vetoes::settled(7, 1), Some(VetoVerdict::Upheld));
		assert_eq!(state(1).state, State::Enacted { block: 40 });
		System::assert_has_event(Event::Enacted { decision: 1 }.into());
	});
}

#[test]
fn a_veto_that_as_many_chambers_reject_as_could_have_upheld_it_is_dismissed() {
	test(|| {
		vetoed();
		all_vote(1, [1], Yes);
		all_vote(1, [2, 3, 4], No);
		carried_out();
		assert_eq!(Vetoes::settled(7, 1), Some(VetoVerdict::Dismissed));
		assert_eq!(state(1).state, State::Enacted { block: 40 });
	});
}

#[test]
fn a_veto_on_which_the_chambers_are_divided_is_undecided() {
	test(|| {
		vetoed();
		all_vote(1, [1, 2], Yes);
		all_vote(1, [3, 4], No);
		carried_out();
		assert_eq!(Vetoes::settled(7, 1), Some(VetoVerdict::Undecided));
		assert_eq!(state(1).state, State::Enacted { block: 40 });
	});
}

#[test]
fn a_veto_that_too_few_chambers_reject_is_undecided() {
	test(|| {
		vetoed();
		all_vote(1, [3, 4], No);
		// Whoever abstains has come, and says neither.
		all_vote(1, [1, 2], Abstain);
		carried_out();
		assert_eq!(Vetoes::settled(7, 1), Some(VetoVerdict::Undecided));
	});
}

#[test]
fn a_veto_for_which_nobody_comes_is_undecided() {
	test(|| {
		vetoed();
		carried_out();
		let outcome = shown(1);
		assert!(!outcome.passed() && outcome.chambers.iter().all(|chamber| chamber.missing == 1));
		assert_eq!(Vetoes::settled(7, 1), Some(VetoVerdict::Undecided));
		assert_eq!(state(1).state, State::Enacted { block: 40 });
	});
}

#[test]
fn a_veto_that_cannot_be_settled_can_always_be_tried_again() {
	test(|| {
		// There is no such veto yet.
		assert_ok!(Decisions::open_on_veto(7, 1));
		go_to_the_opening();
		all_vote(1, 1..=4, Yes);
		close(1);
		go_to(40);
		let error = DispatchError::Unavailable;
		let retry_until = 40 + 3 * DAY;
		assert_eq!(state(1).state, State::EnactmentFailed { block: 40, error });
		System::assert_has_event(Event::EnactmentFailed { decision: 1, error, retry_until }.into());
		assert_noop!(Decisions::retry(signed(5), 1), Error::<Test>::TooSoonToRetry);

		// It fails once more, and long after the window it can still be tried again.
		go_to(40 + DAY);
		assert_ok!(Decisions::retry(signed(5), 1));
		go_to(41 + DAY);
		assert_eq!(state(1).state, State::EnactmentFailed { block: 41 + DAY, error });
		go_to(1_000);
		Vetoes::raise(7, 1);
		// What can still be carried out is kept whole.
		assert_noop!(Decisions::prune_ballots(signed(99), 1, 1), Error::<Test>::RetentionNotOver);
		assert_ok!(Decisions::retry(signed(5), 1));
		go_to(1_001);
		assert_eq!(Vetoes::settled(7, 1), Some(VetoVerdict::Upheld));
		assert_eq!(state(1).state, State::Enacted { block: 1_001 });
		assert_noop!(Decisions::retry(signed(5), 1), Error::<Test>::NothingToRetry);
		assert_ok!(Decisions::prune_ballots(signed(99), 1, 1));
	});
}

#[test]
fn a_milestone_can_be_vetoed_again_after_its_veto_was_upheld() {
	test(|| {
		vetoed();
		all_vote(1, 1..=4, Yes);
		carried_out();
		assert_eq!(Vetoes::settled(7, 1), Some(VetoVerdict::Upheld));
		// Better evidence, and another veto against it.
		Vetoes::raise(7, 1);
		assert_eq!(Decisions::open_on_veto(7, 1), Ok(2));
		go_to_the_opening();
		all_vote(2, 1..=4, No);
		close(2);
		go_to(System::block_number() + DAY);
		assert_eq!(Vetoes::settled(7, 1), Some(VetoVerdict::Dismissed));
	});
}
