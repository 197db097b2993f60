// SPDX-License-Identifier: Apache-2.0

//! Seats, the rule that any one chamber may fail, and what is reported as an offence. Nothing here
//! touches storage.

mod equivocation;
mod seats;

pub use equivocation::AuraEquivocation;
pub use seats::{Breach, Seat, SeatCounts};
