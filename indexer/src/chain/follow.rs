// SPDX-License-Identifier: Apache-2.0

//! From final blocks to the tables: many are asked for side by side, and written one after another.

use super::{
	runtime::{spec_version, Runtimes, EVENTS, LAST_RUNTIME_UPGRADE, MIGRATION, TIME},
	BlockId, Event, Hash, Runtime, Source, Stored,
};
use crate::{
	store::{
		schema::{Origin, Table},
		Block, EventRow, RowChange, Store, TextChange,
	},
	tables::{self, Text, Touched},
};
use anyhow::{bail, ensure, Context, Result};
use codec::Decode;
use futures::{stream, StreamExt, TryStreamExt};
use std::{
	sync::Arc,
	time::{Duration, Instant},
};

/// How many blocks are asked for side by side.
const SIDE_BY_SIDE: usize = 64;
/// How many hashes or keys are asked for in one request.
const AT_ONCE: usize = 500;
/// How often it says how far it is.
const REPORT: Duration = Duration::from_secs(10);

/// Follows a chain.
pub struct Follower {
	source: Arc<dyn Source>,
	store: Arc<Store>,
	runtimes: Runtimes,
}

fn row_of(Event { index, extrinsic, pallet, name, json, .. }: Event) -> EventRow {
	EventRow { index, extrinsic, pallet, name, fields: json }
}

/// Has everything to be copied again? A new runtime may have changed what is stored without an event;
/// what it changes in steps has changed once they have ended.
fn is_migrated(block: &Block, last: Option<u32>) -> bool {
	let has_ended = |event: &EventRow| {
		event.pallet == "MultiBlockMigrations" && event.name == "UpgradeCompleted"
	};
	last.is_some_and(|last| last != block.spec_version) || block.events.iter().any(has_ended)
}

/// What a block says of itself.
struct Facts {
	events: Option<Vec<u8>>,
	time: Option<i64>,
	runtime: Arc<Runtime>,
}

/// The last final block, with the runtime that made it: public texts are read as they are there.
struct Head {
	id: BlockId,
	runtime: Arc<Runtime>,
}

impl Follower {
	/// Follows this chain into these tables.
	pub fn new(source: Arc<dyn Source>, store: Arc<Store>) -> Self {
		let runtimes = Runtimes::new(source.clone(), store.clone());
		Self { source, store, runtimes }
	}

	/// Writes what is final by now, and answers which block was the last.
	pub async fn catch_up(&self) -> Result<BlockId> {
		let cursor = match self.store.cursor() {
			Some(cursor) => cursor,
			None => self.begin().await?,
		};
		self.ensure_same_chain(cursor).await?;
		let head = self.source.final_block().await?;
		ensure!(
			head.number >= cursor.number,
			"The node's last final block is {}, and the tables already have {}. It is syncing, or on \
			 another chain.",
			head.number,
			cursor.number
		);
		let Some(next) = cursor.number.checked_add(1) else { bail!("The chain is at its end") };
		self.write_all(next, head).await?;
		Ok(head)
	}

	/// Does the node have the last block of the tables?
	async fn ensure_same_chain(&self, cursor: BlockId) -> Result<()> {
		let there = self.source.hashes(&[cursor.number]).await?;
		ensure!(
			there.first() == Some(&cursor.hash),
			"Block {} of the node is not the one in the tables: it is on another chain. Take its node, \
			 or an empty folder or database.",
			cursor.number
		);
		Ok(())
	}

	async fn write_all(&self, next: u32, head: BlockId) -> Result<()> {
		let numbers: Vec<u32> = (next..=head.number).collect();
		if numbers.is_empty() {
			return Ok(());
		}
		let head = &Head { id: head, runtime: self.runtime_of(head.hash).await? };
		let chunks: Vec<Vec<u32>> = numbers.chunks(AT_ONCE).map(<[u32]>::to_vec).collect();
		let total = numbers.len();
		let ids = stream::iter(chunks)
			.then(|chunk| async move {
				let hashes = self.source.hashes(&chunk).await?;
				let ids = chunk.into_iter().zip(hashes);
				let ids =
					ids.map(|(number, hash)| Ok::<_, anyhow::Error>(BlockId { number, hash }));
				Ok::<_, anyhow::Error>(stream::iter(ids.collect::<Vec<_>>()))
			})
			.try_flatten();
		let mut blocks =
			ids.map(|id| async move { self.read(id?, head).await }).buffered(SIDE_BY_SIDE).boxed();
		let (begin, mut reported, mut done) = (Instant::now(), Instant::now(), 0usize);
		let mut last = self.store.last_runtime().await?;
		while let Some(mut block) = blocks.try_next().await? {
			let number = block.id.number;
			if is_migrated(&block, last) {
				block.rows.extend(self.copy_after_migration(block.id).await?);
			}
			last = Some(block.spec_version);
			self.store.write(block).await?;
			done = done.saturating_add(1);
			if reported.elapsed() > REPORT {
				reported = Instant::now();
				let seconds = begin.elapsed().as_secs();
				eprintln!("Block {number}: {done} of {total} blocks in {seconds} s");
			}
		}
		Ok(())
	}

	/// Reads a block, and what is copied from storage because of it.
	async fn read(&self, id: BlockId, head: &Head) -> Result<Block> {
		let reading = async {
			let (parent, said) =
				futures::try_join!(self.source.parent(id.hash), self.said(id.hash))?;
			let facts = self.facts(said, parent, id.hash).await?;
			let runtime = &facts.runtime;
			let events = facts.events.as_deref().map(|bytes| runtime.events(bytes));
			let events = events.transpose()?.unwrap_or_default();
			let touched = tables::touched(runtime, &events);
			let touched_texts = tables::touched_texts(runtime, &events);
			let (copied, texts) = futures::try_join!(
				self.copy(runtime, id, &touched),
				self.read_texts(runtime, head, &touched_texts)
			)?;
			let mut rows: Vec<RowChange> =
				events.iter().flat_map(|event| tables::changes(event, id.number)).collect();
			rows.extend(copied);
			Ok::<_, anyhow::Error>(Block {
				id,
				parent,
				time: facts.time,
				spec_version: runtime.spec_version,
				events: events.into_iter().map(row_of).collect(),
				rows,
				texts,
			})
		};
		reading.await.with_context(|| format!("Block {} cannot be read", id.number))
	}

	/// What a block says of itself, as bytes.
	async fn said(&self, block: Hash) -> Result<Vec<Option<Vec<u8>>>> {
		let keys = [EVENTS, TIME, LAST_RUNTIME_UPGRADE].map(|stored| stored.prefix());
		self.source.storage(&keys, block).await
	}

	async fn facts(&self, said: Vec<Option<Vec<u8>>>, parent: Hash, block: Hash) -> Result<Facts> {
		let mut said = said.into_iter();
		let mut next = || said.next().flatten();
		let (events, time, made_by) = (next(), next(), next());
		let time = time.map(|bytes| u64::decode(&mut &bytes[..])).transpose()?;
		let made_by = made_by.context("It does not say which runtime made it")?;
		let runtime = self.runtimes.of(spec_version(&made_by)?, parent, block).await?;
		Ok(Facts { events, time: time.and_then(|time| time.try_into().ok()), runtime })
	}

	/// The runtime that made a block.
	pub async fn runtime_of(&self, block: Hash) -> Result<Arc<Runtime>> {
		let said = self.said(block).await?;
		let parent = self.source.parent(block).await?;
		// The first block has no parent.
		let parent = if parent == [0; 32] { block } else { parent };
		Ok(self.facts(said, parent, block).await?.runtime)
	}

	/// Copies what events of a block concern, as it was after the block. What cannot be read stays as
	/// it is in the tables: a migration in steps is at work, and all is copied when it has ended.
	async fn copy(
		&self,
		runtime: &Runtime,
		id: BlockId,
		touched: &[Touched<Table>],
	) -> Result<Vec<RowChange>> {
		let keys: Vec<Vec<u8>> = touched.iter().map(|touched| touched.key.clone()).collect();
		let values = self.storage(&keys, id.hash).await?;
		let mut changes = Vec::new();
		for (Touched { what, key, event }, bytes) in touched.iter().zip(values) {
			let Origin::Storage { stored, .. } = what.origin else { continue };
			let value = match bytes.map(|bytes| runtime.value(stored, &bytes)).transpose() {
				Ok(value) => value.map(|value| runtime.json(&value)),
				Err(error) => {
					eprintln!(
						"A row of {} at block {} is left out: {error:#}",
						what.name, id.number
					);
					continue;
				},
			};
			let key = runtime.key_parts(stored, key)?;
			changes.extend(tables::entry(what, &key, value, id.number, Some(*event)));
		}
		Ok(changes)
	}

	/// Copies everything, unless a migration in steps is still at work: its end is an event.
	async fn copy_after_migration(&self, id: BlockId) -> Result<Vec<RowChange>> {
		let runtime = self.runtime_of(id.hash).await?;
		let cursor = self.source.storage(&[MIGRATION.prefix()], id.hash).await?;
		match cursor.into_iter().next().flatten() {
			Some(_) => Ok(Vec::new()),
			None => self.copy_all(&runtime, id).await,
		}
	}

	/// Copies everything that is copied from storage, as it was after a block.
	async fn copy_all(&self, runtime: &Runtime, id: BlockId) -> Result<Vec<RowChange>> {
		let mut rows = Vec::new();
		for table in tables::all() {
			let Origin::Storage { stored, .. } = table.origin else { continue };
			rows.push(RowChange::Remove { table, columns: Vec::new() });
			for (key, value) in self.all_of(runtime, stored, id.hash).await? {
				let value = runtime.json(&runtime.value(stored, &value)?);
				let key = runtime.key_parts(stored, &key)?;
				rows.extend(tables::entry(table, &key, Some(value), id.number, None));
			}
		}
		Ok(rows)
	}

	/// Reads the texts that events of a block concern, as they are at the last final block.
	async fn read_texts(
		&self,
		runtime: &Runtime,
		head: &Head,
		touched: &[Touched<Text>],
	) -> Result<Vec<TextChange>> {
		if touched.is_empty() {
			return Ok(Vec::new());
		}
		let keys: Vec<Vec<u8>> = touched.iter().map(|touched| touched.key.clone()).collect();
		let values = self.storage(&keys, head.id.hash).await?;
		let latest = &head.runtime;
		let mut texts = Vec::new();
		for (Touched { what, key, event }, bytes) in touched.iter().zip(values) {
			let key = runtime.key_parts(what.stored, key)?;
			let text =
				bytes.map(|bytes| latest.text(what.stored, &bytes, what.path)).transpose()?;
			let (kind, id) = (what.kind, tables::text_id(&key));
			texts.push(TextChange { kind, id, text: text.flatten(), event: Some(*event) });
		}
		Ok(texts)
	}

	/// What is stored under any number of keys.
	async fn storage(&self, keys: &[Vec<u8>], block: Hash) -> Result<Vec<Option<Vec<u8>>>> {
		let mut values = Vec::with_capacity(keys.len());
		for chunk in keys.chunks(AT_ONCE) {
			values.extend(self.source.storage(chunk, block).await?);
		}
		Ok(values)
	}

	/// Writes what is so in the first block, of which there are no events.
	async fn begin(&self) -> Result<BlockId> {
		let hashes = self.source.hashes(&[0]).await?;
		let hash = *hashes.first().context("The node has no first block")?;
		let id = BlockId { number: 0, hash };
		let runtime = self.runtime_of(hash).await?;
		let rows = self.copy_all(&runtime, id).await?;
		let mut texts = Vec::new();
		let head = self.source.final_block().await?;
		let head = Head { id: head, runtime: self.runtime_of(head.hash).await? };
		for what in tables::texts() {
			let found = self.all_of(&runtime, what.stored, hash).await?;
			let touched: Vec<Touched<Text>> =
				found.into_iter().map(|(key, _)| Touched { what, key, event: 0 }).collect();
			texts.extend(self.read_texts(&runtime, &head, &touched).await?);
		}
		let texts = texts.into_iter().map(|text| TextChange { event: None, ..text }).collect();
		let (parent, spec_version) = ([0; 32], runtime.spec_version);
		let block = Block { id, parent, time: None, spec_version, events: Vec::new(), rows, texts };
		self.store.write(block).await?;
		Ok(id)
	}

	/// All items of a kind of storage.
	async fn all_of(
		&self,
		runtime: &Runtime,
		stored: Stored,
		block: Hash,
	) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
		let mut all = Vec::new();
		if !runtime.stores(stored) {
			return Ok(all);
		}
		let mut last: Option<Vec<u8>> = None;
		loop {
			let page = self.page_of(stored, last.as_deref(), block).await?;
			let Some((key, _)) = page.last() else { return Ok(all) };
			last = Some(key.clone());
			all.extend(page);
		}
	}

	/// A page of the items of a kind of storage.
	pub async fn page_of(
		&self,
		stored: Stored,
		after: Option<&[u8]>,
		block: Hash,
	) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
		let count = u32::try_from(AT_ONCE).unwrap_or(u32::MAX);
		let keys = self.source.keys(&stored.prefix(), count, after, block).await?;
		let values = self.source.storage(&keys, block).await?;
		Ok(keys.into_iter().zip(values).filter_map(|(key, value)| Some((key, value?))).collect())
	}
}
