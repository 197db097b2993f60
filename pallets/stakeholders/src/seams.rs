// SPDX-License-Identifier: Apache-2.0

//! The register as the other pallets see it.

use crate::{pallet::*, Dispute, Key};
#[cfg(feature = "runtime-benchmarks")]
use doverie_primitives::Kind;
use doverie_primitives::{
	ByChamber, Challenges, Chamber, Electorate, Member, RollNumber, RollSize, Voter,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> Electorate<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn member(who: &T::AccountId) -> Option<Member> {
		let (number, stakeholder) = Self::acting(who).ok()?;
		stakeholder.member(number, Self::now())
	}

	fn may_record(who: &T::AccountId) -> bool {
		Self::member(who).is_some() || Self::is_registrar_of_any(who)
	}

	fn roll_number(who: &T::AccountId) -> Option<RollNumber> {
		Keys::<T>::get(who).filter(Key::is_current).map(|key| key.number)
	}

	fn account(number: RollNumber) -> Option<T::AccountId> {
		Stakeholders::<T>::get(number).map(|stakeholder| stakeholder.account)
	}

	fn checkpoint(block: BlockNumberFor<T>) -> BlockNumberFor<T> {
		Self::calendar().roll_of(block)
	}

	fn roll_sizes(checkpoint: BlockNumberFor<T>) -> ByChamber<RollSize> {
		Checkpoints::<T>::get(checkpoint).unwrap_or_default()
	}

	fn voter(
		who: &T::AccountId,
		checkpoint: BlockNumberFor<T>,
	) -> Option<Voter<BlockNumberFor<T>>> {
		let (key, state) = Self::signing(who)?;
		let Key { number, from: key_since, .. } = key;
		let on_roll = state.member_at(number, checkpoint);
		let has_vote = state.keeps_vote() && !Self::is_frozen_now(&key);
		has_vote.then_some(Voter { number, on_roll, key_since })
	}

	fn on_roll(number: RollNumber, checkpoint: BlockNumberFor<T>) -> Option<Member> {
		Stakeholders::<T>::get(number)?.member_at(number, checkpoint)
	}

	fn is_on_roll(number: RollNumber) -> bool {
		Stakeholders::<T>::get(number).is_some_and(|stakeholder| stakeholder.on_roll(Self::now()))
	}

	fn is_gone(number: RollNumber) -> bool {
		Stakeholders::<T>::get(number).is_none_or(|stakeholder| stakeholder.is_gone())
	}

	fn keeps_vote(number: RollNumber) -> bool {
		Stakeholders::<T>::get(number).is_some_and(|stakeholder| stakeholder.keeps_vote())
	}

	fn is_moving(who: &T::AccountId) -> bool {
		Self::key_is_moving(who)
	}

	fn roll_size(chamber: Chamber) -> RollSize {
		Self::current_roll_size(chamber)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn admit_for_benchmark(who: &T::AccountId, chamber: Chamber, kind: Kind) {
		crate::benchmarking::admit_with_full_history::<T>(who, chamber, kind);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn looked_up_for_benchmark(who: &T::AccountId) {
		crate::benchmarking::looked_up::<T>(who);
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

	fn is_barred(number: RollNumber) -> bool {
		Stakeholders::<T>::get(number).is_some_and(|s| !s.keeps_vote())
	}

	fn settle(number: RollNumber, upheld: bool) -> DispatchResult {
		Self::do_settle_challenge(number, upheld)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn challenged_for_benchmark() -> RollNumber {
		crate::benchmarking::challenged::<T>()
	}
}
