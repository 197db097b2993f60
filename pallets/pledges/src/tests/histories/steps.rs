// SPDX-License-Identifier: Apache-2.0

//! What may happen in a history.

use super::*;

/// An amount, which may depend on what there is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Amount {
	Units(Balance),
	All,
	AllBut(Balance),
	MoreThanAll(Balance),
}

impl Amount {
	pub(super) fn of(self, has: Balance) -> Balance {
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
pub(super) enum Target {
	Key(u8),
	Pot(u8),
	Chain,
}

#[derive(Clone, Debug)]
pub(super) enum Step {
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
pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
	let (money, any) = step();
	let early = prop::collection::vec(money, 5..55);
	let before = prop::collection::vec(any.clone(), 0..10);
	let after = prop::collection::vec(any, 0..70);
	(early, before, 20u64..50, after).prop_map(|(early, before, blocks, after)| {
		[early, before, vec![Step::Blocks(blocks)], after].concat()
	})
}

/// A step that moves money, and any step.
pub(super) fn step() -> (BoxedStrategy<Step>, BoxedStrategy<Step>) {
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
		// All that may still be issued, and around it.
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
pub(super) struct Plan {
	/// In millionths.
	pub(super) shares: Vec<u32>,
	/// How many blocks there are from one due block to the next.
	pub(super) gaps: Vec<u64>,
	pub(super) minimum: Balance,
	pub(super) optimum: Balance,
	pub(super) deadline: u64,
	pub(super) approvals: u8,
}

pub(super) fn plan() -> impl Strategy<Value = Plan> {
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

pub(super) fn plans() -> impl Strategy<Value = Vec<Plan>> {
	prop::collection::vec(plan(), 3)
}
