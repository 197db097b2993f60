// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do.

mod agreements;
mod attestations;
mod batches;
mod records;

use crate::pallet::{Config, Error, Pallet};
use doverie_primitives::{Chamber, Electorate, Member, RollNumber};
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

	/// The sender as an author, who must be a stakeholder in good standing.
	pub(crate) fn stakeholder(who: &T::AccountId) -> Result<Author<T::AccountId>, Error<T>> {
		let Member { number, chamber, .. } = Self::member(who)?;
		Ok(Author { account: who.clone(), number: Some(number), chamber: Some(chamber) })
	}

	/// The sender as an author, who may be a registrar, too: whatever a registrar does rests on a
	/// document that is on record.
	fn stakeholder_or_registrar(who: &T::AccountId) -> Result<Author<T::AccountId>, Error<T>> {
		ensure!(T::Electorate::may_record(who), Error::<T>::NotInGoodStanding);
		Ok(Author {
			account: who.clone(),
			number: T::Electorate::roll_number(who),
			chamber: T::Electorate::member(who).map(|member| member.chamber),
		})
	}
}

/// Who puts something on record.
pub(crate) struct Author<AccountId> {
	account: AccountId,
	/// `None`: a registrar who is no stakeholder.
	number: Option<RollNumber>,
	/// `None`: a registrar who is no stakeholder in good standing.
	chamber: Option<Chamber>,
}
