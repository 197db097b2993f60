// SPDX-License-Identifier: Apache-2.0

//! # Finality: a way out when it stalls
//!
//! GRANDPA needs more than two thirds of the validators. Where a third of them is lost for good,
//! keys included, blocks go on being made and none becomes final, and new keys or seats do not
//! count for finality, since a change of validators has to become final itself.
//!
//! ## The rule
//!
//! An organisation with a seat can report that finality has stalled, by showing the proof of the
//! last block that was final. If nobody shows a later one within a quarter of a day, the chain
//! starts finality again from there, with the validators that have seats then, as soon as enough of
//! them make blocks.
//!
//! Nobody has to be believed. A proof is a GRANDPA justification: the votes of more than two thirds
//! of the validators, which the chain checks. Where finality works, every node shows a later proof
//! by itself within seconds, and the report falls.
//!
//! * A later block *made after the report* refutes it.
//! * A later block *from before the report* takes the place of the one reported, and the time goes
//!   on. Whoever keeps the last proof back gains nothing by it.
//! * *Without blocks* by more than two thirds of those who would vote, made in the session before,
//!   nothing happens, and the report stays open. So a part of the network that is cut off, and may
//!   take that for a stall, waits for the others instead of going its own way.
//!
//! ## What happens then
//!
//! With the first block of the session that begins after the time is over, GRANDPA forces a change
//! of its set ([`Voters::restart`]): the validators of that session vote from the last final block
//! on. So new session keys and changed seats count if they count for that session.
//!
//! Clients number the sets by the changes that became final; the runtime numbers them by those that
//! it planned. Changes planned during the stall never become final. So the number is put back to
//! that of the set which finalised the last block, and both go on from the same one.
//!
//! ## Who votes on what
//!
//! The chain remembers the voters of every set until the votes of a later set are shown, so that a
//! stall can be reported however long it lasts and however often keys change in it. Where the sets
//! become many, nodes are asked to show a later block, as they are by a report.
//!
//! ## Example
#![doc = docify::embed!("src/tests/reports.rs", finality_starts_again_if_nobody_shows_a_later_block)]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod functions;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
pub mod runtime_api;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use types::{KnownSets, Report, Restart, Voters};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::votes_in;
	use alloc::vec::Vec;
	use doverie_primitives::Clock;
	use frame_support::{pallet_prelude::*, traits::SortedMembers};
	use frame_system::pallet_prelude::*;
	use sp_consensus_grandpa::{AuthorityId, AuthorityWeight, SetId};

	/// A report that finality has stalled.
	pub type ReportOf<T> = Report<
		<T as frame_system::Config>::AccountId,
		BlockNumberFor<T>,
		<T as frame_system::Config>::Hash,
		BoundedVec<<T as frame_system::Config>::AccountId, <T as Config>::MaxVoters>,
	>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The accounts that have a seat.
		type Seats: SortedMembers<Self::AccountId>;

		/// Who votes on finality.
		type Voters: Voters<Self::AccountId, BlockNumberFor<Self>>;

		/// The clock, which rests while a migration lets no transaction in.
		type Clock: Clock<BlockNumberFor<Self>>;

		/// How many blocks a day of this chain has. It never changes.
		type Day: Get<BlockNumberFor<Self>>;

		/// The least time that anything here takes, in blocks, where days are short.
		///
		/// Nodes need a moment to show what they know.
		#[pallet::constant]
		type LeastTime: Get<BlockNumberFor<Self>>;

		/// The most voters in a set.
		#[pallet::constant]
		type MaxVoters: Get<u32>;

		/// After how many changes of the voters a later final block is asked for, so that the sets
		/// before it can be forgotten. While finality stalls, more are remembered.
		#[pallet::constant]
		type MaxSets: Get<u64>;

		/// The longest proof, in bytes.
		#[pallet::constant]
		type MaxProofLength: Get<u32>;

		/// How many restarts are remembered.
		#[pallet::constant]
		type MaxRestarts: Get<u32>;

		/// The weights of the calls and hooks.
		type WeightInfo: WeightInfo;
	}

	/// The first and the last set of voters that count, and that are stored: all between them, too.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Known<T> = StorageValue<_, KnownSets, OptionQuery>;

	/// The first block that each set of voters finalises.
	// Twox64Concat: sets are numbered one after the other.
	#[pallet::storage]
	pub type FirstBlocks<T: Config> =
		StorageMap<_, Twox64Concat, SetId, BlockNumberFor<T>, OptionQuery>;

	/// The voters of each set, with the weight of their votes.
	// Twox64Concat: sets are numbered one after the other.
	#[pallet::storage]
	pub type Sets<T: Config> = StorageMap<
		_,
		Twox64Concat,
		SetId,
		BoundedVec<(AuthorityId, AuthorityWeight), T::MaxVoters>,
		OptionQuery,
	>;

	/// The open report, if there is one.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type OpenReport<T: Config> = StorageValue<_, ReportOf<T>, OptionQuery>;

	/// The block from which finality starts again with the next set of voters.
	#[pallet::storage]
	pub type RestartsFrom<T: Config> = StorageValue<_, BlockNumberFor<T>, OptionQuery>;

	/// When finality was started again, the last times.
	#[pallet::storage]
	pub type Restarts<T: Config> =
		StorageValue<_, BoundedVec<Restart<BlockNumberFor<T>>, T::MaxRestarts>, ValueQuery>;

	#[pallet::event]
	#[allow(missing_docs)] // Of fields whose names say it.
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Finality is said to have stalled after this block.
		StallReported {
			by: T::AccountId,
			block: BlockNumberFor<T>,
			/// From this block on, finality starts again with the next session.
			due: BlockNumberFor<T>,
		},
		/// A later final block was shown, from before the report, which is about it from now on.
		LaterBlockShown { block: BlockNumberFor<T> },
		/// A final block was shown that was made after the report. Finality works.
		StallRefuted { block: BlockNumberFor<T> },
		/// Finality starts again after this block, with the validators of the session that begins.
		FinalityRestarted {
			block: BlockNumberFor<T>,
			/// The number of the new set of voters.
			set: SetId,
		},
	}

	// Clients know errors by their place: add at the end.
	#[pallet::error]
	pub enum Error<T> {
		/// Only the account of an organisation that has a seat can report that finality has
		/// stalled. Ask one of them: `validators.seats` says who they are.
		NotSeated,
		/// This is no proof that a block is final, or it is too long. Take what a node answers to
		/// `doverie_lastJustification`.
		InvalidProof,
		/// The proof is for a block that this chain does not have yet. Wait until your node has
		/// caught up.
		BlockToCome,
		/// This block became final only lately, so finality may work. Wait until it is a
		/// twenty-fourth of a day old.
		TooRecent,
		/// Who voted on this block is no longer remembered. Take the proof of a later one.
		UnknownSet,
		/// A report for this block, or a later one, is open. Its time is running: there is nothing
		/// more to do.
		AlreadyReported,
		/// Nobody has reported that finality has stalled, so there is nothing to refute.
		NothingReported,
		/// The proof is not for a later block than the one that was reported. Show a later one.
		NotLater,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(now: BlockNumberFor<T>) -> Weight {
			let mut weight = <T as Config>::WeightInfo::nothing_to_do();
			let is_new = Self::note_set(now);
			if Self::forget_one() || is_new {
				weight.saturating_accrue(<T as Config>::WeightInfo::note_set());
			}
			if Self::note_author(T::Voters::author) {
				weight.saturating_accrue(<T as Config>::WeightInfo::note_author());
			}
			if Self::restart_if_due(now) {
				weight.saturating_accrue(<T as Config>::WeightInfo::restart());
			}
			weight
		}

		fn integrity_test() {
			assert!(T::MaxSets::get() > 0, "the set that votes must be remembered");
			assert!(T::MaxRestarts::get() > 0, "the last restart must be remembered");
			assert!(
				votes_in(T::MaxProofLength::get()) >= T::MaxVoters::get(),
				"the votes of all voters must fit a proof"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Reports that no block has become final for long, with the proof of the last one.
		///
		/// The block must be a twenty-fourth of a day old. If nobody shows a later one within a
		/// quarter of a day, finality starts again after it, with the next session and its
		/// validators, if enough of them have made blocks in the session before. Where a report is
		/// open already, a later block takes the place of the one that was reported; if it was made
		/// after that report, the report is refuted, and this one begins.
		///
		/// * `proof`: what a node answers to `doverie_lastJustification`.
		///
		/// Sent by: an organisation that has a seat. Errors: `NotSeated`, `InvalidProof`,
		/// `BlockToCome`, `TooRecent`, `AlreadyReported`, `UnknownSet`. Events: `StallReported`,
		/// `LaterBlockShown`, `StallRefuted`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::report_stall(votes_in(proof.len() as u32)))]
		pub fn report_stall(origin: OriginFor<T>, proof: Vec<u8>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_stall(&who, &proof)
		}

		/// Shows that a later block is final than the one that was reported as the last.
		///
		/// A block that was made after the report refutes it. One from before it takes the place
		/// of the block that was reported, and the time goes on. Without a report, a later block is
		/// taken where the voters have changed so often that it makes the chain forget some. Nodes
		/// do this by themselves.
		///
		/// * `proof`: what a node answers to `doverie_lastJustification`.
		///
		/// Sent by: anyone, without a signature. Errors: `NothingReported`, `InvalidProof`,
		/// `BlockToCome`, `NotLater`, `UnknownSet`. Events: `LaterBlockShown`, `StallRefuted`.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::show_final(votes_in(proof.len() as u32)))]
		pub fn show_final(origin: OriginFor<T>, proof: Vec<u8>) -> DispatchResult {
			ensure_none(origin)?;
			Self::do_show_final(&proof)
		}
	}

	#[allow(deprecated)] // It is how transactions without a signature are still validated.
	#[pallet::validate_unsigned]
	impl<T: Config> ValidateUnsigned for Pallet<T> {
		type Call = Call<T>;

		fn validate_unsigned(_: TransactionSource, call: &Self::Call) -> TransactionValidity {
			match call {
				Call::show_final { proof } => Self::validate_proof(proof),
				_ => InvalidTransaction::Call.into(),
			}
		}

		/// The votes are counted when the call is made. A block's author pays with its time for
		/// what it takes unchecked.
		fn pre_dispatch(call: &Self::Call) -> Result<(), TransactionValidityError> {
			match call {
				Call::show_final { proof } => {
					Self::later_block(proof).map(|_| ()).map_err(Self::invalid)
				},
				_ => Err(InvalidTransaction::Call.into()),
			}
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The open report that finality has stalled: who made it, for which block, until when.
		///
		/// With those who have made blocks in this session: if enough of the validators have,
		/// finality can start again.
		pub fn report() -> Option<ReportOf<T>> {
			OpenReport::<T>::get()
		}

		/// When finality was started again, the last times.
		///
		/// Each with the block that began it, the last block that was final before, and the number
		/// of the new set of voters. Nodes that join later by warp sync need to be told.
		pub fn restarts() -> Vec<Restart<BlockNumberFor<T>>> {
			Restarts::<T>::get().into_inner()
		}
	}
}
