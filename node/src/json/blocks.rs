// SPDX-License-Identifier: Apache-2.0

//! Of which block something is asked, how its runtime is asked, and what has happened in it.

use super::{
	arguments,
	described::{Described, FORM},
	faults::{internal, invalid, not_answered, state_gone, unknown_block, upgrades},
};
use crate::service::{FullClient, Hash};
use codec::Encode;
use doverie_runtime::{opaque::Block, BlockNumber};
use jsonrpsee::types::ErrorObjectOwned;
use sc_client_api::{BlockchainEvents, CallExecutor, ExecutorProvider, FinalityNotifications};
use schnellru::{ByLength, LruMap};
use serde_json::{json, Value};
use sp_api::{CallApiAt, Metadata, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_consensus::BlockStatus;
use sp_core::traits::CallContext;
use sp_runtime::{traits::Header, Digest, DigestItem};
use std::sync::{Arc, Mutex, PoisonError};

/// Of how many runtimes the metadata is kept, in some two mebibytes each.
const RUNTIMES: u32 = 16;

/// How many final blocks back a subscription can begin.
const FARTHEST_BACK: BlockNumber = 256;

/// Of how many final blocks the node keeps what it tells of them, so that it is put together once for
/// all subscribers: of all with which one can begin.
const BLOCKS: u32 = 257;

/// How many events are told of a block. The rest are asked for.
const EVENTS: u32 = 256;

/// The function that says what has happened in a block.
pub const HAPPENED: [&str; 2] = ["PagesViews", "happened"];

/// A runtime, once it has been read.
type Slot = Arc<Mutex<Option<Arc<Described>>>>;

/// Does a block with this digest end with another runtime than it began with?
pub fn has_upgrade(digest: &Digest) -> bool {
	digest.logs().iter().any(|item| matches!(item, DigestItem::RuntimeEnvironmentUpdated))
}

/// Blocks of which something is asked.
pub struct Blocks {
	client: Arc<FullClient>,
	/// By the version of the runtime.
	runtimes: Mutex<LruMap<(u32, u32), Slot>>,
	told: Mutex<LruMap<Hash, Arc<Value>>>,
}

impl Blocks {
	/// Those that this client has.
	pub fn new(client: Arc<FullClient>) -> Self {
		Self {
			client,
			runtimes: Mutex::new(LruMap::new(ByLength::new(RUNTIMES))),
			told: Mutex::new(LruMap::new(ByLength::new(BLOCKS))),
		}
	}

	/// The block with the hash that is given; else the best one, or the last final one.
	pub fn to_ask(&self, at: Option<Value>, latest: bool) -> Result<Hash, ErrorObjectOwned> {
		let info = self.client.info();
		let at = match at {
			Some(at) => arguments::hash("at", &at)?,
			None if latest => info.best_hash,
			None => info.finalized_hash,
		};
		match self.client.block_status(at).map_err(|error| internal(&error))? {
			BlockStatus::InChainWithState => Ok(at),
			BlockStatus::InChainPruned => Err(state_gone(at)),
			BlockStatus::Queued | BlockStatus::KnownBad | BlockStatus::Unknown => {
				Err(unknown_block(at))
			},
		}
	}

	/// The runtime of a block. It is read once for each version; whoever asks for that version
	/// meanwhile waits, and nobody else.
	pub fn described(&self, at: Hash) -> Result<Arc<Described>, ErrorObjectOwned> {
		let version = self
			.client
			.runtime_version_at(at, CallContext::Offchain)
			.map_err(|error| internal(&error))?;
		let version = (version.spec_version, version.impl_version);
		let slot = {
			let mut runtimes = self.runtimes.lock().unwrap_or_else(PoisonError::into_inner);
			runtimes.get_or_insert(version, Slot::default).cloned().unwrap_or_default()
		};
		let mut known = slot.lock().unwrap_or_else(PoisonError::into_inner);
		if let Some(described) = &*known {
			return Ok(described.clone());
		}
		let metadata = self.client.runtime_api().metadata_at_version(at, FORM);
		let metadata = metadata.map_err(|error| internal(&error))?;
		let metadata = metadata.ok_or_else(|| not_answered("Metadata.metadata_at_version(16)"))?;
		let described = Arc::new(Described::read(&metadata)?);
		*known = Some(described.clone());
		Ok(described)
	}

	/// What has happened in a block can be said, unless it has put another runtime into its state:
	/// its events were written by the one before.
	pub fn ensure_own_events(&self, at: Hash) -> Result<(), ErrorObjectOwned> {
		let header = self.client.header(at).map_err(|error| internal(&error))?;
		let header = header.ok_or_else(|| unknown_block(at))?;
		if has_upgrade(header.digest()) {
			return Err(upgrades(at));
		}
		Ok(())
	}

	/// Calls a function of the runtime.
	pub fn call(
		&self,
		at: Hash,
		function: &str,
		arguments: &[u8],
	) -> Result<Vec<u8>, ErrorObjectOwned> {
		self.client
			.executor()
			.call(at, function, arguments, CallContext::Offchain)
			.map_err(|error| internal(&error))
	}

	/// The blocks that become final from now on.
	pub fn news(&self) -> FinalityNotifications<Block> {
		self.client.finality_notification_stream()
	}

	/// The first block that a subscriber is told of: the last final one, or the one that is asked for.
	pub fn first_to_tell(&self, from: Option<Value>) -> Result<BlockNumber, ErrorObjectOwned> {
		let last = self.client.info().finalized_number;
		let Some(from) = from else { return Ok(last) };
		let earliest = last.saturating_sub(FARTHEST_BACK);
		let latest = last.saturating_add(1);
		from.as_u64()
			.and_then(|from| BlockNumber::try_from(from).ok())
			.filter(|from| (earliest..=latest).contains(from))
			.ok_or_else(|| {
				invalid(format!(
					"`from`: this is not the number of a block from {earliest} to {latest}. Ask for \
					 earlier ones with doverie_happened, by their hashes."
				))
			})
	}

	/// What subscribers are told of a final block, put together once for all of them. Nothing, if it is
	/// not final yet.
	pub fn told(&self, number: BlockNumber) -> Option<Arc<Value>> {
		if number > self.client.info().finalized_number {
			return None;
		}
		let hash = self.client.hash(number).ok().flatten()?;
		let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
		if let Some(known) = told.get(&hash) {
			return Some(known.clone());
		}
		// The state may be gone, or the runtime not say it, or be another one than that of the events.
		// The block is final all the same.
		let unknown = |_| json!({ "number": number, "time": null, "events": null });
		let mut block = self.happened(hash).unwrap_or_else(unknown);
		if let Some(fields) = block.as_object_mut() {
			fields.insert("hash".into(), json!(hash));
		}
		let block = Arc::new(block);
		told.insert(hash, block.clone());
		Some(block)
	}

	fn happened(&self, at: Hash) -> Result<Value, ErrorObjectOwned> {
		self.ensure_own_events(at)?;
		let [api, name] = HAPPENED;
		let described = self.described(at)?;
		let function = described.function(api, name)?;
		let arguments = (0u32, EVENTS).encode();
		let answer = self.call(at, &format!("{api}_{name}"), &arguments)?;
		described.answer(function.output.id, &answer)
	}
}
