// SPDX-License-Identifier: Apache-2.0
#![allow(missing_docs)]
use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};
pub trait WeightInfo {
	fn record(l: u32) -> Weight;
	fn record_agreement(l: u32, p: u32) -> Weight;
	fn record_batch(l: u32) -> Weight;
	fn attest() -> Weight;
	fn withdraw_attestation() -> Weight;
	fn hide_locator() -> Weight;
}
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn record(_l: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
	fn record_agreement(_l: u32, _p: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
	fn record_batch(_l: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
	fn attest() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
	fn withdraw_attestation() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
	fn hide_locator() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(5, 5))
	}
}
impl WeightInfo for () {
	fn record(_l: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
	fn record_agreement(_l: u32, _p: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
	fn record_batch(_l: u32) -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
	fn attest() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
	fn withdraw_attestation() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
	fn hide_locator() -> Weight {
		Weight::from_parts(50_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(5, 5))
	}
}
