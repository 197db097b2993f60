// SPDX-License-Identifier: Apache-2.0

//! What is erased is gone, and says why.

use crate::{
	fakes::{account, Node},
	key, now, order, order_until,
	server::{error, json, Server},
	text, GENESIS,
};
use doverie_content::{
	fingerprint::Fingerprint,
	order::{address, Action, Order, Reason, Wanted},
};

const WORDS: &str = "Words that were a mistake.";

fn put(server: &Server, who: &str) -> Fingerprint {
	let bytes = text(WORDS);
	assert_eq!(server.put(who, &bytes).status, 201);
	Fingerprint::of(&bytes)
}

#[test]
fn whoever_has_put_a_text_erases_it_and_says_why() {
	let node = Node::start();
	let server = Server::start(&node);
	let name = put(&server, "Alice");
	assert!(server.folder.has(WORDS.as_bytes()));
	let erased = server.erase("Alice", name);
	assert_eq!(erased.status, 200);
	let got = server.text(name);
	assert_eq!(got.status, 410);
	let said = json(&got);
	assert_eq!(said["reason"], "by-author");
	assert!(said["reference"].is_null());
	assert_eq!(said["by"], address(&account("Alice")));
	let order = Order::read(said["order"].as_str().expect("is there")).expect("is right");
	assert_eq!(order.ensure_about(Action::Erase, name, GENESIS, now()), Ok(()));
	assert!(!server.folder.has(WORDS.as_bytes()), "no file has it any more");
	assert_eq!(server.erase("Alice", name).status, 200, "again: it is as it was");
}

#[test]
fn nobody_erases_the_text_of_somebody_else() {
	let node = Node::start();
	let server = Server::start(&node);
	let name = put(&server, "Alice");
	for who in ["Bob", "Library", "Desk", "Dave"] {
		let refused = server.erase(who, name);
		assert_eq!(refused.status, 403, "{who}: {}", error(&refused));
	}
	assert_eq!(server.text(name).status, 200);
	assert_eq!(server.erase("Bob", Fingerprint::of(b"unknown")).status, 404);
}

#[test]
fn a_stakeholder_whose_key_has_moved_erases_what_the_old_one_has_put() {
	let node = Node::start();
	let server = Server::start(&node);
	let name = put(&server, "Alice");
	node.chain.forget("Alice");
	node.chain.admit("AliceNew", 1, "Citizen");
	assert_eq!(server.erase("AliceNew", name).status, 200);
	assert_eq!(server.text(name).status, 410);
}

#[test]
fn an_operator_erases_by_order_and_what_was_erased_stays_so_until_it_is_lifted() {
	let (node, bytes) = (Node::start(), text(WORDS));
	let server = Server::start(&node);
	let name = put(&server, "Alice");
	let erasure = order_until("Operator", Action::Erase, name, now() + 200);
	assert_eq!(server.erase_as(name, &erasure).status, 200);
	assert_eq!(server.put("Alice", &bytes).status, 410, "it cannot be put again");
	assert_eq!(server.put("Bob", &bytes).status, 410);
	assert_eq!(server.lift_as(name, &order("Alice", Action::Lift, name)).status, 403);
	let early = order_until("Operator", Action::Lift, name, now() + 100);
	assert_eq!(server.lift_as(name, &early).status, 409);
	let lifting = order_until("Operator", Action::Lift, name, now() + 300);
	assert_eq!(server.lift_as(name, &lifting).status, 200);
	assert_eq!(server.text(name).status, 404);
	assert_eq!(server.put("Alice", &bytes).status, 201);
	assert_eq!(server.erase_as(name, &erasure).status, 409, "the old order does not count again");
	assert_eq!(server.text(name).status, 200);
	let later = order_until("Operator", Action::Erase, name, now() + 400);
	assert_eq!(server.erase_as(name, &later).status, 200);
	let gone = server.text(name);
	assert_eq!(gone.status, 410);
	assert_eq!(json(&gone)["reason"], "personal-data");
	assert_eq!(json(&gone)["reference"], "Art. 17 GDPR, no. 12");
	assert!(!server.folder.has(WORDS.as_bytes()));
}

#[test]
fn an_operator_erases_what_has_not_come_yet() {
	let (node, bytes) = (Node::start(), text(WORDS));
	let server = Server::start(&node);
	let name = Fingerprint::of(&bytes);
	assert_eq!(server.erase("Operator", name).status, 200);
	assert_eq!(server.text(name).status, 410);
	assert_eq!(server.put("Alice", &bytes).status, 410);
}

#[test]
fn that_an_author_wishes_so_nobody_else_says_and_authors_say_nothing_else() {
	let node = Node::start();
	let server = Server::start(&node);
	let name = put(&server, "Alice");
	let erasure = |who: &str, reason: Reason, reference: Option<&str>| {
		let wanted = Wanted {
			action: Action::Erase,
			fingerprint: name,
			genesis: GENESIS,
			reason: Some(reason),
			reference: reference.map(Into::into),
			until: now() + 300,
		};
		Order::sign(&key(who), wanted).expect("is right")
	};
	let by_court = erasure("Alice", Reason::CourtOrder, Some("No. 1"));
	assert_eq!(server.erase_as(name, &by_court).status, 403);
	let by_author = |who| erasure(who, Reason::ByAuthor, None);
	assert_eq!(server.erase_as(name, &by_author("Operator")).status, 403);
	assert_eq!(server.text(name).status, 200);
	assert_eq!(server.erase_as(name, &by_author("Alice")).status, 200);
	assert_eq!(json(&server.text(name))["reason"], "by-author");
}
