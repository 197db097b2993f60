// SPDX-License-Identifier: Apache-2.0

//! What reports, sets of voters and proofs are. Nothing here touches storage.

mod proof;
mod reports;
mod sets;

pub(crate) use proof::{votes_in, Proof};
pub use reports::{Report, Restart};
pub use sets::{KnownSets, Voters};
