// SPDX-License-Identifier: Apache-2.0

//! What the view functions answer.

use crate::{pallet::*, *};
use alloc::vec::Vec;
use doverie_primitives::{page_size, BoundedText, DecisionId, Electorate};
use frame_support::traits::Get;

impl<T: Config> Pallet<T> {
	pub(crate) fn decision_info(number: DecisionId) -> Option<DecisionInfo<DecisionOf<T>>> {
		let decision = Decisions::<T>::get(number)?;
		Some(DecisionInfo {
			number,
			title: Titles::<T>::get(number).map(BoundedText::into_text),
			missing: decision.missing(),
			outcome: Self::outcome_of(number, &decision),
			objections: ObjectionCounts::<T>::get(number),
			decision,
		})
	}

	pub(crate) fn decision_page(from: DecisionId, limit: u32) -> Vec<DecisionInfo<DecisionOf<T>>> {
		(from.max(FirstDecision::get())..NextDecision::<T>::get())
			.take(page_size(limit, T::MaxPage::get()))
			.filter_map(Self::decision_info)
			.collect()
	}

	pub(crate) fn ballot_of(decision: DecisionId, account: &T::AccountId) -> Option<Ballot> {
		let place = Place::of(T::Electorate::roll_number(account)?);
		Ballots::<T>::get(decision, place.page).get(place)
	}
}
