// SPDX-License-Identifier: Apache-2.0

//! Milestones: evidence, approvals, payment; and what fails a campaign that is funded.

use crate::{
	mock::*, Approval, Cause, Error, Event, Funds, NextMilestone, State, Terms, MAX_ISSUANCE,
	MAX_REVIEWERS,
};
use doverie_primitives::{Balance, Chamber, Kind};
use frame_support::{assert_noop, assert_ok, traits::ConstU32, BoundedVec};
use proptest::prelude::*;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult, Permill};

/// Better evidence.
const BETTER: u8 = 6;

fn show(who: u64, campaign: u32, evidence: u8) -> DispatchResult {
	Pledges::submit_evidence(signed(who), campaign, fingerprint(evidence))
}

fn approve_as(who: u64, campaign: u32, evidence: u8) -> DispatchResult {
	Pledges::approve(signed(who), campaign, fingerprint(evidence))
}

fn pay_out(campaign: u32) -> DispatchResult {
	Pledges::pay_out(signed(STRANGER), campaign)
}

fn numbers(all: &[u64]) -> BoundedVec<u32, ConstU32<MAX_REVIEWERS>> {
	all.iter().map(|who| roll_number(*who)).collect::<Vec<_>>().try_into().expect("there are few")
}

fn in_review(campaign: u32, evidence: u8, approvals: &[(u64, Chamber)]) {
	let approvals = approvals
		.iter()
		.map(|(who, chamber)| Approval { by: roll_number(*who), chamber: *chamber })
		.collect::<Vec<_>>()
		.try_into()
		.expect("there are few");
	assert_eq!(state(campaign), State::InReview { evidence: fingerprint(evidence), approvals });
}

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
		assert_eq!(
			state(campaign),
			State::Approved { evidence, approved: DEADLINE, payable_from, vetoed: 0 }
		);

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

#[test]
fn milestones_are_paid_in_their_order_and_the_last_one_takes_all_that_is_left() {
	test(|| {
		let campaign = campaign();
		let raised = 100 * EURO + 7;
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, raised));
		at(DEADLINE);
		let mut left = raised;
		// 50 and 30 %, rounded down, and the rest.
		for (milestone, amount) in [(0, 50 * EURO + 3), (1, 30 * EURO + 2), (2, 20 * EURO + 2)] {
			let next = info(campaign).next.unwrap();
			assert_eq!((next.milestone, next.amount), (milestone, amount));
			approve(campaign);
			at(System::block_number() + VETO_WINDOW);
			let mut paid =
				vec![Event::MilestonePaid { campaign, milestone, to: BENEFICIARY, amount }];
			if milestone == 2 {
				paid.push(Event::CampaignCompleted { campaign, paid: raised });
			}
			assert_eq!(caused(|| pay_out(campaign)), paid);
			left -= amount;
			assert_eq!(held(campaign), left);
			// No milestone is paid on the evidence for another one.
			let error = if left > 0 {
				Error::<Test>::AwaitsEvidence
			} else {
				Error::<Test>::CampaignIsCompleted
			};
			assert_noop!(pay_out(campaign), error);
		}
		assert_eq!(state(campaign), State::Completed);
		assert_eq!(info(campaign).next, None);
		assert_eq!(funds(campaign).paid, raised);
		assert!(!System::account_exists(&Pledges::pot(campaign)));
	});
}

#[test]
fn only_the_beneficiary_in_good_standing_shows_evidence_that_is_on_record() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		for who in [CITIZEN, AGENT, STRANGER] {
			assert_noop!(show(who, campaign, EVIDENCE), Error::<Test>::NotBeneficiary);
		}
		assert_noop!(show(BENEFICIARY, campaign, UNKNOWN), Error::<Test>::DocumentNotOnRecord);
		assert_noop!(show(BENEFICIARY, 9, EVIDENCE), Error::<Test>::UnknownCampaign);
		let evidence = fingerprint(EVIDENCE);
		assert_noop!(Pledges::submit_evidence(decided(), campaign, evidence), BadOrigin);
		Register::suspend(BENEFICIARY);
		assert_noop!(show(BENEFICIARY, campaign, EVIDENCE), Error::<Test>::NotBeneficiary);
		Register::reinstate(BENEFICIARY);
		assert_ok!(show(BENEFICIARY, campaign, EVIDENCE));
		assert_eq!(last_event(), Event::EvidenceSubmitted { campaign, milestone: 0, evidence });
		in_review(campaign, EVIDENCE, &[]);
	});
}

#[test]
fn only_reviewers_in_good_standing_approve_the_evidence_that_they_have_read_once() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		show_evidence(campaign);
		assert_noop!(approve_as(STRANGER, campaign, EVIDENCE), Error::<Test>::NotInGoodStanding);
		for who in [CITIZEN, BENEFICIARY, AGENT, SPONSOR] {
			assert_noop!(approve_as(who, campaign, EVIDENCE), Error::<Test>::NotReviewer);
		}
		assert_noop!(approve_as(BUSINESS, campaign, BETTER), Error::<Test>::OtherEvidence);
		assert_noop!(approve_as(BUSINESS, 9, EVIDENCE), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::approve(decided(), campaign, fingerprint(EVIDENCE)), BadOrigin);
		Register::suspend(BUSINESS);
		assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::NotInGoodStanding);
		Register::reinstate(BUSINESS);
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		let (by, chamber) = (roll_number(BUSINESS), Chamber::Business);
		assert_eq!(last_event(), Event::EvidenceApproved { campaign, milestone: 0, by, chamber });
		in_review(campaign, EVIDENCE, &[(BUSINESS, chamber)]);
		assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::AlreadyApproved);
		// Nor with another key.
		Register::move_key(BUSINESS, NOBODY, 0);
		assert_noop!(approve_as(NOBODY, campaign, EVIDENCE), Error::<Test>::AlreadyApproved);
	});
}

#[test]
fn a_reviewer_who_has_moved_to_the_beneficiarys_chamber_does_not_approve() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		show_evidence(campaign);
		let number = roll_number(BUSINESS);
		Register::admit_as(BUSINESS, number, Chamber::Academia, Kind::Organisation);
		assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::NotReviewer);
	});
	// Nor one in whose chamber the beneficiary is now.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		show_evidence(campaign);
		let number = roll_number(BENEFICIARY);
		Register::admit_as(BENEFICIARY, number, Chamber::Business, Kind::Organisation);
		assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::NotReviewer);
		assert_ok!(approve_as(ASSOCIATION, campaign, EVIDENCE));
	});
}

#[test]
fn approvals_come_from_two_chambers_at_least() {
	test(|| {
		let reviewers = numbers(&[BUSINESS, SPONSOR, ASSOCIATION, CITIZEN]);
		let campaign = open(Terms { reviewers, ..terms() });
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE);
		show_evidence(campaign);
		for who in [BUSINESS, SPONSOR] {
			assert_ok!(approve_as(who, campaign, EVIDENCE));
		}
		in_review(
			campaign,
			EVIDENCE,
			&[(BUSINESS, Chamber::Business), (SPONSOR, Chamber::Business)],
		);
		let approved = caused(|| approve_as(CITIZEN, campaign, EVIDENCE));
		let (by, chamber) = (roll_number(CITIZEN), Chamber::CivilSociety);
		let payable_from = DEADLINE + VETO_WINDOW;
		assert_eq!(
			approved,
			[
				Event::EvidenceApproved { campaign, milestone: 0, by, chamber },
				Event::MilestoneApproved { campaign, milestone: 0, payable_from },
			]
		);
		// Once it is approved, no more approvals are taken.
		assert_noop!(
			approve_as(ASSOCIATION, campaign, EVIDENCE),
			Error::<Test>::MilestoneIsApproved
		);
	});
}

#[test]
fn as_many_approvals_are_needed_as_the_terms_say() {
	test(|| {
		let campaign = open(Terms { approvals: 3, ..terms() });
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE);
		show_evidence(campaign);
		for who in [BUSINESS, ASSOCIATION] {
			assert_ok!(approve_as(who, campaign, EVIDENCE));
			assert!(matches!(state(campaign), State::InReview { .. }));
		}
		assert_ok!(approve_as(MUNICIPALITY, campaign, EVIDENCE));
		assert!(matches!(state(campaign), State::Approved { .. }));
	});
}

#[test]
fn better_evidence_starts_the_approvals_again() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		show_evidence(campaign);
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		assert_ok!(show(BENEFICIARY, campaign, BETTER));
		in_review(campaign, BETTER, &[]);
		assert_noop!(approve_as(ASSOCIATION, campaign, EVIDENCE), Error::<Test>::OtherEvidence);
		for who in [ASSOCIATION, BUSINESS] {
			assert!(matches!(state(campaign), State::InReview { .. }));
			assert_ok!(approve_as(who, campaign, BETTER));
		}
		// What is approved is not exchanged any more.
		assert_noop!(show(BENEFICIARY, campaign, EVIDENCE), Error::<Test>::MilestoneIsApproved);
	});
}

#[test]
fn other_reviewers_start_the_approvals_again() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		show_evidence(campaign);
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		let others = numbers(&[BUSINESS, FUND]);
		assert_ok!(Pledges::replace_reviewers(decided(), campaign, others.clone(), 2));
		assert_eq!(last_event(), Event::ReviewersReplaced { campaign });
		assert_eq!(info(campaign).campaign.terms.reviewers, others);
		in_review(campaign, EVIDENCE, &[]);
		assert_noop!(approve_as(ASSOCIATION, campaign, EVIDENCE), Error::<Test>::NotReviewer);
		for who in [FUND, BUSINESS] {
			assert!(matches!(state(campaign), State::InReview { .. }));
			assert_ok!(approve_as(who, campaign, EVIDENCE));
		}
		// What they have approved stays approved, whoever reviews the next milestone.
		let before = state(campaign);
		assert_ok!(Pledges::replace_reviewers(decided(), campaign, terms().reviewers, 3));
		assert_eq!(state(campaign), before);
		assert_eq!(info(campaign).campaign.terms.approvals, 3);
	});
}

#[test]
fn a_decision_names_reviewers_as_the_terms_ask_for_them() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		Register::suspend(FUND);
		let replace = |reviewers: &[u64], approvals| {
			Pledges::replace_reviewers(decided(), campaign, numbers(reviewers), approvals)
		};
		for (reviewers, approvals) in [
			(&[BUSINESS, ASSOCIATION][..], 1),
			(&[BUSINESS, ASSOCIATION], 3),
			(&[BUSINESS, ASSOCIATION, BUSINESS], 2),
			(&[BUSINESS, ASSOCIATION, 7], 2),
			(&[BUSINESS, ASSOCIATION, BENEFICIARY], 2),
			(&[BUSINESS, ASSOCIATION, AGENT], 2),
			(&[BUSINESS, ASSOCIATION, FUND], 2),
			(&[BUSINESS, SPONSOR], 2),
			(&[], 0),
		] {
			assert_noop!(replace(reviewers, approvals), Error::<Test>::InvalidReviewers);
		}
		let reviewers = numbers(&[BUSINESS, ASSOCIATION]);
		assert_noop!(
			Pledges::replace_reviewers(decided(), 9, reviewers.clone(), 2),
			Error::<Test>::UnknownCampaign
		);
		assert_noop!(
			Pledges::replace_reviewers(signed(BENEFICIARY), campaign, reviewers, 2),
			BadOrigin
		);
		assert_ok!(replace(&[BUSINESS, ASSOCIATION], 2));
	});
}

#[test]
fn a_milestone_is_paid_from_the_end_of_the_veto_window_on() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		assert_noop!(pay_out(campaign), Error::<Test>::AwaitsEvidence);
		assert_noop!(pay_out(9), Error::<Test>::UnknownCampaign);
		show_evidence(campaign);
		assert_noop!(pay_out(campaign), Error::<Test>::InReview);
		approve(campaign);
		for block in [DEADLINE, DEADLINE + VETO_WINDOW - 1] {
			at(block);
			assert_noop!(pay_out(campaign), Error::<Test>::VetoWindowOpen);
		}
		at(DEADLINE + VETO_WINDOW);
		assert_noop!(Pledges::pay_out(decided(), campaign), BadOrigin);
		assert_ok!(pay_out(campaign));
	});
}

#[test]
fn a_beneficiary_is_paid_in_good_standing_at_the_key_that_it_has_now() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		at(DEADLINE + VETO_WINDOW);
		Register::suspend(BENEFICIARY);
		assert_noop!(pay_out(campaign), Error::<Test>::BeneficiaryNotInGoodStanding);
		// Nothing is lost by waiting for as long as the grace period.
		at(DEADLINE + VETO_WINDOW + GRACE - 1);
		assert_noop!(pay_out(campaign), Error::<Test>::BeneficiaryNotInGoodStanding);
		Register::reinstate(BENEFICIARY);
		Register::move_key(BENEFICIARY, NOBODY, 0);
		assert_ok!(pay_out(campaign));
		assert_eq!((balance(NOBODY), balance(BENEFICIARY)), (50 * EURO, 1_000 * EURO));
		assert_eq!(info(campaign).beneficiary, Some(NOBODY));
	});
}

#[test]
fn a_campaign_fails_whose_beneficiary_cannot_be_paid_for_the_grace_period() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		Register::suspend(BENEFICIARY);
		at(DEADLINE + VETO_WINDOW + GRACE - 1);
		assert!(matches!(state(campaign), State::Approved { .. }));
		at(DEADLINE + VETO_WINDOW + GRACE);
		let (cause, left) = (Cause::BeneficiaryGone, 100 * EURO);
		assert_eq!(state(campaign), State::Failed { cause });
		assert_noop!(pay_out(campaign), Error::<Test>::CampaignHasFailed);
		assert_eq!(
			caused(|| Pledges::advance(signed(STRANGER), campaign)),
			[Event::CampaignFailed { campaign, cause, left }]
		);
		refund(campaign, CITIZEN);
		assert_eq!(balance(CITIZEN), 1_000 * EURO);
	});
	// Not if only nobody has had it paid.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		at(900);
		assert_noop!(
			Pledges::advance(signed(STRANGER), campaign),
			Error::<Test>::MilestoneIsApproved
		);
		assert_ok!(pay_out(campaign));
	});
}

#[test]
fn a_payment_below_the_smallest_balance_arrives_at_an_account_that_is_gone() {
	test(|| {
		let campaign = open(Terms { minimum: 1, ..terms() });
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, CENT + 1));
		empty(BENEFICIARY);
		at(DEADLINE);
		approve(campaign);
		at(DEADLINE + VETO_WINDOW);
		let (who, amount) = (BENEFICIARY, CENT / 2);
		let paid = caused(|| pay_out(campaign));
		assert_eq!(paid[0], Event::SmallSumHeld { who, amount });
		assert_eq!(balance(who), 0);
		pay(campaign);
		assert_eq!(balance(who), 0);
		// With the last payment there is enough to exist.
		approve(campaign);
		at(System::block_number() + VETO_WINDOW);
		let paid = caused(|| pay_out(campaign));
		assert_eq!(paid[1], Event::SmallSumReleased { who, amount: CENT + 1 });
		assert_eq!(balance(who), CENT + 1);
	});
}

#[test]
fn a_milestone_that_rounds_to_nothing_is_paid_nothing() {
	test(|| {
		let campaign = open(Terms { minimum: 1, ..terms() });
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 1));
		at(DEADLINE);
		for paid in [0, 0, 1] {
			pay(campaign);
			assert_eq!(funds(campaign).paid, paid);
		}
		assert_eq!(state(campaign), State::Completed);
	});
}

#[test]
fn a_milestone_is_overdue_from_its_block_on_and_fails_the_campaign_after_the_grace_period() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		let due = 100;
		at(due - 1);
		let next = NextMilestone {
			milestone: 0,
			share: Permill::from_percent(50),
			amount: 50 * EURO,
			due,
			overdue: false,
			fails: due + GRACE,
		};
		assert_eq!(info(campaign).next, Some(next.clone()));
		at(due);
		assert_eq!(info(campaign).next, Some(NextMilestone { overdue: true, ..next }));
		let advance = || Pledges::advance(signed(STRANGER), campaign);
		at(due + GRACE - 1);
		assert_noop!(advance(), Error::<Test>::NothingToAdvance);
		at(due + GRACE);
		let (cause, left) = (Cause::Overdue, 100 * EURO);
		assert_eq!(state(campaign), State::Failed { cause });
		assert_noop!(show(BENEFICIARY, campaign, EVIDENCE), Error::<Test>::CampaignHasFailed);
		assert_eq!(caused(advance), [Event::CampaignFailed { campaign, cause, left }]);
		assert_noop!(advance(), Error::<Test>::CampaignHasFailed);
	});
}

#[test]
fn evidence_and_approval_come_just_in_time() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		at(100 + GRACE - 1);
		assert_ok!(show(BENEFICIARY, campaign, EVIDENCE));
		assert!(info(campaign).next.unwrap().overdue);
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		assert_ok!(approve_as(ASSOCIATION, campaign, EVIDENCE));
		// What is approved does not fail.
		at(100 + GRACE + VETO_WINDOW);
		assert!(!info(campaign).next.unwrap().overdue);
		assert_ok!(pay_out(campaign));
		assert_eq!(info(campaign).next.unwrap().due, 200);
	});
}

#[test]
fn a_review_that_takes_too_long_fails_the_campaign() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		show_evidence(campaign);
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		at(100 + GRACE);
		assert_noop!(approve_as(ASSOCIATION, campaign, EVIDENCE), Error::<Test>::CampaignHasFailed);
		assert_eq!(state(campaign), State::Failed { cause: Cause::Overdue });
	});
}

#[test]
fn what_nobody_has_noted_for_long_is_noted_at_once() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		at(500);
		assert_eq!(state(campaign), State::Failed { cause: Cause::Overdue });
		let (raised, cause) = (100 * EURO, Cause::Overdue);
		let amount = raised;
		assert_eq!(
			events(|| refund(campaign, CITIZEN)),
			[
				Event::CampaignFunded { campaign, raised, honoured: 0 },
				Event::CampaignFailed { campaign, cause, left: raised },
				Event::Refunded { campaign, who: CITIZEN, pledged: amount, amount },
			]
		);
	});
}

#[test]
fn a_decision_ends_a_campaign_in_every_state_in_which_it_is_funded() {
	let steps: [fn(u32); 5] = [
		|_| (),
		show_evidence,
		approve,
		|campaign| {
			approve(campaign);
			veto(CITIZEN, campaign);
			assert!(matches!(state(campaign), State::Vetoed { .. }));
		},
		pay,
	];
	for (step, paid) in steps.into_iter().zip([0, 0, 0, 0, 50 * EURO]) {
		test(|| {
			let campaign = funded(&[(CITIZEN, 100)]);
			step(campaign);
			let (cause, left) = (Cause::Decided, 100 * EURO - paid);
			assert_eq!(
				events(|| fail(campaign)),
				[Event::CampaignFailed { campaign, cause, left }]
			);
			assert_eq!(state(campaign), State::Failed { cause });
			assert_eq!(info(campaign).next, None);
			refund(campaign, CITIZEN);
			assert_eq!(balance(CITIZEN), 1_000 * EURO - paid);
			assert_eq!(held(campaign), 0);
		});
	}
}

#[test]
fn amounts_at_the_limit_are_paid() {
	test(|| {
		issue(STRANGER, MAX_ISSUANCE - GENESIS);
		let campaign = open(Terms { optimum: Balance::MAX, ..terms() });
		let raised = MAX_ISSUANCE - GENESIS;
		assert_ok!(Pledges::pledge(signed(STRANGER), campaign, raised));
		at(DEADLINE);
		let before = balance(BENEFICIARY);
		for paid in [raised / 2, raised / 2 + raised / 10 * 3, raised] {
			pay(campaign);
			assert!(funds(campaign).paid.abs_diff(paid) < 10);
			check();
		}
		assert_eq!(balance(BENEFICIARY), before + raised);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_000))]

	#[test]
	fn the_payments_of_all_milestones_are_all_that_was_raised(
		pledged in prop_oneof![0..1_000u128, any::<Balance>()],
		weights in prop::collection::vec(1..1_000_000u32, 1..=10),
	) {
		// Shares as these weights, the last one with the rest of 100 %.
		let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
		let one = Permill::one().deconstruct();
		let mut shares: Vec<u32> = weights
			.iter()
			.map(|weight| (u64::from(*weight) * u64::from(one) / total) as u32)
			.collect();
		let given: u32 = shares.iter().rev().skip(1).sum();
		*shares.last_mut().unwrap() = one - given;

		let mut funds = Funds { pledged, ..Funds::default() };
		let last = shares.len() - 1;
		for (i, share) in shares.into_iter().enumerate() {
			let amount = funds.payment(Permill::from_parts(share), i == last);
			prop_assert!(amount <= funds.raised() - funds.paid);
			// Each within one unit of its share; the last one gets what the others were rounded.
			let exact = pledged / 1_000_000 * Balance::from(share)
				+ pledged % 1_000_000 * Balance::from(share) / 1_000_000;
			prop_assert!(amount >= exact && amount - exact <= 10);
			prop_assert_eq!(funds.pay(amount), Ok(()));
		}
		prop_assert_eq!(funds.paid, pledged);
		prop_assert_eq!(funds.held(), 0);
	}
}
