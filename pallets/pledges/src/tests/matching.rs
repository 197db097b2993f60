// SPDX-License-Identifier: Apache-2.0

//! Matching: sponsors' pools add to what citizens pledge, and how much is settled at the deadline.

use crate::{
	mock::*, Error, Event, Forecast, Pool, Ratio, State, Terms, What, MAX_ISSUANCE, MAX_POOLS,
};
use doverie_primitives::{Balance, Chamber, Kind};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const DOUBLES: Ratio = Ratio { adds: 1, per: 1 };

fn try_to_sponsor(who: u64, campaign: u32, total: Balance) -> DispatchResult {
	Pledges::sponsor(signed(who), campaign, DOUBLES, 50 * EURO, total)
}

/// A pool of 100 euro.
fn pool(who: u64, campaign: u32, adds: u32, per: u32, cap: Balance) {
	let ratio = Ratio { adds, per };
	assert_ok!(Pledges::sponsor(signed(who), campaign, ratio, cap, 100 * EURO));
}

/// What each pool adds to all pledges: before the deadline, as it stands now.
fn by_pool(campaign: u32) -> Vec<Balance> {
	info(campaign).pools.iter().map(|pool| pool.adds).collect()
}

/// What all pools would add to what this account has pledged if it pledged this much more.
fn forecast(campaign: u32, who: u64, amount: Balance) -> Forecast {
	Pledges::forecast(campaign, who, amount).expect("can be pledged")
}

#[test]
fn a_pool_goes_to_the_pot_at_once() {
	test(|| {
		let campaign = campaign();
		let (cap, total) = (50 * EURO, 100 * EURO);
		assert_ok!(Pledges::sponsor(signed(SPONSOR), campaign, DOUBLES, cap, total));
		let (sponsor, account, ratio) = (roll_number(SPONSOR), SPONSOR, DOUBLES);
		assert_eq!(
			last_event(),
			Event::PoolOpened { campaign, pool: 0, sponsor, account, ratio, cap, total }
		);
		assert_eq!((balance(SPONSOR), held(campaign)), (900 * EURO, total));
		let told = info(campaign).pools[0].clone();
		assert_eq!(
			(told.pool, told.account, told.adds),
			(Pool::new(sponsor, ratio, cap, total), Some(SPONSOR), 0)
		);
		// It was put up, but nobody has raised it yet.
		assert_eq!((funds(campaign).sponsored, funds(campaign).raised()), (total, 0));
		assert_ok!(Pledges::sponsor(signed(FUND), campaign, DOUBLES, cap, total));
		let second = roll_number(FUND);
		assert!(
			matches!(last_event(), Event::PoolOpened { pool: 1, sponsor, .. } if sponsor == second)
		);
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
fn a_pool_has_a_floor_for_its_sum_its_cap_and_its_ratio() {
	test(|| {
		let campaign = campaign();
		MinPledge::set(EURO);
		for total in [0, 100 * EURO - 1] {
			assert_noop!(try_to_sponsor(SPONSOR, campaign, total), Error::<Test>::InvalidPool);
		}
		let with = |ratio, cap| Pledges::sponsor(signed(SPONSOR), campaign, ratio, cap, 100 * EURO);
		for (adds, per) in [(0, 1), (1, 0), (0, 0), (1, 11), (1, u32::MAX)] {
			assert_noop!(with(Ratio { adds, per }, EURO), Error::<Test>::InvalidPool);
		}
		for cap in [0, 1, EURO - 1] {
			assert_noop!(with(DOUBLES, cap), Error::<Test>::InvalidPool);
		}
		assert_ok!(with(Ratio { adds: 1, per: 10 }, EURO));
		// An account kept in being by its balance alone keeps the smallest one.
		let sponsor = |who, total| try_to_sponsor(who, campaign, total);
		assert_noop!(sponsor(BUSINESS, 1_000 * EURO), Error::<Test>::InsufficientBalance);
		assert_ok!(sponsor(BUSINESS, 1_000 * EURO - CENT));
		kept_in_being(FUND);
		assert_noop!(sponsor(FUND, 1_000 * EURO + 1), Error::<Test>::InsufficientBalance);
		assert_noop!(sponsor(FUND, 1_000 * EURO - 1), Error::<Test>::LeavesDust);
		assert_ok!(sponsor(FUND, 1_000 * EURO));
	});
}

#[test]
fn a_sponsor_has_one_pool_in_a_campaign_and_tops_it_up() {
	test(|| {
		let (campaign, other) = (campaign(), campaign());
		let top_up = |who, amount| Pledges::top_up(signed(who), campaign, amount);
		assert_noop!(top_up(SPONSOR, EURO), Error::<Test>::NoPool);
		assert_ok!(try_to_sponsor(SPONSOR, campaign, 100 * EURO));
		assert_noop!(try_to_sponsor(SPONSOR, campaign, 200 * EURO), Error::<Test>::TooManyPools);
		assert_ok!(try_to_sponsor(SPONSOR, other, 100 * EURO));
		assert_noop!(Pledges::top_up(decided(), campaign, EURO), BadOrigin);
		assert_noop!(Pledges::top_up(signed(SPONSOR), 9, EURO), Error::<Test>::UnknownCampaign);
		assert_noop!(top_up(STRANGER, EURO), Error::<Test>::NotInGoodStanding);
		assert_noop!(top_up(SPONSOR, 0), Error::<Test>::ZeroAmount);
		assert_noop!(top_up(FUND, EURO), Error::<Test>::NoPool);
		assert_noop!(top_up(SPONSOR, 801 * EURO), Error::<Test>::InsufficientBalance);
		let (amount, total) = (30 * EURO, 130 * EURO);
		assert_eq!(
			caused(|| top_up(SPONSOR, amount)),
			[Event::PoolToppedUp { campaign, pool: 0, account: SPONSOR, amount, total }]
		);
		assert_eq!((balance(SPONSOR), held(campaign)), (770 * EURO, total));
		// With its new key too: the pool is the organisation's.
		Register::move_key(SPONSOR, NOBODY, 0);
		transfer(STRANGER, NOBODY, 10 * EURO);
		assert_ok!(Pledges::top_up(signed(NOBODY), campaign, 5 * EURO));
		assert_eq!(info(campaign).pools[0].account, Some(NOBODY));
	});
}

#[test]
fn a_ninth_pool_displaces_the_one_that_weighs_least_if_it_weighs_more() {
	test(|| {
		let campaign = campaign();
		for who in [32, 33] {
			Register::admit(who, Chamber::Business, Kind::Organisation);
		}
		let sponsors = [MUNICIPALITY, BUSINESS, ASSOCIATION, AGENT, SPONSOR, COLLEGE, FUND];
		for who in sponsors {
			assert_ok!(try_to_sponsor(who, campaign, 200 * EURO));
		}
		assert_ok!(try_to_sponsor(32, campaign, 100 * EURO));
		assert_eq!(info(campaign).pools.len(), MAX_POOLS as usize);
		// All of them add to what a citizen pledges.
		pledge(CITIZEN, campaign, 10);
		assert_eq!(added(campaign, CITIZEN), [10 * EURO; MAX_POOLS as usize]);
		let ninth = |total| try_to_sponsor(33, campaign, total);
		assert_noop!(ninth(100 * EURO), Error::<Test>::TooManyPools);
		let (before, amount) = (held(campaign), 100 * EURO);
		let displaced = Event::PoolDisplaced {
			campaign,
			pool: 7,
			sponsor: roll_number(32),
			account: 32,
			amount,
		};
		let events = caused(|| ninth(100 * EURO + 1));
		assert_eq!(events[0], displaced);
		assert!(matches!(events[1], Event::PoolOpened { pool: 8, .. }));
		// Its sponsor has everything back at once.
		assert_eq!((balance(32), held(campaign)), (1_000 * EURO, before + 1));
		let lines = funds(campaign).movements;
		let page = Pledges::ledger(campaign, lines - 2, 2);
		let to = 32;
		assert_eq!(page[0].what, What::Displaced { sponsor: roll_number(32), to, amount });
		assert_eq!((page[0].balance, page[1].balance), (before - amount, before + 1));
		// The new one counts what is pledged once the pledge is counted again.
		assert_eq!(added(campaign, CITIZEN).len(), 7);
		assert_ok!(Pledges::renew_claims(signed(STRANGER), campaign, CITIZEN));
		let Some(told) = told(campaign, CITIZEN) else { panic!("has pledged") };
		let (owner, kind) = (owner(CITIZEN), told.pledge.kind);
		assert_eq!(last_event(), Event::ClaimsRenewed { campaign, owner, kind });
		assert!(kind.is_citizen());
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
		(1, 10, 9, 0),
		(1, 10, 10, 1),
	] {
		test(|| {
			let campaign = open(Terms { minimum: 1, ..terms() });
			pool(SPONSOR, campaign, adds, per, 100 * EURO);
			let before = balance(CITIZEN);
			assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, pledged));
			// The citizen pays no more than was pledged.
			assert_eq!(balance(CITIZEN), before - pledged);
			assert_eq!(held(campaign), 100 * EURO + pledged);
			assert_eq!(info(campaign).matching, expected);
			// Nothing is added before the deadline.
			assert_eq!(funds(campaign).raised(), pledged);
			at(DEADLINE);
			assert_eq!(funds(campaign).raised(), pledged + expected);
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
		for (euros, expected) in [(10, 20), (10, 30), (10, 30)] {
			pledge(CITIZEN, campaign, euros);
			assert_eq!(added(campaign, CITIZEN), [expected * EURO]);
		}
		pledge(OTHER_CITIZEN, campaign, 40);
		assert_eq!(added(campaign, OTHER_CITIZEN), [30 * EURO]);
		// What is taken back above the cap changes nothing.
		for (back, expected) in [(10, 30), (10, 20), (5, 10)] {
			assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, back * EURO));
			assert_eq!(added(campaign, CITIZEN), [expected * EURO]);
		}
	});
}

/// Nobody gains by coming first, nor loses by coming last.
#[test]
fn a_pool_that_is_short_is_shared_in_proportion_to_what_is_claimed() {
	test(|| {
		let campaign = campaign();
		pool(SPONSOR, campaign, 1, 1, 80 * EURO);
		for who in [CITIZEN, OTHER_CITIZEN] {
			pledge(who, campaign, 80);
		}
		pledge(13, campaign, 40);
		let all = [CITIZEN, OTHER_CITIZEN, 13];
		let each = |campaign| all.map(|who| added(campaign, who)[0]);
		assert_eq!(each(campaign), [40 * EURO, 40 * EURO, 20 * EURO]);
		// What one takes back is there for all others.
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, 80 * EURO));
		assert_eq!(added(campaign, OTHER_CITIZEN)[0] / EURO, 66);
		assert_eq!(added(campaign, 13)[0] / EURO, 33);
		pledge(CITIZEN, campaign, 80);
		at(DEADLINE);
		advance(campaign);
		assert_eq!(each(campaign), [40 * EURO, 40 * EURO, 20 * EURO]);
		assert_eq!((funds(campaign).matched, funds(campaign).unused()), (100 * EURO, 0));
	});
}

#[test]
fn a_pledge_that_comes_for_a_day_drains_no_pool() {
	test(|| {
		let campaign = campaign();
		pool(SPONSOR, campaign, 1, 1, 50 * EURO);
		// Two hold the whole pool until the last block.
		for who in [13, 14] {
			pledge(who, campaign, 50);
		}
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE - 1);
		for who in [13, 14] {
			assert_ok!(Pledges::withdraw(signed(who), campaign, 50 * EURO));
		}
		at(info(campaign).deadline);
		advance(campaign);
		assert_eq!(added(campaign, CITIZEN), [50 * EURO]);
		assert_eq!(funds(campaign).raised(), 150 * EURO);
	});
}

#[test]
fn several_pools_add_up_each_by_its_own_ratio_and_cap() {
	test(|| {
		let campaign = campaign();
		pool(SPONSOR, campaign, 1, 1, 20 * EURO);
		pool(FUND, campaign, 1, 2, 100 * EURO);
		pool(BUSINESS, campaign, 1, 10, 100 * EURO);
		pledge(CITIZEN, campaign, 30);
		assert_eq!(added(campaign, CITIZEN), [20 * EURO, 15 * EURO, 3 * EURO]);
		assert_eq!(forecast(campaign, CITIZEN, 0).matched, 38 * EURO);
		// What it would become.
		let told = forecast(campaign, OTHER_CITIZEN, 20 * EURO);
		assert_eq!((told.pledged, told.waiting, told.matched), (20 * EURO, 0, 32 * EURO));
		pledge(OTHER_CITIZEN, campaign, 20);
		assert_eq!(by_pool(campaign), [40 * EURO, 25 * EURO, 5 * EURO]);
	});
}

#[test]
fn where_there_is_little_room_all_pools_add_less_alike() {
	test(|| {
		let campaign = open(Terms { optimum: 120 * EURO, ..terms() });
		pool(SPONSOR, campaign, 1, 1, 100 * EURO);
		pool(FUND, campaign, 1, 2, 100 * EURO);
		pledge(CITIZEN, campaign, 60);
		// They offer 60 and 30, and there is room for 60.
		assert_eq!(by_pool(campaign), [40 * EURO, 20 * EURO]);
		pledge(STRANGER, campaign, 30);
		assert_eq!(by_pool(campaign), [20 * EURO, 10 * EURO]);
		pledge(STRANGER, campaign, 30);
		assert_eq!(by_pool(campaign), [0, 0]);
		// A pledge has no less room for what pools would add.
		at(DEADLINE);
		advance(campaign);
		assert_eq!((funds(campaign).counted(), funds(campaign).matched), (120 * EURO, 0));
		assert_eq!(info(campaign).refundable, 200 * EURO);
	});
}

#[test]
fn only_what_citizens_pledge_is_matched() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		for who in [STRANGER, BUSINESS, ASSOCIATION, SPONSOR] {
			pledge(who, campaign, 10);
			assert!(added(campaign, who).is_empty());
		}
		Register::suspend(CITIZEN);
		pledge(CITIZEN, campaign, 10);
		assert_eq!(info(campaign).matching, 0);
		pledge(OTHER_CITIZEN, campaign, 10);
		assert_eq!(info(campaign).matching, 10 * EURO);
	});
}

#[test]
fn a_citizen_admitted_later_is_matched_for_all_of_the_pledge_with_the_next_one() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(STRANGER, campaign, 10);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		assert_eq!(info(campaign).matching, 0);
		pledge(STRANGER, campaign, 1);
		assert_eq!(added(campaign, STRANGER), [11 * EURO]);
		// Whoever is suspended for a while still is who they were.
		Register::suspend(STRANGER);
		pledge(STRANGER, campaign, 5);
		assert_eq!(added(campaign, STRANGER), [16 * EURO]);
		assert_ok!(Pledges::renew_claims(signed(CITIZEN), campaign, STRANGER));
		assert_eq!(added(campaign, STRANGER), [16 * EURO]);
		// Whoever has lost the vote by a decision is not: anybody can say so.
		Register::bar(STRANGER);
		assert_ok!(Pledges::renew_claims(signed(CITIZEN), campaign, STRANGER));
		assert!(added(campaign, STRANGER).is_empty());
		assert_eq!(info(campaign).matching, 0);
	});
}

#[test]
fn citizens_admitted_on_the_eve_are_not_matched() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		Register::end_block(0);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		let told = Forecast { pledged: 10 * EURO, waiting: 0, matched: 0 };
		assert_eq!(forecast(campaign, STRANGER, 10 * EURO), told);
		pledge(STRANGER, campaign, 10);
		assert!(added(campaign, STRANGER).is_empty());
		assert_ok!(Pledges::renew_claims(signed(STRANGER), campaign, STRANGER));
		assert!(added(campaign, STRANGER).is_empty());
		// Once they are on the roll that decisions use, they are.
		Register::end_block(1);
		at(2);
		assert_ok!(Pledges::renew_claims(signed(CITIZEN), campaign, STRANGER));
		assert_eq!(added(campaign, STRANGER), [10 * EURO]);
	});
}

#[test]
fn a_forecast_knows_of_what_was_pledged_before_the_admission() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(STRANGER, campaign, 20);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		let told = forecast(campaign, STRANGER, 5 * EURO);
		assert_eq!(told, Forecast { pledged: 25 * EURO, waiting: 0, matched: 25 * EURO });
		pledge(STRANGER, campaign, 5);
		assert_eq!(added(campaign, STRANGER), [25 * EURO]);
	});
}

/// All organisations but the beneficiary, and three more: 32 to 34.
fn many_sponsors() -> [u64; 8] {
	for who in [32, 33, 34] {
		Register::admit(who, Chamber::Business, Kind::Organisation);
	}
	[MUNICIPALITY, BUSINESS, ASSOCIATION, AGENT, SPONSOR, COLLEGE, FUND, 32]
}

/// They are as large as one likes, and a crowd would have next to nothing of them.
#[test]
fn pools_that_hardly_pay_out_keep_no_other_one_away_and_displace_none() {
	test(|| {
		let campaign = campaign();
		let useless = |who, total| {
			let ratio = Ratio { adds: 1, per: 10 };
			Pledges::sponsor(signed(who), campaign, ratio, EURO, total)
		};
		for who in many_sponsors() {
			assert_ok!(useless(who, 900 * EURO));
		}
		assert_ok!(try_to_sponsor(33, campaign, 100 * EURO));
		// The latest of those that weigh alike has gone, and has its money back.
		assert_eq!(balance(32), 1_000 * EURO);
		assert_eq!(info(campaign).pools.len(), MAX_POOLS as usize);
		for who in [32, 34] {
			assert_noop!(useless(who, 990 * EURO), Error::<Test>::TooManyPools);
		}
		pledge(CITIZEN, campaign, 10);
		assert_eq!(added(campaign, CITIZEN).last(), Some(&(10 * EURO)));
	});
}

/// The claims on the new pool would come too late, and the minimum be missed.
#[test]
fn in_the_last_days_no_pool_is_displaced() {
	test(|| {
		let campaign = campaign();
		for who in many_sponsors() {
			assert_ok!(try_to_sponsor(who, campaign, 100 * EURO));
		}
		at(DEADLINE - LAST_DAYS - 1);
		assert_ok!(try_to_sponsor(33, campaign, 900 * EURO));
		for block in [DEADLINE - LAST_DAYS, DEADLINE - 1] {
			at(block);
			assert_noop!(try_to_sponsor(34, campaign, 900 * EURO), Error::<Test>::TooManyPools);
		}
	});
	// Where there is a place, one can come until the end.
	test(|| {
		let campaign = campaign();
		for who in &many_sponsors()[1..] {
			assert_ok!(try_to_sponsor(*who, campaign, 100 * EURO));
		}
		at(DEADLINE - 1);
		assert_ok!(try_to_sponsor(33, campaign, 100 * EURO));
	});
}

/// One sponsor and one registrar would else keep all newcomers away.
#[test]
fn no_pool_is_sent_back_to_a_key_that_is_about_to_move_and_the_next_one_goes_instead() {
	test(|| {
		let campaign = campaign();
		for who in many_sponsors() {
			let total = if who == 32 { 100 } else { 200 };
			assert_ok!(try_to_sponsor(who, campaign, total * EURO));
		}
		Register::announce_move(32);
		// The latest of the others, which weigh alike.
		assert_ok!(try_to_sponsor(33, campaign, 500 * EURO));
		assert_eq!((balance(32), balance(FUND)), (900 * EURO, 1_000 * EURO));
		// What weighs no more than any other displaces none.
		assert_noop!(try_to_sponsor(34, campaign, 200 * EURO), Error::<Test>::TooManyPools);
		Register::move_key(32, NOBODY, 0);
		assert_ok!(try_to_sponsor(34, campaign, 200 * EURO));
		assert_eq!((balance(32), balance(NOBODY)), (900 * EURO, 100 * EURO));
	});
	test(|| {
		let campaign = campaign();
		for who in many_sponsors() {
			assert_ok!(try_to_sponsor(who, campaign, 100 * EURO));
			Register::announce_move(who);
		}
		assert_noop!(try_to_sponsor(33, campaign, 900 * EURO), Error::<Test>::TooManyPools);
	});
}

#[test]
fn a_citizen_is_matched_with_whatever_key_and_only_once() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 10, 100);
		pledge(CITIZEN, campaign, 30);
		Register::move_key(CITIZEN, NOBODY, 0);
		transfer(STRANGER, NOBODY, 50 * EURO);
		assert_eq!(added(campaign, NOBODY), [10 * EURO]);
		pledge(NOBODY, campaign, 30);
		assert_eq!(
			(pledged(campaign, NOBODY), added(campaign, NOBODY)),
			(60 * EURO, vec![10 * EURO])
		);
		// The old key is nobody's any more: what it pledges is its own, and is not matched.
		pledge(CITIZEN, campaign, 1);
		assert_eq!((pledged(campaign, CITIZEN), added(campaign, CITIZEN)), (EURO, vec![]));
		assert_eq!(info(campaign).matching, 10 * EURO);
	});
}

#[test]
fn a_pool_that_comes_later_counts_a_pledge_once_it_is_counted_again() {
	test(|| {
		let campaign = campaign();
		for who in [CITIZEN, OTHER_CITIZEN, 13] {
			pledge(who, campaign, 10);
		}
		sponsor(campaign, 50, 100);
		assert_eq!(info(campaign).matching, 0);
		// A forecast of nothing more tells how it stands; of more, that all of it would count.
		let told = Forecast { pledged: 10 * EURO, waiting: 0, matched: 0 };
		assert_eq!(forecast(campaign, CITIZEN, 0), told);
		assert_eq!(forecast(campaign, CITIZEN, EURO).matched, 11 * EURO);
		// By adding to it, by taking some of it back, by anybody's call.
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 1));
		assert_ok!(Pledges::withdraw(signed(OTHER_CITIZEN), campaign, 1));
		let renew = |who| Pledges::renew_claims(signed(STRANGER), campaign, who);
		assert_ok!(renew(13));
		assert_eq!(info(campaign).matching, 30 * EURO);
		assert_noop!(renew(14), Error::<Test>::NothingPutIn);
		assert_noop!(
			Pledges::renew_claims(signed(STRANGER), 9, 13),
			Error::<Test>::UnknownCampaign
		);
		assert_noop!(Pledges::renew_claims(decided(), campaign, 13), BadOrigin);
		at(DEADLINE);
		assert_noop!(renew(13), Error::<Test>::CampaignHasFailed);
	});
}

#[test]
fn what_pools_add_counts_for_the_minimum_and_is_settled_once() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(CITIZEN, campaign, 50);
		at(DEADLINE);
		let (raised, matched) = (100 * EURO, 50 * EURO);
		let advanced = caused(|| Pledges::advance(signed(STRANGER), campaign));
		assert_eq!(advanced, [Event::CampaignFunded { campaign, raised, matched, honoured: 0 }]);
		let line = Pledges::ledger(campaign, 2, 1)[0].clone();
		assert_eq!((line.what, line.balance), (What::Matched { amount: matched }, 150 * EURO));
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
		let (sponsor, account) = (roll_number(SPONSOR), SPONSOR);
		assert_eq!(
			last_event(),
			Event::PoolRefunded { campaign, pool: 0, sponsor, account, unused, matched }
		);
		assert_eq!(balance(SPONSOR), 930 * EURO);
		assert_noop!(refund(SPONSOR), Error::<Test>::AwaitsEvidence);
		assert_noop!(refund(CITIZEN), Error::<Test>::AwaitsEvidence);
		let line = Pledges::ledger(campaign, 4, 1)[0].clone();
		assert_eq!(line.what, What::Returned { sponsor, to: SPONSOR, amount: unused });
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
		at(2);
		issue(CITIZEN, half);
		let campaign = open(Terms { optimum: MAX_ISSUANCE, ..terms() });
		let ratio = Ratio { adds: u32::MAX, per: 1 };
		assert_ok!(Pledges::sponsor(signed(SPONSOR), campaign, ratio, Balance::MAX, half));
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 1));
		assert_eq!(added(campaign, CITIZEN), [u32::MAX.into()]);
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, half));
		assert_eq!(added(campaign, CITIZEN), [half]);
		check();
		assert_ok!(Pledges::withdraw(signed(CITIZEN), campaign, half));
		assert_eq!(added(campaign, CITIZEN), [u32::MAX.into()]);
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, half));
		check();
		// Milestones, vetoes and refunds of as much.
		at(DEADLINE);
		pay(campaign);
		assert_eq!(funds(campaign).raised(), 2 * half + 1);
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

proptest! {
	#![proptest_config(ProptestConfig::with_cases(60))]

	/// Whoever comes first, whatever was forecast before: what each has in the end is the same.
	#[test]
	fn who_pledges_first_makes_no_difference(
		amounts in prop::collection::vec(1..80 * EURO, 2..8),
		turn in any::<usize>(),
		caps in prop::collection::vec((1..4u32, 1..4u32, CENT..60 * EURO), 1..3),
	) {
		let run = |order: Vec<usize>| {
			let mut each = vec![];
			test(|| {
				let campaign = open(Terms { minimum: 1, optimum: 300 * EURO, ..terms() });
				for (sponsor, (adds, per, cap)) in [SPONSOR, FUND].into_iter().zip(&caps) {
					pool(sponsor, campaign, *adds, *per, *cap);
				}
				for i in order {
					let who = CITIZEN + i as u64;
					let told = forecast(campaign, who, amounts[i]);
					assert_ok!(Pledges::pledge(signed(who), campaign, amounts[i]));
					// It is what it said that it would be.
					let matched: Balance = Pledges::pledge_of(campaign, who)
						.map_or(0, |info| info.matched.iter().map(|part| part.amount).sum());
					assert_eq!(told.matched, matched);
				}
				// Nothing is above the optimum here.
				let is_whole = funds(campaign).waiting == 0;
				at(DEADLINE);
				advance(campaign);
				let all = (0..amounts.len()).map(|i| added(campaign, CITIZEN + i as u64));
				each = if is_whole { all.collect() } else { vec![] };
			});
			each
		};
		let forward: Vec<_> = (0..amounts.len()).collect();
		let mut turned = forward.clone();
		turned.rotate_left(turn % amounts.len());
		turned.reverse();
		prop_assert_eq!(run(forward), run(turned));
	}
}
