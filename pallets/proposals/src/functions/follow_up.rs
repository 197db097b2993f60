// SPDX-License-Identifier: Apache-2.0

//! Reports on progress, what other chambers say of them, and the departure from a result.

use super::*;

impl<T: Config> Pallet<T> {
	/// An adopted proposal, while its process is in the follow-up.
	fn followed_up(proposal: ProposalId) -> Result<ProposalOf<T>, Error<T>> {
		let state = Self::known_proposal(proposal)?;
		state.ensure_adopted()?;
		Self::process_for(Activity::FollowingUp, state.process)?;
		Ok(state)
	}

	pub(crate) fn do_report_progress(
		who: &T::AccountId,
		proposal: ProposalId,
		percent: u8,
		evidence: Fingerprint,
	) -> DispatchResult {
		let by = Self::municipality(who)?;
		let adopted = Self::followed_up(proposal)?;
		ensure!(percent <= 100, Error::<T>::InvalidProgress);
		Self::ensure_on_record(evidence, Error::<T>::EvidenceNotOnRecord)?;
		ensure!(adopted.reports < T::MaxReports::get(), Error::<T>::TooManyReports);
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
		Self::followed_up(proposal)?;
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
		state.ensure_has_result().map_err(Error::<T>::from)?;
		Self::process_for(Activity::Departing, state.process)?;
		Self::ensure_on_record(reasons, Error::<T>::ReasonsNotOnRecord)?;
		ensure!(!Departures::<T>::contains_key(proposal), Error::<T>::AlreadyDeparted);
		Departures::<T>::insert(proposal, Departure { by, block: Self::now(), reasons });
		Self::deposit_event(Event::DepartedFromResult { proposal, by, reasons });
		Ok(())
	}
}
