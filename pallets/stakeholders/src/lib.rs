// SPDX-License-Identifier: Apache-2.0

//! # Stakeholders: who takes part
//!
//! The register of the organisations and citizens who may speak and vote, kept by registrars whom
//! decisions name.
//!
//! ## Terms
//!
//! * **Stakeholder**: a registered organisation or citizen: one account, one *roll number*, which
//!   is given at the first admission, stays through every renewal and change of key, and is never
//!   reused.
//! * **Chamber**: municipality, business, academia or civil society. Citizens belong to civil
//!   society.
//! * **Registrar**: an account that may admit, renew, suspend, reinstate, revoke and move keys in
//!   one chamber. Every admission names its registrar and the fingerprint of the evidence.
//! * **Roll**: who is registered at the end of a block: admitted, and not suspended, revoked, left,
//!   barred or expired.
//! * **Checkpoint**: the end of a block that is a multiple of a day, in days of the chain's own
//!   length. The roll of a decision is the one of a checkpoint that is a number of days old
//!   (*maturity*) when the decision opens, or that of the first block while the chain is younger.
//! * **Tag**: a keyed hash that only registrars can compute. It keeps one person or company from
//!   being admitted twice, and says nothing to anybody else.
//!
//! ## How a stakeholder's standing changes
//!
//! ```text
//!            admit                 suspend
//!   (none) ─────────▶ Admitted ◀────────────▶ Suspended
//!                     │  ▲  │     reinstate       │
//!      at its block,  │  │  │ revoke, leave,      │
//!          by itself  ▼  │  ▼ upheld challenge    ▼
//!                 Expired│  Revoked / Left / Barred
//!                     └──┘
//!             renew, or admit again (never out of Barred)
//! ```
//!
//! A challenge is apart from this: when members of two other chambers dispute an admission, a
//! decision upholds the challenge (Barred) or dismisses it. Until then it changes nothing: whoever
//! is challenged stays on the roll, and nobody makes an electorate or a quorum smaller by
//! challenging.
//!
//! ## Who votes
//!
//! Whoever was on the roll at the checkpoint of a decision votes in it, whatever a registrar does
//! afterwards: nobody chooses an electorate by acting around an opening. Only an upheld challenge
//! takes the vote. A key votes in decisions that open after the block at which it became the key.
//!
//! ## What it costs
//!
//! Whether forty or ten million are registered: every call, and every question that another pallet
//! asks, touches a bounded number of items. The roll is not a list that is copied or walked. Each
//! stakeholder carries the few stretches of blocks during which it was on the roll; the counts per
//! chamber and kind are kept as the roll changes, and written down once a day; and for each block
//! at which admissions end, one item says how many do, so that they leave the counts without being
//! looked at.
//!
//! ## Example
//!
//! A university is admitted by the registrar of its chamber, expires, and is renewed:
#![doc = docify::embed!("src/tests/standing.rs", an_admission_expires_by_itself_and_can_be_renewed)]
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
pub use types::{
	most_challenged, Admission, Applicant, Calendar, Challenge, Challenger, CheckpointInfo,
	Dispute, GenesisStakeholder, HistoryFull, Key, Moment, Refusal, Stakeholder, StakeholderInfo,
	Standing, Status, Stretch, CHALLENGES_EACH, CHAMBERS_TO_CHALLENGE,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use doverie_primitives::{
		BoundedText, ByChamber, Chamber, Characters, Fingerprint, Kind, Records, RollNumber,
		RollSize, TextFault, UniquenessTag,
	};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	pub(crate) type AdmissionOf<T> =
		Admission<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	pub(crate) type StakeholderOf<T> = Stakeholder<
		<T as frame_system::Config>::AccountId,
		BlockNumberFor<T>,
		<T as Config>::MaxStretches,
	>;
	pub(crate) type NameOf<T> = BoundedText<Characters<<T as Config>::MaxNameLength>>;

	/// At most this many chambers can challenge: all but the challenged one's own.
	pub type MaxChallenges = ConstU32<3>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The origin that names registrars and hides names: a decision.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The records: whoever challenges gives reasons that are on record.
		type Records: Records<Self::AccountId>;

		/// The earliest checkpoint whose roll anyone may still ask for: that of the earliest
		/// decision that is open or waits for its block, or that of the current block. It never
		/// goes back.
		type Horizon: Get<BlockNumberFor<Self>>;

		/// How many blocks a day of this chain has. It never changes.
		type Day: Get<BlockNumberFor<Self>>;

		/// How many days old the roll of a decision is when the decision opens, at least.
		#[pallet::constant]
		type Maturity: Get<u16>;

		/// For how many days those who have raised a challenge that a decision has dismissed raise
		/// no other.
		#[pallet::constant]
		type ChallengePause: Get<u16>;

		/// The longest time, in blocks, for which an admission can be given or renewed.
		#[pallet::constant]
		type MaxTerm: Get<BlockNumberFor<Self>>;

		/// The longest public name of an organisation, in characters.
		#[pallet::constant]
		type MaxNameLength: Get<u32>;

		/// The most registrars of one chamber.
		#[pallet::constant]
		type MaxRegistrars: Get<u32>;

		/// The most admissions in one call.
		#[pallet::constant]
		type MaxAdmissions: Get<u32>;

		/// The most stretches on the roll that are kept for one stakeholder: how often it can come
		/// back to the roll while one decision is open.
		#[pallet::constant]
		type MaxStretches: Get<u32>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The registrars of each chamber.
	// Twox64Concat: there are four chambers, and nobody can add one.
	#[pallet::storage]
	pub type Registrars<T: Config> = StorageMap<
		_,
		Twox64Concat,
		Chamber,
		BoundedVec<T::AccountId, T::MaxRegistrars>,
		ValueQuery,
	>;

	/// The roll number that the next newcomer gets.
	#[pallet::storage]
	pub type NextRollNumber<T> = StorageValue<_, RollNumber, ValueQuery>;

	/// Everybody who was ever admitted, by roll number.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Stakeholders<T: Config> = StorageMap<_, Twox64Concat, RollNumber, StakeholderOf<T>>;

	/// The public names of organisations, apart from the rest so that a decision can hide one.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Names<T: Config> = StorageMap<_, Twox64Concat, RollNumber, NameOf<T>>;

	/// The bearer of a name, by the hash of what the name has in common with all that look like it.
	// Identity: the keys are hashes already.
	#[pallet::storage]
	pub type NameBearers<T> = StorageMap<_, Identity, [u8; 32], RollNumber>;

	/// Every account that is or was the key of a stakeholder.
	// Blake2_128Concat: accounts are chosen by their owners.
	#[pallet::storage]
	pub type Keys<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Key<BlockNumberFor<T>>>;

	/// The stakeholder that was admitted under a tag.
	// Blake2_128Concat: tags come from registrars, who could look for collisions.
	#[pallet::storage]
	pub type Tags<T> = StorageMap<_, Blake2_128Concat, UniquenessTag, RollNumber>;

	/// How many of each chamber are on its roll now.
	#[pallet::storage]
	pub type CurrentRollSizes<T> = StorageValue<_, ByChamber<RollSize>, ValueQuery>;

	/// How many of each chamber were on its roll at a checkpoint that may still be asked for.
	// Twox64Concat: the keys are multiples of a day, nobody can choose one.
	#[pallet::storage]
	pub type Checkpoints<T: Config> =
		StorageMap<_, Twox64Concat, BlockNumberFor<T>, ByChamber<RollSize>>;

	/// The earliest checkpoint that has not been forgotten.
	#[pallet::storage]
	pub type OldestCheckpoint<T: Config> = StorageValue<_, BlockNumberFor<T>, ValueQuery>;

	/// How many of those in good standing expire at a block.
	// Twox64Concat: a block number within `MaxTerm`, and at most one item for each stakeholder.
	#[pallet::storage]
	pub type Expiring<T: Config> =
		StorageMap<_, Twox64Concat, BlockNumberFor<T>, ByChamber<RollSize>, ValueQuery>;

	/// The challenges to an admission that no decision has settled: at most one for each chamber.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Challenges<T: Config> = StorageMap<
		_,
		Twox64Concat,
		RollNumber,
		BoundedVec<Challenge<BlockNumberFor<T>>, MaxChallenges>,
		ValueQuery,
	>;

	/// How many of each chamber are under a challenge in effect.
	#[pallet::storage]
	pub type ChallengedNow<T> = StorageValue<_, ByChamber<u32>, ValueQuery>;

	/// Those who have raised challenges, by roll number.
	///
	/// How many are unsettled, and how long they pause after a dismissed one.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Challengers<T: Config> =
		StorageMap<_, Twox64Concat, RollNumber, Challenger<BlockNumberFor<T>>, ValueQuery>;

	/// Registrars and stakeholders of the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The first registrars.
		pub registrars: Vec<(Chamber, T::AccountId)>,
		/// The first stakeholders, admitted by the first registrar of their chamber. Names are
		/// text.
		pub stakeholders: Vec<GenesisStakeholder<T::AccountId, BlockNumberFor<T>>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (chamber, registrar) in &self.registrars {
				Registrars::<T>::try_append(chamber, registrar)
					.expect("genesis names at most MaxRegistrars registrars for a chamber");
			}
			for founder in &self.stakeholders {
				let registrar = Registrars::<T>::get(founder.chamber)
					.first()
					.cloned()
					.expect("genesis names a registrar for the chamber of every stakeholder");
				Pallet::<T>::do_admit(&registrar, founder.clone().into())
					.expect("genesis admits only those whom a registrar could admit");
			}
			// No block 0 is ever finalised.
			Checkpoints::<T>::insert(Pallet::<T>::now(), CurrentRollSizes::<T>::get());
		}
	}

	#[pallet::event]
	#[allow(missing_docs)] // Of fields whose names say it.
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A decision named a registrar of a chamber.
		RegistrarAdded { chamber: Chamber, registrar: T::AccountId },
		/// A decision removed a registrar.
		RegistrarRemoved { chamber: Chamber, registrar: T::AccountId },
		/// A registrar admitted a stakeholder, for the first time or again.
		Admitted {
			number: RollNumber,
			/// The key that signs for the stakeholder.
			account: T::AccountId,
			chamber: Chamber,
			kind: Kind,
			registrar: T::AccountId,
			/// The fingerprint of what the registrar had seen.
			evidence: Fingerprint,
			/// The block at which the admission ends by itself.
			expires: BlockNumberFor<T>,
			/// The stakeholder votes in the decisions that open at this block or later, if it stays
			/// in good standing.
			votes_from: BlockNumberFor<T>,
		},
		/// A registrar extended an admission.
		Renewed {
			number: RollNumber,
			registrar: T::AccountId,
			/// The fingerprint of what the registrar had seen.
			evidence: Fingerprint,
			/// The block at which the admission now ends by itself.
			expires: BlockNumberFor<T>,
		},
		/// A registrar suspended a stakeholder.
		Suspended { number: RollNumber, registrar: T::AccountId, reasons: Fingerprint },
		/// A registrar lifted a suspension.
		Reinstated { number: RollNumber, registrar: T::AccountId, reasons: Fingerprint },
		/// A registrar revoked an admission.
		Revoked { number: RollNumber, registrar: T::AccountId, reasons: Fingerprint },
		/// A stakeholder left by their own wish.
		Left { number: RollNumber },
		/// A registrar moved a stakeholder to a new key. The history stays.
		KeyMoved {
			number: RollNumber,
			/// The key that no longer signs.
			from: T::AccountId,
			/// The key that signs from now on.
			to: T::AccountId,
			registrar: T::AccountId,
			/// The fingerprint of what the registrar had seen.
			evidence: Fingerprint,
		},
		/// Admissions ended by themselves at this block.
		Expired {
			/// This many left the rolls.
			from_rolls: ByChamber<RollSize>,
		},
		/// A member of another chamber disputes an admission.
		Challenged {
			/// The roll number of the challenged stakeholder.
			number: RollNumber,
			by: RollNumber,
			chamber: Chamber,
			reasons: Fingerprint,
			/// Two chambers dispute the admission: a decision settles it.
			in_effect: bool,
		},
		/// A challenger withdrew a challenge that was not in effect.
		ChallengeWithdrawn {
			/// The roll number of the challenged stakeholder.
			number: RollNumber,
			by: RollNumber,
		},
		/// A decision settled a challenge.
		ChallengeSettled {
			/// The roll number of the challenged stakeholder.
			number: RollNumber,
			/// Upheld: the admission is revoked and barred. Not upheld: it goes on, and those who
			/// challenged it pause.
			upheld: bool,
		},
		/// A decision hid the public name of an organisation from state.
		NameHidden { number: RollNumber },
		/// A decision allowed registrars to admit a barred stakeholder again.
		BarLifted { number: RollNumber },
	}

	// Clients know errors by their place: add at the end.
	#[pallet::error]
	pub enum Error<T> {
		/// You are not a registrar of this chamber. A decision names registrars; ask one of those
		/// that the chamber has.
		NotRegistrar,
		/// This account is a registrar of the chamber already.
		AlreadyRegistrar,
		/// The chamber has as many registrars as it can have. Remove one first.
		TooManyRegistrars,
		/// This account is not registered as a stakeholder. Ask a registrar of your chamber for
		/// admission.
		UnknownStakeholder,
		/// This person or company is admitted already, under the same uniqueness tag. Renew,
		/// reinstate or move the key of that admission instead.
		AlreadyAdmitted,
		/// This account is, or once was, the key of another stakeholder. Use a new account.
		AccountTaken,
		/// A decision revoked this admission. Only a decision can lift the bar.
		BarredByDecision,
		/// Citizens belong to civil society. Choose that chamber, or admit an organisation.
		CitizensBelongToCivilSociety,
		/// The name is blank, not UTF-8, or has characters that one does not see or that change the
		/// direction. Type the public name again, in plain text.
		InvalidName,
		/// The admission would end now or in the past. Give a later block.
		ExpiryInThePast,
		/// The admission would not end later than it does already. Give a later block.
		ExpiryNotLater,
		/// The admission would last longer than an admission may. Give an earlier block, and renew
		/// in time.
		TermTooLong,
		/// There is no admission in this call, or there are too many. Split the batch.
		InvalidBatchSize,
		/// The stakeholder is not in a standing that allows this: for example suspended already,
		/// left, revoked or expired. Look the stakeholder up.
		WrongStanding,
		/// You are not in good standing. Only a stakeholder who is admitted, and neither suspended
		/// nor expired, may do this.
		NotInGoodStanding,
		/// The stakeholder has come back to the roll on too many days that open decisions can ask
		/// for. Try again when the earliest open decision has closed, or in a few days.
		HistoryFull,
		/// Only a member of another chamber can challenge an admission.
		OwnChamber,
		/// Your chamber has challenged this admission already.
		AlreadyChallenged,
		/// A decision has dismissed a challenge to this admission. It can be challenged again when
		/// it has been renewed.
		AlreadySettled,
		/// There is no such challenge: nobody has raised it, or it is not in effect yet.
		NoChallenge,
		/// The challenge is in effect: only a decision can settle it.
		ChallengeInEffect,
		/// No decision has barred this stakeholder.
		NotBarred,
		/// There is no public name to hide.
		NoName,
		/// There is no roll number left.
		OutOfNumbers,
		/// This person or company was last admitted in another chamber. It must leave there, by its
		/// own call and not while it is suspended, before another chamber can admit it.
		OtherChamber,
		/// The name has more characters than `MaxNameLength`. Give a shorter one.
		NameTooLong,
		/// The name is not in Unicode's normal form C, in which each letter is written in one way
		/// only. Type it again instead of pasting it, or have your program normalise it (NFC).
		NameNotNormalised,
		/// Another organisation bears this name, or one that could be taken for it: other capitals,
		/// or letters that look alike. Give a name that tells them apart, for example with the place
		/// in it.
		NameTaken,
		/// These are zeros, or 32 letters or digits, not a hash. A fingerprint is the 64 digits
		/// that `sha256sum` prints, with `0x` before them; a tag is what the registrar's tool
		/// computes.
		NotAFingerprint,
		/// The reasons are not on record. Put the document on record with `records.record` first,
		/// and give its fingerprint here.
		ReasonsNotOnRecord,
		/// You have raised two challenges that are not settled yet. Withdraw one that is not in
		/// effect, or wait for a decision.
		TooManyChallenges,
		/// A decision has dismissed a challenge that you raised, and you can raise no other for a
		/// while. `stakeholders.challengers`, with your roll number, shows until which block.
		ChallengesPaused,
		/// As many of this chamber as can be, a tenth or one, are under challenge already, and yours
		/// would put another one in effect. Wait until a decision has settled one.
		TooManyChallenged,
	}

	impl<T> From<TextFault> for Error<T> {
		fn from(fault: TextFault) -> Self {
			match fault {
				TextFault::TooLong => Error::NameTooLong,
				TextFault::Blank | TextFault::NotPlain => Error::InvalidName,
				TextFault::NotNormalised => Error::NameNotNormalised,
			}
		}
	}

	impl<T> From<Refusal> for Error<T> {
		fn from(refusal: Refusal) -> Self {
			match refusal {
				Refusal::CitizensBelongToCivilSociety => Error::CitizensBelongToCivilSociety,
				Refusal::NotAFingerprint => Error::NotAFingerprint,
				Refusal::AlreadyAdmitted => Error::AlreadyAdmitted,
				Refusal::BarredByDecision => Error::BarredByDecision,
				Refusal::OtherChamber => Error::OtherChamber,
			}
		}
	}

	impl<T> From<HistoryFull> for Error<T> {
		fn from(_: HistoryFull) -> Self {
			Error::HistoryFull
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(now: BlockNumberFor<T>) -> Weight {
			let expiry = if Self::expire(now) {
				T::WeightInfo::on_initialize_expiring()
			} else {
				T::WeightInfo::on_initialize_idle()
			};
			if Self::calendar().is_checkpoint(now) {
				expiry.saturating_add(T::WeightInfo::on_finalize_checkpoint())
			} else {
				expiry
			}
		}

		// At the end: whatever a transaction or another pallet does in a block counts.
		fn on_finalize(now: BlockNumberFor<T>) {
			if Self::calendar().is_checkpoint(now) {
				Self::keep_checkpoint(now);
			}
		}

		fn integrity_test() {
			assert!(T::MaxStretches::get() >= 2, "a stakeholder must be able to come back");
			assert!(T::MaxRegistrars::get() >= 1 && T::MaxAdmissions::get() >= 1);
			assert!(T::Maturity::get() >= 1, "the roll of a decision is settled before it opens");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight = T::WeightInfo)]
	impl<T: Config> Pallet<T> {
		/// Names a registrar of a chamber.
		///
		/// Sent by: a decision. Errors: `AlreadyRegistrar`, `TooManyRegistrars`. Event:
		/// `RegistrarAdded`.
		#[pallet::call_index(0)]
		pub fn add_registrar(
			origin: OriginFor<T>,
			chamber: Chamber,
			registrar: T::AccountId,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_add_registrar(chamber, &registrar)
		}

		/// Removes a registrar of a chamber.
		///
		/// Whoever was admitted by this registrar stays admitted.
		///
		/// Sent by: a decision. Error: `NotRegistrar`. Event: `RegistrarRemoved`.
		#[pallet::call_index(1)]
		pub fn remove_registrar(
			origin: OriginFor<T>,
			chamber: Chamber,
			registrar: T::AccountId,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_remove_registrar(chamber, &registrar)
		}

		/// Admits a stakeholder to a chamber, for the first time or again.
		///
		/// The call gives it a roll number (the one it had, if its tag is known), puts it on the
		/// roll of the chamber, and lets its account sign without owning tokens. It votes in the
		/// decisions that open `Maturity` days after the next checkpoint, or later: the event says
		/// from which block on.
		///
		/// Sent by: a registrar of the chamber. Errors: `NotRegistrar`, `ExpiryInThePast`,
		/// `TermTooLong`, `CitizensBelongToCivilSociety`, `NotAFingerprint`, `NameTooLong`,
		/// `InvalidName`, `NameNotNormalised`, `AlreadyAdmitted`, `BarredByDecision`,
		/// `OtherChamber`, `OutOfNumbers`, `AccountTaken`, `NameTaken`, `HistoryFull`. Event:
		/// `Admitted`.
		#[pallet::call_index(2)]
		pub fn admit(origin: OriginFor<T>, admission: AdmissionOf<T>) -> DispatchResult {
			let registrar = Self::ensure_registrar(origin, admission.chamber)?;
			Self::do_admit(&registrar, admission)
		}

		/// Admits many at once: all of them, or, if one cannot be admitted, none.
		///
		/// One call admits at most `MaxAdmissions`, a constant of the pallet.
		///
		/// Sent by: a registrar of every chamber named. Errors: `InvalidBatchSize`, and those of
		/// `admit`. Events: `Admitted` for each.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::admit_batch(admissions.len() as u32))]
		pub fn admit_batch(
			origin: OriginFor<T>,
			admissions: Vec<AdmissionOf<T>>,
		) -> DispatchResult {
			Self::do_admit_batch(origin, admissions)
		}

		/// Extends an admission to a later block.
		///
		/// A suspended stakeholder stays suspended; one that had expired is back on the roll.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `ExpiryInThePast`, `TermTooLong`, `ExpiryNotLater`,
		/// `NotAFingerprint`, `NameTaken` where another organisation bears the name by now,
		/// `HistoryFull`. Event: `Renewed`.
		#[pallet::call_index(4)]
		pub fn renew(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			expires: BlockNumberFor<T>,
			evidence: Fingerprint,
		) -> DispatchResult {
			let (registrar, number, state) = Self::ensure_registrar_of(origin, &stakeholder)?;
			Self::do_renew(&registrar, number, state, expires, evidence)
		}

		/// Takes a stakeholder off the roll until it is reinstated.
		///
		/// It keeps its vote in decisions whose roll it is on, those that are open included.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `NotAFingerprint`. Event: `Suspended`.
		#[pallet::call_index(5)]
		pub fn suspend(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let (registrar, number, state) = Self::ensure_registrar_of(origin, &stakeholder)?;
			Self::do_suspend(&registrar, number, state, reasons)
		}

		/// Lifts a suspension.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `NotAFingerprint`, `NameTaken` where another
		/// organisation bears the name by now, `HistoryFull`. Event: `Reinstated`.
		#[pallet::call_index(6)]
		pub fn reinstate(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let (registrar, number, state) = Self::ensure_registrar_of(origin, &stakeholder)?;
			Self::do_reinstate(&registrar, number, state, reasons)
		}

		/// Ends an admission. The stakeholder's history stays, and a registrar can admit it again.
		///
		/// It keeps its vote in decisions whose roll it is on, those that are open included.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `NotAFingerprint`. Event: `Revoked`.
		#[pallet::call_index(7)]
		pub fn revoke(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let (registrar, number, state) = Self::ensure_registrar_of(origin, &stakeholder)?;
			Self::do_revoke(&registrar, number, state, reasons)
		}

		/// Moves a stakeholder whose key is lost to a new account.
		///
		/// Roll number, standing and history stay. The old account can never sign for a stakeholder
		/// again. The new one votes in decisions that open at this block or later; ballots that the
		/// old one has cast in those that are open stay as they are.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `NotAFingerprint`, `AccountTaken`. Event: `KeyMoved`.
		#[pallet::call_index(8)]
		pub fn move_key(
			origin: OriginFor<T>,
			from: T::AccountId,
			to: T::AccountId,
			evidence: Fingerprint,
		) -> DispatchResult {
			let (registrar, number, state) = Self::ensure_registrar_of(origin, &from)?;
			Self::do_move_key(&registrar, number, state, &to, evidence)
		}

		/// Leaves by one's own wish. The history stays, and a registrar can admit again.
		///
		/// A registrar of any chamber can, unless the stakeholder left while it was suspended: then
		/// one of the same chamber.
		///
		/// Sent by: the stakeholder. Errors: `UnknownStakeholder`, `WrongStanding`. Event: `Left`.
		#[pallet::call_index(9)]
		pub fn leave(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_leave(&who)
		}

		/// Disputes the admission of a stakeholder of another chamber.
		///
		/// When members of two chambers do, the challenge is in effect, and a decision settles it.
		/// Until then the stakeholder stays on the roll, and keeps every vote but the one on the
		/// challenge. One stakeholder can have two challenges unsettled; a tenth of a chamber's
		/// roll, and at least one, can be under challenge in effect. Those whose challenge a decision
		/// dismisses raise no other for `ChallengePause` days.
		///
		/// Sent by: a stakeholder in good standing, of another chamber. Errors:
		/// `UnknownStakeholder`, `NotInGoodStanding`, `WrongStanding`, `OwnChamber`,
		/// `ReasonsNotOnRecord`, `AlreadySettled`, `AlreadyChallenged`, `ChallengesPaused`,
		/// `TooManyChallenges`, `TooManyChallenged`. Event: `Challenged`.
		#[pallet::call_index(10)]
		pub fn challenge(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_challenge(&who, &stakeholder, reasons)
		}

		/// Withdraws one's own challenge, as long as it is not in effect.
		///
		/// Sent by: the challenger. Errors: `UnknownStakeholder`, `ChallengeInEffect`,
		/// `NoChallenge`. Event: `ChallengeWithdrawn`.
		#[pallet::call_index(11)]
		pub fn withdraw_challenge(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_challenge(&who, &stakeholder)
		}

		/// Hides the public name of an organisation from state.
		///
		/// Earlier blocks keep it.
		///
		/// Sent by: a decision. Errors: `UnknownStakeholder`, `NoName`. Event: `NameHidden`.
		#[pallet::call_index(12)]
		pub fn hide_name(origin: OriginFor<T>, stakeholder: T::AccountId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_hide_name(&stakeholder)
		}

		/// Allows registrars to admit a stakeholder again whom a decision had barred.
		///
		/// Sent by: a decision. Errors: `UnknownStakeholder`, `NotBarred`. Event: `BarLifted`.
		#[pallet::call_index(13)]
		pub fn lift_bar(origin: OriginFor<T>, stakeholder: T::AccountId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_lift_bar(&stakeholder)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The stakeholder whose key this account is now.
		///
		/// Roll number, chamber, kind, name, standing, dispute, from which block on it votes,
		/// registrar, evidence and dates. `None`: the account is nobody's key.
		pub fn stakeholder(
			account: T::AccountId,
		) -> Option<StakeholderInfo<T::AccountId, BlockNumberFor<T>>> {
			Self::stakeholder_info(&account)
		}

		/// Was this account's stakeholder on the roll of the chamber at the end of `block`?
		///
		/// The stakeholder is the one who signed with this account at that block. For the current
		/// block, the answer is: so far. `None` when the block is no checkpoint, still to come, or
		/// before what the register remembers.
		pub fn was_on_roll(
			account: T::AccountId,
			chamber: Chamber,
			block: BlockNumberFor<T>,
		) -> Option<bool> {
			Self::account_was_on_roll(&account, chamber, block)
		}

		/// The first block from which on every decision that opens takes this account's ballot.
		///
		/// Its stakeholder must stay in good standing. `None`: the account is nobody's key, or its
		/// stakeholder is not on the roll now.
		pub fn votes_from(account: T::AccountId) -> Option<BlockNumberFor<T>> {
			Self::account_votes_from(&account)
		}

		/// The checkpoint whose roll counts for a decision that opens at the current block.
		///
		/// With the number of organisations and citizens of each chamber on that roll.
		pub fn current_checkpoint() -> CheckpointInfo<BlockNumberFor<T>> {
			Self::checkpoint_info()
		}

		/// How many organisations and citizens of a chamber are on its roll now.
		pub fn roll_size(chamber: Chamber) -> RollSize {
			Self::current_roll_size(chamber)
		}

		/// Who may admit in a chamber.
		pub fn registrars(chamber: Chamber) -> Vec<T::AccountId> {
			Registrars::<T>::get(chamber).into_inner()
		}

		/// The unsettled challenges to the admission of a stakeholder.
		pub fn challenges(account: T::AccountId) -> Vec<Challenge<BlockNumberFor<T>>> {
			Self::challenges_to(&account)
		}
	}
}
