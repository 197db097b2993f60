// SPDX-License-Identifier: Apache-2.0

//! Opening decisions.

use crate::{mock::*, Error, Event, Page, State, Subject};
use doverie_primitives::{Chamber, Decisions as _, Kind, RollSize, RuleName::*};
use frame_support::{assert_noop, assert_ok};

#[test]
fn a_decision_copies_its_rule_and_has_the_roll_of_its_checkpoint() {
	test(|| {
		go_to(5);
		// Somebody is admitted in the same block.
		Register::admit(50, Chamber::Business, Kind::Organisation);
		assert_ok!(Decisions::open_on_call(signed(1), Ordinary, set(1), fingerprint(0)));
		let decision = state(1);
		assert_eq!(decision.rule, Decisions::rule(Ordinary));
		assert_eq!((decision.opened, decision.closes), (5, 5 + 2 * DAY));
		// In these tests a checkpoint is old enough in the next block.
		assert_eq!(decision.checkpoint, 4);
		assert_eq!((decision.by, decision.state), (Some(101), State::Open));
		System::assert_last_event(
			Event::Opened {
				decision: 1,
				subject: decision.subject,
				rule: Ordinary,
				by: Some(101),
				closes: 25,
			}
			.into(),
		);
		go_to(6);
		let business = Decisions::decision(1).unwrap().outcome.chambers.business;
		assert_eq!(business.roll, RollSize { organisations: 2, citizens: 0 });
	});
}

#[test]
fn organisations_open_decisions_and_citizens_where_the_rule_lets_them() {
	test(|| {
		admit_citizens(1);
		let open = |who, rule| Decisions::open_on_call(signed(who), rule, set(1), fingerprint(0));
		assert_noop!(open(1_001, Ordinary), Error::<Test>::NotAnOpener);
		assert_noop!(open(99, Ordinary), Error::<Test>::NotInGoodStanding);
		Register::suspend(2);
		assert_noop!(open(2, Ordinary), Error::<Test>::NotInGoodStanding);
		assert_ok!(open(3, Ordinary));
		let ask = |who, rule| Decisions::open_on_question(signed(who), rule, fingerprint(0));
		assert_noop!(ask(1_001, Constitutional), Error::<Test>::NotAnOpener);
		// The budget rule of the tests lets everybody.
		assert_ok!(ask(1_001, Budget));
	});
}

#[test]
fn one_stakeholder_does_not_open_decisions_without_end() {
	test(|| {
		let open = || Decisions::open_on_question(signed(1), Ordinary, fingerprint(0));
		for _ in 0..3 {
			assert_ok!(open());
		}
		assert_noop!(open(), Error::<Test>::TooManyOpen);
		assert_ok!(Decisions::open_on_question(signed(2), Ordinary, fingerprint(0)));
		// Two of them close by themselves, and there is room again.
		go_to(21);
		assert_ok!(open());
	});
}

#[test]
fn reasons_and_questions_are_on_record() {
	test(|| {
		assert_noop!(
			Decisions::open_on_call(signed(1), Ordinary, set(1), fingerprint(9)),
			Error::<Test>::ReasonsNotOnRecord
		);
		assert_noop!(
			Decisions::open_on_question(signed(1), Ordinary, fingerprint(9)),
			Error::<Test>::QuestionNotOnRecord
		);
	});
}

#[test]
fn a_call_that_could_never_be_carried_out_is_refused_at_once() {
	test(|| {
		let open = |rule, call: RuntimeCall| {
			Decisions::open_on_call(signed(1), rule, Box::new(call), fingerprint(0))
		};
		// The switch asks for an ordinary or significant decision.
		assert_noop!(open(Budget, *set(1)), Error::<Test>::RuleTooWeak);
		// What only root may do, only a constitutional decision can.
		let set_pages = frame_system::Call::set_heap_pages { pages: 7 };
		for rule in [Ordinary, Significant, Budget] {
			assert_noop!(open(rule, set_pages.clone().into()), Error::<Test>::RuleTooWeak);
		}
		assert_ok!(open(Constitutional, set_pages.into()));
		// Nothing is tried out.
		assert!(System::events().len() <= 2);
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);

		let long = pallet_switch::Call::set { to: 1, padding: vec![0; 1_100] };
		assert_noop!(open(Ordinary, long.into()), Error::<Test>::CallTooLong);
		let heavy = pallet_switch::Call::set_slowly {};
		assert_noop!(open(Ordinary, heavy.into()), Error::<Test>::CallTooHeavy);
		let kill = frame_system::Call::kill_storage { keys: vec![] };
		assert_noop!(open(Constitutional, kill.into()), Error::<Test>::CallByForce);
		let remark = frame_system::Call::remark_with_event { remark: vec![] };
		assert_noop!(open(Constitutional, remark.into()), Error::<Test>::CallNeedsSigner);
	});
}

#[test]
fn a_call_that_fails_today_may_succeed_when_its_time_comes() {
	test(|| {
		pallet_switch::Stuck::<Test>::put(true);
		assert_ok!(Decisions::open_on_call(signed(1), Ordinary, set(1), fingerprint(0)));
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
	});
}

#[test]
fn a_challenge_in_effect_is_put_to_decision_once() {
	test(|| {
		let open = |who| Decisions::open_on_challenge(signed(who), 2);
		assert_noop!(open(1), Error::<Test>::NoChallenge);
		assert_noop!(Decisions::open_on_challenge(signed(1), 99), Error::<Test>::NoChallenge);
		Challenges::raise(102);
		// The challenged one can do it; somebody who is not registered cannot.
		assert_noop!(open(99), Error::<Test>::NotInGoodStanding);
		assert_ok!(open(2));
		assert_eq!(state(1).subject, Subject::Challenge { stakeholder: 102 });
		assert_noop!(open(1), Error::<Test>::AlreadyOpen);
	});
}

#[test]
fn a_proposal_takes_no_place_of_whoever_puts_it_to_decision() {
	test(|| {
		for proposal in 0..5 {
			let version = fingerprint(7);
			assert_ok!(Decisions::open_on_proposal(101, Significant, proposal, version));
		}
		assert_eq!(crate::OpenBy::<Test>::get(101), 0);
		let subject = Subject::Proposal { proposal: 4, version: fingerprint(7) };
		assert_eq!(state(5).subject, subject);
	});
}

#[test]
fn decisions_are_listed_in_pages() {
	test(|| {
		for i in 0..5u8 {
			assert_ok!(Decisions::open_on_question(
				signed(u64::from(i) + 1),
				Ordinary,
				fingerprint(0)
			));
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
