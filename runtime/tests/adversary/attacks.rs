// SPDX-License-Identifier: Apache-2.0

//! Attacks by name. Each says who the adversary is, and what holds all the same.

use super::world::*;
use crate::common::*;
use doverie_primitives::{ByChamber, ByKind, Chamber, Kind, RollSize, RuleName, Verdict};
use doverie_runtime::{configs::governance::Rules, *};
use pallet_decisions::{Ballot, Conditions, Outcome, State, Tally};
use pallet_stakeholders::{ActKind, Standing};
use sp_runtime::traits::Convert;
use Ballot::{No, Yes};
use Chamber::{Academia, Business, CivilSociety, Municipality};

/// The adversary: one organisation of each of three chambers, a third of them. In one block they
/// challenge the other six and put that to decision.
#[test]
fn a_third_of_three_chambers_expels_nobody() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 12);
		let chambers = [Municipality, Business, Academia];
		// No registrars: newcomers.
		let conspirators = chambers.map(|chamber| world.organisations(chamber)[1].clone());
		let victims: Vec<_> = chambers
			.iter()
			.flat_map(|chamber| world.organisations(*chamber))
			.filter(|member| conspirators.iter().all(|c| c.number != member.number))
			.collect();
		assert_eq!(victims.len(), 6);
		let mut refused = 0;
		for victim in &victims {
			for by in conspirators.iter().filter(|by| by.chamber != victim.chamber) {
				refused += u32::from(by.tries(challenge(victim)) != Ok(Ok(())));
			}
		}
		// Two challenges each, and one member of each chamber at a time.
		assert!(refused >= 6, "{refused} of 12 are refused");
		let challenged: Vec<_> = victims.iter().filter(|victim| is_challenged(victim)).collect();
		assert!(!challenged.is_empty() && challenged.len() <= 3, "{}", challenged.len());
		for chamber in chambers {
			assert!(challenged.iter().filter(|victim| victim.chamber == chamber).count() <= 1);
		}
		let decisions: Vec<_> = challenged
			.iter()
			.zip(conspirators.iter().cycle())
			.map(|(victim, by)| (*victim, by.announces(announce_challenge(victim))))
			.collect();
		decisions.iter().for_each(|(_, decision)| go_to_ballots(*decision));

		for (about, decision) in &decisions {
			assert_eq!(rolls(*decision), [3, 3, 3, 15]);
			for conspirator in &conspirators {
				conspirator.votes(*decision, Yes);
			}
			// All the others vote, those under challenge too, each but on itself.
			for victim in &victims {
				if victim.number == about.number {
					let vote = vote_call(*decision, No);
					assert_eq!(victim.is_refused(vote), "Decisions.OwnChallenge");
				} else {
					victim.votes(*decision, No);
				}
			}
		}
		for (_, decision) in &decisions {
			let outcome = close(*decision);
			assert_eq!((outcome.verdict, outcome.concurring), (Verdict::Rejected, 0));
		}
		skip_to(System::block_number() + 3);
		for victim in &victims {
			assert_eq!(standing(victim), Standing::Admitted);
			assert!(!is_challenged(victim));
		}
		// It has cost them the right to try once more.
		for conspirator in &conspirators {
			let citizen = &world.citizens()[0];
			assert_eq!(conspirator.is_refused(challenge(citizen)), "Stakeholders.ChallengesPaused");
		}
	});
}

/// The adversary: the same. It challenges in front of a decision of its own, to be alone on its
/// roll, and its victims stay on it.
#[test]
fn nobody_chooses_an_electorate_by_challenging() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 0);
		let of = |chamber, place: usize| world.organisations(chamber)[place].clone();
		let (m, b, a) = (of(Municipality, 1), of(Business, 1), of(Academia, 1));
		for (by, whom) in [
			(&b, of(Municipality, 2)),
			(&a, of(Municipality, 2)),
			(&m, of(Business, 2)),
			(&a, of(Business, 2)),
			(&m, of(Academia, 2)),
			(&b, of(Academia, 2)),
		] {
			by.does(challenge(&whom));
		}
		let decision = m.opens(RuleName::Ordinary, add_registrar(CivilSociety, &m));
		go_to_ballots(decision);
		assert_eq!(rolls(decision), [3, 3, 3, 3]);
		for by in [&m, &b, &a] {
			by.votes(decision, Yes);
		}
		for chamber in [Municipality, Business, Academia] {
			of(chamber, 0).votes(decision, No);
			of(chamber, 2).votes(decision, No);
		}
		assert_eq!(close(decision).verdict, Verdict::Rejected);
	});
}

/// The adversary: a citizen and an organisation of business. They see that a decision is to be
/// opened, and challenge half of academia in the same block.
#[test]
fn two_members_make_no_quorum_unreachable() {
	test(|| {
		let world = World::new([6, 9, 12, 6], 300);
		let conspirators = [world.citizens()[7].clone(), world.organisations(Business)[4].clone()];
		let academia = world.organisations(Academia);
		for victim in &academia[..6] {
			for by in &conspirators {
				let _ = by.tries(challenge(victim));
			}
		}
		let challenged = academia.iter().filter(|victim| is_challenged(victim)).count();
		assert_eq!(challenged, 1, "a tenth of twelve, and at least one");
		let decision = world.founder(Municipality).asks(RuleName::Constitutional);
		go_to_ballots(decision);
		assert_eq!(rolls(decision), [6, 9, 12, 306]);
		// More than half of them must say yes: with half of them muted, that could not be.
		all_vote(&world.others(&conspirators), decision, Yes);
		let outcome = close(decision);
		assert_eq!(yes_and_no(decision, Academia), (12, 0));
		assert_eq!(outcome.chambers.academia.missing, 0);
		assert!(outcome.passed());
	});
}

/// The adversary: a citizen, who challenges as many as possible, without reasons that anyone can
/// read, and again when a decision has dismissed it.
#[test]
fn challenges_are_few_and_have_reasons_and_a_price() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 40);
		let citizen = &world.citizens()[0];
		let business = world.organisations(Business);
		let off_record = pallet_stakeholders::Call::challenge {
			stakeholder: business[0].account.clone(),
			reasons: fingerprint(b"reasons that nobody has seen"),
		};
		assert_eq!(citizen.is_refused(off_record), "Stakeholders.ReasonsNotOnRecord");
		citizen.does(challenge(&business[0]));
		citizen.does(challenge(&business[1]));
		let third = challenge(&world.organisations(Academia)[0]);
		assert_eq!(citizen.is_refused(third.clone()), "Stakeholders.TooManyChallenges");
		// Another chamber's word puts one in effect, and not a second one of so small a chamber.
		let other = &world.organisations(Municipality)[1];
		other.does(challenge(&business[0]));
		assert_eq!(other.is_refused(challenge(&business[1])), "Stakeholders.TooManyChallenged");
		// What is not in effect can be withdrawn, which makes room.
		let stakeholder = business[1].account.clone();
		citizen.does(Register::withdraw_challenge { stakeholder });
		citizen.does(third);

		let decision = citizen.announces(announce_challenge(&business[0]));
		go_to_ballots(decision);
		assert!(!close(decision).passed());
		skip_to(System::block_number() + 3);
		assert_eq!(standing(&business[0]), Standing::Admitted);
		let fourth = challenge(&business[2]);
		for by in [citizen, other] {
			assert_eq!(by.is_refused(fourth.clone()), "Stakeholders.ChallengesPaused");
		}
		// Others may, and after 180 days these two may again.
		world.citizens()[1].does(fourth);
		skip_to(System::block_number() + 180);
		other.does(challenge(&world.organisations(Academia)[1]));
	});
}

/// The adversary: the registrars of business and of academia. They suspend all of business but their
/// friend, so long that the checkpoint lies in between, and reinstate them when the decision is open.
#[test]
fn two_registrars_that_suspend_over_a_checkpoint_choose_no_roll() {
	test(|| {
		let world = World::new([6, 5, 6, 6], 30);
		let business = world.organisations(Business);
		let (registrar, friend, others) = (&business[0], &business[1], &business[2..]);
		registrar.does(batch_all(each(others, suspension_of)));
		// Alone it has changed nothing yet.
		assert!(others.iter().all(|member| standing(member) == Standing::Admitted));
		let seconds = each(others, |member| second(member, ActKind::Suspension));
		world.founder(Academia).does(batch_all(seconds));
		mature();
		let decision = friend.opens(RuleName::Ordinary, add_registrar(Business, friend));
		go_to_ballots(decision);
		assert_eq!(rolls(decision), [6, 5, 6, 36]);
		// They vote while they are suspended, free of charge, and afterwards.
		for member in others {
			assert_eq!(standing(member), Standing::Suspended);
			member.votes(decision, No);
		}
		registrar.does(batch_all(each(others, reinstate)));
		friend.votes(decision, Yes);
		assert_eq!(yes_and_no(decision, Business), (1, 3));
		assert_eq!(rolls(decision), [6, 5, 6, 36]);
		assert!(!close(decision).chambers.business.passes);
	});
}

/// The adversary: the registrar of business, with one of academia. It suspends, revokes and lets
/// expire whoever is about to vote against it.
#[test]
fn a_registrar_keeps_nobody_from_voting_in_what_is_open() {
	test(|| {
		let mut world = World::new([3, 4, 3, 3], 10);
		// It is on the roll of what opens in sixteen days, and is expired a day later.
		let expires = System::block_number() + MATURITY + 1;
		let expiring = world.admit_until(expires, Business, Kind::Organisation);
		let business = world.organisations(Business);
		// Announced so early that it takes effect at the same block.
		skip_to(expires - NOTICE);
		business[0].does(revocation_of(&business[2]));
		skip_to(expires - 1);
		let decision = business[0].opens(RuleName::Ordinary, add_registrar(Business, &business[0]));
		go_to_ballots(decision);
		business[0].does(suspension_of(&business[1]));
		world.founder(Academia).does(second(&business[1], ActKind::Suspension));
		business[3].does(Register::leave {});
		for (member, expected) in [
			(&business[1], Standing::Suspended),
			(&business[2], Standing::Revoked),
			(&business[3], Standing::Left),
			(&expiring, Standing::Expired),
		] {
			assert_eq!(standing(member), expected);
			assert!(Decisions::may_vote(decision, member.account.clone()));
			member.votes(decision, No);
			// And changes the ballot.
			member.votes(decision, Ballot::Abstain);
			member.votes(decision, No);
			// Nothing else is theirs to do.
			assert_eq!(member.is_refused(record(b"else")), "Records.NotInGoodStanding");
		}
		business[0].votes(decision, Yes);
		assert_eq!(yes_and_no(decision, Business), (1, 4));
		// Whoever is suspended is on the roll of what opens sixteen days later, and the others not.
		mature();
		let later = business[0].asks(RuleName::Ordinary);
		go_to_ballots(later);
		assert_eq!(rolls(later)[Business.index()], 2);
	});
}

/// The adversary: the registrar of business, who admits as many organisations of its own as the
/// brake lets through in the block of an opening, and in the days before.
#[test]
fn members_minted_around_an_opening_have_no_vote_in_it() {
	test(|| {
		let world = World::new([6, 6, 6, 6], 30);
		let registrar = world.founder(Business);
		let mut minted = vec![];
		let mut mint = |number: u32| {
			let sham = under_new_key(registrar, number);
			let admission = admission(sham.account.clone(), Business, Kind::Organisation);
			registrar.does(Register::admit { admission });
			minted.push(sham);
		};
		for day in 0..14 {
			mint(1_000 + 2 * day);
			mint(1_001 + 2 * day);
			next_block();
		}
		(2_000..2_004).for_each(&mut mint);
		let decision = registrar.opens(RuleName::Ordinary, add_registrar(Academia, registrar));
		go_to_ballots(decision);
		assert_eq!(rolls(decision), [6, 6, 6, 36]);
		assert_eq!(minted.len(), 32);
		for sham in &minted {
			assert_eq!(sham.is_refused(vote_call(decision, Yes)), "Decisions.NotOnRoll");
		}
	});
}

/// The adversary: the registrar of business, and nobody objects. In the last days before the close
/// it moves the keys of its chamber to accounts of its own, or revokes and wants to admit again, and
/// votes with these.
#[test]
fn a_registrar_that_moves_keys_rewrites_no_ballot_and_casts_none() {
	test(|| {
		let world = World::new([6, 6, 6, 6], 30);
		let business = world.organisations(Business);
		let (registrar, members) = (&business[0], &business[1..]);
		let decision = registrar.opens(RuleName::Ordinary, add_registrar(Academia, registrar));
		go_to_ballots(decision);
		// All but the last one have voted.
		for member in &members[..4] {
			member.votes(decision, No);
		}
		let closes = opening(decision).closes;
		skip_to(closes - 2 - NOTICE);
		let stolen: Vec<_> =
			members.iter().zip(1_000..).map(|(member, key)| under_new_key(member, key)).collect();
		let moves = members[..3].iter().zip(&stolen);
		let moves = moves.map(|(member, thief)| key_move_of(member, &thief.account).into());
		let moves: Vec<RuntimeCall> = moves.collect();
		registrar.does(batch_all([moves, each(&members[3..], revocation_of)].concat()));
		skip_to(closes - 2);
		for (member, thief) in members[..3].iter().zip(&stolen) {
			assert_eq!(account_of(member), thief.account);
			for ballot in [Yes, Ballot::Abstain] {
				let vote = vote_call(decision, ballot);
				assert_eq!(thief.is_refused(vote.clone()), "Decisions.KeyTooNew");
				// Nor in a block whose author takes it all the same.
				assert_ne!(thief.tries(vote), Ok(Ok(())));
			}
		}
		// An admission again is no way around the announcement.
		for (member, thief) in members[3..].iter().zip(&stolen[3..]) {
			assert_eq!(standing(member), Standing::Revoked);
			let admission = pallet_stakeholders::Admission {
				tag: tag(&member.account),
				..admission(thief.account.clone(), Business, Kind::Organisation)
			};
			let refused = registrar.is_refused(Register::admit { admission });
			assert_eq!(refused, "Stakeholders.OtherAccount");
		}
		// Whoever was revoked votes all the same.
		members[4].votes(decision, No);
		registrar.votes(decision, Yes);
		assert_eq!(yes_and_no(decision, Business), (1, 5));
		assert_eq!(close(decision).verdict, Verdict::Rejected);
	});
}

/// The adversary: a sham organisation of business. It votes on the first day, is challenged on that
/// day, and is barred when the decision that it carries has closed.
#[test]
fn what_a_barred_member_has_carried_is_not_carried_out() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 10);
		let of = |chamber, place: usize| world.organisations(chamber)[place].clone();
		let sham = of(Business, 2);
		for by in [of(Municipality, 0), of(Academia, 0)] {
			by.does(challenge(&sham));
		}
		let on_challenge = of(CivilSociety, 0).announces(announce_challenge(&sham));
		next_block();
		// It closes while the challenge waits for its block, and is to be carried out thereafter.
		let carried = sham.opens(RuleName::Ordinary, add_registrar(Academia, &sham));
		// It is open when the sham is barred.
		let open = sham.asks(RuleName::Constitutional);
		go_to_ballots(open);
		for decision in [carried, open] {
			sham.votes(decision, Yes);
			of(Municipality, 1).votes(decision, Yes);
			of(Academia, 1).votes(decision, Yes);
		}
		for by in [of(Municipality, 0), of(Business, 0), of(Academia, 0)] {
			by.votes(on_challenge, Yes);
		}
		// Nobody strikes the ballot of somebody whom no decision has barred.
		let strike = |decision| pallet_decisions::Call::<Runtime>::strike_ballot {
			decision,
			roll_number: sham.number,
		};
		let citizen = &world.citizens()[0];
		assert_eq!(citizen.is_refused(strike(carried)), "Decisions.NotBarred");
		assert!(close(on_challenge).passed());
		assert!(close(carried).passed());
		let State::Scheduled { enacts } = decision_state(carried) else { panic!("is scheduled") };
		skip_to(enacts - 1);
		assert_eq!(standing(&sham), Standing::Barred);
		let State::Scheduled { .. } = decision_state(carried) else { panic!("is scheduled") };

		// Anyone does, free of charge; what has closed comes to something else, and is let be.
		citizen.does(strike(carried));
		let outcome = outcome(carried);
		assert_eq!((outcome.verdict, outcome.concurring), (Verdict::NotDecided, 2));
		assert_eq!(decision_state(carried), State::Closed);
		citizen.does(strike(open));
		assert_eq!(yes_and_no(open, Business), (0, 0));
		assert_ne!(citizen.tries(strike(open)), Ok(Ok(())));
		// It does not vote once more.
		assert_ne!(sham.tries(vote_call(open, Yes)), Ok(Ok(())));
		skip_to(enacts + 2);
		assert!(!Stakeholders::is_registrar(Academia, &sham.account));
		assert_eq!(decision_state(carried), State::Closed);
	});
}

/// The adversary: opponents who come, or stay at home, so that a quorum is met or missed where that
/// helps them; supporters who hurt what they support by coming.
#[test]
fn one_more_yes_never_hurts_and_staying_away_never_helps_more_than_no() {
	let rolls = [30, 60, 12, 40_000];
	let of_chamber = |roll, (yes, no)| {
		let roll = RollSize { organisations: roll, citizens: 0 };
		let organisations = Tally { yes, no, abstain: 0 };
		(roll, ByKind { organisations, citizens: Tally::default() })
	};
	let comes_to = |rule, ballots: [(u32, u32); 4]| {
		let chambers: Vec<_> = rolls.into_iter().zip(ballots).collect();
		let each = |chamber: Chamber| {
			let (roll, ballots) = chambers[chamber.index()];
			of_chamber(roll, ballots)
		};
		let rolls = ByChamber::from_fn(|chamber| each(chamber).0);
		let tallies = ByChamber::from_fn(|chamber| each(chamber).1);
		Outcome::of(&Rules::convert(rule), &rolls, &tallies, &Conditions::default())
	};
	// These passed while a citizen fewer came, when quorums counted whoever came.
	for (rule, organisations, civil_society) in [
		(RuleName::Budget, [(10, 6), (20, 12), (5, 3)], (600, 1_399)),
		(RuleName::Ordinary, [(12, 8), (22, 18), (6, 4)], (10, 1_189)),
	] {
		let [m, b, a] = organisations;
		let with = |yes, no| comes_to(rule, [m, b, a, (yes, no)]);
		let (yes, no) = civil_society;
		let as_it_is = with(yes, no).passed();
		assert!(!as_it_is || with(yes + 1, no).passed());
		let mut before = false;
		for yes in (0..4_000).step_by(7) {
			let passed = with(yes, no).passed();
			assert!(passed || !before, "{rule:?}: {yes} yes and {no} no fail what fewer yes pass");
			before = passed;
			// One who stays away instead of saying no has helped, if at all.
			assert!(!passed || with(yes, no - 1).passed(), "{rule:?}: {yes} yes and {no} no");
		}
		assert!(before);
	}
}
