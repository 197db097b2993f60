// SPDX-License-Identifier: Apache-2.0

//! An indexer for Doverie: what is on the chain, as tables.
//!
//! It follows the final blocks of a node ([`chain`]), makes rows of what happens in them
//! ([`tables`]), keeps these in SQLite or PostgreSQL ([`store`]), and serves them: by REST with a
//! feed of all changes and a search ([`api`]), and as open data in files ([`export`]). [`check`]
//! compares the tables with the chain.

#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

pub mod api;
pub mod chain;
pub mod check;
pub mod export;
pub mod store;
pub mod tables;
