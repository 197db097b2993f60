// SPDX-License-Identifier: Apache-2.0

//! Objecting to what was decided, before it is carried out.

use crate::{mock::*, Ballot::*, Error, Event, ObjectionCounts, Objections, State};
use doverie_primitives::{Chamber, DecisionId, Decisions as _, Kind, RuleName::*};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

fn object(who: u64, decision: DecisionId) -> DispatchResult {
	Decisions::object(signed(who), decision)
}

/// A decision on the switch that has passed, and is carried out at block 40.
fn passed() -> DecisionId {
	let decision = opened(Ordinary, set(7));
	all_vote(decision, 1..=4, Yes);
	assert!(close(decision).passed());
	assert_eq!(enacts(decision), 40);
	decision
}

fn value() -> u32 {
	pallet_switch::Value::<Test>::get()
}

/// Eight more organisations in each chamber, so that there are ten: accounts 11 to 42, the chambers
/// in turn as with accounts 1 to 8.
fn ten_in_each_chamber() {
	for (who, chamber) in (11..=42).zip(Chamber::ALL.into_iter().cycle()) {
		Register::admit(who, chamber, Kind::Organisation);
	}
}

#[test]
fn a_quarter_of_one_chamber_puts_the_carrying_out_off_once() {
	test(|| {
		admit_citizens(10);
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 1..=3, Yes);
		close(decision);
		// Of twelve in civil society.
		assert_ok!(object(1_001, decision));
		System::assert_last_event(
			Event::ObjectedTo { decision, by: 109, chamber: Chamber::CivilSociety, count: 1 }
				.into(),
		);
		assert_ok!(object(1_002, decision));
		assert_eq!((enacts(decision), state(decision).put_off), (40, false));
		assert_ok!(object(4, decision));
		System::assert_last_event(Event::PutOff { decision, enacts: 80 }.into());
		assert_eq!((enacts(decision), state(decision).put_off), (80, true));
		let info = Decisions::decision(decision).unwrap();
		assert_eq!(info.objections.civil_society, 3);
		// Once, by whomever.
		for who in [1, 1_003] {
			assert_noop!(object(who, decision), Error::<Test>::AlreadyPutOff);
		}
		go_to(79);
		assert_eq!(value(), 0);
		go_to(80);
		assert_eq!(value(), 7);
		assert_eq!(state(decision).state, State::Enacted { block: 80 });
	});
}

#[test]
fn objections_of_several_chambers_are_not_added_up() {
	test(|| {
		ten_in_each_chamber();
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 11..=42, Yes);
		close(decision);
		// Two of ten in each chamber.
		for who in 1..=8 {
			assert_ok!(object(who, decision));
		}
		let counts = ObjectionCounts::<Test>::get(decision);
		assert!(counts.iter().all(|count| *count == 2));
		assert!(!state(decision).put_off);
		// A third one in one of them.
		assert_ok!(object(13, decision));
		assert!(state(decision).put_off);
		assert_eq!(ObjectionCounts::<Test>::get(decision).academia, 3);
	});
}

#[test]
fn exactly_a_quarter_is_enough() {
	test(|| {
		// Of eight.
		admit_citizens(6);
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 1..=3, Yes);
		close(decision);
		assert_ok!(object(1_001, decision));
		assert!(!state(decision).put_off);
		assert_ok!(object(1_002, decision));
		assert!(state(decision).put_off);
	});
}

#[test]
fn in_a_small_chamber_one_is_enough() {
	test(|| {
		let decision = passed();
		// Even one who has voted for it and has thought better of it.
		assert_ok!(object(1, decision));
		assert_eq!(enacts(decision), 80);
	});
}

#[test]
fn whoever_was_on_the_roll_objects_once() {
	test(|| {
		admit_citizens(20);
		let decision = queued(Ordinary, set(7));
		go_to_the_opening();
		Register::admit(50, Chamber::Business, Kind::Organisation);
		all_vote(decision, 1..=4, Yes);
		close(decision);
		assert_noop!(object(99, decision), Error::<Test>::NotInGoodStanding);
		assert_noop!(object(50, decision), Error::<Test>::NotOnRoll);
		assert_ok!(object(1_001, decision));
		assert_noop!(object(1_001, decision), Error::<Test>::Unchanged);
		// A registrar takes nobody's objection; a decision that bars does.
		Register::suspend(1_002);
		assert_ok!(object(1_002, decision));
		let barred = <Register as doverie_primitives::Electorate<u64, u64>>::roll_number(&1_003);
		bar(barred.unwrap());
		assert_noop!(object(1_003, decision), Error::<Test>::NotInGoodStanding);
		// A person objects once, by whatever key.
		Register::move_key(1_001, 2_001, System::block_number());
		assert_noop!(object(2_001, decision), Error::<Test>::Unchanged);
		assert_eq!(ObjectionCounts::<Test>::get(decision).civil_society, 2);
	});
}

#[test]
fn an_objection_counts_in_the_chamber_of_the_roll() {
	test(|| {
		ten_in_each_chamber();
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 11..=42, Yes);
		close(decision);
		Register::admit_as(4, 104, Chamber::Business, Kind::Organisation);
		assert_ok!(object(4, decision));
		let counts = ObjectionCounts::<Test>::get(decision);
		assert_eq!((counts.civil_society, counts.business), (1, 0));
	});
}

#[test]
fn only_what_has_passed_and_waits_for_its_block_is_objected_to() {
	test(|| {
		assert_noop!(object(1, 1), Error::<Test>::UnknownDecision);
		let decision = announced(Ordinary, set(7));
		assert_noop!(object(1, decision), Error::<Test>::NothingToObjectTo);
		second_all(decision);
		assert_noop!(object(1, decision), Error::<Test>::NothingToObjectTo);
		go_to_the_opening();
		assert_noop!(object(1, decision), Error::<Test>::NothingToObjectTo);
		all_vote(decision, 1..=4, Yes);
		close(decision);
		go_to(40);
		assert_eq!(state(decision).state, State::Enacted { block: 40 });
		assert_noop!(object(1, decision), Error::<Test>::NothingToObjectTo);
		// What has not passed.
		let failed = opened(Ordinary, set(7));
		close(failed);
		assert_noop!(object(1, failed), Error::<Test>::NothingToObjectTo);
		// What could not be carried out.
		pallet_switch::Stuck::<Test>::put(true);
		let failing = opened(Ordinary, set(8));
		all_vote(failing, 1..=4, Yes);
		close(failing);
		go_to(enacts(failing));
		assert!(matches!(state(failing).state, State::EnactmentFailed { .. }));
		assert_noop!(object(1, failing), Error::<Test>::NothingToObjectTo);
	});
}

#[test]
fn questions_challenges_and_vetoes_are_not_objected_to() {
	test(|| {
		queued_question(1, Ordinary);
		Challenges::raise(104);
		assert_ok!(Decisions::announce_challenge(signed(1), 4));
		Vetoes::raise(7, 1);
		assert_ok!(Decisions::open_on_veto(7, 1));
		go_to_the_opening();
		for decision in 1..=3 {
			all_vote(decision, 1..=3, Yes);
		}
		go_to(31);
		assert!(matches!(state(2).state, State::Scheduled { .. }));
		for decision in 1..=3 {
			assert_noop!(object(1, decision), Error::<Test>::NothingToObjectTo);
		}
	});
}

#[test]
fn a_proposal_is_put_off_too_and_carried_out_later() {
	test(|| {
		assert_ok!(Decisions::open_on_proposal(101, Ordinary, 7, fingerprint([7])));
		go_to_the_opening();
		all_vote(1, 1..=4, Yes);
		close(1);
		assert_ok!(object(1, 1));
		go_to(79);
		assert_eq!(HeardByProposals::all(), [(7, "passed")]);
		go_to(80);
		assert_eq!(HeardByProposals::all(), [(7, "passed"), (7, "carried out")]);
	});
}

#[test]
fn an_objection_in_the_block_before_it_is_carried_out_is_in_time() {
	test(|| {
		let decision = passed();
		go_to(39);
		assert_ok!(object(1, decision));
		go_to(40);
		assert_eq!(value(), 0);
		assert_eq!(enacts(decision), 80);
	});
}

#[test]
fn what_the_scheduler_has_dropped_is_not_objected_to() {
	test(|| {
		use frame_support::{traits::schedule::v3::Named, Hashable};
		let decision = passed();
		let name = (*b"doverie decision", decision).blake2_256();
		assert_ok!(<Scheduler as Named<_, RuntimeCall, _>>::cancel_named(name));
		go_to(41);
		assert_noop!(object(1, decision), Error::<Test>::NothingToObjectTo);
	});
}

#[test]
fn ballots_of_the_barred_are_struck_until_it_is_carried_out() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 1..=3, Yes);
		close(decision);
		assert_ok!(object(8, decision));
		go_to(70);
		bar(102);
		assert_ok!(Decisions::strike_ballot(signed(99), decision, 102));
		assert_eq!(state(decision).state, State::Closed);
		go_to(100);
		assert_eq!(value(), 0);
	});
}

#[test]
fn objections_go_with_the_ballots() {
	test(|| {
		let decision = passed();
		assert_ok!(object(1, decision));
		go_to(79);
		assert_noop!(
			Decisions::prune_ballots(signed(99), decision, 4),
			Error::<Test>::RetentionNotOver
		);
		go_to(80 + 5 * DAY);
		while !state(decision).pruned {
			assert_ok!(Decisions::prune_ballots(signed(99), decision, 1));
		}
		assert_eq!(Objections::<Test>::iter_key_prefix(decision).count(), 0);
		assert!(!ObjectionCounts::<Test>::contains_key(decision));
		// That it was put off can still be read.
		assert!(state(decision).put_off);
	});
}
