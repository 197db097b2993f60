// SPDX-License-Identifier: Apache-2.0

//! The indexer on a chain that is made for the test: everything but the node.

#![allow(clippy::arithmetic_side_effects)]

mod chain;
mod endings;
mod erasure;
mod export;
mod rest;
mod tables;
mod upgrades;

use chain::{Chain, Step};
use doverie_indexer::{
	chain::Follower,
	store::{Page, Store},
	tables::by_name,
};
use serde_json::Value;
use std::{
	path::{Path, PathBuf},
	sync::{
		atomic::{AtomicU32, Ordering},
		Arc,
	},
};

/// A folder that is removed at the end of a test.
struct Folder(PathBuf);

impl Folder {
	/// A new one.
	fn new() -> Self {
		static NEXT: AtomicU32 = AtomicU32::new(0);
		let number = NEXT.fetch_add(1, Ordering::Relaxed);
		let name = format!("doverie-indexer-{}-{number}", std::process::id());
		let path = std::env::temp_dir().join(name);
		std::fs::create_dir_all(&path).expect("can be made");
		Self(path)
	}

	/// Where it is.
	fn path(&self) -> &Path {
		&self.0
	}
}

impl Drop for Folder {
	fn drop(&mut self) {
		let _ = std::fs::remove_dir_all(&self.0);
	}
}

/// Opens the tables in a folder.
async fn open(folder: &Folder) -> Arc<Store> {
	Arc::new(Store::open(folder.path(), None).await.expect("can be opened"))
}

/// Writes a whole chain into tables.
async fn index(chain: &Chain, store: &Arc<Store>) {
	let follower = Follower::new(Arc::new(chain.clone()), store.clone());
	follower.catch_up().await.expect("the chain is sound");
}

/// A chain of these blocks, and its tables in a folder.
async fn indexed(blocks: &[&[Step]]) -> (Chain, Folder, Arc<Store>) {
	let (chain, folder) = (Chain::of(blocks), Folder::new());
	let store = open(&folder).await;
	index(&chain, &store).await;
	(chain, folder, store)
}

/// All rows of a table, as people read them.
async fn rows(store: &Store, name: &str) -> Vec<Value> {
	let table = by_name(name).expect("there is such a table");
	let page = Page { limit: 100_000, ..Page::default() };
	let rows = store.page(table, &page).await.expect("can be read");
	rows.into_iter().map(|row| Store::shown(table, row)).collect()
}
