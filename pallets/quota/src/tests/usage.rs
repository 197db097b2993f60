// SPDX-License-Identifier: Apache-2.0

//! What is left of a quota, and how it recovers.

use super::*;
use crate::{QuotaInfo, Usages};
use frame_support::assert_ok;
use proptest::prelude::*;

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
fn what_a_call_did_not_need_is_given_back() {
	test(|| {
		// A call that turns out to be free of charge.
		let result =
			extension(1, 0, 0).test_run(Some(1).into(), &remark(), &info(100), COST, 0, |_| {
				Ok(PostDispatchInfo {
					actual_weight: None,
					pays_fee: frame_support::dispatch::Pays::No,
				})
			});
		assert!(result.is_ok());
		assert_eq!(Quota::available(&1), Some(FULL));
		assert!(!Usages::<Test>::contains_key(1));
	});
}

#[test]
fn a_failing_call_in_a_block_is_charged_all_the_same() {
	test(|| {
		let result =
			extension(1, 0, 0).test_run(Some(1).into(), &failing(), &info(100), COST, 0, |_| {
				Err(sp_runtime::DispatchError::BadOrigin.into())
			});
		assert!(matches!(result, Ok(Err(_))));
		assert_eq!(Quota::available(&1), Some(FULL - 1_000));
	});
}

proptest! {
	/// Whatever somebody sends and whenever: in any stretch of time no more is free than a full
	/// quota and what has recovered since.
	#[test]
	fn no_more_is_free_than_the_quota_and_its_recovery(
		steps in prop::collection::vec((0u64..30, 1usize..5_000), 1..60),
	) {
		test(|| {
			let (mut free, mut now) = (0u128, 1u64);
			for (blocks, cost) in steps {
				now += blocks;
				go_to(now);
				let before = Quota::available(&1).expect("has a quota");
				let result = extension(1, 0, 0).test_run(
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
