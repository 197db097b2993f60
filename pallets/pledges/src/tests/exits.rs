// SPDX-License-Identifier: Apache-2.0

//! A way out instead of a deadlock: where the chambers leave a veto undecided, or reviewers are
//! silent for their term, whoever objects leaves with a share of what is unpaid, and the milestone
//! is paid from what is left.

use crate::{mock::*, Error, Event, Leaving, State, What};
use doverie_primitives::{Balance, VetoVerdict};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn try_to_leave(who: u64, campaign: u32) -> DispatchResult {
	Pledges::leave(signed(who), campaign)
}

/// 200 were pledged and 100 added by a pool, the first half of it is paid, and the second milestone
/// is disputed: half of what each has put in is left.
fn disputed() -> u32 {
	let campaign = campaign();
	sponsor(campaign, 50, 150);
	for (who, euros) in [(CITIZEN, 50), (OTHER_CITIZEN, 50), (STRANGER, 100)] {
		pledge(who, campaign, euros);
	}
	at(DEADLINE);
	pay(campaign);
	approve(campaign);
	veto(STRANGER, campaign);
	assert!(matches!(state(campaign), State::Vetoed { .. }));
	campaign
}

fn undecided() -> u32 {
	let campaign = disputed();
	settle(campaign, VetoVerdict::Undecided);
	campaign
}

fn left(campaign: u32, who: u64, pledged: Balance, amount: Balance, freed: Balance) -> Event<Test> {
	Event::Left { campaign, owner: owner(who), account: who, pledged, amount, freed }
}

#[test]
fn a_veto_that_the_chambers_leave_undecided_opens_an_exit_window() {
	test(|| {
		let campaign = disputed();
		let (milestone, verdict) = (1, VetoVerdict::Undecided);
		let until = System::block_number() + EXIT_WINDOW;
		let (raised, left) = (300 * EURO, 150 * EURO);
		assert_eq!(
			events(|| settle(campaign, verdict)),
			[
				Event::VetoSettled { campaign, milestone, verdict },
				Event::ExitOpened { campaign, milestone, until, raised, left },
			]
		);
		let evidence = fingerprint([EVIDENCE]);
		assert_eq!(state(campaign), State::Exit { evidence, until, raised, left });
		// Neither paid, nor vetoed, nor shown again meanwhile.
		let open = || Error::<Test>::ExitWindowOpen;
		assert_noop!(Pledges::pay_out(signed(1), campaign), open());
		assert_noop!(Pledges::veto(signed(CITIZEN), campaign, evidence, None), open());
		assert_noop!(Pledges::submit_evidence(signed(BENEFICIARY), campaign, evidence), open());
		assert_noop!(Pledges::advance(signed(1), campaign), open());
		at(until);
		assert_eq!(
			caused(|| Pledges::pay_out(signed(1), campaign))[0],
			Event::ExitClosed { campaign, milestone, staying: raised }
		);
		assert_eq!(balance(BENEFICIARY), 1_240 * EURO);
	});
}

#[test]
fn reviewers_who_are_silent_for_their_term_open_one_too() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		show_evidence(campaign);
		let evidence = fingerprint([EVIDENCE]);
		assert_ok!(Pledges::approve(signed(BUSINESS), campaign, evidence));
		at(DEADLINE + REVIEW_TERM - 1);
		assert!(matches!(state(campaign), State::InReview { .. }));
		assert_noop!(try_to_leave(CITIZEN, campaign), Error::<Test>::InReview);
		// It opens when somebody notices, and has its full length from then on.
		at(DEADLINE + REVIEW_TERM + 5);
		assert_noop!(
			Pledges::approve(signed(ASSOCIATION), campaign, evidence),
			Error::<Test>::ExitWindowOpen
		);
		let until = DEADLINE + REVIEW_TERM + 5 + EXIT_WINDOW;
		let (milestone, raised) = (0, 100 * EURO);
		assert_eq!(
			caused(|| Pledges::advance(signed(STRANGER), campaign)),
			[Event::ExitOpened { campaign, milestone, until, raised, left: raised }]
		);
		at(until - 1);
		assert_ok!(try_to_leave(CITIZEN, campaign));
		assert_eq!(balance(CITIZEN), 1_000 * EURO);
		at(until);
		assert_noop!(try_to_leave(CITIZEN, campaign), Error::<Test>::MilestoneIsApproved);
		// Of the rest, here of nothing, the milestone is paid.
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		assert_eq!(balance(BENEFICIARY), 1_000 * EURO);
	});
}

#[test]
fn the_clock_of_the_due_blocks_stands_still_meanwhile() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		show_evidence(campaign);
		at(DEADLINE + REVIEW_TERM);
		advance(campaign);
		at(DEADLINE + REVIEW_TERM + EXIT_WINDOW);
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		assert_eq!(info(campaign).next.unwrap().due, 200 + REVIEW_TERM + EXIT_WINDOW);
	});
}

#[test]
fn whoever_objects_leaves_with_a_share_and_the_matching_goes_back() {
	test(|| {
		let campaign = undecided();
		let on_leaving = |who| told(campaign, who).unwrap().on_leaving;
		let (amount, freed) = (25 * EURO, 25 * EURO);
		assert_eq!(on_leaving(CITIZEN), Some(Leaving { amount, freed }));
		// Whether or not they have vetoed it.
		for who in [CITIZEN, OTHER_CITIZEN] {
			assert_eq!(
				caused(|| try_to_leave(who, campaign)),
				[left(campaign, who, 50 * EURO, amount, freed)]
			);
			assert_eq!(balance(who), 975 * EURO);
			assert_eq!(told(campaign, who), None);
		}
		assert_noop!(try_to_leave(CITIZEN, campaign), Error::<Test>::NothingPutIn);
		assert_noop!(try_to_leave(13, campaign), Error::<Test>::NothingPutIn);
		assert_noop!(try_to_leave(CITIZEN, 9), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::leave(decided(), campaign), BadOrigin);
		let lines = funds(campaign).movements;
		let line = Pledges::ledger(campaign, lines - 1, 1)[0].clone();
		let (owner, to) = (owner(OTHER_CITIZEN), OTHER_CITIZEN);
		assert_eq!(line.what, What::Left { owner, to, amount, freed });
		// What stays, and what goes back to the pool, can be seen at once.
		let figures = funds(campaign);
		assert_eq!((figures.staying(), figures.unpaid()), (100 * EURO, 50 * EURO));
		assert_eq!(info(campaign).refundable, 100 * EURO);
		refund(campaign, SPONSOR);
		assert_eq!(balance(SPONSOR), 950 * EURO);

		// Those who agree pay: 30 % of the 100 that have stayed, and the rest with the last one.
		at(System::block_number() + EXIT_WINDOW);
		let before = balance(BENEFICIARY);
		assert_eq!(
			caused(|| Pledges::pay_out(signed(STRANGER), campaign))[0],
			Event::ExitClosed { campaign, milestone: 1, staying: 100 * EURO }
		);
		assert_eq!(balance(BENEFICIARY), before + 30 * EURO);
		pay(campaign);
		assert_eq!(balance(BENEFICIARY), before + 50 * EURO);
		assert_eq!((state(campaign), held(campaign)), (State::Completed, 0));
	});
}

#[test]
fn a_sponsor_leaves_with_what_its_pool_has_added_and_has_it_at_once() {
	test(|| {
		let campaign = undecided();
		assert_ok!(try_to_leave(CITIZEN, campaign));
		let on_leaving = told(campaign, SPONSOR).unwrap().on_leaving;
		assert_eq!(on_leaving, Some(Leaving { amount: 0, freed: 25 * EURO }));
		let (sponsor, account) = (roll_number(SPONSOR), SPONSOR);
		// 50 that were not needed, 25 from who has left, and 25 of its own.
		let (unused, matched) = (100 * EURO, 0);
		assert_eq!(
			caused(|| try_to_leave(SPONSOR, campaign)),
			[
				left(campaign, SPONSOR, 0, 0, 25 * EURO),
				Event::PoolRefunded { campaign, pool: 0, sponsor, account, unused, matched },
			]
		);
		assert_eq!(balance(SPONSOR), 950 * EURO);
		assert_noop!(try_to_leave(SPONSOR, campaign), Error::<Test>::NothingPutIn);
		// Whoever leaves later frees nothing any more.
		assert_eq!(
			caused(|| try_to_leave(OTHER_CITIZEN, campaign)),
			[left(campaign, OTHER_CITIZEN, 50 * EURO, 25 * EURO, 0)]
		);
		assert_eq!(funds(campaign).unpaid(), 50 * EURO);
	});
}

#[test]
fn a_sponsor_is_told_what_it_leaves_with_where_only_citizens_have_pledged() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(CITIZEN, campaign, 50);
		pledge(OTHER_CITIZEN, campaign, 50);
		at(DEADLINE);
		show_evidence(campaign);
		at(DEADLINE + REVIEW_TERM);
		let on_leaving = told(campaign, SPONSOR).unwrap().on_leaving;
		assert_eq!(on_leaving, Some(Leaving { amount: 0, freed: 100 * EURO }));
		leave(SPONSOR, campaign);
		assert_eq!(balance(SPONSOR), 1_000 * EURO);
	});
}

#[test]
fn in_whatever_order_they_leave_each_has_the_same() {
	let all = [CITIZEN, OTHER_CITIZEN, STRANGER, SPONSOR];
	for first in 0..all.len() {
		test(|| {
			let campaign = campaign();
			sponsor(campaign, 40, 100);
			// Amounts that nothing divides.
			for (who, amount) in
				[(CITIZEN, 7), (OTHER_CITIZEN, 33_333_333), (STRANGER, 101_010_101)]
			{
				assert_ok!(Pledges::pledge(signed(who), campaign, amount));
			}
			at(DEADLINE);
			pay(campaign);
			approve(campaign);
			veto(STRANGER, campaign);
			settle(campaign, VetoVerdict::Undecided);
			let mut order = all;
			order.rotate_left(first);
			let before = all.map(balance);
			for who in order {
				// Where all others have left before, a sponsor has nothing in the campaign any more.
				if try_to_leave(who, campaign).is_err() {
					refund(campaign, who);
				}
			}
			let got: Vec<_> =
				all.iter().zip(before).map(|(who, before)| balance(*who) - before).collect();
			// 33_333_340 were added; 167_676_781 raised; 83_838_391 left.
			assert_eq!(got[..3], [3, 16_666_666, 50_505_050], "from {first} on");
			assert!(got[3].abs_diff(66_666_660 + 16_666_670) <= 1, "{}", got[3]);
			// What rounding has left is paid with the milestones.
			assert!(held(campaign) <= 4);
			assert_eq!(held(campaign), funds(campaign).unpaid() + funds(campaign).unused());
		});
	}
}

#[test]
fn whoever_has_left_does_not_count_in_the_next_dispute() {
	test(|| {
		let campaign = undecided();
		leave(CITIZEN, campaign);
		leave(STRANGER, campaign);
		at(System::block_number() + EXIT_WINDOW);
		assert_ok!(Pledges::pay_out(signed(STRANGER), campaign));
		approve(campaign);
		for who in [CITIZEN, STRANGER] {
			assert_noop!(
				Pledges::veto(signed(who), campaign, fingerprint([EVIDENCE]), None),
				Error::<Test>::NothingPutIn
			);
		}
		// The only citizen who has stayed, with 50 of 100.
		veto(OTHER_CITIZEN, campaign);
		assert!(matches!(state(campaign), State::Vetoed { .. }));
		// A second window has figures of its own: 20 of the 100 are left.
		settle(campaign, VetoVerdict::Undecided);
		let (raised, left) = (100 * EURO, 20 * EURO);
		assert!(matches!(
			state(campaign),
			State::Exit { raised: r, left: l, .. } if (r, l) == (raised, left)
		));
		leave(OTHER_CITIZEN, campaign);
		assert_eq!(balance(OTHER_CITIZEN), 960 * EURO);
	});
}

#[test]
fn a_campaign_that_fails_while_some_have_left_refunds_the_others_in_full_shares() {
	test(|| {
		let campaign = undecided();
		leave(CITIZEN, campaign);
		fail(campaign);
		assert_noop!(try_to_leave(STRANGER, campaign), Error::<Test>::CampaignHasFailed);
		for (who, back) in [(STRANGER, 950), (OTHER_CITIZEN, 975)] {
			refund(campaign, who);
			assert_eq!(balance(who), back * EURO);
		}
		assert_noop!(Pledges::refund(signed(1), campaign, CITIZEN), Error::<Test>::NothingToRefund);
		refund(campaign, SPONSOR);
		// 50 not needed, 25 freed, and half of the 50 that have stayed.
		assert_eq!((balance(SPONSOR), held(campaign)), (950 * EURO, 0));
	});
}

#[test]
fn whoever_leaves_has_it_with_the_new_key() {
	test(|| {
		let campaign = undecided();
		Register::move_key(CITIZEN, NOBODY, 0);
		assert_noop!(try_to_leave(CITIZEN, campaign), Error::<Test>::NothingPutIn);
		leave(NOBODY, campaign);
		assert_eq!(balance(NOBODY), 25 * EURO);
	});
}
