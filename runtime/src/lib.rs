// SPDX-License-Identifier: Apache-2.0

//! The runtime of Doverie: how its pallets are put together.
//!
//! * [`configs`]: the configuration of each pallet, a file for each topic.
//! * [`calls`]: every call, classed.
//! * [`fees`]: who pays for a civic call, and how much is free.
//! * [`gate`]: what may not be sent at all.
//! * [`multisigs`]: what is sent for organisations that are several people.
//! * [`refusals`]: what the pool says of a free call that would fail.
//! * [`presets`]: the genesis of the development chain and of the local network.
//! * [`apis`]: what the node asks of the runtime.
//! * [`author`]: how an author puts several transactions into its block at once.
//! * [`views`]: what people and programs ask of it.
//! * [`watch`]: what operators see of it as metrics.

#![cfg_attr(not(feature = "std"), no_std)]
// The SDK's macros write items without docs into this crate.
#![allow(missing_docs)]
// The runtime's many types take the compiler into deep recursion.
#![recursion_limit = "512"]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

extern crate alloc;

pub mod apis;
pub mod author;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod calls;
pub mod configs;
pub mod fees;
pub mod gate;
mod judging;
pub mod multisigs;
pub mod pages;
pub mod presets;
pub mod refusals;
#[cfg(any(feature = "failing-version", feature = "mending-version"))]
mod rehearsal;
pub mod views;
pub mod watch;
pub mod weights;

use alloc::vec::Vec;
use frame_support::weights::{constants::WEIGHT_REF_TIME_PER_MILLIS, Weight};
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature, Perbill,
};
use sp_version::RuntimeVersion;

pub use apis::{RuntimeApi, RUNTIME_API_VERSIONS};
pub use doverie_primitives::Balance;

/// The number of a block.
pub type BlockNumber = u32;
/// A signature of any of the kinds that wallets use.
pub type Signature = MultiSignature;
/// The public key of an account.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// How many transactions an account has sent.
pub type Nonce = u32;
/// A hash of the chain's own data. Documents have SHA-256 fingerprints instead.
pub type Hash = sp_core::H256;
/// How an account is named in a transaction.
pub type Address = MultiAddress<AccountId, ()>;
/// The header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// The extensions that every signed transaction passes, in this order. From outside they are those
/// that every Substrate client knows: [`pallet_quota`]'s is shown as two, the SDK's `CheckNonce` and
/// `ChargeTransactionPayment`. `CheckWeight` stands before it, so that what fits into no block is
/// refused before anything is looked up; it carries no bytes.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckMortality<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_quota::CheckNonceAndCharge<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);
/// A transaction or inherent as it comes in.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// What a transaction's signature signs.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;
/// Runs blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// The types of a block for a node, which need not know the runtime's transactions.
pub mod opaque {
	pub use super::{BlockNumber, Header, SessionKeys};
	use sp_runtime::generic;
	pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

	/// A block with transactions as bytes.
	pub type Block = generic::Block<Header, UncheckedExtrinsic>;
}

impl_opaque_keys! {
	/// The keys with which a validator works.
	pub struct SessionKeys {
		/// Makes blocks.
		pub aura: Aura,
		/// Finalises blocks.
		pub grandpa: Grandpa,
		/// Finds the other validators.
		pub authority_discovery: AuthorityDiscovery,
	}
}

macro_rules! version {
	($spec_version:tt) => {
		/// Which runtime this is.
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: alloc::borrow::Cow::Borrowed("doverie"),
			impl_name: alloc::borrow::Cow::Borrowed("doverie"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: 1,
			apis: RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(feature = "next-version"))]
version!(1);
// The tests of the network upgrade to these.
#[cfg(all(feature = "next-version", not(feature = "mending-version")))]
version!(2);
#[cfg(feature = "mending-version")]
version!(3);

/// The length of a slot in milliseconds: one block is made in each. It cannot change once a chain
/// has started.
pub const MILLISECS_PER_BLOCK: u64 = 3_000;
/// Blocks in a minute.
pub const MINUTES: BlockNumber = 60_000 / (MILLISECS_PER_BLOCK as BlockNumber);
/// Blocks in a day.
pub const DAYS: BlockNumber = MINUTES * 60 * 24;
/// Blocks in a session: a change of seats takes effect with the session after the next one.
pub const SESSION_LENGTH: BlockNumber = 5 * MINUTES;

/// One civic euro.
pub const EURO: Balance = 1_000_000;
/// One cent.
pub const CENT: Balance = EURO / 100;
/// The least that an account may own. A stakeholder's account may own nothing at all.
pub const EXISTENTIAL_DEPOSIT: Balance = CENT;

/// How much a block may weigh: two seconds by the weights, which count each item of the state as if
/// no cache had it. What fills a block takes about half of that, as `scripts/bench import` measures;
/// and whoever makes a block stops after 1.33 seconds by the clock, so that the others have executed
/// it before the next slot.
pub const MAX_BLOCK_WEIGHT: Weight =
	Weight::from_parts(2_000 * WEIGHT_REF_TIME_PER_MILLIS, u64::MAX);
/// The share of a block for ordinary transactions. The rest is for what the chain itself does at the
/// start of a block, for reports of offences, and for the code of an upgrade.
pub const NORMAL_SHARE: Perbill = Perbill::from_percent(90);
/// How long a block may be, in bytes: as long as the node makes them. What is allowed here and fits
/// into no block would wait in the pool for ever.
pub const MAX_BLOCK_LENGTH: u32 = 4 * 1024 * 1024;

#[frame_support::runtime]
mod runtime {
	/// The runtime of Doverie.
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
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;

	// Money and fees.
	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(12)]
	pub type Quota = pallet_quota;

	// Who takes part, and what is on record. Before the consensus, since seats belong to
	// stakeholders.
	#[runtime::pallet_index(20)]
	pub type Stakeholders = pallet_stakeholders;
	#[runtime::pallet_index(21)]
	pub type Records = pallet_records;
	#[runtime::pallet_index(22)]
	pub type Proposals = pallet_proposals;
	#[runtime::pallet_index(23)]
	pub type Pledges = pallet_pledges;

	// Consensus. What comes before sessions, by its index, does so for a reason: the first session is
	// planned from the seats of genesis; the block that begins a session is made by the validators of
	// the one before, and is theirs, slot and author; finality starts again with a session.
	#[runtime::pallet_index(30)]
	pub type Validators = pallet_validators;
	#[runtime::pallet_index(31)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(32)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(33)]
	pub type Finality = pallet_finality;
	#[runtime::pallet_index(34)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(35)]
	pub type Offences = pallet_offences;
	#[runtime::pallet_index(36)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(37)]
	pub type AuthorityDiscovery = pallet_authority_discovery;

	// Governance.
	#[runtime::pallet_index(40)]
	pub type Decisions = pallet_decisions;
	#[runtime::pallet_index(41)]
	pub type Parameters = pallet_parameters;

	// Tools.
	#[runtime::pallet_index(50)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(51)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(52)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(53)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(54)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(55)]
	pub type MultiBlockMigrations = pallet_migrations;
	// After the migrations, whose beginning it looks for.
	#[runtime::pallet_index(56)]
	pub type Upgrades = pallet_upgrades;
}
