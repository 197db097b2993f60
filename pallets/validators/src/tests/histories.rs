// SPDX-License-Identifier: Apache-2.0

//! The rule that any one chamber may fail, through random histories. That the counts of seats come
//! to no bad end, whatever happens, is walked through in `types/seats.rs`.

use crate::{mock::*, Error};
use proptest::prelude::*;

proptest! {
	/// Random sets of changes, offences and moves: what is refused changes nothing, enough seats
	/// are left, and the live ones satisfy the rule wherever they can, which `do_try_state` checks
	/// after every step.
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
					match offender % 3 {
						0 => Validators::lose_seat(&offender, false),
						_ => offend(offender),
					}
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
				assert!(!active().is_empty());
			}
		});
	}
}
