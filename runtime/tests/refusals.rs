// SPDX-License-Identifier: Apache-2.0

//! The numbers by which the pool refuses, and what the docs say of them.

#![allow(clippy::arithmetic_side_effects)]

use doverie_runtime::{refusals::Refusals, refusals::OTHER, *};
use pallet_quota::Refusals as _;
use sp_runtime::DispatchError;

#[test]
fn the_table_in_the_docs_is_that_of_the_code() {
	let docs = include_str!("../../docs/integrators.md");
	let mut rows = 0;
	for code in 1..OTHER {
		let row =
			Refusals::explain(code).map(|(pallet, error)| format!("| {code} | {pallet}.{error} |"));
		let in_docs = docs.lines().find(|line| line.starts_with(&format!("| {code} | ")));
		match (row, in_docs) {
			(Some(row), Some(line)) => assert!(line.starts_with(&row), "{line} is not {row}"),
			(Some(row), None) => panic!("the docs have no row {row}"),
			(None, Some(line)) => panic!("the code knows nothing of {line}"),
			(None, None) => continue,
		}
		rows += 1;
	}
	assert!(rows > 40);
	assert!(docs.contains(&format!("| {OTHER} |")));
}

#[test]
fn every_number_leads_back_to_its_error() {
	let check = |error: DispatchError, pallet: &str, name: &str| {
		let code = Refusals::code(error);
		assert_eq!(Refusals::explain(code), Some((pallet, name)), "{code}");
	};
	check(pallet_quota::Error::<Runtime>::UsedUp.into(), "Quota", "UsedUp");
	check(
		pallet_stakeholders::Error::<Runtime>::NotRegistrar.into(),
		"Stakeholders",
		"NotRegistrar",
	);
	check(
		pallet_stakeholders::Error::<Runtime>::OutOfRollNumbers.into(),
		"Stakeholders",
		"OutOfRollNumbers",
	);
	check(pallet_records::Error::<Runtime>::TooMany.into(), "Records", "TooMany");
	check(
		pallet_validators::Error::<Runtime>::AlreadyReported.into(),
		"Validators",
		"AlreadyReported",
	);
	check(pallet_decisions::Error::<Runtime>::OutOfNumbers.into(), "Decisions", "OutOfNumbers");
	assert_eq!(Refusals::code(DispatchError::BadOrigin), OTHER);
	assert_eq!(Refusals::code(pallet_balances::Error::<Runtime>::DeadAccount.into()), OTHER);
	assert_eq!(Refusals::explain(0), None);
	assert_eq!(Refusals::explain(OTHER), None);
}
