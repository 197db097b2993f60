// SPDX-License-Identifier: Apache-2.0

//! Reports on progress, what other chambers say of them, and the departure from a result.

use super::*;

impl<T: Config> Pallet<T> {
	/// It is adopted, and its process is in the follow-up.
	fn ensure_followed_up(state: &ProposalOf<T>) -> Result<(), Error<T>> {
		state.ensure_adopted()?;
		Self::process_for(Activity::FollowingUp, state.process)?;
		Ok(())
	}

	pub(crate) fn do_report_progress(
		who: &T::AccountId,
		proposal: ProposalId,
		percent: u8,
		evidence: Fingerprint,
	) -> DispatchResult {
		let by = Self::municipality(who)?;
		let adopted = Self::known_proposal(proposal)?;
		Self::ensure_speaks(by, adopted.process)?;
		Self::ensure_followed_up(&adopted)?;
		ensure!(percent <= 100, Error::<T>::InvalidProgress);
		Self::ensure_on_record(evidence, Error::<T>::EvidenceNotOnRecord)?;
		Self::note_word(proposal, by, Word::Report)?;
		let report = Self::change(proposal, adopted, Proposal::number_report)?;
		Reports::<T>::insert(
			proposal,
			report,
			Report {
				by,
				block: Self::now(),
				percent,
				evidence,
				confirmed: ByChamber::default(),
				disputed: ByChamber::default(),
			},
		);
		Self::deposit_event(Event::ProgressReported { proposal, report, by, percent, evidence });
		Ok(())
	}

	pub(crate) fn do_judge_report(
		who: &T::AccountId,
		proposal: ProposalId,
		report: u32,
		confirms: bool,
		reasons: Option<Fingerprint>,
	) -> DispatchResult {
		let Member { number: by, chamber, .. } = Self::member(who)?;
		ensure!(chamber != Chamber::Municipality, Error::<T>::OwnChamber);
		Self::ensure_followed_up(&Self::known_proposal(proposal)?)?;
		let mut state = Reports::<T>::get(proposal, report).ok_or(Error::<T>::UnknownReport)?;
		ensure!(state.by != by, Error::<T>::OwnChamber);
		if let Some(reasons) = reasons {
			Self::ensure_on_record(reasons, Error::<T>::ReasonsNotOnRecord)?;
		}
		let former = Judgements::<T>::get((proposal, report), by);
		let judgement = Judgement { chamber, confirms, reasons, block: Self::now() };
		state.judge(former.as_ref(), &judgement).map_err(Error::<T>::from)?;
		Reports::<T>::insert(proposal, report, state);
		Judgements::<T>::insert((proposal, report), by, judgement);
		Self::deposit_event(Event::ReportJudged {
			proposal,
			report,
			by,
			chamber,
			confirms,
			reasons,
		});
		Ok(())
	}

	pub(crate) fn do_depart_from_result(
		who: &T::AccountId,
		proposal: ProposalId,
		reasons: Fingerprint,
	) -> DispatchResult {
		let by = Self::municipality(who)?;
		let state = Self::known_proposal(proposal)?;
		Self::ensure_speaks(by, state.process)?;
		state.ensure_has_result().map_err(Error::<T>::from)?;
		Self::process_for(Activity::Departing, state.process)?;
		Self::ensure_on_record(reasons, Error::<T>::ReasonsNotOnRecord)?;
		ensure!(!Departures::<T>::contains_key(proposal), Error::<T>::AlreadyDeparted);
		Departures::<T>::insert(proposal, Departure { by, block: Self::now(), reasons });
		Self::deposit_event(Event::DepartedFromResult { proposal, by, reasons });
		Ok(())
	}

	/// By whoever departed from a result; without a sender, by a decision.
	pub(crate) fn do_withdraw_departure(
		who: Option<&T::AccountId>,
		proposal: ProposalId,
	) -> DispatchResult {
		let sender = who.map(Self::member).transpose()?;
		Self::known_proposal(proposal)?;
		let departure = Departures::<T>::get(proposal).ok_or(Error::<T>::NotDeparted)?;
		let by = sender.map(|sender| sender.number);
		ensure!(by.is_none_or(|by| by == departure.by), Error::<T>::NotAuthor);
		Departures::<T>::remove(proposal);
		Self::deposit_event(Event::DepartureWithdrawn { proposal, by });
		Ok(())
	}
}
