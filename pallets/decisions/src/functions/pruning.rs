// SPDX-License-Identifier: Apache-2.0

//! Removing single ballots and objections when their time is over.

use crate::pallet::*;
use doverie_primitives::DecisionId;
use frame_support::{ensure, traits::Get};
use sp_runtime::{traits::Saturating, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_prune_ballots(number: DecisionId, pages: u32) -> DispatchResult {
		ensure!((1..=T::MaxPruned::get()).contains(&pages), Error::<T>::InvalidBatchSize);
		let mut decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		ensure!(!decision.pruned, Error::<T>::AlreadyPruned);
		let opening = decision.opening.ok_or(Error::<T>::RetentionNotOver)?;
		let kept_until = opening.closes.saturating_add(Self::days(T::RetentionDays::get()));
		// While the mark of the oldest open decision has not passed it, its roll is still kept.
		ensure!(
			!Self::is_live(&decision)
				&& Self::now() >= kept_until
				&& opening.sequence < OldestOpening::<T>::get(),
			Error::<T>::RetentionNotOver
		);
		let ballots = Ballots::<T>::drain_prefix(number).take(pages as usize).count() as u32;
		let left = pages.saturating_sub(ballots);
		let objections = Objections::<T>::drain_prefix(number).take(left as usize).count() as u32;
		let pruned = ballots.saturating_add(objections);
		let all = Ballots::<T>::iter_key_prefix(number).next().is_none()
			&& Objections::<T>::iter_key_prefix(number).next().is_none();
		if all {
			Polls::<T>::remove(number);
			ObjectionCounts::<T>::remove(number);
			// What can no longer be carried out keeps no challenge waiting.
			Self::let_go(number, &decision.subject);
			decision.pruned = true;
			Decisions::<T>::insert(number, decision);
		}
		Self::deposit_event(Event::BallotsPruned { decision: number, pages: pruned, all });
		Ok(())
	}
}
