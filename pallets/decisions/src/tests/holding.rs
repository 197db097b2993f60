// SPDX-License-Identifier: Apache-2.0

//! A decision closes when its outcome has held for a day.

use crate::{mock::*, Ballot::*, Error, Event, Outcome, Outcomes, Polls, State};
use doverie_primitives::{DecisionId, Decisions as _, RuleName::*, Verdict};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;

/// Three chambers say this: enough for an ordinary decision.
fn three_say(decision: DecisionId, ballot: crate::Ballot) {
	all_vote(decision, [1, 2, 3], ballot);
}

/// In the last block before each close, three chambers say this; then it closes, or does not.
fn turn_at_the_last_moment(decision: DecisionId, ballots: &[crate::Ballot]) {
	for ballot in ballots {
		let closes = opening(decision).closes;
		go_to(closes - 1);
		three_say(decision, *ballot);
		go_to(closes);
	}
}

/// The same from a decision on that three chambers have said the first of these in from the start.
fn turned(ballots: &[crate::Ballot]) -> DecisionId {
	let decision = opened(Ordinary, set(7));
	three_say(decision, ballots[0]);
	turn_at_the_last_moment(decision, &ballots[1..]);
	decision
}

#[test]
fn what_has_held_for_a_day_closes_at_its_time() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		go_to(19);
		three_say(decision, Yes);
		assert_eq!(opening(decision).passing, None);
		go_to(20);
		assert_eq!(opening(decision).passing, Some(true));
		go_to(30);
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert!(outcome.passed() && outcome.held);
		assert_eq!((opening(decision).closes, opening(decision).added_days), (30, 0));
	});
}

#[test]
fn what_nobody_supports_closes_at_its_time_too() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		go_to(20);
		assert_eq!(opening(decision).passing, Some(false));
		go_to(30);
		assert_eq!(state(decision).state, State::Closed);
		assert!(Outcomes::<Test>::get(decision).unwrap().held);
	});
}

#[test]
fn ballots_that_change_no_outcome_add_no_day() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		three_say(decision, Yes);
		go_to(29);
		all_vote(decision, [4, 5, 6], Yes);
		all_vote(decision, [8], No);
		go_to(30);
		assert!(Outcomes::<Test>::get(decision).unwrap().passed());
	});
}

#[test]
fn a_ballot_in_the_last_block_adds_a_day_in_which_others_can_answer() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		go_to(29);
		three_say(decision, Yes);
		go_to(30);
		assert_eq!(state(decision).state, State::Open);
		System::assert_has_event(Event::DayAdded { decision, closes: 40 }.into());
		let now = opening(decision);
		assert_eq!((now.closes, now.passing, now.added_days), (40, Some(true), 1));
		assert_eq!(Polls::<Test>::get(decision).unwrap().closes, 40);
		assert_eq!(Outcomes::<Test>::get(decision), None);
		assert_noop!(Decisions::close(signed(99), decision), Error::<Test>::StillOpen);
		// The others answer.
		go_to(35);
		all_vote(decision, [5, 6, 7], No);
		go_to(40);
		assert_eq!((opening(decision).closes, opening(decision).added_days), (50, 2));
		assert_eq!(opening(decision).passing, Some(false));
		go_to(50);
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert!(outcome.held && outcome.verdict == Verdict::Rejected);
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
	});
}

#[test]
fn what_holds_for_the_added_day_passes() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		go_to(29);
		three_say(decision, Yes);
		go_to(40);
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert!(outcome.passed() && outcome.held);
		// Carried out a day after it has closed.
		assert_eq!(enacts(decision), 50);
		go_to(50);
		assert_eq!(pallet_switch::Value::<Test>::get(), 7);
	});
}

#[test]
fn a_last_block_no_adds_a_day_as_well() {
	test(|| {
		let decision = turned(&[Yes, No]);
		assert_eq!((opening(decision).closes, opening(decision).passing), (40, Some(false)));
		go_to(40);
		assert_eq!(Outcomes::<Test>::get(decision).unwrap().verdict, Verdict::Rejected);
	});
}

#[test]
fn at_most_three_days_are_added_and_what_has_not_held_then_is_not_decided() {
	test(|| {
		let decision = turned(&[Yes, No, Yes, No, Yes]);
		assert_eq!((opening(decision).closes, opening(decision).added_days), (60, 3));
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		// It would pass, by ballots of the last block.
		assert!(outcome.overall && outcome.concurring == 3 && outcome.consents);
		assert!(!outcome.held);
		assert_eq!(outcome.verdict, Verdict::NotDecided);
		assert_eq!(state(decision).state, State::Closed);
		go_to(100);
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
	});
}

#[test]
fn what_no_longer_passes_after_the_third_day_is_closed_as_what_it_is() {
	test(|| {
		let decision = turned(&[No, Yes, No, Yes, No]);
		assert_eq!((opening(decision).closes, opening(decision).added_days), (60, 3));
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert_eq!(outcome.verdict, Verdict::Rejected);
	});
}

#[test]
fn what_holds_for_the_third_added_day_passes() {
	test(|| {
		let decision = turned(&[No, Yes, No, Yes]);
		assert_eq!((opening(decision).passing, opening(decision).added_days), (Some(true), 3));
		go_to(60);
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert!(outcome.passed() && outcome.held);
	});
}

#[test]
fn a_proposal_that_has_not_held_hears_that_it_is_not_decided() {
	test(|| {
		assert_ok!(Decisions::open_on_proposal(101, Ordinary, 7, fingerprint(7)));
		go_to_the_opening();
		three_say(1, Yes);
		turn_at_the_last_moment(1, &[No, Yes, No, Yes]);
		assert_eq!(HeardByProposals::all(), [(7, "not decided")]);
	});
}

#[test]
fn a_challenge_that_has_not_held_is_dismissed() {
	test(|| {
		Challenges::raise(104);
		assert_ok!(Decisions::announce_challenge(signed(1), 4));
		go_to_the_opening();
		three_say(1, Yes);
		turn_at_the_last_moment(1, &[No, Yes, No, Yes]);
		go_to(70);
		assert_eq!(Challenges::settled(104), Some(false));
	});
}

#[test]
fn what_had_no_visit_a_day_before_gets_a_day_when_it_is_closed() {
	test(|| {
		// Two visits a block and four blocks that are tried: one of nine has none.
		for milestone in 0..9 {
			Vetoes::raise(7, milestone);
			assert_ok!(Decisions::open_on_veto(7, milestone));
		}
		go_to(29);
		let unseen: Vec<_> = (1..=9).filter(|n| opening(*n).passing.is_none()).collect();
		assert_eq!(unseen.len(), 1);
		three_say(unseen[0], Yes);
		go_to(34);
		assert_eq!(state(unseen[0]).state, State::Open);
		assert_noop!(Decisions::vote(signed(4), unseen[0], No), Error::<Test>::DecisionClosed);
		assert_ok!(Decisions::close(signed(99), unseen[0]));
		// A whole day from now on, since nobody could answer meanwhile.
		assert_eq!((opening(unseen[0]).closes, opening(unseen[0]).passing), (44, Some(true)));
		assert_ok!(Decisions::vote(signed(4), unseen[0], No));
		go_to(44);
		assert!(Outcomes::<Test>::get(unseen[0]).unwrap().passed());
	});
}

#[test]
fn what_is_looked_at_for_another_reason_is_not_written_down_too_early() {
	test(|| {
		// It would have lapsed at 141, and opens at 140.
		let decision = announced(Ordinary, set(7));
		go_to(135);
		second_all(decision);
		go_to(141);
		assert_eq!((opening(decision).opened, opening(decision).passing), (140, None));
		three_say(decision, Yes);
		go_to(149);
		assert_eq!(opening(decision).passing, None);
		go_to(150);
		assert_eq!(opening(decision).passing, Some(true));
		go_to(160);
		assert!(Outcomes::<Test>::get(decision).unwrap().passed());
	});
}

#[test]
fn a_day_is_added_by_anyone_s_call_as_by_itself() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		go_to(29);
		three_say(decision, Yes);
		// As if there had been no room for it on the agenda.
		crate::Agenda::<Test>::remove(30);
		go_to(30);
		assert_ok!(Decisions::close(signed(99), decision));
		System::assert_last_event(Event::DayAdded { decision, closes: 40 }.into());
		assert_eq!(opening(decision).passing, Some(true));
		assert_noop!(Decisions::close(signed(99), decision), Error::<Test>::StillOpen);
		go_to(40);
		assert!(Outcomes::<Test>::get(decision).unwrap().passed());
	});
}

/// A ballot that somebody casts at a block, if it is still taken then.
type Step = (u64, u64, crate::Ballot);

fn outcome_of(mut steps: Vec<Step>) -> Outcome {
	let mut outcome = None;
	test(|| {
		let decision = opened(Ordinary, set(7));
		steps.sort_by_key(|(block, ..)| *block);
		for (block, who, ballot) in steps {
			go_to(block);
			let _ = Decisions::vote(signed(who), decision, ballot);
		}
		outcome = Some(close(decision));
		assert!(opening(decision).added_days <= 3);
	});
	outcome.expect("has closed")
}

fn step() -> impl Strategy<Value = Step> {
	let ballot = prop_oneof![3 => Just(Yes), 2 => Just(No), 1 => Just(Abstain)];
	// The last blocks of days more often than others.
	let block = prop_oneof![11u64..60, prop::sample::select(vec![19u64, 20, 29, 30, 39, 49, 59])];
	(block, 1u64..=8, ballot)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]

	/// What passes by ballots that come and change in time still passes if somebody supports it
	/// from the first block on, or no longer votes against it; and what does not pass does not if
	/// somebody votes against it.
	#[test]
	fn support_never_hurts_by_whatever_ballots_in_time(
		steps in prop::collection::vec(step(), 1..24),
		who in 1u64..=8,
	) {
		let with = |first: Option<crate::Ballot>| {
			let others = steps.iter().copied().filter(|(_, by, _)| *by != who);
			let own = first.map(|ballot| (11, who, ballot));
			outcome_of(own.into_iter().chain(others).collect()).passed()
		};
		let as_it_is = outcome_of(steps.clone()).passed();
		let (supported, away, opposed) = (with(Some(Yes)), with(None), with(Some(No)));
		prop_assert!(supported || !as_it_is);
		prop_assert!(supported || !away);
		prop_assert!(away || !opposed);
		prop_assert!(as_it_is || !opposed);
	}

	/// Nothing passes that did not pass a day before, too.
	#[test]
	fn what_passes_has_passed_a_day_before(steps in prop::collection::vec(step(), 1..24)) {
		let mut steps = steps;
		steps.sort_by_key(|(block, ..)| *block);
		let outcome = outcome_of(steps.clone());
		if outcome.passed() {
			// By the ballots until one of the four visits before the last possible close.
			let passed_before = (20u64..=50).step_by(10).any(|visit| {
				let mut ballots = std::collections::BTreeMap::new();
				for (_, who, ballot) in steps.iter().filter(|(block, ..)| *block < visit) {
					ballots.insert(*who, *ballot);
				}
				let count = |chamber, what| {
					let of = ballots.iter().filter(|(who, b)| *who % 4 == chamber && **b == what);
					of.count()
				};
				(0..4).filter(|chamber| count(*chamber, Yes) > count(*chamber, No)).count() >= 3
			});
			prop_assert!(passed_before);
		}
	}
}
