// SPDX-License-Identifier: Apache-2.0

//! The pool as the network sees it, by which nodes hand on to each other what waits.
//!
//! There, whatever the pool does not take counts against the node that has sent it, until that is
//! banned. That this node's pool is full is nobody's fault: it is answered as if the transaction was
//! there already.

use super::{Error, Pool};
use crate::service::Hash;
use async_trait::async_trait;
use doverie_runtime::opaque::Block;
use sc_transaction_pool_api::{
	error::{Error as PoolError, IntoPoolError},
	ImportNotificationStream, PoolStatus, ReadyTransactions, TransactionFor, TransactionPool,
	TransactionSource, TransactionStatusStreamFor, TxHash, TxInvalidityReportMap,
};
use std::{collections::HashMap, pin::Pin, sync::Arc, time::Duration};

/// The pool as the network sees it.
pub struct Gossip(pub Arc<Pool>);

type Waiting = <Pool as TransactionPool>::InPoolTransaction;

type Ready = Box<dyn ReadyTransactions<Item = Arc<Waiting>> + Send>;

fn forgiven(error: Error) -> Error {
	match error.into_pool_error() {
		Ok(PoolError::ImmediatelyDropped) => PoolError::AlreadyImported(Box::new(())).into(),
		Ok(error) => error.into(),
		Err(error) => error,
	}
}

#[async_trait]
impl TransactionPool for Gossip {
	type Block = Block;
	type Hash = Hash;
	type InPoolTransaction = Waiting;
	type Error = Error;

	async fn submit_at(
		&self,
		at: Hash,
		source: TransactionSource,
		transactions: Vec<TransactionFor<Self>>,
	) -> Result<Vec<Result<Hash, Error>>, Error> {
		let all = self.0.submit_at(at, source, transactions).await?;
		Ok(all.into_iter().map(|one| one.map_err(forgiven)).collect())
	}

	async fn submit_one(
		&self,
		at: Hash,
		source: TransactionSource,
		transaction: TransactionFor<Self>,
	) -> Result<Hash, Error> {
		self.0.submit_one(at, source, transaction).await.map_err(forgiven)
	}

	async fn submit_and_watch(
		&self,
		at: Hash,
		source: TransactionSource,
		transaction: TransactionFor<Self>,
	) -> Result<Pin<Box<TransactionStatusStreamFor<Self>>>, Error> {
		self.0.submit_and_watch(at, source, transaction).await.map_err(forgiven)
	}

	async fn ready_at(&self, at: Hash) -> Ready {
		self.0.ready_at(at).await
	}

	fn ready(&self) -> Ready {
		self.0.ready()
	}

	async fn report_invalid(
		&self,
		at: Option<Hash>,
		invalid: TxInvalidityReportMap<Hash>,
	) -> Vec<Arc<Waiting>> {
		self.0.report_invalid(at, invalid).await
	}

	fn futures(&self) -> Vec<Waiting> {
		self.0.futures()
	}

	fn status(&self) -> PoolStatus {
		self.0.status()
	}

	fn import_notification_stream(&self) -> ImportNotificationStream<Hash> {
		self.0.import_notification_stream()
	}

	fn on_broadcasted(&self, propagations: HashMap<Hash, Vec<String>>) {
		self.0.on_broadcasted(propagations);
	}

	fn hash_of(&self, transaction: &TransactionFor<Self>) -> TxHash<Self> {
		self.0.hash_of(transaction)
	}

	fn ready_transaction(&self, hash: &Hash) -> Option<Arc<Waiting>> {
		self.0.ready_transaction(hash)
	}

	async fn ready_at_with_timeout(&self, at: Hash, timeout: Duration) -> Ready {
		self.0.ready_at_with_timeout(at, timeout).await
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::transaction_validity::InvalidTransaction;

	#[test]
	fn nobody_is_blamed_for_a_full_pool_and_everybody_for_what_is_wrong() {
		let told = |error: PoolError| forgiven(error.into()).into_pool_error();
		for full in
			[PoolError::UnknownTransaction(super::super::NO_ROOM), PoolError::ImmediatelyDropped]
		{
			assert!(matches!(told(full), Ok(PoolError::AlreadyImported(_))));
		}
		let wrong = PoolError::InvalidTransaction(InvalidTransaction::BadProof);
		assert!(matches!(told(wrong), Ok(PoolError::InvalidTransaction(_))));
	}
}
