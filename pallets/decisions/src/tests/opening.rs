// SPDX-License-Identifier: Apache-2.0

//! Opening decisions: what they take with them, and up to where rolls are still needed.

use crate::{mock::*, Ballot::*, Event, NextOpening, OldestOpening, Page, State, Subject};
use doverie_primitives::{Chamber, Decisions as _, Kind, RollSize, RuleName::*};
use frame_support::{assert_ok, traits::Get};

fn horizon() -> u64 {
	crate::Horizon::<Test>::get()
}

#[test]
fn a_decision_copies_its_rule_and_has_the_roll_of_its_checkpoint() {
	test(|| {
		go_to(5);
		let decision = queued(Ordinary, set(1));
		assert_eq!(state(decision).rule, Decisions::rule(Ordinary));
		assert_eq!((state(decision).by, state(decision).announced), (Some(101), 5));
		assert_eq!(state(decision).opening, None);
		go_to(DAY);
		// Somebody is admitted in the block that opens it.
		Register::admit(50, Chamber::Business, Kind::Organisation);
		let opening = opening(decision);
		assert_eq!((opening.opened, opening.closes), (DAY, 3 * DAY));
		// In these tests a checkpoint is old enough in the next block.
		assert_eq!(opening.checkpoint, 9);
		assert_eq!(opening.added_days, 0);
		assert_eq!(state(decision).state, State::Open);
		System::assert_has_event(Event::Opened { decision, checkpoint: 9, closes: 30 }.into());
		go_to(DAY + 1);
		let business = shown(decision).chambers.business;
		assert_eq!(business.roll, RollSize { organisations: 2, citizens: 0 });
	});
}

#[test]
fn a_proposal_takes_no_place_of_whoever_puts_it_to_decision() {
	test(|| {
		for proposal in 0..5 {
			let version = fingerprint([7]);
			assert_ok!(Decisions::open_on_proposal(101, Significant, proposal, version));
		}
		assert_eq!(crate::PlacesOf::<Test>::get(101).announced, 0);
		let subject = Subject::Proposal { proposal: 4, version: fingerprint([7]) };
		assert_eq!(state(5).subject, subject);
		// It was admitted before, so that nobody seconds it.
		assert_eq!(state(5).state, State::Queued { from: DAY });
		go_to(DAY);
		assert_eq!(state(5).state, State::Open);
	});
}

#[test]
fn decisions_are_listed_in_pages() {
	test(|| {
		for who in 1..=5 {
			assert_ok!(ask(who, Ordinary));
		}
		let numbers = |from, limit| {
			Decisions::decisions(from, limit).iter().map(|d| d.number).collect::<Vec<_>>()
		};
		// None has the number that a form shows before anyone has typed one.
		assert_eq!(Decisions::decision(0), None);
		assert_eq!(numbers(0, 10), [1, 2, 3]);
		assert_eq!(numbers(1, 10), [1, 2, 3]);
		assert_eq!(numbers(4, 10), [4, 5]);
		assert_eq!(numbers(2, 1), [2]);
		assert_eq!(numbers(6, 10), [0u32; 0]);
		assert_eq!(Decisions::decision(6), None);
	});
}

#[test]
fn a_page_of_ballots_is_as_long_as_the_docs_say() {
	use codec::MaxEncodedLen;
	assert_eq!(Page::max_encoded_len(), 256);
	assert_eq!(1_000_000u32.div_ceil(crate::PAGE_BALLOTS), 977);
}

#[test]
fn the_horizon_is_the_checkpoint_of_the_earliest_decision_whose_roll_is_needed() {
	test(|| {
		go_to(5);
		// That of a decision which opens now.
		assert_eq!(horizon(), 4);
		let decision = opened(Ordinary, set(1));
		assert_eq!((opening(decision).opened, horizon()), (10, 9));
		let later = opened(Ordinary, set(2));
		assert_eq!((opening(later).opened, horizon()), (20, 9));
		all_vote(later, 1..=4, Yes);
		close(decision);
		go_to(31);
		assert_eq!(horizon(), 19);
		close(later);
		// It waits for its block: until then ballots of the barred can be struck.
		assert_eq!(state(later).state, State::Scheduled { enacts: 50 });
		go_to(50);
		assert_eq!(state(later).state, State::Enacted { block: 50 });
		assert_eq!(horizon(), 19);
		go_to(51);
		assert_eq!(horizon(), 50);
	});
}

#[test]
fn what_was_announced_early_and_opened_late_does_not_confuse_the_horizon() {
	test(|| {
		// Announced first, and long without a second.
		let early = announced(Ordinary, set(1));
		let first = opened(Ordinary, set(2));
		assert_eq!(horizon(), 9);
		go_to(40);
		assert_eq!(state(first).state, State::Closed);
		second_all(early);
		// Neither announced nor queued does it need a roll.
		go_to(49);
		assert_eq!(horizon(), 48);
		let last = queued(Ordinary, set(3));
		go_to(51);
		assert_eq!((opening(first).sequence, opening(early).sequence), (0, 1));
		assert_eq!(opening(last).sequence, 2);
		assert_eq!((opening(early).checkpoint, horizon()), (49, 49));
		// The horizon stays until the one that is open has closed, whatever its number.
		let newest = opened(Ordinary, set(4));
		assert!(newest > early);
		assert_eq!((opening(newest).opened, horizon()), (60, 49));
		go_to(69);
		assert_eq!(horizon(), 49);
		go_to(71);
		assert_eq!((state(early).state, horizon()), (State::Closed, 59));
		// And pruning asks for the order of the openings, too: the first one is long passed over.
		go_to(80);
		assert_ok!(Decisions::prune_ballots(signed(99), first, 1));
	});
}

#[test]
fn the_horizon_never_goes_back() {
	test(|| {
		let mut before = 0;
		let mut waiting = vec![];
		for day in 0..30u64 {
			if waiting.len() < 2 {
				waiting.push(announced(Ordinary, set(1)));
			}
			// Now the older one of two is seconded first, and now the younger.
			if day % 3 == 2 {
				second_all(waiting.remove((day % 2) as usize));
			}
			for _ in 0..DAY {
				go_to(System::block_number() + 1);
				assert!(horizon() >= before);
				before = horizon();
			}
		}
		assert!(before > 200);
	});
}

#[test]
fn many_closed_decisions_are_passed_over_in_bounded_steps() {
	test(|| {
		let decision = queued(Ordinary, set(1));
		let put_seven_proposals_to_decision = || {
			for rule in [Ordinary, Ordinary, Ordinary, Ordinary, Budget, Budget, Budget] {
				assert_ok!(Decisions::open_on_proposal(101, rule, 7, fingerprint([7])));
			}
		};
		put_seven_proposals_to_decision();
		go_to_the_opening();
		all_vote(decision, 1..=4, Yes);
		close(decision);
		// Somebody objects, so that it waits for its block until fourteen others have closed.
		assert_ok!(Decisions::object(signed(5), decision));
		put_seven_proposals_to_decision();
		go_to(80);
		assert_eq!(state(decision).state, State::Enacted { block: 80 });
		assert_eq!((OldestOpening::<Test>::get(), NextOpening::<Test>::get()), (0, 15));
		for (block, oldest) in [(81, 8), (82, 15)] {
			go_to(block);
			assert_eq!(OldestOpening::<Test>::get(), oldest, "at {block}");
		}
	});
}
