// SPDX-License-Identifier: Apache-2.0

//! Everything has an end.

use crate::{
	fakes::Node,
	server::{error, Server, Wanted},
	text,
	texts::raw,
};
use doverie_content::{fingerprint::Fingerprint, store::quota::Quota};
use std::{
	io::{Read, Write},
	net::TcpStream,
	thread,
	time::{Duration, Instant},
};

#[test]
fn a_citizen_puts_so_much_a_day_and_so_much_in_all() {
	let node = Node::start();
	let citizen = Quota { a_day: 3 * 4096, in_all: 100 * 4096 };
	let server = Server::start_as(&node, Wanted { citizen, ..Wanted::default() });
	let put = |who: &str, number: usize| server.put(who, &text(&format!("{who} {number}")));
	for number in 0..3 {
		assert_eq!(put("Alice", number).status, 201);
	}
	let refused = put("Alice", 3);
	assert_eq!(refused.status, 429);
	assert!(error(&refused).contains("a day"), "{}", error(&refused));
	assert_eq!(put("Alice", 0).status, 200, "what is there costs nothing");
	assert_eq!(put("Bob", 0).status, 201, "another has a quota of their own");
	assert_eq!(put("Library", 0).status, 201);
}

#[test]
fn what_is_erased_makes_room_but_gives_no_new_day() {
	let node = Node::start();
	let citizen = Quota { a_day: 100 * 4096, in_all: 2 * 4096 };
	let server = Server::start_as(&node, Wanted { citizen, ..Wanted::default() });
	let texts: Vec<_> = (0..4).map(|number| text(&format!("{number}"))).collect();
	assert_eq!(server.put("Alice", &texts[0]).status, 201);
	assert_eq!(server.put("Alice", &texts[1]).status, 201);
	let refused = server.put("Alice", &texts[2]);
	assert_eq!(refused.status, 429);
	assert!(error(&refused).contains("Erase"), "{}", error(&refused));
	server.erase("Alice", Fingerprint::of(&texts[0]));
	// What is left of the erased one counts a little, so that nobody fills the index with them.
	assert_eq!(server.put("Alice", &texts[2]).status, 429);
	server.erase("Alice", Fingerprint::of(&texts[1]));
	assert_eq!(server.put("Alice", &texts[2]).status, 201);
}

#[test]
fn a_full_server_says_so() {
	let node = Node::start();
	let server = Server::start_as(&node, Wanted { total: 2 * 4096, ..Wanted::default() });
	assert_eq!(server.put("Alice", &text("1")).status, 201);
	assert_eq!(server.put("Bob", &text("2")).status, 201);
	assert_eq!(server.put("Library", &text("3")).status, 507);
}

#[test]
fn one_address_asks_so_much_in_a_minute() {
	let node = Node::start();
	let server = Server::start_as(&node, Wanted { requests: 30, ..Wanted::default() });
	let answered = (0..60).map(|_| server.get("/openapi.json").status);
	let refused = answered.filter(|status| *status == 429).count();
	assert!((25..=30).contains(&refused), "{refused}");
	let says_when =
		|_| raw(&server, "GET /openapi.json", "").to_lowercase().contains("retry-after: 60");
	assert!((0..5).any(says_when));
}

#[test]
fn a_client_that_says_nothing_holds_nobody_up() {
	let node = Node::start();
	let server = Server::start(&node);
	let address = server.url.trim_start_matches("http://").to_owned();
	let silent: Vec<_> =
		(0..200).map(|_| TcpStream::connect(&address).expect("it listens")).collect();
	let began = Instant::now();
	assert_eq!(server.get("/openapi.json").status, 200);
	assert!(began.elapsed() < Duration::from_secs(5));
	drop(silent);
}

#[test]
fn a_head_without_an_end_is_cut_off() {
	let node = Node::start();
	let server = Server::start(&node);
	let address = server.url.trim_start_matches("http://").to_owned();
	let mut stream = TcpStream::connect(&address).expect("it listens");
	stream.set_read_timeout(Some(Duration::from_secs(40))).expect("can be set");
	let mut written = 0usize;
	let line = format!("X-Long: {}\r\n", "a".repeat(1000));
	stream.write_all(b"GET / HTTP/1.1\r\n").expect("can be asked");
	// It ends with an answer, or the connection does.
	while written < 1_000_000 && stream.write_all(line.as_bytes()).is_ok() {
		written += line.len();
	}
	let mut answer = Vec::new();
	let _ = stream.read_to_end(&mut answer);
	let answer = String::from_utf8_lossy(&answer);
	assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
	assert!(written < 1_000_000 || answer.starts_with("HTTP/1.1 431"), "{written}");
}

#[test]
fn two_who_put_the_same_at_once_have_one_text() {
	let (node, bytes) = (Node::start(), text("a"));
	let server = Server::start(&node);
	let statuses: Vec<u16> = thread::scope(|scope| {
		let threads: Vec<_> =
			(0..8).map(|_| scope.spawn(|| server.put("Alice", &bytes).status)).collect();
		threads.into_iter().map(|thread| thread.join().expect("ends")).collect()
	});
	assert!(statuses.iter().all(|status| [200, 201, 409].contains(status)), "{statuses:?}");
	assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
	assert_eq!(server.shared.store.figures().expect("can be read").kept, 1);
}
