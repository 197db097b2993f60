// SPDX-License-Identifier: Apache-2.0

//! `popolo.json`: decisions as motions and vote events (Popolo).

use super::all_of;
use crate::store::Store;
use anyhow::Result;
use serde_json::{json, Value};
use std::collections::HashMap;

/// The chambers: the names of columns, and as the chain calls them.
const CHAMBERS: [(&str, &str); 4] = [
	("municipality", "Municipality"),
	("business", "Business"),
	("academia", "Academia"),
	("civil_society", "CivilSociety"),
];

/// All decisions, with their figures by chamber. Single ballots are in `votes.csv`.
pub async fn document(store: &Store) -> Result<Value> {
	let outcomes = by_decision(all_of(store, "outcomes", Vec::new()).await?);
	let tallies = by_decision(all_of(store, "tallies", Vec::new()).await?);
	let decisions = all_of(store, "decisions", Vec::new()).await?;
	let organisations =
		CHAMBERS.map(|(id, name)| json!({ "id": id, "name": name, "classification": "chamber" }));
	let motions: Vec<Value> = decisions.iter().map(|each| motion(each, &outcomes)).collect();
	let events = decisions.iter().filter(|decision| !decision["opened"].is_null());
	let vote_events: Vec<Value> =
		events.map(|decision| vote_event(decision, &outcomes, &tallies)).collect();
	Ok(json!({ "organizations": organisations, "motions": motions, "vote_events": vote_events }))
}

fn by_decision(rows: Vec<Value>) -> HashMap<i64, Value> {
	rows.into_iter().filter_map(|row| Some((row["decision"].as_i64()?, row))).collect()
}

fn of<'a>(rows: &'a HashMap<i64, Value>, decision: &Value) -> Option<&'a Value> {
	rows.get(&decision["decision"].as_i64()?)
}

fn motion(decision: &Value, outcomes: &HashMap<i64, Value>) -> Value {
	json!({
		"id": format!("decision-{}", decision["decision"]),
		"text": decision["title"],
		"classification": decision["subject"],
		"requirement": decision["rule"],
		"result": result(of(outcomes, decision)),
	})
}

fn vote_event(
	decision: &Value,
	outcomes: &HashMap<i64, Value>,
	tallies: &HashMap<i64, Value>,
) -> Value {
	let (outcome, tally) = (of(outcomes, decision), of(tallies, decision));
	let counts: Vec<Value> = CHAMBERS
		.iter()
		.flat_map(|(chamber, _)| {
			let figures = outcome
				.map(|outcome| &outcome[chamber]["tally"])
				.or_else(|| tally.map(|tally| &tally[chamber]));
			["yes", "no", "abstain"].map(|option| {
				json!({ "option": option, "group_id": chamber, "value": figures.map(|f| sum(f, option)) })
			})
		})
		.collect();
	json!({
		"id": format!("vote-{}", decision["decision"]),
		"motion_id": format!("decision-{}", decision["decision"]),
		"start_block": decision["opened"],
		"end_block": decision["closes"],
		"result": result(outcome),
		"counts": counts,
	})
}

/// Organisations and citizens together.
fn sum(figures: &Value, option: &str) -> u64 {
	let of = |kind: &str| figures[kind][option].as_u64().unwrap_or_default();
	of("organisations").saturating_add(of("citizens"))
}

fn result(outcome: Option<&Value>) -> Value {
	match outcome.and_then(|outcome| outcome["verdict"].as_str()) {
		Some("Passed") => json!("pass"),
		Some(_) => json!("fail"),
		None => Value::Null,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_vote_event_counts_organisations_and_citizens_of_each_chamber() {
		let decision = json!({ "decision": 3, "opened": 10, "closes": 24 });
		let tally = json!({
			"decision": 3,
			"civil_society": {
				"organisations": { "yes": 1, "no": 0, "abstain": 0 },
				"citizens": { "yes": 40, "no": 2, "abstain": 1 },
			},
		});
		let tallies = by_decision(vec![tally]);
		let event = vote_event(&decision, &HashMap::new(), &tallies);
		let counts = event["counts"].as_array().expect("is a list");
		let count = |option: &str| {
			let found =
				counts.iter().find(|c| c["group_id"] == "civil_society" && c["option"] == option);
			found.map(|count| count["value"].clone())
		};
		assert_eq!((count("yes"), count("no")), (Some(json!(41)), Some(json!(2))));
		assert_eq!(event["result"], Value::Null);
	}
}
