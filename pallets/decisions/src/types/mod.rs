// SPDX-License-Identifier: Apache-2.0

//! What a decision is made of: its rule, its ballots and their figures, its outcome, what it is
//! about, and how far it has come. Nothing here touches storage.

mod ballots;
mod decisions;
mod opaque_call;
mod outcomes;
mod polls;
mod rules;

pub use ballots::{Ballot, Page, Place, PAGE_BALLOTS};
pub use decisions::{Decision, DecisionInfo, State, Subject};
pub use opaque_call::OpaqueCall;
pub use outcomes::{ChamberOutcome, Outcome};
pub use polls::{Miscounted, Poll, Tally};
pub use rules::{ChamberRule, Openers, Rule, Threshold};
