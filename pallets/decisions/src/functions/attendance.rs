// SPDX-License-Identifier: Apache-2.0

//! Which chambers have come to what was decided, and which are dormant.

use crate::{pallet::*, *};
use doverie_primitives::{Chamber, ChamberSet, RuleName};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Convert;

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
	/// closes later, so that no ballot decides whose consent this decision needs. The measure is
	/// the quorum of the ordinary rule: a weightier rule asks nobody to be more alive.
	pub(super) fn count_attendance(
		subject: &Subject<OpaqueCallOf<T>>,
		outcome: &Outcome,
		opened: BlockNumberFor<T>,
	) {
		if !subject.counts_for_attendance() {
			return;
		}
		let (now, apart) = (Self::now(), Self::days(MISS_DAYS));
		let ordinary = T::Rules::convert(RuleName::Ordinary);
		Attendances::<T>::mutate(|attendances| {
			for (chamber, figures) in outcome.chambers.each() {
				let came = figures.came(&ordinary.chambers[chamber]);
				attendances[chamber].count(came, opened, now, apart);
			}
		});
	}

	pub(crate) fn attendance_info(chamber: Chamber) -> AttendanceInfo<BlockNumberFor<T>> {
		let attendance = Attendances::<T>::get()[chamber];
		let Attendance { missed, first_missed, .. } = attendance;
		let first_missed = (missed > 0).then_some(first_missed);
		AttendanceInfo { missed, first_missed, dormant: Self::is_dormant(&attendance) }
	}
}
