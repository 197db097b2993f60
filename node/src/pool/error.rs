// SPDX-License-Identifier: Apache-2.0

//! What keeps a transaction out of the pool.

use crate::service::FullClient;
use doverie_runtime::opaque::Block;
use sc_transaction_pool::{ChainApi, FullChainApi};
use sc_transaction_pool_api::error::{Error as PoolError, IntoMetricsLabel, IntoPoolError};
use sp_runtime::transaction_validity::UnknownTransaction;
use std::fmt;

/// The SDK's, for the same purpose.
type Sdk = <FullChainApi<FullClient, Block> as ChainApi>::Error;

/// What the SDK's pool is told of a transaction for which there is no room. Only this node says this
/// number: it is no pallet's.
const FULL: u8 = 254;

/// There is no room for it now. It is not banned, since it may come again.
pub const NO_ROOM: UnknownTransaction = UnknownTransaction::Custom(FULL);

/// As the SDK's, but that there is no room is said as if the SDK's own rules had found it.
#[derive(Debug)]
pub struct Error(pub(super) Sdk);

impl From<PoolError> for Error {
	fn from(error: PoolError) -> Self {
		Self(match error {
			PoolError::UnknownTransaction(NO_ROOM) => PoolError::ImmediatelyDropped.into(),
			error => error.into(),
		})
	}
}

impl From<sp_blockchain::Error> for Error {
	fn from(error: sp_blockchain::Error) -> Self {
		Self(error.into())
	}
}

impl IntoPoolError for Error {
	fn into_pool_error(self) -> Result<PoolError, Self> {
		self.0.into_pool_error().map_err(Self)
	}
}

impl IntoMetricsLabel for Error {
	fn label(&self) -> String {
		self.0.label()
	}
}

impl fmt::Display for Error {
	fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
		self.0.fmt(to)
	}
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_full_pool_is_told_as_the_sdk_tells_it() {
		let told = |error: PoolError| Error::from(error).into_pool_error();
		let full = told(PoolError::UnknownTransaction(NO_ROOM));
		assert!(matches!(full, Ok(PoolError::ImmediatelyDropped)));
		let unknown = PoolError::UnknownTransaction(UnknownTransaction::Custom(12));
		assert!(matches!(told(unknown), Ok(PoolError::UnknownTransaction(_))));
		// The number is no pallet's.
		let numbers = doverie_runtime::refusals::numbers();
		assert!(!numbers.contains(&FULL) && FULL != doverie_runtime::refusals::NO_PALLET);
	}
}
