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

/// A fingerprint on record.
#[stored]
pub struct Record<AccountId, BlockNumber, Moment, MaxLocatorLength: Get<u32>> {
	/// Who put it on record: the account at the time.
	pub author: AccountId,
	/// Who put it on record: the roll number, which stays when the key changes. `None`: a registrar
	/// who is no stakeholder.
	pub author_number: Option<RollNumber>,
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
	/// Where the document can be found: a URL, a file number, a content address. UTF-8. Never
	/// personal data.
	pub locator: BoundedText<MaxLocatorLength>,
	/// The first version of this document. For a first version: its own fingerprint.
	pub first: Fingerprint,
	/// Which version this is, from 1.
	pub version: u32,
	/// The version that this one replaces.
	pub replaces: Option<Fingerprint>,
	/// The version that replaces this one.
	pub replaced_by: Option<Fingerprint>,
	/// How many attestations it has, by kind.
	pub attestations: Tally,
}

impl<AccountId: PartialEq, BlockNumber, Moment, MaxLocatorLength: Get<u32>>
	Record<AccountId, BlockNumber, Moment, MaxLocatorLength>
{
	/// Is it by this account, whose roll number this is? Keys change: only of an author who has no
	/// roll number the account counts.
	pub fn is_by(&self, account: &AccountId, number: Option<RollNumber>) -> bool {
		match self.author_number {
			Some(author) => number == Some(author),
			None => self.author == *account,
		}
	}
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
pub struct Tally {
	/// Signatures.
	pub signs: u32,
	/// Witnesses.
	pub witnesses: u32,
	/// Disputes.
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
}

/// Why a party's signature cannot be withdrawn.
#[derive(Debug, PartialEq, Eq)]
pub struct InForce;

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
		Some(Self { parties: BoundedVec::try_from(parties).ok()?, signed, in_force_since: None })
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

/// A record as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct RecordInfo<Record, BlockNumber> {
	/// What is on record.
	pub record: Record,
	/// The newest version of this document: this very fingerprint if nothing has replaced it.
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
	/// This root is not on record.
	UnknownRoot,
	/// This fingerprint is on record for one document, not for a batch.
	NotABatch,
}
