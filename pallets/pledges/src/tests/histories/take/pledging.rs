// SPDX-License-Identifier: Apache-2.0

//! What pledges come in, wait, move up and are withdrawn.

use super::*;

impl Model {
	pub(super) fn pledge(&mut self, who: u8, to: u8, amount: Amount) {
		let campaign = usize::from(to);
		// Half of the time a citizen, whose pledges are matched.
		let who = match who {
			EXACTLY.. => self.key(who),
			_ if who.is_multiple_of(2) => self.rather(who / 2, citizen),
			_ => self.key(who / 2),
		};
		let purse = self.purse(who);
		let offered = amount.of(purse.free);
		let pot = &self.pots[campaign];
		let waits = pot.waits_in_all();
		let allowed = pot.is_taking()
			&& self.can_give_to(who, pot)
			&& offered > 0
			&& pot.takes_in_all(offered)
			&& purse.can_give(offered, who);
		let call = Call::pledge { campaign: number_of(to), amount: offered };
		if self.send(signed(who), call, allowed) {
			self.purse_mut(who).free -= offered;
			self.adopt(campaign, who);
			let own = Who::of(who);
			let pot = &mut self.pots[campaign];
			let is_citizen = counts_as_citizen(own, pot.was_citizen(own));
			let taken = if waits > 0 { 0 } else { offered.min(pot.room()) };
			pot.held += offered;
			if taken > 0 {
				pot.add_pledge(own, taken, is_citizen);
			}
			if offered > taken {
				pot.join(own, offered - taken, is_citizen);
			}
			if !is_citizen && citizen(who) {
				self.note("a citizen who does not count as one yet");
			}
			self.done(campaign);
		}
	}

	pub(super) fn withdraw(&mut self, who: u8, to: u8, amount: Amount) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		// What was pledged before the admission is in it.
		let has_of = |who: Who| pot.pledge_of(who) + pot.waits_of(who);
		let has = |account| {
			let own = has_of(Who::of(account));
			own + if number(account).is_some() { has_of(Who::Account(account)) } else { 0 }
		};
		let who = self.rather(who, |who| has(who) > 0);
		let amount = amount.of(has(who));
		let is_there = pot.is_open() && amount > 0 && amount <= has(who);
		let after = is_there.then(|| pot.after_withdrawal(who, amount));
		let stays = after.as_ref().is_none_or(|(_, goes)| *goes);
		if !stays {
			self.note("what the minimum needs stays");
		}
		let call = Call::withdraw { campaign: number_of(to), amount };
		if self.send(signed(who), call, is_there && stays) {
			self.adopt(campaign, who);
			(self.pots[campaign], _) = after.expect("is there");
			self.purse_mut(who).arrive(amount);
			self.done(campaign);
		}
	}

	pub(super) fn renew_claims(&mut self, who: u8, to: u8, own: bool) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		// Nobody else makes what was pledged before the admission the stakeholder's.
		let has = |account| {
			pot.pledge_of(Who::of(account)) > 0
				|| own && number(account).is_some() && pot.pledge_of(Who::Account(account)) > 0
		};
		let account = self.rather(who, has);
		let sender = if own || account == STRANGER { account } else { STRANGER };
		let is_own = sender == account && number(account).is_some();
		let has_pledged = has(account) || is_own && pot.pledge_of(Who::Account(account)) > 0;
		let only_waits = is_own && !has_pledged && pot.waits_of(Who::Account(account)) > 0;
		let allowed = pot.is_open() && (has_pledged || only_waits);
		let call = Call::renew_claims { campaign: number_of(to), account };
		if self.send(signed(sender), call, allowed) {
			if sender == account {
				self.adopt(campaign, account);
			}
			let who = Who::of(account);
			let pot = &mut self.pots[campaign];
			if !only_waits {
				let pledge = pot.pledges.get_mut(&who).expect("has pledged");
				pledge.is_citizen = counts_as_citizen(who, pledge.is_citizen);
				pot.recount(who);
			}
			self.done(campaign);
		}
	}

	/// Goes on to this many blocks before the deadline of a campaign that is open.
	fn go_to_the_last_days(&mut self, campaign: usize, before: u64) {
		let pot = &self.pots[campaign];
		let block = pot.deadline() - before;
		if pot.is_open() && block > now() {
			self.take(Step::Blocks(block - now()));
		}
	}

	/// The choices of all keys, those with most of this first.
	pub(super) fn by(&self, has: impl Fn(u64) -> Balance) -> Vec<u8> {
		let mut keys = self.keys.clone();
		keys.sort_by_key(|key| core::cmp::Reverse(has(*key)));
		keys.into_iter().map(|key| self.choice_of(key)).collect()
	}

	pub(super) fn overflow(&mut self, to: u8, late: bool) {
		let campaign = usize::from(to);
		if late {
			self.go_to_the_last_days(campaign, 1);
		}
		let all = self.by(|key| self.purse(key).free);
		let can_give = |who: &u8| self.purse(self.key(*who)).free.saturating_sub(CENT);
		let can_be_filled = self.pots[campaign].room() <= all.iter().map(can_give).sum::<Balance>();
		for who in &all {
			let (room, free) = (self.pots[campaign].room(), self.purse(self.key(*who)).free);
			let pot = &self.pots[campaign];
			if !can_be_filled || !pot.is_taking() || room == 0 || !pot.waiting.is_empty() {
				break;
			}
			let amount = Amount::Units(room.min(free.saturating_sub(CENT)));
			self.take(Step::Pledge { who: *who, to, amount });
		}
		let little = (self.pots[campaign].plan.optimum / 64).clamp(1, 5 * EURO);
		for who in all.iter().rev().take(11) {
			self.take(Step::Pledge { who: *who, to, amount: Amount::Units(little) });
		}
		let pot = &self.pots[campaign];
		let most = self.by(|key| pot.pledge_of(Who::of(key)))[0];
		self.take(Step::Withdraw { who: most, to, amount: Amount::All });
		if late {
			self.go_to_the_last_days(campaign, 0);
			self.take(Step::Advance { to });
		} else {
			self.take(Step::MoveUp { to, most: 1 });
		}
	}

	pub(super) fn retreat(&mut self, to: u8, late: u64) {
		let campaign = usize::from(to);
		self.go_to_the_last_days(campaign, 1 + late);
		let pot = &self.pots[campaign];
		let all = self.by(|key| pot.pledge_of(Who::of(key)));
		for who in &all {
			let pot = &self.pots[campaign];
			if !pot.is_open() || pot.moved > 0 || pot.pledge_of(Who::of(self.key(*who))) == 0 {
				break;
			}
			self.take(Step::Withdraw { who: *who, to, amount: Amount::All });
		}
		if self.pots[campaign].moved > 0 {
			let richest = self.by(|key| self.purse(key).free)[0];
			self.take(Step::Pledge { who: richest, to, amount: Amount::AllBut(2 * CENT) });
			self.take(Step::Withdraw { who: richest, to, amount: Amount::All });
		}
	}

	pub(super) fn citizens(&mut self, to: u8, amount: Balance) {
		let citizens: Vec<_> = self.keys.iter().copied().filter(|key| citizen(*key)).collect();
		for citizen in citizens {
			let who = self.choice_of(citizen);
			self.take(Step::Pledge { who, to, amount: Amount::Units(amount) });
		}
	}

	pub(super) fn newcomer(&mut self, to: u8, kind: Kind) {
		let is_nobody = |key: &u64| number(*key).is_none() && self.purse(*key).free > EURO;
		let nobody = self.keys.iter().copied().find(is_nobody);
		if let Some(nobody) = nobody {
			let (who, amount) = (self.choice_of(nobody), Amount::Units(CENT));
			self.take(Step::Pledge { who, to, amount });
			self.take(Step::Blocks(1));
			self.take(Step::Admit { who, kind });
			self.take(Step::Pledge { who, to, amount });
		}
	}

	pub(super) fn move_up(&mut self, to: u8, most: u32) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let allowed = (1..=MAX_MOVES).contains(&most)
			&& pot.stage == Stage::Open
			&& pot.room() > 0
			&& !pot.waiting.is_empty();
		let call = Call::move_up { campaign: number_of(to), most };
		if self.send(signed(STRANGER), call, allowed) {
			self.pots[campaign].move_up(most);
			self.done(campaign);
		}
	}
}
