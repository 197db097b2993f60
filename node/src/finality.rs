// SPDX-License-Identifier: Apache-2.0

//! Finality that is said to have stalled: what the node does about it by itself, and what its
//! operator asks it.
//!
//! An organisation with a seat can report that no block has become final for long, with the proof
//! of the last one. While such a report is open, every node shows a later proof if it has one. So
//! where finality works a report falls within seconds, and nobody has to watch for it.
//!
//! * `doverie_lastJustification`: the proof of the last block that this node knows to be final, as
//!   `finality.reportStall` and `finality.showFinal` take it.
//! * `doverie_hardForks`: where finality was started again, as the chain specification lists it
//!   under `grandpaHardForks`, for those who join by warp sync.

use crate::{
	chain_spec::{ForkBlock, HardFork},
	pool::Pool,
	service::FullClient,
};
use codec::Encode;
use doverie_runtime::{opaque::Block, BlockNumber};
use futures::StreamExt;
use jsonrpsee::{
	types::{error::INTERNAL_ERROR_CODE, ErrorObjectOwned},
	RpcModule,
};
use pallet_finality::runtime_api::FinalityApi;
use sc_client_api::BlockchainEvents;
use sc_consensus_grandpa::{best_justification, find_forced_change};
use sc_transaction_pool_api::{TransactionPool, TransactionSource};
use serde::Serialize;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_core::Bytes;
use sp_runtime::traits::Block as BlockT;
use std::sync::Arc;

const LOG_TARGET: &str = "finality";

type Hash = <Block as BlockT>::Hash;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Shows what this node knows to be final, at every new best block, while a report says otherwise.
pub async fn show(client: Arc<FullClient>, pool: Arc<Pool>) {
	let mut imported = client.import_notification_stream();
	while let Some(block) = imported.next().await {
		if !block.is_new_best {
			continue;
		}
		match show_at(&client, &pool, block.hash).await {
			Ok(Some((reported, shown))) => log::info!(
				target: LOG_TARGET,
				"A final block after #{reported} is asked for. Showed that #{shown} is final.",
			),
			Ok(None) => (),
			// Mostly another node's proof that was there first.
			Err(error) => log::debug!(target: LOG_TARGET, "Nothing shown: {error}"),
		}
	}
}

/// Shows the last final block if it comes after the one that is reported as the last. Answers with
/// both.
async fn show_at(
	client: &FullClient,
	pool: &Pool,
	at: Hash,
) -> Result<Option<(BlockNumber, BlockNumber)>, Failure> {
	let reported: Option<BlockNumber> = client.runtime_api().reported(at)?;
	let Some(reported) = reported else { return Ok(None) };
	let Some(last) = best_justification::<_, Block>(client)? else { return Ok(None) };
	let (shown, _) = last.target();
	if shown <= reported {
		return Ok(None);
	}
	let transaction = client.runtime_api().show_final(at, last.encode())?;
	pool.submit_one(at, TransactionSource::Local, transaction)
		.await
		.map_err(|error| error.to_string())?;
	Ok(Some((reported, shown)))
}

/// The proof of the last block that this node knows to be final.
#[derive(Clone, Debug, Serialize)]
struct LastJustification {
	number: BlockNumber,
	hash: Hash,
	justification: Bytes,
}

/// Adds the methods with which an operator asks about finality.
pub fn add_methods(rpc: &mut RpcModule<()>, client: Arc<FullClient>) -> Result<(), Failure> {
	let mut module = RpcModule::new(client);
	module.register_method("doverie_lastJustification", |_, client, _| {
		last_justification(client).map_err(internal)
	})?;
	module.register_method("doverie_hardForks", |_, client, _| {
		hard_forks(client).map_err(internal)
	})?;
	rpc.merge(module)?;
	Ok(())
}

/// A failure as a caller gets it.
pub fn internal(failure: Failure) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(INTERNAL_ERROR_CODE, failure.to_string(), None::<()>)
}

/// `None` before the first block is final.
fn last_justification(client: &FullClient) -> Result<Option<LastJustification>, Failure> {
	let last = best_justification::<_, Block>(client)?;
	Ok(last.map(|justification| {
		let (number, hash) = justification.target();
		LastJustification { number, hash, justification: justification.encode().into() }
	}))
}

/// Where finality was started again in what is final now. The headers say who votes since then.
fn hard_forks(client: &FullClient) -> Result<Vec<HardFork>, Failure> {
	let at = client.info().finalized_hash;
	let restarts: Vec<pallet_finality::Restart<BlockNumber>> = client.runtime_api().restarts(at)?;
	let mut forks = Vec::new();
	for restart in restarts {
		let Some(hash) = client.hash(restart.block)? else { continue };
		let Some(header) = client.header(hash)? else { continue };
		let Some((last_finalized, change)) = find_forced_change::<Block>(&header) else { continue };
		forks.push(HardFork {
			set_id: restart.set,
			block: ForkBlock { number: restart.block, hash },
			authorities: change.next_authorities.into_iter().map(|(voter, _)| voter).collect(),
			last_finalized,
		});
	}
	Ok(forks)
}
