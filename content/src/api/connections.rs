// SPDX-License-Identifier: Apache-2.0

//! Connections: so many and no more, none silent for long, and none without an end.

use super::{
	rates::{household, Peer},
	shares::Shares,
};
use anyhow::{Context, Result};
use axum::{extract::Request, Router};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
	rt::{TokioIo, TokioTimer},
	service::TowerToHyperService,
};
use std::{future::Future, net::SocketAddr, pin::pin, sync::Arc, time::Duration};
use tokio::{
	net::{TcpListener, TcpStream},
	sync::{watch, Semaphore},
	time::{sleep, timeout},
};

/// How many connections there are at the same time. More wait for their turn.
const CONNECTIONS: usize = 1024;
/// How many of them one address may have, unless all readers come by the address of a proxy.
const CONNECTIONS_EACH: usize = 128;
/// How long a client may take for the head of a request, and be silent between two.
const HEAD_TIME: Duration = Duration::from_secs(20);
/// The longest head, in bytes.
const MAX_HEAD: usize = 32 * 1024;
/// After this long a connection ends with its current answer, and is opened again.
const LIFE: Duration = Duration::from_secs(300);
/// How long that answer may still take; and how long those who are connected have when the server
/// stops.
const LEAVE: Duration = Duration::from_secs(10);

/// Listens, or says what to do about it.
pub async fn listen(address: SocketAddr, option: &str) -> Result<TcpListener> {
	TcpListener::bind(address).await.with_context(|| {
		format!(
			"{address} cannot be listened at. Is another program there? {option} takes another one"
		)
	})
}

/// Serves until `end`, and then for a few seconds those who are connected. `behind_proxy`: all come
/// from the proxy's address.
pub async fn serve(
	listener: TcpListener,
	router: Router,
	behind_proxy: bool,
	end: impl Future<Output = ()>,
) {
	let places = Arc::new(Semaphore::new(CONNECTIONS));
	let shares = Shares::new(if behind_proxy { CONNECTIONS } else { CONNECTIONS_EACH });
	let (stop, stopped) = watch::channel(false);
	let mut end = pin!(end);
	loop {
		let accepted = tokio::select! {
			() = &mut end => break,
			accepted = accept(&listener, &places) => accepted,
		};
		let Some((stream, peer, place)) = accepted else { continue };
		// Whoever has enough is cut off: what waits would take the place of others.
		let Some(share) = shares.take(household(peer.ip())) else { continue };
		let (router, stopped) = (router.clone(), stopped.clone());
		tokio::spawn(async move {
			connection(stream, peer, router, stopped).await;
			drop((place, share));
		});
	}
	drop(listener);
	stop.send_replace(true);
	let all = u32::try_from(CONNECTIONS).unwrap_or(u32::MAX);
	let _ = timeout(LEAVE, places.acquire_many(all)).await;
}

type Place = tokio::sync::OwnedSemaphorePermit;

async fn accept(
	listener: &TcpListener,
	places: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, Place)> {
	let place = places.clone().acquire_owned().await.ok()?;
	match listener.accept().await {
		Ok((stream, peer)) => Some((stream, peer, place)),
		// Too many files are open, or the client is gone: it is no reason to end.
		Err(_) => {
			sleep(Duration::from_millis(50)).await;
			None
		},
	}
}

async fn connection(
	stream: TcpStream,
	peer: SocketAddr,
	router: Router,
	mut stopped: watch::Receiver<bool>,
) {
	let _ = stream.set_nodelay(true);
	let service = TowerToHyperService::new(router);
	let service = service_fn(move |mut request: Request<Incoming>| {
		request.extensions_mut().insert(Peer(peer));
		hyper::service::Service::call(&service, request)
	});
	let connection = http1::Builder::new()
		.timer(TokioTimer::new())
		.header_read_timeout(HEAD_TIME)
		.max_buf_size(MAX_HEAD)
		.serve_connection(TokioIo::new(stream), service);
	let mut connection = pin!(connection);
	tokio::select! {
		_ = connection.as_mut() => return,
		() = sleep(LIFE) => {},
		_ = stopped.wait_for(|is_so| *is_so) => {},
	}
	connection.as_mut().graceful_shutdown();
	// Whoever reads too slowly is cut off.
	let _ = timeout(LEAVE, connection).await;
}
