// SPDX-License-Identifier: Apache-2.0

//! What is on record, as the other pallets see it.

use crate::{Fingerprint, RollNumber, Text};
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

impl RecordKind {
	/// Is this what a proposal is made of?
	pub fn is_proposed(self) -> bool {
		matches!(self, RecordKind::Proposal | RecordKind::Amendment)
	}
}

/// The records, for pallets whose things are documents on record.
pub trait Records<AccountId> {
	/// Puts the fingerprint of a document on record for its author, who must be a stakeholder in
	/// good standing. What the author has on record already is taken as it is, unless it is a batch
	/// or has been replaced; from now on only this function replaces it. What others have on record
	/// under the same fingerprint makes no difference. `replaces` is the version before, by the
	/// same author; where that has been replaced already, or is not on record, or binds as an
	/// agreement, a document of its own begins.
	fn record(
		author: &AccountId,
		fingerprint: Fingerprint,
		kind: RecordKind,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult;

	/// Is this fingerprint on record, by anyone?
	fn is_on_record(fingerprint: Fingerprint) -> bool;

	/// Has [`Records::record`] put this fingerprint on record for this stakeholder? For checks of
	/// the state: it may look at every record of the fingerprint.
	fn is_proposed_by(number: RollNumber, fingerprint: Fingerprint) -> bool;

	/// The longest locator, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn longest_locator() -> Text;

	/// Pretends that the author of a record was only a registrar when it went on record: then it
	/// takes longest to find.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_registrars_for_benchmark(_: &AccountId, _: Fingerprint) {}
}
