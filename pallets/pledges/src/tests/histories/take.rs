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
			Step::Blocks(blocks) => System::set_block_number(now() + blocks),
			Step::Pledge { who, to, amount } => self.pledge(who, to, amount),
			Step::Withdraw { who, to, amount } => self.withdraw(who, to, amount),
			Step::Sponsor { who, to, adds, per, cap, total } => {
				self.sponsor(who, to, adds, per, cap, total)
			},
			Step::Declare { who, to, amount, blocks, document } => {
				self.declare(who, to, amount, blocks, document)
			},
			Step::WithdrawDeclaration { who, to } => self.withdraw_declaration(who, to),
			Step::RemoveLapsed { who, to } => self.remove_lapsed(who, to),
			Step::Attest { to, donor, amount } => self.attest(to, donor, amount),
			Step::Cancel { to, by } => self.cancel(to, by),
			Step::Advance { to } => self.advance(to),
			Step::Evidence { to, document } => self.evidence(to, document),
			Step::Approve { to, reviewer, document } => self.approve(to, reviewer, document),
			Step::Veto { who, to, document } => self.veto(who, to, document),
			Step::Settle { to, upheld, other } => self.settle(to, upheld, other),
			Step::PayOut { to } => self.pay_out(to),
			Step::Milestone { to, pays } => self.milestone(to, pays),
			Step::Leave { who, to, little, helped } => self.leave(who, to, little, helped),
			Step::ReplaceReviewers { to, set } => self.replace_reviewers(to, set),
			Step::DecisionsRefuse(refuse) => DecisionsRefuse::set(refuse),
			Step::Refund { who, to } => self.refund_one(who, to),
			Step::RefundMany { to, all } => self.refund_many(to, all),
			Step::Transfer { who, to, amount } => self.transfer(who, to, amount),
			Step::SetCustodian { who } => self.set_custodian(who),
			Step::Issue { by, to, amount, document } => self.issue(by, to, amount, document),
			Step::RequestRedemption { who, amount } => self.request_redemption(who, amount),
			Step::CancelRedemption { who } => self.cancel_redemption(who),
			Step::Redeem { who, amount } => self.redeem(who, amount),
			Step::Spend { to, amount } => self.spend(to, amount),
			Step::ReleaseSmallSum { who } => self.release_small_sum(who),
			Step::MoveStray { to } => self.move_stray(to),
			Step::Suspend { who } => Register::suspend(self.key(who)),
			Step::Reinstate { who } => Register::reinstate(self.key(who)),
			Step::MoveKey { who } => self.move_key(who),
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
		let pot = &mut self.pots[campaign];
		pot.noted = pot.stage.clone();
	}

	fn can_give_to(&self, who: u64, to: &Pot) -> bool {
		number(who) != Some(to.beneficiary)
	}

	/// An account, and whether it can have this much more.
	fn target(&self, to: Target, amount: Balance) -> (u64, bool) {
		match to {
			Target::Key(who) => (self.key(who), self.purse(self.key(who)).can_have(amount)),
			Target::Chain => (CHAIN, self.purse(CHAIN).can_have(amount)),
			Target::Pot(campaign) => {
				let purse =
					Purse { free: self.pots[usize::from(campaign)].stray, ..Default::default() };
				(pot(campaign.into()), purse.can_have(amount))
			},
		}
	}

	fn deliver(&mut self, to: Target, amount: Balance) {
		match to {
			Target::Key(who) => self.purse_mut(self.key(who)).free += amount,
			Target::Chain => self.purse_mut(CHAIN).free += amount,
			Target::Pot(campaign) => self.pots[usize::from(campaign)].stray += amount,
		}
	}

	/// The custodian, or somebody else who pretends to be.
	fn signer(&self, by: Option<u8>) -> u64 {
		match (by, self.custodian) {
			(Some(by), _) => self.key(by),
			(None, Some(custodian)) => holder(custodian),
			(None, None) => STRANGER,
		}
	}

	fn is_custodian(&self, who: u64) -> bool {
		self.custodian.is_some() && member(who).map(|member| member.number) == self.custodian
	}

	pub(super) fn send_refunds(
		&mut self,
		campaign: usize,
		accounts: &[u64],
		call: Call,
		fits: bool,
	) {
		let pot = &self.pots[campaign];
		let allowed = fits && accounts.iter().any(|who| pot.due_to(*who).is_some());
		if self.send(signed(STRANGER), call, allowed) {
			for who in accounts {
				let amount = self.pots[campaign].refund(*who);
				self.purse_mut(*who).arrive(amount);
			}
			let rest = self.pots[campaign].take_rest();
			self.purse_mut(CHAIN).free += rest;
			self.done(campaign);
		}
	}

	fn pledge(&mut self, who: u8, to: u8, amount: Amount) {
		let campaign = usize::from(to);
		// Half of the time a citizen, whose pledges are matched.
		let is_citizen = |who| member(who).is_some_and(|m| m.kind == Kind::Citizen);
		let who = if who.is_multiple_of(2) {
			self.rather(who / 2, is_citizen)
		} else {
			self.key(who / 2)
		};
		let purse = self.purse(who);
		let offered = amount.of(purse.free);
		let pot = &self.pots[campaign];
		let taken = offered.min(pot.room());
		let allowed = pot.stage == Stage::Open
			&& self.can_give_to(who, pot)
			&& taken > 0
			&& purse.can_give(taken, who);
		let call = Call::pledge { campaign: number_of(to), amount: offered };
		if self.send(signed(who), call, allowed) {
			self.purse_mut(who).free -= taken;
			let pot = &mut self.pots[campaign];
			pot.raised += taken;
			pot.held += taken;
			let citizen = member(who).filter(|member| member.kind == Kind::Citizen);
			let is_matched = citizen.is_some_and(|citizen| {
				let first = pot.matched_keys.entry(citizen.number).or_insert(who);
				if !pot.put_in.contains_key(first) {
					*first = who;
				}
				*first == who
			});
			*pot.put_in.entry(who).or_default() += taken;
			if is_matched {
				for i in 0..pot.pools.len() {
					let room = pot.room();
					let pool = &mut pot.pools[i];
					let aim = matching(pot.put_in[&who], pool.adds, pool.per, pool.cap);
					let so_far = pot.matched.entry((who, i)).or_default();
					let adds = aim.saturating_sub(*so_far).min(pool.left).min(room);
					*so_far += adds;
					pool.left -= adds;
					pool.added += adds;
					pot.raised += adds;
				}
			}
			self.done(campaign);
		}
	}

	fn withdraw(&mut self, who: u8, to: u8, amount: Amount) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let who = self.rather(who, |who| pot.put_in.contains_key(&who));
		let has = pot.put_in.get(&who).copied().unwrap_or_default();
		let amount = amount.of(has);
		let allowed = pot.stage == Stage::Open && amount > 0 && amount <= has;
		let call = Call::withdraw { campaign: number_of(to), amount };
		if self.send(signed(who), call, allowed) {
			let pot = &mut self.pots[campaign];
			let left = has - amount;
			pot.held -= amount;
			pot.raised -= amount;
			pot.put_in.insert(who, left);
			for (i, pool) in pot.pools.iter_mut().enumerate() {
				let keeps = matching(left, pool.adds, pool.per, pool.cap);
				let matched = pot.matched.entry((who, i)).or_default();
				let goes_back = matched.saturating_sub(keeps);
				*matched -= goes_back;
				pool.added -= goes_back;
				pool.left += goes_back;
				pot.raised -= goes_back;
			}
			if left == 0 {
				pot.put_in.remove(&who);
				pot.matched.retain(|(account, _), _| *account != who);
			}
			self.purse_mut(who).arrive(amount);
			self.done(campaign);
		}
	}

	fn sponsor(&mut self, who: u8, to: u8, adds: u32, per: u32, cap: Amount, total: Amount) {
		let campaign = usize::from(to);
		let who = self.rather(who, organisation);
		let purse = self.purse(who);
		let (cap, total) = (cap.of(purse.free), total.of(purse.free));
		let pot = &self.pots[campaign];
		let least = <Test as crate::Config>::MinPool::get();
		let is_pool = adds > 0 && per > 0 && cap > 0 && total >= least;
		let allowed = pot.stage == Stage::Open
			&& organisation(who)
			&& self.can_give_to(who, pot)
			&& is_pool
			&& pot.pools.len() < 8
			&& pot.pools.iter().all(|pool| pool.sponsor != who)
			&& purse.can_give(total, who);
		let ratio = crate::Ratio { adds, per };
		let call = Call::sponsor { campaign: number_of(to), ratio, cap, total };
		if self.send(signed(who), call, allowed) {
			self.purse_mut(who).free -= total;
			let pot = &mut self.pots[campaign];
			pot.held += total;
			pot.pools.push(Pool {
				sponsor: who,
				adds,
				per,
				cap,
				left: total,
				added: 0,
				refunded: false,
			});
			self.done(campaign);
		}
	}

	fn declare(&mut self, who: u8, to: u8, amount: Amount, blocks: u64, document: u8) {
		let now = now();
		let campaign = usize::from(to);
		let who = self.rather(who, organisation);
		let amount = amount.of(self.purse(who).free);
		let until = now + blocks;
		let pot = &self.pots[campaign];
		let donor = number(who).unwrap_or_default();
		let has_room = match pot.declared.get(&donor) {
			Some(declared) => !declared.honoured,
			None => pot.declared.len() < max_declarations(),
		};
		let allowed = pot.stage == Stage::Open
			&& organisation(who)
			&& self.can_give_to(who, pot)
			&& donor != roll_number_of(AGENT)
			&& amount > 0
			&& amount <= pot.plan.optimum
			&& on_record(document)
			&& until > now
			&& until <= pot.plan.deadline
			&& has_room;
		let letter = fingerprint(document);
		let call = Call::declare { campaign: number_of(to), amount, letter, until };
		if self.send(signed(who), call, allowed) {
			let declared = Declared { amount, until, honoured: false };
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
			number(who).is_some_and(|donor| declared.get(&donor).is_some_and(|d| !d.honoured));
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
		let allowed = declared.is_some_and(|d| !d.honoured && now >= d.until);
		let call = Call::remove_lapsed { campaign: number_of(to), donor };
		if self.send(signed(STRANGER), call, allowed) {
			self.pots[campaign].declared.remove(&donor);
		}
	}

	fn attest(&mut self, to: u8, donor: u8, amount: Amount) {
		let now = now();
		let campaign = usize::from(to);
		let agent = holder(roll_number_of(AGENT));
		let pot = &self.pots[campaign];
		let donors: Vec<_> = pot.declared.keys().copied().collect();
		let donor = match donors.len() {
			0 => 0,
			n => donors[usize::from(donor) % n],
		};
		let declared = pot.declared.get(&donor);
		let received = amount.of(declared.map_or(0, |declared| declared.amount));
		let allowed = pot.stage == Stage::Open
			&& member(agent).is_some()
			&& declared.is_some_and(|declared| {
				!declared.honoured && now < declared.until && received <= declared.amount
			}) && received > 0
			&& received <= pot.room();
		let document = fingerprint(BANK);
		let call = Call::attest_receipt { campaign: number_of(to), donor, received, document };
		if self.send(signed(agent), call, allowed) {
			let pot = &mut self.pots[campaign];
			pot.honoured += received;
			pot.declared.get_mut(&donor).expect("has declared").honoured = true;
			self.done(campaign);
		}
	}

	fn cancel(&mut self, to: u8, by: Option<u8>) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let is_open = pot.stage == Stage::Open;
		let (origin, allowed) = match by {
			// Half of the time it is the beneficiary who tries.
			Some(by) => {
				let who =
					if by.is_multiple_of(2) { holder(pot.beneficiary) } else { self.key(by / 2) };
				let is_beneficiary = member(who).map(|m| m.number) == Some(pot.beneficiary);
				(signed(who), is_open && is_beneficiary)
			},
			None => (RuntimeOrigin::root(), !pot.stage.has_ended()),
		};
		if self.send(origin, Call::cancel { campaign: number_of(to) }, allowed) {
			let pot = &mut self.pots[campaign];
			pot.stage = if is_open { Stage::Cancelled } else { Stage::Failed };
			self.done(campaign);
		}
	}

	fn advance(&mut self, to: u8) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let allowed = pot.stage != pot.noted;
		let call = Call::advance { campaign: number_of(to) };
		if self.send(signed(STRANGER), call, allowed) {
			self.done(campaign);
		}
	}

	fn evidence(&mut self, to: u8, document: u8) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let who = holder(pot.beneficiary);
		let allowed = member(who).is_some() && pot.is_waiting() && on_record(document);
		let evidence = fingerprint(document);
		let call = Call::submit_evidence { campaign: number_of(to), evidence };
		if self.send(signed(who), call, allowed) {
			self.pots[campaign].stage = Stage::Review { document, approvals: BTreeMap::new() };
			self.done(campaign);
		}
	}

	fn approve(&mut self, to: u8, reviewer: u8, document: u8) {
		let now = now();
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let reviewer = pot.reviewers[usize::from(reviewer) % pot.reviewers.len()];
		let who = holder(reviewer);
		let allowed = member(who).is_some()
			&& matches!(
				&pot.stage,
				Stage::Review { document: shown, approvals }
					if *shown == document && !approvals.contains_key(&reviewer)
			);
		let evidence = fingerprint(document);
		let call = Call::approve { campaign: number_of(to), evidence };
		if self.send(signed(who), call, allowed) {
			let chamber = member(who).expect("has approved").chamber;
			let pot = &mut self.pots[campaign];
			let Stage::Review { approvals, .. } = &mut pot.stage else { unreachable!() };
			approvals.insert(reviewer, chamber);
			let first = *approvals.values().next().expect("there is one");
			if approvals.len() >= pot.approvals && approvals.values().any(|c| *c != first) {
				pot.stage = Stage::Approved { document, approved: now, payable: now + VETO_WINDOW };
				pot.vetoes.clear();
			}
			self.done(campaign);
		}
	}

	fn veto(&mut self, who: u8, to: u8, document: u8) {
		let now = now();
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let can = |who| pot.put_in_by(who) > 0 && !pot.vetoes.contains_key(&who);
		let who = self.rather(who, can);
		let weight = pot.put_in_by(who);
		let vetoed = pot.vetoes.values().sum::<Balance>() + weight;
		let a_third = vetoed.saturating_mul(3) >= pot.raised;
		let allowed = matches!(
			pot.stage,
			Stage::Approved { document: shown, payable, .. } if shown == document && now < payable
		) && weight > 0
			&& !pot.vetoes.contains_key(&who)
			&& !(a_third && DecisionsRefuse::get());
		let evidence = fingerprint(document);
		let reasons = weight.is_multiple_of(2).then(|| fingerprint(REASONS));
		let call = Call::veto { campaign: number_of(to), evidence, reasons };
		if self.send(signed(who), call, allowed) {
			let pot = &mut self.pots[campaign];
			pot.vetoes.insert(who, weight);
			if a_third {
				let Stage::Approved { approved, .. } = pot.stage else { unreachable!() };
				pot.stage = Stage::Vetoed { document, since: approved };
				self.decisions.push((number_of(to), pot.milestone as u8));
			}
			self.done(campaign);
		}
	}

	fn settle(&mut self, to: u8, upheld: bool, other: bool) {
		let now = now();
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let milestone = pot.milestone as u8 + u8::from(other);
		let is_vetoed = matches!(pot.stage, Stage::Vetoed { .. });
		let allowed = pot.stage.has_ended() || is_vetoed && !other;
		let settle = || Pledges::settle(number_of(to), milestone, upheld);
		if self.attempt("settle", allowed, || with_storage_layer(settle)) {
			let pot = &mut self.pots[campaign];
			if let Stage::Vetoed { document, since } = pot.stage {
				pot.stood_still += now - since;
				pot.stage = if upheld {
					Stage::Waiting
				} else {
					Stage::Approved { document, approved: now, payable: now }
				};
			}
			self.done(campaign);
		}
	}

	fn pay_out(&mut self, to: u8) {
		let now = now();
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let who = holder(pot.beneficiary);
		let allowed = matches!(pot.stage, Stage::Approved { payable, .. } if now >= payable)
			&& member(who).is_some();
		let call = Call::pay_out { campaign: number_of(to) };
		if self.send(signed(STRANGER), call, allowed) {
			let pot = &mut self.pots[campaign];
			let share = pot.plan.shares[pot.milestone];
			pot.milestone += 1;
			let is_last = pot.milestone == pot.plan.shares.len();
			let amount = if is_last {
				pot.raised - pot.paid
			} else {
				part(pot.raised, share.into(), 1_000_000)
			};
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

	fn leave(&mut self, who: u8, to: u8, little: Balance, helped: bool) {
		let pot = &self.pots[usize::from(to)];
		let account = self.rather(who, |who| pot.put_in.contains_key(&who));
		let place = self.keys.iter().position(|key| *key == account);
		let who = EXACTLY + place.expect("is a key") as u8;
		self.take(Step::Transfer { who, to: Target::Chain, amount: Amount::All });
		self.take(Step::Withdraw { who, to, amount: Amount::Units(little) });
		if helped {
			let to = Target::Key(who);
			self.take(Step::Spend { to: who, amount: Amount::Units(CENT) });
			self.take(Step::Transfer { who: EXACTLY, to, amount: Amount::Units(CENT) });
			self.take(Step::ReleaseSmallSum { who });
		}
	}

	fn replace_reviewers(&mut self, to: u8, set: u8) {
		let campaign = usize::from(to);
		let set = REVIEWERS[usize::from(set) % REVIEWERS.len()];
		let numbers: Vec<_> = set.iter().map(|who| roll_number_of(*who)).collect();
		let members: Vec<_> = numbers.iter().filter_map(|n| member(holder(*n))).collect();
		let pot = &self.pots[campaign];
		let allowed = !pot.stage.has_ended()
			&& members.len() == numbers.len()
			&& members.iter().any(|m| m.chamber != members[0].chamber);
		let reviewers = numbers.clone().try_into().expect("there are few");
		let call = Call::replace_reviewers { campaign: number_of(to), reviewers, approvals: 2 };
		if self.send(RuntimeOrigin::root(), call, allowed) {
			let pot = &mut self.pots[campaign];
			pot.reviewers = numbers;
			pot.approvals = 2;
			if let Stage::Review { approvals, .. } = &mut pot.stage {
				approvals.clear();
			}
			self.done(campaign);
		}
	}

	fn refund_one(&mut self, who: u8, to: u8) {
		let pot = &self.pots[usize::from(to)];
		let who = self.rather(who, |who| pot.due_to(who).is_some());
		let call = Call::refund { campaign: number_of(to), account: who };
		self.send_refunds(to.into(), &[who], call, true);
	}

	fn refund_many(&mut self, to: u8, all: Vec<u8>) {
		let accounts: Vec<_> = {
			let pot = &self.pots[usize::from(to)];
			let is_due = |who| pot.due_to(who).is_some();
			all.into_iter().map(|who| self.rather(who, is_due)).collect()
		};
		let fits = (1..=max_refunds()).contains(&accounts.len());
		let call = Call::refund_many { campaign: number_of(to), accounts: accounts.clone() };
		self.send_refunds(to.into(), &accounts, call, fits);
	}

	fn transfer(&mut self, who: u8, to: Target, amount: Amount) {
		let who = self.key(who);
		let purse = self.purse(who);
		let amount = amount.of(purse.free);
		let (dest, can_have) = self.target(to, amount);
		let allowed = amount <= purse.liquid() && can_have;
		let call = pallet_balances::Call::transfer_allow_death { dest, value: amount };
		let call = RuntimeCall::from(call);
		if self.attempt(call.clone(), allowed, || {
			call.dispatch(signed(who)).map(|_| ()).map_err(|failed| failed.error)
		}) && dest != who
		{
			self.purse_mut(who).free -= amount;
			self.dust(who);
			self.deliver(to, amount);
		}
	}

	fn set_custodian(&mut self, who: u8) {
		let who = self.key(who);
		let custodian = number(who).unwrap_or(9_999);
		let call = Call::set_custodian { custodian };
		if self.send(RuntimeOrigin::root(), call, organisation(who)) {
			self.custodian = Some(custodian);
		}
	}

	fn issue(&mut self, by: Option<u8>, to: Target, amount: Amount, document: u8) {
		let who = self.signer(by);
		let amount = amount.of(MAX_ISSUANCE - self.issuance());
		let (dest, can_have) = self.target(to, amount);
		let allowed = self.is_custodian(who)
			&& amount > 0
			&& on_record(document)
			&& amount <= MAX_ISSUANCE - self.issuance()
			&& can_have
			&& self.issued.checked_add(amount).is_some();
		let document = fingerprint(document);
		let call = Call::issue { to: dest, amount, document };
		if self.send(signed(who), call, allowed) {
			self.issued += amount;
			self.deliver(to, amount);
		}
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

	fn redeem(&mut self, who: u8, amount: Amount) {
		// Rather somebody who has asked for it.
		let asking: Vec<_> =
			self.keys.iter().filter(|who| self.purse(**who).redemption > 0).collect();
		let whose = match asking.len() {
			0 => self.key(who),
			n => *asking[usize::from(who) % n],
		};
		let has = self.purse(whose).redemption;
		let (amount, custodian) = (amount.of(has), self.signer(None));
		let allowed = self.is_custodian(custodian) && amount > 0 && amount <= has;
		let document = fingerprint(BANK);
		let call = Call::redeem { who: whose, amount, document };
		if self.send(signed(custodian), call, allowed) {
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

	fn move_key(&mut self, who: u8) {
		let from = self.key(who);
		let to = SPARE_KEYS.clone().find(|key| !self.keys.contains(key));
		if let (Some(to), Some(_)) = (to, number(from)) {
			Register::move_key(from, to, 0);
			self.keys.push(to);
		}
	}
}
