// SPDX-License-Identifier: Apache-2.0

//! What a decision is made of: its rule, its ballots and their figures, its outcome, what it is
//! about, and how far it has come; and the places, the queue and the attendance of chambers beside
//! it. Nothing here touches storage.

mod announcing;
mod attendance;
mod ballots;
mod decisions;
mod opaque_call;
mod outcomes;
mod places;
mod polls;
mod queue;
mod rules;

pub use announcing::MAX_SECONDERS;
pub use attendance::{Attendance, AttendanceInfo, MISS_DAYS};
pub use ballots::{Ballot, Page, Place, PAGE_BALLOTS};
pub use decisions::{Decision, DecisionInfo, Opening, State, Subject};
pub use opaque_call::OpaqueCall;
pub use outcomes::{ChamberOutcome, Conditions, Outcome};
pub use places::Places;
pub use polls::{Extremes, Miscounted, Poll, Tally, Votes};
pub use queue::Queued;
pub use rules::{ChamberRule, Openers, Rule, Threshold};
