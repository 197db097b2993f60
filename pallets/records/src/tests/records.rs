// SPDX-License-Identifier: Apache-2.0

//! Putting a fingerprint on record.

use crate::{mock::*, Author, Content, Error, Event, RecordKind, Tally};
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
				author: author(2),
				account: 2,
				chamber: Some(Chamber::Business),
				is_first: true,
				kind: RecordKind::Minutes,
				content: Content::Document,
				replaces: None,
			}
			.into(),
		);
		let info = only_record(document);
		assert_eq!((info.author, info.is_first, info.latest), (author(2), true, document));
		assert_eq!(info.agreement, None);
		let record = info.record;
		assert_eq!((record.account, record.chamber), (2, Some(Chamber::Business)));
		assert_eq!((record.block, record.time), (7, 42_000));
		assert_eq!((record.kind, record.content), (RecordKind::Minutes, Content::Document));
		assert_eq!(record.locator.as_str(), "https://example.org/12");
		assert_eq!((record.first, record.version), (document, 1));
		assert_eq!((record.replaces, record.replaced_by), (None, None));
		assert_eq!(record.attestations, Tally::default());
		// The changed document is not found.
		assert!(Records::lookup(fingerprint(b"minutes of 13 May")).is_empty());
	});
}

#[test]
fn each_author_has_a_fingerprint_on_record_once_and_the_first_is_marked() {
	test(|| {
		let document = fingerprint(b"minutes");
		assert_ok!(record(6, b"minutes", b"first"));
		System::set_block_number(2);
		assert_noop!(record(6, b"minutes", b"again"), Error::<Test>::AlreadyOnRecord);
		for who in [3, 1] {
			assert_ok!(record(who, b"minutes", b"later"));
			assert_noop!(record(who, b"minutes", b"again"), Error::<Test>::AlreadyOnRecord);
		}
		System::assert_last_event(
			Event::Recorded {
				fingerprint: document,
				author: author(1),
				account: 1,
				chamber: Some(Chamber::Municipality),
				is_first: false,
				kind: RecordKind::Minutes,
				content: Content::Document,
				replaces: None,
			}
			.into(),
		);
		let all = Records::lookup(document);
		let mut others: Vec<_> = all.iter().skip(1).map(|info| info.record.account).collect();
		others.sort();
		assert_eq!((all[0].author, all[0].record.block), (author(6), 1));
		assert_eq!(others, [1, 3]);
		assert!(all[0].is_first && all.iter().skip(1).all(|info| !info.is_first));
		let of = |who| Records::record_of(document, author(who));
		assert_eq!(of(6), Some(all[0].clone()));
		assert_eq!(of(3).unwrap().record.locator.as_str(), "later");
		assert_eq!(of(2), None);
		// A new key is no new author.
		Register::move_key(6, 50, 0);
		assert_noop!(record(50, b"minutes", b"again"), Error::<Test>::AlreadyOnRecord);
	});
}

#[test]
fn the_records_of_a_fingerprint_can_be_paged() {
	test(|| {
		let document = fingerprint(b"minutes");
		for who in [7, 2, 5, 1, 3] {
			assert_ok!(record(who, b"minutes", b""));
			System::set_block_number(2);
		}
		// A page has at most three here, and the first author comes first.
		let shown = Records::lookup(document);
		assert_eq!((shown.len(), shown[0].author), (3, author(7)));
		let mut seen = vec![];
		let mut after = None;
		loop {
			let page = Records::recorded_by(document, after, 2);
			assert!(page.len() <= 2);
			let Some(last) = page.last() else { break };
			after = Some(last.author);
			seen.extend(page.iter().map(|info| (info.record.account, info.is_first)));
		}
		seen.sort();
		assert_eq!(seen, [(1, false), (2, false), (3, false), (5, false), (7, true)]);
		assert!(Records::recorded_by(fingerprint(b"other"), None, 2).is_empty());
	});
}

#[test]
fn whatever_goes_on_record_in_the_first_block_is_first() {
	test(|| {
		let document = fingerprint(b"an official document");
		// Whoever makes the block puts its own transaction before the municipality's.
		let (thief, municipality, late) = (2, 1, 3);
		assert_ok!(record(thief, b"an official document", b"elsewhere"));
		assert_ok!(record(municipality, b"an official document", b""));
		let said = System::events().into_iter().filter_map(|record| match record.event {
			RuntimeEvent::Records(Event::Recorded { account, is_first, .. }) => {
				Some((account, is_first))
			},
			_ => None,
		});
		assert_eq!(said.collect::<Vec<_>>(), [(thief, true), (municipality, true)]);
		System::set_block_number(2);
		assert_ok!(record(late, b"an official document", b""));
		let all = Records::lookup(document);
		let shown: Vec<_> = all.iter().map(|info| (info.record.account, info.is_first)).collect();
		assert_eq!(shown, [(thief, true), (municipality, true), (late, false)]);
		let of = |who| Records::record_of(document, author(who)).unwrap().is_first;
		assert!(of(thief) && of(municipality) && !of(late));
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
				author: Author::Registrar(registrar),
				account: registrar,
				chamber: None,
				is_first: true,
				kind: RecordKind::Statement,
				content: Content::Document,
				replaces: None,
			}
			.into(),
		);
		let info = only_record(extract);
		assert_eq!(info.author, Author::Registrar(registrar));
		assert_eq!((info.record.account, info.record.chamber), (registrar, None));
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
			Records::attest(signed(registrar), extract, Author::Registrar(registrar), signs, None),
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
		let whose = Author::Registrar(registrar);
		let attest = |who, kind| Records::attest(signed(who), first, whose, kind, None);
		assert_ok!(attest(1, crate::AttestationKind::Disputes));
		// Admitted since, it is still the author.
		Register::admit(registrar, Chamber::Academia, doverie_primitives::Kind::Organisation);
		assert_noop!(
			attest(registrar, crate::AttestationKind::Witnesses),
			Error::<Test>::OwnRecord
		);
		assert_noop!(
			Records::record(signed(registrar), first, RecordKind::Statement, Text::default(), None),
			Error::<Test>::AlreadyOnRecord
		);
		assert_ok!(new_version(registrar, b"v2"));
		// The chain stays with the author with whom it began; what is new is the stakeholder's.
		let second = only_record(fingerprint(b"v2"));
		assert_eq!(second.author, whose);
		assert_eq!(second.record.chamber, Some(Chamber::Academia));
		let other = recorded(registrar, b"other", None);
		assert!(matches!(only_record(other).author, Author::Stakeholder(_)));
	});
}

#[test]
fn a_registrar_who_is_suspended_as_a_stakeholder_puts_reasons_on_record() {
	test(|| {
		Register::name_registrar(2);
		Register::suspend(2);
		assert_ok!(record(2, b"reasons", b""));
		let info = only_record(fingerprint(b"reasons"));
		assert_eq!((info.author, info.record.chamber), (author(2), None));
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
		recorded(3, b"a", None);
		let hide = |origin, fingerprint| Records::hide_locator(origin, fingerprint, author(1));
		assert_noop!(hide(signed(1), document), sp_runtime::DispatchError::BadOrigin);
		assert_noop!(hide(RuntimeOrigin::root(), fingerprint(b"b")), Error::<Test>::NotOnRecord);
		let of = |who| Records::record_of(document, author(who)).unwrap().record;
		let (before, another) = (of(1), of(3));
		assert_ok!(hide(RuntimeOrigin::root(), document));
		System::assert_last_event(
			Event::LocatorHidden { fingerprint: document, author: author(1) }.into(),
		);
		assert!(of(1).locator.is_empty());
		assert_eq!(crate::Record { locator: before.locator.clone(), ..of(1) }, before);
		assert_eq!(of(3), another);
		assert_noop!(hide(RuntimeOrigin::root(), document), Error::<Test>::NoLocator);
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
					author(2),
					crate::AttestationKind::Disputes,
					Some(implausible)
				),
				Error::<Test>::NotAFingerprint
			);
		}
	});
}
