// SPDX-License-Identifier: Apache-2.0

//! Refunds: pulled by anyone, each to its own account.

use crate::{mock::*, Cause, Error, Event, State};
use frame_support::{assert_noop, assert_ok};

#[docify::export]
#[test]
fn who_misses_the_minimum_refunds_everybody_in_full() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 60);
		pledge(STRANGER, campaign, 39);
		empty(STRANGER);
		at(DEADLINE);
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
		assert_eq!(info(campaign).refundable, 99 * EURO);

		assert_ok!(Pledges::refund(signed(OTHER_CITIZEN), campaign, CITIZEN));
		assert_eq!(balance(CITIZEN), 1_000 * EURO);
		assert_ok!(Pledges::refund_many(signed(OTHER_CITIZEN), campaign, vec![STRANGER, CITIZEN]));
		let (pledged, amount) = (39 * EURO, 39 * EURO);
		assert_eq!(last_event(), Event::Refunded { campaign, who: STRANGER, pledged, amount });
		assert_eq!(balance(STRANGER), 39 * EURO);
		assert_eq!(held(campaign), 0);
		assert_noop!(
			Pledges::refund(signed(CITIZEN), campaign, CITIZEN),
			Error::<Test>::NothingToRefund
		);
	});
}
