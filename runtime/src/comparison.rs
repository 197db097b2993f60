// SPDX-License-Identifier: Apache-2.0

//! The SDK's ways to vote, for comparing what a vote costs: they are in no runtime but the one that
//! `scripts/benchmark votes` builds.

use crate::*;
use alloc::vec::Vec;
use frame_support::{
	parameter_types, storage_alias,
	traits::{ConstU32, PollStatus, Polling},
	Twox64Concat,
};
use frame_system::EnsureRoot;
use pallet_conviction_voting::TallyOf;
use sp_runtime::DispatchError;

parameter_types! {
	/// Whatever there is.
	pub MaxTurnout: Balance = Balances::total_issuance();
	/// As everything else that is decided.
	pub MaxProposalWeight: Weight = configs::governance::MaxCallWeight::get();
}

type TallyOfVotes = TallyOf<Runtime>;

#[storage_alias]
type Ongoing = StorageMap<Comparison, Twox64Concat, u32, TallyOfVotes>;
#[storage_alias]
type Next = StorageValue<Comparison, u32>;

/// Polls that are a tally and nothing more: less than `pallet-referenda` does for each vote.
pub struct Polls;

impl Polling<TallyOfVotes> for Polls {
	type Index = u32;
	type Votes = Balance;
	type Class = u16;
	type Moment = BlockNumber;

	fn classes() -> Vec<u16> {
		alloc::vec![0]
	}

	fn as_ongoing(index: u32) -> Option<(TallyOfVotes, u16)> {
		Ongoing::get(index).map(|tally| (tally, 0))
	}

	fn access_poll<R>(
		index: u32,
		f: impl FnOnce(PollStatus<&mut TallyOfVotes, BlockNumber, u16>) -> R,
	) -> R {
		match Ongoing::get(index) {
			Some(mut tally) => {
				let answer = f(PollStatus::Ongoing(&mut tally, 0));
				Ongoing::insert(index, tally);
				answer
			},
			None => f(PollStatus::None),
		}
	}

	fn try_access_poll<R>(
		index: u32,
		f: impl FnOnce(PollStatus<&mut TallyOfVotes, BlockNumber, u16>) -> Result<R, DispatchError>,
	) -> Result<R, DispatchError> {
		Self::access_poll(index, f)
	}

	fn create_ongoing(class: u16) -> Result<u32, ()> {
		use frame_support::traits::VoteTally;
		let index = Next::get().unwrap_or_default();
		Next::put(index.checked_add(1).ok_or(())?);
		Ongoing::insert(index, TallyOfVotes::new(class));
		Ok(index)
	}

	fn end_ongoing(index: u32, _approved: bool) -> Result<(), ()> {
		Ongoing::take(index).map(|_| ()).ok_or(())
	}

	fn max_ongoing() -> (u16, u32) {
		(0, 512)
	}
}

impl pallet_conviction_voting::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = Balances;
	type Polls = Polls;
	type MaxTurnout = MaxTurnout;
	/// As on Polkadot.
	type MaxVotes = ConstU32<512>;
	type VoteLockingPeriod = ConstU32<DAYS>;
	type BlockNumberProvider = System;
	type VotingHooks = ();
}

impl pallet_collective::Config for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = ConstU32<DAYS>;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = ConstU32<100>;
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
	type WeightInfo = ();
}
