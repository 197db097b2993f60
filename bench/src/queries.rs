// SPDX-License-Identifier: Apache-2.0

//! How many questions a second a node answers, on the state of a large city: 100,000 citizens, ten
//! open decisions, and a million ballots. It makes no block meanwhile.

use crate::{
	genesis::{self, DECISION},
	network::{Node, Used},
	rpc::{Failure, Rpc},
	transactions::{account, hex},
};
use doverie_primitives::{Electorate, RollNumber};
use doverie_runtime::{AccountId, Runtime, Stakeholders};
use pallet_decisions::{Ballot, Decisions, Page, Place, Polls, Titles};
use serde_json::{json, Value};
use sp_core::{crypto::Ss58Codec, storage::Storage};
use sp_state_machine::BasicExternalities;
use std::{
	collections::BTreeMap,
	thread,
	time::{Duration, Instant},
};

/// How many citizens the city has.
pub const CITIZENS: u32 = 100_000;
/// How many decisions are open, in which all of them have voted.
pub const DECISIONS: u32 = 10;
/// How many ask at once, each on a connection of its own, one question after the other.
const ASKING: u32 = 8;
/// For how long each kind of question is asked.
const TIME: Duration = Duration::from_secs(15);
/// How long it is asked before that, so that the caches are warm.
const WARM_UP: Duration = Duration::from_secs(2);

/// A kind of question, and the `n`th one of it.
pub struct Question {
	/// What is asked.
	pub name: &'static str,
	/// Asks it; an answer of nothing is a failure, since it is asked about what is there.
	pub ask: fn(&mut Rpc, u32) -> Result<(), Failure>,
}

/// What came of a kind of question.
pub struct Answered {
	/// What was asked.
	pub name: &'static str,
	/// How many were answered in a second.
	pub per_second: f64,
	/// The processor time of the node for each, in microseconds.
	pub us: f64,
}

/// The address of a citizen, all over the register.
pub fn citizen(n: u32) -> String {
	account(n.wrapping_mul(7_919) % CITIZENS).to_ss58check()
}

/// One of the decisions.
pub fn decision(n: u32) -> u32 {
	DECISION + n % DECISIONS
}

/// The key under which the account of a citizen is in the state.
fn item(n: u32) -> String {
	hex(&frame_system::Account::<Runtime>::hashed_key_for(account(
		n.wrapping_mul(7_919) % CITIZENS,
	)))
}

/// Asks a node over JSON-RPC.
fn call(rpc: &mut Rpc, method: &str, params: Value) -> Result<(), Failure> {
	match rpc.call(method, params)?.is_null() {
		true => Err(format!("{method} answers nothing")),
		false => Ok(()),
	}
}

const QUESTIONS: [Question; 7] = [
	Question {
		name: "state_getStorage, an account",
		ask: |rpc, n| call(rpc, "state_getStorage", json!([item(n)])),
	},
	Question {
		name: "state_getReadProof, an account",
		ask: |rpc, n| call(rpc, "state_getReadProof", json!([[item(n)]])),
	},
	Question {
		name: "doverie_stakeholder",
		ask: |rpc, n| call(rpc, "doverie_stakeholder", json!([citizen(n)])),
	},
	Question {
		name: "doverie_decision",
		ask: |rpc, n| call(rpc, "doverie_decision", json!([decision(n)])),
	},
	Question {
		name: "doverie_openDecisions, all ten",
		ask: |rpc, _| call(rpc, "doverie_openDecisions", json!([0, DECISIONS])),
	},
	Question {
		name: "doverie_ballots, all ten",
		ask: |rpc, n| call(rpc, "doverie_ballots", json!([citizen(n), null, DECISIONS])),
	},
	Question {
		name: "doverie_citizen",
		ask: |rpc, n| call(rpc, "doverie_citizen", json!([citizen(n)])),
	},
];

/// The state of the city, in which all have voted or nobody has yet.
pub fn storage(preset: &str, have_voted: bool) -> Storage {
	let citizens: Vec<AccountId> = (0..CITIZENS).map(account).collect();
	let mut storage = genesis::storage(preset, &citizens, &[]);
	BasicExternalities::execute_with_storage(&mut storage, || {
		(1..DECISIONS).map(decision).for_each(copy_decision);
		if !have_voted {
			return;
		}
		let number = |account| Stakeholders::roll_number(account).expect("is registered");
		let numbers: Vec<RollNumber> = citizens.iter().map(number).collect();
		(0..DECISIONS).map(decision).for_each(|decision| cast(decision, &numbers));
	});
	storage
}

/// Another one like the one that is open, which opened after it.
fn copy_decision(decision: u32) {
	Decisions::<Runtime>::set(decision, Decisions::<Runtime>::get(DECISION));
	Titles::<Runtime>::set(decision, Titles::<Runtime>::get(DECISION));
	Polls::<Runtime>::set(decision, Polls::<Runtime>::get(DECISION));
	pallet_decisions::NextDecision::<Runtime>::put(decision + 1);
	let checkpoint = Polls::<Runtime>::get(DECISION).map_or(0, |poll| poll.checkpoint);
	let opening = pallet_decisions::NextOpening::<Runtime>::get();
	pallet_decisions::OpeningOrder::<Runtime>::insert(opening, (decision, checkpoint));
	pallet_decisions::NextOpening::<Runtime>::put(opening + 1);
}

/// All of them vote, some against, and are counted.
fn cast(decision: u32, numbers: &[RollNumber]) {
	let mut pages = BTreeMap::<u32, Page>::new();
	Polls::<Runtime>::mutate(decision, |poll| {
		let tally = &mut poll.as_mut().expect("is open").tallies.civil_society.citizens;
		for number in numbers {
			let ballot = if number % 3 == decision % 3 { Ballot::No } else { Ballot::Yes };
			let place = Place::of(*number);
			pages.entry(place.page).or_default().set(place, ballot);
			match ballot {
				Ballot::No => tally.no += 1,
				_ => tally.yes += 1,
			}
		}
	});
	for (page, ballots) in pages {
		pallet_decisions::Ballots::<Runtime>::insert(decision, page, ballots);
	}
}

/// Asks a node on this state.
pub fn measure(node: &Node) -> Result<Vec<Answered>, Failure> {
	measure_all(&QUESTIONS, node.port, || node.used())
}

/// Asks these questions, of a process that answers at this port.
pub fn measure_all(
	questions: &[Question],
	port: u16,
	used: impl Fn() -> Result<Used, Failure>,
) -> Result<Vec<Answered>, Failure> {
	let mut answered = Vec::new();
	for question in questions {
		ask(port, question, WARM_UP)?;
		let before = used()?.processor;
		let began = Instant::now();
		let answers = f64::from(ask(port, question, TIME)?.max(1));
		let seconds = began.elapsed().as_secs_f64();
		let processor = used()?.processor - before;
		answered.push(Answered {
			name: question.name,
			per_second: answers / seconds,
			us: processor * 1e6 / answers,
		});
	}
	Ok(answered)
}

/// How many are answered in a time.
fn ask(port: u16, question: &Question, time: Duration) -> Result<u32, Failure> {
	let one = |asking: u32| {
		let (mut rpc, began, mut count) = (Rpc::new(port), Instant::now(), 0u32);
		while began.elapsed() < time {
			(question.ask)(&mut rpc, count.wrapping_mul(ASKING).wrapping_add(asking))?;
			count += 1;
		}
		Ok(count)
	};
	thread::scope(|scope| {
		let asking: Vec<_> = (0..ASKING).map(|asking| scope.spawn(move || one(asking))).collect();
		let counts = asking.into_iter().map(|one| one.join().map_err(|_| "a thread has failed")?);
		counts.sum()
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use doverie_runtime::pages;

	#[test]
	fn the_city_has_a_million_ballots_in_ten_open_decisions() {
		let mut storage = storage(genesis::DEVELOPMENT_PRESET, true);
		BasicExternalities::execute_with_storage(&mut storage, || {
			let page = pages::votes(account(CITIZENS - 1), 0, 64);
			assert_eq!(page.items.len(), DECISIONS as usize);
			assert!(page.items.iter().all(|vote| vote.ballot.is_some()));
			let poll = Polls::<Runtime>::get(DECISION + DECISIONS - 1).expect("is open");
			let tally = poll.tallies.civil_society.citizens;
			assert_eq!(tally.yes + tally.no, CITIZENS);
		});
	}
}
