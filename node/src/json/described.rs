// SPDX-License-Identifier: Apache-2.0

//! A runtime as its metadata describes it.

use super::{
	arguments,
	faults::{internal, invalid, not_answered, not_shown},
	methods::METHODS,
	schemas::Schemas,
	values::to_json,
};
use codec::Decode;
use frame_metadata::{
	v16::{RuntimeApiMethodMetadata, RuntimeMetadataV16},
	RuntimeMetadata, RuntimeMetadataPrefixed,
};
use jsonrpsee::types::ErrorObjectOwned;
use scale_info::form::PortableForm;
use serde_json::Value;
use std::sync::OnceLock;

/// The version of the metadata's form, the first one that has runtime APIs and views.
pub const FORM: u32 = 16;

/// A runtime, as its metadata describes it.
pub struct Described {
	metadata: RuntimeMetadataV16,
	/// The OpenRPC document with the answers of this runtime, once somebody has asked for it.
	document: OnceLock<Value>,
}

impl Described {
	/// Reads it.
	pub fn read(metadata: &[u8]) -> Result<Self, ErrorObjectOwned> {
		let RuntimeMetadataPrefixed(_, metadata) =
			Decode::decode(&mut &metadata[..]).map_err(|error| internal(&error))?;
		match metadata {
			RuntimeMetadata::V16(metadata) => Ok(Self { metadata, document: OnceLock::new() }),
			_ => Err(internal(&"the runtime's metadata has another form than was asked for")),
		}
	}

	/// A function of one of its runtime APIs.
	pub fn function(
		&self,
		api: &str,
		name: &str,
	) -> Result<&RuntimeApiMethodMetadata<PortableForm>, ErrorObjectOwned> {
		let api_found = self.metadata.apis.iter().find(|candidate| candidate.name == api);
		api_found
			.and_then(|api| api.methods.iter().find(|method| method.name == name))
			.ok_or_else(|| not_answered(&format!("{api}.{name}")))
	}

	/// What is given for a parameter, as bytes of its type.
	pub fn argument(
		&self,
		name: &str,
		id: u32,
		given: &Value,
	) -> Result<Vec<u8>, ErrorObjectOwned> {
		arguments::encode(&self.metadata.types, id, given)
			.map_err(|fault| invalid(format!("`{name}`: {fault}.")))
	}

	/// An answer as JSON.
	pub fn answer(&self, id: u32, answer: &[u8]) -> Result<Value, ErrorObjectOwned> {
		to_json(&self.metadata, id, answer).map_err(|error| not_shown(&error))
	}

	/// The OpenRPC document, with what the methods answer in this runtime.
	pub fn document(&self, without: &Value) -> &Value {
		self.document.get_or_init(|| self.documented(without.clone()))
	}

	fn documented(&self, mut document: Value) -> Value {
		let mut schemas = Schemas::new(&self.metadata);
		let described = document.get_mut("methods").and_then(Value::as_array_mut);
		for described in described.into_iter().flatten() {
			let name = described.get("name").and_then(Value::as_str);
			let method = METHODS.iter().find(|method| Some(method.name) == name);
			let Some(method) = method else { continue };
			let Ok(function) = self.function(method.api, method.function) else { continue };
			if let Some(schema) = described.pointer_mut("/result/schema") {
				*schema = schemas.of(function.output.id);
			}
		}
		if let Some(named) = document.pointer_mut("/components/schemas") {
			*named = schemas.into_components();
		}
		document
	}
}
