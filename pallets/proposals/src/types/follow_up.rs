// SPDX-License-Identifier: Apache-2.0

//! What comes after a decision: reports on progress, what other chambers say of them, and the
//! departure from a result.

use crate::types::Refusal;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{ByChamber, Chamber, Fingerprint, RollNumber};
use frame_support::stored;
use scale_info::TypeInfo;

/// The municipality's report on the progress of an adopted proposal.
#[stored]
#[derive(Copy)]
pub struct Report<BlockNumber> {
	/// The roll number of the organisation that reports.
	pub by: RollNumber,
	/// The block.
	pub block: BlockNumber,
	/// How much is done, from 0 to 100.
	pub percent: u8,
	/// The evidence, which is on record.
	pub evidence: Fingerprint,
	/// How many stakeholders of the other chambers confirm it.
	pub confirmed: ByChamber<u32>,
	/// How many stakeholders of the other chambers dispute it.
	pub disputed: ByChamber<u32>,
}

impl<BlockNumber> Report<BlockNumber> {
	fn figures_mut(&mut self, confirms: bool) -> &mut ByChamber<u32> {
		if confirms {
			&mut self.confirmed
		} else {
			&mut self.disputed
		}
	}

	/// Counts a judgement instead of the former one of the same stakeholder.
	pub fn judge(
		&mut self,
		former: Option<&Judgement<BlockNumber>>,
		new: &Judgement<BlockNumber>,
	) -> Result<(), Refusal> {
		if let Some(former) = former {
			self.figures_mut(former.confirms).remove(former.chamber);
		}
		self.figures_mut(new.confirms).add(new.chamber).ok_or(Refusal::OutOfNumbers)
	}
}

/// What a stakeholder of another chamber says of a report.
#[stored]
#[derive(Copy)]
pub struct Judgement<BlockNumber> {
	/// The chamber at the time.
	pub chamber: Chamber,
	/// Confirms the report, or disputes it.
	pub confirms: bool,
	/// The reasons, which are on record, if given.
	pub reasons: Option<Fingerprint>,
	/// The block.
	pub block: BlockNumber,
}

/// A report as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct ReportInfo<BlockNumber> {
	/// Its number within the proposal, from 0.
	pub number: u32,
	/// The rest.
	pub report: Report<BlockNumber>,
}

/// The municipality's departure from the result of a decision: a separate act, signed, with reasons
/// on record.
#[stored]
#[derive(Copy)]
pub struct Departure<BlockNumber> {
	/// The roll number of the organisation.
	pub by: RollNumber,
	/// The block.
	pub block: BlockNumber,
	/// The reasons, which are on record.
	pub reasons: Fingerprint,
}
