// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_pledges`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-26, steps 50, repetitions 20,
//! Intel(R) Xeon(R) Processor. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn set_custodian() -> Weight;
	fn issue() -> Weight;
	fn request_redemption() -> Weight;
	fn cancel_redemption() -> Weight;
	fn redeem() -> Weight;
	fn spend() -> Weight;
	fn open_campaign() -> Weight;
	fn hide_title() -> Weight;
	fn replace_reviewers() -> Weight;
	fn cancel() -> Weight;
	fn advance() -> Weight;
	fn pledge() -> Weight;
	fn withdraw() -> Weight;
	fn sponsor() -> Weight;
	fn declare() -> Weight;
	fn withdraw_declaration() -> Weight;
	fn attest_receipt() -> Weight;
	fn remove_lapsed() -> Weight;
	fn submit_evidence() -> Weight;
	fn approve() -> Weight;
	fn veto() -> Weight;
	fn pay_out() -> Weight;
	fn refund() -> Weight;
	fn refund_many(n: u32, ) -> Weight;
	fn release_small_sum() -> Weight;
	fn move_stray() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Custodian` (r:0 w:1)
	/// Proof: `Pledges::Custodian` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_custodian() -> Weight {
		// Minimum execution time: 23_737_000 picoseconds.
		Weight::from_parts(31_996_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Custodian` (r:1 w:0)
	/// Proof: `Pledges::Custodian` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::TotalSupply` (r:1 w:1)
	/// Proof: `Pledges::TotalSupply` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::SupplyByDocument` (r:1 w:1)
	/// Proof: `Pledges::SupplyByDocument` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn issue() -> Weight {
		// Minimum execution time: 68_570_000 picoseconds.
		Weight::from_parts(82_952_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	fn request_redemption() -> Weight {
		// Minimum execution time: 61_927_000 picoseconds.
		Weight::from_parts(71_725_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn cancel_redemption() -> Weight {
		// Minimum execution time: 60_172_000 picoseconds.
		Weight::from_parts(100_460_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Custodian` (r:1 w:0)
	/// Proof: `Pledges::Custodian` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::TotalSupply` (r:1 w:1)
	/// Proof: `Pledges::TotalSupply` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::SupplyByDocument` (r:1 w:1)
	/// Proof: `Pledges::SupplyByDocument` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn redeem() -> Weight {
		// Minimum execution time: 79_828_000 picoseconds.
		Weight::from_parts(130_598_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn spend() -> Weight {
		// Minimum execution time: 99_921_000 picoseconds.
		Weight::from_parts(121_701_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::LatestCampaign` (r:1 w:1)
	/// Proof: `Pledges::LatestCampaign` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:18 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:18 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::NextCampaign` (r:1 w:1)
	/// Proof: `Pledges::NextCampaign` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:0 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Campaigns` (r:0 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Titles` (r:0 w:1)
	/// Proof: `Pledges::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn open_campaign() -> Weight {
		// Minimum execution time: 455_661_000 picoseconds.
		Weight::from_parts(546_164_000, 0)
			.saturating_add(T::DbWeight::get().reads(43_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Titles` (r:1 w:1)
	/// Proof: `Pledges::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn hide_title() -> Weight {
		// Minimum execution time: 27_322_000 picoseconds.
		Weight::from_parts(33_180_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:17 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:17 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn replace_reviewers() -> Weight {
		// Minimum execution time: 235_928_000 picoseconds.
		Weight::from_parts(253_564_000, 0)
			.saturating_add(T::DbWeight::get().reads(36_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Minimum execution time: 39_868_000 picoseconds.
		Weight::from_parts(44_096_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn advance() -> Weight {
		// Minimum execution time: 36_486_000 picoseconds.
		Weight::from_parts(40_799_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::MatchedKeys` (r:1 w:1)
	/// Proof: `Pledges::MatchedKeys` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:1 w:1)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:1)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn pledge() -> Weight {
		// Minimum execution time: 147_938_000 picoseconds.
		Weight::from_parts(163_498_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:1 w:1)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:1)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Minimum execution time: 167_878_000 picoseconds.
		Weight::from_parts(186_792_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:1)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn sponsor() -> Weight {
		// Minimum execution time: 130_341_000 picoseconds.
		Weight::from_parts(158_835_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Declarations` (r:1 w:1)
	/// Proof: `Pledges::Declarations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::DeclarationCount` (r:1 w:1)
	/// Proof: `Pledges::DeclarationCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn declare() -> Weight {
		// Minimum execution time: 69_421_000 picoseconds.
		Weight::from_parts(75_384_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Declarations` (r:1 w:1)
	/// Proof: `Pledges::Declarations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::DeclarationCount` (r:1 w:1)
	/// Proof: `Pledges::DeclarationCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn withdraw_declaration() -> Weight {
		// Minimum execution time: 41_717_000 picoseconds.
		Weight::from_parts(46_924_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Declarations` (r:1 w:1)
	/// Proof: `Pledges::Declarations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	fn attest_receipt() -> Weight {
		// Minimum execution time: 75_202_000 picoseconds.
		Weight::from_parts(82_196_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Pledges::Declarations` (r:1 w:1)
	/// Proof: `Pledges::Declarations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::DeclarationCount` (r:1 w:1)
	/// Proof: `Pledges::DeclarationCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn remove_lapsed() -> Weight {
		// Minimum execution time: 31_334_000 picoseconds.
		Weight::from_parts(36_521_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	fn submit_evidence() -> Weight {
		// Minimum execution time: 71_783_000 picoseconds.
		Weight::from_parts(84_079_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	fn approve() -> Weight {
		// Minimum execution time: 75_330_000 picoseconds.
		Weight::from_parts(81_007_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:1 w:1)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenedInThisBlock` (r:0 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn veto() -> Weight {
		// Minimum execution time: 94_666_000 picoseconds.
		Weight::from_parts(100_493_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:1)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn pay_out() -> Weight {
		// Minimum execution time: 186_193_000 picoseconds.
		Weight::from_parts(197_464_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:1 w:1)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:4)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn refund() -> Weight {
		// Minimum execution time: 341_049_000 picoseconds.
		Weight::from_parts(375_268_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:32 w:32)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:33 w:33)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:34 w:34)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:35)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn refund_many(n: u32, ) -> Weight {
		// Minimum execution time: 350_792_000 picoseconds.
		Weight::from_parts(158_812_044, 0)
			// Standard Error: 1_499_760
			.saturating_add(Weight::from_parts(134_886_432, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
	}
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn release_small_sum() -> Weight {
		// Minimum execution time: 61_649_000 picoseconds.
		Weight::from_parts(86_125_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn move_stray() -> Weight {
		// Minimum execution time: 92_895_000 picoseconds.
		Weight::from_parts(132_714_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Custodian` (r:0 w:1)
	/// Proof: `Pledges::Custodian` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_custodian() -> Weight {
		// Minimum execution time: 23_737_000 picoseconds.
		Weight::from_parts(31_996_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Custodian` (r:1 w:0)
	/// Proof: `Pledges::Custodian` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::TotalSupply` (r:1 w:1)
	/// Proof: `Pledges::TotalSupply` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::SupplyByDocument` (r:1 w:1)
	/// Proof: `Pledges::SupplyByDocument` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn issue() -> Weight {
		// Minimum execution time: 68_570_000 picoseconds.
		Weight::from_parts(82_952_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	fn request_redemption() -> Weight {
		// Minimum execution time: 61_927_000 picoseconds.
		Weight::from_parts(71_725_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn cancel_redemption() -> Weight {
		// Minimum execution time: 60_172_000 picoseconds.
		Weight::from_parts(100_460_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Custodian` (r:1 w:0)
	/// Proof: `Pledges::Custodian` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::TotalSupply` (r:1 w:1)
	/// Proof: `Pledges::TotalSupply` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::SupplyByDocument` (r:1 w:1)
	/// Proof: `Pledges::SupplyByDocument` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn redeem() -> Weight {
		// Minimum execution time: 79_828_000 picoseconds.
		Weight::from_parts(130_598_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn spend() -> Weight {
		// Minimum execution time: 99_921_000 picoseconds.
		Weight::from_parts(121_701_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::LatestCampaign` (r:1 w:1)
	/// Proof: `Pledges::LatestCampaign` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:18 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:18 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::NextCampaign` (r:1 w:1)
	/// Proof: `Pledges::NextCampaign` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:0 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Campaigns` (r:0 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Titles` (r:0 w:1)
	/// Proof: `Pledges::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn open_campaign() -> Weight {
		// Minimum execution time: 455_661_000 picoseconds.
		Weight::from_parts(546_164_000, 0)
			.saturating_add(ParityDbWeight::get().reads(43_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Titles` (r:1 w:1)
	/// Proof: `Pledges::Titles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn hide_title() -> Weight {
		// Minimum execution time: 27_322_000 picoseconds.
		Weight::from_parts(33_180_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:17 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:17 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn replace_reviewers() -> Weight {
		// Minimum execution time: 235_928_000 picoseconds.
		Weight::from_parts(253_564_000, 0)
			.saturating_add(ParityDbWeight::get().reads(36_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Minimum execution time: 39_868_000 picoseconds.
		Weight::from_parts(44_096_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	fn advance() -> Weight {
		// Minimum execution time: 36_486_000 picoseconds.
		Weight::from_parts(40_799_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::MatchedKeys` (r:1 w:1)
	/// Proof: `Pledges::MatchedKeys` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:1 w:1)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:1)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn pledge() -> Weight {
		// Minimum execution time: 147_938_000 picoseconds.
		Weight::from_parts(163_498_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:1 w:1)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:1)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Minimum execution time: 167_878_000 picoseconds.
		Weight::from_parts(186_792_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:1)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn sponsor() -> Weight {
		// Minimum execution time: 130_341_000 picoseconds.
		Weight::from_parts(158_835_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Declarations` (r:1 w:1)
	/// Proof: `Pledges::Declarations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::DeclarationCount` (r:1 w:1)
	/// Proof: `Pledges::DeclarationCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn declare() -> Weight {
		// Minimum execution time: 69_421_000 picoseconds.
		Weight::from_parts(75_384_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Declarations` (r:1 w:1)
	/// Proof: `Pledges::Declarations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::DeclarationCount` (r:1 w:1)
	/// Proof: `Pledges::DeclarationCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn withdraw_declaration() -> Weight {
		// Minimum execution time: 41_717_000 picoseconds.
		Weight::from_parts(46_924_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Declarations` (r:1 w:1)
	/// Proof: `Pledges::Declarations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	fn attest_receipt() -> Weight {
		// Minimum execution time: 75_202_000 picoseconds.
		Weight::from_parts(82_196_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Pledges::Declarations` (r:1 w:1)
	/// Proof: `Pledges::Declarations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::DeclarationCount` (r:1 w:1)
	/// Proof: `Pledges::DeclarationCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn remove_lapsed() -> Weight {
		// Minimum execution time: 31_334_000 picoseconds.
		Weight::from_parts(36_521_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	fn submit_evidence() -> Weight {
		// Minimum execution time: 71_783_000 picoseconds.
		Weight::from_parts(84_079_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	fn approve() -> Weight {
		// Minimum execution time: 75_330_000 picoseconds.
		Weight::from_parts(81_007_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:0)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:1 w:1)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Closings` (r:1 w:1)
	/// Proof: `Decisions::Closings` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16574), added: 19049, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpenedInThisBlock` (r:0 w:1)
	/// Proof: `Decisions::OpenedInThisBlock` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:0 w:1)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn veto() -> Weight {
		// Minimum execution time: 94_666_000 picoseconds.
		Weight::from_parts(100_493_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:1)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn pay_out() -> Weight {
		// Minimum execution time: 186_193_000 picoseconds.
		Weight::from_parts(197_464_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:1 w:1)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:4)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn refund() -> Weight {
		// Minimum execution time: 341_049_000 picoseconds.
		Weight::from_parts(375_268_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:1)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::CampaignFunds` (r:1 w:1)
	/// Proof: `Pledges::CampaignFunds` (`max_values`: None, `max_size`: Some(340), added: 2815, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pools` (r:1 w:1)
	/// Proof: `Pledges::Pools` (`max_values`: None, `max_size`: Some(1013), added: 3488, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Pledges` (r:32 w:32)
	/// Proof: `Pledges::Pledges` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:33 w:33)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:34 w:34)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pledges::Ledger` (r:0 w:35)
	/// Proof: `Pledges::Ledger` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn refund_many(n: u32, ) -> Weight {
		// Minimum execution time: 350_792_000 picoseconds.
		Weight::from_parts(158_812_044, 0)
			// Standard Error: 1_499_760
			.saturating_add(Weight::from_parts(134_886_432, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
	}
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn release_small_sum() -> Weight {
		// Minimum execution time: 61_649_000 picoseconds.
		Weight::from_parts(86_125_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Pledges::Campaigns` (r:1 w:0)
	/// Proof: `Pledges::Campaigns` (`max_values`: None, `max_size`: Some(375), added: 2850, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn move_stray() -> Weight {
		// Minimum execution time: 92_895_000 picoseconds.
		Weight::from_parts(132_714_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
