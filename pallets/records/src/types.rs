// SPDX-License-Identifier: Apache-2.0

//! What is on record, and the steps by which an agreement comes into force.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{BoundedText, Chamber, Fingerprint, RecordKind, RollNumber};
use frame_support::{
	stored,
	traits::{ConstU32, Get},
	BoundedVec,
};
use scale_info::TypeInfo;

/// What a fingerprint is the fingerprint of.
#[stored]
#[derive(Copy)]
pub enum Content {
	/// One document.
	Document,
	/// Many documents: the fingerprint is the root of a Merkle tree (RFC 9162, SHA-256) over their
	/// fingerprints.
	Batch {
		/// How many documents.
		count: u64,
	},
}

/// Whose record it is. Others can have the same fingerprint on record, each as a record of its own.
#[stored]
#[derive(Copy)]
pub enum Author<AccountId> {
	/// A stakeholder, by the roll number, which stays when the key changes.
	Stakeholder(RollNumber),
	/// A registrar who was no stakeholder when the first version went on record, by the account.
	Registrar(AccountId),
}

impl<AccountId: PartialEq> Author<AccountId> {
	/// Is this the author, who signs with this account and has this roll number?
	pub fn is(&self, account: &AccountId, number: Option<RollNumber>) -> bool {
		match self {
			Author::Stakeholder(author) => number == Some(*author),
			Author::Registrar(author) => author == account,
		}
	}
}

/// A fingerprint on record, by one author.
#[stored]
pub struct Record<AccountId, BlockNumber, Moment, MaxLocatorLength: Get<u32>> {
	/// The account with which its author signed.
	pub account: AccountId,
	/// The author's chamber at the time. `None`: a registrar who was no stakeholder in good
	/// standing.
	pub chamber: Option<Chamber>,
	/// The block.
	pub block: BlockNumber,
	/// The time of that block, in milliseconds since 1970 (UTC).
	pub time: Moment,
	/// What sort of document.
	pub kind: RecordKind,
	/// One document, or a batch.
	pub content: Content,
	/// Is it a version of a proposal or the text of an amendment? Then only the calls of the
	/// proposals replace it.
	pub part_of_proposal: bool,
	/// Where the document can be found: a URL, a file number, a content address. UTF-8. Never
	/// personal data.
	pub locator: BoundedText<MaxLocatorLength>,
	/// The first version of this document, of the same author. For a first version: its own
	/// fingerprint.
	pub first: Fingerprint,
	/// Which version this is, from 1.
	pub version: u32,
	/// The version that this one replaces, of the same author.
	pub replaces: Option<Fingerprint>,
	/// The version that replaces this one, of the same author.
	pub replaced_by: Option<Fingerprint>,
	/// How many attestations it has, by kind.
	pub attestations: Tally,
}

/// Who was the first to put a fingerprint on record, and when.
#[stored]
#[derive(Copy)]
pub struct First<AccountId, BlockNumber> {
	/// Whose record it is: one of them, if several went on record in that block.
	pub author: Author<AccountId>,
	/// The block. Within one its author settles the order, so whatever is of this block is first.
	pub block: BlockNumber,
}

/// A stakeholder's word on a record.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub enum AttestationKind {
	/// I sign this.
	Signs,
	/// I have seen this, as it is.
	Witnesses,
	/// I dispute this.
	Disputes,
}

/// A stakeholder's signed word on a record.
#[stored]
#[derive(Copy)]
pub struct Attestation<AccountId, BlockNumber> {
	/// The account at the time.
	pub account: AccountId,
	/// The chamber at the time.
	pub chamber: Chamber,
	/// The block.
	pub block: BlockNumber,
	/// The fingerprint of the reasons, if given.
	pub reasons: Option<Fingerprint>,
}

/// How many attestations of each kind a record has.
#[stored]
#[derive(Copy, Default)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Tally {
	/// Signatures.
	pub signs: u32,
	pub witnesses: u32,
	pub disputes: u32,
}

impl Tally {
	/// The figure for one kind.
	pub fn of_mut(&mut self, kind: AttestationKind) -> &mut u32 {
		match kind {
			AttestationKind::Signs => &mut self.signs,
			AttestationKind::Witnesses => &mut self.witnesses,
			AttestationKind::Disputes => &mut self.disputes,
		}
	}
}

/// The most parties of one agreement.
pub type MaxParties = ConstU32<16>;

/// What makes a record an agreement: its parties, and whether all of them have signed.
#[stored]
pub struct Agreement<BlockNumber> {
	/// The roll numbers of the parties, each once.
	pub parties: BoundedVec<RollNumber, MaxParties>,
	/// Which of them have signed this very version, in the order of `parties`.
	pub signed: BoundedVec<bool, MaxParties>,
	/// The block at which the last party signed.
	pub in_force_since: Option<BlockNumber>,
	/// The parties of what was in force before it, which it replaces directly or by way of others.
	/// None: nothing was.
	pub succeeds: BoundedVec<RollNumber, MaxParties>,
}

/// Why a party's signature cannot be withdrawn.
#[derive(Debug, PartialEq, Eq)]
pub struct InForce;

/// Why an agreement cannot be replaced.
#[derive(Debug, PartialEq, Eq)]
pub struct MissingParties;

impl<BlockNumber: Clone> Agreement<BlockNumber> {
	/// An agreement that nobody has signed yet. `None` if there are too many parties, none, or one
	/// is named twice.
	pub fn between(parties: Vec<RollNumber>) -> Option<Self> {
		let mut seen = parties.clone();
		seen.sort_unstable();
		seen.dedup();
		if parties.is_empty() || seen.len() != parties.len() {
			return None;
		}
		let signed = BoundedVec::try_from(alloc::vec![false; parties.len()]).ok()?;
		let parties = BoundedVec::try_from(parties).ok()?;
		Some(Self { parties, signed, in_force_since: None, succeeds: BoundedVec::new() })
	}

	/// Whom whatever replaces it has to name: its parties, once it is in force; until then those of
	/// what was in force before it. Its author does not take others out of what they have signed,
	/// and whoever has not signed stands in nobody's way.
	pub fn bound_to(&self) -> &BoundedVec<RollNumber, MaxParties> {
		match self.in_force_since {
			Some(_) => &self.parties,
			None => &self.succeeds,
		}
	}

	/// Can only another agreement replace it?
	pub fn binds(&self) -> bool {
		!self.bound_to().is_empty()
	}

	/// Can an agreement with these parties replace it? None: a document that is no agreement.
	/// Whoever is no longer on the roll cannot sign, and need not be named.
	pub fn ensure_replaceable_by(
		&self,
		parties: &[RollNumber],
		is_on_roll: impl Fn(RollNumber) -> bool,
	) -> Result<(), MissingParties> {
		let is_named_or_gone = |party: &RollNumber| parties.contains(party) || !is_on_roll(*party);
		// What is no agreement is refused without a look at the roll.
		let is_replaceable =
			!self.binds() || (!parties.is_empty() && self.bound_to().iter().all(is_named_or_gone));
		is_replaceable.then_some(()).ok_or(MissingParties)
	}

	fn signature_of(&mut self, party: RollNumber) -> Option<&mut bool> {
		let position = self.parties.iter().position(|p| *p == party)?;
		self.signed.get_mut(position)
	}

	/// Somebody signs. Does this bring the agreement into force?
	pub fn sign(&mut self, by: RollNumber, now: BlockNumber) -> bool {
		if let Some(signature) = self.signature_of(by) {
			*signature = true;
		}
		let comes_into_force = self.in_force_since.is_none() && self.signed.iter().all(|s| *s);
		if comes_into_force {
			self.in_force_since = Some(now);
		}
		comes_into_force
	}

	/// Somebody withdraws a signature: a party only while the agreement is not in force.
	pub fn unsign(&mut self, by: RollNumber) -> Result<(), InForce> {
		let in_force = self.in_force_since.is_some();
		match self.signature_of(by) {
			Some(_) if in_force => Err(InForce),
			Some(signature) => {
				*signature = false;
				Ok(())
			},
			None => Ok(()),
		}
	}
}

/// A record as the view functions show it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct RecordInfo<AccountId, BlockNumber, Record> {
	/// Whose record it is.
	pub author: Author<AccountId>,
	/// Did nobody put the fingerprint on record in an earlier block?
	pub is_first: bool,
	/// What is on record.
	pub record: Record,
	/// The newest version of this document by the same author: this very fingerprint if nothing
	/// has replaced it.
	pub latest: Fingerprint,
	/// The parties and their signatures, if this is an agreement.
	pub agreement: Option<Agreement<BlockNumber>>,
}

/// An attestation as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct AttestationInfo<AccountId, BlockNumber> {
	/// The roll number of the stakeholder who attests.
	pub by: RollNumber,
	/// What it says.
	pub kind: AttestationKind,
	/// The rest.
	pub attestation: Attestation<AccountId, BlockNumber>,
}

/// Does a proof show that a document is in a batch?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum Inclusion {
	/// The proof holds: the document was in the batch when the root went on record.
	Included,
	/// The proof does not hold: another document, another place, or a changed path.
	NotIncluded,
	/// This author has not put this root on record.
	UnknownRoot,
	/// This author has put the fingerprint on record for one document, not for a batch.
	NotABatch,
}
