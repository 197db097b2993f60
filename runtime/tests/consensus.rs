// SPDX-License-Identifier: Apache-2.0

//! Seats, session keys and offences in the whole runtime.

use crate::common::*;
use codec::Encode;
use doverie_primitives::Chamber;
use doverie_runtime::*;
use frame_support::{assert_ok, traits::KeyOwnerProofSystem};
use pallet_validators::SeatCounts;
use sp_core::Pair;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// Another four organisations, one for each chamber.
const OTHERS: [Sr25519Keyring; 4] =
	[Sr25519Keyring::One, Sr25519Keyring::Two, Eve, Sr25519Keyring::EveStash];

fn change_seats(remove: &[Sr25519Keyring], add: &[Sr25519Keyring]) {
	let accounts = |keys: &[Sr25519Keyring]| keys.iter().map(|k| k.to_account_id()).collect();
	decide(pallet_validators::Call::change_seats { remove: accounts(remove), add: accounts(add) });
}

/// Goes on for `count` sessions, and a block further: GRANDPA changes its set at the end of one.
fn sessions(count: u32) {
	skip_to((System::block_number() / SESSION_LENGTH + count) * SESSION_LENGTH + 1);
}

/// Sets new session keys, as an operator does with `author_rotateKeysWithOwner`.
fn set_keys(who: Sr25519Keyring) {
	let generated = SessionKeys::generate(&who.to_account_id().encode(), None);
	let call =
		pallet_session::Call::set_keys { keys: generated.keys, proof: generated.proof.encode() };
	assert_eq!(include(who, call), Ok(Ok(())));
}

#[test]
fn four_seats_become_eight_by_decision() {
	test(|| {
		for ((who, chamber), registrar) in
			OTHERS.into_iter().zip(Chamber::ALL).zip([Alice, Bob, Charlie, Dave])
		{
			let admit = admit_organisation(who.to_account_id(), chamber);
			assert_eq!(include(registrar, admit), Ok(Ok(())));
		}
		// Without session keys there is no seat.
		change_seats(&[], &OTHERS);
		assert_eq!(last_decision(), Err(pallet_validators::Error::<Runtime>::KeysNotSet.into()));
		// They own nothing, and set their keys free of charge.
		for who in OTHERS {
			set_keys(who);
			assert_eq!(balance(who), 0);
		}
		// Five seats would make one chamber too strong.
		change_seats(&[], &OTHERS[..1]);
		assert_eq!(
			last_decision(),
			Err(pallet_validators::Error::<Runtime>::ChamberTooStrong.into())
		);
		change_seats(&[], &OTHERS);
		assert_ok!(last_decision());
		sessions(2);
		assert_eq!(Session::validators().len(), 8);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 8);
		assert_eq!(Grandpa::grandpa_authorities().len(), 8);
	});
}

#[test]
fn a_grandpa_equivocation_costs_the_seat() {
	use finality_grandpa::Precommit;
	use sp_consensus_grandpa::{
		AuthorityId, AuthoritySignature, Equivocation, EquivocationProof, KEY_TYPE,
	};
	test(|| {
		// //Charlie's validator votes for two blocks in one round.
		let pair = Ed25519Keyring::Charlie.pair();
		let id = AuthorityId::from(pair.public());
		let (round, set_id) = (1, 0);
		let vote = |target: u8| {
			let precommit = Precommit { target_hash: Hash::repeat_byte(target), target_number: 1 };
			let message = finality_grandpa::Message::Precommit(precommit.clone());
			let payload = sp_consensus_grandpa::localized_payload(round, set_id, &message);
			(precommit, AuthoritySignature::from(pair.sign(&payload)))
		};
		let equivocation = finality_grandpa::Equivocation {
			round_number: round,
			identity: id.clone(),
			first: vote(1),
			second: vote(2),
		};
		let proof = EquivocationProof::new(set_id, Equivocation::Precommit(equivocation));
		let owner = Historical::prove((KEY_TYPE, id)).expect("holds the key");
		let report = pallet_grandpa::Call::report_equivocation {
			equivocation_proof: Box::new(proof),
			key_owner_proof: owner,
		};
		// Anyone can report it.
		assert_ok!(include(Ferdie, report).expect("is included"));
		assert_eq!(Validators::seats().len(), 3);
		assert_eq!(Validators::vacancies(), SeatCounts::new([0, 0, 1, 0]));
		assert_eq!(Session::disabled_validators().len(), 1);
		sessions(2);
		assert!(!Session::validators().contains(&Charlie.to_account_id()));
		assert_eq!(Grandpa::grandpa_authorities().len(), 3);
	});
}

#[test]
fn nobody_drops_out_of_the_set_by_giving_up_the_keys() {
	test(|| {
		let account = Charlie.to_account_id();
		// The admission and the office provide for the account, and the keys refer to it.
		assert_eq!((System::providers(&account), System::consumers(&account)), (2, 1));
		assert!(submit(Charlie, pallet_session::Call::purge_keys {}).is_err());
		let refused = include(Charlie, pallet_session::Call::purge_keys {}).expect("is included");
		assert_eq!(refused, Err(frame_system::Error::<Runtime>::CallFiltered.into()));
		sessions(3);
		assert_eq!(Session::validators().len(), 4);
		assert_eq!((System::providers(&account), System::consumers(&account)), (2, 1));
	});
}
