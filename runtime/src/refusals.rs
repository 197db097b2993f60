// SPDX-License-Identifier: Apache-2.0

//! The numbers by which the pool says why it refuses a free call.
//!
//! A transaction that is refused carries one byte of explanation: wallets show it as
//! "Custom error: N". Each pallet with errors of its own has a range of numbers here, in which the
//! errors follow in their order; the view function `Quota.refusal` turns a number back into names,
//! and the metadata has the text. Ranges never change; a new pallet gets a new one.

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
	pallet_index: fn() -> usize,
	pallet_name: fn() -> &'static str,
	error_name: fn(u8) -> Option<&'static str>,
}

macro_rules! range {
	($first:literal..$end:literal, $pallet:ident, $error:ty) => {
		Range {
			first: $first,
			end: $end,
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
	range!(50..80, Records, pallet_records::Error<Runtime>),
	range!(80..100, Validators, pallet_validators::Error<Runtime>),
	range!(100..110, Session, pallet_session::Error<Runtime>),
	range!(110..125, Proxy, pallet_proxy::Error<Runtime>),
	range!(125..130, Utility, pallet_utility::Error<Runtime>),
	range!(130..195, Proposals, pallet_proposals::Error<Runtime>),
	range!(195..235, Decisions, pallet_decisions::Error<Runtime>),
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
			.find(|range| (range.pallet_index)() == usize::from(index))
			.and_then(|range| range.first.checked_add(error).filter(|code| *code < range.end))
			.unwrap_or(OTHER)
	}

	fn explain(code: u8) -> Option<(&'static str, &'static str)> {
		let range = RANGES.iter().find(|range| range.first <= code && code < range.end)?;
		let error = (range.error_name)(code.checked_sub(range.first)?)?;
		Some(((range.pallet_name)(), error))
	}
}
