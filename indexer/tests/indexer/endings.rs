// SPDX-License-Identifier: Apache-2.0

//! A process that ends at any point, and another that goes on.

use crate::{
	chain::{Chain, Step::*},
	index, open, rows, Folder,
};
use doverie_indexer::{
	chain::Follower,
	store::{Page, Store},
};
use proptest::prelude::*;
use std::{path::Path, sync::Arc};

/// All that the tables have, in the order of their keys.
async fn everything(store: &Store) -> Vec<String> {
	let mut all = Vec::new();
	for table in Store::tables() {
		let page = Page { limit: 10_000, ..Page::default() };
		let rows = store.page(table, &page).await.expect("can be read");
		all.extend(rows.into_iter().map(|row| format!("{} {row:?}", table.name)));
	}
	for words in ["Сдружение", "decision"] {
		let found = store.search(words, None, 100).await.expect("can be searched");
		all.push(format!("{words} {found:?}"));
	}
	all
}

/// What a process that is killed leaves: the files as they are while it runs, or what the server has.
fn left_behind(folder: Folder) -> Folder {
	if folder.address().is_some() {
		return folder;
	}
	let left = Folder::new();
	let copy = |name: &str| {
		let (from, to): (&Path, &Path) = (folder.path(), left.path());
		if from.join(name).exists() {
			std::fs::copy(from.join(name), to.join(name)).expect("can be copied");
		}
	};
	["indexer.sqlite", "indexer.sqlite-wal"].into_iter().for_each(copy);
	left
}

fn story() -> Chain {
	Chain::of(&[
		&[Admit(1, Some("Сдружение Зелени")), Admit(2, None)],
		&[Announce(1, "A decision"), Vote(1, 1, true)],
		&[Vote(1, 2, false), Vote(1, 1, false)],
		&[],
		&[Upgrade],
		&[HideName(1), Strike(1, 2)],
		&[Applaud(1), Vote(1, 2, true)],
	])
}

#[tokio::test]
async fn wherever_it_is_killed_the_next_process_ends_with_the_same_tables() {
	let chain = story();
	let folder = Folder::new();
	let store = open(&folder).await;
	let counted = Arc::new(chain.clone());
	Follower::new(counted.clone(), store.clone()).catch_up().await.expect("the chain is sound");
	let expected = everything(&store).await;
	for answers in 0..counted.asked() {
		let folder = Folder::new();
		let store = open(&folder).await;
		let broken = chain.breaking_off(answers);
		let ended = Follower::new(Arc::new(broken), store.clone()).catch_up().await;
		assert!(ended.is_err(), "it has broken off after {answers} answers");
		let left = left_behind(folder);
		let next = open(&left).await;
		assert_eq!(next.cursor(), store.cursor(), "after {answers} answers");
		index(&chain, &next).await;
		assert!(everything(&next).await == expected, "after {answers} answers");
	}
}

#[tokio::test]
async fn a_block_is_wholly_there_or_not_at_all() {
	let chain = story();
	for answers in 20..60 {
		let folder = Folder::new();
		let store = open(&folder).await;
		let broken = chain.breaking_off(answers);
		let _ = Follower::new(Arc::new(broken), store.clone()).catch_up().await;
		let blocks = rows(&store, "blocks").await;
		let counted: u64 = blocks.iter().filter_map(|block| block["events"].as_u64()).sum();
		assert_eq!(rows(&store, "events").await.len() as u64, counted);
		let last = blocks.last().and_then(|block| block["number"].as_u64());
		assert_eq!(store.cursor().map(|cursor| u64::from(cursor.number)), last);
	}
}

#[tokio::test]
async fn only_final_blocks_are_written() {
	let mut chain = story();
	chain.final_blocks = 3;
	let folder = Folder::new();
	let store = open(&folder).await;
	index(&chain, &store).await;
	assert_eq!(rows(&store, "blocks").await.len(), 4);
	chain.final_blocks = 5;
	index(&chain, &store).await;
	assert_eq!(rows(&store, "blocks").await.len(), 6);
}

#[tokio::test]
async fn a_second_process_on_the_same_tables_writes_no_block_twice() {
	let chain = story();
	let folder = Folder::new();
	let (one, other) = (open(&folder).await, open(&folder).await);
	index(&chain, &one).await;
	let ended = Follower::new(Arc::new(chain), other).catch_up().await;
	assert!(ended.is_err());
	assert_eq!(rows(&one, "blocks").await.len(), 8);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(24))]
	#[test]
	fn it_can_be_killed_again_and_again(endings in prop::collection::vec(1u32..40, 1..6)) {
		let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("can be built");
		runtime.block_on(async {
			let chain = story();
			let whole = Folder::new();
			let store = open(&whole).await;
			index(&chain, &store).await;
			let expected = everything(&store).await;
			let mut folder = Folder::new();
			for answers in endings {
				let store = open(&folder).await;
				let broken = chain.breaking_off(answers);
				let _ = Follower::new(Arc::new(broken), store).catch_up().await;
				folder = left_behind(folder);
			}
			let store = open(&folder).await;
			index(&chain, &store).await;
			assert!(everything(&store).await == expected);
		});
	}
}
