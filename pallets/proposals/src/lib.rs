// SPDX-License-Identifier: Apache-2.0

//! # Proposals: from a debate to a decision, and what becomes of it
//!
//! A process is a theme's debate, such as "Green Sofia". Stakeholders submit proposals in it,
//! amend, endorse and argue; what finds enough support is admitted, answered by the municipality,
//! put to decision, and followed up.
//!
//! ## Terms
//!
//! * **Process**: a title, a schedule and an admission rule, opened by decision. Its **phase** is
//!   computed from the block.
//! * **Proposal**: what somebody asks for, as a chain of **versions**: each is a document on record
//!   that replaces the one before. Endorsements and arguments name the version that they refer to;
//!   a new version starts without any, and the earlier version keeps its own.
//! * **Amendment**: a change asked of one version: accepted, rejected, withdrawn, or promoted to a
//!   proposal of its own. An accepted amendment makes the next version, which names it; one of an
//!   earlier version is rebased first.
//! * **Endorsement**: a stakeholder's backing of one version. **Argument**: a fingerprint for or
//!   against one version. Both are counted by chamber.
//! * **Speakers**: the organisations of the municipality that answer, report and depart in a
//!   process, named when it is opened. Each waits for its own last word only, so none uses up the
//!   municipality's voice.
//! * **Official response**: the municipality's answer to an admitted proposal: due by a block,
//!   overdue after it until it is given, whatever becomes of the proposal. Whether it is overdue is
//!   computed, never stored.
//! * **Report**: the municipality's word on the progress of what was adopted; stakeholders of the
//!   other chambers confirm or dispute it.
//! * **Departure**: the municipality departs from a result: a separate act, signed, with reasons on
//!   record. It can be taken back.
//!
//! What others say of a proposal or an organisation stands as said until those concerned have
//! accepted it: co-authorships and links in one version, and who attended a meeting.
//!
//! ## The phases of a process
//!
//! The [`Phase`] follows from the block; [`Activity::belongs_to`] says what can be done in which.
//! The guide, `docs/proposals.md`, has the table, with the calls.
//!
//! Meetings are recorded from the opening on. The municipality answers an admitted proposal in any
//! phase. Authors can withdraw their own contributions in any phase: a proposal and an endorsement
//! until the proposal is admitted, a co-authorship until it is put to decision, an amendment until
//! it is answered. Once the text rests, what has the support that it needs is withdrawn no more.
//! What has been admitted belongs to those who have endorsed it: its author can disown it or stand
//! by it, and co-authors of the current version can take over what its author has left. Where a
//! decision has barred somebody, anyone strikes their endorsement, in any phase, until the proposal
//! is admitted.
//!
//! ## How a proposal comes to its end
//!
//! [`State`] says what leads from one state to the next. A proposal that has not ended holds a
//! deposit of its author (where the runtime asks for one) and one of its author's places. Every end
//! frees the place, and gives the deposit back to the account that paid it, even if its author
//! signs with another key by then.
//!
//! ## Examples
//!
//! A supporter supports the version that they have read:
#![doc = docify::embed!("src/tests/versions.rs", a_new_version_starts_without_endorsements_and_the_old_one_keeps_its_own)]
//!
//! An amendment is accepted:
#![doc = docify::embed!("src/tests/amendments.rs", an_accepted_amendment_makes_the_next_version_which_names_it)]
//!
//! The municipality answers late:
#![doc = docify::embed!("src/tests/responses.rs", silence_is_overdue_and_an_interim_answer_does_not_change_that)]
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
	Acceptance, Activity, AdmissionRule, Admitted, Amendment, AmendmentInfo, AmendmentState,
	Answer, Argument, ArgumentInfo, Attendance, CoAuthor, CoAuthorInfo, Commitment, Departure,
	DueKey, Endorsement, Judgement, Link, LinkInfo, LinkKind, LinkState, LinkTo, LinksInfo,
	Meeting, Month, OverdueInfo, Phase, Presence, Process, ProcessId, ProcessInfo, Proposal,
	ProposalInfo, ProposalKind, Refusal, Report, ReportInfo, Response, Schedule, Side, State,
	Undecided, Version, Voice, Word,
};
pub use weights::WeightInfo;

/// The number of a meeting, from 1, in the order in which they were recorded.
pub type MeetingId = u32;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use doverie_primitives::{
		page, BoundedText, Chamber, Characters, Clock, DecisionId, Electorate, Fingerprint,
		ProposalId, RollNumber, RuleName, Text, TextFault,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{Consideration, Footprint},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::Convert;

	pub(crate) type ProcessOf<T> = Process<BlockNumberFor<T>>;
	pub(crate) type ProposalOf<T> = Proposal<BlockNumberFor<T>>;
	/// A proposal as views show it.
	pub type ProposalInfoOf<T> =
		ProposalInfo<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	pub(crate) type AmendmentOf<T> = Amendment<BlockNumberFor<T>>;
	/// A meeting.
	pub type MeetingOf<T> = Meeting<BlockNumberFor<T>, <T as Config>::MaxAttending>;
	pub(crate) type AttendanceOf<T> =
		BoundedVec<Attendance<BlockNumberFor<T>>, <T as Config>::MaxAttending>;
	pub(crate) type SpeakersOf<T> = BoundedVec<RollNumber, <T as Config>::MaxSpeakers>;
	pub(crate) type TitleOf<T> = BoundedText<Characters<<T as Config>::MaxTitleLength>>;
	pub(crate) type CoAuthorsOf<T> =
		BoundedVec<CoAuthor<BlockNumberFor<T>>, <T as Config>::MaxCoAuthors>;
	pub(crate) type DepositOf<T> =
		(<T as frame_system::Config>::AccountId, <T as Config>::Consideration);

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock by which deadlines and windows count.
		type Clock: Clock<BlockNumberFor<Self>>;

		/// The register of stakeholders.
		type Electorate: Electorate<Self::AccountId, BlockNumberFor<Self>>;

		/// The records: what a proposal or an amendment says is a document on record.
		type Records: doverie_primitives::Records<Self::AccountId>;

		/// The decisions: what is admitted can be put to decision.
		type Decisions: doverie_primitives::Decisions;

		/// Challenges to admissions: what somebody barred endorses can be struck.
		type Challenges: doverie_primitives::Challenges;

		/// The origin of decisions that open processes and change their schedules.
		type ProcessOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin of decisions that hide titles.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The rule by which a proposal of this kind is decided.
		type RuleOf: Convert<ProposalKind, RuleName>;

		/// How many blocks after its admission the official response to a proposal is due.
		type ResponseTerm: Get<BlockNumberFor<Self>>;

		/// For how long a speaker's next answer of the same sort, or next report, on a proposal has
		/// to wait for the last one.
		type SpeakersPause: Get<BlockNumberFor<Self>>;

		/// After how many blocks without any act of its author a co-author can take over a proposal
		/// that has been admitted.
		type AuthorTerm: Get<BlockNumberFor<Self>>;

		/// How many blocks after its author has disowned it a co-author can take over a proposal:
		/// longer than a stolen key signs.
		type DisownedTerm: Get<BlockNumberFor<Self>>;

		/// What an author deposits for a proposal until it ends. `()` where stakeholders own
		/// nothing.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The longest title, in characters.
		#[pallet::constant]
		type MaxTitleLength: Get<u32>;

		/// The most co-authors of a proposal, invited or accepted.
		#[pallet::constant]
		type MaxCoAuthors: Get<u32>;

		/// The most links from a proposal to older ones.
		#[pallet::constant]
		type MaxLinks: Get<u32>;

		/// The most organisations that a meeting names.
		#[pallet::constant]
		type MaxAttending: Get<u32>;

		/// The most organisations that speak for the municipality in a process.
		#[pallet::constant]
		type MaxSpeakers: Get<u32>;

		/// The most proposals of one author that have not ended.
		#[pallet::constant]
		type MaxLive: Get<u32>;

		/// The most items that a view function lists at once.
		#[pallet::constant]
		type MaxPage: Get<u32>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// Why an account's balance is on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The account's owner has a proposal that has not ended.
		Proposal,
	}

	/// The first number of processes, of proposals and of meetings: none has the number 0, which a
	/// form shows before anyone has typed one.
	#[pallet::type_value]
	pub fn FirstNumber() -> u32 {
		1
	}

	/// The number of the next process.
	#[pallet::storage]
	pub type NextProcess<T> = StorageValue<_, ProcessId, ValueQuery, FirstNumber>;

	/// Every process.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Processes<T: Config> = StorageMap<_, Twox64Concat, ProcessId, ProcessOf<T>>;

	/// The titles of processes, apart from the rest so that a decision can hide one.
	// Twox64Concat: as for `Processes`.
	#[pallet::storage]
	pub type ProcessTitles<T: Config> = StorageMap<_, Twox64Concat, ProcessId, TitleOf<T>>;

	/// Which organisations speak for the municipality in a process.
	// Twox64Concat: as for `Processes`.
	#[pallet::storage]
	pub type Speakers<T: Config> =
		StorageMap<_, Twox64Concat, ProcessId, SpeakersOf<T>, ValueQuery>;

	/// The number of the next proposal.
	#[pallet::storage]
	pub type NextProposal<T> = StorageValue<_, ProposalId, ValueQuery, FirstNumber>;

	/// Every proposal, those that have ended included.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageMap<_, Twox64Concat, ProposalId, ProposalOf<T>>;

	/// The titles of proposals, apart from the rest so that a decision can hide one.
	// Twox64Concat: as for `Proposals`.
	#[pallet::storage]
	pub type ProposalTitles<T: Config> = StorageMap<_, Twox64Concat, ProposalId, TitleOf<T>>;

	/// The deposit of each proposal that has not ended: whose, and the ticket.
	// Twox64Concat: as for `Proposals`.
	#[pallet::storage]
	pub type Deposits<T: Config> = StorageMap<_, Twox64Concat, ProposalId, DepositOf<T>>;

	/// How many proposals of each author have not ended.
	// Twox64Concat: roll numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type LiveProposals<T> = StorageMap<_, Twox64Concat, RollNumber, u32, ValueQuery>;

	/// The versions of each proposal. The same text can be a version of several.
	// Twox64Concat for the proposal, as for `Proposals`; Blake2_128Concat for the version: anyone
	// can look for documents whose fingerprints share a prefix.
	#[pallet::storage]
	pub type Versions<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		ProposalId,
		Blake2_128Concat,
		Fingerprint,
		Version<BlockNumberFor<T>>,
	>;

	/// The co-authors of a proposal, invited and accepted.
	// Twox64Concat: as for `Proposals`.
	#[pallet::storage]
	pub type CoAuthors<T: Config> =
		StorageMap<_, Twox64Concat, ProposalId, CoAuthorsOf<T>, ValueQuery>;

	/// The links from a proposal to older ones, and what the authors of those say of them.
	// Twox64Concat: as for `Proposals`.
	#[pallet::storage]
	pub type Links<T: Config> =
		StorageMap<_, Twox64Concat, ProposalId, BoundedVec<LinkTo, T::MaxLinks>, ValueQuery>;

	/// The same links, seen from the older proposal.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type LinksFrom<T> =
		StorageDoubleMap<_, Twox64Concat, ProposalId, Twox64Concat, Link, (), OptionQuery>;

	/// The endorsements of a version of a proposal, by the roll numbers of those who gave them.
	// Blake2_128Concat for the version, as for `Versions`; Twox64Concat for the roll number, which
	// nobody can choose.
	#[pallet::storage]
	pub type Endorsements<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		(ProposalId, Fingerprint),
		Twox64Concat,
		RollNumber,
		Endorsement<BlockNumberFor<T>>,
	>;

	/// The arguments for and against a version of a proposal.
	///
	/// By their fingerprints and by the roll numbers of those who argue, so that nobody can take
	/// an argument away from somebody else.
	// Blake2_128Concat for both, as for `Versions`.
	#[pallet::storage]
	pub type Arguments<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		(ProposalId, Fingerprint),
		Blake2_128Concat,
		(Fingerprint, RollNumber),
		Argument<BlockNumberFor<T>>,
	>;

	/// The amendments to a proposal, by their number within it.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Amendments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ProposalId, Twox64Concat, u32, AmendmentOf<T>>;

	/// The number of the next meeting.
	#[pallet::storage]
	pub type NextMeeting<T> = StorageValue<_, MeetingId, ValueQuery, FirstNumber>;

	/// Every meeting.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Meetings<T: Config> = StorageMap<_, Twox64Concat, MeetingId, MeetingOf<T>>;

	/// The official responses to a proposal, by their number within it.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Responses<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		ProposalId,
		Twox64Concat,
		u32,
		Response<BlockNumberFor<T>>,
	>;

	/// When each speaker last answered and reported on a proposal.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Voices<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		ProposalId,
		Twox64Concat,
		RollNumber,
		Voice<BlockNumberFor<T>>,
		ValueQuery,
	>;

	/// The proposals that wait for a final answer of the municipality, whatever has become of them.
	///
	/// They are in the order in which it falls due.
	// Identity: the trie keeps the keys in the order of their bytes, which is that of the due
	// blocks. Nobody can choose a key: a due block follows from the block of the admission, and the
	// numbers of proposals are given in order.
	#[pallet::storage]
	pub type AwaitingResponse<T> = StorageMap<_, Identity, DueKey, (), OptionQuery>;

	/// The reports on the progress of a proposal, by their number within it.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Reports<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ProposalId, Twox64Concat, u32, Report<BlockNumberFor<T>>>;

	/// What stakeholders of other chambers say of a report.
	///
	/// By the proposal and the number of the report, and by the roll numbers of those who judge.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Judgements<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		(ProposalId, u32),
		Twox64Concat,
		RollNumber,
		Judgement<BlockNumberFor<T>>,
	>;

	/// The municipality's departures from results.
	// Twox64Concat: as for `Proposals`.
	#[pallet::storage]
	pub type Departures<T: Config> =
		StorageMap<_, Twox64Concat, ProposalId, Departure<BlockNumberFor<T>>>;

	#[pallet::event]
	#[allow(missing_docs)] // Of fields whose names say it.
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A decision opened a process.
		ProcessOpened {
			process: ProcessId,
			schedule: Schedule<BlockNumberFor<T>>,
			/// What a proposal needs to be admitted.
			admission: AdmissionRule,
			/// The roll numbers of those who speak for the municipality.
			speakers: BoundedVec<RollNumber, T::MaxSpeakers>,
		},
		/// A decision changed the schedule of a process.
		ProcessRescheduled { process: ProcessId, schedule: Schedule<BlockNumberFor<T>> },
		/// A decision hid the title of a process from state.
		ProcessTitleHidden { process: ProcessId },
		/// A stakeholder submitted a proposal.
		ProposalSubmitted {
			proposal: ProposalId,
			process: ProcessId,
			kind: ProposalKind,
			author: RollNumber,
			/// Its first version.
			version: Fingerprint,
		},
		/// An author published a new version. It starts without endorsements and arguments.
		VersionPublished {
			proposal: ProposalId,
			version: Fingerprint,
			/// Which one, from 1.
			number: u32,
			amendment: Option<u32>,
		},
		/// An author withdrew a proposal.
		ProposalWithdrawn { proposal: ProposalId },
		/// A proposal was not put to decision before the follow-up of its process began.
		ProposalLapsed { proposal: ProposalId },
		/// A decision hid the title of a proposal from state.
		ProposalTitleHidden { proposal: ProposalId },
		/// An author invited a stakeholder as co-author.
		CoAuthorInvited { proposal: ProposalId, co_author: RollNumber },
		/// A stakeholder accepted an invitation as co-author.
		CoAuthorshipAccepted {
			proposal: ProposalId,
			co_author: RollNumber,
			/// The version that the co-author had read.
			version: Fingerprint,
		},
		/// A co-author left, or declined the invitation.
		CoAuthorLeft { proposal: ProposalId, co_author: RollNumber },
		/// An author removed a co-author, or took back an invitation.
		CoAuthorRemoved { proposal: ProposalId, co_author: RollNumber },
		/// An author linked a proposal to an older one.
		Linked {
			proposal: ProposalId,
			to: ProposalId,
			kind: LinkKind,
			/// A link to a proposal of the same author is accepted at once, in the current version.
			state: LinkState,
		},
		/// An author removed a link from a proposal to an older one.
		Unlinked { proposal: ProposalId, to: ProposalId, kind: LinkKind },
		/// A stakeholder endorses a version.
		Endorsed { proposal: ProposalId, version: Fingerprint, by: RollNumber, chamber: Chamber },
		/// A stakeholder withdrew an endorsement.
		EndorsementWithdrawn { proposal: ProposalId, version: Fingerprint, by: RollNumber },
		/// A stakeholder argues for or against a version.
		Argued {
			proposal: ProposalId,
			version: Fingerprint,
			argument: Fingerprint,
			by: RollNumber,
			chamber: Chamber,
			side: Side,
		},
		/// A proposal has enough endorsements. The official response is due.
		ProposalAdmitted {
			proposal: ProposalId,
			version: Fingerprint,
			/// The last block at which a final answer is in time.
			due: BlockNumberFor<T>,
		},
		/// A stakeholder asks for a change.
		AmendmentProposed {
			proposal: ProposalId,
			amendment: u32,
			by: RollNumber,
			/// The version that it asks to change.
			base: Fingerprint,
			text: Fingerprint,
		},
		/// The author of an amendment made it fit the current version.
		AmendmentRebased {
			proposal: ProposalId,
			amendment: u32,
			/// The version that it asks to change now.
			base: Fingerprint,
			text: Fingerprint,
		},
		/// The author of an amendment withdrew it.
		AmendmentWithdrawn { proposal: ProposalId, amendment: u32 },
		/// The author of a proposal accepted an amendment.
		AmendmentAccepted {
			proposal: ProposalId,
			amendment: u32,
			/// The version that carries it.
			version: Fingerprint,
		},
		/// The author of a proposal rejected an amendment.
		AmendmentRejected { proposal: ProposalId, amendment: u32, reasons: Fingerprint },
		/// The author of an amendment made it a proposal of its own.
		AmendmentPromoted {
			proposal: ProposalId,
			amendment: u32,
			/// The proposal that it has become.
			promoted: ProposalId,
		},
		/// An organisation recorded a meeting.
		MeetingRecorded {
			meeting: MeetingId,
			process: ProcessId,
			minutes: Fingerprint,
			by: RollNumber,
		},
		/// An organisation confirmed that it was at a meeting.
		AttendanceConfirmed { meeting: MeetingId, by: RollNumber },
		/// The municipality answered.
		Responded {
			proposal: ProposalId,
			/// The number of the answer within the proposal.
			response: u32,
			by: RollNumber,
			answer: Answer,
			reasons: Fingerprint,
		},
		/// A proposal was put to decision.
		PutToDecision {
			proposal: ProposalId,
			/// The version that is decided.
			version: Fingerprint,
			decision: DecisionId,
			rule: RuleName,
		},
		/// The decision on a proposal has passed.
		ProposalPassed { proposal: ProposalId, decision: DecisionId },
		/// A proposal was rejected, or not decided for the second time.
		ProposalNotAdopted { proposal: ProposalId, decision: DecisionId },
		/// The decision on a proposal was carried out.
		ProposalAdopted { proposal: ProposalId, decision: DecisionId },
		/// The municipality reported on the progress of what was adopted.
		ProgressReported {
			proposal: ProposalId,
			/// The number of the report within the proposal.
			report: u32,
			by: RollNumber,
			percent: u8,
			evidence: Fingerprint,
		},
		/// A stakeholder of another chamber confirms or disputes a report.
		ReportJudged {
			proposal: ProposalId,
			report: u32,
			by: RollNumber,
			chamber: Chamber,
			confirms: bool,
			reasons: Option<Fingerprint>,
		},
		/// The municipality departs from the result of a decision.
		DepartedFromResult { proposal: ProposalId, by: RollNumber, reasons: Fingerprint },
		/// A proposal was not decided: more in favour than against, but too few.
		///
		/// It is admitted, as before, and can be put to decision once more.
		ProposalNotDecided { proposal: ProposalId, decision: DecisionId },
		/// The endorsement of a stakeholder who is barred was taken out of the figures.
		EndorsementStruck {
			proposal: ProposalId,
			version: Fingerprint,
			roll_number: RollNumber,
			/// The chamber in which it counted.
			chamber: Chamber,
		},
		/// An author put on record that they no longer stand behind an admitted proposal.
		Disowned { proposal: ProposalId, author: RollNumber },
		/// A co-author became the author of an admitted proposal.
		TakenOver {
			proposal: ProposalId,
			/// The author so far.
			from: RollNumber,
			/// The author from now on.
			by: RollNumber,
		},
		/// A decision named those who speak for the municipality in a process.
		SpeakersNamed { process: ProcessId, speakers: BoundedVec<RollNumber, T::MaxSpeakers> },
		/// The author of the older proposal says that a link to it is right.
		LinkAccepted {
			proposal: ProposalId,
			to: ProposalId,
			kind: LinkKind,
			/// The version of the younger one that the author had read.
			version: Fingerprint,
		},
		/// The author of the older proposal says that a link to it is not right.
		LinkRejected { proposal: ProposalId, to: ProposalId, kind: LinkKind },
		/// An organisation that was named as present said that it was not at a meeting.
		AttendanceDenied { meeting: MeetingId, by: RollNumber },
		/// A departure from the result of a decision was taken back.
		DepartureWithdrawn {
			proposal: ProposalId,
			/// `None`: by a decision.
			by: Option<RollNumber>,
		},
		/// An author put on record that they stand behind an admitted proposal.
		StoodBy { proposal: ProposalId, author: RollNumber },
	}

	// Clients know errors by their place: add at the end.
	#[pallet::error]
	pub enum Error<T> {
		/// Only a registered stakeholder in good standing may do this. Ask a registrar of your
		/// chamber for admission, renewal or reinstatement.
		NotInGoodStanding,
		/// There is no process of this number. Look the processes up.
		UnknownProcess,
		/// There is no proposal of this number. Look the proposals up.
		UnknownProposal,
		/// The proposal has no amendment of this number. Look its amendments up.
		UnknownAmendment,
		/// There is no meeting of this number. Look the meetings up.
		UnknownMeeting,
		/// The proposal has no report of this number. Look its reports up.
		UnknownReport,
		/// The title is blank, not UTF-8, or has characters that are invisible or change the
		/// direction. Type a short public title in plain text, without personal data.
		InvalidTitle,
		/// There is no title to hide.
		NoTitle,
		/// Each phase must begin later than the one before, and the follow-up later than now. Give
		/// later blocks, in the order of the phases.
		InvalidSchedule,
		/// An admission rule asks for at least one endorsement, and for endorsements from one to
		/// four chambers.
		InvalidAdmissionRule,
		/// This does not belong to the phase in which the process is. Look the process up, and wait
		/// for the right phase: the citizens' guide says what can be done in which.
		WrongPhase,
		/// The state of the proposal does not allow this. Look it up: wait if it is too early;
		/// if it is over, submit a new proposal with a link to it. Text, endorsements and
		/// arguments change before admission only.
		WrongState,
		/// The proposal has ended: it was withdrawn, has lapsed, or has been decided. Submit a new
		/// one, with a link to it.
		Ended,
		/// This is not the current version of the proposal, or not the text that the amendment has
		/// now, or the amendment is for an older version. Read the current text and refer to it;
		/// only its author rebases an amendment.
		Outdated,
		/// Only its author may do this: that of the proposal, of the amendment, or of the
		/// departure. A link is answered by the author of the older proposal.
		NotAuthor,
		/// You have as many proposals that have not ended as one author may have. Withdraw one that
		/// is not admitted, or wait until one ends.
		TooManyLive,
		/// There is no number left for another one, or nothing more can be counted.
		OutOfNumbers,
		/// Only an organisation may do this, not a citizen. Ask an organisation of your chamber.
		NotOrganisation,
		/// Only an organisation of the municipality's chamber may do this. Ask one of them to send
		/// it.
		NotMunicipality,
		/// This is your own proposal: you are its author, so publish a new version instead of an
		/// amendment, and invite others as co-authors.
		OwnProposal,
		/// A co-author must be a registered stakeholder in good standing. Check the account.
		CoAuthorNotInGoodStanding,
		/// This stakeholder is invited already, or has accepted. Nothing is left to do.
		AlreadyInvited,
		/// You have accepted already, in this version. Nothing is left to do; a newer version is
		/// accepted again.
		AlreadyAccepted,
		/// This stakeholder is neither invited nor a co-author. Ask the author of the proposal for
		/// an invitation.
		NotInvited,
		/// The proposal has as many co-authors and invitations as it can have. Remove one first.
		TooManyCoAuthors,
		/// A proposal can be linked only to an older one, which has a smaller number, so that links
		/// never run in a circle. Link from the younger proposal.
		LinkToYounger,
		/// The proposal is linked to that one already, in the same sense. Nothing is left to do.
		AlreadyLinked,
		/// The proposal is not linked to that one in that sense.
		NotLinked,
		/// The proposal has as many links as it can have. Remove one first.
		TooManyLinks,
		/// You endorse this version already. Nothing is left to do.
		AlreadyEndorsed,
		/// You do not endorse this version.
		NotEndorsed,
		/// The current version has fewer endorsements than the process asks for. Endorsements of
		/// earlier versions do not count: ask for them again.
		NotEnoughEndorsements,
		/// The current version has endorsements from fewer chambers than the process asks for. Ask
		/// stakeholders of other chambers.
		NotEnoughChambers,
		/// The amendment has been accepted, rejected, withdrawn or promoted already. Propose a new
		/// one.
		AmendmentSettled,
		/// The reasons are not on record. Put the fingerprint of their text on record first.
		ReasonsNotOnRecord,
		/// The minutes are not on record. Put their fingerprint on record first.
		MinutesNotOnRecord,
		/// The evidence is not on record. Put its fingerprint on record first.
		EvidenceNotOnRecord,
		/// You have made this argument about this version already, for it or against it. Nothing is
		/// left to do; a new argument is a document of its own.
		AlreadyArgued,
		/// A meeting names registered organisations in good standing, each once: at least one, and
		/// no more than the limit.
		InvalidAttendance,
		/// The minutes of this meeting do not name you among those who attended.
		NotAttending,
		/// You have confirmed already that you attended. Nothing is left to do.
		AlreadyConfirmed,
		/// A month is a number from 1 to 12, and the first month must not be later than the last.
		InvalidPeriod,
		/// Progress is from 0 to 100 per cent.
		InvalidProgress,
		/// The municipality reports, so only a stakeholder of another chamber may judge the report,
		/// and never the one who made it, whatever its chamber is now. Leave it to others.
		OwnChamber,
		/// The municipality has departed from this result already. Look the proposal up. Whoever
		/// did so can withdraw that, and so can a decision.
		AlreadyDeparted,
		/// The title has more characters than `MaxTitleLength`. Give a shorter one; the text itself
		/// can be as long as it must be.
		TitleTooLong,
		/// The title is not in Unicode's normal form C, in which each letter is written in one way
		/// only. Type it instead of pasting it, or have your program normalise it (NFC).
		TitleNotNormalised,
		/// This is all zeros, or 32 letters or digits, and not a SHA-256 fingerprint. Give the 64
		/// digits that `sha256sum` prints, with `0x` before them.
		NotAFingerprint,
		/// This stakeholder is not barred, and its admission has not been undone. Only a decision
		/// opens the way to striking an endorsement.
		NotBarred,
		/// There is no endorsement to strike: this stakeholder does not endorse the current version
		/// of the proposal.
		NothingToStrike,
		/// The proposal has been admitted, and belongs to those who have endorsed it. Its author
		/// can disown it, not withdraw it; a co-author who stands behind it stays.
		AlreadyAdmitted,
		/// You have put on record already that you no longer stand behind this proposal. `stand_by`
		/// takes that back.
		AlreadyDisowned,
		/// The author has not left or been revoked or barred, and has done something about the
		/// proposal, or disowned it, a short time ago. Wait some days, or until the author has been
		/// silent for the term.
		AuthorStillActive,
		/// Only a co-author who has accepted the current version can take the proposal over.
		NotCoAuthor,
		/// Speakers are registered stakeholders, by their roll numbers, each once: at least one,
		/// and no more than `MaxSpeakers`. Name organisations of the municipality: no others can
		/// speak.
		InvalidSpeakers,
		/// Another organisation speaks for the municipality in this process. Look the process up;
		/// a decision can name other speakers.
		NotSpeaker,
		/// You have given an answer of this sort, or a report, on the proposal a short time ago.
		/// Wait until the pause is over, or leave it to another speaker.
		TooSoon,
		/// This text has been a version of this proposal already. Publish a text that has not.
		AlreadyPublished,
		/// You have said this of the link already. Nothing is left to do.
		AlreadyAnswered,
		/// You have denied already that you attended. Nothing is left to do.
		AlreadyDenied,
		/// There is no departure from the result of this proposal, so none can be withdrawn. Look
		/// the proposal up.
		NotDeparted,
		/// The proposal has no such version. Look the proposal up, and name a version that it has
		/// or has had.
		UnknownVersion,
		/// The text rests, and has the support that it needs: it belongs to those who have endorsed
		/// it. Send `admit`; then you can disown it.
		WaitsForAdmission,
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

	impl<T> From<Refusal> for Error<T> {
		fn from(refusal: Refusal) -> Self {
			match refusal {
				Refusal::WrongState => Error::WrongState,
				Refusal::Ended => Error::Ended,
				Refusal::Outdated => Error::Outdated,
				Refusal::AlreadyAdmitted => Error::AlreadyAdmitted,
				Refusal::AlreadyDisowned => Error::AlreadyDisowned,
				Refusal::AuthorStillActive => Error::AuthorStillActive,
				Refusal::AmendmentSettled => Error::AmendmentSettled,
				Refusal::NotEnoughEndorsements => Error::NotEnoughEndorsements,
				Refusal::NotEnoughChambers => Error::NotEnoughChambers,
				Refusal::TooSoon => Error::TooSoon,
				Refusal::OutOfNumbers => Error::OutOfNumbers,
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxTitleLength::get() >= 1, "a process and a proposal must have a title");
			assert!(T::MaxLinks::get() >= 1, "a promoted amendment links to what it amends");
			assert!(T::MaxAttending::get() >= 1, "somebody attends a meeting");
			assert!(T::MaxSpeakers::get() >= 1, "somebody speaks for the municipality");
			assert!(T::MaxLive::get() >= 1, "a stakeholder can have a proposal");
			assert!(T::MaxPage::get() >= 1, "a page has room");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight = T::WeightInfo)]
	impl<T: Config> Pallet<T> {
		/// Opens a process with its schedule and admission rule.
		///
		/// * `title`: short and public; never personal data. It can be hidden from state by
		///   decision, but never taken back from the chain's history.
		/// * `schedule`: the first block of each phase, each later than the one before. The opening
		///   may lie in the past, the follow-up may not.
		/// * `admission`: how many endorsements a proposal needs, and from at least how many
		///   chambers.
		/// * `speakers`: the roll numbers of the organisations of the municipality that answer,
		///   report and depart in this process; `name_speakers` changes them. Here they need only
		///   be registered: what they are, and in which standing, counts when they speak.
		///
		/// Sent by: a decision. Errors: `TitleTooLong`, `InvalidTitle`, `TitleNotNormalised`,
		/// `InvalidSchedule`, `InvalidAdmissionRule`, `InvalidSpeakers`, `OutOfNumbers`. Event:
		/// `ProcessOpened`.
		#[pallet::call_index(0)]
		pub fn open_process(
			origin: OriginFor<T>,
			title: Text,
			schedule: Schedule<BlockNumberFor<T>>,
			admission: AdmissionRule,
			speakers: Vec<RollNumber>,
		) -> DispatchResult {
			T::ProcessOrigin::ensure_origin(origin)?;
			Self::do_open_process(title, schedule, admission, speakers)
		}

		/// Changes the schedule of a process. What has been done stays done.
		///
		/// Sent by: a decision. Errors: `UnknownProcess`, `InvalidSchedule`. Event:
		/// `ProcessRescheduled`.
		#[pallet::call_index(1)]
		pub fn reschedule_process(
			origin: OriginFor<T>,
			process: ProcessId,
			schedule: Schedule<BlockNumberFor<T>>,
		) -> DispatchResult {
			T::ProcessOrigin::ensure_origin(origin)?;
			Self::do_reschedule_process(process, schedule)
		}

		/// Hides the title of a process from state. What earlier blocks say cannot be taken back.
		///
		/// Sent by: a decision. Errors: `UnknownProcess`, `NoTitle`. Event: `ProcessTitleHidden`.
		#[pallet::call_index(2)]
		pub fn hide_process_title(origin: OriginFor<T>, process: ProcessId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_hide_process_title(process)
		}

		/// Submits a proposal to a process.
		///
		/// Its text goes on record as version 1, unless the author has it on record already; that
		/// others have makes no difference. A deposit, if the runtime asks for one, is held until
		/// the proposal ends.
		///
		/// * `title`: short and public; never personal data. It can be hidden from state by
		///   decision, but never taken back from the chain's history.
		/// * `version`: the SHA-256 of the text.
		/// * `locator`: where the text can be found.
		///
		/// Sent by: a stakeholder in good standing. Errors: `NotInGoodStanding`, `UnknownProcess`,
		/// `WrongPhase`, `TitleTooLong`, `InvalidTitle`, `TitleNotNormalised`, `TooManyLive`, those
		/// of putting a text on record, `OutOfNumbers`, and those of holding a deposit. Event:
		/// `ProposalSubmitted`.
		#[pallet::call_index(3)]
		pub fn submit(
			origin: OriginFor<T>,
			process: ProcessId,
			kind: ProposalKind,
			title: Text,
			version: Fingerprint,
			locator: Text,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_submit(&who, process, kind, title, version, locator)
		}

		/// Publishes a new version of one's own proposal.
		///
		/// It goes on record, unless the author has it on record already, and replaces the current
		/// one. It starts without endorsements and arguments; those of the former one stay with
		/// that one.
		///
		/// Sent by: the author, in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `NotAuthor`, `WrongState`, `Ended`, `WrongPhase`, `AlreadyPublished`, those of putting a
		/// text on record, and `OutOfNumbers`. Event: `VersionPublished`.
		#[pallet::call_index(4)]
		pub fn publish_version(
			origin: OriginFor<T>,
			proposal: ProposalId,
			version: Fingerprint,
			locator: Text,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_publish_version(&who, proposal, version, locator)
		}

		/// Withdraws one's own proposal, as long as it has not been admitted.
		///
		/// It can be withdrawn in any phase; but from the deliberation on not once it can be
		/// admitted. Its deposit is given back to the account that paid it. What has been admitted
		/// belongs to those who have endorsed it, and can be disowned.
		///
		/// Sent by: the author, in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `NotAuthor`, `WaitsForAdmission`, `AlreadyAdmitted`, `Ended`. Event:
		/// `ProposalWithdrawn`.
		#[pallet::call_index(5)]
		pub fn withdraw_proposal(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_proposal(&who, proposal)
		}

		/// Ends a proposal that was not put to decision before the follow-up of its process began.
		///
		/// Its deposit is given back to the account that paid it.
		///
		/// Sent by: anyone. Errors: `UnknownProposal`, `WrongState`, `Ended`, `WrongPhase`. Event:
		/// `ProposalLapsed`.
		#[pallet::call_index(6)]
		pub fn lapse(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_lapse(proposal)
		}

		/// Hides the title of a proposal from state. What earlier blocks say cannot be taken back.
		///
		/// Sent by: a decision. Errors: `UnknownProposal`, `NoTitle`. Event: `ProposalTitleHidden`.
		#[pallet::call_index(7)]
		pub fn hide_proposal_title(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_hide_proposal_title(proposal)
		}

		/// Invites a stakeholder, who becomes a co-author by accepting.
		///
		/// Sent by: the author, in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `NotAuthor`, `WrongState`, `Ended`, `WrongPhase`, `CoAuthorNotInGoodStanding`,
		/// `OwnProposal`, `AlreadyInvited`, `TooManyCoAuthors`. Event: `CoAuthorInvited`.
		#[pallet::call_index(8)]
		pub fn invite_co_author(
			origin: OriginFor<T>,
			proposal: ProposalId,
			co_author: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_invite_co_author(&who, proposal, co_author)
		}

		/// Accepts an invitation as co-author of a proposal.
		///
		/// The call names the current version, which is kept with the co-author. It counts for that
		/// version; a newer one can be accepted again.
		///
		/// * `version`: the current version, as you have read it.
		///
		/// Sent by: the invited stakeholder, in good standing. Errors: `NotInGoodStanding`,
		/// `UnknownProposal`, `WrongState`, `Ended`, `WrongPhase`, `Outdated`, `NotInvited`,
		/// `AlreadyAccepted`. Event: `CoAuthorshipAccepted`.
		#[pallet::call_index(9)]
		pub fn accept_co_authorship(
			origin: OriginFor<T>,
			proposal: ProposalId,
			version: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept_co_authorship(&who, proposal, version)
		}

		/// Leaves as co-author of a proposal, or declines an invitation.
		///
		/// It can be done in any phase, as long as the proposal has not been put to decision.
		///
		/// Sent by: the co-author, in any standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `WrongState`, `Ended`, `NotInvited`. Event: `CoAuthorLeft`.
		#[pallet::call_index(10)]
		pub fn leave_co_authorship(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_leave_co_authorship(&who, proposal)
		}

		/// Removes a co-author of one's own proposal, or takes back an invitation.
		///
		/// It can be done in any phase, as long as the proposal has not been put to decision. Once
		/// it has been admitted, those who have accepted the current version stay.
		///
		/// Sent by: the author, in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `NotAuthor`, `WrongState`, `Ended`, `NotInvited`, `AlreadyAdmitted`. Event:
		/// `CoAuthorRemoved`.
		#[pallet::call_index(11)]
		pub fn remove_co_author(
			origin: OriginFor<T>,
			proposal: ProposalId,
			co_author: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_remove_co_author(&who, proposal, co_author)
		}

		/// Links one's own proposal to an older one, whatever has become of that one.
		///
		/// The younger one `Merges`, `Splits`, `Amends`, `Implements` or `Supersedes` the older.
		/// The link counts once the author of the older one has accepted it in the current version;
		/// before that it stands as proposed. A link to one's own is accepted at once.
		///
		/// Sent by: the author, in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `NotAuthor`, `WrongState`, `Ended`, `WrongPhase`, `LinkToYounger`, `AlreadyLinked`,
		/// `TooManyLinks`. Event: `Linked`.
		#[pallet::call_index(12)]
		pub fn link(
			origin: OriginFor<T>,
			proposal: ProposalId,
			to: ProposalId,
			kind: LinkKind,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_link(&who, proposal, to, kind)
		}

		/// Removes a link of one's own proposal to an older one.
		///
		/// Sent by: the author, in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `NotAuthor`, `WrongState`, `Ended`, `WrongPhase`, `NotLinked`. Event: `Unlinked`.
		#[pallet::call_index(13)]
		pub fn unlink(
			origin: OriginFor<T>,
			proposal: ProposalId,
			to: ProposalId,
			kind: LinkKind,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unlink(&who, proposal, to, kind)
		}

		/// Endorses the current version of a proposal.
		///
		/// The endorsement names the version, so that a supporter supports what they have read. A
		/// stakeholder endorses a version once.
		///
		/// Sent by: a stakeholder in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `WrongState`, `Ended`, `Outdated`, `WrongPhase`, `AlreadyEndorsed`, `OutOfNumbers`.
		/// Event: `Endorsed`.
		#[pallet::call_index(14)]
		pub fn endorse(
			origin: OriginFor<T>,
			proposal: ProposalId,
			version: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_endorse(&who, proposal, version)
		}

		/// Withdraws one's own endorsement of the current version of a proposal.
		///
		/// It can be done in any phase, before the proposal is admitted.
		///
		/// Sent by: the stakeholder who endorsed, in any standing. Errors: `NotInGoodStanding`,
		/// `UnknownProposal`, `WrongState`, `Ended`, `Outdated`, `NotEndorsed`. Event:
		/// `EndorsementWithdrawn`.
		#[pallet::call_index(15)]
		pub fn withdraw_endorsement(
			origin: OriginFor<T>,
			proposal: ProposalId,
			version: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_endorsement(&who, proposal, version)
		}

		/// Admits a proposal that has enough endorsements, from enough chambers.
		///
		/// Its current version must have as many as the process asks for. Each counts in the
		/// chamber in which it was given, even if the stakeholder has been suspended since. From
		/// now on the official response is due.
		///
		/// Sent by: anyone. Errors: `UnknownProposal`, `WrongState`, `Ended`, `WrongPhase`,
		/// `NotEnoughEndorsements`, `NotEnoughChambers`. Event: `ProposalAdmitted`.
		#[pallet::call_index(16)]
		pub fn admit(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_admit(proposal)
		}

		/// Asks for a change of a version of a proposal.
		///
		/// The text of the amendment goes on record, unless its author has it on record already. An
		/// amendment of an earlier version than the current one is rebased before it is accepted.
		///
		/// * `base`: the version that you have read.
		/// * `text`: the SHA-256 of the text of the amendment.
		/// * `locator`: where the text can be found.
		///
		/// Sent by: a stakeholder in good standing, not the author of the proposal. Errors:
		/// `NotInGoodStanding`, `UnknownProposal`, `OwnProposal`, `WrongState`, `Ended`,
		/// `WrongPhase`, `UnknownVersion`, those of putting a text on record, and `OutOfNumbers`.
		/// Event: `AmendmentProposed`.
		#[pallet::call_index(17)]
		pub fn amend(
			origin: OriginFor<T>,
			proposal: ProposalId,
			base: Fingerprint,
			text: Fingerprint,
			locator: Text,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_amend(&who, proposal, base, text, locator)
		}

		/// Makes one's own amendment fit another version of the proposal.
		///
		/// Only an amendment of the current one is accepted. Its new text goes on record and
		/// replaces the former one.
		///
		/// * `base`: the version that you have read.
		///
		/// Sent by: the author of the amendment, in good standing. Errors: `NotInGoodStanding`,
		/// `UnknownProposal`, `UnknownAmendment`, `NotAuthor`, `AmendmentSettled`, `WrongState`,
		/// `Ended`, `WrongPhase`, `UnknownVersion`, and those of putting a text on record. Event:
		/// `AmendmentRebased`.
		#[pallet::call_index(18)]
		pub fn rebase_amendment(
			origin: OriginFor<T>,
			proposal: ProposalId,
			amendment: u32,
			base: Fingerprint,
			text: Fingerprint,
			locator: Text,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_rebase_amendment(&who, proposal, amendment, base, text, locator)
		}

		/// Withdraws one's own amendment, as long as it has not been answered.
		///
		/// It can be done in any phase, and whatever has become of the proposal.
		///
		/// Sent by: the author of the amendment, in any standing. Errors: `NotInGoodStanding`,
		/// `UnknownProposal`, `UnknownAmendment`, `NotAuthor`, `AmendmentSettled`. Event:
		/// `AmendmentWithdrawn`.
		#[pallet::call_index(19)]
		pub fn withdraw_amendment(
			origin: OriginFor<T>,
			proposal: ProposalId,
			amendment: u32,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_amendment(&who, proposal, amendment)
		}

		/// Accepts an amendment of the current version of one's own proposal.
		///
		/// The call names the text that was read. The next version goes on record, and names the
		/// amendment that it carries.
		///
		/// * `text`: the text of the amendment, as you have read it.
		/// * `version`: the SHA-256 of the text of the next version.
		/// * `locator`: where that can be found.
		///
		/// Sent by: the author of the proposal, in good standing. Errors: `NotInGoodStanding`,
		/// `UnknownProposal`, `NotAuthor`, `WrongState`, `Ended`, `WrongPhase`, `UnknownAmendment`,
		/// `AmendmentSettled`, `Outdated`, `AlreadyPublished`, those of putting a text on record,
		/// and `OutOfNumbers`. Events: `VersionPublished`, `AmendmentAccepted`.
		#[pallet::call_index(20)]
		pub fn accept_amendment(
			origin: OriginFor<T>,
			proposal: ProposalId,
			amendment: u32,
			text: Fingerprint,
			version: Fingerprint,
			locator: Text,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept_amendment(&who, proposal, amendment, text, version, locator)
		}

		/// Rejects an amendment to one's own proposal, with reasons that are on record.
		///
		/// The call names the text that was read.
		///
		/// * `text`: the text of the amendment, as you have read it.
		///
		/// Sent by: the author of the proposal, in good standing. Errors: `NotInGoodStanding`,
		/// `UnknownProposal`, `NotAuthor`, `WrongState`, `Ended`, `WrongPhase`, `UnknownAmendment`,
		/// `AmendmentSettled`, `Outdated`, `ReasonsNotOnRecord`. Event: `AmendmentRejected`.
		#[pallet::call_index(21)]
		pub fn reject_amendment(
			origin: OriginFor<T>,
			proposal: ProposalId,
			amendment: u32,
			text: Fingerprint,
			reasons: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reject_amendment(&who, proposal, amendment, text, reasons)
		}

		/// Turns one's own amendment, if it waits for an answer or was rejected, into a proposal.
		///
		/// It can be done whatever has become of the proposal that it amends. The new proposal is
		/// in the same process, of the same kind, with the text of the amendment as version 1, and
		/// with a link to the original. As for `submit`, a deposit is held. An amendment that waits
		/// for an answer is promoted in the phase Open, like a submission; a rejected one in the
		/// drafting too.
		///
		/// Sent by: the author of the amendment, in good standing. Errors: `NotInGoodStanding`,
		/// `UnknownProposal`, `UnknownAmendment`, `NotAuthor`, `AmendmentSettled`, `WrongPhase`,
		/// `TitleTooLong`, `InvalidTitle`, `TitleNotNormalised`, `TooManyLive`, `OutOfNumbers`, and
		/// those of holding a deposit. Events: `ProposalSubmitted`, `Linked`, `AmendmentPromoted`.
		#[pallet::call_index(22)]
		pub fn promote_amendment(
			origin: OriginFor<T>,
			proposal: ProposalId,
			amendment: u32,
			title: Text,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_promote_amendment(&who, proposal, amendment, title)
		}

		/// Argues for or against the current version of a proposal.
		///
		/// The text of the argument stays off the chain. Others can make the same argument, on
		/// either side.
		///
		/// * `argument`: the SHA-256 of its text.
		///
		/// Sent by: a stakeholder in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `WrongState`, `Ended`, `Outdated`, `WrongPhase`, `NotAFingerprint`, `AlreadyArgued`,
		/// `OutOfNumbers`. Event: `Argued`.
		#[pallet::call_index(23)]
		pub fn argue(
			origin: OriginFor<T>,
			proposal: ProposalId,
			version: Fingerprint,
			argument: Fingerprint,
			side: Side,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_argue(&who, proposal, version, argument, side)
		}

		/// Records a meeting of a process: its minutes, and the organisations that attended.
		///
		/// The minutes must be on record. Each of the organisations can confirm that it attended,
		/// or deny it; until then it is only named.
		///
		/// Sent by: an organisation in good standing. Errors: `NotInGoodStanding`,
		/// `NotOrganisation`, `UnknownProcess`, `WrongPhase`, `MinutesNotOnRecord`,
		/// `InvalidAttendance`, `OutOfNumbers`. Event: `MeetingRecorded`.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::record_meeting(attending.len() as u32))]
		pub fn record_meeting(
			origin: OriginFor<T>,
			process: ProcessId,
			minutes: Fingerprint,
			attending: Vec<T::AccountId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_record_meeting(&who, process, minutes, attending)
		}

		/// Confirms, for an organisation, that it attended a meeting.
		///
		/// It can be said after a denial, too: the last word counts.
		///
		/// Sent by: an organisation that the meeting names, in good standing. Errors:
		/// `NotInGoodStanding`, `UnknownMeeting`, `NotAttending`, `AlreadyConfirmed`. Event:
		/// `AttendanceConfirmed`.
		#[pallet::call_index(25)]
		pub fn confirm_attendance(origin: OriginFor<T>, meeting: MeetingId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm_attendance(&who, meeting)
		}

		/// Answers an admitted proposal for the municipality, with reasons that are on record.
		///
		/// `Evaluating` is an interim answer: the final one, `Accepted`, `PartlyAccepted` or
		/// `Rejected`, remains due. It can be given whatever has become of the proposal since its
		/// admission. Accepting commits to a cost, and to the first and the last month of the work.
		/// A later answer may differ from an earlier one; all of them are kept. Each speaker waits
		/// for a pause between two interim answers, and between two final ones.
		///
		/// Sent by: an organisation that speaks for the municipality in the process, in good
		/// standing. Errors: `NotInGoodStanding`, `NotMunicipality`, `UnknownProposal`,
		/// `NotSpeaker`, `WrongState`, `Ended`, `InvalidPeriod`, `ReasonsNotOnRecord`, `TooSoon`,
		/// `OutOfNumbers`. Event: `Responded`.
		#[pallet::call_index(26)]
		pub fn respond(
			origin: OriginFor<T>,
			proposal: ProposalId,
			answer: Answer,
			reasons: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_respond(&who, proposal, answer, reasons)
		}

		/// Puts an admitted proposal to decision, in its current version.
		///
		/// It does not have to wait for the official response. A proposal that was not decided,
		/// with more in favour than against but too few, can be put to decision once more.
		///
		/// Sent by: a stakeholder in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `WrongState`, `Ended`, `WrongPhase`; and those of opening a decision. Event:
		/// `PutToDecision`.
		#[pallet::call_index(27)]
		pub fn put_to_decision(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_put_to_decision(&who, proposal)
		}

		/// Reports for the municipality how much of an adopted proposal is done.
		///
		/// The report names evidence, which must be on record. Each speaker waits for a pause
		/// between two reports.
		///
		/// Sent by: an organisation that speaks for the municipality in the process, in good
		/// standing. Errors: `NotInGoodStanding`, `NotMunicipality`, `UnknownProposal`,
		/// `NotSpeaker`, `WrongState`, `Ended`, `WrongPhase`, `InvalidProgress`,
		/// `EvidenceNotOnRecord`, `TooSoon`, `OutOfNumbers`. Event: `ProgressReported`.
		#[pallet::call_index(28)]
		pub fn report_progress(
			origin: OriginFor<T>,
			proposal: ProposalId,
			percent: u8,
			evidence: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_progress(&who, proposal, percent, evidence)
		}

		/// Confirms or disputes a report on the progress of a proposal.
		///
		/// A later judgement of the same stakeholder replaces the former one. Reasons, if given,
		/// must be on record.
		///
		/// Sent by: a stakeholder in good standing, of another chamber than the municipality's, who
		/// has not made the report. Errors: `NotInGoodStanding`, `OwnChamber`, `UnknownProposal`,
		/// `WrongState`, `Ended`, `WrongPhase`, `UnknownReport`, `ReasonsNotOnRecord`,
		/// `OutOfNumbers`. Event: `ReportJudged`.
		#[pallet::call_index(29)]
		pub fn judge_report(
			origin: OriginFor<T>,
			proposal: ProposalId,
			report: u32,
			confirms: bool,
			reasons: Option<Fingerprint>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_judge_report(&who, proposal, report, confirms, reasons)
		}

		/// Departs, for the municipality, from the result of a decision on a proposal.
		///
		/// It is a separate act, with reasons that are on record; there is one at a time, and it
		/// can be withdrawn.
		///
		/// Sent by: an organisation that speaks for the municipality in the process, in good
		/// standing. Errors: `NotInGoodStanding`, `NotMunicipality`, `UnknownProposal`,
		/// `NotSpeaker`, `WrongState`, `Ended`, `WrongPhase`, `ReasonsNotOnRecord`,
		/// `AlreadyDeparted`. Event: `DepartedFromResult`.
		#[pallet::call_index(30)]
		pub fn depart_from_result(
			origin: OriginFor<T>,
			proposal: ProposalId,
			reasons: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_depart_from_result(&who, proposal, reasons)
		}

		/// Strikes the endorsement of a barred stakeholder out of the figures of a proposal.
		///
		/// A decision has barred the stakeholder, or its admission has been undone. It can be done
		/// in any phase, before the proposal is admitted: afterwards the admission stands. The
		/// figures of earlier versions stay as they are.
		///
		/// * `roll_number`: that of the stakeholder.
		///
		/// Sent by: anyone. Errors: `UnknownProposal`, `WrongState`, `Ended`, `NotBarred`,
		/// `NothingToStrike`. Event: `EndorsementStruck`.
		#[pallet::call_index(31)]
		pub fn strike_endorsement(
			origin: OriginFor<T>,
			proposal: ProposalId,
			roll_number: RollNumber,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_strike_endorsement(proposal, roll_number)
		}

		/// Puts on record that the author no longer stands behind an admitted proposal.
		///
		/// Nothing else changes: it goes on, and some days later a co-author of the current version
		/// can take it over. `stand_by` takes it back.
		///
		/// Sent by: the author, in good standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `NotAuthor`, `WrongState`, `Ended`, `AlreadyDisowned`. Event: `Disowned`.
		#[pallet::call_index(32)]
		pub fn disown(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_disown(&who, proposal)
		}

		/// Becomes the author of an admitted proposal that its author has left.
		///
		/// The author has disowned it some days ago; or has done nothing about it for a term since
		/// it was admitted; or is gone from the roll: has left, was revoked or barred, or the
		/// admission was undone. Whoever is suspended, or was not renewed in time, is not gone. The
		/// place that it takes becomes the new author's; the deposit goes back, in the end, to the
		/// account that paid it.
		///
		/// Sent by: a co-author who has accepted the current version, in good standing. Errors:
		/// `NotInGoodStanding`, `UnknownProposal`, `WrongState`, `Ended`, `NotCoAuthor`,
		/// `AuthorStillActive`, `TooManyLive`. Event: `TakenOver`.
		#[pallet::call_index(33)]
		pub fn take_over(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_take_over(&who, proposal)
		}

		/// Names those who speak for the municipality in a process, instead of those so far.
		///
		/// What has been answered and reported stays.
		///
		/// * `speakers`: the roll numbers of organisations of the municipality. Here they need only
		///   be registered: what they are, and in which standing, counts when they speak.
		///
		/// Sent by: a decision. Errors: `UnknownProcess`, `InvalidSpeakers`. Event:
		/// `SpeakersNamed`.
		#[pallet::call_index(34)]
		pub fn name_speakers(
			origin: OriginFor<T>,
			process: ProcessId,
			speakers: Vec<RollNumber>,
		) -> DispatchResult {
			T::ProcessOrigin::ensure_origin(origin)?;
			Self::do_name_speakers(process, speakers)
		}

		/// Accepts that a younger proposal links to one's own: from now on the link counts.
		///
		/// It counts for the version that the call names; a newer one can be accepted again. It can
		/// be done in any phase, whatever has become of the two, and after a rejection too.
		///
		/// * `proposal`: the younger one, which has the link.
		/// * `to`: one's own, to which it leads.
		/// * `version`: the current version of the younger one, as you have read it.
		///
		/// Sent by: the author of the older proposal, in good standing. Errors:
		/// `NotInGoodStanding`, `UnknownProposal`, `NotAuthor`, `NotLinked`, `Outdated`,
		/// `AlreadyAnswered`. Event: `LinkAccepted`.
		#[pallet::call_index(35)]
		pub fn accept_link(
			origin: OriginFor<T>,
			proposal: ProposalId,
			to: ProposalId,
			kind: LinkKind,
			version: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept_link(&who, proposal, to, kind, version)
		}

		/// Says that a link of a younger proposal to one's own is not right: it does not count.
		///
		/// It can be done in any phase, whatever has become of the two, and after an acceptance
		/// too. The link stays readable, as rejected.
		///
		/// * `proposal`: the younger one, which has the link.
		/// * `to`: one's own, to which it leads.
		///
		/// Sent by: the author of the older proposal, in any standing. Errors: `NotInGoodStanding`,
		/// `UnknownProposal`, `NotAuthor`, `NotLinked`, `AlreadyAnswered`. Event: `LinkRejected`.
		#[pallet::call_index(36)]
		pub fn reject_link(
			origin: OriginFor<T>,
			proposal: ProposalId,
			to: ProposalId,
			kind: LinkKind,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reject_link(&who, proposal, to, kind)
		}

		/// Denies, for an organisation, that it attended a meeting that names it.
		///
		/// It can be said after a confirmation, too: the last word counts.
		///
		/// Sent by: an organisation that the meeting names, in any standing. Errors:
		/// `NotInGoodStanding`, `UnknownMeeting`, `NotAttending`, `AlreadyDenied`. Event:
		/// `AttendanceDenied`.
		#[pallet::call_index(37)]
		pub fn deny_attendance(origin: OriginFor<T>, meeting: MeetingId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deny_attendance(&who, meeting)
		}

		/// Takes back a departure from the result of a decision on a proposal.
		///
		/// It can be done in any phase.
		///
		/// Sent by: the organisation that departed, in good standing, or a decision. Errors:
		/// `NotInGoodStanding`, `UnknownProposal`, `NotDeparted`, `NotAuthor`. Event:
		/// `DepartureWithdrawn`.
		#[pallet::call_index(38)]
		pub fn withdraw_departure(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			match T::GovernanceOrigin::try_origin(origin) {
				Ok(_) => Self::do_withdraw_departure(None, proposal),
				Err(origin) => Self::do_withdraw_departure(Some(&ensure_signed(origin)?), proposal),
			}
		}

		/// Puts on record that the author stands behind an admitted proposal.
		///
		/// It takes back that they have disowned it, and ends their silence: a co-author takes over
		/// what its author has done nothing about for a term.
		///
		/// Sent by: the author, in any standing. Errors: `NotInGoodStanding`, `UnknownProposal`,
		/// `NotAuthor`, `WrongState`, `Ended`. Event: `StoodBy`.
		#[pallet::call_index(39)]
		pub fn stand_by(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_stand_by(&who, proposal)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A process, with the phase in which it is now.
		///
		/// Title, phase, schedule, admission rule, who speaks for the municipality.
		pub fn process(process: ProcessId) -> Option<ProcessInfo<BlockNumberFor<T>>> {
			Self::process_info(process)
		}

		/// The processes in the order of their numbers, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		pub fn processes(from: ProcessId, limit: u32) -> Vec<ProcessInfo<BlockNumberFor<T>>> {
			page(from.max(FirstNumber::get()), limit, T::MaxPage::get())
				.filter_map(Self::process_info)
				.collect()
		}

		/// A proposal, as it stands now.
		///
		/// Title, phase, author, state, current version, counts, admission and due block, whether
		/// the official response is overdue now, departure from the result, whose deposit is held.
		/// Co-authors are counted who have accepted the current version, and links that the authors
		/// of the older proposals have accepted in it.
		pub fn proposal(proposal: ProposalId) -> Option<ProposalInfoOf<T>> {
			Self::proposal_info(proposal)
		}

		/// The proposals in the order of their numbers, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		pub fn proposals(from: ProposalId, limit: u32) -> Vec<ProposalInfoOf<T>> {
			page(from.max(FirstNumber::get()), limit, T::MaxPage::get())
				.filter_map(Self::proposal_info)
				.collect()
		}

		/// A version of a proposal, with its figures by chamber: those of an earlier version stay.
		///
		/// Number, block, the amendment that it carries, endorsements and arguments.
		pub fn version(
			proposal: ProposalId,
			version: Fingerprint,
		) -> Option<Version<BlockNumberFor<T>>> {
			Versions::<T>::get(proposal, version)
		}

		/// An amendment to a proposal.
		///
		/// Author, base, text, state, and whether it asks to change the current version.
		pub fn amendment(
			proposal: ProposalId,
			amendment: u32,
		) -> Option<AmendmentInfo<BlockNumberFor<T>>> {
			Self::amendment_info(proposal, amendment)
		}

		/// The amendments to a proposal in the order of their numbers, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		pub fn amendments(
			proposal: ProposalId,
			from: u32,
			limit: u32,
		) -> Vec<AmendmentInfo<BlockNumberFor<T>>> {
			page(from, limit, T::MaxPage::get())
				.filter_map(|amendment| Self::amendment_info(proposal, amendment))
				.collect()
		}

		/// The endorsement of a version by the stakeholder whose key this account is now.
		///
		/// The block, and the chamber at the time.
		pub fn endorsement(
			proposal: ProposalId,
			version: Fingerprint,
			account: T::AccountId,
		) -> Option<Endorsement<BlockNumberFor<T>>> {
			Endorsements::<T>::get((proposal, version), T::Electorate::roll_number(&account)?)
		}

		/// The arguments for and against a version: at most `limit` and at most `MaxPage` of them.
		///
		/// Fingerprints, by whom, and which side, in the order in which they are stored. For the
		/// next page, give fingerprint and roll number of the last one seen as `after`.
		pub fn arguments(
			proposal: ProposalId,
			version: Fingerprint,
			after: Option<(Fingerprint, RollNumber)>,
			limit: u32,
		) -> Vec<ArgumentInfo<BlockNumberFor<T>>> {
			Self::argument_page(proposal, version, after, limit)
		}

		/// The official responses to a proposal in their order, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them. The first one has the number 0.
		pub fn responses(
			proposal: ProposalId,
			from: u32,
			limit: u32,
		) -> Vec<Response<BlockNumberFor<T>>> {
			page(from, limit, T::MaxPage::get())
				.map_while(|number| Responses::<T>::get(proposal, number))
				.collect()
		}

		/// The reports on the progress of a proposal, from number `from` on.
		///
		/// They are in the order of their numbers, with the figures of those who confirm and
		/// dispute them: at most `limit` and at most `MaxPage` of them.
		pub fn reports(
			proposal: ProposalId,
			from: u32,
			limit: u32,
		) -> Vec<ReportInfo<BlockNumberFor<T>>> {
			Self::report_page(proposal, from, limit)
		}

		/// What the stakeholder whose key this account is now says of a report.
		pub fn judgement(
			proposal: ProposalId,
			report: u32,
			account: T::AccountId,
		) -> Option<Judgement<BlockNumberFor<T>>> {
			Judgements::<T>::get((proposal, report), T::Electorate::roll_number(&account)?)
		}

		/// A meeting: minutes, who is named as present, and who has confirmed or denied it.
		pub fn meeting(meeting: MeetingId) -> Option<MeetingOf<T>> {
			Meetings::<T>::get(meeting)
		}

		/// The meetings in the order of their numbers, without a gap, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		pub fn meetings(from: MeetingId, limit: u32) -> Vec<MeetingOf<T>> {
			page(from.max(FirstNumber::get()), limit, T::MaxPage::get())
				.map_while(Meetings::<T>::get)
				.collect()
		}

		/// The links of a proposal to older ones, and those of younger ones to it.
		///
		/// Each with what the author of the older proposal says of it: only what is accepted in the
		/// current version of the younger one counts. All of its own, and at most `MaxPage` of
		/// those of younger ones. `linked_from` lists the rest.
		pub fn links(proposal: ProposalId) -> LinksInfo {
			LinksInfo {
				to: Self::links_to(proposal),
				from: Self::links_from_page(proposal, None, T::MaxPage::get()),
			}
		}

		/// The links of younger proposals to this one.
		///
		/// At most `limit` and at most `MaxPage` of them. For the next page, give the last one seen
		/// as `after`.
		pub fn linked_from(proposal: ProposalId, after: Option<Link>, limit: u32) -> Vec<LinkInfo> {
			Self::links_from_page(proposal, after, limit)
		}

		/// Who is invited as co-author of a proposal, and who has accepted in which version.
		///
		/// Only those who have accepted the current version count.
		pub fn co_authors(proposal: ProposalId) -> Vec<CoAuthorInfo<BlockNumberFor<T>>> {
			Self::co_author_list(proposal)
		}

		/// The proposals whose official response is overdue now, the longest overdue first.
		///
		/// Each with its state: whatever becomes of a proposal, the answer remains due.
		///
		/// At most `limit` and at most `MaxPage` of them. For the next page, give due block and
		/// number of the last one seen as `after`.
		pub fn overdue(
			after: Option<(BlockNumberFor<T>, ProposalId)>,
			limit: u32,
		) -> Vec<OverdueInfo<BlockNumberFor<T>>> {
			Self::overdue_page(after, limit)
		}
	}
}
