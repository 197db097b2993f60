// SPDX-License-Identifier: Apache-2.0

//! The world in which the tests take place. Accounts 1 to 8 are organisations, two in each chamber,
//! with roll numbers 101 to 108; accounts 11 to 20 are citizens. Accounts 1 to 40 own 1000 euro
//! each. Whoever is on the roll has been for long enough, unless a test remembers an earlier one
//! with `Register::end_block`.

use super::*;
use doverie_primitives::{
	CampaignId, Chamber, DecisionId, Decisions, Fingerprint, Kind, Projects, ProposalId,
	RecordKind, Records as _, RollNumber, RuleName, Text,
};
use sp_runtime::{traits::Convert, BuildStorage, DispatchError};
use std::{cell::RefCell, collections::BTreeMap};

/// A euro, in millionths.
pub const EURO: Balance = 1_000_000;
/// The least that an account may own.
pub const CENT: Balance = 10_000;
/// The account of the chain.
pub const CHAIN: u64 = 99;

/// For how many blocks an approved milestone can be vetoed.
pub const VETO_WINDOW: u64 = 10;
/// For how many blocks a milestone may be overdue.
pub const GRACE: u64 = 20;
/// For how many blocks reviewers may be silent.
pub const REVIEW_TERM: u64 = 30;
/// For how many blocks those who want to can leave.
pub const EXIT_WINDOW: u64 = 14;
/// In how many blocks before the deadline a withdrawal can move it, by as many.
pub const LAST_DAYS: u64 = 3;
/// How many blocks a day of the chain has.
pub const DAY: u64 = 100;
/// For how many blocks an issue can be corrected.
pub const CORRECTION_TERM: u64 = 14;
/// The most places that one `move_up` moves up.
pub const MAX_MOVES: u32 = 10;

/// The first block at which no pledge is taken any more.
pub const DEADLINE: u64 = 50;

/// An account that has nothing, and is not on the roll.
pub const NOBODY: u64 = 77;
/// What there is in the first block.
pub const GENESIS: Balance = 40 * 1_000 * EURO + CENT;

/// An organisation of the municipality's chamber.
pub const MUNICIPALITY: u64 = 1;
/// A business.
pub const BUSINESS: u64 = 2;
/// A university: the beneficiary of the tests' campaigns.
pub const BENEFICIARY: u64 = 3;
/// An organisation of civil society.
pub const ASSOCIATION: u64 = 4;
/// A second organisation of the municipality's chamber: the fiscal agent.
pub const AGENT: u64 = 5;
/// A business that sponsors.
pub const SPONSOR: u64 = 6;
/// A second organisation of the beneficiary's chamber.
pub const COLLEGE: u64 = 7;
/// A second organisation of civil society: the custodian of the tests.
pub const FUND: u64 = 8;
/// The auditor of the tests, of another chamber than the custodian.
pub const AUDITOR: u64 = BUSINESS;
/// The first of ten citizens.
pub const CITIZEN: u64 = 11;
/// Another one.
pub const OTHER_CITIZEN: u64 = 12;
/// Somebody who is not registered, with money.
pub const STRANGER: u64 = 31;

/// The project fiche of every campaign.
pub const FICHE: u8 = 0;
/// A document of the bank.
pub const BANK: u8 = 1;
/// Evidence.
pub const EVIDENCE: u8 = 2;
/// A letter of a donor.
pub const LETTER: u8 = 3;
/// Reasons.
pub const REASONS: u8 = 4;
/// The first of many documents of the bank, each for one issue.
pub const DEPOSITS: u8 = 100;
/// A document that is not on record.
pub const UNKNOWN: u8 = 200;

thread_local! {
	static ADMITTED: RefCell<Vec<ProposalId>> = const { RefCell::new(Vec::new()) };
	static REJECTED: RefCell<Vec<ProposalId>> = const { RefCell::new(Vec::new()) };
	static LAPSED: RefCell<BTreeMap<ProposalId, u64>> = const { RefCell::new(BTreeMap::new()) };
	static OPENED: RefCell<Vec<(CampaignId, u8)>> = const { RefCell::new(Vec::new()) };
}

parameter_types! {
	/// The decisions refuse to open another one.
	pub static DecisionsRefuse: bool = false;
	/// The smallest pledge.
	pub static MinPledge: Balance = 1;
	/// The most that is issued in a day.
	pub static IssueCeiling: Balance = Balance::MAX;
	/// How many documents of the bank were used so far.
	pub static UsedDeposits: u8 = 0;
}

/// Project proposals: those that a test has admitted.
pub struct AdmittedProjects;

impl AdmittedProjects {
	pub fn admit(proposal: ProposalId) {
		ADMITTED.with_borrow_mut(|all| all.push(proposal));
	}

	/// The proposal lapses: no more money is taken for it, and what is funded goes on.
	pub fn lapse(proposal: ProposalId) {
		LAPSED.with_borrow_mut(|all| {
			all.entry(proposal).or_insert(System::block_number());
		});
	}

	/// The proposal is rejected or withdrawn.
	pub fn end(proposal: ProposalId) {
		REJECTED.with_borrow_mut(|all| all.push(proposal));
	}
}

impl Projects<u64> for AdmittedProjects {
	fn is_admitted(proposal: ProposalId, by: u64) -> bool {
		let lapsed = LAPSED.with_borrow(|all| all.get(&proposal).copied());
		ADMITTED.with_borrow(|all| all.contains(&proposal))
			&& !Self::is_rejected(proposal)
			&& lapsed.is_none_or(|block| by < block)
	}

	fn is_rejected(proposal: ProposalId) -> bool {
		REJECTED.with_borrow(|all| all.contains(&proposal))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn admitted_for_benchmark() -> ProposalId {
		Self::admit(0);
		0
	}
}

/// Decisions that only remember which vetoes were put to them.
pub struct Remembered;

impl Remembered {
	/// Campaigns and milestones, in their order: the decisions have the numbers from 0 on.
	pub fn vetoes() -> Vec<(CampaignId, u8)> {
		OPENED.with_borrow(Clone::clone)
	}
}

impl Decisions for Remembered {
	fn open_on_proposal(
		_: RollNumber,
		_: RuleName,
		_: ProposalId,
		_: Fingerprint,
	) -> Result<DecisionId, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn open_on_veto(campaign: CampaignId, milestone: u8) -> Result<DecisionId, DispatchError> {
		if DecisionsRefuse::get() {
			return Err(DispatchError::Other("there are too many decisions"));
		}
		OPENED.with_borrow_mut(|opened| {
			opened.push((campaign, milestone));
			Ok(opened.len() as DecisionId - 1)
		})
	}
}

/// Accounts from 1,000,000 on are pots.
pub struct PotOf;

impl Convert<CampaignId, u64> for PotOf {
	fn convert(campaign: CampaignId) -> u64 {
		1_000_000 + u64::from(campaign)
	}
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	Register::with_organisations(8);
	for citizen in 11..=20 {
		Register::admit(citizen, Chamber::CivilSociety, Kind::Citizen);
	}
	Archive::clear();
	ADMITTED.with_borrow_mut(Vec::clear);
	REJECTED.with_borrow_mut(Vec::clear);
	LAPSED.with_borrow_mut(BTreeMap::clear);
	OPENED.with_borrow_mut(Vec::clear);
	DecisionsRefuse::set(false);
	MinPledge::set(1);
	IssueCeiling::set(Balance::MAX);
	UsedDeposits::set(0);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: (1..=40).map(|who| (who, 1_000 * EURO)).chain([(CHAIN, CENT)]).collect(),
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid")
	.into();
	ext.execute_with(|| {
		System::set_block_number(1);
		for document in (0..10).chain(DEPOSITS..UNKNOWN) {
			Archive::record(
				&1,
				fingerprint([document]),
				RecordKind::Evidence,
				Text::default(),
				None,
			)
			.expect("can be recorded");
		}
	});
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		check();
	});
}

/// Every invariant, of the pledges and of the balances.
pub fn check() {
	Pledges::do_try_state().expect("every invariant holds");
	let total: Balance = frame_system::Account::<Test>::iter()
		.map(|(_, account)| account.data.free + account.data.reserved)
		.sum();
	assert_eq!(total, Balances::total_issuance(), "all balances together are the issuance");
}
