// SPDX-License-Identifier: Apache-2.0

//! Which set of voters counts for which block.

use crate::{mock::*, Error, FirstBlocks, Known, Sets};
use frame_support::{assert_noop, assert_ok};
use sp_consensus_grandpa::SetId;

/// Others, of whom three must vote.
const OTHERS: [sp_keyring::Ed25519Keyring; 4] = [Eve, Dave, Charlie, Bob];

fn report(proof: Vec<u8>) -> sp_runtime::DispatchResult {
	Finality::report_stall(RuntimeOrigin::signed(1), proof)
}

#[test]
fn the_block_that_changes_the_set_is_finalised_by_the_old_one() {
	test(|| {
		go_to(20);
		change_set(&OTHERS);
		go_to(60);
		let old = [Alice, Bob, Charlie];
		let new = [Eve, Bob, Charlie];
		assert_noop!(report(proof_by(1, 20, &new)), Error::<Test>::InvalidProof);
		assert_noop!(report(proof_by(0, 21, &old)), Error::<Test>::InvalidProof);
		assert_ok!(report(proof_by(0, 20, &old)));
		assert_ok!(report(proof_by(1, 21, &new)));
	});
}

#[test]
fn changes_planned_in_the_stall_never_count() {
	test(|| {
		go_to(14);
		// The last block that becomes final is 12. Keys change twice after it.
		change_set(&OTHERS);
		go_to(20);
		change_set(&FOUR);
		go_to(25);
		assert_ok!(report(proof(12)));
		go_to(90);
		// Clients are at set 0 still, so the next one is 1.
		assert_eq!(Restarted::get(), Some((0, 12)));
		Voting::set(OTHERS.to_vec());
		go_to(95);
		assert_eq!(counting(), Some((0, 0)));
		IsPending::set(false);
		go_to(150);
		assert_eq!(counting(), Some((0, 1)));
		// It finalises all that was not final.
		assert_eq!(FirstBlocks::<Test>::get(1), Some(13));
		assert_ok!(report(proof_by(1, 13, &[Eve, Bob, Dave])));
	});
}

#[test]
fn a_change_at_the_last_final_block_has_become_final_with_it() {
	test(|| {
		go_to(12);
		change_set(&OTHERS);
		go_to(25);
		assert_ok!(report(proof(12)));
		go_to(90);
		assert_eq!(Restarted::get(), Some((1, 12)));
	});
}

/// Goes on to this block, with a new set at every one on the way.
fn change_sets_until(block: u64) {
	while System::block_number() < block {
		change_set(&FOUR);
	}
}

/// The sets that count.
fn counting() -> Option<(SetId, SetId)> {
	Known::<Test>::get().map(|known| (known.first, known.last))
}

/// How many sets are stored.
fn stored() -> usize {
	Sets::<Test>::iter_keys().count()
}

#[test]
fn what_the_stall_has_planned_is_forgotten_after_the_restart() {
	test(|| {
		go_to(21);
		assert_ok!(report(proof(10)));
		// Every block plans a set, and none of them becomes final.
		change_sets_until(80);
		assert_eq!(counting(), Some((0, 59)));
		go_to(90);
		assert_eq!(Restarted::get(), Some((0, 10)));
		assert_eq!(counting(), Some((0, 0)));
		assert_eq!(stored(), 60);
		// One goes with each block, while others take the lowest numbers again.
		go_to(95);
		IsPending::set(false);
		go_to(96);
		change_sets_until(100);
		assert_eq!((counting(), stored()), (Some((0, 5)), 50));
		go_to(150);
		assert_eq!(stored(), 6);
		assert_eq!(FirstBlocks::<Test>::get(1), Some(11));
	});
}

#[test]
fn old_sets_are_forgotten_when_the_votes_of_a_later_one_are_shown() {
	test(|| {
		assert_eq!(Finality::asked_after(), None);
		assert_noop!(show(0), Error::<Test>::NothingReported);
		// Block 2 is the first that set 1 finalises, and so on: after eight changes a proof is asked
		// for that is of another set than the first.
		change_sets_until(8);
		assert_eq!((counting(), Finality::asked_after()), (Some((0, 7)), None));
		change_sets_until(9);
		assert_eq!((counting(), Finality::asked_after()), (Some((0, 8)), Some(1)));
		assert_noop!(show(1), Error::<Test>::NotLater);
		assert_noop!(
			Finality::show_final(RuntimeOrigin::none(), proof_by(3, 4, &[Alice, Bob])),
			Error::<Test>::InvalidProof
		);
		let by_three = [Alice, Bob, Charlie];
		let of_set_3 = proof_by(3, 4, &by_three);
		assert_ok!(Finality::show_final(RuntimeOrigin::none(), of_set_3.clone()));
		assert_eq!((counting(), Finality::asked_after()), (Some((3, 8)), None));
		assert_noop!(
			Finality::show_final(RuntimeOrigin::none(), of_set_3),
			Error::<Test>::NothingReported
		);
		// Those before it count no more, and go one by one.
		assert_eq!(stored(), 9);
		go_to(40);
		assert_eq!(stored(), 6);
		assert!(Sets::<Test>::get(2).is_none() && FirstBlocks::<Test>::get(2).is_none());
		assert_noop!(report(proof_by(2, 3, &by_three)), Error::<Test>::UnknownSet);
		assert_ok!(report(proof_by(3, 4, &by_three)));
	});
}

#[test]
fn a_stall_can_be_reported_however_often_keys_have_changed_since_then() {
	test(|| {
		go_to(20);
		// Nobody can show a block that is later than 12, of set 0.
		change_sets_until(200);
		assert_ok!(report(proof(12)));
		change_sets_until(270);
		assert_eq!(Restarted::get(), Some((0, 12)));
		assert_eq!(open(), None);
	});
}
