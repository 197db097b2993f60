// SPDX-License-Identifier: Apache-2.0

//! HTTP: texts, the feed of changes, where light clients begin, and the portal.

pub mod answers;
mod connections;
mod metrics;
pub mod network;
mod openapi;
mod portal;
mod rates;
mod shares;
mod texts;

pub use connections::{listen, serve};
pub use metrics::Metrics;
pub use openapi::document;
pub use portal::Portal;
pub use rates::{Peer, Rates};

use crate::{mirror::Rules, node::Node, store::Store};
use answers::{nothing_here, Refusal};
use axum::{
	extract::Request,
	http::{header, HeaderValue, Method, StatusCode},
	middleware::{self, Next},
	response::Response,
	routing::{get, post},
	Router,
};
use network::{Beginning, Settings};
use shares::{Share, Shares};
use sp_core::crypto::AccountId32;
use std::{sync::Arc, time::Duration};
use tokio::sync::{Semaphore, SemaphorePermit};
use tower_http::{
	compression::CompressionLayer,
	cors::{Any, CorsLayer},
	timeout::TimeoutLayer,
};

/// How long a request may take, its body included.
const REQUEST_TIME: Duration = Duration::from_secs(40);
/// How many texts are read at the same time.
const READERS: usize = 32;
/// How many of them may be of one account: whoever sends slowly holds up themselves alone.
const READERS_EACH: usize = 8;
/// How long browsers remember which origins may ask.
const CORS: Duration = Duration::from_secs(3600);

/// What the requests share.
#[derive(Clone)]
pub struct Shared {
	/// The texts.
	pub store: Arc<Store>,
	/// The organisation's own node.
	pub node: Arc<Node>,
	/// What texts and orders are judged by.
	pub rules: Arc<Rules>,
	/// The files of the portal, if it is served.
	pub portal: Option<Arc<Portal>>,
	/// Where light clients begin.
	pub beginning: Arc<Beginning>,
	/// What `network.json` says.
	pub network: Arc<Settings>,
	/// Who has asked how much.
	pub rates: Arc<Rates>,
	/// What is counted.
	pub metrics: Arc<Metrics>,
	/// Places for those whose texts are being read: each has one in memory.
	pub readers: Arc<Readers>,
}

/// Places for texts that are being read.
pub struct Readers {
	all: Semaphore,
	each: Shares<AccountId32>,
}

/// As many as there are.
pub fn readers() -> Arc<Readers> {
	Arc::new(Readers { all: Semaphore::new(READERS), each: Shares::new(READERS_EACH) })
}

impl Readers {
	/// A place for a text of this account, once there is one; none, if it has as many as it may.
	async fn place(
		&self,
		account: &AccountId32,
	) -> Option<(Share<AccountId32>, SemaphorePermit<'_>)> {
		let own = self.each.take(account.clone())?;
		Some((own, self.all.acquire().await.ok()?))
	}
}

/// All paths.
pub fn router(shared: Shared) -> Router {
	let cors = CorsLayer::new()
		.allow_origin(Any)
		.allow_methods([Method::GET, Method::HEAD, Method::PUT, Method::DELETE, Method::POST])
		.allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE, header::IF_NONE_MATCH])
		.expose_headers([header::ETAG])
		.max_age(CORS);
	Router::new()
		.route("/texts", get(texts::changes))
		.route("/texts/{fingerprint}", get(texts::get).put(texts::put).delete(texts::erase))
		.route("/texts/{fingerprint}/lift", post(texts::lift))
		.route("/beginning.json", get(network::beginning))
		.route("/network.json", get(network::network))
		.route("/health", get(metrics::health))
		.route("/openapi.json", get(openapi::serve))
		.fallback(portal::file)
		.method_not_allowed_fallback(no_such_method)
		.layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, REQUEST_TIME))
		.layer(CompressionLayer::new())
		.layer(middleware::from_fn(protect))
		.layer(middleware::from_fn_with_state(shared.clone(), rates::limit))
		.layer(middleware::from_fn_with_state(shared.clone(), metrics::count))
		.layer(cors)
		.with_state(shared)
}

/// The paths for whoever watches: at an address of their own.
pub fn watched(shared: Shared) -> Router {
	Router::new().route("/metrics", get(metrics::metrics)).with_state(shared)
}

async fn no_such_method() -> Refusal {
	Refusal(StatusCode::METHOD_NOT_ALLOWED, nothing_here().1)
}

/// What every answer says to browsers: take nothing for what it is not, and tell nobody where a
/// reader came from.
async fn protect(request: Request, next: Next) -> Response {
	let mut response = next.run(request).await;
	let headers = response.headers_mut();
	let says = [
		(header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
		(header::REFERRER_POLICY, "no-referrer"),
		(header::X_FRAME_OPTIONS, "DENY"),
		(header::HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
	];
	for (name, value) in says {
		headers.insert(name, HeaderValue::from_static(value));
	}
	let policy = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
	headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
	response
}
