// SPDX-License-Identifier: Apache-2.0

//! Whether a node works: for health checks of containers, and for balancers.

use crate::{
	ask::{Error, Node},
	clock, start,
};
use doverie_runtime::{opaque::Block, BlockNumber, Hash, Header};
use sc_rpc::system::Health as Network;
use serde_json::json;
use sp_consensus_aura::{
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
	Slot,
};
use std::fmt;

/// How old the best block may be, in milliseconds. A validator of four that is alone makes one every
/// twelve seconds.
pub const STALE: i64 = 60_000;

/// How many blocks finality may lag; recovering.md has the same figure.
pub const FINALITY_LAG: BlockNumber = 20;

/// Says in one line whether a node works, and fails if it does not.
///
/// A node works that answers, has peers if it should have any, does not fetch the chain any more,
/// and has a block of the last minute. Whether finality goes on is said, and changes nothing: a
/// node that is started again does not bring it back.
#[derive(Debug, clap::Args)]
pub struct Health {
	#[command(flatten)]
	node: Node,
}

impl Health {
	/// Does what the command line says.
	pub fn run(&self) -> sc_cli::Result<()> {
		let state = State::of(&self.node).map_err(|error| unhealthy(&error))?;
		if let Some(trouble) = state.trouble() {
			return Err(unhealthy(&format_args!("{trouble} ({state})")));
		}
		println!("healthy: {state}");
		Ok(())
	}
}

fn unhealthy(why: &dyn fmt::Display) -> sc_cli::Error {
	start::plain(format!("not healthy: {why}"))
}

/// How a node is getting on.
#[derive(Clone, Debug)]
pub struct State {
	/// What it says of the network.
	pub network: Network,
	/// The best block.
	pub best: BlockNumber,
	/// How long ago its slot began, in milliseconds, by the clock of this machine.
	pub age: i64,
	/// The last block that is final.
	pub finalised: BlockNumber,
}

impl State {
	/// Asks a node.
	pub fn of(node: &Node) -> Result<Self, Error> {
		let network = node.ask("system_health", json!([]))?;
		let finalised: Hash = node.ask("chain_getFinalizedHead", json!([]))?;
		let finalised = node.header(Some(finalised))?.number;
		let best = node.header(None)?;
		Ok(Self { network, best: best.number, age: clock::since(slot(&best)), finalised })
	}

	/// How far finality lags.
	pub fn lag(&self) -> BlockNumber {
		self.best.saturating_sub(self.finalised)
	}

	/// Why the node does not work.
	fn trouble(&self) -> Option<&'static str> {
		if self.network.is_syncing {
			Some("it fetches the chain")
		} else if self.network.should_have_peers && self.network.peers == 0 {
			Some("it has no peers")
		} else if self.age > STALE {
			Some("no new block for more than a minute")
		} else {
			None
		}
	}
}

impl fmt::Display for State {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let Self { network, best, finalised, .. } = self;
		write!(f, "block {best}, final {finalised}, {} peers", network.peers)?;
		if self.lag() > FINALITY_LAG {
			write!(f, "; finality lags by {} blocks", self.lag())?;
		}
		Ok(())
	}
}

/// The slot for which a block was made. The first block has none.
pub fn slot(header: &Header) -> Slot {
	let slot = sc_consensus_aura::find_pre_digest::<Block, AuraSignature>(header);
	slot.unwrap_or_default()
}

/// Who of these made the block.
pub fn author<'a>(header: &Header, authorities: &'a [AuraId]) -> Option<&'a AuraId> {
	sc_consensus_aura::standalone::slot_author::<sp_consensus_aura::sr25519::AuthorityPair>(
		slot(header),
		authorities,
	)
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_consensus_aura::digests::CompatibleDigestItem;
	use sp_runtime::{traits::Header as _, Digest, DigestItem};

	fn state() -> State {
		let network = Network { peers: 3, is_syncing: false, should_have_peers: true };
		State { network, best: 300, age: 2_000, finalised: 298 }
	}

	/// A header of a block for this slot.
	fn header(slot: u64) -> Header {
		let item: DigestItem =
			CompatibleDigestItem::<AuraSignature>::aura_pre_digest(Slot::from(slot));
		let zero = Hash::zero();
		Header::new(300, zero, zero, zero, Digest { logs: vec![item] })
	}

	#[test]
	fn a_node_that_follows_the_chain_is_healthy() {
		assert_eq!(state().trouble(), None);
		assert_eq!(state().to_string(), "block 300, final 298, 3 peers");
		// By its clock the block may come before its slot.
		assert_eq!(State { age: -2_000, ..state() }.trouble(), None);
		let mut lone = state();
		lone.network = Network { peers: 0, is_syncing: false, should_have_peers: false };
		assert_eq!(lone.trouble(), None);
	}

	#[test]
	fn finality_that_lags_is_said_and_is_no_fault_of_the_node() {
		let lagging = State { finalised: 100, ..state() };
		assert_eq!(lagging.trouble(), None);
		assert!(lagging.to_string().ends_with("finality lags by 200 blocks"), "{lagging}");
		let usual = State { finalised: 300 - FINALITY_LAG, ..state() };
		assert!(!usual.to_string().contains("lags"), "{usual}");
	}

	#[test]
	fn a_node_that_does_not_follow_the_chain_is_not_healthy() {
		let mut syncing = state();
		syncing.network.is_syncing = true;
		assert!(syncing.trouble().is_some_and(|why| why.contains("fetches")));
		let mut alone = state();
		alone.network.peers = 0;
		assert!(alone.trouble().is_some_and(|why| why.contains("peers")));
		let stuck = State { age: STALE + 1, ..state() };
		assert!(stuck.trouble().is_some_and(|why| why.contains("minute")));
	}

	#[test]
	fn a_block_says_its_slot_and_with_it_who_made_it() {
		assert_eq!(slot(&header(1_001)), Slot::from(1_001));
		let authorities: Vec<AuraId> =
			(0..4u8).map(|place| sp_core::sr25519::Public::from_raw([place; 32]).into()).collect();
		assert_eq!(author(&header(1_001), &authorities), authorities.get(1));
		assert_eq!(author(&header(1_001), &[]), None);
	}
}
