// SPDX-License-Identifier: Apache-2.0

//! Records that name their parties.

use crate::{
	mock::*, Agreement, AttestationKind::*, Author, Error, Event, MissingParties, RecordKind,
};
use doverie_primitives::{Chamber, Fingerprint, Kind, Text};
use frame_support::{assert_noop, assert_ok, BoundedVec};

fn propose(
	by: u64,
	document: &[u8],
	replaces: Option<Fingerprint>,
	parties: &[u64],
) -> sp_runtime::DispatchResult {
	Records::record_agreement(
		signed(by),
		fingerprint(document),
		"contract 7".into(),
		replaces,
		parties.to_vec(),
	)
}

/// An agreement of the first of its parties, which all of them have signed.
fn agreed(document: &[u8], replaces: Option<Fingerprint>, parties: &[u64]) -> Fingerprint {
	let (by, agreement) = (1, fingerprint(document));
	assert_ok!(propose(by, document, replaces, parties));
	for party in parties {
		assert_ok!(Records::attest(signed(*party), agreement, author(by), Signs, None));
	}
	agreement
}

fn in_force_since(document: &[u8]) -> Option<u64> {
	let agreement = only_record(fingerprint(document)).agreement;
	agreement.expect("is an agreement").in_force_since
}

#[docify::export]
#[test]
fn an_agreement_is_in_force_when_the_last_party_has_signed() {
	test(|| {
		let (municipality, business) = (1, 2);
		let contract = fingerprint(b"We plant 1,000 trees.");
		// Whose record of it is signed, by the roll number.
		let author = Author::Stakeholder(101);
		assert_ok!(Records::record_agreement(
			signed(municipality),
			contract,
			"contract 7".into(),
			None,
			vec![municipality, business],
		));
		assert_ok!(Records::attest(signed(municipality), contract, author, Signs, None));
		assert_eq!(in_force_since(b"We plant 1,000 trees."), None);

		System::set_block_number(5);
		assert_ok!(Records::attest(signed(business), contract, author, Signs, None));
		assert_eq!(in_force_since(b"We plant 1,000 trees."), Some(5));
		System::assert_last_event(Event::AgreementInForce { fingerprint: contract, author }.into());

		// From now on, neither party can withdraw its signature.
		assert_noop!(
			Records::withdraw_attestation(signed(business), contract, author, Signs),
			Error::<Test>::InForce
		);
	});
}

#[test]
fn witnesses_and_strangers_signatures_do_not_bring_it_into_force() {
	test(|| {
		assert_ok!(propose(1, b"c", None, &[1, 2]));
		let contract = fingerprint(b"c");
		assert_eq!(only_record(contract).record.kind, RecordKind::Contract);
		assert_ok!(Records::attest(signed(1), contract, author(1), Signs, None));
		assert_ok!(Records::attest(signed(2), contract, author(1), Witnesses, None));
		assert_ok!(Records::attest(signed(3), contract, author(1), Signs, None));
		assert_eq!(in_force_since(b"c"), None);
		// A stranger may withdraw a signature even when it is in force.
		assert_ok!(Records::attest(signed(2), contract, author(1), Signs, None));
		assert_eq!(in_force_since(b"c"), Some(1));
		assert_ok!(Records::withdraw_attestation(signed(3), contract, author(1), Signs));
		assert_ok!(Records::withdraw_attestation(signed(2), contract, author(1), Witnesses));
	});
}

#[test]
fn a_party_may_change_its_mind_until_the_last_has_signed() {
	test(|| {
		assert_ok!(propose(1, b"c", None, &[1, 2]));
		let contract = fingerprint(b"c");
		assert_ok!(Records::attest(signed(1), contract, author(1), Signs, None));
		assert_ok!(Records::withdraw_attestation(signed(1), contract, author(1), Signs));
		assert_ok!(Records::attest(signed(2), contract, author(1), Signs, None));
		assert_eq!(in_force_since(b"c"), None);
		assert_ok!(Records::attest(signed(1), contract, author(1), Signs, None));
		assert_eq!(in_force_since(b"c"), Some(1));
	});
}

#[test]
fn a_new_version_must_be_signed_again_and_the_old_one_can_no_longer_be() {
	test(|| {
		assert_ok!(propose(1, b"v1", None, &[1, 2]));
		let first = fingerprint(b"v1");
		assert_ok!(Records::attest(signed(1), first, author(1), Signs, None));
		assert_ok!(propose(1, b"v2", Some(first), &[1, 2]));
		assert_noop!(
			Records::attest(signed(2), first, author(1), Signs, None),
			Error::<Test>::Outdated
		);
		// It can still be disputed.
		assert_ok!(Records::attest(signed(2), first, author(1), Disputes, None));
		let second = fingerprint(b"v2");
		assert_ok!(Records::attest(signed(2), second, author(1), Signs, None));
		assert_eq!(in_force_since(b"v2"), None);
		assert_ok!(Records::attest(signed(1), second, author(1), Signs, None));
		assert_eq!((in_force_since(b"v1"), in_force_since(b"v2")), (None, Some(1)));
	});
}

#[test]
fn an_agreement_in_somebody_else_s_record_of_the_same_text_is_another_one() {
	test(|| {
		assert_ok!(propose(1, b"c", None, &[1, 2]));
		// A stranger has the same text on record, with other parties.
		assert_ok!(propose(3, b"c", None, &[2, 3]));
		let contract = fingerprint(b"c");
		for who in [1, 2] {
			assert_ok!(Records::attest(signed(who), contract, author(1), Signs, None));
		}
		let in_force = |whose| {
			let info = Records::record_of(contract, author(whose)).expect("is on record");
			info.agreement.expect("is an agreement").in_force_since
		};
		assert_eq!((in_force(1), in_force(3)), (Some(1), None));
		System::assert_last_event(
			Event::AgreementInForce { fingerprint: contract, author: author(1) }.into(),
		);
		// Business has not signed the stranger's.
		assert_ok!(Records::attest(signed(3), contract, author(3), Signs, None));
		assert_eq!(in_force(3), None);
	});
}

#[test]
fn parties_are_registered_and_named_once() {
	test(|| {
		assert_noop!(propose(1, b"c", None, &[]), Error::<Test>::InvalidParties);
		assert_noop!(propose(1, b"c", None, &[1, 1]), Error::<Test>::InvalidParties);
		assert_noop!(propose(1, b"c", None, &[1; 17]), Error::<Test>::InvalidParties);
		assert_noop!(propose(1, b"c", None, &[1, 77]), Error::<Test>::PartyNotInGoodStanding);
		assert_noop!(propose(77, b"c", None, &[1, 2]), Error::<Test>::NotInGoodStanding);
		Register::suspend(2);
		assert_noop!(propose(1, b"c", None, &[1, 2]), Error::<Test>::PartyNotInGoodStanding);
	});
}

#[test]
fn the_steps_of_an_agreement() {
	assert!(Agreement::<u64>::between(vec![]).is_none());
	assert!(Agreement::<u64>::between((0..17).collect()).is_none());
	let mut agreement = Agreement::between((0..16).collect()).expect("sixteen parties");
	let replaceable = |agreement: &Agreement<u64>, by: &[u32]| {
		agreement.ensure_replaceable_by(by, |party| party != 7)
	};
	assert!(!agreement.binds());
	assert_eq!(replaceable(&agreement, &[]), Ok(()));
	for party in 0..15 {
		assert!(!agreement.sign(party, 3));
	}
	assert!(!agreement.sign(99, 3));
	assert!(agreement.sign(15, 4));
	// Signing again brings it into force no second time.
	assert!(!agreement.sign(15, 5));
	assert_eq!(agreement.in_force_since, Some(4));
	assert!(agreement.unsign(3).is_err());
	assert!(agreement.unsign(99).is_ok());
	// Whatever replaces it names all sixteen, in whatever order, but for the one off the roll.
	assert!(agreement.binds());
	let all: Vec<_> = (0..16).rev().collect();
	let on_roll: Vec<_> = all.iter().copied().filter(|party| *party != 7).collect();
	assert_eq!(replaceable(&agreement, &all), Ok(()));
	assert_eq!(replaceable(&agreement, &on_roll), Ok(()));
	assert_eq!(replaceable(&agreement, &on_roll[1..]), Err(MissingParties));
	// What replaces it is bound to the same ones until it is in force itself.
	let succeeds = agreement.bound_to().clone();
	let two = Agreement::<u64>::between(vec![1, 99]).expect("two parties");
	let mut later = Agreement { succeeds, ..two };
	assert_eq!(later.bound_to(), agreement.bound_to());
	assert!(!later.sign(1, 6) && later.sign(99, 6));
	assert_eq!(later.bound_to().to_vec(), [1, 99]);
	// Where all are gone, an agreement still follows.
	let gone = BoundedVec::try_from(vec![7]).expect("is one");
	let last = Agreement { succeeds: gone, ..Agreement::between(vec![2]).expect("one party") };
	assert_eq!(replaceable(&last, &[]), Err(MissingParties));
	assert_eq!(replaceable(&last, &[3]), Ok(()));
}

#[test]
fn an_agreement_in_force_is_replaced_by_one_that_names_at_least_its_parties() {
	test(|| {
		let contract = agreed(b"c", None, &[1, 2]);
		let missing = || Error::<Test>::MissingParties;
		assert_noop!(propose(1, b"d", Some(contract), &[1]), missing());
		assert_noop!(propose(1, b"d", Some(contract), &[1, 3]), missing());
		let (kind, document) = (RecordKind::Contract, fingerprint(b"d"));
		assert_noop!(
			Records::record(signed(1), document, kind, Text::default(), Some(contract)),
			missing()
		);
		assert_noop!(
			Records::record_batch(signed(1), document, 5, kind, Text::default(), Some(contract)),
			missing()
		);
		assert_ok!(propose(1, b"d", Some(contract), &[3, 2, 1]));
		// Not in two steps either, the first of which nobody has signed.
		assert_noop!(propose(1, b"e", Some(document), &[1]), missing());
		assert_noop!(propose(1, b"e", Some(document), &[1, 3]), missing());
		assert_noop!(
			Records::record(signed(1), fingerprint(b"e"), kind, Text::default(), Some(document)),
			missing()
		);
		assert_ok!(propose(1, b"e", Some(document), &[1, 2, 3]));
		assert_eq!((in_force_since(b"c"), in_force_since(b"e")), (Some(1), None));
		assert_eq!(only_record(contract).latest, fingerprint(b"e"));
	});
}

/// A typing error in a version that nobody has signed would else stop all later ones for good.
#[test]
fn whoever_has_not_signed_what_is_in_force_need_not_be_named_in_the_next_version() {
	test(|| {
		let contract = agreed(b"c", None, &[1, 2]);
		assert_ok!(propose(1, b"d", Some(contract), &[1, 2, 3]));
		// Nor if some have signed it.
		for party in [1, 2] {
			let signed = Records::attest(signed(party), fingerprint(b"d"), author(1), Signs, None);
			assert_ok!(signed);
		}
		let last = agreed(b"e", Some(fingerprint(b"d")), &[2, 1]);
		assert_eq!((in_force_since(b"d"), in_force_since(b"e")), (None, Some(1)));
		// From then on the parties of that one count.
		assert_noop!(propose(1, b"f", Some(last), &[1, 3]), Error::<Test>::MissingParties);
		assert_ok!(propose(1, b"f", Some(last), &[3, 2, 1]));
	});
}

#[test]
fn an_agreement_in_force_is_replaced_without_those_who_are_off_the_roll() {
	test(|| {
		let contract = agreed(b"c", None, &[1, 2, 3]);
		let next = |parties: &[u64]| propose(1, b"d", Some(contract), parties);
		// Whoever is suspended cannot sign, and is not left out either: that passes.
		Register::suspend(2);
		assert_noop!(next(&[1, 2, 3]), Error::<Test>::PartyNotInGoodStanding);
		assert_noop!(next(&[1, 3]), Error::<Test>::MissingParties);
		Register::revoke(2);
		assert_noop!(next(&[1]), Error::<Test>::MissingParties);
		let document = fingerprint(b"d");
		let record = Records::record(
			signed(1),
			document,
			RecordKind::Contract,
			Text::default(),
			Some(contract),
		);
		assert_eq!(record, Err(Error::<Test>::MissingParties.into()));
		assert_ok!(next(&[1, 3]));
		// Nobody has signed that yet, and whoever is back has signed the one before.
		Register::admit_as(2, 102, Chamber::Business, Kind::Organisation);
		assert_noop!(propose(1, b"e", Some(document), &[1, 3]), Error::<Test>::MissingParties);
		assert_ok!(propose(1, b"e", Some(document), &[1, 2, 3]));
	});
}

#[test]
fn an_agreement_that_not_all_have_signed_is_replaced_by_whatever_its_author_records() {
	test(|| {
		assert_ok!(propose(1, b"c", None, &[1, 2]));
		let contract = fingerprint(b"c");
		assert_ok!(Records::attest(signed(1), contract, author(1), Signs, None));
		assert_ok!(propose(1, b"d", Some(contract), &[1, 3]));
		recorded(1, b"e", Some(fingerprint(b"d")));
	});
}

#[test]
fn a_proposal_with_the_text_of_an_agreement_in_force_does_not_replace_it() {
	test(|| {
		let contract = agreed(b"c", None, &[1, 2]);
		let version = |document: &[u8], replaces| {
			<Records as doverie_primitives::Records<u64>>::record(
				&1,
				fingerprint(document),
				RecordKind::Proposal,
				Text::default(),
				replaces,
			)
		};
		assert_ok!(version(b"c", None));
		assert_ok!(version(b"d", Some(contract)));
		assert_eq!(only_record(contract).latest, contract);
		assert_eq!(only_record(fingerprint(b"d")).record.replaces, None);
	});
}
