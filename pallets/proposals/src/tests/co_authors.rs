// SPDX-License-Identifier: Apache-2.0

//! Co-authors: invited, accepted, left, removed.

use crate::{mock::*, Acceptance, Error, Event};
use doverie_primitives::Text;
use frame_support::{assert_noop, assert_ok};

/// Accepts in the current version.
fn accept(by: u64, proposal: u32) -> sp_runtime::DispatchResult {
	Proposals::accept_co_authorship(signed(by), proposal, current(proposal))
}

#[test]
fn a_co_author_is_invited_and_accepts() {
	test(|| {
		let proposal = proposal();
		assert_ok!(Proposals::invite_co_author(signed(2), proposal, CITIZEN));
		System::assert_last_event(Event::CoAuthorInvited { proposal, number: 109 }.into());
		assert_eq!(Proposals::proposal(proposal).unwrap().co_authors, 0);

		at(5);
		assert_ok!(accept(CITIZEN, proposal));
		let version = fingerprint("v1");
		System::assert_last_event(
			Event::CoAuthorshipAccepted { proposal, number: 109, version }.into(),
		);
		assert_eq!(Proposals::proposal(proposal).unwrap().co_authors, 1);
		let co_author = Proposals::co_authors(proposal)[0];
		assert_eq!((co_author.number, co_author.invited), (109, 1));
		assert_eq!(co_author.accepted, Some(Acceptance { version, block: 5 }));
		assert_noop!(accept(CITIZEN, proposal), Error::<Test>::AlreadyAccepted);
	});
}

#[test]
fn nobody_becomes_co_author_without_invitation() {
	test(|| {
		let proposal = proposal();
		assert_noop!(accept(3, proposal), Error::<Test>::NotInvited);
		assert_noop!(
			Proposals::leave_co_authorship(signed(3), proposal),
			Error::<Test>::NotInvited
		);
		for nobody in [3, 77] {
			assert_noop!(
				Proposals::remove_co_author(signed(2), proposal, nobody),
				Error::<Test>::NotInvited
			);
		}
		assert_noop!(accept(77, proposal), Error::<Test>::NotInGoodStanding);
	});
}

#[test]
fn the_author_invites_registered_others_each_once_and_not_too_many() {
	test(|| {
		let proposal = proposal();
		let invite = |by, whom| Proposals::invite_co_author(signed(by), proposal, whom);
		assert_noop!(invite(3, 4), Error::<Test>::NotAuthor);
		assert_noop!(invite(2, 77), Error::<Test>::CoAuthorNotInGoodStanding);
		assert_noop!(invite(2, 2), Error::<Test>::OwnProposal);
		assert_ok!(invite(2, 3));
		assert_noop!(invite(2, 3), Error::<Test>::AlreadyInvited);
		assert_ok!(invite(2, 4));
		assert_noop!(invite(2, 5), Error::<Test>::TooManyCoAuthors);
		Register::suspend(6);
		assert_noop!(invite(2, 6), Error::<Test>::CoAuthorNotInGoodStanding);
	});
}

#[test]
fn either_side_can_end_it() {
	test(|| {
		let proposal = proposal();
		assert_ok!(Proposals::invite_co_author(signed(2), proposal, 3));
		assert_ok!(accept(3, proposal));
		// Even a suspended one.
		Register::suspend(3);
		assert_ok!(Proposals::leave_co_authorship(signed(3), proposal));
		System::assert_last_event(Event::CoAuthorLeft { proposal, number: 103 }.into());

		assert_ok!(Proposals::invite_co_author(signed(2), proposal, 4));
		assert_noop!(Proposals::remove_co_author(signed(4), proposal, 4), Error::<Test>::NotAuthor);
		assert_ok!(Proposals::remove_co_author(signed(2), proposal, 4));
		System::assert_last_event(Event::CoAuthorRemoved { proposal, number: 104 }.into());
		assert!(Proposals::co_authors(proposal).is_empty());
	});
}

#[test]
fn a_co_author_stands_behind_the_version_that_was_read() {
	test(|| {
		let proposal = proposal();
		assert_ok!(Proposals::invite_co_author(signed(2), proposal, 3));
		let (first, second) = (fingerprint("v1"), fingerprint("v2"));
		// In the same block, the author publishes another one.
		assert_ok!(Proposals::publish_version(signed(2), proposal, second, Text::default()));
		assert_noop!(
			Proposals::accept_co_authorship(signed(3), proposal, first),
			Error::<Test>::Outdated
		);
		assert_ok!(Proposals::accept_co_authorship(signed(3), proposal, second));
		assert_ok!(Proposals::publish_version(
			signed(2),
			proposal,
			fingerprint("v3"),
			Text::default()
		));
		let accepted = Proposals::co_authors(proposal)[0].accepted;
		assert_eq!(accepted.map(|a| a.version), Some(second));
	});
}

#[test]
fn a_co_author_can_leave_until_the_proposal_is_put_to_decision() {
	test(|| {
		let proposal = proposal();
		for co_author in [3, 4] {
			assert_ok!(Proposals::invite_co_author(signed(2), proposal, co_author));
			assert_ok!(accept(co_author, proposal));
		}
		admitted(proposal);
		at(30);
		assert_ok!(Proposals::leave_co_authorship(signed(3), proposal));
		assert_ok!(Proposals::put_to_decision(signed(3), proposal));
		assert_noop!(
			Proposals::leave_co_authorship(signed(4), proposal),
			Error::<Test>::WrongState
		);
		assert_noop!(
			Proposals::remove_co_author(signed(2), proposal, 4),
			Error::<Test>::WrongState
		);
	});
}

#[test]
fn a_co_author_does_not_publish() {
	test(|| {
		let proposal = proposal();
		assert_ok!(Proposals::invite_co_author(signed(2), proposal, 3));
		assert_ok!(accept(3, proposal));
		assert_noop!(
			Proposals::publish_version(signed(3), proposal, fingerprint("v2"), Text::default()),
			Error::<Test>::NotAuthor
		);
	});
}
