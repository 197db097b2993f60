// SPDX-License-Identifier: Apache-2.0

//! # Quota: civic calls are free, within bounds
//!
//! Stakeholders own no tokens, and yet they sign ordinary transactions. This pallet decides who
//! bears the cost of a transaction, and keeps either crowd from starving the other.
//!
//! ## Terms
//!
//! * **Civic call**: a call by which stakeholders take part: registering, recording, voting.
//!   [`CivicCalls`] says which ones. Batches and proxies of civic calls are civic too, and are
//!   charged as a whole.
//! * **Quota**: what a registered stakeholder may have for free, in the unit of the token:
//!   every civic call takes off what it would have cost as a fee. It recovers evenly, from empty to
//!   full in [`Config::RecoveryPeriod`]. So a batch costs what it weighs, and a call of a proxy or
//!   of a multisig's signatory is charged to the account for which it is sent.
//! * **What costs nothing**: a civic call that its payer must be able to send even when somebody
//!   who has stolen its key has used up its quota. [`CivicCall::costs_nothing`] says which. It is
//!   tried out in the block, too: what would fail is in none, and the weight of the transaction
//!   counts that.
//! * **Lane**: free or paid. Neither lane may fill more than [`Config::LaneShare`] of a block.
//!
//! ## How a transaction passes
//!
//! Two transaction extensions do the work. They stand in for the SDK's extensions of the same name,
//! and look exactly like them from outside, so that every wallet signs as usual.
//!
//! * [`CheckNonce`] asks the [`Gate`] of the runtime first: what may not be sent at all is refused
//!   before anything is charged. It orders the pool: everybody's next transaction comes before
//!   anyone's second, and at the same place in the queue a free one before a paid one (stakeholders
//!   are verified and their quota is bounded; paying accounts can be made in any number). The pool
//!   refuses a free call that would fail, with a number that says which pallet refuses, and in a
//!   way that says whether it may pass later by itself. [`Pallet::why_refused`] says why in words.
//!   An account that does not exist comes to exist with its first transaction, if that is free: it
//!   acts for somebody who has a quota.
//! * [`ChargeTransactionPayment`] charges the quota, or else the balance. There are no tips: money
//!   does not buy a better place.
//!
//! Both ask one function who pays. A stakeholder whose quota is used up pays from the balance like
//! everyone else, if there is one.
//!
//! ## Example
#![doc = docify::embed!("src/tests/payers.rs", a_stakeholder_without_tokens_is_charged_by_quota)]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod extensions;
mod functions;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use extensions::{ChargeTransactionPayment, CheckNonce};
pub use pallet::*;
#[cfg(feature = "runtime-benchmarks")]
pub use types::BenchmarkHelper;
pub use types::{
	CivicCall, CivicCalls, Gate, Lane, LaneUse, LaneUses, QuotaInfo, Refusal, Refusals, Usage,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		dispatch::{DispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
	};
	use frame_system::pallet_prelude::*;
	use pallet_transaction_payment::OnChargeTransaction;
	use sp_runtime::{
		traits::{Convert, Dispatchable, Zero},
		Perbill,
	};

	/// The unit of fees and quotas.
	pub type BalanceOf<T> =
		<<T as pallet_transaction_payment::Config>::OnChargeTransaction as OnChargeTransaction<
			T,
		>>::Balance;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<
			RuntimeEvent: From<Event<Self>>,
			RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
		> + pallet_transaction_payment::Config
	{
		/// Which calls are civic, and who bears their cost.
		type CivicCalls: CivicCalls<Self>;

		/// What may not be sent at all.
		type Gate: Gate<Self>;

		/// The full quota of an account: `None` unless it is the key of a stakeholder whom no
		/// decision has barred, or a registrar's. Nothing, if only what costs nothing is free.
		type Allotment: Convert<Self::AccountId, Option<BalanceOf<Self>>>;

		/// What the pool says when it refuses something.
		type Refusals: Refusals;

		/// How many blocks it takes until an empty quota is full again.
		#[pallet::constant]
		type RecoveryPeriod: Get<BlockNumberFor<Self>>;

		/// The heaviest civic call that is free: the pool runs it to see that it succeeds, and
		/// twice if that is what a multisig carries out.
		#[pallet::constant]
		type MaxFreeWeight: Get<Weight>;

		/// The share of the space for ordinary transactions in a block that either lane may fill.
		#[pallet::constant]
		type LaneShare: Get<Perbill>;

		/// The weights of the extensions and hooks.
		type WeightInfo: WeightInfo;

		/// Sets the scene for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self>;
	}

	/// What each stakeholder has used of its quota.
	// Blake2_128Concat: accounts are chosen by their owners.
	#[pallet::storage]
	pub type Usages<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Usage<BalanceOf<T>, BlockNumberFor<T>>>;

	/// What the two lanes have filled of the current block.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type BlockUse<T> = StorageValue<_, LaneUses, ValueQuery>;

	#[pallet::event]
	#[allow(missing_docs)] // Of fields whose names say it.
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A civic call was free: its cost was taken off a quota.
		QuotaCharged {
			stakeholder: T::AccountId,
			/// What the call would have cost as a fee.
			amount: BalanceOf<T>,
		},
	}

	/// Why the pool refuses a transaction before it looks at the call. No call fails with these;
	/// they stand here so that wallets and clients find their texts.
	#[pallet::error]
	pub enum Error<T> {
		/// Your quota of free calls is used up, and your account has no tokens to pay with. Wait:
		/// the quota recovers all the time. The view function `quota` says how far it has come.
		UsedUp,
		/// Tips are not accepted: money does not buy a better place in the queue. Send the
		/// transaction without one.
		TipNotTaken,
		/// This call is too heavy to be free, and your account has no tokens to pay with. Split it:
		/// a smaller batch, or several calls.
		TooHeavy,
		/// Nobody pays for this: your account has no tokens, and it is not that of a registered
		/// stakeholder, or the call is not free. Ask a registrar of your chamber for admission, or
		/// check your account.
		NobodyPays,
		/// Only multisigs that are registered stakeholders or registrars act on this chain. Check
		/// the threshold and the signatories, or have the account of the multisig admitted first.
		NotAnOrganisation,
		/// You have opened as many operations of this multisig as can wait at once. Carry one of
		/// them out, or cancel it with `multisig.cancel_as_multi`.
		TooManyWaiting,
		/// What a multisig does is sent by its signatories themselves: not in a batch, not by a
		/// proxy, not by another multisig. Send the call directly.
		NestedMultisig,
		/// This acts for more accounts than one transaction may: 16, with the signer's. Split it
		/// into several transactions.
		TooManyAccounts,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			BlockUse::<T>::kill();
			<T as Config>::WeightInfo::on_initialize()
		}

		fn integrity_test() {
			assert!(!T::RecoveryPeriod::get().is_zero(), "a quota must recover");
			assert!(T::LaneShare::get() >= Perbill::from_percent(50), "lanes must fill a block");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The quota of an account: `None` if it has none.
		///
		/// The key of a stakeholder whom no decision has barred has one, of nothing if its admission
		/// was undone, and so has a registrar. The full quota, and what is left of it now, in the
		/// smallest unit of the token.
		pub fn quota(account: T::AccountId) -> Option<QuotaInfo<BalanceOf<T>>> {
			let full = T::Allotment::convert(account.clone())?;
			Some(QuotaInfo { full, available: Self::available(&account)? })
		}

		/// What the number in the pool's refusal "Custom error: N" may stand for.
		///
		/// It is the number of a pallet, so these are the errors of that pallet; 255 stands for
		/// errors that belong to no pallet. Each comes with its name, its advice, and whether the
		/// same transaction may pass later.
		pub fn refusals(number: u8) -> Vec<Refusal> {
			T::Refusals::of_number(number)
		}
	}
}
