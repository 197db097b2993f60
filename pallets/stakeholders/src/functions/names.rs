// SPDX-License-Identifier: Apache-2.0

//! The public names of organisations, no two of which look alike.

use super::*;
use doverie_primitives::lookalikes;
use frame_support::Hashable;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_hide_name(stakeholder: &T::AccountId) -> DispatchResult {
		let (number, _) = Self::registered(stakeholder)?;
		let name = Names::<T>::take(number).ok_or(Error::<T>::NoName)?;
		Self::give_up_name(number, &name);
		Self::deposit_event(Event::NameHidden { number });
		Ok(())
	}

	/// A public name: short text that people can see.
	pub(super) fn checked_name(applicant: &Applicant) -> Result<Option<NameOf<T>>, Error<T>> {
		let Applicant::Organisation { name } = applicant else { return Ok(None) };
		Ok(Some(name.clone().into_title::<T::MaxNameLength>()?))
	}

	/// Gives a stakeholder this name, or none, in place of the one that it had.
	pub(super) fn set_name(number: RollNumber, name: Option<NameOf<T>>) -> Result<(), Error<T>> {
		if let Some(former) = Names::<T>::take(number) {
			Self::give_up_name(number, &former);
		}
		if let Some(name) = name {
			Self::bear_name(number, &name)?;
			Names::<T>::insert(number, name);
		}
		Ok(())
	}

	/// An organisation comes back with the name that it had, if nobody else bears it.
	pub(super) fn bear_name_again(number: RollNumber) -> Result<(), Error<T>> {
		Names::<T>::get(number).map_or(Ok(()), |name| Self::bear_name(number, &name))
	}

	/// Makes an organisation the bearer of a name, unless another one bears it, or one that could
	/// be taken for it. An organisation that was revoked, has left or expired no longer bears its
	/// name; one that is suspended does.
	fn bear_name(number: RollNumber, name: &NameOf<T>) -> Result<(), Error<T>> {
		let now = Self::now();
		let keys = Self::name_keys(name);
		for key in keys {
			let bearer = NameBearers::<T>::get(key)
				.filter(|bearer| *bearer != number)
				.and_then(Stakeholders::<T>::get);
			let is_borne = bearer.is_some_and(|bearer| {
				matches!(bearer.standing(now), Standing::Admitted | Standing::Suspended)
			});
			ensure!(!is_borne, Error::<T>::NameTaken);
		}
		for key in keys {
			NameBearers::<T>::insert(key, number);
		}
		Ok(())
	}

	/// An organisation bears this name no more.
	fn give_up_name(number: RollNumber, name: &NameOf<T>) {
		for key in Self::name_keys(name) {
			NameBearers::<T>::mutate_exists(key, |bearer| {
				*bearer = bearer.filter(|bearer| *bearer != number);
			});
		}
	}

	/// Under which hashes the bearer of a name, and of all that look like it, is found.
	fn name_keys(name: &NameOf<T>) -> [[u8; 32]; 2] {
		lookalikes(name.as_str()).map(|looks| looks.blake2_256())
	}
}
