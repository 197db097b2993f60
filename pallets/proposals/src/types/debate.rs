// SPDX-License-Identifier: Apache-2.0

//! What a debate is made of: versions, co-authors, links, endorsements, arguments, meetings.

use crate::types::ProcessId;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{ByChamber, Chamber, Fingerprint, ProposalId, RollNumber};
use frame_support::{stored, traits::Get, BoundedVec};
use scale_info::TypeInfo;

/// For or against.
#[stored]
#[derive(Copy)]
pub enum Side {
	/// For the version.
	For,
	/// Against the version.
	Against,
}

/// A version of a proposal: a document on record. Its figures stay as they were when the next
/// version replaced it.
#[stored]
#[derive(Copy)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Version<BlockNumber> {
	/// Its number within the proposal, from 1.
	pub number: u32,
	pub block: BlockNumber,
	/// The accepted amendment that it carries.
	pub amendment: Option<u32>,
	pub endorsements: ByChamber<u32>,
	/// How many arguments there are for it.
	pub arguments_for: ByChamber<u32>,
	/// How many arguments there are against it.
	pub arguments_against: ByChamber<u32>,
}

impl<BlockNumber> Version<BlockNumber> {
	/// A version without endorsements and arguments.
	pub fn new(number: u32, block: BlockNumber, amendment: Option<u32>) -> Self {
		Version {
			number,
			block,
			amendment,
			endorsements: ByChamber::default(),
			arguments_for: ByChamber::default(),
			arguments_against: ByChamber::default(),
		}
	}

	/// The figures for one side.
	pub fn arguments_mut(&mut self, side: Side) -> &mut ByChamber<u32> {
		match side {
			Side::For => &mut self.arguments_for,
			Side::Against => &mut self.arguments_against,
		}
	}
}

/// A stakeholder has agreed to stand behind a proposal as co-author.
#[stored]
#[derive(Copy)]
pub struct Acceptance<BlockNumber> {
	/// The version that they had read.
	pub version: Fingerprint,
	/// The block.
	pub block: BlockNumber,
}

/// A stakeholder who is invited to stand behind a proposal as co-author, or has accepted.
#[stored]
#[derive(Copy)]
pub struct CoAuthor<BlockNumber> {
	/// The roll number.
	pub number: RollNumber,
	/// The block of the invitation.
	pub invited: BlockNumber,
	/// The acceptance, without which they are no co-author: it counts for the version that it
	/// names.
	pub accepted: Option<Acceptance<BlockNumber>>,
}

impl<BlockNumber> CoAuthor<BlockNumber> {
	/// Have they accepted this very version?
	pub fn stands_behind(&self, version: Fingerprint) -> bool {
		self.accepted.as_ref().is_some_and(|accepted| accepted.version == version)
	}
}

/// A co-author as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct CoAuthorInfo<BlockNumber> {
	/// Have they accepted the current version? Only then do they count.
	pub current: bool,
	/// The rest.
	pub co_author: CoAuthor<BlockNumber>,
}

/// How a proposal relates to an older one.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub enum LinkKind {
	/// Takes it in, together with others.
	Merges,
	/// Takes a part of it.
	Splits,
	/// Asks for it to be changed.
	Amends,
	/// Says how it is done.
	Implements,
	/// Takes its place.
	Supersedes,
}

/// A link from a proposal to an older one; or, seen from the older one, from a younger one.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub struct Link {
	/// The proposal at the other end.
	pub proposal: ProposalId,
	/// How the younger one relates to the older one.
	pub kind: LinkKind,
}

/// What the author of the older proposal says of a link.
#[stored]
#[derive(Copy)]
pub enum LinkState {
	/// Nothing yet: it is what the younger one says.
	Proposed,
	/// It is right. The link counts for the version of the younger one that this names.
	Accepted {
		/// The version that they had read.
		version: Fingerprint,
	},
	/// It is not right.
	Rejected,
}

/// A link to an older proposal, and what the author of that says of it.
#[stored]
#[derive(Copy)]
pub struct LinkTo {
	/// The link.
	pub link: Link,
	/// What the author of the older proposal says of it.
	pub state: LinkState,
}

impl LinkTo {
	/// Has it been accepted in this version of the younger proposal?
	pub fn counts(&self, version: Fingerprint) -> bool {
		self.state == LinkState::Accepted { version }
	}
}

/// A link as the view functions show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct LinkInfo {
	/// Has it been accepted in the current version of the younger proposal? Only then does it
	/// count.
	pub current: bool,
	/// The link.
	pub link: Link,
	/// What the author of the older proposal says of it.
	pub state: LinkState,
}

/// The links of a proposal as the view function shows them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct LinksInfo {
	/// Its links to older proposals.
	pub to: Vec<LinkInfo>,
	/// Links of younger proposals to it: the first ones, at most `MaxPage`.
	pub from: Vec<LinkInfo>,
}

/// A stakeholder's backing of one version.
#[stored]
#[derive(Copy)]
pub struct Endorsement<BlockNumber> {
	/// The chamber at the time.
	pub chamber: Chamber,
	/// The block.
	pub block: BlockNumber,
}

/// An argument for or against one version: a document, by its fingerprint.
#[stored]
#[derive(Copy)]
pub struct Argument<BlockNumber> {
	/// The chamber at the time.
	pub chamber: Chamber,
	/// For or against.
	pub side: Side,
	/// The block.
	pub block: BlockNumber,
}

/// An argument as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct ArgumentInfo<BlockNumber> {
	/// The fingerprint of the argument.
	pub fingerprint: Fingerprint,
	/// The roll number of the stakeholder who argues.
	pub by: RollNumber,
	/// The rest.
	pub argument: Argument<BlockNumber>,
}

/// What an organisation says of a meeting that names it as present.
#[stored]
#[derive(Copy)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum Presence<BlockNumber> {
	/// Nothing yet: whoever recorded the meeting has named it.
	Named,
	/// That it attended.
	Confirmed { block: BlockNumber },
	/// That it did not attend.
	Denied { block: BlockNumber },
}

/// An organisation that a meeting names as present.
#[stored]
#[derive(Copy)]
pub struct Attendance<BlockNumber> {
	/// The roll number.
	pub number: RollNumber,
	/// What it says itself.
	pub presence: Presence<BlockNumber>,
}

/// A meeting of a process, by its minutes.
#[stored]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Meeting<BlockNumber, MaxAttending: Get<u32>> {
	pub process: ProcessId,
	/// The minutes, which are on record.
	pub minutes: Fingerprint,
	/// The roll number of the organisation that recorded the meeting.
	pub by: RollNumber,
	pub block: BlockNumber,
	/// The organisations that are named as present, each once.
	pub attending: BoundedVec<Attendance<BlockNumber>, MaxAttending>,
}
