// SPDX-License-Identifier: Apache-2.0

//! What processes and proposals are made of, and every step that they can go through. Nothing here
//! touches storage: the pallet loads a thing, lets one of these functions change it, and writes it
//! back.

mod amendments;
mod debate;
mod follow_up;
mod processes;
mod proposals;
mod responses;
mod speakers;

pub use amendments::{Amendment, AmendmentInfo, AmendmentState};
pub use debate::{
	Acceptance, Argument, ArgumentInfo, Attendance, CoAuthor, CoAuthorInfo, Endorsement, Link,
	LinkInfo, LinkKind, LinkState, LinkTo, LinksInfo, Meeting, Presence, Side, Version,
};
pub use follow_up::{Departure, Judgement, Report, ReportInfo};
pub use processes::{Activity, AdmissionRule, Phase, Process, ProcessId, ProcessInfo, Schedule};
pub use proposals::{Admitted, Proposal, ProposalInfo, ProposalKind, State, Undecided};
pub use responses::{Answer, Commitment, DueKey, Month, OverdueInfo, Response};
pub use speakers::{Voice, Word};

/// Why a step is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// The proposal has not ended, but its state does not allow this step.
	WrongState,
	/// The proposal has ended.
	Ended,
	/// The proposal has been admitted.
	AlreadyAdmitted,
	/// Its author has disowned it already.
	AlreadyDisowned,
	/// Its author stands behind it, is not gone, and has acted; or has disowned it just now.
	AuthorStillActive,
	/// The step refers to another text than the current one.
	Outdated,
	/// The amendment is settled.
	AmendmentSettled,
	/// Fewer endorsements than the process asks for.
	NotEnoughEndorsements,
	/// Endorsements from fewer chambers than the process asks for.
	NotEnoughChambers,
	/// A speaker has spoken a short time ago.
	TooSoon,
	/// A count has reached the limit of its type.
	OutOfNumbers,
}
