// SPDX-License-Identifier: Apache-2.0

//! The two transaction extensions. Each wraps the SDK's extension of the same name and keeps its
//! identifier and encoding, so that clients need not know of them.

mod charge;
mod check_nonce;

pub use charge::ChargeTransactionPayment;
pub use check_nonce::CheckNonce;

use crate::{
	pallet::{Config, Error},
	Refusals,
};
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

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
