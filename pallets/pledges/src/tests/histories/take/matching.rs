// SPDX-License-Identifier: Apache-2.0

//! Pools that match pledges.

use super::*;

impl Model {
	pub(super) fn sponsor(
		&mut self,
		who: u8,
		to: u8,
		adds: u32,
		per: u32,
		cap: Amount,
		total: Amount,
	) {
		let campaign = usize::from(to);
		let who = self.rather(who, organisation);
		let purse = self.purse(who);
		// So that every sum of claims can be counted.
		let (cap, total) = (cap.of(purse.free).min(1 << 100), total.of(purse.free));
		let pot = &self.pots[campaign];
		let least_total = <Test as crate::Config>::MinPool::get();
		let ratio_is_valid = per > 0 && u64::from(adds) * 10 >= u64::from(per);
		let pool = Pool {
			number: pot.next_pool,
			sponsor: number(who).unwrap_or_default(),
			adds,
			per,
			cap,
			total,
			claimed: 0,
			added: 0,
			gone: 0,
			gone_before: 0,
			freed: 0,
			freed_before: 0,
			window: 0,
			returned: 0,
			refunded: false,
		};
		// Of those that can have it back, the one that weighs least, and of several the one that
		// came last.
		let is_full = pot.pools.len() == POOLS;
		let others = pot.pools.iter().enumerate().rev();
		let displaced = others
			.filter(|(_, other)| is_full && !is_moving(holder(other.sponsor)))
			.min_by_key(|(_, other)| other.weight())
			.map(|(place, other)| (place, other.weight()));
		let can_displace = |weight| ratio_is_valid && pool.weight() > weight && !pot.is_late();
		let allowed = pot.is_taking()
			&& organisation(who)
			&& self.can_give_to(who, pot)
			&& total >= least_total
			&& cap > 0
			&& ratio_is_valid
			&& pot.pools.iter().all(|pool| Some(pool.sponsor) != number(who))
			&& (!is_full || displaced.is_some_and(|(_, weight)| can_displace(weight)))
			&& purse.can_give(total, who);
		let ratio = crate::Ratio { adds, per };
		let call = Call::sponsor { campaign: number_of(to), ratio, cap, total };
		if self.send(signed(who), call, allowed) {
			self.purse_mut(who).free -= total;
			let pot = &mut self.pots[campaign];
			pot.held += total;
			let displaced = displaced.map(|(place, _)| pot.pools.remove(place));
			pot.pools.push(pool);
			pot.next_pool += 1;
			if let Some(displaced) = displaced {
				pot.held -= displaced.total;
				self.purse_mut(holder(displaced.sponsor)).arrive(displaced.total);
				self.note("a pool is displaced");
			}
			self.done(campaign);
		}
	}

	pub(super) fn top_up(&mut self, who: u8, to: u8, amount: Amount) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let place = |who| {
			let number = member(who)?.number;
			pot.pools.iter().position(|pool| pool.sponsor == number)
		};
		let who = self.rather(who, |who| place(who).is_some());
		let purse = self.purse(who);
		let amount = amount.of(purse.free);
		let place = place(who);
		let allowed =
			pot.is_taking() && amount > 0 && place.is_some() && purse.can_give(amount, who);
		let call = Call::top_up { campaign: number_of(to), amount };
		if self.send(signed(who), call, allowed) {
			self.purse_mut(who).free -= amount;
			let pot = &mut self.pots[campaign];
			pot.pools[place.expect("has a pool")].total += amount;
			pot.held += amount;
			self.done(campaign);
		}
	}

	pub(super) fn crowd(&mut self, to: u8) {
		for _ in 0..2 {
			let nobody = self.keys.iter().copied().find(|key| number(*key).is_none());
			if let Some(nobody) = nobody {
				let who = self.choice_of(nobody);
				self.take(Step::Admit { who, kind: Kind::Organisation });
			}
		}
		let sponsors: Vec<_> = self.keys.iter().copied().filter(|key| organisation(*key)).collect();
		for (more, sponsor) in (0u32..).zip(sponsors) {
			let who = self.choice_of(sponsor);
			let total = Amount::Units(100 * EURO + Balance::from(more % 3));
			let cap = Amount::Units(50 * EURO);
			self.take(Step::Sponsor { who, to, adds: 1, per: 1 + more % 4, cap, total });
		}
	}
}
