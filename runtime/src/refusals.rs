// SPDX-License-Identifier: Apache-2.0

//! The numbers by which the pool says why it refuses a free call.
//!
//! A transaction that is refused carries one byte of explanation: wallets show it as
//! "Custom error: N". Each pallet with errors of its own has a range of numbers here, in which the
//! errors follow in their order; the view function `Quota.refusal` turns a number back into names,
//! and the metadata has the text. A number that is in use never changes; a new pallet gets what is
//! free, if need be in several ranges.

use crate::*;
use codec::Decode;
use frame_support::traits::PalletInfoAccess;
use sp_runtime::{DispatchError, ModuleError};

/// The reason is none of those with a number, most often that this sender may not make the call.
pub const OTHER: u8 = 255;

struct Range {
	/// The first number of the range.
	first: u8,
	/// The first number after it.
	end: u8,
	/// Which of the pallet's errors has the first number.
	first_error: u8,
	pallet_index: fn() -> usize,
	pallet_name: fn() -> &'static str,
	error_name: fn(u8) -> Option<&'static str>,
}

macro_rules! range {
	($first:literal..$end:literal, $pallet:ident, $error:ty) => {
		range!($first..$end, $pallet, $error, 0)
	};
	($first:literal..$end:literal, $pallet:ident, $error:ty, $first_error:literal) => {
		Range {
			first: $first,
			end: $end,
			first_error: $first_error,
			pallet_index: <$pallet as PalletInfoAccess>::index,
			pallet_name: <$pallet as PalletInfoAccess>::name,
			error_name: |index| <$error>::decode(&mut &[index][..]).ok().map(Into::into),
		}
	};
}

/// Every range. What is not taken is for pallets to come.
const RANGES: &[Range] = &[
	range!(1..10, Quota, pallet_quota::Error<Runtime>),
	range!(10..50, Stakeholders, pallet_stakeholders::Error<Runtime>),
	range!(50..67, Records, pallet_records::Error<Runtime>),
	range!(67..80, Pledges, pallet_pledges::Error<Runtime>, 37),
	range!(80..100, Validators, pallet_validators::Error<Runtime>),
	range!(100..110, Session, pallet_session::Error<Runtime>),
	range!(110..125, Proxy, pallet_proxy::Error<Runtime>),
	range!(125..130, Utility, pallet_utility::Error<Runtime>),
	range!(130..178, Proposals, pallet_proposals::Error<Runtime>),
	range!(178..195, Pledges, pallet_pledges::Error<Runtime>, 20),
	range!(195..235, Decisions, pallet_decisions::Error<Runtime>),
	range!(235..255, Pledges, pallet_pledges::Error<Runtime>),
];

/// Numbers for errors.
pub struct Refusals;

impl pallet_quota::Refusals for Refusals {
	fn code(error: DispatchError) -> u8 {
		let DispatchError::Module(ModuleError { index, error: [error, ..], .. }) = error else {
			return OTHER;
		};
		RANGES
			.iter()
			.filter(|range| (range.pallet_index)() == usize::from(index))
			.find_map(|range| {
				let code = range.first.checked_add(error.checked_sub(range.first_error)?)?;
				(code < range.end).then_some(code)
			})
			.unwrap_or(OTHER)
	}

	fn explain(code: u8) -> Option<(&'static str, &'static str)> {
		let range = RANGES.iter().find(|range| range.first <= code && code < range.end)?;
		let index = code.checked_sub(range.first)?.checked_add(range.first_error)?;
		let error = (range.error_name)(index)?;
		Some(((range.pallet_name)(), error))
	}
}
