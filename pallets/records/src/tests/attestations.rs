// SPDX-License-Identifier: Apache-2.0

//! Other stakeholders' word on a record.

use crate::{mock::*, AttestationKind::*, Error, Event, Tally};
use doverie_primitives::Chamber;
use frame_support::{assert_noop, assert_ok};

#[test]
fn each_may_sign_witness_and_dispute_a_record_once() {
	test(|| {
		let document = recorded(1, b"a", None);
		let reasons = Some(fingerprint(b"why"));
		assert_ok!(Records::attest(signed(2), document, author(1), Signs, None));
		assert_noop!(
			Records::attest(signed(2), document, author(1), Signs, reasons),
			Error::<Test>::AlreadyAttested
		);
		assert_ok!(Records::attest(signed(2), document, author(1), Disputes, reasons));
		System::assert_last_event(
			Event::Attested {
				fingerprint: document,
				author: author(1),
				by: 102,
				chamber: Chamber::Business,
				kind: Disputes,
				reasons,
			}
			.into(),
		);
		assert_ok!(Records::attest(signed(3), document, author(1), Witnesses, None));
		assert_ok!(Records::attest(signed(4), document, author(1), Disputes, None));
		// The author may only sign.
		assert_ok!(Records::attest(signed(1), document, author(1), Signs, None));
		for kind in [Witnesses, Disputes] {
			assert_noop!(
				Records::attest(signed(1), document, author(1), kind, None),
				Error::<Test>::OwnRecord
			);
		}
		let tally = only_record(document).record.attestations;
		assert_eq!(tally, Tally { signs: 2, witnesses: 1, disputes: 2 });
	});
}

#[test]
fn an_attestation_can_be_withdrawn_by_whoever_gave_it() {
	test(|| {
		let document = recorded(1, b"a", None);
		assert_ok!(Records::attest(signed(2), document, author(1), Signs, None));
		let withdraw =
			|who, kind| Records::withdraw_attestation(signed(who), document, author(1), kind);
		assert_noop!(withdraw(3, Signs), Error::<Test>::NotAttested);
		assert_noop!(withdraw(2, Disputes), Error::<Test>::NotAttested);
		assert_noop!(withdraw(77, Signs), Error::<Test>::NotInGoodStanding);
		// Even if they are suspended by now, and have a new key.
		Register::suspend(2);
		Register::move_key(2, 50, 0);
		assert_ok!(withdraw(50, Signs));
		System::assert_last_event(
			Event::AttestationWithdrawn {
				fingerprint: document,
				author: author(1),
				by: 102,
				kind: Signs,
			}
			.into(),
		);
		assert_eq!(only_record(document).record.attestations, Tally::default());
	});
}

#[test]
fn nothing_is_attested_that_is_not_on_record_or_by_somebody_who_is_not_registered() {
	test(|| {
		let document = recorded(1, b"a", None);
		assert_noop!(
			Records::attest(signed(2), fingerprint(b"b"), author(1), Signs, None),
			Error::<Test>::NotOnRecord
		);
		assert_noop!(
			Records::attest(signed(77), document, author(1), Signs, None),
			Error::<Test>::NotInGoodStanding
		);
	});
}

#[test]
fn what_is_said_of_one_author_s_record_is_not_said_of_another_s() {
	test(|| {
		let document = recorded(1, b"a", None);
		recorded(3, b"a", None);
		assert_ok!(Records::attest(signed(2), document, author(3), Disputes, None));
		let tally = |whose| {
			let info = Records::record_of(document, author(whose)).expect("is on record");
			info.record.attestations
		};
		assert_eq!(tally(1), Tally::default());
		assert_eq!(tally(3).disputes, 1);
		assert!(Records::attestations(document, author(1), None, 2).is_empty());
		assert_eq!(Records::attestations(document, author(3), None, 2).len(), 1);
		// Whoever is an author disputes another author's record, and never the own one.
		assert_ok!(Records::attest(signed(1), document, author(3), Disputes, None));
		assert_noop!(
			Records::attest(signed(1), document, author(1), Disputes, None),
			Error::<Test>::OwnRecord
		);
		assert_noop!(
			Records::attest(signed(1), document, author(2), Signs, None),
			Error::<Test>::NotOnRecord
		);
		assert_noop!(
			Records::withdraw_attestation(signed(2), document, author(1), Disputes),
			Error::<Test>::NotAttested
		);
		assert_noop!(
			Records::withdraw_attestation(signed(2), document, author(4), Disputes),
			Error::<Test>::NotOnRecord
		);
	});
}

#[test]
fn attestations_are_listed_in_pages() {
	test(|| {
		let document = recorded(1, b"a", None);
		for who in 2..=8 {
			assert_ok!(Records::attest(signed(who), document, author(1), Witnesses, None));
		}
		// A page has at most three here, whatever is asked for.
		let mut seen = vec![];
		let mut after = None;
		loop {
			let page = Records::attestations(document, author(1), after, 100);
			assert!(page.len() <= 3);
			let Some(last) = page.last() else { break };
			after = Some((last.by, last.kind));
			seen.extend(page.iter().map(|a| a.by));
		}
		seen.sort();
		assert_eq!(seen, (102..=108).collect::<Vec<_>>());
		assert_eq!(Records::attestations(document, author(1), None, 2).len(), 2);
		assert!(Records::attestations(fingerprint(b"b"), author(1), None, 2).is_empty());
	});
}
