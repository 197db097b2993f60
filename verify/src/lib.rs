// SPDX-License-Identifier: Apache-2.0

#![doc = include_str!("../README.md")]
#![cfg_attr(not(any(feature = "std", test)), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod anchor;
mod bounded;
mod bundle;
pub mod chain;
pub mod decisions;
mod error;
mod finality;
mod head;
mod header;
pub mod pledges;
mod primitives;
pub mod records;
#[cfg(feature = "specification")]
mod specification;
pub mod stakeholders;
mod state;
mod storage;

#[cfg(test)]
mod tests;

pub use anchor::{Anchor, Restart};
pub use bundle::{Bundle, MAX_BUNDLE, MAX_QUESTION};
pub use error::Error;
pub use finality::{Justification, Vote};
pub use head::{is_ancestor, verify_head, Final, Fragment, WarpProof, MAX_ANSWER, MAX_FRAGMENTS};
pub use header::{DigestItem, Header};
pub use primitives::{
	Balance, BlockNumber, ByChamber, ByKind, CampaignId, Chamber, ChamberSet, DecisionId,
	Fingerprint, MemberKind, ProposalId, RollNumber,
};
pub use sp_core::{crypto::AccountId32 as AccountId, ed25519::Public as VoterId, H256 as Hash};
#[cfg(feature = "specification")]
pub use specification::MAX_SPECIFICATION;
pub use state::{ask, read, KeyValue, State, Want, MAX_DEPTH, MAX_NODES};
