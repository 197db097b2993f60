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
		Self::ensure_on_record(evidence)?;
		let (now, chamber, kind) = (Self::now(), state.chamber, state.kind);
		// Whoever had expired is back as by an admission: the brake is on it, and it can be undone.
		let mut today = None;
		if state.standing(now) == Standing::Expired {
			today = Some(Self::intake_with_room(chamber, kind)?);
		}
		Self::bear_name_again(number)?;
		Self::change(number, state, |state| {
			if today.is_some() {
				state.answered_for_by(registrar.clone(), now);
			}
			state.renew(expires, evidence, &Self::moment())
		})?;
		if let Some(mut today) = today {
			today.count(chamber, kind);
			AdmissionsToday::<T>::put(today);
		}
		let registrar = registrar.clone();
		Self::deposit_event(Event::Renewed { number, registrar, evidence, expires });
		Ok(())
	}

	/// Suspends a stakeholder, whom that takes off no roll.
	pub(super) fn suspend(
		registrar: T::AccountId,
		number: RollNumber,
		mut state: StakeholderOf<T>,
		reasons: Fingerprint,
	) -> DispatchResult {
		state.suspend();
		Stakeholders::<T>::insert(number, state);
		Self::deposit_event(Event::Suspended { number, registrar, reasons });
		Ok(())
	}

	pub(crate) fn do_reinstate(
		registrar: &T::AccountId,
		number: RollNumber,
		mut state: StakeholderOf<T>,
		reasons: Fingerprint,
	) -> DispatchResult {
		Self::ensure_standing(&state, &[Standing::Suspended])?;
		Self::ensure_on_record(reasons)?;
		// It has been on the roll, and has borne its name, all the time.
		state.reinstate();
		Stakeholders::<T>::insert(number, state);
		Self::deposit_event(Event::Reinstated { number, registrar: registrar.clone(), reasons });
		Ok(())
	}

	/// Takes a stakeholder off the roll.
	pub(super) fn revoke(
		registrar: T::AccountId,
		number: RollNumber,
		state: StakeholderOf<T>,
		reasons: Fingerprint,
	) -> DispatchResult {
		Self::change(number, state, |state| {
			state.end(Status::Revoked, Self::now());
			Ok(())
		})?;
		Self::deposit_event(Event::Revoked { number, registrar, reasons });
		Ok(())
	}

	pub(crate) fn do_leave(who: &T::AccountId) -> DispatchResult {
		let (number, state) = Self::acting(who)?;
		Self::ensure_standing(&state, &NOT_ENDED)?;
		Self::drop_announcements(number);
		Self::change(number, state, |state| {
			state.leave(Self::now());
			Ok(())
		})?;
		Self::deposit_event(Event::Left { number });
		Ok(())
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
