// SPDX-License-Identifier: Apache-2.0

//! The contract of a call is written once, in the docs that wallets show: who may send it, what it
//! does, its errors and events. The tables in the pallets' READMEs are generated from it: with
//! `DOVERIE_WRITE_DOCS` set (`scripts/docs` does that) they are written, and else compared.

use crate::{
	calls::every_call,
	common::{checkout, is_own},
	metadata::metadata,
};
use doverie_primitives::RuleName;
use doverie_runtime::{
	calls,
	configs::{governance::is_enough, tools::ProxyType},
};
use frame_metadata::v16::{PalletMetadata, PalletViewFunctionMetadata};
use frame_support::traits::InstanceFilter;
use scale_info::{form::PortableForm, PortableRegistry, TypeDef, Variant};
use std::collections::BTreeSet;

/// What the docs of a call say.
struct Contract {
	what: String,
	sent_by: String,
	errors: String,
	events: String,
}

/// Paragraphs of docs, each as one line.
fn paragraphs(docs: &[String]) -> Vec<String> {
	let lines: Vec<_> = docs.iter().map(|line| line.trim()).collect();
	lines.split(|line| line.is_empty()).map(|lines| lines.join(" ")).collect()
}

impl Contract {
	fn read(place: &str, docs: &[String]) -> Self {
		let paragraphs = paragraphs(docs);
		let contract = paragraphs.iter().find_map(|p| p.strip_prefix("Sent by: "));
		let contract = contract.unwrap_or_else(|| panic!("{place} does not say who sends it"));
		let after = |rest: &str, words: [&str; 2]| {
			words
				.iter()
				.find_map(|word| rest.split_once(&format!(" {word}: ")))
				.map(|(before, after)| (before.to_string(), after.to_string()))
		};
		let (rest, events) = after(contract, ["Event", "Events"])
			.unwrap_or_else(|| panic!("{place} does not name its events"));
		let (sent_by, errors) = after(&rest, ["Error", "Errors"])
			.unwrap_or_else(|| panic!("{place} does not name its errors"));
		let sentence = |text: String| {
			let text = text.strip_suffix('.').unwrap_or_else(|| panic!("{place}: {text}"));
			text.to_string()
		};
		// What arguments mean is for whoever fills in the form.
		let is_story = |p: &&String| !p.starts_with("Sent by: ") && !p.starts_with("* ");
		Self {
			what: paragraphs.iter().filter(is_story).cloned().collect::<Vec<_>>().join(" "),
			sent_by: sentence(sent_by),
			errors: sentence(errors),
			events: sentence(events),
		}
	}
}

/// What stands in backticks.
fn names(text: &str) -> BTreeSet<String> {
	text.split('`').skip(1).step_by(2).map(String::from).collect()
}

fn variants(types: &PortableRegistry, id: Option<u32>) -> Vec<Variant<PortableForm>> {
	let Some(id) = id else { return vec![] };
	match &types.resolve(id).expect("every type is there").type_def {
		TypeDef::Variant(variants) => variants.variants.clone(),
		other => panic!("has no variants: {other:?}"),
	}
}

fn signature(name: &str, arguments: impl Iterator<Item = String>) -> String {
	format!("`{name}({})`", arguments.collect::<Vec<_>>().join(", "))
}

fn cell(text: &str) -> String {
	text.replace('|', "\\|")
}

/// By which rules a call is decided, in words, and which proxies make it.
fn class(pallet: &str, name: &str) -> (Option<String>, String) {
	let every = every_call();
	let (_, _, call) = every
		.iter()
		.find(|(p, n, _)| p == pallet && n == name)
		.unwrap_or_else(|| panic!("there is no {pallet}.{name}"));
	let decided = calls::class(call).decided.ok().map(|weakest| {
		let rules = RuleName::ALL.into_iter().filter(|rule| is_enough(*rule, weakest));
		let rules: Vec<_> = rules.map(|rule| format!("{rule:?}").to_lowercase()).collect();
		match rules.split_last() {
			Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
			_ => rules.concat(),
		}
	});
	let proxies = [
		ProxyType::NonTransfer,
		ProxyType::Records,
		ProxyType::Voting,
		ProxyType::SessionKeys,
		ProxyType::RegistrarDesk,
	];
	let proxies: Vec<_> = match decided {
		// No proxy sends what only a decision does.
		Some(_) if !["cancel", "withdraw_departure"].contains(&name) => vec![],
		_ => proxies
			.into_iter()
			.filter(|proxy| proxy.filter(call))
			.map(|proxy| format!("`{proxy:?}`"))
			.collect(),
	};
	(decided, proxies.join(", "))
}

fn calls_table(pallet: &PalletMetadata<PortableForm>, types: &PortableRegistry) -> String {
	let calls = variants(types, pallet.calls.as_ref().map(|calls| calls.ty.id));
	let errors: BTreeSet<_> = variants(types, pallet.error.as_ref().map(|error| error.ty.id))
		.into_iter()
		.map(|error| error.name)
		.collect();
	let events: BTreeSet<_> = variants(types, pallet.event.as_ref().map(|event| event.ty.id))
		.into_iter()
		.map(|event| event.name)
		.collect();
	let call_names: BTreeSet<_> = calls.iter().map(|call| call.name.clone()).collect();
	let mut table = String::from(
		"| Call | What it does | Who may send it | Proxies | Errors | Events |\n|---|---|---|---|---|---|\n",
	);
	for call in &calls {
		let place = format!("{}.{}", pallet.name, call.name);
		let contract = Contract::read(&place, &call.docs);
		for name in names(&contract.errors) {
			let is_known = errors.contains(&name) || call_names.contains(&name);
			assert!(is_known, "{place} names the error {name}, which the pallet does not have");
		}
		for name in names(&contract.events) {
			let is_known = events.contains(&name) || call_names.contains(&name);
			assert!(is_known, "{place} names the event {name}, which the pallet does not have");
		}
		let (decided, proxies) = class(&pallet.name, &call.name);
		let is_for_decisions = contract.sent_by.contains("a decision");
		assert_eq!(decided.is_some(), is_for_decisions, "{place} is sent by {}", contract.sent_by);
		let sent_by = match decided {
			Some(rules) => format!("{}: {rules}", contract.sent_by),
			None => contract.sent_by,
		};
		let arguments = call.fields.iter().filter_map(|field| field.name.clone());
		table += &format!(
			"| {} | {} | {} | {proxies} | {} | {} |\n",
			signature(&call.name, arguments),
			cell(&contract.what),
			cell(&sent_by),
			cell(&contract.errors),
			cell(&contract.events)
		);
	}
	table
}

fn views_table(views: &[PalletViewFunctionMetadata<PortableForm>]) -> String {
	let mut table = String::from("| View function | Answer |\n|---|---|\n");
	for view in views {
		let arguments = view.inputs.iter().map(|input| input.name.clone());
		let answer = paragraphs(&view.docs).join(" ");
		table += &format!("| {} | {} |\n", signature(&view.name, arguments), cell(&answer));
	}
	table
}

/// The text with what stands between the marks replaced by the table.
fn with_table(readme: &str, what: &str, table: &str) -> Option<String> {
	let begin = format!("<!-- {what}: written by scripts/docs -->\n");
	let end = format!("<!-- end of {what} -->");
	let (before, rest) = readme.split_once(&begin)?;
	let (_, after) = rest.split_once(&end)?;
	Some(format!("{before}{begin}\n{table}\n{end}{after}"))
}

#[test]
fn the_readmes_are_what_the_docs_of_the_calls_say() {
	let metadata = metadata();
	let mut calls = 0;
	for pallet in metadata.pallets.iter().filter(|pallet| is_own(&pallet.name)) {
		let file = format!("pallets/{}/README.md", pallet.name.to_lowercase());
		let path = checkout().join(&file);
		let found = std::fs::read_to_string(&path).expect("every pallet has a README");
		let mut expected = found.clone();
		if pallet.calls.is_some() {
			let table = calls_table(pallet, &metadata.types);
			calls += table.lines().count() - 2;
			expected = with_table(&expected, "calls", &table)
				.unwrap_or_else(|| panic!("{file} has no place for its calls"));
		}
		expected = with_table(&expected, "views", &views_table(&pallet.view_functions))
			.unwrap_or_else(|| panic!("{file} has no place for its view functions"));
		if std::env::var_os("DOVERIE_WRITE_DOCS").is_some() {
			std::fs::write(&path, &expected).expect("can be written");
		} else {
			assert!(found == expected, "{file} is out of date: run scripts/docs, and commit it");
		}
	}
	assert!(calls > 80, "{calls} calls");
}

/// The docs of calls say "the one that names the campaign's state".
const OF_STATES: [&str; 9] = [
	"StillOpen",
	"AwaitsEvidence",
	"InReview",
	"MilestoneIsApproved",
	"UnderVeto",
	"CampaignIsCompleted",
	"CampaignIsCancelled",
	"CampaignHasFailed",
	"ExitWindowOpen",
];

#[test]
fn every_error_of_a_pallet_is_named_by_a_call() {
	// These are not met by whoever sends a call: `EnactmentFailed` names them. And `StandsStill` is
	// met by whoever sends another one.
	let of_others = [
		"CallNotDecodable",
		"ConsentMissing",
		"DecidedUnderAnotherRuntime",
		"Outgrown",
		"StandsStill",
	];
	let metadata = metadata();
	for pallet in metadata.pallets.iter().filter(|pallet| is_own(&pallet.name)) {
		let Some(calls) = &pallet.calls else { continue };
		let calls = variants(&metadata.types, Some(calls.ty.id));
		let named: BTreeSet<_> =
			calls.iter().flat_map(|call| names(&call.docs.join(" "))).collect();
		let errors = variants(&metadata.types, pallet.error.as_ref().map(|error| error.ty.id));
		for error in errors {
			let is_named = named.contains(&error.name) || of_others.contains(&&*error.name);
			let is_of_state = pallet.name == "Pledges" && OF_STATES.contains(&&*error.name);
			assert!(is_named || is_of_state, "no call of {} names {}", pallet.name, error.name);
		}
	}
}

/// SECURITY.md says which test plays which attack. Each of them is there.
#[test]
fn every_test_that_the_security_policy_names_is_there() {
	let root = checkout();
	let policy = std::fs::read_to_string(root.join("SECURITY.md")).expect("is there");
	let tests: String = std::fs::read_dir(root.join("runtime/tests/adversary"))
		.expect("is there")
		.map(|file| std::fs::read_to_string(file.expect("is a file").path()).expect("is text"))
		.collect();
	let rows = policy.lines().filter(|line| line.starts_with("| ")).filter_map(|line| {
		let cells: Vec<_> = line.split(" | ").collect();
		cells.get(2).map(|cell| cell.split('`').skip(1).step_by(2).collect::<Vec<_>>())
	});
	let named: Vec<_> = rows.flatten().collect();
	assert!(named.len() > 20, "{named:?}");
	for name in named {
		assert!(tests.contains(&format!("fn {name}(")), "there is no test {name}");
	}
}
