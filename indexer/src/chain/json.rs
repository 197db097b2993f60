// SPDX-License-Identifier: Apache-2.0

//! Decoded values as JSON.
//!
//! Everywhere the same: amounts and whatever else is of 128 bits are strings, accounts are
//! addresses, bytes are hex, a variant without fields is its name and one with fields an object of
//! one member, an option is its content or null. Free text is left out: it can be hidden by
//! decision, and comes into the store by one way only ([`Text`](crate::tables::Text)).

use super::{accounts::address, to_hex};
use scale_info::{form::PortableForm, PortableRegistry, TypeDef, TypeDefPrimitive};
use serde_json::{json, Map, Value as Json};
use subxt::ext::scale_value::{Composite, Primitive, Value, ValueDef, Variant};

/// What a value says, given the types and the prefix of addresses.
pub struct Reader<'a> {
	/// The types of the runtime.
	pub types: &'a PortableRegistry,
	/// The prefix of this chain's addresses.
	pub prefix: u16,
	/// What an opaque call says, besides its arguments.
	pub call: &'a dyn Fn(&[u8]) -> Json,
}

impl Reader<'_> {
	/// A value as JSON.
	pub fn read(&self, value: &Value<u32>) -> Json {
		if let Some(bytes) = self.bytes(value) {
			return match self.path_end(value.context) {
				"AccountId32" => json!(address(self.prefix, &bytes)),
				"WrapperKeepOpaque" => (self.call)(&bytes),
				_ => json!(to_hex(&bytes)),
			};
		}
		match &value.value {
			ValueDef::Composite(fields) => self.composite(value.context, fields),
			ValueDef::Variant(variant) => self.variant(variant),
			ValueDef::Primitive(primitive) => self.primitive(value.context, primitive),
			ValueDef::BitSequence(bits) => {
				json!(bits.iter().map(u8::from).collect::<Vec<_>>())
			},
		}
	}

	/// The fields of an event, or of a variant.
	pub fn fields(&self, fields: &Composite<u32>) -> Json {
		match fields {
			Composite::Named(fields) => fields
				.iter()
				.map(|(name, value)| (name.clone(), self.read(value)))
				.collect::<Map<_, _>>()
				.into(),
			Composite::Unnamed(values) => values.iter().map(|value| self.read(value)).collect(),
		}
	}

	fn composite(&self, ty: u32, fields: &Composite<u32>) -> Json {
		match (fields, self.definition(ty)) {
			// A type around another one, as `BoundedVec` is.
			(Composite::Unnamed(values), Some(TypeDef::Composite(_))) if values.len() == 1 => {
				values.first().map_or(Json::Null, |inner| self.read(inner))
			},
			_ => self.fields(fields),
		}
	}

	fn variant(&self, Variant { name, values }: &Variant<u32>) -> Json {
		match (name.as_str(), values) {
			("None", values) if values.is_empty() => Json::Null,
			("Some", Composite::Unnamed(values)) => {
				values.first().map_or(Json::Null, |inner| self.read(inner))
			},
			(name, values) if values.is_empty() => json!(name),
			(name, Composite::Unnamed(values)) if values.len() == 1 => {
				json!({ name: values.first().map(|inner| self.read(inner)) })
			},
			(name, values) => json!({ name: self.fields(values) }),
		}
	}

	fn primitive(&self, ty: u32, primitive: &Primitive) -> Json {
		match primitive {
			Primitive::Bool(is_so) => json!(is_so),
			Primitive::Char(_) | Primitive::String(_) => Json::Null,
			Primitive::U128(number) if self.is_wide(ty) => json!(number.to_string()),
			Primitive::U128(number) => {
				u64::try_from(*number).map_or_else(|_| json!(number.to_string()), |n| json!(n))
			},
			Primitive::I128(number) => {
				i64::try_from(*number).map_or_else(|_| json!(number.to_string()), |n| json!(n))
			},
			Primitive::U256(bytes) | Primitive::I256(bytes) => json!(to_hex(bytes)),
		}
	}

	/// Is it a number of 128 bits? A string then, whatever its size: readers can rely on it.
	fn is_wide(&self, ty: u32) -> bool {
		match self.definition(ty) {
			Some(TypeDef::Primitive(primitive)) => {
				matches!(primitive, TypeDefPrimitive::U128 | TypeDefPrimitive::I128)
			},
			Some(TypeDef::Compact(inner)) => self.is_wide(inner.type_param.id),
			_ => false,
		}
	}

	/// The bytes of a value that is nothing but bytes, or a type around them.
	fn bytes(&self, value: &Value<u32>) -> Option<Vec<u8>> {
		let ValueDef::Composite(Composite::Unnamed(values)) = &value.value else { return None };
		match self.definition(value.context)? {
			TypeDef::Composite(_) => match &values[..] {
				[inner] => self.bytes(inner),
				_ => None,
			},
			TypeDef::Array(array) if self.is_byte(array.type_param.id) => octets(values),
			TypeDef::Sequence(list) if self.is_byte(list.type_param.id) => octets(values),
			_ => None,
		}
	}

	fn is_byte(&self, ty: u32) -> bool {
		matches!(self.definition(ty), Some(TypeDef::Primitive(TypeDefPrimitive::U8)))
	}

	fn definition(&self, ty: u32) -> Option<&TypeDef<PortableForm>> {
		self.types.resolve(ty).map(|ty| &ty.type_def)
	}

	fn path_end(&self, ty: u32) -> &str {
		let path = self.types.resolve(ty).map(|ty| &ty.path.segments[..]);
		path.and_then(|segments| segments.last()).map_or("", String::as_str)
	}
}

fn octets(values: &[Value<u32>]) -> Option<Vec<u8>> {
	values.iter().map(|value| value.as_u128().and_then(|n| u8::try_from(n).ok())).collect()
}

/// The text in a value, wherever it has one: by the names of fields on the way.
pub fn text_at(value: &Value<u32>, path: &[&str]) -> Option<String> {
	let Some((first, rest)) = path.split_first() else {
		return value.as_str().map(str::to_owned);
	};
	match &value.value {
		ValueDef::Composite(Composite::Named(fields)) => {
			let (_, inner) = fields.iter().find(|(name, _)| name == first)?;
			text_at(inner, rest)
		},
		_ => None,
	}
}
