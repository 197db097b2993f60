// SPDX-License-Identifier: Apache-2.0

//! The model: what the pallet should know, in lists, without counting anything.

use super::{
	steps::{Named, Who},
	STAKEHOLDERS,
};
use crate::{mock::*, LinkKind, LinkState, Side};
use doverie_primitives::{ByChamber, Chamber, ChamberSet, Fingerprint, ProposalId};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
	Submitted,
	Admitted,
	InDecision,
	Passed,
	Adopted,
	NotAdopted,
	Withdrawn,
	Lapsed,
}

impl Stage {
	pub fn is_live(self) -> bool {
		matches!(self, Stage::Submitted | Stage::Admitted | Stage::InDecision | Stage::Passed)
	}
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
	Proposed,
	Accepted,
	Rejected,
	Withdrawn,
	Promoted,
}

pub struct Wording {
	pub document: u8,
	pub amendment: Option<u32>,
	pub endorsers: BTreeSet<u64>,
	pub arguments: BTreeMap<(u8, u64), Side>,
}

impl Wording {
	pub fn new(document: u8, amendment: Option<u32>) -> Self {
		Wording { document, amendment, endorsers: BTreeSet::new(), arguments: BTreeMap::new() }
	}
}

pub struct Change {
	pub author: u64,
	pub base: u8,
	pub document: u8,
	pub fate: Fate,
}

impl Change {
	/// Can this stakeholder still rebase or withdraw it?
	pub fn is_open_of(&self, author: u64) -> bool {
		self.author == author && self.fate == Fate::Proposed
	}

	/// Can it be answered, by somebody who has read this text?
	pub fn is_open_in(&self, text: u8) -> bool {
		self.document == text && self.fate == Fate::Proposed
	}
}

/// An answer of the municipality.
pub struct Answered {
	pub by: u64,
	pub block: u64,
	pub is_final: bool,
}

pub struct Reported {
	pub by: u64,
	pub block: u64,
	pub words: BTreeMap<u64, bool>,
}

pub struct Asked {
	pub author: u64,
	pub paid_by: u64,
	pub stage: Stage,
	pub texts: Vec<Wording>,
	pub changes: Vec<Change>,
	pub due: Option<u64>,
	/// Has a decision left it undecided?
	pub undecided: bool,
	pub responses: Vec<Answered>,
	/// The block from which on its author's silence counts, once it is admitted.
	pub acted: u64,
	/// The block at which its author disowned it.
	pub disowned: Option<u64>,
	/// Who has departed from its result.
	pub departed: Option<u64>,
	/// Who is invited, and the version in which they have accepted.
	pub co_authors: Vec<(u64, Option<u8>)>,
	/// The places of those to which it is linked, and what their authors say of it.
	pub links: Vec<(u32, LinkKind, LinkState)>,
	pub reports: Vec<Reported>,
}

impl Asked {
	pub fn text(&self) -> &Wording {
		self.texts.last().expect("there is a version")
	}

	pub fn text_mut(&mut self) -> &mut Wording {
		self.texts.last_mut().expect("there is a version")
	}

	pub fn current(&self) -> u8 {
		self.text().document
	}

	pub fn is_undecided(&self) -> bool {
		matches!(self.stage, Stage::Submitted | Stage::Admitted)
	}

	/// Admitted, and not at its end.
	pub fn is_of_supporters(&self) -> bool {
		matches!(self.stage, Stage::Admitted | Stage::InDecision | Stage::Passed)
	}

	pub fn has_co_author(&self, who: u64) -> bool {
		self.co_authors.iter().any(|(co_author, _)| *co_author == who)
	}

	/// Is this a co-author of the current version?
	pub fn has_backer(&self, who: u64) -> bool {
		self.co_authors.contains(&(who, Some(self.current())))
	}

	pub fn has_link(&self, to: u32, kind: LinkKind) -> bool {
		self.links.iter().any(|(t, k, _)| (*t, *k) == (to, kind))
	}

	/// Does a link of which this is said count?
	pub fn counts(&self, said: LinkState) -> bool {
		said == LinkState::Accepted { version: print(self.current()) }
	}

	/// Could it be admitted now? Two endorsements from two chambers are enough.
	pub fn is_admissible(&self) -> bool {
		let chambers: ChamberSet = self.text().endorsers.iter().copied().map(chamber).collect();
		self.stage == Stage::Submitted && (20..40).contains(&now()) && chambers.len() >= 2
	}

	pub fn has_text(&self, document: u8) -> bool {
		self.texts.iter().any(|text| text.document == document)
	}
}

pub struct Model {
	/// The account of each stakeholder now.
	pub keys: BTreeMap<u64, u64>,
	/// Who speaks for the municipality.
	pub speakers: BTreeSet<u64>,
	pub suspended: BTreeSet<u64>,
	/// Whose admission was ended: for this model they are suspended, too.
	pub revoked: BTreeSet<u64>,
	pub barred: BTreeSet<u64>,
	pub proposals: Vec<Asked>,
}

impl Model {
	pub fn new() -> Self {
		Model {
			keys: (1..=STAKEHOLDERS).map(|who| (who, who)).collect(),
			speakers: BTreeSet::from([1, 5]),
			suspended: BTreeSet::new(),
			revoked: BTreeSet::new(),
			barred: BTreeSet::new(),
			proposals: vec![],
		}
	}

	/// The origin of a call that a stakeholder signs now.
	pub fn signed(&self, who: u64) -> RuntimeOrigin {
		RuntimeOrigin::signed(self.keys[&who])
	}

	pub fn is_good(&self, who: u64) -> bool {
		!self.suspended.contains(&who)
	}

	/// Whoever is suspended is not, nor who was not renewed in time.
	pub fn is_gone(&self, who: u64) -> bool {
		self.revoked.contains(&who) || self.barred.contains(&who)
	}

	/// Does this stakeholder speak for the municipality now?
	pub fn speaks(&self, who: u64) -> bool {
		self.is_good(who) && self.speakers.contains(&who)
	}

	pub fn live(&self, who: u64) -> usize {
		self.proposals.iter().filter(|p| p.author == who && p.stage.is_live()).count()
	}

	pub fn asked(&self, proposal: u32) -> Option<&Asked> {
		self.proposals.get(proposal as usize)
	}

	pub fn asked_mut(&mut self, proposal: u32) -> &mut Asked {
		&mut self.proposals[proposal as usize]
	}

	pub fn change(&self, proposal: u32, amendment: u32) -> Option<&Change> {
		self.asked(proposal)?.changes.get(amendment as usize)
	}

	pub fn change_mut(&mut self, proposal: u32, amendment: u32) -> &mut Change {
		&mut self.asked_mut(proposal).changes[amendment as usize]
	}

	/// A proposal whose text can change now.
	pub fn draft(&self, proposal: u32) -> Option<&Asked> {
		self.asked(proposal).filter(|p| now() < 20 && p.stage == Stage::Submitted)
	}

	/// The same, if this stakeholder can change it.
	pub fn draft_of(&self, author: u64, proposal: u32) -> Option<&Asked> {
		self.draft(proposal).filter(|p| self.is_good(author) && p.author == author)
	}

	/// A proposal whose current version is this one, and can be endorsed and argued about now.
	pub fn debated(&self, proposal: u32, version: u8) -> Option<&Asked> {
		self.asked(proposal)
			.filter(|p| now() < 30 && p.stage == Stage::Submitted && p.current() == version)
	}

	pub fn add_proposal(&mut self, author: u64, document: u8) {
		self.proposals.push(Asked {
			author,
			paid_by: self.keys[&author],
			stage: Stage::Submitted,
			texts: vec![Wording::new(document, None)],
			changes: vec![],
			due: None,
			undecided: false,
			responses: vec![],
			acted: now(),
			disowned: None,
			departed: None,
			co_authors: vec![],
			links: vec![],
			reports: vec![],
		});
	}

	/// Who sends what is about a proposal.
	pub fn author_of(&self, who: Who, proposal: u32) -> u64 {
		match who {
			Who::Anyone(by) => by,
			Who::Author => self.asked(proposal).map_or(1, |p| p.author),
		}
	}

	/// Who sends what is about an amendment.
	pub fn amender_of(&self, who: Who, proposal: u32, amendment: u32) -> u64 {
		match who {
			Who::Anyone(by) => by,
			Who::Author => self.change(proposal, amendment).map_or(1, |c| c.author),
		}
	}

	/// Who sends what is about co-authors, or whom it is about.
	pub fn invited_of(&self, who: Who, proposal: u32) -> u64 {
		match who {
			Who::Anyone(by) => by,
			Who::Author => {
				let last = self.asked(proposal).and_then(|p| p.co_authors.last());
				last.map_or(1, |(co_author, _)| *co_author)
			},
		}
	}

	/// The version that a step names.
	pub fn version_of(&self, named: Named, proposal: u32) -> u8 {
		match named {
			Named::Document(document) => document,
			Named::Current => self.asked(proposal).map_or(0, Asked::current),
		}
	}

	/// The text of an amendment that a step names.
	pub fn text_of(&self, named: Named, proposal: u32, amendment: u32) -> u8 {
		match named {
			Named::Document(document) => document,
			Named::Current => self.change(proposal, amendment).map_or(0, |c| c.document),
		}
	}
}

/// May somebody speak again who has spoken at these blocks?
pub fn has_paused(mut blocks: impl Iterator<Item = u64>) -> bool {
	blocks.all(|block| now() >= block + SPEAKERS_PAUSE)
}

pub fn now() -> u64 {
	System::block_number()
}

pub fn chamber(who: u64) -> Chamber {
	Chamber::ALL[((who - 1) % 4) as usize]
}

pub fn by_chamber(whose: impl Iterator<Item = u64>) -> ByChamber<u32> {
	let mut figures = ByChamber::<u32>::default();
	for who in whose {
		figures[chamber(who)] += 1;
	}
	figures
}

/// The roll number of a stakeholder.
pub fn roll_number(who: u64) -> u32 {
	100 + who as u32
}

pub fn print(document: u8) -> Fingerprint {
	fingerprint(document.to_string())
}

pub fn print_of_argument(argument: u8) -> Fingerprint {
	fingerprint(format!("argument {argument}"))
}

/// The number on the chain of the proposal that has this place in the list of the model.
pub fn number_of(place: u32) -> ProposalId {
	place + 1
}
