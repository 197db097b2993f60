// SPDX-License-Identifier: Apache-2.0

//! The whole runtime, tested from outside: a file a subject, all in one binary, which links the
//! runtime once.

// Tests calculate with small numbers.
#![allow(clippy::arithmetic_side_effects)]

mod accesses;
mod adversary;
mod author;
mod calls;
mod common;
mod consensus;
mod contracts;
mod decision_histories;
mod decisions;
mod fees;
mod finality;
mod genesis;
mod judging;
mod metadata;
mod pages;
mod pledges;
mod proofs;
mod proposals;
mod refusals;
mod upgrades;
mod watch;
