// SPDX-License-Identifier: Apache-2.0

//! Who bears the cost of a transaction.

use crate::{
	pallet::{BalanceOf, Config, Error, Pallet},
	types::{Free, PaidBy},
	CivicCall, CivicCalls,
};
use frame_support::{dispatch::PostDispatchInfo, traits::Get};
use pallet_transaction_payment::OnChargeTransaction;
use sp_runtime::traits::{DispatchInfoOf, Saturating, UniqueSaturatedInto, Zero};

impl<T: Config> Pallet<T> {
	/// Who bears the cost of this transaction, which has `ahead` others of its signer before it?
	/// Those are taken to cost as much as this one.
	pub(crate) fn payer_of<'a>(
		signer: &T::AccountId,
		call: &'a T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		ahead: u64,
	) -> PaidBy<'a, T> {
		let Some(mut civic) = T::CivicCalls::resolve(signer, call) else { return PaidBy::Balance };
		let is_light = Self::is_light(&civic, info);
		// What waits behind others is not tried out, and so it is not for nothing in the pool; nor
		// is what is too heavy to be tried out.
		civic.costs_nothing = civic.costs_nothing && is_light && ahead.is_zero();
		let cost = if civic.costs_nothing { Zero::zero() } else { Self::cost(info, len) };
		let transactions: BalanceOf<T> = ahead.saturating_add(1).unique_saturated_into();
		let needed = cost.saturating_mul(transactions);
		let Some(left) = Self::left_for(&civic.payer, needed) else { return PaidBy::Balance };
		if info.call_weight.any_gt(T::MaxFreeWeight::get()) {
			return PaidBy::BalanceInstead(civic, Error::TooHeavy);
		}
		if left.available() < needed {
			return PaidBy::BalanceInstead(civic, Error::UsedUp);
		}
		PaidBy::Quota(Free {
			civic,
			cost,
			used: left.used,
			left: left.available(),
			as_stakeholder: left.as_stakeholder,
			is_light,
		})
	}

	/// Is this light enough to be tried out in the pool? What is sent in another call is tried with
	/// it and by itself.
	fn is_light(civic: &CivicCall<'_, T>, info: &DispatchInfoOf<T::RuntimeCall>) -> bool {
		let times = if civic.sent_in.is_some() { 2 } else { 1 };
		info.call_weight.saturating_mul(times).all_lte(T::MaxRehearsedWeight::get())
	}

	/// The fee of a call, which is also what it takes off a quota.
	pub fn cost(info: &DispatchInfoOf<T::RuntimeCall>, len: usize) -> BalanceOf<T> {
		let len = u32::try_from(len).unwrap_or(u32::MAX);
		pallet_transaction_payment::Pallet::<T>::compute_fee(len, info, Zero::zero())
	}

	/// The same, once it is known what the call has needed.
	pub(crate) fn actual_cost(
		info: &DispatchInfoOf<T::RuntimeCall>,
		needed: &PostDispatchInfo,
		len: usize,
	) -> BalanceOf<T> {
		let len = u32::try_from(len).unwrap_or(u32::MAX);
		pallet_transaction_payment::Pallet::<T>::compute_actual_fee(len, info, needed, Zero::zero())
	}

	/// Would this transaction be free if it were included now?
	pub fn is_free(
		signer: &T::AccountId,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> bool {
		matches!(Self::payer_of(signer, call, info, len, 0), PaidBy::Quota(..))
	}

	/// Keeps the account of somebody who acts for another, whatever becomes of its balance. An
	/// account that disappears starts again at nonce 0, where its old transactions are valid once
	/// more, and anyone could send these at the cost of the other.
	pub(crate) fn keep_account(who: &T::AccountId) {
		frame_system::Pallet::<T>::inc_sufficients(who);
	}

	/// The signer's balance must bear the cost: if it cannot, the error is `otherwise`.
	pub(crate) fn ensure_can_pay(
		signer: &T::AccountId,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		otherwise: Error<T>,
	) -> Result<(), Error<T>> {
		let cost = Self::cost(info, len);
		T::OnChargeTransaction::can_withdraw_fee(signer, call, info, cost, Zero::zero())
			.map_err(|_| otherwise)
	}
}
