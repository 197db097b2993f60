// SPDX-License-Identifier: Apache-2.0

//! The chains that the node knows by name. Any other is a chain specification in a file.

use doverie_runtime::{
	presets::{LOCAL_PRESET, TEST_PRESET},
	WASM_BINARY,
};
use sc_service::{ChainType, Properties};
use std::path::PathBuf;

/// A chain specification, without extensions.
pub type ChainSpec = sc_service::GenericChainSpec;

/// The runtime's genesis preset for one validator, //Alice.
const DEVELOPMENT_PRESET: &str = sp_genesis_builder::DEV_RUNTIME_PRESET;

/// Names the network protocols that are not named by the genesis hash.
const PROTOCOL_ID: &str = "doverie";

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
	ChainSpec::from_json_file(file)
}

fn named(name: &str, id: &str, chain_type: ChainType, preset: &str) -> Result<ChainSpec, String> {
	let code = WASM_BINARY.ok_or(
		"This node was built without a runtime (SKIP_WASM_BUILD was set), so it knows no chain by \
		 name. Give --chain a file with a chain specification, or build the node again.",
	)?;
	Ok(ChainSpec::builder(code, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(chain_type)
		.with_genesis_config_preset_name(preset)
		.with_protocol_id(PROTOCOL_ID)
		.with_properties(properties())
		.build())
}

/// What wallets ask before they show an amount or an address.
fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), "cEUR".into());
	properties.insert("tokenDecimals".into(), 6.into());
	properties.insert("ss58Format".into(), 42.into());
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
