// SPDX-License-Identifier: Apache-2.0

//! What a caller gives, by place or by name, as the functions of the runtime take it.

use super::{
	faults::invalid,
	values::{is_byte, path},
};
use crate::author::Language;
use codec::Encode;
use doverie_runtime::AccountId;
use jsonrpsee::types::{ErrorObjectOwned, Params};
use scale_info::{form::PortableForm, PortableRegistry, TypeDef, TypeDefPrimitive, TypeDefVariant};
use serde_json::Value;
use sp_core::crypto::Ss58Codec;
use std::collections::VecDeque;

/// The length of a hash, a fingerprint and a public key.
const HASH_LENGTH: usize = 32;

/// The arguments of a call in their order; null, where one is not given.
#[derive(Debug, PartialEq, Eq)]
pub struct Arguments(VecDeque<Value>);

impl Arguments {
	/// Those of these names, and no others.
	pub fn of(params: &Params, names: &[&str]) -> Result<Self, ErrorObjectOwned> {
		let given = params
			.parse::<Value>()
			.map_err(|_| invalid("The parameters are no JSON. Give an array, or an object."))?;
		Self::named(given, names).map_err(invalid)
	}

	fn named(given: Value, names: &[&str]) -> Result<Self, String> {
		let takes = || format!("Its parameters are, in this order: {}.", names.join(", "));
		match given {
			Value::Null => Ok(Self(names.iter().map(|_| Value::Null).collect())),
			Value::Array(mut values) if values.len() <= names.len() => {
				values.resize(names.len(), Value::Null);
				Ok(Self(values.into()))
			},
			Value::Array(_) => Err(format!("There are too many parameters. {}", takes())),
			Value::Object(mut object) => {
				let values = names.iter().map(|name| object.remove(*name).unwrap_or_default());
				let values = values.collect();
				match object.keys().next() {
					Some(other) => Err(format!("There is no parameter `{other}`. {}", takes())),
					None => Ok(Self(values)),
				}
			},
			_ => Err(format!("The parameters come as an array or an object. {}", takes())),
		}
	}

	/// The next one, if it is given.
	pub fn take(&mut self) -> Option<Value> {
		self.0.pop_front().filter(|value| !value.is_null())
	}

	/// The last one, if it is given.
	pub fn pop(&mut self) -> Option<Value> {
		self.0.pop_back().filter(|value| !value.is_null())
	}
}

/// Bytes in hexadecimal, which must be given.
pub fn bytes(name: &str, given: Option<Value>) -> Result<Vec<u8>, ErrorObjectOwned> {
	let given = given.as_ref().and_then(Value::as_str);
	given
		.and_then(from_hex)
		.ok_or_else(|| invalid(format!("`{name}`: give the bytes in hexadecimal, after 0x.")))
}

/// A hash in hexadecimal.
pub fn hash(name: &str, given: &Value) -> Result<crate::service::Hash, ErrorObjectOwned> {
	let bytes = given.as_str().and_then(from_hex);
	bytes.and_then(|bytes| <[u8; HASH_LENGTH]>::try_from(bytes).ok()).map(Into::into).ok_or_else(
		|| invalid(format!("`{name}`: this is not the hash of a block, 32 bytes in hexadecimal.")),
	)
}

/// In which language advice is given: English, if nothing is said.
pub fn language(given: Option<Value>) -> Result<Language, ErrorObjectOwned> {
	match given.as_ref().map(Value::as_str) {
		None | Some(Some("en")) => Ok(Language::English),
		Some(Some("bg")) => Ok(Language::Bulgarian),
		_ => Err(invalid("`language`: this is neither \"en\" nor \"bg\".")),
	}
}

/// With or without `0x`: programs that print fingerprints do without.
fn from_hex(text: &str) -> Option<Vec<u8>> {
	// The SDK takes half a byte, and spaces, for bytes.
	let digits = text.strip_prefix("0x").unwrap_or(text);
	let is_whole =
		digits.len().is_multiple_of(2) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
	is_whole.then(|| sp_core::bytes::from_hex(digits).ok()).flatten()
}

/// What is given, as bytes of this type; or why it is none of that.
pub fn encode(types: &PortableRegistry, id: u32, given: &Value) -> Result<Vec<u8>, String> {
	if let ["sp_core", "crypto", "AccountId32"] = path(types, id)[..] {
		return account(given).map(|account| account.encode());
	}
	let described = types.resolve(id).ok_or("the runtime's metadata does not describe it")?;
	match &described.type_def {
		TypeDef::Primitive(primitive) => number(primitive, given),
		TypeDef::Array(array) if is_byte(types, array.type_param.id) => {
			let bytes = given.as_str().and_then(from_hex);
			bytes.filter(|bytes| bytes.len() == array.len as usize).ok_or_else(|| {
				format!("this is not {} bytes in hexadecimal, as sha256sum prints them", array.len)
			})
		},
		TypeDef::Composite(composite) => match &composite.fields[..] {
			[only] => encode(types, only.ty.id, given),
			_ => Err("this cannot be given as JSON".into()),
		},
		TypeDef::Variant(variants) if described.path.segments == ["Option"] => {
			option(types, variants, given)
		},
		TypeDef::Variant(variants) => variant(variants, given),
		TypeDef::Tuple(tuple) => {
			let values = given.as_array().filter(|values| values.len() == tuple.fields.len());
			let values = values
				.ok_or_else(|| format!("this is not an array of {} values", tuple.fields.len()))?;
			let parts = tuple.fields.iter().zip(values);
			let parts: Result<Vec<_>, _> =
				parts.map(|(field, value)| encode(types, field.id, value)).collect();
			Ok(parts?.concat())
		},
		TypeDef::Array(_)
		| TypeDef::Sequence(_)
		| TypeDef::Compact(_)
		| TypeDef::BitSequence(_) => Err("this cannot be given as JSON".into()),
	}
}

/// An address of this chain or of another one, or a public key: it is the same account.
fn account(given: &Value) -> Result<AccountId, String> {
	let text = given.as_str().unwrap_or_default();
	let key = || {
		let bytes = from_hex(text.strip_prefix("0x")?)?;
		<[u8; HASH_LENGTH]>::try_from(bytes).ok().map(AccountId::from)
	};
	let address = AccountId::from_ss58check_with_version(text).ok().map(|(account, _)| account);
	address.or_else(key).ok_or_else(|| {
		"this is not an account. Give an address, or a public key in hexadecimal after 0x".into()
	})
}

fn number(primitive: &TypeDefPrimitive, given: &Value) -> Result<Vec<u8>, String> {
	let most = match primitive {
		TypeDefPrimitive::U8 => u8::MAX.into(),
		TypeDefPrimitive::U16 => u16::MAX.into(),
		TypeDefPrimitive::U32 => u32::MAX.into(),
		TypeDefPrimitive::U64 => u64::MAX,
		_ => return Err("this cannot be given as JSON".into()),
	};
	let number = given.as_u64().filter(|number| *number <= most);
	let number = number.ok_or_else(|| format!("this is not a whole number from 0 to {most}"))?;
	let length = most.count_ones().div_ceil(u8::BITS) as usize;
	Ok(number.to_le_bytes().into_iter().take(length).collect())
}

fn option(
	types: &PortableRegistry,
	variants: &TypeDefVariant<PortableForm>,
	given: &Value,
) -> Result<Vec<u8>, String> {
	let inner = variants.variants.iter().find_map(|variant| variant.fields.first());
	match inner {
		Some(inner) if !given.is_null() => {
			Ok([vec![1], encode(types, inner.ty.id, given)?].concat())
		},
		_ => Ok(vec![0]),
	}
}

/// One that has no fields, by its name.
fn variant(variants: &TypeDefVariant<PortableForm>, given: &Value) -> Result<Vec<u8>, String> {
	let plain = || variants.variants.iter().filter(|variant| variant.fields.is_empty());
	let found = plain().find(|variant| given.as_str() == Some(&variant.name));
	found.map(|variant| vec![variant.index]).ok_or_else(|| {
		let names: Vec<&str> = plain().map(|variant| variant.name.as_str()).collect();
		format!("this is none of {}", names.join(", "))
	})
}
