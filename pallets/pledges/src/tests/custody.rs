// SPDX-License-Identifier: Apache-2.0

//! The civic euro: issued and redeemed by a custodian, each time against a document of the bank;
//! and the account of the chain.

use crate::{
	mock::*, CustodyInfo, Error, Event, HoldReason, Supply, SupplyByDocument, MAX_ISSUANCE,
};
use doverie_primitives::Balance;
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const CUSTODIAN: u64 = FUND;
/// Another document of the bank.
const OTHER_DOCUMENT: u8 = 5;

fn named() {
	assert_ok!(Pledges::set_custodian(decided(), roll_number(CUSTODIAN)));
}

fn try_to_issue(to: u64, amount: Balance) -> DispatchResult {
	Pledges::issue(signed(CUSTODIAN), to, amount, fingerprint(BANK))
}

fn redeem(who: u64, amount: Balance) -> DispatchResult {
	Pledges::redeem(signed(CUSTODIAN), who, amount, fingerprint(BANK))
}

fn request(who: u64, amount: Balance) -> DispatchResult {
	Pledges::request_redemption(signed(who), amount)
}

fn requested(who: u64) -> Balance {
	Balances::balance_on_hold(&HoldReason::Redemption.into(), &who)
}

#[test]
fn the_custodian_is_named_and_replaced_by_decision() {
	test(|| {
		let supply = Supply { issued: GENESIS, redeemed: 0 };
		let nobody = CustodyInfo {
			custodian: None,
			account: None,
			supply,
			issuance: GENESIS,
			chain_account: CHAIN,
		};
		assert_eq!(Pledges::custody(), nobody);
		let number = roll_number(CUSTODIAN);
		assert_noop!(Pledges::set_custodian(signed(CUSTODIAN), number), BadOrigin);
		assert_ok!(Pledges::set_custodian(decided(), number));
		assert_eq!(last_event(), Event::CustodianNamed { custodian: number });
		let info = CustodyInfo { custodian: Some(number), account: Some(CUSTODIAN), ..nobody };
		assert_eq!(Pledges::custody(), info);
		assert_ok!(try_to_issue(NOBODY, 5 * EURO));

		// The next one takes the place with all that was issued and asked for.
		assert_ok!(request(NOBODY, 4 * EURO));
		assert_ok!(Pledges::set_custodian(decided(), roll_number(BUSINESS)));
		assert_noop!(try_to_issue(NOBODY, EURO), Error::<Test>::NotCustodian);
		assert_noop!(redeem(NOBODY, EURO), Error::<Test>::NotCustodian);
		let document = fingerprint(BANK);
		assert_ok!(Pledges::redeem(signed(BUSINESS), NOBODY, 4 * EURO, document));
		assert_ok!(Pledges::issue(signed(BUSINESS), NOBODY, EURO, document));
	});
}

#[test]
fn only_an_organisation_in_good_standing_becomes_custodian() {
	test(|| {
		Register::suspend(CUSTODIAN);
		for number in [roll_number(CITIZEN), roll_number(CUSTODIAN), 999] {
			assert_noop!(
				Pledges::set_custodian(decided(), number),
				Error::<Test>::InvalidOrganisation
			);
		}
		Register::reinstate(CUSTODIAN);
		named();
	});
}

#[test]
fn what_is_issued_carries_the_fingerprint_of_the_banks_document() {
	test(|| {
		named();
		let document = fingerprint(BANK);
		// The smallest balance is enough to create an account.
		assert_ok!(try_to_issue(NOBODY, CENT));
		assert_eq!(last_event(), Event::Issued { to: NOBODY, amount: CENT, document });
		assert_eq!(balance(NOBODY), CENT);
		// What there is already can be added to by less.
		assert_ok!(try_to_issue(NOBODY, 1));
		assert_ok!(Pledges::issue(
			signed(CUSTODIAN),
			CITIZEN,
			7 * EURO,
			fingerprint(OTHER_DOCUMENT)
		));
		let issued = |issued| Supply { issued, redeemed: 0 };
		assert_eq!(Pledges::supply_by_document(document), issued(CENT + 1));
		assert_eq!(Pledges::supply_by_document(fingerprint(OTHER_DOCUMENT)), issued(7 * EURO));
		assert_eq!(Pledges::supply_by_document(fingerprint(UNKNOWN)), issued(0));
		let total = GENESIS + CENT + 1 + 7 * EURO;
		assert_eq!(Pledges::custody().supply, issued(total));
		assert_eq!(Pledges::custody().issuance, total);
		assert_eq!(balance(CITIZEN), 1_007 * EURO);
	});
}

#[test]
fn only_the_custodian_in_good_standing_issues_something_against_a_document() {
	test(|| {
		assert_noop!(try_to_issue(CITIZEN, EURO), Error::<Test>::NotCustodian);
		named();
		let document = fingerprint(BANK);
		for who in [BUSINESS, CITIZEN, STRANGER] {
			assert_noop!(
				Pledges::issue(signed(who), who, EURO, document),
				Error::<Test>::NotCustodian
			);
		}
		assert_noop!(Pledges::issue(decided(), CITIZEN, EURO, document), BadOrigin);
		assert_noop!(try_to_issue(CITIZEN, 0), Error::<Test>::ZeroAmount);
		assert_noop!(
			Pledges::issue(signed(CUSTODIAN), CITIZEN, EURO, fingerprint(UNKNOWN)),
			Error::<Test>::DocumentNotOnRecord
		);
		assert_noop!(try_to_issue(NOBODY, CENT - 1), Error::<Test>::BelowSmallestBalance);
		Register::suspend(CUSTODIAN);
		assert_noop!(try_to_issue(CITIZEN, EURO), Error::<Test>::NotCustodian);
		Register::reinstate(CUSTODIAN);
		// The organisation is custodian, not its key.
		Register::move_key(CUSTODIAN, NOBODY, 0);
		assert_noop!(try_to_issue(CITIZEN, EURO), Error::<Test>::NotCustodian);
		assert_ok!(Pledges::issue(signed(NOBODY), CITIZEN, EURO, document));
		assert_eq!(Pledges::custody().account, Some(NOBODY));
	});
}

#[test]
fn no_more_is_issued_than_there_are_numbers_for() {
	test(|| {
		named();
		let most = MAX_ISSUANCE - GENESIS;
		assert_noop!(try_to_issue(CITIZEN, Balance::MAX), Error::<Test>::OutOfNumbers);
		assert_noop!(try_to_issue(CITIZEN, most + 1), Error::<Test>::OutOfNumbers);
		assert_ok!(try_to_issue(CITIZEN, most));
		assert_eq!(Balances::total_issuance(), MAX_ISSUANCE);
		assert_noop!(try_to_issue(CITIZEN, 1), Error::<Test>::OutOfNumbers);
		// All that was ever issued is counted, redeemed or not.
		let redeem_all = || {
			assert_ok!(request(CITIZEN, most));
			assert_ok!(redeem(CITIZEN, most));
			assert_eq!(Balances::total_issuance(), GENESIS);
		};
		redeem_all();
		assert_ok!(try_to_issue(CITIZEN, most));
		redeem_all();
		assert_noop!(try_to_issue(CITIZEN, GENESIS + 2), Error::<Test>::OutOfNumbers);
	});
	// So it is for each document.
	new_test_ext().execute_with(|| {
		named();
		let supply = Supply { issued: Balance::MAX - 1, redeemed: Balance::MAX };
		SupplyByDocument::<Test>::insert(fingerprint(BANK), supply);
		assert_noop!(try_to_issue(CITIZEN, 2), Error::<Test>::OutOfNumbers);
		assert_ok!(try_to_issue(CITIZEN, 1));
		assert_ok!(request(CITIZEN, 1));
		assert_noop!(redeem(CITIZEN, 1), Error::<Test>::OutOfNumbers);
	});
}

#[test]
fn anyone_with_civic_euros_asks_the_custodian_to_redeem_them() {
	test(|| {
		kept_in_being(CITIZEN);
		assert_ok!(request(CITIZEN, 600 * EURO));
		let event = |amount| Event::RedemptionRequested { who: CITIZEN, amount };
		assert_eq!(last_event(), event(600 * EURO));
		assert_eq!((balance(CITIZEN), requested(CITIZEN)), (400 * EURO, 600 * EURO));
		assert_noop!(request(CITIZEN, 0), Error::<Test>::ZeroAmount);
		assert_noop!(request(CITIZEN, 400 * EURO + 1), Error::<Test>::InsufficientBalance);
		assert_noop!(request(NOBODY, 1), Error::<Test>::InsufficientBalance);
		assert_noop!(request(CITIZEN, 400 * EURO - 1), Error::<Test>::LeavesDust);
		assert_noop!(request(CITIZEN, 400 * EURO - CENT + 1), Error::<Test>::LeavesDust);
		assert_ok!(request(CITIZEN, 400 * EURO - CENT));
		assert_ok!(request(CITIZEN, CENT));
		assert_eq!(last_event(), event(CENT));
		// The account stays, with all of it on hold.
		assert_eq!((balance(CITIZEN), requested(CITIZEN)), (0, 1_000 * EURO));
		assert!(System::account_exists(&CITIZEN));
		// What is on hold for the custodian can be neither pledged nor asked for once more.
		let campaign = campaign();
		assert_noop!(
			Pledges::pledge(signed(CITIZEN), campaign, EURO),
			Error::<Test>::InsufficientBalance
		);
		assert_noop!(request(CITIZEN, CENT), Error::<Test>::InsufficientBalance);
	});
}

#[test]
fn an_account_that_only_its_balance_keeps_in_being_keeps_the_smallest_balance() {
	test(|| {
		let all = 1_000 * EURO;
		for amount in [all, all - 1, all - CENT + 1] {
			assert_noop!(request(STRANGER, amount), Error::<Test>::InsufficientBalance);
		}
		assert_ok!(request(STRANGER, all - CENT));
		assert_eq!((balance(STRANGER), requested(STRANGER)), (CENT, all - CENT));
		// The same if it asks in two parts: what is on hold is redeemed, and keeps nothing in
		// being.
		assert_noop!(request(STRANGER, CENT), Error::<Test>::InsufficientBalance);
		named();
		assert_ok!(redeem(STRANGER, all - CENT));
		assert_eq!(balance(STRANGER), CENT);
	});
}

#[test]
fn a_request_for_redemption_can_be_cancelled() {
	test(|| {
		let cancel = || Pledges::cancel_redemption(signed(CITIZEN));
		assert_noop!(cancel(), Error::<Test>::MoreThanRequested);
		kept_in_being(CITIZEN);
		assert_ok!(request(CITIZEN, 600 * EURO));
		assert_ok!(request(CITIZEN, 400 * EURO));
		assert_ok!(cancel());
		assert_eq!(last_event(), Event::RedemptionCancelled { who: CITIZEN, amount: 1_000 * EURO });
		assert_eq!((balance(CITIZEN), requested(CITIZEN)), (1_000 * EURO, 0));
		assert_eq!(System::providers(&CITIZEN), 2);
		assert_noop!(cancel(), Error::<Test>::MoreThanRequested);

		// What is left of it may be too small for an account that has nothing else.
		named();
		assert_ok!(request(CITIZEN, 1_000 * EURO));
		assert_ok!(redeem(CITIZEN, 1_000 * EURO - CENT + 1));
		assert_noop!(cancel(), Error::<Test>::BelowSmallestBalance);
		transfer(STRANGER, CITIZEN, CENT);
		assert_ok!(cancel());
		assert_eq!(balance(CITIZEN), 2 * CENT - 1);
	});
}

/// For a moment it is counted twice, as free and as on hold.
#[test]
fn whoever_has_asked_for_almost_all_that_can_be_counted_can_think_better_of_it() {
	test(|| {
		named();
		let rest = MAX_ISSUANCE - Pledges::custody().issuance;
		assert_ok!(try_to_issue(CITIZEN, rest));
		let all = balance(CITIZEN);
		assert_ok!(request(CITIZEN, all - EURO));
		assert_ok!(Pledges::cancel_redemption(signed(CITIZEN)));
		assert_eq!((balance(CITIZEN), requested(CITIZEN)), (all, 0));
	});
}

#[test]
fn the_custodian_redeems_what_was_asked_for_against_a_document() {
	test(|| {
		named();
		kept_in_being(CITIZEN);
		let document = fingerprint(BANK);
		assert_ok!(request(CITIZEN, 1_000 * EURO));
		assert_ok!(redeem(CITIZEN, 400 * EURO));
		assert_eq!(last_event(), Event::Redeemed { who: CITIZEN, amount: 400 * EURO, document });
		assert_eq!(requested(CITIZEN), 600 * EURO);
		let supply = Supply { issued: 0, redeemed: 400 * EURO };
		assert_eq!(Pledges::supply_by_document(document), supply);
		// What is redeemed is gone.
		assert_ok!(Pledges::redeem(
			signed(CUSTODIAN),
			CITIZEN,
			600 * EURO,
			fingerprint(OTHER_DOCUMENT)
		));
		assert_eq!((balance(CITIZEN), requested(CITIZEN)), (0, 0));
		assert_eq!(System::providers(&CITIZEN), 1);
		let CustodyInfo { supply, issuance, .. } = Pledges::custody();
		assert_eq!(supply, Supply { issued: GENESIS, redeemed: 1_000 * EURO });
		assert_eq!(issuance, GENESIS - 1_000 * EURO);
		assert_eq!(supply.outstanding(), Some(issuance));
		let supply = Supply { issued: 0, redeemed: 600 * EURO };
		assert_eq!(Pledges::supply_by_document(fingerprint(OTHER_DOCUMENT)), supply);
	});
}

#[test]
fn a_custodian_who_redeems_too_much_is_refused() {
	test(|| {
		named();
		assert_noop!(redeem(CITIZEN, 1), Error::<Test>::MoreThanRequested);
		assert_ok!(request(CITIZEN, 10 * EURO));
		assert_noop!(redeem(CITIZEN, 10 * EURO + 1), Error::<Test>::MoreThanRequested);
		assert_noop!(redeem(CITIZEN, Balance::MAX), Error::<Test>::MoreThanRequested);
		assert_noop!(redeem(OTHER_CITIZEN, 1), Error::<Test>::MoreThanRequested);
		assert_noop!(redeem(CITIZEN, 0), Error::<Test>::ZeroAmount);
		assert_noop!(
			Pledges::redeem(signed(CUSTODIAN), CITIZEN, EURO, fingerprint(UNKNOWN)),
			Error::<Test>::DocumentNotOnRecord
		);
		for who in [CITIZEN, BUSINESS] {
			assert_noop!(
				Pledges::redeem(signed(who), CITIZEN, EURO, fingerprint(BANK)),
				Error::<Test>::NotCustodian
			);
		}
		Register::suspend(CUSTODIAN);
		assert_noop!(redeem(CITIZEN, EURO), Error::<Test>::NotCustodian);
		Register::reinstate(CUSTODIAN);
		assert_ok!(redeem(CITIZEN, 10 * EURO));
		assert_noop!(redeem(CITIZEN, 1), Error::<Test>::MoreThanRequested);
	});
}

#[test]
fn what_is_in_a_pot_cannot_be_redeemed() {
	test(|| {
		named();
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		assert_noop!(redeem(Pledges::pot(campaign), 1), Error::<Test>::MoreThanRequested);
		assert_noop!(request(Pledges::pot(campaign), 1), Error::<Test>::InsufficientBalance);
	});
}

#[test]
fn a_decision_spends_from_the_account_of_the_chain() {
	test(|| {
		transfer(STRANGER, CHAIN, 20 * EURO);
		let reasons = fingerprint(REASONS);
		let spend = |to, amount| Pledges::spend(decided(), to, amount, reasons);
		assert_noop!(Pledges::spend(signed(1), 1, EURO, reasons), BadOrigin);
		assert_noop!(spend(CITIZEN, 0), Error::<Test>::ZeroAmount);
		assert_noop!(
			Pledges::spend(decided(), CITIZEN, EURO, fingerprint(UNKNOWN)),
			Error::<Test>::DocumentNotOnRecord
		);
		assert_noop!(spend(NOBODY, CENT - 1), Error::<Test>::BelowSmallestBalance);
		// The smallest balance stays.
		assert_noop!(spend(CITIZEN, 20 * EURO + 1), Error::<Test>::InsufficientBalance);
		assert_noop!(spend(CITIZEN, Balance::MAX), Error::<Test>::InsufficientBalance);

		assert_ok!(spend(NOBODY, CENT));
		assert_eq!(last_event(), Event::Spent { to: NOBODY, amount: CENT, reasons });
		assert_eq!(balance(NOBODY), CENT);
		assert_ok!(spend(CITIZEN, 20 * EURO - CENT));
		assert_eq!(balance(CITIZEN), 1_020 * EURO - CENT);
		assert_eq!(balance(CHAIN), CENT);
		assert_noop!(spend(CITIZEN, 1), Error::<Test>::InsufficientBalance);
	});
}

#[test]
fn the_account_of_the_chain_is_there_in_the_first_block() {
	use sp_runtime::BuildStorage;
	let balances =
		pallet_balances::GenesisConfig { balances: vec![(CITIZEN, EURO)], ..Default::default() };
	let genesis = RuntimeGenesisConfig { balances, ..Default::default() };
	let storage = genesis.build_storage().expect("the genesis is valid");
	sp_io::TestExternalities::from(storage).execute_with(|| {
		assert_eq!(balance(CHAIN), CENT);
		let supply = Supply { issued: EURO + CENT, redeemed: 0 };
		assert_eq!(Pledges::custody().supply, supply);
		assert_eq!(Pledges::custody().issuance, EURO + CENT);
		check();
	});
}
