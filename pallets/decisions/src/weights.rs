// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_decisions`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-26, steps 50, repetitions 20,
//! Intel(R) Xeon(R) Processor. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn open_on_call(l: u32, ) -> Weight;
	fn open_on_challenge() -> Weight;
	fn open_on_question() -> Weight;
	fn vote() -> Weight;
	fn close_passed() -> Weight;
	fn close_failed() -> Weight;
	fn carry_out_call(l: u32, ) -> Weight;
	fn carry_out_proposal() -> Weight;
	fn carry_out_challenge() -> Weight;
	fn carry_out_veto() -> Weight;
	fn retry() -> Weight;
	fn prune_ballots(p: u32, ) -> Weight;
	fn on_initialize(c: u32, ) -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:0 w:1)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenedInThisBlock` (r:0 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 16368]`.
	fn open_on_call(l: u32, ) -> Weight {
		// Minimum execution time: 52_391_000 picoseconds.
		Weight::from_parts(75_601_009, 0)
			// Standard Error: 187
			.saturating_add(Weight::from_parts(1_043, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:0 w:1)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenedInThisBlock` (r:0 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn open_on_challenge() -> Weight {
		// Minimum execution time: 61_516_000 picoseconds.
		Weight::from_parts(74_188_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:0 w:1)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenedInThisBlock` (r:0 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn open_on_question() -> Weight {
		// Minimum execution time: 48_206_000 picoseconds.
		Weight::from_parts(62_701_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Minimum execution time: 36_255_000 picoseconds.
		Weight::from_parts(45_335_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:1 w:0)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn close_passed() -> Weight {
		// Minimum execution time: 150_633_000 picoseconds.
		Weight::from_parts(167_832_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:1 w:0)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn close_failed() -> Weight {
		// Minimum execution time: 40_510_000 picoseconds.
		Weight::from_parts(47_818_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 16368]`.
	fn carry_out_call(l: u32, ) -> Weight {
		// Minimum execution time: 26_280_000 picoseconds.
		Weight::from_parts(29_008_040, 0)
			// Standard Error: 180
			.saturating_add(Weight::from_parts(2_591, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn carry_out_proposal() -> Weight {
		// Minimum execution time: 83_618_000 picoseconds.
		Weight::from_parts(100_215_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:0 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	fn carry_out_challenge() -> Weight {
		// Minimum execution time: 82_762_000 picoseconds.
		Weight::from_parts(136_509_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn carry_out_veto() -> Weight {
		// Minimum execution time: 102_146_000 picoseconds.
		Weight::from_parts(114_949_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Minimum execution time: 223_191_000 picoseconds.
		Weight::from_parts(265_112_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:65 w:64)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn prune_ballots(p: u32, ) -> Weight {
		// Minimum execution time: 101_492_000 picoseconds.
		Weight::from_parts(107_234_875, 0)
			// Standard Error: 183_766
			.saturating_add(Weight::from_parts(9_023_846, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Decisions::OpenedInThisBlock` (r:1 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:16 w:8)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:8 w:8)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:8 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:4 w:4)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:1)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:0)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:0 w:1)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[0, 8]`.
	fn on_initialize(c: u32, ) -> Weight {
		// Minimum execution time: 116_726_000 picoseconds.
		Weight::from_parts(142_162_488, 0)
			// Standard Error: 518_659
			.saturating_add(Weight::from_parts(36_401_014, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(c.into())))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:0 w:1)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenedInThisBlock` (r:0 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 16368]`.
	fn open_on_call(l: u32, ) -> Weight {
		// Minimum execution time: 52_391_000 picoseconds.
		Weight::from_parts(75_601_009, 0)
			// Standard Error: 187
			.saturating_add(Weight::from_parts(1_043, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:0 w:1)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenedInThisBlock` (r:0 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn open_on_challenge() -> Weight {
		// Minimum execution time: 61_516_000 picoseconds.
		Weight::from_parts(74_188_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:0 w:1)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenedInThisBlock` (r:0 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn open_on_question() -> Weight {
		// Minimum execution time: 48_206_000 picoseconds.
		Weight::from_parts(62_701_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Minimum execution time: 36_255_000 picoseconds.
		Weight::from_parts(45_335_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:1 w:0)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn close_passed() -> Weight {
		// Minimum execution time: 150_633_000 picoseconds.
		Weight::from_parts(167_832_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:1 w:0)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn close_failed() -> Weight {
		// Minimum execution time: 40_510_000 picoseconds.
		Weight::from_parts(47_818_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 16368]`.
	fn carry_out_call(l: u32, ) -> Weight {
		// Minimum execution time: 26_280_000 picoseconds.
		Weight::from_parts(29_008_040, 0)
			// Standard Error: 180
			.saturating_add(Weight::from_parts(2_591, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn carry_out_proposal() -> Weight {
		// Minimum execution time: 83_618_000 picoseconds.
		Weight::from_parts(100_215_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:0 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	fn carry_out_challenge() -> Weight {
		// Minimum execution time: 82_762_000 picoseconds.
		Weight::from_parts(136_509_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn carry_out_veto() -> Weight {
		// Minimum execution time: 102_146_000 picoseconds.
		Weight::from_parts(114_949_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Minimum execution time: 223_191_000 picoseconds.
		Weight::from_parts(265_112_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:65 w:64)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn prune_ballots(p: u32, ) -> Weight {
		// Minimum execution time: 101_492_000 picoseconds.
		Weight::from_parts(107_234_875, 0)
			// Standard Error: 183_766
			.saturating_add(Weight::from_parts(9_023_846, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Decisions::OpenedInThisBlock` (r:1 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:16 w:8)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:8 w:8)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:8 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:4 w:4)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:1)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:0)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Rolls` (r:0 w:1)
	/// Proof: `Decisions::Rolls` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[0, 8]`.
	fn on_initialize(c: u32, ) -> Weight {
		// Minimum execution time: 116_726_000 picoseconds.
		Weight::from_parts(142_162_488, 0)
			// Standard Error: 518_659
			.saturating_add(Weight::from_parts(36_401_014, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(c.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(c.into())))
	}
}
