// SPDX-License-Identifier: Apache-2.0

//! Public texts that a decision hides.

use crate::{
	chain::{Chain, Step::*, IN_CALL},
	connect, index, indexed, open, open_frozen, rows, Folder,
};
use doverie_indexer::export::{export, Publication};
use serde_json::json;
use std::{fs, path::Path};

const NAME: &str = "Квартално сдружение Изток";

/// Is this text anywhere in the files of a folder, byte for byte?
fn is_anywhere(folder: &Path, text: &str) -> bool {
	let entries = fs::read_dir(folder).expect("is a folder");
	entries.map(|entry| entry.expect("can be read").path()).any(|path| {
		if path.is_dir() {
			return is_anywhere(&path, text);
		}
		has_text(&fs::read(&path).expect("can be read"), text)
	})
}

/// Is this text anywhere in what the database has on the disk?
async fn is_kept(folder: &Folder, text: &str) -> bool {
	let Some(address) = folder.address() else { return is_anywhere(folder.path(), text) };
	let client = connect(&address).await;
	client.batch_execute("CHECKPOINT").await.expect("may be asked for");
	let sql = "SELECT relname::TEXT, pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class
		WHERE pg_relation_filepath(oid) IS NOT NULL";
	let files = client.query(sql, &[]).await.expect("can be read");
	let mut found = files.iter().filter(|row| has_text(row.get(1), text));
	found.next().inspect(|row| println!("{text} is in {}", row.get::<_, &str>(0))).is_some()
}

fn has_text(bytes: &[u8], text: &str) -> bool {
	bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn publication() -> Publication {
	Publication {
		publisher: "Test".into(),
		base_url: String::new(),
		ocid_prefix: "ocds-test".into(),
		licence: String::new(),
	}
}

#[tokio::test]
async fn a_name_that_was_hidden_is_nowhere_any_more() {
	let mut chain = Chain::of(&[&[Admit(1, Some(NAME))], &[HideName(1)]]);
	chain.final_blocks = 1;
	let folder = Folder::new();
	let store = open(&folder).await;
	index(&chain, &store).await;
	assert_eq!(rows(&store, "stakeholders").await[1]["name"], NAME);
	assert!(is_kept(&folder, "Квартално").await);
	let forgotten = store.watch_forgotten();
	chain.final_blocks = 2;
	index(&chain, &store).await;
	assert!(
		forgotten.has_changed().expect("it watches"),
		"whoever writes the open data hears of it"
	);
	assert_eq!(rows(&store, "stakeholders").await[1]["name"], json!(null));
	assert!(store.search("квартално", None, 9).await.expect("can be searched").is_empty());
	assert!(!is_kept(&folder, "Квартално").await, "not even in what the database has freed");
	assert!(!is_kept(&folder, "квартално").await, "nor as a word of the index");
}

#[tokio::test]
async fn what_somebody_still_reads_is_gone_with_a_later_block() {
	let mut chain = Chain::of(&[&[Admit(1, Some(NAME))], &[HideName(1)], &[]]);
	chain.final_blocks = 1;
	let folder = Folder::new();
	let store = open(&folder).await;
	index(&chain, &store).await;
	let frozen = open_frozen(&folder).await;
	assert_eq!(rows(&frozen, "stakeholders").await[1]["name"], NAME);
	chain.final_blocks = 2;
	index(&chain, &store).await;
	assert_eq!(rows(&store, "stakeholders").await[1]["name"], json!(null));
	assert_eq!(rows(&frozen, "stakeholders").await[1]["name"], NAME);
	drop(frozen);
	chain.final_blocks = 3;
	index(&chain, &store).await;
	assert!(!is_kept(&folder, "Квартално").await);
}

#[tokio::test]
async fn what_is_hidden_by_now_does_not_come_in_from_old_blocks() {
	let (_, folder, store) = indexed(&[&[Admit(1, Some(NAME))], &[], &[HideName(1)], &[]]).await;
	assert_eq!(rows(&store, "stakeholders").await[1]["name"], json!(null));
	assert!(!is_kept(&folder, "Квартално").await);
}

#[tokio::test]
async fn the_next_edition_of_the_open_data_is_without_what_was_hidden() {
	let mut chain = Chain::of(&[&[Admit(1, Some(NAME))], &[HideName(1)]]);
	chain.final_blocks = 1;
	let (folder, files) = (Folder::new(), Folder::new());
	let open_data = files.path().join("open-data");
	let store = open(&folder).await;
	for (final_blocks, is_there) in [(1, true), (2, false)] {
		chain.final_blocks = final_blocks;
		index(&chain, &store).await;
		let frozen = open_frozen(&folder).await;
		export(&frozen, &open_data, &publication()).await.expect("can be written");
		assert_eq!(is_anywhere(files.path(), "Квартално"), is_there);
	}
}

#[tokio::test]
async fn the_arguments_of_a_call_that_is_decided_are_left_out() {
	let (_, folder, store) = indexed(&[&[Announce(1, "Откриване на процес")]]).await;
	let decisions = rows(&store, "decisions").await;
	assert_eq!(decisions[0]["title"], "Откриване на процес");
	let call = &decisions[0]["subject_details"]["Call"]["call"];
	assert_eq!((&call["pallet"], &call["call"]), (&json!("Proposals"), &json!("open_process")));
	let events = rows(&store, "events").await;
	assert_eq!(events[0]["fields"]["subject"]["Call"]["call"]["call"], "open_process");
	assert!(!is_kept(&folder, IN_CALL).await);
}
