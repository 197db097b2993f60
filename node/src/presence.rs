// SPDX-License-Identifier: Apache-2.0

//! The session keys that this node holds, shown to the chain by itself.
//!
//! No validator works with keys that no running node has shown: so nobody is given a seat whose node
//! does not run, and new keys come into force only once there is a node that has them. The chain asks
//! for them once a session while an organisation has no validator at work, and when it has set other
//! keys than those with which it works. A node that is in sync answers, with the transaction that the
//! runtime makes of what is in the keystore.

use crate::{
	pool::Pool,
	service::{FullClient, Hash},
};
use doverie_runtime::opaque::Block;
use futures::StreamExt;
use pallet_validators::runtime_api::PresenceApi;
use sc_client_api::BlockchainEvents;
use sc_network_sync::SyncingService;
use sc_transaction_pool_api::{TransactionPool, TransactionSource};
use sp_api::{ApiExt, ProvideRuntimeApi};
use sp_consensus::SyncOracle;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::{crypto::key_types::AURA, hexdisplay::HexDisplay};
use sp_keystore::{Keystore, KeystoreExt, KeystorePtr};
use std::sync::Arc;

const LOG_TARGET: &str = "presence";

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Shows the keys of this node's keystore, at every new best block at which the chain asks for them.
pub async fn show(
	client: Arc<FullClient>,
	pool: Arc<Pool>,
	keystore: KeystorePtr,
	sync: Arc<SyncingService<Block>>,
) {
	let mut imported = client.import_notification_stream();
	while let Some(block) = imported.next().await {
		// A node that is still fetching the chain could not work yet.
		if !block.is_new_best || sync.is_major_syncing() {
			continue;
		}
		for key in keystore.sr25519_public_keys(AURA) {
			match show_at(&client, &pool, &keystore, block.hash, key.into()).await {
				Ok(true) => log::info!(
					target: LOG_TARGET,
					"Showed that this node holds the session keys with the Aura key 0x{}.",
					HexDisplay::from(&key.0),
				),
				Ok(false) => (),
				// Mostly what waits in the pool already.
				Err(error) => log::debug!(target: LOG_TARGET, "Nothing shown: {error}"),
			}
		}
	}
}

/// Shows the session keys of which this is one, if they are asked for and all here.
async fn show_at(
	client: &FullClient,
	pool: &Pool,
	keystore: &KeystorePtr,
	at: Hash,
	key: AuraId,
) -> Result<bool, Failure> {
	let transaction = {
		let mut api = client.runtime_api();
		api.register_extension(KeystoreExt::from(keystore.clone()));
		api.show_keys(at, key)?
	};
	let Some(transaction) = transaction else { return Ok(false) };
	pool.submit_one(at, TransactionSource::Local, transaction)
		.await
		.map_err(|error| error.to_string())?;
	Ok(true)
}
