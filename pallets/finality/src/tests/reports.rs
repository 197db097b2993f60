// SPDX-License-Identifier: Apache-2.0

//! Reports that finality has stalled.

use crate::{mock::*, Error, Event, Restart};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[docify::export]
#[test]
fn finality_starts_again_if_nobody_shows_a_later_block() {
	test(|| {
		go_to(25);
		// Account 1 has a seat, and the proof of three of four that block 12 was final.
		assert_ok!(Finality::report_stall(RuntimeOrigin::signed(1), proof(12)));
		// A quarter of a day, which has 240 blocks here.
		assert_eq!(open(), Some((12, 25 + 60)));
		// The session that begins after it begins with block 90.
		go_to(89);
		assert_eq!(Restarted::get(), None);
		go_to(90);
		assert_eq!(Restarted::get(), Some((0, 12)));
		assert_eq!(Finality::restarts(), [Restart { block: 90, last_final: 12, set: 1 }]);
		assert_eq!(open(), None);
	});
}

#[test]
fn a_block_made_after_the_report_refutes_it() {
	test(|| {
		go_to(30);
		assert_ok!(report(12));
		go_to(40);
		assert_ok!(show(31));
		System::assert_last_event(Event::StallRefuted { block: 31 }.into());
		go_to(200);
		assert_eq!((open(), Restarted::get()), (None, None));
		assert!(Finality::restarts().is_empty());
	});
}

#[test]
fn a_later_block_from_before_the_report_takes_its_place_and_time_goes_on() {
	test(|| {
		go_to(30);
		assert_ok!(report(12));
		go_to(80);
		// The block of the report itself may have been made before it.
		for block in [20, 30] {
			assert_ok!(show(block));
			System::assert_last_event(Event::LaterBlockShown { block }.into());
			assert_eq!(open(), Some((block, 90)));
		}
		go_to(90);
		assert_eq!(Restarted::get(), Some((0, 30)));
	});
}

#[test]
fn nobody_is_believed_without_a_seat_or_a_proof() {
	test(|| {
		go_to(30);
		assert_noop!(
			Finality::report_stall(RuntimeOrigin::signed(5), proof(12)),
			Error::<Test>::NotSeated
		);
		assert_noop!(
			Finality::report_stall(RuntimeOrigin::none(), proof(12)),
			DispatchError::BadOrigin
		);
		let by_two = proof_by(0, 12, &[Alice, Bob]);
		for no_proof in [vec![], vec![7; 100], vec![0; 20_000], by_two] {
			assert_noop!(
				Finality::report_stall(RuntimeOrigin::signed(1), no_proof),
				Error::<Test>::InvalidProof
			);
		}
		assert_noop!(report(31), Error::<Test>::BlockToCome);
		// A day's twenty-fourth is ten blocks.
		assert_noop!(report(21), Error::<Test>::TooRecent);
		assert_ok!(report(20));
	});
}

#[test]
fn one_report_is_open_at_a_time() {
	test(|| {
		go_to(30);
		assert_ok!(report(12));
		assert_noop!(report(12), Error::<Test>::AlreadyReported);
		assert_noop!(report(8), Error::<Test>::AlreadyReported);
		// Somebody knows better, and does not win time by it.
		go_to(40);
		assert_ok!(Finality::report_stall(RuntimeOrigin::signed(2), proof(25)));
		assert_eq!(open(), Some((25, 90)));
		// Finality went on after the report, and has stalled since then: that is another stall.
		go_to(60);
		assert_ok!(Finality::report_stall(RuntimeOrigin::signed(2), proof(35)));
		System::assert_has_event(Event::StallRefuted { block: 35 }.into());
		System::assert_last_event(Event::StallReported { by: 2, block: 35, due: 120 }.into());
		assert_eq!(open(), Some((35, 120)));
	});
}

#[test]
fn only_a_later_block_refutes_and_only_what_is_reported() {
	test(|| {
		go_to(30);
		assert_noop!(show(20), Error::<Test>::NothingReported);
		assert_ok!(report(12));
		for block in [5, 12] {
			assert_noop!(show(block), Error::<Test>::NotLater);
		}
		assert_noop!(show(31), Error::<Test>::BlockToCome);
		assert_noop!(
			Finality::show_final(RuntimeOrigin::none(), proof_by(0, 20, &[Alice, Bob])),
			Error::<Test>::InvalidProof
		);
		assert_noop!(
			Finality::show_final(RuntimeOrigin::signed(1), proof(20)),
			DispatchError::BadOrigin
		);
		assert_eq!(open(), Some((12, 90)));
	});
}

#[test]
fn a_report_can_be_refuted_until_the_session_begins() {
	test(|| {
		go_to(25);
		assert_ok!(report(12));
		// Its time is over with block 85, and the session begins with block 90.
		go_to(88);
		assert_ok!(show(80));
		go_to(100);
		assert_eq!(Restarted::get(), None);
	});
}

#[test]
fn a_part_of_the_network_that_is_cut_off_waits_for_the_others() {
	test(|| {
		go_to(25);
		assert_ok!(report(12));
		// Two of four see nobody else, and that nothing becomes final.
		go_to(30);
		Making::set(vec![1, 2]);
		go_to(200);
		assert_eq!(Restarted::get(), None);
		assert_eq!(open(), Some((12, 85)));
		// A third is back, in the middle of a session, which is soon enough.
		go_to(205);
		Making::set(vec![1, 2, 3]);
		go_to(210);
		assert_eq!(Restarted::get(), Some((0, 12)));
	});
}

#[test]
fn blocks_of_the_session_count_that_ends_and_of_those_who_would_vote() {
	test(|| {
		go_to(25);
		assert_ok!(report(12));
		// Until now all four made blocks.
		go_to(80);
		Making::set(vec![1, 2]);
		go_to(89);
		assert_eq!(Finality::report().map(|report| report.authors.into_inner()), Some(vec![2, 1]));
		go_to(90);
		assert_eq!(Restarted::get(), None);
		// Four make blocks, of whom two have seats in the session that begins.
		Making::set(vec![1, 2, 3, 4]);
		Next::set(vec![1, 2, 5, 6]);
		go_to(120);
		assert_eq!(Restarted::get(), None);
		Making::set(vec![1, 2, 5, 6]);
		go_to(130);
		assert_eq!(Restarted::get(), Some((0, 12)));
	});
}

#[test]
fn as_many_must_make_blocks_as_must_vote() {
	for (validators, enough) in [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 5), (7, 5), (8, 6)] {
		for (making, restarts) in [(enough - 1, false), (enough, true)] {
			test(|| {
				go_to(25);
				assert_ok!(report(12));
				Next::set((1..=validators).collect());
				// A stranger makes blocks, too, and counts for nothing.
				Making::set((1..=making).chain([9]).collect());
				go_to(90);
				assert_eq!(Restarted::get().is_some(), restarts, "{making} of {validators}");
			});
		}
	}
}

#[test]
fn the_time_rests_while_nothing_can_be_shown() {
	test(|| {
		go_to(25);
		assert_ok!(report(12));
		go_to(50);
		IsResting::set(true);
		go_to(100);
		IsResting::set(false);
		// Fifty blocks of migration: it is due with block 135.
		go_to(139);
		assert_eq!(Restarted::get(), None);
		go_to(140);
		assert_eq!(Restarted::get(), Some((0, 12)));
	});
}

#[test]
fn finality_that_does_not_come_back_can_be_started_once_more() {
	test(|| {
		go_to(25);
		assert_ok!(report(12));
		go_to(95);
		IsPending::set(false);
		go_to(110);
		// Nothing became final, so the proof is the same, of the first set.
		assert_ok!(report(12));
		go_to(170);
		assert_eq!(Restarted::get(), Some((1, 12)));
		assert_eq!(Finality::restarts().last().map(|restart| restart.set), Some(2));
		// Only the last ones are remembered.
		go_to(175);
		IsPending::set(false);
		go_to(190);
		assert_ok!(report(12));
		go_to(250);
		let sets: Vec<_> = Finality::restarts().iter().map(|restart| restart.set).collect();
		assert_eq!(sets, [2, 3]);
	});
}
