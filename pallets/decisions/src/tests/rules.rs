// SPDX-License-Identifier: Apache-2.0

//! What rules ask for, and what figures come to under them: without a runtime.

use crate::{
	types::*,
	Ballot::{self, *},
};
use doverie_primitives::{ByChamber, ByKind, Chamber, Kind, Member, RollSize};
use proptest::prelude::*;
use sp_core::U256;

fn met(threshold: Threshold, part: u32, whole: u32) -> bool {
	threshold.is_met(U256::from(part), U256::from(whole))
}

fn rule(quorum: Threshold, approval: Threshold, concurrence: u8, overall: Threshold) -> Rule<u16> {
	Rule {
		chambers: ByChamber::new([ChamberRule { quorum, approval }; 4]),
		concurrence,
		overall,
		length: 14,
		delay: 2,
		openers: Openers::Organisations,
	}
}

fn majority(concurrence: u8) -> Rule<u16> {
	let half = Threshold::more_than(1, 2);
	rule(Threshold::at_least(1, 2), half, concurrence, half)
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
	let of = |quorum, ballots| {
		let rule = rule(quorum, Threshold::more_than(1, 2), 4, Threshold::more_than(1, 2));
		Outcome::of(
			&rule,
			&ByChamber::new([organisations(4); 4]),
			&ByChamber::new([tally(ballots, 0, 0); 4]),
		)
	};
	let at_least = of(Threshold::at_least(1, 2), 2);
	assert!(at_least.passed);
	assert_eq!(
		(at_least.chambers.municipality.needed, at_least.chambers.municipality.missing),
		(2, 0)
	);
	let below = of(Threshold::at_least(1, 2), 1);
	assert!(!below.passed);
	assert_eq!((below.chambers.municipality.needed, below.chambers.municipality.missing), (2, 1));
	let more_than = of(Threshold::more_than(1, 2), 2);
	assert!(!more_than.passed);
	assert_eq!(
		(more_than.chambers.municipality.needed, more_than.chambers.municipality.missing),
		(3, 1)
	);
	assert!(of(Threshold::more_than(1, 2), 3).passed);
}

#[test]
fn exactly_half_in_favour_is_no_majority() {
	let outcome = Outcome::of(
		&majority(4),
		&ByChamber::new([organisations(4); 4]),
		&ByChamber::new([tally(2, 2, 0); 4]),
	);
	assert!(!outcome.passed && outcome.concurring == 0 && !outcome.overall);
	let outcome = Outcome::of(
		&majority(4),
		&ByChamber::new([organisations(5); 4]),
		&ByChamber::new([tally(3, 2, 0); 4]),
	);
	assert!(outcome.passed && outcome.concurring == 4 && outcome.overall);
}

#[test]
fn a_chamber_with_an_empty_roll_does_not_pass() {
	let mut rolls = ByChamber::new([organisations(2); 4]);
	let mut tallies = ByChamber::new([tally(2, 0, 0); 4]);
	rolls.academia = organisations(0);
	tallies.academia = tally(0, 0, 0);
	let outcome = Outcome::of(&majority(4), &rolls, &tallies);
	assert!(!outcome.passed);
	assert_eq!((outcome.chambers.academia.needed, outcome.chambers.academia.missing), (1, 1));
	// Where three chambers are enough, it does not stand in their way.
	assert!(Outcome::of(&majority(3), &rolls, &tallies).passed);
}

#[test]
fn where_everybody_abstains_the_quorum_is_met_and_nothing_passes() {
	let outcome = Outcome::of(
		&majority(3),
		&ByChamber::new([organisations(2); 4]),
		&ByChamber::new([tally(0, 0, 2); 4]),
	);
	assert!(outcome.chambers.iter().all(|c| c.missing == 0 && !c.approved && !c.passes));
	assert!(!outcome.overall && !outcome.passed);
	// In one chamber alone, it neither helps nor harms the rest.
	let mut tallies = ByChamber::new([tally(2, 0, 0); 4]);
	tallies.business = tally(0, 0, 2);
	let outcome = Outcome::of(&majority(3), &ByChamber::new([organisations(2); 4]), &tallies);
	assert!(outcome.passed && outcome.concurring == 3 && outcome.overall);
}

#[test]
fn abstentions_count_for_the_quorum_and_not_for_approval() {
	let outcome = Outcome::of(
		&majority(4),
		&ByChamber::new([organisations(10); 4]),
		&ByChamber::new([tally(1, 0, 4); 4]),
	);
	assert!(outcome.passed);
	let outcome = Outcome::of(
		&majority(4),
		&ByChamber::new([organisations(10); 4]),
		&ByChamber::new([tally(1, 0, 3); 4]),
	);
	assert!(!outcome.passed && outcome.chambers.municipality.missing == 1);
}

#[test]
fn overall_each_chamber_counts_alike_however_large() {
	// Three small chambers in favour, and a million against in the fourth.
	let mut rolls = ByChamber::new([organisations(3); 4]);
	rolls.civil_society = RollSize { organisations: 0, citizens: 1_000_000 };
	let mut tallies = ByChamber::new([tally(3, 0, 0); 4]);
	tallies.civil_society = ByKind {
		organisations: Tally::default(),
		citizens: Tally { yes: 0, no: 1_000_000, abstain: 0 },
	};
	let three_quarters = Threshold::at_least(3, 4);
	let ask = |overall| Rule { overall, ..majority(3) };
	assert!(Outcome::of(&ask(three_quarters), &rolls, &tallies).passed);
	assert!(!Outcome::of(&ask(Threshold::more_than(3, 4)), &rolls, &tallies).passed);
	// A chamber that missed its quorum has no say in it.
	tallies.civil_society.citizens.no = 499_999;
	assert!(Outcome::of(&ask(Threshold::at_least(1, 1)), &rolls, &tallies).passed);
}

#[test]
fn two_thirds_overall_are_exact() {
	// 2/3 + 2/3 + 2/3 + 2/3.
	let rule = Rule { overall: Threshold::at_least(2, 3), ..majority(4) };
	assert!(
		Outcome::of(
			&rule,
			&ByChamber::new([organisations(3); 4]),
			&ByChamber::new([tally(2, 1, 0); 4])
		)
		.passed
	);
	// One ballot among three thousand million less.
	let mut tallies = ByChamber::new([tally(2_000_000_000, 1_000_000_000, 0); 4]);
	let rolls = ByChamber::new([organisations(3_000_000_000); 4]);
	assert!(Outcome::of(&rule, &rolls, &tallies).passed);
	tallies.municipality = tally(1_999_999_999, 1_000_000_001, 0);
	assert!(!Outcome::of(&rule, &rolls, &tallies).passed);
	// Different denominators: 1/1 + 1/2 + 3/5 + 17/30 = 8/3.
	let tallies =
		ByChamber::new([tally(1, 0, 0), tally(1, 1, 0), tally(3, 2, 0), tally(17, 13, 0)]);
	let rolls =
		ByChamber::new([organisations(1), organisations(2), organisations(5), organisations(30)]);
	assert!(Outcome::of(&rule, &rolls, &tallies).overall);
	let tallies =
		ByChamber::new([tally(1, 0, 0), tally(1, 1, 0), tally(3, 2, 0), tally(16, 14, 0)]);
	assert!(!Outcome::of(&rule, &rolls, &tallies).overall);
}

#[test]
fn times_are_in_days_in_the_table_and_in_blocks_in_the_copy() {
	let copy = majority(3).in_blocks(28_800u32);
	assert_eq!((copy.length, copy.delay), (14 * 28_800, 2 * 28_800));
	assert_eq!(copy.concurrence, 3);
}

#[test]
fn a_change_of_mind_moves_a_ballot_from_one_figure_to_another() {
	let mut poll = Poll { opened: 1u32, closes: 9, tallies: Default::default() };
	let citizen = Member { number: 5, chamber: Chamber::CivilSociety, kind: Kind::Citizen };
	assert_eq!(poll.count(&citizen, None, Yes), Ok(()));
	assert_eq!(poll.count(&citizen, Some(Yes), Abstain), Ok(()));
	assert_eq!(poll.tallies.civil_society.citizens, Tally { yes: 0, no: 0, abstain: 1 });
	assert_eq!(poll.tallies.civil_society.organisations, Tally::default());
	// What was never counted cannot be taken back.
	assert_eq!(poll.count(&citizen, Some(No), Yes), Err(Miscounted));
}

fn ballot() -> impl Strategy<Value = Ballot> {
	prop_oneof![Just(Yes), Just(No), Just(Abstain)]
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

	/// The overall share is that of floating point numbers, where these are not too close to call.
	#[test]
	fn the_overall_share_is_the_mean_of_the_chambers(
		figures in prop::array::uniform4((0u32..50, 0u32..50)),
		numerator in 1u32..20,
	) {
		let overall = Threshold::at_least(numerator, 20);
		let rule = Rule { overall, ..majority(1) };
		let tallies = ByChamber::new(figures.map(|(yes, no)| tally(yes, no, 1)));
		let outcome = Outcome::of(&rule, &ByChamber::new([organisations(100); 4]), &tallies);
		let shares: Vec<_> = figures
			.iter()
			.filter(|(yes, no)| yes + no + 1 >= 50 && yes + no > 0)
			.map(|(yes, no)| f64::from(*yes) / f64::from(yes + no))
			.collect();
		let mean = shares.iter().sum::<f64>() / shares.len().max(1) as f64;
		let asked = f64::from(numerator) / 20.0;
		if (mean - asked).abs() > 1e-9 {
			prop_assert_eq!(outcome.overall, !shares.is_empty() && mean > asked);
		} else {
			prop_assert_eq!(outcome.overall, !shares.is_empty());
		}
	}

	/// A page gives back what was put into it, and nothing else changes.
	#[test]
	fn ballots_on_a_page_do_not_touch_each_other(
		cast in prop::collection::vec((0u32..2 * crate::PAGE_BALLOTS, ballot()), 0..200),
	) {
		let mut pages = [crate::Page::default(), crate::Page::default()];
		let mut model = std::collections::BTreeMap::new();
		for (number, ballot) in cast {
			let place = crate::Place::of(number);
			let previous = pages[place.page as usize].set(place, ballot);
			prop_assert_eq!(previous, model.insert(number, ballot));
		}
		for number in 0..2 * crate::PAGE_BALLOTS {
			let place = crate::Place::of(number);
			prop_assert_eq!(pages[place.page as usize].get(place), model.get(&number).copied());
		}
		let listed: Vec<_> = (0..2).flat_map(|page| pages[page as usize].ballots(page)).collect();
		prop_assert_eq!(listed, model.into_iter().collect::<Vec<_>>());
	}
}
