// SPDX-License-Identifier: Apache-2.0

//! What a stakeholder is made of, and every change that its standing can go through. Nothing here
//! touches storage: the pallet loads a [`Stakeholder`], lets one of these functions change it, and
//! writes it back together with the counts.

use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{Chamber, Fingerprint, Kind, Member, RollNumber, Text, UniquenessTag};
use frame_support::{stored, traits::Get, BoundedVec};
use scale_info::TypeInfo;
use sp_runtime::traits::AtLeast32BitUnsigned;

/// Organisation, with its public name, or citizen.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum Applicant {
	/// An organisation, in any chamber.
	Organisation {
		/// A public name in plain text, of at most
		/// [`Config::MaxNameLength`](crate::Config::MaxNameLength) characters, which no other
		/// organisation bears. It can be hidden from state by decision, but never taken back from
		/// the chain's history.
		name: Text,
	},
	/// A citizen. Nothing on the chain names them.
	Citizen,
}

impl Applicant {
	/// What kind of stakeholder this becomes.
	pub fn kind(&self) -> Kind {
		match self {
			Applicant::Organisation { .. } => Kind::Organisation,
			Applicant::Citizen => Kind::Citizen,
		}
	}
}

/// What a registrar says to admit a stakeholder.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Admission<AccountId, BlockNumber> {
	/// The key with which the stakeholder will sign.
	pub account: AccountId,
	/// The chamber. Citizens belong to civil society.
	pub chamber: Chamber,
	/// Organisation or citizen.
	pub applicant: Applicant,
	/// The fingerprint of what the registrar has seen: a register extract, a protocol of the
	/// identity check.
	pub evidence: Fingerprint,
	/// The keyed hash that keeps the same person or company from being admitted twice.
	pub tag: UniquenessTag,
	/// The block at which the admission ends by itself, unless it is renewed.
	pub expires: BlockNumber,
}

/// What registrars and decisions have made of a stakeholder. Expiry comes on top of it, by itself.
#[stored]
#[derive(Copy)]
pub enum Status {
	/// Admitted by a registrar.
	Admitted,
	/// Suspended by a registrar; the same chamber's registrars can reinstate.
	Suspended,
	/// Revoked by a registrar. A registrar can admit anew.
	Revoked,
	/// Left by their own wish. A registrar can admit anew.
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

/// How far a challenge to an admission has come.
#[stored]
#[derive(Copy)]
pub enum Dispute {
	/// Nobody, or only one chamber, disputes the admission.
	None,
	/// Members of two other chambers dispute it: off the roll until a decision settles it.
	InEffect,
	/// A decision has dismissed the challenge: it cannot be raised again against this admission.
	Dismissed,
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
	/// As what.
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
	/// Who admitted.
	pub registrar: AccountId,
	/// What the registrar had seen.
	pub evidence: Fingerprint,
	/// The tag that keeps the same person or company from being admitted twice.
	pub tag: UniquenessTag,
	/// The block of the latest admission.
	pub admitted: BlockNumber,
	/// The block at which the admission ends by itself.
	pub expires: BlockNumber,
	/// When the stakeholder was on a roll: in order, without overlaps. The last stretch of someone
	/// who is on the roll ends at `expires`.
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
	/// A stakeholder as [`admit`](Self::admit) first makes it, not yet on any roll.
	pub fn new(
		admission: &Admission<AccountId, BlockNumber>,
		registrar: AccountId,
		now: BlockNumber,
	) -> Self {
		Stakeholder {
			account: admission.account.clone(),
			chamber: admission.chamber,
			kind: admission.applicant.kind(),
			status: Status::Left,
			dispute: Dispute::None,
			registrar,
			evidence: admission.evidence,
			tag: admission.tag,
			admitted: now,
			expires: now,
			history: BoundedVec::new(),
			history_since: BlockNumber::zero(),
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

	/// Does the stakeholder count for the size of the roll? Everybody in good standing does. Who is
	/// under a challenge cannot vote, and yet counts: nobody makes a quorum smaller by challenging.
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

	/// A registrar admits, for the first time or anew. A challenge that is in effect stays so.
	pub fn admit(
		&mut self,
		admission: &Admission<AccountId, BlockNumber>,
		registrar: AccountId,
		now: BlockNumber,
		horizon: BlockNumber,
	) -> Result<(), HistoryFull> {
		self.account = admission.account.clone();
		self.chamber = admission.chamber;
		self.kind = admission.applicant.kind();
		self.registrar = registrar;
		self.evidence = admission.evidence;
		self.admitted = now;
		self.expires = admission.expires;
		self.status = Status::Admitted;
		self.reopen_to_challenge();
		self.enter_roll(now, horizon)
	}

	/// A registrar extends the admission to `expires`, which must be later than it was. Who is
	/// suspended stays suspended; who had expired is back.
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
		self.reopen_to_challenge();
		self.enter_roll(now, horizon)
	}

	/// Off the roll from now on, for the reason that `status` gives.
	pub fn end(&mut self, status: Status, now: BlockNumber) {
		self.leave_roll(now);
		self.status = status;
	}

	/// A registrar takes a suspension back.
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

	/// A new admission or renewal is a new thing to dispute, where a decision has dismissed a
	/// challenge to the former. What is not settled goes on: no registrar can renew it away.
	fn reopen_to_challenge(&mut self) {
		if self.dispute == Dispute::Dismissed {
			self.dispute = Dispute::None;
		}
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

/// Which blocks an account was the key of a stakeholder.
#[stored]
#[derive(Copy)]
pub struct Key<BlockNumber> {
	/// Whose key.
	pub number: RollNumber,
	/// The block at which it became the key.
	pub from: BlockNumber,
	/// The block at which the stakeholder moved to another key, if so.
	pub until: Option<BlockNumber>,
}

impl<BlockNumber: PartialOrd + Copy> Key<BlockNumber> {
	/// Is this the key that signs now?
	pub fn is_current(&self) -> bool {
		self.until.is_none()
	}

	/// Was this the key at the end of `block`?
	pub fn was_current(&self, block: BlockNumber) -> bool {
		self.from <= block && self.until.is_none_or(|until| block < until)
	}
}

/// One chamber's word against an admission.
#[stored]
#[derive(Copy)]
pub struct Challenge<BlockNumber> {
	/// Who challenges.
	pub by: RollNumber,
	/// Their chamber at the time: another than the challenged one's.
	pub chamber: Chamber,
	/// The fingerprint of the reasons.
	pub reasons: Fingerprint,
	/// The block.
	pub block: BlockNumber,
}

/// A stakeholder, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct StakeholderInfo<AccountId, BlockNumber> {
	/// The number on the roll.
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
	/// Who admitted.
	pub registrar: AccountId,
	/// What the registrar had seen.
	pub evidence: Fingerprint,
	/// The block of the latest admission.
	pub admitted: BlockNumber,
	/// The block at which the admission ends by itself.
	pub expires: BlockNumber,
}
