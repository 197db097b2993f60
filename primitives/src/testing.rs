// SPDX-License-Identifier: Apache-2.0

//! A register of stakeholders for the tests of other pallets: a table, one to each thread.

use crate::{Chamber, Electorate, Kind, Member, RollNumber, RollSize};
use core::cell::RefCell;
use std::collections::BTreeMap;

thread_local! {
	static MEMBERS: RefCell<BTreeMap<u64, (Member, bool)>> = const { RefCell::new(BTreeMap::new()) };
}

/// The table: accounts, who they are, and whether they are in good standing.
pub struct Register;

impl Register {
	/// `count` organisations: accounts 1, 2, … in the chambers in turn, with roll numbers 101,
	/// 102, …
	pub fn with_organisations(count: u32) {
		MEMBERS.with_borrow_mut(BTreeMap::clear);
		for (number, chamber) in (1..=count).zip(Chamber::ALL.into_iter().cycle()) {
			Self::admit(u64::from(number), chamber, Kind::Organisation);
		}
	}

	/// Admits an account that is not registered, with the next roll number.
	pub fn admit(who: u64, chamber: Chamber, kind: Kind) {
		MEMBERS.with_borrow_mut(|members| {
			let number = 101u32.saturating_add(members.len() as u32);
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

	/// The table knows no history.
	fn was_on_roll(_: RollNumber, _: Chamber, _: u64) -> Option<bool> {
		None
	}

	fn roll_size(chamber: Chamber) -> RollSize {
		let mut size = RollSize::default();
		MEMBERS.with_borrow(|members| {
			for (member, _) in members.values().filter(|(m, good)| *good && m.chamber == chamber) {
				let figure = size.of_mut(member.kind);
				*figure = figure.saturating_add(1);
			}
		});
		size
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn admit_for_benchmark(who: &u64, chamber: Chamber, kind: Kind) {
		Self::admit(*who, chamber, kind);
	}
}
