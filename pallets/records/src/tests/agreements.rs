// SPDX-License-Identifier: Apache-2.0

//! Records that name their parties.

use crate::{mock::*, Agreement, AttestationKind::*, Error, Event, RecordKind};
use doverie_primitives::Fingerprint;
use frame_support::{assert_noop, assert_ok};

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

fn in_force_since(document: &[u8]) -> Option<u64> {
	let info = Records::lookup(fingerprint(document)).expect("is on record");
	info.agreement.expect("is an agreement").in_force_since
}

#[docify::export]
#[test]
fn an_agreement_is_in_force_when_the_last_party_has_signed() {
	test(|| {
		let (municipality, business) = (1, 2);
		let contract = fingerprint(b"We plant 1,000 trees.");
		assert_ok!(Records::record_agreement(
			signed(municipality),
			contract,
			"contract 7".into(),
			None,
			vec![municipality, business],
		));
		assert_ok!(Records::attest(signed(municipality), contract, Signs, None));
		assert_eq!(in_force_since(b"We plant 1,000 trees."), None);

		System::set_block_number(5);
		assert_ok!(Records::attest(signed(business), contract, Signs, None));
		assert_eq!(in_force_since(b"We plant 1,000 trees."), Some(5));
		System::assert_last_event(Event::AgreementInForce { fingerprint: contract }.into());

		// From now on, neither party can withdraw its signature.
		assert_noop!(
			Records::withdraw_attestation(signed(business), contract, Signs),
			Error::<Test>::InForce
		);
	});
}

#[test]
fn witnesses_and_strangers_signatures_do_not_bring_it_into_force() {
	test(|| {
		assert_ok!(propose(1, b"c", None, &[1, 2]));
		let contract = fingerprint(b"c");
		assert_eq!(Records::lookup(contract).unwrap().record.kind, RecordKind::Contract);
		assert_ok!(Records::attest(signed(1), contract, Signs, None));
		assert_ok!(Records::attest(signed(2), contract, Witnesses, None));
		assert_ok!(Records::attest(signed(3), contract, Signs, None));
		assert_eq!(in_force_since(b"c"), None);
		// A stranger may withdraw a signature even when it is in force.
		assert_ok!(Records::attest(signed(2), contract, Signs, None));
		assert_eq!(in_force_since(b"c"), Some(1));
		assert_ok!(Records::withdraw_attestation(signed(3), contract, Signs));
		assert_ok!(Records::withdraw_attestation(signed(2), contract, Witnesses));
	});
}

#[test]
fn a_party_may_change_its_mind_until_the_last_has_signed() {
	test(|| {
		assert_ok!(propose(1, b"c", None, &[1, 2]));
		let contract = fingerprint(b"c");
		assert_ok!(Records::attest(signed(1), contract, Signs, None));
		assert_ok!(Records::withdraw_attestation(signed(1), contract, Signs));
		assert_ok!(Records::attest(signed(2), contract, Signs, None));
		assert_eq!(in_force_since(b"c"), None);
		assert_ok!(Records::attest(signed(1), contract, Signs, None));
		assert_eq!(in_force_since(b"c"), Some(1));
	});
}

#[test]
fn a_new_version_must_be_signed_again_and_the_old_one_can_no_longer_be() {
	test(|| {
		assert_ok!(propose(1, b"v1", None, &[1, 2]));
		let first = fingerprint(b"v1");
		assert_ok!(Records::attest(signed(1), first, Signs, None));
		assert_ok!(propose(1, b"v2", Some(first), &[1, 2]));
		assert_noop!(Records::attest(signed(2), first, Signs, None), Error::<Test>::Outdated);
		// It can still be disputed.
		assert_ok!(Records::attest(signed(2), first, Disputes, None));
		let second = fingerprint(b"v2");
		assert_ok!(Records::attest(signed(2), second, Signs, None));
		assert_eq!(in_force_since(b"v2"), None);
		assert_ok!(Records::attest(signed(1), second, Signs, None));
		assert_eq!((in_force_since(b"v1"), in_force_since(b"v2")), (None, Some(1)));
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
}
