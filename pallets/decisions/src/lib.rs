// SPDX-License-Identifier: Apache-2.0

//! # Decisions: four equal chambers decide, and the runtime carries it out
//!
//! A decision is a question, a rule, a roll, ballots and an outcome. Every stakeholder on the roll
//! has one ballot, which is counted inside its chamber. Nobody announces the result: the runtime
//! computes it, and carries out what was decided.
//!
//! ## Terms
//!
//! * **Rule**: what a decision asks for, from a small table of the runtime: quorum of each chamber,
//!   concurrence, overall approval, length, delay, who may open. A decision copies its rule when it
//!   is opened, so no later change of the table touches it.
//! * **Quorum**: the share of a chamber's roll that must vote *yes*. One is always needed, so a
//!   chamber with an empty roll does not pass.
//! * **Approval**: a chamber approves when more say yes than no.
//! * **Concurrence**: how many chambers must pass: quorum met, and approved.
//! * **Overall approval**: the mean over all four chambers of `(yes − no) / max(yes + no, needed)`,
//!   against twice the rule's threshold less one. Each chamber counts alike, however many members
//!   it has, and one that nobody comes from counts 0.
//! * **Abstentions** are counted and shown, and decide nothing.
//! * **Support never hurts**: one more yes never turns passed into anything else, and staying away
//!   never helps more than a no.
//! * **Roll**: who was registered at a *checkpoint* well before the opening, so that nobody chooses
//!   the electorate by acting around it. Whoever was on the roll then votes, whatever a registrar
//!   does meanwhile; only a decision that upholds a challenge takes the vote. Those under a
//!   challenge have no vote on that challenge, and keep every other.
//! * **Keys**: a key votes in decisions that open after it became the key. Whoever moves keys
//!   rewrites no ballot, and casts none in what is open.
//!
//! ## How far a decision comes
//!
//! ```text
//!   Open ──close──▶ Closed                      not passed, or nothing to carry out
//!     │               ▲ strike_ballot: it no longer passes
//!     └────close──▶ Scheduled ──at its block──▶ Enacted
//!                     ▲   │
//!               retry │   ▼ the call fails
//!                EnactmentFailed                final when the window for trying again is over
//! ```
//!
//! It closes by itself at its block, or, if many are due there, in one of the next ones; anyone may
//! close it before its turn. What passes is carried out by the scheduler with an origin that names
//! the rule ([`Origin::Decided`]); other pallets ask for it with [`EnsureDecided`]. What cannot be
//! carried out changes nothing; the decision says why, and it can be tried again.
//!
//! A decision has *passed*, was *rejected*, or was *not decided*: more in favour than against, but
//! too few ([`Verdict`](doverie_primitives::Verdict)). A proposal that was not decided can be put
//! to decision once more.
//!
//! Where a decision has barred somebody, anyone strikes their ballots out of what is open, and out
//! of what has closed and is not carried out yet: its outcome is then computed again.
//!
//! A decision on a challenge or on a veto is carried out whether it passes or not: passed, the
//! challenge or veto is upheld; else, even if only for want of a quorum, it is dismissed. Nobody
//! stays challenged indefinitely, and no money is held up indefinitely. Vetoes are put to decision
//! by the chain itself, the rest by stakeholders.
//!
//! ## What it costs
//!
//! Whether forty or ten million are registered, a ballot reads four items and writes two: the
//! figures, and the page of ballots, in which it takes two bits. Figures are kept as ballots come,
//! so closing reads them and counts nothing. Single ballots can be removed, page by page, when
//! their time is over; the outcome stays.
//!
//! ## Examples
//!
//! A decision from its opening to its enactment:
#![doc = docify::embed!("src/tests/outcomes.rs", what_four_chambers_decide_is_carried_out)]
//!
//! A decision that fails, and what its outcome says of where and by how much:
#![doc = docify::embed!("src/tests/outcomes.rs", one_chamber_that_misses_its_quorum_fails_a_significant_decision)]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod decidable;
mod functions;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod origin;
mod seams;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use decidable::{DecidableCalls, Undecidable};
pub use origin::EnsureDecided;
pub use pallet::*;
pub use seams::Horizon;
pub use types::{
	Ballot, ChamberOutcome, ChamberRule, Decision, DecisionInfo, Miscounted, OpaqueCall, Openers,
	Outcome, Page, Place, Poll, Rule, State, Subject, Tally, Threshold, PAGE_BALLOTS,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use doverie_primitives::{
		Challenges, Chamber, DecisionId, Electorate, Fingerprint, Proposals, Records, RollNumber,
		RuleName, Vetoes,
	};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
		traits::{schedule::v3::Named, OriginTrait, QueryPreimage, StorePreimage},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::{Convert, Dispatchable};

	/// A call of the runtime.
	pub type CallOf<T> = <T as Config>::RuntimeCall;
	/// A call that is put to decision.
	pub type OpaqueCallOf<T> = OpaqueCall<CallOf<T>, <T as Config>::MaxCallLength>;
	pub(crate) type PalletsOriginOf<T> =
		<<T as frame_system::Config>::RuntimeOrigin as OriginTrait>::PalletsOrigin;
	/// A decision.
	pub type DecisionOf<T> = Decision<BlockNumberFor<T>, OpaqueCallOf<T>>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeEvent: From<Event<Self>>,
		RuntimeOrigin: From<Origin>
		                   + Into<Result<Origin, <Self as frame_system::Config>::RuntimeOrigin>>,
	>
	{
		/// A call of the runtime.
		type RuntimeCall: Parameter
			+ From<Call<Self>>
			+ Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
			+ GetDispatchInfo
			+ IsType<<Self as frame_system::Config>::RuntimeCall>;

		/// The register of stakeholders.
		type Electorate: Electorate<Self::AccountId, BlockNumberFor<Self>>;

		/// What is on record.
		type Records: Records<Self::AccountId>;

		/// The proposals, which hear of outcomes.
		type Proposals: Proposals;

		/// Challenges to admissions, which decisions settle.
		type Challenges: Challenges;

		/// Vetoes against paying milestones, which decisions settle.
		type Vetoes: Vetoes;

		/// Carries out at a block what was decided.
		type Scheduler: Named<
			BlockNumberFor<Self>,
			CallOf<Self>,
			PalletsOriginOf<Self>,
			Hasher = Self::Hashing,
		>;

		/// Where the scheduler finds what it carries out.
		type Preimages: QueryPreimage<H = Self::Hashing> + StorePreimage;

		/// The table of rules, with times in days.
		type Rules: Convert<RuleName, Rule<u16>>;

		/// The origin with which a call that was decided by a rule is carried out.
		type EnactmentOrigin: Convert<RuleName, Self::RuntimeOrigin>;

		/// Which calls can be put to decision, and by which rules.
		type Decidable: DecidableCalls<CallOf<Self>>;

		/// The rule by which challenges are settled.
		#[pallet::constant]
		type ChallengeRule: Get<RuleName>;

		/// The rule by which vetoes are settled.
		#[pallet::constant]
		type VetoRule: Get<RuleName>;

		/// The blocks of a day, for the times of rules, where the genesis does not say otherwise.
		#[pallet::constant]
		type Day: Get<BlockNumberFor<Self>>;

		/// For how many days an enactment that failed, or was dropped, can be tried again.
		#[pallet::constant]
		type RetryDays: Get<u16>;

		/// For how many days after the close single ballots are kept.
		#[pallet::constant]
		type RetentionDays: Get<u16>;

		/// The longest call that can be put to decision, in bytes.
		#[pallet::constant]
		type MaxCallLength: Get<u32>;

		/// What a call that is put to decision may weigh.
		#[pallet::constant]
		type MaxCallWeight: Get<Weight>;

		/// The most decisions that one stakeholder can have open, those on proposals not counted.
		#[pallet::constant]
		type MaxOpen: Get<u32>;

		/// The most decisions that close by themselves in one block.
		#[pallet::constant]
		type MaxClosings: Get<u32>;

		/// The most pages of ballots that one call removes.
		#[pallet::constant]
		type MaxPruned: Get<u32>;

		/// The most decisions that a view function lists at once.
		#[pallet::constant]
		type MaxPage: Get<u32>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The origin of a call that the chambers have decided.
	#[pallet::origin]
	#[frame_support::stored]
	#[derive(Copy)]
	pub enum Origin {
		/// Decided by this rule.
		Decided(RuleName),
	}

	/// The blocks of a day, for the times of rules.
	///
	/// Set at genesis; a network for trying things out has short days.
	#[pallet::storage]
	pub type DayLength<T: Config> = StorageValue<_, BlockNumberFor<T>, ValueQuery, T::Day>;

	/// The number of the first decision: not 0, which a form shows before a number is typed in.
	#[pallet::type_value]
	pub fn FirstDecision() -> DecisionId {
		1
	}

	/// The number that the next decision gets.
	#[pallet::storage]
	pub type NextDecision<T> = StorageValue<_, DecisionId, ValueQuery, FirstDecision>;

	/// No decision before this one is open, or waits for the block at which it is carried out.
	#[pallet::storage]
	pub type OldestOpen<T> = StorageValue<_, DecisionId, ValueQuery, FirstDecision>;

	/// Every decision.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Decisions<T: Config> = StorageMap<_, Twox64Concat, DecisionId, DecisionOf<T>>;

	/// The figures of each decision, until its ballots are pruned.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Polls<T: Config> = StorageMap<_, Twox64Concat, DecisionId, Poll<BlockNumberFor<T>>>;

	/// The ballots of each decision, by roll number, 1,024 to a page.
	// Twox64Concat: decisions and roll numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Ballots<T> =
		StorageDoubleMap<_, Twox64Concat, DecisionId, Twox64Concat, u32, Page, ValueQuery>;

	/// The outcome of each decision that has closed.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Outcomes<T> = StorageMap<_, Twox64Concat, DecisionId, Outcome>;

	/// The decisions that close by themselves at a block.
	// Twox64Concat: a block number that the length of a rule gives.
	#[pallet::storage]
	pub type Closings<T: Config> = StorageMap<
		_,
		Twox64Concat,
		BlockNumberFor<T>,
		BoundedVec<DecisionId, T::MaxClosings>,
		ValueQuery,
	>;

	/// How many decisions each stakeholder has open, those on proposals not counted.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type OpenBy<T> = StorageMap<_, Twox64Concat, RollNumber, u32, ValueQuery>;

	/// The decision that is to settle the challenge to a stakeholder's admission.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type OnChallenge<T> = StorageMap<_, Twox64Concat, RollNumber, DecisionId>;

	/// How long a day is.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The blocks of a day, for the times of rules: at least 1.
		pub day: BlockNumberFor<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self { day: T::Day::get() }
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			use sp_runtime::traits::Zero;
			assert!(!self.day.is_zero(), "a day has blocks");
			DayLength::<T>::put(self.day);
		}
	}

	#[pallet::event]
	#[allow(missing_docs)] // Of fields whose names say it.
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A decision was opened.
		///
		/// Its roll is that of its checkpoint, and ballots are taken from the next block on.
		Opened {
			decision: DecisionId,
			subject: Subject<OpaqueCallOf<T>>,
			rule: RuleName,
			/// The roll number of whoever opened it; none: the chain itself, for a veto.
			by: Option<RollNumber>,
			/// The first block at which no ballot is taken any more.
			closes: BlockNumberFor<T>,
		},
		/// A stakeholder cast a ballot, or changed it.
		Voted {
			decision: DecisionId,
			by: RollNumber,
			/// The chamber in which it counts.
			chamber: Chamber,
			ballot: Ballot,
			/// What it said before.
			previous: Option<Ballot>,
		},
		/// A decision has closed.
		Closed {
			decision: DecisionId,
			/// What it comes to, with every figure.
			outcome: Outcome,
		},
		/// What was decided will be carried out.
		EnactmentScheduled {
			decision: DecisionId,
			/// From this block on.
			enacts: BlockNumberFor<T>,
		},
		/// What was decided is carried out.
		Enacted { decision: DecisionId },
		/// What was decided could not be carried out. Nothing has changed.
		EnactmentFailed {
			decision: DecisionId,
			error: DispatchError,
			/// Before this block it can be tried again; a proposal or a veto can be later, too.
			retry_until: BlockNumberFor<T>,
		},
		/// Single ballots of a decision were removed. The outcome stays.
		BallotsPruned {
			decision: DecisionId,
			pages: u32,
			/// Are all of them gone?
			all: bool,
		},
		/// The ballot of a stakeholder whom a decision has barred was taken out of the figures.
		BallotStruck {
			decision: DecisionId,
			stakeholder: RollNumber,
			/// The chamber in which it counted.
			chamber: Chamber,
			/// What it said.
			ballot: Ballot,
		},
		/// The outcome of a decision that has closed was computed again, without a struck ballot.
		///
		/// If it has passed no longer, it is not carried out.
		OutcomeChanged {
			decision: DecisionId,
			/// What it comes to now, with every figure.
			outcome: Outcome,
		},
	}

	// Clients know errors by their place: add at the end.
	#[pallet::error]
	pub enum Error<T> {
		/// Only a registered stakeholder in good standing may do this. Ask a registrar of your
		/// chamber for admission, renewal or reinstatement.
		NotInGoodStanding,
		/// There is no decision with this number. Look up the number.
		UnknownDecision,
		/// The decision was opened in this very block. Ballots are taken from the next one on.
		NotYetOpen,
		/// The decision is closed: no ballot is taken any more. Look up its outcome.
		DecisionClosed,
		/// The decision is still open. It can be closed once the block in its `closes` has come.
		StillOpen,
		/// You were not on the roll at the checkpoint of this decision, at least 16 days before its
		/// opening. You can vote in decisions whose checkpoint comes later.
		NotOnRoll,
		/// Nothing to change: your ballot says this already.
		Unchanged,
		/// Only organisations may open a decision by this rule. Ask one, or submit a proposal.
		NotAnOpener,
		/// You have opened as many decisions as one stakeholder can have open. Wait until one
		/// closes.
		TooManyOpen,
		/// The reasons are not on record. Put the document that explains the call on record first.
		ReasonsNotOnRecord,
		/// The question is not on record. Put the document that asks it on record first.
		QuestionNotOnRecord,
		/// The call is too long to be put to decision. Split it.
		CallTooLong,
		/// The call weighs too much to be carried out in one block. Split it.
		CallTooHeavy,
		/// No decision makes this call: it is about the workings of the chain itself. To change
		/// these, propose a new runtime, by `system.authorize_upgrade`.
		CallNotDecidable,
		/// This rule is not enough for this call, or for one of several. Choose another rule: the
		/// constitutional one is enough for everything that can be decided.
		RuleTooWeak,
		/// There is no challenge in effect to the admission of this stakeholder.
		NoChallenge,
		/// A decision on this challenge is open or waits to be carried out.
		AlreadyOpen,
		/// There is nothing to try again: the decision is not waiting to be carried out, or its
		/// first attempt is still to come.
		NothingToRetry,
		/// The time for trying again is over. Open a new decision.
		RetryWindowOver,
		/// The decision is not due to be carried out, or was not decided by this rule.
		NotDue,
		/// The ballots of this decision must still be kept. Try again later.
		RetentionNotOver,
		/// The ballots of this decision are gone already.
		AlreadyPruned,
		/// The number of pages must be at least one and at most `MaxPruned`.
		InvalidBatchSize,
		/// The call that was decided cannot be decoded by this runtime. Open a new decision.
		CallNotDecodable,
		/// There are no decision numbers left, or a figure has reached its limit.
		OutOfNumbers,
		/// What was decided now weighs more than it was scheduled with. Try it again.
		Outgrown,
		/// It has failed, or was due, less than a day ago. Try again later.
		TooSoonToRetry,
		/// No decision can make this call, by whatever rule: it is for an account that signs it.
		/// Let the account send it.
		CallNeedsSigner,
		/// This call wraps others, and could succeed where they fail. Put what it wraps to
		/// decision; several calls in one `utility.batch_all`, without another batch in it.
		CallWrapsOthers,
		/// This call would change a balance, the issuance or storage past every rule. No decision
		/// does that: the open way is a new runtime, by `system.authorize_upgrade`, whose code
		/// everybody can read first.
		CallByForce,
		/// This call would install a new runtime without checking that it is one of this chain, or
		/// would put its whole code into the decision. Use `system.authorize_upgrade`.
		UncheckedUpgrade,
		/// The batch is empty. Put the calls into it that are to be made.
		EmptyBatch,
		/// Your key is newer than this decision. It votes in decisions that open from now on; a
		/// ballot cast with your former key still counts.
		KeyTooNew,
		/// This decision settles the challenge to your own admission, so you have no vote in it.
		/// You keep your vote in every other decision.
		OwnChallenge,
		/// This stakeholder is not barred. Only if a decision upholds a challenge to its admission
		/// can its ballots be struck.
		NotBarred,
		/// There is no ballot to strike: this stakeholder has none in this decision, or nothing can
		/// come of the decision any more.
		NothingToStrike,
		/// The call was decided under another runtime, in which it may have meant something else,
		/// so it is not made. Open a new decision.
		DecidedUnderAnotherRuntime,
	}

	impl<T> From<Undecidable> for Error<T> {
		fn from(why: Undecidable) -> Self {
			match why {
				Undecidable::NeedsSigner => Error::CallNeedsSigner,
				Undecidable::WrapsOthers => Error::CallWrapsOthers,
				Undecidable::ByForce => Error::CallByForce,
				Undecidable::UncheckedUpgrade => Error::UncheckedUpgrade,
				Undecidable::Internal => Error::CallNotDecidable,
				Undecidable::Empty => Error::EmptyBatch,
				Undecidable::RuleTooWeak => Error::RuleTooWeak,
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(now: BlockNumberFor<T>) -> Weight {
			let closings = Self::close_due(now);
			Self::advance_oldest_open();
			<T as Config>::WeightInfo::on_initialize(closings)
		}

		fn integrity_test() {
			for rule in RuleName::ALL {
				assert!(T::Rules::convert(rule).is_valid(), "{rule:?} cannot be followed");
			}
			assert!(T::MaxClosings::get() >= 1 && T::MaxPruned::get() >= 1);
			assert!(T::MaxOpen::get() >= 1 && T::RetryDays::get() >= 1);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight = <T as Config>::WeightInfo)]
	impl<T: Config> Pallet<T> {
		/// Opens a decision on a call of the runtime, which is made if the decision passes.
		///
		/// The runtime makes the call with an origin that names the rule, or as root by the
		/// constitutional rule. A call for which the rule is not enough, or which no decision
		/// makes, is refused at once. The reasons are a document on record.
		///
		/// * `rule`: the rule by which the chambers decide.
		/// * `call`: what the chain is to do.
		/// * `reasons`: why: the fingerprint of the document.
		///
		/// Sent by: whoever the rule lets open decisions, in this runtime an organisation in good
		/// standing. Errors: `NotInGoodStanding`, `NotAnOpener`, `ReasonsNotOnRecord`,
		/// `CallTooLong`, `EmptyBatch`, `CallNeedsSigner`, `CallWrapsOthers`, `CallByForce`,
		/// `UncheckedUpgrade`, `CallNotDecidable`, `RuleTooWeak`, `CallTooHeavy`, `TooManyOpen`,
		/// `OutOfNumbers`. Event: `Opened`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::open_on_call(call.encoded_size() as u32))]
		pub fn open_on_call(
			origin: OriginFor<T>,
			rule: RuleName,
			call: Box<CallOf<T>>,
			reasons: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_open_on_call(&who, rule, *call, reasons)
		}

		/// Opens a decision on a challenge to the admission of a stakeholder.
		///
		/// The challenge must be in effect. If the decision passes, the challenge is upheld: the
		/// admission is revoked and barred. If it does not, even if only for want of a quorum, the
		/// challenge is dismissed. The challenged one has no vote in it.
		///
		/// Sent by: a stakeholder in good standing, the challenged one included. Errors:
		/// `NotInGoodStanding`, `NoChallenge`, `AlreadyOpen`, `TooManyOpen`, `OutOfNumbers`. Event:
		/// `Opened`.
		#[pallet::call_index(1)]
		pub fn open_on_challenge(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_open_on_challenge(&who, &stakeholder)
		}

		/// Opens a decision on a plain question.
		///
		/// A document on record asks it. The outcome stands for itself: there is nothing to carry
		/// out.
		///
		/// * `rule`: the rule by which the chambers decide.
		/// * `question`: the fingerprint of the document.
		///
		/// Sent by: whoever the rule lets open decisions, in this runtime an organisation in good
		/// standing. Errors: `NotInGoodStanding`, `NotAnOpener`, `QuestionNotOnRecord`,
		/// `TooManyOpen`, `OutOfNumbers`. Event: `Opened`.
		#[pallet::call_index(2)]
		pub fn open_on_question(
			origin: OriginFor<T>,
			rule: RuleName,
			question: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_open_on_question(&who, rule, question)
		}

		/// Casts a ballot in a decision, or changes it.
		///
		/// It says `Yes`, `No` or `Abstain`, counts in the chamber on whose roll the voter was at
		/// the checkpoint, and can be changed until the decision closes. An abstention decides
		/// nothing. The key must be older than the opening, and nobody votes on the
		/// challenge to their own admission.
		///
		/// Sent by: a stakeholder who was on the roll at the decision's checkpoint, whatever its
		/// standing now, unless it is barred. Errors: `NotInGoodStanding`,
		/// `UnknownDecision`, `DecisionClosed`, `NotYetOpen`, `NotOnRoll`, `KeyTooNew`,
		/// `OwnChallenge`, `Unchanged`, `OutOfNumbers`. Event: `Voted`.
		#[pallet::call_index(3)]
		pub fn vote(origin: OriginFor<T>, decision: DecisionId, ballot: Ballot) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_vote(&who, decision, ballot)
		}

		/// Closes a decision whose time is over.
		///
		/// Decisions close by themselves. Where too many are due at the same block, some have to
		/// wait, and anyone can close these. What is to be carried out is scheduled.
		///
		/// Sent by: anyone. Errors: `UnknownDecision`, `DecisionClosed`, `StillOpen`. Events:
		/// `Closed`, `EnactmentScheduled`, `EnactmentFailed`.
		#[pallet::call_index(4)]
		#[pallet::weight(
			<T as Config>::WeightInfo::close_passed()
				.max(<T as Config>::WeightInfo::close_failed())
		)]
		pub fn close(origin: OriginFor<T>, decision: DecisionId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_close(decision)
		}

		/// Carries out what was decided. The runtime's scheduler makes this call at its block.
		///
		/// Either all of it happens, or nothing. A call is made only if the runtime's
		/// `transaction_version` is still that of the opening, and if the rule is still enough for
		/// it.
		///
		/// * `weight`: what carrying it out may weigh.
		///
		/// Sent by: the runtime, with the origin that names the decision's rule. Errors:
		/// `UnknownDecision`, `NotDue`. Events: `Enacted`, `EnactmentFailed`.
		#[pallet::call_index(5)]
		#[pallet::weight(*weight)]
		pub fn carry_out(
			origin: OriginFor<T>,
			decision: DecisionId,
			weight: Weight,
		) -> DispatchResultWithPostInfo {
			match origin.into() {
				Ok(Origin::Decided(rule)) => Self::do_carry_out(rule, decision, weight),
				Err(_) => Err(DispatchError::BadOrigin.into()),
			}
		}

		/// Tries once more to carry out what was decided.
		///
		/// It is carried out in the next block. The last attempt must have failed, or been due
		/// without happening, at least a day ago. This can be done for `RetryDays` days after the
		/// first failure, or after the block at which it was due; for a proposal that has passed and
		/// for a veto there is no limit in time.
		///
		/// Sent by: a stakeholder in good standing. Errors: `NotInGoodStanding`, `UnknownDecision`,
		/// `NothingToRetry`, `RetryWindowOver`, `TooSoonToRetry`. Events: `EnactmentScheduled`,
		/// `EnactmentFailed`.
		#[pallet::call_index(6)]
		pub fn retry(origin: OriginFor<T>, decision: DecisionId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retry(&who, decision)
		}

		/// Removes single ballots of a decision that has long been closed.
		///
		/// They are kept for `RetentionDays` days after the close, and longer while an older
		/// decision is open or something can still be carried out. One call removes at most `pages`
		/// pages of them. Call again until all are gone. The outcome stays.
		///
		/// Sent by: anyone. Errors: `InvalidBatchSize`, `UnknownDecision`, `AlreadyPruned`,
		/// `RetentionNotOver`. Event: `BallotsPruned`.
		#[pallet::call_index(7)]
		#[pallet::weight(<T as Config>::WeightInfo::prune_ballots(*pages))]
		pub fn prune_ballots(
			origin: OriginFor<T>,
			decision: DecisionId,
			pages: u32,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_prune_ballots(decision, pages)
		}

		/// Strikes the ballot of a barred stakeholder out of the figures of a decision.
		///
		/// The decision is open, or has closed and is not carried out yet: then its outcome is
		/// computed again, and what no longer passes is not carried out.
		///
		/// * `stakeholder`: the roll number of the stakeholder whom a decision has barred.
		///
		/// Sent by: anyone. Errors: `UnknownDecision`, `NotBarred`, `NothingToStrike`,
		/// `OutOfNumbers`. Events: `BallotStruck`, `OutcomeChanged`.
		#[pallet::call_index(8)]
		pub fn strike_ballot(
			origin: OriginFor<T>,
			decision: DecisionId,
			stakeholder: RollNumber,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_strike_ballot(decision, stakeholder)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A decision with its outcome; for one that is open, what the ballots so far come to.
		///
		/// `None`: no decision has this number.
		pub fn decision(decision: DecisionId) -> Option<DecisionInfo<DecisionOf<T>>> {
			Self::decision_info(decision)
		}

		/// The decisions from this number on, at most `limit` and at most `MaxPage` of them.
		pub fn decisions(from: DecisionId, limit: u32) -> Vec<DecisionInfo<DecisionOf<T>>> {
			Self::decision_page(from, limit)
		}

		/// The ballot of the stakeholder whose key this account is now.
		///
		/// `None`: none was cast, or the single ballots are gone.
		pub fn ballot(decision: DecisionId, account: T::AccountId) -> Option<Ballot> {
			Self::ballot_of(decision, &account)
		}

		/// May this account vote in this decision now?
		pub fn may_vote(decision: DecisionId, account: T::AccountId) -> bool {
			Self::ensure_may_vote(&account, decision).is_ok()
		}

		/// What a rule asks for now, with times in blocks.
		///
		/// Decisions that are open follow the copy that they took.
		pub fn rule(rule: RuleName) -> Rule<BlockNumberFor<T>> {
			Self::current_rule(rule)
		}
	}
}
