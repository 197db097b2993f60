// SPDX-License-Identifier: Apache-2.0

//! The index, in SQLite: a row for each text that is or was here, what everybody has put, and how
//! far mirrors were read. One connection writes, another one reads.

use super::{
	lock,
	quota::{charge, erased_charge, Excess, Quota, Used},
	Incoming,
};
use crate::fingerprint::Fingerprint;
use anyhow::{bail, Context, Result};
use rusqlite::{params, Connection, OptionalExtension, Row, Transaction};
use std::{path::Path, sync::Mutex, time::Duration};

/// The form of the tables. One that is not known is refused.
const FORM: i64 = 1;
/// How long to wait for a lock of the file.
const BUSY: Duration = Duration::from_secs(5);
/// How many are put in order at once.
const UNSETTLED: i64 = 10_000;

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS texts (
	fingerprint BLOB PRIMARY KEY,
	state INTEGER NOT NULL,
	change INTEGER,
	size INTEGER NOT NULL,
	media TEXT NOT NULL,
	owner TEXT NOT NULL,
	put_order TEXT NOT NULL,
	last_order TEXT,
	gone INTEGER NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS changes ON texts (change);
CREATE INDEX IF NOT EXISTS unsettled ON texts (state) WHERE state = 0 OR (state = 2 AND gone = 0);
CREATE TABLE IF NOT EXISTS owners (
	owner TEXT PRIMARY KEY,
	day INTEGER NOT NULL,
	on_day INTEGER NOT NULL,
	in_all INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS figures (
	only INTEGER PRIMARY KEY CHECK (only = 1),
	id TEXT NOT NULL,
	place TEXT,
	kept INTEGER NOT NULL,
	erased INTEGER NOT NULL,
	bytes INTEGER NOT NULL
);
INSERT OR IGNORE INTO figures VALUES (1, lower(hex(randomblob(8))), NULL, 0, 0, 0);
CREATE TABLE IF NOT EXISTS mirrors (mirror TEXT PRIMARY KEY, cursor TEXT NOT NULL);
";

/// What has become of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
	/// Its bytes are being written.
	Coming,
	/// It is here.
	Kept,
	/// It was erased.
	Erased,
	/// It was erased, and may be put again.
	Lifted,
}

impl State {
	fn number(self) -> i64 {
		match self {
			Self::Coming => 0,
			Self::Kept => 1,
			Self::Erased => 2,
			Self::Lifted => 3,
		}
	}

	fn by_number(number: i64) -> Self {
		match number {
			1 => Self::Kept,
			2 => Self::Erased,
			3 => Self::Lifted,
			_ => Self::Coming,
		}
	}
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
	/// What has become of it.
	pub state: State,
	/// Its size in bytes.
	pub size: u64,
	/// What HTTP calls it.
	pub media: String,
	/// In whose quota it counts.
	pub owner: String,
	/// The order that has put it; empty where it never was here.
	pub put_order: String,
	/// The last order that has erased or lifted it.
	pub last_order: Option<String>,
}

/// A change, in the feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
	/// Its place.
	pub place: i64,
	/// Of which text.
	pub fingerprint: Fingerprint,
	/// What is held of it now.
	pub held: Held,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
	/// How many texts are kept.
	pub kept: u64,
	/// How many are erased.
	pub erased: u64,
	/// What they count for.
	pub bytes: u64,
}

/// Whether a text may come.
pub enum Coming {
	/// It is in the index.
	Begun,
	/// Its owner has put too much.
	Excess(Excess),
	/// There is no room.
	Full,
}

/// The index.
pub struct Index {
	writer: Mutex<Connection>,
	reader: Mutex<Connection>,
	id: String,
}

impl Index {
	/// Opens it in a file.
	pub fn open(path: &Path) -> Result<Self> {
		let opened = (|| {
			let writer = connection(path)?;
			let form: i64 = writer.query_row("PRAGMA user_version", [], |row| row.get(0))?;
			if form != 0 && form != FORM {
				bail!("it was written by another version of this program");
			}
			writer.execute_batch(TABLES)?;
			writer.pragma_update(None, "user_version", FORM)?;
			let reader = connection(path)?;
			reader.execute_batch("PRAGMA query_only = ON;")?;
			let id = writer.query_row("SELECT id FROM figures", [], |row| row.get(0))?;
			Ok(Self { writer: Mutex::new(writer), reader: Mutex::new(reader), id })
		})();
		opened.with_context(|| format!("The index {} cannot be opened", path.display()))
	}

	/// Which index this is.
	pub fn id(&self) -> &str {
		&self.id
	}

	/// Where the bytes are does not change: those of before would be missing.
	pub fn ensure_place(&self, place: &str) -> Result<()> {
		let writer = lock(&self.writer);
		let before: Option<String> =
			writer.query_row("SELECT place FROM figures", [], |row| row.get(0))?;
		if before.as_deref().is_some_and(|before| before != place) {
			bail!(
				"The texts of this folder are kept in another place: with --s3 as before, or \
				 without it as before. Begin with an empty folder, and have it pull from your own \
				 old server by --mirror"
			);
		}
		writer.execute("UPDATE figures SET place = ?1", [place])?;
		Ok(())
	}

	/// The row of a text.
	pub fn held(&self, fingerprint: Fingerprint) -> Result<Option<Held>> {
		let reader = lock(&self.reader);
		let mut statement = reader.prepare_cached(
			"SELECT state, size, media, owner, put_order, last_order FROM texts WHERE fingerprint \
			 = ?1",
		)?;
		Ok(statement.query_row([&fingerprint.0], |row| held(row, 0)).optional()?)
	}

	/// Enters a text as coming, if its owner may have one more.
	pub fn begin(&self, incoming: &Incoming, quota: Quota, total: u64) -> Result<Coming> {
		let size = u64::try_from(incoming.bytes.len())?;
		self.write(|change| {
			let before = change.held(incoming.fingerprint)?;
			let is_lifted = before.as_ref().is_some_and(|held| held.state == State::Lifted);
			let figures = change.figures()?;
			if figures.bytes.saturating_add(charge(size)) > total {
				return Ok(Coming::Full);
			}
			// An erased text that comes back no longer counts as an erased one, for whoever had put
			// it.
			if let Some(before) = before.filter(|_| is_lifted) {
				let used = change.used(&before.owner)?;
				change.set_used(&before.owner, used.without_erased())?;
				change.add_bytes(0, erased_charge())?;
			}
			let used = change.used(&incoming.owner)?;
			let used = match used.with(size, incoming.day, quota) {
				Ok(used) => used,
				Err(excess) => {
					change.is_refused = true;
					return Ok(Coming::Excess(excess));
				},
			};
			change.set_used(&incoming.owner, used)?;
			change.add_bytes(charge(size), 0)?;
			change.transaction.execute(
				"INSERT INTO texts VALUES (?1, 0, NULL, ?2, ?3, ?4, ?5, NULL, 0) ON CONFLICT \
				 (fingerprint) DO UPDATE SET state = 0, size = ?2, media = ?3, owner = ?4, \
				 put_order = ?5, gone = 0",
				params![
					incoming.fingerprint.0,
					i64::try_from(size)?,
					incoming.media.name(),
					incoming.owner,
					incoming.order.raw()
				],
			)?;
			Ok(Coming::Begun)
		})
	}

	/// The bytes are there: the text is kept.
	pub fn finish(&self, fingerprint: Fingerprint) -> Result<()> {
		self.write(|change| {
			change.set_state(fingerprint, State::Kept)?;
			change.transaction.execute("UPDATE figures SET kept = kept + 1", [])?;
			Ok(())
		})
	}

	/// The bytes have not come: it is as it was before.
	pub fn cancel(&self, fingerprint: Fingerprint) -> Result<()> {
		self.write(|change| {
			let Some(held) = change.held(fingerprint)?.filter(|held| held.state == State::Coming)
			else {
				return Ok(());
			};
			let used = change.used(&held.owner)?.without(held.size);
			change.add_bytes(0, charge(held.size))?;
			if held.last_order.is_none() {
				change.set_used(&held.owner, used)?;
				let sql = "DELETE FROM texts WHERE fingerprint = ?1";
				change.transaction.execute(sql, [&fingerprint.0])?;
				return Ok(());
			}
			let in_all = used.in_all.saturating_add(erased_charge());
			change.set_used(&held.owner, Used { in_all, ..used })?;
			change.add_bytes(erased_charge(), 0)?;
			change.set_state(fingerprint, State::Lifted)
		})
	}

	/// A text is no longer served, by this order; one that never was here does not come.
	pub fn erase(&self, fingerprint: Fingerprint, order: &str) -> Result<()> {
		self.write(|change| {
			let held = change.held(fingerprint)?;
			match held {
				None => {
					let sql = "INSERT INTO texts VALUES (?1, 2, NULL, 0, '', '', '', ?2, 0)";
					change.transaction.execute(sql, params![fingerprint.0, order])?;
					change.add_bytes(erased_charge(), 0)?;
				},
				Some(held) => {
					// What was lifted counts as erased already.
					if held.state != State::Lifted {
						let used = change.used(&held.owner)?.with_erased(held.size);
						change.set_used(&held.owner, used)?;
						change.add_bytes(erased_charge(), charge(held.size))?;
					}
					if held.state == State::Kept {
						change.transaction.execute("UPDATE figures SET kept = kept - 1", [])?;
					}
					let sql = "UPDATE texts SET last_order = ?2, gone = 0 WHERE fingerprint = ?1";
					change.transaction.execute(sql, params![fingerprint.0, order])?;
				},
			}
			change.transaction.execute("UPDATE figures SET erased = erased + 1", [])?;
			change.set_state(fingerprint, State::Erased)
		})
	}

	/// The bytes of an erased text are gone.
	pub fn gone(&self, fingerprint: Fingerprint) -> Result<()> {
		let sql = "UPDATE texts SET gone = 1 WHERE fingerprint = ?1";
		lock(&self.writer).execute(sql, [&fingerprint.0])?;
		Ok(())
	}

	/// An erased text may be put again.
	pub fn lift(&self, fingerprint: Fingerprint, order: &str) -> Result<()> {
		self.write(|change| {
			let sql = "UPDATE texts SET last_order = ?2, gone = 1 WHERE fingerprint = ?1";
			change.transaction.execute(sql, params![fingerprint.0, order])?;
			change.transaction.execute("UPDATE figures SET erased = erased - 1", [])?;
			change.set_state(fingerprint, State::Lifted)
		})
	}

	/// What is neither here nor gone.
	pub fn unsettled(&self) -> Result<Vec<(Fingerprint, State)>> {
		let reader = lock(&self.reader);
		let mut statement = reader.prepare_cached(
			"SELECT fingerprint, state FROM texts WHERE state = 0 OR (state = 2 AND gone = 0) \
			 LIMIT ?1",
		)?;
		let rows = statement.query_map([UNSETTLED], |row| {
			Ok((Fingerprint(row.get(0)?), State::by_number(row.get(1)?)))
		})?;
		Ok(rows.collect::<Result<_, _>>()?)
	}

	/// What has changed after a place, in order.
	pub fn changes(&self, after: i64, limit: u32) -> Result<Vec<Change>> {
		let reader = lock(&self.reader);
		let mut statement = reader.prepare_cached(
			"SELECT change, fingerprint, state, size, media, owner, put_order, last_order FROM \
			 texts WHERE change > ?1 AND state != 0 ORDER BY change LIMIT ?2",
		)?;
		let rows = statement.query_map(params![after, limit], |row| {
			Ok(Change {
				place: row.get(0)?,
				fingerprint: Fingerprint(row.get(1)?),
				held: held(row, 2)?,
			})
		})?;
		Ok(rows.collect::<Result<_, _>>()?)
	}

	/// How much there is.
	pub fn figures(&self) -> Result<Figures> {
		Ok(figures(&lock(&self.reader))?)
	}

	/// How far a mirror was read.
	pub fn mirror_cursor(&self, mirror: &str) -> Result<Option<String>> {
		let sql = "SELECT cursor FROM mirrors WHERE mirror = ?1";
		Ok(lock(&self.reader).query_row(sql, [mirror], |row| row.get(0)).optional()?)
	}

	/// Remembers how far.
	pub fn set_mirror_cursor(&self, mirror: &str, cursor: &str) -> Result<()> {
		let sql = "INSERT OR REPLACE INTO mirrors VALUES (?1, ?2)";
		lock(&self.writer).execute(sql, [mirror, cursor])?;
		Ok(())
	}

	/// Writes all of it, or nothing.
	fn write<T>(&self, work: impl FnOnce(&mut Changing) -> Result<T>) -> Result<T> {
		let mut writer = lock(&self.writer);
		let transaction = writer.transaction()?;
		let mut changing = Changing { transaction, is_refused: false };
		let done = work(&mut changing)?;
		if !changing.is_refused {
			changing.transaction.commit()?;
		}
		Ok(done)
	}
}

fn connection(path: &Path) -> Result<Connection> {
	let connection = Connection::open(path)?;
	connection.busy_timeout(BUSY)?;
	// What was promised is kept even if the power goes; and what is deleted is overwritten.
	connection.execute_batch(
		"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;",
	)?;
	Ok(connection)
}

fn held(row: &Row, first: usize) -> rusqlite::Result<Held> {
	let at = |place: usize| first.saturating_add(place);
	Ok(Held {
		state: State::by_number(row.get(at(0))?),
		size: unsigned(row.get(at(1))?),
		media: row.get(at(2))?,
		owner: row.get(at(3))?,
		put_order: row.get(at(4))?,
		last_order: row.get(at(5))?,
	})
}

fn figures(connection: &Connection) -> rusqlite::Result<Figures> {
	connection.query_row("SELECT kept, erased, bytes FROM figures", [], |row| {
		Ok(Figures {
			kept: unsigned(row.get(0)?),
			erased: unsigned(row.get(1)?),
			bytes: unsigned(row.get(2)?),
		})
	})
}

fn unsigned(number: i64) -> u64 {
	u64::try_from(number).unwrap_or(0)
}

fn signed(number: u64) -> i64 {
	i64::try_from(number).unwrap_or(i64::MAX)
}

/// A transaction that writes.
struct Changing<'a> {
	transaction: Transaction<'a>,
	/// Nothing of it is to stay.
	is_refused: bool,
}

impl Changing<'_> {
	fn held(&self, fingerprint: Fingerprint) -> Result<Option<Held>> {
		let sql = "SELECT state, size, media, owner, put_order, last_order FROM texts WHERE \
			fingerprint = ?1";
		let row = self.transaction.query_row(sql, [&fingerprint.0], |row| held(row, 0));
		Ok(row.optional()?)
	}

	/// Gives a text a state, and the next place in the feed.
	fn set_state(&self, fingerprint: Fingerprint, state: State) -> Result<()> {
		let sql =
			"UPDATE texts SET state = ?2, change = (SELECT coalesce(max(change), 0) + 1 FROM \
			texts) WHERE fingerprint = ?1";
		self.transaction.execute(sql, params![fingerprint.0, state.number()])?;
		Ok(())
	}

	fn used(&self, owner: &str) -> Result<Used> {
		let sql = "SELECT day, on_day, in_all FROM owners WHERE owner = ?1";
		let used = self.transaction.query_row(sql, [owner], |row| {
			Ok(Used {
				day: row.get(0)?,
				on_day: unsigned(row.get(1)?),
				in_all: unsigned(row.get(2)?),
			})
		});
		Ok(used.optional()?.unwrap_or_default())
	}

	fn set_used(&self, owner: &str, used: Used) -> Result<()> {
		let values = params![owner, used.day, signed(used.on_day), signed(used.in_all)];
		self.transaction
			.execute("INSERT OR REPLACE INTO owners VALUES (?1, ?2, ?3, ?4)", values)?;
		Ok(())
	}

	fn figures(&self) -> Result<Figures> {
		Ok(figures(&self.transaction)?)
	}

	fn add_bytes(&self, more: u64, fewer: u64) -> Result<()> {
		let sql = "UPDATE figures SET bytes = max(0, bytes + ?1 - ?2)";
		self.transaction.execute(sql, [signed(more), signed(fewer)])?;
		Ok(())
	}
}
