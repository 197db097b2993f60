// SPDX-License-Identifier: Apache-2.0

//! The rule that any one chamber may fail, by itself and through random histories.

use crate::{mock::*, Breach, Error, SeatCounts};
use proptest::prelude::*;

#[test]
fn the_sizes_that_can_satisfy_the_rule_are_4_7_8_and_from_10_on() {
	let possible = |n: u32| {
		(1..=n).any(|a| {
			(1..=n).any(|b| {
				(1..=n).any(|c| {
					a + b + c < n && SeatCounts::new([a, b, c, n - a - b - c]).check().is_ok()
				})
			})
		})
	};
	let sizes: Vec<_> = (0..=14).filter(|n| possible(*n)).collect();
	assert_eq!(sizes, vec![4, 7, 8, 10, 11, 12, 13, 14]);
}

#[test]
fn each_chamber_has_a_seat_and_none_has_too_many() {
	assert_eq!(SeatCounts::new([1, 1, 1, 1]).check(), Ok(()));
	assert_eq!(SeatCounts::new([2, 2, 2, 1]).check(), Ok(()));
	assert_eq!(SeatCounts::new([1, 1, 1, 0]).check(), Err(Breach::ChamberWithoutSeat));
	assert_eq!(SeatCounts::new([2, 1, 1, 1]).check(), Err(Breach::ChamberTooStrong));
	assert_eq!(SeatCounts::new([3, 2, 2, 1]).check(), Err(Breach::ChamberTooStrong));
	assert_eq!(SeatCounts::new([u32::MAX; 4]).check(), Err(Breach::ChamberTooStrong));
	assert_eq!(SeatCounts::default().check(), Err(Breach::ChamberWithoutSeat));
}

proptest! {
	/// The rule is what it is there for: with a Byzantine fault tolerance of f = ⌊(n−1)/3⌋, any one
	/// chamber's seats are at most f.
	#[test]
	fn any_one_chamber_is_within_the_fault_tolerance(counts in prop::array::uniform4(0u32..20)) {
		let counts = SeatCounts::new(counts);
		let n = counts.total();
		let holds = counts.check().is_ok();
		let tolerated = counts.0.iter().all(|c| *c >= 1 && 3 * c < n);
		prop_assert_eq!(holds, tolerated);
	}

	/// Random sets of changes and offences: what is refused changes nothing, and what is left always
	/// satisfies the rule, which `do_try_state` checks at the end of the test.
	#[test]
	fn the_rule_holds_after_every_history(
		steps in prop::collection::vec(
			prop_oneof![
				(prop::collection::vec(1u64..20, 0..5), prop::collection::vec(1u64..20, 0..6))
					.prop_map(|(remove, add)| (remove, add, None)),
				(1u64..20).prop_map(|offender| (vec![], vec![], Some(offender))),
			],
			1..40,
		),
	) {
		test(|| {
			for (remove, add, offender) in steps {
				if let Some(offender) = offender {
					crate::Pallet::<Test>::lose_seat(&offender, true);
				} else {
					let before = seated();
					let result = frame_support::storage::with_storage_layer(|| {
						Validators::change_seats(RuntimeOrigin::root(), remove.clone(), add.clone())
					});
					match result {
						Ok(()) => {
							let mut expected: Vec<_> = before
								.into_iter()
								.filter(|seat| !remove.contains(seat))
								.chain(add)
								.collect();
							expected.sort();
							assert_eq!(seated(), expected);
						},
						Err(error) => {
							assert_eq!(seated(), before);
							assert_ne!(error, Error::<Test>::KeysNotSet.into());
						},
					}
				}
				Validators::do_try_state().expect("every invariant holds");
				sessions(1);
			}
		});
	}
}
