// SPDX-License-Identifier: Apache-2.0

//! Something that only decisions may change.

use super::SlowWeight;
use crate::EnsureDecided;
use doverie_primitives::{Chamber, RuleName};

/// The rules that may set the switch.
pub struct OrdinaryOrSignificant;

impl frame_support::traits::Contains<RuleName> for OrdinaryOrSignificant {
	fn contains(rule: &RuleName) -> bool {
		matches!(rule, RuleName::Ordinary | RuleName::Significant)
	}
}

/// The rules that may name registrars.
pub struct OrdinaryOrRevival;

impl frame_support::traits::Contains<RuleName> for OrdinaryOrRevival {
	fn contains(rule: &RuleName) -> bool {
		matches!(rule, RuleName::Ordinary | RuleName::Revival)
	}
}

/// A switch that is set to a number.
#[frame_support::pallet(dev_mode)]
pub mod pallet_switch {
	use super::{Chamber, EnsureDecided, OrdinaryOrRevival, OrdinaryOrSignificant, SlowWeight};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config + crate::Config {}

	/// Where the switch is.
	#[pallet::storage]
	pub type Value<T> = StorageValue<_, u32, ValueQuery>;

	/// While it is stuck, it cannot be set.
	#[pallet::storage]
	pub type Stuck<T> = StorageValue<_, bool, ValueQuery>;

	#[pallet::error]
	pub enum Error<T> {
		/// It is stuck.
		Stuck,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Sets it, with as many bytes of padding as one likes.
		#[pallet::weight(Weight::from_parts(1_000, 0))]
		pub fn set(origin: OriginFor<T>, to: u32, _padding: alloc::vec::Vec<u8>) -> DispatchResult {
			EnsureDecided::<T, OrdinaryOrSignificant>::ensure_origin(origin)?;
			Value::<T>::put(to);
			ensure!(!Stuck::<T>::get(), Error::<T>::Stuck);
			Ok(())
		}

		/// Weighs what `SlowWeight` says.
		#[pallet::weight(SlowWeight::get())]
		pub fn set_slowly(origin: OriginFor<T>) -> DispatchResult {
			EnsureDecided::<T, OrdinaryOrSignificant>::ensure_origin(origin)?;
			Value::<T>::put(77);
			Ok(())
		}

		/// Stands for naming registrars of these chambers: it needs their consent.
		#[pallet::weight(Weight::from_parts(1_000, 0))]
		pub fn name_registrars(
			origin: OriginFor<T>,
			_chambers: alloc::vec::Vec<Chamber>,
		) -> DispatchResult {
			EnsureDecided::<T, OrdinaryOrRevival>::ensure_origin(origin)?;
			Value::<T>::put(99);
			Ok(())
		}
	}
}
