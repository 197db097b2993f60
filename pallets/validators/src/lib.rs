// SPDX-License-Identifier: Apache-2.0

//! # Validators: seats by chamber
//!
//! The organisations that make and finalise blocks. A seat belongs to an organisation and counts to
//! its chamber.
//!
//! ## The rule
//!
//! Any one chamber may fail: of n seats, each chamber has at least one and at most ⌊(n−1)/3⌋. The
//! rule holds after every change, or the change is refused. The smallest network has four seats,
//! and the next sizes are 7 and 8. So seats change in sets: some to remove, some to add.
//!
//! ## How a seat changes
//!
//! * **By decision**: [`Pallet::change_seats`]. An organisation that is to have a seat must have
//!   set its session keys before, with proof that it has them (`session.set_keys`).
//! * **By offence**: a validator that signs two blocks for one slot, or two votes for one round,
//!   loses the seat where the rule holds without it. Where it does not, as with four seats, the
//!   seat stands *vacant* in its chamber until a decision fills it. In both cases the offender is
//!   disabled at once, as long as no more than a third of the validators are.
//! * **By moving**: an organisation that has been admitted to another chamber loses the seat when
//!   the next session begins, in the same way, without being disabled.
//!
//! A change counts from the session after the next one on, as `pallet-session` has it.
//!
//! ## Example
#![doc = docify::embed!("src/tests/seats.rs", four_seats_become_eight)]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod functions;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
pub mod runtime_api;
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
pub use seams::AccountOnly;
pub use types::{AuraEquivocation, Breach, Seat, SeatCounts};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use doverie_primitives::{Chamber, Electorate};
	use frame_support::{pallet_prelude::*, traits::KeyOwnerProofSystem};
	use frame_system::pallet_prelude::*;
	use sp_consensus_aura::sr25519::AuthorityId as AuraId;
	use sp_consensus_slots::EquivocationProof;
	use sp_runtime::KeyTypeId;
	use sp_staking::{offence::ReportOffence, SessionIndex};

	/// The validator that is reported. It is identified by its account alone.
	pub type Offender<T> = pallet_session::historical::IdentificationTuple<T>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>>
		+ pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
		+ pallet_session::historical::Config<FullIdentification = ()>
	{
		/// The origin that changes seats: a decision.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The register of stakeholders.
		type Electorate: Electorate<Self::AccountId, BlockNumberFor<Self>>;

		/// Proves who held an Aura key in a session.
		type KeyOwnerProofSystem: KeyOwnerProofSystem<
			(KeyTypeId, AuraId),
			Proof = sp_session::MembershipProof,
			IdentificationTuple = Offender<Self>,
		>;

		/// Where offences are reported.
		type ReportOffence: ReportOffence<
			Self::AccountId,
			Offender<Self>,
			AuraEquivocation<Offender<Self>>,
		>;

		/// The most seats.
		#[pallet::constant]
		type MaxSeats: Get<u32>;

		/// For how many sessions an equivocation can be proved.
		#[pallet::constant]
		type ProofSessions: Get<SessionIndex>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The seats that are held, in the order in which they were given.
	#[pallet::storage]
	pub type Seats<T: Config> =
		StorageValue<_, BoundedVec<Seat<T::AccountId>, T::MaxSeats>, ValueQuery>;

	/// The vacant seats of each chamber, without which the rule does not hold.
	#[pallet::storage]
	pub type Vacancies<T> = StorageValue<_, SeatCounts, ValueQuery>;

	/// The hash of the validators, with their keys, for which the last session was planned.
	#[pallet::storage]
	pub type PlannedSet<T: Config> = StorageValue<_, T::Hash, OptionQuery>;

	/// Offenders who are still in the set of the current or next session: they stay disabled.
	#[pallet::storage]
	pub type Offenders<T: Config> =
		StorageValue<_, BoundedVec<T::AccountId, T::MaxSeats>, ValueQuery>;

	/// The first seats.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The organisations that have a seat from the first block. The rule must hold for them,
		/// but for a chain with a single validator, which is a throw-away chain for development.
		pub seats: Vec<T::AccountId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let seats: Vec<_> = self
				.seats
				.iter()
				.map(|organisation| {
					Pallet::<T>::seat_for(organisation)
						.expect("a seat of genesis belongs to a registered organisation")
				})
				.collect();
			if seats.len() > 1 {
				SeatCounts::of(&seats)
					.check()
					.expect("each chamber has 1 to ⌊(n−1)/3⌋ of the seats of genesis");
			}
			Seats::<T>::put(
				BoundedVec::try_from(seats).expect("genesis gives at most MaxSeats seats"),
			);
		}
	}

	#[pallet::event]
	#[allow(missing_docs)] // Of fields whose names say it.
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A decision gave a seat to an organisation.
		SeatGiven { validator: T::AccountId, chamber: Chamber },
		/// A decision took a seat from an organisation.
		SeatTaken {
			validator: T::AccountId,
			/// The chamber to which the seat counted.
			chamber: Chamber,
		},
		/// A validator lost its seat by an offence, or by moving to another chamber.
		SeatLost {
			validator: T::AccountId,
			chamber: Chamber,
			/// The seat stands vacant until a decision fills it. Otherwise it is gone: the rule
			/// holds without it.
			vacant: bool,
			/// By an offence.
			offence: bool,
		},
	}

	// Clients know errors by their place: add at the end.
	#[pallet::error]
	pub enum Error<T> {
		/// Nothing to remove and nothing to add. Name at least one organisation.
		NoChange,
		/// Only a registered organisation in good standing can have a seat.
		NotOrganisation,
		/// This organisation has a seat already, or is named twice.
		AlreadySeated,
		/// This account has no seat to remove, or is named twice.
		NotSeated,
		/// The organisation has not set its session keys. It must call `session.set_keys` first, so
		/// that its validator can work as soon as the seat counts.
		KeysNotSet,
		/// There would be more seats than the chain allows.
		TooManySeats,
		/// A chamber would have no seat. Every chamber has at least one.
		ChamberWithoutSeat,
		/// A chamber would have more than ⌊(n−1)/3⌋ of n seats, so that its failure could stop the
		/// chain. Change seats of several chambers together: after 4 come 7 and 8.
		ChamberTooStrong,
		/// The two headers do not prove that one validator made two blocks for the same slot.
		InvalidEquivocationProof,
		/// The proof does not show who held the key, or is for a session too long ago.
		InvalidKeyOwnershipProof,
		/// This offence has been reported already.
		AlreadyReported,
	}

	impl<T> From<Breach> for Error<T> {
		fn from(breach: Breach) -> Self {
			match breach {
				Breach::ChamberWithoutSeat => Error::ChamberWithoutSeat,
				Breach::ChamberTooStrong => Error::ChamberTooStrong,
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxSeats::get() >= 4, "each chamber has a seat");
			assert!(T::ProofSessions::get() >= 2, "an equivocation must be provable for a while");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Takes seats from validators and gives seats to others, all together or not at all.
		///
		/// It takes those of `remove` and gives one to each of `add`. What a chamber gains fills
		/// its vacancies, and vacancies that the rule no longer needs are closed. While a seat must
		/// stand vacant, no chamber gets more seats than it had, vacant ones included. The change
		/// counts from the session after the next one on.
		///
		/// Sent by: a decision. Errors: `NoChange`, `NotSeated`, `NotOrganisation`,
		/// `AlreadySeated`, `KeysNotSet`, `TooManySeats`, `ChamberWithoutSeat`, `ChamberTooStrong`.
		/// Events: `SeatTaken`, `SeatGiven`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::change_seats(
			(remove.len() as u32).saturating_add(add.len() as u32),
		))]
		pub fn change_seats(
			origin: OriginFor<T>,
			remove: Vec<T::AccountId>,
			add: Vec<T::AccountId>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_change_seats(remove, add)
		}

		/// Proves that a validator made two blocks for the same slot. It loses its seat.
		///
		/// * `equivocation_proof`: the two signed headers.
		/// * `key_owner_proof`: who held the key in the session, from the runtime API
		///   `ValidatorsApi_generate_key_ownership_proof`.
		///
		/// Sent by: anyone who signs. Errors: `InvalidEquivocationProof`,
		/// `InvalidKeyOwnershipProof`, `AlreadyReported`. Event: `SeatLost`.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::report_equivocation()
			.saturating_add(<T as Config>::WeightInfo::on_offence()))]
		pub fn report_equivocation(
			origin: OriginFor<T>,
			equivocation_proof: Box<EquivocationProof<HeaderFor<T>, AuraId>>,
			key_owner_proof: sp_session::MembershipProof,
		) -> DispatchResult {
			let reporter = ensure_signed(origin)?;
			Self::do_report_equivocation(&reporter, *equivocation_proof, key_owner_proof)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The seats that are held.
		///
		/// Each with the validator's account, the organisation's roll number, the chamber, and the
		/// session in which it was given.
		pub fn seats() -> Vec<Seat<T::AccountId>> {
			Seats::<T>::get().into_inner()
		}

		/// How many seats of each chamber stand vacant.
		pub fn vacancies() -> SeatCounts {
			Vacancies::<T>::get()
		}
	}
}
