// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_stakeholders`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-26, steps 50, repetitions 20,
//! Intel(R) Xeon(R) Processor. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn add_registrar() -> Weight;
	fn remove_registrar() -> Weight;
	fn admit() -> Weight;
	fn admit_batch(n: u32, ) -> Weight;
	fn renew() -> Weight;
	fn announce_suspension() -> Weight;
	fn reinstate() -> Weight;
	fn announce_revocation() -> Weight;
	fn announce_key_move() -> Weight;
	fn leave() -> Weight;
	fn challenge() -> Weight;
	fn withdraw_challenge() -> Weight;
	fn hide_name() -> Weight;
	fn lift_bar() -> Weight;
	fn second() -> Weight;
	fn object() -> Weight;
	fn withdraw_objection() -> Weight;
	fn withdraw_announcement() -> Weight;
	fn settle_objection() -> Weight;
	fn hold_registrar() -> Weight;
	fn withdraw_hold() -> Weight;
	fn release_registrar() -> Weight;
	fn correct_tag() -> Weight;
	fn undo_admissions() -> Weight;
	fn undo_admission() -> Weight;
	fn on_initialize_due(n: u32, ) -> Weight;
	fn on_initialize_expiring() -> Weight;
	fn on_finalize_checkpoint() -> Weight;
	fn on_initialize_idle() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn add_registrar() -> Weight {
		// Minimum execution time: 33_152_000 picoseconds.
		Weight::from_parts(39_981_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:1)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holders` (r:2 w:2)
	/// Proof: `Stakeholders::Holders` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	fn remove_registrar() -> Weight {
		// Minimum execution time: 47_737_000 picoseconds.
		Weight::from_parts(55_612_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AdmissionsToday` (r:1 w:1)
	/// Proof: `Stakeholders::AdmissionsToday` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:1 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:4 w:4)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:1 w:1)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:1 w:0)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 286_654_000 picoseconds.
		Weight::from_parts(452_188_000, 0)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AdmissionsToday` (r:1 w:1)
	/// Proof: `Stakeholders::AdmissionsToday` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:30 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:31 w:30)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:30 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:30 w:30)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:66 w:66)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:30 w:30)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:16 w:16)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:30 w:30)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:1 w:0)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:30 w:30)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 30]`.
	fn admit_batch(n: u32, ) -> Weight {
		// Minimum execution time: 290_476_000 picoseconds.
		Weight::from_parts(83_683_970, 0)
			// Standard Error: 3_457_003
			.saturating_add(Weight::from_parts(279_809_377, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((8_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:0)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:1 w:0)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:2 w:2)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn renew() -> Weight {
		// Minimum execution time: 147_846_000 picoseconds.
		Weight::from_parts(186_104_000, 0)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:2 w:2)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:17 w:2)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn announce_suspension() -> Weight {
		// Minimum execution time: 136_730_000 picoseconds.
		Weight::from_parts(155_323_000, 0)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 38_245_000 picoseconds.
		Weight::from_parts(76_440_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:2 w:2)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:17 w:2)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn announce_revocation() -> Weight {
		// Minimum execution time: 162_739_000 picoseconds.
		Weight::from_parts(242_440_000, 0)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:1)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:2 w:2)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:17 w:2)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn announce_key_move() -> Weight {
		// Minimum execution time: 200_369_000 picoseconds.
		Weight::from_parts(274_204_000, 0)
			.saturating_add(T::DbWeight::get().reads(28_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:3 w:3)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:3 w:3)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Minimum execution time: 120_220_000 picoseconds.
		Weight::from_parts(145_408_000, 0)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:1 w:1)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Minimum execution time: 83_678_000 picoseconds.
		Weight::from_parts(125_008_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:1 w:1)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn withdraw_challenge() -> Weight {
		// Minimum execution time: 58_736_000 picoseconds.
		Weight::from_parts(91_169_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn hide_name() -> Weight {
		// Minimum execution time: 170_444_000 picoseconds.
		Weight::from_parts(199_610_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	fn lift_bar() -> Weight {
		// Minimum execution time: 24_814_000 picoseconds.
		Weight::from_parts(40_968_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:4 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:2 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:1 w:1)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	fn second() -> Weight {
		// Minimum execution time: 76_557_000 picoseconds.
		Weight::from_parts(123_384_000, 0)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	fn object() -> Weight {
		// Minimum execution time: 42_377_000 picoseconds.
		Weight::from_parts(74_581_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:2 w:2)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	fn withdraw_objection() -> Weight {
		// Minimum execution time: 62_340_000 picoseconds.
		Weight::from_parts(90_256_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:1)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:1 w:1)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn withdraw_announcement() -> Weight {
		// Minimum execution time: 69_805_000 picoseconds.
		Weight::from_parts(80_975_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:1 w:1)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn settle_objection() -> Weight {
		// Minimum execution time: 88_917_000 picoseconds.
		Weight::from_parts(152_698_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:4 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:2 w:1)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holders` (r:2 w:2)
	/// Proof: `Stakeholders::Holders` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	fn hold_registrar() -> Weight {
		// Minimum execution time: 70_950_000 picoseconds.
		Weight::from_parts(80_532_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Holds` (r:1 w:1)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holders` (r:1 w:1)
	/// Proof: `Stakeholders::Holders` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	fn withdraw_hold() -> Weight {
		// Minimum execution time: 25_582_000 picoseconds.
		Weight::from_parts(30_661_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Holds` (r:1 w:1)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holders` (r:2 w:2)
	/// Proof: `Stakeholders::Holders` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	fn release_registrar() -> Weight {
		// Minimum execution time: 31_740_000 picoseconds.
		Weight::from_parts(38_891_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:1 w:2)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn correct_tag() -> Weight {
		// Minimum execution time: 35_037_000 picoseconds.
		Weight::from_parts(67_816_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Undoings` (r:0 w:1)
	/// Proof: `Stakeholders::Undoings` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn undo_admissions() -> Weight {
		// Minimum execution time: 10_945_000 picoseconds.
		Weight::from_parts(26_160_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Undoings` (r:1 w:0)
	/// Proof: `Stakeholders::Undoings` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:3 w:3)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:3 w:3)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:3 w:3)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:1)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn undo_admission() -> Weight {
		// Minimum execution time: 113_644_000 picoseconds.
		Weight::from_parts(127_596_000, 0)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:16 w:16)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:16 w:16)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:16 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:32 w:32)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:16 w:16)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:16 w:16)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn on_initialize_due(n: u32, ) -> Weight {
		// Minimum execution time: 76_909_000 picoseconds.
		Weight::from_parts(115_346_476, 0)
			// Standard Error: 1_402_286
			.saturating_add(Weight::from_parts(66_943_014, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:0)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_initialize_expiring() -> Weight {
		// Minimum execution time: 20_490_000 picoseconds.
		Weight::from_parts(25_954_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:1 w:0)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::OldestCheckpoint` (r:1 w:1)
	/// Proof: `Stakeholders::OldestCheckpoint` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:0 w:5)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn on_finalize_checkpoint() -> Weight {
		// Minimum execution time: 19_938_000 picoseconds.
		Weight::from_parts(22_338_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:0)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:0)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Minimum execution time: 10_202_000 picoseconds.
		Weight::from_parts(12_139_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn add_registrar() -> Weight {
		// Minimum execution time: 33_152_000 picoseconds.
		Weight::from_parts(39_981_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:1)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holders` (r:2 w:2)
	/// Proof: `Stakeholders::Holders` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	fn remove_registrar() -> Weight {
		// Minimum execution time: 47_737_000 picoseconds.
		Weight::from_parts(55_612_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AdmissionsToday` (r:1 w:1)
	/// Proof: `Stakeholders::AdmissionsToday` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:1 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:4 w:4)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:1 w:1)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:1 w:0)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 286_654_000 picoseconds.
		Weight::from_parts(452_188_000, 0)
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AdmissionsToday` (r:1 w:1)
	/// Proof: `Stakeholders::AdmissionsToday` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:30 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:31 w:30)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:30 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:30 w:30)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:66 w:66)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:30 w:30)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:16 w:16)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:30 w:30)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:1 w:0)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:30 w:30)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 30]`.
	fn admit_batch(n: u32, ) -> Weight {
		// Minimum execution time: 290_476_000 picoseconds.
		Weight::from_parts(83_683_970, 0)
			// Standard Error: 3_457_003
			.saturating_add(Weight::from_parts(279_809_377, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
			.saturating_add(ParityDbWeight::get().writes((8_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:0)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:1 w:0)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:2 w:2)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn renew() -> Weight {
		// Minimum execution time: 147_846_000 picoseconds.
		Weight::from_parts(186_104_000, 0)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:2 w:2)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:17 w:2)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn announce_suspension() -> Weight {
		// Minimum execution time: 136_730_000 picoseconds.
		Weight::from_parts(155_323_000, 0)
			.saturating_add(ParityDbWeight::get().reads(26_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 38_245_000 picoseconds.
		Weight::from_parts(76_440_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:2 w:2)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:17 w:2)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn announce_revocation() -> Weight {
		// Minimum execution time: 162_739_000 picoseconds.
		Weight::from_parts(242_440_000, 0)
			.saturating_add(ParityDbWeight::get().reads(26_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:1)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:2 w:2)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:17 w:2)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn announce_key_move() -> Weight {
		// Minimum execution time: 200_369_000 picoseconds.
		Weight::from_parts(274_204_000, 0)
			.saturating_add(ParityDbWeight::get().reads(28_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:3 w:3)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:3 w:3)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Minimum execution time: 120_220_000 picoseconds.
		Weight::from_parts(145_408_000, 0)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:1 w:1)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Minimum execution time: 83_678_000 picoseconds.
		Weight::from_parts(125_008_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:1 w:1)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn withdraw_challenge() -> Weight {
		// Minimum execution time: 58_736_000 picoseconds.
		Weight::from_parts(91_169_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn hide_name() -> Weight {
		// Minimum execution time: 170_444_000 picoseconds.
		Weight::from_parts(199_610_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	fn lift_bar() -> Weight {
		// Minimum execution time: 24_814_000 picoseconds.
		Weight::from_parts(40_968_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:4 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:2 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:1 w:1)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	fn second() -> Weight {
		// Minimum execution time: 76_557_000 picoseconds.
		Weight::from_parts(123_384_000, 0)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	fn object() -> Weight {
		// Minimum execution time: 42_377_000 picoseconds.
		Weight::from_parts(74_581_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:2 w:2)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	fn withdraw_objection() -> Weight {
		// Minimum execution time: 62_340_000 picoseconds.
		Weight::from_parts(90_256_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:1)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:1 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:1 w:1)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn withdraw_announcement() -> Weight {
		// Minimum execution time: 69_805_000 picoseconds.
		Weight::from_parts(80_975_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:1 w:1)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn settle_objection() -> Weight {
		// Minimum execution time: 88_917_000 picoseconds.
		Weight::from_parts(152_698_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:4 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:2 w:1)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holders` (r:2 w:2)
	/// Proof: `Stakeholders::Holders` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	fn hold_registrar() -> Weight {
		// Minimum execution time: 70_950_000 picoseconds.
		Weight::from_parts(80_532_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Holds` (r:1 w:1)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holders` (r:1 w:1)
	/// Proof: `Stakeholders::Holders` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	fn withdraw_hold() -> Weight {
		// Minimum execution time: 25_582_000 picoseconds.
		Weight::from_parts(30_661_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Holds` (r:1 w:1)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holders` (r:2 w:2)
	/// Proof: `Stakeholders::Holders` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	fn release_registrar() -> Weight {
		// Minimum execution time: 31_740_000 picoseconds.
		Weight::from_parts(38_891_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:1 w:2)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn correct_tag() -> Weight {
		// Minimum execution time: 35_037_000 picoseconds.
		Weight::from_parts(67_816_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Undoings` (r:0 w:1)
	/// Proof: `Stakeholders::Undoings` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn undo_admissions() -> Weight {
		// Minimum execution time: 10_945_000 picoseconds.
		Weight::from_parts(26_160_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Undoings` (r:1 w:0)
	/// Proof: `Stakeholders::Undoings` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:3 w:3)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:1 w:1)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:3 w:3)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:3 w:3)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:1)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn undo_admission() -> Weight {
		// Minimum execution time: 113_644_000 picoseconds.
		Weight::from_parts(127_596_000, 0)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
	/// Storage: `Stakeholders::Due` (r:1 w:1)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:16 w:16)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Announcements` (r:16 w:16)
	/// Proof: `Stakeholders::Announcements` (`max_values`: None, `max_size`: Some(529), added: 3004, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Holds` (r:16 w:0)
	/// Proof: `Stakeholders::Holds` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:32 w:32)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:16 w:16)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::AnnouncedBy` (r:16 w:16)
	/// Proof: `Stakeholders::AnnouncedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::FrozenNow` (r:1 w:1)
	/// Proof: `Stakeholders::FrozenNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn on_initialize_due(n: u32, ) -> Weight {
		// Minimum execution time: 76_909_000 picoseconds.
		Weight::from_parts(115_346_476, 0)
			// Standard Error: 1_402_286
			.saturating_add(Weight::from_parts(66_943_014, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((6_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:0)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_initialize_expiring() -> Weight {
		// Minimum execution time: 20_490_000 picoseconds.
		Weight::from_parts(25_954_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpening` (r:1 w:0)
	/// Proof: `Decisions::OldestOpening` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OpeningOrder` (r:1 w:0)
	/// Proof: `Decisions::OpeningOrder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::OldestCheckpoint` (r:1 w:1)
	/// Proof: `Stakeholders::OldestCheckpoint` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:0 w:5)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn on_finalize_checkpoint() -> Weight {
		// Minimum execution time: 19_938_000 picoseconds.
		Weight::from_parts(22_338_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:0)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Due` (r:1 w:0)
	/// Proof: `Stakeholders::Due` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Minimum execution time: 10_202_000 picoseconds.
		Weight::from_parts(12_139_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
}
