// SPDX-License-Identifier: Apache-2.0

//! The civic euro: the custodian announces what is issued, an auditor of another chamber confirms
//! it, each time against a document of the bank; in the same two steps a mistake is put right; the
//! custodian redeems; and the account of the chain.

use crate::{
	mock::*, CustodyInfo, Error, Event, HoldReason, Holder, Issue, IssueStep, Office, Supply,
	MAX_ISSUANCE,
};
use doverie_primitives::{Balance, Chamber, Fingerprint, Kind};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const CUSTODIAN: u64 = FUND;
/// An account that the custodian has mistaken for another one.
const WRONG: u64 = 78;

fn announce(to: u64, amount: Balance, document: Fingerprint) -> DispatchResult {
	Pledges::announce_issue(signed(CUSTODIAN), to, amount, document)
}

fn confirm(to: u64, amount: Balance, document: Fingerprint) -> DispatchResult {
	Pledges::confirm_issue(signed(AUDITOR), to, amount, document)
}

/// Announces and confirms, against a document that was not used yet.
fn try_to_issue(to: u64, amount: Balance) -> DispatchResult {
	let document = deposit();
	announce(to, amount, document).expect("can be announced");
	confirm(to, amount, document)
}

fn correct(document: Fingerprint, to: u64) -> DispatchResult {
	Pledges::announce_correction(signed(CUSTODIAN), document, to)
}

fn confirm_correction(document: Fingerprint, to: u64) -> DispatchResult {
	Pledges::confirm_correction(signed(AUDITOR), document, to)
}

/// Custodian and auditor. A euro was issued to the wrong account, which is to be put right; and
/// another one is announced. Returns the documents of both.
fn announced_and_to_be_corrected() -> (Fingerprint, Fingerprint) {
	custody();
	let (issued, announced) = (deposit(), deposit());
	assert_ok!(announce(WRONG, EURO, issued));
	assert_ok!(confirm(WRONG, EURO, issued));
	assert_ok!(announce(CITIZEN, EURO, announced));
	assert_ok!(correct(issued, CITIZEN));
	(issued, announced)
}

/// Redeems, against a document that was not used yet.
fn redeem(account: u64, amount: Balance) -> DispatchResult {
	Pledges::redeem(signed(CUSTODIAN), account, amount, deposit())
}

fn request(who: u64, amount: Balance) -> DispatchResult {
	Pledges::request_redemption(signed(who), amount)
}

fn requested(who: u64) -> Balance {
	Balances::balance_on_hold(&HoldReason::Redemption.into(), &who)
}

#[test]
fn custodian_and_auditor_are_named_by_decision_and_accept() {
	test(|| {
		let supply = Supply { issued: GENESIS, redeemed: 0 };
		let nobody = CustodyInfo {
			custodian: None,
			auditor: None,
			account: None,
			supply,
			issuance: GENESIS,
			ceiling: Balance::MAX,
			issued_today: 0,
			chain_account: CHAIN,
		};
		assert_eq!(Pledges::custody(), nobody);
		let (custodian, auditor) = (roll_number(CUSTODIAN), roll_number(AUDITOR));
		assert_noop!(Pledges::set_custodian(signed(CUSTODIAN), custodian), BadOrigin);
		assert_noop!(Pledges::set_auditor(signed(AUDITOR), auditor), BadOrigin);
		assert_ok!(Pledges::set_custodian(decided(), custodian));
		assert_eq!(last_event(), Event::CustodianNamed { custodian });
		assert_ok!(Pledges::set_auditor(decided(), auditor));
		assert_eq!(last_event(), Event::AuditorNamed { auditor });
		let holder = |number, account| Some(Holder { number, account });
		assert_eq!(Pledges::custody().custodian, holder(custodian, None));
		assert_eq!(Pledges::custody().auditor, holder(auditor, None));

		for (office, who) in [(Office::Custodian, CUSTODIAN), (Office::Auditor, AUDITOR)] {
			assert_noop!(accept(STRANGER, office), Error::<Test>::NotInGoodStanding);
			assert_noop!(accept(CITIZEN, office), Error::<Test>::NotNamed);
			assert_noop!(Pledges::accept_office(decided(), office), BadOrigin);
			assert_ok!(accept(who, office));
			let by = roll_number(who);
			assert_eq!(last_event(), Event::OfficeAccepted { office, by, account: who });
			assert_noop!(accept(who, office), Error::<Test>::AlreadyAccepted);
		}
		assert_eq!(Pledges::custody().custodian, holder(custodian, Some(CUSTODIAN)));
		assert_eq!(Pledges::custody().auditor, holder(auditor, Some(AUDITOR)));
		assert_eq!(Pledges::custody().account, Some(CUSTODIAN));
	});
}

#[test]
fn nobody_has_an_office_without_having_accepted_it() {
	test(|| {
		assert_ok!(Pledges::set_custodian(decided(), roll_number(CUSTODIAN)));
		assert_ok!(Pledges::set_auditor(decided(), roll_number(AUDITOR)));
		let document = deposit();
		assert_noop!(announce(CITIZEN, EURO, document), Error::<Test>::NotAccepted);
		assert_noop!(redeem(CITIZEN, EURO), Error::<Test>::NotAccepted);
		assert_noop!(correct(document, CITIZEN), Error::<Test>::NotAccepted);
		assert_noop!(
			Pledges::withdraw_issue(signed(CUSTODIAN), document),
			Error::<Test>::NotAccepted
		);
		assert_ok!(accept(CUSTODIAN, Office::Custodian));
		assert_ok!(announce(CITIZEN, EURO, document));
		assert_noop!(confirm(CITIZEN, EURO, document), Error::<Test>::NotAccepted);
		assert_noop!(confirm_correction(document, CITIZEN), Error::<Test>::NotAccepted);
		assert_ok!(accept(AUDITOR, Office::Auditor));
		assert_ok!(confirm(CITIZEN, EURO, document));
	});
}

#[test]
fn the_next_custodian_takes_over_all_that_was_issued_and_asked_for() {
	test(|| {
		custody();
		assert_ok!(try_to_issue(NOBODY, 5 * EURO));
		assert_ok!(request(NOBODY, 4 * EURO));
		assert_ok!(Pledges::set_custodian(decided(), roll_number(MUNICIPALITY)));
		let document = deposit();
		assert_noop!(announce(NOBODY, EURO, document), Error::<Test>::NotCustodian);
		assert_noop!(redeem(NOBODY, EURO), Error::<Test>::NotCustodian);
		assert_noop!(accept(CUSTODIAN, Office::Custodian), Error::<Test>::NotNamed);
		assert_ok!(accept(MUNICIPALITY, Office::Custodian));
		assert_ok!(Pledges::redeem(signed(MUNICIPALITY), NOBODY, 4 * EURO, document));
		let document = deposit();
		assert_ok!(Pledges::announce_issue(signed(MUNICIPALITY), NOBODY, EURO, document));
		assert_ok!(confirm(NOBODY, EURO, document));
	});
}

#[test]
fn custodian_and_auditor_are_organisations_in_good_standing_of_two_chambers() {
	test(|| {
		Register::suspend(CUSTODIAN);
		for number in [roll_number(CITIZEN), roll_number(CUSTODIAN), 999] {
			assert_noop!(
				Pledges::set_custodian(decided(), number),
				Error::<Test>::InvalidOrganisation
			);
			assert_noop!(
				Pledges::set_auditor(decided(), number),
				Error::<Test>::InvalidOrganisation
			);
		}
		Register::reinstate(CUSTODIAN);
		custody();
		// Of the same chamber as the other one, or the same organisation.
		for who in [CUSTODIAN, ASSOCIATION] {
			let auditor = roll_number(who);
			assert_noop!(Pledges::set_auditor(decided(), auditor), Error::<Test>::SameChamber);
		}
		for who in [AUDITOR, SPONSOR] {
			let custodian = roll_number(who);
			assert_noop!(Pledges::set_custodian(decided(), custodian), Error::<Test>::SameChamber);
		}
		assert_ok!(Pledges::set_auditor(decided(), roll_number(COLLEGE)));
		assert_ok!(Pledges::set_custodian(decided(), roll_number(SPONSOR)));
	});
}

#[test]
fn an_office_rests_when_the_key_moves_until_the_chambers_name_its_holder_again() {
	test(|| {
		custody();
		let (issued, announced) = (deposit(), deposit());
		assert_ok!(announce(CITIZEN, EURO, issued));
		assert_ok!(confirm(CITIZEN, EURO, issued));
		assert_ok!(announce(CITIZEN, EURO, announced));
		assert_ok!(request(CITIZEN, EURO));
		let (new_custodian, new_auditor) = (NOBODY, WRONG);
		Register::move_key(CUSTODIAN, new_custodian, 0);
		Register::move_key(AUDITOR, new_auditor, 0);
		let document = deposit();
		let by = signed(new_custodian);
		assert_noop!(
			Pledges::announce_issue(by.clone(), NOBODY, EURO, document),
			Error::<Test>::OfficeRests
		);
		assert_noop!(
			Pledges::redeem(by.clone(), CITIZEN, EURO, document),
			Error::<Test>::OfficeRests
		);
		assert_noop!(
			Pledges::announce_correction(by.clone(), issued, NOBODY),
			Error::<Test>::OfficeRests
		);
		assert_noop!(Pledges::withdraw_issue(by, announced), Error::<Test>::OfficeRests);
		assert_noop!(
			Pledges::confirm_issue(signed(new_auditor), CITIZEN, EURO, announced),
			Error::<Test>::OfficeRests
		);
		assert_noop!(
			Pledges::confirm_correction(signed(new_auditor), issued, NOBODY),
			Error::<Test>::OfficeRests
		);
		// Nor does the old key, nor does the new one help itself.
		assert_noop!(announce(CITIZEN, EURO, document), Error::<Test>::NotCustodian);
		assert_noop!(confirm(CITIZEN, EURO, announced), Error::<Test>::NotAuditor);
		for (who, office) in [(new_custodian, Office::Custodian), (new_auditor, Office::Auditor)] {
			assert_noop!(accept(who, office), Error::<Test>::OfficeRests);
		}
		// The chambers say that it is the same organisation all the same.
		assert_ok!(Pledges::set_custodian(decided(), roll_number(new_custodian)));
		assert_ok!(Pledges::set_auditor(decided(), roll_number(new_auditor)));
		assert_ok!(accept(new_custodian, Office::Custodian));
		assert_ok!(accept(new_auditor, Office::Auditor));
		assert_eq!(Pledges::custody().account, Some(new_custodian));
		let by = signed(new_custodian);
		assert_ok!(Pledges::announce_issue(by, CITIZEN, EURO, document));
		assert_ok!(Pledges::confirm_issue(signed(new_auditor), CITIZEN, EURO, document));
	});
}

/// A thief of the custodian's key may have announced whatever it liked.
#[test]
fn what_was_announced_with_a_key_that_has_moved_is_never_confirmed() {
	test(|| {
		let (issued, announced) = announced_and_to_be_corrected();
		let confirm_both =
			|| [confirm(CITIZEN, EURO, announced), confirm_correction(issued, CITIZEN)];
		Register::move_key(CUSTODIAN, NOBODY, 0);
		assert_eq!(confirm_both(), [Err(Error::<Test>::OfficeRests.into()); 2]);
		// Named again, with the new key.
		let is_unknown = || {
			assert_eq!(confirm_both(), [Err(Error::<Test>::UnknownIssue.into()); 2]);
		};
		assert_ok!(Pledges::set_custodian(decided(), roll_number(NOBODY)));
		is_unknown();
		assert_ok!(accept(NOBODY, Office::Custodian));
		is_unknown();
		// It can take both back, or say the same again.
		assert_ok!(Pledges::withdraw_issue(signed(NOBODY), announced));
		assert_ok!(Pledges::announce_correction(signed(NOBODY), issued, CITIZEN));
		assert_ok!(confirm_correction(issued, CITIZEN));
		assert_eq!(balance(WRONG), 0);
	});
}

#[test]
fn nothing_is_confirmed_for_a_custodian_that_is_suspended() {
	test(|| {
		let (issued, announced) = announced_and_to_be_corrected();
		Register::suspend(CUSTODIAN);
		// Not even by an auditor who has moved to its chamber meanwhile.
		let number = roll_number(AUDITOR);
		for chamber in [Chamber::Business, Chamber::CivilSociety] {
			Register::admit_as(AUDITOR, number, chamber, Kind::Organisation);
			assert_noop!(confirm(CITIZEN, EURO, announced), Error::<Test>::OfficeRests);
			assert_noop!(confirm_correction(issued, CITIZEN), Error::<Test>::OfficeRests);
		}
		Register::reinstate(CUSTODIAN);
		assert_noop!(confirm(CITIZEN, EURO, announced), Error::<Test>::SameChamber);
		Register::admit_as(AUDITOR, number, Chamber::Business, Kind::Organisation);
		assert_ok!(confirm(CITIZEN, EURO, announced));
		assert_ok!(confirm_correction(issued, CITIZEN));
	});
}

#[test]
fn an_issue_takes_two_and_carries_the_fingerprint_of_the_banks_document() {
	test(|| {
		custody();
		let document = deposit();
		let issued = |issued| Supply { issued, redeemed: 0 };
		// The smallest balance is enough to create an account.
		let (to, amount) = (NOBODY, CENT);
		assert_eq!(
			caused(|| announce(to, amount, document)),
			[Event::IssueAnnounced { to, amount, document }]
		);
		let (by, account) = (roll_number(CUSTODIAN), CUSTODIAN);
		let step = IssueStep::Announced;
		let announced = Issue { to, amount, by, account, issued: 0, step };
		assert_eq!(Pledges::issue(document), Some(announced));
		// Nothing is there yet.
		assert_eq!((balance(NOBODY), Pledges::custody().supply), (0, issued(GENESIS)));
		assert_eq!(
			caused(|| confirm(to, amount, document)),
			[Event::Issued { to, amount, document }]
		);
		assert_eq!(balance(NOBODY), CENT);
		let confirmed = Issue { issued: 1, step: IssueStep::Issued, ..announced };
		assert_eq!(Pledges::issue(document), Some(confirmed));
		// What there is already can be added to by less.
		assert_ok!(try_to_issue(NOBODY, 1));
		assert_ok!(try_to_issue(CITIZEN, 7 * EURO));
		assert_eq!(Pledges::supply_by_document(document), issued(CENT));
		assert_eq!(Pledges::supply_by_document(fingerprint([UNKNOWN])), issued(0));
		assert_eq!(Pledges::issue(fingerprint([UNKNOWN])), None);
		let total = GENESIS + CENT + 1 + 7 * EURO;
		assert_eq!(Pledges::custody().supply, issued(total));
		assert_eq!(Pledges::custody().issuance, total);
		assert_eq!(Pledges::custody().issued_today, total - GENESIS);
		assert_eq!(balance(CITIZEN), 1_007 * EURO);
	});
}

#[test]
fn only_the_custodian_announces_something_against_a_document_once() {
	test(|| {
		let document = deposit();
		assert_noop!(announce(CITIZEN, EURO, document), Error::<Test>::NotCustodian);
		custody();
		for who in [AUDITOR, CITIZEN, STRANGER] {
			assert_noop!(
				Pledges::announce_issue(signed(who), who, EURO, document),
				Error::<Test>::NotCustodian
			);
		}
		assert_noop!(Pledges::announce_issue(decided(), CITIZEN, EURO, document), BadOrigin);
		Register::suspend(CUSTODIAN);
		assert_noop!(announce(CITIZEN, EURO, document), Error::<Test>::NotCustodian);
		Register::reinstate(CUSTODIAN);
		// In their order: each is told with all that follow.
		IssueCeiling::set(0);
		assert_noop!(announce(CITIZEN, 0, fingerprint([UNKNOWN])), Error::<Test>::ZeroAmount);
		assert_noop!(
			announce(CITIZEN, EURO, fingerprint([UNKNOWN])),
			Error::<Test>::DocumentNotOnRecord
		);
		assert_noop!(announce(CITIZEN, EURO, document), Error::<Test>::AboveCeiling);
		IssueCeiling::set(EURO);
		assert_ok!(announce(CITIZEN, EURO, document));
		assert_noop!(announce(CITIZEN, EURO + 1, document), Error::<Test>::DocumentUsed);
		assert_ok!(confirm(CITIZEN, EURO, document));
		assert_noop!(announce(CITIZEN, EURO, document), Error::<Test>::DocumentUsed);
	});
}

#[test]
fn only_the_auditor_of_another_chamber_confirms_what_was_announced() {
	test(|| {
		custody();
		let document = deposit();
		assert_ok!(announce(NOBODY, CENT - 1, document));
		for who in [CUSTODIAN, CITIZEN, STRANGER] {
			assert_noop!(
				Pledges::confirm_issue(signed(who), NOBODY, CENT - 1, document),
				Error::<Test>::NotAuditor
			);
		}
		assert_noop!(Pledges::confirm_issue(decided(), NOBODY, CENT - 1, document), BadOrigin);
		Register::suspend(AUDITOR);
		assert_noop!(confirm(NOBODY, CENT - 1, document), Error::<Test>::NotAuditor);
		Register::reinstate(AUDITOR);
		IssueCeiling::set(0);
		assert_noop!(confirm(NOBODY, CENT - 1, deposit()), Error::<Test>::UnknownIssue);
		// What is confirmed is what was read.
		assert_noop!(confirm(NOBODY, CENT, document), Error::<Test>::OtherIssue);
		assert_noop!(confirm(CITIZEN, CENT - 1, document), Error::<Test>::OtherIssue);
		assert_noop!(confirm(NOBODY, CENT - 1, document), Error::<Test>::AboveCeiling);
		IssueCeiling::set(Balance::MAX);
		assert_noop!(confirm(NOBODY, CENT - 1, document), Error::<Test>::BelowSmallestBalance);
		// It has moved to the custodian's chamber since it was named.
		let number = roll_number(AUDITOR);
		Register::admit_as(AUDITOR, number, Chamber::CivilSociety, Kind::Organisation);
		assert_noop!(confirm(NOBODY, CENT - 1, document), Error::<Test>::SameChamber);
		Register::admit_as(AUDITOR, number, Chamber::Business, Kind::Organisation);
		transfer(STRANGER, NOBODY, CENT);
		assert_ok!(confirm(NOBODY, CENT - 1, document));
		assert_noop!(confirm(NOBODY, CENT - 1, document), Error::<Test>::UnknownIssue);
		assert_eq!(balance(NOBODY), 2 * CENT - 1);
	});
}

#[test]
fn no_more_is_issued_in_a_day_than_the_ceiling() {
	test(|| {
		custody();
		IssueCeiling::set(100 * EURO);
		at(DAY);
		assert_ok!(try_to_issue(CITIZEN, 60 * EURO));
		// Announced while there was room, and confirmed when there is none.
		let late = deposit();
		assert_ok!(announce(CITIZEN, 40 * EURO, late));
		assert_ok!(try_to_issue(CITIZEN, EURO));
		assert_noop!(confirm(CITIZEN, 40 * EURO, late), Error::<Test>::AboveCeiling);
		assert_ok!(try_to_issue(CITIZEN, 39 * EURO));
		assert_eq!(Pledges::custody().issued_today, 100 * EURO);
		at(2 * DAY - 1);
		assert_noop!(confirm(CITIZEN, 40 * EURO, late), Error::<Test>::AboveCeiling);
		// The next day of the chain.
		at(2 * DAY);
		assert_eq!(Pledges::custody().issued_today, 0);
		assert_ok!(confirm(CITIZEN, 40 * EURO, late));
		assert_eq!(Pledges::custody().issued_today, 40 * EURO);
		// What could never be confirmed is not announced either.
		assert_noop!(announce(CITIZEN, 100 * EURO + 1, deposit()), Error::<Test>::AboveCeiling);
	});
}

#[test]
fn the_custodian_takes_back_what_was_only_announced() {
	test(|| {
		custody();
		let document = deposit();
		let withdraw = |who| Pledges::withdraw_issue(signed(who), document);
		assert_noop!(withdraw(CUSTODIAN), Error::<Test>::UnknownIssue);
		assert_ok!(announce(CITIZEN, EURO, document));
		assert_noop!(withdraw(AUDITOR), Error::<Test>::NotCustodian);
		assert_noop!(Pledges::withdraw_issue(decided(), document), BadOrigin);
		assert_ok!(withdraw(CUSTODIAN));
		assert_eq!(last_event(), Event::IssueWithdrawn { document });
		assert_eq!(Pledges::issue(document), None);
		assert_noop!(confirm(CITIZEN, EURO, document), Error::<Test>::UnknownIssue);
		// Nothing was issued against it: it can be announced again, and put right that way.
		assert_ok!(announce(OTHER_CITIZEN, EURO, document));
		assert_ok!(confirm(OTHER_CITIZEN, EURO, document));
		assert_noop!(withdraw(CUSTODIAN), Error::<Test>::UnknownIssue);
	});
}

#[test]
fn what_went_to_a_wrong_account_is_put_right_by_two_while_it_has_not_moved() {
	test(|| {
		let document = issue(WRONG, 20 * EURO);
		let (amount, to) = (20 * EURO, CITIZEN);
		assert_noop!(correct(document, WRONG), Error::<Test>::SameAccount);
		assert_noop!(correct(deposit(), CITIZEN), Error::<Test>::UnknownIssue);
		assert_noop!(
			Pledges::announce_correction(signed(AUDITOR), document, to),
			Error::<Test>::NotCustodian
		);
		assert_noop!(Pledges::announce_correction(decided(), document, to), BadOrigin);
		assert_noop!(confirm_correction(document, to), Error::<Test>::UnknownIssue);
		assert_eq!(caused(|| correct(document, to)), [Event::CorrectionAnnounced { document, to }]);
		assert_eq!(balance(WRONG), amount);
		assert_noop!(
			Pledges::confirm_correction(signed(CUSTODIAN), document, to),
			Error::<Test>::NotAuditor
		);
		assert_noop!(Pledges::confirm_correction(decided(), document, to), BadOrigin);
		assert_noop!(confirm_correction(document, OTHER_CITIZEN), Error::<Test>::OtherIssue);
		let corrected = Event::IssueCorrected { document, from: WRONG, to, amount };
		let events = caused(|| confirm_correction(document, to));
		assert_eq!(events.last(), Some(&corrected));
		assert_eq!((balance(WRONG), balance(CITIZEN)), (0, 1_020 * EURO));
		// Nothing was issued or redeemed by that.
		let supply = Supply { issued: amount, redeemed: 0 };
		assert_eq!(Pledges::supply_by_document(document), supply);
		assert_eq!(Pledges::custody().issuance, GENESIS + amount);
		// Once, unless it is announced again.
		assert_noop!(confirm_correction(document, to), Error::<Test>::UnknownIssue);
		assert_ok!(correct(document, OTHER_CITIZEN));
		assert_ok!(confirm_correction(document, OTHER_CITIZEN));
		assert_eq!((balance(CITIZEN), balance(OTHER_CITIZEN)), (1_000 * EURO, 1_020 * EURO));
	});
}

#[test]
fn what_has_moved_is_not_put_right() {
	test(|| {
		let document = issue(WRONG, 20 * EURO);
		assert_ok!(correct(document, CITIZEN));
		transfer(WRONG, STRANGER, 1);
		assert_noop!(confirm_correction(document, CITIZEN), Error::<Test>::HasMoved);
		// What is pledged, or waits for redemption, has moved too.
		transfer(STRANGER, WRONG, 1);
		assert_ok!(request(WRONG, EURO));
		assert_noop!(confirm_correction(document, CITIZEN), Error::<Test>::HasMoved);
		assert_ok!(Pledges::cancel_redemption(signed(WRONG)));
		// The auditor must be of another chamber now as well.
		let number = roll_number(AUDITOR);
		Register::admit_as(AUDITOR, number, Chamber::CivilSociety, Kind::Organisation);
		assert_noop!(confirm_correction(document, CITIZEN), Error::<Test>::SameChamber);
		Register::admit_as(AUDITOR, number, Chamber::Business, Kind::Organisation);
		// And nothing is left behind that would be lost.
		transfer(STRANGER, WRONG, 1);
		assert_noop!(confirm_correction(document, CITIZEN), Error::<Test>::LeavesDust);
		transfer(STRANGER, WRONG, CENT);
		assert_ok!(confirm_correction(document, CITIZEN));
		assert_eq!((balance(WRONG), balance(CITIZEN)), (CENT + 1, 1_020 * EURO));
	});
}

#[test]
fn an_issue_is_corrected_within_its_term_or_not_here() {
	test(|| {
		at(5);
		let document = issue(WRONG, 20 * EURO);
		at(5 + CORRECTION_TERM - 1);
		assert_ok!(correct(document, CITIZEN));
		// Announced in time, and too late to be confirmed.
		at(5 + CORRECTION_TERM);
		assert_noop!(confirm_correction(document, CITIZEN), Error::<Test>::TooLateToCorrect);
		assert_noop!(correct(document, OTHER_CITIZEN), Error::<Test>::TooLateToCorrect);
		assert_eq!(balance(WRONG), 20 * EURO);
	});
	// What came later from others is not taken for it.
	test(|| {
		let document = issue(OTHER_CITIZEN, 20 * EURO);
		transfer(OTHER_CITIZEN, STRANGER, 1_020 * EURO);
		at(1 + CORRECTION_TERM);
		transfer(STRANGER, OTHER_CITIZEN, 20 * EURO);
		assert_noop!(correct(document, CITIZEN), Error::<Test>::TooLateToCorrect);
	});
	test(|| {
		let document = issue(WRONG, 20 * EURO);
		at(CORRECTION_TERM);
		assert_ok!(correct(document, CITIZEN));
		assert_ok!(confirm_correction(document, CITIZEN));
	});
}

#[test]
fn nothing_is_taken_from_the_account_of_the_chain() {
	test(|| {
		let document = issue(CHAIN, 20 * EURO);
		assert_noop!(correct(document, CITIZEN), Error::<Test>::HasMoved);
		assert_eq!(balance(CHAIN), CENT + 20 * EURO);
	});
}

/// If it were gone and came back, its old transactions would be valid again.
#[test]
fn a_correction_ends_no_account_that_has_signed_something() {
	test(|| {
		let document = issue(WRONG, 20 * EURO);
		System::inc_account_nonce(WRONG);
		assert_ok!(correct(document, CITIZEN));
		assert_noop!(confirm_correction(document, CITIZEN), Error::<Test>::HasMoved);
		transfer(STRANGER, WRONG, CENT);
		assert_ok!(confirm_correction(document, CITIZEN));
		assert_eq!(balance(WRONG), CENT);
	});
	// A stakeholder's stays in any case.
	test(|| {
		kept_in_being(CITIZEN);
		empty(CITIZEN);
		let document = issue(CITIZEN, 20 * EURO);
		System::inc_account_nonce(CITIZEN);
		assert_ok!(correct(document, OTHER_CITIZEN));
		assert_ok!(confirm_correction(document, OTHER_CITIZEN));
		assert_eq!(balance(CITIZEN), 0);
		assert!(System::account_exists(&CITIZEN));
	});
}

#[test]
fn a_correction_can_be_taken_back_and_what_is_issued_stays() {
	test(|| {
		let document = issue(WRONG, 20 * EURO);
		assert_ok!(correct(document, CITIZEN));
		assert_ok!(Pledges::withdraw_issue(signed(CUSTODIAN), document));
		assert_eq!(last_event(), Event::IssueWithdrawn { document });
		assert_noop!(confirm_correction(document, CITIZEN), Error::<Test>::UnknownIssue);
		assert_eq!(Pledges::issue(document).map(|issue| issue.step), Some(IssueStep::Issued));
		assert_noop!(announce(CITIZEN, EURO, document), Error::<Test>::DocumentUsed);
		assert_eq!(balance(WRONG), 20 * EURO);
	});
}

#[test]
fn no_more_is_issued_than_there_are_numbers_for() {
	test(|| {
		custody();
		let most = MAX_ISSUANCE - GENESIS;
		let is_too_much = |amount| {
			let document = deposit();
			assert_ok!(announce(CITIZEN, amount, document));
			assert_noop!(confirm(CITIZEN, amount, document), Error::<Test>::OutOfNumbers);
		};
		is_too_much(Balance::MAX);
		is_too_much(most + 1);
		assert_ok!(try_to_issue(CITIZEN, most));
		assert_eq!(Balances::total_issuance(), MAX_ISSUANCE);
		is_too_much(1);
		// All that was ever issued is counted, redeemed or not.
		let redeem_all = || {
			assert_ok!(request(CITIZEN, most));
			assert_ok!(redeem(CITIZEN, most));
			assert_eq!(Balances::total_issuance(), GENESIS);
		};
		redeem_all();
		at(DAY);
		assert_ok!(try_to_issue(CITIZEN, most));
		redeem_all();
		is_too_much(GENESIS + 2);
	});
}

#[test]
fn anyone_with_civic_euros_asks_the_custodian_to_redeem_them() {
	test(|| {
		kept_in_being(CITIZEN);
		assert_ok!(request(CITIZEN, 600 * EURO));
		let event = |amount| Event::RedemptionRequested { account: CITIZEN, amount };
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
		custody();
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
		assert_eq!(
			last_event(),
			Event::RedemptionCancelled { account: CITIZEN, amount: 1_000 * EURO }
		);
		assert_eq!((balance(CITIZEN), requested(CITIZEN)), (1_000 * EURO, 0));
		assert_eq!(System::providers(&CITIZEN), 2);
		assert_noop!(cancel(), Error::<Test>::MoreThanRequested);

		// What is left of it may be too small for an account that has nothing else.
		custody();
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
		custody();
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
		custody();
		kept_in_being(CITIZEN);
		let (document, other) = (deposit(), deposit());
		let redeem =
			|amount, document| Pledges::redeem(signed(CUSTODIAN), CITIZEN, amount, document);
		assert_ok!(request(CITIZEN, 1_000 * EURO));
		assert_ok!(redeem(400 * EURO, document));
		assert_eq!(
			last_event(),
			Event::Redeemed { account: CITIZEN, amount: 400 * EURO, document }
		);
		assert_eq!(requested(CITIZEN), 600 * EURO);
		let supply = Supply { issued: 0, redeemed: 400 * EURO };
		assert_eq!(Pledges::supply_by_document(document), supply);
		// One payment order for one redemption.
		assert_noop!(redeem(EURO, document), Error::<Test>::DocumentUsed);
		// What is redeemed is gone.
		assert_ok!(redeem(600 * EURO, other));
		assert_eq!((balance(CITIZEN), requested(CITIZEN)), (0, 0));
		assert_eq!(System::providers(&CITIZEN), 1);
		let CustodyInfo { supply, issuance, .. } = Pledges::custody();
		assert_eq!(supply, Supply { issued: GENESIS, redeemed: 1_000 * EURO });
		assert_eq!(issuance, GENESIS - 1_000 * EURO);
		assert_eq!(supply.outstanding(), Some(issuance));
		let supply = Supply { issued: 0, redeemed: 600 * EURO };
		assert_eq!(Pledges::supply_by_document(other), supply);
	});
}

#[test]
fn a_document_is_for_one_issue_or_one_redemption_and_never_for_both() {
	test(|| {
		custody();
		let (issued, announced, redeemed) = (deposit(), deposit(), deposit());
		assert_ok!(announce(CITIZEN, EURO, issued));
		assert_ok!(confirm(CITIZEN, EURO, issued));
		assert_ok!(announce(CITIZEN, EURO, announced));
		assert_ok!(request(CITIZEN, 10 * EURO));
		let redeem = |document| Pledges::redeem(signed(CUSTODIAN), CITIZEN, EURO, document);
		assert_noop!(redeem(issued), Error::<Test>::DocumentUsed);
		assert_noop!(redeem(announced), Error::<Test>::DocumentUsed);
		assert_ok!(redeem(redeemed));
		assert_noop!(announce(CITIZEN, EURO, redeemed), Error::<Test>::DocumentUsed);
	});
}

#[test]
fn a_custodian_who_redeems_too_much_is_refused() {
	test(|| {
		custody();
		assert_noop!(redeem(CITIZEN, 1), Error::<Test>::MoreThanRequested);
		assert_ok!(request(CITIZEN, 10 * EURO));
		assert_noop!(redeem(CITIZEN, 10 * EURO + 1), Error::<Test>::MoreThanRequested);
		assert_noop!(redeem(CITIZEN, Balance::MAX), Error::<Test>::MoreThanRequested);
		assert_noop!(redeem(OTHER_CITIZEN, 1), Error::<Test>::MoreThanRequested);
		assert_noop!(redeem(CITIZEN, 0), Error::<Test>::ZeroAmount);
		assert_noop!(
			Pledges::redeem(signed(CUSTODIAN), CITIZEN, EURO, fingerprint([UNKNOWN])),
			Error::<Test>::DocumentNotOnRecord
		);
		for who in [CITIZEN, BUSINESS] {
			assert_noop!(
				Pledges::redeem(signed(who), CITIZEN, EURO, deposit()),
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
		custody();
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
		let reasons = fingerprint([REASONS]);
		let spend = |to, amount| Pledges::spend(decided(), to, amount, reasons);
		assert_noop!(Pledges::spend(signed(1), 1, EURO, reasons), BadOrigin);
		assert_noop!(spend(CITIZEN, 0), Error::<Test>::ZeroAmount);
		assert_noop!(
			Pledges::spend(decided(), CITIZEN, EURO, fingerprint([UNKNOWN])),
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
