// SPDX-License-Identifier: Apache-2.0

//! Disputing an admission, and what decisions make of it.

use super::*;
use doverie_primitives::Member;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_challenge(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		reasons: Fingerprint,
	) -> DispatchResult {
		let (by, challenger) = Self::registered(who)?;
		let Member { chamber, .. } =
			challenger.member(by, Self::now()).ok_or(Error::<T>::NotInGoodStanding)?;
		let (number, state) = Self::registered(stakeholder)?;
		Self::ensure_standing(&state, &[Standing::Admitted, Standing::Suspended])?;
		ensure!(chamber != state.chamber, Error::<T>::OwnChamber);
		Self::ensure_plausible(&reasons)?;
		ensure!(state.dispute != Dispute::Dismissed, Error::<T>::AlreadySettled);

		let mut challenges = Challenges::<T>::get(number);
		ensure!(
			!challenges.iter().any(|c| c.chamber == chamber || c.by == by),
			Error::<T>::AlreadyChallenged
		);
		challenges
			.try_push(Challenge { by, chamber, reasons, block: Self::now() })
			.map_err(|_| Error::<T>::AlreadyChallenged)?;
		let in_effect = challenges.len() >= CHAMBERS_TO_CHALLENGE;
		Challenges::<T>::insert(number, challenges);
		if in_effect && state.dispute == Dispute::None {
			Self::change(number, state, |state, now, _| {
				state.challenge(now);
				Ok(())
			})?;
		}
		Self::deposit_event(Event::Challenged { number, by, chamber, reasons, in_effect });
		Ok(())
	}

	pub(crate) fn do_withdraw_challenge(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
	) -> DispatchResult {
		let (by, _) = Self::registered(who)?;
		let (number, state) = Self::registered(stakeholder)?;
		ensure!(state.dispute != Dispute::InEffect, Error::<T>::ChallengeInEffect);
		Challenges::<T>::try_mutate_exists(number, |challenges| {
			let list = challenges.as_mut().ok_or(Error::<T>::NoChallenge)?;
			let position = list.iter().position(|c| c.by == by).ok_or(Error::<T>::NoChallenge)?;
			list.remove(position);
			if list.is_empty() {
				*challenges = None;
			}
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::ChallengeWithdrawn { number, by });
		Ok(())
	}

	pub(crate) fn do_settle_challenge(number: RollNumber, upheld: bool) -> DispatchResult {
		let state = Stakeholders::<T>::get(number).ok_or(Error::<T>::UnknownStakeholder)?;
		ensure!(state.dispute == Dispute::InEffect, Error::<T>::NoChallenge);
		Self::change(number, state, |state, now, horizon| {
			if upheld {
				state.uphold_challenge(now);
				Ok(())
			} else {
				state.dismiss_challenge(now, horizon)
			}
		})?;
		Challenges::<T>::remove(number);
		Self::deposit_event(Event::ChallengeSettled { number, upheld });
		Ok(())
	}

	pub(crate) fn do_lift_bar(stakeholder: &T::AccountId) -> DispatchResult {
		let (number, mut state) = Self::registered(stakeholder)?;
		ensure!(state.status == Status::Barred, Error::<T>::NotBarred);
		state.status = Status::Revoked;
		Stakeholders::<T>::insert(number, state);
		Self::deposit_event(Event::BarLifted { number });
		Ok(())
	}
}
