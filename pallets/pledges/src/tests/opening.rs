// SPDX-License-Identifier: Apache-2.0

//! Opening campaigns: by decision, for an admitted project, on terms that can be kept.

use crate::{
	mock::*, Campaign, Cause, Error, Event, NextCampaign, State, Terms, MAX_ISSUANCE,
	MAX_MILESTONES,
};
use doverie_primitives::{Chamber, Kind, Text};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult, Permill};

const TITLE: &str = "Trees along the river";
const PROPOSAL: u32 = 7;

fn try_to_open(terms: Terms<u64>) -> DispatchResult {
	AdmittedProjects::admit(PROPOSAL);
	Pledges::open_campaign(decided(), PROPOSAL, TITLE.into(), terms)
}

fn reviewed_by(reviewers: &[u64], approvals: u8) -> Terms<u64> {
	let reviewers: Vec<_> = reviewers.iter().map(|who| roll_number(*who)).collect();
	Terms { reviewers: reviewers.try_into().expect("there are few"), approvals, ..terms() }
}

fn with_milestones(all: &[(u32, u64)]) -> Terms<u64> {
	Terms { milestones: milestones(all).try_into().expect("there are few"), ..terms() }
}

#[test]
fn a_decision_opens_a_campaign_for_an_admitted_project() {
	test(|| {
		at(5);
		assert_eq!(Pledges::campaign_of(PROPOSAL), None);
		assert_ok!(try_to_open(terms()));
		assert_eq!(
			last_event(),
			Event::CampaignOpened {
				campaign: 1,
				proposal: PROPOSAL,
				beneficiary: roll_number(BENEFICIARY),
				minimum: 100 * EURO,
				optimum: 1_000 * EURO,
				deadline: DEADLINE,
				pot: Pledges::pot(1),
			}
		);
		assert_eq!(Pledges::campaign_of(PROPOSAL), Some(1));
		let info = info(1);
		assert_eq!(info.title, Some(TITLE.into()));
		assert_eq!(info.campaign.terms, terms());
		assert_eq!(info.campaign.state, State::Open);
		assert_eq!(info.campaign.opened, 5);
		assert_eq!((info.campaign.veto_window, info.campaign.grace), (VETO_WINDOW, GRACE));
		let Campaign { review_term, exit_window, .. } = &info.campaign;
		assert_eq!((*review_term, *exit_window), (REVIEW_TERM, EXIT_WINDOW));
		assert_eq!((info.deadline, info.payee, info.waits), (DEADLINE, None, false));
		assert_eq!(info.beneficiary, Some(BENEFICIARY));
		assert_eq!((info.held, info.declared, info.refundable), (0, 0, 0));
		assert_eq!(info.funds, Default::default());
		// Each has a number and a pot of its own.
		assert_eq!(campaign(), 2);
		assert_ne!(Pledges::pot(1), Pledges::pot(2));
		// Nobody has accepted an office yet.
		let offices = Pledges::offices(1);
		assert_eq!(offices.len(), 5);
		assert!(offices.iter().all(|office| office.accepted.is_none() && !office.rests));
		assert!(!info.campaign.accepted);
	});
}

#[test]
fn only_a_decision_opens_a_campaign() {
	test(|| {
		AdmittedProjects::admit(PROPOSAL);
		for who in [MUNICIPALITY, BENEFICIARY, STRANGER] {
			assert_noop!(
				Pledges::open_campaign(signed(who), PROPOSAL, TITLE.into(), terms()),
				BadOrigin
			);
		}
	});
}

#[test]
fn money_is_collected_for_admitted_projects_only() {
	test(|| {
		assert_noop!(
			Pledges::open_campaign(decided(), PROPOSAL, TITLE.into(), terms()),
			Error::<Test>::NotAdmittedProject
		);
	});
}

#[test]
fn a_campaign_needs_a_proposal_that_was_admitted_and_has_not_ended() {
	test(|| {
		for (proposal, end) in [(7, AdmittedProjects::end as fn(u32)), (8, AdmittedProjects::lapse)]
		{
			AdmittedProjects::admit(proposal);
			end(proposal);
			assert_noop!(
				Pledges::open_campaign(decided(), proposal, TITLE.into(), terms()),
				Error::<Test>::NotAdmittedProject
			);
		}
	});
}

#[test]
fn declared_money_is_at_most_what_is_between_minimum_and_optimum() {
	let limit = |minimum, optimum, percent| {
		let declared_share = Permill::from_percent(percent);
		Register::with_organisations(8);
		Terms { minimum, optimum, declared_share, ..terms() }.declared_limit()
	};
	assert_eq!(limit(100, 1_000, 50), 500);
	assert_eq!(limit(100, 1_000, 100), 900);
	assert_eq!(limit(100, 1_000, 0), 0);
	assert_eq!(limit(100, 100, 100), 0);
	assert_eq!(limit(1, 3, 50), 1);
}

#[test]
fn a_title_is_short_plain_text() {
	test(|| {
		AdmittedProjects::admit(PROPOSAL);
		let open = |title| Pledges::open_campaign(decided(), PROPOSAL, title, terms());
		for wrong in [vec![], b"a\nb".to_vec(), vec![0xff; 3]] {
			assert_noop!(open(Text(wrong)), Error::<Test>::InvalidTitle);
		}
		for long in ["a".repeat(33), "ж".repeat(33), "ж".repeat(300)] {
			assert_noop!(open(long.as_str().into()), Error::<Test>::TitleTooLong);
		}
		assert_noop!(open("И\u{306}".into()), Error::<Test>::TitleNotNormalised);
		assert_ok!(open("ж".repeat(32).as_str().into()));
	});
}

#[test]
fn a_decision_hides_a_title() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 10);
		assert_noop!(Pledges::hide_title(signed(1), campaign), BadOrigin);
		assert_noop!(Pledges::hide_title(decided(), 9), Error::<Test>::UnknownCampaign);
		let before = info(campaign);
		assert_ok!(Pledges::hide_title(decided(), campaign));
		assert_eq!(last_event(), Event::TitleHidden { campaign });
		// The rest is as it was.
		assert_eq!(info(campaign), crate::CampaignInfo { title: None, ..before });
		assert_noop!(Pledges::hide_title(decided(), campaign), Error::<Test>::NoTitle);
	});
}

#[test]
fn the_fiche_is_on_record() {
	test(|| {
		assert_noop!(
			try_to_open(Terms { fiche: fingerprint([UNKNOWN]), ..terms() }),
			Error::<Test>::DocumentNotOnRecord
		);
	});
}

#[test]
fn the_minimum_is_something_and_not_above_the_optimum() {
	test(|| {
		for (minimum, optimum) in [(0, 10), (0, 0), (11, 10), (1, MAX_ISSUANCE + 1)] {
			assert_noop!(
				try_to_open(Terms { minimum, optimum, ..terms() }),
				Error::<Test>::InvalidAmounts
			);
		}
		assert_ok!(try_to_open(Terms { minimum: 10, optimum: 10, ..terms() }));
		// Another one, for a proposal of its own.
		only_open(Terms { minimum: MAX_ISSUANCE, optimum: MAX_ISSUANCE, ..terms() });
	});
}

#[test]
fn the_deadline_is_yet_to_come() {
	test(|| {
		at(20);
		for deadline in [0, 19, 20] {
			assert_noop!(
				try_to_open(Terms { deadline, ..terms() }),
				Error::<Test>::InvalidDeadline
			);
		}
		assert_ok!(try_to_open(Terms { deadline: 21, ..terms() }));
	});
}

#[test]
fn the_last_milestone_is_due_within_the_longest_term() {
	test(|| {
		at(20);
		assert_noop!(
			try_to_open(with_milestones(&[(50, 100), (50, 1_020)])),
			Error::<Test>::InvalidDeadline
		);
		assert_noop!(
			try_to_open(with_milestones(&[(100, u64::MAX)])),
			Error::<Test>::InvalidDeadline
		);
		assert_ok!(try_to_open(with_milestones(&[(50, 100), (50, 1_019)])));
	});
}

#[test]
fn milestones_have_shares_of_all_the_money_and_follow_the_deadline_and_each_other() {
	test(|| {
		for wrong in [
			&[][..],
			&[(99, 100)],
			&[(50, 100), (51, 200)],
			&[(100, 100), (100, 200)],
			&[(100, 100), (0, 200)],
			&[(0, 100), (100, 200)],
			&[(100, DEADLINE)],
			&[(100, DEADLINE - 1)],
			&[(50, 100), (50, 100)],
			&[(50, 200), (50, 100)],
		] {
			assert_noop!(try_to_open(with_milestones(wrong)), Error::<Test>::InvalidMilestones);
		}
		let mut wrong = with_milestones(&[(100, 100)]);
		wrong.milestones[0].share = Permill::from_parts(999_999);
		assert_noop!(try_to_open(wrong), Error::<Test>::InvalidMilestones);
	});
	let most: Vec<_> = (1..=u64::from(MAX_MILESTONES)).map(|i| (10, DEADLINE + i)).collect();
	for right in [&[(100, DEADLINE + 1)][..], &most] {
		test(|| {
			assert_ok!(try_to_open(with_milestones(right)));
		});
	}
}

#[test]
fn beneficiary_and_fiscal_agent_are_two_organisations_in_good_standing() {
	test(|| {
		Register::suspend(SPONSOR);
		for number in [roll_number(CITIZEN), roll_number(SPONSOR), 999] {
			assert_noop!(
				try_to_open(Terms { beneficiary: number, ..terms() }),
				Error::<Test>::InvalidOrganisation
			);
			assert_noop!(
				try_to_open(Terms { fiscal_agent: number, ..terms() }),
				Error::<Test>::InvalidOrganisation
			);
		}
		assert_noop!(
			try_to_open(Terms { fiscal_agent: roll_number(BENEFICIARY), ..terms() }),
			Error::<Test>::InvalidOrganisation
		);
		assert_ok!(try_to_open(Terms { fiscal_agent: roll_number(COLLEGE), ..terms() }));
	});
}

#[test]
fn reviewers_are_of_two_chambers_other_than_the_beneficiarys() {
	test(|| {
		Register::suspend(FUND);
		for (reviewers, approvals) in [
			// Too few approvals, or more than reviewers.
			(&[BUSINESS, ASSOCIATION][..], 0),
			(&[BUSINESS, ASSOCIATION], 1),
			(&[BUSINESS, ASSOCIATION], 3),
			(&[], 2),
			// Somebody twice.
			(&[BUSINESS, ASSOCIATION, BUSINESS], 2),
			// Of the beneficiary's chamber, or itself.
			(&[BUSINESS, ASSOCIATION, COLLEGE], 2),
			(&[BUSINESS, ASSOCIATION, BENEFICIARY], 2),
			// Of one chamber only.
			(&[BUSINESS, SPONSOR], 2),
			(&[ASSOCIATION, CITIZEN], 2),
			// The fiscal agent.
			(&[BUSINESS, ASSOCIATION, AGENT], 2),
			// Not in good standing.
			(&[BUSINESS, ASSOCIATION, FUND], 2),
		] {
			assert_noop!(
				try_to_open(reviewed_by(reviewers, approvals)),
				Error::<Test>::InvalidReviewers
			);
		}
		let mut unknown = terms();
		unknown.reviewers[0] = 999;
		assert_noop!(try_to_open(unknown), Error::<Test>::InvalidReviewers);
		// Citizens can review, too.
		assert_ok!(try_to_open(reviewed_by(&[BUSINESS, CITIZEN], 2)));
	});
}

#[test]
fn a_campaign_can_have_as_many_reviewers_as_there_is_room_for() {
	test(|| {
		let citizens = (CITIZEN..CITIZEN + 10).chain([1, 2, 4, 6, 8]);
		let mut reviewers: Vec<_> = citizens.map(roll_number).collect();
		Register::admit(NOBODY, Chamber::Business, Kind::Organisation);
		reviewers.push(roll_number(NOBODY));
		let reviewers = BoundedVec::try_from(reviewers).expect("there is room");
		assert_ok!(try_to_open(Terms { reviewers, approvals: 16, ..terms() }));
	});
}

#[test]
fn a_proposal_has_no_second_campaign_beside_one_that_goes_on_or_is_completed() {
	test(|| {
		let campaign = campaign();
		let again = || Pledges::open_campaign(decided(), campaign, TITLE.into(), later_terms());
		assert_noop!(again(), Error::<Test>::HasCampaign);
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE);
		assert_noop!(again(), Error::<Test>::HasCampaign);
		show_evidence(campaign);
		assert_noop!(again(), Error::<Test>::HasCampaign);
		for _ in 0..3 {
			pay(campaign);
			assert_noop!(again(), Error::<Test>::HasCampaign);
		}
		assert_eq!(state(campaign), State::Completed);
	});
}

/// Terms for a campaign that is opened later.
fn later_terms() -> Terms<u64> {
	Terms { deadline: 400, ..with_milestones(&[(100, 500)]) }
}

#[test]
fn a_proposal_has_another_campaign_after_one_that_was_cancelled_or_has_failed() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 10);
		let again = || Pledges::open_campaign(decided(), campaign, TITLE.into(), later_terms());
		assert_ok!(Pledges::cancel(signed(BENEFICIARY), campaign));
		assert_ok!(again());
		assert_eq!(Pledges::campaign_of(campaign), Some(2));
		// What was put into the first goes back all the same.
		refund(campaign, CITIZEN);
		assert_noop!(again(), Error::<Test>::HasCampaign);
		// No call has written down that the second has missed its minimum: opening a third does.
		at(400);
		let again = || {
			let terms = Terms { deadline: 450, ..later_terms() };
			assert_ok!(Pledges::open_campaign(decided(), campaign, TITLE.into(), terms));
		};
		let events = events(again);
		let cause = Cause::MinimumMissed;
		assert_eq!(events[0], Event::CampaignFailed { campaign: 2, cause, left: 0 });
		assert!(matches!(events[1], Event::CampaignOpened { campaign: 3, .. }));
		assert_eq!(Pledges::campaign_of(campaign), Some(3));
		assert_eq!(state(2), State::Failed { cause });
	});
}

#[test]
fn numbers_of_campaigns_never_run_over() {
	new_test_ext().execute_with(|| {
		NextCampaign::<Test>::put(u32::MAX);
		assert_noop!(try_to_open(terms()), Error::<Test>::OutOfNumbers);
	});
}
