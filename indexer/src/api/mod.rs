// SPDX-License-Identifier: Apache-2.0

//! REST: the tables, a feed of all events, a search in texts, and the open data.
//!
//! Everything is public and read-only. Each request has a limit in time and size.

mod answers;
mod changes;
mod files;
mod openapi;
mod query;
mod rows;
mod search;

pub use openapi::document;

use crate::{chain::Runtime, store::Store};
use anyhow::{Context, Result};
use axum::{
	http::{Method, StatusCode},
	middleware,
	routing::get,
	Router,
};
use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};
use tokio::{
	net::TcpListener,
	sync::{OnceCell, Semaphore},
};
use tower_http::{
	compression::CompressionLayer,
	cors::{Any, CorsLayer},
	timeout::TimeoutLayer,
};

/// The most rows of a page.
pub const MAX_PAGE: u32 = 1_000;
/// How many rows a page has where nobody says.
pub const PAGE: u32 = 100;
/// How long a request may take.
const REQUEST_TIME: Duration = Duration::from_secs(5);
/// How many may listen to the feed at the same time.
const LISTENERS: usize = 200;

/// What the requests share.
#[derive(Clone)]
pub struct Shared {
	/// The tables.
	pub store: Arc<Store>,
	/// Where the open data are.
	pub open_data: PathBuf,
	/// Places for those who listen to the feed.
	pub listeners: Arc<Semaphore>,
	/// A runtime of the chain, once somebody has asked for an account.
	runtime: Arc<OnceCell<Runtime>>,
}

impl Shared {
	/// What the requests to these tables share, and to the open data of a folder.
	pub fn new(store: Arc<Store>, open_data: PathBuf, listeners: usize) -> Self {
		let listeners = Arc::new(Semaphore::new(listeners));
		Self { store, open_data, listeners, runtime: Arc::default() }
	}

	/// The runtime by which the chain writes addresses.
	async fn runtime(&self) -> Result<&Runtime> {
		let read = || async {
			let version = self.store.last_runtime().await?.context("There is no block yet")?;
			let metadata = self.store.metadata(version).await?;
			Runtime::from_metadata(&metadata.context("There is no metadata yet")?)
		};
		self.runtime.get_or_try_init(read).await
	}
}

/// Serves the tables, and the open data of a folder, until the process ends.
pub async fn serve(store: Arc<Store>, open_data: PathBuf, listen: SocketAddr) -> Result<()> {
	let listener =
		TcpListener::bind(listen).await.with_context(|| {
			format!("{listen} cannot be listened at. Is another program there? --listen takes another one")
		})?;
	eprintln!("Serving http://{}/v1", listener.local_addr()?);
	let shared = Shared::new(store, open_data, LISTENERS);
	axum::serve(listener, router(shared)).await.context("The server has ended")
}

/// All paths.
pub fn router(shared: Shared) -> Router {
	let cors = CorsLayer::new()
		.allow_origin(Any)
		.allow_methods([Method::GET, Method::HEAD])
		.allow_headers(Any)
		.expose_headers(Any);
	Router::new()
		.route("/v1/search", get(search::search))
		.route("/v1/{table}", get(rows::rows))
		.route_layer(middleware::from_fn_with_state(shared.clone(), answers::conditional))
		.route("/v1/status", get(answers::status))
		.route("/v1/openapi.json", get(openapi::serve))
		.route("/v1/changes", get(changes::changes))
		.route("/open-data/", get(files::index))
		.route("/open-data/{file}", get(files::file))
		.fallback(answers::nothing_here)
		.layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, REQUEST_TIME))
		.layer(CompressionLayer::new())
		.layer(cors)
		.with_state(shared)
}
