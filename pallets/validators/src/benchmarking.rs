// SPDX-License-Identifier: Apache-2.0

//! What the calls and hooks cost.

use super::*;
use alloc::{vec, vec::Vec};
use codec::{Decode, Encode};
use doverie_primitives::{Chamber, Electorate, Kind};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get, KeyOwnerProofSystem};
use frame_system::pallet_prelude::HeaderFor;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
};
use sp_consensus_slots::{EquivocationProof, Slot};
use sp_runtime::{
	traits::{Header as _, TrailingZeroInput},
	DigestItem, Perbill, RuntimeAppPublic,
};
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};

/// A registered organisation with session keys.
fn organisation<T: Config>(index: u32) -> T::AccountId {
	let who: T::AccountId = account("organisation", index, 0);
	let chamber = Chamber::ALL[index as usize % 4];
	T::Electorate::admit_for_benchmark(&who, chamber, Kind::Organisation);
	let keys = T::Keys::decode(&mut TrailingZeroInput::new(&(b"keys", index).encode()))
		.expect("session keys are bytes");
	pallet_session::NextKeys::<T>::insert(&who, keys);
	who
}

/// Seats for as many organisations, shared out evenly.
fn seated<T: Config>(count: u32) -> Vec<T::AccountId> {
	let organisations: Vec<_> = (0..count).map(organisation::<T>).collect();
	let seats: Vec<_> = organisations
		.iter()
		.map(|who| Pallet::<T>::seat_for(who).expect("is an organisation"))
		.collect();
	Seats::<T>::put(frame_support::BoundedVec::try_from(seats).expect("not too many"));
	organisations
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
		pallet_session::Validators::<T>::put(seated::<T>(most::<T>()));
		let key = AuraId::generate_pair(None);
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
		let is_equivocation;
		#[block]
		{
			is_equivocation = functions::equivocation::is_equivocation::<T>(&proof);
			// Nobody holds this key: the search for its owner is as long as it can be.
			let _ = T::KeyOwnerProofSystem::prove((AuraId::ID, key));
		}
		assert!(is_equivocation);
	}

	/// Planning a session after a change: every seat is looked at.
	#[benchmark]
	fn new_session(n: Linear<4, { T::MaxSeats::get() }>) {
		let count = (n / 4).saturating_mul(4);
		seated::<T>(count);
		let planned;
		#[block]
		{
			planned = Pallet::<T>::plan_session();
		}
		assert_eq!(planned.map(|validators| validators.len()), Some(count as usize));
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
				&[OffenceDetails { offender: (offender.clone(), ()), reporters: vec![] }],
				&[Perbill::one()],
				0,
			);
		}
		assert!(Seats::<T>::get().iter().all(|seat| seat.validator != offender));
		assert!(Offenders::<T>::get().contains(&offender));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
