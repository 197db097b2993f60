// SPDX-License-Identifier: Apache-2.0

//! Connects again to reserved nodes, where sync has come to a standstill.
//!
//! A node whose clock is behind refuses the blocks of the others, asks for the same ones again, and
//! is refused an answer after a while. The SDK then drops the connection and makes another one, on
//! which it begins from the start; but not with the nodes of `--reserved-nodes`, which it never lets
//! go. It waits for their answer instead, for good, with a clock that was set right long ago.

use crate::service::FullClient;
use doverie_runtime::{opaque::Block, BlockNumber};
use futures_timer::Delay;
use sc_network::{config::MultiaddrWithPeerId, service::traits::NetworkService, ProtocolName};
use sc_network_sync::{SyncStatus, SyncingService};
use sp_blockchain::HeaderBackend;
use std::{
	sync::Arc,
	time::{Duration, Instant},
};

/// How often it is looked at.
const LOOK: Duration = Duration::from_secs(10);

/// How long no block may come, while others have some, and how long until it is tried once more.
const PATIENCE: Duration = Duration::from_secs(60);

/// How far behind a node may be that has everything: blocks that are on their way.
const ON_THEIR_WAY: BlockNumber = 2;

/// How long a connection has to close.
const CLOSE: Duration = Duration::from_secs(5);

/// What a connection is closed and made with.
pub struct Connections {
	/// The network.
	pub network: Arc<dyn NetworkService>,
	/// The nodes that are never let go.
	pub reserved: Vec<MultiaddrWithPeerId>,
	/// The protocol by which blocks are announced, which all else depends on.
	pub protocol: ProtocolName,
}

impl Connections {
	/// Connects to all of them again.
	async fn renew(&self) {
		// Those that an operator has let go since then stay so.
		let kept = self.network.reserved_peers().await.unwrap_or_default();
		let reserved: Vec<_> =
			self.reserved.iter().filter(|node| kept.contains(&node.peer_id)).collect();
		for node in &reserved {
			// What is reserved cannot be disconnected.
			self.network.remove_reserved_peer(node.peer_id);
			self.network.disconnect_peer(node.peer_id, self.protocol.clone());
		}
		Delay::new(CLOSE).await;
		for node in reserved {
			if let Err(error) = self.network.add_reserved_peer(node.clone()) {
				log::warn!("Cannot connect to {node} again: {error}");
			}
		}
	}
}

/// Watches for as long as the node runs.
pub async fn watch(
	sync: Arc<SyncingService<Block>>,
	client: Arc<FullClient>,
	connections: Connections,
) {
	let mut watch = Watch::begin(client.info().best_number, Instant::now());
	while let Ok(status) = sync.status().await {
		let best = client.info().best_number;
		if let Some(highest) = watch.note(best, missing(&status, best), Instant::now()) {
			log::warn!(
				"No block has come for a minute, and the others have blocks up to #{highest}. \
				 Connecting to them again."
			);
			connections.renew().await;
		}
		Delay::new(LOOK).await;
	}
}

/// The highest block that others have and that this node waits for; `None` where it waits for nothing
/// of the kind.
fn missing(status: &SyncStatus<Block>, best: BlockNumber) -> Option<BlockNumber> {
	let is_elsewhere = status.warp_sync.is_some() || status.state_sync.is_some();
	let highest = status.best_seen_block?;
	let is_behind = highest > best.saturating_add(ON_THEIR_WAY);
	let waits = !is_elsewhere && status.queued_blocks == 0 && status.num_peers > 0;
	(is_behind && waits).then_some(highest)
}

/// Since when no block has come.
struct Watch {
	best: BlockNumber,
	since: Instant,
}

impl Watch {
	fn begin(best: BlockNumber, now: Instant) -> Self {
		Self { best, since: now }
	}

	/// Notes the best block, and what the node waits for. Answers with that, if it has to do something
	/// about it.
	fn note(
		&mut self,
		best: BlockNumber,
		missing: Option<BlockNumber>,
		now: Instant,
	) -> Option<BlockNumber> {
		let missing = missing.filter(|_| best == self.best);
		let is_over = missing.is_some() && now.duration_since(self.since) >= PATIENCE;
		if missing.is_none() || is_over {
			*self = Self::begin(best, now);
		}
		missing.filter(|_| is_over)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// What is answered when it is looked at every ten seconds.
	fn answers(looks: &[(BlockNumber, Option<BlockNumber>)]) -> Vec<Option<BlockNumber>> {
		let mut now = Instant::now();
		let mut watch = Watch::begin(0, now);
		let mut answer = |&(best, missing)| {
			now = now.checked_add(LOOK).expect("is soon");
			watch.note(best, missing, now)
		};
		looks.iter().map(&mut answer).collect()
	}

	#[test]
	fn something_is_done_after_a_minute_without_a_block_and_again_after_another() {
		let found = answers(&[(4, Some(9)); 14]);
		let when: Vec<_> = (0..14).filter(|i| found[*i].is_some()).collect();
		assert_eq!(when, [6, 12]);
		assert_eq!(found[6], Some(9));
	}

	#[test]
	fn nothing_is_done_while_blocks_come_or_none_is_missing() {
		let coming: Vec<_> = (0..30).map(|i| (i / 5, Some(100))).collect();
		assert!(answers(&coming).iter().all(Option::is_none));
		let whole = [(4, None); 30];
		assert!(answers(&whole).iter().all(Option::is_none));
		// A look at which nothing was missing begins another minute.
		let mut looks = [(4, Some(9)); 12];
		looks[6] = (4, None);
		assert!(answers(&looks).iter().all(Option::is_none));
	}
}
