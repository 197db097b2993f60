// SPDX-License-Identifier: Apache-2.0

//! What several pallets of Doverie speak of, and the traits by which they reach each other.
//!
//! A pallet never imports another pallet. It states what it needs as one of the traits here, and
//! the runtime connects them.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod chambers;
mod clock;
mod decisions;
mod electorate;
mod fingerprint;
mod pages;
mod projects;
mod records;
#[cfg(feature = "testing")]
pub mod testing;
mod text;

pub use chambers::{ByChamber, ByKind, ChamberSet};
pub use clock::Clock;
pub use decisions::{
	CampaignId, Challenges, DecisionId, Decisions, ProposalId, Proposals, RuleName, Verdict,
	VetoVerdict, Vetoes,
};
pub use electorate::{Chamber, Electorate, Kind, Member, RollNumber, RollSize, Voter};
pub use fingerprint::{Fingerprint, UniquenessTag};
pub use pages::{page, page_size};
pub use projects::Projects;
pub use records::{RecordKind, Records};
pub use text::{lookalikes, BoundedText, Characters, Text, TextFault};

/// An amount of civic euro, in millionths.
pub type Balance = u128;
