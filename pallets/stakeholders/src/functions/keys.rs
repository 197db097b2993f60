// SPDX-License-Identifier: Apache-2.0

//! The accounts that sign for stakeholders.

use super::*;
use sp_runtime::traits::Saturating;

impl<T: Config> Pallet<T> {
	/// Is this the key of a stakeholder that two registrars have frozen, or was it frozen when the
	/// stakeholder moved to another one?
	pub fn is_frozen(who: &T::AccountId) -> bool {
		Keys::<T>::get(who).is_some_and(|key| Self::is_frozen_now(&key))
	}

	/// Can this key do nothing but object now? Few were ever frozen, and for the others nobody has to
	/// look at the clock.
	pub(crate) fn is_frozen_now(key: &Key<BlockNumberFor<T>>) -> bool {
		key.frozen.is_some() && key.is_frozen(Self::now())
	}

	/// Moves a stakeholder to another key, from now on.
	pub(super) fn move_key(
		registrar: T::AccountId,
		number: RollNumber,
		state: StakeholderOf<T>,
		to: T::AccountId,
		reasons: Fingerprint,
	) -> DispatchResult {
		Self::ensure_can_be_key(number, &to)?;
		let now = Self::now();
		let from = state.account.clone();
		Keys::<T>::mutate(&from, |key| {
			if let Some(key) = key {
				key.end(now);
			}
		});
		Self::give_key(number, &to);
		Stakeholders::<T>::insert(number, StakeholderOf::<T> { account: to.clone(), ..state });
		Self::deposit_event(Event::KeyMoved { number, from, to, registrar, reasons });
		Ok(())
	}

	/// Can the account become the key of this stakeholder? An account that is new can, and one that
	/// was its key before: what was moved wrongly comes back. Not one to which somebody else is to
	/// move: nobody keeps a move from taking effect by taking its account.
	pub(super) fn ensure_can_be_key(number: RollNumber, account: &T::AccountId) -> DispatchResult {
		let earlier = Keys::<T>::get(account);
		let is_free = earlier.is_none_or(|key| key.number == number && !key.is_current())
			&& MovingTo::<T>::get(account).is_none_or(|moving| moving == number);
		ensure!(is_free, Error::<T>::AccountTaken);
		Ok(())
	}

	/// Makes an account the key of a newcomer.
	pub(super) fn give_first_key(number: RollNumber, account: &T::AccountId) -> DispatchResult {
		let is_taken = Keys::<T>::contains_key(account) || MovingTo::<T>::contains_key(account);
		ensure!(!is_taken, Error::<T>::AccountTaken);
		Self::give_key(number, account);
		Ok(())
	}

	/// Makes an account the key of a stakeholder from now on.
	fn give_key(number: RollNumber, account: &T::AccountId) {
		if !Keys::<T>::contains_key(account) {
			Self::let_sign(account);
		}
		Keys::<T>::insert(account, Key::new(number, Self::now()));
	}

	/// Lets an account sign without owning anything.
	///
	/// The reference is never given back: an account that disappears starts again at nonce 0, where
	/// its old transactions are valid once more.
	pub(crate) fn let_sign(account: &T::AccountId) {
		frame_system::Pallet::<T>::inc_providers(account);
	}

	/// The key does nothing but object from now on, for `FreezeDays` at most.
	pub(super) fn freeze_key(
		number: RollNumber,
		state: &StakeholderOf<T>,
		registrar: T::AccountId,
	) {
		FrozenNow::<T>::mutate(|frozen| {
			frozen[state.chamber] = frozen[state.chamber].saturating_add(1);
		});
		let until = Self::now().saturating_add(Self::calendar().days(T::FreezeDays::get()));
		Self::set_frozen(&state.account, Some(until));
		let account = state.account.clone();
		Self::deposit_event(Event::KeyFrozen { number, account, registrar });
	}

	/// Can another key of this chamber be frozen? As few as can be under challenge: two registrars
	/// mute no chamber.
	pub(super) fn ensure_can_be_frozen(chamber: Chamber) -> Result<(), Error<T>> {
		let most = most_challenged(Self::current_roll_size(chamber).total());
		ensure!(FrozenNow::<T>::get()[chamber] < most, Error::<T>::TooManyFrozen);
		Ok(())
	}

	/// The key that the stakeholder has now is free, and makes room for another one to be frozen.
	pub(super) fn thaw_key(number: RollNumber) {
		if let Some(state) = Stakeholders::<T>::get(number) {
			// Whoever changes the chamber leaves what is announced behind.
			FrozenNow::<T>::mutate(|frozen| frozen.remove(state.chamber));
			Self::set_frozen(&state.account, None);
		}
	}

	fn set_frozen(account: &T::AccountId, frozen: Option<BlockNumberFor<T>>) {
		Keys::<T>::mutate(account, |key| {
			if let Some(key) = key {
				key.frozen = frozen;
			}
		});
	}
}
