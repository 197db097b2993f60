// SPDX-License-Identifier: Apache-2.0

//! What a stakeholder is made of, and every change that its standing can go through. Nothing here
//! touches storage: the pallet loads a [`Stakeholder`], lets one of these functions change it, and
//! writes it back together with the counts.

mod admission;
mod challenges;
mod checkpoints;
mod keys;
mod standing;
mod views;

pub use admission::{Admission, Applicant, GenesisStakeholder, Refusal};
pub use challenges::{
	most_challenged, Challenge, Challenger, Dispute, CHALLENGES_EACH, CHAMBERS_TO_CHALLENGE,
};
pub use checkpoints::{Calendar, Moment};
pub use keys::Key;
pub use standing::{HistoryFull, Stakeholder, Standing, Status, Stretch};
pub use views::{CheckpointInfo, StakeholderInfo};
