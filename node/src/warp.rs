// SPDX-License-Identifier: Apache-2.0

//! Says in the log what warp sync waits for, where it does not get on.
//!
//! The SDK shows how far it has come, without end, and not why it comes no further.

use doverie_runtime::opaque::Block;
use futures_timer::Delay;
use sc_network_sync::{
	strategy::state_sync::StateSyncPhase, SyncStatus, SyncingService, WarpSyncPhase,
};
use std::{
	sync::Arc,
	time::{Duration, Instant},
};

/// How often it is looked at.
const LOOK: Duration = Duration::from_secs(10);

/// How long it may stand still, and how often that is said.
const PATIENCE: Duration = Duration::from_secs(60);

/// What warp sync gets from other nodes, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
	Peers,
	Proofs,
	Block,
	State,
}

/// The step, and how many bytes have come.
type Progress = (Step, u64);

/// Watches until all of it has come. It ends at once where the node syncs otherwise.
pub async fn watch(sync: Arc<SyncingService<Block>>) {
	let mut watch = None;
	while let Ok(status) = sync.status().await {
		let Some(progress) = progress(&status) else { return };
		let now = Instant::now();
		let watch = watch.get_or_insert_with(|| Watch::begin(progress, now));
		if let Some(still) = watch.note(progress, now) {
			log::warn!("{}", words(progress.0, status.num_peers, still));
		}
		Delay::new(LOOK).await;
	}
}

/// How far warp sync has come; `None` where it waits for nothing from other nodes.
fn progress(status: &SyncStatus<Block>) -> Option<Progress> {
	if let Some(warp) = &status.warp_sync {
		let step = match warp.phase {
			WarpSyncPhase::AwaitingPeers { .. } => Step::Peers,
			WarpSyncPhase::DownloadingWarpProofs => Step::Proofs,
			WarpSyncPhase::DownloadingTargetBlock => Step::Block,
			// The proofs and the block are complete, the state comes next.
			WarpSyncPhase::DownloadingState | WarpSyncPhase::Complete => Step::State,
			// The older blocks come while the node works.
			WarpSyncPhase::ImportingState | WarpSyncPhase::DownloadingBlocks(_) => return None,
		};
		return Some((step, warp.total_bytes));
	}
	let state = status.state_sync.as_ref()?;
	matches!(state.phase, StateSyncPhase::DownloadingState).then_some((Step::State, state.size))
}

/// Since when it has come no further.
struct Watch {
	progress: Progress,
	since: Instant,
	said: Instant,
}

impl Watch {
	fn begin(progress: Progress, now: Instant) -> Self {
		Self { progress, since: now, said: now }
	}

	/// Notes how far it has come now. Answers for how long it has stood still, if that is to be
	/// said.
	fn note(&mut self, progress: Progress, now: Instant) -> Option<Duration> {
		if self.progress != progress {
			*self = Self::begin(progress, now);
		}
		if now.duration_since(self.said) < PATIENCE {
			return None;
		}
		self.said = now;
		Some(now.duration_since(self.since))
	}
}

fn words(step: Step, peers: u32, still: Duration) -> String {
	let why = match step {
		Step::Peers => String::from(
			"no other node is connected. Check that --bootnodes or --reserved-nodes name nodes of \
			 this network which can be reached from here, and that the chain specification is theirs.",
		),
		Step::Proofs => format!(
			"no proof of finality has come that this node can check. Nodes connected now: {peers}. \
			 Where finality was started again, grandpaHardForks in the chain specification has to \
			 say so, here and at those nodes: add it; or run purge-chain, which leaves the keys, \
			 and start with --sync full."
		),
		Step::Block | Step::State => format!(
			"nobody hands over the {} that the proof leads to. Nodes connected now: {peers}. Name \
			 others with --bootnodes or --reserved-nodes.",
			if step == Step::Block { "block" } else { "state" }
		),
	};
	format!("Warp sync has stood still for {} seconds: {why}", still.as_secs())
}

#[cfg(test)]
mod tests {
	use super::*;
	use sc_network_sync::{strategy::state_sync::StateSyncProgress, SyncState, WarpSyncProgress};

	/// The status of a node that syncs by warp, after so many bytes.
	fn warping(phase: WarpSyncPhase<Block>, total_bytes: u64) -> SyncStatus<Block> {
		let warp_sync = Some(WarpSyncProgress { phase, total_bytes, status: None });
		SyncStatus { warp_sync, ..syncing() }
	}

	/// The status of a node that syncs in full.
	fn syncing() -> SyncStatus<Block> {
		SyncStatus {
			state: SyncState::Downloading { target: 1_000 },
			best_seen_block: None,
			num_peers: 0,
			queued_blocks: 0,
			state_sync: None,
			warp_sync: None,
		}
	}

	fn fetching(phase: StateSyncPhase, size: u64) -> SyncStatus<Block> {
		let state_sync = Some(StateSyncProgress { percentage: 0, size, phase });
		SyncStatus { state_sync, ..syncing() }
	}

	#[test]
	fn a_node_that_syncs_by_warp_is_watched_until_it_has_the_state() {
		use WarpSyncPhase::*;
		let waits_for = |status| progress(&status).map(|(step, _)| step);
		let waiting = warping(AwaitingPeers { required_peers: 1 }, 0);
		assert_eq!(waits_for(waiting), Some(Step::Peers));
		assert_eq!(waits_for(warping(DownloadingWarpProofs, 0)), Some(Step::Proofs));
		assert_eq!(waits_for(warping(DownloadingTargetBlock, 0)), Some(Step::Block));
		let state = fetching(StateSyncPhase::DownloadingState, 7);
		assert_eq!(progress(&state), Some((Step::State, 7)));

		assert_eq!(waits_for(fetching(StateSyncPhase::ImportingState, 7)), None);
		assert_eq!(waits_for(warping(DownloadingBlocks(5), 0)), None);
		assert_eq!(waits_for(syncing()), None);
	}

	#[test]
	fn what_stands_still_is_said_after_a_minute_and_once_a_minute() {
		let start = Instant::now();
		let at = |seconds| start + Duration::from_secs(seconds);
		let mut watch = Watch::begin((Step::Peers, 0), start);
		let said: Vec<_> = (1..=18)
			.filter_map(|look| watch.note((Step::Peers, 0), at(look * 10)))
			.map(|still| still.as_secs())
			.collect();
		assert_eq!(said, [60, 120, 180]);
	}

	#[test]
	fn what_gets_on_is_not_complained_of() {
		let start = Instant::now();
		let at = |seconds| start + Duration::from_secs(seconds);
		let mut watch = Watch::begin((Step::Proofs, 0), start);
		// However slowly.
		for minute in 1..=5 {
			assert_eq!(watch.note((Step::Proofs, minute), at(minute * 59)), None);
		}
		// The next step begins anew.
		assert_eq!(watch.note((Step::Block, 5), at(5 * 59 + 61)), None);
		assert!(watch.note((Step::Block, 5), at(5 * 59 + 121)).is_some());
	}

	#[test]
	fn the_log_says_what_is_missing_and_what_to_do() {
		let said = |step| words(step, 3, Duration::from_secs(120));
		assert!(said(Step::Peers).contains("--bootnodes"), "{}", said(Step::Peers));
		let proofs = said(Step::Proofs);
		for part in ["120 seconds", "connected now: 3", "grandpaHardForks", "--sync full"] {
			assert!(proofs.contains(part), "{proofs}");
		}
		assert!(said(Step::Block).contains("the block") && said(Step::State).contains("the state"));
		// Its words are not broken in the middle of a line.
		for step in [Step::Peers, Step::Proofs, Step::Block, Step::State] {
			let said = said(step);
			assert!(!said.contains('\t') && !said.contains("  "), "{said}");
		}
	}
}
