// SPDX-License-Identifier: Apache-2.0

//! Steps, questions and terms that many tests share.

use super::*;
use crate::{
	CampaignInfo, Event, Funds, HoldReason, Milestone, NextCampaign, Office, Owner, PledgeInfo,
	Ratio, State, Terms,
};
use doverie_primitives::{
	CampaignId, Electorate as _, Fingerprint, RollNumber, VetoVerdict, Vetoes as _,
};
use frame_support::traits::{
	fungible::{Inspect, InspectHold, Mutate},
	tokens::{Fortitude::Polite, Preservation::Expendable},
};
use sp_runtime::{DispatchResult, Permill};

pub fn roll_number(who: u64) -> RollNumber {
	Register::roll_number(&who).expect("is registered")
}

/// Whose what this account puts in is.
pub fn owner(who: u64) -> Owner<u64> {
	Register::roll_number(&who).map_or(Owner::Account(who), Owner::Stakeholder)
}

pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn decided() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// Jumps to a block. Nothing happens on the way.
pub fn at(block: u64) {
	System::set_block_number(block);
}

pub fn milestones(all: &[(u32, u64)]) -> Vec<Milestone<u64>> {
	all.iter()
		.map(|(percent, due)| Milestone { share: Permill::from_percent(*percent), due: *due })
		.collect()
}

/// Minimum 100 euro, optimum 1000; milestones of 50, 30 and 20 %, due at blocks 100, 200 and 300;
/// reviewed by two of a business, an association and the municipality. Half of the optimum, at most,
/// may be declared money.
pub fn terms() -> Terms<u64> {
	Terms {
		beneficiary: roll_number(BENEFICIARY),
		fiscal_agent: roll_number(AGENT),
		fiche: fingerprint([FICHE]),
		minimum: 100 * EURO,
		optimum: 1_000 * EURO,
		deadline: DEADLINE,
		milestones: milestones(&[(50, 100), (30, 200), (20, 300)])
			.try_into()
			.expect("there are few"),
		reviewers: vec![roll_number(BUSINESS), roll_number(ASSOCIATION), roll_number(MUNICIPALITY)]
			.try_into()
			.expect("there are few"),
		approvals: 2,
		declared_share: Permill::from_percent(50),
	}
}

/// Whoever is named for it accepts an office.
pub fn accept(who: u64, office: Office) -> DispatchResult {
	Pledges::accept_office(signed(who), office)
}

/// Everybody who is named in this campaign, and has not yet, accepts.
pub fn all_accept(campaign: CampaignId) {
	for office in Pledges::offices(campaign).into_iter().filter(|o| o.accepted.is_none()) {
		let who = Register::account(office.number).expect("is registered");
		accept(who, Office::Campaign(campaign)).expect("is named");
	}
}

/// Opens a campaign with these terms, for a proposal of its own. Nobody has accepted an office.
pub fn only_open(terms: Terms<u64>) -> CampaignId {
	let campaign = NextCampaign::<Test>::get();
	AdmittedProjects::admit(campaign);
	Pledges::open_campaign(decided(), campaign, "Trees along the river".into(), terms)
		.expect("can be opened");
	campaign
}

/// Opens a campaign with these terms, and those who are named accept.
pub fn open(terms: Terms<u64>) -> CampaignId {
	let campaign = only_open(terms);
	all_accept(campaign);
	campaign
}

/// Opens a campaign with the terms of [`terms`].
pub fn campaign() -> CampaignId {
	open(terms())
}

pub fn pledge(who: u64, campaign: CampaignId, euros: Balance) {
	Pledges::pledge(signed(who), campaign, euros * EURO).expect("can be pledged");
}

/// A pool of this many euros that doubles what citizens pledge, up to `cap` euros for each.
pub fn sponsor(campaign: CampaignId, cap: Balance, euros: Balance) {
	let ratio = Ratio { adds: 1, per: 1 };
	Pledges::sponsor(signed(SPONSOR), campaign, ratio, cap * EURO, euros * EURO)
		.expect("can be sponsored");
}

/// What is told of what somebody has put in.
pub fn told(campaign: CampaignId, who: u64) -> Option<PledgeInfo<u64>> {
	Pledges::pledge_of(campaign, who)
}

/// What somebody has pledged, below the optimum.
pub fn pledged(campaign: CampaignId, who: u64) -> Balance {
	told(campaign, who).map_or(0, |told| told.pledge.amount)
}

/// What waits of what somebody has pledged.
pub fn waits(campaign: CampaignId, who: u64) -> Balance {
	told(campaign, who).and_then(|told| told.waiting).map_or(0, |waiting| waiting.amount)
}

/// What the pools add to what somebody has pledged: before the deadline, as it stands now.
pub fn added(campaign: CampaignId, who: u64) -> Vec<Balance> {
	let told = told(campaign, who).expect("has pledged");
	told.matched.iter().map(|matched| matched.amount).collect()
}

/// Brings a campaign up to date.
pub fn advance(campaign: CampaignId) {
	Pledges::advance(signed(STRANGER), campaign).expect("time has changed something");
}

/// Evidence for the next milestone of a campaign, shown now.
pub fn show_evidence(campaign: CampaignId) {
	Pledges::submit_evidence(signed(BENEFICIARY), campaign, fingerprint([EVIDENCE]))
		.expect("can be shown");
}

/// A reviewer refuses the evidence for the next milestone of a campaign.
pub fn refuse(who: u64, campaign: CampaignId) {
	Pledges::refuse(signed(who), campaign, fingerprint([EVIDENCE]), fingerprint([REASONS]))
		.expect("can be refused");
}

/// The next milestone of a campaign, approved now.
pub fn approve(campaign: CampaignId) {
	show_evidence(campaign);
	for reviewer in [BUSINESS, ASSOCIATION] {
		Pledges::approve(signed(reviewer), campaign, fingerprint([EVIDENCE]))
			.expect("can be approved");
	}
}

/// The next milestone of a campaign, approved now and paid when the veto window is over.
pub fn pay(campaign: CampaignId) {
	approve(campaign);
	at(System::block_number() + VETO_WINDOW);
	Pledges::pay_out(signed(STRANGER), campaign).expect("can be paid");
}

pub fn veto(who: u64, campaign: CampaignId) {
	Pledges::veto(signed(who), campaign, fingerprint([EVIDENCE]), None).expect("can be vetoed");
}

/// The chambers say this to the veto against the next milestone.
pub fn settle(campaign: CampaignId, verdict: VetoVerdict) {
	let milestone = info(campaign).campaign.milestone;
	Pledges::settle(campaign, milestone, verdict).expect("is vetoed");
}

pub fn leave(who: u64, campaign: CampaignId) {
	Pledges::leave(signed(who), campaign).expect("can leave");
}

pub fn refund(campaign: CampaignId, who: u64) {
	Pledges::refund(signed(STRANGER), campaign, who).expect("can be refunded");
}

pub fn info(campaign: CampaignId) -> CampaignInfo<u64, u64> {
	Pledges::campaign(campaign).expect("there is such a campaign")
}

pub fn state(campaign: CampaignId) -> State<u64> {
	info(campaign).campaign.state
}

pub fn funds(campaign: CampaignId) -> Funds {
	info(campaign).funds
}

/// What an account has, free.
pub fn balance(who: u64) -> Balance {
	Balances::balance(&who)
}

/// What a pot holds, on hold.
pub fn held(campaign: CampaignId) -> Balance {
	Balances::balance_on_hold(&HoldReason::Pot.into(), &Pledges::pot(campaign))
}

/// Empties an account, which is gone then.
pub fn empty(who: u64) {
	let all = Balances::reducible_balance(&who, Expendable, Polite);
	Balances::transfer(&who, &CHAIN, all, Expendable).expect("can be moved");
}

pub fn last_event() -> Event<Test> {
	System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::Pledges(event) => Some(event),
			_ => None,
		})
		.expect("there is an event")
}

/// The events that this causes.
pub fn events(run: impl FnOnce()) -> Vec<Event<Test>> {
	System::reset_events();
	run();
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Pledges(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// The custodian is the fund and the auditor a business; both have accepted.
pub fn custody() {
	Pledges::set_custodian(decided(), roll_number(FUND)).expect("can be named");
	Pledges::set_auditor(decided(), roll_number(AUDITOR)).expect("can be named");
	accept(FUND, Office::Custodian).expect("is named");
	accept(AUDITOR, Office::Auditor).expect("is named");
}

/// A document of the bank that was not used yet.
pub fn deposit() -> Fingerprint {
	let used = UsedDeposits::get();
	UsedDeposits::set(used + 1);
	fingerprint([DEPOSITS + used])
}

/// Issues, by a custodian and an auditor that are named for it. Returns the document.
pub fn issue(to: u64, amount: Balance) -> Fingerprint {
	custody();
	let document = deposit();
	Pledges::announce_issue(signed(FUND), to, amount, document).expect("can be announced");
	Pledges::confirm_issue(signed(AUDITOR), to, amount, document).expect("can be confirmed");
	document
}

/// Transfers in the ordinary way.
pub fn transfer(from: u64, to: u64, amount: Balance) {
	Balances::transfer(&from, &to, amount, Expendable).expect("can be transferred");
}

/// A campaign to which these have pledged this many euros, after its deadline.
pub fn funded(pledges: &[(u64, Balance)]) -> CampaignId {
	let campaign = campaign();
	for (who, euros) in pledges {
		pledge(*who, campaign, *euros);
	}
	at(DEADLINE);
	advance(campaign);
	campaign
}

/// Declares this many euros for the fund, until the deadline.
pub fn declare(campaign: CampaignId, euros: Balance) {
	let letter = fingerprint([LETTER]);
	Pledges::declare(signed(FUND), campaign, euros * EURO, letter, DEADLINE)
		.expect("can be declared");
}

/// A decision ends a campaign that is funded.
pub fn fail(campaign: CampaignId) {
	Pledges::cancel(decided(), campaign).expect("can be ended");
}

/// The events that a call causes, which is allowed.
pub fn caused(call: impl FnOnce() -> DispatchResult) -> Vec<Event<Test>> {
	events(|| call().expect("is allowed"))
}

/// As in the runtime, where admission gives an account a reference that keeps it in being: it can
/// give away all that it has.
pub fn kept_in_being(who: u64) {
	System::inc_providers(&who);
}
