// SPDX-License-Identifier: Apache-2.0

//! REST, on a port of its own.

use crate::{
	chain::{Step, Step::*},
	indexed, Folder,
};
use doverie_indexer::{
	api::{router, Shared},
	chain::account,
};
use serde_json::{json, Value};
use std::fs;
use tokio::{
	io::{AsyncReadExt, AsyncWriteExt},
	net::{TcpListener, TcpStream},
};

/// A server with its tables.
struct Server {
	address: std::net::SocketAddr,
	folder: Folder,
}

impl Server {
	async fn start(blocks: &[&[Step]]) -> Self {
		let (_, folder, store) = indexed(blocks).await;
		let open_data = folder.path().join("open-data");
		let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a port");
		let address = listener.local_addr().expect("has an address");
		let app = router(Shared::new(store, open_data, 1));
		tokio::spawn(async move { axum::serve(listener, app).await });
		Self { address, folder }
	}

	/// Asks, and answers with the head and the body.
	async fn ask(&self, path: &str, headers: &str) -> (String, String) {
		let mut stream = TcpStream::connect(self.address).await.expect("it listens");
		let request =
			format!("GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{headers}\r\n");
		stream.write_all(request.as_bytes()).await.expect("can be asked");
		let mut answer = Vec::new();
		stream.read_to_end(&mut answer).await.expect("answers");
		let answer = String::from_utf8(answer).expect("is text");
		let (head, body) = answer.split_once("\r\n\r\n").expect("has a head");
		(head.to_lowercase(), body.to_owned())
	}

	async fn json(&self, path: &str) -> Value {
		let (head, body) = self.ask(path, "").await;
		assert!(head.contains(" 200 ok"), "{path}: {head} {body}");
		serde_json::from_str(&body).expect("is JSON")
	}
}

fn votes() -> Vec<Step> {
	(1..=25).map(|voter| Vote(1, voter, voter % 2 == 0)).collect()
}

#[tokio::test]
async fn pages_together_are_the_table() {
	let server = Server::start(&[&votes()]).await;
	let (mut voters, mut after) = (Vec::new(), String::new());
	loop {
		let page = server.json(&format!("/v1/votes?limit=10{after}")).await;
		let rows = page["rows"].as_array().expect("is a list");
		voters.extend(rows.iter().filter_map(|row| row["voter"].as_u64()));
		let Some(next) = page["next"].as_str() else { break };
		after = format!("&after={next}");
	}
	assert_eq!(voters, (1..=25).collect::<Vec<_>>());
	let last = server.json("/v1/votes?order=desc&limit=1").await;
	assert_eq!(last["rows"][0]["voter"], 25);
	let no = server.json("/v1/votes?ballot=No&limit=1000").await;
	assert_eq!(no["rows"].as_array().map(Vec::len), Some(13));
}

#[tokio::test]
async fn an_account_is_found_by_its_address_and_by_its_key() {
	let server = Server::start(&[&[Admit(1, None), Admit(2, None)]]).await;
	let all = server.json("/v1/stakeholders").await;
	let address = all["rows"][1]["account"].as_str().expect("has one").to_owned();
	let key = account(&address).expect("is an address");
	let key: String = key.iter().map(|byte| format!("{byte:02X}")).collect();
	for by in [address, format!("0x{key}"), format!("0x{}", key.to_lowercase())] {
		let found = server.json(&format!("/v1/stakeholders?account={by}")).await;
		assert_eq!(found["rows"], json!([all["rows"][1]]), "{by}");
	}
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
	let server = Server::start(&[&votes()]).await;
	let (head, _) = server.ask("/v1/votes", "").await;
	let mark = |name: &str| {
		let line = head.lines().find(|line| line.starts_with(name));
		line.and_then(|line| line.split_once(": ")).map(|(_, mark)| mark.to_owned())
	};
	let etag = mark("etag").expect("it has one").replace("w/", "W/");
	assert_eq!(mark("last-modified").as_deref(), Some("tue, 14 nov 2023 22:13:23 gmt"));
	assert_eq!(mark("access-control-allow-origin").as_deref(), Some("*"));
	let (head, body) = server.ask("/v1/votes", &format!("If-None-Match: {etag}\r\n")).await;
	assert!(head.contains(" 304 "), "{head}");
	assert!(body.is_empty());
}

#[tokio::test]
async fn what_cannot_be_meant_is_refused_in_words() {
	let server = Server::start(&[&votes()]).await;
	for path in [
		"/v1/votes?limit=1001",
		"/v1/votes?voter=one",
		"/v1/stakeholders?account=alice",
		"/v1/votes?votre=1",
		"/v1/votes?after=1",
		"/v1/votes?order=up",
		"/v1/changes?after=1",
		"/v1/search",
	] {
		let (head, body) = server.ask(path, "").await;
		assert!(head.contains(" 400 "), "{path}: {head}");
		let said: Value = serde_json::from_str(&body).expect("is JSON");
		assert!(said["error"].as_str().is_some_and(|text| text.len() > 20), "{said}");
	}
	for path in ["/v1/nothing", "/open-data/..%2findexer.sqlite", "/open-data/none.csv", "/"] {
		let (head, _) = server.ask(path, "").await;
		assert!(head.contains(" 404 "), "{path}: {head}");
	}
}

#[tokio::test]
async fn a_file_of_the_open_data_comes_whole_and_says_how_long_it_is() {
	let server = Server::start(&[&votes()]).await;
	let folder = server.folder.path().join("open-data");
	let text = "one,two\n".repeat(500_000);
	fs::create_dir_all(&folder).expect("can be made");
	fs::write(folder.join("votes.csv"), &text).expect("can be written");
	let (head, body) = server.ask("/open-data/votes.csv", "").await;
	assert!(head.contains(" 200 ok"), "{head}");
	assert!(head.contains("content-type: text/csv"), "{head}");
	assert!(head.contains(&format!("content-length: {}", text.len())), "{head}");
	assert!(body == text, "{} bytes in place of {}", body.len(), text.len());
}

#[tokio::test]
async fn the_feed_goes_on_after_a_cursor() {
	let server = Server::start(&[&votes(), &[Admit(1, None)]]).await;
	let (head, body) = server.ask("/v1/changes?limit=20", "").await;
	assert!(head.contains("application/x-ndjson"), "{head}");
	let first: Vec<Value> =
		body.lines().map(|line| serde_json::from_str(line).expect("is JSON")).collect();
	assert_eq!(first.len(), 20);
	let cursor = first.last().and_then(|change| change["cursor"].as_str()).expect("has one");
	assert_eq!(cursor, "1-19");
	let (_, body) = server.ask(&format!("/v1/changes?after={cursor}"), "").await;
	assert_eq!(body.lines().count(), 6);
	let (_, body) = server.ask("/v1/changes?pallet=Stakeholders", "").await;
	let only: Value = serde_json::from_str(&body).expect("is one line");
	assert_eq!((&only["name"], &only["fields"]["number"]), (&json!("Admitted"), &json!(1)));
}

#[tokio::test]
async fn the_feed_comes_as_events_and_has_a_bound_of_listeners() {
	let server = Server::start(&[&votes()]).await;
	let mut stream = TcpStream::connect(server.address).await.expect("it listens");
	let request = "GET /v1/changes HTTP/1.1\r\nHost: test\r\nAccept: text/event-stream\r\n\
		Last-Event-ID: 1-23\r\n\r\n";
	stream.write_all(request.as_bytes()).await.expect("can be asked");
	let mut said = String::new();
	while !said.contains("id: 1-24") {
		let mut bytes = [0; 4096];
		let count = stream.read(&mut bytes).await.expect("goes on");
		assert!(count > 0, "it has ended: {said}");
		said.push_str(&String::from_utf8_lossy(&bytes[..count]));
	}
	assert!(!said.contains("id: 1-23"), "that was seen before");
	let (head, _) = server.ask("/v1/changes", "Accept: text/event-stream\r\n").await;
	assert!(head.contains(" 503 "), "{head}");
}

#[tokio::test]
async fn it_says_how_far_it_is() {
	let server = Server::start(&[&votes()]).await;
	let status = server.json("/v1/status").await;
	assert_eq!((&status["block"], &status["spec_version"]), (&json!(1), &json!(1)));
	assert_eq!(status["time"], "2023-11-14T22:13:23Z");
	assert_eq!(server.json("/v1/openapi.json").await["openapi"], "3.1.0");
}
