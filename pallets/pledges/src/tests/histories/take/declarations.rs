// SPDX-License-Identifier: Apache-2.0

//! Declared pledges, and what comes in of them.

use super::*;

impl Model {
	pub(super) fn declare(&mut self, who: u8, to: u8, amount: Amount, blocks: u64, document: u8) {
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
		let letter = fingerprint([document]);
		let call = Call::declare { campaign: number_of(to), amount, letter, until };
		if self.send(signed(who), call, allowed) {
			let declared = Declared { amount, until, receipt: None };
			self.pots[campaign].declared.insert(donor, declared);
			self.done(campaign);
		}
	}

	pub(super) fn withdraw_declaration(&mut self, who: u8, to: u8) {
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

	pub(super) fn remove_lapsed(&mut self, who: u8, to: u8) {
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

	pub(super) fn attest(&mut self, to: u8, donor: u8, amount: Amount) {
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
		let document = fingerprint([BANK]);
		let call = Call::attest_receipt { campaign: number_of(to), donor, received, document };
		if self.send(signed(agent), call, allowed) {
			let declared = self.pots[campaign].declared.get_mut(&donor).expect("has declared");
			declared.receipt = Some((received, false));
			self.done(campaign);
		}
	}

	pub(super) fn confirm_receipt(&mut self, to: u8, donor: u8) {
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

	pub(super) fn revoke_receipt(&mut self, to: u8, donor: u8) {
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

	pub(super) fn donate(&mut self, who: u8, to: u8, revoked: bool) {
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
}
