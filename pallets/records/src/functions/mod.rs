// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do.

mod agreements;
mod attestations;
mod batches;
mod records;

use crate::{
	pallet::{AuthorOf, Config, Error, Pallet, RecordOf, Records},
	Author,
};
use doverie_primitives::{Chamber, Electorate, Fingerprint, Member, RollNumber};
use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;

impl<T: Config> Pallet<T> {
	fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// The sender, who must be a stakeholder in good standing.
	fn member(who: &T::AccountId) -> Result<Member, Error<T>> {
		T::Electorate::member(who).ok_or(Error::<T>::NotInGoodStanding)
	}

	/// The sender, who must be a stakeholder in good standing, as somebody who records.
	pub(crate) fn stakeholder(who: &T::AccountId) -> Result<Recorder<T::AccountId>, Error<T>> {
		let Member { number, chamber, .. } = Self::member(who)?;
		Ok(Recorder { account: who.clone(), number: Some(number), chamber: Some(chamber) })
	}

	/// The sender as somebody who records, who may be a registrar, too: whatever a registrar does
	/// rests on a document that is on record.
	fn stakeholder_or_registrar(who: &T::AccountId) -> Result<Recorder<T::AccountId>, Error<T>> {
		ensure!(T::Electorate::may_record(who), Error::<T>::NotInGoodStanding);
		Ok(Recorder {
			account: who.clone(),
			number: T::Electorate::roll_number(who),
			chamber: T::Electorate::member(who).map(|member| member.chamber),
		})
	}

	/// What whoever signs with this account, and has this roll number, has put on record under a
	/// fingerprint: as a stakeholder, or as a registrar who was none then. There is one at most.
	pub(crate) fn own(
		account: &T::AccountId,
		number: Option<RollNumber>,
		fingerprint: Fingerprint,
	) -> Option<(AuthorOf<T>, RecordOf<T>)> {
		let as_registrar = Author::Registrar(account.clone());
		number.map(Author::Stakeholder).into_iter().chain([as_registrar]).find_map(|author| {
			let record = Records::<T>::get(fingerprint, &author)?;
			Some((author, record))
		})
	}
}

/// Who puts something on record.
pub(crate) struct Recorder<AccountId> {
	pub(crate) account: AccountId,
	/// `None`: a registrar who is no stakeholder.
	pub(crate) number: Option<RollNumber>,
	/// `None`: a registrar who is no stakeholder in good standing.
	chamber: Option<Chamber>,
}

impl<AccountId: Clone> Recorder<AccountId> {
	/// Whose record it is, unless it is a new version of an earlier one.
	fn author(&self) -> Author<AccountId> {
		match self.number {
			Some(number) => Author::Stakeholder(number),
			None => Author::Registrar(self.account.clone()),
		}
	}
}
