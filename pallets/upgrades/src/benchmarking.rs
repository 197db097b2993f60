// SPDX-License-Identifier: Apache-2.0

//! What the calls cost.

use super::*;
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_consensus_aura::sr25519::AuthorityId;
use sp_runtime::{traits::Zero, RuntimeAppPublic};

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The steps of the call. Who has a seat is not for this pallet to say, so the key belongs to
	/// nobody: the seats are read, and the approvals are written as they were.
	#[benchmark]
	fn approve_rescue() -> Result<(), BenchmarkError> {
		Pallet::<T>::note_failure(None);
		let key = AuthorityId::generate_pair(None);
		let code_hash = T::Hash::default();
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let message = message(&genesis, Pallet::<T>::block(), &code_hash, 1);
		let signature = key.sign(&message).ok_or(BenchmarkError::Stop("there is the key"))?;
		let approvals: Vec<_> = T::Seats::get()
			.into_iter()
			.map(|(key, _)| Approval { key, code_hash, round: 1 })
			.collect();
		let count = approvals.len();
		Approvals::<T>::put(BoundedVec::try_from(approvals).expect("not more than seats"));
		let is_signed;
		#[block]
		{
			is_signed = Failed::<T>::exists()
				&& T::Seats::get().iter().all(|(seated, _)| *seated != key)
				&& key.verify(&message, &signature);
			Approvals::<T>::mutate(|approvals| approvals.retain(|other| other.key != key));
		}
		assert!(is_signed);
		assert_eq!(Approvals::<T>::get().len(), count);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
