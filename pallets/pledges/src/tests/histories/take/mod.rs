// SPDX-License-Identifier: Apache-2.0

//! Each kind of step, on the chain and in the ledger, which says beforehand whether it is refused.

mod custody;
mod declarations;
mod matching;
mod milestones;
mod offices;
mod pledging;
mod refunds;

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
