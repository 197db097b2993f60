// SPDX-License-Identifier: Apache-2.0

//! The roll against a plain list of everything that happened.
//!
//! Random histories of admissions, suspensions, renewals, revocations, challenges and key moves are
//! sent to the pallet. The model knows nothing of stretches or counts: it writes down, at the end
//! of every block, who is where. Whatever the pallet answers about any block must be what the list
//! says.

use crate::{mock::*, Admission, Applicant, Standing};
use doverie_primitives::{Challenges, Chamber, Electorate, Kind, Member, RollNumber, RollSize};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The people and companies of the model, by tag.
const PERSONS: u8 = 6;

#[derive(Clone, Debug)]
enum Step {
	Admit { person: u8, chamber: u8, citizen: bool, term: u64, new_key: bool },
	Renew { person: u8, term: u64 },
	Suspend { person: u8 },
	Reinstate { person: u8 },
	Revoke { person: u8 },
	Leave { person: u8 },
	MoveKey { person: u8 },
	Challenge { person: u8, by: u8 },
	Withdraw { person: u8, by: u8 },
	Settle { person: u8, upheld: bool },
	LiftBar { person: u8 },
	Blocks(u64),
}

fn step() -> impl Strategy<Value = Step> {
	let person = 0..PERSONS;
	prop_oneof![
		4 => (person.clone(), 0u8..4, any::<bool>(), 1u64..30, any::<bool>()).prop_map(
			|(person, chamber, citizen, term, new_key)| Step::Admit {
				person, chamber, citizen, term, new_key
			}
		),
		2 => (person.clone(), 1u64..40).prop_map(|(person, term)| Step::Renew { person, term }),
		2 => person.clone().prop_map(|person| Step::Suspend { person }),
		2 => person.clone().prop_map(|person| Step::Reinstate { person }),
		1 => person.clone().prop_map(|person| Step::Revoke { person }),
		1 => person.clone().prop_map(|person| Step::Leave { person }),
		2 => person.clone().prop_map(|person| Step::MoveKey { person }),
		3 => (person.clone(), 0..PERSONS).prop_map(|(person, by)| Step::Challenge { person, by }),
		1 => (person.clone(), 0..PERSONS).prop_map(|(person, by)| Step::Withdraw { person, by }),
		1 => (person.clone(), any::<bool>())
			.prop_map(|(person, upheld)| Step::Settle { person, upheld }),
		1 => person.prop_map(|person| Step::LiftBar { person }),
		5 => (1u64..6).prop_map(Step::Blocks),
	]
}

/// What the model knows of somebody now.
#[derive(Clone, Debug)]
struct Person {
	number: RollNumber,
	account: u64,
	chamber: Chamber,
	kind: Kind,
	expires: u64,
	standing: Standing,
	challengers: Vec<(u8, Chamber)>,
	dismissed: bool,
}

impl Person {
	fn standing(&self, now: u64) -> Standing {
		match self.standing {
			Standing::Admitted | Standing::Suspended if now >= self.expires => Standing::Expired,
			standing => standing,
		}
	}

	fn on_roll(&self, now: u64) -> bool {
		self.standing(now) == Standing::Admitted && self.challengers.len() < 2
	}
}

/// Who was on which roll at the end of each block, by number and by account.
#[derive(Default)]
struct Model {
	persons: BTreeMap<u8, Person>,
	next_account: u64,
	by_number: BTreeMap<(u64, RollNumber), Member>,
	by_account: BTreeMap<(u64, u64), Chamber>,
	accounts: Vec<u64>,
}

impl Model {
	fn new_account(&mut self) -> u64 {
		self.next_account += 1;
		let account = 1_000 + self.next_account;
		self.accounts.push(account);
		account
	}

	fn end_of_block(&mut self, block: u64) {
		for person in self.persons.values().filter(|p| p.on_roll(block)) {
			let Person { number, chamber, kind, .. } = *person;
			self.by_number.insert((block, number), Member { number, chamber, kind });
			self.by_account.insert((block, person.account), person.chamber);
		}
	}

	/// Sends a step to the pallet and, if the pallet should take it, to the model.
	fn take(&mut self, step: Step) {
		let now = System::block_number();
		let known = |model: &Self, person: u8| model.persons.get(&person).cloned();
		match step {
			Step::Blocks(n) => {
				for block in now..now + n {
					self.end_of_block(block);
					go_to(block + 1);
					self.check_now();
				}
			},
			Step::Admit { person, chamber, citizen, term, new_key } => {
				let old = known(self, person);
				let chamber =
					if citizen { Chamber::CivilSociety } else { Chamber::ALL[chamber as usize] };
				let account = match &old {
					Some(old) if !new_key => old.account,
					_ => self.new_account(),
				};
				let result = Stakeholders::admit(
					registrar(chamber),
					Admission {
						account,
						applicant: if citizen {
							Applicant::Citizen
						} else {
							organisation(person.into(), chamber).applicant
						},
						tag: tag(person.into()),
						expires: now + term,
						..organisation(1, chamber)
					},
				);
				let allowed = old.as_ref().is_none_or(|old| {
					use Standing::*;
					match old.standing(now) {
						Left => true,
						Revoked | Expired => old.chamber == chamber,
						_ => false,
					}
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.persons.insert(
						person,
						Person {
							number: old
								.as_ref()
								.map_or(self.persons.len() as u32, |old| old.number),
							account,
							chamber,
							kind: if citizen { Kind::Citizen } else { Kind::Organisation },
							expires: now + term,
							standing: Standing::Admitted,
							challengers: old.map_or(vec![], |old| old.challengers),
							dismissed: false,
						},
					);
				}
			},
			Step::Challenge { person, by } => {
				let (Some(target), Some(challenger)) = (known(self, person), known(self, by))
				else {
					return;
				};
				let result = Stakeholders::challenge(
					RuntimeOrigin::signed(challenger.account),
					target.account,
					REASON,
				);
				let allowed = challenger.standing(now) == Standing::Admitted
					&& matches!(target.standing(now), Standing::Admitted | Standing::Suspended)
					&& challenger.chamber != target.chamber
					&& !target.dismissed
					&& target
						.challengers
						.iter()
						.all(|(who, chamber)| *chamber != challenger.chamber && *who != by)
					&& target.challengers.len() < 3;
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let target = self.persons.get_mut(&person).unwrap();
					target.challengers.push((by, challenger.chamber));
				}
			},
			Step::Withdraw { person, by } => {
				let (Some(target), Some(challenger)) = (known(self, person), known(self, by))
				else {
					return;
				};
				let result = Stakeholders::withdraw_challenge(
					RuntimeOrigin::signed(challenger.account),
					target.account,
				);
				let allowed = target.challengers.len() == 1 && target.challengers[0].0 == by;
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.persons.get_mut(&person).unwrap().challengers.clear();
				}
			},
			Step::Renew { person, .. }
			| Step::Suspend { person }
			| Step::Reinstate { person }
			| Step::Revoke { person }
			| Step::Leave { person }
			| Step::MoveKey { person }
			| Step::Settle { person, .. }
			| Step::LiftBar { person } => {
				let Some(old) = known(self, person) else { return };
				let standing = old.standing(now);
				let who = old.account;
				let registrar = registrar(old.chamber);
				let mut new = old.clone();
				use Standing::*;
				let ends = matches!(standing, Admitted | Suspended | Expired);
				let (result, allowed) = match step {
					Step::Renew { term, .. } => {
						new.expires = now + term;
						new.dismissed = false;
						(
							Stakeholders::renew(registrar, who, now + term, REASON),
							ends && now + term > old.expires,
						)
					},
					Step::Suspend { .. } => {
						new.standing = Suspended;
						(Stakeholders::suspend(registrar, who, REASON), standing == Admitted)
					},
					Step::Reinstate { .. } => {
						new.standing = Admitted;
						(Stakeholders::reinstate(registrar, who, REASON), standing == Suspended)
					},
					Step::Revoke { .. } => {
						new.standing = Revoked;
						(Stakeholders::revoke(registrar, who, REASON), ends)
					},
					Step::Leave { .. } => {
						new.standing = Left;
						(Stakeholders::leave(RuntimeOrigin::signed(who)), ends)
					},
					Step::MoveKey { .. } => {
						new.account = self.new_account();
						(Stakeholders::move_key(registrar, who, new.account, REASON), true)
					},
					Step::Settle { upheld, .. } => {
						new.challengers.clear();
						if upheld {
							new.standing = Barred;
						} else {
							new.dismissed = true;
						}
						(
							<Stakeholders as Challenges>::settle(old.number, upheld),
							old.challengers.len() >= 2,
						)
					},
					Step::LiftBar { .. } => {
						new.standing = Revoked;
						(Stakeholders::lift_bar(RuntimeOrigin::root(), who), old.standing == Barred)
					},
					_ => unreachable!(),
				};
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.persons.insert(person, new);
				}
			},
		}
	}

	/// Standing and counts are those of the model now.
	fn check_now(&self) {
		let now = System::block_number();
		let mut sizes = [RollSize::default(); 4];
		for person in self.persons.values() {
			let info = Stakeholders::stakeholder(person.account).expect("is registered");
			assert_eq!(info.number, person.number);
			assert_eq!(info.standing, person.standing(now));
			assert_eq!(info.on_roll, person.on_roll(now));
			if person.standing(now) == Standing::Admitted {
				*sizes[person.chamber.index()].of_mut(person.kind) += 1;
			}
		}
		for chamber in Chamber::ALL {
			assert_eq!(Stakeholders::roll_size(chamber), sizes[chamber.index()]);
		}
	}

	/// Whatever is asked about any block since the horizon, the answer is what the list says.
	fn check_history(&self) {
		let now = System::block_number();
		let was_on_roll = <Stakeholders as Electorate<u64, u64>>::was_on_roll;
		for at in Horizon::get().max(1)..now {
			for chamber in Chamber::ALL {
				for person in self.persons.values() {
					for kind in [Kind::Organisation, Kind::Citizen] {
						let member = Member { number: person.number, chamber, kind };
						assert_eq!(
							was_on_roll(&member, at),
							Some(self.by_number.get(&(at, person.number)) == Some(&member)),
							"{member:?} at {at}",
						);
					}
				}
				for account in &self.accounts {
					assert_eq!(
						Stakeholders::was_on_roll(*account, chamber, at),
						Some(self.by_account.get(&(at, *account)) == Some(&chamber)),
						"account {account} in {chamber:?} at {at}",
					);
				}
			}
		}
	}
}

/// Is there room for another stretch? The model has no bound, so the histories that it makes must
/// not reach the pallet's.
fn has_room() -> bool {
	use frame_support::traits::Get;
	let most = <<Test as crate::Config>::MaxStretches as Get<u32>>::get() as usize;
	crate::Stakeholders::<Test>::iter_values().all(|s| {
		s.history.len() < most || s.history.iter().any(|stretch| stretch.until <= Horizon::get())
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn every_answer_about_the_roll_is_that_of_the_list(
		steps in prop::collection::vec(step(), 1..80),
	) {
		Horizon::set(0);
		test(|| {
			let mut model = Model::default();
			for step in steps {
				if !has_room() {
					// The decisions that were open have closed.
					Horizon::set(System::block_number());
				}
				model.take(step);
				model.check_now();
				Stakeholders::do_try_state().expect("every invariant holds");
			}
			let now = System::block_number();
			model.end_of_block(now);
			go_to(now + 1);
			model.check_now();
			model.check_history();
		});
	}
}
