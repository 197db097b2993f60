// SPDX-License-Identifier: Apache-2.0

//! Upgrades of the whole runtime whose migrations take blocks, and one whose migration fails. The
//! migrations are those that `pallet-migrations` has for benchmarks: they count their steps.
//! `scripts/rehearse-upgrade` does the same with real ones on a network.

#![cfg(feature = "runtime-benchmarks")]
// It is how transactions without a signature are validated.
#![allow(deprecated)]

use crate::{common::*, pledges};
use doverie_primitives::{Chamber, RuleName};
use doverie_runtime::{configs::system::CallFilter, *};
use frame_support::{
	migrations::{SteppedMigration, SteppedMigrationError, SteppedMigrations},
	traits::{Contains, PalletInfoAccess},
	weights::WeightMeter,
};
use pallet_decisions::{Ballot, State};
use pallet_migrations::mock_helpers::{MockedMigrationKind, MockedMigrations};
use pallet_upgrades::{message, Approval};
use sp_core::{
	traits::{Externalities, ReadRuntimeVersion, ReadRuntimeVersionExt},
	Pair,
};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	traits::ValidateUnsigned,
	transaction_validity::{InvalidTransaction, TransactionSource, UnknownTransaction},
};

/// The next block is the first one of a new runtime, whose migration does this after `steps` more.
fn upgrade(kind: MockedMigrationKind, steps: u32) {
	MockedMigrations::set(vec![(kind, steps)]);
	frame_system::LastRuntimeUpgrade::<Runtime>::kill();
}

/// A new runtime with a migration in steps. Goes on to the last of the blocks that it takes.
fn migrate(blocks: BlockNumber) {
	upgrade(MockedMigrationKind::SucceedAfter, blocks - 1);
	for _ in 0..blocks {
		next_block();
		assert!(MultiBlockMigrations::progress().is_some() && Upgrades::clock().stands_still);
	}
}

/// A new runtime whose migration fails in its second step. Goes on to the block after that.
fn fail_in_the_second_step() {
	#[cfg(not(feature = "try-runtime"))]
	{
		upgrade(MockedMigrationKind::FailAfter, 1);
		next_block();
		next_block();
	}
	// With this feature pallet-migrations panics where a step fails. Here is what it does without.
	#[cfg(feature = "try-runtime")]
	{
		use frame_support::migrations::{FailedMigrationHandler, FailedMigrationHandling};
		upgrade(MockedMigrationKind::SucceedAfter, 9);
		next_block();
		next_block();
		let handling = <<Runtime as pallet_migrations::Config>::FailedMigrationHandler as
			FailedMigrationHandler>::failed(Some(0));
		assert_eq!(handling, FailedMigrationHandling::ForceUnstuck);
		pallet_migrations::Cursor::<Runtime>::kill();
	}
	next_block();
	assert!(MultiBlockMigrations::progress().is_none() && Upgrades::has_failed());
}

/// Says of any code that it is the next version of this runtime.
struct Reader;

impl ReadRuntimeVersion for Reader {
	fn read_runtime_version(&self, _: &[u8], _: &mut dyn Externalities) -> Result<Vec<u8>, String> {
		let mut version = VERSION;
		version.spec_version += 1;
		Ok(codec::Encode::encode(&version))
	}
}

fn test_rescue(run: impl FnOnce()) {
	let mut ext = genesis(presets::TEST_PRESET);
	ext.register_extension(ReadRuntimeVersionExt::new(Reader));
	test_in(ext, run);
}

/// A validator approves this code, as its operator does it: with the key of its node.
fn approval(who: Sr25519Keyring, code: &[u8], round: u32) -> RuntimeCall {
	let failed = Upgrades::rescue().expect("has failed").failure.block;
	let code_hash = sp_crypto_hashing::blake2_256(code).into();
	let message = message(&System::block_hash(0), failed, &code_hash, round);
	let signature = who.pair().sign(&message).into();
	let key = who.public().into();
	pallet_upgrades::Call::approve_rescue { key, code_hash, round, signature }.into()
}

fn apply(code: &[u8]) -> RuntimeCall {
	pallet_upgrades::Call::apply_rescue { code: code.to_vec() }.into()
}

fn include_bare(call: RuntimeCall) -> sp_runtime::ApplyExtrinsicResult {
	include_signed(UncheckedExtrinsic::new_bare(call))
}

fn add_registrar() -> (AccountId, RuntimeCall) {
	let registrar = Eve.to_account_id();
	let chamber = Chamber::Business;
	let call =
		pallet_stakeholders::Call::add_registrar { chamber, registrar: registrar.clone() }.into();
	(registrar, call)
}

#[test]
fn what_is_due_moves_by_exactly_the_blocks_that_migrations_take() {
	test(|| {
		let (eve, call) = add_registrar();
		let decision = open_decision(RuleName::Ordinary, call);
		vote(decision, &[Alice, Bob, Dave], Ballot::Yes);
		let closes = opening(decision).closes;
		skip_to(closes - 1);
		migrate(4);
		assert_eq!(System::block_number(), closes + 3);
		assert_eq!(Upgrades::clock().time, closes - 1);
		assert_eq!(decision_state(decision), State::Open);
		next_block();
		// What was due at this time closes now, and not twice.
		assert_eq!((System::block_number(), Upgrades::clock().time), (closes + 4, closes));
		let State::Scheduled { enacts } = decision_state(decision) else {
			panic!("has not closed: {:?}", decision_state(decision))
		};
		assert_eq!(enacts, closes + 2);

		// The scheduler waits as well.
		skip_to(enacts - 1 + 4);
		assert_eq!(Upgrades::clock().time, enacts - 1);
		migrate(3);
		assert!(!Stakeholders::is_registrar(Chamber::Business, &eve));
		next_block();
		assert_eq!(System::block_number(), enacts + 4 + 3);
		assert_eq!(last_decision(), Ok(()));
		assert!(Stakeholders::is_registrar(Chamber::Business, &eve));

		// A checkpoint for each day of the clock, and none for a day that was not.
		let now = Upgrades::clock().time;
		next_block();
		assert!(pallet_stakeholders::Checkpoints::<Runtime>::contains_key(now));
		assert!(!pallet_stakeholders::Checkpoints::<Runtime>::contains_key(now + 1));
	});
}

#[test]
fn what_is_late_is_not_carried_out_while_a_migration_runs() {
	test(|| {
		// A call that the scheduler has not got round to.
		let (eve, call) = add_registrar();
		let decision = open_decision(RuleName::Ordinary, call);
		vote(decision, &[Alice, Bob, Dave], Ballot::Yes);
		close(decision);
		let State::Scheduled { enacts } = decision_state(decision) else {
			panic!("has not passed")
		};
		skip_to(enacts - 1);
		upgrade(MockedMigrationKind::SucceedAfter, 2);
		pallet_scheduler::IncompleteSince::<Runtime>::put(enacts - 3);
		next_block();
		next_block();
		next_block();
		assert!(Upgrades::clock().stands_still);
		assert_eq!(pallet_scheduler::IncompleteSince::<Runtime>::get(), Some(enacts - 3));
		assert!(!Stakeholders::is_registrar(Chamber::Business, &eve));
		next_block();
		assert_eq!(pallet_scheduler::IncompleteSince::<Runtime>::get(), Some(enacts + 1));
		assert!(Stakeholders::is_registrar(Chamber::Business, &eve));
	});
}

#[test]
fn a_window_for_vetoes_is_open_for_as_many_blocks_more_as_a_migration_takes() {
	test(|| {
		let campaign = pledges::open_campaign();
		pledges::pledge(Ferdie, campaign, 120);
		pledges::close_pledges(campaign);
		let payable_from = pledges::approve(campaign);
		migrate(5);
		next_block();
		// The pool looks at the block after this one.
		skip_to(payable_from + 5 - 2);
		let pay_out = pallet_pledges::Call::pay_out { campaign };
		assert_eq!(refused(Eve, pay_out.clone()), named("Pledges", "VetoWindowOpen"));
		skip_to(payable_from + 5);
		assert_eq!(Upgrades::clock().time, payable_from);
		assert_eq!(include(Ferdie, pay_out), Ok(Ok(())));
	});
}

#[test]
fn an_upgrade_without_migrations_in_steps_moves_nothing() {
	test(|| {
		MockedMigrations::set(vec![]);
		frame_system::LastRuntimeUpgrade::<Runtime>::kill();
		next_block();
		let clock = Upgrades::clock();
		assert_eq!((clock.behind, clock.stands_still), (0, false));
		assert_eq!(include(Alice, record(b"a document")), Ok(Ok(())));
	});
}

#[test]
fn a_failed_migration_leaves_a_way_back_and_nothing_is_lost_on_it() {
	test_rescue(|| {
		const CODE: &[u8] = b"the runtime that mends it";
		let (_, call) = add_registrar();
		let decision = open_decision(RuleName::Ordinary, call);
		vote(decision, &[Alice, Bob, Dave], Ballot::Yes);
		let closes = opening(decision).closes;
		let (started, session) = (System::block_number(), Session::current_index());
		assert_eq!(Upgrades::rescue(), None);
		fail_in_the_second_step();

		// The chain takes nothing else: in the pool, and in a block.
		assert_eq!(refused(Alice, record(b"a document")), named("Upgrades", "StandsStill"));
		let vote_no = pallet_decisions::Call::vote { decision, ballot: Ballot::No };
		assert!(include(Alice, vote_no.clone()).is_err());
		assert!(!CallFilter::contains(&vote_no.into()));
		let authorize = frame_system::Call::authorize_upgrade { code_hash: Hash::zero() };
		assert!(!CallFilter::contains(&authorize.into()));
		// Nothing is decided, however long it takes, and no session is planned.
		skip_to(System::block_number() + SESSION_LENGTH + 30);
		assert_eq!(decision_state(decision), State::Open);
		assert_eq!(Upgrades::clock().time, started);
		assert_eq!(Session::current_index(), session);

		// Two of four, then three. //Eve has no seat.
		for who in [Alice, Bob] {
			assert_eq!(include_bare(approval(who, CODE, 1)), Ok(Ok(())));
		}
		assert_eq!(include_bare(approval(Eve, CODE, 1)), Err(InvalidTransaction::BadSigner.into()));
		// By now it is refused in a way that lets a pool take the same bytes again.
		let too_few = UnknownTransaction::Custom(Upgrades::index() as u8);
		assert_eq!(include_bare(apply(CODE)), Err(too_few.into()));
		assert_eq!(include_bare(approval(Dave, CODE, 1)), Ok(Ok(())));
		let approvals = Upgrades::rescue().expect("has failed").approvals;
		assert_eq!(approvals.iter().map(|Approval { round, .. }| *round).sum::<u32>(), 3);
		assert_eq!(include_bare(apply(b"another runtime")), Err(too_few.into()));
		assert_eq!(include_bare(apply(CODE)), Ok(Ok(())));
		assert_eq!(sp_io::storage::get(b":code").as_deref(), Some(CODE));

		// It migrates what is left, in two blocks.
		migrate(2);
		assert!(!Upgrades::has_failed());
		next_block();
		let clock = Upgrades::clock();
		assert_eq!((clock.time, clock.stands_still), (started + 1, false));
		assert_eq!(clock.behind, System::block_number() - started - 1);
		assert_eq!(include(Alice, record(b"a document")), Ok(Ok(())));
		skip_to(closes + clock.behind);
		assert!(matches!(decision_state(decision), State::Scheduled { .. }));
	});
}

#[test]
fn nobody_rescues_a_chain_on_which_nothing_has_failed() {
	test_rescue(|| {
		let code_hash = Hash::default();
		let message = message(&System::block_hash(0), 0, &code_hash, 1);
		let call = pallet_upgrades::Call::approve_rescue {
			key: Alice.public().into(),
			code_hash,
			round: 1,
			signature: Alice.pair().sign(&message).into(),
		};
		let in_pool = Upgrades::validate_unsigned(TransactionSource::External, &call);
		assert_eq!(in_pool, InvalidTransaction::Call.into());
		assert_eq!(include_bare(call.into()), Err(InvalidTransaction::Call.into()));
		assert_eq!(include_bare(apply(b"code")), Err(InvalidTransaction::Call.into()));
	});
}

/// The places of those migrations that may go on for longer than a day.
fn lasting<Migrations: SteppedMigrations>() -> Vec<u32> {
	(0..Migrations::len())
		.filter(|n| !matches!(Migrations::nth_max_steps(*n), Some(Some(most)) if most <= DAYS))
		.collect()
}

#[test]
fn a_migration_that_does_not_end_fails_within_a_day() {
	/// Ends after this many steps at most, if any.
	struct Ends<const MOST: u32>;

	impl<const MOST: u32> SteppedMigration for Ends<MOST> {
		type Cursor = u32;
		type Identifier = u32;

		fn id() -> u32 {
			MOST
		}

		fn max_steps() -> Option<u32> {
			(MOST > 0).then_some(MOST)
		}

		fn step(
			cursor: Option<u32>,
			_: &mut WeightMeter,
		) -> Result<Option<u32>, SteppedMigrationError> {
			Ok(cursor)
		}
	}

	assert_eq!(lasting::<(Ends<1>, Ends<0>, Ends<DAYS>, Ends<{ DAYS + 1 }>)>(), [1, 3]);
	// Those of this runtime, in the place of which the others here have mocks.
	assert_eq!(lasting::<configs::system::Migrations>(), [0u32; 0]);
}

#[test]
fn the_chain_says_which_code_a_decision_authorises() {
	test(|| {
		let authorize =
			|byte| frame_system::Call::authorize_upgrade { code_hash: Hash::repeat_byte(byte) };
		let decision = open_decision(RuleName::Constitutional, authorize(7));
		assert_eq!(calls::authorised_by(decision), Some(Hash::repeat_byte(7)));
		// The last one takes the place of the first.
		let both = batch_all(vec![authorize(1).into(), authorize(2).into()]);
		let decision = open_decision(RuleName::Constitutional, both);
		assert_eq!(calls::authorised_by(decision), Some(Hash::repeat_byte(2)));
		let (_, call) = add_registrar();
		let other = open_decision(RuleName::Ordinary, call);
		assert_eq!(calls::authorised_by(other), None);
		assert_eq!(calls::authorised_by(other + 1), None);
	});
}
