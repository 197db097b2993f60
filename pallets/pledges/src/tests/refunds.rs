// SPDX-License-Identifier: Apache-2.0

//! Refunds, which anyone can ask for, each to whoever has put it in; and what is in a pot without
//! having been pledged.

use crate::{
	mock::*, Cause, Error, Event, Funds, HoldReason, Pledge, Pool, Ratio, State, Terms, What,
	MAX_ISSUANCE,
};
use doverie_primitives::Balance;
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use proptest::prelude::*;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn cancel(who: u64, campaign: u32) -> DispatchResult {
	Pledges::cancel(signed(who), campaign)
}

fn try_to_refund(campaign: u32, who: u64) -> DispatchResult {
	Pledges::refund(signed(STRANGER), campaign, who)
}

fn small_sum(who: u64) -> Balance {
	Balances::balance_on_hold(&HoldReason::SmallSum.into(), &who)
}

/// The event of a refund to the owner's own account.
fn refunded(campaign: u32, who: u64, pledged: Balance, amount: Balance) -> Event<Test> {
	Event::Refunded { campaign, owner: owner(who), account: who, pledged, amount }
}

/// Pledges to a campaign that is cancelled at once, by an account that is gone then.
fn cancelled_for(who: u64, pledged: Balance) -> u32 {
	let campaign = campaign();
	assert_ok!(Pledges::pledge(signed(who), campaign, pledged));
	assert_ok!(cancel(BENEFICIARY, campaign));
	campaign
}

#[docify::export]
#[test]
fn a_missed_minimum_refunds_everybody_in_full() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 60);
		pledge(STRANGER, campaign, 39);
		empty(STRANGER);
		at(DEADLINE);
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
		assert_eq!(info(campaign).refundable, 99 * EURO);

		assert_ok!(Pledges::refund(signed(OTHER_CITIZEN), campaign, CITIZEN));
		assert_eq!(balance(CITIZEN), 1_000 * EURO);
		assert_ok!(Pledges::refund_many(signed(OTHER_CITIZEN), campaign, vec![STRANGER, CITIZEN]));
		assert_eq!(last_event(), refunded(campaign, STRANGER, 39 * EURO, 39 * EURO));
		assert_eq!(balance(STRANGER), 39 * EURO);
		assert_eq!(held(campaign), 0);
		assert_noop!(
			Pledges::refund(signed(CITIZEN), campaign, CITIZEN),
			Error::<Test>::NothingToRefund
		);
	});
}

#[test]
fn the_beneficiary_cancels_before_the_deadline_and_everybody_is_refunded_in_full() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 50, 100);
		pledge(CITIZEN, campaign, 60);
		for who in [CITIZEN, AGENT, STRANGER] {
			assert_noop!(cancel(who, campaign), Error::<Test>::NotBeneficiary);
		}
		assert_noop!(cancel(BENEFICIARY, 9), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::cancel(decided(), 9), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::cancel(RuntimeOrigin::none(), campaign), BadOrigin);
		Register::suspend(BENEFICIARY);
		assert_noop!(cancel(BENEFICIARY, campaign), Error::<Test>::NotBeneficiary);
		Register::reinstate(BENEFICIARY);
		at(DEADLINE - 1);
		assert_ok!(cancel(BENEFICIARY, campaign));
		assert_eq!(last_event(), Event::CampaignCancelled { campaign });
		assert_eq!(state(campaign), State::Cancelled);
		assert_eq!(info(campaign).refundable, 160 * EURO);
		for who in [CITIZEN, SPONSOR] {
			refund(campaign, who);
			assert_eq!(balance(who), 1_000 * EURO);
		}
		assert_eq!(held(campaign), 0);
	});
}

#[test]
fn at_the_deadline_only_a_decision_ends_a_campaign() {
	test(|| {
		let campaign = campaign();
		pledge(CITIZEN, campaign, 100);
		at(DEADLINE);
		assert_noop!(cancel(BENEFICIARY, campaign), Error::<Test>::AwaitsEvidence);
		assert_ok!(Pledges::cancel(decided(), campaign));
		assert_eq!(state(campaign), State::Failed { cause: Cause::Decided });
	});
	// Before it, it cancels.
	test(|| {
		let campaign = campaign();
		at(DEADLINE - 1);
		assert_ok!(Pledges::cancel(decided(), campaign));
		assert_eq!(state(campaign), State::Cancelled);
	});
}

#[test]
fn refunds_are_pulled_by_anyone_once_each_to_its_own_account() {
	test(|| {
		let campaign = campaign();
		for who in [CITIZEN, OTHER_CITIZEN, BUSINESS, STRANGER] {
			pledge(who, campaign, 20);
		}
		assert_noop!(try_to_refund(campaign, CITIZEN), Error::<Test>::StillOpen);
		at(DEADLINE);
		assert_noop!(try_to_refund(9, CITIZEN), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::refund(decided(), campaign, CITIZEN), BadOrigin);
		let before = balance(STRANGER);
		assert_ok!(try_to_refund(campaign, CITIZEN));
		assert_eq!(last_event(), refunded(campaign, CITIZEN, 20 * EURO, 20 * EURO));
		assert_eq!((balance(CITIZEN), balance(STRANGER)), (1_000 * EURO, before));
		for who in [CITIZEN, AGENT, NOBODY] {
			assert_noop!(try_to_refund(campaign, who), Error::<Test>::NothingToRefund);
		}
		assert_ok!(try_to_refund(campaign, STRANGER));
		assert_eq!(balance(STRANGER), 1_000 * EURO);
	});
}

#[test]
fn what_is_a_stakeholders_goes_to_the_key_that_it_has_by_then() {
	test(|| {
		let campaign = campaign();
		for who in [CITIZEN, STRANGER] {
			pledge(who, campaign, 20);
		}
		sponsor(campaign, 50, 100);
		Register::move_key(CITIZEN, NOBODY, 0);
		Register::move_key(SPONSOR, 32, 0);
		at(DEADLINE);
		// Nobody gets it with the old key any more.
		for who in [CITIZEN, SPONSOR] {
			assert_noop!(try_to_refund(campaign, who), Error::<Test>::NothingToRefund);
		}
		let owner = owner(NOBODY);
		let (account, pledged, amount) = (NOBODY, 20 * EURO, 20 * EURO);
		assert_eq!(
			caused(|| try_to_refund(campaign, NOBODY)),
			[
				Event::CampaignFailed { campaign, cause: Cause::MinimumMissed, left: 40 * EURO },
				Event::Refunded { campaign, owner, account, pledged, amount },
			]
		);
		assert_eq!((balance(NOBODY), balance(CITIZEN)), (20 * EURO, 980 * EURO));
		assert_ok!(try_to_refund(campaign, 32));
		assert_eq!((balance(32), balance(SPONSOR)), (1_100 * EURO, 900 * EURO));
		// An account that is nobody's has it itself.
		assert_ok!(try_to_refund(campaign, STRANGER));
		assert_eq!(held(campaign), 0);
		let line = Pledges::ledger(campaign, 3, 1)[0].clone();
		assert_eq!(line.what, What::Refunded { owner, to: NOBODY, amount });
	});
}

/// It waits until it is settled whose key it is: on a key that is frozen when it moves, it would be
/// lost to everybody.
#[test]
fn nobody_else_sends_money_back_to_a_key_that_is_about_to_move() {
	test(|| {
		let campaign = campaign();
		for who in [CITIZEN, OTHER_CITIZEN, STRANGER] {
			pledge(who, campaign, 20);
		}
		sponsor(campaign, 10, 100);
		at(DEADLINE);
		for who in [CITIZEN, OTHER_CITIZEN, SPONSOR] {
			Register::announce_move(who);
			assert_noop!(try_to_refund(campaign, who), Error::<Test>::KeyIsMoving);
		}
		let refund_many =
			|accounts: &[u64]| Pledges::refund_many(signed(7), campaign, accounts.to_vec());
		assert_noop!(refund_many(&[CITIZEN, NOBODY, SPONSOR]), Error::<Test>::KeyIsMoving);
		// Others have theirs meanwhile.
		assert_eq!(
			caused(|| refund_many(&[CITIZEN, STRANGER, SPONSOR])).last(),
			Some(&refunded(campaign, STRANGER, 20 * EURO, 20 * EURO))
		);
		assert_eq!(held(campaign), 140 * EURO);
		// The owner itself may always ask for it, alone or with others.
		assert_ok!(Pledges::refund(signed(OTHER_CITIZEN), campaign, OTHER_CITIZEN));
		assert_eq!(balance(OTHER_CITIZEN), 1_000 * EURO);
		// Once it has moved, it goes to the new key; once somebody has objected, to the old one.
		Register::move_key(CITIZEN, NOBODY, 0);
		Register::drop_move(SPONSOR);
		assert_ok!(refund_many(&[NOBODY, SPONSOR]));
		assert_eq!((balance(NOBODY), balance(SPONSOR)), (20 * EURO, 1_000 * EURO));
		assert_eq!(held(campaign), 0);
	});
	// So does what was waiting.
	test(|| {
		let campaign = open(Terms { optimum: 100 * EURO, ..terms() });
		pledge(STRANGER, campaign, 100);
		pledge(CITIZEN, campaign, 20);
		at(DEADLINE);
		Register::announce_move(CITIZEN);
		assert_noop!(try_to_refund(campaign, CITIZEN), Error::<Test>::KeyIsMoving);
		Register::move_key(CITIZEN, NOBODY, 0);
		assert_ok!(try_to_refund(campaign, NOBODY));
		assert_eq!(balance(NOBODY), 20 * EURO);
	});
}

#[test]
fn many_are_refunded_at_once_and_who_was_refunded_meanwhile_is_left_out() {
	test(|| {
		let campaign = campaign();
		for who in [CITIZEN, OTHER_CITIZEN, BUSINESS] {
			pledge(who, campaign, 20);
		}
		let refund_many =
			|accounts: &[u64]| Pledges::refund_many(signed(7), campaign, accounts.to_vec());
		assert_noop!(refund_many(&[CITIZEN]), Error::<Test>::StillOpen);
		at(DEADLINE);
		assert_noop!(refund_many(&[]), Error::<Test>::InvalidBatchSize);
		assert_noop!(refund_many(&[11, 12, 13, 14, 15]), Error::<Test>::InvalidBatchSize);
		assert_noop!(
			Pledges::refund_many(signed(7), 9, vec![CITIZEN]),
			Error::<Test>::UnknownCampaign
		);
		assert_noop!(Pledges::refund_many(decided(), campaign, vec![CITIZEN]), BadOrigin);
		assert_noop!(refund_many(&[STRANGER, NOBODY]), Error::<Test>::NothingToRefund);
		assert_ok!(try_to_refund(campaign, CITIZEN));
		let refunded = |who| refunded(campaign, who, 20 * EURO, 20 * EURO);
		// Somebody twice, somebody who was refunded, and somebody who has never pledged.
		assert_eq!(
			caused(|| refund_many(&[BUSINESS, CITIZEN, STRANGER, BUSINESS])),
			[refunded(BUSINESS)]
		);
		assert_ok!(refund_many(&[OTHER_CITIZEN]));
		assert_noop!(refund_many(&[BUSINESS, CITIZEN]), Error::<Test>::NothingToRefund);
		assert_eq!(held(campaign), 0);
	});
}

#[test]
fn an_account_that_is_gone_is_refunded_all_the_same() {
	test(|| {
		let campaign = campaign();
		pledge(STRANGER, campaign, 20);
		empty(STRANGER);
		assert!(!System::account_exists(&STRANGER));
		at(DEADLINE);
		assert_ok!(Pledges::refund(signed(CITIZEN), campaign, STRANGER));
		assert_eq!(balance(STRANGER), 20 * EURO);
	});
	// The smallest balance is enough.
	test(|| {
		let campaign = cancelled_for(32, CENT);
		empty(32);
		refund(campaign, 32);
		assert_eq!((balance(32), small_sum(32)), (CENT, 0));
	});
}

#[test]
fn what_is_too_small_for_an_account_that_is_gone_is_on_hold_there() {
	test(|| {
		let campaign = cancelled_for(32, CENT - 1);
		empty(32);
		let (who, amount) = (32, CENT - 1);
		assert_eq!(
			events(|| refund(campaign, who)),
			[Event::SmallSumHeld { account: who, amount }, refunded(campaign, who, amount, amount),]
		);
		assert_eq!((balance(who), small_sum(who)), (0, amount));
		assert_eq!(held(campaign), 0);
		let release = || Pledges::release_small_sum(signed(CITIZEN), who);
		assert_noop!(release(), Error::<Test>::NothingToMove);
		assert_noop!(Pledges::release_small_sum(decided(), who), BadOrigin);
		// Once there is enough to exist, anyone can have it freed.
		transfer(CITIZEN, who, CENT);
		assert_ok!(release());
		assert_eq!(last_event(), Event::SmallSumReleased { account: who, amount });
		assert_eq!((balance(who), small_sum(who)), (CENT + amount, 0));
		assert_noop!(release(), Error::<Test>::NothingToMove);
		assert_noop!(
			Pledges::release_small_sum(signed(CITIZEN), CITIZEN),
			Error::<Test>::NothingToMove
		);
		// Nothing is left behind that keeps the account in being.
		empty(who);
		assert!(!System::account_exists(&who));
	});
}

#[test]
fn small_sums_that_are_enough_together_are_free() {
	test(|| {
		let campaigns = [cancelled_for(32, CENT - 1), cancelled_for(32, 1)];
		empty(32);
		refund(campaigns[0], 32);
		let (who, amount) = (32, 1);
		assert_eq!(
			events(|| refund(campaigns[1], who)),
			[
				Event::SmallSumHeld { account: who, amount },
				Event::SmallSumReleased { account: who, amount: CENT },
				refunded(campaigns[1], who, 1, amount),
			]
		);
		assert_eq!((balance(who), small_sum(who)), (CENT, 0));
	});
	// So are they when something larger comes after them.
	test(|| {
		let campaigns = [cancelled_for(32, 7), cancelled_for(32, EURO)];
		empty(32);
		for campaign in campaigns {
			refund(campaign, 32);
		}
		assert_eq!((balance(32), small_sum(32)), (EURO + 7, 0));
	});
}

#[test]
fn a_small_part_of_a_pledge_is_taken_back_to_an_account_that_is_gone() {
	test(|| {
		let campaign = campaign();
		pledge(32, campaign, 5);
		empty(32);
		assert_ok!(Pledges::withdraw(signed(32), campaign, 1));
		assert_eq!((balance(32), small_sum(32)), (0, 1));
		assert_ok!(Pledges::withdraw(signed(32), campaign, CENT - 1));
		assert_eq!((balance(32), small_sum(32)), (CENT, 0));
	});
}

#[test]
fn what_is_too_small_for_a_stakeholder_without_a_balance_is_on_hold_too() {
	test(|| {
		kept_in_being(CITIZEN);
		let campaign = campaign();
		pledge(CITIZEN, campaign, 1_000);
		assert!(System::account_exists(&CITIZEN));
		let (who, amount) = (CITIZEN, CENT - 1);
		assert_eq!(
			caused(|| Pledges::withdraw(signed(who), campaign, amount)),
			[
				Event::SmallSumHeld { account: who, amount },
				Event::PledgeWithdrawn {
					campaign,
					owner: owner(who),
					account: who,
					amount,
					waiting: 0,
				},
			]
		);
		assert_eq!((balance(who), small_sum(who)), (0, amount));
		assert_ok!(cancel(BENEFICIARY, campaign));
		refund(campaign, who);
		assert_eq!((balance(who), small_sum(who)), (1_000 * EURO, 0));
		// The reference of the admission is still there, and no other one but the balance's.
		assert_eq!(System::providers(&who), 2);
	});
}

/// A campaign that has failed after its first milestone was paid, with dust: 50 % are left.
fn half_paid() -> u32 {
	let campaign = campaign();
	sponsor(campaign, 20, 100);
	pledge(STRANGER, campaign, 80);
	assert_ok!(Pledges::pledge(signed(CITIZEN), campaign, 20 * EURO + 1));
	for who in [OTHER_CITIZEN, 13] {
		Register::suspend(who);
		assert_ok!(Pledges::pledge(signed(who), campaign, 1));
	}
	at(DEADLINE);
	pay(campaign);
	assert_eq!(funds(campaign).raised(), 120 * EURO + 3);
	assert_eq!(funds(campaign).paid, 60 * EURO + 1);
	fail(campaign);
	campaign
}

#[test]
fn what_is_left_goes_back_in_proportion_whoever_is_refunded_first() {
	let contributors = [STRANGER, CITIZEN, OTHER_CITIZEN, 13, SPONSOR];
	for first in 0..contributors.len() {
		test(|| {
			let campaign = half_paid();
			assert_eq!(info(campaign).refundable, 60 * EURO + 2 + 80 * EURO);
			let mut order = contributors;
			order.rotate_left(first);
			for (i, who) in order.into_iter().enumerate() {
				let before = balance(who);
				assert_eq!(balance(CHAIN), CENT);
				let last = i + 1 == order.len();
				let refunded = events(|| refund(campaign, who));
				let expected = match who {
					STRANGER => 40 * EURO,
					CITIZEN => 10 * EURO,
					// What its pool has added, and what it has not.
					SPONSOR => 10 * EURO + 80 * EURO,
					_ => 0,
				};
				assert_eq!(balance(who) - before, expected, "{who} as number {i}");
				// What rounding leaves goes to the account of the chain with the last refund.
				let dust = Event::DustMoved { campaign, amount: 2 };
				assert_eq!(refunded.contains(&dust), last);
			}
			assert_eq!(balance(CHAIN), CENT + 2);
			assert_eq!((held(campaign), info(campaign).refundable), (0, 0));
			assert!(!System::account_exists(&Pledges::pot(campaign)));
			let lines = funds(campaign).movements;
			let line = Pledges::ledger(campaign, lines - 1, 1)[0].clone();
			assert_eq!((line.what, line.balance), (What::Dust { amount: 2 }, 0));
		});
	}
}

#[test]
fn a_sponsor_is_refunded_what_was_added_and_what_was_not() {
	test(|| {
		let campaign = half_paid();
		refund(campaign, SPONSOR);
		let (sponsor, account) = (roll_number(SPONSOR), SPONSOR);
		let (unused, matched) = (80 * EURO, 10 * EURO);
		let event = Event::PoolRefunded { campaign, pool: 0, sponsor, account, unused, matched };
		assert_eq!(last_event(), event);
		assert_noop!(try_to_refund(campaign, SPONSOR), Error::<Test>::NothingToRefund);
	});
	// In two parts, where the first was had back before the campaign failed.
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 20, 100);
		pledge(CITIZEN, campaign, 80);
		at(DEADLINE);
		refund(campaign, SPONSOR);
		let event = |unused, matched| Event::PoolRefunded {
			campaign,
			pool: 0,
			sponsor: roll_number(SPONSOR),
			account: SPONSOR,
			unused,
			matched,
		};
		assert_eq!(last_event(), event(80 * EURO, 0));
		fail(campaign);
		refund(campaign, SPONSOR);
		assert_eq!(last_event(), event(0, 20 * EURO));
		assert_eq!(balance(SPONSOR), 1_000 * EURO);
	});
}

#[test]
fn a_sponsor_who_has_pledged_too_is_refunded_both_at_once() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 20, 100);
		pledge(SPONSOR, campaign, 30);
		at(DEADLINE);
		refund(campaign, SPONSOR);
		assert_eq!((balance(SPONSOR), held(campaign)), (1_000 * EURO, 0));
	});
}

#[test]
fn a_completed_campaign_refunds_nobody() {
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		assert_noop!(try_to_refund(campaign, CITIZEN), Error::<Test>::AwaitsEvidence);
		for _ in 0..3 {
			pay(campaign);
		}
		assert_noop!(try_to_refund(campaign, CITIZEN), Error::<Test>::CampaignIsCompleted);
	});
}

#[test]
fn what_is_transferred_straight_into_a_pot_is_nobodys_pledge() {
	test(|| {
		let campaign = campaign();
		let pot = Pledges::pot(campaign);
		let move_stray = |campaign| Pledges::move_stray(signed(CITIZEN), campaign);
		assert_noop!(move_stray(campaign), Error::<Test>::NothingToMove);
		assert_noop!(move_stray(9), Error::<Test>::UnknownCampaign);
		assert_noop!(Pledges::move_stray(decided(), campaign), BadOrigin);
		transfer(STRANGER, pot, 60 * EURO);
		pledge(CITIZEN, campaign, 99);
		transfer(STRANGER, pot, EURO);
		assert_eq!((held(campaign), info(campaign).held), (99 * EURO, 99 * EURO));
		assert_ok!(move_stray(campaign));
		assert_eq!(last_event(), Event::StrayMoved { campaign, amount: 61 * EURO });
		assert_eq!((balance(CHAIN), balance(pot)), (CENT + 61 * EURO, 0));
		assert_eq!(held(campaign), 99 * EURO);
		assert_noop!(move_stray(campaign), Error::<Test>::NothingToMove);
		// It meets no minimum.
		transfer(STRANGER, pot, EURO);
		at(DEADLINE);
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
	});
}

#[test]
fn what_was_transferred_straight_into_a_pot_goes_to_the_chain_with_the_last_refund() {
	test(|| {
		let campaign = half_paid();
		transfer(STRANGER, Pledges::pot(campaign), EURO);
		for who in [STRANGER, CITIZEN, OTHER_CITIZEN, 13] {
			refund(campaign, who);
		}
		assert_eq!(balance(CHAIN), CENT);
		let last = events(|| refund(campaign, SPONSOR));
		assert!(last.contains(&Event::StrayMoved { campaign, amount: EURO }));
		assert_eq!(balance(CHAIN), CENT + 2 + EURO);
		assert!(!System::account_exists(&Pledges::pot(campaign)));
		// What comes even later can be moved as well.
		transfer(STRANGER, Pledges::pot(campaign), CENT);
		assert_ok!(Pledges::move_stray(signed(STRANGER), campaign));
		assert!(!System::account_exists(&Pledges::pot(campaign)));
	});
	// So it does with the last payment.
	test(|| {
		let campaign = funded(&[(CITIZEN, 100)]);
		transfer(STRANGER, Pledges::pot(campaign), EURO);
		for _ in 0..3 {
			pay(campaign);
		}
		assert_eq!(balance(CHAIN), CENT + EURO);
		assert_eq!(balance(BENEFICIARY), 1_100 * EURO);
		assert!(!System::account_exists(&Pledges::pot(campaign)));
	});
}

#[test]
fn a_campaign_to_which_nobody_has_pledged_fails_with_an_empty_pot() {
	test(|| {
		let campaign = campaign();
		sponsor(campaign, 20, 100);
		at(DEADLINE);
		assert_noop!(try_to_refund(campaign, CITIZEN), Error::<Test>::NothingToRefund);
		refund(campaign, SPONSOR);
		assert_eq!((balance(SPONSOR), held(campaign)), (1_000 * EURO, 0));
		assert_noop!(try_to_refund(campaign, SPONSOR), Error::<Test>::NothingToRefund);
	});
}

#[test]
fn amounts_at_the_limit_are_refunded() {
	test(|| {
		issue(STRANGER, MAX_ISSUANCE - GENESIS);
		let campaign = open(Terms { optimum: MAX_ISSUANCE, ..terms() });
		let most = MAX_ISSUANCE - GENESIS;
		assert_ok!(Pledges::pledge(signed(STRANGER), campaign, most));
		for who in [CITIZEN, OTHER_CITIZEN] {
			pledge(who, campaign, 999);
		}
		at(DEADLINE);
		pay(campaign);
		fail(campaign);
		for who in [CITIZEN, STRANGER, OTHER_CITIZEN] {
			refund(campaign, who);
			check();
		}
		assert_eq!(balance(CITIZEN), balance(OTHER_CITIZEN));
		assert!(balance(CITIZEN).abs_diff(1_000 * EURO - 999 * EURO / 2) <= 1);
		assert_eq!(held(campaign), 0);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_000))]

	/// The first of them have pledged, the others are pools that have added this much.
	#[test]
	fn the_shares_of_all_are_what_is_left_but_for_less_than_one_unit_each(
		put_in in prop::collection::vec(
			prop_oneof![1..50u128, 1..1_000_000_000u128, 1..=Balance::MAX / 20],
			1..20,
		),
		pledgers in 0..20usize,
		paid in any::<Balance>(),
	) {
		let pledgers = pledgers.min(put_in.len());
		let pledged = put_in[..pledgers].iter().sum();
		let matched = put_in[pledgers..].iter().sum::<Balance>();
		let mut funds = Funds { pledged, matched, sponsored: matched, ..Funds::default() };
		funds.unsettled = funds.raised();
		funds.paid = paid % (funds.raised() + 1);
		let left = funds.raised() - funds.paid;
		let shares: Vec<Balance> = put_in.iter().map(|put_in| funds.share_of(*put_in)).collect();
		let sum: Balance = shares.iter().sum();
		prop_assert!(sum <= left);
		prop_assert!(left - sum < put_in.len() as Balance);

		for (i, (put_in, share)) in put_in.iter().zip(&shares).enumerate() {
			prop_assert!(share <= put_in);
			prop_assert_eq!(funds.take_dust(), Ok(0));
			let refunded = if i < pledgers {
				funds.refund(&Pledge { amount: *put_in, ..Pledge::default() })
			} else {
				let ratio = Ratio { adds: 1, per: 1 };
				let mut pool = Pool::new(0, ratio, *put_in, *put_in);
				pool.settled = *put_in;
				let refunded = funds.refund_pool(&mut pool);
				// Only once.
				prop_assert_eq!(funds.refund_pool(&mut pool), Ok(0));
				refunded
			};
			// It does not depend on who was refunded before.
			prop_assert_eq!(refunded, Ok(*share));
		}
		prop_assert_eq!(funds.take_dust(), Ok(left - sum));
		prop_assert_eq!(funds.held(), 0);
	}
}
