// SPDX-License-Identifier: Apache-2.0

//! Who votes is settled before the question is put.

use crate::{mock::*, Admission, Checkpoints, GenesisStakeholder, OldestCheckpoint};
use doverie_primitives::{ByChamber, Chamber, Electorate, Kind, Member, RollSize};
use frame_support::assert_ok;

const BUSINESS: Chamber = Chamber::Business;

fn organisations(checkpoint: u64) -> u32 {
	sizes(checkpoint)[BUSINESS].organisations
}

fn sizes(checkpoint: u64) -> ByChamber<RollSize> {
	<Stakeholders as Electorate<u64, u64>>::roll_sizes(checkpoint)
}

/// Is the stakeholder on the roll of a decision that opens at this block?
fn votes_in_what_opens(account: u64, block: u64) -> bool {
	voter(account, checkpoint(block)).is_some_and(|voter| voter.on_roll.is_some())
}

#[test]
fn the_roll_of_a_decision_is_at_least_two_days_old() {
	test(|| {
		assert_eq!([1, 14, 15, 19, 20, 27].map(checkpoint), [0, 0, 5, 5, 10, 15]);
		go_to(16);
		let info = Stakeholders::current_checkpoint();
		assert_eq!((info.block, info.rolls), (5, ByChamber::default()));
	});
}

#[test]
fn founders_vote_from_the_first_block_on() {
	let Admission { account, chamber, evidence, tag, expires, .. } = organisation(42, BUSINESS);
	let name = Some("University".into());
	let founder = GenesisStakeholder { account, chamber, name, evidence, tag, expires };
	with_founders(vec![founder]).execute_with(|| {
		assert_eq!(checkpoint(1), 0);
		assert_eq!(organisations(0), 1);
		assert!(votes_in_what_opens(42, 1));
		assert_eq!(Stakeholders::votes_from(42), Some(1));
		assert_eq!(voter(42, 0).expect("signs").key_since, 0);
		Stakeholders::do_try_state().expect("every invariant holds");
	});
}

#[test]
fn a_newcomer_votes_in_what_opens_two_days_after_the_next_checkpoint() {
	test(|| {
		go_to(7);
		let who = admitted(organisation(42, BUSINESS));
		assert_eq!(Stakeholders::votes_from(who), Some(20));
		go_to(40);
		assert_eq!(Stakeholders::votes_from(who), Some(20));
		for block in 0..40 {
			assert_eq!(votes_in_what_opens(who, block), block >= 20, "{block}");
		}
	});
}

#[test]
fn nobody_chooses_an_electorate_by_acting_around_the_opening() {
	test(|| {
		// A decision that is open keeps the checkpoints that this test asks for.
		OldestOpen::set(Some(0));
		for account in 10..15 {
			admitted(organisation(account, BUSINESS));
		}
		go_to(19);
		// Two registrars suspend all but their friend over a checkpoint.
		(11..15).for_each(suspended);
		go_to(22);
		// They bring more friends, and let the others come back when the decision has been opened.
		for account in 15..20 {
			admitted(organisation(account, BUSINESS));
		}
		let roll = checkpoint(22);
		assert_eq!((roll, organisations(roll)), (10, 5));
		for account in 10..20 {
			assert_eq!(votes_in_what_opens(account, 22), account < 15, "{account}");
		}
		go_to(24);
		for account in 11..15 {
			assert_ok!(Stakeholders::reinstate(registrar(BUSINESS), account, REASON));
		}
		// What opens later does not notice that they were suspended.
		go_to(40);
		assert_eq!((organisations(20), organisations(25)), (5, 10));
		for block in 15..40 {
			assert!(votes_in_what_opens(11, block), "{block}");
		}
	});
}

#[test]
fn whoever_is_on_the_roll_votes_whatever_becomes_of_the_admission() {
	test(|| {
		OldestOpen::set(Some(0));
		for account in 10..13 {
			admitted(organisation(account, BUSINESS));
		}
		admitted(Admission { expires: 8, ..organisation(13, BUSINESS) });
		go_to(7);
		suspended(10);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(12)));
		revoked(11);
		go_to(21);
		for (number, account) in (0..).zip(10..14) {
			assert_eq!(Stakeholders::member(&account), None);
			let member = Member { number, chamber: BUSINESS, kind: Kind::Organisation };
			assert_eq!(voter(account, 5).expect("signs").on_roll, Some(member));
			// A suspension takes nobody off a roll.
			let later = (account == 10).then_some(member);
			assert_eq!(voter(account, 20).expect("signs").on_roll, later);
		}
		assert_eq!((organisations(5), organisations(20)), (4, 1));
	});
}

#[test]
fn a_checkpoint_is_the_end_of_its_block() {
	test(|| {
		let until = |account, expires| {
			admitted(Admission { expires, ..organisation(account, BUSINESS) });
		};
		until(10, 5);
		until(11, 6);
		until(12, 11);
		go_to(5);
		admitted(organisation(13, BUSINESS));
		go_to(6);
		admitted(organisation(14, BUSINESS));
		// Until block 6, until block 11, and the one that came in block 5.
		assert_eq!(organisations(5), 3);
		go_to(11);
		assert_eq!(organisations(10), 3);
		let on_roll = |account| voter(account, 5).expect("signs").on_roll.is_some();
		assert_eq!([10, 11, 12, 13, 14].map(on_roll), [false, true, true, true, false]);
	});
}

#[test]
fn an_absence_or_a_presence_between_two_checkpoints_changes_no_roll() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		let absent = |from, to| {
			go_to(from);
			assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(who)));
			go_to(to);
			admitted(organisation(who, BUSINESS));
		};
		absent(6, 9);
		assert_eq!(Stakeholders::votes_from(who), Some(15));
		absent(14, 16);
		assert_eq!(Stakeholders::votes_from(who), Some(30));
		go_to(40);
		for block in 0..40 {
			let on_roll = (15..25).contains(&block) || block >= 30;
			assert_eq!(votes_in_what_opens(who, block), on_roll, "{block}");
		}
	});
}

#[test]
fn checkpoints_behind_the_horizon_are_forgotten_a_few_at_a_time() {
	test(|| {
		admitted(organisation(42, BUSINESS));
		// A decision is open for long whose roll is that of the first block.
		OldestOpen::set(Some(0));
		go_to(61);
		let kept = || {
			let mut kept: Vec<_> = Checkpoints::<Test>::iter_keys().collect();
			kept.sort_unstable();
			kept
		};
		assert_eq!(kept(), (0..=60).step_by(5).collect::<Vec<u64>>());
		// It has closed: four are forgotten with each that is added, up to the one that counts now.
		OldestOpen::set(None);
		go_to(66);
		assert_eq!(kept(), (20..=65).step_by(5).collect::<Vec<u64>>());
		go_to(81);
		assert_eq!(kept(), (70..=80).step_by(5).collect::<Vec<u64>>());
		assert_eq!(OldestCheckpoint::<Test>::get(), checkpoint(80));
		assert_eq!((organisations(65), organisations(70)), (0, 1));
	});
}
