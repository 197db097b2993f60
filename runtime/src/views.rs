// SPDX-License-Identifier: Apache-2.0

//! The view functions of the pallets again, as runtime APIs: polkadot.js Apps lists these by name
//! under *Developer > Runtime calls*, with a field for each argument, and decodes the answer.
//!
//! A test compares both: every view function of a pallet is here, with the same arguments and the
//! same answer.

use crate::*;
use doverie_primitives::{
	CampaignId, Chamber, ChamberSet, DecisionId, Fingerprint, ProposalId, RollNumber, RollSize,
	RuleName,
};

sp_api::decl_runtime_apis! {
	/// Who takes part.
	pub trait StakeholdersViews {
		/// The stakeholder whose key this account is now.
		fn stakeholder(account: AccountId) -> Option<pallet_stakeholders::StakeholderInfo<AccountId, BlockNumber>>;

		/// Was this account's stakeholder on the roll of the chamber at the end of `block`?
		///
		/// The stakeholder is the one who signed with this account at that block. For the current
		/// block, the answer is: so far. `None` when the block is no checkpoint, still to come, or
		/// before what the register remembers.
		fn was_on_roll(account: AccountId, chamber: Chamber, block: BlockNumber) -> Option<bool>;

		/// The first block from which on every decision that opens takes this account's ballot.
		///
		/// Its stakeholder must stay on the roll. `None`: the account is nobody's key, or its
		/// stakeholder is not on the roll now.
		fn votes_from(account: AccountId) -> Option<BlockNumber>;

		/// The checkpoint whose roll counts for a decision that opens at the current block.
		///
		/// With the number of organisations and citizens of each chamber on that roll.
		fn current_checkpoint() -> pallet_stakeholders::CheckpointInfo<BlockNumber>;

		/// How many organisations and citizens of a chamber are on its roll now.
		fn roll_size(chamber: Chamber) -> RollSize;

		/// Who may admit in a chamber.
		///
		/// Without those who are on hold: `registrar_holds` shows them.
		fn registrars(chamber: Chamber) -> Vec<AccountId>;

		/// The unsettled challenges to the admission of a stakeholder.
		fn challenges(account: AccountId) -> Vec<pallet_stakeholders::Challenge<BlockNumber>>;

		/// What is announced to a stakeholder and not settled, with who objects.
		fn announced(account: AccountId) -> Vec<pallet_stakeholders::AnnouncementInfo<AccountId, BlockNumber>>;

		/// What is announced in a chamber and not settled, by roll number from `from` on.
		///
		/// To at most `limit` stakeholders, and at most `MaxPage`. The next page begins with the last
		/// roll number and one.
		fn announced_in(chamber: Chamber, from: RollNumber, limit: u32) -> Vec<pallet_stakeholders::AnnouncementInfo<AccountId, BlockNumber>>;

		/// How many organisations and citizens a chamber can still admit today.
		fn admissions_left(chamber: Chamber) -> RollSize;

		/// The registrars of a chamber who are on hold, and those of whom it has been asked.
		///
		/// With who asked, the latest reasons, and since when the registrar is on hold, if it is.
		fn registrar_holds(chamber: Chamber) -> Vec<(AccountId, pallet_stakeholders::Hold<AccountId, BlockNumber>)>;
	}

	/// What is on record.
	pub trait RecordsViews {
		/// The records of a fingerprint, those of the first block first.
		///
		/// Each with its author, whether it is of the first block, account and chamber at the time,
		/// block, time, versions with the latest one, attestations by kind, and the parties of an
		/// agreement with their signatures. Being first does not make anyone the author of what is
		/// on record. At most `MaxPage` of them, in the order of their blocks; `recorded_by` pages
		/// through all. None: not on record.
		fn lookup(fingerprint: Fingerprint) -> Vec<pallet_records::RecordInfoOf<Runtime>>;

		/// An author's record of a fingerprint.
		fn record_of(fingerprint: Fingerprint, author: pallet_records::AuthorOf<Runtime>) -> Option<pallet_records::RecordInfoOf<Runtime>>;

		/// The records of a fingerprint in the order in which they are stored.
		///
		/// At most `limit` and at most `MaxPage` of them. To page on, give the author of the last
		/// one seen as `after`.
		fn recorded_by(fingerprint: Fingerprint, after: Option<pallet_records::AuthorOf<Runtime>>, limit: u32) -> Vec<pallet_records::RecordInfoOf<Runtime>>;

		/// The attestations of a record, at most `limit` and at most `MaxPage` of them.
		///
		/// They come in the order in which they are stored. To page on, give the roll number and
		/// kind of the last one seen as `after`.
		fn attestations(fingerprint: Fingerprint, author: pallet_records::AuthorOf<Runtime>, after: Option<(RollNumber, pallet_records::AttestationKind)>, limit: u32) -> Vec<pallet_records::AttestationInfo<AccountId, BlockNumber>>;

		/// Does `path` prove that a document with this fingerprint is in the batch with this root?
		///
		/// It must be the one at `index` there, counted from 0, of this author's batch. `path`: the
		/// siblings from the leaf up. The answer is `Included`, `NotIncluded`, `UnknownRoot` or
		/// `NotABatch`.
		fn check_inclusion(root: Fingerprint, author: pallet_records::AuthorOf<Runtime>, document: Fingerprint, index: u64, path: Vec<[u8; 32]>) -> pallet_records::Inclusion;
	}

	/// The debate.
	pub trait ProposalsViews {
		/// A process, with the phase in which it is now.
		fn process(process: pallet_proposals::ProcessId) -> Option<pallet_proposals::ProcessInfo<BlockNumber>>;

		/// The processes in the order of their numbers, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		fn processes(from: pallet_proposals::ProcessId, limit: u32) -> Vec<pallet_proposals::ProcessInfo<BlockNumber>>;

		/// A proposal, as it stands now.
		///
		/// Title, state, current version, admission and due block, whether the official response is
		/// overdue now, departure from the result.
		fn proposal(proposal: ProposalId) -> Option<pallet_proposals::ProposalInfoOf<Runtime>>;

		/// The proposals in the order of their numbers, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		fn proposals(from: ProposalId, limit: u32) -> Vec<pallet_proposals::ProposalInfoOf<Runtime>>;

		/// A version of a proposal, with its figures by chamber: those of an earlier version stay.
		fn version(proposal: ProposalId, version: Fingerprint) -> Option<pallet_proposals::Version<BlockNumber>>;

		/// An amendment to a proposal.
		fn amendment(proposal: ProposalId, amendment: u32) -> Option<pallet_proposals::AmendmentInfo<BlockNumber>>;

		/// The amendments to a proposal in the order of their numbers, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		fn amendments(proposal: ProposalId, from: u32, limit: u32) -> Vec<pallet_proposals::AmendmentInfo<BlockNumber>>;

		/// The endorsement of a version by the stakeholder whose key this account is now.
		fn endorsement(proposal: ProposalId, version: Fingerprint, account: AccountId) -> Option<pallet_proposals::Endorsement<BlockNumber>>;

		/// The arguments for and against a version: at most `limit` and at most `MaxPage` of them.
		/// To page on, give fingerprint and roll number of the last one seen as `after`.
		fn arguments(proposal: ProposalId, version: Fingerprint, after: Option<(Fingerprint, RollNumber)>, limit: u32) -> Vec<pallet_proposals::ArgumentInfo<BlockNumber>>;

		/// The official responses to a proposal in their order, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them. The first one has the number 0.
		fn responses(proposal: ProposalId, from: u32, limit: u32) -> Vec<pallet_proposals::Response<BlockNumber>>;

		/// The reports on the progress of a proposal, from number `from` on.
		///
		/// They are in the order of their numbers: at most `limit` and at most `MaxPage` of them.
		fn reports(proposal: ProposalId, from: u32, limit: u32) -> Vec<pallet_proposals::ReportInfo<BlockNumber>>;

		/// What the stakeholder whose key this account is now says of a report.
		fn judgement(proposal: ProposalId, report: u32, account: AccountId) -> Option<pallet_proposals::Judgement<BlockNumber>>;

		/// A meeting: minutes, who is named as present, and who has confirmed or denied it.
		fn meeting(meeting: pallet_proposals::MeetingId) -> Option<pallet_proposals::MeetingOf<Runtime>>;

		/// The meetings in the order of their numbers, without a gap, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		fn meetings(from: pallet_proposals::MeetingId, limit: u32) -> Vec<pallet_proposals::MeetingOf<Runtime>>;

		/// The links of a proposal to older ones, and those of younger ones to it.
		///
		/// Each with what the author of the older proposal says of it: only what is accepted in the
		/// current version of the younger one counts. All of its own, and at most `MaxPage` of those
		/// of younger ones. `linked_from` lists the rest.
		fn links(proposal: ProposalId) -> pallet_proposals::LinksInfo;

		/// The links of younger proposals to this one.
		///
		/// At most `limit` and at most `MaxPage` of them. To page on, give the last one seen as
		/// `after`.
		fn linked_from(proposal: ProposalId, after: Option<pallet_proposals::Link>, limit: u32) -> Vec<pallet_proposals::LinkInfo>;

		/// Who is invited as co-author of a proposal, and who has accepted in which version.
		///
		/// Only those who have accepted the current version count.
		fn co_authors(proposal: ProposalId) -> Vec<pallet_proposals::CoAuthorInfo<BlockNumber>>;

		/// The proposals whose official response is overdue now, the longest overdue first.
		///
		/// Each with its state: whatever becomes of a proposal, the answer remains due.
		///
		/// At most `limit` and at most `MaxPage` of them. To page on, give due block and number of
		/// the last one seen as `after`.
		fn overdue(after: Option<(BlockNumber, ProposalId)>, limit: u32) -> Vec<pallet_proposals::OverdueInfo<BlockNumber>>;
	}

	/// What is decided, and how one has voted.
	pub trait DecisionsViews {
		/// A decision with its title and its outcome.
		///
		/// The outcome of one that is open is what the ballots so far come to; before that there is
		/// none.
		fn decision(decision: DecisionId) -> Option<pallet_decisions::DecisionInfo<pallet_decisions::DecisionOf<Runtime>>>;

		/// The decisions from this number on, at most `limit` and at most `MaxPage` of them.
		fn decisions(from: DecisionId, limit: u32) -> Vec<pallet_decisions::DecisionInfo<pallet_decisions::DecisionOf<Runtime>>>;

		/// The ballot of the stakeholder whose key this account is now.
		///
		/// `None`: none was cast, or the single ballots are gone.
		fn ballot(decision: DecisionId, account: AccountId) -> Option<pallet_decisions::Ballot>;

		/// May this account vote in this decision now?
		fn may_vote(decision: DecisionId, account: AccountId) -> bool;

		/// What a rule asks for now, with times in blocks.
		///
		/// Decisions that are under way follow the copy that they took.
		fn rule(rule: RuleName) -> pallet_decisions::Rule<BlockNumber>;

		/// How many decisions a chamber has missed since it last came, and is it dormant now?
		fn attendance(chamber: Chamber) -> pallet_decisions::AttendanceInfo<BlockNumber>;

		/// The chambers that are dormant now.
		fn dormant_chambers() -> ChamberSet;
	}

	/// Campaigns and their money.
	pub trait PledgesViews {
		/// A campaign, as it stands now.
		///
		/// Terms, state, deadline, pot, totals by chamber and kind of pledger, pools with what they
		/// add or would add now, what waits, paid, refunded, what can be refunded now, the next
		/// milestone and its due block.
		fn campaign(campaign: CampaignId) -> Option<pallet_pledges::CampaignInfoOf<Runtime>>;

		/// The campaigns in the order of their numbers, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		fn campaigns(from: CampaignId, limit: u32) -> Vec<pallet_pledges::CampaignInfoOf<Runtime>>;

		/// The latest campaign of a proposal.
		fn campaign_of(proposal: ProposalId) -> Option<CampaignId>;

		/// What somebody has pledged to a campaign, and what goes back to them now.
		///
		/// With what each pool adds to it, what waits, and what they would leave with while an exit
		/// window is open. Money goes back if somebody asks for it, what is due to a sponsor included.
		/// None once a pledge is refunded or withdrawn, but for sponsors.
		fn pledge_of(campaign: CampaignId, account: AccountId) -> Option<pallet_pledges::PledgeInfo<AccountId>>;

		/// The pledges to a campaign that are neither refunded nor gone.
		///
		/// At most `limit` and at most `MaxPage` of them. To page on, give the owner of the last one
		/// seen as `after`.
		fn pledges(campaign: CampaignId, after: Option<pallet_pledges::Owner<AccountId>>, limit: u32) -> Vec<pallet_pledges::PledgeInfo<AccountId>>;

		/// What would become of an account's pledge with this much more, if the deadline were now.
		///
		/// What it would be in all, what would wait, and what the pools would add. None where nothing
		/// of it can be pledged now.
		fn forecast(campaign: CampaignId, account: AccountId, amount: Balance) -> Option<pallet_pledges::Forecast>;

		/// The waiting list of a campaign in its order, from a place on.
		///
		/// At most `limit` and at most `MaxPage` of them, each with the number of its place. Without
		/// `from`, from the first place on.
		fn waiting(campaign: CampaignId, from: Option<u32>, limit: u32) -> Vec<(u32, pallet_pledges::Place<AccountId>)>;

		/// Who was named for what in a campaign, and with which account they have accepted it.
		fn offices(campaign: CampaignId) -> Vec<pallet_pledges::OfficeInfo<AccountId>>;

		/// The declared pledges of a campaign, all of them.
		fn declarations(campaign: CampaignId) -> Vec<pallet_pledges::DeclarationInfo<BlockNumber>>;

		/// The movements of a campaign's money in their order, from number `from` on.
		///
		/// At most `limit` and at most `MaxPage` of them.
		fn ledger(campaign: CampaignId, from: u32, limit: u32) -> Vec<pallet_pledges::MovementOf<Runtime>>;

		/// The civic euro: custodian, auditor, what was issued and redeemed, and what there is.
		fn custody() -> pallet_pledges::CustodyInfo<AccountId>;

		/// What was issued and redeemed against a document of the bank.
		fn supply_by_document(document: Fingerprint) -> pallet_pledges::Supply;

		/// What was announced or issued against a document of the bank, and to whom.
		fn issue(document: Fingerprint) -> Option<pallet_pledges::Issue<AccountId, BlockNumber>>;
	}

	/// Who holds seats.
	pub trait ValidatorsViews {
		/// The seats that are held.
		fn seats() -> Vec<pallet_validators::Seat<AccountId>>;

		/// How many seats of each chamber stand vacant.
		fn vacancies() -> pallet_validators::SeatCounts;

		/// The validators whose seats are live. Other seats rest, so that no chamber is too strong.
		///
		/// They make blocks from the session after the next one on.
		fn live() -> Vec<AccountId>;

		/// Whether a running node has shown that it holds the session keys that an account has set.
		///
		/// In which session it did so last, whether other keys have been set since, which do not count
		/// yet, and whether a decision can give a seat for them now. Nothing, where no keys are set.
		fn keys_shown(account: AccountId) -> Option<pallet_validators::KeysInfo>;
	}

	/// Whether finality is said to have stalled.
	pub trait FinalityViews {
		/// The open report that finality has stalled: who made it, for which block, until when.
		/// And which validators have made blocks in this session.
		fn report() -> Option<pallet_finality::ReportOf<Runtime>>;

		/// When finality was started again, the last times.
		///
		/// Each with the block that began it, the last block that was final before, and the number
		/// of the new set of voters. Nodes that join later by warp sync need to be told.
		fn restarts() -> Vec<pallet_finality::Restart<BlockNumber>>;
	}

	/// The clock, and the way back when a migration has failed.
	pub trait UpgradesViews {
		/// What the clock says, by which deadlines and windows count.
		///
		/// It is the number of the block, less the blocks in which migrations have run; and whether
		/// it stands still now.
		fn clock() -> pallet_upgrades::ClockInfo<BlockNumber>;

		/// The migration that has failed, with the runtimes approved as the rescue.
		///
		/// `None`: none has failed.
		fn rescue() -> Option<pallet_upgrades::RescueInfo<BlockNumber, Hash>>;

		/// The hash of the code for which a decision authorises an upgrade, if it does.
		///
		/// Of several in a batch it is the last one, which counts.
		fn decided(decision: DecisionId) -> Option<Hash>;
	}

	/// What is free, and why something is refused.
	pub trait QuotaViews {
		/// The quota of an account: `None` if it has none.
		///
		/// The key of a stakeholder whose admission stands has one, and so has a registrar. The full
		/// quota, and what is left of it now, in the smallest unit of the token.
		fn quota(account: AccountId) -> Option<pallet_quota::QuotaInfo<Balance>>;

		/// What the number in the pool's refusal "Custom error: N" may stand for.
		///
		/// It is the number of a pallet, so these are the errors of that pallet; 255 stands for
		/// errors that belong to no pallet. Each comes with its name, its advice, and whether the
		/// same transaction may pass later.
		fn refusals(number: u8) -> Vec<pallet_quota::Refusal>;

		/// Why would this transaction be refused now, or fail in a block? `None`: it would succeed.
		///
		/// `transaction`: a signed transaction, as bytes. It is looked at as the next one of its
		/// signer, and nothing is sent. `at`: the hash of the block that is asked about, best or
		/// final. A signature that lapses covers the hash of the block that it was made for, and no
		/// block knows its own: with another one, it is `BadProof`.
		fn refusal(transaction: Vec<u8>, at: Block::Hash) -> Option<pallet_quota::Refusal>;
	}
}
