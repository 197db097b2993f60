// SPDX-License-Identifier: Apache-2.0

//! Random histories against a plain ledger.
//!
//! Three campaigns, a dozen accounts, and whatever people may do with them, by mistake or on
//! purpose. The model knows nothing of `Funds`: it writes down who has put what in which pot, adds
//! and divides by hand, and says beforehand of every step whether it is refused. Whatever the model
//! has, the chain must have: every balance, every hold, every pot and every pool. At the end of each
//! history every campaign is brought to its end and everybody refunded: then nothing is left.

use crate::mock::{
	balance, fingerprint, held, roll_number, test, AdmittedProjects, Archive, Balances,
	DecisionsRefuse, Pledges, Register, Remembered, RuntimeCall, RuntimeOrigin, System, Test,
	AGENT, ASSOCIATION, BANK, BENEFICIARY, BUSINESS, CENT, CHAIN, CITIZEN, EURO, EVIDENCE, FICHE,
	FUND, GRACE, LETTER, MUNICIPALITY, OTHER_CITIZEN, REASONS, SPONSOR, STRANGER, UNKNOWN,
	VETO_WINDOW,
};
use crate::types::MAX_ISSUANCE;
use doverie_primitives::{
	Balance, CampaignId, Chamber, Electorate, Kind, Member, Records, RollNumber, Vetoes,
};
use frame_support::{storage::with_storage_layer, traits::Get};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use sp_runtime::{traits::Dispatchable, DispatchResult, Permill, StateVersion};
use std::{cell::RefCell, collections::BTreeMap};

type Call = crate::Call<Test>;

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
/// From this on, a choice is that of a key by its place.
const EXACTLY: u8 = 224;
const SPARE_KEYS: core::ops::RangeInclusive<u64> = 32..=36;
/// The beneficiary of the second campaign.
const OTHER_BENEFICIARY: u64 = 7;
/// The sets of reviewers; those of the last one are of one chamber.
const REVIEWERS: [&[u64]; 3] =
	[&[BUSINESS, ASSOCIATION, FUND, MUNICIPALITY], &[FUND, MUNICIPALITY], &[ASSOCIATION, FUND]];

fn max_declarations() -> usize {
	<<Test as crate::Config>::MaxDeclarations as Get<u32>>::get() as usize
}

fn max_refunds() -> usize {
	<<Test as crate::Config>::MaxRefunds as Get<u32>>::get() as usize
}

/// An amount, which may depend on what there is.
#[derive(Clone, Copy, Debug)]
enum Amount {
	Units(Balance),
	All,
	AllBut(Balance),
	MoreThanAll(Balance),
}

impl Amount {
	fn of(self, has: Balance) -> Balance {
		match self {
			Amount::Units(units) => units,
			Amount::All => has,
			Amount::AllBut(rest) => has.saturating_sub(rest),
			Amount::MoreThanAll(more) => has.saturating_add(more),
		}
	}
}

fn amount() -> impl Strategy<Value = Amount> {
	prop_oneof![
		1 => Just(Amount::Units(0)),
		2 => (1u128..4).prop_map(Amount::Units),
		4 => (1..CENT).prop_map(Amount::Units),
		2 => (CENT - 1..=CENT + 1).prop_map(Amount::Units),
		14 => (CENT..200 * EURO).prop_map(Amount::Units),
		2 => Just(Amount::Units(100 * EURO)),
		6 => Just(Amount::All),
		2 => (1..2 * CENT).prop_map(Amount::AllBut),
		4 => Just(Amount::AllBut(CENT)),
		2 => (1 + CENT..10 * EURO).prop_map(Amount::AllBut),
		1 => (1..CENT).prop_map(Amount::MoreThanAll),
		1 => Just(Amount::Units(Balance::MAX)),
	]
}

#[derive(Clone, Copy, Debug)]
enum Target {
	Key(u8),
	Pot(u8),
	Chain,
}

#[derive(Clone, Debug)]
enum Step {
	Blocks(u64),
	Pledge {
		who: u8,
		to: u8,
		amount: Amount,
	},
	Withdraw {
		who: u8,
		to: u8,
		amount: Amount,
	},
	Sponsor {
		who: u8,
		to: u8,
		adds: u32,
		per: u32,
		cap: Amount,
		total: Amount,
	},
	Declare {
		who: u8,
		to: u8,
		amount: Amount,
		blocks: u64,
		document: u8,
	},
	WithdrawDeclaration {
		who: u8,
		to: u8,
	},
	RemoveLapsed {
		who: u8,
		to: u8,
	},
	Attest {
		to: u8,
		donor: u8,
		amount: Amount,
	},
	Cancel {
		to: u8,
		by: Option<u8>,
	},
	Advance {
		to: u8,
	},
	Evidence {
		to: u8,
		document: u8,
	},
	Approve {
		to: u8,
		reviewer: u8,
		document: u8,
	},
	Veto {
		who: u8,
		to: u8,
		document: u8,
	},
	Settle {
		to: u8,
		upheld: bool,
		other: bool,
	},
	PayOut {
		to: u8,
	},
	/// Evidence and approvals; perhaps the veto window, and payment.
	Milestone {
		to: u8,
		pays: bool,
	},
	ReplaceReviewers {
		to: u8,
		set: u8,
	},
	DecisionsRefuse(bool),
	/// A pledger empties the account and takes a little of the pledge back; perhaps somebody helps.
	Leave {
		who: u8,
		to: u8,
		little: Balance,
		helped: bool,
	},
	Refund {
		who: u8,
		to: u8,
	},
	RefundMany {
		to: u8,
		all: Vec<u8>,
	},
	Transfer {
		who: u8,
		to: Target,
		amount: Amount,
	},
	SetCustodian {
		who: u8,
	},
	Issue {
		by: Option<u8>,
		to: Target,
		amount: Amount,
		document: u8,
	},
	RequestRedemption {
		who: u8,
		amount: Amount,
	},
	CancelRedemption {
		who: u8,
	},
	Redeem {
		who: u8,
		amount: Amount,
	},
	Spend {
		to: u8,
		amount: Amount,
	},
	ReleaseSmallSum {
		who: u8,
	},
	MoveStray {
		to: u8,
	},
	Suspend {
		who: u8,
	},
	Reinstate {
		who: u8,
	},
	MoveKey {
		who: u8,
	},
}

/// A history: while every campaign is open rather what moves money; then anything, before and after
/// the deadlines.
fn steps() -> impl Strategy<Value = Vec<Step>> {
	let (money, any) = step();
	let early = prop::collection::vec(money, 5..55);
	let before = prop::collection::vec(any.clone(), 0..10);
	let after = prop::collection::vec(any, 0..70);
	(early, before, 20u64..50, after).prop_map(|(early, before, blocks, after)| {
		[early, before, vec![Step::Blocks(blocks)], after].concat()
	})
}

/// A step that moves money, and any step.
fn step() -> (BoxedStrategy<Step>, BoxedStrategy<Step>) {
	let who = || any::<u8>();
	let to = || prop_oneof![3 => Just(0u8), 2 => Just(1u8), 1 => Just(2u8)];
	let document = || prop_oneof![9 => Just(EVIDENCE), 2 => Just(EVIDENCE + 3), 1 => Just(UNKNOWN)];
	let target = prop_oneof![
		5 => who().prop_map(Target::Key),
		2 => to().prop_map(Target::Pot),
		1 => Just(Target::Chain),
	];
	let issued = prop_oneof![
		8 => amount(),
		// All that the number's type can still hold, and around it.
		1 => Just(Amount::All),
		1 => Just(Amount::MoreThanAll(1)),
		1 => (1..EURO).prop_map(Amount::AllBut),
	];
	let figure = || {
		prop_oneof![
			1 => Just(0),
			12 => 1u32..5,
			4 => 1u32..2_000_000,
			2 => u32::MAX - 2..=u32::MAX,
		]
	};
	let pool = prop_oneof![
		4 => (100 * EURO..400 * EURO).prop_map(Amount::Units),
		1 => Just(Amount::All),
		1 => amount(),
	];
	let money = prop_oneof![
		24 => (who(), to(), amount()).prop_map(|(who, to, amount)| Step::Pledge { who, to, amount }),
		8 => (who(), to(), amount())
			.prop_map(|(who, to, amount)| Step::Withdraw { who, to, amount }),
		10 => (who(), to(), figure(), figure(), amount(), pool).prop_map(
			|(who, to, adds, per, cap, total)| Step::Sponsor { who, to, adds, per, cap, total }
		),
		8 => (who(), target.clone(), amount())
			.prop_map(|(who, to, amount)| Step::Transfer { who, to, amount }),
		3 => (prop::option::weighted(0.1, who()), target, issued, prop_oneof![
			9 => Just(BANK),
			1 => Just(UNKNOWN),
		])
			.prop_map(|(by, to, amount, document)| Step::Issue { by, to, amount, document }),
		5 => (who(), amount()).prop_map(|(who, amount)| Step::RequestRedemption { who, amount }),
		1 => who().prop_map(|who| Step::CancelRedemption { who }),
		5 => (who(), amount()).prop_map(|(who, amount)| Step::Redeem { who, amount }),
		1 => (who(), amount()).prop_map(|(to, amount)| Step::Spend { to, amount }),
		2 => who().prop_map(|who| Step::ReleaseSmallSum { who }),
		1 => to().prop_map(|to| Step::MoveStray { to }),
		4 => (who(), to(), 1..CENT, any::<bool>())
			.prop_map(|(who, to, little, helped)| Step::Leave { who, to, little, helped }),
		9 => (who(), to()).prop_map(|(who, to)| Step::Refund { who, to }),
		4 => (to(), prop::collection::vec(who(), 0..6))
			.prop_map(|(to, all)| Step::RefundMany { to, all }),
		2 => (1u64..4).prop_map(Step::Blocks),
		4 => (who(), to(), amount(), 0u64..40, prop_oneof![
			9 => Just(LETTER),
			1 => Just(UNKNOWN),
		])
			.prop_map(|(who, to, amount, blocks, document)| Step::Declare {
				who, to, amount, blocks, document
			}),
		1 => (who(), to()).prop_map(|(who, to)| Step::WithdrawDeclaration { who, to }),
		3 => (who(), to()).prop_map(|(who, to)| Step::RemoveLapsed { who, to }),
		5 => (to(), any::<u8>(), amount())
			.prop_map(|(to, donor, amount)| Step::Attest { to, donor, amount }),
	];
	let others = prop_oneof![
		5 => (1u64..6).prop_map(Step::Blocks),
		1 => (6u64..50).prop_map(Step::Blocks),
		1 => (to(), prop::option::weighted(0.6, who())).prop_map(|(to, by)| Step::Cancel { to, by }),
		2 => to().prop_map(|to| Step::Advance { to }),
		4 => (to(), document()).prop_map(|(to, document)| Step::Evidence { to, document }),
		6 => (to(), any::<u8>(), document())
			.prop_map(|(to, reviewer, document)| Step::Approve { to, reviewer, document }),
		16 => (who(), to(), document())
			.prop_map(|(who, to, document)| Step::Veto { who, to, document }),
		5 => (to(), any::<bool>(), prop::bool::weighted(0.1))
			.prop_map(|(to, upheld, other)| Step::Settle { to, upheld, other }),
		4 => to().prop_map(|to| Step::PayOut { to }),
		12 => (to(), any::<bool>()).prop_map(|(to, pays)| Step::Milestone { to, pays }),
		1 => (to(), any::<u8>()).prop_map(|(to, set)| Step::ReplaceReviewers { to, set }),
		1 => prop::bool::weighted(0.3).prop_map(Step::DecisionsRefuse),
		2 => who().prop_map(|who| Step::SetCustodian { who }),
		2 => who().prop_map(|who| Step::Suspend { who }),
		4 => who().prop_map(|who| Step::Reinstate { who }),
		2 => who().prop_map(|who| Step::MoveKey { who }),
	];
	let money = money.boxed();
	(money.clone(), prop_oneof![1 => money, 2 => others].boxed())
}

/// The terms of a campaign, as far as they differ.
#[derive(Clone, Debug)]
struct Plan {
	/// In millionths.
	shares: Vec<u32>,
	/// How many blocks there are from one due block to the next.
	gaps: Vec<u64>,
	minimum: Balance,
	optimum: Balance,
	deadline: u64,
	approvals: u8,
}

fn plan() -> impl Strategy<Value = Plan> {
	let shares = prop_oneof![
		1 => Just(vec![1_000_000]),
		2 => Just(vec![333_333, 333_333, 333_334]),
		1 => Just(vec![999_999, 1]),
		1 => Just(vec![1, 499_999, 500_000]),
		4 => prop::collection::vec(1u32..1_000, 1..=10).prop_map(|parts| {
			let sum: u32 = parts.iter().sum();
			let share = |part| (u64::from(part) * 1_000_000 / u64::from(sum)) as u32;
			let mut shares: Vec<u32> = parts.into_iter().map(share).collect();
			let rest = 1_000_000 - shares.iter().sum::<u32>();
			*shares.last_mut().expect("there is one") += rest;
			shares
		}),
	];
	let amounts = prop_oneof![
		// What is paid and refunded of so little are small sums.
		2 => (1u128..4, 4u128..100),
		2 => (1..CENT, CENT..10 * CENT),
		4 => (1..10 * EURO, 100 * EURO..5_000 * EURO),
		1 => (10 * EURO..500 * EURO, 500 * EURO..3_000 * EURO),
		2 => (1..50 * EURO, Just(Balance::MAX)),
	];
	let gaps = prop::collection::vec(1u64..90, 10);
	(shares, gaps, amounts, 25u64..60, 2u8..4).prop_map(
		|(shares, gaps, (minimum, optimum), deadline, approvals)| Plan {
			shares,
			gaps,
			minimum,
			optimum,
			deadline,
			approvals,
		},
	)
}

/// `amount · numerator / denominator`, rounded down, where no more than a whole is asked for: bit by
/// bit, as by hand.
fn part(amount: Balance, numerator: Balance, denominator: Balance) -> Balance {
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
fn matching(amount: Balance, adds: u32, per: u32, cap: Balance) -> Balance {
	let (adds, per) = (Balance::from(adds), Balance::from(per));
	let whole = (amount / per).checked_mul(adds);
	whole.and_then(|whole| whole.checked_add(amount % per * adds / per)).map_or(cap, |m| m.min(cap))
}

/// What somebody has.
#[derive(Clone, Copy, Debug, Default)]
struct Purse {
	free: Balance,
	/// On hold until the custodian redeems it.
	redemption: Balance,
	/// On hold because it is too small.
	small: Balance,
}

impl Purse {
	/// How many sums on hold keep the account in being.
	fn holds(&self) -> usize {
		usize::from(self.redemption > 0) + usize::from(self.small > 0)
	}

	/// What can be transferred. A rest that is smaller than the smallest balance cannot, as long as
	/// the account is kept in being by one sum on hold.
	fn liquid(&self) -> Balance {
		if self.free < CENT && self.holds() == 1 {
			0
		} else {
			self.free
		}
	}

	/// Can so much be given without a rest that would be lost? Whoever is not registered keeps the
	/// smallest balance, and so does what only its balance keeps in being.
	fn can_give(&self, amount: Balance, who: u64) -> bool {
		let keeps = if number(who).is_none() || self.holds() == 0 { CENT } else { 0 };
		let most = self.liquid().min(self.free.saturating_sub(keeps));
		amount <= most && (amount == self.free || self.free - amount >= CENT)
	}

	/// Would the account exist with so much more?
	fn can_have(&self, amount: Balance) -> bool {
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
	fn arrive(&mut self, amount: Balance) {
		if amount > 0 {
			self.small += amount;
			self.release();
		}
	}

	fn can_release(&self) -> bool {
		self.small > 0 && self.free + self.small >= CENT
	}

	fn release(&mut self) {
		if self.can_release() {
			self.free += core::mem::take(&mut self.small);
		}
	}

	fn with_small_sums(&self) -> Balance {
		self.free + self.small
	}
}

#[derive(Clone, Debug, PartialEq)]
enum Stage {
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
	fn refunds(&self) -> bool {
		matches!(self, Stage::Cancelled | Stage::Failed)
	}

	fn has_ended(&self) -> bool {
		self.refunds() || *self == Stage::Completed
	}
}

#[derive(Debug)]
struct Pool {
	sponsor: u64,
	adds: u32,
	per: u32,
	cap: Balance,
	/// What is in it.
	left: Balance,
	/// What it has added.
	added: Balance,
	refunded: bool,
}

#[derive(Debug)]
struct Declared {
	amount: Balance,
	until: u64,
	honoured: bool,
}

/// A campaign and its pot.
#[derive(Debug)]
struct Pot {
	plan: Plan,
	beneficiary: RollNumber,
	reviewers: Vec<RollNumber>,
	approvals: usize,
	stage: Stage,
	/// As a call has written it down.
	noted: Stage,
	/// How many are paid.
	milestone: usize,
	stood_still: u64,
	/// Who vetoes this milestone, with what they have put in.
	vetoes: BTreeMap<u64, Balance>,
	/// What each has put in and not had back.
	put_in: BTreeMap<u64, Balance>,
	/// What each pool has added for each.
	matched: BTreeMap<(u64, usize), Balance>,
	/// With which key each citizen is matched.
	matched_keys: BTreeMap<RollNumber, u64>,
	pools: Vec<Pool>,
	declared: BTreeMap<RollNumber, Declared>,
	honoured: Balance,
	raised: Balance,
	paid: Balance,
	held: Balance,
	/// What was transferred straight into the pot.
	stray: Balance,
}

impl Pot {
	fn room(&self) -> Balance {
		self.plan.optimum - self.raised - self.honoured
	}

	fn due(&self) -> u64 {
		let gaps: u64 = self.plan.gaps[..=self.milestone].iter().sum();
		self.plan.deadline + gaps + self.stood_still
	}

	fn is_waiting(&self) -> bool {
		matches!(self.stage, Stage::Waiting | Stage::Review { .. })
	}

	/// What time alone changes, as long as no call has written anything else down.
	fn tick(&mut self, now: u64) {
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

	/// What goes back of so much that was put in.
	fn share(&self, put_in: Balance) -> Balance {
		part(put_in, self.raised - self.paid, self.raised)
	}

	/// What goes back to somebody now, piece by piece; none if nothing is due.
	fn due_to(&self, who: u64) -> Option<Balance> {
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
	fn refund(&mut self, who: u64) -> Balance {
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

	/// What is nobody's any more: what rounding has left, and, once the pot is empty, what was
	/// transferred straight into it.
	fn take_rest(&mut self) -> Balance {
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

	fn put_in_by(&self, who: u64) -> Balance {
		let pools = self.pools.iter().filter(|pool| pool.sponsor == who).map(|pool| pool.added);
		self.put_in.get(&who).copied().unwrap_or_default() + pools.sum::<Balance>()
	}
}

/// The plain ledger.
struct Model {
	purses: BTreeMap<u64, Purse>,
	keys: Vec<u64>,
	pots: Vec<Pot>,
	issued: Balance,
	redeemed: Balance,
	custodian: Option<RollNumber>,
	/// The vetoes that were put to decision.
	decisions: Vec<(CampaignId, u8)>,
	/// The kind of step that is being taken, and what was seen so far.
	kind: String,
	seen: RefCell<BTreeMap<String, usize>>,
}

fn root() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

fn now() -> u64 {
	System::block_number()
}

fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

fn member(who: u64) -> Option<Member> {
	Register::member(&who)
}

fn number(who: u64) -> Option<RollNumber> {
	Register::roll_number(&who)
}

fn organisation(who: u64) -> bool {
	member(who).is_some_and(|member| member.kind == Kind::Organisation)
}

/// Who has this roll number, in good standing or not.
fn holder(number: RollNumber) -> u64 {
	Register::account(number).expect("nobody leaves")
}

fn on_record(document: u8) -> bool {
	Archive::is_on_record(fingerprint(document))
}

/// The number of a campaign by its place in the lists.
fn number_of(place: impl Into<usize>) -> CampaignId {
	place.into() as CampaignId + 1
}

fn pot(campaign: usize) -> u64 {
	Pledges::pot(number_of(campaign))
}

impl Model {
	/// Opens the campaigns.
	fn new(plans: Vec<Plan>) -> Self {
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

	fn key(&self, who: u8) -> u64 {
		self.keys[usize::from(who % EXACTLY) % self.keys.len()]
	}

	/// Mostly somebody for whom this holds, if there is one.
	fn rather(&self, who: u8, holds: impl Fn(u64) -> bool) -> u64 {
		let those: Vec<_> = self.keys.iter().copied().filter(|who| holds(*who)).collect();
		match those.len() {
			n if n > 0 && who < EXACTLY => those[usize::from(who) % n],
			_ => self.key(who),
		}
	}

	/// Remembers that something was seen.
	fn note(&self, what: &str) {
		*self.seen.borrow_mut().entry(what.into()).or_default() += 1;
	}

	fn purse(&self, who: u64) -> Purse {
		self.purses[&who]
	}

	fn purse_mut(&mut self, who: u64) -> &mut Purse {
		self.purses.get_mut(&who).expect("everybody has one")
	}

	fn issuance(&self) -> Balance {
		self.issued - self.redeemed
	}

	/// Takes from somebody what is left there as dust.
	fn dust(&mut self, who: u64) {
		let dust = self.purse_mut(who).take_dust();
		self.purse_mut(CHAIN).free += dust;
	}

	/// Does something that is allowed or refused. What is refused changes nothing.
	fn attempt(
		&self,
		what: impl core::fmt::Debug,
		allowed: bool,
		does: impl FnOnce() -> DispatchResult,
	) -> bool {
		let before = (!allowed).then(root);
		let outcome = does();
		assert_eq!(outcome.is_ok(), allowed, "{what:?} at {}: {outcome:?}", now());
		if let Some(before) = before {
			assert_eq!(root(), before, "{what:?} is refused and changes something");
		} else {
			self.note(&self.kind);
		}
		allowed
	}

	fn send(&self, origin: RuntimeOrigin, call: Call, allowed: bool) -> bool {
		let call = RuntimeCall::from(call);
		self.attempt(call.clone(), allowed, || {
			call.dispatch(origin).map(|_| ()).map_err(|failed| failed.error)
		})
	}

	/// A call that concerns a campaign: if it is allowed, what time has changed is written down.
	fn done(&mut self, campaign: usize) {
		let pot = &mut self.pots[campaign];
		pot.noted = pot.stage.clone();
	}

	fn can_give_to(&self, who: u64, to: &Pot) -> bool {
		number(who) != Some(to.beneficiary)
	}

	/// Takes a step, on the chain and here, and compares.
	fn take(&mut self, step: Step) {
		self.kind = format!("{step:?}").chars().take_while(char::is_ascii_alphabetic).collect();
		self.step(step);
		for pot in &mut self.pots {
			pot.tick(now());
		}
		System::reset_events();
		self.check();
		self.look_around();
	}

	/// Notes the situations that histories must not miss.
	fn look_around(&self) {
		if self.purses.values().any(|purse| purse.small > 0) {
			self.note("a small sum on hold");
		}
		if self.issuance() == MAX_ISSUANCE {
			self.note("everything that can be counted is issued");
		}
		for pot in &self.pots {
			let situation = match &pot.stage {
				Stage::Vetoed { .. } if pot.milestone > 0 => "a later milestone vetoed",
				Stage::Vetoed { .. } => "the first milestone vetoed",
				Stage::Failed if matches!(pot.noted, Stage::Approved { .. }) => {
					"the beneficiary is gone"
				},
				Stage::Failed if pot.paid > 0 => "failed after a payment",
				Stage::Failed if pot.stood_still > 0 => "failed after a veto",
				Stage::Completed if pot.stood_still > 0 => "completed in spite of a veto",
				Stage::Completed => "completed",
				Stage::Cancelled => "cancelled",
				_ => continue,
			};
			self.note(situation);
			if pot.pools.iter().any(|pool| pool.added > 0) {
				self.note(&format!("{situation}, with matching"));
			}
			if pot.pools.len() > 1 {
				self.note(&format!("{situation}, with several pools"));
			}
		}
	}

	fn step(&mut self, step: Step) {
		let now = now();
		match step {
			Step::Blocks(blocks) => System::set_block_number(now + blocks),
			Step::Pledge { who, to, amount } => {
				let campaign = usize::from(to);
				// Half of the time a citizen, whose pledges are matched.
				let is_citizen = |who| member(who).is_some_and(|m| m.kind == Kind::Citizen);
				let who = if who.is_multiple_of(2) {
					self.rather(who / 2, is_citizen)
				} else {
					self.key(who / 2)
				};
				let purse = self.purse(who);
				let offered = amount.of(purse.free);
				let pot = &self.pots[campaign];
				let taken = offered.min(pot.room());
				let allowed = pot.stage == Stage::Open
					&& self.can_give_to(who, pot)
					&& taken > 0 && purse.can_give(taken, who);
				let call = Call::pledge { campaign: number_of(to), amount: offered };
				if self.send(signed(who), call, allowed) {
					self.purse_mut(who).free -= taken;
					let pot = &mut self.pots[campaign];
					pot.raised += taken;
					pot.held += taken;
					let citizen = member(who).filter(|member| member.kind == Kind::Citizen);
					let is_matched = citizen.is_some_and(|citizen| {
						let first = pot.matched_keys.entry(citizen.number).or_insert(who);
						if !pot.put_in.contains_key(first) {
							*first = who;
						}
						*first == who
					});
					*pot.put_in.entry(who).or_default() += taken;
					if is_matched {
						for i in 0..pot.pools.len() {
							let room = pot.room();
							let pool = &mut pot.pools[i];
							let aim = matching(pot.put_in[&who], pool.adds, pool.per, pool.cap);
							let so_far = pot.matched.entry((who, i)).or_default();
							let adds = aim.saturating_sub(*so_far).min(pool.left).min(room);
							*so_far += adds;
							pool.left -= adds;
							pool.added += adds;
							pot.raised += adds;
						}
					}
					self.done(campaign);
				}
			},
			Step::Withdraw { who, to, amount } => {
				let campaign = usize::from(to);
				let pot = &self.pots[campaign];
				let who = self.rather(who, |who| pot.put_in.contains_key(&who));
				let has = pot.put_in.get(&who).copied().unwrap_or_default();
				let amount = amount.of(has);
				let allowed = pot.stage == Stage::Open && amount > 0 && amount <= has;
				let call = Call::withdraw { campaign: number_of(to), amount };
				if self.send(signed(who), call, allowed) {
					let pot = &mut self.pots[campaign];
					let left = has - amount;
					pot.held -= amount;
					pot.raised -= amount;
					pot.put_in.insert(who, left);
					for (i, pool) in pot.pools.iter_mut().enumerate() {
						let keeps = matching(left, pool.adds, pool.per, pool.cap);
						let matched = pot.matched.entry((who, i)).or_default();
						let goes_back = matched.saturating_sub(keeps);
						*matched -= goes_back;
						pool.added -= goes_back;
						pool.left += goes_back;
						pot.raised -= goes_back;
					}
					if left == 0 {
						pot.put_in.remove(&who);
						pot.matched.retain(|(account, _), _| *account != who);
					}
					self.purse_mut(who).arrive(amount);
					self.done(campaign);
				}
			},
			Step::Sponsor { who, to, adds, per, cap, total } => {
				let campaign = usize::from(to);
				let who = self.rather(who, organisation);
				let purse = self.purse(who);
				let (cap, total) = (cap.of(purse.free), total.of(purse.free));
				let pot = &self.pots[campaign];
				let allowed = pot.stage == Stage::Open
					&& organisation(who)
					&& self.can_give_to(who, pot)
					&& adds > 0 && per > 0
					&& cap > 0 && total >= <Test as crate::Config>::MinPool::get()
					&& pot.pools.len() < 8
					&& pot.pools.iter().all(|pool| pool.sponsor != who)
					&& purse.can_give(total, who);
				let ratio = crate::Ratio { adds, per };
				let call = Call::sponsor { campaign: number_of(to), ratio, cap, total };
				if self.send(signed(who), call, allowed) {
					self.purse_mut(who).free -= total;
					let pot = &mut self.pots[campaign];
					pot.held += total;
					pot.pools.push(Pool {
						sponsor: who,
						adds,
						per,
						cap,
						left: total,
						added: 0,
						refunded: false,
					});
					self.done(campaign);
				}
			},
			Step::Declare { who, to, amount, blocks, document } => {
				let campaign = usize::from(to);
				let who = self.rather(who, organisation);
				let amount = amount.of(self.purse(who).free);
				let until = now + blocks;
				let pot = &self.pots[campaign];
				let donor = number(who).unwrap_or_default();
				let has_room = match pot.declared.get(&donor) {
					Some(declared) => !declared.honoured,
					None => pot.declared.len() < max_declarations(),
				};
				let allowed = pot.stage == Stage::Open
					&& organisation(who)
					&& self.can_give_to(who, pot)
					&& donor != roll_number_of(AGENT)
					&& amount > 0 && amount <= pot.plan.optimum
					&& on_record(document)
					&& until > now && until <= pot.plan.deadline
					&& has_room;
				let letter = fingerprint(document);
				let call = Call::declare { campaign: number_of(to), amount, letter, until };
				if self.send(signed(who), call, allowed) {
					let declared = Declared { amount, until, honoured: false };
					self.pots[campaign].declared.insert(donor, declared);
					self.done(campaign);
				}
			},
			Step::WithdrawDeclaration { who, to } => {
				let campaign = usize::from(to);
				let donors = &self.pots[campaign].declared;
				let has = |who| number(who).is_some_and(|number| donors.contains_key(&number));
				let who = self.rather(who, has);
				let declared = &self.pots[campaign].declared;
				let allowed = number(who)
					.is_some_and(|donor| declared.get(&donor).is_some_and(|d| !d.honoured));
				let call = Call::withdraw_declaration { campaign: number_of(to) };
				if self.send(signed(who), call, allowed) {
					let donor = number(who).expect("has declared");
					self.pots[campaign].declared.remove(&donor);
				}
			},
			Step::RemoveLapsed { who, to } => {
				let campaign = usize::from(to);
				let donors = &self.pots[campaign].declared;
				let has = |who| number(who).is_some_and(|number| donors.contains_key(&number));
				let donor = number(self.rather(who, has)).unwrap_or_default();
				let declared = self.pots[campaign].declared.get(&donor);
				let allowed = declared.is_some_and(|d| !d.honoured && now >= d.until);
				let call = Call::remove_lapsed { campaign: number_of(to), donor };
				if self.send(signed(STRANGER), call, allowed) {
					self.pots[campaign].declared.remove(&donor);
				}
			},
			Step::Attest { to, donor, amount } => {
				let campaign = usize::from(to);
				let agent = holder(roll_number_of(AGENT));
				let pot = &self.pots[campaign];
				let donors: Vec<_> = pot.declared.keys().copied().collect();
				let donor = match donors.len() {
					0 => 0,
					n => donors[usize::from(donor) % n],
				};
				let declared = pot.declared.get(&donor);
				let received = amount.of(declared.map_or(0, |declared| declared.amount));
				let allowed = pot.stage == Stage::Open
					&& member(agent).is_some()
					&& declared.is_some_and(|declared| {
						!declared.honoured && now < declared.until && received <= declared.amount
					}) && received > 0
					&& received <= pot.room();
				let document = fingerprint(BANK);
				let call =
					Call::attest_receipt { campaign: number_of(to), donor, received, document };
				if self.send(signed(agent), call, allowed) {
					let pot = &mut self.pots[campaign];
					pot.honoured += received;
					pot.declared.get_mut(&donor).expect("has declared").honoured = true;
					self.done(campaign);
				}
			},
			Step::Cancel { to, by } => {
				let campaign = usize::from(to);
				let pot = &self.pots[campaign];
				let is_open = pot.stage == Stage::Open;
				let (origin, allowed) = match by {
					// Half of the time it is the beneficiary who tries.
					Some(by) => {
						let who = if by.is_multiple_of(2) {
							holder(pot.beneficiary)
						} else {
							self.key(by / 2)
						};
						let is_beneficiary = member(who).map(|m| m.number) == Some(pot.beneficiary);
						(signed(who), is_open && is_beneficiary)
					},
					None => (RuntimeOrigin::root(), !pot.stage.has_ended()),
				};
				if self.send(origin, Call::cancel { campaign: number_of(to) }, allowed) {
					let pot = &mut self.pots[campaign];
					pot.stage = if is_open { Stage::Cancelled } else { Stage::Failed };
					self.done(campaign);
				}
			},
			Step::Advance { to } => {
				let campaign = usize::from(to);
				let pot = &self.pots[campaign];
				let allowed = pot.stage != pot.noted;
				let call = Call::advance { campaign: number_of(to) };
				if self.send(signed(STRANGER), call, allowed) {
					self.done(campaign);
				}
			},
			Step::Evidence { to, document } => {
				let campaign = usize::from(to);
				let pot = &self.pots[campaign];
				let who = holder(pot.beneficiary);
				let allowed = member(who).is_some() && pot.is_waiting() && on_record(document);
				let evidence = fingerprint(document);
				let call = Call::submit_evidence { campaign: number_of(to), evidence };
				if self.send(signed(who), call, allowed) {
					self.pots[campaign].stage =
						Stage::Review { document, approvals: BTreeMap::new() };
					self.done(campaign);
				}
			},
			Step::Approve { to, reviewer, document } => {
				let campaign = usize::from(to);
				let pot = &self.pots[campaign];
				let reviewer = pot.reviewers[usize::from(reviewer) % pot.reviewers.len()];
				let who = holder(reviewer);
				let allowed = member(who).is_some()
					&& matches!(
						&pot.stage,
						Stage::Review { document: shown, approvals }
							if *shown == document && !approvals.contains_key(&reviewer)
					);
				let evidence = fingerprint(document);
				let call = Call::approve { campaign: number_of(to), evidence };
				if self.send(signed(who), call, allowed) {
					let chamber = member(who).expect("has approved").chamber;
					let pot = &mut self.pots[campaign];
					let Stage::Review { approvals, .. } = &mut pot.stage else { unreachable!() };
					approvals.insert(reviewer, chamber);
					let first = *approvals.values().next().expect("there is one");
					if approvals.len() >= pot.approvals && approvals.values().any(|c| *c != first) {
						pot.stage =
							Stage::Approved { document, approved: now, payable: now + VETO_WINDOW };
						pot.vetoes.clear();
					}
					self.done(campaign);
				}
			},
			Step::Veto { who, to, document } => {
				let campaign = usize::from(to);
				let pot = &self.pots[campaign];
				let can = |who| pot.put_in_by(who) > 0 && !pot.vetoes.contains_key(&who);
				let who = self.rather(who, can);
				let weight = pot.put_in_by(who);
				let vetoed = pot.vetoes.values().sum::<Balance>() + weight;
				let a_third = vetoed.saturating_mul(3) >= pot.raised;
				let allowed = matches!(
					pot.stage,
					Stage::Approved { document: shown, payable, .. } if shown == document && now < payable
				) && weight > 0 && !pot.vetoes.contains_key(&who)
					&& !(a_third && DecisionsRefuse::get());
				let evidence = fingerprint(document);
				let reasons = weight.is_multiple_of(2).then(|| fingerprint(REASONS));
				let call = Call::veto { campaign: number_of(to), evidence, reasons };
				if self.send(signed(who), call, allowed) {
					let pot = &mut self.pots[campaign];
					pot.vetoes.insert(who, weight);
					if a_third {
						let Stage::Approved { approved, .. } = pot.stage else { unreachable!() };
						pot.stage = Stage::Vetoed { document, since: approved };
						self.decisions.push((number_of(to), pot.milestone as u8));
					}
					self.done(campaign);
				}
			},
			Step::Settle { to, upheld, other } => {
				let campaign = usize::from(to);
				let pot = &self.pots[campaign];
				let milestone = pot.milestone as u8 + u8::from(other);
				let is_vetoed = matches!(pot.stage, Stage::Vetoed { .. });
				let allowed = pot.stage.has_ended() || is_vetoed && !other;
				let settle = || Pledges::settle(number_of(to), milestone, upheld);
				if self.attempt("settle", allowed, || with_storage_layer(settle)) {
					let pot = &mut self.pots[campaign];
					if let Stage::Vetoed { document, since } = pot.stage {
						pot.stood_still += now - since;
						pot.stage = if upheld {
							Stage::Waiting
						} else {
							Stage::Approved { document, approved: now, payable: now }
						};
					}
					self.done(campaign);
				}
			},
			Step::PayOut { to } => {
				let campaign = usize::from(to);
				let pot = &self.pots[campaign];
				let who = holder(pot.beneficiary);
				let allowed = matches!(pot.stage, Stage::Approved { payable, .. } if now >= payable)
					&& member(who).is_some();
				let call = Call::pay_out { campaign: number_of(to) };
				if self.send(signed(STRANGER), call, allowed) {
					let pot = &mut self.pots[campaign];
					let share = pot.plan.shares[pot.milestone];
					pot.milestone += 1;
					let is_last = pot.milestone == pot.plan.shares.len();
					let amount = if is_last {
						pot.raised - pot.paid
					} else {
						part(pot.raised, share.into(), 1_000_000)
					};
					pot.paid += amount;
					pot.held -= amount;
					pot.stage = if is_last { Stage::Completed } else { Stage::Waiting };
					let rest = pot.take_rest();
					self.purse_mut(who).arrive(amount);
					self.purse_mut(CHAIN).free += rest;
					self.done(campaign);
				}
			},
			Step::Milestone { to, pays } => {
				self.take(Step::Evidence { to, document: EVIDENCE });
				for reviewer in [0, 3, 1] {
					self.take(Step::Approve { to, reviewer, document: EVIDENCE });
				}
				if pays {
					self.take(Step::Blocks(VETO_WINDOW));
					self.take(Step::PayOut { to });
				}
			},
			Step::Leave { who, to, little, helped } => {
				let pot = &self.pots[usize::from(to)];
				let account = self.rather(who, |who| pot.put_in.contains_key(&who));
				let place = self.keys.iter().position(|key| *key == account);
				let who = EXACTLY + place.expect("is a key") as u8;
				self.take(Step::Transfer { who, to: Target::Chain, amount: Amount::All });
				self.take(Step::Withdraw { who, to, amount: Amount::Units(little) });
				if helped {
					let to = Target::Key(who);
					self.take(Step::Spend { to: who, amount: Amount::Units(CENT) });
					self.take(Step::Transfer { who: EXACTLY, to, amount: Amount::Units(CENT) });
					self.take(Step::ReleaseSmallSum { who });
				}
			},
			Step::ReplaceReviewers { to, set } => {
				let campaign = usize::from(to);
				let set = REVIEWERS[usize::from(set) % REVIEWERS.len()];
				let numbers: Vec<_> = set.iter().map(|who| roll_number_of(*who)).collect();
				let members: Vec<_> = numbers.iter().filter_map(|n| member(holder(*n))).collect();
				let pot = &self.pots[campaign];
				let allowed = !pot.stage.has_ended()
					&& members.len() == numbers.len()
					&& members.iter().any(|m| m.chamber != members[0].chamber);
				let reviewers = numbers.clone().try_into().expect("there are few");
				let call =
					Call::replace_reviewers { campaign: number_of(to), reviewers, approvals: 2 };
				if self.send(RuntimeOrigin::root(), call, allowed) {
					let pot = &mut self.pots[campaign];
					pot.reviewers = numbers;
					pot.approvals = 2;
					if let Stage::Review { approvals, .. } = &mut pot.stage {
						approvals.clear();
					}
					self.done(campaign);
				}
			},
			Step::DecisionsRefuse(refuse) => DecisionsRefuse::set(refuse),
			Step::Refund { who, to } => {
				let pot = &self.pots[usize::from(to)];
				let who = self.rather(who, |who| pot.due_to(who).is_some());
				let call = Call::refund { campaign: number_of(to), account: who };
				self.refund(to.into(), &[who], call, true);
			},
			Step::RefundMany { to, all } => {
				let accounts: Vec<_> = {
					let pot = &self.pots[usize::from(to)];
					let is_due = |who| pot.due_to(who).is_some();
					all.into_iter().map(|who| self.rather(who, is_due)).collect()
				};
				let fits = (1..=max_refunds()).contains(&accounts.len());
				let call =
					Call::refund_many { campaign: number_of(to), accounts: accounts.clone() };
				self.refund(to.into(), &accounts, call, fits);
			},
			Step::Transfer { who, to, amount } => {
				let who = self.key(who);
				let purse = self.purse(who);
				let amount = amount.of(purse.free);
				let (dest, can_have) = self.target(to, amount);
				let allowed = amount <= purse.liquid() && can_have;
				let call = pallet_balances::Call::transfer_allow_death { dest, value: amount };
				let call = RuntimeCall::from(call);
				if self.attempt(call.clone(), allowed, || {
					call.dispatch(signed(who)).map(|_| ()).map_err(|failed| failed.error)
				}) && dest != who
				{
					self.purse_mut(who).free -= amount;
					self.dust(who);
					self.deliver(to, amount);
				}
			},
			Step::SetCustodian { who } => {
				let who = self.key(who);
				let custodian = number(who).unwrap_or(9_999);
				let call = Call::set_custodian { custodian };
				if self.send(RuntimeOrigin::root(), call, organisation(who)) {
					self.custodian = Some(custodian);
				}
			},
			Step::Issue { by, to, amount, document } => {
				let who = self.signer(by);
				let amount = amount.of(MAX_ISSUANCE - self.issuance());
				let (dest, can_have) = self.target(to, amount);
				let allowed = self.is_custodian(who)
					&& amount > 0 && on_record(document)
					&& amount <= MAX_ISSUANCE - self.issuance()
					&& can_have && self.issued.checked_add(amount).is_some();
				let document = fingerprint(document);
				let call = Call::issue { to: dest, amount, document };
				if self.send(signed(who), call, allowed) {
					self.issued += amount;
					self.deliver(to, amount);
				}
			},
			Step::RequestRedemption { who, amount } => {
				let who = self.key(who);
				let purse = self.purse(who);
				let amount = amount.of(purse.free);
				let allowed = amount > 0 && purse.can_give(amount, who);
				if self.send(signed(who), Call::request_redemption { amount }, allowed) {
					let purse = self.purse_mut(who);
					purse.free -= amount;
					purse.redemption += amount;
				}
			},
			Step::CancelRedemption { who } => {
				let who = self.rather(who, |who| self.purse(who).redemption > 0);
				let purse = self.purse(who);
				let allowed = purse.redemption > 0 && purse.can_have(purse.redemption);
				if self.send(signed(who), Call::cancel_redemption {}, allowed) {
					let purse = self.purse_mut(who);
					purse.free += core::mem::take(&mut purse.redemption);
				}
			},
			Step::Redeem { who, amount } => {
				// Rather somebody who has asked for it.
				let asking: Vec<_> =
					self.keys.iter().filter(|who| self.purse(**who).redemption > 0).collect();
				let whose = match asking.len() {
					0 => self.key(who),
					n => *asking[usize::from(who) % n],
				};
				let has = self.purse(whose).redemption;
				let (amount, custodian) = (amount.of(has), self.signer(None));
				let allowed = self.is_custodian(custodian) && amount > 0 && amount <= has;
				let document = fingerprint(BANK);
				let call = Call::redeem { who: whose, amount, document };
				if self.send(signed(custodian), call, allowed) {
					self.purse_mut(whose).redemption -= amount;
					self.redeemed += amount;
					self.dust(whose);
				}
			},
			Step::Spend { to, amount } => {
				let to = self.key(to);
				let has = self.purse(CHAIN).free - CENT;
				let amount = amount.of(has);
				let allowed = amount > 0 && amount <= has && self.purse(to).can_have(amount);
				let call = Call::spend { to, amount, reasons: fingerprint(REASONS) };
				if self.send(RuntimeOrigin::root(), call, allowed) {
					self.purse_mut(CHAIN).free -= amount;
					self.purse_mut(to).free += amount;
				}
			},
			Step::ReleaseSmallSum { who } => {
				let account = self.rather(who, |who| self.purse(who).can_release());
				let allowed = self.purse(account).can_release();
				let call = Call::release_small_sum { account };
				if self.send(signed(STRANGER), call, allowed) {
					self.purse_mut(account).release();
				}
			},
			Step::MoveStray { to } => {
				let stray = self.pots[usize::from(to)].stray;
				let call = Call::move_stray { campaign: number_of(to) };
				if self.send(signed(STRANGER), call, stray > 0) {
					self.pots[usize::from(to)].stray = 0;
					self.purse_mut(CHAIN).free += stray;
				}
			},
			Step::Suspend { who } => Register::suspend(self.key(who)),
			Step::Reinstate { who } => Register::reinstate(self.key(who)),
			Step::MoveKey { who } => {
				let from = self.key(who);
				let to = SPARE_KEYS.clone().find(|key| !self.keys.contains(key));
				if let (Some(to), Some(_)) = (to, number(from)) {
					Register::move_key(from, to);
					self.keys.push(to);
				}
			},
		}
	}

	/// An account, and whether it can have so much more.
	fn target(&self, to: Target, amount: Balance) -> (u64, bool) {
		match to {
			Target::Key(who) => (self.key(who), self.purse(self.key(who)).can_have(amount)),
			Target::Chain => (CHAIN, self.purse(CHAIN).can_have(amount)),
			Target::Pot(campaign) => {
				let purse =
					Purse { free: self.pots[usize::from(campaign)].stray, ..Default::default() };
				(pot(campaign.into()), purse.can_have(amount))
			},
		}
	}

	fn deliver(&mut self, to: Target, amount: Balance) {
		match to {
			Target::Key(who) => self.purse_mut(self.key(who)).free += amount,
			Target::Chain => self.purse_mut(CHAIN).free += amount,
			Target::Pot(campaign) => self.pots[usize::from(campaign)].stray += amount,
		}
	}

	/// The custodian, or somebody else who pretends to be.
	fn signer(&self, by: Option<u8>) -> u64 {
		match (by, self.custodian) {
			(Some(by), _) => self.key(by),
			(None, Some(custodian)) => holder(custodian),
			(None, None) => STRANGER,
		}
	}

	fn is_custodian(&self, who: u64) -> bool {
		self.custodian.is_some() && member(who).map(|member| member.number) == self.custodian
	}

	fn refund(&mut self, campaign: usize, accounts: &[u64], call: Call, fits: bool) {
		let pot = &self.pots[campaign];
		let allowed = fits && accounts.iter().any(|who| pot.due_to(*who).is_some());
		if self.send(signed(STRANGER), call, allowed) {
			for who in accounts {
				let amount = self.pots[campaign].refund(*who);
				self.purse_mut(*who).arrive(amount);
			}
			let rest = self.pots[campaign].take_rest();
			self.purse_mut(CHAIN).free += rest;
			self.done(campaign);
		}
	}

	/// Whatever the model has, the chain has; and the pallet's own invariants hold.
	fn check(&self) {
		Pledges::do_try_state().expect("every invariant holds");
		let accounts: BTreeMap<_, _> = frame_system::Account::<Test>::iter()
			.map(|(who, account)| (who, account.data))
			.collect();
		let total: Balance = accounts.values().map(|data| data.free + data.reserved).sum();
		assert_eq!(total, Balances::total_issuance(), "all balances are the issuance");
		assert_eq!(total, self.issuance());
		let supply = crate::TotalSupply::<Test>::get();
		assert_eq!((supply.issued, supply.redeemed), (self.issued, self.redeemed));
		for (who, purse) in &self.purses {
			let data = accounts.get(who).cloned().unwrap_or_default();
			assert_eq!(data.free, purse.free, "what {who} has");
			assert_eq!(data.reserved, purse.redemption + purse.small, "on hold for {who}");
			if data.reserved > 0 {
				let on_hold = |reason| Pledges::on_hold(reason, who);
				assert_eq!(on_hold(crate::HoldReason::Redemption), purse.redemption);
				assert_eq!(on_hold(crate::HoldReason::SmallSum), purse.small);
			}
		}
		// Nobody else has anything.
		let pots: Vec<_> = (0..self.pots.len()).map(pot).collect();
		assert!(accounts.keys().all(|who| self.purses.contains_key(who) || pots.contains(who)));
		for (campaign, ledger) in self.pots.iter().enumerate() {
			assert_eq!(held(number_of(campaign)), ledger.held, "pot {campaign} holds");
			let data = accounts.get(&pot(campaign)).cloned().unwrap_or_default();
			assert_eq!((data.free, data.reserved), (ledger.stray, ledger.held), "pot {campaign}");
			self.check_campaign(number_of(campaign), ledger);
		}
		assert_eq!(Remembered::vetoes(), self.decisions);
	}

	fn check_campaign(&self, number: CampaignId, pot: &Pot) {
		let info = Pledges::campaign(number).expect("there is such a campaign");
		use crate::State;
		let agrees = match (&info.campaign.state, &pot.stage) {
			(State::Open, Stage::Open)
			| (State::AwaitingEvidence, Stage::Waiting)
			| (State::InReview { .. }, Stage::Review { .. })
			| (State::Completed, Stage::Completed)
			| (State::Cancelled, Stage::Cancelled)
			| (State::Failed { .. }, Stage::Failed) => true,
			(State::Approved { payable_from, .. }, Stage::Approved { payable, .. }) => {
				payable_from == payable
			},
			(State::Vetoed { since, .. }, Stage::Vetoed { since: s, .. }) => since == s,
			_ => false,
		};
		assert!(agrees, "{:?} is not {:?} at {}", info.campaign.state, pot.stage, now());
		assert_eq!(usize::from(info.campaign.milestone), pot.milestone);
		assert_eq!(info.held, pot.held);
		assert_eq!((info.funds.raised(), info.funds.paid), (pot.raised, pot.paid));
		assert_eq!(info.funds.honoured, pot.honoured);
		assert_eq!(info.pools.len(), pot.pools.len());
		for (theirs, ours) in info.pools.iter().zip(&pot.pools) {
			assert_eq!((theirs.sponsor, theirs.matched), (ours.sponsor, ours.added));
			assert_eq!(theirs.unused(), ours.left);
		}
		let pledges: BTreeMap<_, _> = crate::Pledges::<Test>::iter_prefix(number).collect();
		assert!(pledges.keys().eq(pot.put_in.keys()));
		for (who, pledge) in pledges {
			assert_eq!(pledge.amount, pot.put_in[&who], "the pledge of {who}");
			for (i, matched) in pledge.matched.iter().enumerate() {
				let ours = pot.matched.get(&(who, i)).copied().unwrap_or_default();
				assert_eq!(*matched, ours, "what pool {i} adds for {who}");
			}
		}
		let everything = match &pot.stage {
			Stage::Open => 0,
			stage if stage.refunds() => pot.held,
			_ => pot.pools.iter().map(|pool| pool.left).sum(),
		};
		assert_eq!(info.refundable, everything);
	}

	/// Brings every campaign to its end, and refunds everybody in a random order.
	fn finish(&mut self, cancels: [bool; 3], mut seed: u64) {
		let mut random = move |below: usize| {
			seed = seed
				.wrapping_mul(6_364_136_223_846_793_005)
				.wrapping_add(1_442_695_040_888_963_407);
			(seed >> 33) as usize % below
		};
		for who in 0..self.keys.len() as u8 {
			self.take(Step::Reinstate { who });
		}
		for (to, cancel) in (0u8..).zip(cancels) {
			let campaign = usize::from(to);
			if cancel {
				self.take(Step::Cancel { to, by: None });
			}
			for _ in 0..6 {
				if self.pots[campaign].stage.has_ended() {
					break;
				}
				match self.pots[campaign].stage {
					Stage::Vetoed { .. } => {
						self.take(Step::Settle { to, upheld: random(2) == 0, other: false })
					},
					Stage::Approved { .. } => {
						self.take(Step::Blocks(VETO_WINDOW));
						self.take(Step::PayOut { to });
					},
					_ => self.take(Step::Blocks(2_000)),
				}
			}
			assert!(self.pots[campaign].stage.has_ended(), "{:?}", self.pots[campaign].stage);
		}
		// Some alone, some with others.
		let mut batches: Vec<(usize, Vec<u64>)> = vec![];
		for campaign in 0..self.pots.len() {
			let due = |who: &&u64| self.pots[campaign].due_to(**who).is_some();
			let mut all: Vec<_> = self.purses.keys().filter(due).copied().collect();
			for i in (1..all.len()).rev() {
				all.swap(i, random(i + 1));
			}
			while !all.is_empty() {
				let rest = all.split_off(all.len().min(1 + random(max_refunds())));
				batches.push((campaign, core::mem::replace(&mut all, rest)));
			}
		}
		for i in (1..batches.len()).rev() {
			batches.swap(i, random(i + 1));
		}
		let refunded: Vec<_> = batches.iter().map(|(campaign, _)| *campaign).collect();
		for (campaign, accounts) in batches {
			self.refund_as_told(campaign, accounts);
		}
		for campaign in 0..self.pots.len() {
			let stray = self.pots[campaign].stray;
			assert!(stray == 0 || !refunded.contains(&campaign), "goes with the last refund");
			if stray > 0 {
				self.take(Step::MoveStray { to: campaign as u8 });
			}
			assert_eq!(held(number_of(campaign)), 0, "nothing is left");
			let left = frame_system::Account::<Test>::contains_key(pot(campaign));
			assert!(!left, "nothing keeps the account of a pot in being: {campaign}");
		}
	}

	/// Each gets exactly what the view function has said before.
	fn refund_as_told(&mut self, campaign: usize, accounts: Vec<u64>) {
		let to = number_of(campaign);
		let told: Vec<_> = accounts
			.iter()
			.map(|who| {
				let info = Pledges::pledge_of(to, *who).expect("has something to have back");
				(self.purse(*who).with_small_sums(), info.refundable)
			})
			.collect();
		let pot = &self.pots[campaign];
		if pot.paid == 0 && pot.stage.refunds() {
			for (who, (_, refundable)) in accounts.iter().zip(&told) {
				let of_pools = pot.pools.iter().filter(|pool| pool.sponsor == *who);
				let all = of_pools
					.fold(pot.put_in.get(who).copied().unwrap_or_default(), |sum, p| {
						sum + p.left + if p.refunded { 0 } else { p.added }
					});
				assert_eq!(*refundable, all, "{who} gets back what was put in");
			}
		}
		let call = match &accounts[..] {
			[account] => Call::refund { campaign: to, account: *account },
			_ => Call::refund_many { campaign: to, accounts: accounts.clone() },
		};
		self.refund(campaign, &accounts, call, true);
		System::reset_events();
		self.check();
		for (who, (before, refundable)) in accounts.iter().zip(told) {
			let small = Pledges::on_hold(crate::HoldReason::SmallSum, who);
			let after = balance(*who) + small;
			assert_eq!(after - before, refundable, "what {who} gets back");
			assert_eq!(Pledges::pledge_of(to, *who).map_or(0, |info| info.refundable), 0);
		}
	}
}

/// The roll number with which an organisation began, whatever its key is now.
fn roll_number_of(who: u64) -> RollNumber {
	100 + who as u32
}

/// Goes through a history to its end. Returns what was seen, and how many times.
fn go_through(
	plans: Vec<Plan>,
	steps: Vec<Step>,
	cancels: [bool; 3],
	seed: u64,
) -> BTreeMap<String, usize> {
	let mut seen = BTreeMap::new();
	test(|| {
		let mut model = Model::new(plans);
		for step in steps {
			model.take(step);
		}
		model.finish(cancels, seed);
		seen = model.seen.into_inner();
	});
	seen
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
	prop::collection::vec(plan(), 3)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(400))]

	#[test]
	fn money_is_always_somewhere_and_everybody_can_have_it_back(
		plans in plans(),
		steps in steps(),
		cancels in any::<[bool; 3]>(),
		seed in any::<u64>(),
	) {
		go_through(plans, steps, cancels, seed);
	}
}

/// What the model has never seen, it says nothing about.
#[test]
fn every_step_is_taken_and_every_end_is_reached_in_some_history() {
	let mut runner = TestRunner::deterministic();
	let mut seen = BTreeMap::<String, usize>::new();
	let history = (plans(), steps(), any::<[bool; 3]>(), any::<u64>());
	for _ in 0..200 {
		let history = history.new_tree(&mut runner).expect("is a history").current();
		let (plans, steps, cancels, seed) = history;
		for (what, times) in go_through(plans, steps, cancels, seed) {
			*seen.entry(what).or_default() += times;
		}
	}
	println!("{seen:#?}");
	let steps = "Pledge Withdraw Sponsor Declare WithdrawDeclaration RemoveLapsed Attest Cancel \
		Advance Evidence Approve Veto Settle PayOut ReplaceReviewers Refund RefundMany Transfer \
		SetCustodian Issue RequestRedemption CancelRedemption Redeem Spend ReleaseSmallSum \
		MoveStray";
	let situations = [
		"a small sum on hold",
		"everything that can be counted is issued",
		"a later milestone vetoed, with matching",
		"the first milestone vetoed",
		"the beneficiary is gone",
		"failed after a payment, with matching",
		"failed after a veto",
		"completed in spite of a veto",
		"completed, with matching",
		"cancelled, with several pools",
	];
	for what in steps.split_whitespace().chain(situations) {
		assert!(seen.contains_key(what), "{what}: never seen");
	}
}
