// SPDX-License-Identifier: Apache-2.0

//! Clients that follow the head of the chain, `chainHead_v1_*`, while nothing becomes final; and
//! `doverie_finality`, which says where finality stands.
//!
//! Who follows is told of every block that is not final yet, and the node holds these for it. So the
//! SDK lets nobody begin where finality lags by more than 128 blocks, and ends all that follow as soon
//! as somebody tries: `stop`. A client that is stopped tries again at once. These methods are the
//! SDK's own, with two differences:
//!
//! * **More blocks are held:** as many as the SDK holds otherwise, and four times as many where every
//!   state is kept. There to hold a block is no more than to note it, a megabyte in all for each that
//!   follows. Elsewhere what the block has changed stays in memory.
//! * **Where finality lags by more than that, who wants to begin waits,** and begins when it may. It is
//!   told to `stop` after a while, so that it does not take the connection for dead, and nobody else
//!   is.

use crate::service::{FullBackend, FullClient, Hash};
use doverie_runtime::{opaque::Block, BlockNumber};
use futures_timer::Delay;
use jsonrpsee::{types::ErrorObjectOwned, RpcModule};
use sc_client_api::Backend as _;
use sc_rpc::{utils::Subscription, SubscriptionTaskExecutor};
use sc_rpc_spec_v2::chain_head::{ChainHead, ChainHeadApiServer, ChainHeadConfig, FollowEvent};
use serde::Serialize;
use sp_blockchain::{Backend as _, HeaderBackend};
use std::{sync::Arc, time::Duration};

const FOLLOW: &str = "chainHead_v1_follow";
const FOLLOW_EVENT: &str = "chainHead_v1_followEvent";
const UNFOLLOW: &str = "chainHead_v1_unfollow";

/// How many blocks are held, for all that follow together: the SDK's own figure.
const HELD: usize = 512;

/// The same where every state is kept. The database keeps count of 2,048 blocks that are held.
const HELD_BY_ARCHIVE: usize = 2048;

/// How many of them are final already, or of forks.
const RESERVE: usize = 32;

/// How many times a connection can follow. The specification of these methods asks for two.
const FOLLOWS: usize = 2;

/// How often the node looks whether who waits may begin, and how many times. In a browser,
/// polkadot-api gives a connection up that is silent for 40 seconds.
const LOOK: Duration = Duration::from_secs(2);
const LOOKS: usize = 10;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Takes the place of the SDK's methods in a module that has them, and adds `doverie_finality`.
pub fn replace(
	rpc: &mut RpcModule<()>,
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	executor: SubscriptionTaskExecutor,
) -> Result<(), Failure> {
	// Whoever keeps every state has to sync in full.
	let held = if backend.requires_full_sync() { HELD_BY_ARCHIVE } else { HELD };
	let chain_head =
		ChainHead::<_, Block, _>::new(client.clone(), backend.clone(), executor, config(held));
	let door = Arc::new(Door { client, backend, held });

	let mut module = chain_head.into_rpc();
	for method in [FOLLOW, UNFOLLOW] {
		module.remove_method(method);
	}
	let at_door = door.clone();
	module.register_subscription(
		FOLLOW,
		FOLLOW_EVENT,
		UNFOLLOW,
		move |params, pending, chain_head, _| {
			let door = at_door.clone();
			async move {
				let with_runtime = params.sequence().next::<bool>();
				let with_runtime = match with_runtime {
					Ok(with_runtime) => with_runtime,
					Err(error) => return pending.reject(error).await,
				};
				if opens(|| door.is_open(), LOOK, LOOKS).await {
					chain_head.chain_head_unstable_follow(pending, with_runtime);
				} else if let Ok(sink) = pending.accept().await {
					// Whoever has gone does not hear it.
					let _ = Subscription::from(sink).send(&FollowEvent::<Hash>::Stop).await;
				}
			}
		},
	)?;
	let methods: Vec<_> = module.method_names().collect();
	for method in methods {
		rpc.remove_method(method);
	}
	rpc.merge(module)?;

	let mut module = RpcModule::from_arc(door);
	module.register_method("doverie_finality", |_, door, _| {
		Ok::<_, ErrorObjectOwned>(door.finality())
	})?;
	rpc.merge(module)?;
	Ok(())
}

fn config(held: usize) -> ChainHeadConfig {
	ChainHeadConfig {
		global_max_pinned_blocks: held,
		// It would end all that follow. The door comes before it.
		max_lagging_distance: held,
		// What there is to tell in the beginning is told at once.
		subscription_buffer_cap: held,
		max_follow_subscriptions_per_connection: FOLLOWS,
		..Default::default()
	}
}

/// Where finality stands.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Finality {
	best: Head,
	finalized: Head,
	/// By how many blocks it lags.
	lag: BlockNumber,
	/// Can a client begin to follow, or would it have to wait?
	can_follow: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Head {
	number: BlockNumber,
	hash: Hash,
}

/// Who wants to follow comes through here.
struct Door {
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	/// How many blocks are held.
	held: usize,
}

impl Door {
	fn finality(&self) -> Finality {
		let info = self.client.info();
		Finality {
			best: Head { number: info.best_number, hash: info.best_hash },
			finalized: Head { number: info.finalized_number, hash: info.finalized_hash },
			lag: info.best_number.saturating_sub(info.finalized_number),
			can_follow: self.is_open(),
		}
	}

	fn is_open(&self) -> bool {
		let info = self.client.info();
		let lag = info.best_number.saturating_sub(info.finalized_number);
		let is_whole = || self.backend.blockchain().leaves().is_ok_and(|leaves| leaves.len() == 1);
		is_open(lag, self.held, is_whole)
	}
}

/// Can a client begin to follow where finality lags by this much?
fn is_open(lag: BlockNumber, held: usize, is_whole: impl FnOnce() -> bool) -> bool {
	let lag = usize::try_from(lag).unwrap_or(usize::MAX);
	let within = |held: usize| lag <= held.saturating_sub(RESERVE);
	// The SDK keeps in mind 496 blocks that it has told of, and cannot tell of forks of earlier ones.
	within(HELD) || (within(held) && is_whole())
}

/// Waits until it is open: is it, in the end?
async fn opens(is_open: impl Fn() -> bool, look: Duration, looks: usize) -> bool {
	for _ in 0..looks {
		if is_open() {
			return true;
		}
		Delay::new(look).await;
	}
	is_open()
}

#[cfg(test)]
mod tests {
	use super::*;
	use futures::executor::block_on;
	use std::cell::Cell;

	#[test]
	fn a_client_follows_through_a_stall_of_some_hundred_blocks() {
		let is_whole = || true;
		for held in [HELD, HELD_BY_ARCHIVE] {
			assert!(is_open(0, held, || false) && is_open(480, held, || false));
			assert!(!is_open(BlockNumber::MAX, held, is_whole));
		}
		assert!(!is_open(481, HELD, is_whole));
		assert!(is_open(2016, HELD_BY_ARCHIVE, is_whole));
		assert!(!is_open(2017, HELD_BY_ARCHIVE, is_whole));
	}

	#[test]
	fn beyond_what_the_sdk_keeps_in_mind_no_client_begins_on_a_fork() {
		assert!(!is_open(481, HELD_BY_ARCHIVE, || false));
		assert!(is_open(481, HELD_BY_ARCHIVE, || true));
	}

	#[test]
	fn whoever_waits_begins_as_soon_as_it_may() {
		let looked = Cell::new(0u8);
		let at_third = || {
			looked.set(looked.get().saturating_add(1));
			looked.get() == 3
		};
		assert!(block_on(opens(at_third, Duration::from_millis(1), LOOKS)));
		assert_eq!(looked.get(), 3);
	}

	#[test]
	fn nobody_waits_longer_than_a_connection_may_be_silent() {
		assert!(!block_on(opens(|| false, Duration::from_millis(1), LOOKS)));
		assert!(LOOK.saturating_mul(LOOKS as u32) < Duration::from_secs(40));
	}

	#[test]
	fn all_there_is_to_tell_in_the_beginning_is_held_and_buffered() {
		// A node that prunes states holds no more than the SDK would.
		assert_eq!(ChainHeadConfig::default().global_max_pinned_blocks, HELD);
		for held in [HELD, HELD_BY_ARCHIVE] {
			let config = config(held);
			// The blocks that are not final, 16 that are, and what begins and ends the tale.
			let told = held.saturating_sub(RESERVE).saturating_add(16 + 2);
			assert!(told <= config.global_max_pinned_blocks);
			assert!(told <= config.subscription_buffer_cap);
			assert!(held.saturating_sub(RESERVE) < config.max_lagging_distance);
		}
	}
}
