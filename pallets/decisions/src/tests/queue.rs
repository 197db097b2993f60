// SPDX-License-Identifier: Apache-2.0

//! The queue of what waits to open, and the places that it waits for.

use crate::{mock::*, Ballot::*, Error, Event, OpenByRule, Queue, State};
use doverie_primitives::{DecisionId, Decisions as _, RuleName, RuleName::*};
use frame_support::{assert_noop, assert_ok};

/// Puts a proposal to decision: it needs no second and takes a place of its rule.
fn put(rule: RuleName) -> DecisionId {
	Decisions::open_on_proposal(101, rule, 7, fingerprint([7])).expect("can be queued")
}

/// The chain puts a veto to decision, which takes no place.
fn veto(milestone: u8) -> DecisionId {
	Vetoes::raise(7, milestone);
	Decisions::open_on_veto(7, milestone).expect("can be queued")
}

fn order() -> Vec<DecisionId> {
	Queue::<Test>::get().iter().map(|queued| queued.decision).collect()
}

fn is_open(decision: DecisionId) -> bool {
	state(decision).state == State::Open
}

#[test]
fn decisions_open_in_the_order_in_which_they_were_queued() {
	test(|| {
		// Announced first, and seconded last.
		let late = announced(Ordinary, set(1));
		let (first, second) = (put(Budget), put(Ordinary));
		let third = veto(1);
		assert_ok!(Decisions::second(signed(2), late));
		assert_eq!(order(), [first, second, third, late]);
		go_to(DAY);
		let sequence = |decision| opening(decision).sequence;
		assert_eq!([first, second, third, late].map(sequence), [0, 1, 2, 3]);
		assert_eq!(order(), [0; 0]);
	});
}

#[test]
fn decisions_open_at_checkpoints_only() {
	test(|| {
		let decision = queued(Ordinary, set(1));
		for block in 2..DAY {
			go_to(block);
			assert_eq!(state(decision).state, State::Queued { from: DAY });
		}
		go_to(DAY);
		assert!(is_open(decision));
	});
}

#[test]
fn nobody_picks_the_block_in_which_a_decision_opens() {
	// Whenever on one day it is seconded, it opens at the same block.
	for seconded in 1..DAY {
		test(|| {
			let decision = announced(Ordinary, set(1));
			go_to(seconded);
			assert_ok!(Decisions::second(signed(2), decision));
			go_to(40);
			assert_eq!((opening(decision).opened, opening(decision).checkpoint), (DAY, DAY - 1));
		});
	}
	// What is queued in the checkpoint's own block opens at the next one.
	test(|| {
		let decision = announced(Ordinary, set(1));
		go_to(DAY);
		assert_ok!(Decisions::second(signed(2), decision));
		assert_eq!(state(decision).state, State::Queued { from: 2 * DAY });
		System::assert_last_event(Event::Queued { decision, from: 2 * DAY }.into());
		go_to(2 * DAY);
		assert_eq!(opening(decision).opened, 2 * DAY);
	});
}

#[test]
fn a_rule_has_so_many_places_and_the_rest_wait_in_order() {
	test(|| {
		let numbers: Vec<_> = (0..7).map(|_| put(Ordinary)).collect();
		let other = put(Budget);
		go_to(DAY);
		assert_eq!(numbers.iter().filter(|n| is_open(**n)).count(), 5);
		assert_eq!(OpenByRule::<Test>::get(Ordinary), 5);
		// Another rule does not wait for them.
		assert!(is_open(other));
		assert_eq!(OpenByRule::<Test>::get(Budget), 1);
		assert_eq!(order(), [numbers[5], numbers[6]]);
		// A place is free when one closes, and taken at a checkpoint.
		let behind = put(Ordinary);
		go_to(29);
		assert_eq!(order(), [numbers[5], numbers[6], behind]);
		go_to(40);
		assert_eq!([numbers[5], numbers[6], behind].map(is_open), [true; 3]);
		assert!(opening(numbers[5]).sequence < opening(behind).sequence);
		go_to(200);
		assert_eq!(OpenByRule::<Test>::iter().filter(|(_, open)| *open > 0).count(), 0);
	});
}

#[test]
fn what_is_settled_for_somebody_does_not_wait_for_a_place() {
	test(|| {
		for _ in 0..7 {
			put(Ordinary);
		}
		// Challenges go by the ordinary rule.
		Challenges::raise(102);
		assert_ok!(Decisions::announce_challenge(signed(1), 2));
		let (challenge, veto) = (last(), veto(1));
		go_to(DAY);
		assert!(is_open(challenge) && is_open(veto));
		assert_eq!(OpenByRule::<Test>::get(Ordinary), 5);
		assert_eq!(OpenByRule::<Test>::get(Budget), 0);
		// Nor does its close free one.
		go_to(29);
		assert_eq!(OpenByRule::<Test>::get(Ordinary), 5);
		go_to(40);
		assert_eq!(OpenByRule::<Test>::get(Ordinary), 2);
	});
}

#[test]
fn a_rule_whose_part_of_the_queue_is_full_holds_up_no_other() {
	test(|| {
		let waiting = announced(Ordinary, set(1));
		for _ in 0..8 {
			put(Ordinary);
		}
		let full = Decisions::open_on_proposal(101, Ordinary, 7, fingerprint([7]));
		assert_eq!(full, Err(Error::<Test>::QueueFull.into()));
		assert_noop!(Decisions::second(signed(2), waiting), Error::<Test>::QueueFull);
		assert!(matches!(state(waiting).state, State::Announced { .. }));
		assert_eq!(state(waiting).seconders.len(), 0);
		// There is still room for challenges, vetoes and annulments.
		for number in [102, 103] {
			Challenges::raise(number);
		}
		for (by, who) in [(1, 2), (2, 3)] {
			assert_ok!(Decisions::announce_challenge(signed(by), who));
		}
		for milestone in 0..6 {
			veto(milestone);
		}
		assert_eq!(order().len(), 16);
		// And for what waits by another rule, as much as if nobody waited.
		for _ in 0..8 {
			put(Budget);
		}
		let full = Decisions::open_on_proposal(101, Budget, 7, fingerprint([7]));
		assert_eq!(full, Err(Error::<Test>::QueueFull.into()));
		veto(6);
		// When some have opened, the second comes through.
		go_to(DAY);
		assert_ok!(Decisions::second(signed(2), waiting));
		assert!(matches!(state(waiting).state, State::Queued { .. }));
	});
}

#[test]
fn only_so_many_open_at_one_checkpoint() {
	test(|| {
		let vetoes: Vec<_> = (0..14).map(veto).collect();
		go_to(DAY);
		let (now, later) = vetoes.split_at(12);
		assert!(now.iter().all(|n| is_open(*n)));
		assert_eq!(order(), later);
		go_to(2 * DAY - 1);
		assert_eq!(order(), later);
		go_to(2 * DAY);
		assert!(later.iter().all(|n| opening(*n).opened == 2 * DAY));
	});
}

#[test]
fn what_comes_before_in_the_queue_without_a_place_does_not_stop_what_comes_behind() {
	test(|| {
		let ordinary: Vec<_> = (0..6).map(|_| put(Ordinary)).collect();
		let budget = [put(Budget), put(Budget)];
		go_to(DAY);
		assert!(!is_open(ordinary[5]) && budget.into_iter().all(is_open));
	});
}

#[test]
fn members_of_two_chambers_do_not_fill_the_places_of_a_rule() {
	test(|| {
		// Two members announce and second for each other whatever they can.
		let mut made = 0;
		for (opener, seconder) in [(1, 2), (2, 1)] {
			while ask(opener, Ordinary).is_ok() {
				assert_ok!(Decisions::second(signed(seconder), last()));
				made += 1;
			}
		}
		assert_eq!(made, 6);
		// In the runtime a rule has 32 places, of which they take eight. Here they have six for
		// five, so that somebody else waits for a day or two.
		assert_noop!(ask(1, Ordinary), Error::<Test>::TooManyOpen);
		assert_noop!(ask(2, Budget), Error::<Test>::TooManyOpen);
		let honest = queued_question(3, Ordinary);
		go_to(40);
		assert!(is_open(honest));
	});
}

#[test]
fn a_decision_of_the_queue_opens_though_its_opener_was_suspended_meanwhile() {
	test(|| {
		let decision = queued(Ordinary, set(1));
		for who in [1, 2] {
			Register::suspend(who);
		}
		go_to_the_opening();
		assert!(is_open(decision));
		all_vote(decision, [3, 4, 7, 8], No);
	});
}
