// SPDX-License-Identifier: Apache-2.0

//! The deposit of a proposal, and its author's places: every end gives both back.

use crate::{mock::*, Error, LiveProposals, ProposalKind};
use doverie_primitives::Text;
use frame_support::{assert_noop, assert_ok};

fn ends(end: impl FnOnce(u32)) {
	test(|| {
		let proposal = proposal();
		assert_eq!((on_hold(2), LiveProposals::<Test>::get(102)), (DEPOSIT, 1));
		end(proposal);
		assert_eq!((on_hold(2), LiveProposals::<Test>::get(102)), (0, 0));
		assert_eq!(Balances::free_balance(2), 1_000);
		assert_eq!(Proposals::proposal(proposal).unwrap().depositor, None);
	});
}

#[test]
fn withdrawing_gives_the_deposit_back() {
	ends(|proposal| {
		assert_ok!(Proposals::withdraw_proposal(signed(2), proposal));
	});
}

#[test]
fn what_is_taken_over_takes_a_place_of_the_new_author_and_the_deposit_stays_that_of_who_paid_it() {
	test(|| {
		let proposal = proposal();
		assert_ok!(Proposals::invite_co_author(signed(2), proposal, 3));
		assert_ok!(Proposals::accept_co_authorship(signed(3), proposal, fingerprint("v1")));
		admitted(proposal);
		assert_ok!(Proposals::disown(signed(2), proposal));
		at(20 + DISOWNED_TERM);
		assert_ok!(Proposals::take_over(signed(3), proposal));
		assert_eq!((LiveProposals::<Test>::get(102), LiveProposals::<Test>::get(103)), (0, 1));
		assert_eq!((on_hold(2), on_hold(3)), (DEPOSIT, 0));
		at(40);
		assert_ok!(Proposals::lapse(signed(99), proposal));
		assert_eq!((on_hold(2), LiveProposals::<Test>::get(103)), (0, 0));
		assert_eq!(Balances::free_balance(2), 1_000);
	});
}

#[test]
fn whoever_has_no_place_left_takes_nothing_over() {
	test(|| {
		let proposal = proposal();
		assert_ok!(Proposals::invite_co_author(signed(2), proposal, 3));
		assert_ok!(Proposals::accept_co_authorship(signed(3), proposal, fingerprint("v1")));
		for name in ["a", "b", "c"] {
			submitted(3, name);
		}
		admitted(proposal);
		assert_ok!(Proposals::disown(signed(2), proposal));
		at(20 + DISOWNED_TERM);
		let take_over = || Proposals::take_over(signed(3), proposal);
		assert_noop!(take_over(), Error::<Test>::TooManyLive);
		assert_ok!(Proposals::withdraw_proposal(signed(3), 2));
		assert_ok!(take_over());
	});
}

#[test]
fn lapse_gives_the_deposit_back_to_the_author() {
	ends(|proposal| {
		at(40);
		assert_ok!(Proposals::lapse(signed(3), proposal));
	});
}

#[test]
fn lapse_of_what_is_admitted_gives_the_deposit_back() {
	ends(|proposal| {
		admitted(proposal);
		at(40);
		assert_ok!(Proposals::lapse(signed(3), proposal));
	});
}

#[test]
fn a_failed_decision_gives_the_deposit_back() {
	ends(|proposal| decided(proposal, Verdict::Rejected));
}

#[test]
fn adoption_gives_the_deposit_back() {
	ends(|proposal| {
		use doverie_primitives::Proposals as _;
		in_decision(proposal);
		Proposals::decided(proposal, Verdict::Passed);
		assert_eq!(on_hold(2), DEPOSIT);
		assert_ok!(Proposals::carry_out(proposal));
	});
}

#[test]
fn the_deposit_goes_back_to_the_account_that_paid_it() {
	test(|| {
		let proposal = proposal();
		Register::move_key(2, 15, System::block_number());
		assert_ok!(Proposals::withdraw_proposal(signed(15), proposal));
		assert_eq!((on_hold(2), Balances::free_balance(2)), (0, 1_000));
	});
}

#[test]
fn whoever_cannot_pay_the_deposit_cannot_submit() {
	test(|| {
		open_process();
		Register::admit(
			50,
			doverie_primitives::Chamber::Business,
			doverie_primitives::Kind::Organisation,
		);
		assert_noop!(
			Proposals::submit(
				signed(50),
				1,
				ProposalKind::Policy,
				"a".into(),
				fingerprint("a"),
				Text::default()
			),
			sp_runtime::TokenError::FundsUnavailable
		);
	});
}

#[test]
fn an_author_has_a_bounded_number_of_live_proposals() {
	test(|| {
		open_process();
		for name in ["a", "b", "c"] {
			submitted(2, name);
		}
		let submit = || {
			Proposals::submit(
				signed(2),
				1,
				ProposalKind::Policy,
				"a".into(),
				fingerprint("d"),
				Text::default(),
			)
		};
		assert_noop!(submit(), Error::<Test>::TooManyLive);
		assert_ok!(Proposals::withdraw_proposal(signed(2), 2));
		assert_ok!(submit());
	});
}
