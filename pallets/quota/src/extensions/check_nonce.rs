// SPDX-License-Identifier: Apache-2.0

//! The order of the pool, and what it refuses.

use super::{nobody_pays, refuse};
use crate::{
	pallet::{Config, Pallet},
	types::PaidBy,
	Lane, Refusals, WeightInfo as _,
};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	pallet_prelude::{TransactionSource, Weight},
	CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		AsSystemOriginSigner, DispatchInfoOf, Dispatchable, Implication, PostDispatchInfoOf,
		Saturating, TransactionExtension, UniqueSaturatedInto, ValidateResult,
	},
	transaction_validity::{TransactionPriority, TransactionValidityError},
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
		match Pallet::<T>::payer_of(who, call, info, len, ahead) {
			PaidBy::Quota(civic, _) => {
				// What waits behind others may depend on them.
				if ahead == 0 {
					Pallet::<T>::rehearse(civic.call, civic.origin).map_err(T::Refusals::refuse)?;
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
		// A block has its order already. Its author, while building it, passes here too.
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
