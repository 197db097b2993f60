// SPDX-License-Identifier: Apache-2.0

//! Disputing an admission, and what decisions make of it.

use super::*;
use doverie_primitives::Member;
use sp_runtime::traits::Saturating;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_challenge(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		reasons: Fingerprint,
	) -> DispatchResult {
		let (by, challenger) = Self::acting(who)?;
		let Member { chamber, .. } =
			challenger.member(by, Self::now()).ok_or(Error::<T>::NotInGoodStanding)?;
		let (number, state) = Self::registered(stakeholder)?;
		// Whoever has gone in the meantime votes in what is open, and is challenged all the same.
		ensure!(state.keeps_vote(), Error::<T>::WrongStanding);
		ensure!(chamber != state.chamber, Error::<T>::OwnChamber);
		Self::ensure_on_record(reasons)?;
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
		let comes_into_effect = in_effect && state.dispute != Dispute::InEffect;
		Self::ensure_may_challenge(by)?;
		if comes_into_effect {
			Self::ensure_can_be_challenged(state.chamber)?;
			Self::put_under_challenge(number, state);
		}
		Self::count_raised(by);
		Challenges::<T>::insert(number, challenges);
		Self::deposit_event(Event::Challenged { number, by, chamber, reasons, in_effect });
		Ok(())
	}

	pub(crate) fn do_withdraw_challenge(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
	) -> DispatchResult {
		let (by, _) = Self::acting(who)?;
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
		Self::count_settled(by, None);
		Self::deposit_event(Event::ChallengeWithdrawn { number, by });
		Ok(())
	}

	pub(crate) fn do_settle_challenge(number: RollNumber, upheld: bool) -> DispatchResult {
		let state = Stakeholders::<T>::get(number).ok_or(Error::<T>::UnknownStakeholder)?;
		ensure!(state.dispute == Dispute::InEffect, Error::<T>::NoChallenge);
		ChallengedNow::<T>::mutate(|challenged| challenged.remove(state.chamber));
		let now = Self::now();
		let pause = if upheld {
			Self::drop_announcements(number);
			Self::change(number, state, |state| {
				state.uphold_challenge(now);
				Ok(())
			})?;
			None
		} else {
			let dispute = Dispute::Dismissed;
			Stakeholders::<T>::insert(number, StakeholderOf::<T> { dispute, ..state });
			Some(now.saturating_add(Self::calendar().days(T::ChallengePause::get())))
		};
		for challenge in Challenges::<T>::take(number) {
			Self::count_settled(challenge.by, pause);
		}
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

	/// A challenge that is in effect goes along to the chamber that admits the stakeholder.
	pub(super) fn carry_challenge(earlier: &StakeholderOf<T>, to: Chamber) {
		if earlier.dispute != Dispute::InEffect || earlier.chamber == to {
			return;
		}
		ChallengedNow::<T>::mutate(|challenged| challenged.remove(earlier.chamber));
		Self::count_challenged(to);
	}

	/// May this stakeholder raise another challenge?
	fn ensure_may_challenge(by: RollNumber) -> Result<(), Error<T>> {
		let challenger = Challengers::<T>::get(by);
		ensure!(challenger.paused_until <= Self::now(), Error::<T>::ChallengesPaused);
		ensure!(challenger.unsettled < CHALLENGES_EACH, Error::<T>::TooManyChallenges);
		Ok(())
	}

	/// Can another one of this chamber be under a challenge in effect?
	fn ensure_can_be_challenged(chamber: Chamber) -> Result<(), Error<T>> {
		let most = most_challenged(Self::current_roll_size(chamber).total());
		ensure!(ChallengedNow::<T>::get()[chamber] < most, Error::<T>::TooManyChallenged);
		Ok(())
	}

	/// The challenge is in effect from now on.
	fn put_under_challenge(number: RollNumber, state: StakeholderOf<T>) {
		Self::count_challenged(state.chamber);
		let dispute = Dispute::InEffect;
		Stakeholders::<T>::insert(number, StakeholderOf::<T> { dispute, ..state });
	}

	/// One more of this chamber is under a challenge in effect.
	fn count_challenged(chamber: Chamber) {
		ChallengedNow::<T>::mutate(|challenged| {
			challenged[chamber] = challenged[chamber].saturating_add(1);
		});
	}

	/// One more challenge of this stakeholder is unsettled.
	fn count_raised(by: RollNumber) {
		Challengers::<T>::mutate(by, Challenger::raise);
	}

	/// One challenge fewer of this stakeholder is unsettled. If a decision has dismissed it, it
	/// raises no other before the end of the pause.
	pub(super) fn count_settled(by: RollNumber, pause: Option<BlockNumberFor<T>>) {
		Challengers::<T>::mutate_exists(by, |challenger| {
			*challenger = challenger.unwrap_or_default().settle(pause, Self::now());
		});
	}
}
