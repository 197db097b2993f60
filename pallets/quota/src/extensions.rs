// SPDX-License-Identifier: Apache-2.0

//! The two transaction extensions. Each wraps the SDK's extension of the same name and keeps its
//! identifier and encoding, so that clients need not know of them.

use crate::{
	pallet::{BalanceOf, Config, Error, Pallet},
	Lane, Refusals, WeightInfo as _,
};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::DispatchClass,
	pallet_prelude::{TransactionSource, Weight},
	CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use pallet_transaction_payment::{ChargeTransactionPayment as ChargeBalance, OnChargeTransaction};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		AsSystemOriginSigner, DispatchInfoOf, Dispatchable, Implication, PostDispatchInfoOf,
		Saturating, TransactionExtension, UniqueSaturatedInto, ValidateResult, Zero,
	},
	transaction_validity::{
		InvalidTransaction, TransactionPriority, TransactionValidityError, ValidTransaction,
	},
	DispatchResult,
};

/// How many places in a sender's queue the pool tells apart. All further ones share the last.
const PLACES: u64 = 256;

/// How far priorities of neighbouring places lie apart: more than the priority that
/// [`ChargeBalance`] adds without a tip, which is the number of such transactions in a block.
const PLACE: TransactionPriority = 1 << 32;

/// The priority of a transaction with `ahead` transactions of the same sender before it.
fn priority(ahead: u64, lane: Lane) -> TransactionPriority {
	let place = PLACES.saturating_sub(1).saturating_sub(ahead);
	let lane = match lane {
		Lane::Free => 1,
		Lane::Paid => 0,
	};
	place.saturating_mul(2).saturating_add(lane).saturating_mul(PLACE)
}

fn refuse<T: Config>(error: Error<T>) -> TransactionValidityError {
	T::Refusals::refuse(error.into())
}

/// The SDK says only that the fee cannot be paid.
fn nobody_pays<T: Config>(error: TransactionValidityError) -> TransactionValidityError {
	match error {
		TransactionValidityError::Invalid(InvalidTransaction::Payment) => {
			refuse::<T>(Error::NobodyPays)
		},
		error => error,
	}
}

/// Checks the nonce as [`frame_system::CheckNonce`] does, and orders the pool: everybody's next
/// transaction comes before anyone's second, and a free one before a paid one at the same place.
///
/// In the pool it also refuses what could only fail: a free call that is next in line and would
/// fail now, and a call that the quota left by those before it does not cover.
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
pub struct CheckNonce<T: Config>(pub frame_system::CheckNonce<T>);

impl<T: Config> CheckNonce<T> {
	/// Checks this nonce.
	pub fn from(nonce: T::Nonce) -> Self {
		Self(frame_system::CheckNonce::from(nonce))
	}

	/// How many transactions of the same sender come before this one.
	fn ahead(&self, who: &T::AccountId) -> u64 {
		let nonce = frame_system::Pallet::<T>::account_nonce(who);
		self.0 .0.saturating_sub(nonce).unique_saturated_into()
	}

	/// The lane of a transaction that comes to the pool, or why it is refused.
	fn lane(
		who: &T::AccountId,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		ahead: u64,
	) -> Result<Lane, TransactionValidityError> {
		let Some(civic) = Pallet::<T>::civic(who, call) else { return Ok(Lane::Paid) };
		// Those ahead are taken to cost as much as this one.
		if let Err(error) = Pallet::<T>::ensure_free(&civic.payer, info, len, ahead) {
			// The balance has to pay, if it can.
			let cost = Pallet::<T>::cost(info, len);
			T::OnChargeTransaction::can_withdraw_fee(who, call, info, cost, Zero::zero())
				.map_err(|_| refuse::<T>(error))?;
			return Ok(Lane::Paid);
		}
		if ahead == 0 {
			Pallet::<T>::rehearse(civic).map_err(T::Refusals::refuse)?;
		}
		Ok(Lane::Free)
	}
}

impl<T: Config> TransactionExtension<T::RuntimeCall> for CheckNonce<T>
where
	<T::RuntimeCall as Dispatchable>::RuntimeOrigin: AsSystemOriginSigner<T::AccountId> + Clone,
{
	const IDENTIFIER: &'static str = "CheckNonce";
	type Implicit = ();
	type Val = <frame_system::CheckNonce<T> as TransactionExtension<T::RuntimeCall>>::Val;
	type Pre = <frame_system::CheckNonce<T> as TransactionExtension<T::RuntimeCall>>::Pre;

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		self.0.weight(call).saturating_add(<T as Config>::WeightInfo::check_nonce())
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
		let (mut validity, val, origin) = self
			.0
			.validate(origin, call, info, len, implicit, implication, source)
			.map_err(nobody_pays::<T>)?;
		// A block has its order already. The author who builds it comes by here, too.
		if source != TransactionSource::InBlock {
			if let Some(who) = origin.as_system_origin_signer() {
				let ahead = self.ahead(who);
				let lane = Self::lane(who, call, info, len, ahead)?;
				validity.priority = validity.priority.saturating_add(priority(ahead, lane));
			}
		}
		Ok((validity, val, origin))
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		self.0.prepare(val, origin, call, info, len)
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<T::RuntimeCall>,
		post_info: &PostDispatchInfoOf<T::RuntimeCall>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		frame_system::CheckNonce::<T>::post_dispatch_details(pre, info, post_info, len, result)
	}
}

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

/// Who will bear the cost of a transaction.
#[derive(Debug)]
pub enum Payer<AccountId, Amount, Wrapped> {
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
	type Val = Payer<T::AccountId, BalanceOf<T>, BalanceVal<T>>;
	type Pre = Payer<T::AccountId, BalanceOf<T>, BalancePre<T>>;

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		self.0.weight(call).saturating_add(<T as Config>::WeightInfo::charge())
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
		let payer = origin
			.as_system_origin_signer()
			.and_then(|who| Pallet::<T>::civic(who, call))
			.map(|civic| civic.payer);
		let not_free = match payer {
			Some(payer) => match Pallet::<T>::ensure_free(&payer, info, len, 0) {
				Ok(()) => {
					let val = Payer::Quota(payer, Pallet::<T>::cost(info, len));
					return Ok((ValidTransaction::default(), val, origin));
				},
				Err(error) => Some(error),
			},
			None => None,
		};
		self.0
			.validate(origin, call, info, len, implicit, implication, source)
			.map(|(validity, val, origin)| (validity, Payer::Balance(val), origin))
			.map_err(|error| not_free.map_or_else(|| nobody_pays::<T>(error), refuse))
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
			Payer::Quota(..) => Lane::Free,
			Payer::Balance(_) => Lane::Paid,
		};
		if info.class != DispatchClass::Mandatory && !Pallet::<T>::enter_lane(lane, info, len) {
			return Err(InvalidTransaction::ExhaustsResources.into());
		}
		match val {
			Payer::Quota(payer, cost) if Pallet::<T>::charge(&payer, cost) => {
				Ok(Payer::Quota(payer, cost))
			},
			Payer::Quota(..) => Err(refuse::<T>(Error::UsedUp)),
			Payer::Balance(val) => self
				.0
				.prepare(val, origin, call, info, len)
				.map(Payer::Balance)
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
			Payer::Quota(payer, charged) => {
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
			Payer::Balance(pre) => {
				ChargeBalance::<T>::post_dispatch_details(pre, info, post_info, len, result)
			},
		}
	}
}
