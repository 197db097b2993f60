// SPDX-License-Identifier: Apache-2.0

//! `ocds.json`: campaigns by the Open Contracting Data Standard 1.1.
//!
//! A campaign is a contracting process of its own: its proposal is the tender, its beneficiary
//! holds the award, the campaign is the contract, and milestones and payments its implementation.

use super::{all_of, Edition, Publication};
use crate::store::{schema::moment, Store, Value as Stored};
use anyhow::Result;
use serde_json::{json, Value};

/// A package with a release for each campaign.
pub async fn package(store: &Store, edition: &Edition) -> Result<Value> {
	let mut releases = Vec::new();
	for campaign in all_of(store, "campaigns", Vec::new()).await? {
		releases.push(release(store, edition, &campaign).await?);
	}
	let Publication { publisher, base_url, licence, .. } = &edition.publication;
	let uri = match base_url.as_str() {
		"" => format!("urn:x-doverie:{}:{}", edition.genesis, edition.block),
		base => format!("{base}ocds.json"),
	};
	let mut package = json!({
		"uri": uri,
		"version": "1.1",
		"publishedDate": edition.made,
		"publisher": { "name": publisher },
		"releases": releases,
	});
	if !licence.is_empty() {
		package["license"] = json!(licence);
	}
	Ok(package)
}

async fn release(store: &Store, edition: &Edition, campaign: &Value) -> Result<Value> {
	let number = campaign["campaign"].as_i64().unwrap_or_default();
	let of_this = || vec![("campaign", Stored::Integer(number))];
	let funds = all_of(store, "funds", of_this()).await?.pop().unwrap_or_default();
	let steps = all_of(store, "milestones", of_this()).await?;
	let block = campaign["block"].as_i64().unwrap_or_default();
	let date = time(store, block).await?;
	let chain: String = edition.genesis.chars().skip(2).take(8).collect();
	let ocid = format!("{}-{chain}-{number}", edition.publication.ocid_prefix);
	let beneficiary = party(store, &campaign["beneficiary"]).await?;
	let agent = party(store, &campaign["fiscal_agent"]).await?;
	let mut transactions = Vec::new();
	for step in steps.iter().filter(|step| step["step"] == "MilestonePaid") {
		let place = format!("{}-{}", step["block"], step["event"]);
		transactions.push(json!({
			"id": place,
			"date": time(store, step["block"].as_i64().unwrap_or_default()).await?,
			"value": euros(&step["amount"]),
			"payee": beneficiary,
			"relatedImplementationMilestone": { "id": step["milestone"].to_string() },
		}));
	}
	Ok(json!({
		"ocid": ocid,
		"id": format!("{ocid}-{block}"),
		"date": date,
		"language": "bg",
		"tag": ["award", "contract", "implementation"],
		"initiationType": "tender",
		"parties": [with_roles(&beneficiary, &["supplier", "payee"]), with_roles(&agent, &["payer"])],
		"tender": {
			"id": format!("proposal-{}", campaign["proposal"]),
			"title": campaign["title"],
			"status": "complete",
			"minValue": euros(&campaign["minimum"]),
			"value": euros(&campaign["optimum"]),
			"documents": [{ "id": campaign["fiche"], "documentType": "projectPlan" }],
		},
		"awards": [{
			"id": format!("award-{number}"),
			"title": campaign["title"],
			"status": "active",
			"suppliers": [beneficiary],
		}],
		"contracts": [{
			"id": format!("campaign-{number}"),
			"awardID": format!("award-{number}"),
			"title": campaign["title"],
			"status": status(&campaign["state"]),
			"value": euros(&funds["pledged"]),
			"implementation": {
				"milestones": milestones(campaign, &steps),
				"transactions": transactions,
			},
		}],
	}))
}

/// The milestones as they were decided, with what became of them.
fn milestones(campaign: &Value, steps: &[Value]) -> Vec<Value> {
	let planned = campaign["milestones"].as_array().map(Vec::as_slice).unwrap_or_default();
	let paid = |number: usize| {
		let is_paid = |step: &Value| step["step"] == "MilestonePaid" && step["milestone"] == number;
		steps.iter().any(is_paid)
	};
	let each = planned.iter().enumerate();
	each.map(|(number, milestone)| {
		json!({
			"id": number.to_string(),
			"type": "financing",
			"description": format!(
				"{} millionths of what is raised, due at block {}",
				milestone["share"], milestone["due"]
			),
			"status": if paid(number) { "met" } else { "scheduled" },
		})
	})
	.collect()
}

fn status(state: &Value) -> &'static str {
	match state.as_str() {
		Some("Cancelled") => "cancelled",
		Some("Completed" | "Failed") => "terminated",
		Some("Open") => "pending",
		_ => "active",
	}
}

/// An organisation as OCDS refers to it; its name is null where a decision has hidden it.
async fn party(store: &Store, number: &Value) -> Result<Value> {
	let number = number.as_i64().unwrap_or_default();
	let found = all_of(store, "stakeholders", vec![("number", Stored::Integer(number))]).await?;
	let name = found.first().map(|stakeholder| stakeholder["name"].clone());
	Ok(json!({ "id": format!("stakeholder-{number}"), "name": name }))
}

fn with_roles(party: &Value, roles: &[&str]) -> Value {
	json!({ "id": party["id"], "name": party["name"], "roles": roles })
}

async fn time(store: &Store, block: i64) -> Result<Option<String>> {
	// The first block has none: what is there from the beginning is there with the next.
	let sql =
		"SELECT time FROM blocks WHERE number >= $1 AND time IS NOT NULL ORDER BY number LIMIT 1";
	let rows = store.read(sql, &[Stored::Integer(block)]).await?;
	Ok(match rows.first().and_then(|row| row.first()) {
		Some(Stored::Integer(time)) => moment(*time),
		_ => None,
	})
}

/// Millionths as euros.
fn euros(amount: &Value) -> Value {
	let millionths = amount.as_str().and_then(|text| text.parse::<u128>().ok());
	let Some(millionths) = millionths else { return Value::Null };
	let (whole, rest) = (millionths.div_euclid(1_000_000), millionths.rem_euclid(1_000_000));
	let number = format!("{whole}.{rest:06}").parse::<f64>().ok();
	json!({ "amount": number, "currency": "EUR" })
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn millionths_are_written_as_euros() {
		assert_eq!(euros(&json!("565000001"))["amount"], json!(565.000001));
		assert_eq!(euros(&json!("1"))["amount"], json!(0.000001));
		assert_eq!(euros(&json!("no number")), Value::Null);
	}

	#[test]
	fn a_milestone_is_met_once_it_is_paid() {
		let campaign = json!({ "milestones": [{ "share": 400_000, "due": 9 }, { "share": 600_000, "due": 20 }] });
		let steps = [
			json!({ "step": "MilestoneApproved", "milestone": 1 }),
			json!({ "step": "MilestonePaid", "milestone": 0 }),
		];
		let statuses: Vec<_> =
			milestones(&campaign, &steps).iter().map(|m| m["status"].clone()).collect();
		assert_eq!(statuses, [json!("met"), json!("scheduled")]);
	}
}
