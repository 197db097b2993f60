// SPDX-License-Identifier: Apache-2.0

//! The course of a campaign: its milestones, vetoes, exit windows and end.

use super::*;

impl Model {
	pub(super) fn end_proposal(&mut self, to: u8, rejected: bool) {
		let pot = &mut self.pots[usize::from(to)];
		if rejected {
			AdmittedProjects::end(to.into());
			pot.is_rejected = true;
		} else {
			AdmittedProjects::lapse(to.into());
			pot.lapsed.get_or_insert(now());
		}
	}

	pub(super) fn cancel(&mut self, to: u8, by: Option<u8>) {
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

	pub(super) fn advance(&mut self, to: u8) {
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

	pub(super) fn evidence(&mut self, to: u8, document: u8) {
		let campaign = usize::from(to);
		let pot = &self.pots[campaign];
		let who = holder(pot.beneficiary);
		let allowed = member(who).is_some()
			&& pot.accepted.contains_key(&pot.beneficiary)
			&& pot.takes_evidence()
			&& on_record(document);
		let evidence = fingerprint([document]);
		let call = Call::submit_evidence { campaign: number_of(to), evidence };
		if self.send(signed(who), call, allowed) {
			let pot = &mut self.pots[campaign];
			let (approvals, refusals) = Default::default();
			pot.stage = Stage::Review { document, shown: now(), approvals, refusals };
			self.done(campaign);
		}
	}

	pub(super) fn approve(&mut self, to: u8, reviewer: u8, document: u8) {
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
		let evidence = fingerprint([document]);
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

	pub(super) fn refuse(&mut self, to: u8, reviewer: u8, document: u8) {
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
		let (evidence, reasons) = (fingerprint([document]), fingerprint([REASONS]));
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

	pub(super) fn junk(&mut self, to: u8, again: bool) {
		for _ in 0..1 + u8::from(again) {
			self.take(Step::Evidence { to, document: EVIDENCE });
			self.take(Step::Approve { to, reviewer: 1, document: EVIDENCE });
			self.take(Step::Blocks(2));
			for reviewer in [1, 0, 3] {
				self.take(Step::Refuse { to, reviewer, document: EVIDENCE });
			}
		}
	}

	pub(super) fn veto(&mut self, who: u8, to: u8, document: u8) {
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
		let evidence = fingerprint([document]);
		let reasons = weight.is_multiple_of(2).then(|| fingerprint([REASONS]));
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

	pub(super) fn protest(&mut self, to: u8) {
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

	pub(super) fn settle(&mut self, to: u8, verdict: VetoVerdict, other: bool) {
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

	pub(super) fn dispute(&mut self, to: u8, verdict: VetoVerdict, later: bool) {
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

	pub(super) fn leave(&mut self, who: u8, to: u8) {
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

	pub(super) fn pay_out(&mut self, to: u8) {
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

	pub(super) fn milestone(&mut self, to: u8, pays: bool) {
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
	pub(super) fn new_payee(&mut self, to: u8) {
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
	pub(super) fn exodus(&mut self, to: u8) {
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

	pub(super) fn complete(&mut self, to: u8) {
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

	pub(super) fn gone(&mut self, to: u8) {
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

	pub(super) fn silence(&mut self, to: u8) {
		self.take(Step::Evidence { to, document: EVIDENCE });
		self.take(Step::Blocks(REVIEW_TERM));
		self.take(Step::Advance { to });
	}

	pub(super) fn go_away(&mut self, who: u8, to: u8, little: Balance, helped: bool) {
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
}
