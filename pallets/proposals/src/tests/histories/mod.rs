// SPDX-License-Identifier: Apache-2.0

//! Random histories of proposals against a plain model, which keeps lists and counts nothing.

mod checks;
mod model;
mod steps;

use crate::{mock::*, LinkKind, Side};
use model::Model;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeMap;
use steps::{Named, Step, Who};

/// The stakeholders of the histories: at first accounts 1 to 6.
const STAKEHOLDERS: u64 = 6;
/// The accounts to which they can move.
const KEYS: std::ops::RangeInclusive<u64> = 13..=20;
/// How many kinds of steps there are.
const KINDS_OF_STEPS: usize = 41;
/// The one of them whom decisions bar: the others go on.
const BARRED: u64 = 4;
/// Documents that can be versions and amendments, by number: so few that several mean the same.
const DOCUMENTS: u8 = 40;

fn step() -> impl Strategy<Value = Step> {
	let by = || 1..=STAKEHOLDERS;
	let who = || prop_oneof![4 => Just(Who::Author), 1 => by().prop_map(Who::Anyone)];
	let proposal = || 0u32..4;
	let amendment = || 0u32..3;
	let document = || 0..DOCUMENTS;
	let named =
		|| prop_oneof![9 => Just(Named::Current), 1 => document().prop_map(Named::Document)];
	let side = || prop_oneof![Just(Side::For), Just(Side::Against)];
	let kind = || prop_oneof![Just(LinkKind::Amends), Just(LinkKind::Merges)];
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
		6 => (by(), proposal(), named(), document()).prop_map(
			|(by, proposal, base, document)| Step::Amend { by, proposal, base, document }
		),
		3 => (who(), proposal(), amendment(), named(), document()).prop_map(
			|(by, proposal, amendment, base, document)| Step::Rebase {
				by, proposal, amendment, base, document
			}
		),
		2 => (who(), proposal(), amendment()).prop_map(
			|(by, proposal, amendment)| Step::WithdrawAmendment { by, proposal, amendment }
		),
		4 => (who(), proposal(), amendment(), named(), document()).prop_map(
			|(by, proposal, amendment, text, document)| Step::Accept {
				by, proposal, amendment, text, document
			}
		),
		2 => (who(), proposal(), amendment(), named()).prop_map(
			|(by, proposal, amendment, text)| Step::Reject { by, proposal, amendment, text }
		),
		4 => (who(), proposal(), by())
			.prop_map(|(by, proposal, whom)| Step::Invite { by, proposal, whom }),
		3 => (who(), proposal(), named())
			.prop_map(|(by, proposal, version)| Step::Join { by, proposal, version }),
		1 => (who(), proposal()).prop_map(|(by, proposal)| Step::Leave { by, proposal }),
		2 => (who(), proposal(), who())
			.prop_map(|(by, proposal, whom)| Step::Remove { by, proposal, whom }),
		4 => (who(), proposal(), proposal(), kind())
			.prop_map(|(by, proposal, to, kind)| Step::Link { by, proposal, to, kind }),
		6 => (who(), proposal(), prop::option::of((proposal(), kind())))
			.prop_map(|(by, proposal, link)| Step::Unlink { by, proposal, link }),
		3 => (who(), proposal(), amendment())
			.prop_map(|(by, proposal, amendment)| Step::Promote { by, proposal, amendment }),
		4 => (who(), proposal(), prop::option::of(named()), any::<bool>()).prop_map(
			|(by, proposal, accepts, last)| Step::AnswerLink { by, proposal, accepts, last }
		),
		1 => (who(), proposal()).prop_map(|(by, proposal)| Step::Withdraw { by, proposal }),
		2 => (who(), proposal()).prop_map(|(by, proposal)| Step::Disown { by, proposal }),
		2 => (who(), proposal()).prop_map(|(by, proposal)| Step::StandBy { by, proposal }),
		3 => (who(), proposal()).prop_map(|(by, proposal)| Step::TakeOver { by, proposal }),
		1 => any::<bool>().prop_map(|both| Step::NameSpeakers { both }),
		2 => (by(), proposal()).prop_map(|(by, proposal)| Step::Depart { by, proposal }),
		2 => (by(), proposal())
			.prop_map(|(by, proposal)| Step::TakeBackDeparture { by, proposal }),
		6 => proposal().prop_map(|proposal| Step::Admit { proposal }),
		3 => (by(), proposal(), any::<bool>())
			.prop_map(|(by, proposal, finally)| Step::Respond { by, proposal, finally }),
		9 => (by(), proposal())
			.prop_map(|(by, proposal)| Step::PutToDecision { by, proposal }),
		7 => (proposal(), verdict(1))
			.prop_map(|(proposal, verdict)| Step::Decide { proposal, verdict }),
		3 => proposal().prop_map(|proposal| Step::CarryOut { proposal }),
		4 => proposal().prop_map(|proposal| Step::Lapse { proposal }),
		4 => (by(), proposal(), 0u8..=100)
			.prop_map(|(by, proposal, percent)| Step::Report { by, proposal, percent }),
		7 => (by(), proposal(), 0u32..2, any::<bool>()).prop_map(
			|(by, proposal, report, confirms)| Step::Judge { by, proposal, report, confirms }
		),
		1 => by().prop_map(|who| Step::Suspend { who }),
		1 => by().prop_map(|who| Step::Expire { who }),
		1 => by().prop_map(|who| Step::Revoke { who }),
		3 => by().prop_map(|who| Step::Reinstate { who }),
		1 => (by(), KEYS).prop_map(|(who, to)| Step::MoveKey { who, to }),
		1 => Just(Step::Bar { who: BARRED }),
		3 => (prop_oneof![4 => Just(BARRED), 1 => by()], proposal())
			.prop_map(|(whom, proposal)| Step::Strike { whom, proposal }),
		12 => (1u64..7).prop_map(Step::Blocks),
	]
}

/// Passed, this many times as often as each of the others.
fn verdict(passed: u32) -> impl Strategy<Value = Verdict> {
	prop_oneof![
		passed => Just(Verdict::Passed),
		1 => Just(Verdict::Rejected),
		1 => Just(Verdict::NotDecided),
	]
}

/// What leads from the deliberation to the follow-up.
fn late_step() -> impl Strategy<Value = Step> {
	let by = || 1..=STAKEHOLDERS;
	let proposal = || 0u32..4;
	let report = || 0u32..2;
	prop_oneof![
		8 => (by(), proposal()).prop_map(|(by, proposal)| Step::Endorse {
			by, proposal, version: Named::Current
		}),
		6 => proposal().prop_map(|proposal| Step::Admit { proposal }),
		4 => (prop_oneof![Just(1u64), Just(5)], proposal(), any::<bool>())
			.prop_map(|(by, proposal, finally)| Step::Respond { by, proposal, finally }),
		1 => proposal().prop_map(|proposal| Step::Lapse { proposal }),
		6 => (by(), proposal()).prop_map(|(by, proposal)| Step::PutToDecision { by, proposal }),
		2 => proposal().prop_map(|proposal| Step::Disown { by: Who::Author, proposal }),
		2 => proposal().prop_map(|proposal| Step::StandBy { by: Who::Author, proposal }),
		3 => proposal().prop_map(|proposal| Step::TakeOver { by: Who::Author, proposal }),
		4 => (prop_oneof![Just(1u64), Just(5)], proposal())
			.prop_map(|(by, proposal)| Step::Depart { by, proposal }),
		4 => (prop_oneof![Just(1u64), Just(5)], proposal())
			.prop_map(|(by, proposal)| Step::TakeBackDeparture { by, proposal }),
		6 => (proposal(), verdict(6))
			.prop_map(|(proposal, verdict)| Step::Decide { proposal, verdict }),
		6 => proposal().prop_map(|proposal| Step::CarryOut { proposal }),
		8 => (prop_oneof![Just(1u64), Just(5)], proposal(), 0u8..=100)
			.prop_map(|(by, proposal, percent)| Step::Report { by, proposal, percent }),
		8 => (by(), proposal(), report(), any::<bool>()).prop_map(
			|(by, proposal, report, confirms)| Step::Judge { by, proposal, report, confirms }
		),
		6 => (1u64..6).prop_map(Step::Blocks),
	]
}

/// An amendment that its proposal's author does not want.
fn quarrel() -> impl Strategy<Value = Vec<Step>> {
	(1..=STAKEHOLDERS, 0u32..4, 0u32..3, 0..DOCUMENTS).prop_map(
		|(by, proposal, amendment, document)| {
			let (author, current) = (Who::Author, Named::Current);
			vec![
				Step::Amend { by, proposal, base: current, document },
				Step::Reject { by: author, proposal, amendment, text: current },
				Step::Promote { by: author, proposal, amendment },
			]
		},
	)
}

/// Somebody endorses, and turns out to be a sham.
fn sham() -> impl Strategy<Value = Vec<Step>> {
	(0u32..3).prop_map(|proposal| {
		vec![
			Step::Endorse { by: BARRED, proposal, version: Named::Current },
			Step::Bar { who: BARRED },
			Step::Strike { whom: BARRED, proposal },
		]
	})
}

/// The straight way of one proposal, as far as it gets: what comes too early is taken the next
/// time.
fn course() -> impl Strategy<Value = Vec<Step>> {
	(1..=STAKEHOLDERS, 0u32..3, verdict(6)).prop_map(|(by, proposal, verdict)| {
		let endorse = |by| Step::Endorse { by, proposal, version: Named::Current };
		vec![
			endorse(by),
			endorse(by % STAKEHOLDERS + 1),
			Step::Admit { proposal },
			Step::PutToDecision { by, proposal },
			Step::Decide { proposal, verdict },
			Step::CarryOut { proposal },
		]
	})
}

/// An author leaves, or thinks better of it.
fn handover() -> impl Strategy<Value = Vec<Step>> {
	(0u32..3, any::<bool>()).prop_map(|(proposal, stays)| {
		let by = Who::Author;
		let disown = Step::Disown { by, proposal };
		if stays {
			vec![disown, Step::StandBy { by, proposal }]
		} else {
			vec![disown, Step::Blocks(DISOWNED_TERM), Step::TakeOver { by, proposal }]
		}
	})
}

/// What comes after a decision.
fn aftermath() -> impl Strategy<Value = Vec<Step>> {
	let speaker = prop_oneof![Just(1u64), Just(5)];
	(speaker, 2..=4u64, 0u32..3, 0u32..2, any::<bool>()).prop_map(
		|(speaker, by, proposal, report, confirms)| {
			vec![
				Step::Report { by: speaker, proposal, percent: 50 },
				Step::Judge { by, proposal, report, confirms },
				Step::Depart { by: speaker, proposal },
				Step::TakeBackDeparture { by: speaker, proposal },
			]
		},
	)
}

/// Steps of all kinds; later more often those that belong there.
fn history() -> impl Strategy<Value = Vec<Step>> {
	let one = |step: Step| vec![step];
	let early = prop_oneof![150 => step().prop_map(one), 12 => quarrel(), 1 => sham()];
	let late = prop_oneof![
		2 => step().prop_map(one),
		6 => late_step().prop_map(one),
		3 => course(),
		1 => handover(),
		2 => aftermath(),
		3 => (1u64..5).prop_map(|count| vec![Step::Blocks(count)]),
	];
	let early = prop::collection::vec(early, 0..100);
	let late = prop::collection::vec(late, 0..100);
	(early, late).prop_map(|(early, late)| [early, late].concat().concat())
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
		// Each has a co-author from the start.
		for (proposal, whom) in [(0, 3), (1, 6), (2, 2)] {
			model.take(Step::Invite { by: Who::Author, proposal, whom });
			model.take(Step::Join { by: Who::Author, proposal, version: Named::Current });
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
	for _ in 0..300 {
		let steps = history().new_tree(&mut runner).expect("is a history").current();
		for step in go_through(steps) {
			let name = format!("{step:?}").chars().take_while(char::is_ascii_alphabetic).collect();
			*taken.entry(name).or_default() += 1;
		}
	}
	println!("{taken:?}");
	assert_eq!(taken.len(), KINDS_OF_STEPS);
}
