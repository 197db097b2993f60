// SPDX-License-Identifier: Apache-2.0

//! What the tables say, and whether they say what the chain says.

use crate::{
	chain::{Chain, Step::*},
	index, indexed, open, open_frozen, rows, Folder,
};
use doverie_indexer::check::check;
use serde_json::json;
use std::sync::Arc;

#[tokio::test]
async fn a_row_names_the_block_and_the_event_that_it_comes_from() {
	let (_, _folder, store) = indexed(&[&[], &[Admit(1, None), Admit(2, Some("Сдружение"))]]).await;
	let stakeholders = rows(&store, "stakeholders").await;
	let places: Vec<_> =
		stakeholders.iter().map(|s| (s["block"].clone(), s["event"].clone())).collect();
	// The first is there from the first block, in which there are no events.
	let expected = [(json!(0), json!(null)), (json!(2), json!(0)), (json!(2), json!(1))];
	assert_eq!(places, expected);
	assert_eq!(stakeholders[2]["name"], "Сдружение");
	assert_eq!(stakeholders[2]["kind"], "Organisation");
	let account = stakeholders[2]["account"].as_str().expect("is an address");
	// The prefix 5711 as two bytes, and the key.
	let bytes = bs58::decode(account).into_vec().expect("is base 58");
	assert_eq!((&bytes[..2], &bytes[2..34]), (&[0x53, 0xd6][..], &[2; 32][..]));
	let times: Vec<_> = rows(&store, "blocks").await.iter().map(|b| b["time"].clone()).collect();
	assert_eq!(times[..2], [json!(null), json!("2023-11-14T22:13:23Z")]);
}

#[tokio::test]
async fn a_ballot_is_a_row_as_it_was_last_cast_until_it_is_struck() {
	let steps: &[&[_]] =
		&[&[Vote(1, 1, true), Vote(1, 2, true)], &[Vote(1, 1, false)], &[Strike(1, 2)]];
	let (_, _folder, store) = indexed(steps).await;
	let votes = rows(&store, "votes").await;
	assert_eq!(votes.len(), 1);
	assert_eq!((&votes[0]["voter"], &votes[0]["ballot"]), (&json!(1), &json!("No")));
	assert_eq!(votes[0]["block"], 2);
}

#[tokio::test]
async fn titles_are_found_in_bulgarian_and_english_by_the_beginnings_of_words() {
	let (_, _folder, store) = indexed(&[&[
		Announce(1, "Зелени площи в Младост"),
		Announce(2, "Cycle lanes for Sofia"),
		Announce(3, "Още зеленина за София"),
	]])
	.await;
	let found = |words: &'static str| {
		let store = store.clone();
		async move {
			let rows = store.search(words, Some("decision"), 9).await.expect("can be searched");
			rows.into_iter().map(|row| format!("{:?}", row[1])).collect::<Vec<_>>()
		}
	};
	let text = |id: &str| format!("{:?}", doverie_indexer::store::Value::from(id));
	assert_eq!(found("ЗЕЛЕН").await, [text("1"), text("3")]);
	assert_eq!(found("софия зеленина").await, [text("3")]);
	assert_eq!(found("cycle SOFIA").await, [text("2")]);
	assert!(found("липсва").await.is_empty());
	// What means something in a language of queries is only a word here.
	for words in ["\" OR 1", "*", "a AND (", "NEAR(", "text:", "!&|"] {
		let _ = found(Box::leak(words.to_owned().into_boxed_str())).await;
	}
}

#[tokio::test]
async fn tables_that_are_right_agree_with_the_chain() {
	let chain = Chain::of(&[
		&[Admit(1, Some("Сдружение")), Announce(1, "Решение")],
		&[Vote(1, 1, true), Upgrade],
		&[Vote(1, 0, false)],
	]);
	let folder = Folder::new();
	let store = open(&folder).await;
	index(&chain, &store).await;
	let frozen = open_frozen(&folder).await;
	let all = check(Arc::new(chain), frozen).await.expect("can be compared");
	for compared in &all {
		assert!(compared.differences.is_empty(), "{compared}");
	}
	let rows = |name: &str| all.iter().find(|compared| compared.name == name).map(|c| c.rows);
	assert_eq!(rows("stakeholders"), Some(2));
	assert_eq!(rows("votes"), Some(2));
	assert_eq!(rows("texts"), Some(3));
	assert_eq!(rows("events"), Some(1));
}

#[tokio::test]
async fn a_ballot_that_the_chain_has_otherwise_is_noticed() {
	let mut chain = Chain::of(&[&[Vote(1, 1, true), Vote(1, 2, true)]]);
	let folder = Folder::new();
	let store = open(&folder).await;
	index(&chain, &store).await;
	chain.falsify(|storage| {
		let page = storage.get_mut(&Chain::page_of_ballots(1)).expect("there is one");
		// The ballot of number 1 becomes a no, and that of number 2 is gone.
		page[0] = 0b0000_1000;
	});
	let frozen = open_frozen(&folder).await;
	let all = check(Arc::new(chain), frozen).await.expect("can be compared");
	let votes = all.iter().find(|compared| compared.name == "votes").expect("is compared");
	assert_eq!(votes.differences.len(), 2, "{votes}");
	assert!(votes.differences.iter().any(|difference| difference.contains("too much")));
}
