// SPDX-License-Identifier: Apache-2.0

//! What an offence changes, and offenders, who are disabled for as long as they are in the set.

use crate::pallet::*;
use sp_runtime::Perbill;
use sp_staking::{offence::OffenceSeverity, SessionIndex};

impl<T: Config> Pallet<T> {
	/// Would an offence of this validator in this session change nothing? So it is with what its seat
	/// settles, with further offences of somebody who has lost the seat and is disabled, and with
	/// those of somebody who has nothing to lose.
	pub(crate) fn is_settled(validator: &T::AccountId, session: SessionIndex) -> bool {
		match Seats::<T>::get().into_iter().find(|seat| seat.validator == *validator) {
			Some(seat) => seat.settles(session),
			None => !Self::is_in_set(validator) || Offenders::<T>::get().contains(validator),
		}
	}

	/// Does a validator work in this session or the next one?
	pub(super) fn is_in_set(validator: &T::AccountId) -> bool {
		pallet_session::Pallet::<T>::validators().contains(validator)
			|| pallet_session::Pallet::<T>::queued_keys().iter().any(|(v, _)| v == validator)
	}

	/// Disables an offender, with or without a seat, for as long as it is in the set.
	pub(crate) fn disable(validator: &T::AccountId) {
		Offenders::<T>::mutate(|offenders| {
			if !offenders.contains(validator) {
				// There are no more than validators: the list is cleaned at every session.
				let _ = offenders.try_push(validator.clone());
			}
		});
		Self::disable_in_session(validator.clone());
	}

	/// Disables those offenders again who are still in the set of a session that starts. One who is
	/// condemned and rests is remembered: it may wake. One to whom a decision has given another seat
	/// is forgiven when that counts.
	pub(crate) fn disable_again(session: SessionIndex) {
		let validators = pallet_session::Pallet::<T>::validators();
		let seats = Seats::<T>::get();
		let offenders = Offenders::<T>::mutate(|offenders| {
			offenders.retain(|offender| match seats.iter().find(|s| s.validator == *offender) {
				Some(seat) => seat.condemned || session < seat.since,
				None => validators.contains(offender),
			});
			offenders.clone()
		});
		for offender in offenders {
			Self::disable_in_session(offender);
		}
	}

	fn disable_in_session(validator: T::AccountId) {
		pallet_session::Pallet::<T>::report_offence(validator, OffenceSeverity(Perbill::one()));
	}
}
