// SPDX-License-Identifier: Apache-2.0

//! A node, by its JSON-RPC.

use super::{to_hex, BlockId, Hash, Source};
use anyhow::{anyhow, bail, Context, Result};
use async_trait::async_trait;
use serde::{de::DeserializeOwned, Deserialize};
use std::{collections::HashMap, time::Duration};
use subxt::rpcs::client::{rpc_params, RpcClient, RpcParams};
use tokio::time::timeout;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long to wait before the node is asked for its last final block again.
const POLL: Duration = Duration::from_millis(500);

/// A node that is asked for blocks, over one connection.
pub struct Node {
	url: String,
	client: RpcClient,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Header {
	parent_hash: String,
	number: String,
}

#[derive(Deserialize)]
struct Changes {
	changes: Vec<(String, Option<String>)>,
}

impl Node {
	/// Connects to a node, such as `ws://127.0.0.1:9944`.
	pub async fn connect(url: &str) -> Result<Self> {
		Ok(Self { url: url.into(), client: client(url).await? })
	}

	async fn ask<T: DeserializeOwned>(&self, method: &str, params: RpcParams) -> Result<T> {
		let answer = timeout(PATIENCE, self.client.request(method, params)).await;
		let Ok(answer) = answer else {
			bail!("The node at {} has not answered {method} within a minute.", self.url)
		};
		answer.map_err(|error| explained(&self.url, method, &error.to_string()))
	}

	async fn header(&self, block: Hash) -> Result<Header> {
		let header: Option<Header> =
			self.ask("chain_getHeader", rpc_params![to_hex(&block)]).await?;
		header.with_context(|| format!("The node does not know block {}.", to_hex(&block)))
	}
}

async fn client(url: &str) -> Result<RpcClient> {
	let connected = timeout(PATIENCE, RpcClient::from_insecure_url(url)).await;
	connected
		.map_err(|_| anyhow!("it does not answer"))
		.and_then(|c| c.map_err(Into::into))
		.with_context(|| {
			format!("There is no node at {url}. Does it run, and is --node its RPC endpoint?")
		})
}

/// An error of the node, with what can be done about it.
fn explained(url: &str, method: &str, error: &str) -> anyhow::Error {
	if error.contains("State already discarded") || error.contains("UnknownBlock") {
		return anyhow!(
			"The node at {url} no longer has the state of a block ({error}). The tables are made from \
			 all blocks: take a node that runs with --state-pruning archive --blocks-pruning archive."
		);
	}
	anyhow!("The node at {url} does not answer {method}: {error}")
}

fn hash(text: &str) -> Result<Hash> {
	let bytes = bytes(text)?;
	bytes.try_into().map_err(|_| anyhow!("The node's answer is no hash: {text:.80}"))
}

fn bytes(text: &str) -> Result<Vec<u8>> {
	let digits = text.strip_prefix("0x").unwrap_or(text);
	hex::decode(digits).with_context(|| format!("The node's answer is not hex: {text:.80}"))
}

#[async_trait]
impl Source for Node {
	async fn final_block(&self) -> Result<BlockId> {
		let head: String = self.ask("chain_getFinalizedHead", rpc_params![]).await?;
		let hash = hash(&head)?;
		let Header { number, .. } = self.header(hash).await?;
		let digits = number.strip_prefix("0x").unwrap_or(&number);
		let number = u32::from_str_radix(digits, 16).context("A block's number is no number")?;
		Ok(BlockId { number, hash })
	}

	async fn wait_for_more(&self, _than: u32) -> Result<()> {
		tokio::time::sleep(POLL).await;
		Ok(())
	}

	async fn hashes(&self, numbers: &[u32]) -> Result<Vec<Hash>> {
		let answer: Vec<Option<String>> =
			self.ask("chain_getBlockHash", rpc_params![numbers]).await?;
		if answer.len() != numbers.len() {
			bail!("The node at {} has not given all the hashes that it was asked for.", self.url);
		}
		let known = answer.into_iter().zip(numbers);
		known
			.map(|(text, number)| {
				hash(&text.with_context(|| format!("The node does not know block {number}."))?)
			})
			.collect()
	}

	async fn parent(&self, block: Hash) -> Result<Hash> {
		hash(&self.header(block).await?.parent_hash)
	}

	async fn storage(&self, keys: &[Vec<u8>], block: Hash) -> Result<Vec<Option<Vec<u8>>>> {
		if keys.is_empty() {
			return Ok(Vec::new());
		}
		let names: Vec<String> = keys.iter().map(|key| to_hex(key)).collect();
		let params = rpc_params![&names, to_hex(&block)];
		let sets: Vec<Changes> = self.ask("state_queryStorageAt", params).await?;
		let found: HashMap<String, String> = sets
			.into_iter()
			.flat_map(|set| set.changes)
			.filter_map(|(key, value)| Some((key, value?)))
			.collect();
		let values = names.iter().map(|name| found.get(name));
		values.map(|value| value.map(|text| bytes(text)).transpose()).collect()
	}

	async fn keys(
		&self,
		prefix: &[u8],
		count: u32,
		after: Option<&[u8]>,
		block: Hash,
	) -> Result<Vec<Vec<u8>>> {
		let params = rpc_params![to_hex(prefix), count, after.map(to_hex), to_hex(&block)];
		let keys: Vec<String> = self.ask("state_getKeysPaged", params).await?;
		keys.iter().map(|key| bytes(key)).collect()
	}

	async fn metadata(&self, block: Hash) -> Result<Vec<u8>> {
		let metadata: String = self.ask("state_getMetadata", rpc_params![to_hex(&block)]).await?;
		bytes(&metadata)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_pruned_node_is_named_as_what_it_is() {
		let pruned =
			explained("ws://there", "state_queryStorageAt", "State already discarded for 0x1");
		assert!(pruned.to_string().contains("--state-pruning archive"), "{pruned}");
		let other = explained("ws://there", "chain_getHeader", "busy");
		assert!(other.to_string().contains("chain_getHeader: busy"), "{other}");
	}

	#[test]
	fn what_is_no_hash_is_refused() {
		assert!(hash("0x12").is_err());
		assert!(hash("zz").is_err());
		assert_eq!(hash(&to_hex(&[7; 32])).ok(), Some([7; 32]));
	}
}
