// SPDX-License-Identifier: Apache-2.0

//! The plain ledger: who has put what in which pot, added and divided by hand.

use super::*;

/// A third citizen.
const THIRD_CITIZEN: u64 = 13;
/// A citizen who is poor.
const POOR: u64 = 14;
/// The keys with which a history begins, and those to which stakeholders move.
const KEYS: [u64; 13] = [
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
	STRANGER,
];
/// From this number on, a choice is of a key by its place.
pub(super) const EXACTLY: u8 = 224;
pub(super) const SPARE_KEYS: core::ops::RangeInclusive<u64> = 32..=36;
/// The beneficiary of the second campaign.
pub(super) const OTHER_BENEFICIARY: u64 = 7;
/// The sets of reviewers; those of the last one are of one chamber.
pub(super) const REVIEWERS: [&[u64]; 3] =
	[&[BUSINESS, ASSOCIATION, FUND, MUNICIPALITY], &[FUND, MUNICIPALITY], &[ASSOCIATION, FUND]];

pub(super) fn max_declarations() -> usize {
	<<Test as crate::Config>::MaxDeclarations as Get<u32>>::get() as usize
}

pub(super) fn max_refunds() -> usize {
	<<Test as crate::Config>::MaxRefunds as Get<u32>>::get() as usize
}

/// `amount · numerator / denominator`, rounded down, where no more than a whole is asked for: bit by
/// bit, as by hand.
pub(super) fn part(amount: Balance, numerator: Balance, denominator: Balance) -> Balance {
	assert!(numerator <= denominator);
	if denominator == 0 {
		return 0;
	}
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
	quotient
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

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stage {
	Open,
	Waiting,
	Review { document: u8, approvals: BTreeMap<RollNumber, Chamber> },
	Approved { document: u8, approved: u64, payable: u64 },
	Vetoed { document: u8, since: u64 },
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

#[derive(Debug)]
pub(super) struct Pool {
	pub(super) sponsor: u64,
	pub(super) adds: u32,
	pub(super) per: u32,
	pub(super) cap: Balance,
	/// What is in it.
	pub(super) left: Balance,
	/// What it has added.
	pub(super) added: Balance,
	pub(super) refunded: bool,
}

#[derive(Debug)]
pub(super) struct Declared {
	pub(super) amount: Balance,
	pub(super) until: u64,
	pub(super) honoured: bool,
}

/// A campaign and its pot.
#[derive(Debug)]
pub(super) struct Pot {
	pub(super) plan: Plan,
	pub(super) beneficiary: RollNumber,
	pub(super) reviewers: Vec<RollNumber>,
	pub(super) approvals: usize,
	pub(super) stage: Stage,
	/// As a call has written it down.
	pub(super) noted: Stage,
	/// How many are paid.
	pub(super) milestone: usize,
	pub(super) stood_still: u64,
	/// Those who veto this milestone, with what they have put in.
	pub(super) vetoes: BTreeMap<u64, Balance>,
	/// What each has put in and not had back.
	pub(super) put_in: BTreeMap<u64, Balance>,
	/// What each pool has added for each.
	pub(super) matched: BTreeMap<(u64, usize), Balance>,
	/// The key with which each citizen is matched.
	pub(super) matched_keys: BTreeMap<RollNumber, u64>,
	pub(super) pools: Vec<Pool>,
	pub(super) declared: BTreeMap<RollNumber, Declared>,
	pub(super) honoured: Balance,
	pub(super) raised: Balance,
	pub(super) paid: Balance,
	pub(super) held: Balance,
	/// What was transferred straight into the pot.
	pub(super) stray: Balance,
}

impl Pot {
	pub(super) fn room(&self) -> Balance {
		self.plan.optimum - self.raised - self.honoured
	}

	fn due(&self) -> u64 {
		let gaps: u64 = self.plan.gaps[..=self.milestone].iter().sum();
		self.plan.deadline + gaps + self.stood_still
	}

	pub(super) fn is_waiting(&self) -> bool {
		matches!(self.stage, Stage::Waiting | Stage::Review { .. })
	}

	/// What time alone changes, as long as no call has written anything else down.
	pub(super) fn tick(&mut self, now: u64) {
		self.stage = self.noted.clone();
		if self.stage == Stage::Open && now >= self.plan.deadline {
			let enough = self.raised + self.honoured >= self.plan.minimum;
			self.stage = if enough { Stage::Waiting } else { Stage::Failed };
		}
		if self.is_waiting() && now >= self.due() + GRACE {
			self.stage = Stage::Failed;
		}
		let is_gone = member(holder(self.beneficiary)).is_none();
		if matches!(self.stage, Stage::Approved { payable, .. } if now >= payable + GRACE && is_gone)
		{
			self.stage = Stage::Failed;
		}
	}

	/// What goes back to somebody who has put in this much.
	fn share(&self, put_in: Balance) -> Balance {
		part(put_in, self.raised - self.paid, self.raised)
	}

	/// What goes back to somebody now, piece by piece; none if nothing is due.
	pub(super) fn due_to(&self, who: u64) -> Option<Balance> {
		if self.stage == Stage::Open {
			return None;
		}
		let refunds = self.stage.refunds();
		let pledge = self.put_in.get(&who).filter(|_| refunds).map(|put_in| self.share(*put_in));
		let pools = self.pools.iter().filter(|pool| pool.sponsor == who).filter_map(|pool| {
			let added = (refunds && !pool.refunded).then_some(pool.added).filter(|a| *a > 0);
			(pool.left > 0 || added.is_some())
				.then(|| pool.left + added.map_or(0, |added| self.share(added)))
		});
		pledge.into_iter().chain(pools).reduce(|sum, more| sum + more)
	}

	/// Gives somebody everything back that is due.
	pub(super) fn refund(&mut self, who: u64) -> Balance {
		let Some(due) = self.due_to(who) else { return 0 };
		if self.stage.refunds() {
			self.put_in.remove(&who);
		}
		let refunds = self.stage.refunds();
		for pool in self.pools.iter_mut().filter(|pool| pool.sponsor == who) {
			pool.left = 0;
			pool.refunded |= refunds;
		}
		self.held -= due;
		due
	}

	/// Takes what is due to nobody: what rounding has left, and, once the pot is empty, what was
	/// transferred straight into it.
	pub(super) fn take_rest(&mut self) -> Balance {
		let left: Balance = self.pools.iter().map(|pool| pool.left).sum();
		let settled = self.pools.iter().all(|pool| pool.refunded || pool.added == 0);
		let mut rest = 0;
		if self.stage.refunds() && self.put_in.is_empty() && settled {
			rest += self.held - left;
			self.held = left;
		}
		if self.held == 0 {
			rest += core::mem::take(&mut self.stray);
		}
		rest
	}

	pub(super) fn put_in_by(&self, who: u64) -> Balance {
		let pools = self.pools.iter().filter(|pool| pool.sponsor == who).map(|pool| pool.added);
		self.put_in.get(&who).copied().unwrap_or_default() + pools.sum::<Balance>()
	}
}

/// The plain ledger.
pub(super) struct Model {
	pub(super) purses: BTreeMap<u64, Purse>,
	pub(super) keys: Vec<u64>,
	pub(super) pots: Vec<Pot>,
	pub(super) issued: Balance,
	pub(super) redeemed: Balance,
	pub(super) custodian: Option<RollNumber>,
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

/// Whoever has this roll number, in good standing or not.
pub(super) fn holder(number: RollNumber) -> u64 {
	Register::account(number).expect("nobody leaves")
}

pub(super) fn on_record(document: u8) -> bool {
	Archive::is_on_record(fingerprint(document))
}

/// The number of a campaign by its place in the lists.
pub(super) fn number_of(place: impl Into<usize>) -> CampaignId {
	place.into() as CampaignId + 1
}

pub(super) fn pot(campaign: usize) -> u64 {
	Pledges::pot(number_of(campaign))
}

/// The roll number with which an organisation began, whatever its key is now.
pub(super) fn roll_number_of(who: u64) -> RollNumber {
	100 + who as u32
}

impl Model {
	/// Opens the campaigns.
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
			decisions: vec![],
			kind: String::new(),
			seen: Default::default(),
		};
		for (campaign, plan) in (0..).zip(plans) {
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
				fiche: fingerprint(FICHE),
				minimum: plan.minimum,
				optimum: plan.optimum,
				deadline: plan.deadline,
				milestones: milestones.collect::<Vec<_>>().try_into().expect("there are few"),
				reviewers: reviewers.clone().try_into().expect("there are few"),
				approvals: plan.approvals,
			};
			AdmittedProjects::admit(campaign);
			let title = "Trees along the river".into();
			Pledges::open_campaign(RuntimeOrigin::root(), campaign, title, terms)
				.expect("the terms are valid");
			model.pots.push(Pot {
				beneficiary: roll_number(beneficiary),
				reviewers,
				approvals: plan.approvals.into(),
				plan,
				stage: Stage::Open,
				noted: Stage::Open,
				milestone: 0,
				stood_still: 0,
				vetoes: BTreeMap::new(),
				put_in: BTreeMap::new(),
				matched: BTreeMap::new(),
				matched_keys: BTreeMap::new(),
				pools: vec![],
				declared: BTreeMap::new(),
				honoured: 0,
				raised: 0,
				paid: 0,
				held: 0,
				stray: 0,
			});
		}
		model.take(Step::SetCustodian { who: 7 });
		let (to, amount) = (Target::Chain, Amount::AllBut(CENT + 5_007));
		model.take(Step::Transfer { who: 11, to, amount });
		model
	}

	pub(super) fn key(&self, who: u8) -> u64 {
		self.keys[usize::from(who % EXACTLY) % self.keys.len()]
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

	pub(super) fn issuance(&self) -> Balance {
		self.issued - self.redeemed
	}

	/// Takes from somebody what is left there as dust.
	pub(super) fn dust(&mut self, who: u64) {
		let dust = self.purse_mut(who).take_dust();
		self.purse_mut(CHAIN).free += dust;
	}
}
