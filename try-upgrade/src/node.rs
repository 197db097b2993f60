// SPDX-License-Identifier: Apache-2.0

//! What a node is asked over RPC.

use crate::Result;
use codec::Decode;
use jsonrpsee::{
	core::client::ClientT,
	rpc_params,
	ws_client::{WsClient, WsClientBuilder},
};
use sp_core::{Bytes, H256};

/// The address of a node on this machine.
pub const LOCAL: &str = "ws://127.0.0.1:9944";

/// A node.
pub struct Node(WsClient);

impl Node {
	/// The node at this address.
	pub async fn connect(url: &str) -> Result<Self> {
		// A runtime is large.
		let client = WsClientBuilder::default()
			.max_request_size(u32::MAX)
			.max_response_size(u32::MAX)
			.build(url)
			.await
			.map_err(|error| format!("no node answers at {url}: {error}"))?;
		Ok(Self(client))
	}

	/// The hash of the first block.
	pub async fn genesis(&self) -> Result<H256> {
		Ok(self.0.request("chain_getBlockHash", rpc_params![0u32]).await?)
	}

	/// What a runtime API that takes nothing answers.
	pub async fn ask<Answer: Decode>(&self, function: &str) -> Result<Answer> {
		let answer: Bytes = self.0.request("state_call", rpc_params![function, "0x"]).await?;
		Ok(Answer::decode(&mut &answer[..])?)
	}

	/// Hands in a transaction.
	pub async fn submit(&self, transaction: Vec<u8>) -> Result<H256> {
		Ok(self.0.request("author_submitExtrinsic", rpc_params![Bytes(transaction)]).await?)
	}
}
