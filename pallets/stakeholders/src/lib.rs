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
//! * **Registrar**: an account that admits, renews and reinstates in one chamber, and announces
//!   suspensions, revocations and moves of keys. Every act names its registrar and the fingerprint
//!   of a document that is on record. A registrar need not be a stakeholder.
//! * **Roll**: who is registered at the end of a block: admitted or suspended, and not revoked,
//!   left, barred, undone or expired.
//! * **Good standing**: admitted. Whoever is suspended stays on the roll and votes, and does
//!   nothing else that takes good standing.
//! * **Announcement**: what a registrar alone can only say beforehand. It takes effect by itself,
//!   `NoticeDays` later, unless somebody objects.
//! * **Checkpoint**: the end of a block that is a multiple of a day, in days of the chain's own
//!   length. The roll of a decision is the one of a checkpoint that is a number of days old
//!   (*maturity*) when the decision opens, or that of the first block while the chain is younger.
//! * **Tag**: a keyed hash that only registrars can compute, kept by kind. It keeps one person or
//!   company from being admitted twice, and says nothing to anybody else.
//!
//! ## How a stakeholder's standing changes
//!
//! ```text
//!            admit            suspension, announced
//!   (none) ─────────▶ Admitted ◀────────────▶ Suspended
//!                     │  ▲  │     reinstate       │
//!      at its block,  │  │  │ revocation, announced; leave; undo;
//!          by itself  ▼  │  ▼ upheld challenge    ▼
//!                 Expired│  Revoked / Left / Undone / Barred
//!                     └──┘
//!             renew, or admit again (never out of Barred)
//! ```
//!
//! A challenge is apart from this: when members of two other chambers dispute an admission, a
//! decision upholds the challenge (Barred) or dismisses it. Until then it changes nothing: whoever
//! is challenged stays on the roll, and nobody makes an electorate or a quorum smaller by
//! challenging.
//!
//! ## Acts in two steps
//!
//! ```text
//!                nobody objects: at its block, by itself
//!   announce ─▶ waits ────────────────────────────────▶ takes effect, or lapses
//!                 │                                        ▲
//!                 │ object                                 │ carried out
//!                 ▼                                        │
//!             objected to ────────────────────────────▶ a decision
//!                 │                                        │ not carried out
//!                 │ withdrawn                              ▼
//!                 └────────────────────────────────────▶ dropped
//! ```
//!
//! Nobody's key is taken, and nobody revoked, by one registrar unannounced. The one concerned, with
//! the key that it has, or a registrar of its chamber objects; the objection stands until a
//! decision settles it, or whoever objected takes it back. An announcement lapses if its registrar
//! is no longer one or is on hold when it is due, or if the act is impossible by then. Another
//! registrar can announce again what somebody had announced who is no longer one or is on hold. The
//! account to which a key is to move is reserved for it.
//!
//! A registrar of another chamber can second two of the acts. A suspension then takes effect at
//! once. A key that is to be moved is then *frozen* at once: it can do nothing but object, until
//! the move is settled, and for `FreezeDays` at most. The move itself always waits, so that not
//! even two registrars take an account over unannounced. If the registrar who announced it is no
//! longer one or is on hold, a seconded move waits for another registrar, for a decision, or for
//! the end of the freeze. A key that is frozen when the stakeholder moves stays frozen for good,
//! unless the stakeholder moves back to it.
//!
//! ## What keeps registrars in bounds
//!
//! Registrars of two other chambers put a registrar *on hold* at once; a decision removes or
//! releases it, or the hold ends by itself after `HoldDays`. A day takes a tenth of those on a
//! chamber's roll as admissions, and a few in any case. What a registrar admitted in some period
//! can be *undone*: a decision names the registrar and the period, and then anyone undoes each of
//! these admissions, one call for each.
//!
//! ## Who votes
//!
//! Whoever was on the roll at the checkpoint of a decision votes in it, whatever a registrar does
//! afterwards: nobody chooses an electorate by acting around an opening. Only what a decision is
//! behind takes the vote: an upheld challenge, or an undone admission. A key votes in decisions
//! that open after the block at which it became the key, and not while it is frozen.
//!
//! ## What it costs
//!
//! Whether forty or ten million are registered: every call, and every question that another pallet
//! asks, touches a bounded number of items. The roll is not a list that is copied or walked. Each
//! stakeholder carries the few stretches of blocks during which it was on the roll; the counts per
//! chamber and kind are kept as the roll changes, and written down once a day; and for each block
//! at which admissions end, one item says how many do, so that they leave the counts without being
//! looked at. What is announced is kept by the block at which it is due, at most `MaxDue` at each.
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
	most_challenged, Act, ActKind, Admission, Announcement, AnnouncementInfo, Applicant, Calendar,
	Challenge, Challenger, ChambersToHold, CheckpointInfo, Dispute, GenesisStakeholder,
	HistoryFull, Hold, Intake, Key, Moment, Objection, Refusal, Stakeholder, StakeholderInfo,
	Standing, Status, Stretch, CHALLENGES_EACH, CHAMBERS_TO_CHALLENGE, HOLDS_EACH,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use doverie_primitives::{
		BoundedText, ByChamber, Chamber, Characters, Clock, Fingerprint, Kind, Records, RollNumber,
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
	pub(crate) type AnnouncementOf<T> =
		Announcement<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	/// What was asked against a registrar.
	pub type HoldOf<T> = Hold<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	pub(crate) type NameOf<T> = BoundedText<Characters<<T as Config>::MaxNameLength>>;

	/// At most this many chambers can challenge: all but the challenged one's own.
	pub type MaxChallenges = ConstU32<3>;

	/// At most this many acts can be announced to a stakeholder: one of each kind.
	pub type MaxActs = ConstU32<3>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock by which deadlines and windows count.
		type Clock: Clock<BlockNumberFor<Self>>;

		/// The origin that names registrars: a decision.
		type RegistrarOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that removes registrars and hides names: a decision.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The records: whoever challenges, and every registrar, gives reasons that are on record.
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
		/// no other, and those who have asked for a hold that a decision has released ask for no
		/// other.
		#[pallet::constant]
		type ChallengePause: Get<u16>;

		/// How many days after its announcement an act takes effect: at least one.
		#[pallet::constant]
		type NoticeDays: Get<u16>;

		/// How many days after a registrar was put on hold the hold ends by itself: at least one.
		#[pallet::constant]
		type HoldDays: Get<u16>;

		/// How many days after a key was frozen it is free again, unless the stakeholder has moved
		/// to another one: at least one.
		#[pallet::constant]
		type FreezeDays: Get<u16>;

		/// The most announcements of one registrar that are not settled, and to which nobody
		/// objects.
		#[pallet::constant]
		type MaxAnnounced: Get<u32>;

		/// The most announcements that take effect at one block.
		#[pallet::constant]
		type MaxDue: Get<u32>;

		/// How many organisations a chamber admits a day, if that is more than a tenth of those on
		/// its roll.
		#[pallet::constant]
		type OrganisationsADay: Get<u32>;

		/// How many citizens a chamber admits a day, if that is more than a tenth of those on its
		/// roll.
		#[pallet::constant]
		type CitizensADay: Get<u32>;

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

		/// The most stakeholders to whom something is announced that the view function lists at
		/// once.
		#[pallet::constant]
		type MaxPage: Get<u32>;

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

	/// The stakeholder of this kind that was admitted under a tag.
	///
	/// That of a citizen keeps out no organisation.
	// Twox64Concat: there are two kinds, and nobody can add one. Blake2_128Concat: tags come from
	// registrars, who could look for collisions.
	#[pallet::storage]
	pub type Tags<T> =
		StorageDoubleMap<_, Twox64Concat, Kind, Blake2_128Concat, UniquenessTag, RollNumber>;

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

	/// How many of each chamber have a key that was frozen for a move that is not settled.
	///
	/// Whether or not the freeze is over.
	#[pallet::storage]
	pub type FrozenNow<T> = StorageValue<_, ByChamber<u32>, ValueQuery>;

	/// Those who have raised challenges, by roll number.
	///
	/// How many are unsettled, and how long they pause after a dismissed one.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Challengers<T: Config> =
		StorageMap<_, Twox64Concat, RollNumber, Challenger<BlockNumberFor<T>>, ValueQuery>;

	/// What is announced to a stakeholder and not settled: at most one act of each kind.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Announcements<T: Config> =
		StorageMap<_, Twox64Concat, RollNumber, BoundedVec<AnnouncementOf<T>, MaxActs>, ValueQuery>;

	/// How many announcements of a registrar are not settled, without those that are objected to.
	// Blake2_128Concat: accounts are chosen by their owners.
	#[pallet::storage]
	pub type AnnouncedBy<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// For whom an account is reserved: the stakeholder that is to move to it.
	// Blake2_128Concat: accounts are chosen by their owners.
	#[pallet::storage]
	pub type MovingTo<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, RollNumber>;

	/// What takes effect at a block, if nobody objects.
	// Twox64Concat: a block number that the chain gives, a notice from now.
	#[pallet::storage]
	pub type Due<T: Config> = StorageMap<
		_,
		Twox64Concat,
		BlockNumberFor<T>,
		BoundedVec<(RollNumber, ActKind), T::MaxDue>,
		ValueQuery,
	>;

	/// How many each chamber has admitted today.
	#[pallet::storage]
	pub type AdmissionsToday<T: Config> = StorageValue<_, Intake<BlockNumberFor<T>>, ValueQuery>;

	/// The registrars who are on hold, and those of whom it has been asked.
	// Twox64Concat: there are four chambers, and nobody can add one. Blake2_128Concat: accounts are
	// chosen by their owners.
	#[pallet::storage]
	pub type Holds<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Chamber, Blake2_128Concat, T::AccountId, HoldOf<T>>;

	/// Those who have asked for holds.
	///
	/// How many are unsettled, and how long they pause after one that a decision has released or
	/// that has ended by itself.
	// Blake2_128Concat: accounts are chosen by their owners.
	#[pallet::storage]
	pub type Holders<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Challenger<BlockNumberFor<T>>, ValueQuery>;

	/// From which block on, and before which, admissions by an account in a chamber can be undone.
	// Twox64Concat: there are four chambers, and nobody can add one. Blake2_128Concat: accounts are
	// chosen by their owners.
	#[pallet::storage]
	pub type Undoings<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		Chamber,
		Blake2_128Concat,
		T::AccountId,
		(BlockNumberFor<T>, BlockNumberFor<T>),
	>;

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
				Pallet::<T>::let_sign(registrar);
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
			/// on the roll.
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
		/// A stakeholder was suspended, as this registrar had announced.
		Suspended { number: RollNumber, registrar: T::AccountId, reasons: Fingerprint },
		/// A registrar lifted a suspension.
		Reinstated { number: RollNumber, registrar: T::AccountId, reasons: Fingerprint },
		/// An admission was revoked, as this registrar had announced.
		Revoked { number: RollNumber, registrar: T::AccountId, reasons: Fingerprint },
		/// A stakeholder left by their own wish.
		Left { number: RollNumber },
		/// A stakeholder has moved to another key, as this registrar had announced.
		KeyMoved {
			number: RollNumber,
			/// The key that no longer signs.
			from: T::AccountId,
			/// The key that signs from now on.
			to: T::AccountId,
			registrar: T::AccountId,
			/// Those that were announced.
			reasons: Fingerprint,
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
		/// A registrar announced a suspension, a revocation or the move of a key.
		Announced {
			number: RollNumber,
			act: Act<T::AccountId>,
			registrar: T::AccountId,
			reasons: Fingerprint,
			/// The block at which it takes effect, if nobody objects.
			takes_effect: BlockNumberFor<T>,
		},
		/// A registrar of another chamber seconded what was announced.
		Seconded {
			number: RollNumber,
			act: ActKind,
			/// The one who seconded.
			registrar: T::AccountId,
		},
		/// A key that is to be moved is frozen: it can do nothing but object.
		KeyFrozen {
			number: RollNumber,
			/// The key.
			account: T::AccountId,
			/// The registrar who announced the move.
			registrar: T::AccountId,
		},
		/// The one concerned, or a registrar of its chamber, objected to what was announced.
		Objected { number: RollNumber, act: ActKind, by: Objection<T::AccountId> },
		/// An objection was withdrawn: what was announced goes on.
		ObjectionWithdrawn {
			number: RollNumber,
			act: ActKind,
			/// The block at which it takes effect: a notice later.
			takes_effect: BlockNumberFor<T>,
		},
		/// A registrar withdrew its announcement.
		AnnouncementWithdrawn { number: RollNumber, act: ActKind },
		/// What was announced did not take effect.
		///
		/// Its registrar is no longer one, or is on hold; or it could not be done.
		AnnouncementLapsed { number: RollNumber, act: ActKind },
		/// A decision settled an objection.
		ObjectionSettled {
			number: RollNumber,
			act: ActKind,
			/// The act happens now. Else the announcement is dropped.
			carried_out: bool,
		},
		/// Registrars of another chamber ask for a registrar to be put on hold.
		RegistrarHeld {
			chamber: Chamber,
			/// The registrar who is to be put on hold.
			registrar: T::AccountId,
			by: T::AccountId,
			/// The chamber for which they ask.
			by_chamber: Chamber,
			reasons: Fingerprint,
			/// Two chambers ask: the registrar is on hold.
			on_hold: bool,
		},
		/// A registrar withdrew a hold that was not in effect.
		HoldWithdrawn { chamber: Chamber, registrar: T::AccountId, by: T::AccountId },
		/// A decision released a registrar. Those who had asked for the hold pause.
		RegistrarReleased { chamber: Chamber, registrar: T::AccountId },
		/// A decision corrected the uniqueness tag of a stakeholder.
		TagCorrected { number: RollNumber },
		/// A decision allowed anyone to undo what a registrar admitted in a period.
		AdmissionsUndone {
			chamber: Chamber,
			registrar: T::AccountId,
			/// The first block whose admissions can be undone.
			from: BlockNumberFor<T>,
			/// The first block whose admissions can no longer be undone.
			until: BlockNumberFor<T>,
		},
		/// An admission was undone.
		AdmissionUndone { number: RollNumber },
	}

	// Clients know errors by their place: add at the end.
	#[pallet::error]
	pub enum Error<T> {
		/// You are not a registrar of a chamber that may do this, or you are on hold. Decisions
		/// name registrars; ask one of those that the chamber has.
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
		/// This account is or was the key of another stakeholder, or another one is to move to it.
		/// Use a new account.
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
		/// The tag is zeros, or 32 letters or digits, and not a hash. Give what the registrar's
		/// tool computes: 64 digits, with `0x` before them.
		NotAFingerprint,
		/// The document is not on record. Put it on record with `records.record` first, and give
		/// its fingerprint here.
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
		/// Nothing of this kind is announced to this stakeholder. `announced` shows what is.
		NoAnnouncement,
		/// This is announced already, and waits for its block. `announced` shows which.
		AlreadyAnnounced,
		/// Somebody objects to this. It takes effect by a decision only, and is not announced again
		/// before one, or before whoever objected has taken that back.
		ObjectedTo,
		/// You have announced as much as one registrar can that nobody objects to. Wait until
		/// something has taken effect, or withdraw an announcement.
		TooManyAnnounced,
		/// The blocks in which this would take effect have as much as they can take. Try again in
		/// a few minutes.
		TooManyDue,
		/// Only a registrar of another chamber can second this, and not the one who announced it.
		NotAnotherChamber,
		/// There is nothing to second: a revocation waits in any case, and what was announced by
		/// somebody who is no registrar any more, or on hold, takes no effect.
		NothingToSecond,
		/// A registrar of another chamber has seconded this already.
		AlreadySeconded,
		/// Only the one concerned, with its key, or a registrar of its chamber can object; only
		/// whoever announced or objected can withdraw that.
		NotConcerned,
		/// Somebody objects to this already.
		AlreadyObjected,
		/// No objection to this holds, and whoever announced it is a registrar of the chamber: it
		/// takes effect by itself. `announced` shows when.
		NoObjection,
		/// This person or company is registered under another account. Admit that one, or announce
		/// a move of the key first.
		OtherAccount,
		/// Two registrars have frozen this key, from which its owner moves to another one. Until
		/// that is settled it can only object, with `stakeholders.object`. Ask a registrar of your
		/// chamber.
		KeyFrozen,
		/// Somebody of the same kind is registered under this tag already. Check what the
		/// registrar's tool was given.
		TagTaken,
		/// The chamber has admitted as many as it may today. Go on tomorrow.
		TooManyAdmissions,
		/// This account is no registrar of that chamber. `registrars` shows who is.
		UnknownRegistrar,
		/// This registrar is on hold already. A decision settles it, or it ends by itself after
		/// `HoldDays`.
		AlreadyOnHold,
		/// You, or your chamber, have asked for this hold already. It takes a registrar of another
		/// chamber.
		AlreadyAsked,
		/// A hold for which you asked was released by a decision, or ended without one. You can ask
		/// for no other for a while. `stakeholders.holders`, with your account, shows until which
		/// block.
		HoldsPaused,
		/// You have asked for two holds that are not settled yet. Withdraw one that is not in
		/// effect, or wait for a decision.
		TooManyHolds,
		/// There is no such hold: nobody has asked for it, or not you.
		NoHold,
		/// The registrar is on hold: a decision settles it, or it ends by itself after `HoldDays`.
		HoldInEffect,
		/// The period is empty, or not over yet. Give a later end than beginning, and at most the
		/// block after this one.
		InvalidPeriod,
		/// There is nothing to undo: no decision undoes this admission, or it is undone or barred
		/// already.
		NotUndone,
		/// As many keys of this chamber as can be, a tenth or one, are frozen already. Wait until one
		/// of them has moved.
		TooManyFrozen,
		/// This account is a registrar's. Admit another account of the organisation.
		RegistrarsAccount,
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
				Refusal::OtherAccount => Error::OtherAccount,
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
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			if T::Clock::stands_still() {
				return T::DbWeight::get().reads(1);
			}
			let now = Self::now();
			let expiry = if Self::expire(now) {
				T::WeightInfo::on_initialize_expiring()
			} else {
				T::WeightInfo::on_initialize_idle()
			};
			let due = match Self::carry_out_due(now) {
				// An idle block has looked, too.
				0 => Weight::zero(),
				n => T::WeightInfo::on_initialize_due(n),
			};
			let checkpoint = if Self::calendar().is_checkpoint(now) {
				T::WeightInfo::on_finalize_checkpoint()
			} else {
				Weight::zero()
			};
			expiry.saturating_add(due).saturating_add(checkpoint)
		}

		// At the end: whatever a transaction or another pallet does in a block counts.
		fn on_finalize(_: BlockNumberFor<T>) {
			let now = Self::now();
			if !T::Clock::stands_still() && Self::calendar().is_checkpoint(now) {
				Self::keep_checkpoint(now);
			}
		}

		fn integrity_test() {
			assert!(T::MaxStretches::get() >= 2, "a stakeholder must be able to come back");
			assert!(T::MaxRegistrars::get() >= 1 && T::MaxAdmissions::get() >= 1);
			assert!(T::Maturity::get() >= 1, "the roll of a decision is settled before it opens");
			assert!(T::NoticeDays::get() >= 1, "what is announced can be objected to");
			assert!(T::HoldDays::get() >= 1 && T::FreezeDays::get() >= 1);
			assert!(T::MaxAnnounced::get() >= 1 && T::MaxDue::get() >= 1);
			assert!(T::OrganisationsADay::get() >= 1 && T::CitizensADay::get() >= 1);
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
		/// Its account can sign without owning tokens.
		///
		/// Sent by: a decision. Errors: `AlreadyRegistrar`, `TooManyRegistrars`. Event:
		/// `RegistrarAdded`.
		#[pallet::call_index(0)]
		pub fn add_registrar(
			origin: OriginFor<T>,
			chamber: Chamber,
			registrar: T::AccountId,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			Self::do_add_registrar(chamber, &registrar)
		}

		/// Removes a registrar of a chamber.
		///
		/// Whoever was admitted by this registrar stays admitted. What it has announced lapses, and
		/// a hold of it is settled.
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
		/// from which block on. Whoever is admitted again keeps the account; if the admission under
		/// the tag was undone, somebody with another account is a newcomer. A day takes a tenth of
		/// those of the kind on the chamber's roll, and `OrganisationsADay` or `CitizensADay` in
		/// any case.
		///
		/// Sent by: a registrar of the chamber. Errors: `NotRegistrar`, `ReasonsNotOnRecord`,
		/// `TooManyAdmissions`, `RegistrarsAccount` where it is nobody's key yet,
		/// `ExpiryInThePast`, `TermTooLong`, `CitizensBelongToCivilSociety`, `NotAFingerprint`,
		/// `NameTooLong`, `InvalidName`, `NameNotNormalised`, `AlreadyAdmitted`,
		/// `BarredByDecision`, `OtherChamber`, `OtherAccount`, `KeyFrozen`, `OutOfNumbers`,
		/// `AccountTaken`, `NameTaken`, `HistoryFull`. Event: `Admitted`.
		#[pallet::call_index(2)]
		pub fn admit(origin: OriginFor<T>, admission: AdmissionOf<T>) -> DispatchResult {
			let registrar = Self::ensure_registrar(origin, admission.chamber)?;
			Self::do_admit_today(&registrar, admission)
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
		/// A suspended stakeholder stays suspended. One that had expired is back on the roll: that
		/// counts as an admission of the day, by the registrar who renews, and can be undone as
		/// one.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `ExpiryInThePast`, `TermTooLong`, `ExpiryNotLater`,
		/// `ReasonsNotOnRecord`, `TooManyAdmissions` where it had expired, `NameTaken` where
		/// another organisation bears the name by now, `HistoryFull`. Event: `Renewed`.
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

		/// Announces the suspension of a stakeholder.
		///
		/// It takes effect by itself `NoticeDays` later, unless the stakeholder or a registrar of
		/// its chamber objects; at once, if a registrar of another chamber seconds it. Whoever is
		/// suspended stays on the roll and votes, and does nothing else that takes good standing.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `ReasonsNotOnRecord`, `AlreadyAnnounced`, `ObjectedTo`,
		/// `TooManyAnnounced`, `TooManyDue`. Event: `Announced`.
		#[pallet::call_index(5)]
		pub fn announce_suspension(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let by = Self::ensure_registrar_of(origin, &stakeholder)?;
			Self::do_announce(by, Act::Suspend, reasons)
		}

		/// Lifts a suspension.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `ReasonsNotOnRecord`. Event: `Reinstated`.
		#[pallet::call_index(6)]
		pub fn reinstate(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let (registrar, number, state) = Self::ensure_registrar_of(origin, &stakeholder)?;
			Self::do_reinstate(&registrar, number, state, reasons)
		}

		/// Announces the end of an admission.
		///
		/// It takes effect by itself `NoticeDays` later, unless the stakeholder or a registrar of
		/// its chamber objects. The stakeholder's history stays, and a registrar can admit it
		/// again. It keeps its vote in decisions whose roll it is on, those that are open included.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `ReasonsNotOnRecord`, `AlreadyAnnounced`, `ObjectedTo`,
		/// `TooManyAnnounced`, `TooManyDue`. Event: `Announced`.
		#[pallet::call_index(7)]
		pub fn announce_revocation(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let by = Self::ensure_registrar_of(origin, &stakeholder)?;
			Self::do_announce(by, Act::Revoke, reasons)
		}

		/// Announces that a stakeholder whose key is lost or stolen moves to another account.
		///
		/// It takes effect by itself `NoticeDays` later, unless somebody objects: the stakeholder,
		/// for which the old key is enough, or a registrar of its chamber. If a registrar of
		/// another chamber seconds it, the old key is frozen at once. Roll number, standing and
		/// history stay. The new account can be one that the stakeholder had before, and is
		/// reserved for it. It votes in decisions that open after the move; ballots that the old
		/// one has cast stay as they are. In place of a seconded move whose registrar is no
		/// longer one, or is on hold, the new one keeps the key frozen.
		///
		/// Sent by: a registrar of the stakeholder's chamber. Errors: `UnknownStakeholder`,
		/// `NotRegistrar`, `WrongStanding`, `ReasonsNotOnRecord`, `AccountTaken`,
		/// `AlreadyAnnounced`, `ObjectedTo`, `TooManyAnnounced`, `TooManyDue`. Event: `Announced`.
		#[pallet::call_index(8)]
		pub fn announce_key_move(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			to: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let by = Self::ensure_registrar_of(origin, &stakeholder)?;
			Self::do_announce(by, Act::MoveKey { to }, reasons)
		}

		/// Leaves by one's own wish. The history stays, and a registrar can admit again.
		///
		/// A registrar of any chamber can, unless the stakeholder left while it was suspended: then
		/// one of the same chamber.
		///
		/// What is announced to it is dropped.
		///
		/// Sent by: the stakeholder. Errors: `UnknownStakeholder`, `KeyFrozen`, `WrongStanding`.
		/// Event: `Left`.
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
		/// `UnknownStakeholder`, `KeyFrozen`, `NotInGoodStanding`, `WrongStanding`, `OwnChamber`,
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
		/// Sent by: the challenger. Errors: `UnknownStakeholder`, `KeyFrozen`, `ChallengeInEffect`,
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

		/// Seconds what a registrar has announced.
		///
		/// A suspension then takes effect at once. A key that is to be moved is then frozen at
		/// once, whoever objects: it can do nothing but object, until the move is settled, and for
		/// `FreezeDays` at most. If the stakeholder moves while it is frozen, it stays so for good.
		/// A tenth of a chamber's roll, and at least one, can be frozen.
		///
		/// Sent by: a registrar of another chamber than the stakeholder's. Errors:
		/// `UnknownStakeholder`, `NoAnnouncement`, `NotAnotherChamber`, `NothingToSecond`,
		/// `ObjectedTo` for a suspension, `AlreadySeconded`, `TooManyFrozen`, `WrongStanding`. Events:
		/// `Seconded`, and `Suspended` or `KeyFrozen`.
		#[pallet::call_index(14)]
		pub fn second(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			act: ActKind,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_second(&who, &stakeholder, act)
		}

		/// Objects to what a registrar has announced.
		///
		/// It then takes no effect, and nothing of that kind is announced again, until a decision
		/// has settled it, or whoever objected has taken it back. The objection of a registrar
		/// holds while the account is a registrar of the chamber; that of the stakeholder takes its
		/// place. It holds against what that registrar has announced: if that one is removed or put
		/// on hold, another can announce the same, and has to be objected to again.
		///
		/// Sent by: the stakeholder, in any standing and with a frozen key too, or a registrar of
		/// its chamber. Errors: `UnknownStakeholder`, `NotConcerned`, `NoAnnouncement`,
		/// `AlreadyObjected`. Event: `Objected`.
		#[pallet::call_index(15)]
		pub fn object(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			act: ActKind,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_object(&who, &stakeholder, act)
		}

		/// Withdraws one's own objection.
		///
		/// What was announced goes on, and takes effect `NoticeDays` days from now. A frozen key
		/// stays frozen meanwhile, for `FreezeDays` in all.
		///
		/// Sent by: whoever objected. Errors: `UnknownStakeholder`, `NoAnnouncement`,
		/// `NoObjection`, `NotConcerned`, `TooManyDue`. Event: `ObjectionWithdrawn`.
		#[pallet::call_index(16)]
		pub fn withdraw_objection(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			act: ActKind,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_objection(&who, &stakeholder, act)
		}

		/// Withdraws one's own announcement, while nobody objects to it.
		///
		/// A key that was frozen for it is free again.
		///
		/// Sent by: the registrar who announced it. Errors: `UnknownStakeholder`,
		/// `NoAnnouncement`, `NotConcerned`, `ObjectedTo`. Event: `AnnouncementWithdrawn`.
		#[pallet::call_index(17)]
		pub fn withdraw_announcement(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			act: ActKind,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_announcement(&who, &stakeholder, act)
		}

		/// Settles an objection: what was announced happens now, or is dropped.
		///
		/// So does what was announced by somebody who is no registrar of the chamber any more, or
		/// on hold. What was dropped can be announced again.
		///
		/// Sent by: a decision. Errors: `UnknownStakeholder`, `NoObjection`; if it is carried out,
		/// `WrongStanding`. Events: `ObjectionSettled`; if it is carried out,
		/// `Suspended`, `Revoked` or `KeyMoved`.
		#[pallet::call_index(18)]
		pub fn settle_objection(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			act: ActKind,
			carry_out: bool,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_settle_objection(&stakeholder, act, carry_out)
		}

		/// Asks for a registrar of another chamber to be put on hold.
		///
		/// When registrars of two other chambers do, it is on hold at once: it is no registrar
		/// until a decision removes or releases it, and for `HoldDays` at most. One account can
		/// have asked for two holds that are not settled. Those who asked for one that a decision
		/// releases, or that has ended by itself, ask for no other for `ChallengePause` days.
		///
		/// Sent by: a registrar of another chamber. Errors: `NotRegistrar`, `UnknownRegistrar`,
		/// `ReasonsNotOnRecord`, `AlreadyOnHold`, `AlreadyAsked`, `HoldsPaused`, `TooManyHolds`.
		/// Event: `RegistrarHeld`.
		#[pallet::call_index(19)]
		pub fn hold_registrar(
			origin: OriginFor<T>,
			chamber: Chamber,
			registrar: T::AccountId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_hold_registrar(&who, chamber, &registrar, reasons)
		}

		/// Withdraws what one has asked for, as long as the registrar is not on hold.
		///
		/// A hold that has ended by itself can be withdrawn, too. Those who asked for it pause from
		/// its end on.
		///
		/// Sent by: whoever has asked for the hold. Errors: `NoHold`, `HoldInEffect`. Event:
		/// `HoldWithdrawn`.
		#[pallet::call_index(20)]
		pub fn withdraw_hold(
			origin: OriginFor<T>,
			chamber: Chamber,
			registrar: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_hold(&who, chamber, &registrar)
		}

		/// Releases a registrar who is on hold, or of whom it has been asked.
		///
		/// Those who have asked for it pause: from now on, or from the end of a hold that has ended
		/// by itself.
		///
		/// Sent by: a decision. Error: `NoHold`. Event: `RegistrarReleased`.
		#[pallet::call_index(21)]
		pub fn release_registrar(
			origin: OriginFor<T>,
			chamber: Chamber,
			registrar: T::AccountId,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_release_registrar(chamber, &registrar)
		}

		/// Gives a stakeholder another uniqueness tag.
		///
		/// The old one is free again: whoever it belongs to can be admitted.
		///
		/// Sent by: a decision. Errors: `UnknownStakeholder`, `NotAFingerprint`, `TagTaken`. Event:
		/// `TagCorrected`.
		#[pallet::call_index(22)]
		pub fn correct_tag(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
			tag: UniquenessTag,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_correct_tag(&stakeholder, tag)
		}

		/// Allows anyone to undo what an account admitted in a chamber in a period.
		///
		/// The period goes from the block `from` on up to the one before `until`. It takes the
		/// place of an earlier one. Nothing is undone by this call: `undo_admission` does it, one
		/// by one.
		///
		/// Sent by: a decision. Error: `InvalidPeriod`. Event: `AdmissionsUndone`.
		#[pallet::call_index(23)]
		pub fn undo_admissions(
			origin: OriginFor<T>,
			chamber: Chamber,
			registrar: T::AccountId,
			from: BlockNumberFor<T>,
			until: BlockNumberFor<T>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_undo_admissions(chamber, &registrar, from, until)
		}

		/// Undoes an admission, where `undo_admissions` has allowed it.
		///
		/// The latest admission of the stakeholder counts. It is off the roll and has no vote, its
		/// ballots can be struck, and challenges to it are dropped. A registrar of the same chamber
		/// can admit it again, with its account: that gives the vote back. The tag keeps nobody out
		/// any more who comes with another account.
		///
		/// Sent by: anyone. Errors: `UnknownStakeholder`, `NotUndone`. Event: `AdmissionUndone`.
		#[pallet::call_index(24)]
		pub fn undo_admission(origin: OriginFor<T>, roll_number: RollNumber) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_undo_admission(roll_number)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The stakeholder whose key this account is now.
		///
		/// Roll number, chamber, kind, name, standing, dispute, from which block on it votes,
		/// registrar, evidence, dates, and whether the key is frozen. `None`: the account is
		/// nobody's key.
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
		/// Its stakeholder must stay on the roll. `None`: the account is nobody's key, or its
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
		///
		/// Without those who are on hold: `registrar_holds` shows them.
		pub fn registrars(chamber: Chamber) -> Vec<T::AccountId> {
			Self::registrars_of(chamber)
		}

		/// The unsettled challenges to the admission of a stakeholder.
		pub fn challenges(account: T::AccountId) -> Vec<Challenge<BlockNumberFor<T>>> {
			Self::challenges_to(&account)
		}

		/// What is announced to a stakeholder and not settled, with who objects.
		pub fn announced(
			account: T::AccountId,
		) -> Vec<AnnouncementInfo<T::AccountId, BlockNumberFor<T>>> {
			Self::announced_to(&account)
		}

		/// What is announced in a chamber and not settled, by roll number from `from` on.
		///
		/// To at most `limit` stakeholders, and at most `MaxPage`. The next page begins with the
		/// last roll number and one.
		pub fn announced_in(
			chamber: Chamber,
			from: RollNumber,
			limit: u32,
		) -> Vec<AnnouncementInfo<T::AccountId, BlockNumberFor<T>>> {
			Self::announcement_page(chamber, from, limit)
		}

		/// How many organisations and citizens a chamber can still admit today.
		pub fn admissions_left(chamber: Chamber) -> RollSize {
			Self::intake_left(chamber)
		}

		/// The registrars of a chamber who are on hold, and those of whom it has been asked.
		///
		/// With who asked, the latest reasons, and since when the registrar is on hold, if it is. A
		/// hold that has ended by itself is not shown.
		pub fn registrar_holds(chamber: Chamber) -> Vec<(T::AccountId, HoldOf<T>)> {
			Self::holds_in(chamber)
		}
	}
}
