// SPDX-License-Identifier: Apache-2.0

//! What the view functions answer.

use super::{Dispute, Standing};
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{ByChamber, Chamber, Fingerprint, Kind, RollNumber, RollSize, Text};
use scale_info::TypeInfo;

/// A stakeholder, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct StakeholderInfo<AccountId, BlockNumber> {
	/// The roll number.
	pub number: RollNumber,
	/// The key that signs now.
	pub account: AccountId,
	/// The chamber.
	pub chamber: Chamber,
	/// Organisation or citizen.
	pub kind: Kind,
	/// The public name of an organisation, unless a decision has hidden it.
	pub name: Option<Text>,
	/// Where the stakeholder stands now.
	pub standing: Standing,
	/// How far a challenge has come.
	pub dispute: Dispute,
	/// On the roll now?
	pub on_roll: bool,
	/// The first block from which on every decision that opens takes its ballot, if it stays on the
	/// roll; none if it is not on it now.
	pub votes_from: Option<BlockNumber>,
	/// The registrar who admitted, or who has renewed what had expired.
	pub registrar: AccountId,
	/// What the registrar had seen.
	pub evidence: Fingerprint,
	/// The block of the latest admission, or of the renewal of one that had expired.
	pub admitted: BlockNumber,
	/// The block at which the admission ends by itself.
	pub expires: BlockNumber,
	/// Is the key frozen, so that it can do nothing but object?
	pub frozen: bool,
}

/// The checkpoint that counts for a decision, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct CheckpointInfo<BlockNumber> {
	/// The block at whose end the roll was taken.
	pub block: BlockNumber,
	/// How many were on it.
	pub rolls: ByChamber<RollSize>,
}
