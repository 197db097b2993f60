// SPDX-License-Identifier: Apache-2.0

//! Putting to decision, and what the decision makes of a proposal.

use crate::{mock::*, Error, Event, ProposalKind, State, Undecided};
use doverie_primitives::{Proposals as _, RuleName, Text};
use frame_support::{assert_noop, assert_ok};

#[test]
fn an_admitted_proposal_is_put_to_decision_in_the_version_that_was_endorsed() {
	test(|| {
		let proposal = proposal();
		assert_ok!(Proposals::publish_version(
			signed(2),
			proposal,
			fingerprint("v2"),
			Text::default()
		));
		admitted(proposal);
		at(30);
		assert_ok!(Proposals::put_to_decision(signed(CITIZEN), proposal));
		assert_eq!(Remembered::all(), [(109, RuleName::Budget, proposal, fingerprint("v2"))]);
		System::assert_last_event(
			Event::PutToDecision {
				proposal,
				version: fingerprint("v2"),
				decision: 0,
				rule: RuleName::Budget,
			}
			.into(),
		);
		assert_eq!(state_of(proposal).state, State::InDecision { decision: 0 });
		assert_noop!(Proposals::put_to_decision(signed(3), proposal), Error::<Test>::WrongState);
		assert_eq!(Remembered::all().len(), 1);
	});
}

#[test]
fn the_kind_of_a_proposal_settles_the_rule() {
	test(|| {
		open_process();
		let kinds = [
			(2, ProposalKind::Policy, RuleName::Ordinary),
			(3, ProposalKind::Legislative, RuleName::Significant),
			(4, ProposalKind::Organisational, RuleName::Ordinary),
			(6, ProposalKind::Project, RuleName::Budget),
			(7, ProposalKind::Statement, RuleName::Ordinary),
		];
		for (by, kind, rule) in kinds {
			at(1);
			let proposal = crate::NextProposal::<Test>::get();
			let version = fingerprint(by.to_string());
			let submit =
				Proposals::submit(signed(by), 1, kind, "a".into(), version, Text::default());
			assert_ok!(submit);
			in_decision(proposal);
			assert_eq!(Remembered::all().last(), Some(&(103, rule, proposal, version)));
		}
	});
}

#[test]
fn only_stakeholders_in_good_standing_put_to_decision() {
	test(|| {
		let proposal = proposal();
		admitted(proposal);
		at(30);
		Register::suspend(3);
		for who in [3, 77] {
			assert_noop!(
				Proposals::put_to_decision(signed(who), proposal),
				Error::<Test>::NotInGoodStanding
			);
		}
		assert_noop!(Proposals::put_to_decision(signed(4), 9), Error::<Test>::UnknownProposal);
	});
}

#[test]
fn a_proposal_stays_admitted_when_no_decision_can_be_opened() {
	test(|| {
		let proposal = proposal();
		admitted(proposal);
		at(30);
		DecisionsRefuse::set(true);
		assert_noop!(
			Proposals::put_to_decision(signed(3), proposal),
			sp_runtime::DispatchError::Other("there are too many decisions")
		);
		assert_eq!(state_of(proposal).state, State::Admitted);
		DecisionsRefuse::set(false);
		assert_ok!(Proposals::put_to_decision(signed(3), proposal));
	});
}

#[test]
fn the_silence_of_the_municipality_does_not_keep_a_proposal_from_its_decision() {
	test(|| {
		let proposal = proposal();
		ResponseTerm::set(5);
		in_decision(proposal);
		assert!(Proposals::proposal(proposal).unwrap().overdue);
	});
}

#[test]
fn what_has_passed_is_adopted_when_it_is_carried_out() {
	test(|| {
		let proposal = proposal();
		in_decision(proposal);
		Proposals::decided(proposal, Verdict::Passed);
		System::assert_last_event(Event::ProposalPassed { proposal, decision: 0 }.into());
		assert_eq!(state_of(proposal).state, State::Passed { decision: 0 });
		assert_eq!(state_of(proposal).ended, None);
		at(37);
		assert_ok!(Proposals::carry_out(proposal));
		System::assert_last_event(Event::ProposalAdopted { proposal, decision: 0 }.into());
		assert_eq!(state_of(proposal).state, State::Adopted { decision: 0 });
		assert_eq!(state_of(proposal).ended, Some(37));
		assert_noop!(Proposals::carry_out(proposal), Error::<Test>::Ended);
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn what_benchmarks_of_decisions_are_given_costs_as_much_as_can_be() {
	use frame_support::traits::Get;
	new_test_ext().execute_with(|| {
		let (number, _) = Proposals::in_decision_for_benchmark();
		let info = Proposals::proposal(number).expect("is submitted");
		let depositor = info.depositor.expect("has a deposit");
		assert_eq!(on_hold(depositor), DEPOSIT);
		let places = crate::LiveProposals::<Test>::get(info.proposal.author);
		let most: u32 = <Test as crate::Config>::MaxLive::get();
		assert_eq!(places, most);
		assert!(info.proposal.awaits_response().is_some());
		Proposals::decided(number, Verdict::Passed);
		assert_ok!(Proposals::carry_out(number));
		assert_eq!(on_hold(depositor), 0);
		assert_eq!(crate::LiveProposals::<Test>::get(info.proposal.author), places - 1);
	});
}

#[test]
fn what_is_rejected_is_not_adopted() {
	test(|| {
		let proposal = proposal();
		in_decision(proposal);
		Proposals::decided(proposal, Verdict::Rejected);
		System::assert_last_event(Event::ProposalNotAdopted { proposal, decision: 0 }.into());
		assert_eq!(state_of(proposal).state, State::NotAdopted { decision: 0 });
		assert_noop!(Proposals::carry_out(proposal), Error::<Test>::Ended);
		assert_noop!(Proposals::put_to_decision(signed(3), proposal), Error::<Test>::Ended);
	});
}

#[test]
fn what_is_not_decided_can_be_put_to_decision_once_more() {
	test(|| {
		let proposal = proposal();
		in_decision(proposal);
		let before = on_hold(2);
		Proposals::decided(proposal, Verdict::NotDecided);
		System::assert_last_event(Event::ProposalNotDecided { proposal, decision: 0 }.into());
		let state = state_of(proposal);
		let undecided = Some(Undecided { decision: 0, block: System::block_number() });
		assert_eq!((state.state, state.undecided), (State::Admitted, undecided));
		// It has not ended: it keeps its deposit, its endorsements and its due block.
		assert_eq!((state.ended, on_hold(2)), (None, before));
		assert!(state.awaits_response().is_some());

		assert_ok!(Proposals::put_to_decision(signed(4), proposal));
		assert_eq!(Remembered::all().len(), 2);
		let again = State::InDecision { decision: 1 };
		assert_eq!((state_of(proposal).state, state_of(proposal).undecided), (again, undecided));
		// The second time is the last.
		Proposals::decided(proposal, Verdict::NotDecided);
		System::assert_last_event(Event::ProposalNotAdopted { proposal, decision: 1 }.into());
		assert_eq!(state_of(proposal).state, State::NotAdopted { decision: 1 });
		assert_eq!(on_hold(2), 0);
	});
}

#[test]
fn what_passes_the_second_time_is_adopted() {
	test(|| {
		let proposal = proposal();
		in_decision(proposal);
		Proposals::decided(proposal, Verdict::NotDecided);
		assert_ok!(Proposals::put_to_decision(signed(4), proposal));
		Proposals::decided(proposal, Verdict::Passed);
		assert_ok!(Proposals::carry_out(proposal));
		assert_eq!(state_of(proposal).state, State::Adopted { decision: 1 });
	});
}

#[test]
fn what_is_not_decided_and_not_put_to_decision_again_lapses() {
	test(|| {
		let proposal = proposal();
		in_decision(proposal);
		at(40);
		Proposals::decided(proposal, Verdict::NotDecided);
		assert_noop!(Proposals::put_to_decision(signed(3), proposal), Error::<Test>::WrongPhase);
		assert_ok!(Proposals::lapse(signed(99), proposal));
		assert_eq!(state_of(proposal).state, State::Lapsed);
	});
}

#[test]
fn what_has_passed_and_passes_no_longer_is_not_adopted() {
	test(|| {
		// A ballot of somebody barred was struck before it was carried out.
		let proposal = proposal();
		in_decision(proposal);
		Proposals::decided(proposal, Verdict::Passed);
		assert_noop!(Proposals::do_decided(proposal, Verdict::Passed), Error::<Test>::WrongState);
		Proposals::decided(proposal, Verdict::NotDecided);
		assert_eq!(state_of(proposal).state, State::Admitted);
		assert_noop!(Proposals::carry_out(proposal), Error::<Test>::WrongState);

		assert_ok!(Proposals::put_to_decision(signed(3), proposal));
		Proposals::decided(proposal, Verdict::Passed);
		Proposals::decided(proposal, Verdict::Rejected);
		System::assert_last_event(Event::ProposalNotAdopted { proposal, decision: 1 }.into());
		assert_eq!(state_of(proposal).state, State::NotAdopted { decision: 1 });
	});
}
