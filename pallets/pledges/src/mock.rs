// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Accounts 1 to 8 are organisations, two in each chamber, with roll
//! numbers 101 to 108; accounts 11 to 20 are citizens. Accounts 1 to 40 own 1000 euro each.

use crate::{self as pallet_pledges, *};
pub use doverie_primitives::testing::{Archive, Register};
use doverie_primitives::{
	Balance, CampaignId, Chamber, DecisionId, Decisions, Fingerprint, Kind, Projects, ProposalId,
	RecordKind, Records as _, RollNumber, RuleName, Text,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::{Inspect, InspectHold},
		tokens::imbalance::ResolveTo,
		ConstU128, ConstU32, ConstU64, VariantCountOf,
	},
};
use frame_system::EnsureRoot;
use sp_runtime::{traits::Convert, BuildStorage, DispatchError, DispatchResult, Permill};
use std::cell::RefCell;

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Pledges = pallet_pledges;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
}

/// A euro, in millionths.
pub const EURO: Balance = 1_000_000;
/// The least that an account may own.
pub const CENT: Balance = 10_000;
/// The account of the chain.
pub const CHAIN: u64 = 99;

parameter_types! {
	pub const ChainAccount: u64 = CHAIN;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<CENT>;
	type AccountStore = System;
	type DustRemoval = ResolveTo<ChainAccount, Balances>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
}

thread_local! {
	static ADMITTED: RefCell<Vec<ProposalId>> = const { RefCell::new(Vec::new()) };
	static OPENED: RefCell<Vec<(CampaignId, u8)>> = const { RefCell::new(Vec::new()) };
}

parameter_types! {
	/// The decisions refuse to open another one.
	pub static DecisionsRefuse: bool = false;
	/// The smallest pledge.
	pub static MinPledge: Balance = 1;
}

/// Project proposals: those that a test has admitted.
pub struct AdmittedProjects;

impl AdmittedProjects {
	pub fn admit(proposal: ProposalId) {
		ADMITTED.with_borrow_mut(|all| all.push(proposal));
	}
}

impl Projects for AdmittedProjects {
	fn is_admitted(proposal: ProposalId) -> bool {
		ADMITTED.with_borrow(|all| all.contains(&proposal))
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

pub const VETO_WINDOW: u64 = 10;
pub const GRACE: u64 = 20;

impl Config for Test {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Electorate = Register;
	type Records = Archive;
	type Projects = AdmittedProjects;
	type Decisions = Remembered;
	type BudgetOrigin = EnsureRoot<u64>;
	type GovernanceOrigin = EnsureRoot<u64>;
	type VetoWindow = ConstU64<VETO_WINDOW>;
	type GracePeriod = ConstU64<GRACE>;
	type ChainAccount = ChainAccount;
	type PotOf = PotOf;
	type MinPledge = MinPledge;
	type MinPool = ConstU128<{ 100 * EURO }>;
	type MaxTerm = ConstU64<1_000>;
	type MaxTitleLength = ConstU32<32>;
	type MaxDeclarations = ConstU32<3>;
	type MaxRefunds = ConstU32<4>;
	type MaxPage = ConstU32<3>;
	type WeightInfo = ();
}

/// Organisations, two in each chamber in turn: the municipality's.
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
/// A second organisation of civil society.
pub const FUND: u64 = 8;
/// The first of ten citizens.
pub const CITIZEN: u64 = 11;
/// Another one.
pub const OTHER_CITIZEN: u64 = 12;
/// Somebody who is not registered, with money.
pub const STRANGER: u64 = 31;

pub fn roll_number(who: u64) -> RollNumber {
	use doverie_primitives::Electorate;
	Register::roll_number(&who).expect("is registered")
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	Register::with_organisations(8);
	for citizen in 11..=20 {
		Register::admit(citizen, Chamber::CivilSociety, Kind::Citizen);
	}
	Archive::clear();
	ADMITTED.with_borrow_mut(Vec::clear);
	OPENED.with_borrow_mut(Vec::clear);
	DecisionsRefuse::set(false);
	MinPledge::set(1);
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
		for document in 0..10 {
			Archive::record(&1, fingerprint(document), RecordKind::Evidence, Text::default(), None)
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

pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn decided() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn at(block: u64) {
	System::set_block_number(block);
}

/// A document. Documents 0 to 9 are on record.
pub fn fingerprint(document: u8) -> Fingerprint {
	Fingerprint([document; 32])
}

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
/// A document that is not on record.
pub const UNKNOWN: u8 = 200;

/// The first block at which no pledge is taken any more.
pub const DEADLINE: u64 = 50;

pub fn milestones(all: &[(u32, u64)]) -> Vec<Milestone<u64>> {
	all.iter()
		.map(|(percent, due)| Milestone { share: Permill::from_percent(*percent), due: *due })
		.collect()
}

/// Minimum 100 euro, optimum 1000; milestones of 50, 30 and 20 %, due at blocks 100, 200 and 300;
/// reviewed by two of a business, an association and the municipality.
pub fn terms() -> Terms<u64> {
	Terms {
		beneficiary: roll_number(BENEFICIARY),
		fiscal_agent: roll_number(AGENT),
		fiche: fingerprint(FICHE),
		minimum: 100 * EURO,
		optimum: 1_000 * EURO,
		deadline: DEADLINE,
		milestones: milestones(&[(50, 100), (30, 200), (20, 300)])
			.try_into()
			.expect("there are few"),
		reviewers: vec![roll_number(BUSINESS), roll_number(ASSOCIATION), roll_number(MUNICIPALITY)]
			.try_into()
			.expect("there are few"),
		approvals: 2,
	}
}

/// Opens a campaign with these terms, for a proposal of its own.
pub fn open(terms: Terms<u64>) -> CampaignId {
	let campaign = NextCampaign::<Test>::get();
	AdmittedProjects::admit(campaign);
	Pledges::open_campaign(decided(), campaign, "Trees along the river".into(), terms)
		.expect("can be opened");
	campaign
}

/// Opens a campaign with the terms of [`terms`].
pub fn campaign() -> CampaignId {
	open(terms())
}

pub fn pledge(who: u64, campaign: CampaignId, euros: Balance) {
	Pledges::pledge(signed(who), campaign, euros * EURO).expect("can be pledged");
}

/// A pool of so many euros that doubles what citizens pledge, up to `cap` euros for each.
pub fn sponsor(campaign: CampaignId, cap: Balance, euros: Balance) {
	let ratio = Ratio { adds: 1, per: 1 };
	Pledges::sponsor(signed(SPONSOR), campaign, ratio, cap * EURO, euros * EURO)
		.expect("can be sponsored");
}

/// Evidence for the next milestone of a campaign, shown now.
pub fn show_evidence(campaign: CampaignId) {
	Pledges::submit_evidence(signed(BENEFICIARY), campaign, fingerprint(EVIDENCE))
		.expect("can be shown");
}

/// The next milestone of a campaign, approved now.
pub fn approve(campaign: CampaignId) {
	show_evidence(campaign);
	for reviewer in [BUSINESS, ASSOCIATION] {
		Pledges::approve(signed(reviewer), campaign, fingerprint(EVIDENCE))
			.expect("can be approved");
	}
}

/// The next milestone of a campaign, approved now and paid when the veto window is over.
pub fn pay(campaign: CampaignId) {
	approve(campaign);
	at(System::block_number() + VETO_WINDOW);
	Pledges::pay_out(signed(STRANGER), campaign).expect("can be paid");
}

pub fn veto(who: u64, campaign: CampaignId) {
	Pledges::veto(signed(who), campaign, fingerprint(EVIDENCE), None).expect("can be vetoed");
}

pub fn refund(campaign: CampaignId, who: u64) {
	Pledges::refund(signed(STRANGER), campaign, who).expect("can be refunded");
}

pub fn info(campaign: CampaignId) -> CampaignInfo<u64, u64> {
	Pledges::campaign(campaign).expect("there is such a campaign")
}

pub fn state(campaign: CampaignId) -> State<u64> {
	info(campaign).campaign.state
}

pub fn funds(campaign: CampaignId) -> Funds {
	info(campaign).funds
}

/// What an account has, free.
pub fn balance(who: u64) -> Balance {
	Balances::balance(&who)
}

/// What a pot holds, on hold.
pub fn held(campaign: CampaignId) -> Balance {
	Balances::balance_on_hold(&HoldReason::Pot.into(), &Pledges::pot(campaign))
}

/// Empties an account, which is gone then.
pub fn empty(who: u64) {
	use frame_support::traits::{
		fungible::Mutate,
		tokens::{Fortitude::Polite, Preservation::Expendable},
	};
	let all = Balances::reducible_balance(&who, Expendable, Polite);
	Balances::transfer(&who, &CHAIN, all, Expendable).expect("can be moved");
}

pub fn last_event() -> Event<Test> {
	System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::Pledges(event) => Some(event),
			_ => None,
		})
		.expect("there is an event")
}

/// The events that this causes.
pub fn events(run: impl FnOnce()) -> Vec<Event<Test>> {
	System::reset_events();
	run();
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Pledges(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// An account that has nothing, and is nobody's on the roll.
pub const NOBODY: u64 = 77;
/// What there is in the first block.
pub const GENESIS: Balance = 40 * 1_000 * EURO + CENT;

/// Issues, by a custodian that is named for it.
pub fn issue(to: u64, amount: Balance) {
	Pledges::set_custodian(decided(), roll_number(FUND)).expect("can be named");
	Pledges::issue(signed(FUND), to, amount, fingerprint(BANK)).expect("can be issued");
}

/// Transfers in the ordinary way.
pub fn transfer(from: u64, to: u64, amount: Balance) {
	use frame_support::traits::{fungible::Mutate, tokens::Preservation::Expendable};
	Balances::transfer(&from, &to, amount, Expendable).expect("can be transferred");
}

/// A campaign to which these have pledged so many euros, after its deadline.
pub fn funded(pledges: &[(u64, Balance)]) -> CampaignId {
	let campaign = campaign();
	for (who, euros) in pledges {
		pledge(*who, campaign, *euros);
	}
	at(DEADLINE);
	Pledges::advance(signed(STRANGER), campaign).expect("the deadline has passed");
	campaign
}

/// Declares so many euros for the fund, until the deadline.
pub fn declare(campaign: CampaignId, euros: Balance) {
	let letter = fingerprint(LETTER);
	Pledges::declare(signed(FUND), campaign, euros * EURO, letter, DEADLINE)
		.expect("can be declared");
}

/// A decision ends a campaign that is funded.
pub fn fail(campaign: CampaignId) {
	Pledges::cancel(decided(), campaign).expect("can be ended");
}

/// The events that a call causes, which is allowed.
pub fn caused(call: impl FnOnce() -> DispatchResult) -> Vec<Event<Test>> {
	events(|| call().expect("is allowed"))
}

/// As in the runtime, where admission gives an account a reference that keeps it in being: it can
/// give away all that it has.
pub fn kept_in_being(who: u64) {
	System::inc_providers(&who);
}
