// SPDX-License-Identifier: Apache-2.0

//! What the pallet answers is what the model says.

use super::model::Model;
use crate::{mock::*, Standing};
use doverie_primitives::{ByChamber, Chamber, Electorate, Kind, Member, RollSize};

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
			if person.standing(now) == Standing::Admitted {
				sizes[person.chamber][person.kind] += 1;
			}
		}
		for chamber in Chamber::ALL {
			assert_eq!(Stakeholders::roll_size(chamber), sizes[chamber]);
		}
	}

	/// Whatever is asked about any block since the horizon, the answer is what the list says.
	pub fn check_history(&self) {
		let now = System::block_number();
		let was_on_roll = <Stakeholders as Electorate<u64, u64>>::was_on_roll;
		for block in Horizon::get().max(1)..now {
			for chamber in Chamber::ALL {
				for person in self.persons.values() {
					for kind in [Kind::Organisation, Kind::Citizen] {
						let member = Member { number: person.number, chamber, kind };
						assert_eq!(
							was_on_roll(&member, block),
							Some(self.by_number.get(&(block, person.number)) == Some(&member)),
							"{member:?} at {block}",
						);
					}
				}
				for account in &self.accounts {
					assert_eq!(
						Stakeholders::was_on_roll(*account, chamber, block),
						Some(self.by_account.get(&(block, *account)) == Some(&chamber)),
						"account {account} in {chamber:?} at {block}",
					);
				}
			}
		}
	}
}
