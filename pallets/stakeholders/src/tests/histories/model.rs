// SPDX-License-Identifier: Apache-2.0

//! The model: who is where now, and who was on which roll at the end of each block. Every step goes
//! to the pallet and, if the pallet should take it, to the model.

use super::{steps::Step, PAUSE};
use crate::{mock::*, Admission, Applicant, Standing};
use doverie_primitives::{Challenges, Chamber, Kind, Member, RollNumber};
use sp_runtime::DispatchResult;
use std::collections::BTreeMap;

/// What the model knows of somebody now.
#[derive(Clone, Debug)]
pub struct Person {
	pub number: RollNumber,
	pub account: u64,
	pub chamber: Chamber,
	pub kind: Kind,
	expires: u64,
	standing: Standing,
	/// The first block at which the account is the key.
	pub key_since: u64,
	/// Has left while it was suspended.
	suspended: bool,
	challengers: Vec<(u8, Chamber)>,
	dismissed: bool,
	/// Raises no challenge before this block.
	paused_until: u64,
}

impl Person {
	pub fn standing(&self, now: u64) -> Standing {
		match self.standing {
			Standing::Admitted | Standing::Suspended if now >= self.expires => Standing::Expired,
			standing => standing,
		}
	}

	/// Can the admission be renewed or ended?
	fn goes_on(&self, now: u64) -> bool {
		use Standing::*;
		matches!(self.standing(now), Admitted | Suspended | Expired)
	}

	/// Is a challenge in effect?
	fn is_challenged(&self) -> bool {
		self.challengers.len() >= 2
	}

	pub fn on_roll(&self, now: u64) -> bool {
		self.standing(now) == Standing::Admitted
	}

	pub fn is_barred(&self) -> bool {
		self.standing == Standing::Barred
	}
}

/// Who was on which roll at the end of each block, by number and by account.
#[derive(Default)]
pub struct Model {
	pub persons: BTreeMap<u8, Person>,
	next_account: u64,
	pub by_number: BTreeMap<(u64, RollNumber), Member>,
	pub by_account: BTreeMap<(u64, u64), Chamber>,
	pub accounts: Vec<u64>,
}

impl Model {
	fn new_account(&mut self) -> u64 {
		self.next_account += 1;
		let account = 1_000 + self.next_account;
		self.accounts.push(account);
		account
	}

	/// Writes down who is on the roll.
	pub fn end_of_block(&mut self, block: u64) {
		for person in self.persons.values().filter(|p| p.on_roll(block)) {
			let Person { number, chamber, kind, .. } = *person;
			self.by_number.insert((block, number), Member { number, chamber, kind });
			self.by_account.insert((block, person.account), person.chamber);
		}
	}

	/// Sends a step to the pallet and, if the pallet should take it, to the model. Nothing happens
	/// to somebody who was never admitted.
	pub fn take(&mut self, step: Step) {
		let known = |person: u8| self.persons.get(&person).cloned();
		match step {
			Step::Blocks(n) => self.blocks(n),
			Step::Admit { person, chamber, citizen, term, new_key } => {
				let chamber =
					if citizen { Chamber::CivilSociety } else { Chamber::ALL[chamber as usize] };
				self.admit(person, chamber, citizen, term, new_key)
			},
			Step::Challenge { person, by } => {
				let (Some(target), Some(challenger)) = (known(person), known(by)) else { return };
				self.challenge((person, target), (by, challenger))
			},
			Step::Withdraw { person, by } => {
				let (Some(target), Some(challenger)) = (known(person), known(by)) else { return };
				self.withdraw((person, target), (by, challenger))
			},
			Step::Renew { person, .. }
			| Step::Suspend { person }
			| Step::Reinstate { person }
			| Step::Revoke { person }
			| Step::Leave { person }
			| Step::MoveKey { person }
			| Step::Settle { person, .. }
			| Step::LiftBar { person } => {
				let Some(old) = known(person) else { return };
				let Changed { new, result, allowed } = match step {
					Step::Renew { term, .. } => renew(old, term),
					Step::Suspend { .. } => suspend(old),
					Step::Reinstate { .. } => reinstate(old),
					Step::Revoke { .. } => revoke(old),
					Step::Leave { .. } => leave(old),
					Step::MoveKey { .. } => move_key(old, self.new_account()),
					Step::Settle { upheld, .. } => settle(old, upheld),
					Step::LiftBar { .. } => lift_bar(old),
					_ => unreachable!(),
				};
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					if let Step::Settle { upheld: false, .. } = step {
						self.pause(person);
					}
					self.persons.insert(person, new);
				}
			},
		}
	}

	/// A challenge was dismissed: those who have raised it pause.
	fn pause(&mut self, challenged: u8) {
		for (by, _) in self.persons[&challenged].challengers.clone() {
			let challenger = self.persons.get_mut(&by).expect("has challenged");
			challenger.paused_until = System::block_number() + PAUSE;
		}
	}

	fn blocks(&mut self, n: u64) {
		let now = System::block_number();
		for block in now..now + n {
			self.end_of_block(block);
			go_to(block + 1);
			self.check_now();
		}
	}

	fn admit(&mut self, person: u8, chamber: Chamber, citizen: bool, term: u64, new_key: bool) {
		let now = System::block_number();
		let old = self.persons.get(&person).cloned();
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
				Left if !old.suspended => true,
				Left | Revoked | Expired => old.chamber == chamber,
				_ => false,
			}
		});
		assert_eq!(result.is_ok(), allowed, "{result:?}");
		if allowed {
			let newcomer = self.persons.len() as u32;
			let admitted = Person {
				number: old.as_ref().map_or(newcomer, |old| old.number),
				account,
				chamber,
				kind: if citizen { Kind::Citizen } else { Kind::Organisation },
				expires: now + term,
				standing: Standing::Admitted,
				key_since: match &old {
					Some(old) if old.account == account => old.key_since,
					_ => now,
				},
				suspended: false,
				paused_until: old.as_ref().map_or(0, |old| old.paused_until),
				challengers: old.map_or(vec![], |old| old.challengers),
				dismissed: false,
			};
			self.persons.insert(person, admitted);
		}
	}

	fn challenge(&mut self, (person, target): (u8, Person), (by, challenger): (u8, Person)) {
		let now = System::block_number();
		let origin = RuntimeOrigin::signed(challenger.account);
		let result = Stakeholders::challenge(origin, target.account, REASON);
		let is_another =
			|(who, chamber): &(u8, Chamber)| *chamber != challenger.chamber && *who != by;
		let comes_into_effect = target.challengers.len() == 1;
		let allowed = challenger.standing(now) == Standing::Admitted
			&& target.standing(now) != Standing::Barred
			&& challenger.chamber != target.chamber
			&& !target.dismissed
			&& target.challengers.iter().all(is_another)
			&& target.challengers.len() < 3
			&& challenger.paused_until <= now
			&& self.raised(by) < 2
			// There are six of them, so one of a chamber is all that can be.
			&& (!comes_into_effect || self.challenged(target.chamber) == 0);
		assert_eq!(result.is_ok(), allowed, "{result:?}");
		if allowed {
			let target = self.persons.get_mut(&person).unwrap();
			target.challengers.push((by, challenger.chamber));
		}
	}

	/// How many challenges somebody has raised that are not settled.
	fn raised(&self, by: u8) -> usize {
		let all = self.persons.values().flat_map(|person| &person.challengers);
		all.filter(|(who, _)| *who == by).count()
	}

	/// How many of a chamber are under a challenge in effect.
	fn challenged(&self, chamber: Chamber) -> usize {
		self.persons.values().filter(|p| p.chamber == chamber && p.is_challenged()).count()
	}

	fn withdraw(&mut self, (person, target): (u8, Person), (by, challenger): (u8, Person)) {
		let origin = RuntimeOrigin::signed(challenger.account);
		let result = Stakeholders::withdraw_challenge(origin, target.account);
		let allowed =
			!target.is_challenged() && target.challengers.iter().any(|(who, _)| *who == by);
		assert_eq!(result.is_ok(), allowed, "{result:?}");
		if allowed {
			self.persons.get_mut(&person).unwrap().challengers.clear();
		}
	}
}

/// What a call to change somebody came to, whether it should have been taken, and what somebody is
/// if so.
struct Changed {
	new: Person,
	result: DispatchResult,
	allowed: bool,
}

fn renew(old: Person, term: u64) -> Changed {
	let now = System::block_number();
	let expires = now + term;
	Changed {
		result: Stakeholders::renew(registrar(old.chamber), old.account, expires, REASON),
		allowed: old.goes_on(now) && expires > old.expires,
		new: Person { expires, dismissed: false, ..old },
	}
}

fn suspend(old: Person) -> Changed {
	Changed {
		result: Stakeholders::suspend(registrar(old.chamber), old.account, REASON),
		allowed: old.standing(System::block_number()) == Standing::Admitted,
		new: Person { standing: Standing::Suspended, ..old },
	}
}

fn reinstate(old: Person) -> Changed {
	Changed {
		result: Stakeholders::reinstate(registrar(old.chamber), old.account, REASON),
		allowed: old.standing(System::block_number()) == Standing::Suspended,
		new: Person { standing: Standing::Admitted, ..old },
	}
}

fn revoke(old: Person) -> Changed {
	Changed {
		result: Stakeholders::revoke(registrar(old.chamber), old.account, REASON),
		allowed: old.goes_on(System::block_number()),
		new: Person { standing: Standing::Revoked, ..old },
	}
}

fn leave(old: Person) -> Changed {
	Changed {
		result: Stakeholders::leave(RuntimeOrigin::signed(old.account)),
		allowed: old.goes_on(System::block_number()),
		new: Person {
			suspended: old.standing == Standing::Suspended,
			standing: Standing::Left,
			..old
		},
	}
}

fn move_key(old: Person, account: u64) -> Changed {
	Changed {
		result: Stakeholders::move_key(registrar(old.chamber), old.account, account, REASON),
		allowed: true,
		new: Person { account, key_since: System::block_number(), ..old },
	}
}

fn settle(old: Person, upheld: bool) -> Changed {
	Changed {
		result: <Stakeholders as Challenges>::settle(old.number, upheld),
		allowed: old.is_challenged(),
		new: Person {
			challengers: vec![],
			standing: if upheld { Standing::Barred } else { old.standing },
			dismissed: !upheld || old.dismissed,
			..old
		},
	}
}

fn lift_bar(old: Person) -> Changed {
	Changed {
		result: Stakeholders::lift_bar(RuntimeOrigin::root(), old.account),
		allowed: old.standing == Standing::Barred,
		new: Person { standing: Standing::Revoked, ..old },
	}
}
