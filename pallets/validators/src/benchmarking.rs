// SPDX-License-Identifier: Apache-2.0

//! What the calls and hooks cost.

use super::*;
use alloc::{vec, vec::Vec};
use codec::{Decode, Encode};
use doverie_primitives::{Chamber, Electorate, Kind};
use finality_grandpa::{Equivocation as Votes, Message, Precommit};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use frame_system::{
	pallet_prelude::{BlockNumberFor, HeaderFor},
	RawOrigin,
};
use pallet_session::SessionManager;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
};
use sp_consensus_grandpa::{
	check_equivocation_proof, localized_payload, AuthorityId as VoterId,
	Equivocation as VotesOfOneKind, SetId, KEY_TYPE,
};
use sp_consensus_slots::{EquivocationProof, Slot};
use sp_core::proof_of_possession::statement_of_ownership;
use sp_runtime::{
	traits::{Convert, Header as _, OpaqueKeys, TrailingZeroInput},
	DigestItem, Perbill, RuntimeAppPublic,
};
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};

/// A registered organisation with session keys, which a node has shown.
fn organisation<T: Config>(index: u32) -> T::AccountId {
	let who: T::AccountId = account("organisation", index, 0);
	let chamber = Chamber::ALL[index as usize % 4];
	T::Electorate::admit_for_benchmark(&who, chamber, Kind::Organisation);
	// No two have a key in common.
	let bytes: Vec<u8> = core::iter::repeat_n((*b"keys", index).encode(), 64).flatten().collect();
	let keys = keys::<T>(&bytes);
	pallet_session::NextKeys::<T>::insert(&who, keys.clone());
	let session = pallet_session::Pallet::<T>::current_index();
	Pallet::<T>::note_shown(&who, session, keys);
	who
}

/// Session keys of these bytes, and zeros after them.
fn keys<T: Config>(bytes: &[u8]) -> T::Keys {
	T::Keys::decode(&mut TrailingZeroInput::new(bytes)).expect("session keys are bytes")
}

/// Seats for as many organisations, shared out evenly.
fn seated<T: Config>(count: u32) -> Vec<T::AccountId> {
	let organisations: Vec<_> = (0..count).map(organisation::<T>).collect();
	let seats: Vec<_> = organisations
		.iter()
		.map(|who| Pallet::<T>::seat_for(who).expect("is an organisation"))
		.collect();
	Decided::<T>::put(SeatCounts::of(&seats));
	Seats::<T>::put(BoundedVec::try_from(seats).expect("not too many"));
	organisations
}

/// A set of these validators, who work in every session that is known, up to the last of them.
fn at_work<T: Config>(validators: &[T::AccountId]) {
	let set: ActiveSet<T> = validators
		.iter()
		.map(|who| {
			let keys = pallet_session::NextKeys::<T>::get(who).expect("has keys");
			(who.clone(), 0, keys)
		})
		.collect();
	ActiveSets::<T>::insert(0, set);
	for session in 0..=T::ProofSessions::get() {
		let began = Slot::from(u64::from(session));
		Sessions::<T>::insert(session, SessionInfo { began, set: 0 });
	}
	pallet_session::CurrentIndex::<T>::put(T::ProofSessions::get());
	pallet_session::Validators::<T>::put(validators.to_vec());
}

/// As many seats as there can be in four equal shares.
fn most<T: Config>() -> u32 {
	(T::MaxSeats::get() / 4).saturating_mul(4)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// `n` seats change hands among as many seats as there can be: half are taken, half given.
	#[benchmark]
	fn change_seats(n: Linear<2, { T::MaxSeats::get() }>) -> Result<(), BenchmarkError> {
		let origin =
			T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let held = seated::<T>(most::<T>());
		// Replacing from the end, an organisation of the same chamber for each.
		let changes = (n / 2).min(most::<T>());
		let remove: Vec<_> = held.iter().rev().take(changes as usize).cloned().collect();
		let add: Vec<_> = (0..changes)
			.map(|i| {
				organisation::<T>(most::<T>().saturating_mul(2).saturating_sub(i.saturating_add(1)))
			})
			.collect();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, remove, add.clone());
		assert!(add.iter().all(|who| Seats::<T>::get().iter().any(|s| s.validator == *who)));
		Ok(())
	}

	/// Checking the proof. What the offence then costs is in `on_offence`.
	#[benchmark]
	fn report_equivocation() {
		let held = seated::<T>(most::<T>());
		// The key is found last.
		let offender = held.last().expect("there are seats");
		let key = AuraId::generate_pair(None);
		pallet_session::NextKeys::<T>::insert(offender, keys::<T>(&key.encode()));
		at_work::<T>(&held);
		let slot = Slot::from(7);
		let header = |state: u8| {
			let mut header = HeaderFor::<T>::new(
				5u32.into(),
				Default::default(),
				Default::default(),
				Default::default(),
				sp_runtime::Digest {
					logs: vec![
						<DigestItem as CompatibleDigestItem<AuraSignature>>::aura_pre_digest(slot),
						DigestItem::Other(vec![state]),
					],
				},
			);
			let signature = key.sign(&header.hash().encode()).expect("the key was generated");
			header.digest_mut().push(CompatibleDigestItem::aura_seal(signature));
			header
		};
		let proof = EquivocationProof {
			offender: key.clone(),
			slot,
			first_header: header(1),
			second_header: header(2),
		};
		let session = T::ProofSessions::get();
		let (found, is_settled, is_equivocation);
		#[block]
		{
			// The steps of `check_report`, for a slot that need not have come yet.
			let _ = Pallet::<T>::session_of(slot);
			found = Pallet::<T>::owner_of(AuraId::ID, key.as_ref(), session);
			is_settled = Pallet::<T>::is_settled(offender, session);
			is_equivocation = functions::equivocation::is_equivocation::<T>(&proof);
		}
		assert_eq!(found.map(|(owner, _)| owner).as_ref(), Some(offender));
		// Its seat counts from session 2 on.
		assert!(!is_settled && is_equivocation);
	}

	/// Checking the proof of two votes. What the offence then costs is in `on_offence`.
	#[benchmark]
	fn report_votes() {
		let held = seated::<T>(most::<T>());
		// The key is found last.
		let offender = held.last().expect("there are seats");
		let key = VoterId::generate_pair(None);
		// Whichever of the keys is for votes.
		let bytes: Vec<u8> = core::iter::repeat_n(key.encode(), 8).flatten().collect();
		pallet_session::NextKeys::<T>::insert(offender, keys::<T>(&bytes));
		at_work::<T>(&held);
		let set: SetId = 0;
		let round = 1;
		let vote = |target_number: u32| {
			let precommit = Precommit::<T::Hash, BlockNumberFor<T>> {
				target_hash: Default::default(),
				target_number: target_number.into(),
			};
			let payload = localized_payload(round, set, &Message::Precommit(precommit.clone()));
			(precommit, key.sign(&payload).expect("the key was generated"))
		};
		let votes =
			Votes { round_number: round, identity: key.clone(), first: vote(1), second: vote(2) };
		let proof = VotesProof::<T>::new(set, VotesOfOneKind::Precommit(votes));
		let session = T::ProofSessions::get();
		let (found, is_settled, is_equivocation);
		#[block]
		{
			// The steps of `check_votes`, in a session that GRANDPA need not know.
			let _ = T::LastSession::convert(proof.set_id());
			let _ = Sessions::<T>::get(session);
			found = Pallet::<T>::owner_of(KEY_TYPE, key.as_ref(), session);
			is_settled = Pallet::<T>::is_settled(offender, session);
			is_equivocation = check_equivocation_proof(proof);
		}
		assert_eq!(found.map(|(owner, _)| owner).as_ref(), Some(offender));
		assert!(!is_settled && is_equivocation);
	}

	/// Somebody without a seat among as many validators as there can be.
	#[benchmark]
	fn remove_keys() {
		let held = seated::<T>(most::<T>());
		at_work::<T>(&held);
		let queued: Vec<_> = held
			.iter()
			.filter_map(|who| Some((who.clone(), pallet_session::NextKeys::<T>::get(who)?)))
			.collect();
		pallet_session::QueuedKeys::<T>::put(queued);
		let who = organisation::<T>(most::<T>().saturating_mul(2));
		// As if the keys had been set.
		let keys = pallet_session::NextKeys::<T>::get(&who).expect("has keys");
		for id in T::Keys::key_ids() {
			let owned = (*id, keys.get_raw(*id).to_vec());
			pallet_session::KeyOwner::<T>::insert(owned, who.clone());
		}
		frame_system::Pallet::<T>::inc_providers(&who);
		frame_system::Pallet::<T>::inc_consumers(&who).expect("there is somebody");
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert!(pallet_session::NextKeys::<T>::get(&who).is_none());
	}

	/// Somebody with a seat who has set other keys, among as many seats as there can be.
	#[benchmark]
	fn show_keys() {
		let held = seated::<T>(most::<T>());
		at_work::<T>(&held);
		let who = held.last().cloned().expect("there are seats");
		let session = T::ProofSessions::get();
		let message = statement_of_ownership(&Pallet::<T>::message(&who, session));
		let (mut bytes, mut proof) = (Vec::new(), Vec::new());
		for id in T::Keys::key_ids() {
			let (key, signature) = if *id == KEY_TYPE {
				let key = VoterId::generate_pair(None);
				(key.to_raw_vec(), key.sign(&message).expect("the key was generated").encode())
			} else {
				// All others are of this kind.
				let key = AuraId::generate_pair(None);
				(key.to_raw_vec(), key.sign(&message).expect("the key was generated").encode())
			};
			bytes.extend(key);
			proof.extend(signature);
		}
		pallet_session::NextKeys::<T>::insert(&who, keys::<T>(&bytes));
		#[extrinsic_call]
		_(RawOrigin::None, who.clone(), session, proof);
		assert!(ShownKeys::<T>::get(&who).is_some_and(|shown| shown.keys == keys::<T>(&bytes)));
	}

	/// A session ends, another one starts, and a third is planned after a change: every seat is
	/// looked at, and offenders are disabled.
	#[benchmark]
	fn new_session(n: Linear<4, { T::MaxSeats::get() }>) {
		let count = (n / 4).saturating_mul(4);
		let held = seated::<T>(count);
		at_work::<T>(&held);
		// The oldest set is forgotten with the session.
		Sessions::<T>::mutate(1, |session| {
			if let Some(session) = session {
				session.set = 1;
			}
		});
		PlannedSet::<T>::put(1);
		Offenders::<T>::put(BoundedVec::try_from(held).expect("not too many"));
		Seats::<T>::mutate(|seats| seats.iter_mut().for_each(|seat| seat.condemned = true));
		let ended = T::ProofSessions::get();
		let started = ended.saturating_add(1);
		let planned;
		#[block]
		{
			Pallet::<T>::end_session(ended);
			Pallet::<T>::start_session(started);
			planned = Pallet::<T>::plan_session(started.saturating_add(1));
		}
		assert_eq!(planned.map(|validators| validators.len()), Some(count as usize));
		assert!(!ActiveSets::<T>::contains_key(0));
	}

	/// An offender among as many seats as there can be.
	#[benchmark]
	fn on_offence() {
		let held = seated::<T>(most::<T>());
		let offender = held.last().cloned().expect("there are seats");
		pallet_session::Validators::<T>::put(held);
		#[block]
		{
			let _ = Pallet::<T>::on_offence(
				&[OffenceDetails { offender: offender.clone(), reporters: vec![] }],
				&[Perbill::one()],
				2,
			);
		}
		assert!(Seats::<T>::get().iter().all(|seat| seat.validator != offender));
		assert!(Offenders::<T>::get().contains(&offender));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
