// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_proposals`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-26, steps 50, repetitions 20,
//! Intel(R) Xeon(R) Processor. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn open_process() -> Weight;
	fn reschedule_process() -> Weight;
	fn hide_process_title() -> Weight;
	fn submit() -> Weight;
	fn publish_version() -> Weight;
	fn withdraw_proposal() -> Weight;
	fn lapse() -> Weight;
	fn hide_proposal_title() -> Weight;
	fn invite_co_author() -> Weight;
	fn accept_co_authorship() -> Weight;
	fn leave_co_authorship() -> Weight;
	fn remove_co_author() -> Weight;
	fn link() -> Weight;
	fn unlink() -> Weight;
	fn endorse() -> Weight;
	fn withdraw_endorsement() -> Weight;
	fn admit() -> Weight;
	fn amend() -> Weight;
	fn rebase_amendment() -> Weight;
	fn withdraw_amendment() -> Weight;
	fn accept_amendment() -> Weight;
	fn reject_amendment() -> Weight;
	fn promote_amendment() -> Weight;
	fn argue() -> Weight;
	fn record_meeting(a: u32, ) -> Weight;
	fn confirm_attendance() -> Weight;
	fn respond() -> Weight;
	fn put_to_decision() -> Weight;
	fn report_progress() -> Weight;
	fn judge_report() -> Weight;
	fn depart_from_result() -> Weight;
	fn strike_endorsement() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Proposals::NextProcess` (r:1 w:1)
	/// Proof: `Proposals::NextProcess` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:0 w:1)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProcessTitles` (r:0 w:1)
	/// Proof: `Proposals::ProcessTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn open_process() -> Weight {
		// Minimum execution time: 41_564_000 picoseconds.
		Weight::from_parts(46_955_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Proposals::Processes` (r:1 w:1)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	fn reschedule_process() -> Weight {
		// Minimum execution time: 12_211_000 picoseconds.
		Weight::from_parts(17_736_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProcessTitles` (r:1 w:1)
	/// Proof: `Proposals::ProcessTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn hide_process_title() -> Weight {
		// Minimum execution time: 14_731_000 picoseconds.
		Weight::from_parts(19_828_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::NextProposal` (r:1 w:1)
	/// Proof: `Proposals::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:0 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:0 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:0 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProposalTitles` (r:0 w:1)
	/// Proof: `Proposals::ProposalTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn submit() -> Weight {
		// Minimum execution time: 118_310_000 picoseconds.
		Weight::from_parts(209_175_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:0 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn publish_version() -> Weight {
		// Minimum execution time: 120_294_000 picoseconds.
		Weight::from_parts(183_019_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::AwaitingResponse` (r:0 w:1)
	/// Proof: `Proposals::AwaitingResponse` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn withdraw_proposal() -> Weight {
		// Minimum execution time: 42_488_000 picoseconds.
		Weight::from_parts(80_868_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::AwaitingResponse` (r:0 w:1)
	/// Proof: `Proposals::AwaitingResponse` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn lapse() -> Weight {
		// Minimum execution time: 69_196_000 picoseconds.
		Weight::from_parts(90_138_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProposalTitles` (r:1 w:1)
	/// Proof: `Proposals::ProposalTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn hide_proposal_title() -> Weight {
		// Minimum execution time: 30_160_000 picoseconds.
		Weight::from_parts(47_586_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::CoAuthors` (r:1 w:1)
	/// Proof: `Proposals::CoAuthors` (`max_values`: None, `max_size`: Some(733), added: 3208, mode: `MaxEncodedLen`)
	fn invite_co_author() -> Weight {
		// Minimum execution time: 72_634_000 picoseconds.
		Weight::from_parts(96_152_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::CoAuthors` (r:1 w:1)
	/// Proof: `Proposals::CoAuthors` (`max_values`: None, `max_size`: Some(733), added: 3208, mode: `MaxEncodedLen`)
	fn accept_co_authorship() -> Weight {
		// Minimum execution time: 54_979_000 picoseconds.
		Weight::from_parts(77_231_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::CoAuthors` (r:1 w:1)
	/// Proof: `Proposals::CoAuthors` (`max_values`: None, `max_size`: Some(733), added: 3208, mode: `MaxEncodedLen`)
	fn leave_co_authorship() -> Weight {
		// Minimum execution time: 27_906_000 picoseconds.
		Weight::from_parts(38_035_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::CoAuthors` (r:1 w:1)
	/// Proof: `Proposals::CoAuthors` (`max_values`: None, `max_size`: Some(733), added: 3208, mode: `MaxEncodedLen`)
	fn remove_co_author() -> Weight {
		// Minimum execution time: 40_518_000 picoseconds.
		Weight::from_parts(49_502_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Links` (r:1 w:1)
	/// Proof: `Proposals::Links` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LinksFrom` (r:0 w:1)
	/// Proof: `Proposals::LinksFrom` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn link() -> Weight {
		// Minimum execution time: 65_449_000 picoseconds.
		Weight::from_parts(76_449_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Links` (r:1 w:1)
	/// Proof: `Proposals::Links` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LinksFrom` (r:0 w:1)
	/// Proof: `Proposals::LinksFrom` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn unlink() -> Weight {
		// Minimum execution time: 62_918_000 picoseconds.
		Weight::from_parts(71_803_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Endorsements` (r:1 w:1)
	/// Proof: `Proposals::Endorsements` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	fn endorse() -> Weight {
		// Minimum execution time: 43_682_000 picoseconds.
		Weight::from_parts(65_790_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Endorsements` (r:1 w:1)
	/// Proof: `Proposals::Endorsements` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	fn withdraw_endorsement() -> Weight {
		// Minimum execution time: 32_593_000 picoseconds.
		Weight::from_parts(41_712_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:0)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::AwaitingResponse` (r:0 w:1)
	/// Proof: `Proposals::AwaitingResponse` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 42_547_000 picoseconds.
		Weight::from_parts(53_321_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:0 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	fn amend() -> Weight {
		// Minimum execution time: 87_440_000 picoseconds.
		Weight::from_parts(101_530_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn rebase_amendment() -> Weight {
		// Minimum execution time: 107_729_000 picoseconds.
		Weight::from_parts(178_606_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	fn withdraw_amendment() -> Weight {
		// Minimum execution time: 33_100_000 picoseconds.
		Weight::from_parts(60_120_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:0 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn accept_amendment() -> Weight {
		// Minimum execution time: 173_222_000 picoseconds.
		Weight::from_parts(206_165_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn reject_amendment() -> Weight {
		// Minimum execution time: 75_751_000 picoseconds.
		Weight::from_parts(92_551_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::NextProposal` (r:1 w:1)
	/// Proof: `Proposals::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Links` (r:1 w:1)
	/// Proof: `Proposals::Links` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LinksFrom` (r:0 w:1)
	/// Proof: `Proposals::LinksFrom` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:0 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:0 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProposalTitles` (r:0 w:1)
	/// Proof: `Proposals::ProposalTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn promote_amendment() -> Weight {
		// Minimum execution time: 156_666_000 picoseconds.
		Weight::from_parts(193_186_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Arguments` (r:1 w:1)
	/// Proof: `Proposals::Arguments` (`max_values`: None, `max_size`: Some(106), added: 2581, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	fn argue() -> Weight {
		// Minimum execution time: 49_805_000 picoseconds.
		Weight::from_parts(90_063_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:64 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:64 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::NextMeeting` (r:1 w:1)
	/// Proof: `Proposals::NextMeeting` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Meetings` (r:0 w:1)
	/// Proof: `Proposals::Meetings` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 64]`.
	fn record_meeting(a: u32, ) -> Weight {
		// Minimum execution time: 46_521_000 picoseconds.
		Weight::from_parts(63_860_470, 0)
			// Standard Error: 110_439
			.saturating_add(Weight::from_parts(9_463_391, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Meetings` (r:1 w:1)
	/// Proof: `Proposals::Meetings` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `MaxEncodedLen`)
	fn confirm_attendance() -> Weight {
		// Minimum execution time: 49_609_000 picoseconds.
		Weight::from_parts(56_061_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Responses` (r:0 w:1)
	/// Proof: `Proposals::Responses` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::AwaitingResponse` (r:0 w:1)
	/// Proof: `Proposals::AwaitingResponse` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn respond() -> Weight {
		// Minimum execution time: 43_670_000 picoseconds.
		Weight::from_parts(49_827_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Queue` (r:1 w:1)
	/// Proof: `Decisions::Queue` (`max_values`: Some(1), `max_size`: Some(2562), added: 3057, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	fn put_to_decision() -> Weight {
		// Minimum execution time: 55_229_000 picoseconds.
		Weight::from_parts(59_736_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Reports` (r:0 w:1)
	/// Proof: `Proposals::Reports` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn report_progress() -> Weight {
		// Minimum execution time: 44_251_000 picoseconds.
		Weight::from_parts(50_693_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Reports` (r:1 w:1)
	/// Proof: `Proposals::Reports` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Judgements` (r:1 w:1)
	/// Proof: `Proposals::Judgements` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	fn judge_report() -> Weight {
		// Minimum execution time: 51_572_000 picoseconds.
		Weight::from_parts(57_679_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Departures` (r:1 w:1)
	/// Proof: `Proposals::Departures` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn depart_from_result() -> Weight {
		// Minimum execution time: 43_997_000 picoseconds.
		Weight::from_parts(49_152_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Endorsements` (r:1 w:1)
	/// Proof: `Proposals::Endorsements` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	fn strike_endorsement() -> Weight {
		// Minimum execution time: 36_339_000 picoseconds.
		Weight::from_parts(41_335_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Proposals::NextProcess` (r:1 w:1)
	/// Proof: `Proposals::NextProcess` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:0 w:1)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProcessTitles` (r:0 w:1)
	/// Proof: `Proposals::ProcessTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn open_process() -> Weight {
		// Minimum execution time: 41_564_000 picoseconds.
		Weight::from_parts(46_955_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Proposals::Processes` (r:1 w:1)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	fn reschedule_process() -> Weight {
		// Minimum execution time: 12_211_000 picoseconds.
		Weight::from_parts(17_736_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProcessTitles` (r:1 w:1)
	/// Proof: `Proposals::ProcessTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn hide_process_title() -> Weight {
		// Minimum execution time: 14_731_000 picoseconds.
		Weight::from_parts(19_828_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::NextProposal` (r:1 w:1)
	/// Proof: `Proposals::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:0 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:0 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:0 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProposalTitles` (r:0 w:1)
	/// Proof: `Proposals::ProposalTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn submit() -> Weight {
		// Minimum execution time: 118_310_000 picoseconds.
		Weight::from_parts(209_175_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:0 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn publish_version() -> Weight {
		// Minimum execution time: 120_294_000 picoseconds.
		Weight::from_parts(183_019_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::AwaitingResponse` (r:0 w:1)
	/// Proof: `Proposals::AwaitingResponse` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn withdraw_proposal() -> Weight {
		// Minimum execution time: 42_488_000 picoseconds.
		Weight::from_parts(80_868_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:1 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::AwaitingResponse` (r:0 w:1)
	/// Proof: `Proposals::AwaitingResponse` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn lapse() -> Weight {
		// Minimum execution time: 69_196_000 picoseconds.
		Weight::from_parts(90_138_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProposalTitles` (r:1 w:1)
	/// Proof: `Proposals::ProposalTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn hide_proposal_title() -> Weight {
		// Minimum execution time: 30_160_000 picoseconds.
		Weight::from_parts(47_586_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::CoAuthors` (r:1 w:1)
	/// Proof: `Proposals::CoAuthors` (`max_values`: None, `max_size`: Some(733), added: 3208, mode: `MaxEncodedLen`)
	fn invite_co_author() -> Weight {
		// Minimum execution time: 72_634_000 picoseconds.
		Weight::from_parts(96_152_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::CoAuthors` (r:1 w:1)
	/// Proof: `Proposals::CoAuthors` (`max_values`: None, `max_size`: Some(733), added: 3208, mode: `MaxEncodedLen`)
	fn accept_co_authorship() -> Weight {
		// Minimum execution time: 54_979_000 picoseconds.
		Weight::from_parts(77_231_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::CoAuthors` (r:1 w:1)
	/// Proof: `Proposals::CoAuthors` (`max_values`: None, `max_size`: Some(733), added: 3208, mode: `MaxEncodedLen`)
	fn leave_co_authorship() -> Weight {
		// Minimum execution time: 27_906_000 picoseconds.
		Weight::from_parts(38_035_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::CoAuthors` (r:1 w:1)
	/// Proof: `Proposals::CoAuthors` (`max_values`: None, `max_size`: Some(733), added: 3208, mode: `MaxEncodedLen`)
	fn remove_co_author() -> Weight {
		// Minimum execution time: 40_518_000 picoseconds.
		Weight::from_parts(49_502_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Links` (r:1 w:1)
	/// Proof: `Proposals::Links` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LinksFrom` (r:0 w:1)
	/// Proof: `Proposals::LinksFrom` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn link() -> Weight {
		// Minimum execution time: 65_449_000 picoseconds.
		Weight::from_parts(76_449_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Links` (r:1 w:1)
	/// Proof: `Proposals::Links` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LinksFrom` (r:0 w:1)
	/// Proof: `Proposals::LinksFrom` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn unlink() -> Weight {
		// Minimum execution time: 62_918_000 picoseconds.
		Weight::from_parts(71_803_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Endorsements` (r:1 w:1)
	/// Proof: `Proposals::Endorsements` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	fn endorse() -> Weight {
		// Minimum execution time: 43_682_000 picoseconds.
		Weight::from_parts(65_790_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Endorsements` (r:1 w:1)
	/// Proof: `Proposals::Endorsements` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	fn withdraw_endorsement() -> Weight {
		// Minimum execution time: 32_593_000 picoseconds.
		Weight::from_parts(41_712_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:0)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::AwaitingResponse` (r:0 w:1)
	/// Proof: `Proposals::AwaitingResponse` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 42_547_000 picoseconds.
		Weight::from_parts(53_321_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:0 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	fn amend() -> Weight {
		// Minimum execution time: 87_440_000 picoseconds.
		Weight::from_parts(101_530_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn rebase_amendment() -> Weight {
		// Minimum execution time: 107_729_000 picoseconds.
		Weight::from_parts(178_606_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	fn withdraw_amendment() -> Weight {
		// Minimum execution time: 33_100_000 picoseconds.
		Weight::from_parts(60_120_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:0 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn accept_amendment() -> Weight {
		// Minimum execution time: 173_222_000 picoseconds.
		Weight::from_parts(206_165_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn reject_amendment() -> Weight {
		// Minimum execution time: 75_751_000 picoseconds.
		Weight::from_parts(92_551_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Amendments` (r:1 w:1)
	/// Proof: `Proposals::Amendments` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::NextProposal` (r:1 w:1)
	/// Proof: `Proposals::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LiveProposals` (r:1 w:1)
	/// Proof: `Proposals::LiveProposals` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Links` (r:1 w:1)
	/// Proof: `Proposals::Links` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::LinksFrom` (r:0 w:1)
	/// Proof: `Proposals::LinksFrom` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:0 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Deposits` (r:0 w:1)
	/// Proof: `Proposals::Deposits` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::ProposalTitles` (r:0 w:1)
	/// Proof: `Proposals::ProposalTitles` (`max_values`: None, `max_size`: Some(654), added: 3129, mode: `MaxEncodedLen`)
	fn promote_amendment() -> Weight {
		// Minimum execution time: 156_666_000 picoseconds.
		Weight::from_parts(193_186_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Arguments` (r:1 w:1)
	/// Proof: `Proposals::Arguments` (`max_values`: None, `max_size`: Some(106), added: 2581, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	fn argue() -> Weight {
		// Minimum execution time: 49_805_000 picoseconds.
		Weight::from_parts(90_063_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:64 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:64 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::NextMeeting` (r:1 w:1)
	/// Proof: `Proposals::NextMeeting` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Meetings` (r:0 w:1)
	/// Proof: `Proposals::Meetings` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 64]`.
	fn record_meeting(a: u32, ) -> Weight {
		// Minimum execution time: 46_521_000 picoseconds.
		Weight::from_parts(63_860_470, 0)
			// Standard Error: 110_439
			.saturating_add(Weight::from_parts(9_463_391, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Meetings` (r:1 w:1)
	/// Proof: `Proposals::Meetings` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `MaxEncodedLen`)
	fn confirm_attendance() -> Weight {
		// Minimum execution time: 49_609_000 picoseconds.
		Weight::from_parts(56_061_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Responses` (r:0 w:1)
	/// Proof: `Proposals::Responses` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::AwaitingResponse` (r:0 w:1)
	/// Proof: `Proposals::AwaitingResponse` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn respond() -> Weight {
		// Minimum execution time: 43_670_000 picoseconds.
		Weight::from_parts(49_827_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Queue` (r:1 w:1)
	/// Proof: `Decisions::Queue` (`max_values`: Some(1), `max_size`: Some(2562), added: 3057, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::NextDecision` (r:1 w:1)
	/// Proof: `Decisions::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Decisions` (r:0 w:1)
	/// Proof: `Decisions::Decisions` (`max_values`: None, `max_size`: Some(16580), added: 19055, mode: `MaxEncodedLen`)
	fn put_to_decision() -> Weight {
		// Minimum execution time: 55_229_000 picoseconds.
		Weight::from_parts(59_736_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:1)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Reports` (r:0 w:1)
	/// Proof: `Proposals::Reports` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn report_progress() -> Weight {
		// Minimum execution time: 44_251_000 picoseconds.
		Weight::from_parts(50_693_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Reports` (r:1 w:1)
	/// Proof: `Proposals::Reports` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Judgements` (r:1 w:1)
	/// Proof: `Proposals::Judgements` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	fn judge_report() -> Weight {
		// Minimum execution time: 51_572_000 picoseconds.
		Weight::from_parts(57_679_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Processes` (r:1 w:0)
	/// Proof: `Proposals::Processes` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Departures` (r:1 w:1)
	/// Proof: `Proposals::Departures` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn depart_from_result() -> Weight {
		// Minimum execution time: 43_997_000 picoseconds.
		Weight::from_parts(49_152_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Proposals::Proposals` (r:1 w:0)
	/// Proof: `Proposals::Proposals` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Endorsements` (r:1 w:1)
	/// Proof: `Proposals::Endorsements` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Proposals::Versions` (r:1 w:1)
	/// Proof: `Proposals::Versions` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	fn strike_endorsement() -> Weight {
		// Minimum execution time: 36_339_000 picoseconds.
		Weight::from_parts(41_335_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
