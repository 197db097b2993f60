// SPDX-License-Identifier: Apache-2.0

//! Opening and rescheduling processes, and hiding titles.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_open_process(
		title: Text,
		schedule: Schedule<BlockNumberFor<T>>,
		admission: AdmissionRule,
	) -> DispatchResult {
		let title = Self::checked_title(title)?;
		let now = Self::now();
		ensure!(schedule.is_valid(now), Error::<T>::InvalidSchedule);
		ensure!(admission.is_valid(), Error::<T>::InvalidAdmissionRule);
		let process = NextProcess::<T>::get();
		NextProcess::<T>::put(process.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?);
		Processes::<T>::insert(process, Process { opened: now, schedule, admission });
		ProcessTitles::<T>::insert(process, title);
		Self::deposit_event(Event::ProcessOpened { process, schedule, admission });
		Ok(())
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
