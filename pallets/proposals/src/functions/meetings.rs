// SPDX-License-Identifier: Apache-2.0

//! Meetings of a process.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_record_meeting(
		who: &T::AccountId,
		process: ProcessId,
		minutes: Fingerprint,
		attending: Vec<T::AccountId>,
	) -> DispatchResult {
		let by = Self::organisation(who)?;
		Self::process_for(Activity::Meeting, process)?;
		Self::ensure_on_record(minutes, Error::<T>::MinutesNotOnRecord)?;
		let attending = Self::checked_attendance(attending)?;
		let meeting = NextMeeting::<T>::get();
		NextMeeting::<T>::put(meeting.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?);
		let block = Self::now();
		Meetings::<T>::insert(meeting, Meeting { process, minutes, by, block, attending });
		Self::deposit_event(Event::MeetingRecorded { meeting, process, minutes, by });
		Ok(())
	}

	/// Registered organisations, at least one, each once, and no more than the bound.
	fn checked_attendance(attending: Vec<T::AccountId>) -> Result<AttendanceOf<T>, Error<T>> {
		ensure!(
			!attending.is_empty() && attending.len() <= T::MaxAttending::get() as usize,
			Error::<T>::InvalidAttendance
		);
		let numbers = attending
			.iter()
			.map(|account| Self::organisation(account).map_err(|_| Error::<T>::InvalidAttendance))
			.collect::<Result<Vec<_>, _>>()?;
		let mut once = numbers.clone();
		once.sort_unstable();
		once.dedup();
		ensure!(once.len() == numbers.len(), Error::<T>::InvalidAttendance);
		let attending: Vec<_> = numbers
			.into_iter()
			.map(|number| Attendance { number, presence: Presence::Named })
			.collect();
		BoundedVec::try_from(attending).map_err(|_| Error::<T>::InvalidAttendance)
	}

	pub(crate) fn do_confirm_attendance(who: &T::AccountId, meeting: MeetingId) -> DispatchResult {
		let by = Self::member(who)?.number;
		Self::say_of_attendance(by, meeting, |presence, block| {
			let is_new = !matches!(presence, Presence::Confirmed { .. });
			ensure!(is_new, Error::<T>::AlreadyConfirmed);
			*presence = Presence::Confirmed { block };
			Ok(())
		})?;
		Self::deposit_event(Event::AttendanceConfirmed { meeting, by });
		Ok(())
	}

	pub(crate) fn do_deny_attendance(who: &T::AccountId, meeting: MeetingId) -> DispatchResult {
		// Standing does not matter: whoever is named can say no.
		let by = Self::roll_number(who)?;
		Self::say_of_attendance(by, meeting, |presence, block| {
			let is_new = !matches!(presence, Presence::Denied { .. });
			ensure!(is_new, Error::<T>::AlreadyDenied);
			*presence = Presence::Denied { block };
			Ok(())
		})?;
		Self::deposit_event(Event::AttendanceDenied { meeting, by });
		Ok(())
	}

	/// An organisation that a meeting names says whether it was there.
	fn say_of_attendance(
		by: RollNumber,
		meeting: MeetingId,
		say: impl FnOnce(&mut Presence<BlockNumberFor<T>>, BlockNumberFor<T>) -> Result<(), Error<T>>,
	) -> Result<(), Error<T>> {
		Meetings::<T>::try_mutate(meeting, |meeting| {
			let meeting = meeting.as_mut().ok_or(Error::<T>::UnknownMeeting)?;
			let attendance = meeting
				.attending
				.iter_mut()
				.find(|attendance| attendance.number == by)
				.ok_or(Error::<T>::NotAttending)?;
			say(&mut attendance.presence, Self::now())
		})
	}
}
