// SPDX-License-Identifier: Apache-2.0

//! The figures of a decision, which are kept as ballots come.

use super::Ballot;
use doverie_primitives::{ByChamber, ByKind, Member, RollNumber};
use frame_support::stored;

/// Ballots by what they say.
#[stored]
#[derive(Copy, Default)]
pub struct Tally {
	/// In favour.
	pub yes: u32,
	/// Against.
	pub no: u32,
	/// Neither.
	pub abstain: u32,
}

impl Tally {
	/// The figure in which a ballot counts.
	pub(crate) fn of_mut(&mut self, ballot: Ballot) -> &mut u32 {
		match ballot {
			Ballot::Yes => &mut self.yes,
			Ballot::No => &mut self.no,
			Ballot::Abstain => &mut self.abstain,
		}
	}

	/// These ballots and others together.
	pub fn plus(self, other: Tally) -> Tally {
		Tally {
			yes: self.yes.saturating_add(other.yes),
			no: self.no.saturating_add(other.no),
			abstain: self.abstain.saturating_add(other.abstain),
		}
	}

	/// The ballots of both kinds together: each stakeholder has one ballot.
	pub fn of_chamber(by_kind: &ByKind<Tally>) -> Tally {
		by_kind.organisations.plus(by_kind.citizens)
	}

	/// All ballots.
	pub fn ballots(&self) -> u32 {
		self.yes.saturating_add(self.no).saturating_add(self.abstain)
	}
}

/// The figures do not allow this change: it takes back a ballot that was never counted, or there
/// are more ballots than fit. It cannot happen.
#[derive(Debug, PartialEq, Eq)]
pub struct Miscounted;

/// What every vote on a decision reads and changes.
#[stored]
pub struct Poll<BlockNumber> {
	/// The block that opened the decision.
	pub opened: BlockNumber,
	/// The first block at which no ballot is taken any more. It moves when a day is added.
	pub closes: BlockNumber,
	/// Those vote who were on the roll at the end of this block.
	pub checkpoint: BlockNumber,
	/// Who has no vote in this decision, since it settles the challenge to their own admission.
	pub challenged: Option<RollNumber>,
	/// The ballots so far, by chamber.
	pub tallies: ByChamber<ByKind<Tally>>,
}

impl<BlockNumber> Poll<BlockNumber> {
	/// Counts a ballot, in place of the one that the member had cast before.
	pub fn count(
		&mut self,
		member: &Member,
		previous: Option<Ballot>,
		ballot: Ballot,
	) -> Result<(), Miscounted> {
		let tally = &mut self.tallies[member.chamber][member.kind];
		if let Some(previous) = previous {
			let figure = tally.of_mut(previous);
			*figure = figure.checked_sub(1).ok_or(Miscounted)?;
		}
		let figure = tally.of_mut(ballot);
		*figure = figure.checked_add(1).ok_or(Miscounted)?;
		Ok(())
	}

	/// Takes a ballot that the member has cast out of the figures.
	pub fn strike(&mut self, member: &Member, ballot: Ballot) -> Result<(), Miscounted> {
		let figure = self.tallies[member.chamber][member.kind].of_mut(ballot);
		*figure = figure.checked_sub(1).ok_or(Miscounted)?;
		Ok(())
	}
}
