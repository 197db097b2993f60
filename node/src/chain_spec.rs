// SPDX-License-Identifier: Apache-2.0

//! The chains that the node knows by name. Any other is a chain specification in a file.

use doverie_runtime::{
	configs::system::SS58Prefix,
	opaque::Block,
	presets::{LOCAL_PRESET, TEST_PRESET},
	BlockNumber, Hash, WASM_BINARY,
};
use sc_consensus_grandpa::{AuthorityId, AuthoritySetHardFork};
use sc_service::{ChainSpecExtension, ChainType, Properties};
use serde::{Deserialize, Serialize};
use sp_core::{storage::well_known_keys::CODE, H256};
use sp_runtime::BuildStorage;
use std::{
	any::{Any, TypeId},
	path::PathBuf,
};

/// A chain specification.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// What a chain specification of ours may say beyond those of every Substrate chain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
	/// Where finality was started again.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub grandpa_hard_forks: Vec<HardFork>,
}

/// Finality was started again with voters whom the ones before them did not vote for. A node says
/// what to write here: `doverie_hardForks`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HardFork {
	/// The number of the new set of voters.
	pub set_id: u64,
	/// The block whose header names them.
	pub block: ForkBlock,
	/// Who they are.
	pub authorities: Vec<AuthorityId>,
	/// The last block that was final before.
	pub last_finalized: BlockNumber,
}

/// A block, by number and hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForkBlock {
	pub number: BlockNumber,
	pub hash: Hash,
}

impl HardFork {
	/// Was a change of the voters in this block dropped?
	pub fn dropped(&self, number: BlockNumber) -> bool {
		number > self.last_finalized && number <= self.block.number
	}
}

impl From<HardFork> for AuthoritySetHardFork<Block> {
	fn from(fork: HardFork) -> Self {
		Self {
			set_id: fork.set_id,
			block: (fork.block.hash, fork.block.number),
			authorities: fork.authorities.into_iter().map(|voter| (voter, 1)).collect(),
			last_finalized: Some(fork.last_finalized),
		}
	}
}

/// The SDK asks for its own extensions by their types, of which there are none here, and is given
/// this one for what it is.
impl ChainSpecExtension for Extensions {
	type Forks = Option<()>;

	fn get<T: 'static>(&self) -> Option<&T> {
		(self as &dyn Any).downcast_ref()
	}

	fn get_any(&self, _: TypeId) -> &dyn Any {
		self
	}

	fn get_any_mut(&mut self, _: TypeId) -> &mut dyn Any {
		self
	}
}

/// Where finality was started again, as the chain specification says.
pub fn hard_forks(spec: &dyn sc_service::ChainSpec) -> Vec<HardFork> {
	spec.extensions()
		.get_any(TypeId::of::<Extensions>())
		.downcast_ref::<Extensions>()
		.map(|extensions| extensions.grandpa_hard_forks.clone())
		.unwrap_or_default()
}

/// The runtime's genesis preset for one validator, //Alice.
const DEVELOPMENT_PRESET: &str = sp_genesis_builder::DEV_RUNTIME_PRESET;

/// Names the network protocols that are not named by the genesis hash.
pub const PROTOCOL_ID: &str = "doverie";

/// The token, and its decimals: what wallets ask before they show an amount.
pub const TOKEN: (&str, u32) = ("cEUR", 6);

/// The property that says which runtime a specification begins with. It is no extension, since
/// smoldot refuses a specification that has any that it does not know.
pub const RUNTIME_DIGEST: &str = "genesisRuntimeDigest";

/// By which a runtime is known: what `scripts/build-runtime --hash` prints of it.
pub fn digest(code: &[u8]) -> H256 {
	sp_io::hashing::blake2_256(code).into()
}

/// A throw-away chain with one validator, //Alice.
pub fn development() -> Result<ChainSpec, String> {
	named("Doverie Development", "doverie_dev", ChainType::Development, DEVELOPMENT_PRESET)
}

/// A chain for one machine with four validators, //Alice to //Dave: an organisation in each
/// chamber. Its type is that of a network that people use, since on one of type `Local` polkadot.js
/// Apps does not teach the extension to show what is signed. The price is that Apps does not list
/// the development accounts by itself.
pub fn local() -> Result<ChainSpec, String> {
	let chain_type = ChainType::Custom("Trial".into());
	named("Doverie Local", "doverie_local", chain_type, LOCAL_PRESET)
}

/// The same with days of one block, for automatic tests: decisions are over in a minute or two.
pub fn local_test() -> Result<ChainSpec, String> {
	named("Doverie Local Test", "doverie_local_test", ChainType::Local, TEST_PRESET)
}

/// The chain specification in the file at `path`.
pub fn from_file(path: &str) -> Result<ChainSpec, String> {
	let file = PathBuf::from(path);
	if !file.is_file() {
		return Err(format!(
			"There is no chain \"{path}\". Name `dev`, `local`, `local-test`, or a file with a chain \
			 specification."
		));
	}
	let spec = ChainSpec::from_json_file(file)?;
	check_runtime(&spec).map_err(|error| format!("{path}: {error}"))?;
	Ok(spec)
}

/// A specification that names its runtime has that one.
pub fn check_runtime(spec: &ChainSpec) -> Result<(), String> {
	let Some(named) = spec.properties().remove(RUNTIME_DIGEST) else { return Ok(()) };
	let storage = spec.build_storage()?;
	let found = storage.top.get(CODE).map(|code| format!("{:?}", digest(code)));
	if named.as_str() == found.as_deref() {
		return Ok(());
	}
	Err(format!(
		"The specification names the runtime {named}, and holds {}: it was changed. Get it again \
		 from another organisation.",
		found.as_deref().unwrap_or("none"),
	))
}

/// The runtime that this node was built with.
pub fn runtime() -> Result<&'static [u8], String> {
	WASM_BINARY.ok_or_else(|| {
		"This node was built without a runtime (SKIP_WASM_BUILD was set), so it knows no chain by \
		 name. Give --chain a file with a chain specification, or build the node again."
			.into()
	})
}

fn named(name: &str, id: &str, chain_type: ChainType, preset: &str) -> Result<ChainSpec, String> {
	Ok(ChainSpec::builder(runtime()?, Extensions::default())
		.with_name(name)
		.with_id(id)
		.with_chain_type(chain_type)
		.with_genesis_config_preset_name(preset)
		.with_protocol_id(PROTOCOL_ID)
		.with_properties(properties())
		.build())
}

/// What wallets ask before they show an amount or an address.
pub fn properties() -> Properties {
	let (token, decimals) = TOKEN;
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), token.into());
	properties.insert("tokenDecimals".into(), decimals.into());
	properties.insert("ss58Format".into(), SS58Prefix::get().into());
	properties
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_chain_that_does_not_exist_is_refused_with_a_plain_error() {
		let Err(error) = from_file("no-such-chain.json") else {
			panic!("there is no such file");
		};
		assert!(error.contains("no-such-chain.json"), "{error}");
	}

	/// A chain specification as JSON, with this added to it.
	fn with(extra: &str) -> Result<ChainSpec, String> {
		let json = format!(
			r#"{{
				"name": "Test", "id": "test", "chainType": "Live", "bootNodes": [],
				"telemetryEndpoints": null, "protocolId": null, "properties": null{extra},
				"genesis": {{ "raw": {{ "top": {{}}, "childrenDefault": {{}} }} }}
			}}"#
		);
		ChainSpec::from_json_bytes(json.into_bytes())
	}

	#[test]
	fn a_specification_lists_where_finality_was_started_again() {
		assert!(hard_forks(&with("").expect("is a specification")).is_empty());
		let voter = sp_keyring::Ed25519Keyring::Alice;
		let hash = format!("{:?}", Hash::repeat_byte(7));
		let fork = |number: &str| {
			format!(
				r#", "grandpaHardForks": [{{
					"setId": 3, "block": {{ "number": {number}, "hash": "{hash}" }},
					"authorities": ["{}"], "lastFinalized": 120
				}}]"#,
				voter.to_account_id()
			)
		};
		let spec = with(&fork("200")).expect("is a specification");
		let expected = HardFork {
			set_id: 3,
			block: ForkBlock { number: 200, hash: Hash::repeat_byte(7) },
			authorities: vec![voter.public().into()],
			last_finalized: 120,
		};
		assert_eq!(hard_forks(&spec), std::slice::from_ref(&expected));
		// What a node says can be written down as it is.
		let written = serde_json::to_string(&[expected]).expect("can be written");
		let again = with(&format!(r#", "grandpaHardForks": {written}"#)).expect("can be read");
		assert_eq!(hard_forks(&again), hard_forks(&spec));
		assert!(with(&fork("\"the last\"")).is_err());
	}

	#[test]
	fn the_named_chains_build_their_genesis_from_the_runtime() {
		// Without a runtime there is nothing to build, and no error but the one that says so.
		if WASM_BINARY.is_none() {
			return;
		}
		for spec in [development(), local(), local_test()] {
			let spec = spec.expect("there is a runtime");
			assert!(spec.as_json(true).is_ok(), "{} has no genesis", spec.id());
			assert_eq!(spec.protocol_id(), Some("doverie"));
			assert!(spec.telemetry_endpoints().is_none());
		}
	}
}
