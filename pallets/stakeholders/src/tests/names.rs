// SPDX-License-Identifier: Apache-2.0

//! Names of organisations: no two in good standing bear the same, or one that looks like it.

use crate::{mock::*, Admission, Applicant, Error};
use doverie_primitives::Chamber;
use frame_support::{assert_noop, assert_ok};

fn named(account: u64, name: &str) -> Admission<u64, u64> {
	Admission {
		applicant: Applicant::Organisation { name: name.into() },
		..organisation(account, Chamber::Business)
	}
}

fn name_of(account: u64) -> Option<String> {
	let name = Stakeholders::stakeholder(account).expect("is registered").name?;
	Some(String::from_utf8(name.0).expect("is text"))
}

#[test]
fn a_name_that_could_be_taken_for_another_is_refused_in_every_chamber() {
	test(|| {
		assert_ok!(admit(named(42, "Столична община")));
		for name in ["Столична община", "Стoлична oбщина", "СТОЛИЧНА ОБЩИНА", "Столична  община"]
		{
			assert_noop!(admit(named(43, name)), Error::<Test>::NameTaken);
			let elsewhere = Admission { chamber: Chamber::Academia, ..named(43, name) };
			assert_noop!(admit(elsewhere), Error::<Test>::NameTaken);
		}
		assert_ok!(admit(named(43, "Столична община, район")));
	});
}

#[test]
fn a_name_is_free_again_when_its_bearer_is_gone_and_not_while_it_is_suspended() {
	test(|| {
		let business = || registrar(Chamber::Business);
		assert_ok!(admit(named(42, "Клуб")));
		suspended(42);
		assert_noop!(admit(named(43, "Клуб")), Error::<Test>::NameTaken);
		assert_ok!(Stakeholders::reinstate(business(), 42, REASON));
		revoked(42);
		assert_ok!(admit(named(43, "Клуб")));
		// It comes back under another name only.
		assert_noop!(admit(named(42, "Клуб")), Error::<Test>::NameTaken);
		assert_ok!(admit(named(42, "Стар клуб")));
		assert_eq!((name_of(42), name_of(43)), (Some("Стар клуб".into()), Some("Клуб".into())));
	});
}

#[test]
fn whoever_has_expired_is_renewed_if_nobody_else_bears_the_name_by_then() {
	test(|| {
		let business = || registrar(Chamber::Business);
		assert_ok!(admit(named(42, "Клуб")));
		assert_ok!(admit(named(44, "Хор")));
		go_to(100);
		assert_ok!(admit(Admission { expires: 150, ..named(43, "клуб") }));
		assert_noop!(Stakeholders::renew(business(), 42, 160, REASON), Error::<Test>::NameTaken);
		assert_ok!(Stakeholders::renew(business(), 44, 160, REASON));
		// When the other one has left, the name is free.
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(43)));
		assert_ok!(Stakeholders::renew(business(), 42, 160, REASON));
	});
}

#[test]
fn a_name_that_a_decision_has_hidden_is_free() {
	test(|| {
		assert_ok!(admit(named(42, "Клуб")));
		assert_ok!(Stakeholders::hide_name(RuntimeOrigin::root(), 42));
		assert_ok!(admit(named(43, "Клуб")));
		// Being reinstated does not bring it back.
		suspended(42);
		assert_ok!(Stakeholders::reinstate(registrar(Chamber::Business), 42, REASON));
		assert_eq!((name_of(42), name_of(43)), (None, Some("Клуб".into())));
	});
}

#[test]
fn an_organisation_can_be_admitted_again_under_its_own_name_or_another() {
	test(|| {
		assert_ok!(admit(named(42, "Клуб")));
		revoked(42);
		assert_ok!(admit(named(42, "клуб")));
		revoked(42);
		assert_ok!(admit(named(42, "Хор")));
		// The name that it had is free.
		assert_ok!(admit(named(43, "Клуб")));
	});
}
