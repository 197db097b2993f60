// SPDX-License-Identifier: Apache-2.0

//! Whether a transaction would succeed, and if not, why.

use crate::{
	pallet::{BalanceOf, Config, Error, Pallet},
	types::PaidBy,
	CivicCall, Gate, Refusal, Refusals,
};
use frame_support::{
	ensure,
	storage::{with_transaction, TransactionOutcome},
};
use frame_system::RawOrigin;
use sp_runtime::{
	traits::{DispatchInfoOf, Dispatchable, Zero},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
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
			T::Gate::ensure_open(signer, call)?;
			ensure!(tip.is_zero(), Error::<T>::TipNotTaken);
			match Self::payer_of(signer, call, info, len, 0) {
				PaidBy::Quota(civic, _) => Self::rehearse_civic(signer, civic),
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
