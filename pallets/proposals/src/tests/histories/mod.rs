// SPDX-License-Identifier: Apache-2.0

//! Random histories of proposals against a plain model, which keeps lists and counts nothing.

mod steps;
mod take;

use crate::{
	mock::*, AmendmentState, Answer, Error, Link, LinkKind, LiveProposals, ProposalKind, Side,
	State,
};
use doverie_primitives::{ByChamber, Fingerprint, ProposalId, Proposals as _, Text};
use frame_support::{assert_noop, storage::with_storage_layer};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::collections::{BTreeMap, BTreeSet};
use steps::{history, Step};

/// The stakeholders of the histories: at first accounts 1 to 6.
const STAKEHOLDERS: u64 = 6;
/// The accounts to which they can move.
const KEYS: std::ops::RangeInclusive<u64> = 13..=20;
/// How many kinds of steps there are.
const KINDS_OF_STEPS: usize = 30;
/// Documents that can be versions and amendments, by number.
const DOCUMENTS: u8 = 250;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
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
	fn is_live(self) -> bool {
		matches!(self, Stage::Submitted | Stage::Admitted | Stage::InDecision | Stage::Passed)
	}
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
	Proposed,
	Accepted,
	Rejected,
	Withdrawn,
	Promoted,
}

#[derive(Clone)]
struct Wording {
	document: u8,
	amendment: Option<u32>,
	endorsers: BTreeSet<u64>,
	arguments: BTreeMap<(u8, u64), Side>,
}

fn text(document: u8, amendment: Option<u32>) -> Wording {
	Wording { document, amendment, endorsers: BTreeSet::new(), arguments: BTreeMap::new() }
}

#[derive(Clone)]
struct Change {
	author: u64,
	base: u8,
	document: u8,
	fate: Fate,
}

#[derive(Clone)]
struct Reported {
	by: u64,
	words: BTreeMap<u64, bool>,
}

#[derive(Clone)]
struct Asked {
	author: u64,
	paid_by: u64,
	stage: Stage,
	texts: Vec<Wording>,
	changes: Vec<Change>,
	due: Option<u64>,
	responses: Vec<bool>,
	/// Who is invited, and the version in which they have accepted.
	co_authors: Vec<(u64, Option<u8>)>,
	/// The places of those to which it is linked.
	links: Vec<(u32, LinkKind)>,
	reports: Vec<Reported>,
}

impl Asked {
	fn current(&self) -> u8 {
		self.texts.last().expect("there is a version").document
	}

	fn is_undecided(&self) -> bool {
		matches!(self.stage, Stage::Submitted | Stage::Admitted)
	}

	/// Is this amendment open for an answer to this text?
	fn can_be_answered(&self, amendment: u32, text: u8) -> bool {
		self.changes
			.get(amendment as usize)
			.is_some_and(|c| c.fate == Fate::Proposed && c.document == text)
	}
}

/// The chamber of a stakeholder, by its index.
fn chamber(who: u64) -> usize {
	((who - 1) % 4) as usize
}

fn by_chamber(whose: impl Iterator<Item = u64>) -> ByChamber<u32> {
	let mut figures = [0; 4];
	for who in whose {
		figures[chamber(who)] += 1;
	}
	ByChamber::new(figures)
}

fn print(document: u8) -> Fingerprint {
	fingerprint(&document.to_string())
}

fn print_of_argument(argument: u8) -> Fingerprint {
	fingerprint(&format!("argument {argument}"))
}

/// The number on the chain of the proposal that has this place in the list of the model.
fn number_of(place: u32) -> ProposalId {
	place + 1
}

struct Model {
	/// The account of each stakeholder now.
	keys: BTreeMap<u64, u64>,
	on_record: BTreeSet<u8>,
	suspended: BTreeSet<u64>,
	proposals: Vec<Asked>,
}

impl Model {
	fn new() -> Self {
		Model {
			keys: (1..=STAKEHOLDERS).map(|who| (who, who)).collect(),
			on_record: BTreeSet::new(),
			suspended: BTreeSet::new(),
			proposals: vec![],
		}
	}

	fn good(&self, who: u64) -> bool {
		!self.suspended.contains(&who)
	}

	fn live(&self, who: u64) -> usize {
		self.proposals.iter().filter(|p| p.author == who && p.stage.is_live()).count()
	}

	fn submit(&mut self, author: u64, document: u8) {
		self.proposals.push(Asked {
			author,
			paid_by: self.keys[&author],
			stage: Stage::Submitted,
			texts: vec![text(document, None)],
			changes: vec![],
			due: None,
			responses: vec![],
			co_authors: vec![],
			links: vec![],
			reports: vec![],
		});
	}

	/// What the pallet knows is what the model knows.
	fn check(&self) {
		let now = System::block_number();
		assert_eq!(crate::NextProposal::<Test>::get(), number_of(self.proposals.len() as u32));
		let mut overdue = Vec::new();
		for (place, asked) in (0..).zip(&self.proposals) {
			let number = number_of(place);
			let info = Proposals::proposal(number).expect("is submitted");
			let stage = match info.proposal.state {
				State::Submitted => Stage::Submitted,
				State::Admitted => Stage::Admitted,
				State::InDecision { .. } => Stage::InDecision,
				State::Passed { .. } => Stage::Passed,
				State::Adopted { .. } => Stage::Adopted,
				State::NotAdopted { .. } => Stage::NotAdopted,
				State::Withdrawn => Stage::Withdrawn,
				State::Lapsed => Stage::Lapsed,
			};
			assert_eq!(stage, asked.stage);
			assert_eq!(info.proposal.author, 100 + asked.author as u32);
			assert_eq!(info.proposal.version, print(asked.current()));
			assert_eq!(info.proposal.admitted.map(|a| a.due), asked.due);
			let waits = asked.due.filter(|_| {
				!asked.responses.contains(&true)
					&& !matches!(stage, Stage::Withdrawn | Stage::Lapsed)
			});
			assert_eq!(info.overdue, waits.is_some_and(|due| due < now));
			overdue.extend(waits.filter(|due| *due < now).map(|due| (due, number)));

			for (nth, text) in (1..).zip(&asked.texts) {
				let version = Proposals::version(print(text.document)).expect("is published");
				assert_eq!((version.proposal, version.number), (number, nth));
				assert_eq!(version.amendment, text.amendment);
				assert_eq!(version.endorsements, by_chamber(text.endorsers.iter().copied()));
				for (side, figures) in
					[(Side::For, version.arguments_for), (Side::Against, version.arguments_against)]
				{
					let whose = text.arguments.iter().filter(|(_, s)| **s == side);
					assert_eq!(figures, by_chamber(whose.map(|((_, by), _)| *by)));
				}
			}
			let co_authors: Vec<_> = Proposals::co_authors(number)
				.iter()
				.map(|c| (c.number, c.accepted.map(|a| a.version)))
				.collect();
			let expected: Vec<_> =
				asked.co_authors.iter().map(|(c, v)| (100 + *c as u32, v.map(print))).collect();
			assert_eq!(co_authors, expected);
			let links: Vec<_> = asked
				.links
				.iter()
				.map(|(to, kind)| Link { proposal: number_of(*to), kind: *kind })
				.collect();
			assert_eq!(Proposals::links(number).to, links);
			assert_eq!(info.proposal.reports as usize, asked.reports.len());
			for (report, reported) in Proposals::reports(number, 0, 100).iter().zip(&asked.reports)
			{
				let report = report.report;
				assert_eq!(report.by, 100 + reported.by as u32);
				for (confirms, figures) in [(true, report.confirmed), (false, report.disputed)] {
					let whose = reported.words.iter().filter(|(_, word)| **word == confirms);
					assert_eq!(figures, by_chamber(whose.map(|(by, _)| *by)));
				}
			}
			assert_eq!(info.proposal.amendments as usize, asked.changes.len());
			for (nth, change) in (0..).zip(&asked.changes) {
				let amendment = Proposals::amendment(number, nth).expect("is there").amendment;
				let fate = match amendment.state {
					AmendmentState::Proposed => Fate::Proposed,
					AmendmentState::Accepted { .. } => Fate::Accepted,
					AmendmentState::Rejected { .. } => Fate::Rejected,
					AmendmentState::Withdrawn => Fate::Withdrawn,
					AmendmentState::Promoted { .. } => Fate::Promoted,
				};
				assert_eq!(fate, change.fate);
				assert_eq!(amendment.base, print(change.base));
				assert_eq!(amendment.text, print(change.document));
			}
		}
		for who in 1..=STAKEHOLDERS {
			assert_eq!(LiveProposals::<Test>::get(100 + who as u32) as usize, self.live(who));
		}
		for account in (1..=STAKEHOLDERS).chain(KEYS) {
			let paid = self.proposals.iter().filter(|p| p.paid_by == account && p.stage.is_live());
			assert_eq!(on_hold(account), DEPOSIT * paid.count() as u64);
		}
		// Page by page, the longest overdue first.
		overdue.sort();
		let (mut listed, mut after) = (Vec::new(), None);
		loop {
			let page = Proposals::overdue(after, 2);
			let Some(last) = page.last() else { break };
			after = Some((last.due, last.proposal));
			listed.extend(page.iter().map(|o| (o.due, o.proposal)));
		}
		assert_eq!(listed, overdue);
	}
}

/// Goes through a history. Returns the steps that were taken.
fn go_through(steps: Vec<Step>) -> Vec<Step> {
	let mut taken = Vec::new();
	test(|| {
		ResponseTerm::set(5);
		open_process();
		on_record(1, "reasons");
		let mut model = Model::new();
		for by in [2, 3, 6] {
			model.take(Step::Submit { by, document: DOCUMENTS + by as u8 - 1 });
		}
		for step in steps {
			if model.take(step) {
				taken.push(step);
			}
			model.check();
		}
	});
	taken
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn every_answer_is_that_of_the_model(steps in history()) {
		go_through(steps);
	}
}

/// What the model has never seen taken, it says nothing about.
#[test]
fn every_step_is_taken_in_some_history() {
	let mut runner = TestRunner::deterministic();
	let mut taken = BTreeMap::<String, usize>::new();
	for _ in 0..100 {
		let steps = history().new_tree(&mut runner).expect("is a history").current();
		for step in go_through(steps) {
			let name = format!("{step:?}").chars().take_while(char::is_ascii_alphabetic).collect();
			*taken.entry(name).or_default() += 1;
		}
	}
	println!("{taken:?}");
	assert_eq!(taken.len(), KINDS_OF_STEPS);
}
