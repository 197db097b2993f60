// SPDX-License-Identifier: Apache-2.0

//! Compares the tables with the chain, at the last block that is in the tables: each row that is
//! copied from storage with what is stored there, each ballot with the pages of ballots, each public
//! text with that of the latest final state.

use crate::{
	chain::{Follower, Hash, Runtime, Source, Stored, EVENT_COUNT},
	store::{
		schema::{Kind, Origin, Table},
		Page, Store, Value,
	},
	tables::{self, Text},
};
use anyhow::{Context, Result};
use serde_json::Value as Json;
use std::{collections::HashMap, fmt, sync::Arc};

/// How many differences of a table are told one by one.
const TOLD: usize = 10;
/// How many rows of the tables are read at once.
const ROWS: u32 = 10_000;
/// The pages of ballots, and how many each holds.
const BALLOTS: Stored = Stored { pallet: "Decisions", entry: "Ballots" };
const PAGE_BALLOTS: i64 = 1_024;

/// What was compared of a table.
#[derive(Debug, Default)]
pub struct Compared {
	/// The table.
	pub name: String,
	/// How many rows the chain has.
	pub rows: usize,
	/// What is different: which row, and how.
	pub differences: Vec<String>,
}

impl fmt::Display for Compared {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { name, rows, differences } = self;
		write!(f, "{name:<16}{rows:>9} on the chain")?;
		if !differences.is_empty() {
			write!(f, ", {} different", differences.len())?;
		}
		for difference in differences.iter().take(TOLD) {
			write!(f, "\n    {difference}")?;
		}
		Ok(())
	}
}

/// Rows by their keys.
type Rows = HashMap<Vec<String>, Vec<Value>>;

/// Compares all tables with the chain. The store is frozen, so that its last block stays the same.
pub async fn check(source: Arc<dyn Source>, store: Arc<Store>) -> Result<Vec<Compared>> {
	let last = store.cursor().context("There is no block in the tables yet")?;
	let hashes = source.hashes(&[last.number]).await?;
	anyhow::ensure!(
		hashes.first() == Some(&last.hash),
		"Block {} of the node is not the one in the tables: it is on another chain.",
		last.number
	);
	let follower = Arc::new(Follower::new(source.clone(), store.clone()));
	let chain =
		Chain { runtime: follower.runtime_of(last.hash).await?, follower, block: last.hash };
	let mut all = vec![events(&chain, &*source, &store).await?];
	for table in tables::all() {
		let Origin::Storage { stored, .. } = table.origin else { continue };
		let there = chain.rows(table, stored).await?;
		all.push(compare(table.name, there, rows_of(&store, table).await?));
	}
	all.push(votes(&chain, &store).await?);
	all.push(texts(&*source, &chain, &store).await?);
	Ok(all)
}

/// The chain as of a block.
struct Chain {
	follower: Arc<Follower>,
	runtime: Arc<Runtime>,
	block: Hash,
}

impl Chain {
	/// All items of a kind of storage.
	async fn items(&self, stored: Stored) -> Result<Vec<(Json, Vec<u8>)>> {
		let mut items = Vec::new();
		if !self.runtime.stores(stored) {
			return Ok(items);
		}
		let mut last: Option<Vec<u8>> = None;
		loop {
			let page = self.follower.page_of(stored, last.as_deref(), self.block).await?;
			let Some((key, _)) = page.last() else { return Ok(items) };
			last = Some(key.clone());
			for (key, value) in page {
				items.push((self.runtime.key_parts(stored, &key)?, value));
			}
		}
	}

	/// The rows that a table should have.
	async fn rows(&self, table: &'static Table, stored: Stored) -> Result<Rows> {
		let mut rows = Rows::new();
		for (key, value) in self.items(stored).await? {
			let value = self.runtime.json(&self.runtime.value(stored, &value)?);
			for document in tables::documents(table, &key, value) {
				let values = table.values(&document);
				rows.insert(key_of(table, &values), values);
			}
		}
		Ok(rows)
	}
}

fn key_of(table: &Table, values: &[Value]) -> Vec<String> {
	let columns = table.columns.iter().zip(values);
	let of_key = columns.filter(|(column, _)| table.order().contains(&column.name));
	of_key.map(|(_, value)| format!("{value:?}")).collect()
}

/// The rows that a table has, without their block and event.
async fn rows_of(store: &Store, table: &'static Table) -> Result<Rows> {
	let mut rows = Rows::new();
	let mut page = Page { limit: ROWS, ..Page::default() };
	loop {
		let found = store.page(table, &page).await?;
		let is_last = found.len() < ROWS as usize;
		for row in found {
			let columns = table.columns.iter().zip(row);
			let values: Vec<Value> =
				columns.map(|(column, value)| as_made(column.kind, value)).collect();
			page.after = Some(after(table, &values));
			rows.insert(key_of(table, &values), values);
		}
		if is_last {
			return Ok(rows);
		}
	}
}

/// The key in the order of the pages.
fn after(table: &Table, values: &[Value]) -> Vec<Value> {
	let place = |name: &&str| table.columns.iter().position(|column| column.name == *name);
	let key = table.order().iter().filter_map(|name| values.get(place(name)?));
	key.cloned().collect()
}

/// SQLite keeps yes and no as numbers.
fn as_made(kind: Kind, value: Value) -> Value {
	match (kind, value) {
		(Kind::Boolean, Value::Integer(number)) => Value::Boolean(number != 0),
		(_, value) => value,
	}
}

/// What is different between the rows of the chain and those of a table.
fn compare(name: &str, chain: Rows, mut table: Rows) -> Compared {
	let rows = chain.len();
	let mut differences = Vec::new();
	for (key, expected) in chain {
		match table.remove(&key) {
			None => differences.push(format!("{} is missing", key.join(", "))),
			Some(found) if found != expected => {
				let pairs = expected.iter().zip(&found).filter(|(e, f)| e != f);
				let pairs: Vec<String> =
					pairs.map(|(e, f)| format!("{e:?} on the chain, {f:?} in the table")).collect();
				differences.push(format!("{}: {}", key.join(", "), pairs.join("; ")));
			},
			Some(_) => {},
		}
	}
	differences.extend(table.into_keys().map(|key| format!("{} is too much", key.join(", "))));
	differences.sort();
	Compared { name: name.into(), rows, differences }
}

/// Has the last block as many events as the chain says?
async fn events(chain: &Chain, source: &dyn Source, store: &Store) -> Result<Compared> {
	let bytes = source.storage(&[EVENT_COUNT.prefix()], chain.block).await?;
	let count = match bytes.into_iter().next().flatten() {
		Some(bytes) => chain.runtime.value(EVENT_COUNT, &bytes)?.as_u128().unwrap_or_default(),
		None => 0,
	};
	let sql = "SELECT COUNT(*) FROM events WHERE block = (SELECT MAX(number) FROM blocks)";
	let found = store.read(sql, &[]).await?;
	let found = match found.first().and_then(|row| row.first()) {
		Some(Value::Integer(found)) => u128::try_from(*found).unwrap_or_default(),
		_ => 0,
	};
	let mut compared = Compared { name: "events".into(), ..Compared::default() };
	compared.rows = count.try_into().unwrap_or(usize::MAX);
	if found != count {
		compared.differences.push(format!("The last block has {count}, the table {found}"));
	}
	Ok(compared)
}

/// Are the ballots those in the pages of ballots? Those of a decision whose pages were removed stay
/// in the table, as their events stay in the blocks.
async fn votes(chain: &Chain, store: &Store) -> Result<Compared> {
	let mut there = Rows::new();
	for (key, page) in chain.items(BALLOTS).await? {
		let number = |place: usize| key.get(place).and_then(Json::as_i64).unwrap_or_default();
		for (voter, ballot) in ballots(number(1), &page) {
			let values = vec![Value::Integer(number(0)), Value::Integer(voter), ballot.into()];
			there.insert(vote_key(&values), values);
		}
	}
	let table = tables::by_name("votes").context("There is no table votes")?;
	let pruned = pruned(store).await?;
	let found = rows_of(store, table).await?.into_values().filter_map(|row| match &row[..] {
		[decision, voter, _, ballot] if !pruned.contains(decision) => {
			let values = vec![decision.clone(), voter.clone(), ballot.clone()];
			Some((vote_key(&values), values))
		},
		_ => None,
	});
	Ok(compare("votes", there, found.collect()))
}

/// The decisions whose single ballots were removed, or some of them.
async fn pruned(store: &Store) -> Result<Vec<Value>> {
	let sql = "SELECT fields FROM events WHERE pallet = 'Decisions' AND name = 'BallotsPruned'";
	let rows = store.read(sql, &[]).await?;
	let numbers = rows.iter().filter_map(|row| match row.first() {
		Some(Value::Text(fields)) => {
			serde_json::from_str::<Json>(fields).ok()?["decision"].as_i64()
		},
		_ => None,
	});
	Ok(numbers.map(Value::Integer).collect())
}

fn vote_key(values: &[Value]) -> Vec<String> {
	values.iter().take(2).map(|value| format!("{value:?}")).collect()
}

/// The ballots in a page: two bits for each roll number.
fn ballots(page: i64, bytes: &[u8]) -> Vec<(i64, &'static str)> {
	let first = page.saturating_mul(PAGE_BALLOTS);
	let slots = bytes.iter().flat_map(|byte| [*byte, byte >> 2, byte >> 4, byte >> 6]);
	let numbers = first..first.saturating_add(PAGE_BALLOTS);
	let cast = numbers.zip(slots).filter_map(|(number, bits)| match bits & 0b11 {
		0b01 => Some((number, "Yes")),
		0b10 => Some((number, "No")),
		0b11 => Some((number, "Abstain")),
		_ => None,
	});
	cast.collect()
}

/// Are the public texts those of the chain? They are read from the latest final state, so one that
/// was hidden after the last block in the tables is different until that block is there, too.
async fn texts(source: &dyn Source, chain: &Chain, store: &Store) -> Result<Compared> {
	let latest = source.final_block().await?;
	let chain = Chain {
		runtime: chain.follower.runtime_of(latest.hash).await?,
		follower: chain.follower.clone(),
		block: latest.hash,
	};
	let mut there = Rows::new();
	for Text { kind, stored, path, .. } in tables::texts() {
		for (key, value) in chain.items(*stored).await? {
			let Some(text) = chain.runtime.text(*stored, &value, path)? else { continue };
			let values = vec![Value::from(*kind), tables::text_id(&key).into(), text.into()];
			there.insert(vote_key(&values), values);
		}
	}
	let sql = "SELECT kind, id, text FROM texts";
	let found = store.read(sql, &[]).await?.into_iter();
	Ok(compare("texts", there, found.map(|row| (vote_key(&row), row)).collect()))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_page_of_ballots_has_two_bits_for_each_roll_number() {
		let mut page = [0u8; 256];
		page[0] = 0b1001_0001;
		page[255] = 0b1100_0000;
		let found = ballots(2, &page);
		assert_eq!(found, [(2048, "Yes"), (2050, "Yes"), (2051, "No"), (3071, "Abstain")]);
	}

	#[test]
	fn each_kind_of_difference_is_told() {
		let rows = |pairs: &[(&str, i64)]| {
			let row =
				|(key, value): &(&str, i64)| (vec![(*key).into()], vec![Value::Integer(*value)]);
			pairs.iter().map(row).collect::<Rows>()
		};
		let chain = rows(&[("same", 1), ("other", 2), ("missing", 3)]);
		let table = rows(&[("same", 1), ("other", 7), ("extra", 4)]);
		let compared = compare("things", chain, table);
		assert_eq!(compared.rows, 3);
		assert_eq!(
			compared.differences,
			[
				"extra is too much",
				"missing is missing",
				"other: Integer(2) on the chain, Integer(7) in the table",
			]
		);
	}
}
