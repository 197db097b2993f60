// SPDX-License-Identifier: Apache-2.0

//! Decisions, and whether their ballots come to what the chain says of them.

mod outcome;
mod types;

pub use types::*;

use crate::{
	chain::{self, Form},
	stakeholders,
	state::Want,
	storage::Key,
	ByChamber, ByKind, Chamber, DecisionId, Error, MemberKind, RollNumber, State,
};
use alloc::{string::String, vec::Vec};
use codec::DecodeAll;
use outcome::Conditions;

const WHAT: &str = "decisions";
const FORM: Form = Form("Decisions", 1);

/// A decision, what the chain says of it, and what its ballots say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recount {
	/// The title; none if it has none, or if a decision has hidden it.
	pub title: Option<String>,
	/// The decision.
	pub decision: Decision,
	/// What the chain says has come of it; none while it has not closed.
	pub outcome: Option<Outcome>,
	/// What the ballots say.
	pub counted: Counted,
}

/// What the ballots of a decision say.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant)] // There is one of it.
pub enum Counted {
	/// It has not opened: there are no ballots.
	NotOpened,
	/// There are no single ballots any more, and all that can be said is whether the outcome
	/// follows from the figures that are kept.
	Pruned {
		/// Does it?
		agrees: bool,
	},
	/// Every ballot was counted, in the chamber and as the kind of stakeholder as which whoever
	/// cast it was on the roll.
	Ballots {
		/// The ballots.
		tallies: ByChamber<ByKind<Tally>>,
		/// What they come to; none while the decision has not closed. The sizes of the rolls, the
		/// chambers that were dormant, and whether it had come to the same for a day, are taken as
		/// the chain says them.
		outcome: Option<Outcome>,
		/// Are these the figures, and is this the outcome, that the chain has?
		agrees: bool,
	},
	/// The register no longer knows as what some who have voted were on the roll, so that only the
	/// sums of all chambers were compared.
	Totals {
		/// All ballots.
		tally: Tally,
		/// Of how many who have voted the register does not know it.
		unknown: u32,
		/// Are these the sums that the chain has, and does its outcome follow from its figures?
		agrees: bool,
	},
	/// Ballots are kept of some who were not on the roll, by the register itself: it does not agree.
	Strangers {
		/// All ballots.
		tally: Tally,
		/// How many are of such people.
		strangers: u32,
	},
}

impl Counted {
	/// Does all that could be counted agree with what the chain says?
	pub fn agrees(&self) -> bool {
		match self {
			Self::NotOpened => true,
			Self::Strangers { .. } => false,
			Self::Pruned { agrees }
			| Self::Ballots { agrees, .. }
			| Self::Totals { agrees, .. } => *agrees,
		}
	}
}

fn map(item: &str, number: DecisionId) -> Key {
	Key::of("Decisions", item).twox(&number)
}

/// A decision with all of its ballots counted. Each stakeholder who has voted is looked up: ten
/// thousand of them take some five megabytes of proof.
pub fn read(state: &State, number: DecisionId) -> Result<Option<Recount>, Error> {
	const FORMS: [Form; 2] = [FORM, stakeholders::FORM];
	let keys = ["Decisions", "Titles", "Polls", "Outcomes"].map(|item| map(item, number));
	let ballots = Want::Prefix(map("Ballots", number).into_bytes());
	let first = keys.map(|key| Want::Key(key.into_bytes())).into_iter().chain([ballots]);
	state.need(chain::wants(&FORMS, first))?;
	chain::ensure_known(state, &FORMS)?;

	let Some(decision) = state.get::<Decision>(&map("Decisions", number), WHAT)? else {
		return Ok(None);
	};
	let title = state.get::<String>(&map("Titles", number), WHAT)?;
	let outcome = state.get::<Outcome>(&map("Outcomes", number), WHAT)?;
	let counted = count(state, number, &decision, outcome.as_ref())?;
	Ok(Some(Recount { title, decision, outcome, counted }))
}

fn count(
	state: &State,
	number: DecisionId,
	decision: &Decision,
	outcome: Option<&Outcome>,
) -> Result<Counted, Error> {
	let Some(opening) = decision.opening else { return Ok(Counted::NotOpened) };
	let Some(poll) = state.get::<Poll>(&map("Polls", number), WHAT)? else {
		let agrees = outcome.is_none_or(|outcome| again(decision, outcome, None) == *outcome);
		return Ok(Counted::Pruned { agrees });
	};
	let ballots = ballots(state, number)?;
	state.need(stakeholders::wants(ballots.iter().map(|(voter, _)| *voter)))?;

	let mut tallies = ByChamber::<ByKind<Tally>>::default();
	let mut tally = Tally::default();
	let (mut unknown, mut strangers) = (0u32, 0u32);
	for (voter, ballot) in ballots {
		tally.add(ballot);
		let voter = stakeholders::get(state, voter)?;
		match voter.as_ref().and_then(|voter| voter.member_at(opening.checkpoint)) {
			Some((chamber, kind)) => tallies[chamber][kind].add(ballot),
			None if voter.is_some_and(|voter| !voter.remembers(opening.checkpoint)) => {
				unknown = unknown.saturating_add(1);
			},
			None => strangers = strangers.saturating_add(1),
		}
	}
	if strangers > 0 {
		return Ok(Counted::Strangers { tally, strangers });
	}
	if unknown > 0 {
		let follows =
			outcome.is_none_or(|outcome| again(decision, outcome, Some(&poll.tallies)) == *outcome);
		let agrees = Tally::total(&poll.tallies) == tally && follows;
		return Ok(Counted::Totals { tally, unknown, agrees });
	}
	let computed = outcome.map(|outcome| again(decision, outcome, Some(&tallies)));
	let agrees = tallies == poll.tallies && computed.as_ref() == outcome;
	Ok(Counted::Ballots { tallies, outcome: computed, agrees })
}

impl Tally {
	fn add(&mut self, ballot: Ballot) {
		let figure = match ballot {
			Ballot::Yes => &mut self.yes,
			Ballot::No => &mut self.no,
			Ballot::Abstain => &mut self.abstain,
		};
		*figure = figure.saturating_add(1);
	}

	fn total(tallies: &ByChamber<ByKind<Tally>>) -> Self {
		let kinds = [MemberKind::Organisation, MemberKind::Citizen];
		let each = Chamber::ALL.into_iter().flat_map(|c| kinds.map(|kind| tallies[c][kind]));
		each.fold(Self::default(), |sum, tally| Self {
			yes: sum.yes.saturating_add(tally.yes),
			no: sum.no.saturating_add(tally.no),
			abstain: sum.abstain.saturating_add(tally.abstain),
		})
	}
}

/// Every ballot with the roll number of whoever cast it.
fn ballots(state: &State, number: DecisionId) -> Result<Vec<(RollNumber, Ballot)>, Error> {
	const BALLOTS: &str = "ballots";
	let pages = map("Ballots", number);
	let mut ballots = Vec::new();
	for (key, value) in state.under(pages.bytes())? {
		let bad = Error::BadKey { what: BALLOTS };
		let page: u32 = pages.last_twox(&key).ok_or(bad.clone())?;
		let of_page = Page::decode_all(&mut &value[..])
			.map_err(|_| Error::UnknownLayout { what: BALLOTS })?;
		ballots.extend(of_page.ballots(page).ok_or(bad)?);
	}
	Ok(ballots)
}

/// What these ballots come to, or else those that the outcome itself names, under the rule of the
/// decision and the conditions of the outcome.
fn again(
	decision: &Decision,
	outcome: &Outcome,
	tallies: Option<&ByChamber<ByKind<Tally>>>,
) -> Outcome {
	let rolls = ByChamber::from_fn(|chamber| outcome.chambers[chamber].roll);
	let own = ByChamber::from_fn(|chamber| outcome.chambers[chamber].tally);
	let is_annulment = matches!(decision.subject, Subject::Annulment { .. });
	let conditions = Conditions {
		quorums: decision.rule.quorums,
		concurrence: decision.rule.concurrence,
		overall: decision.rule.overall,
		consent: decision.consent,
		revival: decision.rule_name == RuleName::Revival && !is_annulment,
		dormant: outcome.dormant,
		held: outcome.held,
	};
	Outcome::of(&rolls, tallies.unwrap_or(&own), &conditions)
}
