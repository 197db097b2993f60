// SPDX-License-Identifier: Apache-2.0

//! New versions of a document.

use crate::{mock::*, Error, RecordKind};
use doverie_primitives::Text;
use frame_support::{assert_noop, assert_ok};

fn replace(
	by: u64,
	document: &[u8],
	replaces: doverie_primitives::Fingerprint,
) -> sp_runtime::DispatchResult {
	let fingerprint = fingerprint(document);
	Records::record(signed(by), fingerprint, RecordKind::Statement, Text::default(), Some(replaces))
}

#[docify::export]
#[test]
fn a_second_version_is_recorded_and_the_first_still_answers() {
	test(|| {
		let first = fingerprint(b"Vision for Sofia, draft");
		let locator = Text::from("archive, file 7");
		let kind = RecordKind::Statement;
		assert_ok!(Records::record(signed(1), first, kind, locator.clone(), None));

		System::set_block_number(10);
		let second = fingerprint(b"Vision for Sofia, second draft");
		assert_ok!(Records::record(signed(1), second, kind, locator, Some(first)));

		let answer = Records::lookup(first).expect("is still on record");
		assert_eq!(answer.record.block, 1);
		assert_eq!(answer.record.replaced_by, Some(second));
		assert_eq!(answer.latest, second);

		let answer = Records::lookup(second).expect("is on record, too");
		assert_eq!((answer.record.first, answer.record.version), (first, 2));
		assert_eq!(answer.record.replaces, Some(first));
	});
}

#[test]
fn the_latest_version_is_found_from_every_version() {
	test(|| {
		let mut versions = vec![recorded(1, b"v1", None)];
		for i in 2..=20u8 {
			versions.push(recorded(1, &[i], versions.last().copied()));
		}
		for (i, version) in versions.iter().enumerate() {
			let info = Records::lookup(*version).unwrap();
			assert_eq!(info.latest, versions[19]);
			assert_eq!(info.record.version as usize, i + 1);
		}
	});
}

#[test]
fn what_is_proposed_goes_on_record_with_its_proposal_only() {
	test(|| {
		use doverie_primitives::Records as _;
		let version = fingerprint(b"proposal");
		let kind = RecordKind::Proposal;
		// By the trait, the proposals pallet can.
		assert_ok!(<Records as doverie_primitives::Records<u64>>::record(
			&1,
			version,
			kind,
			Text::default(),
			None
		));
		assert!(Records::is_on_record(version));
		// By the calls of this pallet, its author can neither replace it nor make another.
		assert_noop!(replace(1, b"v2", version), Error::<Test>::PartOfProposal);
		assert_noop!(
			Records::record_agreement(
				signed(1),
				fingerprint(b"a"),
				Text::default(),
				Some(version),
				vec![1, 2]
			),
			Error::<Test>::PartOfProposal
		);
		for kind in [kind, RecordKind::Amendment] {
			let fingerprint = fingerprint(b"another");
			assert_noop!(
				Records::record(signed(1), fingerprint, kind, Text::default(), None),
				Error::<Test>::PartOfProposal
			);
			assert_noop!(
				Records::record_batch(signed(1), fingerprint, 1, kind, Text::default(), None),
				Error::<Test>::PartOfProposal
			);
		}
	});
}

#[test]
fn only_the_author_replaces_and_only_the_latest_version() {
	test(|| {
		let first = recorded(1, b"v1", None);
		assert_noop!(replace(2, b"v2", first), Error::<Test>::NotAuthor);
		assert_noop!(replace(1, b"v2", fingerprint(b"other")), Error::<Test>::NotOnRecord);
		assert_noop!(replace(1, b"v1", first), Error::<Test>::AlreadyOnRecord);
		assert_ok!(replace(1, b"v2", first));
		assert_noop!(replace(1, b"v3", first), Error::<Test>::Outdated);
	});
}

#[test]
fn an_author_who_has_moved_to_a_new_key_goes_on() {
	test(|| {
		let first = recorded(1, b"v1", None);
		Register::move_key(1, 50, 0);
		assert_noop!(replace(1, b"v2", first), Error::<Test>::NotInGoodStanding);
		assert_ok!(replace(50, b"v2", first));
		// Each version names the account of its time.
		assert_eq!(Records::lookup(first).unwrap().record.author, 1);
		assert_eq!(Records::lookup(fingerprint(b"v2")).unwrap().record.author, 50);
	});
}
