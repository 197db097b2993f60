// SPDX-License-Identifier: Apache-2.0

//! JSON-RPC: how a server is asked, and how strictly its answers are read.

use crate::fault::Fault;
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use serde_json::{json, Value};

/// The longest answer that is read, in bytes: a proof of 8 MiB in hexadecimal, and what is around
/// it.
pub const MAX_ANSWER: usize = 17 * 1024 * 1024;
/// How many objects and lists are in an answer.
const MAX_BRACKETS: usize = 1_000;

/// A request, as it is sent.
pub(crate) fn request(method: &str, params: Value) -> String {
	json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params }).to_string()
}

/// What a server answers to a request.
pub(crate) fn result(body: &[u8]) -> Result<Value, Fault> {
	if body.len() > MAX_ANSWER {
		return Err(Fault::TooLong);
	}
	// Each takes much more memory than it has bytes, and no answer to these questions has many.
	if body.iter().filter(|byte| matches!(byte, b'{' | b'[')).count() > MAX_BRACKETS {
		return Err(Fault::TooLong);
	}
	let mut answer: Value = serde_json::from_slice(body).map_err(|_| Fault::NoJsonRpc)?;
	if let Some(error) = answer.get("error").filter(|error| !error.is_null()) {
		let message = error.get("message").and_then(Value::as_str).unwrap_or_default();
		let data = error.get("data").and_then(Value::as_str).unwrap_or_default();
		let said = if data.is_empty() { message.into() } else { format!("{message}: {data}") };
		return Err(Fault::Refuses(crate::words::plain(&said)));
	}
	match answer.get_mut("result") {
		Some(result) => Ok(result.take()),
		None => Err(Fault::NoJsonRpc),
	}
}

/// Bytes, as JSON-RPC writes them.
pub(crate) fn hex(bytes: &[u8]) -> String {
	let mut text = String::with_capacity(bytes.len().saturating_mul(2).saturating_add(2));
	text.push_str("0x");
	for byte in bytes {
		for half in [byte >> 4, byte & 15] {
			text.push(char::from_digit(half.into(), 16).unwrap_or_default());
		}
	}
	text
}

/// The bytes that a text in hexadecimal stands for, with `0x` before them or without.
pub fn bytes(text: &str) -> Option<Vec<u8>> {
	let digits = text.strip_prefix("0x").unwrap_or(text).as_bytes();
	if !digits.len().is_multiple_of(2) {
		return None;
	}
	let half =
		|digit: &u8| char::from(*digit).to_digit(16).and_then(|half| u8::try_from(half).ok());
	digits
		.chunks_exact(2)
		.map(|pair| Some((half(pair.first()?)? << 4) | half(pair.get(1)?)?))
		.collect()
}

/// The bytes of an answer that is one value in hexadecimal.
pub(crate) fn as_bytes(value: &Value) -> Result<Vec<u8>, Fault> {
	value.as_str().filter(|text| text.starts_with("0x")).and_then(bytes).ok_or(Fault::WrongForm)
}

/// A hash in an answer.
pub(crate) fn as_hash(value: &Value) -> Result<[u8; 32], Fault> {
	as_bytes(value)?.try_into().map_err(|_| Fault::WrongForm)
}

/// A list of values in hexadecimal.
pub(crate) fn as_list(value: &Value) -> Result<Vec<Vec<u8>>, Fault> {
	value.as_array().ok_or(Fault::WrongForm)?.iter().map(as_bytes).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn hexadecimal_is_read_and_written() {
		assert_eq!(hex(&[0, 0x1f, 0xff]), "0x001fff");
		assert_eq!(bytes("0x001FfF"), Some([0, 0x1f, 0xff].to_vec()));
		assert_eq!(bytes("001fff"), Some([0, 0x1f, 0xff].to_vec()));
		for wrong in ["0x0", "0xzz", "0x+1", "é0"] {
			assert_eq!(bytes(wrong), None, "{wrong}");
		}
	}

	#[test]
	fn an_answer_is_a_result_or_says_why_there_is_none() {
		assert_eq!(result(br#"{"jsonrpc":"2.0","id":1,"result":"0x01"}"#), Ok(json!("0x01")));
		let refused =
			br#"{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not found"}}"#;
		assert_eq!(result(refused), Err(Fault::Refuses("Method not found".to_string())));
		for odd in [&b"<html>"[..], b"{}", b"", b"[1]"] {
			assert_eq!(result(odd), Err(Fault::NoJsonRpc));
		}
		assert_eq!(result(&alloc::vec![b' '; MAX_ANSWER + 1]), Err(Fault::TooLong));
	}

	#[test]
	fn what_is_not_of_the_expected_form_is_refused() {
		assert_eq!(as_hash(&json!("0x01")), Err(Fault::WrongForm));
		assert_eq!(as_bytes(&json!("01")), Err(Fault::WrongForm));
		assert_eq!(as_bytes(&json!(1)), Err(Fault::WrongForm));
		assert_eq!(as_list(&json!(["0x01", null])), Err(Fault::WrongForm));
		assert_eq!(as_list(&json!(["0x01", "0x"])), Ok([[1].to_vec(), [].to_vec()].to_vec()));
	}
}
