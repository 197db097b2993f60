// SPDX-License-Identifier: Apache-2.0

//! Whatever the ledger has, the chain has; and every history comes to its end.

use super::*;

impl Model {
	/// Notes the situations that histories must not miss.
	pub(super) fn look_around(&self) {
		if self.purses.values().any(|purse| purse.small > 0) {
			self.note("a small sum on hold");
		}
		if self.issuance() == MAX_ISSUANCE {
			self.note("everything that can be counted is issued");
		}
		for pot in &self.pots {
			let situation = match &pot.stage {
				Stage::Vetoed { .. } if pot.milestone > 0 => "a later milestone vetoed",
				Stage::Vetoed { .. } => "the first milestone vetoed",
				Stage::Failed if matches!(pot.noted, Stage::Approved { .. }) => {
					"the beneficiary is gone"
				},
				Stage::Failed if pot.paid > 0 => "failed after a payment",
				Stage::Failed if pot.stood_still > 0 => "failed after a veto",
				Stage::Completed if pot.stood_still > 0 => "completed in spite of a veto",
				Stage::Completed => "completed",
				Stage::Cancelled => "cancelled",
				_ => continue,
			};
			self.note(situation);
			if pot.pools.iter().any(|pool| pool.added > 0) {
				self.note(&format!("{situation}, with matching"));
			}
			if pot.pools.len() > 1 {
				self.note(&format!("{situation}, with several pools"));
			}
		}
	}

	/// Whatever the model has, the chain has; and the pallet's own invariants hold.
	pub(super) fn check(&self) {
		Pledges::do_try_state().expect("every invariant holds");
		let accounts: BTreeMap<_, _> = frame_system::Account::<Test>::iter()
			.map(|(who, account)| (who, account.data))
			.collect();
		let total: Balance = accounts.values().map(|data| data.free + data.reserved).sum();
		assert_eq!(total, Balances::total_issuance(), "all balances are the issuance");
		assert_eq!(total, self.issuance());
		let supply = crate::TotalSupply::<Test>::get();
		assert_eq!((supply.issued, supply.redeemed), (self.issued, self.redeemed));
		for (who, purse) in &self.purses {
			let data = accounts.get(who).cloned().unwrap_or_default();
			assert_eq!(data.free, purse.free, "what {who} has");
			assert_eq!(data.reserved, purse.redemption + purse.small, "on hold for {who}");
			if data.reserved > 0 {
				let on_hold = |reason| Pledges::on_hold(reason, who);
				assert_eq!(on_hold(crate::HoldReason::Redemption), purse.redemption);
				assert_eq!(on_hold(crate::HoldReason::SmallSum), purse.small);
			}
		}
		// Nobody else has anything.
		let pots: Vec<_> = (0..self.pots.len()).map(pot).collect();
		assert!(accounts.keys().all(|who| self.purses.contains_key(who) || pots.contains(who)));
		for (campaign, ledger) in self.pots.iter().enumerate() {
			assert_eq!(held(number_of(campaign)), ledger.held, "pot {campaign} holds");
			let data = accounts.get(&pot(campaign)).cloned().unwrap_or_default();
			assert_eq!((data.free, data.reserved), (ledger.stray, ledger.held), "pot {campaign}");
			self.check_campaign(number_of(campaign), ledger);
		}
		assert_eq!(Remembered::vetoes(), self.decisions);
	}

	fn check_campaign(&self, number: CampaignId, pot: &Pot) {
		let info = Pledges::campaign(number).expect("there is such a campaign");
		use crate::State;
		let agrees = match (&info.campaign.state, &pot.stage) {
			(State::Open, Stage::Open)
			| (State::AwaitingEvidence, Stage::Waiting)
			| (State::InReview { .. }, Stage::Review { .. })
			| (State::Completed, Stage::Completed)
			| (State::Cancelled, Stage::Cancelled)
			| (State::Failed { .. }, Stage::Failed) => true,
			(State::Approved { payable_from, .. }, Stage::Approved { payable, .. }) => {
				payable_from == payable
			},
			(State::Vetoed { since, .. }, Stage::Vetoed { since: s, .. }) => since == s,
			_ => false,
		};
		assert!(agrees, "{:?} is not {:?} at {}", info.campaign.state, pot.stage, now());
		assert_eq!(usize::from(info.campaign.milestone), pot.milestone);
		assert_eq!(info.held, pot.held);
		assert_eq!((info.funds.raised(), info.funds.paid), (pot.raised, pot.paid));
		assert_eq!(info.funds.honoured, pot.honoured);
		assert_eq!(info.pools.len(), pot.pools.len());
		for (theirs, ours) in info.pools.iter().zip(&pot.pools) {
			assert_eq!((theirs.sponsor, theirs.matched), (ours.sponsor, ours.added));
			assert_eq!(theirs.unused(), ours.left);
		}
		let pledges: BTreeMap<_, _> = crate::Pledges::<Test>::iter_prefix(number).collect();
		assert!(pledges.keys().eq(pot.put_in.keys()));
		for (who, pledge) in pledges {
			assert_eq!(pledge.amount, pot.put_in[&who], "the pledge of {who}");
			for (i, matched) in pledge.matched.iter().enumerate() {
				let ours = pot.matched.get(&(who, i)).copied().unwrap_or_default();
				assert_eq!(*matched, ours, "what pool {i} adds for {who}");
			}
		}
		let everything = match &pot.stage {
			Stage::Open => 0,
			stage if stage.refunds() => pot.held,
			_ => pot.pools.iter().map(|pool| pool.left).sum(),
		};
		assert_eq!(info.refundable, everything);
	}

	/// Brings every campaign to its end, and refunds everybody in a random order.
	pub(super) fn finish(&mut self, cancels: [bool; 3], mut seed: u64) {
		let mut random = move |below: usize| {
			seed = seed
				.wrapping_mul(6_364_136_223_846_793_005)
				.wrapping_add(1_442_695_040_888_963_407);
			(seed >> 33) as usize % below
		};
		for who in 0..self.keys.len() as u8 {
			self.take(Step::Reinstate { who });
		}
		for (to, cancel) in (0u8..).zip(cancels) {
			let campaign = usize::from(to);
			if cancel {
				self.take(Step::Cancel { to, by: None });
			}
			for _ in 0..6 {
				if self.pots[campaign].stage.has_ended() {
					break;
				}
				match self.pots[campaign].stage {
					Stage::Vetoed { .. } => {
						self.take(Step::Settle { to, upheld: random(2) == 0, other: false })
					},
					Stage::Approved { .. } => {
						self.take(Step::Blocks(VETO_WINDOW));
						self.take(Step::PayOut { to });
					},
					_ => self.take(Step::Blocks(2_000)),
				}
			}
			assert!(self.pots[campaign].stage.has_ended(), "{:?}", self.pots[campaign].stage);
		}
		// Some alone, some with others.
		let mut batches: Vec<(usize, Vec<u64>)> = vec![];
		for campaign in 0..self.pots.len() {
			let due = |who: &&u64| self.pots[campaign].due_to(**who).is_some();
			let mut all: Vec<_> = self.purses.keys().filter(due).copied().collect();
			for i in (1..all.len()).rev() {
				all.swap(i, random(i + 1));
			}
			while !all.is_empty() {
				let rest = all.split_off(all.len().min(1 + random(max_refunds())));
				batches.push((campaign, core::mem::replace(&mut all, rest)));
			}
		}
		for i in (1..batches.len()).rev() {
			batches.swap(i, random(i + 1));
		}
		let refunded: Vec<_> = batches.iter().map(|(campaign, _)| *campaign).collect();
		for (campaign, accounts) in batches {
			self.refund_as_told(campaign, accounts);
		}
		for campaign in 0..self.pots.len() {
			let stray = self.pots[campaign].stray;
			assert!(stray == 0 || !refunded.contains(&campaign), "goes with the last refund");
			if stray > 0 {
				self.take(Step::MoveStray { to: campaign as u8 });
			}
			assert_eq!(held(number_of(campaign)), 0, "nothing is left");
			let left = frame_system::Account::<Test>::contains_key(pot(campaign));
			assert!(!left, "nothing keeps the account of a pot in being: {campaign}");
		}
	}

	/// Each gets exactly what the view function has said before.
	fn refund_as_told(&mut self, campaign: usize, accounts: Vec<u64>) {
		let to = number_of(campaign);
		let told: Vec<_> = accounts
			.iter()
			.map(|who| {
				let info = Pledges::pledge_of(to, *who).expect("has something to have back");
				(self.purse(*who).with_small_sums(), info.refundable)
			})
			.collect();
		let pot = &self.pots[campaign];
		if pot.paid == 0 && pot.stage.refunds() {
			for (who, (_, refundable)) in accounts.iter().zip(&told) {
				let of_pools = pot.pools.iter().filter(|pool| pool.sponsor == *who);
				let all = of_pools
					.fold(pot.put_in.get(who).copied().unwrap_or_default(), |sum, p| {
						sum + p.left + if p.refunded { 0 } else { p.added }
					});
				assert_eq!(*refundable, all, "{who} gets back what was put in");
			}
		}
		let call = match &accounts[..] {
			[account] => Call::refund { campaign: to, account: *account },
			_ => Call::refund_many { campaign: to, accounts: accounts.clone() },
		};
		self.send_refunds(campaign, &accounts, call, true);
		System::reset_events();
		self.check();
		for (who, (before, refundable)) in accounts.iter().zip(told) {
			let small = Pledges::on_hold(crate::HoldReason::SmallSum, who);
			let after = balance(*who) + small;
			assert_eq!(after - before, refundable, "what {who} gets back");
			assert_eq!(Pledges::pledge_of(to, *who).map_or(0, |info| info.refundable), 0);
		}
	}
}
