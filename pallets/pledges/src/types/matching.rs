// SPDX-License-Identifier: Apache-2.0

//! Matching: what sponsors' pools add to what citizens pledge. It is settled once, at the deadline:
//! nobody gains by coming first.
//!
//! While a campaign is open, each pool knows the sum of the claims on it: for each citizen, `pledge
//! · ratio`, up to the cap. At the deadline it offers that sum, or all that it has, if that is
//! less. Where there is less room below the optimum than all pools offer together, every offer is
//! made smaller in the same proportion. A pledge then has its claim's part of what its pools
//! settle.

use crate::types::{add, part_of, subtract, Funds, Pledge, Refusal};
use alloc::vec::Vec;
use doverie_primitives::{Balance, RollNumber};
use frame_support::{ensure, stored, traits::ConstU32, BoundedVec};

/// The most pools of a campaign.
pub const MAX_POOLS: u32 = 8;
/// The smallest ratio is one to this many.
pub const LEAST_RATIO: u32 = 10;
/// What a pool can do for this many citizens is what it weighs among others.
pub const CROWD: Balance = 100;

/// How much a pool adds to what is pledged.
#[stored]
#[derive(Copy)]
pub struct Ratio {
	/// This much is added …
	pub adds: u32,
	/// … for this much pledged.
	pub per: u32,
}

impl Ratio {
	/// Is it one to ten or more?
	pub fn is_valid(&self) -> bool {
		let least = u64::from(self.per);
		self.per > 0 && u64::from(self.adds).saturating_mul(LEAST_RATIO.into()) >= least
	}

	/// What is added to a pledge of this amount, rounded down.
	pub fn of(&self, pledged: Balance) -> Balance {
		part_of(pledged, self.adds.into(), self.per.into())
	}
}

/// What a citizen's pledge claims of a pool.
#[stored]
#[derive(Copy)]
pub struct Claim {
	/// The number of the pool.
	pub pool: u32,
	/// The pledge times the ratio of the pool, up to its cap.
	pub amount: Balance,
}

/// What a citizen's pledge claims of each pool.
pub type Claims = BoundedVec<Claim, ConstU32<MAX_POOLS>>;

/// A sponsor's money that matches what citizens pledge.
#[stored]
pub struct Pool {
	/// Its number in the campaign, never given again.
	pub number: u32,
	/// The roll number of the organisation whose it is, and to which it goes back.
	pub sponsor: RollNumber,
	/// How much it adds to what a citizen pledges.
	pub ratio: Ratio,
	/// The most that it adds to the pledge of one citizen.
	pub cap: Balance,
	/// What the sponsor has put up: the most that it adds to all pledges together.
	pub total: Balance,
	/// The sum of what citizens' pledges claim.
	pub claims: Balance,
	/// What it adds: settled at the deadline, 0 before.
	pub settled: Balance,
	/// The part of that whose pledgers, or whose sponsor, have left the campaign since.
	pub gone: Balance,
	/// What has come back to it of that part, for the sponsor to have.
	pub freed: Balance,
	/// The number of the latest exit window in which something came back to it.
	pub exit: u32,
	/// What was gone when that window opened.
	pub gone_before: Balance,
	/// How much of what was not needed, or came back, has gone to the sponsor.
	pub returned: Balance,
	/// How much of what had been added has gone back to the sponsor, once the campaign had failed.
	pub refunded: Option<Balance>,
	/// The latest round in which the sponsor has vetoed a milestone, 0 for none.
	pub vetoed: u32,
}

/// The pools of a campaign.
pub type Pools = BoundedVec<Pool, ConstU32<MAX_POOLS>>;

impl Pool {
	/// A pool that nobody claims anything of yet. It gets its number when it is put up.
	pub fn new(sponsor: RollNumber, ratio: Ratio, cap: Balance, total: Balance) -> Self {
		Self {
			number: 0,
			sponsor,
			ratio,
			cap,
			total,
			claims: 0,
			settled: 0,
			gone: 0,
			freed: 0,
			exit: 0,
			gone_before: 0,
			returned: 0,
			refunded: None,
			vetoed: 0,
		}
	}

	/// Is it worth the while, by the smallest sum and the smallest cap?
	pub fn check(&self, least_total: Balance, least_cap: Balance) -> Result<(), Refusal> {
		ensure!(
			self.total >= least_total && self.cap >= least_cap && self.ratio.is_valid(),
			Refusal::InvalidPool
		);
		Ok(())
	}

	/// What it weighs when pools compete for a place: its total, or what a crowd gets of it at the
	/// cap, and in the proportion of its ratio, but no more than one for one. A large pool that
	/// hardly pays out stands in nobody's way.
	pub fn weight(&self) -> Balance {
		let reach = self.total.min(self.cap.saturating_mul(CROWD));
		self.ratio.of(reach).min(reach)
	}

	/// What a citizen's pledge of this amount claims.
	pub fn aim(&self, pledged: Balance) -> Balance {
		self.ratio.of(pledged).min(self.cap)
	}

	/// What it would add if there were room for it.
	pub fn offer(&self) -> Balance {
		self.total.min(self.claims)
	}

	/// What it has added to a pledge with this claim, rounded down.
	pub fn matched_of(&self, claim: Balance) -> Balance {
		part_of(claim, self.settled, self.claims)
	}

	/// What it has added and nobody has left with.
	pub fn in_it(&self) -> Balance {
		self.settled.saturating_sub(self.gone)
	}

	/// What has not been added to pledges, or has come back, and is still in the pot.
	pub fn unused(&self) -> Balance {
		self.total
			.saturating_sub(self.settled)
			.saturating_add(self.freed)
			.saturating_sub(self.returned)
	}

	/// Is anything due to the sponsor?
	pub fn is_due(&self, returns: Returns) -> bool {
		self.unused() > 0 || (returns.has_share() && self.in_it() > 0 && self.refunded.is_none())
	}
}

/// What sponsors can have back after the deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Returns {
	/// What was not needed, or came back.
	Unused,
	/// That, and a share of what is left: the campaign was cancelled or has failed.
	UnusedAndShare,
}

impl Returns {
	/// Is a share of what is left in it?
	pub fn has_share(self) -> bool {
		self == Self::UnusedAndShare
	}
}

/// What goes back to a sponsor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Returned {
	/// Of what was not needed, or came back.
	pub unused: Balance,
	/// Of what had been added to pledges.
	pub matched: Balance,
}

/// What each pool adds if it is settled with this much room: what it offers, or less in the same
/// proportion for all.
pub fn settlement(pools: &[Pool], room: Balance) -> Vec<Balance> {
	let offered = pools.iter().fold(0 as Balance, |sum, pool| sum.saturating_add(pool.offer()));
	pools
		.iter()
		.map(|pool| match pool.offer() {
			offer if offered <= room => offer,
			offer => part_of(offer, room, offered),
		})
		.collect()
}

/// Has the pools count a pledge as it is now, in place of what it claimed before.
pub fn recount(pools: &mut Pools, pledge: &mut Pledge) -> Result<(), Refusal> {
	for claim in &pledge.claims {
		// A pool that was displaced is gone, with the claims on it.
		if let Some(pool) = pools.iter_mut().find(|pool| pool.number == claim.pool) {
			subtract(&mut pool.claims, claim.amount)?;
		}
	}
	pledge.claims = Claims::new();
	if !pledge.kind.is_citizen() {
		return Ok(());
	}
	for pool in pools.iter_mut() {
		let amount = pool.aim(pledge.amount);
		if amount > 0 {
			add(&mut pool.claims, amount)?;
			pledge
				.claims
				.try_push(Claim { pool: pool.number, amount })
				.map_err(|_| Refusal::OutOfNumbers)?;
		}
	}
	Ok(())
}

impl Funds {
	/// Puts up a pool. Where there is no room for another one, it displaces, of those that weigh
	/// less and can go, the one that weighs least, the latest of several. Returns its number, and
	/// the pool that it has displaced.
	pub fn sponsor(
		&mut self,
		pools: &mut Pools,
		mut pool: Pool,
		can_go: impl Fn(&Pool) -> bool,
	) -> Result<(u32, Option<Pool>), Refusal> {
		ensure!(pools.iter().all(|other| other.sponsor != pool.sponsor), Refusal::TooManyPools);
		let number = self.pools;
		self.pools = number.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		pool.number = number;
		let mut displaced = None;
		if pools.is_full() {
			let weight = pool.weight();
			let (place, _) = pools
				.iter()
				.enumerate()
				.filter(|(_, other)| other.weight() < weight && can_go(other))
				.min_by_key(|(place, other)| (other.weight(), core::cmp::Reverse(*place)))
				.ok_or(Refusal::TooManyPools)?;
			let gone = pools.remove(place);
			subtract(&mut self.sponsored, gone.total)?;
			displaced = Some(gone);
		}
		add(&mut self.sponsored, pool.total)?;
		pools.try_push(pool).map_err(|_| Refusal::TooManyPools)?;
		Ok((number, displaced))
	}

	/// Adds to a pool.
	pub fn top_up(&mut self, pool: &mut Pool, amount: Balance) -> Result<(), Refusal> {
		ensure!(amount > 0, Refusal::ZeroAmount);
		add(&mut pool.total, amount)?;
		add(&mut self.sponsored, amount)
	}

	/// What the pools would add if the deadline were now.
	pub fn forecast(&self, pools: &[Pool], optimum: Balance) -> Balance {
		settlement(pools, self.room(optimum))
			.iter()
			.fold(0, |sum: Balance, part| sum.saturating_add(*part))
	}

	/// Settles what the pools add, at the deadline. Returns how much.
	pub fn settle(&mut self, pools: &mut Pools, optimum: Balance) -> Result<Balance, Refusal> {
		let parts = settlement(pools, self.room(optimum));
		let mut matched = 0;
		for (pool, part) in pools.iter_mut().zip(parts) {
			pool.settled = part;
			add(&mut matched, part)?;
		}
		add(&mut self.matched, matched)?;
		add(&mut self.unsettled, matched)?;
		Ok(matched)
	}

	/// What is due to a sponsor after the deadline.
	pub fn due_to_sponsor(&self, pool: &Pool, returns: Returns) -> Returned {
		let has_share = returns.has_share() && pool.refunded.is_none();
		let matched = if has_share { self.share_of(pool.in_it()) } else { 0 };
		Returned { unused: pool.unused(), matched }
	}

	/// Gives a sponsor back what was not needed, or came back, after the deadline. Returns how
	/// much.
	pub fn return_unused(&mut self, pool: &mut Pool) -> Result<Balance, Refusal> {
		let unused = pool.unused();
		add(&mut pool.returned, unused)?;
		add(&mut self.returned, unused)?;
		Ok(unused)
	}

	/// Refunds what a pool has added to pledges, once. Returns how much goes back.
	pub fn refund_pool(&mut self, pool: &mut Pool) -> Result<Balance, Refusal> {
		if pool.refunded.is_some() {
			return Ok(0);
		}
		let share = self.share_of(pool.in_it());
		pool.refunded = Some(share);
		subtract(&mut self.unsettled, pool.in_it())?;
		add(&mut self.refunded, share)?;
		Ok(share)
	}
}

#[cfg(test)]
pub(crate) mod tests {
	use super::*;
	use crate::types::PledgerKind;
	use doverie_primitives::{Chamber, Kind};
	use proptest::prelude::*;

	const CITIZEN: PledgerKind =
		PledgerKind::Stakeholder { chamber: Chamber::CivilSociety, kind: Kind::Citizen };
	const OPTIMUM: Balance = 1_000;

	fn pool(sponsor: u32, (adds, per): (u32, u32), cap: Balance, total: Balance) -> Pool {
		Pool::new(sponsor, Ratio { adds, per }, cap, total)
	}

	/// Funds with these pools, and pledges of citizens.
	pub(crate) fn pledged(all: &[Pool], amounts: &[Balance]) -> (Funds, Pools, Vec<Pledge>) {
		let (mut funds, mut pools) = (Funds::default(), Pools::new());
		for pool in all {
			funds.sponsor(&mut pools, pool.clone(), |_| true).expect("there is room");
		}
		let pledges = amounts
			.iter()
			.map(|amount| {
				let mut pledge = Pledge::default();
				funds.take(&mut pledge, &mut pools, CITIZEN, *amount).expect("can be taken");
				pledge
			})
			.collect();
		(funds, pools, pledges)
	}

	/// What each pledge has from all pools.
	fn matched(pools: &[Pool], pledge: &Pledge) -> Balance {
		pledge
			.claims
			.iter()
			.filter_map(|claim| {
				let pool = pools.iter().find(|pool| pool.number == claim.pool)?;
				Some(pool.matched_of(claim.amount))
			})
			.sum()
	}

	#[test]
	fn a_pool_that_is_large_enough_adds_what_is_claimed() {
		let (mut funds, mut pools, pledges) = pledged(&[pool(1, (1, 1), 50, 500)], &[20, 30, 80]);
		assert_eq!((pools[0].claims, funds.matched), (100, 0));
		assert_eq!(funds.settle(&mut pools, OPTIMUM), Ok(100));
		let each: Vec<_> = pledges.iter().map(|pledge| matched(&pools, pledge)).collect();
		assert_eq!(each, [20, 30, 50]);
		assert_eq!((funds.raised(), pools[0].unused(), funds.unused()), (230, 400, 400));
	}

	#[test]
	fn a_pool_that_is_short_is_shared_in_proportion_to_the_claims() {
		let (mut funds, mut pools, pledges) =
			pledged(&[pool(1, (2, 1), 1_000, 100)], &[10, 30, 60]);
		assert_eq!(pools[0].claims, 200);
		assert_eq!(funds.settle(&mut pools, OPTIMUM), Ok(100));
		let each: Vec<_> = pledges.iter().map(|pledge| matched(&pools, pledge)).collect();
		assert_eq!(each, [10, 30, 60]);
		assert_eq!(funds.unused(), 0);
	}

	#[test]
	fn all_pools_give_way_alike_where_there_is_little_room() {
		let all = [pool(1, (1, 1), 1_000, 300), pool(2, (1, 2), 1_000, 1_000)];
		let (mut funds, mut pools, _) = pledged(&all, &[400, 400]);
		// They offer 300 and 400, and there is room for 200.
		assert_eq!(settlement(&pools, funds.room(OPTIMUM)), [85, 114]);
		assert_eq!(funds.forecast(&pools, OPTIMUM), 199);
		assert_eq!(funds.settle(&mut pools, OPTIMUM), Ok(199));
		assert!(funds.counted() <= OPTIMUM);
		assert_eq!(settlement(&pools, 0), [0, 0]);
	}

	#[test]
	fn several_pools_add_up_each_by_its_own_ratio_and_cap() {
		let all = [pool(1, (1, 1), 15, 500), pool(2, (1, 2), 100, 500)];
		let (mut funds, mut pools, pledges) = pledged(&all, &[20]);
		funds.settle(&mut pools, OPTIMUM).expect("is settled once");
		assert_eq!(matched(&pools, &pledges[0]), 15 + 10);
	}

	#[test]
	fn only_citizens_claim_and_what_is_withdrawn_claims_nothing() {
		let (mut funds, mut pools, mut pledges) = pledged(&[pool(1, (1, 1), 50, 500)], &[40]);
		let mut other = Pledge::default();
		let kind = PledgerKind::Unregistered;
		funds.take(&mut other, &mut pools, kind, 40).expect("can be taken");
		assert_eq!((pools[0].claims, other.claims.len()), (40, 0));
		funds.give_back(&mut pledges[0], &mut pools, 15).expect("can be given back");
		assert_eq!(pools[0].claims, 25);
		funds.give_back(&mut pledges[0], &mut pools, 25).expect("can be given back");
		assert_eq!((pools[0].claims, pledges[0].claims.len()), (0, 0));
	}

	#[test]
	fn a_later_pool_counts_a_pledge_once_it_is_counted_again() {
		let (mut funds, mut pools, mut pledges) = pledged(&[], &[40]);
		funds.sponsor(&mut pools, pool(1, (1, 1), 50, 500), |_| true).expect("there is room");
		assert_eq!(pools[0].claims, 0);
		recount(&mut pools, &mut pledges[0]).expect("can be counted");
		recount(&mut pools, &mut pledges[0]).expect("can be counted");
		assert_eq!((pools[0].claims, pledges[0].claims.len()), (40, 1));
	}

	#[test]
	fn a_pool_weighs_what_a_crowd_can_have_of_it() {
		for (ratio, cap, total, weight) in [
			((1, 1), 50, 4_000, 4_000),
			((1, 1), 50, 5_000, 5_000),
			// No more than a hundred citizens at the cap.
			((1, 1), 50, 9_000, 5_000),
			((1, 1), 1, 9_000, 100),
			// No more for a larger ratio, and less for a smaller one.
			((3, 1), 50, 4_000, 4_000),
			((1, 3), 50, 4_000, 1_333),
			((1, 10), 1, 9_000, 10),
			((1, 1), Balance::MAX, Balance::MAX, Balance::MAX),
		] {
			assert_eq!(pool(1, ratio, cap, total).weight(), weight, "{ratio:?} {cap} {total}");
		}
	}

	#[test]
	fn a_pool_that_hardly_pays_out_displaces_none_and_is_displaced() {
		let all: Vec<_> = (1u32..=8).map(|n| pool(n, (1, 1), 100, 5_000)).collect();
		let (mut funds, mut pools, _) = pledged(&all, &[]);
		for (ratio, cap) in [((1, 10), 100), ((1, 1), 50), ((1, 10), 1)] {
			let mut untouched = funds;
			let pool = pool(9, ratio, cap, 90_000);
			let refused = untouched.sponsor(&mut pools.clone(), pool, |_| true);
			assert_eq!(refused.err(), Some(Refusal::TooManyPools), "{ratio:?} {cap}");
		}
		// The other way round, a smaller one that is paid out takes the place of a larger one.
		pools[3] = Pool { ratio: Ratio { adds: 1, per: 10 }, ..pools[3].clone() };
		let (_, displaced) =
			funds.sponsor(&mut pools, pool(9, (1, 1), 100, 501), |_| true).expect("weighs more");
		assert_eq!(displaced.map(|pool| (pool.sponsor, pool.total)), Some((4, 5_000)));
		assert_eq!(funds.sponsored, 7 * 5_000 + 501);
	}

	#[test]
	fn a_ninth_pool_displaces_the_smallest_if_it_is_larger() {
		let all: Vec<_> =
			(1u32..=8).map(|n| pool(n, (1, 1), 50, if n % 4 == 0 { 100 } else { 200 })).collect();
		let (mut funds, mut pools, mut pledges) = pledged(&all, &[40]);
		let put_up = funds.sponsored;
		let mut untouched = funds;
		let refused = untouched.sponsor(&mut pools.clone(), pool(9, (1, 1), 50, 100), |_| true);
		assert_eq!(refused.err(), Some(Refusal::TooManyPools));
		let (number, displaced) =
			funds.sponsor(&mut pools, pool(9, (1, 1), 50, 101), |_| true).expect("is larger");
		// Of two that are alike, the later one goes.
		assert_eq!((number, displaced.map(|pool| pool.sponsor)), (8, Some(8)));
		assert_eq!((pools.len(), funds.sponsored), (8, put_up + 1));
		// The claims on it are gone with it.
		recount(&mut pools, &mut pledges[0]).expect("can be counted");
		assert!(pools.iter().all(|pool| pool.claims == 40));
		assert_eq!(pledges[0].claims.iter().filter(|claim| claim.pool == 7).count(), 0);
	}

	#[test]
	fn pools_that_cannot_go_leave_it_to_the_next_one() {
		let all: Vec<_> = (1u32..=8).map(|n| pool(n, (1, 1), 50, (100 * n).into())).collect();
		let (mut funds, mut pools, _) = pledged(&all, &[]);
		let mut displaced = |total, can_go: fn(&Pool) -> bool| {
			let next = funds.pools;
			let gone = funds.sponsor(&mut pools, pool(10 + next, (1, 1), 50, total), can_go);
			gone.map(|(_, gone)| gone.map(|pool| pool.sponsor))
		};
		assert_eq!(displaced(1_000, |pool| pool.sponsor > 2), Ok(Some(3)));
		// Though some that weigh more can go.
		assert_eq!(displaced(300, |pool| pool.sponsor > 2), Err(Refusal::TooManyPools));
		assert_eq!(displaced(1_000, |_| false), Err(Refusal::TooManyPools));
		assert_eq!(displaced(300, |_| true), Ok(Some(1)));
	}

	#[test]
	fn nobody_has_two_pools() {
		let (mut funds, mut pools, _) = pledged(&[pool(1, (1, 1), 50, 100)], &[]);
		let second = funds.sponsor(&mut pools, pool(1, (1, 1), 50, 900), |_| true);
		assert_eq!(second.err(), Some(Refusal::TooManyPools));
		assert_eq!(funds.top_up(&mut pools[0], 0), Err(Refusal::ZeroAmount));
		assert_eq!(funds.top_up(&mut pools[0], 900), Ok(()));
		assert_eq!((pools[0].total, funds.sponsored), (1_000, 1_000));
	}

	#[test]
	fn something_is_due_while_a_pool_has_not_given_back_all_that_it_can() {
		let added = Pool { claims: 100, settled: 100, ..pool(1, (1, 1), 50, 100) };
		for (pool, unused, with_share) in [
			// Nothing of it was needed, or all.
			(pool(1, (1, 1), 50, 100), true, true),
			(added.clone(), false, true),
			(Pool { refunded: Some(50), ..added.clone() }, false, false),
			// All to which it was added have left, and the sponsor has what came back, or not yet.
			(Pool { gone: 100, freed: 50, returned: 50, ..added.clone() }, false, false),
			(Pool { gone: 100, freed: 50, ..added }, true, true),
		] {
			assert_eq!(pool.is_due(Returns::Unused), unused, "{pool:?}");
			assert_eq!(pool.is_due(Returns::UnusedAndShare), with_share, "{pool:?}");
		}
	}

	#[test]
	fn a_pool_has_a_floor() {
		for (adds, per, valid) in
			[(1, 10, true), (1, 11, false), (0, 1, false), (1, 0, false), (u32::MAX, 1, true)]
		{
			let pool = pool(1, (adds, per), 5, 100);
			assert_eq!(pool.check(100, 5).is_ok(), valid, "{adds} for {per}");
		}
		let pool = pool(1, (1, 1), 5, 100);
		assert_eq!(pool.check(101, 5), Err(Refusal::InvalidPool));
		assert_eq!(pool.check(100, 6), Err(Refusal::InvalidPool));
	}

	proptest! {
		/// It is exact, never above the room, and does not depend on the order of the pledges.
		#[test]
		fn matching_does_not_depend_on_who_comes_first(
			amounts in prop::collection::vec(1u128..400, 1..12),
			totals in prop::collection::vec((1u32..4, 1u32..4, 1u128..200, 1u128..600), 1..8),
			optimum in 1u128..3_000,
		) {
			let all: Vec<_> = totals
				.iter()
				.enumerate()
				.map(|(i, (adds, per, cap, total))| pool(i as u32, (*adds, *per), *cap, *total))
				.collect();
			let (mut funds, mut pools, pledges) = pledged(&all, &amounts);
			let mut turned = amounts.clone();
			turned.reverse();
			let (mut other, mut other_pools, mut other_pledges) = pledged(&all, &turned);
			let room = funds.room(optimum);
			let sum = funds.settle(&mut pools, optimum).expect("is settled once");
			other.settle(&mut other_pools, optimum).expect("is settled once");
			other_pledges.reverse();
			prop_assert!(sum <= room);
			prop_assert_eq!(funds, other);
			prop_assert_eq!(&pools, &other_pools);
			let mut all_matched = 0;
			for (pledge, same) in pledges.iter().zip(&other_pledges) {
				prop_assert_eq!(matched(&pools, pledge), matched(&other_pools, same));
				all_matched += matched(&pools, pledge);
			}
			// Less than one unit for each claim is lost to rounding.
			let claims: usize = pledges.iter().map(|pledge| pledge.claims.len()).sum();
			prop_assert!(all_matched <= sum && sum - all_matched <= claims as Balance);
			for pool in &pools {
				prop_assert!(pool.settled <= pool.total && pool.settled <= pool.claims);
			}
		}
	}
}
