// SPDX-License-Identifier: Apache-2.0

//! Amendments: asked for, accepted, rejected, rebased, withdrawn, promoted.

use crate::{
	mock::*, AmendmentState, Error, Event, Link, LinkInfo, LinkKind, LinkState, ProposalKind, State,
};
use doverie_primitives::{Chamber, Fingerprint, Text};
use frame_support::{assert_noop, assert_ok};

fn amend(by: u64, base: &str, text: &str) -> sp_runtime::DispatchResult {
	Proposals::amend(signed(by), 1, fingerprint(base), fingerprint(text), Text::default())
}

/// Accepts an amendment in its current text.
fn accept(by: u64, amendment: u32, version: &str) -> sp_runtime::DispatchResult {
	let (text, version) = (text(amendment), fingerprint(version));
	Proposals::accept_amendment(signed(by), 1, amendment, text, version, Text::default())
}

/// Rejects an amendment in its current text.
fn reject(by: u64, amendment: u32, reasons: &str) -> sp_runtime::DispatchResult {
	let (text, reasons) = (text(amendment), fingerprint(reasons));
	Proposals::reject_amendment(signed(by), 1, amendment, text, reasons)
}

/// The current text of an amendment.
fn text(amendment: u32) -> Fingerprint {
	Proposals::amendment(1, amendment).map(|a| a.amendment.text).unwrap_or_default()
}

fn rebase(by: u64, amendment: u32, base: &str, text: &str) -> sp_runtime::DispatchResult {
	Proposals::rebase_amendment(
		signed(by),
		1,
		amendment,
		fingerprint(base),
		fingerprint(text),
		Text::default(),
	)
}

fn promote(by: u64, amendment: u32) -> sp_runtime::DispatchResult {
	Proposals::promote_amendment(signed(by), 1, amendment, "Trees and benches".into())
}

fn state(amendment: u32) -> AmendmentState {
	Proposals::amendment(1, amendment).expect("is proposed").amendment.state
}

#[docify::export]
#[test]
fn an_accepted_amendment_makes_the_next_version_which_names_it() {
	test(|| {
		let (author, university) = (2, 3);
		open_process();
		let proposal = submitted(author, "v1");

		// The university has read version 1, and asks for a change of it.
		let (base, text) = (fingerprint("v1"), fingerprint("benches, too"));
		assert_ok!(Proposals::amend(signed(university), proposal, base, text, Text::default()));

		let second = fingerprint("v2");
		assert_ok!(Proposals::accept_amendment(
			signed(author),
			proposal,
			0,
			text,
			second,
			Text::default()
		));

		let version = Proposals::version(proposal, second).expect("is published");
		assert_eq!((version.number, version.amendment), (2, Some(0)));
		let amendment = Proposals::amendment(proposal, 0).expect("was proposed").amendment;
		assert_eq!(amendment.state, AmendmentState::Accepted { version: second });
	});
}

#[test]
fn an_amendment_says_who_asks_for_what_change_of_what() {
	test(|| {
		proposal();
		at(12);
		assert_ok!(amend(CITIZEN, "v1", "a0"));
		System::assert_last_event(
			Event::AmendmentProposed {
				proposal: 1,
				amendment: 0,
				by: 109,
				base: fingerprint("v1"),
				text: fingerprint("a0"),
			}
			.into(),
		);
		let info = Proposals::amendment(1, 0).unwrap();
		assert!(info.current);
		let amendment = info.amendment;
		assert_eq!((amendment.author, amendment.block), (109, 12));
		assert_eq!(amendment.chamber, Chamber::CivilSociety);
		assert_eq!(amendment.state, AmendmentState::Proposed);
		// Somebody else asks for the same in the same words.
		assert_ok!(amend(4, "v1", "a0"));
		assert_eq!(Proposals::amendment(1, 1).unwrap().amendment.author, 104);
	});
}

#[test]
fn whoever_sees_an_amendment_on_its_way_does_not_keep_it_off_the_chain() {
	test(|| {
		proposal();
		// A stranger puts the text on record, and even sends it as an amendment, first.
		on_record(6, "a0");
		assert_ok!(amend(6, "v1", "a0"));
		assert_ok!(amend(3, "v1", "a0"));
		// Nor the rebased text, nor the version that carries it.
		for text in ["a0b", "v2"] {
			on_record(6, text);
		}
		assert_ok!(rebase(3, 1, "v1", "a0b"));
		assert_ok!(accept(2, 1, "v2"));
		// Nor the proposal that the stranger's own becomes: that is the stranger's.
		assert_ok!(promote(6, 0));
		assert_eq!(Proposals::version(2, fingerprint("a0")).unwrap().number, 1);
	});
}

#[test]
fn an_accepted_amendment_makes_a_version_that_has_not_been_there() {
	test(|| {
		proposal();
		assert_ok!(amend(3, "v1", "a0"));
		assert_noop!(accept(2, 0, "v1"), Error::<Test>::AlreadyPublished);
		// The text of the amendment itself will do.
		assert_ok!(accept(2, 0, "a0"));
		assert_eq!(current(1), fingerprint("a0"));
	});
}

#[test]
fn an_amendment_is_asked_of_a_version_by_others_than_the_author() {
	test(|| {
		assert_noop!(amend(3, "v1", "a0"), Error::<Test>::UnknownProposal);
		proposal();
		assert_noop!(amend(2, "v1", "a0"), Error::<Test>::OwnProposal);
		for unknown in ["v0", "v2"] {
			assert_noop!(amend(3, unknown, "a0"), Error::<Test>::UnknownVersion);
		}
		// A version of another proposal is none of this one.
		submitted(6, "other");
		assert_noop!(amend(3, "other", "a0"), Error::<Test>::UnknownVersion);
		assert_noop!(amend(77, "v1", "a0"), Error::<Test>::NotInGoodStanding);
		assert_ok!(amend(3, "v1", "a0"));
	});
}

#[test]
fn no_author_keeps_an_amendment_off_by_publishing_another_version_before_it() {
	test(|| {
		proposal();
		let publish = |version| {
			let version = fingerprint(version);
			assert_ok!(Proposals::publish_version(signed(2), 1, version, Text::default()));
		};
		publish("v2");
		assert_ok!(amend(3, "v1", "a0"));
		let info = Proposals::amendment(1, 0).unwrap();
		assert_eq!((info.current, info.amendment.base), (false, fingerprint("v1")));
		assert_noop!(accept(2, 0, "v3"), Error::<Test>::Outdated);
		// Its author makes it fit, and the other one is faster again.
		publish("v3");
		assert_ok!(rebase(3, 0, "v2", "a0"));
		assert!(!Proposals::amendment(1, 0).unwrap().current);
		// It is on the chain, and can be promoted whatever happens.
		assert_ok!(promote(3, 0));
	});
}

#[test]
fn an_amendment_of_an_older_version_is_rebased_before_it_is_accepted() {
	test(|| {
		proposal();
		assert_ok!(amend(3, "v1", "a0"));
		assert_ok!(amend(4, "v1", "a1"));
		assert_ok!(accept(2, 0, "v2"));
		System::assert_last_event(
			Event::AmendmentAccepted { proposal: 1, amendment: 0, version: fingerprint("v2") }
				.into(),
		);
		assert!(!Proposals::amendment(1, 1).unwrap().current);
		assert_noop!(accept(2, 1, "v3"), Error::<Test>::Outdated);

		assert_noop!(rebase(4, 1, "v0", "a1b"), Error::<Test>::UnknownVersion);
		assert_noop!(rebase(3, 1, "v2", "a1b"), Error::<Test>::NotAuthor);
		assert_noop!(rebase(2, 1, "v2", "a1b"), Error::<Test>::NotAuthor);
		assert_ok!(rebase(4, 1, "v2", "a1b"));
		System::assert_last_event(
			Event::AmendmentRebased {
				proposal: 1,
				amendment: 1,
				base: fingerprint("v2"),
				text: fingerprint("a1b"),
			}
			.into(),
		);
		assert_ok!(accept(2, 1, "v3"));
		assert_noop!(rebase(3, 0, "v3", "a0b"), Error::<Test>::AmendmentSettled);
	});
}

#[test]
fn only_the_author_of_the_proposal_answers() {
	test(|| {
		proposal();
		assert_ok!(amend(3, "v1", "a0"));
		on_record(2, "reasons");
		for other in [3, 4] {
			assert_noop!(accept(other, 0, "v2"), Error::<Test>::NotAuthor);
			assert_noop!(reject(other, 0, "reasons"), Error::<Test>::NotAuthor);
		}
		assert_noop!(accept(2, 1, "v2"), Error::<Test>::UnknownAmendment);
		assert_noop!(reject(2, 1, "reasons"), Error::<Test>::UnknownAmendment);
	});
}

#[test]
fn an_amendment_is_rejected_with_reasons_on_record() {
	test(|| {
		proposal();
		assert_ok!(amend(3, "v1", "a0"));
		assert_noop!(reject(2, 0, "reasons"), Error::<Test>::ReasonsNotOnRecord);
		let reasons = on_record(2, "reasons");
		assert_ok!(reject(2, 0, "reasons"));
		System::assert_last_event(
			Event::AmendmentRejected { proposal: 1, amendment: 0, reasons }.into(),
		);
		assert_eq!(state(0), AmendmentState::Rejected { reasons });
		assert_noop!(reject(2, 0, "reasons"), Error::<Test>::AmendmentSettled);
		assert_noop!(accept(2, 0, "v2"), Error::<Test>::AmendmentSettled);
	});
}

#[test]
fn whoever_answers_an_amendment_answers_the_text_that_they_have_read() {
	test(|| {
		proposal();
		assert_ok!(amend(3, "v1", "a0"));
		let (read, reasons) = (fingerprint("a0"), on_record(2, "reasons"));
		// In the same block, its author puts another text in its place.
		assert_ok!(rebase(3, 0, "v1", "a0b"));
		assert_noop!(
			Proposals::accept_amendment(signed(2), 1, 0, read, fingerprint("v2"), Text::default()),
			Error::<Test>::Outdated
		);
		assert_noop!(
			Proposals::reject_amendment(signed(2), 1, 0, read, reasons),
			Error::<Test>::Outdated
		);
		let read = fingerprint("a0b");
		assert_ok!(Proposals::accept_amendment(
			signed(2),
			1,
			0,
			read,
			fingerprint("v2"),
			Text::default()
		));
	});
}

#[test]
fn an_amendment_is_withdrawn_by_its_author_even_when_suspended() {
	test(|| {
		proposal();
		assert_ok!(amend(3, "v1", "a0"));
		let withdraw = |who, n| Proposals::withdraw_amendment(signed(who), 1, n);
		assert_noop!(withdraw(2, 0), Error::<Test>::NotAuthor);
		assert_noop!(withdraw(3, 1), Error::<Test>::UnknownAmendment);
		Register::suspend(3);
		assert_ok!(withdraw(3, 0));
		System::assert_last_event(Event::AmendmentWithdrawn { proposal: 1, amendment: 0 }.into());
		assert_noop!(withdraw(3, 0), Error::<Test>::AmendmentSettled);
		Register::reinstate(3);
		assert_noop!(promote(3, 0), Error::<Test>::AmendmentSettled);
	});
}

#[test]
fn a_promoted_amendment_is_a_proposal_of_its_own() {
	test(|| {
		proposal();
		assert_ok!(amend(3, "v1", "a0"));
		assert_noop!(promote(2, 0), Error::<Test>::NotAuthor);
		assert_noop!(
			Proposals::promote_amendment(signed(3), 1, 0, " ".into()),
			Error::<Test>::InvalidTitle
		);
		at(9);
		assert_ok!(promote(3, 0));
		System::assert_last_event(
			Event::AmendmentPromoted { proposal: 1, amendment: 0, promoted: 2 }.into(),
		);
		assert_eq!(state(0), AmendmentState::Promoted { proposal: 2 });
		let info = Proposals::proposal(2).unwrap();
		assert_eq!(info.title, Some("Trees and benches".into()));
		let promoted = info.proposal;
		assert_eq!((promoted.author, promoted.kind), (103, ProposalKind::Project));
		assert_eq!((promoted.version, promoted.versions), (fingerprint("a0"), 1));
		assert_eq!((promoted.process, promoted.state), (1, State::Submitted));
		// What the author of the original says of it is still to come.
		let link = Link { proposal: 1, kind: LinkKind::Amends };
		let state = LinkState::Proposed;
		assert_eq!(Proposals::links(2).to, [LinkInfo { current: false, link, state }]);
		assert_eq!(on_hold(3), DEPOSIT);
		assert_noop!(promote(3, 0), Error::<Test>::AmendmentSettled);
		// It goes on from there.
		assert_ok!(Proposals::publish_version(signed(3), 2, fingerprint("p2"), Text::default()));
	});
}

#[test]
fn a_rejected_amendment_can_be_promoted_an_accepted_one_cannot() {
	test(|| {
		proposal();
		on_record(2, "reasons");
		for text in ["a0", "a1"] {
			assert_ok!(amend(3, "v1", text));
		}
		assert_ok!(reject(2, 0, "reasons"));
		assert_ok!(promote(3, 0));
		assert_ok!(accept(2, 1, "v2"));
		assert_noop!(promote(3, 1), Error::<Test>::AmendmentSettled);
	});
}

#[test]
fn what_was_rejected_in_the_drafting_can_still_be_promoted_what_waits_is_submitted_in_time() {
	test(|| {
		proposal();
		on_record(2, "reasons");
		for text in ["a0", "a1", "a2"] {
			assert_ok!(amend(3, "v1", text));
		}
		assert_ok!(reject(2, 0, "reasons"));
		at(10);
		assert_ok!(reject(2, 1, "reasons"));
		// Else amending would be a way to submit after the phase for it.
		assert_noop!(promote(3, 2), Error::<Test>::WrongPhase);
		at(19);
		assert_ok!(promote(3, 0));
		at(20);
		assert_noop!(promote(3, 1), Error::<Test>::WrongPhase);
	});
}

#[test]
fn an_amendment_outlives_the_proposal_that_it_amends() {
	test(|| {
		proposal();
		for text in ["a0", "a1"] {
			assert_ok!(amend(3, "v1", text));
		}
		assert_ok!(Proposals::withdraw_proposal(signed(2), 1));
		assert_noop!(amend(4, "v1", "a2"), Error::<Test>::Ended);
		assert_noop!(rebase(3, 0, "v1", "a0b"), Error::<Test>::Ended);
		assert_ok!(promote(3, 0));
		assert_ok!(Proposals::withdraw_amendment(signed(3), 1, 1));
	});
}

#[test]
fn a_promoted_amendment_takes_a_place_of_its_author() {
	test(|| {
		proposal();
		assert_ok!(amend(3, "v1", "a0"));
		for name in ["a", "b", "c"] {
			submitted(3, name);
		}
		assert_noop!(promote(3, 0), Error::<Test>::TooManyLive);
	});
}

#[test]
fn amendments_are_listed_in_their_order() {
	test(|| {
		proposal();
		for text in ["a0", "a1", "a2", "a3"] {
			assert_ok!(amend(3, "v1", text));
		}
		let numbers = |from, limit| {
			Proposals::amendments(1, from, limit).iter().map(|a| a.number).collect::<Vec<_>>()
		};
		assert_eq!(numbers(0, 100), [0, 1, 2]);
		assert_eq!(numbers(2, 100), [2, 3]);
		assert_eq!(Proposals::amendment(1, 4), None);
	});
}
