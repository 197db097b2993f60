// SPDX-License-Identifier: Apache-2.0

//! Records that name their parties.

use crate::{
	pallet::{Agreements, Config, Error, Event, Pallet},
	Agreement, Content, MaxParties, RecordKind,
};
use alloc::vec::Vec;
use doverie_primitives::{Electorate, Fingerprint, Text};
use frame_support::{ensure, traits::Get};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_record_agreement(
		who: &T::AccountId,
		fingerprint: Fingerprint,
		locator: Text,
		replaces: Option<Fingerprint>,
		parties: Vec<T::AccountId>,
	) -> DispatchResult {
		let kind = RecordKind::Contract;
		Self::ensure_not_proposed(kind, replaces)?;
		let most = <MaxParties as Get<u32>>::get() as usize;
		ensure!(parties.len() <= most, Error::<T>::InvalidParties);
		let parties = parties
			.iter()
			.map(|party| T::Electorate::member(party).map(|member| member.number))
			.collect::<Option<Vec<_>>>()
			.ok_or(Error::<T>::PartyNotInGoodStanding)?;
		let agreement = Agreement::between(parties).ok_or(Error::<T>::InvalidParties)?;
		let author = Self::stakeholder(who)?;
		Self::put_on_record(author, fingerprint, kind, Content::Document, locator, replaces)?;
		let parties = agreement.parties.clone();
		Agreements::<T>::insert(fingerprint, agreement);
		Self::deposit_event(Event::AgreementProposed { fingerprint, parties });
		Ok(())
	}
}
