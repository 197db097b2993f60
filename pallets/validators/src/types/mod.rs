// SPDX-License-Identifier: Apache-2.0

//! Seats, the rule that any one chamber may fail, sessions, and what is reported as an offence.
//! Nothing here touches storage.

mod equivocation;
mod seats;
mod sessions;

pub use equivocation::{Equivocation, Occasion, Round, TwoBlocks, TwoVotes};
pub use seats::{live, lose, Breach, Loss, Seat, SeatCounts};
pub use sessions::{KeyOwnership, KeysInfo, SessionInfo, Shown};
