// SPDX-License-Identifier: Apache-2.0

//! What is kept: an index in SQLite, and the bytes ([`blobs`]).
//!
//! The index leads. A text is in it as coming before its bytes are written, and as erased before
//! they are removed; so whatever a process has left when it was killed is known, and put in order
//! at the next start ([`Store::settle`]).

pub mod blobs;
mod index;
pub mod quota;
mod s3;

pub use index::{Change, Held, State};
pub use s3::S3;

use crate::{document::Media, fingerprint::Fingerprint, node::Kind, order::Order};
use anyhow::{bail, Context, Result};
use blobs::Blobs;
use fs2::FileExt;
use index::{Coming, Index};
use quota::{Excess, Quota, Quotas};
use std::{
	collections::HashSet,
	fs::File,
	path::Path,
	sync::{Mutex, MutexGuard, PoisonError},
};

/// What is read of a text at most, whatever its file has become.
const MAX_BLOB: u64 = 64 * 1024 * 1024;

/// All texts of a server.
pub struct Store {
	index: Index,
	blobs: Box<dyn Blobs>,
	quotas: Quotas,
	/// What somebody is at work on.
	busy: Mutex<HashSet<Fingerprint>>,
	/// Held as long as this process has the folder.
	_lock: File,
}

/// A text that somebody puts.
pub struct Incoming<'a> {
	/// Its name.
	pub fingerprint: Fingerprint,
	/// Its bytes.
	pub bytes: &'a [u8],
	/// What it is.
	pub media: Media,
	/// The order to put it.
	pub order: &'a Order,
	/// In whose quota it counts.
	pub owner: String,
	/// What that is.
	pub kind: Kind,
	/// The day on which it was put here, in days since 1970; none: a mirror had it.
	pub day: Option<i64>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
	/// It is kept.
	New,
	/// It was there.
	Already,
	/// It was erased, by this order.
	Erased(String),
	/// Somebody is at work on it at this moment.
	Busy,
	/// Whoever puts it has put too much.
	Excess(Excess, Quota),
	/// There is no room for anybody's.
	Full,
}

/// What became of an erasure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erased {
	/// It is erased now.
	Now,
	/// It was erased before, by this order.
	Already(String),
	/// There is no such text.
	Unknown,
	/// A later order has lifted an erasure.
	Outdated,
	/// Somebody is at work on it at this moment.
	Busy,
}

/// What became of the wish to lift an erasure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifted {
	/// It can be put again.
	Now,
	/// It is not erased.
	NotErased,
	/// The erasure is as late as this order, or later.
	Outdated,
	/// Somebody is at work on it at this moment.
	Busy,
}

impl Store {
	/// Opens what is in a folder, which is made where it is not there. `s3`: the bytes are
	/// elsewhere.
	pub fn open(folder: &Path, s3: Option<S3>, quotas: Quotas) -> Result<Self> {
		std::fs::create_dir_all(folder)
			.with_context(|| format!("The folder {} cannot be made", folder.display()))?;
		let lock = File::create(folder.join("lock"))?;
		if lock.try_lock_exclusive().is_err() {
			bail!("Another server has the folder {}", folder.display());
		}
		let index = Index::open(&folder.join("index.sqlite"))?;
		let place = if s3.is_some() { "s3" } else { "folder" };
		index.ensure_place(place)?;
		let blobs: Box<dyn Blobs> = match s3 {
			Some(s3) => Box::new(s3),
			None => Box::new(blobs::Folder::open(folder)?),
		};
		let store = Self { index, blobs, quotas, busy: Mutex::default(), _lock: lock };
		store.settle()?;
		Ok(store)
	}

	/// Finishes what was begun when a process ended, or when the storage was away.
	pub fn settle(&self) -> Result<()> {
		for (fingerprint, state) in self.index.unsettled()? {
			let Some(_claim) = self.claim(fingerprint) else { continue };
			self.blobs.delete(fingerprint)?;
			match state {
				State::Coming => self.index.cancel(fingerprint)?,
				_ => self.index.gone(fingerprint)?,
			}
		}
		Ok(())
	}

	/// What is known of a text.
	pub fn held(&self, fingerprint: Fingerprint) -> Result<Option<Held>> {
		self.index.held(fingerprint)
	}

	/// The bytes of one that is kept. What does not have its name any more is an error.
	pub fn bytes(&self, fingerprint: Fingerprint) -> Result<Option<Vec<u8>>> {
		let Some(bytes) = self.blobs.get(fingerprint, MAX_BLOB)? else { return Ok(None) };
		if Fingerprint::of(&bytes) != fingerprint {
			bail!("What is kept as {fingerprint} is something else: the storage is damaged");
		}
		Ok(Some(bytes))
	}

	/// Keeps a text.
	pub fn put(&self, incoming: &Incoming) -> Result<Put> {
		let fingerprint = incoming.fingerprint;
		let Some(_claim) = self.claim(fingerprint) else { return Ok(Put::Busy) };
		let held = self.index.held(fingerprint)?;
		match held.map(|held| (held.state, held.last_order)) {
			Some((State::Kept, _)) => return Ok(Put::Already),
			Some((State::Erased, order)) => return Ok(Put::Erased(order.unwrap_or_default())),
			// What has failed before is begun again.
			Some((State::Coming, _)) => {
				self.blobs.delete(fingerprint)?;
				self.index.cancel(fingerprint)?;
			},
			Some((State::Lifted, _)) | None => {},
		}
		let quota = self.quotas.of(incoming.kind);
		let coming = self.index.begin(incoming, quota, self.quotas.total)?;
		match coming {
			Coming::Excess(excess) => return Ok(Put::Excess(excess, quota)),
			Coming::Full => return Ok(Put::Full),
			Coming::Begun => {},
		}
		if let Err(error) = self.blobs.put(fingerprint, incoming.bytes) {
			// Half of it may be there; if it cannot be deleted either, `settle` does it later.
			self.blobs.delete(fingerprint)?;
			self.index.cancel(fingerprint)?;
			return Err(error);
		}
		self.index.finish(fingerprint)?;
		Ok(Put::New)
	}

	/// Erases a text, by an order whose right was checked. `unknown_too`: it stays erased even if
	/// it was never here.
	pub fn erase(
		&self,
		fingerprint: Fingerprint,
		order: &Order,
		unknown_too: bool,
	) -> Result<Erased> {
		let Some(_claim) = self.claim(fingerprint) else { return Ok(Erased::Busy) };
		let held = self.index.held(fingerprint)?;
		if held.is_none() && !unknown_too {
			return Ok(Erased::Unknown);
		}
		if let Some(held) = &held {
			let last = held.last_order.as_deref().unwrap_or_default();
			if held.state == State::Erased {
				return Ok(Erased::Already(last.to_owned()));
			}
			if is_later(last, order) {
				return Ok(Erased::Outdated);
			}
		}
		self.index.erase(fingerprint, order.raw())?;
		// The text is no longer served; if the storage is away, its bytes go later.
		self.blobs.delete(fingerprint).context("It is erased, but its bytes are not gone yet")?;
		self.index.gone(fingerprint)?;
		Ok(Erased::Now)
	}

	/// Lets an erased text be put again.
	pub fn lift(&self, fingerprint: Fingerprint, order: &Order) -> Result<Lifted> {
		let Some(_claim) = self.claim(fingerprint) else { return Ok(Lifted::Busy) };
		let held = self.index.held(fingerprint)?.filter(|held| held.state == State::Erased);
		let Some(held) = held else { return Ok(Lifted::NotErased) };
		if is_later(held.last_order.as_deref().unwrap_or_default(), order) {
			return Ok(Lifted::Outdated);
		}
		self.blobs.delete(fingerprint)?;
		self.index.lift(fingerprint, order.raw())?;
		Ok(Lifted::Now)
	}

	/// What has changed after a place in the feed, at most `limit`.
	pub fn changes(&self, after: i64, limit: u32) -> Result<Vec<Change>> {
		self.index.changes(after, limit)
	}

	/// Which store this is: another folder has another name.
	pub fn id(&self) -> &str {
		self.index.id()
	}

	/// How many texts are kept, how many are erased, and how many bytes count.
	pub fn figures(&self) -> Result<index::Figures> {
		self.index.figures()
	}

	/// How far a mirror was read.
	pub fn mirror_cursor(&self, mirror: &str) -> Result<Option<String>> {
		self.index.mirror_cursor(mirror)
	}

	/// Remembers how far.
	pub fn set_mirror_cursor(&self, mirror: &str, cursor: &str) -> Result<()> {
		self.index.set_mirror_cursor(mirror, cursor)
	}

	fn claim(&self, fingerprint: Fingerprint) -> Option<Claim<'_>> {
		let is_free = lock(&self.busy).insert(fingerprint);
		// Only where it is free: a claim that is dropped gives the text back.
		is_free.then(|| Claim { store: self, fingerprint })
	}
}

/// Is an order as late as this one, or later? Those that have been carried out are right.
fn is_later(last: &str, order: &Order) -> bool {
	Order::read(last).is_ok_and(|last| last.until() >= order.until())
}

/// The right to change a text. It ends by itself.
struct Claim<'a> {
	store: &'a Store,
	fingerprint: Fingerprint,
}

impl Drop for Claim<'_> {
	fn drop(&mut self) {
		lock(&self.store.busy).remove(&self.fingerprint);
	}
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
	// What a panic elsewhere has left is a connection, which rolls back what was not committed, or
	// a set.
	mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
