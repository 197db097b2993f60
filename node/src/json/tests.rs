// SPDX-License-Identifier: Apache-2.0

//! Arguments, answers and their document, by the metadata of the runtime that is built here.

use super::{
	arguments::{encode, Arguments},
	blocks::has_upgrade,
	described::{Described, FORM},
	document,
	methods::{IfAbsent, METHODS},
	schemas::Schemas,
	values::{camel, to_json, Unreadable},
};
use codec::{Compact, Encode};
use doverie_primitives::{Chamber, RuleName};
use doverie_runtime::{
	apis::api::dispatch,
	pages::{Page, ToSecond},
	presets, Runtime, RuntimeGenesisConfig,
};
use frame_metadata::{v16::RuntimeMetadataV16, RuntimeMetadata, RuntimeMetadataPrefixed};
use jsonrpsee::types::Params;
use pallet_quota::QuotaInfo;
use serde_json::{json, Value};
use sp_keyring::Sr25519Keyring::Alice;
use sp_runtime::{BuildStorage, Digest, DigestItem};
use std::collections::BTreeSet;

const ADDRESS: &str = "dvZSCfDkKMxUJVRiYv4DB8a6ZkcHRr4gnr17uV1Hef5txCajL";

fn encoded_metadata() -> Vec<u8> {
	Runtime::metadata_at_version(FORM).expect("there is such a form").to_vec()
}

fn metadata() -> RuntimeMetadataV16 {
	use codec::Decode;
	match RuntimeMetadataPrefixed::decode(&mut &encoded_metadata()[..]).expect("can be read").1 {
		RuntimeMetadata::V16(metadata) => metadata,
		_ => panic!("is of another form"),
	}
}

/// What a function answers.
fn output(metadata: &RuntimeMetadataV16, api: &str, function: &str) -> u32 {
	let api = metadata.apis.iter().find(|known| known.name == api).expect("there is such an API");
	let function = api.methods.iter().find(|known| known.name == function);
	function.expect("there is such a function").output.id
}

/// The type with this path.
fn type_at(metadata: &RuntimeMetadataV16, path: &str) -> u32 {
	let types = &metadata.types.types;
	types.iter().find(|ty| ty.ty.path.to_string() == path).expect("there is such a type").id
}

fn to_second() -> Page<ToSecond, u32> {
	Page {
		items: vec![ToSecond {
			decision: 7,
			title: Some("Зелена София".into()),
			rule: RuleName::Budget,
			missing: 1,
			lapses: 90,
		}],
		next: None,
	}
}

#[test]
fn what_a_function_answers_is_read_as_plain_json() {
	let metadata = metadata();
	let answer = |api, function, bytes: Vec<u8>| {
		to_json(&metadata, output(&metadata, api, function), &bytes).expect("can be read")
	};
	assert_eq!(
		answer("PagesViews", "to_second", to_second().encode()),
		json!({
			"items": [{
				"decision": 7,
				"title": "Зелена София",
				"rule": "Budget",
				"missing": 1,
				"lapses": 90,
			}],
			"next": null,
		})
	);
	let quota = Some(QuotaInfo { full: u128::MAX, available: 5u128 });
	assert_eq!(
		answer("QuotaViews", "quota", quota.encode()),
		json!({ "full": u128::MAX.to_string(), "available": "5" })
	);
	assert_eq!(
		answer("StakeholdersViews", "registrars", vec![Alice.to_account_id()].encode()),
		json!([ADDRESS])
	);
	let sizes = (3u32, 4u32).encode();
	assert_eq!(
		answer("StakeholdersViews", "roll_size", sizes),
		json!({ "organisations": 3, "citizens": 4 })
	);
	assert_eq!(answer("DecisionsViews", "may_vote", true.encode()), json!(true));
	assert_eq!(answer("ProposalsViews", "proposal", vec![0]), Value::Null);
}

#[test]
fn numbers_that_javascript_rounds_are_strings() {
	let metadata = metadata();
	let block = type_at(&metadata, "doverie_runtime::pages::Happened");
	let at = |time: u64| {
		let bytes = (1u32, time, Vec::<()>::new(), None::<u32>).encode();
		to_json(&metadata, block, &bytes).expect("can be read")["time"].clone()
	};
	assert_eq!(at((1 << 53) - 1), json!(9_007_199_254_740_991u64));
	assert_eq!(at(1 << 53), json!("9007199254740992"));
}

#[test]
fn a_call_that_was_decided_is_shown_and_as_bytes_where_it_cannot_be_read() {
	let metadata = metadata();
	let subject = type_at(&metadata, "pallet_decisions::types::decisions::Subject");
	let read = |call: &[u8]| {
		let weight = (Compact(1u64), Compact(2u64));
		let bytes = (1u8, call, weight, 3u32).encode();
		to_json(&metadata, subject, &bytes).expect("can be read")["Call"].clone()
	};
	let system = metadata.pallets.iter().find(|pallet| pallet.name == "System").expect("is there");
	let remark = (system.index, 0u8, vec![0xabu8]).encode();
	let shown = read(&remark);
	assert_eq!(shown["call"], json!({ "System": { "remark": { "remark": "0xab" } } }));
	assert_eq!(shown["weight"], json!({ "refTime": 1, "proofSize": 2 }));
	assert_eq!(shown["transactionVersion"], json!(3));
	// Cut short, too long, and of no pallet.
	let longer = [&remark[..], &[0]].concat();
	for unknown in [&remark[..2], &longer, &[255, 0]] {
		assert_eq!(read(unknown)["call"], json!(sp_core::bytes::to_hex(unknown, false)));
	}
}

#[test]
fn an_error_of_a_pallet_is_told_in_words() {
	let metadata = metadata();
	let error = type_at(&metadata, "sp_runtime::ModuleError");
	let records =
		metadata.pallets.iter().find(|pallet| pallet.name == "Records").expect("is there");
	let told = to_json(&metadata, error, &[records.index, 0, 0, 0, 0]).expect("can be read");
	assert_eq!(told["pallet"], json!("Records"));
	assert!(told["name"].is_string() && told["advice"].as_str().expect("is text").len() > 20);
	let unknown = to_json(&metadata, error, &[records.index, 255, 0, 0, 0]).expect("can be read");
	assert_eq!((&unknown["name"], &unknown["advice"]), (&Value::Null, &Value::Null));
}

#[test]
fn bytes_that_are_cut_short_or_go_on_are_refused() {
	let metadata = metadata();
	let page = output(&metadata, "PagesViews", "to_second");
	let bytes = to_second().encode();
	for length in 0..bytes.len() {
		assert_eq!(to_json(&metadata, page, &bytes[..length]), Err(Unreadable::Malformed));
	}
	let longer = [&bytes[..], &[0]].concat();
	assert_eq!(to_json(&metadata, page, &longer), Err(Unreadable::Malformed));
	assert_eq!(to_json(&metadata, u32::MAX, &[]), Err(Unreadable::UnknownType));
}

#[test]
fn whatever_bytes_there_are_nothing_panics_and_reading_ends() {
	let metadata = metadata();
	let ids: Vec<u32> =
		METHODS.iter().map(|method| output(&metadata, method.api, method.function)).collect();
	for byte in 0..=u8::MAX {
		for id in &ids {
			let _ = to_json(&metadata, *id, &[byte; 512]);
		}
	}
}

#[test]
fn what_is_nested_too_deeply_is_refused() {
	let metadata = metadata();
	let utility =
		metadata.pallets.iter().find(|pallet| pallet.name == "Utility").expect("is there");
	let call = metadata.outer_enums.call_enum_ty.id;
	// `utility.batch` has the number 0.
	let nested = |depth| {
		let system = metadata.pallets.iter().find(|pallet| pallet.name == "System");
		let remark = (system.expect("is there").index, 0u8, Vec::<u8>::new()).encode();
		(0..depth)
			.fold(remark, |inner, _| [(utility.index, 0u8, Compact(1u32)).encode(), inner].concat())
	};
	assert!(to_json(&metadata, call, &nested(4)).is_ok());
	assert_eq!(to_json(&metadata, call, &nested(200)), Err(Unreadable::TooDeep));
}

#[test]
fn every_method_asks_a_function_with_as_many_parameters() {
	let described = Described::read(&encoded_metadata()).expect("can be read");
	let mut names = BTreeSet::new();
	for method in METHODS {
		let function = described.function(method.api, method.function).expect("is there");
		assert_eq!(function.inputs.len(), method.parameters.len(), "{}", method.name);
		assert!(names.insert(method.name), "{} is there twice", method.name);
		for (parameter, takes) in method.parameters.iter().zip(&function.inputs) {
			// What is taken where nothing is given can be taken, and what must be given cannot be left
			// out.
			let left_out = described.argument("x", takes.ty.id, &parameter.if_absent.value());
			let can_be = parameter.if_absent != IfAbsent::Required;
			assert_eq!(left_out.is_ok(), can_be, "{}.{}", method.name, parameter.name);
		}
	}
	let unknown = described.function("PagesViews", "nothing").expect_err("is not there");
	assert_eq!(unknown.code(), 9003);
}

#[test]
fn what_is_given_is_taken_or_refused_in_words() {
	let metadata = metadata();
	let api = |name: &str| metadata.apis.iter().find(|api| api.name == name).expect("is there");
	let input = |name: &str, function: &str, place: usize| {
		let methods = &api(name).methods;
		let method = methods.iter().find(|method| method.name == function).expect("is there");
		method.inputs[place].ty.id
	};
	let account = input("StakeholdersViews", "stakeholder", 0);
	let key = Alice.to_account_id();
	let generic = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
	let hexadecimal = sp_core::bytes::to_hex(key.as_ref(), false);
	for given in [ADDRESS, generic, &hexadecimal] {
		assert_eq!(encode(&metadata.types, account, &json!(given)), Ok(key.encode()));
	}
	let fingerprint = input("RecordsViews", "lookup", 0);
	let hash = "E3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	for given in [hash.to_string(), format!("0x{hash}")] {
		let taken = encode(&metadata.types, fingerprint, &json!(given)).expect("is taken");
		assert_eq!((taken.len(), taken[0]), (32, 0xe3));
	}
	let chamber = input("StakeholdersViews", "announced_in", 0);
	let civil = encode(&metadata.types, chamber, &json!("CivilSociety"));
	assert_eq!(civil, Ok(Chamber::CivilSociety.encode()));
	let number = input("DecisionsViews", "decision", 0);
	assert_eq!(encode(&metadata.types, number, &json!(u32::MAX)), Ok(vec![255; 4]));
	let after = input("ProposalsViews", "overdue", 0);
	assert_eq!(encode(&metadata.types, after, &json!([5, 6])), Ok(Some((5u32, 6u32)).encode()));
	assert_eq!(encode(&metadata.types, after, &Value::Null), Ok(vec![0]));

	let mut wrong_address = ADDRESS.to_string();
	wrong_address.pop();
	for (id, given, told) in [
		(account, json!(wrong_address), "not an account"),
		(account, json!(&hexadecimal[..20]), "not an account"),
		(account, json!(5), "not an account"),
		(fingerprint, json!("e3b0"), "32 bytes"),
		(fingerprint, json!("zz".repeat(32)), "32 bytes"),
		(chamber, json!("Parliament"), "Municipality, Business, Academia, CivilSociety"),
		(number, json!(-1), "from 0 to 4294967295"),
		(number, json!(u64::from(u32::MAX) + 1), "from 0 to 4294967295"),
		(number, json!("1"), "from 0 to 4294967295"),
		(number, json!(1.5), "from 0 to 4294967295"),
		(after, json!([5]), "array of 2"),
		(after, json!([5, "x"]), "whole number"),
	] {
		let fault = encode(&metadata.types, id, &given).expect_err("is refused");
		assert!(fault.contains(told), "{given}: {fault}");
	}
}

#[test]
fn parameters_come_by_place_or_by_name() {
	let of =
		|text: &'static str| Arguments::of(&Params::new(Some(text)), &["account", "from", "at"]);
	let taken = |text| {
		let mut arguments = of(text).expect("are taken");
		(arguments.take(), arguments.take(), arguments.pop())
	};
	let expected = (Some(json!("x")), None, Some(json!("y")));
	assert_eq!(taken(r#"["x", null, "y"]"#), expected);
	assert_eq!(taken(r#"{ "at": "y", "account": "x" }"#), expected);
	assert_eq!(taken("[]"), (None, None, None));
	for (text, told) in [
		("[1, 2, 3, 4]", "too many"),
		(r#"{ "konto": 1 }"#, "no parameter `konto`"),
		("5", "array or an object"),
	] {
		let error = of(text).expect_err("are refused");
		assert_eq!(error.code(), -32602);
		assert!(error.message().contains(told) && error.message().contains("account, from, at"));
	}
}

#[test]
fn names_are_in_camel_case() {
	assert_eq!(
		["may_vote", "on_roll", "name", "a__b"].map(camel),
		["mayVote", "onRoll", "name", "aB"]
	);
}

#[test]
fn the_document_has_every_method_with_its_parameters() {
	let document = document().expect("is well-formed");
	assert_eq!(document["info"]["version"], json!(env!("CARGO_PKG_VERSION")));
	let documented = document["methods"].as_array().expect("is a list");
	for method in METHODS {
		let found = documented.iter().find(|known| known["name"] == json!(method.name));
		let found = found.unwrap_or_else(|| panic!("{} is not documented", method.name));
		let parameters = found["params"].as_array().expect("is a list");
		let names: Vec<&str> =
			parameters.iter().map(|known| known["name"].as_str().expect("is text")).collect();
		assert_eq!(names, method.names(), "{}", method.name);
		for (known, parameter) in parameters.iter().zip(method.parameters) {
			let place = format!("{}.{}", method.name, parameter.name);
			let is_required = parameter.if_absent == IfAbsent::Required;
			assert_eq!(known["required"], json!(is_required), "{place}");
			if let IfAbsent::Number(number) = parameter.if_absent {
				assert_eq!(known["schema"]["default"], json!(number), "{place}");
			}
		}
		assert!(!found["examples"].as_array().expect("is a list").is_empty(), "{}", method.name);
	}
}

#[test]
fn the_document_describes_what_each_method_answers() {
	let described = Described::read(&encoded_metadata()).expect("can be read");
	let document = described.document(&document().expect("is well-formed")).clone();
	let named = document["components"]["schemas"].as_object().expect("has schemas");
	assert!(named.len() > 50 && named.len() < 500, "{} schemas", named.len());
	for (name, schema) in named {
		let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
		assert!(name.chars().all(is_plain), "{name} is no name for a schema");
		assert!(schema.is_object(), "{name}");
	}
	for method in document["methods"].as_array().expect("is a list") {
		let schema = &method["result"]["schema"];
		assert!(schema.as_object().is_some_and(|schema| !schema.is_empty()), "{}", method["name"]);
	}
	// Whatever is referred to is there.
	fn references<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
		match value {
			Value::Object(object) => {
				found.extend(object.get("$ref").and_then(Value::as_str));
				object.values().for_each(|value| references(value, found));
			},
			Value::Array(values) => values.iter().for_each(|value| references(value, found)),
			_ => (),
		}
	}
	let mut found = BTreeSet::new();
	references(&document, &mut found);
	assert!(found.len() > 50);
	for reference in found {
		let place = reference.strip_prefix('#').expect("is within the document");
		assert!(document.pointer(place).is_some(), "{reference}");
	}
}

#[test]
fn a_schema_says_of_an_answer_what_it_has() {
	let metadata = metadata();
	let mut schemas = Schemas::new(&metadata);
	let page = schemas.of(output(&metadata, "PagesViews", "to_second"));
	let named = schemas.into_components();
	let name = page["$ref"].as_str().expect("is named").rsplit('/').next().expect("has a name");
	let fields = |schema: &Value| -> BTreeSet<String> {
		schema["properties"].as_object().expect("has fields").keys().cloned().collect()
	};
	let answer =
		to_json(&metadata, output(&metadata, "PagesViews", "to_second"), &to_second().encode());
	let answer = answer.expect("can be read");
	let keys = |value: &Value| -> BTreeSet<String> {
		value.as_object().expect("is an object").keys().cloned().collect()
	};
	assert_eq!(fields(&named[name]), keys(&answer));
	let item = &named["doverie_runtime.ToSecond"];
	assert_eq!(fields(item), keys(&answer["items"][0]));
	assert_eq!(item["properties"]["lapses"], json!({ "type": "integer" }));
	let rule = item["properties"]["rule"]["$ref"].as_str().expect("is named");
	let rules = &named[rule.rsplit('/').next().expect("has a name")];
	assert_eq!(rules["enum"][0], json!("Ordinary"));
}

/// Puts what a preset says in the place of what is so by default.
fn merge(into: &mut Value, from: Value) {
	match (into, from) {
		(Value::Object(into), Value::Object(from)) => {
			for (key, value) in from {
				merge(into.entry(key).or_insert(Value::Null), value);
			}
		},
		(into, from) => *into = from,
	}
}

/// The first block of the network of the tests.
fn first_block() -> sp_io::TestExternalities {
	let mut genesis = serde_json::to_value(RuntimeGenesisConfig::default()).expect("is JSON");
	let preset = presets::get(&presets::TEST_PRESET.into()).expect("there is such a preset");
	merge(&mut genesis, serde_json::from_slice(&preset).expect("is JSON"));
	let genesis: RuntimeGenesisConfig = serde_json::from_value(genesis).expect("is a genesis");
	genesis.build_storage().expect("is valid").into()
}

#[test]
fn the_examples_are_what_the_network_of_the_tests_answers_in_its_first_block() {
	let described = Described::read(&encoded_metadata()).expect("can be read");
	let document = document().expect("is well-formed");
	let mut state = first_block();
	for documented in document["methods"].as_array().expect("is a list") {
		let method = METHODS.iter().find(|method| documented["name"] == json!(method.name));
		let Some(method) = method else { continue };
		let function = described.function(method.api, method.function).expect("is there");
		for example in documented["examples"].as_array().expect("is a list") {
			let given = example["params"].as_array().expect("is a list");
			let mut bytes = Vec::new();
			for (parameter, takes) in method.parameters.iter().zip(&function.inputs) {
				let given = given.iter().find(|given| given["name"] == json!(parameter.name));
				let given = given.map(|given| given["value"].clone());
				let given = given.unwrap_or_else(|| parameter.if_absent.value());
				bytes.extend(described.argument("x", takes.ty.id, &given).expect("is taken"));
			}
			let answer = state.execute_with(|| dispatch(&method.call(), &bytes));
			let answer = described.answer(function.output.id, &answer.expect("is answered"));
			let answer = answer.expect("can be shown");
			let shown = &example["result"]["value"];
			assert_eq!(&answer, shown, "{}: {answer:#}", method.name);
		}
	}
}

#[test]
fn a_block_that_ends_with_another_runtime_is_told_by_its_digest() {
	let seal = DigestItem::Seal(*b"aura", vec![1]);
	let upgrade = DigestItem::RuntimeEnvironmentUpdated;
	assert!(!has_upgrade(&Digest { logs: vec![seal.clone()] }));
	assert!(has_upgrade(&Digest { logs: vec![upgrade, seal] }));
}
