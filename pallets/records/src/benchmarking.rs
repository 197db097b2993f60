// SPDX-License-Identifier: Apache-2.0

//! What the calls cost, for the longest locators and the largest agreements.

use super::*;
use alloc::{vec, vec::Vec};
use doverie_primitives::{Chamber, Electorate, Fingerprint, Kind, Text};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::RawOrigin;

const FIRST: Fingerprint = Fingerprint([1; 32]);
const SECOND: Fingerprint = Fingerprint([2; 32]);

fn locator(length: u32) -> Text {
	Text(vec![b'l'; length as usize])
}

fn longest<T: Config>() -> Text {
	locator(T::MaxLocatorLength::get())
}

fn admitted<T: Config>(index: u32) -> T::AccountId {
	let who = account("author", index, 0);
	T::Electorate::admit_for_benchmark(&who, Chamber::Academia, Kind::Organisation);
	who
}

/// A first version on record.
fn first_version<T: Config>(author: &T::AccountId) {
	let origin = RawOrigin::Signed(author.clone());
	Pallet::<T>::record(origin.into(), FIRST, RecordKind::Contract, longest::<T>(), None)
		.expect("can be recorded");
}

/// An agreement of as many parties as there can be; all but the last have signed.
fn agreement<T: Config>() -> T::AccountId {
	let parties: Vec<_> = (0..<MaxParties as Get<u32>>::get()).map(admitted::<T>).collect();
	let (last, others) = parties.split_last().expect("there are parties");
	Pallet::<T>::record_agreement(
		RawOrigin::Signed(last.clone()).into(),
		FIRST,
		longest::<T>(),
		None,
		parties.clone(),
	)
	.expect("can be recorded");
	for party in others {
		let origin = RawOrigin::Signed(party.clone());
		Pallet::<T>::attest(origin.into(), FIRST, AttestationKind::Signs, None).expect("can sign");
	}
	last.clone()
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// A new version, which also touches the one that it replaces.
	#[benchmark]
	fn record(l: Linear<0, { T::MaxLocatorLength::get() }>) {
		let author = admitted::<T>(0);
		first_version::<T>(&author);
		#[extrinsic_call]
		_(RawOrigin::Signed(author), SECOND, RecordKind::Contract, locator(l), Some(FIRST));
		assert!(Pallet::<T>::lookup(FIRST).is_some_and(|info| info.latest == SECOND));
	}

	#[benchmark]
	fn record_agreement(
		l: Linear<0, { T::MaxLocatorLength::get() }>,
		p: Linear<1, { <MaxParties as Get<u32>>::get() }>,
	) {
		let parties: Vec<_> = (0..p).map(admitted::<T>).collect();
		let author = parties.first().cloned().expect("there is a party");
		first_version::<T>(&author);
		#[extrinsic_call]
		_(RawOrigin::Signed(author), SECOND, locator(l), Some(FIRST), parties);
		assert!(Pallet::<T>::lookup(SECOND).is_some_and(|info| info.agreement.is_some()));
	}

	#[benchmark]
	fn record_batch(l: Linear<0, { T::MaxLocatorLength::get() }>) {
		let author = admitted::<T>(0);
		first_version::<T>(&author);
		let kind = RecordKind::Contract;
		#[extrinsic_call]
		_(RawOrigin::Signed(author), SECOND, u64::MAX, kind, locator(l), Some(FIRST));
		assert!(Pallet::<T>::lookup(FIRST).is_some_and(|info| info.latest == SECOND));
	}

	/// The signature that brings the largest agreement into force.
	#[benchmark]
	fn attest() {
		let last = agreement::<T>();
		let reasons = Some(SECOND);
		#[extrinsic_call]
		_(RawOrigin::Signed(last), FIRST, AttestationKind::Signs, reasons);
		assert!(Pallet::<T>::lookup(FIRST)
			.and_then(|info| info.agreement)
			.is_some_and(|agreement| agreement.in_force_since.is_some()));
	}

	/// A party of the largest agreement changes its mind.
	#[benchmark]
	fn withdraw_attestation() {
		agreement::<T>();
		let party: T::AccountId =
			account("author", <MaxParties as Get<u32>>::get().saturating_sub(2), 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(party), FIRST, AttestationKind::Signs);
		assert!(Pallet::<T>::lookup(FIRST).is_some_and(|info| {
			info.record.attestations.signs == <MaxParties as Get<u32>>::get().saturating_sub(2)
		}));
	}

	#[benchmark]
	fn hide_locator() -> Result<(), BenchmarkError> {
		let origin =
			T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		first_version::<T>(&admitted::<T>(0));
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, FIRST);
		assert!(Pallet::<T>::lookup(FIRST).is_some_and(|info| info.record.locator.is_empty()));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
