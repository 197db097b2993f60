// SPDX-License-Identifier: Apache-2.0

//! Records that name their parties.

use crate::{
	pallet::{Config, Error, Event, Pallet},
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
		Self::ensure_not_proposed(who, kind, replaces)?;
		let most = <MaxParties as Get<u32>>::get() as usize;
		ensure!(parties.len() <= most, Error::<T>::InvalidParties);
		let parties = parties
			.iter()
			.map(|party| T::Electorate::member(party).map(|member| member.number))
			.collect::<Option<Vec<_>>>()
			.ok_or(Error::<T>::PartyNotInGoodStanding)?;
		let agreement = Agreement::between(parties).ok_or(Error::<T>::InvalidParties)?;
		let recorder = Self::stakeholder(who)?;
		let (content, parties) = (Content::Document, agreement.parties.clone());
		let agreement = Some(agreement);
		let author = Self::put_on_record(
			recorder,
			fingerprint,
			kind,
			content,
			locator,
			replaces,
			agreement,
		)?;
		Self::deposit_event(Event::AgreementProposed { fingerprint, author, parties });
		Ok(())
	}
}
