// SPDX-License-Identifier: Apache-2.0

//! One root for many documents.

use crate::{mock::*, Author, Content, Error, Inclusion, RecordKind};
use doverie_primitives::{Fingerprint, Text};
use frame_support::{assert_noop, assert_ok};

#[docify::export]
#[test]
fn a_document_of_a_batch_is_proved() {
	test(|| {
		// Outside the chain: the fingerprints of all documents make a tree.
		let documents: Vec<_> = (0..1_000u32).map(|i| fingerprint(i.to_le_bytes()).0).collect();
		let root = doverie_merkle::root(&documents).expect("there are documents");
		// On the chain: its root.
		assert_ok!(Records::record_batch(
			signed(1),
			Fingerprint(root),
			documents.len() as u64,
			RecordKind::Minutes,
			"archive 2026".into(),
			None,
		));
		// Anyone who holds document 700 and its path can check it.
		let path = doverie_merkle::path(&documents, 700).expect("there is such a document");
		let author = Author::Stakeholder(101); // whose batch it is, by the roll number
		let check = |document, index| {
			Records::check_inclusion(Fingerprint(root), author, document, index, path.clone())
		};
		assert_eq!(check(Fingerprint(documents[700]), 700), Inclusion::Included);
		assert_eq!(check(fingerprint(b"forged"), 700), Inclusion::NotIncluded);
		assert_eq!(check(Fingerprint(documents[700]), 701), Inclusion::NotIncluded);
	});
}

#[test]
fn a_proof_needs_a_batch_on_record() {
	test(|| {
		let document = recorded(1, b"a", None);
		let check = |root| Records::check_inclusion(root, author(1), document, 0, vec![]);
		assert_eq!(check(fingerprint(b"b")), Inclusion::UnknownRoot);
		assert_eq!(check(document), Inclusion::NotABatch);
	});
}

#[test]
fn a_batch_has_documents_and_can_be_replaced() {
	test(|| {
		let batch = |root: &[u8], count, replaces| {
			Records::record_batch(
				signed(1),
				fingerprint(root),
				count,
				RecordKind::Other,
				Text::default(),
				replaces,
			)
		};
		assert_noop!(batch(b"r", 0, None), Error::<Test>::EmptyBatch);
		assert_ok!(batch(b"r", u64::MAX, None));
		assert_noop!(batch(b"r", 5, None), Error::<Test>::AlreadyOnRecord);
		assert_ok!(batch(b"r2", 5, Some(fingerprint(b"r"))));
		let record = only_record(fingerprint(b"r2")).record;
		assert_eq!(record.content, Content::Batch { count: 5 });
		assert_eq!(record.version, 2);
		// The count at the type's limit is no reason to panic.
		assert_eq!(
			Records::check_inclusion(
				fingerprint(b"r"),
				author(1),
				fingerprint(b"x"),
				u64::MAX - 1,
				vec![[0; 32]; 64]
			),
			Inclusion::NotIncluded
		);
	});
}

#[test]
fn a_root_that_others_have_on_record_with_another_count_proves_nothing_of_one_s_own() {
	test(|| {
		let documents: Vec<_> = (0..4u32).map(|i| fingerprint(i.to_le_bytes()).0).collect();
		let root = Fingerprint(doverie_merkle::root(&documents).expect("there are documents"));
		let batch = |by, count| {
			let kind = RecordKind::Other;
			Records::record_batch(signed(by), root, count, kind, Text::default(), None)
		};
		// A stranger was first, and says that there are more.
		assert_ok!(batch(3, 1_000));
		recorded(4, b"a", None);
		assert_ok!(batch(1, 4));
		let path = doverie_merkle::path(&documents, 2).expect("there is such a document");
		let check = |whose| {
			let document = Fingerprint(documents[2]);
			Records::check_inclusion(root, author(whose), document, 2, path.clone())
		};
		assert_eq!(check(1), Inclusion::Included);
		assert_eq!(check(3), Inclusion::NotIncluded);
		assert_eq!(check(4), Inclusion::UnknownRoot);
	});
}
