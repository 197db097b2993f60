// SPDX-License-Identifier: Apache-2.0

//! Vetoes: those who have put in a third of the pot put a milestone to decision.

use crate::{mock::*, Cause, Error, Event, Ratio, State, Terms, MAX_ISSUANCE};
use doverie_primitives::{Balance, Vetoes};
use frame_support::{assert_noop, assert_ok, assert_storage_noop};
use sp_runtime::{DispatchError, DispatchResult};

fn try_to_veto(who: u64, campaign: u32) -> DispatchResult {
	Pledges::veto(signed(who), campaign, fingerprint(EVIDENCE), None)
}

fn settle(campaign: u32, milestone: u8, upheld: bool) -> DispatchResult {
	<Pledges as Vetoes>::settle(campaign, milestone, upheld)
}

/// A campaign to which these have pledged, with its first milestone approved at the deadline.
fn approved(pledges: &[(u64, Balance)]) -> u32 {
	let campaign = funded(pledges);
	approve(campaign);
	campaign
}

/// The same, with a veto that is being decided since the deadline.
fn vetoed() -> u32 {
	let campaign = approved(&[(CITIZEN, 100), (STRANGER, 200)]);
	veto(CITIZEN, campaign);
	assert!(matches!(state(campaign), State::Vetoed { .. }));
	campaign
}

#[test]
fn vetoes_of_exactly_a_third_of_the_pot_go_to_decision_by_themselves() {
	test(|| {
		let campaign = approved(&[(CITIZEN, 100), (STRANGER, 200)]);
		let (weight, reasons) = (100 * EURO, Some(fingerprint(REASONS)));
		let evidence = fingerprint(EVIDENCE);
		let vetoed = events(|| {
			assert_ok!(Pledges::veto(signed(CITIZEN), campaign, evidence, reasons));
		});
		assert_eq!(
			vetoed,
			[
				Event::MilestoneVetoed { campaign, milestone: 0, who: CITIZEN, weight, reasons },
				Event::VetoPutToDecision { campaign, milestone: 0, decision: 0 },
			]
		);
		assert_eq!(Remembered::vetoes(), [(campaign, 0)]);
		assert_eq!(state(campaign), State::Vetoed { evidence, since: DEADLINE, decision: 0 });
		assert_noop!(try_to_veto(STRANGER, campaign), Error::<Test>::UnderVeto);
		at(DEADLINE + VETO_WINDOW);
		assert_noop!(Pledges::pay_out(signed(1), campaign), Error::<Test>::UnderVeto);
	});
}

#[test]
fn one_unit_less_than_a_third_is_not_enough() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		assert_ok!(Pledges::pledge(signed(STRANGER), campaign, 200 * EURO + 1));
		at(DEADLINE);
		approve(campaign);
		veto(CITIZEN, campaign);
		let (weight, reasons) = (100 * EURO, None);
		assert_eq!(
			last_event(),
			Event::MilestoneVetoed { campaign, milestone: 0, who: CITIZEN, weight, reasons }
		);
		let evidence = fingerprint(EVIDENCE);
		let payable_from = DEADLINE + VETO_WINDOW;
		let expected =
			State::Approved { evidence, approved: DEADLINE, payable_from, vetoed: weight };
		assert_eq!(state(campaign), expected);
		assert_eq!(Remembered::vetoes(), []);
		// It is paid all the same.
		at(payable_from);
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
	});
}

#[test]
fn vetoes_of_many_add_up() {
	test(|| {
		let pledges = [(CITIZEN, 10), (OTHER_CITIZEN, 30), (BUSINESS, 60), (STRANGER, 200)];
		let campaign = approved(&pledges);
		for who in [CITIZEN, OTHER_CITIZEN] {
			veto(who, campaign);
			assert!(matches!(state(campaign), State::Approved { .. }));
		}
		veto(BUSINESS, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}

#[test]
fn a_sponsor_vetoes_with_what_its_pools_have_added() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 100, 200);
		pledge(CITIZEN, campaign, 100);
		pledge(STRANGER, campaign, 90);
		pledge(SPONSOR, campaign, 10);
		at(DEADLINE);
		approve(campaign);
		// With the pledge: 110 of 300. What the pool has not added does not count.
		veto(SPONSOR, campaign);
		let vetoed = System::events();
		let weight = 110 * EURO;
		let expected =
			Event::MilestoneVetoed { campaign, milestone: 0, who: SPONSOR, weight, reasons: None };
		assert!(vetoed.iter().any(|record| record.event == expected.clone().into()));
		assert!(matches!(state(campaign), State::Vetoed { .. }));
		assert!(info(campaign).pools.iter().all(|pool| pool.vetoed == 1));
	});
}

#[test]
fn everybody_vetoes_once_and_only_with_something_put_in() {
	test(|| {
		let campaign = campaign();
		let ratio = Ratio { adds: 1, per: 1 };
		assert_ok!(Pledges::sponsor(signed(FUND), campaign, ratio, 20 * EURO, 100 * EURO));
		pledge(CITIZEN, campaign, 20);
		assert_ok!(Pledges::sponsor(signed(SPONSOR), campaign, ratio, EURO, 100 * EURO));
		pledge(STRANGER, campaign, 200);
		at(DEADLINE);
		approve(campaign);
		// A sponsor of whose pool nothing was needed has put in nothing.
		for who in [OTHER_CITIZEN, BENEFICIARY, SPONSOR, NOBODY] {
			assert_noop!(try_to_veto(who, campaign), Error::<Test>::NothingPutIn);
		}
		for who in [CITIZEN, FUND] {
			veto(who, campaign);
			assert_noop!(try_to_veto(who, campaign), Error::<Test>::AlreadyVetoed);
		}
	});
}

#[test]
fn a_veto_names_the_evidence_and_reasons_on_record() {
	test(|| {
		let campaign = approved(&[(CITIZEN, 100)]);
		let (evidence, other) = (fingerprint(EVIDENCE), fingerprint(REASONS));
		let veto = |evidence, reasons| Pledges::veto(signed(CITIZEN), campaign, evidence, reasons);
		assert_noop!(veto(other, None), Error::<Test>::OtherEvidence);
		assert_noop!(
			veto(evidence, Some(fingerprint(UNKNOWN))),
			Error::<Test>::DocumentNotOnRecord
		);
		assert_noop!(try_to_veto(CITIZEN, 9), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::veto(decided(), campaign, evidence, None), DispatchError::BadOrigin);
		assert_ok!(veto(evidence, None));
	});
}

#[test]
fn vetoes_are_taken_until_the_veto_window_is_over() {
	test(|| {
		let campaign = approved(&[(CITIZEN, 50), (OTHER_CITIZEN, 50), (STRANGER, 500)]);
		at(DEADLINE + VETO_WINDOW - 1);
		veto(CITIZEN, campaign);
		at(DEADLINE + VETO_WINDOW);
		assert_noop!(try_to_veto(OTHER_CITIZEN, campaign), Error::<Test>::VetoWindowOver);
	});
}

#[test]
fn a_veto_that_decisions_refuse_changes_nothing() {
	test(|| {
		let campaign = approved(&[(CITIZEN, 100), (STRANGER, 200)]);
		DecisionsRefuse::set(true);
		assert_noop!(
			try_to_veto(CITIZEN, campaign),
			DispatchError::Other("there are too many decisions")
		);
		assert_eq!(Pledges::pledge_of(campaign, CITIZEN).unwrap().pledge.vetoed, 0);
		// It can be tried again.
		DecisionsRefuse::set(false);
		veto(CITIZEN, campaign);
		assert_eq!(Remembered::vetoes(), [(campaign, 0)]);
	});
}

#[test]
fn a_veto_that_is_upheld_asks_for_better_evidence() {
	test(|| {
		let campaign = vetoed();
		at(DEADLINE + 5);
		assert_ok!(settle(campaign, 0, true));
		assert_eq!(last_event(), Event::VetoSettled { campaign, milestone: 0, upheld: true });
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(info(campaign).campaign.milestone, 0);
		assert_noop!(Pledges::pay_out(signed(1), campaign), Error::<Test>::AwaitsEvidence);
		// What is shown then is approved and vetoed again, by the same people.
		approve(campaign);
		let (evidence, approved) = (fingerprint(EVIDENCE), DEADLINE + 5);
		let payable_from = approved + VETO_WINDOW;
		assert_eq!(
			state(campaign),
			State::Approved { evidence, approved, payable_from, vetoed: 0 }
		);
		veto(CITIZEN, campaign);
		assert_eq!(Remembered::vetoes(), [(campaign, 0); 2]);
		assert_eq!(state(campaign), State::Vetoed { evidence, since: DEADLINE + 5, decision: 1 });
	});
}

#[test]
fn a_veto_that_is_dismissed_lets_the_milestone_be_paid_at_once() {
	test(|| {
		let campaign = vetoed();
		at(DEADLINE + 2);
		assert_ok!(settle(campaign, 0, false));
		assert_eq!(last_event(), Event::VetoSettled { campaign, milestone: 0, upheld: false });
		for who in [CITIZEN, STRANGER] {
			assert_noop!(try_to_veto(who, campaign), Error::<Test>::VetoWindowOver);
		}
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		assert_eq!(info(campaign).campaign.milestone, 1);
		// The next milestone can be vetoed again.
		approve(campaign);
		veto(CITIZEN, campaign);
		assert_eq!(Remembered::vetoes(), [(campaign, 0), (campaign, 1)]);
	});
}

#[test]
fn the_vetoes_of_one_round_do_not_count_in_the_next() {
	test(|| {
		let campaign = approved(&[(CITIZEN, 60), (OTHER_CITIZEN, 60), (STRANGER, 200)]);
		veto(CITIZEN, campaign);
		at(DEADLINE + VETO_WINDOW);
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		approve(campaign);
		veto(OTHER_CITIZEN, campaign);
		assert!(matches!(state(campaign), State::Approved { .. }));
		veto(CITIZEN, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}

#[test]
fn the_clock_stands_still_while_a_veto_is_being_decided() {
	test(|| {
		let campaign = vetoed();
		let next = || info(campaign).next.unwrap();
		assert_eq!(next().due, 100);
		// Long after it would have been overdue.
		at(DEADLINE + 200);
		assert_eq!((next().due, next().overdue, next().fails), (300, false, 300 + GRACE));
		assert_noop!(Pledges::advance(signed(STRANGER), campaign), Error::<Test>::UnderVeto);
		assert_ok!(settle(campaign, 0, true));
		at(299);
		assert_eq!((next().due, next().overdue), (300, false));
		at(300 + GRACE - 1);
		assert_eq!((next().due, next().overdue), (300, true));
		assert_noop!(Pledges::advance(signed(STRANGER), campaign), Error::<Test>::NothingToAdvance);
		at(300 + GRACE);
		assert_eq!(state(campaign), State::Failed { cause: Cause::Overdue });
	});
}

#[test]
fn a_veto_that_comes_late_stops_the_clock_from_the_approval_on() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		// At the last moment.
		let approved = 100 + GRACE - 1;
		at(approved);
		approve(campaign);
		let vetoed = approved + VETO_WINDOW - 1;
		at(vetoed);
		veto(CITIZEN, campaign);
		let evidence = fingerprint(EVIDENCE);
		assert_eq!(state(campaign), State::Vetoed { evidence, since: approved, decision: 0 });
		at(500);
		assert_ok!(settle(campaign, 0, true));
		// As it was at the approval: one block is left to show better evidence.
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(info(campaign).next.unwrap().fails, 501);
		show_evidence(campaign);
		at(501);
		assert_eq!(state(campaign), State::Failed { cause: Cause::Overdue });
	});
}

#[test]
fn the_milestones_after_it_are_due_later_too() {
	test(|| {
		let campaign = vetoed();
		at(DEADLINE + 30);
		assert_ok!(settle(campaign, 0, false));
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		assert_eq!(info(campaign).next.unwrap().due, 230);
		approve(campaign);
		veto(CITIZEN, campaign);
		at(DEADLINE + 40);
		assert_ok!(settle(campaign, 1, true));
		assert_eq!(info(campaign).next.unwrap().due, 240);
	});
}

#[test]
fn only_a_veto_against_this_milestone_is_settled() {
	test(|| {
		let campaign = vetoed();
		assert_storage_noop!(assert_eq!(
			settle(campaign, 1, true),
			Err(Error::<Test>::UnderVeto.into())
		));
		assert_storage_noop!(assert_eq!(
			settle(9, 0, true),
			Err(Error::<Test>::UnknownCampaign.into())
		));
		assert_ok!(settle(campaign, 0, true));
		assert_storage_noop!(assert_eq!(
			settle(campaign, 0, true),
			Err(Error::<Test>::AwaitsEvidence.into())
		));
	});
}

#[test]
fn of_a_campaign_that_a_decision_has_ended_meanwhile_there_is_nothing_to_settle() {
	for upheld in [true, false] {
		test(|| {
			let campaign = vetoed();
			fail(campaign);
			assert_storage_noop!(assert_ok!(settle(campaign, 0, upheld)));
			assert_eq!(state(campaign), State::Failed { cause: Cause::Decided });
		});
	}
}

#[test]
fn a_pledger_vetoes_in_any_standing() {
	test(|| {
		let campaign = approved(&[(CITIZEN, 100), (STRANGER, 200)]);
		Register::suspend(CITIZEN);
		empty(CITIZEN);
		veto(CITIZEN, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}

#[test]
fn amounts_at_the_limit_veto() {
	test(|| {
		issue(STRANGER, MAX_ISSUANCE - GENESIS);
		let campaign = open(Terms { optimum: Balance::MAX, ..terms() });
		let most = MAX_ISSUANCE - GENESIS;
		assert_ok!(Pledges::pledge(signed(STRANGER), campaign, most));
		pledge(CITIZEN, campaign, 999);
		at(DEADLINE);
		approve(campaign);
		veto(CITIZEN, campaign);
		assert!(matches!(state(campaign), State::Approved { .. }));
		veto(STRANGER, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}
