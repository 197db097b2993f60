// SPDX-License-Identifier: Apache-2.0

//! What conviction voting votes on.

use crate::runtime::{Balance, BlockNumber, Runtime};
use alloc::vec::Vec;
use frame_support::{
	storage_alias,
	traits::{PollStatus, Polling, VoteTally},
	Twox64Concat,
};
use pallet_conviction_voting::TallyOf;
use sp_runtime::DispatchError;

type Tally = TallyOf<Runtime>;

#[storage_alias]
type Ongoing = StorageMap<Comparison, Twox64Concat, u32, Tally>;
#[storage_alias]
type Next = StorageValue<Comparison, u32>;

/// Polls that are a tally and nothing more: less than `pallet-referenda` does for each vote.
pub struct Polls;

impl Polling<Tally> for Polls {
	type Index = u32;
	type Votes = Balance;
	type Class = u16;
	type Moment = BlockNumber;

	fn classes() -> Vec<u16> {
		alloc::vec![0]
	}

	fn as_ongoing(index: u32) -> Option<(Tally, u16)> {
		Ongoing::get(index).map(|tally| (tally, 0))
	}

	fn access_poll<R>(
		index: u32,
		f: impl FnOnce(PollStatus<&mut Tally, BlockNumber, u16>) -> R,
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
		f: impl FnOnce(PollStatus<&mut Tally, BlockNumber, u16>) -> Result<R, DispatchError>,
	) -> Result<R, DispatchError> {
		Self::access_poll(index, f)
	}

	fn create_ongoing(class: u16) -> Result<u32, ()> {
		let index = Next::get().unwrap_or_default();
		Next::put(index.checked_add(1).ok_or(())?);
		Ongoing::insert(index, Tally::new(class));
		Ok(index)
	}

	fn end_ongoing(index: u32, _approved: bool) -> Result<(), ()> {
		Ongoing::take(index).map(|_| ()).ok_or(())
	}

	fn max_ongoing() -> (u16, u32) {
		(0, 512)
	}
}
