// SPDX-License-Identifier: Apache-2.0

//! A server for what does not belong on the chain: texts, by their fingerprints, which can be
//! erased.
//!
//! The chain has the SHA-256 of a text. Here is the text itself ([`document`]), put by a signed
//! order ([`order`]) of somebody whom the organisation's own node knows ([`node`]), kept in a
//! folder or in storage that speaks S3 ([`store`]), pulled by the servers of the other chambers
//! ([`mirror`]), and served with the portal ([`api`]).

#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

pub mod api;
pub mod client;
pub mod document;
pub mod fingerprint;
pub mod mirror;
pub mod node;
pub mod order;
pub mod rights;
pub mod store;
