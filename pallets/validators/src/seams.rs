// SPDX-License-Identifier: Apache-2.0

//! What `pallet-session` and `pallet-offences` ask of this pallet.

use crate::{pallet::*, WeightInfo as _};
use alloc::vec::Vec;
use frame_support::{traits::Get, weights::Weight};
use pallet_session::historical;
use sp_runtime::{traits::Convert, Perbill};
use sp_staking::{
	offence::{OffenceDetails, OnOffenceHandler},
	SessionIndex,
};

impl<T: Config> pallet_session::SessionManager<T::AccountId> for Pallet<T> {
	/// `None` unless validators or keys have changed: the same set goes on, and those who are
	/// disabled stay so. A change of keys counts: `historical` proves who holds a key from what it
	/// notes of a new set.
	fn new_session(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		let validators = Self::plan_session();
		let weight = <T as Config>::WeightInfo::new_session(T::MaxSeats::get());
		frame_system::Pallet::<T>::register_extra_weight_unchecked(
			weight,
			frame_support::dispatch::DispatchClass::Mandatory,
		);
		validators
	}

	fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		Some(Seats::<T>::get().into_iter().map(|seat| seat.validator).collect())
	}

	fn start_session(_: SessionIndex) {
		Self::disable_again();
	}

	fn end_session(ended: SessionIndex) {
		// Older sessions can no longer be asked for who held a key.
		let first = ended.saturating_sub(T::ProofSessions::get());
		historical::Pallet::<T>::prune_up_to(first);
	}
}

impl<T: Config> historical::SessionManager<T::AccountId, ()> for Pallet<T> {
	fn new_session(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		<Self as pallet_session::SessionManager<_>>::new_session(index).map(identified)
	}

	fn new_session_genesis(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		<Self as pallet_session::SessionManager<_>>::new_session_genesis(index).map(identified)
	}

	fn start_session(index: SessionIndex) {
		<Self as pallet_session::SessionManager<_>>::start_session(index)
	}

	fn end_session(index: SessionIndex) {
		<Self as pallet_session::SessionManager<_>>::end_session(index)
	}
}

/// A validator is identified by its account alone.
pub struct AccountOnly;

impl<AccountId> Convert<AccountId, Option<()>> for AccountOnly {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

fn identified<AccountId>(validators: Vec<AccountId>) -> Vec<(AccountId, ())> {
	validators.into_iter().map(|validator| (validator, ())).collect()
}

impl<T: Config> OnOffenceHandler<T::AccountId, Offender<T>, Weight> for Pallet<T> {
	/// An offence costs the seat. Slash fractions mean nothing here: there is no stake.
	fn on_offence(
		offenders: &[OffenceDetails<T::AccountId, Offender<T>>],
		_slash_fractions: &[Perbill],
		session: SessionIndex,
	) -> Weight {
		for OffenceDetails { offender: (validator, _), .. } in offenders {
			let settled = Seats::<T>::get()
				.iter()
				.any(|seat| seat.validator == *validator && session < seat.since);
			if !settled {
				Self::lose_seat(validator, true);
				Self::disable(validator);
			}
		}
		<T as Config>::WeightInfo::on_offence().saturating_mul(offenders.len() as u64)
	}
}
