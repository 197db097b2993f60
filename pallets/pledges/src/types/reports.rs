// SPDX-License-Identifier: Apache-2.0

//! What is reported of a campaign: declared pledges, the ledger, and the answers of the view
//! functions.

use crate::types::{Campaign, Funds, Pledge, Pool};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use doverie_primitives::{Balance, Fingerprint, RollNumber, Text};
use frame_support::stored;
use scale_info::TypeInfo;
use sp_runtime::Permill;

/// Money that was declared and has come in, outside the chain.
#[stored]
#[derive(Copy)]
pub struct Receipt<BlockNumber> {
	/// How much has come in, as the fiscal agent attests it.
	pub received: Balance,
	/// The bank's document, on record.
	pub document: Fingerprint,
	/// The block of the attestation.
	pub block: BlockNumber,
}

/// A declared pledge: a donor's or bank's letter. It counts only once the fiscal agent attests that
/// the money has come in.
#[stored]
#[derive(Copy)]
pub struct Declaration<BlockNumber> {
	/// How much is declared.
	pub amount: Balance,
	/// The letter, on record.
	pub letter: Fingerprint,
	/// The first block at which it has lapsed, if it is not honoured before.
	pub until: BlockNumber,
	/// What has come in.
	pub receipt: Option<Receipt<BlockNumber>>,
}

impl<BlockNumber: PartialOrd + Copy> Declaration<BlockNumber> {
	/// Has it lapsed by now?
	pub fn has_lapsed(&self, now: BlockNumber) -> bool {
		self.receipt.is_none() && now >= self.until
	}

	/// Can it still be honoured?
	pub fn is_live(&self, now: BlockNumber) -> bool {
		self.receipt.is_none() && now < self.until
	}
}

/// A declared pledge, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct DeclarationInfo<BlockNumber> {
	/// The roll number of the donor.
	pub donor: RollNumber,
	/// What it says, and what has come in.
	pub declaration: Declaration<BlockNumber>,
	/// Has it lapsed by now?
	pub lapsed: bool,
}

/// What moved.
#[stored]
pub enum What<AccountId> {
	/// A pledge came in.
	Pledged {
		/// From whom.
		from: AccountId,
		/// How much.
		amount: Balance,
		/// What the pools, which are in the pot, have added to it.
		matched: Balance,
	},
	/// A pledge was withdrawn before the deadline.
	Withdrawn {
		/// To whom.
		to: AccountId,
		/// How much.
		amount: Balance,
		/// What went back to the pools, in the pot.
		unmatched: Balance,
	},
	/// A pool came in.
	Sponsored {
		/// From whom.
		from: AccountId,
		/// How much.
		amount: Balance,
	},
	/// What was not needed of a pool went back.
	Returned {
		/// To whom.
		to: AccountId,
		/// How much.
		amount: Balance,
	},
	/// A milestone was paid.
	Paid {
		/// Which one, from 0.
		milestone: u8,
		/// To whom: the beneficiary.
		to: AccountId,
		/// How much.
		amount: Balance,
	},
	/// The share of a pledge went back after the campaign had been cancelled or had failed.
	Refunded {
		/// To whom.
		to: AccountId,
		/// How much.
		amount: Balance,
	},
	/// The share of what a pool had added to pledges went back after the campaign had been
	/// cancelled or had failed.
	MatchRefunded {
		/// To whom.
		to: AccountId,
		/// How much.
		amount: Balance,
	},
	/// What rounding left went to the account of the chain.
	Dust {
		/// How much.
		amount: Balance,
	},
}

/// A movement of a campaign's money: a line of its ledger.
#[stored]
pub struct Movement<AccountId, BlockNumber> {
	/// The block.
	pub block: BlockNumber,
	/// What moved.
	pub what: What<AccountId>,
	/// What the pot held afterwards.
	pub balance: Balance,
}

/// The next milestone, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct NextMilestone<BlockNumber> {
	/// Which one, from 0.
	pub milestone: u8,
	/// Its share of what was raised.
	pub share: Permill,
	/// What it pays, with what is raised by now.
	pub amount: Balance,
	/// The first block at which it is overdue: later than in the terms if vetoes were being
	/// decided.
	pub due: BlockNumber,
	/// Is it overdue?
	pub overdue: bool,
	/// The first block at which it fails the campaign if it is not approved by then.
	pub fails: BlockNumber,
}

/// A campaign, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CampaignInfo<AccountId, BlockNumber> {
	/// The number.
	pub number: u32,
	/// The title, as UTF-8; none if it was hidden.
	pub title: Option<Text>,
	/// Terms and state, as they are now: what time alone has changed is changed here, even if no
	/// call has written it down yet.
	pub campaign: Campaign<BlockNumber>,
	/// The account of the pot. Its balance on hold is what the pot holds.
	pub pot: AccountId,
	/// The account to which milestones are paid: the beneficiary's.
	pub beneficiary: Option<AccountId>,
	/// Pledged, matched, honoured, paid, refunded, and who has pledged.
	pub funds: Funds,
	/// The pools for matching.
	pub pools: Vec<Pool<AccountId>>,
	/// What is declared, can still be honoured, and does not count yet.
	pub declared: Balance,
	/// What the pot holds.
	pub held: Balance,
	/// What goes back now, if somebody asks for it: what the pools did not need and, if the
	/// campaign was cancelled or has failed, what is left of the pot, including what rounding
	/// leaves.
	pub refundable: Balance,
	/// The next milestone, unless the campaign has ended.
	pub next: Option<NextMilestone<BlockNumber>>,
}

/// A pledge, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PledgeInfo<AccountId> {
	/// The account that has pledged.
	pub account: AccountId,
	/// How much, and what was added to it.
	pub pledge: Pledge,
	/// What goes back now, if somebody asks for it.
	pub refundable: Balance,
}
