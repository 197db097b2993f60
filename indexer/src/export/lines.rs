// SPDX-License-Identifier: Apache-2.0

//! CSV, and lines of JSON.

use crate::store::{schema::Table, Store, Value};
use anyhow::{Context, Result};
use serde_json::Value as Json;
use std::{
	fs::File,
	io::{BufWriter, Write},
	path::Path,
};

/// A table as CSV: the names of the columns first; what is null is empty.
pub struct Csv(csv::Writer<File>);

impl Csv {
	/// Begins a file.
	pub fn create(path: &Path, table: &Table) -> Result<Self> {
		let mut writer = csv::Writer::from_path(path).context("A CSV file cannot be made")?;
		writer.write_record(table.shown().iter().map(|(name, ..)| *name))?;
		Ok(Self(writer))
	}

	/// Writes rows.
	pub fn write(&mut self, table: &Table, rows: &[Vec<Value>]) -> Result<()> {
		for row in rows {
			let columns = table.shown().into_iter().zip(row);
			let cells = columns.map(|((_, kind, _), value)| match kind.shown(value.clone()) {
				Json::Null => String::new(),
				Json::String(text) => text,
				other => other.to_string(),
			});
			self.0.write_record(cells)?;
		}
		Ok(())
	}

	/// Ends the file.
	pub fn finish(mut self) -> Result<()> {
		self.0.flush().context("A CSV file cannot be written")
	}
}

/// A table as lines of JSON.
pub struct Jsonl(BufWriter<File>);

impl Jsonl {
	/// Begins a file.
	pub fn create(path: &Path) -> Result<Self> {
		Ok(Self(BufWriter::new(File::create(path).context("A JSON file cannot be made")?)))
	}

	/// Writes rows.
	pub fn write(&mut self, table: &Table, rows: &[Vec<Value>]) -> Result<()> {
		for row in rows {
			writeln!(self.0, "{}", Store::shown(table, row.clone()))?;
		}
		Ok(())
	}

	/// Ends the file.
	pub fn finish(mut self) -> Result<()> {
		self.0.flush().context("A JSON file cannot be written")
	}
}
