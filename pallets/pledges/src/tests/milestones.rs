// SPDX-License-Identifier: Apache-2.0

//! Milestones: evidence, approvals, payment.

use crate::{mock::*, Error, Event, State};
use frame_support::{assert_noop, assert_ok};

#[docify::export]
#[test]
fn a_milestone_is_paid_on_evidence_after_approvals_and_the_veto_window() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 150);
		pledge(STRANGER, campaign, 50);
		at(DEADLINE);
		assert_eq!(state(campaign), State::AwaitingEvidence);

		let evidence = fingerprint(EVIDENCE);
		assert_ok!(Pledges::submit_evidence(signed(BENEFICIARY), campaign, evidence));
		assert_ok!(Pledges::approve(signed(BUSINESS), campaign, evidence));
		assert_ok!(Pledges::approve(signed(ASSOCIATION), campaign, evidence));
		let payable_from = DEADLINE + VETO_WINDOW;
		assert_eq!(state(campaign), State::Approved { evidence, payable_from, vetoed: 0 });

		let pay_out = || Pledges::pay_out(signed(STRANGER), campaign);
		assert_noop!(pay_out(), Error::<Test>::VetoWindowOpen);
		at(payable_from);
		let before = balance(BENEFICIARY);
		assert_ok!(pay_out());
		let amount = 100 * EURO;
		assert_eq!(
			last_event(),
			Event::MilestonePaid { campaign, milestone: 0, to: BENEFICIARY, amount }
		);
		assert_eq!(balance(BENEFICIARY), before + amount);
		assert_eq!(held(campaign), 100 * EURO);
		assert_eq!(info(campaign).next.unwrap().milestone, 1);
	});
}
