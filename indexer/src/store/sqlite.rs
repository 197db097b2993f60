// SPDX-License-Identifier: Apache-2.0

//! SQLite, in one file. One connection writes, some read; readers see whole blocks alone.

use super::{Database, Dialect, Statement, Value};
use anyhow::{anyhow, Context, Result};
use async_trait::async_trait;
use rusqlite::{
	types::{ToSqlOutput, ValueRef},
	Connection, OpenFlags, ToSql,
};
use std::{
	path::{Path, PathBuf},
	sync::{Arc, Mutex, MutexGuard, PoisonError},
	time::{Duration, Instant},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

/// The file in the folder.
const FILE: &str = "indexer.sqlite";
/// How many requests read at the same time.
const READERS: usize = 4;
/// How long a request may read.
const READ_TIME: Duration = Duration::from_secs(5);
/// After how many steps of SQLite's machine the time is looked at.
const STEPS: i32 = 10_000;
/// How many statements a connection keeps prepared.
const STATEMENTS: usize = 256;
/// How long to wait for another process that has the file.
const BUSY: Duration = Duration::from_secs(5);

/// A database in a file.
pub struct Sqlite {
	path: PathBuf,
	/// None: it is only read, as it was when it was opened.
	writer: Option<Arc<Mutex<Connection>>>,
	readers: Arc<Mutex<Vec<Connection>>>,
	places: Arc<Semaphore>,
}

impl Sqlite {
	/// Opens the database in a folder, which is made where it is not there.
	pub fn open(folder: &Path) -> Result<Self> {
		std::fs::create_dir_all(folder)
			.with_context(|| format!("The folder {} cannot be made", folder.display()))?;
		let path = folder.join(FILE);
		let writer = writer(&path)
			.with_context(|| format!("The database {} cannot be opened", path.display()))?;
		let readers = Arc::default();
		let places = Arc::new(Semaphore::new(READERS));
		Ok(Self { path, writer: Some(Arc::new(Mutex::new(writer))), readers, places })
	}

	/// Opens the database in a folder to read it as it is now, however long that takes.
	pub fn open_frozen(folder: &Path) -> Result<Self> {
		let path = folder.join(FILE);
		let connection = reader(&path).with_context(|| {
			format!(
				"There are no tables in {}. Is it the folder of --data, and has `doverie-indexer run` \
				 been started with it?",
				folder.display()
			)
		})?;
		connection.execute_batch("BEGIN")?;
		let readers = Arc::new(Mutex::new(vec![connection]));
		Ok(Self { path, writer: None, readers, places: Arc::new(Semaphore::new(1)) })
	}

	fn writer(&self) -> Result<Arc<Mutex<Connection>>> {
		self.writer.clone().context("The tables are only read")
	}
}

/// A connection that writes.
fn writer(path: &Path) -> Result<Connection> {
	let connection = Connection::open(path)?;
	connection.busy_timeout(BUSY)?;
	connection.set_prepared_statement_cache_capacity(STATEMENTS);
	// Deleted texts are overwritten, not only given up.
	connection.execute_batch(
		"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;",
	)?;
	Ok(connection)
}

/// A connection that cannot write.
fn reader(path: &Path) -> Result<Connection> {
	let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
	connection.busy_timeout(BUSY)?;
	connection.execute_batch("PRAGMA query_only = ON;")?;
	Ok(connection)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
	// What a panic elsewhere has left is a connection, which rolls back what was not committed.
	mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Database for Sqlite {
	fn dialect(&self) -> Dialect {
		Dialect::Sqlite
	}

	async fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Vec<Value>>> {
		let (sql, values) = (sql.to_owned(), values.to_vec());
		let (readers, path) = (self.readers.clone(), self.path.clone());
		let places = self.places.clone();
		let limit = self.writer.as_ref().map(|_| READ_TIME);
		let work = move || {
			let idle = lock(&readers).pop();
			let mut connection = match idle {
				Some(connection) => connection,
				None => reader(&path)?,
			};
			let rows = rows(&mut connection, &sql, &values, limit);
			lock(&readers).push(connection);
			rows
		};
		// A task of its own, which goes on and gives its place back even while whoever has asked does
		// something else: that may be waiting for this very place.
		tokio::spawn(async move {
			let _place = places.acquire_owned().await?;
			spawn_blocking(work).await?
		})
		.await?
	}

	async fn write(&self, statements: Vec<Statement>) -> Result<()> {
		let writer = self.writer()?;
		spawn_blocking(move || {
			let mut connection = lock(&writer);
			let transaction = connection.transaction()?;
			for Statement { sql, values } in &statements {
				transaction
					.prepare_cached(sql)
					.and_then(|mut prepared| prepared.execute(rusqlite::params_from_iter(values)))
					.with_context(|| format!("The database refuses: {sql}"))?;
			}
			transaction.commit().context("The block cannot be written. Is the disk full?")
		})
		.await?
	}

	async fn forget_deleted(&self) -> Result<bool> {
		let writer = self.writer()?;
		spawn_blocking(move || {
			// Pages from before stay in the log of SQLite until it is written over.
			let connection = lock(&writer);
			let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
			let is_busy: bool = connection.query_row(sql, [], |row| row.get(0))?;
			Ok(!is_busy)
		})
		.await?
	}
}

fn rows(
	connection: &mut Connection,
	sql: &str,
	values: &[Value],
	limit: Option<Duration>,
) -> Result<Vec<Vec<Value>>> {
	let end = limit.and_then(|limit| Instant::now().checked_add(limit));
	let late = move || end.is_some_and(|end| Instant::now() > end);
	connection.progress_handler(STEPS, Some(late))?;
	let mut statement = connection.prepare_cached(sql)?;
	let width = statement.column_count();
	let mut rows = statement.query(rusqlite::params_from_iter(values))?;
	let mut found = Vec::new();
	while let Some(row) = rows.next()? {
		let values = (0..width).map(|place| value(row.get_ref(place)?));
		found.push(values.collect::<Result<Vec<_>>>()?);
	}
	Ok(found)
}

fn value(value: ValueRef<'_>) -> Result<Value> {
	Ok(match value {
		ValueRef::Null => Value::Null,
		ValueRef::Integer(number) => Value::Integer(number),
		ValueRef::Text(text) => Value::Text(std::str::from_utf8(text)?.to_owned()),
		ValueRef::Real(_) | ValueRef::Blob(_) => return Err(anyhow!("A value of an unknown type")),
	})
}

impl ToSql for Value {
	fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
		Ok(match self {
			Value::Null => ToSqlOutput::Borrowed(ValueRef::Null),
			Value::Integer(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
			Value::Boolean(is_so) => ToSqlOutput::Borrowed(ValueRef::Integer((*is_so).into())),
			Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
		})
	}
}
