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
		Self::ensure_speaks(by, state.process)?;
		state.ensure_answerable().map_err(Error::<T>::from)?;
		ensure!(
			answer.commitment().is_none_or(Commitment::has_valid_period),
			Error::<T>::InvalidPeriod
		);
		Self::ensure_on_record(reasons, Error::<T>::ReasonsNotOnRecord)?;
		let is_final = answer.is_final();
		Self::note_word(proposal, by, if is_final { Word::Final } else { Word::Interim })?;
		let block = Self::now();
		let response = Self::change(proposal, state, |p| p.answer(is_final, block))?;
		Responses::<T>::insert(proposal, response, Response { by, block, answer, reasons });
		Self::deposit_event(Event::Responded { proposal, response, by, answer, reasons });
		Ok(())
	}
}
