// SPDX-License-Identifier: Apache-2.0

//! Random histories against a plain ledger.
//!
//! Three campaigns, some twenty accounts, and whatever people may do with them, by mistake or on
//! purpose: that is in `steps` and `take`. The `model` knows nothing of `Funds`: it writes down who
//! has put what in which pot, adds and divides by hand, and says beforehand of every step whether
//! it is refused. Whatever the model has, the chain must have, say the `checks`: every balance,
//! every hold, every pot, every pool and every place on a waiting list. Keys move anywhere, and
//! accounts are registered that have pledged before. At the end of each history every campaign is
//! brought to its end and everybody is refunded: then nothing is left.

mod checks;
mod model;
mod steps;
mod take;

use crate::mock::{
	balance, fingerprint, held, roll_number, test, AdmittedProjects, Archive, Balances,
	DecisionsRefuse, IssueCeiling, Pledges, Register, Remembered, RuntimeCall, RuntimeOrigin,
	System, Test, AGENT, ASSOCIATION, BANK, BENEFICIARY, BUSINESS, CENT, CHAIN, CITIZEN, COLLEGE,
	CORRECTION_TERM, DAY, DEPOSITS, EURO, EVIDENCE, EXIT_WINDOW, FICHE, FUND, GRACE, LAST_DAYS,
	LETTER, MAX_MOVES, MUNICIPALITY, OTHER_CITIZEN, REASONS, REVIEW_TERM, SPONSOR, STRANGER,
	UNKNOWN, VETO_WINDOW,
};
use crate::{types::MAX_ISSUANCE, IssueStep, Office, Owner};
use doverie_primitives::{
	Balance, CampaignId, Chamber, Electorate, Kind, Member, Records, RollNumber, VetoVerdict,
	Vetoes,
};
use frame_support::{storage::with_storage_layer, traits::Get};
use model::*;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use sp_runtime::{traits::Dispatchable, DispatchResult, Permill, StateVersion};
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};
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
	#![proptest_config(ProptestConfig::with_cases(200))]

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
	for _ in 0..300 {
		let history = history.new_tree(&mut runner).expect("is a history").current();
		let (plans, steps, cancels, seed) = history;
		for (what, times) in go_through(plans, steps, cancels, seed) {
			*seen.entry(what).or_default() += times;
		}
	}
	println!("{seen:#?}");
	let steps = "Pledge Withdraw RenewClaims MoveUp Sponsor TopUp Declare WithdrawDeclaration \
		RemoveLapsed Attest ConfirmReceipt RevokeReceipt Cancel Advance Evidence Approve Refuse \
		Veto Settle PayOut Leave ReplaceReviewers ReplaceAgent Accept Refund RefundMany Transfer \
		SetCustodian SetAuditor AnnounceIssue ConfirmIssue WithdrawIssue AnnounceCorrection \
		ConfirmCorrection RequestRedemption CancelRedemption Redeem Spend ReleaseSmallSum \
		MoveStray";
	let situations = [
		"a small sum on hold",
		"everything that can be counted is issued",
		"a later milestone vetoed, with matching",
		"the first milestone vetoed",
		"the beneficiary is gone",
		"the proposal has ended",
		"the proposal has lapsed",
		"what is funded goes on when the proposal has lapsed",
		"failed after a payment, with matching",
		"failed after a veto",
		"failed after somebody has left",
		"completed in spite of a veto",
		"completed after somebody has left",
		"completed, with matching",
		"cancelled, with several pools",
		"somebody waits",
		"somebody waits after the deadline",
		"the waiting list has to move up first",
		"matching falls short",
		"an exit window is open",
		"somebody has left",
		"a sponsor has left",
		"the deadline has moved",
		"what the minimum needs stays",
		"evidence is refused",
		"evidence is refused again",
		"a reviewer thinks better of it",
		"citizens veto by their number",
		"a citizen who does not count as one yet",
		"those who are needed have not accepted",
		"the payee has changed",
		"a payee whose key is moving",
		"a refund to a key that is moving",
		"a pool is displaced",
		"something is adopted",
		"an office rests",
	];
	let missing: Vec<_> = steps
		.split_whitespace()
		.chain(situations)
		.filter(|what| !seen.contains_key(*what))
		.collect();
	assert!(missing.is_empty(), "never seen: {missing:?}");
}

/// The same from the corpus in `fuzz/corpus/pledges`, and from there on.
#[test]
fn fuzz_pledges() {
	let beginning = (plans(), any::<[bool; 3]>(), any::<u64>());
	let (money, any_step) = step();
	let to_the_deadline = (20u64..50).prop_map(Step::Blocks);
	let step = prop_oneof![8 => money, 5 => any_step, 1 => last_days(), 1 => to_the_deadline];
	doverie_fuzz::search("pledges", 40, &beginning, &step, |(plans, cancels, seed), steps| {
		go_through(plans, steps, cancels, seed).into_keys().collect()
	});
}
