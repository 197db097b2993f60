// SPDX-License-Identifier: Apache-2.0

//! What was said, by whom, when, and in which order.

use crate::{
	chain::{self, Form},
	stakeholders::{self, Stakeholder},
	state::Want,
	storage::Key,
	AccountId, BlockNumber, Chamber, Error, Fingerprint, RollNumber, State,
};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use codec::{Decode, Encode};

const WHAT: &str = "records";
const FORM: Form = Form("Records", 1);

/// Of up to this many who attest a record it is said who they are.
pub const MAX_NAMED: usize = 256;
/// How many later versions of an agreement are looked at.
const MAX_VERSIONS: usize = 64;

/// Whose record it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub enum Author {
	/// A stakeholder, by the roll number, which stays when the key changes.
	Stakeholder(RollNumber),
	/// A registrar who was no stakeholder when the first version went on record.
	Registrar(AccountId),
}

impl Author {
	/// The roll number, if a stakeholder's.
	pub fn number(&self) -> Option<RollNumber> {
		match self {
			Author::Stakeholder(number) => Some(*number),
			Author::Registrar(_) => None,
		}
	}
}

/// What sort of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum RecordKind {
	/// An official statement.
	Statement,
	/// Minutes of a meeting.
	Minutes,
	/// A contract or another agreement.
	Contract,
	/// An analysis or a study.
	Analysis,
	/// A position in a negotiation.
	Position,
	/// Evidence for something else.
	Evidence,
	/// Anything else.
	Other,
	/// A version of a proposal.
	Proposal,
	/// The text of an amendment.
	Amendment,
}

/// What a fingerprint is the fingerprint of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Content {
	/// One document.
	Document,
	/// Many documents: the root of a Merkle tree (RFC 9162, SHA-256) over their fingerprints. The
	/// crate `doverie-merkle` checks whether one is among them.
	Batch {
		/// How many documents.
		count: u64,
	},
}

/// How many attestations of each kind a record has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Tally {
	pub signs: u32,
	pub witnesses: u32,
	pub disputes: u32,
}

/// A fingerprint on record, by one author.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Record {
	/// The account with which its author signed.
	pub account: AccountId,
	/// The author's chamber at the time. None: a registrar who was no stakeholder in good standing.
	pub chamber: Option<Chamber>,
	/// The block.
	pub block: BlockNumber,
	/// The time of that block, in milliseconds since 1970 (UTC).
	pub time: u64,
	/// What sort of document.
	pub kind: RecordKind,
	/// One document, or a batch.
	pub content: Content,
	/// Is it a version of a proposal or the text of an amendment?
	pub part_of_proposal: bool,
	/// Where the document can be found; empty if nobody says, or if a decision has hidden it.
	pub locator: String,
	/// The first version of this document, of the same author.
	pub first: Fingerprint,
	/// Which version this is, from 1.
	pub version: u32,
	/// The version that this one replaces, of the same author.
	pub replaces: Option<Fingerprint>,
	/// The version that replaces this one, of the same author.
	pub replaced_by: Option<Fingerprint>,
	/// How many attestations it has.
	pub attestations: Tally,
}

/// Who was the first to put a fingerprint on record, and when.
#[derive(Decode)]
struct First {
	_author: Author,
	block: BlockNumber,
}

/// What a stakeholder says of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub enum AttestationKind {
	/// I sign this.
	Signs,
	/// I have seen this, as it is.
	Witnesses,
	/// I dispute this.
	Disputes,
}

/// A stakeholder's signed word on a record.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub struct Attestation {
	/// Who attests.
	pub by: RollNumber,
	/// What it says.
	pub kind: AttestationKind,
	/// The account at the time.
	pub account: AccountId,
	/// The chamber at the time.
	pub chamber: Chamber,
	/// The block.
	pub block: BlockNumber,
	/// The fingerprint of the reasons, if given.
	pub reasons: Option<Fingerprint>,
}

/// What makes a record an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Agreement {
	/// The parties.
	pub parties: Vec<RollNumber>,
	/// Which of them have signed this very version, in the order of the parties.
	pub signed: Vec<bool>,
	/// The block at which the last party signed.
	pub in_force_since: Option<BlockNumber>,
	/// The parties of what was in force before it, which it replaces.
	pub succeeds: Vec<RollNumber>,
}

/// An author's record of a fingerprint, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
	/// Whose record it is.
	pub author: Author,
	/// Did nobody put the fingerprint on record in an earlier block?
	pub is_first: bool,
	/// What is on record.
	pub record: Record,
	/// The newest version of this document by the same author: this very fingerprint if nothing has
	/// replaced it.
	pub latest: Fingerprint,
	/// The parties and their signatures, if this is an agreement.
	pub agreement: Option<Agreement>,
	/// The next later version that is in force in place of this agreement.
	pub superseded_by: Option<Fingerprint>,
	/// Every attestation.
	pub attestations: Vec<Attestation>,
	/// Who the author and the parties are, and those who attest if they are no more than
	/// [`MAX_NAMED`].
	pub people: BTreeMap<RollNumber, Stakeholder>,
}

impl Entry {
	/// Is this an agreement that is in force now?
	pub fn is_in_force(&self) -> bool {
		let was = self.agreement.as_ref().is_some_and(|a| a.in_force_since.is_some());
		was && self.superseded_by.is_none()
	}
}

fn map(item: &str, fingerprint: Fingerprint) -> Key {
	Key::of("Records", item).blake2(&fingerprint)
}

fn attestations_of(fingerprint: Fingerprint, author: &Author) -> Key {
	Key::of("Records", "Attestations").blake2(&(fingerprint, author))
}

/// All records of a fingerprint, those of the first block first. If there are none, it is proven
/// that it is not on record.
pub fn read(state: &State, fingerprint: Fingerprint) -> Result<Vec<Entry>, Error> {
	const FORMS: [Form; 2] = [FORM, stakeholders::FORM];
	let records = map("Records", fingerprint);
	let first = map("FirstRecords", fingerprint);
	let here = [Want::Prefix(records.bytes().to_vec()), Want::Key(first.bytes().to_vec())];
	state.need(chain::wants(&FORMS, here))?;
	chain::ensure_known(state, &FORMS)?;

	let first: Option<First> = state.get(&first, WHAT)?;
	let mut found = Vec::new();
	for (key, value) in state.under(records.bytes())? {
		let author: Author = records.last_blake2(&key).ok_or(Error::BadKey { what: WHAT })?;
		found.push((author, decode::<Record>(&value)?));
	}
	if found.is_empty() != first.is_none() {
		return Err(Error::Contradiction { what: "a fingerprint is on record by nobody" });
	}
	found.sort_by_key(|(_, record)| record.block);
	state.need(found.iter().flat_map(|(author, record)| wants_of(fingerprint, author, record)))?;
	// Each says what it is missing, so that all of it is asked for at once, however many they are.
	let entries: Vec<_> = found
		.into_iter()
		.map(|(author, record)| {
			let is_first = first.as_ref().is_some_and(|first| first.block == record.block);
			entry(state, fingerprint, author, is_first, record)
		})
		.collect();
	entries.into_iter().collect()
}

/// What is said of a record, in one go.
fn wants_of(fingerprint: Fingerprint, author: &Author, record: &Record) -> Vec<Want> {
	let latest = map("LatestVersions", record.first).blake2(author);
	let agreement = map("Agreements", fingerprint).blake2(author);
	let keys = [latest, agreement].map(|key| Want::Key(key.into_bytes()));
	let said = Want::Prefix(attestations_of(fingerprint, author).into_bytes());
	keys.into_iter().chain([said]).chain(stakeholders::wants(author.number())).collect()
}

fn entry(
	state: &State,
	fingerprint: Fingerprint,
	author: Author,
	is_first: bool,
	record: Record,
) -> Result<Entry, Error> {
	let latest: Option<Fingerprint> =
		state.get(&map("LatestVersions", record.first).blake2(&author), WHAT)?;
	let agreement = agreement(state, fingerprint, &author)?;
	let superseded_by = match &agreement {
		Some(agreement) if agreement.in_force_since.is_some() => {
			successor(state, &author, record.replaced_by)?
		},
		_ => None,
	};
	let attestations = attestations(state, fingerprint, &author, &record)?;
	let parties = agreement.iter().flat_map(|agreement| agreement.parties.iter().copied());
	let named = if attestations.len() > MAX_NAMED { &[] } else { &attestations[..] };
	let attesting = named.iter().map(|attestation| attestation.by);
	let people =
		stakeholders::people(state, author.number().into_iter().chain(parties).chain(attesting))?;
	Ok(Entry {
		is_first,
		latest: latest.unwrap_or(record.first),
		agreement,
		superseded_by,
		attestations,
		people,
		author,
		record,
	})
}

fn agreement(
	state: &State,
	fingerprint: Fingerprint,
	author: &Author,
) -> Result<Option<Agreement>, Error> {
	state.get(&map("Agreements", fingerprint).blake2(author), WHAT)
}

/// The first one of these later versions of an agreement that is in force, or was.
fn successor(
	state: &State,
	author: &Author,
	mut later: Option<Fingerprint>,
) -> Result<Option<Fingerprint>, Error> {
	for _ in 0..MAX_VERSIONS {
		let Some(version) = later else { return Ok(None) };
		let record = map("Records", version).blake2(author);
		let keys = [record.clone(), map("Agreements", version).blake2(author)];
		state.need(keys.map(|key| Want::Key(key.into_bytes())))?;
		if agreement(state, version, author)?.is_some_and(|a| a.in_force_since.is_some()) {
			return Ok(Some(version));
		}
		let record: Record = state
			.get(&record, WHAT)?
			.ok_or(Error::Contradiction { what: "a later version is not on record" })?;
		later = record.replaced_by;
	}
	Err(Error::TooLarge { what: "the list of later versions" })
}

/// Every attestation of a record. They are as many as the record says.
fn attestations(
	state: &State,
	fingerprint: Fingerprint,
	author: &Author,
	record: &Record,
) -> Result<Vec<Attestation>, Error> {
	let map = attestations_of(fingerprint, author);
	let mut tally = Tally::default();
	let mut attestations = Vec::new();
	for (key, value) in state.under(map.bytes())? {
		let (by, kind) = map.last_twox(&key).ok_or(Error::BadKey { what: "attestations" })?;
		let (account, chamber, block, reasons) = decode(&value)?;
		let figure = match kind {
			AttestationKind::Signs => &mut tally.signs,
			AttestationKind::Witnesses => &mut tally.witnesses,
			AttestationKind::Disputes => &mut tally.disputes,
		};
		*figure = figure.saturating_add(1);
		attestations.push(Attestation { by, kind, account, chamber, block, reasons });
	}
	if tally != record.attestations {
		return Err(Error::Contradiction {
			what: "a record has other attestations than it counts",
		});
	}
	attestations.sort_by_key(|attestation| (attestation.block, attestation.by, attestation.kind));
	Ok(attestations)
}

fn decode<T: Decode>(value: &[u8]) -> Result<T, Error> {
	codec::DecodeAll::decode_all(&mut &value[..]).map_err(|_| Error::UnknownLayout { what: WHAT })
}
