// SPDX-License-Identifier: Apache-2.0

//! Who bears the cost of a transaction.

use crate::{
	pallet::{BalanceOf, Config, Error, Pallet},
	types::PaidBy,
	CivicCalls,
};
use frame_support::traits::Get;
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
		let Some(civic) = T::CivicCalls::resolve(signer, call) else { return PaidBy::Balance };
		let Some(available) = Self::available(&civic.payer) else { return PaidBy::Balance };
		if info.call_weight.any_gt(T::MaxFreeWeight::get()) {
			return PaidBy::BalanceInstead(civic, Error::TooHeavy);
		}
		// What waits behind others is not tried out, and so it is not for nothing in the pool.
		let cost =
			if civic.costs_nothing && ahead == 0 { Zero::zero() } else { Self::cost(info, len) };
		let transactions: BalanceOf<T> = ahead.saturating_add(1).unique_saturated_into();
		if available < cost.saturating_mul(transactions) {
			return PaidBy::BalanceInstead(civic, Error::UsedUp);
		}
		PaidBy::Quota(civic, cost)
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
		matches!(Self::payer_of(signer, call, info, len, 0), PaidBy::Quota(..))
	}

	/// Keeps the account of somebody who acts for another, whatever becomes of its balance. An
	/// account that disappears starts again at nonce 0, where its old transactions are valid once
	/// more, and anyone could send these at the cost of the other.
	pub(crate) fn keep_account(who: &T::AccountId) {
		if frame_system::Pallet::<T>::sufficients(who).is_zero() {
			frame_system::Pallet::<T>::inc_sufficients(who);
		}
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
