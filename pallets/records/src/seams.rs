// SPDX-License-Identifier: Apache-2.0

//! What other pallets ask of the records.

use crate::{pallet::*, Author, Content};
use doverie_primitives::{Fingerprint, RecordKind, RollNumber, Text};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> doverie_primitives::Records<T::AccountId> for Pallet<T> {
	fn record(
		author: &T::AccountId,
		fingerprint: Fingerprint,
		kind: RecordKind,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		let recorder = Self::stakeholder(author)?;
		let own = |fingerprint| Self::own(&recorder.account, recorder.number, fingerprint);
		if let Some((whose, mut known)) = own(fingerprint) {
			ensure!(known.content == Content::Document, Error::<T>::AlreadyOnRecord);
			if !known.part_of_proposal {
				// Else its author could say outside of the proposal what has become of its text.
				ensure!(known.replaced_by.is_none(), Error::<T>::Outdated);
				known.part_of_proposal = true;
				Records::<T>::insert(fingerprint, whose, known);
			}
			return Ok(());
		}
		// What the author has replaced elsewhere has a next version already, and what binds as an
		// agreement is replaced by another one only: this one then begins a document of its own.
		let replaces = replaces.filter(|replaced| {
			own(*replaced).is_some_and(|(whose, record)| {
				let agreement = Agreements::<T>::get(replaced, whose);
				record.replaced_by.is_none() && !agreement.is_some_and(|a| a.binds())
			})
		});
		let content = Content::Document;
		Self::put_on_record(recorder, fingerprint, kind, content, locator, replaces, None)?;
		Ok(())
	}

	fn is_on_record(fingerprint: Fingerprint) -> bool {
		FirstRecords::<T>::contains_key(fingerprint)
	}

	fn is_proposed_by(number: RollNumber, fingerprint: Fingerprint) -> bool {
		// Whoever was only a registrar at the time has it by an account, which may be another now.
		Records::<T>::iter_prefix(fingerprint).any(|(author, record)| {
			let may_be =
				matches!(author, Author::Registrar(_)) || author == Author::Stakeholder(number);
			may_be && record.part_of_proposal
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn longest_locator() -> Text {
		doverie_primitives::BoundedText::<T::MaxLocatorLength>::longest_for_benchmark().into_text()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_registrars_for_benchmark(author: &T::AccountId, fingerprint: Fingerprint) {
		crate::benchmarking::make_registrars::<T>(author, fingerprint);
	}
}
