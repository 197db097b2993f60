// SPDX-License-Identifier: Apache-2.0

//! Whether a transaction would succeed, and if not, why.

use crate::{
	pallet::{BalanceOf, Config, Error, Pallet},
	types::PaidBy,
	CivicCall, Gate, Refusal, Refusals,
};
use frame_support::{
	dispatch::DispatchClass,
	dispatch_context::{run_in_context, with_context},
	ensure,
	storage::{with_transaction, TransactionOutcome},
};
use frame_system::RawOrigin;
use sp_runtime::{
	traits::{DispatchInfoOf, Dispatchable, Zero},
	transaction_validity::TransactionValidityError,
	DispatchError, DispatchResult,
};

/// The error for which the extension refuses the transaction that is looked at.
struct Reason(DispatchError);

/// Whoever sends the transaction that is looked at hears what becomes of it.
struct HandedOver;

impl<T: Config> Pallet<T> {
	/// Looks at a transaction for whoever sends it: its call is tried out, if it is free, next in
	/// line and light, so that the sender hears why it would fail.
	pub fn trying_out<R>(look: impl FnOnce() -> R) -> R {
		run_in_context(|| {
			with_context::<HandedOver, _>(|handed_over| handed_over.set(HandedOver));
			let result = look();
			with_context::<HandedOver, _>(|handed_over| handed_over.clear());
			result
		})
	}

	/// Is the transaction looked at for whoever sends it?
	pub(crate) fn is_handed_over() -> bool {
		with_context::<HandedOver, _>(|handed_over| handed_over.get().is_some()) == Some(true)
	}

	/// Refuses a transaction for this error, and tells it to whoever has asked for it.
	pub(crate) fn refuse(error: DispatchError) -> TransactionValidityError {
		with_context::<Reason, _>(|reason| reason.set(Reason(error)));
		T::Refusals::refuse(error)
	}

	/// Looks at a transaction, and says for which error the extension refuses it, if it does. So the
	/// reason is known without a call being run once more.
	pub fn with_reason<R>(look: impl FnOnce() -> R) -> (R, Option<DispatchError>) {
		run_in_context(|| {
			let result = look();
			let reason = with_context::<Reason, _>(|reason| reason.get().map(|told| told.0));
			(result, reason.flatten())
		})
	}

	/// Runs a call and takes everything back: would it succeed now?
	pub(crate) fn rehearse(call: &T::RuntimeCall, origin: T::RuntimeOrigin) -> DispatchResult {
		with_transaction(|| {
			let result = call.clone().dispatch(origin);
			TransactionOutcome::Rollback(result.map(|_| ()).map_err(|e| e.error))
		})
	}

	/// Would this civic call of the signer succeed now, and what it is sent in?
	pub(crate) fn rehearse_civic(signer: &T::AccountId, civic: CivicCall<'_, T>) -> DispatchResult {
		if let Some(sent_in) = civic.sent_in {
			Self::rehearse(sent_in, RawOrigin::Signed(signer.clone()).into())?;
		}
		Self::rehearse(civic.call, civic.origin)
	}

	/// Why a transaction with this call, the next of its signer, would be refused now, or would
	/// fail in a block at the signer's cost: for wallets, which ask before they send. The call is
	/// run, whoever pays and whatever it weighs. `None`: it would succeed, or fails for a reason
	/// that is not the call's, such as its signature or nonce.
	pub fn why_refused(
		signer: &T::AccountId,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		tip: BalanceOf<T>,
	) -> Option<Refusal> {
		let tried = || -> DispatchResult {
			ensure!(tip.is_zero(), Error::<T>::TipNotTaken);
			ensure!(info.class != DispatchClass::Operational, Error::<T>::NotSigned);
			T::Gate::ensure_open(signer, call)?;
			match Self::payer_of(signer, call, info, len, 0) {
				PaidBy::Quota(free) => Self::rehearse_civic(signer, free.civic),
				PaidBy::BalanceInstead(civic, why) => {
					Self::ensure_can_pay(signer, call, info, len, why)?;
					Self::rehearse_civic(signer, civic)
				},
				PaidBy::Balance => {
					Self::ensure_can_pay(signer, call, info, len, Error::NobodyPays)?;
					Self::rehearse(call, RawOrigin::Signed(signer.clone()).into())
				},
			}
		};
		tried().err().map(T::Refusals::explain)
	}
}
