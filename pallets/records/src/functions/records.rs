// SPDX-License-Identifier: Apache-2.0

//! Putting a fingerprint on record, in versions, and hiding its locator.

use super::Author;
use crate::{
	pallet::{Agreements, Config, Error, Event, LatestVersions, Pallet, RecordOf, Records},
	Content, Record, RecordInfo, RecordKind, Tally,
};
use doverie_primitives::{BoundedText, Fingerprint, Text};
use frame_support::{ensure, traits::Time};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_record(
		who: &T::AccountId,
		fingerprint: Fingerprint,
		kind: RecordKind,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		Self::ensure_not_proposed(kind, replaces)?;
		let author = Self::stakeholder_or_registrar(who)?;
		Self::put_on_record(author, fingerprint, kind, Content::Document, locator, replaces)
	}

	/// What the calls of this pallet may put on record. Versions of proposals and texts of
	/// amendments go on record by the calls of the proposals pallet, which knows when they may.
	pub(super) fn ensure_not_proposed(
		kind: RecordKind,
		replaces: Option<Fingerprint>,
	) -> Result<(), Error<T>> {
		let is_proposed = |kind| matches!(kind, RecordKind::Proposal | RecordKind::Amendment);
		let replaced = replaces.and_then(Records::<T>::get).map(|record| record.kind);
		ensure!(
			!is_proposed(kind) && !replaced.is_some_and(is_proposed),
			Error::<T>::PartOfProposal
		);
		Ok(())
	}

	pub(crate) fn put_on_record(
		author: Author<T::AccountId>,
		fingerprint: Fingerprint,
		kind: RecordKind,
		content: Content,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		ensure!(fingerprint.is_plausible(), Error::<T>::NotAFingerprint);
		let locator = locator.into_locator().map_err(Error::<T>::from)?;
		ensure!(!Records::<T>::contains_key(fingerprint), Error::<T>::AlreadyOnRecord);

		let (first, version) = match replaces {
			Some(replaced) => Self::replace(replaced, fingerprint, &author)?,
			None => (fingerprint, 1),
		};
		let Author { account: author, number: author_number, chamber } = author;
		let record = Record {
			author: author.clone(),
			author_number,
			chamber,
			block: Self::now(),
			time: T::Time::now(),
			kind,
			content,
			locator,
			first,
			version,
			replaces,
			replaced_by: None,
			attestations: Tally::default(),
		};
		Records::<T>::insert(fingerprint, record);
		Self::deposit_event(Event::Recorded {
			fingerprint,
			author,
			author_number,
			chamber,
			kind,
			content,
			replaces,
		});
		Ok(())
	}

	/// Marks `replaced` as replaced by a new version of the same author. Returns the first version
	/// of the document, and the number of the new one.
	fn replace(
		replaced: Fingerprint,
		by: Fingerprint,
		author: &Author<T::AccountId>,
	) -> Result<(Fingerprint, u32), Error<T>> {
		Records::<T>::try_mutate(replaced, |record| {
			let record = record.as_mut().ok_or(Error::<T>::NotOnRecord)?;
			ensure!(record.is_by(&author.account, author.number), Error::<T>::NotAuthor);
			ensure!(record.replaced_by.is_none(), Error::<T>::Outdated);
			let version = record.version.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
			record.replaced_by = Some(by);
			LatestVersions::<T>::insert(record.first, by);
			Ok((record.first, version))
		})
	}

	pub(crate) fn do_hide_locator(fingerprint: Fingerprint) -> DispatchResult {
		Records::<T>::try_mutate(fingerprint, |record| {
			let record = record.as_mut().ok_or(Error::<T>::NotOnRecord)?;
			ensure!(!record.locator.is_empty(), Error::<T>::NoLocator);
			record.locator = BoundedText::default();
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::LocatorHidden { fingerprint });
		Ok(())
	}

	pub(crate) fn record_info(
		fingerprint: Fingerprint,
	) -> Option<RecordInfo<RecordOf<T>, BlockNumberFor<T>>> {
		let record = Records::<T>::get(fingerprint)?;
		let latest = LatestVersions::<T>::get(record.first).unwrap_or(record.first);
		Some(RecordInfo { record, latest, agreement: Agreements::<T>::get(fingerprint) })
	}
}
