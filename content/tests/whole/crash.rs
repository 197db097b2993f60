// SPDX-License-Identifier: Apache-2.0

//! The process is killed at any moment.

use crate::{fakes::Node, now, order, text, Folder};
use doverie_content::{client::Client, fingerprint::Fingerprint, order::Action};
use serde_json::Value;
use std::{
	io::{BufRead, BufReader},
	path::Path,
	process::{Child, Command, Stdio},
	sync::Mutex,
	thread,
	time::{Duration, Instant},
};

/// How often it is killed.
const TIMES: u64 = 6;
/// How many texts are promised each time before that.
const PROMISED: u64 = 8;
/// The longest that is waited for these.
const LONG: Duration = Duration::from_secs(60);
/// How many put texts at the same time.
const WRITERS: u64 = 4;

/// The program itself.
struct Process {
	child: Child,
	url: String,
}

impl Process {
	fn start(folder: &Path, node: &str, more: &[&str]) -> Self {
		let mut child = Command::new(env!("CARGO_BIN_EXE_doverie-content"))
			.args([
				"serve",
				"--listen",
				"127.0.0.1:0",
				"--requests-a-minute",
				"1000000",
				"--node",
				node,
			])
			.arg("--folder")
			.arg(folder)
			.args(more)
			.stderr(Stdio::piped())
			.spawn()
			.expect("can be started");
		let mut lines = BufReader::new(child.stderr.take().expect("is there")).lines();
		let said = lines.next().expect("it says where it serves").expect("is text");
		let url = said.trim_start_matches("Serving ").to_owned();
		assert!(url.starts_with("http://"), "{said}");
		// Nobody is to wait until what it says is read.
		thread::spawn(move || lines.for_each(drop));
		Self { child, url }
	}

	fn figure(&self, name: &str) -> u64 {
		let health =
			Client::new(Duration::from_secs(10)).get(&format!("{}/health", self.url), 1 << 20);
		let health: Value =
			serde_json::from_slice(&health.expect("answers").body).expect("is JSON");
		health[name].as_u64().expect("is a number")
	}
}

impl Drop for Process {
	fn drop(&mut self) {
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

/// Puts and erases texts until the server is gone. Remembers what was promised.
fn write(
	url: &str,
	writer: u64,
	time: u64,
	kept: &Mutex<Vec<Vec<u8>>>,
	gone: &Mutex<Vec<Vec<u8>>>,
) {
	let client = Client::new(Duration::from_secs(5));
	for number in 0..10_000u64 {
		let bytes = text(&format!("{time} {writer} {number} {}", "word ".repeat(1000)));
		let name = Fingerprint::of(&bytes);
		let right = |action| format!("Doverie {}", order("Library", action, name).raw());
		let place = format!("{url}/texts/{name}");
		let put = right(Action::Put);
		let answer = client.put(&place, &[("Authorization", put.as_str())], &bytes, 1 << 16);
		if !answer.is_ok_and(|answer| answer.status == 201) {
			return;
		}
		if number % 3 == 0 {
			let erase = right(Action::Erase);
			let answer = client.delete(&place, &[("Authorization", erase.as_str())], 1 << 16);
			if !answer.is_ok_and(|answer| answer.status == 200) {
				return;
			}
			gone.lock().expect("is whole").push(bytes);
		} else {
			kept.lock().expect("is whole").push(bytes);
		}
	}
}

#[test]
fn what_was_promised_before_it_was_killed_is_kept_and_nothing_is_half() {
	let (node, folder) = (Node::start(), Folder::new());
	let (kept, gone) = (Mutex::<Vec<Vec<u8>>>::default(), Mutex::<Vec<Vec<u8>>>::default());
	for time in 0..TIMES {
		let mut process = Process::start(folder.path(), &node.url, &[]);
		thread::scope(|scope| {
			for writer in 0..WRITERS {
				let (url, kept, gone) = (process.url.clone(), &kept, &gone);
				scope.spawn(move || write(&url, writer, time, kept, gone));
			}
			// Once enough was promised, at no moment in particular.
			let enough = usize::try_from((time + 1) * PROMISED).expect("is small");
			let began = Instant::now();
			while kept.lock().expect("is whole").len() < enough && began.elapsed() < LONG {
				thread::sleep(Duration::from_millis(5));
			}
			thread::sleep(Duration::from_millis(time * 37));
			process.child.kill().expect("can be killed");
			process.child.wait().expect("ends");
		});
	}
	let process = Process::start(folder.path(), &node.url, &[]);
	let client = Client::new(Duration::from_secs(10));
	let get = |bytes: &[u8]| {
		let place = format!("{}/texts/{}", process.url, Fingerprint::of(bytes));
		client.get(&place, 1 << 20).expect("answers")
	};
	let (kept, gone) = (kept.into_inner().expect("is whole"), gone.into_inner().expect("is whole"));
	assert!(kept.len() >= 40 && gone.len() >= 10, "{} and {}", kept.len(), gone.len());
	for bytes in &kept {
		assert_eq!(get(bytes).body, *bytes);
	}
	for bytes in &gone {
		assert_eq!(get(bytes).status, 410);
		assert!(!folder.path().join("texts").join(Fingerprint::of(bytes).to_string()).exists());
	}
	// Each file is a whole text, and the index knows as many.
	let texts: Vec<_> = folder
		.files()
		.into_iter()
		.filter(|file| file.starts_with(folder.path().join("texts")))
		.collect();
	for file in &texts {
		let bytes = std::fs::read(file).expect("can be read");
		assert!(file.ends_with(Fingerprint::of(&bytes).to_string()), "{}", file.display());
	}
	assert_eq!(process.figure("texts"), u64::try_from(texts.len()).expect("are few"));
	assert!(!folder.files().iter().any(|file| file.starts_with(folder.path().join("new"))));
}

#[test]
fn it_ends_when_it_is_told_to_and_answers_what_was_asked() {
	let (node, folder) = (Node::start(), Folder::new());
	let mut process = Process::start(folder.path(), &node.url, &[]);
	let bytes = text("a");
	let name = Fingerprint::of(&bytes);
	let put = format!("Doverie {}", order("Alice", Action::Put, name).raw());
	let place = format!("{}/texts/{name}", process.url);
	let client = Client::new(Duration::from_secs(5));
	let done = client.put(&place, &[("Authorization", put.as_str())], &bytes, 1 << 16);
	assert_eq!(done.expect("answers").status, 201);
	let began = now();
	let told = Command::new("kill").arg(process.child.id().to_string()).status();
	assert!(told.expect("can be told").success());
	assert!(process.child.wait().expect("ends").success());
	assert!(now() - began < 15, "a connection that says nothing does not hold it up");
}
