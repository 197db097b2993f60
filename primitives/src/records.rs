// SPDX-License-Identifier: Apache-2.0

//! What is on record, as the other pallets see it.

use crate::{Fingerprint, Text};
use frame_support::stored;
use sp_runtime::DispatchResult;

/// What sort of document a fingerprint stands for.
#[stored]
#[derive(Copy)]
pub enum RecordKind {
	/// An official statement.
	Statement,
	/// Minutes of a meeting.
	Minutes,
	/// A contract or another agreement.
	Contract,
	/// An analysis or a study.
	Analysis,
	/// A position in a negotiation.
	Position,
	/// Evidence for something else.
	Evidence,
	/// Anything else.
	Other,
	/// A version of a proposal.
	Proposal,
	/// The text of an amendment.
	Amendment,
}

/// The records, for pallets whose things are documents on record.
pub trait Records<AccountId> {
	/// Puts the fingerprint of a document on record for its author, who must be a stakeholder in
	/// good standing; `replaces` is the latest version so far, of the same author.
	fn record(
		author: &AccountId,
		fingerprint: Fingerprint,
		kind: RecordKind,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult;

	/// Is this fingerprint on record?
	fn is_on_record(fingerprint: Fingerprint) -> bool;

	/// The longest locator, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn longest_locator() -> Text;
}
