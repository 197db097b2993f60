// SPDX-License-Identifier: Apache-2.0

//! The first block of the chains that are measured: those of the presets, with as many citizens as
//! are wanted on the roll, a decision that is open, proposals that are debated and a campaign that
//! takes pledges. What thousands of transactions and sixteen days would lead to is there from the
//! start, made by the runtime's own calls.

use crate::{rpc::Failure, transactions::hex};
use doverie_primitives::{
	CampaignId, Chamber, DecisionId, Electorate, Fingerprint, ProposalId, RollNumber, RuleName,
	UniquenessTag,
};
use doverie_runtime::{
	configs::{
		civic::MaxTerm,
		parameters::{dynamic_params::quotas, RuntimeParameters},
	},
	presets, AccountId, Balance, BlockNumber, Decisions, Pledges, Runtime, RuntimeCall,
	RuntimeGenesisConfig, RuntimeOrigin, Stakeholders, System, DAYS, EURO,
};
use frame_support::traits::Hooks;
use pallet_decisions::State;
use pallet_pledges::{Milestone, Office, Terms};
use pallet_proposals::{AdmissionRule, ProposalKind, Schedule};
use pallet_stakeholders::GenesisStakeholder;
use serde_json::{Map, Value};
use sp_core::storage::Storage;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave};
use sp_runtime::{traits::Dispatchable, BuildStorage, Permill};
use sp_state_machine::BasicExternalities;
use std::{fs, path::Path, process::Command};

/// The decision that is open.
pub const DECISION: DecisionId = 1;
/// The campaign that takes pledges.
pub const CAMPAIGN: CampaignId = 1;
/// How many proposals are debated, numbered from 1.
pub const PROPOSALS: u32 = 16;
/// The one that the campaign is for.
const PROJECT: ProposalId = PROPOSALS + 1;

/// The name of the preset with one seat.
pub const DEVELOPMENT_PRESET: &str = "development";

/// What a citizen owns.
const WEALTH: Balance = 1_000 * EURO;
/// So large that no run is ended by quotas: what is measured is the machine. An ordinary one is half
/// a euro.
const QUOTA: Balance = 1_000 * EURO;

/// `:code`, where the Wasm of the runtime is.
const CODE: &str = "0x3a636f6465";

/// The text of a proposal.
pub fn version(proposal: ProposalId) -> Fingerprint {
	fingerprint(&format!("proposal {proposal}"))
}

/// Whom every transfer goes to.
pub fn receiver() -> AccountId {
	AccountId::new([9; 32])
}

fn fingerprint(text: &str) -> Fingerprint {
	Fingerprint(sp_crypto_hashing::sha2_256(text.as_bytes()))
}

/// What the nodes call the preset with one seat, and the one with four.
pub fn preset(validators: usize) -> (&'static str, &'static str) {
	match validators {
		1 => ("dev", DEVELOPMENT_PRESET),
		_ => ("local", presets::LOCAL_PRESET),
	}
}

/// The state of the first block, but for the code. The poor are citizens who own nothing.
pub fn storage(preset: &str, citizens: &[AccountId], poor: &[AccountId]) -> Storage {
	let mut genesis = genesis_of(preset);
	genesis.decisions.day = DAYS;
	genesis.balances.balances.push((receiver(), WEALTH));
	let owners = citizens.iter().map(|account| (account.clone(), WEALTH));
	genesis.balances.balances.extend(owners);
	for (account, i) in citizens.iter().chain(poor).cloned().zip(0..) {
		let hash = sp_crypto_hashing::sha2_256(account.as_ref());
		genesis.stakeholders.stakeholders.push(GenesisStakeholder {
			account,
			chamber: Chamber::CivilSociety,
			name: None,
			evidence: Fingerprint(hash),
			tag: UniquenessTag(hash),
			// Not all in the same block.
			expires: MaxTerm::get() - i % DAYS,
		});
	}
	let mut storage = genesis.build_storage().expect("the genesis is valid");
	BasicExternalities::execute_with_storage(&mut storage, || {
		enlarge_quotas();
		open_decision();
		open_debate();
		open_campaign();
	});
	storage
}

/// What a preset says, and defaults for the rest, as a chain specification does it.
fn genesis_of(preset: &str) -> RuntimeGenesisConfig {
	fn merge(into: &mut Value, from: Value) {
		match (into, from) {
			(Value::Object(into), Value::Object(from)) => {
				for (key, value) in from {
					merge(into.entry(key).or_insert(Value::Null), value);
				}
			},
			(into, from) => *into = from,
		}
	}
	let mut json =
		serde_json::to_value(RuntimeGenesisConfig::default()).expect("can be written as JSON");
	let preset = presets::get(&preset.into()).expect("there is such a preset");
	merge(&mut json, serde_json::from_slice(&preset).expect("a preset is JSON"));
	serde_json::from_value(json).expect("a preset is a genesis")
}

fn done(who: Sr25519Keyring, call: impl Into<RuntimeCall>) {
	made(RuntimeOrigin::signed(who.to_account_id()), call);
}

fn decided(rule: RuleName, call: impl Into<RuntimeCall>) {
	made(pallet_decisions::Origin::Decided(rule).into(), call);
}

fn made(origin: RuntimeOrigin, call: impl Into<RuntimeCall>) {
	let call = call.into();
	if let Err(error) = call.clone().dispatch(origin) {
		panic!("{call:?} fails: {error:?}");
	}
}

fn record(text: &str) -> Fingerprint {
	let fingerprint = fingerprint(text);
	done(
		Alice,
		pallet_records::Call::record {
			fingerprint,
			kind: pallet_records::RecordKind::Other,
			locator: Default::default(),
			replaces: None,
		},
	);
	fingerprint
}

fn number(who: Sr25519Keyring) -> RollNumber {
	Stakeholders::roll_number(&who.to_account_id()).expect("is registered")
}

fn enlarge_quotas() {
	let citizens = quotas::Parameters::Citizen(quotas::Citizen, Some(QUOTA));
	let key_value = RuntimeParameters::Quotas(citizens);
	decided(RuleName::Significant, pallet_parameters::Call::set_parameter { key_value });
}

/// Decisions open at the first block of a day: this one does so at once, and stays open for days of
/// the real length.
fn open_decision() {
	let text = record("the text of the decision");
	let title = "A question to all".into();
	let rule = RuleName::Ordinary;
	done(Alice, pallet_decisions::Call::announce_question { rule, title, text });
	done(Bob, pallet_decisions::Call::second { decision: DECISION });
	pallet_decisions::Queue::<Runtime>::mutate(|queue| {
		for queued in queue.iter_mut() {
			queued.from = 0;
		}
	});
	Decisions::on_initialize(0);
	// A key votes in what opens after the block that gave it.
	pallet_decisions::Polls::<Runtime>::mutate(DECISION, |poll| {
		poll.as_mut().expect("the decision is open").opened = 1;
	});
	let decision = Decisions::decision(DECISION).expect("was announced").decision;
	assert_eq!(decision.state, State::Open, "the decision is open");
}

fn open_process(schedule: Schedule<BlockNumber>) {
	let admission = AdmissionRule { endorsements: 3, chambers: 3 };
	let title = "Зелена София".into();
	let speakers = vec![number(Alice)];
	decided(
		RuleName::Ordinary,
		pallet_proposals::Call::open_process { title, schedule, admission, speakers },
	);
}

fn submit(who: Sr25519Keyring, process: u32, kind: ProposalKind, proposal: ProposalId) {
	let title = "More trees".into();
	let (version, locator) = (version(proposal), Default::default());
	done(who, pallet_proposals::Call::submit { process, kind, title, version, locator });
}

/// The phases that follow are months away.
fn open_debate() {
	open_process(Schedule {
		open: 0,
		drafting: 30 * DAYS,
		deliberation: 60 * DAYS,
		decision: 90 * DAYS,
		follow_up: 120 * DAYS,
	});
	for proposal in 1..=PROPOSALS {
		submit(Alice, 1, ProposalKind::Policy, proposal);
	}
}

fn open_campaign() {
	open_process(Schedule {
		open: 0,
		drafting: 1,
		deliberation: 2,
		decision: 90 * DAYS,
		follow_up: 120 * DAYS,
	});
	submit(Bob, 2, ProposalKind::Project, PROJECT);
	System::set_block_number(2);
	for who in [Alice, Charlie, Dave] {
		let version = version(PROJECT);
		done(who, pallet_proposals::Call::endorse { proposal: PROJECT, version });
	}
	done(Bob, pallet_proposals::Call::admit { proposal: PROJECT });
	System::set_block_number(0);

	let milestones = [(50, 200), (30, 400), (20, 600)]
		.map(|(percent, due)| Milestone { share: Permill::from_percent(percent), due: due * DAYS });
	let terms = Terms {
		beneficiary: number(Charlie),
		fiscal_agent: number(Alice),
		fiche: record("the project fiche"),
		minimum: 100 * EURO,
		optimum: 100_000_000 * EURO,
		deadline: 100 * DAYS,
		milestones: milestones.to_vec().try_into().expect("there are few"),
		reviewers: vec![number(Bob), number(Dave)].try_into().expect("there are few"),
		approvals: 2,
		declared_share: Permill::from_percent(50),
	};
	let (proposal, title) = (PROJECT, "Дървета край реката".into());
	decided(RuleName::Budget, pallet_pledges::Call::open_campaign { proposal, title, terms });
	let custodian = number(Alice);
	decided(RuleName::Budget, pallet_pledges::Call::set_custodian { custodian });
	decided(RuleName::Budget, pallet_pledges::Call::set_auditor { auditor: number(Dave) });
	assert_eq!(Pledges::campaign_of(PROJECT), Some(CAMPAIGN), "the campaign is open");
	done(Alice, pallet_pledges::Call::accept_office { office: Office::Custodian });
	done(Dave, pallet_pledges::Call::accept_office { office: Office::Auditor });
	for who in [Alice, Bob, Charlie, Dave] {
		let office = Office::Campaign(CAMPAIGN);
		done(who, pallet_pledges::Call::accept_office { office });
	}
}

/// Writes the specification of a chain with this first block: the node's own of the chain named, with
/// its code, and another state.
pub fn write_specification(
	node: &Path,
	chain: &str,
	storage: Storage,
	to: &Path,
) -> Result<(), Failure> {
	let exported = Command::new(node)
		.args(["export-chain-spec", "--raw", "--chain", chain])
		.output()
		.map_err(|error| format!("{}: {error}", node.display()))?;
	let mut specification: Value = serde_json::from_slice(&exported.stdout).map_err(|error| {
		format!("no chain specification: {error}: {}", String::from_utf8_lossy(&exported.stderr))
	})?;
	let top = &mut specification["genesis"]["raw"]["top"];
	let code = top[CODE].take();
	if !code.is_string() {
		return Err("the node's chain specification has no code".into());
	}
	let mut items: Map<String, Value> =
		storage.top.iter().map(|(key, value)| (hex(key), hex(value).into())).collect();
	items.insert(CODE.into(), code);
	*top = items.into();
	specification["id"] = "doverie_bench".into();
	specification["name"] = "Doverie Bench".into();
	let text = specification.to_string();
	fs::write(to, text).map_err(|error| format!("{}: {error}", to.display()))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::transactions::account;

	#[test]
	fn a_citizen_votes_endorses_and_pledges_from_the_second_block_on() {
		for (_, preset) in [preset(1), preset(4)] {
			let citizens: Vec<_> = (0..3).map(account).collect();
			let mut storage = storage(preset, &citizens, &[]);
			BasicExternalities::execute_with_storage(&mut storage, || {
				System::set_block_number(2);
				let origin = || RuntimeOrigin::signed(account(1));
				let ballot = pallet_decisions::Ballot::Yes;
				made(origin(), pallet_decisions::Call::vote { decision: DECISION, ballot });
				for proposal in 1..=PROPOSALS {
					let version = version(proposal);
					made(origin(), pallet_proposals::Call::endorse { proposal, version });
				}
				let pledge = pallet_pledges::Call::pledge { campaign: CAMPAIGN, amount: EURO };
				made(origin(), pledge);
			});
		}
	}
}
