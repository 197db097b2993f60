// SPDX-License-Identifier: Apache-2.0

//! Decisions, and what they are about.

use crate::{Fingerprint, RollNumber};
use frame_support::stored;
use serde::{Deserialize, Serialize};
use sp_runtime::{DispatchError, DispatchResult};

/// The number of a decision: from 1, in the order in which decisions were announced.
pub type DecisionId = u32;
/// The number of a proposal: from 1, in the order in which proposals were submitted.
pub type ProposalId = u32;
/// The number of a campaign: from 1, in the order in which campaigns were opened.
pub type CampaignId = u32;

/// The rules by which the chambers decide, by name. A table of the runtime says what each requires.
#[stored]
#[derive(Copy, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RuleName {
	/// What must go on even if one chamber fails: processes, registrars, seats.
	Ordinary,
	/// What binds all four chambers.
	Significant,
	/// Money.
	Budget,
	/// The rules themselves, and the runtime that carries them out.
	Constitutional,
	/// Registrars for chambers that are dormant, where two or more are: nothing else.
	Revival,
}

impl RuleName {
	/// Every rule, in the order in which they are declared.
	pub const ALL: [RuleName; 5] = [
		RuleName::Ordinary,
		RuleName::Significant,
		RuleName::Budget,
		RuleName::Constitutional,
		RuleName::Revival,
	];
}

/// What a decision comes to.
#[stored]
#[derive(Copy)]
pub enum Verdict {
	/// It has passed.
	Passed,
	/// It was rejected: overall there is no more in favour than against.
	Rejected,
	/// It was not decided: more is in favour than against overall, but not enough for the rule.
	NotDecided,
}

/// What the chambers say to a veto against paying a milestone.
#[stored]
#[derive(Copy)]
pub enum VetoVerdict {
	/// They support it: the decision has passed.
	Upheld,
	/// They reject it: as many chambers as the rule asks for, with as many no as their quorum asks
	/// for yes, and more no than yes.
	Dismissed,
	/// Neither: too few have come, or the chambers are divided.
	Undecided,
}

/// The decisions, for pallets that put something to decision.
pub trait Decisions {
	/// Queues a decision on this version of a proposal, which has been admitted and needs nobody to
	/// second it. It opens at the next checkpoint that has a place for it. `by`: the roll number of
	/// the stakeholder who asks for it.
	fn open_on_proposal(
		by: RollNumber,
		rule: RuleName,
		proposal: ProposalId,
		version: Fingerprint,
	) -> Result<DecisionId, DispatchError>;

	/// Queues the decision on whether the veto against paying this milestone of a campaign is
	/// upheld. It opens at the next checkpoint that has room. The chain itself puts it to decision:
	/// it takes nobody's place.
	fn open_on_veto(campaign: CampaignId, milestone: u8) -> Result<DecisionId, DispatchError>;
}

/// The proposals, as decisions see them.
pub trait Proposals {
	/// The decision on a proposal has closed; or it had passed, and comes to something else since a
	/// ballot was struck before it was carried out, or since it was annulled: then it counts as
	/// rejected.
	fn decided(proposal: ProposalId, verdict: Verdict);

	/// What was decided is due to be carried out.
	fn carry_out(proposal: ProposalId) -> DispatchResult;

	/// A proposal that is in decision, and the version that is voted on.
	#[cfg(feature = "runtime-benchmarks")]
	fn in_decision_for_benchmark() -> (ProposalId, Fingerprint);
}

/// Challenges to the admission of a stakeholder, as decisions see them.
pub trait Challenges {
	/// Is an unsettled challenge in effect?
	fn is_in_effect(number: RollNumber) -> bool;

	/// Has this stakeholder lost its vote: has a decision upheld a challenge to its admission, or
	/// is the admission undone, as a decision allows? It has none until another decision lifts the
	/// bar, or a registrar admits it again whose admission was undone.
	fn is_barred(number: RollNumber) -> bool;

	/// Settles a challenge that is in effect.
	fn settle(number: RollNumber, upheld: bool) -> DispatchResult;

	/// A stakeholder whose admission is challenged, with a challenge in effect.
	#[cfg(feature = "runtime-benchmarks")]
	fn challenged_for_benchmark() -> RollNumber;
}

/// Vetoes against paying a milestone of a campaign, as decisions see them.
pub trait Vetoes {
	/// Settles the veto against paying a milestone: upheld, the milestone waits for better
	/// evidence; dismissed, it can be paid; undecided, those who want to leave can do so before it
	/// is paid. What fails here can be tried again without limit, since nothing else settles a
	/// veto.
	fn settle(campaign: CampaignId, milestone: u8, verdict: VetoVerdict) -> DispatchResult;

	/// A campaign and a milestone of it, with a veto that no decision has settled.
	#[cfg(feature = "runtime-benchmarks")]
	fn vetoed_for_benchmark() -> (CampaignId, u8);
}
