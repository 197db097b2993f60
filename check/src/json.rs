// SPDX-License-Identifier: Apache-2.0

//! A report as JSON, for programs. Amounts are texts, in millionths of a euro; times are in
//! milliseconds since 1970; hashes and fingerprints begin with `0x`.

use crate::{
	question::Answer,
	report::{Alarm, Report, Said, Side, Standing, Verdict},
	rpc::hex,
	words::{address, fault, plain, Language},
};
use alloc::{format, string::ToString};
use doverie_verify::{
	chain::Moment,
	decisions::{Counted, Outcome, Recount, Tally},
	pledges::Pot,
	records::{Author, Content, Entry},
	ByChamber, ByKind, Chamber, Final,
};
use serde_json::{json, Value};

/// A report.
pub fn report(report: &Report) -> Value {
	let moment = report.read.as_ref().map(|read| &read.moment);
	json!({
		"verdict": verdict(report.verdict),
		"chain": { "name": plain(&report.chain), "genesis": hex(report.genesis.as_bytes()) },
		"head": report.head.as_ref().map(|head| of_final(head, moment)),
		"ageSeconds": report.age().map(|age| age / 1000),
		"isOld": report.is_old(),
		"isReceipt": report.is_receipt,
		"answer": report.read.as_ref().map(|read| answer(&read.answer)),
		"reason": report.reason.as_ref().map(ToString::to_string),
		"servers": report.servers.iter().map(said).collect::<Value>(),
		"alarm": report.alarm.as_ref().map(alarm),
	})
}

/// What is said where there is no report.
pub fn failure(of: Verdict, why: &str) -> Value {
	json!({ "verdict": verdict(of), "error": why })
}

/// A verdict in a word.
pub fn verdict(verdict: Verdict) -> &'static str {
	match verdict {
		Verdict::Match => "match",
		Verdict::NoMatch => "no-match",
		Verdict::CannotSay => "cannot-say",
		Verdict::Alarm => "alarm",
	}
}

fn of_final(head: &Final, moment: Option<&Moment>) -> Value {
	json!({
		"block": head.number,
		"hash": hex(head.hash.as_bytes()),
		"stateRoot": hex(head.state_root.as_bytes()),
		"time": moment.map(|moment| moment.time),
		"specVersion": moment.map(|moment| moment.spec_version),
		"set": head.set_id,
		"voters": head.voters,
		"votes": head.votes,
		"changesOfVoters": head.changes,
	})
}

fn said(said: &Said) -> Value {
	let (standing, reason) = match &said.standing {
		Standing::Read => ("read", None),
		Standing::Same => ("same", None),
		Standing::Behind { is_on_chain: Some(_) } => ("behind", None),
		Standing::Behind { is_on_chain: None } | Standing::NotCompared => ("not-compared", None),
		Standing::Out(reason) => ("left-out", Some(fault(reason, Language::English))),
	};
	json!({
		"address": plain(&said.address),
		"block": said.head.as_ref().map(|head| head.number),
		"hash": said.head.as_ref().map(|head| hex(head.hash.as_bytes())),
		"standing": standing,
		"reason": reason,
	})
}

fn alarm(alarm: &Alarm) -> Value {
	let side = |side: &Side| {
		json!({
			"address": plain(&side.address),
			"head": of_final(&side.head, None),
			"proof": hex(&side.receipt.encode()),
		})
	};
	json!([side(&alarm.one), side(&alarm.other)])
}

fn answer(answer: &Answer) -> Value {
	match answer {
		Answer::Head => json!({}),
		Answer::Block(number, hash) => {
			json!({ "block": number, "hash": hash.map(|hash| hex(hash.as_bytes())) })
		},
		Answer::Document(fingerprint, entries) => json!({
			"fingerprint": hex(fingerprint),
			"records": entries.iter().map(entry).collect::<Value>(),
		}),
		Answer::Batch(inclusion, entries) => json!({
			"fingerprint": hex(&inclusion.document),
			"root": hex(&inclusion.root),
			"index": inclusion.index.to_string(),
			"records": entries.iter().map(|(of, is_in)| {
				let mut record = entry(of);
				record["isIncluded"] = (*is_in).into();
				record
			}).collect::<Value>(),
		}),
		Answer::Decision(number, recount) => {
			json!({ "decision": number, "recount": recount.as_ref().map(decision) })
		},
		Answer::Pot(campaign, pot) => {
			json!({ "campaign": campaign, "pot": pot.as_ref().map(of_pot) })
		},
	}
}

fn chamber(chamber: Chamber) -> Value {
	format!("{chamber:?}").into()
}

fn entry(entry: &Entry) -> Value {
	let record = &entry.record;
	let name = |number: &u32| {
		entry.people.get(number).and_then(|person| person.name.as_deref()).map(plain)
	};
	let fingerprint = |fingerprint: &doverie_verify::Fingerprint| hex(&fingerprint.0);
	let number = entry.author.number();
	let agreement = entry.agreement.as_ref().map(|agreement| {
		let parties = agreement.parties.iter().zip(&agreement.signed);
		json!({
			"parties": parties.map(|(party, has_signed)| {
				json!({ "number": party, "name": name(party), "hasSigned": has_signed })
			}).collect::<Value>(),
			"inForceSince": agreement.in_force_since,
			"isInForce": entry.is_in_force(),
			"supersededBy": entry.superseded_by.as_ref().map(fingerprint),
		})
	});
	let attestations = entry.attestations.iter().map(|attestation| {
		json!({
			"by": attestation.by,
			"name": name(&attestation.by),
			"chamber": chamber(attestation.chamber),
			"kind": format!("{:?}", attestation.kind),
			"account": address(&attestation.account),
			"block": attestation.block,
			"reasons": attestation.reasons.as_ref().map(fingerprint),
		})
	});
	json!({
		"author": {
			"number": number,
			"name": number.as_ref().and_then(name),
			"isRegistrar": matches!(entry.author, Author::Registrar(_)),
			"account": address(&record.account),
			"chamber": record.chamber.map(chamber),
		},
		"block": record.block,
		"time": record.time,
		"isFirst": entry.is_first,
		"kind": format!("{:?}", record.kind),
		"batchOf": match record.content {
			Content::Document => None,
			Content::Batch { count } => Some(count.to_string()),
		},
		"locator": plain(&record.locator),
		"version": record.version,
		"replaces": record.replaces.as_ref().map(fingerprint),
		"replacedBy": record.replaced_by.as_ref().map(fingerprint),
		"latest": fingerprint(&entry.latest),
		"agreement": agreement,
		"attestations": attestations.collect::<Value>(),
	})
}

fn decision(recount: &Recount) -> Value {
	let (counted, tallies, computed) = match &recount.counted {
		Counted::NotOpened => ("not-opened", Value::Null, None),
		Counted::Pruned { .. } => ("pruned", Value::Null, None),
		Counted::Ballots { tallies, outcome, .. } => {
			("ballots", by_chamber(tallies, kinds), outcome.as_ref())
		},
		Counted::Totals { tally: all, .. } => ("totals", tally(all), None),
		Counted::Strangers { tally: all, .. } => ("strangers", tally(all), None),
	};
	json!({
		"title": recount.title.as_deref().map(plain),
		"rule": format!("{:?}", recount.decision.rule_name),
		"text": recount.decision.text.as_ref().map(|text| hex(&text.0)),
		"opened": recount.decision.opening.map(|opening| opening.opened),
		"closes": recount.decision.opening.map(|opening| opening.closes),
		"counted": counted,
		"agrees": recount.counted.agrees(),
		"tallies": tallies,
		"outcome": recount.outcome.as_ref().map(outcome),
		"computed": computed.map(outcome),
	})
}

fn by_chamber<T>(each: &ByChamber<T>, show: impl Fn(&T) -> Value) -> Value {
	let entries = each.each().map(|(of, value)| (format!("{of:?}"), show(value)));
	Value::Object(entries.collect())
}

fn tally(tally: &Tally) -> Value {
	json!({ "yes": tally.yes, "no": tally.no, "abstain": tally.abstain })
}

fn kinds(kinds: &ByKind<Tally>) -> Value {
	json!({ "organisations": tally(&kinds.organisations), "citizens": tally(&kinds.citizens) })
}

fn outcome(outcome: &Outcome) -> Value {
	json!({
		"verdict": format!("{:?}", outcome.verdict),
		"concurring": outcome.concurring,
		"overall": outcome.overall,
		"consents": outcome.consents,
		"held": outcome.held,
		"chambers": by_chamber(&outcome.chambers, |of| json!({
			"roll": { "organisations": of.roll.organisations, "citizens": of.roll.citizens },
			"tally": kinds(&of.tally),
			"needed": of.needed,
			"missing": of.missing,
			"passes": of.passes,
		})),
	})
}

fn of_pot(pot: &Pot) -> Value {
	let funds = &pot.funds;
	let amount = |amount: u128| amount.to_string();
	json!({
		"title": pot.title.as_deref().map(plain),
		"account": address(&pot.account),
		"onHold": amount(pot.on_hold),
		"byLedger": pot.by_ledger.map(amount),
		"byFigures": funds.held().map(amount),
		"movements": pot.ledger.len(),
		"agrees": pot.agrees(),
		"pledged": amount(funds.pledged),
		"waiting": amount(funds.waiting),
		"matched": amount(funds.matched),
		"sponsored": amount(funds.sponsored),
		"returned": amount(funds.returned),
		"paid": amount(funds.paid),
		"refunded": amount(funds.refunded),
		"left": amount(funds.left),
		"dust": amount(funds.dust),
	})
}
