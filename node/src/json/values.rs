// SPDX-License-Identifier: Apache-2.0

//! What the runtime answers, as JSON, by the types in its metadata.
//!
//! | In the runtime | In JSON |
//! |---|---|
//! | number of up to 64 bits | number; a string where it is 2^53 or more |
//! | number of 128 bits, as amounts are | string, always |
//! | account | address of this chain |
//! | bytes, hash, fingerprint | hexadecimal, with `0x` |
//! | text | string |
//! | fields with names | object, with names in camel case |
//! | fields without names, tuple, list | array; what stands alone stands for itself |
//! | variant without fields | its name |
//! | variant with fields | object with its name as the only key |
//! | optional value | the value, or null |
//! | call that was put to decision | the call; as bytes, where this runtime does not know it |
//! | error of a pallet | object with pallet, name and advice |
//!
//! What is read is bounded: in depth, and in how many values there are.

use codec::{Compact, Decode};
use doverie_runtime::{configs::system::SS58Prefix, AccountId};
use frame_metadata::v16::RuntimeMetadataV16;
use scale_info::{
	form::PortableForm, Field, PortableRegistry, TypeDef, TypeDefPrimitive, TypeDefVariant, Variant,
};
use serde_json::{json, Map, Value};
use sp_core::crypto::{Ss58AddressFormat, Ss58Codec};
use std::fmt;

/// How deeply types can be nested. A call in a call takes some four levels.
const DEEPEST: usize = 64;

/// How many values an answer can have. The largest page of ours has a tenth of it.
const MOST_VALUES: usize = 500_000;

/// The first number that JavaScript cannot tell from its neighbours.
const TOO_LARGE: u64 = 1 << 53;

/// Why something cannot be shown.
#[derive(Debug, PartialEq, Eq)]
pub enum Unreadable {
	/// It is nested too deeply.
	TooDeep,
	/// It has too many values.
	TooMany,
	/// The bytes are not what the metadata says.
	Malformed,
	/// The metadata has a type that is not known here.
	UnknownType,
}

impl fmt::Display for Unreadable {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::TooDeep => "it is nested too deeply",
			Self::TooMany => "it has too many values",
			Self::Malformed => "it is not what the metadata of the runtime says",
			Self::UnknownType => "it has a type that this node does not know",
		})
	}
}

impl From<codec::Error> for Unreadable {
	fn from(_: codec::Error) -> Self {
		Self::Malformed
	}
}

/// Reads a value of this type. Nothing may be left of the bytes.
pub fn to_json(metadata: &RuntimeMetadataV16, id: u32, bytes: &[u8]) -> Result<Value, Unreadable> {
	let mut reader = Reader { metadata, input: bytes, left: MOST_VALUES };
	let value = reader.value(id, DEEPEST)?;
	reader.input.is_empty().then_some(value).ok_or(Unreadable::Malformed)
}

/// A name with underscores, in camel case.
pub fn camel(name: &str) -> String {
	let mut words = name.split('_');
	let first = words.next().unwrap_or_default().to_string();
	words.fold(first, |mut name, word| {
		let mut letters = word.chars();
		name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
		name.push_str(letters.as_str());
		name
	})
}

/// The path of a type, as words.
pub fn path(types: &PortableRegistry, id: u32) -> Vec<&str> {
	let described = types.resolve(id);
	described.map(|ty| ty.path.segments.iter().map(String::as_str).collect()).unwrap_or_default()
}

/// Is this a byte?
pub fn is_byte(types: &PortableRegistry, id: u32) -> bool {
	let described = types.resolve(id);
	described.is_some_and(|ty| matches!(ty.type_def, TypeDef::Primitive(TypeDefPrimitive::U8)))
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> Value {
	sp_core::bytes::to_hex(bytes, false).into()
}

fn whole(number: u64) -> Value {
	if number < TOO_LARGE {
		number.into()
	} else {
		number.to_string().into()
	}
}

fn signed(number: i64) -> Value {
	if number.unsigned_abs() < TOO_LARGE {
		number.into()
	} else {
		number.to_string().into()
	}
}

struct Reader<'a> {
	metadata: &'a RuntimeMetadataV16,
	input: &'a [u8],
	/// How many more values are read.
	left: usize,
}

impl<'a> Reader<'a> {
	fn value(&mut self, id: u32, depth: usize) -> Result<Value, Unreadable> {
		let depth = depth.checked_sub(1).ok_or(Unreadable::TooDeep)?;
		self.left = self.left.checked_sub(1).ok_or(Unreadable::TooMany)?;
		let types = &self.metadata.types;
		match path(types, id)[..] {
			["sp_core", "crypto", "AccountId32"] => return self.account(),
			["sp_runtime", "ModuleError"] => return self.module_error(),
			[.., "WrapperKeepOpaque"] => return self.opaque(id, depth),
			_ => (),
		}
		let described = types.resolve(id).ok_or(Unreadable::UnknownType)?;
		match &described.type_def {
			TypeDef::Composite(composite) => self.fields(&composite.fields, depth),
			TypeDef::Variant(variants) => {
				let is_option = described.path.segments == ["Option"];
				self.variant(variants, is_option, depth)
			},
			TypeDef::Sequence(sequence) => {
				let Compact(length) = Compact::<u32>::decode(&mut self.input)?;
				self.list(sequence.type_param.id, length, depth)
			},
			TypeDef::Array(array) => self.list(array.type_param.id, array.len, depth),
			TypeDef::Tuple(tuple) => {
				let ids: Vec<u32> = tuple.fields.iter().map(|field| field.id).collect();
				self.unnamed(&ids, depth)
			},
			TypeDef::Primitive(primitive) => self.primitive(primitive),
			TypeDef::Compact(compact) => {
				let Compact(number) = Compact::<u128>::decode(&mut self.input)?;
				Ok(match u64::try_from(number) {
					Ok(number) if !is_wide(types, compact.type_param.id) => whole(number),
					_ => number.to_string().into(),
				})
			},
			TypeDef::BitSequence(_) => Err(Unreadable::UnknownType),
		}
	}

	fn account(&mut self) -> Result<Value, Unreadable> {
		let account = AccountId::decode(&mut self.input)?;
		let prefix = Ss58AddressFormat::custom(SS58Prefix::get());
		Ok(account.to_ss58check_with_version(prefix).into())
	}

	/// An error of a pallet in words, as the metadata has them.
	fn module_error(&mut self) -> Result<Value, Unreadable> {
		let (number, [error, ..]) = <(u8, [u8; 4])>::decode(&mut self.input)?;
		let pallet = self.metadata.pallets.iter().find(|pallet| pallet.index == number);
		let errors = pallet.and_then(|pallet| pallet.error.as_ref());
		let described = errors.and_then(|errors| self.metadata.types.resolve(errors.ty.id));
		let found = described.and_then(|described| match &described.type_def {
			TypeDef::Variant(errors) => errors.variants.iter().find(|known| known.index == error),
			_ => None,
		});
		Ok(json!({
			"pallet": pallet.map(|pallet| &pallet.name),
			"name": found.map(|error| &error.name),
			"advice": found.map(advice),
		}))
	}

	/// A value with its length before it, which is shown as bytes where it cannot be read.
	fn opaque(&mut self, id: u32, depth: usize) -> Result<Value, Unreadable> {
		let described = self.metadata.types.resolve(id).ok_or(Unreadable::UnknownType)?;
		let inner = described.type_params.first().and_then(|parameter| parameter.ty);
		let Compact(length) = Compact::<u32>::decode(&mut self.input)?;
		let bytes = self.take(length)?;
		let Some(inner) = inner else { return Ok(hex(bytes)) };
		let mut within = Reader { metadata: self.metadata, input: bytes, left: self.left };
		let value = within.value(inner.id, depth);
		self.left = within.left;
		Ok(value.ok().filter(|_| within.input.is_empty()).unwrap_or_else(|| hex(bytes)))
	}

	fn take(&mut self, length: u32) -> Result<&'a [u8], Unreadable> {
		let length = length as usize;
		let taken = self.input.get(..length).ok_or(Unreadable::Malformed)?;
		self.input = self.input.get(length..).ok_or(Unreadable::Malformed)?;
		Ok(taken)
	}

	fn list(&mut self, id: u32, length: u32, depth: usize) -> Result<Value, Unreadable> {
		if is_byte(&self.metadata.types, id) {
			return self.take(length).map(hex);
		}
		(0..length).map(|_| self.value(id, depth)).collect::<Result<Vec<_>, _>>().map(Value::Array)
	}

	/// What stands alone stands for itself.
	fn unnamed(&mut self, ids: &[u32], depth: usize) -> Result<Value, Unreadable> {
		match ids {
			[] => Ok(Value::Null),
			[only] => self.value(*only, depth),
			ids => ids
				.iter()
				.map(|id| self.value(*id, depth))
				.collect::<Result<Vec<_>, _>>()
				.map(Value::Array),
		}
	}

	fn fields(
		&mut self,
		fields: &[Field<PortableForm>],
		depth: usize,
	) -> Result<Value, Unreadable> {
		if fields.iter().any(|field| field.name.is_none()) || fields.is_empty() {
			let ids: Vec<u32> = fields.iter().map(|field| field.ty.id).collect();
			return self.unnamed(&ids, depth);
		}
		let mut object = Map::new();
		for field in fields {
			let name = camel(field.name.as_deref().unwrap_or_default());
			object.insert(name, self.value(field.ty.id, depth)?);
		}
		Ok(Value::Object(object))
	}

	fn variant(
		&mut self,
		variants: &TypeDefVariant<PortableForm>,
		is_option: bool,
		depth: usize,
	) -> Result<Value, Unreadable> {
		let index = u8::decode(&mut self.input)?;
		let variant = variants.variants.iter().find(|variant| variant.index == index);
		let Variant { name, fields, .. } = variant.ok_or(Unreadable::Malformed)?;
		match (is_option, fields.is_empty()) {
			(true, true) => Ok(Value::Null),
			(true, false) => self.fields(fields, depth),
			(false, true) => Ok(name.as_str().into()),
			(false, false) => {
				let value = self.fields(fields, depth)?;
				Ok(Value::Object(Map::from_iter([(name.clone(), value)])))
			},
		}
	}

	fn primitive(&mut self, primitive: &TypeDefPrimitive) -> Result<Value, Unreadable> {
		let input = &mut self.input;
		Ok(match primitive {
			TypeDefPrimitive::Bool => bool::decode(input)?.into(),
			TypeDefPrimitive::Char => {
				let letter = char::from_u32(u32::decode(input)?).ok_or(Unreadable::Malformed)?;
				letter.to_string().into()
			},
			// What is no text, as what an unchecked call may have, is shown with a mark in its place.
			TypeDefPrimitive::Str => {
				String::from_utf8_lossy(&Vec::<u8>::decode(input)?).into_owned().into()
			},
			TypeDefPrimitive::U8 => u8::decode(input)?.into(),
			TypeDefPrimitive::U16 => u16::decode(input)?.into(),
			TypeDefPrimitive::U32 => u32::decode(input)?.into(),
			TypeDefPrimitive::U64 => whole(u64::decode(input)?),
			TypeDefPrimitive::U128 => u128::decode(input)?.to_string().into(),
			TypeDefPrimitive::I8 => i8::decode(input)?.into(),
			TypeDefPrimitive::I16 => i16::decode(input)?.into(),
			TypeDefPrimitive::I32 => i32::decode(input)?.into(),
			TypeDefPrimitive::I64 => signed(i64::decode(input)?),
			TypeDefPrimitive::I128 => i128::decode(input)?.to_string().into(),
			TypeDefPrimitive::U256 | TypeDefPrimitive::I256 => return Err(Unreadable::UnknownType),
		})
	}
}

/// The docs of an error: what is wrong, and what to do.
fn advice(error: &Variant<PortableForm>) -> String {
	error.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// Is a compact number one of 128 bits, by itself or as the only field of something?
pub fn is_wide(types: &PortableRegistry, id: u32) -> bool {
	let mut id = id;
	for _ in 0..DEEPEST {
		match types.resolve(id).map(|ty| &ty.type_def) {
			Some(TypeDef::Primitive(primitive)) => {
				return matches!(primitive, TypeDefPrimitive::U128);
			},
			Some(TypeDef::Composite(composite)) => match &composite.fields[..] {
				[only] => id = only.ty.id,
				_ => return false,
			},
			_ => return false,
		}
	}
	false
}
