// SPDX-License-Identifier: Apache-2.0

//! What is reported, and what came of it.

use frame_support::stored;
use sp_consensus_grandpa::SetId;

/// Finality is said to have stalled.
#[stored]
pub struct Report<AccountId, BlockNumber, Hash, Authors> {
	/// Who reported it first.
	pub by: AccountId,
	/// The last block that was final, by what has been shown.
	pub block: BlockNumber,
	/// Its hash.
	pub hash: Hash,
	/// The block at which it was reported. A final block after it refutes the report.
	pub opened: BlockNumber,
	/// From this block on, finality starts again with the next session. It is counted by the
	/// clock that rests while nothing can be shown.
	pub due: BlockNumber,
	/// Who has made blocks in this session, since it was reported. Finality starts again only if
	/// enough of those have who would vote then.
	pub authors: Authors,
}

/// Finality was started again.
#[stored]
#[derive(Copy)]
pub struct Restart<BlockNumber> {
	/// The block that began it. Its header names the new voters.
	pub block: BlockNumber,
	/// The last block that was final before.
	pub last_final: BlockNumber,
	/// The number of the new set of voters.
	pub set: SetId,
}
