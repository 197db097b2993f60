// SPDX-License-Identifier: Apache-2.0

//! A node, and storage that speaks S3, as far as a server of texts sees them.

use crate::{key, GENESIS};
use axum::{
	body::Bytes,
	extract::{Request, State},
	http::{HeaderMap, Method, StatusCode, Uri},
	response::{IntoResponse, Response},
	routing::post,
	Json, Router,
};
use codec::Encode;
use doverie_content::order::address;
use serde_json::{json, Value};
use sp_core::{crypto::AccountId32, Pair};
use std::{
	collections::{BTreeMap, BTreeSet},
	net::SocketAddr,
	sync::{
		atomic::{AtomicBool, AtomicUsize, Ordering},
		Arc, Mutex,
	},
	thread,
};
use tokio::{net::TcpListener, runtime::Runtime};

/// Serves on a port of its own, for as long as the test runs.
pub fn serve(router: Router) -> SocketAddr {
	let runtime = Runtime::new().expect("there is one");
	let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("there is a port");
	let address = listener.local_addr().expect("has an address");
	thread::spawn(move || runtime.block_on(async move { axum::serve(listener, router).await }));
	address
}

/// The account of somebody.
pub fn account(name: &str) -> AccountId32 {
	AccountId32::from(key(name).public().0)
}

/// What a chain knows.
#[derive(Default)]
pub struct Chain {
	stakeholders: Mutex<BTreeMap<String, Value>>,
	registrars: Mutex<Vec<AccountId32>>,
	on_record: Mutex<BTreeSet<String>>,
	/// The node does not answer.
	pub away: AtomicBool,
	/// How often it was asked where light clients begin.
	pub begun: AtomicUsize,
	/// How often it was asked for the name of its chain.
	pub named: AtomicUsize,
}

/// A node of it.
pub struct Node {
	/// What it knows.
	pub chain: Arc<Chain>,
	/// Where it answers.
	pub url: String,
}

impl Node {
	/// One that knows Alice and Bob as citizens 1 and 2, the organisation Library as 3, and Desk as
	/// a registrar.
	pub fn start() -> Self {
		let chain = Arc::<Chain>::default();
		chain.admit("Alice", 1, "Citizen");
		chain.admit("Bob", 2, "Citizen");
		chain.admit("Library", 3, "Organisation");
		chain.registrars.lock().expect("is whole").push(account("Desk"));
		let router = Router::new().route("/", post(answer)).with_state(chain.clone());
		Self { chain, url: format!("http://{}", serve(router)) }
	}
}

impl Chain {
	/// Admits somebody.
	pub fn admit(&self, name: &str, number: u64, kind: &str) {
		self.set(name, number, kind, "Admitted");
	}

	/// Sets where somebody stands.
	pub fn set(&self, name: &str, number: u64, kind: &str, standing: &str) {
		let known =
			json!({ "number": number, "kind": kind, "standing": standing, "frozen": false });
		self.stakeholders.lock().expect("is whole").insert(address(&account(name)), known);
	}

	/// Nobody is registered under this account any more.
	pub fn forget(&self, name: &str) {
		self.stakeholders.lock().expect("is whole").remove(&address(&account(name)));
	}

	/// There is a record of this fingerprint.
	pub fn record(&self, fingerprint: impl ToString) {
		self.on_record.lock().expect("is whole").insert(fingerprint.to_string());
	}

	fn result(&self, method: &str, params: &Value) -> Value {
		let first = params[0].as_str().unwrap_or_default();
		match method {
			"chain_getBlockHash" => json!(format!("0x{}", hex::encode(GENESIS))),
			"chain_getFinalizedHead" => json!(format!("0x{}", hex::encode([8; 32]))),
			"system_chain" => {
				self.named.fetch_add(1, Ordering::Relaxed);
				json!("Test")
			},
			"doverie_stakeholder" => {
				let known = self.stakeholders.lock().expect("is whole");
				known.get(first).cloned().unwrap_or(Value::Null)
			},
			"state_call" if first == "StakeholdersViews_registrars" => {
				let all = self.registrars.lock().expect("is whole").clone();
				let here = if params[1] == "0x02" { all } else { Vec::new() };
				json!(format!("0x{}", hex::encode(here.encode())))
			},
			"doverie_lookup" => {
				let known = self.on_record.lock().expect("is whole").contains(first);
				if known {
					json!([{ "author": "dv" }])
				} else {
					json!([])
				}
			},
			"doverie_lightSync" => {
				self.begun.fetch_add(1, Ordering::Relaxed);
				let database = json!({ "genesisHash": hex::encode(GENESIS), "nodes": {} });
				json!({ "chainSpec": "{}", "databaseContent": database.to_string() })
			},
			_ => Value::Null,
		}
	}
}

async fn answer(State(chain): State<Arc<Chain>>, Json(asked): Json<Value>) -> Response {
	if chain.away.load(Ordering::Relaxed) {
		return StatusCode::BAD_GATEWAY.into_response();
	}
	let method = asked["method"].as_str().unwrap_or_default();
	let result = chain.result(method, &asked["params"]);
	Json(json!({ "jsonrpc": "2.0", "id": asked["id"], "result": result })).into_response()
}

/// Storage that speaks S3.
#[derive(Default)]
pub struct Storage {
	/// What is in it.
	pub objects: Mutex<BTreeMap<String, Bytes>>,
	/// It does not answer.
	pub away: AtomicBool,
	/// It keeps old versions.
	pub versions: AtomicBool,
}

impl Storage {
	/// Starts it, and returns the address of a bucket.
	pub fn start() -> (Arc<Self>, String) {
		let storage = Arc::<Self>::default();
		let router = Router::new().fallback(store).with_state(storage.clone());
		let address = format!("http://{}/bucket", serve(router));
		(storage, address)
	}
}

async fn store(
	State(storage): State<Arc<Storage>>,
	method: Method,
	uri: Uri,
	body: Bytes,
) -> Response {
	if storage.away.load(Ordering::Relaxed) {
		return StatusCode::SERVICE_UNAVAILABLE.into_response();
	}
	let query = uri.query().unwrap_or_default();
	if !query.contains("X-Amz-Signature=") || !query.contains("X-Amz-Credential=key") {
		return StatusCode::FORBIDDEN.into_response();
	}
	let mut objects = storage.objects.lock().expect("is whole");
	let mut headers = HeaderMap::new();
	if storage.versions.load(Ordering::Relaxed) {
		headers.insert("x-amz-version-id", "abc".parse().expect("is one"));
	}
	match method {
		Method::PUT => {
			objects.insert(uri.path().to_owned(), body);
			headers.into_response()
		},
		Method::GET => match objects.get(uri.path()) {
			Some(bytes) => bytes.clone().into_response(),
			None => StatusCode::NOT_FOUND.into_response(),
		},
		Method::DELETE => {
			objects.remove(uri.path());
			StatusCode::NO_CONTENT.into_response()
		},
		_ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
	}
}

/// A server that answers everything in the same way.
pub fn always(answer: impl Fn(&str) -> Response + Clone + Send + Sync + 'static) -> String {
	let router = Router::new().fallback(move |request: Request| {
		let answer = answer.clone();
		async move { answer(&request.uri().to_string()) }
	});
	format!("http://{}", serve(router))
}
