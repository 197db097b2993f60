// SPDX-License-Identifier: Apache-2.0

//! What the tests of several pallets need: a register of stakeholders and an archive of records, as
//! tables, one to each thread.

use crate::{
	ByChamber, Chamber, Electorate, Fingerprint, Kind, Member, RecordKind, Records, RollNumber,
	RollSize, Text, Voter,
};
use alloc::vec::Vec;
use core::cell::RefCell;
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::{BTreeMap, BTreeSet};

thread_local! {
	static MEMBERS: RefCell<BTreeMap<u64, (Member, bool)>> = const { RefCell::new(BTreeMap::new()) };
	static GROWN: core::cell::Cell<u32> = const { core::cell::Cell::new(0) };
	static ROLLS: RefCell<BTreeMap<u64, Vec<Member>>> = const { RefCell::new(BTreeMap::new()) };
	static KEYS: RefCell<BTreeMap<u64, u64>> = const { RefCell::new(BTreeMap::new()) };
	static BARRED: RefCell<BTreeSet<RollNumber>> = const { RefCell::new(BTreeSet::new()) };
	static REVOKED: RefCell<BTreeSet<RollNumber>> = const { RefCell::new(BTreeSet::new()) };
	static EXPIRED: RefCell<BTreeSet<RollNumber>> = const { RefCell::new(BTreeSet::new()) };
	static MOVING: RefCell<BTreeSet<u64>> = const { RefCell::new(BTreeSet::new()) };
	static REGISTRARS: RefCell<BTreeSet<u64>> = const { RefCell::new(BTreeSet::new()) };
	static ARCHIVE: RefCell<BTreeSet<(Fingerprint, RollNumber)>> =
		const { RefCell::new(BTreeSet::new()) };
}

/// The fingerprint of a document: its SHA-256. In tests a name or a number will do for a document.
pub fn fingerprint(document: impl AsRef<[u8]>) -> Fingerprint {
	Fingerprint(doverie_merkle::fingerprint(document.as_ref()))
}

/// Those who were on the roll at a checkpoint, as [`Register::end_block`] has remembered it; else as
/// it is now.
fn roll_at(checkpoint: u64) -> Vec<Member> {
	ROLLS.with_borrow(|rolls| rolls.get(&checkpoint).cloned()).unwrap_or_else(roll_now)
}

fn roll_now() -> Vec<Member> {
	MEMBERS.with_borrow(|members| {
		members.values().filter(|(_, good)| *good).map(|(member, _)| *member).collect()
	})
}

/// The table: accounts, who they are, and whether they are in good standing.
pub struct Register;

impl Register {
	/// `count` organisations: accounts 1, 2, … in the chambers in turn, with roll numbers 101,
	/// 102, …
	pub fn with_organisations(count: u32) {
		MEMBERS.with_borrow_mut(BTreeMap::clear);
		ROLLS.with_borrow_mut(BTreeMap::clear);
		KEYS.with_borrow_mut(BTreeMap::clear);
		BARRED.with_borrow_mut(BTreeSet::clear);
		REVOKED.with_borrow_mut(BTreeSet::clear);
		EXPIRED.with_borrow_mut(BTreeSet::clear);
		MOVING.with_borrow_mut(BTreeSet::clear);
		REGISTRARS.with_borrow_mut(BTreeSet::clear);
		GROWN.set(0);
		for (number, chamber) in (1..=count).zip(Chamber::ALL.into_iter().cycle()) {
			Self::admit(u64::from(number), chamber, Kind::Organisation);
		}
	}

	/// Admits an account that is not registered, with the next roll number.
	pub fn admit(who: u64, chamber: Chamber, kind: Kind) {
		MEMBERS.with_borrow_mut(|members| {
			let number = 101u32.saturating_add(members.len() as u32).saturating_add(GROWN.get());
			members.entry(who).or_insert((Member { number, chamber, kind }, true));
		});
	}

	/// Admits an account under a roll number that was given before.
	pub fn admit_as(who: u64, number: RollNumber, chamber: Chamber, kind: Kind) {
		MEMBERS.with_borrow_mut(|members| {
			members.insert(who, (Member { number, chamber, kind }, true));
		});
		REVOKED.with_borrow_mut(|revoked| revoked.remove(&number));
	}

	/// Suspends.
	pub fn suspend(who: u64) {
		MEMBERS.with_borrow_mut(|members| {
			if let Some((_, good)) = members.get_mut(&who) {
				*good = false;
			}
		});
	}

	/// Ends an admission.
	pub fn revoke(who: u64) {
		Self::suspend(who);
		if let Some(number) = <Self as Electorate<u64, u64>>::roll_number(&who) {
			REVOKED.with_borrow_mut(|revoked| revoked.insert(number));
		}
	}

	/// An admission is not renewed in time.
	pub fn expire(who: u64) {
		Self::suspend(who);
		if let Some(number) = <Self as Electorate<u64, u64>>::roll_number(&who) {
			EXPIRED.with_borrow_mut(|expired| expired.insert(number));
		}
	}

	/// Ends a suspension, or renews what has expired.
	pub fn reinstate(who: u64) {
		MEMBERS.with_borrow_mut(|members| {
			if let Some((member, good)) = members.get_mut(&who) {
				*good = true;
				EXPIRED.with_borrow_mut(|expired| expired.remove(&member.number));
			}
		});
	}

	/// Names a registrar, who need not be in the table.
	pub fn name_registrar(who: u64) {
		REGISTRARS.with_borrow_mut(|registrars| registrars.insert(who));
	}

	/// Remembers who is on the roll at the end of a block.
	pub fn end_block(block: u64) {
		ROLLS.with_borrow_mut(|rolls| rolls.insert(block, roll_now()));
	}

	/// Moves a stakeholder to a new key, which signs from `block` on.
	pub fn move_key(from: u64, to: u64, block: u64) {
		MEMBERS.with_borrow_mut(|members| {
			if let Some(member) = members.remove(&from) {
				members.insert(to, member);
			}
		});
		KEYS.with_borrow_mut(|keys| keys.insert(to, block));
		Self::drop_move(from);
	}

	/// Announces that a stakeholder is to be moved to another key, or freezes the key.
	pub fn announce_move(who: u64) {
		MOVING.with_borrow_mut(|moving| moving.insert(who));
	}

	/// Nothing of that sort is announced any more, or somebody has objected to it.
	pub fn drop_move(who: u64) {
		MOVING.with_borrow_mut(|moving| moving.remove(&who));
	}

	/// Bars a stakeholder, as an upheld challenge does.
	pub fn bar(who: u64) {
		Self::suspend(who);
		if let Some(number) = <Self as Electorate<u64, u64>>::roll_number(&who) {
			BARRED.with_borrow_mut(|barred| barred.insert(number));
		}
	}
}

impl Electorate<u64, u64> for Register {
	fn member(who: &u64) -> Option<Member> {
		MEMBERS.with_borrow(|members| {
			members.get(who).filter(|(_, good)| *good).map(|(member, _)| *member)
		})
	}

	fn may_record(who: &u64) -> bool {
		Self::member(who).is_some() || REGISTRARS.with_borrow(|registrars| registrars.contains(who))
	}

	fn roll_number(who: &u64) -> Option<RollNumber> {
		MEMBERS.with_borrow(|members| members.get(who).map(|(member, _)| member.number))
	}

	fn account(number: RollNumber) -> Option<u64> {
		MEMBERS.with_borrow(|members| {
			members.iter().find(|(_, (m, _))| m.number == number).map(|(who, _)| *who)
		})
	}

	/// The latest block that [`Register::end_block`] has remembered, before this one: in these tests
	/// every block is a checkpoint, and old enough.
	fn checkpoint(block: u64) -> u64 {
		ROLLS.with_borrow(|rolls| {
			rolls.range(..block).next_back().map(|(checkpoint, _)| *checkpoint).unwrap_or_default()
		})
	}

	fn roll_sizes(checkpoint: u64) -> ByChamber<RollSize> {
		let mut sizes = ByChamber::<RollSize>::default();
		for member in roll_at(checkpoint) {
			let figure = &mut sizes[member.chamber][member.kind];
			*figure = figure.saturating_add(1);
		}
		sizes
	}

	fn voter(who: &u64, checkpoint: u64) -> Option<Voter<u64>> {
		let number = Self::roll_number(who)?;
		if BARRED.with_borrow(|barred| barred.contains(&number)) {
			return None;
		}
		let on_roll = Self::on_roll(number, checkpoint);
		let key_since = KEYS.with_borrow(|keys| keys.get(who).copied().unwrap_or_default());
		Some(Voter { number, on_roll, key_since })
	}

	fn on_roll(number: RollNumber, checkpoint: u64) -> Option<Member> {
		roll_at(checkpoint).into_iter().find(|member| member.number == number)
	}

	fn is_on_roll(number: RollNumber) -> bool {
		!Self::is_gone(number) && !EXPIRED.with_borrow(|expired| expired.contains(&number))
	}

	fn is_gone(number: RollNumber) -> bool {
		Self::account(number).is_none()
			|| REVOKED.with_borrow(|revoked| revoked.contains(&number))
			|| BARRED.with_borrow(|barred| barred.contains(&number))
	}

	fn keeps_vote(number: RollNumber) -> bool {
		Self::account(number).is_some() && !BARRED.with_borrow(|barred| barred.contains(&number))
	}

	fn is_moving(who: &u64) -> bool {
		Self::roll_number(who).is_some() && MOVING.with_borrow(|moving| moving.contains(who))
	}

	fn roll_size(chamber: Chamber) -> RollSize {
		let mut size = RollSize::default();
		MEMBERS.with_borrow(|members| {
			for (member, _) in members.values().filter(|(m, good)| *good && m.chamber == chamber) {
				let figure = &mut size[member.kind];
				*figure = figure.saturating_add(1);
			}
		});
		size
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn admit_for_benchmark(who: &u64, chamber: Chamber, kind: Kind) {
		Self::admit(*who, chamber, kind);
		// It has been on the roll for long enough.
		if let Some(member) = Self::member(who) {
			ROLLS.with_borrow_mut(|rolls| rolls.values_mut().for_each(|roll| roll.push(member)));
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grow_roll_for_benchmark(to: RollNumber) {
		GROWN.set(to);
	}
}

/// The archive: what is on record, and by whom.
pub struct Archive;

impl Archive {
	/// Forgets everything.
	pub fn clear() {
		ARCHIVE.with_borrow_mut(BTreeSet::clear);
	}
}

impl Records<u64> for Archive {
	fn record(
		author: &u64,
		fingerprint: Fingerprint,
		_: RecordKind,
		locator: Text,
		_: Option<Fingerprint>,
	) -> DispatchResult {
		let author = Register::member(author).ok_or(DispatchError::BadOrigin)?.number;
		ARCHIVE.with_borrow_mut(|archive| {
			if !archive.contains(&(fingerprint, author)) && locator.0.len() > 64 {
				return Err(DispatchError::Other("the locator is too long"));
			}
			archive.insert((fingerprint, author));
			Ok(())
		})
	}

	fn is_on_record(fingerprint: Fingerprint) -> bool {
		ARCHIVE.with_borrow(|archive| {
			archive.range((fingerprint, 0)..=(fingerprint, RollNumber::MAX)).next().is_some()
		})
	}

	fn is_proposed_by(number: RollNumber, fingerprint: Fingerprint) -> bool {
		ARCHIVE.with_borrow(|archive| archive.contains(&(fingerprint, number)))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn longest_locator() -> Text {
		Text(alloc::vec![b'l'; 64])
	}
}
