// SPDX-License-Identifier: Apache-2.0

//! The organisation's own node: who somebody is, what is on record, where light clients begin.
//!
//! It is asked by plain JSON (docs/integrators.md), at its last final block. What it says of an
//! account is believed for a minute.

use crate::{client::Client, fingerprint::Fingerprint, order::address};
use anyhow::{anyhow, bail, Context, Result};
use codec::DecodeAll;
use schnellru::{ByLength, LruMap};
use serde_json::{json, Value};
use sp_core::crypto::AccountId32;
use std::{
	sync::{Mutex, MutexGuard, OnceLock, PoisonError},
	time::{Duration, Instant},
};

/// How long the node may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long what it has said of an account is believed.
const BELIEVED: Duration = Duration::from_secs(60);
/// How long it is believed that the node answers, or does not: anybody may ask that.
const HEARD: Duration = Duration::from_secs(5);
/// Of how many accounts it is remembered.
const REMEMBERED: u32 = 4096;
/// The most that is read of an answer.
const MAX_ANSWER: u64 = 8 * 1024 * 1024;
/// How many chambers there are.
const CHAMBERS: u8 = 4;

/// What somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
	/// An organisation of a chamber.
	Organisation,
	/// A citizen.
	Citizen,
	/// A registrar, who need not be registered.
	Registrar,
}

/// What the chain knows of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
	/// What it is.
	pub kind: Kind,
	/// Its roll number, if it is registered.
	pub number: Option<u64>,
	/// May it put texts now: a stakeholder in good standing, or a registrar?
	pub may_put: bool,
}

impl Person {
	/// Under which name its quota is counted: it stays where a stakeholder's key moves.
	pub fn owner(&self, account: &AccountId32) -> String {
		match self.number {
			Some(number) => format!("stakeholder {number}"),
			None => format!("registrar {}", address(account)),
		}
	}
}

type Known = LruMap<AccountId32, (Instant, Option<Person>), ByLength>;

/// Asks the node.
pub struct Node {
	url: String,
	client: Client,
	genesis: OnceLock<[u8; 32]>,
	people: Mutex<Known>,
	registrars: Mutex<Option<(Instant, Vec<AccountId32>)>>,
	/// The name of the chain, if the node has answered, and when it was asked.
	heard: Mutex<Option<(Instant, Option<String>)>>,
}

impl Node {
	/// The one at this address.
	pub fn new(url: &str) -> Self {
		Self {
			url: url.into(),
			client: Client::new(PATIENCE),
			genesis: OnceLock::new(),
			people: Mutex::new(LruMap::new(ByLength::new(REMEMBERED))),
			registrars: Mutex::new(None),
			heard: Mutex::new(None),
		}
	}

	/// The result of a method.
	pub fn ask(&self, method: &str, params: &Value) -> Result<Value> {
		let question = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
		let headers = [("Content-Type", "application/json")];
		let body = question.to_string();
		let answer = self
			.client
			.post(&self.url, &headers, body.as_bytes(), MAX_ANSWER)
			.and_then(crate::client::Answer::success)
			.and_then(|body| crate::client::json(&body))
			.with_context(|| format!("The node at {} does not answer {method}", self.url))?;
		if let Some(error) = answer.get("error") {
			bail!("The node refuses {method}: {error}");
		}
		answer.get("result").cloned().ok_or_else(|| anyhow!("The node says nothing to {method}"))
	}

	/// The hash of the first block: which chain it is.
	pub fn genesis(&self) -> Result<[u8; 32]> {
		if let Some(genesis) = self.genesis.get() {
			return Ok(*genesis);
		}
		let hash = self.ask("chain_getBlockHash", &json!([0]))?;
		let hash = hash.as_str().and_then(Fingerprint::parse_prefixed);
		let hash = hash.context("The node does not say which its first block is")?.0;
		Ok(*self.genesis.get_or_init(|| hash))
	}

	/// Who an account belongs to; nobody, if it is neither a stakeholder's nor a registrar's.
	pub fn person(&self, account: &AccountId32) -> Result<Option<Person>> {
		let now = Instant::now();
		let is_fresh = |at: Instant| now.duration_since(at) < BELIEVED;
		if let Some((at, person)) = lock(&self.people).get(account) {
			if is_fresh(*at) {
				return Ok(person.clone());
			}
		}
		let person = self.person_now(account)?;
		lock(&self.people).insert(account.clone(), (now, person.clone()));
		Ok(person)
	}

	fn person_now(&self, account: &AccountId32) -> Result<Option<Person>> {
		let said = self.ask("doverie_stakeholder", &json!([address(account)]))?;
		let is_registrar = self.is_registrar(account)?;
		let registrar = Person { kind: Kind::Registrar, number: None, may_put: true };
		if said.is_null() {
			return Ok(is_registrar.then_some(registrar));
		}
		let number = said.get("number").and_then(Value::as_u64);
		let number = number.context("The node says no roll number of a stakeholder")?;
		let kind = match said.get("kind").and_then(Value::as_str) {
			Some("Organisation") => Kind::Organisation,
			_ => Kind::Citizen,
		};
		let is_admitted = said.get("standing").and_then(Value::as_str) == Some("Admitted");
		let is_frozen = said.get("frozen").and_then(Value::as_bool) == Some(true);
		let may_put = (is_admitted && !is_frozen) || is_registrar;
		Ok(Some(Person { kind, number: Some(number), may_put }))
	}

	fn is_registrar(&self, account: &AccountId32) -> Result<bool> {
		let mut known = lock(&self.registrars);
		let is_fresh = known.as_ref().is_some_and(|(at, _)| at.elapsed() < BELIEVED);
		if !is_fresh {
			let mut all = Vec::new();
			for chamber in 0..CHAMBERS {
				all.extend(self.registrars_of(chamber)?);
			}
			*known = Some((Instant::now(), all));
		}
		Ok(known.as_ref().is_some_and(|(_, all)| all.contains(account)))
	}

	fn registrars_of(&self, chamber: u8) -> Result<Vec<AccountId32>> {
		let last = self.ask("chain_getFinalizedHead", &json!([]))?;
		let argument = format!("0x{}", hex::encode([chamber]));
		let said =
			self.ask("state_call", &json!(["StakeholdersViews_registrars", argument, last]))?;
		let bytes = said.as_str().and_then(|text| hex::decode(text.strip_prefix("0x")?).ok());
		let bytes = bytes.context("The node does not say who the registrars are")?;
		Vec::<AccountId32>::decode_all(&mut &bytes[..])
			.map_err(|_| anyhow!("The node says the registrars in another form"))
	}

	/// Is there a record of this fingerprint on the chain?
	pub fn is_on_record(&self, fingerprint: Fingerprint) -> Result<bool> {
		let found = self.ask("doverie_lookup", &json!([fingerprint.to_string()]))?;
		Ok(found.as_array().is_some_and(|records| !records.is_empty()))
	}

	/// The name of the chain.
	pub fn chain(&self) -> Result<String> {
		// Whoever comes while the node is asked waits for the same answer.
		let mut heard = lock(&self.heard);
		if let Some((_, name)) = heard.as_ref().filter(|(at, _)| at.elapsed() < HEARD) {
			return name.clone().context("The node did not answer a moment ago");
		}
		let name = self.chain_now();
		*heard = Some((Instant::now(), name.as_ref().ok().cloned()));
		name
	}

	fn chain_now(&self) -> Result<String> {
		let name = self.ask("system_chain", &json!([]))?;
		name.as_str().map(Into::into).context("The node does not say which chain it follows")
	}

	/// Where a light client begins now.
	pub fn beginning(&self) -> Result<Value> {
		let said = self.ask("doverie_lightSync", &json!([]))?;
		let is_one = ["chainSpec", "databaseContent"]
			.iter()
			.all(|field| said.get(field).is_some_and(Value::is_string));
		if !is_one {
			bail!("The node says in another form where light clients begin");
		}
		Ok(said)
	}
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
	// What a panic elsewhere has left is what was known before.
	mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
