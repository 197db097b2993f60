// SPDX-License-Identifier: Apache-2.0

//! Opening and rescheduling processes; phases; titles that are hidden.

use crate::{mock::*, AdmissionRule, Error, Event, Phase, Schedule};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn open(title: &[u8], schedule: Schedule<u64>, rule: AdmissionRule) -> sp_runtime::DispatchResult {
	Proposals::open_process(RuntimeOrigin::root(), title.to_vec(), schedule, rule)
}

#[test]
fn a_process_goes_through_its_phases_by_itself() {
	test(|| {
		assert_ok!(open(b"Green Sofia", Schedule { open: 5, ..SCHEDULE }, RULE));
		System::assert_last_event(
			Event::ProcessOpened {
				process: 0,
				schedule: Schedule { open: 5, ..SCHEDULE },
				admission: RULE,
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
			assert_eq!(Proposals::process(0).unwrap().phase, phase);
		}
		let info = Proposals::process(0).unwrap();
		assert_eq!(info.title, Some(b"Green Sofia".to_vec()));
		assert_eq!((info.number, info.process.opened), (0, 1));
	});
}

#[test]
fn a_schedule_is_in_order_and_ends_in_the_future() {
	test(|| {
		at(25);
		// A decision is enacted at a block that nobody knows in advance.
		assert_ok!(open(b"a", SCHEDULE, RULE));
		for schedule in [
			Schedule { open: 10, ..SCHEDULE },
			Schedule { drafting: 20, ..SCHEDULE },
			Schedule { deliberation: 30, ..SCHEDULE },
			Schedule { decision: 40, ..SCHEDULE },
			Schedule { follow_up: 29, ..SCHEDULE },
			Schedule { open: 1, drafting: 2, deliberation: 3, decision: 4, follow_up: 25 },
		] {
			assert_noop!(open(b"a", schedule, RULE), Error::<Test>::InvalidSchedule);
			assert_noop!(
				Proposals::reschedule_process(RuntimeOrigin::root(), 0, schedule),
				Error::<Test>::InvalidSchedule
			);
		}
		assert_ok!(open(
			b"a",
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
				open(b"a", SCHEDULE, AdmissionRule { endorsements, chambers }),
				Error::<Test>::InvalidAdmissionRule
			);
		}
		assert_ok!(open(b"a", SCHEDULE, AdmissionRule { endorsements: 1, chambers: 4 }));
	});
}

#[test]
fn a_title_is_short_text_that_says_something() {
	test(|| {
		for bad in [&b""[..], b"   ", b"\xff", b"a\nb", b"\0", &[b'x'; 33], &[b'x'; 100_000]] {
			assert_noop!(open(bad, SCHEDULE, RULE), Error::<Test>::InvalidTitle);
		}
		// Nor one that is not what it looks like.
		for bad in ["\u{200b}", "So\u{200d}fia", "\u{202e}aifoS", "\u{feff}Sofia"] {
			assert_noop!(open(bad.as_bytes(), SCHEDULE, RULE), Error::<Test>::InvalidTitle);
		}
		assert_ok!(open(&[b'x'; 32], SCHEDULE, RULE));
		assert_ok!(open("Зелена София".as_bytes(), SCHEDULE, RULE));
	});
}

#[test]
fn only_a_decision_opens_reschedules_and_hides() {
	test(|| {
		let title = b"a".to_vec();
		assert_noop!(Proposals::open_process(signed(1), title, SCHEDULE, RULE), BadOrigin);
		proposal();
		assert_noop!(Proposals::reschedule_process(signed(1), 0, SCHEDULE), BadOrigin);
		assert_noop!(Proposals::hide_process_title(signed(1), 0), BadOrigin);
		assert_noop!(Proposals::hide_proposal_title(signed(1), 0), BadOrigin);
	});
}

#[test]
fn a_process_that_is_rescheduled_is_in_another_phase_at_once() {
	test(|| {
		open_process();
		at(35);
		assert_eq!(Proposals::process(0).unwrap().phase, Phase::Decision);
		let schedule =
			Schedule { open: 1, drafting: 40, deliberation: 50, decision: 60, follow_up: 70 };
		assert_ok!(Proposals::reschedule_process(RuntimeOrigin::root(), 0, schedule));
		System::assert_last_event(Event::ProcessRescheduled { process: 0, schedule }.into());
		assert_eq!(Proposals::process(0).unwrap().phase, Phase::Open);
		assert_noop!(
			Proposals::reschedule_process(RuntimeOrigin::root(), 1, schedule),
			Error::<Test>::NoSuchProcess
		);
	});
}

#[test]
fn a_decision_hides_titles_and_nothing_else() {
	test(|| {
		proposal();
		let root = RuntimeOrigin::root;
		assert_noop!(Proposals::hide_process_title(root(), 1), Error::<Test>::NoSuchProcess);
		assert_noop!(Proposals::hide_proposal_title(root(), 1), Error::<Test>::NoSuchProposal);

		let before = Proposals::process(0).unwrap();
		assert_ok!(Proposals::hide_process_title(root(), 0));
		System::assert_last_event(Event::ProcessTitleHidden { process: 0 }.into());
		let after = Proposals::process(0).unwrap();
		assert_eq!(after.title, None);
		assert_eq!(after.process, before.process);
		assert_noop!(Proposals::hide_process_title(root(), 0), Error::<Test>::NoTitle);

		let before = Proposals::proposal(0).unwrap();
		assert_eq!(before.title, Some(b"Trees along the river".to_vec()));
		assert_ok!(Proposals::hide_proposal_title(root(), 0));
		System::assert_last_event(Event::ProposalTitleHidden { proposal: 0 }.into());
		let after = Proposals::proposal(0).unwrap();
		assert_eq!(after.title, None);
		assert_eq!(after.proposal, before.proposal);
		assert_noop!(Proposals::hide_proposal_title(root(), 0), Error::<Test>::NoTitle);
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
		assert_eq!(numbers(0, 2), [0, 1]);
		assert_eq!(numbers(1, 100), [1, 2, 3]); // a page has room for three
		assert_eq!(numbers(4, 100), [4]);
		assert!(numbers(u32::MAX, 100).is_empty());
	});
}

#[test]
fn numbers_never_run_over() {
	new_test_ext().execute_with(|| {
		open_process();
		crate::NextProcess::<Test>::put(u32::MAX);
		assert_noop!(open(b"a", SCHEDULE, RULE), Error::<Test>::OutOfNumbers);
		let minutes = on_record(1, "minutes");
		crate::NextMeeting::<Test>::put(u32::MAX);
		assert_noop!(
			Proposals::record_meeting(signed(1), 0, minutes, vec![1]),
			Error::<Test>::OutOfNumbers
		);
	});
}
