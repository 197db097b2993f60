// SPDX-License-Identifier: Apache-2.0

//! The transaction extension: nonce, place, payer and charge.

use crate::{
	functions::place,
	pallet::{BalanceOf, Config, Error, Pallet},
	types::PaidBy,
	CivicCalls, Draw, Gate, Lane, WeightInfo as _,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::DispatchClass,
	pallet_prelude::{TransactionSource, Weight},
	CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::{Account, CheckNonce};
use pallet_transaction_payment::{
	ChargeTransactionPayment as ChargeBalance, Pre as BalancePre, Val as BalanceVal,
};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		AsSystemOriginSigner, CheckedAdd, DispatchInfoOf, Dispatchable, Implication, One,
		PostDispatchInfoOf, RefundWeight, Saturating, TransactionExtension,
		TransactionExtensionMetadata, UniqueSaturatedInto, ValidateResult, Zero,
	},
	transaction_validity::{InvalidTransaction, TransactionValidityError, ValidTransaction},
	DispatchResult,
};

/// What every signed transaction passes: its nonce, its place in the pool, and its charge, to a
/// quota or to a balance.
///
/// From outside it is two extensions, the SDK's [`CheckNonce`] and
/// [`ChargeTransactionPayment`](ChargeBalance): wallets see both in the metadata, and sign as
/// everywhere. It is one, so that what both have to know is looked up once, and that cheap checks
/// come before dear ones.
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
pub struct CheckNonceAndCharge<T: Config> {
	nonce: CheckNonce<T>,
	tip: ChargeBalance<T>,
}

/// Whose transaction it is, and what it is charged to.
pub struct Val<T: Config> {
	who: T::AccountId,
	/// Is it the next one of its signer?
	is_next: bool,
	/// Does the signer's account have to be kept, since it acts for another?
	is_to_be_kept: bool,
	charged_to: ChargedTo<T::AccountId, BalanceOf<T>, BalanceVal<T>>,
}

/// What is settled after the call.
pub enum Pre<T: Config> {
	/// Nobody has signed: this weight was not needed.
	Nobody(Weight),
	/// The charge, and the weight that was not needed for it.
	Signed(ChargedTo<T::AccountId, BalanceOf<T>, BalancePre<T>>, Weight),
}

/// What a transaction is charged to.
pub enum ChargedTo<AccountId, Amount, Wrapped> {
	/// A quota.
	Quota {
		/// Whose.
		payer: AccountId,
		/// What was used of it before.
		used: Amount,
		/// What the transaction costs at most.
		cost: Amount,
		/// Was the quota that the payer has as a stakeholder enough?
		as_stakeholder: bool,
	},
	/// The balance, as the SDK's extension knows it.
	Balance(Wrapped),
}

fn refuse<T: Config>(error: Error<T>) -> TransactionValidityError {
	Pallet::<T>::refuse(error.into())
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

impl<T: Config> CheckNonceAndCharge<T>
where
	BalanceOf<T>: Send + Sync,
{
	/// What the transaction with this nonce carries. There are no tips: any but 0 is refused.
	pub fn new(nonce: T::Nonce, tip: BalanceOf<T>) -> Self {
		Self { nonce: CheckNonce::from(nonce), tip: ChargeBalance::from(tip) }
	}

	/// The tip that the transaction offers.
	pub fn tip(&self) -> BalanceOf<T> {
		self.tip.tip()
	}
}

impl<T: Config> TransactionExtension<T::RuntimeCall> for CheckNonceAndCharge<T>
where
	BalanceOf<T>: Send + Sync,
	<T::RuntimeCall as Dispatchable>::RuntimeOrigin: AsSystemOriginSigner<T::AccountId> + Clone,
{
	/// Nobody sees it: see [`Self::metadata`].
	const IDENTIFIER: &'static str = "CheckNonceAndCharge";
	type Implicit = ();
	/// Nothing if nobody has signed.
	type Val = Option<Val<T>>;
	type Pre = Pre<T>;

	/// Those of the two extensions that it stands for.
	fn metadata() -> Vec<TransactionExtensionMetadata> {
		let mut both = <CheckNonce<T> as TransactionExtension<T::RuntimeCall>>::metadata();
		both.extend(<ChargeBalance<T> as TransactionExtension<T::RuntimeCall>>::metadata());
		both
	}

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		let admit = if T::Gate::acts_alone(call) {
			<T as Config>::WeightInfo::admit_own()
		} else {
			<T as Config>::WeightInfo::admit_for_others()
		};
		admit
			.saturating_add(self.tip.weight(call))
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
		let Some(who) = origin.as_system_origin_signer().cloned() else {
			return Ok((ValidTransaction::default(), None, origin));
		};
		// What costs one read, or none.
		let account = Account::<T>::get(&who);
		let nonce = self.nonce.0;
		if nonce < account.nonce {
			return Err(InvalidTransaction::Stale.into());
		}
		if !self.tip().is_zero() {
			return Err(refuse::<T>(Error::TipNotTaken));
		}
		if info.class == DispatchClass::Operational {
			return Err(refuse::<T>(Error::NotSigned));
		}

		T::Gate::ensure_open(&who, call).map_err(Pallet::<T>::refuse)?;

		// A block has its order already. Its author, while building it, passes here too.
		let is_in_pool = source != TransactionSource::InBlock;
		let is_next = nonce == account.nonce;
		let mut ahead = 0u64;
		if is_in_pool {
			ahead = nonce.saturating_sub(account.nonce).unique_saturated_into();
		}
		let exists = !(account.providers.is_zero() && account.sufficients.is_zero());
		let balance = |origin: &T::RuntimeOrigin| -> Result<_, TransactionValidityError> {
			// Nobody has paid for keeping a nonce.
			if !exists {
				return Err(InvalidTransaction::Payment.into());
			}
			let origin = origin.clone();
			let (_, val, _) =
				self.tip.validate(origin, call, info, len, implicit, implication, source)?;
			Ok(ChargedTo::Balance(val))
		};
		let mut validity = place::queued::<T>(&who, nonce, is_next);
		let charged_to = match Pallet::<T>::payer_of(&who, call, info, len, ahead) {
			PaidBy::Quota(free) => {
				if !free.civic.is_allowed {
					let filtered = frame_system::Error::<T>::CallFiltered;
					return Err(Pallet::<T>::refuse(filtered.into()));
				}
				if is_in_pool {
					let waiting = place::waiting::<T>(Lane::Free, info);
					place::mark::<T>(&mut validity, &who, nonce, ahead, waiting);
					if !free.cost.is_zero() {
						let (payer, cost) = (free.civic.payer.clone(), free.cost);
						let draw = Draw { payer, cost, left: free.left };
						validity.provides.push(draw.tag((&who, nonce)));
					}
				}
				// What costs nothing is tried out everywhere: else somebody could fill pools and
				// blocks for nothing with what fails. Each can succeed a few times only, and `weight`
				// has counted it. For the rest the quota pays if it fails, so it is tried out only
				// for its sender, who wants to hear why; and not behind others, on which it may
				// depend.
				let is_tried = free.civic.costs_nothing
					|| (is_in_pool
						&& ahead.is_zero() && free.is_light
						&& Pallet::<T>::is_handed_over());
				let (used, cost, as_stakeholder) = (free.used, free.cost, free.as_stakeholder);
				let payer = free.civic.payer.clone();
				// The dearest comes last.
				if is_tried {
					Pallet::<T>::rehearse_civic(&who, free.civic).map_err(Pallet::<T>::refuse)?;
				}
				ChargedTo::Quota { payer, used, cost, as_stakeholder }
			},
			otherwise => {
				let charged_to = balance(&origin).map_err(|error| match otherwise {
					PaidBy::BalanceInstead(_, why) => refuse::<T>(why),
					_ => nobody_pays::<T>(error),
				})?;
				if is_in_pool {
					let waiting = place::waiting::<T>(Lane::Paid, info);
					place::mark::<T>(&mut validity, &who, nonce, ahead, waiting);
				}
				charged_to
			},
		};
		let acts_for_another =
			matches!(&charged_to, ChargedTo::Quota { payer, .. } if *payer != who);
		let is_to_be_kept = acts_for_another && account.sufficients.is_zero();
		Ok((validity, Some(Val { who, is_next, is_to_be_kept, charged_to }), origin))
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		let Some(Val { who, is_next, is_to_be_kept, charged_to }) = val else {
			return Ok(Pre::Nobody(self.weight(call)));
		};
		if !is_next {
			return Err(InvalidTransaction::Future.into());
		}
		Account::<T>::mutate(&who, |account| {
			account.nonce = account.nonce.checked_add(&One::one()).unwrap_or_default();
		});
		if is_to_be_kept {
			Pallet::<T>::keep_account(&who);
		}
		match charged_to {
			ChargedTo::Quota { payer, used, cost, as_stakeholder } => {
				let mut unspent = self.tip.weight(call);
				if as_stakeholder && T::Gate::acts_alone(call) {
					let own = <T as Config>::WeightInfo::admit_own();
					let needed = <T as Config>::WeightInfo::admit_own_as_stakeholder();
					unspent.saturating_accrue(own.saturating_sub(needed));
				}
				let charged_to = ChargedTo::Quota { payer, used, cost, as_stakeholder };
				Ok(Pre::Signed(charged_to, unspent))
			},
			ChargedTo::Balance(val) => self
				.tip
				.prepare(val, origin, call, info, len)
				.map(|pre| Pre::Signed(ChargedTo::Balance(pre), Weight::zero()))
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
			Pre::Nobody(unspent) => Ok(unspent),
			Pre::Signed(ChargedTo::Quota { payer, used, cost, .. }, unspent) => {
				let mut needed = *post_info;
				needed.refund(unspent);
				let actual = Pallet::<T>::actual_cost(info, &needed, len);
				Pallet::<T>::settle(payer, used, actual.min(cost));
				Ok(unspent)
			},
			Pre::Signed(ChargedTo::Balance(pre), _) => {
				ChargeBalance::<T>::post_dispatch_details(pre, info, post_info, len, result)
			},
		}
	}
}
