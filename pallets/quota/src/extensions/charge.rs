// SPDX-License-Identifier: Apache-2.0

//! The charge: to a quota, or to a balance.

use super::{nobody_pays, refuse};
use crate::{
	pallet::{BalanceOf, Config, Error, Pallet},
	types::PaidBy,
	CivicCalls, Lane, Refusals, WeightInfo as _,
};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::DispatchClass,
	pallet_prelude::{TransactionSource, Weight},
	CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use pallet_transaction_payment::ChargeTransactionPayment as ChargeBalance;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		AsSystemOriginSigner, DispatchInfoOf, Dispatchable, Implication, PostDispatchInfoOf,
		TransactionExtension, ValidateResult, Zero,
	},
	transaction_validity::{InvalidTransaction, TransactionValidityError, ValidTransaction},
	DispatchResult,
};

/// Charges a civic call to the quota of its stakeholder, and every other transaction to the
/// balance of its signer, as [`pallet_transaction_payment::ChargeTransactionPayment`] does. Keeps
/// each lane within its share of the block.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	CloneNoBound,
	EqNoBound,
	PartialEqNoBound,
	DebugNoBound,
	TypeInfo,
)]
#[scale_info(skip_type_params(T))]
pub struct ChargeTransactionPayment<T: Config>(pub ChargeBalance<T>);

/// What a transaction is charged to.
#[derive(Debug)]
pub enum ChargedTo<AccountId, Amount, Wrapped> {
	/// The quota of a stakeholder: whose, and how much.
	Quota(AccountId, Amount),
	/// The balance, as the wrapped extension knows it; or nobody.
	Balance(Wrapped),
}

type BalanceVal<T> =
	<ChargeBalance<T> as TransactionExtension<<T as frame_system::Config>::RuntimeCall>>::Val;
type BalancePre<T> =
	<ChargeBalance<T> as TransactionExtension<<T as frame_system::Config>::RuntimeCall>>::Pre;

impl<T: Config> TransactionExtension<T::RuntimeCall> for ChargeTransactionPayment<T>
where
	BalanceOf<T>: Send + Sync,
	<T::RuntimeCall as Dispatchable>::RuntimeOrigin: AsSystemOriginSigner<T::AccountId> + Clone,
{
	const IDENTIFIER: &'static str = "ChargeTransactionPayment";
	type Implicit = ();
	type Val = ChargedTo<T::AccountId, BalanceOf<T>, BalanceVal<T>>;
	type Pre = ChargedTo<T::AccountId, BalanceOf<T>, BalancePre<T>>;

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		self.0
			.weight(call)
			.saturating_add(<T as Config>::WeightInfo::charge())
			.saturating_add(T::CivicCalls::rehearsal_weight(call))
	}

	fn validate(
		&self,
		origin: T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		implicit: Self::Implicit,
		implication: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		if !self.0.tip().is_zero() {
			return Err(refuse::<T>(Error::TipNotTaken));
		}
		let paid_by = origin
			.as_system_origin_signer()
			.map_or(PaidBy::Balance, |who| Pallet::<T>::payer_of(who, call, info, len, 0));
		let why_not_free = match paid_by {
			PaidBy::Quota(civic, cost) => {
				let payer = civic.payer.clone();
				// Else somebody could fill blocks for nothing with what fails. The other extension
				// tries it out in the pool. It is a light call, and each can succeed a few times
				// only; `weight` has counted it.
				if civic.costs_nothing && source == TransactionSource::InBlock {
					if let Some(who) = origin.as_system_origin_signer() {
						Pallet::<T>::rehearse_civic(who, civic).map_err(T::Refusals::refuse)?;
					}
				}
				let val = ChargedTo::Quota(payer, cost);
				return Ok((ValidTransaction::default(), val, origin));
			},
			PaidBy::BalanceInstead(_, why) => Some(why),
			PaidBy::Balance => None,
		};
		self.0
			.validate(origin, call, info, len, implicit, implication, source)
			.map(|(validity, val, origin)| (validity, ChargedTo::Balance(val), origin))
			.map_err(|error| why_not_free.map_or_else(|| nobody_pays::<T>(error), refuse))
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		let lane = match val {
			ChargedTo::Quota(..) => Lane::Free,
			ChargedTo::Balance(_) => Lane::Paid,
		};
		if info.class != DispatchClass::Mandatory && !Pallet::<T>::enter_lane(lane, info, len) {
			return Err(InvalidTransaction::ExhaustsResources.into());
		}
		match val {
			ChargedTo::Quota(payer, cost) => {
				if !Pallet::<T>::charge(&payer, cost) {
					return Err(refuse::<T>(Error::UsedUp));
				}
				if let Some(who) = origin.as_system_origin_signer().filter(|who| **who != payer) {
					Pallet::<T>::keep_account(who);
				}
				Ok(ChargedTo::Quota(payer, cost))
			},
			ChargedTo::Balance(val) => self
				.0
				.prepare(val, origin, call, info, len)
				.map(ChargedTo::Balance)
				.map_err(nobody_pays::<T>),
		}
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<T::RuntimeCall>,
		post_info: &PostDispatchInfoOf<T::RuntimeCall>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		match pre {
			ChargedTo::Quota(payer, charged) => {
				let len = u32::try_from(len).unwrap_or(u32::MAX);
				let actual = pallet_transaction_payment::Pallet::<T>::compute_actual_fee(
					len,
					info,
					post_info,
					Zero::zero(),
				);
				Pallet::<T>::settle(payer, charged, actual);
				Ok(Weight::zero())
			},
			ChargedTo::Balance(pre) => {
				ChargeBalance::<T>::post_dispatch_details(pre, info, post_info, len, result)
			},
		}
	}
}
