// SPDX-License-Identifier: Apache-2.0

//! Closing, and what comes of it.

use crate::{mock::*, Ballot::*, Error, Event, Outcomes, State};
use doverie_primitives::{Chamber, Decisions as _, RuleName::*, Verdict};
use frame_support::{assert_noop, assert_ok};

#[docify::export]
#[test]
fn what_four_chambers_decide_is_carried_out() {
	test(|| {
		// An organisation asks for the switch to be set to 7: with a title, and reasons on record.
		let (title, reasons) = ("The switch to 7".into(), fingerprint([0]));
		assert_ok!(Decisions::announce_call(signed(1), Significant, set(7), title, reasons));
		// Organisations of two other chambers second it.
		assert_ok!(Decisions::second(signed(2), 1));
		assert_ok!(Decisions::second(signed(3), 1));
		// It opens at the next checkpoint, and ballots are taken from the block after it on.
		go_to(DAY + 1);
		// Accounts 1 to 4 are of one chamber each.
		for who in 1..=4 {
			assert_ok!(Decisions::vote(signed(who), 1, Yes));
		}
		// Two days after the opening it closes by itself: its outcome has held for a day.
		go_to(3 * DAY);
		let outcome = Decisions::decision(1).and_then(|info| info.outcome).expect("has opened");
		assert!(outcome.passed());
		assert_eq!(outcome.concurring, 4);
		// Another day later it is carried out.
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
		go_to(4 * DAY);
		assert_eq!(pallet_switch::Value::<Test>::get(), 7);
		assert_eq!(state(1).state, State::Enacted { block: 4 * DAY });
	});
}

#[docify::export]
#[test]
fn one_chamber_that_misses_its_quorum_fails_a_significant_decision() {
	test(|| {
		let (title, reasons) = ("The switch to 7".into(), fingerprint([0]));
		assert_ok!(Decisions::announce_call(signed(1), Significant, set(7), title, reasons));
		assert_ok!(Decisions::second(signed(2), 1));
		assert_ok!(Decisions::second(signed(3), 1));
		go_to(DAY + 1);
		// Nobody of civil society (accounts 4 and 8) votes.
		for who in [1, 2, 3, 5, 6, 7] {
			assert_ok!(Decisions::vote(signed(who), 1, Yes));
		}
		go_to(3 * DAY);
		let outcome = Decisions::decision(1).and_then(|info| info.outcome).expect("has opened");
		assert_eq!(outcome.verdict, Verdict::NotDecided);
		assert_eq!(outcome.concurring, 3);
		let civil_society = outcome.chambers[Chamber::CivilSociety];
		assert_eq!((civil_society.needed, civil_society.missing), (1, 1));
		assert_eq!(state(1).state, State::Closed);
		go_to(100);
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
	});
}

#[test]
fn where_three_chambers_are_enough_the_fourth_may_be_absent() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, [1, 2, 3], Yes);
		let outcome = close(decision);
		assert!(outcome.passed() && outcome.concurring == 3);
		// And where two are in favour, two are not enough.
		let decision = opened(Ordinary, set(7));
		all_vote(decision, [1, 2], Yes);
		all_vote(decision, [3, 4], No);
		let outcome = close(decision);
		assert!(!outcome.overall && outcome.concurring == 2);
		assert_eq!(outcome.verdict, Verdict::Rejected);
	});
}

#[test]
fn the_outcome_is_an_event_with_every_figure() {
	test(|| {
		let decision = opened(Significant, set(7));
		all_vote(decision, [1, 2, 3, 4], Yes);
		let outcome = close(decision);
		System::assert_has_event(Event::Closed { decision, outcome: outcome.clone() }.into());
		assert_eq!(shown(decision), outcome);
		let enacts = 30 + DAY;
		System::assert_has_event(Event::EnactmentScheduled { decision, enacts }.into());
		// Nothing that happens to the register afterwards changes it.
		Register::suspend(1);
		admit_citizens(5);
		go_to(50);
		assert_eq!(shown(decision), outcome);
	});
}

#[test]
fn an_open_decision_shows_what_the_ballots_so_far_come_to() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, [1, 2], Yes);
		let outcome = shown(decision);
		assert_eq!((outcome.verdict, outcome.concurring), (Verdict::NotDecided, 2));
		assert_eq!(outcome.chambers.academia.missing, 1);
		assert_eq!(Outcomes::<Test>::get(decision), None);
	});
}

#[test]
fn too_many_for_one_block_close_in_the_next_ones_or_by_anyone_s_call() {
	test(|| {
		// Two close by themselves in a block, and four blocks are tried.
		for milestone in 0..8 {
			Vetoes::raise(7, milestone);
			assert_ok!(Decisions::open_on_veto(7, milestone));
		}
		go_to(29);
		assert_noop!(Decisions::close(signed(99), 2), Error::<Test>::StillOpen);
		assert_noop!(Decisions::close(signed(99), 9), Error::<Test>::UnknownDecision);
		go_to(30);
		assert_eq!(Outcomes::<Test>::iter().count(), 2);
		let waits = (1..=8u32).find(|n| Outcomes::<Test>::get(n).is_none()).unwrap();
		// The others take no ballots either, and anyone can close one before its turn.
		assert_noop!(Decisions::vote(signed(1), waits, Yes), Error::<Test>::DecisionClosed);
		assert_ok!(Decisions::close(signed(99), waits));
		assert_noop!(Decisions::close(signed(99), waits), Error::<Test>::DecisionClosed);
		go_to(33);
		assert_eq!(Outcomes::<Test>::iter().count(), 8);
	});
}

#[test]
fn a_question_has_an_outcome_and_nothing_to_carry_out() {
	test(|| {
		queued_question(1, Ordinary);
		go_to_the_opening();
		all_vote(1, 1..=4, Yes);
		assert!(close(1).passed());
		assert_eq!(state(1).state, State::Closed);
		assert!(HeardByProposals::all().is_empty());
	});
}

#[test]
fn proposals_hear_of_their_outcomes() {
	test(|| {
		for proposal in [7, 8, 9] {
			assert_ok!(Decisions::open_on_proposal(101, Ordinary, proposal, fingerprint([7])));
		}
		go_to_the_opening();
		all_vote(1, 1..=4, Yes);
		all_vote(2, 1..=4, No);
		all_vote(3, 1..=2, Yes);
		go_to(31);
		let mut heard = vec![(7, "passed"), (8, "rejected"), (9, "not decided")];
		assert_eq!(HeardByProposals::all(), heard);
		go_to(40);
		heard.push((7, "carried out"));
		assert_eq!(HeardByProposals::all(), heard);
		assert_eq!(state(1).state, State::Enacted { block: 40 });
	});
}

#[test]
fn a_challenge_is_upheld_or_dismissed() {
	test(|| {
		for (number, account) in [(102, 2), (103, 3)] {
			Challenges::raise(number);
			assert_ok!(Decisions::announce_challenge(signed(1), account));
		}
		go_to_the_opening();
		// The challenged have no vote on their own challenge.
		all_vote(1, [1, 3, 4], Yes);
		all_vote(2, [1, 2, 4], No);
		go_to(39);
		assert_eq!((Challenges::settled(102), Challenges::settled(103)), (None, None));
		go_to(40);
		assert_eq!(Challenges::settled(102), Some(true));
		assert_eq!(Challenges::settled(103), Some(false));
		assert_eq!(state(1).state, State::Enacted { block: 40 });
		assert_eq!(crate::OnChallenge::<Test>::iter().count(), 0);
	});
}
