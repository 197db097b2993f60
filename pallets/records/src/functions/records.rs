// SPDX-License-Identifier: Apache-2.0

//! Putting a fingerprint on record, in versions, and hiding its locator.

use super::Recorder;
use crate::{
	pallet::{
		AgreementOf, Agreements, AuthorOf, Config, Error, Event, FirstRecords, LatestVersions,
		Pallet, RecordInfoOf, RecordOf, Records,
	},
	Agreement, Author, Content, First, MaxParties, Record, RecordInfo, RecordKind, Tally,
};
use alloc::vec::Vec;
use doverie_primitives::{page_size, BoundedText, Electorate, Fingerprint, RollNumber, Text};
use frame_support::{
	ensure,
	traits::{Get, Time},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

/// Where a record stands among the versions of a document.
struct Place<AccountId> {
	author: Author<AccountId>,
	first: Fingerprint,
	version: u32,
	/// The parties of what was in force before it. None: nothing was.
	succeeds: BoundedVec<RollNumber, MaxParties>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_record(
		who: &T::AccountId,
		fingerprint: Fingerprint,
		kind: RecordKind,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		Self::ensure_not_proposed(who, kind, replaces)?;
		let recorder = Self::stakeholder_or_registrar(who)?;
		let content = Content::Document;
		Self::put_on_record(recorder, fingerprint, kind, content, locator, replaces, None)?;
		Ok(())
	}

	/// What the calls of this pallet may put on record. Versions of proposals and texts of
	/// amendments go on record by the calls of the proposals pallet, which knows when they may.
	pub(super) fn ensure_not_proposed(
		who: &T::AccountId,
		kind: RecordKind,
		replaces: Option<Fingerprint>,
	) -> Result<(), Error<T>> {
		let replaced =
			replaces.and_then(|replaced| Self::own(who, T::Electorate::roll_number(who), replaced));
		ensure!(
			!kind.is_proposed() && !replaced.is_some_and(|(_, record)| record.part_of_proposal),
			Error::<T>::PartOfProposal
		);
		Ok(())
	}

	/// Puts a fingerprint on record, as a new version if it replaces something, and as an agreement
	/// if it is one. Returns whose record it is.
	pub(crate) fn put_on_record(
		recorder: Recorder<T::AccountId>,
		fingerprint: Fingerprint,
		kind: RecordKind,
		content: Content,
		locator: Text,
		replaces: Option<Fingerprint>,
		agreement: Option<AgreementOf<T>>,
	) -> Result<AuthorOf<T>, Error<T>> {
		ensure!(fingerprint.is_plausible(), Error::<T>::NotAFingerprint);
		let locator = locator.into_locator().map_err(Error::<T>::from)?;
		let own = Self::own(&recorder.account, recorder.number, fingerprint);
		ensure!(own.is_none(), Error::<T>::AlreadyOnRecord);

		let parties = agreement.as_ref().map(|a| a.parties.as_slice()).unwrap_or_default();
		let Place { author, first, version, succeeds } = match replaces {
			Some(replaced) => Self::replace(replaced, fingerprint, &recorder, parties)?,
			None => {
				let succeeds = BoundedVec::new();
				Place { author: recorder.author(), first: fingerprint, version: 1, succeeds }
			},
		};
		let Recorder { account, chamber, .. } = recorder;
		let block = Self::now();
		let record = Record {
			account: account.clone(),
			chamber,
			block,
			time: T::Time::now(),
			kind,
			content,
			part_of_proposal: kind.is_proposed(),
			locator,
			first,
			version,
			replaces,
			replaced_by: None,
			attestations: Tally::default(),
		};
		Records::<T>::insert(fingerprint, &author, record);
		if let Some(agreement) = agreement {
			let agreement = Agreement { succeeds, ..agreement };
			Agreements::<T>::insert(fingerprint, &author, agreement);
		}
		// Who makes a block settles the order within it, so that says nothing of who was first.
		let earliest = FirstRecords::<T>::get(fingerprint);
		let is_first = earliest.as_ref().is_none_or(|earliest| earliest.block == block);
		if earliest.is_none() {
			FirstRecords::<T>::insert(fingerprint, First { author: author.clone(), block });
		}
		Self::deposit_event(Event::Recorded {
			fingerprint,
			author: author.clone(),
			account,
			chamber,
			is_first,
			kind,
			content,
			replaces,
		});
		Ok(author)
	}

	/// Marks `replaced` as replaced by a new version of the same author, with these parties if it
	/// is an agreement. Returns where the new one stands.
	fn replace(
		replaced: Fingerprint,
		by: Fingerprint,
		recorder: &Recorder<T::AccountId>,
		parties: &[RollNumber],
	) -> Result<Place<T::AccountId>, Error<T>> {
		let Some((author, mut record)) = Self::own(&recorder.account, recorder.number, replaced)
		else {
			return Err(match FirstRecords::<T>::contains_key(replaced) {
				true => Error::<T>::NotAuthor,
				false => Error::<T>::NotOnRecord,
			});
		};
		ensure!(record.replaced_by.is_none(), Error::<T>::Outdated);
		let agreement = Agreements::<T>::get(replaced, &author);
		if let Some(agreement) = &agreement {
			agreement.ensure_replaceable_by(parties, T::Electorate::is_on_roll)?;
		}
		let version = record.version.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
		record.replaced_by = Some(by);
		let first = record.first;
		LatestVersions::<T>::insert(first, &author, by);
		Records::<T>::insert(replaced, &author, record);
		let succeeds = agreement.map(|a| a.bound_to().clone()).unwrap_or_default();
		Ok(Place { author, first, version, succeeds })
	}

	pub(crate) fn do_hide_locator(fingerprint: Fingerprint, author: AuthorOf<T>) -> DispatchResult {
		Records::<T>::try_mutate(fingerprint, &author, |record| {
			let record = record.as_mut().ok_or(Error::<T>::NotOnRecord)?;
			ensure!(!record.locator.is_empty(), Error::<T>::NoLocator);
			record.locator = BoundedText::default();
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::LocatorHidden { fingerprint, author });
		Ok(())
	}

	/// A record with what belongs to it. `first`: the first block of a record of the fingerprint.
	fn record_info(
		fingerprint: Fingerprint,
		author: AuthorOf<T>,
		record: RecordOf<T>,
		first: Option<BlockNumberFor<T>>,
	) -> RecordInfoOf<T> {
		RecordInfo {
			is_first: first == Some(record.block),
			latest: LatestVersions::<T>::get(record.first, &author).unwrap_or(record.first),
			agreement: Agreements::<T>::get(fingerprint, &author),
			author,
			record,
		}
	}

	pub(crate) fn record_by(
		fingerprint: Fingerprint,
		author: AuthorOf<T>,
	) -> Option<RecordInfoOf<T>> {
		let record = Records::<T>::get(fingerprint, &author)?;
		let first = Self::first_block(fingerprint);
		Some(Self::record_info(fingerprint, author, record, first))
	}

	fn first_block(fingerprint: Fingerprint) -> Option<BlockNumberFor<T>> {
		FirstRecords::<T>::get(fingerprint).map(|first| first.block)
	}

	/// All records of a fingerprint that a page has room for, in the order of their blocks. One of
	/// the first block is always there.
	pub(crate) fn records_by_block(fingerprint: Fingerprint) -> Vec<RecordInfoOf<T>> {
		let Some(First { author: first, block }) = FirstRecords::<T>::get(fingerprint) else {
			return Vec::new();
		};
		let others = Records::<T>::iter_prefix(fingerprint)
			.filter(|(author, _)| *author != first)
			.map(|(author, record)| Self::record_info(fingerprint, author, record, Some(block)));
		let mut all: Vec<_> = Self::record_by(fingerprint, first.clone())
			.into_iter()
			.chain(others)
			.take(T::MaxPage::get() as usize)
			.collect();
		all.sort_by_key(|info| info.record.block);
		all
	}

	pub(crate) fn record_page(
		fingerprint: Fingerprint,
		after: Option<AuthorOf<T>>,
		limit: u32,
	) -> Vec<RecordInfoOf<T>> {
		let first = Self::first_block(fingerprint);
		let all = match after {
			Some(after) => Records::<T>::iter_prefix_from(
				fingerprint,
				Records::<T>::hashed_key_for(fingerprint, after),
			),
			None => Records::<T>::iter_prefix(fingerprint),
		};
		all.take(page_size(limit, T::MaxPage::get()))
			.map(|(author, record)| Self::record_info(fingerprint, author, record, first))
			.collect()
	}
}
