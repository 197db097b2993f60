// SPDX-License-Identifier: Apache-2.0

//! What the pool takes, and in which order.

use super::*;
use codec::Encode;
use frame_support::assert_ok;

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
			priority(3, &transfer(), 255),
			0,
		];
		assert!(places.windows(2).all(|pair| pair[0] > pair[1]), "{places:?}");
		// The tail of a very long queue shares one place.
		let tail = |ahead| priority(3, &transfer(), ahead);
		assert_eq!(tail(256), tail(5_000));
	});
}

#[test]
fn clients_see_the_extensions_that_they_know() {
	test(|| {
		assert_eq!(
			<CheckNonce<Test> as TransactionExtension<RuntimeCall>>::IDENTIFIER,
			"CheckNonce"
		);
		assert_eq!(
			<ChargeTransactionPayment<Test> as TransactionExtension<RuntimeCall>>::IDENTIFIER,
			"ChargeTransactionPayment"
		);
		assert_eq!(
			CheckNonce::<Test>::from(70_000).encode(),
			frame_system::CheckNonce::<Test>::from(70_000).encode()
		);
		assert_eq!(charge(5).encode(), codec::Compact(5u64).encode());
	});
}
