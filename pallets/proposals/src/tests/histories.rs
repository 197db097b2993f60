// SPDX-License-Identifier: Apache-2.0

//! Random histories of proposals against a plain model, which keeps lists and counts nothing.

use crate::{mock::*, AmendmentState, Answer, ByChamber, LiveProposals, ProposalKind, Side, State};
use doverie_primitives::{Fingerprint, Proposals as _};
use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The stakeholders of the histories: accounts 1 to 6.
const STAKEHOLDERS: u64 = 6;
/// Documents that can be versions and amendments, by number.
const DOCUMENTS: u8 = 250;

/// Who sends: most often the one who may.
#[derive(Clone, Copy, Debug)]
enum Who {
	/// The author of the proposal, or of the amendment where it is about that.
	Author,
	Anybody(u64),
}

/// Which version somebody refers to: the current one, or this document, which may be any.
#[derive(Clone, Copy, Debug)]
enum Named {
	Current,
	Document(u8),
}

#[derive(Clone, Debug)]
enum Step {
	Submit { by: u64, document: u8 },
	Publish { by: Who, proposal: u32, document: u8 },
	Endorse { by: u64, proposal: u32, version: Named },
	TakeBack { by: u64, proposal: u32, version: Named },
	Argue { by: u64, proposal: u32, version: Named, argument: u8, side: Side },
	Amend { by: u64, proposal: u32, base: Named, document: u8 },
	Rebase { by: Who, proposal: u32, amendment: u32, base: Named, document: u8 },
	WithdrawAmendment { by: Who, proposal: u32, amendment: u32 },
	Accept { by: Who, proposal: u32, amendment: u32, document: u8 },
	Reject { by: Who, proposal: u32, amendment: u32 },
	Promote { by: Who, proposal: u32, amendment: u32 },
	Withdraw { by: Who, proposal: u32 },
	Admit { proposal: u32 },
	Respond { by: u64, proposal: u32, finally: bool },
	PutToDecision { by: u64, proposal: u32 },
	Decide { proposal: u32, passed: bool },
	CarryOut { proposal: u32 },
	Lapse { proposal: u32 },
	Suspend { who: u64 },
	Reinstate { who: u64 },
	Blocks(u64),
}

fn step() -> impl Strategy<Value = Step> {
	let by = || 1..=STAKEHOLDERS;
	let who = || prop_oneof![4 => Just(Who::Author), 1 => by().prop_map(Who::Anybody)];
	let proposal = || 0u32..4;
	let amendment = || 0u32..3;
	let document = || 0..DOCUMENTS;
	let named =
		|| prop_oneof![9 => Just(Named::Current), 1 => document().prop_map(Named::Document)];
	let side = || prop_oneof![Just(Side::For), Just(Side::Against)];
	prop_oneof![
		4 => (by(), document()).prop_map(|(by, document)| Step::Submit { by, document }),
		4 => (who(), proposal(), document())
			.prop_map(|(by, proposal, document)| Step::Publish { by, proposal, document }),
		12 => (by(), proposal(), named())
			.prop_map(|(by, proposal, version)| Step::Endorse { by, proposal, version }),
		3 => (by(), proposal(), named())
			.prop_map(|(by, proposal, version)| Step::TakeBack { by, proposal, version }),
		4 => (by(), proposal(), named(), 0u8..6, side()).prop_map(
			|(by, proposal, version, argument, side)| Step::Argue {
				by, proposal, version, argument, side
			}
		),
		6 => (by(), proposal(), named(), document())
			.prop_map(|(by, proposal, base, document)| Step::Amend { by, proposal, base, document }),
		3 => (who(), proposal(), amendment(), named(), document()).prop_map(
			|(by, proposal, amendment, base, document)| Step::Rebase {
				by, proposal, amendment, base, document
			}
		),
		2 => (who(), proposal(), amendment()).prop_map(
			|(by, proposal, amendment)| Step::WithdrawAmendment { by, proposal, amendment }
		),
		4 => (who(), proposal(), amendment(), document()).prop_map(
			|(by, proposal, amendment, document)| Step::Accept { by, proposal, amendment, document }
		),
		2 => (who(), proposal(), amendment())
			.prop_map(|(by, proposal, amendment)| Step::Reject { by, proposal, amendment }),
		3 => (who(), proposal(), amendment())
			.prop_map(|(by, proposal, amendment)| Step::Promote { by, proposal, amendment }),
		1 => (who(), proposal()).prop_map(|(by, proposal)| Step::Withdraw { by, proposal }),
		6 => proposal().prop_map(|proposal| Step::Admit { proposal }),
		3 => (by(), proposal(), any::<bool>())
			.prop_map(|(by, proposal, finally)| Step::Respond { by, proposal, finally }),
		9 => (by(), proposal())
			.prop_map(|(by, proposal)| Step::PutToDecision { by, proposal }),
		7 => (proposal(), any::<bool>())
			.prop_map(|(proposal, passed)| Step::Decide { proposal, passed }),
		3 => proposal().prop_map(|proposal| Step::CarryOut { proposal }),
		2 => proposal().prop_map(|proposal| Step::Lapse { proposal }),
		1 => by().prop_map(|who| Step::Suspend { who }),
		2 => by().prop_map(|who| Step::Reinstate { who }),
		10 => (1u64..6).prop_map(Step::Blocks),
	]
}

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
struct Text {
	document: u8,
	amendment: Option<u32>,
	endorsers: BTreeSet<u64>,
	arguments: BTreeMap<u8, (u64, Side)>,
}

fn text(document: u8, amendment: Option<u32>) -> Text {
	Text { document, amendment, endorsers: BTreeSet::new(), arguments: BTreeMap::new() }
}

#[derive(Clone)]
struct Change {
	author: u64,
	base: u8,
	document: u8,
	fate: Fate,
}

#[derive(Clone)]
struct Asked {
	author: u64,
	stage: Stage,
	texts: Vec<Text>,
	changes: Vec<Change>,
	due: Option<u64>,
	responses: Vec<bool>,
}

impl Asked {
	fn current(&self) -> u8 {
		self.texts.last().expect("there is a version").document
	}
}

/// The chamber of an account, by its index.
fn chamber(who: u64) -> usize {
	((who - 1) % 4) as usize
}

fn by_chamber(whose: impl Iterator<Item = u64>) -> ByChamber {
	let mut figures = [0; 4];
	for who in whose {
		figures[chamber(who)] += 1;
	}
	ByChamber(figures)
}

fn print(document: u8) -> Fingerprint {
	fingerprint(&document.to_string())
}

fn print_of_argument(argument: u8) -> Fingerprint {
	fingerprint(&format!("argument {argument}"))
}

#[derive(Default)]
struct Model {
	on_record: BTreeSet<u8>,
	suspended: BTreeSet<u64>,
	proposals: Vec<Asked>,
}

impl Model {
	fn good(&self, who: u64) -> bool {
		!self.suspended.contains(&who)
	}

	fn live(&self, who: u64) -> usize {
		self.proposals.iter().filter(|p| p.author == who && p.stage.is_live()).count()
	}

	fn submit(&mut self, author: u64, document: u8) {
		self.proposals.push(Asked {
			author,
			stage: Stage::Submitted,
			texts: vec![text(document, None)],
			changes: vec![],
			due: None,
			responses: vec![],
		});
	}

	/// Sends a step to the pallet, and takes it in the model if the pallet should take it.
	fn take(&mut self, step: Step) {
		let now = System::block_number();
		let (drafting, debating) = (now < 20, now < 30);
		let send = |call: &dyn Fn() -> sp_runtime::DispatchResult| with_storage_layer(call);
		let known = |proposal: u32| self.proposals.get(proposal as usize).cloned();
		let author_of = |who, proposal: &Option<Asked>| match (who, proposal) {
			(Who::Anybody(by), _) => by,
			(Who::Author, Some(proposal)) => proposal.author,
			(Who::Author, None) => 1,
		};
		let amender_of = |who, proposal: &Option<Asked>, amendment: u32| {
			let change = proposal.as_ref().and_then(|p| p.changes.get(amendment as usize));
			match (who, change) {
				(Who::Anybody(by), _) => by,
				(Who::Author, Some(change)) => change.author,
				(Who::Author, None) => 1,
			}
		};
		let document_of = |named, proposal: &Option<Asked>| match (named, proposal) {
			(Named::Document(document), _) => document,
			(Named::Current, Some(proposal)) => proposal.current(),
			(Named::Current, None) => 0,
		};
		match step {
			Step::Blocks(n) => at(now + n),
			Step::Suspend { who } => {
				Register::suspend(who);
				self.suspended.insert(who);
			},
			Step::Reinstate { who } => {
				Register::reinstate(who);
				self.suspended.remove(&who);
			},
			Step::Submit { by, document } => {
				let allowed = self.good(by)
					&& now < 10 && self.live(by) < 3
					&& !self.on_record.contains(&document);
				let result = send(&|| {
					Proposals::submit(
						signed(by),
						0,
						ProposalKind::Policy,
						b"a".to_vec(),
						print(document),
						vec![],
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					self.submit(by, document);
				}
			},
			Step::Promote { by, proposal, amendment } => {
				let by = amender_of(by, &known(proposal), amendment);
				let asked = known(proposal);
				let change =
					asked.as_ref().and_then(|p| p.changes.get(amendment as usize)).cloned();
				let allowed = self.good(by)
					&& drafting && self.live(by) < 3
					&& change.as_ref().is_some_and(|c| {
						c.author == by && matches!(c.fate, Fate::Proposed | Fate::Rejected)
					});
				let result = send(&|| {
					Proposals::promote_amendment(signed(by), proposal, amendment, b"a".to_vec())
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if let Some(change) = change.filter(|_| allowed) {
					self.proposals[proposal as usize].changes[amendment as usize].fate =
						Fate::Promoted;
					self.submit(by, change.document);
				}
			},
			Step::Publish { by, proposal, document } => {
				let by = author_of(by, &known(proposal));
				let allowed = self.good(by)
					&& drafting && !self.on_record.contains(&document)
					&& known(proposal)
						.is_some_and(|p| p.author == by && p.stage == Stage::Submitted);
				let result = send(&|| {
					Proposals::publish_version(signed(by), proposal, print(document), vec![])
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					self.proposals[proposal as usize].texts.push(text(document, None));
				}
			},
			Step::Endorse { by, proposal, version } => {
				let asked = known(proposal);
				let version = document_of(version, &asked);
				let allowed = self.good(by)
					&& debating && asked.as_ref().is_some_and(|p| {
					p.stage == Stage::Submitted
						&& p.current() == version
						&& !p.texts.last().unwrap().endorsers.contains(&by)
				});
				let result = send(&|| Proposals::endorse(signed(by), proposal, print(version)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let asked = &mut self.proposals[proposal as usize];
					asked.texts.last_mut().unwrap().endorsers.insert(by);
				}
			},
			Step::TakeBack { by, proposal, version } => {
				let asked = known(proposal);
				let version = document_of(version, &asked);
				let allowed = debating
					&& asked.as_ref().is_some_and(|p| {
						p.stage == Stage::Submitted
							&& p.current() == version
							&& p.texts.last().unwrap().endorsers.contains(&by)
					});
				let result =
					send(&|| Proposals::withdraw_endorsement(signed(by), proposal, print(version)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let asked = &mut self.proposals[proposal as usize];
					asked.texts.last_mut().unwrap().endorsers.remove(&by);
				}
			},
			Step::Argue { by, proposal, version, argument, side } => {
				let asked = known(proposal);
				let version = document_of(version, &asked);
				let allowed = self.good(by)
					&& debating && asked.as_ref().is_some_and(|p| {
					p.stage == Stage::Submitted
						&& p.current() == version
						&& !p.texts.last().unwrap().arguments.contains_key(&argument)
				});
				let result = send(&|| {
					let argument = print_of_argument(argument);
					Proposals::argue(signed(by), proposal, print(version), argument, side)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let asked = &mut self.proposals[proposal as usize];
					asked.texts.last_mut().unwrap().arguments.insert(argument, (by, side));
				}
			},
			Step::Amend { by, proposal, base, document } => {
				let asked = known(proposal);
				let base = document_of(base, &asked);
				let allowed = self.good(by)
					&& drafting && !self.on_record.contains(&document)
					&& asked.as_ref().is_some_and(|p| {
						p.stage == Stage::Submitted && p.current() == base && p.author != by
					});
				let result = send(&|| {
					Proposals::amend(signed(by), proposal, print(base), print(document), vec![])
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					let change = Change { author: by, base, document, fate: Fate::Proposed };
					self.proposals[proposal as usize].changes.push(change);
				}
			},
			Step::Rebase { by, proposal, amendment, base, document } => {
				let by = amender_of(by, &known(proposal), amendment);
				let asked = known(proposal);
				let base = document_of(base, &asked);
				let allowed = self.good(by)
					&& drafting && !self.on_record.contains(&document)
					&& asked.as_ref().is_some_and(|p| {
						p.stage == Stage::Submitted
							&& p.current() == base
							&& p.changes
								.get(amendment as usize)
								.is_some_and(|c| c.author == by && c.fate == Fate::Proposed)
					});
				let result = send(&|| {
					Proposals::rebase_amendment(
						signed(by),
						proposal,
						amendment,
						print(base),
						print(document),
						vec![],
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					let change = &mut self.proposals[proposal as usize].changes[amendment as usize];
					(change.base, change.document) = (base, document);
				}
			},
			Step::WithdrawAmendment { by, proposal, amendment } => {
				let by = amender_of(by, &known(proposal), amendment);
				let allowed = drafting
					&& known(proposal).is_some_and(|p| {
						p.changes
							.get(amendment as usize)
							.is_some_and(|c| c.author == by && c.fate == Fate::Proposed)
					});
				let result =
					send(&|| Proposals::withdraw_amendment(signed(by), proposal, amendment));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].changes[amendment as usize].fate =
						Fate::Withdrawn;
				}
			},
			Step::Accept { by, proposal, amendment, document } => {
				let by = author_of(by, &known(proposal));
				let allowed = self.good(by)
					&& drafting && !self.on_record.contains(&document)
					&& known(proposal).is_some_and(|p| {
						p.author == by
							&& p.stage == Stage::Submitted
							&& p.changes
								.get(amendment as usize)
								.is_some_and(|c| c.base == p.current() && c.fate == Fate::Proposed)
					});
				let result = send(&|| {
					let version = print(document);
					Proposals::accept_amendment(signed(by), proposal, amendment, version, vec![])
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					let asked = &mut self.proposals[proposal as usize];
					asked.texts.push(text(document, Some(amendment)));
					asked.changes[amendment as usize].fate = Fate::Accepted;
				}
			},
			Step::Reject { by, proposal, amendment } => {
				let by = author_of(by, &known(proposal));
				let allowed = self.good(by)
					&& drafting && known(proposal).is_some_and(|p| {
					p.author == by
						&& p.stage == Stage::Submitted
						&& p.changes
							.get(amendment as usize)
							.is_some_and(|c| c.fate == Fate::Proposed)
				});
				let result = send(&|| {
					let reasons = fingerprint("reasons");
					Proposals::reject_amendment(signed(by), proposal, amendment, reasons)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].changes[amendment as usize].fate =
						Fate::Rejected;
				}
			},
			Step::Withdraw { by, proposal } => {
				let by = author_of(by, &known(proposal));
				let allowed = now < 40
					&& known(proposal).is_some_and(|p| {
						p.author == by && matches!(p.stage, Stage::Submitted | Stage::Admitted)
					});
				let result = send(&|| Proposals::withdraw_proposal(signed(by), proposal));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage = Stage::Withdrawn;
				}
			},
			Step::Lapse { proposal } => {
				let allowed = now >= 40
					&& known(proposal)
						.is_some_and(|p| matches!(p.stage, Stage::Submitted | Stage::Admitted));
				let result = send(&|| Proposals::lapse(signed(99), proposal));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage = Stage::Lapsed;
				}
			},
			Step::Admit { proposal } => {
				// Two endorsements from two chambers.
				let allowed = (20..40).contains(&now)
					&& known(proposal).is_some_and(|p| {
						let endorsers = &p.texts.last().unwrap().endorsers;
						let chambers: BTreeSet<_> = endorsers.iter().map(|e| chamber(*e)).collect();
						p.stage == Stage::Submitted && chambers.len() >= 2
					});
				let result = send(&|| Proposals::admit(signed(99), proposal));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let asked = &mut self.proposals[proposal as usize];
					asked.stage = Stage::Admitted;
					asked.due = Some(now + 5);
				}
			},
			Step::Respond { by, proposal, finally } => {
				let allowed = self.good(by)
					&& chamber(by) == 0
					&& known(proposal).is_some_and(|p| {
						p.due.is_some()
							&& !matches!(p.stage, Stage::Withdrawn | Stage::Lapsed)
							&& p.responses.len() < 3
					});
				let answer = if finally { Answer::Rejected } else { Answer::Evaluating };
				let result = send(&|| {
					Proposals::respond(signed(by), proposal, answer, fingerprint("reasons"))
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].responses.push(finally);
				}
			},
			Step::PutToDecision { by, proposal } => {
				let allowed = self.good(by)
					&& (30..40).contains(&now)
					&& known(proposal).is_some_and(|p| p.stage == Stage::Admitted);
				let result = send(&|| Proposals::put_to_decision(signed(by), proposal));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage = Stage::InDecision;
				}
			},
			Step::Decide { proposal, passed } => {
				let allowed = known(proposal).is_some_and(|p| p.stage == Stage::InDecision);
				let result = send(&|| Proposals::do_decided(proposal, passed));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage =
						if passed { Stage::Passed } else { Stage::NotAdopted };
				}
			},
			Step::CarryOut { proposal } => {
				let allowed = known(proposal).is_some_and(|p| p.stage == Stage::Passed);
				let result = send(&|| Proposals::carry_out(proposal));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage = Stage::Adopted;
				}
			},
		}
	}

	/// What the pallet knows is what the model knows.
	fn check(&self) {
		let now = System::block_number();
		assert_eq!(crate::NextProposal::<Test>::get() as usize, self.proposals.len());
		let mut overdue = Vec::new();
		for (number, asked) in (0u32..).zip(&self.proposals) {
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
			assert_eq!(info.proposal.admission.map(|a| a.due), asked.due);
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
					let whose =
						text.arguments.values().filter(|(_, s)| *s == side).map(|(by, _)| *by);
					assert_eq!(figures, by_chamber(whose));
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
			let live = self.live(who);
			assert_eq!(LiveProposals::<Test>::get(100 + who as u32) as usize, live);
			assert_eq!(on_hold(who), DEPOSIT * live as u64);
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

proptest! {
	#![proptest_config(ProptestConfig::with_cases(400))]

	#[test]
	fn every_answer_is_that_of_the_model(steps in prop::collection::vec(step(), 1..250)) {
		test(|| {
			ResponseTerm::set(5);
			open_process();
			on_record(1, "reasons");
			let mut model = Model::default();
			for by in [2, 3, 6] {
				model.take(Step::Submit { by, document: DOCUMENTS + by as u8 - 1 });
			}
			for step in steps {
				model.take(step);
				model.check();
			}
		});
	}
}
