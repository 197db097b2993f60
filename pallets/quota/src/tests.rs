// SPDX-License-Identifier: Apache-2.0

//! Who pays, what the pool takes in which order, and how the lanes share a block out.

use crate::{mock::*, ChargeTransactionPayment, CheckNonce, Event, QuotaInfo, Usages};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, dispatch::PostDispatchInfo};
use proptest::prelude::*;
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension, TxBaseImplication},
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, UnknownTransaction,
		ValidTransaction,
	},
};

type Refused = TransactionValidityError;

fn custom(code: u8) -> Refused {
	InvalidTransaction::Custom(code).into()
}

/// The pool takes the same transaction when it comes again: a quota recovers.
const USED_UP: Refused = TransactionValidityError::Unknown(UnknownTransaction::Custom(100));
/// Nor is somebody a stranger for ever.
const NOBODY_PAYS: Refused = TransactionValidityError::Unknown(UnknownTransaction::Custom(103));
const TIP_NOT_TAKEN: u8 = 101;
const TOO_HEAVY: u8 = 102;

fn charge(tip: u64) -> ChargeTransactionPayment<Test> {
	ChargeTransactionPayment(pallet_transaction_payment::ChargeTransactionPayment::from(tip))
}

/// A transaction of `who` in a block: charged, called, settled. The call uses `actual` of `weight`.
fn include(who: u64, call: RuntimeCall) -> Result<(), Refused> {
	include_weighing(who, call, 100)
}

fn include_weighing(who: u64, call: RuntimeCall, weight: u64) -> Result<(), Refused> {
	// As the block builder does: what is refused leaves nothing behind.
	frame_support::storage::with_transaction(|| {
		let result = charge(0)
			.test_run(Some(who).into(), &call, &info(weight), COST, 0, |_| {
				Ok(PostDispatchInfo::default())
			})
			.map(|_| ());
		match result {
			Ok(()) => frame_support::storage::TransactionOutcome::Commit(Ok(Ok(()))),
			Err(error) => frame_support::storage::TransactionOutcome::Rollback(Ok::<
				_,
				sp_runtime::DispatchError,
			>(Err(error))),
		}
	})
	.expect("transactions are not nested too deeply")
}

/// A transaction of `who` as it comes to the pool, `ahead` others of theirs before it.
fn submit(who: u64, call: &RuntimeCall, ahead: u32) -> Result<ValidTransaction, Refused> {
	let nonce = System::account_nonce(who) + ahead;
	let source = TransactionSource::External;
	let origin = || RuntimeOrigin::signed(who);
	let implication = TxBaseImplication(());
	let (queued, ..) = CheckNonce::<Test>::from(nonce).validate(
		origin(),
		call,
		&info(100),
		COST,
		(),
		&implication,
		source,
	)?;
	let (charged, ..) =
		charge(0).validate(origin(), call, &info(100), COST, (), &implication, source)?;
	Ok(queued.combine_with(charged))
}

#[docify::export]
#[test]
fn a_stakeholder_without_tokens_is_charged_by_quota() {
	test(|| {
		let stakeholder = 1;
		assert_eq!(Balances::free_balance(stakeholder), 0);
		assert_ok!(include(stakeholder, remark()));
		// The quota has borne what would have been the fee.
		assert_eq!(Quota::available(&stakeholder), Some(FULL - 1_000));
		System::assert_last_event(Event::QuotaCharged { stakeholder, amount: 1_000 }.into());
	});
}

#[test]
fn everyone_else_pays() {
	test(|| {
		let before = Balances::free_balance(3);
		assert_ok!(include(3, remark()));
		assert_eq!(Balances::free_balance(3), before - 1_000);
		assert_eq!(Quota::quota(3), None);
		assert!(!Usages::<Test>::contains_key(3));
		// Nothing to pay with.
		assert_eq!(include(4, remark()), Err(NOBODY_PAYS));
		// Also a stakeholder, for what is not civic.
		assert_eq!(include(1, transfer()), Err(NOBODY_PAYS));
		assert_ok!(include(2, transfer()));
		assert_eq!(Quota::available(&2), Some(FULL));
	});
}

#[test]
fn a_quota_is_used_up_and_recovers_with_time() {
	test(|| {
		for _ in 0..10 {
			assert_ok!(include(1, remark()));
		}
		assert_eq!(include(1, remark()), Err(USED_UP));
		assert_eq!(submit(1, &remark(), 0), Err(USED_UP));
		assert_eq!(Quota::quota(1), Some(QuotaInfo { full: FULL, available: 0 }));
		// A hundredth of it in a block.
		go_to(10);
		assert_eq!(Quota::available(&1), Some(900));
		assert_eq!(include(1, remark()), Err(USED_UP));
		go_to(11);
		assert_ok!(include(1, remark()));
		assert_eq!(Quota::available(&1), Some(0));
		go_to(111);
		assert_eq!(Quota::available(&1), Some(FULL));
		go_to(1_000_000);
		assert_eq!(Quota::available(&1), Some(FULL));
	});
}

#[test]
fn who_has_tokens_goes_on_from_the_balance_when_the_quota_is_used_up() {
	test(|| {
		for _ in 0..10 {
			assert_ok!(include(2, remark()));
		}
		let before = Balances::free_balance(2);
		assert_ok!(include(2, remark()));
		assert_eq!(Balances::free_balance(2), before - 1_000);
	});
}

#[test]
fn what_a_call_did_not_need_is_given_back() {
	test(|| {
		// A call that turns out to be free of charge.
		let result = charge(0).test_run(Some(1).into(), &remark(), &info(100), COST, 0, |_| {
			Ok(PostDispatchInfo {
				actual_weight: None,
				pays_fee: frame_support::dispatch::Pays::No,
			})
		});
		assert!(result.is_ok());
		assert_eq!(Quota::available(&1), Some(FULL));
		System::assert_last_event(Event::QuotaCharged { stakeholder: 1, amount: 0 }.into());
	});
}

#[test]
fn a_failing_call_in_a_block_is_charged_all_the_same() {
	test(|| {
		let result = charge(0).test_run(Some(1).into(), &failing(), &info(100), COST, 0, |_| {
			Err(sp_runtime::DispatchError::BadOrigin.into())
		});
		assert!(matches!(result, Ok(Err(_))));
		assert_eq!(Quota::available(&1), Some(FULL - 1_000));
	});
}

#[test]
fn there_are_no_tips() {
	test(|| {
		for who in [1, 2, 3] {
			let result = charge(1).validate_only(
				Some(who).into(),
				&remark(),
				&info(100),
				COST,
				TransactionSource::External,
				0,
			);
			assert_eq!(result.map(|_| ()).unwrap_err(), custom(TIP_NOT_TAKEN));
		}
	});
}

#[test]
fn the_pool_refuses_a_free_call_that_would_fail_and_says_why() {
	test(|| {
		assert_eq!(submit(1, &failing(), 0), Err(custom(7)));
		let [named] = &Quota::refusals(7)[..] else { panic!("one error has this number") };
		assert_eq!(named.name, "BadOrigin");
		assert_eq!(Quota::refusals(8), []);
		// Not from those who pay for it.
		assert_ok!(submit(3, &failing(), 0));
		// Nor what comes later in the queue: it may depend on what is before it.
		assert_ok!(submit(1, &failing(), 1));
	});
}

#[test]
fn a_rehearsal_leaves_nothing_behind() {
	test(|| {
		let root = |version| sp_io::storage::root(version);
		let before = root(sp_runtime::StateVersion::V1);
		assert_noop!(
			submit(1, &failing(), 0).map_err(|_| sp_runtime::DispatchError::Other("refused")),
			sp_runtime::DispatchError::Other("refused")
		);
		assert_ok!(submit(1, &remark(), 0));
		assert_eq!(before, root(sp_runtime::StateVersion::V1));
	});
}

#[test]
fn the_pool_counts_what_is_waiting_against_the_quota() {
	test(|| {
		for ahead in 0..10 {
			assert_ok!(submit(1, &remark(), ahead));
		}
		assert_eq!(submit(1, &remark(), 10), Err(USED_UP));
		// Who has tokens can queue more, and will pay for it.
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
fn neither_lane_fills_a_block_alone() {
	for (flooder, flood, other, call) in
		[(2, remark(), 3, transfer()), (3, transfer(), 2, remark())]
	{
		test(|| {
			// The block has room for 1,000,000,000; a lane for 750,000,000.
			let mut included = 0;
			while include_weighing(flooder, flood.clone(), 90_000_000).is_ok() {
				included += 1;
				assert!(included < 100);
			}
			assert_eq!(included, 8);
			assert_eq!(
				include_weighing(flooder, flood.clone(), 90_000_000),
				Err(InvalidTransaction::ExhaustsResources.into())
			);
			// The other crowd has the rest.
			assert_ok!(include_weighing(other, call.clone(), 90_000_000));
			assert_ok!(include_weighing(other, call.clone(), 90_000_000));
			// The next block starts anew.
			go_to(2);
			assert_ok!(include_weighing(flooder, flood.clone(), 90_000_000));
		});
	}
}

#[test]
fn a_lane_is_bounded_in_length_too() {
	test(|| {
		let length = 3_000_000; // of 75 % of 75 % of 5 MiB, which is 2,949,120
		let result =
			charge(0).validate_and_prepare(Some(3).into(), &remark(), &info(100), length, 0);
		assert_eq!(result.unwrap_err(), InvalidTransaction::ExhaustsResources.into());
	});
}

#[test]
fn a_call_that_is_too_heavy_to_rehearse_is_not_free() {
	test(|| {
		let result = include_weighing(1, remark(), 600_000_000_000);
		assert_eq!(result, Err(custom(TOO_HEAVY)));
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

proptest! {
	/// Whatever somebody sends and whenever: in any stretch of time nothing more is free than a full
	/// quota and what has recovered since.
	#[test]
	fn nothing_more_is_free_than_the_quota_and_its_recovery(
		steps in prop::collection::vec((0u64..30, 1usize..5_000), 1..60),
	) {
		test(|| {
			let (mut free, mut now) = (0u128, 1u64);
			for (blocks, cost) in steps {
				now += blocks;
				go_to(now);
				let before = Quota::available(&1).expect("has a quota");
				let result = charge(0).test_run(
					Some(1).into(), &remark(), &info(100), cost, 0,
					|_| Ok(PostDispatchInfo::default()),
				);
				assert_eq!(result.is_ok(), before >= cost as u64);
				if result.is_ok() {
					free += cost as u128;
					assert_eq!(Quota::available(&1), Some(before - cost as u64));
				}
				let most = FULL as u128 + (FULL as u128 * (now as u128 - 1)).div_ceil(100);
				assert!(free <= most, "{free} of {most}");
			}
		});
	}
}
