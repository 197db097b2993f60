// SPDX-License-Identifier: Apache-2.0

//! The waiting list: what is pledged above the optimum waits in order, and moves up when others
//! withdraw.

use crate::{
	mock::*, Cause, Error, Event, Forecast, State, Terms, WaitingInfo, What, MOVES_AT_DEADLINE,
	MOVES_ON_WITHDRAWAL, TIMES_OPTIMUM,
};
use doverie_primitives::{Balance, Chamber, Electorate, Kind};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

/// A campaign that is full: a stranger has pledged the optimum of 100 euro.
fn full() -> u32 {
	let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
	pledge(STRANGER, campaign, 100);
	campaign
}

fn withdraw(who: u64, campaign: u32, amount: Balance) -> DispatchResult {
	Pledges::withdraw(signed(who), campaign, amount)
}

fn move_up(campaign: u32, most: u32) -> DispatchResult {
	Pledges::move_up(signed(32), campaign, most)
}

/// The accounts that wait, in their order, with how much.
fn list(campaign: u32) -> Vec<(u64, Balance)> {
	let (mut all, mut from) = (vec![], None);
	loop {
		let page = Pledges::waiting(campaign, from, 3);
		for (_, place) in &page {
			let account = match place.owner {
				crate::Owner::Stakeholder(number) => {
					<Register as Electorate<u64, u64>>::account(number).expect("is registered")
				},
				crate::Owner::Account(account) => account,
			};
			all.push((account, place.amount));
		}
		from = page.last().and_then(|(_, place)| place.after);
		if from.is_none() {
			return all;
		}
	}
}

fn moved_up(campaign: u32, who: u64, amount: Balance) -> Event<Test> {
	let kind = told(campaign, who).expect("has pledged").pledge.kind;
	Event::MovedUp { campaign, owner: owner(who), kind, amount }
}

#[test]
fn what_is_above_the_optimum_waits_in_order() {
	test(|| {
		let campaign = open(Terms { optimum: 150 * EURO, ..terms() });
		pledge(STRANGER, campaign, 100);
		// The one that reaches the optimum is divided.
		assert_ok!(Pledges::pledge(signed(BUSINESS), campaign, 80 * EURO));
		let Event::Pledged { amount, waiting, .. } = last_event() else { panic!("has pledged") };
		assert_eq!((amount, waiting), (50 * EURO, 30 * EURO));
		pledge(CITIZEN, campaign, 40);
		assert_eq!(list(campaign), [(BUSINESS, 30 * EURO), (CITIZEN, 40 * EURO)]);
		assert_eq!((pledged(campaign, CITIZEN), waits(campaign, CITIZEN)), (0, 40 * EURO));
		let place = WaitingInfo { place: 1, first: 0, amount: 40 * EURO };
		assert_eq!(told(campaign, CITIZEN).unwrap().waiting, Some(place));
		// It is in the pot, and counts for nothing else.
		assert_eq!((held(campaign), balance(CITIZEN)), (220 * EURO, 960 * EURO));
		assert_eq!((funds(campaign).raised(), funds(campaign).waiting), (150 * EURO, 70 * EURO));
		let line = Pledges::ledger(campaign, 2, 1)[0].clone();
		let what =
			What::Pledged { owner: owner(CITIZEN), from: CITIZEN, amount: 0, waiting: 40 * EURO };
		assert_eq!((line.what, line.balance), (what, 220 * EURO));
		let told = Forecast { pledged: 0, waiting: 45 * EURO, matched: 0 };
		assert_eq!(Pledges::forecast(campaign, CITIZEN, 5 * EURO), Some(told));
	});
}

#[test]
fn who_adds_to_what_waits_goes_to_the_end_and_has_one_place() {
	test(|| {
		let campaign = full();
		for (who, euros) in [(CITIZEN, 10), (OTHER_CITIZEN, 20), (BUSINESS, 30)] {
			pledge(who, campaign, euros);
		}
		pledge(OTHER_CITIZEN, campaign, 5);
		assert_eq!(
			list(campaign),
			[(CITIZEN, 10 * EURO), (BUSINESS, 30 * EURO), (OTHER_CITIZEN, 25 * EURO)]
		);
		// Taking a part back keeps the place; taking all of it leaves no hole.
		assert_ok!(withdraw(CITIZEN, campaign, EURO));
		assert_ok!(withdraw(BUSINESS, campaign, 30 * EURO));
		assert_eq!(list(campaign), [(CITIZEN, 9 * EURO), (OTHER_CITIZEN, 25 * EURO)]);
		assert_noop!(withdraw(BUSINESS, campaign, 1), Error::<Test>::MoreThanPledged);
	});
}

#[test]
fn in_all_four_times_the_optimum_is_taken() {
	test(|| {
		let campaign = full();
		let most = 100 * EURO * Balance::from(TIMES_OPTIMUM - 1);
		assert_noop!(
			Pledges::pledge(signed(CITIZEN), campaign, most + 1),
			Error::<Test>::WaitingListFull
		);
		assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, most));
		assert_noop!(Pledges::pledge(signed(NOBODY), campaign, 1), Error::<Test>::WaitingListFull);
		assert_eq!(Pledges::forecast(campaign, OTHER_CITIZEN, 1), None);
		// What is taken back makes room on the list.
		assert_ok!(withdraw(CITIZEN, campaign, 1));
		assert_ok!(Pledges::pledge(signed(OTHER_CITIZEN), campaign, 1));
	});
}

#[test]
fn a_withdrawal_moves_a_few_up_and_anyone_moves_the_rest() {
	test(|| {
		let campaign = full();
		for citizen in CITIZEN..CITIZEN + 10 {
			pledge(citizen, campaign, 10);
		}
		let events = caused(|| withdraw(STRANGER, campaign, 75 * EURO));
		let few = u64::from(MOVES_ON_WITHDRAWAL);
		let expected: Vec<_> =
			(CITIZEN..CITIZEN + few).map(|who| moved_up(campaign, who, 10 * EURO)).collect();
		assert_eq!(events[1..], expected);
		assert_eq!((funds(campaign).raised(), list(campaign).len()), (65 * EURO, 6));
		let page = Pledges::ledger(campaign, 12, 3);
		let first = What::MovedUp { owner: owner(CITIZEN), amount: 10 * EURO };
		assert_eq!((page[0].what.clone(), page[0].balance), (first, 125 * EURO));
		// Whoever comes now waits behind those who are there.
		pledge(BUSINESS, campaign, 1);
		assert_eq!(list(campaign).last(), Some(&(BUSINESS, EURO)));

		for most in [0, MAX_MOVES + 1] {
			assert_noop!(move_up(campaign, most), Error::<Test>::InvalidBatchSize);
		}
		assert_noop!(move_up(9, 1), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::move_up(decided(), campaign, 1), BadOrigin);
		assert_eq!(caused(|| move_up(campaign, 1)), [moved_up(campaign, CITIZEN + few, 10 * EURO)]);
		// There is room for 25: two of ten, and a half of the next one, which keeps its place.
		assert_ok!(move_up(campaign, MAX_MOVES));
		assert_eq!(funds(campaign).raised(), 100 * EURO);
		assert_eq!(list(campaign)[0], (CITIZEN + few + 3, 5 * EURO));
		assert_eq!(pledged(campaign, CITIZEN + few + 3), 5 * EURO);
		assert_noop!(move_up(campaign, 1), Error::<Test>::NothingToMoveUp);
	});
}

#[test]
fn what_moves_up_counts_as_if_it_had_been_pledged_then() {
	test(|| {
		let campaign = full();
		sponsor(campaign, 50, 100);
		pledge(CITIZEN, campaign, 20);
		pledge(OTHER_CITIZEN, campaign, 20);
		assert_eq!(info(campaign).matching, 0);
		assert_ok!(withdraw(STRANGER, campaign, 70 * EURO));
		assert_eq!(added(campaign, CITIZEN), [15 * EURO]);
		let figures = funds(campaign).by_pledger;
		assert_eq!(figures.chambers.civil_society.citizens.pledgers, 2);
	});
}

#[test]
fn who_waits_withdraws_and_is_refunded_first_what_waits() {
	test(|| {
		let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
		pledge(CITIZEN, campaign, 130);
		let (owner, account) = (owner(CITIZEN), CITIZEN);
		let (amount, waiting) = (10 * EURO, 30 * EURO);
		assert_eq!(
			caused(|| withdraw(CITIZEN, campaign, 40 * EURO)),
			[Event::PledgeWithdrawn { campaign, owner, account, amount, waiting }]
		);
		assert_eq!((held(campaign), list(campaign)), (90 * EURO, vec![]));
	});
	// After the deadline, whatever has become of the campaign, by anyone's call.
	test(|| {
		let campaign = full();
		pledge(CITIZEN, campaign, 30);
		assert_noop!(Pledges::refund(signed(32), campaign, CITIZEN), Error::<Test>::StillOpen);
		at(DEADLINE);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(info(campaign).refundable, 30 * EURO);
		Register::move_key(CITIZEN, NOBODY, 0);
		let (owner, account, amount) = (owner(NOBODY), NOBODY, 30 * EURO);
		let refunded = events(|| refund(campaign, NOBODY));
		let expected = Event::WaitingRefunded { campaign, owner, account, amount };
		assert_eq!(refunded.last(), Some(&expected));
		assert_eq!((balance(NOBODY), held(campaign)), (amount, 100 * EURO));
		assert_noop!(Pledges::refund(signed(32), campaign, NOBODY), Error::<Test>::AwaitsEvidence);
		let line = Pledges::ledger(campaign, 0, 256).last().expect("is there").clone();
		assert_eq!(line.what, What::WaitingRefunded { owner, to: NOBODY, amount });
		for _ in 0..3 {
			pay(campaign);
		}
		assert_eq!((state(campaign), held(campaign)), (State::Completed, 0));
	});
}

/// One account fills a campaign and the list, and goes in the last block: those who came behind it
/// are there.
#[test]
fn at_the_deadline_the_list_moves_up_before_anything_else() {
	test(|| {
		let campaign = full();
		for who in CITIZEN..CITIZEN + 10 {
			pledge(who, campaign, 10);
		}
		for who in [BUSINESS, ASSOCIATION, FUND, SPONSOR] {
			pledge(who, campaign, 5);
		}
		at(DEADLINE - 1);
		assert_ok!(withdraw(STRANGER, campaign, 100 * EURO));
		// Four have moved up, 40 of 100: the deadline has moved.
		let deadline = DEADLINE + LAST_DAYS;
		assert_eq!((info(campaign).deadline, list(campaign).len()), (deadline, 10));
		at(deadline);
		assert!(info(campaign).waits);
		assert_eq!(state(campaign), State::Open);
		// Until it has, nothing else is done.
		let evidence = fingerprint([EVIDENCE]);
		for refused in [
			Pledges::pledge(signed(13), campaign, EURO),
			withdraw(CITIZEN, campaign, EURO),
			Pledges::submit_evidence(signed(BENEFICIARY), campaign, evidence),
			Pledges::refund(signed(32), campaign, CITIZEN),
			Pledges::cancel(signed(BENEFICIARY), campaign),
		] {
			assert_eq!(refused, Err(Error::<Test>::WaitingListFirst.into()));
		}
		// Writing the deadline down moves up to eight with it, here six.
		let events = caused(|| Pledges::advance(signed(32), campaign));
		let moved = events.iter().filter(|event| matches!(event, Event::MovedUp { .. })).count();
		assert_eq!(moved, 6);
		assert!(matches!(events.last(), Some(Event::CampaignFunded { .. })));
		assert_eq!((funds(campaign).raised(), list(campaign).len()), (100 * EURO, 4));
	});
}

#[test]
fn nobody_stops_a_decision_by_leaving_others_waiting() {
	let waiting = || {
		let campaign = full();
		for who in CITIZEN..CITIZEN + 10 {
			pledge(who, campaign, 10);
		}
		at(DEADLINE - 1);
		assert_ok!(withdraw(STRANGER, campaign, 100 * EURO));
		at(DEADLINE + LAST_DAYS);
		assert!(info(campaign).waits);
		campaign
	};
	test(|| {
		let campaign = waiting();
		assert_eq!(
			caused(|| Pledges::cancel(decided(), campaign)),
			[Event::CampaignCancelled { campaign }]
		);
		for who in CITIZEN..CITIZEN + 10 {
			refund(campaign, who);
			assert_eq!(balance(who), 1_000 * EURO);
		}
		assert_eq!(held(campaign), 0);
	});
	test(|| {
		let campaign = waiting();
		let others = [BUSINESS, FUND].map(roll_number).to_vec().try_into().unwrap();
		assert_ok!(Pledges::replace_reviewers(decided(), campaign, others, 2));
		let agent = roll_number(SPONSOR);
		assert_ok!(Pledges::replace_fiscal_agent(decided(), campaign, agent));
		assert_eq!((state(campaign), list(campaign).len()), (State::Open, 6));
		// The money is as it was, and the deadline is over all the same.
		assert_ok!(Pledges::advance(signed(32), campaign));
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(funds(campaign).raised(), 100 * EURO);
	});
}

/// What moves up counts as the owner does then; what was pledged before keeps what it counts as.
#[test]
fn moving_up_takes_neither_matching_nor_head() {
	test(|| {
		let campaign = open(Terms { minimum: 10 * EURO, optimum: 100 * EURO, ..terms() });
		sponsor(campaign, 100, 100);
		pledge(STRANGER, campaign, 60);
		pledge(32, campaign, 40);
		// It waits as an account that is not registered.
		pledge(32, campaign, 20);
		Register::admit(32, Chamber::CivilSociety, Kind::Citizen);
		assert_ok!(Pledges::renew_claims(signed(32), campaign, 32));
		assert_ok!(withdraw(STRANGER, campaign, 60 * EURO));
		let pledge = told(campaign, 32).unwrap().pledge;
		assert_eq!((pledge.amount, pledge.claims[0].amount), (60 * EURO, 60 * EURO));
		assert!(pledge.kind.is_citizen());
		assert_eq!((funds(campaign).by_pledger.citizens(), waits(campaign, 32)), (1, 0));
		assert_eq!(added(campaign, 32), [40 * EURO]);
	});
	// Suspended for a while.
	test(|| {
		let campaign = open(Terms { minimum: 10 * EURO, optimum: 100 * EURO, ..terms() });
		pledge(CITIZEN, campaign, 20);
		pledge(STRANGER, campaign, 80);
		pledge(CITIZEN, campaign, 10);
		Register::suspend(CITIZEN);
		assert_ok!(withdraw(STRANGER, campaign, 10 * EURO));
		assert_eq!(pledged(campaign, CITIZEN), 30 * EURO);
		assert_eq!(funds(campaign).by_pledger.citizens(), 1);
	});
}

#[test]
fn whoever_is_suspended_counts_as_the_pledge_does_or_without_one_as_what_waits() {
	let is_of_citizen = |event: Event<Test>| match event {
		Event::Pledged { kind, .. } => kind.is_citizen(),
		other => panic!("nothing was pledged: {other:?}"),
	};
	// The pledge has come to be a citizen's, and what waits is still that of an account.
	test(|| {
		let campaign = open(Terms { minimum: 10 * EURO, optimum: 100 * EURO, ..terms() });
		pledge(STRANGER, campaign, 60);
		pledge(32, campaign, 60);
		Register::admit(32, Chamber::CivilSociety, Kind::Citizen);
		assert_ok!(Pledges::renew_claims(signed(32), campaign, 32));
		Register::suspend(32);
		assert_ok!(withdraw(STRANGER, campaign, 10 * EURO));
		assert_eq!((pledged(campaign, 32), waits(campaign, 32)), (50 * EURO, 10 * EURO));
		assert_eq!(funds(campaign).by_pledger.citizens(), 1);
		pledge(32, campaign, 5);
		assert!(is_of_citizen(last_event()));
	});
	// Nothing but what waits is there, of a citizen.
	test(|| {
		let campaign = full();
		pledge(CITIZEN, campaign, 10);
		Register::suspend(CITIZEN);
		pledge(CITIZEN, campaign, 10);
		assert!(is_of_citizen(last_event()));
		assert_ok!(withdraw(STRANGER, campaign, 15 * EURO));
		assert_eq!((pledged(campaign, CITIZEN), waits(campaign, CITIZEN)), (15 * EURO, 5 * EURO));
		assert_eq!(funds(campaign).by_pledger.citizens(), 1);
	});
}

#[test]
fn where_too_many_wait_at_the_deadline_anyone_moves_them_up_before() {
	test(|| {
		let campaign = full();
		for who in CITIZEN..CITIZEN + 10 {
			pledge(who, campaign, 5);
		}
		for who in [BUSINESS, ASSOCIATION, FUND, SPONSOR, AGENT, MUNICIPALITY] {
			pledge(who, campaign, 5);
		}
		at(DEADLINE - 1);
		assert_ok!(withdraw(STRANGER, campaign, 100 * EURO));
		at(DEADLINE + LAST_DAYS);
		assert_eq!(list(campaign).len(), 12);
		// There is room for all of them, and eight are not enough.
		const { assert!(MOVES_AT_DEADLINE == 8) };
		let advance = || Pledges::advance(signed(32), campaign);
		assert_noop!(advance(), Error::<Test>::WaitingListFirst);
		assert_ok!(move_up(campaign, 4));
		assert!(info(campaign).waits);
		assert_ok!(advance());
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
		assert_eq!(funds(campaign).raised(), 80 * EURO);
		assert_noop!(move_up(campaign, 1), Error::<Test>::CampaignHasFailed);
	});
}

#[test]
fn who_waited_before_the_admission_keeps_the_place() {
	test(|| {
		let campaign = full();
		for who in [32, CITIZEN, 33] {
			pledge(who, campaign, 10);
		}
		Register::admit(32, Chamber::CivilSociety, Kind::Citizen);
		let by = roll_number(32);
		let events = caused(|| withdraw(32, campaign, EURO));
		let (account, amount, waiting) = (32, 0, 10 * EURO);
		assert_eq!(events[0], Event::Adopted { campaign, by, account, amount, waiting });
		assert_eq!(list(campaign)[0], (32, 9 * EURO));
		assert_eq!(told(campaign, 32).unwrap().owner, owner(32));
	});
	// Where both wait, they wait together at the later place, whosever it is.
	for (first, last) in [(CITIZEN, 32), (32, CITIZEN)] {
		test(|| {
			let campaign = full();
			pledge(first, campaign, 10);
			pledge(33, campaign, 30);
			pledge(last, campaign, 20);
			Register::move_key(CITIZEN, 32, 0);
			let waiting = told(campaign, 32).unwrap().waiting.expect("waits");
			assert_eq!((waiting.place, waiting.amount), (2, 30 * EURO));
			assert_ok!(withdraw(32, campaign, EURO));
			assert_eq!(list(campaign), [(33, 30 * EURO), (32, 29 * EURO)]);
		});
	}
}
