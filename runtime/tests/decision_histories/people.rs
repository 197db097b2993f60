// SPDX-License-Identifier: Apache-2.0

//! Who is registered, with which key, and what the register does with them.

use super::*;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Standing {
	Good,
	Suspended,
	Revoked,
	Barred,
}

pub(super) struct Person {
	pub(super) key: AccountId,
	pub(super) key_since: BlockNumber,
	pub(super) old_keys: Vec<AccountId>,
	pub(super) member: Member,
	pub(super) standing: Standing,
	pub(super) expires: BlockNumber,
	pub(super) tag: u32,
	pub(super) challenged: bool,
	pub(super) dismissed: bool,
	/// What a registrar has announced, and nothing has settled.
	pub(super) announced: Vec<Announced>,
}

/// A revocation, or the move to a key, that waits for its block.
pub(super) struct Announced {
	/// The key to which it moves, if it does.
	pub(super) to: Option<AccountId>,
	pub(super) due: BlockNumber,
	/// A registrar of another chamber has seconded it: the key is frozen.
	pub(super) frozen: bool,
	/// The one concerned objects.
	pub(super) objected: bool,
}

impl Announced {
	fn kind(&self) -> ActKind {
		match self.to {
			Some(_) => ActKind::KeyMove,
			None => ActKind::Revocation,
		}
	}
}

impl Person {
	fn is_good(&self, now: BlockNumber) -> bool {
		self.standing == Standing::Good && now < self.expires
	}

	/// A suspension takes nobody off the roll.
	pub(super) fn is_on_roll(&self, now: BlockNumber) -> bool {
		matches!(self.standing, Standing::Good | Standing::Suspended) && now < self.expires
	}

	pub(super) fn is_frozen(&self) -> bool {
		self.announced.iter().any(|announced| announced.frozen)
	}

	fn has_announced(&self, kind: ActKind) -> bool {
		self.announced.iter().any(|announced| announced.kind() == kind)
	}

	/// A registrar has announced this just now. Of four, one objects, and the key of another one is
	/// frozen, if it is to be moved.
	fn note_announced(&mut self, kind: ActKind, to: Option<AccountId>, who: u8) -> &'static str {
		let announced = Stakeholders::announced(self.key.clone());
		let due = announced
			.into_iter()
			.map(|info| info.announcement)
			.find(|announcement| announcement.act.kind() == kind)
			.expect("is announced")
			.takes_effect;
		let wait = due - System::block_number();
		assert!((NOTICE..NOTICE + 16).contains(&wait), "{wait} blocks");
		let (objected, mut frozen) = match who % 4 {
			0 => (true, false),
			1 => (false, to.is_some()),
			_ => (false, false),
		};
		if objected {
			let origin = RuntimeOrigin::signed(self.key.clone());
			assert_ok!(Stakeholders::object(origin, self.key.clone(), kind));
		}
		if frozen {
			let another = another_registrar(self.member.chamber);
			let result = Stakeholders::second(another, self.key.clone(), kind);
			let is_full = pallet_stakeholders::Error::<Runtime>::TooManyFrozen;
			frozen = result != Err(is_full.into());
			assert!(result.is_ok() || !frozen, "{result:?}");
		}
		self.announced.push(Announced { to, due, frozen, objected });
		match (objected, frozen) {
			(true, _) => "announced and objected to",
			(_, true) => "frozen",
			_ => "announced",
		}
	}
}

/// Citizens belong to civil society.
fn kind_in(chamber: Chamber, citizen: bool) -> Kind {
	match citizen && chamber == Chamber::CivilSociety {
		true => Kind::Citizen,
		false => Kind::Organisation,
	}
}

fn registrar(chamber: Chamber) -> RuntimeOrigin {
	founder(chamber.index())
}

/// A registrar of another chamber than this one.
fn another_registrar(chamber: Chamber) -> RuntimeOrigin {
	registrar(Chamber::ALL[(chamber.index() + 1) % 4])
}

impl Model {
	fn admission(
		key: &AccountId,
		chamber: Chamber,
		kind: Kind,
		tag: u32,
		expires: BlockNumber,
	) -> pallet_stakeholders::Admission<AccountId, BlockNumber> {
		pallet_stakeholders::Admission {
			account: key.clone(),
			chamber,
			applicant: match kind {
				Kind::Organisation => {
					let name = format!("Somebody {tag}").as_str().into();
					pallet_stakeholders::Applicant::Organisation { name }
				},
				Kind::Citizen => pallet_stakeholders::Applicant::Citizen,
			},
			evidence: reasons(),
			tag: doverie_primitives::UniquenessTag(sp_crypto_hashing::blake2_256(
				&tag.to_le_bytes(),
			)),
			expires,
		}
	}

	/// How many organisations a chamber can still admit today: four in all, or a tenth of those that
	/// it has. Of citizens it is more than a history is long.
	fn is_room(&self, chamber: Chamber, kind: Kind) -> bool {
		let now = System::block_number();
		let is_one = |person: &&Person| {
			let Member { chamber: of, kind, .. } = person.member;
			of == chamber && kind == Kind::Organisation && person.is_on_roll(now)
		};
		let on_roll = self.persons.iter().filter(is_one).count() as u32;
		let admitted = self.admitted.get(&(now, chamber)).copied().unwrap_or_default();
		kind == Kind::Citizen || admitted < (on_roll / 10).max(4)
	}

	fn count(&mut self, chamber: Chamber, kind: Kind) {
		if kind == Kind::Organisation {
			*self.admitted.entry((System::block_number(), chamber)).or_default() += 1;
		}
	}

	pub(super) fn admit(
		&mut self,
		chamber: usize,
		citizen: bool,
		term: u32,
	) -> Option<&'static str> {
		let chamber = Chamber::ALL[chamber];
		let kind = kind_in(chamber, citizen);
		if !self.is_room(chamber, kind) {
			let (key, expires) = (self.new_key(), System::block_number() + term);
			let admission = Self::admission(&key, chamber, kind, u32::MAX, expires);
			let refused = pallet_stakeholders::Error::<Runtime>::TooManyAdmissions;
			assert_eq!(
				attempt(|| Stakeholders::admit(registrar(chamber), admission)),
				Err(refused.into())
			);
			return Some("too many admissions");
		}
		self.admit_to(chamber, kind, term);
		Some("admitted")
	}

	fn admit_to(&mut self, chamber: Chamber, kind: Kind, term: u32) {
		let now = System::block_number();
		let expires = now + term;
		let (key, tag) = (self.new_key(), 100 + self.persons.len() as u32);
		let admission = Self::admission(&key, chamber, kind, tag, expires);
		assert_ok!(Stakeholders::admit(registrar(chamber), admission));
		self.count(chamber, kind);
		self.persons.push(Person {
			member: Stakeholders::member(&key).expect("is admitted"),
			key,
			key_since: now,
			old_keys: vec![],
			standing: Standing::Good,
			expires,
			tag,
			challenged: false,
			dismissed: false,
			announced: vec![],
		});
	}

	/// By two registrars of two chambers: at once.
	pub(super) fn suspend(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		person.is_good(System::block_number()).then_some(())?;
		let (key, chamber) = (person.key.clone(), person.member.chamber);
		let announce = Stakeholders::announce_suspension;
		assert_ok!(announce(registrar(chamber), key.clone(), reasons()));
		assert_ok!(Stakeholders::second(another_registrar(chamber), key, ActKind::Suspension));
		person.standing = Standing::Suspended;
		Some(if person.challenged { "suspended under a challenge" } else { "suspended" })
	}

	pub(super) fn reinstate(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		let is_suspended = person.standing == Standing::Suspended;
		(is_suspended && System::block_number() < person.expires).then_some(())?;
		let origin = registrar(person.member.chamber);
		assert_ok!(Stakeholders::reinstate(origin, person.key.clone(), reasons()));
		person.standing = Standing::Good;
		Some("reinstated")
	}

	/// Announced, and in effect a week later, unless the one concerned objects.
	pub(super) fn revoke(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		(!matches!(person.standing, Standing::Revoked | Standing::Barred)).then_some(())?;
		(!person.has_announced(ActKind::Revocation)).then_some(())?;
		let origin = registrar(person.member.chamber);
		assert_ok!(Stakeholders::announce_revocation(origin, person.key.clone(), reasons()));
		Some(person.note_announced(ActKind::Revocation, None, who))
	}

	/// In the same chamber, perhaps as another kind.
	pub(super) fn readmit(&mut self, who: u8, citizen: bool) -> Option<&'static str> {
		let now = System::block_number();
		let person = self.pick(who)?;
		let is_gone = person.standing == Standing::Revoked || now >= person.expires;
		(is_gone && person.standing != Standing::Barred).then_some(())?;
		let Member { number, chamber, kind: before } = person.member;
		let is_frozen = person.is_frozen();
		let kind = kind_in(chamber, citizen);
		let admission = Self::admission(&person.key, chamber, kind, person.tag, now + 30);
		let admit = || attempt(|| Stakeholders::admit(registrar(chamber), admission));
		if kind != before {
			assert!(admit().is_err(), "as another kind");
			return Some("not admitted again as another kind");
		}
		if !self.is_room(chamber, kind) {
			let refused = pallet_stakeholders::Error::<Runtime>::TooManyAdmissions;
			assert_eq!(admit(), Err(refused.into()));
			return Some("too many admissions");
		}
		if is_frozen {
			let refused = pallet_stakeholders::Error::<Runtime>::KeyFrozen;
			assert_eq!(admit(), Err(refused.into()));
			return Some("not admitted again with a frozen key");
		}
		assert_ok!(admit());
		self.count(chamber, kind);
		let person = self.persons.iter_mut().find(|person| person.member.number == number)?;
		person.standing = Standing::Good;
		person.expires = now + 30;
		person.dismissed = false;
		Some("admitted again")
	}

	/// Announced, and moved a week later, unless the one concerned objects. Some keys are frozen
	/// until then.
	pub(super) fn move_key(&mut self, who: u8) -> Option<&'static str> {
		let key = self.new_key();
		let person = self.pick(who)?;
		(person.standing != Standing::Barred).then_some(())?;
		(!person.has_announced(ActKind::KeyMove)).then_some(())?;
		let origin = registrar(person.member.chamber);
		let announce = Stakeholders::announce_key_move;
		assert_ok!(announce(origin, person.key.clone(), key.clone(), reasons()));
		Some(person.note_announced(ActKind::KeyMove, Some(key), who))
	}

	/// What was announced happens at its block, if nobody objects and it still can.
	pub(super) fn carry_out_what_is_due(&mut self) -> Vec<&'static str> {
		let now = System::block_number();
		let mut happened = vec![];
		for person in &mut self.persons {
			let (due, waiting): (Vec<_>, Vec<_>) = core::mem::take(&mut person.announced)
				.into_iter()
				.partition(|announced| announced.due == now && !announced.objected);
			person.announced = waiting;
			for announced in due {
				happened.push(match (announced.to, person.standing) {
					(Some(key), _) => {
						person.key_since = now;
						person.old_keys.push(core::mem::replace(&mut person.key, key));
						"moved to a new key"
					},
					(None, Standing::Revoked) => "not revoked twice",
					(None, _) if person.challenged => {
						person.standing = Standing::Revoked;
						"revoked under a challenge"
					},
					(None, _) => {
						person.standing = Standing::Revoked;
						"revoked"
					},
				});
			}
		}
		happened
	}

	/// Two newcomers of other chambers do, who have challenged nobody before.
	pub(super) fn challenge(&mut self, who: u8) -> Option<&'static str> {
		let now = System::block_number();
		let person = self.pick(who)?;
		let is_open_to_it = person.is_good(now) && !person.challenged;
		(is_open_to_it && !person.dismissed).then_some(())?;
		let (key, Member { number, chamber, .. }) = (person.key.clone(), person.member);
		// A tenth of the chamber, and at least one.
		let of_chamber = || self.persons.iter().filter(|other| other.member.chamber == chamber);
		let registered = of_chamber().filter(|other| other.is_on_roll(now)).count();
		let challenged = of_chamber().filter(|other| other.challenged).count();
		let is_room = challenged < (registered / 10).max(1);

		let others: Vec<_> =
			Chamber::ALL.into_iter().filter(|other| *other != chamber).take(2).collect();
		if !others.iter().all(|other| self.is_room(*other, Kind::Organisation)) {
			return Some("too many admissions");
		}
		let challengers: Vec<_> = others
			.into_iter()
			.map(|other| {
				self.admit_to(other, Kind::Organisation, 200);
				self.persons.last().expect("was admitted").key.clone()
			})
			.map(RuntimeOrigin::signed)
			.collect();
		let challenge =
			|by: usize| Stakeholders::challenge(challengers[by].clone(), key.clone(), reasons());
		assert_ok!(challenge(0));
		if is_room {
			assert_ok!(challenge(1));
			let person = self.persons.iter_mut().find(|person| person.member.number == number)?;
			person.challenged = true;
			Some("challenged")
		} else {
			let refused = pallet_stakeholders::Error::<Runtime>::TooManyChallenged;
			assert_eq!(challenge(1), Err(refused.into()));
			assert_ok!(Stakeholders::withdraw_challenge(challengers[0].clone(), key.clone()));
			Some("too many challenged")
		}
	}

	pub(super) fn settle(&mut self, who: u8, upheld: bool) -> Option<&'static str> {
		use doverie_primitives::Challenges as _;
		let person = self.pick(who)?;
		person.challenged.then_some(())?;
		assert_ok!(Stakeholders::settle(person.member.number, upheld));
		person.challenged = false;
		if upheld {
			person.standing = Standing::Barred;
			person.announced.clear();
			Some("challenge upheld")
		} else {
			person.dismissed = true;
			Some("challenge dismissed")
		}
	}
}
