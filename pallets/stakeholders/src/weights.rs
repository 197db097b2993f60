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
	fn add_registrar() -> Weight {
		// Minimum execution time: 13_753_000 picoseconds.
		Weight::from_parts(28_276_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn remove_registrar() -> Weight {
		// Minimum execution time: 17_744_000 picoseconds.
		Weight::from_parts(31_624_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:1 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:4 w:4)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 412_713_000 picoseconds.
		Weight::from_parts(511_686_000, 0)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:30 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:31 w:30)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:60 w:60)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:30 w:30)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:30 w:30)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:66 w:66)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:30 w:30)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 30]`.
	fn admit_batch(n: u32, ) -> Weight {
		// Minimum execution time: 405_542_000 picoseconds.
		Weight::from_parts(1_068_114_227, 0)
			// Standard Error: 4_169_029
			.saturating_add(Weight::from_parts(215_878_574, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((8_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:0)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:2 w:2)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn renew() -> Weight {
		// Minimum execution time: 135_402_000 picoseconds.
		Weight::from_parts(147_993_000, 0)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn announce_suspension() -> Weight {
		// Minimum execution time: 37_896_000 picoseconds.
		Weight::from_parts(43_283_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:0)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 129_176_000 picoseconds.
		Weight::from_parts(212_305_000, 0)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn announce_revocation() -> Weight {
		// Minimum execution time: 38_668_000 picoseconds.
		Weight::from_parts(45_377_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn announce_key_move() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Minimum execution time: 33_054_000 picoseconds.
		Weight::from_parts(42_464_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:1 w:1)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Minimum execution time: 57_909_000 picoseconds.
		Weight::from_parts(63_914_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:1 w:1)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn withdraw_challenge() -> Weight {
		// Minimum execution time: 39_327_000 picoseconds.
		Weight::from_parts(63_428_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn hide_name() -> Weight {
		// Minimum execution time: 102_181_000 picoseconds.
		Weight::from_parts(162_866_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	fn lift_bar() -> Weight {
		// Minimum execution time: 23_468_000 picoseconds.
		Weight::from_parts(27_430_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn second() -> Weight {
		// Minimum execution time: 37_896_000 picoseconds.
		Weight::from_parts(43_283_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn object() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_objection() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_announcement() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle_objection() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn hold_registrar() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn withdraw_hold() -> Weight {
		// Minimum execution time: 17_744_000 picoseconds.
		Weight::from_parts(31_624_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn release_registrar() -> Weight {
		// Minimum execution time: 17_744_000 picoseconds.
		Weight::from_parts(31_624_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn correct_tag() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn undo_admissions() -> Weight {
		// Minimum execution time: 17_744_000 picoseconds.
		Weight::from_parts(31_624_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn undo_admission() -> Weight {
		// Minimum execution time: 38_668_000 picoseconds.
		Weight::from_parts(45_377_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn on_initialize_due(n: u32, ) -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(Weight::from_parts(89_239_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((8_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_initialize_expiring() -> Weight {
		// Minimum execution time: 17_004_000 picoseconds.
		Weight::from_parts(19_612_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::OldestCheckpoint` (r:1 w:1)
	/// Proof: `Stakeholders::OldestCheckpoint` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:0 w:5)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn on_finalize_checkpoint() -> Weight {
		// Minimum execution time: 19_637_000 picoseconds.
		Weight::from_parts(22_079_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:0)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Minimum execution time: 7_618_000 picoseconds.
		Weight::from_parts(8_770_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn add_registrar() -> Weight {
		// Minimum execution time: 13_753_000 picoseconds.
		Weight::from_parts(28_276_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn remove_registrar() -> Weight {
		// Minimum execution time: 17_744_000 picoseconds.
		Weight::from_parts(31_624_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:1 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:4 w:4)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 412_713_000 picoseconds.
		Weight::from_parts(511_686_000, 0)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:30 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:31 w:30)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:60 w:60)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:30 w:30)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:30 w:30)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:66 w:66)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:30 w:30)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 30]`.
	fn admit_batch(n: u32, ) -> Weight {
		// Minimum execution time: 405_542_000 picoseconds.
		Weight::from_parts(1_068_114_227, 0)
			// Standard Error: 4_169_029
			.saturating_add(Weight::from_parts(215_878_574, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((8_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:0)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:2 w:2)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn renew() -> Weight {
		// Minimum execution time: 135_402_000 picoseconds.
		Weight::from_parts(147_993_000, 0)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn announce_suspension() -> Weight {
		// Minimum execution time: 37_896_000 picoseconds.
		Weight::from_parts(43_283_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:0)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 129_176_000 picoseconds.
		Weight::from_parts(212_305_000, 0)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn announce_revocation() -> Weight {
		// Minimum execution time: 38_668_000 picoseconds.
		Weight::from_parts(45_377_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn announce_key_move() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Minimum execution time: 33_054_000 picoseconds.
		Weight::from_parts(42_464_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:0)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:1 w:1)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::ChallengedNow` (r:1 w:1)
	/// Proof: `Stakeholders::ChallengedNow` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Minimum execution time: 57_909_000 picoseconds.
		Weight::from_parts(63_914_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challengers` (r:1 w:1)
	/// Proof: `Stakeholders::Challengers` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn withdraw_challenge() -> Weight {
		// Minimum execution time: 39_327_000 picoseconds.
		Weight::from_parts(63_428_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(494), added: 2969, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::NameBearers` (r:2 w:2)
	/// Proof: `Stakeholders::NameBearers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn hide_name() -> Weight {
		// Minimum execution time: 102_181_000 picoseconds.
		Weight::from_parts(162_866_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	fn lift_bar() -> Weight {
		// Minimum execution time: 23_468_000 picoseconds.
		Weight::from_parts(27_430_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn second() -> Weight {
		// Minimum execution time: 37_896_000 picoseconds.
		Weight::from_parts(43_283_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn object() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_objection() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_announcement() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle_objection() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn hold_registrar() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn withdraw_hold() -> Weight {
		// Minimum execution time: 17_744_000 picoseconds.
		Weight::from_parts(31_624_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn release_registrar() -> Weight {
		// Minimum execution time: 17_744_000 picoseconds.
		Weight::from_parts(31_624_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn correct_tag() -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn undo_admissions() -> Weight {
		// Minimum execution time: 17_744_000 picoseconds.
		Weight::from_parts(31_624_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn undo_admission() -> Weight {
		// Minimum execution time: 38_668_000 picoseconds.
		Weight::from_parts(45_377_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn on_initialize_due(n: u32, ) -> Weight {
		// Minimum execution time: 44_542_000 picoseconds.
		Weight::from_parts(89_239_000, 0)
			.saturating_add(Weight::from_parts(89_239_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((8_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((8_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_initialize_expiring() -> Weight {
		// Minimum execution time: 17_004_000 picoseconds.
		Weight::from_parts(19_612_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:0)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::OldestCheckpoint` (r:1 w:1)
	/// Proof: `Stakeholders::OldestCheckpoint` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Checkpoints` (r:0 w:5)
	/// Proof: `Stakeholders::Checkpoints` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn on_finalize_checkpoint() -> Weight {
		// Minimum execution time: 19_637_000 picoseconds.
		Weight::from_parts(22_079_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:0)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Minimum execution time: 7_618_000 picoseconds.
		Weight::from_parts(8_770_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
}
