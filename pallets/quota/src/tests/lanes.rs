// SPDX-License-Identifier: Apache-2.0

//! How the lanes share a block out.

use super::*;
use frame_support::assert_ok;

#[test]
fn neither_lane_fills_a_block_alone() {
	for (flooder, flood, other, call) in
		[(2, remark(), 3, transfer()), (3, transfer(), 2, remark())]
	{
		test(|| {
			// The block has room for 1,000,000,000; a lane for 750,000,000.
			let mut included = 0;
			while include_weighing(flooder, flood.clone(), 90_000_000).is_ok() {
				included += 1;
				assert!(included < 100);
			}
			assert_eq!(included, 8);
			assert_eq!(
				include_weighing(flooder, flood.clone(), 90_000_000),
				Err(InvalidTransaction::ExhaustsResources.into())
			);
			// The other crowd has the rest.
			assert_ok!(include_weighing(other, call.clone(), 90_000_000));
			assert_ok!(include_weighing(other, call.clone(), 90_000_000));
			// The next block starts empty.
			go_to(2);
			assert_ok!(include_weighing(flooder, flood.clone(), 90_000_000));
		});
	}
}

#[test]
fn a_lane_is_bounded_in_length_too() {
	test(|| {
		let length = 3_000_000; // of 75 % of 75 % of 5 MiB, which is 2,949,120
		let result =
			charge(0).validate_and_prepare(Some(3).into(), &remark(), &info(100), length, 0);
		assert_eq!(result.unwrap_err(), InvalidTransaction::ExhaustsResources.into());
	});
}
