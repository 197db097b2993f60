// SPDX-License-Identifier: Apache-2.0

//! Declared pledges: shown apart, and counted only when the fiscal agent attests that the money has
//! come in, and the donor confirms it; never so much that a campaign is funded without a pot.

use crate::{
	mock::*, Cause, Declaration, DeclarationCount, DeclarationInfo, Error, Event, Receipt, State,
	Terms, MAX_ISSUANCE,
};
use doverie_primitives::Balance;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const UNTIL: u64 = 20;

fn try_to_declare(who: u64, campaign: u32, amount: Balance, until: u64) -> DispatchResult {
	Pledges::declare(signed(who), campaign, amount, fingerprint([LETTER]), until)
}

fn attest(campaign: u32, donor: u64, received: Balance) -> DispatchResult {
	let document = fingerprint([BANK]);
	Pledges::attest_receipt(signed(AGENT), campaign, roll_number(donor), received, document)
}

/// The donor's word for it.
fn confirm(campaign: u32, donor: u64) -> DispatchResult {
	Pledges::confirm_receipt(signed(donor), campaign)
}

fn revoke(campaign: u32, donor: u64) -> DispatchResult {
	Pledges::revoke_receipt(signed(AGENT), campaign, roll_number(donor))
}

fn remove(campaign: u32, donor: u64) -> DispatchResult {
	Pledges::remove_lapsed(signed(STRANGER), campaign, roll_number(donor))
}

#[test]
fn a_declared_pledge_is_shown_apart_and_does_not_count() {
	test(|| {
		let campaign = campaign();
		let (donor, letter) = (roll_number(FUND), fingerprint([LETTER]));
		assert_ok!(try_to_declare(FUND, campaign, 150 * EURO, UNTIL));
		let (amount, until) = (150 * EURO, UNTIL);
		assert_eq!(last_event(), Event::Declared { campaign, donor, amount, letter, until });
		let declaration = Declaration { amount, letter, until, receipt: None };
		let shown = DeclarationInfo { donor, declaration, lapsed: false };
		assert_eq!(Pledges::declarations(campaign), [shown]);
		assert_eq!(info(campaign).declared, 150 * EURO);
		assert_eq!(funds(campaign), Default::default());
		assert_eq!((balance(FUND), held(campaign)), (1_000 * EURO, 0));
		// The letter alone meets no minimum.
		at(DEADLINE);
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
	});
}

#[test]
fn another_declaration_takes_the_place_of_one_that_was_not_honoured() {
	test(|| {
		let campaign = campaign();
		assert_ok!(try_to_declare(FUND, campaign, 150 * EURO, UNTIL));
		assert_ok!(try_to_declare(SPONSOR, campaign, 50 * EURO, UNTIL));
		assert_ok!(try_to_declare(FUND, campaign, 70 * EURO, UNTIL + 1));
		assert_eq!(info(campaign).declared, 120 * EURO);
		assert_eq!(Pledges::declarations(campaign).len(), 2);
		// The same in place of one that has lapsed.
		at(UNTIL + 1);
		assert_eq!(info(campaign).declared, 0);
		assert_ok!(try_to_declare(FUND, campaign, 80 * EURO, UNTIL + 2));
		assert_eq!(info(campaign).declared, 80 * EURO);
	});
}

#[test]
fn only_organisations_declare_and_not_for_their_own_campaign() {
	test(|| {
		let campaign = campaign();
		let declare = |who| try_to_declare(who, campaign, EURO, UNTIL);
		assert_noop!(declare(STRANGER), Error::<Test>::NotInGoodStanding);
		assert_noop!(declare(CITIZEN), Error::<Test>::NotOrganisation);
		assert_noop!(declare(BENEFICIARY), Error::<Test>::OwnCampaign);
		// Nobody attests the receipt of their own pledge.
		assert_noop!(declare(AGENT), Error::<Test>::OwnCampaign);
		Register::suspend(FUND);
		assert_noop!(declare(FUND), Error::<Test>::NotInGoodStanding);
		assert_noop!(try_to_declare(SPONSOR, 9, EURO, UNTIL), Error::<Test>::UnknownCampaign);
		assert_noop!(
			Pledges::declare(decided(), campaign, EURO, fingerprint([LETTER]), UNTIL),
			BadOrigin
		);
	});
}

#[test]
fn a_declaration_has_an_amount_a_letter_on_record_and_a_date_until_the_deadline() {
	test(|| {
		let campaign = campaign();
		at(10);
		let declare = |until| try_to_declare(FUND, campaign, EURO, until);
		assert_noop!(try_to_declare(FUND, campaign, 0, UNTIL), Error::<Test>::ZeroAmount);
		assert_noop!(
			Pledges::declare(signed(FUND), campaign, EURO, fingerprint([UNKNOWN]), UNTIL),
			Error::<Test>::DocumentNotOnRecord
		);
		let declare_amount = |amount| try_to_declare(FUND, campaign, amount, UNTIL);
		assert_noop!(declare_amount(1_000 * EURO + 1), Error::<Test>::OptimumReached);
		assert_ok!(declare_amount(1_000 * EURO));
		for until in [0, 9, 10, DEADLINE + 1, u64::MAX] {
			assert_noop!(declare(until), Error::<Test>::InvalidDate);
		}
		for until in [11, DEADLINE] {
			assert_ok!(declare(until));
		}
	});
}

#[test]
fn a_campaign_has_no_more_declarations_than_there_is_room_for() {
	test(|| {
		let campaign = campaign();
		for (who, until) in [(FUND, UNTIL), (SPONSOR, DEADLINE), (BUSINESS, DEADLINE)] {
			assert_ok!(try_to_declare(who, campaign, EURO, until));
		}
		let fourth = || try_to_declare(ASSOCIATION, campaign, EURO, DEADLINE);
		assert_noop!(fourth(), Error::<Test>::TooManyDeclarations);
		// A donor who has declared can still declare another amount.
		assert_ok!(try_to_declare(BUSINESS, campaign, 2 * EURO, DEADLINE));
		at(UNTIL);
		assert_noop!(fourth(), Error::<Test>::TooManyDeclarations);
		assert_ok!(remove(campaign, FUND));
		assert_ok!(fourth());
		assert_noop!(
			try_to_declare(FUND, campaign, EURO, DEADLINE),
			Error::<Test>::TooManyDeclarations
		);
		assert_ok!(Pledges::withdraw_declaration(signed(SPONSOR), campaign));
		assert_ok!(try_to_declare(FUND, campaign, EURO, DEADLINE));
	});
}

#[test]
fn declared_money_counts_when_the_fiscal_agent_attests_it_and_the_donor_confirms_it() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		assert_ok!(try_to_declare(FUND, campaign, 150 * EURO, UNTIL));
		at(UNTIL - 1);
		// Less than was declared may have come in.
		let (donor, document) = (roll_number(FUND), fingerprint([BANK]));
		let received = 70 * EURO;
		assert_eq!(
			caused(|| attest(campaign, FUND, received)),
			[Event::ReceiptAttested { campaign, donor, received, document }]
		);
		let receipt = Receipt { received, document, block: UNTIL - 1, confirmed: false };
		assert_eq!(Pledges::declarations(campaign)[0].declaration.receipt, Some(receipt));
		assert_eq!(funds(campaign).honoured, 0);
		assert_eq!(
			caused(|| confirm(campaign, FUND)),
			[Event::DeclarationHonoured { campaign, donor, received }]
		);
		let receipt = Receipt { confirmed: true, ..receipt };
		assert_eq!(Pledges::declarations(campaign)[0].declaration.receipt, Some(receipt));
		assert_eq!((funds(campaign).honoured, funds(campaign).counted()), (received, 100 * EURO));
		// It is not in the pot, and no longer only declared.
		assert_eq!(funds(campaign).raised(), 30 * EURO);
		assert_eq!((info(campaign).declared, held(campaign)), (0, 30 * EURO));
		// What was honoured does not lapse, and the donor does not take it back.
		at(UNTIL);
		assert!(!Pledges::declarations(campaign)[0].lapsed);
		assert_noop!(remove(campaign, FUND), Error::<Test>::AlreadyHonoured);
		assert_noop!(attest(campaign, FUND, 1), Error::<Test>::AlreadyHonoured);
		assert_noop!(confirm(campaign, FUND), Error::<Test>::AlreadyHonoured);
		assert_noop!(
			try_to_declare(FUND, campaign, EURO, DEADLINE),
			Error::<Test>::AlreadyHonoured
		);
		assert_noop!(
			Pledges::withdraw_declaration(signed(FUND), campaign),
			Error::<Test>::AlreadyHonoured
		);
		at(DEADLINE);
		let advanced = caused(|| Pledges::advance(signed(STRANGER), campaign));
		let (raised, matched, honoured) = (30 * EURO, 0, 70 * EURO);
		assert_eq!(advanced, [Event::CampaignFunded { campaign, raised, matched, honoured }]);
	});
}

#[test]
fn only_the_donor_confirms_what_was_attested() {
	test(|| {
		let campaign = campaign();
		assert_noop!(confirm(campaign, FUND), Error::<Test>::UnknownDeclaration);
		assert_ok!(try_to_declare(FUND, campaign, 150 * EURO, UNTIL));
		assert_noop!(confirm(campaign, FUND), Error::<Test>::NotAttested);
		assert_ok!(attest(campaign, FUND, 70 * EURO));
		assert_noop!(confirm(campaign, STRANGER), Error::<Test>::NotInGoodStanding);
		for who in [AGENT, BENEFICIARY, CITIZEN] {
			assert_noop!(confirm(campaign, who), Error::<Test>::UnknownDeclaration);
		}
		assert_noop!(confirm(9, FUND), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::confirm_receipt(decided(), campaign), BadOrigin);
		// The agent can attest another sum before it is confirmed; the donor sees which.
		assert_ok!(attest(campaign, FUND, 60 * EURO));
		assert_ok!(confirm(campaign, FUND));
		assert_eq!(funds(campaign).honoured, 60 * EURO);
	});
	// There must be room when it is confirmed, too.
	test(|| {
		let campaign = open(Terms { optimum: 200 * EURO, ..terms() });
		assert_ok!(try_to_declare(FUND, campaign, 100 * EURO, UNTIL));
		assert_ok!(attest(campaign, FUND, 100 * EURO));
		pledge(CITIZEN, campaign, 101);
		assert_noop!(confirm(campaign, FUND), Error::<Test>::OptimumReached);
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, EURO));
		assert_ok!(confirm(campaign, FUND));
		// At the deadline it is too late for all of it.
		at(DEADLINE);
		assert_noop!(confirm(campaign, FUND), Error::<Test>::AwaitsEvidence);
		assert_noop!(revoke(campaign, FUND), Error::<Test>::AwaitsEvidence);
	});
}

#[test]
fn the_fiscal_agent_takes_a_receipt_back_before_the_deadline() {
	test(|| {
		let campaign = campaign();
		assert_noop!(revoke(campaign, FUND), Error::<Test>::UnknownDeclaration);
		assert_ok!(try_to_declare(FUND, campaign, 150 * EURO, UNTIL));
		assert_noop!(revoke(campaign, FUND), Error::<Test>::NotAttested);
		assert_ok!(attest(campaign, FUND, 150 * EURO));
		assert_ok!(confirm(campaign, FUND));
		let donor = roll_number(FUND);
		let by = |who| Pledges::revoke_receipt(signed(who), campaign, donor);
		assert_noop!(by(STRANGER), Error::<Test>::NotInGoodStanding);
		assert_noop!(by(FUND), Error::<Test>::NotFiscalAgent);
		assert_noop!(Pledges::revoke_receipt(decided(), campaign, donor), BadOrigin);
		assert_noop!(revoke(9, FUND), Error::<Test>::UnknownCampaign);
		assert_eq!(caused(|| revoke(campaign, FUND)), [Event::ReceiptRevoked { campaign, donor }]);
		assert_eq!(funds(campaign).honoured, 0);
		// It is declared as before.
		assert_eq!(info(campaign).declared, 150 * EURO);
		assert_noop!(confirm(campaign, FUND), Error::<Test>::NotAttested);
		// One that nobody has confirmed, too.
		assert_ok!(attest(campaign, FUND, 10 * EURO));
		assert_ok!(revoke(campaign, FUND));
		assert_ok!(Pledges::withdraw_declaration(signed(FUND), campaign));
	});
}

/// Else the agent alone would fail a campaign in the last block.
#[test]
fn a_receipt_that_is_taken_back_in_the_last_days_moves_the_deadline_once() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 40);
		assert_ok!(try_to_declare(FUND, campaign, 60 * EURO, DEADLINE));
		let comes_in = || {
			assert_ok!(attest(campaign, FUND, 60 * EURO));
			assert_ok!(confirm(campaign, FUND));
		};
		let donor = roll_number(FUND);
		comes_in();
		at(DEADLINE - LAST_DAYS - 1);
		assert_eq!(caused(|| revoke(campaign, FUND)), [Event::ReceiptRevoked { campaign, donor }]);
		assert_eq!(info(campaign).deadline, DEADLINE);
		comes_in();
		at(DEADLINE - 1);
		let deadline = DEADLINE + LAST_DAYS;
		assert_eq!(
			caused(|| revoke(campaign, FUND)),
			[
				Event::ReceiptRevoked { campaign, donor },
				Event::DeadlineMoved { campaign, deadline },
			]
		);
		// It moves once. What is not there does not count afterwards either.
		comes_in();
		at(deadline - 1);
		assert_eq!(caused(|| revoke(campaign, FUND)), [Event::ReceiptRevoked { campaign, donor }]);
		at(deadline);
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
	});
	test(|| {
		let campaign = campaign();
		assert_ok!(try_to_declare(FUND, campaign, 60 * EURO, DEADLINE));
		assert_ok!(attest(campaign, FUND, 60 * EURO));
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE - 1);
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, 1));
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 1));
		assert_ok!(revoke(campaign, FUND));
		assert_eq!(info(campaign).deadline, DEADLINE + LAST_DAYS);
	});
}

#[test]
fn declared_money_counts_up_to_its_share_and_leaves_room_for_the_minimum() {
	// Half of the optimum, by the terms.
	test(|| {
		let campaign = campaign();
		for (who, euros) in [(FUND, 400), (SPONSOR, 400)] {
			assert_ok!(try_to_declare(who, campaign, euros * EURO, UNTIL));
		}
		assert_ok!(attest(campaign, FUND, 400 * EURO));
		assert_ok!(confirm(campaign, FUND));
		assert_noop!(attest(campaign, SPONSOR, 100 * EURO + 1), Error::<Test>::AboveDeclaredShare);
		assert_ok!(attest(campaign, SPONSOR, 100 * EURO));
		assert_ok!(confirm(campaign, SPONSOR));
		assert_eq!(funds(campaign).honoured, 500 * EURO);
	});
	// The optimum less the minimum: somebody has to put something into the pot.
	test(|| {
		let declared_share = sp_runtime::Permill::one();
		let campaign = open(Terms { declared_share, optimum: 150 * EURO, ..terms() });
		assert_ok!(try_to_declare(FUND, campaign, 100 * EURO, UNTIL));
		assert_noop!(attest(campaign, FUND, 50 * EURO + 1), Error::<Test>::AboveDeclaredShare);
		assert_ok!(attest(campaign, FUND, 50 * EURO));
		assert_ok!(confirm(campaign, FUND));
		at(DEADLINE);
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
	});
}

/// Where a withdrawal leaves room for more places than it moves up, what comes in takes the room;
/// with what waits it is still no more than is taken in all.
#[test]
fn what_comes_in_counts_with_what_waits() {
	test(|| {
		let campaign = open(Terms {
			declared_share: sp_runtime::Permill::one(),
			optimum: 200 * EURO,
			..terms()
		});
		assert_ok!(try_to_declare(FUND, campaign, 100 * EURO, UNTIL));
		pledge(STRANGER, campaign, 200);
		for citizen in CITIZEN..CITIZEN + 10 {
			pledge(citizen, campaign, 20);
		}
		assert_ok!(Pledges::withdraw(signed(STRANGER), campaign, 200 * EURO));
		assert_ok!(attest(campaign, FUND, 100 * EURO));
		// Four citizens have moved up, six wait; then the list is full to one euro.
		pledge(STRANGER, campaign, 599);
		let figures = funds(campaign);
		assert_eq!((figures.counted(), figures.waiting), (80 * EURO, 719 * EURO));
		assert_noop!(confirm(campaign, FUND), Error::<Test>::WaitingListFull);
		assert_noop!(attest(campaign, FUND, EURO + 1), Error::<Test>::WaitingListFull);
		assert_ok!(attest(campaign, FUND, EURO));
		assert_ok!(confirm(campaign, FUND));
	});
}

#[test]
fn only_the_fiscal_agent_in_good_standing_attests_what_was_declared() {
	test(|| {
		let campaign = campaign();
		assert_ok!(try_to_declare(FUND, campaign, 150 * EURO, UNTIL));
		let (donor, document) = (roll_number(FUND), fingerprint([BANK]));
		let by = |who| Pledges::attest_receipt(signed(who), campaign, donor, EURO, document);
		assert_noop!(by(STRANGER), Error::<Test>::NotInGoodStanding);
		for who in [FUND, BENEFICIARY, MUNICIPALITY, CITIZEN] {
			assert_noop!(by(who), Error::<Test>::NotFiscalAgent);
		}
		Register::suspend(AGENT);
		assert_noop!(by(AGENT), Error::<Test>::NotInGoodStanding);
		Register::reinstate(AGENT);
		assert_noop!(attest(campaign, FUND, 150 * EURO + 1), Error::<Test>::MoreThanPledged);
		assert_noop!(attest(campaign, FUND, 0), Error::<Test>::ZeroAmount);
		assert_noop!(attest(campaign, SPONSOR, EURO), Error::<Test>::UnknownDeclaration);
		assert_noop!(attest(9, FUND, EURO), Error::<Test>::UnknownCampaign);
		let unknown = fingerprint([UNKNOWN]);
		assert_noop!(
			Pledges::attest_receipt(signed(AGENT), campaign, donor, EURO, unknown),
			Error::<Test>::DocumentNotOnRecord
		);
		// The office is the agent's once accepted, and rests once the key has moved.
		let other = only_open(terms());
		assert_ok!(try_to_declare(FUND, other, 150 * EURO, UNTIL));
		assert_noop!(attest(other, FUND, EURO), Error::<Test>::NotAccepted);
		Register::move_key(AGENT, NOBODY, 0);
		assert_noop!(by(NOBODY), Error::<Test>::OfficeRests);
		assert_noop!(
			Pledges::revoke_receipt(signed(NOBODY), campaign, donor),
			Error::<Test>::OfficeRests
		);
		Register::move_key(NOBODY, AGENT, 0);
		assert_ok!(attest(campaign, FUND, 150 * EURO));
	});
}

#[test]
fn a_declared_pledge_lapses_at_its_date() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		assert_ok!(try_to_declare(FUND, campaign, 150 * EURO, UNTIL));
		at(UNTIL - 1);
		assert_noop!(remove(campaign, FUND), Error::<Test>::NotLapsed);
		assert_eq!(info(campaign).declared, 150 * EURO);
		at(UNTIL);
		assert_eq!(info(campaign).declared, 0);
		assert!(Pledges::declarations(campaign)[0].lapsed);
		assert_noop!(attest(campaign, FUND, EURO), Error::<Test>::DeclarationLapsed);
		// Anyone can remove it, at any time afterwards.
		at(DEADLINE + 5);
		assert_ok!(remove(campaign, FUND));
		let donor = roll_number(FUND);
		assert_eq!(last_event(), Event::DeclarationLapsed { campaign, donor });
		assert_eq!(Pledges::declarations(campaign), []);
		assert_noop!(remove(campaign, FUND), Error::<Test>::UnknownDeclaration);
		assert_noop!(remove(9, FUND), Error::<Test>::UnknownDeclaration);
		let by_decision = Pledges::remove_lapsed(decided(), campaign, donor);
		assert_eq!(by_decision, Err(BadOrigin));
	});
}

#[test]
fn at_the_deadline_nothing_is_attested_any_more() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		declare(campaign, 10);
		at(DEADLINE);
		assert_noop!(attest(campaign, FUND, EURO), Error::<Test>::AwaitsEvidence);
		assert_noop!(
			try_to_declare(SPONSOR, campaign, EURO, DEADLINE),
			Error::<Test>::AwaitsEvidence
		);
	});
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		declare(campaign, 10);
		at(DEADLINE - 1);
		assert_ok!(attest(campaign, FUND, EURO));
	});
}

#[test]
fn a_donor_takes_back_what_was_not_honoured() {
	test(|| {
		let campaign = campaign();
		let withdraw = |who| Pledges::withdraw_declaration(signed(who), campaign);
		assert_noop!(withdraw(FUND), Error::<Test>::UnknownDeclaration);
		assert_noop!(withdraw(STRANGER), Error::<Test>::NotInGoodStanding);
		declare(campaign, 10);
		// In any standing, and whatever has become of the campaign.
		Register::suspend(FUND);
		at(DEADLINE + 1);
		assert_ok!(withdraw(FUND));
		let donor = roll_number(FUND);
		assert_eq!(last_event(), Event::DeclarationWithdrawn { campaign, donor });
		assert_eq!(Pledges::declarations(campaign), []);
		assert!(!DeclarationCount::<Test>::contains_key(campaign));
		assert_noop!(withdraw(FUND), Error::<Test>::UnknownDeclaration);
		assert_noop!(
			Pledges::withdraw_declaration(signed(FUND), 9),
			Error::<Test>::UnknownDeclaration
		);
	});
}

#[test]
fn what_has_come_in_counts_in_full_or_not_at_all() {
	test(|| {
		let campaign = open(Terms { optimum: 300 * EURO, ..terms() });
		pledge(CITIZEN, campaign, 230);
		assert_ok!(try_to_declare(FUND, campaign, 100 * EURO, UNTIL));
		// There is room for 70.
		assert_noop!(attest(campaign, FUND, 70 * EURO + 1), Error::<Test>::OptimumReached);
		// There is more once somebody takes a pledge back.
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, 30 * EURO));
		assert_ok!(attest(campaign, FUND, 100 * EURO));
		assert_ok!(confirm(campaign, FUND));
		assert_eq!(funds(campaign).counted(), 300 * EURO);
		// What was honoured takes room from pledges, which wait, and from what else was declared.
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 1));
		assert_eq!(waits(campaign, CITIZEN), 1);
		assert_ok!(try_to_declare(SPONSOR, campaign, EURO, UNTIL));
		assert_noop!(attest(campaign, SPONSOR, 1), Error::<Test>::OptimumReached);
	});
}

#[test]
fn amounts_at_the_limit_are_declared_and_honoured() {
	test(|| {
		let declared_share = sp_runtime::Permill::one();
		let limits = Terms { minimum: 1, optimum: MAX_ISSUANCE, declared_share, ..terms() };
		let campaign = open(limits);
		pledge(CITIZEN, campaign, 30);
		for who in [FUND, SPONSOR, BUSINESS] {
			assert_ok!(try_to_declare(who, campaign, MAX_ISSUANCE, DEADLINE));
		}
		assert_eq!(info(campaign).declared, Balance::MAX);
		assert_noop!(attest(campaign, FUND, MAX_ISSUANCE), Error::<Test>::OptimumReached);
		assert_ok!(attest(campaign, FUND, MAX_ISSUANCE - 30 * EURO));
		assert_ok!(confirm(campaign, FUND));
		assert_noop!(attest(campaign, SPONSOR, 1), Error::<Test>::OptimumReached);
		assert_eq!(funds(campaign).counted(), MAX_ISSUANCE);
		at(DEADLINE);
		assert_eq!(state(campaign), State::AwaitingEvidence);
	});
}
