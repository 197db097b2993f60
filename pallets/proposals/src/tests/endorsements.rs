// SPDX-License-Identifier: Apache-2.0

//! Endorsements: of the current version, once, counted by chamber.

use crate::{mock::*, Endorsement, Error, Event};
use doverie_primitives::{ByChamber, Chamber, Kind, Text};
use frame_support::{assert_noop, assert_ok};

#[test]
fn endorsements_are_counted_by_chamber() {
	test(|| {
		let proposal = proposal();
		let version = fingerprint("v1");
		at(6);
		for who in [1, 2, 4, 8, CITIZEN] {
			assert_ok!(Proposals::endorse(signed(who), proposal, version));
		}
		System::assert_last_event(
			Event::Endorsed { proposal, version, by: 109, chamber: Chamber::CivilSociety }.into(),
		);
		let endorsements = Proposals::version(proposal, version).unwrap().endorsements;
		assert_eq!(endorsements, ByChamber::new([1, 1, 0, 3]));
		assert_eq!((endorsements.total(), endorsements.chambers()), (5, 3));
		assert_eq!(
			Proposals::endorsement(proposal, version, 4),
			Some(Endorsement { chamber: Chamber::CivilSociety, block: 6 })
		);
		assert_eq!(Proposals::endorsement(proposal, version, 3), None);
		assert_eq!(Proposals::endorsement(proposal, version, 77), None);
	});
}

#[test]
fn a_stakeholder_endorses_a_version_once_whatever_the_key() {
	test(|| {
		let proposal = proposal();
		let version = fingerprint("v1");
		assert_ok!(Proposals::endorse(signed(3), proposal, version));
		assert_noop!(
			Proposals::endorse(signed(3), proposal, version),
			Error::<Test>::AlreadyEndorsed
		);
		Register::move_key(3, 50, System::block_number());
		assert_noop!(
			Proposals::endorse(signed(50), proposal, version),
			Error::<Test>::AlreadyEndorsed
		);
		assert_ok!(Proposals::withdraw_endorsement(signed(50), proposal, version));
		assert_ok!(Proposals::endorse(signed(50), proposal, version));
	});
}

#[test]
fn an_endorsement_names_the_current_version() {
	test(|| {
		let proposal = proposal();
		let other = submitted(3, "other");
		for wrong in ["v0", "other"] {
			assert_noop!(
				Proposals::endorse(signed(4), proposal, fingerprint(wrong)),
				Error::<Test>::Outdated
			);
		}
		assert_ok!(Proposals::endorse(signed(4), other, fingerprint("other")));
		assert_noop!(
			Proposals::endorse(signed(4), 7, fingerprint("v1")),
			Error::<Test>::UnknownProposal
		);
	});
}

#[test]
fn an_endorsement_of_the_current_version_can_be_withdrawn() {
	test(|| {
		let proposal = proposal();
		let (first, second) = (fingerprint("v1"), fingerprint("v2"));
		let withdraw =
			|who, version| Proposals::withdraw_endorsement(signed(who), proposal, version);
		assert_noop!(withdraw(3, first), Error::<Test>::NotEndorsed);
		assert_noop!(withdraw(77, first), Error::<Test>::NotInGoodStanding);
		for who in [3, 4] {
			assert_ok!(Proposals::endorse(signed(who), proposal, first));
		}
		Register::suspend(3);
		assert_ok!(withdraw(3, first));
		System::assert_last_event(
			Event::EndorsementWithdrawn { proposal, version: first, by: 103 }.into(),
		);
		assert_eq!(
			Proposals::version(proposal, first).unwrap().endorsements,
			ByChamber::new([0, 0, 0, 1])
		);
		// In any phase, as long as it is not admitted.
		at(40);
		assert_ok!(withdraw(4, first));
		at(1);
		assert_ok!(Proposals::endorse(signed(4), proposal, first));
		// The figures of an older version rest.
		assert_ok!(Proposals::publish_version(signed(2), proposal, second, Text::default()));
		assert_noop!(withdraw(4, first), Error::<Test>::Outdated);
	});
}

#[test]
fn two_proposals_with_the_same_text_have_endorsements_of_their_own() {
	test(|| {
		let (first, second) = (proposal(), submitted(3, "v1"));
		let version = fingerprint("v1");
		assert_ok!(Proposals::endorse(signed(4), first, version));
		assert_ok!(Proposals::endorse(signed(4), second, version));
		assert_ok!(Proposals::endorse(signed(6), second, version));
		assert_ok!(Proposals::withdraw_endorsement(signed(4), second, version));
		let endorsements =
			|proposal| Proposals::version(proposal, version).unwrap().endorsements.total();
		assert_eq!((endorsements(first), endorsements(second)), (1, 1));
		assert!(Proposals::endorsement(first, version, 4).is_some());
		assert_eq!(Proposals::endorsement(second, version, 4), None);
	});
}

#[test]
fn an_endorsement_counts_in_the_chamber_in_which_it_was_given() {
	test(|| {
		let proposal = proposal();
		let version = fingerprint("v1");
		assert_ok!(Proposals::endorse(signed(3), proposal, version));
		// The same stakeholder, now in another chamber, withdraws it from the first.
		Register::admit_as(3, 103, Chamber::Business, Kind::Organisation);
		assert_ok!(Proposals::withdraw_endorsement(signed(3), proposal, version));
		assert_eq!(
			Proposals::version(proposal, version).unwrap().endorsements,
			ByChamber::new([0; 4])
		);
		assert_ok!(Proposals::endorse(signed(3), proposal, version));
		assert_eq!(
			Proposals::version(proposal, version).unwrap().endorsements,
			ByChamber::new([0, 1, 0, 0])
		);
	});
}

#[test]
fn anyone_strikes_the_endorsement_of_somebody_barred_until_the_admission() {
	test(|| {
		let proposal = proposal();
		let version = fingerprint("v1");
		for who in [3, 4] {
			assert_ok!(Proposals::endorse(signed(who), proposal, version));
		}
		let strike = |roll_number| Proposals::strike_endorsement(signed(99), proposal, roll_number);
		assert_noop!(
			Proposals::strike_endorsement(signed(99), 7, 103),
			Error::<Test>::UnknownProposal
		);
		assert_noop!(strike(103), Error::<Test>::NotBarred);
		// A suspension is no bar, and nobody has the number 200.
		Register::suspend(3);
		for roll_number in [103, 200] {
			assert_noop!(strike(roll_number), Error::<Test>::NotBarred);
		}
		Register::bar(3);
		Register::bar(6);
		// It counts until somebody strikes it.
		assert_eq!(
			Proposals::version(proposal, version).unwrap().endorsements,
			ByChamber::new([0, 0, 1, 1])
		);
		assert_noop!(strike(106), Error::<Test>::NothingToStrike);
		// In any phase.
		at(40);
		assert_ok!(strike(103));
		let chamber = Chamber::Academia;
		System::assert_last_event(
			Event::EndorsementStruck { proposal, version, roll_number: 103, chamber }.into(),
		);
		assert_eq!(
			Proposals::version(proposal, version).unwrap().endorsements,
			ByChamber::new([0, 0, 0, 1])
		);
		assert_eq!(Proposals::endorsement(proposal, version, 3), None);
		assert_noop!(strike(103), Error::<Test>::NothingToStrike);
	});
}

#[test]
fn what_a_struck_endorsement_would_have_admitted_is_not_admitted_and_an_admission_stands() {
	test(|| {
		let first = proposal();
		let second = submitted(2, "v2");
		at(20);
		for (proposal, name) in [(first, "v1"), (second, "v2")] {
			for who in [3, 4] {
				assert_ok!(Proposals::endorse(signed(who), proposal, fingerprint(name)));
			}
		}
		assert_ok!(Proposals::admit(signed(99), first));
		Register::bar(3);
		let strike = |proposal| Proposals::strike_endorsement(signed(99), proposal, 103);
		assert_noop!(strike(first), Error::<Test>::WrongState);
		assert_ok!(strike(second));
		assert_noop!(Proposals::admit(signed(99), second), Error::<Test>::NotEnoughEndorsements);
		assert_ok!(Proposals::endorse(signed(5), second, fingerprint("v2")));
		assert_ok!(Proposals::admit(signed(99), second));
	});
}

#[test]
fn an_endorsement_is_struck_in_the_chamber_in_which_it_was_given_and_from_the_current_version_only()
{
	test(|| {
		let proposal = proposal();
		let (first, second) = (fingerprint("v1"), fingerprint("v2"));
		assert_ok!(Proposals::endorse(signed(3), proposal, first));
		assert_ok!(Proposals::publish_version(signed(2), proposal, second, Text::default()));
		assert_ok!(Proposals::endorse(signed(3), proposal, second));
		Register::admit_as(3, 103, Chamber::Business, Kind::Organisation);
		Register::bar(3);
		let strike = || Proposals::strike_endorsement(signed(99), proposal, 103);
		assert_ok!(strike());
		assert_noop!(strike(), Error::<Test>::NothingToStrike);
		assert_eq!(
			Proposals::version(proposal, second).unwrap().endorsements,
			ByChamber::new([0; 4])
		);
		// The figures of an older version rest.
		assert_eq!(
			Proposals::version(proposal, first).unwrap().endorsements,
			ByChamber::new([0, 0, 1, 0])
		);
	});
}

#[test]
fn only_stakeholders_in_good_standing_endorse() {
	test(|| {
		let proposal = proposal();
		Register::suspend(3);
		for who in [3, 77] {
			assert_noop!(
				Proposals::endorse(signed(who), proposal, fingerprint("v1")),
				Error::<Test>::NotInGoodStanding
			);
		}
	});
}

#[test]
fn counts_never_run_over() {
	new_test_ext().execute_with(|| {
		let proposal = proposal();
		let version = fingerprint("v1");
		crate::Versions::<Test>::mutate(proposal, version, |v| {
			v.as_mut().unwrap().endorsements = ByChamber::new([u32::MAX; 4]);
		});
		assert_noop!(Proposals::endorse(signed(3), proposal, version), Error::<Test>::OutOfNumbers);
	});
}
