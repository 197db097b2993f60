// SPDX-License-Identifier: Apache-2.0

//! Leaving a campaign while its exit window is open: who objects leaves, who agrees pays.
//!
//! Everybody leaves with the same share of what they have put in, by the figures at the opening of
//! the window, whoever leaves first. What pools have added to a pledge that leaves goes back to
//! them by the same share.

use crate::types::{add, part_of, subtract, Funds, Pledge, Pool, Pools, Refusal};
use codec::{Decode, Encode};
use doverie_primitives::Balance;
use scale_info::TypeInfo;

/// The figures of an exit window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
	/// Which exit window of the campaign, from 1.
	pub number: u32,
	/// What was put in by those who were in the campaign at its opening.
	pub raised: Balance,
	/// What was left of that.
	pub left: Balance,
}

impl Exit {
	/// What somebody leaves with who has put in this much, rounded down.
	pub fn share_of(&self, put_in: Balance) -> Balance {
		part_of(put_in, self.left, self.raised)
	}
}

/// What somebody leaves with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Leaving {
	/// What goes to the pledger.
	pub amount: Balance,
	/// What goes back to the pools that have added to the pledge.
	pub freed: Balance,
}

impl Funds {
	/// A pledge leaves, and what pools have added to it goes back to them.
	pub fn leave(
		&mut self,
		pledge: &Pledge,
		pools: &mut Pools,
		exit: Exit,
	) -> Result<Leaving, Refusal> {
		let amount = exit.share_of(pledge.amount);
		self.by_pledger.remove(pledge)?;
		subtract(&mut self.unsettled, pledge.amount)?;
		add(&mut self.gone, pledge.amount)?;
		add(&mut self.left, amount)?;
		let mut freed = 0;
		for claim in &pledge.claims {
			if let Some(pool) = pools.iter_mut().find(|pool| pool.number == claim.pool) {
				let matched = pool.matched_of(claim.amount);
				add(&mut freed, self.free(pool, matched, exit)?)?;
			}
		}
		Ok(Leaving { amount, freed })
	}

	/// A sponsor leaves with what its pool has added to pledges that are still in the campaign.
	/// Returns what comes back to the pool.
	pub fn leave_pool(&mut self, pool: &mut Pool, exit: Exit) -> Result<Balance, Refusal> {
		let all = pool.in_it();
		self.free(pool, all, exit)
	}

	/// This much of what a pool has added leaves the campaign. What comes back is reckoned for all
	/// that leaves the pool in this window together, so that rounding does not depend on who goes
	/// first.
	fn free(&mut self, pool: &mut Pool, matched: Balance, exit: Exit) -> Result<Balance, Refusal> {
		if pool.exit != exit.number {
			pool.exit = exit.number;
			pool.gone_before = pool.gone;
		}
		let matched = matched.min(pool.in_it());
		let so_far = pool.gone.saturating_sub(pool.gone_before);
		let after = so_far.saturating_add(matched);
		let freed = exit.share_of(after).saturating_sub(exit.share_of(so_far));
		add(&mut pool.gone, matched)?;
		add(&mut pool.freed, freed)?;
		subtract(&mut self.unsettled, matched)?;
		add(&mut self.gone, matched)?;
		add(&mut self.freed, freed)?;
		Ok(freed)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::types::{matching::tests::pledged, Ratio};
	use alloc::vec::Vec;
	use proptest::prelude::*;
	use sp_runtime::Permill;

	/// A campaign that was settled with a pool that doubles, and has paid this much.
	fn settled(amounts: &[Balance], pool: Balance, paid: Balance) -> (Funds, Pools, Vec<Pledge>) {
		let doubles = Pool::new(1, Ratio { adds: 1, per: 1 }, Balance::MAX, pool);
		let (mut funds, mut pools, pledges) = pledged(&[doubles], amounts);
		funds.settle(&mut pools, Balance::MAX).expect("is settled once");
		funds.pay(paid).expect("is there");
		(funds, pools, pledges)
	}

	fn exit(funds: &Funds, number: u32) -> Exit {
		Exit { number, raised: funds.staying(), left: funds.unpaid() }
	}

	#[test]
	fn whoever_leaves_takes_a_share_and_the_matching_goes_back() {
		let (mut funds, mut pools, pledges) = settled(&[100, 300], 200, 300);
		// 400 pledged, 200 added, half of it paid.
		let window = exit(&funds, 1);
		assert_eq!((window.raised, window.left), (600, 300));
		let leaving = funds.leave(&pledges[0], &mut pools, window).expect("can leave");
		assert_eq!(leaving, Leaving { amount: 50, freed: 25 });
		assert_eq!((funds.left, funds.freed, funds.gone), (50, 25, 150));
		assert_eq!((funds.staying(), funds.unpaid(), funds.held()), (450, 225, 250));
		assert_eq!((pools[0].unused(), funds.unused()), (25, 25));
		// The next milestone pays its share of what is left: the half of 225 for 25 of 50 %.
		assert_eq!(funds.payment(Permill::from_percent(25), false), 112);
		assert_eq!(funds.payment(Permill::from_percent(50), true), 225);
	}

	#[test]
	fn a_sponsor_leaves_with_what_is_still_in() {
		let (mut funds, mut pools, pledges) = settled(&[100, 300], 200, 0);
		let window = exit(&funds, 1);
		funds.leave(&pledges[0], &mut pools, window).expect("can leave");
		assert_eq!(funds.leave_pool(&mut pools[0], window), Ok(150));
		assert_eq!((pools[0].in_it(), pools[0].unused()), (0, 200));
		// There is nothing of it left to go back with the next one.
		let leaving = funds.leave(&pledges[1], &mut pools, window).expect("can leave");
		assert_eq!(leaving, Leaving { amount: 300, freed: 0 });
		assert_eq!((funds.staying(), funds.unpaid(), funds.unsettled), (0, 0, 0));
		assert_eq!(funds.held(), 200);
	}

	#[test]
	fn in_a_second_window_the_figures_are_those_of_its_opening() {
		let (mut funds, mut pools, pledges) = settled(&[100, 100, 100], 300, 300);
		let first = exit(&funds, 1);
		funds.leave(&pledges[0], &mut pools, first).expect("can leave");
		assert_eq!((pools[0].gone, pools[0].freed), (100, 50));
		funds.pay(100).expect("is there");
		let second = exit(&funds, 2);
		assert_eq!((second.raised, second.left), (400, 100));
		let leaving = funds.leave(&pledges[1], &mut pools, second).expect("can leave");
		assert_eq!(leaving, Leaving { amount: 25, freed: 25 });
		assert_eq!((pools[0].gone_before, pools[0].gone, pools[0].freed), (100, 200, 75));
	}

	#[test]
	fn of_a_campaign_that_raised_nothing_nobody_leaves_with_anything() {
		let window = Exit { number: 1, raised: 0, left: 0 };
		assert_eq!(window.share_of(0), 0);
	}

	proptest! {
		/// What everybody leaves with, and what stays, does not depend on the order, and what stays
		/// is worth no less than before.
		#[test]
		fn nobody_gains_by_leaving_first(
			amounts in prop::collection::vec(1u128..1_000, 2..10),
			pool in 1u128..3_000,
			paid_part in 0u128..=100,
			leave in prop::collection::vec(any::<bool>(), 10),
			sponsor_at in prop::option::of(0usize..10),
		) {
			let raised = {
				let (funds, _, _) = settled(&amounts, pool, 0);
				funds.raised()
			};
			let paid = raised * paid_part / 100;
			let run = |order: &[usize], sponsor_at: Option<usize>| {
				let (mut funds, mut pools, pledges) = settled(&amounts, pool, paid);
				let window = exit(&funds, 1);
				let mut went = vec![None; pledges.len()];
				for (step, i) in order.iter().enumerate() {
					if sponsor_at == Some(step) {
						funds.leave_pool(&mut pools[0], window).expect("can leave");
					}
					let leaving = funds.leave(&pledges[*i], &mut pools, window);
					went[*i] = Some(leaving.expect("can leave").amount);
				}
				if sponsor_at.is_some_and(|at| at >= order.len()) {
					funds.leave_pool(&mut pools[0], window).expect("can leave");
				}
				(funds, pools, went, window)
			};
			let order: Vec<usize> = (0..amounts.len()).filter(|i| leave[*i]).collect();
			let mut turned = order.clone();
			turned.reverse();
			let (funds, pools, went, window) = run(&order, sponsor_at);
			let again = run(&turned, sponsor_at.map(|_| 0));
			prop_assert_eq!(&funds, &again.0);
			prop_assert_eq!(&pools, &again.1);
			prop_assert_eq!(went, again.2);
			// unpaid / staying is no less than left / raised.
			prop_assert!(funds.unpaid() * window.raised >= funds.staying() * window.left);
			prop_assert_eq!(
				funds.held(),
				funds.pledged + funds.sponsored - funds.paid - funds.left
			);
			prop_assert_eq!(funds.held(), funds.unpaid() + funds.unused());
		}
	}
}
