// SPDX-License-Identifier: Apache-2.0

//! Carrying out what was decided.

use crate::{mock::*, Ballot::*, Call, Error, Event, OpaqueCall, Origin, State, Subject};
use doverie_primitives::{DecisionId, RuleName, RuleName::*};
use frame_support::{assert_noop, assert_ok, traits::Bounded, weights::Weight};
use sp_runtime::DispatchError;

fn value() -> u32 {
	pallet_switch::Value::<Test>::get()
}

/// A decision on this call has passed and waits to be carried out.
fn passed(rule: RuleName, call: Box<RuntimeCall>) -> DecisionId {
	let decision = opened(rule, call);
	all_vote(decision, 1..=8, Yes);
	assert!(close(decision).passed());
	decision
}

fn go_on(blocks: u64) {
	go_to(System::block_number() + blocks);
}

#[test]
fn what_was_decided_can_be_read_before_and_after_it_is_carried_out() {
	test(|| {
		let decided = |decision| match state(decision).subject {
			Subject::Call { call, .. } => call.decode(),
			_ => panic!("is on a call"),
		};
		let carried_out = passed(Ordinary, set_at_length(7));
		assert_eq!(decided(carried_out), Some(*set_at_length(7)));
		go_on(DAY);
		assert_eq!(value(), 7);
		assert_eq!(decided(carried_out), Some(*set_at_length(7)));

		// The same call once more, and this time it fails.
		let failed = opened(Ordinary, set_at_length(7));
		close(failed);
		assert_eq!(decided(failed), Some(*set_at_length(7)));
		// And when its ballots are gone.
		go_to(opening(failed).closes + 5 * DAY);
		assert_ok!(Decisions::prune_ballots(signed(1), failed, 1));
		assert!(state(failed).pruned);
		assert_eq!(decided(failed), Some(*set_at_length(7)));
	});
}

#[test]
fn a_failing_enactment_changes_nothing_says_so_and_can_be_tried_again() {
	test(|| {
		let decision = passed(Ordinary, set_at_length(7));
		pallet_switch::Stuck::<Test>::put(true);
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::NothingToRetry);
		go_on(DAY);
		let error: DispatchError = pallet_switch::Error::<Test>::Stuck.into();
		let at = System::block_number();
		let retry_until = at + 3 * DAY;
		assert_eq!(state(decision).state, State::EnactmentFailed { block: at, error });
		System::assert_has_event(Event::EnactmentFailed { decision, error, retry_until }.into());
		assert_eq!(value(), 0);

		// It fails once more; the window does not move.
		assert_noop!(Decisions::retry(signed(99), decision), Error::<Test>::NotInGoodStanding);
		assert_noop!(Decisions::retry(signed(1), 99), Error::<Test>::UnknownDecision);
		assert_noop!(Decisions::retry(signed(8), decision), Error::<Test>::TooSoonToRetry);
		go_on(DAY);
		assert_ok!(Decisions::retry(signed(8), decision));
		assert_noop!(Decisions::retry(signed(8), decision), Error::<Test>::NothingToRetry);
		go_on(1);
		assert!(matches!(state(decision).state, State::EnactmentFailed { .. }));
		assert_eq!(state(decision).retry_until, Some(retry_until));

		pallet_switch::Stuck::<Test>::put(false);
		go_on(DAY);
		assert_ok!(Decisions::retry(signed(8), decision));
		go_on(1);
		assert_eq!(value(), 7);
		let at = System::block_number();
		assert_eq!(state(decision).state, State::Enacted { block: at });
		System::assert_has_event(Event::Enacted { decision }.into());
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::NothingToRetry);
	});
}

#[test]
fn the_window_for_trying_again_ends() {
	test(|| {
		let decision = passed(Ordinary, set(7));
		pallet_switch::Stuck::<Test>::put(true);
		go_on(DAY);
		go_to(state(decision).retry_until.unwrap());
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::RetryWindowOver);
		assert_eq!(value(), 0);
	});
}

#[test]
fn where_the_scheduler_has_no_room_a_later_block_is_taken() {
	test(|| {
		// Three pass at the same block, and the scheduler takes two calls a block.
		let decisions: Vec<_> = (1..=3).map(|to| queued(Ordinary, set(to))).collect();
		go_to_the_opening();
		for decision in &decisions {
			all_vote(*decision, 1..=4, Yes);
		}
		go_to(30);
		assert_ok!(Decisions::close(signed(99), 3));
		let enacts: Vec<_> = decisions.iter().map(|d| state(*d).state).collect();
		assert_eq!(enacts, [40, 40, 41].map(|enacts| State::Scheduled { enacts }));
		go_to(41);
		assert_eq!(value(), 3);
	});
}

#[test]
fn where_the_scheduler_has_no_room_at_all_it_is_a_failing_enactment() {
	test(|| {
		use frame_support::traits::schedule::{v3::Anon, DispatchTime};
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 1..=4, Yes);
		for block in 40..49 {
			for _ in 0..2 {
				let call = Bounded::Inline(Default::default());
				assert_ok!(<Scheduler as Anon<_, RuntimeCall, _>>::schedule(
					DispatchTime::At(block),
					None,
					0,
					frame_system::RawOrigin::Root.into(),
					call,
				));
			}
		}
		close(decision);
		assert!(matches!(state(decision).state, State::EnactmentFailed { .. }));
		go_on(DAY + 10);
		assert_ok!(Decisions::retry(signed(1), decision));
		go_on(1);
		assert_eq!(value(), 7);
	});
}

#[test]
fn what_is_tried_again_is_not_carried_out_before_its_delay_is_over() {
	test(|| {
		let decision = opened(Ordinary, set(7));
		all_vote(decision, 1..=4, Yes);
		crate::Decisions::<Test>::mutate(decision, |d| {
			d.as_mut().unwrap().rule.delay = 3 * DAY;
		});
		close(decision);
		// As if the scheduler had had no room.
		drop_from_agenda(decision);
		crate::Decisions::<Test>::mutate(decision, |d| {
			let d = d.as_mut().unwrap();
			d.state = State::EnactmentFailed { block: 30, error: DispatchError::Exhausted };
			d.retry_until = Some(60);
		});
		go_to(40);
		assert_ok!(Decisions::retry(signed(1), decision));
		assert_eq!(enacts(decision), 60);
		go_to(59);
		assert_eq!(value(), 0);
		// It can still be objected to.
		assert_ok!(Decisions::object(signed(2), decision));
		assert_eq!(enacts(decision), 60 + 4 * DAY);
		go_to(60 + 4 * DAY);
		assert_eq!(value(), 7);
	});
}

#[test]
fn a_constitutional_decision_is_made_as_root() {
	test(|| {
		let call = frame_system::Call::set_storage { items: vec![(vec![1], vec![2])] };
		passed(Constitutional, Box::new(call.into()));
		go_on(DAY);
		assert_eq!(sp_io::storage::get(&[1]).map(|v| v.to_vec()), Some(vec![2]));
	});
}

#[test]
fn only_the_runtime_carries_out_and_only_what_is_due() {
	test(|| {
		let decision = passed(Ordinary, set(7));
		let carry_out = |origin: RuntimeOrigin, decision, weight| {
			Decisions::carry_out(origin, decision, weight).map_err(|failed| failed.error)
		};
		assert_noop!(carry_out(signed(1), decision, Weight::MAX), DispatchError::BadOrigin);
		assert_noop!(
			carry_out(RuntimeOrigin::root(), decision, Weight::MAX),
			DispatchError::BadOrigin
		);
		let decided = || RuntimeOrigin::from(Origin::Decided(Ordinary));
		// Not yet.
		assert_noop!(carry_out(decided(), decision, Weight::MAX), Error::<Test>::NotDue);
		assert_noop!(carry_out(decided(), 99, Weight::MAX), Error::<Test>::UnknownDecision);
		let State::Scheduled { enacts } = state(decision).state else { panic!("is scheduled") };
		System::set_block_number(enacts);
		// By another rule.
		let budget = RuntimeOrigin::from(Origin::Decided(Budget));
		assert_noop!(carry_out(budget, decision, Weight::MAX), Error::<Test>::NotDue);
		assert_ok!(carry_out(decided(), decision, Weight::MAX));
		assert_eq!(value(), 7);
		// Not twice.
		assert_noop!(carry_out(decided(), decision, Weight::MAX), Error::<Test>::NotDue);
	});
}

#[test]
fn what_weighs_more_by_now_fails_and_can_be_tried_again() {
	test(|| {
		SlowWeight::set(&Weight::from_parts(1_000, 0));
		let call = RuntimeCall::Switch(pallet_switch::Call::set_slowly {});
		let decision = passed(Ordinary, Box::new(call));
		// As after an upgrade of the runtime.
		SlowWeight::set(&Weight::from_parts(1_000_000_000, 0));
		go_on(DAY);
		let error = Error::<Test>::Outgrown.into();
		let at = System::block_number();
		assert_eq!(state(decision).state, State::EnactmentFailed { block: at, error });
		assert_eq!(value(), 0);
		go_on(DAY);
		assert_ok!(Decisions::retry(signed(1), decision));
		go_on(1);
		assert_eq!(value(), 77);
	});
}

#[test]
fn what_the_scheduler_has_dropped_can_be_scheduled_again() {
	test(|| {
		let decision = passed(Ordinary, set(7));
		drop_from_agenda(decision);
		go_on(DAY);
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::NothingToRetry);
		go_on(1);
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::TooSoonToRetry);
		go_on(DAY);
		assert_eq!(value(), 0);
		assert_ok!(Decisions::retry(signed(1), decision));
		go_on(1);
		assert_eq!(value(), 7);
	});
}

/// The scheduler drops what was to be carried out.
fn drop_from_agenda(decision: DecisionId) {
	use frame_support::{traits::schedule::v3::Named, Hashable};
	let name = (*b"doverie decision", decision).blake2_256();
	assert_ok!(<Scheduler as Named<_, RuntimeCall, _>>::cancel_named(name));
}

#[test]
fn what_the_scheduler_has_dropped_can_be_tried_again_within_the_window_only() {
	test(|| {
		let decision = passed(Ordinary, set(7));
		drop_from_agenda(decision);
		let until = enacts(decision) + 3 * DAY;
		// Tried again, and dropped again: the window does not move.
		go_to(until - 1);
		assert_ok!(Decisions::retry(signed(1), decision));
		assert_eq!(state(decision).retry_until, Some(until));
		drop_from_agenda(decision);
		go_to(until + DAY);
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::RetryWindowOver);
		assert_eq!(value(), 0);

		// One that nobody has tried again.
		let decision = passed(Ordinary, set(7));
		drop_from_agenda(decision);
		go_to(enacts(decision) + 3 * DAY);
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::RetryWindowOver);
		// Its ballots are kept no longer than others.
		go_to(opening(decision).closes + 5 * DAY);
		assert_ok!(Decisions::prune_ballots(signed(1), decision, 1));
	});
}

#[test]
fn a_challenge_whose_decision_was_dropped_for_good_can_be_put_to_decision_again() {
	test(|| {
		Challenges::raise(102);
		assert_ok!(Decisions::announce_challenge(signed(1), 2));
		go_to_the_opening();
		close(1);
		drop_from_agenda(1);
		let until = enacts(1) + 3 * DAY;
		let open = || Decisions::announce_challenge(signed(1), 2);
		go_to(until - 1);
		assert_noop!(open(), Error::<Test>::AlreadyOpen);
		go_to(until);
		assert_ok!(open());
	});
}

#[test]
fn a_proposal_that_has_passed_can_always_be_carried_out() {
	test(|| {
		use doverie_primitives::Decisions as _;
		assert_ok!(Decisions::open_on_proposal(101, Ordinary, 7, fingerprint([7])));
		go_to_the_opening();
		all_vote(1, 1..=4, Yes);
		close(1);
		crate::Decisions::<Test>::mutate(1, |d| {
			let d = d.as_mut().unwrap();
			d.state = State::EnactmentFailed { block: 1, error: Error::<Test>::Outgrown.into() };
			d.retry_until = Some(2);
		});
		go_on(1_000);
		assert_ok!(Decisions::retry(signed(1), 1));
		go_on(1);
		assert_eq!(HeardByProposals::all(), [(7, "passed"), (7, "carried out")]);
	});
}

#[test]
fn a_decision_cannot_carry_itself_out() {
	test(|| {
		let next = crate::NextDecision::<Test>::get();
		let call = Call::carry_out { decision: next, weight: Weight::from_parts(1_000_000, 0) };
		let decision = passed(Ordinary, Box::new(call.into()));
		go_on(DAY);
		assert_eq!(
			state(decision).state,
			State::EnactmentFailed {
				block: System::block_number(),
				error: Error::<Test>::NotDue.into()
			}
		);
	});
}

#[test]
fn a_call_that_this_runtime_cannot_decode_is_a_failing_enactment() {
	test(|| {
		let decision = passed(Ordinary, set_at_length(7));
		// As after an upgrade of the runtime: the same bytes are no call any more.
		crate::Decisions::<Test>::mutate(decision, |d| {
			let Subject::Call { call, .. } = &mut d.as_mut().unwrap().subject else { panic!() };
			*call = OpaqueCall::from_bytes(vec![250, 0]);
		});
		go_on(DAY);
		let error = Error::<Test>::CallNotDecodable.into();
		let at = System::block_number();
		assert_eq!(state(decision).state, State::EnactmentFailed { block: at, error });
	});
}

#[test]
fn a_call_that_was_decided_under_another_runtime_is_not_made() {
	test(|| {
		let decision = passed(Ordinary, set(7));
		// As after an upgrade of the runtime: the same bytes may be another call.
		crate::Decisions::<Test>::mutate(decision, |d| {
			let subject = &mut d.as_mut().unwrap().subject;
			let Subject::Call { transaction_version, .. } = subject else { panic!() };
			*transaction_version += 1;
		});
		go_on(DAY);
		let error = Error::<Test>::DecidedUnderAnotherRuntime.into();
		let at = System::block_number();
		assert_eq!(state(decision).state, State::EnactmentFailed { block: at, error });
		assert_eq!(value(), 0);
		// Nor when it is tried again.
		go_on(DAY);
		assert_ok!(Decisions::retry(signed(1), decision));
		go_on(1);
		assert!(matches!(state(decision).state, State::EnactmentFailed { .. }));
		assert_eq!(value(), 0);
	});
}

#[test]
fn whether_the_rule_is_enough_is_asked_again_when_a_call_is_made() {
	test(|| {
		let decision = passed(Ordinary, set(7));
		SwitchIsWeighty::set(&true);
		go_on(DAY);
		let error = Error::<Test>::RuleTooWeak.into();
		let at = System::block_number();
		assert_eq!(state(decision).state, State::EnactmentFailed { block: at, error });
		assert_eq!(value(), 0);
		SwitchIsWeighty::set(&false);
		go_on(DAY);
		assert_ok!(Decisions::retry(signed(1), decision));
		go_on(1);
		assert_eq!(value(), 7);
	});
}

#[test]
fn what_is_declared_covers_whatever_closes_and_putting_off() {
	use crate::WeightInfo;
	use frame_support::traits::Hooks;
	test(|| {
		let call = set(7);
		let contested = <() as WeightInfo>::carry_out_contested();
		assert!(Decisions::call_weight(&call).all_gte(contested));
		queued(Ordinary, call);
		go_to(19);
		System::set_block_number(20);
		let weight = Decisions::on_initialize(20);
		assert!(weight.all_gte(<() as WeightInfo>::close_on_proposal()));
		assert!(weight.all_gte(<() as WeightInfo>::close_annulling()));
	});
}
