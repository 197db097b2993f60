// SPDX-License-Identifier: Apache-2.0

//! What there is in a state: how much of each pallet, and by which version of its storage.

use codec::Decode;
use doverie_runtime::AllPalletsWithSystem;
use frame_support::{storage::storage_prefix, traits::PalletsInfoAccess};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where a pallet keeps the version of its storage.
const VERSION: &[u8] = b":__STORAGE_VERSION__:";
/// The name for what belongs to no pallet of this runtime.
const ELSEWHERE: &str = "of no pallet";

/// What there is in a state.
#[derive(Default, PartialEq, Eq)]
pub struct Survey {
	/// How many keys each pallet has.
	keys: BTreeMap<&'static str, u64>,
	/// The version of each pallet's storage.
	versions: BTreeMap<&'static str, u16>,
}

impl Survey {
	/// Looks at the state in which this is called.
	pub fn take() -> Self {
		let names: Vec<_> =
			AllPalletsWithSystem::infos().into_iter().map(|info| info.name).collect();
		let prefixes: HashMap<_, _> = names
			.iter()
			.map(|name| (sp_crypto_hashing::twox_128(name.as_bytes()), *name))
			.collect();
		let mut survey = Self::default();
		let mut key = Vec::new();
		while let Some(next) = sp_io::storage::next_key(&key) {
			let prefix = next.first_chunk::<16>();
			let pallet = prefix.and_then(|prefix| prefixes.get(prefix)).copied();
			let count = survey.keys.entry(pallet.unwrap_or(ELSEWHERE)).or_default();
			*count = count.saturating_add(1);
			key = next;
		}
		for name in names {
			let version = sp_io::storage::get(&storage_prefix(name.as_bytes(), VERSION))
				.and_then(|version| u16::decode(&mut &version[..]).ok());
			survey.versions.insert(name, version.unwrap_or_default());
		}
		survey
	}

	/// How many keys there are.
	pub fn total(&self) -> u64 {
		self.keys.values().fold(0, |total, count| total.saturating_add(*count))
	}

	/// What is otherwise in another one, a line for each.
	pub fn changes(&self, after: &Self) -> Vec<String> {
		let mut changes = Vec::new();
		for (name, version) in &after.versions {
			let before = self.versions.get(name).copied().unwrap_or_default();
			if before != *version {
				changes.push(format!("{name}: storage version {before}, then {version}"));
			}
		}
		let names: BTreeSet<_> = self.keys.keys().chain(after.keys.keys()).collect();
		for name in names {
			let count = |survey: &Self| survey.keys.get(name).copied().unwrap_or_default();
			if count(self) != count(after) {
				changes.push(format!("{name}: {} keys, then {}", count(self), count(after)));
			}
		}
		changes
	}
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;

	#[test]
	fn what_has_changed_is_said_pallet_by_pallet() {
		sp_io::TestExternalities::default().execute_with(|| {
			let before = Survey::take();
			assert!(before.changes(&before).is_empty());
			sp_io::storage::set(&storage_prefix(b"Records", b"Records"), b"a record");
			sp_io::storage::set(&storage_prefix(b"Records", VERSION), &[7, 0]);
			let after = Survey::take();
			assert_eq!(after.total(), before.total() + 2);
			let changes = ["Records: storage version 0, then 7", "Records: 0 keys, then 2"];
			assert_eq!(before.changes(&after), changes);

			sp_io::storage::set(b"something", b"else");
			let [change] = &after.changes(&Survey::take())[..] else { panic!("is one change") };
			assert!(change.starts_with(ELSEWHERE), "{change}");
		});
	}
}
