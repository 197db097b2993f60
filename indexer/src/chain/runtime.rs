// SPDX-License-Identifier: Apache-2.0

//! What a runtime's metadata says of bytes: events, keys and values of storage.
//!
//! Nothing here knows a pallet of Doverie, so that a runtime with more events or other fields is
//! read just as well.

use super::{
	accounts::address,
	json::{text_at, Reader},
	to_hex, Hash, Source,
};
use crate::store::Store;
use anyhow::{anyhow, ensure, Context, Result};
use codec::{Compact, Decode};
use scale_info::{form::PortableForm, TypeDef, TypeDefPrimitive, TypeDefSequence};
use serde_json::{json, Value as Json};
use std::{
	collections::HashMap,
	sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use subxt::{
	ext::{
		frame_decode::storage::{
			decode_storage_key, encode_storage_key, encode_storage_key_prefix,
		},
		scale_value::{scale::decode_as_type, Composite, Value, ValueDef, Variant},
	},
	Metadata,
};

/// The type of the SDK that holds the bytes of a call.
const OPAQUE: &str = "WrapperKeepOpaque";

/// A runtime, as far as its metadata tells.
pub struct Runtime {
	/// Its version.
	pub spec_version: u32,
	metadata: Metadata,
	prefix: u16,
}

/// An event of a block.
#[derive(Clone, Debug)]
pub struct Event {
	/// Its place among the events of its block.
	pub index: u32,
	/// The place of the transaction that it belongs to; none: it belongs to the block.
	pub extrinsic: Option<u32>,
	/// The pallet that says it.
	pub pallet: String,
	/// Its name in the pallet.
	pub name: String,
	/// What it says, as JSON.
	pub json: Json,
	/// What it says, as it was decoded.
	pub fields: Composite<u32>,
}

impl Event {
	/// A field by its name; none where it has none, or where it is an option without content.
	pub fn field(&self, name: &str) -> Option<Value<()>> {
		let Composite::Named(fields) = &self.fields else { return None };
		let (_, value) = fields.iter().find(|(field, _)| field == name)?;
		let value = match &value.value {
			ValueDef::Variant(Variant { name, values }) if name == "None" && values.is_empty() => {
				return None;
			},
			ValueDef::Variant(Variant { name, values }) if name == "Some" => {
				values.values().next()?
			},
			_ => value,
		};
		Some(value.clone().remove_context())
	}
}

/// An item of storage: what it is called, and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stored {
	/// The pallet.
	pub pallet: &'static str,
	/// Its name in the pallet.
	pub entry: &'static str,
}

impl Stored {
	/// What all of its keys begin with.
	pub fn prefix(&self) -> Vec<u8> {
		encode_storage_key_prefix(self.pallet, self.entry).to_vec()
	}
}

/// The events of a block.
pub const EVENTS: Stored = Stored { pallet: "System", entry: "Events" };
/// How many these are.
pub const EVENT_COUNT: Stored = Stored { pallet: "System", entry: "EventCount" };
/// Which runtime has made a block.
pub const LAST_RUNTIME_UPGRADE: Stored = Stored { pallet: "System", entry: "LastRuntimeUpgrade" };
/// Where a migration in steps is, while there is one.
pub const MIGRATION: Stored = Stored { pallet: "MultiBlockMigrations", entry: "Cursor" };
/// The time of a block, in milliseconds.
pub const TIME: Stored = Stored { pallet: "Timestamp", entry: "Now" };

impl Runtime {
	/// Reads metadata as nodes give it.
	pub fn from_metadata(bytes: &[u8]) -> Result<Self> {
		let mut metadata =
			Metadata::decode_from(bytes).context("The metadata of the runtime cannot be read")?;
		make_opaque(&mut metadata)?;
		let mut runtime = Self { spec_version: 0, metadata, prefix: 42 };
		let version = runtime.constant("System", "Version")?;
		let version = runtime.json(&version);
		runtime.spec_version = version
			.get("spec_version")
			.and_then(Json::as_u64)
			.and_then(|spec| spec.try_into().ok())
			.context("The metadata of the runtime does not say its version")?;
		if let Ok(prefix) = runtime.constant("System", "SS58Prefix") {
			let prefix = prefix.as_u128().and_then(|prefix| prefix.try_into().ok());
			runtime.prefix = prefix.unwrap_or(runtime.prefix);
		}
		Ok(runtime)
	}

	/// The address of an account on this chain.
	pub fn address(&self, account: &[u8]) -> String {
		address(self.prefix, account)
	}

	fn constant(&self, pallet: &str, name: &str) -> Result<Value<u32>> {
		let constant = self
			.metadata
			.pallet_by_name(pallet)
			.and_then(|pallet| pallet.constant_by_name(name))
			.with_context(|| format!("The runtime has no constant {pallet}.{name}"))?;
		let mut bytes = constant.value();
		decode_as_type(&mut bytes, constant.ty(), self.metadata.types())
			.map_err(|error| anyhow!("The constant {pallet}.{name} cannot be read: {error}"))
	}

	/// Does this runtime store such a thing?
	pub fn stores(&self, stored: Stored) -> bool {
		self.value_type(stored).is_some()
	}

	fn value_type(&self, stored: Stored) -> Option<u32> {
		let storage = self.metadata.pallet_by_name(stored.pallet)?.storage()?;
		Some(storage.entry_by_name(stored.entry)?.value_ty())
	}

	/// The value of an item of storage.
	pub fn value(&self, stored: Stored, bytes: &[u8]) -> Result<Value<u32>> {
		let Stored { pallet, entry } = stored;
		let ty = self
			.value_type(stored)
			.with_context(|| format!("The runtime stores no {pallet}.{entry}"))?;
		let mut rest = bytes;
		let value = decode_as_type(&mut rest, ty, self.metadata.types())
			.map_err(|error| anyhow!("{pallet}.{entry} cannot be read: {error}"))?;
		ensure!(rest.is_empty(), "{pallet}.{entry} is longer than the runtime's metadata says");
		Ok(value)
	}

	/// The key of an item of storage.
	pub fn key(&self, stored: Stored, keys: Vec<Value<()>>) -> Result<Vec<u8>> {
		let Stored { pallet, entry } = stored;
		encode_storage_key(pallet, entry, keys, &self.metadata, self.metadata.types())
			.map_err(|error| anyhow!("There can be no such key of {pallet}.{entry}: {error}"))
	}

	/// What a key of storage is made of, as JSON.
	pub fn key_parts(&self, stored: Stored, key: &[u8]) -> Result<Json> {
		let Stored { pallet, entry } = stored;
		ensure!(key.starts_with(&stored.prefix()), "A key of {pallet}.{entry} is another one's");
		let types = self.metadata.types();
		let parts = decode_storage_key(pallet, entry, &mut &*key, &self.metadata, types)
			.map_err(|error| anyhow!("A key of {pallet}.{entry} cannot be read: {error}"))?;
		parts
			.parts()
			.map(|part| {
				let value = part.value().context("A key is only a hash")?;
				let mut bytes = key.get(value.range()).context("A key is too short")?;
				let value = decode_as_type(&mut bytes, *value.ty(), types)
					.map_err(|error| anyhow!("A key of {pallet}.{entry}: {error}"))?;
				Ok(self.json(&value))
			})
			.collect()
	}

	/// A value as JSON, without free text.
	pub fn json(&self, value: &Value<u32>) -> Json {
		self.reader(&|bytes| self.call(bytes)).read(value)
	}

	fn reader<'a>(&'a self, call: &'a dyn Fn(&[u8]) -> Json) -> Reader<'a> {
		Reader { types: self.metadata.types(), prefix: self.prefix, call }
	}

	/// The text in an item of storage, by the names of fields on the way.
	pub fn text(&self, stored: Stored, bytes: &[u8], path: &[&str]) -> Result<Option<String>> {
		Ok(text_at(&self.value(stored, bytes)?, path).filter(|text| !text.is_empty()))
	}

	/// What a call is, besides its arguments, in which there may be free text.
	fn call(&self, bytes: &[u8]) -> Json {
		let named = || {
			let (pallet, rest) = bytes.split_first()?;
			let pallet = self.metadata.pallet_by_call_index(*pallet)?;
			let call = pallet.call_variant_by_index(*rest.first()?)?;
			Some((pallet.name(), call.name.as_str()))
		};
		let (pallet, call) = named().unzip();
		json!({ "pallet": pallet, "call": call, "bytes": bytes.len() })
	}

	/// The events of a block, from the bytes in its state.
	pub fn events(&self, bytes: &[u8]) -> Result<Vec<Event>> {
		let records = self.value(EVENTS, bytes)?;
		let ValueDef::Composite(records) = records.value else {
			return Err(anyhow!("The events of a block are no list"));
		};
		records
			.into_values()
			.zip(0u32..)
			.map(|(record, index)| {
				self.event(record, index).context("An event has an unknown form")
			})
			.collect()
	}

	fn event(&self, record: Value<u32>, index: u32) -> Option<Event> {
		let ValueDef::Composite(Composite::Named(record)) = record.value else { return None };
		let (mut phase, mut event) = (None, None);
		for (name, value) in record {
			match name.as_str() {
				"phase" => phase = Some(value),
				"event" => event = Some(value),
				_ => {},
			}
		}
		let ValueDef::Variant(outer) = event?.value else { return None };
		let ValueDef::Variant(inner) = outer.values.into_values().next()?.value else {
			return None;
		};
		let ValueDef::Variant(phase) = phase?.value else { return None };
		let extrinsic = match phase.name.as_str() {
			"ApplyExtrinsic" => Some(phase.values.values().next()?.as_u128()?.try_into().ok()?),
			_ => None,
		};
		let call = |bytes: &[u8]| self.call(bytes);
		let json = self.reader(&call).fields(&inner.values);
		let (pallet, name, fields) = (outer.name, inner.name, inner.values);
		Some(Event { index, extrinsic, pallet, name, json, fields })
	}
}

/// Reads opaque calls as the bytes that they are. They are encoded just so, and one that this
/// runtime does not know any more spoils nothing around it.
fn make_opaque(metadata: &mut Metadata) -> Result<()> {
	let types = metadata.types_mut();
	let is_byte =
		|def: &TypeDef<PortableForm>| matches!(def, TypeDef::Primitive(TypeDefPrimitive::U8));
	let Some(byte) = types.types.iter().find(|ty| is_byte(&ty.ty.type_def)).map(|ty| ty.id) else {
		return Ok(());
	};
	for ty in &mut types.types {
		if ty.ty.path.segments.last().is_some_and(|name| name == OPAQUE) {
			ty.ty.type_def = TypeDef::Sequence(TypeDefSequence::new(byte.into()));
		}
	}
	Ok(())
}

/// The version of the runtime that has made a block, from what the block says of it.
pub fn spec_version(last_runtime_upgrade: &[u8]) -> Result<u32> {
	let Compact(spec) = Compact::<u32>::decode(&mut &*last_runtime_upgrade)
		.context("A block does not say which runtime made it")?;
	Ok(spec)
}

/// The runtimes that were met so far. Their metadata stays in the store.
pub struct Runtimes {
	source: Arc<dyn Source>,
	store: Arc<Store>,
	known: Mutex<HashMap<u32, Arc<Runtime>>>,
}

impl Runtimes {
	/// Those of a chain.
	pub fn new(source: Arc<dyn Source>, store: Arc<Store>) -> Self {
		Self { source, store, known: Mutex::default() }
	}

	/// The runtime of a version that has made a block. It is in the state of the block before, and
	/// in that of the block itself unless that has changed it.
	pub async fn of(&self, spec: u32, parent: Hash, block: Hash) -> Result<Arc<Runtime>> {
		// The lock is never held while something is waited for: whoever waits for the lock may be what
		// the other waits for.
		if let Some(runtime) = self.known().get(&spec) {
			return Ok(runtime.clone());
		}
		let runtime = match self.store.metadata(spec).await? {
			Some(metadata) => Runtime::from_metadata(&metadata)?,
			None => self.fetch(spec, [parent, block]).await?,
		};
		let runtime = Arc::new(runtime);
		self.known().insert(spec, runtime.clone());
		Ok(runtime)
	}

	fn known(&self) -> MutexGuard<'_, HashMap<u32, Arc<Runtime>>> {
		self.known.lock().unwrap_or_else(PoisonError::into_inner)
	}

	async fn fetch(&self, spec: u32, places: [Hash; 2]) -> Result<Runtime> {
		for place in places {
			let metadata = self.source.metadata(place).await?;
			let runtime = Runtime::from_metadata(&metadata)?;
			if runtime.spec_version == spec {
				self.store.keep_metadata(spec, &metadata).await?;
				return Ok(runtime);
			}
		}
		let [_, block] = places;
		Err(anyhow!(
			"The runtime {spec} made block {}, but the node has the metadata of another one there.",
			to_hex(&block)
		))
	}
}
