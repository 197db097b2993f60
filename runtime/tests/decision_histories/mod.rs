// SPDX-License-Identifier: Apache-2.0

//! Histories of decisions on the whole runtime, against plain lists: who was registered at the end
//! of each block, since when with which key, how far each decision has come, every ballot and every
//! objection, and which chambers have come.

mod checks;
mod model;
mod people;
mod steps;

use crate::common::*;
use checks::Recount;
use doverie_fuzz::Situations;
use doverie_primitives::{
	ByChamber, Chamber, ChamberSet, DecisionId, Electorate, Fingerprint, Kind, Member, RollNumber,
	RuleName, Verdict,
};
use doverie_runtime::*;
use frame_support::assert_ok;
use model::{founder, numbered, Asked, Matter, Model, Stage, YesNo};
use pallet_decisions::{Agenda, Ballot, DecisionOf, Lapses, Outcome, Polls, State};
use pallet_stakeholders::ActKind;
use people::{Person, Standing};
use proptest::prelude::*;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Ferdie};
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::BTreeMap;
use steps::{step, Step};

/// Why registrars and challengers act: it is on record.
fn reasons() -> Fingerprint {
	fingerprint(b"question")
}

/// Makes a call as a transaction does: what fails changes nothing.
fn attempt(call: impl FnOnce() -> DispatchResult) -> DispatchResult {
	frame_support::storage::with_storage_layer(call)
}

/// Tells a history, compares it with the lists, and says what it came to.
fn tell(steps: Vec<Step>) -> Situations {
	let mut situations = Situations::new();
	test(|| {
		assert_eq!(include(Alice, record(b"question")), Ok(Ok(())));
		let mut model = Model::new();
		for step in steps {
			situations.extend(model.apply(step).map(String::from));
		}
		model.check();
		model.apply(Step::Blocks(40));
		situations.extend(model.check());
	});
	situations
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Admissions, suspensions, expiries, new keys, announcements, seconds, ballots, changes of mind,
	/// objections, annulments: when everything opens and closes, who may vote, every tally, every
	/// quorum, every outcome and which chambers are dormant are those of a naive recount.
	#[test]
	fn random_histories_come_to_what_a_naive_recount_says(
		steps in prop::collection::vec(step(), 1..220),
	) {
		tell(steps);
	}
}

/// The same from the corpus in `fuzz/corpus/decisions`, and from there on.
#[test]
fn fuzz_decisions() {
	doverie_fuzz::search("decisions", 45, &Just(()), &step(), |(), steps| tell(steps));
}
