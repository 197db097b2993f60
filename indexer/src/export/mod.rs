// SPDX-License-Identifier: Apache-2.0

//! Open data: the tables as files, with descriptions for catalogues.
//!
//! A set of files is made beside the one before, and takes its place as a whole. There is one set
//! and no archive: what a decision has hidden is in no file of the next set, and the program makes
//! that at once.

mod catalogue;
mod lines;
mod ocds;
mod package;
mod parquet;
mod popolo;

use crate::{
	chain::to_hex,
	store::{schema::Table, Page, Store, Value},
};
use anyhow::{Context, Result};
use chrono::{SecondsFormat, Utc};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::{
	fs::{self, File},
	io::{self, Write},
	path::{Path, PathBuf},
};

/// How many rows are read at once.
const ROWS: u32 = 10_000;

/// What catalogues are told besides the data.
#[derive(Clone, Debug)]
pub struct Publication {
	/// Who publishes it.
	pub publisher: String,
	/// Where the files can be fetched, with a slash at its end; empty: beside each other.
	pub base_url: String,
	/// The prefix of identifiers by the Open Contracting Data Standard.
	pub ocid_prefix: String,
	/// The licence of the files, by its address; empty: none is named.
	pub licence: String,
}

/// What all files of a set say of it.
pub struct Edition {
	/// What catalogues are told.
	pub publication: Publication,
	/// The chain: the hash of its first block.
	pub genesis: String,
	/// The last block.
	pub block: u32,
	/// When the set was made.
	pub made: String,
}

/// A file of the set.
#[derive(Clone, Debug)]
pub struct Written {
	/// Its name.
	pub name: String,
	/// Its length.
	pub bytes: u64,
	/// Its fingerprint.
	pub sha256: String,
}

/// Writes all files into a folder, in the place of those that were there. The tables must be frozen.
pub async fn export(store: &Store, folder: &Path, publication: &Publication) -> Result<u32> {
	let last = store.cursor().context("There is no block in the tables yet")?;
	let genesis = store.hash_of(0).await?.context("The first block is not in the tables")?;
	let edition = Edition {
		publication: publication.clone(),
		genesis: to_hex(&genesis),
		block: last.number,
		made: Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true),
	};
	let (fresh, former) = (beside(folder, "new"), beside(folder, "old"));
	for leftover in [&fresh, &former] {
		remove(leftover)?;
	}
	fs::create_dir_all(&fresh).with_context(|| cannot("be made", &fresh))?;
	write_all(store, &fresh, &edition).await?;
	if folder.exists() {
		fs::rename(folder, &former).with_context(|| cannot("be replaced", folder))?;
	}
	fs::rename(&fresh, folder).with_context(|| cannot("be written", folder))?;
	remove(&former)?;
	Ok(last.number)
}

fn cannot(what: &str, folder: &Path) -> String {
	format!("The folder {} cannot {what}", folder.display())
}

/// `folder.new`, beside `folder`.
fn beside(folder: &Path, extension: &str) -> PathBuf {
	let mut name = folder.file_name().unwrap_or_default().to_owned();
	name.push(".");
	name.push(extension);
	folder.with_file_name(name)
}

fn remove(folder: &Path) -> Result<()> {
	match fs::remove_dir_all(folder) {
		Err(error) if error.kind() != io::ErrorKind::NotFound => {
			Err(error).with_context(|| cannot("be removed", folder))
		},
		_ => Ok(()),
	}
}

async fn write_all(store: &Store, folder: &Path, edition: &Edition) -> Result<()> {
	let mut files = Vec::new();
	for table in Store::tables() {
		write_table(store, folder, table).await?;
		for extension in ["csv", "jsonl", "parquet"] {
			files.push(written(folder, &format!("{}.{extension}", table.name))?);
		}
	}
	put(folder, "ocds.json", &ocds::package(store, edition).await?)?;
	files.push(written(folder, "ocds.json")?);
	put(folder, "popolo.json", &popolo::document(store).await?)?;
	files.push(written(folder, "popolo.json")?);
	put(folder, "datapackage.json", &package::describe(edition, &files))?;
	files.push(written(folder, "datapackage.json")?);
	put(folder, "dcat.jsonld", &catalogue::describe(edition, &files))?;
	files.push(written(folder, "dcat.jsonld")?);
	let sums: String =
		files.iter().map(|file| format!("{}  {}\n", file.sha256, file.name)).collect();
	fs::write(folder.join("SHA256SUMS"), sums).context("The fingerprints cannot be written")
}

fn put(folder: &Path, name: &str, document: &Json) -> Result<()> {
	let text = format!("{document:#}\n");
	fs::write(folder.join(name), text).with_context(|| format!("{name} cannot be written"))
}

async fn write_table(store: &Store, folder: &Path, table: &'static Table) -> Result<()> {
	let path = |extension: &str| folder.join(format!("{}.{extension}", table.name));
	let mut csv = lines::Csv::create(&path("csv"), table)?;
	let mut jsonl = lines::Jsonl::create(&path("jsonl"))?;
	let mut parquet = parquet::Parquet::create(&path("parquet"), table)?;
	let mut page = Page { limit: ROWS, ..Page::default() };
	loop {
		let rows = store.page(table, &page).await?;
		csv.write(table, &rows)?;
		jsonl.write(table, &rows)?;
		parquet.write(&rows)?;
		let Some(last) = rows.last().filter(|_| rows.len() == ROWS as usize) else { break };
		page.after = Some(key_of(table, last));
	}
	csv.finish()?;
	jsonl.finish()?;
	parquet.finish()
}

fn key_of(table: &Table, row: &[Value]) -> Vec<Value> {
	let columns = table.all_columns().zip(row);
	let named: Vec<(&str, &Value)> = columns.map(|(column, value)| (column.name, value)).collect();
	let of_key = table.order().iter().filter_map(|key| named.iter().find(|(name, _)| name == key));
	of_key.map(|(_, value)| (*value).clone()).collect()
}

/// All rows of a table that is never large, as people read them.
async fn all_of(
	store: &Store,
	name: &str,
	filters: Vec<(&'static str, Value)>,
) -> Result<Vec<Json>> {
	let table =
		crate::tables::by_name(name).with_context(|| format!("There is no table {name}"))?;
	let mut page = Page { limit: ROWS, filters, ..Page::default() };
	let mut all = Vec::new();
	loop {
		let rows = store.page(table, &page).await?;
		let last = rows.last().filter(|_| rows.len() == ROWS as usize);
		let after = last.map(|row| key_of(table, row));
		all.extend(rows.into_iter().map(|row| Store::shown(table, row)));
		match after {
			Some(after) => page.after = Some(after),
			None => return Ok(all),
		}
	}
}

fn written(folder: &Path, name: &str) -> Result<Written> {
	/// To feed a file into a fingerprint.
	struct Sum(Sha256);
	impl Write for Sum {
		fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
			self.0.update(bytes);
			Ok(bytes.len())
		}
		fn flush(&mut self) -> io::Result<()> {
			Ok(())
		}
	}
	let mut sum = Sum(Sha256::new());
	let mut file = File::open(folder.join(name))?;
	let bytes = io::copy(&mut file, &mut sum)?;
	Ok(Written { name: name.into(), bytes, sha256: hex::encode(sum.0.finalize()) })
}

/// The media type of a file, by its name.
pub fn media_type(name: &str) -> &'static str {
	match name.rsplit('.').next() {
		Some("csv") => "text/csv; charset=utf-8",
		Some("jsonl") => "application/x-ndjson",
		Some("parquet") => "application/vnd.apache.parquet",
		Some("json") => "application/json",
		Some("jsonld") => "application/ld+json",
		_ => "text/plain; charset=utf-8",
	}
}
