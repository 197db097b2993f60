// SPDX-License-Identifier: Apache-2.0

//! Who decides: the four chambers, by the rules in the table below. No key stands above them: there
//! is no sudo. What is decided is carried out with an origin that names the rule; the origins here
//! say which rules are enough for what.

use crate::*;
use core::marker::PhantomData;
use doverie_primitives::{ByChamber, RuleName};
use frame_support::{
	parameter_types,
	traits::{ConstU16, ConstU32, Contains, EitherOfDiverse, Get},
};
use frame_system::EnsureRoot;
use pallet_decisions::{ChamberRule, EnsureDecided, Openers, Rule, Threshold};
use sp_runtime::traits::Convert;

/// More than half.
const MAJORITY: Threshold = Threshold::more_than(1, 2);

/// The rules, with times in days.
///
/// A quorum is the share of a chamber's roll that must vote *yes*, as in the referendums of German
/// Länder, so that nobody helps what they oppose by coming, or by staying at home. A chamber
/// passes when yes is more than no and reaches it.
///
/// | | Organisations | Civil society |
/// |---|---|---|
/// | Ordinary | a quarter: 1 of 3, 3 of 12, 15 of 60 | 1 %: 400 of 40,000 |
/// | Significant, budget | a third: 1 of 3, 4 of 12, 20 of 60 | 2 %: 800 of 40,000 |
/// | Constitutional | more than half: 2 of 3, 7 of 12, 31 of 60 | 5 %: 2,000 of 40,000 |
///
/// A share of the roll says yes where twice that share votes and is divided, so the figures are
/// about half of what a quorum of turnout would be. What must go on although one chamber fails takes
/// a quarter of three chambers that is of one mind, or half of them where they are divided; what
/// binds all four takes a third of each, or two thirds. The rules themselves take more than half of
/// each. That the chambers decide with equal weight is taken from the statutes of the Forest
/// Stewardship Council.
///
/// What is announced needs a second from an organisation of another chamber, and from two other
/// chambers where all four must pass: nobody fills the places for decisions alone, and what no other
/// chamber wants to see decided is not put to all.
///
/// The revival rule is for one thing: naming registrars for dormant chambers when two of four are
/// dormant, so that three can no longer be found. It takes the two others, with the quorums of the
/// significant rule and the times of the constitutional one: a chamber that is only asleep has four
/// weeks to wake up and say no, and two more to object.
///
/// Civil society includes every citizen. Of Sofia's 1.05 million voters 24,367 (2.3 %) took part in
/// "Ideas for the city" in 2025, and 15,000 (1.4 %) the year before, and those who are registered
/// have chosen to be: 1 % in favour is within reach of a vote that people hear of, 2 % of one for
/// which somebody campaigns, and 5 % of one that a whole city talks about.
///
/// Overall, each chamber brings in the share by which yes leads among the ballots, or among as many
/// yes as its quorum asks for, where fewer have come: a chamber that stays at home counts nothing
/// either way. docs/decisions.md has the formula and the reasons for each figure.
pub struct Rules;

impl Rules {
	/// The three chambers of organisations have one quorum, civil society another.
	const fn chambers(
		organisations: Threshold,
		civil_society: Threshold,
	) -> ByChamber<ChamberRule> {
		let organisations = ChamberRule { quorum: organisations };
		let civil_society = ChamberRule { quorum: civil_society };
		ByChamber {
			municipality: organisations,
			business: organisations,
			academia: organisations,
			civil_society,
		}
	}

	/// A third of the organisations of a chamber, 2 % of civil society.
	const fn third_of_each() -> ByChamber<ChamberRule> {
		Self::chambers(Threshold::at_least(1, 3), Threshold::at_least(2, 100))
	}
}

impl Convert<RuleName, Rule<u16>> for Rules {
	fn convert(rule: RuleName) -> Rule<u16> {
		let ordinary = Rule {
			chambers: Self::chambers(Threshold::at_least(1, 4), Threshold::at_least(1, 100)),
			concurrence: 3,
			overall: MAJORITY,
			length: 14,
			delay: 2,
			openers: Openers::Organisations,
			seconders: 1,
		};
		match rule {
			RuleName::Ordinary => ordinary,
			RuleName::Significant => Rule {
				chambers: Self::third_of_each(),
				concurrence: 4,
				length: 21,
				delay: 7,
				seconders: 2,
				..ordinary
			},
			RuleName::Budget => Rule {
				chambers: Self::third_of_each(),
				overall: Threshold::at_least(3, 5),
				length: 21,
				delay: 7,
				..ordinary
			},
			RuleName::Constitutional => Rule {
				chambers: Self::chambers(MAJORITY, Threshold::at_least(5, 100)),
				concurrence: 4,
				overall: Threshold::at_least(2, 3),
				length: 28,
				delay: 14,
				seconders: 2,
				..ordinary
			},
			RuleName::Revival => Rule {
				chambers: Self::third_of_each(),
				concurrence: 2,
				length: 28,
				delay: 14,
				..ordinary
			},
		}
	}
}

/// What is decided by the constitutional rule is carried out as root: the SDK's own calls, such as
/// those of a runtime upgrade, ask for that. Everything else has an origin that names the rule.
pub struct EnactmentOrigin;

impl Convert<RuleName, RuntimeOrigin> for EnactmentOrigin {
	fn convert(rule: RuleName) -> RuntimeOrigin {
		match rule {
			RuleName::Constitutional => frame_system::RawOrigin::Root.into(),
			rule => pallet_decisions::Origin::Decided(rule).into(),
		}
	}
}

/// Is a decision by `rule` enough for what requires one by `weakest`? The constitutional rule is
/// enough for everything; the significant and the budget rule are not enough for each other; and
/// what the revival rule may do, the ordinary one may do too.
pub fn is_enough(rule: RuleName, weakest: RuleName) -> bool {
	match weakest {
		RuleName::Ordinary => {
			matches!(rule, RuleName::Ordinary | RuleName::Significant | RuleName::Constitutional)
		},
		RuleName::Significant => matches!(rule, RuleName::Significant | RuleName::Constitutional),
		RuleName::Budget => matches!(rule, RuleName::Budget | RuleName::Constitutional),
		RuleName::Constitutional => rule == RuleName::Constitutional,
		RuleName::Revival => rule == RuleName::Revival || is_enough(rule, RuleName::Ordinary),
	}
}

/// The rules that are enough for what requires a decision by `Weakest`.
pub struct Enough<Weakest>(PhantomData<Weakest>);

impl<Weakest: Get<RuleName>> Contains<RuleName> for Enough<Weakest> {
	fn contains(rule: &RuleName) -> bool {
		is_enough(*rule, Weakest::get())
	}
}

parameter_types! {
	/// What must go on even if one chamber fails.
	pub const ByOrdinary: RuleName = RuleName::Ordinary;
	/// What binds all four chambers.
	pub const BySignificant: RuleName = RuleName::Significant;
	/// What is about money.
	pub const ByBudget: RuleName = RuleName::Budget;
	/// What must still go on if two chambers are dormant: naming registrars for these.
	pub const ByRevival: RuleName = RuleName::Revival;
}

type Decided<Weakest> =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureDecided<Runtime, Enough<Weakest>>>;

/// What three chambers can decide: processes, registrars, seats, challenges, hiding what turns out
/// to be personal. It must go on if one chamber fails, and it is how that chamber is revived. The
/// registrars and seats of a chamber that is alive take its own consent, too.
pub type Ordinary = Decided<ByOrdinary>;
/// What all four chambers must agree on: the parameters.
pub type Significant = Decided<BySignificant>;
/// Money: campaigns, the custodian, the chain's own account.
pub type Budget = Decided<ByBudget>;
/// Naming a registrar: what three chambers decide, or two for chambers that are dormant.
pub type Registrars = Decided<ByRevival>;

parameter_types! {
	/// How much a call that is put to decision may weigh: less than the scheduler accepts.
	pub MaxCallWeight: Weight = Perbill::from_percent(50) * MAX_BLOCK_WEIGHT;
	/// Three chambers settle a challenge, so that the chamber of the challenged cannot shield them.
	pub const ChallengeRule: RuleName = RuleName::Ordinary;
	/// Vetoes are about money.
	pub const VetoRule: RuleName = RuleName::Budget;
}

impl pallet_decisions::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type Clock = Upgrades;
	type Electorate = Stakeholders;
	type Records = Records;
	type Proposals = Proposals;
	type Challenges = Stakeholders;
	type Vetoes = Pledges;
	type Scheduler = Scheduler;
	type Preimages = Preimage;
	type Rules = Rules;
	type EnactmentOrigin = EnactmentOrigin;
	type Decidable = calls::Decidable;
	/// Titles that turn out to be personal are hidden as those of proposals are.
	type GovernanceOrigin = Ordinary;
	type ChallengeRule = ChallengeRule;
	type VetoRule = VetoRule;
	type Day = ConstU32<DAYS>;
	type RetryDays = ConstU16<14>;
	type RetentionDays = ConstU16<365>;
	type MaxCallLength = ConstU32<16_384>;
	type MaxCallWeight = MaxCallWeight;
	/// As long as that of a proposal.
	type MaxTitleLength = ConstU32<160>;
	/// An organisation that meets every second week can still second.
	type AnnouncementDays = ConstU16<14>;
	/// Four weeks, in which an annulment by any rule can be decided.
	type PutOffDays = ConstU16<28>;
	/// From the first of two missed decisions on: longer than summer holidays, shorter than a term
	/// of office.
	type DormantDays = ConstU16<60>;
	/// More than one organisation has under way in earnest.
	type PlacesByOpener = ConstU32<4>;
	/// Counted apart from what it announces. Eight organisations that announce four each, and second
	/// four of each other, fill the places of one rule; sixteen fill its part of the queue, too.
	type PlacesBySeconder = ConstU32<4>;
	/// More than anybody reads at once. One rule that is full holds up no other.
	type PlacesByRule = ConstU32<32>;
	/// As many can wait as are open by a rule, each for one to close. What waits by one rule takes
	/// no room of another, and the five together leave three eighths of the queue to what takes no
	/// place.
	type MaxQueue = ConstU32<32>;
	/// Twice the places of a rule: what many wait for takes two checkpoints, and no block is filled.
	type MaxOpenings = ConstU32<64>;
	/// As many as can open in one block, since these are visited together later, too. As many more
	/// can lapse.
	type MaxAgenda = ConstU32<64>;
	type MaxPruned = ConstU32<64>;
	type MaxPage = ConstU32<64>;
	type WeightInfo = pallet_decisions::weights::SubstrateWeight<Runtime>;
}
