// SPDX-License-Identifier: Apache-2.0

//! Seats, session keys and offences in the whole runtime.

use crate::common::*;
use codec::Encode;
use doverie_primitives::Chamber;
use doverie_runtime::*;
use frame_support::assert_ok;
use pallet_validators::{EquivocationProof, SeatCounts};
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
	Slot,
};
use sp_core::Pair;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::{
	traits::Header as _, transaction_validity::InvalidTransaction, Digest, DigestItem,
	DispatchError,
};

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

/// Sets new session keys, as an operator does with `author_rotateKeysWithOwner`, and says which one
/// makes blocks.
fn set_keys(who: Sr25519Keyring) -> AuraId {
	let generated = SessionKeys::generate(&who.to_account_id().encode(), None);
	let author = generated.keys.aura.clone();
	let call =
		pallet_session::Call::set_keys { keys: generated.keys, proof: generated.proof.encode() };
	assert_eq!(include(who, call), Ok(Ok(())));
	author
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
		let keys = OTHERS.map(set_keys);
		assert!(OTHERS.into_iter().all(|who| balance(who) == 0));
		// Without a node that has them there is none either.
		change_seats(&[], &OTHERS);
		assert_eq!(last_decision(), Err(pallet_validators::Error::<Runtime>::KeysNotShown.into()));
		keys.into_iter().for_each(show_keys);
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

/// The votes of a validator for two blocks in a round.
fn votes_twice(who: Ed25519Keyring, round: u64, set_id: u64) -> pallet_validators::Call<Runtime> {
	use finality_grandpa::Precommit;
	use sp_consensus_grandpa::{AuthorityId, AuthoritySignature, Equivocation, EquivocationProof};
	let pair = who.pair();
	let id = AuthorityId::from(pair.public());
	let vote = |target: u8| {
		let precommit = Precommit { target_hash: Hash::repeat_byte(target), target_number: 1 };
		let message = finality_grandpa::Message::Precommit(precommit.clone());
		let payload = sp_consensus_grandpa::localized_payload(round, set_id, &message);
		(precommit, AuthoritySignature::from(pair.sign(&payload)))
	};
	let equivocation = finality_grandpa::Equivocation {
		round_number: round,
		identity: id,
		first: vote(1),
		second: vote(2),
	};
	let proof = EquivocationProof::new(set_id, Equivocation::Precommit(equivocation));
	pallet_validators::Call::report_votes { equivocation_proof: Box::new(proof) }
}

fn duplicate() -> DispatchError {
	pallet_validators::Error::<Runtime>::AlreadyReported.into()
}

#[test]
fn a_grandpa_equivocation_costs_the_seat() {
	test(|| {
		// A stakeholder reports it free of charge.
		assert_eq!(balance(Alice), 0);
		assert_ok!(include(Alice, votes_twice(Ed25519Keyring::Charlie, 1, 0)).expect("is free"));
		assert_eq!(Validators::seats().len(), 3);
		assert_eq!(Validators::vacancies(), SeatCounts::new([0, 0, 1, 0]));
		assert_eq!(Session::disabled_validators().len(), 1);
		sessions(2);
		assert!(!Session::validators().contains(&Charlie.to_account_id()));
		assert_eq!(Grandpa::grandpa_authorities().len(), 3);
	});
}

/// The keys with which blocks are made and finalised in this session.
fn authors_and_voters() -> (Vec<AuraId>, usize) {
	let authors = pallet_aura::Authorities::<Runtime>::get().into_inner();
	(authors, Grandpa::grandpa_authorities().len())
}

#[test]
fn a_decided_newcomer_without_a_node_never_stops_finality() {
	test(|| {
		let (newcomer, account) = (OTHERS[3], OTHERS[3].to_account_id());
		let admit = admit_organisation(account.clone(), Chamber::CivilSociety);
		assert_eq!(include(Dave, admit), Ok(Ok(())));
		let key = set_keys(newcomer);
		let founders = authors_and_voters();
		change_seats(&[Dave], &[newcomer]);
		assert_eq!(last_decision(), Err(pallet_validators::Error::<Runtime>::KeysNotShown.into()));
		sessions(3);
		assert_eq!(authors_and_voters(), founders);
		assert!(Session::validators().contains(&Dave.to_account_id()));
		// Its node runs when it is decided again.
		show_keys(key.clone());
		change_seats(&[Dave], &[newcomer]);
		assert_ok!(last_decision());
		// Keys that no node has change nothing, neither before the seat counts nor afterwards.
		for _ in 0..2 {
			let nobodys = set_keys(newcomer);
			sessions(3);
			assert_eq!(Session::validators().len(), 4);
			assert!(Session::validators().contains(&account));
			let (authors, voters) = authors_and_voters();
			assert!(authors.contains(&key) && !authors.contains(&nobodys));
			assert_eq!((authors.len(), voters), (4, 4));
		}
	});
}

#[test]
fn new_keys_that_no_node_has_shown_do_not_stop_finality() {
	test(|| {
		let before = authors_and_voters();
		let keys = [Alice, Bob, Charlie, Dave].map(set_keys);
		sessions(3);
		assert_eq!(authors_and_voters(), before);
		assert_eq!(pallet_grandpa::CurrentSetId::<Runtime>::get(), 0);
		// Those of two are shown, and count two sessions later.
		let [alice, bob, ..] = keys;
		show_keys(alice.clone());
		show_keys(bob.clone());
		sessions(2);
		let (authors, voters) = authors_and_voters();
		assert!(authors.contains(&alice) && authors.contains(&bob));
		assert_eq!(authors.iter().filter(|key| before.0.contains(key)).count(), 2);
		assert_eq!((authors.len(), voters), (4, 4));
		assert_eq!(pallet_grandpa::CurrentSetId::<Runtime>::get(), 1);
	});
}

#[test]
fn a_node_shows_its_keys_without_a_signature_where_they_are_asked_for() {
	use pallet_validators::runtime_api::runtime_decl_for_presence_api::PresenceApiV1;
	test(|| {
		// Nobody asks those who are at work, nor for keys that nobody has set.
		assert!(Runtime::show_keys(AuraId::from(Alice.public())).is_none());
		assert!(Runtime::show_keys(AuraId::from(Ferdie.public())).is_none());
		let key = set_keys(Charlie);
		let shown = Runtime::show_keys(key.clone()).expect("others were set");
		assert!(validate(shown.clone()).is_ok_and(|valid| valid.propagate));
		assert_eq!(include_signed(shown.clone()), Ok(Ok(())));
		let info = Validators::keys_shown(Charlie.to_account_id()).expect("has keys");
		assert_eq!((info.shown, info.others_set), (Some(0), false));
		assert_eq!(include_signed(shown), Err(InvalidTransaction::Stale.into()));
		assert!(Runtime::show_keys(key).is_none());
	});
}

#[test]
fn one_night_s_votes_cost_the_seat_once() {
	test(|| {
		assert_ok!(include(Ferdie, votes_twice(Ed25519Keyring::Charlie, 1, 0)).expect("is paid"));
		// Another round of that night changes nothing: now, and when the seat is given back.
		let second = || votes_twice(Ed25519Keyring::Charlie, 2, 0);
		assert_eq!(include(Ferdie, second()), Ok(Err(duplicate())));
		change_seats(&[], &[Charlie]);
		assert_ok!(last_decision());
		sessions(2);
		assert_eq!(include(Ferdie, second()), Ok(Err(duplicate())));
		assert_eq!(Validators::seats().len(), 4);
		// What it does from then on does.
		let set_id = pallet_grandpa::CurrentSetId::<Runtime>::get();
		assert!(set_id > 0);
		let again = votes_twice(Ed25519Keyring::Charlie, 1, set_id);
		assert_ok!(include(Ferdie, again).expect("is paid"));
		assert_eq!(Validators::seats().len(), 3);
	});
}

#[test]
fn offences_of_all_four_validators_leave_three_that_go_on() {
	test(|| {
		for who in [
			Ed25519Keyring::Charlie,
			Ed25519Keyring::Alice,
			Ed25519Keyring::Bob,
			Ed25519Keyring::Dave,
		] {
			assert_ok!(include(Ferdie, votes_twice(who, 1, 0)).expect("is paid"));
		}
		sessions(3);
		assert_eq!(Session::validators().len(), 3);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 3);
		assert_eq!(Grandpa::grandpa_authorities().len(), 3);
		assert!(Validators::seats().iter().all(|seat| seat.condemned));
	});
}

#[test]
fn new_keys_hide_no_votes() {
	test(|| {
		// Set in session 0, they are at work from session 2 on.
		set_keys(Charlie);
		assert_ok!(include(Ferdie, votes_twice(Ed25519Keyring::Charlie, 1, 0)).expect("is paid"));
		assert_eq!(Validators::seats().len(), 3);
	});
	test(|| {
		show_keys(set_keys(Charlie));
		sessions(2);
		assert_eq!(pallet_grandpa::CurrentSetId::<Runtime>::get(), 1);
		assert_ok!(include(Ferdie, votes_twice(Ed25519Keyring::Charlie, 1, 0)).expect("is paid"));
		assert_eq!(Validators::seats().len(), 3);
	});
}

#[test]
fn two_votes_in_one_round_are_proved_by_anybody_without_an_account() {
	test(|| {
		let report = |who, round, set_id| {
			UncheckedExtrinsic::new_bare(votes_twice(who, round, set_id).into())
		};
		// It comes from another node, and goes on to others.
		let valid = validate(report(Ed25519Keyring::Charlie, 1, 0)).expect("the proof is good");
		assert!(valid.propagate);
		assert_eq!(include_signed(report(Ed25519Keyring::Charlie, 1, 0)), Ok(Ok(())));
		assert_eq!(Validators::vacancies(), SeatCounts::new([0, 0, 1, 0]));
		// Another round of that night, a set that there is not, somebody who is no validator.
		for (who, set_id, refusal) in [
			(Ed25519Keyring::Charlie, 0, InvalidTransaction::Stale),
			(Ed25519Keyring::Bob, 1, InvalidTransaction::BadProof),
			(Ed25519Keyring::Ferdie, 0, InvalidTransaction::BadProof),
		] {
			let report = report(who, 2, set_id);
			assert_eq!(validate(report.clone()), Err(refusal.into()), "{who:?}");
			assert_eq!(include_signed(report), Err(refusal.into()));
		}
		assert_eq!(Validators::seats().len(), 3);
	});
}

#[test]
fn a_node_reports_two_votes_where_everybody_does() {
	use sp_consensus_grandpa::runtime_decl_for_grandpa_api::GrandpaApiV3;
	use sp_core::offchain::{testing::TestTransactionPoolExt, TransactionPoolExt};
	let (pool, state) = TestTransactionPoolExt::new();
	let mut ext = genesis(presets::TEST_PRESET);
	ext.register_extension(TransactionPoolExt::new(pool));
	test_in(ext, || {
		let call = votes_twice(Ed25519Keyring::Charlie, 1, 0);
		let pallet_validators::Call::report_votes { equivocation_proof } = call.clone() else {
			panic!("is a report of votes")
		};
		let key = equivocation_proof.offender().clone();
		let ownership = Runtime::generate_key_ownership_proof(0, key).expect("had the key");
		let sent =
			Runtime::submit_report_equivocation_unsigned_extrinsic(*equivocation_proof, ownership);
		assert_eq!(sent, Some(()));
		let expected = UncheckedExtrinsic::new_bare(call.into()).encode();
		assert_eq!(state.read().transactions, vec![expected]);
	});
}

/// Two blocks of a validator for one slot.
pub fn makes_two_blocks(who: Sr25519Keyring, slot: Slot) -> UncheckedExtrinsic {
	let header = |state: u8| {
		let pre_digest = <DigestItem as CompatibleDigestItem<AuraSignature>>::aura_pre_digest(slot);
		let mut header = Header::new(
			7,
			Default::default(),
			Hash::repeat_byte(state),
			Default::default(),
			Digest { logs: vec![pre_digest] },
		);
		let signature = AuraSignature::from(who.pair().sign(&header.hash().encode()));
		header.digest_mut().push(CompatibleDigestItem::aura_seal(signature));
		header
	};
	let equivocation_proof = Box::new(EquivocationProof {
		offender: AuraId::from(who.public()),
		slot,
		first_header: header(1),
		second_header: header(2),
	});
	let call = pallet_validators::Call::report_equivocation { equivocation_proof };
	UncheckedExtrinsic::new_bare(call.into())
}

#[test]
fn two_blocks_for_one_slot_are_proved_by_anybody_without_an_account() {
	test(|| {
		sessions(1);
		let slot = pallet_aura::CurrentSlot::<Runtime>::get();
		let report = makes_two_blocks(Charlie, slot);
		assert!(validate(report.clone()).is_ok_and(|valid| valid.propagate));
		assert_eq!(include_signed(report), Ok(Ok(())));
		assert_eq!(Validators::vacancies(), SeatCounts::new([0, 0, 1, 0]));
		// Another slot of that night, a slot that is still to come, somebody who is no validator.
		for (who, slot, refusal) in [
			(Charlie, slot - Slot::from(1), InvalidTransaction::Stale),
			(Bob, slot + Slot::from(1), InvalidTransaction::BadProof),
			(Ferdie, slot, InvalidTransaction::BadProof),
		] {
			let report = makes_two_blocks(who, slot);
			assert_eq!(validate(report.clone()), Err(refusal.into()), "{who:?}");
			assert_eq!(include_signed(report), Err(refusal.into()));
		}
		assert_eq!(Validators::seats().len(), 3);
	});
}

#[test]
fn the_block_that_begins_a_session_belongs_to_the_one_before() {
	test(|| {
		skip_to(SESSION_LENGTH);
		let slot = pallet_aura::CurrentSlot::<Runtime>::get();
		let began =
			|session| pallet_validators::Sessions::<Runtime>::get(session).expect("is known").began;
		assert_eq!((Session::current_index(), began(1)), (1, slot));
		assert_eq!(began(0), Slot::from(0));
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

#[test]
fn whoever_has_no_seat_removes_the_keys_free_of_charge() {
	test(|| {
		let (who, account) = (OTHERS[0], OTHERS[0].to_account_id());
		let admit = admit_organisation(account.clone(), Chamber::Municipality);
		assert_eq!(include(Alice, admit), Ok(Ok(())));
		let before = System::consumers(&account);
		set_keys(who);
		assert_eq!(System::consumers(&account), before + 1);
		assert_eq!(balance(who), 0);
		assert_eq!(include(who, pallet_validators::Call::remove_keys {}), Ok(Ok(())));
		assert_eq!(System::consumers(&account), before);
		assert!(Session::load_keys(&account).is_none());
		// Whoever has a seat does not.
		let (pallet, name) = refused(Charlie, pallet_validators::Call::remove_keys {});
		assert_eq!((pallet.as_str(), name.as_str()), ("Validators", "StillSeated"));
	});
}
