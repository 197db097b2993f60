// SPDX-License-Identifier: Apache-2.0

//! What the tests do again and again.

use super::*;
use doverie_primitives::{
	Chamber, DecisionId, Fingerprint, Kind, RecordKind, Records as _, RollNumber, Text,
};
use sp_runtime::BuildStorage;

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
		Archive::record(&1, fingerprint(0), RecordKind::Analysis, Text::default(), None)
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

/// A document. Document 0 is on record.
pub fn fingerprint(document: u8) -> Fingerprint {
	Fingerprint([document; 32])
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

/// Opens a decision on a call, by account 1, and goes on to the block at which it can be voted on.
pub fn opened(rule: RuleName, call: Box<RuntimeCall>) -> DecisionId {
	let decision = NextDecision::<Test>::get();
	Decisions::open_on_call(signed(1), rule, call, fingerprint(0)).expect("can be opened");
	go_to(System::block_number() + 1);
	decision
}

/// These accounts all vote the same.
pub fn all_vote(decision: DecisionId, who: impl IntoIterator<Item = u64>, ballot: Ballot) {
	for who in who {
		Decisions::vote(signed(who), decision, ballot).expect("can vote");
	}
}

/// Goes on to the block at which the decision closes.
pub fn close(decision: DecisionId) -> Outcome {
	go_to(state(decision).closes);
	Outcomes::<Test>::get(decision).expect("has closed")
}

pub fn state(decision: DecisionId) -> DecisionOf<Test> {
	pallet_decisions::Decisions::<Test>::get(decision).expect("there is such a decision")
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
