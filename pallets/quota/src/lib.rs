// SPDX-License-Identifier: Apache-2.0

//! # Quota: civic calls are free, within bounds
//!
//! Stakeholders own no tokens, and yet they sign ordinary transactions. This pallet decides who
//! bears the cost of a transaction, and keeps either crowd from starving the other.
//!
//! ## Terms
//!
//! * **Civic call**: a call that the runtime counts as part of taking part: registering,
//!   recording, voting. Which ones, [`CivicCalls`] says; batches and proxies of civic calls count
//!   as civic, too, and are charged as a whole.
//! * **Quota**: what a stakeholder in good standing may have for free, in the unit of the token:
//!   every civic call takes off what it would have cost as a fee. It recovers evenly, from empty to
//!   full in [`Config::RecoveryPeriod`]. A batch therefore costs what it weighs, and a call through
//!   a proxy is charged to the stakeholder for whom it acts.
//! * **Lane**: free or paid. Neither lane may fill more than [`Config::LaneShare`] of a block.
//!
//! ## How a transaction passes
//!
//! Two transaction extensions do this. They stand in for the SDK's extensions of the same name,
//! and look exactly like them from outside, so that every wallet signs as ever.
//!
//! * [`CheckNonce`] orders the pool: everybody's next transaction comes before anyone's second,
//!   and at the same place in the queue a free one before a paid one (stakeholders are verified
//!   persons and their quota is bounded; paying accounts can be made in any number). A free call
//!   that would fail is refused by the pool, with a number that says which pallet refuses, and in
//!   a way that says whether it may pass by itself: [`Pallet::why_refused`] says why in words.
//! * [`ChargeTransactionPayment`] charges the quota, or else the balance. There are no tips: money
//!   does not buy a better place.
//!
//! A stakeholder whose quota is used up pays from the balance like everyone else, if there is one.
//!
//! ## Example
#![doc = docify::embed!("src/tests.rs", a_stakeholder_without_tokens_is_charged_by_quota)]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod extensions;
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
	CivicCall, CivicCalls, Lane, LaneUse, LaneUses, QuotaInfo, Refusal, Refusals, Usage,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		dispatch::{DispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
		storage::{with_transaction, TransactionOutcome},
	};
	use frame_system::{pallet_prelude::*, RawOrigin};
	use pallet_transaction_payment::OnChargeTransaction;
	use sp_runtime::{
		traits::{Convert, DispatchInfoOf, Dispatchable, Saturating, UniqueSaturatedInto, Zero},
		Perbill, Perquintill,
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

		/// The full quota of an account: `None` unless it is a stakeholder in good standing.
		type Allotment: Convert<Self::AccountId, Option<BalanceOf<Self>>>;

		/// What the pool says of what it refuses.
		type Refusals: Refusals;

		/// In how many blocks an empty quota is full again.
		#[pallet::constant]
		type RecoveryPeriod: Get<BlockNumberFor<Self>>;

		/// The heaviest civic call that is free: the pool runs it once to see that it succeeds.
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

	/// Why the pool refuses a transaction before its call is looked at. These are not errors of a
	/// call; they stand here so that wallets and clients find their texts.
	#[pallet::error]
	pub enum Error<T> {
		/// Your quota of free calls is used up, and your account has no tokens to pay with. Wait:
		/// the quota recovers all the time. The view function `quota` says how far it has come.
		UsedUp,
		/// Tips are not taken: money does not buy a better place in the queue. Send the transaction
		/// without one.
		TipNotTaken,
		/// This call is too heavy to be free, and your account has no tokens to pay with. Split it:
		/// a smaller batch, or several calls.
		TooHeavy,
		/// Nobody pays for this: your account is not that of a registered stakeholder in good
		/// standing, or the call is not free, and it has no tokens. Ask a registrar of your chamber
		/// for admission, or check your account.
		NobodyPays,
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
		/// The quota of an account: `None` unless it is a stakeholder in good standing.
		pub fn quota(account: T::AccountId) -> Option<QuotaInfo<BalanceOf<T>>> {
			let full = T::Allotment::convert(account.clone())?;
			Some(QuotaInfo { full, available: Self::available(&account)? })
		}

		/// What the number in the pool's refusal "Custom error: N" may stand for.
		///
		/// It is the number of a pallet, so these are the errors of that pallet; 255 stands for
		/// errors of none.
		pub fn refusals(number: u8) -> Vec<Refusal> {
			T::Refusals::of_number(number)
		}
	}

	impl<T: Config> Pallet<T> {
		fn now() -> BlockNumberFor<T> {
			frame_system::Pallet::<T>::block_number()
		}

		/// What a usage has come to by now.
		fn used(who: &T::AccountId, full: BalanceOf<T>) -> BalanceOf<T> {
			let Some(Usage { used, block }) = Usages::<T>::get(who) else { return Zero::zero() };
			let blocks = |n: BlockNumberFor<T>| -> u64 { n.unique_saturated_into() };
			let elapsed = blocks(Self::now().saturating_sub(block));
			let part = Perquintill::from_rational(elapsed, blocks(T::RecoveryPeriod::get()));
			let recovered =
				part.mul_floor(UniqueSaturatedInto::<u128>::unique_saturated_into(full));
			used.saturating_sub(recovered.unique_saturated_into())
		}

		/// What is left of an account's quota now: `None` if it has none.
		pub fn available(who: &T::AccountId) -> Option<BalanceOf<T>> {
			let full = T::Allotment::convert(who.clone())?;
			Some(full.saturating_sub(Self::used(who, full)))
		}

		/// Takes `amount` off the quota of an account, if there is as much left.
		pub(crate) fn charge(who: &T::AccountId, amount: BalanceOf<T>) -> bool {
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

		/// The call as a civic one, if it is civic and its payer has a quota.
		pub fn civic<'a>(
			signer: &T::AccountId,
			call: &'a T::RuntimeCall,
		) -> Option<CivicCall<'a, T>> {
			let civic = T::CivicCalls::resolve(signer, call)?;
			T::Allotment::convert(civic.payer.clone())?;
			Some(civic)
		}

		/// Can a civic call of `payer` be charged to the quota, with `ahead` like it before? If
		/// not, why.
		pub(crate) fn ensure_free(
			payer: &T::AccountId,
			info: &DispatchInfoOf<T::RuntimeCall>,
			len: usize,
			ahead: u64,
		) -> Result<(), Error<T>> {
			ensure!(!info.call_weight.any_gt(T::MaxFreeWeight::get()), Error::<T>::TooHeavy);
			let calls: BalanceOf<T> = ahead.saturating_add(1).unique_saturated_into();
			let available = Self::available(payer).unwrap_or_else(Zero::zero);
			ensure!(available >= Self::cost(info, len).saturating_mul(calls), Error::<T>::UsedUp);
			Ok(())
		}

		/// The fee of a call, which is also what it takes off a quota.
		pub fn cost(info: &DispatchInfoOf<T::RuntimeCall>, len: usize) -> BalanceOf<T> {
			let len = u32::try_from(len).unwrap_or(u32::MAX);
			pallet_transaction_payment::Pallet::<T>::compute_fee(len, info, Zero::zero())
		}

		/// Would this transaction be free if it were included now?
		pub fn is_free(
			signer: &T::AccountId,
			call: &T::RuntimeCall,
			info: &DispatchInfoOf<T::RuntimeCall>,
			len: usize,
		) -> bool {
			Self::civic(signer, call)
				.is_some_and(|civic| Self::ensure_free(&civic.payer, info, len, 0).is_ok())
		}

		/// Runs a civic call and takes everything back: would it succeed now?
		pub(crate) fn rehearse(civic: CivicCall<T>) -> DispatchResult {
			Self::rehearse_as(civic.call, civic.origin)
		}

		fn rehearse_as(call: &T::RuntimeCall, origin: T::RuntimeOrigin) -> DispatchResult {
			with_transaction(|| {
				let result = call.clone().dispatch(origin);
				TransactionOutcome::Rollback(result.map(|_| ()).map_err(|e| e.error))
			})
		}

		/// Why a transaction with this call, the next of its signer, would be refused now, or would
		/// fail in a block at the signer's cost: for wallets, which ask before they send or after
		/// they were refused. `None`: it would succeed, or fails for a reason that is not the
		/// call's, such as its signature or nonce.
		pub fn why_refused(
			signer: &T::AccountId,
			call: &T::RuntimeCall,
			info: &DispatchInfoOf<T::RuntimeCall>,
			len: usize,
			tip: BalanceOf<T>,
		) -> Option<Refusal> {
			let tried = || -> DispatchResult {
				ensure!(tip.is_zero(), Error::<T>::TipNotTaken);
				let cost = Self::cost(info, len);
				let pays = |otherwise: Error<T>| {
					T::OnChargeTransaction::can_withdraw_fee(signer, call, info, cost, Zero::zero())
						.map_err(|_| otherwise)
				};
				let Some(civic) = Self::civic(signer, call) else {
					pays(Error::NobodyPays)?;
					return Self::rehearse_as(call, RawOrigin::Signed(signer.clone()).into());
				};
				Self::ensure_free(&civic.payer, info, len, 0).or_else(pays)?;
				Self::rehearse(civic)
			};
			tried().err().map(T::Refusals::explain)
		}

		/// Makes room for a transaction in its lane, unless the lane has had its share.
		pub(crate) fn enter_lane(
			lane: Lane,
			info: &DispatchInfoOf<T::RuntimeCall>,
			len: usize,
		) -> bool {
			let share = T::LaneShare::get();
			let weights = T::BlockWeights::get();
			let max_weight =
				weights.get(DispatchClass::Normal).max_total.unwrap_or(weights.max_block);
			let max_length = *T::BlockLength::get().max.get(DispatchClass::Normal);
			let limit = LaneUse {
				weight: share.mul_floor(max_weight.ref_time()),
				length: share.mul_floor(max_length),
			};
			BlockUse::<T>::mutate(|uses| {
				let used = uses.of_mut(lane);
				// As `CheckWeight` counts it.
				let weight =
					info.total_weight().saturating_add(weights.get(info.class).base_extrinsic);
				let next = LaneUse {
					weight: used.weight.saturating_add(weight.ref_time()),
					length: used.length.saturating_add(u32::try_from(len).unwrap_or(u32::MAX)),
				};
				let fits = next.weight <= limit.weight && next.length <= limit.length;
				if fits {
					*used = next;
				}
				fits
			})
		}

		/// Every invariant of this pallet: what was used was used by now, by somebody who exists.
		#[cfg(any(feature = "try-runtime", feature = "std"))]
		pub fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			for (who, usage) in Usages::<T>::iter() {
				ensure!(usage.block <= Self::now(), "a usage lies in the future");
				ensure!(
					frame_system::Pallet::<T>::account_exists(&who),
					"an account that does not exist has used a quota"
				);
			}
			Ok(())
		}
	}
}
