// SPDX-License-Identifier: Apache-2.0

//! What is served is what is described.

use crate::{
	fakes::Node,
	server::{json, Server},
	texts::raw,
};
use doverie_content::api::document;

const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

#[test]
fn every_path_that_is_described_is_served_with_these_methods_and_no_others() {
	let node = Node::start();
	let server = Server::start(&node);
	let document = document();
	let paths = document["paths"].as_object().expect("is one");
	assert_eq!(paths.len(), 7);
	for (path, operations) in paths {
		let place = path.replace("{fingerprint}", &"0".repeat(64));
		for method in METHODS {
			let line = format!("{} {place}", method.to_uppercase());
			let said = raw(&server, &line, "Content-Length: 0\r\n");
			let status: u16 = said[9..12].parse().expect("is a number");
			let Some(operation) = operations.get(method) else {
				assert_eq!(status, 405, "{line}");
				continue;
			};
			assert!(
				operation["responses"].get(status.to_string()).is_some(),
				"{line} answers {status}, which is not described"
			);
		}
	}
	assert_eq!(json(&server.get("/openapi.json")), document);
	assert_eq!(server.get("/nothing").status, 404);
}
