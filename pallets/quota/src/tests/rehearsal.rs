// SPDX-License-Identifier: Apache-2.0

//! What would fail is refused, and the refusal says why.

use super::*;
use crate::Refusals as _;
use frame_support::{assert_noop, assert_ok};

#[test]
fn whoever_hands_over_a_free_call_that_would_fail_hears_why() {
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

/// Where nobody is told of a failure, the quota pays for it, as in a block.
#[test]
fn only_the_node_that_answers_its_sender_tries_out_what_a_quota_pays_for() {
	test(|| {
		for (who, call) in [(1, failing()), (3, failing_within()), (3, failing_around())] {
			assert_eq!(submit(who, &call, 0), Err(custom(7)));
			Runs::set(0);
			assert_ok!(gossip(who, &call, 0));
			assert_eq!(Runs::get(), 0);
		}
		// What is valid has the same place with every node.
		for ahead in [0, 1] {
			assert_eq!(submit(1, &remark(), ahead), gossip(1, &remark(), ahead));
		}
		// One is not tried out since another one was.
		let both = || (submit(1, &failing(), 0), gossip(1, &failing(), 0));
		let ((submitted, gossiped), _) = Quota::with_reason(both);
		assert_eq!(submitted, Err(custom(7)));
		assert_ok!(gossiped);
		// What costs nothing is tried out by every node.
		Runs::set(0);
		assert_eq!(gossip(1, &no_in_vain(), 0), Err(custom(7)));
		assert_ok!(gossip(1, &no(), 0));
		assert_eq!(Runs::get(), 2);
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

/// What a node does for one that it refuses, it does once more for the words, and no more.
#[test]
fn the_reason_of_a_refusal_is_known_without_another_run() {
	test(|| {
		let reason = |who, call: &RuntimeCall, weight, ahead| {
			Runs::set(0);
			let look = || submit_with(who, call, &info(weight), ahead, 0).map(|_| ());
			let (result, reason) = Quota::with_reason(look);
			assert_eq!(result.is_err(), reason.is_some());
			(reason.map(|error| Numbers::explain(error).number), Runs::get())
		};
		let (light, heavy) = (100, 2_000_000);
		assert_eq!(reason(1, &remark(), light, 0), (None, 1));
		// What is tried out, once, and with what it is sent in.
		assert_eq!(reason(1, &failing(), light, 0), (Some(Some(7)), 1));
		assert_eq!(reason(3, &failing_within(), light, 0), (Some(Some(7)), 2));
		// What lies far ahead, however heavy it is, and whether it would succeed or fail.
		for call in [remark(), failing()] {
			for weight in [light, heavy] {
				assert_eq!(reason(1, &call, weight, 10), (Some(Some(100)), 0));
				assert_eq!(reason(1, &call, weight, 5_000), (Some(Some(100)), 0));
			}
		}
		// What is paid for, and cannot be.
		assert_eq!(reason(1, &transfer(), light, 0), (Some(Some(103)), 0));
		assert_eq!(reason(4, &failing(), heavy, 0), (Some(Some(103)), 0));
		// What is let in is not run for this either.
		assert_eq!(reason(1, &failing(), heavy, 0), (None, 0));
		assert_eq!(reason(3, &failing(), light, 0), (None, 0));
		// Nothing is kept from one to the next.
		ShutOut::set(Some(3));
		assert_eq!(reason(3, &failing(), light, 0), (Some(Some(SHUT_OUT)), 0));
		ShutOut::set(None);
		assert_eq!(reason(3, &failing(), light, 0), (None, 0));
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
