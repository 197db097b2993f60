// SPDX-License-Identifier: Apache-2.0

//! The roll against a plain list of everything that happened.
//!
//! Random histories of admissions, renewals, challenges, and of suspensions, revocations and key
//! moves that are announced, seconded, objected to, withdrawn and decided, are sent to the pallet.
//! The model knows nothing of stretches, counts or agendas: it writes down, at the end of every
//! block, who is where. Whatever the pallet answers about any checkpoint must be what the list
//! says.

mod checks;
mod model;
mod steps;

use crate::mock::*;
use frame_support::traits::Get;
use model::Model;
use proptest::prelude::*;
use steps::step;

/// A day of the mock, and for how long whoever has raised a challenge that was dismissed pauses.
const DAY: u64 = 5;
const PAUSE: u64 = 4 * DAY;

/// The people and companies of the histories: the last ones are citizens, who have the tags of the
/// first ones.
const PERSONS: u8 = 6;
const ORGANISATIONS: u8 = 4;

/// Is there room for another stretch? The model has no bound, so the histories that it makes must
/// not reach the pallet's.
fn has_room() -> bool {
	let most = <<Test as crate::Config>::MaxStretches as Get<u32>>::get() as usize;
	// A stretch in which there is no checkpoint that may still be asked for makes room.
	let is_needed =
		|from: u64, until| (from.max(Horizon::get())..until).any(|block| block.is_multiple_of(DAY));
	crate::Stakeholders::<Test>::iter_values().all(|s| {
		s.history.len() < most
			|| !s.history.iter().all(|stretch| is_needed(stretch.from, stretch.until))
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn every_answer_about_the_roll_is_that_of_the_list(
		steps in prop::collection::vec(step(), 1..80),
	) {
		test(|| {
			OldestOpen::set(Some(0));
			let mut model = Model::default();
			for step in steps {
				if !has_room() {
					// The decisions that were open have closed, and another one has been opened.
					OldestOpen::set(Some(checkpoint(System::block_number())));
				}
				model.take(step);
				model.check_now();
				Stakeholders::do_try_state().expect("every invariant holds");
			}
			model.blocks(1);
			model.check_history();
		});
	}
}
