// SPDX-License-Identifier: Apache-2.0

//! Opening and rescheduling processes, and hiding titles.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_open_process(
		title: Text,
		schedule: Schedule<BlockNumberFor<T>>,
		admission: AdmissionRule,
		speakers: Vec<RollNumber>,
	) -> DispatchResult {
		let title = Self::checked_title(title)?;
		let now = Self::now();
		ensure!(schedule.is_valid(now), Error::<T>::InvalidSchedule);
		ensure!(admission.is_valid(), Error::<T>::InvalidAdmissionRule);
		let speakers = Self::checked_speakers(speakers)?;
		let process = NextProcess::<T>::get();
		NextProcess::<T>::put(process.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?);
		Processes::<T>::insert(process, Process { opened: now, schedule, admission });
		ProcessTitles::<T>::insert(process, title);
		Speakers::<T>::insert(process, speakers.clone());
		Self::deposit_event(Event::ProcessOpened { process, schedule, admission, speakers });
		Ok(())
	}

	pub(crate) fn do_name_speakers(
		process: ProcessId,
		speakers: Vec<RollNumber>,
	) -> DispatchResult {
		ensure!(Processes::<T>::contains_key(process), Error::<T>::UnknownProcess);
		let speakers = Self::checked_speakers(speakers)?;
		Speakers::<T>::insert(process, speakers.clone());
		Self::deposit_event(Event::SpeakersNamed { process, speakers });
		Ok(())
	}

	/// Stakeholders who are registered, at least one, each once, and no more than the bound. What
	/// they are, and in which standing, is looked at when they speak: here, at the end of a
	/// decision, one of them could else stop it by leaving.
	fn checked_speakers(speakers: Vec<RollNumber>) -> Result<SpeakersOf<T>, Error<T>> {
		let speakers =
			SpeakersOf::<T>::try_from(speakers).map_err(|_| Error::<T>::InvalidSpeakers)?;
		let mut once = speakers.to_vec();
		once.sort_unstable();
		once.dedup();
		let are_registered =
			speakers.iter().all(|number| T::Electorate::account(*number).is_some());
		ensure!(
			!speakers.is_empty() && once.len() == speakers.len() && are_registered,
			Error::<T>::InvalidSpeakers
		);
		Ok(speakers)
	}

	pub(crate) fn do_reschedule_process(
		process: ProcessId,
		schedule: Schedule<BlockNumberFor<T>>,
	) -> DispatchResult {
		Processes::<T>::try_mutate(process, |process| {
			let process = process.as_mut().ok_or(Error::<T>::UnknownProcess)?;
			ensure!(schedule.is_valid(Self::now()), Error::<T>::InvalidSchedule);
			process.schedule = schedule;
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::ProcessRescheduled { process, schedule });
		Ok(())
	}

	pub(crate) fn do_hide_process_title(process: ProcessId) -> DispatchResult {
		ensure!(Processes::<T>::contains_key(process), Error::<T>::UnknownProcess);
		ProcessTitles::<T>::take(process).ok_or(Error::<T>::NoTitle)?;
		Self::deposit_event(Event::ProcessTitleHidden { process });
		Ok(())
	}

	pub(crate) fn do_hide_proposal_title(proposal: ProposalId) -> DispatchResult {
		ensure!(Proposals::<T>::contains_key(proposal), Error::<T>::UnknownProposal);
		ProposalTitles::<T>::take(proposal).ok_or(Error::<T>::NoTitle)?;
		Self::deposit_event(Event::ProposalTitleHidden { proposal });
		Ok(())
	}
}
