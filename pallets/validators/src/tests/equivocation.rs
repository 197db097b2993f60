// SPDX-License-Identifier: Apache-2.0

//! Two blocks for one slot.

use crate::{mock::*, Error, Event};
use codec::Encode;
use doverie_primitives::Chamber;
use frame_support::{assert_noop, assert_ok, traits::KeyOwnerProofSystem};
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
};
use sp_consensus_slots::{EquivocationProof, Slot};
use sp_core::{crypto::key_types::AURA, Pair};
use sp_runtime::{
	testing::{Digest, DigestItem, Header},
	traits::Header as _,
};

type Proof = EquivocationProof<Header, AuraId>;

/// A header for a slot, with a state root of its own, signed by an account's Aura key.
fn header(signer: u64, slot: u64, state: u8) -> Header {
	let pre_digest: DigestItem =
		CompatibleDigestItem::<AuraSignature>::aura_pre_digest(Slot::from(slot));
	let mut header = Header::new(
		5,
		Default::default(),
		[state; 32].into(),
		Default::default(),
		Digest { logs: vec![pre_digest] },
	);
	let signature = pair(signer).sign(&header.hash().encode());
	header.digest_mut().push(CompatibleDigestItem::<AuraSignature>::aura_seal(signature));
	header
}

fn proof(signer: u64) -> Proof {
	EquivocationProof {
		offender: pair(signer).public(),
		slot: Slot::from(7),
		first_header: header(signer, 7, 1),
		second_header: header(signer, 7, 2),
	}
}

fn ownership(who: u64) -> sp_session::MembershipProof {
	Historical::prove((AURA, pair(who).public())).expect("holds the key in this session")
}

fn report(proof: Proof, owner: sp_session::MembershipProof) -> sp_runtime::DispatchResult {
	Validators::report_equivocation(RuntimeOrigin::signed(99), Box::new(proof), owner)
}

#[test]
fn anyone_can_prove_it_and_it_costs_the_seat() {
	test(|| {
		assert_ok!(report(proof(3), ownership(3)));
		System::assert_has_event(
			Event::SeatLost {
				validator: 3,
				chamber: Chamber::Academia,
				vacant: true,
				offence: true,
			}
			.into(),
		);
		assert_noop!(report(proof(3), ownership(3)), Error::<Test>::AlreadyReported);
	});
}

#[test]
fn it_can_be_proved_sessions_later_but_not_indefinitely() {
	test(|| {
		sessions(1);
		let ownership = ownership(3);
		sessions(3);
		assert_ok!(report(proof(3), ownership));
		assert_eq!(seated(), vec![1, 2, 4]);
	});
	test(|| {
		sessions(1);
		let ownership = ownership(3);
		sessions(9);
		assert_noop!(report(proof(3), ownership), Error::<Test>::InvalidKeyOwnershipProof);
	});
}

#[test]
fn it_can_be_proved_after_the_keys_were_changed() {
	test(|| {
		// Account 3 changes to the key of account 20, without any change of seats.
		sessions(1);
		pallet_session::NextKeys::<Test>::insert(3, keys(20));
		sessions(3);
		let ownership = ownership(20);
		sessions(1);
		assert_ok!(report(proof(20), ownership));
		assert_eq!(seated(), vec![1, 2, 4]);
	});
}

#[test]
fn what_is_no_proof_is_refused() {
	test(|| {
		let invalid = |proof: Proof| {
			assert_noop!(report(proof, ownership(3)), Error::<Test>::InvalidEquivocationProof);
		};
		// The same block twice.
		invalid(Proof { second_header: header(3, 7, 1), ..proof(3) });
		// Two slots, or another slot than is claimed.
		invalid(Proof { second_header: header(3, 8, 2), ..proof(3) });
		invalid(Proof { slot: Slot::from(8), ..proof(3) });
		// One of the headers is signed by somebody else, or by nobody.
		invalid(Proof { second_header: header(4, 7, 2), ..proof(3) });
		let mut unsigned = header(3, 7, 2);
		unsigned.digest_mut().pop();
		invalid(Proof { second_header: unsigned, ..proof(3) });
		let mut empty = header(3, 7, 2);
		empty.digest_mut().logs.clear();
		invalid(Proof { second_header: empty, ..proof(3) });
		// Changed after it was signed.
		let mut changed = header(3, 7, 2);
		changed.state_root = [9; 32].into();
		invalid(Proof { second_header: changed, ..proof(3) });
		// A proof about the key of another.
		assert_noop!(report(proof(3), ownership(4)), Error::<Test>::InvalidKeyOwnershipProof);
		let mut other_session = ownership(3);
		other_session.session = 99;
		assert_noop!(report(proof(3), other_session), Error::<Test>::InvalidKeyOwnershipProof);
		assert_eq!(seated(), vec![1, 2, 3, 4]);
	});
}
