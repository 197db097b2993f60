// SPDX-License-Identifier: Apache-2.0

//! A server of texts, and how it is asked.

use crate::{fakes::Node, order, Folder};
use doverie_content::{
	api::{
		listen,
		network::{Beginning, Settings},
		readers, router, serve, Metrics, Portal, Rates, Shared,
	},
	client::{Answer, Client},
	document::Sizes,
	fingerprint::Fingerprint,
	mirror::{Mirror, Rules, Told},
	order::{Action, Order},
	store::{
		quota::{Quota, Quotas},
		Store, S3,
	},
};
use serde_json::Value;
use sp_core::crypto::AccountId32;
use std::{
	path::PathBuf,
	sync::{atomic::Ordering, Arc},
	thread,
	time::Duration,
};
use tokio::{runtime::Runtime, sync::oneshot};

/// What a server is like.
pub struct Wanted {
	/// Who may erase by order.
	pub operators: Vec<AccountId32>,
	/// What a citizen may put.
	pub citizen: Quota,
	/// How much there may be.
	pub total: u64,
	/// How many requests in a minute.
	pub requests: u32,
	/// Where the bytes are, if they are in storage.
	pub bucket: Option<String>,
	/// The portal.
	pub portal: Option<PathBuf>,
}

pub const SIZES: Sizes = Sizes { text: 8 * 1024, file: 16 * 1024 };

impl Default for Wanted {
	fn default() -> Self {
		Self {
			operators: vec![crate::fakes::account("Operator")],
			citizen: Quota { a_day: 1 << 20, in_all: 1 << 20 },
			total: 1 << 30,
			requests: 1_000_000,
			bucket: None,
			portal: None,
		}
	}
}

/// A server that runs.
pub struct Server {
	/// Its address.
	pub url: String,
	/// What its requests share.
	pub shared: Shared,
	/// Its folder.
	pub folder: Folder,
	client: Client,
	end: Option<oneshot::Sender<()>>,
	thread: Option<thread::JoinHandle<()>>,
}

impl Server {
	/// An ordinary one.
	pub fn start(node: &Node) -> Self {
		Self::start_as(node, Wanted::default())
	}

	/// One like this.
	pub fn start_as(node: &Node, wanted: Wanted) -> Self {
		Self::start_in(Folder::new(), node, wanted)
	}

	/// One in a folder that may have been another's.
	pub fn start_in(folder: Folder, node: &Node, wanted: Wanted) -> Self {
		let organisation = Quota { a_day: 1 << 24, in_all: 1 << 24 };
		let quotas = Quotas { citizen: wanted.citizen, organisation, total: wanted.total };
		let s3 = wanted.bucket.as_deref();
		let s3 = s3.map(|url| S3::open(url, "us-east-1", "key", "secret").expect("can be used"));
		let store = Arc::new(Store::open(folder.path(), s3, quotas).expect("can be opened"));
		let rules =
			Rules { operators: wanted.operators, sizes: SIZES, pause: Duration::from_secs(1) };
		let portal = wanted.portal.map(|folder| Portal::open(&folder).expect("is one"));
		let shared = Shared {
			store,
			node: Arc::new(doverie_content::node::Node::new(&node.url)),
			rules: Arc::new(rules),
			portal: portal.map(Arc::new),
			beginning: Arc::new(Beginning::new(Vec::new())),
			network: Arc::new(Settings::default()),
			rates: Arc::new(Rates::new(wanted.requests, false)),
			metrics: Arc::new(Metrics::default()),
			readers: readers(),
		};
		let runtime = Runtime::new().expect("there is one");
		let address = "127.0.0.1:0".parse().expect("is one");
		let listener = runtime.block_on(listen(address, "--listen")).expect("there is a port");
		let url = format!("http://{}", listener.local_addr().expect("has an address"));
		let (end, ended) = oneshot::channel::<()>();
		let app = router(shared.clone());
		let thread = thread::spawn(move || {
			runtime.block_on(serve(listener, app, false, async {
				let _ = ended.await;
			}));
		});
		let client = Client::new(Duration::from_secs(20));
		Self { url, shared, folder, client, end: Some(end), thread: Some(thread) }
	}

	/// Where a text is.
	pub fn place(&self, text: Fingerprint) -> String {
		format!("{}/texts/{text}", self.url)
	}

	/// What is at a path.
	pub fn get(&self, path: &str) -> Answer {
		self.client.get(&format!("{}{path}", self.url), 1 << 24).expect("answers")
	}

	/// A text.
	pub fn text(&self, text: Fingerprint) -> Answer {
		self.get(&format!("/texts/{text}"))
	}

	/// Puts these bytes under this name by this order.
	pub fn put_as(&self, name: Fingerprint, bytes: &[u8], order: &Order) -> Answer {
		let right = format!("Doverie {}", order.raw());
		let headers = [("Authorization", right.as_str())];
		self.client.put(&self.place(name), &headers, bytes, 1 << 20).expect("answers")
	}

	/// Puts a text of somebody's.
	pub fn put(&self, who: &str, bytes: &[u8]) -> Answer {
		let name = Fingerprint::of(bytes);
		self.put_as(name, bytes, &order(who, Action::Put, name))
	}

	/// Erases a text by this order.
	pub fn erase_as(&self, text: Fingerprint, order: &Order) -> Answer {
		let right = format!("Doverie {}", order.raw());
		let headers = [("Authorization", right.as_str())];
		self.client.delete(&self.place(text), &headers, 1 << 20).expect("answers")
	}

	/// Erases one in somebody's name.
	pub fn erase(&self, who: &str, text: Fingerprint) -> Answer {
		self.erase_as(text, &order(who, Action::Erase, text))
	}

	/// Lifts an erasure by this order.
	pub fn lift_as(&self, text: Fingerprint, order: &Order) -> Answer {
		let right = format!("Doverie {}", order.raw());
		let headers = [("Authorization", right.as_str())];
		let place = format!("{}/lift", self.place(text));
		self.client.post(&place, &headers, &[], 1 << 20).expect("answers")
	}

	/// Reads a mirror once, some pages. Returns what was taken and what was refused.
	pub fn pull(&self, mirror: &str) -> (u64, u64, Result<(), String>) {
		let told = Arc::<Told>::default();
		let (store, node) = (self.shared.store.clone(), self.shared.node.clone());
		let mirror = Mirror::new(mirror, store, node, self.shared.rules.clone(), told.clone());
		let done = mirror.read().map_err(|error| format!("{error:#}"));
		let load = |counter: &std::sync::atomic::AtomicU64| counter.load(Ordering::Relaxed);
		(load(&told.taken), load(&told.refused), done)
	}

	/// Ends it, and returns its folder.
	pub fn stop(mut self) -> Folder {
		self.end();
		std::mem::replace(&mut self.folder, Folder::new())
	}

	fn end(&mut self) {
		drop(self.end.take());
		if let Some(thread) = self.thread.take() {
			let _ = thread.join();
		}
	}
}

impl Drop for Server {
	fn drop(&mut self) {
		self.end();
	}
}

/// The body of an answer, as JSON.
pub fn json(answer: &Answer) -> Value {
	serde_json::from_slice(&answer.body).expect("is JSON")
}

/// What an answer says is wrong.
pub fn error(answer: &Answer) -> String {
	json(answer)["error"].as_str().expect("says what is wrong").to_owned()
}
