// SPDX-License-Identifier: Apache-2.0

//! Everything has an end.

use crate::{
	fakes::Node,
	order,
	server::{error, Server, Wanted},
	text,
	texts::raw,
};
use doverie_content::{fingerprint::Fingerprint, order::Action, store::quota::Quota};
use std::{
	io::{Read, Write},
	net::TcpStream,
	sync::atomic::Ordering,
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
	let answered = (0..60).map(|_| server.get("/texts").status);
	let refused = answered.filter(|status| *status == 429).count();
	assert!((25..=30).contains(&refused), "{refused}");
	let says_when = |_| raw(&server, "GET /texts", "").to_lowercase().contains("retry-after: 60");
	assert!((0..5).any(says_when));
}

#[test]
fn however_often_anybody_asks_whether_the_server_is_well_its_node_is_asked_once() {
	let node = Node::start();
	let server = Server::start(&node);
	for path in ["/health", "/network.json"].repeat(10) {
		assert_eq!(server.get(path).status, 200);
	}
	assert_eq!(node.chain.named.load(Ordering::Relaxed), 1);
}

#[test]
fn a_client_that_says_nothing_holds_nobody_up() {
	let node = Node::start();
	let server = Server::start(&node);
	let address = server.url.trim_start_matches("http://").to_owned();
	let silent: Vec<_> = (0..200).map(|_| from("127.0.0.2", &address)).collect();
	let began = Instant::now();
	assert_eq!(server.get("/openapi.json").status, 200);
	assert!(began.elapsed() < Duration::from_secs(5));
	drop(silent);
}

/// Says so often that a text follows, by an order that is rightly signed, and sends none of it.
fn begin_to_put(server: &Server, who: &str, times: usize) -> Vec<TcpStream> {
	let name = Fingerprint::of(who.as_bytes());
	let order = order(who, Action::Put, name);
	let head = format!(
		"PUT /texts/{name} HTTP/1.1\r\nHost: a\r\nAuthorization: Doverie {}\r\n\
		 Content-Length: 1000\r\n\r\n",
		order.raw()
	);
	let begin = |_| {
		let address = server.url.trim_start_matches("http://");
		let mut stream = TcpStream::connect(address).expect("it listens");
		stream.write_all(head.as_bytes()).expect("can be asked");
		stream
	};
	(0..times).map(begin).collect()
}

#[test]
fn strangers_who_put_slowly_hold_nobody_up() {
	let node = Node::start();
	let server = Server::start(&node);
	let slow = begin_to_put(&server, "Dave", 40);
	thread::sleep(Duration::from_millis(500));
	let began = Instant::now();
	assert_eq!(server.put("Alice", &text("a")).status, 201);
	assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
	drop(slow);
}

#[test]
fn a_stakeholder_who_puts_slowly_holds_up_nobody_else() {
	let node = Node::start();
	let server = Server::start(&node);
	let slow = begin_to_put(&server, "Bob", 40);
	thread::sleep(Duration::from_millis(500));
	let began = Instant::now();
	assert_eq!(server.put("Alice", &text("a")).status, 201);
	assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
	let refused = server.put("Bob", &text("b"));
	assert_eq!(refused.status, 429, "{}", error(&refused));
	drop(slow);
}

#[test]
fn whoever_is_refused_while_sending_hears_why() {
	let node = Node::start();
	let server = Server::start(&node);
	let mut stream = begin_to_put(&server, "Dave", 1).remove(0);
	for _ in 0..10 {
		thread::sleep(Duration::from_millis(100));
		stream.write_all(&[b'a'; 100]).expect("it is not cut off");
	}
	let mut answer = [0; 12];
	stream.read_exact(&mut answer).expect("there is an answer");
	assert_eq!(&answer, b"HTTP/1.1 403");
}

#[test]
fn one_address_does_not_take_all_connections() {
	let node = Node::start();
	let server = Server::start(&node);
	let address = server.url.trim_start_matches("http://").to_owned();
	let _held: Vec<_> =
		(0..1100).map(|_| TcpStream::connect(&address).expect("it listens")).collect();
	thread::sleep(Duration::from_secs(1));
	let mut other = from("127.0.0.2", &address);
	other.set_read_timeout(Some(Duration::from_secs(5))).expect("can be set");
	other.write_all(b"GET /openapi.json HTTP/1.0\r\n\r\n").expect("can be asked");
	let mut answer = [0; 15];
	other.read_exact(&mut answer).expect("another address is answered");
	assert_eq!(&answer, b"HTTP/1.0 200 OK");
}

/// A connection from another address of this machine.
fn from(own: &str, to: &str) -> TcpStream {
	let runtime = tokio::runtime::Runtime::new().expect("there is one");
	let stream = runtime.block_on(async {
		let socket = tokio::net::TcpSocket::new_v4().expect("there is one");
		socket.bind(format!("{own}:0").parse().expect("is one")).expect("is this machine's");
		socket.connect(to.parse().expect("is one")).await.expect("it listens")
	});
	let stream = stream.into_std().expect("is whole");
	stream.set_nonblocking(false).expect("can be set");
	stream
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
