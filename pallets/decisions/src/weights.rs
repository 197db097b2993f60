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
	fn strike_ballot() -> Weight;
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
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[100, 16368]`.
	fn open_on_call(l: u32, ) -> Weight {
		// Minimum execution time: 54_467_000 picoseconds.
		Weight::from_parts(44_974_759, 0)
			// Standard Error: 154
			.saturating_add(Weight::from_parts(13_171, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	fn open_on_challenge() -> Weight {
		// Minimum execution time: 56_424_000 picoseconds.
		Weight::from_parts(66_567_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	fn open_on_question() -> Weight {
		// Minimum execution time: 42_611_000 picoseconds.
		Weight::from_parts(68_493_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Minimum execution time: 37_776_000 picoseconds.
		Weight::from_parts(43_536_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn close_passed() -> Weight {
		// Minimum execution time: 142_552_000 picoseconds.
		Weight::from_parts(165_077_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn close_failed() -> Weight {
		// Minimum execution time: 46_790_000 picoseconds.
		Weight::from_parts(53_717_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 16368]`.
	fn carry_out_call(l: u32, ) -> Weight {
		// Minimum execution time: 40_470_000 picoseconds.
		Weight::from_parts(39_112_174, 0)
			// Standard Error: 245
			.saturating_add(Weight::from_parts(10_262, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn carry_out_proposal() -> Weight {
		// Minimum execution time: 46_585_000 picoseconds.
		Weight::from_parts(57_497_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 80_909_000 picoseconds.
		Weight::from_parts(93_899_000, 0)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn carry_out_veto() -> Weight {
		// Minimum execution time: 60_870_000 picoseconds.
		Weight::from_parts(73_093_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Minimum execution time: 138_457_000 picoseconds.
		Weight::from_parts(162_680_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:65 w:64)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn prune_ballots(p: u32, ) -> Weight {
		// Minimum execution time: 47_428_000 picoseconds.
		Weight::from_parts(50_857, 0)
			// Standard Error: 263_092
			.saturating_add(Weight::from_parts(9_411_832, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 101_932_000 picoseconds.
		Weight::from_parts(120_170_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:16 w:8)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:8 w:8)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:8 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
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
	/// The range of component `c` is `[0, 8]`.
	fn on_initialize(c: u32, ) -> Weight {
		// Minimum execution time: 71_014_000 picoseconds.
		Weight::from_parts(139_992_902, 0)
			// Standard Error: 1_204_648
			.saturating_add(Weight::from_parts(53_663_832, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
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
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[100, 16368]`.
	fn open_on_call(l: u32, ) -> Weight {
		// Minimum execution time: 54_467_000 picoseconds.
		Weight::from_parts(44_974_759, 0)
			// Standard Error: 154
			.saturating_add(Weight::from_parts(13_171, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OnChallenge` (r:1 w:1)
	/// Proof: `Decisions::OnChallenge` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	fn open_on_challenge() -> Weight {
		// Minimum execution time: 56_424_000 picoseconds.
		Weight::from_parts(66_567_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	fn open_on_question() -> Weight {
		// Minimum execution time: 42_611_000 picoseconds.
		Weight::from_parts(68_493_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Minimum execution time: 37_776_000 picoseconds.
		Weight::from_parts(43_536_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn close_passed() -> Weight {
		// Minimum execution time: 142_552_000 picoseconds.
		Weight::from_parts(165_077_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenBy` (r:1 w:1)
	/// Proof: `Decisions::OpenBy` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn close_failed() -> Weight {
		// Minimum execution time: 46_790_000 picoseconds.
		Weight::from_parts(53_717_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 16368]`.
	fn carry_out_call(l: u32, ) -> Weight {
		// Minimum execution time: 40_470_000 picoseconds.
		Weight::from_parts(39_112_174, 0)
			// Standard Error: 245
			.saturating_add(Weight::from_parts(10_262, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn carry_out_proposal() -> Weight {
		// Minimum execution time: 46_585_000 picoseconds.
		Weight::from_parts(57_497_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 80_909_000 picoseconds.
		Weight::from_parts(93_899_000, 0)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:0)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn carry_out_veto() -> Weight {
		// Minimum execution time: 60_870_000 picoseconds.
		Weight::from_parts(73_093_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:4 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Minimum execution time: 138_457_000 picoseconds.
		Weight::from_parts(162_680_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:65 w:64)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn prune_ballots(p: u32, ) -> Weight {
		// Minimum execution time: 47_428_000 picoseconds.
		Weight::from_parts(50_857, 0)
			// Standard Error: 263_092
			.saturating_add(Weight::from_parts(9_411_832, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Decisions::Decisions` (r:1 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Ballots` (r:1 w:1)
	/// Proof: `Decisions::Ballots` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:1 w:1)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 101_932_000 picoseconds.
		Weight::from_parts(120_170_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:16 w:8)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16543), added: 19018, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Outcomes` (r:8 w:8)
	/// Proof: `Decisions::Outcomes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:8 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:1 w:0)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
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
	/// The range of component `c` is `[0, 8]`.
	fn on_initialize(c: u32, ) -> Weight {
		// Minimum execution time: 71_014_000 picoseconds.
		Weight::from_parts(139_992_902, 0)
			// Standard Error: 1_204_648
			.saturating_add(Weight::from_parts(53_663_832, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(c.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(c.into())))
	}
}
