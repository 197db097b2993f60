// SPDX-License-Identifier: Apache-2.0

//! Who bears the cost.

use super::*;
use crate::{types::PaidBy, Error, Usages, WeightInfo};
use frame_support::{assert_ok, dispatch::GetDispatchInfo, weights::Weight};
use sp_runtime::DispatchError;

#[docify::export]
#[test]
fn a_stakeholder_without_tokens_is_charged_by_quota() {
	test(|| {
		let stakeholder = 1;
		assert_eq!(Balances::free_balance(stakeholder), 0);
		assert_ok!(include(stakeholder, remark()));
		// The quota has borne what would have been the fee.
		assert_eq!(Quota::available(&stakeholder), Some(FULL - 1_000));
	});
}

#[test]
fn everyone_else_pays() {
	test(|| {
		let before = Balances::free_balance(3);
		assert_ok!(include(3, remark()));
		assert_eq!(Balances::free_balance(3), before - 1_000);
		assert_eq!(Quota::quota(3), None);
		assert!(!Usages::<Test>::contains_key(3));
		// Nothing to pay with.
		assert_eq!(include(4, remark()), Err(NOBODY_PAYS));
		// A stakeholder pays, too, for what is not civic.
		assert_eq!(include(1, transfer()), Err(NOBODY_PAYS));
		assert_ok!(include(2, transfer()));
		assert_eq!(Quota::available(&2), Some(FULL));
	});
}

#[test]
fn whoever_has_tokens_goes_on_from_the_balance_when_the_quota_is_used_up() {
	test(|| {
		for _ in 0..10 {
			assert_ok!(include(2, remark()));
		}
		let before = Balances::free_balance(2);
		assert_ok!(include(2, remark()));
		assert_eq!(Balances::free_balance(2), before - 1_000);
	});
}

#[test]
fn a_call_that_is_too_heavy_is_not_free() {
	test(|| {
		let result = include_weighing(1, remark(), 600_000_000_000);
		assert_eq!(result, Err(custom(TOO_HEAVY)));
	});
}

#[test]
fn there_are_no_tips() {
	test(|| {
		for who in [1, 2, 3] {
			assert_eq!(submit_with(who, &remark(), &info(100), 0, 1), Err(custom(TIP_NOT_TAKEN)));
		}
	});
}

#[test]
fn what_goes_beyond_the_rights_of_whoever_acts_for_another_is_at_nobody_s_cost() {
	test(|| {
		assert_ok!(in_block(3, &for_another()));
		// Neither next in line, nor behind others, nor in a block.
		assert!(submit(3, &beyond_rights(), 0).is_err());
		assert!(submit(3, &beyond_rights(), 1).is_err());
		assert!(in_block(3, &beyond_rights()).is_err());
	});
}

#[test]
fn what_costs_nothing_passes_when_the_quota_is_used_up_and_takes_nothing_off_it() {
	test(|| {
		assert_ok!(include(1, no()));
		assert_eq!(Quota::available(&1), Some(FULL));
		for _ in 0..10 {
			assert_ok!(include(1, remark()));
		}
		assert_eq!(submit(1, &remark(), 0), Err(USED_UP));
		assert_ok!(submit(1, &no(), 0));
		assert_ok!(include(1, no()));
		assert_eq!(Quota::available(&1), Some(0));
		// Not for those who have no quota at all.
		assert_eq!(include(4, no()), Err(NOBODY_PAYS));
	});
}

#[test]
fn what_costs_nothing_is_in_no_block_if_it_fails_and_waits_behind_others_as_any() {
	test(|| {
		assert_eq!(submit(1, &no_in_vain(), 0), Err(custom(7)));
		assert_eq!(in_block(1, &no_in_vain()), Err(custom(7)));
		assert_ok!(in_block(1, &no()));
		// What is charged can fail in a block.
		assert_ok!(in_block(1, &failing()));
		// In the pool, what is not tried out yet takes its share of the quota.
		assert_ok!(submit(1, &no(), 9));
		assert_eq!(submit(1, &no(), 10), Err(USED_UP));
		// What is too heavy to be tried out is charged as any.
		assert_ok!(include_weighing(1, no(), 2_000_000));
		assert_eq!(Quota::available(&1), Some(FULL - 1_000));
	});
}

#[test]
fn the_extension_weighs_the_rehearsal_of_what_costs_nothing_and_of_nothing_else() {
	test(|| {
		let weight = |call: &RuntimeCall| extension(1, 0, 0).weight(call);
		for call in [no(), no_in_vain()] {
			let once = call.get_dispatch_info().call_weight;
			assert!(once.any_gt(Weight::zero()));
			assert_eq!(weight(&call), weight(&remark()).saturating_add(once));
		}
		for call in [failing(), for_another(), failing_within(), transfer()] {
			assert_eq!(weight(&call), weight(&remark()));
		}
	});
}

/// The extension asks it, and so do `why_refused` and `is_free`.
#[test]
fn one_function_says_who_pays_and_why_it_is_not_the_quota() {
	test(|| {
		let (civic, paid) = (remark(), transfer());
		let by = |who, call, weight, ahead| {
			let paid_by = Quota::payer_of(&who, call, &info(weight), COST, ahead);
			match paid_by {
				PaidBy::Quota(free) => Ok(Some((free.civic.payer, free.cost))),
				PaidBy::BalanceInstead(_, why) => Err(DispatchError::from(why)),
				PaidBy::Balance => Ok(None),
			}
		};
		let used_up: DispatchError = Error::<Test>::UsedUp.into();
		assert_eq!(by(1, &civic, 100, 0), Ok(Some((1, 1_000))));
		assert_eq!(by(1, &civic, 100, 9), Ok(Some((1, 1_000))));
		assert_eq!(by(1, &civic, 100, 10), Err(used_up));
		assert_eq!(by(1, &civic, 100, u64::MAX), Err(used_up));
		assert_eq!(by(1, &civic, 600_000_000_000, 0), Err(Error::<Test>::TooHeavy.into()));
		assert_eq!(by(1, &paid, 100, 0), Ok(None));
		assert_eq!(by(3, &civic, 100, 0), Ok(None));
	});
}

/// What the extension has needed for a transaction in a block, of what it declares.
fn needed(who: u64, call: &RuntimeCall) -> Weight {
	let extension = extension(who, 0, 0);
	let extension_weight = extension.weight(call);
	let run = extension.test_run(
		Some(who).into(),
		call,
		&DispatchInfo { extension_weight, ..info(100) },
		COST,
		0,
		|_| Ok(PostDispatchInfo::default()),
	);
	let post_info = run.expect("is included").expect("succeeds");
	post_info.actual_weight.expect("is known").saturating_sub(info(100).call_weight)
}

#[test]
fn whoever_is_a_registrar_uses_what_it_has_as_a_stakeholder_first() {
	test(|| {
		for used in 1..=10 {
			assert_eq!(
				needed(REGISTRAR, &remark()),
				<() as WeightInfo>::admit_own_as_stakeholder()
			);
			assert_eq!(Quota::available(&REGISTRAR), Some(10 * FULL - used * 1_000));
		}
		// Then there is more to look up.
		for used in 11..=100 {
			assert_eq!(needed(REGISTRAR, &remark()), <() as WeightInfo>::admit_own());
			assert_eq!(Quota::available(&REGISTRAR), Some(10 * FULL - used * 1_000));
		}
		assert_eq!(include(REGISTRAR, remark()), Err(USED_UP));
	});
}

#[test]
fn what_it_takes_to_charge_a_balance_is_given_back_where_a_quota_bears_the_cost() {
	test(|| {
		let declared = |call: &RuntimeCall| extension(1, 0, 0).weight(call);
		assert_eq!(needed(1, &remark()), <() as WeightInfo>::admit_own_as_stakeholder());
		assert!(needed(2, &remark()).ref_time() < declared(&remark()).ref_time());
		assert_eq!(needed(3, &transfer()), declared(&transfer()));
	});
}
