// SPDX-License-Identifier: Apache-2.0

//! Decoding what strangers send.

use crate::Error;
use codec::{DecodeWithMemLimit, DecodeWithMemTracking};

/// How much memory what was decoded takes at most, for each byte. Small things take more room in
/// memory than on the way: without a limit a few megabytes could fill it.
const GROWTH: usize = 4;

/// All of these bytes, as what they mean.
pub(crate) fn decode<T: DecodeWithMemTracking>(
	mut bytes: &[u8],
	what: &'static str,
) -> Result<T, Error> {
	let limit = bytes.len().saturating_mul(GROWTH).saturating_add(1024);
	T::decode_with_mem_limit(&mut bytes, limit)
		.ok()
		.filter(|_| bytes.is_empty())
		.ok_or(Error::Undecodable { what })
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec::Vec;
	use codec::Encode;

	#[test]
	fn bytes_are_read_to_the_last_one() {
		let bytes = (7u32, [1u8, 2, 3].to_vec()).encode();
		assert_eq!(decode::<(u32, Vec<u8>)>(&bytes, "it"), Ok((7, [1, 2, 3].to_vec())));
		let more = [&bytes[..], &[0]].concat();
		assert_eq!(decode::<(u32, Vec<u8>)>(&more, "it"), Err(Error::Undecodable { what: "it" }));
		let fewer = &bytes[..bytes.len() - 1];
		assert_eq!(decode::<(u32, Vec<u8>)>(fewer, "it"), Err(Error::Undecodable { what: "it" }));
	}

	#[test]
	fn what_would_fill_the_memory_is_refused() {
		// A byte each, and the length of a list in memory.
		let lists = alloc::vec![Vec::<u8>::new(); 100_000];
		let refused = decode::<Vec<Vec<u8>>>(&lists.encode(), "it");
		assert_eq!(refused, Err(Error::Undecodable { what: "it" }));
	}
}
