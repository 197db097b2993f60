// SPDX-License-Identifier: Apache-2.0

//! Proposals and records: what nobody can keep off the chain, kill, or say in another's place.

use super::world::*;
use crate::common::*;
use doverie_primitives::{Chamber, Kind, ProposalId, RollNumber, Text};
use doverie_runtime::*;
use pallet_decisions::{Ballot::Yes, State as DecisionState};
use pallet_proposals::{
	AdmissionRule, Answer, Call, Commitment, LinkKind, LinkState, Month, Presence, ProposalKind,
	Schedule, State,
};
use pallet_records::{AttestationKind, Author, Call as Record, RecordKind};
use pallet_stakeholders::{ActKind, Standing};
use sp_keyring::Sr25519Keyring::BobStash;
use Chamber::{Academia, Business, CivilSociety, Municipality};

/// The text of the proposal in question.
const TEXT: &[u8] = b"plant trees along the river";

/// Three organisations in each chamber, and a process in which these speak for the municipality, by
/// their places in its chamber. It is open now, in drafting 10 blocks later, then in deliberation
/// and decision, and in the follow-up after 70.
fn debate(speakers: &[usize]) -> World {
	let world = World::new([3, 3, 3, 3], 2);
	let municipal = world.organisations(Municipality);
	let open = System::block_number() + 30;
	decide(open_call(open, speakers.iter().map(|place| municipal[*place].number).collect()));
	assert_eq!(last_decision(), Ok(()));
	skip_to(open);
	world
}

/// A process that is open from this block on.
fn open_call(open: BlockNumber, speakers: Vec<RollNumber>) -> Call<Runtime> {
	Call::open_process {
		title: "Зелена София".into(),
		schedule: Schedule {
			open,
			drafting: open + 10,
			deliberation: open + 20,
			decision: open + 30,
			follow_up: open + 70,
		},
		admission: AdmissionRule { endorsements: 3, chambers: 3 },
		speakers,
	}
}

/// The block of this distance from the opening.
fn from_the_opening(blocks: BlockNumber) -> BlockNumber {
	Proposals::process(1).expect("is open").process.schedule.open + blocks
}

fn submit_call(text: &[u8]) -> Call<Runtime> {
	Call::submit {
		process: 1,
		kind: ProposalKind::Policy,
		title: "More trees".into(),
		version: fingerprint(text),
		locator: Default::default(),
	}
}

/// The second organisation of business submits the text, and others endorse it until it is
/// admitted.
fn admitted(world: &World) -> (ProposalId, Person) {
	let author = world.organisations(Business)[1].clone();
	author.does(submit_call(TEXT));
	(admit(world, 1), author)
}

fn admit(world: &World, proposal: ProposalId) -> ProposalId {
	support(world, proposal);
	world.founder(Academia).does(Call::admit { proposal });
	proposal
}

/// As many endorse it as the process asks for, when the text rests.
fn support(world: &World, proposal: ProposalId) {
	skip_to(from_the_opening(20));
	let version = state_of(proposal).version;
	for chamber in [Business, Academia, CivilSociety] {
		world.founder(chamber).does(Call::endorse { proposal, version });
	}
}

/// A proposal of this author is admitted, with this co-author.
fn admitted_with(world: &World, author: &Person, co_author: &Person) -> ProposalId {
	author.does(submit_call(TEXT));
	let (proposal, version) = (1, fingerprint(TEXT));
	author.does(Call::invite_co_author { proposal, co_author: co_author.account.clone() });
	co_author.does(Call::accept_co_authorship { proposal, version });
	admit(world, proposal)
}

fn state_of(proposal: ProposalId) -> pallet_proposals::Proposal<BlockNumber> {
	Proposals::proposal(proposal).expect("is submitted").proposal
}

/// Puts an admitted proposal to decision, and goes on to the follow-up, in which it is adopted.
fn adopt(world: &World, proposal: ProposalId) {
	skip_to(from_the_opening(30));
	world.founder(Academia).does(Call::put_to_decision { proposal });
	let State::InDecision { decision } = state_of(proposal).state else {
		panic!("is not in decision")
	};
	go_to_ballots(decision);
	all_vote(&world.members, decision, Yes);
	assert!(close(decision).passed());
	let DecisionState::Scheduled { enacts } = decision_state(decision) else {
		panic!("is not scheduled")
	};
	skip_to(enacts.max(from_the_opening(70)));
	past_a_session();
	assert!(matches!(state_of(proposal).state, State::Adopted { .. }));
}

/// A new session takes a block for itself.
fn past_a_session() {
	if System::block_number().is_multiple_of(SESSION_LENGTH) {
		skip_to(System::block_number() + 1);
	}
}

fn locator() -> Text {
	Text::default()
}

fn answer_call(proposal: ProposalId, answer: Answer) -> Call<Runtime> {
	Call::respond { proposal, answer, reasons: fingerprint(REASONS) }
}

fn report_call(proposal: ProposalId, percent: u8) -> Call<Runtime> {
	Call::report_progress { proposal, percent, evidence: fingerprint(REASONS) }
}

fn accepted() -> Answer {
	let month = Month { year: 2027, month: 3 };
	Answer::Accepted(Commitment { cost: 250_000 * EURO, from: month, until: month })
}

/// The adversary: one organisation of the municipality that speaks for it, and sends whatever it
/// can in every block.
#[test]
fn one_municipal_organisation_uses_up_neither_the_answers_nor_the_reports() {
	test(|| {
		let world = debate(&[0, 1]);
		let municipal = world.organisations(Municipality);
		let (honest, adversary) = (&municipal[0], &municipal[1]);
		let (proposal, _) = admitted(&world);
		let mut said = 0;
		for _ in 0..20 {
			for answer in [Answer::Evaluating, Answer::Rejected] {
				said += u32::from(adversary.tries(answer_call(proposal, answer)) == Ok(Ok(())));
			}
			next_block();
		}
		// One of each sort a week.
		assert_eq!((said, state_of(proposal).responses), (6, 6));
		honest.does(answer_call(proposal, accepted()));
		let last = Proposals::responses(proposal, 6, 10);
		assert_eq!((last[0].by, last[0].answer), (honest.number, accepted()));

		adopt(&world, proposal);
		let mut reported = 0;
		for _ in 0..20 {
			reported += u32::from(adversary.tries(report_call(proposal, 100)) == Ok(Ok(())));
			next_block();
		}
		past_a_session();
		assert_eq!((reported, state_of(proposal).reports), (3, 3));
		honest.does(report_call(proposal, 10));
		// The others dispute each of its reports, and confirm the honest one.
		for (report, confirms) in [(0, false), (1, false), (2, false), (3, true)] {
			let judge = Call::judge_report { proposal, report, confirms, reasons: None };
			world.founder(Academia).does(judge);
		}
	});
}

/// The adversary: whoever has the key of the only speaker of a process, until it is moved.
#[test]
fn a_thief_of_its_key_does_not_use_up_the_voice_of_the_only_speaker() {
	test(|| {
		let world = debate(&[1]);
		let speaker = world.organisations(Municipality)[1].clone();
		let (proposal, _) = admitted(&world);
		let stolen = System::block_number();
		for days in [0, 7] {
			skip_to(stolen + days);
			speaker.does(answer_call(proposal, Answer::Rejected));
		}
		let new = under_new_key(&speaker, 1_000);
		world.founder(Municipality).does(key_move_of(&speaker, &new.account));
		skip_to(due(&speaker, ActKind::KeyMove));
		new.does(answer_call(proposal, accepted()));
		let answers = Proposals::responses(proposal, 0, 10);
		assert_eq!(answers.last().map(|last| last.answer), Some(accepted()));
	});
}

/// The adversary: organisations that a decision names as speakers, and that do not want the
/// process.
#[test]
fn no_speaker_keeps_a_process_from_opening() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 0);
		let municipal = world.organisations(Municipality);
		world.founder(Municipality).does(suspension_of(&municipal[1]));
		world.founder(Business).does(second(&municipal[1], ActKind::Suspension));
		municipal[2].does(Register::leave {});
		let named: Vec<_> = municipal.iter().map(|person| person.number).collect();
		decide(open_call(System::block_number() + 30, named.clone()));
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(Proposals::process(1).expect("is open").speakers, named);
		// Nor is it the last word who speaks in it.
		decide(Call::name_speakers { process: 1, speakers: named });
		assert_eq!(last_decision(), Ok(()));
	});
}

/// The adversary: an organisation of the municipality that was not named; and one that was, and
/// departs from a result in the municipality's name.
#[test]
fn nobody_speaks_where_another_was_named_and_a_departure_is_no_last_word() {
	test(|| {
		let world = debate(&[0, 1]);
		let municipal = world.organisations(Municipality);
		let (proposal, _) = admitted(&world);
		let depart = || {
			let reasons = fingerprint(REASONS);
			Call::<Runtime>::depart_from_result { proposal, reasons }
		};
		let answer = || answer_call(proposal, Answer::Rejected);
		assert_eq!(municipal[2].is_refused(answer()), "Proposals.NotSpeaker");
		adopt(&world, proposal);
		for call in [answer(), report_call(proposal, 100), depart()] {
			assert_eq!(municipal[2].is_refused(call), "Proposals.NotSpeaker");
		}
		municipal[1].does(depart());
		let withdraw = || Call::<Runtime>::withdraw_departure { proposal };
		assert_eq!(municipal[0].is_refused(withdraw()), "Proposals.NotAuthor");
		// The chambers take it back and name others at once, so that it does not come back.
		let speakers = vec![municipal[0].number, municipal[2].number];
		let name = Call::<Runtime>::name_speakers { process: 1, speakers };
		decide(batch_all(vec![withdraw().into(), name.into()]));
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(Proposals::proposal(proposal).expect("is there").departure, None);
		assert_eq!(municipal[1].is_refused(depart()), "Proposals.NotSpeaker");
		// Those who are named now can depart, and think better of it.
		municipal[2].does(depart());
		municipal[2].does(withdraw());
		municipal[0].does(report_call(proposal, 10));
	});
}

/// The adversary: the author of an admitted proposal, who was bought.
#[test]
fn the_author_of_an_admitted_proposal_does_not_kill_it() {
	test(|| {
		let world = debate(&[0]);
		let author = world.organisations(Business)[1].clone();
		let co_author = world.citizens()[0].clone();
		let proposal = admitted_with(&world, &author, &co_author);
		let kills = [
			Call::withdraw_proposal { proposal },
			Call::remove_co_author { proposal, co_author: co_author.account.clone() },
		];
		for call in kills {
			assert_eq!(author.is_refused(call), "Proposals.AlreadyAdmitted");
		}
		let take_over = || Call::take_over { proposal };
		assert_eq!(co_author.is_refused(take_over()), "Proposals.AuthorStillActive");
		author.does(Call::disown { proposal });
		let disowned = System::block_number();
		assert_eq!(state_of(proposal).disowned, Some(disowned));
		// The pool looks at the block to come.
		skip_to(disowned + 6);
		assert_eq!(co_author.is_refused(take_over()), "Proposals.AuthorStillActive");
		// It goes on, under somebody who stands behind it.
		skip_to(disowned + 8);
		co_author.does(take_over());
		assert_eq!(state_of(proposal).author, co_author.number);
		assert_eq!(author.is_refused(Call::disown { proposal }), "Proposals.NotAuthor");
		adopt(&world, proposal);
	});
}

/// The adversary: the same, who says nothing any more.
#[test]
fn a_proposal_whose_author_is_silent_goes_on_under_a_co_author() {
	test(|| {
		let world = debate(&[0]);
		let author = world.organisations(Business)[1].clone();
		let co_author = world.organisations(Academia)[2].clone();
		let proposal = admitted_with(&world, &author, &co_author);
		let admitted = System::block_number();
		let take_over = || Call::take_over { proposal };
		// An author who is there says so.
		skip_to(admitted + 20);
		author.does(Call::stand_by { proposal });
		// The pool looks at the block to come.
		skip_to(admitted + 78);
		assert_eq!(co_author.is_refused(take_over()), "Proposals.AuthorStillActive");
		skip_to(admitted + 80);
		co_author.does(take_over());
		assert_eq!(state_of(proposal).author, co_author.number);
	});
}

/// The adversary: two registrars, and a co-author who is in league with them; then a thief of the
/// author's key.
#[test]
fn neither_registrars_nor_a_thief_hand_a_proposal_over() {
	test(|| {
		let world = debate(&[0]);
		let author = world.organisations(Business)[1].clone();
		let co_author = world.citizens()[0].clone();
		let proposal = admitted_with(&world, &author, &co_author);
		let take_over = || Call::<Runtime>::take_over { proposal };
		let still = "Proposals.AuthorStillActive";
		world.founder(Business).does(suspension_of(&author));
		world.founder(Academia).does(second(&author, ActKind::Suspension));
		assert_eq!(standing(&author), Standing::Suspended);
		assert_eq!(co_author.is_refused(take_over()), still);
		author.does(Call::stand_by { proposal });
		assert_eq!(include(BobStash, reinstate(&author)), Ok(Ok(())));

		author.does(Call::disown { proposal });
		let disowned = System::block_number();
		let new = under_new_key(&author, 1_000);
		world.founder(Business).does(key_move_of(&author, &new.account));
		world.founder(Academia).does(second(&author, ActKind::KeyMove));
		// With a frozen key, too, it is its author's.
		assert_eq!(co_author.is_refused(take_over()), still);
		skip_to(due(&author, ActKind::KeyMove));
		assert!(System::block_number() < disowned + 8);
		new.does(Call::stand_by { proposal });
		assert_eq!(state_of(proposal).disowned, None);
		skip_to(disowned + 20);
		assert_eq!(co_author.is_refused(take_over()), still);
	});
}

/// The adversary: a registrar who lets the author's admission run out, and a co-author who is in
/// league with it.
#[test]
fn a_registrar_who_renews_nobody_hands_no_proposal_over() {
	test(|| {
		let mut world = debate(&[0]);
		let co_author = world.citizens()[0].clone();
		let author = world.admit_until(from_the_opening(25), Business, Kind::Organisation);
		let proposal = admitted_with(&world, &author, &co_author);
		let admitted = System::block_number();
		let take_over = || Call::<Runtime>::take_over { proposal };
		skip_to(from_the_opening(25));
		assert_eq!(standing(&author), Standing::Expired);
		assert_eq!(co_author.is_refused(take_over()), "Proposals.AuthorStillActive");
		// Silence counts all the same.
		skip_to(admitted + 60);
		past_a_session();
		co_author.does(take_over());
		assert_eq!(state_of(proposal).author, co_author.number);
	});
}

/// The adversary: the author, who was bought, and sees in the pool that somebody admits the
/// proposal.
#[test]
fn no_author_withdraws_what_is_about_to_be_admitted() {
	test(|| {
		let world = debate(&[0]);
		let author = world.organisations(Business)[1].clone();
		author.does(submit_call(TEXT));
		support(&world, 1);
		let withdraw = Call::withdraw_proposal { proposal: 1 };
		assert_eq!(author.is_refused(withdraw), "Proposals.WaitsForAdmission");
		world.founder(Academia).does(Call::admit { proposal: 1 });
	});
}

/// The adversary: the author, who sees an amendment in the pool, and publishes before it.
#[test]
fn no_author_keeps_an_amendment_off_the_chain_with_another_version() {
	test(|| {
		let world = debate(&[0]);
		let author = world.organisations(Business)[1].clone();
		let amender = world.citizens()[1].clone();
		author.does(submit_call(TEXT));
		let (proposal, base) = (1, fingerprint(TEXT));
		let version = fingerprint(b"plant trees  along the river");
		author.does(Call::publish_version { proposal, version, locator: locator() });
		let text = fingerprint(b"benches, too");
		amender.does(Call::amend { proposal, base, text, locator: locator() });
		amender.does(Call::promote_amendment { proposal, amendment: 0, title: "Benches".into() });
		assert_eq!(state_of(2).version, text);
	});
}

/// The adversary: the beneficiary of a project that nobody has put to decision in time.
#[test]
fn for_a_project_that_can_only_lapse_no_money_is_collected_whether_somebody_says_so_or_not() {
	use doverie_primitives::Projects;
	test(|| {
		let world = debate(&[0]);
		world.organisations(Business)[1].does(Call::submit {
			process: 1,
			kind: ProposalKind::Project,
			title: "More trees".into(),
			version: fingerprint(TEXT),
			locator: locator(),
		});
		let proposal = admit(&world, 1);
		let takes_money = || Proposals::is_admitted(proposal, System::block_number());
		skip_to(from_the_opening(69));
		assert!(takes_money());
		skip_to(from_the_opening(70));
		assert_eq!((state_of(proposal).state, takes_money()), (State::Admitted, false));
	});
}

/// The adversary: the author of an admitted proposal, who had its text on record before, as
/// something else.
#[test]
fn nobody_says_outside_of_a_proposal_what_has_become_of_its_text() {
	test(|| {
		let world = debate(&[0]);
		let author = world.organisations(Business)[1].clone();
		let record = |text: &[u8], replaces: Option<&[u8]>| Record::<Runtime>::record {
			fingerprint: fingerprint(text),
			kind: RecordKind::Other,
			locator: locator(),
			replaces: replaces.map(fingerprint),
		};
		// Nor with a chain of versions that has begun already.
		author.does(record(b"a draft", None));
		author.does(record(b"another draft", Some(b"a draft")));
		assert_eq!(author.is_refused(submit_call(b"a draft")), "Records.Outdated");
		author.does(record(TEXT, None));
		author.does(submit_call(TEXT));
		admit(&world, 1);
		let replace = record(b"no trees", Some(TEXT));
		assert_eq!(author.is_refused(replace), "Records.PartOfProposal");
		let found = Records::record_of(fingerprint(TEXT), Author::Stakeholder(author.number));
		let found = found.expect("is on record");
		assert_eq!((found.record.kind, found.latest), (RecordKind::Other, fingerprint(TEXT)));
		assert!(found.record.part_of_proposal);
	});
}

/// The adversary: whoever sees a transaction in the pool, a validator above all, and gets the same
/// fingerprint into the block before it.
#[test]
fn whoever_sees_the_pool_first_keeps_no_proposal_and_no_amendment_off_the_chain() {
	test(|| {
		let world = debate(&[0]);
		let thief = world.organisations(Business)[2].clone();
		let author = world.organisations(Business)[1].clone();
		let amender = world.citizens()[1].clone();
		let squat = |text: &[u8]| {
			thief.does(Record::record {
				fingerprint: fingerprint(text),
				kind: RecordKind::Other,
				locator: "https://example.org/elsewhere".into(),
				replaces: None,
			});
		};
		// The very submission, by the thief; and the text as a document of the thief's.
		thief.does(submit_call(TEXT));
		squat(b"the second version");
		squat(b"benches, too");
		squat(b"the third version");
		author.does(submit_call(TEXT));
		let proposal = 2;
		assert_eq!(state_of(proposal).author, author.number);
		let version = fingerprint(b"the second version");
		author.does(Call::publish_version { proposal, version, locator: locator() });
		let text = fingerprint(b"benches, too");
		amender.does(Call::amend { proposal, base: version, text, locator: locator() });
		let version = fingerprint(b"the third version");
		let amendment = 0;
		author.does(Call::accept_amendment {
			proposal,
			amendment,
			text,
			version,
			locator: locator(),
		});
		// The chain of versions on record is the author's, whatever the thief has.
		let of = |who: &Person, text: &[u8]| {
			let author = Author::Stakeholder(who.number);
			Records::record_of(fingerprint(text), author).expect("is on record")
		};
		let third = of(&author, b"the third version").record;
		assert_eq!((third.kind, third.version), (RecordKind::Proposal, 3));
		assert_eq!(third.first, fingerprint(TEXT));
		assert_eq!(of(&author, TEXT).latest, version);
		assert_eq!(of(&amender, b"benches, too").record.kind, RecordKind::Amendment);
		assert_eq!(of(&thief, b"the third version").record.version, 1);
		// What supports one of two proposals with the same text supports that one.
		world.founder(Academia).does(Call::endorse { proposal: 1, version: fingerprint(TEXT) });
		let endorsed = |proposal| {
			let version = Proposals::version(proposal, fingerprint(TEXT));
			version.expect("is a version of both").endorsements.total()
		};
		assert_eq!((endorsed(1), endorsed(proposal)), (1, 0));
	});
}

/// The adversary: somebody who has an official document before it is put on record, and wants to
/// pass for its author.
#[test]
fn nobody_passes_for_the_author_of_an_official_document() {
	test(|| {
		let world = World::new([2, 2, 2, 2], 1);
		let official = world.organisations(Municipality)[1].clone();
		let (thief, party) = (world.citizens()[0].clone(), world.founder(Business).clone());
		let contract = fingerprint(b"we plant a thousand trees");
		let agree =
			|fingerprint, replaces, parties: &[&Person]| Record::<Runtime>::record_agreement {
				fingerprint,
				locator: locator(),
				replaces,
				parties: parties.iter().map(|person| person.account.clone()).collect(),
			};
		// Whoever makes the block puts its own transaction first.
		thief.does(agree(contract, None, &[&thief]));
		official.does(agree(contract, None, &[&official, &party]));
		let attest = |whose: &Person, kind| Record::<Runtime>::attest {
			fingerprint: contract,
			author: Author::Stakeholder(whose.number),
			kind,
			reasons: None,
		};
		thief.does(attest(&thief, AttestationKind::Signs));
		for signatory in [&official, &party] {
			signatory.does(attest(&official, AttestationKind::Signs));
		}
		party.does(attest(&thief, AttestationKind::Disputes));
		// Everybody who looks it up sees both, and that none of them was before the other.
		let records = Records::lookup(contract);
		let shown = |info: &pallet_records::RecordInfoOf<Runtime>| {
			let agreement = info.agreement.as_ref().expect("is an agreement");
			(info.author.clone(), info.is_first, agreement.parties.len(), agreement.in_force_since)
		};
		let now = Some(System::block_number());
		assert_eq!(records.len(), 2);
		assert_eq!(shown(&records[0]), (Author::Stakeholder(thief.number), true, 1, now));
		assert_eq!(shown(&records[1]), (Author::Stakeholder(official.number), true, 2, now));
		assert_eq!(records[0].record.attestations.disputes, 1);
		assert_eq!(records[1].record.attestations.disputes, 0);
		// The thief neither replaces what is the official's nor hides it.
		let replace = |fingerprint| Record::<Runtime>::record {
			fingerprint,
			kind: RecordKind::Contract,
			locator: Default::default(),
			replaces: Some(contract),
		};
		let (later, another) = (fingerprint(b"later"), fingerprint(b"another"));
		// Nor does the official take the other party out of what both have signed.
		assert_eq!(official.is_refused(replace(later)), "Records.MissingParties");
		let alone = agree(later, Some(contract), &[&official]);
		assert_eq!(official.is_refused(alone), "Records.MissingParties");
		official.does(agree(later, Some(contract), &[&party, &official]));
		thief.does(agree(another, Some(contract), &[&thief]));
		let latest = |who: &Person| {
			let author = Author::Stakeholder(who.number);
			Records::record_of(contract, author).expect("is on record").latest
		};
		assert_eq!((latest(&official), latest(&thief)), (later, another));
		// Somebody without a record of it replaces nothing.
		let nobody = world.founder(Academia);
		assert_eq!(nobody.is_refused(replace(fingerprint(b"x"))), "Records.NotAuthor");
	});
}

/// The adversary: somebody who says that a proposal takes another's place, and that an organisation
/// was at a meeting.
#[test]
fn what_others_say_of_a_proposal_or_an_organisation_counts_once_it_is_accepted() {
	test(|| {
		let world = debate(&[0]);
		let liar = world.organisations(Business)[2].clone();
		let author = world.organisations(Academia)[1].clone();
		author.does(submit_call(TEXT));
		liar.does(submit_call(b"no trees"));
		let (proposal, to, kind) = (2, 1, LinkKind::Supersedes);
		liar.does(Call::link { proposal, to, kind });
		let links = || {
			let shown = Proposals::links(to).from[0].state;
			(Proposals::proposal(proposal).expect("is there").links, shown)
		};
		assert_eq!(links(), (0, LinkState::Proposed));
		let version = fingerprint(b"no trees");
		let accept = || Call::<Runtime>::accept_link { proposal, to, kind, version };
		assert_eq!(liar.is_refused(accept()), "Proposals.NotAuthor");
		author.does(Call::reject_link { proposal, to, kind });
		assert_eq!(links(), (0, LinkState::Rejected));
		// What was accepted in one version is not accepted in the next one.
		author.does(accept());
		assert_eq!(links(), (1, LinkState::Accepted { version }));
		let next = fingerprint(b"no trees at all");
		liar.does(Call::publish_version { proposal, version: next, locator: locator() });
		assert_eq!(links(), (0, LinkState::Accepted { version }));

		let attending = vec![author.account.clone(), liar.account.clone()];
		let minutes = fingerprint(REASONS);
		liar.does(Call::record_meeting { process: 1, minutes, attending });
		let presence = || Proposals::meeting(1).expect("is recorded").attending[0].presence;
		assert_eq!(presence(), Presence::Named);
		// Even two registrars do not keep it from saying so.
		world.founder(Academia).does(suspension_of(&author));
		world.founder(Business).does(second(&author, ActKind::Suspension));
		author.does(Call::deny_attendance { meeting: 1 });
		assert!(matches!(presence(), Presence::Denied { .. }));
	});
}
