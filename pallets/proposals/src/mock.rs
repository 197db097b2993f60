// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Accounts 1 to 8 are organisations, two in each chamber, with roll
//! numbers 101 to 108; accounts 11 and 12 are citizens. Everybody owns 1000.

use crate::{self as pallet_proposals, *};
pub use doverie_primitives::{
	testing::{fingerprint, Archive, Register},
	Verdict,
};
use doverie_primitives::{
	CampaignId, Challenges, Chamber, DecisionId, Decisions, Electorate, Fingerprint, Kind,
	ProposalId, RecordKind, Records as _, RollNumber, RuleName, Text,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU32, ConstU64, ConstantStoragePrice, Footprint,
		VariantCountOf,
	},
};
use frame_system::EnsureRoot;
use sp_runtime::{traits::Convert, BuildStorage, DispatchError, DispatchResult};
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
	pub type Proposals = pallet_proposals;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type RuntimeHoldReason = RuntimeHoldReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
}

thread_local! {
	static OPENED: RefCell<Vec<(RollNumber, RuleName, ProposalId, Fingerprint)>> =
		const { RefCell::new(Vec::new()) };
}

parameter_types! {
	/// The decisions refuse to open another one.
	pub static DecisionsRefuse: bool = false;
	/// How many blocks the municipality has to answer.
	pub static ResponseTerm: u64 = 20;
	pub const ForAProposal: RuntimeHoldReason = RuntimeHoldReason::Proposals(HoldReason::Proposal);
}

/// Decisions that only remember what was put to them.
pub struct Remembered;

impl Remembered {
	/// By whom, by which rule, which proposal, which version: in their order.
	pub fn all() -> Vec<(RollNumber, RuleName, ProposalId, Fingerprint)> {
		OPENED.with_borrow(Clone::clone)
	}
}

impl Decisions for Remembered {
	fn open_on_proposal(
		by: RollNumber,
		rule: RuleName,
		proposal: ProposalId,
		version: Fingerprint,
	) -> Result<DecisionId, DispatchError> {
		if DecisionsRefuse::get() {
			return Err(DispatchError::Other("there are too many decisions"));
		}
		OPENED.with_borrow_mut(|opened| {
			opened.push((by, rule, proposal, version));
			Ok(opened.len() as DecisionId - 1)
		})
	}

	fn open_on_veto(_: CampaignId, _: u8) -> Result<DecisionId, DispatchError> {
		Err(DispatchError::Other("proposals open no decision on a veto"))
	}
}

/// Those whom decisions have barred, as the register knows them.
pub struct Bars;

impl Challenges for Bars {
	fn is_in_effect(_: RollNumber) -> bool {
		false
	}

	fn is_barred(number: RollNumber) -> bool {
		let account = <Register as Electorate<u64, u64>>::account(number);
		account.is_some_and(|who| <Register as Electorate<u64, u64>>::voter(&who, 0).is_none())
	}

	fn settle(number: RollNumber, upheld: bool) -> DispatchResult {
		if let Some(who) = <Register as Electorate<u64, u64>>::account(number).filter(|_| upheld) {
			Register::bar(who);
		}
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn challenged_for_benchmark() -> RollNumber {
		103
	}
}

/// Money is decided by the budget rule, law by the significant one, all else by the ordinary one.
pub struct RuleOf;

impl Convert<ProposalKind, RuleName> for RuleOf {
	fn convert(kind: ProposalKind) -> RuleName {
		match kind {
			ProposalKind::Project => RuleName::Budget,
			ProposalKind::Legislative => RuleName::Significant,
			_ => RuleName::Ordinary,
		}
	}
}

/// For how many blocks a speaker's next answer or report has to wait.
pub const SPEAKERS_PAUSE: u64 = 3;
/// After how many silent blocks an author can be replaced.
pub const AUTHOR_TERM: u64 = 15;

/// How many blocks after it was disowned a proposal can be taken over.
pub const DISOWNED_TERM: u64 = 4;

/// What a live proposal keeps on hold.
pub const DEPOSIT: u64 = 10;

impl Config for Test {
	type Clock = System;
	type Electorate = Register;
	type Records = Archive;
	type Decisions = Remembered;
	type Challenges = Bars;
	type ProcessOrigin = EnsureRoot<u64>;
	type GovernanceOrigin = EnsureRoot<u64>;
	type RuleOf = RuleOf;
	type ResponseTerm = ResponseTerm;
	type SpeakersPause = ConstU64<SPEAKERS_PAUSE>;
	type AuthorTerm = ConstU64<AUTHOR_TERM>;
	type DisownedTerm = ConstU64<DISOWNED_TERM>;
	type Consideration = HoldConsideration<
		u64,
		Balances,
		ForAProposal,
		ConstantStoragePrice<ConstU64<DEPOSIT>, u64>,
		Footprint,
	>;
	type MaxTitleLength = ConstU32<32>;
	type MaxCoAuthors = ConstU32<2>;
	type MaxLinks = ConstU32<2>;
	type MaxAttending = ConstU32<3>;
	type MaxSpeakers = ConstU32<3>;
	type MaxLive = ConstU32<3>;
	type MaxPage = ConstU32<3>;
	type WeightInfo = ();
}

pub const CITIZEN: u64 = 11;
pub const OTHER_CITIZEN: u64 = 12;

pub fn new_test_ext() -> sp_io::TestExternalities {
	Register::with_organisations(8);
	for citizen in [CITIZEN, OTHER_CITIZEN] {
		Register::admit(citizen, Chamber::CivilSociety, Kind::Citizen);
	}
	Archive::clear();
	OPENED.with_borrow_mut(Vec::clear);
	DecisionsRefuse::set(false);
	ResponseTerm::set(20);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: (1..=20).map(|who| (who, 1_000)).collect(),
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid")
	.into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Proposals::do_try_state().expect("every invariant holds");
	});
}

pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Jumps to a block. Nothing happens on the way.
pub fn at(block: u64) {
	System::set_block_number(block);
}

/// Puts a document on record, and returns its fingerprint.
pub fn on_record(by: u64, name: &str) -> Fingerprint {
	let document = fingerprint(name);
	Archive::record(&by, document, RecordKind::Other, Text::default(), None)
		.expect("can be recorded");
	document
}

/// Open from block 1, drafting from 10, deliberation from 20, decision from 30, follow-up from 40.
pub const SCHEDULE: Schedule<u64> =
	Schedule { open: 1, drafting: 10, deliberation: 20, decision: 30, follow_up: 40 };

/// Two endorsements from two chambers.
pub const RULE: AdmissionRule = AdmissionRule { endorsements: 2, chambers: 2 };

/// The roll numbers of accounts 1 and 5, the organisations of the municipality.
pub fn speakers() -> Vec<RollNumber> {
	vec![101, 105]
}

/// Opens a process that is open now, in which accounts 1 and 5 speak for the municipality, and
/// returns its number.
pub fn open_process() -> ProcessId {
	let number = NextProcess::<Test>::get();
	let title = "Green Sofia".into();
	Proposals::open_process(RuntimeOrigin::root(), title, SCHEDULE, RULE, speakers())
		.expect("can be opened");
	number
}

/// Submits a project proposal to process 1 with this document as version 1, and returns its number.
pub fn submitted(by: u64, name: &str) -> ProposalId {
	let number = NextProposal::<Test>::get();
	Proposals::submit(
		signed(by),
		1,
		ProposalKind::Project,
		"Trees along the river".into(),
		fingerprint(name),
		"https://example.org".into(),
	)
	.expect("can be submitted");
	number
}

/// A proposal of account 2 in process 1, with version "v1".
pub fn proposal() -> ProposalId {
	open_process();
	submitted(2, "v1")
}

pub fn current(proposal: ProposalId) -> Fingerprint {
	state_of(proposal).version
}

pub fn state_of(proposal: ProposalId) -> Proposal<u64> {
	Proposals::proposal(proposal).expect("is submitted").proposal
}

/// This version of a proposal.
pub fn version_of(proposal: ProposalId, name: &str) -> Version<u64> {
	Proposals::version(proposal, fingerprint(name)).expect("is published")
}

/// Accounts 3 and 4 endorse the current version, and the proposal is admitted at block 20.
pub fn admitted(proposal: ProposalId) {
	at(20);
	for who in [3, 4] {
		Proposals::endorse(signed(who), proposal, current(proposal)).expect("can be endorsed");
	}
	Proposals::admit(signed(99), proposal).expect("can be admitted");
}

/// Admitted, and put to decision at block 30.
pub fn in_decision(proposal: ProposalId) {
	admitted(proposal);
	at(30);
	Proposals::put_to_decision(signed(3), proposal).expect("can be put to decision");
}

/// Decided, and carried out if passed.
pub fn decided(proposal: ProposalId, verdict: Verdict) {
	use doverie_primitives::Proposals as _;
	in_decision(proposal);
	Proposals::decided(proposal, verdict);
	if verdict == Verdict::Passed {
		Proposals::carry_out(proposal).expect("can be carried out");
	}
}

/// What is on hold.
pub fn on_hold(who: u64) -> u64 {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&ForAProposal::get(), &who)
}
