// SPDX-License-Identifier: Apache-2.0

//! What the calls cost, with as many pools, milestones and reviewers as a campaign can have. A
//! pledge and a refund cost the same however many have pledged: the benchmarks `pledge_among_…` and
//! `refund_among_…`, run with `--extra`, show it.

use super::*;
use alloc::{vec, vec::Vec};
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
	for i in 0..MAX_POOLS {
		let who = organisation::<T>("sponsor", i, Chamber::Business);
		let ratio = Ratio { adds: 1, per: 3 };
		let total = T::MinPool::get().max(10_000 * EURO);
		Pallet::<T>::sponsor(signed::<T>(&who), campaign, ratio, 5_000 * EURO, total)
			.expect("can be sponsored");
	}
	campaign
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

/// All but the last reviewer have approved.
fn in_review<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = funded::<T>();
	Pallet::<T>::submit_evidence(signed::<T>(&beneficiary::<T>()), campaign, DOCUMENT)
		.expect("can be shown");
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
		campaign.veto(DOCUMENT, SOME, SOME, now).expect("can be vetoed");
		campaign.go_to_decision(0).expect("can go to decision");
	});
	(campaign, 0)
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

/// A campaign to which these and a citizen have pledged. It has failed, which no call has written
/// down yet. Something was paid, so that there is dust, and something was transferred straight into
/// the pot. The citizen and all sponsors but the first are refunded, and the accounts of those who
/// have pledged are empty.
fn failed<T: Config>(pledgers: &[T::AccountId]) -> CampaignId {
	let (campaign, citizen) = with_pledge::<T>();
	for who in pledgers {
		Pallet::<T>::pledge(signed::<T>(who), campaign, SOME).expect("can be pledged");
		empty::<T>(who);
	}
	let (pot, paid) = (Pallet::<T>::pot(campaign), SOME.saturating_div(3));
	CampaignFunds::<T>::mutate(campaign, |funds| funds.paid = paid);
	Pallet::<T>::take_from_hold(HoldReason::Pot, &pot, paid).expect("is on hold");
	fund::<T>(&pot, SOME);
	let grace = Campaigns::<T>::get(campaign).expect("is there").grace;
	go_to::<T>(deadline::<T>(campaign).saturating_add(grace).saturating_add(blocks::<T>(1)));
	let anyone = signed::<T>(&beneficiary::<T>());
	for who in (1..MAX_POOLS).map(sponsor::<T>).chain([citizen]) {
		Pallet::<T>::refund(anyone.clone(), campaign, who).expect("is due");
	}
	Campaigns::<T>::mutate(campaign, |campaign| {
		campaign.as_mut().expect("is there").state = State::AwaitingEvidence;
	});
	campaign
}

/// Somebody is custodian.
fn custodian<T: Config>() -> T::AccountId {
	let who = organisation::<T>("custodian", 0, Chamber::Business);
	Pallet::<T>::set_custodian(budget::<T>(), number::<T>(&who)).expect("can be named");
	if !T::Records::is_on_record(DOCUMENT) {
		T::Records::record(&who, DOCUMENT, RecordKind::Evidence, Text::default(), None)
			.expect("can be recorded");
	}
	who
}

/// A declared pledge of the sponsor.
fn declared<T: Config>() -> (CampaignId, T::AccountId) {
	let (campaign, who) = (open::<T>(), sponsor::<T>(0));
	let until = deadline::<T>(campaign);
	Pallet::<T>::declare(signed::<T>(&who), campaign, SOME, DOCUMENT, until)
		.expect("can be declared");
	(campaign, who)
}

/// This many accounts have pledged to this campaign, and others to other campaigns: there are a
/// million pledges in all: what costs more with a larger state is the same for every number.
fn pledgers<T: Config>(campaign: CampaignId, n: u32) {
	let pledge = Pledge { amount: SOME, ..Default::default() };
	for i in 0..MILLION {
		let who: T::AccountId = account("pledger", i, 0);
		let to = if i < n { campaign } else { campaign.saturating_add(1).saturating_add(i % 97) };
		Pledges::<T>::insert(to, who, &pledge);
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
		assert_eq!(Custodian::<T>::get(), Some(who));
	}

	#[benchmark]
	fn issue() {
		let who = custodian::<T>();
		let to: T::AccountId = account("new", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), to.clone(), SOME, DOCUMENT);
		assert_eq!(T::Currency::balance(&to), SOME);
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
		let custodian = custodian::<T>();
		let who: T::AccountId = account("owner", 0, 0);
		fund::<T>(&who, 2 * SOME);
		Pallet::<T>::request_redemption(signed::<T>(&who), SOME).expect("can be asked for");
		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), who.clone(), SOME, DOCUMENT);
		assert_eq!(T::Currency::total_balance(&who), SOME);
	}

	#[benchmark]
	fn spend() {
		custodian::<T>();
		let chain = chain::<T>();
		fund::<T>(&chain, 2 * SOME);
		let to: T::AccountId = account("new", 0, 0);
		#[extrinsic_call]
		_(budget::<T>() as <T as frame_system::Config>::RuntimeOrigin, to.clone(), SOME, DOCUMENT);
		assert_eq!(T::Currency::balance(&to), SOME);
	}

	#[benchmark]
	fn open_campaign() {
		let proposal = T::Projects::admitted_for_benchmark();
		let terms = terms::<T>();
		#[extrinsic_call]
		_(
			budget::<T>() as <T as frame_system::Config>::RuntimeOrigin,
			proposal,
			title::<T>(),
			terms,
		);
		assert_eq!(NextCampaign::<T>::get(), FirstCampaign::get().saturating_add(1));
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

	#[benchmark]
	fn advance() {
		let (campaign, who) = funded::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign);
		assert_eq!(Campaigns::<T>::get(campaign).expect("is there").state, State::AwaitingEvidence);
	}

	/// A citizen's first one, to which every pool adds.
	#[benchmark]
	fn pledge() {
		let (campaign, who) = (open::<T>(), citizen::<T>());
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), campaign, SOME);
		let Pledge { matched, .. } = Pledges::<T>::get(campaign, &who).expect("is there");
		assert!(matched.len() as u32 == MAX_POOLS && matched.iter().all(|added| *added > 0));
	}

	#[benchmark]
	fn withdraw() {
		let (campaign, who) = with_pledge::<T>();
		empty::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), campaign, SOME);
		assert_eq!(Pledges::<T>::get(campaign, &who), None);
	}

	#[benchmark]
	fn sponsor() {
		let campaign = open::<T>();
		Pools::<T>::mutate(campaign, |pools| pools.pop());
		let who = super::sponsor::<T>(MAX_POOLS.saturating_sub(1));
		let total = T::MinPool::get();
		#[extrinsic_call]
		_(RawOrigin::Signed(who), campaign, Ratio { adds: 1, per: 1 }, SOME, total);
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
		assert_eq!(CampaignFunds::<T>::get(campaign).honoured, SOME);
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

	/// The veto that makes it a third, of somebody who has pledged and sponsors.
	#[benchmark]
	fn veto() {
		let (campaign, _) = with_pledge::<T>();
		let who = super::sponsor::<T>(0);
		Pallet::<T>::pledge(signed::<T>(&who), campaign, 100 * SOME).expect("can be pledged");
		go_to::<T>(deadline::<T>(campaign));
		Pallet::<T>::submit_evidence(signed::<T>(&beneficiary::<T>()), campaign, DOCUMENT)
			.expect("can be shown");
		for i in 0..MAX_REVIEWERS {
			Pallet::<T>::approve(signed::<T>(&reviewer::<T>(i)), campaign, DOCUMENT)
				.expect("can be approved");
		}
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

	/// The last one, of somebody who has pledged and sponsors.
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

	/// The last ones; the first of them sponsors.
	#[benchmark]
	fn refund_many(n: Linear<1, { T::MaxRefunds::get() }>) {
		let mut accounts = vec![super::sponsor::<T>(0)];
		for i in 1..n {
			let who: T::AccountId = account("pledger", i, 0);
			fund::<T>(&who, 2 * SOME);
			accounts.push(who);
		}
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
		assert_eq!(Pledges::<T>::get(campaign, &who).expect("is there").amount, 2 * SOME);
	}

	#[benchmark(extra)]
	fn pledge_among_1_000_000() {
		let (campaign, who) = pledged_among::<T>(MILLION);
		#[extrinsic_call]
		pledge(RawOrigin::Signed(who.clone()), campaign, SOME);
		assert_eq!(Pledges::<T>::get(campaign, &who).expect("is there").amount, 2 * SOME);
	}

	#[benchmark(extra)]
	fn refund_among_10() {
		let (campaign, who) = pledged_among::<T>(10);
		cancelled::<T>(campaign);
		#[extrinsic_call]
		refund(RawOrigin::Signed(who.clone()), campaign, who.clone());
		assert_eq!(Pledges::<T>::get(campaign, &who), None);
	}

	#[benchmark(extra)]
	fn refund_among_1_000_000() {
		let (campaign, who) = pledged_among::<T>(MILLION);
		cancelled::<T>(campaign);
		#[extrinsic_call]
		refund(RawOrigin::Signed(who.clone()), campaign, who.clone());
		assert_eq!(Pledges::<T>::get(campaign, &who), None);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::new_test_ext(),
		crate::mock::Test,
		extra = false
	);
}
