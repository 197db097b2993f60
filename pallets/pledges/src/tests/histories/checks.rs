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
		if [self.custodian, self.auditor]
			.into_iter()
			.flatten()
			.any(|(number, account)| account.is_some_and(|account| account != holder(number)))
		{
			self.note("an office rests");
		}
		for pot in &self.pots {
			self.look_at(pot);
		}
	}

	fn look_at(&self, pot: &Pot) {
		let is_open = pot.stage == Stage::Open;
		let is_funded = !is_open;
		let has_lapsed = pot.lapsed.is_some() && !pot.is_rejected;
		for (holds, situation) in [
			(!pot.waiting.is_empty(), "somebody waits"),
			(!pot.waiting.is_empty() && is_funded, "somebody waits after the deadline"),
			(pot.waits, "the waiting list has to move up first"),
			(pot.pools.iter().any(|p| 0 < p.added && p.added < p.claimed), "matching falls short"),
			(matches!(pot.noted(), Stage::Exit { .. }), "an exit window is open"),
			(pot.moved > 0, "the deadline has moved"),
			(pot.is_rejected && pot.stage == Stage::Failed, "the proposal has ended"),
			(has_lapsed && pot.stage == Stage::Failed, "the proposal has lapsed"),
			(
				has_lapsed && is_funded && !pot.stage.has_ended(),
				"what is funded goes on when the proposal has lapsed",
			),
			(is_open && !pot.takes_money, "those who are needed have not accepted"),
		] {
			if holds {
				self.note(situation);
			}
		}
		let is_later = pot.milestone > 0;
		let ended = match &pot.stage {
			Stage::Vetoed { .. } if is_later => "a later milestone vetoed",
			Stage::Vetoed { .. } => "the first milestone vetoed",
			Stage::Failed if pot.gone > 0 => "failed after somebody has left",
			Stage::Failed if matches!(pot.noted(), Stage::Approved { .. }) && pot.is_alive() => {
				"the beneficiary is gone"
			},
			Stage::Failed if pot.paid > 0 => "failed after a payment",
			Stage::Failed if pot.was_vetoed => "failed after a veto",
			Stage::Completed if pot.gone > 0 => "completed after somebody has left",
			Stage::Completed if pot.was_vetoed => "completed in spite of a veto",
			Stage::Completed => "completed",
			Stage::Cancelled => "cancelled",
			_ => return,
		};
		self.note(ended);
		if pot.pools.iter().any(|pool| pool.added > 0) {
			self.note(&format!("{ended}, with matching"));
		}
		if pot.pools.len() > 1 {
			self.note(&format!("{ended}, with several pools"));
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
		self.check_custody();
		assert_eq!(Remembered::vetoes(), self.decisions);
	}

	/// Offices, and what was issued against which document.
	fn check_custody(&self) {
		let named = |holder: Option<crate::Holder<u64>>| {
			holder.map(|crate::Holder { number, account }| (number, account))
		};
		let custody = Pledges::custody();
		assert_eq!(named(custody.custodian), self.custodian);
		assert_eq!(named(custody.auditor), self.auditor);
		let issues: BTreeMap<_, _> = crate::Issues::<Test>::iter().collect();
		assert_eq!(issues.len(), self.issues.len());
		for (document, ours) in &self.issues {
			let theirs = &issues[&fingerprint([*document])];
			assert_eq!((theirs.to, theirs.amount), (ours.to, ours.amount), "issue {document}");
			let by = (theirs.by, theirs.account);
			assert_eq!((by, &theirs.step), (ours.by, &ours.step), "issue {document}");
			assert_eq!(theirs.issued, ours.issued, "issue {document}");
			let issued = Pledges::supply_by_document(fingerprint([*document])).issued;
			let is_issued = ours.step != IssueStep::Announced;
			assert_eq!(issued, if is_issued { ours.amount } else { 0 }, "against {document}");
		}
	}

	fn check_campaign(&self, number: CampaignId, pot: &Pot) {
		let info = Pledges::campaign(number).expect("there is such a campaign");
		use crate::State;
		let agrees = match (&info.campaign.state, &pot.stage) {
			(State::Open, Stage::Open)
			| (State::AwaitingEvidence, Stage::Waiting)
			| (State::Completed, Stage::Completed)
			| (State::Cancelled, Stage::Cancelled)
			| (State::Failed { .. }, Stage::Failed) => true,
			(
				State::InReview { shown, approvals, refusals, .. },
				Stage::Review { shown: s, approvals: a, refusals: r, .. },
			) => {
				let words = |all: &[crate::Approval]| {
					all.iter().map(|word| (word.by, word.chamber)).collect::<Words>()
				};
				shown == s && (&words(approvals), &words(refusals)) == (a, r)
			},
			(
				State::Approved { payable_from, vetoed, heads, .. },
				Stage::Approved { payable, .. },
			) => payable_from == payable && (*vetoed, *heads as usize) == (pot.vetoed, pot.heads),
			(State::Vetoed { since, .. }, Stage::Vetoed { since: s, .. }) => since == s,
			(
				State::Exit { until, raised, left, .. },
				Stage::Exit { until: u, raised: r, left: l, .. },
			) => (until, raised, left) == (u, r, l),
			_ => false,
		};
		assert!(agrees, "{:?} is not {:?} at {}", info.campaign.state, pot.stage, now());
		assert_eq!((info.waits, info.deadline), (pot.waits, pot.deadline()));
		assert_eq!((info.payee, info.campaign.accepted), (pot.payee, pot.takes_money));
		assert_eq!(info.campaign.refused, pot.refused);
		if !matches!(pot.stage, Stage::Vetoed { .. }) {
			assert_eq!(info.next.as_ref().map(|next| next.due), pot.due_if_any());
		}
		assert_eq!(usize::from(info.campaign.milestone), pot.milestone);
		assert_eq!(info.held, pot.held);
		let funds = &info.funds;
		assert_eq!((funds.raised(), funds.paid), (pot.raised(), pot.paid));
		assert_eq!((funds.staying(), funds.unpaid()), (pot.staying(), pot.unpaid()));
		assert_eq!((funds.honoured, funds.waiting), (pot.honoured, pot.waits_in_all()));
		assert_eq!((funds.left, funds.freed), (pot.left, pot.freed));
		self.check_pools(&info, pot);
		self.check_pledges(number, pot);
		self.check_waiting_list(number, pot);
		let accepted: BTreeMap<_, _> = crate::Acceptances::<Test>::iter_prefix(number)
			.map(|(number, acceptance)| (number, acceptance.account))
			.collect();
		assert_eq!(accepted, pot.accepted);
		let unused: Balance = pot.pools.iter().map(Pool::unused).sum();
		let everything = match &pot.stage {
			Stage::Open => 0,
			stage if stage.refunds() => pot.held,
			_ => unused + pot.waits_in_all(),
		};
		assert_eq!(info.refundable, everything);
	}

	fn check_pools(&self, info: &crate::CampaignInfo<u64, u64>, pot: &Pot) {
		assert_eq!(info.pools.len(), pot.pools.len());
		let adds: Vec<_> = match pot.stage {
			Stage::Open => pot.settlement(),
			_ => pot.pools.iter().map(|pool| pool.added).collect(),
		};
		assert_eq!(info.matching, adds.iter().sum::<Balance>());
		for ((theirs, ours), adds) in info.pools.iter().zip(&pot.pools).zip(adds) {
			assert_eq!((theirs.pool.number, theirs.pool.sponsor), (ours.number, ours.sponsor));
			assert_eq!(theirs.account, Some(holder(ours.sponsor)));
			assert_eq!((theirs.pool.total, theirs.adds), (ours.total, adds));
			assert_eq!(theirs.pool.in_it(), ours.stays(), "what pool {} has in it", ours.number);
			if pot.stage != Stage::Open {
				assert_eq!(theirs.pool.unused(), ours.unused(), "of pool {}", ours.number);
			}
		}
	}

	fn check_pledges(&self, number: CampaignId, pot: &Pot) {
		let pledges: Vec<_> = crate::Pledges::<Test>::iter_prefix(number).collect();
		assert_eq!(pledges.len(), pot.pledges.len());
		for (who, ours) in &pot.pledges {
			let owner = who.owner();
			let theirs = pledges.iter().find(|(other, _)| *other == owner);
			let (_, theirs) = theirs.expect("has pledged");
			assert_eq!(theirs.amount, ours.amount, "the pledge of {who:?}");
			assert_eq!(theirs.kind.is_citizen(), ours.is_citizen, "the kind of {who:?}");
			let claims: BTreeMap<_, _> =
				theirs.claims.iter().map(|claim| (claim.pool, claim.amount)).collect();
			assert_eq!(claims, ours.claims, "what the pledge of {who:?} claims");
		}
	}

	/// In their order, each with the neighbours that it names.
	fn check_waiting_list(&self, number: CampaignId, pot: &Pot) {
		let queue = crate::CampaignFunds::<Test>::get(number).queue;
		let (mut next, mut before) = (queue.first, None);
		for ours in &pot.waiting {
			let place = next.expect("somebody waits here");
			let theirs = crate::Waiting::<Test>::get(number, place).expect("is a place");
			assert_eq!((theirs.amount, theirs.before), (ours.amount, before));
			assert!(theirs.owner == ours.who.owner(), "{:?} waits elsewhere", ours.who);
			assert_eq!(theirs.kind.is_citizen(), ours.is_citizen);
			assert_eq!(crate::Places::<Test>::get(number, ours.who.owner()), Some(place));
			(next, before) = (theirs.after, Some(place));
		}
		assert_eq!((next, queue.last), (None, before));
		assert_eq!(crate::Waiting::<Test>::iter_key_prefix(number).count(), pot.waiting.len());
	}

	/// Brings every campaign to its end, and refunds everybody in a random order.
	pub(super) fn finish(&mut self, cancels: [bool; 3], mut seed: u64) {
		let mut random = move |below: usize| {
			seed = seed
				.wrapping_mul(6_364_136_223_846_793_005)
				.wrapping_add(1_442_695_040_888_963_407);
			(seed >> 33) as usize % below
		};
		for place in 0..self.keys.len() as u8 {
			self.take(Step::Reinstate { who: EXACTLY + place });
			self.take(Step::Moving { who: EXACTLY + place, moving: false });
		}
		for (to, cancel) in (0u8..).zip(cancels) {
			let campaign = usize::from(to);
			if cancel {
				self.take(Step::Cancel { to, by: None });
			}
			for _ in 0..40 {
				if self.pots[campaign].stage.has_ended() {
					break;
				}
				match self.pots[campaign].stage {
					Stage::Vetoed { .. } => {
						let all =
							[VetoVerdict::Upheld, VetoVerdict::Dismissed, VetoVerdict::Undecided];
						self.take(Step::Settle { to, verdict: all[random(3)], other: false })
					},
					Stage::Approved { .. } => {
						self.take(Step::Blocks(VETO_WINDOW));
						self.take(Step::PayOut { to });
					},
					Stage::Exit { .. } => {
						self.take(Step::Advance { to });
						self.take(Step::Blocks(EXIT_WINDOW));
					},
					_ if self.pots[campaign].waits => {
						self.take(Step::MoveUp { to, most: MAX_MOVES });
					},
					_ => self.take(Step::Blocks(2_000)),
				}
			}
			assert!(self.pots[campaign].stage.has_ended(), "{:?}", self.pots[campaign].stage);
		}
		// Some alone, by themselves; some with others.
		let mut batches: Vec<(usize, Vec<u64>)> = vec![];
		for campaign in 0..self.pots.len() {
			let pot = &self.pots[campaign];
			let due = pot.owners().into_iter().filter(|who| pot.due_to(*who).is_some());
			// What an account has pledged before the admission goes back with what the stakeholder
			// has.
			let all: BTreeSet<_> = due.map(Who::account).collect();
			let mut all: Vec<_> = all.into_iter().collect();
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
			// What rounding has left where everybody has gone before.
			if self.pots[campaign].dust() > 0 {
				self.take(Step::Refund { who: EXACTLY, to: campaign as u8, own: false });
			}
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

	/// Each gets exactly what the view function has said before, with what was pledged before an
	/// admission.
	fn refund_as_told(&mut self, campaign: usize, accounts: Vec<u64>) {
		let to = number_of(campaign);
		let before: Vec<_> =
			accounts.iter().map(|who| self.purse(*who).with_small_sums()).collect();
		let told = |who: &u64| {
			let info = Pledges::pledge_of(to, *who).expect("has something to have back");
			info.refundable
		};
		let told: Vec<_> = accounts.iter().map(told).collect();
		let pot = &self.pots[campaign];
		if pot.paid == 0 && pot.gone == 0 && pot.stage.refunds() {
			for (who, told) in accounts.iter().zip(&told) {
				let all = |own: Who| {
					let is_own = |pool: &&Pool| Who::Stakeholder(pool.sponsor) == own;
					let put_in = pot.pledge_of(own) + pot.waits_of(own);
					pot.pools.iter().filter(is_own).fold(put_in, |sum, pool| {
						sum + pool.unused() + if pool.refunded { 0 } else { pool.stays() }
					})
				};
				let all: Balance = Who::all_of(*who).into_iter().map(all).sum();
				assert_eq!(*told, all, "{who} gets back what was put in");
			}
		}
		let (sender, call) = match &accounts[..] {
			// Whoever asks for it has it, even with a key that is about to move.
			[account] => {
				let who = self.choice_of(*account);
				self.take(Step::Moving { who, moving: true });
				(*account, Call::refund { campaign: to, account: *account })
			},
			_ => (STRANGER, Call::refund_many { campaign: to, accounts: accounts.clone() }),
		};
		self.kind = "Refund".into();
		self.send_refunds(campaign, sender, &accounts, call, true);
		for who in accounts.iter().map(|account| self.choice_of(*account)).collect::<Vec<_>>() {
			self.take(Step::Moving { who, moving: false });
		}
		for ((who, before), told) in accounts.iter().zip(before).zip(told) {
			let small = Pledges::on_hold(crate::HoldReason::SmallSum, who);
			let after = balance(*who) + small;
			assert_eq!(after - before, told, "what {who} gets back");
			assert_eq!(Pledges::pledge_of(to, *who).map_or(0, |info| info.refundable), 0);
		}
	}
}
