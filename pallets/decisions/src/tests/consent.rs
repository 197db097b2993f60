// SPDX-License-Identifier: Apache-2.0

//! Consent of the living: what changes the registrars or seats of a chamber needs that chamber,
//! unless it is dormant; and how dormant chambers are revived.

use crate::{mock::*, Attendances, Ballot::*, Error, Event, Outcome, State};
use doverie_primitives::{
	Chamber::{self, *},
	ChamberSet, DecisionId, Decisions as _, RuleName,
	RuleName::*,
	Verdict,
};
use frame_support::assert_noop;

/// What was named stands in the switch.
fn is_named() -> bool {
	pallet_switch::Value::<Test>::get() == 99
}

/// A decision on which these have voted, and which has closed.
fn decided(
	rule: RuleName,
	call: Box<RuntimeCall>,
	yes: &[u64],
	no: &[u64],
) -> (DecisionId, Outcome) {
	let decision = opened(rule, call);
	all_vote(decision, yes.iter().copied(), Yes);
	all_vote(decision, no.iter().copied(), No);
	(decision, close(decision))
}

/// This many decisions, one after the other, to which only these come.
fn attended_by(who: &[u64], times: u32) {
	for _ in 0..times {
		decided(Ordinary, set(1), who, &[]);
	}
}

fn set_of(chambers: &[Chamber]) -> ChamberSet {
	chambers.iter().copied().collect()
}

fn missed(chamber: Chamber) -> u8 {
	Decisions::attendance(chamber).missed
}

/// Accounts 1 to 4 without that of business, which is 2.
const WITHOUT_BUSINESS: [u64; 3] = [1, 3, 4];

#[test]
fn what_changes_a_chamber_s_registrars_needs_the_chamber_while_it_lives() {
	test(|| {
		let (decision, outcome) =
			decided(Ordinary, name_registrars(&[Business]), &WITHOUT_BUSINESS, &[]);
		assert_eq!(state(decision).consent, set_of(&[Business]));
		// Three chambers are enough for anything else.
		assert!(outcome.concurring == 3 && outcome.overall && !outcome.consents);
		assert_eq!(outcome.verdict, Verdict::NotDecided);
		assert_eq!(state(decision).state, State::Closed);
		let (other, outcome) = decided(Ordinary, set(1), &WITHOUT_BUSINESS, &[]);
		assert!(outcome.consents && outcome.passed());
		assert_eq!(state(other).consent, set_of(&[]));
		// With the chamber itself, and without another one, it passes.
		let (decision, outcome) = decided(Ordinary, name_registrars(&[Business]), &[1, 2, 3], &[]);
		assert!(outcome.consents && outcome.passed());
		go_to(enacts(decision));
		assert!(is_named());
	});
}

#[test]
fn a_chamber_that_says_no_has_not_consented() {
	test(|| {
		let (_, outcome) =
			decided(Ordinary, name_registrars(&[Business]), &WITHOUT_BUSINESS, &[2, 6]);
		assert!(outcome.concurring == 3 && outcome.overall && !outcome.consents);
		// Nor one that is split.
		let (_, outcome) = decided(Ordinary, name_registrars(&[Business]), &[1, 2, 3, 4], &[6]);
		assert!(outcome.concurring == 3 && !outcome.consents);
	});
}

#[test]
fn each_chamber_that_is_changed_must_consent() {
	test(|| {
		let both = || name_registrars(&[Business, Academia]);
		let (decision, outcome) = decided(Ordinary, both(), &[1, 2, 4], &[]);
		assert_eq!(state(decision).consent, set_of(&[Business, Academia]));
		assert!(!outcome.consents);
		let (_, outcome) = decided(Ordinary, both(), &[1, 2, 3], &[]);
		assert!(outcome.consents && outcome.passed());
	});
}

#[test]
fn a_chamber_is_dormant_when_it_has_missed_three_decisions_on_different_days() {
	test(|| {
		attended_by(&WITHOUT_BUSINESS, 2);
		assert_eq!((missed(Business), missed(Academia)), (2, 0));
		assert_eq!(Decisions::dormant_chambers(), set_of(&[]));
		assert!(!Decisions::attendance(Business).dormant);
		// The third: the decisions that closed before it say who is dormant.
		let (_, outcome) = decided(Ordinary, name_registrars(&[Business]), &WITHOUT_BUSINESS, &[]);
		assert!(!outcome.passed() && outcome.dormant == set_of(&[]));
		assert_eq!(Decisions::dormant_chambers(), set_of(&[Business]));
		assert!(Decisions::attendance(Business).dormant && missed(Business) == 3);
		// From now on three chambers name registrars for it.
		let (decision, outcome) =
			decided(Ordinary, name_registrars(&[Business]), &WITHOUT_BUSINESS, &[]);
		assert!(outcome.passed() && outcome.consents);
		assert_eq!(outcome.dormant, set_of(&[Business]));
		go_to(enacts(decision));
		assert!(is_named());
	});
}

#[test]
fn decisions_that_open_on_one_day_are_missed_once() {
	test(|| {
		let decisions = [1, 2, 3].map(|who| queued_question(who, Ordinary));
		go_to_the_opening();
		for decision in decisions {
			all_vote(decision, WITHOUT_BUSINESS, Yes);
		}
		go_to(35);
		assert!(decisions.iter().all(|d| state(*d).state == State::Closed));
		assert_eq!(missed(Business), 1);
		assert_eq!(Attendances::<Test>::get().business.counted, 10);
		// Nobody makes a chamber dormant by closing many at once.
		assert_eq!(Decisions::dormant_chambers(), set_of(&[]));
		attended_by(&WITHOUT_BUSINESS, 1);
		assert_eq!(missed(Business), 2);
	});
}

#[test]
fn decisions_that_open_less_than_three_days_apart_are_missed_once() {
	test(|| {
		for opens in [10, 20, 30, 40] {
			let decision = queued(Ordinary, set(1));
			go_to(opens + 1);
			assert_eq!(opening(decision).opened, opens);
			all_vote(decision, WITHOUT_BUSINESS, Yes);
		}
		go_to(59);
		assert_eq!(missed(Business), 1);
		// The fourth one opened three days after the first.
		go_to(60);
		assert_eq!(missed(Business), 2);
		assert_eq!(Attendances::<Test>::get().business.counted, 40);
	});
}

#[test]
fn three_decisions_in_a_row_make_nobody_dormant() {
	test(|| {
		// As the adversary of a chamber that is away for a week would put them.
		for opens in [10, 20, 30] {
			let decision = queued(Ordinary, set(1));
			go_to(opens + 1);
			all_vote(decision, WITHOUT_BUSINESS, Yes);
		}
		go_to(60);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[]));
		let (_, outcome) = decided(Ordinary, name_registrars(&[Business]), &WITHOUT_BUSINESS, &[]);
		assert!(!outcome.consents && !outcome.passed());
	});
}

#[test]
fn what_settles_something_under_way_says_nothing_of_who_is_alive() {
	test(|| {
		Challenges::raise(104);
		frame_support::assert_ok!(Decisions::announce_challenge(signed(1), 4));
		Vetoes::raise(7, 1);
		frame_support::assert_ok!(Decisions::open_on_veto(7, 1));
		let target = queued(Ordinary, set(7));
		go_to_the_opening();
		for decision in [1, 2] {
			all_vote(decision, [1, 3], Yes);
		}
		all_vote(target, WITHOUT_BUSINESS, Yes);
		close(target);
		go_to(33);
		// Business has missed the one, and nothing else.
		assert!(shown(1).verdict == Verdict::NotDecided && missed(CivilSociety) == 0);
		assert_eq!(missed(Business), 1);
		let annul = Decisions::announce_annulment(signed(1), target, title(), fingerprint([0]));
		frame_support::assert_ok!(annul);
		let annulment = last();
		second_all(annulment);
		go_to_the_opening();
		all_vote(annulment, WITHOUT_BUSINESS, No);
		close(annulment);
		assert_eq!(missed(Business), 1);
		// Nor does it wake anybody.
		assert_eq!(Attendances::<Test>::get().business.counted, 10);
	});
}

#[test]
fn a_weightier_rule_asks_nobody_to_be_more_alive() {
	test(|| {
		// More than half of a chamber of two are both; the ordinary rule asks for one.
		let decision = opened(Constitutional, set(7));
		all_vote(decision, [1, 2, 3, 4], No);
		close(decision);
		assert!(Chamber::ALL.into_iter().all(|chamber| missed(chamber) == 0));
	});
}

#[test]
fn a_long_decision_that_was_opened_before_counts_for_nothing_more() {
	test(|| {
		let long = queued(Ordinary, set(1));
		go_to_the_opening();
		let short = queued(Ordinary, set(1));
		go_to_the_opening();
		all_vote(short, WITHOUT_BUSINESS, Yes);
		// Two days are added to the long one, so that it closes after the other.
		go_to(29);
		all_vote(long, WITHOUT_BUSINESS, Yes);
		go_to(39);
		all_vote(long, WITHOUT_BUSINESS, No);
		go_to(40);
		assert_eq!((state(long).state, missed(Business)), (State::Open, 1));
		go_to(50);
		assert_eq!((state(long).state, missed(Business)), (State::Closed, 1));
		assert_eq!(Attendances::<Test>::get().business.counted, opening(short).opened);
	});
}

#[test]
fn whoever_comes_is_there_whatever_it_says() {
	for ballot in [Yes, No, Abstain] {
		test(|| {
			attended_by(&WITHOUT_BUSINESS, 2);
			assert_eq!(missed(Business), 2);
			let decision = opened(Ordinary, set(1));
			all_vote(decision, WITHOUT_BUSINESS, Yes);
			all_vote(decision, [2], ballot);
			close(decision);
			let attendance = Decisions::attendance(Business);
			assert_eq!((attendance.missed, attendance.first_missed), (0, None));
			assert_eq!(Decisions::dormant_chambers(), set_of(&[]));
		});
	}
}

#[test]
fn a_chamber_comes_when_as_many_vote_as_its_quorum_asks_for() {
	test(|| {
		// Six in civil society: three must come.
		admit_citizens(4);
		attended_by(&[1, 2, 3, 4, 8], 1);
		assert_eq!(missed(CivilSociety), 1);
		attended_by(&[1, 2, 3, 4, 8, 1_001], 1);
		assert_eq!(missed(CivilSociety), 0);
	});
}

#[test]
fn a_chamber_is_dormant_when_it_has_missed_two_and_the_first_long_ago() {
	test(|| {
		attended_by(&WITHOUT_BUSINESS, 1);
		assert_eq!(Decisions::attendance(Business).first_missed, Some(30));
		// One miss makes nobody dormant, however long ago it was.
		go_to(30 + 30 * DAY);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[]));
		attended_by(&WITHOUT_BUSINESS, 1);
		assert_eq!((missed(Business), Decisions::dormant_chambers()), (2, set_of(&[Business])));
	});
	test(|| {
		attended_by(&WITHOUT_BUSINESS, 2);
		go_to(30 + 20 * DAY - 1);
		assert_eq!((missed(Business), Decisions::dormant_chambers()), (2, set_of(&[])));
		go_to(30 + 20 * DAY);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[Business]));
	});
}

#[test]
fn a_dead_chamber_has_registrars_again_on_the_24th_day() {
	test(|| {
		// In the runtime decisions are open for fourteen days, and are carried out after two.
		let with_times = |decision: DecisionId| {
			crate::Decisions::<Test>::mutate(decision, |decision| {
				let rule = &mut decision.as_mut().expect("is announced").rule;
				(rule.length, rule.delay) = (14 * DAY, 2 * DAY);
			});
		};
		let mut questions = vec![];
		for (who, day) in [(1, 1), (3, 4), (4, 7)] {
			go_to(day * DAY - 1);
			let question = queued_question(who, Ordinary);
			with_times(question);
			go_to(day * DAY + 1);
			assert_eq!(opening(question).opened, day * DAY);
			questions.push(question);
		}
		let revival = queued(Ordinary, name_registrars(&[Business]));
		with_times(revival);
		go_to(8 * DAY + 1);
		questions.push(revival);
		for decision in questions {
			all_vote(decision, WITHOUT_BUSINESS, Yes);
		}
		go_to(22 * DAY);
		let outcome = shown(revival);
		assert!(outcome.passed() && outcome.dormant == set_of(&[Business]));
		assert_eq!(enacts(revival), 24 * DAY);
		go_to(24 * DAY);
		assert!(is_named());
	});
}

#[test]
fn what_revives_a_dormant_chamber_is_neither_put_off_nor_annulled() {
	test(|| {
		let annul = |decision| {
			Decisions::announce_annulment(signed(2), decision, title(), fingerprint([0]))
		};
		attended_by(&WITHOUT_BUSINESS, 3);
		let (decision, outcome) =
			decided(Ordinary, name_registrars(&[Business]), &WITHOUT_BUSINESS, &[]);
		assert!(outcome.passed());
		let due = enacts(decision);
		for who in [1, 2] {
			let object = Decisions::object(signed(who), decision);
			assert_eq!(object, Err(Error::<Test>::NothingToObjectTo.into()));
		}
		assert_noop!(annul(decision), Error::<Test>::NothingToAnnul);
		go_to(due);
		assert!(is_named());
		// What concerns a chamber that is alive is stopped as anything else.
		let (decision, outcome) =
			decided(Ordinary, name_registrars(&[Academia]), &WITHOUT_BUSINESS, &[]);
		assert!(outcome.passed() && outcome.dormant.contains(Business));
		frame_support::assert_ok!(annul(decision));
		frame_support::assert_ok!(Decisions::object(signed(2), decision));
		assert!(state(decision).put_off);
	});
}

#[test]
fn what_has_come_to_concern_another_chamber_is_not_carried_out_without_it() {
	test(|| {
		let (decision, outcome) = decided(Ordinary, set(7), &[1, 2, 4], &[]);
		assert!(outcome.passed() && outcome.consents);
		assert_eq!(state(decision).consent, set_of(&[]));
		// Since then somebody whom it concerns has moved to academia.
		SwitchIsOfAcademia::set(&true);
		let block = enacts(decision);
		go_to(block);
		let error = Error::<Test>::ConsentMissing.into();
		assert_eq!(state(decision).state, State::EnactmentFailed { block, error });
		let retry_until = block + 3 * DAY;
		System::assert_has_event(Event::EnactmentFailed { decision, error, retry_until }.into());
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
		// Announced again, it takes academia's own yes.
		let (_, outcome) = decided(Ordinary, set(7), &[1, 2, 4], &[]);
		assert!(!outcome.consents && !outcome.passed());
		let (decision, outcome) = decided(Ordinary, set(7), &[1, 2, 3], &[]);
		assert!(outcome.passed());
		go_to(enacts(decision));
		assert_eq!(pallet_switch::Value::<Test>::get(), 7);
	});
}

#[test]
fn what_concerns_fewer_chambers_by_now_is_carried_out() {
	test(|| {
		SwitchIsOfAcademia::set(&true);
		let (decision, _) = decided(Ordinary, set(7), &[1, 2, 3], &[]);
		SwitchIsOfAcademia::set(&false);
		go_to(enacts(decision));
		assert_eq!(pallet_switch::Value::<Test>::get(), 7);
	});
}

#[test]
fn a_dormant_chamber_that_comes_and_says_no_is_awake() {
	test(|| {
		attended_by(&WITHOUT_BUSINESS, 3);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[Business]));
		let (_, outcome) = decided(Ordinary, name_registrars(&[Business]), &WITHOUT_BUSINESS, &[2]);
		assert!(outcome.concurring == 3 && outcome.overall && !outcome.consents);
		assert_eq!(outcome.verdict, Verdict::NotDecided);
		// And it is awake for what comes next.
		assert_eq!(Decisions::dormant_chambers(), set_of(&[]));
		let (_, outcome) = decided(Ordinary, name_registrars(&[Business]), &WITHOUT_BUSINESS, &[]);
		assert!(!outcome.consents);
	});
}

#[test]
fn a_dormant_chamber_that_comes_and_says_yes_does_not_hurt() {
	test(|| {
		attended_by(&WITHOUT_BUSINESS, 3);
		let (_, outcome) = decided(Ordinary, name_registrars(&[Business]), &[1, 2, 3, 4], &[]);
		assert!(outcome.passed() && outcome.concurring == 4);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[]));
	});
}

#[test]
fn while_it_is_open_a_decision_is_shown_with_the_chambers_that_are_dormant_now() {
	test(|| {
		attended_by(&WITHOUT_BUSINESS, 2);
		let third = opened(Ordinary, set(1));
		all_vote(third, WITHOUT_BUSINESS, Yes);
		let later = opened(Ordinary, name_registrars(&[Business]));
		all_vote(later, WITHOUT_BUSINESS, Yes);
		assert!(!shown(later).consents && !shown(later).passed());
		assert!(shown(later).held);
		close(third);
		assert!(shown(later).consents && shown(later).passed());
		assert_eq!(shown(later).dormant, set_of(&[Business]));
		assert_eq!(state(later).state, State::Open);
	});
}

#[test]
fn an_outcome_keeps_the_chambers_that_were_dormant() {
	test(|| {
		attended_by(&WITHOUT_BUSINESS, 3);
		let (decision, outcome) =
			decided(Ordinary, name_registrars(&[Business]), &[1, 3, 4, 8], &[]);
		assert!(outcome.passed());
		// The chamber comes again; the outcome that is computed again asks who was dormant then.
		Attendances::<Test>::kill();
		bar(108);
		frame_support::assert_ok!(Decisions::strike_ballot(signed(99), decision, 108));
		assert!(shown(decision).passed());
		assert_eq!(shown(decision).dormant, set_of(&[Business]));
		go_to(enacts(decision));
		assert!(is_named());
	});
}

#[test]
fn two_dead_chambers_are_revived_by_the_other_two() {
	test(|| {
		attended_by(&[1, 4], 3);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[Business, Academia]));
		let both = || name_registrars(&[Business, Academia]);
		// No other rule can do it any more.
		let (_, outcome) = decided(Ordinary, both(), &[1, 4, 5, 8], &[]);
		assert!(!outcome.passed() && outcome.consents && outcome.concurring == 2);
		announce(1, Revival, both()).expect("can be announced");
		let decision = last();
		frame_support::assert_ok!(Decisions::second(signed(4), decision));
		go_to_the_opening();
		all_vote(decision, [1, 4], Yes);
		let outcome = close(decision);
		assert!(outcome.passed() && outcome.concurring == 2 && outcome.consents);
		go_to(enacts(decision));
		assert!(is_named());
	});
}

#[test]
fn the_rule_of_revival_names_registrars_and_does_nothing_else() {
	test(|| {
		attended_by(&[1, 4], 3);
		assert_noop!(announce(1, Revival, set(7)), Error::<Test>::RuleTooWeak);
		let pages = frame_system::Call::set_heap_pages { pages: 7 };
		assert_noop!(announce(1, Revival, Box::new(pages.into())), Error::<Test>::RuleTooWeak);
	});
}

/// A decision by the rule of revival on the registrars of these chambers, on which these vote.
fn revival(chambers: &[Chamber], yes: &[u64], no: &[u64]) -> Outcome {
	announce(1, Revival, name_registrars(chambers)).expect("can be announced");
	let decision = last();
	frame_support::assert_ok!(Decisions::second(signed(4), decision));
	go_to_the_opening();
	all_vote(decision, yes.iter().copied(), Yes);
	all_vote(decision, no.iter().copied(), No);
	close(decision)
}

#[test]
fn the_rule_of_revival_touches_no_living_chamber() {
	test(|| {
		attended_by(&[1, 4], 3);
		for chambers in [&[CivilSociety][..], &[Business, Municipality]] {
			// Not even with the living chamber's own yes.
			let outcome = revival(chambers, &[1, 4], &[]);
			assert!(!outcome.consents && !outcome.passed(), "{chambers:?}");
			assert_eq!(outcome.concurring, 2);
		}
		assert!(revival(&[Academia], &[1, 4], &[]).passed());
	});
}

#[test]
fn with_one_dormant_chamber_there_is_no_revival() {
	test(|| {
		attended_by(&WITHOUT_BUSINESS, 3);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[Business]));
		let outcome = revival(&[Business], &[1, 4], &[]);
		assert!(outcome.concurring == 2 && outcome.overall && !outcome.consents);
		assert_eq!(outcome.verdict, Verdict::NotDecided);
		// Nor where three chambers agree: they have the ordinary rule.
		assert!(!revival(&[Business], &WITHOUT_BUSINESS, &[]).passed());
	});
}

#[test]
fn a_dead_chamber_that_comes_and_says_no_is_not_revived_over_its_head() {
	test(|| {
		attended_by(&[1, 4], 3);
		let outcome = revival(&[Academia], &[1, 4], &[2]);
		// Business is awake, and academia alone is dormant.
		assert!(outcome.concurring == 2 && outcome.overall && !outcome.consents);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[Academia]));
	});
}

#[test]
fn one_chamber_alone_revives_nobody() {
	test(|| {
		attended_by(&[1], 3);
		assert_eq!(Decisions::dormant_chambers(), set_of(&[Business, Academia, CivilSociety]));
		let outcome = revival(&[Business], &[1, 5], &[]);
		assert!(outcome.consents && outcome.concurring == 1 && !outcome.passed());
	});
}
