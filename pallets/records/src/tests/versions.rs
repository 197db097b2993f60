// SPDX-License-Identifier: Apache-2.0

//! New versions of a document.

use crate::{mock::*, Error, Record, RecordKind};
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

		let answer = only_record(first); // it is still there
		assert_eq!(answer.record.block, 1);
		assert_eq!(answer.record.replaced_by, Some(second));
		assert_eq!(answer.latest, second);

		let answer = only_record(second);
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
			let info = only_record(*version);
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
		assert_eq!(only_record(first).record.account, 1);
		let second = only_record(fingerprint(b"v2"));
		assert_eq!((second.author, second.record.account), (author(1), 50));
	});
}

#[test]
fn a_stranger_s_record_of_the_same_text_keeps_no_version_off_the_record() {
	test(|| {
		let first = recorded(1, b"v1", None);
		// A stranger has seen both texts before they were sent.
		recorded(3, b"v1", None);
		recorded(3, b"v2", None);
		System::set_block_number(2);
		assert_ok!(replace(1, b"v2", first));
		let of = |document: &[u8], who| {
			Records::record_of(fingerprint(document), author(who)).expect("is on record")
		};
		let second = fingerprint(b"v2");
		assert_eq!((of(b"v1", 1).latest, of(b"v2", 1).record.version), (second, 2));
		assert_eq!((of(b"v1", 3).latest, of(b"v2", 3).record.version), (first, 1));
		assert!(of(b"v2", 3).is_first && !of(b"v2", 1).is_first);
		// Each goes on with the own chain only.
		assert_noop!(replace(3, b"v2", first), Error::<Test>::AlreadyOnRecord);
		assert_ok!(replace(3, b"v3", first));
		assert_eq!(of(b"v1", 1).latest, second);
	});
}

#[test]
fn what_is_proposed_may_be_on_record_by_its_author_or_by_others() {
	test(|| {
		use doverie_primitives::Records as _;
		let propose = |by: u64, document: &[u8], replaces| {
			<Records as doverie_primitives::Records<u64>>::record(
				&by,
				fingerprint(document),
				RecordKind::Proposal,
				Text::default(),
				replaces,
			)
		};
		let of = |document: &[u8], who| {
			Records::record_of(fingerprint(document), author(who)).expect("is on record").record
		};
		// One's own draft is taken as it is, and marked.
		let draft = recorded(1, b"draft", None);
		let before = of(b"draft", 1);
		System::set_block_number(2);
		assert_ok!(propose(1, b"draft", None));
		assert_eq!(of(b"draft", 1), Record { part_of_proposal: true, ..before });
		// The next version replaces it.
		recorded(3, b"v2", None);
		assert_ok!(propose(1, b"v2", Some(draft)));
		let second = of(b"v2", 1);
		assert_eq!((second.kind, second.version), (RecordKind::Proposal, 2));
		assert!(Records::is_on_record(fingerprint(b"v2")));
		// What is replaced already, elsewhere, stands in nobody's way.
		assert_ok!(propose(1, b"v3", Some(draft)));
		assert_eq!((of(b"v3", 1).version, of(b"v3", 1).replaces), (1, None));
		// Nor does what somebody else has on record, or nobody.
		assert_ok!(propose(2, b"v2", Some(draft)));
		assert_ok!(propose(2, b"v4", Some(fingerprint(b"nothing"))));
		assert_eq!(of(b"v4", 2).replaces, None);
	});
}

fn propose(by: u64, document: &[u8]) -> sp_runtime::DispatchResult {
	<Records as doverie_primitives::Records<u64>>::record(
		&by,
		fingerprint(document),
		RecordKind::Amendment,
		Text::default(),
		None,
	)
}

#[test]
fn what_has_become_part_of_a_proposal_is_replaced_with_the_proposal_only() {
	test(|| {
		// Its author had recorded it as something else.
		let draft = recorded(1, b"draft", None);
		assert_ok!(propose(1, b"draft"));
		assert_noop!(replace(1, b"v2", draft), Error::<Test>::PartOfProposal);
		let kind = RecordKind::Other;
		let root = fingerprint(b"root");
		assert_noop!(
			Records::record_batch(signed(1), root, 5, kind, Text::default(), Some(draft)),
			Error::<Test>::PartOfProposal
		);
		assert_eq!(only_record(draft).latest, draft);
		// What others have on record is theirs.
		recorded(3, b"draft", None);
		assert_ok!(replace(3, b"v2", draft));
	});
}

#[test]
fn what_its_author_has_replaced_is_no_text_of_a_proposal() {
	test(|| {
		// Else the newer one could be replaced further while the text is in decision.
		let draft = recorded(1, b"draft", None);
		assert_ok!(replace(1, b"v2", draft));
		assert_noop!(propose(1, b"draft"), Error::<Test>::Outdated);
		assert_ok!(propose(1, b"v2"));
		// What the proposals themselves have replaced is taken again.
		let next = fingerprint(b"v3");
		assert_ok!(<Records as doverie_primitives::Records<u64>>::record(
			&1,
			next,
			RecordKind::Proposal,
			Text::default(),
			Some(fingerprint(b"v2"))
		));
		assert_eq!(only_record(fingerprint(b"v2")).latest, next);
		assert_ok!(propose(1, b"v2"));
	});
}

#[test]
fn the_root_of_a_batch_is_no_text_of_a_proposal() {
	test(|| {
		let kind = RecordKind::Other;
		let root = fingerprint(b"root");
		assert_ok!(Records::record_batch(signed(1), root, 5, kind, Text::default(), None));
		assert_noop!(propose(1, b"root"), Error::<Test>::AlreadyOnRecord);
		// As one document, it is another author's.
		assert_ok!(propose(2, b"root"));
	});
}

#[test]
fn a_stakeholder_is_known_to_have_proposed_what_it_recorded_as_a_registrar() {
	use doverie_primitives::{Chamber, Kind, Records as _};
	test(|| {
		Register::name_registrar(77);
		let draft = recorded(77, b"draft", None);
		Register::admit(77, Chamber::Academia, Kind::Organisation);
		let number = <Register as doverie_primitives::Electorate<u64, u64>>::roll_number(&77);
		let is_proposed = || Records::is_proposed_by(number.unwrap(), draft);
		assert!(!is_proposed());
		assert_ok!(propose(77, b"draft"));
		assert!(is_proposed());
		// Whatever strangers have.
		recorded(3, b"v2", None);
		assert!(!Records::is_proposed_by(103, fingerprint(b"v2")));
		assert_ok!(propose(3, b"v2"));
		assert!(Records::is_proposed_by(103, fingerprint(b"v2")));
		assert!(!Records::is_proposed_by(101, fingerprint(b"v2")));
	});
}
