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
	fn announce_call(l: u32, ) -> Weight;
	fn announce_challenge() -> Weight;
	fn announce_question() -> Weight;
	fn announce_annulment() -> Weight;
	fn second() -> Weight;
	fn withdraw() -> Weight;
	fn object() -> Weight;
	fn hide_title() -> Weight;
	fn vote() -> Weight;
	fn close_passed() -> Weight;
	fn close_failed() -> Weight;
	fn carry_out_call(l: u32, ) -> Weight;
	fn carry_out_proposal() -> Weight;
	fn carry_out_challenge() -> Weight;
	fn carry_out_veto() -> Weight;
	fn retry() -> Weight;
	fn prune_ballots(p: u32, ) -> Weight;
	fn strike_ballot() -> Weight;
	fn on_initialize(c: u32, ) -> Weight;
	fn on_initialize_opening(o: u32, ) -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Stakeholders::Keys` (r:33 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:33 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4102), added: 4597, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Agenda` (r:1 w:1)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Titles` (r:0 w:1)
	/// Proof: `Decisions::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[100, 16368]`.
	fn announce_call(l: u32, ) -> Weight {
		// Minimum execution time: 103_050_000 picoseconds.
		Weight::from_parts(496_431_013, 0)
			// Standard Error: 1_190
			.saturating_add(Weight::from_parts(6_971, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(63_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Queue` (r:1 w:1)
	/// Proof: `Decisions::Queue` (`max_values`: Some(1), `max_size`: Some(2562), added: 3057, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	fn announce_challenge() -> Weight {
		// Minimum execution time: 66_052_000 picoseconds.
		Weight::from_parts(81_648_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Agenda` (r:1 w:1)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Titles` (r:0 w:1)
	/// Proof: `Decisions::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn announce_question() -> Weight {
		// Minimum execution time: 71_758_000 picoseconds.
		Weight::from_parts(78_138_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Agenda` (r:1 w:1)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Titles` (r:0 w:1)
	/// Proof: `Decisions::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn announce_annulment() -> Weight {
		// Minimum execution time: 94_483_000 picoseconds.
		Weight::from_parts(117_502_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:2 w:2)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Queue` (r:1 w:1)
	/// Proof: `Decisions::Queue` (`max_values`: Some(1), `max_size`: Some(2562), added: 3057, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:2 w:2)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn second() -> Weight {
		// Minimum execution time: 129_841_000 picoseconds.
		Weight::from_parts(149_399_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:2 w:2)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Minimum execution time: 43_022_000 picoseconds.
		Weight::from_parts(50_259_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Objections` (r:1 w:1)
	/// Proof: `Decisions::Objections` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::ObjectionCounts` (r:1 w:1)
	/// Proof: `Decisions::ObjectionCounts` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:2 w:2)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn object() -> Weight {
		// Minimum execution time: 104_632_000 picoseconds.
		Weight::from_parts(119_147_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:0)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Titles` (r:1 w:1)
	/// Proof: `Decisions::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn hide_title() -> Weight {
		// Minimum execution time: 17_687_000 picoseconds.
		Weight::from_parts(21_127_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Minimum execution time: 38_670_000 picoseconds.
		Weight::from_parts(48_029_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Attendances` (r:1 w:1)
	/// Proof: `Decisions::Attendances` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:3 w:3)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenByRule` (r:1 w:1)
	/// Proof: `Decisions::OpenByRule` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:0 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn close_passed() -> Weight {
		// Minimum execution time: 194_541_000 picoseconds.
		Weight::from_parts(288_270_000, 0)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Attendances` (r:1 w:1)
	/// Proof: `Decisions::Attendances` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:3 w:3)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenByRule` (r:1 w:1)
	/// Proof: `Decisions::OpenByRule` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:0 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn close_failed() -> Weight {
		// Minimum execution time: 68_782_000 picoseconds.
		Weight::from_parts(126_794_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Decisions::Decisions` (r:2 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 16368]`.
	fn carry_out_call(l: u32, ) -> Weight {
		// Minimum execution time: 57_428_000 picoseconds.
		Weight::from_parts(62_939_395, 0)
			// Standard Error: 218
			.saturating_add(Weight::from_parts(10_874, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Decisions::Decisions` (r:2 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn carry_out_proposal() -> Weight {
		// Minimum execution time: 52_898_000 picoseconds.
		Weight::from_parts(64_720_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:0)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:3 w:3)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn carry_out_challenge() -> Weight {
		// Minimum execution time: 86_994_000 picoseconds.
		Weight::from_parts(100_441_000, 0)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn carry_out_veto() -> Weight {
		// Minimum execution time: 64_283_000 picoseconds.
		Weight::from_parts(75_845_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:2 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Minimum execution time: 143_302_000 picoseconds.
		Weight::from_parts(160_429_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:64 w:63)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Objections` (r:2 w:1)
	/// Proof: `Decisions::Objections` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::ObjectionCounts` (r:0 w:1)
	/// Proof: `Decisions::ObjectionCounts` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn prune_ballots(p: u32, ) -> Weight {
		// Minimum execution time: 70_097_000 picoseconds.
		Weight::from_parts(47_102_312, 0)
			// Standard Error: 204_090
			.saturating_add(Weight::from_parts(7_321_261, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn strike_ballot() -> Weight {
		// Minimum execution time: 106_236_000 picoseconds.
		Weight::from_parts(120_197_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Decisions::Agenda` (r:1 w:1)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:72 w:64)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:64 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Attendances` (r:1 w:1)
	/// Proof: `Decisions::Attendances` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:192 w:192)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenByRule` (r:1 w:1)
	/// Proof: `Decisions::OpenByRule` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:64 w:64)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:2 w:2)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:1)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:8 w:8)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:0 w:64)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[0, 64]`.
	fn on_initialize(c: u32, ) -> Weight {
		// Minimum execution time: 128_537_000 picoseconds.
		Weight::from_parts(131_057_000, 0)
			// Standard Error: 817_951
			.saturating_add(Weight::from_parts(90_245_769, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(c.into())))
	}
	/// Storage: `Decisions::Queue` (r:1 w:1)
	/// Proof: `Decisions::Queue` (`max_values`: Some(1), `max_size`: Some(2562), added: 3057, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenByRule` (r:1 w:0)
	/// Proof: `Decisions::OpenByRule` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:128 w:128)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:64 w:64)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:4)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextOpening` (r:1 w:1)
	/// Proof: `Decisions::NextOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Agenda` (r:4 w:4)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:0 w:64)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:64)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// The range of component `o` is `[0, 64]`.
	fn on_initialize_opening(o: u32, ) -> Weight {
		// Minimum execution time: 411_878_000 picoseconds.
		Weight::from_parts(418_527_000, 0)
			// Standard Error: 1_446_936
			.saturating_add(Weight::from_parts(133_255_935, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(o.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(o.into())))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Stakeholders::Keys` (r:33 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:33 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4102), added: 4597, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Agenda` (r:1 w:1)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Titles` (r:0 w:1)
	/// Proof: `Decisions::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[100, 16368]`.
	fn announce_call(l: u32, ) -> Weight {
		// Minimum execution time: 103_050_000 picoseconds.
		Weight::from_parts(496_431_013, 0)
			// Standard Error: 1_190
			.saturating_add(Weight::from_parts(6_971, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(63_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Queue` (r:1 w:1)
	/// Proof: `Decisions::Queue` (`max_values`: Some(1), `max_size`: Some(2562), added: 3057, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	fn announce_challenge() -> Weight {
		// Minimum execution time: 66_052_000 picoseconds.
		Weight::from_parts(81_648_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Agenda` (r:1 w:1)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Titles` (r:0 w:1)
	/// Proof: `Decisions::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn announce_question() -> Weight {
		// Minimum execution time: 71_758_000 picoseconds.
		Weight::from_parts(78_138_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Agenda` (r:1 w:1)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Titles` (r:0 w:1)
	/// Proof: `Decisions::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn announce_annulment() -> Weight {
		// Minimum execution time: 94_483_000 picoseconds.
		Weight::from_parts(117_502_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:2 w:2)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:1 w:1)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Queue` (r:1 w:1)
	/// Proof: `Decisions::Queue` (`max_values`: Some(1), `max_size`: Some(2562), added: 3057, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:2 w:2)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn second() -> Weight {
		// Minimum execution time: 129_841_000 picoseconds.
		Weight::from_parts(149_399_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:2 w:2)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Minimum execution time: 43_022_000 picoseconds.
		Weight::from_parts(50_259_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Objections` (r:1 w:1)
	/// Proof: `Decisions::Objections` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::ObjectionCounts` (r:1 w:1)
	/// Proof: `Decisions::ObjectionCounts` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:2 w:2)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn object() -> Weight {
		// Minimum execution time: 104_632_000 picoseconds.
		Weight::from_parts(119_147_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:0)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Titles` (r:1 w:1)
	/// Proof: `Decisions::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn hide_title() -> Weight {
		// Minimum execution time: 17_687_000 picoseconds.
		Weight::from_parts(21_127_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Minimum execution time: 38_670_000 picoseconds.
		Weight::from_parts(48_029_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Attendances` (r:1 w:1)
	/// Proof: `Decisions::Attendances` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:3 w:3)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenByRule` (r:1 w:1)
	/// Proof: `Decisions::OpenByRule` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:0 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn close_passed() -> Weight {
		// Minimum execution time: 194_541_000 picoseconds.
		Weight::from_parts(288_270_000, 0)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Attendances` (r:1 w:1)
	/// Proof: `Decisions::Attendances` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:3 w:3)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenByRule` (r:1 w:1)
	/// Proof: `Decisions::OpenByRule` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:0 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn close_failed() -> Weight {
		// Minimum execution time: 68_782_000 picoseconds.
		Weight::from_parts(126_794_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Decisions::Decisions` (r:2 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 16368]`.
	fn carry_out_call(l: u32, ) -> Weight {
		// Minimum execution time: 57_428_000 picoseconds.
		Weight::from_parts(62_939_395, 0)
			// Standard Error: 218
			.saturating_add(Weight::from_parts(10_874, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Decisions::Decisions` (r:2 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn carry_out_proposal() -> Weight {
		// Minimum execution time: 52_898_000 picoseconds.
		Weight::from_parts(64_720_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:0)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:3 w:3)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn carry_out_challenge() -> Weight {
		// Minimum execution time: 86_994_000 picoseconds.
		Weight::from_parts(100_441_000, 0)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn carry_out_veto() -> Weight {
		// Minimum execution time: 64_283_000 picoseconds.
		Weight::from_parts(75_845_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:2 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Minimum execution time: 143_302_000 picoseconds.
		Weight::from_parts(160_429_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:64 w:63)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Objections` (r:2 w:1)
	/// Proof: `Decisions::Objections` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::ObjectionCounts` (r:0 w:1)
	/// Proof: `Decisions::ObjectionCounts` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn prune_ballots(p: u32, ) -> Weight {
		// Minimum execution time: 70_097_000 picoseconds.
		Weight::from_parts(47_102_312, 0)
			// Standard Error: 204_090
			.saturating_add(Weight::from_parts(7_321_261, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn strike_ballot() -> Weight {
		// Minimum execution time: 106_236_000 picoseconds.
		Weight::from_parts(120_197_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `Decisions::Agenda` (r:1 w:1)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:72 w:64)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:64 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Attendances` (r:1 w:1)
	/// Proof: `Decisions::Attendances` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::PlacesOf` (r:192 w:192)
	/// Proof: `Decisions::PlacesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenByRule` (r:1 w:1)
	/// Proof: `Decisions::OpenByRule` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:64 w:64)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:2 w:2)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:1)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:8 w:8)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:0 w:64)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[0, 64]`.
	fn on_initialize(c: u32, ) -> Weight {
		// Minimum execution time: 128_537_000 picoseconds.
		Weight::from_parts(131_057_000, 0)
			// Standard Error: 817_951
			.saturating_add(Weight::from_parts(90_245_769, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().reads((6_u64).saturating_mul(c.into())))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
			.saturating_add(ParityDbWeight::get().writes((6_u64).saturating_mul(c.into())))
	}
	/// Storage: `Decisions::Queue` (r:1 w:1)
	/// Proof: `Decisions::Queue` (`max_values`: Some(1), `max_size`: Some(2562), added: 3057, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenByRule` (r:1 w:0)
	/// Proof: `Decisions::OpenByRule` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:128 w:128)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:64 w:64)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:4)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextOpening` (r:1 w:1)
	/// Proof: `Decisions::NextOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Agenda` (r:4 w:4)
	/// Proof: `Decisions::Agenda` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:0 w:64)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:64)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// The range of component `o` is `[0, 64]`.
	fn on_initialize_opening(o: u32, ) -> Weight {
		// Minimum execution time: 411_878_000 picoseconds.
		Weight::from_parts(418_527_000, 0)
			// Standard Error: 1_446_936
			.saturating_add(Weight::from_parts(133_255_935, 0).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(o.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(o.into())))
	}
}
