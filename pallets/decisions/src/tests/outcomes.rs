// SPDX-License-Identifier: Apache-2.0

//! Closing, and what comes of it.

use crate::{mock::*, Ballot::*, Error, Event, Outcomes, State};
use doverie_primitives::{Chamber, Decisions as _, RuleName::*, Verdict};
use frame_support::{assert_noop, assert_ok};

#[docify::export]
#[test]
fn what_four_chambers_decide_is_carried_out() {
	test(|| {
		// An organisation asks, with reasons on record, for the switch to be set to 7.
		let reasons = fingerprint(0);
		assert_ok!(Decisions::open_on_call(signed(1), Significant, set(7), reasons));
		go_to(2);
		// Accounts 1 to 4 are of one chamber each.
		for who in 1..=4 {
			assert_ok!(Decisions::vote(signed(who), 1, Yes));
		}
		// Two days later it closes by itself.
		go_to(21);
		let outcome = Decisions::decision(1).expect("is there").outcome;
		assert!(outcome.passed());
		assert_eq!(outcome.concurring, 4);
		// Another day later it is carried out.
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
		go_to(31);
		assert_eq!(pallet_switch::Value::<Test>::get(), 7);
		assert_eq!(state(1).state, State::Enacted { block: 31 });
	});
}

#[docify::export]
#[test]
fn one_chamber_that_misses_its_quorum_fails_a_significant_decision() {
	test(|| {
		assert_ok!(Decisions::open_on_call(signed(1), Significant, set(7), fingerprint(0)));
		go_to(2);
		// Nobody of civil society (accounts 4 and 8) votes.
		for who in [1, 2, 3, 5, 6, 7] {
			assert_ok!(Decisions::vote(signed(who), 1, Yes));
		}
		go_to(21);
		let outcome = Decisions::decision(1).expect("is there").outcome;
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
		assert_eq!(Decisions::decision(decision).unwrap().outcome, outcome);
		let enacts = 21 + DAY;
		System::assert_has_event(Event::EnactmentScheduled { decision, enacts }.into());
		// Nothing that happens to the register afterwards changes it.
		Register::suspend(1);
		admit_citizens(5);
		go_to(40);
		assert_eq!(Decisions::decision(decision).unwrap().outcome, outcome);
	});
}

#[test]
fn an_open_decision_shows_what_the_ballots_so_far_come_to() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, [1, 2], Yes);
		let outcome = Decisions::decision(decision).unwrap().outcome;
		assert_eq!((outcome.verdict, outcome.concurring), (Verdict::NotDecided, 2));
		assert_eq!(outcome.chambers.academia.missing, 1);
		assert_eq!(Outcomes::<Test>::get(decision), None);
	});
}

#[test]
fn too_many_for_one_block_close_in_the_next_ones_or_by_anyone_s_call() {
	test(|| {
		// Two close by themselves in a block, and four blocks are tried.
		for proposal in 0..10 {
			assert_ok!(Decisions::open_on_proposal(101, Ordinary, proposal, fingerprint(7)));
		}
		go_to(20);
		assert_noop!(Decisions::close(signed(99), 2), Error::<Test>::StillOpen);
		assert_noop!(Decisions::close(signed(99), 11), Error::<Test>::UnknownDecision);
		go_to(21);
		assert!(Outcomes::<Test>::get(2).is_some() && Outcomes::<Test>::get(3).is_none());
		// The others take no ballots either, and anyone can close one before its turn.
		assert_noop!(Decisions::vote(signed(1), 3, Yes), Error::<Test>::DecisionClosed);
		assert_ok!(Decisions::close(signed(99), 3));
		assert_noop!(Decisions::close(signed(99), 3), Error::<Test>::DecisionClosed);
		assert_noop!(Decisions::close(signed(99), 1), Error::<Test>::DecisionClosed);
		go_to(30);
		assert!(Outcomes::<Test>::get(8).is_some() && Outcomes::<Test>::get(9).is_none());
		for decision in [9, 10] {
			assert_ok!(Decisions::close(signed(99), decision));
			assert_eq!(state(decision).state, State::Closed);
		}
	});
}

#[test]
fn a_question_has_an_outcome_and_nothing_to_carry_out() {
	test(|| {
		assert_ok!(Decisions::open_on_question(signed(1), Ordinary, fingerprint(0)));
		go_to(2);
		all_vote(1, 1..=4, Yes);
		assert!(close(1).passed());
		assert_eq!(state(1).state, State::Closed);
	});
}

#[test]
fn proposals_hear_of_their_outcomes() {
	test(|| {
		for proposal in [7, 8, 9] {
			assert_ok!(Decisions::open_on_proposal(101, Ordinary, proposal, fingerprint(7)));
		}
		go_to(2);
		all_vote(1, 1..=4, Yes);
		all_vote(2, 1..=4, No);
		all_vote(3, 1..=2, Yes);
		go_to(22);
		let mut heard = vec![(7, "passed"), (8, "rejected"), (9, "not decided")];
		assert_eq!(HeardByProposals::all(), heard);
		go_to(31);
		heard.push((7, "carried out"));
		assert_eq!(HeardByProposals::all(), heard);
		assert_eq!(state(1).state, State::Enacted { block: 31 });
	});
}

#[test]
fn a_challenge_is_upheld_or_dismissed() {
	test(|| {
		for (number, account) in [(102, 2), (103, 3)] {
			Challenges::raise(number);
			assert_ok!(Decisions::open_on_challenge(signed(1), account));
		}
		go_to(2);
		// The challenged have no vote on their own challenge.
		all_vote(1, [1, 3, 4], Yes);
		all_vote(2, [1, 2, 4], No);
		go_to(30);
		assert_eq!((Challenges::settled(102), Challenges::settled(103)), (None, None));
		go_to(31);
		assert_eq!(Challenges::settled(102), Some(true));
		assert_eq!(Challenges::settled(103), Some(false));
		assert_eq!(state(1).state, State::Enacted { block: 31 });
		assert_eq!(crate::OnChallenge::<Test>::iter().count(), 0);
	});
}

#[test]
fn the_horizon_is_the_checkpoint_of_the_earliest_decision_whose_roll_is_needed() {
	test(|| {
		use frame_support::traits::Get;
		let horizon = crate::Horizon::<Test>::get;
		go_to(5);
		// That of a decision which opens now.
		assert_eq!(horizon(), 4);
		let decision = opened(Ordinary, set(1));
		go_to(9);
		let later = opened(Ordinary, set(2));
		assert_eq!(horizon(), 4);
		all_vote(later, 1..=4, Yes);
		close(decision);
		go_to(26);
		assert_eq!(horizon(), 8);
		close(later);
		// It waits for its block: until then ballots of the barred can be struck.
		let enacts = 29 + DAY;
		assert_eq!(state(later).state, State::Scheduled { enacts });
		go_to(enacts);
		assert_eq!(state(later).state, State::Enacted { block: enacts });
		assert_eq!(horizon(), 8);
		go_to(enacts + 1);
		assert_eq!(horizon(), enacts);
	});
}

#[test]
fn many_closed_decisions_are_passed_over_in_bounded_steps() {
	test(|| {
		let decision = opened(Ordinary, set(1));
		for proposal in 0..30 {
			assert_ok!(Decisions::open_on_proposal(101, Ordinary, proposal, fingerprint(7)));
		}
		go_to(22);
		for later in decision + 1..=31 {
			let _ = Decisions::close(signed(1), later);
		}
		for (block, oldest) in [(22, 4), (23, 12), (24, 20), (26, 32)] {
			go_to(block);
			assert_eq!(crate::OldestOpen::<Test>::get(), oldest, "at {block}");
		}
	});
}
