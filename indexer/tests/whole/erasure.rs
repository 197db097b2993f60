// SPDX-License-Identifier: Apache-2.0

//! Public texts that a decision hides.

use crate::{
	chain::{Chain, Step::*, IN_CALL},
	index, indexed, open, rows, Folder,
};
use doverie_indexer::{
	export::{export, Publication},
	store::Store,
};
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
		let bytes = fs::read(&path).expect("can be read");
		bytes.windows(text.len()).any(|window| window == text.as_bytes())
	})
}

fn publication() -> Publication {
	Publication {
		publisher: "Test".into(),
		base_url: String::new(),
		ocid_prefix: "ocds-test".into(),
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
	assert!(is_anywhere(folder.path(), "Квартално"));
	let forgotten = store.watch_forgotten();
	chain.final_blocks = 2;
	index(&chain, &store).await;
	assert!(
		forgotten.has_changed().expect("it watches"),
		"whoever writes the open data hears of it"
	);
	assert_eq!(rows(&store, "stakeholders").await[1]["name"], json!(null));
	assert!(store.search("квартално", None, 9).await.expect("can be searched").is_empty());
	assert!(!is_anywhere(folder.path(), "Квартално"), "not even in what the database has freed");
	assert!(!is_anywhere(folder.path(), "квартално"), "nor as a word of the index");
}

#[tokio::test]
async fn what_is_hidden_by_now_does_not_come_in_from_old_blocks() {
	let (_, folder, store) = indexed(&[&[Admit(1, Some(NAME))], &[], &[HideName(1)], &[]]).await;
	assert_eq!(rows(&store, "stakeholders").await[1]["name"], json!(null));
	assert!(!is_anywhere(folder.path(), "Квартално"));
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
		let frozen = Store::open_frozen(folder.path(), None).await.expect("can be opened");
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
	assert!(!is_anywhere(folder.path(), IN_CALL));
}
