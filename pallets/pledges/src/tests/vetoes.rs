// SPDX-License-Identifier: Apache-2.0

//! Vetoes: those who have put in a third of the pot, or are a third of the citizens who have
//! pledged, and at least five, put a milestone to decision.

use crate::{mock::*, Cause, Error, Event, Ratio, State, Terms, LEAST_HEADS, MAX_ISSUANCE};
use doverie_primitives::{Balance, Chamber, Kind, VetoVerdict, Vetoes};
use frame_support::{assert_noop, assert_ok, assert_storage_noop};
use sp_runtime::{DispatchError, DispatchResult};
use VetoVerdict::{Dismissed, Undecided, Upheld};

fn try_to_veto(who: u64, campaign: u32) -> DispatchResult {
	Pledges::veto(signed(who), campaign, fingerprint([EVIDENCE]), None)
}

fn settle(campaign: u32, milestone: u8, verdict: VetoVerdict) -> DispatchResult {
	<Pledges as Vetoes>::settle(campaign, milestone, verdict)
}

/// The next milestone, approved at the deadline.
fn approved_at_the_deadline(vetoed: Balance, heads: u32) -> State<u64> {
	State::Approved {
		evidence: fingerprint([EVIDENCE]),
		shown: DEADLINE,
		approved: DEADLINE,
		payable_from: DEADLINE + VETO_WINDOW,
		vetoed,
		heads,
	}
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
		let campaign = approved(&[(ASSOCIATION, 100), (STRANGER, 200)]);
		let (weight, reasons) = (100 * EURO, Some(fingerprint([REASONS])));
		let evidence = fingerprint([EVIDENCE]);
		let vetoed = events(|| {
			assert_ok!(Pledges::veto(signed(ASSOCIATION), campaign, evidence, reasons));
		});
		assert_eq!(
			vetoed,
			[
				Event::MilestoneVetoed {
					campaign,
					milestone: 0,
					owner: owner(ASSOCIATION),
					account: ASSOCIATION,
					weight,
					reasons,
				},
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
		pledge(BUSINESS, campaign, 100);
		assert_ok!(Pledges::pledge(signed(STRANGER), campaign, 200 * EURO + 1));
		at(DEADLINE);
		approve(campaign);
		veto(BUSINESS, campaign);
		let (weight, reasons) = (100 * EURO, None);
		assert_eq!(
			last_event(),
			Event::MilestoneVetoed {
				campaign,
				milestone: 0,
				owner: owner(BUSINESS),
				account: BUSINESS,
				weight,
				reasons,
			}
		);
		assert_eq!(state(campaign), approved_at_the_deadline(weight, 0));
		assert_eq!(Remembered::vetoes(), []);
		// It is paid all the same.
		at(DEADLINE + VETO_WINDOW);
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
	});
}

/// Somebody who has put in more than two thirds, and gets it back with the payments, makes no
/// campaign proof against vetoes.
#[test]
fn a_third_of_the_citizens_who_have_pledged_go_to_decision_whatever_they_have_put_in() {
	test(|| {
		let campaign = with_citizens(18);
		// Whoever took everything back is not counted.
		assert_ok!(Pledges::withdraw(signed(CITIZEN + 17), campaign, EURO));
		at(DEADLINE);
		approve(campaign);
		// An organisation is no citizen, nor is an account that is not registered. Five of 17 are
		// less than a third.
		for citizen in CITIZEN..CITIZEN + 5 {
			veto(citizen, campaign);
		}
		assert_eq!(state(campaign), approved_at_the_deadline(5 * EURO, 5));
		veto(CITIZEN + 5, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
		assert_eq!(Remembered::vetoes(), [(campaign, 0)]);
	});
	// Organisations are no heads.
	test(|| {
		let campaign = with_citizens(15);
		for who in [BUSINESS, ASSOCIATION] {
			pledge(who, campaign, 1);
		}
		at(DEADLINE);
		approve(campaign);
		for who in [CITIZEN, CITIZEN + 1, CITIZEN + 2, CITIZEN + 3, BUSINESS, ASSOCIATION] {
			veto(who, campaign);
		}
		assert_eq!(state(campaign), approved_at_the_deadline(6 * EURO, 4));
		veto(CITIZEN + 4, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}

/// A stranger has pledged 900 euro to it, and as many citizens one euro each.
fn with_citizens(citizens: u64) -> u32 {
	let campaign = campaign();
	assert_ok!(Pledges::pledge(signed(STRANGER), campaign, 900 * EURO));
	for citizen in CITIZEN..CITIZEN + citizens {
		Register::admit(citizen, Chamber::CivilSociety, Kind::Citizen);
		pledge(citizen, campaign, 1);
	}
	campaign
}

#[test]
fn fewer_than_five_citizens_put_nothing_to_decision_by_their_number() {
	const { assert!(LEAST_HEADS == 5) };
	for citizens in [1, 4] {
		test(|| {
			let campaign = with_citizens(citizens);
			at(DEADLINE);
			approve(campaign);
			for citizen in CITIZEN..CITIZEN + citizens {
				veto(citizen, campaign);
			}
			let heads = citizens as u32;
			let money = Balance::from(heads) * EURO;
			assert_eq!(state(campaign), approved_at_the_deadline(money, heads));
		});
	}
	test(|| {
		let campaign = with_citizens(5);
		at(DEADLINE);
		approve(campaign);
		for citizen in CITIZEN..CITIZEN + 5 {
			assert!(matches!(state(campaign), State::Approved { .. }));
			veto(citizen, campaign);
		}
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}

#[test]
fn a_citizen_is_a_head_until_a_decision_bars_it_and_with_whatever_key() {
	test(|| {
		let campaign = with_citizens(6);
		at(DEADLINE);
		approve(campaign);
		Register::bar(CITIZEN);
		Register::suspend(CITIZEN + 2);
		Register::move_key(CITIZEN + 1, NOBODY, 0);
		assert_noop!(try_to_veto(CITIZEN + 1, campaign), Error::<Test>::NothingPutIn);
		// The money of one who is barred counts, and it is no head.
		veto(CITIZEN, campaign);
		assert_eq!(state(campaign), approved_at_the_deadline(EURO, 0));
		veto(NOBODY, campaign);
		assert_eq!(state(campaign), approved_at_the_deadline(2 * EURO, 1));
		for citizen in CITIZEN + 2..CITIZEN + 5 {
			veto(citizen, campaign);
		}
		assert_eq!(state(campaign), approved_at_the_deadline(5 * EURO, 4));
		veto(CITIZEN + 5, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}

/// The roll by which decisions count is some days old: whoever is admitted on the eve is no head.
#[test]
fn citizens_who_are_not_on_the_roll_of_decisions_yet_are_no_heads() {
	test(|| {
		Register::end_block(0);
		let campaign = campaign();
		assert_ok!(Pledges::pledge(signed(STRANGER), campaign, 900 * EURO));
		for citizen in CITIZEN..CITIZEN + 15 {
			// The first ten are on the roll.
			Register::admit(citizen, Chamber::CivilSociety, Kind::Citizen);
			pledge(citizen, campaign, 1);
		}
		assert_eq!(funds(campaign).by_pledger.citizens(), 10);
		at(DEADLINE);
		approve(campaign);
		for citizen in CITIZEN + 10..CITIZEN + 15 {
			veto(citizen, campaign);
		}
		assert_eq!(state(campaign), approved_at_the_deadline(5 * EURO, 0));
		for citizen in CITIZEN..CITIZEN + 5 {
			veto(citizen, campaign);
		}
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}

#[test]
fn vetoes_of_many_add_up() {
	test(|| {
		let pledges = [(MUNICIPALITY, 10), (ASSOCIATION, 30), (BUSINESS, 60), (STRANGER, 200)];
		let campaign = approved(&pledges);
		for who in [MUNICIPALITY, ASSOCIATION] {
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
		let expected = Event::MilestoneVetoed {
			campaign,
			milestone: 0,
			owner: owner(SPONSOR),
			account: SPONSOR,
			weight,
			reasons: None,
		};
		assert!(vetoed.iter().any(|record| record.event == expected.clone().into()));
		assert!(matches!(state(campaign), State::Vetoed { .. }));
		assert!(info(campaign).pools.iter().all(|info| info.pool.vetoed == 1));
	});
}

#[test]
fn everybody_vetoes_once_and_only_with_something_put_in() {
	test(|| {
		let campaign = campaign();
		let ratio = Ratio { adds: 1, per: 1 };
		for citizen in [CITIZEN, OTHER_CITIZEN, 13, 14] {
			pledge(citizen, campaign, 5);
		}
		// Nobody claims anything of a pool that came last.
		assert_ok!(Pledges::sponsor(signed(SPONSOR), campaign, ratio, EURO, 100 * EURO));
		pledge(STRANGER, campaign, 200);
		at(DEADLINE);
		approve(campaign);
		for who in [15, BENEFICIARY, SPONSOR, NOBODY] {
			assert_noop!(try_to_veto(who, campaign), Error::<Test>::NothingPutIn);
		}
		veto(CITIZEN, campaign);
		assert_noop!(try_to_veto(CITIZEN, campaign), Error::<Test>::AlreadyVetoed);
		// Nor with another key.
		Register::move_key(CITIZEN, NOBODY, 0);
		assert_noop!(try_to_veto(NOBODY, campaign), Error::<Test>::AlreadyVetoed);
	});
}

#[test]
fn what_has_vetoed_before_the_admission_does_not_veto_again() {
	test(|| {
		let campaign = approved(&[(STRANGER, 20), (32, 200)]);
		veto(STRANGER, campaign);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		assert_noop!(try_to_veto(STRANGER, campaign), Error::<Test>::AlreadyVetoed);
		// It is the stakeholder's from the next step on, in the next round too.
		at(DEADLINE + VETO_WINDOW);
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		approve(campaign);
		veto(STRANGER, campaign);
		let told = told(campaign, STRANGER).unwrap();
		assert_eq!((told.owner, told.pledge.amount), (owner(STRANGER), 20 * EURO));
	});
}

#[test]
fn a_veto_names_the_evidence_and_reasons_on_record() {
	test(|| {
		let campaign = approved(&[(CITIZEN, 100)]);
		let (evidence, other) = (fingerprint([EVIDENCE]), fingerprint([REASONS]));
		let veto = |evidence, reasons| Pledges::veto(signed(CITIZEN), campaign, evidence, reasons);
		assert_noop!(veto(other, None), Error::<Test>::OtherEvidence);
		assert_noop!(
			veto(evidence, Some(fingerprint([UNKNOWN]))),
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
		let campaign = approved(&[(BUSINESS, 50), (ASSOCIATION, 50), (STRANGER, 500)]);
		at(DEADLINE + VETO_WINDOW - 1);
		veto(BUSINESS, campaign);
		at(DEADLINE + VETO_WINDOW);
		assert_noop!(try_to_veto(ASSOCIATION, campaign), Error::<Test>::VetoWindowOver);
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
		assert_ok!(settle(campaign, 0, Upheld));
		let verdict = Upheld;
		assert_eq!(last_event(), Event::VetoSettled { campaign, milestone: 0, verdict });
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(info(campaign).campaign.milestone, 0);
		assert_noop!(Pledges::pay_out(signed(1), campaign), Error::<Test>::AwaitsEvidence);
		// What is shown then is approved and vetoed again, by the same people.
		approve(campaign);
		let (evidence, approved) = (fingerprint([EVIDENCE]), DEADLINE + 5);
		let payable_from = approved + VETO_WINDOW;
		let (shown, vetoed, heads) = (approved, 0, 0);
		assert_eq!(
			state(campaign),
			State::Approved { evidence, shown, approved, payable_from, vetoed, heads }
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
		assert_ok!(settle(campaign, 0, Dismissed));
		let verdict = Dismissed;
		assert_eq!(last_event(), Event::VetoSettled { campaign, milestone: 0, verdict });
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
		let campaign = approved(&[(BUSINESS, 60), (ASSOCIATION, 60), (STRANGER, 200)]);
		veto(BUSINESS, campaign);
		at(DEADLINE + VETO_WINDOW);
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		approve(campaign);
		veto(ASSOCIATION, campaign);
		assert!(matches!(state(campaign), State::Approved { .. }));
		veto(BUSINESS, campaign);
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
		assert_ok!(settle(campaign, 0, Upheld));
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
fn a_veto_stops_the_clock_from_the_evidence_on() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		// At the last moment.
		let shown = 100 + GRACE - 1;
		at(shown);
		show_evidence(campaign);
		at(shown + 5);
		for reviewer in [BUSINESS, ASSOCIATION] {
			let evidence = fingerprint([EVIDENCE]);
			assert_ok!(Pledges::approve(signed(reviewer), campaign, evidence));
		}
		at(shown + 5 + VETO_WINDOW - 1);
		veto(CITIZEN, campaign);
		let evidence = fingerprint([EVIDENCE]);
		assert_eq!(state(campaign), State::Vetoed { evidence, since: shown, decision: 0 });
		at(500);
		assert_ok!(settle(campaign, 0, Upheld));
		// As it was when the evidence was shown: one block is left to show better evidence.
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(info(campaign).next.unwrap().fails, 501);
		at(501);
		assert_eq!(state(campaign), State::Failed { cause: Cause::Overdue });
	});
}

#[test]
fn the_milestones_after_it_are_due_later_too() {
	test(|| {
		let campaign = vetoed();
		at(DEADLINE + 30);
		assert_ok!(settle(campaign, 0, Dismissed));
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		assert_eq!(info(campaign).next.unwrap().due, 230);
		approve(campaign);
		veto(CITIZEN, campaign);
		at(DEADLINE + 40);
		assert_ok!(settle(campaign, 1, Upheld));
		assert_eq!(info(campaign).next.unwrap().due, 240);
	});
}

#[test]
fn only_a_veto_against_this_milestone_is_settled() {
	test(|| {
		let campaign = vetoed();
		assert_storage_noop!(assert_eq!(
			settle(campaign, 1, Upheld),
			Err(Error::<Test>::UnderVeto.into())
		));
		assert_storage_noop!(assert_eq!(
			settle(9, 0, Upheld),
			Err(Error::<Test>::UnknownCampaign.into())
		));
		assert_ok!(settle(campaign, 0, Upheld));
		assert_storage_noop!(assert_eq!(
			settle(campaign, 0, Upheld),
			Err(Error::<Test>::AwaitsEvidence.into())
		));
	});
}

#[test]
fn of_a_campaign_that_a_decision_has_ended_meanwhile_there_is_nothing_to_settle() {
	for verdict in [Upheld, Dismissed, Undecided] {
		test(|| {
			let campaign = vetoed();
			fail(campaign);
			assert_storage_noop!(assert_ok!(settle(campaign, 0, verdict)));
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
		let campaign = open(Terms { optimum: MAX_ISSUANCE, ..terms() });
		let most = MAX_ISSUANCE - GENESIS;
		assert_ok!(Pledges::pledge(signed(STRANGER), campaign, most));
		pledge(BUSINESS, campaign, 999);
		at(DEADLINE);
		approve(campaign);
		veto(BUSINESS, campaign);
		assert!(matches!(state(campaign), State::Approved { .. }));
		veto(STRANGER, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
	});
}
