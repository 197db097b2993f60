// SPDX-License-Identifier: Apache-2.0

//! The order of the pool, and what it refuses.

use super::{nobody_pays, refuse};
use crate::{
	pallet::{Config, Error, Pallet},
	types::PaidBy,
	Gate, Lane, Refusals, WeightInfo as _,
};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	pallet_prelude::{TransactionSource, Weight},
	CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::ValidNonceInfo;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		AsSystemOriginSigner, DispatchInfoOf, Dispatchable, Implication, One, PostDispatchInfoOf,
		Saturating, TransactionExtension, UniqueSaturatedInto, ValidateResult, Zero,
	},
	transaction_validity::{TransactionPriority, TransactionValidityError, ValidTransaction},
	DispatchResult,
};

/// How many places in a sender's queue the pool tells apart. All further ones share the last.
const PLACES: u64 = 256;

/// How far priorities of neighbouring places lie apart: more than the priority that the SDK's
/// `ChargeTransactionPayment` adds without a tip, which is the number of such transactions in a
/// block.
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

/// Checks the nonce as [`frame_system::CheckNonce`] does, asks the gate whether this may be sent at
/// all, and orders the pool: everybody's next transaction comes before anyone's second, and a free
/// one before a paid one at the same place.
///
/// In the pool it also refuses what could only fail: a free call that is next in line and would
/// fail now, and a call that the quota left by those before it does not cover.
///
/// Whoever acts for others, as a proxy or a signatory, may own nothing and have no account: it
/// comes to exist with its first transaction, if the quota of another bears that. The other
/// extension sees to it that it stays.
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

	/// The place of this transaction in its sender's queue.
	fn queued(&self, who: &T::AccountId) -> Result<ValidTransaction, TransactionValidityError> {
		let nonce = self.0 .0;
		let (provides, requires) = if frame_system::Pallet::<T>::account_exists(who) {
			let ValidNonceInfo { provides, requires } =
				frame_system::CheckNonce::<T>::validate_nonce_for_account(who, nonce)
					.map_err(nobody_pays::<T>)?;
			(provides, requires)
		} else {
			// The same for an account that has sent nothing yet.
			let tag = |nonce: T::Nonce| (who.clone(), nonce).encode();
			let before = nonce.saturating_sub(T::Nonce::one());
			let requires = if nonce.is_zero() { Vec::new() } else { vec![tag(before)] };
			(vec![tag(nonce)], requires)
		};
		Ok(ValidTransaction { provides, requires, ..Default::default() })
	}

	/// The lane of a transaction that comes to the pool, or why it is refused.
	fn lane(
		who: &T::AccountId,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		ahead: u64,
	) -> Result<Lane, TransactionValidityError> {
		match Pallet::<T>::payer_of(who, call, info, len, ahead) {
			PaidBy::Quota(civic, _) => {
				// What waits behind others may depend on them.
				if ahead == 0 {
					Pallet::<T>::rehearse_civic(who, civic).map_err(T::Refusals::refuse)?;
				}
				Ok(Lane::Free)
			},
			PaidBy::BalanceInstead(_, why) => {
				Pallet::<T>::ensure_can_pay(who, call, info, len, why).map_err(refuse)?;
				Ok(Lane::Paid)
			},
			// The other extension asks the balance.
			PaidBy::Balance => Ok(Lane::Paid),
		}
	}
}

impl<T: Config> TransactionExtension<T::RuntimeCall> for CheckNonce<T>
where
	<T::RuntimeCall as Dispatchable>::RuntimeOrigin: AsSystemOriginSigner<T::AccountId> + Clone,
{
	const IDENTIFIER: &'static str = "CheckNonce";
	type Implicit = ();
	/// Whose nonce it is, if somebody has signed.
	type Val = Option<T::AccountId>;
	/// The weight that was not needed.
	type Pre = Weight;

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		let own = if T::Gate::acts_alone(call) {
			<T as Config>::WeightInfo::check_nonce()
		} else {
			<T as Config>::WeightInfo::check_nonce_for_others()
		};
		self.0.weight(call).saturating_add(own)
	}

	fn validate(
		&self,
		origin: T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		_: Self::Implicit,
		_: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		let Some(who) = origin.as_system_origin_signer().cloned() else {
			return Ok((ValidTransaction::default(), None, origin));
		};
		let mut validity = self.queued(&who)?;
		T::Gate::ensure_open(&who, call).map_err(T::Refusals::refuse)?;
		// A block has its order already. Its author, while building it, passes here too.
		if source != TransactionSource::InBlock {
			let ahead = self.ahead(&who);
			let lane = Self::lane(&who, call, info, len, ahead)?;
			validity.priority = priority(ahead, lane);
		}
		let may_sign = frame_system::Pallet::<T>::account_exists(&who)
			|| Pallet::<T>::is_free(&who, call, info, len);
		if !may_sign {
			return Err(refuse::<T>(Error::NobodyPays));
		}
		Ok((validity, Some(who), origin))
	}

	fn prepare(
		self,
		val: Self::Val,
		_: &T::RuntimeOrigin,
		call: &T::RuntimeCall,
		_: &DispatchInfoOf<T::RuntimeCall>,
		_: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		let Some(who) = val else { return Ok(self.weight(call)) };
		frame_system::CheckNonce::<T>::prepare_nonce_for_account(&who, self.0 .0)?;
		Ok(Weight::zero())
	}

	fn post_dispatch_details(
		unspent: Self::Pre,
		_: &DispatchInfoOf<T::RuntimeCall>,
		_: &PostDispatchInfoOf<T::RuntimeCall>,
		_: usize,
		_: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		Ok(unspent)
	}
}
