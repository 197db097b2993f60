// SPDX-License-Identifier: Apache-2.0

//! # Quota: civic calls are free, within bounds
//!
//! Stakeholders own no tokens, and yet they sign ordinary transactions. This pallet decides who
//! bears the cost of a transaction, and where it stands in the pool.
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
//!   tried out in every pool and in the block: what would fail is in none, and the weight of the
//!   transaction counts that.
//! * **Lane**: free or paid. The node shares each block out between the two. It sees the lane and
//!   the weight of what waits in its pool in a tag: [`Waiting`]. Nothing of it is in the state, as
//!   a runtime cannot make an author honest.
//!
//! ## How a transaction passes
//!
//! One transaction extension does the work: [`CheckNonceAndCharge`]. From outside it is the SDK's
//! `CheckNonce` and `ChargeTransactionPayment`, so that every wallet signs as usual. What is cheap to
//! see comes first:
//!
//! 1. the nonce; no tip, since money does not buy a better place; no call of class Operational,
//!    since those may use what is kept free in a block for the chain itself. `CheckWeight` has seen
//!    before that the transaction fits into a block;
//! 2. the [`Gate`] of the runtime: what may not be sent at all is refused before anything is charged;
//! 3. who pays. A stakeholder whose quota is used up pays from the balance like everyone else, if
//!    there is one;
//! 4. for a free call that is next in line and light ([`Config::MaxRehearsedWeight`]), and only in
//!    the pool of the node to which its sender hands it over ([`Pallet::trying_out`]): whether it
//!    succeeds. It is refused with a number that says which pallet refuses, and in a way that says
//!    whether it may pass later by itself. [`Pallet::why_refused`] says why in words. Other nodes
//!    get it from that one and do not try it out, nor is a heavier one tried: if it fails in the
//!    block, the quota pays.
//!
//! In the pool everybody's next transaction comes before anyone's second, and at the same place in
//! the queue a free one before a paid one (stakeholders are verified and their quota is bounded;
//! paying accounts can be made in any number). What a stakeholder and all who act for it have
//! waiting draws on one quota: a tag tells the node what each may take off it, a [`Draw`].
//!
//! An account that does not exist comes to exist with its first transaction, if that is free: it
//! acts for somebody who has a quota.
//!
//! ## Example
#![doc = docify::embed!("src/tests/payers.rs", a_stakeholder_without_tokens_is_charged_by_quota)]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod extension;
mod functions;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
pub mod runtime_api;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use extension::CheckNonceAndCharge;
pub use pallet::*;
#[cfg(feature = "runtime-benchmarks")]
pub use types::BenchmarkHelper;
pub use types::{
	Allotments, CivicCall, CivicCalls, Draw, Gate, Lane, QuotaInfo, Refusal, Refusals, Submission,
	Usage, Waiting,
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
	use sp_runtime::traits::{Dispatchable, Zero};

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
			RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
		> + pallet_transaction_payment::Config
	{
		/// Which calls are civic, and who bears their cost.
		type CivicCalls: CivicCalls<Self>;

		/// What may not be sent at all.
		type Gate: Gate<Self>;

		/// The full quotas of accounts.
		type Allotments: Allotments<Self>;

		/// What the pool says when it refuses something.
		type Refusals: Refusals;

		/// How many blocks it takes until an empty quota is full again.
		#[pallet::constant]
		type RecoveryPeriod: Get<BlockNumberFor<Self>>;

		/// The heaviest civic call that is free.
		#[pallet::constant]
		type MaxFreeWeight: Get<Weight>;

		/// The heaviest free call that a node tries out whose sender hands it over, to see that it
		/// succeeds. It bounds what a node does for a transaction that it refuses.
		#[pallet::constant]
		type MaxRehearsedWeight: Get<Weight>;

		/// The weights of the extension.
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

	/// Why the pool refuses a transaction before it looks at the call. No call fails with these;
	/// they stand here so that wallets and clients find their texts.
	#[pallet::error]
	pub enum Error<T> {
		/// Your quota of free calls is used up, counting what waits, and your account has no tokens to
		/// pay with. Wait: the quota recovers all the time. The view function `quota` says how far it
		/// has come.
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
		UnknownMultisig,
		/// You have opened as many operations of this multisig as can wait at once. Carry one of
		/// them out, or cancel it with `multisig.cancel_as_multi`.
		TooManyWaiting,
		/// What a multisig does is sent by its signatories themselves: not in a batch, not by a
		/// proxy, not by another multisig. Send the call directly.
		NestedMultisig,
		/// This acts for more accounts than one transaction may: 16, with the signer's. Split it
		/// into several transactions.
		TooManyAccounts,
		/// Nobody signs this: only a decision makes such calls, alone or in a batch. The code of an
		/// upgrade that is authorised already is handed in without a signature.
		NotSigned,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(!T::RecoveryPeriod::get().is_zero(), "a quota must recover");
			let (rehearsed, free) = (T::MaxRehearsedWeight::get(), T::MaxFreeWeight::get());
			assert!(rehearsed.all_lte(free), "what is tried out must be free");
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
			let full = T::Allotments::of(&account)?;
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
