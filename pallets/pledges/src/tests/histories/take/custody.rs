// SPDX-License-Identifier: Apache-2.0

//! The civic euro: its custodian and auditor, issue, correction and redemption.

use super::*;

impl Model {
	pub(super) fn transfer(&mut self, who: u8, to: Target, amount: Amount) {
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

	pub(super) fn set_custodian(&mut self, who: u8) {
		let who = self.key(who);
		let custodian = number(who).unwrap_or(9_999);
		let allowed = self.can_be_named(who, self.auditor);
		if self.send(RuntimeOrigin::root(), Call::set_custodian { custodian }, allowed) {
			self.custodian = Some((custodian, None));
		}
	}

	pub(super) fn set_auditor(&mut self, who: u8) {
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

	pub(super) fn announce_issue(
		&mut self,
		by: Option<u8>,
		to: Target,
		amount: Amount,
		which: Document,
	) {
		let who = self.signer(by, self.custodian);
		let amount = amount.of(MAX_ISSUANCE - self.issuance());
		let to = self.target(to);
		let (document, can_be_used) = self.document(which);
		let allowed = self.holds(who, self.custodian)
			&& amount > 0
			&& can_be_used
			&& amount <= IssueCeiling::get();
		let call = Call::announce_issue { to, amount, document: fingerprint([document]) };
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

	pub(super) fn confirm_issue(&mut self, by: Option<u8>, which: u8, wrong: bool) {
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
		let document_of = fingerprint([document]);
		let call = Call::confirm_issue { to, amount: stated, document: document_of };
		if self.send(signed(who), call, allowed) {
			let issue = self.issues.get_mut(&document).expect("is announced");
			(issue.issued, issue.step) = (now(), IssueStep::Issued);
			self.today = (day, so_far + amount);
			self.issued += amount;
			*self.free_at_mut(to) += amount;
		}
	}

	pub(super) fn issue(&mut self, to: Target, amount: Amount) {
		let document = Document::Fresh;
		self.take(Step::AnnounceIssue { by: None, to, amount, document });
		let newest = self.issues.range(self.deposit..).next().map(|(document, _)| *document);
		let announced = self.issues.iter().filter(|(_, i)| i.step == IssueStep::Announced);
		let which = announced.map(|(document, _)| Some(*document)).position(|d| d == newest);
		if let Some(which) = which {
			self.take(Step::ConfirmIssue { by: None, which: which as u8, wrong: false });
		}
	}

	pub(super) fn withdraw_issue(&mut self, which: u8) {
		let who = self.signer(None, self.custodian);
		let is_announced = |issue: &Issued| issue.step != IssueStep::Issued;
		let (document, issue) = self.issue_that(which, is_announced);
		let allowed = self.holds(who, self.custodian) && issue.is_some();
		let call = Call::withdraw_issue { document: fingerprint([document]) };
		if self.send(signed(who), call, allowed) {
			if issue.is_some_and(|issue| issue.step == IssueStep::Announced) {
				self.issues.remove(&document);
			} else {
				let issue = self.issues.get_mut(&document).expect("is there");
				issue.step = IssueStep::Issued;
			}
		}
	}

	pub(super) fn announce_correction(&mut self, which: u8, to: u8) {
		let who = self.signer(None, self.custodian);
		let to = self.key(to);
		let is_issued = |issue: &Issued| issue.step != IssueStep::Announced;
		let (document, issue) = self.issue_that(which, is_issued);
		// Soon, and what the account of the chain has is spent by decision.
		let can_be_corrected = |issue: Issued| {
			issue.to != to && issue.to != CHAIN && now() < issue.issued + CORRECTION_TERM
		};
		let allowed = self.holds(who, self.custodian) && issue.is_some_and(can_be_corrected);
		let call = Call::announce_correction { document: fingerprint([document]), to };
		if self.send(signed(who), call, allowed) {
			let by = (number(who).expect("is registered"), who);
			let issue = self.issues.get_mut(&document).expect("is there");
			(issue.by, issue.step) = (by, IssueStep::Correcting { to });
		}
	}

	pub(super) fn confirm_correction(&mut self, which: u8, wrong: bool) {
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
		let call = Call::confirm_correction { document: fingerprint([document]), to: stated };
		if self.send(signed(who), call, allowed) {
			let issue = self.issues.get_mut(&document).expect("is there");
			(issue.to, issue.step) = (right, IssueStep::Issued);
			*self.free_at_mut(from) -= amount;
			*self.free_at_mut(right) += amount;
			self.dust(from);
		}
	}

	pub(super) fn mistake(&mut self, to: u8, right: u8, amount: Amount) {
		self.take(Step::Issue { to: Target::Key(to), amount });
		let last = self.issues.len() as u8;
		self.take(Step::AnnounceCorrection { which: last.wrapping_sub(1), to: right });
		self.take(Step::ConfirmCorrection { which: 0, wrong: false });
	}

	pub(super) fn request_redemption(&mut self, who: u8, amount: Amount) {
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

	pub(super) fn cancel_redemption(&mut self, who: u8) {
		let who = self.rather(who, |who| self.purse(who).redemption > 0);
		let purse = self.purse(who);
		let allowed = purse.redemption > 0 && purse.can_have(purse.redemption);
		if self.send(signed(who), Call::cancel_redemption {}, allowed) {
			let purse = self.purse_mut(who);
			purse.free += core::mem::take(&mut purse.redemption);
		}
	}

	pub(super) fn redeem(&mut self, who: u8, amount: Amount, which: Document) {
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
		let call = Call::redeem { account: whose, amount, document: fingerprint([document]) };
		if self.send(signed(custodian), call, allowed) {
			self.paid_out.insert(document);
			self.purse_mut(whose).redemption -= amount;
			self.redeemed += amount;
			self.dust(whose);
		}
	}

	pub(super) fn spend(&mut self, to: u8, amount: Amount) {
		let to = self.key(to);
		let has = self.purse(CHAIN).free - CENT;
		let amount = amount.of(has);
		let allowed = amount > 0 && amount <= has && self.purse(to).can_have(amount);
		let call = Call::spend { to, amount, reasons: fingerprint([REASONS]) };
		if self.send(RuntimeOrigin::root(), call, allowed) {
			self.purse_mut(CHAIN).free -= amount;
			self.purse_mut(to).free += amount;
		}
	}

	pub(super) fn release_small_sum(&mut self, who: u8) {
		let account = self.rather(who, |who| self.purse(who).can_release());
		let allowed = self.purse(account).can_release();
		let call = Call::release_small_sum { account };
		if self.send(signed(STRANGER), call, allowed) {
			self.purse_mut(account).release();
		}
	}

	pub(super) fn move_stray(&mut self, to: u8) {
		let stray = self.pots[usize::from(to)].stray;
		let call = Call::move_stray { campaign: number_of(to) };
		if self.send(signed(STRANGER), call, stray > 0) {
			self.pots[usize::from(to)].stray = 0;
			self.purse_mut(CHAIN).free += stray;
		}
	}
}
