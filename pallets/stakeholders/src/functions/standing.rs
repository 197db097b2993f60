// SPDX-License-Identifier: Apache-2.0

//! Renewal, suspension, revocation, leaving and expiry.

use super::*;

/// An admission that has not been ended can be renewed or ended.
const NOT_ENDED: [Standing; 3] = [Standing::Admitted, Standing::Suspended, Standing::Expired];

impl<T: Config> Pallet<T> {
	pub(crate) fn do_renew(
		registrar: &T::AccountId,
		number: RollNumber,
		state: StakeholderOf<T>,
		expires: BlockNumberFor<T>,
		evidence: Fingerprint,
	) -> DispatchResult {
		Self::ensure_standing(&state, &NOT_ENDED)?;
		Self::ensure_term(expires)?;
		ensure!(expires > state.expires, Error::<T>::ExpiryNotLater);
		Self::ensure_plausible(&evidence)?;
		Self::bear_name_again(number)?;
		Self::change(number, state, |state| state.renew(expires, evidence, &Self::moment()))?;
		let registrar = registrar.clone();
		Self::deposit_event(Event::Renewed { number, registrar, evidence, expires });
		Ok(())
	}

	pub(crate) fn do_suspend(
		registrar: &T::AccountId,
		number: RollNumber,
		state: StakeholderOf<T>,
		reasons: Fingerprint,
	) -> DispatchResult {
		Self::ensure_standing(&state, &[Standing::Admitted])?;
		Self::ensure_plausible(&reasons)?;
		Self::end(number, state, Status::Suspended)?;
		Self::deposit_event(Event::Suspended { number, registrar: registrar.clone(), reasons });
		Ok(())
	}

	pub(crate) fn do_reinstate(
		registrar: &T::AccountId,
		number: RollNumber,
		state: StakeholderOf<T>,
		reasons: Fingerprint,
	) -> DispatchResult {
		Self::ensure_standing(&state, &[Standing::Suspended])?;
		Self::ensure_plausible(&reasons)?;
		Self::bear_name_again(number)?;
		Self::change(number, state, |state| state.reinstate(&Self::moment()))?;
		Self::deposit_event(Event::Reinstated { number, registrar: registrar.clone(), reasons });
		Ok(())
	}

	pub(crate) fn do_revoke(
		registrar: &T::AccountId,
		number: RollNumber,
		state: StakeholderOf<T>,
		reasons: Fingerprint,
	) -> DispatchResult {
		Self::ensure_standing(&state, &NOT_ENDED)?;
		Self::ensure_plausible(&reasons)?;
		Self::end(number, state, Status::Revoked)?;
		Self::deposit_event(Event::Revoked { number, registrar: registrar.clone(), reasons });
		Ok(())
	}

	pub(crate) fn do_leave(who: &T::AccountId) -> DispatchResult {
		let (number, state) = Self::registered(who)?;
		Self::ensure_standing(&state, &NOT_ENDED)?;
		Self::change(number, state, |state| {
			state.leave(Self::now());
			Ok(())
		})?;
		Self::deposit_event(Event::Left { number });
		Ok(())
	}

	/// Takes a stakeholder off the roll, for the reason that `status` gives.
	fn end(number: RollNumber, state: StakeholderOf<T>, status: Status) -> DispatchResult {
		Self::change(number, state, |state| {
			state.end(status, Self::now());
			Ok(())
		})
	}

	/// Takes those off the counts whose admission ends at this block. Were there any?
	pub(crate) fn expire(now: BlockNumberFor<T>) -> bool {
		if !Expiring::<T>::contains_key(now) {
			return false;
		}
		let expiring = Expiring::<T>::take(now);
		CurrentRollSizes::<T>::mutate(|sizes| {
			for (chamber, gone) in expiring.each() {
				let size = &mut sizes[chamber];
				size.organisations = size.organisations.saturating_sub(gone.organisations);
				size.citizens = size.citizens.saturating_sub(gone.citizens);
			}
		});
		Self::deposit_event(Event::Expired { from_rolls: expiring });
		true
	}
}
