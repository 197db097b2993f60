// SPDX-License-Identifier: Apache-2.0

//! Each kind of step, on the chain and in the ledger, which says beforehand whether it is refused.

use super::*;

impl Model {
	/// Takes a step, on the chain and here, and compares.
	pub(super) fn take(&mut self, step: Step) {
		self.kind = format!("{step:?}").chars().take_while(char::is_ascii_alphabetic).collect();
		self.step(step);
		for pot in &mut self.pots {
			pot.tick(now());
		}
		System::reset_events();
		self.check();
		self.look_around();
	}

	fn step(&mut self, step: Step) {
		match step {
			Step::Blocks(blocks) => {
				// From the next block on, decisions use the roll as it is now.
				Register::end_block(now());
				System::set_block_number(now() + blocks);
			},
			Step::Pledge { who, to, amount } => self.pledge(who, to, amount),
			Step::Withdraw { who, to, amount } => self.withdraw(who, to, amount),
			Step::RenewClaims { who, to, own } => self.renew_claims(who, to, own),
			Step::MoveUp { to, most } => self.move_up(to, most),
			Step::Sponsor { who, to, adds, per, cap, total } => {
				self.sponsor(who, to, adds, per, cap, total)
			},
			Step::TopUp { who, to, amount } => self.top_up(who, to, amount),
			Step::Crowd { to } => self.crowd(to),
			Step::Overflow { to, late } => self.overflow(to, late),
			Step::Retreat { to, late } => self.retreat(to, late),
			Step::Citizens { to, amount } => self.citizens(to, amount),
			Step::Newcomer { to, kind } => self.newcomer(to, kind),
			Step::Declare { who, to, amount, blocks, document } => {
				self.declare(who, to, amount, blocks, document)
			},
			Step::WithdrawDeclaration { who, to } => self.withdraw_declaration(who, to),
			Step::RemoveLapsed { who, to } => self.remove_lapsed(who, to),
			Step::Attest { to, donor, amount } => self.attest(to, donor, amount),
			Step::ConfirmReceipt { to, donor } => self.confirm_receipt(to, donor),
			Step::RevokeReceipt { to, donor } => self.revoke_receipt(to, donor),
			Step::Donate { who, to, revoked } => self.donate(who, to, revoked),
			Step::EndProposal { to, rejected } => self.end_proposal(to, rejected),
			Step::Cancel { to, by } => self.cancel(to, by),
			Step::Advance { to } => self.advance(to),
			Step::Evidence { to, document } => self.evidence(to, document),
			Step::Approve { to, reviewer, document } => self.approve(to, reviewer, document),
			Step::Refuse { to, reviewer, document } => self.refuse(to, reviewer, document),
			Step::Junk { to, again } => self.junk(to, again),
			Step::Veto { who, to, document } => self.veto(who, to, document),
			Step::Protest { to } => self.protest(to),
			Step::Settle { to, verdict, other } => self.settle(to, verdict, other),
			Step::Dispute { to, verdict, later } => self.dispute(to, verdict, later),
			Step::Leave { who, to } => self.leave(who, to),
			Step::Exodus { to } => self.exodus(to),
			Step::Complete { to } => self.complete(to),
			Step::Gone { to } => self.gone(to),
			Step::PayOut { to } => self.pay_out(to),
			Step::Milestone { to, pays } => self.milestone(to, pays),
			Step::Silence { to } => self.silence(to),
			Step::GoAway { who, to, little, helped } => self.go_away(who, to, little, helped),
			Step::ReplaceReviewers { to, set } => self.replace_reviewers(to, set),
			Step::Reappoint { to } => {
				self.take(Step::ReplaceReviewers { to, set: 0 });
				self.take(Step::AllAccept);
			},
			Step::ReplaceAgent { to, who } => self.replace_agent(to, who),
			Step::Accept { who, office } => self.accept(who, office),
			Step::AllAccept => self.all_accept(),
			Step::DecisionsRefuse(refuse) => DecisionsRefuse::set(refuse),
			Step::Refund { who, to, own } => self.refund_one(who, to, own),
			Step::RefundMany { to, all } => self.refund_many(to, all),
			Step::Transfer { who, to, amount } => self.transfer(who, to, amount),
			Step::SetCustodian { who } => self.set_custodian(who),
			Step::SetAuditor { who } => self.set_auditor(who),
			Step::Ceiling(ceiling) => IssueCeiling::set(ceiling),
			Step::AnnounceIssue { by, to, amount, document } => {
				self.announce_issue(by, to, amount, document)
			},
			Step::ConfirmIssue { by, which, wrong } => self.confirm_issue(by, which, wrong),
			Step::Issue { to, amount } => self.issue(to, amount),
			Step::WithdrawIssue { which } => self.withdraw_issue(which),
			Step::AnnounceCorrection { which, to } => self.announce_correction(which, to),
			Step::ConfirmCorrection { which, wrong } => self.confirm_correction(which, wrong),
			Step::Mistake { to, right, amount } => self.mistake(to, right, amount),
			Step::RequestRedemption { who, amount } => self.request_redemption(who, amount),
			Step::CancelRedemption { who } => self.cancel_redemption(who),
			Step::Redeem { who, amount, document } => self.redeem(who, amount, document),
			Step::Spend { to, amount } => self.spend(to, amount),
			Step::ReleaseSmallSum { who } => self.release_small_sum(who),
			Step::MoveStray { to } => self.move_stray(to),
			Step::Suspend { who } => Register::suspend(self.key(who)),
			Step::Bar { who } => Register::bar(self.key(who)),
			Step::Reinstate { who } => Register::reinstate(self.key(who)),
			Step::MoveKey { who, to } => self.move_key(who, to),
			Step::NewPayee { to } => self.new_payee(to),
			Step::Moving { who, moving } => self.moving(who, moving),
			Step::Admit { who, kind } => self.admit(who, kind),
		}
	}

	/// Does something that is allowed or refused. What is refused changes nothing.
	fn attempt(
		&self,
		what: impl core::fmt::Debug,
		allowed: bool,
		does: impl FnOnce() -> DispatchResult,
	) -> bool {
		let before = (!allowed).then(root);
		let outcome = does();
		assert_eq!(outcome.is_ok(), allowed, "{what:?} at {}: {outcome:?}", now());
		if let Some(before) = before {
			assert_eq!(root(), before, "{what:?} is refused and changes something");
		} else {
			self.note(&self.kind);
		}
		allowed
	}

	fn send(&self, origin: RuntimeOrigin, call: Call, allowed: bool) -> bool {
		let call = RuntimeCall::from(call);
		self.attempt(call.clone(), allowed, || {
			call.dispatch(origin).map(|_| ()).map_err(|failed| failed.error)
		})
	}

	/// After a call that concerns a campaign and is allowed: what time has changed is written down.
	fn done(&mut self, campaign: usize) {
		self.pots[campaign].note();
	}

	/// What somebody has pledged before becomes the stakeholder's.
	fn adopt(&mut self, campaign: usize, account: u64) {
		if self.pots[campaign].adopt(account) {
			self.note("something is adopted");
		}
	}

	fn can_give_to(&self, who: u64, to: &Pot) -> bool {
		number(who) != Some(to.beneficiary)
	}

	fn target(&self, to: Target) -> u64 {
		match to {
			Target::Key(who) => self.key(who),
			Target::Chain => CHAIN,
			Target::Pot(campaign) => pot(campaign.into()),
		}
	}

	// --- Pledges

	fn pledge(&mut self, who: u8, to: u8, amount: Amount) {
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
		let (waits, optimum) = (pot.waits_in_all(), pot.plan.optimum);
		let counted = pot.raised() + pot.honoured;
		let total = counted.saturating_add(waits).saturating_add(offered);
		let allowed = pot.is_taking()
			&& self.can_give_to(who, pot)
			&& offered > 0
			&& total <= optimum.saturating_mul(4)
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

	fn withdraw(&mut self, who: u8, to: u8, amount: Amount) {
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

	fn renew_claims(&mut self, who: u8, to: u8, own: bool) {
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

	/// Goes on to so many blocks before the deadline of a campaign that is open.
	fn go_to_the_last_days(&mut self, campaign: usize, before: u64) {
		let pot = &self.pots[campaign];
		let block = pot.deadline() - before;
		if pot.is_open() && block > now() {
			self.take(Step::Blocks(block - now()));
		}
	}

	/// The choices of all keys, those with most of this first.
	fn by(&self, has: impl Fn(u64) -> Balance) -> Vec<u8> {
		let mut keys = self.keys.clone();
		keys.sort_by_key(|key| core::cmp::Reverse(has(*key)));
		keys.into_iter().map(|key| self.choice_of(key)).collect()
	}

	fn overflow(&mut self, to: u8, late: bool) {
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

	fn retreat(&mut self, to: u8, late: u64) {
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

	fn citizens(&mut self, to: u8, amount: Balance) {
		let citizens: Vec<_> = self.keys.iter().copied().filter(|key| citizen(*key)).collect();
		for citizen in citizens {
			let who = self.choice_of(citizen);
			self.take(Step::Pledge { who, to, amount: Amount::Units(amount) });
		}
	}

	fn newcomer(&mut self, to: u8, kind: Kind) {
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

	fn move_up(&mut self, to: u8, most: u32) {
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

	// --- Pools

	fn sponsor(&mut self, who: u8, to: u8, adds: u32, per: u32, cap: Amount, total: Amount) {
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

	fn top_up(&mut self, who: u8, to: u8, amount: Amount) {
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

	fn crowd(&mut self, to: u8) {
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

	// --- Declared pledges

	fn declare(&mut self, who: u8, to: u8, amount: Amount, blocks: u64, document: u8) {
		let now = now();
		let campaign = usize::from(to);
		let who = self.rather(who, organisation);
		let amount = amount.of(self.purse(who).free);
		let until = now + blocks;
		let pot = &self.pots[campaign];
		let donor = number(who).unwrap_or_default();
		let has_room = match pot.declared.get(&donor) {
			Some(declared) => !declared.is_honoured(),
			None => pot.declared.len() < max_declarations(),
		};
		let allowed = pot.is_open()
			&& organisation(who)
			&& self.can_give_to(who, pot)
			&& donor != pot.agent
			&& amount > 0
			&& amount <= pot.plan.optimum
			&& on_record(document)
			&& until > now
			&& until <= pot.deadline()
			&& has_room;
		let letter = fingerprint(document);
		let call = Call::declare { campaign: number_of(to), amount, letter, until };
		if self.send(signed(who), call, allowed) {
			let declared = Declared { amount, until, receipt: None };
			self.pots[campaign].declared.insert(donor, declared);
			self.done(campaign);
		}
	}

	fn withdraw_declaration(&mut self, who: u8, to: u8) {
		let campaign = usize::from(to);
		let donors = &self.pots[campaign].declared;
		let has = |who| number(who).is_some_and(|number| donors.contains_key(&number));
		let who = self.rather(who, has);
		let declared = &self.pots[campaign].declared;
		let allowed =
			number(who).is_some_and(|donor| declared.get(&donor).is_some_and(|d| !d.is_honoured()));
		let call = Call::withdraw_declaration { campaign: number_of(to) };
		if self.send(signed(who), call, allowed) {
			let donor = number(who).expect("has declared");
			self.pots[campaign].declared.remove(&donor);
		}
	}

	fn remove_lapsed(&mut self, who: u8, to: u8) {
		let now = now();
		let campaign = usize::from(to);
		let donors = &self.pots[campaign].declared;
		let has = |who| number(who).is_some_and(|number| donors.contains_key(&number));
		let donor = number(self.rather(who, has)).unwrap_or_default();
		let declared = self.pots[campaign].declared.get(&donor);
		let allowed = declared.is_some_and(|d| d.receipt.is_none() && now >= d.until);
		let call = Call::remove_lapsed { campaign: number_of(to), donor };
		if self.send(signed(STRANGER), call, allowed) {
			self.pots[campaign].declared.remove(&donor);
		}
	}

	/// One of the donors, and what was declared.
	fn declared(&self, campaign: usize, donor: u8) -> (RollNumber, Option<Declared>) {
		let declared = &self.pots[campaign].declared;
		let donors: Vec<_> = declared.keys().copied().collect();
		let donor = match donors.len() {
			0 => 0,
			n => donors[usize::from(donor) % n],
		};
		(donor, declared.get(&donor).copied())
	}

	/// The fiscal agent's account, and whether it can do what the office allows.
	fn agent(&self, campaign: usize) -> (u64, bool) {
		let pot = &self.pots[campaign];
		let agent = holder(pot.agent);
		(agent, member(agent).is_some() && pot.accepted.get(&pot.agent) == Some(&agent))
	}

	fn attest(&mut self, to: u8, donor: u8, amount: Amount) {
		let now = now();
		let campaign = usize::from(to);
		let (agent, is_agent) = self.agent(campaign);
		let (donor, declared) = self.declared(campaign, donor);
		let received = amount.of(declared.map_or(0, |declared| declared.amount));
		let pot = &self.pots[campaign];
		let can_come_in = |declared: Declared| {
			!declared.is_honoured() && now < declared.until && received <= declared.amount
		};
		let allowed = pot.is_open()
			&& is_agent
			&& declared.is_some_and(can_come_in)
			&& pot.can_honour(received);
		let document = fingerprint(BANK);
		let call = Call::attest_receipt { campaign: number_of(to), donor, received, document };
		if self.send(signed(agent), call, allowed) {
			let declared = self.pots[campaign].declared.get_mut(&donor).expect("has declared");
			declared.receipt = Some((received, false));
			self.done(campaign);
		}
	}

	fn confirm_receipt(&mut self, to: u8, donor: u8) {
		let campaign = usize::from(to);
		let (donor, declared) = self.declared(campaign, donor);
		let who = if donor == 0 { STRANGER } else { holder(donor) };
		let pot = &self.pots[campaign];
		let receipt = declared.and_then(|declared| declared.receipt);
		let allowed = pot.is_taking()
			&& member(who).is_some()
			&& receipt.is_some_and(|(received, confirmed)| !confirmed && pot.can_honour(received));
		let call = Call::confirm_receipt { campaign: number_of(to) };
		if self.send(signed(who), call, allowed) {
			let (received, _) = receipt.expect("is attested");
			let pot = &mut self.pots[campaign];
			pot.honoured += received;
			let declared = pot.declared.get_mut(&donor).expect("has declared");
			declared.receipt = Some((received, true));
			self.done(campaign);
		}
	}

	fn revoke_receipt(&mut self, to: u8, donor: u8) {
		let campaign = usize::from(to);
		let (agent, is_agent) = self.agent(campaign);
		let (donor, declared) = self.declared(campaign, donor);
		let receipt = declared.and_then(|declared| declared.receipt);
		let is_there = self.pots[campaign].is_open() && is_agent && receipt.is_some();
		let mut after = self.pots[campaign].clone();
		let had_enough = after.has_enough();
		if let Some((received, true)) = receipt {
			after.honoured -= received;
		}
		let allowed = is_there;
		let may_move = after.moved == 0;
		if may_move {
			after.may_fall_short(had_enough);
		}
		let call = Call::revoke_receipt { campaign: number_of(to), donor };
		if self.send(signed(agent), call, allowed) {
			after.declared.get_mut(&donor).expect("has declared").receipt = None;
			self.pots[campaign] = after;
			self.done(campaign);
		}
	}

	fn donate(&mut self, who: u8, to: u8, revoked: bool) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let can_donate =
			|who| organisation(who) && self.can_give_to(who, pot) && number(who) != Some(pot.agent);
		let donor = self.rather(who, can_donate);
		let amount = pot.honour_limit().saturating_sub(pot.honoured).min(pot.room());
		let blocks = pot.deadline().saturating_sub(now());
		let (who, amount, document) = (self.choice_of(donor), Amount::Units(amount), LETTER);
		self.take(Step::Declare { who, to, amount, blocks, document });
		let mut donors = self.pots[campaign].declared.keys();
		if let Some(place) = donors.position(|by| Some(*by) == number(donor)) {
			let donor = place as u8;
			self.take(Step::Attest { to, donor, amount: Amount::All });
			self.take(Step::ConfirmReceipt { to, donor });
			if revoked {
				self.take(Step::RevokeReceipt { to, donor });
			}
		}
	}

	// --- The course of a campaign

	fn end_proposal(&mut self, to: u8, rejected: bool) {
		let pot = &mut self.pots[usize::from(to)];
		if rejected {
			AdmittedProjects::end(to.into());
			pot.is_rejected = true;
		} else {
			AdmittedProjects::lapse(to.into());
			pot.lapsed.get_or_insert(now());
		}
	}

	fn cancel(&mut self, to: u8, by: Option<u8>) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		// A decision does not wait until the waiting list has moved up.
		let is_open = pot.stage == Stage::Open;
		let (origin, allowed) = match by {
			// Half of the time it is the beneficiary who tries.
			Some(by) => {
				let who =
					if by.is_multiple_of(2) { holder(pot.beneficiary) } else { self.key(by / 2) };
				let is_beneficiary = member(who).map(|m| m.number) == Some(pot.beneficiary);
				(signed(who), pot.is_open() && is_beneficiary)
			},
			None => (RuntimeOrigin::root(), !pot.stage.has_ended()),
		};
		if self.send(origin, Call::cancel { campaign: number_of(to) }, allowed) {
			let pot = &mut self.pots[campaign];
			pot.stage = if is_open { Stage::Cancelled } else { Stage::Failed };
			pot.waits = false;
			self.done(campaign);
		}
	}

	fn advance(&mut self, to: u8) {
		let campaign = usize::from(to);
		// At the deadline, some places of the waiting list move up with it.
		let mut after = self.pots[campaign].clone();
		if after.waits {
			after.move_up(8);
			after.tick(now());
		}
		let allowed = after.has_changed();
		let call = Call::advance { campaign: number_of(to) };
		if self.send(signed(STRANGER), call, allowed) {
			self.pots[campaign] = after;
			self.done(campaign);
		}
	}

	fn evidence(&mut self, to: u8, document: u8) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let who = holder(pot.beneficiary);
		let allowed = member(who).is_some()
			&& pot.accepted.contains_key(&pot.beneficiary)
			&& pot.takes_evidence()
			&& on_record(document);
		let evidence = fingerprint(document);
		let call = Call::submit_evidence { campaign: number_of(to), evidence };
		if self.send(signed(who), call, allowed) {
			let pot = &mut self.pots[campaign];
			let (approvals, refusals) = Default::default();
			pot.stage = Stage::Review { document, shown: now(), approvals, refusals };
			self.done(campaign);
		}
	}

	fn approve(&mut self, to: u8, reviewer: u8, document: u8) {
		let now = now();
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let (reviewer, who, can_review) = pot.reviewer(reviewer);
		let allowed = can_review
			&& matches!(
				&pot.stage,
				Stage::Review { document: shown, approvals, .. }
					if *shown == document && !approvals.contains_key(&reviewer)
			);
		let evidence = fingerprint(document);
		let call = Call::approve { campaign: number_of(to), evidence };
		if self.send(signed(who), call, allowed) {
			let chamber = member(who).expect("has approved").chamber;
			let pot = &mut self.pots[campaign];
			let Stage::Review { approvals, refusals, shown, .. } = &mut pot.stage else {
				unreachable!()
			};
			let shown = *shown;
			refusals.remove(&reviewer);
			approvals.insert(reviewer, chamber);
			let approvals = approvals.clone();
			if pot.are_enough(&approvals) {
				pot.stage = Stage::Approved { document, shown, payable: now + VETO_WINDOW };
				pot.vetoes.clear();
				(pot.vetoed, pot.heads) = (0, 0);
			}
			self.done(campaign);
		}
	}

	fn refuse(&mut self, to: u8, reviewer: u8, document: u8) {
		let now = now();
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let (reviewer, who, can_review) = pot.reviewer(reviewer);
		let allowed = can_review
			&& matches!(
				&pot.stage,
				Stage::Review { document: shown, refusals, .. }
					if *shown == document && !refusals.contains_key(&reviewer)
			);
		let (evidence, reasons) = (fingerprint(document), fingerprint(REASONS));
		let call = Call::refuse { campaign: number_of(to), evidence, reasons };
		if self.send(signed(who), call, allowed) {
			let chamber = member(who).expect("has refused").chamber;
			let pot = &mut self.pots[campaign];
			let Stage::Review { approvals, refusals, shown, .. } = &mut pot.stage else {
				unreachable!()
			};
			let shown = *shown;
			let has_approved = approvals.remove(&reviewer).is_some();
			refusals.insert(reviewer, chamber);
			let refusals = refusals.clone();
			let others = pot.reviewers.len() - refusals.len();
			if pot.are_enough(&refusals) && others < pot.approvals {
				let own = if pot.refused { (now - shown).min(VETO_WINDOW) } else { 0 };
				pot.stood_still += now - shown - own;
				let again = core::mem::replace(&mut pot.refused, true);
				pot.stage = Stage::Waiting;
				self.note(if again { "evidence is refused again" } else { "evidence is refused" });
			}
			if has_approved {
				self.note("a reviewer thinks better of it");
			}
			self.done(campaign);
		}
	}

	fn junk(&mut self, to: u8, again: bool) {
		for _ in 0..1 + u8::from(again) {
			self.take(Step::Evidence { to, document: EVIDENCE });
			self.take(Step::Approve { to, reviewer: 1, document: EVIDENCE });
			self.take(Step::Blocks(2));
			for reviewer in [1, 0, 3] {
				self.take(Step::Refuse { to, reviewer, document: EVIDENCE });
			}
		}
	}

	fn veto(&mut self, who: u8, to: u8, document: u8) {
		let now = now();
		let campaign = usize::from(to);
		// What somebody has pledged before the admission is theirs with the veto.
		let adopted = |account| {
			let mut pot = self.pots[campaign].clone();
			pot.adopt(account);
			pot
		};
		let can = |account| {
			let (pot, who) = (adopted(account), Who::of(account));
			pot.put_in_by(who) > 0 && !pot.vetoes.contains(&who)
		};
		let account = self.rather(who, can);
		let (pot, who) = (adopted(account), Who::of(account));
		let weight = pot.put_in_by(who);
		let is_citizen = pot.pledges.get(&who).is_some_and(|pledge| pledge.is_citizen);
		let vetoed = pot.vetoed + weight;
		let heads = pot.heads + usize::from(is_citizen && !is_barred(who));
		let by_money = vetoed.saturating_mul(3) >= pot.staying();
		let by_heads = heads >= LEAST_HEADS && heads * 3 >= pot.citizens();
		let a_third = by_money || by_heads;
		let allowed = matches!(
			pot.stage,
			Stage::Approved { document: shown, payable, .. } if shown == document && now < payable
		) && weight > 0
			&& !pot.vetoes.contains(&who)
			&& !(a_third && DecisionsRefuse::get());
		let evidence = fingerprint(document);
		let reasons = weight.is_multiple_of(2).then(|| fingerprint(REASONS));
		let call = Call::veto { campaign: number_of(to), evidence, reasons };
		if self.send(signed(account), call, allowed) {
			self.adopt(campaign, account);
			let pot = &mut self.pots[campaign];
			pot.vetoes.insert(who);
			(pot.vetoed, pot.heads) = (vetoed, heads);
			if a_third {
				let Stage::Approved { shown, .. } = pot.stage else { unreachable!() };
				pot.stage = Stage::Vetoed { document, since: shown };
				pot.was_vetoed = true;
				let milestone = pot.milestone as u8;
				self.decisions.push((number_of(to), milestone));
				if !by_money {
					self.note("citizens veto by their number");
				}
			}
			self.done(campaign);
		}
	}

	fn protest(&mut self, to: u8) {
		let campaign = usize::from(to);
		if matches!(self.pots[campaign].stage, Stage::Waiting | Stage::Review { .. }) {
			self.take(Step::Milestone { to, pays: false });
		}
		let is_citizen = |key: &u64| {
			let pledge = self.pots[campaign].pledges.get(&Who::of(*key));
			pledge.is_some_and(|pledge| pledge.is_citizen)
		};
		let citizens: Vec<_> = self.keys.iter().copied().filter(is_citizen).collect();
		for citizen in citizens {
			let who = self.choice_of(citizen);
			self.take(Step::Veto { who, to, document: EVIDENCE });
		}
	}

	fn settle(&mut self, to: u8, verdict: VetoVerdict, other: bool) {
		let now = now();
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let milestone = pot.milestone as u8 + u8::from(other);
		let is_vetoed = matches!(pot.stage, Stage::Vetoed { .. });
		let allowed = pot.stage.has_ended() || is_vetoed && !other;
		let settle = || Pledges::settle(number_of(to), milestone, verdict);
		if self.attempt("settle", allowed, || with_storage_layer(settle)) {
			let pot = &mut self.pots[campaign];
			if let Stage::Vetoed { document, since } = pot.stage {
				pot.stood_still += now - since;
				match verdict {
					VetoVerdict::Upheld => pot.stage = Stage::Waiting,
					VetoVerdict::Dismissed => {
						pot.stage = Stage::Approved { document, shown: now, payable: now };
						(pot.vetoed, pot.heads) = (0, 0);
					},
					VetoVerdict::Undecided => pot.open_exit(document, now),
				}
			}
			self.done(campaign);
		}
	}

	fn dispute(&mut self, to: u8, verdict: VetoVerdict, later: bool) {
		let campaign = usize::from(to);
		if later && self.pots[campaign].stage == Stage::Waiting {
			self.take(Step::Milestone { to, pays: true });
		}
		if self.pots[campaign].stage == Stage::Waiting {
			self.take(Step::Milestone { to, pays: false });
		}
		let pot = &self.pots[campaign];
		let document = match pot.stage {
			Stage::Approved { document, .. } => document,
			_ => EVIDENCE,
		};
		for who in self.by(|key| pot.put_in_by(Who::of(key))).into_iter().take(5) {
			if matches!(self.pots[campaign].stage, Stage::Vetoed { .. }) {
				break;
			}
			self.take(Step::Veto { who, to, document });
		}
		self.take(Step::Settle { to, verdict, other: false });
	}

	fn leave(&mut self, who: u8, to: u8) {
		let campaign = usize::from(to);
		let adopted = |account| {
			let mut pot = self.pots[campaign].clone();
			pot.adopt(account);
			pot
		};
		let can = |account| adopted(account).put_in_by(Who::of(account)) > 0;
		let account = self.rather(who, can);
		let pot = &self.pots[campaign];
		let allowed = matches!(pot.stage, Stage::Exit { .. }) && can(account);
		let call = Call::leave { campaign: number_of(to) };
		if self.send(signed(account), call, allowed) {
			self.adopt(campaign, account);
			let own = Who::of(account);
			let pot = &mut self.pots[campaign];
			let pledged = pot.pledge_of(own);
			let (mut amount, _) = pot.leave(own);
			// A sponsor gets at once what has come back.
			let is_own = |pool: &&mut Pool| Who::Stakeholder(pool.sponsor) == own;
			let mut returned = 0;
			for pool in pot.pools.iter_mut().filter(is_own) {
				let unused = pool.unused();
				pool.returned += unused;
				returned += unused;
			}
			pot.held -= returned;
			amount += returned;
			let rest = if pot.held == 0 { core::mem::take(&mut pot.stray) } else { 0 };
			self.purse_mut(account).arrive(amount);
			self.purse_mut(CHAIN).free += rest;
			self.note(if pledged > 0 { "somebody has left" } else { "a sponsor has left" });
			self.done(campaign);
		}
	}

	fn pay_out(&mut self, to: u8) {
		let now = now();
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let who = holder(pot.beneficiary);
		let is_payable = matches!(pot.stage, Stage::Approved { payable, .. } if now >= payable)
			&& member(who).is_some();
		if is_payable && is_moving(who) {
			self.note("a payee whose key is moving");
		}
		let call = Call::pay_out { campaign: number_of(to) };
		if self.send(signed(STRANGER), call, is_payable && !is_moving(who)) {
			let pot = &mut self.pots[campaign];
			let Stage::Approved { document, shown, payable } = pot.stage else { unreachable!() };
			if pot.payee != Some(who) {
				pot.payee = Some(who);
				pot.stage = Stage::Approved { document, shown, payable: now + VETO_WINDOW };
				pot.vetoes.clear();
				(pot.vetoed, pot.heads) = (0, 0);
				self.note("the payee has changed");
				return self.done(campaign);
			}
			let share = pot.plan.shares[pot.milestone];
			pot.milestone += 1;
			pot.stood_still += payable - shown;
			pot.refused = false;
			let is_last = pot.milestone == pot.plan.shares.len();
			let share = part(pot.staying(), share.into(), 1_000_000);
			let amount = if is_last { pot.unpaid() } else { share.min(pot.unpaid()) };
			pot.paid += amount;
			pot.held -= amount;
			pot.stage = if is_last { Stage::Completed } else { Stage::Waiting };
			let rest = pot.take_rest();
			self.purse_mut(who).arrive(amount);
			self.purse_mut(CHAIN).free += rest;
			self.done(campaign);
		}
	}

	fn milestone(&mut self, to: u8, pays: bool) {
		self.take(Step::Evidence { to, document: EVIDENCE });
		for reviewer in [0, 3, 1] {
			self.take(Step::Approve { to, reviewer, document: EVIDENCE });
		}
		if pays {
			self.take(Step::Blocks(VETO_WINDOW));
			self.take(Step::PayOut { to });
		}
	}

	/// The milestone could be paid, and the key of the beneficiary is about to move; then it has.
	fn new_payee(&mut self, to: u8) {
		let pot = &self.pots[usize::from(to)];
		let who = self.choice_of(holder(pot.beneficiary));
		if matches!(pot.stage, Stage::Waiting | Stage::Review { .. }) {
			self.take(Step::Milestone { to, pays: false });
		}
		self.take(Step::Blocks(VETO_WINDOW));
		self.take(Step::Moving { who, moving: true });
		self.take(Step::PayOut { to });
		self.take(Step::MoveKey { who, to: 0 });
		self.take(Step::PayOut { to });
	}

	/// The sponsors leave, and some who have pledged.
	fn exodus(&mut self, to: u8) {
		let campaign = usize::from(to);
		if matches!(self.pots[campaign].stage, Stage::Waiting | Stage::Review { .. }) {
			self.take(Step::Silence { to });
		}
		let pot = &self.pots[campaign];
		let goes = |key: &u64| {
			let sponsors = pot.pools.iter().any(|pool| number(*key) == Some(pool.sponsor));
			sponsors || key.is_multiple_of(3) && pot.pledge_of(Who::of(*key)) > 0
		};
		let all: Vec<_> = self.keys.iter().copied().filter(goes).collect();
		for key in all {
			let who = self.choice_of(key);
			self.take(Step::Leave { who, to });
		}
	}

	fn complete(&mut self, to: u8) {
		let campaign = usize::from(to);
		for _ in 0..self.pots[campaign].plan.shares.len() {
			match self.pots[campaign].stage {
				Stage::Exit { .. } => {
					self.take(Step::Blocks(EXIT_WINDOW));
					self.take(Step::PayOut { to });
				},
				Stage::Approved { .. } => {
					self.take(Step::Blocks(VETO_WINDOW));
					self.take(Step::PayOut { to });
				},
				Stage::Waiting | Stage::Review { .. } => {
					self.take(Step::Milestone { to, pays: true });
				},
				_ => break,
			}
		}
	}

	fn gone(&mut self, to: u8) {
		let campaign = usize::from(to);
		let who = self.choice_of(holder(self.pots[campaign].beneficiary));
		if matches!(self.pots[campaign].stage, Stage::Waiting | Stage::Review { .. }) {
			self.take(Step::Milestone { to, pays: false });
		}
		self.take(Step::Suspend { who });
		self.take(Step::Blocks(VETO_WINDOW + GRACE));
		self.take(Step::Advance { to });
		self.take(Step::Reinstate { who });
	}

	fn silence(&mut self, to: u8) {
		self.take(Step::Evidence { to, document: EVIDENCE });
		self.take(Step::Blocks(REVIEW_TERM));
		self.take(Step::Advance { to });
	}

	fn go_away(&mut self, who: u8, to: u8, little: Balance, helped: bool) {
		let pot = &self.pots[usize::from(to)];
		let account = self.rather(who, |who| pot.pledge_of(Who::of(who)) > 0);
		let who = self.choice_of(account);
		self.take(Step::Transfer { who, to: Target::Chain, amount: Amount::All });
		self.take(Step::Withdraw { who, to, amount: Amount::Units(little) });
		if helped {
			let to = Target::Key(who);
			self.take(Step::Spend { to: who, amount: Amount::Units(CENT) });
			self.take(Step::Transfer { who: EXACTLY, to, amount: Amount::Units(CENT) });
			self.take(Step::ReleaseSmallSum { who });
		}
	}

	// --- Offices

	fn replace_reviewers(&mut self, to: u8, set: u8) {
		let campaign = usize::from(to);
		let set = REVIEWERS[usize::from(set) % REVIEWERS.len()];
		let numbers: Vec<_> = set.iter().map(|who| roll_number_of(*who)).collect();
		let members: Vec<_> = numbers.iter().filter_map(|n| member(holder(*n))).collect();
		let pot = &self.pots[campaign];
		let allowed = !pot.stage.has_ended()
			&& !numbers.contains(&pot.agent)
			&& members.len() == numbers.len()
			&& members.iter().any(|m| m.chamber != members[0].chamber);
		let reviewers = numbers.clone().try_into().expect("there are few");
		let call = Call::replace_reviewers { campaign: number_of(to), reviewers, approvals: 2 };
		if self.send(RuntimeOrigin::root(), call, allowed) {
			let pot = &mut self.pots[campaign];
			for number in pot.reviewers.iter().chain(&numbers) {
				pot.accepted.remove(number);
			}
			pot.reviewers = numbers;
			pot.approvals = 2;
			pot.takes_money = false;
			if let Stage::Review { approvals, refusals, shown, .. } = &mut pot.stage {
				approvals.clear();
				refusals.clear();
				pot.stood_still += now() - *shown;
				*shown = now();
			}
			self.done(campaign);
		}
	}

	fn replace_agent(&mut self, to: u8, who: u8) {
		let campaign = usize::from(to);
		let who = self.rather(who, organisation);
		let fiscal_agent = number(who).unwrap_or(9_999);
		let pot = &self.pots[campaign];
		let allowed = !pot.stage.has_ended()
			&& organisation(who)
			&& fiscal_agent != pot.beneficiary
			&& !pot.reviewers.contains(&fiscal_agent);
		let call = Call::replace_fiscal_agent { campaign: number_of(to), fiscal_agent };
		if self.send(RuntimeOrigin::root(), call, allowed) {
			let pot = &mut self.pots[campaign];
			for number in [pot.agent, fiscal_agent] {
				pot.accepted.remove(&number);
			}
			pot.agent = fiscal_agent;
			self.done(campaign);
		}
	}

	fn accept(&mut self, who: u8, office: u8) {
		let who = self.key(who);
		let by = member(who).map(|member| member.number);
		let can_accept = |named: Named| {
			named.is_some_and(|(number, account)| Some(number) == by && account.is_none())
		};
		let (office, allowed) = match office {
			3 => (Office::Custodian, can_accept(self.custodian)),
			4 => (Office::Auditor, can_accept(self.auditor)),
			to => {
				let pot = &self.pots[usize::from(to)];
				let allowed = !pot.noted().has_ended()
					&& by.is_some_and(|by| {
						let is_named =
							by == pot.beneficiary || by == pot.agent || pot.reviewers.contains(&by);
						is_named && !pot.accepted.contains_key(&by)
					});
				(Office::Campaign(number_of(to)), allowed)
			},
		};
		if self.send(signed(who), Call::accept_office { office }, allowed) {
			let by = by.expect("is registered");
			match office {
				Office::Custodian => self.custodian = Some((by, Some(who))),
				Office::Auditor => self.auditor = Some((by, Some(who))),
				Office::Campaign(campaign) => {
					let pot = &mut self.pots[campaign as usize - 1];
					pot.accepted.insert(by, who);
					if by == pot.beneficiary {
						pot.payee = Some(who);
					}
					pot.takes_money |= pot.have_enough_accepted();
				},
			}
		}
	}

	fn all_accept(&mut self) {
		let mut named: Vec<(RollNumber, u8)> = vec![];
		for (office, holder) in [(3, self.custodian), (4, self.auditor)] {
			named.extend(holder.map(|(number, _)| (number, office)));
		}
		for (campaign, pot) in (0u8..).zip(&self.pots) {
			let all = [pot.beneficiary, pot.agent].into_iter().chain(pot.reviewers.clone());
			named.extend(all.map(|number| (number, campaign)));
		}
		for (number, office) in named {
			let who = self.choice_of(holder(number));
			self.take(Step::Accept { who, office });
		}
	}

	// --- Refunds

	/// Everybody gets what is due, and nothing is adopted. What is asked for by somebody else does
	/// not go to a key that may be lost.
	pub(super) fn send_refunds(
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

	fn refund_one(&mut self, who: u8, to: u8, own: bool) {
		let pot = &self.pots[usize::from(to)];
		let is_due = |who| Who::all_of(who).iter().any(|who| pot.due_to(*who).is_some());
		let account = self.rather(who, is_due);
		let sender = if own { account } else { STRANGER };
		let call = Call::refund { campaign: number_of(to), account };
		self.send_refunds(to.into(), sender, &[account], call, true);
	}

	fn refund_many(&mut self, to: u8, all: Vec<u8>) {
		let accounts: Vec<_> = {
			let pot = &self.pots[usize::from(to)];
			let is_due = |who| Who::all_of(who).iter().any(|who| pot.due_to(*who).is_some());
			all.into_iter().map(|who| self.rather(who, is_due)).collect()
		};
		let fits = (1..=max_refunds()).contains(&accounts.len());
		let call = Call::refund_many { campaign: number_of(to), accounts: accounts.clone() };
		self.send_refunds(to.into(), STRANGER, &accounts, call, fits);
	}

	// --- The civic euro

	fn transfer(&mut self, who: u8, to: Target, amount: Amount) {
		let who = self.key(who);
		let purse = self.purse(who);
		let amount = amount.of(purse.free);
		let dest = self.target(to);
		let allowed = amount <= purse.liquid() && self.free_at(dest).can_have(amount);
		let call = pallet_balances::Call::transfer_allow_death { dest, value: amount };
		let call = RuntimeCall::from(call);
		if self.attempt(call.clone(), allowed, || {
			call.dispatch(signed(who)).map(|_| ()).map_err(|failed| failed.error)
		}) && dest != who
		{
			self.purse_mut(who).free -= amount;
			self.dust(who);
			*self.free_at_mut(dest) += amount;
		}
	}

	/// Can this organisation be named beside that other holder, of another chamber?
	fn can_be_named(&self, who: u64, beside: Named) -> bool {
		let other = beside.and_then(|(number, _)| member(holder(number)));
		let chamber = member(who).map(|member| member.chamber);
		organisation(who) && other.is_none_or(|other| Some(other.chamber) != chamber)
	}

	fn set_custodian(&mut self, who: u8) {
		let who = self.key(who);
		let custodian = number(who).unwrap_or(9_999);
		let allowed = self.can_be_named(who, self.auditor);
		if self.send(RuntimeOrigin::root(), Call::set_custodian { custodian }, allowed) {
			self.custodian = Some((custodian, None));
		}
	}

	fn set_auditor(&mut self, who: u8) {
		let who = self.key(who);
		let auditor = number(who).unwrap_or(9_999);
		let allowed = self.can_be_named(who, self.custodian);
		if self.send(RuntimeOrigin::root(), Call::set_auditor { auditor }, allowed) {
			self.auditor = Some((auditor, None));
		}
	}

	/// Whoever holds an office, or somebody else who pretends to.
	fn signer(&self, by: Option<u8>, office: Named) -> u64 {
		match (by, office) {
			(Some(by), _) => self.key(by),
			(None, Some((number, _))) => holder(number),
			(None, None) => STRANGER,
		}
	}

	fn holds(&self, who: u64, office: Named) -> bool {
		let number = member(who).map(|member| member.number);
		office.is_some_and(|(of, account)| Some(of) == number && account == Some(who))
	}

	/// A document of the bank, and whether it is on record and stands for nothing yet.
	fn document(&mut self, which: Document) -> (u8, bool) {
		let document = match which {
			Document::Fresh if self.deposit + 1 < UNKNOWN => {
				self.deposit += 1;
				self.deposit
			},
			Document::Unknown => UNKNOWN,
			_ => self.deposit,
		};
		let is_used = self.issues.contains_key(&document) || self.paid_out.contains(&document);
		(document, on_record(document) && !is_used)
	}

	fn announce_issue(&mut self, by: Option<u8>, to: Target, amount: Amount, which: Document) {
		let who = self.signer(by, self.custodian);
		let amount = amount.of(MAX_ISSUANCE - self.issuance());
		let to = self.target(to);
		let (document, can_be_used) = self.document(which);
		let allowed = self.holds(who, self.custodian)
			&& amount > 0
			&& can_be_used
			&& amount <= IssueCeiling::get();
		let call = Call::announce_issue { to, amount, document: fingerprint(document) };
		if self.send(signed(who), call, allowed) {
			let by = (number(who).expect("is registered"), who);
			let step = IssueStep::Announced;
			self.issues.insert(document, Issued { to, amount, by, issued: 0, step });
		}
	}

	/// One of the issues for which this holds, if there is one.
	fn issue_that(&self, which: u8, holds: impl Fn(&Issued) -> bool) -> (u8, Option<Issued>) {
		let those: Vec<_> = self.issues.iter().filter(|(_, issue)| holds(issue)).collect();
		match those.len() {
			0 => (BANK, None),
			n => {
				let (document, issue) = those[usize::from(which) % n];
				(*document, Some(*issue))
			},
		}
	}

	/// Can the auditor confirm what was announced so: by the custodian that holds the office now,
	/// with the same account, of another chamber?
	fn can_confirm(&self, who: u64, issue: Option<Issued>) -> bool {
		let Some((number, Some(account))) = self.custodian else { return false };
		let of_two_chambers = || {
			let chamber = |who| member(who).map(|member| member.chamber);
			chamber(who) != chamber(account)
		};
		self.holds(who, self.auditor)
			&& issue.is_some_and(|issue| issue.by == (number, account))
			&& self.holds(account, self.custodian)
			&& of_two_chambers()
	}

	fn confirm_issue(&mut self, by: Option<u8>, which: u8, wrong: bool) {
		let who = self.signer(by, self.auditor);
		let is_announced = |issue: &Issued| issue.step == IssueStep::Announced;
		let (document, issue) = self.issue_that(which, is_announced);
		let (to, amount) = issue.map_or((STRANGER, EURO), |issue| (issue.to, issue.amount));
		let stated = if wrong { amount - 1 } else { amount };
		let (day, so_far) = (now() / DAY, self.today);
		let so_far = if so_far.0 == day { so_far.1 } else { 0 };
		let allowed = self.can_confirm(who, issue)
			&& !wrong && so_far.saturating_add(amount) <= IssueCeiling::get()
			&& self.free_at(to).can_have(amount)
			&& amount <= MAX_ISSUANCE - self.issuance()
			&& self.issued.checked_add(amount).is_some();
		let document_of = fingerprint(document);
		let call = Call::confirm_issue { to, amount: stated, document: document_of };
		if self.send(signed(who), call, allowed) {
			let issue = self.issues.get_mut(&document).expect("is announced");
			(issue.issued, issue.step) = (now(), IssueStep::Issued);
			self.today = (day, so_far + amount);
			self.issued += amount;
			*self.free_at_mut(to) += amount;
		}
	}

	fn issue(&mut self, to: Target, amount: Amount) {
		let document = Document::Fresh;
		self.take(Step::AnnounceIssue { by: None, to, amount, document });
		let newest = self.issues.range(self.deposit..).next().map(|(document, _)| *document);
		let announced = self.issues.iter().filter(|(_, i)| i.step == IssueStep::Announced);
		let which = announced.map(|(document, _)| Some(*document)).position(|d| d == newest);
		if let Some(which) = which {
			self.take(Step::ConfirmIssue { by: None, which: which as u8, wrong: false });
		}
	}

	fn withdraw_issue(&mut self, which: u8) {
		let who = self.signer(None, self.custodian);
		let is_announced = |issue: &Issued| issue.step != IssueStep::Issued;
		let (document, issue) = self.issue_that(which, is_announced);
		let allowed = self.holds(who, self.custodian) && issue.is_some();
		let call = Call::withdraw_issue { document: fingerprint(document) };
		if self.send(signed(who), call, allowed) {
			if issue.is_some_and(|issue| issue.step == IssueStep::Announced) {
				self.issues.remove(&document);
			} else {
				let issue = self.issues.get_mut(&document).expect("is there");
				issue.step = IssueStep::Issued;
			}
		}
	}

	fn announce_correction(&mut self, which: u8, to: u8) {
		let who = self.signer(None, self.custodian);
		let to = self.key(to);
		let is_issued = |issue: &Issued| issue.step != IssueStep::Announced;
		let (document, issue) = self.issue_that(which, is_issued);
		// Soon, and what the account of the chain has is spent by decision.
		let can_be_corrected = |issue: Issued| {
			issue.to != to && issue.to != CHAIN && now() < issue.issued + CORRECTION_TERM
		};
		let allowed = self.holds(who, self.custodian) && issue.is_some_and(can_be_corrected);
		let call = Call::announce_correction { document: fingerprint(document), to };
		if self.send(signed(who), call, allowed) {
			let by = (number(who).expect("is registered"), who);
			let issue = self.issues.get_mut(&document).expect("is there");
			(issue.by, issue.step) = (by, IssueStep::Correcting { to });
		}
	}

	fn confirm_correction(&mut self, which: u8, wrong: bool) {
		let who = self.signer(None, self.auditor);
		let is_corrected = |issue: &Issued| matches!(issue.step, IssueStep::Correcting { .. });
		let (document, issue) = self.issue_that(which, is_corrected);
		let (from, amount, right) = match issue {
			Some(Issued { to, amount, step: IssueStep::Correcting { to: right }, .. }) => {
				(to, amount, right)
			},
			_ => (STRANGER, EURO, STRANGER),
		};
		let stated = if wrong { CHAIN } else { right };
		let purse = self.free_at(from);
		let left = purse.free.saturating_sub(amount);
		let allowed = self.can_confirm(who, issue)
			&& !wrong && issue
			.is_some_and(|issue| now() < issue.issued + CORRECTION_TERM)
			&& amount <= purse.liquid()
			&& (left == 0 || left >= CENT)
			&& self.free_at(right).can_have(amount);
		let call = Call::confirm_correction { document: fingerprint(document), to: stated };
		if self.send(signed(who), call, allowed) {
			let issue = self.issues.get_mut(&document).expect("is there");
			(issue.to, issue.step) = (right, IssueStep::Issued);
			*self.free_at_mut(from) -= amount;
			*self.free_at_mut(right) += amount;
			self.dust(from);
		}
	}

	fn mistake(&mut self, to: u8, right: u8, amount: Amount) {
		self.take(Step::Issue { to: Target::Key(to), amount });
		let last = self.issues.len() as u8;
		self.take(Step::AnnounceCorrection { which: last.wrapping_sub(1), to: right });
		self.take(Step::ConfirmCorrection { which: 0, wrong: false });
	}

	fn request_redemption(&mut self, who: u8, amount: Amount) {
		let who = self.key(who);
		let purse = self.purse(who);
		let amount = amount.of(purse.free);
		let allowed = amount > 0 && purse.can_give(amount, who);
		if self.send(signed(who), Call::request_redemption { amount }, allowed) {
			let purse = self.purse_mut(who);
			purse.free -= amount;
			purse.redemption += amount;
		}
	}

	fn cancel_redemption(&mut self, who: u8) {
		let who = self.rather(who, |who| self.purse(who).redemption > 0);
		let purse = self.purse(who);
		let allowed = purse.redemption > 0 && purse.can_have(purse.redemption);
		if self.send(signed(who), Call::cancel_redemption {}, allowed) {
			let purse = self.purse_mut(who);
			purse.free += core::mem::take(&mut purse.redemption);
		}
	}

	fn redeem(&mut self, who: u8, amount: Amount, which: Document) {
		// Rather somebody who has asked for it.
		let asking: Vec<_> =
			self.keys.iter().filter(|who| self.purse(**who).redemption > 0).collect();
		let whose = match asking.len() {
			0 => self.key(who),
			n => *asking[usize::from(who) % n],
		};
		let has = self.purse(whose).redemption;
		let (amount, custodian) = (amount.of(has), self.signer(None, self.custodian));
		let (document, can_be_used) = self.document(which);
		let allowed =
			self.holds(custodian, self.custodian) && amount > 0 && can_be_used && amount <= has;
		let call = Call::redeem { who: whose, amount, document: fingerprint(document) };
		if self.send(signed(custodian), call, allowed) {
			self.paid_out.insert(document);
			self.purse_mut(whose).redemption -= amount;
			self.redeemed += amount;
			self.dust(whose);
		}
	}

	fn spend(&mut self, to: u8, amount: Amount) {
		let to = self.key(to);
		let has = self.purse(CHAIN).free - CENT;
		let amount = amount.of(has);
		let allowed = amount > 0 && amount <= has && self.purse(to).can_have(amount);
		let call = Call::spend { to, amount, reasons: fingerprint(REASONS) };
		if self.send(RuntimeOrigin::root(), call, allowed) {
			self.purse_mut(CHAIN).free -= amount;
			self.purse_mut(to).free += amount;
		}
	}

	fn release_small_sum(&mut self, who: u8) {
		let account = self.rather(who, |who| self.purse(who).can_release());
		let allowed = self.purse(account).can_release();
		let call = Call::release_small_sum { account };
		if self.send(signed(STRANGER), call, allowed) {
			self.purse_mut(account).release();
		}
	}

	fn move_stray(&mut self, to: u8) {
		let stray = self.pots[usize::from(to)].stray;
		let call = Call::move_stray { campaign: number_of(to) };
		if self.send(signed(STRANGER), call, stray > 0) {
			self.pots[usize::from(to)].stray = 0;
			self.purse_mut(CHAIN).free += stray;
		}
	}

	// --- People

	fn move_key(&mut self, who: u8, to: u8) {
		let from = self.rather(who, |who| number(who).is_some());
		let to = self.rather(to, |who| number(who).is_none());
		if number(from).is_some() && number(to).is_none() {
			Register::move_key(from, to, 0);
		}
	}

	fn moving(&mut self, who: u8, moving: bool) {
		let who = self.rather(who, |who| number(who).is_some());
		if moving {
			Register::announce_move(who);
		} else {
			Register::drop_move(who);
		}
	}

	fn admit(&mut self, who: u8, kind: Kind) {
		let who = self.rather(who, |who| number(who).is_none());
		if number(who).is_none() {
			let chamber = match kind {
				Kind::Citizen => Chamber::CivilSociety,
				Kind::Organisation => Chamber::Business,
			};
			Register::admit(who, chamber, kind);
		}
	}
}
