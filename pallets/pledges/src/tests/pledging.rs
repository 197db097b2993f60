// SPDX-License-Identifier: Apache-2.0

//! Pledging, adding to a pledge, and taking it back before the deadline.

use crate::{
	mock::*, types::Pools, ByPledger, Cause, Error, Event, Figure, Funds, Offer, Pledge,
	PledgerKind, Pool, Ratio, Refusal, State, Taken, Terms, MAX_ISSUANCE,
};
use doverie_primitives::{Balance, ByChamber, ByKind, Chamber, Kind};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const CITIZENS: PledgerKind =
	PledgerKind::Stakeholder { chamber: Chamber::CivilSociety, kind: Kind::Citizen };

fn try_to_pledge(who: u64, campaign: u32, amount: Balance) -> DispatchResult {
	Pledges::pledge(signed(who), campaign, amount)
}

fn withdraw(who: u64, campaign: u32, amount: Balance) -> DispatchResult {
	Pledges::withdraw(signed(who), campaign, amount)
}

fn pledged(campaign: u32, who: u64) -> Balance {
	Pledges::pledge_of(campaign, who).map_or(0, |info| info.pledge.amount)
}

#[test]
fn a_pledge_goes_to_the_pot_at_once() {
	test(|| {
		let campaign = campaign();
		let offered = 30 * EURO;
		assert_ok!(try_to_pledge(CITIZEN, campaign, offered));
		let (who, kind) = (CITIZEN, CITIZENS);
		assert_eq!(
			last_event(),
			Event::Pledged { campaign, who, kind, offered, amount: offered, matched: 0 }
		);
		assert_eq!(balance(CITIZEN), 970 * EURO);
		assert_eq!(held(campaign), 30 * EURO);
		assert_eq!(pledged(campaign, CITIZEN), 30 * EURO);
		assert_eq!((funds(campaign).pledged, funds(campaign).raised()), (offered, offered));
		assert_eq!(info(campaign).held, 30 * EURO);
		assert_eq!(info(campaign).refundable, 0);
	});
}

#[test]
fn pledges_are_counted_by_chamber_and_kind_of_pledger() {
	test(|| {
		let campaign = campaign();
		for (who, euros) in [
			(MUNICIPALITY, 1),
			(AGENT, 2),
			(BUSINESS, 4),
			(ASSOCIATION, 8),
			(CITIZEN, 16),
			(OTHER_CITIZEN, 32),
			(CITIZEN, 64),
			(STRANGER, 128),
			(7, 256),
		] {
			pledge(who, campaign, euros);
		}
		let figure = |pledgers, euros: Balance| Figure { pledgers, amount: euros * EURO };
		let organisations = |organisations| ByKind { organisations, ..ByKind::default() };
		let chambers = [
			organisations(figure(2, 3)),
			organisations(figure(1, 4)),
			organisations(figure(1, 256)),
			ByKind { organisations: figure(1, 8), citizens: figure(2, 112) },
		];
		let by_pledger =
			ByPledger { chambers: ByChamber::new(chambers), unregistered: figure(1, 128) };
		assert_eq!(funds(campaign).by_pledger, by_pledger);
		assert_ok!(withdraw(CITIZEN, campaign, 80 * EURO));
		assert_ok!(withdraw(STRANGER, campaign, EURO));
		let figures = funds(campaign).by_pledger;
		assert_eq!(figures.chambers.civil_society.citizens, figure(1, 32));
		assert_eq!(figures.unregistered, figure(1, 127));
	});
}

#[test]
fn a_pledger_registered_meanwhile_counts_where_they_belong_with_the_next_pledge() {
	test(|| {
		let campaign = campaign();
		pledge(STRANGER, campaign, 10);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		let figures = || funds(campaign).by_pledger;
		assert_eq!(figures().unregistered.pledgers, 1);
		pledge(STRANGER, campaign, 5);
		assert_eq!(figures().unregistered, Figure::default());
		let figure = Figure { pledgers: 1, amount: 15 * EURO };
		assert_eq!(figures().chambers.civil_society.citizens, figure);
		// And the other way round.
		Register::suspend(STRANGER);
		assert_ok!(withdraw(STRANGER, campaign, 5 * EURO));
		let figure = Figure { pledgers: 1, amount: 10 * EURO };
		assert_eq!(figures().chambers.civil_society.citizens, figure);
		pledge(STRANGER, campaign, 1);
		let figure = Figure { pledgers: 1, amount: 11 * EURO };
		assert_eq!(
			(figures().unregistered, figures().chambers.civil_society.citizens.pledgers),
			(figure, 0)
		);
	});
}

#[test]
fn a_pledge_has_a_smallest_amount_and_is_left_with_as_much_or_nothing() {
	test(|| {
		let campaign = campaign();
		MinPledge::set(EURO);
		let pledge = |amount| Pledges::pledge(signed(CITIZEN), campaign, amount);
		assert_noop!(pledge(0), Error::<Test>::ZeroAmount);
		// What a field without a unit makes of 20.
		assert_noop!(pledge(20), Error::<Test>::PledgeTooSmall);
		assert_noop!(pledge(EURO - 1), Error::<Test>::PledgeTooSmall);
		assert_ok!(pledge(EURO));
		// The same goes for what is added to it.
		assert_noop!(pledge(1), Error::<Test>::PledgeTooSmall);
		assert_ok!(pledge(EURO));
		assert_noop!(withdraw(CITIZEN, campaign, EURO + 1), Error::<Test>::PledgeTooSmall);
		assert_ok!(withdraw(CITIZEN, campaign, EURO));
		assert_noop!(withdraw(CITIZEN, campaign, 1), Error::<Test>::PledgeTooSmall);
		assert_ok!(withdraw(CITIZEN, campaign, EURO));
		assert_eq!(funds(campaign).pledged, 0);
	});
}

#[test]
fn until_the_deadline_pledges_are_added_to_and_taken_back() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		at(DEADLINE - 1);
		pledge(CITIZEN, campaign, 80);
		assert_eq!(pledged(campaign, CITIZEN), 110 * EURO);
		assert_ok!(withdraw(CITIZEN, campaign, 4 * EURO));
		let (who, amount) = (CITIZEN, 4 * EURO);
		assert_eq!(last_event(), Event::PledgeWithdrawn { campaign, who, amount, unmatched: 0 });
		assert_eq!(pledged(campaign, CITIZEN), 106 * EURO);
		assert_eq!((balance(CITIZEN), held(campaign)), (894 * EURO, 106 * EURO));

		at(DEADLINE);
		assert_noop!(withdraw(CITIZEN, campaign, EURO), Error::<Test>::AwaitsEvidence);
		assert_noop!(try_to_pledge(CITIZEN, campaign, EURO), Error::<Test>::AwaitsEvidence);
	});
}

#[test]
fn a_pledge_is_taken_back_as_a_whole_and_made_again() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		assert_ok!(withdraw(CITIZEN, campaign, 30 * EURO));
		assert_eq!(Pledges::pledge_of(campaign, CITIZEN), None);
		assert_eq!((balance(CITIZEN), held(campaign)), (1_000 * EURO, 0));
		assert!(!System::account_exists(&Pledges::pot(campaign)));
		assert_eq!(funds(campaign).by_pledger, ByPledger::default());
		pledge(CITIZEN, campaign, 40);
		assert_eq!(held(campaign), 40 * EURO);
	});
}

#[test]
fn nobody_takes_back_more_than_was_pledged() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		pledge(OTHER_CITIZEN, campaign, 30);
		assert_noop!(withdraw(CITIZEN, campaign, 0), Error::<Test>::ZeroAmount);
		assert_noop!(withdraw(CITIZEN, campaign, 30 * EURO + 1), Error::<Test>::MoreThanPledged);
		assert_noop!(withdraw(CITIZEN, campaign, Balance::MAX), Error::<Test>::MoreThanPledged);
		assert_noop!(withdraw(STRANGER, campaign, 1), Error::<Test>::MoreThanPledged);
		assert_noop!(withdraw(CITIZEN, 9, 1), Error::<Test>::UnknownCampaign);
	});
}

#[test]
fn anyone_but_the_beneficiary_pledges() {
	test(|| {
		let campaign = campaign();
		let own = || try_to_pledge(BENEFICIARY, campaign, EURO);
		assert_noop!(own(), Error::<Test>::OwnCampaign);
		Register::suspend(BENEFICIARY);
		assert_noop!(own(), Error::<Test>::OwnCampaign);
		Register::move_key(BENEFICIARY, STRANGER, 0);
		assert_noop!(try_to_pledge(STRANGER, campaign, EURO), Error::<Test>::OwnCampaign);
		for who in [AGENT, SPONSOR, CITIZEN, 32] {
			pledge(who, campaign, 1);
		}
		assert_noop!(Pledges::pledge(decided(), campaign, EURO), BadOrigin);
		assert_noop!(try_to_pledge(CITIZEN, 9, EURO), Error::<Test>::UnknownCampaign);
		assert_noop!(try_to_pledge(CITIZEN, campaign, 0), Error::<Test>::ZeroAmount);
	});
}

#[test]
fn nobody_pledges_what_is_not_there_or_leaves_dust() {
	test(|| {
		kept_in_being(CITIZEN);
		let campaign = open(Terms { optimum: 5_000 * EURO, ..terms() });
		let pledge = |amount| try_to_pledge(CITIZEN, campaign, amount);
		assert_noop!(try_to_pledge(NOBODY, campaign, 1), Error::<Test>::InsufficientBalance);
		assert_noop!(pledge(1_000 * EURO + 1), Error::<Test>::InsufficientBalance);
		assert_noop!(pledge(1_000 * EURO - 1), Error::<Test>::LeavesDust);
		assert_noop!(pledge(1_000 * EURO - CENT + 1), Error::<Test>::LeavesDust);
		assert_ok!(pledge(1_000 * EURO - CENT));
		assert_ok!(pledge(CENT));
		assert_eq!((balance(CITIZEN), held(campaign)), (0, 1_000 * EURO));
		assert!(System::account_exists(&CITIZEN));
	});
}

#[test]
fn an_account_that_only_its_balance_keeps_in_being_keeps_the_smallest_balance() {
	test(|| {
		let campaign = open(Terms { optimum: 5_000 * EURO, ..terms() });
		let all = 1_000 * EURO;
		for amount in [all, all - 1, all - CENT + 1] {
			assert_noop!(
				try_to_pledge(STRANGER, campaign, amount),
				Error::<Test>::InsufficientBalance
			);
		}
		assert_ok!(try_to_pledge(STRANGER, campaign, all - CENT));
		assert_noop!(try_to_pledge(STRANGER, campaign, CENT), Error::<Test>::InsufficientBalance);
		assert_eq!(balance(STRANGER), CENT);
	});
}

#[test]
fn nothing_above_the_optimum_is_taken_and_the_last_pledge_says_so() {
	test(|| {
		let campaign = open(Terms { optimum: 150 * EURO, ..terms() });
		pledge(STRANGER, campaign, 100);
		// Only what is taken has to be there.
		issue(NOBODY, 60 * EURO);
		assert_ok!(try_to_pledge(NOBODY, campaign, Balance::MAX));
		assert_eq!(
			last_event(),
			Event::Pledged {
				campaign,
				who: NOBODY,
				kind: PledgerKind::Unregistered,
				offered: Balance::MAX,
				amount: 50 * EURO,
				matched: 0,
			}
		);
		assert_eq!((balance(NOBODY), held(campaign)), (10 * EURO, 150 * EURO));
		for who in [NOBODY, CITIZEN] {
			assert_noop!(try_to_pledge(who, campaign, 1), Error::<Test>::OptimumReached);
		}
		// What somebody takes back makes room.
		assert_ok!(withdraw(STRANGER, campaign, 1));
		assert_ok!(try_to_pledge(CITIZEN, campaign, EURO));
		assert_eq!(pledged(campaign, CITIZEN), 1);
	});
}

#[test]
fn a_campaign_is_funded_when_the_minimum_is_met_at_the_deadline() {
	test(|| {
		let (met, missed) = (campaign(), campaign());
		pledge(CITIZEN, met, 100);
		assert_ok!(try_to_pledge(CITIZEN, missed, 100 * EURO - 1));
		let advance = |campaign| Pledges::advance(signed(STRANGER), campaign);
		at(DEADLINE - 1);
		assert_noop!(advance(met), Error::<Test>::StillOpen);
		assert_eq!(state(met), State::Open);
		assert_noop!(advance(9), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::advance(decided(), met), BadOrigin);
		at(DEADLINE);
		let raised = 100 * EURO;
		assert_eq!(
			caused(|| advance(met)),
			[Event::CampaignFunded { campaign: met, raised, honoured: 0 }]
		);
		let (cause, left) = (Cause::MinimumMissed, raised - 1);
		assert_eq!(
			caused(|| advance(missed)),
			[Event::CampaignFailed { campaign: missed, cause, left }]
		);
		assert_eq!((state(met), state(missed)), (State::AwaitingEvidence, State::Failed { cause }));
		assert_noop!(advance(met), Error::<Test>::NothingToAdvance);
		assert_noop!(advance(missed), Error::<Test>::CampaignHasFailed);
	});
}

#[test]
fn the_pots_of_campaigns_are_kept_apart() {
	test(|| {
		let (first, second) = (campaign(), campaign());
		pledge(CITIZEN, first, 10);
		pledge(CITIZEN, second, 20);
		assert_ok!(withdraw(CITIZEN, first, 10 * EURO));
		assert_noop!(withdraw(CITIZEN, first, 1), Error::<Test>::MoreThanPledged);
		assert_eq!((held(first), held(second)), (0, 20 * EURO));
	});
}

#[test]
fn amounts_at_the_limit_are_pledged_and_taken_back() {
	test(|| {
		issue(STRANGER, MAX_ISSUANCE - GENESIS);
		let campaign = open(Terms { optimum: Balance::MAX, ..terms() });
		let all = MAX_ISSUANCE - GENESIS + 999 * EURO;
		assert_ok!(try_to_pledge(STRANGER, campaign, all));
		pledge(CITIZEN, campaign, 999);
		assert_eq!(held(campaign), all + 999 * EURO);
		check();
		assert_ok!(withdraw(STRANGER, campaign, all));
		assert_eq!(balance(STRANGER), all + EURO);
	});
}

/// What somebody does with the pledges of four, of whom two are citizens.
#[derive(Clone, Debug)]
enum Step {
	Take { who: usize, offered: Balance },
	GiveBack { who: usize, amount: Balance },
	Honour { received: Balance },
}

/// Small amounts, so that limits are met often; and large ones.
fn amount() -> impl Strategy<Value = Balance> {
	prop_oneof![4 => 0..200u128, 1 => any::<Balance>()]
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		4 => (0..4usize, amount()).prop_map(|(who, offered)| Step::Take { who, offered }),
		2 => (0..4usize, amount()).prop_map(|(who, amount)| Step::GiveBack { who, amount }),
		1 => amount().prop_map(|received| Step::Honour { received }),
	]
}

fn ratio() -> impl Strategy<Value = Ratio> {
	prop_oneof![
		4 => (1..5u32, 1..5u32).prop_map(|(adds, per)| Ratio { adds, per }),
		1 => (1..=u32::MAX, 1..=u32::MAX).prop_map(|(adds, per)| Ratio { adds, per }),
	]
}

fn pools() -> impl Strategy<Value = Vec<Pool<u64>>> {
	let total = prop_oneof![4 => 1..300u128, 1 => 1..=Balance::MAX / 8];
	let pool = (ratio(), 1..=u128::MAX, 1..100u128, any::<bool>(), total).prop_map(
		|(ratio, any_cap, small_cap, small, total)| Pool {
			sponsor: 0,
			ratio,
			cap: if small { small_cap } else { any_cap },
			total,
			matched: 0,
			returned: 0,
			refunded: None,
			vetoed: 0,
		},
	);
	prop::collection::vec(pool, 0..4)
}

fn sound(
	funds: &Funds,
	pledges: &[Pledge],
	pools: &Pools<u64>,
	optimum: Balance,
) -> Result<(), TestCaseError> {
	let sum = |amounts: Vec<Balance>| {
		amounts.into_iter().try_fold(0 as Balance, |sum, amount| sum.checked_add(amount))
	};
	prop_assert_eq!(sum(pledges.iter().map(|p| p.amount).collect()), Some(funds.pledged));
	prop_assert_eq!(sum(pools.iter().map(|p| p.matched).collect()), Some(funds.matched));
	let counted = sum(vec![funds.pledged, funds.matched, funds.honoured]);
	prop_assert!(counted.is_some_and(|counted| counted <= optimum));
	prop_assert_eq!(funds.room(optimum), optimum - counted.unwrap());
	prop_assert_eq!(funds.unsettled, funds.raised());
	for (i, pool) in pools.iter().enumerate() {
		prop_assert!(pool.matched <= pool.total);
		let mut matched = 0;
		for pledge in pledges {
			let added = pledge.matched.get(i).copied().unwrap_or(0);
			prop_assert!(added <= pool.ratio.of(pledge.amount) && added <= pool.cap);
			matched += added;
		}
		prop_assert_eq!(matched, pool.matched);
	}
	let figures = &funds.by_pledger;
	let by_kind = figures.chambers.civil_society.citizens.amount + figures.unregistered.amount;
	prop_assert_eq!(by_kind, funds.pledged);
	let pledgers = figures.chambers.civil_society.citizens.pledgers + figures.unregistered.pledgers;
	prop_assert_eq!(pledgers as usize, pledges.iter().filter(|p| p.amount > 0).count());
	Ok(())
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_000))]

	#[test]
	fn whatever_is_taken_and_given_back_every_sum_is_kept(
		all in pools(),
		optimum in prop_oneof![2 => 1..1_000u128, 1 => 1..=u128::MAX],
		steps in prop::collection::vec(step(), 1..40),
	) {
		let mut funds = Funds::default();
		let mut pools = Pools::<u64>::default();
		for pool in all {
			prop_assert_eq!(funds.sponsor(&mut pools, pool), Ok(()));
		}
		let mut pledges: Vec<Pledge> = vec![Pledge::default(); 4];
		for step in steps {
			let before = (funds, pledges.clone(), pools.clone());
			match step {
				Step::Take { who, offered } => {
					let is_matched = who < 2;
					let kind = if is_matched { CITIZENS } else { PledgerKind::Unregistered };
					let room = funds.room(optimum);
					let offer = Offer { kind, is_matched, offered, optimum };
					match funds.take(&mut pledges[who], &mut pools, offer) {
						Ok(Taken { amount, matched }) => {
							prop_assert_eq!(amount, offered.min(room));
							prop_assert_eq!(funds.pledged, before.0.pledged + amount);
							prop_assert_eq!(funds.matched, before.0.matched + matched);
						},
						Err(refusal) => {
							let expected = if offered == 0 {
								Refusal::ZeroAmount
							} else {
								Refusal::OptimumReached
							};
							prop_assert!(offered == 0 || room == 0);
							prop_assert_eq!(refusal, expected);
						},
					}
				},
				Step::GiveBack { who, amount } => {
					let pledged = pledges[who].amount;
					match funds.give_back(&mut pledges[who], &mut pools, amount) {
						Ok(unmatched) => {
							prop_assert_eq!(funds.pledged, before.0.pledged - amount);
							prop_assert_eq!(funds.matched, before.0.matched - unmatched);
						},
						Err(refusal) => {
							let expected = if amount == 0 {
								Refusal::ZeroAmount
							} else {
								Refusal::MoreThanPledged
							};
							prop_assert!(amount == 0 || amount > pledged);
							prop_assert_eq!(refusal, expected);
						},
					}
				},
				Step::Honour { received } => {
					let room = funds.room(optimum);
					let expected = match received {
						0 => Err(Refusal::ZeroAmount),
						_ if received > room => Err(Refusal::OptimumReached),
						_ => Ok(()),
					};
					prop_assert_eq!(funds.honour(received, optimum), expected);
				},
			}
			sound(&funds, &pledges, &pools, optimum)?;
		}
		// Once everything is taken back, it is as if nobody had pledged.
		for pledge in &mut pledges {
			if pledge.amount > 0 {
				let all = pledge.amount;
				prop_assert!(funds.give_back(pledge, &mut pools, all).is_ok());
			}
		}
		let (honoured, sponsored) = (funds.honoured, funds.sponsored);
		prop_assert_eq!(funds, Funds { honoured, sponsored, ..Funds::default() });
		prop_assert!(pools.iter().all(|pool| pool.unused() == pool.total));
	}
}
