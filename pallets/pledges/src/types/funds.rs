// SPDX-License-Identifier: Apache-2.0

//! The money of a campaign: pledges, and the figures of the pot. All amounts are in millionths of a
//! euro.

use crate::types::{recount, Claims, Pools, Queue, Refusal, TIMES_OPTIMUM};
use doverie_primitives::{Balance, ByChamber, ByKind, Chamber, Kind, Member};
use frame_support::{ensure, stored};
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Permill, Rounding};

/// `amount · numerator / denominator`, exactly and rounded down, or the largest amount if that does
/// not fit.
pub(super) fn part_of(amount: Balance, numerator: Balance, denominator: Balance) -> Balance {
	if denominator == 0 {
		return 0;
	}
	multiply_by_rational_with_rounding(amount, numerator, denominator, Rounding::Down)
		.unwrap_or(Balance::MAX)
}

pub(super) fn add(figure: &mut Balance, amount: Balance) -> Result<(), Refusal> {
	*figure = figure.checked_add(amount).ok_or(Refusal::OutOfNumbers)?;
	Ok(())
}

pub(super) fn subtract(figure: &mut Balance, amount: Balance) -> Result<(), Refusal> {
	*figure = figure.checked_sub(amount).ok_or(Refusal::OutOfNumbers)?;
	Ok(())
}

/// What somebody has pledged to a campaign. The money is in the pot.
#[stored]
#[derive(Default)]
pub struct Pledge {
	/// How much.
	pub amount: Balance,
	/// What it claims of the pools, if it is a citizen's.
	pub claims: Claims,
	/// As what it counts: what the pledger was when it was counted the last time.
	pub kind: PledgerKind,
	/// The latest round in which the pledger has vetoed a milestone, 0 for none.
	pub vetoed: u32,
}

/// As what a pledger counts.
#[stored]
#[derive(Copy, Default)]
pub enum PledgerKind {
	/// An account that is not registered, or a stakeholder that has not been on the roll for long
	/// enough, or has lost its vote by decision.
	#[default]
	Unregistered,
	/// A stakeholder, as it is on the roll that decisions use.
	Stakeholder {
		/// The chamber.
		chamber: Chamber,
		/// Organisation or citizen.
		kind: Kind,
	},
}

impl PledgerKind {
	/// That of somebody on the roll.
	pub fn of(member: Member) -> Self {
		Self::Stakeholder { chamber: member.chamber, kind: member.kind }
	}

	/// Is this a citizen? Only citizens' pledges are matched: what one person can have matched is
	/// capped, and only of citizens does the register know that each is one person.
	pub fn is_citizen(&self) -> bool {
		matches!(self, Self::Stakeholder { kind: Kind::Citizen, .. })
	}
}

/// How many have pledged, and how much.
#[stored]
#[derive(Copy, Default)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Figure {
	pub pledgers: u32,
	pub amount: Balance,
}

impl Figure {
	fn add(&mut self, pledgers: u32, amount: Balance) -> Result<(), Refusal> {
		self.pledgers = self.pledgers.checked_add(pledgers).ok_or(Refusal::OutOfNumbers)?;
		add(&mut self.amount, amount)
	}

	fn subtract(&mut self, pledgers: u32, amount: Balance) -> Result<(), Refusal> {
		self.pledgers = self.pledgers.checked_sub(pledgers).ok_or(Refusal::OutOfNumbers)?;
		subtract(&mut self.amount, amount)
	}
}

/// What was pledged, by chamber and kind of pledger. What was refunded later still counts; what has
/// left in an exit window does not.
#[stored]
#[derive(Copy, Default)]
pub struct ByPledger {
	/// Stakeholders, by chamber and kind.
	pub chambers: ByChamber<ByKind<Figure>>,
	/// All others.
	pub unregistered: Figure,
}

impl ByPledger {
	fn of_mut(&mut self, kind: PledgerKind) -> &mut Figure {
		let PledgerKind::Stakeholder { chamber, kind } = kind else {
			return &mut self.unregistered;
		};
		&mut self.chambers[chamber][kind]
	}

	/// A pledge counts.
	pub fn add(&mut self, pledge: &Pledge) -> Result<(), Refusal> {
		self.of_mut(pledge.kind).add(1, pledge.amount)
	}

	/// A pledge no longer counts.
	pub fn remove(&mut self, pledge: &Pledge) -> Result<(), Refusal> {
		self.of_mut(pledge.kind).subtract(1, pledge.amount)
	}

	/// How many pledge as citizens.
	pub fn citizens(&self) -> u32 {
		self.chambers.iter().fold(0, |sum, kinds| sum.saturating_add(kinds.citizens.pledgers))
	}
}

/// The figures of a campaign's money. At any time the pot holds exactly `pledged + waiting +
/// sponsored − returned − paid − refunded − left − dust`.
#[stored]
#[derive(Copy, Default)]
pub struct Funds {
	/// What pledgers have put in: fixed from the deadline on, even when it goes back.
	pub pledged: Balance,
	/// What waits above the optimum: withdrawn or refunded, it no longer counts here.
	pub waiting: Balance,
	/// What the pools add: settled at the deadline and fixed then, 0 before.
	pub matched: Balance,
	/// What has come in of declared pledges, outside the chain. It is not in the pot.
	pub honoured: Balance,
	/// What sponsors have put up for matching, used or not.
	pub sponsored: Balance,
	/// What has gone back to sponsors because it was not needed, or came back to their pools.
	pub returned: Balance,
	/// What has been paid to the beneficiary.
	pub paid: Balance,
	/// What has gone back to pledgers and sponsors after the campaign had been cancelled or had
	/// failed.
	pub refunded: Balance,
	/// What pledgers have taken with them who have left in an exit window.
	pub left: Balance,
	/// What has come back to pools when pledgers or sponsors have left. It stays in the pot until
	/// the sponsors have it.
	pub freed: Balance,
	/// What those who have left had put in, with what had been added to it.
	pub gone: Balance,
	/// What rounding left when everybody was refunded: it went to the account of the chain.
	pub dust: Balance,
	/// The part of pledges and matching whose owners have neither been refunded nor left yet.
	pub unsettled: Balance,
	/// Who has pledged, by chamber and kind.
	pub by_pledger: ByPledger,
	/// The number of the next pool.
	pub pools: u32,
	/// Where the waiting list begins and ends.
	pub queue: Queue,
	/// How many movements the ledger has.
	pub movements: u32,
}

impl Funds {
	/// What was put in, and not taken back before the deadline, with what the pools add.
	pub fn raised(&self) -> Balance {
		self.pledged.saturating_add(self.matched)
	}

	/// What counts towards minimum and optimum.
	pub fn counted(&self) -> Balance {
		self.raised().saturating_add(self.honoured)
	}

	/// How much more is taken.
	pub fn room(&self, optimum: Balance) -> Balance {
		optimum.saturating_sub(self.counted())
	}

	/// What was put in by those who have not left, with what was added: 100 % for shares and
	/// vetoes.
	pub fn staying(&self) -> Balance {
		self.raised().saturating_sub(self.gone)
	}

	/// What is left of it: neither paid, nor gone with those who have left.
	pub fn unpaid(&self) -> Balance {
		self.raised().saturating_sub(self.paid).saturating_sub(self.left).saturating_sub(self.freed)
	}

	/// What is in the pot.
	pub fn held(&self) -> Balance {
		self.pledged
			.saturating_add(self.waiting)
			.saturating_add(self.sponsored)
			.saturating_sub(self.returned)
			.saturating_sub(self.paid)
			.saturating_sub(self.refunded)
			.saturating_sub(self.left)
			.saturating_sub(self.dust)
	}

	/// What the pools have neither added to pledges nor given back, and what came back to them.
	pub fn unused(&self) -> Balance {
		self.sponsored
			.saturating_sub(self.matched)
			.saturating_add(self.freed)
			.saturating_sub(self.returned)
	}

	/// What goes back to somebody who has put in this much, once the campaign has been cancelled or
	/// has failed: in proportion, rounded down. It does not depend on who is refunded first.
	pub fn share_of(&self, put_in: Balance) -> Balance {
		part_of(put_in, self.unpaid(), self.staying())
	}

	/// What a milestone pays: its share of what was put in by those who have not left, rounded
	/// down; the last one all that is left.
	pub fn payment(&self, share: Permill, is_last: bool) -> Balance {
		if is_last {
			return self.unpaid();
		}
		let (share, whole) = (share.deconstruct().into(), Permill::one().deconstruct().into());
		part_of(self.staying(), share, whole).min(self.unpaid())
	}

	/// In all, with what waits, several times the optimum is taken.
	fn ensure_taken(&self, offered: Balance, optimum: Balance) -> Result<(), Refusal> {
		let total = self.counted().saturating_add(self.waiting).saturating_add(offered);
		ensure!(total <= optimum.saturating_mul(TIMES_OPTIMUM.into()), Refusal::WaitingListFull);
		Ok(())
	}

	/// How much of what is offered becomes a pledge now, and how much waits: what is above the
	/// optimum, and everything while others wait.
	pub fn divide(
		&self,
		offered: Balance,
		optimum: Balance,
	) -> Result<(Balance, Balance), Refusal> {
		self.ensure_taken(offered, optimum)?;
		let amount = if self.waiting > 0 { 0 } else { offered.min(self.room(optimum)) };
		Ok((amount, offered.saturating_sub(amount)))
	}

	/// Takes a pledge, or adds to one, for which there is room below the optimum. The pools count
	/// it as it is then.
	pub fn take(
		&mut self,
		pledge: &mut Pledge,
		pools: &mut Pools,
		kind: PledgerKind,
		amount: Balance,
	) -> Result<(), Refusal> {
		let before = pledge.amount;
		add(&mut pledge.amount, amount)?;
		add(&mut self.pledged, amount)?;
		add(&mut self.unsettled, amount)?;
		// Somebody who is on the roll meanwhile counts where they belong now.
		let known = u32::from(before > 0);
		self.by_pledger.of_mut(pledge.kind).subtract(known, before)?;
		pledge.kind = kind;
		self.by_pledger.add(pledge)?;
		recount(pools, pledge)
	}

	/// Gives a pledge, or a part of it, back before the deadline. The pools count what remains.
	pub fn give_back(
		&mut self,
		pledge: &mut Pledge,
		pools: &mut Pools,
		amount: Balance,
	) -> Result<(), Refusal> {
		ensure!(amount > 0, Refusal::ZeroAmount);
		pledge.amount = pledge.amount.checked_sub(amount).ok_or(Refusal::MoreThanPledged)?;
		subtract(&mut self.pledged, amount)?;
		subtract(&mut self.unsettled, amount)?;
		let gone = u32::from(pledge.amount == 0);
		self.by_pledger.of_mut(pledge.kind).subtract(gone, amount)?;
		recount(pools, pledge)
	}

	/// Merges a pledge that an account made before it was registered into that of its stakeholder.
	/// Nothing is taken, and the pools do not count it before the next pledge.
	pub fn merge(&mut self, pledge: &mut Pledge, earlier: &Pledge) -> Result<(), Refusal> {
		self.by_pledger.remove(earlier)?;
		self.by_pledger.of_mut(pledge.kind).add(0, earlier.amount)?;
		add(&mut pledge.amount, earlier.amount)?;
		// What has vetoed once does not veto again.
		pledge.vetoed = pledge.vetoed.max(earlier.vetoed);
		Ok(())
	}

	/// Notes a declared pledge that was honoured. It counts in full, so there must be room for it
	/// below `optimum`, and beside what waits; and all that is declared counts up to `limit`.
	pub fn honour(
		&mut self,
		received: Balance,
		optimum: Balance,
		limit: Balance,
	) -> Result<(), Refusal> {
		ensure!(received > 0, Refusal::ZeroAmount);
		ensure!(received <= self.room(optimum), Refusal::OptimumReached);
		ensure!(received <= limit.saturating_sub(self.honoured), Refusal::AboveDeclaredShare);
		self.ensure_taken(received, optimum)?;
		add(&mut self.honoured, received)
	}

	/// What was honoured counts no longer.
	pub fn take_back(&mut self, received: Balance) -> Result<(), Refusal> {
		subtract(&mut self.honoured, received)
	}

	/// Notes what was paid for a milestone.
	pub fn pay(&mut self, amount: Balance) -> Result<(), Refusal> {
		add(&mut self.paid, amount)
	}

	/// Refunds a pledge. Returns how much goes back.
	pub fn refund(&mut self, pledge: &Pledge) -> Result<Balance, Refusal> {
		let share = self.share_of(pledge.amount);
		subtract(&mut self.unsettled, pledge.amount)?;
		add(&mut self.refunded, share)?;
		Ok(share)
	}

	/// Something joins the waiting list.
	pub fn wait(&mut self, amount: Balance) -> Result<(), Refusal> {
		add(&mut self.waiting, amount)
	}

	/// Something leaves the waiting list.
	pub fn wait_no_more(&mut self, amount: Balance) -> Result<(), Refusal> {
		subtract(&mut self.waiting, amount)
	}

	/// Takes what rounding has left, once everybody is refunded.
	pub fn take_dust(&mut self) -> Result<Balance, Refusal> {
		if self.unsettled > 0 {
			return Ok(0);
		}
		let dust = self.unpaid().saturating_sub(self.refunded).saturating_sub(self.dust);
		add(&mut self.dust, dust)?;
		Ok(dust)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const CITIZEN: PledgerKind =
		PledgerKind::Stakeholder { chamber: Chamber::CivilSociety, kind: Kind::Citizen };

	fn taken(funds: &mut Funds, kind: PledgerKind, amount: Balance) -> Pledge {
		let mut pledge = Pledge::default();
		funds.take(&mut pledge, &mut Pools::new(), kind, amount).expect("can be taken");
		pledge
	}

	#[test]
	fn a_pledge_from_before_the_admission_is_merged() {
		let mut funds = Funds::default();
		let mut own = taken(&mut funds, CITIZEN, 30);
		let mut earlier = taken(&mut funds, PledgerKind::Unregistered, 20);
		earlier.vetoed = 2;
		funds.merge(&mut own, &earlier).expect("can be merged");
		assert_eq!((own.amount, own.vetoed, own.kind), (50, 2, CITIZEN));
		assert_eq!((funds.pledged, funds.unsettled), (50, 50));
		assert_eq!(funds.by_pledger.unregistered, Figure::default());
		assert_eq!(funds.by_pledger.citizens(), 1);
		let figure = funds.by_pledger.chambers[Chamber::CivilSociety].citizens;
		assert_eq!(figure, Figure { pledgers: 1, amount: 50 });
	}

	#[test]
	fn declared_money_counts_up_to_its_limit() {
		let mut funds = Funds { pledged: 60, ..Funds::default() };
		assert_eq!(funds.honour(0, 100, 30), Err(Refusal::ZeroAmount));
		assert_eq!(funds.honour(41, 100, 50), Err(Refusal::OptimumReached));
		assert_eq!(funds.honour(31, 100, 30), Err(Refusal::AboveDeclaredShare));
		assert_eq!(funds.honour(20, 100, 30), Ok(()));
		assert_eq!(funds.honour(11, 100, 30), Err(Refusal::AboveDeclaredShare));
		assert_eq!(funds.take_back(20), Ok(()));
		assert_eq!(funds.honour(30, 100, 30), Ok(()));
		assert_eq!((funds.counted(), funds.held()), (90, 60));
	}

	#[test]
	fn what_is_above_the_optimum_waits_and_so_does_whoever_comes_later() {
		let mut funds = Funds { pledged: 60, honoured: 10, ..Funds::default() };
		assert_eq!(funds.divide(30, 100), Ok((30, 0)));
		assert_eq!(funds.divide(50, 100), Ok((30, 20)));
		assert_eq!(funds.divide(330, 100), Ok((30, 300)));
		assert_eq!(funds.divide(331, 100), Err(Refusal::WaitingListFull));
		// Nobody passes those who wait.
		funds.wait(20).expect("can be counted");
		assert_eq!(funds.divide(10, 100), Ok((0, 10)));
		assert_eq!(funds.divide(310, 100), Ok((0, 310)));
		assert_eq!(funds.divide(311, 100), Err(Refusal::WaitingListFull));
	}

	#[test]
	fn what_waits_is_in_the_pot_and_counts_for_nothing_else() {
		let mut funds = Funds::default();
		let pledge = taken(&mut funds, CITIZEN, 100);
		funds.wait(70).expect("can be counted");
		assert_eq!((funds.held(), funds.raised(), funds.counted()), (170, 100, 100));
		assert_eq!((funds.staying(), funds.unpaid(), funds.room(100)), (100, 100, 0));
		funds.wait_no_more(20).expect("it is there");
		assert_eq!(funds.wait_no_more(51), Err(Refusal::OutOfNumbers));
		assert_eq!(funds.refund(&pledge), Ok(100));
		assert_eq!((funds.held(), funds.take_dust()), (50, Ok(0)));
	}

	#[test]
	fn dust_is_taken_once_with_the_last_refund() {
		let mut funds = Funds::default();
		let pledges = [10, 10, 10].map(|amount| taken(&mut funds, CITIZEN, amount));
		funds.pay(10).expect("is there");
		for pledge in &pledges {
			assert_eq!(funds.take_dust(), Ok(0));
			assert_eq!(funds.refund(pledge), Ok(6));
		}
		assert_eq!((funds.take_dust(), funds.take_dust()), (Ok(2), Ok(0)));
		assert_eq!(funds.held(), 0);
	}
}
