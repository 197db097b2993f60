// SPDX-License-Identifier: Apache-2.0

//! Where portals and light clients begin.

use crate::{
	fakes::Node,
	server::{json, Server, Wanted},
	Folder,
};
use serde_json::json as object;
use std::sync::atomic::Ordering;

#[test]
fn a_beginning_is_asked_of_the_node_once_and_handed_to_all() {
	let node = Node::start();
	let server = Server::start(&node);
	for _ in 0..5 {
		let said = server.get("/beginning.json");
		assert_eq!(said.status, 200);
		assert!(json(&said)["databaseContent"].is_string());
	}
	assert_eq!(node.chain.begun.load(Ordering::Relaxed), 1);
	node.chain.away.store(true, Ordering::Relaxed);
	assert_eq!(server.get("/beginning.json").status, 200, "minutes old, and still good");
}

#[test]
fn without_a_node_there_is_no_beginning() {
	let node = Node::start();
	node.chain.away.store(true, Ordering::Relaxed);
	let server = Server::start(&node);
	assert_eq!(server.get("/beginning.json").status, 503);
	assert_eq!(server.get("/network.json").status, 503);
}

#[test]
fn the_portal_is_told_which_network_this_is() {
	let node = Node::start();
	let server = Server::start(&node);
	let expected = object!({
		"name": { "bg": "Test", "en": "Test" },
		"trial": false,
		"beginning": "beginning.json",
		"nodes": [],
		"texts": ["."],
	});
	assert_eq!(json(&server.get("/network.json")), expected);
}

#[test]
fn what_the_portals_folder_says_of_the_network_counts() {
	let (node, folder) = (Node::start(), Folder::new());
	std::fs::write(folder.path().join("index.html"), "<p>").expect("can be written");
	std::fs::write(folder.path().join("network.json"), "{\"own\":1}").expect("can be written");
	let portal = Some(folder.path().to_owned());
	let server = Server::start_as(&node, Wanted { portal, ..Wanted::default() });
	assert_eq!(json(&server.get("/network.json")), object!({ "own": 1 }));
}
