// SPDX-License-Identifier: Apache-2.0

//! Meetings: minutes on record, and organisations that confirm that they attended.

use crate::{mock::*, Error, Event, Presence};
use frame_support::{assert_noop, assert_ok};

#[test]
fn a_meeting_names_who_attended_and_each_confirms() {
	test(|| {
		open_process();
		let minutes = on_record(1, "minutes");
		at(25);
		assert_ok!(Proposals::record_meeting(signed(1), 1, minutes, vec![2, 3]));
		System::assert_last_event(
			Event::MeetingRecorded { meeting: 1, process: 1, minutes, by: 101 }.into(),
		);
		at(26);
		assert_ok!(Proposals::confirm_attendance(signed(3), 1));
		System::assert_last_event(Event::AttendanceConfirmed { meeting: 1, by: 103 }.into());
		let meeting = Proposals::meeting(1).unwrap();
		assert_eq!((meeting.process, meeting.minutes), (1, minutes));
		assert_eq!((meeting.by, meeting.block), (101, 25));
		let attending: Vec<_> = meeting.attending.iter().map(|a| (a.number, a.presence)).collect();
		let confirmed = Presence::Confirmed { block: 26 };
		assert_eq!(attending, [(102, Presence::Named), (103, confirmed)]);
		assert_noop!(Proposals::confirm_attendance(signed(3), 1), Error::<Test>::AlreadyConfirmed);
		for other in [1, 4, CITIZEN] {
			assert_noop!(
				Proposals::confirm_attendance(signed(other), 1),
				Error::<Test>::NotAttending
			);
		}
		assert_noop!(Proposals::confirm_attendance(signed(2), 2), Error::<Test>::UnknownMeeting);
		Register::suspend(2);
		assert_noop!(Proposals::confirm_attendance(signed(2), 1), Error::<Test>::NotInGoodStanding);
		assert_eq!(Proposals::meeting(2), None);
	});
}

#[test]
fn whoever_was_not_at_a_meeting_says_so() {
	test(|| {
		open_process();
		let minutes = on_record(1, "minutes");
		assert_ok!(Proposals::record_meeting(signed(1), 1, minutes, vec![2, 3]));
		let presence = || Proposals::meeting(1).unwrap().attending[1].presence;
		let deny = |who, meeting| Proposals::deny_attendance(signed(who), meeting);
		assert_noop!(deny(3, 2), Error::<Test>::UnknownMeeting);
		for other in [1, 4, CITIZEN] {
			assert_noop!(deny(other, 1), Error::<Test>::NotAttending);
		}
		assert_noop!(deny(77, 1), Error::<Test>::NotInGoodStanding);
		at(60);
		assert_ok!(deny(3, 1));
		System::assert_last_event(Event::AttendanceDenied { meeting: 1, by: 103 }.into());
		assert_eq!(presence(), Presence::Denied { block: 60 });
		assert_noop!(deny(3, 1), Error::<Test>::AlreadyDenied);
		// The last word counts.
		assert_ok!(Proposals::confirm_attendance(signed(3), 1));
		assert_eq!(presence(), Presence::Confirmed { block: 60 });
		assert_ok!(deny(3, 1));
	});
}

#[test]
fn whoever_has_lost_its_standing_says_all_the_same_that_it_was_not_there() {
	test(|| {
		open_process();
		let minutes = on_record(1, "minutes");
		assert_ok!(Proposals::record_meeting(signed(1), 1, minutes, vec![2, 3]));
		Register::suspend(2);
		Register::revoke(3);
		for who in [2, 3] {
			assert_noop!(
				Proposals::confirm_attendance(signed(who), 1),
				Error::<Test>::NotInGoodStanding
			);
			assert_ok!(Proposals::deny_attendance(signed(who), 1));
		}
	});
}

#[test]
fn an_organisation_records_a_meeting_with_minutes_on_record() {
	test(|| {
		open_process();
		let record = |by, process, minutes| {
			Proposals::record_meeting(signed(by), process, fingerprint(minutes), vec![2])
		};
		assert_noop!(record(1, 1, "minutes"), Error::<Test>::MinutesNotOnRecord);
		on_record(1, "minutes");
		assert_noop!(record(CITIZEN, 1, "minutes"), Error::<Test>::NotOrganisation);
		assert_noop!(record(77, 1, "minutes"), Error::<Test>::NotInGoodStanding);
		assert_noop!(record(1, 2, "minutes"), Error::<Test>::UnknownProcess);
		assert_ok!(record(4, 1, "minutes"));
	});
}

#[test]
fn those_who_attend_are_registered_organisations_each_once_and_not_too_many() {
	test(|| {
		open_process();
		let minutes = on_record(1, "minutes");
		Register::suspend(8);
		for attending in [
			vec![],
			vec![2, 2],
			vec![2, 3, 4, 5],
			vec![CITIZEN],
			vec![2, 77],
			vec![8],
			vec![2; 9_999],
		] {
			assert_noop!(
				Proposals::record_meeting(signed(1), 1, minutes, attending),
				Error::<Test>::InvalidAttendance
			);
		}
		assert_ok!(Proposals::record_meeting(signed(1), 1, minutes, vec![2, 3, 4]));
	});
}

#[test]
fn meetings_are_listed_in_their_order() {
	test(|| {
		open_process();
		let minutes = on_record(1, "minutes");
		for by in 1..=5 {
			assert_ok!(Proposals::record_meeting(signed(by), 1, minutes, vec![2]));
		}
		let by =
			|from, limit| Proposals::meetings(from, limit).iter().map(|m| m.by).collect::<Vec<_>>();
		assert_eq!(by(0, 2), [101, 102]);
		assert_eq!(by(1, 2), [101, 102]);
		assert_eq!(by(2, 100), [102, 103, 104]); // a page has room for three
		assert_eq!(by(5, 100), [105]);
		assert!(by(6, 100).is_empty());
	});
}

#[test]
fn meetings_are_held_from_the_opening_on() {
	test(|| {
		open_process();
		let minutes = on_record(1, "minutes");
		at(0);
		assert_noop!(
			Proposals::record_meeting(signed(1), 1, minutes, vec![2]),
			Error::<Test>::WrongPhase
		);
		for block in [1, 10, 20, 30, 40, 1_000] {
			at(block);
			assert_ok!(Proposals::record_meeting(signed(1), 1, minutes, vec![2]));
		}
	});
}
