// SPDX-License-Identifier: Apache-2.0

//! Clients that are told of every change of what they look at, `state_subscribeStorage`, and do not
//! read what they are told.
//!
//! For each of them the SDK copies what a block has changed, and writes a message about it, whether
//! the client reads or not, up to sixteen ahead. Connections are cheap and subscriptions on them
//! cheaper: 2,500 to the events, none of them read, took four gigabytes within a minute. This method
//! is the SDK's own, with two differences:
//!
//! * **A message is written when the connection has room for it.** Until then what a block has changed
//!   is kept once, for all subscriptions together.
//! * **Who is too far behind is told so,** and the subscription ends. In the SDK it ends without a
//!   word.

use crate::{
	finality::internal,
	service::{FullClient, Hash},
};
use futures::{
	future::{self, Either},
	pin_mut, stream, Stream, StreamExt,
};
use futures_timer::Delay;
use jsonrpsee::{
	core::server::TrySendError, types::ErrorObject, RpcModule, SubscriptionCloseResponse,
	SubscriptionMessage, SubscriptionSink,
};
use sc_client_api::{BlockchainEvents, StorageNotification, StorageProvider};
use sc_rpc::DenyUnsafe;
use sp_blockchain::HeaderBackend;
use sp_core::storage::{StorageChangeSet, StorageKey};
use std::{collections::VecDeque, sync::Arc, time::Duration};

const SUBSCRIBE: &str = "state_subscribeStorage";
const CHANGES: &str = "state_storage";
const UNSUBSCRIBE: &str = "state_unsubscribeStorage";

/// How many changes may wait until the client reads: the SDK's own figure.
const MOST_WAITING: usize = 16;

/// How often a connection without room is looked at.
const LOOK: Duration = Duration::from_millis(100);

const TOO_SLOW: &str =
	"This client reads too slowly: 16 changes wait for it. Subscribe again, and look \
	up what has happened meanwhile.";

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Takes the place of the SDK's method in a module that has it.
pub fn replace(rpc: &mut RpcModule<()>, client: Arc<FullClient>) -> Result<(), Failure> {
	for method in [SUBSCRIBE, UNSUBSCRIBE] {
		rpc.remove_method(method);
	}
	let mut module = RpcModule::from_arc(client);
	module.register_subscription(
		SUBSCRIBE,
		CHANGES,
		UNSUBSCRIBE,
		|params, pending, client, extensions| async move {
			let keys = match params.sequence().optional_next::<Vec<StorageKey>>() {
				Ok(keys) => keys,
				Err(error) => {
					pending.reject(error).await;
					return SubscriptionCloseResponse::None;
				},
			};
			let denied = extensions.get::<DenyUnsafe>().copied().unwrap_or(DenyUnsafe::Yes);
			if let (None, Err(error)) = (&keys, denied.check_if_safe()) {
				pending.reject(ErrorObject::from(error)).await;
				return SubscriptionCloseResponse::None;
			}
			let later = match client.storage_changes_notification_stream(keys.as_deref(), None) {
				Ok(later) => later.map(Change::Later),
				Err(error) => {
					pending.reject(internal(error.into())).await;
					return SubscriptionCloseResponse::None;
				},
			};
			// What comes later is told after it.
			let begun = client.info().best_hash;
			let first = keys.map(|keys| Change::First(begun, keys));
			let changes = stream::iter(first).chain(later);
			match pending.accept().await {
				Ok(sink) => forward(sink, changes, |change| change.written(&client)).await,
				Err(_) => SubscriptionCloseResponse::None,
			}
		},
	)?;
	rpc.merge(module)?;
	Ok(())
}

/// What there is to tell a client.
enum Change {
	/// What these items are at the block with which it begins.
	First(Hash, Vec<StorageKey>),
	/// What a block has changed.
	Later(StorageNotification<Hash>),
}

impl Change {
	/// As it is told; nothing, if there is nothing to tell.
	fn written(&self, client: &FullClient) -> Option<StorageChangeSet<Hash>> {
		let told = match self {
			Self::First(block, keys) => {
				let value = |key: &StorageKey| client.storage(*block, key).ok().flatten();
				let changes = keys.iter().map(|key| (key.clone(), value(key))).collect();
				StorageChangeSet { block: *block, changes }
			},
			Self::Later(StorageNotification { block, changes }) => {
				let of_top = changes.iter().filter(|(child, ..)| child.is_none());
				let changes = of_top.map(|(_, key, value)| (key.clone(), value.cloned())).collect();
				StorageChangeSet { block: *block, changes }
			},
		};
		(!told.changes.is_empty()).then_some(told)
	}
}

/// Tells a client of one change after the other, each as soon as the connection has room for it.
async fn forward<Change, Told: serde::Serialize>(
	mut sink: SubscriptionSink,
	changes: impl Stream<Item = Change>,
	write: impl Fn(&Change) -> Option<Told>,
) -> SubscriptionCloseResponse {
	pin_mut!(changes);
	let mut waiting = VecDeque::new();
	loop {
		while let (Some(next), true) = (waiting.front(), sink.capacity() > 0) {
			if let Some(told) = write(next) {
				let method = sink.method_name().to_string();
				let message = SubscriptionMessage::new(&method, sink.subscription_id(), &told);
				match message.map(|message| sink.try_send(message)) {
					// Another subscription of this connection was faster.
					Ok(Err(TrySendError::Full(_))) => break,
					Ok(Ok(())) => (),
					_ => return SubscriptionCloseResponse::None,
				}
			}
			waiting.pop_front();
		}
		let room = match waiting.is_empty() {
			true => Either::Left(future::pending()),
			false => Either::Right(Delay::new(LOOK)),
		};
		let closed = sink.closed();
		pin_mut!(closed);
		match future::select(closed, future::select(changes.next(), room)).await {
			Either::Right((Either::Left((Some(change), _)), _)) => waiting.push_back(change),
			Either::Right((Either::Right(_), _)) => (),
			// The client has gone, or the node stops.
			_ => return SubscriptionCloseResponse::None,
		}
		if waiting.len() > MOST_WAITING {
			return SubscriptionCloseResponse::NotifErr(TOO_SLOW.into());
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use jsonrpsee::{core::EmptyServerParams, tokio::runtime::Runtime, Subscription};
	use std::{
		future::Future,
		sync::atomic::{AtomicU32, Ordering},
		thread,
	};

	fn block_on<T>(test: impl Future<Output = T>) -> T {
		Runtime::new().expect("there are threads").block_on(test)
	}

	/// A client that has subscribed to `0..changes`, on a connection with this much room; and how
	/// many messages were written.
	async fn subscribed(changes: u32, room: usize) -> (Subscription, Arc<AtomicU32>) {
		let written = Arc::new(AtomicU32::default());
		let mut module = RpcModule::from_arc(written.clone());
		module
			.register_subscription("s", "n", "u", move |_, pending, written, _| async move {
				let Ok(sink) = pending.accept().await else {
					return SubscriptionCloseResponse::None;
				};
				// The answer that it is accepted takes a place, too, until it is read.
				while sink.capacity() < room {
					Delay::new(LOOK).await;
				}
				let write = |change: &u32| {
					written.fetch_add(1, Ordering::SeqCst);
					// One in five has nothing that the client looks at.
					(change % 5 != 4).then_some(*change)
				};
				// It goes on: a block comes after every other.
				let changes = stream::iter(0..changes).chain(stream::pending());
				forward(sink, changes, write).await
			})
			.expect("is new");
		let subscription = module.subscribe("s", EmptyServerParams::new(), room).await;
		(subscription.expect("is accepted"), written)
	}

	#[test]
	fn whoever_reads_is_told_of_everything_in_order() {
		block_on(async {
			let (mut subscription, _) = subscribed(12, 1).await;
			for expected in (0..12u32).filter(|change| change % 5 != 4) {
				let (told, _) =
					subscription.next::<u32>().await.expect("goes on").expect("decodes");
				assert_eq!(told, expected);
			}
		});
	}

	#[test]
	fn what_there_is_no_room_for_is_not_written() {
		block_on(async {
			let (_unread, written) = subscribed(MOST_WAITING as u32, 2).await;
			thread::sleep(LOOK.saturating_mul(3));
			assert!(written.load(Ordering::SeqCst) <= 2);
		});
	}

	#[test]
	fn whoever_does_not_read_hears_no_more() {
		block_on(async {
			let (mut subscription, written) = subscribed(1_000, 2).await;
			thread::sleep(LOOK.saturating_mul(3));
			assert!(written.load(Ordering::SeqCst) <= 2);
			let mut told = Vec::new();
			while let Some(answer) = subscription.next::<u32>().await {
				told.push(answer.expect("decodes").0);
			}
			assert_eq!(told, [0, 1]);
		});
	}
}
