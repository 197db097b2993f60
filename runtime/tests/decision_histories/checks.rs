// SPDX-License-Identifier: Apache-2.0

//! What a naive recount comes to, held against the chain.

use super::*;

/// What a naive recount comes to.
pub(super) struct Recount {
	pub(super) verdict: Verdict,
	pub(super) concurring: u8,
	pub(super) overall: bool,
	pub(super) consents: bool,
}

impl Model {
	/// The chain has it in the state in which it must be.
	pub(super) fn check_stage(&mut self, place: usize) {
		let asked = &mut self.decisions[place];
		let loaded = Self::loaded(place);
		let (state, opening) = (loaded.state, loaded.opening);
		match asked.stage {
			Stage::Announced { lapses } => assert_eq!(state, State::Announced { lapses }),
			Stage::Queued { from } => assert_eq!(state, State::Queued { from }),
			// What it was to annul may be over.
			Stage::Open if state == State::Lapsed => {
				assert!(matches!(asked.matter, Matter::Annulment(_)));
				asked.stage = Stage::Lapsed;
			},
			Stage::Open => {
				assert_eq!(state, State::Open, "{place}");
				let opening = opening.expect("is open");
				let found = (opening.opened, opening.checkpoint, opening.closes);
				assert_eq!(found, (asked.opened, asked.checkpoint, asked.closes), "{place}");
				assert_eq!(opening.added_days, asked.added, "{place}");
				let poll = Polls::<Runtime>::get(numbered(place)).expect("is open");
				let found = poll.extremes.map(|extremes| {
					[extremes.low, extremes.high].map(|votes| {
						Chamber::ALL.map(|chamber| {
							(i128::from(votes[chamber].yes), i128::from(votes[chamber].no))
						})
					})
				});
				assert_eq!(found, asked.extremes(), "{place}");
			},
			Stage::Lapsed => assert_eq!(state, State::Lapsed),
			Stage::Withdrawn => assert_eq!(state, State::Withdrawn),
			// The rest is followed.
			Stage::Closed => assert_ne!(state, State::Open, "{place}"),
		}
	}

	/// What a vote should come to, from the lists.
	pub(super) fn expected(
		&self,
		person: &Person,
		number: usize,
		ballot: Ballot,
	) -> DispatchResult {
		type E = pallet_decisions::Error<Runtime>;
		let now = System::block_number();
		let asked = &self.decisions[number];
		let refuse = |error: E| Err(DispatchError::from(error));
		match asked.stage {
			Stage::Announced { .. } | Stage::Queued { .. } => return refuse(E::NotYetOpen),
			Stage::Lapsed | Stage::Withdrawn => return refuse(E::DecisionClosed),
			Stage::Open | Stage::Closed => (),
		}
		// Whatever else has become of somebody who is on the roll: only a decision takes the vote.
		if person.standing == Standing::Barred || person.is_frozen() {
			return refuse(E::NotInGoodStanding);
		}
		if now >= asked.closes {
			return refuse(E::DecisionClosed);
		}
		if now == asked.opened {
			return refuse(E::NotYetOpen);
		}
		if self.on_roll(asked, person.member.number).is_none() {
			return refuse(E::NotOnRoll);
		}
		if person.key_since >= asked.opened {
			return refuse(E::KeyTooNew);
		}
		match asked.ballots.get(&person.member.number) {
			Some((_, same)) if *same == ballot => refuse(E::Unchanged),
			_ => Ok(()),
		}
	}

	/// Recounts every decision from the lists, compares, and says what they came to.
	pub(super) fn check(&self) -> Situations {
		let mut outcomes = Situations::new();
		for (place, asked) in self.decisions.iter().enumerate() {
			let info = Decisions::decision(numbered(place)).expect("was announced");
			let (dormant, held) = match asked.stage {
				Stage::Open => (self.dormant(), true),
				Stage::Closed => (asked.dormant, asked.held),
				other => {
					assert_eq!(info.outcome, None);
					outcomes.insert(format!("{other:?}").split_whitespace().take(1).collect());
					continue;
				},
			};
			let outcome = info.outcome.expect("was opened");
			let recount = self.recount(asked, &asked.yes_and_no(), dormant, held);
			self.compare(asked, &outcome);
			let Outcome { concurring, overall, verdict, consents, .. } = outcome;
			assert_eq!((outcome.dormant, outcome.held), (dormant, held), "{place}");
			assert_eq!((concurring, overall), (recount.concurring, recount.overall), "{place}");
			assert_eq!((consents, verdict), (recount.consents, recount.verdict), "{place}");
			outcomes.insert(format!("{:?}: {concurring}, {overall}, {verdict:?}", asked.rule));
			outcomes.insert(format!("{} days added, held: {held}", asked.added));
			if !dormant.is_empty() {
				let dormant = dormant.len();
				outcomes.insert(format!("{dormant} dormant, {:?}, {consents}", asked.rule));
			}
			if asked.stage == Stage::Closed && verdict == Verdict::Passed {
				let state = format!("{:?}", info.decision.state);
				outcomes.insert(state.split_whitespace().take(1).collect());
			}
		}
		outcomes
	}

	/// What these yeses and noes come to.
	pub(super) fn recount(
		&self,
		asked: &Asked,
		figures: &YesNo,
		dormant: ChamberSet,
		held: bool,
	) -> Recount {
		let roll = &self.rolls[&asked.checkpoint];
		let (mut concurring, mut asleep) = (0, 0);
		let mut consents = true;
		// By how much yes leads in each chamber: numerators and denominators.
		let mut leads: Vec<(i128, i128)> = vec![];
		for chamber in Chamber::ALL {
			let on_roll = roll.iter().filter(|m| m.chamber == chamber).count() as i128;
			let (yes, no) = figures[chamber.index()];
			let needed = Self::needed(asked.rule, chamber, on_roll);
			let passes = yes >= needed && yes > no;
			concurring += u8::from(passes);
			leads.push((yes - no, (yes + no).max(needed)));
			let sleeps = dormant.contains(chamber) && no < needed;
			asleep += u32::from(sleeps);
			if asked.matter == Matter::Names(chamber) {
				consents = match asked.rule {
					RuleName::Revival => sleeps,
					_ => passes || sleeps,
				};
			}
		}
		// Whatever goes by this rule asks for two chambers that sleep.
		let is_revival =
			asked.rule == RuleName::Revival && !matches!(asked.matter, Matter::Annulment(_));
		consents &= !is_revival || asleep >= 2;
		// Their mean is held against twice the threshold less one: none, a fifth, a third.
		let whole: i128 = leads.iter().map(|(_, d)| d).product();
		let sum: i128 = leads.iter().map(|(n, d)| n * (whole / d)).sum();
		let overall = match asked.rule {
			RuleName::Ordinary | RuleName::Significant | RuleName::Revival => sum > 0,
			RuleName::Budget => sum * 5 >= whole * 4,
			RuleName::Constitutional => sum * 3 >= whole * 4,
		};
		let enough = match asked.rule {
			RuleName::Revival => 2,
			RuleName::Ordinary | RuleName::Budget => 3,
			RuleName::Significant | RuleName::Constitutional => 4,
		};
		let has_passed = overall && concurring >= enough && consents && held;
		let verdict = match (has_passed, sum > 0 || !held) {
			(true, _) => Verdict::Passed,
			(false, true) => Verdict::NotDecided,
			(false, false) => Verdict::Rejected,
		};
		Recount { verdict, concurring, overall, consents }
	}

	/// How many must say yes in a chamber.
	pub(super) fn needed(rule: RuleName, chamber: Chamber, on_roll: i128) -> i128 {
		let organisations = chamber != Chamber::CivilSociety;
		let is_enough = |yes: i128| match rule {
			RuleName::Ordinary if organisations => yes * 4 >= on_roll,
			RuleName::Significant | RuleName::Budget | RuleName::Revival if organisations => {
				yes * 3 >= on_roll
			},
			RuleName::Constitutional if organisations => yes * 2 > on_roll,
			RuleName::Ordinary => yes * 100 >= on_roll,
			RuleName::Significant | RuleName::Budget | RuleName::Revival => {
				yes * 100 >= on_roll * 2
			},
			RuleName::Constitutional => yes * 100 >= on_roll * 5,
		};
		(1..).find(|yes| is_enough(*yes)).expect("everybody is enough")
	}

	/// The figures by chamber and kind.
	fn compare(&self, asked: &Asked, outcome: &Outcome) {
		let roll = &self.rolls[&asked.checkpoint];
		for (chamber, figures) in outcome.chambers.each() {
			let on_roll = roll.iter().filter(|m| m.chamber == chamber).count() as i128;
			let count = |kind: Option<Kind>, ballot| {
				asked
					.ballots
					.values()
					.filter(|(m, b)| {
						m.chamber == chamber && *b == ballot && kind.is_none_or(|k| k == m.kind)
					})
					.count() as i128
			};
			let yes = count(None, Ballot::Yes);
			let no = count(None, Ballot::No);
			assert_eq!(i128::from(figures.roll.total()), on_roll);
			for kind in [Kind::Organisation, Kind::Citizen] {
				let mut tally = figures.tally;
				let tally = &mut tally[kind];
				assert_eq!(i128::from(tally.yes), count(Some(kind), Ballot::Yes));
				assert_eq!(i128::from(tally.no), count(Some(kind), Ballot::No));
				assert_eq!(i128::from(tally.abstain), count(Some(kind), Ballot::Abstain));
			}
			let needed = Self::needed(asked.rule, chamber, on_roll);
			assert_eq!(i128::from(figures.needed), needed, "{chamber:?} of {:?}", asked.rule);
			assert_eq!(i128::from(figures.missing), (needed - yes).max(0));
			assert_eq!(figures.passes, yes >= needed && yes > no);
		}
	}
}
