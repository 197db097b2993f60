// SPDX-License-Identifier: Apache-2.0

//! Arguments for and against a version.

use crate::{mock::*, Argument, ArgumentInfo, Error, Event, Side};
use doverie_primitives::{ByChamber, Chamber, Fingerprint, Text};
use frame_support::{assert_noop, assert_ok};

fn argue(by: u64, version: &str, argument: &str, side: Side) -> sp_runtime::DispatchResult {
	Proposals::argue(signed(by), 1, fingerprint(version), fingerprint(argument), side)
}

#[test]
fn arguments_are_counted_by_side_and_chamber() {
	test(|| {
		proposal();
		at(25);
		assert_ok!(argue(1, "v1", "too dear", Side::Against));
		System::assert_last_event(
			Event::Argued {
				proposal: 1,
				version: fingerprint("v1"),
				argument: fingerprint("too dear"),
				by: 101,
				chamber: Chamber::Municipality,
				side: Side::Against,
			}
			.into(),
		);
		assert_ok!(argue(CITIZEN, "v1", "clean air", Side::For));
		assert_ok!(argue(CITIZEN, "v1", "shade", Side::For));
		let version = Proposals::version(1, fingerprint("v1")).unwrap();
		assert_eq!(version.arguments_for, ByChamber::new([0, 0, 0, 2]));
		assert_eq!(version.arguments_against, ByChamber::new([1, 0, 0, 0]));
	});
}

#[test]
fn a_stakeholder_makes_an_argument_once_about_a_version() {
	test(|| {
		proposal();
		assert_ok!(argue(3, "v1", "shade", Side::For));
		for side in [Side::For, Side::Against] {
			assert_noop!(argue(3, "v1", "shade", side), Error::<Test>::AlreadyArgued);
		}
		Register::move_key(3, 50, System::block_number());
		assert_noop!(argue(50, "v1", "shade", Side::For), Error::<Test>::AlreadyArgued);
		assert_ok!(Proposals::publish_version(signed(2), 1, fingerprint("v2"), Text::default()));
		assert_noop!(argue(50, "v1", "air", Side::For), Error::<Test>::Outdated);
		assert_ok!(argue(50, "v2", "shade", Side::For));
	});
}

#[test]
fn nobody_takes_an_argument_away_from_somebody_else() {
	test(|| {
		proposal();
		// Somebody has seen the argument of a citizen on its way, and files it on the wrong side.
		assert_ok!(argue(4, "v1", "shade", Side::Against));
		assert_ok!(argue(CITIZEN, "v1", "shade", Side::For));
		let version = Proposals::version(1, fingerprint("v1")).unwrap();
		assert_eq!(version.arguments_for, ByChamber::new([0, 0, 0, 1]));
		assert_eq!(version.arguments_against, ByChamber::new([0, 0, 0, 1]));
		let mut arguments: Vec<_> = Proposals::arguments(1, fingerprint("v1"), None, 100)
			.iter()
			.map(|a| (a.fingerprint, a.by, a.argument.side))
			.collect();
		arguments.sort_by_key(|(_, by, _)| *by);
		let shade = fingerprint("shade");
		assert_eq!(arguments, [(shade, 104, Side::Against), (shade, 109, Side::For)]);
	});
}

#[test]
fn what_can_be_no_fingerprint_is_no_argument() {
	test(|| {
		let proposal = proposal();
		let argue = |argument| {
			let argument = Fingerprint(argument);
			Proposals::argue(signed(3), proposal, fingerprint("v1"), argument, Side::For)
		};
		// What an empty form sends, and letters that were taken for bytes.
		for no_hash in [[0; 32], [b' '; 32], *b"d41d8cd98f00b204e9800998ecf8427e"] {
			assert_noop!(argue(no_hash), Error::<Test>::NotAFingerprint);
		}
		assert_ok!(argue([0xff; 32]));
	});
}

#[test]
fn only_stakeholders_in_good_standing_argue() {
	test(|| {
		proposal();
		Register::suspend(3);
		for who in [3, 77] {
			assert_noop!(argue(who, "v1", "a", Side::For), Error::<Test>::NotInGoodStanding);
		}
	});
}

#[test]
fn arguments_can_be_paged() {
	test(|| {
		proposal();
		for argument in ["a", "b", "c", "d", "e"] {
			assert_ok!(argue(3, "v1", argument, Side::For));
		}
		let page = |after, limit| Proposals::arguments(1, fingerprint("v1"), after, limit);
		let first = page(None, 100);
		assert_eq!(first.len(), 3);
		let key = |a: &ArgumentInfo<u64>| Some((a.fingerprint, a.by));
		let second = page(key(&first[2]), 100);
		assert_eq!(second.len(), 2);
		let mut all: Vec<_> = first.iter().chain(&second).map(|a| a.fingerprint).collect();
		all.sort();
		let mut expected = ["a", "b", "c", "d", "e"].map(fingerprint);
		expected.sort();
		assert_eq!(all, expected);
		let chamber = Chamber::Academia;
		assert_eq!(first[0].by, 103);
		assert_eq!(first[0].argument, Argument { chamber, side: Side::For, block: 1 });
		assert!(page(key(&second[1]), 100).is_empty());
	});
}
