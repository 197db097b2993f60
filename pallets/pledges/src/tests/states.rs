// SPDX-License-Identifier: Apache-2.0

//! Every step in every state: of the state machine alone, and of every call.

use crate::{
	mock::*, Approval, Campaign, Cause, Change, Error, Facts, Milestone, Office, Periods, Ratio,
	Refusal, Stake, State, Terms,
};
use doverie_primitives::{Balance, Chamber, Fingerprint, Kind, Member, VetoVerdict, Vetoes};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use sp_runtime::{DispatchResult, Permill};

/// A campaign in the veto window of an approved milestone has another state here than one whose
/// veto window is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum S {
	Open,
	Awaiting,
	Review,
	Window,
	Payable,
	Vetoed,
	Exit,
	Done,
	Cancelled,
	Failed,
}

/// In the order of the columns.
const ALL: [S; 10] = [
	S::Open,
	S::Awaiting,
	S::Review,
	S::Window,
	S::Payable,
	S::Vetoed,
	S::Exit,
	S::Done,
	S::Cancelled,
	S::Failed,
];

/// The rows of a table: what is before the bar, and a word for each state.
fn rows(table: &'static str) -> Vec<(&'static str, [&'static str; 10])> {
	table
		.lines()
		.filter_map(|line| line.split_once('|'))
		.map(|(step, cells)| {
			let cells = cells.split_whitespace().collect::<Vec<_>>();
			(step.trim(), cells.try_into().unwrap_or_else(|_| panic!("ten columns: {step}")))
		})
		.collect()
}

/// Where each step leads from each state:
///
/// * a state;
/// * `no`: it is refused, by the name of the state, see [`refusal_of`];
/// * `other`, `early`, `late`: it is refused as `OtherEvidence`, `VetoWindowOpen`,
///   `VetoWindowOver`;
/// * `.`: nothing happens.
const MACHINE: &str = "
	from                  | Open   Await  Review Window Payble Vetoed Exit   Done   Cancel Failed

	cancel                | Cancel no     no     no     no     no     no     no     no     no
	fail                  | no     Failed Failed Failed Failed Failed Failed no     no     no
	replace reviewers     | Open   Await  Review Window Payble Vetoed Exit   no     no     no
	submit evidence       | no     Review Review no     no     no     no     no     no     no
	evidence, when due    | no     Review no     no     no     no     no     no     no     no
	approve, one of more  | no     no     Review no     no     no     no     no     no     no
	approve, the last     | no     no     Window no     no     no     no     no     no     no
	approve, something    | no     no     other  no     no     no     no     no     no     no
	refuse, one of more   | no     no     Review no     no     no     no     no     no     no
	refuse, the last      | no     no     Await  no     no     no     no     no     no     no
	refuse, something     | no     no     other  no     no     no     no     no     no     no
	veto, below a third   | no     no     no     Window late   no     no     no     no     no
	veto, a third         | no     no     no     Vetoed late   no     no     no     no     no
	veto, by heads        | no     no     no     Vetoed late   no     no     no     no     no
	veto, something       | no     no     no     other  other  no     no     no     no     no
	go to decision        | no     no     no     Vetoed Vetoed no     no     no     no     no
	settle, upheld        | no     no     no     no     no     Await  no     no     no     no
	settle, dismissed     | no     no     no     no     no     Payble no     no     no     no
	settle, undecided     | no     no     no     no     no     Exit   no     no     no     no
	settle, another       | no     no     no     no     no     no     no     no     no     no
	leave                 | no     no     no     no     no     no     Exit   no     no     no
	another payee         | no     no     no     Window Window no     no     no     no     no
	pay, more to come     | no     no     no     early  Await  no     no     no     no     no
	pay, the last         | no     no     no     early  Done   no     no     no     no     no

	before the deadline   | .      .      .      .      .      .      .      .      .      .
	deadline, minimum met | Await  .      .      .      .      .      .      .      .      .
	deadline, missed      | Failed .      .      .      .      .      .      .      .      .
	within grace          | Await  .      Exit   .      .      .      .      .      .      .
	after grace           | Failed Failed Exit   .      .      .      .      .      .      .
	within their term     | Await  .      .      .      .      .      .      .      .      .
	reviewers silent      | Await  .      Exit   .      .      .      .      .      .      .
	beneficiary gone      | Await  .      .      .      .      .      .      .      .      .
	gone for too long     | Await  .      Exit   .      Failed .      .      .      .      .
	exit window over      | Failed Failed Exit   .      .      .      Payble .      .      .
	proposal ended        | Failed Failed Failed Failed Failed Failed Failed .      .      .
";

const NOW: u64 = 60;
/// When the evidence was shown, if it is.
const SHOWN: u64 = NOW - 10;
/// When the milestone was approved, if it is.
const APPROVED: u64 = NOW - 5;
const DUE: u64 = 100;
/// When the exit window is over, if there is one.
const UNTIL: u64 = 160;
const MINIMUM: Balance = 90;
const RAISED: Balance = 100;
const EVIDENCE_SEEN: Fingerprint = Fingerprint([2; 32]);

fn column_of(state: S) -> &'static str {
	rows(MACHINE)[0].1[ALL.iter().position(|s| *s == state).unwrap()]
}

fn refusal_of(state: S) -> Refusal {
	match state {
		S::Open => Refusal::StillOpen,
		S::Awaiting => Refusal::AwaitsEvidence,
		S::Review => Refusal::InReview,
		S::Window | S::Payable => Refusal::Approved,
		S::Vetoed => Refusal::UnderVeto,
		S::Exit => Refusal::ExitWindowOpen,
		S::Done => Refusal::Completed,
		S::Cancelled => Refusal::Cancelled,
		S::Failed => Refusal::Failed,
	}
}

/// What the table calls this state in block `now`.
fn name(state: &State<u64>, now: u64) -> &'static str {
	column_of(match state {
		State::Open => S::Open,
		State::AwaitingEvidence => S::Awaiting,
		State::InReview { .. } => S::Review,
		State::Approved { payable_from, .. } if now < *payable_from => S::Window,
		State::Approved { .. } => S::Payable,
		State::Vetoed { .. } => S::Vetoed,
		State::Exit { .. } => S::Exit,
		State::Completed => S::Done,
		State::Cancelled => S::Cancelled,
		State::Failed { .. } => S::Failed,
	})
}

fn reviewer(number: u32, chamber: Chamber) -> Member {
	Member { number, chamber, kind: Kind::Organisation }
}

/// A campaign in this state in block `NOW`: in a review, one of two approvals is there. Everybody
/// who is needed has accepted.
fn campaign_in(state: S) -> Campaign<u64> {
	let half = |due| Milestone { share: Permill::from_percent(50), due };
	let terms = Terms {
		beneficiary: 103,
		fiscal_agent: 105,
		fiche: Fingerprint([0; 32]),
		minimum: MINIMUM,
		optimum: 1_000,
		deadline: DEADLINE,
		milestones: vec![half(DUE), half(2 * DUE)].try_into().unwrap(),
		reviewers: vec![102, 104, 106].try_into().unwrap(),
		approvals: 2,
		declared_share: Permill::zero(),
	};
	let periods = Periods {
		veto_window: VETO_WINDOW,
		grace: GRACE,
		review_term: REVIEW_TERM,
		exit_window: EXIT_WINDOW,
	};
	let mut campaign = Campaign::open(0, terms, Chamber::Academia, 1, periods);
	campaign.accepted = true;
	let evidence = EVIDENCE_SEEN;
	let approvals = vec![Approval { by: 102, chamber: Chamber::Business }].try_into().unwrap();
	let refusals = Default::default();
	campaign.state = match state {
		S::Open => State::Open,
		S::Awaiting => State::AwaitingEvidence,
		S::Review => State::InReview { evidence, shown: SHOWN, approvals, refusals },
		S::Window => approved(APPROVED, NOW + 1),
		S::Payable => approved(APPROVED, NOW),
		S::Vetoed => State::Vetoed { evidence, since: SHOWN, decision: 7 },
		S::Exit => {
			campaign.exits = 1;
			State::Exit { evidence, until: UNTIL, raised: RAISED, left: RAISED / 2 }
		},
		S::Done => State::Completed,
		S::Cancelled => State::Cancelled,
		S::Failed => State::Failed { cause: Cause::Decided },
	};
	campaign
}

fn facts(counted: Balance) -> Facts {
	Facts { counted, raised: RAISED, unpaid: RAISED / 2, can_be_paid: true, is_alive: true }
}

/// Lets time do what it does until block `now`.
fn advance(campaign: &mut Campaign<u64>, now: u64, facts: Facts) -> Result<(), Refusal> {
	while campaign.advance(now, &facts).is_some() {}
	Ok(())
}

/// The block in which a step is taken.
fn block_of(step: &str) -> u64 {
	match step {
		"before the deadline" => DEADLINE - 1,
		"deadline, minimum met" | "deadline, missed" => DEADLINE,
		"within grace" => DUE + GRACE - 1,
		"after grace" => DUE + GRACE,
		"within their term" => SHOWN + REVIEW_TERM - 1,
		"reviewers silent" => SHOWN + REVIEW_TERM,
		"beneficiary gone" => NOW + GRACE - 1,
		"gone for too long" => NOW + GRACE,
		"exit window over" => UNTIL,
		"evidence, when due" => DUE,
		_ => NOW,
	}
}

fn take_step(step: &str, campaign: &mut Campaign<u64>) -> Result<(), Refusal> {
	let (seen, other) = (EVIDENCE_SEEN, Fingerprint([9; 32]));
	let now = block_of(step);
	let whole = Stake { money: RAISED, citizens: 10 };
	let stake = |money, citizens| Stake { money, citizens };
	let settle = |campaign: &mut Campaign<u64>, milestone, verdict| {
		campaign.settle_veto(milestone, verdict, NOW, RAISED, RAISED / 2)
	};
	match step {
		"cancel" => campaign.cancel(),
		"fail" => campaign.fail(),
		"replace reviewers" => {
			campaign.replace_reviewers(vec![102, 108].try_into().unwrap(), 2, NOW)
		},
		"submit evidence" | "evidence, when due" => campaign.submit_evidence(other, now),
		// As many as are needed, but of one chamber.
		"approve, one of more" => campaign
			.approve(&reviewer(106, Chamber::Business), seen, NOW)
			.map(|approved| assert!(!approved)),
		"approve, the last" => campaign
			.approve(&reviewer(104, Chamber::CivilSociety), seen, NOW)
			.map(|approved| assert!(approved)),
		"approve, something" => {
			campaign.approve(&reviewer(104, Chamber::CivilSociety), other, NOW).map(|_| ())
		},
		// As many, but of one chamber.
		"refuse, one of more" => campaign
			.refuse(&reviewer(106, Chamber::Business), seen, NOW)
			.map(|refused| assert!(!refused)),
		"refuse, the last" => {
			campaign.refuse(&reviewer(106, Chamber::Business), seen, NOW)?;
			campaign
				.refuse(&reviewer(104, Chamber::CivilSociety), seen, NOW)
				.map(|refused| assert!(refused))
		},
		"refuse, something" => {
			campaign.refuse(&reviewer(104, Chamber::CivilSociety), other, NOW).map(|_| ())
		},
		// Four are a third of ten citizens, and too few.
		"veto, below a third" => {
			campaign.veto(seen, stake(33, 4), whole, NOW).map(|a_third| assert!(!a_third))
		},
		"veto, a third" => {
			campaign.veto(seen, stake(34, 0), whole, NOW).map(|a_third| assert!(a_third))?;
			campaign.go_to_decision(0)
		},
		"veto, by heads" => {
			campaign.veto(seen, stake(1, 5), whole, NOW).map(|a_third| assert!(a_third))?;
			campaign.go_to_decision(0)
		},
		"veto, something" => campaign.veto(other, stake(34, 4), whole, NOW).map(|_| ()),
		"go to decision" => campaign.go_to_decision(0),
		"settle, upheld" => settle(campaign, 0, VetoVerdict::Upheld),
		"settle, dismissed" => settle(campaign, 0, VetoVerdict::Dismissed),
		"settle, undecided" => settle(campaign, 0, VetoVerdict::Undecided),
		"settle, another" => settle(campaign, 1, VetoVerdict::Upheld),
		"leave" => campaign.exit().map(|exit| {
			assert_eq!((exit.number, exit.raised, exit.left), (1, RAISED, RAISED / 2));
		}),
		"another payee" => campaign
			.renew_veto_window(NOW)
			.map(|payable_from| assert_eq!(payable_from, NOW + VETO_WINDOW)),
		"pay, more to come" => campaign.pay(NOW),
		"pay, the last" => {
			campaign.milestone = 1;
			campaign.pay(NOW)
		},
		"deadline, missed" => advance(campaign, now, facts(MINIMUM - 1)),
		"before the deadline"
		| "deadline, minimum met"
		| "within grace"
		| "after grace"
		| "within their term"
		| "reviewers silent"
		| "exit window over" => advance(campaign, now, facts(MINIMUM)),
		"beneficiary gone" | "gone for too long" => {
			advance(campaign, now, Facts { can_be_paid: false, ..facts(MINIMUM) })
		},
		"proposal ended" => advance(campaign, now, Facts { is_alive: false, ..facts(MINIMUM) }),
		_ => panic!("there is no such step: {step}"),
	}
}

#[test]
fn every_step_leads_from_every_state_where_the_table_says() {
	for (step, cells) in rows(MACHINE).into_iter().skip(1) {
		for (state, cell) in ALL.into_iter().zip(cells) {
			let before = campaign_in(state);
			let mut after = before.clone();
			let taken = take_step(step, &mut after);
			let refused = match cell {
				"no" => Some(refusal_of(state)),
				"other" => Some(Refusal::OtherEvidence),
				"early" => Some(Refusal::VetoWindowOpen),
				"late" => Some(Refusal::VetoWindowOver),
				_ => None,
			};
			match refused {
				Some(refusal) => assert_eq!(taken, Err(refusal), "{step}, {state:?}"),
				None => assert_eq!(taken, Ok(()), "{step}, {state:?}"),
			}
			if refused.is_some() || cell == "." {
				assert_eq!(after.state, before.state, "{step}, {state:?}");
			} else {
				assert_eq!(name(&after.state, block_of(step)), cell, "{step}, {state:?}");
			}
		}
	}
}

#[test]
fn a_state_refuses_by_its_own_name_and_says_whether_it_has_ended() {
	for state in ALL {
		let campaign = campaign_in(state);
		assert_eq!(campaign.state.refusal(), refusal_of(state));
		assert_eq!(campaign.ensure_open().is_ok(), state == S::Open);
		let refunds = matches!(state, S::Cancelled | S::Failed);
		assert_eq!(campaign.state.refunds(), refunds);
		assert_eq!(campaign.state.has_ended(), refunds || state == S::Done);
	}
}

/// The campaign after a step that succeeds.
fn change(state: S, step: &str) -> Campaign<u64> {
	let mut campaign = campaign_in(state);
	assert_eq!(take_step(step, &mut campaign), Ok(()));
	campaign
}

fn leads_to(state: S, step: &str, expected: State<u64>) {
	assert_eq!(change(state, step).state, expected, "{state:?}, {step}");
}

/// The reviewer who has approved in the fixture, and another one of the same chamber.
fn approvals() -> [Approval; 2] {
	[102, 106].map(|by| Approval { by, chamber: Chamber::Business })
}

fn in_review(
	evidence: Fingerprint,
	shown: u64,
	approvals: &[Approval],
	refusals: &[Approval],
) -> State<u64> {
	State::InReview {
		evidence,
		shown,
		approvals: approvals.to_vec().try_into().unwrap(),
		refusals: refusals.to_vec().try_into().unwrap(),
	}
}

fn approved(approved: u64, payable_from: u64) -> State<u64> {
	let (evidence, shown) = (EVIDENCE_SEEN, SHOWN);
	State::Approved { evidence, shown, approved, payable_from, vetoed: 0, heads: 0 }
}

/// Payable from this block on, as after a veto or an exit window.
fn payable(from: u64) -> State<u64> {
	State::Approved {
		evidence: EVIDENCE_SEEN,
		shown: from,
		approved: from,
		payable_from: from,
		vetoed: 0,
		heads: 0,
	}
}

#[test]
fn approvals_start_again_with_other_evidence_or_reviewers() {
	let better = Fingerprint([9; 32]);
	leads_to(S::Review, "submit evidence", in_review(better, NOW, &[], &[]));
	leads_to(S::Review, "replace reviewers", in_review(EVIDENCE_SEEN, NOW, &[], &[]));
	// Whoever is named again has not accepted.
	assert!(!change(S::Open, "replace reviewers").accepted);
	assert!(change(S::Review, "submit evidence").accepted);
}

#[test]
fn approvals_and_refusals_add_up() {
	let [first, second] = approvals();
	let both = in_review(EVIDENCE_SEEN, SHOWN, &[first, second], &[]);
	leads_to(S::Review, "approve, one of more", both);
	let one_of_each = in_review(EVIDENCE_SEEN, SHOWN, &[first], &[second]);
	leads_to(S::Review, "refuse, one of more", one_of_each);
	leads_to(S::Review, "approve, the last", approved(NOW, NOW + VETO_WINDOW));
}

#[test]
fn a_step_keeps_what_it_does_not_change() {
	let evidence = EVIDENCE_SEEN;
	let vetoed = State::Vetoed { evidence, since: SHOWN, decision: 0 };
	let exit = |until| State::Exit { evidence, until, raised: RAISED, left: RAISED / 2 };
	let below = State::Approved {
		evidence,
		shown: SHOWN,
		approved: APPROVED,
		payable_from: NOW + 1,
		vetoed: 33,
		heads: 4,
	};
	leads_to(S::Window, "veto, below a third", below);
	for step in ["veto, a third", "veto, by heads"] {
		leads_to(S::Window, step, vetoed.clone());
	}
	leads_to(S::Vetoed, "settle, dismissed", payable(NOW));
	leads_to(S::Vetoed, "settle, undecided", exit(NOW + EXIT_WINDOW));
	// The window opens when somebody notices that the reviewers were silent, and has its figures of
	// then.
	leads_to(S::Review, "after grace", exit(DUE + GRACE + EXIT_WINDOW));
	leads_to(S::Exit, "exit window over", payable(UNTIL));
	leads_to(S::Payable, "another payee", approved(APPROVED, NOW + VETO_WINDOW));
	for (state, step, cause) in [
		(S::Vetoed, "fail", Cause::Decided),
		(S::Open, "deadline, missed", Cause::MinimumMissed),
		(S::Open, "after grace", Cause::Overdue),
		(S::Awaiting, "after grace", Cause::Overdue),
		(S::Open, "proposal ended", Cause::ProposalEnded),
		(S::Exit, "proposal ended", Cause::ProposalEnded),
		(S::Payable, "gone for too long", Cause::BeneficiaryGone),
	] {
		leads_to(state, step, State::Failed { cause });
	}
	// A milestone is paid; an approval begins a round, and so does another payee.
	assert_eq!(change(S::Payable, "pay, more to come").milestone, 1);
	assert_eq!(change(S::Payable, "pay, the last").milestone, 2);
	assert_eq!(change(S::Review, "approve, the last").round, 1);
	assert_eq!(change(S::Payable, "another payee").round, 1);
	assert_eq!(change(S::Vetoed, "settle, undecided").exits, 1);
}

#[test]
fn the_clock_stands_still_as_long_as_others_have_the_word() {
	// A veto stops the clock from the evidence on, and an exit window for as long as it is open.
	for (step, still) in
		[("settle, upheld", 10), ("settle, dismissed", 10), ("settle, undecided", 10 + EXIT_WINDOW)]
	{
		assert_eq!(change(S::Vetoed, step).stood_still, still, "{step}");
		assert_eq!(change(S::Vetoed, step).due(NOW), Some(DUE + still), "{step}");
	}
	assert_eq!(campaign_in(S::Vetoed).due(NOW), Some(DUE + 10));
	let silent = change(S::Review, "reviewers silent");
	assert_eq!((silent.exits, silent.stood_still), (1, REVIEW_TERM + EXIT_WINDOW));
	// So does a milestone from its evidence to the block from which it can be paid, and, once, what
	// is refused.
	for (state, step, refused) in [
		(S::Payable, "pay, more to come", false),
		(S::Payable, "pay, the last", false),
		(S::Review, "refuse, the last", true),
	] {
		let campaign = change(state, step);
		assert_eq!((campaign.stood_still, campaign.refused), (10, refused), "{step}");
	}
	for (state, step, still) in
		[(S::Review, "refuse, the last", 0), (S::Payable, "pay, more to come", 10)]
	{
		let mut campaign = campaign_in(state);
		campaign.refused = true;
		assert_eq!(take_step(step, &mut campaign), Ok(()));
		assert_eq!((campaign.stood_still, campaign.refused), (still, still == 0), "{step}");
	}
}

#[test]
fn time_ends_a_campaign_once() {
	assert_eq!(campaign_in(S::Done).advance(u64::MAX, &facts(0)), None);
	let mut open = campaign_in(S::Open);
	let met = facts(MINIMUM);
	assert_eq!(open.advance(u64::MAX, &met), Some(Change::Funded));
	assert_eq!(open.advance(u64::MAX, &met), Some(Change::Failed(Cause::Overdue)));
	assert_eq!(open.advance(u64::MAX, &met), None);
	// What has failed for one reason does not fail for another one.
	let ended = Facts { is_alive: false, ..met };
	assert_eq!(campaign_in(S::Failed).advance(u64::MAX, &ended), None);
}

#[test]
fn money_is_taken_before_the_deadline_once_those_who_are_needed_have_accepted() {
	for state in ALL {
		let mut campaign = campaign_in(state);
		let expected = if state == S::Open { Ok(()) } else { Err(refusal_of(state)) };
		assert_eq!(campaign.ensure_taking(), expected, "{state:?}");
		campaign.accepted = false;
		assert_eq!(campaign.ensure_taking(), expected.and(Err(Refusal::NotAccepted)), "{state:?}");
	}
}

#[test]
fn only_waiting_for_evidence_is_a_milestone_overdue() {
	for state in ALL {
		let campaign = campaign_in(state);
		assert!(!campaign.is_overdue(DUE - 1), "{state:?}");
		assert_eq!(campaign.is_overdue(DUE), state == S::Awaiting, "{state:?}");
	}
}

#[test]
fn the_deadline_moves_once_in_the_last_days_and_the_due_blocks_with_it() {
	let mut campaign = campaign_in(S::Open);
	assert!(!campaign.move_deadline(LAST_DAYS, DEADLINE - LAST_DAYS - 1));
	assert_eq!((campaign.deadline(), campaign.due(0)), (DEADLINE, Some(DUE)));
	assert!(campaign.move_deadline(LAST_DAYS, DEADLINE - LAST_DAYS));
	let later = DEADLINE + LAST_DAYS;
	assert_eq!((campaign.deadline(), campaign.due(0)), (later, Some(DUE + LAST_DAYS)));
	assert!(!campaign.is_due(later - 1) && campaign.is_due(later));
	assert!(!campaign.move_deadline(LAST_DAYS, later - 1));
	assert_eq!(campaign.deadline(), later);
	// Where there are no last days, nothing moves.
	assert!(!campaign_in(S::Open).move_deadline(0, DEADLINE - 1));
}

#[test]
fn the_same_reviewer_says_the_same_once_and_the_opposite_in_its_place() {
	let mut campaign = campaign_in(S::Review);
	let before = campaign.clone();
	let again = campaign.approve(&reviewer(102, Chamber::Municipality), EVIDENCE_SEEN, NOW);
	assert_eq!(again, Err(Refusal::AlreadyApproved));
	assert_eq!(campaign, before);
	let member = reviewer(102, Chamber::Business);
	assert_eq!(campaign.refuse(&member, EVIDENCE_SEEN, NOW), Ok(false));
	assert_eq!(campaign.refuse(&member, EVIDENCE_SEEN, NOW), Err(Refusal::AlreadyRefused));
	let words = vec![Approval { by: 102, chamber: Chamber::Business }];
	let State::InReview { approvals, refusals, .. } = &campaign.state else { panic!("in review") };
	assert_eq!((approvals.len(), refusals.to_vec()), (0, words));
	assert_eq!(campaign.approve(&member, EVIDENCE_SEEN, NOW), Ok(false));
	assert_eq!(campaign, before);
}

#[test]
fn numbers_at_their_limits_stop_no_state_machine() {
	let mut campaign = campaign_in(S::Window);
	campaign.veto_window = u64::MAX;
	campaign.grace = u64::MAX;
	campaign.stood_still = u64::MAX;
	assert_eq!(campaign.due(u64::MAX), Some(u64::MAX));
	let whole = Stake { money: Balance::MAX, citizens: u32::MAX };
	assert_eq!(campaign.veto(EVIDENCE_SEEN, whole, whole, NOW), Ok(true));
	for (money, citizens) in [(1, 0), (0, 1)] {
		let more = campaign.clone().veto(EVIDENCE_SEEN, Stake { money, citizens }, whole, NOW);
		assert_eq!(more, Err(Refusal::OutOfNumbers));
	}
	// Where no citizen has pledged, heads bring nothing to decision.
	let mut campaign = campaign_in(S::Window);
	let (by, whole) = (Stake { money: 1, citizens: 0 }, Stake { money: 9, citizens: 0 });
	assert_eq!(campaign.veto(EVIDENCE_SEEN, by, whole, NOW), Ok(false));
	let mut campaign = campaign_in(S::Review);
	campaign.round = u32::MAX;
	assert_eq!(take_step("approve, the last", &mut campaign), Err(Refusal::OutOfNumbers));
}

/// Whether each call is allowed in each state:
///
/// * `ok`: it is;
/// * `no`: it is refused, by the name of the state;
/// * `idle`, `early`, `late`, `none`, `has`, `held`: it is refused as `NothingToAdvance`,
///   `VetoWindowOpen`, `VetoWindowOver`, `NothingToRefund`, `HasCampaign`, `AlreadyAccepted`.
const CALLS: &str = "
	in                    | Open   Await  Review Window Payble Vetoed Exit   Done   Cancel Failed

	cancel by beneficiary | ok     no     no     no     no     no     no     no     no     no
	cancel by decision    | ok     ok     ok     ok     ok     ok     ok     no     no     no
	advance               | no     idle   idle   no     no     no     no     no     no     no
	pledge                | ok     no     no     no     no     no     no     no     no     no
	withdraw              | ok     no     no     no     no     no     no     no     no     no
	renew claims          | ok     no     no     no     no     no     no     no     no     no
	sponsor               | ok     no     no     no     no     no     no     no     no     no
	top up                | ok     no     no     no     no     no     no     no     no     no
	declare               | ok     no     no     no     no     no     no     no     no     no
	attest receipt        | ok     no     no     no     no     no     no     no     no     no
	confirm receipt       | ok     no     no     no     no     no     no     no     no     no
	revoke receipt        | ok     no     no     no     no     no     no     no     no     no
	withdraw declaration  | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok
	remove lapsed         | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok
	submit evidence       | no     ok     ok     no     no     no     no     no     no     no
	approve               | no     no     ok     no     no     no     no     no     no     no
	refuse                | no     no     ok     no     no     no     no     no     no     no
	veto                  | no     no     no     ok     late   no     no     no     no     no
	settle veto           | no     no     no     no     no     ok     no     ok     ok     ok
	leave                 | no     no     no     no     no     no     ok     no     no     no
	leave as a sponsor    | no     no     no     no     no     no     ok     no     no     no
	pay out               | no     no     no     early  ok     no     no     no     no     no
	refund a pledger      | no     no     no     no     no     no     no     no     ok     ok
	refund a sponsor      | no     ok     ok     ok     ok     ok     ok     ok     ok     ok
	refund somebody else  | no     no     no     no     no     no     no     no     none   none
	refund pledgers       | no     no     no     no     no     no     no     no     ok     ok
	refund both           | no     ok     ok     ok     ok     ok     ok     ok     ok     ok
	refund others         | no     no     no     no     no     no     no     no     none   none
	accept an office      | held   held   held   held   held   held   held   no     no     no
	replace reviewers     | ok     ok     ok     ok     ok     ok     ok     no     no     no
	replace fiscal agent  | ok     ok     ok     ok     ok     ok     ok     no     no     no
	hide title            | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok
	move stray            | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok
	open another          | has    has    has    has    has    has    has    has    ok     ok
";

/// A campaign with two pledgers, a pool of which a half was needed, a declared pledge, another one
/// that has lapsed, a third one that has come in and waits for the donor's word, and something that
/// was transferred straight into its pot.
fn prepared() -> u32 {
	let campaign = campaign();
	let (letter, lapses) = (fingerprint([LETTER]), 5);
	assert_ok!(Pledges::declare(signed(ASSOCIATION), campaign, EURO, letter, lapses));
	at(10);
	sponsor(campaign, 50, 100);
	pledge(CITIZEN, campaign, 100);
	pledge(STRANGER, campaign, 100);
	declare(campaign, 10);
	let donor = roll_number(MUNICIPALITY);
	let (amount, until) = (5 * EURO, DEADLINE);
	assert_ok!(Pledges::declare(signed(MUNICIPALITY), campaign, amount, letter, until));
	let document = fingerprint([BANK]);
	assert_ok!(Pledges::attest_receipt(signed(AGENT), campaign, donor, amount, document));
	transfer(STRANGER, Pledges::pot(campaign), EURO);
	campaign
}

/// A campaign that has come to this state, which is written down.
fn come_to(state: S) -> u32 {
	let campaign = prepared();
	match state {
		S::Open => return campaign,
		S::Cancelled => {
			assert_ok!(Pledges::cancel(signed(BENEFICIARY), campaign));
			return campaign;
		},
		_ => (),
	}
	at(DEADLINE);
	assert_ok!(Pledges::advance(signed(STRANGER), campaign));
	match state {
		S::Review => {
			show_evidence(campaign);
			let evidence = fingerprint([EVIDENCE]);
			assert_ok!(Pledges::approve(signed(BUSINESS), campaign, evidence));
		},
		S::Window => approve(campaign),
		S::Payable => {
			approve(campaign);
			at(DEADLINE + VETO_WINDOW);
		},
		S::Vetoed => {
			approve(campaign);
			veto(STRANGER, campaign);
		},
		S::Exit => {
			approve(campaign);
			veto(STRANGER, campaign);
			settle(campaign, VetoVerdict::Undecided);
		},
		S::Done => (0..3).for_each(|_| pay(campaign)),
		S::Failed => fail(campaign),
		_ => (),
	}
	let now = System::block_number();
	let stored = crate::Campaigns::<Test>::get(campaign).unwrap().state;
	assert_eq!(name(&stored, now), column_of(state));
	campaign
}

fn send(call: &str, campaign: u32) -> DispatchResult {
	let evidence = fingerprint([EVIDENCE]);
	let ratio = Ratio { adds: 1, per: 1 };
	let (letter, document) = (fingerprint([LETTER]), fingerprint([BANK]));
	let anyone = || signed(13);
	match call {
		"cancel by beneficiary" => Pledges::cancel(signed(BENEFICIARY), campaign),
		"cancel by decision" => Pledges::cancel(decided(), campaign),
		"advance" => Pledges::advance(anyone(), campaign),
		"pledge" => Pledges::pledge(anyone(), campaign, EURO),
		"withdraw" => Pledges::withdraw(signed(CITIZEN), campaign, EURO),
		"sponsor" => Pledges::sponsor(signed(BUSINESS), campaign, ratio, EURO, 100 * EURO),
		"renew claims" => Pledges::renew_claims(anyone(), campaign, CITIZEN),
		"top up" => Pledges::top_up(signed(SPONSOR), campaign, EURO),
		"declare" => Pledges::declare(signed(FUND), campaign, EURO, letter, DEADLINE),
		"attest receipt" => {
			Pledges::attest_receipt(signed(AGENT), campaign, roll_number(FUND), EURO, document)
		},
		"confirm receipt" => Pledges::confirm_receipt(signed(MUNICIPALITY), campaign),
		"revoke receipt" => {
			Pledges::revoke_receipt(signed(AGENT), campaign, roll_number(MUNICIPALITY))
		},
		"leave" => Pledges::leave(signed(CITIZEN), campaign),
		"leave as a sponsor" => Pledges::leave(signed(SPONSOR), campaign),
		"accept an office" => accept(AGENT, Office::Campaign(campaign)),
		"replace fiscal agent" => {
			Pledges::replace_fiscal_agent(decided(), campaign, roll_number(COLLEGE))
		},
		"withdraw declaration" => Pledges::withdraw_declaration(signed(FUND), campaign),
		"remove lapsed" => Pledges::remove_lapsed(anyone(), campaign, roll_number(ASSOCIATION)),
		"submit evidence" => Pledges::submit_evidence(signed(BENEFICIARY), campaign, evidence),
		"approve" => Pledges::approve(signed(ASSOCIATION), campaign, evidence),
		"refuse" => {
			Pledges::refuse(signed(ASSOCIATION), campaign, evidence, fingerprint([REASONS]))
		},
		"veto" => Pledges::veto(signed(CITIZEN), campaign, evidence, None),
		// Whoever settles it does so in a layer of storage, as every call does.
		"settle veto" => {
			with_storage_layer(|| <Pledges as Vetoes>::settle(campaign, 0, VetoVerdict::Upheld))
		},
		"pay out" => Pledges::pay_out(anyone(), campaign),
		"refund a pledger" => Pledges::refund(anyone(), campaign, CITIZEN),
		"refund a sponsor" => Pledges::refund(anyone(), campaign, SPONSOR),
		"refund somebody else" => Pledges::refund(anyone(), campaign, OTHER_CITIZEN),
		"refund pledgers" => Pledges::refund_many(anyone(), campaign, vec![CITIZEN, STRANGER]),
		"refund both" => Pledges::refund_many(anyone(), campaign, vec![CITIZEN, SPONSOR]),
		"refund others" => Pledges::refund_many(anyone(), campaign, vec![OTHER_CITIZEN, NOBODY]),
		"replace reviewers" => {
			Pledges::replace_reviewers(decided(), campaign, terms().reviewers, 3)
		},
		"hide title" => Pledges::hide_title(decided(), campaign),
		"move stray" => Pledges::move_stray(anyone(), campaign),
		"open another" => {
			let now = System::block_number();
			let mut terms = Terms { deadline: now + 1, ..terms() };
			for (i, milestone) in terms.milestones.iter_mut().enumerate() {
				milestone.due = now + 2 + i as u64;
			}
			Pledges::open_campaign(decided(), campaign, "Another".into(), terms)
		},
		_ => panic!("there is no such call: {call}"),
	}
}

fn try_in(state: S, call: &str, cell: &str, campaign: u32) {
	println!("{call}, {state:?}: {cell}");
	let error = match cell {
		"ok" => {
			assert_ok!(send(call, campaign));
			return;
		},
		"no" => Error::<Test>::from(refusal_of(state)),
		"idle" => Error::NothingToAdvance,
		"early" => Error::VetoWindowOpen,
		"late" => Error::VetoWindowOver,
		"none" => Error::NothingToRefund,
		"has" => Error::HasCampaign,
		"held" => Error::AlreadyAccepted,
		_ => panic!("there is no such word: {cell}"),
	};
	assert_noop!(send(call, campaign), error);
}

#[test]
fn every_call_is_allowed_or_refused_in_every_state_as_the_table_says() {
	for (call, cells) in rows(CALLS).into_iter().skip(1) {
		for (state, cell) in ALL.into_iter().zip(cells) {
			test(|| {
				let campaign = come_to(state);
				try_in(state, call, cell, campaign);
			});
		}
	}
}

#[test]
fn what_time_has_changed_counts_for_every_call_whether_or_not_it_is_noted() {
	for (call, cells) in rows(CALLS).into_iter().skip(1) {
		// Only whoever notes it has something to do; and who has accepted an office has it.
		let noted = |cell| match call {
			"advance" => "ok",
			"accept an office" => "held",
			_ => cell,
		};
		let cell_of = |state| cells[ALL.iter().position(|s| *s == state).unwrap()];
		test(|| {
			let campaign = prepared();
			at(DEADLINE);
			try_in(S::Awaiting, call, noted(cell_of(S::Awaiting)), campaign);
		});
		// Overdue: two things have changed that no call has written down.
		test(|| {
			let campaign = prepared();
			at(DUE + GRACE);
			try_in(S::Failed, call, noted(cell_of(S::Failed)), campaign);
		});
	}
}
