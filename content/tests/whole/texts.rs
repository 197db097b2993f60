// SPDX-License-Identifier: Apache-2.0

//! Texts are put and read.

use crate::{
	fakes::Node,
	now, order, order_until,
	server::{error, json, Server, Wanted, SIZES},
	text,
};
use doverie_content::{
	client::Client,
	fingerprint::Fingerprint,
	order::{Action, Order},
};
use std::{sync::atomic::Ordering, time::Duration};

#[test]
fn a_text_is_read_as_it_was_put() {
	let (node, bytes) = (Node::start(), text("За парка."));
	let server = Server::start(&node);
	let name = Fingerprint::of(&bytes);
	assert_eq!(server.text(name).status, 404);
	assert_eq!(server.put("Alice", &bytes).status, 201);
	assert_eq!(server.put("Alice", &bytes).status, 200, "the same again changes nothing");
	assert_eq!(server.put("Bob", &bytes).status, 200);
	let got = server.text(name);
	assert_eq!((got.status, &got.body), (200, &bytes));
	assert_eq!(got.header("content-type"), Some("application/json"));
	assert_eq!(got.header("etag"), Some(format!("\"{name}\"").as_str()));
	assert_eq!(got.header("cache-control"), Some("public, max-age=60, must-revalidate"));
	assert_eq!(got.header("x-content-type-options"), Some("nosniff"));
	assert!(got.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
}

#[test]
fn what_a_reader_has_is_not_sent_again() {
	let (node, bytes) = (Node::start(), text("a"));
	let server = Server::start(&node);
	server.put("Alice", &bytes);
	let name = Fingerprint::of(&bytes);
	let head = raw(
		&server,
		&format!("GET /texts/{name}"),
		&format!("If-None-Match: \"x\", W/\"{name}\"\r\n"),
	);
	assert!(head.starts_with("HTTP/1.1 304"), "{head}");
	let head = raw(&server, &format!("HEAD /texts/{name}"), "");
	assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"), "{head}");
	server.erase("Alice", name);
	let head =
		raw(&server, &format!("GET /texts/{name}"), &format!("If-None-Match: \"{name}\"\r\n"));
	assert!(head.starts_with("HTTP/1.1 410"), "what a reader has does not hide that it was erased");
}

/// Asks by hand.
pub fn raw(server: &Server, line: &str, headers: &str) -> String {
	use std::io::{Read, Write};
	let address = server.url.trim_start_matches("http://");
	let mut stream = std::net::TcpStream::connect(address).expect("it listens");
	let request = format!("{line} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{headers}\r\n");
	stream.write_all(request.as_bytes()).expect("can be asked");
	let mut answer = Vec::new();
	stream.read_to_end(&mut answer).expect("answers");
	String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn stakeholders_in_good_standing_and_registrars_put_texts_and_nobody_else() {
	let node = Node::start();
	let server = Server::start(&node);
	node.chain.set("Carol", 4, "Citizen", "Suspended");
	for who in ["Alice", "Library", "Desk"] {
		assert_eq!(server.put(who, &text(who)).status, 201, "{who}");
	}
	for who in ["Carol", "Dave", "Operator"] {
		let refused = server.put(who, &text(who));
		assert_eq!(refused.status, 403, "{who}");
		assert!(error(&refused).contains("good standing"));
		assert_eq!(server.text(Fingerprint::of(&text(who))).status, 404);
	}
}

#[test]
fn an_order_is_for_one_text_one_act_one_network_and_ten_minutes() {
	let (node, bytes) = (Node::start(), text("a"));
	let server = Server::start(&node);
	let name = Fingerprint::of(&bytes);
	let other = Fingerprint::of(b"other");
	for (wrong, why) in [
		(order("Alice", Action::Put, other), "another text"),
		(order("Alice", Action::Erase, name), "to erase, and not to put"),
		(order_until("Alice", Action::Put, name, now() - 1), "was valid until"),
		(order_until("Alice", Action::Put, name, now() + 700), "ten minutes"),
	] {
		let refused = server.put_as(name, &bytes, &wrong);
		assert_eq!(refused.status, 401, "{why}");
		assert!(error(&refused).contains(why), "{}", error(&refused));
	}
	let client = Client::new(Duration::from_secs(5));
	for header in ["Bearer x", "Doverie x", "Doverie .", ""] {
		let headers = [("Authorization", header)];
		let refused = client.put(&server.place(name), &headers, &bytes, 1 << 16).expect("answers");
		assert_eq!(refused.status, 401, "{header}");
	}
}

#[test]
fn what_is_put_has_its_name_and_its_form() {
	let node = Node::start();
	let server = Server::start(&node);
	let status = |bytes: &[u8]| server.put("Alice", bytes).status;
	let bytes = text("a");
	let other = Fingerprint::of(b"other");
	let refused = server.put_as(other, &bytes, &order("Alice", Action::Put, other));
	assert_eq!(refused.status, 400);
	assert!(error(&refused).contains(&Fingerprint::of(&bytes).to_string()));
	assert_eq!(status(b"<html>"), 415);
	assert_eq!(status(b"{}"), 422);
	let spaced = String::from_utf8(bytes).expect("is text").replace(",\"v\"", ", \"v\"");
	let refused = server.put("Alice", spaced.as_bytes());
	assert_eq!(refused.status, 422);
	assert!(error(&refused).contains("canonical"), "{}", error(&refused));
	assert_eq!(status(&text(&"a".repeat(SIZES.text))), 413);
	assert_eq!(status(&vec![b'a'; SIZES.most() + 1]), 413);
	assert_eq!(server.get("/texts/xyz").status, 400);
	assert_eq!(json(&server.get("/health"))["texts"], 0);
}

#[test]
fn a_document_is_saved_and_never_shown() {
	let node = Node::start();
	let server = Server::start(&node);
	for (bytes, media, end) in [
		(&b"%PDF-1.7 and so on"[..], "application/pdf", ".pdf\""),
		(b"\x89PNG\r\n\x1a\n and so on", "image/png", ".png\""),
		(b"\xff\xd8\xff\xe0 and so on", "image/jpeg", ".jpg\""),
	] {
		assert_eq!(server.put("Library", bytes).status, 201);
		let got = server.text(Fingerprint::of(bytes));
		assert_eq!((got.body.as_slice(), got.header("content-type")), (bytes, Some(media)));
		let place = got.header("content-disposition").expect("it has one");
		assert!(place.starts_with("attachment") && place.ends_with(end), "{place}");
		assert!(got
			.header("content-security-policy")
			.is_some_and(|policy| policy.contains("sandbox")));
	}
}

#[test]
fn texts_are_read_while_the_node_is_away() {
	let (node, bytes) = (Node::start(), text("a"));
	let server = Server::start(&node);
	server.put("Alice", &bytes);
	node.chain.away.store(true, Ordering::Relaxed);
	assert_eq!(server.text(Fingerprint::of(&bytes)).status, 200);
	assert_eq!(server.put("Bob", &text("b")).status, 503);
	let health = server.get("/health");
	assert_eq!((health.status, json(&health)["node"].as_bool()), (200, Some(false)));
	node.chain.away.store(false, Ordering::Relaxed);
	assert_eq!(server.put("Bob", &text("b")).status, 201);
}

#[test]
fn pages_of_all_origins_may_ask_and_put() {
	let node = Node::start();
	let server = Server::start(&node);
	let asked = "Origin: https://portal.example\r\nAccess-Control-Request-Method: PUT\r\n\
		Access-Control-Request-Headers: authorization\r\n";
	let said = raw(&server, &format!("OPTIONS /texts/{}", "0".repeat(64)), asked).to_lowercase();
	assert!(said.contains("access-control-allow-origin: *"), "{said}");
	assert!(said.contains("access-control-allow-headers: authorization"), "{said}");
	assert!(
		said.lines().any(|line| line.contains("allow-methods") && line.contains("put")),
		"{said}"
	);
	let said = raw(&server, "GET /texts/x", "Origin: https://portal.example\r\n").to_lowercase();
	assert!(said.contains("access-control-allow-origin: *"), "a page reads what is wrong, too");
}

#[test]
fn a_folder_belongs_to_one_server() {
	let node = Node::start();
	let server = Server::start(&node);
	let quotas = doverie_content::store::quota::Quotas {
		citizen: Wanted::default().citizen,
		organisation: Wanted::default().citizen,
		total: 1,
	};
	let second = doverie_content::store::Store::open(server.folder.path(), None, quotas);
	assert!(second.is_err_and(|error| error.to_string().contains("Another server")));
}

#[test]
fn what_was_kept_is_there_after_a_start() {
	let (node, bytes) = (Node::start(), text("a"));
	let server = Server::start(&node);
	server.put("Alice", &bytes);
	let name = Fingerprint::of(&bytes);
	let server = Server::start_in(server.stop(), &node, Wanted::default());
	assert_eq!(server.text(name).body, bytes);
	assert_eq!(server.erase("Alice", name).status, 200, "whose it is, is known, too");
}

#[test]
fn what_was_damaged_on_the_disk_is_not_served() {
	let (node, bytes) = (Node::start(), text("a"));
	let server = Server::start(&node);
	server.put("Alice", &bytes);
	let name = Fingerprint::of(&bytes);
	let file = server.folder.files().into_iter().find(|file| file.ends_with(name.to_string()));
	std::fs::write(file.expect("there is one"), text("b")).expect("can be written");
	assert_eq!(server.text(name).status, 503);
}

#[test]
fn an_order_that_is_too_long_is_not_read() {
	let long = "a".repeat(10_000);
	assert!(Order::read(&format!("{long}.{long}")).is_err());
}
