// SPDX-License-Identifier: Apache-2.0

//! What the calls cost, for the longest locators and the largest agreements.

use super::*;
use alloc::{vec, vec::Vec};
use doverie_primitives::{Chamber, Electorate, Fingerprint, Kind, RollNumber, Text};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use frame_system::RawOrigin;

const FIRST: Fingerprint = Fingerprint([1; 32]);
const SECOND: Fingerprint = Fingerprint([2; 32]);

fn locator(length: u32) -> Text {
	Text(vec![b'l'; length as usize])
}

fn longest<T: Config>() -> Text {
	locator(T::MaxLocatorLength::get())
}

/// The author of a benchmark's record.
fn author<T: Config>(who: &T::AccountId) -> AuthorOf<T> {
	Author::Stakeholder(T::Electorate::roll_number(who).expect("is registered"))
}

/// The record of this fingerprint.
fn found<T: Config>(fingerprint: Fingerprint) -> RecordInfoOf<T> {
	Pallet::<T>::lookup(fingerprint).into_iter().next().expect("is on record")
}

fn admitted<T: Config>(index: u32) -> T::AccountId {
	let who = account("author", index, 0);
	T::Electorate::admit_for_benchmark(&who, Chamber::Academia, Kind::Organisation);
	who
}

/// Makes a record of a stakeholder one of somebody who was only a registrar at the time.
pub(crate) fn make_registrars<T: Config>(who: &T::AccountId, fingerprint: Fingerprint) {
	let registrar = Author::Registrar(who.clone());
	let record = Records::<T>::take(fingerprint, author::<T>(who)).expect("is on record");
	FirstRecords::<T>::insert(
		fingerprint,
		First { author: registrar.clone(), block: record.block },
	);
	Records::<T>::insert(fingerprint, registrar, record);
}

/// The same of the first version of a document: it is found last.
fn first_version_of_a_registrar<T: Config>(who: &T::AccountId) {
	first_version::<T>(who);
	make_registrars::<T>(who, FIRST);
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
		let signs = AttestationKind::Signs;
		Pallet::<T>::attest(origin.into(), FIRST, author::<T>(last), signs, None)
			.expect("can sign");
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
		first_version_of_a_registrar::<T>(&author);
		#[extrinsic_call]
		_(RawOrigin::Signed(author), SECOND, RecordKind::Contract, locator(l), Some(FIRST));
		assert!(found::<T>(FIRST).latest == SECOND);
	}

	/// One that replaces another. Of as many parties as there can be of what was in force before it,
	/// none is on the roll any more: each has to be looked up.
	#[benchmark]
	fn record_agreement(
		l: Linear<0, { T::MaxLocatorLength::get() }>,
		p: Linear<1, { <MaxParties as Get<u32>>::get() }>,
	) {
		let parties: Vec<_> = (0..p).map(admitted::<T>).collect();
		let author = parties.first().cloned().expect("there is a party");
		first_version_of_a_registrar::<T>(&author);
		let numbers = parties.iter().filter_map(T::Electorate::roll_number);
		let mut earlier = Agreement::between(numbers.collect()).expect("there are parties");
		let gone: Vec<_> = (1..=<MaxParties as Get<u32>>::get())
			.map(|i| RollNumber::MAX.saturating_sub(i))
			.collect();
		earlier.succeeds = BoundedVec::try_from(gone).expect("there are as many");
		Agreements::<T>::insert(FIRST, Author::Registrar(author.clone()), earlier);
		#[extrinsic_call]
		_(RawOrigin::Signed(author), SECOND, locator(l), Some(FIRST), parties);
		assert!(found::<T>(SECOND).agreement.is_some());
	}

	#[benchmark]
	fn record_batch(l: Linear<0, { T::MaxLocatorLength::get() }>) {
		let author = admitted::<T>(0);
		first_version_of_a_registrar::<T>(&author);
		let kind = RecordKind::Contract;
		#[extrinsic_call]
		_(RawOrigin::Signed(author), SECOND, u64::MAX, kind, locator(l), Some(FIRST));
		assert!(found::<T>(FIRST).latest == SECOND);
	}

	/// The signature that brings the largest agreement into force.
	#[benchmark]
	fn attest() {
		let last = agreement::<T>();
		let (author, reasons) = (author::<T>(&last), Some(SECOND));
		#[extrinsic_call]
		_(RawOrigin::Signed(last), FIRST, author, AttestationKind::Signs, reasons);
		let agreement = found::<T>(FIRST).agreement;
		assert!(agreement.is_some_and(|agreement| agreement.in_force_since.is_some()));
	}

	/// A party of the largest agreement changes its mind.
	#[benchmark]
	fn withdraw_attestation() {
		let author = author::<T>(&agreement::<T>());
		let party: T::AccountId =
			account("author", <MaxParties as Get<u32>>::get().saturating_sub(2), 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(party), FIRST, author, AttestationKind::Signs);
		assert_eq!(
			found::<T>(FIRST).record.attestations.signs,
			<MaxParties as Get<u32>>::get().saturating_sub(2)
		);
	}

	#[benchmark]
	fn hide_locator() -> Result<(), BenchmarkError> {
		let origin =
			T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let who = admitted::<T>(0);
		first_version::<T>(&who);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, FIRST, author::<T>(&who));
		assert!(found::<T>(FIRST).record.locator.is_empty());
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
