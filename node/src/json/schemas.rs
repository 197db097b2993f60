// SPDX-License-Identifier: Apache-2.0

//! What answers look like, as JSON Schema, by the same types as `values` reads them by: the two go
//! together. Where the metadata has docs of a type, they are its description.

use super::values::{camel, is_byte, is_wide, path};
use frame_metadata::v16::RuntimeMetadataV16;
use scale_info::{
	form::PortableForm, Field, PortableRegistry, Type, TypeDef, TypeDefPrimitive, Variant,
};
use serde_json::{json, Map, Value};

/// Where the schemas of types are that have names, in an OpenRPC document.
const COMPONENTS: &str = "#/components/schemas/";

/// The schemas of answers, each type that has a name once.
pub struct Schemas<'a> {
	metadata: &'a RuntimeMetadataV16,
	named: Map<String, Value>,
}

impl<'a> Schemas<'a> {
	/// None yet, of the types of this runtime.
	pub fn new(metadata: &'a RuntimeMetadataV16) -> Self {
		Self { metadata, named: Map::new() }
	}

	/// Those that have names.
	pub fn into_components(self) -> Value {
		Value::Object(self.named)
	}

	/// The schema of a type. Those in it that have names are added.
	pub fn of(&mut self, id: u32) -> Value {
		let types = &self.metadata.types;
		let Some(described) = types.resolve(id) else { return json!({}) };
		// There are hundreds of them, and the metadata has each.
		let outer = &self.metadata.outer_enums;
		if id == outer.call_enum_ty.id || id == outer.event_enum_ty.id {
			return json!({
				"type": "object",
				"description": "The pallet; in it the call or event; in that its fields.",
			});
		}
		match path(types, id)[..] {
			["sp_core", "crypto", "AccountId32"] => return text("The address of an account."),
			["sp_runtime", "ModuleError"] => {
				return json!({
					"type": "object",
					"description": "An error of a pallet, and what to do about it.",
					"properties": {
						"pallet": { "type": ["string", "null"] },
						"name": { "type": ["string", "null"] },
						"advice": { "type": ["string", "null"] },
					},
				})
			},
			[.., "WrapperKeepOpaque"] => {
				return json!({
					"type": ["object", "string"],
					"description": "A call; its bytes, where this runtime does not know it.",
				})
			},
			["Option"] => return self.option(described),
			_ => (),
		}
		match &described.type_def {
			TypeDef::Sequence(sequence) => self.list(sequence.type_param.id),
			TypeDef::Array(array) => self.list(array.type_param.id),
			TypeDef::Tuple(tuple) => {
				let ids: Vec<u32> = tuple.fields.iter().map(|field| field.id).collect();
				self.unnamed(&ids)
			},
			TypeDef::Primitive(primitive) => of_primitive(primitive),
			TypeDef::Compact(compact) if is_wide(types, compact.type_param.id) => {
				of_primitive(&TypeDefPrimitive::U128)
			},
			TypeDef::Compact(_) => of_primitive(&TypeDefPrimitive::U64),
			TypeDef::BitSequence(_) => json!({}),
			TypeDef::Composite(composite) if !has_names(&composite.fields) => {
				self.fields(&composite.fields)
			},
			TypeDef::Composite(_) | TypeDef::Variant(_) => self.by_name(id, described),
		}
	}

	/// A reference to a type that has a name.
	fn by_name(&mut self, id: u32, described: &'a Type<PortableForm>) -> Value {
		let name = name(&self.metadata.types, id);
		if !self.named.contains_key(&name) {
			// Its place is taken before what is in it is looked at, which may be itself.
			self.named.insert(name.clone(), Value::Null);
			let mut schema = match &described.type_def {
				TypeDef::Composite(composite) => self.fields(&composite.fields),
				TypeDef::Variant(variants) => self.variants(&variants.variants),
				_ => json!({}),
			};
			describe(&mut schema, &described.docs);
			self.named.insert(name.clone(), schema);
		}
		json!({ "$ref": format!("{COMPONENTS}{name}") })
	}

	fn option(&mut self, described: &'a Type<PortableForm>) -> Value {
		let TypeDef::Variant(variants) = &described.type_def else { return json!({}) };
		let inner = variants.variants.iter().find_map(|variant| variant.fields.first());
		let inner = inner.map_or_else(|| json!({}), |field| self.of(field.ty.id));
		json!({ "oneOf": [inner, { "type": "null" }] })
	}

	fn list(&mut self, id: u32) -> Value {
		if is_byte(&self.metadata.types, id) {
			return text("Bytes in hexadecimal, after 0x.");
		}
		json!({ "type": "array", "items": self.of(id) })
	}

	fn unnamed(&mut self, ids: &[u32]) -> Value {
		match ids {
			[] => json!({ "type": "null" }),
			[only] => self.of(*only),
			ids => {
				let items: Vec<Value> = ids.iter().map(|id| self.of(*id)).collect();
				let length = items.len();
				json!({ "type": "array", "items": items, "minItems": length, "maxItems": length })
			},
		}
	}

	fn fields(&mut self, fields: &'a [Field<PortableForm>]) -> Value {
		if !has_names(fields) {
			let ids: Vec<u32> = fields.iter().map(|field| field.ty.id).collect();
			return self.unnamed(&ids);
		}
		let mut properties = Map::new();
		for field in fields {
			let mut schema = self.of(field.ty.id);
			describe(&mut schema, &field.docs);
			properties.insert(camel(field.name.as_deref().unwrap_or_default()), schema);
		}
		let required: Vec<&String> = properties.keys().collect();
		json!({ "type": "object", "required": required, "properties": properties })
	}

	/// Those without fields are names, and each other one is an object with its name as the key.
	fn variants(&mut self, variants: &'a [Variant<PortableForm>]) -> Value {
		let (plain, others): (Vec<_>, Vec<_>) =
			variants.iter().partition(|variant| variant.fields.is_empty());
		let names: Vec<&String> = plain.iter().map(|variant| &variant.name).collect();
		let mut ways = Vec::new();
		if !names.is_empty() {
			ways.push(json!({ "type": "string", "enum": names }));
		}
		for variant in others {
			let mut schema = self.fields(&variant.fields);
			describe(&mut schema, &variant.docs);
			ways.push(json!({
				"type": "object",
				"required": [variant.name],
				"properties": { variant.name.as_str(): schema },
			}));
		}
		match &mut ways[..] {
			[only] => only.take(),
			_ => json!({ "oneOf": ways }),
		}
	}
}

/// Have these fields names?
fn has_names(fields: &[Field<PortableForm>]) -> bool {
	!fields.is_empty() && fields.iter().all(|field| field.name.is_some())
}

fn text(description: &str) -> Value {
	json!({ "type": "string", "description": description })
}

/// Puts the docs beside a schema.
fn describe(schema: &mut Value, docs: &[String]) {
	let text = docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
	if let Some(schema) = schema.as_object_mut().filter(|_| !text.trim().is_empty()) {
		schema.insert("description".into(), text.trim().into());
	}
}

fn of_primitive(primitive: &TypeDefPrimitive) -> Value {
	match primitive {
		TypeDefPrimitive::Bool => json!({ "type": "boolean" }),
		TypeDefPrimitive::Char | TypeDefPrimitive::Str => json!({ "type": "string" }),
		TypeDefPrimitive::U8
		| TypeDefPrimitive::U16
		| TypeDefPrimitive::U32
		| TypeDefPrimitive::I8
		| TypeDefPrimitive::I16
		| TypeDefPrimitive::I32 => json!({ "type": "integer" }),
		TypeDefPrimitive::U64 | TypeDefPrimitive::I64 => json!({
			"type": ["integer", "string"],
			"description": "A number; a string from 2^53 on.",
		}),
		TypeDefPrimitive::U128 | TypeDefPrimitive::I128 => text("A whole number, in decimal."),
		TypeDefPrimitive::U256 | TypeDefPrimitive::I256 => json!({}),
	}
}

/// The name of a type, with its crate and its parameters: no two have the same.
fn name(types: &PortableRegistry, id: u32) -> String {
	let Some(described) = types.resolve(id) else { return id.to_string() };
	let own = match &path(types, id)[..] {
		[] => return short(&described.type_def, types),
		[only] => (*only).to_string(),
		[crate_name, .., last] => {
			format!("{}.{last}", crate_name.strip_prefix("pallet_").unwrap_or(crate_name))
		},
	};
	let parameters = described.type_params.iter().filter_map(|parameter| parameter.ty);
	parameters.fold(own, |named, ty| format!("{named}_{}", name(types, ty.id)))
}

/// The name of what has none.
fn short(definition: &TypeDef<PortableForm>, types: &PortableRegistry) -> String {
	match definition {
		TypeDef::Primitive(primitive) => format!("{primitive:?}").to_lowercase(),
		TypeDef::Tuple(tuple) => {
			let parts: Vec<String> =
				tuple.fields.iter().map(|field| name(types, field.id)).collect();
			parts.join("-")
		},
		TypeDef::Sequence(sequence) => format!("list-{}", name(types, sequence.type_param.id)),
		TypeDef::Array(array) => format!("{}-{}", name(types, array.type_param.id), array.len),
		TypeDef::Compact(compact) => name(types, compact.type_param.id),
		TypeDef::Composite(_) | TypeDef::Variant(_) | TypeDef::BitSequence(_) => String::new(),
	}
}
