// SPDX-License-Identifier: Apache-2.0

//! Servers of texts on ports of their own, with a node, mirrors and storage that are made for the
//! test.

#![allow(clippy::arithmetic_side_effects)]

mod beginning;
mod crash;
mod erasure;
mod fakes;
mod limits;
mod mirrors;
mod paths;
mod portal;
mod server;
mod storage;
mod texts;

use doverie_content::{
	document::Envelope,
	fingerprint::Fingerprint,
	order::{Action, Order, Reason, Wanted},
};
use sp_core::{sr25519, Pair};
use std::{
	path::{Path, PathBuf},
	sync::atomic::{AtomicU32, Ordering},
};

/// The hash of the first block of the network of the tests.
const GENESIS: [u8; 32] = [7; 32];

/// A folder that is removed at the end of a test.
struct Folder(PathBuf);

impl Folder {
	/// A new one.
	fn new() -> Self {
		static NEXT: AtomicU32 = AtomicU32::new(0);
		let number = NEXT.fetch_add(1, Ordering::Relaxed);
		let name = format!("doverie-content-{}-{number}", std::process::id());
		let path = std::env::temp_dir().join(name);
		std::fs::create_dir_all(&path).expect("can be made");
		Self(path)
	}

	/// Where it is.
	fn path(&self) -> &Path {
		&self.0
	}

	/// All files below it.
	fn files(&self) -> Vec<PathBuf> {
		let mut found = Vec::new();
		let mut folders = vec![self.0.clone()];
		while let Some(folder) = folders.pop() {
			for entry in std::fs::read_dir(folder).expect("can be read") {
				let path = entry.expect("can be read").path();
				if path.is_dir() {
					folders.push(path);
				} else {
					found.push(path);
				}
			}
		}
		found
	}

	/// Does any file below it have these bytes in it?
	fn has(&self, bytes: &[u8]) -> bool {
		self.files().iter().any(|file| {
			let content = std::fs::read(file).unwrap_or_default();
			content.windows(bytes.len()).any(|part| part == bytes)
		})
	}
}

impl Drop for Folder {
	fn drop(&mut self) {
		let _ = std::fs::remove_dir_all(&self.0);
	}
}

/// A key, by the name of whoever has it.
fn key(name: &str) -> sr25519::Pair {
	sr25519::Pair::from_string(&format!("//{name}"), None).expect("is a key")
}

/// A text of its own, in its envelope.
fn text(words: &str) -> Vec<u8> {
	let salt = sp_crypto_hashing::blake2_256(words.as_bytes());
	Envelope::new("bg", None, words, salt).bytes()
}

fn now() -> i64 {
	chrono::Utc::now().timestamp()
}

/// An order, signed.
fn order(who: &str, action: Action, fingerprint: Fingerprint) -> Order {
	order_until(who, action, fingerprint, now() + 300)
}

fn order_until(who: &str, action: Action, fingerprint: Fingerprint, until: i64) -> Order {
	let (reason, reference) = match action {
		Action::Erase if who == "Operator" => {
			(Some(Reason::PersonalData), Some("Art. 17 GDPR, no. 12".to_owned()))
		},
		Action::Erase => (Some(Reason::ByAuthor), None),
		_ => (None, None),
	};
	let wanted = Wanted { action, fingerprint, genesis: GENESIS, reason, reference, until };
	Order::sign(&key(who), wanted).expect("is right")
}
