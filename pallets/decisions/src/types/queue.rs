// SPDX-License-Identifier: Apache-2.0

//! The queue of decisions that are to open.

use doverie_primitives::{DecisionId, RuleName};
use frame_support::stored;

/// A decision that waits to be opened.
#[stored]
#[derive(Copy)]
pub struct Queued<BlockNumber> {
	/// The decision.
	pub decision: DecisionId,
	/// The rule of whose places it takes one. None: it takes no place, and waits for none.
	pub place: Option<RuleName>,
	/// It opens at this checkpoint, or at a later one.
	pub from: BlockNumber,
}
