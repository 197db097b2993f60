// SPDX-License-Identifier: Apache-2.0

//! Servers pull from each other, and believe each other nothing.

use crate::{
	fakes::{account, always, Node},
	now, order, order_until,
	server::{json, Server, Wanted},
	text,
};
use axum::{
	body::Body,
	http::StatusCode,
	response::{IntoResponse, Response},
	Json,
};
use doverie_content::{
	fingerprint::Fingerprint,
	mirror::{Entry, Feed},
	order::{Action, Order},
};
use serde_json::json as object;
use std::{sync::atomic::Ordering, time::Duration};

#[test]
fn what_one_server_has_all_have() {
	let node = Node::start();
	let [first, second, third] = [(); 3].map(|()| Server::start(&node));
	let texts: Vec<_> = (0..120).map(|number| text(&format!("text {number}"))).collect();
	for bytes in &texts {
		assert_eq!(first.put("Library", bytes).status, 201);
	}
	assert_eq!(second.pull(&first.url), (120, 0, Ok(())));
	assert_eq!(second.pull(&first.url), (0, 0, Ok(())), "it goes on where it was");
	assert_eq!(third.pull(&second.url), (120, 0, Ok(())), "a mirror of a mirror");
	for bytes in &texts {
		assert_eq!(third.text(Fingerprint::of(bytes)).body, *bytes);
	}
	assert_eq!(first.pull(&third.url), (0, 0, Ok(())), "in a circle nothing comes twice");
}

#[test]
fn what_is_erased_at_one_is_erased_at_all() {
	let (node, bytes) = (Node::start(), text("Words that were a mistake."));
	let [first, second, third] = [(); 3].map(|()| Server::start(&node));
	let name = Fingerprint::of(&bytes);
	first.put("Alice", &bytes);
	assert_eq!(second.pull(&first.url), (1, 0, Ok(())));
	assert_eq!(third.pull(&second.url), (1, 0, Ok(())));
	first.erase("Alice", name);
	assert_eq!(second.pull(&first.url), (1, 0, Ok(())));
	assert_eq!(third.pull(&second.url), (1, 0, Ok(())));
	for server in [&first, &second, &third] {
		let got = server.text(name);
		assert_eq!(got.status, 410);
		assert_eq!(json(&got)["by"], doverie_content::order::address(&account("Alice")));
		assert!(!server.folder.has("Words that were a mistake.".as_bytes()));
		assert_eq!(server.put("Alice", &bytes).status, 410);
	}
}

#[test]
fn the_order_of_an_operator_counts_where_the_operator_is_listed() {
	let (node, bytes) = (Node::start(), text("a"));
	let [first, second] = [(); 2].map(|()| Server::start(&node));
	let other = Server::start_as(
		&node,
		Wanted { operators: vec![account("Another")], ..Wanted::default() },
	);
	let name = Fingerprint::of(&bytes);
	first.put("Alice", &bytes);
	assert_eq!(second.pull(&first.url), (1, 0, Ok(())));
	assert_eq!(other.pull(&first.url), (1, 0, Ok(())));
	assert_eq!(first.erase("Operator", name).status, 200);
	assert_eq!(second.pull(&first.url).0, 1);
	assert_eq!(other.pull(&first.url), (0, 1, Ok(())), "it is not this chamber's");
	assert_eq!(second.text(name).status, 410);
	assert_eq!(other.text(name).status, 200);
	assert_eq!(
		first.lift_as(name, &order_until("Operator", Action::Lift, name, now() + 400)).status,
		200
	);
	assert_eq!(second.pull(&first.url), (1, 0, Ok(())));
	assert_eq!(second.text(name).status, 404);
	first.put("Alice", &bytes);
	assert_eq!(second.pull(&first.url), (1, 0, Ok(())));
	assert_eq!(second.text(name).status, 200);
}

#[test]
fn what_is_on_record_is_taken_from_whoever_has_left() {
	let node = Node::start();
	let [first, second] = [(); 2].map(|()| Server::start(&node));
	let (recorded, other) = (text("on record"), text("not on record"));
	first.put("Alice", &recorded);
	first.put("Alice", &other);
	node.chain.forget("Alice");
	node.chain.record(Fingerprint::of(&recorded));
	assert_eq!(second.pull(&first.url), (1, 1, Ok(())));
	assert_eq!(second.text(Fingerprint::of(&recorded)).status, 200);
	assert_eq!(second.text(Fingerprint::of(&other)).status, 404);
}

#[test]
fn while_the_own_node_is_away_nothing_is_taken_and_nothing_is_missed() {
	let (node, other) = (Node::start(), Node::start());
	let first = Server::start(&other);
	let second = Server::start(&node);
	first.put("Alice", &text("a"));
	node.chain.away.store(true, Ordering::Relaxed);
	assert!(second.pull(&first.url).2.is_err());
	node.chain.away.store(false, Ordering::Relaxed);
	assert_eq!(second.pull(&first.url), (1, 0, Ok(())));
}

#[test]
fn an_erasure_comes_though_there_is_no_room_for_the_texts_before_it() {
	let node = Node::start();
	let first = Server::start(&node);
	let second = Server::start_as(&node, Wanted { total: 5000, ..Wanted::default() });
	let (mistake, other) = (text("a mistake"), text("another text"));
	first.put("Alice", &mistake);
	assert_eq!(second.pull(&first.url), (1, 0, Ok(())));
	first.put("Bob", &other);
	first.erase("Alice", Fingerprint::of(&mistake));
	let (taken, refused, said) = second.pull(&first.url);
	assert_eq!((taken, refused), (1, 0));
	assert!(said.is_err_and(|error| error.contains("room")));
	assert_eq!(second.text(Fingerprint::of(&mistake)).status, 410);
	assert_eq!(second.pull(&first.url), (1, 0, Ok(())), "there is room now");
	assert_eq!(second.text(Fingerprint::of(&other)).status, 200);
}

/// A mirror with this feed, and these bytes for every text.
fn liar(feed: Vec<Entry>, bytes: Vec<u8>) -> String {
	always(move |path| {
		if path.starts_with("/texts?") {
			let is_first = !path.contains("after=");
			let changes = if is_first { feed.clone() } else { Vec::new() };
			return Json(Feed { changes, next: "abc-9".into() }).into_response();
		}
		bytes.clone().into_response()
	})
}

fn entry(name: Fingerprint, state: &str, put: &Order, last: Option<&Order>) -> Entry {
	Entry {
		fingerprint: name.to_string(),
		state: state.into(),
		media: "application/json".into(),
		size: 100,
		put: put.raw().into(),
		order: last.map(|order| order.raw().into()),
	}
}

#[test]
fn nothing_that_a_mirror_makes_up_is_taken() {
	let (node, bytes) = (Node::start(), text("a"));
	let server = Server::start(&node);
	let name = Fingerprint::of(&bytes);
	let kept = text("kept");
	let kept_name = Fingerprint::of(&kept);
	server.put("Alice", &kept);
	let right = order("Alice", Action::Put, name);
	let by_nobody = order("Dave", Action::Put, name);
	let about_another = order("Alice", Action::Put, kept_name);
	let put = order("Alice", Action::Put, kept_name);
	let by_another = order("Bob", Action::Erase, kept_name);
	let far_ahead = order_until("Alice", Action::Erase, kept_name, now() + 10_000);
	let mut forged = entry(name, "kept", &right, None);
	forged.put = forged.put.replace('a', "b");
	let mut nameless = entry(name, "kept", &right, None);
	nameless.fingerprint = "../../etc/passwd".into();
	let mut huge = entry(name, "kept", &right, None);
	huge.size = u64::MAX;
	let feed = vec![
		forged,
		nameless,
		huge,
		entry(name, "kept", &by_nobody, None),
		entry(name, "kept", &about_another, None),
		entry(name, "eaten", &right, None),
		entry(kept_name, "erased", &put, Some(&by_another)),
		entry(kept_name, "erased", &put, Some(&far_ahead)),
		entry(kept_name, "erased", &put, Some(&put)),
		entry(kept_name, "erased", &put, None),
		entry(kept_name, "lifted", &put, Some(&order("Alice", Action::Lift, kept_name))),
	];
	let count = u64::try_from(feed.len()).expect("are few");
	assert_eq!(server.pull(&liar(feed, bytes)), (0, count, Ok(())));
	assert_eq!(server.text(kept_name).body, kept);
	assert_eq!(server.text(name).status, 404);
}

#[test]
fn a_text_with_another_content_is_refused_and_another_mirror_has_it() {
	let (node, bytes) = (Node::start(), text("a"));
	let [honest, server] = [(); 2].map(|()| Server::start(&node));
	honest.put("Alice", &bytes);
	let name = Fingerprint::of(&bytes);
	let feed = vec![entry(name, "kept", &order("Alice", Action::Put, name), None)];
	assert_eq!(server.pull(&liar(feed.clone(), text("b"))), (0, 1, Ok(())));
	let endless = liar(feed, vec![b'a'; 10 << 20]);
	assert_eq!(server.pull(&endless), (0, 1, Ok(())));
	assert_eq!(server.text(name).status, 404);
	assert_eq!(server.pull(&honest.url), (1, 0, Ok(())));
	assert_eq!(server.text(name).body, bytes);
}

#[test]
fn a_feed_that_goes_in_circles_has_no_end_or_no_sense_is_left() {
	let node = Node::start();
	let server = Server::start(&node);
	let name = Fingerprint::of(b"x");
	let change = entry(name, "kept", &order("Alice", Action::Put, name), None);
	let circle = always(move |_| {
		Json(Feed { changes: vec![change.clone()], next: "abc-1".into() }).into_response()
	});
	assert!(server.pull(&circle).2.is_err_and(|error| error.contains("does not go on")));
	let long = always(|_| vec![b' '; 5 << 20].into_response());
	assert!(server.pull(&long).2.is_err_and(|error| error.contains("more than")));
	let answers: [fn() -> Response; 4] = [
		|| "hello".into_response(),
		|| StatusCode::INTERNAL_SERVER_ERROR.into_response(),
		|| (StatusCode::FOUND, [("location", "http://127.0.0.1:1/")]).into_response(),
		|| Json(object!({ "changes": [{}], "next": 1 })).into_response(),
	];
	for answer in answers {
		let mirror = always(move |_| answer());
		assert!(server.pull(&mirror).2.is_err());
	}
	assert!(server.pull("http://127.0.0.1:1").2.is_err());
	assert_eq!(server.get("/health").status, 200);
}

#[test]
fn a_mirror_that_is_slow_holds_nobody_else_up() {
	let (node, bytes) = (Node::start(), text("a"));
	let [honest, server] = [(); 2].map(|()| Server::start(&node));
	let slow = always(|_| {
		// A body that never comes.
		Body::from_stream(futures_pending()).into_response()
	});
	honest.put("Alice", &bytes);
	std::thread::scope(|scope| {
		scope.spawn(|| {
			let began = std::time::Instant::now();
			assert!(server.pull(&slow).2.is_err());
			assert!(began.elapsed() < Duration::from_secs(40), "it is given up");
		});
		assert_eq!(server.pull(&honest.url), (1, 0, Ok(())));
		assert_eq!(server.text(Fingerprint::of(&bytes)).status, 200);
	});
}

/// A stream that has nothing, and no end.
fn futures_pending() -> impl futures::Stream<Item = Result<Vec<u8>, std::io::Error>> {
	futures::stream::pending()
}

#[test]
fn the_feed_is_read_in_pages_and_refuses_what_cannot_be_meant() {
	let node = Node::start();
	let server = Server::start(&node);
	for number in 0..5 {
		server.put("Library", &text(&format!("{number}")));
	}
	server.erase("Library", Fingerprint::of(&text("1")));
	let mut seen = Vec::new();
	let mut after = String::new();
	loop {
		let page = json(&server.get(&format!("/texts?limit=2{after}")));
		let changes = page["changes"].as_array().expect("is a list").clone();
		if changes.is_empty() {
			break;
		}
		assert!(changes.len() <= 2);
		seen.extend(changes);
		after = format!("&after={}", page["next"].as_str().expect("is text"));
	}
	assert_eq!(seen.len(), 5, "each text once");
	assert_eq!(seen[4]["state"], "erased");
	for wrong in ["limit=0", "limit=201", "limit=x", "after=x", "before=1"] {
		assert_eq!(server.get(&format!("/texts?{wrong}")).status, 400, "{wrong}");
	}
	let other = json(&server.get("/texts?after=abc-99"));
	assert_eq!(other["changes"].as_array().map(Vec::len), Some(5), "a cursor of another store");
}
