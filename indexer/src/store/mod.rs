// SPDX-License-Identifier: Apache-2.0

//! Where the tables are kept: SQLite in a file, or PostgreSQL.
//!
//! A block is written in one transaction, together with its own row in `blocks`, and the last of
//! these rows is where indexing goes on. So a process that ends at any point has a block either
//! wholly or not at all.

mod postgres;
pub mod schema;
mod sqlite;
mod statements;

pub use statements::{Page, RowChange, TextChange};

use crate::{
	chain::{to_hex, BlockId, Hash},
	tables,
};
use anyhow::{bail, ensure, Context, Result};
use async_trait::async_trait;
use schema::Table;
use serde_json::Value as Json;
use std::{
	path::Path,
	sync::{
		atomic::{AtomicBool, Ordering},
		Arc,
	},
};
use tokio::sync::watch;

/// The form of the tables. A store of another form is made again from the chain.
const FORM: i64 = 1;

/// A value in a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
	/// None.
	Null,
	/// A number.
	Integer(i64),
	/// Yes or no.
	Boolean(bool),
	/// A text.
	Text(String),
}

impl From<u32> for Value {
	fn from(number: u32) -> Self {
		Value::Integer(number.into())
	}
}

impl From<&str> for Value {
	fn from(text: &str) -> Self {
		Value::Text(text.into())
	}
}

impl From<String> for Value {
	fn from(text: String) -> Self {
		Value::Text(text)
	}
}

/// A statement of SQL with its values.
#[derive(Clone, Debug)]
pub struct Statement {
	/// The statement, with `$1`, `$2`, … each once and in order.
	pub sql: Arc<str>,
	/// The values.
	pub values: Vec<Value>,
}

impl Statement {
	/// A statement.
	pub fn new(sql: impl Into<Arc<str>>, values: impl Into<Vec<Value>>) -> Self {
		Self { sql: sql.into(), values: values.into() }
	}
}

/// Which words of SQL a database knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
	/// SQLite, with FTS5.
	Sqlite,
	/// PostgreSQL.
	Postgres,
}

/// A database: what is asked of SQLite and PostgreSQL alike.
#[async_trait]
pub trait Database: Send + Sync {
	/// Which one it is.
	fn dialect(&self) -> Dialect;

	/// Reads rows, in a connection that cannot write, within the time that a request has.
	async fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Vec<Value>>>;

	/// Runs all of these in one transaction, or none.
	async fn write(&self, statements: Vec<Statement>) -> Result<()>;

	/// Removes what is left of deleted texts outside the tables. Not yet, if somebody still reads what
	/// was there before: then it answers no.
	async fn forget_deleted(&self) -> Result<bool>;
}

/// A row of `events`.
#[derive(Clone, Debug)]
pub struct EventRow {
	/// Its place among the events of its block.
	pub index: u32,
	/// The place of its transaction.
	pub extrinsic: Option<u32>,
	/// The pallet.
	pub pallet: String,
	/// Its name in the pallet.
	pub name: String,
	/// What it says.
	pub fields: Json,
}

/// A block that has been read, with what it changes.
#[derive(Debug)]
pub struct Block {
	/// The block.
	pub id: BlockId,
	/// The hash of the one before it.
	pub parent: Hash,
	/// Its time in milliseconds; none for the first.
	pub time: Option<i64>,
	/// The version of the runtime that made it.
	pub spec_version: u32,
	/// Its events.
	pub events: Vec<EventRow>,
	/// What it changes in the tables.
	pub rows: Vec<RowChange>,
	/// The public texts that it concerns, as they are now.
	pub texts: Vec<TextChange>,
}

/// The tables.
pub struct Store {
	database: Box<dyn Database>,
	/// Only read?
	frozen: bool,
	cursor: watch::Sender<Option<BlockId>>,
	/// How many times public texts were removed.
	forgotten: watch::Sender<u64>,
	/// Is something left of them outside the tables?
	traces: AtomicBool,
}

impl Store {
	/// Opens the tables: in a folder, or in the PostgreSQL that the address names.
	pub async fn open(folder: &Path, address: Option<&str>) -> Result<Self> {
		let database: Box<dyn Database> = match address {
			None => Box::new(sqlite::Sqlite::open(folder)?),
			Some(url) => Box::new(postgres::Postgres::connect(ensure_postgres(url)?).await?),
		};
		let store = Self::of(database, false);
		store.database.write(statements::set_up(store.dialect())).await?;
		store.ensure_form().await?;
		// The process before may have ended between the two.
		store.forget_deleted().await?;
		store.cursor.send_replace(store.last_block().await?);
		Ok(store)
	}

	/// Opens the tables to read them as they are now, while somebody else goes on writing.
	pub async fn open_frozen(folder: &Path, address: Option<&str>) -> Result<Self> {
		let database: Box<dyn Database> = match address {
			None => Box::new(sqlite::Sqlite::open_frozen(folder)?),
			Some(url) => Box::new(postgres::Postgres::connect_frozen(ensure_postgres(url)?).await?),
		};
		let store = Self::of(database, true);
		store.ensure_form().await.context("There are no tables of doverie-indexer")?;
		store.cursor.send_replace(store.last_block().await?);
		Ok(store)
	}

	fn of(database: Box<dyn Database>, frozen: bool) -> Self {
		let (cursor, forgotten) = (watch::Sender::new(None), watch::Sender::new(0));
		Self { database, frozen, cursor, forgotten, traces: AtomicBool::new(false) }
	}

	async fn ensure_form(&self) -> Result<()> {
		let sql = "SELECT value FROM meta WHERE name = $1";
		let form = self.database.read(sql, &["form".into()]).await?;
		match form.first().and_then(|row| row.first()) {
			Some(Value::Integer(FORM)) => Ok(()),
			None if self.frozen => bail!("There are none"),
			None => {
				let values = ["form".into(), Value::Integer(FORM)];
				let sql = "INSERT INTO meta (name, value) VALUES ($1, $2)";
				self.database.write(vec![Statement::new(sql, values)]).await
			},
			Some(_) => bail!(
				"These tables were made by another version of doverie-indexer. Take an empty folder, or \
				 an empty database: the tables are made again from the chain."
			),
		}
	}

	/// Which database it is.
	pub fn dialect(&self) -> Dialect {
		self.database.dialect()
	}

	/// The last block that is in the tables.
	pub fn cursor(&self) -> Option<BlockId> {
		*self.cursor.borrow()
	}

	/// Tells of each further block.
	pub fn watch(&self) -> watch::Receiver<Option<BlockId>> {
		self.cursor.subscribe()
	}

	/// Tells each time that a public text was removed.
	pub fn watch_forgotten(&self) -> watch::Receiver<u64> {
		self.forgotten.subscribe()
	}

	async fn last_block(&self) -> Result<Option<BlockId>> {
		let sql = "SELECT number, hash FROM blocks ORDER BY number DESC LIMIT 1";
		let rows = self.database.read(sql, &[]).await?;
		rows.into_iter().next().map(|row| block_id(&row)).transpose()
	}

	/// The version of the runtime that made the last block in the tables.
	pub async fn last_runtime(&self) -> Result<Option<u32>> {
		let sql = "SELECT spec_version FROM blocks ORDER BY number DESC LIMIT 1";
		let rows = self.database.read(sql, &[]).await?;
		Ok(match rows.first().and_then(|row| row.first()) {
			Some(Value::Integer(spec)) => u32::try_from(*spec).ok(),
			_ => None,
		})
	}

	/// The hash of a block that is in the tables.
	pub async fn hash_of(&self, number: u32) -> Result<Option<Hash>> {
		let sql = "SELECT number, hash FROM blocks WHERE number = $1";
		let rows = self.database.read(sql, &[number.into()]).await?;
		let found = rows.first().map(|row| block_id(row)).transpose()?;
		Ok(found.map(|block| block.hash))
	}

	/// Writes a block. It must follow the one that was written last.
	pub async fn write(&self, block: Block) -> Result<()> {
		let expected = self.cursor().map_or(Some(0), |last| last.number.checked_add(1));
		ensure!(Some(block.id.number) == expected, "Block {} is not the next", block.id.number);
		if let Some(last) = self.cursor() {
			ensure!(
				last.hash == block.parent,
				"Block {} of the node does not follow block {} in the tables, {}. The chain is another \
				 one, or its finality was started again from an earlier block: take an empty folder.",
				block.id.number,
				last.number,
				to_hex(&last.hash)
			);
		}
		let (id, forgets) = (block.id, self.forgets(&block.texts).await?);
		self.database.write(statements::block(self.dialect(), block)).await?;
		self.cursor.send_replace(Some(id));
		if forgets {
			self.forgotten.send_modify(|times| *times = times.saturating_add(1));
		}
		if forgets || self.traces.load(Ordering::Relaxed) {
			self.forget_deleted().await?;
		}
		Ok(())
	}

	/// Removes what is left of deleted texts outside the tables, or keeps in mind that it is.
	async fn forget_deleted(&self) -> Result<()> {
		let done = self.database.forget_deleted().await?;
		self.traces.store(!done, Ordering::Relaxed);
		Ok(())
	}

	/// Is one of these a text that is there, and is to be gone?
	async fn forgets(&self, texts: &[TextChange]) -> Result<bool> {
		for TextChange { kind, id, .. } in texts.iter().filter(|text| text.text.is_none()) {
			let sql = "SELECT event FROM texts WHERE kind = $1 AND id = $2";
			let which = [Value::from(*kind), Value::from(id.clone())];
			if !self.database.read(sql, &which).await?.is_empty() {
				return Ok(true);
			}
		}
		Ok(false)
	}

	/// The metadata of a runtime, if it was met before.
	pub async fn metadata(&self, spec: u32) -> Result<Option<Vec<u8>>> {
		let sql = "SELECT metadata FROM runtimes WHERE spec_version = $1";
		let rows = self.database.read(sql, &[spec.into()]).await?;
		match rows.first().and_then(|row| row.first()) {
			Some(Value::Text(metadata)) => {
				Ok(Some(hex::decode(metadata).context("The metadata in the store is damaged")?))
			},
			_ => Ok(None),
		}
	}

	/// Keeps the metadata of a runtime, unless the tables are only read.
	pub async fn keep_metadata(&self, spec: u32, metadata: &[u8]) -> Result<()> {
		if self.frozen {
			return Ok(());
		}
		let sql = "INSERT INTO runtimes (spec_version, metadata) VALUES ($1, $2)
			ON CONFLICT (spec_version) DO NOTHING";
		let values = [spec.into(), hex::encode(metadata).into()];
		self.database.write(vec![Statement::new(sql, values)]).await
	}

	/// A page of a table, and where the next one begins.
	pub async fn page(&self, table: &Table, page: &Page) -> Result<Vec<Vec<Value>>> {
		let Statement { sql, values } = statements::page(table, page)?;
		self.database.read(&sql, &values).await
	}

	/// The texts in which all of these words occur, or words that begin with them.
	pub async fn search(
		&self,
		words: &str,
		kind: Option<&str>,
		limit: u32,
	) -> Result<Vec<Vec<Value>>> {
		match statements::search(self.dialect(), words, kind, limit) {
			Some(Statement { sql, values }) => self.database.read(&sql, &values).await,
			None => Ok(Vec::new()),
		}
	}

	/// Reads rows by a statement of one's own.
	pub async fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Vec<Value>>> {
		self.database.read(sql, values).await
	}

	/// A row as people read it.
	pub fn shown(table: &Table, row: Vec<Value>) -> Json {
		let columns = table.shown().into_iter().zip(row);
		columns.map(|((name, kind, _), value)| (name.to_owned(), kind.shown(value))).collect()
	}

	/// The tables that can be read.
	pub fn tables() -> impl Iterator<Item = &'static Table> {
		tables::all()
	}
}

fn ensure_postgres(url: &str) -> Result<&str> {
	ensure!(
		url.starts_with("postgres://") || url.starts_with("postgresql://"),
		"--database takes an address such as postgres://user:password@host/name, not {url}. Leave it \
		 out for SQLite in the folder of --data."
	);
	Ok(url)
}

fn block_id(row: &[Value]) -> Result<BlockId> {
	let [Value::Integer(number), Value::Text(hash)] = row else {
		bail!("The rows of `blocks` are damaged");
	};
	let bytes = hex::decode(hash.trim_start_matches("0x")).context("A hash is damaged")?;
	let hash = bytes.try_into().ok().context("A hash is damaged")?;
	Ok(BlockId { number: u32::try_from(*number).context("A block number is damaged")?, hash })
}
