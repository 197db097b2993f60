// SPDX-License-Identifier: Apache-2.0

//! What would fail is refused, and the refusal says why.

use super::*;
use frame_support::{assert_noop, assert_ok};

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
fn wallets_are_told_why_before_they_send() {
	test(|| {
		let why = |who: u64, call: RuntimeCall, tip| {
			Quota::why_refused(&who, &call, &info(100), COST, tip).map(|refusal| refusal.number)
		};
		assert_eq!(why(1, remark(), 0), None);
		assert_eq!(why(1, failing(), 0), Some(Some(7)));
		// Whoever pays is told of a failure, too: it would cost them.
		assert_eq!(why(3, failing(), 0), Some(Some(7)));
		assert_eq!(why(3, remark(), 0), None);
		assert_eq!(why(4, remark(), 0), Some(Some(103)));
		assert_eq!(why(1, transfer(), 0), Some(Some(103)));
		assert_eq!(why(3, remark(), 1), Some(Some(TIP_NOT_TAKEN)));
		for who in [1, 2] {
			for _ in 0..10 {
				assert_ok!(include(who, remark()));
			}
		}
		assert_eq!(why(1, remark(), 0), Some(Some(100)));
		// From the balance.
		assert_eq!(why(2, remark(), 0), None);
		assert_eq!(why(2, failing(), 0), Some(Some(7)));
	});
}
