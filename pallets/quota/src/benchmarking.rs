// SPDX-License-Identifier: Apache-2.0

//! What the extensions add to those that they wrap.

use super::*;
use crate::types::PaidBy;
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo},
	traits::Hooks,
};
use sp_runtime::traits::Zero;

/// How long the transactions are, in bytes.
const LENGTH: usize = 200;

/// A signer, a free call, its payer, and what it is declared to weigh.
fn free_call<T: Config>() -> (T::AccountId, T::RuntimeCall, T::AccountId, DispatchInfo)
where
	T::RuntimeCall: GetDispatchInfo,
{
	let (signer, call) = T::BenchmarkHelper::free_call();
	let info = call.get_dispatch_info();
	let PaidBy::Quota(CivicCall { payer, .. }, _) =
		Pallet::<T>::payer_of(&signer, &call, &info, LENGTH, 0)
	else {
		panic!("the call is free")
	};
	(signer, call, payer, info)
}

#[benchmarks(where T::RuntimeCall: GetDispatchInfo)]
mod benchmarks {
	use super::*;

	/// What [`CheckNonce`] does in the pool besides the nonce, for a call in which nobody acts but
	/// its signer: whether the gate is open, whose call it is, and what is left of the quota. In a
	/// block there is less to do.
	#[benchmark]
	fn check_nonce() {
		let (signer, call) = T::BenchmarkHelper::own_call();
		assert!(T::Gate::acts_alone(&call));
		let info = call.get_dispatch_info();
		let gate;
		let is_free;
		#[block]
		{
			gate = T::Gate::ensure_open(&signer, &call);
			is_free = Pallet::<T>::is_free(&signer, &call, &info, LENGTH);
		}
		assert!(gate.is_ok() && is_free);
	}

	/// The same where others act: as many as can.
	#[benchmark]
	fn check_nonce_for_others() {
		let (signer, call, payer, info) = free_call::<T>();
		let (guarded, sent) = T::BenchmarkHelper::guarded_call();
		Usages::<T>::insert(&payer, Usage { used: Zero::zero(), block: Pallet::<T>::now() });
		let gate;
		let is_free;
		#[block]
		{
			gate = T::Gate::ensure_open(&guarded, &sent);
			is_free = Pallet::<T>::is_free(&signer, &call, &info, LENGTH);
		}
		assert!(gate.is_ok() && is_free);
	}

	/// Finding out who pays, making room in the lane, charging the quota, keeping the account of
	/// whoever acts for another, and settling it.
	#[benchmark]
	fn charge() {
		let (signer, call, payer, info) = free_call::<T>();
		Usages::<T>::insert(&payer, Usage { used: Zero::zero(), block: Pallet::<T>::now() });
		let cost = Pallet::<T>::cost(&info, LENGTH);
		let charged;
		#[block]
		{
			charged = Pallet::<T>::is_free(&signer, &call, &info, LENGTH)
				&& Pallet::<T>::enter_lane(Lane::Free, &info, LENGTH)
				&& Pallet::<T>::charge(&payer, cost);
			Pallet::<T>::keep_account(&signer);
			Pallet::<T>::settle(payer.clone(), cost, Zero::zero());
		}
		assert!(charged);
		assert!(Usages::<T>::get(payer).is_some_and(|usage| usage.used.is_zero()));
	}

	#[benchmark]
	fn on_initialize() {
		let now = frame_system::Pallet::<T>::block_number();
		BlockUse::<T>::put(LaneUses::default());
		#[block]
		{
			Pallet::<T>::on_initialize(now);
		}
		assert!(!BlockUse::<T>::exists());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
