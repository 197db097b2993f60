// SPDX-License-Identifier: Apache-2.0

//! Registrars who are the adversary, one or two of them, and what honest people can do: objections,
//! frozen keys, holds, the undoing of admissions, corrected tags, lost keys.

use super::world::*;
use crate::common::*;
use doverie_primitives::{Chamber, Electorate, Kind, RuleName, Verdict};
use doverie_runtime::{
	configs::{parameters::dynamic_params::quotas, tools::ProxyType},
	*,
};
use frame_support::traits::Get;
use pallet_decisions::{Ballot, State};
use pallet_stakeholders::{ActKind, Admission, Standing};
use sp_core::Pair as _;
use sp_keyring::Sr25519Keyring::{AliceStash, BobStash, DaveStash};
use sp_runtime::DispatchError;
use Ballot::{No, Yes};
use Chamber::{Academia, Business, CivilSociety, Municipality};

/// Three organisations in each chamber, and some citizens.
fn small_world() -> World {
	World::new([3, 3, 3, 3], 6)
}

/// A member of business who is no registrar.
fn victim(world: &World) -> Person {
	world.organisations(Business)[1].clone()
}

/// Somebody who is not registered, and owns nothing.
fn outsider(number: u32) -> Person {
	let pair = new_pair(number);
	let account = AccountId::from(pair.public());
	Person { pair, account, number: u32::MAX, chamber: Business, kind: Kind::Organisation }
}

/// What a registrar of business says of a newcomer.
fn admit_to_business(newcomer: &Person) -> Register {
	let admission = admission(newcomer.account.clone(), Business, Kind::Organisation);
	Register::admit { admission }
}

/// The same person, with the roll number that the admission has given.
fn registered(person: &Person) -> Person {
	let number = Stakeholders::roll_number(&person.account).expect("is registered");
	Person { number, ..person.clone() }
}

/// A decision settles an objection.
fn decide_objection(whom: &AccountId, act: ActKind, carry_out: bool) {
	decide(Register::settle_objection { stakeholder: whom.clone(), act, carry_out });
	assert_eq!(last_decision(), Ok(()));
}

/// A decision undoes what the registrar of business admitted at this block, which was this member.
fn undo_admission(world: &World, whom: &Person, admitted: BlockNumber) {
	let (chamber, registrar) = (Business, world.founder(Business).account.clone());
	let (from, until) = (admitted, admitted + 1);
	decide(Register::undo_admissions { chamber, registrar, from, until });
	assert_eq!(last_decision(), Ok(()));
	world.founder(Academia).does(Register::undo_admission { roll_number: whom.number });
	assert_eq!(standing(whom), Standing::Undone);
}

/// //Ferdie gives somebody something to own.
fn give_five_euros(whom: &Person) {
	let (dest, value) = (whom.account.clone().into(), 5 * EURO);
	let give: RuntimeCall = pallet_balances::Call::transfer_keep_alive { dest, value }.into();
	assert_eq!(include(Ferdie, give), Ok(Ok(())));
}

/// A decision on a plain question, open from the next block on.
fn ask(world: &World, rule: RuleName) -> doverie_primitives::DecisionId {
	let decision = world.founder(Municipality).asks(rule);
	go_to_ballots(decision);
	decision
}

/// The adversary: one registrar, who moves the key of a member of its chamber to an account of its
/// own. It is announced, and the old key objects.
#[test]
fn a_registrar_that_moves_a_key_is_stopped_by_that_key() {
	test(|| {
		let world = small_world();
		let (registrar, victim) = (world.founder(Business), victim(&world));
		let thief = under_new_key(&victim, 1_000);
		registrar.does(key_move_of(&victim, &thief.account));
		let due = due(&victim, ActKind::KeyMove);
		assert_eq!(due, System::block_number() + NOTICE);
		let again = key_move_of(&victim, &thief.account);
		assert_eq!(registrar.is_refused(again.clone()), "Stakeholders.AlreadyAnnounced");
		// Until then the key signs as before, and nobody else's does.
		victim.does(record(b"as before"));
		assert_ne!(thief.tries(object(&victim, ActKind::KeyMove)), Ok(Ok(())));
		victim.does(object(&victim, ActKind::KeyMove));
		skip_to(due + 1);
		assert_eq!(account_of(&victim), victim.account);
		assert!(Stakeholders::stakeholder(thief.account.clone()).is_none());
		// It stays so until a decision: neither this registrar nor the other one announces it again.
		assert_eq!(registrar.is_refused(again.clone()), "Stakeholders.ObjectedTo");
		assert_eq!(refused(BobStash, again.clone()), named("Stakeholders", "ObjectedTo"));
		decide_objection(&victim.account, ActKind::KeyMove, false);
		assert_eq!(account_of(&victim), victim.account);
		assert!(announced(&victim, ActKind::KeyMove).is_none());
		// What was dropped can be announced again, and a registrar of the chamber can object, too.
		registrar.does(again);
		assert_eq!(include(BobStash, object(&victim, ActKind::KeyMove)), Ok(Ok(())));
		skip_to(System::block_number() + NOTICE + 1);
		assert_eq!(account_of(&victim), victim.account);
	});
}

/// The adversary: the same, and nobody objects, since the person is away. The thief gets no vote
/// that was open, and what was cast stays.
#[test]
fn a_key_that_nobody_objects_about_moves_after_a_week_and_rewrites_no_ballot() {
	test(|| {
		let world = small_world();
		let (registrar, victim) = (world.founder(Business), victim(&world));
		let before = ask(&world, RuleName::Ordinary);
		victim.votes(before, No);
		let thief = under_new_key(&victim, 1_000);
		registrar.does(key_move_of(&victim, &thief.account));
		let due = due(&victim, ActKind::KeyMove);
		skip_to(due - 1);
		assert_eq!(account_of(&victim), victim.account);
		next_block();
		assert_eq!(account_of(&victim), thief.account);
		for ballot in [Yes, Ballot::Abstain] {
			assert_eq!(thief.is_refused(vote_call(before, ballot)), "Decisions.KeyTooNew");
			assert_ne!(thief.tries(vote_call(before, ballot)), Ok(Ok(())));
			assert_ne!(victim.tries(vote_call(before, ballot)), Ok(Ok(())));
		}
		assert_eq!(yes_and_no(before, Business), (0, 1));
		// What opens later is the new key's, once.
		next_block();
		let later = ask(&world, RuleName::Ordinary);
		thief.votes(later, Yes);
		assert_eq!(yes_and_no(later, Business), (1, 0));
	});
}

/// What honest people do: a key was stolen, and registrars of two chambers freeze it in the block in
/// which they hear of it.
#[test]
fn a_frozen_key_neither_votes_nor_moves_money_nor_leaves_and_objects() {
	test(|| {
		let world = small_world();
		let (registrar, ally, victim) =
			(world.founder(Business), world.founder(Academia), victim(&world));
		let decision = ask(&world, RuleName::Ordinary);
		// It owns something, and //Ferdie is its proxy.
		give_five_euros(&victim);
		let add_proxy = |proxy_type| pallet_proxy::Call::<Runtime>::add_proxy {
			delegate: Ferdie.to_account_id().into(),
			proxy_type,
			delay: 0,
		};
		assert_eq!(victim.tries(add_proxy(ProxyType::Any)), Ok(Ok(())));
		let vote: RuntimeCall = vote_call(decision, Yes).into();
		let leave: RuntimeCall = Register::leave {}.into();

		let safe = under_new_key(&victim, 1_000);
		registrar.does(key_move_of(&victim, &safe.account));
		assert!(!Stakeholders::is_frozen(&victim.account));
		ally.does(second(&victim, ActKind::KeyMove));
		assert!(Stakeholders::is_frozen(&victim.account));
		assert_eq!(Stakeholders::member(&victim.account), None);
		// It has not moved, and stands as it stood.
		assert_eq!(account_of(&victim), victim.account);
		assert_eq!(standing(&victim), Standing::Admitted);

		let owned = Balances::free_balance(&victim.account);
		let by_proxy = |call: RuntimeCall| -> RuntimeCall {
			pallet_proxy::Call::<Runtime>::proxy {
				real: victim.account.clone().into(),
				force_proxy_type: None,
				call: Box::new(call),
			}
			.into()
		};
		for call in [
			vote.clone(),
			transfer(),
			leave.clone(),
			record(b"by the thief"),
			add_proxy(ProxyType::NonTransfer).into(),
			challenge(&world.organisations(Academia)[1]).into(),
		] {
			for call in [call.clone(), batch_all(vec![call.clone()])] {
				assert_eq!(victim.is_refused(call.clone()), "Stakeholders.KeyFrozen");
				// Nor in a block whose author takes it all the same.
				assert_ne!(victim.tries(call), Ok(Ok(())));
			}
			let proxied = by_proxy(call);
			assert_eq!(refused(Ferdie, proxied.clone()), named("Stakeholders", "KeyFrozen"));
			let _ = include(Ferdie, proxied.clone());
			let _ = include(Ferdie, batch_all(vec![proxied]));
		}
		assert_eq!(Balances::free_balance(&victim.account), owned);
		assert_eq!(yes_and_no(decision, Business), (0, 0));
		assert!(Records::lookup(fingerprint(b"by the thief")).is_empty());
		assert_eq!(standing(&victim), Standing::Admitted);

		// It can do one thing, free of charge: whoever holds it may be right.
		let due = due(&victim, ActKind::KeyMove);
		assert_eq!(victim.tries(object(&victim, ActKind::KeyMove)), Ok(Ok(())));
		assert_eq!(Balances::free_balance(&victim.account), owned);
		skip_to(due + 1);
		assert_eq!(account_of(&victim), victim.account);
		assert!(Stakeholders::is_frozen(&victim.account));
		// A decision sets it free.
		decide_objection(&victim.account, ActKind::KeyMove, false);
		assert!(!Stakeholders::is_frozen(&victim.account));
		assert_eq!(victim.tries(transfer()), Ok(Ok(())));
		let later = ask(&world, RuleName::Ordinary);
		assert_eq!(victim.tries(vote_call(later, No)), Ok(Ok(())));
		assert_eq!(yes_and_no(later, Business), (0, 1));
	});
}

/// The adversary: a thief, whose stolen key two registrars have frozen. It objects, and takes the
/// objection back, so that nothing is announced any more.
#[test]
fn a_thief_frees_no_frozen_key_by_taking_an_objection_back() {
	test(|| {
		let world = small_world();
		let stolen = victim(&world);
		let safe = under_new_key(&stolen, 1_000);
		world.founder(Business).does(key_move_of(&stolen, &safe.account));
		world.founder(Academia).does(second(&stolen, ActKind::KeyMove));
		stolen.does(object(&stolen, ActKind::KeyMove));
		let (stakeholder, act) = (stolen.account.clone(), ActKind::KeyMove);
		stolen.does(Register::withdraw_objection { stakeholder, act });
		assert!(Stakeholders::is_frozen(&stolen.account));
		assert_eq!(stolen.is_refused(record(b"by the thief")), "Stakeholders.KeyFrozen");
		// It goes on to its owner.
		skip_to(System::block_number() + NOTICE);
		assert_eq!(account_of(&stolen), safe.account);
	});
}

/// The adversary: the registrars of business and of academia together.
#[test]
fn two_registrars_together_move_nothing_unannounced_and_rewrite_no_ballot() {
	test(|| {
		let world = small_world();
		let (one, other, victim) =
			(world.founder(Business), world.founder(Academia), victim(&world));
		let decision = ask(&world, RuleName::Ordinary);
		victim.votes(decision, No);
		let thief = under_new_key(&victim, 1_000);
		// Neither of them alone in another's chamber.
		let elsewhere = other.is_refused(key_move_of(&victim, &thief.account));
		assert_eq!(elsewhere, "Stakeholders.NotRegistrar");
		one.does(key_move_of(&victim, &thief.account));
		let again = one.is_refused(second(&victim, ActKind::KeyMove));
		assert_eq!(again, "Stakeholders.NotAnotherChamber");
		other.does(second(&victim, ActKind::KeyMove));
		let again = other.is_refused(second(&victim, ActKind::KeyMove));
		assert_eq!(again, "Stakeholders.AlreadySeconded");
		one.does(revocation_of(&victim));
		let revoked = other.is_refused(second(&victim, ActKind::Revocation));
		assert_eq!(revoked, "Stakeholders.NothingToSecond");
		// Nor by an admission under another account, in whatever standing.
		one.does(suspension_of(&victim));
		other.does(second(&victim, ActKind::Suspension));
		assert_eq!(standing(&victim), Standing::Suspended);
		let admission = Admission {
			tag: tag(&victim.account),
			..admission(thief.account.clone(), Business, Kind::Organisation)
		};
		assert_ne!(one.tries(Register::admit { admission }), Ok(Ok(())));
		assert_eq!(account_of(&victim), victim.account);

		// A week is enough to be heard, with a frozen key and suspended.
		let due = due(&victim, ActKind::KeyMove).max(due(&victim, ActKind::Revocation));
		victim.does(object(&victim, ActKind::KeyMove));
		victim.does(object(&victim, ActKind::Revocation));
		skip_to(due + 1);
		assert_eq!(account_of(&victim), victim.account);
		assert_eq!(standing(&victim), Standing::Suspended);
		assert_ne!(thief.tries(vote_call(decision, Yes)), Ok(Ok(())));
		assert_eq!(yes_and_no(decision, Business), (0, 1));
		assert_eq!(rolls(decision), [3, 3, 3, 9]);
	});
}

/// The adversary: the registrars of business, who admit whom they like.
#[test]
fn the_registrars_of_a_chamber_admit_no_more_than_the_brake_lets_through() {
	test(|| {
		let world = small_world();
		let registrar = world.founder(Business);
		let shams: Vec<_> = (1_000..1_010).map(outsider).collect();
		assert_eq!(Stakeholders::admissions_left(Business).organisations, 4);
		registrar.does(batch_all(each(&shams[..4], admit_to_business)));
		assert_eq!(Stakeholders::admissions_left(Business).organisations, 0);
		let fifth = || admit_to_business(&shams[4]);
		let too_many: DispatchError =
			pallet_stakeholders::Error::<Runtime>::TooManyAdmissions.into();
		// The pool looks at the next block, which here is the next day: there it can be included.
		assert_eq!(registrar.tries(fifth()), Ok(Err(too_many)));
		// Whoever of them sends it, alone or in a batch, and for the first time or again.
		assert_eq!(include(BobStash, fifth()), Ok(Err(too_many)));
		let batch = Register::admit_batch {
			admissions: vec![admission(shams[4].account.clone(), Business, Kind::Organisation)],
		};
		assert_eq!(registrar.tries(batch), Ok(Err(too_many)));
		shams[0].does(Register::leave {});
		assert_eq!(registrar.tries(admit_to_business(&shams[0])), Ok(Err(too_many)));
		// Other chambers go on, and so does this one on the next day.
		assert_eq!(Stakeholders::admissions_left(Academia).organisations, 4);
		next_block();
		for sham in &shams[4..8] {
			registrar.does(admit_to_business(sham));
		}
		assert_eq!(registrar.tries(admit_to_business(&shams[8])), Ok(Err(too_many)));
		assert!(Stakeholders::stakeholder(shams[8].account.clone()).is_none());
	});
}

/// The adversary: the registrar of business. Its colleagues of two other chambers put it on hold.
#[test]
fn a_registrar_on_hold_does_nothing_and_what_it_announced_lapses() {
	test(|| {
		let world = small_world();
		let (rogue, victim) = (world.founder(Business), victim(&world));
		let other = world.organisations(Business)[2].clone();
		let thief = under_new_key(&victim, 1_000);
		rogue.does(key_move_of(&victim, &thief.account));
		rogue.does(revocation_of(&other));
		let due = due(&victim, ActKind::KeyMove).max(due(&other, ActKind::Revocation));
		// One chamber alone changes nothing, whoever of its registrars asks.
		world.founder(Municipality).does(hold(Business, &rogue.account));
		let by_the_same = refused(AliceStash, hold(Business, &rogue.account));
		assert_eq!(by_the_same, named("Stakeholders", "AlreadyAsked"));
		assert!(Stakeholders::is_registrar(Business, &rogue.account));
		// Nor does its own, nor anybody who is no registrar.
		let own = refused(BobStash, hold(Business, &rogue.account));
		assert_eq!(own, named("Stakeholders", "NotRegistrar"));
		let member = &world.organisations(Academia)[1];
		let refusal = member.is_refused(hold(Business, &rogue.account));
		assert_eq!(refusal, "Stakeholders.NotRegistrar");
		world.founder(Academia).does(hold(Business, &rogue.account));
		assert!(!Stakeholders::is_registrar(Business, &rogue.account));

		let sham = outsider(1_001);
		for call in [
			admit_to_business(&sham),
			suspension_of(&victim),
			revocation_of(&victim),
			hold(Academia, &world.founder(Academia).account),
		] {
			assert_eq!(rogue.is_refused(call.clone()), "Stakeholders.NotRegistrar");
			assert_ne!(rogue.tries(call), Ok(Ok(())));
		}
		skip_to(due + 1);
		assert_eq!(account_of(&victim), victim.account);
		assert_eq!(standing(&other), Standing::Admitted);
		assert!(announced(&victim, ActKind::KeyMove).is_none());
		assert!(announced(&other, ActKind::Revocation).is_none());
		// It is a member as before, the second registrar of its chamber goes on, and a decision
		// settles it.
		rogue.does(record(b"its own side of the story"));
		assert_eq!(include(BobStash, admit_to_business(&sham)), Ok(Ok(())));
		decide(remove_registrar(Business, rogue));
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(Stakeholders::registrars(Business), vec![BobStash.to_account_id()]);
		assert!(Stakeholders::registrar_holds(Business).is_empty());
	});
}

/// The adversary: the registrars of the municipality and of academia, who put a colleague on hold
/// for nothing.
#[test]
fn a_released_registrar_acts_again_and_those_who_asked_pause() {
	test(|| {
		let world = small_world();
		let registrar = world.founder(Business);
		let by = [world.founder(Municipality), world.founder(Academia)];
		for by in by {
			by.does(hold(Business, &registrar.account));
		}
		let newcomer = outsider(1_000);
		assert_eq!(registrar.is_refused(admit_to_business(&newcomer)), "Stakeholders.NotRegistrar");
		let (chamber, released) = (Business, registrar.account.clone());
		decide(Register::release_registrar { chamber, registrar: released });
		assert_eq!(last_decision(), Ok(()));
		registrar.does(admit_to_business(&newcomer));
		for by in by {
			let again = by.is_refused(hold(Business, &registrar.account));
			assert_eq!(again, "Stakeholders.HoldsPaused");
		}
		// Others may, and after 180 days these two may again.
		assert_eq!(include(DaveStash, hold(Business, &registrar.account)), Ok(Ok(())));
		skip_to(System::block_number() + 180);
		by[0].does(hold(Business, &registrar.account));
	});
}

/// The adversary: the registrar of business, who has admitted eight shams. They have voted when a
/// decision finds that out.
#[test]
fn what_a_dishonest_registrar_admitted_is_undone_one_by_one_and_its_ballots_are_struck() {
	test(|| {
		let world = small_world();
		let rogue = world.founder(Business);
		let from = System::block_number();
		let mut shams = vec![];
		for day in [1_000, 1_100] {
			for number in day..day + 4 {
				let sham = outsider(number);
				rogue.does(admit_to_business(&sham));
				shams.push(registered(&sham));
			}
			next_block();
		}
		let until = System::block_number();
		let citizen = &world.citizens()[0];
		let undo = |whom: &Person| Register::undo_admission { roll_number: whom.number };
		// Nobody undoes anything without a decision. Their chamber has to agree, so it is put in time,
		// before they have a vote on it.
		assert_eq!(citizen.is_refused(undo(&shams[0])), "Stakeholders.NotUndone");
		let registrar = rogue.account.clone();
		let undoing = open_decision(
			RuleName::Ordinary,
			Register::undo_admissions { chamber: Business, registrar, from, until },
		);
		assert_eq!(rolls(undoing)[Business.index()], 3);
		vote(undoing, &[Alice, Bob, Charlie, Dave], Yes);
		mature();
		assert!(matches!(decision_state(undoing), State::Enacted { .. }));
		let decision = shams[0].asks(RuleName::Constitutional);
		go_to_ballots(decision);
		for sham in &shams {
			sham.votes(decision, Yes);
		}
		assert_eq!(yes_and_no(decision, Business), (8, 0));
		let strike = |whom: &Person| pallet_decisions::Call::<Runtime>::strike_ballot {
			decision,
			roll_number: whom.number,
		};
		assert_eq!(citizen.is_refused(strike(&shams[0])), "Decisions.NotBarred");
		// It has undone nothing by itself; anyone does, free of charge, one after another.
		for sham in &shams {
			assert_eq!(standing(sham), Standing::Admitted);
			citizen.does(undo(sham));
			assert_eq!(standing(sham), Standing::Undone);
			citizen.does(strike(sham));
			assert_ne!(sham.tries(vote_call(decision, Yes)), Ok(Ok(())));
			assert_ne!(sham.tries(record(b"by a sham")), Ok(Ok(())));
		}
		assert_eq!(yes_and_no(decision, Business), (0, 0));
		assert_eq!(Stakeholders::roll_size(Business).organisations, 3);
		// Whom the same registrar admitted before stays, and what is undone is undone once.
		let honest = victim(&world);
		for whom in [&honest, &shams[0]] {
			assert_eq!(citizen.is_refused(undo(whom)), "Stakeholders.NotUndone");
		}
		honest.votes(decision, No);
		// One of them was real: another registrar looks again, and it has its vote back.
		assert_eq!(include(BobStash, admit_to_business(&shams[3])), Ok(Ok(())));
		assert_eq!(standing(&shams[3]), Standing::Admitted);
		assert_eq!(citizen.is_refused(undo(&shams[3])), "Stakeholders.NotUndone");
		shams[3].votes(decision, Yes);
		assert_eq!(yes_and_no(decision, Business), (1, 1));
	});
}

/// The adversary: the registrar of business, who has given the tag of one company to another, so
/// that the one can never be admitted.
#[test]
fn a_tag_that_was_given_to_the_wrong_one_is_corrected() {
	test(|| {
		let world = small_world();
		let registrar = world.founder(Business);
		let (wrong, right) = (outsider(1_000), outsider(1_001));
		let locked = Admission {
			tag: tag(&right.account),
			..admission(wrong.account.clone(), Business, Kind::Organisation)
		};
		registrar.does(Register::admit { admission: locked });
		let refused = registrar.is_refused(admit_to_business(&right));
		assert_eq!(refused, "Stakeholders.AlreadyAdmitted");
		// A person is no company: the same tag as a citizen's is in nobody's way.
		let citizen = &world.citizens()[0];
		let company = outsider(1_002);
		let admission = Admission {
			tag: tag(&citizen.account),
			..admission(company.account.clone(), Business, Kind::Organisation)
		};
		registrar.does(Register::admit { admission });
		assert_ne!(registered(&company).number, citizen.number);

		let (stakeholder, tag) = (wrong.account.clone(), tag(&wrong.account));
		decide(Register::correct_tag { stakeholder, tag });
		assert_eq!(last_decision(), Ok(()));
		registrar.does(admit_to_business(&right));
		assert_ne!(registered(&right).number, registered(&wrong).number);
		assert_eq!(standing(&registered(&wrong)), Standing::Admitted);
	});
}

/// What honest people do: a citizen has lost the key, and goes to a registrar with a passport.
#[test]
fn a_lost_key_is_replaced_within_eight_days_with_everything_that_belongs_to_the_person() {
	test(|| {
		let world = small_world();
		let (person, author) = (world.citizens()[0].clone(), victim(&world));
		let now = System::block_number();
		decide(pallet_proposals::Call::open_process {
			title: "Зелена София".into(),
			schedule: pallet_proposals::Schedule {
				open: now + 30,
				drafting: now + 60,
				deliberation: now + 90,
				decision: now + 120,
				follow_up: now + 500,
			},
			admission: pallet_proposals::AdmissionRule { endorsements: 2, chambers: 2 },
			speakers: vec![world.founder(Chamber::Municipality).number],
		});
		assert_eq!(last_decision(), Ok(()));
		skip_to(now + 30);
		let (proposal, version) = (1, fingerprint(b"plant trees"));
		author.does(pallet_proposals::Call::submit {
			process: 1,
			kind: pallet_proposals::ProposalKind::Policy,
			title: "More trees".into(),
			version,
			locator: Default::default(),
		});
		let endorse = || pallet_proposals::Call::<Runtime>::endorse { proposal, version };
		person.does(endorse());
		person.does(record(b"a statement"));
		let open = ask(&world, RuleName::Ordinary);
		person.votes(open, Yes);

		let lost = System::block_number();
		let new = under_new_key(&person, 1_000);
		world.founder(CivilSociety).does(key_move_of(&person, &new.account));
		skip_to(due(&person, ActKind::KeyMove));
		assert!(System::block_number() <= lost + 8);
		assert_eq!(account_of(&person), new.account);
		assert_eq!(standing(&new), Standing::Admitted);
		// The record is the person's, and can have a new version.
		new.does(pallet_records::Call::record {
			fingerprint: fingerprint(b"a better statement"),
			kind: pallet_records::RecordKind::Statement,
			locator: Default::default(),
			replaces: Some(fingerprint(b"a statement")),
		});
		// So is the endorsement: it counts once, and can be withdrawn.
		assert_eq!(new.is_refused(endorse()), "Proposals.AlreadyEndorsed");
		new.does(pallet_proposals::Call::withdraw_endorsement { proposal, version });
		new.does(endorse());
		// The ballot stays, and what opens later is voted on with the new key.
		assert_eq!(yes_and_no(open, CivilSociety), (1, 0));
		next_block();
		let later = ask(&world, RuleName::Ordinary);
		new.votes(later, No);
		assert_eq!(yes_and_no(later, CivilSociety), (0, 1));
		// Whoever finds the old key has found nothing.
		assert_ne!(person.tries(record(b"by the finder")), Ok(Ok(())));
		assert_ne!(person.tries(vote_call(later, Yes)), Ok(Ok(())));
	});
}

/// The adversary: the registrar of business, who has moved a key while the member was away, and
/// whoever holds the new one, who objects to everything.
#[test]
fn a_wrongly_moved_key_comes_back() {
	test(|| {
		let world = small_world();
		let (registrar, victim) = (world.founder(Business), victim(&world));
		let thief = under_new_key(&victim, 1_000);
		registrar.does(key_move_of(&victim, &thief.account));
		skip_to(due(&victim, ActKind::KeyMove));
		assert_eq!(account_of(&victim), thief.account);
		// The other registrar of the chamber hears of it, and one of another chamber.
		let back = key_move_of(&thief, &victim.account);
		assert_eq!(include(BobStash, back), Ok(Ok(())));
		world.founder(Academia).does(second(&thief, ActKind::KeyMove));
		assert_eq!(thief.is_refused(record(b"by the thief")), "Stakeholders.KeyFrozen");
		thief.does(object(&thief, ActKind::KeyMove));
		decide_objection(&thief.account, ActKind::KeyMove, true);
		assert_eq!(account_of(&victim), victim.account);
		assert!(!Stakeholders::is_frozen(&victim.account));
		victim.does(record(b"back again"));
		assert_ne!(thief.tries(record(b"by the thief")), Ok(Ok(())));
		next_block();
		let later = ask(&world, RuleName::Ordinary);
		victim.votes(later, Yes);
	});
}

/// The adversary: the registrar of academia, who takes the account to which a key is to move, so
/// that the move cannot take effect.
#[test]
fn nobody_keeps_a_move_from_taking_effect_by_taking_the_account() {
	test(|| {
		let world = small_world();
		let (rogue, person) = (world.founder(Academia), victim(&world));
		let new = under_new_key(&person, 1_000);
		world.founder(Business).does(key_move_of(&person, &new.account));
		let admission = admission(new.account.clone(), Academia, Kind::Organisation);
		let other = world.organisations(Academia)[1].clone();
		for call in [Register::admit { admission }, key_move_of(&other, &new.account)] {
			assert_eq!(rogue.is_refused(call.clone()), "Stakeholders.AccountTaken");
			assert_ne!(rogue.tries(call), Ok(Ok(())));
		}
		skip_to(due(&person, ActKind::KeyMove));
		assert_eq!(account_of(&person), new.account);
	});
}

/// The adversary: a registrar who moves a key, and a thief who has used up its quota before, so
/// that its owner cannot object.
#[test]
fn whoever_has_no_quota_left_objects_all_the_same_and_once() {
	test(|| {
		let world = small_world();
		let (registrar, victim) = (world.founder(Business), victim(&world));
		let thief = under_new_key(&victim, 1_000);
		registrar.does(key_move_of(&victim, &thief.account));
		use_up_quota(&victim.account);
		assert_eq!(victim.is_refused(record(b"too much")), "Quota.UsedUp");
		// Nothing but this, and not in a batch: what is in it could be anything.
		let objection = || object(&victim, ActKind::KeyMove);
		assert_eq!(victim.is_refused(batch_all(vec![objection().into()])), "Quota.UsedUp");
		victim.does(objection());
		assert_eq!(Quota::available(&victim.account), Some(0));
		// It fills no block with it.
		assert_eq!(victim.is_refused(objection()), "Quota.UsedUp");
		assert_ne!(victim.tries(objection()), Ok(Ok(())));
		skip_to(due(&victim, ActKind::KeyMove) + 1);
		assert_eq!(account_of(&victim), victim.account);
	});
}

/// The adversary: the registrars of the municipality and of academia, who put a colleague on hold
/// for nothing, while no decision comes about.
#[test]
fn a_hold_that_no_decision_upholds_ends_and_those_who_asked_pause() {
	test(|| {
		let world = small_world();
		let registrar = world.founder(Business);
		let by = [world.founder(Municipality), world.founder(Academia)];
		for by in by {
			by.does(hold(Business, &registrar.account));
		}
		let end = System::block_number() + 60;
		let newcomer = outsider(1_000);
		skip_to(end - 2);
		assert_eq!(registrar.is_refused(admit_to_business(&newcomer)), "Stakeholders.NotRegistrar");
		let (chamber, target) = (Business, registrar.account.clone());
		let withdrawal = by[0].is_refused(Register::withdraw_hold { chamber, registrar: target });
		assert_eq!(withdrawal, "Stakeholders.HoldInEffect");
		skip_to(end);
		assert!(Stakeholders::is_registrar(Business, &registrar.account));
		registrar.does(admit_to_business(&newcomer));
		for by in by {
			let again = by.is_refused(hold(Business, &registrar.account));
			assert_eq!(again, "Stakeholders.HoldsPaused");
		}
		skip_to(end + 180);
		by[0].does(hold(Business, &registrar.account));
	});
}

/// The adversary: a thief, whose stolen key two registrars have frozen, and from which its owner
/// has moved to another one. What the account owns is still there.
#[test]
fn a_thief_gets_nothing_out_of_a_key_that_was_frozen_when_it_was_moved() {
	test(|| {
		let world = small_world();
		let (registrar, stolen) = (world.founder(Business), victim(&world));
		give_five_euros(&stolen);
		let safe = under_new_key(&stolen, 1_000);
		registrar.does(key_move_of(&stolen, &safe.account));
		world.founder(Academia).does(second(&stolen, ActKind::KeyMove));
		skip_to(due(&stolen, ActKind::KeyMove));
		assert_eq!(account_of(&stolen), safe.account);
		safe.does(record(b"by its owner"));
		// Nor does it meddle with what is announced to its owner.
		registrar.does(suspension_of(&safe));
		for call in [
			transfer(),
			batch_all(vec![transfer()]),
			record(b"by the thief"),
			object(&safe, ActKind::Suspension).into(),
		] {
			assert_eq!(stolen.is_refused(call.clone()), "Stakeholders.KeyFrozen");
			assert_ne!(stolen.tries(call), Ok(Ok(())));
		}
		assert_eq!(Balances::free_balance(&stolen.account), 5 * EURO);
		safe.does(object(&safe, ActKind::Suspension));
		// Half a year later it is no other. When the owner has it back, it is free.
		skip_to(System::block_number() + 180);
		assert_eq!(stolen.is_refused(transfer()), "Stakeholders.KeyFrozen");
		registrar.does(key_move_of(&safe, &stolen.account));
		skip_to(due(&safe, ActKind::KeyMove));
		assert_eq!(account_of(&stolen), stolen.account);
		assert_eq!(stolen.tries(transfer()), Ok(Ok(())));
	});
}

/// The adversary: a thief, whose stolen key two registrars have frozen, and two more registrars,
/// who put the one on hold who has announced the move.
#[test]
fn a_thief_is_not_freed_by_a_hold_of_the_registrar_who_announced_the_move() {
	for objects in [false, true] {
		test(|| {
			let world = small_world();
			let (registrar, stolen) = (world.founder(Business), victim(&world));
			let safe = under_new_key(&stolen, 1_000);
			registrar.does(key_move_of(&stolen, &safe.account));
			world.founder(CivilSociety).does(second(&stolen, ActKind::KeyMove));
			if objects {
				stolen.does(object(&stolen, ActKind::KeyMove));
			}
			for chamber in [Municipality, Academia] {
				world.founder(chamber).does(hold(Business, &registrar.account));
			}
			skip_to(due(&stolen, ActKind::KeyMove) + 1);
			assert_eq!(account_of(&stolen), stolen.account);
			assert_eq!(stolen.is_refused(record(b"by the thief")), "Stakeholders.KeyFrozen");
			// Another registrar of the chamber announces it again, whoever had objected.
			let again = key_move_of(&stolen, &safe.account);
			assert_eq!(include(BobStash, again), Ok(Ok(())));
			assert_eq!(stolen.is_refused(record(b"by the thief")), "Stakeholders.KeyFrozen");
			skip_to(due(&stolen, ActKind::KeyMove));
			assert_eq!(account_of(&stolen), safe.account);
			assert!(Stakeholders::is_frozen(&stolen.account));
		});
	}
}

/// The adversary: the registrar of business, who has admitted a sham under the tag of a company, to
/// keep the company out.
#[test]
fn a_company_is_admitted_under_its_tag_when_the_sham_that_had_it_is_undone() {
	test(|| {
		let world = small_world();
		let rogue = world.founder(Business);
		let (sham, company) = (outsider(1_000), outsider(1_001));
		let from = System::block_number();
		let admission_of = |whom: &Person, chamber| Register::admit {
			admission: Admission {
				tag: tag(&company.account),
				..admission(whom.account.clone(), chamber, Kind::Organisation)
			},
		};
		rogue.does(admission_of(&sham, Business));
		let sham = registered(&sham);
		let honest = world.founder(Academia);
		let admit = || admission_of(&company, Academia);
		assert_eq!(honest.is_refused(admit()), "Stakeholders.AlreadyAdmitted");
		next_block();
		undo_admission(&world, &sham, from);
		honest.does(admit());
		let company = registered(&company);
		assert_ne!(company.number, sham.number);
		assert_eq!((standing(&sham), standing(&company)), (Standing::Undone, Standing::Admitted));
		// The sham does not come back under it.
		assert_ne!(rogue.tries(admission_of(&sham, Business)), Ok(Ok(())));
	});
}

/// What honest people do: a registrar is a desk of its own, with an account that owns nothing and
/// is nobody's in the register.
#[test]
fn a_registrar_who_is_no_stakeholder_records_and_admits_free_of_charge() {
	test(|| {
		let world = small_world();
		let desk = outsider(1_000);
		let extract = b"an extract that the desk has seen";
		assert_eq!(desk.is_refused(record(extract)), "Quota.NobodyPays");
		decide(add_registrar(Business, &desk));
		assert_eq!(last_decision(), Ok(()));
		let newcomer = outsider(1_001);
		let admission = Admission {
			evidence: fingerprint(extract),
			..admission(newcomer.account.clone(), Business, Kind::Organisation)
		};
		let admit = || Register::admit { admission: admission.clone() };
		assert_eq!(desk.is_refused(admit()), "Stakeholders.ReasonsNotOnRecord");
		desk.does(record(extract));
		desk.does(admit());
		assert_eq!(standing(&registered(&newcomer)), Standing::Admitted);
		// It is a desk, and no member.
		let decision = ask(&world, RuleName::Ordinary);
		assert_ne!(desk.tries(vote_call(decision, Yes)), Ok(Ok(())));
		assert_eq!(yes_and_no(decision, Business), (0, 0));
		// When it is no registrar any more, it does nothing.
		decide(remove_registrar(Business, &desk));
		assert_eq!(desk.is_refused(record(b"another document")), "Quota.NobodyPays");
		assert_ne!(desk.tries(record(b"another document")), Ok(Ok(())));
	});
}

/// The adversary: registrars who no longer are. One is a member besides, the admission of
/// another was undone, and the third was never registered.
#[test]
fn a_registrar_who_is_one_no_more_has_the_quota_of_what_it_is_besides() {
	test(|| {
		// So few in business that its founder is a quorum, with the newcomers on the roll.
		let world = World::new([3, 2, 3, 3], 6);
		let admitted = System::block_number();
		let (member, undone) = (outsider(1_000), outsider(1_001));
		for newcomer in [&member, &undone] {
			world.founder(Business).does(admit_to_business(newcomer));
		}
		let desks = [registered(&member), registered(&undone), outsider(1_002)];
		let name = desks.iter().map(|desk| add_registrar(Business, desk)).collect();
		decide(batch_all(name));
		assert_eq!(last_decision(), Ok(()));
		undo_admission(&world, &desks[1], admitted);
		// In office all of them have what that takes, and admit.
		let full = |desk: &Person| Quota::quota(desk.account.clone()).map(|quota| quota.full);
		for (desk, newcomer) in desks.iter().zip(1_100..) {
			assert_eq!(full(desk), Some(quotas::Registrar::get()));
			desk.does(admit_to_business(&outsider(newcomer)));
		}
		let dismiss = desks.iter().map(|desk| remove_registrar(Business, desk)).collect();
		decide(batch_all(dismiss));
		assert_eq!(last_decision(), Ok(()));
		for (desk, quota, refusal) in [
			(&desks[0], Some(quotas::Organisation::get()), "Stakeholders.NotRegistrar"),
			(&desks[1], Some(0), "Quota.UsedUp"),
			(&desks[2], None, "Quota.NobodyPays"),
		] {
			assert_eq!(full(desk), quota);
			let next = || admit_to_business(&outsider(1_200));
			assert_eq!(desk.is_refused(next()), refusal);
			assert_ne!(desk.tries(next()), Ok(Ok(())));
		}
	});
}

/// The adversary: a registrar who moves the key of somebody whose admission was undone, so that no
/// other registrar can admit it again with its account.
#[test]
fn whoever_was_undone_objects_to_what_is_announced_to_it_and_sends_nothing_else() {
	test(|| {
		let world = small_world();
		let rogue = world.founder(Business);
		let (admitted, company) = (System::block_number(), outsider(1_000));
		rogue.does(admit_to_business(&company));
		let company = registered(&company);
		undo_admission(&world, &company, admitted);
		// Nothing is announced to it, and so there is nothing that it could object to.
		let objection = || object(&company, ActKind::KeyMove);
		let is_refused = || {
			assert_eq!(Quota::available(&company.account), Some(0));
			for call in [record(b"by somebody undone"), objection().into()] {
				assert_eq!(company.is_refused(call.clone()), "Quota.UsedUp");
				assert!(company.tries(call).is_err());
			}
		};
		is_refused();
		rogue.does(key_move_of(&company, &under_new_key(&company, 1_001).account));
		let left = Quota::available(&rogue.account);
		company.does(objection());
		// At nobody else's cost, and once.
		assert_eq!(Quota::available(&rogue.account), left);
		is_refused();
		skip_to(due(&company, ActKind::KeyMove) + 1);
		assert_eq!(account_of(&company), company.account);
		assert_eq!(include(BobStash, admit_to_business(&company)), Ok(Ok(())));
		assert_eq!(standing(&company), Standing::Admitted);
	});
}

/// What honest people do: the registrar's own admission has expired, and it renews it.
#[test]
fn an_expired_registrar_renews() {
	test(|| {
		let world = small_world();
		let desk = outsider(1_000);
		let expires = System::block_number() + 20;
		let admission = admission(desk.account.clone(), Business, Kind::Organisation);
		let admission = Admission { expires, ..admission };
		world.founder(Business).does(Register::admit { admission });
		decide(add_registrar(Business, &desk));
		skip_to(expires);
		let desk = registered(&desk);
		assert_eq!(standing(&desk), Standing::Expired);
		// It acts for the city as long as it is in office, and so it has what that takes.
		let full = || Quota::quota(desk.account.clone()).expect("has a quota").full;
		let of_the_founder = Quota::quota(world.founder(Business).account.clone());
		assert_eq!(full(), of_the_founder.expect("has a quota").full);
		desk.does(record(b"a new extract"));
		desk.does(Register::renew {
			stakeholder: desk.account.clone(),
			expires: expires + DAYS,
			evidence: fingerprint(b"a new extract"),
		});
		assert_eq!(standing(&desk), Standing::Admitted);
	});
}

/// The adversary: a member of the chamber, who meddles with what is announced to another one.
#[test]
fn nobody_but_registrars_and_those_concerned_has_a_say_in_what_is_announced() {
	test(|| {
		let world = small_world();
		let (registrar, victim) = (world.founder(Business), victim(&world));
		let stranger = &world.organisations(Business)[2];
		registrar.does(suspension_of(&victim));
		let act = ActKind::Suspension;
		let stakeholder = || victim.account.clone();
		for (call, expected) in [
			(suspension_of(&victim), "NotRegistrar"),
			(second(&victim, act), "NotAnotherChamber"),
			(object(&victim, act), "NotConcerned"),
			(Register::withdraw_announcement { stakeholder: stakeholder(), act }, "NotConcerned"),
		] {
			let refusal = stranger.is_refused(call.clone());
			assert_eq!(refusal, format!("Stakeholders.{expected}"));
			assert_ne!(stranger.tries(call), Ok(Ok(())));
		}
		victim.does(object(&victim, act));
		let withdraw = || Register::withdraw_objection { stakeholder: stakeholder(), act };
		assert_eq!(stranger.is_refused(withdraw()), "Stakeholders.NotConcerned");
		// Whoever objected takes it back: then it goes on, a notice later.
		victim.does(withdraw());
		skip_to(System::block_number() + NOTICE - 1);
		assert_eq!(standing(&victim), Standing::Admitted);
		// A settlement is a decision's.
		victim.does(object(&victim, act));
		let stakeholder = stakeholder();
		let settle = Register::settle_objection { stakeholder, act, carry_out: true };
		for who in [registrar, world.founder(Academia), stranger] {
			assert_ne!(who.tries(settle.clone()), Ok(Ok(())));
		}
		decide(settle);
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(standing(&victim), Standing::Suspended);
	});
}

/// The adversary: two registrars, who suspend a member that is about to vote against them.
#[test]
fn a_suspension_that_two_registrars_make_is_lifted_by_one_of_the_chamber() {
	test(|| {
		let world = small_world();
		let victim = victim(&world);
		world.founder(Business).does(suspension_of(&victim));
		world.founder(Academia).does(second(&victim, ActKind::Suspension));
		assert_eq!(victim.is_refused(record(b"else")), "Records.NotInGoodStanding");
		let decision = ask(&world, RuleName::Ordinary);
		victim.votes(decision, No);
		assert_eq!(include(BobStash, reinstate(&victim)), Ok(Ok(())));
		victim.does(record(b"else"));
		assert_eq!(close(decision).verdict, Verdict::Rejected);
	});
}
