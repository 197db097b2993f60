// SPDX-License-Identifier: Apache-2.0

//! Matching: sponsors' pools add to what citizens pledge.

use crate::{
	mock::*, types::Pools, Error, Event, Funds, Offer, Pledge, PledgerKind, Pool, Ratio, State,
	Taken, Terms, What, MAX_ISSUANCE, MAX_POOLS,
};
use doverie_primitives::{Balance, Chamber, Kind};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const CITIZENS: PledgerKind =
	PledgerKind::Stakeholder { chamber: Chamber::CivilSociety, kind: Kind::Citizen };

const DOUBLES: Ratio = Ratio { adds: 1, per: 1 };

fn try_to_sponsor(who: u64, campaign: u32, total: Balance) -> DispatchResult {
	Pledges::sponsor(signed(who), campaign, DOUBLES, 50 * EURO, total)
}

/// A pool of 100 euro.
fn pool(who: u64, campaign: u32, adds: u32, per: u32, cap: Balance) {
	let ratio = Ratio { adds, per };
	assert_ok!(Pledges::sponsor(signed(who), campaign, ratio, cap, 100 * EURO));
}

/// What was added to the pledge of this account, by each pool.
fn added(campaign: u32, who: u64) -> Vec<Balance> {
	Pledges::pledge_of(campaign, who).expect("is there").pledge.matched.into_inner()
}

/// What was added by each pool to all pledges.
fn by_pool(campaign: u32) -> Vec<Balance> {
	info(campaign).pools.iter().map(|pool| pool.matched).collect()
}

#[test]
fn a_pool_goes_to_the_pot_at_once() {
	test(|| {
		let campaign = campaign();
		let (cap, total) = (50 * EURO, 100 * EURO);
		assert_ok!(Pledges::sponsor(signed(SPONSOR), campaign, DOUBLES, cap, total));
		let (sponsor, ratio) = (SPONSOR, DOUBLES);
		assert_eq!(
			last_event(),
			Event::PoolOpened { campaign, pool: 0, sponsor, ratio, cap, total }
		);
		assert_eq!((balance(SPONSOR), held(campaign)), (900 * EURO, total));
		let (matched, returned, refunded, vetoed) = (0, 0, None, 0);
		let pool = Pool { sponsor, ratio, cap, total, matched, returned, refunded, vetoed };
		assert_eq!(info(campaign).pools, [pool]);
		// It was put up, but nobody has raised it yet.
		assert_eq!((funds(campaign).sponsored, funds(campaign).raised()), (total, 0));
		assert_ok!(Pledges::sponsor(signed(FUND), campaign, DOUBLES, cap, total));
		assert!(matches!(last_event(), Event::PoolOpened { pool: 1, sponsor: FUND, .. }));
	});
}

#[test]
fn only_organisations_sponsor_and_not_their_own_campaign() {
	test(|| {
		let campaign = campaign();
		let sponsor = |who| try_to_sponsor(who, campaign, 100 * EURO);
		assert_noop!(sponsor(STRANGER), Error::<Test>::NotInGoodStanding);
		assert_noop!(sponsor(CITIZEN), Error::<Test>::NotOrganisation);
		assert_noop!(sponsor(BENEFICIARY), Error::<Test>::OwnCampaign);
		Register::suspend(SPONSOR);
		assert_noop!(sponsor(SPONSOR), Error::<Test>::NotInGoodStanding);
		Register::reinstate(SPONSOR);
		assert_noop!(Pledges::sponsor(decided(), campaign, DOUBLES, EURO, 100 * EURO), BadOrigin);
		assert_noop!(try_to_sponsor(SPONSOR, 9, 100 * EURO), Error::<Test>::UnknownCampaign);
		assert_ok!(sponsor(SPONSOR));
	});
}

#[test]
fn a_pool_is_worth_the_while_and_has_a_ratio_and_a_cap() {
	test(|| {
		let campaign = campaign();
		for total in [0, 100 * EURO - 1] {
			assert_noop!(try_to_sponsor(SPONSOR, campaign, total), Error::<Test>::InvalidPool);
		}
		for (adds, per) in [(0, 1), (1, 0), (0, 0)] {
			let ratio = Ratio { adds, per };
			assert_noop!(
				Pledges::sponsor(signed(SPONSOR), campaign, ratio, EURO, 100 * EURO),
				Error::<Test>::InvalidPool
			);
		}
		assert_noop!(
			Pledges::sponsor(signed(SPONSOR), campaign, DOUBLES, 0, 100 * EURO),
			Error::<Test>::ZeroAmount
		);
		// An account kept in being by its balance alone keeps the smallest one.
		let sponsor = |who, total| try_to_sponsor(who, campaign, total);
		assert_noop!(sponsor(SPONSOR, 1_000 * EURO), Error::<Test>::InsufficientBalance);
		assert_ok!(sponsor(SPONSOR, 1_000 * EURO - CENT));
		kept_in_being(FUND);
		assert_noop!(sponsor(FUND, 1_000 * EURO + 1), Error::<Test>::InsufficientBalance);
		assert_noop!(sponsor(FUND, 1_000 * EURO - 1), Error::<Test>::LeavesDust);
		assert_ok!(sponsor(FUND, 1_000 * EURO));
	});
}

#[test]
fn a_sponsor_has_one_pool_in_a_campaign() {
	test(|| {
		let (campaign, other) = (campaign(), campaign());
		assert_ok!(try_to_sponsor(SPONSOR, campaign, 100 * EURO));
		assert_noop!(try_to_sponsor(SPONSOR, campaign, 100 * EURO), Error::<Test>::TooManyPools);
		assert_ok!(try_to_sponsor(SPONSOR, other, 100 * EURO));
	});
}

#[test]
fn a_campaign_has_no_more_pools_than_there_is_room_for() {
	test(|| {
		let campaign = campaign();
		for who in [32, 33] {
			Register::admit(who, Chamber::Business, Kind::Organisation);
		}
		let sponsors = [MUNICIPALITY, BUSINESS, ASSOCIATION, AGENT, SPONSOR, 7, FUND, 32];
		for who in sponsors {
			assert_ok!(try_to_sponsor(who, campaign, 100 * EURO));
		}
		assert_eq!(info(campaign).pools.len(), MAX_POOLS as usize);
		assert_noop!(try_to_sponsor(33, campaign, 100 * EURO), Error::<Test>::TooManyPools);
		// All of them add to what a citizen pledges.
		pledge(CITIZEN, campaign, 10);
		assert_eq!(added(campaign, CITIZEN), [10 * EURO; MAX_POOLS as usize]);
	});
}

#[test]
fn what_a_pool_adds_is_exact_and_rounded_down() {
	for (adds, per, pledged, expected) in [
		(1, 1, 7, 7),
		(2, 1, 7, 14),
		(1, 2, 7, 3),
		(2, 3, 7, 4),
		(1, 3, 2, 0),
		(1, 3, 3, 1),
		(3, 2, 1_000_001, 1_500_001),
		(u32::MAX, u32::MAX, 1_000_001, 1_000_001),
		(1, u32::MAX, Balance::from(u32::MAX) - 1, 0),
		(1, u32::MAX, Balance::from(u32::MAX), 1),
	] {
		test(|| {
			let campaign = open(Terms { optimum: 10_000 * EURO, ..terms() });
			issue(CITIZEN, 10_000 * EURO);
			pool(SPONSOR, campaign, adds, per, 100 * EURO);
			let before = balance(CITIZEN);
			assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, pledged));
			assert_eq!(
				last_event(),
				Event::Pledged {
					campaign,
					who: CITIZEN,
					kind: CITIZENS,
					offered: pledged,
					amount: pledged,
					matched: expected,
				}
			);
			// The citizen pays no more than was pledged.
			assert_eq!(balance(CITIZEN), before - pledged);
			assert_eq!(funds(campaign).raised(), pledged + expected);
			assert_eq!(held(campaign), 100 * EURO + pledged);
		});
	}
}

#[test]
fn many_small_pledges_are_matched_like_one_large_one() {
	test(|| {
		let campaign = campaign();
		pool(SPONSOR, campaign, 1, 3, 50 * EURO);
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 100));
		for _ in 0..100 {
			assert_ok!(Pledges::pledge(signed(OTHER_CITIZEN), campaign, 1));
		}
		assert_eq!(added(campaign, CITIZEN), [33]);
		assert_eq!(added(campaign, OTHER_CITIZEN), [33]);
	});
}

#[test]
fn a_pool_adds_no_more_than_its_cap_to_the_pledge_of_one() {
	test(|| {
		let campaign = campaign();
		pool(SPONSOR, campaign, 2, 1, 30 * EURO);
		pledge(CITIZEN, campaign, 10);
		assert_eq!(added(campaign, CITIZEN), [20 * EURO]);
		pledge(CITIZEN, campaign, 10);
		assert_eq!(added(campaign, CITIZEN), [30 * EURO]);
		pledge(CITIZEN, campaign, 10);
		assert_eq!(added(campaign, CITIZEN), [30 * EURO]);
		pledge(OTHER_CITIZEN, campaign, 40);
		assert_eq!(added(campaign, OTHER_CITIZEN), [30 * EURO]);
	});
}

#[test]
fn a_pool_adds_no_more_than_it_has() {
	test(|| {
		let campaign = campaign();
		pool(SPONSOR, campaign, 1, 1, 80 * EURO);
		pledge(CITIZEN, campaign, 80);
		pledge(OTHER_CITIZEN, campaign, 80);
		assert_eq!(added(campaign, OTHER_CITIZEN), [20 * EURO]);
		pledge(13, campaign, 80);
		assert_eq!(added(campaign, 13), [0]);
		assert_eq!(funds(campaign).matched, 100 * EURO);
		assert_eq!(funds(campaign).unused(), 0);
		// What one takes back is there for the next one.
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, 30 * EURO));
		let (who, amount) = (CITIZEN, 30 * EURO);
		assert_eq!(
			last_event(),
			Event::PledgeWithdrawn { campaign, who, amount, unmatched: amount }
		);
		assert_ok!(Pledges::pledge(signed(13), campaign, 1));
		assert_eq!(added(campaign, 13), [30 * EURO]);
	});
}

#[test]
fn what_is_taken_back_above_the_cap_unmatches_nothing() {
	test(|| {
		let campaign = campaign();
		pool(SPONSOR, campaign, 1, 1, 30 * EURO);
		pledge(CITIZEN, campaign, 50);
		for (back, unmatched) in [(20, 0), (10, 10), (20, 20)] {
			assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, back * EURO));
			let (who, amount, unmatched) = (CITIZEN, back * EURO, unmatched * EURO);
			assert_eq!(last_event(), Event::PledgeWithdrawn { campaign, who, amount, unmatched });
		}
		assert_eq!((funds(campaign).raised(), held(campaign)), (0, 100 * EURO));
	});
}

#[test]
fn several_pools_add_in_their_order() {
	test(|| {
		let campaign = open(Terms { optimum: 120 * EURO, ..terms() });
		pool(SPONSOR, campaign, 1, 1, 20 * EURO);
		pool(FUND, campaign, 1, 2, 100 * EURO);
		pool(BUSINESS, campaign, 1, 10, 100 * EURO);
		pledge(CITIZEN, campaign, 30);
		assert_eq!(added(campaign, CITIZEN), [20 * EURO, 15 * EURO, 3 * EURO]);
		// With what others have pledged there is room for 22: 15 of these are pledged, the first
		// pool adds the other 7.
		pledge(STRANGER, campaign, 30);
		pledge(OTHER_CITIZEN, campaign, 15);
		assert_eq!(added(campaign, OTHER_CITIZEN), [7 * EURO, 0, 0]);
		assert_eq!(by_pool(campaign), [27 * EURO, 15 * EURO, 3 * EURO]);
		assert_eq!(funds(campaign).counted(), 120 * EURO);
		assert_noop!(Pledges::pledge(signed(CITIZEN), campaign, 1), Error::<Test>::OptimumReached);
	});
}

#[test]
fn a_pledge_that_fills_the_campaign_leaves_no_room_to_match() {
	test(|| {
		let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
		sponsor(campaign, 100, 100);
		pledge(CITIZEN, campaign, 100);
		assert_eq!(funds(campaign).matched, 0);
		// And nothing is added afterwards to what is full.
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, 40 * EURO));
		assert_eq!(funds(campaign).counted(), 60 * EURO);
		pledge(CITIZEN, campaign, 1);
		assert_eq!(funds(campaign).matched, 39 * EURO);
	});
}

#[test]
fn only_what_citizens_pledge_is_matched() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		for who in [STRANGER, BUSINESS, ASSOCIATION, SPONSOR] {
			pledge(who, campaign, 10);
			assert!(matches!(last_event(), Event::Pledged { matched: 0, .. }));
		}
		Register::suspend(CITIZEN);
		pledge(CITIZEN, campaign, 10);
		assert_eq!(funds(campaign).matched, 0);
		pledge(OTHER_CITIZEN, campaign, 10);
		assert_eq!(funds(campaign).matched, 10 * EURO);
	});
}

#[test]
fn a_citizen_admitted_later_is_matched_for_all_of_the_pledge_with_the_next_one() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(STRANGER, campaign, 10);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		assert_eq!(funds(campaign).matched, 0);
		pledge(STRANGER, campaign, 1);
		assert_eq!(added(campaign, STRANGER), [11 * EURO]);
		// A citizen who is suspended keeps what was added, and gets no more.
		Register::suspend(STRANGER);
		pledge(STRANGER, campaign, 5);
		assert_eq!(added(campaign, STRANGER), [11 * EURO]);
		assert_ok!(Pledges::withdraw(signed(STRANGER), campaign, 6 * EURO));
		assert_eq!(added(campaign, STRANGER), [10 * EURO]);
	});
}

#[test]
fn a_citizen_is_matched_with_one_key_only() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 10, 100);
		pledge(CITIZEN, campaign, 30);
		Register::move_key(CITIZEN, STRANGER, 0);
		pledge(STRANGER, campaign, 30);
		assert_eq!(
			(added(campaign, CITIZEN), added(campaign, STRANGER)),
			(vec![10 * EURO], vec![])
		);
		// The old key is not on the roll any more: what it pledges is not matched, and counts as an
		// unregistered account's.
		pledge(CITIZEN, campaign, 1);
		assert!(matches!(
			last_event(),
			Event::Pledged { kind: PledgerKind::Unregistered, matched: 0, .. }
		));
		assert_eq!(funds(campaign).matched, 10 * EURO);
		// Once nothing is left of the pledge of the first key, the other one takes its place.
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, 31 * EURO));
		pledge(STRANGER, campaign, 1);
		assert_eq!(added(campaign, STRANGER), [10 * EURO]);
		// And back.
		Register::move_key(STRANGER, CITIZEN, 0);
		pledge(CITIZEN, campaign, 30);
		assert!(added(campaign, CITIZEN).is_empty());
		assert_eq!(funds(campaign).matched, 10 * EURO);
	});
}

#[test]
fn a_pool_adds_to_earlier_pledges_when_they_are_added_to() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 10);
		pledge(OTHER_CITIZEN, campaign, 10);
		sponsor(campaign, 50, 100);
		assert_eq!(funds(campaign).matched, 0);
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 1));
		assert_eq!(funds(campaign).matched, 10 * EURO + 1);
	});
}

#[test]
fn what_pools_add_counts_for_the_minimum() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(CITIZEN, campaign, 50);
		at(DEADLINE);
		let raised = 100 * EURO;
		let advanced = caused(|| Pledges::advance(signed(STRANGER), campaign));
		assert_eq!(advanced, [Event::CampaignFunded { campaign, raised, honoured: 0 }]);
		// The milestones are paid of all of it.
		let before = balance(BENEFICIARY);
		for _ in 0..3 {
			pay(campaign);
		}
		assert_eq!(balance(BENEFICIARY), before + raised);
		assert_eq!((state(campaign), held(campaign)), (State::Completed, 50 * EURO));
	});
}

#[test]
fn what_of_a_pool_is_not_needed_goes_back_after_the_deadline_by_anyones_call() {
	test(|| {
		let campaign = campaign();
		pool(SPONSOR, campaign, 1, 1, 70 * EURO);
		pool(FUND, campaign, 1, 7, 70 * EURO);
		pledge(CITIZEN, campaign, 70);
		let refund = |who| Pledges::refund(signed(STRANGER), campaign, who);
		at(DEADLINE - 1);
		assert_noop!(refund(SPONSOR), Error::<Test>::StillOpen);
		assert_eq!(info(campaign).refundable, 0);
		at(DEADLINE);
		assert_eq!(info(campaign).refundable, 120 * EURO);
		assert_ok!(refund(SPONSOR));
		let (unused, matched) = (30 * EURO, 0);
		let sponsor = SPONSOR;
		assert_eq!(
			last_event(),
			Event::PoolRefunded { campaign, pool: 0, sponsor, unused, matched }
		);
		assert_eq!(balance(SPONSOR), 930 * EURO);
		assert_noop!(refund(SPONSOR), Error::<Test>::AwaitsEvidence);
		assert_noop!(refund(CITIZEN), Error::<Test>::AwaitsEvidence);
		let line = Pledges::ledger(campaign, 3, 1)[0].clone();
		assert_eq!(line.what, What::Returned { to: SPONSOR, amount: unused });
		assert_eq!(line.balance, 240 * EURO);

		// It waits for its sponsor when everything is paid, and never goes to the beneficiary.
		for _ in 0..3 {
			pay(campaign);
		}
		assert_eq!(state(campaign), State::Completed);
		assert_eq!((held(campaign), info(campaign).refundable), (90 * EURO, 90 * EURO));
		assert_ok!(refund(FUND));
		assert_eq!((balance(FUND), held(campaign)), (990 * EURO, 0));
		assert_noop!(refund(FUND), Error::<Test>::CampaignIsCompleted);
		assert!(!System::account_exists(&Pledges::pot(campaign)));
	});
}

#[test]
fn amounts_at_the_limit_are_matched() {
	test(|| {
		let half = (MAX_ISSUANCE - GENESIS) / 2;
		issue(SPONSOR, half);
		issue(CITIZEN, half);
		let campaign = open(Terms { optimum: Balance::MAX, ..terms() });
		let ratio = Ratio { adds: u32::MAX, per: 1 };
		assert_ok!(Pledges::sponsor(signed(SPONSOR), campaign, ratio, Balance::MAX, half));
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 1));
		assert_eq!(added(campaign, CITIZEN), [u32::MAX.into()]);
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, half));
		assert_eq!(added(campaign, CITIZEN), [half]);
		assert_eq!(funds(campaign).raised(), 2 * half + 1);
		check();
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, half));
		assert_eq!(added(campaign, CITIZEN), [u32::MAX.into()]);
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, half));
		check();
		// Milestones, vetoes and refunds of as much.
		at(DEADLINE);
		pay(campaign);
		approve(campaign);
		veto(SPONSOR, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
		fail(campaign);
		refund(campaign, CITIZEN);
		check();
		refund(campaign, SPONSOR);
		assert_eq!(held(campaign), 0);
	});
}

fn pool_strategy(enough: bool) -> impl Strategy<Value = Pool<u64>> {
	let most = if enough { 100_000_000u128..=100_000_000 } else { 1..=400 };
	(1..8u32, 1..8u32, 1..300u128, most).prop_map(|(adds, per, cap, total)| Pool {
		sponsor: 0,
		ratio: Ratio { adds, per },
		cap,
		total,
		matched: 0,
		returned: 0,
		refunded: None,
		vetoed: 0,
	})
}

/// What the pools add to a pledge that is made in these parts, as far as there is room.
fn matched_in_parts(all: &[Pool<u64>], parts: &[Balance], optimum: Balance) -> Vec<Balance> {
	let (mut funds, mut pledge) = (Funds::default(), Pledge::default());
	let mut pools = Pools::<u64>::default();
	for pool in all {
		funds.sponsor(&mut pools, pool.clone()).expect("there is room");
	}
	let mut total = 0;
	for part in parts {
		let offer = Offer { kind: CITIZENS, is_matched: true, offered: *part, optimum };
		// The optimum may be reached before the last part.
		if let Ok(Taken { matched, .. }) = funds.take(&mut pledge, &mut pools, offer) {
			total += matched;
		}
	}
	assert_eq!(total, funds.matched);
	pools.iter().map(|pool| pool.matched).collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_000))]

	#[test]
	fn in_parts_exactly_as_much_is_matched_as_at_once_if_there_is_enough(
		pools in prop::collection::vec(pool_strategy(true), 0..8),
		parts in prop::collection::vec(1..200u128, 1..10),
	) {
		let whole = parts.iter().sum();
		prop_assert_eq!(
			matched_in_parts(&pools, &parts, Balance::MAX),
			matched_in_parts(&pools, &[whole], Balance::MAX)
		);
	}

	#[test]
	fn in_parts_never_less_is_matched_than_at_once(
		pools in prop::collection::vec(pool_strategy(false), 0..8),
		parts in prop::collection::vec(1..200u128, 1..10),
		optimum in 1..2_000u128,
	) {
		let whole: Balance = parts.iter().sum();
		let in_parts: Balance = matched_in_parts(&pools, &parts, optimum).iter().sum();
		let at_once: Balance = matched_in_parts(&pools, &[whole], optimum).iter().sum();
		prop_assert!(in_parts >= at_once);
	}

	#[test]
	fn no_pool_adds_more_than_ratio_cap_total_and_room_allow(
		pools in prop::collection::vec(pool_strategy(false), 0..8),
		parts in prop::collection::vec(1..200u128, 1..10),
		optimum in 1..2_000u128,
	) {
		let pledged: Balance = parts.iter().sum();
		let matched = matched_in_parts(&pools, &parts, optimum);
		for (pool, matched) in pools.iter().zip(&matched) {
			prop_assert!(*matched <= pool.ratio.of(pledged));
			prop_assert!(*matched <= pool.cap.min(pool.total));
		}
		prop_assert!(matched.iter().sum::<Balance>() <= optimum);
	}
}
