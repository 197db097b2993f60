// SPDX-License-Identifier: Apache-2.0

//! # Upgrades: the clock stands still while the state is rebuilt, and there is a way back
//!
//! A new runtime may store things otherwise. Where there is much to rewrite, it does so in steps, a
//! step a block, and meanwhile half of the state is as the old code left it and half as the new code
//! has it. This pallet sees to it that nothing is lost meanwhile, and that a migration that fails
//! does not leave the chain without a way on.
//!
//! ## The clock
//!
//! Deadlines, windows and agendas count by a clock: the number of the block, less the blocks that
//! migrations in steps have taken. From the first block of the new runtime on it stands still,
//! until the last step is done; then it goes on from where it stood. So a deadline moves by exactly
//! the blocks in which nobody could send anything, and what is due is neither skipped nor done
//! twice. Before the first migration in steps the clock says the number of the block.
//!
//! ```text
//!   block   98   99  100  101  102  103  104
//!   clock   98   99   99   99   99  100  101
//!                    └── migration ──┘
//! ```
//!
//! What says when something was recorded stays the real block: records, events, receipts.
//!
//! ## When a migration fails
//!
//! The clock goes on standing still, and the chain takes nothing but the *rescue*:
//!
//! * those who run the validators approve a runtime, by the hash of its code. It takes more than two
//!   thirds of the validators with a seat, from three chambers. They could as well exchange the code
//!   on their machines; here it is seen who did, and everybody's node follows;
//! * anyone then sends the code. It is compared with the hash, and with the chain's name and version
//!   as every upgrade is.
//!
//! The approvals rest on the session keys with which the validators work, and on nothing that a
//! migration may have left half done. The new runtime's own migrations run, and when they are done
//! the clock moves again. None of this can be sent unless a migration has failed.
//!
//! ## What is not rebuilt in steps
//!
//! Blocks go on being made meanwhile, by the validators of the session, which lasts until the clock
//! moves again. So what the validators, sessions, time and this pallet store is migrated at once, in
//! the first block, or not at all.
//!
//! ## Example
#![doc = docify::embed!("src/tests/clock.rs", the_clock_stands_still_for_as_long_as_a_migration_takes)]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod functions;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod seams;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use types::{message, Approval, ClockInfo, Failure, RescueInfo, Rests};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use doverie_primitives::Chamber;
	use frame_support::pallet_prelude::*;
	use frame_system::{pallet_prelude::*, WeightInfo as _};
	use sp_consensus_aura::sr25519::{AuthorityId, AuthoritySignature};

	/// An approval of a runtime, as it is stored.
	pub type ApprovalOf<T> = Approval<<T as frame_system::Config>::Hash>;
	/// How the rescue stands, as the view function shows it.
	pub type RescueInfoOf<T> = RescueInfo<BlockNumberFor<T>, <T as frame_system::Config>::Hash>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The keys with which the validators of this session make blocks, of those that have a
		/// seat, with the chambers of these.
		type Seats: Get<Vec<(AuthorityId, Chamber)>>;

		/// The most seats.
		#[pallet::constant]
		type MaxSeats: Get<u32>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// For how long the clock has stood still.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Stood<T: Config> = StorageValue<_, Rests<BlockNumberFor<T>>, ValueQuery>;

	/// The migration that has failed, until another runtime has mended what it left.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Failed<T: Config> = StorageValue<_, Failure<BlockNumberFor<T>>, OptionQuery>;

	/// The runtimes that validators approve as the rescue: one for each key.
	#[pallet::storage]
	pub type Approvals<T: Config> =
		StorageValue<_, BoundedVec<ApprovalOf<T>, T::MaxSeats>, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	#[allow(missing_docs)]
	pub enum Event<T: Config> {
		/// The clock moves again, after it has stood still for this many blocks.
		ClockMoves { stood_still: BlockNumberFor<T> },
		/// A migration has failed. The chain takes nothing but the rescue.
		MigrationHasFailed { migration: Option<u32> },
		/// A validator has approved a runtime as the rescue.
		RescueApproved { key: AuthorityId, chamber: Chamber, code_hash: T::Hash },
		/// The runtime that the validators have approved takes the place of this one.
		RescueApplied { code_hash: T::Hash },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// An upgrade is rebuilding the state, and the chain takes no transactions meanwhile. Nothing
		/// runs out while it does. Send this again when it is done.
		StandsStill,
		/// No migration has failed, so there is nothing to rescue: runtimes are upgraded by decision.
		NothingToRescue,
		/// No validator of this session that has a seat works with this key. Take the Aura key of
		/// your validator's session keys.
		NotSeated,
		/// This key has given its approval in this round or a later one. Count the round up.
		AlreadyApproved,
		/// The signature does not fit the key and what is approved. Sign what `rescue` and the
		/// operators' guide say, with the Aura key.
		InvalidApproval,
		/// Not enough validators have approved this code: more than two thirds of the seats, of
		/// three chambers. Compare its BLAKE2-256 hash with the approvals.
		NotApproved,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// The rescue may have no migrations in steps. Then nobody says that they are done.
		fn on_runtime_upgrade() -> Weight {
			Self::end_rescue_without_steps();
			T::DbWeight::get().reads_writes(4, 3)
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Approves a runtime as the rescue, after a migration has failed.
		///
		/// A later approval with the same key takes the place of the one before.
		///
		/// * `key`: the Aura key with which the validator works.
		/// * `code_hash`: the BLAKE2-256 hash of the code.
		/// * `round`: 1, and one more whenever the same key approves something else.
		/// * `signature`: by the key, over the SCALE encoding of the text `doverie rescue` (14
		///   bytes), the chain's genesis hash, the number of the block in which the migration
		///   failed, `code_hash` and `round`.
		///
		/// Sent by: anyone, without a signature of their own, while a migration has failed. Errors:
		/// `NothingToRescue`, `NotSeated`, `AlreadyApproved`, `InvalidApproval`. Event:
		/// `RescueApproved`.
		#[pallet::call_index(0)]
		#[pallet::weight((<T as Config>::WeightInfo::approve_rescue(), DispatchClass::Operational))]
		pub fn approve_rescue(
			origin: OriginFor<T>,
			key: AuthorityId,
			code_hash: T::Hash,
			round: u32,
			signature: AuthoritySignature,
		) -> DispatchResult {
			ensure_none(origin)?;
			Self::do_approve_rescue(Approval { key, code_hash, round }, &signature)
		}

		/// Puts the runtime that the validators have approved in the place of this one.
		///
		/// Its migrations run from the next block on. When they are done, the clock moves again. The
		/// code is compared with what was approved, and must be for this chain and of a higher
		/// version.
		///
		/// * `code`: the new runtime.
		///
		/// Sent by: anyone, without a signature, while a migration has failed. Errors:
		/// `NothingToRescue`, `NotApproved`. Event: `RescueApplied`.
		#[pallet::call_index(1)]
		#[pallet::weight((
			<T as frame_system::Config>::SystemWeightInfo::apply_authorized_upgrade()
				.saturating_add(<T as Config>::WeightInfo::approve_rescue()),
			DispatchClass::Operational,
		))]
		pub fn apply_rescue(origin: OriginFor<T>, code: Vec<u8>) -> DispatchResult {
			ensure_none(origin)?;
			Self::do_apply_rescue(code)
		}
	}

	#[allow(deprecated)]
	#[pallet::validate_unsigned]
	impl<T: Config> ValidateUnsigned for Pallet<T> {
		type Call = Call<T>;

		fn validate_unsigned(_: TransactionSource, call: &Self::Call) -> TransactionValidity {
			Self::validate_rescue(call)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What the clock says, by which deadlines and windows count.
		///
		/// It is the number of the block, less the blocks in which migrations have run; and whether
		/// it stands still now.
		pub fn clock() -> ClockInfo<BlockNumberFor<T>> {
			Self::clock_now()
		}

		/// The migration that has failed, with the runtimes approved as the rescue.
		///
		/// `None`: none has failed.
		pub fn rescue() -> Option<RescueInfoOf<T>> {
			let failure = Failed::<T>::get()?;
			Some(RescueInfo { failure, approvals: Approvals::<T>::get().into_inner() })
		}
	}
}
