// SPDX-License-Identifier: Apache-2.0

//! Proposals in the whole runtime: from a process that is opened by decision to what becomes of it.

use crate::common::*;
use doverie_primitives::{Electorate, ProposalId, RollNumber, RuleName};
use doverie_runtime::*;
use pallet_decisions::{Ballot, State as DecisionState, Subject};
use pallet_proposals::{
	AdmissionRule, Answer, Call, Commitment, Month, ProposalKind, Schedule, State,
};
use sp_keyring::Sr25519Keyring;

/// A process whose debate begins a day after the decision that opens it, by the decision's rule.
/// Its phases begin at 30, 40, 50, 60 and 100.
pub(crate) fn open_process() {
	decide(Call::open_process {
		title: "Зелена София".into(),
		schedule: Schedule {
			open: 30,
			drafting: 40,
			deliberation: 50,
			decision: 60,
			follow_up: 100,
		},
		admission: AdmissionRule { endorsements: 3, chambers: 3 },
		speakers: vec![number(Alice)],
	});
	assert_eq!(last_decision(), Ok(()));
	skip_to(30);
}

fn number(who: Sr25519Keyring) -> RollNumber {
	Stakeholders::roll_number(&who.to_account_id()).expect("is registered")
}

pub(crate) fn done(who: Sr25519Keyring, call: Call<Runtime>) {
	assert_eq!(include(who, call), Ok(Ok(())));
}

pub(crate) fn submit_by(who: Sr25519Keyring, kind: ProposalKind, text: &[u8]) -> ProposalId {
	let number = pallet_proposals::NextProposal::<Runtime>::get();
	let title = "More trees".into();
	let version = fingerprint(text);
	done(who, Call::submit { process: 1, kind, title, version, locator: Default::default() });
	number
}

pub(crate) fn endorse_and_admit(proposal: ProposalId, text: &[u8]) {
	for who in [Alice, Charlie, Dave] {
		done(who, Call::endorse { proposal, version: fingerprint(text) });
	}
	done(Eve, Call::admit { proposal });
}

fn state(proposal: ProposalId) -> State {
	Proposals::proposal(proposal).expect("there is such a proposal").proposal.state
}

#[test]
fn an_amended_proposal_is_admitted_answered_decided_and_adopted() {
	test(|| {
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		open_process();
		let proposal = submit_by(Bob, ProposalKind::Policy, b"plant trees");
		let (base, text) = (fingerprint(b"plant trees"), fingerprint(b"native trees only"));
		done(Eve, Call::amend { proposal, base, text, locator: Default::default() });
		let version = fingerprint(b"plant native trees");
		done(
			Bob,
			Call::accept_amendment {
				proposal,
				amendment: 0,
				text,
				version,
				locator: Default::default(),
			},
		);
		// Whoever endorses the first version endorses what is no longer there.
		let outdated = Call::endorse { proposal, version: base };
		assert_eq!(refused(Dave, outdated), named("Proposals", "Outdated"));
		// Nobody gets round the proposals by recording another version directly.
		let direct = pallet_records::Call::record {
			fingerprint: fingerprint(b"something else"),
			kind: pallet_records::RecordKind::Statement,
			locator: Default::default(),
			replaces: Some(version),
		};
		assert_eq!(refused(Bob, direct), named("Records", "PartOfProposal"));

		skip_to(50);
		endorse_and_admit(proposal, b"plant native trees");
		// The answer is due after thirty days, of one block each.
		assert_eq!(Proposals::overdue(None, 10).len(), 0);
		skip_to(85);
		assert_eq!(Proposals::overdue(None, 10).len(), 1);
		let reasons = fingerprint(b"reasons of the municipality");
		assert_eq!(include(Alice, record(b"reasons of the municipality")), Ok(Ok(())));
		let (from, until) = (Month { year: 2027, month: 3 }, Month { year: 2028, month: 11 });
		let answer = Answer::Accepted(Commitment { cost: 250_000 * EURO, from, until });
		let elsewhere = Call::respond { proposal, answer, reasons };
		assert_eq!(refused(Bob, elsewhere), named("Proposals", "NotMunicipality"));
		done(Alice, Call::respond { proposal, answer, reasons });
		assert_eq!(Proposals::overdue(None, 10).len(), 0);

		done(Eve, Call::put_to_decision { proposal });
		let decision = pallet_decisions::NextDecision::<Runtime>::get() - 1;
		assert_eq!(state(proposal), State::InDecision { decision });
		go_to_ballots(decision);
		vote(decision, &[Alice, Bob, Charlie, Dave, Eve], Ballot::Yes);
		let outcome = close(decision);
		assert!(outcome.passed());
		assert_eq!(outcome.chambers.civil_society.tally.citizens.yes, 1);
		assert_eq!(state(proposal), State::Passed { decision });
		let DecisionState::Scheduled { enacts } = decision_state(decision) else {
			panic!("is not scheduled")
		};
		skip_to(enacts);
		assert_eq!(state(proposal), State::Adopted { decision });

		done(Alice, Call::report_progress { proposal, percent: 40, evidence: reasons });
		let again = Call::report_progress { proposal, percent: 50, evidence: reasons };
		assert_eq!(refused(Alice, again), named("Proposals", "TooSoon"));
		let judge = |confirms| Call::judge_report { proposal, report: 0, confirms, reasons: None };
		done(Charlie, judge(true));
		done(Eve, judge(false));
		for who in [Alice, Bob, Charlie, Dave, Eve] {
			assert_eq!(balance(who), 0);
		}
	});
}

#[test]
fn what_a_sham_endorses_is_admitted_without_its_endorsement_or_not_at_all() {
	use doverie_primitives::Challenges as _;
	test(|| {
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		open_process();
		let proposal = submit_by(Bob, ProposalKind::Policy, b"plant trees");
		let version = fingerprint(b"plant trees");
		for who in [Alice, Charlie, Eve] {
			done(who, Call::endorse { proposal, version });
		}
		let roll_number = number(Eve);
		let strike = || Call::strike_endorsement { proposal, roll_number };
		assert_eq!(refused(Bob, strike()), named("Proposals", "NotBarred"));
		// Two chambers challenge the admission, and a decision upholds that.
		assert_eq!(include(Alice, record(b"why")), Ok(Ok(())));
		for who in [Alice, Charlie] {
			let (stakeholder, reasons) = (Eve.to_account_id(), fingerprint(b"why"));
			let challenge = pallet_stakeholders::Call::challenge { stakeholder, reasons };
			assert_eq!(include(who, challenge), Ok(Ok(())));
		}
		assert_eq!(Stakeholders::settle(roll_number, true), Ok(()));
		// Anyone does it, free of charge, before the proposal is admitted.
		done(Bob, strike());
		skip_to(50);
		let admit = || Call::admit { proposal };
		assert_eq!(refused(Bob, admit()), named("Proposals", "NotEnoughEndorsements"));
		done(Dave, Call::endorse { proposal, version });
		done(Bob, admit());
		assert_eq!(state(proposal), State::Admitted);
		assert_eq!(refused(Bob, strike()), named("Proposals", "WrongState"));
	});
}

#[test]
fn the_kind_of_a_proposal_says_by_which_rule_it_is_decided() {
	test(|| {
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		open_process();
		let kinds = [
			(ProposalKind::Policy, RuleName::Significant),
			(ProposalKind::Legislative, RuleName::Significant),
			(ProposalKind::Organisational, RuleName::Significant),
			(ProposalKind::Statement, RuleName::Significant),
			(ProposalKind::Project, RuleName::Budget),
		];
		let texts: Vec<_> = (0..kinds.len() as u8).map(|i| vec![i; 20]).collect();
		for ((kind, _), text) in kinds.iter().zip(&texts) {
			submit_by(Bob, *kind, text);
		}
		skip_to(50);
		for (proposal, text) in (1..).zip(&texts) {
			endorse_and_admit(proposal, text);
		}
		skip_to(60);
		for (proposal, (_, rule)) in (1..).zip(kinds) {
			done(Eve, Call::put_to_decision { proposal });
			let State::InDecision { decision } = state(proposal) else { panic!("is not decided") };
			let info = Decisions::decision(decision).expect("is queued").decision;
			assert_eq!(info.rule_name, rule);
			assert!(matches!(info.subject, Subject::Proposal { proposal: p, .. } if p == proposal));
		}
	});
}

#[test]
fn an_overdue_answer_is_given_after_the_proposal_has_lapsed() {
	test(|| {
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		open_process();
		let proposal = submit_by(Bob, ProposalKind::Policy, b"plant trees");
		skip_to(50);
		endorse_and_admit(proposal, b"plant trees");
		let withdraw = Call::withdraw_proposal { proposal };
		assert_eq!(refused(Bob, withdraw), named("Proposals", "AlreadyAdmitted"));
		// The block before it is a new session's.
		skip_to(101);
		done(Eve, Call::lapse { proposal });
		let overdue = Proposals::overdue(None, 10);
		assert_eq!((overdue.len(), overdue[0].state), (1, State::Lapsed));
		assert_eq!(include(Alice, record(b"reasons")), Ok(Ok(())));
		let (answer, reasons) = (Answer::Rejected, fingerprint(b"reasons"));
		done(Alice, Call::respond { proposal, answer, reasons });
		assert!(Proposals::overdue(None, 10).is_empty());
	});
}

#[test]
fn what_others_can_still_change_bans_no_transaction() {
	use pallet_pledges::Error as M;
	use pallet_proposals::Error as P;
	use pallet_quota::Refusals as _;
	use pallet_records::Error as R;
	use sp_runtime::DispatchError;
	let may_pass = |error: DispatchError| refusals::Refusals::explain(error).may_pass;
	for error in [
		// Withdrawn by whoever departed; linked, published, or removed and invited again by others.
		DispatchError::from(P::<Runtime>::AlreadyDeparted),
		P::<Runtime>::NotLinked.into(),
		P::<Runtime>::NotDeparted.into(),
		P::<Runtime>::Outdated.into(),
		P::<Runtime>::UnknownVersion.into(),
		P::<Runtime>::AlreadyInvited.into(),
		P::<Runtime>::AlreadyAccepted.into(),
		P::<Runtime>::AlreadyAnswered.into(),
		P::<Runtime>::NotSpeaker.into(),
		P::<Runtime>::TooSoon.into(),
		P::<Runtime>::AuthorStillActive.into(),
		// Those who support it can take that back.
		P::<Runtime>::WaitsForAdmission.into(),
		// Whoever is left out may leave the roll.
		R::<Runtime>::MissingParties.into(),
		// A correction that is confirmed; another decision that names the same; a pool displaced.
		M::<Runtime>::SameAccount.into(),
		M::<Runtime>::AlreadyAccepted.into(),
		M::<Runtime>::TooManyPools.into(),
		// A decision can open the way back.
		M::<Runtime>::ProposalEnded.into(),
	] {
		assert!(may_pass(error), "{error:?}");
	}
	for error in [
		DispatchError::from(P::<Runtime>::AlreadyAdmitted),
		P::<Runtime>::AlreadyPublished.into(),
		P::<Runtime>::AlreadyDenied.into(),
		P::<Runtime>::AlreadyDisowned.into(),
		P::<Runtime>::NotCoAuthor.into(),
		P::<Runtime>::Ended.into(),
		R::<Runtime>::InForce.into(),
		M::<Runtime>::DocumentUsed.into(),
		M::<Runtime>::TooLateToCorrect.into(),
	] {
		assert!(!may_pass(error), "{error:?}");
	}
}
