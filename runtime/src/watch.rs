// SPDX-License-Identifier: Apache-2.0

//! What a node shows its operator as metrics: figures of a block that are quick to find. They are
//! read only, and what anybody can make longer is counted up to a bound.

use crate::*;
use codec::{Decode, Encode};
use doverie_primitives::{BoundedText, ByChamber, CampaignId, ChamberSet, Text};
use pallet_decisions::State;
use scale_info::TypeInfo;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;

pub use doverie_primitives::{Chamber, RuleName};

/// Of how many openings, and of how many stakeholders to whom something is announced, a count is
/// made.
const MOST: usize = 512;

/// How many pots are added up at once.
const POTS: u32 = 128;

/// A validator that makes blocks.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Author {
	/// The key with which it makes them.
	pub key: AuraId,
	/// The organisation's account.
	pub account: AccountId,
	/// The chamber to which the seat counts; none where the seat is lost.
	pub chamber: Option<Chamber>,
	/// The organisation's public name, unless a decision has hidden it.
	pub name: Option<Text>,
	/// Is it kept from making blocks, for an offence?
	pub disabled: bool,
}

/// The seats of a chamber.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SeatFigures {
	/// Those that are held and work.
	pub live: u32,
	/// Those that are held and do not work now.
	pub resting: u32,
	/// Those that nobody holds.
	pub vacant: u32,
	/// Those whose validators stay, after an offence, until a decision replaces them.
	pub condemned: u32,
}

/// The figures at a block.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Figures {
	/// Who makes the next block, in the order of their turns: slot after slot, round and round.
	pub authors: Vec<Author>,
	/// The seats.
	pub seats: ByChamber<SeatFigures>,
	/// The chambers that are dormant.
	pub dormant: ChamberSet,
	/// How many decisions are open by each rule.
	pub open_decisions: Vec<(RuleName, u32)>,
	/// How many official responses are overdue: at most one page of them.
	pub overdue_responses: u32,
	/// How many acts of registrars are announced and not settled.
	pub announced_acts: ByChamber<u32>,
	/// How many ballots were cast or changed in this block.
	pub ballots: u32,
	/// How many offences cost a seat in this block, or condemned its validator.
	pub offences: u32,
	/// What was issued today.
	pub issued_today: Balance,
	/// The most that may be issued in a day.
	pub issue_ceiling: Balance,
	/// All the civic euro there is.
	pub issuance: Balance,
	/// Is it reported that finality has stalled?
	pub stall_reported: bool,
	/// Does the clock stand still, as while migrations run?
	pub clock_stands_still: bool,
	/// Has a migration failed?
	pub migration_failed: bool,
}

sp_api::decl_runtime_apis! {
	/// What a node shows its operator as metrics.
	pub trait WatchApi {
		/// The figures at a block, with what happened in it.
		fn figures() -> Figures;

		/// What the pots of campaigns hold together, from number `from` on.
		///
		/// Of 128 campaigns, and the number with which the next ones begin, if there are more.
		fn pots(from: CampaignId) -> (Balance, Option<CampaignId>);
	}
}

/// What the runtime API of that name answers.
pub fn figures() -> Figures {
	let custody = Pledges::custody();
	let (ballots, offences) = happened();
	Figures {
		authors: authors(),
		seats: seats(),
		dormant: Decisions::dormant_chambers(),
		open_decisions: open_decisions(),
		overdue_responses: Proposals::overdue(None, u32::MAX).len() as u32,
		announced_acts: announced_acts(),
		ballots,
		offences,
		issued_today: custody.issued_today,
		issue_ceiling: custody.ceiling,
		issuance: custody.issuance,
		stall_reported: Finality::report().is_some(),
		clock_stands_still: Upgrades::clock().stands_still,
		migration_failed: pallet_upgrades::Failed::<Runtime>::exists(),
	}
}

/// What the runtime API of that name answers.
pub fn pots(from: CampaignId) -> (Balance, Option<CampaignId>) {
	let next = pallet_pledges::NextCampaign::<Runtime>::get();
	let end = from.saturating_add(POTS).min(next);
	let held = |campaign| pallet_pledges::CampaignFunds::<Runtime>::get(campaign).held();
	let sum = (from..end).map(held).fold(0, Balance::saturating_add);
	(sum, (end < next).then_some(end))
}

/// Each session hands Aura the keys of its validators in their order.
fn authors() -> Vec<Author> {
	let keys = pallet_aura::Authorities::<Runtime>::get();
	let accounts = Session::validators();
	if keys.len() != accounts.len() {
		return Vec::new();
	}
	let disabled = Session::disabled_validators();
	let seats = Validators::seats();
	let name = |organisation| pallet_stakeholders::Names::<Runtime>::get(organisation);
	keys.into_iter()
		.zip(accounts)
		.zip(0u32..)
		.map(|((key, account), place)| {
			let seat = seats.iter().find(|seat| seat.validator == account);
			Author {
				chamber: seat.map(|seat| seat.chamber),
				name: seat.and_then(|seat| name(seat.organisation)).map(BoundedText::into_text),
				disabled: disabled.contains(&place),
				key,
				account,
			}
		})
		.collect()
}

fn seats() -> ByChamber<SeatFigures> {
	let live = Validators::live();
	let vacancies = Validators::vacancies().0;
	let mut figures = ByChamber::from_fn(|chamber| SeatFigures {
		vacant: vacancies[chamber],
		..SeatFigures::default()
	});
	for seat in Validators::seats() {
		let figures = &mut figures[seat.chamber];
		let works = live.contains(&seat.validator);
		let count = if works { &mut figures.live } else { &mut figures.resting };
		*count = count.saturating_add(1);
		if seat.condemned {
			figures.condemned = figures.condemned.saturating_add(1);
		}
	}
	figures
}

/// Of the openings whose roll is still needed: among them are all that are open.
fn open_decisions() -> Vec<(RuleName, u32)> {
	let first = pallet_decisions::OldestOpening::<Runtime>::get();
	let openings = first..pallet_decisions::NextOpening::<Runtime>::get();
	let open: Vec<RuleName> = openings
		.take(MOST)
		.filter_map(|opening| {
			let (number, _) = pallet_decisions::OpeningOrder::<Runtime>::get(opening)?;
			let decision = pallet_decisions::Decisions::<Runtime>::get(number)?;
			matches!(decision.state, State::Open).then_some(decision.rule_name)
		})
		.collect();
	let count = |rule| open.iter().filter(|other| **other == rule).count() as u32;
	RuleName::ALL.into_iter().map(|rule| (rule, count(rule))).collect()
}

fn announced_acts() -> ByChamber<u32> {
	let mut acts = ByChamber::default();
	for (number, announced) in pallet_stakeholders::Announcements::<Runtime>::iter().take(MOST) {
		if let Some(state) = pallet_stakeholders::Stakeholders::<Runtime>::get(number) {
			let count: &mut u32 = &mut acts[state.chamber];
			*count = count.saturating_add(announced.len() as u32);
		}
	}
	acts
}

/// The ballots and the offences in this block.
fn happened() -> (u32, u32) {
	use pallet_decisions::Event::Voted;
	use pallet_validators::Event::{SeatLost, ValidatorCondemned};
	let (mut ballots, mut offences) = (0u32, 0u32);
	for record in System::read_events_no_consensus() {
		match record.event {
			RuntimeEvent::Decisions(Voted { .. }) => ballots = ballots.saturating_add(1),
			RuntimeEvent::Validators(
				SeatLost { offence: true, .. } | ValidatorCondemned { .. },
			) => offences = offences.saturating_add(1),
			_ => (),
		}
	}
	(ballots, offences)
}
