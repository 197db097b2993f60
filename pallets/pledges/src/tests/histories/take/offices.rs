// SPDX-License-Identifier: Apache-2.0

//! Who reviews, and who is the fiscal agent.

use super::*;

impl Model {
	pub(super) fn replace_reviewers(&mut self, to: u8, set: u8) {
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

	pub(super) fn replace_agent(&mut self, to: u8, who: u8) {
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

	pub(super) fn accept(&mut self, who: u8, office: u8) {
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

	pub(super) fn all_accept(&mut self) {
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
}
