// SPDX-License-Identifier: Apache-2.0

//! What the tests of several pallets need: a register of stakeholders and an archive of records, as
//! tables, one to each thread.

use crate::{
	Chamber, Electorate, Fingerprint, Kind, Member, RecordKind, Records, RollNumber, RollSize, Text,
};
use alloc::vec::Vec;
use core::cell::RefCell;
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::BTreeMap;

thread_local! {
	static MEMBERS: RefCell<BTreeMap<u64, (Member, bool)>> = const { RefCell::new(BTreeMap::new()) };
	static GROWN: core::cell::Cell<u32> = const { core::cell::Cell::new(0) };
	static ROLLS: RefCell<BTreeMap<u64, Vec<Member>>> = const { RefCell::new(BTreeMap::new()) };
	static ARCHIVE: RefCell<BTreeMap<Fingerprint, Archived>> =
		const { RefCell::new(BTreeMap::new()) };
}

/// The fingerprint of a document: its SHA-256. In tests a name or a number will do for a document.
pub fn fingerprint(document: impl AsRef<[u8]>) -> Fingerprint {
	Fingerprint(doverie_merkle::fingerprint(document.as_ref()))
}

/// The table: accounts, who they are, and whether they are in good standing.
pub struct Register;

impl Register {
	/// `count` organisations: accounts 1, 2, … in the chambers in turn, with roll numbers 101,
	/// 102, …
	pub fn with_organisations(count: u32) {
		MEMBERS.with_borrow_mut(BTreeMap::clear);
		ROLLS.with_borrow_mut(BTreeMap::clear);
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
	}

	/// Suspends.
	pub fn suspend(who: u64) {
		MEMBERS.with_borrow_mut(|members| {
			if let Some((_, good)) = members.get_mut(&who) {
				*good = false;
			}
		});
	}

	/// Ends a suspension.
	pub fn reinstate(who: u64) {
		MEMBERS.with_borrow_mut(|members| {
			if let Some((_, good)) = members.get_mut(&who) {
				*good = true;
			}
		});
	}

	/// Remembers who is on the roll at the end of a block.
	pub fn end_block(block: u64) {
		let roll = MEMBERS.with_borrow(|members| {
			members.values().filter(|(_, good)| *good).map(|(member, _)| *member).collect()
		});
		ROLLS.with_borrow_mut(|rolls| rolls.insert(block, roll));
	}

	/// Moves a stakeholder to a new key.
	pub fn move_key(from: u64, to: u64) {
		MEMBERS.with_borrow_mut(|members| {
			if let Some(member) = members.remove(&from) {
				members.insert(to, member);
			}
		});
	}
}

impl Electorate<u64, u64> for Register {
	fn member(who: &u64) -> Option<Member> {
		MEMBERS.with_borrow(|members| {
			members.get(who).filter(|(_, good)| *good).map(|(member, _)| *member)
		})
	}

	fn roll_number(who: &u64) -> Option<RollNumber> {
		MEMBERS.with_borrow(|members| members.get(who).map(|(member, _)| member.number))
	}

	fn account(number: RollNumber) -> Option<u64> {
		MEMBERS.with_borrow(|members| {
			members.iter().find(|(_, (m, _))| m.number == number).map(|(who, _)| *who)
		})
	}

	/// As [`Register::end_block`] has remembered it; else as it is now.
	fn was_on_roll(member: &Member, block: u64) -> Option<bool> {
		Some(ROLLS.with_borrow(|rolls| match rolls.get(&block) {
			Some(roll) => roll.contains(member),
			None => MEMBERS.with_borrow(|members| members.values().any(|m| *m == (*member, true))),
		}))
	}

	fn voter(who: &u64, block: u64) -> Option<(Member, Option<bool>)> {
		Self::member(who).map(|member| (member, Self::was_on_roll(&member, block)))
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
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grow_roll_for_benchmark(to: RollNumber) {
		GROWN.set(to);
	}
}

struct Archived {
	author: RollNumber,
	replaced: bool,
}

/// The archive: what is on record, and by whom.
pub struct Archive;

impl Archive {
	/// Forgets everything.
	pub fn clear() {
		ARCHIVE.with_borrow_mut(BTreeMap::clear);
	}
}

impl Records<u64> for Archive {
	fn record(
		author: &u64,
		fingerprint: Fingerprint,
		_: RecordKind,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		let author = Register::member(author).ok_or(DispatchError::BadOrigin)?.number;
		ARCHIVE.with_borrow_mut(|archive| {
			if locator.0.len() > 64 {
				return Err(DispatchError::Other("the locator is too long"));
			}
			if archive.contains_key(&fingerprint) {
				return Err(DispatchError::Other("is on record already"));
			}
			if let Some(replaces) = replaces {
				let earlier = archive
					.get_mut(&replaces)
					.filter(|earlier| earlier.author == author && !earlier.replaced)
					.ok_or(DispatchError::Other("cannot be replaced"))?;
				earlier.replaced = true;
			}
			archive.insert(fingerprint, Archived { author, replaced: false });
			Ok(())
		})
	}

	fn is_on_record(fingerprint: Fingerprint) -> bool {
		ARCHIVE.with_borrow(|archive| archive.contains_key(&fingerprint))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn longest_locator() -> Text {
		Text(alloc::vec![b'l'; 64])
	}
}
