// SPDX-License-Identifier: Apache-2.0

//! Official responses.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_respond(
		who: &T::AccountId,
		proposal: ProposalId,
		answer: Answer,
		reasons: Fingerprint,
	) -> DispatchResult {
		let by = Self::municipality(who)?;
		let state = Self::known_proposal(proposal)?;
		state.ensure_answerable().map_err(Error::<T>::from)?;
		ensure!(
			answer.commitment().is_none_or(Commitment::has_valid_period),
			Error::<T>::InvalidPeriod
		);
		Self::ensure_on_record(reasons, Error::<T>::ReasonsNotOnRecord)?;
		// The last place is kept for a final answer.
		let kept = u32::from(!answer.is_final());
		let places = T::MaxResponses::get().saturating_sub(kept);
		ensure!(state.responses < places, Error::<T>::TooManyResponses);
		let block = Self::now();
		let response = Self::change(proposal, state, |p| p.answer(answer.is_final(), block))?;
		Responses::<T>::insert(proposal, response, Response { by, block, answer, reasons });
		Self::deposit_event(Event::Responded { proposal, response, by, answer, reasons });
		Ok(())
	}
}
