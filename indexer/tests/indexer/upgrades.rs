// SPDX-License-Identifier: Apache-2.0

//! A chain whose runtime is replaced.

use crate::{
	chain::{Chain, Step::*},
	index, indexed, open, rows, Folder,
};
use doverie_indexer::chain::Follower;
use serde_json::json;
use std::sync::Arc;

#[tokio::test]
async fn each_block_is_read_by_the_runtime_that_made_it() {
	// The block that replaces the runtime is still made by the first.
	let (_, _folder, store) = indexed(&[
		&[Admit(1, None)],
		&[Upgrade, Vote(1, 1, true)],
		&[Vote(1, 1, false), Applaud(1)],
		&[Admit(2, None)],
	])
	.await;
	let versions: Vec<_> =
		rows(&store, "blocks").await.iter().map(|block| block["spec_version"].clone()).collect();
	assert_eq!(versions, [json!(1), json!(1), json!(1), json!(2), json!(2)]);
	let votes = rows(&store, "votes").await;
	assert_eq!(votes.len(), 1);
	assert_eq!((&votes[0]["ballot"], &votes[0]["block"]), (&json!("No"), &json!(3)));
}

#[tokio::test]
async fn what_an_upgrade_has_changed_without_an_event_is_copied_again() {
	// The second runtime keeps a stakeholder in another form, and the block after the upgrade names
	// none of them.
	let (_, _folder, store) = indexed(&[&[Admit(1, None)], &[Upgrade], &[Applaud(1)]]).await;
	let stakeholders = rows(&store, "stakeholders").await;
	let blocks: Vec<_> = stakeholders.iter().map(|each| each["block"].clone()).collect();
	assert_eq!(blocks, [json!(3), json!(3)]);
	assert_eq!(stakeholders[1]["kind"], "Citizen");
}

#[tokio::test]
async fn an_event_that_it_does_not_know_is_served_all_the_same() {
	let (_, _folder, store) = indexed(&[&[Upgrade], &[Applaud(7)]]).await;
	let events = rows(&store, "events").await;
	let applause = events.last().expect("there is one");
	assert_eq!(applause["name"], "Applauded");
	let loudness = u128::MAX.to_string();
	assert_eq!(applause["fields"], json!({ "decision": 7, "loudness": loudness }));
}

#[tokio::test]
async fn metadata_stays_in_the_tables() {
	let (chain, _folder, store) = indexed(&[&[Admit(1, None)], &[Upgrade], &[Applaud(1)]]).await;
	assert!(store.metadata(1).await.expect("can be read").is_some());
	assert!(store.metadata(2).await.expect("can be read").is_some());
	// Whoever has it asks no node for it: one that answers nothing else is enough.
	let counted = Arc::new(chain.clone());
	Follower::new(counted.clone(), store.clone()).catch_up().await.expect("nothing is new");
	assert_eq!(counted.asked(), 2, "the hash of the last block, and which is final");
}

#[tokio::test]
async fn a_chain_of_another_beginning_is_refused() {
	let chain = Chain::of(&[&[Admit(1, None)], &[Admit(2, None)]]);
	let folder = Folder::new();
	let store = open(&folder).await;
	index(&chain, &store).await;
	let mut behind = chain.clone();
	behind.final_blocks = 1;
	let ended = Follower::new(Arc::new(behind), store).catch_up().await;
	let error = ended.expect_err("it has fewer blocks").to_string();
	assert!(error.contains("the tables already have 2"), "{error}");
}
