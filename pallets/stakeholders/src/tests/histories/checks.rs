// SPDX-License-Identifier: Apache-2.0

//! What the pallet answers is what the model says.

use super::{
	model::{Announced, Model, Person},
	DAY,
};
use crate::{mock::*, Objection, Standing};
use doverie_primitives::{ByChamber, Chamber, Electorate, Member, RollSize, Voter};
use frame_support::traits::Get;

impl Model {
	/// Standing and counts are those of the model now.
	pub fn check_now(&self) {
		let now = System::block_number();
		let mut sizes = ByChamber::<RollSize>::default();
		for person in self.persons.values() {
			let info = Stakeholders::stakeholder(person.account).expect("is registered");
			assert_eq!(info.number, person.number);
			assert_eq!(info.standing, person.standing(now));
			assert_eq!(info.on_roll, person.on_roll(now));
			let is_heard = person.standing(now) == Standing::Admitted && !person.is_frozen();
			assert_eq!(Stakeholders::member(&person.account).is_some(), is_heard);
			self.check_announced(person);
			if person.on_roll(now) {
				sizes[person.chamber][person.kind] += 1;
			}
		}
		for chamber in Chamber::ALL {
			assert_eq!(Stakeholders::roll_size(chamber), sizes[chamber]);
		}
	}

	/// What is announced is what the model knows of, and nothing else.
	fn check_announced(&self, person: &Person) {
		assert_eq!(Stakeholders::is_frozen(&person.account), person.is_frozen(), "{person:?}");
		assert!(person.left_frozen.iter().all(Stakeholders::is_frozen), "{person:?}");
		let announced = Stakeholders::announced(person.account);
		assert_eq!(announced.len(), person.announced.len(), "{person:?}");
		for Announced { kind, due, seconded, objection, .. } in &person.announced {
			let known = announcement(person.account, *kind).expect("is announced");
			assert_eq!(known.takes_effect, *due, "{person:?}");
			assert_eq!(known.seconded_by.is_some(), seconded.is_some(), "{person:?}");
			let by_itself = known.objection.map(|by| by == Objection::Stakeholder);
			assert_eq!(by_itself, *objection, "{person:?}");
		}
	}

	/// Whatever is asked about any checkpoint since the horizon, the answer is what the list says.
	pub fn check_history(&self) {
		let now = System::block_number();
		for block in (0..now).filter(|b| b.is_multiple_of(DAY) && *b >= Horizon::get()) {
			self.check_sizes(block);
			self.check_voters(block);
			for chamber in Chamber::ALL {
				for account in &self.accounts {
					assert_eq!(
						Stakeholders::was_on_roll(*account, chamber, block),
						Some(self.by_account.get(&(block, *account)) == Some(&chamber)),
						"account {account} in {chamber:?} at {block}",
					);
				}
			}
		}
		self.check_votes_from();
	}

	/// So many were on the roll of each chamber.
	fn check_sizes(&self, checkpoint: u64) {
		let mut sizes = ByChamber::<RollSize>::default();
		for member in self.at(checkpoint) {
			sizes[member.chamber][member.kind] += 1;
		}
		assert_eq!(
			<Stakeholders as Electorate<u64, u64>>::roll_sizes(checkpoint),
			sizes,
			"at {checkpoint}"
		);
	}

	/// Whoever was on the roll votes with the key that signs now, unless a decision has barred it
	/// or the key is frozen; by number, it was there all the same.
	fn check_voters(&self, checkpoint: u64) {
		for account in &self.accounts {
			let person = self.persons.values().find(|person| person.account == *account);
			let expected = person.filter(|person| !person.is_barred() && !person.is_frozen());
			let expected = expected.map(|person| Voter {
				number: person.number,
				on_roll: self.by_number.get(&(checkpoint, person.number)).copied(),
				key_since: person.key_since,
			});
			assert_eq!(voter(*account, checkpoint), expected, "{account} at {checkpoint}");
		}
		for person in self.persons.values() {
			assert_eq!(
				<Stakeholders as Electorate<u64, u64>>::on_roll(person.number, checkpoint),
				self.by_number.get(&(checkpoint, person.number)).copied(),
				"{person:?} at {checkpoint}",
			);
		}
	}

	/// What opens from the block on that the register says takes the ballot; what would have opened
	/// in the block before does not.
	fn check_votes_from(&self) {
		let now = System::block_number();
		for person in self.persons.values() {
			let votes_from = Stakeholders::votes_from(person.account);
			assert_eq!(votes_from.is_some(), person.on_roll(now), "{person:?}");
			let Some(votes_from) = votes_from else { continue };
			let takes_ballot = |block| {
				let on_roll = self.by_number.contains_key(&(checkpoint(block), person.number));
				on_roll && person.key_since < block
			};
			let is_known = |block: &u64| checkpoint(*block) >= Horizon::get();
			let mut later = (votes_from..=now).filter(is_known);
			assert!(later.all(takes_ballot), "{person:?} from {votes_from}");
			if let Some(before) = votes_from.checked_sub(1).filter(is_known) {
				let is_past = checkpoint(before) < now;
				assert!(!(is_past && takes_ballot(before)), "{person:?} before {votes_from}");
			}
		}
	}

	/// Who was on a roll at the end of this block.
	fn at(&self, block: u64) -> impl Iterator<Item = &Member> {
		self.by_number.iter().filter(move |((b, _), _)| *b == block).map(|(_, member)| member)
	}
}
