// SPDX-License-Identifier: Apache-2.0

//! Moving to a new key.

use crate::{mock::*, Error, Event};
use doverie_primitives::{Chamber, Electorate};
use frame_support::{assert_noop, assert_ok};

const BUSINESS: Chamber = Chamber::Business;

fn move_key(from: u64, to: u64) -> sp_runtime::DispatchResult {
	Stakeholders::move_key(registrar(BUSINESS), from, to, REASON)
}

#[test]
fn a_lost_key_is_replaced_and_the_history_stays() {
	test(|| {
		let old = admitted(organisation(42, BUSINESS));
		let number = Stakeholders::roll_number(&old).unwrap();
		go_to(5);
		let new = 43;
		assert_ok!(move_key(old, new));
		System::assert_last_event(
			Event::KeyMoved {
				number,
				from: old,
				to: new,
				registrar: REGISTRAR[1],
				evidence: REASON,
			}
			.into(),
		);
		// The number is the new key's, and the new key can sign without owning anything.
		assert_eq!(Stakeholders::roll_number(&new), Some(number));
		assert_eq!(System::providers(&new), 1);
		// The old one is nobody's, but keeps its nonce: nothing that it signed is valid again.
		assert_eq!(Stakeholders::roll_number(&old), None);
		assert_eq!(Stakeholders::member(&old), None);
		assert_eq!(System::providers(&old), 1);
		// One stakeholder is on the roll, under the key of the time.
		go_to(6);
		assert_eq!(Stakeholders::roll_size(BUSINESS).organisations, 1);
		assert_eq!(Stakeholders::was_on_roll(old, BUSINESS, 4), Some(true));
		assert_eq!(Stakeholders::was_on_roll(old, BUSINESS, 5), Some(false));
		assert_eq!(Stakeholders::was_on_roll(new, BUSINESS, 4), Some(false));
		assert_eq!(Stakeholders::was_on_roll(new, BUSINESS, 5), Some(true));
		// By number, it has been there all the time.
		let member = Stakeholders::member(&new).expect("is in good standing");
		assert_eq!(member.number, number);
		assert_eq!(<Stakeholders as Electorate<u64, u64>>::was_on_roll(&member, 4), Some(true));
		assert_eq!(<Stakeholders as Electorate<u64, u64>>::was_on_roll(&member, 6), Some(true));
	});
}

#[test]
fn a_key_serves_one_stakeholder_once() {
	test(|| {
		let (a, b) = (admitted(organisation(42, BUSINESS)), admitted(organisation(43, BUSINESS)));
		assert_noop!(move_key(a, b), Error::<Test>::AccountTaken);
		assert_noop!(move_key(a, a), Error::<Test>::AccountTaken);
		assert_ok!(move_key(a, 50));
		// Neither back, nor on to somebody else, nor with a new admission.
		assert_noop!(move_key(50, a), Error::<Test>::AccountTaken);
		assert_noop!(move_key(b, a), Error::<Test>::AccountTaken);
		let refused = frame_support::storage::with_storage_layer(|| {
			let mut admission = organisation(a, BUSINESS);
			admission.tag = tag(99);
			Stakeholders::admit(registrar(BUSINESS), admission)
		});
		assert_eq!(refused, Err(Error::<Test>::AccountTaken.into()));
		assert_noop!(move_key(a, 51), Error::<Test>::UnknownStakeholder);
	});
}

#[test]
fn only_a_registrar_of_the_chamber_moves_a_key() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		for origin in [who, REGISTRAR[0]] {
			assert_noop!(
				Stakeholders::move_key(RuntimeOrigin::signed(origin), who, 43, REASON),
				Error::<Test>::NotRegistrar
			);
		}
	});
}
