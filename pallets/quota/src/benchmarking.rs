// SPDX-License-Identifier: Apache-2.0

//! What the extension does in a block, with everything that it looks up.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::dispatch::{DispatchInfo, GetDispatchInfo};
use frame_system::RawOrigin;
use sp_runtime::traits::{
	AsSystemOriginSigner, AsTransactionAuthorizedOrigin, DispatchTransaction, Dispatchable,
	Saturating, TransactionExtension, Zero,
};

/// How long the transactions are, in bytes.
const LENGTH: usize = 200;

/// Leaves the payer of a call as much of its quota as the call costs at most, and says who that is,
/// and how much. If it is a registrar, what it has as a stakeholder is not enough.
fn use_up<T: Config>(
	signer: &T::AccountId,
	call: &T::RuntimeCall,
	info: &DispatchInfo,
) -> (T::AccountId, BalanceOf<T>) {
	let payer = T::CivicCalls::resolve(signer, call).expect("the call is civic").payer;
	let full = T::Allotments::of(&payer).expect("the payer has a quota");
	let cost = Pallet::<T>::cost(info, LENGTH);
	let usage = Usage { used: full.saturating_sub(cost), block: Pallet::<T>::now() };
	Usages::<T>::insert(&payer, usage);
	(payer, cost)
}

/// Was less than this charged, and anything at all? What was not needed is given back.
fn is_charged<T: Config>(payer: &T::AccountId, cost: BalanceOf<T>) -> bool {
	Pallet::<T>::available(payer).is_some_and(|left| left < cost)
}

/// What a call weighs, with the extension around it.
fn with_extension<T: Config>(
	extension: &CheckNonceAndCharge<T>,
	call: &T::RuntimeCall,
) -> DispatchInfo
where
	BalanceOf<T>: Send + Sync,
	<T::RuntimeCall as Dispatchable>::RuntimeOrigin: AsSystemOriginSigner<T::AccountId> + Clone,
{
	DispatchInfo { extension_weight: extension.weight(call), ..call.get_dispatch_info() }
}

#[benchmarks(where
	BalanceOf<T>: Send + Sync,
	<T::RuntimeCall as Dispatchable>::RuntimeOrigin:
		AsSystemOriginSigner<T::AccountId> + AsTransactionAuthorizedOrigin + Clone,
)]
mod benchmarks {
	use super::*;

	/// A free call in which nobody acts but its signer, a registrar who needs a registrar's quota.
	#[benchmark]
	fn admit_own() {
		let (signer, call) = T::BenchmarkHelper::own_call();
		assert!(T::Gate::acts_alone(&call));
		let extension = CheckNonceAndCharge::<T>::new(Zero::zero(), Zero::zero());
		let info = with_extension::<T>(&extension, &call);
		let (payer, cost) = use_up::<T>(&signer, &call, &info);
		let result;
		#[block]
		{
			let origin = RawOrigin::Signed(signer).into();
			result = extension.test_run(origin, &call, &info, LENGTH, 0, |_| Ok(().into()));
		}
		assert!(matches!(result, Ok(Ok(_))));
		assert!(is_charged::<T>(&payer, cost));
	}

	/// The same, where the quota that the signer has as a stakeholder is enough.
	#[benchmark]
	fn admit_own_as_stakeholder() {
		let (signer, call) = T::BenchmarkHelper::own_call();
		let extension = CheckNonceAndCharge::<T>::new(Zero::zero(), Zero::zero());
		let info = with_extension::<T>(&extension, &call);
		let usage = Usage { used: Zero::zero(), block: Pallet::<T>::now() };
		Usages::<T>::insert(&signer, usage);
		let payer = signer.clone();
		let result;
		#[block]
		{
			let origin = RawOrigin::Signed(signer).into();
			result = extension.test_run(origin, &call, &info, LENGTH, 0, |_| Ok(().into()));
		}
		assert!(matches!(result, Ok(Ok(_))));
		assert!(Usages::<T>::get(payer).is_some_and(|usage| !usage.used.is_zero()));
	}

	/// A free call that is sent for another, and the gate where as many act as can.
	#[benchmark]
	fn admit_for_others() {
		let (signer, call) = T::BenchmarkHelper::free_call();
		let extension = CheckNonceAndCharge::<T>::new(Zero::zero(), Zero::zero());
		let info = with_extension::<T>(&extension, &call);
		let (payer, cost) = use_up::<T>(&signer, &call, &info);
		let (guarded, sent) = T::BenchmarkHelper::guarded_call();
		let gate;
		let result;
		#[block]
		{
			gate = T::Gate::ensure_open(&guarded, &sent);
			let origin = RawOrigin::Signed(signer).into();
			result = extension.test_run(origin, &call, &info, LENGTH, 0, |_| Ok(().into()));
		}
		assert!(gate.is_ok() && matches!(result, Ok(Ok(_))));
		assert!(is_charged::<T>(&payer, cost));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
