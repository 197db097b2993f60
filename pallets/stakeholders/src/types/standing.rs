// SPDX-License-Identifier: Apache-2.0

//! A stakeholder: where it stands, and when it was on the roll.

use super::{Admission, Calendar, Dispute, Moment, Refusal};
use doverie_primitives::{Chamber, Fingerprint, Kind, Member, RollNumber, UniquenessTag};
use frame_support::{ensure, stored, traits::Get, BoundedVec};
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
	/// Left by their own wish while suspended. A registrar of the same chamber can admit again.
	LeftSuspended,
	/// The admission was undone, as a decision on its registrar allows. A registrar of the same
	/// chamber can admit again.
	Undone,
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
	/// The admission was undone.
	Undone,
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

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Stretch<BlockNumber> {
	/// Is the end of `block` within it?
	fn covers(&self, block: BlockNumber) -> bool {
		self.from <= block && block < self.until
	}

	/// Is there a checkpoint in it, at or after `horizon`?
	fn has_checkpoint(&self, horizon: BlockNumber, calendar: &Calendar<BlockNumber>) -> bool {
		calendar.next(self.from.max(horizon)) < self.until
	}
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
	/// The registrar who admitted, or who has renewed what had expired.
	pub registrar: AccountId,
	/// What the registrar had seen.
	pub evidence: Fingerprint,
	/// The tag that keeps the same person or company from being admitted twice.
	pub tag: UniquenessTag,
	/// The block of the latest admission, or of the renewal of one that had expired.
	pub admitted: BlockNumber,
	/// The block at which the admission ends by itself.
	pub expires: BlockNumber,
	/// When the stakeholder was on a roll: in order, without overlaps. While it is on the roll, the
	/// last stretch ends at `expires`.
	pub history: BoundedVec<Stretch<BlockNumber>, MaxStretches>,
	/// `history` is complete for checkpoints from this block on.
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
		at: &Moment<BlockNumber>,
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
			admitted: at.now,
			expires: admission.expires,
			history,
			history_since,
		};
		stakeholder.enter_roll(at)?;
		Ok(stakeholder)
	}

	/// May a registrar of `chamber` admit this stakeholder again, with this account?
	pub fn ensure_readmissible(
		&self,
		chamber: Chamber,
		account: &AccountId,
		now: BlockNumber,
	) -> Result<(), Refusal> {
		match self.standing(now) {
			Standing::Admitted | Standing::Suspended => return Err(Refusal::AlreadyAdmitted),
			Standing::Barred => return Err(Refusal::BarredByDecision),
			// A registrar's power ends with its chamber: only a stakeholder that has left by its
			// own wish can come back in another one, and not out of a suspension.
			Standing::Left if self.status == Status::Left => {},
			Standing::Revoked | Standing::Expired | Standing::Left | Standing::Undone => {
				ensure!(self.chamber == chamber, Refusal::OtherChamber);
			},
		}
		// No way around the announced move of a key.
		ensure!(self.account == *account, Refusal::OtherAccount);
		Ok(())
	}

	/// Is whoever comes with this account, and the same tag, somebody else? What was undone may
	/// have been admitted under a tag that is not its own, or with a key that is not the person's:
	/// it stands in nobody's way.
	pub fn makes_way_for(&self, account: &AccountId) -> bool {
		self.status == Status::Undone && self.account != *account
	}

	/// Where the stakeholder stands.
	pub fn standing(&self, now: BlockNumber) -> Standing {
		match self.status {
			Status::Revoked => Standing::Revoked,
			Status::Left | Status::LeftSuspended => Standing::Left,
			Status::Barred => Standing::Barred,
			Status::Undone => Standing::Undone,
			Status::Admitted | Status::Suspended if now >= self.expires => Standing::Expired,
			Status::Suspended => Standing::Suspended,
			Status::Admitted => Standing::Admitted,
		}
	}

	/// Is the stakeholder on the roll? Whoever is admitted or suspended is, under a challenge or
	/// not. A suspension takes nobody off: two registrars could else pick the roll of later
	/// decisions by suspending the others over a checkpoint.
	pub fn on_roll(&self, now: BlockNumber) -> bool {
		matches!(self.standing(now), Standing::Admitted | Standing::Suspended)
	}

	/// Is the stakeholder off the roll by its own act, a registrar's or a decision's? An admission
	/// that was not renewed in time has only expired.
	pub fn is_gone(&self) -> bool {
		!matches!(self.status, Status::Admitted | Status::Suspended)
	}

	/// Can the stakeholder vote in what was opened with a roll that it is on? Whatever a registrar
	/// does, it can. A challenge that was upheld and an admission that was undone take that, and
	/// both rest on a decision.
	pub fn keeps_vote(&self) -> bool {
		!matches!(self.status, Status::Barred | Status::Undone)
	}

	/// The stakeholder as other pallets see it, if in good standing.
	pub fn member(&self, number: RollNumber, now: BlockNumber) -> Option<Member> {
		let is_in_good_standing = self.standing(now) == Standing::Admitted;
		is_in_good_standing.then_some(Member { number, chamber: self.chamber, kind: self.kind })
	}

	/// Does the register still know who was on the roll at this checkpoint?
	pub fn remembers(&self, checkpoint: BlockNumber) -> bool {
		self.history_since <= checkpoint
	}

	/// As what was the stakeholder on the roll at this checkpoint? None if it was not, or if that is
	/// no longer remembered.
	pub fn member_at(&self, number: RollNumber, checkpoint: BlockNumber) -> Option<Member> {
		if !self.remembers(checkpoint) {
			return None;
		}
		let Stretch { chamber, kind, .. } =
			*self.history.iter().find(|stretch| stretch.covers(checkpoint))?;
		Some(Member { number, chamber, kind })
	}

	/// The first block from which on every decision that opens takes the ballot of this stakeholder
	/// by the key that has signed since `key_since`, if it stays on the roll. None if it is not on
	/// the roll now. An absence between two checkpoints does not count: nobody can ask for it.
	pub fn votes_from(
		&self,
		key_since: BlockNumber,
		now: BlockNumber,
		calendar: &Calendar<BlockNumber>,
	) -> Option<BlockNumber> {
		if !self.on_roll(now) {
			return None;
		}
		let mut stretches = self.history.iter().rev();
		let mut since = calendar.next(stretches.next()?.from);
		for earlier in stretches.filter(|s| s.has_checkpoint(BlockNumber::zero(), calendar)) {
			// Is there a checkpoint between the two?
			if calendar.next(earlier.until) < since {
				break;
			}
			since = calendar.next(earlier.from);
		}
		let after_key = key_since.saturating_add(BlockNumber::one());
		Some(calendar.first_opening(since).max(after_key))
	}

	/// A registrar extends the admission to `expires`, which must be later than it was. A suspended
	/// stakeholder stays suspended; one that had expired is back.
	pub fn renew(
		&mut self,
		expires: BlockNumber,
		evidence: Fingerprint,
		at: &Moment<BlockNumber>,
	) -> Result<(), HistoryFull> {
		self.leave_roll(at.now);
		self.expires = expires;
		self.evidence = evidence;
		self.dispute = self.dispute.reopened();
		self.enter_roll(at)
	}

	/// A registrar has brought back whoever had expired: it answers for that as for an admission.
	pub fn answered_for_by(&mut self, registrar: AccountId, now: BlockNumber) {
		self.registrar = registrar;
		self.admitted = now;
	}

	/// A registrar suspends. The stakeholder stays on the roll.
	pub fn suspend(&mut self) {
		self.status = Status::Suspended;
	}

	/// Off the roll from now on, for the reason that `status` gives.
	pub fn end(&mut self, status: Status, now: BlockNumber) {
		self.leave_roll(now);
		self.status = status;
	}

	/// The stakeholder leaves by its own wish. A suspension is not left behind.
	pub fn leave(&mut self, now: BlockNumber) {
		let status = match self.status {
			Status::Suspended => Status::LeftSuspended,
			_ => Status::Left,
		};
		self.end(status, now);
	}

	/// A registrar lifts a suspension.
	pub fn reinstate(&mut self) {
		self.status = Status::Admitted;
	}

	/// A decision upholds the challenge: the admission is revoked for good.
	pub fn uphold_challenge(&mut self, now: BlockNumber) {
		self.end(Status::Barred, now);
		self.dispute = Dispute::None;
	}

	/// Was the latest admission in the blocks `from..until`, and can it be undone? Whoever is
	/// barred stays barred.
	pub fn can_be_undone(&self, (from, until): (BlockNumber, BlockNumber)) -> bool {
		self.keeps_vote() && from <= self.admitted && self.admitted < until
	}

	/// The admission is undone. A dispute of it has no object any more.
	pub fn undo(&mut self, now: BlockNumber) {
		self.end(Status::Undone, now);
		self.dispute = Dispute::None;
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
	fn enter_roll(&mut self, at: &Moment<BlockNumber>) -> Result<(), HistoryFull> {
		let Moment { now, horizon, calendar } = at;
		if !self.on_roll(*now) {
			return Ok(());
		}
		let (chamber, kind, until) = (self.chamber, self.kind, self.expires);
		if let Some(last) = self.history.last_mut() {
			if last.until == *now && last.chamber == chamber && last.kind == kind {
				last.until = until;
				return Ok(());
			}
		}
		if self.history.is_full() {
			// Nobody may ask about checkpoints before the horizon any more, and nobody ever about
			// what lies between two of them.
			self.history.retain(|stretch| stretch.has_checkpoint(*horizon, calendar));
			self.history_since = self.history_since.max(*horizon);
		}
		self.history.try_push(Stretch { from: *now, until, chamber, kind }).map_err(|_| HistoryFull)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::mock::organisation;
	use frame_support::traits::ConstU32;

	type Somebody = Stakeholder<u64, u64, ConstU32<4>>;

	/// A block, with days of five blocks and rolls that are two days old; everything before block 10
	/// may be forgotten.
	fn at(now: u64) -> Moment<u64> {
		Moment { now, horizon: now.min(10), calendar: Calendar::new(5, 2) }
	}

	/// Admitted to academia at block 1, until block 100.
	fn university() -> Somebody {
		Stakeholder::admitted(None, &organisation(42, Chamber::Academia), 3, &at(1))
			.expect("there is room")
	}

	/// Admitted again, as it was.
	fn come_back(somebody: &mut Somebody, block: u64) -> Result<(), HistoryFull> {
		somebody.status = Status::Admitted;
		somebody.enter_roll(&at(block))
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
			// Nobody leaves a suspension behind.
			(Status::LeftSuspended, 99, (Ok(()), Err(OtherChamber))),
			(Status::LeftSuspended, 100, (Ok(()), Err(OtherChamber))),
			(Status::Barred, 99, same(Err(BarredByDecision))),
			(Status::Barred, 100, same(Err(BarredByDecision))),
			(Status::Undone, 99, (Ok(()), Err(OtherChamber))),
			(Status::Undone, 100, (Ok(()), Err(OtherChamber))),
		] {
			let earlier = Stakeholder { status, ..university() };
			let answer = |chamber| earlier.ensure_readmissible(chamber, &42, now);
			assert_eq!(
				(answer(Chamber::Academia), answer(Chamber::Business)),
				(by_its_own, by_another),
				"{status:?} at {now}"
			);
			// Under another account nobody is, and whoever could not be is told why.
			let with_another = earlier.ensure_readmissible(Chamber::Academia, &43, now);
			assert_eq!(with_another, by_its_own.and(Err(OtherAccount)), "{status:?} at {now}");
		}
	}

	#[test]
	fn an_admission_again_keeps_the_history_and_a_challenge_in_effect() {
		let again = Admission {
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
			(Dispute::InEffect, Dispute::InEffect, vec![former, new]),
		] {
			let earlier = Stakeholder { dispute: before, ..earlier.clone() };
			let now =
				Stakeholder::admitted(Some(earlier), &again, 2, &at(20)).expect("there is room");
			assert_eq!((now.dispute, now.history.to_vec()), (after, history));
			assert_eq!((now.account, now.chamber, now.registrar), (42, Chamber::Business, 2));
			assert_eq!((now.admitted, now.expires, now.tag), (20, 200, university().tag));
			assert_eq!(now.standing(20), Standing::Admitted);
		}
	}

	#[test]
	fn a_suspension_outlasts_leaving() {
		for (before, after) in
			[(Status::Admitted, Status::Left), (Status::Suspended, Status::LeftSuspended)]
		{
			let mut somebody = Stakeholder { status: before, ..university() };
			somebody.leave(10);
			assert_eq!((somebody.status, somebody.standing(10)), (after, Standing::Left));
		}
	}

	#[test]
	fn a_suspension_takes_the_good_standing_and_nobody_off_the_roll() {
		let mut somebody = university();
		let history = somebody.history.clone();
		somebody.suspend();
		assert!(somebody.on_roll(10) && somebody.keeps_vote());
		assert!(somebody.member(0, 10).is_none() && somebody.member_at(0, 10).is_some());
		assert!(!somebody.on_roll(100));
		// A renewal keeps it on the roll, suspended as it is.
		somebody.renew(200, Fingerprint([2; 32]), &at(50)).expect("there is room");
		assert!(somebody.on_roll(199) && somebody.standing(199) == Standing::Suspended);
		let renewed = Stretch { until: 200, ..history[0] };
		assert_eq!(somebody.history.to_vec(), vec![renewed]);
		somebody.reinstate();
		assert_eq!(somebody.member(0, 60), university().member(0, 60));
		assert_eq!(somebody.history.to_vec(), vec![renewed]);
		// Whatever ends the admission takes it off.
		somebody.suspend();
		somebody.end(Status::Revoked, 70);
		assert!(!somebody.on_roll(70) && somebody.keeps_vote());
		assert_eq!(somebody.history.to_vec(), vec![Stretch { until: 70, ..renewed }]);
	}

	#[test]
	fn an_admission_is_undone_by_its_block_and_takes_the_vote() {
		// Admitted at block 1.
		let mut somebody = university();
		let periods = [(0, 1), (0, 2), (1, 2), (2, 9)];
		assert_eq!(periods.map(|p| somebody.can_be_undone(p)), [false, true, true, false]);
		somebody.dispute = Dispute::InEffect;
		somebody.undo(6);
		assert_eq!((somebody.standing(6), somebody.dispute), (Standing::Undone, Dispute::None));
		assert!(!somebody.on_roll(6) && !somebody.keeps_vote());
		assert!(somebody.member_at(0, 5).is_some());
		// Once, and nobody who is barred.
		assert!(!somebody.can_be_undone((0, 9)));
		assert!(!Stakeholder { status: Status::Barred, ..university() }.can_be_undone((0, 9)));
	}

	#[test]
	fn a_ballot_counts_from_the_first_roll_that_an_unbroken_presence_is_on() {
		let calendar = at(0).calendar;
		// On the roll at block 5 and ever since: voting in what opens at block 15 and later.
		let mut somebody = university();
		let votes_from = |s: &Somebody, now| s.votes_from(1, now, &calendar);
		assert_eq!(votes_from(&somebody, 1), Some(15));
		// An absence between two checkpoints is none.
		somebody.leave(6);
		assert_eq!(votes_from(&somebody, 6), None);
		come_back(&mut somebody, 9).expect("there is room");
		assert_eq!(votes_from(&somebody, 9), Some(15));
		// Neither is a presence between two.
		somebody.leave(16);
		come_back(&mut somebody, 17).expect("there is room");
		somebody.leave(18);
		come_back(&mut somebody, 20).expect("there is room");
		assert_eq!(votes_from(&somebody, 20), Some(15));
		// Absent at block 30.
		somebody.leave(27);
		come_back(&mut somebody, 31).expect("there is room");
		assert_eq!(votes_from(&somebody, 31), Some(45));
		// A suspension is no absence.
		somebody.suspend();
		assert_eq!(votes_from(&somebody, 40), Some(45));
		// A new key votes in what opens after it.
		assert_eq!(somebody.votes_from(60, 60, &calendar), Some(61));
		assert_eq!(votes_from(&somebody, 100), None);
	}

	#[test]
	fn only_what_a_checkpoint_can_ask_for_takes_room() {
		let mut somebody = university();
		// On the roll in blocks 1, 3, 6 and 8, and at no checkpoint.
		for (gone, back) in [(2, 3), (4, 6), (7, 8), (9, 11)] {
			somebody.leave(gone);
			come_back(&mut somebody, back).expect("there is room");
		}
		assert_eq!(somebody.history.len(), 1);
		// On the roll at each of four checkpoints that may still be asked for.
		for (gone, back) in [(16, 17), (21, 22), (26, 27)] {
			somebody.leave(gone);
			come_back(&mut somebody, back).expect("there is room");
		}
		somebody.leave(31);
		assert_eq!(come_back(&mut somebody, 32), Err(HistoryFull));
		for checkpoint in [15, 20, 25, 30] {
			assert!(somebody.member_at(0, checkpoint).is_some());
		}
		// What is forgotten is not answered.
		assert!(somebody.remembers(10) && !somebody.remembers(5));
		assert_eq!((somebody.member_at(0, 5), somebody.member_at(0, 10)), (None, None));
	}
}
