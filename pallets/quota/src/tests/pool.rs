// SPDX-License-Identifier: Apache-2.0

//! What the pool takes, and in which order.

use super::*;
use crate::{Lane, Waiting};
use codec::{Compact, Encode};
use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
};

#[test]
fn the_pool_counts_what_is_waiting_against_the_quota() {
	test(|| {
		for ahead in 0..10 {
			assert_ok!(submit(1, &remark(), ahead));
		}
		assert_eq!(submit(1, &remark(), 10), Err(USED_UP));
		// Whoever has tokens can queue more, and will pay for it.
		assert_ok!(submit(2, &remark(), 10));
	});
}

#[test]
fn everybodys_next_comes_before_anybodys_second() {
	test(|| {
		let priority = |who, call: &RuntimeCall, ahead| submit(who, call, ahead).unwrap().priority;
		let places = [
			priority(1, &remark(), 0),
			priority(3, &transfer(), 0),
			priority(1, &remark(), 1),
			priority(3, &transfer(), 1),
			priority(1, &remark(), 5),
			priority(3, &transfer(), 254),
			0,
		];
		assert!(places.windows(2).all(|pair| pair[0] > pair[1]), "{places:?}");
		// The tail of a very long queue shares one place.
		let tail = |ahead| priority(3, &transfer(), ahead);
		assert_eq!(tail(256), tail(5_000));
	});
}

#[test]
fn at_the_same_place_a_free_one_comes_before_a_paid_one_whatever_they_cost() {
	test(|| {
		let priority = |who, call: &RuntimeCall, weight, ahead| {
			submit_with(who, call, &info(weight), ahead, 0).unwrap().priority
		};
		for ahead in [0, 1, 7] {
			let free = priority(1, &remark(), 100, ahead);
			assert_eq!(free, priority(1, &remark(), 900_000, ahead));
			let paid = priority(3, &transfer(), 100, ahead);
			assert_eq!(paid, priority(3, &transfer(), 900_000, ahead));
			assert!(free > paid && paid > priority(1, &remark(), 100, ahead + 1));
		}
	});
}

#[test]
fn what_is_cheap_to_see_is_seen_before_a_call_is_run() {
	test(|| {
		let refused = |call: &RuntimeCall, info: &DispatchInfo, ahead, tip, why| {
			assert_eq!(submit_with(1, call, info, ahead, tip), Err(why));
			assert_eq!(Runs::get(), 0, "a call was run to refuse it for {why:?}");
		};
		let light = info(100);
		// A tip, however the call fares.
		refused(&remark(), &light, 0, 1, custom(TIP_NOT_TAKEN));
		refused(&failing(), &light, 0, 1, custom(TIP_NOT_TAKEN));
		// What the gate does not let through.
		ShutOut::set(Some(1));
		refused(&failing(), &light, 0, 0, custom(SHUT_OUT));
		ShutOut::set(None);
		// What neither quota nor balance covers.
		for _ in 0..10 {
			assert_ok!(include(1, remark()));
		}
		refused(&failing(), &light, 0, 0, USED_UP);
		// What was sent before.
		let stale = CheckNonceAndCharge::<Test>::new(0, 0).validate_only(
			Some(1).into(),
			&failing(),
			&light,
			COST,
			TransactionSource::External,
			0,
		);
		assert_eq!(stale.map(|_| ()).unwrap_err(), InvalidTransaction::Stale.into());
		assert_eq!(Runs::get(), 0);
	});
}

#[test]
fn only_a_light_call_that_is_next_in_line_is_run_for_its_sender() {
	test(|| {
		assert_ok!(submit(1, &remark(), 0));
		assert_eq!(Runs::get(), 1);
		assert_ok!(submit(1, &remark(), 1));
		assert_ok!(submit_with(1, &remark(), &info(1_000_001), 0, 0));
		// If it fails, the quota pays for it.
		assert_ok!(submit_with(1, &failing(), &info(1_000_001), 0, 0));
		// What is sent in another call is run with it, and by itself: so it weighs twice.
		assert_ok!(submit_with(3, &failing_within(), &info(500_001), 0, 0));
		assert_eq!(Runs::get(), 1);
		assert_eq!(submit_with(3, &failing_within(), &info(500_000), 0, 0), Err(custom(7)));
		assert_eq!(Runs::get(), 3);
		// In a block nothing is run twice but what costs nothing.
		Runs::set(0);
		assert_ok!(in_block(1, &remark()));
		assert_ok!(include(1, remark()));
		assert_eq!(Runs::get(), 0);
		assert_ok!(in_block(1, &no()));
		assert_eq!(Runs::get(), 1);
	});
}

#[test]
fn nobody_signs_what_may_use_the_reserve_of_a_block() {
	test(|| {
		let info = operational().get_dispatch_info();
		for who in [1, 3] {
			assert_eq!(submit_with(who, &operational(), &info, 0, 0), Err(custom(NOT_SIGNED)));
			let why = Quota::why_refused(&who, &operational(), &info, COST, 0);
			assert_eq!(why.and_then(|refusal| refusal.number), Some(NOT_SIGNED));
		}
		let included =
			extension(3, 0, 0).validate_and_prepare(Some(3).into(), &operational(), &info, COST, 0);
		assert_eq!(included.map(|_| ()).unwrap_err(), custom(NOT_SIGNED));
	});
}

#[test]
fn the_node_is_told_the_lane_and_the_weight_of_what_waits() {
	test(|| {
		let base = RuntimeBlockWeights::get().get(DispatchClass::Normal).base_extrinsic.ref_time();
		let of = |who, call: &RuntimeCall, weight, ahead| {
			Waiting::from_tags(&submit_with(who, call, &info(weight), ahead, 0).unwrap().provides)
		};
		let waiting = |lane, weight| Some(Waiting { lane, ref_time: base + weight });
		assert_eq!(of(1, &remark(), 100, 0), waiting(Lane::Free, 100));
		assert_eq!(of(1, &remark(), 200, 3), waiting(Lane::Free, 200));
		assert_eq!(of(3, &transfer(), 300, 1), waiting(Lane::Paid, 300));
		// The balance pays when the quota does not.
		assert_eq!(of(2, &remark(), 100, 10), waiting(Lane::Paid, 100));
	});
}

#[test]
fn clients_see_the_extensions_that_they_know() {
	test(|| {
		let shown = <CheckNonceAndCharge<Test> as TransactionExtension<RuntimeCall>>::metadata();
		let names: Vec<_> = shown.iter().map(|extension| extension.identifier).collect();
		assert_eq!(names, ["CheckNonce", "ChargeTransactionPayment"]);
		let bytes = CheckNonceAndCharge::<Test>::new(70_000, 5).encode();
		assert_eq!(bytes, (Compact(70_000u32), Compact(5u64)).encode());
	});
}
