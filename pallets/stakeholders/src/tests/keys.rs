// SPDX-License-Identifier: Apache-2.0

//! Moving to a new key.

use crate::{mock::*, Admission, Error, Event};
use doverie_primitives::{Chamber, Electorate};
use frame_support::{assert_noop, assert_ok};

const BUSINESS: Chamber = Chamber::Business;

fn announce(from: u64, to: u64) -> sp_runtime::DispatchResult {
	Stakeholders::announce_key_move(registrar(BUSINESS), from, to, REASON)
}

#[test]
fn a_lost_key_is_replaced_and_the_history_stays() {
	test(|| {
		let old = admitted(organisation(42, BUSINESS));
		let number = Stakeholders::roll_number(&old).unwrap();
		OldestOpen::set(Some(0));
		let new = 43;
		moved(old, new);
		assert_eq!(System::block_number(), 11);
		System::assert_last_event(
			Event::KeyMoved {
				number,
				from: old,
				to: new,
				registrar: REGISTRAR[1],
				reasons: REASON,
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
		go_to(16);
		assert_eq!(Stakeholders::roll_size(BUSINESS).organisations, 1);
		assert_eq!(Stakeholders::was_on_roll(old, BUSINESS, 10), Some(true));
		assert_eq!(Stakeholders::was_on_roll(old, BUSINESS, 15), Some(false));
		assert_eq!(Stakeholders::was_on_roll(new, BUSINESS, 10), Some(false));
		assert_eq!(Stakeholders::was_on_roll(new, BUSINESS, 15), Some(true));
		// By number, it has been there all the time.
		let member = Stakeholders::member(&new).expect("is in good standing");
		assert_eq!(member.number, number);
		for checkpoint in [10, 15] {
			assert_eq!(voter(new, checkpoint).expect("signs").on_roll, Some(member));
		}
	});
}

#[test]
fn a_key_says_since_when_it_signs_so_that_a_new_one_rewrites_no_ballot() {
	test(|| {
		let since = |account| voter(account, 5).map(|voter| voter.key_since);
		let old = admitted(organisation(42, BUSINESS));
		go_to(20);
		assert_eq!((since(old), Stakeholders::votes_from(old)), (Some(1), Some(15)));
		moved(old, 43);
		assert_eq!((since(old), since(43)), (None, Some(30)));
		// On the roll for long, and yet with a key for what opens after this block only.
		assert_eq!((Stakeholders::votes_from(old), Stakeholders::votes_from(43)), (None, Some(31)));
		assert_eq!(Stakeholders::stakeholder(43).unwrap().votes_from, Some(31));
		// Another admission with the same key changes nothing of that.
		go_to(34);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(43)));
		let again = Admission { account: 43, ..organisation(42, BUSINESS) };
		assert_ok!(Stakeholders::admit(registrar(BUSINESS), again));
		assert_eq!(since(43), Some(30));
	});
}

#[test]
fn a_key_serves_one_stakeholder_once() {
	test(|| {
		let (a, b) = (admitted(organisation(42, BUSINESS)), admitted(organisation(43, BUSINESS)));
		assert_noop!(announce(a, b), Error::<Test>::AccountTaken);
		assert_noop!(announce(a, a), Error::<Test>::AccountTaken);
		moved(a, 50);
		// Neither on to somebody else, nor with a new admission.
		assert_noop!(announce(b, a), Error::<Test>::AccountTaken);
		let refused = frame_support::storage::with_storage_layer(|| {
			let mut admission = organisation(a, BUSINESS);
			admission.tag = tag(99);
			Stakeholders::admit(registrar(BUSINESS), admission)
		});
		assert_eq!(refused, Err(Error::<Test>::AccountTaken.into()));
		assert_noop!(announce(a, 51), Error::<Test>::UnknownStakeholder);
	});
}

#[test]
fn a_key_that_was_moved_by_mistake_comes_back() {
	test(|| {
		let right = admitted(organisation(42, BUSINESS));
		let number = Stakeholders::roll_number(&right).unwrap();
		moved(right, 50);
		moved(50, right);
		assert_eq!(Stakeholders::roll_number(&right), Some(number));
		assert_eq!(Stakeholders::roll_number(&50), None);
		assert!(Stakeholders::member(&right).is_some());
		// It votes with it in what opens from then on.
		assert_eq!(voter(right, 5).map(|voter| voter.key_since), Some(21));
		assert_eq!(Stakeholders::votes_from(right), Some(22));
	});
}

#[test]
fn only_a_registrar_of_the_chamber_moves_a_key() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		for origin in [who, REGISTRAR[0]] {
			assert_noop!(
				Stakeholders::announce_key_move(RuntimeOrigin::signed(origin), who, 43, REASON),
				Error::<Test>::NotRegistrar
			);
		}
	});
}
