// SPDX-License-Identifier: Apache-2.0

//! A decision closes when its outcome has held for a day.

use crate::{mock::*, Ballot::*, Error, Event, Outcome, Outcomes, Polls, State};
use doverie_primitives::{DecisionId, Decisions as _, RuleName::*, Verdict};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;

/// Is it written down between which figures the chambers are?
fn is_written_down(decision: DecisionId) -> bool {
	Polls::<Test>::get(decision).expect("has been opened").extremes.is_some()
}

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
		assert!(!is_written_down(decision));
		go_to(20);
		assert!(is_written_down(decision));
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
		go_to(30);
		assert_eq!(state(decision).state, State::Closed);
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert_eq!((outcome.held, outcome.verdict), (true, Verdict::Rejected));
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
		assert_eq!((now.closes, now.added_days), (40, 1));
		assert_eq!(Polls::<Test>::get(decision).unwrap().closes, 40);
		assert_eq!(Outcomes::<Test>::get(decision), None);
		assert_noop!(Decisions::close(signed(99), decision), Error::<Test>::StillOpen);
		// The others answer.
		go_to(35);
		all_vote(decision, [5, 6, 7], No);
		go_to(40);
		assert_eq!((opening(decision).closes, opening(decision).added_days), (50, 2));
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
		assert_eq!((state(decision).state, opening(decision).closes), (State::Open, 40));
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
fn what_no_longer_passes_after_the_third_day_is_not_decided_either() {
	test(|| {
		let decision = turned(&[No, Yes, No, Yes, No]);
		assert_eq!((opening(decision).closes, opening(decision).added_days), (60, 3));
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		// Noes of the last block reject nothing.
		assert_eq!((outcome.held, outcome.verdict), (false, Verdict::NotDecided));
	});
}

#[test]
fn what_passed_a_day_before_and_at_the_close_but_not_between_has_not_held() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		three_say(decision, Yes);
		go_to(21);
		// Whoever looks during the day sees it fail.
		three_say(decision, Abstain);
		assert!(!shown(decision).passed());
		go_to(29);
		three_say(decision, Yes);
		go_to(30);
		assert_eq!((state(decision).state, opening(decision).closes), (State::Open, 40));
		// So the others have a day to answer.
		all_vote(decision, [5, 6, 7], No);
		assert_eq!(close(decision).verdict, Verdict::Rejected);
	});
}

#[test]
fn what_comes_and_goes_through_every_day_is_not_decided() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		three_say(decision, Yes);
		for closes in [30, 40, 50, 60] {
			go_to(closes - 9);
			three_say(decision, Abstain);
			go_to(closes - 1);
			three_say(decision, Yes);
			go_to(closes);
		}
		assert_eq!((opening(decision).closes, opening(decision).added_days), (60, 3));
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert_eq!((outcome.held, outcome.verdict), (false, Verdict::NotDecided));
	});
}

#[test]
fn what_each_chamber_has_wavered_in_is_taken_together() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 1..=4, Yes);
		// Three chambers pass at every block, but not the same ones.
		for (block, who) in [(22, 1), (24, 2)] {
			go_to(block);
			all_vote(decision, [who], Abstain);
			go_to(block + 1);
			all_vote(decision, [who], Yes);
		}
		go_to(30);
		assert_eq!((state(decision).state, opening(decision).closes), (State::Open, 40));
	});
}

#[test]
fn what_fails_all_day_adds_no_day_and_is_rejected_only_if_it_was_all_day() {
	for (noes_at, verdict) in [(19, Verdict::Rejected), (29, Verdict::NotDecided)] {
		test(|| {
			let decision = opened(Ordinary, set(7));
			all_vote(decision, [1], Yes);
			go_to(noes_at);
			all_vote(decision, [2, 3], No);
			go_to(30);
			let outcome = Outcomes::<Test>::get(decision).unwrap();
			assert_eq!((outcome.held, outcome.verdict), (noes_at == 19, verdict));
			assert_eq!(opening(decision).added_days, 0);
		});
	}
}

#[test]
fn what_holds_for_the_third_added_day_passes() {
	test(|| {
		let decision = turned(&[No, Yes, No, Yes]);
		assert_eq!(opening(decision).added_days, 3);
		go_to(60);
		let outcome = Outcomes::<Test>::get(decision).unwrap();
		assert!(outcome.passed() && outcome.held);
	});
}

#[test]
fn a_proposal_that_has_not_held_hears_that_it_is_not_decided() {
	test(|| {
		assert_ok!(Decisions::open_on_proposal(101, Ordinary, 7, fingerprint([7])));
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
		let unseen: Vec<_> = (1..=9).filter(|n| !is_written_down(*n)).collect();
		assert_eq!(unseen.len(), 1);
		three_say(unseen[0], Yes);
		go_to(34);
		assert_eq!(state(unseen[0]).state, State::Open);
		assert_noop!(Decisions::vote(signed(4), unseen[0], No), Error::<Test>::DecisionClosed);
		assert_ok!(Decisions::close(signed(99), unseen[0]));
		// A whole day from now on, since nobody could answer meanwhile.
		assert_eq!((opening(unseen[0]).closes, opening(unseen[0]).added_days), (44, 1));
		assert_ok!(Decisions::vote(signed(4), unseen[0], No));
		go_to(44);
		assert!(Outcomes::<Test>::get(unseen[0]).unwrap().passed());
	});
}

#[test]
fn the_block_at_which_it_would_have_lapsed_says_nothing_of_the_last_day() {
	test(|| {
		// It would have lapsed at 141, and opens at 140.
		let decision = announced(Ordinary, set(7));
		go_to(135);
		second_all(decision);
		go_to(141);
		assert_eq!((opening(decision).opened, is_written_down(decision)), (140, false));
		three_say(decision, Yes);
		go_to(149);
		assert!(!is_written_down(decision));
		go_to(150);
		assert!(is_written_down(decision));
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
		assert!(is_written_down(decision));
		assert_noop!(Decisions::close(signed(99), decision), Error::<Test>::StillOpen);
		go_to(40);
		assert!(Outcomes::<Test>::get(decision).unwrap().passed());
	});
}

/// A ballot that somebody casts at a block, if it is still taken then.
type Step = (u64, u64, crate::Ballot);

/// What these ballots come to, and at which block.
fn told(mut steps: Vec<Step>) -> (Outcome, u64) {
	let mut outcome = None;
	test(|| {
		let decision = opened(Ordinary, set(7));
		steps.sort_by_key(|(block, ..)| *block);
		for (block, who, ballot) in steps {
			go_to(block);
			let _ = Decisions::vote(signed(who), decision, ballot);
		}
		let came_to = close(decision);
		assert!(opening(decision).added_days <= 3);
		outcome = Some((came_to, opening(decision).closes));
	});
	outcome.expect("has closed")
}

fn outcome_of(steps: Vec<Step>) -> Outcome {
	told(steps).0
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

	/// Nothing passes that did not pass at every block of the last day.
	#[test]
	fn what_passes_has_passed_all_day(steps in prop::collection::vec(step(), 1..24)) {
		let mut steps = steps;
		steps.sort_by_key(|(block, ..)| *block);
		let (outcome, closes) = told(steps.clone());
		if outcome.passed() {
			for now in closes - DAY..=closes {
				let mut ballots = std::collections::BTreeMap::new();
				for (_, who, ballot) in steps.iter().filter(|(block, ..)| *block < now) {
					ballots.insert(*who, *ballot);
				}
				let count = |chamber, what| {
					let of = ballots.iter().filter(|(who, b)| *who % 4 == chamber && **b == what);
					of.count()
				};
				let passing = (0..4).filter(|chamber| count(*chamber, Yes) > count(*chamber, No));
				prop_assert!(passing.count() >= 3, "not before block {now}");
			}
		}
	}
}
