// SPDX-License-Identifier: Apache-2.0

//! What is reported of a campaign: declared pledges, the ledger, and the answers of the view
//! functions.

use crate::types::{Campaign, Claim, Funds, Leaving, Owner, Pledge, Pool};
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
	/// Has the donor confirmed it? Only then it counts.
	pub confirmed: bool,
}

/// A declared pledge: a donor's or bank's letter. It counts only once the fiscal agent attests that
/// the money has come in, and the donor confirms it.
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

	/// Can receipt still be attested?
	pub fn is_live(&self, now: BlockNumber) -> bool {
		!self.is_honoured() && now < self.until
	}

	/// Does it count?
	pub fn is_honoured(&self) -> bool {
		self.receipt.as_ref().is_some_and(|receipt| receipt.confirmed)
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
#[allow(missing_docs)] // Of fields whose names say it.
pub enum What<AccountId> {
	/// A pledge came in.
	Pledged {
		owner: Owner<AccountId>,
		from: AccountId,
		/// How much was pledged.
		amount: Balance,
		/// How much came in besides, and waits.
		waiting: Balance,
	},
	/// A pledge was withdrawn before the deadline.
	Withdrawn {
		owner: Owner<AccountId>,
		to: AccountId,
		/// How much of the pledge.
		amount: Balance,
		/// How much besides of what was waiting.
		waiting: Balance,
	},
	/// What was waiting became a pledge, in the pot.
	MovedUp { owner: Owner<AccountId>, amount: Balance },
	/// A pool came in, or was added to.
	Sponsored {
		/// The roll number of the sponsor.
		sponsor: RollNumber,
		from: AccountId,
		amount: Balance,
	},
	/// A pool went back that was displaced by one that weighs more.
	Displaced {
		/// The roll number of the sponsor.
		sponsor: RollNumber,
		to: AccountId,
		amount: Balance,
	},
	/// Matching was settled: this much of the pools, in the pot, was added to pledges.
	Matched { amount: Balance },
	/// What was not needed of a pool, or came back to it, went back.
	Returned {
		/// The roll number of the sponsor.
		sponsor: RollNumber,
		to: AccountId,
		amount: Balance,
	},
	/// A milestone was paid.
	Paid {
		/// Which one, from 0.
		milestone: u8,
		/// To whom: the beneficiary.
		to: AccountId,
		amount: Balance,
	},
	/// Somebody left in an exit window.
	Left {
		owner: Owner<AccountId>,
		to: AccountId,
		amount: Balance,
		/// What came back to pools, in the pot.
		freed: Balance,
	},
	/// The share of a pledge went back after the campaign had been cancelled or had failed.
	Refunded { owner: Owner<AccountId>, to: AccountId, amount: Balance },
	/// What was waiting went back after the deadline.
	WaitingRefunded { owner: Owner<AccountId>, to: AccountId, amount: Balance },
	/// The share of what a pool had added to pledges went back after the campaign had been
	/// cancelled or had failed.
	MatchRefunded {
		/// The roll number of the sponsor.
		sponsor: RollNumber,
		to: AccountId,
		amount: Balance,
	},
	/// What rounding left went to the account of the chain.
	Dust { amount: Balance },
}

/// A movement of a campaign's money: a line of its ledger.
#[stored]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Movement<AccountId, BlockNumber> {
	pub block: BlockNumber,
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
	/// The first block at which it is overdue: later than in the terms if the deadline has moved,
	/// or if the clock has stood still.
	pub due: BlockNumber,
	/// Is it overdue?
	pub overdue: bool,
	/// The first block at which it fails the campaign if there is no evidence by then.
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
	/// The first block at which no pledge is taken any more: later than in the terms if it has
	/// moved.
	pub deadline: BlockNumber,
	/// Has the waiting list to move up before the deadline can be written down? Call `move_up`.
	pub waits: bool,
	/// The account of the pot. Its balance on hold is what the pot holds.
	pub pot: AccountId,
	/// The beneficiary's account.
	pub beneficiary: Option<AccountId>,
	/// The account that is paid: the one with which the beneficiary has accepted, or one that it
	/// has had since. If it has another one when a milestone is to be paid, the milestone can be
	/// vetoed again first.
	pub payee: Option<AccountId>,
	/// Pledged, waiting, matched, honoured, paid, refunded, and who has pledged.
	pub funds: Funds,
	/// What the pools add: before the deadline what they would add if it were now.
	pub matching: Balance,
	/// The pools for matching.
	pub pools: Vec<PoolInfo<AccountId>>,
	/// What is declared, can still be honoured, and does not count yet.
	pub declared: Balance,
	/// What the pot holds.
	pub held: Balance,
	/// What goes back now, if somebody asks for it: what waits after the deadline, what the pools
	/// did not need and, if the campaign was cancelled or has failed, what is left of the pot,
	/// including what rounding leaves.
	pub refundable: Balance,
	/// The next milestone, unless the campaign has ended.
	pub next: Option<NextMilestone<BlockNumber>>,
}

/// A pool, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PoolInfo<AccountId> {
	/// The pool.
	pub pool: Pool,
	/// The sponsor's account.
	pub account: Option<AccountId>,
	/// What it adds: before the deadline what it would add if it were now.
	pub adds: Balance,
}

/// A place on the waiting list, as a view function tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct WaitingInfo {
	/// The number of the place.
	pub place: u32,
	/// The number of the place that moves up first.
	pub first: u32,
	/// How much waits.
	pub amount: Balance,
}

/// A pledge, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PledgeInfo<AccountId> {
	/// Whose it is.
	pub owner: Owner<AccountId>,
	/// The account that has it now.
	pub account: Option<AccountId>,
	/// How much, and what it claims of the pools.
	pub pledge: Pledge,
	/// What each pool adds to it: before the deadline what it would add if it were now.
	pub matched: Vec<Claim>,
	/// What waits besides.
	pub waiting: Option<WaitingInfo>,
	/// What goes back now, if somebody asks for it.
	pub refundable: Balance,
	/// What goes to the owner, and what back to the pools, if the owner leaves now. None while
	/// there is no exit window.
	pub on_leaving: Option<Leaving>,
}

/// What would become of a pledge, if it were made now and the deadline came now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Forecast {
	/// What the pledge would be in all.
	pub pledged: Balance,
	/// What would wait.
	pub waiting: Balance,
	/// What the pools would add to it.
	pub matched: Balance,
}
