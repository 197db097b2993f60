// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do.

use crate::{pallet::*, *};
use alloc::vec::Vec;
use doverie_primitives::{Electorate, Fingerprint, Member, RollNumber, Text};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// The sender, who must be a stakeholder in good standing.
	fn member(who: &T::AccountId) -> Result<Member, Error<T>> {
		T::Electorate::member(who).ok_or(Error::<T>::NotInGoodStanding)
	}

	/// What the calls of this pallet may put on record: versions of proposals and texts of amendments
	/// go on record by the calls of the proposals pallet, which knows when they may.
	pub(crate) fn ensure_not_proposed(
		kind: RecordKind,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		let is_proposed = |kind| matches!(kind, RecordKind::Proposal | RecordKind::Amendment);
		let replaced = replaces.and_then(Records::<T>::get).map(|record| record.kind);
		ensure!(
			!is_proposed(kind) && !replaced.is_some_and(is_proposed),
			Error::<T>::PartOfProposal
		);
		Ok(())
	}

	pub(crate) fn do_record(
		author: T::AccountId,
		fingerprint: Fingerprint,
		kind: RecordKind,
		content: Content,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		let Member { number: author_number, chamber, .. } = Self::member(&author)?;
		ensure!(fingerprint.is_plausible(), Error::<T>::NotAFingerprint);
		let locator = locator.into_locator().map_err(Error::<T>::from)?;
		ensure!(!Records::<T>::contains_key(fingerprint), Error::<T>::AlreadyOnRecord);

		let (first, version) = match replaces {
			Some(replaced) => Self::replace(replaced, fingerprint, author_number)?,
			None => (fingerprint, 1),
		};
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
		author: RollNumber,
	) -> Result<(Fingerprint, u32), Error<T>> {
		Records::<T>::try_mutate(replaced, |record| {
			let record = record.as_mut().ok_or(Error::<T>::NotOnRecord)?;
			ensure!(record.author_number == author, Error::<T>::NotAuthor);
			ensure!(record.replaced_by.is_none(), Error::<T>::Outdated);
			let version = record.version.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
			record.replaced_by = Some(by);
			LatestVersions::<T>::insert(record.first, by);
			Ok((record.first, version))
		})
	}

	pub(crate) fn do_record_agreement(
		author: T::AccountId,
		fingerprint: Fingerprint,
		locator: Text,
		replaces: Option<Fingerprint>,
		parties: Vec<T::AccountId>,
	) -> DispatchResult {
		Self::ensure_not_proposed(RecordKind::Contract, replaces)?;
		let most = <MaxParties as Get<u32>>::get() as usize;
		ensure!(parties.len() <= most, Error::<T>::InvalidParties);
		let parties = parties
			.iter()
			.map(|party| T::Electorate::member(party).map(|member| member.number))
			.collect::<Option<Vec<_>>>()
			.ok_or(Error::<T>::PartyNotInGoodStanding)?;
		let agreement = Agreement::between(parties).ok_or(Error::<T>::InvalidParties)?;
		Self::do_record(
			author,
			fingerprint,
			RecordKind::Contract,
			Content::Document,
			locator,
			replaces,
		)?;
		let parties = agreement.parties.clone();
		Agreements::<T>::insert(fingerprint, agreement);
		Self::deposit_event(Event::AgreementProposed { fingerprint, parties });
		Ok(())
	}

	pub(crate) fn do_attest(
		who: T::AccountId,
		fingerprint: Fingerprint,
		kind: AttestationKind,
		reasons: Option<Fingerprint>,
	) -> DispatchResult {
		let Member { number: by, chamber, .. } = Self::member(&who)?;
		let mut record = Records::<T>::get(fingerprint).ok_or(Error::<T>::NotOnRecord)?;
		ensure!(
			kind == AttestationKind::Signs || record.author_number != by,
			Error::<T>::OwnRecord
		);
		ensure!(reasons.is_none_or(|r| r.is_plausible()), Error::<T>::NotAFingerprint);
		ensure!(
			!Attestations::<T>::contains_key(fingerprint, (by, kind)),
			Error::<T>::AlreadyAttested
		);
		let mut comes_into_force = false;
		if kind == AttestationKind::Signs {
			if let Some(mut agreement) = Agreements::<T>::get(fingerprint) {
				ensure!(record.replaced_by.is_none(), Error::<T>::Outdated);
				comes_into_force = agreement.sign(by, Self::now());
				Agreements::<T>::insert(fingerprint, agreement);
			}
		}
		let figure = record.attestations.of_mut(kind);
		*figure = figure.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
		Records::<T>::insert(fingerprint, record);
		Attestations::<T>::insert(
			fingerprint,
			(by, kind),
			Attestation { account: who, chamber, block: Self::now(), reasons },
		);
		Self::deposit_event(Event::Attested { fingerprint, by, chamber, kind, reasons });
		if comes_into_force {
			Self::deposit_event(Event::AgreementInForce { fingerprint });
		}
		Ok(())
	}

	pub(crate) fn do_withdraw_attestation(
		who: T::AccountId,
		fingerprint: Fingerprint,
		kind: AttestationKind,
	) -> DispatchResult {
		// Standing does not matter: who has been suspended may still take a word back.
		let by = T::Electorate::roll_number(&who).ok_or(Error::<T>::NotInGoodStanding)?;
		let mut record = Records::<T>::get(fingerprint).ok_or(Error::<T>::NotOnRecord)?;
		Attestations::<T>::take(fingerprint, (by, kind)).ok_or(Error::<T>::NotAttested)?;
		if kind == AttestationKind::Signs {
			if let Some(mut agreement) = Agreements::<T>::get(fingerprint) {
				agreement.unsign(by).map_err(|InForce| Error::<T>::InForce)?;
				Agreements::<T>::insert(fingerprint, agreement);
			}
		}
		let figure = record.attestations.of_mut(kind);
		*figure = figure.saturating_sub(1);
		Records::<T>::insert(fingerprint, record);
		Self::deposit_event(Event::AttestationWithdrawn { fingerprint, by, kind });
		Ok(())
	}

	pub(crate) fn record_info(
		fingerprint: Fingerprint,
	) -> Option<RecordInfo<RecordOf<T>, BlockNumberFor<T>>> {
		let record = Records::<T>::get(fingerprint)?;
		let latest = LatestVersions::<T>::get(record.first).unwrap_or(record.first);
		Some(RecordInfo { record, latest, agreement: Agreements::<T>::get(fingerprint) })
	}

	pub(crate) fn attestation_page(
		fingerprint: Fingerprint,
		after: Option<(RollNumber, AttestationKind)>,
		limit: u32,
	) -> Vec<AttestationInfo<T::AccountId, BlockNumberFor<T>>> {
		let all = match after {
			Some(after) => Attestations::<T>::iter_prefix_from(
				fingerprint,
				Attestations::<T>::hashed_key_for(fingerprint, after),
			),
			None => Attestations::<T>::iter_prefix(fingerprint),
		};
		all.take(limit.min(T::MaxPage::get()) as usize)
			.map(|((by, kind), attestation)| AttestationInfo { by, kind, attestation })
			.collect()
	}

	pub(crate) fn inclusion(
		root: Fingerprint,
		document: Fingerprint,
		index: u64,
		path: &[[u8; 32]],
	) -> Inclusion {
		let Some(record) = Records::<T>::get(root) else { return Inclusion::UnknownRoot };
		let Content::Batch { count } = record.content else { return Inclusion::NotABatch };
		if doverie_merkle::is_included(&root.0, count, &document.0, index, path) {
			Inclusion::Included
		} else {
			Inclusion::NotIncluded
		}
	}
}
