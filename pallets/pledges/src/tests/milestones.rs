// SPDX-License-Identifier: Apache-2.0

//! Milestones: evidence, approvals and refusals, payment to the account that is known; and what
//! fails a campaign that is funded.

use crate::{
	mock::*, Approval, Cause, Error, Event, Funds, NextMilestone, Office, State, Terms,
	MAX_ISSUANCE, MAX_REVIEWERS,
};
use doverie_primitives::{Balance, Chamber, Kind};
use frame_support::{assert_noop, assert_ok, traits::ConstU32, BoundedVec};
use proptest::prelude::*;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult, Permill};

/// Better evidence.
const BETTER: u8 = 6;

fn show(who: u64, campaign: u32, evidence: u8) -> DispatchResult {
	Pledges::submit_evidence(signed(who), campaign, fingerprint([evidence]))
}

fn approve_as(who: u64, campaign: u32, evidence: u8) -> DispatchResult {
	Pledges::approve(signed(who), campaign, fingerprint([evidence]))
}

fn refuse_as(who: u64, campaign: u32, evidence: u8) -> DispatchResult {
	Pledges::refuse(signed(who), campaign, fingerprint([evidence]), fingerprint([REASONS]))
}

/// A campaign with these terms, to which a citizen has pledged, with evidence shown at its deadline.
fn shown(terms: Terms<u64>) -> u32 {
	let campaign = open(terms);
	pledge(CITIZEN, campaign, 100);
	at(DEADLINE);
	show_evidence(campaign);
	campaign
}

/// These refuse the evidence; with the last of them, and not before, they are enough.
fn the_last_refuses(campaign: u32, all: &[u64]) {
	for who in all {
		assert!(matches!(state(campaign), State::InReview { .. }));
		refuse(*who, campaign);
	}
	assert_eq!(state(campaign), State::AwaitingEvidence);
}

fn due(campaign: u32) -> u64 {
	info(campaign).next.expect("one is left").due
}

fn pay_out(campaign: u32) -> DispatchResult {
	Pledges::pay_out(signed(STRANGER), campaign)
}

fn numbers(all: &[u64]) -> BoundedVec<u32, ConstU32<MAX_REVIEWERS>> {
	all.iter().map(|who| roll_number(*who)).collect::<Vec<_>>().try_into().expect("there are few")
}

/// What reviewers of these chambers have said.
fn words(all: &[(u64, Chamber)]) -> BoundedVec<Approval, ConstU32<MAX_REVIEWERS>> {
	all.iter()
		.map(|(who, chamber)| Approval { by: roll_number(*who), chamber: *chamber })
		.collect::<Vec<_>>()
		.try_into()
		.expect("there are few")
}

/// The evidence was shown at the deadline; these have approved it, and those have refused it.
fn reviewed(
	campaign: u32,
	evidence: u8,
	approvals: &[(u64, Chamber)],
	refusals: &[(u64, Chamber)],
) {
	let (evidence, shown) = (fingerprint([evidence]), DEADLINE);
	let (approvals, refusals) = (words(approvals), words(refusals));
	assert_eq!(state(campaign), State::InReview { evidence, shown, approvals, refusals });
}

/// The evidence was shown at the deadline, and these have approved it.
fn in_review(campaign: u32, evidence: u8, approvals: &[(u64, Chamber)]) {
	reviewed(campaign, evidence, approvals, &[]);
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

		let evidence = fingerprint([EVIDENCE]);
		assert_ok!(Pledges::submit_evidence(signed(BENEFICIARY), campaign, evidence));
		assert_ok!(Pledges::approve(signed(BUSINESS), campaign, evidence));
		assert_ok!(Pledges::approve(signed(ASSOCIATION), campaign, evidence));
		let payable_from = DEADLINE + VETO_WINDOW;
		let (shown, approved) = (DEADLINE, DEADLINE);
		assert_eq!(
			state(campaign),
			State::Approved { evidence, shown, approved, payable_from, vetoed: 0, heads: 0 }
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
		let evidence = fingerprint([EVIDENCE]);
		assert_noop!(Pledges::submit_evidence(decided(), campaign, evidence), BadOrigin);
		Register::suspend(BENEFICIARY);
		assert_noop!(show(BENEFICIARY, campaign, EVIDENCE), Error::<Test>::NotBeneficiary);
		Register::reinstate(BENEFICIARY);
		assert_ok!(show(BENEFICIARY, campaign, EVIDENCE));
		assert_eq!(info(campaign).payee, Some(BENEFICIARY));
		assert_eq!(last_event(), Event::EvidenceSubmitted { campaign, milestone: 0, evidence });
		in_review(campaign, EVIDENCE, &[]);
	});
}

#[test]
fn only_reviewers_in_good_standing_approve_the_evidence_that_they_have_read_once() {
	test(|| {
		let campaign = shown(terms());
		assert_noop!(approve_as(STRANGER, campaign, EVIDENCE), Error::<Test>::NotInGoodStanding);
		for who in [CITIZEN, BENEFICIARY, AGENT, SPONSOR] {
			assert_noop!(approve_as(who, campaign, EVIDENCE), Error::<Test>::NotReviewer);
		}
		assert_noop!(approve_as(BUSINESS, campaign, BETTER), Error::<Test>::OtherEvidence);
		assert_noop!(approve_as(BUSINESS, 9, EVIDENCE), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::approve(decided(), campaign, fingerprint([EVIDENCE])), BadOrigin);
		Register::suspend(BUSINESS);
		assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::NotInGoodStanding);
		Register::reinstate(BUSINESS);
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		let (by, chamber) = (roll_number(BUSINESS), Chamber::Business);
		assert_eq!(last_event(), Event::EvidenceApproved { campaign, milestone: 0, by, chamber });
		in_review(campaign, EVIDENCE, &[(BUSINESS, chamber)]);
		assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::AlreadyApproved);
		// Nor with another key, to which no office moves.
		Register::move_key(BUSINESS, NOBODY, 0);
		assert_noop!(approve_as(NOBODY, campaign, EVIDENCE), Error::<Test>::OfficeRests);
	});
}

#[test]
fn offices_are_accepted_by_those_who_were_named_once() {
	test(|| {
		let campaign = only_open(terms());
		let office = Office::Campaign(campaign);
		for who in [CITIZEN, SPONSOR] {
			assert_noop!(accept(who, office), Error::<Test>::NotNamed);
		}
		assert_noop!(accept(STRANGER, office), Error::<Test>::NotInGoodStanding);
		assert_noop!(accept(BENEFICIARY, Office::Campaign(9)), Error::<Test>::UnknownCampaign);
		assert_noop!(show(BENEFICIARY, campaign, EVIDENCE), Error::<Test>::NotAccepted);
		assert_eq!(info(campaign).payee, None);
		assert_eq!(
			caused(|| accept(BENEFICIARY, office)),
			[Event::OfficeAccepted { office, by: roll_number(BENEFICIARY), account: BENEFICIARY }]
		);
		assert_noop!(accept(BENEFICIARY, office), Error::<Test>::AlreadyAccepted);
		// From now on it is paid at this account.
		assert_eq!(info(campaign).payee, Some(BENEFICIARY));
	});
}

#[test]
fn nobody_reviews_without_having_accepted_it() {
	test(|| {
		// Enough have accepted for money to be taken, and one has not.
		let campaign = only_open(terms());
		for who in [BENEFICIARY, BUSINESS, ASSOCIATION] {
			assert_ok!(accept(who, Office::Campaign(campaign)));
		}
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE);
		assert_ok!(show(BENEFICIARY, campaign, EVIDENCE));
		assert_noop!(approve_as(MUNICIPALITY, campaign, EVIDENCE), Error::<Test>::NotAccepted);
		assert_noop!(refuse_as(MUNICIPALITY, campaign, EVIDENCE), Error::<Test>::NotAccepted);
		assert_ok!(accept(MUNICIPALITY, Office::Campaign(campaign)));
		for who in [BUSINESS, MUNICIPALITY] {
			assert_ok!(approve_as(who, campaign, EVIDENCE));
		}
		assert!(matches!(state(campaign), State::Approved { .. }));
	});
}

#[test]
fn evidence_that_reviewers_of_two_chambers_refuse_is_to_be_better() {
	test(|| {
		let campaign = shown(terms());
		at(DEADLINE + 5);
		let (milestone, reasons) = (0, fingerprint([REASONS]));
		let refused = |who, chamber| {
			let by = roll_number(who);
			Event::EvidenceRefused { campaign, milestone, by, chamber, reasons }
		};
		assert_eq!(
			caused(|| refuse_as(BUSINESS, campaign, EVIDENCE)),
			[refused(BUSINESS, Chamber::Business)]
		);
		reviewed(campaign, EVIDENCE, &[], &[(BUSINESS, Chamber::Business)]);
		assert_noop!(refuse_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::AlreadyRefused);
		assert_eq!(
			caused(|| refuse_as(ASSOCIATION, campaign, EVIDENCE)),
			[
				refused(ASSOCIATION, Chamber::CivilSociety),
				Event::MilestoneRefused { campaign, milestone },
			]
		);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_noop!(pay_out(campaign), Error::<Test>::AwaitsEvidence);
		assert_noop!(refuse_as(MUNICIPALITY, campaign, EVIDENCE), Error::<Test>::AwaitsEvidence);
		// Better evidence starts again, with those who have refused the other.
		assert_ok!(show(BENEFICIARY, campaign, BETTER));
		for who in [BUSINESS, ASSOCIATION] {
			assert_ok!(approve_as(who, campaign, BETTER));
		}
		assert!(matches!(state(campaign), State::Approved { .. }));
		assert_noop!(refuse_as(MUNICIPALITY, campaign, BETTER), Error::<Test>::MilestoneIsApproved);
	});
	// As many as it takes to approve, and of two chambers.
	test(|| {
		let reviewers = numbers(&[BUSINESS, SPONSOR, ASSOCIATION]);
		let campaign = shown(Terms { reviewers, ..terms() });
		the_last_refuses(campaign, &[BUSINESS, SPONSOR, ASSOCIATION]);
	});
	test(|| {
		let campaign = shown(Terms { approvals: 3, ..terms() });
		the_last_refuses(campaign, &[BUSINESS, ASSOCIATION, MUNICIPALITY]);
	});
}

#[test]
fn a_reviewer_who_thinks_better_of_it_says_one_thing_only() {
	test(|| {
		let campaign = shown(terms());
		let business = (BUSINESS, Chamber::Business);
		let association = (ASSOCIATION, Chamber::CivilSociety);
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		assert_ok!(refuse_as(BUSINESS, campaign, EVIDENCE));
		reviewed(campaign, EVIDENCE, &[], &[business]);
		// One approval of one, and one refusal of the other: neither is enough.
		assert_ok!(approve_as(ASSOCIATION, campaign, EVIDENCE));
		reviewed(campaign, EVIDENCE, &[association], &[business]);
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		assert!(matches!(state(campaign), State::Approved { .. }));
	});
}

#[test]
fn only_reviewers_refuse_what_they_have_read_with_reasons_on_record() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		assert_noop!(refuse_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::AwaitsEvidence);
		show_evidence(campaign);
		assert_noop!(refuse_as(STRANGER, campaign, EVIDENCE), Error::<Test>::NotInGoodStanding);
		for who in [CITIZEN, BENEFICIARY, AGENT, SPONSOR] {
			assert_noop!(refuse_as(who, campaign, EVIDENCE), Error::<Test>::NotReviewer);
		}
		assert_noop!(refuse_as(BUSINESS, 9, EVIDENCE), Error::<Test>::UnknownCampaign);
		assert_noop!(refuse_as(BUSINESS, campaign, BETTER), Error::<Test>::OtherEvidence);
		let (evidence, unknown) = (fingerprint([EVIDENCE]), fingerprint([UNKNOWN]));
		assert_noop!(
			Pledges::refuse(signed(BUSINESS), campaign, evidence, unknown),
			Error::<Test>::DocumentNotOnRecord
		);
		assert_noop!(Pledges::refuse(decided(), campaign, evidence, evidence), BadOrigin);
		// Nor one who is in the beneficiary's chamber by now, nor with another key.
		let number = roll_number(BUSINESS);
		Register::admit_as(BUSINESS, number, Chamber::Academia, Kind::Organisation);
		assert_noop!(refuse_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::NotReviewer);
		Register::admit_as(BUSINESS, number, Chamber::Business, Kind::Organisation);
		Register::move_key(BUSINESS, NOBODY, 0);
		assert_noop!(refuse_as(NOBODY, campaign, EVIDENCE), Error::<Test>::OfficeRests);
	});
}

#[test]
fn two_reviewers_do_not_stop_what_enough_others_can_approve() {
	test(|| {
		let all = [BUSINESS, ASSOCIATION, MUNICIPALITY, SPONSOR].map(roll_number);
		let reviewers = all.to_vec().try_into().expect("there are few");
		let campaign = shown(Terms { reviewers, ..terms() });
		the_last_refuses(campaign, &[BUSINESS, ASSOCIATION, SPONSOR]);
	});
}

/// The beneficiary has as much time as when it showed what was refused; but not again and again.
#[test]
fn a_refusal_leaves_the_time_that_there_was_but_later_ones_less() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		let refuse_after = |blocks| {
			show_evidence(campaign);
			at(System::block_number() + blocks);
			for who in [BUSINESS, ASSOCIATION] {
				refuse(who, campaign);
			}
		};
		at(90);
		refuse_after(20);
		// Ten blocks are left, as before.
		assert_eq!((due(campaign), info(campaign).campaign.refused), (120, true));
		// From the second one on, up to a veto window of the review is the beneficiary's own time.
		refuse_after(15);
		assert_eq!(due(campaign), 125);
		// Whoever shows nothing better until the end of the grace period has failed.
		at(125 + GRACE - 1);
		refuse_after(1);
		assert_eq!(state(campaign), State::Failed { cause: Cause::Overdue });
		refund(campaign, CITIZEN);
		assert_eq!(balance(CITIZEN), 1_000 * EURO);
	});
	// With the next milestone it stands still again.
	test(|| {
		let campaign = shown(terms());
		at(DEADLINE + 3);
		the_last_refuses(campaign, &[BUSINESS, ASSOCIATION]);
		pay(campaign);
		assert!(!info(campaign).campaign.refused);
		let before = due(campaign);
		assert_eq!(before, 200 + 3 + VETO_WINDOW);
		show_evidence(campaign);
		at(System::block_number() + 7);
		the_last_refuses(campaign, &[BUSINESS, ASSOCIATION]);
		assert_eq!(due(campaign), before + 7);
	});
}

#[test]
fn few_refusals_keep_nobody_from_leaving() {
	test(|| {
		let campaign = shown(terms());
		refuse(BUSINESS, campaign);
		at(DEADLINE + REVIEW_TERM);
		advance(campaign);
		assert!(matches!(state(campaign), State::Exit { .. }));
	});
}

#[test]
fn a_reviewer_whose_key_has_moved_does_not_approve_until_the_chambers_name_it_again() {
	test(|| {
		let campaign = shown(terms());
		Register::move_key(BUSINESS, NOBODY, 0);
		let rests = |who| {
			let number = roll_number(who);
			let offices = Pledges::offices(campaign);
			offices.into_iter().any(|office| office.number == number && office.rests)
		};
		assert!(rests(NOBODY) && !rests(ASSOCIATION));
		assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::NotInGoodStanding);
		assert_noop!(approve_as(NOBODY, campaign, EVIDENCE), Error::<Test>::OfficeRests);
		let office = Office::Campaign(campaign);
		assert_noop!(accept(NOBODY, office), Error::<Test>::OfficeRests);
		let again = numbers(&[NOBODY, ASSOCIATION, MUNICIPALITY]);
		assert_ok!(Pledges::replace_reviewers(decided(), campaign, again, 2));
		// All of them accept again.
		for who in [NOBODY, ASSOCIATION] {
			assert_noop!(approve_as(who, campaign, EVIDENCE), Error::<Test>::NotAccepted);
			assert_ok!(accept(who, office));
			assert_ok!(approve_as(who, campaign, EVIDENCE));
		}
		assert!(matches!(state(campaign), State::Approved { .. }));
	});
}

#[test]
fn a_decision_names_another_fiscal_agent_who_accepts() {
	test(|| {
		let campaign = campaign();
		let replace = |who| Pledges::replace_fiscal_agent(decided(), campaign, roll_number(who));
		let agent = roll_number(SPONSOR);
		assert_noop!(Pledges::replace_fiscal_agent(signed(1), campaign, agent), BadOrigin);
		assert_noop!(
			Pledges::replace_fiscal_agent(decided(), 9, agent),
			Error::<Test>::UnknownCampaign
		);
		for who in [CITIZEN, BENEFICIARY] {
			assert_noop!(replace(who), Error::<Test>::InvalidOrganisation);
		}
		assert_noop!(replace(BUSINESS), Error::<Test>::InvalidReviewers);
		let fiscal_agent = agent;
		assert_eq!(
			caused(|| replace(SPONSOR)),
			[Event::FiscalAgentReplaced { campaign, fiscal_agent }]
		);
		declare(campaign, 10);
		let attest = |who| {
			let (donor, document) = (roll_number(FUND), fingerprint([BANK]));
			Pledges::attest_receipt(signed(who), campaign, donor, EURO, document)
		};
		assert_noop!(attest(AGENT), Error::<Test>::NotFiscalAgent);
		assert_noop!(attest(SPONSOR), Error::<Test>::NotAccepted);
		assert_ok!(accept(SPONSOR, Office::Campaign(campaign)));
		assert_ok!(attest(SPONSOR));
	});
}

#[test]
fn a_reviewer_who_has_moved_to_the_beneficiarys_chamber_does_not_approve() {
	test(|| {
		let campaign = shown(terms());
		let number = roll_number(BUSINESS);
		Register::admit_as(BUSINESS, number, Chamber::Academia, Kind::Organisation);
		assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::NotReviewer);
	});
	// Nor one in whose chamber the beneficiary is now.
	test(|| {
		let campaign = shown(terms());
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
		let campaign = shown(Terms { reviewers, ..terms() });
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
		let campaign = shown(Terms { approvals: 3, ..terms() });
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
		let campaign = shown(terms());
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		assert_ok!(show(BENEFICIARY, campaign, BETTER));
		in_review(campaign, BETTER, &[]);
		assert_noop!(approve_as(ASSOCIATION, campaign, EVIDENCE), Error::<Test>::OtherEvidence);
		// So do the refusals.
		refuse_as(MUNICIPALITY, campaign, BETTER).expect("can be refused");
		assert_ok!(show(BENEFICIARY, campaign, EVIDENCE));
		assert_ok!(show(BENEFICIARY, campaign, BETTER));
		in_review(campaign, BETTER, &[]);
		for who in [ASSOCIATION, BUSINESS] {
			assert!(matches!(state(campaign), State::InReview { .. }));
			assert_ok!(approve_as(who, campaign, BETTER));
		}
		// What is approved is not exchanged any more.
		assert_noop!(show(BENEFICIARY, campaign, EVIDENCE), Error::<Test>::MilestoneIsApproved);
	});
}

/// Else a beneficiary without anything to show would be in review forever.
#[test]
fn once_it_is_due_the_reviewers_have_the_word() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		at(95);
		show_evidence(campaign);
		at(99);
		assert_ok!(show(BENEFICIARY, campaign, BETTER));
		for block in [100, 99 + REVIEW_TERM - 1] {
			at(block);
			assert_noop!(show(BENEFICIARY, campaign, EVIDENCE), Error::<Test>::InReview);
		}
		at(99 + REVIEW_TERM);
		assert_ok!(Pledges::advance(signed(STRANGER), campaign));
		assert!(matches!(state(campaign), State::Exit { .. }));
	});
	// In the grace period, something is shown once.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		at(100);
		show_evidence(campaign);
		assert_noop!(show(BENEFICIARY, campaign, BETTER), Error::<Test>::InReview);
	});
}

#[test]
fn other_reviewers_start_the_approvals_again() {
	test(|| {
		let campaign = shown(terms());
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		let others = numbers(&[BUSINESS, FUND]);
		assert_ok!(Pledges::replace_reviewers(decided(), campaign, others.clone(), 2));
		assert_eq!(last_event(), Event::ReviewersReplaced { campaign });
		all_accept(campaign);
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
fn a_beneficiary_is_paid_in_good_standing() {
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
		assert_ok!(pay_out(campaign));
		assert_eq!(balance(BENEFICIARY), 1_050 * EURO);
	});
}

#[test]
fn a_payee_that_nobody_knew_of_is_paid_after_another_veto_window() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		assert_eq!(info(campaign).payee, Some(BENEFICIARY));
		at(DEADLINE + VETO_WINDOW);
		Register::move_key(BENEFICIARY, NOBODY, 0);
		assert_eq!(info(campaign).beneficiary, Some(NOBODY));
		let (payee, payable_from) = (NOBODY, DEADLINE + 2 * VETO_WINDOW);
		assert_eq!(
			caused(|| pay_out(campaign)),
			[Event::PayeeChanged { campaign, milestone: 0, payee, payable_from }]
		);
		assert_eq!((balance(NOBODY), held(campaign)), (0, 100 * EURO));
		assert_eq!(info(campaign).payee, Some(NOBODY));
		assert_noop!(pay_out(campaign), Error::<Test>::VetoWindowOpen);
		// Nor does it move back unseen.
		at(payable_from);
		Register::move_key(NOBODY, BENEFICIARY, 0);
		assert_ok!(pay_out(campaign));
		assert_eq!(held(campaign), 100 * EURO);
		at(payable_from + VETO_WINDOW);
		assert_ok!(pay_out(campaign));
		assert_eq!(balance(BENEFICIARY), 1_050 * EURO);
	});
}

#[test]
fn those_who_have_vetoed_before_veto_a_new_payee_again() {
	test(|| {
		let campaign = funded(&[(BUSINESS, 30), (STRANGER, 100)]);
		approve(campaign);
		veto(BUSINESS, campaign);
		at(DEADLINE + VETO_WINDOW);
		Register::move_key(BENEFICIARY, NOBODY, 0);
		assert_ok!(pay_out(campaign));
		assert!(matches!(state(campaign), State::Approved { vetoed: 0, heads: 0, .. }));
		veto(STRANGER, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}

/// Neither evidence nor approvals make another account the payee: everybody could veto the
/// milestone, and nobody was told of the account.
#[test]
fn every_move_of_the_beneficiarys_key_costs_a_veto_window_whenever_it_moves() {
	let steps: [fn(u32); 3] = [
		|campaign| {
			Register::move_key(BENEFICIARY, NOBODY, 0);
			assert_ok!(show(NOBODY, campaign, EVIDENCE));
			for who in [BUSINESS, ASSOCIATION] {
				assert_ok!(approve_as(who, campaign, EVIDENCE));
			}
			at(DEADLINE + VETO_WINDOW);
		},
		|campaign| {
			show_evidence(campaign);
			Register::move_key(BENEFICIARY, NOBODY, 0);
			for who in [BUSINESS, ASSOCIATION] {
				assert_ok!(approve_as(who, campaign, EVIDENCE));
			}
			at(DEADLINE + VETO_WINDOW);
		},
		// The reviewers are silent.
		|campaign| {
			Register::move_key(BENEFICIARY, NOBODY, 0);
			assert_ok!(show(NOBODY, campaign, EVIDENCE));
			at(DEADLINE + REVIEW_TERM);
			advance(campaign);
			at(DEADLINE + REVIEW_TERM + EXIT_WINDOW);
		},
	];
	for step in steps {
		test(|| {
			let campaign = funded(&[(CITIZEN, 100)]);
			step(campaign);
			assert_eq!(info(campaign).payee, Some(BENEFICIARY));
			let (payee, payable_from) = (NOBODY, System::block_number() + VETO_WINDOW);
			let changed = Event::PayeeChanged { campaign, milestone: 0, payee, payable_from };
			assert_eq!(caused(|| pay_out(campaign)).last(), Some(&changed));
			assert_eq!((balance(NOBODY), info(campaign).payee), (0, Some(NOBODY)));
			at(payable_from - 1);
			veto(CITIZEN, campaign);
			assert!(matches!(state(campaign), State::Vetoed { .. }));
		});
	}
	// Once it is known, the next milestones are paid to it.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		Register::move_key(BENEFICIARY, NOBODY, 0);
		at(DEADLINE + VETO_WINDOW);
		assert_ok!(pay_out(campaign));
		at(DEADLINE + 2 * VETO_WINDOW);
		assert_ok!(pay_out(campaign));
		assert_ok!(show(NOBODY, campaign, EVIDENCE));
		for who in [BUSINESS, ASSOCIATION] {
			assert_ok!(approve_as(who, campaign, EVIDENCE));
		}
		at(DEADLINE + 3 * VETO_WINDOW);
		assert_ok!(pay_out(campaign));
		assert_eq!(balance(NOBODY), 80 * EURO);
	});
}

#[test]
fn nothing_is_paid_to_a_key_that_is_about_to_move() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		at(DEADLINE + VETO_WINDOW);
		Register::announce_move(BENEFICIARY);
		assert_noop!(pay_out(campaign), Error::<Test>::KeyIsMoving);
		// It does not fail the campaign.
		at(DEADLINE + VETO_WINDOW + GRACE + 1);
		assert_noop!(pay_out(campaign), Error::<Test>::KeyIsMoving);
		Register::drop_move(BENEFICIARY);
		assert_ok!(pay_out(campaign));
		assert_eq!(balance(BENEFICIARY), 1_050 * EURO);
	});
}

#[test]
fn a_campaign_fails_in_every_state_once_its_proposal_is_rejected() {
	let steps: [fn(u32); 7] = [
		|_| (),
		|_| at(DEADLINE),
		|campaign| {
			at(DEADLINE);
			show_evidence(campaign);
		},
		|campaign| {
			at(DEADLINE);
			approve(campaign);
		},
		|campaign| {
			at(DEADLINE);
			approve(campaign);
			veto(CITIZEN, campaign);
		},
		|campaign| {
			at(DEADLINE);
			approve(campaign);
			veto(CITIZEN, campaign);
			settle(campaign, doverie_primitives::VetoVerdict::Undecided);
		},
		|campaign| {
			at(DEADLINE);
			pay(campaign);
		},
	];
	for (step, paid) in steps.into_iter().zip([0, 0, 0, 0, 0, 0, 50 * EURO]) {
		test(|| {
			let campaign = campaign();
			pledge(CITIZEN, campaign, 100);
			step(campaign);
			assert!(!matches!(state(campaign), State::Failed { .. }));
			AdmittedProjects::end(campaign);
			let (cause, left) = (Cause::ProposalEnded, 100 * EURO - paid);
			assert_eq!(state(campaign), State::Failed { cause });
			let ended = Error::<Test>::ProposalEnded;
			assert_noop!(Pledges::pledge(signed(CITIZEN), campaign, EURO), ended);
			assert_noop!(pay_out(campaign), Error::<Test>::ProposalEnded);
			assert_noop!(show(BENEFICIARY, campaign, EVIDENCE), Error::<Test>::ProposalEnded);
			assert_noop!(approve_as(BUSINESS, campaign, EVIDENCE), Error::<Test>::ProposalEnded);
			let top_up = Pledges::top_up(signed(SPONSOR), campaign, EURO);
			assert_eq!(top_up, Err(Error::<Test>::ProposalEnded.into()));
			assert_eq!(
				caused(|| Pledges::advance(signed(STRANGER), campaign)),
				[Event::CampaignFailed { campaign, cause, left }]
			);
			// Everything that is not paid goes back.
			refund(campaign, CITIZEN);
			assert_eq!((balance(CITIZEN), held(campaign)), (1_000 * EURO - paid, 0));
		});
	}
}

/// Nobody has rejected it: what is funded goes on, and nothing more is taken for it.
#[test]
fn a_proposal_that_lapses_ends_a_campaign_that_is_open_and_none_that_is_funded() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		AdmittedProjects::lapse(campaign);
		let cause = Cause::ProposalEnded;
		assert_eq!(state(campaign), State::Failed { cause });
		assert_noop!(
			Pledges::pledge(signed(CITIZEN), campaign, EURO),
			Error::<Test>::ProposalEnded
		);
		refund(campaign, CITIZEN);
		assert_eq!(balance(CITIZEN), 1_000 * EURO);
	});
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		AdmittedProjects::lapse(campaign);
		at(DEADLINE + VETO_WINDOW);
		assert_ok!(pay_out(campaign));
		pay(campaign);
		pay(campaign);
		assert_eq!((state(campaign), balance(BENEFICIARY)), (State::Completed, 1_100 * EURO));
	});
	// What is rejected or withdrawn is not paid, whether or not it has lapsed before.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		AdmittedProjects::lapse(campaign);
		AdmittedProjects::end(campaign);
		assert_eq!(state(campaign), State::Failed { cause: Cause::ProposalEnded });
	});
}

#[test]
fn whether_a_proposal_has_lapsed_in_time_does_not_depend_on_who_looks_when() {
	for (lapses, goes_on) in [(DEADLINE - 1, false), (DEADLINE, true), (DEADLINE + 5, true)] {
		for looked_at in [DEADLINE, DEADLINE + 4, DEADLINE + 9] {
			test(|| {
				let campaign = campaign();
				pledge(CITIZEN, campaign, 100);
				for block in lapses.min(looked_at)..=looked_at {
					at(block);
					if block == lapses {
						AdmittedProjects::lapse(campaign);
					}
				}
				let expected = match goes_on {
					true => State::AwaitingEvidence,
					false => State::Failed { cause: Cause::ProposalEnded },
				};
				assert_eq!(state(campaign), expected);
				advance(campaign);
				at(DEADLINE + 10);
				AdmittedProjects::lapse(campaign);
				assert_eq!(state(campaign), expected, "{lapses} {looked_at}");
			});
		}
	}
}

#[test]
fn a_campaign_that_is_completed_stays_so_whatever_becomes_of_its_proposal() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		for _ in 0..3 {
			pay(campaign);
		}
		AdmittedProjects::end(campaign);
		assert_eq!(state(campaign), State::Completed);
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
	// Not while its key is frozen: two registrars can do that.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		Register::suspend(BENEFICIARY);
		Register::announce_move(BENEFICIARY);
		at(DEADLINE + VETO_WINDOW + GRACE);
		assert!(matches!(state(campaign), State::Approved { .. }));
		Register::drop_move(BENEFICIARY);
		assert_eq!(state(campaign), State::Failed { cause: Cause::BeneficiaryGone });
	});
	// But once it has been unpaid for twice as long, a frozen key is no excuse.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		Register::suspend(BENEFICIARY);
		Register::announce_move(BENEFICIARY);
		at(DEADLINE + VETO_WINDOW + 2 * GRACE - 1);
		assert!(matches!(state(campaign), State::Approved { .. }));
		at(DEADLINE + VETO_WINDOW + 2 * GRACE);
		assert_eq!(state(campaign), State::Failed { cause: Cause::BeneficiaryGone });
	});
	// Nor if only nobody has had it paid.
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
		assert_eq!(paid[0], Event::SmallSumHeld { account: who, amount });
		assert_eq!(balance(who), 0);
		pay(campaign);
		assert_eq!(balance(who), 0);
		// With the last payment there is enough to exist.
		approve(campaign);
		at(System::block_number() + VETO_WINDOW);
		let paid = caused(|| pay_out(campaign));
		assert_eq!(paid[1], Event::SmallSumReleased { account: who, amount: CENT + 1 });
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
		assert!(info(campaign).next.unwrap().overdue);
		assert_ok!(show(BENEFICIARY, campaign, EVIDENCE));
		assert_ok!(approve_as(BUSINESS, campaign, EVIDENCE));
		assert_ok!(approve_as(ASSOCIATION, campaign, EVIDENCE));
		// What is approved does not fail.
		at(100 + GRACE + VETO_WINDOW);
		assert!(!info(campaign).next.unwrap().overdue);
		assert_ok!(pay_out(campaign));
		assert_eq!(due(campaign), 200 + VETO_WINDOW);
	});
}

/// How long others take for one milestone is not taken from the time for the next.
#[test]
fn from_the_evidence_to_the_payment_the_clock_stands_still() {
	// Due one block after the other: without that, the second would have failed before anything
	// could be shown for it.
	let milestones = milestones(&[(50, 100), (50, 101)]).try_into().expect("there are few");
	test(|| {
		let campaign = open(Terms { milestones, ..terms() });
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE);
		advance(campaign);
		at(99);
		show_evidence(campaign);
		at(99 + REVIEW_TERM - 1);
		for who in [BUSINESS, ASSOCIATION] {
			assert_ok!(approve_as(who, campaign, EVIDENCE));
		}
		// Not for as long as nobody has it paid: anyone can.
		let payable_from = 99 + REVIEW_TERM - 1 + VETO_WINDOW;
		at(payable_from + 5);
		assert_ok!(pay_out(campaign));
		assert_eq!(due(campaign), 101 + REVIEW_TERM - 1 + VETO_WINDOW);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_ok!(show(BENEFICIARY, campaign, EVIDENCE));
	});
	// Another payee takes no time from it either.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		approve(campaign);
		Register::move_key(BENEFICIARY, NOBODY, 0);
		at(DEADLINE + VETO_WINDOW + 2);
		assert_ok!(pay_out(campaign));
		at(DEADLINE + 2 * VETO_WINDOW + 2);
		assert_ok!(pay_out(campaign));
		assert_eq!(due(campaign), 200 + 2 * VETO_WINDOW + 2);
	});
}

#[test]
fn what_was_shown_in_time_is_not_overdue_while_it_is_reviewed() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		at(100 + GRACE - 5);
		show_evidence(campaign);
		let shown = 100 + GRACE - 5;
		at(shown + REVIEW_TERM - 1);
		assert!(!info(campaign).next.unwrap().overdue);
		assert_noop!(Pledges::advance(signed(STRANGER), campaign), Error::<Test>::NothingToAdvance);
		for who in [BUSINESS, ASSOCIATION] {
			assert_ok!(approve_as(who, campaign, EVIDENCE));
		}
		at(shown + REVIEW_TERM - 1 + VETO_WINDOW);
		assert_ok!(pay_out(campaign));
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
				Event::CampaignFunded { campaign, raised, matched: 0, honoured: 0 },
				Event::CampaignFailed { campaign, cause, left: raised },
				Event::Refunded {
					campaign,
					owner: owner(CITIZEN),
					account: CITIZEN,
					pledged: amount,
					amount,
				},
			]
		);
	});
}

#[test]
fn a_decision_ends_a_campaign_in_every_state_in_which_it_is_funded() {
	let steps: [fn(u32); 6] = [
		|_| (),
		show_evidence,
		approve,
		|campaign| {
			approve(campaign);
			veto(CITIZEN, campaign);
			assert!(matches!(state(campaign), State::Vetoed { .. }));
		},
		|campaign| {
			approve(campaign);
			veto(CITIZEN, campaign);
			settle(campaign, doverie_primitives::VetoVerdict::Undecided);
			assert!(matches!(state(campaign), State::Exit { .. }));
		},
		pay,
	];
	for (step, paid) in steps.into_iter().zip([0, 0, 0, 0, 0, 50 * EURO]) {
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
		let campaign = open(Terms { optimum: MAX_ISSUANCE, ..terms() });
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
