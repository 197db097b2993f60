// SPDX-License-Identifier: Apache-2.0

//! Pages in the whole runtime: what they show, where they end, and what they cost.

use crate::{
	accesses::accesses,
	common::*,
	pledges::{self, funded, open_campaign, EVIDENCE},
	proposals::{done, endorse_and_admit, open_process, submit_by},
};
use doverie_primitives::{Chamber, RuleName, Verdict};
use doverie_runtime::{
	pages::{self, OwnProposal, Page, Progress, StakeholderPage, MOST, MOST_EVENTS, ON_PAGE},
	*,
};
use pallet_decisions::Ballot;
use pallet_pledges::Role;
use pallet_proposals::{Answer, Call, Phase, ProposalKind};
use sp_keyring::Sr25519Keyring;

/// What the docs say that a citizen's page reads at most, and an organisation's.
const OF_A_CITIZEN: u32 = 800;
const OF_AN_ORGANISATION: u32 = 1_600;

fn citizen(who: Sr25519Keyring) -> StakeholderPage {
	pages::citizen(who.to_account_id()).expect("is a citizen")
}

fn admit(who: Sr25519Keyring) {
	assert_eq!(include(Dave, admit_citizen(who.to_account_id())), Ok(Ok(())));
}

/// A call on which anything can be decided.
fn name_registrar() -> RuntimeCall {
	let registrar = Ferdie.to_account_id();
	pallet_stakeholders::Call::add_registrar { chamber: Chamber::Academia, registrar }.into()
}

fn announce(text: &[u8]) -> doverie_primitives::DecisionId {
	assert_eq!(include(Alice, record(text)), Ok(Ok(())));
	let decision = pallet_decisions::NextDecision::<Runtime>::get();
	let call = announce_call(RuleName::Ordinary, name_registrar(), text);
	assert_eq!(include(Alice, call), Ok(Ok(())));
	decision
}

/// The one thing that a page has found, after which there is no other page.
fn only<Item: Clone, Cursor>(page: &Page<Item, Cursor>) -> Item {
	match (&page.items[..], &page.next) {
		([only], None) => only.clone(),
		_ => panic!("{} items, and perhaps more", page.items.len()),
	}
}

#[test]
fn a_page_belongs_to_a_key_of_its_kind() {
	test(|| {
		admit(Eve);
		let [alice, eve, ferdie] = [Alice, Eve, Ferdie].map(|who| who.to_account_id());
		assert!(pages::citizen(eve.clone()).is_some() && pages::organisation(eve).is_none());
		assert!(pages::citizen(alice.clone()).is_none() && pages::organisation(alice).is_some());
		assert!(pages::citizen(ferdie.clone()).is_none() && pages::organisation(ferdie).is_none());
	});
}

#[test]
fn a_citizens_page_says_from_when_on_they_vote_and_what_is_left_of_the_quota() {
	test(|| {
		admit(Eve);
		let page = citizen(Eve);
		let who = Eve.to_account_id();
		assert_eq!(Some(page.stakeholder.clone()), Stakeholders::stakeholder(who.clone()));
		assert_eq!(page.stakeholder.votes_from, Stakeholders::votes_from(who));
		assert!(page.stakeholder.votes_from > Some(System::block_number()));
		let quota = page.quota.expect("has one");
		assert_eq!(quota.available, quota.full);
		assert_eq!(include(Eve, record(b"mine")), Ok(Ok(())));
		assert!(citizen(Eve).quota.expect("has one").available < quota.full);
	});
}

#[test]
fn an_open_decision_is_on_the_page_of_those_on_its_roll_and_the_ballot_stays_there() {
	test(|| {
		admit(Eve);
		mature();
		let decision = open_decision(RuleName::Ordinary, name_registrar());
		admit(Ferdie);
		// Not on the roll of what is open already.
		assert!(citizen(Ferdie).votes.items.is_empty());
		let open = only(&citizen(Eve).votes);
		assert_eq!((open.decision, open.may_vote, open.ballot), (decision, true, None));
		assert_eq!((open.rule, open.closes), (RuleName::Ordinary, opening(decision).closes));
		assert_eq!(open.title, Some(title()));
		assert!(citizen(Eve).ballots.items.is_empty());

		vote(decision, &[Eve, Alice, Bob, Charlie, Dave], Ballot::Yes);
		assert_eq!(only(&citizen(Eve).votes).ballot, Some(Ballot::Yes));
		let cast = only(&citizen(Eve).ballots);
		assert_eq!((cast.decision, cast.ballot, cast.verdict), (decision, Ballot::Yes, None));

		close(decision);
		assert!(citizen(Eve).votes.items.is_empty());
		assert_eq!(only(&citizen(Eve).ballots).verdict, Some(Verdict::Passed));
	});
}

#[test]
fn the_open_decisions_say_what_is_missing_in_each_chamber() {
	test(|| {
		assert!(pages::open_decisions(0, MOST).items.is_empty());
		let decision = open_decision(RuleName::Ordinary, name_registrar());
		announce(b"not yet");
		vote(decision, &[Alice], Ballot::Yes);
		let open = pages::open_decisions(0, MOST);
		let chambers = only(&open).outcome.expect("is open").chambers;
		assert_eq!(only(&open).number, decision);
		assert_eq!((chambers.municipality.missing, chambers.business.missing), (0, 1));
		assert!(pages::open_decisions(opening(decision).sequence + 1, MOST).items.is_empty());
		close(decision);
		assert!(pages::open_decisions(0, MOST).items.is_empty());
	});
}

#[test]
fn a_proposal_is_on_the_page_of_those_who_may_endorse_it_or_have_or_have_written_it() {
	test(|| {
		admit(Eve);
		open_process();
		let proposal = submit_by(Bob, ProposalKind::Policy, b"plant trees");
		let before = only(&citizen(Eve).proposals);
		assert_eq!((before.proposal.proposal, before.proposal.process), (proposal, 1));
		assert_eq!(before.proposal.progress, Progress::Submitted);
		assert!(before.may_endorse && before.endorsement.is_none() && !before.is_author);

		let version = fingerprint(b"plant trees");
		assert_eq!(before.proposal.version, version);
		done(Eve, Call::endorse { proposal, version });
		let OwnProposal { endorsement, may_endorse, .. } = only(&citizen(Eve).proposals);
		assert_eq!(endorsement, Proposals::endorsement(proposal, version, Eve.to_account_id()));
		assert!(endorsement.is_some() && !may_endorse);

		skip_to(50);
		endorse_and_admit(proposal, b"plant trees");
		let of = |who: Sr25519Keyring| pages::proposals(who.to_account_id(), None, MOST);
		let own = only(&of(Bob));
		assert!(own.is_author && !own.may_endorse && own.endorsement.is_none());
		assert_eq!(own.proposal.progress, Progress::Admitted);
		// Nobody endorses it any more, and a stranger has nothing to do with any.
		admit(Ferdie);
		assert_eq!((of(Ferdie).items, of(Sr25519Keyring::One).items), (vec![], vec![]));
	});
}

#[test]
fn a_process_lists_its_proposals_by_how_far_they_have_come() {
	test(|| {
		admit(Eve);
		assert_eq!(pages::process(1, None, 1, MOST), None);
		open_process();
		let first = submit_by(Bob, ProposalKind::Policy, b"plant trees");
		let second = submit_by(Charlie, ProposalKind::Project, b"plant more");
		skip_to(50);
		endorse_and_admit(first, b"plant trees");
		let numbers = |progress| {
			let page = pages::process(1, progress, 1, MOST).expect("there is such a process");
			assert_eq!(page.process.phase, Phase::Deliberation);
			page.proposals.items.iter().map(|line| line.proposal).collect::<Vec<_>>()
		};
		assert_eq!(numbers(None), [first, second]);
		assert_eq!(numbers(Some(Progress::Admitted)), [first]);
		assert_eq!(numbers(Some(Progress::Submitted)), [second]);
		assert!(numbers(Some(Progress::Lapsed)).is_empty());
		let page = pages::process(1, None, 1, 1).expect("there is such a process").proposals;
		assert_eq!((page.items.len(), page.next), (1, Some(second)));
		// Those of another process are left out.
		pallet_proposals::Processes::<Runtime>::mutate(1, |process| {
			pallet_proposals::Processes::<Runtime>::insert(2, process.expect("is there"));
		});
		assert!(pages::process(2, None, 1, MOST).expect("is there").proposals.items.is_empty());
		pallet_proposals::Processes::<Runtime>::remove(2);
	});
}

#[test]
fn an_organisations_page_says_which_answers_are_due_until_they_are_given() {
	test(|| {
		admit(Eve);
		open_process();
		let proposal = submit_by(Bob, ProposalKind::Policy, b"plant trees");
		let due = |who: Sr25519Keyring| {
			pages::organisation(who.to_account_id()).expect("is one").responses_due
		};
		assert!(due(Alice).items.is_empty());
		skip_to(50);
		endorse_and_admit(proposal, b"plant trees");
		let asked = only(&due(Alice));
		assert_eq!((asked.proposal.proposal, asked.overdue), (proposal, false));
		assert_eq!(asked.proposal.response_due, Some(asked.due));
		// It speaks for the municipality, and //Bob does not.
		assert!(due(Bob).items.is_empty());
		skip_to(asked.due);
		assert!(!only(&due(Alice)).overdue);
		skip_to(asked.due + 1);
		assert!(only(&due(Alice)).overdue);
		let after = pages::responses_due(Alice.to_account_id(), Some((asked.due, proposal)), MOST);
		assert_eq!((after.items, after.next), (vec![], None));

		assert_eq!(include(Alice, record(b"reasons")), Ok(Ok(())));
		let (answer, reasons) = (Answer::Rejected, fingerprint(b"reasons"));
		done(Alice, Call::respond { proposal, answer, reasons });
		assert!(due(Alice).items.is_empty());
	});
}

#[test]
fn answers_that_are_due_are_paged_by_due_block_and_proposal() {
	test(|| {
		admit(Eve);
		open_process();
		let proposals: Vec<_> = [b"one", b"two"]
			.into_iter()
			.map(|text| (submit_by(Bob, ProposalKind::Policy, text), text))
			.collect();
		skip_to(50);
		for (proposal, text) in &proposals {
			endorse_and_admit(*proposal, *text);
		}
		let page = |from| pages::responses_due(Alice.to_account_id(), from, 1);
		let first = page(None);
		assert_eq!(first.items[0].proposal.proposal, proposals[0].0);
		assert!(first.next.is_some());
		let second = page(first.next);
		assert_eq!(only(&second).proposal.proposal, proposals[1].0);
	});
}

#[test]
fn an_organisations_page_has_its_seat_its_offices_and_what_it_speaks_for() {
	test(|| {
		let campaign = open_campaign();
		let page = |who: Sr25519Keyring| {
			pages::organisation(who.to_account_id()).expect("is an organisation")
		};
		let alice = page(Alice);
		assert_eq!(alice.page.stakeholder.name, Some("Municipality (test)".into()));
		let seats: Vec<_> = alice.seats.into_iter().map(|seat| seat.validator).collect();
		assert_eq!(seats, [Alice.to_account_id()]);
		assert_eq!(alice.registrar_in.iter().collect::<Vec<_>>(), [Chamber::Municipality]);
		assert!(alice.is_custodian && !alice.is_auditor);
		assert_eq!(only(&alice.speaks_in).process, 1);
		let dave = page(Dave);
		assert!(!dave.is_custodian && dave.is_auditor && dave.speaks_in.items.is_empty());
		for (who, role) in [
			(Alice, Role::FiscalAgent),
			(Bob, Role::Reviewer),
			(Charlie, Role::Beneficiary),
			(Dave, Role::Reviewer),
		] {
			let office = only(&page(who).offices);
			assert_eq!((office.campaign, office.office.role), (campaign, role));
			assert_eq!(office.office.accepted, Some(who.to_account_id()));
			assert!(!office.asked_to_review);
		}
	});
}

#[test]
fn a_reviewer_is_asked_until_it_has_given_its_word() {
	test(|| {
		let campaign = funded(&[(Ferdie, pledges::MINIMUM)]);
		let asked = |who: Sr25519Keyring| {
			only(&pages::offices(who.to_account_id(), None, MOST)).asked_to_review
		};
		assert!(!asked(Bob));
		let evidence = fingerprint(EVIDENCE);
		pledges::done(Charlie, pallet_pledges::Call::submit_evidence { campaign, evidence });
		assert_eq!([Alice, Bob, Charlie, Dave].map(asked), [false, true, false, true]);
		pledges::done(Bob, pallet_pledges::Call::approve { campaign, evidence });
		assert_eq!([Bob, Dave].map(asked), [false, true]);
	});
}

#[test]
fn a_page_shows_what_somebody_has_in_campaigns() {
	test(|| {
		let campaign = open_campaign();
		assert!(citizen(Eve).pledges.items.is_empty());
		pledges::issue(Eve, 10 * EURO);
		pledges::pledge(Eve, campaign, 4);
		let found = only(&citizen(Eve).pledges);
		assert_eq!(Some(found.pledge), Pledges::pledge_of(campaign, Eve.to_account_id()));
		assert_eq!(found.title, Pledges::campaign(campaign).and_then(|info| info.title));
		assert_eq!(found.campaign, campaign);
		// An account that is nobody's key has no page, and pledges all the same.
		pledges::pledge(Ferdie, campaign, 4);
		assert_eq!(only(&pages::pledges(Ferdie.to_account_id(), None, MOST)).campaign, campaign);
	});
}

#[test]
fn an_announced_decision_is_shown_to_those_who_may_second_it() {
	test(|| {
		admit(Eve);
		let decision = announce(b"reasons");
		let of = |who: Sr25519Keyring| pages::to_second(who.to_account_id(), None, MOST).items;
		let shown = of(Bob).pop().expect("is shown");
		assert_eq!((shown.decision, shown.missing, shown.rule), (decision, 1, RuleName::Ordinary));
		// Whoever has announced it has spoken, and citizens second nothing.
		assert_eq!((of(Alice), of(Eve), of(Ferdie)), (vec![], vec![], vec![]));
		let lapsed = announce(b"others");
		skip_to(shown.lapses - 1);
		assert_eq!(of(Bob).len(), 2);
		assert_eq!(include(Bob, pallet_decisions::Call::second { decision }), Ok(Ok(())));
		assert_eq!(of(Charlie).into_iter().map(|one| one.decision).collect::<Vec<_>>(), [lapsed]);
		skip_to(shown.lapses);
		assert!(of(Charlie).is_empty());
	});
}

#[test]
fn what_registrars_announce_and_what_is_challenged_is_on_the_page() {
	test(|| {
		admit(Eve);
		assert!(citizen(Eve).announced.is_empty() && citizen(Eve).challenges.is_empty());
		let (stakeholder, reasons) = (Eve.to_account_id(), fingerprint(b"register extract"));
		let announce = pallet_stakeholders::Call::announce_suspension { stakeholder, reasons };
		assert_eq!(include(Dave, announce), Ok(Ok(())));
		let stakeholder = Eve.to_account_id();
		let challenge = pallet_stakeholders::Call::challenge { stakeholder, reasons };
		assert_eq!(include(Alice, challenge), Ok(Ok(())));
		let page = citizen(Eve);
		assert_eq!(page.announced, Stakeholders::announced(Eve.to_account_id()));
		assert_eq!(page.challenges, Stakeholders::challenges(Eve.to_account_id()));
		assert_eq!((page.announced.len(), page.challenges.len()), (1, 1));
	});
}

#[test]
fn a_list_of_the_latest_goes_through_every_number_once_and_then_ends() {
	test(|| {
		let decision = open_decision(RuleName::Ordinary, name_registrar());
		vote(decision, &[Alice], Ballot::No);
		let next = pallet_decisions::NextDecision::<Runtime>::get();
		// As if there were many later ones.
		pallet_decisions::NextDecision::<Runtime>::put(2 * MOST + 3);
		let ballots = |from, limit| pages::ballots(Alice.to_account_id(), from, limit);
		let mut page = ballots(None, u32::MAX);
		assert_eq!((page.items.len(), page.next), (0, Some(MOST + 2)));
		page = ballots(page.next, u32::MAX);
		assert_eq!((page.items.len(), page.next), (0, Some(2)));
		page = ballots(page.next, u32::MAX);
		assert_eq!(only(&page).decision, decision);
		assert_eq!(ballots(Some(decision), 1).items.len(), 1);
		assert_eq!(ballots(Some(2), 1), Page { items: vec![], next: Some(decision) });
		assert_eq!(ballots(Some(0), 1), Page { items: vec![], next: None });
		assert_eq!(ballots(Some(u32::MAX), 0).next, Some(2 * MOST + 2));
		pallet_decisions::NextDecision::<Runtime>::put(next);
	});
}

#[test]
fn a_list_from_a_number_on_ends_where_the_numbers_end() {
	test(|| {
		open_process();
		submit_by(Bob, ProposalKind::Policy, b"plant trees");
		let next = pallet_proposals::NextProposal::<Runtime>::get();
		pallet_proposals::NextProposal::<Runtime>::put(MOST + 2);
		let page = |from| pages::process(1, None, from, u32::MAX).expect("is there").proposals;
		assert_eq!((page(0).items.len(), page(0).next), (1, Some(MOST + 1)));
		assert_eq!((page(MOST + 1).items.len(), page(MOST + 1).next), (0, None));
		assert_eq!(page(u32::MAX).next, None);
		pallet_proposals::NextProposal::<Runtime>::put(next);
	});
}

#[test]
fn what_has_happened_in_a_block_comes_in_pages_with_the_time() {
	test(|| {
		let decision = open_decision(RuleName::Ordinary, name_registrar());
		next_block();
		vote(decision, &[Alice, Bob, Charlie], Ballot::Yes);
		let all = pages::happened(0, u32::MAX);
		assert_eq!((all.number, all.time), (System::block_number(), Timestamp::get()));
		let votes: Vec<_> = all
			.events
			.items
			.iter()
			.filter(|one| {
				matches!(one.event, RuntimeEvent::Decisions(pallet_decisions::Event::Voted { .. }))
			})
			.collect();
		assert_eq!(votes.len(), 3);
		// The first transaction of a block sets the time.
		let transactions: Vec<_> = votes.iter().map(|one| one.transaction).collect();
		assert_eq!(transactions, [Some(1), Some(2), Some(3)]);
		// The SDK's events are counted, and not told.
		let told: Vec<_> = all.events.items.iter().map(|one| one.number).collect();
		assert!(System::read_events_no_consensus().count() > told.len());

		let mut one_by_one = Vec::new();
		let mut from = Some(0);
		while let Some(number) = from {
			let page = pages::happened(number, 1).events;
			one_by_one.extend(page.items);
			from = page.next;
		}
		assert_eq!(one_by_one, all.events.items);
		next_block();
		assert!(pages::happened(0, MOST_EVENTS).events.items.is_empty());
	});
}

/// How often one number more on a page reads the state.
fn each(page: &dyn Fn(u32)) -> u32 {
	accesses(|| page(1)) - accesses(|| page(0))
}

#[test]
fn a_page_reads_no_more_than_its_docs_say() {
	test(|| {
		let campaign = funded(&[(Ferdie, pledges::MINIMUM), (Eve, 4)]);
		let evidence = fingerprint(EVIDENCE);
		pledges::done(Charlie, pallet_pledges::Call::submit_evidence { campaign, evidence });
		let decision = open_decision(RuleName::Ordinary, name_registrar());
		vote(decision, &[Alice, Eve], Ballot::Yes);
		announce(b"to second");
		let [alice, bob, eve] = [Alice, Bob, Eve].map(|who| who.to_account_id());
		let oldest = pallet_decisions::OldestOpening::<Runtime>::get();
		assert_eq!(only(&pages::votes(eve.clone(), oldest, 1)).decision, decision);
		assert!(pages::offices(bob.clone(), None, 1).items[0].asked_to_review);

		let of_a_citizen = [
			(10, each(&|limit| drop(pages::votes(eve.clone(), oldest, limit)))),
			(4, each(&|limit| drop(pages::ballots(eve.clone(), Some(decision), limit)))),
			(5, each(&|limit| drop(pages::proposals(alice.clone(), None, limit)))),
			(20, each(&|limit| drop(pages::pledges(eve.clone(), None, limit)))),
		];
		let of_an_organisation = [
			(5, each(&|limit| drop(pages::speaks_in(alice.clone(), None, limit)))),
			(11, each(&|limit| drop(pages::offices(alice.clone(), None, limit)))),
			(4, each(&|limit| drop(pages::responses_due(alice.clone(), None, limit)))),
			(3, each(&|limit| drop(pages::to_second(bob.clone(), None, limit)))),
		];
		let others = [
			(30, each(&|limit| drop(pages::offices(bob.clone(), None, limit)))),
			(2, each(&|limit| drop(pages::process(1, None, 1, limit)))),
			(22, each(&|limit| drop(pages::open_decisions(oldest, limit)))),
		];
		let found = [&of_a_citizen[..], &of_an_organisation, &others].concat();
		assert!(found.iter().all(|(said, reads)| (1..=*said).contains(reads)), "{found:?}");

		// What is there now, and all that there can be.
		let full = |lists: &[(u32, u32)]| lists.iter().map(|(said, _)| said * ON_PAGE).sum::<u32>();
		let page = accesses(|| drop(pages::citizen(eve.clone()))) + full(&of_a_citizen);
		assert!(page <= OF_A_CITIZEN, "{page} reads");
		let page = accesses(|| drop(pages::organisation(alice.clone())))
			+ full(&of_a_citizen)
			+ full(&of_an_organisation)
			+ (30 - 11) * ON_PAGE;
		assert!(page <= OF_AN_ORGANISATION, "{page} reads");
	});
}
