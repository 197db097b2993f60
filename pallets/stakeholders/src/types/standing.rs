// SPDX-License-Identifier: Apache-2.0

//! A stakeholder: where it stands, and when it was on the roll.

use super::{Admission, Dispute, Refusal};
use doverie_primitives::{Chamber, Fingerprint, Kind, Member, RollNumber, UniquenessTag};
use frame_support::{stored, traits::Get, BoundedVec};
use sp_runtime::traits::AtLeast32BitUnsigned;

/// What registrars and decisions have made of a stakeholder. Expiry comes on top of it, by itself.
#[stored]
#[derive(Copy)]
pub enum Status {
	/// Admitted by a registrar.
	Admitted,
	/// Suspended by a registrar; a registrar of the chamber can reinstate.
	Suspended,
	/// Revoked by a registrar. A registrar can admit again.
	Revoked,
	/// Left by their own wish. A registrar can admit again.
	Left,
	/// Revoked by decision, after a challenge. Only a decision opens the way back.
	Barred,
}

/// Where a stakeholder stands at a block: the status, with expiry taken into account.
#[stored]
#[derive(Copy)]
pub enum Standing {
	/// In good standing.
	Admitted,
	/// Suspended by a registrar.
	Suspended,
	/// Revoked by a registrar.
	Revoked,
	/// Left by their own wish.
	Left,
	/// Revoked by decision.
	Barred,
	/// Not renewed in time.
	Expired,
}

/// A stretch of blocks during which a stakeholder was on the roll of a chamber: from `from` on,
/// and no longer at `until`.
#[stored]
#[derive(Copy)]
pub struct Stretch<BlockNumber> {
	/// The first block on the roll.
	pub from: BlockNumber,
	/// The first block no longer on the roll.
	pub until: BlockNumber,
	/// The chamber on whose roll.
	pub chamber: Chamber,
	/// As an organisation or as a citizen.
	pub kind: Kind,
}

/// Everything that is known about one stakeholder.
#[stored]
pub struct Stakeholder<AccountId, BlockNumber, MaxStretches: Get<u32>> {
	/// The key that signs for the stakeholder now.
	pub account: AccountId,
	/// The chamber of the latest admission.
	pub chamber: Chamber,
	/// Organisation or citizen.
	pub kind: Kind,
	/// What registrars and decisions have made of it.
	pub status: Status,
	/// How far a challenge has come.
	pub dispute: Dispute,
	/// The registrar who admitted.
	pub registrar: AccountId,
	/// What the registrar had seen.
	pub evidence: Fingerprint,
	/// The tag that keeps the same person or company from being admitted twice.
	pub tag: UniquenessTag,
	/// The block of the latest admission.
	pub admitted: BlockNumber,
	/// The block at which the admission ends by itself.
	pub expires: BlockNumber,
	/// When the stakeholder was on a roll: in order, without overlaps. While it is on the roll, the
	/// last stretch ends at `expires`.
	pub history: BoundedVec<Stretch<BlockNumber>, MaxStretches>,
	/// `history` is complete for blocks from this one on.
	pub history_since: BlockNumber,
}

/// The history has no room for another stretch that may still be asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct HistoryFull;

impl<AccountId, BlockNumber, MaxStretches: Get<u32>>
	Stakeholder<AccountId, BlockNumber, MaxStretches>
where
	AccountId: Clone + core::fmt::Debug + PartialEq,
	BlockNumber: AtLeast32BitUnsigned + Copy + core::fmt::Debug,
{
	/// A stakeholder as an admission makes it, for the first time or again. The tag and the history
	/// go on, and so does a challenge that is in effect.
	pub fn admitted(
		earlier: Option<Self>,
		admission: &Admission<AccountId, BlockNumber>,
		registrar: AccountId,
		now: BlockNumber,
		horizon: BlockNumber,
	) -> Result<Self, HistoryFull> {
		let (dispute, history, history_since) = match earlier {
			Some(earlier) => (earlier.dispute.reopened(), earlier.history, earlier.history_since),
			None => (Dispute::None, BoundedVec::new(), BlockNumber::zero()),
		};
		let mut stakeholder = Stakeholder {
			account: admission.account.clone(),
			chamber: admission.chamber,
			kind: admission.applicant.kind(),
			status: Status::Admitted,
			dispute,
			registrar,
			evidence: admission.evidence,
			tag: admission.tag,
			admitted: now,
			expires: admission.expires,
			history,
			history_since,
		};
		stakeholder.enter_roll(now, horizon)?;
		Ok(stakeholder)
	}

	/// May a registrar of `chamber` admit this stakeholder again?
	pub fn ensure_readmissible(&self, chamber: Chamber, now: BlockNumber) -> Result<(), Refusal> {
		match self.standing(now) {
			Standing::Admitted | Standing::Suspended => Err(Refusal::AlreadyAdmitted),
			Standing::Barred => Err(Refusal::BarredByDecision),
			// A registrar's power ends with its chamber: only a stakeholder that has left by its
			// own wish can come back in another one.
			Standing::Revoked | Standing::Expired if self.chamber != chamber => {
				Err(Refusal::OtherChamber)
			},
			Standing::Revoked | Standing::Expired | Standing::Left => Ok(()),
		}
	}

	/// Where the stakeholder stands.
	pub fn standing(&self, now: BlockNumber) -> Standing {
		match self.status {
			Status::Revoked => Standing::Revoked,
			Status::Left => Standing::Left,
			Status::Barred => Standing::Barred,
			Status::Admitted | Status::Suspended if now >= self.expires => Standing::Expired,
			Status::Suspended => Standing::Suspended,
			Status::Admitted => Standing::Admitted,
		}
	}

	/// Does the stakeholder count for the size of the roll? Everybody in good standing does. A
	/// stakeholder under a challenge cannot vote, and yet counts: nobody makes a quorum smaller by
	/// challenging.
	pub fn counts(&self, now: BlockNumber) -> bool {
		self.standing(now) == Standing::Admitted
	}

	/// Is the stakeholder on the roll? Good standing, and no challenge in effect.
	pub fn on_roll(&self, now: BlockNumber) -> bool {
		self.standing(now) == Standing::Admitted && self.dispute != Dispute::InEffect
	}

	/// The stakeholder as other pallets see it, if in good standing.
	pub fn member(&self, number: RollNumber, now: BlockNumber) -> Option<Member> {
		(self.standing(now) == Standing::Admitted).then_some(Member {
			number,
			chamber: self.chamber,
			kind: self.kind,
		})
	}

	/// As what was the stakeholder on the roll of `chamber` at the end of `block`? `None` when
	/// `block` is still to come or before what `history` remembers; `Some(None)`: it was not.
	pub fn kind_on_roll(
		&self,
		chamber: Chamber,
		block: BlockNumber,
		now: BlockNumber,
	) -> Option<Option<Kind>> {
		if block > now || block < self.history_since {
			return None;
		}
		let then = self
			.history
			.iter()
			.find(|s| s.chamber == chamber && s.from <= block && block < s.until);
		Some(then.map(|s| s.kind))
	}

	/// Was the stakeholder on the roll at the end of `block` as this member? `None` when `block` is
	/// still to come or before what `history` remembers.
	pub fn was_on_roll(
		&self,
		member: &Member,
		block: BlockNumber,
		now: BlockNumber,
	) -> Option<bool> {
		Some(self.kind_on_roll(member.chamber, block, now)? == Some(member.kind))
	}

	/// A registrar extends the admission to `expires`, which must be later than it was. A suspended
	/// stakeholder stays suspended; one that had expired is back.
	pub fn renew(
		&mut self,
		expires: BlockNumber,
		evidence: Fingerprint,
		now: BlockNumber,
		horizon: BlockNumber,
	) -> Result<(), HistoryFull> {
		self.leave_roll(now);
		self.expires = expires;
		self.evidence = evidence;
		self.dispute = self.dispute.reopened();
		self.enter_roll(now, horizon)
	}

	/// Off the roll from now on, for the reason that `status` gives.
	pub fn end(&mut self, status: Status, now: BlockNumber) {
		self.leave_roll(now);
		self.status = status;
	}

	/// A registrar lifts a suspension.
	pub fn reinstate(&mut self, now: BlockNumber, horizon: BlockNumber) -> Result<(), HistoryFull> {
		self.status = Status::Admitted;
		self.enter_roll(now, horizon)
	}

	/// Two other chambers dispute the admission: off the roll until a decision.
	pub fn challenge(&mut self, now: BlockNumber) {
		self.leave_roll(now);
		self.dispute = Dispute::InEffect;
	}

	/// A decision upholds the challenge: the admission is revoked for good.
	pub fn uphold_challenge(&mut self, now: BlockNumber) {
		self.end(Status::Barred, now);
		self.dispute = Dispute::None;
	}

	/// A decision dismisses the challenge: back on the roll.
	pub fn dismiss_challenge(
		&mut self,
		now: BlockNumber,
		horizon: BlockNumber,
	) -> Result<(), HistoryFull> {
		self.dispute = Dispute::Dismissed;
		self.enter_roll(now, horizon)
	}

	/// Ends the last stretch now, if the stakeholder is on the roll.
	fn leave_roll(&mut self, now: BlockNumber) {
		if !self.on_roll(now) {
			return;
		}
		match self.history.last_mut() {
			Some(last) if last.from < now => last.until = now,
			_ => {
				self.history.pop();
			},
		}
	}

	/// Starts a stretch now, if the stakeholder is on the roll. A stretch that ended at this very
	/// block is continued instead: what counts is the end of a block.
	fn enter_roll(&mut self, now: BlockNumber, horizon: BlockNumber) -> Result<(), HistoryFull> {
		if !self.on_roll(now) {
			return Ok(());
		}
		let (chamber, kind, until) = (self.chamber, self.kind, self.expires);
		if let Some(last) = self.history.last_mut() {
			if last.until == now && last.chamber == chamber && last.kind == kind {
				last.until = until;
				return Ok(());
			}
		}
		if self.history.is_full() {
			// Nobody may ask about blocks before the horizon any more.
			self.history.retain(|s| s.until > horizon);
			self.history_since = self.history_since.max(horizon);
		}
		self.history.try_push(Stretch { from: now, until, chamber, kind }).map_err(|_| HistoryFull)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::mock::organisation;
	use frame_support::traits::ConstU32;

	type Somebody = Stakeholder<u64, u64, ConstU32<4>>;

	/// Admitted to academia at block 1, until block 100.
	fn university() -> Somebody {
		Stakeholder::admitted(None, &organisation(42, Chamber::Academia), 3, 1, 0)
			.expect("there is room")
	}

	#[test]
	fn only_a_stakeholder_that_has_left_is_admitted_again_by_any_chamber() {
		use Refusal::*;
		let same = |answer| (answer, answer);
		for (status, now, (by_its_own, by_another)) in [
			(Status::Admitted, 99, same(Err(AlreadyAdmitted))),
			(Status::Suspended, 99, same(Err(AlreadyAdmitted))),
			// At block 100 both have expired.
			(Status::Admitted, 100, (Ok(()), Err(OtherChamber))),
			(Status::Suspended, 100, (Ok(()), Err(OtherChamber))),
			(Status::Revoked, 99, (Ok(()), Err(OtherChamber))),
			(Status::Revoked, 100, (Ok(()), Err(OtherChamber))),
			(Status::Left, 99, same(Ok(()))),
			(Status::Left, 100, same(Ok(()))),
			(Status::Barred, 99, same(Err(BarredByDecision))),
			(Status::Barred, 100, same(Err(BarredByDecision))),
		] {
			let earlier = Stakeholder { status, ..university() };
			let answer = |chamber| earlier.ensure_readmissible(chamber, now);
			assert_eq!(
				(answer(Chamber::Academia), answer(Chamber::Business)),
				(by_its_own, by_another),
				"{status:?} at {now}"
			);
		}
	}

	#[test]
	fn an_admission_again_keeps_the_history_and_a_challenge_in_effect() {
		let again = Admission {
			account: 43,
			chamber: Chamber::Business,
			expires: 200,
			..organisation(42, Chamber::Academia)
		};
		let mut earlier = university();
		earlier.end(Status::Left, 10);
		let stretch =
			|from, until, chamber| Stretch { from, until, chamber, kind: Kind::Organisation };
		let former = stretch(1, 10, Chamber::Academia);
		let new = stretch(20, 200, Chamber::Business);
		for (before, after, history) in [
			(Dispute::None, Dispute::None, vec![former, new]),
			(Dispute::Dismissed, Dispute::None, vec![former, new]),
			(Dispute::InEffect, Dispute::InEffect, vec![former]),
		] {
			let earlier = Stakeholder { dispute: before, ..earlier.clone() };
			let now =
				Stakeholder::admitted(Some(earlier), &again, 2, 20, 0).expect("there is room");
			assert_eq!((now.dispute, now.history.to_vec()), (after, history));
			assert_eq!((now.account, now.chamber, now.registrar), (43, Chamber::Business, 2));
			assert_eq!((now.admitted, now.expires, now.tag), (20, 200, university().tag));
			assert_eq!(now.standing(20), Standing::Admitted);
		}
	}
}
