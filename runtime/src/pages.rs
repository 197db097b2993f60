// SPDX-License-Identifier: Apache-2.0

//! Pages: what an integrator would otherwise put together from raw storage. What concerns a citizen
//! or an organisation, what a process is made of, what is open, and what has happened in a block.
//!
//! They are read only. A list is answered page by page: it goes through at most [`MOST`] numbers,
//! whatever is asked for, and says where the next page begins. So the length of a page depends
//! neither on how much there is nor on how many take part. What each costs is said with it, in items
//! of storage that are read.

use crate::*;
use codec::{Decode, Encode};
use doverie_primitives::{
	page_size, BoundedText, CampaignId, Chamber, ChamberSet, Clock as _, DecisionId,
	Electorate as _, Fingerprint, Kind, Member, ProposalId, RollNumber, RuleName, Text, Verdict,
};
use pallet_decisions::{Ballot, DecisionInfo, DecisionOf};
use pallet_pledges::{OfficeInfo, PledgeInfo, Role};
use pallet_proposals::{
	Activity, DueKey, Endorsement, Phase, ProcessId, ProcessInfo, ProposalKind,
};
use pallet_quota::QuotaInfo;
use pallet_stakeholders::{AnnouncementInfo, Challenge, StakeholderInfo};
use pallet_validators::Seat;
use scale_info::TypeInfo;

/// How many numbers a page goes through at most.
pub const MOST: u32 = 64;

/// How many numbers each list goes through with which the page of a stakeholder begins.
pub const ON_PAGE: u32 = 16;

/// How many events a page has at most.
pub const MOST_EVENTS: u32 = 256;

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Page<Item, Cursor> {
	/// What was found among the numbers that this page goes through. It can be nothing.
	pub items: Vec<Item>,
	/// Where the next page begins; none: the list ends here.
	pub next: Option<Cursor>,
}

/// An open decision, as it stands with somebody.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Vote {
	/// The number of the decision.
	pub decision: DecisionId,
	/// Its title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// By which rule it is decided.
	pub rule: RuleName,
	/// The first block at which no ballot is taken any more. It may move by a day, three times.
	pub closes: BlockNumber,
	/// May a ballot be cast, or changed, now?
	pub may_vote: bool,
	/// The ballot that is cast; none, if none is.
	pub ballot: Option<Ballot>,
}

/// A ballot that somebody has cast.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CastBallot {
	/// The number of the decision.
	pub decision: DecisionId,
	/// Its title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// What the ballot says.
	pub ballot: Ballot,
	/// What the decision has come to; none while it is open.
	pub verdict: Option<Verdict>,
}

/// How far a proposal has come, without the details of its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum Progress {
	/// It gathers endorsements.
	Submitted,
	/// It has been admitted.
	Admitted,
	/// It is put to decision.
	InDecision,
	/// The decision has passed, and is not carried out yet.
	Passed,
	/// It is adopted.
	Adopted,
	/// It is not adopted.
	NotAdopted,
	/// Its author has withdrawn it.
	Withdrawn,
	/// It was not decided in time.
	Lapsed,
}

impl From<pallet_proposals::State> for Progress {
	fn from(state: pallet_proposals::State) -> Self {
		use pallet_proposals::State;
		match state {
			State::Submitted => Self::Submitted,
			State::Admitted => Self::Admitted,
			State::InDecision { .. } => Self::InDecision,
			State::Passed { .. } => Self::Passed,
			State::Adopted { .. } => Self::Adopted,
			State::NotAdopted { .. } => Self::NotAdopted,
			State::Withdrawn => Self::Withdrawn,
			State::Lapsed => Self::Lapsed,
		}
	}
}

/// A proposal in a list.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ProposalLine {
	/// Its number.
	pub proposal: ProposalId,
	/// The process in which it was submitted.
	pub process: ProcessId,
	/// Its title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// What sort of thing is proposed.
	pub kind: ProposalKind,
	/// How far it has come.
	pub progress: Progress,
	/// The current version.
	pub version: Fingerprint,
	/// The roll number of its author.
	pub author: RollNumber,
	/// The decision that it has come to, if it has.
	pub decision: Option<DecisionId>,
	/// The last block at which the official response that it still waits for is in time.
	pub response_due: Option<BlockNumber>,
}

/// A proposal, as it stands with somebody.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OwnProposal {
	/// The proposal.
	pub proposal: ProposalLine,
	/// Is the stakeholder its author?
	pub is_author: bool,
	/// The stakeholder's endorsement of the current version.
	pub endorsement: Option<Endorsement<BlockNumber>>,
	/// May the stakeholder endorse the current version now?
	pub may_endorse: bool,
}

/// What somebody has in a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CampaignPledge {
	/// The number of the campaign.
	pub campaign: CampaignId,
	/// Its title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// What was pledged, what waits, and what goes back.
	pub pledge: PledgeInfo<AccountId>,
}

/// What concerns a stakeholder: a citizen's page, or the part of an organisation's that every
/// stakeholder has.
///
/// Lists begin with what is latest, but open votes with the oldest, and answers that are due with the
/// first due. The function of its name goes on with each.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct StakeholderPage {
	/// Roll number, standing, expiry, and from when on every decision that opens takes its ballot.
	pub stakeholder: StakeholderInfo<AccountId, BlockNumber>,
	/// What can be sent free of charge: the full quota, and what is left of it now.
	pub quota: Option<QuotaInfo<Balance>>,
	/// The challenges to its admission that are not settled.
	pub challenges: Vec<Challenge<BlockNumber>>,
	/// What registrars have announced against it, and what is not settled.
	pub announced: Vec<AnnouncementInfo<AccountId, BlockNumber>>,
	/// The open decisions in which it may vote or has voted, in the order of their opening.
	pub votes: Page<Vote, u32>,
	/// The ballots that it has cast, in open decisions and in others.
	pub ballots: Page<CastBallot, DecisionId>,
	/// The proposals that are its own, that it endorses, or that it may endorse now.
	pub proposals: Page<OwnProposal, ProposalId>,
	/// What it has in campaigns.
	pub pledges: Page<CampaignPledge, CampaignId>,
}

/// A process for which an organisation speaks.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SpokenFor {
	/// The number of the process.
	pub process: ProcessId,
	/// Its title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// The phase in which it is now.
	pub phase: Phase,
}

/// An office that somebody was named for in a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CampaignOffice {
	/// The number of the campaign.
	pub campaign: CampaignId,
	/// Its title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// Which office, and whether it is accepted.
	pub office: OfficeInfo<AccountId>,
	/// Does evidence for a milestone wait for this reviewer's word?
	pub asked_to_review: bool,
}

/// A final answer that an organisation is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ResponseDue {
	/// The last block at which it is in time.
	pub due: BlockNumber,
	/// Is it overdue now?
	pub overdue: bool,
	/// The proposal that waits for it.
	pub proposal: ProposalLine,
}

/// A decision that an organisation may second.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ToSecond {
	/// The number of the decision.
	pub decision: DecisionId,
	/// Its title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// By which rule it is to be decided.
	pub rule: RuleName,
	/// By how many organisations of other chambers it has still to be seconded.
	pub missing: u8,
	/// If it is not seconded before this block, it lapses.
	pub lapses: BlockNumber,
}

/// What concerns an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OrganisationPage {
	/// What every stakeholder has: name and chamber, standing, votes, proposals, pledges.
	pub page: StakeholderPage,
	/// Its seats among the validators.
	pub seats: Vec<Seat<AccountId>>,
	/// The chambers in which its key admits as a registrar.
	pub registrar_in: ChamberSet,
	/// Was it named to hold the euros for which civic euros stand?
	pub is_custodian: bool,
	/// Was it named to confirm what the custodian announces?
	pub is_auditor: bool,
	/// The processes in which it speaks for the municipality.
	pub speaks_in: Page<SpokenFor, ProcessId>,
	/// What it was named for in campaigns.
	pub offices: Page<CampaignOffice, CampaignId>,
	/// The official responses that it is asked for, what falls due first before the rest.
	pub responses_due: Page<ResponseDue, (BlockNumber, ProposalId)>,
	/// The announced decisions that it may second.
	pub to_second: Page<ToSecond, DecisionId>,
}

/// A process with its proposals.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ProcessPage {
	/// The process, with the phase in which it is now.
	pub process: ProcessInfo<BlockNumber>,
	/// Its proposals, in the order of their numbers.
	pub proposals: Page<ProposalLine, ProposalId>,
}

/// Something that has happened in a block.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Happening {
	/// Its place among all events of the block, from 0.
	pub number: u32,
	/// The place in the block of the transaction that did it; none: the chain did it by itself.
	pub transaction: Option<u32>,
	/// What has happened.
	pub event: RuntimeEvent,
}

/// A block, with what the pallets of this chain say has happened in it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Happened {
	/// The number of the block.
	pub number: BlockNumber,
	/// The time that its author has given it, in milliseconds since the beginning of 1970.
	pub time: u64,
	/// The events, in their order.
	pub events: Page<Happening, u32>,
}

sp_api::decl_runtime_apis! {
	/// What an integrator would otherwise put together from raw storage.
	///
	/// Lists are answered in pages: `limit` says how many numbers one goes through, 64 at most, and
	/// its `next`, given as `from`, where the next one begins.
	pub trait PagesViews {
		/// What concerns a citizen. `None`: the account is no citizen's key.
		///
		/// The lists begin here with what the latest 16 numbers hold. Some 800 reads at most.
		fn citizen(account: AccountId) -> Option<StakeholderPage>;

		/// What concerns an organisation. `None`: the account is no organisation's key.
		///
		/// The lists begin here with what the latest 16 numbers hold. Some 1,600 reads at most.
		fn organisation(account: AccountId) -> Option<OrganisationPage>;

		/// The open decisions in which the stakeholder with this key may vote or has voted.
		///
		/// They come in the order of their opening, from opening number `from` on. Ten reads for each
		/// number.
		fn votes(account: AccountId, from: u32, limit: u32) -> Page<Vote, u32>;

		/// The ballots of the stakeholder with this key, the latest decision first.
		///
		/// From decision `from` down. A year after a decision its single ballots may be gone. Four
		/// reads for each number.
		fn ballots(account: AccountId, from: Option<DecisionId>, limit: u32) -> Page<CastBallot, DecisionId>;

		/// The proposals of the stakeholder with this key, those that it endorses, and those that it
		/// may endorse now.
		///
		/// The latest first, from proposal `from` down. Of endorsements those of current versions:
		/// `proposalsViews.endorsement` asks for others, one by one. Five reads for each number.
		fn proposals(account: AccountId, from: Option<ProposalId>, limit: u32) -> Page<OwnProposal, ProposalId>;

		/// What the holder of this account has in campaigns, the latest campaign first.
		///
		/// From campaign `from` down. Twenty reads for each number.
		fn pledges(account: AccountId, from: Option<CampaignId>, limit: u32) -> Page<CampaignPledge, CampaignId>;

		/// The processes in which the organisation with this key speaks for the municipality.
		///
		/// The latest first, from process `from` down. Five reads for each number.
		fn speaks_in(account: AccountId, from: Option<ProcessId>, limit: u32) -> Page<SpokenFor, ProcessId>;

		/// What the organisation with this key was named for in campaigns, the latest campaign first.
		///
		/// From campaign `from` down. Eleven reads for each number, and thirty where evidence waits.
		fn offices(account: AccountId, from: Option<CampaignId>, limit: u32) -> Page<CampaignOffice, CampaignId>;

		/// The official responses that the organisation with this key is asked for.
		///
		/// What falls due first comes first, whether it is overdue or in time; all that are overdue
		/// are in `proposalsViews.overdue`. Those after due block and proposal `from`. Four reads for
		/// each number.
		fn responses_due(account: AccountId, from: Option<(BlockNumber, ProposalId)>, limit: u32) -> Page<ResponseDue, (BlockNumber, ProposalId)>;

		/// The announced decisions that the organisation with this key may second.
		///
		/// The latest first, from decision `from` down. It may second four that have not closed. Three
		/// reads for each number.
		fn to_second(account: AccountId, from: Option<DecisionId>, limit: u32) -> Page<ToSecond, DecisionId>;

		/// A process with its proposals, from number `from` on. `None`: no process has this number.
		///
		/// `progress`: only the proposals that have come to this point; without it, all of them.
		/// Two reads for each number.
		fn process(process: ProcessId, progress: Option<Progress>, from: ProposalId, limit: u32) -> Option<ProcessPage>;

		/// The decisions that are open, in the order of their opening, from opening number `from` on.
		///
		/// Their outcome says what is missing to pass, chamber by chamber, by the ballots so far.
		/// Some twenty reads for each number.
		fn open_decisions(from: u32, limit: u32) -> Page<DecisionInfo<DecisionOf<Runtime>>, u32>;

		/// This block and its time, with what the pallets of this chain say has happened in it.
		///
		/// From event `from` on, at most `limit` and at most 256 events. Two reads: one is that of all
		/// events of the block.
		fn happened(from: u32, limit: u32) -> Happened;
	}
}

/// The things of these numbers, counted from 1 and up to `next`, from number `from` down, or from
/// the newest.
fn latest<Item>(
	next: u32,
	from: Option<u32>,
	limit: u32,
	find: impl FnMut(u32) -> Option<Item>,
) -> Page<Item, u32> {
	let newest = next.saturating_sub(1);
	let first = from.map_or(newest, |from| from.min(newest));
	let left = first.saturating_sub(limit.min(MOST));
	let items = (left..first).rev().map(|below| below.saturating_add(1)).filter_map(find);
	Page { items: items.collect(), next: (left > 0).then_some(left) }
}

/// The things of the numbers from `from` on and up to `next`.
fn onward<Item>(
	next: u32,
	from: u32,
	limit: u32,
	find: impl FnMut(u32) -> Option<Item>,
) -> Page<Item, u32> {
	let end = from.saturating_add(limit.min(MOST)).min(next);
	Page { items: (from..end).filter_map(find).collect(), next: (end < next).then_some(end) }
}

/// What the runtime API of that name answers, as the others do here.
pub fn citizen(account: AccountId) -> Option<StakeholderPage> {
	stakeholder_page(account, Kind::Citizen)
}

/// An organisation's page.
pub fn organisation(account: AccountId) -> Option<OrganisationPage> {
	let page = stakeholder_page(account.clone(), Kind::Organisation)?;
	let number = page.stakeholder.number;
	let seats = Validators::seats();
	let registers = |chamber: &Chamber| Stakeholders::registrars(*chamber).contains(&account);
	let custody = Pledges::custody();
	let is_named = |holder: &Option<pallet_pledges::Holder<AccountId>>| {
		holder.as_ref().is_some_and(|holder| holder.number == number)
	};
	Some(OrganisationPage {
		page,
		seats: seats.into_iter().filter(|seat| seat.organisation == number).collect(),
		registrar_in: Chamber::ALL.into_iter().filter(registers).collect(),
		is_custodian: is_named(&custody.custodian),
		is_auditor: is_named(&custody.auditor),
		speaks_in: speaks_in(account.clone(), None, ON_PAGE),
		offices: offices(account.clone(), None, ON_PAGE),
		responses_due: responses_due(account.clone(), None, ON_PAGE),
		to_second: to_second(account, None, ON_PAGE),
	})
}

/// The page of the stakeholder whose key this is, if it is of this kind.
fn stakeholder_page(account: AccountId, kind: Kind) -> Option<StakeholderPage> {
	let stakeholder = Stakeholders::stakeholder(account.clone())?;
	if stakeholder.kind != kind {
		return None;
	}
	Some(StakeholderPage {
		stakeholder,
		quota: Quota::quota(account.clone()),
		challenges: Stakeholders::challenges(account.clone()),
		announced: Stakeholders::announced(account.clone()),
		votes: votes(account.clone(), 0, ON_PAGE),
		ballots: ballots(account.clone(), None, ON_PAGE),
		proposals: proposals(account.clone(), None, ON_PAGE),
		pledges: pledges(account, None, ON_PAGE),
	})
}

/// What is open among the openings from `from` on. All that is comes after the oldest one whose roll
/// is needed.
fn openings<Item>(
	from: u32,
	limit: u32,
	mut find: impl FnMut(DecisionId, DecisionOf<Runtime>) -> Option<Item>,
) -> Page<Item, u32> {
	let oldest = pallet_decisions::OldestOpening::<Runtime>::get();
	let next = pallet_decisions::NextOpening::<Runtime>::get();
	onward(next, from.max(oldest), limit, |opening| {
		let (number, _) = pallet_decisions::OpeningOrder::<Runtime>::get(opening)?;
		let decision = pallet_decisions::Decisions::<Runtime>::get(number)?;
		let is_open = matches!(decision.state, pallet_decisions::State::Open);
		is_open.then_some(decision).and_then(|decision| find(number, decision))
	})
}

fn decision_title(decision: DecisionId) -> Option<Text> {
	pallet_decisions::Titles::<Runtime>::get(decision).map(BoundedText::into_text)
}

fn campaign_title(campaign: CampaignId) -> Option<Text> {
	pallet_pledges::Titles::<Runtime>::get(campaign).map(BoundedText::into_text)
}

/// Open decisions, as they stand with somebody.
pub fn votes(account: AccountId, from: u32, limit: u32) -> Page<Vote, u32> {
	openings(from, limit, |decision, state| {
		let may_vote = Decisions::may_vote(decision, account.clone());
		let ballot = Decisions::ballot(decision, account.clone());
		if !may_vote && ballot.is_none() {
			return None;
		}
		Some(Vote {
			decision,
			title: decision_title(decision),
			rule: state.rule_name,
			closes: state.opening?.closes,
			may_vote,
			ballot,
		})
	})
}

/// Cast ballots.
pub fn ballots(
	account: AccountId,
	from: Option<DecisionId>,
	limit: u32,
) -> Page<CastBallot, DecisionId> {
	let next = pallet_decisions::NextDecision::<Runtime>::get();
	latest(next, from, limit, |decision| {
		Some(CastBallot {
			decision,
			ballot: Decisions::ballot(decision, account.clone())?,
			title: decision_title(decision),
			verdict: pallet_decisions::Outcomes::<Runtime>::get(decision)
				.map(|outcome| outcome.verdict),
		})
	})
}

fn proposal_line(
	proposal: ProposalId,
	state: &pallet_proposals::Proposal<BlockNumber>,
) -> ProposalLine {
	use pallet_proposals::State;
	ProposalLine {
		proposal,
		process: state.process,
		title: pallet_proposals::ProposalTitles::<Runtime>::get(proposal)
			.map(BoundedText::into_text),
		kind: state.kind,
		progress: state.state.into(),
		version: state.version,
		author: state.author,
		decision: match state.state {
			State::InDecision { decision }
			| State::Passed { decision }
			| State::Adopted { decision }
			| State::NotAdopted { decision } => Some(decision),
			State::Submitted | State::Admitted | State::Withdrawn | State::Lapsed => None,
		},
		response_due: state.awaits_response(),
	}
}

/// Proposals, as they stand with somebody.
pub fn proposals(
	account: AccountId,
	from: Option<ProposalId>,
	limit: u32,
) -> Page<OwnProposal, ProposalId> {
	let next = pallet_proposals::NextProposal::<Runtime>::get();
	let number = Stakeholders::roll_number(&account);
	let is_member = Stakeholders::member(&account).is_some();
	latest(next, from, limit, |proposal| {
		let number = number?;
		let state = pallet_proposals::Proposals::<Runtime>::get(proposal)?;
		let of = (proposal, state.version);
		let endorsement = pallet_proposals::Endorsements::<Runtime>::get(of, number);
		let is_author = state.author == number;
		let may_endorse = is_member && endorsement.is_none() && is_debated(&state);
		(is_author || endorsement.is_some() || may_endorse).then(|| OwnProposal {
			proposal: proposal_line(proposal, &state),
			is_author,
			endorsement,
			may_endorse,
		})
	})
}

/// Are endorsements of a proposal's current version taken now?
fn is_debated(proposal: &pallet_proposals::Proposal<BlockNumber>) -> bool {
	proposal.ensure_submitted().is_ok()
		&& pallet_proposals::Processes::<Runtime>::get(proposal.process).is_some_and(|process| {
			Activity::Debating.belongs_to(process.schedule.phase(Upgrades::now()))
		})
}

/// What somebody has in campaigns.
pub fn pledges(
	account: AccountId,
	from: Option<CampaignId>,
	limit: u32,
) -> Page<CampaignPledge, CampaignId> {
	let next = pallet_pledges::NextCampaign::<Runtime>::get();
	latest(next, from, limit, |campaign| {
		let pledge = Pledges::pledge_of(campaign, account.clone())?;
		Some(CampaignPledge { campaign, title: campaign_title(campaign), pledge })
	})
}

/// The processes in which somebody speaks.
pub fn speaks_in(
	account: AccountId,
	from: Option<ProcessId>,
	limit: u32,
) -> Page<SpokenFor, ProcessId> {
	let next = pallet_proposals::NextProcess::<Runtime>::get();
	let number = Stakeholders::roll_number(&account);
	latest(next, from, limit, |process| {
		let info = Proposals::process(process)?;
		let ProcessInfo { title, phase, .. } = info;
		info.speakers.contains(&number?).then_some(SpokenFor { process, title, phase })
	})
}

/// What somebody was named for in campaigns.
pub fn offices(
	account: AccountId,
	from: Option<CampaignId>,
	limit: u32,
) -> Page<CampaignOffice, CampaignId> {
	let next = pallet_pledges::NextCampaign::<Runtime>::get();
	let number = Stakeholders::roll_number(&account);
	latest(next, from, limit, |campaign| {
		let number = number?;
		let loaded = pallet_pledges::Campaigns::<Runtime>::get(campaign)?;
		let terms = &loaded.terms;
		let is_named = terms.beneficiary == number
			|| terms.fiscal_agent == number
			|| terms.reviewers.contains(&number);
		if !is_named {
			return None;
		}
		let office =
			Pledges::offices(campaign).into_iter().find(|office| office.number == number)?;
		// What is written down can be out of date: the reviewers' term may be over.
		let asked_to_review = office.role == Role::Reviewer
			&& asks(&loaded.state, number)
			&& Pledges::campaign(campaign).is_some_and(|info| asks(&info.campaign.state, number));
		Some(CampaignOffice { campaign, title: campaign_title(campaign), office, asked_to_review })
	})
}

/// Does evidence wait for this reviewer's word, who has said neither yes nor no?
fn asks(state: &pallet_pledges::State<BlockNumber>, reviewer: RollNumber) -> bool {
	match state {
		pallet_pledges::State::InReview { approvals, refusals, .. } => {
			approvals.iter().chain(refusals).all(|word| word.by != reviewer)
		},
		_ => false,
	}
}

/// The official responses that somebody is asked for.
pub fn responses_due(
	account: AccountId,
	from: Option<(BlockNumber, ProposalId)>,
	limit: u32,
) -> Page<ResponseDue, (BlockNumber, ProposalId)> {
	use pallet_proposals::AwaitingResponse;
	let Some(number) = Stakeholders::roll_number(&account) else {
		return Page { items: Vec::new(), next: None };
	};
	let mut keys = match from {
		Some((due, proposal)) => {
			let last = DueKey::new(due.into(), proposal);
			AwaitingResponse::<Runtime>::iter_keys_from(
				AwaitingResponse::<Runtime>::hashed_key_for(last),
			)
		},
		None => AwaitingResponse::<Runtime>::iter_keys(),
	};
	let seen: Vec<_> = keys
		.by_ref()
		.take(page_size(limit, MOST))
		.map(|key| (BlockNumber::try_from(key.due()).unwrap_or(BlockNumber::MAX), key.proposal()))
		.collect();
	let next = keys.next().and(seen.last().copied());
	let now = Upgrades::now();
	let asked_for = |(due, proposal)| {
		let state = pallet_proposals::Proposals::<Runtime>::get(proposal)?;
		let speakers = pallet_proposals::Speakers::<Runtime>::get(state.process);
		if !speakers.contains(&number) {
			return None;
		}
		Some(ResponseDue { due, overdue: due < now, proposal: proposal_line(proposal, &state) })
	};
	Page { items: seen.into_iter().filter_map(asked_for).collect(), next }
}

/// The announced decisions that somebody may second.
pub fn to_second(
	account: AccountId,
	from: Option<DecisionId>,
	limit: u32,
) -> Page<ToSecond, DecisionId> {
	let next = pallet_decisions::NextDecision::<Runtime>::get();
	let organisation =
		Stakeholders::member(&account).filter(|member| member.kind == Kind::Organisation);
	let now = Upgrades::now();
	latest(next, from, limit, |decision| {
		let Member { number, chamber, .. } = organisation?;
		let state = pallet_decisions::Decisions::<Runtime>::get(decision)?;
		let pallet_decisions::State::Announced { lapses } = state.state else { return None };
		let has_spoken = state.by == Some(number) || state.seconders.contains(&number);
		if lapses <= now || has_spoken || state.chambers.contains(chamber) {
			return None;
		}
		Some(ToSecond {
			decision,
			title: decision_title(decision),
			rule: state.rule_name,
			missing: state.missing(),
			lapses,
		})
	})
}

/// A process with its proposals.
pub fn process(
	process: ProcessId,
	progress: Option<Progress>,
	from: ProposalId,
	limit: u32,
) -> Option<ProcessPage> {
	let info = Proposals::process(process)?;
	let next = pallet_proposals::NextProposal::<Runtime>::get();
	let proposals = onward(next, from.max(1), limit, |proposal| {
		let state = pallet_proposals::Proposals::<Runtime>::get(proposal)?;
		let is_wanted = state.process == process
			&& progress.is_none_or(|progress| progress == state.state.into());
		is_wanted.then(|| proposal_line(proposal, &state))
	});
	Some(ProcessPage { process: info, proposals })
}

/// The decisions that are open.
pub fn open_decisions(from: u32, limit: u32) -> Page<DecisionInfo<DecisionOf<Runtime>>, u32> {
	openings(from, limit, |decision, _| Decisions::decision(decision))
}

/// What has happened in this block.
pub fn happened(from: u32, limit: u32) -> Happened {
	let mut events = System::read_events_no_consensus()
		.zip(0u32..)
		.filter(|(record, number)| *number >= from && is_own(&record.event));
	let items = events
		.by_ref()
		.take(page_size(limit, MOST_EVENTS))
		.map(|(record, number)| Happening {
			number,
			transaction: match record.phase {
				frame_system::Phase::ApplyExtrinsic(transaction) => Some(transaction),
				frame_system::Phase::Finalization | frame_system::Phase::Initialization => None,
			},
			event: record.event,
		})
		.collect();
	let events = Page { items, next: events.next().map(|(_, number)| number) };
	Happened { number: System::block_number(), time: Timestamp::get(), events }
}

/// Is this an event of a pallet of this chain's own?
fn is_own(event: &RuntimeEvent) -> bool {
	match event {
		RuntimeEvent::Stakeholders(_)
		| RuntimeEvent::Records(_)
		| RuntimeEvent::Proposals(_)
		| RuntimeEvent::Pledges(_)
		| RuntimeEvent::Validators(_)
		| RuntimeEvent::Finality(_)
		| RuntimeEvent::Decisions(_)
		| RuntimeEvent::Upgrades(_) => true,
		RuntimeEvent::System(_)
		| RuntimeEvent::Balances(_)
		| RuntimeEvent::TransactionPayment(_)
		| RuntimeEvent::Session(_)
		| RuntimeEvent::Offences(_)
		| RuntimeEvent::Grandpa(_)
		| RuntimeEvent::Parameters(_)
		| RuntimeEvent::Utility(_)
		| RuntimeEvent::Proxy(_)
		| RuntimeEvent::Multisig(_)
		| RuntimeEvent::Preimage(_)
		| RuntimeEvent::Scheduler(_)
		| RuntimeEvent::MultiBlockMigrations(_) => false,
	}
}
