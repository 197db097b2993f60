// SPDX-License-Identifier: Apache-2.0

//! The register as the other pallets see it.

use crate::{pallet::*, Dispute, Key};
#[cfg(feature = "runtime-benchmarks")]
use doverie_primitives::Kind;
use doverie_primitives::{Challenges, Chamber, Electorate, Member, RollNumber, RollSize};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> Electorate<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn member(who: &T::AccountId) -> Option<Member> {
		let (number, stakeholder) = Self::registered(who).ok()?;
		stakeholder.member(number, Self::now())
	}

	fn roll_number(who: &T::AccountId) -> Option<RollNumber> {
		Keys::<T>::get(who).filter(Key::is_current).map(|key| key.number)
	}

	fn account(number: RollNumber) -> Option<T::AccountId> {
		Stakeholders::<T>::get(number).map(|stakeholder| stakeholder.account)
	}

	fn was_on_roll(member: &Member, block: BlockNumberFor<T>) -> Option<bool> {
		Stakeholders::<T>::get(member.number)?.was_on_roll(member, block, Self::now())
	}

	fn voter(who: &T::AccountId, block: BlockNumberFor<T>) -> Option<(Member, Option<bool>)> {
		let (number, stakeholder) = Self::registered(who).ok()?;
		let now = Self::now();
		let member = stakeholder.member(number, now)?;
		Some((member, stakeholder.was_on_roll(&member, block, now)))
	}

	fn roll_size(chamber: Chamber) -> RollSize {
		Self::current_roll_size(chamber)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn admit_for_benchmark(who: &T::AccountId, chamber: Chamber, kind: Kind) {
		crate::benchmarking::admit_with_full_history::<T>(who, chamber, kind);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grow_roll_for_benchmark(to: RollNumber) {
		crate::benchmarking::grow_roll::<T>(to);
	}
}

impl<T: Config> Challenges for Pallet<T> {
	fn is_in_effect(number: RollNumber) -> bool {
		Stakeholders::<T>::get(number).is_some_and(|s| s.dispute == Dispute::InEffect)
	}

	fn settle(number: RollNumber, upheld: bool) -> DispatchResult {
		Self::do_settle_challenge(number, upheld)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn challenged_for_benchmark() -> RollNumber {
		crate::benchmarking::challenged::<T>()
	}
}
