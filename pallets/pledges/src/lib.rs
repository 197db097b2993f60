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
//! * **Pot**: the account of a campaign. What was pledged is on hold there. What somebody transfers
//!   straight into it is no pledge: it is not on hold, and anyone can have it moved to the account
//!   of the chain.
//! * **Pledge**: *escrowed*, money in the pot; or *declared*, a letter on record, which counts only
//!   once the fiscal agent attests that the money has come in.
//! * **Pool**: a sponsor's money, in the pot too, that matches what citizens pledge.
//! * **Raised**: what pledgers have put in and what pools have added: 100 % for milestones and
//!   vetoes.
//! * **Custodian**: the organisation that holds the euros for which civic euros stand, named by
//!   decision.
//! * **Account of the chain**: takes fees and dust. A decision spends it.
//!
//! ## How a campaign comes to its end
//!
//! See the drawing and the states of [`State`].
//!
//! What time alone changes needs no call: the view functions tell it as it is, and every call takes
//! it as it is. It is written down, with its event, by the next call that depends on it and
//! succeeds, or by [`Call::advance`]. A milestone is overdue from its due block on, and fails the
//! campaign once it has been overdue for the grace period. From the approval of a milestone that is
//! vetoed until the veto is settled, the clock of the due blocks stands still.
//!
//! ## The rules of rounding
//!
//! * A pool adds `pledge · ratio`, rounded down, to the whole of a citizen's pledge, so that many
//!   small pledges are matched like one large one.
//! * A milestone pays `raised · share`, rounded down; the last one pays all that is left.
//! * Of a campaign that was cancelled or has failed, each gets `put in · left / raised`, rounded
//!   down, whoever is refunded first. What rounding leaves, less than one unit for each pledge and
//!   pool, goes to the account of the chain with the last of these refunds. Once sponsors have what
//!   their pools did not need back as well, the pot is empty.
//! * A sum smaller than the smallest balance, for an account that has less than that, arrives there
//!   all the same. It is on hold until the account can have it.
//!
//! ## What it costs
//!
//! A pledge, a refund and a payment each touch a bounded number of items, whether ten or a million
//! have pledged. The number of pledgers has no bound.
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
	Approval, ByPledger, Campaign, CampaignInfo, Cause, Change, Claim, CustodyInfo, Declaration,
	DeclarationInfo, Figure, Funds, Milestone, Movement, NextMilestone, Offer, Pledge, PledgeInfo,
	PledgerKind, Pool, Ratio, Receipt, Refusal, Returned, State, Supply, Taken, Terms, What,
	CHAMBERS_TO_REVIEW, MAX_ISSUANCE, MAX_MILESTONES, MAX_POOLS, MAX_REVIEWERS,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use doverie_primitives::{
		page, Balance, BoundedText, CampaignId, Chamber, Characters, DecisionId, Decisions,
		Electorate, Fingerprint, Projects, ProposalId, Records, RollNumber, Text, TextFault,
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
	pub(crate) type PoolOf<T> = Pool<<T as frame_system::Config>::AccountId>;
	pub(crate) type PoolsOf<T> = types::Pools<<T as frame_system::Config>::AccountId>;
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

		/// The register of stakeholders.
		type Electorate: Electorate<Self::AccountId, BlockNumberFor<Self>>;

		/// What is on record.
		type Records: Records<Self::AccountId>;

		/// The project proposals from which campaigns come.
		type Projects: Projects;

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

	/// The roll number of the custodian.
	#[pallet::storage]
	pub type Custodian<T> = StorageValue<_, RollNumber>;

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
	pub type Pools<T: Config> = StorageMap<_, Twox64Concat, CampaignId, PoolsOf<T>, ValueQuery>;

	/// The pledges that have not been refunded, by campaign and account.
	// Twox64Concat: as for `Campaigns`. Blake2_128Concat: anyone can look for accounts that share
	// a prefix.
	#[pallet::storage]
	pub type Pledges<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CampaignId, Blake2_128Concat, T::AccountId, Pledge>;

	/// The key with which each citizen's pledges to a campaign are matched.
	///
	/// It is the first with which the citizen has pledged, as long as that pledge is there.
	// Twox64Concat for both: the numbers are given in order, nobody can choose one.
	#[pallet::storage]
	pub type MatchedKeys<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CampaignId, Twox64Concat, RollNumber, T::AccountId>;

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
		/// The custodian issued civic euros against a deposit.
		Issued { to: T::AccountId, amount: Balance, document: Fingerprint },
		/// Somebody asked the custodian to redeem civic euros. They are on hold until it does.
		RedemptionRequested {
			who: T::AccountId,
			/// How much more.
			amount: Balance,
		},
		/// Somebody cancelled the request to redeem civic euros.
		RedemptionCancelled {
			who: T::AccountId,
			/// How much is no longer on hold.
			amount: Balance,
		},
		/// The custodian redeemed civic euros: they are gone, and the euros are to be paid out.
		Redeemed { who: T::AccountId, amount: Balance, document: Fingerprint },
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
		/// A decision named other reviewers. Approvals start again.
		ReviewersReplaced { campaign: CampaignId },
		/// The deadline has passed, and the minimum is met.
		CampaignFunded {
			campaign: CampaignId,
			raised: Balance,
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
			who: T::AccountId,
			kind: PledgerKind,
			/// How much was offered.
			offered: Balance,
			/// How much was taken: less than was offered if the room below the optimum was smaller.
			amount: Balance,
			/// How much the pools add to it.
			matched: Balance,
		},
		/// Somebody withdrew a pledge, or a part of it, before the deadline.
		PledgeWithdrawn {
			campaign: CampaignId,
			who: T::AccountId,
			amount: Balance,
			/// How much matching goes back to the pools.
			unmatched: Balance,
		},
		/// A sponsor put up a pool for matching. The money is in the pot.
		PoolOpened {
			campaign: CampaignId,
			/// Which pool of the campaign, from 0.
			pool: u8,
			sponsor: T::AccountId,
			/// How much it adds to what a citizen pledges.
			ratio: Ratio,
			/// The most that it adds to the pledge of one citizen.
			cap: Balance,
			/// The most that it adds to all pledges together.
			total: Balance,
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
		/// The fiscal agent attested that declared money has come in.
		DeclarationHonoured {
			campaign: CampaignId,
			donor: RollNumber,
			received: Balance,
			document: Fingerprint,
		},
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
			who: T::AccountId,
			/// What this account has put in.
			weight: Balance,
			reasons: Option<Fingerprint>,
		},
		/// Those who veto a milestone have put in a third of what was raised: it goes to decision.
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
			/// If so, the milestone waits for better evidence. If not, it can be paid.
			upheld: bool,
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
		/// A pledge was refunded: what is left of it has gone back to the account that made it.
		Refunded {
			campaign: CampaignId,
			who: T::AccountId,
			/// What had been pledged.
			pledged: Balance,
			/// How much has gone back.
			amount: Balance,
		},
		/// Money of a pool has gone back to its sponsor.
		PoolRefunded {
			campaign: CampaignId,
			/// Which pool of the campaign, from 0.
			pool: u8,
			sponsor: T::AccountId,
			/// How much of it was not needed.
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
		SmallSumHeld { who: T::AccountId, amount: Balance },
		/// Small sums that were on hold in an account are free.
		SmallSumReleased { who: T::AccountId, amount: Balance },
	}

	// The order of the errors is part of what clients know: add at the end. So the two families are
	// not apart here: `NotCustodian`, `MoreThanRequested` and `BelowSmallestBalance` are of the
	// civic euro, and all others of campaigns or of both.
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
		/// There is no room for this below the optimum of the campaign: nothing is taken above it.
		OptimumReached,
		/// The beneficiary can neither pledge to its own campaign, nor sponsor it, nor declare a
		/// pledge to it. The fiscal agent cannot declare one either, since it would attest the
		/// receipt itself.
		OwnCampaign,
		/// More than was pledged. Look up the pledge.
		MoreThanPledged,
		/// This account has a pool already, or the campaign has as many as it can have. Pledge
		/// instead.
		TooManyPools,
		/// The pool is smaller than the smallest one, or there is a zero in its ratio. Give more,
		/// or another ratio.
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
		/// The minimum is zero, or above the optimum.
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
		/// Beneficiary, fiscal agent and custodian must be organisations in good standing. The
		/// fiscal agent cannot be the beneficiary.
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
				Refusal::Completed => Error::CampaignIsCompleted,
				Refusal::Cancelled => Error::CampaignIsCancelled,
				Refusal::Failed => Error::CampaignHasFailed,
				Refusal::InvalidAmounts => Error::InvalidAmounts,
				Refusal::InvalidDeadline => Error::InvalidDeadline,
				Refusal::InvalidMilestones => Error::InvalidMilestones,
				Refusal::InvalidReviewers => Error::InvalidReviewers,
				Refusal::OtherEvidence => Error::OtherEvidence,
				Refusal::AlreadyApproved => Error::AlreadyApproved,
				Refusal::VetoWindowOpen => Error::VetoWindowOpen,
				Refusal::VetoWindowOver => Error::VetoWindowOver,
				Refusal::ZeroAmount => Error::ZeroAmount,
				Refusal::OptimumReached => Error::OptimumReached,
				Refusal::MoreThanPledged => Error::MoreThanPledged,
				Refusal::InvalidRatio => Error::InvalidPool,
				Refusal::TooManyPools => Error::TooManyPools,
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
		/// It takes over all that was issued and all requests for redemption.
		///
		/// * `custodian`: its roll number.
		///
		/// Sent by: a decision. Errors: `InvalidOrganisation`. Event: `CustodianNamed`.
		#[pallet::call_index(0)]
		pub fn set_custodian(origin: OriginFor<T>, custodian: RollNumber) -> DispatchResult {
			T::BudgetOrigin::ensure_origin(origin)?;
			Self::do_set_custodian(custodian)
		}

		/// Issues civic euros against euros that have come in.
		///
		/// What is issued against each document is added up.
		///
		/// * `to`: whoever has paid them in.
		/// * `amount`: in millionths of a euro.
		/// * `document`: the bank's document, on record.
		///
		/// Sent by: the custodian, in good standing. Errors: `NotCustodian`, `ZeroAmount`,
		/// `DocumentNotOnRecord`, `BelowSmallestBalance`, `OutOfNumbers`. Event: `Issued`.
		#[pallet::call_index(1)]
		pub fn issue(
			origin: OriginFor<T>,
			to: T::AccountId,
			#[pallet::compact] amount: Balance,
			document: Fingerprint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_issue(&who, &to, amount, document)
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
		/// * `who`: whoever has asked.
		/// * `amount`: in millionths of a euro; never more than was asked for.
		/// * `document`: the bank's document, on record: the payment order.
		///
		/// Sent by: the custodian, in good standing. Errors: `NotCustodian`, `ZeroAmount`,
		/// `DocumentNotOnRecord`, `MoreThanRequested`, `OutOfNumbers`. Event: `Redeemed`.
		#[pallet::call_index(4)]
		pub fn redeem(
			origin: OriginFor<T>,
			who: T::AccountId,
			#[pallet::compact] amount: Balance,
			document: Fingerprint,
		) -> DispatchResult {
			let custodian = ensure_signed(origin)?;
			Self::do_redeem(&custodian, &who, amount, document)
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
		/// completed.
		///
		/// * `proposal`: the number of the project proposal.
		/// * `title`: short and public; never personal data. It can be hidden from state by
		///   decision, but never taken back from the chain's history.
		/// * `terms`: who is paid, how much is sought by when, the milestones, the reviewers: from
		///   at least two chambers, none from the beneficiary's, and not the fiscal agent.
		///
		/// Sent by: a decision. Errors: `TitleTooLong`, `InvalidTitle`, `TitleNotNormalised`,
		/// `NotAdmittedProject`, `HasCampaign`, `DocumentNotOnRecord`, `InvalidAmounts`,
		/// `InvalidDeadline`, `InvalidMilestones`, `InvalidReviewers`, `InvalidOrganisation`,
		/// `OutOfNumbers`. Event: `CampaignOpened`.
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
		/// In a review, approvals start again.
		///
		/// * `reviewers`: their roll numbers, from at least two chambers, none from the
		///   beneficiary's; not the fiscal agent.
		/// * `approvals`: how many of them must approve, at least two.
		///
		/// Sent by: a decision. Errors: `UnknownCampaign`, `CampaignIsCompleted`,
		/// `CampaignIsCancelled`, `CampaignHasFailed`, `InvalidReviewers`. Event:
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
		/// failed, and what is left can be refunded.
		///
		/// Sent by: the beneficiary, in good standing, before the deadline; or, until the campaign
		/// has ended, a decision. Errors: `UnknownCampaign`, `NotBeneficiary`, and the one that
		/// names the campaign's state. Events: `CampaignCancelled` or `CampaignFailed`.
		#[pallet::call_index(9)]
		pub fn cancel(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			match T::BudgetOrigin::try_origin(origin) {
				Ok(_) => Self::do_cancel_by_decision(campaign),
				Err(origin) => Self::do_cancel(&ensure_signed(origin)?, campaign),
			}
		}

		/// Writes down what time alone has changed in a campaign.
		///
		/// That is: the deadline has passed, a milestone has been overdue for the grace period, or
		/// one could have been paid for that long and the beneficiary is not in good standing.
		/// Every call that depends on it does the same; nothing waits for this one.
		///
		/// Sent by: anyone. Errors: `UnknownCampaign`, `NothingToAdvance`, and the one that names
		/// the campaign's state. Events: `CampaignFunded`, `CampaignFailed`.
		#[pallet::call_index(10)]
		pub fn advance(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_advance(campaign)
		}

		/// Pledges money to a campaign, or adds to a pledge. The money goes to the pot at once.
		///
		/// It takes `MinPledge` or more at a time. Nothing is taken above the optimum: if there is
		/// less room below it, only that much is taken, and the event says so. A citizen's pledge
		/// is matched as far as the pools go, with one key of each citizen. An account that is not
		/// registered keeps the smallest balance.
		///
		/// * `amount`: in millionths of a euro.
		///
		/// Sent by: anyone but the beneficiary, before the deadline. Errors: `UnknownCampaign`, the
		/// one that names the campaign's state, `OwnCampaign`, `ZeroAmount`, `PledgeTooSmall`,
		/// `OptimumReached`, `InsufficientBalance`, `LeavesDust`. Event: `Pledged`.
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
		/// Matching that the remaining pledge no longer earns goes back to the pools.
		///
		/// * `amount`: in millionths of a euro.
		///
		/// Sent by: the pledger, before the deadline. Errors: `UnknownCampaign`, the one that names
		/// the campaign's state, `ZeroAmount`, `MoreThanPledged`, `PledgeTooSmall`. Events:
		/// `PledgeWithdrawn`, and for small sums `SmallSumHeld` or `SmallSumReleased`.
		#[pallet::call_index(12)]
		pub fn withdraw(
			origin: OriginFor<T>,
			campaign: CampaignId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(&who, campaign, amount)
		}

		/// Puts up a pool, which adds to what citizens pledge to a campaign from now on.
		///
		/// A citizen who adds to an earlier pledge has all of it matched. The money goes to the pot
		/// at once. It is a promise: it cannot be withdrawn before the deadline. What is not needed
		/// goes back after it, by `refund`.
		///
		/// * `ratio`: how much is added for how much pledged.
		/// * `cap`: the most that is added to the pledge of one citizen, in millionths of a euro.
		/// * `total`: the most that is added to all pledges together, in millionths of a euro.
		///
		/// Sent by: an organisation in good standing other than the beneficiary, with one pool for
		/// a campaign, before the deadline. Errors: `UnknownCampaign`, the one that names the
		/// campaign's state, `NotInGoodStanding`, `NotOrganisation`, `OwnCampaign`, `InvalidPool`,
		/// `TooManyPools`, `ZeroAmount`, `InsufficientBalance`, `LeavesDust`. Event: `PoolOpened`.
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
		/// agent, before the deadline. Errors: `UnknownCampaign`, the one that names the campaign's
		/// state, `NotInGoodStanding`, `NotOrganisation`, `OwnCampaign`, `ZeroAmount`,
		/// `OptimumReached`, `DocumentNotOnRecord`, `InvalidDate`, `AlreadyHonoured`,
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
		/// At most what was declared can be attested. What has come in counts from now on, in full,
		/// so there must be room for it below the optimum: anything more has to go back to the
		/// donor.
		///
		/// * `donor`: the roll number of the donor.
		/// * `received`: how much has come in, in millionths of a euro.
		/// * `document`: the bank's document, on record.
		///
		/// Sent by: the fiscal agent, in good standing, before the deadline and before the declared
		/// pledge lapses. Errors: `UnknownCampaign`, the one that names the campaign's state,
		/// `NotInGoodStanding`, `NotFiscalAgent`, `UnknownDeclaration`, `AlreadyHonoured`,
		/// `DeclarationLapsed`, `MoreThanPledged`, `DocumentNotOnRecord`, `ZeroAmount`,
		/// `OptimumReached`. Event: `DeclarationHonoured`.
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
		/// With better evidence, approvals start again.
		///
		/// * `evidence`: a document on record.
		///
		/// Sent by: the beneficiary, in good standing. Errors: `UnknownCampaign`, `NotBeneficiary`,
		/// the one that names the campaign's state, `DocumentNotOnRecord`. Event:
		/// `EvidenceSubmitted`.
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
		/// opens.
		///
		/// * `evidence`: what the reviewer has read.
		///
		/// Sent by: a reviewer, in good standing, of another chamber than the beneficiary's is now
		/// and was at the opening. Errors: `UnknownCampaign`, `NotInGoodStanding`, `NotReviewer`,
		/// the one that names the campaign's state, `OtherEvidence`, `AlreadyApproved`. Events:
		/// `EvidenceApproved`, `MilestoneApproved`.
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
		/// When those who have put in a third of what was raised do so, the veto goes to decision
		/// automatically.
		///
		/// * `evidence`: what the pledger has read.
		/// * `reasons`: why, a document on record, if there is one.
		///
		/// Sent by: anyone who has put something into the campaign, a sponsor with what its pools
		/// have added; before the veto window is over, once for each approval. Errors:
		/// `UnknownCampaign`, the one that names the campaign's state, `OtherEvidence`,
		/// `VetoWindowOver`, `DocumentNotOnRecord`, `NothingPutIn`, `AlreadyVetoed`; and those of
		/// opening a decision. Events: `MilestoneVetoed`, `VetoPutToDecision`.
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
		/// Sent by: anyone. Errors: `UnknownCampaign`, the one that names the campaign's state,
		/// `VetoWindowOpen`, `BeneficiaryNotInGoodStanding`. Events: `MilestonePaid`,
		/// `CampaignCompleted`, `SmallSumHeld`, `SmallSumReleased`, `StrayMoved`.
		#[pallet::call_index(21)]
		pub fn pay_out(origin: OriginFor<T>, campaign: CampaignId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_pay_out(campaign)
		}

		/// Refunds to an account what it can have back from a campaign.
		///
		/// The money always goes to that account. If the campaign was cancelled or has failed, it
		/// is the share of what is left, for a pledge and for what a sponsor's pools have added. In
		/// any case it is, after the deadline, what the pools did not need. Nothing expires.
		///
		/// * `account`: the account that has pledged or sponsored.
		///
		/// Sent by: anyone, for anyone. Errors: `UnknownCampaign`, the one that names the
		/// campaign's state, `NothingToRefund`. Events: `Refunded`, `PoolRefunded`, `DustMoved`,
		/// `SmallSumHeld`, `SmallSumReleased`, `StrayMoved`.
		#[pallet::call_index(22)]
		pub fn refund(
			origin: OriginFor<T>,
			campaign: CampaignId,
			account: T::AccountId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_refund(campaign, &[account])
		}

		/// Refunds to many accounts at once what they can have back from a campaign.
		///
		/// It does for each of 1 to `MaxRefunds` accounts what `refund` does for one. Those to
		/// which nothing is due, such as those refunded meanwhile, are left out.
		///
		/// * `accounts`: the accounts that have pledged or sponsored.
		///
		/// Sent by: anyone, for anyone. Errors: `InvalidBatchSize`, `UnknownCampaign`, the one that
		/// names the campaign's state, and `NothingToRefund` if nothing is due to any of them.
		/// Events: as for `refund`.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::refund_many(accounts.len() as u32))]
		pub fn refund_many(
			origin: OriginFor<T>,
			campaign: CampaignId,
			accounts: Vec<T::AccountId>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_refund_many(campaign, &accounts)
		}

		/// Frees the small sums that are on hold in an account, once it has enough to exist.
		///
		/// * `account`: the account.
		///
		/// Sent by: anyone, for anyone. Errors: `NothingToMove`. Event: `SmallSumReleased`.
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
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		// --- Campaigns

		/// A campaign, as it stands now.
		///
		/// Title, terms, state, pot, the beneficiary's account, totals by chamber and kind of
		/// pledger, pools, what is declared and not honoured, matched, paid, refunded, what the pot
		/// holds, what can be refunded now, the next milestone with its amount and due block.
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

		/// What an account has pledged to a campaign, and what goes back to it now.
		///
		/// With what each pool has added to the pledge. Money goes back when somebody asks for it;
		/// what is due to the account as a sponsor is included. A sponsor without a pledge has one
		/// of 0 here. Other accounts have none, even once a pledge is refunded or withdrawn.
		pub fn pledge_of(
			campaign: CampaignId,
			account: T::AccountId,
		) -> Option<PledgeInfo<T::AccountId>> {
			Self::pledge_info(campaign, account)
		}

		/// The pledges to a campaign that are not refunded.
		///
		/// At most `limit` and at most `MaxPage` of them, in the order in which they are stored. To
		/// page on, give the account of the last one seen as `after`.
		pub fn pledges(
			campaign: CampaignId,
			after: Option<T::AccountId>,
			limit: u32,
		) -> Vec<PledgeInfo<T::AccountId>> {
			Self::pledge_page(campaign, after, limit)
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

		/// The civic euro: the custodian, what was issued and redeemed in all, and what there is.
		///
		/// With the account of the chain.
		pub fn custody() -> CustodyInfo<T::AccountId> {
			Self::custody_info()
		}

		/// What was issued and redeemed against a document of the bank.
		pub fn supply_by_document(document: Fingerprint) -> Supply {
			SupplyByDocument::<T>::get(document)
		}
	}
}
