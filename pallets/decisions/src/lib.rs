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
//!   concurrence, overall approval, length, delay, who may announce, how many must second. A
//!   decision copies its rule when it is announced, so no later change of the table touches it.
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
//! * **Consent**: what changes the registrars or seats of a chamber passes only if that chamber
//!   passes it, too, unless it is dormant.
//! * **Dormant**: a chamber *comes* to a decision when it casts as many ballots as its quorum of
//!   the ordinary rule asks for yes, whatever they say and whatever rule the decision follows. It
//!   is dormant when it has missed three decisions one after the other, or two, the first of which
//!   closed `DormantDays` ago. Those that opened less than [`MISS_DAYS`] apart count once, and
//!   those on challenges, vetoes and annulments do not count. What counts is what has closed
//!   before; and a dormant chamber that says no in the strength of its quorum is asked all the
//!   same.
//! * **Revival**: a rule that can do nothing but name registrars for dormant chambers, where two or
//!   more are dormant.
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
//!   Announced ──seconded──▶ Queued ──at a checkpoint──▶ Open ─┐
//!     │  │                    │                         │  ▲  │ it has not held for a day
//!     │  └─nobody seconds─▶ Lapsed ◀─nothing to annul   │  └──┘ whether it passes
//!     └──withdraw──▶ Withdrawn                          │
//!                                                       │
//!   Closed ◀──not passed, or nothing to carry out───────┤
//!     ▲ strike_ballot: it no longer passes              │
//!   Scheduled ◀─────────────────────────────────────────┘
//!     │   ▲  │ an annulment passes ──▶ Annulled
//!     │   └──┘ a quarter of a chamber objects, or an annulment is to be decided first
//!     ├──at its block──▶ Enacted
//!     └──the call fails──▶ EnactmentFailed ──retry──▶ Scheduled
//!                          final when the window for trying again is over
//! ```
//!
//! An organisation announces a decision, with a title and a text on record; organisations of other
//! chambers second it, as many as the rule asks for. Then it is in the queue, and opens at the next
//! checkpoint, so that nobody picks the block; if all places of its rule are taken, it waits its
//! turn. A proposal, a challenge and a veto need nobody to second them. What settles something
//! that is under way (a challenge, a veto, an annulment) waits for no place.
//!
//! It closes by itself at its block, if it has passed or failed all through the last day. For each
//! chamber the fewest yeses with the most noes of that day are kept, and the most with the fewest:
//! what comes to the same by both has held, whoever came and went meanwhile. If it has not held
//! whether it passes, a day is added, at most three times, so that nobody wins by a ballot that
//! nobody can answer. What has not held when it closes is not decided. Where many are due at a
//! block, some wait for one of the next ones; anyone may close these.
//!
//! What passes is carried out by the scheduler with an origin that names the rule
//! ([`Origin::Decided`]); other pallets ask for it with [`EnsureDecided`]. Before that there is a
//! delay, in which those on the roll can object: a quarter of one chamber puts the carrying-out off
//! once, by `PutOffDays`. In the same time annulling it can be put to decision, once, by the same
//! rule; the carrying-out waits for that. What revives a dormant chamber is neither put off nor
//! annulled. What cannot be carried out changes nothing; the decision says why, and it can be tried
//! again.
//!
//! A decision has *passed*, was *rejected*, or was *not decided*: more in favour than against, but
//! too few, or not the same for a day ([`Verdict`](doverie_primitives::Verdict)). A proposal that
//! was not decided can be put to decision once more.
//!
//! Where a decision has barred somebody, anyone strikes their ballots out of what is open, and out
//! of what has closed and is not carried out yet: its outcome is then computed again.
//!
//! A decision on a challenge or on a veto is carried out whether it passes or not: passed, the
//! challenge or veto is upheld; else, even if only for want of a quorum, a challenge is dismissed.
//! A veto is dismissed where as many chambers as the rule asks for reject it: with as many no as
//! their quorum asks for yes, and more than yes; else it is undecided, and the campaign says what
//! follows. Nobody stays challenged
//! indefinitely, and no money is held up indefinitely. Vetoes are put to decision by the chain
//! itself, the rest by stakeholders.
//!
//! Places are bounded: for those who announce, for those who second, and by rule for what is open.
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
//! A decision from its announcement to its enactment:
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
	Attendance, AttendanceInfo, Ballot, ChamberOutcome, ChamberRule, Conditions, Decision,
	DecisionInfo, Extremes, Miscounted, OpaqueCall, Openers, Opening, Outcome, Page, Place, Places,
	Poll, Queued, Rule, State, Subject, Tally, Threshold, Votes, MAX_SECONDERS, MISS_DAYS,
	PAGE_BALLOTS,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use doverie_primitives::{
		BoundedText, ByChamber, Challenges, Chamber, ChamberSet, Characters, Clock, DecisionId,
		Electorate, Fingerprint, Proposals, Records, RollNumber, RuleName, Text, TextFault, Vetoes,
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
	pub(crate) type RuleOf<T> = Rule<BlockNumberFor<T>>;
	pub(crate) type StateOf<T> = State<BlockNumberFor<T>>;
	pub(crate) type OpeningOf<T> = Opening<BlockNumberFor<T>>;
	pub(crate) type TitleOf<T> = BoundedText<Characters<<T as Config>::MaxTitleLength>>;

	/// How many decisions can be in the queue: eight times `MaxQueue`. That is how many can wait
	/// for a place of each rule. There are five of these, so that there is always room for what
	/// settles something that is under way.
	pub struct WholeQueue<T>(PhantomData<T>);

	impl<T: Config> Get<u32> for WholeQueue<T> {
		fn get() -> u32 {
			T::MaxQueue::get().saturating_mul(8)
		}
	}

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

		/// The clock by which deadlines and windows count.
		type Clock: Clock<BlockNumberFor<Self>>;

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

		/// The origin of decisions that hide titles.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The rule by which challenges are settled.
		#[pallet::constant]
		type ChallengeRule: Get<RuleName>;

		/// The rule by which vetoes are settled.
		#[pallet::constant]
		type VetoRule: Get<RuleName>;

		/// The blocks of a day, for the times of rules, where the genesis does not say otherwise.
		#[pallet::constant]
		type Day: Get<BlockNumberFor<Self>>;

		/// For how many days an announced decision waits to be seconded.
		#[pallet::constant]
		type AnnouncementDays: Get<u16>;

		/// By how many days the carrying-out is put off if many object.
		#[pallet::constant]
		type PutOffDays: Get<u16>;

		/// How many days after the first of two missed decisions a chamber is dormant.
		#[pallet::constant]
		type DormantDays: Get<u16>;

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

		/// The longest title, in characters.
		#[pallet::constant]
		type MaxTitleLength: Get<u32>;

		/// The most decisions of one stakeholder from the announcement to the close, those on
		/// proposals not counted.
		#[pallet::constant]
		type PlacesByOpener: Get<u32>;

		/// The most decisions that one organisation has seconded and that have not closed.
		#[pallet::constant]
		type PlacesBySeconder: Get<u32>;

		/// The most decisions by one rule that are open at once; those on challenges and vetoes,
		/// and annulments, are not counted.
		#[pallet::constant]
		type PlacesByRule: Get<u32>;

		/// The most decisions in the queue that wait for a place of the same rule; in all, eight
		/// times as many.
		#[pallet::constant]
		type MaxQueue: Get<u32>;

		/// The most decisions that open at one checkpoint.
		#[pallet::constant]
		type MaxOpenings: Get<u32>;

		/// The most decisions that are due in one block to lapse; and the most to close, or to be
		/// looked at a day before that.
		#[pallet::constant]
		type MaxAgenda: Get<u32>;

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

	/// Every decision.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Decisions<T: Config> = StorageMap<_, Twox64Concat, DecisionId, DecisionOf<T>>;

	/// The titles of decisions, apart from the rest so that a decision can hide one.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Titles<T: Config> = StorageMap<_, Twox64Concat, DecisionId, TitleOf<T>>;

	/// The figures of each decision that has opened, until its ballots are pruned.
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

	/// Who has objected to carrying out a decision, by roll number, 1,024 to a page.
	///
	/// Whoever has objected has the mark of a no.
	// Twox64Concat: decisions and roll numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Objections<T> =
		StorageDoubleMap<_, Twox64Concat, DecisionId, Twox64Concat, u32, Page, ValueQuery>;

	/// How many of each chamber have objected to a decision.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type ObjectionCounts<T> =
		StorageMap<_, Twox64Concat, DecisionId, ByChamber<u32>, ValueQuery>;

	/// The decisions that are looked at by themselves at a block.
	///
	/// They close then; or, a day before that, begins what is written down of their last day.
	// Twox64Concat: a block number that the terms of rules give.
	#[pallet::storage]
	pub type Agenda<T: Config> = StorageMap<
		_,
		Twox64Concat,
		BlockNumberFor<T>,
		BoundedVec<DecisionId, T::MaxAgenda>,
		ValueQuery,
	>;

	/// The decisions that lapse at a block, since nobody has seconded them.
	// Twox64Concat: a block number that the term of announcements gives.
	#[pallet::storage]
	pub type Lapses<T: Config> = StorageMap<
		_,
		Twox64Concat,
		BlockNumberFor<T>,
		BoundedVec<DecisionId, T::MaxAgenda>,
		ValueQuery,
	>;

	/// The decisions that wait to be opened, in the order in which they came.
	#[pallet::storage]
	pub type Queue<T: Config> =
		StorageValue<_, BoundedVec<Queued<BlockNumberFor<T>>, WholeQueue<T>>, ValueQuery>;

	/// How many decisions by each rule are open.
	///
	/// Those on challenges and vetoes, and annulments, are not counted.
	// Twox64Concat: there are five rules, and nobody can add one.
	#[pallet::storage]
	pub type OpenByRule<T> = StorageMap<_, Twox64Concat, RuleName, u32, ValueQuery>;

	/// How many decisions each stakeholder has announced and seconded that have not closed.
	///
	/// Those on proposals are not counted.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type PlacesOf<T> = StorageMap<_, Twox64Concat, RollNumber, Places, ValueQuery>;

	/// How many decisions each chamber has missed since it last came.
	#[pallet::storage]
	pub type Attendances<T: Config> =
		StorageValue<_, ByChamber<Attendance<BlockNumberFor<T>>>, ValueQuery>;

	/// The number of the next opening.
	#[pallet::storage]
	pub type NextOpening<T> = StorageValue<_, u32, ValueQuery>;

	/// The number of the oldest opening whose roll is still needed.
	///
	/// No decision that opened before it is open, or waits for the block at which it is carried
	/// out.
	#[pallet::storage]
	pub type OldestOpening<T> = StorageValue<_, u32, ValueQuery>;

	/// The decisions in the order in which they opened, with their checkpoints.
	///
	/// From the oldest one on whose roll is still needed.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type OpeningOrder<T: Config> =
		StorageMap<_, Twox64Concat, u32, (DecisionId, BlockNumberFor<T>)>;

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
		/// A decision was announced.
		Announced {
			decision: DecisionId,
			subject: Subject<OpaqueCallOf<T>>,
			rule: RuleName,
			/// The roll number of whoever announced it; none: the chain itself, for a veto.
			by: Option<RollNumber>,
			/// The document that explains it, or asks the question.
			text: Option<Fingerprint>,
		},
		/// An organisation seconded a decision.
		Seconded {
			decision: DecisionId,
			by: RollNumber,
			chamber: Chamber,
			/// How many organisations of yet other chambers must second it.
			missing: u8,
		},
		/// A decision is in the queue.
		Queued {
			decision: DecisionId,
			/// It opens at this checkpoint, or at a later one that has a place for it.
			from: BlockNumberFor<T>,
		},
		/// A decision was opened.
		///
		/// Its roll is that of its checkpoint, and ballots are taken from the next block on.
		Opened {
			decision: DecisionId,
			checkpoint: BlockNumberFor<T>,
			/// The first block at which no ballot is taken any more, unless a day is added.
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
		/// A decision is open for another day.
		///
		/// It has neither passed nor failed all through the last one.
		DayAdded { decision: DecisionId, closes: BlockNumberFor<T> },
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
			roll_number: RollNumber,
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
		/// A decision will not open: it was not seconded in time, or what it was to annul is over.
		Lapsed { decision: DecisionId },
		/// Whoever announced a decision has withdrawn it.
		Withdrawn { decision: DecisionId },
		/// A stakeholder objects to carrying out what was decided.
		ObjectedTo {
			decision: DecisionId,
			by: RollNumber,
			/// The chamber in which it counts.
			chamber: Chamber,
			/// How many of the chamber have objected.
			count: u32,
		},
		/// What was decided is carried out later.
		///
		/// A quarter of a chamber objects, or annulling it is put to decision.
		PutOff {
			decision: DecisionId,
			/// From this block on.
			enacts: BlockNumberFor<T>,
		},
		/// What was decided is not carried out: another decision has annulled it.
		Annulled {
			decision: DecisionId,
			/// That decision.
			by: DecisionId,
		},
		/// A decision hid the title of a decision from state.
		TitleHidden { decision: DecisionId },
	}

	// Clients know errors by their place: add at the end.
	#[pallet::error]
	pub enum Error<T> {
		/// Only a registered stakeholder in good standing may do this. Ask a registrar of your
		/// chamber for admission, renewal or reinstatement.
		NotInGoodStanding,
		/// There is no decision with this number. Look up the number.
		UnknownDecision,
		/// The decision is not open yet, or was opened in this very block. Ballots are taken from
		/// the block after its opening on.
		NotYetOpen,
		/// The decision is closed: no ballot is taken any more. Look up its outcome.
		DecisionClosed,
		/// The decision is not due. It can be closed once the block in its `closes` has come; one
		/// that is announced, once that in its `lapses` has.
		StillOpen,
		/// You were not on the roll at the checkpoint of this decision, at least 16 days before its
		/// opening. You can vote in decisions whose checkpoint comes later.
		NotOnRoll,
		/// Nothing to change: your ballot says this already, or you have objected already.
		Unchanged,
		/// Only organisations may announce or second decisions by this rule. Ask one, or submit a
		/// proposal.
		NotOrganisation,
		/// You have announced as many decisions as one stakeholder can have under way. Wait until
		/// one closes, or withdraw one that is not seconded.
		TooManyOpen,
		/// The text is not on record. Put the document that explains the decision, or asks the
		/// question, on record first.
		TextNotOnRecord,
		/// The call is too long to be put to decision. Split it.
		CallTooLong,
		/// The call weighs too much to be carried out in one block. Split it.
		CallTooHeavy,
		/// No decision makes this call: it is about the workings of the chain itself. To change
		/// these, propose a new runtime, by `system.authorize_upgrade`.
		CallNotDecidable,
		/// This rule is not enough for this call, for one of several, or for a question. Choose
		/// another rule: the constitutional one is enough for everything that can be decided.
		RuleTooWeak,
		/// There is no challenge in effect to the admission of this stakeholder.
		NoChallenge,
		/// A decision on this challenge is queued, open, or waits to be carried out. Vote in that
		/// one.
		AlreadyOpen,
		/// There is nothing to try again: the decision is not waiting to be carried out, or its
		/// first attempt is still to come.
		NothingToRetry,
		/// The time for trying again is over. Announce a new decision.
		RetryWindowOver,
		/// The decision is not due to be carried out, or was not decided by this rule.
		NotDue,
		/// The ballots of this decision must still be kept. Try again later.
		RetentionNotOver,
		/// The ballots of this decision are gone already.
		AlreadyPruned,
		/// The number of pages must be at least one and at most `MaxPruned`.
		InvalidBatchSize,
		/// The call that was decided cannot be decoded by this runtime. Announce a new decision.
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
		/// so it is not made. Announce a new decision.
		DecidedUnderAnotherRuntime,
		/// The title is blank, not UTF-8, or has characters that are invisible or change the
		/// direction. Type a short public title in plain text, without personal data.
		InvalidTitle,
		/// The title has more characters than `MaxTitleLength`. Give a shorter one; the text itself
		/// can be as long as it must be.
		TitleTooLong,
		/// The title is not in Unicode's normal form C, in which each letter is written in one way
		/// only. Type it instead of pasting it, or have your program normalise it (NFC).
		TitleNotNormalised,
		/// There is no title to hide.
		NoTitle,
		/// The decision does not wait to be seconded: it is in the queue already, or further, or is
		/// over. Look up its state.
		NotAnnounced,
		/// Somebody else has announced this decision, and only they can withdraw it.
		NotOpener,
		/// You or somebody of your chamber has announced or seconded this decision. An organisation
		/// of yet another chamber is needed.
		ChamberHasSpoken,
		/// You have seconded as many decisions as one organisation can have under way. Wait until
		/// one closes.
		TooManySeconded,
		/// As many decisions wait for a place of this rule as can. Try again after the next
		/// checkpoint, when some have opened.
		QueueFull,
		/// There is nothing to object to: the decision is not about to be carried out, settles a
		/// challenge or a veto, or is for a dormant chamber. Look up its state.
		NothingToObjectTo,
		/// A quarter of a chamber has objected already, and the carrying-out is put off. That
		/// happens once. Annulling the decision can still be put to decision.
		AlreadyPutOff,
		/// There is nothing to annul: the decision has not passed, is over, settles a challenge or
		/// a veto, or is for a dormant chamber. Only what waits to be carried out can be.
		NothingToAnnul,
		/// Annulling this decision was put to decision already, which can be once. Look up the
		/// number in its `annulment`.
		AlreadyContested,
		/// Annulling this decision is being decided. Wait until that decision, whose number is in
		/// its `annulment`, has closed.
		AnnulmentOpen,
		/// Since it was announced, the call has come to concern another chamber, which was not
		/// asked. Announce it again.
		ConsentMissing,
	}

	impl<T> From<TextFault> for Error<T> {
		fn from(fault: TextFault) -> Self {
			match fault {
				TextFault::TooLong => Error::TitleTooLong,
				TextFault::Blank | TextFault::NotPlain => Error::InvalidTitle,
				TextFault::NotNormalised => Error::TitleNotNormalised,
			}
		}
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
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			if T::Clock::stands_still() {
				return T::DbWeight::get().reads(1);
			}
			let now = Self::now();
			let visits = Self::visit_due(now);
			// Whatever it is that closes.
			let dearest = <T as Config>::WeightInfo::close_on_proposal()
				.max(<T as Config>::WeightInfo::close_annulling())
				.saturating_mul(visits.into());
			let weight = <T as Config>::WeightInfo::on_initialize(visits).max(dearest);
			let opening = if Self::is_checkpoint(now) {
				<T as Config>::WeightInfo::on_initialize_opening(Self::open_queued(now))
			} else {
				Weight::zero()
			};
			Self::advance_oldest_opening();
			weight.saturating_add(opening).saturating_add(Self::weight_of_figures())
		}

		fn integrity_test() {
			for rule in RuleName::ALL {
				assert!(T::Rules::convert(rule).is_valid(), "{rule:?} cannot be followed");
			}
			assert!(T::MaxAgenda::get() >= 1 && T::MaxOpenings::get() >= 1);
			assert!(T::MaxQueue::get() >= 1 && T::MaxPruned::get() >= 1);
			assert!(T::PlacesByOpener::get() >= 1 && T::PlacesBySeconder::get() >= 1);
			assert!(T::PlacesByRule::get() >= 1 && T::RetryDays::get() >= 1);
			assert!(T::AnnouncementDays::get() >= 1 && T::DormantDays::get() >= 1);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight = <T as Config>::WeightInfo)]
	impl<T: Config> Pallet<T> {
		/// Announces a decision on a call of the runtime, which is made if the decision passes.
		///
		/// Organisations of other chambers second it, as many as the rule asks for; otherwise it
		/// lapses after `AnnouncementDays` days. The runtime makes the call with an origin that
		/// names the rule, or as root by the constitutional rule. A call for which the rule is not
		/// enough, or which no decision makes, is refused at once.
		///
		/// * `rule`: the rule by which the chambers decide.
		/// * `call`: what the chain is to do.
		/// * `title`: short and public; never personal data. It can be hidden from state by
		///   decision, but never taken back from history.
		/// * `text`: why: the fingerprint of a document on record.
		///
		/// Sent by: whoever the rule lets announce decisions, in this runtime an organisation in
		/// good standing. Errors: `NotInGoodStanding`, `NotOrganisation`, `TitleTooLong`,
		/// `InvalidTitle`, `TitleNotNormalised`, `TextNotOnRecord`, `CallTooLong`, `EmptyBatch`,
		/// `CallNeedsSigner`, `CallWrapsOthers`, `CallByForce`, `UncheckedUpgrade`,
		/// `CallNotDecidable`, `RuleTooWeak`, `CallTooHeavy`, `TooManyOpen`, `QueueFull`,
		/// `OutOfNumbers`. Events: `Announced`, `Queued`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::announce_call(call.encoded_size() as u32))]
		pub fn announce_call(
			origin: OriginFor<T>,
			rule: RuleName,
			call: Box<CallOf<T>>,
			title: Text,
			text: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_announce_call(&who, rule, *call, title, text)
		}

		/// Puts a challenge to the admission of a stakeholder to decision.
		///
		/// The challenge must be in effect. Nobody need second it: the decision is queued at once,
		/// and opens at the next checkpoint. If it passes, the challenge is upheld: the admission
		/// is revoked and barred. If it does not, even if only for want of a quorum, the challenge
		/// is dismissed. The challenged one has no vote in it.
		///
		/// Sent by: a stakeholder in good standing, the challenged one included. Errors:
		/// `NotInGoodStanding`, `NoChallenge`, `AlreadyOpen`, `TooManyOpen`, `QueueFull`,
		/// `OutOfNumbers`. Events: `Announced`, `Queued`.
		#[pallet::call_index(1)]
		pub fn announce_challenge(
			origin: OriginFor<T>,
			stakeholder: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_announce_challenge(&who, &stakeholder)
		}

		/// Announces a decision on a plain question.
		///
		/// A document on record asks it. Organisations of other chambers second it, as many as the
		/// rule asks for; otherwise it lapses after `AnnouncementDays` days. The outcome stands for
		/// itself: there is nothing to carry out.
		///
		/// * `rule`: the rule by which the chambers decide. That of revival is for naming
		///   registrars, and for no question.
		/// * `title`: short and public; never personal data. It can be hidden from state by
		///   decision, but never taken back from history.
		/// * `text`: the fingerprint of the document that asks the question.
		///
		/// Sent by: whoever the rule lets announce decisions, in this runtime an organisation in
		/// good standing. Errors: `NotInGoodStanding`, `NotOrganisation`, `TitleTooLong`,
		/// `InvalidTitle`, `TitleNotNormalised`, `TextNotOnRecord`, `RuleTooWeak`, `TooManyOpen`,
		/// `QueueFull`, `OutOfNumbers`. Events: `Announced`, `Queued`.
		#[pallet::call_index(2)]
		pub fn announce_question(
			origin: OriginFor<T>,
			rule: RuleName,
			title: Text,
			text: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_announce_question(&who, rule, title, text)
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
		/// wait, and anyone can close these. If it has neither passed nor failed all through the
		/// last day, whatever ballots came and went, it is open for one more, at most three times.
		/// What is to be carried out is scheduled. An announced decision that was not seconded in
		/// time lapses.
		///
		/// Sent by: anyone. Errors: `UnknownDecision`, `DecisionClosed`, `StillOpen`. Events:
		/// `Lapsed`, `DayAdded`, `Closed`, `EnactmentScheduled`, `EnactmentFailed`, `Annulled`.
		#[pallet::call_index(4)]
		#[pallet::weight(
			<T as Config>::WeightInfo::close_passed()
				.max(<T as Config>::WeightInfo::close_on_proposal())
				.max(<T as Config>::WeightInfo::close_annulling())
				.max(<T as Config>::WeightInfo::close_failed())
		)]
		pub fn close(origin: OriginFor<T>, decision: DecisionId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_close(decision)
		}

		/// Carries out what was decided. The runtime's scheduler makes this call at its block.
		///
		/// Either all of it happens, or nothing. A call is made only if the runtime's
		/// `transaction_version` is still that of the announcement, if the rule is still enough for
		/// it, and if it concerns no chamber that was not asked. While annulling it is being
		/// decided, it waits.
		///
		/// * `weight`: what carrying it out may weigh.
		///
		/// Sent by: the runtime, with the origin that names the decision's rule. Errors:
		/// `UnknownDecision`, `NotDue`. Events: `Enacted`, `EnactmentFailed`, `PutOff`.
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
		/// It is carried out in the next block, but not before its delay is over. The last attempt
		/// must have failed, or been due without happening, at least a day ago. This can be done
		/// for `RetryDays` days after the first failure, or after the block at which it was due;
		/// for a proposal that has passed and for a veto there is no limit in time.
		///
		/// Sent by: a stakeholder in good standing. Errors: `NotInGoodStanding`, `UnknownDecision`,
		/// `NothingToRetry`, `AnnulmentOpen`, `RetryWindowOver`, `TooSoonToRetry`. Events:
		/// `EnactmentScheduled`, `EnactmentFailed`.
		#[pallet::call_index(6)]
		pub fn retry(origin: OriginFor<T>, decision: DecisionId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retry(&who, decision)
		}

		/// Removes single ballots and objections of a decision that has long been closed.
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
		/// * `roll_number`: that of the stakeholder whom a decision has barred.
		///
		/// Sent by: anyone. Errors: `UnknownDecision`, `NotBarred`, `NothingToStrike`,
		/// `OutOfNumbers`. Events: `BallotStruck`, `OutcomeChanged`.
		#[pallet::call_index(8)]
		pub fn strike_ballot(
			origin: OriginFor<T>,
			decision: DecisionId,
			roll_number: RollNumber,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_strike_ballot(decision, roll_number)
		}

		/// Seconds an announced decision, so that it comes to be decided.
		///
		/// The organisation says that this should be decided, not how. When as many chambers stand
		/// behind it as the rule asks for, it is queued and opens at the next checkpoint that has a
		/// place for it.
		///
		/// Sent by: an organisation in good standing that has neither announced nor seconded it, of
		/// a chamber of which nobody has. Errors: `NotInGoodStanding`, `NotOrganisation`,
		/// `UnknownDecision`, `NotAnnounced`, `ChamberHasSpoken`, `TooManySeconded`,
		/// `NothingToAnnul`, `AlreadyContested`, `QueueFull`. Events: `Seconded`, `Queued`,
		/// `PutOff`.
		#[pallet::call_index(9)]
		pub fn second(origin: OriginFor<T>, decision: DecisionId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_second(&who, decision)
		}

		/// Withdraws an announced decision, as long as it waits to be seconded.
		///
		/// Sent by: whoever announced it, in any standing. Errors: `NotInGoodStanding`,
		/// `UnknownDecision`, `NotOpener`, `NotAnnounced`. Event: `Withdrawn`.
		#[pallet::call_index(10)]
		pub fn withdraw(origin: OriginFor<T>, decision: DecisionId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(&who, decision)
		}

		/// Objects to carrying out what was decided.
		///
		/// When a quarter of the roll of any one chamber has objected, the carrying-out is put off,
		/// once, by `PutOffDays` days. The result stays. It can be done for a proposal or a call
		/// that has passed, until the block at which it is to be carried out; not for what changes
		/// the registrars or seats of a chamber that was dormant at the close.
		///
		/// Sent by: a stakeholder who was on the roll at the decision's checkpoint, whatever its
		/// standing now, unless it is barred. Errors: `NotInGoodStanding`, `UnknownDecision`,
		/// `NothingToObjectTo`, `AlreadyPutOff`, `NotOnRoll`, `Unchanged`, `OutOfNumbers`. Events:
		/// `ObjectedTo`, `PutOff`.
		#[pallet::call_index(11)]
		pub fn object(origin: OriginFor<T>, decision: DecisionId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_object(&who, decision)
		}

		/// Announces a decision on annulling one that has passed and is not carried out yet.
		///
		/// It is decided by the rule of the other one, and must be seconded as that asks for. Once
		/// it is queued, the carrying-out waits for it. If it passes, the other one is not carried
		/// out; otherwise it is, as scheduled. Annulling a decision is put to decision once.
		///
		/// * `decision`: the decision that is to be annulled, on a proposal or a call; not on what
		///   changes the registrars or seats of a chamber that was dormant at the close.
		/// * `title`: short and public; never personal data. It can be hidden from state by
		///   decision, but never taken back from history.
		/// * `text`: why: the fingerprint of a document on record.
		///
		/// Sent by: an organisation in good standing. Errors: `NotInGoodStanding`, `NotOrganisation`,
		/// `UnknownDecision`, `NothingToAnnul`, `AlreadyContested`, `TitleTooLong`, `InvalidTitle`,
		/// `TitleNotNormalised`, `TextNotOnRecord`, `TooManyOpen`, `QueueFull`, `OutOfNumbers`.
		/// Events: `Announced`, `Queued`, `PutOff`.
		#[pallet::call_index(12)]
		pub fn announce_annulment(
			origin: OriginFor<T>,
			decision: DecisionId,
			title: Text,
			text: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_announce_annulment(&who, decision, title, text)
		}

		/// Hides the title of a decision from state. What earlier blocks say cannot be taken back.
		///
		/// Sent by: a decision. Errors: `UnknownDecision`, `NoTitle`. Event: `TitleHidden`.
		#[pallet::call_index(13)]
		pub fn hide_title(origin: OriginFor<T>, decision: DecisionId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_hide_title(decision)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A decision with its title and its outcome.
		///
		/// The outcome of one that is open is what the ballots so far come to; before that there is
		/// none.
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
		/// Decisions that are under way follow the copy that they took.
		pub fn rule(rule: RuleName) -> Rule<BlockNumberFor<T>> {
			Self::current_rule(rule)
		}

		/// How many decisions a chamber has missed since it last came, and is it dormant now?
		pub fn attendance(chamber: Chamber) -> AttendanceInfo<BlockNumberFor<T>> {
			Self::attendance_info(chamber)
		}

		/// The chambers that are dormant now.
		pub fn dormant_chambers() -> ChamberSet {
			Self::dormant_now()
		}
	}
}
