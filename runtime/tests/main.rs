// SPDX-License-Identifier: Apache-2.0

//! The whole runtime, tested from outside: a file a subject, all in one binary, which links the
//! runtime once.

// Tests calculate with small numbers.
#![allow(clippy::arithmetic_side_effects)]

mod adversary;
mod calls;
mod common;
mod consensus;
mod contracts;
mod decision_histories;
mod decisions;
mod fees;
mod finality;
mod genesis;
mod metadata;
mod pledges;
mod proposals;
mod refusals;
mod upgrades;
