// SPDX-License-Identifier: Apache-2.0

//! Undoing what a registrar has admitted: a decision says which, and anyone does it, one by one.

use super::*;
use sp_runtime::traits::{One, Saturating};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_undo_admissions(
		chamber: Chamber,
		registrar: &T::AccountId,
		from: BlockNumberFor<T>,
		until: BlockNumberFor<T>,
	) -> DispatchResult {
		// What is still to come nobody can know, and so nobody can decide.
		let latest = Self::now().saturating_add(One::one());
		ensure!(from < until && until <= latest, Error::<T>::InvalidPeriod);
		Undoings::<T>::insert(chamber, registrar, (from, until));
		let registrar = registrar.clone();
		Self::deposit_event(Event::AdmissionsUndone { chamber, registrar, from, until });
		Ok(())
	}

	pub(crate) fn do_undo_admission(number: RollNumber) -> DispatchResult {
		let state = Stakeholders::<T>::get(number).ok_or(Error::<T>::UnknownStakeholder)?;
		let is_undone = Undoings::<T>::get(state.chamber, &state.registrar)
			.is_some_and(|period| state.can_be_undone(period));
		ensure!(is_undone, Error::<T>::NotUndone);
		Self::drop_challenges(number, &state);
		Self::drop_announcements(number);
		let now = Self::now();
		Self::change(number, state, |state| {
			state.undo(now);
			Ok(())
		})?;
		Self::deposit_event(Event::AdmissionUndone { number });
		Ok(())
	}

	/// A dispute of what is undone has no object any more. It costs nobody anything.
	fn drop_challenges(number: RollNumber, state: &StakeholderOf<T>) {
		if state.dispute == Dispute::InEffect {
			ChallengedNow::<T>::mutate(|challenged| challenged.remove(state.chamber));
		}
		for challenge in Challenges::<T>::take(number) {
			Self::count_settled(challenge.by, None);
		}
	}
}
