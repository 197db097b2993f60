// SPDX-License-Identifier: Apache-2.0

//! What the chain knows as plain JSON: `doverie_*`, for those who do not speak SCALE.
//!
//! - `methods`: which method asks which function of the runtime.
//! - `arguments`: what a caller gives, as the function takes it.
//! - `values`: what the function answers, as JSON.
//! - `schemas`: what that looks like, for those who generate a client.
//! - `described`: the runtime's metadata, by which all of these go.
//! - `blocks`: of which block something is asked, and what happened in it.
//! - `faults`: what is told where there is no answer.
//!
//! There is one reader for all answers, which goes by the metadata of the runtime of the block that
//! is asked about. So no type of the runtime is repeated here, a runtime upgrade by decision changes
//! answers without a new node, and blocks before an upgrade are read as they were written.
//!
//! A question is one call of a function whose answer is bounded. Without the hash of a block, it is
//! about the last final one, so that no answer is taken back. The quota and the dry run, which are
//! about sending, are asked of the best one.
//!
//! `rpc.discover` answers the OpenRPC document of all this: `openrpc.json`, with the schemas of what the
//! runtime of the best block answers.

mod arguments;
mod blocks;
mod described;
mod faults;
mod methods;
mod schemas;

#[cfg(test)]
mod tests;
mod values;

use crate::{author::Bulgarian, service::FullClient};
use arguments::Arguments;
use blocks::{Blocks, HAPPENED};
use doverie_runtime::{views::QuotaViews, BlockNumber};
use faults::{internal, invalid};
use futures::{
	future::{select, Either},
	FutureExt, StreamExt,
};
use futures_timer::Delay;
use jsonrpsee::{
	tokio::task::spawn_blocking,
	types::{ErrorObjectOwned, Params},
	PendingSubscriptionSink, RpcModule, SubscriptionMessage, SubscriptionSink,
};
use methods::{Method, METHODS};
use sc_rpc::{utils::spawn_subscription_task, SubscriptionTaskExecutor};
use serde_json::{json, Value};
use sp_api::ProvideRuntimeApi;
use std::{pin::pin, sync::Arc, time::Duration};

const DRY_RUN: &str = "doverie_dryRun";
const SUBSCRIBE: &str = "doverie_subscribeFinal";
const NOTIFICATION: &str = "doverie_final";
const UNSUBSCRIBE: &str = "doverie_unsubscribeFinal";
const DISCOVER: &str = "rpc.discover";

/// How long a subscriber may take for what it is told.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a connection without room is looked at, and how many times.
const LOOK: Duration = Duration::from_millis(100);
const LOOKS: usize = 300;

/// The document of the methods, without the version of the node and the schemas of answers.
const OPENRPC: &str = include_str!("openrpc.json");

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What the methods are answered from.
struct Server {
	client: Arc<FullClient>,
	blocks: Blocks,
	bulgarian: Bulgarian,
	executor: SubscriptionTaskExecutor,
	document: Value,
}

/// Adds the methods.
pub fn add_methods(
	rpc: &mut RpcModule<()>,
	client: Arc<FullClient>,
	executor: SubscriptionTaskExecutor,
) -> Result<(), Failure> {
	let blocks = Blocks::new(client.clone());
	let bulgarian = Bulgarian::load()?;
	let document = document()?;
	let mut module = RpcModule::new(Server { client, blocks, bulgarian, executor, document });
	for method in METHODS {
		module.register_blocking_method(method.name, move |params, server, _| {
			server.answer(method, &params)
		})?;
	}
	module.register_blocking_method(DRY_RUN, |params, server, _| server.dry_run(&params))?;
	module.register_subscription(
		SUBSCRIBE,
		NOTIFICATION,
		UNSUBSCRIBE,
		|params, pending, server, _| async move {
			let from = Arguments::of(&params, &["from"])
				.and_then(|mut arguments| server.blocks.first_to_tell(arguments.take()));
			match from {
				Ok(from) => server.follow(from, pending),
				Err(error) => pending.reject(error).await,
			}
		},
	)?;
	module.register_blocking_method(DISCOVER, |_, server, _| {
		let at = server.blocks.to_ask(None, true)?;
		let described = server.blocks.described(at)?;
		Ok::<_, ErrorObjectOwned>(described.document(&server.document).clone())
	})?;
	rpc.merge(module)?;
	Ok(())
}

/// The OpenRPC document.
fn document() -> Result<Value, Failure> {
	let mut document: Value = serde_json::from_str(OPENRPC)?;
	if let Some(info) = document.get_mut("info").and_then(Value::as_object_mut) {
		info.insert("version".into(), env!("CARGO_PKG_VERSION").into());
	}
	Ok(document)
}

impl Server {
	/// Asks the function of the runtime that belongs to a method.
	fn answer(&self, method: &Method, params: &Params) -> Result<Value, ErrorObjectOwned> {
		let mut arguments = Arguments::of(params, &method.names())?;
		let at = self.blocks.to_ask(arguments.pop(), method.latest)?;
		if [method.api, method.function] == HAPPENED {
			self.blocks.ensure_own_events(at)?;
		}
		let described = self.blocks.described(at)?;
		let function = described.function(method.api, method.function)?;
		let mut bytes = Vec::new();
		for (parameter, takes) in method.parameters.iter().zip(&function.inputs) {
			let given = arguments.take().unwrap_or_else(|| parameter.if_absent.value());
			if parameter.name == "limit" && given == 0 {
				return Err(invalid("`limit`: a page goes through at least one number."));
			}
			bytes.extend(described.argument(parameter.name, takes.ty.id, &given)?);
		}
		let answer = self.blocks.call(at, &method.call(), &bytes)?;
		described.answer(function.output.id, &answer)
	}

	/// Says whether a signed transaction would succeed, and in words why not.
	fn dry_run(&self, params: &Params) -> Result<Value, ErrorObjectOwned> {
		let mut arguments = Arguments::of(params, &["transaction", "language", "at"])?;
		let transaction = arguments::bytes("transaction", arguments.take())?;
		let language = arguments::language(arguments.take())?;
		let at = self.blocks.to_ask(arguments.take(), true)?;
		let refusal = self
			.client
			.runtime_api()
			.refusal(at, transaction, at)
			.map_err(|error| internal(&error))?;
		let told = |refusal: pallet_quota::Refusal| {
			json!({
				"pallet": refusal.pallet,
				"name": refusal.name,
				"number": refusal.number,
				"advice": self.bulgarian.advice(&refusal, language),
				"mayPass": refusal.may_pass,
			})
		};
		Ok(json!({ "succeeds": refusal.is_none(), "refusal": refusal.map(told) }))
	}

	/// Tells of every final block, in order and without a gap, for as long as somebody listens. A
	/// subscriber that takes nothing for a while is told no more, since the node holds what becomes
	/// final meanwhile.
	fn follow(self: Arc<Self>, from: BlockNumber, pending: PendingSubscriptionSink) {
		let executor = self.executor.clone();
		spawn_subscription_task(&executor, async move {
			let Ok(sink) = pending.accept().await else { return };
			let mut news = self.blocks.news();
			let mut next = from;
			// It may take the runtime, which is no work for those who serve others meanwhile.
			let told = |number| {
				let server = self.clone();
				spawn_blocking(move || server.blocks.told(number))
			};
			loop {
				while let Ok(Some(block)) = told(next).await {
					// Nothing is written before there is room for it.
					if !has_room(&sink).await {
						return;
					}
					let Ok(message) = SubscriptionMessage::from_json(&*block) else { return };
					if sink.send_timeout(message, PATIENCE).await.is_err() {
						return;
					}
					next = next.saturating_add(1);
					// What has come meanwhile is told from the number alone. News hold their blocks in the
					// state.
					while news.next().now_or_never().flatten().is_some() {}
				}
				match select(news.next(), pin!(sink.closed())).await {
					Either::Left((Some(_), _)) => (),
					_ => return,
				}
			}
		});
	}
}

/// Waits until a connection has room for a message: does it, in the end?
async fn has_room(sink: &SubscriptionSink) -> bool {
	for _ in 0..LOOKS {
		if sink.capacity() > 0 || sink.is_closed() {
			break;
		}
		Delay::new(LOOK).await;
	}
	sink.capacity() > 0
}
