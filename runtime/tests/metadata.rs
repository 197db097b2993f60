// SPDX-License-Identifier: Apache-2.0

//! What polkadot.js Apps makes of the metadata: a walk through all of our own pallets' calls, storage
//! and events that fails on what Apps shows badly.

use crate::common::is_own;
use codec::Decode;
use doverie_runtime::Runtime;
use frame_metadata::{v16::RuntimeMetadataV16, RuntimeMetadata, RuntimeMetadataPrefixed};
use scale_info::{form::PortableForm, Field, PortableRegistry, TypeDef, TypeDefPrimitive};
use std::collections::BTreeSet;

/// Fields that are text for people.
const TEXTS: [&str; 4] = ["title", "name", "locator", "advice"];

/// Fields that are amounts.
const AMOUNTS: [&str; 7] = ["amount", "cap", "total", "received", "minimum", "optimum", "cost"];

pub fn metadata() -> RuntimeMetadataV16 {
	let opaque = Runtime::metadata_at_version(16).expect("there is a version 16");
	let metadata = RuntimeMetadataPrefixed::decode(&mut &opaque[..]).expect("can be decoded");
	match metadata.1 {
		RuntimeMetadata::V16(metadata) => metadata,
		other => panic!("is version {}", other.version()),
	}
}

/// What is found, each once, in words.
struct Walk<'a> {
	types: &'a PortableRegistry,
	seen: BTreeSet<(u32, bool)>,
	found: BTreeSet<String>,
}

impl<'a> Walk<'a> {
	fn new(types: &'a PortableRegistry) -> Self {
		Self { types, seen: BTreeSet::new(), found: BTreeSet::new() }
	}

	fn definition(&self, id: u32) -> &'a TypeDef<PortableForm> {
		&self.types.resolve(id).expect("every type is there").type_def
	}

	/// Is this a list of bytes without any description?
	fn is_bytes(&self, id: u32) -> bool {
		let is_byte = |id| matches!(self.definition(id), TypeDef::Primitive(TypeDefPrimitive::U8));
		match self.definition(id) {
			TypeDef::Sequence(sequence) => is_byte(sequence.type_param.id),
			TypeDef::Composite(composite) => match &composite.fields[..] {
				[only] if only.name.is_none() => self.is_bytes(only.ty.id),
				_ => false,
			},
			_ => false,
		}
	}

	fn is_amount(&self, id: u32) -> bool {
		matches!(self.definition(id), TypeDef::Primitive(TypeDefPrimitive::U128))
	}

	fn field(&mut self, place: &str, field: &Field<PortableForm>, in_call: bool) {
		let name = field.name.clone().unwrap_or_default();
		let place = format!("{place}.{name}");
		if TEXTS.contains(&name.as_str()) {
			let inner = match self.definition(field.ty.id) {
				// An option of it.
				TypeDef::Variant(option) => option
					.variants
					.iter()
					.find_map(|variant| variant.fields.first())
					.map_or(field.ty.id, |field| field.ty.id),
				_ => field.ty.id,
			};
			if self.is_bytes(inner) {
				self.found.insert(format!("{place} is text and shown as bytes"));
			}
		}
		if in_call && AMOUNTS.contains(&name.as_str()) && self.is_amount(field.ty.id) {
			self.found.insert(format!("{place} is an amount without its unit: not compact"));
		}
		self.walk(&place, field.ty.id, in_call);
	}

	fn walk(&mut self, place: &str, id: u32, in_call: bool) {
		if !self.seen.insert((id, in_call)) {
			return;
		}
		let described = self.types.resolve(id).expect("every type is there");
		// Those of the SDK are as they are.
		if described.path.segments.first().is_some_and(|crate_name| {
			!(crate_name.starts_with("doverie")
				|| crate_name.strip_prefix("pallet_").is_some_and(is_own)
				|| described.path.segments.len() == 1)
		}) {
			return;
		}
		match &described.type_def {
			TypeDef::Composite(composite) => {
				for field in &composite.fields {
					self.field(place, field, in_call);
				}
			},
			TypeDef::Variant(variant) => {
				for variant in &variant.variants {
					for field in &variant.fields {
						self.field(&format!("{place}.{}", variant.name), field, in_call);
					}
				}
			},
			TypeDef::Sequence(sequence) => self.walk(place, sequence.type_param.id, in_call),
			TypeDef::Array(array) => {
				if !matches!(
					self.definition(array.type_param.id),
					TypeDef::Primitive(TypeDefPrimitive::U8)
				) {
					self.found.insert(format!("{place} is an array whose places have no names"));
				}
				self.walk(place, array.type_param.id, in_call);
			},
			TypeDef::Tuple(tuple) => {
				for field in &tuple.fields {
					self.walk(place, field.id, in_call);
				}
			},
			TypeDef::Compact(_) | TypeDef::Primitive(_) | TypeDef::BitSequence(_) => (),
		}
	}

	/// The first line of the docs is what a form shows: a whole sentence.
	fn first_line(&mut self, place: &str, docs: &[String]) {
		let Some(first) = docs.first().map(|line| line.trim()) else {
			self.found.insert(format!("{place} has no docs"));
			return;
		};
		if first.contains("[`") {
			self.found.insert(format!("{place} shows a link as it stands: \"{first}\""));
		}
		if !first.ends_with(['.', '!', '?']) {
			self.found.insert(format!("{place} is cut: \"{first}\""));
		}
	}
}

#[test]
fn a_form_shows_texts_as_text_amounts_with_their_unit_and_whole_sentences() {
	let metadata = metadata();
	let mut walk = Walk::new(&metadata.types);
	let mut calls = 0;
	for pallet in metadata.pallets.iter().filter(|pallet| is_own(&pallet.name)) {
		if let Some(ty) = &pallet.calls {
			let TypeDef::Variant(variants) = walk.definition(ty.ty.id) else { panic!("no calls") };
			for call in &variants.variants {
				calls += 1;
				let place = format!("{}.{}", pallet.name, call.name);
				walk.first_line(&place, &call.docs);
				for field in &call.fields {
					walk.field(&place, field, true);
				}
			}
		}
		if let Some(ty) = &pallet.event {
			walk.walk(&pallet.name, ty.ty.id, false);
			let TypeDef::Variant(variants) = walk.definition(ty.ty.id) else { panic!("no events") };
			for event in &variants.variants {
				walk.first_line(&format!("{}.{}", pallet.name, event.name), &event.docs);
			}
		}
		for item in pallet.storage.iter().flat_map(|storage| &storage.entries) {
			let place = format!("{}.{}", pallet.name, item.name);
			walk.first_line(&place, &item.docs);
			let (key, value) = match &item.ty {
				frame_metadata::v16::StorageEntryType::Plain(value) => (None, value.id),
				frame_metadata::v16::StorageEntryType::Map { key, value, .. } => {
					(Some(key.id), value.id)
				},
			};
			key.into_iter().chain([value]).for_each(|id| walk.walk(&place, id, false));
		}
		for view in &pallet.view_functions {
			let place = format!("{}.{}", pallet.name, view.name);
			walk.first_line(&place, &view.docs);
			walk.walk(&place, view.output.id, false);
		}
	}
	assert!(calls > 80, "{calls} calls");
	assert!(walk.found.is_empty(), "{:#?}", walk.found);
}

/// polkadot.js names a type by its path and its parameters: two that have both in common are one to
/// it, and it reads the one as the other.
#[test]
fn no_two_types_have_the_same_name() {
	let metadata = metadata();
	let mut names = std::collections::BTreeMap::new();
	for ty in &metadata.types.types {
		let segments = &ty.ty.path.segments;
		let is_own = segments.first().is_some_and(|first| {
			first.starts_with("doverie") || first.strip_prefix("pallet_").is_some_and(is_own)
		});
		if !is_own {
			continue;
		}
		let parameters: Vec<_> =
			ty.ty.type_params.iter().map(|parameter| parameter.ty.map(|ty| ty.id)).collect();
		if let Some(other) = names.insert((segments.clone(), parameters), ty.id) {
			panic!("{} is the name of two types, {other} and {}", ty.ty.path, ty.id);
		}
	}
	assert!(names.len() > 100, "{} types", names.len());
}

#[test]
fn what_the_walk_looks_for_is_found() {
	// The SDK's pallets have all of it, so a walk that finds nothing there looks at nothing.
	let metadata = metadata();
	let mut walk = Walk::new(&metadata.types);
	let types = &metadata.types.types;
	let find = |path: &str| {
		let ty = types.iter().find(|ty| ty.ty.path.to_string() == path);
		ty.unwrap_or_else(|| panic!("there is no {path}")).id
	};
	// `remark` is bytes, and said to be a text here.
	let TypeDef::Variant(system) = walk.definition(find("frame_system::pallet::Call")) else {
		panic!("calls are variants")
	};
	let remark = system.variants.iter().find(|call| call.name == "remark").expect("is there");
	let mut field = remark.fields[0].clone();
	field.name = Some("title".into());
	walk.field("System.remark", &field, true);
	// `AccountData.free` is an amount that is not compact.
	let data = find("pallet_balances::types::AccountData");
	let TypeDef::Composite(data) = walk.definition(data) else { panic!("is composite") };
	let mut field = data.fields[0].clone();
	field.name = Some("amount".into());
	walk.field("Balances", &field, true);
	walk.first_line("cut", &["This goes on".into()]);
	walk.first_line("empty", &[]);
	walk.first_line("linked", &["As [`it`] stands.".into()]);
	assert_eq!(walk.found.len(), 5, "{:#?}", walk.found);
}

#[test]
fn ballots_begin_with_the_one_that_decides_nothing_and_numbers_with_1() {
	let metadata = metadata();
	let ballot = metadata
		.types
		.types
		.iter()
		.find(|ty| ty.ty.path.to_string() == "pallet_decisions::types::ballots::Ballot")
		.expect("there are ballots");
	let TypeDef::Variant(ballot) = &ballot.ty.type_def else { panic!("ballots are variants") };
	assert_eq!(ballot.variants[0].name, "Abstain");
	sp_io::TestExternalities::default().execute_with(|| {
		assert_eq!(pallet_decisions::NextDecision::<Runtime>::get(), 1);
		assert_eq!(pallet_proposals::NextProcess::<Runtime>::get(), 1);
		assert_eq!(pallet_proposals::NextProposal::<Runtime>::get(), 1);
		assert_eq!(pallet_proposals::NextMeeting::<Runtime>::get(), 1);
		assert_eq!(pallet_pledges::NextCampaign::<Runtime>::get(), 1);
	});
}

#[test]
fn what_is_decided_is_a_call_that_wallets_decode() {
	let metadata = metadata();
	let subject = metadata
		.types
		.types
		.iter()
		.find(|ty| ty.ty.path.to_string() == "pallet_decisions::types::decisions::Subject")
		.expect("decisions have a subject");
	let TypeDef::Variant(subject) = &subject.ty.type_def else { panic!("has variants") };
	let call = subject.variants.iter().find(|variant| variant.name == "Call").expect("is there");
	let call = call.fields.iter().find(|field| field.name.as_deref() == Some("call"));
	let ty = metadata.types.resolve(call.expect("has a call").ty.id).expect("is there");
	assert_eq!(ty.path.segments.last().map(String::as_str), Some("WrapperKeepOpaque"));
	assert_eq!(ty.type_params.len(), 1);
}

#[test]
fn every_view_function_is_a_runtime_api_too() {
	let metadata = metadata();
	let mut views = 0;
	for pallet in metadata.pallets.iter().filter(|pallet| is_own(&pallet.name)) {
		let api = format!("{}Views", pallet.name);
		let api = metadata
			.apis
			.iter()
			.find(|candidate| candidate.name == api)
			.unwrap_or_else(|| panic!("there is no {api}"));
		for view in &pallet.view_functions {
			let place = format!("{}.{}", pallet.name, view.name);
			let method = api
				.methods
				.iter()
				.find(|method| method.name == view.name)
				.unwrap_or_else(|| panic!("{place} is no runtime API"));
			assert_eq!(method.output.id, view.output.id, "{place} answers otherwise");
			let inputs = |name: &String, id: u32| (name.clone(), id);
			assert!(
				(view.inputs.iter().map(|input| inputs(&input.name, input.ty.id)))
					.eq(method.inputs.iter().map(|input| inputs(&input.name, input.ty.id))),
				"{place} takes something else"
			);
			assert_eq!(method.docs.first(), view.docs.first(), "{place} is described otherwise");
			views += 1;
		}
	}
	assert!(views > 40, "{views} views");
}
