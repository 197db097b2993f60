// SPDX-License-Identifier: Apache-2.0
#![allow(missing_docs)]
use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};
pub trait WeightInfo {
	fn change_seats(n: u32) -> Weight;
	fn report_equivocation() -> Weight;
	fn new_session(n: u32) -> Weight;
	fn on_offence() -> Weight;
}
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn change_seats(_n: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
	fn report_equivocation() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
	fn new_session(_n: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
	fn on_offence() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
}
impl WeightInfo for () {
	fn change_seats(_n: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
	fn report_equivocation() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
	fn new_session(_n: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
	fn on_offence() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
}
