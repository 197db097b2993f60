// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests: days of 240 blocks, sessions of ten. Accounts 1 to 4 have seats, and
//! //Alice, //Bob, //Charlie and //Dave vote on finality for them.

use crate::{self as pallet_finality, *};
use codec::Encode;
use doverie_primitives::Clock;
use finality_grandpa::{Commit, Message, Precommit, SignedPrecommit};
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, Hooks, SortedMembers},
};
use sp_consensus_grandpa::{
	localized_payload, AuthorityId, AuthorityList, AuthoritySignature, GrandpaJustification, SetId,
};
use sp_core::{Pair, H256};
use sp_keyring::Ed25519Keyring;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{traits::Header as _, BuildStorage};

pub use Ed25519Keyring::{Alice, Bob, Charlie, Dave, Eve};

type Block = frame_system::mocking::MockBlock<Test>;
pub type Header = frame_system::pallet_prelude::HeaderFor<Test>;

/// Those who vote in the beginning.
pub const FOUR: [Ed25519Keyring; 4] = [Alice, Bob, Charlie, Dave];

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Finality = pallet_finality;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

parameter_types! {
	/// The number of the set that votes.
	pub static CurrentSet: SetId = 0;
	/// Is a change of it pending?
	pub static IsPending: bool = false;
	/// Who votes in it.
	pub static Voting: Vec<Ed25519Keyring> = FOUR.to_vec();
	/// For how many blocks the clock has rested.
	pub static Rested: u64 = 0;
	/// Does it rest in this block?
	pub static IsResting: bool = false;
	/// Who makes blocks, in turns.
	pub static Making: Vec<u64> = vec![1, 2, 3, 4];
	/// The validators of the next session.
	pub static Next: Vec<u64> = vec![1, 2, 3, 4];
	/// With what finality was started again.
	pub static Restarted: Option<(SetId, u64)> = None;
}

/// Stands for GRANDPA and the sessions.
pub struct TestVoters;

impl Voters<u64, u64> for TestVoters {
	fn current_set() -> Option<SetId> {
		(!IsPending::get()).then(CurrentSet::get)
	}

	fn voters() -> AuthorityList {
		Voting::get().into_iter().map(|key| (id(key), 1)).collect()
	}

	fn session_begins(block: u64) -> bool {
		block.is_multiple_of(10)
	}

	fn author() -> Option<u64> {
		let making = Making::get();
		let turn = System::block_number() as usize % making.len();
		making.get(turn).copied()
	}

	fn next_validators() -> Vec<u64> {
		Next::get()
	}

	fn restart(set: SetId, last_final: u64) {
		Restarted::set(Some((set, last_final)));
		CurrentSet::set(set + 1);
		IsPending::set(true);
	}
}

/// A clock that rests while a test says so.
pub struct TestClock;

impl Clock<u64> for TestClock {
	fn now() -> u64 {
		System::block_number() - Rested::get()
	}

	fn stands_still() -> bool {
		IsResting::get()
	}
}

/// The accounts with a seat.
pub struct Seated;

impl SortedMembers<u64> for Seated {
	fn sorted_members() -> Vec<u64> {
		vec![1, 2, 3, 4]
	}
}

impl Config for Test {
	type Seats = Seated;
	type Voters = TestVoters;
	type Clock = TestClock;
	type Day = ConstU64<240>;
	type LeastTime = ConstU64<5>;
	type MaxVoters = ConstU32<8>;
	type MaxSets = ConstU64<8>;
	type MaxProofLength = ConstU32<16_384>;
	type MaxRestarts = ConstU32<2>;
	type WeightInfo = ();
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	CurrentSet::set(0);
	IsPending::set(false);
	Voting::set(FOUR.to_vec());
	Making::set(vec![1, 2, 3, 4]);
	Next::set(vec![1, 2, 3, 4]);
	Restarted::set(None);
	Rested::set(0);
	IsResting::set(false);
	let mut ext: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis is valid").into();
	ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	ext.execute_with(|| go_to(1));
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Finality::do_try_state().expect("every invariant holds");
	});
}

/// Goes on to a block, initialising each one on the way.
pub fn go_to(block: u64) {
	while System::block_number() < block {
		System::set_block_number(System::block_number() + 1);
		if IsResting::get() {
			Rested::mutate(|blocks| *blocks += 1);
		}
		Finality::on_initialize(System::block_number());
	}
}

/// With this block the set changes: it is the last that the old one finalises.
pub fn change_set(voting: &[Ed25519Keyring]) {
	CurrentSet::mutate(|set| *set += 1);
	Voting::set(voting.to_vec());
	go_to(System::block_number() + 1);
}

pub fn id(key: Ed25519Keyring) -> AuthorityId {
	key.pair().public().into()
}

/// The header of a block in a chain of its own, and that of each block before it by the same rule.
pub fn header(number: u64) -> Header {
	let parent = match number {
		0 => H256::zero(),
		_ => header(number - 1).hash(),
	};
	Header::new(number, H256::zero(), H256::zero(), parent, Default::default())
}

/// Votes in round 1 of a set: who votes for which block.
pub fn votes(
	set: SetId,
	votes: &[(Ed25519Keyring, u64)],
) -> Vec<SignedPrecommit<H256, u64, AuthoritySignature, AuthorityId>> {
	votes
		.iter()
		.map(|(key, number)| {
			let precommit =
				Precommit { target_hash: header(*number).hash(), target_number: *number };
			let payload = localized_payload(1, set, &Message::Precommit(precommit.clone()));
			let signature = key.pair().sign(&payload).into();
			SignedPrecommit { precommit, signature, id: id(*key) }
		})
		.collect()
}

/// The proof by these votes that a block is final, with the headers up to the one given.
pub fn justification(
	set: SetId,
	number: u64,
	voted: &[(Ed25519Keyring, u64)],
	up_to: u64,
) -> GrandpaJustification<Header> {
	GrandpaJustification {
		round: 1,
		commit: Commit {
			target_hash: header(number).hash(),
			target_number: number,
			precommits: votes(set, voted),
		},
		votes_ancestries: (number + 1..=up_to).map(header).collect(),
	}
}

/// The proof by three of four that a block is final.
pub fn proof_by(set: SetId, number: u64, voters: &[Ed25519Keyring]) -> Vec<u8> {
	let voted: Vec<_> = voters.iter().map(|key| (*key, number)).collect();
	justification(set, number, &voted, number).encode()
}

/// The same, of the first set.
pub fn proof(number: u64) -> Vec<u8> {
	proof_by(0, number, &[Alice, Bob, Charlie])
}

/// Account 1 reports that this block was the last that became final.
pub fn report(number: u64) -> sp_runtime::DispatchResult {
	Finality::report_stall(RuntimeOrigin::signed(1), proof(number))
}

/// Somebody shows that this block is final.
pub fn show(number: u64) -> sp_runtime::DispatchResult {
	Finality::show_final(RuntimeOrigin::none(), proof(number))
}

/// For which block a report is open, and when it is due.
pub fn open() -> Option<(u64, u64)> {
	Finality::report().map(|report| (report.block, report.due))
}
