// SPDX-License-Identifier: Apache-2.0

//! What is left of a quota, and what is taken off it.

use crate::{
	pallet::{BalanceOf, Config, Event, Pallet, Usages},
	Usage,
};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{Convert, Saturating, UniqueSaturatedInto, Zero},
	Perquintill,
};

impl<T: Config> Pallet<T> {
	/// What a usage has come to by now.
	fn used(who: &T::AccountId, full: BalanceOf<T>) -> BalanceOf<T> {
		let Some(Usage { used, block }) = Usages::<T>::get(who) else { return Zero::zero() };
		let blocks = |n: BlockNumberFor<T>| -> u64 { n.unique_saturated_into() };
		let elapsed = blocks(Self::now().saturating_sub(block));
		let part = Perquintill::from_rational(elapsed, blocks(T::RecoveryPeriod::get()));
		let recovered = part.mul_floor(UniqueSaturatedInto::<u128>::unique_saturated_into(full));
		used.saturating_sub(recovered.unique_saturated_into())
	}

	/// What is left of an account's quota now: `None` if it has none.
	pub fn available(who: &T::AccountId) -> Option<BalanceOf<T>> {
		let full = T::Allotment::convert(who.clone())?;
		Some(full.saturating_sub(Self::used(who, full)))
	}

	/// Takes `amount` off the quota of an account, if that much is left. What costs nothing passes
	/// in any case.
	pub(crate) fn charge(who: &T::AccountId, amount: BalanceOf<T>) -> bool {
		if amount.is_zero() {
			return true;
		}
		let Some(full) = T::Allotment::convert(who.clone()) else { return false };
		let used = Self::used(who, full).saturating_add(amount);
		if used > full {
			return false;
		}
		Usages::<T>::insert(who, Usage { used, block: Self::now() });
		true
	}

	/// Gives back what a call did not need, and says what it cost.
	pub(crate) fn settle(who: T::AccountId, charged: BalanceOf<T>, actual: BalanceOf<T>) {
		let amount = actual.min(charged);
		Usages::<T>::mutate(&who, |usage| {
			if let Some(usage) = usage {
				usage.used = usage.used.saturating_sub(charged.saturating_sub(amount));
			}
		});
		Self::deposit_event(Event::QuotaCharged { stakeholder: who, amount });
	}
}
