// SPDX-License-Identifier: Apache-2.0

//! Random histories against a plain ledger.
//!
//! Three campaigns, a dozen accounts, and whatever people may do with them, by mistake or on
//! purpose: that is in `steps` and `take`. The `model` knows nothing of `Funds`: it writes down who
//! has put what in which pot, adds and divides by hand, and says beforehand of every step whether
//! it is refused. Whatever the model has, the chain must have, say the `checks`: every balance,
//! every hold, every pot and every pool. At the end of each history every campaign is brought to
//! its end and everybody is refunded: then nothing is left.

mod checks;
mod model;
mod steps;
mod take;

use crate::mock::{
	balance, fingerprint, held, roll_number, test, AdmittedProjects, Archive, Balances,
	DecisionsRefuse, Pledges, Register, Remembered, RuntimeCall, RuntimeOrigin, System, Test,
	AGENT, ASSOCIATION, BANK, BENEFICIARY, BUSINESS, CENT, CHAIN, CITIZEN, EURO, EVIDENCE, FICHE,
	FUND, GRACE, LETTER, MUNICIPALITY, OTHER_CITIZEN, REASONS, SPONSOR, STRANGER, UNKNOWN,
	VETO_WINDOW,
};
use crate::types::MAX_ISSUANCE;
use doverie_primitives::{
	Balance, CampaignId, Chamber, Electorate, Kind, Member, Records, RollNumber, Vetoes,
};
use frame_support::{storage::with_storage_layer, traits::Get};
use model::*;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use sp_runtime::{traits::Dispatchable, DispatchResult, Permill, StateVersion};
use std::{cell::RefCell, collections::BTreeMap};
use steps::*;

type Call = crate::Call<Test>;

/// Goes through a history to its end. Returns what was seen, and how many times.
fn go_through(
	plans: Vec<Plan>,
	steps: Vec<Step>,
	cancels: [bool; 3],
	seed: u64,
) -> BTreeMap<String, usize> {
	let mut seen = BTreeMap::new();
	test(|| {
		let mut model = Model::new(plans);
		for step in steps {
			model.take(step);
		}
		model.finish(cancels, seed);
		seen = model.seen.into_inner();
	});
	seen
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(400))]

	#[test]
	fn money_is_always_somewhere_and_everybody_can_have_it_back(
		plans in plans(),
		steps in steps(),
		cancels in any::<[bool; 3]>(),
		seed in any::<u64>(),
	) {
		go_through(plans, steps, cancels, seed);
	}
}

/// What the model has never seen, it says nothing about.
#[test]
fn every_step_is_taken_and_every_end_is_reached_in_some_history() {
	let mut runner = TestRunner::deterministic();
	let mut seen = BTreeMap::<String, usize>::new();
	let history = (plans(), steps(), any::<[bool; 3]>(), any::<u64>());
	for _ in 0..200 {
		let history = history.new_tree(&mut runner).expect("is a history").current();
		let (plans, steps, cancels, seed) = history;
		for (what, times) in go_through(plans, steps, cancels, seed) {
			*seen.entry(what).or_default() += times;
		}
	}
	println!("{seen:#?}");
	let steps = "Pledge Withdraw Sponsor Declare WithdrawDeclaration RemoveLapsed Attest Cancel \
		Advance Evidence Approve Veto Settle PayOut ReplaceReviewers Refund RefundMany Transfer \
		SetCustodian Issue RequestRedemption CancelRedemption Redeem Spend ReleaseSmallSum \
		MoveStray";
	let situations = [
		"a small sum on hold",
		"everything that can be counted is issued",
		"a later milestone vetoed, with matching",
		"the first milestone vetoed",
		"the beneficiary is gone",
		"failed after a payment, with matching",
		"failed after a veto",
		"completed in spite of a veto",
		"completed, with matching",
		"cancelled, with several pools",
	];
	for what in steps.split_whitespace().chain(situations) {
		assert!(seen.contains_key(what), "{what}: never seen");
	}
}

/// The same from the corpus in `fuzz/corpus/pledges`, and from there on.
#[test]
fn fuzz_pledges() {
	let beginning = (plans(), any::<[bool; 3]>(), any::<u64>());
	let (money, any_step) = step();
	let to_the_deadline = (20u64..50).prop_map(Step::Blocks);
	let step = prop_oneof![8 => money, 5 => any_step, 1 => to_the_deadline];
	doverie_fuzz::search("pledges", 40, &beginning, &step, |(plans, cancels, seed), steps| {
		go_through(plans, steps, cancels, seed).into_keys().collect()
	});
}
