// SPDX-License-Identifier: Apache-2.0

//! Registrars: who they are, and what they may do.

use super::*;
use frame_system::ensure_signed;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// May this account admit in the chamber?
	pub fn is_registrar(chamber: Chamber, who: &T::AccountId) -> bool {
		Registrars::<T>::get(chamber).contains(who)
	}

	/// The sender, who must be a registrar of the chamber.
	pub(crate) fn ensure_registrar(
		origin: OriginFor<T>,
		chamber: Chamber,
	) -> Result<T::AccountId, DispatchError> {
		let who = ensure_signed(origin)?;
		ensure!(Self::is_registrar(chamber, &who), Error::<T>::NotRegistrar);
		Ok(who)
	}

	/// The sender, who must be a registrar of this stakeholder's chamber, and the stakeholder.
	pub(crate) fn ensure_registrar_of(
		origin: OriginFor<T>,
		stakeholder: &T::AccountId,
	) -> Result<(T::AccountId, RollNumber, StakeholderOf<T>), DispatchError> {
		let (number, state) = Self::registered(stakeholder)?;
		let registrar = Self::ensure_registrar(origin, state.chamber)?;
		Ok((registrar, number, state))
	}

	pub(crate) fn do_add_registrar(chamber: Chamber, registrar: &T::AccountId) -> DispatchResult {
		Registrars::<T>::try_mutate(chamber, |registrars| {
			ensure!(!registrars.contains(registrar), Error::<T>::AlreadyRegistrar);
			registrars.try_push(registrar.clone()).map_err(|_| Error::<T>::TooManyRegistrars)
		})?;
		Self::deposit_event(Event::RegistrarAdded { chamber, registrar: registrar.clone() });
		Ok(())
	}

	pub(crate) fn do_remove_registrar(
		chamber: Chamber,
		registrar: &T::AccountId,
	) -> DispatchResult {
		Registrars::<T>::try_mutate(chamber, |registrars| {
			let position =
				registrars.iter().position(|r| r == registrar).ok_or(Error::<T>::NotRegistrar)?;
			registrars.remove(position);
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::RegistrarRemoved { chamber, registrar: registrar.clone() });
		Ok(())
	}
}
