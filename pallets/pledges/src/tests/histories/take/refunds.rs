// SPDX-License-Identifier: Apache-2.0

//! What goes back.

use super::*;

impl Model {
	/// Everybody gets what is due, and nothing is adopted. What is asked for by somebody else does
	/// not go to a key that may be lost.
	pub(in crate::tests::histories) fn send_refunds(
		&mut self,
		campaign: usize,
		sender: u64,
		accounts: &[u64],
		call: Call,
		fits: bool,
	) {
		let mut after = self.pots[campaign].clone();
		let mut any = false;
		let mut arrives = vec![];
		for account in accounts {
			if *account != sender && is_moving(*account) {
				self.note("a refund to a key that is moving");
				continue;
			}
			for own in Who::all_of(*account) {
				any |= after.due_to(own).is_some();
				arrives.push((*account, after.refund(own)));
			}
		}
		any |= after.dust() > 0;
		if self.send(signed(sender), call, fits && any) {
			let rest = after.take_rest();
			self.pots[campaign] = after;
			for (account, amount) in arrives {
				self.purse_mut(account).arrive(amount);
			}
			self.purse_mut(CHAIN).free += rest;
			self.done(campaign);
		}
	}

	pub(super) fn refund_one(&mut self, who: u8, to: u8, own: bool) {
		let pot = &self.pots[usize::from(to)];
		let is_due = |who| Who::all_of(who).iter().any(|who| pot.due_to(*who).is_some());
		let account = self.rather(who, is_due);
		let sender = if own { account } else { STRANGER };
		let call = Call::refund { campaign: number_of(to), account };
		self.send_refunds(to.into(), sender, &[account], call, true);
	}

	pub(super) fn refund_many(&mut self, to: u8, all: Vec<u8>) {
		let accounts: Vec<_> = {
			let pot = &self.pots[usize::from(to)];
			let is_due = |who| Who::all_of(who).iter().any(|who| pot.due_to(*who).is_some());
			all.into_iter().map(|who| self.rather(who, is_due)).collect()
		};
		let fits = (1..=max_refunds()).contains(&accounts.len());
		let call = Call::refund_many { campaign: number_of(to), accounts: accounts.clone() };
		self.send_refunds(to.into(), STRANGER, &accounts, call, fits);
	}
}
