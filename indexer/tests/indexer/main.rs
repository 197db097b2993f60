// SPDX-License-Identifier: Apache-2.0

//! The indexer on a chain that is made for the test: everything but the node. The tables are kept by
//! SQLite, or by PostgreSQL: `scripts/with-postgres cargo test -p doverie-indexer --test indexer`.

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
use tokio_postgres::{error::SqlState, Client, NoTls};

/// The server on which the tables are kept, without the name of a database. Without it they are kept
/// by SQLite in the folder. `scripts/with-postgres` starts one and says where it is.
fn server() -> Option<String> {
	std::env::var("DOVERIE_TEST_POSTGRES").ok()
}

/// A folder that is removed at the end of a test, and the database beside it on a server.
struct Folder {
	path: PathBuf,
	database: String,
}

impl Folder {
	/// A new one.
	fn new() -> Self {
		static NEXT: AtomicU32 = AtomicU32::new(0);
		let number = NEXT.fetch_add(1, Ordering::Relaxed);
		let name = format!("doverie-indexer-{}-{number}", std::process::id());
		let path = std::env::temp_dir().join(&name);
		std::fs::create_dir_all(&path).expect("can be made");
		Self { path, database: name }
	}

	/// Where its database is on the server.
	fn address(&self) -> Option<String> {
		Some(format!("{}/{}", server()?, self.database))
	}

	/// Makes the database on the server, unless it is there.
	async fn make_database(&self) {
		let Some(server) = server() else { return };
		let client = connect(&format!("{server}/postgres")).await;
		let made = client.batch_execute(&format!("CREATE DATABASE \"{}\"", self.database)).await;
		if let Err(error) = made {
			assert_eq!(error.code(), Some(&SqlState::DUPLICATE_DATABASE), "{error}");
		}
	}

	/// Where it is.
	fn path(&self) -> &Path {
		&self.path
	}
}

/// A connection of the test's own.
async fn connect(address: &str) -> Client {
	let (client, connection) =
		tokio_postgres::connect(address, NoTls).await.expect("the server answers");
	tokio::spawn(connection);
	client
}

impl Drop for Folder {
	fn drop(&mut self) {
		let _ = std::fs::remove_dir_all(&self.path);
	}
}

/// Opens the tables in a folder.
async fn open(folder: &Folder) -> Arc<Store> {
	folder.make_database().await;
	let address = folder.address();
	Arc::new(Store::open(folder.path(), address.as_deref()).await.expect("can be opened"))
}

/// Opens them to read them as they are now.
async fn open_frozen(folder: &Folder) -> Arc<Store> {
	let address = folder.address();
	let store = Store::open_frozen(folder.path(), address.as_deref()).await;
	Arc::new(store.expect("can be opened"))
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
