// SPDX-License-Identifier: Apache-2.0

//! What always holds of the decisions: a function for each sentence. Checked after every test, and
//! on real state by `try-runtime`.

use crate::{functions::BLOCKS_TO_TRY, pallet::*, Ballot, Outcome, State, Subject, Tally};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use doverie_primitives::{
	ByChamber, Chamber, DecisionId, Electorate, RollNumber, RollSize, RuleName, Verdict,
};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{Saturating, Zero},
	TryRuntimeError,
};

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::decisions_are_numbered_without_gaps()?;
		Self::a_decision_has_an_opening_once_it_is_open()?;
		Self::figures_and_ballots_are_kept_from_the_opening_until_they_are_pruned()?;
		Self::openings_are_in_order_and_no_open_one_is_passed_over()?;
		Self::the_figures_are_those_of_the_ballots()?;
		Self::nobody_votes_twice_or_without_a_place_on_the_roll()?;
		Self::what_is_written_down_of_the_last_day_is_around_the_figures()?;
		Self::every_closed_decision_has_the_outcome_of_its_figures()?;
		Self::the_chain_itself_announces_the_decisions_on_vetoes_and_no_others()?;
		Self::what_is_seconded_is_seconded_by_other_chambers_and_as_often_as_the_rule_asks()?;
		Self::places_are_taken_until_the_close()?;
		Self::the_queue_holds_what_waits_to_open_in_order()?;
		Self::rules_have_no_more_open_than_places()?;
		Self::what_waits_for_a_visit_is_on_the_agenda()?;
		Self::what_waits_for_a_second_lapses_by_itself_and_nothing_else_does()?;
		Self::titles_are_those_of_decisions()?;
		Self::objections_are_counted_and_put_off_once()?;
		Self::annulments_and_what_they_annul_know_each_other()?;
		Self::chambers_miss_what_has_closed_and_no_more()?;
		Self::what_is_still_to_be_carried_out_is_kept()
	}

	fn decisions_are_numbered_without_gaps() -> Check {
		let next = NextDecision::<T>::get();
		let given = next.saturating_sub(FirstDecision::get());
		ensure!(Decisions::<T>::iter_keys().count() == given as usize, "a number is left out");
		ensure!(
			Decisions::<T>::iter_keys().all(|n| (FirstDecision::get()..next).contains(&n)),
			"a number is not given"
		);
		Ok(())
	}

	fn a_decision_has_an_opening_once_it_is_open() -> Check {
		for decision in Decisions::<T>::iter_values() {
			ensure!(decision.announced <= Self::now(), "a decision is announced in the future");
			let was_opened = match decision.state {
				State::Announced { .. } | State::Queued { .. } => false,
				State::Lapsed | State::Withdrawn => false,
				State::Open
				| State::Closed
				| State::Scheduled { .. }
				| State::Enacted { .. }
				| State::EnactmentFailed { .. }
				| State::Annulled { .. } => true,
			};
			ensure!(
				decision.opening.is_some() == was_opened,
				"a decision is opened when its state says so"
			);
			let Some(opening) = decision.opening else { continue };
			let by_rule = opening.opened.saturating_add(decision.rule.length);
			let added = Self::days(opening.added_days.into());
			// Later, if a day was added late.
			let earliest = by_rule.saturating_add(added);
			ensure!(
				opening.closes == earliest || (opening.added_days > 0 && opening.closes > earliest),
				"a decision closes at its time"
			);
			ensure!(opening.added_days <= 3, "too many days are added");
			ensure!(opening.opened > decision.announced, "a decision is opened as it is announced");
			ensure!(opening.opened < opening.closes, "a decision is never open");
			ensure!(opening.checkpoint <= opening.opened, "a roll is younger than its decision");
			ensure!(
				Self::is_checkpoint(opening.opened),
				"a decision is opened between two checkpoints"
			);
		}
		Ok(())
	}

	fn figures_and_ballots_are_kept_from_the_opening_until_they_are_pruned() -> Check {
		for (number, decision) in Decisions::<T>::iter() {
			let is_kept = decision.opening.is_some() && !decision.pruned;
			ensure!(
				Polls::<T>::contains_key(number) == is_kept,
				"figures are kept until the ballots are pruned"
			);
			let has_ballots = Ballots::<T>::iter_key_prefix(number).next().is_some();
			let has_objections = Objections::<T>::iter_key_prefix(number).next().is_some();
			ensure!(is_kept || !(has_ballots || has_objections), "a ballot is left");
			ensure!(is_kept || !ObjectionCounts::<T>::contains_key(number), "a count is left");
			let ended_unopened = matches!(decision.state, State::Lapsed | State::Withdrawn);
			ensure!(decision.pruned || !ended_unopened, "there is nothing to prune");
		}
		Ok(())
	}

	fn openings_are_in_order_and_no_open_one_is_passed_over() -> Check {
		let (oldest, next) = (OldestOpening::<T>::get(), NextOpening::<T>::get());
		ensure!(oldest <= next, "the oldest opening is yet to come");
		let mut openings = BTreeMap::new();
		for (number, decision) in Decisions::<T>::iter() {
			let Some(opening) = decision.opening else { continue };
			ensure!(opening.sequence < next, "an opening is not numbered");
			let previous = openings.insert(opening.sequence, (number, opening));
			ensure!(previous.is_none(), "two openings have the same number");
			ensure!(
				decision.state != State::Open || opening.sequence >= oldest,
				"an open decision is forgotten"
			);
		}
		ensure!(openings.len() == next as usize, "an opening is lost");
		let in_order: BTreeMap<_, _> = openings
			.iter()
			.filter(|(sequence, _)| **sequence >= oldest)
			.map(|(sequence, (number, opening))| (*sequence, (*number, opening.checkpoint)))
			.collect();
		ensure!(
			OpeningOrder::<T>::iter().collect::<BTreeMap<_, _>>() == in_order,
			"the order of the openings is another one"
		);
		let checkpoints: Vec<_> =
			openings.values().map(|(_, o)| (o.opened, o.checkpoint)).collect();
		ensure!(
			checkpoints
				.iter()
				.zip(checkpoints.iter().skip(1))
				.all(|(a, b)| a.0 <= b.0 && a.1 <= b.1),
			"a later opening has an earlier roll"
		);
		Ok(())
	}

	fn the_figures_are_those_of_the_ballots() -> Check {
		for (number, poll) in Polls::<T>::iter() {
			let decision = Decisions::<T>::get(number).ok_or("figures of no decision")?;
			let opening = decision.opening.ok_or("figures of what is not open")?;
			ensure!(
				(poll.opened, poll.closes, poll.checkpoint)
					== (opening.opened, opening.closes, opening.checkpoint),
				"figures of another time"
			);
			ensure!(poll.challenged == decision.subject.challenged(), "another one is challenged");
			let mut counted = Tally::default();
			for (page, ballots) in Ballots::<T>::iter_prefix(number) {
				for (_, ballot) in ballots.ballots(page) {
					counted.of_mut(ballot).saturating_inc();
				}
			}
			let total =
				poll.tallies.iter().map(Tally::of_chamber).fold(Tally::default(), Tally::plus);
			let retention = Self::days(T::RetentionDays::get());
			if Self::now() < poll.closes.saturating_add(retention) {
				ensure!(counted == total, "ballots are miscounted");
			} else {
				ensure!(counted.ballots() <= total.ballots(), "a ballot was not counted");
			}
		}
		Ok(())
	}

	fn nobody_votes_twice_or_without_a_place_on_the_roll() -> Check {
		for (number, poll) in Polls::<T>::iter() {
			let rolls = Self::rolls_of(number, poll.checkpoint);
			for (tally, roll) in poll.tallies.iter().zip(rolls.iter()) {
				ensure!(
					tally.organisations.ballots() <= roll.organisations
						&& tally.citizens.ballots() <= roll.citizens,
					"more ballots than stakeholders on the roll"
				);
			}
		}
		Ok(())
	}

	fn what_is_written_down_of_the_last_day_is_around_the_figures() -> Check {
		for (number, poll) in Polls::<T>::iter() {
			let opening = Decisions::<T>::get(number).and_then(|decision| decision.opening);
			let added = opening.is_some_and(|opening| opening.added_days > 0);
			let Some(extremes) = poll.extremes else {
				ensure!(!added, "nothing is written down of an added day");
				continue;
			};
			let last_day = poll.closes.saturating_sub(Self::days(1));
			ensure!(added || Self::now() >= last_day, "a day is written down too early");
			for chamber in Chamber::ALL {
				let Tally { yes, no, .. } = Tally::of_chamber(&poll.tallies[chamber]);
				let (low, high) = (extremes.low[chamber], extremes.high[chamber]);
				ensure!(
					low.yes <= yes && yes <= high.yes && high.no <= no && no <= low.no,
					"a chamber has figures that are not written down"
				);
			}
		}
		Ok(())
	}

	/// The sizes of the rolls: those of the outcome, once there is one.
	fn rolls_of(number: DecisionId, checkpoint: BlockNumberFor<T>) -> ByChamber<RollSize> {
		match Outcomes::<T>::get(number) {
			Some(outcome) => outcome.rolls(),
			None => T::Electorate::roll_sizes(checkpoint),
		}
	}

	fn every_closed_decision_has_the_outcome_of_its_figures() -> Check {
		for (number, decision) in Decisions::<T>::iter() {
			let outcome = Outcomes::<T>::get(number);
			let has_closed = decision.opening.is_some() && decision.state != State::Open;
			ensure!(
				outcome.is_some() == has_closed,
				"a decision has an outcome when it has closed"
			);
			let (Some(outcome), Some(poll)) = (outcome, Polls::<T>::get(number)) else { continue };
			let conditions = decision.conditions(outcome.dormant, outcome.held);
			ensure!(
				Outcome::of(&decision.rule, &outcome.rolls(), &poll.tallies, &conditions)
					== outcome,
				"an outcome is not that of the figures"
			);
			ensure!(
				outcome.held || outcome.verdict == Verdict::NotDecided,
				"an outcome has not held and is decided"
			);
		}
		Ok(())
	}

	fn the_chain_itself_announces_the_decisions_on_vetoes_and_no_others() -> Check {
		for decision in Decisions::<T>::iter_values() {
			let is_veto = matches!(decision.subject, Subject::Veto { .. });
			ensure!(decision.by.is_none() == is_veto, "a decision is announced by the wrong one");
			ensure!(
				decision.text.is_some() == decision.subject.needs_seconds(),
				"what others are to second has a text"
			);
		}
		Ok(())
	}

	fn what_is_seconded_is_seconded_by_other_chambers_and_as_often_as_the_rule_asks() -> Check {
		for decision in Decisions::<T>::iter_values() {
			let has = decision.seconders.len();
			if !decision.subject.needs_seconds() {
				ensure!(has == 0, "something is seconded that needs no second");
				ensure!(
					!matches!(decision.state, State::Announced { .. } | State::Withdrawn),
					"something waits for a second that needs none"
				);
				continue;
			}
			let asked = usize::from(decision.rule.seconders);
			match decision.state {
				State::Announced { .. } => ensure!(has < asked, "what is seconded is not queued"),
				// An annulment also lapses when there is nothing left to annul.
				State::Lapsed | State::Withdrawn => ensure!(has <= asked, "too many have seconded"),
				_ => ensure!(has == asked, "what is not seconded is queued"),
			}
			ensure!(
				decision.chambers.len() == has.saturating_add(1),
				"two who brought a decision about are of one chamber"
			);
			let people: BTreeSet<RollNumber> =
				decision.seconders.iter().copied().chain(decision.by).collect();
			ensure!(people.len() == has.saturating_add(1), "somebody seconds twice, or itself");
		}
		Ok(())
	}

	/// Has it not closed, lapsed or been withdrawn?
	fn is_under_way(state: &State<BlockNumberFor<T>>) -> bool {
		matches!(state, State::Announced { .. } | State::Queued { .. } | State::Open)
	}

	fn places_are_taken_until_the_close() -> Check {
		let mut places = BTreeMap::<RollNumber, (u32, u32)>::new();
		for decision in Decisions::<T>::iter_values() {
			if !Self::is_under_way(&decision.state) {
				continue;
			}
			if let Some(by) = decision.takes_place_of() {
				places.entry(by).or_default().0.saturating_inc();
			}
			for seconder in &decision.seconders {
				places.entry(*seconder).or_default().1.saturating_inc();
			}
		}
		let noted: BTreeMap<_, _> = PlacesOf::<T>::iter()
			.map(|(number, places)| (number, (places.announced, places.seconded)))
			.collect();
		ensure!(noted == places, "a place is miscounted");
		ensure!(
			places.values().all(|(announced, seconded)| {
				*announced <= T::PlacesByOpener::get() && *seconded <= T::PlacesBySeconder::get()
			}),
			"too many places are taken"
		);
		Ok(())
	}

	fn the_queue_holds_what_waits_to_open_in_order() -> Check {
		let queue = Queue::<T>::get();
		let queued: BTreeSet<_> = queue.iter().map(|entry| entry.decision).collect();
		ensure!(queued.len() == queue.len(), "a decision is queued twice");
		let waiting: BTreeSet<_> = Decisions::<T>::iter()
			.filter(|(_, decision)| matches!(decision.state, State::Queued { .. }))
			.map(|(number, _)| number)
			.collect();
		ensure!(queued == waiting, "the queue is not what waits to open");
		let (mut by_rule, mut latest) =
			(BTreeMap::<RuleName, u32>::new(), BlockNumberFor::<T>::zero());
		for entry in &queue {
			let decision = Decisions::<T>::get(entry.decision).ok_or("nothing is queued")?;
			ensure!(entry.place == decision.takes_place_by(), "it waits for another place");
			if let Some(rule) = entry.place {
				by_rule.entry(rule).or_default().saturating_inc();
			}
			let from = entry.from;
			ensure!(decision.state == State::Queued { from }, "it opens at another checkpoint");
			ensure!(Self::is_checkpoint(from), "it waits for no checkpoint");
			ensure!(latest <= from, "somebody has overtaken in the queue");
			latest = from;
		}
		ensure!(
			by_rule.values().all(|waiting| *waiting <= T::MaxQueue::get()),
			"too many wait for a place of one rule"
		);
		Ok(())
	}

	fn rules_have_no_more_open_than_places() -> Check {
		let mut open = BTreeMap::<RuleName, u32>::new();
		for decision in Decisions::<T>::iter_values() {
			if let (State::Open, Some(rule)) = (&decision.state, decision.takes_place_by()) {
				open.entry(rule).or_default().saturating_inc();
			}
		}
		for rule in RuleName::ALL {
			let counted = open.get(&rule).copied().unwrap_or_default();
			ensure!(
				OpenByRule::<T>::get(rule) == counted,
				"a rule's open decisions are miscounted"
			);
			ensure!(counted <= T::PlacesByRule::get(), "too many are open by one rule");
		}
		Ok(())
	}

	/// The blocks at which a decision is to be looked at by itself, once it is open.
	fn visits(number: DecisionId, decision: &DecisionOf<T>) -> Vec<BlockNumberFor<T>> {
		let Some(opening) = decision.opening.filter(|_| decision.state == State::Open) else {
			return Vec::new();
		};
		match Polls::<T>::get(number).and_then(|poll| poll.extremes) {
			None => {
				let before = opening.closes.saturating_sub(Self::days(1));
				Vec::from([before, opening.closes])
			},
			Some(_) => Vec::from([opening.closes]),
		}
	}

	fn what_waits_for_a_second_lapses_by_itself_and_nothing_else_does() -> Check {
		for (block, due) in Lapses::<T>::iter() {
			ensure!(block > Self::now(), "a block at which decisions lapse is passed over");
			for number in due {
				let decision = Decisions::<T>::get(number).ok_or("nothing lapses")?;
				ensure!(
					matches!(decision.state, State::Announced { .. }),
					"something lapses that waits for no second"
				);
			}
		}
		for (number, decision) in Decisions::<T>::iter() {
			let State::Announced { lapses } = decision.state else { continue };
			let tried: Vec<_> = (0..BLOCKS_TO_TRY)
				.map(|later| Lapses::<T>::get(lapses.saturating_add(later.into())))
				.collect();
			let is_noted = tried.iter().filter(|due| due.contains(&number)).count();
			ensure!(is_noted <= 1, "a decision lapses twice");
		}
		Ok(())
	}

	fn what_waits_for_a_visit_is_on_the_agenda() -> Check {
		for block in Agenda::<T>::iter_keys() {
			ensure!(block > Self::now(), "a block of the agenda is passed over");
		}
		for (number, decision) in Decisions::<T>::iter() {
			let visits = Self::visits(number, &decision).into_iter();
			for due in visits.filter(|due| *due > Self::now()) {
				let tried: Vec<_> = (0..BLOCKS_TO_TRY)
					.map(|i| Agenda::<T>::get(due.saturating_add(i.into())))
					.collect();
				ensure!(
					tried.iter().any(|agenda| agenda.contains(&number))
						|| tried.iter().all(|agenda| agenda.is_full()),
					"a visit is not on the agenda"
				);
			}
		}
		Ok(())
	}

	fn titles_are_those_of_decisions() -> Check {
		for number in Titles::<T>::iter_keys() {
			let decision = Decisions::<T>::get(number).ok_or("a title of no decision")?;
			ensure!(decision.text.is_some(), "a title of what has none");
			ensure!(
				!matches!(decision.state, State::Lapsed | State::Withdrawn),
				"a title of what has ended unopened"
			);
		}
		Ok(())
	}

	fn objections_are_counted_and_put_off_once() -> Check {
		for (number, counts) in ObjectionCounts::<T>::iter() {
			let decision = Decisions::<T>::get(number).ok_or("objections to no decision")?;
			ensure!(
				Self::can_be_stopped(number, &decision),
				"an objection to what cannot be stopped"
			);
			let outcome = Outcomes::<T>::get(number).ok_or("an objection to what is open")?;
			let is_enough = |(count, roll): (&u32, &RollSize)| {
				*count > 0 && u64::from(*count).saturating_mul(4) >= u64::from(roll.total())
			};
			let rolls = outcome.rolls();
			ensure!(
				counts.iter().zip(rolls.iter()).all(|(count, roll)| *count <= roll.total()),
				"more objections than stakeholders on the roll"
			);
			// Where the scheduler has no room, the next one who objects has it put off.
			ensure!(
				!decision.put_off || counts.iter().zip(rolls.iter()).any(is_enough),
				"it is put off by too few"
			);
			let mut counted = 0u64;
			for (page, objections) in Objections::<T>::iter_prefix(number) {
				for (_, ballot) in objections.ballots(page) {
					ensure!(ballot == Ballot::No, "an objection that is none");
					counted.saturating_inc();
				}
			}
			let retention = Self::days(T::RetentionDays::get());
			let is_whole =
				decision.opening.is_some_and(|o| Self::now() < o.closes.saturating_add(retention));
			ensure!(
				counted == counts.total() || (!is_whole && counted < counts.total()),
				"objections are miscounted"
			);
		}
		for (number, _, _) in Objections::<T>::iter() {
			ensure!(ObjectionCounts::<T>::contains_key(number), "an objection is not counted");
		}
		Ok(())
	}

	fn annulments_and_what_they_annul_know_each_other() -> Check {
		for (number, decision) in Decisions::<T>::iter() {
			if let Subject::Annulment { decision: target } = decision.subject {
				let target = Decisions::<T>::get(target).ok_or("nothing is annulled")?;
				ensure!(target.rule_name == decision.rule_name, "annulled by another rule");
				// Several can be announced, and one of them is queued.
				let was_queued = !matches!(
					decision.state,
					State::Announced { .. } | State::Lapsed | State::Withdrawn
				);
				ensure!(
					!was_queued || target.annulment == Some(number),
					"two annulments of one decision"
				);
			}
			if let State::Annulled { by } = decision.state {
				let annulment = Decisions::<T>::get(by).ok_or("annulled by no decision")?;
				ensure!(
					annulment.subject == Subject::Annulment { decision: number },
					"annulled by another decision"
				);
				ensure!(
					annulment.state == State::Closed
						&& Outcomes::<T>::get(by).is_some_and(|outcome| outcome.passed()),
					"annulled by what has not passed"
				);
			}
		}
		Ok(())
	}

	fn chambers_miss_what_has_closed_and_no_more() -> Check {
		let opened: BTreeSet<_> = Decisions::<T>::iter_values()
			.filter(|decision| decision.state != State::Open)
			.filter_map(|decision| decision.opening.map(|opening| opening.opened))
			.collect();
		for attendance in Attendances::<T>::get().iter() {
			ensure!(
				usize::from(attendance.missed) <= opened.len(),
				"a chamber has missed more than there was"
			);
			ensure!(
				attendance.counted.is_zero() || opened.contains(&attendance.counted),
				"a chamber has missed what was never opened"
			);
			ensure!(attendance.first_missed <= Self::now(), "it will have missed one");
		}
		Ok(())
	}

	fn what_is_still_to_be_carried_out_is_kept() -> Check {
		for (number, decision) in Decisions::<T>::iter() {
			let is_lost = Outcomes::<T>::get(number).is_some_and(|outcome| !outcome.passed());
			let is_to_come =
				matches!(decision.state, State::Scheduled { .. } | State::EnactmentFailed { .. });
			ensure!(
				!(is_to_come && is_lost) || decision.subject.is_carried_out(false),
				"what has not passed is to be carried out"
			);
			if let (Subject::Challenge { stakeholder }, true) =
				(&decision.subject, Self::is_live(&decision))
			{
				ensure!(
					OnChallenge::<T>::get(stakeholder) == Some(number),
					"the decision on a challenge is lost"
				);
			}
		}
		Ok(())
	}
}
