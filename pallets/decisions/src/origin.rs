// SPDX-License-Identifier: Apache-2.0

//! The origin of what was decided, and how other pallets ask for it.

use crate::{pallet::*, Origin};
use core::marker::PhantomData;
use doverie_primitives::RuleName;
use frame_support::traits::{Contains, EnsureOrigin};

/// Lets through what was decided by one of the rules that `Rules` contains, and says by which.
pub struct EnsureDecided<T, Rules>(PhantomData<(T, Rules)>);

impl<T: Config, Rules: Contains<RuleName>> EnsureOrigin<T::RuntimeOrigin>
	for EnsureDecided<T, Rules>
{
	type Success = RuleName;

	fn try_origin(origin: T::RuntimeOrigin) -> Result<RuleName, T::RuntimeOrigin> {
		match origin.clone().into() {
			Ok(Origin::Decided(rule)) if Rules::contains(&rule) => Ok(rule),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<T::RuntimeOrigin, ()> {
		let rule = RuleName::ALL.into_iter().find(|rule| Rules::contains(rule)).ok_or(())?;
		Ok(Origin::Decided(rule).into())
	}
}
