// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do. [`Pallet::write`] is the one place where a standing is
//! stored together with the counts.

mod admission;
mod announcements;
mod challenges;
mod checkpoints;
mod keys;
mod names;
mod registrars;
mod standing;
mod undoing;
mod views;

use crate::{pallet::*, *};
use alloc::vec::Vec;
use doverie_primitives::{
	ByChamber, Chamber, Clock, Fingerprint, Kind, Records, RollNumber, RollSize,
};
use frame_support::{defensive, ensure, traits::Get};
use frame_system::pallet_prelude::*;
use sp_runtime::DispatchResult;

/// At most this many checkpoints are forgotten when one is added: the store shrinks when the horizon
/// has moved on by much, and no block has much to do.
pub(crate) const FORGOTTEN_AT_ONCE: u32 = 4;

/// An announcement looks for room in this many blocks, from a notice after now on.
pub(crate) const BLOCKS_WITH_ROOM: u32 = 16;

/// What the counts have to know of a stakeholder who counts.
type RollEntry<T> = (Chamber, Kind, BlockNumberFor<T>);

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		T::Clock::now()
	}

	/// The stakeholder whose key this account is now, in whatever standing, and the key.
	pub(crate) fn signing(
		who: &T::AccountId,
	) -> Option<(Key<BlockNumberFor<T>>, StakeholderOf<T>)> {
		let key = Keys::<T>::get(who).filter(Key::is_current)?;
		Some((key, Stakeholders::<T>::get(key.number)?))
	}

	/// The stakeholder whose key this account is now, in whatever standing.
	pub(crate) fn registered(
		who: &T::AccountId,
	) -> Result<(RollNumber, StakeholderOf<T>), Error<T>> {
		let (key, stakeholder) = Self::signing(who).ok_or(Error::<T>::UnknownStakeholder)?;
		Ok((key.number, stakeholder))
	}

	/// The stakeholder who acts with this account, in whatever standing. A frozen key does not.
	pub(crate) fn acting(who: &T::AccountId) -> Result<(RollNumber, StakeholderOf<T>), Error<T>> {
		let (key, stakeholder) = Self::signing(who).ok_or(Error::<T>::UnknownStakeholder)?;
		ensure!(!Self::is_frozen_now(&key), Error::<T>::KeyFrozen);
		Ok((key.number, stakeholder))
	}

	fn ensure_standing(state: &StakeholderOf<T>, allowed: &[Standing]) -> DispatchResult {
		let standing = state.standing(Self::now());
		ensure!(allowed.contains(&standing), Error::<T>::WrongStanding);
		Ok(())
	}

	/// What a registrar acts on is on record, so that whoever holds the document can show it.
	fn ensure_on_record(document: Fingerprint) -> DispatchResult {
		ensure!(T::Records::is_on_record(document), Error::<T>::ReasonsNotOnRecord);
		Ok(())
	}

	/// Changes a stakeholder, and keeps the counts in step with it.
	fn change(
		number: RollNumber,
		mut state: StakeholderOf<T>,
		how: impl FnOnce(&mut StakeholderOf<T>) -> Result<(), HistoryFull>,
	) -> DispatchResult {
		let before = Self::roll_entry(&state, Self::now());
		how(&mut state).map_err(Error::<T>::from)?;
		Self::write(number, before, state);
		Ok(())
	}

	/// Stores a stakeholder, and keeps the counts in step with it: `before` is what they knew of
	/// it.
	fn write(number: RollNumber, before: Option<RollEntry<T>>, state: StakeholderOf<T>) {
		let after = Self::roll_entry(&state, Self::now());
		if before != after {
			if let Some(entry) = before {
				Self::count(entry, |n| n.checked_sub(1));
			}
			if let Some(entry) = after {
				Self::count(entry, |n| n.checked_add(1));
			}
		}
		Stakeholders::<T>::insert(number, state);
	}

	fn roll_entry(state: &StakeholderOf<T>, now: BlockNumberFor<T>) -> Option<RollEntry<T>> {
		state.on_roll(now).then_some((state.chamber, state.kind, state.expires))
	}

	/// One more or one fewer, now and among those who expire with them.
	fn count((chamber, kind, expires): RollEntry<T>, step: impl Fn(u32) -> Option<u32>) {
		let step = |sizes: &mut ByChamber<RollSize>| {
			let figure = &mut sizes[chamber][kind];
			match step(*figure) {
				Some(n) => *figure = n,
				None => {
					defensive!("a roll has between 0 and 2^32 stakeholders");
				},
			}
		};
		CurrentRollSizes::<T>::mutate(step);
		Expiring::<T>::mutate_exists(expires, |sizes| {
			let mut new = sizes.unwrap_or_default();
			step(&mut new);
			*sizes = (new != ByChamber::default()).then_some(new);
		});
	}
}
