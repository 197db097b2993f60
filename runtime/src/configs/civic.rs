// SPDX-License-Identifier: Apache-2.0

//! Who takes part, what is on record, and what is proposed.

use crate::*;
use configs::{
	governance::{Ordinary, Registrars},
	parameters::dynamic_params::responses,
};
use doverie_primitives::RuleName;
use frame_support::{
	parameter_types,
	traits::{ConstU16, ConstU32, Get},
};
use pallet_proposals::ProposalKind;
use sp_runtime::traits::Convert;

parameter_types! {
	/// The longest term of an admission: five years.
	pub const MaxTerm: BlockNumber = 5 * 365 * DAYS;
}

/// A day of the rules, as the genesis has it: the decisions and the register count alike.
pub struct Day;

impl Get<BlockNumber> for Day {
	fn get() -> BlockNumber {
		pallet_decisions::DayLength::<Runtime>::get()
	}
}

impl pallet_stakeholders::Config for Runtime {
	type Clock = Upgrades;
	type GovernanceOrigin = Ordinary;
	type RegistrarOrigin = Registrars;
	type Records = Records;
	type Horizon = pallet_decisions::Horizon<Runtime>;
	type Day = Day;
	/// As long as the shortest decision on a challenge takes, with its delay: whoever is challenged
	/// in time is barred before what they were admitted for can open.
	type Maturity = ConstU16<16>;
	/// Half a year.
	type ChallengePause = ConstU16<180>;
	/// A week, so that whoever looks in at a weekend has time to object. A lost key is replaced
	/// within eight days.
	type NoticeDays = ConstU16<7>;
	/// Long enough for a decision by the ordinary rule, which takes sixteen days, and for another
	/// one if the first comes to nothing. If none upholds the hold, it ends.
	type HoldDays = ConstU16<60>;
	/// A week's notice, and time for a decision on an objection.
	type FreezeDays = ConstU16<30>;
	/// Each of them has to be objected to by itself, if a registrar is dishonest.
	type MaxAnnounced = ConstU32<100>;
	/// Those that come together fall due in the blocks after one another: 256 within a minute.
	type MaxDue = ConstU32<16>;
	/// A chamber of a dozen is complete in three days, and what a dishonest registrar adds in the
	/// days until it is put on hold stays few.
	type OrganisationsADay = ConstU32<4>;
	/// One citizen a minute in a working day; on a roll of more than 5,000 it is more.
	type CitizensADay = ConstU32<500>;
	type MaxTerm = MaxTerm;
	type MaxNameLength = ConstU32<120>;
	type MaxRegistrars = ConstU32<16>;
	type MaxAdmissions = ConstU32<20>;
	type MaxStretches = ConstU32<32>;
	type MaxPage = ConstU32<64>;
	type WeightInfo = pallet_stakeholders::weights::SubstrateWeight<Runtime>;
}

impl pallet_records::Config for Runtime {
	type Electorate = Stakeholders;
	type Time = Timestamp;
	type GovernanceOrigin = Ordinary;
	type MaxLocatorLength = ConstU32<256>;
	type MaxPage = ConstU32<256>;
	type WeightInfo = pallet_records::weights::SubstrateWeight<Runtime>;
}

/// The rule by which a proposal is decided: what binds all four chambers needs all four.
pub struct RuleOf;

impl Convert<ProposalKind, RuleName> for RuleOf {
	fn convert(kind: ProposalKind) -> RuleName {
		match kind {
			ProposalKind::Policy
			| ProposalKind::Legislative
			| ProposalKind::Organisational
			| ProposalKind::Statement => RuleName::Significant,
			ProposalKind::Project => RuleName::Budget,
		}
	}
}

/// How many blocks the municipality has for its official response.
pub struct ResponseTerm;

impl Get<BlockNumber> for ResponseTerm {
	fn get() -> BlockNumber {
		Day::get().saturating_mul(responses::TermInDays::get().into())
	}
}

/// A week, between two answers of the same sort, or two reports, of one speaker on a proposal.
pub struct SpeakersPause;

impl Get<BlockNumber> for SpeakersPause {
	fn get() -> BlockNumber {
		Day::get().saturating_mul(7)
	}
}

/// Eight days: longer than it takes to move a stolen key, which two registrars freeze at once.
pub struct DisownedTerm;

impl Get<BlockNumber> for DisownedTerm {
	fn get() -> BlockNumber {
		Day::get().saturating_mul(8)
	}
}

/// Two months: longer than a summer's holidays, and shorter than the phases of most processes.
pub struct AuthorTerm;

impl Get<BlockNumber> for AuthorTerm {
	fn get() -> BlockNumber {
		Day::get().saturating_mul(60)
	}
}

impl pallet_proposals::Config for Runtime {
	type Clock = Upgrades;
	type Electorate = Stakeholders;
	type Records = Records;
	type Decisions = Decisions;
	type Challenges = Stakeholders;
	type ProcessOrigin = Ordinary;
	type GovernanceOrigin = Ordinary;
	type RuleOf = RuleOf;
	type ResponseTerm = ResponseTerm;
	type SpeakersPause = SpeakersPause;
	type AuthorTerm = AuthorTerm;
	type DisownedTerm = DisownedTerm;
	/// Stakeholders own nothing: how much one of them can have under way is bounded instead.
	type Consideration = ();
	type MaxTitleLength = ConstU32<160>;
	type MaxCoAuthors = ConstU32<16>;
	type MaxLinks = ConstU32<16>;
	type MaxAttending = ConstU32<64>;
	/// The districts concerned, and those who hold the budget.
	type MaxSpeakers = ConstU32<8>;
	type MaxLive = ConstU32<16>;
	type MaxPage = ConstU32<128>;
	type WeightInfo = pallet_proposals::weights::SubstrateWeight<Runtime>;
}
