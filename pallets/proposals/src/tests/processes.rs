// SPDX-License-Identifier: Apache-2.0

//! Opening and rescheduling processes; phases; titles that are hidden.

use crate::{
	mock::*, AdmissionRule, Answer, Error, Event, LinkKind, Phase, ProposalKind, Schedule, Side,
};
use doverie_primitives::Text;
use frame_support::{assert_noop, assert_ok, assert_storage_noop};
use sp_runtime::DispatchError::BadOrigin;

fn open(
	title: impl Into<Text>,
	schedule: Schedule<u64>,
	rule: AdmissionRule,
) -> sp_runtime::DispatchResult {
	Proposals::open_process(RuntimeOrigin::root(), title.into(), schedule, rule, speakers())
}

#[test]
fn a_process_goes_through_its_phases_by_itself() {
	test(|| {
		assert_ok!(open("Green Sofia", Schedule { open: 5, ..SCHEDULE }, RULE));
		System::assert_last_event(
			Event::ProcessOpened {
				process: 1,
				schedule: Schedule { open: 5, ..SCHEDULE },
				admission: RULE,
				speakers: speakers().try_into().unwrap(),
			}
			.into(),
		);
		for (block, phase) in [
			(1, Phase::Announced),
			(4, Phase::Announced),
			(5, Phase::Open),
			(9, Phase::Open),
			(10, Phase::Drafting),
			(20, Phase::Deliberation),
			(30, Phase::Decision),
			(39, Phase::Decision),
			(40, Phase::FollowUp),
			(4_000, Phase::FollowUp),
		] {
			at(block);
			assert_eq!(Proposals::process(1).unwrap().phase, phase);
		}
		let info = Proposals::process(1).unwrap();
		assert_eq!(info.title, Some("Green Sofia".into()));
		assert_eq!((info.number, info.process.opened), (1, 1));
		assert_eq!(info.speakers, [101, 105]);
	});
}

#[test]
fn a_schedule_is_in_order_and_ends_in_the_future() {
	test(|| {
		at(25);
		// A decision is enacted at a block that nobody knows in advance.
		assert_ok!(open("a", SCHEDULE, RULE));
		for schedule in [
			Schedule { open: 10, ..SCHEDULE },
			Schedule { drafting: 20, ..SCHEDULE },
			Schedule { deliberation: 30, ..SCHEDULE },
			Schedule { decision: 40, ..SCHEDULE },
			Schedule { follow_up: 29, ..SCHEDULE },
			Schedule { open: 1, drafting: 2, deliberation: 3, decision: 4, follow_up: 25 },
		] {
			assert_noop!(open("a", schedule, RULE), Error::<Test>::InvalidSchedule);
			assert_noop!(
				Proposals::reschedule_process(RuntimeOrigin::root(), 1, schedule),
				Error::<Test>::InvalidSchedule
			);
		}
		assert_ok!(open(
			"a",
			Schedule { open: 1, drafting: 2, deliberation: 3, decision: 4, follow_up: 26 },
			RULE
		));
	});
}

#[test]
fn an_admission_rule_asks_for_something_that_can_be() {
	test(|| {
		for (endorsements, chambers) in [(0, 1), (5, 0), (5, 5), (0, 0)] {
			assert_noop!(
				open("a", SCHEDULE, AdmissionRule { endorsements, chambers }),
				Error::<Test>::InvalidAdmissionRule
			);
		}
		assert_ok!(open("a", SCHEDULE, AdmissionRule { endorsements: 1, chambers: 4 }));
	});
}

#[test]
fn a_title_is_short_text_that_says_something() {
	test(|| {
		for bad in [&b""[..], b"   ", b"\xff", b"a\nb", b"\0", &[b'\xff'; 128]] {
			assert_noop!(open(Text(bad.to_vec()), SCHEDULE, RULE), Error::<Test>::InvalidTitle);
		}
		// Nor one that is not what it looks like.
		for bad in ["\u{200b}", "So\u{200d}fia", "\u{202e}aifoS", "\u{feff}Sofia"] {
			assert_noop!(open(bad, SCHEDULE, RULE), Error::<Test>::InvalidTitle);
		}
		assert_noop!(open("И\u{306}", SCHEDULE, RULE), Error::<Test>::TitleNotNormalised);
		assert_ok!(open("Зелена София", SCHEDULE, RULE));
	});
}

#[test]
fn how_long_a_title_is_counts_in_characters() {
	test(|| {
		for long in ["x".repeat(33), "ж".repeat(33), "x".repeat(100_000)] {
			assert_noop!(open(long.as_str(), SCHEDULE, RULE), Error::<Test>::TitleTooLong);
		}
		// More bytes than that many characters can have are too many, whatever they are.
		for byte in [b'\0', b' ', 0xff] {
			let long = Text(vec![byte; 129]);
			assert_noop!(open(long, SCHEDULE, RULE), Error::<Test>::TitleTooLong);
		}
		for letter in ["x", "ж", "🌳"] {
			assert_ok!(open(letter.repeat(32).as_str(), SCHEDULE, RULE));
		}
	});
}

#[test]
fn only_a_decision_opens_reschedules_and_hides() {
	test(|| {
		assert_noop!(
			Proposals::open_process(signed(1), "a".into(), SCHEDULE, RULE, speakers()),
			BadOrigin
		);
		proposal();
		assert_noop!(Proposals::reschedule_process(signed(1), 1, SCHEDULE), BadOrigin);
		assert_noop!(Proposals::name_speakers(signed(1), 1, speakers()), BadOrigin);
		assert_noop!(Proposals::hide_process_title(signed(1), 1), BadOrigin);
		assert_noop!(Proposals::hide_proposal_title(signed(1), 1), BadOrigin);
	});
}

#[test]
fn a_process_that_is_rescheduled_is_in_another_phase_at_once() {
	test(|| {
		open_process();
		at(35);
		assert_eq!(Proposals::process(1).unwrap().phase, Phase::Decision);
		let schedule =
			Schedule { open: 1, drafting: 40, deliberation: 50, decision: 60, follow_up: 70 };
		assert_ok!(Proposals::reschedule_process(RuntimeOrigin::root(), 1, schedule));
		System::assert_last_event(Event::ProcessRescheduled { process: 1, schedule }.into());
		assert_eq!(Proposals::process(1).unwrap().phase, Phase::Open);
		assert_noop!(
			Proposals::reschedule_process(RuntimeOrigin::root(), 2, schedule),
			Error::<Test>::UnknownProcess
		);
	});
}

#[test]
fn a_decision_hides_titles_and_nothing_else() {
	test(|| {
		proposal();
		let root = RuntimeOrigin::root;
		assert_noop!(Proposals::hide_process_title(root(), 2), Error::<Test>::UnknownProcess);
		assert_noop!(Proposals::hide_proposal_title(root(), 2), Error::<Test>::UnknownProposal);

		let before = Proposals::process(1).unwrap();
		assert_ok!(Proposals::hide_process_title(root(), 1));
		System::assert_last_event(Event::ProcessTitleHidden { process: 1 }.into());
		let after = Proposals::process(1).unwrap();
		assert_eq!(after.title, None);
		assert_eq!(after.process, before.process);
		assert_noop!(Proposals::hide_process_title(root(), 1), Error::<Test>::NoTitle);

		let before = Proposals::proposal(1).unwrap();
		assert_eq!(before.title, Some("Trees along the river".into()));
		assert_ok!(Proposals::hide_proposal_title(root(), 1));
		System::assert_last_event(Event::ProposalTitleHidden { proposal: 1 }.into());
		let after = Proposals::proposal(1).unwrap();
		assert_eq!(after.title, None);
		assert_eq!(after.proposal, before.proposal);
		assert_noop!(Proposals::hide_proposal_title(root(), 1), Error::<Test>::NoTitle);
	});
}

#[test]
fn processes_are_listed_in_their_order() {
	test(|| {
		for _ in 0..5 {
			open_process();
		}
		let numbers = |from, limit| {
			Proposals::processes(from, limit).iter().map(|p| p.number).collect::<Vec<_>>()
		};
		assert_eq!(numbers(0, 2), [1, 2]);
		assert_eq!(numbers(1, 2), [1, 2]);
		assert_eq!(numbers(2, 100), [2, 3, 4]); // a page has room for three
		assert_eq!(numbers(5, 100), [5]);
		assert!(numbers(u32::MAX, 100).is_empty());
	});
}

/// A form shows 0 before anyone has typed a number.
#[test]
fn number_0_is_that_of_no_process_proposal_or_meeting() {
	test(|| {
		assert_eq!((open_process(), submitted(2, "v1")), (1, 1));
		let (version, text) = (fingerprint("v1"), fingerprint("v2"));
		let minutes = on_record(1, "minutes");
		assert_ok!(Proposals::record_meeting(signed(1), 1, minutes, vec![2]));
		assert_eq!(Proposals::process(0), None);
		assert_eq!(Proposals::proposal(0), None);
		assert_eq!(Proposals::meeting(0), None);

		let root = RuntimeOrigin::root;
		let nowhere = Text::default;
		let submit = |process| {
			let kind = ProposalKind::Policy;
			Proposals::submit(signed(2), process, kind, "a".into(), text, nowhere())
		};
		assert_storage_noop!({
			for result in [
				Proposals::reschedule_process(root(), 0, SCHEDULE),
				Proposals::hide_process_title(root(), 0),
				Proposals::name_speakers(root(), 0, speakers()),
				submit(0),
				Proposals::record_meeting(signed(1), 0, minutes, vec![2]),
			] {
				assert_eq!(result, Err(Error::<Test>::UnknownProcess.into()));
			}
			for result in [
				Proposals::publish_version(signed(2), 0, text, nowhere()),
				Proposals::withdraw_proposal(signed(2), 0),
				Proposals::lapse(signed(2), 0),
				Proposals::hide_proposal_title(root(), 0),
				Proposals::invite_co_author(signed(2), 0, 3),
				Proposals::accept_co_authorship(signed(3), 0, version),
				Proposals::leave_co_authorship(signed(3), 0),
				Proposals::remove_co_author(signed(2), 0, 3),
				Proposals::disown(signed(2), 0),
				Proposals::stand_by(signed(2), 0),
				Proposals::take_over(signed(3), 0),
				Proposals::link(signed(2), 0, 1, LinkKind::Merges),
				Proposals::accept_link(signed(2), 1, 0, LinkKind::Merges, version),
				Proposals::reject_link(signed(2), 1, 0, LinkKind::Merges),
				Proposals::unlink(signed(2), 0, 1, LinkKind::Merges),
				Proposals::endorse(signed(3), 0, version),
				Proposals::withdraw_endorsement(signed(3), 0, version),
				Proposals::argue(signed(3), 0, version, text, Side::For),
				Proposals::amend(signed(3), 0, version, text, nowhere()),
				Proposals::rebase_amendment(signed(3), 0, 0, version, text, nowhere()),
				Proposals::withdraw_amendment(signed(3), 0, 0),
				Proposals::accept_amendment(signed(2), 0, 0, text, text, nowhere()),
				Proposals::reject_amendment(signed(2), 0, 0, text, minutes),
				Proposals::promote_amendment(signed(3), 0, 0, "a".into()),
				Proposals::admit(signed(3), 0),
				Proposals::respond(signed(1), 0, Answer::Rejected, minutes),
				Proposals::put_to_decision(signed(3), 0),
				Proposals::report_progress(signed(1), 0, 1, minutes),
				Proposals::judge_report(signed(3), 0, 0, true, None),
				Proposals::depart_from_result(signed(1), 0, minutes),
				Proposals::withdraw_departure(signed(1), 0),
				Proposals::withdraw_departure(root(), 0),
			] {
				assert_eq!(result, Err(Error::<Test>::UnknownProposal.into()));
			}
		});
		assert_noop!(Proposals::confirm_attendance(signed(2), 0), Error::<Test>::UnknownMeeting);
		assert_noop!(Proposals::deny_attendance(signed(2), 0), Error::<Test>::UnknownMeeting);
		assert_ok!(submit(1));
		assert_ok!(Proposals::confirm_attendance(signed(2), 1));
	});
}

#[test]
fn numbers_never_run_over() {
	new_test_ext().execute_with(|| {
		open_process();
		crate::NextProcess::<Test>::put(u32::MAX);
		assert_noop!(open("a", SCHEDULE, RULE), Error::<Test>::OutOfNumbers);
		let minutes = on_record(1, "minutes");
		crate::NextMeeting::<Test>::put(u32::MAX);
		assert_noop!(
			Proposals::record_meeting(signed(1), 1, minutes, vec![1]),
			Error::<Test>::OutOfNumbers
		);
	});
}
