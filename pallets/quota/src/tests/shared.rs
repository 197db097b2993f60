// SPDX-License-Identifier: Apache-2.0

//! Those who act for one stakeholder draw on one quota in the pool, too.

use super::*;
use crate::Draw;
use frame_support::assert_ok;

/// What the node is told that the transaction may take off a quota.
fn draw(who: u64, call: &RuntimeCall, ahead: u32) -> Option<Draw<u64, u64>> {
	Draw::from_tags(&submit(who, call, ahead).expect("is valid").provides)
}

#[test]
fn the_node_is_told_whose_quota_bears_the_cost_whoever_sends_it() {
	test(|| {
		let of = |payer, left| Some(Draw { payer, cost: 1_000, left });
		assert_eq!(draw(1, &remark(), 0), of(1, FULL));
		assert_eq!(draw(1, &remark(), 3), of(1, FULL));
		assert_eq!(draw(2, &remark(), 0), of(2, FULL));
		for who in 21..38 {
			assert_eq!(draw(who, &for_another(), 0), of(1, FULL));
			assert_eq!(draw(who, &for_another(), 5), of(1, FULL));
		}
		assert_ok!(include(1, remark()));
		assert_eq!(draw(21, &for_another(), 0), of(1, FULL - 1_000));
		// What is tried out and costs nothing draws on none; behind others it does.
		assert_eq!(draw(1, &no(), 0), None);
		assert_eq!(draw(1, &no(), 1), of(1, FULL - 1_000));
		// Nor does what a balance pays for.
		assert_eq!(draw(3, &transfer(), 0), None);
		assert_eq!(draw(2, &remark(), 10), None);
	});
}

#[test]
fn what_is_drawn_is_counted_apart_for_every_transaction() {
	test(|| {
		let tags = |who, ahead| submit(who, &for_another(), ahead).expect("is valid").provides;
		let all = [tags(21, 0), tags(21, 1), tags(22, 0), tags(22, 1)].concat();
		let unique: std::collections::BTreeSet<_> = all.iter().collect();
		assert_eq!(unique.len(), all.len());
		// It stays what it was, while nothing is taken off the quota.
		assert_eq!(tags(21, 0), tags(21, 0));
	});
}
