// SPDX-License-Identifier: Apache-2.0

//! Which chambers have come to what was decided, and which are dormant.

use crate::{pallet::*, *};
use doverie_primitives::{Chamber, ChamberSet};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;

impl<T: Config> Pallet<T> {
	/// The chambers that are dormant now.
	pub(crate) fn dormant_now() -> ChamberSet {
		let attendances = Attendances::<T>::get();
		Chamber::ALL.into_iter().filter(|c| Self::is_dormant(&attendances[*c])).collect()
	}

	fn is_dormant(attendance: &Attendance<BlockNumberFor<T>>) -> bool {
		attendance.is_dormant(Self::now(), Self::days(T::DormantDays::get()))
	}

	/// Writes down which chambers have come to a decision that closes now. It counts for what
	/// closes later, so that no ballot decides whose consent this decision needs.
	pub(super) fn count_attendance(outcome: &Outcome, opened: BlockNumberFor<T>) {
		let now = Self::now();
		Attendances::<T>::mutate(|attendances| {
			for (chamber, figures) in outcome.chambers.each() {
				attendances[chamber].count(figures.came(), opened, now);
			}
		});
	}

	pub(crate) fn attendance_info(chamber: Chamber) -> AttendanceInfo<BlockNumberFor<T>> {
		let attendance = Attendances::<T>::get()[chamber];
		let Attendance { missed, met, .. } = attendance;
		AttendanceInfo { missed, met, dormant: Self::is_dormant(&attendance) }
	}
}
