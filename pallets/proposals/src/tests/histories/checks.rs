// SPDX-License-Identifier: Apache-2.0

//! What the pallet knows is what the model knows.

use super::{model::*, KEYS, STAKEHOLDERS};
use crate::{mock::*, AmendmentState, Link, LinkInfo, LiveProposals, NextProposal, Side, State};
use doverie_primitives::ProposalId;

impl Model {
	pub fn check(&self) {
		assert_eq!(NextProposal::<Test>::get(), number_of(self.proposals.len() as u32));
		for (place, asked) in (0..).zip(&self.proposals) {
			let number = number_of(place);
			asked.check_standing(number);
			asked.check_versions(number);
			asked.check_amendments(number);
			asked.check_co_authors_and_links(number);
			asked.check_reports(number);
		}
		self.check_places_and_deposits();
		self.check_what_is_overdue();
	}

	fn check_places_and_deposits(&self) {
		for who in 1..=STAKEHOLDERS {
			assert_eq!(LiveProposals::<Test>::get(roll_number(who)) as usize, self.live(who));
		}
		for account in (1..=STAKEHOLDERS).chain(KEYS) {
			let paid = self.proposals.iter().filter(|p| p.paid_by == account && p.stage.is_live());
			assert_eq!(on_hold(account), DEPOSIT * paid.count() as u64);
		}
	}

	/// Page by page, the longest overdue first.
	fn check_what_is_overdue(&self) {
		let mut expected: Vec<_> = (0..)
			.zip(&self.proposals)
			.filter_map(|(place, asked)| asked.overdue_since().map(|due| (due, number_of(place))))
			.collect();
		expected.sort();
		let (mut listed, mut after) = (Vec::new(), None);
		loop {
			let page = Proposals::overdue(after, 2);
			let Some(last) = page.last() else { break };
			after = Some((last.due, last.proposal));
			listed.extend(page.iter().map(|o| (o.due, o.proposal)));
		}
		assert_eq!(listed, expected);
	}
}

impl Asked {
	/// The due block, if it is over and a final answer is still due: whatever has become of it.
	fn overdue_since(&self) -> Option<u64> {
		let is_answered = self.responses.iter().any(|answered| answered.is_final);
		self.due.filter(|due| *due < now() && !is_answered)
	}

	fn check_standing(&self, number: ProposalId) {
		let info = Proposals::proposal(number).expect("is submitted");
		let stage = match info.proposal.state {
			State::Submitted => Stage::Submitted,
			State::Admitted => Stage::Admitted,
			State::InDecision { .. } => Stage::InDecision,
			State::Passed { .. } => Stage::Passed,
			State::Adopted { .. } => Stage::Adopted,
			State::NotAdopted { .. } => Stage::NotAdopted,
			State::Withdrawn => Stage::Withdrawn,
			State::Lapsed => Stage::Lapsed,
		};
		assert_eq!(stage, self.stage);
		assert_eq!(info.proposal.undecided.is_some(), self.undecided);
		assert_eq!(info.proposal.author, roll_number(self.author));
		assert_eq!(info.proposal.version, print(self.current()));
		assert_eq!(info.proposal.admitted.map(|a| a.due), self.due);
		assert_eq!(info.overdue, self.overdue_since().is_some());
		assert_eq!(info.proposal.disowned, self.disowned);
		assert_eq!(info.departure.map(|d| d.by), self.departed.map(roll_number));
		assert_eq!(info.proposal.responses as usize, self.responses.len());
		if self.is_of_supporters() {
			assert_eq!(info.proposal.acted, self.acted);
		}
		let backers = self.co_authors.iter().filter(|(who, _)| self.has_backer(*who)).count();
		assert_eq!(info.co_authors as usize, backers);
		let counted = self.links.iter().filter(|(_, _, state)| self.counts(*state));
		assert_eq!(info.links as usize, counted.count());
	}

	fn check_versions(&self, number: ProposalId) {
		for (nth, text) in (1..).zip(&self.texts) {
			let version = Proposals::version(number, print(text.document)).expect("is published");
			assert_eq!(version.number, nth);
			assert_eq!(version.amendment, text.amendment);
			assert_eq!(version.endorsements, by_chamber(text.endorsers.iter().copied()));
			for (side, figures) in
				[(Side::For, version.arguments_for), (Side::Against, version.arguments_against)]
			{
				let whose = text.arguments.iter().filter(|(_, s)| **s == side);
				assert_eq!(figures, by_chamber(whose.map(|((_, by), _)| *by)));
			}
		}
	}

	fn check_amendments(&self, number: ProposalId) {
		assert_eq!(state_of(number).amendments as usize, self.changes.len());
		for (nth, change) in (0..).zip(&self.changes) {
			let amendment = Proposals::amendment(number, nth).expect("is there").amendment;
			let fate = match amendment.state {
				AmendmentState::Proposed => Fate::Proposed,
				AmendmentState::Accepted { .. } => Fate::Accepted,
				AmendmentState::Rejected { .. } => Fate::Rejected,
				AmendmentState::Withdrawn => Fate::Withdrawn,
				AmendmentState::Promoted { .. } => Fate::Promoted,
			};
			assert_eq!(fate, change.fate);
			assert_eq!(amendment.base, print(change.base));
			assert_eq!(amendment.text, print(change.document));
		}
	}

	fn check_co_authors_and_links(&self, number: ProposalId) {
		let co_authors: Vec<_> = Proposals::co_authors(number)
			.iter()
			.map(|info| {
				let accepted = info.co_author.accepted.map(|a| a.version);
				(info.co_author.number, accepted, info.current)
			})
			.collect();
		let expected: Vec<_> = self
			.co_authors
			.iter()
			.map(|(c, v)| (roll_number(*c), v.map(print), self.has_backer(*c)))
			.collect();
		assert_eq!(co_authors, expected);
		let links: Vec<_> = self
			.links
			.iter()
			.map(|(to, kind, state)| LinkInfo {
				current: self.counts(*state),
				link: Link { proposal: number_of(*to), kind: *kind },
				state: *state,
			})
			.collect();
		assert_eq!(Proposals::links(number).to, links);
		// The same from the other end.
		for info in links {
			let link = info.link;
			let back = Link { proposal: number, ..link };
			let (mut found, mut after) = (None, None);
			loop {
				let page = Proposals::linked_from(link.proposal, after, 3);
				let Some(last) = page.last() else { break };
				after = Some(last.link);
				found = found.or(page.into_iter().find(|info| info.link == back));
			}
			assert_eq!(found, Some(LinkInfo { link: back, ..info }));
		}
	}

	fn check_reports(&self, number: ProposalId) {
		assert_eq!(state_of(number).reports as usize, self.reports.len());
		for (info, reported) in Proposals::reports(number, 0, 100).iter().zip(&self.reports) {
			let report = info.report;
			assert_eq!(report.by, roll_number(reported.by));
			for (confirms, figures) in [(true, report.confirmed), (false, report.disputed)] {
				let whose = reported.words.iter().filter(|(_, word)| **word == confirms);
				assert_eq!(figures, by_chamber(whose.map(|(by, _)| *by)));
			}
		}
	}
}
