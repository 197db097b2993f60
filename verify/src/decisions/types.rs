// SPDX-License-Identifier: Apache-2.0

//! Decisions as the chain stores them.

use crate::{
	BlockNumber, ByChamber, ByKind, CampaignId, ChamberSet, DecisionId, Fingerprint, ProposalId,
	RollNumber,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};

/// The rules by which the chambers decide, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum RuleName {
	/// What must go on even if one chamber fails.
	Ordinary,
	/// What binds all four chambers.
	Significant,
	/// Money.
	Budget,
	/// The rules themselves, and the runtime that carries them out.
	Constitutional,
	/// Registrars for chambers that are dormant.
	Revival,
}

/// What a decision comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Verdict {
	/// It has passed.
	Passed,
	/// It was rejected: overall there is no more in favour than against.
	Rejected,
	/// It was not decided: more is in favour than against overall, but not enough for the rule.
	NotDecided,
}

/// How large a part of a whole must be, as an exact fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum Threshold {
	/// This share, or more.
	AtLeast { numerator: u32, denominator: u32 },
	/// More than this share.
	MoreThan { numerator: u32, denominator: u32 },
}

/// Who may announce a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Openers {
	/// Every stakeholder in good standing.
	Stakeholders,
	/// Organisations in good standing.
	Organisations,
}

/// A rule, as a decision has copied it. Times are in blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Rule {
	/// The share of each chamber's roll that must vote yes.
	pub quorums: ByChamber<Threshold>,
	/// How many chambers must pass.
	pub concurrence: u8,
	/// The overall approval.
	pub overall: Threshold,
	/// For how long ballots are taken.
	pub length: BlockNumber,
	/// How long after the close the result is carried out.
	pub delay: BlockNumber,
	/// Who may announce a decision on its own initiative.
	pub openers: Openers,
	/// How many organisations of other chambers must second what is announced.
	pub seconders: u8,
}

/// What a call may weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Weight {
	/// In picoseconds of the reference machine.
	#[codec(compact)]
	pub ref_time: u64,
	/// In bytes.
	#[codec(compact)]
	pub proof_size: u64,
}

/// What a decision is about.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum Subject {
	/// A version of a proposal.
	Proposal { proposal: ProposalId, version: Fingerprint },
	/// A call of the runtime, as the bytes that were decided.
	Call { call: Vec<u8>, weight: Weight, transaction_version: u32 },
	/// A challenge to an admission.
	Challenge { stakeholder: RollNumber },
	/// A plain question.
	Question,
	/// A veto against paying a milestone.
	Veto { campaign: CampaignId, milestone: u8 },
	/// A decision that has passed, and is not carried out yet.
	Annulment { decision: DecisionId },
}

/// Why something could not be carried out, in the SDK's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of what the SDK names.
pub enum DispatchError {
	Other,
	CannotLookup,
	BadOrigin,
	Module { pallet: u8, error: [u8; 4] },
	ConsumerRemaining,
	NoProviders,
	TooManyConsumers,
	Token(u8),
	Arithmetic(u8),
	Transactional(u8),
	Exhausted,
	Corruption,
	Unavailable,
	RootNotAllowed,
	Trie(u8),
}

/// How far a decision has come.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum Stage {
	/// Announced: it waits for organisations of other chambers to second it.
	Announced { lapses: BlockNumber },
	/// It waits to be opened.
	Queued { from: BlockNumber },
	/// Ballots are taken.
	Open,
	/// Closed, and there is nothing to carry out.
	Closed,
	/// Closed, and to be carried out.
	Scheduled { enacts: BlockNumber },
	/// Carried out.
	Enacted { block: BlockNumber },
	/// What was decided could not be carried out.
	EnactmentFailed { block: BlockNumber, error: DispatchError },
	/// It was not seconded in time; or what it was to annul was over before it opened.
	Lapsed,
	/// Whoever announced it has withdrawn it.
	Withdrawn,
	/// It had passed, and another decision has annulled it.
	Annulled { by: DecisionId },
}

/// When a decision is open, and with which roll.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Opening {
	/// The number of the opening.
	pub sequence: u32,
	/// The block that opened it.
	pub opened: BlockNumber,
	/// Those vote who were on the roll at the end of this block.
	pub checkpoint: BlockNumber,
	/// The first block at which no ballot is taken any more.
	pub closes: BlockNumber,
	/// How many days were added.
	pub added_days: u8,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Decision {
	/// What it is about.
	pub subject: Subject,
	/// By which rule.
	pub rule_name: RuleName,
	/// The rule as it was at the announcement.
	pub rule: Rule,
	/// Who announced it; none: the chain itself, for a veto.
	pub by: Option<RollNumber>,
	/// The document that explains it, or asks the question.
	pub text: Option<Fingerprint>,
	/// The block that announced it.
	pub announced: BlockNumber,
	/// The chambers of whoever announced it and of those who have seconded it.
	pub chambers: ChamberSet,
	/// The organisations that have seconded it.
	pub seconders: Vec<RollNumber>,
	/// The chambers without which it does not pass, unless they are dormant.
	pub consent: ChamberSet,
	/// When it opened; none while it has not.
	pub opening: Option<Opening>,
	/// Was it put off because many object?
	pub put_off: bool,
	/// The decision on annulling this one.
	pub annulment: Option<DecisionId>,
	/// How far it has come.
	pub state: Stage,
	/// The block before which an enactment can be tried again.
	pub retry_until: Option<BlockNumber>,
	/// Are there no single ballots any more, or were there none?
	pub pruned: bool,
}

/// Ballots by what they say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Tally {
	pub yes: u32,
	pub no: u32,
	pub abstain: u32,
}

/// The yeses and noes of a chamber.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Votes {
	pub yes: u32,
	pub no: u32,
}

/// Between which figures each chamber has been for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Extremes {
	/// The fewest yeses with the most noes.
	pub low: ByChamber<Votes>,
	/// The most yeses with the fewest noes.
	pub high: ByChamber<Votes>,
}

/// The figures of a decision that are kept as ballots come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Poll {
	/// The block that opened the decision.
	pub opened: BlockNumber,
	/// The first block at which no ballot is taken any more.
	pub closes: BlockNumber,
	/// Those vote who were on the roll at the end of this block.
	pub checkpoint: BlockNumber,
	/// Who has no vote, since it settles the challenge to their own admission.
	pub challenged: Option<RollNumber>,
	/// The ballots so far.
	pub tallies: ByChamber<ByKind<Tally>>,
	/// Between which figures each chamber has been since a day before the close.
	pub extremes: Option<Extremes>,
}

/// What came of a decision in one chamber.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct ChamberOutcome {
	/// The size of its roll at the decision's checkpoint.
	pub roll: ByKind<u32>,
	/// Its ballots, by kind of stakeholder.
	pub tally: ByKind<Tally>,
	/// How many must say yes, by its quorum: at least one.
	pub needed: u32,
	/// How many of these are missing.
	pub missing: u32,
	/// Do more say yes than no?
	pub approved: bool,
	/// Is the quorum met, and the decision approved?
	pub passes: bool,
}

/// What came of a decision, with every figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Outcome {
	/// Chamber by chamber.
	pub chambers: ByChamber<ChamberOutcome>,
	/// How many chambers pass.
	pub concurring: u8,
	/// Is the overall approval large enough?
	pub overall: bool,
	/// Do the chambers agree whose registrars or seats are to change?
	pub consents: bool,
	/// The chambers that were dormant.
	pub dormant: ChamberSet,
	/// Did it come to the same all through the last day?
	pub held: bool,
	/// What it comes to.
	pub verdict: Verdict,
}

/// One stakeholder's vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ballot {
	/// In favour.
	Yes,
	/// Against.
	No,
	/// Neither.
	Abstain,
}

/// The bytes of a page of ballots.
const PAGE_BYTES: usize = 256;
/// The ballots in a byte.
const IN_BYTE: u32 = 4;

/// The ballots of 1,024 consecutive roll numbers. Two bits each, the lowest first: 0 none, 1 yes, 2
/// no, 3 abstain.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Page(pub [u8; PAGE_BYTES]);

impl Page {
	/// The ballots of this page, with their roll numbers. None if there are no such roll numbers.
	pub fn ballots(&self, page: u32) -> Option<Vec<(RollNumber, Ballot)>> {
		let mut ballots = Vec::new();
		let first = page.checked_mul(PAGE_BYTES as u32)?.checked_mul(IN_BYTE)?;
		for (byte, of_byte) in (0u32..).zip(self.0) {
			for place in 0..IN_BYTE {
				let ballot = match of_byte.checked_shr(place.saturating_mul(2))? & 0b11 {
					0b01 => Ballot::Yes,
					0b10 => Ballot::No,
					0b11 => Ballot::Abstain,
					_ => continue,
				};
				let offset = byte.checked_mul(IN_BYTE)?.checked_add(place)?;
				ballots.push((first.checked_add(offset)?, ballot));
			}
		}
		Some(ballots)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_ballot_is_at_the_place_of_its_roll_number() {
		let mut page = Page([0; PAGE_BYTES]);
		page.0[0] = 0b10_00_01_11;
		page.0[255] = 0b01_00_00_00;
		let first =
			vec![(0, Ballot::Abstain), (1, Ballot::Yes), (3, Ballot::No), (1_023, Ballot::Yes)];
		assert_eq!(page.ballots(0), Some(first.clone()));
		let third = first.into_iter().map(|(number, ballot)| (number + 2_048, ballot)).collect();
		assert_eq!(page.ballots(2), Some(third));
	}

	#[test]
	fn a_page_beyond_the_last_roll_number_has_none() {
		let page = Page([0b01; PAGE_BYTES]);
		assert!(page.ballots(u32::MAX / 1_024).is_some());
		assert_eq!(page.ballots(u32::MAX / 1_024 + 1), None);
	}
}
