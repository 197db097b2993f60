// SPDX-License-Identifier: Apache-2.0

//! The figures of a decision, which are kept as ballots come.

use super::Ballot;
use doverie_primitives::{ByChamber, ByKind, Chamber, Member, RollNumber};
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

/// The yeses and noes of a chamber.
#[stored]
#[derive(Copy, Default)]
pub struct Votes {
	/// In favour.
	pub yes: u32,
	/// Against.
	pub no: u32,
}

impl Votes {
	fn of(by_kind: &ByKind<Tally>) -> Self {
		let Tally { yes, no, .. } = Tally::of_chamber(by_kind);
		Self { yes, no }
	}

	/// The outcome asks for no kinds, nor for abstentions.
	fn tally(&self) -> ByKind<Tally> {
		let Votes { yes, no } = *self;
		let organisations = Tally { yes, no, abstain: 0 };
		ByKind { organisations, citizens: Tally::default() }
	}
}

/// Between which figures each chamber has been for a day. What comes to the same with the least
/// support and with the most has come to the same all the time, whoever changed their mind when.
#[stored]
#[derive(Copy)]
pub struct Extremes {
	/// The fewest yeses with the most noes.
	pub low: ByChamber<Votes>,
	/// The most yeses with the fewest noes.
	pub high: ByChamber<Votes>,
}

impl Extremes {
	/// They begin with the figures as they are.
	pub fn of(tallies: &ByChamber<ByKind<Tally>>) -> Self {
		let now = ByChamber::from_fn(|chamber| Votes::of(&tallies[chamber]));
		Self { low: now, high: now }
	}

	/// A chamber has these figures now.
	fn note(&mut self, chamber: Chamber, by_kind: &ByKind<Tally>) {
		let Votes { yes, no } = Votes::of(by_kind);
		let (low, high) = (&mut self.low[chamber], &mut self.high[chamber]);
		*low = Votes { yes: low.yes.min(yes), no: low.no.max(no) };
		*high = Votes { yes: high.yes.max(yes), no: high.no.min(no) };
	}

	/// Both as tallies, so that an outcome can be computed from them.
	pub fn tallies(&self) -> [ByChamber<ByKind<Tally>>; 2] {
		[self.low, self.high].map(|votes| ByChamber::from_fn(|chamber| votes[chamber].tally()))
	}
}

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
	/// Between which figures each chamber has been since a day before the close; none earlier.
	pub extremes: Option<Extremes>,
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
		self.note(member.chamber);
		Ok(())
	}

	/// From now on the figures between which each chamber is are kept.
	pub fn begin_extremes(&mut self) {
		self.extremes = Some(Extremes::of(&self.tallies));
	}

	fn note(&mut self, chamber: Chamber) {
		if let Some(extremes) = &mut self.extremes {
			extremes.note(chamber, &self.tallies[chamber]);
		}
	}

	/// Takes a ballot that the member has cast out of the figures.
	pub fn strike(&mut self, member: &Member, ballot: Ballot) -> Result<(), Miscounted> {
		let figure = self.tallies[member.chamber][member.kind].of_mut(ballot);
		*figure = figure.checked_sub(1).ok_or(Miscounted)?;
		self.note(member.chamber);
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use doverie_primitives::Kind;

	#[test]
	fn the_extremes_keep_what_a_chamber_had_between_two_moments() {
		let mut poll = Poll {
			opened: 1u64,
			closes: 9,
			checkpoint: 0,
			challenged: None,
			tallies: Default::default(),
			extremes: None,
		};
		let member = |number, kind| Member { number, chamber: Chamber::Academia, kind };
		let one = member(1, Kind::Organisation);
		assert_eq!(poll.count(&one, None, Ballot::Yes), Ok(()));
		assert_eq!(poll.extremes, None);
		poll.begin_extremes();
		assert_eq!(poll.count(&one, Some(Ballot::Yes), Ballot::Abstain), Ok(()));
		assert_eq!(poll.count(&one, Some(Ballot::Abstain), Ballot::Yes), Ok(()));
		let two = member(2, Kind::Citizen);
		assert_eq!(poll.count(&two, None, Ballot::No), Ok(()));
		assert_eq!(poll.strike(&two, Ballot::No), Ok(()));
		let extremes = poll.extremes.expect("has begun");
		assert_eq!(extremes.low.academia, Votes { yes: 0, no: 1 });
		assert_eq!(extremes.high.academia, Votes { yes: 1, no: 0 });
		assert_eq!(extremes.low.business, Votes::default());
		// Another day begins with what there is.
		poll.begin_extremes();
		let extremes = poll.extremes.expect("has begun");
		assert_eq!(extremes.low, extremes.high);
		assert_eq!(extremes.low.academia, Votes { yes: 1, no: 0 });
	}
}
