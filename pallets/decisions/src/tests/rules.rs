// SPDX-License-Identifier: Apache-2.0

//! What rules ask for, and what figures come to under them: without a runtime.

use crate::{
	types::*,
	Ballot::{self, *},
};
use core::cmp::Ordering;
use doverie_primitives::{ByChamber, ByKind, Chamber, Kind, Member, RollSize, Verdict};
use proptest::prelude::*;
use sp_core::U256;

fn met(threshold: Threshold, part: u32, whole: u32) -> bool {
	threshold.is_met(U256::from(part), U256::from(whole))
}

fn rule(quorum: Threshold, concurrence: u8, overall: Threshold) -> Rule<u16> {
	Rule {
		chambers: ByChamber::new([ChamberRule { quorum }; 4]),
		concurrence,
		overall,
		length: 14,
		delay: 2,
		openers: Openers::Organisations,
	}
}

fn majority(concurrence: u8) -> Rule<u16> {
	rule(Threshold::at_least(1, 2), concurrence, Threshold::more_than(1, 2))
}

fn organisations(count: u32) -> RollSize {
	RollSize { organisations: count, citizens: 0 }
}

fn tally(yes: u32, no: u32, abstain: u32) -> ByKind<Tally> {
	ByKind { organisations: Tally { yes, no, abstain }, citizens: Tally::default() }
}

#[test]
fn exactly_the_share_is_at_least_and_not_more_than_it() {
	let (least, more) = (Threshold::at_least(2, 3), Threshold::more_than(2, 3));
	assert!(met(least, 2, 3) && !met(more, 2, 3));
	assert!(met(least, 3, 3) && met(more, 3, 3));
	assert!(!met(least, 1, 3) && !met(more, 1, 3));
	// Exactly, even where decimals would be rounded.
	assert!(met(least, 2_000_000_000, 3_000_000_000));
	assert!(!met(more, 2_000_000_000, 3_000_000_000) && met(more, 2_000_000_001, 3_000_000_000));
	// Nothing is no part of nothing.
	assert!(!met(Threshold::at_least(0, 1), 0, 0) && !met(more, 0, 0));
}

#[test]
fn only_shares_between_nothing_and_the_whole_are_thresholds() {
	assert!(Threshold::at_least(1, 1).is_valid() && Threshold::more_than(0, 1).is_valid());
	for threshold in [
		Threshold::more_than(1, 1),
		Threshold::at_least(2, 1),
		Threshold::at_least(1, 0),
		Threshold::more_than(0, 0),
	] {
		assert!(!threshold.is_valid(), "{threshold:?}");
	}
	assert!(majority(4).is_valid());
	assert!(!majority(0).is_valid() && !majority(5).is_valid());
	assert!(!Rule { length: 0, ..majority(3) }.is_valid());
}

#[test]
fn exactly_at_quorum_is_enough_where_the_rule_says_at_least() {
	let of = |quorum, yes| {
		Outcome::of(
			&rule(quorum, 4, Threshold::more_than(1, 2)),
			&ByChamber::new([organisations(4); 4]),
			&ByChamber::new([tally(yes, 0, 0); 4]),
		)
	};
	let figures = |outcome: &Outcome| {
		let ChamberOutcome { needed, missing, .. } = outcome.chambers.municipality;
		(needed, missing)
	};
	let at_least = of(Threshold::at_least(1, 2), 2);
	assert!(at_least.passed());
	assert_eq!(figures(&at_least), (2, 0));
	let below = of(Threshold::at_least(1, 2), 1);
	assert_eq!(below.verdict, Verdict::NotDecided);
	assert_eq!(figures(&below), (2, 1));
	let more_than = of(Threshold::more_than(1, 2), 2);
	assert_eq!(more_than.verdict, Verdict::NotDecided);
	assert_eq!(figures(&more_than), (3, 1));
	assert!(of(Threshold::more_than(1, 2), 3).passed());
}

#[test]
fn exactly_half_in_favour_is_no_majority() {
	let outcome = Outcome::of(
		&majority(4),
		&ByChamber::new([organisations(4); 4]),
		&ByChamber::new([tally(2, 2, 0); 4]),
	);
	assert!(outcome.chambers.iter().all(|c| c.missing == 0 && !c.approved && !c.passes));
	assert!(!outcome.overall && outcome.concurring == 0);
	assert_eq!(outcome.verdict, Verdict::Rejected);
	let outcome = Outcome::of(
		&majority(4),
		&ByChamber::new([organisations(5); 4]),
		&ByChamber::new([tally(3, 2, 0); 4]),
	);
	assert!(outcome.passed() && outcome.concurring == 4 && outcome.overall);
}

#[test]
fn no_completes_no_quorum() {
	// Nine yes of ten that are needed: whoever is against does not help, nor does an abstention.
	let of = |no, abstain| {
		Outcome::of(
			&majority(4),
			&ByChamber::new([organisations(20); 4]),
			&ByChamber::new([tally(9, no, abstain); 4]),
		)
	};
	for (no, abstain) in [(0, 0), (1, 0), (8, 0), (0, 1), (0, 11)] {
		let outcome = of(no, abstain);
		assert_eq!((outcome.verdict, outcome.concurring), (Verdict::NotDecided, 0));
		assert!(outcome.chambers.iter().all(|c| (c.needed, c.missing) == (10, 1) && c.approved));
	}
}

#[test]
fn a_chamber_with_an_empty_roll_does_not_pass_and_counts_nothing() {
	let mut rolls = ByChamber::new([organisations(2); 4]);
	let mut tallies = ByChamber::new([tally(2, 0, 0); 4]);
	rolls.academia = organisations(0);
	tallies.academia = tally(0, 0, 0);
	let outcome = Outcome::of(&majority(4), &rolls, &tallies);
	assert_eq!(outcome.verdict, Verdict::NotDecided);
	assert_eq!((outcome.chambers.academia.needed, outcome.chambers.academia.missing), (1, 1));
	// Where three chambers are enough, it does not stand in their way: the mean is 3/4.
	let ask = |overall| Outcome::of(&Rule { overall, ..majority(3) }, &rolls, &tallies);
	assert!(ask(Threshold::at_least(7, 8)).passed());
	assert!(!ask(Threshold::more_than(7, 8)).passed());
}

#[test]
fn where_everybody_abstains_or_nobody_comes_nothing_is_decided_in_favour() {
	for abstain in [0, 2] {
		let outcome = Outcome::of(
			&majority(3),
			&ByChamber::new([organisations(2); 4]),
			&ByChamber::new([tally(0, 0, abstain); 4]),
		);
		assert!(outcome.chambers.iter().all(|c| c.missing == 1 && !c.approved && !c.passes));
		assert!(!outcome.overall);
		assert_eq!(outcome.verdict, Verdict::Rejected);
	}
	// In one chamber alone, it neither helps nor harms the rest.
	let mut tallies = ByChamber::new([tally(2, 0, 0); 4]);
	tallies.business = tally(0, 0, 2);
	let outcome = Outcome::of(&majority(3), &ByChamber::new([organisations(2); 4]), &tallies);
	assert!(outcome.passed() && outcome.concurring == 3 && outcome.overall);
}

#[test]
fn overall_each_chamber_counts_alike_however_large() {
	// Three small chambers in favour, and a million against in the fourth: the mean is 1/2.
	let mut rolls = ByChamber::new([organisations(3); 4]);
	rolls.civil_society = RollSize { organisations: 0, citizens: 1_000_000 };
	let mut tallies = ByChamber::new([tally(3, 0, 0); 4]);
	tallies.civil_society = ByKind {
		organisations: Tally::default(),
		citizens: Tally { yes: 0, no: 1_000_000, abstain: 0 },
	};
	let ask = |overall| Rule { overall, ..majority(3) };
	assert!(Outcome::of(&ask(Threshold::at_least(3, 4)), &rolls, &tallies).passed());
	assert!(!Outcome::of(&ask(Threshold::more_than(3, 4)), &rolls, &tallies).passed());
	// Half as many against as yes are needed weigh half as much: the mean is 5/8.
	tallies.civil_society.citizens.no = 250_000;
	assert!(Outcome::of(&ask(Threshold::at_least(13, 16)), &rolls, &tallies).passed());
	assert!(!Outcome::of(&ask(Threshold::more_than(13, 16)), &rolls, &tallies).passed());
	// Where more come than are needed, the share is that among those who come.
	tallies.civil_society.citizens = Tally { yes: 450_000, no: 300_000, abstain: 250_000 };
	// (1 + 1 + 1 + 1/5) / 4 = 4/5.
	assert!(Outcome::of(&ask(Threshold::at_least(9, 10)), &rolls, &tallies).passed());
	assert!(!Outcome::of(&ask(Threshold::more_than(9, 10)), &rolls, &tallies).passed());
}

#[test]
fn two_thirds_overall_are_exact() {
	// (2 − 1) / 3 in each chamber: the mean is 2 · 2/3 − 1.
	let rule = Rule { overall: Threshold::at_least(2, 3), ..majority(4) };
	let more = Rule { overall: Threshold::more_than(2, 3), ..majority(4) };
	let rolls = ByChamber::new([organisations(3_000_000_000); 4]);
	for (yes, no) in [(2_000_000_000, 1_000_000_000), (1_999_999_998, 999_999_999)] {
		let tallies = ByChamber::new([tally(yes, no, 0); 4]);
		assert!(Outcome::of(&rule, &rolls, &tallies).passed());
		assert!(!Outcome::of(&more, &rolls, &tallies).overall);
	}
	// One ballot among three thousand million less.
	let mut tallies = ByChamber::new([tally(2_000_000_000, 1_000_000_000, 0); 4]);
	tallies.municipality = tally(1_999_999_999, 1_000_000_001, 0);
	assert!(!Outcome::of(&rule, &rolls, &tallies).overall);
	// Different denominators: 1/1 + 0/2 + 1/5 + 4/30 = 4/3.
	let rolls =
		ByChamber::new([organisations(1), organisations(2), organisations(5), organisations(30)]);
	let of = |last: (u32, u32)| {
		let last = tally(last.0, last.1, 0);
		let tallies = ByChamber::new([tally(1, 0, 0), tally(1, 1, 0), tally(3, 2, 0), last]);
		Outcome::of(&rule, &rolls, &tallies).overall
	};
	assert!(of((17, 13)));
	assert!(!of((16, 14)));
}

#[test]
fn a_few_more_in_favour_never_make_a_decision_fail() {
	// Figures with which one more yes once completed a quorum, and lost the decision.
	let rolls =
		ByChamber::new([organisations(30), organisations(60), organisations(12), organisations(0)]);
	let rolls =
		ByChamber { civil_society: RollSize { organisations: 0, citizens: 40_000 }, ..rolls };
	for (quorum, of_civil_society, overall) in [
		(Threshold::at_least(1, 3), Threshold::at_least(5, 100), Threshold::at_least(3, 5)),
		(Threshold::at_least(1, 4), Threshold::at_least(3, 100), Threshold::more_than(1, 2)),
	] {
		let mut rule = rule(quorum, 3, overall);
		rule.chambers.civil_society.quorum = of_civil_society;
		let mut before = Verdict::Rejected;
		for yes in 0..=3_000 {
			let civil_society = tally(yes, 1_399, 0);
			let tallies =
				ByChamber::new([tally(12, 6, 0), tally(20, 12, 0), tally(5, 3, 0), civil_society]);
			let verdict = Outcome::of(&rule, &rolls, &tallies).verdict;
			assert!(rank(verdict) >= rank(before), "{yes} yes: {verdict:?} after {before:?}");
			before = verdict;
		}
		assert_eq!(before, Verdict::Passed);
	}
}

#[test]
fn passed_rejected_and_not_decided_are_told_apart() {
	let rolls = ByChamber::new([organisations(20); 4]);
	let of = |figures: [(u32, u32); 4]| {
		let tallies = ByChamber::new(figures.map(|(yes, no)| tally(yes, no, 0)));
		Outcome::of(&majority(3), &rolls, &tallies).verdict
	};
	assert_eq!(of([(10, 0), (10, 0), (10, 0), (0, 0)]), Verdict::Passed);
	// One yes, and nobody else: in favour, but too few.
	assert_eq!(of([(1, 0), (0, 0), (0, 0), (0, 0)]), Verdict::NotDecided);
	// A chamber too few.
	assert_eq!(of([(10, 0), (10, 0), (9, 0), (0, 20)]), Verdict::NotDecided);
	// As many against as in favour, and more.
	assert_eq!(of([(10, 0), (10, 0), (0, 10), (0, 10)]), Verdict::Rejected);
	assert_eq!(of([(10, 0), (0, 0), (0, 6), (0, 6)]), Verdict::Rejected);
}

#[test]
fn times_are_in_days_in_the_table_and_in_blocks_in_the_copy() {
	let copy = majority(3).in_blocks(28_800u32);
	assert_eq!((copy.length, copy.delay), (14 * 28_800, 2 * 28_800));
	assert_eq!(copy.concurrence, 3);
}

#[test]
fn a_change_of_mind_moves_a_ballot_from_one_figure_to_another() {
	let mut poll = Poll {
		opened: 3u32,
		closes: 9,
		checkpoint: 1,
		challenged: None,
		tallies: Default::default(),
	};
	let citizen = Member { number: 5, chamber: Chamber::CivilSociety, kind: Kind::Citizen };
	assert_eq!(poll.count(&citizen, None, Yes), Ok(()));
	assert_eq!(poll.count(&citizen, Some(Yes), Abstain), Ok(()));
	assert_eq!(poll.tallies.civil_society.citizens, Tally { yes: 0, no: 0, abstain: 1 });
	assert_eq!(poll.tallies.civil_society.organisations, Tally::default());
	// What was never counted cannot be taken back.
	assert_eq!(poll.count(&citizen, Some(No), Yes), Err(Miscounted));
	assert_eq!(poll.strike(&citizen, No), Err(Miscounted));
	assert_eq!(poll.strike(&citizen, Abstain), Ok(()));
	assert_eq!(poll.tallies, Default::default());
}

fn ballot() -> impl Strategy<Value = Ballot> {
	prop_oneof![Just(Yes), Just(No), Just(Abstain)]
}

/// How far a verdict goes in favour.
fn rank(verdict: Verdict) -> u8 {
	match verdict {
		Verdict::Rejected => 0,
		Verdict::NotDecided => 1,
		Verdict::Passed => 2,
	}
}

/// How far a ballot goes in favour.
fn favour(ballot: Option<Ballot>) -> i8 {
	match ballot {
		Some(Yes) => 1,
		Some(Abstain) | None => 0,
		Some(No) => -1,
	}
}

/// A share between nothing and the whole: one of those that rules have, or any other.
fn threshold() -> impl Strategy<Value = Threshold> {
	let shares = prop_oneof![
		Just((1u32, 2u32)),
		Just((1, 3)),
		Just((2, 3)),
		Just((3, 5)),
		Just((1, 100)),
		(0u32..100, 1u32..100).prop_map(|(numerator, more)| (numerator, numerator + more)),
	];
	(shares, any::<bool>()).prop_map(|((numerator, denominator), strict)| match strict {
		true => Threshold::more_than(numerator, denominator),
		false => Threshold::at_least(numerator, denominator),
	})
}

fn any_rule() -> impl Strategy<Value = Rule<u16>> {
	(prop::array::uniform4(threshold()), 1u8..=4, threshold()).prop_map(
		|(quorums, concurrence, overall)| Rule {
			chambers: ByChamber::new(quorums.map(|quorum| ChamberRule { quorum })),
			..rule(overall, concurrence, overall)
		},
	)
}

/// The ballots of a chamber by kind of stakeholder, yes, no and abstain, and how many stay away.
type Figures = [[u32; 4]; 2];

/// Small chambers, in which every ballot counts, and large ones; now and then an empty one.
fn chamber() -> impl Strategy<Value = Figures> {
	let small = || prop::array::uniform4(0u32..5);
	let large = || [0u32..200, 0u32..200, 0u32..50, 0u32..40_000];
	prop_oneof![
		3 => (small(), Just([0u32; 4])).prop_map(|(organisations, citizens)| [organisations, citizens]),
		3 => (small(), small()).prop_map(|(organisations, citizens)| [organisations, citizens]),
		3 => (small(), large()).prop_map(|(organisations, citizens)| [organisations, citizens]),
		1 => Just([[0u32; 4]; 2]),
	]
}

fn figures(chambers: &[Figures; 4]) -> (ByChamber<RollSize>, ByChamber<ByKind<Tally>>) {
	let size = |figures: [u32; 4]| figures.iter().sum::<u32>();
	let rolls = chambers.map(|[organisations, citizens]| RollSize {
		organisations: size(organisations),
		citizens: size(citizens),
	});
	let of = |[yes, no, abstain, _]: [u32; 4]| Tally { yes, no, abstain };
	let tallies = chambers.map(|[organisations, citizens]| ByKind {
		organisations: of(organisations),
		citizens: of(citizens),
	});
	(ByChamber::new(rolls), ByChamber::new(tallies))
}

/// A fraction, its denominator positive.
#[derive(Clone, Copy)]
struct Fraction(i128, i128);

impl Fraction {
	fn plus(self, other: Fraction) -> Fraction {
		Fraction(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
	}

	fn compare(self, other: Fraction) -> Ordering {
		(self.0 * other.1).cmp(&(other.0 * self.1))
	}

	/// Is it at least the threshold, or more, put through `map`?
	fn meets(self, threshold: Threshold, map: impl Fn(Fraction) -> Fraction) -> bool {
		match threshold {
			Threshold::AtLeast { numerator, denominator } => {
				self.compare(map(Fraction(numerator.into(), denominator.into()))).is_ge()
			},
			Threshold::MoreThan { numerator, denominator } => {
				self.compare(map(Fraction(numerator.into(), denominator.into()))).is_gt()
			},
		}
	}
}

/// An outcome as the docs describe it, with signed fractions, and by trying out.
struct Naive {
	needed: Vec<i128>,
	passes: Vec<bool>,
	overall: bool,
	verdict: Verdict,
}

impl Naive {
	fn of(rule: &Rule<u16>, chambers: &[Figures; 4]) -> Self {
		let (mut needed, mut passes) = (vec![], vec![]);
		let mut sum = Fraction(0, 1);
		for (figures, rule) in chambers.iter().zip(rule.chambers.iter()) {
			let count =
				|what: usize| -> i128 { figures.iter().map(|kind| i128::from(kind[what])).sum() };
			let [yes, no, abstain, away]: [i128; 4] = [0, 1, 2, 3].map(count);
			let roll = yes + no + abstain + away;
			let is_quorum =
				|yes: i128| roll > 0 && Fraction(yes, roll).meets(rule.quorum, |share| share);
			// At least one, in an empty chamber too.
			let (mut too_few, mut enough) = (0, roll.max(1));
			while enough - too_few > 1 {
				let middle = (too_few + enough) / 2;
				if is_quorum(middle) {
					enough = middle;
				} else {
					too_few = middle;
				}
			}
			needed.push(enough);
			passes.push(is_quorum(yes) && yes > 0 && yes > no);
			sum = sum.plus(Fraction(yes - no, (yes + no).max(enough)));
		}
		let mean = Fraction(sum.0, sum.1 * 4);
		let overall = mean.meets(rule.overall, |Fraction(n, d)| Fraction(2 * n - d, d));
		let concurring = passes.iter().filter(|passes| **passes).count();
		let verdict = if overall && concurring >= usize::from(rule.concurrence) {
			Verdict::Passed
		} else if sum.0 > 0 {
			Verdict::NotDecided
		} else {
			Verdict::Rejected
		};
		Naive { needed, passes, overall, verdict }
	}
}

proptest! {
	/// The least part meets a threshold, and one less does not.
	#[test]
	fn the_least_part_that_is_needed_is_the_least(
		numerator in 0u32..1_000,
		more in 1u32..1_000,
		whole in 1u32..=u32::MAX,
		strict: bool,
	) {
		let denominator = numerator + more;
		let threshold = if strict {
			Threshold::more_than(numerator, denominator)
		} else {
			Threshold::at_least(numerator, denominator)
		};
		let least = threshold.least(whole);
		prop_assert!(met(threshold, least, whole));
		prop_assert!(least == 1 || !met(threshold, least - 1, whole));
	}

	/// What an outcome says is what a naive computation with fractions says.
	#[test]
	fn an_outcome_is_that_of_a_naive_computation(
		rule in any_rule(),
		chambers in prop::array::uniform4(chamber()),
	) {
		let (rolls, tallies) = figures(&chambers);
		let outcome = Outcome::of(&rule, &rolls, &tallies);
		let naive = Naive::of(&rule, &chambers);
		let passes: Vec<_> = outcome.chambers.iter().map(|c| c.passes).collect();
		prop_assert_eq!(passes, naive.passes);
		let needed: Vec<_> = outcome.chambers.iter().map(|c| i128::from(c.needed)).collect();
		prop_assert_eq!(needed, naive.needed);
		prop_assert_eq!(outcome.overall, naive.overall);
		prop_assert_eq!(outcome.verdict, naive.verdict);
	}

	/// One more yes, of somebody who has stayed away, abstained or voted no, never hurts; nor does
	/// one no fewer. So whoever is against never does better by staying away than by voting no, nor
	/// whoever is in favour by anything but a yes.
	#[test]
	fn support_never_hurts(
		rule in any_rule(),
		chambers in prop::array::uniform4(chamber()),
		place in 0usize..4,
		is_citizen: bool,
	) {
		let verdict = |ballot: Option<Ballot>| {
			let (mut rolls, mut tallies) = figures(&chambers);
			let chamber = Chamber::ALL[place];
			let kind = if is_citizen { Kind::Citizen } else { Kind::Organisation };
			// Somebody more is on the roll, who does this.
			rolls[chamber][kind] += 1;
			if let Some(ballot) = ballot {
				*tallies[chamber][kind].of_mut(ballot) += 1;
			}
			Outcome::of(&rule, &rolls, &tallies).verdict
		};
		let away = verdict(None);
		prop_assert_eq!(verdict(Some(Abstain)), away);
		prop_assert!(rank(verdict(Some(Yes))) >= rank(away));
		prop_assert!(rank(verdict(Some(No))) <= rank(away));
	}

	/// An abstention changes nothing but its own figure.
	#[test]
	fn abstentions_decide_nothing(
		rule in any_rule(),
		chambers in prop::array::uniform4(chamber()),
	) {
		let (rolls, with) = figures(&chambers);
		let mut without = with;
		for chamber in Chamber::ALL {
			for kind in [Kind::Organisation, Kind::Citizen] {
				without[chamber][kind].abstain = 0;
			}
		}
		let without = Outcome::of(&rule, &rolls, &without);
		let mut with = Outcome::of(&rule, &rolls, &with);
		for chamber in Chamber::ALL {
			with.chambers[chamber].tally = without.chambers[chamber].tally;
		}
		prop_assert_eq!(with, without);
	}

	/// Ballots that are cast one after the other, changed and withdrawn: in each step, the verdict
	/// goes no other way than the ballot.
	#[test]
	fn verdicts_follow_the_ballots(
		rule in any_rule(),
		sizes in prop::array::uniform4(0u32..9),
		steps in prop::collection::vec((0usize..4, 0usize..8, prop::option::of(ballot())), 0..60),
	) {
		let mut ballots = std::collections::BTreeMap::new();
		let rolls = ByChamber::new(sizes.map(organisations));
		let verdict = |ballots: &std::collections::BTreeMap<(usize, usize), Ballot>| {
			let mut tallies = ByChamber::<ByKind<Tally>>::default();
			for ((place, _), ballot) in ballots {
				*tallies[Chamber::ALL[*place]].organisations.of_mut(*ballot) += 1;
			}
			Outcome::of(&rule, &rolls, &tallies).verdict
		};
		for (place, member, ballot) in steps {
			if member >= sizes[place] as usize {
				continue;
			}
			let before = verdict(&ballots);
			let previous = match ballot {
				Some(ballot) => ballots.insert((place, member), ballot),
				None => ballots.remove(&(place, member)),
			};
			let after = verdict(&ballots);
			match favour(ballot).cmp(&favour(previous)) {
				Ordering::Greater => prop_assert!(rank(after) >= rank(before)),
				Ordering::Equal => prop_assert_eq!(after, before),
				Ordering::Less => prop_assert!(rank(after) <= rank(before)),
			}
		}
	}

	/// A page gives back what was put into it and not taken out, and nothing else changes.
	#[test]
	fn ballots_on_a_page_do_not_touch_each_other(
		cast in prop::collection::vec(
			(0u32..2 * crate::PAGE_BALLOTS, prop::option::weighted(0.8, ballot())),
			0..200,
		),
	) {
		let mut pages = [crate::Page::default(), crate::Page::default()];
		let mut model = std::collections::BTreeMap::new();
		for (number, ballot) in cast {
			let place = crate::Place::of(number);
			let page = &mut pages[place.page as usize];
			let (previous, expected) = match ballot {
				Some(ballot) => (page.set(place, ballot), model.insert(number, ballot)),
				None => (page.take(place), model.remove(&number)),
			};
			prop_assert_eq!(previous, expected);
		}
		for number in 0..2 * crate::PAGE_BALLOTS {
			let place = crate::Place::of(number);
			prop_assert_eq!(pages[place.page as usize].get(place), model.get(&number).copied());
		}
		let listed: Vec<_> = (0..2).flat_map(|page| pages[page as usize].ballots(page)).collect();
		prop_assert_eq!(listed, model.into_iter().collect::<Vec<_>>());
	}
}
