// SPDX-License-Identifier: Apache-2.0

//! Who speaks for the municipality: named for each process, each with turns of its own.

use crate::{mock::*, Answer, Commitment, Departure, Error, Event, Month, Voice, Voices};
use doverie_primitives::{Chamber, Kind};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

fn respond(by: u64, answer: Answer) -> DispatchResult {
	Proposals::respond(signed(by), 1, answer, fingerprint("reasons"))
}

fn report(by: u64) -> DispatchResult {
	Proposals::report_progress(signed(by), 1, 100, fingerprint("reasons"))
}

fn depart(by: u64) -> DispatchResult {
	Proposals::depart_from_result(signed(by), 1, fingerprint("reasons"))
}

fn name(speakers: &[u32]) -> DispatchResult {
	Proposals::name_speakers(RuntimeOrigin::root(), 1, speakers.to_vec())
}

fn accepted() -> Answer {
	let month = Month { year: 2027, month: 1 };
	Answer::Accepted(Commitment { cost: 1, from: month, until: month })
}

/// An admitted proposal, with reasons on record.
fn with_admitted() {
	let proposal = proposal();
	admitted(proposal);
	on_record(1, "reasons");
}

/// An adopted one, in the follow-up.
fn with_adopted() {
	let proposal = proposal();
	decided(proposal, Verdict::Passed);
	at(40);
	on_record(1, "reasons");
}

#[test]
fn speakers_are_registered_each_once_and_not_too_many() {
	test(|| {
		open_process();
		Register::admit(30, Chamber::Municipality, Kind::Organisation);
		Register::admit(31, Chamber::Municipality, Kind::Organisation);
		for bad in [&[][..], &[101, 101], &[999], &[101, 999], &[101, 105, 111, 112], &[101; 999]] {
			assert_noop!(name(bad), Error::<Test>::InvalidSpeakers);
			let (root, title) = (RuntimeOrigin::root(), "a".into());
			assert_noop!(
				Proposals::open_process(root, title, SCHEDULE, RULE, bad.to_vec()),
				Error::<Test>::InvalidSpeakers
			);
		}
		assert_noop!(
			Proposals::name_speakers(RuntimeOrigin::root(), 9, vec![101]),
			Error::<Test>::UnknownProcess
		);
		assert_ok!(name(&[111, 101, 112]));
		System::assert_last_event(
			Event::SpeakersNamed { process: 1, speakers: vec![111, 101, 112].try_into().unwrap() }
				.into(),
		);
		assert_eq!(Proposals::process(1).unwrap().speakers, [111, 101, 112]);
	});
}

#[test]
fn no_speaker_stops_a_decision_that_names_it_by_losing_its_standing() {
	test(|| {
		Register::suspend(5);
		Register::admit(30, Chamber::Municipality, Kind::Organisation);
		Register::revoke(30);
		// It has left, and joined another chamber.
		Register::admit(31, Chamber::Business, Kind::Organisation);
		let named = [101, 105, 111];
		let (root, title) = (RuntimeOrigin::root, || "Green Sofia".into());
		assert_ok!(Proposals::open_process(root(), title(), SCHEDULE, RULE, named.to_vec()));
		assert_ok!(name(&[101, 105, 112]));
		submitted(2, "v1");
		admitted(1);
		on_record(1, "reasons");
		// It is looked at when they speak.
		for who in [5, 30] {
			assert_noop!(respond(who, Answer::Rejected), Error::<Test>::NotInGoodStanding);
		}
		assert_noop!(respond(31, Answer::Rejected), Error::<Test>::NotMunicipality);
		assert_ok!(respond(1, Answer::Rejected));
		Register::reinstate(5);
		assert_ok!(respond(5, Answer::Rejected));
	});
}

#[test]
fn nobody_answers_reports_or_departs_where_another_was_named() {
	test(|| {
		with_adopted();
		assert_ok!(name(&[101]));
		for refused in [respond(5, Answer::Rejected), report(5), depart(5)] {
			assert_eq!(refused, Err(Error::<Test>::NotSpeaker.into()));
		}
		assert_ok!(respond(1, Answer::Rejected));
		assert_ok!(report(1));
		assert_ok!(depart(1));
		// Another process has speakers of its own.
		at(39);
		open_process();
		assert_eq!(Proposals::process(2).unwrap().speakers, speakers());
	});
}

#[test]
fn a_speaker_who_leaves_the_municipality_s_chamber_no_longer_speaks_for_it() {
	test(|| {
		with_adopted();
		Register::admit_as(5, 105, Chamber::Business, Kind::Organisation);
		for refused in [respond(5, Answer::Rejected), report(5), depart(5)] {
			assert_eq!(refused, Err(Error::<Test>::NotMunicipality.into()));
		}
	});
}

#[test]
fn a_speaker_keeps_its_voice_with_a_new_key() {
	test(|| {
		with_admitted();
		assert_ok!(respond(1, Answer::Evaluating));
		Register::move_key(1, 50, System::block_number());
		assert_noop!(respond(50, Answer::Evaluating), Error::<Test>::TooSoon);
		at(20 + SPEAKERS_PAUSE);
		assert_ok!(respond(50, Answer::Evaluating));
	});
}

#[test]
fn no_speaker_uses_up_the_answers_of_another_nor_its_own() {
	test(|| {
		with_admitted();
		// A stolen key says no as often as it can, before it is moved.
		for block in (20..=200).step_by(SPEAKERS_PAUSE as usize) {
			at(block);
			assert_ok!(respond(5, Answer::Evaluating));
			assert_ok!(respond(5, Answer::Rejected));
		}
		assert_ok!(respond(1, accepted()));
		let voice = |by| Voices::<Test>::get(1, by);
		assert_eq!(voice(101), Voice { interim: None, finals: Some(200), reports: None });
		assert_eq!(voice(105), Voice { interim: Some(200), finals: Some(200), reports: None });
		// The organisation itself has the last word all the same.
		Register::move_key(5, 50, 200);
		at(200 + SPEAKERS_PAUSE);
		assert_ok!(respond(50, accepted()));
		let last = state_of(1).responses - 1;
		assert_eq!(Proposals::responses(1, last, 1)[0].answer, accepted());
	});
}

#[test]
fn between_two_answers_of_a_speaker_of_the_same_sort_there_is_a_pause() {
	test(|| {
		with_admitted();
		assert_ok!(respond(1, Answer::Evaluating));
		// The final answer does not have to wait for it.
		assert_ok!(respond(1, Answer::Rejected));
		at(20 + SPEAKERS_PAUSE - 1);
		assert_noop!(respond(1, Answer::Evaluating), Error::<Test>::TooSoon);
		assert_noop!(respond(1, accepted()), Error::<Test>::TooSoon);
		assert_ok!(respond(5, accepted()));
		at(20 + SPEAKERS_PAUSE);
		assert_ok!(respond(1, Answer::Evaluating));
		assert_ok!(respond(1, accepted()));
	});
}

#[test]
fn a_report_waits_for_the_last_one_of_the_same_speaker_only() {
	test(|| {
		with_adopted();
		assert_ok!(report(5));
		at(40 + SPEAKERS_PAUSE - 1);
		assert_noop!(report(5), Error::<Test>::TooSoon);
		assert_ok!(report(1));
		at(40 + SPEAKERS_PAUSE);
		assert_noop!(report(1), Error::<Test>::TooSoon);
		for block in (50..=110).step_by(SPEAKERS_PAUSE as usize) {
			at(block);
			assert_ok!(report(5));
			assert_ok!(report(1));
		}
		assert_eq!(state_of(1).reports, 2 + 2 * 21);
	});
}

#[test]
fn whoever_departed_from_a_result_or_a_decision_takes_it_back() {
	test(|| {
		with_adopted();
		let withdraw = |who| Proposals::withdraw_departure(signed(who), 1);
		assert_noop!(withdraw(1), Error::<Test>::NotDeparted);
		assert_ok!(depart(5));
		assert_noop!(depart(1), Error::<Test>::AlreadyDeparted);
		for other in [1, 2, CITIZEN] {
			assert_noop!(withdraw(other), Error::<Test>::NotAuthor);
		}
		assert_noop!(withdraw(77), Error::<Test>::NotInGoodStanding);
		assert_noop!(
			Proposals::withdraw_departure(RuntimeOrigin::none(), 1),
			sp_runtime::DispatchError::BadOrigin
		);
		// Even where it no longer speaks for the municipality.
		assert_ok!(name(&[101]));
		assert_ok!(withdraw(5));
		System::assert_last_event(Event::DepartureWithdrawn { proposal: 1, by: Some(105) }.into());
		assert_eq!(Proposals::proposal(1).unwrap().departure, None);

		assert_ok!(depart(1));
		let departure = Departure { by: 101, block: 40, reasons: fingerprint("reasons") };
		assert_eq!(Proposals::proposal(1).unwrap().departure, Some(departure));
		assert_ok!(Proposals::withdraw_departure(RuntimeOrigin::root(), 1));
		System::assert_last_event(Event::DepartureWithdrawn { proposal: 1, by: None }.into());
		assert_noop!(
			Proposals::withdraw_departure(RuntimeOrigin::root(), 1),
			Error::<Test>::NotDeparted
		);
	});
}

#[test]
fn answers_and_reports_never_run_over() {
	new_test_ext().execute_with(|| {
		with_adopted();
		crate::Proposals::<Test>::mutate(1, |proposal| {
			let proposal = proposal.as_mut().unwrap();
			(proposal.responses, proposal.reports) = (u32::MAX, u32::MAX);
		});
		for refused in [respond(1, Answer::Rejected), report(1)] {
			assert_eq!(refused, Err(Error::<Test>::OutOfNumbers.into()));
		}
	});
}
