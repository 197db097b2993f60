// SPDX-License-Identifier: Apache-2.0

//! What the calls cost, with as many pools, milestones and reviewers as a campaign can have, people
//! who have pledged before they were registered, and a waiting list. A pledge and a refund cost the
//! same however many have pledged: the benchmarks `pledge_among_…` and `refund_among_…`, run with
//! `--extra`, show it.

use super::*;
use alloc::vec::Vec;
use doverie_primitives::{
	Balance, CampaignId, Chamber, Electorate, Fingerprint, Kind, Projects, RecordKind, Records,
	RollNumber, Text,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_runtime::{traits::Saturating, Permill};

/// Other than what the proposals put on record.
const DOCUMENT: Fingerprint = Fingerprint([0xd0; 32]);
const EURO: Balance = 1_000_000;
/// What pledgers put in at a time.
const SOME: Balance = 7 * EURO;
const MILLION: u32 = 1_000_000;

fn chain<T: Config>() -> T::AccountId {
	let chain = T::ChainAccount::get();
	if T::Currency::total_balance(&chain) == 0 {
		fund::<T>(&chain, T::Currency::minimum_balance());
	}
	chain
}

fn fund<T: Config>(who: &T::AccountId, amount: Balance) {
	T::Currency::mint_into(who, amount).expect("can be minted");
	TotalSupply::<T>::mutate(|supply| {
		*supply = supply.issue(amount).expect("is a number");
	});
}

/// An organisation with money.
fn organisation<T: Config>(name: &'static str, index: u32, chamber: Chamber) -> T::AccountId {
	let who = account(name, index, 0);
	T::Electorate::admit_for_benchmark(&who, chamber, Kind::Organisation);
	fund::<T>(&who, 1_000_000 * EURO);
	who
}

fn number<T: Config>(who: &T::AccountId) -> RollNumber {
	T::Electorate::member(who).expect("is registered").number
}

fn signed<T: Config>(who: &T::AccountId) -> <T as frame_system::Config>::RuntimeOrigin {
	RawOrigin::Signed(who.clone()).into()
}

/// Makes somebody a citizen, whose pledges the pools match.
fn admit<T: Config>(who: &T::AccountId) {
	T::Electorate::admit_for_benchmark(who, Chamber::CivilSociety, Kind::Citizen);
}

/// Somebody who is not registered, with money.
fn stranger<T: Config>(name: &'static str, index: u32) -> T::AccountId {
	let who = account(name, index, 0);
	fund::<T>(&who, 1_000_000 * EURO);
	who
}

/// A citizen with money, whose pledges the pools match.
fn citizen<T: Config>() -> T::AccountId {
	let who = account("citizen", 0, 0);
	T::Electorate::admit_for_benchmark(&who, Chamber::CivilSociety, Kind::Citizen);
	fund::<T>(&who, 1_000_000 * EURO);
	who
}

fn beneficiary<T: Config>() -> T::AccountId {
	account("beneficiary", 0, 0)
}

fn fiscal_agent<T: Config>() -> T::AccountId {
	account("agent", 0, 0)
}

fn sponsor<T: Config>(index: u32) -> T::AccountId {
	account("sponsor", index, 0)
}

fn reviewer<T: Config>(index: u32) -> T::AccountId {
	account("reviewer", index, 0)
}

fn blocks<T: Config>(n: u32) -> BlockNumberFor<T> {
	n.into()
}

fn go_to<T: Config>(block: BlockNumberFor<T>) {
	frame_system::Pallet::<T>::set_block_number(block);
}

/// Terms with as many milestones and reviewers as there can be, all of whom must approve.
fn terms<T: Config>() -> TermsOf<T> {
	chain::<T>();
	let who = organisation::<T>("beneficiary", 0, Chamber::Academia);
	let agent = organisation::<T>("agent", 0, Chamber::Municipality);
	let chambers = [Chamber::Business, Chamber::CivilSociety];
	let reviewers: Vec<_> = (0..MAX_REVIEWERS)
		.zip(chambers.into_iter().cycle())
		.map(|(i, chamber)| number::<T>(&organisation::<T>("reviewer", i, chamber)))
		.collect();
	if !T::Records::is_on_record(DOCUMENT) {
		T::Records::record(&who, DOCUMENT, RecordKind::Evidence, Text::default(), None)
			.expect("can be recorded");
	}
	let deadline = Pallet::<T>::now().saturating_add(blocks::<T>(10));
	let milestones: Vec<_> = (1..=MAX_MILESTONES)
		.map(|i| Milestone {
			share: Permill::from_percent(10),
			due: deadline.saturating_add(blocks::<T>(i)),
		})
		.collect();
	Terms {
		beneficiary: number::<T>(&who),
		fiscal_agent: number::<T>(&agent),
		fiche: DOCUMENT,
		minimum: 1,
		optimum: 1_000_000_000_000 * EURO,
		deadline,
		milestones: milestones.try_into().expect("there is room"),
		approvals: reviewers.len() as u8,
		reviewers: reviewers.try_into().expect("there is room"),
		declared_share: Permill::from_percent(50),
	}
}

/// Everybody who is named in a campaign accepts.
fn all_accept<T: Config>(campaign: CampaignId) {
	let office = Office::Campaign(campaign);
	let reviewers = (0..MAX_REVIEWERS).map(reviewer::<T>);
	for who in [beneficiary::<T>(), fiscal_agent::<T>()].into_iter().chain(reviewers) {
		Pallet::<T>::accept_office(signed::<T>(&who), office).expect("is named");
	}
}

/// The longest title that can be, of letters that Unicode takes apart in several steps.
fn title<T: Config>() -> Text {
	"ệ".repeat(T::MaxTitleLength::get() as usize).as_str().into()
}

fn budget<T: Config>() -> <T as frame_system::Config>::RuntimeOrigin {
	T::BudgetOrigin::try_successful_origin().expect("a decision can do this")
}

/// A campaign with as many pools as there can be.
fn open<T: Config>() -> CampaignId {
	let proposal = T::Projects::admitted_for_benchmark();
	let terms = terms::<T>();
	let campaign = NextCampaign::<T>::get();
	Pallet::<T>::open_campaign(budget::<T>(), proposal, title::<T>(), terms)
		.expect("can be opened");
	all_accept::<T>(campaign);
	for i in 0..MAX_POOLS {
		let who = organisation::<T>("sponsor", i, Chamber::Business);
		let ratio = Ratio { adds: 1, per: 3 };
		let total = T::MinPool::get().max(10_000 * EURO);
		Pallet::<T>::sponsor(signed::<T>(&who), campaign, ratio, 5_000 * EURO, total)
			.expect("can be sponsored");
	}
	campaign
}

/// A campaign has only this much room left, as if declared money had come in.
fn fill<T: Config>(campaign: CampaignId, room: Balance) {
	let optimum = Campaigns::<T>::get(campaign).expect("is there").terms.optimum;
	CampaignFunds::<T>::mutate(campaign, |funds| {
		funds.honoured = optimum.saturating_sub(funds.pledged).saturating_sub(room);
	});
}

/// Makes the room again.
fn empty_declared<T: Config>(campaign: CampaignId) {
	CampaignFunds::<T>::mutate(campaign, |funds| funds.honoured = 0);
}

/// This many citizens wait, for whom there is room again.
fn waiting<T: Config>(campaign: CampaignId, n: u32) {
	fill::<T>(campaign, 0);
	for i in 0..n {
		let who = stranger::<T>("waiting", i);
		admit::<T>(&who);
		Pallet::<T>::pledge(signed::<T>(&who), campaign, SOME).expect("can wait");
	}
	empty_declared::<T>(campaign);
}

/// The same with a citizen's pledge.
fn with_pledge<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = (open::<T>(), citizen::<T>());
	Pallet::<T>::pledge(signed::<T>(&who), campaign, SOME).expect("can be pledged");
	(campaign, who)
}

fn deadline<T: Config>(campaign: CampaignId) -> BlockNumberFor<T> {
	Campaigns::<T>::get(campaign).expect("is there").terms.deadline
}

/// The deadline has passed, which no call has written down yet.
fn funded<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = with_pledge::<T>();
	go_to::<T>(deadline::<T>(campaign));
	(campaign, who)
}

/// The reviewers look at evidence.
fn shown<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = funded::<T>();
	Pallet::<T>::submit_evidence(signed::<T>(&beneficiary::<T>()), campaign, DOCUMENT)
		.expect("can be shown");
	(campaign, who)
}

/// All but the last reviewer have approved.
fn in_review<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = shown::<T>();
	for i in 1..MAX_REVIEWERS {
		Pallet::<T>::approve(signed::<T>(&reviewer::<T>(i)), campaign, DOCUMENT)
			.expect("can be approved");
	}
	(campaign, who)
}

fn approved<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = in_review::<T>();
	Pallet::<T>::approve(signed::<T>(&reviewer::<T>(0)), campaign, DOCUMENT)
		.expect("can be approved");
	(campaign, who)
}

/// A campaign, and a milestone of it, with a veto that is being decided.
pub(crate) fn vetoed<T: Config>() -> (CampaignId, u8) {
	let (campaign, _) = approved::<T>();
	Campaigns::<T>::mutate(campaign, |campaign| {
		let campaign = campaign.as_mut().expect("is there");
		let now = Pallet::<T>::now();
		let all = Stake { money: SOME, citizens: 1 };
		campaign.veto(DOCUMENT, all, all, now).expect("can be vetoed");
		campaign.go_to_decision(0).expect("can go to decision");
	});
	(campaign, 0)
}

/// The exit window of a campaign is open.
fn exit<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = in_review::<T>();
	let term = Campaigns::<T>::get(campaign).expect("is there").review_term;
	go_to::<T>(Pallet::<T>::now().saturating_add(term));
	Pallet::<T>::advance(signed::<T>(&who), campaign).expect("the reviewers were silent");
	(campaign, who)
}

fn cancelled<T: Config>(campaign: CampaignId) {
	Pallet::<T>::cancel(budget::<T>(), campaign).expect("can be cancelled");
}

/// An account without anything but a small sum on hold, which what it gets creates and frees.
fn empty<T: Config>(who: &T::AccountId) {
	let had = T::Currency::balance(who);
	T::Currency::set_balance(who, 0);
	TotalSupply::<T>::mutate(|supply| *supply = supply.redeem(had).expect("is a number"));
	Pallet::<T>::add_to_hold(HoldReason::SmallSum, who, 1).expect("can be on hold");
}

/// What an account put in before it was registered, and has not adopted: a pledge, and something
/// that waits.
fn put_in_before<T: Config>(campaign: CampaignId, who: &T::AccountId) {
	let (owner, kind) = (Owner::Account(who.clone()), PledgerKind::Unregistered);
	let (mut funds, mut pools) = (CampaignFunds::<T>::get(campaign), Pools::<T>::get(campaign));
	let mut earlier = Pledge::default();
	funds.take(&mut earlier, &mut pools, kind, SOME).expect("can be taken");
	Pledges::<T>::insert(campaign, &owner, earlier);
	Pallet::<T>::join(campaign, &owner, kind, SOME, &mut funds).expect("can wait");
	Pallet::<T>::into_pot(campaign, who, 2 * SOME).expect("is there");
	CampaignFunds::<T>::insert(campaign, funds);
}

/// A campaign to which these have pledged, and something of theirs waits; both before they were
/// registered, and since. It has failed, which no call has written down yet. Something was paid, so
/// that there is dust, and something was transferred straight into the pot. All sponsors who are
/// not among them are refunded. The accounts are empty.
fn failed<T: Config>(pledgers: &[T::AccountId]) -> CampaignId {
	let (campaign, citizen) = with_pledge::<T>();
	for who in pledgers {
		// A sponsor is registered already.
		if T::Electorate::roll_number(who).is_none() {
			admit::<T>(who);
		}
		Pallet::<T>::pledge(signed::<T>(who), campaign, SOME).expect("can be pledged");
	}
	fill::<T>(campaign, 0);
	for who in pledgers {
		Pallet::<T>::pledge(signed::<T>(who), campaign, SOME).expect("can wait");
		put_in_before::<T>(campaign, who);
		empty::<T>(who);
	}
	empty_declared::<T>(campaign);
	let (pot, paid) = (Pallet::<T>::pot(campaign), SOME.saturating_div(3));
	// Settled, so that sponsors have a share.
	let (mut funds, mut pools) = (CampaignFunds::<T>::get(campaign), Pools::<T>::get(campaign));
	funds.settle(&mut pools, Balance::MAX).expect("is settled once");
	funds.paid = paid;
	CampaignFunds::<T>::insert(campaign, funds);
	Pools::<T>::insert(campaign, pools);
	Pallet::<T>::take_from_hold(HoldReason::Pot, &pot, paid).expect("is on hold");
	fund::<T>(&pot, SOME);
	Campaigns::<T>::mutate(campaign, |campaign| {
		campaign.as_mut().expect("is there").state = State::Failed { cause: Cause::Decided };
	});
	let anyone = signed::<T>(&beneficiary::<T>());
	let sponsors = (0..MAX_POOLS).map(sponsor::<T>).filter(|who| !pledgers.contains(who));
	for who in sponsors.chain([citizen]) {
		Pallet::<T>::refund(anyone.clone(), campaign, who).expect("is due");
	}
	let grace = Campaigns::<T>::get(campaign).expect("is there").grace;
	go_to::<T>(deadline::<T>(campaign).saturating_add(grace).saturating_add(blocks::<T>(1)));
	Campaigns::<T>::mutate(campaign, |campaign| {
		campaign.as_mut().expect("is there").state = State::AwaitingEvidence;
	});
	campaign
}

/// Custodian and auditor, who have accepted.
fn custodian<T: Config>() -> (T::AccountId, T::AccountId) {
	let custodian = organisation::<T>("custodian", 0, Chamber::Business);
	let auditor = organisation::<T>("auditor", 0, Chamber::Academia);
	Pallet::<T>::set_custodian(budget::<T>(), number::<T>(&custodian)).expect("can be named");
	Pallet::<T>::set_auditor(budget::<T>(), number::<T>(&auditor)).expect("can be named");
	for (who, office) in [(&custodian, Office::Custodian), (&auditor, Office::Auditor)] {
		Pallet::<T>::accept_office(signed::<T>(who), office).expect("is named");
	}
	if !T::Records::is_on_record(DOCUMENT) {
		T::Records::record(&custodian, DOCUMENT, RecordKind::Evidence, Text::default(), None)
			.expect("can be recorded");
	}
	(custodian, auditor)
}

/// An issue that the custodian has announced, and perhaps the auditor confirmed: with both, and to
/// whom.
fn issued<T: Config>(confirmed: bool) -> (T::AccountId, T::AccountId, T::AccountId) {
	let (custodian, auditor) = custodian::<T>();
	let to: T::AccountId = account("new", 0, 0);
	let amount = SOME.min(T::IssueCeiling::get());
	Pallet::<T>::announce_issue(signed::<T>(&custodian), to.clone(), amount, DOCUMENT)
		.expect("can be announced");
	if confirmed {
		Pallet::<T>::confirm_issue(signed::<T>(&auditor), to.clone(), amount, DOCUMENT)
			.expect("can be confirmed");
	}
	(custodian, auditor, to)
}

/// A declared pledge of the sponsor.
fn declared<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = (open::<T>(), sponsor::<T>(0));
	let until = deadline::<T>(campaign);
	Pallet::<T>::declare(signed::<T>(&who), campaign, SOME, DOCUMENT, until)
		.expect("can be declared");
	(campaign, who)
}

/// The same, attested by the fiscal agent.
fn attested<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = declared::<T>();
	let (agent, donor) = (signed::<T>(&fiscal_agent::<T>()), number::<T>(&who));
	Pallet::<T>::attest_receipt(agent, campaign, donor, SOME, DOCUMENT).expect("can be attested");
	(campaign, who)
}

/// This many accounts have pledged to this campaign, and others to other campaigns: there are a
/// million pledges in all: what costs more with a larger state is the same for every number.
fn pledgers<T: Config>(campaign: CampaignId, n: u32) {
	let pledge = Pledge { amount: SOME, ..Default::default() };
	for i in 0..MILLION {
		let who: T::AccountId = account("pledger", i, 0);
		let to = if i < n { campaign } else { campaign.saturating_add(1).saturating_add(i % 97) };
		Pledges::<T>::insert(to, Owner::Account(who), &pledge);
	}
	let amount = SOME.saturating_mul(n.into());
	CampaignFunds::<T>::mutate(campaign, |funds| {
		funds.pledged = funds.pledged.saturating_add(amount);
		funds.unsettled = funds.unsettled.saturating_add(amount);
		funds.by_pledger.unregistered.pledgers = n;
		funds.by_pledger.unregistered.amount = amount;
	});
	let pot = Pallet::<T>::pot(campaign);
	fund::<T>(&pot, amount);
	T::Currency::set_balance(&pot, 0);
	Pallet::<T>::add_to_hold(HoldReason::Pot, &pot, amount).expect("can be on hold");
}

/// A campaign to which this many accounts and a citizen have pledged.
fn pledged_among<T: Config>(n: u32) -> (CampaignId, T::AccountId) {
	let (campaign, who) = with_pledge::<T>();
	pledgers::<T>(campaign, n);
	(campaign, who)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_custodian() {
		let who = number::<T>(&organisation::<T>("custodian", 0, Chamber::Business));
		#[extrinsic_call]
		_(budget::<T>() as <T as frame_system::Config>::RuntimeOrigin, who);
		assert_eq!(Custodian::<T>::get().map(|holder| holder.number), Some(who));
	}

	#[benchmark]
	fn set_auditor() {
		super::custodian::<T>();
		let who = number::<T>(&organisation::<T>("another", 0, Chamber::Academia));
		#[extrinsic_call]
		_(budget::<T>() as <T as frame_system::Config>::RuntimeOrigin, who);
		assert_eq!(Auditor::<T>::get().map(|holder| holder.number), Some(who));
	}

	/// In a campaign, by the last of the reviewers: with that, all who are needed have accepted.
	#[benchmark]
	fn accept_office() {
		let campaign = open::<T>();
		let who = reviewer::<T>(MAX_REVIEWERS.saturating_sub(1));
		Acceptances::<T>::remove(campaign, number::<T>(&who));
		Campaigns::<T>::mutate(campaign, |campaign| {
			campaign.as_mut().expect("is there").accepted = false;
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), Office::Campaign(campaign));
		assert_eq!(Pallet::<T>::acceptance(campaign, number::<T>(&who)), Some(who));
		assert!(Campaigns::<T>::get(campaign).expect("is there").accepted);
	}

	#[benchmark]
	fn announce_issue() {
		let (who, _) = super::custodian::<T>();
		let to: T::AccountId = account("new", 0, 0);
		let amount = SOME.min(T::IssueCeiling::get());
		#[extrinsic_call]
		_(RawOrigin::Signed(who), to, amount, DOCUMENT);
		assert!(Issues::<T>::contains_key(DOCUMENT));
	}

	#[benchmark]
	fn confirm_issue() {
		let (_, auditor, to) = issued::<T>(false);
		let amount = SOME.min(T::IssueCeiling::get());
		#[extrinsic_call]
		_(RawOrigin::Signed(auditor), to.clone(), amount, DOCUMENT);
		assert_eq!(T::Currency::balance(&to), amount);
	}

	#[benchmark]
	fn withdraw_issue() {
		let (custodian, ..) = issued::<T>(false);
		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), DOCUMENT);
		assert!(!Issues::<T>::contains_key(DOCUMENT));
	}

	#[benchmark]
	fn announce_correction() {
		let (custodian, ..) = issued::<T>(true);
		let right: T::AccountId = account("right", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), DOCUMENT, right.clone());
		let step = Issues::<T>::get(DOCUMENT).expect("is there").step;
		assert_eq!(step, IssueStep::Correcting { to: right });
	}

	/// From an account that is gone with it, to one that it creates.
	#[benchmark]
	fn confirm_correction() {
		let (custodian, auditor, wrong) = issued::<T>(true);
		let right: T::AccountId = account("right", 0, 0);
		Pallet::<T>::announce_correction(signed::<T>(&custodian), DOCUMENT, right.clone())
			.expect("can be announced");
		#[extrinsic_call]
		_(RawOrigin::Signed(auditor), DOCUMENT, right);
		assert_eq!(T::Currency::balance(&wrong), 0);
	}

	#[benchmark]
	fn request_redemption() {
		let who: T::AccountId = account("owner", 0, 0);
		fund::<T>(&who, 2 * SOME);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), SOME);
		assert_eq!(Pallet::<T>::on_hold(HoldReason::Redemption, &who), SOME);
	}

	#[benchmark]
	fn cancel_redemption() {
		let who: T::AccountId = account("owner", 0, 0);
		fund::<T>(&who, 2 * SOME);
		Pallet::<T>::request_redemption(signed::<T>(&who), SOME).expect("can be asked for");
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert_eq!(T::Currency::balance(&who), 2 * SOME);
	}

	#[benchmark]
	fn redeem() {
		let (custodian, _) = super::custodian::<T>();
		let who: T::AccountId = account("owner", 0, 0);
		fund::<T>(&who, 2 * SOME);
		Pallet::<T>::request_redemption(signed::<T>(&who), SOME).expect("can be asked for");
		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), who.clone(), SOME, DOCUMENT);
		assert_eq!(T::Currency::total_balance(&who), SOME);
	}

	#[benchmark]
	fn spend() {
		super::custodian::<T>();
		let chain = chain::<T>();
		fund::<T>(&chain, 2 * SOME);
		let to: T::AccountId = account("new", 0, 0);
		#[extrinsic_call]
		_(budget::<T>() as <T as frame_system::Config>::RuntimeOrigin, to.clone(), SOME, DOCUMENT);
		assert_eq!(T::Currency::balance(&to), SOME);
	}

	/// After one that has missed its minimum, which no call has written down yet.
	#[benchmark]
	fn open_campaign() {
		let proposal = T::Projects::admitted_for_benchmark();
		let mut former = terms::<T>();
		former.minimum = former.optimum;
		Pallet::<T>::open_campaign(budget::<T>(), proposal, title::<T>(), former)
			.expect("can be opened");
		let before = NextCampaign::<T>::get();
		go_to::<T>(deadline::<T>(before.saturating_sub(1)));
		let mut terms = Campaigns::<T>::get(before.saturating_sub(1)).expect("is there").terms;
		let later = terms.deadline;
		terms.deadline = terms.deadline.saturating_add(later);
		for milestone in terms.milestones.iter_mut() {
			milestone.due = milestone.due.saturating_add(later);
		}
		#[extrinsic_call]
		_(
			budget::<T>() as <T as frame_system::Config>::RuntimeOrigin,
			proposal,
			title::<T>(),
			terms,
		);
		assert_eq!(NextCampaign::<T>::get(), before.saturating_add(1));
	}

	#[benchmark]
	fn hide_title() {
		let campaign = open::<T>();
		let origin = T::GovernanceOrigin::try_successful_origin().expect("a decision can do this");
		#[extrinsic_call]
		_(origin as <T as frame_system::Config>::RuntimeOrigin, campaign);
		assert!(!Titles::<T>::contains_key(campaign));
	}

	#[benchmark]
	fn replace_reviewers() {
		let (campaign, _) = in_review::<T>();
		let mut reviewers =
			Campaigns::<T>::get(campaign).expect("is there").terms.reviewers.into_inner();
		reviewers.reverse();
		let reviewers: BoundedVec<_, _> = reviewers.try_into().expect("there is room");
		#[extrinsic_call]
		_(
			budget::<T>() as <T as frame_system::Config>::RuntimeOrigin,
			campaign,
			reviewers.clone(),
			2,
		);
		assert_eq!(Campaigns::<T>::get(campaign).expect("is there").terms.reviewers, reviewers);
	}

	#[benchmark]
	fn cancel() {
		let (campaign, _) = funded::<T>();
		#[extrinsic_call]
		_(budget::<T>() as <T as frame_system::Config>::RuntimeOrigin, campaign);
		assert!(Campaigns::<T>::get(campaign).expect("is there").state.refunds());
	}

	/// At the deadline: as many places of the waiting list move up as do with it, and eight pools are
	/// settled.
	#[benchmark]
	fn advance() {
		let (campaign, who) = with_pledge::<T>();
		waiting::<T>(campaign, MOVES_AT_DEADLINE);
		go_to::<T>(deadline::<T>(campaign));
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign);
		assert_eq!(Campaigns::<T>::get(campaign).expect("is there").state, State::AwaitingEvidence);
		assert!(CampaignFunds::<T>::get(campaign).matched > 0);
	}

	/// Of somebody who has pledged before the admission: that is adopted, every pool counts it, and
	/// what is above the optimum waits.
	#[benchmark]
	fn pledge() {
		let (campaign, who) = (open::<T>(), stranger::<T>("before", 0));
		Pallet::<T>::pledge(signed::<T>(&who), campaign, SOME).expect("can be pledged");
		fill::<T>(campaign, EURO);
		admit::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), campaign, SOME);
		let owner = Pallet::<T>::owner(&who);
		let waits = Pallet::<T>::place_of(campaign, &owner).map(|(_, place)| place.amount);
		assert_eq!(waits, Some(SOME.saturating_sub(EURO)));
		let put_in = Pledges::<T>::get(campaign, owner).expect("is there");
		assert_eq!(put_in.claims.len() as u32, MAX_POOLS);
	}

	/// Of somebody who has pledged before the admission, with whom others move up, and after which
	/// there is too little in the last days.
	#[benchmark]
	fn withdraw() {
		let (campaign, who) = (open::<T>(), stranger::<T>("before", 0));
		let all = 1_000 * SOME;
		Pallet::<T>::pledge(signed::<T>(&who), campaign, all).expect("can be pledged");
		waiting::<T>(campaign, MOVES_ON_WITHDRAWAL);
		Campaigns::<T>::mutate(campaign, |campaign| {
			campaign.as_mut().expect("is there").terms.minimum = all;
		});
		admit::<T>(&who);
		empty::<T>(&who);
		go_to::<T>(deadline::<T>(campaign).saturating_sub(blocks::<T>(1)));
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), campaign, all);
		assert!(CampaignFunds::<T>::get(campaign).queue.first.is_none());
		let loaded = Campaigns::<T>::get(campaign).expect("is there");
		assert!(loaded.deadline() > deadline::<T>(campaign));
	}

	/// By the pledger, who has pledged before the admission.
	#[benchmark]
	fn renew_claims() {
		let (campaign, who) = (open::<T>(), stranger::<T>("before", 0));
		Pallet::<T>::pledge(signed::<T>(&who), campaign, SOME).expect("can be pledged");
		fill::<T>(campaign, 0);
		Pallet::<T>::pledge(signed::<T>(&who), campaign, SOME).expect("can wait");
		admit::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), campaign, who.clone());
		let put_in = Pledges::<T>::get(campaign, Pallet::<T>::owner(&who)).expect("is adopted");
		assert_eq!(put_in.claims.len() as u32, MAX_POOLS);
	}

	/// Citizens, whose pledges every pool counts.
	#[benchmark]
	fn move_up(n: Linear<1, { T::MaxMoves::get() }>) {
		let campaign = open::<T>();
		waiting::<T>(campaign, n);
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(anyone), campaign, n);
		assert!(CampaignFunds::<T>::get(campaign).queue.first.is_none());
	}

	/// It displaces one that weighs less, whose sponsor's account is gone.
	#[benchmark]
	fn sponsor() {
		let campaign = open::<T>();
		// Before the last days.
		let later = Pallet::<T>::now().saturating_add(T::LastDays::get());
		Campaigns::<T>::mutate(campaign, |campaign| {
			let campaign = campaign.as_mut().expect("is there");
			campaign.terms.deadline = later.saturating_add(blocks::<T>(1));
		});
		// It weighs more than any of the others, so all of their sponsors are looked at.
		let who = organisation::<T>("larger", 0, Chamber::Business);
		let total = T::MinPool::get().max(10_000 * EURO).saturating_add(1);
		empty::<T>(&super::sponsor::<T>(MAX_POOLS.saturating_sub(1)));
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), campaign, Ratio { adds: 1, per: 1 }, 5_000 * EURO, total);
		let pools = Pools::<T>::get(campaign);
		assert!(pools.iter().any(|pool| pool.sponsor == number::<T>(&who)));
	}

	#[benchmark]
	fn top_up() {
		let campaign = open::<T>();
		let who = super::sponsor::<T>(MAX_POOLS.saturating_sub(1));
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign, SOME);
		assert_eq!(Pools::<T>::get(campaign).len() as u32, MAX_POOLS);
	}

	#[benchmark]
	fn declare() {
		let (campaign, who) = (open::<T>(), super::sponsor::<T>(0));
		let until = deadline::<T>(campaign);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), campaign, SOME, DOCUMENT, until);
		assert!(Declarations::<T>::contains_key(campaign, number::<T>(&who)));
	}

	#[benchmark]
	fn withdraw_declaration() {
		let (campaign, who) = declared::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), campaign);
		assert!(!Declarations::<T>::contains_key(campaign, number::<T>(&who)));
	}

	#[benchmark]
	fn attest_receipt() {
		let (campaign, who) = declared::<T>();
		let donor = number::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(fiscal_agent::<T>()), campaign, donor, SOME, DOCUMENT);
		assert!(Declarations::<T>::get(campaign, donor).expect("is there").receipt.is_some());
	}

	#[benchmark]
	fn confirm_receipt() {
		let (campaign, who) = attested::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign);
		assert_eq!(CampaignFunds::<T>::get(campaign).honoured, SOME);
	}

	/// One that counts, after which there is too little in the last days.
	#[benchmark]
	fn revoke_receipt() {
		let (campaign, who) = attested::<T>();
		Pallet::<T>::confirm_receipt(signed::<T>(&who), campaign).expect("can be confirmed");
		let donor = number::<T>(&who);
		go_to::<T>(deadline::<T>(campaign).saturating_sub(blocks::<T>(1)));
		#[extrinsic_call]
		_(RawOrigin::Signed(fiscal_agent::<T>()), campaign, donor);
		assert_eq!(CampaignFunds::<T>::get(campaign).honoured, 0);
		let loaded = Campaigns::<T>::get(campaign).expect("is there");
		assert!(loaded.deadline() > deadline::<T>(campaign));
	}

	#[benchmark]
	fn replace_fiscal_agent() {
		let (campaign, _) = funded::<T>();
		let agent = number::<T>(&organisation::<T>("another", 0, Chamber::Municipality));
		#[extrinsic_call]
		_(budget::<T>() as <T as frame_system::Config>::RuntimeOrigin, campaign, agent);
		let terms = Campaigns::<T>::get(campaign).expect("is there").terms;
		assert_eq!(terms.fiscal_agent, agent);
	}

	/// A sponsor who has pledged too, with all that its pool has added.
	#[benchmark]
	fn leave() {
		let (campaign, _) = exit::<T>();
		let who = super::sponsor::<T>(0);
		// As if it had pledged like the citizen, with claims on every pool.
		let owner = Pallet::<T>::owner(&who);
		let (other, put_in) = Pledges::<T>::iter_prefix(campaign).next().expect("is there");
		Pledges::<T>::remove(campaign, other);
		Pledges::<T>::insert(campaign, &owner, put_in);
		empty::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign);
		assert_eq!(Pledges::<T>::get(campaign, owner), None);
	}

	#[benchmark]
	fn remove_lapsed() {
		let (campaign, who) = declared::<T>();
		let donor = number::<T>(&who);
		go_to::<T>(deadline::<T>(campaign));
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign, donor);
		assert!(!Declarations::<T>::contains_key(campaign, donor));
	}

	#[benchmark]
	fn submit_evidence() {
		let (campaign, _) = funded::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(beneficiary::<T>()), campaign, DOCUMENT);
		assert!(matches!(
			Campaigns::<T>::get(campaign).expect("is there").state,
			State::InReview { .. }
		));
	}

	#[benchmark]
	fn approve() {
		let (campaign, _) = in_review::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(reviewer::<T>(0)), campaign, DOCUMENT);
		assert!(matches!(
			Campaigns::<T>::get(campaign).expect("is there").state,
			State::Approved { .. }
		));
	}

	/// By the last of the reviewers.
	#[benchmark]
	fn refuse() {
		let (campaign, _) = shown::<T>();
		for i in 1..MAX_REVIEWERS {
			let who = signed::<T>(&reviewer::<T>(i));
			Pallet::<T>::refuse(who, campaign, DOCUMENT, DOCUMENT).expect("can be refused");
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(reviewer::<T>(0)), campaign, DOCUMENT, DOCUMENT);
		assert_eq!(Campaigns::<T>::get(campaign).expect("is there").state, State::AwaitingEvidence);
	}

	/// The veto that makes it a third, of somebody who has pledged before the admission.
	#[benchmark]
	fn veto() {
		let (campaign, _) = with_pledge::<T>();
		let who = stranger::<T>("before", 0);
		Pallet::<T>::pledge(signed::<T>(&who), campaign, 100 * SOME).expect("can be pledged");
		go_to::<T>(deadline::<T>(campaign));
		Pallet::<T>::submit_evidence(signed::<T>(&beneficiary::<T>()), campaign, DOCUMENT)
			.expect("can be shown");
		for i in 0..MAX_REVIEWERS {
			Pallet::<T>::approve(signed::<T>(&reviewer::<T>(i)), campaign, DOCUMENT)
				.expect("can be approved");
		}
		admit::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign, DOCUMENT, Some(DOCUMENT));
		assert!(matches!(
			Campaigns::<T>::get(campaign).expect("is there").state,
			State::Vetoed { .. }
		));
	}

	/// The last one, which completes the campaign, to an account that is gone, with something that
	/// was transferred straight into the pot.
	#[benchmark]
	fn pay_out() {
		let (campaign, who) = approved::<T>();
		Campaigns::<T>::mutate(campaign, |campaign| {
			let campaign = campaign.as_mut().expect("is there");
			campaign.milestone = (MAX_MILESTONES as u8).saturating_sub(1);
		});
		empty::<T>(&beneficiary::<T>());
		fund::<T>(&Pallet::<T>::pot(campaign), SOME);
		let veto_window = Campaigns::<T>::get(campaign).expect("is there").veto_window;
		go_to::<T>(Pallet::<T>::now().saturating_add(veto_window));
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign);
		assert_eq!(Campaigns::<T>::get(campaign).expect("is there").state, State::Completed);
	}

	/// The last one, of somebody who has pledged and sponsors, and something of whose waits.
	#[benchmark]
	fn refund() {
		let who = super::sponsor::<T>(0);
		let campaign = failed::<T>(core::slice::from_ref(&who));
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(anyone), campaign, who);
		let funds = CampaignFunds::<T>::get(campaign);
		assert!(funds.held() == 0 && funds.dust > 0);
	}

	/// The last ones; as many of them sponsor as there can be pools.
	#[benchmark]
	fn refund_many(n: Linear<1, { T::MaxRefunds::get() }>) {
		let accounts: Vec<T::AccountId> =
			(0..n)
				.map(|i| {
					if i < MAX_POOLS {
						super::sponsor::<T>(i)
					} else {
						stranger::<T>("pledger", i)
					}
				})
				.collect();
		let campaign = failed::<T>(&accounts);
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(anyone), campaign, accounts);
		assert_eq!(CampaignFunds::<T>::get(campaign).held(), 0);
	}

	#[benchmark]
	fn release_small_sum() {
		let who: T::AccountId = account("owner", 0, 0);
		Pallet::<T>::add_to_hold(HoldReason::SmallSum, &who, 1).expect("can be on hold");
		fund::<T>(&who, SOME);
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(anyone), who.clone());
		assert_eq!(T::Currency::balance(&who), SOME + 1);
	}

	#[benchmark]
	fn move_stray() {
		let (campaign, who) = with_pledge::<T>();
		let pot = Pallet::<T>::pot(campaign);
		fund::<T>(&pot, SOME);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign);
		assert_eq!(T::Currency::balance(&pot), 0);
	}

	#[benchmark(extra)]
	fn pledge_among_10() {
		let (campaign, who) = pledged_among::<T>(10);
		#[extrinsic_call]
		pledge(RawOrigin::Signed(who.clone()), campaign, SOME);
		let put_in = Pledges::<T>::get(campaign, Pallet::<T>::owner(&who));
		assert_eq!(put_in.expect("is there").amount, 2 * SOME);
	}

	#[benchmark(extra)]
	fn pledge_among_1_000_000() {
		let (campaign, who) = pledged_among::<T>(MILLION);
		#[extrinsic_call]
		pledge(RawOrigin::Signed(who.clone()), campaign, SOME);
		let put_in = Pledges::<T>::get(campaign, Pallet::<T>::owner(&who));
		assert_eq!(put_in.expect("is there").amount, 2 * SOME);
	}

	#[benchmark(extra)]
	fn refund_among_10() {
		let (campaign, who) = pledged_among::<T>(10);
		cancelled::<T>(campaign);
		#[extrinsic_call]
		refund(RawOrigin::Signed(who.clone()), campaign, who.clone());
		assert_eq!(Pledges::<T>::get(campaign, Pallet::<T>::owner(&who)), None);
	}

	#[benchmark(extra)]
	fn refund_among_1_000_000() {
		let (campaign, who) = pledged_among::<T>(MILLION);
		cancelled::<T>(campaign);
		#[extrinsic_call]
		refund(RawOrigin::Signed(who.clone()), campaign, who.clone());
		assert_eq!(Pledges::<T>::get(campaign, Pallet::<T>::owner(&who)), None);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::new_test_ext(),
		crate::mock::Test,
		extra = false
	);
}
