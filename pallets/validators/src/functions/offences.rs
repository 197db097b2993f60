// SPDX-License-Identifier: Apache-2.0

//! Offenders, who are disabled for as long as they are in the set.

use crate::pallet::*;
use sp_runtime::Perbill;
use sp_staking::offence::OffenceSeverity;

impl<T: Config> Pallet<T> {
	/// Disables an offender, with or without a seat, for as long as it is in the set.
	pub(crate) fn disable(validator: &T::AccountId) {
		let in_set = pallet_session::Pallet::<T>::validators().contains(validator)
			|| pallet_session::Pallet::<T>::queued_keys().iter().any(|(v, _)| v == validator);
		if !in_set {
			return;
		}
		Offenders::<T>::mutate(|offenders| {
			if !offenders.contains(validator) {
				// There are no more than validators: the list is cleaned at every session.
				let _ = offenders.try_push(validator.clone());
			}
		});
		Self::disable_in_session(validator.clone());
	}

	/// Disables those offenders again who are still in the set of a session that starts.
	pub(crate) fn disable_again() {
		let validators = pallet_session::Pallet::<T>::validators();
		let offenders = Offenders::<T>::mutate(|offenders| {
			offenders.retain(|offender| validators.contains(offender));
			offenders.clone()
		});
		for offender in offenders {
			Self::disable_in_session(offender);
		}
	}

	/// An offender that a decision gives a seat is not disabled in sessions to come.
	pub(super) fn forgive(validator: &T::AccountId) {
		Offenders::<T>::mutate(|offenders| offenders.retain(|offender| offender != validator));
	}

	fn disable_in_session(validator: T::AccountId) {
		pallet_session::Pallet::<T>::report_offence(validator, OffenceSeverity(Perbill::one()));
	}
}
