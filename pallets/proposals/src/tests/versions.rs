// SPDX-License-Identifier: Apache-2.0

//! Submitting, publishing versions, withdrawing.

use crate::{mock::*, Error, Event, ProposalKind, Schedule, State};
use doverie_primitives::{ByChamber, Text};
use frame_support::{assert_noop, assert_ok};

fn submit(by: u64, process: u32, name: &str) -> sp_runtime::DispatchResult {
	Proposals::submit(
		signed(by),
		process,
		ProposalKind::Policy,
		"Fewer cars".into(),
		fingerprint(name),
		Text::default(),
	)
}

fn publish(by: u64, proposal: u32, name: &str) -> sp_runtime::DispatchResult {
	Proposals::publish_version(signed(by), proposal, fingerprint(name), Text::default())
}

#[test]
fn a_proposal_is_a_document_on_record() {
	test(|| {
		open_process();
		at(7);
		assert_ok!(submit(CITIZEN, 1, "v1"));
		System::assert_last_event(
			Event::ProposalSubmitted {
				proposal: 1,
				process: 1,
				kind: ProposalKind::Policy,
				author: 109,
				version: fingerprint("v1"),
			}
			.into(),
		);
		let info = Proposals::proposal(1).unwrap();
		assert_eq!(info.title, Some("Fewer cars".into()));
		assert_eq!(info.depositor, Some(CITIZEN));
		assert!(!info.overdue);
		let proposal = info.proposal;
		assert_eq!((proposal.author, proposal.submitted, proposal.versions), (109, 7, 1));
		assert_eq!((proposal.state, proposal.admitted), (State::Submitted, None));
		let version = version_of(1, "v1");
		assert_eq!((version.number, version.block), (1, 7));
		assert_eq!(Proposals::version(1, fingerprint("v2")), None);
		assert_eq!(Proposals::version(2, fingerprint("v1")), None);
	});
}

#[test]
fn a_proposal_may_be_a_document_that_is_on_record_already() {
	test(|| {
		open_process();
		// By its author, who has recorded the draft before, or by somebody who has seen it.
		on_record(2, "v1");
		on_record(3, "v2");
		assert_ok!(submit(2, 1, "v1"));
		assert_ok!(publish(2, 1, "v2"));
		// Even where a stranger has sent the same text as a proposal first.
		assert_ok!(submit(6, 1, "stolen"));
		assert_ok!(submit(4, 1, "stolen"));
		assert_eq!((state_of(2).author, state_of(3).author), (106, 104));
		assert_eq!((current(2), current(3)), (fingerprint("stolen"), fingerprint("stolen")));
		assert_ok!(publish(2, 1, "stolen"));
		// A text is a version of a proposal once.
		for earlier in ["v1", "v2", "stolen"] {
			assert_noop!(publish(2, 1, earlier), Error::<Test>::AlreadyPublished);
		}
	});
}

#[docify::export]
#[test]
fn a_new_version_starts_without_endorsements_and_the_old_one_keeps_its_own() {
	test(|| {
		let (author, university) = (2, 3);
		open_process();
		let proposal = submitted(author, "v1");
		let first = fingerprint("v1");
		assert_ok!(Proposals::endorse(signed(university), proposal, first));

		let second = fingerprint("v2");
		assert_ok!(Proposals::publish_version(signed(author), proposal, second, Text::default()));

		let endorsements =
			|version| Proposals::version(proposal, version).map(|v| v.endorsements.total());
		assert_eq!(endorsements(first), Some(1));
		assert_eq!(endorsements(second), Some(0));

		// A supporter supports the version that they have read.
		let endorse = |version| Proposals::endorse(signed(university), proposal, version);
		assert_noop!(endorse(first), Error::<Test>::Outdated);
		assert_ok!(endorse(second));
	});
}

#[test]
fn versions_are_numbered() {
	test(|| {
		let proposal = proposal();
		for (number, name) in [(2, "v2"), (3, "v3"), (4, "v4")] {
			assert_ok!(publish(2, proposal, name));
			System::assert_last_event(
				Event::VersionPublished {
					proposal,
					version: fingerprint(name),
					number,
					amendment: None,
				}
				.into(),
			);
			assert_eq!(current(proposal), fingerprint(name));
			assert_eq!(version_of(proposal, name).number, number);
		}
		let first = version_of(proposal, "v1");
		assert_eq!(first.endorsements, ByChamber::new([0; 4]));
	});
}

#[test]
fn only_the_author_publishes_and_withdraws() {
	test(|| {
		let proposal = proposal();
		for other in [1, 3, 6, CITIZEN] {
			assert_noop!(publish(other, proposal, "v2"), Error::<Test>::NotAuthor);
			assert_noop!(
				Proposals::withdraw_proposal(signed(other), proposal),
				Error::<Test>::NotAuthor
			);
		}
		// Roll numbers last longer than keys.
		Register::move_key(2, 50, System::block_number());
		assert_noop!(publish(2, proposal, "v2"), Error::<Test>::NotInGoodStanding);
		assert_ok!(publish(50, proposal, "v2"));
	});
}

#[test]
fn only_a_stakeholder_in_good_standing_submits_and_publishes() {
	test(|| {
		let proposal = proposal();
		assert_noop!(submit(77, 1, "a"), Error::<Test>::NotInGoodStanding);
		Register::suspend(2);
		assert_noop!(submit(2, 1, "a"), Error::<Test>::NotInGoodStanding);
		assert_noop!(publish(2, proposal, "a"), Error::<Test>::NotInGoodStanding);
		for who in [2, 77] {
			assert_noop!(
				Proposals::withdraw_proposal(signed(who), proposal),
				Error::<Test>::NotInGoodStanding
			);
		}
		Register::reinstate(2);
		assert_ok!(Proposals::withdraw_proposal(signed(2), proposal));
	});
}

#[test]
fn a_proposal_belongs_to_a_process_that_is_open() {
	test(|| {
		open_process();
		assert_noop!(submit(2, 2, "a"), Error::<Test>::UnknownProcess);
		at(10);
		assert_noop!(submit(2, 1, "a"), Error::<Test>::WrongPhase);
	});
}

#[test]
fn a_proposal_has_a_proper_title() {
	test(|| {
		open_process();
		let submit = |title| {
			let (kind, version) = (ProposalKind::Statement, fingerprint("a"));
			Proposals::submit(signed(2), 1, kind, title, version, Text::default())
		};
		for bad in [&b" "[..], b"\xff", b"\t", "a\u{202e}b".as_bytes()] {
			assert_noop!(submit(Text(bad.to_vec())), Error::<Test>::InvalidTitle);
		}
		for long in ["x".repeat(33), "ж".repeat(33)] {
			assert_noop!(submit(long.as_str().into()), Error::<Test>::TitleTooLong);
		}
		assert_noop!(submit("И\u{306}".into()), Error::<Test>::TitleNotNormalised);
		let longest = Text::from("ж".repeat(32).as_str());
		assert_ok!(submit(longest.clone()));
		assert_eq!(Proposals::proposal(1).unwrap().title, Some(longest));
	});
}

#[test]
fn what_is_not_there_cannot_be_changed() {
	test(|| {
		open_process();
		assert_noop!(publish(2, 1, "v2"), Error::<Test>::UnknownProposal);
		assert_noop!(Proposals::withdraw_proposal(signed(2), 1), Error::<Test>::UnknownProposal);
		assert_noop!(Proposals::lapse(signed(2), 1), Error::<Test>::UnknownProposal);
		assert_noop!(Proposals::admit(signed(2), 1), Error::<Test>::UnknownProposal);
		assert_eq!(Proposals::proposal(1), None);
	});
}

#[test]
fn what_is_not_decided_lapses_when_the_follow_up_has_begun() {
	test(|| {
		open_process();
		let (never_admitted, admitted_late) = (submitted(2, "a"), submitted(3, "b"));
		admitted(admitted_late);
		at(39);
		for proposal in [never_admitted, admitted_late] {
			assert_noop!(Proposals::lapse(signed(99), proposal), Error::<Test>::WrongPhase);
		}
		at(40);
		for proposal in [never_admitted, admitted_late] {
			assert_ok!(Proposals::lapse(signed(99), proposal));
			System::assert_last_event(Event::ProposalLapsed { proposal }.into());
			assert_eq!(state_of(proposal).state, State::Lapsed);
			assert_eq!(state_of(proposal).ended, Some(40));
			assert_noop!(Proposals::lapse(signed(99), proposal), Error::<Test>::Ended);
		}
	});
}

#[test]
fn a_proposal_can_be_withdrawn_in_any_phase() {
	test(|| {
		open_process();
		for name in ["a", "b", "c"] {
			submitted(2, name);
		}
		// A decision puts the opening off.
		let schedule =
			Schedule { open: 5, drafting: 10, deliberation: 20, decision: 30, follow_up: 40 };
		assert_ok!(Proposals::reschedule_process(RuntimeOrigin::root(), 1, schedule));
		assert_ok!(Proposals::withdraw_proposal(signed(2), 1));
		at(40);
		assert_ok!(Proposals::withdraw_proposal(signed(2), 2));
		assert_eq!(state_of(2).state, State::Withdrawn);
		at(4_000);
		assert_ok!(Proposals::withdraw_proposal(signed(2), 3));
	});
}

#[test]
fn proposals_are_listed_in_their_order() {
	test(|| {
		open_process();
		for (by, name) in [(2, "a"), (3, "b"), (4, "c"), (5, "d")] {
			submitted(by, name);
		}
		let numbers = |from, limit| {
			Proposals::proposals(from, limit).iter().map(|p| p.number).collect::<Vec<_>>()
		};
		assert_eq!(numbers(0, 100), [1, 2, 3]);
		assert_eq!(numbers(0, 2), [1, 2]);
		assert_eq!(numbers(4, 100), [4]);
		assert_eq!(numbers(2, 1), [2]);
	});
}

#[test]
fn the_numbers_of_proposals_and_versions_never_run_over() {
	new_test_ext().execute_with(|| {
		let proposal = proposal();
		crate::Proposals::<Test>::mutate(proposal, |p| p.as_mut().unwrap().versions = u32::MAX);
		assert_noop!(publish(2, proposal, "v2"), Error::<Test>::OutOfNumbers);
		crate::NextProposal::<Test>::put(u32::MAX);
		assert_noop!(submit(3, 1, "a"), Error::<Test>::OutOfNumbers);
	});
}
