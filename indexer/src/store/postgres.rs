// SPDX-License-Identifier: Apache-2.0

//! PostgreSQL, for whoever evaluates much at the same time. One connection writes, another reads.

use super::{Database, Dialect, Statement, Value};
use anyhow::{Context, Result};
use async_trait::async_trait;
use std::{collections::HashMap, error::Error, sync::Arc, time::Duration};
use tokio::{sync::Mutex, time::sleep};
use tokio_postgres::{
	error::SqlState,
	types::{private::BytesMut, to_sql_checked, IsNull, ToSql, Type},
	Client, NoTls, Row,
};

/// What a connection that reads is restricted to.
const READER: &str = "SET default_transaction_read_only = on; SET statement_timeout = '5s'";
/// What a connection begins with that reads everything as it is now.
const FROZEN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
/// The transaction after all that have begun by now.
const NEXT: &str = "SELECT pg_snapshot_xmax(pg_current_snapshot())::TEXT";
/// Does somebody still see what was there before: a transaction that is older than this one, whatever
/// database it writes to, or another connection that reads?
const IS_SEEN: &str = "SELECT pg_snapshot_xmin(pg_current_snapshot()) < $1::TEXT::XID8
	OR EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
	AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL)";
/// How long it takes to look again whether one does.
const MOMENT: Duration = Duration::from_millis(50);
/// For how long what others hold is waited for when deleted texts are to go.
const PATIENCE: &str = "SET lock_timeout = '2s'";

/// A database on a server.
pub struct Postgres {
	/// None: it is only read, as it was when it was opened.
	writer: Option<Arc<Mutex<Connection>>>,
	reader: Arc<Mutex<Connection>>,
}

/// A connection, with what it has prepared.
struct Connection {
	client: Client,
	prepared: HashMap<Arc<str>, tokio_postgres::Statement>,
}

impl Postgres {
	/// Connects to a server.
	pub async fn connect(url: &str) -> Result<Self> {
		let (writer, reader) = (Connection::open(url).await?, Connection::open(url).await?);
		reader.client.batch_execute(READER).await?;
		Ok(Self {
			writer: Some(Arc::new(Mutex::new(writer))),
			reader: Arc::new(Mutex::new(reader)),
		})
	}

	/// Connects to a server, to read the tables as they are now, however long that takes.
	pub async fn connect_frozen(url: &str) -> Result<Self> {
		let reader = Connection::open(url).await?;
		reader.client.batch_execute(FROZEN).await?;
		Ok(Self { writer: None, reader: Arc::new(Mutex::new(reader)) })
	}

	fn writer(&self) -> Result<Arc<Mutex<Connection>>> {
		self.writer.clone().context("The tables are only read")
	}
}

impl Connection {
	async fn open(url: &str) -> Result<Self> {
		let (client, connection) = tokio_postgres::connect(url, NoTls).await.context(
			"PostgreSQL does not answer. Does it run, and are name and password in --database right?",
		)?;
		// It ends when the client is dropped, or with an error that the next statement has, too.
		tokio::spawn(connection);
		Ok(Self { client, prepared: HashMap::new() })
	}

	async fn prepare(&mut self, sql: &str) -> Result<tokio_postgres::Statement> {
		if let Some(statement) = self.prepared.get(sql) {
			return Ok(statement.clone());
		}
		let statement = self.client.prepare(sql).await?;
		self.prepared.insert(sql.into(), statement.clone());
		Ok(statement)
	}

	/// One statement after another: each may need what those before it have made.
	async fn run(&mut self, statements: Vec<Statement>) -> Result<()> {
		for Statement { sql, values } in statements {
			let refused = || format!("The database refuses: {sql}");
			let statement = self.prepare(&sql).await.with_context(refused)?;
			self.client.execute(&statement, &parameters(&values)).await.with_context(refused)?;
		}
		Ok(())
	}
}

#[async_trait]
impl Database for Postgres {
	fn dialect(&self) -> Dialect {
		Dialect::Postgres
	}

	async fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Vec<Value>>> {
		let (sql, values, reader) = (sql.to_owned(), values.to_vec(), self.reader.clone());
		// A task of its own, which goes on and lets go of the connection even while whoever has asked
		// does something else: that may be waiting for this very connection. So it is below.
		tokio::spawn(async move {
			let mut reader = reader.lock().await;
			let statement = reader.prepare(&sql).await?;
			let rows = reader.client.query(&statement, &parameters(&values)).await?;
			rows.iter().map(row).collect()
		})
		.await?
	}

	async fn write(&self, statements: Vec<Statement>) -> Result<()> {
		let writer = self.writer()?;
		tokio::spawn(async move {
			let mut writer = writer.lock().await;
			writer.client.batch_execute("BEGIN").await?;
			let done = writer.run(statements).await;
			let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
			writer.client.batch_execute(end).await.context("The block cannot be written")?;
			done
		})
		.await?
	}

	async fn forget_deleted(&self) -> Result<bool> {
		let writer = self.writer()?;
		// Nobody reads meanwhile: what somebody still sees would be kept.
		let _reader = self.reader.lock().await;
		let client = &writer.lock().await.client;
		let next: String = client.query_one(NEXT, &[]).await?.try_get(0)?;
		let mut moments = 20u8;
		while client.query_one(IS_SEEN, &[&next]).await?.try_get(0)? {
			let Some(left) = moments.checked_sub(1) else { return Ok(false) };
			moments = left;
			sleep(MOMENT).await;
		}
		// The table and its indexes are written anew, since what is only deleted stays in their files.
		client.batch_execute(PATIENCE).await?;
		let done = client.batch_execute("VACUUM FULL texts").await;
		client.batch_execute("RESET lock_timeout").await?;
		match done {
			Err(error) if error.code() == Some(&SqlState::LOCK_NOT_AVAILABLE) => Ok(false),
			done => done.map(|()| true).context("Texts cannot be cleared away"),
		}
	}
}

fn parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
	values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn row(row: &Row) -> Result<Vec<Value>> {
	let columns = row.columns().iter().enumerate();
	columns
		.map(|(place, column)| {
			Ok(match *column.type_() {
				Type::INT8 => row.try_get::<_, Option<i64>>(place)?.map(Value::Integer),
				Type::BOOL => row.try_get::<_, Option<bool>>(place)?.map(Value::Boolean),
				_ => row.try_get::<_, Option<String>>(place)?.map(Value::Text),
			}
			.unwrap_or(Value::Null))
		})
		.collect()
}

impl ToSql for Value {
	fn to_sql(
		&self,
		ty: &Type,
		out: &mut BytesMut,
	) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
		match self {
			Value::Null => Ok(IsNull::Yes),
			Value::Integer(number) => number.to_sql(ty, out),
			Value::Boolean(is_so) => is_so.to_sql(ty, out),
			Value::Text(text) => text.to_sql(ty, out),
		}
	}

	fn accepts(_: &Type) -> bool {
		true
	}

	to_sql_checked!();
}
