// SPDX-License-Identifier: Apache-2.0

//! A check as a page runs it: bytes in, JSON out.

use crate::{
	fingerprint, inclusion, json, receipt,
	words::{self, Language, Line},
	Anchor, Bundle, Check, Fault, Question, Report,
};
use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use serde_json::{json, Value};

/// A page's check, of one chain after another.
#[derive(Default)]
pub struct Session {
	anchor: Option<Anchor>,
	check: Option<Check>,
	report: Option<Report>,
}

/// Why nothing comes of it: for the page, which says it in words.
fn wrong(why: impl ToString) -> Value {
	json!({ "error": why.to_string() })
}

impl Session {
	/// One that knows its chain.
	#[cfg(test)]
	pub(crate) fn of(anchor: Anchor) -> Self {
		Self { anchor: Some(anchor), ..Self::default() }
	}

	/// Takes a chain specification. Answers the name of the chain, and the hash of its first
	/// block.
	pub fn specification(&mut self, bytes: &[u8]) -> Value {
		match Anchor::from_specification(bytes) {
			Ok(anchor) => {
				let genesis = crate::rpc::hex(anchor.genesis_hash().as_bytes());
				let said = json!({ "chain": words::plain(&anchor.name), "genesis": genesis });
				self.anchor = Some(anchor);
				self.check = None;
				said
			},
			Err(error) => wrong(error),
		}
	}

	/// Begins a check: `{ question, servers }`, with a question as `question` reads it.
	pub fn begin(&mut self, asked: &[u8]) -> Value {
		let Some(anchor) = self.anchor.clone() else { return wrong("specification") };
		let Ok(asked) = serde_json::from_slice::<Value>(asked) else { return wrong("question") };
		let Some(question) = question(&asked["question"]) else { return wrong("question") };
		let text = |server: &Value| server.as_str().map(String::from);
		let servers = asked["servers"].as_array().map(|all| all.iter().filter_map(text).collect());
		let servers: Vec<_> = servers.unwrap_or_default();
		self.check = Some(Check::new(anchor, question, &servers));
		json!({})
	}

	/// What is to be asked now: `[{ server, body }]`; nothing: the check is over.
	pub fn asks(&mut self) -> Value {
		let asks = self.check.as_mut().map(Check::asks).unwrap_or_default();
		asks.into_iter().map(|ask| json!({ "server": ask.server, "body": ask.body })).collect()
	}

	/// What a server answers.
	pub fn answered(&mut self, server: usize, body: &[u8]) -> Value {
		self.told(server, Ok(body.to_vec()))
	}

	/// A server does not answer, for this reason.
	pub fn silent(&mut self, server: usize, why: &[u8]) -> Value {
		self.told(server, Err(Fault::Silent(String::from_utf8_lossy(why).into_owned())))
	}

	fn told(&mut self, server: usize, answer: Result<Vec<u8>, Fault>) -> Value {
		if let Some(check) = &mut self.check {
			check.answered(server, answer);
		}
		json!({})
	}

	/// What has come of the check, at this time, in this language.
	pub fn report(&mut self, now: u64, language: Language) -> Value {
		match self.check.take() {
			Some(check) => {
				self.report = Some(check.report(now));
				self.say(language)
			},
			None => wrong("question"),
		}
	}

	/// What a receipt proves of a question, at this time, in this language.
	pub fn read(&mut self, bytes: &[u8], now: u64, language: Language) -> Value {
		let Some(anchor) = &self.anchor else { return wrong("specification") };
		match receipt(anchor, bytes, now) {
			Ok(report) => {
				self.report = Some(report);
				self.say(language)
			},
			Err(why) => wrong(words::unreadable(&why, language)),
		}
	}

	/// The receipt of the last report, as it is saved; nothing if it has none.
	pub fn receipt(&self) -> Vec<u8> {
		let receipt = self.report.as_ref().and_then(|report| report.receipt.as_ref());
		receipt.map(Bundle::encode).unwrap_or_default()
	}

	/// The last report, in this language.
	pub fn say(&self, language: Language) -> Value {
		let Some(report) = &self.report else { return wrong("question") };
		let line = |line: Line| json!({ "label": line.label, "text": line.text });
		let mut said = json::report(report);
		said["headline"] = words::headline(report, language).into();
		said["lines"] = words::lines(report, language).into_iter().map(line).collect();
		said["hasReceipt"] = report.receipt.is_some().into();
		said
	}
}

/// A question, as a page asks it: `{ document: HEX }`, `{ batch: { document: HEX, root: HEX, proof:
/// TEXT } }`, `{ decision: NUMBER }`, `{ pot: NUMBER }` or `{ head: true }`.
fn question(asked: &Value) -> Option<Question> {
	let hash = |value: &Value| fingerprint(value.as_str()?);
	let number = |value: &Value| u32::try_from(value.as_u64()?).ok();
	if let Some(document) = asked.get("document") {
		return hash(document).map(Question::Document);
	}
	if let Some(batch) = asked.get("batch") {
		let proof = batch["proof"].as_str()?.as_bytes();
		return inclusion(proof, hash(&batch["root"]), hash(&batch["document"])?)
			.ok()
			.map(Question::Batch);
	}
	if let Some(decision) = asked.get("decision") {
		return number(decision).map(Question::Decision);
	}
	if let Some(pot) = asked.get("pot") {
		return number(pot).map(Question::Pot);
	}
	asked.get("head").map(|_| Question::Head)
}
