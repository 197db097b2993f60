// SPDX-License-Identifier: Apache-2.0

//! A runtime with the SDK's ways to vote, so that `scripts/benchmark votes` can say what a vote
//! costs beside them.
//!
//! It is a crate of its own so that the runtime of Doverie carries no pallet that it does not use.
//! It is measured and nothing else: it runs no blocks, and neither the node nor any other crate
//! depends on it. What a measurement depends on is as in the runtime of Doverie: accounts, amounts,
//! block numbers, hashes and the database. Where the two differ, the SDK has the advantage: polls
//! are a tally and nothing more, and the state is nearly empty.
//!
//! Without the feature `runtime-benchmarks` this crate is empty.

#![cfg_attr(not(feature = "std"), no_std)]
// The SDK's macros write items without docs into this crate.
#![allow(missing_docs)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod polls;
#[cfg(feature = "runtime-benchmarks")]
pub mod runtime;
