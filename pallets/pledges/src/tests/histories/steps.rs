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

/// Which document of the bank.
#[derive(Clone, Copy, Debug)]
pub(super) enum Document {
	Fresh,
	Used,
	Unknown,
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
	RenewClaims {
		who: u8,
		to: u8,
		/// By the pledger, not by somebody else.
		own: bool,
	},
	MoveUp {
		to: u8,
		most: u32,
	},
	Sponsor {
		who: u8,
		to: u8,
		adds: u32,
		per: u32,
		cap: Amount,
		total: Amount,
	},
	TopUp {
		who: u8,
		to: u8,
		amount: Amount,
	},
	/// Two more organisations are admitted, and all of them sponsor the same campaign.
	Crowd {
		to: u8,
	},
	/// A campaign is filled, others come behind and wait, and whoever has put in most goes again:
	/// at any time, or in the last block.
	Overflow {
		to: u8,
		late: bool,
	},
	/// In the last days one after the other takes the pledge back, until the deadline has moved;
	/// somebody comes again, and tries to go.
	Retreat {
		to: u8,
		late: u64,
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
	ConfirmReceipt {
		to: u8,
		donor: u8,
	},
	RevokeReceipt {
		to: u8,
		donor: u8,
	},
	/// As much as may count is declared, attested and confirmed; perhaps it is taken back.
	Donate {
		who: u8,
		to: u8,
		revoked: bool,
	},
	/// A proposal is rejected, or lapses.
	EndProposal {
		to: u8,
		rejected: bool,
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
	Refuse {
		to: u8,
		reviewer: u8,
		document: u8,
	},
	/// Evidence that shows nothing, which the reviewers refuse; perhaps it is shown again.
	Junk {
		to: u8,
		again: bool,
	},
	Veto {
		who: u8,
		to: u8,
		document: u8,
	},
	/// Somebody who is not registered pledges, is admitted, and pledges again at once.
	Newcomer {
		to: u8,
		kind: Kind,
	},
	/// Some citizens pledge a little each.
	Citizens {
		to: u8,
		amount: Balance,
	},
	/// The citizens who have pledged veto, one after the other.
	Protest {
		to: u8,
	},
	Settle {
		to: u8,
		verdict: VetoVerdict,
		other: bool,
	},
	/// A veto by those who have put in most, and what the chambers say to it: against the next
	/// milestone, or the one after it.
	Dispute {
		to: u8,
		verdict: VetoVerdict,
		later: bool,
	},
	Leave {
		who: u8,
		to: u8,
	},
	/// The next milestones are paid, as many as can be.
	Complete {
		to: u8,
	},
	/// The beneficiary is suspended when a milestone could be paid, for the grace period.
	Gone {
		to: u8,
	},
	/// An exit window opens, if one can, and some leave, all sponsors among them.
	Exodus {
		to: u8,
	},
	PayOut {
		to: u8,
	},
	/// Evidence and approvals; perhaps the veto window, and payment.
	Milestone {
		to: u8,
		pays: bool,
	},
	/// Evidence, and the reviewers are silent for their term.
	Silence {
		to: u8,
	},
	ReplaceReviewers {
		to: u8,
		set: u8,
	},
	/// The reviewers of the first set are named again, and everybody accepts.
	Reappoint {
		to: u8,
	},
	ReplaceAgent {
		to: u8,
		who: u8,
	},
	Accept {
		who: u8,
		/// 0 to 2: in that campaign; 3: the custodian; 4: the auditor.
		office: u8,
	},
	/// Whoever is named for something, and has not accepted, does.
	AllAccept,
	DecisionsRefuse(bool),
	/// A pledger empties the account and takes a little of the pledge back; perhaps somebody helps.
	GoAway {
		who: u8,
		to: u8,
		little: Balance,
		helped: bool,
	},
	Refund {
		who: u8,
		to: u8,
		/// By the account itself, not by somebody else.
		own: bool,
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
	SetAuditor {
		who: u8,
	},
	Ceiling(Balance),
	AnnounceIssue {
		by: Option<u8>,
		to: Target,
		amount: Amount,
		document: Document,
	},
	ConfirmIssue {
		by: Option<u8>,
		which: u8,
		wrong: bool,
	},
	/// Announced and confirmed.
	Issue {
		to: Target,
		amount: Amount,
	},
	WithdrawIssue {
		which: u8,
	},
	AnnounceCorrection {
		which: u8,
		to: u8,
	},
	ConfirmCorrection {
		which: u8,
		wrong: bool,
	},
	/// Issued to a wrong account, and put right.
	Mistake {
		to: u8,
		right: u8,
		amount: Amount,
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
		document: Document,
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
	Bar {
		who: u8,
	},
	Reinstate {
		who: u8,
	},
	/// A stakeholder moves to the key of somebody who is not registered.
	MoveKey {
		who: u8,
		to: u8,
	},
	/// A milestone can be paid when the beneficiary moves to another key.
	NewPayee {
		to: u8,
	},
	/// It is announced that somebody's key moves, or the announcement is over.
	Moving {
		who: u8,
		moving: bool,
	},
	/// Somebody who is not registered is admitted.
	Admit {
		who: u8,
		kind: Kind,
	},
}

/// A history: while every campaign is open rather what moves money; the last days of some; then
/// anything, before and after the deadlines.
pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
	let (money, any) = step();
	let early = prop::collection::vec(money, 5..55);
	let before = prop::collection::vec(any.clone(), 0..10);
	let last_days = prop::collection::vec(last_days(), 0..3);
	let after = prop::collection::vec(any, 0..70);
	(early, before, last_days, 20u64..50, after).prop_map(
		|(early, before, last_days, blocks, after)| {
			[early, before, last_days, vec![Step::Blocks(blocks)], after].concat()
		},
	)
}

/// What happens around a deadline.
pub(super) fn last_days() -> BoxedStrategy<Step> {
	prop_oneof![
		2 => to().prop_map(|to| Step::Overflow { to, late: true }),
		3 => (to(), 0..LAST_DAYS).prop_map(|(to, late)| Step::Retreat { to, late }),
	]
	.boxed()
}

/// A step that moves money, and any step.
pub(super) fn step() -> (BoxedStrategy<Step>, BoxedStrategy<Step>) {
	let pledging = prop_oneof![10 => pledging(), 3 => sponsoring(), 3 => declaring()].boxed();
	// Keys move anywhere.
	let money = prop_oneof![
		18 => pledging,
		6 => moving(),
		6 => custody(),
		4 => refunding(),
		1 => people(),
	]
	.boxed();
	let others = prop_oneof![12 => milestones(), 3 => time(), 3 => people(), 2 => offices()];
	(money.clone(), prop_oneof![2 => money, 5 => others].boxed())
}

fn who() -> impl Strategy<Value = u8> + Clone {
	any::<u8>()
}

fn to() -> impl Strategy<Value = u8> + Clone {
	prop_oneof![3 => Just(0u8), 2 => Just(1u8), 1 => Just(2u8)]
}

fn kind() -> impl Strategy<Value = Kind> {
	prop_oneof![2 => Just(Kind::Citizen), 1 => Just(Kind::Organisation)]
}

fn document() -> impl Strategy<Value = u8> {
	prop_oneof![9 => Just(EVIDENCE), 2 => Just(EVIDENCE + 3), 1 => Just(UNKNOWN)]
}

fn bank_document() -> impl Strategy<Value = Document> {
	prop_oneof![
		9 => Just(Document::Fresh),
		1 => Just(Document::Used),
		1 => Just(Document::Unknown),
	]
}

fn target() -> impl Strategy<Value = Target> {
	prop_oneof![
		5 => who().prop_map(Target::Key),
		2 => to().prop_map(Target::Pot),
		1 => Just(Target::Chain),
	]
}

fn verdict() -> impl Strategy<Value = VetoVerdict> {
	prop_oneof![
		1 => Just(VetoVerdict::Upheld),
		1 => Just(VetoVerdict::Dismissed),
		2 => Just(VetoVerdict::Undecided),
	]
}

fn pledging() -> BoxedStrategy<Step> {
	prop_oneof![
		24 => (who(), to(), amount()).prop_map(|(who, to, amount)| Step::Pledge { who, to, amount }),
		8 => (who(), to(), amount())
			.prop_map(|(who, to, amount)| Step::Withdraw { who, to, amount }),
		2 => (who(), to(), any::<bool>())
			.prop_map(|(who, to, own)| Step::RenewClaims { who, to, own }),
		3 => (to(), 0..MAX_MOVES + 2).prop_map(|(to, most)| Step::MoveUp { to, most }),
		1 => to().prop_map(|to| Step::Overflow { to, late: false }),
		3 => (to(), 1..CENT / 2).prop_map(|(to, amount)| Step::Citizens { to, amount }),
		1 => (to(), kind()).prop_map(|(to, kind)| Step::Newcomer { to, kind }),
		4 => (who(), to(), 1..CENT, any::<bool>())
			.prop_map(|(who, to, little, helped)| Step::GoAway { who, to, little, helped }),
	]
	.boxed()
}

fn sponsoring() -> BoxedStrategy<Step> {
	let figure = || {
		prop_oneof![
			1 => Just(0),
			14 => 1u32..6,
			3 => 1u32..2_000_000,
			2 => u32::MAX - 2..=u32::MAX,
		]
	};
	let pool = prop_oneof![
		4 => (100 * EURO..400 * EURO).prop_map(Amount::Units),
		1 => Just(Amount::All),
		1 => amount(),
	];
	prop_oneof![
		12 => (who(), to(), figure(), figure(), amount(), pool).prop_map(
			|(who, to, adds, per, cap, total)| Step::Sponsor { who, to, adds, per, cap, total }
		),
		3 => (who(), to(), amount()).prop_map(|(who, to, amount)| Step::TopUp { who, to, amount }),
		1 => to().prop_map(|to| Step::Crowd { to }),
	]
	.boxed()
}

fn declaring() -> BoxedStrategy<Step> {
	let letter = prop_oneof![9 => Just(LETTER), 1 => Just(UNKNOWN)];
	prop_oneof![
		5 => (who(), to(), amount(), 0u64..40, letter)
			.prop_map(|(who, to, amount, blocks, document)| Step::Declare {
				who, to, amount, blocks, document
			}),
		1 => (who(), to()).prop_map(|(who, to)| Step::WithdrawDeclaration { who, to }),
		3 => (who(), to()).prop_map(|(who, to)| Step::RemoveLapsed { who, to }),
		6 => (to(), any::<u8>(), amount())
			.prop_map(|(to, donor, amount)| Step::Attest { to, donor, amount }),
		6 => (to(), any::<u8>()).prop_map(|(to, donor)| Step::ConfirmReceipt { to, donor }),
		1 => (to(), any::<u8>()).prop_map(|(to, donor)| Step::RevokeReceipt { to, donor }),
		3 => (who(), to(), any::<bool>())
			.prop_map(|(who, to, revoked)| Step::Donate { who, to, revoked }),
	]
	.boxed()
}

fn moving() -> BoxedStrategy<Step> {
	prop_oneof![
		8 => (who(), target(), amount())
			.prop_map(|(who, to, amount)| Step::Transfer { who, to, amount }),
		1 => (who(), amount()).prop_map(|(to, amount)| Step::Spend { to, amount }),
		2 => who().prop_map(|who| Step::ReleaseSmallSum { who }),
		1 => to().prop_map(|to| Step::MoveStray { to }),
		2 => (1u64..4).prop_map(Step::Blocks),
	]
	.boxed()
}

fn custody() -> BoxedStrategy<Step> {
	let issued = || {
		prop_oneof![
			8 => amount(),
			// All that may still be issued, and around it.
			1 => Just(Amount::All),
			1 => Just(Amount::MoreThanAll(1)),
			1 => (1..EURO).prop_map(Amount::AllBut),
		]
	};
	let by = || prop::option::weighted(0.1, who());
	prop_oneof![
		3 => (target(), issued()).prop_map(|(to, amount)| Step::Issue { to, amount }),
		2 => (by(), target(), issued(), bank_document()).prop_map(|(by, to, amount, document)| {
			Step::AnnounceIssue { by, to, amount, document }
		}),
		2 => (by(), who(), prop::bool::weighted(0.2))
			.prop_map(|(by, which, wrong)| Step::ConfirmIssue { by, which, wrong }),
		1 => who().prop_map(|which| Step::WithdrawIssue { which }),
		1 => (who(), who()).prop_map(|(which, to)| Step::AnnounceCorrection { which, to }),
		1 => (who(), prop::bool::weighted(0.2))
			.prop_map(|(which, wrong)| Step::ConfirmCorrection { which, wrong }),
		1 => (who(), who(), amount())
			.prop_map(|(to, right, amount)| Step::Mistake { to, right, amount }),
		5 => (who(), amount()).prop_map(|(who, amount)| Step::RequestRedemption { who, amount }),
		1 => who().prop_map(|who| Step::CancelRedemption { who }),
		5 => (who(), amount(), bank_document())
			.prop_map(|(who, amount, document)| Step::Redeem { who, amount, document }),
		1 => prop_oneof![1 => 0..200 * EURO, 2 => Just(Balance::MAX)].prop_map(Step::Ceiling),
	]
	.boxed()
}

fn refunding() -> BoxedStrategy<Step> {
	prop_oneof![
		9 => (who(), to(), prop::bool::weighted(0.3))
			.prop_map(|(who, to, own)| Step::Refund { who, to, own }),
		4 => (to(), prop::collection::vec(who(), 0..6))
			.prop_map(|(to, all)| Step::RefundMany { to, all }),
	]
	.boxed()
}

fn milestones() -> BoxedStrategy<Step> {
	prop_oneof![
		4 => (to(), document()).prop_map(|(to, document)| Step::Evidence { to, document }),
		6 => (to(), any::<u8>(), document())
			.prop_map(|(to, reviewer, document)| Step::Approve { to, reviewer, document }),
		3 => (to(), any::<u8>(), document())
			.prop_map(|(to, reviewer, document)| Step::Refuse { to, reviewer, document }),
		3 => (to(), any::<bool>()).prop_map(|(to, again)| Step::Junk { to, again }),
		16 => (who(), to(), document())
			.prop_map(|(who, to, document)| Step::Veto { who, to, document }),
		5 => to().prop_map(|to| Step::Protest { to }),
		3 => to().prop_map(|to| Step::NewPayee { to }),
		4 => to().prop_map(|to| Step::Exodus { to }),
		4 => to().prop_map(|to| Step::Complete { to }),
		1 => to().prop_map(|to| Step::Gone { to }),
		5 => (to(), verdict(), prop::bool::weighted(0.1))
			.prop_map(|(to, verdict, other)| Step::Settle { to, verdict, other }),
		8 => (to(), verdict(), any::<bool>())
			.prop_map(|(to, verdict, later)| Step::Dispute { to, verdict, later }),
		3 => to().prop_map(|to| Step::Silence { to }),
		12 => (who(), to()).prop_map(|(who, to)| Step::Leave { who, to }),
		4 => to().prop_map(|to| Step::PayOut { to }),
		14 => (to(), any::<bool>()).prop_map(|(to, pays)| Step::Milestone { to, pays }),
		1 => prop::bool::weighted(0.3).prop_map(Step::DecisionsRefuse),
	]
	.boxed()
}

fn time() -> BoxedStrategy<Step> {
	prop_oneof![
		5 => (1u64..6).prop_map(Step::Blocks),
		1 => (6u64..50).prop_map(Step::Blocks),
		1 => (to(), prop::option::weighted(0.6, who())).prop_map(|(to, by)| Step::Cancel { to, by }),
		1 => (prop::sample::select(vec![1u8, 2]), any::<bool>())
			.prop_map(|(to, rejected)| Step::EndProposal { to, rejected }),
		5 => to().prop_map(|to| Step::Advance { to }),
		2 => (who(), to()).prop_map(|(who, to)| Step::RemoveLapsed { who, to }),
		1 => (who(), to()).prop_map(|(who, to)| Step::WithdrawDeclaration { who, to }),
	]
	.boxed()
}

fn people() -> BoxedStrategy<Step> {
	prop_oneof![
		4 => who().prop_map(|who| Step::Suspend { who }),
		1 => who().prop_map(|who| Step::Bar { who }),
		10 => who().prop_map(|who| Step::Reinstate { who }),
		12 => (who(), who()).prop_map(|(who, to)| Step::MoveKey { who, to }),
		6 => (who(), prop::bool::weighted(0.4))
			.prop_map(|(who, moving)| Step::Moving { who, moving }),
		4 => (who(), kind()).prop_map(|(who, kind)| Step::Admit { who, kind }),
	]
	.boxed()
}

fn offices() -> BoxedStrategy<Step> {
	prop_oneof![
		2 => (to(), any::<u8>()).prop_map(|(to, set)| Step::ReplaceReviewers { to, set }),
		2 => (to(), who()).prop_map(|(to, who)| Step::ReplaceAgent { to, who }),
		2 => who().prop_map(|who| Step::SetCustodian { who }),
		2 => who().prop_map(|who| Step::SetAuditor { who }),
		2 => (who(), 0u8..5).prop_map(|(who, office)| Step::Accept { who, office }),
		4 => Just(Step::AllAccept),
		4 => to().prop_map(|to| Step::Reappoint { to }),
	]
	.boxed()
}

/// The terms of a campaign that differ.
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
	/// In millionths.
	pub(super) declared_share: u32,
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
		2 => (1..10 * EURO, 100 * EURO..400 * EURO),
		1 => (10 * EURO..500 * EURO, 500 * EURO..3_000 * EURO),
		2 => (1..50 * EURO, Just(MAX_ISSUANCE)),
	];
	let gaps = prop::collection::vec(1u64..90, 10);
	let declared_share = prop_oneof![
		1 => Just(0),
		2 => 1u32..1_000_000,
		2 => Just(1_000_000),
	];
	(shares, gaps, amounts, 25u64..60, 2u8..4, declared_share).prop_map(
		|(shares, gaps, (minimum, optimum), deadline, approvals, declared_share)| Plan {
			shares,
			gaps,
			minimum,
			optimum,
			deadline,
			approvals,
			declared_share,
		},
	)
}

pub(super) fn plans() -> impl Strategy<Value = Vec<Plan>> {
	prop::collection::vec(plan(), 3)
}
