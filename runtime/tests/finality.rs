// SPDX-License-Identifier: Apache-2.0

//! Finality that has stalled starts again, in the whole runtime.

use crate::common::*;
use codec::Encode;
use doverie_runtime::*;
use finality_grandpa::{Commit, Message, Precommit, SignedPrecommit};
use frame_support::storage::{with_transaction, TransactionOutcome};
use pallet_finality::Restart;
use sp_consensus_aura::{
	digests::CompatibleDigestItem, sr25519::AuthoritySignature as AuraSignature,
};
use sp_consensus_grandpa::{localized_payload, AuthorityId, GrandpaJustification, SetId};
use sp_core::Pair;
use sp_keyring::{
	Ed25519Keyring,
	Sr25519Keyring::{self, AliceStash},
};
use sp_runtime::{
	traits::Header as _,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError,
	},
	Digest, DigestItem, DispatchError,
};

/// The votes of three of the four that a block is final.
fn proof(set: SetId, block: BlockNumber) -> Vec<u8> {
	let precommit = Precommit { target_hash: Hash::repeat_byte(7), target_number: block };
	let payload = localized_payload(1, set, &Message::Precommit(precommit.clone()));
	let voters = [Ed25519Keyring::Alice, Ed25519Keyring::Bob, Ed25519Keyring::Charlie];
	let precommits = voters
		.into_iter()
		.map(|key| SignedPrecommit {
			precommit: precommit.clone(),
			signature: key.pair().sign(&payload).into(),
			id: AuthorityId::from(key.pair().public()),
		})
		.collect();
	let commit = Commit {
		target_hash: precommit.target_hash,
		target_number: precommit.target_number,
		precommits,
	};
	GrandpaJustification::<Header> { round: 1, commit, votes_ancestries: vec![] }.encode()
}

fn report(set: SetId, block: BlockNumber) {
	let report = pallet_finality::Call::<Runtime>::report_stall { proof: proof(set, block) };
	assert_eq!(include(Alice, report), Ok(Ok(())));
}

/// Shows that a block is final, as every node does by itself.
fn show(set: SetId, block: BlockNumber) -> UncheckedExtrinsic {
	let call = pallet_finality::Call::<Runtime>::show_final { proof: proof(set, block) };
	UncheckedExtrinsic::new_bare(call.into())
}

/// What the pool says of it. It looks at the block to come, and leaves nothing behind.
fn validate(transaction: UncheckedExtrinsic) -> TransactionValidity {
	with_transaction(|| {
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(Executive::validate_transaction(
			TransactionSource::External,
			transaction,
			System::parent_hash(),
		)))
	})
	.expect("transactions are not nested too deeply")
}

/// Sets new session keys, which a node shows, and says which one votes on finality.
fn set_keys(who: Sr25519Keyring) -> AuthorityId {
	let generated = SessionKeys::generate(&who.to_account_id().encode(), None);
	let (author, voter) = (generated.keys.aura.clone(), generated.keys.grandpa.clone());
	let call =
		pallet_session::Call::set_keys { keys: generated.keys, proof: generated.proof.encode() };
	assert_eq!(include(who, call), Ok(Ok(())));
	show_keys(author);
	voter
}

/// Goes on to a block. The blocks are made in turns by these validators, by their places.
fn go_to(number: BlockNumber, making: &[u64]) {
	while System::block_number() < number {
		let validators = Session::validators().len() as u64;
		let now = *pallet_aura::CurrentSlot::<Runtime>::get();
		let slot = (now + 1..)
			.find(|slot| making.contains(&(slot % validators)))
			.expect("somebody makes blocks");
		Executive::finalize_block();
		let made_by =
			<DigestItem as CompatibleDigestItem<AuraSignature>>::aura_pre_digest(slot.into());
		Executive::initialize_block(&Header::new(
			System::block_number() + 1,
			Default::default(),
			Default::default(),
			System::parent_hash(),
			Digest { logs: vec![made_by] },
		));
		let time = pallet_timestamp::Call::set { now: slot * MILLISECS_PER_BLOCK };
		assert_eq!(
			Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time.into())),
			Ok(Ok(()))
		);
	}
}

/// All four.
const ALL: [u64; 4] = [0, 1, 2, 3];

fn current_set() -> SetId {
	pallet_grandpa::CurrentSetId::<Runtime>::get()
}

fn votes(voter: &AuthorityId) -> bool {
	Grandpa::grandpa_authorities().iter().any(|(id, _)| id == voter)
}

#[test]
fn finality_starts_again_with_the_keys_of_the_session_that_begins() {
	test(|| {
		// After block 15, //Charlie and //Dave have lost everything. They make new keys, which count
		// from the session after the next one.
		skip_to(20);
		let new = [set_keys(Charlie), set_keys(Dave)];
		skip_to(150);
		report(0, 15);
		go_to(199, &ALL);
		assert!(pallet_grandpa::Stalled::<Runtime>::get().is_none());
		go_to(200, &ALL);
		// GRANDPA forces a change in the very block with which the session begins.
		let pending = pallet_grandpa::PendingChange::<Runtime>::get().expect("is forced");
		assert_eq!((pending.scheduled_at, pending.forced), (200, Some(15)));
		assert_eq!(Finality::restarts(), [Restart { block: 200, last_final: 15, set: 1 }]);
		assert!(!new.iter().any(votes));
		skip_to(201 + pending.delay);
		assert!(new.iter().all(votes));
		assert_eq!((Grandpa::grandpa_authorities().len(), current_set()), (4, 1));
		// The next session finds nothing left to do.
		skip_to(302);
		assert_eq!(current_set(), 1);
		assert!(pallet_grandpa::Stalled::<Runtime>::get().is_none());
	});
}

#[test]
fn the_number_of_the_set_is_the_clients_after_changes_that_never_became_final() {
	test(|| {
		skip_to(10);
		set_keys(Dave);
		skip_to(110);
		set_keys(Dave);
		// Dave's keys change with the blocks 200 and 300. The last final block is 150.
		skip_to(301);
		assert_eq!(current_set(), 2);
		report(0, 150);
		go_to(400, &ALL);
		assert_eq!(Finality::restarts(), [Restart { block: 400, last_final: 150, set: 1 }]);
		assert_eq!(current_set(), 1);
		skip_to(460);
		// The new set finalises what comes after block 150, and equivocations in it can be reported.
		assert_eq!(pallet_finality::FirstBlocks::<Runtime>::get(1), Some(151));
		let session = Session::current_index();
		assert_eq!(pallet_grandpa::SetIdSession::<Runtime>::get(1), Some(session));
		// Changes go on from there.
		set_keys(Dave);
		skip_to(602);
		assert_eq!(current_set(), 2);
	});
}

#[test]
fn two_of_four_that_are_cut_off_wait_for_a_third() {
	test(|| {
		skip_to(40);
		report(0, 15);
		go_to(300, &[0, 1]);
		assert!(Finality::restarts().is_empty());
		assert!(!pallet_grandpa::PendingChange::<Runtime>::exists());
		// Of the block with which a session begins, the author is one of the session that ends.
		go_to(399, &[0, 1]);
		go_to(400, &[3]);
		assert_eq!(Finality::restarts(), [Restart { block: 400, last_final: 15, set: 1 }]);
		assert_eq!(Finality::report(), None);
	});
}

#[test]
fn where_finality_works_the_report_falls() {
	test(|| {
		skip_to(40);
		let stale = Err(TransactionValidityError::Invalid(InvalidTransaction::Stale));
		assert_eq!(validate(show(0, 30)), stale);
		report(0, 15);
		skip_to(45);
		assert!(validate(show(0, 41)).expect("the pool takes it").propagate);
		assert_eq!(include_signed(show(0, 41)), Ok(Ok(())));
		assert_eq!(Finality::report(), None);
		// The same from another node comes too late.
		let late = include_signed(show(0, 42));
		assert_eq!(late, Err(TransactionValidityError::Invalid(InvalidTransaction::Stale)));
		skip_to(201);
		assert!(Finality::restarts().is_empty());
		assert_eq!(current_set(), 0);
	});
}

#[test]
fn only_whoever_has_a_seat_reports_and_free_of_charge() {
	test(|| {
		skip_to(40);
		let call = || pallet_finality::Call::<Runtime>::report_stall { proof: proof(0, 15) };
		let (pallet, name) = refused(AliceStash, call());
		assert_eq!((pallet.as_str(), name.as_str()), ("Finality", "NotSeated"));
		assert_eq!(balance(Bob), 0);
		assert_eq!(include(Bob, call()), Ok(Ok(())));
		assert!(Finality::report().is_some());
	});
}
