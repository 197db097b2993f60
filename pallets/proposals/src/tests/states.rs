// SPDX-License-Identifier: Apache-2.0

//! Every call in every state and in every phase: what is not allowed is refused, by name.

use crate::{
	mock::*, Answer, Error, LinkKind, Phase, Processes, ProposalKind, Schedule, Side, State,
};
use doverie_primitives::{Chamber, Projects as _, Proposals as _, Text};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

/// The proposal in question.
const PROPOSAL: u32 = 2;
/// An older one.
const OLDER: u32 = 1;
const AUTHOR: u64 = 2;
/// The author of two amendments, the second of which is rejected; invited as co-author; endorses
/// version 1.
const OTHER: u64 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum S {
	Submitted,
	Admitted,
	InDecision,
	Passed,
	Adopted,
	NotAdopted,
	Withdrawn,
	Lapsed,
}

const ALL: [S; 8] = [
	S::Submitted,
	S::Admitted,
	S::InDecision,
	S::Passed,
	S::Adopted,
	S::NotAdopted,
	S::Withdrawn,
	S::Lapsed,
];

/// Brings the proposal to a state.
fn come_to(state: S) {
	open_process();
	assert_eq!(submitted(3, "older"), OLDER);
	assert_eq!(submitted(AUTHOR, "v1"), PROPOSAL);
	let version = fingerprint("v1");
	for text in ["a0", "a1"] {
		assert_ok!(Proposals::amend(
			signed(OTHER),
			PROPOSAL,
			version,
			fingerprint(text),
			Text::default()
		));
	}
	on_record(1, "reasons");
	assert_ok!(Proposals::reject_amendment(
		signed(AUTHOR),
		PROPOSAL,
		1,
		fingerprint("a1"),
		fingerprint("reasons")
	));
	assert_ok!(Proposals::invite_co_author(signed(AUTHOR), PROPOSAL, OTHER));
	assert_ok!(Proposals::link(signed(AUTHOR), PROPOSAL, OLDER, LinkKind::Merges));
	assert_ok!(Proposals::endorse(signed(OTHER), PROPOSAL, version));
	match state {
		// One more endorsement is enough.
		S::Submitted => {
			assert_ok!(Proposals::endorse(signed(3), PROPOSAL, version));
		},
		S::Admitted => admitted(PROPOSAL),
		S::InDecision => in_decision(PROPOSAL),
		S::Passed => {
			in_decision(PROPOSAL);
			Proposals::decided(PROPOSAL, Verdict::Passed);
		},
		S::Adopted => {
			decided(PROPOSAL, Verdict::Passed);
			at(40);
			assert_ok!(Proposals::report_progress(signed(5), PROPOSAL, 1, fingerprint("reasons")));
		},
		S::NotAdopted => decided(PROPOSAL, Verdict::Rejected),
		S::Withdrawn => {
			assert_ok!(Proposals::withdraw_proposal(signed(AUTHOR), PROPOSAL));
		},
		S::Lapsed => {
			at(40);
			assert_ok!(Proposals::lapse(signed(99), PROPOSAL));
		},
	}
}

/// A call that would do in the right state and phase.
struct Case {
	name: &'static str,
	states: &'static [S],
	phases: &'static [Phase],
	call: fn() -> DispatchResult,
}

const DRAFTING: &[Phase] = &[Phase::Open, Phase::Drafting];
const DEBATE: &[Phase] = &[Phase::Open, Phase::Drafting, Phase::Deliberation];
const EVERY_PHASE: &[Phase] = &[
	Phase::Announced,
	Phase::Open,
	Phase::Drafting,
	Phase::Deliberation,
	Phase::Decision,
	Phase::FollowUp,
];
const UNTIL_THE_TEXT_RESTS_AND_LATER: &[Phase] =
	&[Phase::Announced, Phase::Open, Phase::Drafting, Phase::FollowUp];
const UNDECIDED: &[S] = &[S::Submitted, S::Admitted];
const OF_SUPPORTERS: &[S] = &[S::Admitted, S::InDecision, S::Passed];
const DECIDED: &[S] = &[S::Admitted, S::InDecision, S::Passed, S::Adopted, S::NotAdopted];

macro_rules! case {
	($name:ident, $states:expr, $phases:expr, $who:expr $(, $arg:expr)*) => {
		Case {
			name: stringify!($name),
			states: $states,
			phases: $phases,
			call: || Proposals::$name(signed($who), PROPOSAL $(, $arg)*),
		}
	};
}

fn cases() -> Vec<Case> {
	const SUBMITTED: &[S] = &[S::Submitted];
	vec![
		case!(publish_version, SUBMITTED, DRAFTING, AUTHOR, fingerprint("v2"), Text::default()),
		case!(invite_co_author, SUBMITTED, DRAFTING, AUTHOR, 5),
		case!(accept_co_authorship, SUBMITTED, DRAFTING, OTHER, fingerprint("v1")),
		case!(leave_co_authorship, UNDECIDED, EVERY_PHASE, OTHER),
		case!(remove_co_author, UNDECIDED, EVERY_PHASE, AUTHOR, OTHER),
		case!(link, SUBMITTED, DRAFTING, AUTHOR, OLDER, LinkKind::Splits),
		case!(unlink, SUBMITTED, DRAFTING, AUTHOR, OLDER, LinkKind::Merges),
		case!(accept_link, &ALL, EVERY_PHASE, 3, OLDER, LinkKind::Merges, fingerprint("v1")),
		case!(reject_link, &ALL, EVERY_PHASE, 3, OLDER, LinkKind::Merges),
		case!(endorse, SUBMITTED, DEBATE, 6, fingerprint("v1")),
		case!(withdraw_endorsement, SUBMITTED, EVERY_PHASE, OTHER, fingerprint("v1")),
		case!(argue, SUBMITTED, DEBATE, 6, fingerprint("v1"), fingerprint("x"), Side::For),
		case!(amend, SUBMITTED, DRAFTING, 6, fingerprint("v1"), fingerprint("a2"), Text::default()),
		case!(
			rebase_amendment,
			SUBMITTED,
			DRAFTING,
			OTHER,
			0,
			fingerprint("v1"),
			fingerprint("a2"),
			Text::default()
		),
		case!(
			accept_amendment,
			SUBMITTED,
			DRAFTING,
			AUTHOR,
			0,
			fingerprint("a0"),
			fingerprint("v2"),
			Text::default()
		),
		case!(
			reject_amendment,
			SUBMITTED,
			DRAFTING,
			AUTHOR,
			0,
			fingerprint("a0"),
			fingerprint("reasons")
		),
		case!(withdraw_amendment, &ALL, EVERY_PHASE, OTHER, 0),
		case!(promote_amendment, &ALL, &[Phase::Open], OTHER, 0, "a".into()),
		case!(promote_amendment, &ALL, DRAFTING, OTHER, 1, "a".into()),
		case!(admit, SUBMITTED, &[Phase::Deliberation, Phase::Decision], 99),
		// It has the support that it needs.
		case!(withdraw_proposal, SUBMITTED, UNTIL_THE_TEXT_RESTS_AND_LATER, AUTHOR),
		case!(disown, OF_SUPPORTERS, EVERY_PHASE, AUTHOR),
		case!(stand_by, OF_SUPPORTERS, EVERY_PHASE, AUTHOR),
		case!(lapse, UNDECIDED, &[Phase::FollowUp], 99),
		case!(put_to_decision, &[S::Admitted], &[Phase::Decision], 3),
		case!(respond, DECIDED, EVERY_PHASE, 1, Answer::Evaluating, fingerprint("reasons")),
		case!(report_progress, &[S::Adopted], &[Phase::FollowUp], 1, 5, fingerprint("reasons")),
		case!(judge_report, &[S::Adopted], &[Phase::FollowUp], 3, 0, true, None),
		case!(
			depart_from_result,
			&[S::Adopted, S::NotAdopted],
			&[Phase::Decision, Phase::FollowUp],
			1,
			fingerprint("reasons")
		),
		Case {
			name: "strike_endorsement",
			states: SUBMITTED,
			phases: EVERY_PHASE,
			call: || {
				Register::bar(OTHER);
				Proposals::strike_endorsement(signed(99), PROPOSAL, 108)
			},
		},
		Case {
			name: "decided, passed",
			states: &[S::InDecision],
			phases: EVERY_PHASE,
			call: || Proposals::do_decided(PROPOSAL, Verdict::Passed),
		},
		Case {
			name: "decided, rejected",
			states: &[S::InDecision, S::Passed],
			phases: EVERY_PHASE,
			call: || Proposals::do_decided(PROPOSAL, Verdict::Rejected),
		},
		Case {
			name: "decided, not decided",
			states: &[S::InDecision, S::Passed],
			phases: EVERY_PHASE,
			call: || Proposals::do_decided(PROPOSAL, Verdict::NotDecided),
		},
		Case {
			name: "carry_out",
			states: &[S::Passed],
			phases: EVERY_PHASE,
			call: || Proposals::carry_out(PROPOSAL),
		},
	]
}

/// Goes on to block 100, and puts the process into a phase.
fn go_on_to(phase: Phase) {
	at(100);
	// The phases that have begun did so before now, the others are to come.
	let first = |nth: u64| if nth <= phase as u64 { nth } else { 100 + nth };
	Processes::<Test>::mutate(1, |process| {
		process.as_mut().expect("is open").schedule = Schedule {
			open: first(1),
			drafting: first(2),
			deliberation: first(3),
			decision: first(4),
			follow_up: first(5),
		};
	});
	assert_eq!(Proposals::process(1).expect("is open").phase, phase);
}

#[test]
fn every_call_is_refused_in_every_state_that_does_not_allow_it() {
	for case in cases() {
		for state in ALL {
			test(|| {
				come_to(state);
				go_on_to(case.phases[0]);
				if case.states.contains(&state) {
					assert_eq!((case.call)(), Ok(()), "{} in {state:?}", case.name);
				} else {
					let refusal = if state_of(PROPOSAL).has_ended() {
						Error::<Test>::Ended
					} else if case.name == "withdraw_proposal" {
						// It says more: whose it is now.
						Error::<Test>::AlreadyAdmitted
					} else {
						Error::<Test>::WrongState
					};
					println!("{} in {state:?}", case.name);
					assert_noop!((case.call)(), refusal);
				}
			});
		}
	}
}

#[test]
fn every_call_is_refused_in_every_phase_to_which_it_does_not_belong() {
	for case in cases() {
		for phase in EVERY_PHASE {
			test(|| {
				come_to(case.states[0]);
				go_on_to(*phase);
				println!("{} in {phase:?}", case.name);
				if case.phases.contains(phase) {
					assert_eq!((case.call)(), Ok(()));
				} else if case.name == "withdraw_proposal" {
					assert_noop!((case.call)(), Error::<Test>::WaitsForAdmission);
				} else {
					assert_noop!((case.call)(), Error::<Test>::WrongPhase);
				}
			});
		}
	}
}

#[test]
fn the_last_block_of_a_phase_still_belongs_to_it() {
	test(|| {
		come_to(S::Submitted);
		at(19);
		let second = fingerprint("v2");
		assert_ok!(Proposals::publish_version(signed(AUTHOR), PROPOSAL, second, Text::default()));
		at(29);
		for who in [3, 4] {
			assert_ok!(Proposals::endorse(signed(who), PROPOSAL, second));
		}
		at(39);
		assert_ok!(Proposals::admit(signed(99), PROPOSAL));
		assert_ok!(Proposals::put_to_decision(signed(3), PROPOSAL));
	});
}

#[test]
fn what_the_decisions_say_twice_changes_nothing() {
	test(|| {
		come_to(S::NotAdopted);
		let before = state_of(PROPOSAL);
		assert_noop!(Proposals::do_decided(PROPOSAL, Verdict::Passed), Error::<Test>::Ended);
		assert_noop!(Proposals::do_decided(9, Verdict::Passed), Error::<Test>::UnknownProposal);
		assert_noop!(Proposals::carry_out(9), Error::<Test>::UnknownProposal);
		assert_eq!(state_of(PROPOSAL), before);
		assert!(matches!(before.state, State::NotAdopted { .. }));
	});
}

#[test]
fn a_decision_that_reschedules_opens_the_way_back() {
	test(|| {
		come_to(S::Submitted);
		at(35);
		let publish = || {
			let second = fingerprint("v2");
			Proposals::publish_version(signed(AUTHOR), PROPOSAL, second, Text::default())
		};
		assert_noop!(publish(), Error::<Test>::WrongPhase);
		let schedule =
			Schedule { open: 1, drafting: 2, deliberation: 50, decision: 60, follow_up: 70 };
		assert_ok!(Proposals::reschedule_process(RuntimeOrigin::root(), 1, schedule));
		assert_ok!(publish());
		assert_eq!(version_of(PROPOSAL, "v1").endorsements.total(), 2);
		assert_eq!(
			Proposals::endorsement(PROPOSAL, fingerprint("v1"), 3).unwrap().chamber,
			Chamber::Academia
		);
	});
}

/// Is money collected for this proposal now?
fn takes_money(proposal: u32) -> bool {
	Proposals::is_admitted(proposal, System::block_number())
}

#[test]
fn money_is_collected_for_projects_from_their_admission_on_unless_they_fail() {
	for state in ALL {
		test(|| {
			come_to(state);
			let expected = matches!(state, S::Admitted | S::InDecision | S::Passed | S::Adopted);
			assert_eq!(takes_money(PROPOSAL), expected, "in {state:?}");
			let rejected = matches!(state, S::NotAdopted | S::Withdrawn);
			assert_eq!(Proposals::is_rejected(PROPOSAL), rejected, "in {state:?}");
			// Nor for the older one, which was never admitted, nor for one that does not exist.
			for other in [OLDER, 0, 9] {
				assert!(!takes_money(other));
			}
		});
	}
}

#[test]
fn what_can_only_lapse_is_no_longer_an_admitted_project_whether_somebody_says_so_or_not() {
	test(|| {
		come_to(S::Admitted);
		at(39);
		assert!(takes_money(PROPOSAL));
		at(40);
		assert!(!takes_money(PROPOSAL));
		assert_ok!(Proposals::lapse(signed(99), PROPOSAL));
		assert!(!takes_money(PROPOSAL));
		// Nobody has rejected it: what was collected before goes on.
		assert!(!Proposals::is_rejected(PROPOSAL));
	});
	// Nor what a decision has left undecided in the follow-up.
	test(|| {
		come_to(S::InDecision);
		at(40);
		assert!(takes_money(PROPOSAL));
		Proposals::decided(PROPOSAL, Verdict::NotDecided);
		assert!(!takes_money(PROPOSAL));
		// A decision can still open the way back to another one.
		assert_ok!(Proposals::reschedule_process(RuntimeOrigin::root(), 1, longer()));
		assert!(takes_money(PROPOSAL));
	});
}

/// A schedule with a follow-up that is still to come.
fn longer() -> Schedule<u64> {
	Schedule { open: 1, drafting: 2, deliberation: 3, decision: 4, follow_up: 70 }
}

/// Whoever asks later, and whether or not somebody has sent that it has lapsed.
#[test]
fn by_which_block_a_project_had_lapsed_does_not_change() {
	let until = |last: u64| {
		assert!(Proposals::is_admitted(PROPOSAL, last));
		assert!(!Proposals::is_admitted(PROPOSAL, last + 1));
	};
	test(|| {
		come_to(S::Admitted);
		at(45);
		until(39);
		assert_ok!(Proposals::lapse(signed(99), PROPOSAL));
		until(39);
		// What has lapsed is not admitted by another schedule.
		at(50);
		assert_ok!(Proposals::reschedule_process(RuntimeOrigin::root(), 1, longer()));
		assert!(!takes_money(PROPOSAL));
	});
	// What was in decision at the follow-up, until that has left it undecided.
	test(|| {
		come_to(S::InDecision);
		at(43);
		Proposals::decided(PROPOSAL, Verdict::NotDecided);
		at(45);
		until(42);
		assert_ok!(Proposals::lapse(signed(99), PROPOSAL));
		until(42);
	});
	// What was left undecided before, until the follow-up.
	test(|| {
		come_to(S::InDecision);
		Proposals::decided(PROPOSAL, Verdict::NotDecided);
		at(45);
		until(39);
	});
}

#[test]
fn no_money_is_collected_for_what_is_not_a_project() {
	test(|| {
		open_process();
		let kinds = [
			(2, ProposalKind::Policy),
			(3, ProposalKind::Legislative),
			(4, ProposalKind::Organisational),
			(6, ProposalKind::Statement),
		];
		for (by, kind) in kinds {
			at(1);
			let proposal = crate::NextProposal::<Test>::get();
			let version = fingerprint(by.to_string());
			let submit =
				Proposals::submit(signed(by), 1, kind, "a".into(), version, Text::default());
			assert_ok!(submit);
			in_decision(proposal);
			assert!(!takes_money(proposal), "{kind:?}");
			Proposals::decided(proposal, Verdict::Passed);
			assert_ok!(Proposals::carry_out(proposal));
			assert!(!takes_money(proposal), "{kind:?}");
		}
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn what_benchmarks_of_campaigns_are_given_is_an_admitted_project() {
	new_test_ext().execute_with(|| {
		assert!(takes_money(Proposals::admitted_for_benchmark()));
	});
}
