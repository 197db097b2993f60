// SPDX-License-Identifier: Apache-2.0

//! The statements of SQL, all of which come from here. Both databases understand them, but for the
//! search in texts.

use super::{schema::Table, Block, Dialect, EventRow, Statement, Value};
use crate::{
	chain::to_hex,
	tables::{self, BLOCKS, EVENTS, TEXTS},
};
use anyhow::{ensure, Result};

/// The most words of a search that count.
const MAX_WORDS: usize = 16;

/// What a block changes in a table.
#[derive(Clone, Debug)]
pub enum RowChange {
	/// A row is there now, perhaps in the place of one with the same key.
	Put {
		/// The table.
		table: &'static Table,
		/// The values of its columns, with the block and the event.
		values: Vec<Value>,
	},
	/// Rows are gone.
	Remove {
		/// The table.
		table: &'static Table,
		/// Columns and what is in them.
		columns: Vec<(&'static str, Value)>,
	},
}

/// A public text, as it is now.
#[derive(Clone, Debug)]
pub struct TextChange {
	/// Whose text it is.
	pub kind: &'static str,
	/// By what it is found.
	pub id: String,
	/// The text; none where there is none, or none any more.
	pub text: Option<String>,
	/// The event that concerned it.
	pub event: Option<u32>,
}

/// A page of a table.
#[derive(Clone, Debug, Default)]
pub struct Page {
	/// What columns must be.
	pub filters: Vec<(&'static str, Value)>,
	/// The key of the row after which the page begins.
	pub after: Option<Vec<Value>>,
	/// The last row first.
	pub backwards: bool,
	/// How many rows at most.
	pub limit: u32,
}

/// Makes the tables where they are not there.
pub fn set_up(dialect: Dialect) -> Vec<Statement> {
	let mut sql = vec![
		"CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BIGINT NOT NULL)".to_owned(),
		"CREATE TABLE IF NOT EXISTS runtimes (spec_version BIGINT PRIMARY KEY, metadata TEXT NOT NULL)"
			.to_owned(),
	];
	for table in tables::all() {
		sql.push(create(table));
		for filter in table.filters.iter().filter(|filter| table.order().first() != Some(filter)) {
			let name = table.name;
			let rest = table.order().iter().filter(|column| *column != filter);
			let columns = [filter].into_iter().chain(rest).copied().collect::<Vec<_>>().join(", ");
			sql.push(format!(
				"CREATE INDEX IF NOT EXISTS {name}_by_{filter} ON {name} ({columns})"
			));
		}
	}
	sql.push(match dialect {
		Dialect::Sqlite => {
			"CREATE VIRTUAL TABLE IF NOT EXISTS texts_search USING fts5 (text, tokenize = 'unicode61')"
				.to_owned()
		},
		Dialect::Postgres => "CREATE INDEX IF NOT EXISTS texts_search ON texts
			USING gin (to_tsvector('simple', text))"
			.to_owned(),
	});
	match dialect {
		// Deleted words leave nothing in the index.
		Dialect::Sqlite => sql.push(
			"INSERT INTO texts_search (texts_search, rank) VALUES ('secure-delete', 1)".to_owned(),
		),
		// Nor does the planner keep samples of texts.
		Dialect::Postgres => sql.extend(
			[
				"ALTER TABLE texts ALTER COLUMN text SET STATISTICS 0",
				"ALTER INDEX texts_search ALTER COLUMN 1 SET STATISTICS 0",
			]
			.map(str::to_owned),
		),
	}
	sql.into_iter().map(|sql| Statement::new(sql, Vec::new())).collect()
}

fn create(table: &Table) -> String {
	let columns: Vec<String> = table
		.all_columns()
		.map(|column| format!("{} {}", column.name, column.kind.sql()))
		.collect();
	let (name, columns, key) = (table.name, columns.join(", "), table.order().join(", "));
	format!("CREATE TABLE IF NOT EXISTS {name} ({columns}, PRIMARY KEY ({key}))")
}

/// Writes a block.
pub fn block(dialect: Dialect, block: Block) -> Vec<Statement> {
	let Block { id, parent, time, spec_version, events, rows, texts } = block;
	let time = time.map_or(Value::Null, Value::Integer);
	let (hash, parent) = (to_hex(&id.hash), to_hex(&parent));
	let count = Value::Integer(i64::try_from(events.len()).unwrap_or(i64::MAX));
	let row = vec![id.number.into(), hash.into(), parent.into(), time, spec_version.into(), count];
	let mut statements = vec![insert(&BLOCKS, row)];
	for EventRow { index, extrinsic, pallet, name, fields } in events {
		let row = vec![
			id.number.into(),
			index.into(),
			extrinsic.map_or(Value::Null, Value::from),
			pallet.into(),
			name.into(),
			fields.to_string().into(),
		];
		statements.push(insert(&EVENTS, row));
	}
	statements.extend(rows.into_iter().map(|change| match change {
		RowChange::Put { table, values } => put(table, values),
		RowChange::Remove { table, columns } => remove(table, columns),
	}));
	statements.extend(texts.into_iter().flat_map(|change| text(dialect, id.number, change)));
	statements
}

fn insert(table: &Table, values: Vec<Value>) -> Statement {
	let columns: Vec<&str> = table.all_columns().map(|column| column.name).collect();
	let places = places(values.len());
	let sql = format!("INSERT INTO {} ({}) VALUES ({places})", table.name, columns.join(", "));
	Statement::new(sql, values)
}

/// `$1, $2, …`.
fn places(count: usize) -> String {
	let places: Vec<String> = (1..=count).map(|place| format!("${place}")).collect();
	places.join(", ")
}

fn put(table: &Table, values: Vec<Value>) -> Statement {
	let others =
		table.all_columns().map(|column| column.name).filter(|c| !table.order().contains(c));
	let set: Vec<String> = others.map(|name| format!("{name} = excluded.{name}")).collect();
	let then = match set.is_empty() {
		true => "NOTHING".to_owned(),
		false => format!("UPDATE SET {}", set.join(", ")),
	};
	let Statement { sql, values } = insert(table, values);
	let key = table.order().join(", ");
	Statement::new(format!("{sql} ON CONFLICT ({key}) DO {then}"), values)
}

fn remove(table: &Table, columns: Vec<(&'static str, Value)>) -> Statement {
	let (names, values): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
	Statement::new(format!("DELETE FROM {}{}", table.name, conditions(&names, 1)), values)
}

/// ` WHERE a = $1 AND …`, or nothing where there are none.
fn conditions(names: &[&str], first: usize) -> String {
	let each = names.iter().zip(first..).map(|(name, place)| format!("{name} = ${place}"));
	let all: Vec<String> = each.collect();
	match all.is_empty() {
		true => String::new(),
		false => format!(" WHERE {}", all.join(" AND ")),
	}
}

/// What a text becomes: the old one is gone in any case.
fn text(dialect: Dialect, block: u32, change: TextChange) -> Vec<Statement> {
	let TextChange { kind, id, text, event } = change;
	let which = [Value::from(kind), Value::from(id.clone())];
	let mut statements = Vec::new();
	let searched = "FROM texts WHERE kind = $1 AND id = $2";
	if dialect == Dialect::Sqlite {
		let sql = format!("DELETE FROM texts_search WHERE rowid IN (SELECT rowid {searched})");
		statements.push(Statement::new(sql, which.clone()));
	}
	statements.push(Statement::new(format!("DELETE {searched}"), which.clone()));
	let Some(text) = text else { return statements };
	let event = event.map_or(Value::Null, Value::from);
	let row = vec![kind.into(), id.into(), text.into(), block.into(), event];
	statements.push(insert(&TEXTS, row));
	if dialect == Dialect::Sqlite {
		let sql = format!("INSERT INTO texts_search (rowid, text) SELECT rowid, text {searched}");
		statements.push(Statement::new(sql, which));
	}
	statements
}

/// A page of a table, with its texts.
pub fn page(table: &Table, page: &Page) -> Result<Statement> {
	let mut columns: Vec<String> =
		table.all_columns().map(|column| format!("t.{}", column.name)).collect();
	let mut join = String::new();
	if let Some(title) = &table.title {
		columns.push(format!("x.text AS {}", title.column));
		join = format!(" LEFT JOIN texts x ON x.kind = '{}' AND x.id = {}", title.kind, title.id);
	}
	let mut conditions = Vec::new();
	let mut values = Vec::new();
	for (name, value) in &page.filters {
		values.push(value.clone());
		conditions.push(format!("t.{name} = ${}", values.len()));
	}
	let order: Vec<String> = table.order().iter().map(|name| format!("t.{name}")).collect();
	if let Some(after) = &page.after {
		ensure!(after.len() == order.len(), "`after` is no cursor of this table");
		let first = values.len().saturating_add(1);
		values.extend(after.iter().cloned());
		let places: Vec<String> = (first..=values.len()).map(|place| format!("${place}")).collect();
		let than = if page.backwards { "<" } else { ">" };
		conditions.push(format!("({}) {than} ({})", order.join(", "), places.join(", ")));
	}
	values.push(page.limit.into());
	let limit = values.len();
	let filter = match conditions.is_empty() {
		true => String::new(),
		false => format!(" WHERE {}", conditions.join(" AND ")),
	};
	let direction = if page.backwards { " DESC" } else { "" };
	let sql = format!(
		"SELECT {} FROM {} t{join}{filter} ORDER BY {} LIMIT ${limit}",
		columns.join(", "),
		table.name,
		order.iter().map(|name| format!("{name}{direction}")).collect::<Vec<_>>().join(", "),
	);
	Ok(Statement::new(sql, values))
}

/// A search in texts; none where there is nothing to look for.
pub fn search(dialect: Dialect, words: &str, kind: Option<&str>, limit: u32) -> Option<Statement> {
	let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
	let words: Vec<&str> = words.take(MAX_WORDS).collect();
	if words.is_empty() {
		return None;
	}
	let columns = "x.kind, x.id, x.text, x.block, x.event";
	let (from, query) = match dialect {
		Dialect::Sqlite => (
			"texts_search s JOIN texts x ON x.rowid = s.rowid WHERE s.text MATCH $1",
			words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" "),
		),
		Dialect::Postgres => (
			"texts x WHERE to_tsvector('simple', x.text) @@ to_tsquery('simple', $1)",
			words.iter().map(|word| format!("{word}:*")).collect::<Vec<_>>().join(" & "),
		),
	};
	let mut values = vec![query.into()];
	let mut filter = String::new();
	if let Some(kind) = kind {
		values.push(kind.into());
		filter = " AND x.kind = $2".into();
	}
	values.push(limit.into());
	let place = values.len();
	let sql = format!("SELECT {columns} FROM {from}{filter} ORDER BY x.kind, x.id LIMIT ${place}");
	Some(Statement::new(sql, values))
}
