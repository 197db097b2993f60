// SPDX-License-Identifier: Apache-2.0

//! What always holds of the register, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::{pallet::*, Dispute, Standing, Status, CHAMBERS_TO_CHALLENGE};
use alloc::collections::BTreeMap;
use doverie_primitives::{lookalikes, ByChamber, ChamberSet, Kind, RollSize};
use frame_support::{ensure, Hashable};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::roll_numbers_are_given_in_order_and_never_reused()?;
		Self::every_stakeholder_has_one_key_that_signs()?;
		Self::every_tag_belongs_to_one_stakeholder()?;
		Self::the_counts_are_those_of_the_roll()?;
		Self::histories_are_in_order()?;
		Self::challenges_come_from_different_chambers()?;
		Self::only_organisations_have_names()?;
		Self::no_two_organisations_bear_the_same_name()
	}

	fn roll_numbers_are_given_in_order_and_never_reused() -> Check {
		let next = NextRollNumber::<T>::get();
		ensure!(Stakeholders::<T>::iter_keys().all(|n| n < next), "a roll number is too large");
		ensure!(Stakeholders::<T>::iter_keys().count() == next as usize, "a roll number is lost");
		Ok(())
	}

	fn every_stakeholder_has_one_key_that_signs() -> Check {
		for (number, stakeholder) in Stakeholders::<T>::iter() {
			let key = Keys::<T>::get(&stakeholder.account).ok_or("a stakeholder has no key")?;
			ensure!(key.number == number && key.is_current(), "a key is not its stakeholder's");
		}
		let current = Keys::<T>::iter_values().filter(|key| key.is_current()).count();
		ensure!(current == Stakeholders::<T>::iter_keys().count(), "someone has two keys");
		for (account, key) in Keys::<T>::iter() {
			ensure!(Stakeholders::<T>::contains_key(key.number), "a key is nobody's");
			ensure!(key.until.is_none_or(|until| key.from <= until), "a key ends too early");
			ensure!(
				frame_system::Pallet::<T>::providers(&account) > 0,
				"a stakeholder's account cannot sign"
			);
		}
		Ok(())
	}

	fn every_tag_belongs_to_one_stakeholder() -> Check {
		for (tag, number) in Tags::<T>::iter() {
			let stakeholder = Stakeholders::<T>::get(number).ok_or("a tag is nobody's")?;
			ensure!(stakeholder.tag == tag, "a tag is not its stakeholder's");
		}
		ensure!(
			Tags::<T>::iter_keys().count() == Stakeholders::<T>::iter_keys().count(),
			"someone has no tag"
		);
		Ok(())
	}

	fn the_counts_are_those_of_the_roll() -> Check {
		let now = Self::now();
		let mut sizes = ByChamber::<RollSize>::default();
		let mut expiring = BTreeMap::<BlockNumberFor<T>, ByChamber<RollSize>>::new();
		for stakeholder in Stakeholders::<T>::iter_values().filter(|s| s.counts(now)) {
			for counted in [&mut sizes, expiring.entry(stakeholder.expires).or_default()] {
				let figure = &mut counted[stakeholder.chamber][stakeholder.kind];
				*figure = figure.saturating_add(1);
			}
		}
		ensure!(CurrentRollSizes::<T>::get() == sizes, "the roll sizes are wrong");
		ensure!(Expiring::<T>::iter().collect::<BTreeMap<_, _>>() == expiring, "expiry is wrong");
		Ok(())
	}

	fn histories_are_in_order() -> Check {
		let now = Self::now();
		for stakeholder in Stakeholders::<T>::iter_values() {
			let history = &stakeholder.history;
			ensure!(history.iter().all(|s| s.from < s.until), "a stretch is empty");
			ensure!(
				history.windows(2).all(|w| w[0].until <= w[1].from),
				"two stretches overlap or are out of order"
			);
			let open = history.last().filter(|last| last.until > now);
			ensure!(open.is_some() == stakeholder.on_roll(now), "the last stretch is wrong");
			ensure!(
				open.is_none_or(
					|last| last.until == stakeholder.expires && last.chamber == stakeholder.chamber
				),
				"the last stretch does not end with the admission"
			);
		}
		Ok(())
	}

	fn challenges_come_from_different_chambers() -> Check {
		for (number, challenges) in Challenges::<T>::iter() {
			let stakeholder = Stakeholders::<T>::get(number).ok_or("a challenge to nobody")?;
			ensure!(!challenges.is_empty(), "an empty list of challenges is kept");
			let chambers: ChamberSet = challenges.iter().map(|c| c.chamber).collect();
			ensure!(chambers.len() == challenges.len(), "a chamber challenges twice");
			ensure!(
				(chambers.len() >= CHAMBERS_TO_CHALLENGE)
					== (stakeholder.dispute == Dispute::InEffect),
				"a challenge is in effect if enough chambers raise it, and only then"
			);
		}
		for (number, stakeholder) in Stakeholders::<T>::iter() {
			ensure!(
				stakeholder.dispute != Dispute::InEffect || Challenges::<T>::contains_key(number),
				"a challenge that nobody raises is in effect"
			);
			ensure!(
				stakeholder.dispute != Dispute::InEffect || stakeholder.status != Status::Barred,
				"an upheld challenge is still in effect"
			);
		}
		Ok(())
	}

	fn only_organisations_have_names() -> Check {
		for number in Names::<T>::iter_keys() {
			let stakeholder = Stakeholders::<T>::get(number).ok_or("a name is nobody's")?;
			ensure!(stakeholder.kind == Kind::Organisation, "a citizen is named");
		}
		Ok(())
	}

	fn no_two_organisations_bear_the_same_name() -> Check {
		let now = Self::now();
		for (number, name) in Names::<T>::iter() {
			let stakeholder = Stakeholders::<T>::get(number).ok_or("a name is nobody's")?;
			let bears =
				matches!(stakeholder.standing(now), Standing::Admitted | Standing::Suspended);
			for looks in lookalikes(name.as_str()) {
				let bearer = NameBearers::<T>::get(looks.blake2_256());
				ensure!(!bears || bearer == Some(number), "another one is found under a name");
			}
		}
		for number in NameBearers::<T>::iter_values() {
			ensure!(Names::<T>::contains_key(number), "a bearer of a name has none");
		}
		Ok(())
	}
}
