// SPDX-License-Identifier: Apache-2.0

//! What is left of a quota, and what is taken off it.

use crate::{
	pallet::{BalanceOf, Config, Pallet, Usages},
	types::Left,
	Allotments, Usage,
};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{Saturating, UniqueSaturatedInto, Zero},
	Perquintill,
};

type UsageOf<T> = Usage<BalanceOf<T>, BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
	/// What is left of a full quota now.
	fn left(
		usage: Option<&UsageOf<T>>,
		full: BalanceOf<T>,
		as_stakeholder: bool,
	) -> Left<BalanceOf<T>> {
		let Some(&Usage { used, block }) = usage else {
			return Left { full, used: Zero::zero(), as_stakeholder };
		};
		let blocks = |n: BlockNumberFor<T>| -> u64 { n.unique_saturated_into() };
		let elapsed = blocks(Self::now().saturating_sub(block));
		let part = Perquintill::from_rational(elapsed, blocks(T::RecoveryPeriod::get()));
		let recovered = part.mul_floor(UniqueSaturatedInto::<u128>::unique_saturated_into(full));
		let used = used.saturating_sub(recovered.unique_saturated_into());
		Left { full, used, as_stakeholder }
	}

	/// What an account has left for something that costs this much: `None` if it has no quota. The
	/// quota that it has as a stakeholder comes first, and is mostly enough: whether somebody is a
	/// registrar takes longer to see.
	pub(crate) fn left_for(who: &T::AccountId, needed: BalanceOf<T>) -> Option<Left<BalanceOf<T>>> {
		let usage = Usages::<T>::get(who);
		let as_stakeholder =
			T::Allotments::of_stakeholder(who).map(|full| Self::left(usage.as_ref(), full, true));
		match as_stakeholder {
			Some(left) if left.available() >= needed => Some(left),
			_ => T::Allotments::of(who).map(|full| Self::left(usage.as_ref(), full, false)),
		}
	}

	/// What is left of an account's quota now: `None` if it has none.
	pub fn available(who: &T::AccountId) -> Option<BalanceOf<T>> {
		let full = T::Allotments::of(who)?;
		Some(Self::left(Usages::<T>::get(who).as_ref(), full, false).available())
	}

	/// Takes what a call has cost off a quota of which this much was used before. No event says so:
	/// the call says whose quota it is, and the quota what is left.
	pub(crate) fn settle(who: T::AccountId, used: BalanceOf<T>, amount: BalanceOf<T>) {
		if !amount.is_zero() {
			let used = used.saturating_add(amount);
			Usages::<T>::insert(who, Usage { used, block: Self::now() });
		}
	}
}
