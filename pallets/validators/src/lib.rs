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
//!   set its session keys before, with proof that it has them (`session.set_keys`), and a running
//!   node must have shown lately that it holds them ([`Pallet::show_keys`]).
//! * **By offence**: a validator that signs two blocks for one slot, or two votes for one round,
//!   loses the seat, and is disabled at once, as long as no more than a third of the validators
//!   are.
//! * **By moving**: an organisation that has been admitted to another chamber loses the seat when
//!   the next session begins, without being disabled.
//!
//! A change counts from the session after the next one on, as `pallet-session` has it.
//!
//! ## Keys that a running node holds
//!
//! A validator works with the keys that were shown last. A node of an organisation shows the keys in
//! its keystore by itself: once a session while the organisation has no validator at work, and when
//! it has set others than those that it works with. So neither a new seat nor new keys bring a
//! validator into the set that nobody runs. [`KeysAtWork`] hands those keys to Aura and GRANDPA.
//!
//! ## The chain goes on
//!
//! * Of the set that was decided last, two thirds keep their seats whatever happens. Who commits an
//!   offence then is *condemned*: disabled as far as may be, until a decision replaces it.
//! * The validators are the *live* seats: where seats are vacant, as many of the strongest chambers
//!   *rest* as the rule takes. They wake by themselves. Where a chamber has no seat at all, the
//!   rule cannot hold; then no other chamber has so many that it could fork the chain alone.
//! * The keys of each session are kept for as long as an offence in it can be proved, by anyone and
//!   free of charge. What was done before a decision gave the seat is settled.
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
pub use seams::KeysAtWork;
pub use sp_consensus_slots::EquivocationProof;
pub use types::{
	Breach, Equivocation, KeyOwnership, KeysInfo, Occasion, Round, Seat, SeatCounts, SessionInfo,
	Shown, TwoBlocks, TwoVotes,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use doverie_primitives::{Chamber, Electorate};
	use frame_support::pallet_prelude::*;
	use frame_system::{pallet_prelude::*, RawOrigin};
	use sp_consensus_aura::sr25519::AuthorityId as AuraId;
	use sp_consensus_grandpa::SetId;
	use sp_consensus_slots::Slot;
	use sp_runtime::{traits::Convert, KeyTypeId};
	use sp_staking::{offence::ReportOffence, SessionIndex};

	/// Who works in a session, from which session on, and with which keys.
	pub type ActiveSet<T> = Vec<(
		<T as frame_system::Config>::AccountId,
		SessionIndex,
		<T as pallet_session::Config>::Keys,
	)>;

	/// Two votes of one validator in one round of GRANDPA.
	pub type VotesProof<T> = sp_consensus_grandpa::EquivocationProof<
		<T as frame_system::Config>::Hash,
		BlockNumberFor<T>,
	>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>>
		+ pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
	{
		/// The origin that changes seats: a decision.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The register of stakeholders.
		type Electorate: Electorate<Self::AccountId, BlockNumberFor<Self>>;

		/// The slot of this block.
		type CurrentSlot: Get<Slot>;

		/// The last session so far of a set of GRANDPA's voters.
		type LastSession: Convert<SetId, Option<SessionIndex>>;

		/// Where offences are reported.
		type ReportOffence: ReportOffence<Self::AccountId, Self::AccountId, TwoBlocks<Self::AccountId>>
			+ ReportOffence<Self::AccountId, Self::AccountId, TwoVotes<Self::AccountId>>;

		/// The most seats.
		#[pallet::constant]
		type MaxSeats: Get<u32>;

		/// For how many sessions after its own an equivocation can be proved.
		#[pallet::constant]
		type ProofSessions: Get<SessionIndex>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The seats that are held, in the order in which they were given.
	#[pallet::storage]
	pub type Seats<T: Config> =
		StorageValue<_, BoundedVec<Seat<T::AccountId>, T::MaxSeats>, ValueQuery>;

	/// How many seats each chamber had in the set that was decided last.
	#[pallet::storage]
	pub type Decided<T> = StorageValue<_, SeatCounts, ValueQuery>;

	/// The sessions in which an equivocation can be proved.
	// Numbers that the chain counts need no hash against crafted ones.
	#[pallet::storage]
	pub type Sessions<T> = StorageMap<_, Twox64Concat, SessionIndex, SessionInfo, OptionQuery>;

	/// The validators with their keys, by the first session of each set.
	///
	/// Those of the sessions that are remembered, and of the next one.
	// Never more than seats. What the SDK has for keys does not say how long they are.
	#[pallet::storage]
	#[pallet::unbounded]
	pub type ActiveSets<T: Config> =
		StorageMap<_, Twox64Concat, SessionIndex, ActiveSet<T>, ValueQuery>;

	/// The first session of the set that was planned last.
	#[pallet::storage]
	pub type PlannedSet<T> = StorageValue<_, SessionIndex, ValueQuery>;

	/// The session keys that a running node has shown last to hold, by account.
	///
	/// Of everybody who has a seat, and of other organisations that have set keys. A validator works
	/// with these.
	// Accounts are chosen by whoever makes them. How long keys are is not said, as above.
	#[pallet::storage]
	#[pallet::unbounded]
	pub type ShownKeys<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Shown<<T as pallet_session::Config>::Keys>,
		OptionQuery,
	>;

	/// Who has shown a key, until it has shown others: no two validators work with the same.
	///
	/// `pallet-session` says the like of the keys that were set last.
	#[pallet::storage]
	#[pallet::unbounded]
	pub type ShownBy<T: Config> =
		StorageMap<_, Blake2_128Concat, (KeyTypeId, Vec<u8>), T::AccountId, OptionQuery>;

	/// Offenders who are in the set of this or the next session, or condemned.
	///
	/// They stay disabled until a seat counts that a decision has given them since.
	#[pallet::storage]
	pub type Offenders<T: Config> =
		StorageValue<_, BoundedVec<T::AccountId, T::MaxSeats>, ValueQuery>;

	/// The first seats.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The organisations that have a seat from the first block. The rule must hold for them.
		/// Nobody at all is the default, which is no genesis of a chain: the runtime refuses it where
		/// a chain's state is built.
		pub seats: Vec<T::AccountId>,
		/// Is this a throw-away chain for development? Then one to three seats are enough.
		pub development: bool,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let seats: Vec<_> = self
				.seats
				.iter()
				.map(|organisation| {
					let seat = Pallet::<T>::seat_for(organisation)
						.expect("a seat of genesis belongs to a registered organisation");
					Seat { since: 0, ..seat }
				})
				.collect();
			let counts = SeatCounts::of(&seats);
			let few = if self.development { 0..4 } else { 0..1 };
			if !few.contains(&seats.len()) {
				counts.check().expect("each chamber has 1 to ⌊(n−1)/3⌋ of the seats of genesis");
			}
			Decided::<T>::put(counts);
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
		///
		/// The seat stands vacant until the next decision on seats.
		SeatLost {
			validator: T::AccountId,
			chamber: Chamber,
			/// By an offence.
			offence: bool,
		},
		/// A validator committed an offence, and stays until a decision replaces it.
		///
		/// Too few seats would be left without its own.
		ValidatorCondemned { validator: T::AccountId, chamber: Chamber },
		/// An organisation that has moved to another chamber keeps its seat for now.
		///
		/// Too few would be left without it. The event comes with every session, until enough are left, or a decision replaces it.
		SeatKept {
			validator: T::AccountId,
			/// The chamber to which the seat counts, which it has left.
			chamber: Chamber,
		},
		/// A running node has shown that it holds the session keys that this account has set.
		KeysShown { validator: T::AccountId },
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
		/// The report does not prove that one validator made two blocks for the same slot, or cast two
		/// votes in the same round.
		InvalidEquivocationProof,
		/// No validator had this key at work in that slot, or voted with it in that set; or it is
		/// longer ago than a week, or still to come.
		UnknownValidator,
		/// The report would change nothing: an offence of this validator has been reported already,
		/// or it was given its seat after this one.
		AlreadyReported,
		/// Your validator has a seat, or is at work in this session or the next one: it needs its
		/// keys. Remove them when a decision has taken the seat, two sessions later.
		StillSeated,
		/// No running node has shown lately that it holds the organisation's session keys. Start its
		/// validator with them, and try again: it shows them by itself, once a session.
		KeysNotShown,
		/// Another account has shown one of these keys as its own. Make new ones, and set them with
		/// `session.set_keys`.
		KeysTaken,
		/// The keys of this account have been shown in this session, or are at work. There is nothing
		/// to do.
		AlreadyShown,
		/// This does not show that a node holds the keys that the account has set, in this session of
		/// this chain. A validator's node makes it by itself.
		InvalidKeysProof,
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
		/// It takes those of `remove` and gives one to each of `add`. Where the rule holds for the
		/// seats that are held then, nothing is vacant any more. Where it does not, the change can
		/// fill vacancies and replace validators: no chamber gets fewer seats than it has, or more
		/// than it had, vacant ones included. Whoever is removed and added at once is forgiven. A node
		/// of whoever is added must have shown its session keys in this session or the one before,
		/// unless it works as a validator already. The change counts from the session after the next
		/// one on.
		///
		/// Sent by: a decision. Errors: `NoChange`, `NotSeated`, `NotOrganisation`,
		/// `AlreadySeated`, `KeysNotSet`, `KeysNotShown`, `TooManySeats`, `ChamberWithoutSeat`,
		/// `ChamberTooStrong`. Events: `SeatTaken`, `SeatGiven`.
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
		///
		/// Where too few seats would be left, it is condemned, and keeps the seat until a decision
		/// replaces it. The slot says in which session it was, and the chain knows whose key that
		/// was then. An offence of before the seat counted changes nothing, nor does another one of
		/// somebody who has lost the seat, or is condemned.
		///
		/// Sent by: anyone, signed or not. Errors: `UnknownValidator`, `AlreadyReported`,
		/// `InvalidEquivocationProof`. Events: `SeatLost`, `ValidatorCondemned`.
		// Without a signature it is checked twice: before the block takes it, and when it is made.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::report_equivocation()
			.saturating_mul(2)
			.saturating_add(<T as Config>::WeightInfo::on_offence()))]
		pub fn report_equivocation(
			origin: OriginFor<T>,
			equivocation_proof: Box<EquivocationProof<HeaderFor<T>, AuraId>>,
		) -> DispatchResult {
			let reporter = Self::ensure_anyone(origin)?;
			Self::do_report_equivocation(reporter, &equivocation_proof)
		}

		/// Proves that a validator cast two votes in the same round of GRANDPA. It loses its seat.
		///
		/// * `equivocation_proof`: the number of the set of voters, and the two signed votes.
		///
		/// Where too few seats would be left, it is condemned, and keeps the seat until a decision
		/// replaces it. Nodes send this by themselves when they see two votes. A vote does not say
		/// when it was cast: it counts as of the first session of its set. So the votes of a set that
		/// was at work when the seat was given change nothing, nor do others of somebody who has lost
		/// the seat, or is condemned.
		///
		/// Sent by: anyone, signed or not. Errors: `UnknownValidator`, `AlreadyReported`,
		/// `InvalidEquivocationProof`. Events: `SeatLost`, `ValidatorCondemned`.
		// Without a signature it is checked twice, like two headers.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::report_votes()
			.saturating_mul(2)
			.saturating_add(<T as Config>::WeightInfo::on_offence()))]
		pub fn report_votes(
			origin: OriginFor<T>,
			equivocation_proof: Box<VotesProof<T>>,
		) -> DispatchResult {
			let reporter = Self::ensure_anyone(origin)?;
			Self::do_report_votes(reporter, &equivocation_proof)
		}

		/// Removes the session keys of the sender's account, which has no seat.
		///
		/// Whoever has a seat, even one that rests, and whoever is in the set of this session or the
		/// next one cannot: a validator drops out by decision alone. Without keys nothing refers to
		/// the account any more. New ones can be set with `session.set_keys`.
		///
		/// Sent by: whoever has set session keys. Errors: `StillSeated`, and of the pallet Session
		/// that there are none. Events: none.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::remove_keys())]
		pub fn remove_keys(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_remove_keys(who)
		}

		/// Shows that a running node holds the session keys that an account has set.
		///
		/// * `validator`: the account.
		/// * `session`: the session that goes on.
		/// * `proof`: a signature of each key.
		///
		/// A validator's node does this by itself: once a session for an organisation that has no
		/// validator at work, so that a decision can give it a seat; and at once where other keys were
		/// set than those with which a validator works. It works with the new ones from the session
		/// after the next one on, and until then with those that were shown before.
		///
		/// Sent by: anyone, without a signature. Errors: `KeysNotSet`, `AlreadyShown`,
		/// `NotOrganisation`, `KeysTaken`, `InvalidKeysProof`. Events: `KeysShown`.
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::show_keys())]
		pub fn show_keys(
			origin: OriginFor<T>,
			validator: T::AccountId,
			session: SessionIndex,
			proof: Vec<u8>,
		) -> DispatchResult {
			ensure_none(origin)?;
			Self::do_show_keys(validator, session, &proof)
		}
	}

	impl<T: Config> Pallet<T> {
		/// Somebody who signs, or nobody.
		fn ensure_anyone(origin: OriginFor<T>) -> Result<Option<T::AccountId>, DispatchError> {
			let origin: Result<RawOrigin<T::AccountId>, _> = origin.into();
			match origin {
				Ok(RawOrigin::Signed(reporter)) => Ok(Some(reporter)),
				Ok(RawOrigin::None) => Ok(None),
				_ => Err(DispatchError::BadOrigin),
			}
		}

		/// What the pool says of what comes without a signature.
		pub(crate) fn refusal(error: Error<T>) -> InvalidTransaction {
			match error {
				Error::AlreadyReported | Error::AlreadyShown => InvalidTransaction::Stale,
				_ => InvalidTransaction::BadProof,
			}
		}
	}

	/// A report or a node's keys need no account: the proof is enough, wherever it comes from.
	#[allow(deprecated)]
	#[pallet::validate_unsigned]
	impl<T: Config> ValidateUnsigned for Pallet<T> {
		type Call = Call<T>;

		fn validate_unsigned(_source: TransactionSource, call: &Self::Call) -> TransactionValidity {
			let offender = match call {
				Call::report_equivocation { equivocation_proof } => {
					Self::check_report(equivocation_proof).map(|offence| offence.offender)
				},
				Call::report_votes { equivocation_proof } => {
					Self::check_votes(equivocation_proof).map(|offence| offence.offender)
				},
				Call::show_keys { validator, session, proof } => {
					return Self::validate_shown(validator, *session, proof);
				},
				_ => return Err(InvalidTransaction::Call.into()),
			};
			let offender = offender.map_err(Self::refusal)?;
			// One report of a validator is enough: no more wait.
			ValidTransaction::with_tag_prefix("ValidatorsEquivocation")
				.priority(TransactionPriority::MAX)
				.and_provides(offender)
				.build()
		}

		/// The signatures of keys that are shown are looked at when the call is made. A block's author
		/// pays with its time for what it takes unchecked.
		fn pre_dispatch(call: &Self::Call) -> Result<(), TransactionValidityError> {
			match call {
				Call::show_keys { validator, session, .. } => {
					// One of another session would fail, and nobody pays for it.
					ensure!(
						*session == pallet_session::Pallet::<T>::current_index(),
						InvalidTransaction::Stale
					);
					Self::to_show(validator)
						.map(|_| ())
						.map_err(|error| Self::refusal(error).into())
				},
				call => Self::validate_unsigned(TransactionSource::InBlock, call).map(|_| ()),
			}
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The seats that are held.
		///
		/// Each with the validator's account, the organisation's roll number, the chamber, the
		/// session from which it counts, and whether the validator is condemned.
		pub fn seats() -> Vec<Seat<T::AccountId>> {
			Seats::<T>::get().into_inner()
		}

		/// How many seats of each chamber stand vacant.
		pub fn vacancies() -> SeatCounts {
			Decided::<T>::get().without(&SeatCounts::of(&Seats::<T>::get()))
		}

		/// The validators whose seats are live. Other seats rest, so that no chamber is too strong.
		///
		/// They make blocks from the session after the next one on.
		pub fn live() -> Vec<T::AccountId> {
			Self::live_set().into_iter().map(|(validator, ..)| validator).collect()
		}

		/// Whether a running node has shown that it holds the session keys that an account has set.
		///
		/// In which session it did so last, whether other keys have been set since, which do not count
		/// yet, and whether a decision can give a seat for them now. Nothing, where no keys are set.
		pub fn keys_shown(account: T::AccountId) -> Option<KeysInfo> {
			Self::keys_info(&account)
		}
	}
}
