// SPDX-License-Identifier: Apache-2.0

//! Official responses: by whom, by when, and what is overdue.

use crate::{
	mock::*, Answer, AwaitingResponse, Commitment, DueKey, Error, Event, Month, OverdueInfo,
	Response, State,
};
use frame_support::{assert_noop, assert_ok};

fn commitment(from: (u16, u8), until: (u16, u8)) -> Commitment {
	let month = |(year, month)| Month { year, month };
	Commitment { cost: 2_500_000_000, from: month(from), until: month(until) }
}

fn respond(by: u64, answer: Answer) -> sp_runtime::DispatchResult {
	Proposals::respond(signed(by), 1, answer, fingerprint("reasons"))
}

#[docify::export]
#[test]
fn silence_is_overdue_and_an_interim_answer_does_not_change_that() {
	test(|| {
		let (municipality, author) = (1, 2);
		open_process();
		let proposal = submitted(author, "v1");
		admitted(proposal); // at block 20; the official response is due by block 40
		let reasons = on_record(municipality, "we are looking into it");
		let respond = |answer| Proposals::respond(signed(municipality), proposal, answer, reasons);
		let overdue = || Proposals::overdue(None, 100).iter().any(|o| o.proposal == proposal);

		at(40);
		assert_ok!(respond(Answer::Evaluating));
		assert!(!overdue());
		at(41);
		assert!(overdue());
		assert_ok!(respond(Answer::Rejected));
		assert!(!overdue());
	});
}

#[test]
fn an_answer_says_what_it_costs_and_how_long_it_takes() {
	test(|| {
		let proposal = proposal();
		admitted(proposal);
		on_record(1, "reasons");
		let answer = Answer::PartlyAccepted(commitment((2027, 11), (2028, 2)));
		assert_ok!(respond(5, answer));
		let reasons = fingerprint("reasons");
		System::assert_last_event(
			Event::Responded { proposal, response: 0, by: 105, answer, reasons }.into(),
		);
		assert_eq!(
			Proposals::responses(proposal, 0, 100),
			[Response { by: 105, block: 20, answer, reasons }]
		);
		for (from, until) in
			[((2027, 0), (2028, 1)), ((2027, 1), (2027, 13)), ((2028, 1), (2027, 12))]
		{
			for answer in [Answer::Accepted, Answer::PartlyAccepted] {
				assert_noop!(
					respond(1, answer(commitment(from, until))),
					Error::<Test>::InvalidPeriod
				);
			}
		}
		assert_ok!(respond(1, Answer::Accepted(commitment((2028, 2), (2028, 2)))));
	});
}

#[test]
fn only_an_organisation_of_the_municipality_answers_with_reasons_on_record() {
	test(|| {
		let proposal = proposal();
		admitted(proposal);
		assert_noop!(respond(1, Answer::Rejected), Error::<Test>::ReasonsNotOnRecord);
		on_record(1, "reasons");
		for other in [2, 3, 4, CITIZEN] {
			assert_noop!(respond(other, Answer::Rejected), Error::<Test>::NotMunicipality);
		}
		assert_noop!(respond(77, Answer::Rejected), Error::<Test>::NotInGoodStanding);
		assert_noop!(
			Proposals::respond(signed(1), 9, Answer::Rejected, fingerprint("reasons")),
			Error::<Test>::UnknownProposal
		);
		assert_ok!(respond(1, Answer::Rejected));
	});
}

#[test]
fn the_municipality_may_change_its_mind_and_every_answer_is_kept() {
	test(|| {
		let proposal = proposal();
		admitted(proposal);
		on_record(1, "reasons");
		let answers = [
			Answer::Evaluating,
			Answer::Rejected,
			Answer::Evaluating,
			Answer::Accepted(commitment((2027, 1), (2027, 2))),
		];
		for (block, answer) in [21, 22, 24, 25].into_iter().zip(answers) {
			at(block);
			assert_ok!(respond(1, answer));
		}
		let kept = |from, limit| {
			let page = Proposals::responses(proposal, from, limit);
			page.iter().map(|r| r.answer).collect::<Vec<_>>()
		};
		assert_eq!(kept(0, 100), answers[..3]); // a page has room for three
		assert_eq!(kept(1, 2), answers[1..3]);
		assert_eq!(kept(3, 100), answers[3..]);
		assert!(kept(4, 100).is_empty());
		assert_eq!(state_of(proposal).answered, Some(22));
	});
}

#[test]
fn silence_is_overdue_in_decision_and_afterwards_too() {
	test(|| {
		let proposal = proposal();
		decided(proposal, Verdict::Rejected);
		at(41);
		assert!(Proposals::proposal(proposal).unwrap().overdue);
		let state = State::NotAdopted { decision: 0 };
		assert_eq!(Proposals::overdue(None, 100), [OverdueInfo { due: 40, proposal, state }]);
		on_record(1, "reasons");
		assert_ok!(respond(1, Answer::Rejected));
		assert!(!Proposals::proposal(proposal).unwrap().overdue);
		assert!(AwaitingResponse::<Test>::iter().next().is_none());
	});
}

#[test]
fn whatever_becomes_of_a_proposal_the_answer_remains_due() {
	test(|| {
		open_process();
		for (by, name) in [(2, "a"), (3, "b"), (4, "c")] {
			submitted(by, name);
		}
		admitted(1);
		at(1);
		decided(2, Verdict::Rejected);
		at(50);
		let overdue = |proposal, state| OverdueInfo { due: 40, proposal, state };
		let not_adopted = State::NotAdopted { decision: 0 };
		assert_eq!(
			Proposals::overdue(None, 100),
			[overdue(1, State::Admitted), overdue(2, not_adopted)]
		);
		// Anyone lets it lapse, and what is due stays on the list, with the state beside it.
		assert_ok!(Proposals::lapse(signed(99), 1));
		assert_eq!(
			Proposals::overdue(None, 100),
			[overdue(1, State::Lapsed), overdue(2, not_adopted)]
		);
		assert!(Proposals::proposal(1).unwrap().overdue);
		on_record(1, "reasons");
		assert_ok!(respond(1, Answer::Rejected));
		assert_eq!(Proposals::overdue(None, 100), [overdue(2, not_adopted)]);
		assert_eq!(Proposals::responses(1, 0, 100).len(), 1);
		// What was never admitted is not answered.
		assert_ok!(Proposals::withdraw_proposal(signed(4), 3));
		assert_noop!(
			Proposals::respond(signed(1), 3, Answer::Rejected, fingerprint("reasons")),
			Error::<Test>::Ended
		);
	});
}

#[test]
fn the_longest_overdue_comes_first_and_the_list_can_be_paged() {
	test(|| {
		open_process();
		for (by, name) in [(2, "a"), (3, "b"), (4, "c"), (6, "d"), (7, "e")] {
			submitted(by, name);
		}
		// Due at 300, 21, 65 600, 21 and 277: neither in the order of the numbers nor in that of
		// the lowest bytes.
		for (proposal, term) in [(1, 280), (2, 1), (3, 65_580), (4, 1), (5, 257)] {
			ResponseTerm::set(term);
			admitted(proposal);
		}
		at(70_000);
		let due = |due, proposal| OverdueInfo { due, proposal, state: State::Admitted };
		let first = Proposals::overdue(None, 100);
		assert_eq!(first, [due(21, 2), due(21, 4), due(277, 5)]);
		let second = Proposals::overdue(Some((277, 5)), 100);
		assert_eq!(second, [due(300, 1), due(65_600, 3)]);
		assert!(Proposals::overdue(Some((65_600, 3)), 100).is_empty());
		assert_eq!(Proposals::overdue(Some((21, 2)), 1), [due(21, 4)]);
		at(277);
		assert_eq!(Proposals::overdue(None, 100), [due(21, 2), due(21, 4)]);
	});
}

#[test]
fn a_place_in_the_list_tells_block_and_proposal() {
	for due in [0, 1, 255, 256, u64::from(u32::MAX), u64::MAX] {
		for proposal in [0, 1, 256, u32::MAX] {
			let key = DueKey::new(due, proposal);
			assert_eq!((key.due(), key.proposal()), (due, proposal));
		}
	}
	assert!(DueKey::new(255, u32::MAX) < DueKey::new(256, 0));
	assert!(DueKey::new(256, 1) < DueKey::new(256, 2));
}
