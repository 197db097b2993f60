// SPDX-License-Identifier: Apache-2.0

//! What the view functions tell: campaigns and pledges page by page, declared pledges, the ledger.

use crate::{
	mock::*, Campaigns, Cause, Error, Movement, NextMilestone, Owner, Pledge, PledgeInfo, State,
	What,
};
use doverie_primitives::Balance;
use frame_support::{assert_ok, assert_storage_noop};
use sp_runtime::Permill;
use std::collections::BTreeSet;

fn numbers(from: u32, limit: u32) -> Vec<u32> {
	Pledges::campaigns(from, limit).into_iter().map(|info| info.number).collect()
}

fn accounts(campaign: u32, after: Option<u64>, limit: u32) -> Vec<u64> {
	let page = Pledges::pledges(campaign, after.map(owner), limit);
	page.into_iter().map(|info| info.account.expect("has an account")).collect()
}

/// What goes back to an account now.
fn refundable(campaign: u32, who: u64) -> Balance {
	Pledges::pledge_of(campaign, who).expect("is there").refundable
}

#[test]
fn campaigns_are_listed_in_their_order_page_by_page() {
	test(|| {
		assert!(numbers(0, 3).is_empty());
		for _ in 0..5 {
			campaign();
		}
		// None has the number that a form shows before anyone has typed one.
		assert_eq!(Pledges::campaign(0), None);
		assert_eq!(numbers(0, 2), [1, 2]);
		// No page is longer than the longest one.
		assert_eq!(numbers(0, 10), [1, 2, 3]);
		assert_eq!(numbers(1, u32::MAX), [1, 2, 3]);
		assert_eq!(numbers(4, 10), [4, 5]);
		assert!(numbers(3, 0).is_empty());
		for from in [6, u32::MAX] {
			assert!(numbers(from, 10).is_empty());
		}
		assert_eq!(Pledges::campaign(6), None);
		assert_eq!(Pledges::campaigns(5, 1), [info(5)]);
	});
}

#[test]
fn pledges_are_listed_page_by_page() {
	test(|| {
		let (campaign, other) = (campaign(), campaign());
		let all = [CITIZEN, OTHER_CITIZEN, STRANGER, BUSINESS, ASSOCIATION];
		for who in all {
			pledge(who, campaign, 10);
		}
		pledge(SPONSOR, other, 10);
		let first = accounts(campaign, None, 10);
		assert_eq!(first.len(), 3);
		assert_eq!(accounts(campaign, None, 2), first[..2]);
		let second = accounts(campaign, Some(first[2]), 10);
		assert_eq!(second.len(), 2);
		assert!(accounts(campaign, Some(second[1]), 10).is_empty());
		let listed: BTreeSet<_> = first.iter().chain(&second).copied().collect();
		assert_eq!(listed, all.into_iter().collect());
		assert!(accounts(campaign, None, 0).is_empty());
		assert!(accounts(9, None, 3).is_empty());
		// Each as it is told on its own.
		for info in Pledges::pledges(campaign, None, 3) {
			let account = info.account.expect("has an account");
			assert_eq!(Pledges::pledge_of(campaign, account), Some(info));
		}
	});
}

#[test]
fn whoever_was_refunded_is_no_longer_listed() {
	test(|| {
		let campaign = campaign();
		for who in [CITIZEN, STRANGER] {
			pledge(who, campaign, 10);
		}
		at(DEADLINE);
		refund(campaign, CITIZEN);
		assert_eq!(accounts(campaign, None, 3), [STRANGER]);
		assert_eq!(Pledges::pledge_of(campaign, CITIZEN), None);
		// Somebody who pages on from there misses nobody.
		let pledge = Pledges::pledge_of(campaign, STRANGER).unwrap();
		let next = [None, Some(owner(CITIZEN))].map(|after| Pledges::pledges(campaign, after, 3));
		assert!(next.iter().any(|page| page == core::slice::from_ref(&pledge)));
	});
}

#[test]
fn a_pledge_is_told_with_what_goes_back_now() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 20, 100);
		pledge(CITIZEN, campaign, 100);
		pledge(SPONSOR, campaign, 80);
		let both = |campaign| (refundable(campaign, CITIZEN), refundable(campaign, SPONSOR));
		let told = Pledges::pledge_of(campaign, CITIZEN).unwrap();
		assert_eq!((told.owner, told.account), (owner(CITIZEN), Some(CITIZEN)));
		assert_eq!((told.pledge.amount, told.waiting), (100 * EURO, None));
		assert_eq!(added(campaign, CITIZEN), [20 * EURO]);
		assert_eq!(both(campaign), (0, 0));
		at(DEADLINE);
		assert_eq!(both(campaign), (0, 80 * EURO));
		pay(campaign);
		fail(campaign);
		// Half of the 200 that were raised is left.
		assert_eq!(both(campaign), (50 * EURO, (40 + 10 + 80) * EURO));
		for who in [CITIZEN, SPONSOR] {
			let (before, expected) = (balance(who), refundable(campaign, who));
			refund(campaign, who);
			assert_eq!(balance(who), before + expected);
		}
		assert_eq!(Pledges::pledge_of(campaign, CITIZEN), None);
		// A sponsor is told that nothing is left.
		let nothing = PledgeInfo {
			owner: owner(SPONSOR),
			account: Some(SPONSOR),
			pledge: Pledge::default(),
			matched: vec![],
			waiting: None,
			refundable: 0,
			on_leaving: None,
		};
		assert_eq!(Pledges::pledge_of(campaign, SPONSOR), Some(nothing));
		for (campaign, who) in [(campaign, STRANGER), (9, CITIZEN)] {
			assert_eq!(Pledges::pledge_of(campaign, who), None);
		}
	});
}

#[test]
fn what_can_be_refunded_is_what_the_accounts_are_told_together() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 20, 100);
		pledge(CITIZEN, campaign, 100);
		pledge(STRANGER, campaign, 60);
		let told = || {
			[CITIZEN, STRANGER, SPONSOR]
				.map(|who| refundable(campaign, who))
				.iter()
				.sum::<Balance>()
		};
		assert_eq!((info(campaign).refundable, told()), (0, 0));
		at(DEADLINE);
		assert_eq!((info(campaign).refundable, told()), (80 * EURO, 80 * EURO));
		fail(campaign);
		assert_eq!((info(campaign).refundable, told()), (260 * EURO, 260 * EURO));
	});
}

#[test]
fn what_time_has_changed_is_told_before_any_call_has_noted_it() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		assert_eq!(state(campaign), State::Open);
		at(DEADLINE);
		assert_storage_noop!(assert_eq!(state(campaign), State::AwaitingEvidence));
		assert_eq!(Campaigns::<Test>::get(campaign).unwrap().state, State::Open);
		assert_eq!(Pledges::campaigns(0, 1)[0].campaign.state, State::AwaitingEvidence);
		at(100 + GRACE);
		let failed = State::Failed { cause: Cause::Overdue };
		assert_storage_noop!(assert_eq!(state(campaign), failed));
		assert_eq!(refundable(campaign, CITIZEN), 100 * EURO);
		assert_eq!(Pledges::pledges(campaign, None, 1)[0].refundable, 100 * EURO);
	});
}

#[test]
fn the_next_milestone_is_told_with_what_it_pays() {
	test(|| {
		let campaign = campaign();
		let next = |milestone, percent, amount, due| {
			let share = Permill::from_percent(percent);
			let fails = due + GRACE;
			Some(NextMilestone { milestone, share, amount, due, overdue: false, fails })
		};
		assert_eq!(info(campaign).next, next(0, 50, 0, 100));
		pledge(CITIZEN, campaign, 100);
		assert_eq!(info(campaign).next, next(0, 50, 50 * EURO, 100));
		at(DEADLINE);
		pay(campaign);
		// Later by the veto windows of those that are paid.
		assert_eq!(info(campaign).next, next(1, 30, 30 * EURO, 200 + VETO_WINDOW));
		pay(campaign);
		assert_eq!(info(campaign).next, next(2, 20, 20 * EURO, 300 + 2 * VETO_WINDOW));
		pay(campaign);
		assert_eq!(info(campaign).next, None);
	});
}

#[test]
fn every_movement_of_a_pot_is_a_line_of_its_ledger() {
	test(|| {
		let campaign = campaign();
		let mut expected = Vec::new();
		let mut line = |block, what, balance: Balance| {
			expected.push(Movement { block, what, balance: balance * EURO });
		};
		sponsor(campaign, 20, 100);
		let number = roll_number(SPONSOR);
		let (citizen, stranger) = (owner(CITIZEN), Owner::Account(STRANGER));
		let (amount, waiting) = (100 * EURO, 0);
		line(1, What::Sponsored { sponsor: number, from: SPONSOR, amount }, 100);
		at(2);
		pledge(CITIZEN, campaign, 100);
		line(2, What::Pledged { owner: citizen, from: CITIZEN, amount, waiting }, 200);
		pledge(STRANGER, campaign, 90);
		let amount = 90 * EURO;
		line(2, What::Pledged { owner: stranger, from: STRANGER, amount, waiting }, 290);
		at(3);
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, 90 * EURO));
		line(3, What::Withdrawn { owner: citizen, to: CITIZEN, amount, waiting }, 200);
		at(DEADLINE);
		refund(campaign, SPONSOR);
		line(DEADLINE, What::Matched { amount: 10 * EURO }, 200);
		line(DEADLINE, What::Returned { sponsor: number, to: SPONSOR, amount }, 110);
		pay(campaign);
		let (to, amount) = (BENEFICIARY, 55 * EURO);
		line(DEADLINE + VETO_WINDOW, What::Paid { milestone: 0, to, amount }, 55);
		fail(campaign);
		at(70);
		refund(campaign, SPONSOR);
		let (sponsor, amount) = (number, 5 * EURO);
		line(70, What::MatchRefunded { sponsor, to: SPONSOR, amount }, 50);
		refund(campaign, CITIZEN);
		line(70, What::Refunded { owner: citizen, to: CITIZEN, amount }, 45);
		refund(campaign, STRANGER);
		let amount = 45 * EURO;
		line(70, What::Refunded { owner: stranger, to: STRANGER, amount }, 0);

		assert_eq!(funds(campaign).movements as usize, expected.len());
		for from in 0..11 {
			let page = Pledges::ledger(campaign, from as u32, 10);
			assert_eq!(page, expected[from.min(10)..(from + 3).min(10)]);
		}
		assert_eq!(Pledges::ledger(campaign, 0, 1), expected[..1]);
		assert_eq!(Pledges::ledger(campaign, 0, 0), []);
		assert_eq!(Pledges::ledger(campaign, u32::MAX, 3), []);
		assert_eq!(Pledges::ledger(9, 0, 3), []);
	});
}

#[test]
fn nothing_is_told_of_what_is_not_there() {
	test(|| {
		assert_eq!(Pledges::campaign(0), None);
		assert_eq!(Pledges::campaign_of(0), None);
		assert_eq!(Pledges::declarations(0), []);
		assert_eq!(Pledges::pledges(0, Some(owner(CITIZEN)), 3), []);
		assert_eq!(Pledges::offices(0), []);
		assert!(Pledges::waiting(0, None, 3).is_empty());
		assert_eq!(Pledges::forecast(0, CITIZEN, EURO), None);
	});
}

#[test]
fn every_refusal_of_the_state_machine_is_an_error_by_name() {
	use crate::Refusal;
	for (refusal, error) in [
		(Refusal::StillOpen, Error::<Test>::StillOpen),
		(Refusal::AwaitsEvidence, Error::AwaitsEvidence),
		(Refusal::InReview, Error::InReview),
		(Refusal::Approved, Error::MilestoneIsApproved),
		(Refusal::UnderVeto, Error::UnderVeto),
		(Refusal::Completed, Error::CampaignIsCompleted),
		(Refusal::Cancelled, Error::CampaignIsCancelled),
		(Refusal::Failed, Error::CampaignHasFailed),
		(Refusal::InvalidAmounts, Error::InvalidAmounts),
		(Refusal::InvalidDeadline, Error::InvalidDeadline),
		(Refusal::InvalidMilestones, Error::InvalidMilestones),
		(Refusal::InvalidReviewers, Error::InvalidReviewers),
		(Refusal::OtherEvidence, Error::OtherEvidence),
		(Refusal::AlreadyApproved, Error::AlreadyApproved),
		(Refusal::AlreadyRefused, Error::AlreadyRefused),
		(Refusal::VetoWindowOpen, Error::VetoWindowOpen),
		(Refusal::VetoWindowOver, Error::VetoWindowOver),
		(Refusal::ZeroAmount, Error::ZeroAmount),
		(Refusal::OptimumReached, Error::OptimumReached),
		(Refusal::MoreThanPledged, Error::MoreThanPledged),
		(Refusal::InvalidPool, Error::InvalidPool),
		(Refusal::TooManyPools, Error::TooManyPools),
		(Refusal::ExitWindowOpen, Error::ExitWindowOpen),
		(Refusal::ProposalEnded, Error::ProposalEnded),
		(Refusal::WaitingListFull, Error::WaitingListFull),
		(Refusal::AboveDeclaredShare, Error::AboveDeclaredShare),
		(Refusal::NotAccepted, Error::NotAccepted),
		(Refusal::OfficeRests, Error::OfficeRests),
		(Refusal::AlreadyAccepted, Error::AlreadyAccepted),
		(Refusal::UnknownIssue, Error::UnknownIssue),
		(Refusal::OtherIssue, Error::OtherIssue),
		(Refusal::SameAccount, Error::SameAccount),
		(Refusal::TooLateToCorrect, Error::TooLateToCorrect),
		(Refusal::AboveCeiling, Error::AboveCeiling),
		(Refusal::OutOfNumbers, Error::OutOfNumbers),
	] {
		assert_eq!(
			sp_runtime::DispatchError::from(Error::<Test>::from(refusal)),
			error.into(),
			"{refusal:?}"
		);
	}
}
