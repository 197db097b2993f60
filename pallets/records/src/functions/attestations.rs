// SPDX-License-Identifier: Apache-2.0

//! Other stakeholders' word on a record, and the signatures of an agreement's parties.

use crate::{
	pallet::{Agreements, Attestations, AuthorOf, Config, Error, Event, Pallet, Records},
	Agreement, Attestation, AttestationInfo, AttestationKind, InForce,
};
use alloc::vec::Vec;
use doverie_primitives::{page_size, Electorate, Fingerprint, Member, RollNumber};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_attest(
		who: &T::AccountId,
		fingerprint: Fingerprint,
		author: AuthorOf<T>,
		kind: AttestationKind,
		reasons: Option<Fingerprint>,
	) -> DispatchResult {
		let Member { number: by, chamber, .. } = Self::member(who)?;
		let mut record = Records::<T>::get(fingerprint, &author).ok_or(Error::<T>::NotOnRecord)?;
		ensure!(kind == AttestationKind::Signs || !author.is(who, Some(by)), Error::<T>::OwnRecord);
		ensure!(reasons.is_none_or(|r| r.is_plausible()), Error::<T>::NotAFingerprint);
		let of = (fingerprint, author.clone());
		ensure!(!Attestations::<T>::contains_key(&of, (by, kind)), Error::<T>::AlreadyAttested);
		let agreement = Self::agreement_signed(fingerprint, &author, kind);
		ensure!(agreement.is_none() || record.replaced_by.is_none(), Error::<T>::Outdated);
		let figure = record.attestations.of_mut(kind);
		*figure = figure.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;

		let block = Self::now();
		let mut comes_into_force = false;
		if let Some(mut agreement) = agreement {
			comes_into_force = agreement.sign(by, block);
			Agreements::<T>::insert(fingerprint, &author, agreement);
		}
		Records::<T>::insert(fingerprint, &author, record);
		Attestations::<T>::insert(
			of,
			(by, kind),
			Attestation { account: who.clone(), chamber, block, reasons },
		);
		Self::deposit_event(Event::Attested {
			fingerprint,
			author: author.clone(),
			by,
			chamber,
			kind,
			reasons,
		});
		if comes_into_force {
			Self::deposit_event(Event::AgreementInForce { fingerprint, author });
		}
		Ok(())
	}

	pub(crate) fn do_withdraw_attestation(
		who: &T::AccountId,
		fingerprint: Fingerprint,
		author: AuthorOf<T>,
		kind: AttestationKind,
	) -> DispatchResult {
		// Standing does not matter: even a suspended stakeholder may withdraw a word.
		let by = T::Electorate::roll_number(who).ok_or(Error::<T>::NotInGoodStanding)?;
		let mut record = Records::<T>::get(fingerprint, &author).ok_or(Error::<T>::NotOnRecord)?;
		let of = (fingerprint, author.clone());
		ensure!(Attestations::<T>::contains_key(&of, (by, kind)), Error::<T>::NotAttested);
		if let Some(mut agreement) = Self::agreement_signed(fingerprint, &author, kind) {
			agreement.unsign(by).map_err(|InForce| Error::<T>::InForce)?;
			Agreements::<T>::insert(fingerprint, &author, agreement);
		}
		let figure = record.attestations.of_mut(kind);
		*figure = figure.saturating_sub(1);
		Records::<T>::insert(fingerprint, &author, record);
		Attestations::<T>::remove(of, (by, kind));
		Self::deposit_event(Event::AttestationWithdrawn { fingerprint, author, by, kind });
		Ok(())
	}

	/// The agreement that a word of this kind signs: other kinds sign none.
	fn agreement_signed(
		fingerprint: Fingerprint,
		author: &AuthorOf<T>,
		kind: AttestationKind,
	) -> Option<Agreement<BlockNumberFor<T>>> {
		match kind {
			AttestationKind::Signs => Agreements::<T>::get(fingerprint, author),
			AttestationKind::Witnesses | AttestationKind::Disputes => None,
		}
	}

	pub(crate) fn attestation_page(
		fingerprint: Fingerprint,
		author: AuthorOf<T>,
		after: Option<(RollNumber, AttestationKind)>,
		limit: u32,
	) -> Vec<AttestationInfo<T::AccountId, BlockNumberFor<T>>> {
		let of = (fingerprint, author);
		let all = match after {
			Some(after) => Attestations::<T>::iter_prefix_from(
				&of,
				Attestations::<T>::hashed_key_for(&of, after),
			),
			None => Attestations::<T>::iter_prefix(&of),
		};
		all.take(page_size(limit, T::MaxPage::get()))
			.map(|((by, kind), attestation)| AttestationInfo { by, kind, attestation })
			.collect()
	}
}
