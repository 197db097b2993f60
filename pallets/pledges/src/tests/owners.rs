// SPDX-License-Identifier: Apache-2.0

//! Money follows the person: what a stakeholder has put in goes with the roll number, whatever the
//! key, and what an account pledged before it was registered becomes its stakeholder's, if that
//! account says so itself.

use crate::{mock::*, Error, Event, Leaving, Owner, Pledges as Stored, State, Terms, What};
use doverie_primitives::{Chamber, Kind};
use frame_support::{assert_noop, assert_ok};

/// A citizen has lost the key, and was moved to another one.
fn moved_to_a_new_key() -> u64 {
	Register::move_key(CITIZEN, NOBODY, 0);
	NOBODY
}

#[test]
fn a_lost_key_loses_nothing() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(CITIZEN, campaign, 60);
		let new = moved_to_a_new_key();
		// The same pledge, told for the new key.
		let told = Pledges::pledge_of(campaign, new).unwrap();
		assert_eq!((told.owner, told.account), (owner(new), Some(new)));
		assert_eq!((told.pledge.amount, told.matched[0].amount), (60 * EURO, 50 * EURO));
		assert_eq!(Pledges::pledge_of(campaign, CITIZEN), None);
		// It withdraws with the new one, to the new one.
		assert_noop!(
			Pledges::withdraw(signed(CITIZEN), campaign, EURO),
			Error::<Test>::MoreThanPledged
		);
		let (owner, account, amount) = (owner(new), new, 10 * EURO);
		assert_eq!(
			caused(|| Pledges::withdraw(signed(new), campaign, amount)),
			[Event::PledgeWithdrawn { campaign, owner, account, amount, waiting: 0 }]
		);
		assert_eq!(balance(new), amount);
		pledge(STRANGER, campaign, 50);
		// It vetoes with it, and history shows both keys.
		at(DEADLINE);
		approve(campaign);
		assert_noop!(
			Pledges::veto(signed(CITIZEN), campaign, fingerprint([EVIDENCE]), None),
			Error::<Test>::NothingPutIn
		);
		veto(new, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
		fail(campaign);
		refund(campaign, new);
		assert_eq!((balance(new), balance(CITIZEN)), (60 * EURO, 940 * EURO));
		let lines = Pledges::ledger(campaign, 1, 2);
		let (from, to) = (CITIZEN, new);
		assert_eq!(lines[0].what, What::Pledged { owner, from, amount: 60 * EURO, waiting: 0 });
		assert_eq!(lines[1].what, What::Withdrawn { owner, to, amount, waiting: 0 });
	});
}

#[test]
fn what_an_account_pledged_before_its_admission_is_its_stakeholders() {
	// By the next step of that person with that account, whichever it is.
	let steps: [fn(u32); 5] = [
		|campaign| pledge(STRANGER, campaign, 5),
		|campaign| {
			assert_ok!(Pledges::withdraw(signed(STRANGER), campaign, 5 * EURO));
		},
		|campaign| {
			assert_ok!(Pledges::renew_claims(signed(STRANGER), campaign, STRANGER));
		},
		|campaign| {
			at(DEADLINE);
			approve(campaign);
			veto(STRANGER, campaign);
		},
		|campaign| {
			at(DEADLINE);
			show_evidence(campaign);
			at(DEADLINE + REVIEW_TERM);
			advance(campaign);
			leave(STRANGER, campaign);
		},
	];
	for step in steps {
		test(|| {
			let campaign = campaign();
			pledge(CITIZEN, campaign, 100);
			pledge(STRANGER, campaign, 20);
			Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
			let (by, account) = (roll_number(STRANGER), STRANGER);
			let happened = events(|| step(campaign));
			let (amount, waiting) = (20 * EURO, 0);
			let adopted = Event::Adopted { campaign, by, account, amount, waiting };
			assert!(happened.contains(&adopted), "{happened:?}");
			let before = Owner::Account(STRANGER);
			assert_eq!(Stored::<Test>::get(campaign, before), None);
		});
	}
}

#[test]
fn what_only_waits_is_adopted_as_well() {
	test(|| {
		let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
		pledge(CITIZEN, campaign, 100);
		pledge(STRANGER, campaign, 20);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		let (by, account, waiting) = (roll_number(STRANGER), STRANGER, 20 * EURO);
		let renew = || Pledges::renew_claims(signed(STRANGER), campaign, STRANGER);
		let adopted = Event::Adopted { campaign, by, account, amount: 0, waiting };
		assert_eq!(caused(renew), [adopted]);
		assert_eq!(waits(campaign, STRANGER), waiting);
		assert_noop!(renew(), Error::<Test>::NothingPutIn);
	});
}

/// Whoever registers an account and moves the key would have its money otherwise.
#[test]
fn nobody_else_makes_it_the_stakeholders() {
	test(|| {
		let campaign = campaign();
		pledge(STRANGER, campaign, 20);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		// It is told all the same, as what it is.
		let before = Owner::Account(STRANGER);
		assert_eq!(pledged(campaign, STRANGER), 20 * EURO);
		for who in [CITIZEN, MUNICIPALITY] {
			let _ = Pledges::renew_claims(signed(who), campaign, STRANGER);
			assert!(Stored::<Test>::contains_key(campaign, before));
		}
		Register::move_key(STRANGER, NOBODY, 0);
		for call in [
			Pledges::withdraw(signed(NOBODY), campaign, 20 * EURO),
			Pledges::withdraw(signed(NOBODY), campaign, 1),
		] {
			assert_eq!(call, Err(Error::<Test>::MoreThanPledged.into()));
		}
		assert_eq!(told(campaign, NOBODY), None);
		// The account keeps it, and has it back.
		assert_ok!(Pledges::withdraw(signed(STRANGER), campaign, 5 * EURO));
		at(DEADLINE);
		assert_noop!(
			Pledges::refund(signed(CITIZEN), campaign, NOBODY),
			Error::<Test>::NothingToRefund
		);
		assert_ok!(Pledges::refund_many(signed(CITIZEN), campaign, vec![NOBODY, STRANGER]));
		assert_eq!((balance(STRANGER), balance(NOBODY)), (1_000 * EURO, 0));
	});
}

#[test]
fn a_refund_pays_what_was_pledged_before_and_after_the_admission_and_adopts_nothing() {
	test(|| {
		let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
		pledge(CITIZEN, campaign, 20);
		pledge(32, campaign, 30);
		Register::move_key(CITIZEN, 32, 0);
		// Of what is told, nothing is left out.
		assert_ok!(Pledges::cancel(decided(), campaign));
		let told = told(campaign, 32).unwrap();
		assert_eq!(told.refundable, 50 * EURO);
		let happened = events(|| refund(campaign, 32));
		assert!(!happened.iter().any(|event| matches!(event, Event::Adopted { .. })));
		let refunded = happened.iter().filter(|event| matches!(event, Event::Refunded { .. }));
		assert_eq!(refunded.count(), 2);
		assert_eq!((balance(32), held(campaign)), (1_020 * EURO, 0));
	});
	// What waits, too.
	test(|| {
		let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
		pledge(STRANGER, campaign, 100);
		pledge(CITIZEN, campaign, 20);
		pledge(32, campaign, 30);
		Register::move_key(CITIZEN, 32, 0);
		at(DEADLINE);
		refund(campaign, 32);
		assert_eq!((balance(32), held(campaign)), (1_020 * EURO, 100 * EURO));
	});
}

#[test]
fn what_was_put_in_before_and_after_the_admission_is_told_as_one() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(CITIZEN, campaign, 50);
		pledge(32, campaign, 30);
		Register::move_key(CITIZEN, 32, 0);
		at(DEADLINE);
		show_evidence(campaign);
		at(DEADLINE + REVIEW_TERM);
		let told = told(campaign, 32).unwrap();
		assert_eq!((told.owner, told.pledge.amount), (owner(32), 80 * EURO));
		assert_eq!(told.on_leaving, Some(Leaving { amount: 80 * EURO, freed: 50 * EURO }));
	});
	// Where one has pledged and the other waits.
	test(|| {
		let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
		pledge(CITIZEN, campaign, 100);
		pledge(32, campaign, 20);
		Register::move_key(CITIZEN, 32, 0);
		assert_eq!((pledged(campaign, 32), waits(campaign, 32)), (100 * EURO, 20 * EURO));
	});
}

#[test]
fn two_pledges_of_one_person_become_one() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(CITIZEN, campaign, 30);
		pledge(32, campaign, 20);
		Register::move_key(CITIZEN, 32, 0);
		assert_eq!(funds(campaign).pledged, 50 * EURO);
		pledge(32, campaign, 5);
		assert_eq!((pledged(campaign, 32), added(campaign, 32)), (55 * EURO, vec![50 * EURO]));
		let figures = funds(campaign).by_pledger;
		assert_eq!(figures.unregistered.pledgers, 0);
		assert_eq!(figures.chambers.civil_society.citizens.pledgers, 1);
		assert_ok!(Pledges::withdraw(signed(32), campaign, 55 * EURO));
		assert_eq!((funds(campaign).pledged, balance(32)), (0, 1_030 * EURO));
	});
}

#[test]
fn a_stakeholder_in_any_standing_has_what_is_its_own() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		Register::suspend(CITIZEN);
		assert_eq!(told(campaign, CITIZEN).unwrap().owner, owner(CITIZEN));
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, 10 * EURO));
		at(DEADLINE);
		refund(campaign, CITIZEN);
		assert_eq!(balance(CITIZEN), 1_000 * EURO);
	});
}

#[test]
fn an_old_key_acts_for_itself() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		let new = moved_to_a_new_key();
		pledge(CITIZEN, campaign, 7);
		let own = told(campaign, CITIZEN).unwrap();
		assert_eq!((own.owner, own.pledge.amount), (Owner::Account(CITIZEN), 7 * EURO));
		assert_eq!(pledged(campaign, new), 30 * EURO);
		at(DEADLINE);
		for who in [CITIZEN, new] {
			refund(campaign, who);
		}
		assert_eq!((balance(CITIZEN), balance(new)), (970 * EURO, 30 * EURO));
	});
}
