// SPDX-License-Identifier: Apache-2.0

//! When a block was made, by which runtime, and in which form it keeps what is on record.

use crate::{state::Want, storage::Key, BlockNumber, Error, State};
use alloc::{string::String, vec::Vec};
use codec::{Compact, Decode};

/// The state of a block has the hashes of this many blocks before it: `System.BlockHashCount`.
pub const BLOCK_HASHES: BlockNumber = 2_400;

/// When a block was made, and by which runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
	/// Its time, in milliseconds since 1970 (UTC).
	pub time: u64,
	/// The version of the runtime.
	pub spec_version: u32,
}

#[derive(Decode)]
struct Upgrade {
	spec_version: Compact<u32>,
	/// The name of the runtime, which says nothing here.
	_spec_name: String,
}

fn time() -> Key {
	Key::of("Timestamp", "Now")
}

fn upgrade() -> Key {
	Key::of("System", "LastRuntimeUpgrade")
}

fn migration() -> Key {
	Key::of("MultiBlockMigrations", "Cursor")
}

/// Where a pallet says in which form it keeps its things.
fn version(pallet: &str) -> Key {
	Key::of(pallet, ":__STORAGE_VERSION__:")
}

/// A pallet whose things are read, and the version of their form that is known here.
pub(crate) struct Form(pub &'static str, pub u16);

/// What to know of the chain before something of these pallets is read, and the first things that
/// will be.
pub(crate) fn wants(forms: &[Form], first: impl IntoIterator<Item = Want>) -> Vec<Want> {
	let keys = [time(), upgrade(), migration()];
	let versions = forms.iter().map(|Form(pallet, _)| version(pallet));
	let wants = keys.into_iter().chain(versions).map(|key| Want::Key(key.into_bytes()));
	wants.chain(first).collect()
}

/// When the block was made, and by which runtime.
pub fn read(state: &State) -> Result<Moment, Error> {
	state.need(wants(&[], []))?;
	const WHAT: &str = "the time and the runtime's version";
	let time = state.get(&time(), WHAT)?.ok_or(Error::UnknownLayout { what: WHAT })?;
	let upgrade: Upgrade =
		state.get(&upgrade(), WHAT)?.ok_or(Error::UnknownLayout { what: WHAT })?;
	if state.value(migration().bytes())?.is_some() {
		return Err(Error::Migrating);
	}
	Ok(Moment { time, spec_version: upgrade.spec_version.0 })
}

/// Does the chain keep the things of these pallets in the form that is known here?
pub(crate) fn ensure_known(state: &State, forms: &[Form]) -> Result<(), Error> {
	read(state)?;
	for Form(what, known) in forms {
		if state.get::<u16>(&version(what), what)? != Some(*known) {
			return Err(Error::UnknownLayout { what });
		}
	}
	Ok(())
}
