// SPDX-License-Identifier: Apache-2.0

//! The model: who is where now, and who was on which roll at the end of each block. Every step goes
//! to the pallet and, if the pallet should take it, to the model.

use super::{steps::Step, ORGANISATIONS, PAUSE};
use crate::{mock::*, ActKind, Admission, Applicant, Standing};
use doverie_primitives::{Challenges, Chamber, Kind, Member, RollNumber};
use frame_support::storage::with_storage_layer;
use sp_runtime::DispatchResult;
use std::collections::BTreeMap;

/// As in the mock: this much of what a registrar has announced can be unsettled.
const MOST_ANNOUNCED: usize = 3;

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
	pub announced: Vec<Announced>,
	/// The keys that were frozen when it moved to another one.
	pub left_frozen: Vec<u64>,
}

/// What a registrar of the chamber has announced to somebody, and nothing has settled.
#[derive(Clone, Debug)]
pub struct Announced {
	pub kind: ActKind,
	/// The key to which it moves, if it does.
	to: u64,
	pub due: u64,
	/// It was seconded: the key is frozen before this block.
	pub seconded: Option<u64>,
	/// Somebody objects: the one concerned itself?
	pub objection: Option<bool>,
}

impl Announced {
	fn freezes(&self) -> bool {
		self.seconded.is_some_and(|until| System::block_number() < until)
	}
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
		matches!(self.standing(now), Standing::Admitted | Standing::Suspended)
	}

	/// Has a registrar of another chamber seconded the move of the key, not too long ago?
	pub fn is_frozen(&self) -> bool {
		self.announced.iter().any(Announced::freezes)
	}

	fn announced(&self, kind: ActKind) -> Option<&Announced> {
		self.announced.iter().find(|announced| announced.kind == kind)
	}

	/// Can this be done to somebody who stands so?
	fn allows(&self, kind: ActKind, now: u64) -> bool {
		match kind {
			ActKind::Suspension => self.standing(now) == Standing::Admitted,
			ActKind::Revocation => self.goes_on(now),
			ActKind::KeyMove => !self.is_barred(),
		}
	}

	/// What was announced happens.
	fn undergo(&mut self, act: &Announced) {
		match act.kind {
			ActKind::Suspension => self.standing = Standing::Suspended,
			ActKind::Revocation => self.standing = Standing::Revoked,
			ActKind::KeyMove => {
				if act.freezes() {
					self.left_frozen.push(self.account);
				}
				self.account = act.to;
				self.key_since = System::block_number();
			},
		}
	}

	/// What was announced is settled.
	fn settled(&mut self, kind: ActKind) -> Announced {
		let position = self.announced.iter().position(|announced| announced.kind == kind);
		self.announced.remove(position.expect("is announced"))
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
			Step::Admit { person, chamber, term, new_key } => {
				let citizen = person >= ORGANISATIONS;
				let chamber =
					if citizen { Chamber::CivilSociety } else { Chamber::ALL[chamber as usize] };
				self.admit(person, chamber, citizen, term, new_key)
			},
			Step::Announce { person, kind } => {
				if let Some(old) = known(person) {
					self.announce((person, old), kind)
				}
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
			| Step::Reinstate { person }
			| Step::Leave { person }
			| Step::Second { person, .. }
			| Step::Object { person, .. }
			| Step::WithdrawObjection { person, .. }
			| Step::WithdrawAnnouncement { person, .. }
			| Step::SettleObjection { person, .. }
			| Step::Settle { person, .. }
			| Step::LiftBar { person } => {
				let Some(old) = known(person) else { return };
				let Changed { new, result, allowed } = match step {
					Step::Renew { term, .. } => renew(old, term),
					Step::Reinstate { .. } => reinstate(old),
					Step::Leave { .. } => leave(old),
					Step::Second { kind, chamber, .. } => {
						let can_freeze = self.can_freeze(old.chamber);
						second(old, kind, Chamber::ALL[chamber as usize], can_freeze)
					},
					Step::Object { kind, itself, .. } => object(old, kind, itself),
					Step::WithdrawObjection { kind, itself, .. } => {
						withdraw_objection(old, kind, itself)
					},
					Step::WithdrawAnnouncement { kind, .. } => withdraw_announcement(old, kind),
					Step::SettleObjection { kind, carry_out, .. } => {
						settle_objection(old, kind, carry_out)
					},
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

	/// Is less than a tenth of the chamber, and of a small one nobody, frozen already? A freeze
	/// counts until the move is settled.
	fn can_freeze(&self, chamber: Chamber) -> bool {
		let now = System::block_number();
		let members = || self.persons.values().filter(|person| person.chamber == chamber);
		let on_roll = members().filter(|person| person.on_roll(now)).count();
		let moves = members().flat_map(|person| &person.announced);
		moves.filter(|announced| announced.seconded.is_some()).count() < (on_roll / 10).max(1)
	}

	/// A challenge was dismissed: those who have raised it pause.
	fn pause(&mut self, challenged: u8) {
		for (by, _) in self.persons[&challenged].challengers.clone() {
			let challenger = self.persons.get_mut(&by).expect("has challenged");
			challenger.paused_until = System::block_number() + PAUSE;
		}
	}

	pub fn blocks(&mut self, n: u64) {
		let now = System::block_number();
		for block in now..now + n {
			self.end_of_block(block);
			go_to(block + 1);
			self.carry_out_what_is_due();
			self.check_now();
		}
	}

	/// What nobody objects to happens at its block, if it still can.
	fn carry_out_what_is_due(&mut self) {
		let now = System::block_number();
		for person in self.persons.values_mut() {
			let (due, waiting): (Vec<_>, Vec<_>) = std::mem::take(&mut person.announced)
				.into_iter()
				.partition(|announced| announced.due == now && announced.objection.is_none());
			person.announced = waiting;
			for act in due {
				if person.allows(act.kind, now) {
					person.undergo(&act);
				}
			}
		}
	}

	fn announce(&mut self, (person, old): (u8, Person), kind: ActKind) {
		let now = System::block_number();
		let to = self.new_account();
		let by = registrar(old.chamber);
		let result = with_storage_layer(|| match kind {
			ActKind::Suspension => Stakeholders::announce_suspension(by, old.account, REASON),
			ActKind::Revocation => Stakeholders::announce_revocation(by, old.account, REASON),
			ActKind::KeyMove => Stakeholders::announce_key_move(by, old.account, to, REASON),
		});
		let of_the_chamber = self.persons.values().filter(|p| p.chamber == old.chamber);
		// What is objected to does not count.
		let announced = of_the_chamber.flat_map(|person| &person.announced);
		let unsettled = announced.filter(|announced| announced.objection.is_none()).count();
		let allowed =
			old.allows(kind, now) && old.announced(kind).is_none() && unsettled < MOST_ANNOUNCED;
		assert_eq!(result.is_ok(), allowed, "{result:?}");
		if allowed {
			let due = announcement(old.account, kind).expect("is announced").takes_effect;
			assert!((NOTICE..NOTICE + 16).contains(&(due - now)), "{due} at {now}");
			let announced = Announced { kind, to, due, seconded: None, objection: None };
			self.persons.get_mut(&person).unwrap().announced.push(announced);
		}
	}

	fn admit(&mut self, person: u8, chamber: Chamber, citizen: bool, term: u64, new_key: bool) {
		let now = System::block_number();
		let old = self.persons.get(&person).cloned();
		let account = match &old {
			Some(old) if !new_key => old.account,
			_ => self.new_account(),
		};
		let admission = Admission {
			account,
			applicant: if citizen {
				Applicant::Citizen
			} else {
				organisation(person.into(), chamber).applicant
			},
			// A citizen and an organisation can have the same.
			tag: tag((person % ORGANISATIONS).into()),
			expires: now + term,
			..organisation(1, chamber)
		};
		let result = with_storage_layer(|| Stakeholders::admit(registrar(chamber), admission));
		let allowed = old.as_ref().is_none_or(|old| {
			use Standing::*;
			let is_readmissible = match old.standing(now) {
				Left if !old.suspended => true,
				Left | Revoked | Expired => old.chamber == chamber,
				_ => false,
			};
			is_readmissible && old.account == account && !old.is_frozen()
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
				// In another chamber, other registrars have the say.
				announced: match &old {
					Some(old) if old.chamber == chamber => old.announced.clone(),
					_ => vec![],
				},
				left_frozen: old.as_ref().map_or(vec![], |old| old.left_frozen.clone()),
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
			&& !challenger.is_frozen()
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
		let allowed = !challenger.is_frozen()
			&& !target.is_challenged()
			&& target.challengers.iter().any(|(who, _)| *who == by);
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

fn reinstate(old: Person) -> Changed {
	Changed {
		result: Stakeholders::reinstate(registrar(old.chamber), old.account, REASON),
		allowed: old.standing(System::block_number()) == Standing::Suspended,
		new: Person { standing: Standing::Admitted, ..old },
	}
}

fn leave(old: Person) -> Changed {
	Changed {
		result: Stakeholders::leave(RuntimeOrigin::signed(old.account)),
		allowed: old.goes_on(System::block_number()) && !old.is_frozen(),
		new: Person {
			suspended: old.standing == Standing::Suspended,
			standing: Standing::Left,
			announced: vec![],
			..old
		},
	}
}

fn second(old: Person, kind: ActKind, chamber: Chamber, can_freeze: bool) -> Changed {
	let by = registrar(chamber);
	let now = System::block_number();
	let result = with_storage_layer(|| Stakeholders::second(by, old.account, kind));
	let allowed = chamber != old.chamber
		&& old.announced(kind).is_some_and(|announced| match kind {
			ActKind::Suspension => announced.objection.is_none() && old.allows(kind, now),
			ActKind::Revocation => false,
			ActKind::KeyMove => announced.seconded.is_none() && can_freeze,
		});
	let mut new = old;
	if allowed {
		let mut announced = new.settled(kind);
		if kind == ActKind::Suspension {
			new.undergo(&announced);
		} else {
			announced.seconded = Some(now + FREEZE);
			new.announced.push(announced);
		}
	}
	Changed { new, result, allowed }
}

/// The one concerned, or a registrar of its chamber.
fn concerned(person: &Person, itself: bool) -> RuntimeOrigin {
	if itself {
		RuntimeOrigin::signed(person.account)
	} else {
		registrar(person.chamber)
	}
}

fn object(old: Person, kind: ActKind, itself: bool) -> Changed {
	let by = concerned(&old, itself);
	let result = with_storage_layer(|| Stakeholders::object(by, old.account, kind));
	// The objection of the one concerned takes the place of a registrar's.
	let allowed = old.announced(kind).is_some_and(|announced| match announced.objection {
		None => true,
		Some(of_the_one_concerned) => itself && !of_the_one_concerned,
	});
	let mut new = old;
	if allowed {
		let announced = new.settled(kind);
		new.announced.push(Announced { objection: Some(itself), ..announced });
	}
	Changed { new, result, allowed }
}

fn withdraw_objection(old: Person, kind: ActKind, itself: bool) -> Changed {
	let by = concerned(&old, itself);
	let result = with_storage_layer(|| Stakeholders::withdraw_objection(by, old.account, kind));
	let allowed = old.announced(kind).is_some_and(|a| a.objection == Some(itself));
	let mut new = old;
	if allowed {
		let due = announcement(new.account, kind).expect("goes on").takes_effect;
		let later = due - System::block_number();
		assert!((NOTICE..NOTICE + 16).contains(&later), "{due}");
		let announced = new.settled(kind);
		new.announced.push(Announced { due, objection: None, ..announced });
	}
	Changed { new, result, allowed }
}

fn withdraw_announcement(old: Person, kind: ActKind) -> Changed {
	let by = registrar(old.chamber);
	let result = with_storage_layer(|| Stakeholders::withdraw_announcement(by, old.account, kind));
	let allowed = old.announced(kind).is_some_and(|announced| announced.objection.is_none());
	let mut new = old;
	if allowed {
		new.settled(kind);
	}
	Changed { new, result, allowed }
}

fn settle_objection(old: Person, kind: ActKind, carry_out: bool) -> Changed {
	let decision = RuntimeOrigin::root();
	let result = with_storage_layer(|| {
		Stakeholders::settle_objection(decision, old.account, kind, carry_out)
	});
	let is_possible = !carry_out || old.allows(kind, System::block_number());
	let allowed = is_possible && old.announced(kind).is_some_and(|a| a.objection.is_some());
	let mut new = old;
	if allowed {
		let act = new.settled(kind);
		if carry_out {
			new.undergo(&act);
		}
	}
	Changed { new, result, allowed }
}

fn settle(old: Person, upheld: bool) -> Changed {
	Changed {
		result: <Stakeholders as Challenges>::settle(old.number, upheld),
		allowed: old.is_challenged(),
		new: Person {
			challengers: vec![],
			announced: if upheld { vec![] } else { old.announced },
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
