// SPDX-License-Identifier: Apache-2.0

//! Attacks on the life of a decision: on when it opens and closes, on the places for decisions, on
//! what whole chambers can do to each other, and on what was decided.

use super::world::*;
use crate::common::*;
use doverie_primitives::{Chamber, ChamberSet, DecisionId, RuleName, Verdict};
use doverie_runtime::*;
use pallet_decisions::{Ballot, Call, State};
use sp_keyring::Sr25519Keyring;
use Ballot::{Abstain, No, Yes};
use Chamber::{Academia, Business, CivilSociety, Municipality};

fn change_seats(remove: &Person, add: &Person) -> RuntimeCall {
	let (remove, add) = (vec![remove.account.clone()], vec![add.account.clone()]);
	pallet_validators::Call::change_seats { remove, add }.into()
}

fn second(decision: DecisionId) -> Call<Runtime> {
	Call::second { decision }
}

fn object(decision: DecisionId) -> Call<Runtime> {
	Call::object { decision }
}

fn announce_question(rule: RuleName) -> Call<Runtime> {
	Call::announce_question { rule, title: title(), text: fingerprint(REASONS) }
}

fn announce_annulment(decision: DecisionId) -> Call<Runtime> {
	Call::announce_annulment { decision, title: title(), text: fingerprint(REASONS) }
}

/// Everybody in these chambers.
fn whole(world: &World, chambers: &[Chamber]) -> Vec<Person> {
	let is_in = |person: &&Person| chambers.contains(&person.chamber);
	world.members.iter().filter(is_in).cloned().collect()
}

fn is_dormant(chamber: Chamber) -> bool {
	Decisions::dormant_chambers().contains(chamber)
}

fn enacts(decision: DecisionId) -> BlockNumber {
	match decision_state(decision) {
		State::Scheduled { enacts } => enacts,
		other => panic!("is not scheduled: {other:?}"),
	}
}

/// A decision on a registrar of academia, for which the municipality and business vote: one chamber
/// more, and it passes.
fn one_chamber_short(world: &World) -> DecisionId {
	let add = add_registrar(Academia, &world.organisations(Academia)[1]);
	let decision = world.founder(Business).opens(RuleName::Ordinary, add);
	go_to_ballots(decision);
	all_vote(&whole(world, &[Municipality, Business]), decision, Yes);
	decision
}

/// Goes on until it is carried out, or could have been.
fn go_past_the_enactment(decision: DecisionId) {
	// A new session takes a block for itself, and the scheduler goes on in the next one.
	skip_to(enacts(decision) + 2);
}

/// What three chambers can do to a fourth, or two to the others: registrars and seats.
#[derive(PartialEq, Debug)]
struct Offices {
	registrars: Vec<Vec<AccountId>>,
	seats: Vec<AccountId>,
}

impl Offices {
	fn now() -> Self {
		let seats = Validators::seats().into_iter().map(|seat| seat.validator).collect();
		Self { registrars: Chamber::ALL.map(Stakeholders::registrars).to_vec(), seats }
	}
}

/// These vote yes on a question, one after the other, each opened three days after the last one.
fn these_decide_questions(world: &World, who: &[Person], count: u32) {
	let opener = who.iter().find(|person| person.number == world.founder(person.chamber).number);
	let mut decisions = vec![];
	for place in 0..count {
		if place > 0 {
			skip_to(System::block_number() + 3);
		}
		let decision = opener.expect("a founder is among them").asks(RuleName::Ordinary);
		decisions.push(decision);
	}
	for decision in decisions {
		go_to_ballots(decision);
		all_vote(who, decision, Yes);
	}
}

/// The adversary: whoever sees the pool, and orders the block. Whatever comes when, what is seconded
/// before a checkpoint opens at that checkpoint, with one roll; what comes later waits for the next
/// one.
#[test]
fn whoever_sees_the_pool_first_does_not_choose_the_block_of_an_opening() {
	test_on(presets::LOCAL_PRESET, || {
		assert_eq!(pallet_decisions::DayLength::<Runtime>::get(), MINUTES);
		assert_eq!(include(Alice, record(REASONS)), Ok(Ok(())));
		let announce = |who: Sr25519Keyring| {
			let decision = pallet_decisions::NextDecision::<Runtime>::get();
			assert_eq!(include(who, announce_question(RuleName::Ordinary)), Ok(Ok(())));
			decision
		};
		let seconds = |who: Sr25519Keyring, decision| {
			assert_eq!(include(who, second(decision)), Ok(Ok(())));
		};
		skip_to(MINUTES + 1);
		let early = announce(Alice);
		seconds(Bob, early);
		skip_to(2 * MINUTES - 1);
		let late = announce(Alice);
		seconds(Dave, late);
		// The adversary's own one comes in the block of the checkpoint itself.
		skip_to(2 * MINUTES);
		let too_late = announce(Charlie);
		seconds(Bob, too_late);
		for decision in [early, late] {
			let opening = opening(decision);
			assert_eq!(opening.opened, 2 * MINUTES);
			assert_eq!(opening.closes, 2 * MINUTES + 14 * MINUTES);
		}
		assert_eq!(opening(early).checkpoint, opening(late).checkpoint);
		assert_eq!(decision_state(too_late), State::Queued { from: 3 * MINUTES });
		// Nor does anybody bring it forward, by closing or by voting.
		skip_to(3 * MINUTES - 1);
		let closes = Call::close { decision: too_late };
		assert!(!matches!(include(Ferdie, closes), Ok(Ok(()))));
		let vote = vote_call(too_late, Yes);
		assert!(!matches!(include(Charlie, vote), Ok(Ok(()))));
		skip_to(3 * MINUTES);
		assert_eq!(opening(too_late).opened, 3 * MINUTES);
	});
}

/// The adversary: an organisation of academia whose yes makes the third chamber. It votes in the
/// last block before the close.
#[test]
fn a_ballot_in_the_last_block_is_answered() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 0);
		let academia = world.organisations(Academia);
		let decision = one_chamber_short(&world);
		let closes = opening(decision).closes;
		skip_to(closes - 1);
		academia[1].votes(decision, Yes);
		// A day is added, in which the others answer.
		next_block();
		assert_eq!(decision_state(decision), State::Open);
		assert_eq!(opening(decision).closes, closes + 1);
		assert!(outcome(decision).passed());
		academia[0].votes(decision, No);
		academia[2].votes(decision, No);
		let outcome = close(decision);
		assert_eq!((outcome.verdict, outcome.concurring), (Verdict::NotDecided, 2));
		assert_eq!((opening(decision).closes, opening(decision).added_days), (closes + 2, 2));
	});
}

/// The adversary: the same. It has the decision seconded late, so that the block at which the
/// announcement would have lapsed comes while ballots are taken: what it comes to then says nothing
/// of the last day.
#[test]
fn what_passed_days_before_the_close_does_not_stand_for_the_last_day() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 0);
		let academia = world.organisations(Academia);
		let add = add_registrar(Academia, &academia[1]);
		let announce = announce_call(RuleName::Ordinary, add, REASONS);
		let decision = world.founder(Business).announces(announce);
		let State::Announced { lapses } = decision_state(decision) else { panic!("is announced") };
		skip_to(lapses - 8);
		world.organisations(Municipality)[1].does(second(decision));
		go_to_ballots(decision);
		all_vote(&whole(&world, &[Municipality, Business]), decision, Yes);
		academia[1].votes(decision, Yes);
		let closes = opening(decision).closes;
		skip_to(lapses + 1);
		assert!(lapses + 1 < closes - 1);
		academia[1].votes(decision, Abstain);
		skip_to(closes - 1);
		academia[1].votes(decision, Yes);
		next_block();
		assert_eq!(decision_state(decision), State::Open);
		all_vote(&[academia[0].clone(), academia[2].clone()], decision, No);
		assert_eq!(close(decision).verdict, Verdict::NotDecided);
	});
}

/// The adversary: the same, which comes and goes in each last block, so that nobody knows what to
/// answer until it is too late.
#[test]
fn whoever_flips_until_the_very_end_wins_nothing() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 0);
		let academia = world.organisations(Academia);
		let decision = one_chamber_short(&world);
		academia[1].votes(decision, Yes);
		let closes = opening(decision).closes;
		// Against what has just been written down, in each last block.
		for (block, ballot) in (closes - 1..).zip([Abstain, Yes, Abstain, Yes]) {
			skip_to(block);
			assert_eq!(decision_state(decision), State::Open);
			academia[1].votes(decision, ballot);
		}
		assert!(outcome(decision).passed());
		let outcome = close(decision);
		assert_eq!(opening(decision).added_days, 3);
		assert_eq!(System::block_number(), closes + 3);
		assert_eq!((outcome.verdict, outcome.held), (Verdict::NotDecided, false));
		assert_eq!(decision_state(decision), State::Closed);
	});
}

/// The adversary: the same. Its yes stands when the last day begins and when it is over, and not in
/// between, so that whoever looks then sees that nothing need be done.
#[test]
fn whoever_comes_and_goes_within_the_last_day_is_answered() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 0);
		let academia = world.organisations(Academia);
		let decision = one_chamber_short(&world);
		academia[1].votes(decision, Yes);
		let closes = opening(decision).closes;
		// A day is a block here.
		skip_to(closes - 1);
		academia[1].votes(decision, Abstain);
		assert!(!outcome(decision).passed());
		academia[1].votes(decision, Yes);
		assert!(outcome(decision).passed());
		next_block();
		assert_eq!(decision_state(decision), State::Open);
		all_vote(&[academia[0].clone(), academia[2].clone()], decision, No);
		assert_eq!(close(decision).verdict, Verdict::NotDecided);
	});
}

/// The adversary: an organisation that announces and withdraws without end, so that what closes has
/// no room on the agenda.
#[test]
fn whoever_announces_and_withdraws_keeps_nothing_from_closing() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 0);
		let adversary = RuntimeOrigin::signed(world.organisations(Academia)[1].account.clone());
		// What is announced now lapses a day before what opens tomorrow closes.
		let decision = world.founder(Business).asks(RuleName::Ordinary);
		for _ in 0..300 {
			let number = pallet_decisions::NextDecision::<Runtime>::get();
			let (origin, text) = (adversary.clone(), fingerprint(REASONS));
			let announced = Decisions::announce_question(origin, RuleName::Ordinary, title(), text);
			assert_eq!(announced, Ok(()));
			assert_eq!(Decisions::withdraw(adversary.clone(), number), Ok(()));
		}
		go_to_ballots(decision);
		all_vote(&world.members, decision, Yes);
		let closes = opening(decision).closes;
		skip_to(closes);
		// Nobody need close it, and no day is added.
		assert_eq!((opening(decision).closes, opening(decision).added_days), (closes, 0));
		assert_eq!(decision_state(decision), State::Closed);
		assert!(outcome(decision).passed());
	});
}

/// The adversary: two organisations of two chambers, which announce and second for each other
/// whatever they can.
#[test]
fn two_members_of_two_chambers_fill_no_places() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 0);
		let (business, academia) = (world.organisations(Business), world.organisations(Academia));
		let pair = [&business[1], &academia[2]];
		let mut opened = vec![];
		for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
			for _ in 0..4 {
				let decision = one.announces(announce_question(RuleName::Ordinary));
				other.does(second(decision));
				opened.push(decision);
			}
		}
		for one in pair {
			let fifth = announce_question(RuleName::Ordinary);
			assert_eq!(one.is_refused(fifth), "Decisions.TooManyOpen");
		}
		// Nor do they use up places of others, by seconding these.
		let honest = world.founder(Municipality).announces(announce_question(RuleName::Ordinary));
		for one in pair {
			assert_eq!(one.is_refused(second(honest)), "Decisions.TooManySeconded");
		}
		world.founder(CivilSociety).does(second(honest));
		next_block();
		for decision in opened.into_iter().chain([honest]) {
			assert_eq!(decision_state(decision), State::Open, "{decision}");
		}
	});
}

/// The adversary: everybody in business, its registrars included.
#[test]
fn one_whole_chamber_passes_nothing_and_stops_nothing_that_three_decide() {
	test(|| {
		let world = World::new([4, 4, 4, 4], 20);
		let business = whole(&world, &[Business]);
		let others = world.others(&business);
		let before = Offices::now();
		// What it announces alone never opens, and takes nobody's place.
		let alone: Vec<_> = business
			.iter()
			.flat_map(|by| (0..4).map(|_| by.announces(announce_question(RuleName::Ordinary))))
			.collect();
		// Somebody seconds what it wants; and three chambers want something else.
		let theirs = [alone[0], alone[1]];
		for decision in &theirs {
			world.organisations(Municipality)[1].does(second(*decision));
		}
		let add = add_registrar(Academia, &world.organisations(Academia)[1]);
		let announce = announce_call(RuleName::Ordinary, add, REASONS);
		let wanted = world.founder(Academia).announces(announce);
		world.founder(CivilSociety).does(second(wanted));
		go_to_ballots(wanted);
		for decision in &theirs {
			all_vote(&business, *decision, Yes);
		}
		// Against one the others vote, to the other one they do not come.
		all_vote(&others, theirs[0], No);
		all_vote(&others, wanted, Yes);
		all_vote(&business, wanted, No);
		assert!(close(wanted).passed());
		assert_eq!(close(theirs[0]).verdict, Verdict::Rejected);
		let outcome = close(theirs[1]);
		assert_eq!((outcome.verdict, outcome.concurring), (Verdict::NotDecided, 1));
		for decision in &alone[2..] {
			assert_eq!(decision_state(*decision), State::Lapsed, "{decision}");
		}
		// It objects, which puts it off once, and asks for an annulment, which the others refuse.
		let due = enacts(wanted);
		business[1].does(object(wanted));
		let put_off = enacts(wanted);
		assert!(put_off >= due + 28);
		assert_eq!(business[2].is_refused(object(wanted)), "Decisions.AlreadyPutOff");
		let annulment = business[1].announces(announce_annulment(wanted));
		world.organisations(Municipality)[1].does(second(annulment));
		go_to_ballots(annulment);
		all_vote(&business, annulment, Yes);
		all_vote(&others, annulment, No);
		assert_eq!(close(annulment).verdict, Verdict::Rejected);
		go_past_the_enactment(wanted);
		assert!(matches!(decision_state(wanted), State::Enacted { .. }));
		let after = Offices::now();
		assert_eq!(after.registrars[Academia.index()].len(), 3);
		assert_eq!(after.registrars[Business.index()], before.registrars[Business.index()]);
		assert_eq!(after.seats, before.seats);
	});
}

/// The adversary: everybody in the municipality and in business.
#[test]
fn two_whole_chambers_pass_nothing_and_remake_nobody_s_registrars_or_seats() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 12);
		let two = whole(&world, &[Municipality, Business]);
		let others = world.others(&two);
		let before = Offices::now();
		let (m, b) = (world.organisations(Municipality), world.organisations(Business));
		let academia = world.founder(Academia);
		let attack = || {
			[
				m[0].opens(RuleName::Ordinary, add_registrar(Academia, &m[1])),
				m[1].opens(RuleName::Ordinary, remove_registrar(Academia, academia)),
				b[0].opens(RuleName::Ordinary, change_seats(academia, &b[1])),
				b[1].opens(RuleName::Ordinary, add_registrar(Business, &b[1])),
				m[2].opens(RuleName::Revival, add_registrar(CivilSociety, &m[1])),
				b[2].opens(RuleName::Revival, add_registrar(Municipality, &m[1])),
			]
		};
		// The others come and say no; and then they do not come at all.
		for they_come in [true, false] {
			let decisions = attack();
			decisions.into_iter().for_each(go_to_ballots);
			for decision in decisions {
				all_vote(&two, decision, Yes);
				if they_come {
					all_vote(&others, decision, No);
				}
			}
			for decision in decisions {
				let outcome = close(decision);
				assert!(!outcome.passed(), "{decision}: {outcome:?}");
				assert_eq!(outcome.concurring, 2);
				assert_eq!(decision_state(decision), State::Closed);
			}
			assert_eq!(Decisions::dormant_chambers(), ChamberSet::default());
		}
		skip_to(System::block_number() + 20);
		assert_eq!(Offices::now(), before);
	});
}

/// The adversary: everybody but academia, which is alive.
#[test]
fn three_whole_chambers_do_not_remake_a_fourth_that_is_alive_nor_pass_what_takes_four() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 12);
		let three = whole(&world, &[Municipality, Business, CivilSociety]);
		let academia = world.organisations(Academia);
		let before = Offices::now();
		let m = world.organisations(Municipality);
		let (b, c) = (world.organisations(Business), world.organisations(CivilSociety));
		let attack = || {
			[
				(RuleName::Ordinary, add_registrar(Academia, &m[1])),
				(RuleName::Ordinary, remove_registrar(Academia, &academia[0])),
				(RuleName::Significant, change_seats(&academia[0], &m[1])),
			]
			.map(|(rule, call)| {
				let decision = m[0].announces(announce_call(rule, call, REASONS));
				b[0].does(second(decision));
				if rule == RuleName::Significant {
					c[0].does(second(decision));
				}
				decision
			})
		};
		let end_in_nothing = |decisions: [DecisionId; 3], academia_votes: Option<Ballot>| {
			decisions.into_iter().for_each(go_to_ballots);
			for decision in decisions {
				all_vote(&three, decision, Yes);
				if let Some(ballot) = academia_votes {
					all_vote(&academia, decision, ballot);
				}
			}
			for decision in decisions {
				let outcome = close(decision);
				assert_eq!((outcome.concurring, outcome.consents), (3, false), "{decision}");
				assert_eq!(outcome.verdict, Verdict::NotDecided);
			}
		};
		// It comes and says no; it misses one round; and nobody would say that it is dead.
		end_in_nothing(attack(), Some(No));
		end_in_nothing(attack(), None);
		assert!(!is_dormant(Academia));
		// What takes four is not passed by three.
		for rule in [RuleName::Significant, RuleName::Constitutional] {
			let decision = m[0].asks(rule);
			go_to_ballots(decision);
			all_vote(&three, decision, Yes);
			assert_eq!(close(decision).verdict, Verdict::NotDecided);
		}
		// It comes to nothing at all, until it is counted as dormant, and then to what is about its
		// own offices, and to nothing else.
		these_decide_questions(&world, &three, 3);
		skip_to(System::block_number() + 20);
		assert!(is_dormant(Academia));
		end_in_nothing(attack(), Some(No));
		assert!(!is_dormant(Academia));
		skip_to(System::block_number() + 20);
		assert_eq!(Offices::now(), before);
	});
}

/// The adversary: everybody but academia, which is away for a few days. They put something to
/// decision every day, so that it has missed three.
#[test]
fn three_questions_in_three_days_make_no_chamber_dormant() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 12);
		let three = whole(&world, &[Municipality, Business, CivilSociety]);
		let mut decisions = vec![];
		for _ in 0..3 {
			decisions.push(world.founder(Municipality).asks(RuleName::Ordinary));
			next_block();
		}
		let add = add_registrar(Academia, &world.organisations(Municipality)[1]);
		let attack = world.founder(Business).opens(RuleName::Ordinary, add);
		decisions.push(attack);
		go_to_ballots(attack);
		for decision in decisions {
			all_vote(&three, decision, Yes);
		}
		let outcome = close(attack);
		assert_eq!((outcome.concurring, outcome.verdict), (3, Verdict::NotDecided));
		assert!(!outcome.consents && !is_dormant(Academia));
	});
}

/// The adversary: an organisation of business, for which three chambers want a seat. When that is
/// decided, it leaves, and a registrar of academia, who is one of theirs, admits it there: academia
/// would have lost its say in its own seats.
#[test]
fn whoever_moves_after_a_decision_takes_no_seat_of_a_chamber_that_was_not_asked() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 12);
		let three = whole(&world, &[Municipality, Business, CivilSociety]);
		let mover = &world.organisations(Business)[2];
		let before = Offices::now();
		let seats = change_seats(world.founder(Business), mover);
		let decision = world.founder(Municipality).opens(RuleName::Ordinary, seats);
		assert_eq!(info(decision).decision.consent, ChamberSet::from_iter([Business]));
		go_to_ballots(decision);
		all_vote(&three, decision, Yes);
		assert!(close(decision).passed());
		mover.does(Register::leave {});
		let registrar = RuntimeOrigin::signed(world.founder(Academia).account.clone());
		let admission = admission(mover.account.clone(), Academia, mover.kind);
		assert_eq!(Stakeholders::admit(registrar, admission), Ok(()));
		go_past_the_enactment(decision);
		let missing = pallet_decisions::Error::<Runtime>::ConsentMissing;
		let State::EnactmentFailed { error, .. } = decision_state(decision) else {
			panic!("is carried out")
		};
		assert_eq!(error, sp_runtime::DispatchError::from(missing));
		assert_eq!(Offices::now(), before);
	});
}

/// Academia is dead: nobody comes any more. The three others revive it.
#[test]
fn three_chambers_revive_a_dead_one_within_thirty_days() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 12);
		let three = whole(&world, &[Municipality, Business, CivilSociety]);
		// It has come until now.
		let last = world.founder(Business).asks(RuleName::Ordinary);
		go_to_ballots(last);
		all_vote(&world.members, last, Yes);
		assert!(close(last).passed());
		assert_eq!(Decisions::attendance(Academia).missed, 0);

		let died = System::block_number();
		these_decide_questions(&world, &three, 3);
		let helper = &world.organisations(Business)[1];
		let revival =
			world.founder(Municipality).opens(RuleName::Ordinary, add_registrar(Academia, helper));
		go_to_ballots(revival);
		assert!(!is_dormant(Academia));
		all_vote(&three, revival, Yes);
		let outcome = close(revival);
		assert!(outcome.passed() && outcome.consents && outcome.dormant.contains(Academia));
		assert!(is_dormant(Academia));
		// Nobody keeps it dead, whoever would rather have it so.
		for by in [&world.organisations(Academia)[1], &world.organisations(Business)[2]] {
			assert_eq!(by.is_refused(object(revival)), "Decisions.NothingToObjectTo");
			let annul = announce_annulment(revival);
			assert_eq!(by.is_refused(annul), "Decisions.NothingToAnnul");
		}
		go_past_the_enactment(revival);
		assert!(Stakeholders::is_registrar(Academia, &helper.account));
		// Days of one block.
		assert!(System::block_number() - died <= 30, "{}", System::block_number() - died);

		// Whoever comes back votes, and it is alive again.
		let next = world.founder(Business).asks(RuleName::Significant);
		go_to_ballots(next);
		all_vote(&world.members, next, Yes);
		assert!(close(next).passed());
		assert!(!is_dormant(Academia));
	});
}

/// Academia and civil society are dead. The adversary: the two others, which name registrars for
/// these and want more.
#[test]
fn two_dead_chambers_get_registrars_and_nothing_else_can_be_done_by_that_rule() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 12);
		let two = whole(&world, &[Municipality, Business]);
		let (m, b) = (world.organisations(Municipality), world.organisations(Business));
		let before = Offices::now();
		let both =
			batch_all(vec![add_registrar(Academia, &b[1]), add_registrar(CivilSociety, &m[1])]);
		let academia = world.founder(Academia);
		// Nothing but naming registrars can be put to decision by it.
		for call in [
			remove_registrar(Academia, academia),
			change_seats(academia, &b[1]),
			batch_all(vec![both.clone(), change_seats(academia, &b[1])]),
			batch_all(vec![add_registrar(Academia, &b[1]), change_seats(academia, &b[1])]),
			frame_system::Call::authorize_upgrade { code_hash: Hash::zero() }.into(),
		] {
			let announce = announce_call(RuleName::Revival, call, REASONS);
			let refusal = b[0].is_refused(announce);
			assert!(
				["Decisions.RuleTooWeak", "Decisions.CallWrapsOthers"].contains(&&*refusal),
				"{refusal}"
			);
		}
		these_decide_questions(&world, &two, 3);
		let put = |by: &Person, with: &Person, rule: RuleName, call: RuntimeCall| {
			let decision = by.announces(announce_call(rule, call, REASONS));
			with.does(second(decision));
			decision
		};
		let revival = put(&m[1], &b[1], RuleName::Revival, both);
		// Nor do they name their own by it, alone or among those of the dead.
		let for_themselves = add_registrar(Municipality, &m[1]);
		let own = put(&m[2], &b[2], RuleName::Revival, for_themselves);
		let among_others =
			batch_all(vec![add_registrar(Academia, &m[2]), add_registrar(Business, &m[2])]);
		let mixed = put(&b[1], &m[1], RuleName::Revival, among_others);
		// The ordinary rule takes three.
		let for_academia = add_registrar(Academia, &m[2]);
		let ordinary = put(&b[2], &m[2], RuleName::Ordinary, for_academia);
		for decision in [revival, own, mixed, ordinary] {
			go_to_ballots(decision);
			all_vote(&two, decision, Yes);
		}
		assert!(close(revival).passed());
		for decision in [own, mixed] {
			let outcome = close(decision);
			assert_eq!((outcome.verdict, outcome.consents), (Verdict::NotDecided, false));
		}
		assert_eq!(close(ordinary).verdict, Verdict::NotDecided);
		go_past_the_enactment(revival);
		assert!(Stakeholders::is_registrar(Academia, &b[1].account));
		assert!(Stakeholders::is_registrar(CivilSociety, &m[1].account));
		let after = Offices::now();
		assert_eq!(after.seats, before.seats);
		for chamber in [Municipality, Business] {
			assert_eq!(after.registrars[chamber.index()], before.registrars[chamber.index()]);
		}
		// Once one of them comes again, that rule does nothing any more.
		let question = m[0].asks(RuleName::Ordinary);
		go_to_ballots(question);
		all_vote(&world.others(&whole(&world, &[CivilSociety])), question, Yes);
		assert!(close(question).passed());
		let again = m[1].opens(RuleName::Revival, add_registrar(CivilSociety, &m[2]));
		go_to_ballots(again);
		all_vote(&two, again, Yes);
		assert_eq!(close(again).verdict, Verdict::NotDecided);
	});
}

/// The adversary: those who were outvoted. They are a quarter of business, and object as often as
/// they can.
#[test]
fn an_objection_by_a_quarter_of_a_chamber_puts_off_once() {
	test(|| {
		let world = World::new([3, 8, 3, 3], 12);
		let business = world.organisations(Business);
		let registrar = &world.organisations(Academia)[1];
		let decision = business[0].opens(RuleName::Ordinary, add_registrar(Academia, registrar));
		go_to_ballots(decision);
		// Nothing is decided that could be objected to.
		assert_eq!(business[6].is_refused(object(decision)), "Decisions.NothingToObjectTo");
		all_vote(&world.others(&business[6..]), decision, Yes);
		assert!(close(decision).passed());
		let due = enacts(decision);
		business[6].does(object(decision));
		assert_eq!(enacts(decision), due);
		assert_eq!(business[6].is_refused(object(decision)), "Decisions.Unchanged");
		// A citizen is far from a quarter of civil society.
		world.citizens()[0].does(object(decision));
		assert_eq!(enacts(decision), due);
		business[7].does(object(decision));
		let put_off = enacts(decision);
		assert!(put_off >= due + 28);
		assert!(info(decision).decision.put_off);
		for again in [&business[5], &business[7]] {
			assert_eq!(again.is_refused(object(decision)), "Decisions.AlreadyPutOff");
		}
		skip_to(put_off - 1);
		assert_eq!(enacts(decision), put_off);
		assert!(!Stakeholders::is_registrar(Academia, &registrar.account));
		go_past_the_enactment(decision);
		assert!(Stakeholders::is_registrar(Academia, &registrar.account));
	});
}

/// What was decided turns out to be wrong before it is carried out: the chambers annul it by the
/// rule that it was decided by. The adversary, who wanted it, is in a hurry.
#[test]
fn an_annulment_by_the_same_rule_stops_what_was_decided() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 12);
		let sham = &world.organisations(Business)[1];
		let decision = sham.opens(RuleName::Ordinary, add_registrar(Academia, sham));
		go_to_ballots(decision);
		all_vote(&world.members, decision, Yes);
		assert!(close(decision).passed());
		let due = enacts(decision);
		let annulment = world.founder(CivilSociety).announces(announce_annulment(decision));
		// Alone it stops nothing, and seconded there is one at a time.
		assert_eq!(enacts(decision), due);
		world.founder(Academia).does(second(annulment));
		let another = announce_annulment(decision);
		assert_eq!(sham.is_refused(another), "Decisions.AlreadyContested");
		assert_eq!(info(annulment).decision.rule_name, RuleName::Ordinary);
		// It waits until that is decided, whatever the sham tries.
		go_to_ballots(annulment);
		assert!(enacts(decision) > opening(annulment).closes + 3);
		assert_ne!(sham.tries(Call::retry { decision }), Ok(Ok(())));
		all_vote(&world.others(&whole(&world, &[Business])), annulment, Yes);
		all_vote(&whole(&world, &[Business]), annulment, No);
		assert!(close(annulment).passed());
		assert_eq!(decision_state(decision), State::Annulled { by: annulment });
		assert_eq!(decision_state(annulment), State::Closed);
		skip_to(System::block_number() + 30);
		assert_eq!(decision_state(decision), State::Annulled { by: annulment });
		assert!(!Stakeholders::is_registrar(Academia, &sham.account));
		assert_ne!(sham.tries(Call::retry { decision }), Ok(Ok(())));
	});
}

/// The adversary: a third of the organisations of three chambers. They fill all the places that they
/// have, vote in the last block, object, and ask for annulments; and the honest get theirs.
#[test]
fn honest_decisions_go_through_whatever_a_third_of_three_chambers_does() {
	test(|| {
		let world = World::new([6, 6, 6, 6], 30);
		let adversary: Vec<_> = [Municipality, Business, Academia]
			.into_iter()
			.flat_map(|chamber| world.organisations(chamber)[4..].to_vec())
			.collect();
		let honest = world.others(&adversary);
		let registrar = &world.organisations(Academia)[1];
		let add = add_registrar(Academia, registrar);
		// Each has somebody of another chamber behind it.
		let mut noise = vec![];
		for (by, partner) in adversary.iter().zip(adversary.iter().cycle().skip(2)) {
			for _ in 0..4 {
				let decision = by.announces(announce_question(RuleName::Ordinary));
				partner.does(second(decision));
				noise.push(decision);
			}
		}
		assert_eq!(noise.len(), 24);
		let wanted = world.founder(Municipality).opens(RuleName::Ordinary, add);
		go_to_ballots(wanted);
		all_vote(&honest, wanted, Yes);
		skip_to(opening(wanted).closes - 1);
		all_vote(&adversary, wanted, No);
		assert!(close(wanted).passed());
		for decision in &noise {
			assert!(!close(*decision).passed());
		}
		// A third of a chamber is more than a quarter.
		for by in &adversary {
			let _ = by.tries(object(wanted));
		}
		assert!(info(wanted).decision.put_off);
		// It is as good as over when the annulment that nobody else wants is seconded.
		let annulment = adversary[0].announces(announce_annulment(wanted));
		adversary[2].does(second(annulment));
		go_to_ballots(annulment);
		all_vote(&adversary, annulment, Yes);
		all_vote(&honest, annulment, No);
		assert_eq!(close(annulment).verdict, Verdict::Rejected);
		// There is no second one, which would put it off forever.
		let another = announce_annulment(wanted);
		assert_eq!(adversary[1].is_refused(another), "Decisions.AlreadyContested");
		go_past_the_enactment(wanted);
		assert!(matches!(decision_state(wanted), State::Enacted { .. }));
		assert!(Stakeholders::is_registrar(Academia, &registrar.account));
	});
}
