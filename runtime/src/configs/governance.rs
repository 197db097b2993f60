// SPDX-License-Identifier: Apache-2.0

//! Who decides: the four chambers, by the rules of the table below. No key stands above them: there
//! is no sudo. What is decided is carried out with an origin that names the rule; the origins here
//! say which rules are enough for what.

use crate::*;
use alloc::vec::Vec;
use doverie_primitives::{ByChamber, RuleName};
use frame_support::{
	parameter_types,
	traits::{ConstU16, ConstU32, Contains, EitherOfDiverse},
};
use frame_system::EnsureRoot;
use pallet_decisions::{
	ChamberRule, Delegation, Disclosure, EnsureDecided, Method, Openers, Rule, Threshold,
};
use sp_runtime::traits::Convert;

/// More than half.
const MAJORITY: Threshold = Threshold::more_than(1, 2);

/// The rules, with times in days.
///
/// The figures follow the statutes of the Forest Stewardship Council, whose chambers decide with
/// equal weight: a majority in each chamber, a quorum above half of it, two thirds overall for the
/// weightiest. Civil society includes every citizen, and no participation process reaches half of
/// those: its quorum follows the turnouts that such processes do reach. docs/decisions.md has the
/// reasons for each figure.
pub struct Rules;

impl Rules {
	/// The three chambers of organisations have one quorum, civil society another.
	const fn chambers(
		organisations: Threshold,
		civil_society: Threshold,
	) -> ByChamber<ChamberRule> {
		let organisations = ChamberRule { quorum: organisations, approval: MAJORITY };
		let civil_society = ChamberRule { quorum: civil_society, approval: MAJORITY };
		ByChamber {
			municipality: organisations,
			business: organisations,
			academia: organisations,
			civil_society,
		}
	}
}

impl Convert<RuleName, Rule<u16>> for Rules {
	fn convert(rule: RuleName) -> Rule<u16> {
		let ordinary = Rule {
			chambers: Self::chambers(Threshold::at_least(1, 3), Threshold::at_least(3, 100)),
			concurrence: 3,
			overall: MAJORITY,
			length: 14,
			delay: 2,
			openers: Openers::Organisations,
			method: Method::YesNoAbstain,
			disclosure: Disclosure::Immediate,
			delegation: Delegation::None,
		};
		match rule {
			RuleName::Ordinary => ordinary,
			RuleName::Significant => Rule {
				chambers: Self::chambers(MAJORITY, Threshold::at_least(5, 100)),
				concurrence: 4,
				length: 21,
				delay: 7,
				..ordinary
			},
			RuleName::Budget => Rule {
				chambers: Self::chambers(MAJORITY, Threshold::at_least(5, 100)),
				overall: Threshold::at_least(3, 5),
				length: 21,
				delay: 7,
				..ordinary
			},
			RuleName::Constitutional => Rule {
				chambers: Self::chambers(MAJORITY, Threshold::at_least(10, 100)),
				concurrence: 4,
				overall: Threshold::at_least(2, 3),
				length: 28,
				delay: 14,
				..ordinary
			},
		}
	}
}

/// What is decided by the constitutional rule is carried out as root: the SDK's own calls, such as
/// those of a runtime upgrade, ask for that. Everything else with an origin that names the rule.
pub struct EnactmentOrigin;

impl Convert<RuleName, RuntimeOrigin> for EnactmentOrigin {
	fn convert(rule: RuleName) -> RuntimeOrigin {
		match rule {
			RuleName::Constitutional => frame_system::RawOrigin::Root.into(),
			rule => pallet_decisions::Origin::Decided(rule).into(),
		}
	}
}

/// The rules that are enough for what has to go on even where one chamber fails.
pub struct OrdinaryOrWeightier;

impl Contains<RuleName> for OrdinaryOrWeightier {
	fn contains(rule: &RuleName) -> bool {
		matches!(rule, RuleName::Ordinary | RuleName::Significant | RuleName::Constitutional)
	}
}

/// The rules that are enough for what binds all four chambers.
pub struct SignificantOrWeightier;

impl Contains<RuleName> for SignificantOrWeightier {
	fn contains(rule: &RuleName) -> bool {
		matches!(rule, RuleName::Significant | RuleName::Constitutional)
	}
}

/// The rules that are enough for what is about money.
pub struct BudgetOrWeightier;

impl Contains<RuleName> for BudgetOrWeightier {
	fn contains(rule: &RuleName) -> bool {
		matches!(rule, RuleName::Budget | RuleName::Constitutional)
	}
}

type Decided<Rules> = EitherOfDiverse<EnsureRoot<AccountId>, EnsureDecided<Runtime, Rules>>;

/// What three chambers can decide: processes, registrars, seats, challenges, hiding what turns out
/// to be personal. It has to go on where one chamber fails, and it is how that chamber is revived.
pub type Ordinary = Decided<OrdinaryOrWeightier>;
/// What all four chambers must agree on: the parameters.
pub type Significant = Decided<SignificantOrWeightier>;
/// Money: campaigns, the custodian, the chain's own account.
pub type Budget = Decided<BudgetOrWeightier>;

/// What can be put to decision: `batch_all` of calls, and single calls, but for those that wrap
/// others, and could succeed where these fail; those by which decisions are made; and `set_code`,
/// since `authorize_upgrade` keeps the code itself out of the decision.
///
/// Nor can what would get round every rule by force: no decision, not even a constitutional one,
/// takes from somebody's balance, sets it or changes how much has been issued, nor writes storage
/// as it likes. Where a rule stands in the way, the open way is a runtime upgrade, whose code
/// everybody can read while ballots are taken.
pub struct Decidable;

impl Decidable {
	fn is_single(call: &RuntimeCall) -> bool {
		let wraps_or_decides = matches!(
			call,
			RuntimeCall::Utility(_)
				| RuntimeCall::Proxy(_)
				| RuntimeCall::Multisig(_)
				| RuntimeCall::Scheduler(_)
				| RuntimeCall::Decisions(_)
				| RuntimeCall::System(
					frame_system::Call::set_code { .. }
						| frame_system::Call::set_code_without_checks { .. }
				)
		);
		!wraps_or_decides && !Self::is_by_force(call)
	}

	/// Does this change balances, the issuance or storage past every rule?
	fn is_by_force(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Balances(
				pallet_balances::Call::force_transfer { .. }
					| pallet_balances::Call::force_unreserve { .. }
					| pallet_balances::Call::force_set_balance { .. }
					| pallet_balances::Call::force_adjust_total_issuance { .. }
			) | RuntimeCall::System(
				frame_system::Call::set_storage { .. }
					| frame_system::Call::kill_storage { .. }
					| frame_system::Call::kill_prefix { .. }
			)
		)
	}
}

impl Convert<RuntimeCall, Option<Vec<RuntimeCall>>> for Decidable {
	fn convert(call: RuntimeCall) -> Option<Vec<RuntimeCall>> {
		let parts = match call {
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => calls,
			call => alloc::vec![call],
		};
		parts.iter().all(Self::is_single).then_some(parts)
	}
}

parameter_types! {
	/// What a call that is put to decision may weigh: less than the scheduler takes.
	pub MaxCallWeight: Weight = Perbill::from_percent(50) * MAX_BLOCK_WEIGHT;
	/// Three chambers settle a challenge: the challenged one's own cannot shield it.
	pub const ChallengeRule: RuleName = RuleName::Ordinary;
	/// Vetoes are about money.
	pub const VetoRule: RuleName = RuleName::Budget;
}

impl pallet_decisions::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type Electorate = Stakeholders;
	type Records = Records;
	type Proposals = Proposals;
	type Challenges = Stakeholders;
	type Vetoes = Pledges;
	type Scheduler = Scheduler;
	type Preimages = Preimage;
	type Rules = Rules;
	type EnactmentOrigin = EnactmentOrigin;
	type Decidable = Decidable;
	type ChallengeRule = ChallengeRule;
	type VetoRule = VetoRule;
	type Day = ConstU32<DAYS>;
	type RetryDays = ConstU16<14>;
	type RetentionDays = ConstU16<365>;
	type MaxCallLength = ConstU32<16_384>;
	type MaxCallWeight = MaxCallWeight;
	type MaxOpen = ConstU32<8>;
	type MaxClosings = ConstU32<8>;
	type MaxPruned = ConstU32<64>;
	type MaxPage = ConstU32<64>;
	type WeightInfo = pallet_decisions::weights::SubstrateWeight<Runtime>;
}
