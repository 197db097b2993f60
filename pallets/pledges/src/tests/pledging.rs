// SPDX-License-Identifier: Apache-2.0

//! Pledging, adding to a pledge, and taking it back before the deadline, which a late withdrawal
//! can move.

use crate::{
	mock::*, ByPledger, Cause, Error, Event, Figure, Office, PledgerKind, Ratio, State, Terms,
	MAX_ISSUANCE,
};
use doverie_primitives::{Balance, ByChamber, ByKind, Chamber, Kind};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const CITIZENS: PledgerKind =
	PledgerKind::Stakeholder { chamber: Chamber::CivilSociety, kind: Kind::Citizen };

fn try_to_pledge(who: u64, campaign: u32, amount: Balance) -> DispatchResult {
	Pledges::pledge(signed(who), campaign, amount)
}

fn withdraw(who: u64, campaign: u32, amount: Balance) -> DispatchResult {
	Pledges::withdraw(signed(who), campaign, amount)
}

#[test]
fn a_pledge_goes_to_the_pot_at_once() {
	test(|| {
		let campaign = campaign();
		let amount = 30 * EURO;
		assert_ok!(try_to_pledge(CITIZEN, campaign, amount));
		let (owner, account, kind) = (owner(CITIZEN), CITIZEN, CITIZENS);
		assert_eq!(
			last_event(),
			Event::Pledged { campaign, owner, account, kind, amount, waiting: 0 }
		);
		assert_eq!(balance(CITIZEN), 970 * EURO);
		assert_eq!(held(campaign), 30 * EURO);
		assert_eq!(pledged(campaign, CITIZEN), 30 * EURO);
		assert_eq!((funds(campaign).pledged, funds(campaign).raised()), (amount, amount));
		assert_eq!(info(campaign).held, 30 * EURO);
		assert_eq!(info(campaign).refundable, 0);
	});
}

#[test]
fn pledges_are_counted_by_chamber_and_kind_of_pledger() {
	test(|| {
		let campaign = campaign();
		for (who, euros) in [
			(MUNICIPALITY, 1),
			(AGENT, 2),
			(BUSINESS, 4),
			(ASSOCIATION, 8),
			(CITIZEN, 16),
			(OTHER_CITIZEN, 32),
			(CITIZEN, 64),
			(STRANGER, 128),
			(7, 256),
		] {
			pledge(who, campaign, euros);
		}
		let figure = |pledgers, euros: Balance| Figure { pledgers, amount: euros * EURO };
		let organisations = |organisations| ByKind { organisations, ..ByKind::default() };
		let chambers = [
			organisations(figure(2, 3)),
			organisations(figure(1, 4)),
			organisations(figure(1, 256)),
			ByKind { organisations: figure(1, 8), citizens: figure(2, 112) },
		];
		let by_pledger =
			ByPledger { chambers: ByChamber::new(chambers), unregistered: figure(1, 128) };
		assert_eq!(funds(campaign).by_pledger, by_pledger);
		assert_ok!(withdraw(CITIZEN, campaign, 80 * EURO));
		assert_ok!(withdraw(STRANGER, campaign, EURO));
		let figures = funds(campaign).by_pledger;
		assert_eq!(figures.chambers.civil_society.citizens, figure(1, 32));
		assert_eq!(figures.unregistered, figure(1, 127));
	});
}

#[test]
fn a_pledger_registered_meanwhile_counts_where_they_belong_with_the_next_pledge() {
	test(|| {
		let campaign = campaign();
		pledge(STRANGER, campaign, 10);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		let figures = || funds(campaign).by_pledger;
		assert_eq!(figures().unregistered.pledgers, 1);
		pledge(STRANGER, campaign, 5);
		assert_eq!(figures().unregistered, Figure::default());
		let figure = Figure { pledgers: 1, amount: 15 * EURO };
		assert_eq!(figures().chambers.civil_society.citizens, figure);
		// Whoever is suspended for a while still is who they were.
		Register::suspend(STRANGER);
		assert_ok!(withdraw(STRANGER, campaign, 5 * EURO));
		pledge(STRANGER, campaign, 1);
		let figure = Figure { pledgers: 1, amount: 11 * EURO };
		assert_eq!(figures().chambers.civil_society.citizens, figure);
		assert_eq!(figures().unregistered, Figure::default());
		// Whoever is barred is not.
		Register::bar(STRANGER);
		pledge(STRANGER, campaign, 1);
		let figure = Figure { pledgers: 1, amount: 12 * EURO };
		assert_eq!(
			(figures().unregistered, figures().chambers.civil_society.citizens.pledgers),
			(figure, 0)
		);
	});
}

/// A citizen counts as one once it is on the roll that decisions use: until then the pledge is that
/// of an account.
#[test]
fn a_citizen_counts_as_one_once_it_is_on_the_roll_of_decisions() {
	test(|| {
		let campaign = campaign();
		Register::end_block(0);
		Register::admit(STRANGER, Chamber::CivilSociety, Kind::Citizen);
		let figures = || funds(campaign).by_pledger;
		pledge(STRANGER, campaign, 10);
		let figure = Figure { pledgers: 1, amount: 10 * EURO };
		assert_eq!(figures().unregistered, figure);
		assert_eq!(told(campaign, STRANGER).unwrap().owner, owner(STRANGER));
		Register::end_block(1);
		at(2);
		assert_ok!(Pledges::renew_claims(signed(CITIZEN), campaign, STRANGER));
		assert_eq!(figures().chambers.civil_society.citizens, figure);
		assert_eq!(figures().unregistered, Figure::default());
	});
}

/// Nobody's money waits for people who have said nothing.
#[test]
fn nothing_is_taken_before_the_beneficiary_and_enough_reviewers_have_accepted() {
	test(|| {
		let campaign = only_open(Terms { approvals: 3, ..terms() });
		let office = Office::Campaign(campaign);
		let (letter, document) = (fingerprint([LETTER]), fingerprint([BANK]));
		assert_ok!(accept(AGENT, office));
		assert_ok!(Pledges::declare(signed(FUND), campaign, EURO, letter, DEADLINE));
		let donor = roll_number(FUND);
		assert_ok!(Pledges::attest_receipt(signed(AGENT), campaign, donor, EURO, document));
		let ratio = Ratio { adds: 1, per: 1 };
		let takes_nothing = || {
			assert!(!info(campaign).campaign.accepted);
			assert_eq!(Pledges::forecast(campaign, CITIZEN, EURO), None);
			let not_accepted = || Error::<Test>::NotAccepted;
			assert_noop!(try_to_pledge(CITIZEN, campaign, EURO), not_accepted());
			assert_noop!(
				Pledges::sponsor(signed(SPONSOR), campaign, ratio, EURO, 100 * EURO),
				not_accepted()
			);
			assert_noop!(Pledges::confirm_receipt(signed(FUND), campaign), not_accepted());
		};
		for who in [BUSINESS, BENEFICIARY, ASSOCIATION, MUNICIPALITY] {
			takes_nothing();
			assert_ok!(accept(who, office));
		}
		assert!(info(campaign).campaign.accepted);
		pledge(CITIZEN, campaign, 1);
		sponsor(campaign, 50, 100);
		assert_ok!(Pledges::confirm_receipt(signed(FUND), campaign));
	});
	// As many as must approve, and of two chambers.
	test(|| {
		let all = [BUSINESS, SPONSOR, ASSOCIATION].map(roll_number).to_vec();
		let campaign = only_open(Terms { reviewers: all.try_into().unwrap(), ..terms() });
		for who in [BENEFICIARY, BUSINESS, SPONSOR] {
			assert_ok!(accept(who, Office::Campaign(campaign)));
			assert_noop!(try_to_pledge(CITIZEN, campaign, EURO), Error::<Test>::NotAccepted);
		}
		assert_ok!(accept(ASSOCIATION, Office::Campaign(campaign)));
		pledge(CITIZEN, campaign, 1);
	});
}

/// Whoever could suspend one of them for a day would else stop it for good.
#[test]
fn whoever_is_suspended_after_having_accepted_has_accepted() {
	test(|| {
		let campaign = only_open(terms());
		let office = Office::Campaign(campaign);
		for who in [BUSINESS, BENEFICIARY, ASSOCIATION] {
			assert!(!info(campaign).campaign.accepted);
			assert_ok!(accept(who, office));
			Register::suspend(who);
		}
		pledge(CITIZEN, campaign, 1);
		Register::reinstate(BUSINESS);
		assert_noop!(accept(BUSINESS, office), Error::<Test>::AlreadyAccepted);
	});
}

#[test]
fn an_office_that_rests_does_not_count_and_stops_nothing_later() {
	test(|| {
		let (campaign, same) = (only_open(terms()), terms().reviewers);
		let office = Office::Campaign(campaign);
		assert_ok!(accept(BUSINESS, office));
		Register::move_key(BUSINESS, NOBODY, 0);
		assert_noop!(accept(NOBODY, office), Error::<Test>::OfficeRests);
		for who in [BENEFICIARY, ASSOCIATION] {
			assert_ok!(accept(who, office));
		}
		assert_noop!(try_to_pledge(CITIZEN, campaign, EURO), Error::<Test>::NotAccepted);
		assert_ok!(accept(MUNICIPALITY, office));
		pledge(CITIZEN, campaign, 1);
		// Later, one that rests stops nothing, and a decision can name others.
		Register::move_key(ASSOCIATION, STRANGER, 0);
		pledge(CITIZEN, campaign, 1);
		assert_ok!(Pledges::replace_reviewers(decided(), campaign, same, 2));
		for who in [NOBODY, STRANGER] {
			assert_noop!(try_to_pledge(CITIZEN, campaign, EURO), Error::<Test>::NotAccepted);
			assert_ok!(accept(who, office));
		}
		pledge(CITIZEN, campaign, 1);
	});
}

#[test]
fn a_reviewer_into_whose_chamber_the_beneficiary_has_moved_does_not_count() {
	test(|| {
		let campaign = only_open(terms());
		let office = Office::Campaign(campaign);
		assert_ok!(accept(BUSINESS, office));
		let number = roll_number(BENEFICIARY);
		Register::admit_as(BENEFICIARY, number, Chamber::Business, Kind::Organisation);
		for who in [BENEFICIARY, ASSOCIATION] {
			assert_ok!(accept(who, office));
		}
		assert_noop!(try_to_pledge(CITIZEN, campaign, EURO), Error::<Test>::NotAccepted);
		assert_ok!(accept(MUNICIPALITY, office));
		pledge(CITIZEN, campaign, 1);
	});
}

#[test]
fn other_reviewers_accept_before_more_is_taken_and_what_is_there_is_not_lost() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		let others = [BUSINESS, FUND].map(roll_number).to_vec().try_into().unwrap();
		assert_ok!(Pledges::replace_reviewers(decided(), campaign, others, 2));
		assert_noop!(try_to_pledge(STRANGER, campaign, EURO), Error::<Test>::NotAccepted);
		assert_ok!(withdraw(CITIZEN, campaign, 1));
		all_accept(campaign);
		pledge(CITIZEN, campaign, 1);
	});
	// After the deadline it goes on, as long as the minimum is met.
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		let others = [BUSINESS, FUND].map(roll_number).to_vec().try_into().unwrap();
		assert_ok!(Pledges::replace_reviewers(decided(), campaign, others, 2));
		at(DEADLINE);
		assert_eq!(state(campaign), State::AwaitingEvidence);
	});
}

#[test]
fn a_pledge_has_a_smallest_amount_and_is_left_with_as_much_or_nothing() {
	test(|| {
		let campaign = campaign();
		MinPledge::set(EURO);
		let pledge = |amount| Pledges::pledge(signed(CITIZEN), campaign, amount);
		assert_noop!(pledge(0), Error::<Test>::ZeroAmount);
		// What a field without a unit makes of 20.
		assert_noop!(pledge(20), Error::<Test>::PledgeTooSmall);
		assert_noop!(pledge(EURO - 1), Error::<Test>::PledgeTooSmall);
		assert_ok!(pledge(EURO));
		// The same goes for what is added to it.
		assert_noop!(pledge(1), Error::<Test>::PledgeTooSmall);
		assert_ok!(pledge(EURO));
		assert_noop!(withdraw(CITIZEN, campaign, EURO + 1), Error::<Test>::PledgeTooSmall);
		assert_ok!(withdraw(CITIZEN, campaign, EURO));
		assert_noop!(withdraw(CITIZEN, campaign, 1), Error::<Test>::PledgeTooSmall);
		assert_ok!(withdraw(CITIZEN, campaign, EURO));
		assert_eq!(funds(campaign).pledged, 0);
	});
}

#[test]
fn until_the_deadline_pledges_are_added_to_and_taken_back() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		at(DEADLINE - 1);
		pledge(CITIZEN, campaign, 80);
		assert_eq!(pledged(campaign, CITIZEN), 110 * EURO);
		assert_ok!(withdraw(CITIZEN, campaign, 4 * EURO));
		let (owner, account, amount) = (owner(CITIZEN), CITIZEN, 4 * EURO);
		assert_eq!(
			last_event(),
			Event::PledgeWithdrawn { campaign, owner, account, amount, waiting: 0 }
		);
		assert_eq!(pledged(campaign, CITIZEN), 106 * EURO);
		assert_eq!((balance(CITIZEN), held(campaign)), (894 * EURO, 106 * EURO));

		at(DEADLINE);
		assert_noop!(withdraw(CITIZEN, campaign, EURO), Error::<Test>::AwaitsEvidence);
		assert_noop!(try_to_pledge(CITIZEN, campaign, EURO), Error::<Test>::AwaitsEvidence);
	});
}

#[test]
fn a_pledge_is_taken_back_as_a_whole_and_made_again() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		assert_ok!(withdraw(CITIZEN, campaign, 30 * EURO));
		assert_eq!(Pledges::pledge_of(campaign, CITIZEN), None);
		assert_eq!((balance(CITIZEN), held(campaign)), (1_000 * EURO, 0));
		assert!(!System::account_exists(&Pledges::pot(campaign)));
		assert_eq!(funds(campaign).by_pledger, ByPledger::default());
		pledge(CITIZEN, campaign, 40);
		assert_eq!(held(campaign), 40 * EURO);
	});
}

#[test]
fn nobody_takes_back_more_than_was_pledged() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 30);
		pledge(OTHER_CITIZEN, campaign, 30);
		assert_noop!(withdraw(CITIZEN, campaign, 0), Error::<Test>::ZeroAmount);
		assert_noop!(withdraw(CITIZEN, campaign, 30 * EURO + 1), Error::<Test>::MoreThanPledged);
		assert_noop!(withdraw(CITIZEN, campaign, Balance::MAX), Error::<Test>::MoreThanPledged);
		assert_noop!(withdraw(STRANGER, campaign, 1), Error::<Test>::MoreThanPledged);
		assert_noop!(withdraw(CITIZEN, 9, 1), Error::<Test>::UnknownCampaign);
	});
}

#[test]
fn anyone_but_the_beneficiary_pledges() {
	test(|| {
		let campaign = campaign();
		let own = || try_to_pledge(BENEFICIARY, campaign, EURO);
		assert_noop!(own(), Error::<Test>::OwnCampaign);
		Register::suspend(BENEFICIARY);
		assert_noop!(own(), Error::<Test>::OwnCampaign);
		Register::move_key(BENEFICIARY, STRANGER, 0);
		assert_noop!(try_to_pledge(STRANGER, campaign, EURO), Error::<Test>::OwnCampaign);
		for who in [AGENT, SPONSOR, CITIZEN, 32] {
			pledge(who, campaign, 1);
		}
		assert_noop!(Pledges::pledge(decided(), campaign, EURO), BadOrigin);
		assert_noop!(try_to_pledge(CITIZEN, 9, EURO), Error::<Test>::UnknownCampaign);
		assert_noop!(try_to_pledge(CITIZEN, campaign, 0), Error::<Test>::ZeroAmount);
	});
}

#[test]
fn nobody_pledges_what_is_not_there_or_leaves_dust() {
	test(|| {
		kept_in_being(CITIZEN);
		let campaign = open(Terms { optimum: 5_000 * EURO, ..terms() });
		let pledge = |amount| try_to_pledge(CITIZEN, campaign, amount);
		assert_noop!(try_to_pledge(NOBODY, campaign, 1), Error::<Test>::InsufficientBalance);
		assert_noop!(pledge(1_000 * EURO + 1), Error::<Test>::InsufficientBalance);
		assert_noop!(pledge(1_000 * EURO - 1), Error::<Test>::LeavesDust);
		assert_noop!(pledge(1_000 * EURO - CENT + 1), Error::<Test>::LeavesDust);
		assert_ok!(pledge(1_000 * EURO - CENT));
		assert_ok!(pledge(CENT));
		assert_eq!((balance(CITIZEN), held(campaign)), (0, 1_000 * EURO));
		assert!(System::account_exists(&CITIZEN));
	});
}

#[test]
fn an_account_that_only_its_balance_keeps_in_being_keeps_the_smallest_balance() {
	test(|| {
		let campaign = open(Terms { optimum: 5_000 * EURO, ..terms() });
		let all = 1_000 * EURO;
		for amount in [all, all - 1, all - CENT + 1] {
			assert_noop!(
				try_to_pledge(STRANGER, campaign, amount),
				Error::<Test>::InsufficientBalance
			);
		}
		assert_ok!(try_to_pledge(STRANGER, campaign, all - CENT));
		assert_noop!(try_to_pledge(STRANGER, campaign, CENT), Error::<Test>::InsufficientBalance);
		assert_eq!(balance(STRANGER), CENT);
	});
}

#[test]
fn a_withdrawal_in_the_last_days_that_leaves_too_little_moves_the_deadline_once() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 60);
		pledge(STRANGER, campaign, 60);
		at(DEADLINE - LAST_DAYS);
		// What leaves enough moves nothing.
		assert_ok!(withdraw(STRANGER, campaign, 20 * EURO));
		assert_eq!(info(campaign).deadline, DEADLINE);
		let deadline = DEADLINE + LAST_DAYS;
		let events = caused(|| withdraw(STRANGER, campaign, 1));
		assert_eq!(events.last(), Some(&Event::DeadlineMoved { campaign, deadline }));
		assert_eq!((info(campaign).deadline, info(campaign).campaign.terms.deadline), (53, 50));
		// All that is due later is due later.
		assert_eq!(info(campaign).next.unwrap().due, 100 + LAST_DAYS);
		at(DEADLINE);
		assert_eq!(state(campaign), State::Open);
		// As long as too little is there, everybody can go; nothing moves a second time.
		let events = caused(|| withdraw(STRANGER, campaign, EURO));
		assert!(!events.iter().any(|event| matches!(event, Event::DeadlineMoved { .. })));
		at(deadline);
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
	});
}

/// Whoever comes back when the deadline has moved does not go again in the last block.
#[test]
fn in_the_days_by_which_the_deadline_has_moved_what_the_minimum_needs_stays() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 45);
		pledge(STRANGER, campaign, 55);
		at(DEADLINE - 1);
		assert_ok!(withdraw(STRANGER, campaign, 1));
		pledge(STRANGER, campaign, 5);
		// In the same block, and in the very last one.
		for block in [DEADLINE - 1, DEADLINE, DEADLINE + LAST_DAYS - 1] {
			at(block);
			for amount in [60 * EURO - 1, 5 * EURO] {
				assert_noop!(withdraw(STRANGER, campaign, amount), Error::<Test>::NeededForMinimum);
			}
		}
		// What is above the minimum goes.
		assert_ok!(withdraw(STRANGER, campaign, 5 * EURO - 1));
		assert_noop!(withdraw(CITIZEN, campaign, 1), Error::<Test>::NeededForMinimum);
		at(DEADLINE + LAST_DAYS);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(funds(campaign).raised(), 100 * EURO);
	});
	// What waits goes at any time, and what others behind it take up is no loss.
	test(|| {
		let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
		pledge(STRANGER, campaign, 100);
		at(DEADLINE - 1);
		assert_ok!(withdraw(STRANGER, campaign, 1));
		assert_ok!(try_to_pledge(STRANGER, campaign, 1));
		pledge(CITIZEN, campaign, 60);
		assert_noop!(withdraw(STRANGER, campaign, 60 * EURO + 1), Error::<Test>::NeededForMinimum);
		assert_ok!(withdraw(STRANGER, campaign, 60 * EURO));
		assert_eq!((pledged(campaign, CITIZEN), waits(campaign, CITIZEN)), (60 * EURO, 0));
		pledge(OTHER_CITIZEN, campaign, 30);
		assert_ok!(withdraw(OTHER_CITIZEN, campaign, 30 * EURO));
	});
}

#[test]
fn a_pool_counts_for_what_the_minimum_needs() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 100, 100);
		pledge(CITIZEN, campaign, 50);
		at(DEADLINE - 1);
		assert_ok!(withdraw(CITIZEN, campaign, 1));
		assert_ok!(try_to_pledge(CITIZEN, campaign, EURO));
		// 51 and 51 that the pool would add: less than half a euro is too much to go.
		assert_noop!(withdraw(CITIZEN, campaign, EURO), Error::<Test>::NeededForMinimum);
		assert_ok!(withdraw(CITIZEN, campaign, EURO - 1));
	});
}

#[test]
fn before_the_last_days_and_below_the_minimum_a_withdrawal_moves_nothing() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE - LAST_DAYS - 1);
		assert_ok!(withdraw(CITIZEN, campaign, 1));
		assert_eq!(info(campaign).deadline, DEADLINE);
		// There was too little anyway.
		at(DEADLINE - 1);
		assert_ok!(withdraw(CITIZEN, campaign, 50 * EURO));
		assert_eq!(info(campaign).deadline, DEADLINE);
	});
}

#[test]
fn what_pools_would_add_counts_for_that_as_for_the_minimum() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 100, 100);
		pledge(CITIZEN, campaign, 50);
		at(DEADLINE - 1);
		// 50 and 50 that the pool would add; then 98 in all.
		let events = caused(|| withdraw(CITIZEN, campaign, EURO));
		let deadline = DEADLINE + LAST_DAYS;
		assert_eq!(events.last(), Some(&Event::DeadlineMoved { campaign, deadline }));
	});
}

#[test]
fn a_campaign_is_funded_when_the_minimum_is_met_at_the_deadline() {
	test(|| {
		let (met, missed) = (campaign(), campaign());
		pledge(CITIZEN, met, 100);
		assert_ok!(try_to_pledge(CITIZEN, missed, 100 * EURO - 1));
		let advance = |campaign| Pledges::advance(signed(STRANGER), campaign);
		at(DEADLINE - 1);
		assert_noop!(advance(met), Error::<Test>::StillOpen);
		assert_eq!(state(met), State::Open);
		assert_noop!(advance(9), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::advance(decided(), met), BadOrigin);
		at(DEADLINE);
		let raised = 100 * EURO;
		assert_eq!(
			caused(|| advance(met)),
			[Event::CampaignFunded { campaign: met, raised, matched: 0, honoured: 0 }]
		);
		let (cause, left) = (Cause::MinimumMissed, raised - 1);
		assert_eq!(
			caused(|| advance(missed)),
			[Event::CampaignFailed { campaign: missed, cause, left }]
		);
		assert_eq!((state(met), state(missed)), (State::AwaitingEvidence, State::Failed { cause }));
		assert_noop!(advance(met), Error::<Test>::NothingToAdvance);
		assert_noop!(advance(missed), Error::<Test>::CampaignHasFailed);
	});
}

#[test]
fn the_pots_of_campaigns_are_kept_apart() {
	test(|| {
		let (first, second) = (campaign(), campaign());
		pledge(CITIZEN, first, 10);
		pledge(CITIZEN, second, 20);
		assert_ok!(withdraw(CITIZEN, first, 10 * EURO));
		assert_noop!(withdraw(CITIZEN, first, 1), Error::<Test>::MoreThanPledged);
		assert_eq!((held(first), held(second)), (0, 20 * EURO));
	});
}

#[test]
fn amounts_at_the_limit_are_pledged_and_taken_back() {
	test(|| {
		issue(STRANGER, MAX_ISSUANCE - GENESIS);
		let campaign = open(Terms { optimum: MAX_ISSUANCE, ..terms() });
		let all = MAX_ISSUANCE - GENESIS + 999 * EURO;
		assert_ok!(try_to_pledge(STRANGER, campaign, all));
		pledge(CITIZEN, campaign, 999);
		assert_eq!(held(campaign), all + 999 * EURO);
		check();
		assert_ok!(withdraw(STRANGER, campaign, all));
		assert_eq!(balance(STRANGER), all + EURO);
	});
}
