// SPDX-License-Identifier: Apache-2.0

//! The plain ledger: who has put what in which pot, added and divided by hand.

use super::*;

/// A third citizen.
const THIRD_CITIZEN: u64 = 13;
/// A citizen who is poor.
const POOR: u64 = 14;
/// Four more citizens.
const MORE_CITIZENS: [u64; 4] = [15, 16, 17, 18];
/// The keys of a history. The last ones are nobody's at first: stakeholders move to them, or their
/// owners are admitted.
const KEYS: [u64; 22] = [
	MUNICIPALITY,
	BUSINESS,
	BENEFICIARY,
	ASSOCIATION,
	AGENT,
	SPONSOR,
	OTHER_BENEFICIARY,
	FUND,
	CITIZEN,
	OTHER_CITIZEN,
	THIRD_CITIZEN,
	POOR,
	MORE_CITIZENS[0],
	MORE_CITIZENS[1],
	MORE_CITIZENS[2],
	MORE_CITIZENS[3],
	STRANGER,
	32,
	33,
	34,
	35,
	36,
];
/// From this number on, a choice is of a key by its place.
pub(super) const EXACTLY: u8 = 224;
/// The beneficiary of the second campaign.
pub(super) const OTHER_BENEFICIARY: u64 = COLLEGE;
/// How many citizens it takes to put a milestone to decision, at least.
pub(super) const LEAST_HEADS: usize = 5;
/// The sets of reviewers; those of the last one are of one chamber.
pub(super) const REVIEWERS: [&[u64]; 3] =
	[&[BUSINESS, ASSOCIATION, FUND, MUNICIPALITY], &[FUND, MUNICIPALITY], &[ASSOCIATION, FUND]];
/// How many pools a campaign has at most.
pub(super) const POOLS: usize = 8;

pub(super) fn max_declarations() -> usize {
	<<Test as crate::Config>::MaxDeclarations as Get<u32>>::get() as usize
}

pub(super) fn max_refunds() -> usize {
	<<Test as crate::Config>::MaxRefunds as Get<u32>>::get() as usize
}

/// `amount · numerator / denominator`, rounded down: bit by bit, as by hand. More than a whole is
/// asked for of small amounts only.
pub(super) fn part(amount: Balance, numerator: Balance, denominator: Balance) -> Balance {
	if denominator == 0 {
		return 0;
	}
	let wholes = amount * (numerator / denominator);
	let numerator = numerator % denominator;
	let (mut quotient, mut rest) = (0, 0);
	// The rest is always smaller than the denominator.
	let add = |rest: &mut Balance, quotient: &mut Balance, more: Balance| {
		if *rest >= denominator - more {
			*rest -= denominator - more;
			*quotient += 1;
		} else {
			*rest += more;
		}
	};
	for bit in (0..128).rev() {
		quotient *= 2;
		let twice = rest;
		add(&mut rest, &mut quotient, twice);
		if (amount >> bit) & 1 == 1 {
			add(&mut rest, &mut quotient, numerator);
		}
	}
	wholes + quotient
}

/// `amount · adds / per`, rounded down, at most `cap`.
pub(super) fn matching(amount: Balance, adds: u32, per: u32, cap: Balance) -> Balance {
	let (adds, per) = (Balance::from(adds), Balance::from(per));
	let whole = (amount / per).checked_mul(adds);
	whole.and_then(|whole| whole.checked_add(amount % per * adds / per)).map_or(cap, |m| m.min(cap))
}

/// What somebody has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Purse {
	pub(super) free: Balance,
	/// On hold until the custodian redeems it.
	pub(super) redemption: Balance,
	/// On hold because it is too small.
	pub(super) small: Balance,
}

impl Purse {
	/// How many sums on hold keep the account in being.
	fn holds(&self) -> usize {
		usize::from(self.redemption > 0) + usize::from(self.small > 0)
	}

	/// What can be transferred. A rest that is smaller than the smallest balance cannot, as long as
	/// the account is kept in being by one sum on hold.
	pub(super) fn liquid(&self) -> Balance {
		if self.free < CENT && self.holds() == 1 {
			0
		} else {
			self.free
		}
	}

	/// Can this much be given without a rest that would be lost? Whoever is not registered keeps the
	/// smallest balance, and so does what only its balance keeps in being.
	pub(super) fn can_give(&self, amount: Balance, who: u64) -> bool {
		let keeps = if number(who).is_none() || self.holds() == 0 { CENT } else { 0 };
		let most = self.liquid().min(self.free.saturating_sub(keeps));
		amount <= most && (amount == self.free || self.free - amount >= CENT)
	}

	/// Would the account exist with this much more?
	pub(super) fn can_have(&self, amount: Balance) -> bool {
		amount == 0 || self.free.checked_add(amount).is_some_and(|free| free >= CENT)
	}

	/// What is lost to the account of the chain.
	fn take_dust(&mut self) -> Balance {
		if self.free < CENT && self.redemption == 0 && self.small == 0 {
			core::mem::take(&mut self.free)
		} else {
			0
		}
	}

	/// Money from a pot always arrives.
	pub(super) fn arrive(&mut self, amount: Balance) {
		if amount > 0 {
			self.small += amount;
			self.release();
		}
	}

	pub(super) fn can_release(&self) -> bool {
		self.small > 0 && self.free + self.small >= CENT
	}

	pub(super) fn release(&mut self) {
		if self.can_release() {
			self.free += core::mem::take(&mut self.small);
		}
	}

	pub(super) fn with_small_sums(&self) -> Balance {
		self.free + self.small
	}
}

/// Whose something is: a roll number, or an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
	Stakeholder(RollNumber),
	Account(u64),
}

impl Who {
	/// For whom this account acts.
	pub(super) fn of(account: u64) -> Self {
		number(account).map_or(Who::Account(account), Who::Stakeholder)
	}

	/// All that an account has back: what is its stakeholder's, and what it put in before.
	pub(super) fn all_of(account: u64) -> Vec<Self> {
		let (own, before) = (Self::of(account), Who::Account(account));
		if own == before {
			vec![own]
		} else {
			vec![own, before]
		}
	}

	/// The account that has what is theirs.
	pub(super) fn account(self) -> u64 {
		match self {
			Who::Stakeholder(number) => holder(number),
			Who::Account(account) => account,
		}
	}

	pub(super) fn owner(self) -> Owner<u64> {
		match self {
			Who::Stakeholder(number) => Owner::Stakeholder(number),
			Who::Account(account) => Owner::Account(account),
		}
	}
}

/// Reviewers who have said something, and their chambers.
pub(super) type Words = BTreeMap<RollNumber, Chamber>;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stage {
	Open,
	Waiting,
	Review { document: u8, shown: u64, approvals: Words, refusals: Words },
	Approved { document: u8, shown: u64, payable: u64 },
	Vetoed { document: u8, since: u64 },
	Exit { document: u8, until: u64, raised: Balance, left: Balance },
	Completed,
	Cancelled,
	Failed,
}

impl Stage {
	pub(super) fn refunds(&self) -> bool {
		matches!(self, Stage::Cancelled | Stage::Failed)
	}

	pub(super) fn has_ended(&self) -> bool {
		self.refunds() || *self == Stage::Completed
	}
}

#[derive(Clone, Debug)]
pub(super) struct Pledge {
	pub(super) amount: Balance,
	pub(super) is_citizen: bool,
	/// What it claims of each pool, by the number of the pool.
	pub(super) claims: BTreeMap<u32, Balance>,
}

#[derive(Clone, Debug)]
pub(super) struct Waiter {
	pub(super) who: Who,
	pub(super) amount: Balance,
	pub(super) is_citizen: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Pool {
	pub(super) number: u32,
	pub(super) sponsor: RollNumber,
	pub(super) adds: u32,
	pub(super) per: u32,
	pub(super) cap: Balance,
	pub(super) total: Balance,
	/// The sum of the claims, and what it adds: once that is settled.
	pub(super) claimed: Balance,
	pub(super) added: Balance,
	/// What has left of that, in all and before the latest exit window.
	pub(super) gone: Balance,
	pub(super) gone_before: Balance,
	/// What has come back of that, in all and before the latest exit window.
	pub(super) freed: Balance,
	pub(super) freed_before: Balance,
	/// The latest exit window.
	pub(super) window: u32,
	/// What has gone to the sponsor of what was not needed.
	pub(super) returned: Balance,
	/// Has its share gone to the sponsor?
	pub(super) refunded: bool,
}

impl Pool {
	pub(super) fn unused(&self) -> Balance {
		self.total - self.added + self.freed - self.returned
	}

	pub(super) fn stays(&self) -> Balance {
		self.added - self.gone
	}

	/// What a hundred citizens can have of it, times its ratio up to one for one.
	pub(super) fn weight(&self) -> Balance {
		let reach = self.total.min(self.cap.saturating_mul(100));
		matching(reach, self.adds, self.per, reach)
	}

	/// What it has added to a pledge with this claim.
	pub(super) fn matched(&self, claim: Balance) -> Balance {
		part(claim, self.added, self.claimed)
	}

	/// This much of what it has added leaves. Returns what comes back.
	fn free(&mut self, matched: Balance, window: u32, raised: Balance, left: Balance) -> Balance {
		if self.window != window {
			self.window = window;
			self.gone_before = self.gone;
			self.freed_before = self.freed;
		}
		let before = self.freed;
		self.gone += matched.min(self.stays());
		self.freed = self.freed_before + part(self.gone - self.gone_before, left, raised);
		self.freed - before
	}
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Declared {
	pub(super) amount: Balance,
	pub(super) until: u64,
	/// What has come in, and whether the donor has confirmed it.
	pub(super) receipt: Option<(Balance, bool)>,
}

impl Declared {
	pub(super) fn is_honoured(&self) -> bool {
		self.receipt.is_some_and(|(_, confirmed)| confirmed)
	}
}

/// A campaign and its pot.
#[derive(Clone, Debug)]
pub(super) struct Pot {
	pub(super) plan: Plan,
	pub(super) beneficiary: RollNumber,
	pub(super) agent: RollNumber,
	pub(super) reviewers: Vec<RollNumber>,
	pub(super) approvals: usize,
	/// Who has accepted an office, with which account.
	pub(super) accepted: BTreeMap<RollNumber, u64>,
	/// Have enough of them accepted?
	pub(super) takes_money: bool,
	pub(super) payee: Option<u64>,
	/// Is the proposal rejected or withdrawn?
	pub(super) is_rejected: bool,
	/// The block at which it has lapsed.
	pub(super) lapsed: Option<u64>,
	pub(super) stage: Stage,
	/// Has the waiting list to move up before the deadline counts?
	pub(super) waits: bool,
	/// How many are paid.
	pub(super) milestone: usize,
	/// By how many blocks the deadline has moved.
	pub(super) moved: u64,
	pub(super) stood_still: u64,
	/// Was evidence for this milestone refused before?
	pub(super) refused: bool,
	pub(super) exits: u32,
	/// As a call has written it down.
	noted: (Stage, u64, u32),
	/// Those who veto this milestone, what they have put in, and how many of them are citizens.
	pub(super) vetoes: BTreeSet<Who>,
	pub(super) vetoed: Balance,
	pub(super) heads: usize,
	/// Was a veto put to decision, ever?
	pub(super) was_vetoed: bool,
	/// What each has pledged and not had back.
	pub(super) pledges: BTreeMap<Who, Pledge>,
	pub(super) waiting: Vec<Waiter>,
	pub(super) pools: Vec<Pool>,
	pub(super) next_pool: u32,
	pub(super) declared: BTreeMap<RollNumber, Declared>,
	pub(super) honoured: Balance,
	pub(super) pledged: Balance,
	pub(super) matched: Balance,
	pub(super) paid: Balance,
	/// What those who have left had put in, with matching; what they took; what pools got back.
	pub(super) gone: Balance,
	pub(super) left: Balance,
	pub(super) freed: Balance,
	pub(super) held: Balance,
	/// What was transferred straight into the pot.
	pub(super) stray: Balance,
}

impl Pot {
	pub(super) fn is_open(&self) -> bool {
		self.stage == Stage::Open && !self.waits
	}

	pub(super) fn is_taking(&self) -> bool {
		self.is_open() && self.takes_money
	}

	/// Does its proposal let the campaign go on?
	pub(super) fn is_alive(&self) -> bool {
		let has_lapsed_in_time = self.lapsed.is_some_and(|block| block < self.deadline());
		!(self.is_rejected || self.stage == Stage::Open && has_lapsed_in_time)
	}

	/// Is it one of the last days?
	pub(super) fn is_late(&self) -> bool {
		now() + LAST_DAYS >= self.deadline()
	}

	/// Is as much there as it takes, with what the pools would add?
	pub(super) fn has_enough(&self) -> bool {
		self.forecast() >= self.plan.minimum
	}

	/// Something that counted was taken back. False if that cannot be, since the deadline has moved
	/// before.
	pub(super) fn may_fall_short(&mut self, had_enough: bool) -> bool {
		if !had_enough || self.has_enough() {
			return true;
		}
		if self.moved > 0 {
			return false;
		}
		if self.is_late() {
			self.moved = LAST_DAYS;
		}
		true
	}

	/// Have those accepted, with the keys that they have now, without whom no money is taken?
	/// Whoever is suspended has.
	pub(super) fn have_enough_accepted(&self) -> bool {
		let holds = |number: &&RollNumber| self.accepted.get(*number) == Some(&holder(**number));
		let reviewers = self.reviewers.iter().filter(holds);
		let words: Words = reviewers.map(|number| (*number, chamber_of(*number))).collect();
		self.accepted.contains_key(&self.beneficiary) && self.are_enough(&words)
	}

	/// One of the reviewers, the account, and whether it can say something of evidence.
	pub(super) fn reviewer(&self, choice: u8) -> (RollNumber, u64, bool) {
		let reviewer = self.reviewers[usize::from(choice) % self.reviewers.len()];
		let who = holder(reviewer);
		let can_review = member(who).is_some() && self.accepted.get(&reviewer) == Some(&who);
		(reviewer, who, can_review)
	}

	/// Are these as many as must approve, from two chambers?
	pub(super) fn are_enough(&self, words: &Words) -> bool {
		let first = words.values().next();
		words.len() >= self.approvals && words.values().any(|chamber| Some(chamber) != first)
	}

	/// Is something to be written down?
	pub(super) fn has_changed(&self) -> bool {
		self.stage != self.noted.0
	}

	pub(super) fn noted(&self) -> &Stage {
		&self.noted.0
	}

	/// After a call that is allowed: what time has changed is written down.
	pub(super) fn note(&mut self) {
		self.noted = (self.stage.clone(), self.stood_still, self.exits);
	}

	pub(super) fn raised(&self) -> Balance {
		self.pledged + self.matched
	}

	pub(super) fn staying(&self) -> Balance {
		self.raised() - self.gone
	}

	pub(super) fn unpaid(&self) -> Balance {
		self.raised() - self.paid - self.left - self.freed
	}

	/// What waits in all.
	pub(super) fn waits_in_all(&self) -> Balance {
		self.waiting.iter().map(|waiter| waiter.amount).sum()
	}

	pub(super) fn waits_of(&self, who: Who) -> Balance {
		self.waiting.iter().filter(|w| w.who == who).map(|w| w.amount).sum()
	}

	pub(super) fn pledge_of(&self, who: Who) -> Balance {
		self.pledges.get(&who).map_or(0, |pledge| pledge.amount)
	}

	pub(super) fn room(&self) -> Balance {
		self.plan.optimum - self.raised() - self.honoured
	}

	/// Is this much more taken, with what waits?
	pub(super) fn takes_in_all(&self, offered: Balance) -> bool {
		let counted = self.raised() + self.honoured;
		let total = counted.saturating_add(self.waits_in_all()).saturating_add(offered);
		total <= self.plan.optimum.saturating_mul(4)
	}

	/// How much declared money may count.
	pub(super) fn honour_limit(&self) -> Balance {
		let share = part(self.plan.optimum, self.plan.declared_share.into(), 1_000_000);
		share.min(self.plan.optimum - self.plan.minimum)
	}

	/// Does this much declared money still count?
	pub(super) fn can_honour(&self, received: Balance) -> bool {
		let limit = self.honour_limit();
		received > 0
			&& received <= self.room()
			&& received <= limit - self.honoured
			&& self.takes_in_all(received)
	}

	/// With this much less of what an account has put in, which is there. False if that cannot be,
	/// since the minimum needs it.
	pub(super) fn after_withdrawal(&self, account: u64, amount: Balance) -> (Self, bool) {
		let mut after = self.clone();
		after.adopt(account);
		let (own, had_enough) = (Who::of(account), after.has_enough());
		let waiting = amount.min(after.waits_of(own));
		let of_pledge = amount - waiting;
		after.take_waiting(own, waiting);
		if of_pledge > 0 {
			let pledge = after.pledges.get_mut(&own).expect("has pledged");
			pledge.amount -= of_pledge;
			if pledge.amount == 0 {
				after.pledges.remove(&own);
			}
			after.pledged -= of_pledge;
			after.recount(own);
		}
		after.held -= amount;
		after.move_up(4);
		let can_be = after.may_fall_short(had_enough);
		(after, can_be)
	}

	pub(super) fn deadline(&self) -> u64 {
		self.plan.deadline + self.moved
	}

	/// When the next milestone is overdue, if one is left and the campaign goes on.
	pub(super) fn due_if_any(&self) -> Option<u64> {
		(!self.stage.has_ended()).then(|| self.due())
	}

	fn due(&self) -> u64 {
		let gaps: u64 = self.plan.gaps[..=self.milestone].iter().sum();
		self.deadline() + gaps + self.stood_still
	}

	/// Can the beneficiary show evidence now? Better evidence only in time.
	pub(super) fn takes_evidence(&self) -> bool {
		match self.stage {
			Stage::Waiting => true,
			Stage::Review { .. } => now() < self.due(),
			_ => false,
		}
	}

	/// What each pool would add if matching were settled now.
	pub(super) fn settlement(&self) -> Vec<Balance> {
		let claimed = self.pools.iter().map(|pool| self.claims_on(pool.number));
		let offers: Vec<_> =
			self.pools.iter().zip(claimed).map(|(pool, claims)| claims.min(pool.total)).collect();
		let (all, room) = (offers.iter().sum::<Balance>(), self.room());
		if all <= room {
			return offers;
		}
		offers.into_iter().map(|offer| part(offer, room, all)).collect()
	}

	pub(super) fn claims_on(&self, pool: u32) -> Balance {
		self.pledges.values().filter_map(|pledge| pledge.claims.get(&pool)).sum()
	}

	/// What counts, if the deadline were now.
	pub(super) fn forecast(&self) -> Balance {
		self.raised() + self.honoured + self.settlement().iter().sum::<Balance>()
	}

	/// What time alone changes, as long as no call has written anything else down.
	pub(super) fn tick(&mut self, now: u64) {
		(self.stage, self.stood_still, self.exits) = self.noted.clone();
		self.waits = false;
		if self.stage == Stage::Open {
			self.matched = 0;
			for pool in &mut self.pools {
				(pool.claimed, pool.added) = (0, 0);
			}
		}
		if self.stage.has_ended() {
			return;
		}
		if !self.is_alive() {
			self.stage = Stage::Failed;
			return;
		}
		if self.stage == Stage::Open && now >= self.deadline() {
			if self.room() > 0 && !self.waiting.is_empty() {
				self.waits = true;
				return;
			}
			if self.has_enough() {
				self.stage = Stage::Waiting;
				let parts = self.settlement();
				for (place, added) in parts.into_iter().enumerate() {
					self.pools[place].claimed = self.claims_on(self.pools[place].number);
					self.pools[place].added = added;
					self.matched += added;
				}
			} else {
				self.stage = Stage::Failed;
			}
		}
		match self.stage {
			Stage::Waiting if now >= self.due() + GRACE => self.stage = Stage::Failed,
			Stage::Review { document, shown, .. } if now >= shown + REVIEW_TERM => {
				self.stood_still += now - shown;
				self.open_exit(document, now);
			},
			Stage::Exit { document, until, .. } if now >= until => {
				self.stage = Stage::Approved { document, shown: until, payable: until };
				(self.vetoed, self.heads) = (0, 0);
			},
			_ => (),
		}
		let account = holder(self.beneficiary);
		let is_excused = matches!(self.stage, Stage::Approved { payable, .. }
			if now < payable + 2 * GRACE && is_moving(account));
		let is_gone = member(account).is_none() && !is_excused;
		if matches!(self.stage, Stage::Approved { payable, .. } if now >= payable + GRACE && is_gone)
		{
			self.stage = Stage::Failed;
		}
	}

	pub(super) fn open_exit(&mut self, document: u8, now: u64) {
		self.exits += 1;
		self.stood_still += EXIT_WINDOW;
		let (raised, left) = (self.staying(), self.unpaid());
		self.stage = Stage::Exit { document, until: now + EXIT_WINDOW, raised, left };
	}

	/// The pools count a pledge as it is.
	pub(super) fn recount(&mut self, who: Who) {
		let pools = &self.pools;
		let Some(pledge) = self.pledges.get_mut(&who) else { return };
		pledge.claims.clear();
		if !pledge.is_citizen {
			return;
		}
		let amount = pledge.amount;
		let aim = |pool: &Pool| (pool.number, matching(amount, pool.adds, pool.per, pool.cap));
		pledge.claims.extend(pools.iter().map(aim).filter(|(_, claim)| *claim > 0));
	}

	/// What an account has pledged before it was registered is its stakeholder's from now on. True
	/// if there is something.
	pub(super) fn adopt(&mut self, account: u64) -> bool {
		let (own, before) = (Who::of(account), Who::Account(account));
		if own == before {
			return false;
		}
		let mut any = false;
		if let Some(earlier) = self.pledges.remove(&before) {
			any = true;
			match self.pledges.get_mut(&own) {
				Some(pledge) => pledge.amount += earlier.amount,
				None => {
					self.pledges.insert(own, earlier);
				},
			}
		}
		if self.vetoes.remove(&before) {
			self.vetoes.insert(own);
		}
		let place = |who: Who| self.waiting.iter().position(|waiter| waiter.who == who);
		match (place(before), place(own)) {
			(Some(theirs), Some(mine)) => {
				any = true;
				let is_citizen = self.waiting[mine].is_citizen;
				let amount = self.waiting[theirs].amount + self.waiting[mine].amount;
				self.waiting[theirs.max(mine)] = Waiter { who: own, amount, is_citizen };
				self.waiting.remove(theirs.min(mine));
			},
			(Some(theirs), None) => {
				any = true;
				self.waiting[theirs].who = own;
			},
			(None, _) => (),
		}
		any
	}

	/// Has somebody counted as a citizen so far: with the pledge, or else with what waits?
	pub(super) fn was_citizen(&self, who: Who) -> bool {
		let waits = || self.waiting.iter().find(|waiter| waiter.who == who);
		match self.pledges.get(&who) {
			Some(pledge) => pledge.is_citizen,
			None => waits().is_some_and(|waiter| waiter.is_citizen),
		}
	}

	/// Something waits, at the end, with what waited already.
	pub(super) fn join(&mut self, who: Who, amount: Balance, is_citizen: bool) {
		let amount = amount + self.waits_of(who);
		self.waiting.retain(|waiter| waiter.who != who);
		self.waiting.push(Waiter { who, amount, is_citizen });
	}

	/// Takes this much of what somebody has waiting.
	pub(super) fn take_waiting(&mut self, who: Who, amount: Balance) {
		if let Some(waiter) = self.waiting.iter_mut().find(|waiter| waiter.who == who) {
			waiter.amount -= amount;
		}
		self.waiting.retain(|waiter| waiter.amount > 0);
	}

	/// Something is pledged, by a citizen or not.
	pub(super) fn add_pledge(&mut self, who: Who, amount: Balance, is_citizen: bool) {
		let pledge = self.pledges.entry(who).or_insert_with(|| Pledge {
			amount: 0,
			is_citizen,
			claims: BTreeMap::new(),
		});
		pledge.amount += amount;
		pledge.is_citizen = is_citizen;
		self.pledged += amount;
		self.recount(who);
	}

	/// This many places move up, at most. Returns how many have.
	pub(super) fn move_up(&mut self, most: u32) -> u32 {
		let mut moved = 0;
		while moved < most && self.room() > 0 && !self.waiting.is_empty() {
			let Waiter { who, amount, .. } = self.waiting[0].clone();
			let amount = amount.min(self.room());
			let is_citizen = counts_as_citizen(who, self.was_citizen(who));
			self.take_waiting(who, amount);
			self.add_pledge(who, amount, is_citizen);
			moved += 1;
		}
		moved
	}

	/// What goes back to somebody who has put in this much.
	fn share(&self, put_in: Balance) -> Balance {
		part(put_in, self.unpaid(), self.staying())
	}

	/// What goes back to somebody now, piece by piece; none if nothing is due.
	pub(super) fn due_to(&self, who: Who) -> Option<Balance> {
		if self.stage == Stage::Open {
			return None;
		}
		let refunds = self.stage.refunds();
		let pledge = self.pledges.get(&who).filter(|_| refunds);
		let pledge = pledge.map(|pledge| self.share(pledge.amount));
		let waiting = Some(self.waits_of(who)).filter(|amount| *amount > 0);
		let is_own = |pool: &&Pool| Who::Stakeholder(pool.sponsor) == who;
		let pools = self.pools.iter().filter(is_own).filter_map(|pool| {
			let stays = (refunds && !pool.refunded).then_some(pool.stays()).filter(|s| *s > 0);
			(pool.unused() > 0 || stays.is_some())
				.then(|| pool.unused() + stays.map_or(0, |stays| self.share(stays)))
		});
		pledge.into_iter().chain(waiting).chain(pools).reduce(|sum, more| sum + more)
	}

	/// Gives somebody everything back that is due.
	pub(super) fn refund(&mut self, who: Who) -> Balance {
		let Some(due) = self.due_to(who) else { return 0 };
		let refunds = self.stage.refunds();
		if refunds {
			self.pledges.remove(&who);
		}
		self.waiting.retain(|waiter| waiter.who != who);
		let is_own = |pool: &&mut Pool| Who::Stakeholder(pool.sponsor) == who;
		for pool in self.pools.iter_mut().filter(is_own) {
			pool.returned += pool.unused();
			pool.refunded |= refunds && pool.stays() > 0;
		}
		self.held -= due;
		due
	}

	/// What nobody has a share of, once everybody has had theirs.
	pub(super) fn dust(&self) -> Balance {
		let is_settled = |pool: &Pool| pool.refunded || pool.stays() == 0;
		if !self.stage.refunds() || !self.pledges.is_empty() || !self.pools.iter().all(is_settled) {
			return 0;
		}
		let unused: Balance = self.pools.iter().map(Pool::unused).sum();
		self.held - unused - self.waits_in_all()
	}

	/// Takes what is due to nobody: what rounding has left, and, once the pot is empty, what was
	/// transferred straight into it.
	pub(super) fn take_rest(&mut self) -> Balance {
		let dust = self.dust();
		self.held -= dust;
		let stray = if self.held == 0 { core::mem::take(&mut self.stray) } else { 0 };
		dust + stray
	}

	/// What a sponsor's pools have in the campaign.
	fn stays_of(&self, who: Who) -> Balance {
		let is_own = |pool: &&Pool| Who::Stakeholder(pool.sponsor) == who;
		self.pools.iter().filter(is_own).map(Pool::stays).sum()
	}

	pub(super) fn put_in_by(&self, who: Who) -> Balance {
		self.pledge_of(who) + self.stays_of(who)
	}

	/// Those who have something in the campaign that can go back.
	pub(super) fn owners(&self) -> BTreeSet<Who> {
		let sponsors = self.pools.iter().map(|pool| Who::Stakeholder(pool.sponsor));
		let waiting = self.waiting.iter().map(|waiter| waiter.who);
		self.pledges.keys().copied().chain(waiting).chain(sponsors).collect()
	}

	/// How many citizens have pledged and not left.
	pub(super) fn citizens(&self) -> usize {
		self.pledges.values().filter(|pledge| pledge.is_citizen).count()
	}

	/// What somebody takes who leaves, and what goes back to pools.
	pub(super) fn leave(&mut self, who: Who) -> (Balance, Balance) {
		let Stage::Exit { raised, left, .. } = self.stage else { return (0, 0) };
		let (mut took, mut freed) = (0, 0);
		if let Some(pledge) = self.pledges.remove(&who) {
			took = part(pledge.amount, left, raised);
			self.gone += pledge.amount;
			for pool in &mut self.pools {
				if let Some(claim) = pledge.claims.get(&pool.number) {
					let (stays, matched) = (pool.stays(), pool.matched(*claim));
					freed += pool.free(matched, self.exits, raised, left);
					self.gone += stays - pool.stays();
				}
			}
		}
		for pool in &mut self.pools {
			if Who::Stakeholder(pool.sponsor) == who {
				let stays = pool.stays();
				freed += pool.free(stays, self.exits, raised, left);
				self.gone += stays;
			}
		}
		self.left += took;
		self.freed += freed;
		self.held -= took;
		(took, freed)
	}
}

/// An issue of civic euros.
#[derive(Clone, Copy, Debug)]
pub(super) struct Issued {
	pub(super) to: u64,
	pub(super) amount: Balance,
	/// The custodian, and the account with which it was announced.
	pub(super) by: (RollNumber, u64),
	/// The block of the issue, once it is issued.
	pub(super) issued: u64,
	pub(super) step: IssueStep<u64>,
}

/// Who was named, and with which account they have accepted.
pub(super) type Named = Option<(RollNumber, Option<u64>)>;

/// The plain ledger.
pub(super) struct Model {
	pub(super) purses: BTreeMap<u64, Purse>,
	pub(super) keys: Vec<u64>,
	pub(super) pots: Vec<Pot>,
	pub(super) issued: Balance,
	pub(super) redeemed: Balance,
	pub(super) custodian: Named,
	pub(super) auditor: Named,
	/// What was issued, or announced, against which document, and which paid for a redemption.
	pub(super) issues: BTreeMap<u8, Issued>,
	pub(super) paid_out: BTreeSet<u8>,
	/// The next document of the bank.
	pub(super) deposit: u8,
	/// A day, and what was issued on it.
	pub(super) today: (u64, Balance),
	/// The vetoes that were put to decision.
	pub(super) decisions: Vec<(CampaignId, u8)>,
	/// The kind of step that is being taken, and what was seen so far.
	pub(super) kind: String,
	pub(super) seen: RefCell<BTreeMap<String, usize>>,
}

pub(super) fn root() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

pub(super) fn now() -> u64 {
	System::block_number()
}

pub(super) fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub(super) fn member(who: u64) -> Option<Member> {
	Register::member(&who)
}

pub(super) fn number(who: u64) -> Option<RollNumber> {
	Register::roll_number(&who)
}

pub(super) fn organisation(who: u64) -> bool {
	member(who).is_some_and(|member| member.kind == Kind::Organisation)
}

pub(super) fn citizen(who: u64) -> bool {
	member(who).is_some_and(|member| member.kind == Kind::Citizen)
}

/// Does somebody count as a citizen, who has counted as one `before` or not? Whoever is on the roll
/// that decisions use does, until a decision bars them.
pub(super) fn counts_as_citizen(who: Who, before: bool) -> bool {
	let Who::Stakeholder(number) = who else { return false };
	let on_roll = Register::on_roll(number, Register::checkpoint(now()));
	let is_citizen = on_roll.map_or(before, |member| member.kind == Kind::Citizen);
	Register::keeps_vote(number) && is_citizen
}

/// Has a decision taken this stakeholder's vote?
pub(super) fn is_barred(who: Who) -> bool {
	matches!(who, Who::Stakeholder(number) if !Register::keeps_vote(number))
}

/// Is it known that somebody's key may be lost?
pub(super) fn is_moving(who: u64) -> bool {
	Register::is_moving(&who)
}

/// Whoever has this roll number, in good standing or not.
pub(super) fn holder(number: RollNumber) -> u64 {
	Register::account(number).expect("nobody leaves")
}

pub(super) fn on_record(document: u8) -> bool {
	Archive::is_on_record(fingerprint([document]))
}

/// The number of a campaign by its place in the lists.
pub(super) fn number_of(place: impl Into<usize>) -> CampaignId {
	place.into() as CampaignId + 1
}

pub(super) fn pot(campaign: usize) -> u64 {
	Pledges::pot(number_of(campaign))
}

/// The chamber of one of the eight organisations that were there from the beginning.
fn chamber_of(number: RollNumber) -> Chamber {
	Chamber::ALL[(number as usize - 101) % 4]
}

/// The roll number with which an organisation began, whatever its key is now.
pub(super) fn roll_number_of(who: u64) -> RollNumber {
	100 + who as u32
}

impl Model {
	/// Opens the campaigns, names custodian and auditor; everybody accepts.
	pub(super) fn new(plans: Vec<Plan>) -> Self {
		let free = |(who, account): (u64, frame_system::AccountInfo<_, _>)| {
			let data: pallet_balances::AccountData<Balance> = account.data;
			(who, Purse { free: data.free, ..Default::default() })
		};
		let mut model = Model {
			purses: frame_system::Account::<Test>::iter().map(free).collect(),
			keys: KEYS.to_vec(),
			pots: vec![],
			issued: Balances::total_issuance(),
			redeemed: 0,
			custodian: None,
			auditor: None,
			issues: BTreeMap::new(),
			paid_out: BTreeSet::new(),
			deposit: DEPOSITS,
			today: (0, 0),
			decisions: vec![],
			kind: String::new(),
			seen: Default::default(),
		};
		for (campaign, plan) in (0..).zip(plans) {
			model.open(campaign, plan);
		}
		model.take(Step::SetCustodian { who: EXACTLY + 7 });
		model.take(Step::SetAuditor { who: EXACTLY + 1 });
		model.take(Step::AllAccept);
		let (to, amount) = (Target::Chain, Amount::AllBut(CENT + 5_007));
		model.take(Step::Transfer { who: EXACTLY + 11, to, amount });
		model
	}

	fn open(&mut self, campaign: u32, plan: Plan) {
		let beneficiary = if campaign == 1 { OTHER_BENEFICIARY } else { BENEFICIARY };
		let mut due = plan.deadline;
		let milestones = plan.shares.iter().zip(&plan.gaps).map(|(share, gap)| {
			due += gap;
			crate::Milestone { share: Permill::from_parts(*share), due }
		});
		let reviewers: Vec<_> = REVIEWERS[0].iter().map(|who| roll_number(*who)).collect();
		let terms = crate::Terms {
			beneficiary: roll_number(beneficiary),
			fiscal_agent: roll_number(AGENT),
			fiche: fingerprint([FICHE]),
			minimum: plan.minimum,
			optimum: plan.optimum,
			deadline: plan.deadline,
			milestones: milestones.collect::<Vec<_>>().try_into().expect("there are few"),
			reviewers: reviewers.clone().try_into().expect("there are few"),
			approvals: plan.approvals,
			declared_share: Permill::from_parts(plan.declared_share),
		};
		AdmittedProjects::admit(campaign);
		let title = "Trees along the river".into();
		Pledges::open_campaign(RuntimeOrigin::root(), campaign, title, terms)
			.expect("the terms are valid");
		self.pots.push(Pot {
			beneficiary: roll_number(beneficiary),
			agent: roll_number(AGENT),
			reviewers,
			approvals: plan.approvals.into(),
			accepted: BTreeMap::new(),
			takes_money: false,
			payee: None,
			is_rejected: false,
			lapsed: None,
			plan,
			stage: Stage::Open,
			waits: false,
			milestone: 0,
			moved: 0,
			stood_still: 0,
			refused: false,
			exits: 0,
			noted: (Stage::Open, 0, 0),
			vetoes: BTreeSet::new(),
			vetoed: 0,
			heads: 0,
			was_vetoed: false,
			pledges: BTreeMap::new(),
			waiting: vec![],
			pools: vec![],
			next_pool: 0,
			declared: BTreeMap::new(),
			honoured: 0,
			pledged: 0,
			matched: 0,
			paid: 0,
			gone: 0,
			left: 0,
			freed: 0,
			held: 0,
			stray: 0,
		});
	}

	pub(super) fn key(&self, who: u8) -> u64 {
		let place = if who >= EXACTLY { who - EXACTLY } else { who };
		self.keys[usize::from(place) % self.keys.len()]
	}

	/// The choice that is this key.
	pub(super) fn choice_of(&self, account: u64) -> u8 {
		let place = self.keys.iter().position(|key| *key == account);
		EXACTLY + place.expect("is a key") as u8
	}

	/// Mostly somebody for whom this holds, if there is one.
	pub(super) fn rather(&self, who: u8, holds: impl Fn(u64) -> bool) -> u64 {
		let those: Vec<_> = self.keys.iter().copied().filter(|who| holds(*who)).collect();
		match those.len() {
			n if n > 0 && who < EXACTLY => those[usize::from(who) % n],
			_ => self.key(who),
		}
	}

	/// Remembers that something was seen.
	pub(super) fn note(&self, what: &str) {
		*self.seen.borrow_mut().entry(what.into()).or_default() += 1;
	}

	pub(super) fn purse(&self, who: u64) -> Purse {
		self.purses[&who]
	}

	pub(super) fn purse_mut(&mut self, who: u64) -> &mut Purse {
		self.purses.get_mut(&who).expect("everybody has one")
	}

	/// The campaign whose pot this account is.
	pub(super) fn pot_at(&self, account: u64) -> Option<usize> {
		(0..self.pots.len()).find(|campaign| pot(*campaign) == account)
	}

	/// What an account has free; of a pot what was transferred straight into it.
	pub(super) fn free_at(&self, account: u64) -> Purse {
		match self.pot_at(account) {
			Some(campaign) => Purse { free: self.pots[campaign].stray, ..Default::default() },
			None => self.purse(account),
		}
	}

	pub(super) fn free_at_mut(&mut self, account: u64) -> &mut Balance {
		match self.pot_at(account) {
			Some(campaign) => &mut self.pots[campaign].stray,
			None => &mut self.purse_mut(account).free,
		}
	}

	pub(super) fn issuance(&self) -> Balance {
		self.issued - self.redeemed
	}

	/// Takes from somebody what is left there as dust.
	pub(super) fn dust(&mut self, who: u64) {
		if self.purses.contains_key(&who) {
			let dust = self.purse_mut(who).take_dust();
			self.purse_mut(CHAIN).free += dust;
		}
	}
}
