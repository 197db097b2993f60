// SPDX-License-Identifier: Apache-2.0

//! The civic euro, fees, and what is pledged.

use crate::*;
use configs::{
	civic::Day,
	governance::{Budget, Ordinary},
	parameters::dynamic_params::{campaigns, custody},
};
use doverie_primitives::CampaignId;
use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::Credit, tokens::imbalance::ResolveTo, ConstU128, ConstU32, ConstU8, Get,
		OnUnbalanced, VariantCountOf,
	},
	weights::{constants::WEIGHT_REF_TIME_PER_MICROS, WeightToFee},
	PalletId,
};
use pallet_transaction_payment::{ConstFeeMultiplier, FungibleAdapter, Multiplier};
use sp_runtime::traits::{AccountIdConversion, Convert, One};

parameter_types! {
	/// The account of the chain: fees and dust go there, and nothing is burnt. It exists from the
	/// first block, so that it can take any amount, however small.
	pub ChainAccount: AccountId = PalletId(*b"doverie/").into_account_truncating();
	/// Fees do not rise with demand: instead, the node shares a full block out between free and paid
	/// transactions.
	pub FeeMultiplier: Multiplier = Multiplier::one();
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Runtime {
	type Balance = Balance;
	type DustRemoval = ToChainAccount;
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	/// No pallet locks balances.
	type MaxLocks = ConstU32<0>;
	type MaxReserves = ConstU32<16>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type FreezeIdentifier = RuntimeFreezeReason;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type WeightInfo = weights::pallet_balances::WeightInfo<Runtime>;
}

/// Everything that would otherwise be burnt.
pub struct ToChainAccount;

impl OnUnbalanced<Credit<AccountId, Balances>> for ToChainAccount {
	fn on_nonzero_unbalanced(credit: Credit<AccountId, Balances>) {
		ResolveTo::<ChainAccount, Balances>::on_nonzero_unbalanced(credit)
	}
}

/// A millionth of a euro for every 100,000 picoseconds: what ordinary transactions may weigh in a
/// block, 1.8 seconds, costs 18 euro.
pub struct FeePerWeight;

impl WeightToFee for FeePerWeight {
	type Balance = Balance;
	fn weight_to_fee(weight: &Weight) -> Balance {
		Balance::from(weight.ref_time()) / 100_000
	}
}

/// A byte costs ten millionths of a euro.
pub struct FeePerByte;

impl WeightToFee for FeePerByte {
	type Balance = Balance;
	fn weight_to_fee(length: &Weight) -> Balance {
		Balance::from(length.ref_time()).saturating_mul(10)
	}
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FungibleAdapter<Balances, ToChainAccount>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightToFee = FeePerWeight;
	type LengthToFee = FeePerByte;
	type FeeMultiplierUpdate = ConstFeeMultiplier<FeeMultiplier>;
	type WeightInfo = weights::pallet_transaction_payment::WeightInfo<Runtime>;
}

parameter_types! {
	/// A quota that is used up is full again after a day.
	pub const QuotaRecovery: BlockNumber = DAYS;
	/// The heaviest free call: 25 milliseconds, a part of a block that leaves room for many others.
	pub MaxFreeWeight: Weight = Weight::from_parts(25 * WEIGHT_REF_TIME_PER_MILLIS, u64::MAX);
	/// The heaviest free call that the pool runs to see that it succeeds: 1.5 milliseconds by its
	/// weight. In the pool nothing is written to the database, which is much of that, so that a
	/// transaction that is refused is to cost a node no more than three times what it takes to validate
	/// a transfer: `scripts/bench refusals`. A ballot, an endorsement, a record, a pledge are lighter;
	/// batches and a few single calls, such as a refund, are not.
	pub MaxRehearsedWeight: Weight = Weight::from_parts(
		WEIGHT_REF_TIME_PER_MICROS.saturating_mul(1_500),
		MaxFreeWeight::get().proof_size(),
	);
}

impl pallet_quota::Config for Runtime {
	type CivicCalls = fees::Civic;
	type Gate = gate::Gate;
	type Allotments = fees::Allotments;
	type Refusals = refusals::Refusals;
	type RecoveryPeriod = QuotaRecovery;
	type MaxFreeWeight = MaxFreeWeight;
	type MaxRehearsedWeight = MaxRehearsedWeight;
	type WeightInfo = pallet_quota::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = fees::BenchmarkHelper;
}

/// A number of days in blocks, at least one, so that no parameter can abolish vetoes.
fn days(n: u16) -> BlockNumber {
	pallet_decisions::DayLength::<Runtime>::get().saturating_mul(n.max(1).into())
}

/// For how many blocks an approved milestone can be vetoed.
pub struct VetoWindow;

impl Get<BlockNumber> for VetoWindow {
	fn get() -> BlockNumber {
		days(campaigns::VetoWindowInDays::get())
	}
}

/// For how many blocks a milestone may be overdue.
pub struct GracePeriod;

impl Get<BlockNumber> for GracePeriod {
	fn get() -> BlockNumber {
		days(campaigns::GracePeriodInDays::get())
	}
}

/// A withdrawal in the last three days that leaves less than the minimum moves the deadline, and no
/// pool is displaced in them.
pub struct LastDays;

impl Get<BlockNumber> for LastDays {
	fn get() -> BlockNumber {
		days(3)
	}
}

/// How long reviewers have for evidence: a month, as the municipality has for an answer.
pub struct ReviewTerm;

impl Get<BlockNumber> for ReviewTerm {
	fn get() -> BlockNumber {
		days(30)
	}
}

/// For how long a mistaken issue can be put right: long enough for whoever misses the money to ask
/// for it, and for two organisations to look. Later, what is there is something else.
pub struct CorrectionTerm;

impl Get<BlockNumber> for CorrectionTerm {
	fn get() -> BlockNumber {
		days(14)
	}
}

/// For how long whoever objects to a milestone that nobody has judged can leave: twice a veto
/// window, so that whoever is away for a week does not miss it.
pub struct ExitWindow;

impl Get<BlockNumber> for ExitWindow {
	fn get() -> BlockNumber {
		days(14)
	}
}

parameter_types! {
	/// By when the last milestone of a campaign must be due: within five years.
	pub const MaxCampaign: BlockNumber = 5 * 365 * DAYS;
}

/// The accounts of the campaigns' pots are derived from their numbers.
pub struct PotOf;

impl Convert<CampaignId, AccountId> for PotOf {
	fn convert(campaign: CampaignId) -> AccountId {
		PalletId(*b"doverie$").into_sub_account_truncating(campaign)
	}
}

impl pallet_pledges::Config for Runtime {
	type Clock = Upgrades;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Electorate = Stakeholders;
	type Records = Records;
	type Projects = Proposals;
	type Decisions = Decisions;
	type BudgetOrigin = Budget;
	type GovernanceOrigin = Ordinary;
	type VetoWindow = VetoWindow;
	type GracePeriod = GracePeriod;
	type LastDays = LastDays;
	type ReviewTerm = ReviewTerm;
	type ExitWindow = ExitWindow;
	type Day = Day;
	type IssueCeiling = custody::IssueCeiling;
	type CorrectionTerm = CorrectionTerm;
	type ChainAccount = ChainAccount;
	type PotOf = PotOf;
	type MinPledge = ConstU128<EURO>;
	type MinPool = ConstU128<{ 100 * EURO }>;
	type MaxTerm = MaxCampaign;
	type MaxTitleLength = ConstU32<160>;
	type MaxDeclarations = ConstU32<64>;
	type MaxMoves = ConstU32<32>;
	type MaxRefunds = ConstU32<16>;
	type MaxPage = ConstU32<128>;
	type WeightInfo = pallet_pledges::weights::SubstrateWeight<Runtime>;
}
