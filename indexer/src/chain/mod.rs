// SPDX-License-Identifier: Apache-2.0

//! The chain: where blocks come from, and what their bytes say.

mod accounts;
mod follow;
mod json;
mod node;
mod runtime;

pub use accounts::account;
pub use follow::Follower;
pub use node::Node;
pub use runtime::{Event, Runtime, Stored, EVENT_COUNT};

use anyhow::Result;
use async_trait::async_trait;

/// A block's hash.
pub type Hash = [u8; 32];

/// A block by its number and hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockId {
	/// Its number: 0 is the first block.
	pub number: u32,
	/// Its hash.
	pub hash: Hash,
}

/// Where final blocks come from: a node, or a chain that a test has made.
#[async_trait]
pub trait Source: Send + Sync {
	/// The last final block.
	async fn final_block(&self) -> Result<BlockId>;

	/// Waits until there is a final block after this number, or a while at most.
	async fn wait_for_more(&self, than: u32) -> Result<()>;

	/// The hashes of the blocks with these numbers, all of which are final.
	async fn hashes(&self, numbers: &[u32]) -> Result<Vec<Hash>>;

	/// The hash of the block before this one.
	async fn parent(&self, block: Hash) -> Result<Hash>;

	/// What is stored under these keys after a block, in their order.
	async fn storage(&self, keys: &[Vec<u8>], block: Hash) -> Result<Vec<Option<Vec<u8>>>>;

	/// At most so many keys that begin with this prefix, after another one, as of a block.
	async fn keys(
		&self,
		prefix: &[u8],
		count: u32,
		after: Option<&[u8]>,
		block: Hash,
	) -> Result<Vec<Vec<u8>>>;

	/// The metadata of the runtime that is in the state of a block, and makes its children.
	async fn metadata(&self, block: Hash) -> Result<Vec<u8>>;
}

/// `0x…`, as hashes and keys are written.
pub fn to_hex(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}
