// SPDX-License-Identifier: Apache-2.0

//! Co-authors: invited, accepted, left, removed.

use crate::{mock::*, Acceptance, CoAuthorInfo, Error, Event, Proposal};
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
		System::assert_last_event(Event::CoAuthorInvited { proposal, co_author: 109 }.into());
		assert_eq!(Proposals::proposal(proposal).unwrap().co_authors, 0);

		at(5);
		assert_ok!(accept(CITIZEN, proposal));
		let version = fingerprint("v1");
		System::assert_last_event(
			Event::CoAuthorshipAccepted { proposal, co_author: 109, version }.into(),
		);
		assert_eq!(Proposals::proposal(proposal).unwrap().co_authors, 1);
		let CoAuthorInfo { current, co_author } = Proposals::co_authors(proposal)[0].clone();
		assert!(current);
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
		System::assert_last_event(Event::CoAuthorLeft { proposal, co_author: 103 }.into());

		assert_ok!(Proposals::invite_co_author(signed(2), proposal, 4));
		assert_noop!(Proposals::remove_co_author(signed(4), proposal, 4), Error::<Test>::NotAuthor);
		assert_ok!(Proposals::remove_co_author(signed(2), proposal, 4));
		System::assert_last_event(Event::CoAuthorRemoved { proposal, co_author: 104 }.into());
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
		let info = &Proposals::co_authors(proposal)[0];
		assert_eq!(info.co_author.accepted.map(|a| a.version), Some(second));
		// It does not count for the newer one, which can be accepted again.
		assert!(!info.current);
		assert_eq!(Proposals::proposal(proposal).unwrap().co_authors, 0);
		at(4);
		assert_ok!(accept(3, proposal));
		assert_eq!(Proposals::proposal(proposal).unwrap().co_authors, 1);
		assert!(Proposals::co_authors(proposal)[0].current);
		assert_noop!(accept(3, proposal), Error::<Test>::AlreadyAccepted);
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
fn no_author_rids_itself_of_those_who_stand_behind_what_was_admitted() {
	test(|| {
		let proposal = proposal();
		for co_author in [3, 4] {
			assert_ok!(Proposals::invite_co_author(signed(2), proposal, co_author));
		}
		assert_ok!(accept(3, proposal));
		admitted(proposal);
		let remove = |whom| Proposals::remove_co_author(signed(2), proposal, whom);
		assert_noop!(remove(3), Error::<Test>::AlreadyAdmitted);
		// Whoever has not accepted has no part in it.
		assert_ok!(remove(4));
		assert_ok!(Proposals::leave_co_authorship(signed(3), proposal));
	});
}

/// A proposal of account 2, admitted at block 20 with account 3 as co-author of version 1.
fn admitted_with_co_author() -> u32 {
	let proposal = proposal();
	assert_ok!(Proposals::invite_co_author(signed(2), proposal, 3));
	assert_ok!(accept(3, proposal));
	admitted(proposal);
	proposal
}

fn take_over(by: u64, proposal: u32) -> sp_runtime::DispatchResult {
	Proposals::take_over(signed(by), proposal)
}

#[test]
fn an_author_who_no_longer_stands_behind_it_says_so_and_nothing_else_changes() {
	test(|| {
		let proposal = admitted_with_co_author();
		assert_noop!(
			Proposals::withdraw_proposal(signed(2), proposal),
			Error::<Test>::AlreadyAdmitted
		);
		let disown = |who| Proposals::disown(signed(who), proposal);
		assert_noop!(disown(3), Error::<Test>::NotAuthor);
		assert_noop!(disown(77), Error::<Test>::NotInGoodStanding);
		let before = state_of(proposal);
		at(22);
		assert_ok!(disown(2));
		System::assert_last_event(Event::Disowned { proposal, author: 102 }.into());
		assert_eq!(state_of(proposal), Proposal { disowned: Some(22), ..before });
		at(23);
		assert_noop!(disown(2), Error::<Test>::AlreadyDisowned);
		// Whoever has endorsed it puts it to decision.
		at(30);
		assert_ok!(Proposals::put_to_decision(signed(4), proposal));
	});
}

#[test]
fn a_co_author_of_the_current_version_takes_over_what_its_author_has_disowned() {
	test(|| {
		let proposal = admitted_with_co_author();
		assert_noop!(take_over(3, proposal), Error::<Test>::AuthorStillActive);
		assert_ok!(Proposals::disown(signed(2), proposal));
		for other in [2, 4, CITIZEN] {
			assert_noop!(take_over(other, proposal), Error::<Test>::NotCoAuthor);
		}
		assert_noop!(take_over(77, proposal), Error::<Test>::NotInGoodStanding);
		assert_noop!(take_over(3, 9), Error::<Test>::UnknownProposal);
		// Not at once: somebody may have stolen the author's key.
		at(20 + DISOWNED_TERM - 1);
		assert_noop!(take_over(3, proposal), Error::<Test>::AuthorStillActive);
		at(20 + DISOWNED_TERM);
		assert_ok!(take_over(3, proposal));
		System::assert_last_event(Event::TakenOver { proposal, from: 102, by: 103 }.into());
		let state = state_of(proposal);
		let expected = (103, None, 20 + DISOWNED_TERM);
		assert_eq!((state.author, state.disowned, state.acted), expected);
		assert!(Proposals::co_authors(proposal).is_empty());
		assert_noop!(Proposals::disown(signed(2), proposal), Error::<Test>::NotAuthor);
		assert_ok!(Proposals::disown(signed(3), proposal));
	});
}

#[test]
fn whoever_has_accepted_an_older_version_or_only_an_invitation_takes_nothing_over() {
	test(|| {
		let proposal = proposal();
		for co_author in [3, 6] {
			assert_ok!(Proposals::invite_co_author(signed(2), proposal, co_author));
		}
		assert_ok!(accept(3, proposal));
		let second = fingerprint("v2");
		assert_ok!(Proposals::publish_version(signed(2), proposal, second, Text::default()));
		admitted(proposal);
		assert_ok!(Proposals::disown(signed(2), proposal));
		for who in [3, 6] {
			assert_noop!(take_over(who, proposal), Error::<Test>::NotCoAuthor);
		}
	});
}

#[test]
fn a_co_author_takes_over_from_an_author_who_is_gone_and_not_from_one_suspended_or_expired() {
	test(|| {
		let proposal = admitted_with_co_author();
		// What two registrars do at once, and what one leaves undone.
		for act in [Register::suspend, Register::expire] {
			act(2);
			assert_noop!(take_over(3, proposal), Error::<Test>::AuthorStillActive);
		}
		// In any standing, the author stands by it.
		at(21);
		assert_ok!(Proposals::stand_by(signed(2), proposal));
		assert_eq!(state_of(proposal).acted, 21);
		Register::revoke(2);
		assert_ok!(take_over(3, proposal));
		// The former author has no say in it any more, back in good standing or not.
		Register::reinstate(2);
		assert_noop!(Proposals::disown(signed(2), proposal), Error::<Test>::NotAuthor);
	});
}

#[test]
fn a_co_author_takes_over_from_an_author_who_is_silent_for_the_term() {
	test(|| {
		let proposal = admitted_with_co_author();
		let last = 20 + AUTHOR_TERM;
		at(last - 1);
		assert_noop!(take_over(3, proposal), Error::<Test>::AuthorStillActive);
		at(last);
		assert_ok!(take_over(3, proposal));
	});
}

#[test]
fn an_author_who_does_something_about_it_is_not_silent() {
	test(|| {
		let proposal = proposal();
		for co_author in [3, 6] {
			assert_ok!(Proposals::invite_co_author(signed(2), proposal, co_author));
		}
		assert_ok!(accept(3, proposal));
		// A younger proposal says that it takes this one's place.
		let younger = submitted(4, "younger");
		let kind = crate::LinkKind::Supersedes;
		assert_ok!(Proposals::link(signed(4), younger, proposal, kind));
		admitted(proposal);
		let acts: [fn(u32) -> sp_runtime::DispatchResult; 4] = [
			|proposal| Proposals::remove_co_author(signed(2), proposal, 6),
			|proposal| Proposals::put_to_decision(signed(2), proposal),
			|proposal| {
				let kind = crate::LinkKind::Supersedes;
				Proposals::reject_link(signed(2), proposal + 1, proposal, kind)
			},
			|proposal| Proposals::stand_by(signed(2), proposal),
		];
		for (block, act) in [21, 30, 44, 58].into_iter().zip(acts) {
			at(block);
			assert_ok!(act(proposal));
			assert_eq!(state_of(proposal).acted, block);
			at(block + AUTHOR_TERM - 1);
			assert_noop!(take_over(3, proposal), Error::<Test>::AuthorStillActive);
		}
		at(58 + AUTHOR_TERM);
		assert_ok!(take_over(3, proposal));
	});
}

#[test]
fn an_author_who_stands_by_it_takes_back_that_it_was_disowned() {
	test(|| {
		let proposal = admitted_with_co_author();
		// By a thief of the key, which has moved meanwhile.
		assert_ok!(Proposals::disown(signed(2), proposal));
		Register::move_key(2, 50, System::block_number());
		let stand_by = |who| Proposals::stand_by(signed(who), proposal);
		assert_noop!(stand_by(2), Error::<Test>::NotInGoodStanding);
		assert_noop!(stand_by(3), Error::<Test>::NotAuthor);
		assert_noop!(Proposals::stand_by(signed(50), 9), Error::<Test>::UnknownProposal);
		let block = 20 + DISOWNED_TERM - 1;
		at(block);
		assert_ok!(stand_by(50));
		System::assert_last_event(Event::StoodBy { proposal, author: 102 }.into());
		assert_eq!((state_of(proposal).disowned, state_of(proposal).acted), (None, block));
		at(block + AUTHOR_TERM - 1);
		assert_noop!(take_over(3, proposal), Error::<Test>::AuthorStillActive);
		// Even whoever is suspended is not silent.
		Register::suspend(50);
		assert_ok!(stand_by(50));
		Register::reinstate(50);
		at(block + 2 * (AUTHOR_TERM - 1));
		assert_noop!(take_over(3, proposal), Error::<Test>::AuthorStillActive);
		// Whoever disowns it again waits again.
		assert_ok!(Proposals::disown(signed(50), proposal));
		assert_noop!(take_over(3, proposal), Error::<Test>::AuthorStillActive);
	});
}

#[test]
fn nobody_has_to_stand_by_what_is_not_admitted_or_has_ended() {
	test(|| {
		let proposal = proposal();
		assert_noop!(Proposals::stand_by(signed(2), proposal), Error::<Test>::WrongState);
		decided(proposal, Verdict::Rejected);
		assert_noop!(Proposals::stand_by(signed(2), proposal), Error::<Test>::Ended);
	});
}

#[test]
fn what_is_not_admitted_or_has_ended_is_not_taken_over() {
	use doverie_primitives::Proposals as _;
	test(|| {
		let proposal = proposal();
		assert_ok!(Proposals::invite_co_author(signed(2), proposal, 3));
		assert_ok!(accept(3, proposal));
		Register::suspend(2);
		// Before the admission it is its author's.
		assert_noop!(take_over(3, proposal), Error::<Test>::WrongState);
		Register::reinstate(2);
		in_decision(proposal);
		assert_ok!(Proposals::disown(signed(2), proposal));
		Proposals::decided(proposal, Verdict::Rejected);
		assert_noop!(take_over(3, proposal), Error::<Test>::Ended);
	});
	for verdict in [None, Some(Verdict::Passed)] {
		test(|| {
			let proposal = admitted_with_co_author();
			at(30);
			assert_ok!(Proposals::put_to_decision(signed(4), proposal));
			if let Some(verdict) = verdict {
				Proposals::decided(proposal, verdict);
			}
			assert_ok!(Proposals::disown(signed(2), proposal));
			at(30 + DISOWNED_TERM);
			assert_ok!(take_over(3, proposal));
		});
	}
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
