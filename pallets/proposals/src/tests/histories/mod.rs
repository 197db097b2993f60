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
const KINDS_OF_STEPS: usize = 32;
/// The one of them whom decisions bar: the others go on.
const BARRED: u64 = 4;
/// Documents that can be versions and amendments, by number.
const DOCUMENTS: u8 = 250;

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
		2 => (who(), proposal(), prop::option::of((proposal(), kind())))
			.prop_map(|(by, proposal, link)| Step::Unlink { by, proposal, link }),
		3 => (who(), proposal(), amendment())
			.prop_map(|(by, proposal, amendment)| Step::Promote { by, proposal, amendment }),
		1 => (who(), proposal()).prop_map(|(by, proposal)| Step::Withdraw { by, proposal }),
		6 => proposal().prop_map(|proposal| Step::Admit { proposal }),
		3 => (by(), proposal(), any::<bool>())
			.prop_map(|(by, proposal, finally)| Step::Respond { by, proposal, finally }),
		9 => (by(), proposal())
			.prop_map(|(by, proposal)| Step::PutToDecision { by, proposal }),
		7 => (proposal(), verdict(1))
			.prop_map(|(proposal, verdict)| Step::Decide { proposal, verdict }),
		3 => proposal().prop_map(|proposal| Step::CarryOut { proposal }),
		2 => proposal().prop_map(|proposal| Step::Lapse { proposal }),
		4 => (by(), proposal(), 0u8..=100)
			.prop_map(|(by, proposal, percent)| Step::Report { by, proposal, percent }),
		7 => (by(), proposal(), 0u32..2, any::<bool>()).prop_map(
			|(by, proposal, report, confirms)| Step::Judge { by, proposal, report, confirms }
		),
		1 => by().prop_map(|who| Step::Suspend { who }),
		2 => by().prop_map(|who| Step::Reinstate { who }),
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
		3 => (by(), proposal(), any::<bool>())
			.prop_map(|(by, proposal, finally)| Step::Respond { by, proposal, finally }),
		6 => (by(), proposal()).prop_map(|(by, proposal)| Step::PutToDecision { by, proposal }),
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

/// Steps of all kinds; later more often those that belong there.
fn history() -> impl Strategy<Value = Vec<Step>> {
	let early = prop::collection::vec(step(), 0..120);
	let late = prop::collection::vec(prop_oneof![1 => step(), 3 => late_step()], 0..180);
	(early, late).prop_map(|(early, late)| [early, late].concat())
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
