// SPDX-License-Identifier: Apache-2.0

//! The configuration of each pallet, a file for each topic.

// Shares of constants.
#![allow(clippy::arithmetic_side_effects)]

pub mod civic;
pub mod consensus;
pub mod governance;
pub mod money;
pub mod parameters;
pub mod system;
pub mod tools;
