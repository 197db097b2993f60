// SPDX-License-Identifier: Apache-2.0

//! Announcing decisions, seconding and withdrawing them; their titles.

use crate::{mock::*, Ballot::*, Error, Event, Lapses, PlacesOf, State, Subject, Titles};
use doverie_primitives::{
	Chamber, ChamberSet, DecisionId, Decisions as _, Kind, RuleName::*, Text,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn second(who: u64, decision: DecisionId) -> DispatchResult {
	Decisions::second(signed(who), decision)
}

fn withdraw(who: u64, decision: DecisionId) -> DispatchResult {
	Decisions::withdraw(signed(who), decision)
}

fn chambers(chambers: &[Chamber]) -> ChamberSet {
	chambers.iter().copied().collect()
}

/// Announced and seconded by it.
fn places(number: u32) -> (u32, u32) {
	let places = PlacesOf::<Test>::get(number);
	(places.announced, places.seconded)
}

fn shown_title(decision: DecisionId) -> Option<Text> {
	Decisions::decision(decision).expect("there is such a decision").title
}

#[test]
fn an_announcement_says_what_why_by_whom_and_by_which_rule() {
	test(|| {
		go_to(3);
		let decision = announced(Significant, set(7));
		let now = state(decision);
		assert_eq!((now.by, now.announced, now.opening), (Some(101), 3, None));
		assert_eq!((now.rule_name, now.rule), (Significant, Decisions::rule(Significant)));
		assert_eq!(now.text, Some(fingerprint([0])));
		assert_eq!(now.chambers, chambers(&[Chamber::Municipality]));
		assert_eq!(now.state, State::Announced { lapses: 3 + 14 * DAY });
		assert_eq!(shown_title(decision), Some(title()));
		System::assert_has_event(
			Event::Announced {
				decision,
				subject: now.subject,
				rule: Significant,
				by: Some(101),
				text: Some(fingerprint([0])),
			}
			.into(),
		);
		assert_ok!(ask(2, Ordinary));
		assert_eq!(state(last()).subject, Subject::Question);
		assert_eq!(shown_title(last()), Some(title()));
	});
}

#[test]
fn a_decision_that_is_announced_has_no_ballots_and_an_empty_outcome() {
	test(|| {
		let decision = announced(Ordinary, set(7));
		assert_noop!(Decisions::vote(signed(1), decision, Yes), Error::<Test>::NotYetOpen);
		assert!(!Decisions::may_vote(decision, 1));
		assert_noop!(Decisions::close(signed(1), decision), Error::<Test>::StillOpen);
		assert_noop!(Decisions::retry(signed(1), decision), Error::<Test>::NothingToRetry);
		assert_noop!(
			Decisions::prune_ballots(signed(1), decision, 1),
			Error::<Test>::RetentionNotOver
		);
		assert_eq!(crate::Polls::<Test>::get(decision), None);
	});
}

#[test]
fn organisations_announce_decisions_and_citizens_where_the_rule_lets_them() {
	test(|| {
		admit_citizens(1);
		assert_noop!(announce(1_001, Ordinary, set(1)), Error::<Test>::NotOrganisation);
		assert_noop!(announce(99, Ordinary, set(1)), Error::<Test>::NotInGoodStanding);
		Register::suspend(2);
		assert_noop!(announce(2, Ordinary, set(1)), Error::<Test>::NotInGoodStanding);
		assert_ok!(announce(3, Ordinary, set(1)));
		assert_noop!(ask(1_001, Constitutional), Error::<Test>::NotOrganisation);
		// The budget rule of the tests lets everybody.
		assert_ok!(ask(1_001, Budget));
	});
}

#[test]
fn reasons_and_questions_are_on_record() {
	test(|| {
		let text = fingerprint([9]);
		assert_noop!(
			Decisions::announce_call(signed(1), Ordinary, set(1), title(), text),
			Error::<Test>::TextNotOnRecord
		);
		assert_noop!(
			Decisions::announce_question(signed(1), Ordinary, title(), text),
			Error::<Test>::TextNotOnRecord
		);
	});
}

#[test]
fn a_decision_has_a_proper_title() {
	test(|| {
		let call = |title: Text| {
			Decisions::announce_call(signed(1), Ordinary, set(1), title, fingerprint([0]))
		};
		let question = |title: Text| {
			Decisions::announce_question(signed(1), Ordinary, title, fingerprint([0]))
		};
		for bad in [&b""[..], b"   ", b"\xff", b"a\nb", b"\0", "So\u{200d}fia".as_bytes()] {
			assert_noop!(call(Text(bad.to_vec())), Error::<Test>::InvalidTitle);
			assert_noop!(question(Text(bad.to_vec())), Error::<Test>::InvalidTitle);
		}
		for long in ["ж".repeat(33), "x".repeat(100_000)] {
			assert_noop!(call(long.as_str().into()), Error::<Test>::TitleTooLong);
			assert_noop!(question(long.as_str().into()), Error::<Test>::TitleTooLong);
		}
		assert_noop!(call("И\u{306}".into()), Error::<Test>::TitleNotNormalised);
		assert_noop!(question("И\u{306}".into()), Error::<Test>::TitleNotNormalised);
		// So many characters, however many bytes they take.
		let longest = Text::from("ж".repeat(32).as_str());
		assert_ok!(call(longest.clone()));
		assert_eq!(shown_title(last()), Some(longest));
	});
}

#[test]
fn a_decision_hides_titles_and_nothing_else() {
	test(|| {
		let hide = |decision| Decisions::hide_title(RuntimeOrigin::root(), decision);
		let decision = announced(Ordinary, set(1));
		let before = state(decision);
		assert_noop!(Decisions::hide_title(signed(1), decision), BadOrigin);
		assert_noop!(hide(2), Error::<Test>::UnknownDecision);
		assert_noop!(hide(0), Error::<Test>::UnknownDecision);
		assert_ok!(hide(decision));
		System::assert_last_event(Event::TitleHidden { decision }.into());
		assert_eq!((shown_title(decision), state(decision)), (None, before));
		assert_noop!(hide(decision), Error::<Test>::NoTitle);
		// What has no title has none to hide.
		assert_ok!(Decisions::open_on_proposal(101, Ordinary, 7, fingerprint([7])));
		assert_eq!(shown_title(last()), None);
		assert_noop!(hide(last()), Error::<Test>::NoTitle);
		// It is seconded and decided without one.
		second_all(decision);
		go_to_the_opening();
		assert_eq!(state(decision).state, State::Open);
		assert_eq!(Titles::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_call_that_could_never_be_carried_out_is_refused_at_once() {
	test(|| {
		let announce = |rule, call: RuntimeCall| announce(1, rule, Box::new(call));
		// The switch asks for an ordinary or significant decision.
		assert_noop!(announce(Budget, *set(1)), Error::<Test>::RuleTooWeak);
		// What only root may do, only a constitutional decision can.
		let set_pages = frame_system::Call::set_heap_pages { pages: 7 };
		for rule in [Ordinary, Significant, Budget, Revival] {
			assert_noop!(announce(rule, set_pages.clone().into()), Error::<Test>::RuleTooWeak);
		}
		let before = System::events().len();
		assert_ok!(announce(Constitutional, set_pages.into()));
		// Nothing is tried out: it is announced, and nothing else happens.
		assert_eq!(System::events().len(), before + 1);
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);

		let long = pallet_switch::Call::set { to: 1, padding: vec![0; 1_100] };
		assert_noop!(announce(Ordinary, long.into()), Error::<Test>::CallTooLong);
		let heavy = pallet_switch::Call::set_slowly {};
		assert_noop!(announce(Ordinary, heavy.into()), Error::<Test>::CallTooHeavy);
		let kill = frame_system::Call::kill_storage { keys: vec![] };
		assert_noop!(announce(Constitutional, kill.into()), Error::<Test>::CallByForce);
		let remark = frame_system::Call::remark_with_event { remark: vec![] };
		assert_noop!(announce(Constitutional, remark.into()), Error::<Test>::CallNeedsSigner);
	});
}

#[test]
fn a_call_that_fails_today_may_succeed_when_its_time_comes() {
	test(|| {
		pallet_switch::Stuck::<Test>::put(true);
		assert_ok!(announce(1, Ordinary, set(1)));
		assert_eq!(pallet_switch::Value::<Test>::get(), 0);
	});
}

#[test]
fn the_first_thing_that_is_wrong_is_the_one_that_is_said() {
	test(|| {
		admit_citizens(1);
		let announce = |who, rule, call: Box<RuntimeCall>, title: &str, text: u8| {
			Decisions::announce_call(signed(who), rule, call, title.into(), fingerprint([text]))
		};
		let long = || set_of_length(1_100);
		for _ in 0..3 {
			assert_ok!(announce(1, Ordinary, set(1), "x", 0));
		}
		let too_long = "x".repeat(33);
		assert_noop!(announce(99, Ordinary, long(), "", 9), Error::<Test>::NotInGoodStanding);
		assert_noop!(announce(1_001, Ordinary, long(), "", 9), Error::<Test>::NotOrganisation);
		assert_noop!(announce(1, Budget, long(), &too_long, 9), Error::<Test>::TitleTooLong);
		assert_noop!(announce(1, Budget, long(), "", 9), Error::<Test>::InvalidTitle);
		assert_noop!(announce(1, Budget, long(), "x", 9), Error::<Test>::TextNotOnRecord);
		assert_noop!(announce(1, Budget, long(), "x", 0), Error::<Test>::CallTooLong);
		assert_noop!(announce(1, Budget, set(1), "x", 0), Error::<Test>::RuleTooWeak);
		assert_noop!(announce(1, Ordinary, set(1), "x", 0), Error::<Test>::TooManyOpen);
	});
}

/// The switch is set by a call of at least this many bytes.
fn set_of_length(length: usize) -> Box<RuntimeCall> {
	let set = pallet_switch::Call::set { to: 1, padding: vec![0; length] };
	Box::new(RuntimeCall::Switch(set))
}

#[test]
fn an_ordinary_decision_is_seconded_by_one_other_chamber_and_queued() {
	test(|| {
		let decision = announced(Ordinary, set(1));
		assert_eq!(state(decision).rule.seconders, 1);
		// Account 5 is of the opener's chamber, account 1 is the opener.
		for who in [1, 5] {
			assert_noop!(second(who, decision), Error::<Test>::ChamberHasSpoken);
		}
		go_to(4);
		assert_ok!(second(6, decision));
		System::assert_has_event(
			Event::Seconded { decision, by: 106, chamber: Chamber::Business, missing: 0 }.into(),
		);
		System::assert_last_event(Event::Queued { decision, from: DAY }.into());
		let now = state(decision);
		assert_eq!(now.state, State::Queued { from: DAY });
		assert_eq!(now.seconders.to_vec(), [106]);
		assert_eq!(now.chambers, chambers(&[Chamber::Municipality, Chamber::Business]));
		// Nobody seconds what is seconded.
		assert_noop!(second(3, decision), Error::<Test>::NotAnnounced);
	});
}

#[test]
fn a_weightier_rule_takes_seconds_of_two_other_chambers() {
	for rule in [Significant, Constitutional] {
		test(|| {
			assert_ok!(ask(1, rule));
			let decision = last();
			assert_eq!(state(decision).rule.seconders, 2);
			assert_ok!(second(2, decision));
			let (by, chamber) = (102, Chamber::Business);
			System::assert_last_event(Event::Seconded { decision, by, chamber, missing: 1 }.into());
			assert!(matches!(state(decision).state, State::Announced { .. }));
			// Nor twice by one chamber.
			for who in [1, 2, 5, 6] {
				assert_noop!(second(who, decision), Error::<Test>::ChamberHasSpoken);
			}
			go_to(25);
			assert!(matches!(state(decision).state, State::Announced { .. }));
			assert_ok!(second(3, decision));
			assert_eq!(state(decision).state, State::Queued { from: 30 });
			assert_eq!(state(decision).seconders.to_vec(), [102, 103]);
		});
	}
}

#[test]
fn each_rule_of_one_second_is_seconded_once() {
	test(|| {
		for rule in [Ordinary, Budget] {
			assert_ok!(ask(1, rule));
			assert_ok!(second(2, last()));
			assert_eq!(state(last()).state, State::Queued { from: DAY });
		}
		assert_ok!(announce(1, Revival, name_registrars(&[Chamber::Academia])));
		assert_ok!(second(2, last()));
		assert_eq!(state(last()).state, State::Queued { from: DAY });
	});
}

#[test]
fn the_rule_of_revival_is_for_no_question() {
	test(|| {
		assert_noop!(ask(1, Revival), Error::<Test>::RuleTooWeak);
		// What is wrong with its words is said first.
		let ask = |text| Decisions::announce_question(signed(1), Revival, title(), text);
		assert_noop!(ask(fingerprint([9])), Error::<Test>::TextNotOnRecord);
	});
}

#[test]
fn whoever_has_announced_or_seconded_does_not_second_from_another_chamber() {
	test(|| {
		let decision = announced(Significant, set(1));
		// The opener moves to business, where nobody has spoken yet.
		Register::admit_as(1, 101, Chamber::Business, Kind::Organisation);
		assert_noop!(second(1, decision), Error::<Test>::ChamberHasSpoken);
		assert_ok!(second(2, decision));
		// So does the seconder to academia.
		Register::admit_as(2, 102, Chamber::Academia, Kind::Organisation);
		assert_noop!(second(2, decision), Error::<Test>::ChamberHasSpoken);
		assert!(matches!(state(decision).state, State::Announced { .. }));
		assert_ok!(second(4, decision));
	});
}

#[test]
fn whoever_announces_and_withdraws_takes_no_room_of_what_closes() {
	test(|| {
		go_to(20);
		// Two a block lapse or close, and four blocks are tried: these would lapse at 160.
		for _ in 0..9 {
			let decision = announced(Ordinary, set(1));
			assert_ok!(withdraw(1, decision));
		}
		for _ in 0..3 {
			announced(Ordinary, set(1));
		}
		let waiting: Vec<_> = Lapses::<Test>::iter_values().map(|due| due.len()).collect();
		assert_eq!(waiting.iter().sum::<usize>(), 3);
		go_to(131);
		let others = queued_question(3, Ordinary);
		go_to(160);
		// Nobody need close it.
		assert_eq!((opening(others).closes, state(others).state), (160, State::Closed));
		go_to(161);
		assert_eq!(state(10).state, State::Lapsed);
		assert_eq!(state(12).state, State::Lapsed);
		assert_eq!(Lapses::<Test>::iter().count(), 0);
	});
}

#[test]
fn what_is_seconded_takes_no_room_of_what_lapses() {
	test(|| {
		let decision = announced(Ordinary, set(1));
		assert_eq!(Lapses::<Test>::get(141).to_vec(), [decision]);
		assert_ok!(second(2, decision));
		assert_eq!(Lapses::<Test>::iter().count(), 0);
	});
}

#[test]
fn only_organisations_in_good_standing_second() {
	test(|| {
		admit_citizens(1);
		let decision = announced(Ordinary, set(1));
		assert_noop!(second(99, decision), Error::<Test>::NotInGoodStanding);
		Register::suspend(2);
		assert_noop!(second(2, decision), Error::<Test>::NotInGoodStanding);
		assert_noop!(second(1_001, decision), Error::<Test>::NotOrganisation);
		// Its errors come in the order in which its docs name them.
		assert_noop!(second(2, 9), Error::<Test>::NotInGoodStanding);
		assert_noop!(second(1_001, 9), Error::<Test>::NotOrganisation);
		assert_noop!(second(3, 9), Error::<Test>::UnknownDecision);
		assert_ok!(second(3, decision));
		assert_noop!(second(1, decision), Error::<Test>::NotAnnounced);
		go_to_the_opening();
		assert_noop!(second(1, decision), Error::<Test>::NotAnnounced);
	});
}

#[test]
fn citizens_second_nothing_even_where_the_rule_lets_them_announce() {
	test(|| {
		admit_citizens(2);
		assert_ok!(ask(1, Budget));
		assert_noop!(second(1_001, last()), Error::<Test>::NotOrganisation);
		// A citizen's own question needs an organisation of another chamber than civil society.
		assert_ok!(ask(1_001, Budget));
		assert_eq!(state(last()).chambers, chambers(&[Chamber::CivilSociety]));
		assert_noop!(second(4, last()), Error::<Test>::ChamberHasSpoken);
		assert_ok!(second(1, last()));
	});
}

#[test]
fn the_opener_withdraws_what_is_announced_and_nobody_else() {
	test(|| {
		let decision = announced(Significant, set(1));
		assert_ok!(second(2, decision));
		assert_eq!((places(101), places(102)), ((1, 0), (0, 1)));
		// Neither somebody who is not registered, nor the seconder, nor another of its chamber.
		assert_noop!(withdraw(99, decision), Error::<Test>::NotInGoodStanding);
		for who in [2, 5] {
			assert_noop!(withdraw(who, decision), Error::<Test>::NotOpener);
		}
		assert_noop!(withdraw(1, 9), Error::<Test>::UnknownDecision);
		// Its opener may, even while it is suspended.
		Register::suspend(1);
		assert_ok!(withdraw(1, decision));
		System::assert_last_event(Event::Withdrawn { decision }.into());
		assert_eq!(state(decision).state, State::Withdrawn);
		assert_eq!(shown_title(decision), None);
		assert_eq!((places(101), places(102)), ((0, 0), (0, 0)));
		assert_noop!(withdraw(1, decision), Error::<Test>::NotAnnounced);
		assert_noop!(second(3, decision), Error::<Test>::NotAnnounced);
		assert_noop!(Decisions::close(signed(1), decision), Error::<Test>::DecisionClosed);
		assert_noop!(Decisions::vote(signed(3), decision, Yes), Error::<Test>::DecisionClosed);
		// It never opens, and there is nothing to prune.
		go_to(200);
		assert_eq!(state(decision).state, State::Withdrawn);
		assert_noop!(
			Decisions::prune_ballots(signed(1), decision, 1),
			Error::<Test>::AlreadyPruned
		);
	});
}

#[test]
fn what_is_seconded_cannot_be_withdrawn() {
	test(|| {
		let decision = queued(Ordinary, set(1));
		assert_noop!(withdraw(1, decision), Error::<Test>::NotAnnounced);
		go_to_the_opening();
		assert_noop!(withdraw(1, decision), Error::<Test>::NotAnnounced);
	});
}

#[test]
fn what_nobody_seconds_lapses_and_frees_the_places() {
	test(|| {
		let decision = announced(Significant, set(1));
		assert_ok!(second(2, decision));
		go_to(140);
		assert_eq!(state(decision).state, State::Announced { lapses: 141 });
		assert_eq!((places(101), places(102)), ((1, 0), (0, 1)));
		go_to(141);
		assert_eq!(state(decision).state, State::Lapsed);
		System::assert_has_event(Event::Lapsed { decision }.into());
		assert_eq!(shown_title(decision), None);
		assert_eq!((places(101), places(102)), ((0, 0), (0, 0)));
		assert_noop!(second(3, decision), Error::<Test>::NotAnnounced);
		assert_noop!(withdraw(1, decision), Error::<Test>::NotAnnounced);
		assert_noop!(Decisions::close(signed(1), decision), Error::<Test>::DecisionClosed);
		assert_noop!(Decisions::vote(signed(1), decision, Yes), Error::<Test>::DecisionClosed);
		assert_noop!(
			Decisions::prune_ballots(signed(1), decision, 1),
			Error::<Test>::AlreadyPruned
		);
	});
}

#[test]
fn what_is_seconded_in_time_does_not_lapse() {
	test(|| {
		let decision = announced(Significant, set(1));
		assert_ok!(second(2, decision));
		go_to(140);
		assert_ok!(second(3, decision));
		go_to(170);
		assert!(!matches!(state(decision).state, State::Lapsed | State::Announced { .. }));
		assert_eq!(opening(decision).opened, 150);
	});
}

#[test]
fn what_should_have_lapsed_and_had_no_room_lapses_by_anyone_s_call() {
	test(|| {
		// Two visits a block, and four blocks are tried.
		for who in [1, 2, 3] {
			for _ in 0..3 {
				assert_ok!(ask(who, Ordinary));
			}
		}
		assert_noop!(Decisions::close(signed(99), 9), Error::<Test>::StillOpen);
		go_to(145);
		let waiting: Vec<_> =
			(1..=9).filter(|number| state(*number).state != State::Lapsed).collect();
		assert_eq!(waiting.len(), 1);
		// It cannot be seconded any more.
		assert_noop!(second(4, waiting[0]), Error::<Test>::NotAnnounced);
		assert_ok!(Decisions::close(signed(99), waiting[0]));
		System::assert_last_event(Event::Lapsed { decision: waiting[0] }.into());
		assert_eq!(PlacesOf::<Test>::iter().count(), 0);
	});
}

#[test]
fn one_stakeholder_does_not_announce_decisions_without_end() {
	test(|| {
		for _ in 0..3 {
			assert_ok!(ask(1, Ordinary));
		}
		assert_eq!(places(101), (3, 0));
		assert_noop!(ask(1, Ordinary), Error::<Test>::TooManyOpen);
		assert_noop!(announce(1, Ordinary, set(1)), Error::<Test>::TooManyOpen);
		Challenges::raise(102);
		assert_noop!(Decisions::announce_challenge(signed(1), 2), Error::<Test>::TooManyOpen);
		assert_ok!(ask(2, Ordinary));
		// A place is taken from the announcement to the close.
		for decision in 1..=2 {
			second_all(decision);
		}
		go_to(29);
		assert_noop!(ask(1, Ordinary), Error::<Test>::TooManyOpen);
		go_to(30);
		assert_eq!(places(101), (1, 0));
		for _ in 0..2 {
			assert_ok!(ask(1, Ordinary));
		}
		assert_noop!(ask(1, Ordinary), Error::<Test>::TooManyOpen);
	});
}

#[test]
fn one_stakeholder_does_not_second_decisions_without_end() {
	test(|| {
		for who in [1, 2, 3, 5, 6] {
			assert_ok!(ask(who, Ordinary));
		}
		for decision in 1..=4 {
			assert_ok!(second(4, decision));
		}
		assert_eq!(places(104), (0, 4));
		assert_noop!(second(4, 5), Error::<Test>::TooManySeconded);
		assert_ok!(second(8, 5));
		// It is counted apart from what it announces, and until the close.
		assert_ok!(ask(4, Ordinary));
		assert_eq!(places(104), (1, 4));
		go_to(29);
		assert_ok!(ask(7, Ordinary));
		let waiting = last();
		assert_noop!(second(4, waiting), Error::<Test>::TooManySeconded);
		go_to(33);
		assert_eq!(places(104), (1, 0));
		assert_ok!(second(4, waiting));
	});
}

#[test]
fn a_challenge_in_effect_is_put_to_decision_once() {
	test(|| {
		let announce = |who| Decisions::announce_challenge(signed(who), 2);
		assert_noop!(announce(1), Error::<Test>::NoChallenge);
		assert_noop!(Decisions::announce_challenge(signed(1), 99), Error::<Test>::NoChallenge);
		Challenges::raise(102);
		// The challenged one can do it; somebody who is not registered cannot.
		assert_noop!(announce(99), Error::<Test>::NotInGoodStanding);
		assert_ok!(announce(2));
		assert_eq!(state(1).subject, Subject::Challenge { stakeholder: 102 });
		assert_noop!(announce(1), Error::<Test>::AlreadyOpen);
	});
}

#[test]
fn a_challenge_needs_no_second_has_no_title_and_takes_its_opener_s_place() {
	test(|| {
		admit_citizens(1);
		Challenges::raise(102);
		assert_ok!(Decisions::announce_challenge(signed(1_001), 2));
		assert_eq!(state(1).state, State::Queued { from: DAY });
		assert_eq!((state(1).text, shown_title(1)), (None, None));
		System::assert_last_event(Event::Queued { decision: 1, from: DAY }.into());
		assert_eq!(places(state(1).by.unwrap()), (1, 0));
		assert_noop!(second(1, 1), Error::<Test>::NotAnnounced);
		assert_noop!(withdraw(1_001, 1), Error::<Test>::NotAnnounced);
		go_to_the_opening();
		close(1);
		assert_eq!(PlacesOf::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_place_belongs_to_the_person_and_not_to_the_key() {
	test(|| {
		let decision = announced(Significant, set(1));
		Register::move_key(1, 111, System::block_number());
		assert_noop!(withdraw(1, decision), Error::<Test>::NotInGoodStanding);
		assert_ok!(withdraw(111, decision));
		assert_eq!(places(101), (0, 0));
	});
}

#[test]
fn a_kind_of_stakeholder_is_told_apart_by_what_it_is_now() {
	test(|| {
		// Admitted a moment ago, an organisation seconds: it is not about the roll.
		Register::admit(50, Chamber::Academia, Kind::Organisation);
		let decision = announced(Ordinary, set(1));
		assert_ok!(second(50, decision));
	});
}
