// SPDX-License-Identifier: Apache-2.0

//! The money of a campaign: pledges, pools for matching, and the figures of the pot. All amounts
//! are in millionths of a euro.

use crate::types::Refusal;
use doverie_primitives::{Balance, ByChamber, ByKind, Chamber, Kind, Member};
use frame_support::{ensure, stored, traits::ConstU32, BoundedVec};
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Permill, Rounding};

/// The most pools of a campaign.
pub const MAX_POOLS: u32 = 8;

/// `amount · numerator / denominator`, exactly and rounded down, or the largest amount if that does
/// not fit.
fn part_of(amount: Balance, numerator: Balance, denominator: Balance) -> Balance {
	if denominator == 0 {
		return 0;
	}
	multiply_by_rational_with_rounding(amount, numerator, denominator, Rounding::Down)
		.unwrap_or(Balance::MAX)
}

fn add(figure: &mut Balance, amount: Balance) -> Result<(), Refusal> {
	*figure = figure.checked_add(amount).ok_or(Refusal::OutOfNumbers)?;
	Ok(())
}

fn subtract(figure: &mut Balance, amount: Balance) -> Result<(), Refusal> {
	*figure = figure.checked_sub(amount).ok_or(Refusal::OutOfNumbers)?;
	Ok(())
}

/// How much a pool adds to what is pledged.
#[stored]
#[derive(Copy)]
pub struct Ratio {
	/// This much is added …
	pub adds: u32,
	/// … for this much pledged.
	pub per: u32,
}

impl Ratio {
	/// Does it say anything?
	pub fn is_valid(&self) -> bool {
		self.adds > 0 && self.per > 0
	}

	/// What is added to a pledge of this amount, rounded down.
	pub fn of(&self, pledged: Balance) -> Balance {
		part_of(pledged, self.adds.into(), self.per.into())
	}
}

/// A sponsor's money that matches what citizens pledge.
#[stored]
pub struct Pool<AccountId> {
	/// Whose it is, and where it goes back to.
	pub sponsor: AccountId,
	/// How much it adds to what a citizen pledges.
	pub ratio: Ratio,
	/// The most that it adds to the pledge of one citizen.
	pub cap: Balance,
	/// What the sponsor has put up: the most that it adds to all pledges together.
	pub total: Balance,
	/// What it has added so far.
	pub matched: Balance,
	/// How much of what was not needed has gone back to the sponsor.
	pub returned: Balance,
	/// How much of what had been added has gone back to the sponsor, once the campaign had been
	/// cancelled or had failed.
	pub refunded: Option<Balance>,
	/// The latest round in which the sponsor has vetoed a milestone, 0 for none.
	pub vetoed: u32,
}

impl<AccountId> Pool<AccountId> {
	/// What has not been added to pledges, and is still in the pot.
	pub fn unused(&self) -> Balance {
		self.total.saturating_sub(self.matched).saturating_sub(self.returned)
	}

	/// Is anything due to the sponsor?
	pub fn is_due(&self, claim: Claim) -> bool {
		self.unused() > 0 || (claim.has_share() && self.matched > 0 && self.refunded.is_none())
	}

	/// What this pool would add, in all, to a pledge of this amount.
	fn aim(&self, pledged: Balance) -> Balance {
		self.ratio.of(pledged).min(self.cap)
	}
}

/// The pools of a campaign.
pub type Pools<AccountId> = BoundedVec<Pool<AccountId>, ConstU32<MAX_POOLS>>;

/// What somebody has pledged to a campaign. The money is in the pot.
#[stored]
#[derive(Default)]
pub struct Pledge {
	/// How much.
	pub amount: Balance,
	/// What each pool has added to it, in the order of the pools.
	pub matched: BoundedVec<Balance, ConstU32<MAX_POOLS>>,
	/// Who pledges, as the register had it at the latest pledge.
	pub kind: PledgerKind,
	/// The latest round in which the pledger has vetoed a milestone, 0 for none.
	pub vetoed: u32,
}

/// What sort of pledger somebody is.
#[stored]
#[derive(Copy, Default)]
pub enum PledgerKind {
	/// An account that is not on the roll.
	#[default]
	Unregistered,
	/// A stakeholder in good standing.
	Stakeholder {
		/// The chamber.
		chamber: Chamber,
		/// Organisation or citizen.
		kind: Kind,
	},
}

impl PledgerKind {
	/// That of a member of the roll, or of an account that is not on it.
	pub fn of(member: Option<&Member>) -> Self {
		member.map_or(Self::Unregistered, |member| Self::Stakeholder {
			chamber: member.chamber,
			kind: member.kind,
		})
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
pub struct Figure {
	/// How many.
	pub pledgers: u32,
	/// How much.
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

/// What was pledged, by chamber and kind of pledger. What was refunded later still counts.
#[stored]
#[derive(Copy, Default)]
pub struct ByPledger {
	/// Stakeholders, by chamber and kind.
	pub chambers: ByChamber<ByKind<Figure>>,
	/// Accounts that are not on the roll.
	pub unregistered: Figure,
}

impl ByPledger {
	fn of_mut(&mut self, kind: PledgerKind) -> &mut Figure {
		let PledgerKind::Stakeholder { chamber, kind } = kind else {
			return &mut self.unregistered;
		};
		&mut self.chambers[chamber][kind]
	}
}

/// A pledge that is offered, or an addition to one.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
	/// Who offers it.
	pub kind: PledgerKind,
	/// Do the pools match it?
	pub is_matched: bool,
	/// How much is offered.
	pub offered: Balance,
	/// The optimum of the campaign: nothing is taken above it.
	pub optimum: Balance,
}

/// What was taken of a pledge that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
	/// How much was taken: less than was offered if the room below the optimum was smaller.
	pub amount: Balance,
	/// How much the pools add to it.
	pub matched: Balance,
}

/// What sponsors can have back after the deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
	/// What was not needed.
	Unused,
	/// That, and a share of what is left: the campaign was cancelled or has failed.
	UnusedAndShare,
}

impl Claim {
	fn has_share(self) -> bool {
		self == Self::UnusedAndShare
	}
}

/// What goes back to a sponsor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Returned {
	/// Of what was not needed.
	pub unused: Balance,
	/// Of what had been added to pledges.
	pub matched: Balance,
}

/// The figures of a campaign's money. At any time the pot holds exactly
/// `pledged + sponsored − returned − paid − refunded − dust`.
#[stored]
#[derive(Copy, Default)]
pub struct Funds {
	/// What pledgers have put in: fixed from the deadline on, even when it is refunded.
	pub pledged: Balance,
	/// What the pools add to it: fixed from the deadline on, even when it is refunded.
	pub matched: Balance,
	/// What has come in of declared pledges, outside the chain. It is not in the pot.
	pub honoured: Balance,
	/// What sponsors have put up for matching, used or not.
	pub sponsored: Balance,
	/// What has gone back to sponsors because it was not needed.
	pub returned: Balance,
	/// What has been paid to the beneficiary.
	pub paid: Balance,
	/// What has gone back to pledgers and sponsors after the campaign had been cancelled or had
	/// failed.
	pub refunded: Balance,
	/// What rounding left when everybody was refunded: it went to the account of the chain.
	pub dust: Balance,
	/// The part of pledges and matching whose owners have not been refunded yet.
	pub unsettled: Balance,
	/// Who has pledged, by chamber and kind.
	pub by_pledger: ByPledger,
	/// How many movements the ledger has.
	pub movements: u32,
}

impl Funds {
	/// What was put in, and not taken back before the deadline: 100 % for shares and vetoes.
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

	/// What is in the pot.
	pub fn held(&self) -> Balance {
		self.pledged
			.saturating_add(self.sponsored)
			.saturating_sub(self.returned)
			.saturating_sub(self.paid)
			.saturating_sub(self.refunded)
			.saturating_sub(self.dust)
	}

	/// What the pools have neither added to pledges nor given back.
	pub fn unused(&self) -> Balance {
		self.sponsored.saturating_sub(self.matched).saturating_sub(self.returned)
	}

	/// What goes back to somebody who has put in this much, once the campaign has been cancelled or
	/// has failed: in proportion, rounded down. It does not depend on who is refunded first.
	pub fn share_of(&self, put_in: Balance) -> Balance {
		let raised = self.raised();
		part_of(put_in, raised.saturating_sub(self.paid), raised)
	}

	/// What a milestone pays: its share of what was raised, rounded down; the last one all that is
	/// left.
	pub fn payment(&self, share: Permill, is_last: bool) -> Balance {
		if is_last {
			self.raised().saturating_sub(self.paid)
		} else {
			part_of(self.raised(), share.deconstruct().into(), Permill::one().deconstruct().into())
		}
	}

	/// Takes a pledge, or adds to one, as far as there is room below the optimum. Then, if it is
	/// matched, the pools add theirs, in their order, as far as there is still room.
	pub fn take<AccountId>(
		&mut self,
		pledge: &mut Pledge,
		pools: &mut Pools<AccountId>,
		Offer { kind, is_matched, offered, optimum }: Offer,
	) -> Result<Taken, Refusal> {
		ensure!(offered > 0, Refusal::ZeroAmount);
		let amount = offered.min(self.room(optimum));
		ensure!(amount > 0, Refusal::OptimumReached);
		let before = pledge.amount;
		add(&mut pledge.amount, amount)?;
		add(&mut self.pledged, amount)?;
		// Somebody who was registered meanwhile counts where they belong now.
		let known = u32::from(before > 0);
		self.by_pledger.of_mut(pledge.kind).subtract(known, before)?;
		self.by_pledger.of_mut(kind).add(1, pledge.amount)?;
		pledge.kind = kind;

		let mut matched = 0;
		if is_matched {
			for (i, pool) in pools.iter_mut().enumerate() {
				let aim = pool.aim(pledge.amount);
				let so_far = matched_by(pledge, i)?;
				let adds = aim
					.saturating_sub(*so_far)
					.min(pool.unused())
					.min(optimum.saturating_sub(self.counted()));
				add(so_far, adds)?;
				add(&mut pool.matched, adds)?;
				add(&mut self.matched, adds)?;
				add(&mut matched, adds)?;
			}
		}
		add(&mut self.unsettled, amount)?;
		add(&mut self.unsettled, matched)?;
		Ok(Taken { amount, matched })
	}

	/// Gives a pledge, or a part of it, back before the deadline. Matching that the remaining
	/// pledge no longer earns goes back to the pools. Returns how much.
	pub fn give_back<AccountId>(
		&mut self,
		pledge: &mut Pledge,
		pools: &mut Pools<AccountId>,
		amount: Balance,
	) -> Result<Balance, Refusal> {
		ensure!(amount > 0, Refusal::ZeroAmount);
		pledge.amount = pledge.amount.checked_sub(amount).ok_or(Refusal::MoreThanPledged)?;
		subtract(&mut self.pledged, amount)?;
		let gone = u32::from(pledge.amount == 0);
		self.by_pledger.of_mut(pledge.kind).subtract(gone, amount)?;

		let mut unmatched = 0;
		let left = pledge.amount;
		for (pool, so_far) in pools.iter_mut().zip(pledge.matched.iter_mut()) {
			let goes_back = so_far.saturating_sub(pool.aim(left));
			subtract(so_far, goes_back)?;
			subtract(&mut pool.matched, goes_back)?;
			subtract(&mut self.matched, goes_back)?;
			add(&mut unmatched, goes_back)?;
		}
		subtract(&mut self.unsettled, amount)?;
		subtract(&mut self.unsettled, unmatched)?;
		Ok(unmatched)
	}

	/// Puts up a pool.
	pub fn sponsor<AccountId>(
		&mut self,
		pools: &mut Pools<AccountId>,
		pool: Pool<AccountId>,
	) -> Result<(), Refusal> {
		ensure!(pool.total > 0 && pool.cap > 0, Refusal::ZeroAmount);
		ensure!(pool.ratio.is_valid(), Refusal::InvalidRatio);
		add(&mut self.sponsored, pool.total)?;
		pools.try_push(pool).map_err(|_| Refusal::TooManyPools)
	}

	/// Notes a declared pledge that was honoured. It counts in full, so there must be room for it
	/// below `optimum`.
	pub fn honour(&mut self, received: Balance, optimum: Balance) -> Result<(), Refusal> {
		ensure!(received > 0, Refusal::ZeroAmount);
		ensure!(received <= self.room(optimum), Refusal::OptimumReached);
		add(&mut self.honoured, received)
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

	/// What is due to a sponsor after the deadline.
	pub fn due_to_sponsor<AccountId>(&self, pool: &Pool<AccountId>, claim: Claim) -> Returned {
		let has_share = claim.has_share() && pool.refunded.is_none();
		let matched = if has_share { self.share_of(pool.matched) } else { 0 };
		Returned { unused: pool.unused(), matched }
	}

	/// Gives a sponsor back what was not needed, after the deadline. Returns how much.
	pub fn return_unused<AccountId>(
		&mut self,
		pool: &mut Pool<AccountId>,
	) -> Result<Balance, Refusal> {
		let unused = pool.unused();
		add(&mut pool.returned, unused)?;
		add(&mut self.returned, unused)?;
		Ok(unused)
	}

	/// Refunds what a pool has added to pledges, once. Returns how much goes back.
	pub fn refund_pool<AccountId>(
		&mut self,
		pool: &mut Pool<AccountId>,
	) -> Result<Balance, Refusal> {
		if pool.refunded.is_some() {
			return Ok(0);
		}
		let share = self.share_of(pool.matched);
		pool.refunded = Some(share);
		subtract(&mut self.unsettled, pool.matched)?;
		add(&mut self.refunded, share)?;
		Ok(share)
	}

	/// Takes what rounding has left, once everybody is refunded.
	pub fn take_dust(&mut self) -> Result<Balance, Refusal> {
		if self.unsettled > 0 {
			return Ok(0);
		}
		let dust = self
			.raised()
			.saturating_sub(self.paid)
			.saturating_sub(self.refunded)
			.saturating_sub(self.dust);
		add(&mut self.dust, dust)?;
		Ok(dust)
	}
}

/// What the pool at this place has added to a pledge.
fn matched_by(pledge: &mut Pledge, pool: usize) -> Result<&mut Balance, Refusal> {
	while pledge.matched.len() <= pool {
		pledge.matched.try_push(0).map_err(|_| Refusal::OutOfNumbers)?;
	}
	pledge.matched.get_mut(pool).ok_or(Refusal::OutOfNumbers)
}
