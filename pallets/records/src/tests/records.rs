// SPDX-License-Identifier: Apache-2.0

//! Putting a fingerprint on record.

use crate::{mock::*, Content, Error, Event, RecordKind, Tally};
use doverie_primitives::{Chamber, Fingerprint, Text};
use frame_support::{assert_noop, assert_ok};

fn record(by: u64, document: &[u8], locator: &[u8]) -> sp_runtime::DispatchResult {
	let fingerprint = fingerprint(document);
	Records::record(signed(by), fingerprint, RecordKind::Minutes, Text(locator.to_vec()), None)
}

#[test]
fn a_record_says_who_in_which_chamber_when_and_where() {
	test(|| {
		System::set_block_number(7);
		assert_ok!(record(2, b"minutes of 12 May", b"https://example.org/12"));
		let document = fingerprint(b"minutes of 12 May");
		System::assert_last_event(
			Event::Recorded {
				fingerprint: document,
				author: 2,
				author_number: Some(102),
				chamber: Some(Chamber::Business),
				kind: RecordKind::Minutes,
				content: Content::Document,
				replaces: None,
			}
			.into(),
		);
		let info = Records::lookup(document).unwrap();
		assert_eq!(info.latest, document);
		assert_eq!(info.agreement, None);
		let record = info.record;
		assert_eq!((record.author, record.author_number), (2, Some(102)));
		assert_eq!(record.chamber, Some(Chamber::Business));
		assert_eq!((record.block, record.time), (7, 42_000));
		assert_eq!((record.kind, record.content), (RecordKind::Minutes, Content::Document));
		assert_eq!(record.locator.as_str(), "https://example.org/12");
		assert_eq!((record.first, record.version), (document, 1));
		assert_eq!((record.replaces, record.replaced_by), (None, None));
		assert_eq!(record.attestations, Tally::default());
		// The changed document is not found.
		assert_eq!(Records::lookup(fingerprint(b"minutes of 13 May")), None);
	});
}

#[test]
fn the_same_fingerprint_is_refused_and_the_first_record_stands() {
	test(|| {
		assert_ok!(record(2, b"minutes", b"first"));
		System::set_block_number(2);
		for who in [2, 3] {
			assert_noop!(record(who, b"minutes", b"second"), Error::<Test>::AlreadyOnRecord);
		}
		let first = Records::lookup(fingerprint(b"minutes")).unwrap().record;
		assert_eq!((first.author, first.block), (2, 1));
	});
}

#[test]
fn a_registrar_who_is_no_stakeholder_puts_documents_on_record_and_signs_nothing() {
	test(|| {
		let registrar = 77;
		Register::name_registrar(registrar);
		let extract = recorded(registrar, b"an extract", None);
		System::assert_last_event(
			Event::Recorded {
				fingerprint: extract,
				author: registrar,
				author_number: None,
				chamber: None,
				kind: RecordKind::Statement,
				content: Content::Document,
				replaces: None,
			}
			.into(),
		);
		let record = Records::lookup(extract).unwrap().record;
		assert_eq!((record.author, record.author_number, record.chamber), (registrar, None, None));
		let root = fingerprint(b"a batch");
		let kind = RecordKind::Evidence;
		let batch =
			|who, root| Records::record_batch(signed(who), root, 5, kind, Text::default(), None);
		assert_ok!(batch(registrar, root));
		// Nothing else.
		let contract = fingerprint(b"a contract");
		assert_noop!(
			Records::record_agreement(signed(registrar), contract, Text::default(), None, vec![1]),
			Error::<Test>::NotInGoodStanding
		);
		let signs = crate::AttestationKind::Signs;
		assert_noop!(
			Records::attest(signed(registrar), extract, signs, None),
			Error::<Test>::NotInGoodStanding
		);
		assert_noop!(
			<Records as doverie_primitives::Records<u64>>::record(
				&registrar,
				contract,
				RecordKind::Proposal,
				Text::default(),
				None
			),
			Error::<Test>::NotInGoodStanding
		);
		// And others do not so.
		assert_noop!(batch(78, contract), Error::<Test>::NotInGoodStanding);
	});
}

#[test]
fn a_registrar_s_record_is_its_account_s() {
	test(|| {
		let registrar = 77;
		for account in [registrar, 78] {
			Register::name_registrar(account);
		}
		let first = recorded(registrar, b"v1", None);
		let new_version = |who, document: &[u8]| {
			let (kind, text) = (RecordKind::Statement, Text::default());
			Records::record(signed(who), fingerprint(document), kind, text, Some(first))
		};
		// Neither another registrar's, who has no roll number either, nor a stakeholder's.
		for other in [78, 1] {
			assert_noop!(new_version(other, b"v2"), Error::<Test>::NotAuthor);
		}
		assert_ok!(Records::attest(signed(1), first, crate::AttestationKind::Disputes, None));
		// Admitted since, it is still the author.
		Register::admit(registrar, Chamber::Academia, doverie_primitives::Kind::Organisation);
		assert_noop!(
			Records::attest(signed(registrar), first, crate::AttestationKind::Witnesses, None),
			Error::<Test>::OwnRecord
		);
		assert_ok!(new_version(registrar, b"v2"));
		let second = Records::lookup(fingerprint(b"v2")).unwrap().record;
		assert!(second.author_number.is_some());
		assert_eq!((second.author, second.chamber), (registrar, Some(Chamber::Academia)));
	});
}

#[test]
fn a_registrar_who_is_suspended_as_a_stakeholder_puts_reasons_on_record() {
	test(|| {
		Register::name_registrar(2);
		Register::suspend(2);
		assert_ok!(record(2, b"reasons", b""));
		let record = Records::lookup(fingerprint(b"reasons")).unwrap().record;
		assert_eq!((record.author_number, record.chamber), (Some(102), None));
	});
}

#[test]
fn only_a_stakeholder_in_good_standing_or_a_registrar_records() {
	test(|| {
		assert_noop!(record(77, b"minutes", b""), Error::<Test>::NotInGoodStanding);
		Register::suspend(2);
		assert_noop!(record(2, b"minutes", b""), Error::<Test>::NotInGoodStanding);
		assert_noop!(
			Records::record(
				RuntimeOrigin::root(),
				fingerprint(b""),
				RecordKind::Other,
				Text::default(),
				None
			),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

#[test]
fn a_locator_is_short_text_and_may_be_empty() {
	test(|| {
		assert_noop!(record(1, b"a", &[b'x'; 65]), Error::<Test>::LocatorTooLong);
		assert_noop!(record(1, b"a", &[b'x'; 100_000]), Error::<Test>::LocatorTooLong);
		for bad in [&b"\xff"[..], b"a\nb", b"\0"] {
			assert_noop!(record(1, b"a", bad), Error::<Test>::LocatorNotText);
		}
		assert_noop!(record(1, b"a", "И\u{306}".as_bytes()), Error::<Test>::LocatorNotNormalised);
		assert_ok!(record(1, b"a", &[b'x'; 64]));
		assert_ok!(record(1, b"b", b""));
		assert_ok!(record(1, b"c", "преписка № 12".as_bytes()));
	});
}

#[test]
fn a_decision_hides_a_locator_and_nothing_else() {
	test(|| {
		let document = recorded(1, b"a", None);
		assert_noop!(
			Records::hide_locator(signed(1), document),
			sp_runtime::DispatchError::BadOrigin
		);
		assert_noop!(
			Records::hide_locator(RuntimeOrigin::root(), fingerprint(b"b")),
			Error::<Test>::NotOnRecord
		);
		let before = Records::lookup(document).unwrap().record;
		assert_ok!(Records::hide_locator(RuntimeOrigin::root(), document));
		System::assert_last_event(Event::LocatorHidden { fingerprint: document }.into());
		let after = Records::lookup(document).unwrap().record;
		assert!(after.locator.is_empty());
		assert_eq!(crate::Record { locator: before.locator.clone(), ..after }, before);
		assert_noop!(
			Records::hide_locator(RuntimeOrigin::root(), document),
			Error::<Test>::NoLocator
		);
	});
}

#[test]
fn what_an_unfilled_form_sends_is_no_fingerprint() {
	test(|| {
		let document = recorded(2, b"a", None);
		for implausible in [[0; 32], *b"d41d8cd98f00b204e9800998ecf8427e"] {
			let implausible = Fingerprint(implausible);
			let kind = RecordKind::Minutes;
			assert_noop!(
				Records::record(signed(1), implausible, kind, Text::default(), None),
				Error::<Test>::NotAFingerprint
			);
			assert_noop!(
				Records::record_batch(signed(1), implausible, 5, kind, Text::default(), None),
				Error::<Test>::NotAFingerprint
			);
			assert_noop!(
				Records::record_agreement(signed(1), implausible, Text::default(), None, vec![1]),
				Error::<Test>::NotAFingerprint
			);
			assert_noop!(
				Records::attest(
					signed(1),
					document,
					crate::AttestationKind::Disputes,
					Some(implausible)
				),
				Error::<Test>::NotAFingerprint
			);
		}
	});
}
