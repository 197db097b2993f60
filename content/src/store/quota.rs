// SPDX-License-Identifier: Apache-2.0

//! What each stakeholder may keep here, and how it is counted.

use crate::node::Kind;

/// What a text counts for at least, in bytes: it is a file, and a row.
const LEAST: u64 = 4096;
/// What is left of an erased text, in bytes.
const ERASED: u64 = 512;

/// What a text of this size counts for.
pub fn charge(size: u64) -> u64 {
	size.max(LEAST)
}

/// What it counts for once it is erased.
pub fn erased_charge() -> u64 {
	ERASED
}

/// How many bytes somebody may put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
	/// In a day.
	pub a_day: u64,
	/// In all, for as long as they are kept.
	pub in_all: u64,
}

/// The quotas, and how much there may be altogether.
#[derive(Clone, Copy, Debug)]
pub struct Quotas {
	/// Of a citizen.
	pub citizen: Quota,
	/// Of an organisation, and of a registrar.
	pub organisation: Quota,
	/// Of all together.
	pub total: u64,
}

impl Quotas {
	/// That of somebody of this kind.
	pub fn of(&self, kind: Kind) -> Quota {
		match kind {
			Kind::Citizen => self.citizen,
			Kind::Organisation | Kind::Registrar => self.organisation,
		}
	}
}

/// What somebody has put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used {
	/// The day of the last text, in days since 1970.
	pub day: i64,
	/// What was put on that day.
	pub on_day: u64,
	/// What is kept, with what is left of erased ones.
	pub in_all: u64,
}

/// Why a text is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
	/// Too much was put today.
	Today,
	/// Too much is kept.
	InAll,
}

impl Used {
	/// What was put on this day.
	pub fn today(&self, day: i64) -> u64 {
		if self.day == day {
			self.on_day
		} else {
			0
		}
	}

	/// With a text of this size, put on this day; `None` as the day: it came from a mirror, where
	/// it was counted.
	pub fn with(self, size: u64, day: Option<i64>, quota: Quota) -> Result<Self, Excess> {
		let charge = charge(size);
		let in_all = self.in_all.saturating_add(charge);
		if in_all > quota.in_all {
			return Err(Excess::InAll);
		}
		let Some(day) = day else { return Ok(Self { in_all, ..self }) };
		let on_day = self.today(day).saturating_add(charge);
		if on_day > quota.a_day {
			return Err(Excess::Today);
		}
		// A clock that was put back begins no new day.
		let (day, on_day) = if day < self.day { (self.day, self.on_day) } else { (day, on_day) };
		Ok(Self { day, on_day, in_all })
	}

	/// Without a text that never came.
	pub fn without(self, size: u64) -> Self {
		Self { in_all: self.in_all.saturating_sub(charge(size)), ..self }
	}

	/// With a text erased that was kept.
	pub fn with_erased(self, size: u64) -> Self {
		let in_all = self.without(size).in_all.saturating_add(ERASED);
		Self { in_all, ..self }
	}

	/// With one that was erased coming back, before it is counted again.
	pub fn without_erased(self) -> Self {
		Self { in_all: self.in_all.saturating_sub(ERASED), ..self }
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const QUOTA: Quota = Quota { a_day: 10_000, in_all: 20_000 };

	#[test]
	fn a_small_text_counts_as_a_file() {
		let used = Used::default().with(1, Some(5), QUOTA).expect("there is room");
		assert_eq!(used, Used { day: 5, on_day: 4096, in_all: 4096 });
	}

	#[test]
	fn a_day_and_all_together_have_an_end() {
		let used = Used::default().with(9_000, Some(5), QUOTA).expect("there is room");
		assert_eq!(used.with(1_000, Some(5), QUOTA), Err(Excess::Today));
		let used = used.with(9_000, Some(6), QUOTA).expect("it is another day");
		assert_eq!(used.with(5_000, Some(7), QUOTA), Err(Excess::InAll));
		let used = used.with_erased(9_000);
		assert_eq!(used.in_all, 9_512);
		assert!(used.with(9_000, Some(7), QUOTA).is_ok());
	}

	#[test]
	fn a_clock_that_is_put_back_gives_nothing() {
		let used = Used::default().with(9_000, Some(5), QUOTA).expect("there is room");
		let earlier = used.with(4_000, Some(4), QUOTA).expect("there is room");
		assert_eq!((earlier.day, earlier.on_day), (5, 9_000));
	}

	proptest! {
		#[test]
		fn nobody_ever_has_more_than_the_quota(
			steps in proptest::collection::vec((0u64..30_000, 0i64..4, any::<bool>()), 0..60),
		) {
			let mut used = Used::default();
			let mut kept: Vec<u64> = Vec::new();
			let mut erased = 0u64;
			let mut days = std::collections::BTreeMap::<i64, u64>::new();
			let mut day = 0;
			for (size, later, erases) in steps {
				day += later;
				if erases && !kept.is_empty() {
					used = used.with_erased(kept.swap_remove(0));
					erased += 1;
				} else if let Ok(now) = used.with(size, Some(day), QUOTA) {
					used = now;
					kept.push(size);
					*days.entry(day).or_default() += charge(size);
				}
				let sum: u64 = kept.iter().map(|size| charge(*size)).sum();
				prop_assert_eq!(used.in_all, sum + erased * erased_charge());
				prop_assert!(days.values().all(|bytes| *bytes <= QUOTA.a_day));
			}
		}
	}
}
