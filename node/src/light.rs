// SPDX-License-Identifier: Apache-2.0

//! Where a light client begins.
//!
//! A light client such as smoldot begins with the first block of the chain, and goes from one set of
//! voters to the next by the old set's votes for the change. Where finality was started again there
//! are none: see [`crate::hard_forks`]. It has to begin after that, with a final block and the voters
//! that follow on it, as a node says them: `doverie_lightSync`. The answer is what smoldot's
//! `addChain` takes.
//!
//! * **The specification** has the state root of the first block in place of its state. It has no
//!   `grandpaHardForks`: smoldot takes none that has a field which it does not know.
//! * **The beginning** is in the database that smoldot would have written itself. A specification can
//!   have one, too (`lightSyncState`), but for chains whose blocks are made by BABE alone: smoldot
//!   refuses such a block if Aura made it.
//! * **A database counts only beside a specification with a beginning that comes before it.** So this
//!   one has a block of BABE that is nobody's, and that nothing can follow on, since it has no
//!   voters.
//! * **The addresses of nodes are in the database**, too. Without it, smoldot would ask them without a
//!   pause for what follows on nobody's block. So it asks nobody.

use crate::{
	finality::internal,
	service::{FullClient, Hash},
};
use codec::{Compact, Encode};
use doverie_runtime::{
	opaque::{Block, Header},
	BlockNumber,
};
use jsonrpsee::RpcModule;
use pallet_finality::runtime_api::FinalityApi;
use sc_consensus_grandpa::{AuthorityId as VoterId, SharedAuthoritySet};
use sc_network::config::MultiaddrWithPeerId;
use sc_service::{ChainType, Properties};
use serde::Serialize;
use serde_json::{json, Value};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::{sr25519::AuthorityId as AuthorId, AuraApi};
use sp_core::Bytes;
use sp_runtime::{traits::Header as _, Digest, DigestItem};
use std::{collections::BTreeMap, sync::Arc};

type Voters = SharedAuthoritySet<Hash, BlockNumber>;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What the specification of the chain says about it.
#[derive(Clone)]
pub struct Chain {
	name: String,
	id: String,
	chain_type: ChainType,
	fork_id: Option<String>,
	properties: Properties,
	nodes: Vec<MultiaddrWithPeerId>,
}

impl Chain {
	/// Reads it there.
	pub fn new(spec: &dyn sc_service::ChainSpec) -> Self {
		Self {
			name: spec.name().into(),
			id: spec.id().into(),
			chain_type: spec.chain_type(),
			fork_id: spec.fork_id().map(Into::into),
			properties: spec.properties(),
			nodes: spec.boot_nodes().to_vec(),
		}
	}
}

/// What smoldot's `addChain` takes.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LightSync {
	chain_spec: String,
	database_content: String,
}

impl LightSync {
	fn new(chain: &Chain, genesis: &Header, start: &Start) -> Self {
		Self {
			chain_spec: specification(chain, *genesis.state_root()).to_string(),
			database_content: database(chain, genesis.hash(), start).to_string(),
		}
	}
}

/// A final block, and who makes and finalises those after it.
struct Start {
	header: Header,
	slot_milliseconds: u64,
	authors: Vec<AuthorId>,
	set_id: u64,
	voters: Vec<(VoterId, u64)>,
}

/// What the answers are made from.
struct Sources {
	client: Arc<FullClient>,
	voters: Voters,
	chain: Chain,
}

/// Adds the method with which a light client's maker asks where it is to begin.
pub fn add_methods(
	rpc: &mut RpcModule<()>,
	client: Arc<FullClient>,
	voters: Voters,
	chain: Chain,
) -> Result<(), Failure> {
	let mut module = RpcModule::new(Sources { client, voters, chain });
	module.register_method("doverie_lightSync", |_, sources, _| {
		light_sync(sources).map_err(internal)
	})?;
	rpc.merge(module)?;
	Ok(())
}

fn light_sync(Sources { client, voters, chain }: &Sources) -> Result<LightSync, Failure> {
	let genesis = client
		.header(client.info().genesis_hash)?
		.ok_or("the header of the first block is not known")?;
	Ok(LightSync::new(chain, &genesis, &start(client, voters)?))
}

/// The last final block.
fn start(client: &FullClient, shared: &Voters) -> Result<Start, Failure> {
	let at = client.info().finalized_hash;
	let set_id = shared.set_id();
	let voters = shared.current_authorities();
	// GRANDPA changes both at once, and these are read one after the other.
	if client.info().finalized_hash != at || shared.set_id() != set_id {
		return Err("a block has just become final: ask again".into());
	}
	let header = client.header(at)?.ok_or("the header of the last final block is not known")?;
	let best = client.info().best_hash;
	let restarts: Vec<pallet_finality::Restart<BlockNumber>> =
		client.runtime_api().restarts(best)?;
	if let Some(reason) = why_not(*header.number(), restarts.iter().map(|restart| restart.block)) {
		return Err(reason.into());
	}
	let slot_duration =
		sc_consensus_aura::standalone::slot_duration_at::<AuthorId, Block, _>(client, at)?;
	Ok(Start {
		header,
		slot_milliseconds: slot_duration.as_millis(),
		authors: client.runtime_api().authorities(at)?,
		set_id,
		voters: voters.iter().map(|(voter, info)| (voter.clone(), info.weight().get())).collect(),
	})
}

/// Why nothing can begin with this block, if so.
fn why_not(
	finalized: BlockNumber,
	mut restarts: impl Iterator<Item = BlockNumber>,
) -> Option<&'static str> {
	if finalized == 0 {
		return Some("no block is final yet");
	}
	restarts
		.any(|restart| restart > finalized)
		.then_some("finality is being started again: ask when the block that begins it is final")
}

/// The specification, with a beginning that is nobody's.
fn specification(chain: &Chain, state_root: Hash) -> Value {
	let nobodys = nobodys_block();
	json!({
		"name": chain.name,
		"id": chain.id,
		"chainType": chain.chain_type,
		"bootNodes": [],
		"forkId": chain.fork_id,
		"properties": chain.properties,
		"genesis": { "stateRootHash": state_root },
		"lightSyncState": {
			"babeEpochChanges": Bytes(nobodys.epochs),
			"babeFinalizedBlockWeight": 0,
			"finalizedBlockHeader": Bytes(nobodys.header.encode()),
			"grandpaAuthoritySet": Bytes(nobodys.voters),
		},
	})
}

/// A beginning as a specification has it, in the SDK's encodings.
struct Nobodys {
	header: Header,
	epochs: Vec<u8>,
	voters: Vec<u8>,
}

/// The least that smoldot takes.
fn nobodys_block() -> Nobodys {
	const NONE: Compact<u32> = Compact(0);
	let no_tree = (NONE, None::<BlockNumber>);
	// A slot that anyone may take, by the first author, in the first slot.
	let claim = (2u8, 0u32, 1u64).encode();
	let logs =
		vec![DigestItem::PreRuntime(*b"BABE", claim), DigestItem::Seal(*b"BABE", vec![0; 64])];
	// Its number, where it begins, its length; no authors, no randomness; one slot of one, primary.
	let epoch = |number: u64| (1u8, number, number, 1u64, NONE, Hash::zero(), (1u64, 1u64), 0u8);
	let epochs = vec![(Hash::zero(), 0u32, epoch(0)), (Hash::repeat_byte(1), 1u32, epoch(1))];
	Nobodys {
		header: Header::new(1, Hash::zero(), Hash::zero(), Hash::zero(), Digest { logs }),
		epochs: (no_tree, epochs).encode(),
		// No voters, of the first set; no changes, forced ones included, ahead or behind.
		voters: (NONE, 0u64, no_tree, NONE, NONE).encode(),
	}
}

/// What smoldot would have kept of the chain.
fn database(chain: &Chain, genesis: Hash, start: &Start) -> Value {
	let authors = start.authors.iter().map(|author| json!({ "public_key": bare(author) }));
	let voters = start
		.voters
		.iter()
		.map(|(voter, weight)| json!({ "public_key": bare(voter), "weight": weight }));
	let mut nodes = BTreeMap::<_, Vec<_>>::new();
	for node in &chain.nodes {
		nodes.entry(node.peer_id.to_base58()).or_default().push(node.multiaddr.to_string());
	}
	json!({
		"genesisHash": bare(genesis),
		"chain": {
			"version": "1",
			"finalized_block_header": bare(start.header.encode()),
			"aura_slot_duration": start.slot_milliseconds,
			"aura_finalized_authorities": authors.collect::<Vec<_>>(),
			"grandpa_after_finalized_block_authorities_set_id": start.set_id,
			"grandpa_finalized_triggered_authorities": voters.collect::<Vec<_>>(),
		},
		"nodes": nodes,
	})
}

/// Bytes without `0x` in front.
fn bare(bytes: impl AsRef<[u8]>) -> String {
	bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::DecodeAll;
	use sc_consensus_grandpa::AuthoritySet;
	use serde::Deserialize;
	use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
	use std::num::NonZeroU64;

	/// As smoldot reads a specification. It takes no other fields.
	#[derive(Deserialize)]
	#[serde(rename_all = "camelCase", deny_unknown_fields)]
	struct Specification {
		name: String,
		id: String,
		chain_type: ChainType,
		boot_nodes: Vec<String>,
		fork_id: Option<String>,
		properties: Option<Properties>,
		genesis: Genesis,
		light_sync_state: LightSyncState,
	}

	#[derive(Deserialize)]
	#[serde(rename_all = "camelCase", deny_unknown_fields)]
	struct Genesis {
		state_root_hash: Hash,
	}

	#[derive(Deserialize)]
	#[serde(rename_all = "camelCase", deny_unknown_fields)]
	struct LightSyncState {
		babe_epoch_changes: Bytes,
		babe_finalized_block_weight: u32,
		finalized_block_header: Bytes,
		grandpa_authority_set: Bytes,
	}

	/// As smoldot reads its database.
	#[derive(Deserialize)]
	struct Database {
		#[serde(rename = "genesisHash")]
		genesis_hash: String,
		chain: Beginning,
		nodes: BTreeMap<String, Vec<String>>,
	}

	#[derive(Deserialize)]
	#[serde(deny_unknown_fields)]
	struct Beginning {
		version: String,
		finalized_block_header: String,
		aura_slot_duration: NonZeroU64,
		aura_finalized_authorities: Vec<Author>,
		grandpa_after_finalized_block_authorities_set_id: u64,
		grandpa_finalized_triggered_authorities: Vec<Voter>,
	}

	#[derive(Deserialize)]
	#[serde(deny_unknown_fields)]
	struct Author {
		public_key: String,
	}

	#[derive(Deserialize)]
	#[serde(deny_unknown_fields)]
	struct Voter {
		public_key: String,
		weight: NonZeroU64,
	}

	const PEER: &str = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";

	fn header(number: BlockNumber) -> Header {
		let root = Hash::repeat_byte(9);
		Header::new(number, Hash::zero(), root, Hash::zero(), Digest::default())
	}

	fn answer() -> LightSync {
		let chain = Chain {
			name: "Test".into(),
			id: "test".into(),
			chain_type: ChainType::Custom("Trial".into()),
			fork_id: None,
			properties: Properties::new(),
			nodes: ["tcp/1/ws", "tcp/2"]
				.map(|port| {
					format!("/ip4/127.0.0.1/{port}/p2p/{PEER}")
						.parse::<MultiaddrWithPeerId>()
						.expect("is one")
				})
				.into(),
		};
		let start = Start {
			header: header(70),
			slot_milliseconds: 3000,
			authors: vec![Sr25519Keyring::Alice.public().into()],
			set_id: 3,
			voters: vec![(Ed25519Keyring::Alice.public().into(), 1)],
		};
		LightSync::new(&chain, &header(0), &start)
	}

	fn read<'a, T: Deserialize<'a>>(json: &'a str) -> T {
		serde_json::from_str(json).expect("is what smoldot reads")
	}

	#[test]
	fn a_light_client_begins_with_the_final_block_and_those_who_follow_on_it() {
		let answer = answer();
		let Database { genesis_hash, chain, nodes } = read(&answer.database_content);
		assert_eq!(genesis_hash, bare(header(0).hash()));
		assert_eq!(chain.version, "1");
		assert_eq!(chain.finalized_block_header, bare(header(70).encode()));
		assert_eq!(chain.aura_slot_duration.get(), 3000);
		let [author] = &chain.aura_finalized_authorities[..] else { panic!("one makes blocks") };
		assert_eq!(author.public_key, bare(Sr25519Keyring::Alice.public()));
		assert_eq!(chain.grandpa_after_finalized_block_authorities_set_id, 3);
		let [voter] = &chain.grandpa_finalized_triggered_authorities[..] else {
			panic!("one votes")
		};
		assert_eq!(voter.public_key, bare(Ed25519Keyring::Alice.public()));
		assert_eq!(voter.weight.get(), 1);
		let addresses = ["/ip4/127.0.0.1/tcp/1/ws", "/ip4/127.0.0.1/tcp/2"].map(String::from);
		assert_eq!(nodes, BTreeMap::from([(PEER.to_string(), addresses.to_vec())]));
	}

	#[test]
	fn the_specification_alone_leads_nowhere_and_to_nobody() {
		let answer = answer();
		let spec: Specification = read(&answer.chain_spec);
		assert_eq!((&*spec.name, &*spec.id), ("Test", "test"));
		assert_eq!(spec.chain_type, ChainType::Custom("Trial".into()));
		assert_eq!((spec.fork_id, spec.properties), (None, Some(Properties::new())));
		assert_eq!(spec.genesis.state_root_hash, Hash::repeat_byte(9));
		assert!(spec.boot_nodes.is_empty());

		let state = spec.light_sync_state;
		assert_eq!(state.babe_finalized_block_weight, 0);
		let mut voters = &state.grandpa_authority_set[..];
		let nobody = AuthoritySet::<Hash, BlockNumber>::decode_all(&mut voters);
		assert!(nobody.is_ok_and(|set| set.encode().starts_with(&[0; 9])), "no voters, of set 0");
		let header = Header::decode_all(&mut &state.finalized_block_header[..]).expect("is one");
		assert_eq!(header.number, 1, "it comes before every other that is final");
		assert!(header.digest.logs.iter().all(|log| matches!(
			log,
			DigestItem::PreRuntime(engine, _) | DigestItem::Seal(engine, _) if engine == b"BABE"
		)));
		// Smoldot takes no fewer than two.
		assert_eq!(state.babe_epoch_changes[..3], [0, 0, 2 << 2]);
	}

	#[test]
	fn nothing_begins_before_a_restart_of_finality_that_is_not_final() {
		let why_not =
			|finalized, restarts: &[BlockNumber]| why_not(finalized, restarts.iter().copied());
		assert!(why_not(0, &[]).is_some());
		assert_eq!(why_not(1, &[]), None);
		assert!(why_not(299, &[100, 300]).is_some());
		assert_eq!(why_not(300, &[100, 300]), None);
	}
}
