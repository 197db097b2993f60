// SPDX-License-Identifier: Apache-2.0

use super::world::*;
use crate::{storage::Key, Anchor, Error, MAX_SPECIFICATION};
use codec::{DecodeAll, Encode};
use serde_json::{json, Value};
use sp_core::crypto::Ss58Codec;
use sp_runtime::{
	generic,
	traits::{BlakeTwo256, Hash as _, Header as _},
	StateVersion,
};

fn hex(bytes: &[u8]) -> String {
	let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
	format!("0x{digits}")
}

fn specification() -> Value {
	let top: serde_json::Map<_, _> =
		genesis_state().into_iter().map(|(key, value)| (hex(&key), hex(&value).into())).collect();
	let restart = &anchor().restarts[0];
	let voters: Vec<_> = restart.voters.iter().map(|voter| voter.to_ss58check()).collect();
	json!({
		"name": "Test", "id": "test", "chainType": "Live", "bootNodes": [],
		"properties": { "ss58Format": 5711 },
		"grandpaHardForks": [{
			"setId": restart.set_id,
			"block": { "number": restart.block, "hash": hex(&restart.hash.0) },
			"authorities": voters,
			"lastFinalized": restart.last_final,
		}],
		"genesis": { "raw": { "top": top, "childrenDefault": {} } },
	})
}

fn read(specification: &Value) -> Result<Anchor, Error> {
	Anchor::from_specification(specification.to_string().as_bytes())
}

fn changed(change: impl FnOnce(&mut Value)) -> Error {
	let mut specification = specification();
	change(&mut specification);
	read(&specification).expect_err("is refused")
}

#[test]
fn a_specification_says_where_trust_begins() {
	let read = read(&specification()).expect("is one");
	assert_eq!(read, anchor());
	// What is read can be kept in the encoding of the chain.
	assert_eq!(Anchor::decode_all(&mut &read.encode()[..]), Ok(read));
}

#[test]
fn the_first_block_is_the_one_that_the_sdk_makes() {
	let state = genesis_state().into_iter().collect();
	let root = BlakeTwo256::trie_root(state, StateVersion::V1);
	let extrinsics = BlakeTwo256::trie_root(vec![], StateVersion::V1);
	let theirs = generic::Header::<u32, BlakeTwo256>::new(
		0,
		extrinsics,
		root,
		Default::default(),
		Default::default(),
	);
	assert_eq!(read(&specification()).map(|anchor| anchor.genesis_hash()), Ok(theirs.hash()));
}

#[test]
fn restarts_are_taken_in_order() {
	let mut specification = specification();
	let mut later = specification["grandpaHardForks"][0].clone();
	later["block"]["number"] = json!(99);
	let forks = specification["grandpaHardForks"].as_array_mut().expect("is a list");
	forks.insert(0, later);
	let anchor = read(&specification).expect("is one");
	let blocks: Vec<_> = anchor.restarts.iter().map(|restart| restart.block).collect();
	assert_eq!(blocks, [RESTART, 99]);
	// None is needed.
	specification.as_object_mut().expect("is one").remove("grandpaHardForks");
	assert_eq!(read(&specification).map(|anchor| anchor.restarts), Ok(vec![]));
}

#[test]
fn a_specification_without_the_state_is_refused_in_words() {
	let only_root = changed(|spec| spec["genesis"] = json!({ "stateRootHash": hex(&[1; 32]) }));
	assert_eq!(only_root, Error::OnlyStateRoot);
	assert!(only_root.to_string().contains("raw specification"), "{only_root}");
	let not_raw = changed(|spec| spec["genesis"] = json!({ "runtimeGenesis": { "code": "0x" } }));
	assert_eq!(not_raw, Error::NotRaw);
}

#[test]
fn what_is_no_specification_is_refused() {
	for text in ["", "{}", "[]", "a letter", "{\"name\": \"Test\", \"genesis\": 1}"] {
		assert_eq!(Anchor::from_specification(text.as_bytes()), Err(Error::NoSpecification));
	}
	let what = "the chain specification";
	let large = vec![b' '; MAX_SPECIFICATION + 1];
	assert_eq!(Anchor::from_specification(&large), Err(Error::TooLarge { what }));
}

#[test]
fn a_damaged_specification_is_refused() {
	let damaged = |change: &dyn Fn(&mut Value)| match changed(change) {
		Error::InvalidSpecification { what } => what,
		other => panic!("{other:?}"),
	};
	let digits = "its state is not written in hexadecimal digits, or has a key twice";
	for value in ["12", "0x123", "0x1g", "0x+1", "0xжж"] {
		let bad = damaged(&|spec| spec["genesis"]["raw"]["top"]["0xaa"] = json!(value));
		assert_eq!(bad, digits, "{value}");
	}
	// The same key, written in two ways.
	let twice = damaged(&|spec| {
		spec["genesis"]["raw"]["top"]["0xaa"] = json!("0x01");
		spec["genesis"]["raw"]["top"]["0xAA"] = json!("0x02");
	});
	assert_eq!(twice, digits);

	let authorities = hex(&Key::of("Grandpa", "Authorities").into_bytes());
	let nobody = "it names nobody who finalises blocks";
	for value in ["0x", "0x00", "0x04"] {
		let bad = damaged(&|spec| spec["genesis"]["raw"]["top"][&authorities] = json!(value));
		assert_eq!(bad, nobody, "{value}");
	}
	let forks = "what it says under grandpaHardForks cannot be read";
	let bad = damaged(&|spec| spec["grandpaHardForks"][0]["authorities"] = json!(["5Nobody"]));
	assert_eq!(bad, forks);
	let bad = damaged(&|spec| spec["grandpaHardForks"][0]["block"]["hash"] = json!("0x00"));
	assert_eq!(bad, forks);
	let child = damaged(&|spec| spec["genesis"]["raw"]["childrenDefault"] = json!({ "0x01": {} }));
	assert_eq!(child, "it has child tries, which this chain does not use");
}
