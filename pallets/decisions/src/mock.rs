// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Accounts 1 to 8 are organisations, two in each chamber in turn, with
//! roll numbers 101 to 108. A day has ten blocks.

use crate::{self as pallet_decisions, *};
use core::cell::RefCell;
pub use doverie_primitives::testing::{Archive, Register};
use doverie_primitives::{
	ByChamber, CampaignId, Chamber, DecisionId, Fingerprint, Kind, ProposalId, RecordKind,
	Records as _, RollNumber, RuleName, Text,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU16, ConstU32, ConstU64, EqualPrivilegeOnly},
	weights::Weight,
};
use frame_system::EnsureRoot;
use sp_runtime::{traits::Convert, BuildStorage, DispatchError, DispatchResult};
use std::collections::BTreeMap;

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
	pub type Decisions = pallet_decisions;
	#[runtime::pallet_index(2)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(3)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(4)]
	pub type Switch = pallet_switch;
}

/// Something that only decisions may change.
#[frame_support::pallet(dev_mode)]
pub mod pallet_switch {
	use super::{EnsureDecided, OrdinaryOrSignificant, SlowWeight};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::Dispatchable;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config + crate::Config {
		/// A call of the runtime.
		type RuntimeCall: Parameter
			+ sp_runtime::traits::Dispatchable<
				RuntimeOrigin = Self::RuntimeOrigin,
				PostInfo = frame_support::dispatch::PostDispatchInfo,
			>;
	}

	/// Where the switch is.
	#[pallet::storage]
	pub type Value<T> = StorageValue<_, u32, ValueQuery>;

	/// While it is stuck, it cannot be set.
	#[pallet::storage]
	pub type Stuck<T> = StorageValue<_, bool, ValueQuery>;

	#[pallet::error]
	pub enum Error<T> {
		/// It is stuck.
		Stuck,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Sets it, with as many bytes of padding as one likes.
		#[pallet::weight(Weight::from_parts(1_000, 0))]
		pub fn set(origin: OriginFor<T>, to: u32, _padding: alloc::vec::Vec<u8>) -> DispatchResult {
			super::TRIED.set(super::TRIED.get() + 1);
			EnsureDecided::<T, OrdinaryOrSignificant>::ensure_origin(origin)?;
			Value::<T>::put(to);
			ensure!(!Stuck::<T>::get(), Error::<T>::Stuck);
			Ok(())
		}

		/// Makes two calls, the second only if the first succeeds.
		#[pallet::weight(Weight::from_parts(1_000, 0))]
		pub fn set_both(
			origin: OriginFor<T>,
			first: Box<<T as Config>::RuntimeCall>,
			second: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResult {
			first.dispatch(origin.clone()).map_err(|failed| failed.error)?;
			second.dispatch(origin).map_err(|failed| failed.error)?;
			Ok(())
		}

		/// Weighs what `SlowWeight` says.
		#[pallet::weight(SlowWeight::get())]
		pub fn set_slowly(origin: OriginFor<T>) -> DispatchResult {
			EnsureDecided::<T, OrdinaryOrSignificant>::ensure_origin(origin)?;
			Value::<T>::put(77);
			Ok(())
		}
	}
}

/// The rules that may set the switch.
pub struct OrdinaryOrSignificant;

impl frame_support::traits::Contains<RuleName> for OrdinaryOrSignificant {
	fn contains(rule: &RuleName) -> bool {
		matches!(rule, RuleName::Ordinary | RuleName::Significant)
	}
}

impl pallet_switch::Config for Test {
	type RuntimeCall = RuntimeCall;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl pallet_preimage::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = ();
	type ManagerOrigin = EnsureRoot<u64>;
	type Consideration = ();
}

parameter_types! {
	pub storage SlowWeight: Weight = Weight::MAX;
	pub MaxWeight: Weight = Weight::from_parts(2_000_000_000_000, u64::MAX);
	pub MaxCallWeight: Weight = Weight::from_parts(500_000_000_000, u64::MAX);
	pub const ChallengeRule: RuleName = RuleName::Ordinary;
	pub const VetoRule: RuleName = RuleName::Budget;
}

impl pallet_scheduler::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaxWeight;
	type ScheduleOrigin = EnsureRoot<u64>;
	type MaxScheduledPerBlock = ConstU32<2>;
	type WeightInfo = ();
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

/// The rules of the tests: three chambers, or all four.
pub struct Rules;

impl Convert<RuleName, Rule<u16>> for Rules {
	fn convert(rule: RuleName) -> Rule<u16> {
		let chamber = |quorum| ChamberRule { quorum, approval: Threshold::more_than(1, 2) };
		let ordinary = Rule {
			chambers: ByChamber::new([chamber(Threshold::at_least(1, 2)); 4]),
			concurrence: 3,
			overall: Threshold::more_than(1, 2),
			length: 2,
			delay: 1,
			openers: Openers::Organisations,
			method: Method::YesNoAbstain,
			disclosure: Disclosure::Immediate,
			delegation: Delegation::None,
		};
		match rule {
			RuleName::Ordinary => ordinary,
			RuleName::Significant => Rule { concurrence: 4, ..ordinary },
			RuleName::Budget => Rule { openers: Openers::Stakeholders, ..ordinary },
			RuleName::Constitutional => Rule {
				chambers: ByChamber::new([chamber(Threshold::more_than(1, 2)); 4]),
				concurrence: 4,
				overall: Threshold::at_least(2, 3),
				..ordinary
			},
		}
	}
}

/// Constitutional decisions are made as root.
pub struct EnactmentOrigin;

impl Convert<RuleName, RuntimeOrigin> for EnactmentOrigin {
	fn convert(rule: RuleName) -> RuntimeOrigin {
		match rule {
			RuleName::Constitutional => RuntimeOrigin::root(),
			rule => Origin::Decided(rule).into(),
		}
	}
}

/// Not even a decision kills storage.
pub struct Decidable;

impl Convert<RuntimeCall, Option<Vec<RuntimeCall>>> for Decidable {
	fn convert(call: RuntimeCall) -> Option<Vec<RuntimeCall>> {
		match call {
			RuntimeCall::System(frame_system::Call::kill_storage { .. }) => None,
			RuntimeCall::Switch(pallet_switch::Call::set_both { first, second }) => {
				Some(vec![*first, *second])
			},
			call => Some(vec![call]),
		}
	}
}

thread_local! {
	/// How often setting the switch was tried: nothing takes that back.
	pub static TRIED: core::cell::Cell<u32> = const { core::cell::Cell::new(0) };
	static PROPOSALS: RefCell<Vec<(ProposalId, &'static str)>> = const { RefCell::new(Vec::new()) };
	static CHALLENGES: RefCell<BTreeMap<RollNumber, Option<bool>>> =
		const { RefCell::new(BTreeMap::new()) };
	static VETOES: RefCell<BTreeMap<(CampaignId, u8), Option<bool>>> =
		const { RefCell::new(BTreeMap::new()) };
}

/// Remembers what the proposals pallet would hear.
pub struct HeardByProposals;

impl HeardByProposals {
	pub fn all() -> Vec<(ProposalId, &'static str)> {
		PROPOSALS.with_borrow(Clone::clone)
	}
}

impl doverie_primitives::Proposals for HeardByProposals {
	fn decided(proposal: ProposalId, passed: bool) {
		let what = if passed { "passed" } else { "failed" };
		PROPOSALS.with_borrow_mut(|all| all.push((proposal, what)));
	}

	fn carry_out(proposal: ProposalId) -> DispatchResult {
		PROPOSALS.with_borrow_mut(|all| all.push((proposal, "carried out")));
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn in_decision_for_benchmark() -> (ProposalId, Fingerprint) {
		(7, fingerprint(7))
	}
}

/// Challenges in effect, and how they were settled.
pub struct Challenges;

impl Challenges {
	pub fn raise(number: RollNumber) {
		CHALLENGES.with_borrow_mut(|all| all.insert(number, None));
	}

	pub fn settled(number: RollNumber) -> Option<bool> {
		CHALLENGES.with_borrow(|all| all.get(&number).copied().flatten())
	}
}

impl doverie_primitives::Challenges for Challenges {
	fn is_in_effect(number: RollNumber) -> bool {
		CHALLENGES.with_borrow(|all| all.get(&number) == Some(&None))
	}

	fn settle(number: RollNumber, upheld: bool) -> DispatchResult {
		CHALLENGES.with_borrow_mut(|all| match all.get_mut(&number) {
			Some(settled @ None) => {
				*settled = Some(upheld);
				Ok(())
			},
			_ => Err(DispatchError::Other("no challenge")),
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn challenged_for_benchmark() -> RollNumber {
		Self::raise(101);
		101
	}
}

/// Vetoes that wait for a decision, and how they were settled.
pub struct Vetoes;

impl Vetoes {
	pub fn raise(campaign: CampaignId, milestone: u8) {
		VETOES.with_borrow_mut(|all| all.insert((campaign, milestone), None));
	}

	pub fn settled(campaign: CampaignId, milestone: u8) -> Option<bool> {
		VETOES.with_borrow(|all| all.get(&(campaign, milestone)).copied().flatten())
	}
}

impl doverie_primitives::Vetoes for Vetoes {
	fn settle(campaign: CampaignId, milestone: u8, upheld: bool) -> DispatchResult {
		VETOES.with_borrow_mut(|all| match all.get_mut(&(campaign, milestone)) {
			Some(settled @ None) => {
				*settled = Some(upheld);
				Ok(())
			},
			_ => Err(DispatchError::Unavailable),
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn vetoed_for_benchmark() -> (CampaignId, u8) {
		Self::raise(7, 1);
		(7, 1)
	}
}

impl Config for Test {
	type RuntimeCall = RuntimeCall;
	type Electorate = Register;
	type Records = Archive;
	type Proposals = HeardByProposals;
	type Challenges = Challenges;
	type Vetoes = Vetoes;
	type Scheduler = Scheduler;
	type Preimages = Preimage;
	type Rules = Rules;
	type EnactmentOrigin = EnactmentOrigin;
	type Decidable = Decidable;
	type ChallengeRule = ChallengeRule;
	type VetoRule = VetoRule;
	type Day = ConstU64<1_000>;
	type RetryDays = ConstU16<3>;
	type RetentionDays = ConstU16<5>;
	type MaxCallLength = ConstU32<1_024>;
	type MaxCallWeight = MaxCallWeight;
	type MaxOpen = ConstU32<3>;
	type MaxClosings = ConstU32<2>;
	type MaxPruned = ConstU32<4>;
	type MaxPage = ConstU32<3>;
	type WeightInfo = ();
}

/// Blocks of a day, as the genesis of the tests has it.
pub const DAY: u64 = 10;

pub fn new_test_ext() -> sp_io::TestExternalities {
	Register::with_organisations(8);
	Archive::clear();
	TRIED.set(0);
	PROPOSALS.with_borrow_mut(Vec::clear);
	CHALLENGES.with_borrow_mut(BTreeMap::clear);
	VETOES.with_borrow_mut(BTreeMap::clear);
	let genesis =
		RuntimeGenesisConfig { decisions: GenesisConfig { day: DAY }, ..Default::default() };
	let mut ext: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis is valid").into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Archive::record(&1, fingerprint(0), RecordKind::Analysis, Text::default(), None)
			.expect("can be recorded");
	});
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Decisions::do_try_state().expect("every invariant holds");
	});
}

/// Goes on to a block, through every block on the way.
pub fn go_to(block: u64) {
	use frame_support::traits::Hooks;
	while System::block_number() < block {
		let now = System::block_number();
		Decisions::on_finalize(now);
		Register::end_block(now);
		System::set_block_number(now + 1);
		Decisions::on_initialize(now + 1);
		Scheduler::on_initialize(now + 1);
	}
}

/// A document. Document 0 is on record.
pub fn fingerprint(document: u8) -> Fingerprint {
	Fingerprint([document; 32])
}

pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Sets the switch.
pub fn set(to: u32) -> Box<RuntimeCall> {
	Box::new(RuntimeCall::Switch(pallet_switch::Call::set { to, padding: vec![] }))
}

/// The same in nearly as many bytes as a call may have.
pub fn set_at_length(to: u32) -> Box<RuntimeCall> {
	Box::new(RuntimeCall::Switch(pallet_switch::Call::set { to, padding: vec![0; 1_000] }))
}

/// Opens a decision on a call, by account 1, and goes on to the block at which it can be voted on.
pub fn opened(rule: RuleName, call: Box<RuntimeCall>) -> DecisionId {
	let decision = NextDecision::<Test>::get();
	Decisions::open_on_call(signed(1), rule, call, fingerprint(0)).expect("can be opened");
	go_to(System::block_number() + 1);
	decision
}

/// These accounts vote so.
pub fn all_vote(decision: DecisionId, who: impl IntoIterator<Item = u64>, ballot: Ballot) {
	for who in who {
		Decisions::vote(signed(who), decision, ballot).expect("can vote");
	}
}

/// Goes on to the block at which the decision closes.
pub fn close(decision: DecisionId) -> Outcome {
	go_to(state(decision).closes);
	Outcomes::<Test>::get(decision).expect("has closed")
}

pub fn state(decision: DecisionId) -> DecisionOf<Test> {
	pallet_decisions::Decisions::<Test>::get(decision).expect("there is such a decision")
}

/// Admits so many citizens: accounts 1001, 1002, …
pub fn admit_citizens(count: u64) {
	for who in 1_001..=1_000 + count {
		Register::admit(who, Chamber::CivilSociety, Kind::Citizen);
	}
}
