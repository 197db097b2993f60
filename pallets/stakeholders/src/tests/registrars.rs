// SPDX-License-Identifier: Apache-2.0

//! Registrars are named by decision.

use crate::{mock::*, Error, Event, Standing};
use doverie_primitives::{Chamber, Electorate};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

const BUSINESS: Chamber = Chamber::Business;

#[test]
fn a_decision_names_and_removes_registrars() {
	test(|| {
		let root = RuntimeOrigin::root;
		assert_noop!(Stakeholders::add_registrar(registrar(BUSINESS), BUSINESS, 50), BadOrigin);
		assert_ok!(Stakeholders::add_registrar(root(), BUSINESS, 50));
		System::assert_last_event(
			Event::RegistrarAdded { chamber: BUSINESS, registrar: 50 }.into(),
		);
		assert_ok!(Stakeholders::admit(RuntimeOrigin::signed(50), organisation(42, BUSINESS)));
		assert_noop!(Stakeholders::remove_registrar(registrar(BUSINESS), BUSINESS, 50), BadOrigin);
		assert_ok!(Stakeholders::remove_registrar(root(), BUSINESS, 50));
		assert_eq!(Stakeholders::registrars(BUSINESS), vec![REGISTRAR[1]]);
		// Whoever was admitted stays admitted; the registrar no longer acts.
		assert_eq!(standing(42), Standing::Admitted);
		assert_noop!(
			Stakeholders::announce_suspension(RuntimeOrigin::signed(50), 42, REASON),
			Error::<Test>::NotRegistrar
		);
	});
}

#[test]
fn a_registrar_signs_and_records_without_owning_anything_or_being_a_stakeholder() {
	test(|| {
		let may_record = |who| <Stakeholders as Electorate<u64, u64>>::may_record(&who);
		for founder in REGISTRAR {
			assert!(may_record(founder));
			assert_eq!(System::providers(&founder), 1);
		}
		assert!(!may_record(50));
		assert_eq!(System::providers(&50), 0);
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		assert!(may_record(50));
		assert_eq!(System::providers(&50), 1);
		// The account goes on when it is no registrar any more: its nonce must.
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		assert!(!may_record(50));
		assert_eq!(System::providers(&50), 1);
	});
}

#[test]
fn a_stakeholder_records_while_it_is_in_good_standing() {
	test(|| {
		let may_record = |who| <Stakeholders as Electorate<u64, u64>>::may_record(&who);
		let who = admitted(organisation(42, BUSINESS));
		assert!(may_record(who));
		suspended(who);
		assert!(!may_record(who));
		assert_ok!(Stakeholders::reinstate(registrar(BUSINESS), who, REASON));
		assert!(may_record(who));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(who)));
		assert!(!may_record(who));
		// A registrar may, whatever has become of it as a stakeholder.
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, who));
		assert!(may_record(who));
	});
}

#[test]
fn registrars_are_few_and_named_once() {
	test(|| {
		let add = |who| Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, who);
		assert_noop!(add(REGISTRAR[1]), Error::<Test>::AlreadyRegistrar);
		assert_ok!(add(50));
		assert_ok!(add(51));
		assert_noop!(add(52), Error::<Test>::TooManyRegistrars);
		assert_noop!(
			Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, 77),
			Error::<Test>::NotRegistrar
		);
	});
}
