// SPDX-License-Identifier: Apache-2.0

//! Seats, and the rule that any one chamber may fail.

use alloc::vec::Vec;
use doverie_primitives::{ByChamber, Chamber, RollNumber};
use frame_support::{stored, traits::Get, BoundedVec};
use sp_staking::SessionIndex;

/// A validator's seat. It belongs to an organisation.
#[stored]
pub struct Seat<AccountId> {
	/// The account under which the organisation runs its validator: its own when it got the seat.
	/// It stays when the organisation moves to a new key.
	pub validator: AccountId,
	/// The organisation's roll number.
	pub organisation: RollNumber,
	/// The chamber to which the seat counts.
	pub chamber: Chamber,
	/// The first session in which the seat counts: the second after that in which it was given.
	pub since: SessionIndex,
	/// Is an offence proved, and the seat there only because too few would be left without it?
	/// Then a decision has to replace it.
	pub condemned: bool,
}

impl<AccountId> Seat<AccountId> {
	/// Would an offence of its holder in this session change nothing? So it is with further offences
	/// of the condemned, and with what was done up to the session in which the seat was given.
	/// Whoever was in the set then may still be in that of the next one.
	pub fn settles(&self, session: SessionIndex) -> bool {
		self.condemned || session.saturating_add(1) < self.since
	}
}

/// What has become of the seat of somebody who has committed an offence or moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
	/// It stands vacant.
	Lost,
	/// Too few would be left without it: its holder is condemned.
	Condemned,
	/// Too few would be left without it: its holder, who has moved to another chamber, keeps it
	/// until enough are.
	Kept,
}

/// Takes a validator's seat, for an offence or for a move to another chamber, if enough of the seats
/// that were decided are left without it. `None` if it has none.
pub fn lose<AccountId: PartialEq, Most: Get<u32>>(
	seats: &mut BoundedVec<Seat<AccountId>, Most>,
	decided: &SeatCounts,
	validator: &AccountId,
	offence: bool,
) -> Option<(Chamber, Loss)> {
	let enough_are_left = SeatCounts::of(seats.iter()).total() > decided.floor();
	let index = seats.iter().position(|seat| seat.validator == *validator)?;
	if enough_are_left {
		return Some((seats.remove(index).chamber, Loss::Lost));
	}
	let seat = seats.get_mut(index)?;
	seat.condemned |= offence;
	Some((seat.chamber, if offence { Loss::Condemned } else { Loss::Kept }))
}

/// Those of the seats that are live, in their order; the others rest. In each chamber the condemned
/// rest first, and then those whose seats are youngest: the list is in the order in which seats
/// were given.
pub fn live<AccountId>(seats: &[Seat<AccountId>]) -> Vec<&Seat<AccountId>> {
	let live = SeatCounts::of(seats).live();
	let stands_before = |index: usize, seat: &Seat<AccountId>| {
		let before = seats.iter().enumerate().filter(|(other_index, other)| {
			other.chamber == seat.chamber
				&& (other.condemned, *other_index) < (seat.condemned, index)
		});
		before.count()
	};
	seats
		.iter()
		.enumerate()
		.filter(|&(index, seat)| stands_before(index, seat) < live.0[seat.chamber] as usize)
		.map(|(_, seat)| seat)
		.collect()
}

/// How many seats each chamber has.
#[stored]
#[derive(Copy, Default)]
pub struct SeatCounts(pub ByChamber<u32>);

/// How a set of seats breaks the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
	/// A chamber has no seat.
	ChamberWithoutSeat,
	/// A chamber has more than ⌊(n−1)/3⌋ of n seats.
	ChamberTooStrong,
}

impl SeatCounts {
	/// The seats of a list.
	pub fn of<'a, AccountId: 'a>(seats: impl IntoIterator<Item = &'a Seat<AccountId>>) -> Self {
		let mut counts = Self::default();
		for seat in seats {
			counts.add(seat.chamber);
		}
		counts
	}

	/// These counts, in the order of [`Chamber::ALL`].
	pub const fn new(counts: [u32; 4]) -> Self {
		Self(ByChamber::new(counts))
	}

	/// One seat more for a chamber.
	fn add(&mut self, chamber: Chamber) {
		self.0[chamber] = self.0[chamber].saturating_add(1);
	}

	/// Does no chamber have more than in the other count?
	pub fn is_within(&self, other: &Self) -> bool {
		self.0.each().all(|(chamber, count)| *count <= other.0[chamber])
	}

	/// What each chamber has here beyond what it has in the other count.
	pub fn without(&self, other: &Self) -> Self {
		Self(ByChamber::from_fn(|chamber| self.0[chamber].saturating_sub(other.0[chamber])))
	}

	/// All seats.
	pub fn total(&self) -> u32 {
		self.0.iter().fold(0, |total, count| total.saturating_add(*count))
	}

	/// Rule 3 of the design (docs/design/0001-the-rules.md): no chamber holds so many seats that
	/// its absence stops finality or its dishonesty forks the chain. Of n seats a chamber has at
	/// least one and at most ⌊(n−1)/3⌋. So n is at least 4; the next sizes that can satisfy it are
	/// 7 and 8.
	pub fn check(&self) -> Result<(), Breach> {
		let most = self.total().saturating_sub(1) / 3;
		if self.0.iter().any(|count| *count == 0) {
			Err(Breach::ChamberWithoutSeat)
		} else if self.0.iter().any(|count| *count > most) {
			Err(Breach::ChamberTooStrong)
		} else {
			Ok(())
		}
	}

	/// Can no chamber alone have two different blocks made final? Of n validators n − ⌊(n−1)/3⌋ make
	/// a block final, so any two such majorities have n − 2⌊(n−1)/3⌋ in common.
	fn no_chamber_can_fork(&self) -> bool {
		let total = self.total();
		let tolerated = total.saturating_sub(1) / 3;
		let common = total.saturating_sub(tolerated.saturating_mul(2));
		self.0.iter().all(|count| *count < common)
	}

	/// How many of these seats are live. Those of the largest subset for which the rule holds, so
	/// that the strongest chambers have some of theirs rest. Where a chamber has no seat, no subset
	/// satisfies it: then as many of each chamber, at most, as leave none able to fork the chain.
	/// Where that is no way either, as with a single seat, all.
	pub fn live(&self) -> Self {
		let most = self.0.iter().copied().max().unwrap_or_default();
		let at_most = |cap: u32| Self(ByChamber::from_fn(|chamber| self.0[chamber].min(cap)));
		let with_most_seats = |holds: fn(&Self) -> bool| (1..=most).rev().map(at_most).find(holds);
		with_most_seats(|live| live.check().is_ok())
			.or_else(|| with_most_seats(Self::no_chamber_can_fork))
			.unwrap_or(*self)
	}

	/// The fewest seats that offences leave of the set that was decided last: two thirds. With them
	/// a whole chamber may be gone, and no more.
	pub fn floor(&self) -> u32 {
		self.total().saturating_mul(2).div_ceil(3)
	}

	/// The set that counts as decided, this one so far, after a decision has changed the seats that
	/// are held, or how it breaks the rule. Where the rule holds for those, they are the set. Where
	/// it does not, seats are vacant, and a decision can fill some of them and replace others: no
	/// chamber has fewer than before, or more than were decided.
	pub fn after_change(&self, before: &Self, held: &Self) -> Result<Self, Breach> {
		match held.check() {
			Ok(()) => Ok(*held),
			Err(_) if before.is_within(held) && held.is_within(self) => Ok(*self),
			Err(breach) => Err(breach),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::collections::BTreeSet;
	use frame_support::traits::ConstU32;
	use proptest::prelude::*;
	use Breach::*;

	const fn counts(counts: [u32; 4]) -> SeatCounts {
		SeatCounts::new(counts)
	}

	#[test]
	fn the_sizes_that_can_satisfy_the_rule_are_4_7_8_and_from_10_on() {
		let possible = |n: u32| {
			(1..=n).any(|a| {
				(1..=n).any(|b| {
					(1..=n)
						.any(|c| a + b + c < n && counts([a, b, c, n - a - b - c]).check().is_ok())
				})
			})
		};
		let sizes: Vec<_> = (0..=14).filter(|n| possible(*n)).collect();
		assert_eq!(sizes, vec![4, 7, 8, 10, 11, 12, 13, 14]);
	}

	#[test]
	fn each_chamber_has_a_seat_and_none_has_too_many() {
		assert_eq!(counts([1, 1, 1, 1]).check(), Ok(()));
		assert_eq!(counts([2, 2, 2, 1]).check(), Ok(()));
		assert_eq!(counts([1, 1, 1, 0]).check(), Err(ChamberWithoutSeat));
		assert_eq!(counts([2, 1, 1, 1]).check(), Err(ChamberTooStrong));
		assert_eq!(counts([3, 2, 2, 1]).check(), Err(ChamberTooStrong));
		assert_eq!(counts([u32::MAX; 4]).check(), Err(ChamberTooStrong));
		assert_eq!(SeatCounts::default().check(), Err(ChamberWithoutSeat));
	}

	#[test]
	fn a_change_that_satisfies_the_rule_is_the_set_that_is_decided() {
		// Four seats become eight, with a vacancy in the third chamber filled or not.
		let (decided, before) = (counts([1; 4]), counts([1, 1, 0, 1]));
		for after in [counts([2; 4]), counts([1; 4]), counts([2, 2, 1, 2])] {
			assert_eq!(decided.after_change(&before, &after), Ok(after));
		}
	}

	#[test]
	fn while_the_rule_does_not_hold_a_decision_fills_vacancies_and_replaces() {
		let (decided, before) = (counts([2; 4]), counts([1, 2, 1, 2]));
		let change = |after| decided.after_change(&before, &counts(after));
		// Replaced within its chamber, or filled by its chamber.
		assert_eq!(change([1, 2, 1, 2]), Ok(decided));
		assert_eq!(change([2, 2, 1, 2]), Ok(counts([2, 2, 1, 2])));
		// Beyond what was decided, or with less than there is.
		assert_eq!(change([1, 3, 1, 2]), Err(ChamberTooStrong));
		assert_eq!(change([1, 2, 1, 1]), Err(ChamberTooStrong));
		assert_eq!(change([1, 2, 0, 2]), Err(ChamberWithoutSeat));
	}

	#[test]
	fn the_live_set_is_the_largest_that_keeps_the_rule() {
		for (held, live) in [
			([1, 1, 1, 1], [1, 1, 1, 1]),
			([2, 2, 1, 2], [2, 2, 1, 2]),
			([1, 2, 1, 2], [1, 1, 1, 1]),
			([3, 3, 1, 3], [3, 3, 1, 3]),
			([1, 3, 1, 3], [1, 1, 1, 1]),
			// A chamber has no seat. Where another one could fork the chain, some of its seats rest.
			([1, 1, 0, 1], [1, 1, 0, 1]),
			([2, 2, 0, 2], [2, 2, 0, 2]),
			([0, 1, 3, 3], [0, 1, 2, 2]),
			// A chain for development.
			([1, 0, 0, 0], [1, 0, 0, 0]),
			([0, 0, 0, 0], [0, 0, 0, 0]),
		] {
			assert_eq!(counts(held).live(), counts(live), "{held:?}");
		}
	}

	#[test]
	fn the_condemned_rest_first_and_then_the_youngest() {
		let seats = |condemned: [bool; 6]| -> Vec<_> {
			[0, 1, 1, 3, 2, 3]
				.into_iter()
				.zip(condemned)
				.enumerate()
				.map(|(index, (chamber, condemned))| Seat {
					validator: index,
					organisation: 0,
					chamber: Chamber::ALL[chamber],
					since: 0,
					condemned,
				})
				.collect()
		};
		let live = |condemned| -> Vec<_> {
			live(&seats(condemned)).into_iter().map(|seat| seat.validator).collect()
		};
		assert_eq!(live([false; 6]), vec![0, 1, 3, 4]);
		assert_eq!(live([false, true, false, false, false, false]), vec![0, 2, 3, 4]);
		// Where all of a chamber are condemned one stays live.
		assert_eq!(live([false, true, true, false, false, true]), vec![0, 1, 3, 4]);
	}

	#[test]
	fn a_seat_is_lost_while_enough_are_left_and_else_condemned_or_kept() {
		let decided = counts([1; 4]);
		let mut seats = seats_of(decided);
		assert_eq!(lose(&mut seats, &decided, &7, true), None);
		assert_eq!(lose(&mut seats, &decided, &2, false), Some((Chamber::ALL[2], Loss::Lost)));
		assert_eq!(lose(&mut seats, &decided, &0, true), Some((Chamber::ALL[0], Loss::Condemned)));
		assert_eq!(lose(&mut seats, &decided, &1, false), Some((Chamber::ALL[1], Loss::Kept)));
		let left: Vec<_> = seats.iter().map(|seat| (seat.validator, seat.condemned)).collect();
		assert_eq!(left, vec![(0, true), (1, false), (3, false)]);
		// Whoever is condemned and moves stays condemned.
		assert_eq!(lose(&mut seats, &decided, &0, false), Some((Chamber::ALL[0], Loss::Kept)));
		assert!(seats[0].condemned);
	}

	#[test]
	fn what_was_done_up_to_the_session_in_which_the_seat_was_given_is_settled() {
		let seat = |since, condemned| Seat {
			validator: 1,
			organisation: 0,
			chamber: Chamber::Business,
			since,
			condemned,
		};
		// Given in session 3.
		let settled: Vec<_> = (0..7).filter(|session| seat(5, false).settles(*session)).collect();
		assert_eq!(settled, vec![0, 1, 2, 3]);
		assert!(!seat(0, false).settles(0));
		assert!(seat(0, true).settles(9));
	}

	/// Every way in which up to three seats of each chamber can be shared out.
	fn all_shares() -> impl Iterator<Item = SeatCounts> {
		(0..256u32).map(|i| counts([i % 4, i / 4 % 4, i / 16 % 4, i / 64]))
	}

	/// The set that was decided last, and the seats that are held of it. Who is condemned changes
	/// nothing in the counts, only who rests.
	type State = (SeatCounts, SeatCounts);

	/// Seats in these numbers.
	fn seats_of(held: SeatCounts) -> BoundedVec<Seat<usize>, ConstU32<12>> {
		let of_chamber = |chamber: Chamber| core::iter::repeat_n(chamber, held.0[chamber] as usize);
		let chambers = Chamber::ALL.into_iter().flat_map(of_chamber).enumerate();
		let seats: Vec<_> = chambers
			.map(|(validator, chamber)| Seat {
				validator,
				organisation: 0,
				chamber,
				since: 0,
				condemned: false,
			})
			.collect();
		BoundedVec::try_from(seats).expect("three seats a chamber are the most")
	}

	/// Every state to which an offence, a move to another chamber or a decision can lead from one.
	fn next_states((decided, held): State) -> Vec<State> {
		let seats = seats_of(held);
		let each = seats.iter().flat_map(|seat| [(seat.validator, true), (seat.validator, false)]);
		let lost = each.map(|(validator, offence)| {
			let mut rest = seats.clone();
			lose(&mut rest, &decided, &validator, offence).expect("has a seat");
			(decided, SeatCounts::of(&rest))
		});
		let changed = all_shares()
			.filter_map(|after| Some((decided.after_change(&held, &after).ok()?, after)));
		lost.chain(changed).collect()
	}

	/// Every share of these seats, itself included.
	fn subsets(of: SeatCounts) -> impl Iterator<Item = SeatCounts> {
		all_shares().filter(move |subset| subset.is_within(&of))
	}

	#[test]
	fn no_offence_move_or_decision_leads_to_a_set_that_cannot_go_on() {
		let mut known: BTreeSet<[[u32; 4]; 2]> = BTreeSet::new();
		let mut waiting: Vec<State> = all_shares()
			.filter(|share| share.check().is_ok())
			.map(|decided| (decided, decided))
			.collect();
		while let Some(state) = waiting.pop() {
			let each = |of: SeatCounts| Chamber::ALL.map(|chamber| of.0[chamber]);
			if !known.insert([each(state.0), each(state.1)]) {
				continue;
			}
			let (decided, held) = state;
			let live = held.live();
			assert!(live.total() > 0 && live.is_within(&held), "{state:?}");
			// The rule holds for those who are live, and for no larger subset, wherever it can.
			let largest = subsets(held).filter(|s| s.check().is_ok()).map(|s| s.total()).max();
			match largest {
				Some(most) => {
					assert_eq!((live.check(), live.total()), (Ok(()), most), "{state:?}")
				},
				// Where it cannot, one chamber is gone, and none of the others can fork the chain.
				None => {
					let gone = held.0.iter().filter(|count| **count == 0).count();
					assert_eq!((gone, live.no_chamber_can_fork()), (1, true), "{state:?}");
				},
			}
			// Two thirds of what was decided are left, and one decision brings the rest back.
			assert!(3 * held.total() >= 2 * decided.total(), "{state:?}");
			assert_eq!(decided.check(), Ok(()), "{state:?}");
			assert_eq!(decided.after_change(&held, &decided), Ok(decided), "{state:?}");
			waiting.extend(next_states(state));
		}
		assert_eq!(known.len(), 596);
	}

	proptest! {
		/// The rule does what it is for: with a Byzantine fault tolerance of f = ⌊(n−1)/3⌋, the
		/// seats of any one chamber are at most f.
		#[test]
		fn any_one_chamber_is_within_the_fault_tolerance(
			counts in prop::array::uniform4(0u32..20),
		) {
			let counts = SeatCounts::new(counts);
			let n = counts.total();
			let holds = counts.check().is_ok();
			let tolerated = counts.0.iter().all(|c| *c >= 1 && 3 * c < n);
			prop_assert_eq!(holds, tolerated);
		}
	}
}
