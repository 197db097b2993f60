// SPDX-License-Identifier: Apache-2.0

//! # Pledges: money for green projects, and where it is
//!
//! A campaign looks for money for a project that the chambers want. What is pledged is in the
//! campaign's pot, paid to the beneficiary, or refunded: to the last unit, in every state and after
//! every failure. The civic euro itself is issued and redeemed here, by a custodian.
//!
//! ## Terms
//!
//! * **Campaign**: opened by decision from an admitted project proposal, with a minimum, an
//!   optimum, a deadline and one to ten **milestones**: shares of the money, released on evidence.
//!   It lives with its proposal: once that is rejected or withdrawn, nothing more is taken or paid,
//!   and once it has lapsed, nothing more is taken.
//! * **Pot**: the account of a campaign. What was pledged is on hold there. What somebody transfers
//!   straight into it is no pledge: it is not on hold, and anyone can have it moved to the account
//!   of the chain.
//! * **Pledge**: *escrowed*, money in the pot; or *declared*, a letter on record, which counts only
//!   once the fiscal agent attests that the money has come in and the donor confirms it, and only
//!   up to a share that the terms name.
//! * **Owner**: whose a pledge, a place on the waiting list or a veto is: a stakeholder, whatever
//!   its key is by then, or an account that is not registered. What an account pledged before it
//!   was registered becomes the stakeholder's with the next step that it signs itself.
//! * **Waiting list**: what is pledged above the optimum, up to four times the optimum in all. It
//!   is in the pot, moves up in order when others withdraw, and counts for nothing else.
//! * **Pool**: an organisation's money, in the pot too, that matches what citizens pledge.
//! * **Raised**: what pledgers have put in and what pools have added: 100 % for milestones and
//!   vetoes.
//! * **Custodian**: the organisation that holds the euros for which civic euros stand, named by
//!   decision. It announces each issue, and an **auditor** of another chamber confirms it.
//! * **Office**: what somebody is named for. It is held by the account that has accepted it, and
//!   rests when the key moves. A campaign takes money once its beneficiary and enough reviewers
//!   have accepted.
//! * **Citizen**: who was on the roll that decisions use, when the pledge was counted the last
//!   time. Only citizens' pledges are matched, and only they count by heads.
//! * **Account of the chain**: takes fees and dust. A decision spends it.
//!
//! ## How a campaign comes to its end
//!
//! See the drawing and the states of [`State`].
//!
//! What time alone changes needs no call: the view functions tell it as it is, and every call takes
//! it as it is. It is written down, with its event, by the next call that depends on it and
//! succeeds, or by [`Call::advance`]. Only where the waiting list has to move up first, a call says
//! so. A milestone is overdue from its due block on, while it waits for evidence, and fails the
//! campaign once it has been overdue for the grace period. From the evidence for a milestone until
//! it can be paid, however long others take for that, the clock of the due blocks stands still; if
//! reviewers refuse evidence, only for the first time.
//!
//! Where those who should judge a milestone do not, since the chambers leave a veto undecided or
//! the reviewers are silent for their term, an exit window opens: whoever objects leaves with the
//! share of what is left, and the milestone is paid from what stays. It opens when it is noticed,
//! so that nobody misses it.
//!
//! ## Matching
//!
//! It is settled once, at the deadline, so that nobody gains by coming first. Each citizen's pledge
//! claims `pledge · ratio` of each pool, up to its cap. A pool offers the sum of its claims, or all
//! that it has, if that is less. Where there is less room below the optimum than all pools offer
//! together, every offer is made smaller in the same proportion. Of what a pool settles, a pledge
//! has its claim's part. Several pools add up.
//!
//! ## The rules of rounding
//!
//! * A pledge's claim, what a pool settles and what a pledge has of it are rounded down. What that
//!   leaves belongs to what was raised.
//! * A milestone pays `raised · share`, rounded down; the last one pays all that is left. Raised is
//!   here without what has left in exit windows.
//! * Whoever leaves in an exit window gets `put in · left / raised`, rounded down, by the figures
//!   at its opening, whoever leaves first; what pools have added goes back to them by the same
//!   figures.
//! * Of a campaign that was cancelled or has failed, each gets `put in · left / raised`, rounded
//!   down, whoever is refunded first. What rounding leaves, less than one unit for each pledge and
//!   pool, goes to the account of the chain with the last of these refunds. Once sponsors have what
//!   their pools did not need back as well, and everybody what was waiting, the pot is empty.
//! * A sum smaller than the smallest balance, for an account that has less than that, arrives there
//!   all the same. It is on hold until the account can have it.
//!
//! ## What it costs
//!
//! A pledge, a refund and a payment each touch a bounded number of items, whether ten or a million
//! have pledged or wait. The number of pledgers has no bound.
//!
//! ## Examples
//!
//! A campaign that pays:
#![doc = docify::embed!("src/tests/milestones.rs", a_milestone_is_paid_on_evidence_after_approvals_and_the_veto_window)]
//!
//! A campaign that misses its minimum:
#![doc = docify::embed!("src/tests/refunds.rs", a_missed_minimum_refunds_everybody_in_full)]
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
	are_enough, ensure_acceptable, ensure_held, recount, settlement, Acceptance, Approval,
	ByPledger, Campaign, CampaignInfo, Cause, Change, Claim, Claims, CustodyInfo, DayTotal,
	Declaration, DeclarationInfo, Exit, Facts, Figure, Forecast, Funds, Holder, Issue, IssueStep,
	Leaving, Milestone, Movement, NextMilestone, Office, OfficeInfo, Owner, Periods, Place, Pledge,
	PledgeInfo, PledgerKind, Pool, PoolInfo, Queue, Ratio, Receipt, Refusal, Returned, Returns,
	Role, Stake, State, Supply, Terms, WaitingInfo, What, CHAMBERS_TO_REVIEW, CROWD, LEAST_HEADS,
	LEAST_RATIO, MAX_ISSUANCE, MAX_MILESTONES, MAX_POOLS, MAX_REVIEWERS, MOVES_AT_DEADLINE,
	MOVES_ON_WITHDRAWAL, TIMES_OPTIMUM,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use doverie_primitives::{
		page, Balance, BoundedText, CampaignId, Chamber, Characters, Clock, DecisionId, Decisions,
		Electorate, Fingerprint, Projects, ProposalId, Records, RollNumber, Text, TextFault,
		VetoVerdict,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate, MutateHold},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::Convert;

	pub(crate) type TermsOf<T> = Terms<BlockNumberFor<T>>;
	pub(crate) type CampaignOf<T> = Campaign<BlockNumberFor<T>>;
	/// A campaign as views show it.
	pub type CampaignInfoOf<T> =
		CampaignInfo<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	/// Whose something is.
	pub type OwnerOf<T> = Owner<<T as frame_system::Config>::AccountId>;
	/// A place on a waiting list.
	pub type PlaceOf<T> = Place<<T as frame_system::Config>::AccountId>;
	/// An issue of civic euros.
	pub type IssueOf<T> = Issue<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	pub(crate) type AcceptanceOf<T> = Acceptance<<T as frame_system::Config>::AccountId>;
	pub(crate) type HolderOf<T> = Holder<<T as frame_system::Config>::AccountId>;
	pub(crate) type PoolList = types::Pools;
	/// A movement of money.
	pub type MovementOf<T> = Movement<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	pub(crate) type WhatOf<T> = What<<T as frame_system::Config>::AccountId>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The civic euro.
		type Currency: Inspect<Self::AccountId, Balance = Balance>
			+ Mutate<Self::AccountId>
			+ MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// Why a balance is on hold.
		type RuntimeHoldReason: From<HoldReason>;

		/// The clock by which deadlines and windows count.
		type Clock: Clock<BlockNumberFor<Self>>;

		/// The register of stakeholders.
		type Electorate: Electorate<Self::AccountId, BlockNumberFor<Self>>;

		/// What is on record.
		type Records: Records<Self::AccountId>;

		/// The project proposals from which campaigns come.
		type Projects: Projects<BlockNumberFor<Self>>;

		/// The decisions, which settle vetoes.
		type Decisions: Decisions;

		/// Who opens and ends campaigns, names the custodian, and spends the chain's money: a
		/// decision.
		type BudgetOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may hide a title: a decision.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// For how many blocks an approved milestone can be vetoed. A campaign keeps the number
		/// that holds when it is opened.
		type VetoWindow: Get<BlockNumberFor<Self>>;

		/// For how many blocks a milestone may be overdue before the campaign fails. A campaign
		/// keeps the number that holds when it is opened.
		type GracePeriod: Get<BlockNumberFor<Self>>;

		/// A withdrawal in this many last blocks before the deadline that leaves less than the
		/// minimum moves the deadline by as many, once. In these blocks no pool is displaced.
		type LastDays: Get<BlockNumberFor<Self>>;

		/// How many blocks the reviewers have for evidence. A campaign keeps the number that holds
		/// when it is opened.
		type ReviewTerm: Get<BlockNumberFor<Self>>;

		/// For how many blocks an exit window is open. A campaign keeps the number that holds when
		/// it is opened.
		type ExitWindow: Get<BlockNumberFor<Self>>;

		/// The blocks of a day, for the ceiling on issues.
		type Day: Get<BlockNumberFor<Self>>;

		/// The most that is issued in a day.
		type IssueCeiling: Get<Balance>;

		/// For how many blocks an issue can be corrected. Later, what the account has is something
		/// else.
		type CorrectionTerm: Get<BlockNumberFor<Self>>;

		/// The account of the chain: takes fees and dust. It must exist.
		type ChainAccount: Get<Self::AccountId>;

		/// The account of a campaign's pot: a different one for each, to which nobody has the key.
		type PotOf: Convert<CampaignId, Self::AccountId>;

		/// The smallest pool for matching.
		#[pallet::constant]
		type MinPool: Get<Balance>;

		/// The smallest amount that can be pledged at a time, and with which a pledge can be left.
		#[pallet::constant]
		type MinPledge: Get<Balance>;

		/// Within how many blocks from the opening on the last milestone must be due.
		#[pallet::constant]
		type MaxTerm: Get<BlockNumberFor<Self>>;

		/// The longest title, in characters.
		#[pallet::constant]
		type MaxTitleLength: Get<u32>;

		/// The most declared pledges of a campaign.
		#[pallet::constant]
		type MaxDeclarations: Get<u32>;

		/// The most places of a waiting list that one call moves up.
		#[pallet::constant]
		type MaxMoves: Get<u32>;

		/// The most accounts that one call refunds.
		#[pallet::constant]
		type MaxRefunds: Get<u32>;

		/// The most items that a view function lists at once.
		#[pallet::constant]
		type MaxPage: Get<u32>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// Why an account's balance is on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The account is a campaign's pot: this is what was pledged.
		Pot,
		/// The account's owner has asked the custodian to redeem this.
		Redemption,
		/// A refund that is smaller than the smallest balance of an account.
		SmallSum,
	}

	// --- The civic euro

	/// What was issued and redeemed in all.
	#[pallet::storage]
	pub type TotalSupply<T> = StorageValue<_, Supply, ValueQuery>;

	/// What was issued and redeemed against each document of the bank.
	// Blake2_128Concat: anyone can look for documents whose fingerprints share a prefix.
	#[pallet::storage]
	pub type SupplyByDocument<T> = StorageMap<_, Blake2_128Concat, Fingerprint, Supply, ValueQuery>;

	/// What was announced and issued against each document of the bank.
	// Blake2_128Concat: as for `SupplyByDocument`.
	#[pallet::storage]
	pub type Issues<T: Config> = StorageMap<_, Blake2_128Concat, Fingerprint, IssueOf<T>>;

	/// What was issued on the latest day on which something was.
	#[pallet::storage]
	pub type IssuedToday<T: Config> = StorageValue<_, DayTotal<BlockNumberFor<T>>, ValueQuery>;

	/// The custodian, and the account that has accepted the office.
	#[pallet::storage]
	pub type Custodian<T: Config> = StorageValue<_, HolderOf<T>>;

	/// The auditor, and the account that has accepted the office.
	#[pallet::storage]
	pub type Auditor<T: Config> = StorageValue<_, HolderOf<T>>;

	// --- Campaigns

	/// The number of the first campaign. No campaign has 0, which a form shows before anyone has
	/// typed a number.
	#[pallet::type_value]
	pub fn FirstCampaign() -> CampaignId {
		1
	}

	/// The number of the next campaign.
	#[pallet::storage]
	pub type NextCampaign<T> = StorageValue<_, CampaignId, ValueQuery, FirstCampaign>;

	/// Every campaign, including those that have ended.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Campaigns<T: Config> = StorageMap<_, Twox64Concat, CampaignId, CampaignOf<T>>;

	/// The titles of campaigns, apart from the rest so that a decision can hide one.
	// Twox64Concat: as for `Campaigns`.
	#[pallet::storage]
	pub type Titles<T: Config> =
		StorageMap<_, Twox64Concat, CampaignId, BoundedText<Characters<T::MaxTitleLength>>>;

	/// The latest campaign of each proposal.
	// Twox64Concat: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type LatestCampaign<T> = StorageMap<_, Twox64Concat, ProposalId, CampaignId>;

	/// The figures of each campaign's money.
	// Twox64Concat: as for `Campaigns`.
	#[pallet::storage]
	pub type CampaignFunds<T> = StorageMap<_, Twox64Concat, CampaignId, Funds, ValueQuery>;

	/// The pools of each campaign.
	// Twox64Concat: as for `Campaigns`.
	#[pallet::storage]
	pub type Pools<T> = StorageMap<_, Twox64Concat, CampaignId, PoolList, ValueQuery>;

	/// The pledges that have neither been refunded nor left, by campaign and owner.
	// Twox64Concat: as for `Campaigns`. Blake2_128Concat: anyone can look for accounts that share
	// a prefix.
	#[pallet::storage]
	pub type Pledges<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CampaignId, Blake2_128Concat, OwnerOf<T>, Pledge>;

	/// What was pledged above the optimum and waits, by campaign and place.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Waiting<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CampaignId, Twox64Concat, u32, PlaceOf<T>>;

	/// The place of each owner who waits.
	// As for `Pledges`.
	#[pallet::storage]
	pub type Places<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CampaignId, Blake2_128Concat, OwnerOf<T>, u32>;

	/// Those who have accepted what they were named for in each campaign, by roll number.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Acceptances<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CampaignId, Twox64Concat, RollNumber, AcceptanceOf<T>>;

	/// The account to which the next milestone is paid.
	///
	/// The one with which the beneficiary has accepted, or another one of which a veto window has
	/// told since.
	// Twox64Concat: as for `Campaigns`.
	#[pallet::storage]
	pub type Payees<T: Config> = StorageMap<_, Twox64Concat, CampaignId, T::AccountId>;

	/// The declared pledges of each campaign, by the roll numbers of the donors.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Declarations<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		CampaignId,
		Twox64Concat,
		RollNumber,
		Declaration<BlockNumberFor<T>>,
	>;

	/// How many declared pledges each campaign has.
	// Twox64Concat: as for `Campaigns`.
	#[pallet::storage]
	pub type DeclarationCount<T> = StorageMap<_, Twox64Concat, CampaignId, u32, ValueQuery>;

	/// The movements of each campaign's money, by their number within it.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Ledger<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CampaignId, Twox64Concat, u32, MovementOf<T>>;

	/// What is there in the first block counts as issued.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		#[serde(skip)]
		_config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			// The account of the chain exists from the first block, so that it can take any amount.
			let (chain, least) = (T::ChainAccount::get(), T::Currency::minimum_balance());
			if T::Currency::balance(&chain) < least {
				T::Currency::mint_into(&chain, least).expect("there is room for one more cent");
			}
			let issued = T::Currency::total_issuance();
			TotalSupply::<T>::put(Supply { issued, redeemed: 0 });
		}
	}

	#[pallet::event]
	#[allow(missing_docs)] // Of fields whose names say it.
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		// --- The civic euro
		/// A decision named the custodian.
		CustodianNamed {
			/// The roll number of the organisation.
			custodian: RollNumber,
		},
		/// A decision named the auditor.
		AuditorNamed {
			/// The roll number of the organisation.
			auditor: RollNumber,
		},
		/// Somebody accepted an office.
		OfficeAccepted {
			office: Office,
			/// The roll number of whoever was named.
			by: RollNumber,
			/// The account that holds it from now on.
			account: T::AccountId,
		},
		/// The custodian announced an issue against a deposit. The auditor is to confirm it.
		IssueAnnounced { to: T::AccountId, amount: Balance, document: Fingerprint },
		/// The custodian took back what was announced against a document.
		IssueWithdrawn { document: Fingerprint },
		/// The auditor confirmed an issue: the civic euros are there.
		Issued { to: T::AccountId, amount: Balance, document: Fingerprint },
		/// The custodian announced that an issue went to the wrong account.
		CorrectionAnnounced {
			document: Fingerprint,
			/// The right one.
			to: T::AccountId,
		},
		/// The auditor confirmed a correction: what was issued is at the right account.
		IssueCorrected {
			document: Fingerprint,
			from: T::AccountId,
			to: T::AccountId,
			amount: Balance,
		},
		/// Somebody asked the custodian to redeem civic euros. They are on hold until it does.
		RedemptionRequested {
			account: T::AccountId,
			/// How much more.
			amount: Balance,
		},
		/// Somebody cancelled the request to redeem civic euros.
		RedemptionCancelled {
			account: T::AccountId,
			/// How much is no longer on hold.
			amount: Balance,
		},
		/// The custodian redeemed civic euros: they are gone, and the euros are to be paid out.
		Redeemed { account: T::AccountId, amount: Balance, document: Fingerprint },
		/// A decision spent money of the chain's account.
		Spent { to: T::AccountId, amount: Balance, reasons: Fingerprint },

		// --- Campaigns
		/// A decision opened a campaign.
		CampaignOpened {
			campaign: CampaignId,
			proposal: ProposalId,
			beneficiary: RollNumber,
			/// What it needs at least.
			minimum: Balance,
			/// What it takes at most.
			optimum: Balance,
			/// The first block at which no pledge is taken any more.
			deadline: BlockNumberFor<T>,
			pot: T::AccountId,
		},
		/// A decision hid the title of a campaign from state.
		TitleHidden { campaign: CampaignId },
		/// A decision named other reviewers, who have to accept. Approvals start again.
		ReviewersReplaced { campaign: CampaignId },
		/// A decision named another fiscal agent.
		FiscalAgentReplaced {
			campaign: CampaignId,
			/// The roll number of the organisation.
			fiscal_agent: RollNumber,
		},
		/// The deadline has moved, since too little was left in the last days.
		///
		/// All due blocks have moved with it.
		DeadlineMoved {
			campaign: CampaignId,
			/// The first block at which no pledge is taken any more.
			deadline: BlockNumberFor<T>,
		},
		/// The deadline has passed, and the minimum is met.
		CampaignFunded {
			campaign: CampaignId,
			/// What was pledged, with what the pools add.
			raised: Balance,
			/// What the pools add.
			matched: Balance,
			/// What counts besides: declared pledges that were honoured.
			honoured: Balance,
		},
		/// A campaign was cancelled before its deadline. All money can be refunded.
		CampaignCancelled { campaign: CampaignId },
		/// A campaign has failed. What is left can be refunded, in proportion to what each put in.
		CampaignFailed {
			campaign: CampaignId,
			cause: Cause,
			/// What is left of what was raised.
			left: Balance,
		},
		/// Every milestone of a campaign is paid.
		CampaignCompleted {
			campaign: CampaignId,
			/// What was paid in all.
			paid: Balance,
		},
		/// Somebody pledged, or added to a pledge. The money is in the pot.
		Pledged {
			campaign: CampaignId,
			/// Whose pledge it is.
			owner: OwnerOf<T>,
			/// From which account.
			account: T::AccountId,
			kind: PledgerKind,
			/// How much was pledged.
			amount: Balance,
			/// How much is above the optimum, and waits.
			waiting: Balance,
		},
		/// Somebody withdrew a pledge, or a part of it, before the deadline.
		PledgeWithdrawn {
			campaign: CampaignId,
			/// Whose pledge it was.
			owner: OwnerOf<T>,
			account: T::AccountId,
			/// How much of the pledge.
			amount: Balance,
			/// How much besides of what was waiting.
			waiting: Balance,
		},
		/// What was waiting, or a part of it, became a pledge.
		MovedUp {
			campaign: CampaignId,
			owner: OwnerOf<T>,
			/// As whom the pledge counts from now on.
			kind: PledgerKind,
			amount: Balance,
		},
		/// What an account had pledged before it was registered became its stakeholder's.
		Adopted {
			campaign: CampaignId,
			/// The roll number of the stakeholder.
			by: RollNumber,
			account: T::AccountId,
			/// How much was pledged.
			amount: Balance,
			/// How much waits.
			waiting: Balance,
		},
		/// The pools count a pledge as it is now.
		ClaimsRenewed {
			campaign: CampaignId,
			owner: OwnerOf<T>,
			/// As whom the pledge counts from now on.
			kind: PledgerKind,
		},
		/// A sponsor put up a pool for matching. The money is in the pot.
		PoolOpened {
			campaign: CampaignId,
			/// The number of the pool in the campaign.
			pool: u32,
			/// The roll number of the organisation.
			sponsor: RollNumber,
			/// From which account.
			account: T::AccountId,
			/// How much it adds to what a citizen pledges.
			ratio: Ratio,
			/// The most that it adds to the pledge of one citizen.
			cap: Balance,
			/// The most that it adds to all pledges together.
			total: Balance,
		},
		/// A sponsor added to its pool. The money is in the pot.
		PoolToppedUp {
			campaign: CampaignId,
			/// The number of the pool in the campaign.
			pool: u32,
			/// From which account.
			account: T::AccountId,
			/// How much more.
			amount: Balance,
			/// How much in all.
			total: Balance,
		},
		/// A pool that weighs more took the place of this one, which is back at its sponsor.
		PoolDisplaced {
			campaign: CampaignId,
			/// The number of the pool in the campaign.
			pool: u32,
			/// The roll number of the organisation.
			sponsor: RollNumber,
			account: T::AccountId,
			amount: Balance,
		},
		/// An organisation declared a pledge, or declared another one in its place.
		Declared {
			campaign: CampaignId,
			donor: RollNumber,
			amount: Balance,
			letter: Fingerprint,
			/// The first block at which it has lapsed.
			until: BlockNumberFor<T>,
		},
		/// A donor withdrew a declared pledge.
		DeclarationWithdrawn { campaign: CampaignId, donor: RollNumber },
		/// A declared pledge that has lapsed was removed.
		DeclarationLapsed { campaign: CampaignId, donor: RollNumber },
		/// The fiscal agent attested that declared money has come in. The donor is to confirm it.
		ReceiptAttested {
			campaign: CampaignId,
			donor: RollNumber,
			received: Balance,
			document: Fingerprint,
		},
		/// The fiscal agent took back what it had attested. If it counted, it counts no longer.
		ReceiptRevoked { campaign: CampaignId, donor: RollNumber },
		/// The donor confirmed that declared money has come in: it counts.
		DeclarationHonoured { campaign: CampaignId, donor: RollNumber, received: Balance },
		/// The beneficiary showed evidence for the next milestone.
		EvidenceSubmitted {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			evidence: Fingerprint,
		},
		/// A reviewer approved evidence.
		EvidenceApproved {
			campaign: CampaignId,
			/// For which milestone, from 0.
			milestone: u8,
			/// The roll number of the reviewer.
			by: RollNumber,
			chamber: Chamber,
		},
		/// A reviewer refused evidence.
		EvidenceRefused {
			campaign: CampaignId,
			/// For which milestone, from 0.
			milestone: u8,
			/// The roll number of the reviewer.
			by: RollNumber,
			chamber: Chamber,
			reasons: Fingerprint,
		},
		/// Enough reviewers have refused evidence: the milestone waits for better evidence.
		MilestoneRefused {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
		},
		/// Enough reviewers have approved the evidence for a milestone. It can be vetoed now.
		MilestoneApproved {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			/// The first block at which it can be paid, and no veto is taken any more.
			payable_from: BlockNumberFor<T>,
		},
		/// Somebody vetoed a milestone.
		MilestoneVetoed {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			owner: OwnerOf<T>,
			/// With which account.
			account: T::AccountId,
			/// What the owner has put in.
			weight: Balance,
			reasons: Option<Fingerprint>,
		},
		/// A third of the money or of the citizens veto a milestone: it goes to decision.
		VetoPutToDecision {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			decision: DecisionId,
		},
		/// A veto is settled.
		VetoSettled {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			/// Upheld, the milestone waits for better evidence; dismissed, it can be paid;
			/// undecided, an exit window is open.
			verdict: VetoVerdict,
		},
		/// The beneficiary has another account than before: the milestone can be vetoed again.
		PayeeChanged {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			/// The account to which it would be paid now.
			payee: T::AccountId,
			/// The first block at which it can be paid, and no veto is taken any more.
			payable_from: BlockNumberFor<T>,
		},
		/// Whoever objects to a milestone can leave the campaign before it is paid.
		ExitOpened {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			/// The first block at which nobody can leave any more.
			until: BlockNumberFor<T>,
			/// What those who are in the campaign have put in, with what was added.
			raised: Balance,
			/// What is left of that.
			left: Balance,
		},
		/// The exit window is over: the milestone can be paid from what has stayed.
		ExitClosed {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			/// What those who have stayed have put in, with what was added.
			staying: Balance,
		},
		/// Somebody left the campaign with the share of what is left.
		Left {
			campaign: CampaignId,
			owner: OwnerOf<T>,
			account: T::AccountId,
			/// What had been pledged.
			pledged: Balance,
			/// How much has gone back.
			amount: Balance,
			/// How much has come back to pools.
			freed: Balance,
		},
		/// A milestone was paid.
		MilestonePaid {
			campaign: CampaignId,
			/// Which milestone, from 0.
			milestone: u8,
			/// To whom: the beneficiary's account.
			to: T::AccountId,
			amount: Balance,
		},
		/// A pledge was refunded: what is left of it has gone back to whoever made it.
		Refunded {
			campaign: CampaignId,
			owner: OwnerOf<T>,
			account: T::AccountId,
			/// What had been pledged.
			pledged: Balance,
			/// How much has gone back.
			amount: Balance,
		},
		/// What was waiting has gone back after the deadline.
		WaitingRefunded {
			campaign: CampaignId,
			owner: OwnerOf<T>,
			account: T::AccountId,
			amount: Balance,
		},
		/// Money of a pool has gone back to its sponsor.
		PoolRefunded {
			campaign: CampaignId,
			/// The number of the pool in the campaign.
			pool: u32,
			/// The roll number of the sponsor.
			sponsor: RollNumber,
			account: T::AccountId,
			/// How much of it was not needed, or came back.
			unused: Balance,
			/// How much of it had been added to pledges.
			matched: Balance,
		},
		/// Everybody is refunded. What rounding left has gone to the account of the chain.
		DustMoved { campaign: CampaignId, amount: Balance },
		/// What was transferred straight into a pot has gone to the account of the chain.
		StrayMoved { campaign: CampaignId, amount: Balance },
		/// A sum smaller than the smallest balance has arrived at an account, and is on hold there.
		///
		/// The account has less than the smallest balance.
		SmallSumHeld { account: T::AccountId, amount: Balance },
		/// Small sums that were on hold in an account are free.
		SmallSumReleased { account: T::AccountId, amount: Balance },
	}

	// The order of the errors is part of what clients know: add at the end. So the two families are
	// not apart here: `NotCustodian`, `MoreThanRequested`, `BelowSmallestBalance`, `NotAuditor`,
	// `SameChamber`, from `DocumentUsed` to `HasMoved`, and `TooLateToCorrect` are of the civic
	// euro, and all others of campaigns or of both.
	#[pallet::error]
	pub enum Error<T> {
		/// Only a registered stakeholder in good standing may do this. Ask a registrar of your
		/// chamber for admission, renewal or reinstatement.
		NotInGoodStanding,
		/// Only an organisation may do this. Citizens pledge.
		NotOrganisation,
		/// There is no campaign with this number. Look up the number.
		UnknownCampaign,
		/// The campaign still takes pledges. Wait for its deadline.
		StillOpen,
		/// The campaign is funded, its deadline over: its next milestone waits for evidence from
		/// the beneficiary.
		AwaitsEvidence,
		/// The campaign is funded, its deadline over: the evidence for its next milestone is being
		/// reviewed.
		InReview,
		/// The next milestone of the campaign is approved: it can be vetoed until its veto window
		/// is over, and paid from then on.
		MilestoneIsApproved,
		/// A veto against the next milestone of the campaign is being decided. Vote in that
		/// decision.
		UnderVeto,
		/// The campaign is completed: every milestone is paid.
		CampaignIsCompleted,
		/// The campaign was cancelled. Call `refund` to have pledges paid back.
		CampaignIsCancelled,
		/// The campaign has failed. Call `refund` to have what is left paid back.
		CampaignHasFailed,
		/// Only the beneficiary of the campaign, in good standing, may do this.
		NotBeneficiary,
		/// Only a reviewer of the campaign, of another chamber than the beneficiary's, may do this.
		NotReviewer,
		/// Only the fiscal agent of the campaign, in good standing, may do this.
		NotFiscalAgent,
		/// Only the custodian, in good standing, may do this.
		NotCustodian,
		/// The document is not on record. Put it on record first.
		DocumentNotOnRecord,
		/// Newer evidence than this has been shown. Read it, and name it.
		OtherEvidence,
		/// You have approved this evidence already.
		AlreadyApproved,
		/// The milestone can still be vetoed. It can be paid when the veto window is over.
		VetoWindowOpen,
		/// The veto window is over: the milestone can be paid.
		VetoWindowOver,
		/// You have vetoed this milestone already.
		AlreadyVetoed,
		/// This account has put nothing into the campaign.
		NothingPutIn,
		/// The amount is zero. Give a larger one.
		ZeroAmount,
		/// The account does not have this much to spare: what is on hold does not count, and an
		/// account that is not registered keeps the smallest balance.
		InsufficientBalance,
		/// This would leave less in the account than the smallest balance, which would be lost.
		/// Leave more, or nothing.
		LeavesDust,
		/// There is no room for this below the optimum of the campaign: nothing declared counts
		/// above it.
		OptimumReached,
		/// The beneficiary can neither pledge to its own campaign, nor sponsor it, nor declare a
		/// pledge to it. The fiscal agent cannot declare one either, since it would attest the
		/// receipt itself.
		OwnCampaign,
		/// More than was pledged. Look up the pledge.
		MoreThanPledged,
		/// You have a pool in this campaign already: call `top_up`. Or it has eight: one takes the
		/// place of another only if it adds more to the pledges of many, and not in the last days.
		TooManyPools,
		/// The pool is smaller than `MinPool`, its cap smaller than `MinPledge`, or its ratio
		/// smaller than one to ten. Give more.
		InvalidPool,
		/// There is nothing to refund to this account.
		NothingToRefund,
		/// There is no such declared pledge.
		UnknownDeclaration,
		/// The declared pledge has been honoured already.
		AlreadyHonoured,
		/// The declared pledge has lapsed. Declare another one.
		DeclarationLapsed,
		/// The date has passed, or lies after the deadline of the campaign.
		InvalidDate,
		/// The campaign has as many declared pledges as it can have. Remove one that has lapsed.
		TooManyDeclarations,
		/// This is more than the account has asked to have redeemed, or it has asked for nothing.
		MoreThanRequested,
		/// The account would have less than the smallest balance. Give more, or transfer something
		/// to it first.
		BelowSmallestBalance,
		/// Time has changed nothing: the milestone has not been overdue for the grace period.
		NothingToAdvance,
		/// There is nothing to move: no held sum is due to this account, and nothing was
		/// transferred straight into the pot.
		NothingToMove,
		/// The beneficiary is not in good standing and cannot be paid now. If it still is not when
		/// the grace period is over, counted from when the milestone could be paid, the campaign
		/// fails.
		BeneficiaryNotInGoodStanding,
		/// The list is empty, or longer than one call can handle.
		InvalidBatchSize,
		/// The declared pledge has not lapsed yet.
		NotLapsed,
		/// A number would pass its ceiling. In practice only issuing far too much leads to that.
		/// Give a smaller amount.
		OutOfNumbers,
		/// The title is blank, not UTF-8, or has characters that are invisible or change the
		/// direction. Type a short public title in plain text, without personal data.
		InvalidTitle,
		/// The title is hidden already.
		NoTitle,
		/// A campaign needs a project proposal that was admitted, and that was not rejected,
		/// withdrawn or left to lapse. Look the proposal up.
		NotAdmittedProject,
		/// The proposal has a campaign that has not ended, or has been completed.
		HasCampaign,
		/// The minimum is zero, or above the optimum, or the optimum is more than there can ever
		/// be.
		InvalidAmounts,
		/// The deadline has passed, or the last milestone is too far away.
		InvalidDeadline,
		/// There is no milestone, one without a share, shares that do not add up to 100 %, or due
		/// blocks that do not follow the deadline and each other.
		InvalidMilestones,
		/// Reviewers must be different stakeholders in good standing, from at least two chambers.
		/// None may be of the beneficiary's chamber, nor be the fiscal agent. At least two must
		/// approve.
		InvalidReviewers,
		/// Beneficiary, fiscal agent, custodian and auditor must be organisations in good standing.
		/// The fiscal agent cannot be the beneficiary.
		InvalidOrganisation,
		/// The title has more characters than `MaxTitleLength`. Give a shorter one.
		TitleTooLong,
		/// The title is not in Unicode's normal form C, in which each letter is written in one way
		/// only. Type it instead of pasting it, or have your program normalise it (NFC).
		TitleNotNormalised,
		/// The pledge would be below the smallest one, `MinPledge`: amounts are in millionths of a
		/// civic euro. Give more, with a decimal point and no comma. When you withdraw, leave at
		/// least that much or nothing.
		PledgeTooSmall,
		/// The campaign takes four times its optimum in all, with what waits. Give less, or come
		/// again when others have withdrawn.
		WaitingListFull,
		/// The deadline is over, and there is room for those who wait. Call `move_up` until nobody
		/// does, then try again.
		WaitingListFirst,
		/// Nobody waits, or there is no room below the optimum. Wait until somebody withdraws.
		NothingToMoveUp,
		/// The proposal of this campaign was rejected or withdrawn, or had lapsed before the
		/// deadline. Nothing more is taken or paid. Call `refund` to have what is left paid back.
		ProposalEnded,
		/// Only the auditor, in good standing, may do this.
		NotAuditor,
		/// Whoever is named for an office accepts it first, with `accept_office`. A campaign takes
		/// money once its beneficiary and enough reviewers have accepted.
		NotAccepted,
		/// This office rests: the key has moved since it was accepted, or the holder is not in good
		/// standing. After a move, a decision can name the same one again, who then
		/// accepts once more.
		OfficeRests,
		/// You were not named for this office. Look up who was.
		NotNamed,
		/// This account has accepted this office already.
		AlreadyAccepted,
		/// Custodian and auditor must be of different chambers. Name an organisation of another
		/// chamber.
		SameChamber,
		/// Another issue or redemption has this document. Put the document of this one on record,
		/// and name it.
		DocumentUsed,
		/// More than may be issued in a day. Give a smaller amount, or wait for the next day.
		AboveCeiling,
		/// The custodian that is in office now has announced nothing of this sort against this
		/// document. Look up the issue.
		UnknownIssue,
		/// Something else was announced against this document. Read it again, and name what it
		/// says.
		OtherIssue,
		/// The issue went to this account. Name the right one.
		SameAccount,
		/// What was issued is no longer at the wrong account in full, or that is the account of the
		/// chain. It cannot be corrected here.
		HasMoved,
		/// You have no pool in this campaign. Call `sponsor` to put one up.
		NoPool,
		/// More declared money than the terms of the campaign let count. The rest has to be
		/// pledged.
		AboveDeclaredShare,
		/// The fiscal agent has not attested that this money has come in. Ask it to.
		NotAttested,
		/// An exit window is open: whoever objects to the next milestone can leave until it is
		/// over, and the milestone can be paid from then on.
		ExitWindowOpen,
		/// You have refused this evidence already.
		AlreadyRefused,
		/// The deadline has moved once because money was missing, and without this the minimum
		/// would be missed again. Withdraw less at a time, or wait for the deadline: if the minimum
		/// is missed, everything goes back.
		NeededForMinimum,
		/// It was issued too long ago to be corrected here: what the account has now may be
		/// something else.
		TooLateToCorrect,
		/// The key of whoever is to be paid is frozen, or a move to another key is announced. Wait
		/// until that is settled, or let the owner ask for a refund.
		KeyIsMoving,
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
				Refusal::StillOpen => Error::StillOpen,
				Refusal::AwaitsEvidence => Error::AwaitsEvidence,
				Refusal::InReview => Error::InReview,
				Refusal::Approved => Error::MilestoneIsApproved,
				Refusal::UnderVeto => Error::UnderVeto,
				Refusal::ExitWindowOpen => Error::ExitWindowOpen,
				Refusal::Completed => Error::CampaignIsCompleted,
				Refusal::Cancelled => Error::CampaignIsCancelled,
				Refusal::Failed => Error::CampaignHasFailed,
				Refusal::ProposalEnded => Error::ProposalEnded,
				Refusal::InvalidAmounts => Error::InvalidAmounts,
				Refusal::InvalidDeadline => Error::InvalidDeadline,
				Refusal::InvalidMilestones => Error::InvalidMilestones,
				Refusal::InvalidReviewers => Error::InvalidReviewers,
				Refusal::OtherEvidence => Error::OtherEvidence,
				Refusal::AlreadyApproved => Error::AlreadyApproved,
				Refusal::AlreadyRefused => Error::AlreadyRefused,
				Refusal::VetoWindowOpen => Error::VetoWindowOpen,
				Refusal::VetoWindowOver => Error::VetoWindowOver,
				Refusal::ZeroAmount => Error::ZeroAmount,
				Refusal::OptimumReached => Error::OptimumReached,
				Refusal::MoreThanPledged => Error::MoreThanPledged,
				Refusal::InvalidPool => Error::InvalidPool,
				Refusal::TooManyPools => Error::TooManyPools,
				Refusal::WaitingListFull => Error::WaitingListFull,
				Refusal::AboveDeclaredShare => Error::AboveDeclaredShare,
				Refusal::NotAccepted => Error::NotAccepted,
				Refusal::OfficeRests => Error::OfficeRests,
				Refusal::AlreadyAccepted => Error::AlreadyAccepted,
				Refusal::UnknownIssue => Error::UnknownIssue,
				Refusal::OtherIssue => Error::OtherIssue,
				Refusal::SameAccount => Error::SameAccount,
				Refusal::TooLateToCorrect => Error::TooLateToCorrect,
				Refusal::AboveCeiling => Error::AboveCeiling,
				Refusal::OutOfNumbers => Error::OutOfNumbers,
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxTitleLength::get() >= 1, "a campaign must have a title");
			assert!(T::MaxDeclarations::get() >= 1, "somebody can declare a pledge");
			assert!(T::MaxRefunds::get() >= 1, "somebody can be refunded");
			assert!(T::MaxMoves::get() >= 1, "somebody can move up");
			assert!(T::MaxPage::get() >= 1, "a page has room");
			assert!(T::MinPool::get() >= 1, "a pool has something in it");
			assert!(T::MinPledge::get() >= 1, "a pledge is of something");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight = T::WeightInfo)]
	impl<T: Config> Pallet<T> {
		// --- The civic euro

		/// Names the custodian: the organisation that holds the euros for which civic euros stand.
		///
		/// Once it has accepted the office, it takes over all that was issued and all requests for
		/// redemption. Naming the same one again lets it accept with a new key.
		///
		/// * `custodian`: its roll number; of another chamber than the auditor.
		///
		/// Sent by: a decision. Errors: `InvalidOrganisation`, `SameChamber`. Event:
		/// `CustodianNamed`.
		#[pallet::call_index(0)]
		pub fn set_custodian(origin: OriginFor<T>, custodian: RollNumber) -> DispatchResult {
			T::BudgetOrigin::ensure_origin(origin)?;
			Self::do_set_custodian(custodian)
		}

		/// Announces an issue of civic euros against euros that have come in.
		///
		/// Nothing is issued before the auditor confirms it. A document stands for one issue.
		///
		/// * `to`: whoever has paid them in.
		/// * `amount`: in millionths of a euro; at most what may be issued in a day.
		/// * `document`: the bank's document, on record.
		///
		/// Sent by: the custodian, in good standing, with the account that has accepted the office.
		/// Errors: `NotCustodian`, `NotAccepted`, `OfficeRests`, `ZeroAmount`,
		/// `DocumentNotOnRecord`, `DocumentUsed`, `AboveCeiling`. Event: `IssueAnnounced`.
		#[pallet::call_index(1)]
		pub fn announce_issue(
			origin: OriginFor<T>,
			to: T::AccountId,
			#[pallet::compact] amount: Balance,
			document: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_announce_issue(&who, to, amount, document)
		}

		/// Asks the custodian to redeem civic euros: to pay out euros for them.
		///
		/// They are on hold until it does. Asking again adds to what was asked for. An account that
		/// is not registered keeps the smallest balance.
		///
		/// * `amount`: in millionths of a euro.
		///
		/// Sent by: anyone who has civic euros. Errors: `ZeroAmount`, `InsufficientBalance`,
		/// `LeavesDust`. Event: `RedemptionRequested`.
		#[pallet::call_index(2)]
		pub fn request_redemption(
			origin: OriginFor<T>,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_request_redemption(&who, amount)
		}

		/// Cancels the request for redemption: all that is on hold for it is free again.
		///
		/// Sent by: whoever has asked. Errors: `MoreThanRequested`, `BelowSmallestBalance`. Event:
		/// `RedemptionCancelled`.
		#[pallet::call_index(3)]
		pub fn cancel_redemption(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel_redemption(&who)
		}

		/// Redeems civic euros that somebody has asked to have redeemed, all of them or a part.
		///
		/// They are burnt: from now on the custodian owes the euros, by the payment order on
		/// record. It redeems first and pays afterwards, since until then the owner can cancel the
		/// request.
		///
		/// * `account`: the account that has asked.
		/// * `amount`: in millionths of a euro; never more than was asked for.
		/// * `document`: the bank's document, on record: the payment order. It stands for one
		///   redemption.
		///
		/// Sent by: the custodian, in good standing, with the account that has accepted the office.
		/// Errors: `NotCustodian`, `NotAccepted`, `OfficeRests`, `ZeroAmount`,
		/// `DocumentNotOnRecord`, `DocumentUsed`, `MoreThanRequested`, `OutOfNumbers`. Event:
		/// `Redeemed`.
		#[pallet::call_index(4)]
		pub fn redeem(
			origin: OriginFor<T>,
			account: T::AccountId,
			#[pallet::compact] amount: Balance,
			document: Fingerprint,
		) -> DispatchResult {
			let custodian = ensure_signed(origin)?;
			Self::do_redeem(&custodian, &account, amount, document)
		}

		/// Spends money of the chain's account, to which fees and dust go.
		///
		/// The smallest balance of an account stays there.
		///
		/// * `to`: whoever is to have it.
		/// * `amount`: in millionths of a euro.
		/// * `reasons`: why, a document on record.
		///
		/// Sent by: a decision. Errors: `ZeroAmount`, `DocumentNotOnRecord`, `InsufficientBalance`,
		/// `BelowSmallestBalance`. Event: `Spent`.
		#[pallet::call_index(5)]
		pub fn spend(
			origin: OriginFor<T>,
			to: T::AccountId,
			#[pallet::compact] amount: Balance,
			reasons: Fingerprint,
		) -> DispatchResult {
			T::BudgetOrigin::ensure_origin(origin)?;
			Self::do_spend(&to, amount, reasons)
		}

		// --- Campaigns

		/// Opens a campaign for a project.
		///
		/// The project must be admitted, and must not have a campaign that goes on or has been
		/// completed. Whoever the terms name accepts with `accept_office` before it counts.
		///
		/// * `proposal`: the number of the project proposal.
		/// * `title`: short and public; never personal data. It can be hidden from state by
		///   decision, but never taken back from the chain's history.
		/// * `terms`: who is paid, how much is sought by when, the milestones, the reviewers: from
		///   at least two chambers, none from the beneficiary's, and not the fiscal agent; and how
		///   much of it may be declared.
		///
		/// Sent by: a decision. Errors: `TitleTooLong`, `InvalidTitle`, `TitleNotNormalised`,
		/// `NotAdmittedProject`, `WaitingListFirst`, `HasCampaign`, `DocumentNotOnRecord`,
		/// `InvalidAmounts`, `InvalidDeadline`, `InvalidMilestones`, `InvalidReviewers`,
		/// `InvalidOrganisation`, `OutOfNumbers`. Event: `CampaignOpened`.
		#[pallet::call_index(6)]
		pub fn open_campaign(
			origin: OriginFor<T>,
			proposal: ProposalId,
			title: Text,
			terms: TermsOf<T>,
		) -> DispatchResult {
			T::BudgetOrigin::ensure_origin(origin)?;
			Self::do_open_campaign(proposal, title, terms)
		}

		/// Hides the title of a campaign from state. Earlier blocks keep it.
		///
		/// Sent by: a decision. Errors: `UnknownCampaign`, `NoTitle`. Event: `TitleHidden`.
		#[pallet::call_index(7)]
		pub fn hide_title(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_hide_title(campaign)
		}

		/// Names other reviewers for a campaign that has not ended.
		///
		/// In a review, approvals, refusals and the reviewers' term start again. Whoever is named
		/// accepts with `accept_office`, even if named before. Before the deadline, no more money
		/// is taken until enough have.
		///
		/// * `reviewers`: their roll numbers, from at least two chambers, none from the
		///   beneficiary's; not the fiscal agent.
		/// * `approvals`: how many of them must approve, at least two.
		///
		/// Sent by: a decision. Errors: `UnknownCampaign`, `CampaignIsCompleted`,
		/// `CampaignIsCancelled`, `CampaignHasFailed`, `ProposalEnded`, `InvalidReviewers`. Event:
		/// `ReviewersReplaced`.
		#[pallet::call_index(8)]
		pub fn replace_reviewers(
			origin: OriginFor<T>,
			campaign: CampaignId,
			reviewers: BoundedVec<RollNumber, ConstU32<MAX_REVIEWERS>>,
			approvals: u8,
		) -> DispatchResult {
			T::BudgetOrigin::ensure_origin(origin)?;
			Self::do_replace_reviewers(campaign, reviewers, approvals)
		}

		/// Ends a campaign, so that everybody can have their money back.
		///
		/// Before the deadline it is cancelled, and all money can be refunded. Afterwards it has
		/// failed, and what is left can be refunded. While the waiting list has to move up at the
		/// deadline, a decision still cancels it.
		///
		/// Sent by: the beneficiary, in good standing, before the deadline; or, until the campaign
		/// has ended, a decision. Errors: `UnknownCampaign`, for the beneficiary
		/// `WaitingListFirst`, `NotBeneficiary`, and the one that names the campaign's state.
		/// Events: `CampaignCancelled` or `CampaignFailed`.
		#[pallet::call_index(9)]
		pub fn cancel(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			match T::BudgetOrigin::try_origin(origin) {
				Ok(_) => Self::do_cancel_by_decision(campaign),
				Err(origin) => Self::do_cancel(&ensure_signed(origin)?, campaign),
			}
		}

		/// Writes down what time alone has changed in a campaign.
		///
		/// That is: the deadline has passed, a milestone has been overdue for the grace period, the
		/// reviewers were silent for their term, an exit window is over, a milestone could have
		/// been paid for the grace period and the beneficiary is not in good standing; or the
		/// proposal has ended. Every call that depends on it does the same. At the deadline, this
		/// one also moves up to eight places of the waiting list; with more, `move_up` comes first.
		///
		/// Sent by: anyone. Errors: `UnknownCampaign`, `WaitingListFirst`, `NothingToAdvance`, and
		/// the one that names the campaign's state. Events: `MovedUp`, `CampaignFunded`,
		/// `CampaignFailed`, `ExitOpened`, `ExitClosed`.
		#[pallet::call_index(10)]
		pub fn advance(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_advance(campaign)
		}

		/// Pledges money to a campaign, or adds to a pledge. The money goes to the pot at once.
		///
		/// It takes `MinPledge` or more at a time. What is above the optimum waits in the pot, and
		/// everything does while others wait; whoever adds to it waits at the end of the list
		/// again. In all, four times the optimum is taken. A citizen's pledge is matched at the
		/// deadline, if the citizen has been on the roll for as long as for a ballot. It belongs to
		/// the stakeholder, whatever its key is later. An account that is not registered keeps the
		/// smallest balance.
		///
		/// * `amount`: in millionths of a euro.
		///
		/// Sent by: anyone but the beneficiary, before the deadline, once the beneficiary and
		/// enough reviewers have accepted. Errors: `UnknownCampaign`, `WaitingListFirst`, the one
		/// that names the campaign's state, `NotAccepted`, `OwnCampaign`, `ZeroAmount`,
		/// `PledgeTooSmall`, `WaitingListFull`, `InsufficientBalance`, `LeavesDust`. Events:
		/// `Adopted`, `Pledged`.
		#[pallet::call_index(11)]
		pub fn pledge(
			origin: OriginFor<T>,
			campaign: CampaignId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_pledge(&who, campaign, amount)
		}

		/// Withdraws a pledge, all of it or a part that leaves `MinPledge` or more.
		///
		/// What waits goes first. Up to four places of the waiting list move up. In the last days,
		/// a withdrawal that takes the minimum away moves the deadline, once; after that, none can
		/// take it away again.
		///
		/// * `amount`: in millionths of a euro.
		///
		/// Sent by: the pledger, in any standing, before the deadline. Errors: `UnknownCampaign`,
		/// `WaitingListFirst`, the one that names the campaign's state, `ZeroAmount`,
		/// `MoreThanPledged`, `PledgeTooSmall`, `NeededForMinimum`. Events: `Adopted`,
		/// `PledgeWithdrawn`, `MovedUp`, `DeadlineMoved`, and for small sums `SmallSumHeld` or
		/// `SmallSumReleased`.
		#[pallet::call_index(12)]
		pub fn withdraw(
			origin: OriginFor<T>,
			campaign: CampaignId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(&who, campaign, amount)
		}

		/// Puts up a pool, which adds to what citizens pledge to a campaign.
		///
		/// What it adds is settled at the deadline. It counts pledges from now on, and earlier ones
		/// when anything is added to them or withdrawn, or by `renew_claims`. The money goes to the
		/// pot at once. It is a promise: it cannot be withdrawn before the deadline. What is not
		/// needed goes back after it, by `refund`. A campaign has eight pools. A ninth displaces
		/// the one that weighs least, if it weighs more: what a hundred citizens can have of it at
		/// the cap, up to its total, times the ratio if that is less than one for one. The other
		/// sponsor gets everything back at once. In the last days none is displaced. One whose
		/// sponsor's key is about to move stays, and the next one goes in its place.
		///
		/// * `ratio`: how much is added for how much pledged; one to ten or more.
		/// * `cap`: the most that is added to the pledge of one citizen, in millionths of a euro;
		///   at least `MinPledge`.
		/// * `total`: the most that is added to all pledges together, in millionths of a euro; at
		///   least `MinPool`.
		///
		/// Sent by: an organisation in good standing other than the beneficiary, with one pool for
		/// a campaign, before the deadline, once the beneficiary and enough reviewers have
		/// accepted. Errors: `UnknownCampaign`, `WaitingListFirst`, the one that names the
		/// campaign's state, `NotAccepted`, `NotInGoodStanding`, `NotOrganisation`, `OwnCampaign`,
		/// `InvalidPool`, `TooManyPools`, `InsufficientBalance`, `LeavesDust`. Events:
		/// `PoolDisplaced`, `PoolOpened`, and for small sums `SmallSumHeld` or `SmallSumReleased`.
		#[pallet::call_index(13)]
		pub fn sponsor(
			origin: OriginFor<T>,
			campaign: CampaignId,
			ratio: Ratio,
			#[pallet::compact] cap: Balance,
			#[pallet::compact] total: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_sponsor(&who, campaign, ratio, cap, total)
		}

		/// Declares a pledge of money that is to come in outside the chain.
		///
		/// At most the optimum can be declared. An earlier declared pledge that was not honoured is
		/// replaced. No money moves, and nothing counts until the fiscal agent attests that it has
		/// come in.
		///
		/// * `amount`: in millionths of a euro.
		/// * `letter`: the donor's or bank's letter, on record.
		/// * `until`: the first block at which it has lapsed; not after the deadline.
		///
		/// Sent by: an organisation in good standing other than the beneficiary and the fiscal
		/// agent, before the deadline. Errors: `UnknownCampaign`, `WaitingListFirst`, the one that
		/// names the campaign's state, `NotInGoodStanding`, `NotOrganisation`, `OwnCampaign`,
		/// `ZeroAmount`, `OptimumReached`, `DocumentNotOnRecord`, `InvalidDate`, `AlreadyHonoured`,
		/// `TooManyDeclarations`. Event: `Declared`.
		#[pallet::call_index(14)]
		pub fn declare(
			origin: OriginFor<T>,
			campaign: CampaignId,
			#[pallet::compact] amount: Balance,
			letter: Fingerprint,
			until: BlockNumberFor<T>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_declare(&who, campaign, amount, letter, until)
		}

		/// Withdraws a declared pledge that was not honoured.
		///
		/// Sent by: the donor, in any standing. Errors: `NotInGoodStanding`, `UnknownDeclaration`,
		/// `AlreadyHonoured`. Event: `DeclarationWithdrawn`.
		#[pallet::call_index(15)]
		pub fn withdraw_declaration(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_declaration(&who, campaign)
		}

		/// Attests that declared money has come in, outside the chain.
		///
		/// It counts once the donor confirms it, in full, so there must be room for it below the
		/// optimum: anything more has to go back to the donor. At most what was declared can be
		/// attested, and at most what the terms let count of declared money.
		///
		/// * `donor`: the roll number of the donor.
		/// * `received`: how much has come in, in millionths of a euro.
		/// * `document`: the bank's document, on record.
		///
		/// Sent by: the fiscal agent, in good standing, with the account that has accepted the
		/// office, before the deadline and before the declared pledge lapses. Errors:
		/// `UnknownCampaign`, `WaitingListFirst`, the one that names the campaign's state,
		/// `NotInGoodStanding`, `NotFiscalAgent`, `NotAccepted`, `OfficeRests`,
		/// `UnknownDeclaration`, `AlreadyHonoured`, `DeclarationLapsed`, `MoreThanPledged`,
		/// `DocumentNotOnRecord`, `ZeroAmount`, `OptimumReached`, `AboveDeclaredShare`,
		/// `WaitingListFull`. Event: `ReceiptAttested`.
		#[pallet::call_index(16)]
		pub fn attest_receipt(
			origin: OriginFor<T>,
			campaign: CampaignId,
			donor: RollNumber,
			#[pallet::compact] received: Balance,
			document: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_attest_receipt(&who, campaign, donor, received, document)
		}

		/// Removes a declared pledge that has lapsed, so that there is room for another one.
		///
		/// * `donor`: the roll number of the donor.
		///
		/// Sent by: anyone. Errors: `UnknownDeclaration`, `AlreadyHonoured`, `NotLapsed`. Event:
		/// `DeclarationLapsed`.
		#[pallet::call_index(17)]
		pub fn remove_lapsed(
			origin: OriginFor<T>,
			campaign: CampaignId,
			donor: RollNumber,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_remove_lapsed(campaign, donor)
		}

		/// Shows evidence for the next milestone, or better evidence in its place.
		///
		/// With better evidence, approvals, refusals and the reviewers' term start again; that goes
		/// before the due block only. A milestone with evidence is not overdue.
		///
		/// * `evidence`: a document on record.
		///
		/// Sent by: the beneficiary, in good standing, once it has accepted that. Errors:
		/// `UnknownCampaign`, `WaitingListFirst`, `NotBeneficiary`, `NotAccepted`, the one that
		/// names the campaign's state, `DocumentNotOnRecord`. Event: `EvidenceSubmitted`.
		#[pallet::call_index(18)]
		pub fn submit_evidence(
			origin: OriginFor<T>,
			campaign: CampaignId,
			evidence: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_submit_evidence(&who, campaign, evidence)
		}

		/// Approves the evidence for the next milestone.
		///
		/// With as many approvals as the terms ask for, from at least two chambers, the veto window
		/// opens. Whoever has refused it before refuses it no more.
		///
		/// * `evidence`: what the reviewer has read.
		///
		/// Sent by: a reviewer, in good standing, with the account that has accepted that, of
		/// another chamber than the beneficiary's is now and was at the opening. Errors:
		/// `UnknownCampaign`, `WaitingListFirst`, `NotInGoodStanding`, `NotReviewer`,
		/// `NotAccepted`, `OfficeRests`, the one that names the campaign's state, `OtherEvidence`,
		/// `AlreadyApproved`. Events: `EvidenceApproved`, `MilestoneApproved`.
		#[pallet::call_index(19)]
		pub fn approve(
			origin: OriginFor<T>,
			campaign: CampaignId,
			evidence: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_approve(&who, campaign, evidence)
		}

		/// Vetoes a milestone that is approved.
		///
		/// When those who have put in a third of what was raised do so, or a third of the citizens
		/// who have pledged, and at least five of them, the veto goes to decision automatically. A
		/// citizen counts as one unless a decision has taken that vote.
		///
		/// * `evidence`: what the pledger has read.
		/// * `reasons`: why, a document on record, if there is one.
		///
		/// Sent by: anyone who has put something into the campaign, a sponsor with what its pool
		/// has added; before the veto window is over, once for each window. Errors:
		/// `UnknownCampaign`, `WaitingListFirst`, the one that names the campaign's state,
		/// `OtherEvidence`, `VetoWindowOver`, `DocumentNotOnRecord`, `NothingPutIn`,
		/// `AlreadyVetoed`; and those of opening a decision. Events: `Adopted`, `MilestoneVetoed`,
		/// `VetoPutToDecision`.
		#[pallet::call_index(20)]
		// The decision may find no room at the first blocks at which it could close.
		#[pallet::weight(T::WeightInfo::veto().saturating_add(T::DbWeight::get().reads_writes(3, 3)))]
		pub fn veto(
			origin: OriginFor<T>,
			campaign: CampaignId,
			evidence: Fingerprint,
			reasons: Option<Fingerprint>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_veto(&who, campaign, evidence, reasons)
		}

		/// Pays the next approved milestone to the beneficiary, once the veto window is over.
		///
		/// If the beneficiary has another account by then than the one with which it has accepted,
		/// or the one to which it was paid last, nothing is paid: another veto window runs first,
		/// with the new payee.
		///
		/// Sent by: anyone. Errors: `UnknownCampaign`, `WaitingListFirst`, the one that names the
		/// campaign's state, `VetoWindowOpen`, `BeneficiaryNotInGoodStanding`, `KeyIsMoving`.
		/// Events: `PayeeChanged`; or `MilestonePaid`, `CampaignCompleted`, `SmallSumHeld`,
		/// `SmallSumReleased`, `StrayMoved`.
		#[pallet::call_index(21)]
		pub fn pay_out(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_pay_out(campaign)
		}

		/// Refunds to an account what it can have back from a campaign.
		///
		/// If the campaign was cancelled or has failed, it is the share of what is left, for a
		/// pledge and for what a sponsor's pool has added. In any case it is, after the deadline,
		/// what was waiting, what the pool did not need, and what came back to it. A stakeholder
		/// has it at the account that is its key now; the same account has what it put in before it
		/// was registered. While a key is frozen, or its move is announced, only its owner can ask
		/// for it. Nothing expires.
		///
		/// * `account`: the account of whoever has pledged or sponsored.
		///
		/// Sent by: anyone, for anyone. Errors: `UnknownCampaign`, `WaitingListFirst`, `StillOpen`,
		/// `KeyIsMoving`, and where nothing is due `NothingToRefund` or the one that names the
		/// campaign's state. Events: `Refunded`, `WaitingRefunded`, `PoolRefunded`, `DustMoved`,
		/// `SmallSumHeld`, `SmallSumReleased`, `StrayMoved`.
		#[pallet::call_index(22)]
		pub fn refund(
			origin: OriginFor<T>,
			campaign: CampaignId,
			account: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_refund(&who, campaign, &[account])
		}

		/// Refunds to many accounts at once what they can have back from a campaign.
		///
		/// It does for each of 1 to `MaxRefunds` accounts what `refund` does for one. Those to
		/// which nothing is due, such as those refunded meanwhile, are left out, and so are those
		/// of others whose key is frozen or about to move.
		///
		/// * `accounts`: the accounts that have pledged or sponsored.
		///
		/// Sent by: anyone, for anyone. Errors: `InvalidBatchSize`, `UnknownCampaign`,
		/// `WaitingListFirst`, `StillOpen`, and where nobody is refunded `KeyIsMoving`,
		/// `NothingToRefund` or the one that names the campaign's state. Events: as for `refund`.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::refund_many(accounts.len() as u32))]
		pub fn refund_many(
			origin: OriginFor<T>,
			campaign: CampaignId,
			accounts: Vec<T::AccountId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_refund_many(&who, campaign, &accounts)
		}

		/// Frees the small sums that are on hold in an account, once it has enough to exist.
		///
		/// * `account`: the account.
		///
		/// Sent by: anyone, for anyone. Error: `NothingToMove`. Event: `SmallSumReleased`.
		#[pallet::call_index(24)]
		pub fn release_small_sum(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_release_small_sum(&account)
		}

		/// Moves what is no pledge out of a campaign's pot, to the account of the chain.
		///
		/// That is what was transferred straight into the pot.
		///
		/// Sent by: anyone. Errors: `UnknownCampaign`, `NothingToMove`. Event: `StrayMoved`.
		#[pallet::call_index(25)]
		pub fn move_stray(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_move_stray(campaign)
		}

		/// Names the auditor: the organisation that confirms what the custodian announces.
		///
		/// Naming the same one again lets it accept the office with a new key.
		///
		/// * `auditor`: its roll number; of another chamber than the custodian.
		///
		/// Sent by: a decision. Errors: `InvalidOrganisation`, `SameChamber`. Event:
		/// `AuditorNamed`.
		#[pallet::call_index(26)]
		pub fn set_auditor(origin: OriginFor<T>, auditor: RollNumber) -> DispatchResult {
			T::BudgetOrigin::ensure_origin(origin)?;
			Self::do_set_auditor(auditor)
		}

		/// Accepts an office for which the sender was named. It counts from then on.
		///
		/// It is held by this account. When the key moves, the office rests until another decision
		/// names the same one again. The beneficiary is paid at this account. Its office does not
		/// rest: a milestone that would be paid to another account can be vetoed again first. A
		/// campaign takes money from the block on in which the last of those accepts who are needed:
		/// the beneficiary, and as many reviewers as must approve, from at least two chambers. An
		/// office that rests by then does not count; a suspension takes nothing back. If an office
		/// rests later, the campaign goes on taking money, and a decision can name other reviewers:
		/// then none is taken until enough of those have accepted.
		///
		/// * `office`: custodian, auditor, or whatever the terms of a campaign name the sender for.
		///
		/// Sent by: whoever was named, in good standing. Errors: `NotInGoodStanding`,
		/// `UnknownCampaign`, for a campaign that has ended the one that names its state,
		/// `NotNamed`, `AlreadyAccepted`, `OfficeRests`. Event: `OfficeAccepted`.
		#[pallet::call_index(27)]
		pub fn accept_office(origin: OriginFor<T>, office: Office) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept_office(&who, office)
		}

		/// Confirms an issue that the custodian has announced: the civic euros are there.
		///
		/// The auditor names what it has checked, so that nothing else is issued. The custodian
		/// must still hold the office with the account that has announced it.
		///
		/// * `to`: the account that was announced.
		/// * `amount`: the amount that was announced, in millionths of a euro.
		/// * `document`: the bank's document.
		///
		/// Sent by: the auditor, in good standing, with the account that has accepted the office.
		/// Errors: `NotAuditor`, `NotAccepted`, `OfficeRests`, `UnknownIssue`, for the custodian
		/// `OfficeRests`, `OtherIssue`, `SameChamber`, `AboveCeiling`, `BelowSmallestBalance`,
		/// `OutOfNumbers`. Event: `Issued`.
		#[pallet::call_index(28)]
		pub fn confirm_issue(
			origin: OriginFor<T>,
			to: T::AccountId,
			#[pallet::compact] amount: Balance,
			document: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm_issue(&who, &to, amount, document)
		}

		/// Takes back what is announced against a document: an issue, or a correction.
		///
		/// * `document`: the bank's document.
		///
		/// Sent by: the custodian, in good standing, with the account that has accepted the office.
		/// Errors: `NotCustodian`, `NotAccepted`, `OfficeRests`, `UnknownIssue`. Event:
		/// `IssueWithdrawn`.
		#[pallet::call_index(29)]
		pub fn withdraw_issue(origin: OriginFor<T>, document: Fingerprint) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_issue(&who, document)
		}

		/// Announces that an issue went to the wrong account.
		///
		/// Nothing moves before the auditor confirms it. Both must be within `CorrectionTerm` of
		/// the issue, and nothing is taken from the account of the chain.
		///
		/// * `document`: the bank's document against which it was issued.
		/// * `to`: the right account.
		///
		/// Sent by: the custodian, in good standing, with the account that has accepted the office.
		/// Errors: `NotCustodian`, `NotAccepted`, `OfficeRests`, `UnknownIssue`, `SameAccount`,
		/// `TooLateToCorrect`, `HasMoved`. Event: `CorrectionAnnounced`.
		#[pallet::call_index(30)]
		pub fn announce_correction(
			origin: OriginFor<T>,
			document: Fingerprint,
			to: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_announce_correction(&who, document, to)
		}

		/// Confirms a correction: what was issued moves from the wrong account to the right one.
		///
		/// That goes only within `CorrectionTerm` of the issue, and as long as it is still at the
		/// wrong account in full. An account that is not registered and has signed something keeps
		/// the smallest balance.
		///
		/// * `document`: the bank's document against which it was issued.
		/// * `to`: the right account, as it was announced.
		///
		/// Sent by: the auditor, in good standing, with the account that has accepted the office.
		/// Errors: `NotAuditor`, `NotAccepted`, `OfficeRests`, `UnknownIssue`, for the custodian
		/// `OfficeRests`, `OtherIssue`, `SameChamber`, `TooLateToCorrect`, `HasMoved`,
		/// `LeavesDust`, `BelowSmallestBalance`. Event: `IssueCorrected`.
		#[pallet::call_index(31)]
		pub fn confirm_correction(
			origin: OriginFor<T>,
			document: Fingerprint,
			to: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm_correction(&who, document, &to)
		}

		/// Names another fiscal agent for a campaign that has not ended.
		///
		/// It accepts with `accept_office`, even if it is the same one again.
		///
		/// * `fiscal_agent`: its roll number; neither the beneficiary nor a reviewer.
		///
		/// Sent by: a decision. Errors: `UnknownCampaign`, `CampaignIsCompleted`,
		/// `CampaignIsCancelled`, `CampaignHasFailed`, `ProposalEnded`, `InvalidOrganisation`,
		/// `InvalidReviewers`. Event: `FiscalAgentReplaced`.
		#[pallet::call_index(32)]
		pub fn replace_fiscal_agent(
			origin: OriginFor<T>,
			campaign: CampaignId,
			fiscal_agent: RollNumber,
		) -> DispatchResult {
			T::BudgetOrigin::ensure_origin(origin)?;
			Self::do_replace_fiscal_agent(campaign, fiscal_agent)
		}

		/// Adds to the sender's pool in a campaign. The money goes to the pot at once.
		///
		/// * `amount`: in millionths of a euro.
		///
		/// Sent by: the sponsor, in good standing, before the deadline. Errors: `UnknownCampaign`,
		/// `WaitingListFirst`, the one that names the campaign's state, `NotAccepted`,
		/// `NotInGoodStanding`, `ZeroAmount`, `NoPool`, `InsufficientBalance`, `LeavesDust`. Event:
		/// `PoolToppedUp`.
		#[pallet::call_index(33)]
		pub fn top_up(
			origin: OriginFor<T>,
			campaign: CampaignId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_top_up(&who, campaign, amount)
		}

		/// Moves the first places of the waiting list up, for which there is room.
		///
		/// * `most`: how many places at most, 1 to `MaxMoves`.
		///
		/// Sent by: anyone. Errors: `InvalidBatchSize`, `UnknownCampaign`, the one that names the
		/// campaign's state, `NothingToMoveUp`. Event: `MovedUp`.
		#[pallet::call_index(34)]
		#[pallet::weight(T::WeightInfo::move_up(*most))]
		pub fn move_up(origin: OriginFor<T>, campaign: CampaignId, most: u32) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_move_up(campaign, most)
		}

		/// Confirms what the fiscal agent attests: that the sender's declared money has come in.
		///
		/// It counts from now on.
		///
		/// Sent by: the donor, in good standing, before the deadline, once the beneficiary and
		/// enough reviewers have accepted. Errors: `UnknownCampaign`, `WaitingListFirst`, the one
		/// that names the campaign's state, `NotAccepted`, `NotInGoodStanding`,
		/// `UnknownDeclaration`, `AlreadyHonoured`, `NotAttested`, `OptimumReached`,
		/// `AboveDeclaredShare`, `WaitingListFull`. Event: `DeclarationHonoured`.
		#[pallet::call_index(35)]
		pub fn confirm_receipt(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm_receipt(&who, campaign)
		}

		/// Takes back what the fiscal agent has attested. If it counted, it counts no longer.
		///
		/// Where that takes the minimum away in the last days, it is as with a withdrawal: the
		/// deadline moves, once. It is possible all the same after that: what is not there does not
		/// count.
		///
		/// * `donor`: the roll number of the donor.
		///
		/// Sent by: the fiscal agent, in good standing, with the account that has accepted the
		/// office, before the deadline. Errors: `UnknownCampaign`, `WaitingListFirst`, the one that
		/// names the campaign's state, `NotInGoodStanding`, `NotFiscalAgent`, `NotAccepted`,
		/// `OfficeRests`, `UnknownDeclaration`, `NotAttested`. Events:
		/// `ReceiptRevoked`, `DeadlineMoved`.
		#[pallet::call_index(36)]
		pub fn revoke_receipt(
			origin: OriginFor<T>,
			campaign: CampaignId,
			donor: RollNumber,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_revoke_receipt(&who, campaign, donor)
		}

		/// Leaves a campaign while its exit window is open, with the share of what is left.
		///
		/// What pools have added to the pledge goes back to them by the same share. A sponsor
		/// leaves with what its pool has added. It is the same whoever leaves first.
		///
		/// Sent by: whoever has pledged or sponsored, in any standing, vetoed or not. Errors:
		/// `UnknownCampaign`, `WaitingListFirst`, the one that names the campaign's state,
		/// `NothingPutIn`. Events: `Adopted`, `Left`, `PoolRefunded`, `SmallSumHeld`,
		/// `SmallSumReleased`.
		#[pallet::call_index(37)]
		pub fn leave(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_leave(&who, campaign)
		}

		/// Has the pools of a campaign count a citizen's pledge as it is now.
		///
		/// A pool that was put up after the pledge counts it from then on. So does any pool once
		/// the citizen has been on the roll for as long as for a ballot; and none counts it any
		/// more once a decision has taken that vote. Pledging and moving up do the same. What an
		/// account pledged before it was registered is counted only if that account itself sends
		/// this.
		///
		/// * `account`: the account of the pledger.
		///
		/// Sent by: anyone, for anyone, before the deadline. Errors: `UnknownCampaign`,
		/// `WaitingListFirst`, the one that names the campaign's state, `NothingPutIn`. Events:
		/// `Adopted`, `ClaimsRenewed`.
		#[pallet::call_index(38)]
		pub fn renew_claims(
			origin: OriginFor<T>,
			campaign: CampaignId,
			account: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_renew_claims(&who, campaign, &account)
		}

		/// Refuses the evidence for the next milestone, with reasons.
		///
		/// With as many refusals as it takes approvals, from at least two chambers, and with too few
		/// others left to approve it, the milestone waits for better evidence. The beneficiary then
		/// has as much time as when it showed this; from the second time with a milestone on, less
		/// by what the review took, but at most by a veto window. Whoever has approved it before
		/// approves it no more.
		///
		/// * `evidence`: what the reviewer has read.
		/// * `reasons`: why, a document on record.
		///
		/// Sent by: a reviewer, in good standing, with the account that has accepted that, of
		/// another chamber than the beneficiary's is now and was at the opening. Errors:
		/// `UnknownCampaign`, `WaitingListFirst`, `NotInGoodStanding`, `NotReviewer`,
		/// `NotAccepted`, `OfficeRests`, the one that names the campaign's state, `OtherEvidence`,
		/// `DocumentNotOnRecord`, `AlreadyRefused`. Events: `EvidenceRefused`, `MilestoneRefused`.
		#[pallet::call_index(39)]
		pub fn refuse(
			origin: OriginFor<T>,
			campaign: CampaignId,
			evidence: Fingerprint,
			reasons: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_refuse(&who, campaign, evidence, reasons)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		// --- Campaigns

		/// A campaign, as it stands now.
		///
		/// Title, terms, state, deadline, pot, the beneficiary's account, totals by chamber and
		/// kind of pledger, pools with what they add or would add now, what is declared and not
		/// honoured, what waits, paid, refunded, what the pot holds, what can be refunded now, the
		/// next milestone with its amount and due block.
		pub fn campaign(campaign: CampaignId) -> Option<CampaignInfoOf<T>> {
			Self::campaign_info(campaign)
		}

		/// The campaigns in the order of their numbers, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		pub fn campaigns(from: CampaignId, limit: u32) -> Vec<CampaignInfoOf<T>> {
			page(from.max(FirstCampaign::get()), limit, T::MaxPage::get())
				.map_while(Self::campaign_info)
				.collect()
		}

		/// The latest campaign of a proposal.
		pub fn campaign_of(proposal: ProposalId) -> Option<CampaignId> {
			LatestCampaign::<T>::get(proposal)
		}

		/// What somebody has pledged to a campaign, and what goes back to them now.
		///
		/// With what each pool adds to the pledge, what waits, and what they would leave with while
		/// an exit window is open. Money goes back when somebody asks for it; what is due to a
		/// sponsor is included, and so is what the account has put in before it was registered. A
		/// sponsor without a pledge has one of 0 here. Other accounts have none, even once a pledge
		/// is refunded or withdrawn.
		pub fn pledge_of(
			campaign: CampaignId,
			account: T::AccountId,
		) -> Option<PledgeInfo<T::AccountId>> {
			Self::pledge_info(campaign, account)
		}

		/// The pledges to a campaign that are neither refunded nor gone.
		///
		/// At most `limit` and at most `MaxPage` of them, in the order in which they are stored. To
		/// page on, give the owner of the last one seen as `after`.
		pub fn pledges(
			campaign: CampaignId,
			after: Option<OwnerOf<T>>,
			limit: u32,
		) -> Vec<PledgeInfo<T::AccountId>> {
			Self::pledge_page(campaign, after, limit)
		}

		/// What would become of an account's pledge with this much more, if the deadline were now.
		///
		/// What it would be in all, what would wait, and what the pools would add. None where
		/// nothing of it can be pledged now.
		pub fn forecast(
			campaign: CampaignId,
			account: T::AccountId,
			amount: Balance,
		) -> Option<Forecast> {
			Self::forecast_of(campaign, account, amount)
		}

		/// The waiting list of a campaign in its order, from a place on.
		///
		/// At most `limit` and at most `MaxPage` of them, each with the number of its place.
		/// Without `from`, from the first place on.
		pub fn waiting(
			campaign: CampaignId,
			from: Option<u32>,
			limit: u32,
		) -> Vec<(u32, PlaceOf<T>)> {
			Self::waiting_page(campaign, from, limit)
		}

		/// Who was named for what in a campaign, and with which account they have accepted it.
		pub fn offices(campaign: CampaignId) -> Vec<OfficeInfo<T::AccountId>> {
			Self::office_list(campaign)
		}

		/// The declared pledges of a campaign, all of them.
		pub fn declarations(campaign: CampaignId) -> Vec<DeclarationInfo<BlockNumberFor<T>>> {
			Self::declaration_list(campaign)
		}

		/// The movements of a campaign's money in their order, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them, each with what the pot held afterwards.
		pub fn ledger(campaign: CampaignId, from: u32, limit: u32) -> Vec<MovementOf<T>> {
			page(from, limit, T::MaxPage::get())
				.map_while(|i| Ledger::<T>::get(campaign, i))
				.collect()
		}

		// --- The civic euro

		/// The civic euro: custodian, auditor, what was issued and redeemed, and what there is.
		///
		/// With the ceiling on issues, what was issued today, and the account of the chain.
		pub fn custody() -> CustodyInfo<T::AccountId> {
			Self::custody_info()
		}

		/// What was issued and redeemed against a document of the bank.
		pub fn supply_by_document(document: Fingerprint) -> Supply {
			SupplyByDocument::<T>::get(document)
		}

		/// What was announced or issued against a document of the bank, and to whom.
		pub fn issue(document: Fingerprint) -> Option<IssueOf<T>> {
			Issues::<T>::get(document)
		}
	}
}
