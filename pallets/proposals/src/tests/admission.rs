// SPDX-License-Identifier: Apache-2.0

//! Admission: enough endorsements, from enough chambers.

use crate::{mock::*, AdmissionRule, Admitted, Error, Event, ProposalKind, State};
use doverie_primitives::Text;
use frame_support::{assert_noop, assert_ok};

#[test]
fn a_proposal_is_admitted_by_anyone_when_it_has_enough_endorsements() {
	test(|| {
		let proposal = proposal();
		let version = fingerprint("v1");
		for who in [3, 4] {
			assert_ok!(Proposals::endorse(signed(who), proposal, version));
		}
		at(22);
		assert_ok!(Proposals::admit(signed(99), proposal));
		System::assert_last_event(Event::ProposalAdmitted { proposal, version, due: 42 }.into());
		let admitted = state_of(proposal);
		assert_eq!(admitted.state, State::Admitted);
		assert_eq!(admitted.admitted, Some(Admitted { block: 22, due: 42 }));
		assert_noop!(Proposals::admit(signed(99), proposal), Error::<Test>::WrongState);
		assert_noop!(
			Proposals::admit(RuntimeOrigin::none(), proposal),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

#[test]
fn a_proposal_is_not_admitted_with_too_few_endorsements() {
	test(|| {
		let proposal = proposal();
		let version = fingerprint("v1");
		at(20);
		assert_noop!(Proposals::admit(signed(99), proposal), Error::<Test>::NotEnoughEndorsements);
		assert_ok!(Proposals::endorse(signed(3), proposal, version));
		assert_noop!(Proposals::admit(signed(99), proposal), Error::<Test>::NotEnoughEndorsements);
		// Two of the same chamber are enough in number only.
		assert_ok!(Proposals::endorse(signed(7), proposal, version));
		assert_noop!(Proposals::admit(signed(99), proposal), Error::<Test>::NotEnoughChambers);
		assert_ok!(Proposals::endorse(signed(CITIZEN), proposal, version));
		assert_ok!(Proposals::admit(signed(99), proposal));
	});
}

#[test]
fn endorsements_of_an_earlier_version_do_not_count() {
	test(|| {
		let proposal = proposal();
		for who in [3, 4] {
			assert_ok!(Proposals::endorse(signed(who), proposal, fingerprint("v1")));
		}
		assert_ok!(Proposals::publish_version(
			signed(2),
			proposal,
			fingerprint("v2"),
			Text::default()
		));
		at(20);
		assert_noop!(Proposals::admit(signed(99), proposal), Error::<Test>::NotEnoughEndorsements);
	});
}

#[test]
fn an_endorsement_of_a_stakeholder_who_is_suspended_later_counts() {
	test(|| {
		let proposal = proposal();
		for who in [3, 4] {
			assert_ok!(Proposals::endorse(signed(who), proposal, fingerprint("v1")));
		}
		Register::suspend(4);
		at(20);
		assert_ok!(Proposals::admit(signed(99), proposal));
	});
}

#[test]
fn every_process_has_a_rule_of_its_own() {
	test(|| {
		let rule = AdmissionRule { endorsements: 4, chambers: 4 };
		assert_ok!(Proposals::open_process(
			RuntimeOrigin::root(),
			"Vision for Sofia".into(),
			SCHEDULE,
			rule,
			speakers()
		));
		assert_ok!(Proposals::submit(
			signed(2),
			1,
			ProposalKind::Statement,
			"a".into(),
			fingerprint("a"),
			Text::default()
		));
		for who in [1, 2, 3, 7] {
			assert_ok!(Proposals::endorse(signed(who), 1, fingerprint("a")));
		}
		at(20);
		assert_noop!(Proposals::admit(signed(99), 1), Error::<Test>::NotEnoughChambers);
		assert_ok!(Proposals::endorse(signed(4), 1, fingerprint("a")));
		assert_ok!(Proposals::admit(signed(99), 1));
	});
}

#[test]
fn an_endorsement_stands_once_the_proposal_is_admitted() {
	test(|| {
		let proposal = proposal();
		admitted(proposal);
		assert_noop!(
			Proposals::withdraw_endorsement(signed(3), proposal, fingerprint("v1")),
			Error::<Test>::WrongState
		);
		assert_noop!(
			Proposals::endorse(signed(7), proposal, fingerprint("v1")),
			Error::<Test>::WrongState
		);
	});
}

#[test]
fn once_the_text_rests_no_author_withdraws_what_has_the_support_that_it_needs() {
	let supported = || {
		let proposal = proposal();
		for who in [3, 4] {
			assert_ok!(Proposals::endorse(signed(who), proposal, fingerprint("v1")));
		}
		proposal
	};
	let withdraw = |proposal| Proposals::withdraw_proposal(signed(2), proposal);
	test(|| {
		let proposal = supported();
		// Before somebody's `admit` is in a block, and after.
		for block in [20, 30, 39] {
			at(block);
			assert_noop!(withdraw(proposal), Error::<Test>::WaitsForAdmission);
		}
		assert_ok!(Proposals::admit(signed(99), proposal));
		assert_noop!(withdraw(proposal), Error::<Test>::AlreadyAdmitted);
	});
	test(|| {
		let proposal = supported();
		at(20);
		// Those who support it can think better of it.
		let version = fingerprint("v1");
		assert_ok!(Proposals::withdraw_endorsement(signed(4), proposal, version));
		assert_ok!(withdraw(proposal));
	});
	// While the text can change it is its author's; and when it can no longer be admitted.
	for block in [19, 40] {
		test(|| {
			let proposal = supported();
			at(block);
			assert_ok!(withdraw(proposal));
		});
	}
}
