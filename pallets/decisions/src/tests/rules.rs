// SPDX-License-Identifier: Apache-2.0

//! What rules ask for, and what figures come to under them: without a runtime.

use crate::{
	types::*,
	Ballot::{self, *},
};
use core::cmp::Ordering;
use doverie_primitives::{
	ByChamber, ByKind,
	Chamber::{self, *},
	ChamberSet, Kind, Member, RollSize, Verdict,
};
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
		seconders: 1,
	}
}

fn majority(concurrence: u8) -> Rule<u16> {
	rule(Threshold::at_least(1, 2), concurrence, Threshold::more_than(1, 2))
}

/// An outcome where nobody's consent is asked for, and which has held.
fn come_to(
	rule: &Rule<u16>,
	rolls: &ByChamber<RollSize>,
	tallies: &ByChamber<ByKind<Tally>>,
) -> Outcome {
	Outcome::of(rule, rolls, tallies, &Conditions::default())
}

fn set_of(chambers: impl IntoIterator<Item = Chamber>) -> ChamberSet {
	chambers.into_iter().collect()
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
	// Two other chambers at most can second.
	assert!(Rule { seconders: 2, ..majority(3) }.is_valid());
	assert!(!Rule { seconders: 3, ..majority(3) }.is_valid());
}

#[test]
fn exactly_at_quorum_is_enough_where_the_rule_says_at_least() {
	let of = |quorum, yes| {
		come_to(
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
	let outcome = come_to(
		&majority(4),
		&ByChamber::new([organisations(4); 4]),
		&ByChamber::new([tally(2, 2, 0); 4]),
	);
	assert!(outcome.chambers.iter().all(|c| c.missing == 0 && !c.approved && !c.passes));
	assert!(!outcome.overall && outcome.concurring == 0);
	assert_eq!(outcome.verdict, Verdict::Rejected);
	let outcome = come_to(
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
		come_to(
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
	let outcome = come_to(&majority(4), &rolls, &tallies);
	assert_eq!(outcome.verdict, Verdict::NotDecided);
	assert_eq!((outcome.chambers.academia.needed, outcome.chambers.academia.missing), (1, 1));
	// Where three chambers are enough, it does not stand in their way: the mean is 3/4.
	let ask = |overall| come_to(&Rule { overall, ..majority(3) }, &rolls, &tallies);
	assert!(ask(Threshold::at_least(7, 8)).passed());
	assert!(!ask(Threshold::more_than(7, 8)).passed());
}

#[test]
fn where_everybody_abstains_or_nobody_comes_nothing_is_decided_in_favour() {
	for abstain in [0, 2] {
		let outcome = come_to(
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
	let outcome = come_to(&majority(3), &ByChamber::new([organisations(2); 4]), &tallies);
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
	assert!(come_to(&ask(Threshold::at_least(3, 4)), &rolls, &tallies).passed());
	assert!(!come_to(&ask(Threshold::more_than(3, 4)), &rolls, &tallies).passed());
	// Half as many against as yes are needed weigh half as much: the mean is 5/8.
	tallies.civil_society.citizens.no = 250_000;
	assert!(come_to(&ask(Threshold::at_least(13, 16)), &rolls, &tallies).passed());
	assert!(!come_to(&ask(Threshold::more_than(13, 16)), &rolls, &tallies).passed());
	// Where more come than are needed, the share is that among those who come.
	tallies.civil_society.citizens = Tally { yes: 450_000, no: 300_000, abstain: 250_000 };
	// (1 + 1 + 1 + 1/5) / 4 = 4/5.
	assert!(come_to(&ask(Threshold::at_least(9, 10)), &rolls, &tallies).passed());
	assert!(!come_to(&ask(Threshold::more_than(9, 10)), &rolls, &tallies).passed());
}

#[test]
fn two_thirds_overall_are_exact() {
	// (2 − 1) / 3 in each chamber: the mean is 2 · 2/3 − 1.
	let rule = Rule { overall: Threshold::at_least(2, 3), ..majority(4) };
	let more = Rule { overall: Threshold::more_than(2, 3), ..majority(4) };
	let rolls = ByChamber::new([organisations(3_000_000_000); 4]);
	for (yes, no) in [(2_000_000_000, 1_000_000_000), (1_999_999_998, 999_999_999)] {
		let tallies = ByChamber::new([tally(yes, no, 0); 4]);
		assert!(come_to(&rule, &rolls, &tallies).passed());
		assert!(!come_to(&more, &rolls, &tallies).overall);
	}
	// One ballot among three thousand million less.
	let mut tallies = ByChamber::new([tally(2_000_000_000, 1_000_000_000, 0); 4]);
	tallies.municipality = tally(1_999_999_999, 1_000_000_001, 0);
	assert!(!come_to(&rule, &rolls, &tallies).overall);
	// Different denominators: 1/1 + 0/2 + 1/5 + 4/30 = 4/3.
	let rolls =
		ByChamber::new([organisations(1), organisations(2), organisations(5), organisations(30)]);
	let of = |last: (u32, u32)| {
		let last = tally(last.0, last.1, 0);
		let tallies = ByChamber::new([tally(1, 0, 0), tally(1, 1, 0), tally(3, 2, 0), last]);
		come_to(&rule, &rolls, &tallies).overall
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
			let verdict = come_to(&rule, &rolls, &tallies).verdict;
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
		come_to(&majority(3), &rolls, &tallies).verdict
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

/// Three chambers of two say yes, and business stays away.
fn without_business(no: u32) -> ByChamber<ByKind<Tally>> {
	let mut tallies = ByChamber::new([tally(2, 0, 0); 4]);
	tallies.business = tally(0, no, 0);
	tallies
}

#[test]
fn a_living_chamber_whose_consent_is_asked_for_must_pass() {
	let of = |consent, dormant, no| {
		let conditions = Conditions { consent, dormant, ..Default::default() };
		let rolls = ByChamber::new([organisations(2); 4]);
		Outcome::of(&majority(3), &rolls, &without_business(no), &conditions)
	};
	let none = set_of([]);
	let business = set_of([Business]);
	assert!(of(none, none, 0).passed() && of(none, none, 0).consents);
	let missing = of(business, none, 0);
	assert!(!missing.consents && missing.concurring == 3 && missing.overall);
	assert_eq!(missing.verdict, Verdict::NotDecided);
	// Dormant, it is not asked; unless as many say no as its quorum asks for yes.
	let dormant = of(business, business, 0);
	assert!(dormant.passed() && dormant.dormant == business);
	assert!(!of(business, business, 1).consents);
	// That another one is dormant does not help.
	assert!(!of(business, set_of([Academia]), 0).consents);
	assert!(of(set_of([Academia]), business, 0).passed());
	assert!(!of(set_of([Academia, Business]), none, 0).consents);
}

#[test]
fn a_revival_is_for_dormant_chambers_where_two_or_more_are() {
	let of = |consent, dormant| {
		let conditions = Conditions { consent, dormant, revival: true, held: true };
		let mut tallies = without_business(0);
		tallies.academia = tally(0, 0, 0);
		Outcome::of(&majority(2), &ByChamber::new([organisations(2); 4]), &tallies, &conditions)
	};
	let both = set_of([Business, Academia]);
	assert!(of(both, both).passed());
	assert!(of(set_of([Academia]), both).passed());
	// One dormant chamber is not enough, and those that live are not touched, though they pass.
	assert!(!of(set_of([Business]), set_of([Business])).consents);
	assert!(!of(set_of([Business, Municipality]), both).consents);
	assert!(!of(set_of([Municipality]), both).consents);
}

#[test]
fn what_has_not_held_is_neither_passed_nor_rejected() {
	let rolls = ByChamber::new([organisations(2); 4]);
	let of = |yes, no, held| {
		let conditions = Conditions { held, ..Default::default() };
		let tallies = ByChamber::new([tally(yes, no, 0); 4]);
		Outcome::of(&majority(3), &rolls, &tallies, &conditions)
	};
	assert!(of(2, 0, true).passed());
	let outcome = of(2, 0, false);
	assert!(outcome.concurring == 4 && outcome.overall && outcome.consents && !outcome.held);
	assert_eq!(outcome.verdict, Verdict::NotDecided);
	// Nor is it rejected.
	assert_eq!(of(0, 2, true).verdict, Verdict::Rejected);
	assert_eq!(of(0, 2, false).verdict, Verdict::NotDecided);
}

#[test]
fn a_chamber_has_come_when_as_many_vote_as_its_quorum_asks_for_yes() {
	// Five of ten, whatever the decision itself asks for.
	let half = ChamberRule { quorum: Threshold::at_least(1, 2) };
	let came = |yes, no, abstain| {
		let rolls = ByChamber::new([organisations(10); 4]);
		let tallies = ByChamber::new([tally(yes, no, abstain); 4]);
		let outcome = come_to(&majority(4), &rolls, &tallies);
		outcome.chambers.municipality.came(&half)
	};
	assert!(came(5, 0, 0) && came(0, 5, 0) && came(0, 0, 5) && came(2, 2, 1));
	assert!(!came(4, 0, 0) && !came(2, 1, 1) && !came(0, 0, 0));
	// Nobody comes from an empty chamber.
	let nobody = come_to(&majority(3), &Default::default(), &Default::default());
	assert!(nobody.chambers.iter().all(|chamber| !chamber.came(&half)));
}

#[test]
fn times_are_in_days_in_the_table_and_in_blocks_in_the_copy() {
	let copy = majority(3).in_blocks(28_800u32);
	assert_eq!((copy.length, copy.delay), (14 * 28_800, 2 * 28_800));
	assert_eq!((copy.concurrence, copy.seconders), (3, 1));
}

#[test]
fn a_change_of_mind_moves_a_ballot_from_one_figure_to_another() {
	let mut poll = Poll {
		opened: 3u32,
		closes: 9,
		checkpoint: 1,
		challenged: None,
		tallies: Default::default(),
		extremes: None,
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

fn some_chambers() -> impl Strategy<Value = ChamberSet> {
	prop::array::uniform4(any::<bool>()).prop_map(|is_in| {
		set_of(Chamber::ALL.into_iter().zip(is_in).filter(|(_, is_in)| *is_in).map(|(c, _)| c))
	})
}

fn any_conditions() -> impl Strategy<Value = Conditions> {
	let conditions =
		(some_chambers(), some_chambers(), prop::bool::weighted(0.3), prop::bool::weighted(0.8));
	let of = |(consent, dormant, revival, held)| Conditions { consent, dormant, revival, held };
	prop_oneof![1 => Just(Conditions::default()), 3 => conditions.prop_map(of)]
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
	consents: bool,
	verdict: Verdict,
}

impl Naive {
	fn of(rule: &Rule<u16>, chambers: &[Figures; 4], conditions: &Conditions) -> Self {
		let (mut needed, mut passes, mut opposes) = (vec![], vec![], vec![]);
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
			opposes.push(no >= enough);
			passes.push(is_quorum(yes) && yes > 0 && yes > no);
			sum = sum.plus(Fraction(yes - no, (yes + no).max(enough)));
		}
		let mean = Fraction(sum.0, sum.1 * 4);
		let overall = mean.meets(rule.overall, |Fraction(n, d)| Fraction(2 * n - d, d));
		let concurring = passes.iter().filter(|passes| **passes).count();
		let asleep: Vec<_> = (0..4)
			.filter(|i| conditions.dormant.contains(Chamber::ALL[*i]) && !opposes[*i])
			.collect();
		let mut asked = (0..4).filter(|i| conditions.consent.contains(Chamber::ALL[*i]));
		let consents = match conditions.revival {
			true => asleep.len() >= 2 && asked.all(|i| asleep.contains(&i)),
			false => asked.all(|i| asleep.contains(&i) || passes[i]),
		};
		let passed =
			overall && consents && conditions.held && concurring >= usize::from(rule.concurrence);
		let verdict = if passed {
			Verdict::Passed
		} else if sum.0 > 0 || !conditions.held {
			Verdict::NotDecided
		} else {
			Verdict::Rejected
		};
		Naive { needed, passes, overall, consents, verdict }
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
		conditions in any_conditions(),
	) {
		let (rolls, tallies) = figures(&chambers);
		let outcome = Outcome::of(&rule, &rolls, &tallies, &conditions);
		let naive = Naive::of(&rule, &chambers, &conditions);
		let passes: Vec<_> = outcome.chambers.iter().map(|c| c.passes).collect();
		prop_assert_eq!(passes, naive.passes);
		let needed: Vec<_> = outcome.chambers.iter().map(|c| i128::from(c.needed)).collect();
		prop_assert_eq!(needed, naive.needed);
		prop_assert_eq!(outcome.overall, naive.overall);
		prop_assert_eq!(outcome.consents, naive.consents);
		prop_assert_eq!((outcome.dormant, outcome.held), (conditions.dormant, conditions.held));
		prop_assert_eq!(outcome.verdict, naive.verdict);
	}

	/// One more yes, of somebody who has stayed away, abstained or voted no, never hurts; nor does
	/// one no fewer. So whoever is against never does better by staying away than by voting no, nor
	/// whoever is in favour by anything but a yes.
	#[test]
	fn support_never_hurts(
		rule in any_rule(),
		chambers in prop::array::uniform4(chamber()),
		conditions in any_conditions(),
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
			Outcome::of(&rule, &rolls, &tallies, &conditions).verdict
		};
		let away = verdict(None);
		prop_assert_eq!(verdict(Some(Abstain)), away);
		prop_assert!(rank(verdict(Some(Yes))) >= rank(away));
		prop_assert!(rank(verdict(Some(No))) <= rank(away));
	}

	/// The consent of fewer, and more chambers that are dormant, never hurt.
	#[test]
	fn what_asks_less_passes_no_less(
		rule in any_rule(),
		chambers in prop::array::uniform4(chamber()),
		conditions in any_conditions(),
		fewer in some_chambers(),
		more in some_chambers(),
	) {
		let (rolls, tallies) = figures(&chambers);
		let rank_of = |conditions| rank(Outcome::of(&rule, &rolls, &tallies, &conditions).verdict);
		let consent = set_of(conditions.consent.iter().filter(|chamber| fewer.contains(*chamber)));
		let dormant = conditions.dormant.union(more);
		let other = Conditions { consent, ..conditions };
		prop_assert!(rank_of(other) >= rank_of(conditions));
		let other = Conditions { dormant, ..conditions };
		prop_assert!(rank_of(other) >= rank_of(conditions));
		// What has not held neither passes nor is rejected.
		let other = Conditions { held: false, ..conditions };
		prop_assert_eq!(rank_of(other), rank(Verdict::NotDecided));
	}

	/// Without the yes of a living chamber nothing passes that it must consent to, and a revival
	/// touches none.
	#[test]
	fn nothing_is_done_to_the_living_without_them(
		rule in any_rule(),
		chambers in prop::array::uniform4(chamber()),
		conditions in any_conditions(),
	) {
		let (rolls, tallies) = figures(&chambers);
		let outcome = Outcome::of(&rule, &rolls, &tallies, &conditions);
		for chamber in conditions.consent.iter().filter(|c| !conditions.dormant.contains(*c)) {
			let consents = outcome.chambers[chamber].passes && !conditions.revival;
			prop_assert!(!outcome.passed() || consents);
		}
		let two_are_dormant = conditions.dormant.len() >= 2;
		prop_assert!(!outcome.passed() || !conditions.revival || two_are_dormant);
	}

	/// An abstention changes nothing but its own figure.
	#[test]
	fn abstentions_decide_nothing(
		rule in any_rule(),
		chambers in prop::array::uniform4(chamber()),
		conditions in any_conditions(),
	) {
		let (rolls, with) = figures(&chambers);
		let mut without = with;
		for chamber in Chamber::ALL {
			for kind in [Kind::Organisation, Kind::Citizen] {
				without[chamber][kind].abstain = 0;
			}
		}
		let without = Outcome::of(&rule, &rolls, &without, &conditions);
		let mut with = Outcome::of(&rule, &rolls, &with, &conditions);
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
		conditions in any_conditions(),
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
			Outcome::of(&rule, &rolls, &tallies, &conditions).verdict
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
