// SPDX-License-Identifier: Apache-2.0

//! The clock stands still while migrations run.

use crate::{mock::*, Event, Failed};
use sp_runtime::traits::BlockNumberProvider;

#[docify::export]
#[test]
fn the_clock_stands_still_for_as_long_as_a_migration_takes() {
	test(|| {
		System::set_block_number(99);
		assert_eq!(clock(), (99, false));
		first_block_of_new_runtime(true);
		assert_eq!((System::block_number(), clock()), (100, (99, true)));
		next_block();
		next_block();
		complete();
		// Its hooks were passed over at the start of this block.
		assert_eq!((System::block_number(), clock()), (102, (99, true)));
		System::assert_last_event(Event::<Test>::ClockMoves { stood_still: 3 }.into());
		next_block();
		assert_eq!((System::block_number(), clock()), (103, (100, false)));
		let info = Upgrades::clock();
		assert_eq!((info.time, info.behind, info.stands_still), (100, 3, false));
	});
}

#[test]
fn an_upgrade_without_steps_takes_no_time() {
	test(|| {
		first_block_of_new_runtime(false);
		assert_eq!((System::block_number(), clock()), (2, (2, false)));
		assert!(System::events().is_empty());
	});
}

#[test]
fn a_migration_of_one_block_and_another_one_right_after_it_take_a_block_each() {
	test(|| {
		first_block_of_new_runtime(true);
		complete();
		assert_eq!(clock(), (1, true));
		first_block_of_new_runtime(true);
		complete();
		assert_eq!(clock(), (1, true));
		next_block();
		assert_eq!((System::block_number(), clock()), (4, (2, false)));
	});
}

#[test]
fn pallets_of_the_sdk_read_the_same_clock() {
	test(|| {
		first_block_of_new_runtime(true);
		assert_eq!(<Upgrades as BlockNumberProvider>::current_block_number(), 1);
	});
}

#[test]
fn after_a_failure_the_clock_goes_on_standing_still() {
	test(|| {
		failed();
		System::assert_has_event(Event::<Test>::MigrationHasFailed { migration: Some(0) }.into());
		System::set_block_number(1_000);
		assert_eq!(clock(), (1, true));
		assert_eq!(Failed::<Test>::get().map(|failure| failure.block), Some(3));
	});
}

#[test]
fn what_fails_when_a_new_runtime_begins_is_not_taken_for_rescued() {
	test(|| {
		// Migrations were under way when a runtime was exchanged by force.
		first_block_of_new_runtime(true);
		fail();
		first_block_of_new_runtime(false);
		assert!(Upgrades::has_failed() && clock().1);
	});
}
