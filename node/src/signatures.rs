// SPDX-License-Identifier: Apache-2.0

//! A running node checks each signature once.
//!
//! It meets the same transaction again and again: when it is let into the pool, when it is looked at
//! once more there, in the block that the node makes or is sent. Whether a signature is right depends
//! on nothing but its bytes, so those that were right are remembered, by the hash of signature, key
//! and message. The runtime asks as before, by the SDK's host function, and hears the same.
//!
//! Nothing is remembered until [`remember`] is called: whoever measures what a transaction costs, or
//! imports blocks from a file, checks them all.

use sc_executor::sp_wasm_interface::ExtendedHostFunctions;
use schnellru::{ByLength, LruMap};
use sp_core::{sr25519, Pair};
use sp_io::hashing::blake2_256;
use sp_runtime_interface::{
	pass_by::{PassFatPointerAndRead, PassPointerAndRead},
	runtime_interface,
};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// The SDK's host functions, with the one that checks a signature of an account replaced.
pub type HostFunctions =
	ExtendedHostFunctions<sp_io::SubstrateHostFunctions, crypto::HostFunctions>;

/// How many are remembered: more than a full pool and a few full blocks, in some ten mebibytes.
const REMEMBERED: u32 = 65_536;

type Seen = LruMap<[u8; 32], ()>;

static SEEN: OnceLock<Mutex<Seen>> = OnceLock::new();

/// From now on this process remembers.
pub fn remember() {
	SEEN.get_or_init(|| Mutex::new(Seen::new(ByLength::new(REMEMBERED))));
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
	seen.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Is the signature right? Asks `check` unless it was found to be right before.
fn is_right(
	seen: Option<&Mutex<Seen>>,
	signature: &[u8; 64],
	message: &[u8],
	key: &[u8; 32],
	check: impl FnOnce() -> bool,
) -> bool {
	let Some(seen) = seen else { return check() };
	// The first two have a fixed length, so that no two triples are the same bytes.
	let hash = blake2_256(&[&signature[..], &key[..], message].concat());
	if lock(seen).get(&hash).is_some() {
		return true;
	}
	let right = check();
	if right {
		lock(seen).insert(hash, ());
	}
	right
}

/// Named as the SDK's, since the runtime asks by this name.
#[runtime_interface(wasm_only)]
pub trait Crypto {
	/// As old runtimes ask.
	fn sr25519_verify(
		signature: PassPointerAndRead<&sr25519::Signature, 64>,
		message: PassFatPointerAndRead<&[u8]>,
		key: PassPointerAndRead<&sr25519::Public, 32>,
	) -> bool {
		sr25519::Pair::verify_deprecated(signature, message, key)
	}

	/// Is it the signature of the key under the message?
	#[version(2)]
	fn sr25519_verify(
		signature: PassPointerAndRead<&sr25519::Signature, 64>,
		message: PassFatPointerAndRead<&[u8]>,
		key: PassPointerAndRead<&sr25519::Public, 32>,
	) -> bool {
		let check = || sr25519::Pair::verify(signature, message, key);
		is_right(SEEN.get(), &signature.0, message, &key.0, check)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sc_executor::sp_wasm_interface::HostFunctions as _;

	#[test]
	fn what_was_right_is_not_checked_again_and_what_was_wrong_is() {
		let pair = sr25519::Pair::from_seed(&[7; 32]);
		let (key, message) = (pair.public(), b"a ballot");
		let signature = pair.sign(message);
		let seen = Mutex::new(Seen::new(ByLength::new(2)));
		let mut checks = 0;
		let mut ask = |signature: &sr25519::Signature, message: &[u8]| {
			is_right(Some(&seen), &signature.0, message, &key.0, || {
				checks += 1;
				sr25519::Pair::verify(signature, message, &key)
			})
		};
		for _ in 0..3 {
			assert!(ask(&signature, message));
		}
		for _ in 0..2 {
			assert!(!ask(&signature, b"another ballot"));
			assert!(!ask(&sr25519::Signature::default(), message));
		}
		// Only as many are remembered as there is room for.
		for other in [b"b", b"c"] {
			assert!(ask(&pair.sign(other), other));
		}
		assert!(ask(&signature, message));
		assert_eq!(checks, 1 + 4 + 2 + 1);
	}

	#[test]
	fn what_nobody_remembers_is_checked_each_time() {
		let mut checks = 0;
		for _ in 0..2 {
			assert!(is_right(None, &[0; 64], b"", &[0; 32], || {
				checks += 1;
				true
			}));
		}
		assert_eq!(checks, 2);
	}

	/// Else the runtime would ask the SDK's, and everything would be checked as often as before.
	#[test]
	fn it_stands_in_place_of_the_sdk_s() {
		let names = |functions: Vec<&'static dyn sc_executor::sp_wasm_interface::Function>| {
			let mut names: Vec<_> =
				functions.iter().map(|function| function.name().to_owned()).collect();
			names.sort();
			names
		};
		let ours = names(HostFunctions::host_functions());
		assert_eq!(ours, names(sp_io::SubstrateHostFunctions::host_functions()));
		for name in names(crypto::HostFunctions::host_functions()) {
			assert!(ours.contains(&name), "{name}");
		}
	}
}
