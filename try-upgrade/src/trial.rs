// SPDX-License-Identifier: Apache-2.0

//! An upgrade, tried: the state of a running node, the runtime of these sources, its migrations block
//! by block, and every check that the pallets have. Or a state, checked as it is.

use crate::{node, survey::Survey, Result};
use clap::Args;
use doverie_runtime::{
	opaque::Block, AllPalletsWithSystem, BlockNumber, Executive, Hash, Header,
	MultiBlockMigrations, Runtime, RuntimeCall, Session, System, UncheckedExtrinsic, Upgrades,
	MAX_BLOCK_WEIGHT, MILLISECS_PER_BLOCK, VERSION,
};
use frame_remote_externalities::{Builder, Mode, OnlineConfig, RemoteExternalities};
use frame_support::{
	migrations::MultiStepMigrator,
	storage::{with_transaction, TransactionOutcome},
	traits::{
		DisabledValidators, OnRuntimeUpgrade, TryDecodeEntireStorage, TryState, TryStateSelect,
	},
	weights::Weight,
};
use sp_consensus_aura::{
	digests::CompatibleDigestItem, sr25519::AuthoritySignature as AuraSignature, Slot,
};
use sp_runtime::{traits::Header as _, Digest, DigestItem, DispatchError};
use std::{
	panic::{catch_unwind, AssertUnwindSafe},
	time::Instant,
};

/// What is migrated in the first block, all at once.
type AtOnce = (<Runtime as frame_system::Config>::SingleBlockMigrations, AllPalletsWithSystem);

/// What is tried.
#[derive(Args)]
pub struct Options {
	/// A node of the chain. It is only read.
	#[arg(long, default_value = node::LOCAL)]
	url: String,
	/// A migration that takes more blocks than this counts as one that does not end.
	#[arg(long, default_value_t = 1_000)]
	blocks: u32,
}

/// What is checked.
#[derive(Args)]
pub struct Check {
	/// A node of the chain. It is only read.
	#[arg(long, default_value = node::LOCAL)]
	url: String,
}

/// What migrations in steps have taken.
#[derive(Default)]
struct Steps {
	/// In how many blocks.
	blocks: u32,
	/// The weight of the largest step.
	largest: Weight,
	/// The weight of the first block, before its steps.
	first_block: Option<Weight>,
}

/// Tries it.
pub async fn run(options: Options) -> Result<()> {
	// With the features of benchmarks the migrations are mocks.
	let migrations = std::any::type_name::<<Runtime as pallet_migrations::Config>::Migrations>();
	if migrations.contains("Mocked") {
		return Err("this was built with benchmarks: scripts/try-upgrade builds it without".into());
	}
	let begun = Instant::now();
	let mut chain = read(options.url).await?;
	println!("Read in {} seconds.", begun.elapsed().as_secs());
	let head = chain.header.clone();
	chain.execute_with(|| try_on(&head, options.blocks))
}

/// Checks it.
pub async fn check(options: Check) -> Result<()> {
	let mut chain = read(options.url).await?;
	let head = chain.header.clone();
	chain.execute_with(|| check_at(&head))
}

/// Reads the state of the last final block of a node, all of it: it must have the root that the header
/// names.
async fn read(url: String) -> Result<RemoteExternalities<Block>> {
	println!("Reading the state of {url}.");
	let mode = Mode::Online(OnlineConfig {
		transport_uris: vec![url],
		child_trie: false,
		..Default::default()
	});
	Ok(Builder::<Block>::new().mode(mode).build().await?)
}

/// Does something that may panic.
fn guarded<T>(what: &str, run: impl FnOnce() -> Result<T>) -> Result<T> {
	catch_unwind(AssertUnwindSafe(run))
		.unwrap_or_else(|_| Err("it panicked, as is said above".into()))
		.map_err(|error| format!("{what}: {error}").into())
}

fn check_invariants(number: BlockNumber) -> Result<()> {
	AllPalletsWithSystem::try_state(number, TryStateSelect::All)
		.map_err(|error| format!("{error:?}").into())
}

/// Puts a state as it is to every check of this runtime.
fn check_at(head: &Header) -> Result<()> {
	let last = frame_system::LastRuntimeUpgrade::<Runtime>::get()
		.ok_or("this state says of no runtime that it is in place")?;
	println!(
		"Block {}, {}, version {} of {}; the checks are those of version {}.",
		head.number,
		head.hash(),
		last.spec_version.0,
		last.spec_name,
		VERSION.spec_version
	);
	if last.spec_name != VERSION.spec_name {
		return Err("this state is of another chain".into());
	}
	guarded("the state", || check_invariants(head.number))?;
	let items = AllPalletsWithSystem::try_decode_entire_state()
		.map_err(|errors| format!("what cannot be read of the state: {errors:?}"))?;
	println!("Every check of every pallet holds, and all of it can be read: {items} bytes.");
	Ok(())
}

fn try_on(head: &Header, most_blocks: u32) -> Result<()> {
	let begun = Instant::now();
	let last = frame_system::LastRuntimeUpgrade::<Runtime>::get()
		.ok_or("this state says of no runtime that it is in place")?;
	let from = last.spec_version.0;
	println!(
		"Block {}, version {from} of {}; this is version {}.",
		head.number, last.spec_name, VERSION.spec_version
	);
	if last.spec_name != VERSION.spec_name || from >= VERSION.spec_version {
		return Err("a chain takes only a higher version of its own runtime".into());
	}
	let before = Survey::take();
	println!("{} keys.", before.total());

	// The checks are those of the new code. Where it stores things otherwise, they may well fail.
	match guarded("before the upgrade", || check_invariants(head.number)) {
		Ok(()) => println!("The checks of the new runtime hold before the upgrade."),
		Err(error) => println!("The checks of the new runtime do not hold yet ({error})."),
	}

	let weight = guarded("the migrations of the first block", try_at_once)?;
	println!("Migrations of the first block: {}.", share(weight, MAX_BLOCK_WEIGHT));

	let steps = guarded("the upgrade", || make_blocks(head, most_blocks))?;
	let first_block = steps.first_block.unwrap_or_default();
	println!("The first block, before any step: {}.", share(first_block, MAX_BLOCK_WEIGHT));
	let limit = <Runtime as pallet_migrations::Config>::MaxServiceWeight::get();
	match steps.blocks {
		0 => println!("No migrations in steps."),
		blocks => {
			println!("Migrations in steps: {blocks} blocks, in which the chain takes nothing.");
			println!("The largest step: {}.", share(steps.largest, limit));
		},
	}
	if first_block.any_gt(MAX_BLOCK_WEIGHT) || steps.largest.any_gt(limit) {
		return Err("a block weighs more than it may: migrate in smaller steps".into());
	}

	guarded("after the upgrade", || check_invariants(System::block_number()))?;
	println!("Every check of every pallet holds after the upgrade.");
	let items = AllPalletsWithSystem::try_decode_entire_state()
		.map_err(|errors| format!("what cannot be read after the upgrade: {errors:?}"))?;
	println!("All of it can be read: {items} bytes.");

	let after = Survey::take();
	println!("{} keys. What is otherwise, the migrated blocks themselves included:", after.total());
	for change in before.changes(&after) {
		println!("  {change}");
	}
	println!("Tried in {} seconds.", begun.elapsed().as_secs());
	Ok(())
}

/// What is migrated at once, with the checks that migrations bring with them. Nothing of it stays.
fn try_at_once() -> Result<Weight> {
	with_transaction(|| {
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(AtOnce::try_on_runtime_upgrade(true)))
	})
	.map_err(|error| format!("{error:?}"))?
	.map_err(|error| format!("{error:?}").into())
}

/// Makes blocks until one comes in which nothing is migrated: with it the chain goes on.
fn make_blocks(head: &Header, most_blocks: u32) -> Result<Steps> {
	let mut steps = Steps::default();
	let (mut number, mut parent) = (head.number, head.hash());
	loop {
		number = number.saturating_add(1);
		open_block(number, parent)?;
		let before = System::block_weight().total();
		steps.first_block.get_or_insert(before);
		let is_migrating = MultiBlockMigrations::ongoing();
		Executive::inherents_applied();
		if is_migrating {
			let weight = System::block_weight().total().saturating_sub(before);
			steps.largest = steps.largest.max(weight);
			steps.blocks = steps.blocks.saturating_add(1);
		}
		parent = Executive::finalize_block().hash();
		if Upgrades::has_failed() {
			return Err("a migration has failed".into());
		}
		if !is_migrating {
			return Ok(steps);
		}
		if steps.blocks >= most_blocks {
			return Err(format!("its migrations are not done after {most_blocks} blocks").into());
		}
	}
}

/// Opens a block in the next slot of a validator that may make one, and tells it the time.
fn open_block(number: BlockNumber, parent: Hash) -> Result<()> {
	let authorities = pallet_aura::Authorities::<Runtime>::get().len() as u64;
	let mut slot = u64::from(pallet_aura::CurrentSlot::<Runtime>::get()).saturating_add(1);
	let may_author = |slot: u64| {
		let author = slot.checked_rem(authorities).unwrap_or_default();
		!<Session as DisabledValidators>::is_disabled(author as u32)
	};
	let last = slot.saturating_add(authorities);
	while !may_author(slot) {
		slot = slot.saturating_add(1);
		if slot > last {
			return Err("all validators are disabled".into());
		}
	}
	let slot = Slot::from(slot);
	let pre_digest = <DigestItem as CompatibleDigestItem<AuraSignature>>::aura_pre_digest(slot);
	Executive::initialize_block(&Header::new(
		number,
		Default::default(),
		Default::default(),
		parent,
		Digest { logs: vec![pre_digest] },
	));
	let now = u64::from(slot).saturating_mul(MILLISECS_PER_BLOCK);
	let time = RuntimeCall::from(pallet_timestamp::Call::set { now });
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time))
		.map_err(|error| format!("the time cannot be set: {error:?}"))?
		.map_err(|error| format!("the time cannot be set: {error:?}").into())
}

/// A weight in words, against what it may be.
fn share(weight: Weight, limit: Weight) -> String {
	let milliseconds = |weight: Weight| weight.ref_time() as f64 / 1e9;
	format!("{:.1} ms of {:.0} ms by weight", milliseconds(weight), milliseconds(limit))
}

#[cfg(test)]
mod tests {
	use super::*;
	use doverie_runtime::{presets, RuntimeGenesisConfig};
	use sp_core::{sr25519, Pair};
	use sp_runtime::BuildStorage;

	/// The state of the first block of the local network.
	fn genesis() -> sp_io::TestExternalities {
		fn merge(into: &mut serde_json::Value, from: serde_json::Value) {
			match (into, from) {
				(serde_json::Value::Object(into), serde_json::Value::Object(from)) => {
					for (key, value) in from {
						merge(into.get_mut(&key).expect("is a known field"), value);
					}
				},
				(into, from) => *into = from,
			}
		}
		let mut json = serde_json::to_value(RuntimeGenesisConfig::default()).expect("is JSON");
		let preset = presets::get(&presets::LOCAL_PRESET.into()).expect("there is such a preset");
		merge(&mut json, serde_json::from_slice(&preset).expect("the preset is JSON"));
		let genesis: RuntimeGenesisConfig = serde_json::from_value(json).expect("is a genesis");
		genesis.build_storage().expect("the genesis is valid").into()
	}

	fn head() -> Header {
		Header::new(0, Hash::zero(), Hash::zero(), Hash::zero(), Digest::default())
	}

	/// As if the chain ran an earlier version.
	fn run_version(spec_version: u32) {
		frame_system::LastRuntimeUpgrade::<Runtime>::mutate(|last| {
			last.as_mut().expect("the genesis says it").spec_version = spec_version.into();
		});
	}

	#[test]
	fn the_upgrade_to_this_runtime_is_tried_and_another_one_is_refused() {
		genesis().execute_with(|| {
			let error = try_on(&head(), 10).expect_err("the chain runs this version already");
			assert!(error.to_string().contains("higher version"), "{error}");
			run_version(0);
			try_on(&head(), 10).expect("the upgrade goes well");
			assert_eq!(System::block_number(), 1);
		});
	}

	/// More has been approved than there is to rescue.
	fn break_an_invariant() {
		pallet_upgrades::Approvals::<Runtime>::put(frame_support::BoundedVec::truncate_from(vec![
			pallet_upgrades::Approval {
				key: sr25519::Pair::from_seed(&[1; 32]).public().into(),
				code_hash: Hash::zero(),
				round: 1,
			},
		]));
	}

	#[test]
	fn a_state_is_checked_as_it_is_whichever_version_made_it() {
		genesis().execute_with(|| {
			check_at(&head()).expect("the genesis is in order");
			run_version(0);
			check_at(&head()).expect("nothing else has changed");
			break_an_invariant();
			let error = check_at(&head()).expect_err("an invariant does not hold");
			assert!(error.to_string().starts_with("the state: "), "{error}");
		});
	}

	#[test]
	fn an_upgrade_after_which_something_does_not_hold_is_found() {
		genesis().execute_with(|| {
			run_version(0);
			break_an_invariant();
			let error = try_on(&head(), 10).expect_err("an invariant does not hold");
			assert!(error.to_string().starts_with("after the upgrade"), "{error}");
		});
	}
}
