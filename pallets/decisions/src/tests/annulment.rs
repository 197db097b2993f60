// SPDX-License-Identifier: Apache-2.0

//! Annulling what was decided, by the same rule, before it is carried out.

use crate::{mock::*, Ballot::*, Error, Event, OpenByRule, PlacesOf, State, Subject};
use doverie_primitives::{Chamber, DecisionId, Decisions as _, RuleName, RuleName::*};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

/// A decision on the switch that has passed, and is carried out at block 40.
fn passed_by(rule: RuleName) -> DecisionId {
	let decision = opened(rule, set(7));
	all_vote(decision, 1..=4, Yes);
	assert!(close(decision).passed());
	assert_eq!(enacts(decision), 40);
	decision
}

fn announce_by(who: u64, target: DecisionId) -> DispatchResult {
	Decisions::announce_annulment(signed(who), target, title(), fingerprint([0]))
}

/// An annulment that account 2 has announced and others have seconded.
fn queued_annulment(target: DecisionId) -> DecisionId {
	announce_by(2, target).expect("can be announced");
	let annulment = last();
	for who in [3, 4] {
		if state(annulment).missing() > 0 {
			Decisions::second(signed(who), annulment).expect("can be seconded");
		}
	}
	annulment
}

fn value() -> u32 {
	pallet_switch::Value::<Test>::get()
}

/// What was decided is not carried out before this block, when its annulment opens at that one: two
/// days of ballots, and three that can be added.
fn decided_by(opens: u64) -> u64 {
	opens + 5 * DAY + 1
}

#[test]
fn what_was_decided_is_annulled_by_the_same_rule_before_it_is_carried_out() {
	test(|| {
		let target = passed_by(Ordinary);
		go_to(33);
		let annulment = queued_annulment(target);
		assert_eq!(state(annulment).subject, Subject::Annulment { decision: target });
		assert_eq!(state(annulment).rule_name, Ordinary);
		assert_eq!(state(annulment).state, State::Queued { from: 40 });
		// The carrying-out waits until it can be decided.
		assert_eq!((enacts(target), state(target).annulment), (decided_by(40), Some(annulment)));
		System::assert_has_event(Event::PutOff { decision: target, enacts: decided_by(40) }.into());
		go_to(41);
		assert_eq!((state(annulment).state, value()), (State::Open, 0));
		all_vote(annulment, [2, 3, 4], Yes);
		go_to(59);
		assert_eq!(enacts(target), decided_by(40));
		go_to(60);
		// It takes effect at its close: nothing is scheduled for it.
		assert_eq!(state(annulment).state, State::Closed);
		assert_eq!(state(target).state, State::Annulled { by: annulment });
		System::assert_has_event(Event::Annulled { decision: target, by: annulment }.into());
		go_to(200);
		assert_eq!(value(), 0);
		assert_eq!(state(target).state, State::Annulled { by: annulment });
		assert_noop!(Decisions::retry(signed(1), target), Error::<Test>::NothingToRetry);
		// Its ballots are kept no longer than others.
		assert_ok!(Decisions::prune_ballots(signed(99), target, 4));
	});
}

#[test]
fn an_annulment_that_does_not_pass_lets_it_be_carried_out() {
	test(|| {
		let target = passed_by(Ordinary);
		let annulment = queued_annulment(target);
		go_to(41);
		all_vote(annulment, [2, 6], Yes);
		all_vote(annulment, [1, 3, 4], No);
		go_to(60);
		assert_eq!(state(annulment).state, State::Closed);
		assert_eq!(enacts(target), decided_by(40));
		go_to(decided_by(40));
		assert_eq!(value(), 7);
		assert_eq!(state(target).state, State::Enacted { block: decided_by(40) });
	});
}

#[test]
fn an_annulment_takes_the_seconds_that_the_rule_asks_for() {
	test(|| {
		let target = passed_by(Significant);
		assert_ok!(announce_by(2, target));
		let annulment = last();
		assert!(matches!(state(annulment).state, State::Announced { .. }));
		assert_eq!(state(annulment).chambers, [Chamber::Business].into_iter().collect());
		assert_ok!(Decisions::second(signed(3), annulment));
		// Only announced, it moves nothing.
		assert_eq!((enacts(target), state(target).annulment), (40, None));
		assert_ok!(Decisions::second(signed(4), annulment));
		assert_eq!((enacts(target), state(target).annulment), (decided_by(40), Some(annulment)));
		// And by the same rule, all four must agree.
		go_to(41);
		all_vote(annulment, [2, 3, 4], Yes);
		go_to(60);
		assert!(matches!(state(target).state, State::Scheduled { .. }));
	});
}

#[test]
fn an_annulment_that_is_only_announced_stops_nothing() {
	test(|| {
		let target = passed_by(Ordinary);
		assert_ok!(announce_by(2, target));
		go_to(40);
		assert_eq!(value(), 7);
		// There is nothing left to annul.
		let second = Decisions::second(signed(3), last());
		assert_eq!(second, Err(Error::<Test>::NothingToAnnul.into()));
		go_to(40 + 14 * DAY);
		assert_eq!(state(last()).state, State::Lapsed);
	});
}

#[test]
fn even_with_three_days_added_an_annulment_comes_in_time() {
	test(|| {
		let target = passed_by(Ordinary);
		let annulment = queued_annulment(target);
		go_to(41);
		for ballot in [Yes, No, Yes] {
			let closes = opening(annulment).closes;
			go_to(closes - 1);
			all_vote(annulment, [2, 3, 4], ballot);
			go_to(closes);
		}
		assert_eq!((opening(annulment).closes, opening(annulment).added_days), (90, 3));
		go_to(90);
		assert_eq!(state(target).state, State::Annulled { by: annulment });
		assert_eq!(value(), 0);
	});
}

#[test]
fn an_annulment_that_has_to_wait_takes_its_target_along() {
	test(|| {
		let target = passed_by(Ordinary);
		// As many as open at one checkpoint are in front of it.
		for milestone in 0..12 {
			Vetoes::raise(7, milestone);
			assert_ok!(Decisions::open_on_veto(7, milestone));
		}
		let annulment = queued_annulment(target);
		assert_eq!(enacts(target), decided_by(40));
		go_to(40);
		assert_eq!(state(annulment).state, State::Queued { from: 40 });
		go_to(50);
		assert_eq!(state(annulment).state, State::Open);
		assert_eq!(enacts(target), decided_by(50));
		go_to(51);
		all_vote(annulment, [2, 3, 4], Yes);
		close(annulment);
		assert_eq!(state(target).state, State::Annulled { by: annulment });
	});
}

#[test]
fn what_was_put_off_for_longer_stays_where_it_is() {
	test(|| {
		let target = passed_by(Ordinary);
		let annulment = queued_annulment(target);
		assert!(!state(target).put_off);
		// Many object as well: it is put off from where it is now.
		assert_ok!(Decisions::object(signed(8), target));
		let later = decided_by(40) + 4 * DAY;
		assert_eq!((enacts(target), state(target).put_off), (later, true));
		go_to(41);
		assert_eq!((state(annulment).state, enacts(target)), (State::Open, later));
		close(annulment);
		go_to(later - 1);
		assert_eq!(value(), 0);
		go_to(later);
		assert_eq!(value(), 7);
	});
}

#[test]
fn a_proposal_hears_that_it_was_annulled() {
	test(|| {
		assert_ok!(Decisions::open_on_proposal(101, Ordinary, 7, fingerprint([7])));
		go_to_the_opening();
		all_vote(1, 1..=4, Yes);
		close(1);
		let annulment = queued_annulment(1);
		go_to(41);
		all_vote(annulment, [2, 3, 4], Yes);
		go_to(200);
		assert_eq!(HeardByProposals::all(), [(7, "passed"), (7, "rejected")]);
		assert_eq!(state(1).state, State::Annulled { by: annulment });
	});
}

#[test]
fn organisations_announce_annulments_with_a_title_and_a_text() {
	test(|| {
		admit_citizens(1);
		let target = passed_by(Ordinary);
		let announce = |who, target, title: &str, text: u8| {
			Decisions::announce_annulment(signed(who), target, title.into(), fingerprint([text]))
		};
		assert_noop!(announce(99, 9, "", 9), Error::<Test>::NotInGoodStanding);
		assert_noop!(announce(1_001, target, "", 9), Error::<Test>::NotOrganisation);
		assert_noop!(announce(2, 9, "", 9), Error::<Test>::UnknownDecision);
		assert_noop!(announce(2, target, "", 9), Error::<Test>::InvalidTitle);
		assert_noop!(announce(2, target, &"x".repeat(33), 9), Error::<Test>::TitleTooLong);
		assert_noop!(announce(2, target, "И\u{306}", 9), Error::<Test>::TitleNotNormalised);
		assert_noop!(announce(2, target, "Not this", 9), Error::<Test>::TextNotOnRecord);
		assert_ok!(announce(2, target, "Not this", 0));
		let info = Decisions::decision(last()).unwrap();
		assert_eq!((info.title, info.missing), (Some("Not this".into()), 1));
		assert_eq!((info.outcome, info.decision.text), (None, Some(fingerprint([0]))));
	});
}

#[test]
fn an_annulment_takes_its_opener_s_place_and_none_of_the_rule() {
	test(|| {
		let target = passed_by(Ordinary);
		for _ in 0..2 {
			assert_ok!(ask(2, Ordinary));
		}
		let annulment = queued_annulment(target);
		assert_eq!(PlacesOf::<Test>::get(102).announced, 3);
		assert_eq!(PlacesOf::<Test>::get(103).seconded, 1);
		assert_noop!(ask(2, Ordinary), Error::<Test>::TooManyOpen);
		go_to(41);
		assert_eq!(OpenByRule::<Test>::get(Ordinary), 0);
		close(annulment);
		assert_eq!(PlacesOf::<Test>::get(102).announced, 2);
		assert_eq!(PlacesOf::<Test>::get(103).seconded, 0);
	});
}

#[test]
fn only_what_has_passed_and_can_still_be_carried_out_is_annulled() {
	test(|| {
		let decision = queued(Ordinary, set(7));
		let question = queued_question(1, Ordinary);
		Challenges::raise(104);
		assert_ok!(Decisions::announce_challenge(signed(1), 4));
		Vetoes::raise(7, 1);
		assert_ok!(Decisions::open_on_veto(7, 1));
		for target in 1..=4 {
			assert_noop!(announce_by(2, target), Error::<Test>::NothingToAnnul);
		}
		go_to_the_opening();
		assert_noop!(announce_by(2, decision), Error::<Test>::NothingToAnnul);
		for target in 1..=4 {
			all_vote(target, 1..=3, Yes);
		}
		go_to(32);
		assert!(shown(question).passed());
		for target in 2..=4 {
			assert_noop!(announce_by(2, target), Error::<Test>::NothingToAnnul);
		}
		assert_ok!(announce_by(2, decision));
		go_to(45);
		assert!(matches!(state(decision).state, State::Enacted { .. }));
		assert_noop!(announce_by(3, decision), Error::<Test>::NothingToAnnul);
		// What has not passed.
		let failed = opened(Ordinary, set(7));
		close(failed);
		assert_noop!(announce_by(2, failed), Error::<Test>::NothingToAnnul);
	});
}

#[test]
fn an_annulment_is_final_and_nobody_objects_to_it() {
	test(|| {
		let target = passed_by(Ordinary);
		let annulment = queued_annulment(target);
		go_to(41);
		all_vote(annulment, [2, 3, 4], Yes);
		close(annulment);
		assert_noop!(announce_by(3, annulment), Error::<Test>::NothingToAnnul);
		assert_noop!(announce_by(3, target), Error::<Test>::NothingToAnnul);
		assert_noop!(Decisions::object(signed(1), annulment), Error::<Test>::NothingToObjectTo);
		assert_noop!(Decisions::object(signed(1), target), Error::<Test>::NothingToObjectTo);
	});
}

#[test]
fn one_annulment_of_a_decision_comes_to_ballots_once() {
	test(|| {
		let target = passed_by(Ordinary);
		// Two are announced: nobody keeps others from annulling by an announcement of its own.
		assert_ok!(announce_by(1, target));
		let shield = last();
		let annulment = queued_annulment(target);
		assert_noop!(Decisions::second(signed(3), shield), Error::<Test>::AlreadyContested);
		assert_noop!(announce_by(4, target), Error::<Test>::AlreadyContested);
		go_to(41);
		assert_noop!(announce_by(4, target), Error::<Test>::AlreadyContested);
		close(annulment);
		// Nor another one after it: it was decided.
		assert!(matches!(state(target).state, State::Scheduled { .. }));
		assert_noop!(announce_by(4, target), Error::<Test>::AlreadyContested);
		assert_ok!(Decisions::withdraw(signed(1), shield));
		go_to(decided_by(40));
		assert_eq!(value(), 7);
	});
}

#[test]
fn an_annulment_that_was_withdrawn_does_not_count() {
	test(|| {
		let target = passed_by(Ordinary);
		assert_ok!(announce_by(1, target));
		assert_ok!(Decisions::withdraw(signed(1), last()));
		let annulment = queued_annulment(target);
		assert_eq!(state(target).annulment, Some(annulment));
	});
}

#[test]
fn what_could_not_be_carried_out_is_annulled_and_not_tried_again_meanwhile() {
	test(|| {
		pallet_switch::Stuck::<Test>::put(true);
		let target = passed_by(Ordinary);
		go_to(40);
		assert!(matches!(state(target).state, State::EnactmentFailed { .. }));
		assert_ok!(announce_by(2, target));
		let annulment = last();
		// Announced, it stops nothing yet.
		go_to(50);
		assert_ok!(Decisions::retry(signed(1), target));
		go_to(51);
		assert!(matches!(state(target).state, State::EnactmentFailed { .. }));
		assert_ok!(Decisions::second(signed(3), annulment));
		pallet_switch::Stuck::<Test>::put(false);
		let retry = || Decisions::retry(signed(1), target);
		go_to(59);
		assert_noop!(retry(), Error::<Test>::AnnulmentOpen);
		go_to(75);
		assert_eq!(state(annulment).state, State::Open);
		assert_noop!(retry(), Error::<Test>::AnnulmentOpen);
		all_vote(annulment, [2, 3, 4], Yes);
		close(annulment);
		assert_eq!(state(target).state, State::Annulled { by: annulment });
		assert_noop!(retry(), Error::<Test>::NothingToRetry);
		assert_eq!(value(), 0);
	});
}

#[test]
fn after_an_annulment_that_has_not_passed_it_can_be_tried_again() {
	test(|| {
		pallet_switch::Stuck::<Test>::put(true);
		let target = passed_by(Ordinary);
		go_to(40);
		let annulment = queued_annulment(target);
		pallet_switch::Stuck::<Test>::put(false);
		// The window would have ended with the close.
		assert_eq!(state(target).retry_until, Some(decided_by(50) + 3 * DAY));
		go_to(51);
		all_vote(annulment, [1, 2, 3], No);
		close(annulment);
		go_to(71);
		assert_ok!(Decisions::retry(signed(1), target));
		go_to(72);
		assert_eq!(value(), 7);
	});
}

#[test]
fn when_the_time_for_trying_again_is_over_there_is_nothing_to_annul() {
	test(|| {
		pallet_switch::Stuck::<Test>::put(true);
		let target = passed_by(Ordinary);
		go_to(40 + 3 * DAY);
		assert_noop!(announce_by(2, target), Error::<Test>::NothingToAnnul);
	});
}

#[test]
fn an_annulment_of_what_has_fallen_by_itself_lapses_instead_of_opening() {
	test(|| {
		let target = opened(Ordinary, set(7));
		all_vote(target, 1..=3, Yes);
		close(target);
		let annulment = queued_annulment(target);
		bar(101);
		assert_ok!(Decisions::strike_ballot(signed(99), target, 101));
		assert_eq!(state(target).state, State::Closed);
		go_to(40);
		assert_eq!(state(annulment).state, State::Lapsed);
		System::assert_has_event(Event::Lapsed { decision: annulment }.into());
		assert_eq!(PlacesOf::<Test>::iter().count(), 0);
		assert_eq!(crate::Polls::<Test>::get(annulment), None);
	});
}

#[test]
fn what_falls_by_itself_while_its_annulment_is_open_is_not_annulled_as_well() {
	test(|| {
		let target = opened(Ordinary, set(7));
		all_vote(target, 1..=3, Yes);
		close(target);
		let annulment = queued_annulment(target);
		go_to(41);
		all_vote(annulment, [2, 3, 4], Yes);
		bar(101);
		assert_ok!(Decisions::strike_ballot(signed(99), target, 101));
		close(annulment);
		assert_eq!(state(target).state, State::Closed);
		assert_eq!(state(annulment).state, State::Closed);
	});
}

#[test]
fn what_comes_due_before_its_annulment_has_closed_waits_for_another_day() {
	test(|| {
		let target = passed_by(Ordinary);
		let annulment = queued_annulment(target);
		go_to(41);
		all_vote(annulment, [2, 3, 4], Yes);
		// As if there had been no room on the agenda for its close.
		crate::Agenda::<Test>::remove(60);
		go_to(decided_by(40));
		assert_eq!((state(annulment).state, value()), (State::Open, 0));
		let later = decided_by(40) + DAY;
		assert_eq!(enacts(target), later);
		System::assert_has_event(Event::PutOff { decision: target, enacts: later }.into());
		assert_ok!(Decisions::close(signed(99), annulment));
		assert_eq!(state(target).state, State::Annulled { by: annulment });
		go_to(later);
		assert_eq!(value(), 0);
	});
}

#[test]
fn the_rolls_of_what_waits_are_kept_until_it_is_carried_out_or_annulled() {
	test(|| {
		use frame_support::traits::Get;
		let horizon = crate::Horizon::<Test>::get;
		let target = passed_by(Ordinary);
		let annulment = queued_annulment(target);
		go_to(59);
		assert_eq!(horizon(), opening(target).checkpoint);
		all_vote(annulment, [2, 3, 4], Yes);
		close(annulment);
		assert_eq!(state(target).state, State::Annulled { by: annulment });
		go_to(System::block_number() + 1);
		assert_eq!(horizon(), System::block_number() - 1);
	});
}
