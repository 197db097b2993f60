// SPDX-License-Identifier: Apache-2.0

//! What a stakeholder is made of, and every change that its standing can go through. Nothing here
//! touches storage: the pallet loads a [`Stakeholder`], lets one of these functions change it, and
//! writes it back together with the counts.

mod admission;
mod announcements;
mod challenges;
mod checkpoints;
mod keys;
mod registrars;
mod standing;
mod views;

pub use admission::{Admission, Applicant, GenesisStakeholder, Intake, Refusal};
pub use announcements::{Act, ActKind, Announcement, AnnouncementInfo, Objection};
pub use challenges::{
	most_challenged, Challenge, Challenger, Dispute, CHALLENGES_EACH, CHAMBERS_TO_CHALLENGE,
};
pub use checkpoints::{Calendar, Moment};
pub use keys::Key;
pub use registrars::{ChambersToHold, Hold, HOLDS_EACH};
pub use standing::{HistoryFull, Stakeholder, Standing, Status, Stretch};
pub use views::{CheckpointInfo, StakeholderInfo};
