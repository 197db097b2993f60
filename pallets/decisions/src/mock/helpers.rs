// SPDX-License-Identifier: Apache-2.0

//! What the tests do again and again.

use super::*;
use doverie_primitives::{Chamber, DecisionId, Kind, RecordKind, Records as _, RollNumber, Text};
use sp_runtime::{BuildStorage, DispatchResult};

/// Blocks of a day, as the genesis of the tests has it.
pub const DAY: u64 = 10;

pub fn new_test_ext() -> sp_io::TestExternalities {
	Register::with_organisations(8);
	Archive::clear();
	forget_all();
	let genesis =
		RuntimeGenesisConfig { decisions: GenesisConfig { day: DAY }, ..Default::default() };
	let mut ext: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis is valid").into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Archive::record(&1, fingerprint([0]), RecordKind::Analysis, Text::default(), None)
			.expect("can be recorded");
	});
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		// Who is registered at genesis is on the roll of the first checkpoint.
		Register::end_block(0);
		run();
		Decisions::do_try_state().expect("every invariant holds");
	});
}

/// Goes on to a block, through every block on the way.
pub fn go_to(block: u64) {
	use frame_support::traits::Hooks;
	while System::block_number() < block {
		let now = System::block_number();
		Register::end_block(now);
		System::set_block_number(now + 1);
		Decisions::on_initialize(now + 1);
		Scheduler::on_initialize(now + 1);
	}
}

pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Sets the switch.
pub fn set(to: u32) -> Box<RuntimeCall> {
	Box::new(RuntimeCall::Switch(pallet_switch::Call::set { to, padding: vec![] }))
}

/// The same in nearly as many bytes as a call may have.
pub fn set_at_length(to: u32) -> Box<RuntimeCall> {
	Box::new(RuntimeCall::Switch(pallet_switch::Call::set { to, padding: vec![0; 1_000] }))
}

/// What needs the consent of these chambers.
pub fn name_registrars(chambers: &[Chamber]) -> Box<RuntimeCall> {
	let chambers = chambers.to_vec();
	Box::new(RuntimeCall::Switch(pallet_switch::Call::name_registrars { chambers }))
}

/// A title for whatever is announced.
pub fn title() -> Text {
	"Trees along the river".into()
}

/// The next block at which decisions open.
pub fn next_checkpoint() -> u64 {
	(System::block_number() / DAY + 1) * DAY
}

/// Announces a decision on a call.
pub fn announce(who: u64, rule: RuleName, call: Box<RuntimeCall>) -> DispatchResult {
	Decisions::announce_call(signed(who), rule, call, title(), fingerprint([0]))
}

/// Announces a decision on a question.
pub fn ask(who: u64, rule: RuleName) -> DispatchResult {
	Decisions::announce_question(signed(who), rule, title(), fingerprint([0]))
}

/// The decision that the last announcement has made.
pub fn last() -> DecisionId {
	NextDecision::<Test>::get() - 1
}

/// Account 1 has announced a decision on a call.
pub fn announced(rule: RuleName, call: Box<RuntimeCall>) -> DecisionId {
	announce(1, rule, call).expect("can be announced");
	last()
}

/// Accounts 2, 3 and 4, of one chamber each, second a decision until it is queued: whoever of them
/// is of the opener's chamber does not.
pub fn second_all(decision: DecisionId) {
	for who in [2, 3, 4, 1] {
		if !matches!(state(decision).state, State::Announced { .. }) {
			return;
		}
		let _ = Decisions::second(signed(who), decision);
	}
	assert!(matches!(state(decision).state, State::Queued { .. }), "cannot be seconded");
}

/// A decision on a call, announced by account 1 and seconded, that waits for the next checkpoint.
pub fn queued(rule: RuleName, call: Box<RuntimeCall>) -> DecisionId {
	let decision = announced(rule, call);
	second_all(decision);
	decision
}

/// The same with a question, announced by `who`.
pub fn queued_question(who: u64, rule: RuleName) -> DecisionId {
	ask(who, rule).expect("can be announced");
	second_all(last());
	last()
}

/// Goes on to the first block at which what is queued now can be voted on.
pub fn go_to_the_opening() {
	go_to(next_checkpoint() + 1);
}

/// A decision on a call, announced by account 1, seconded and opened, in the first block at which
/// it can be voted on.
pub fn opened(rule: RuleName, call: Box<RuntimeCall>) -> DecisionId {
	let decision = queued(rule, call);
	go_to_the_opening();
	assert_eq!(state(decision).state, State::Open);
	decision
}

/// These accounts all vote the same.
pub fn all_vote(decision: DecisionId, who: impl IntoIterator<Item = u64>, ballot: Ballot) {
	for who in who {
		Decisions::vote(signed(who), decision, ballot).expect("can vote");
	}
}

/// Goes on to the block at which the decision closes, with the days that are added to it.
pub fn close(decision: DecisionId) -> Outcome {
	while state(decision).state == State::Open {
		go_to(opening(decision).closes.max(System::block_number() + 1));
	}
	Outcomes::<Test>::get(decision).expect("has closed")
}

pub fn state(decision: DecisionId) -> DecisionOf<Test> {
	pallet_decisions::Decisions::<Test>::get(decision).expect("there is such a decision")
}

/// What its ballots so far come to, or have come to.
pub fn shown(decision: DecisionId) -> Outcome {
	let info = Decisions::decision(decision).expect("there is such a decision");
	info.outcome.expect("has been opened")
}

/// When it was opened, and when it closes.
pub fn opening(decision: DecisionId) -> Opening<u64> {
	state(decision).opening.expect("has been opened")
}

/// The block at which what was decided is carried out.
pub fn enacts(decision: DecisionId) -> u64 {
	match state(decision).state {
		State::Scheduled { enacts } => enacts,
		other => panic!("is not scheduled: {other:?}"),
	}
}

/// Bars a stakeholder, as a decision does that upholds a challenge.
pub fn bar(number: RollNumber) {
	use doverie_primitives::Challenges as _;
	Challenges::raise(number);
	Challenges::settle(number, true).expect("is challenged");
}

/// Admits this many citizens: accounts 1001, 1002, …
pub fn admit_citizens(count: u64) {
	for who in 1_001..=1_000 + count {
		Register::admit(who, Chamber::CivilSociety, Kind::Citizen);
	}
}
