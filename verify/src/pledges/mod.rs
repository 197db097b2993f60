// SPDX-License-Identifier: Apache-2.0

//! The pots of campaigns, and whether what moved comes to what is in them.

mod types;

pub use types::*;

use crate::{
	chain::{self, Form},
	state::Want,
	storage::Key,
	AccountId, Balance, CampaignId, Error, State,
};
use alloc::{string::String, vec::Vec};
use codec::{DecodeAll, Encode};

const WHAT: &str = "campaigns";
/// Money is kept by the SDK's balances, whose form has its own version.
const FORMS: [Form; 2] = [Form("Pledges", 1), Form("Balances", 1)];

/// Where the runtime has the pallet of the campaigns, by which it names its holds.
const PLEDGES: u8 = 23;
/// What is in a pot is on hold for this reason, the first one of that pallet.
const POT: u8 = 0;

/// The pot of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pot {
	/// The campaign's title; none if a decision has hidden it.
	pub title: Option<String>,
	/// The campaign.
	pub campaign: Campaign,
	/// Its figures.
	pub funds: Funds,
	/// The account of the pot.
	pub account: AccountId,
	/// What is in the pot.
	pub on_hold: Balance,
	/// Every movement, in order.
	pub ledger: Vec<Movement>,
	/// What should be in the pot by the movements; none if they cannot be, or if lines are missing.
	pub by_ledger: Option<Balance>,
	/// What has been paid to the beneficiary, by the movements.
	pub paid: Balance,
}

impl Pot {
	/// Do the pot, the figures and the movements say the same?
	pub fn agrees(&self) -> bool {
		let on_hold = Some(self.on_hold);
		self.funds.held() == on_hold
			&& self.by_ledger == on_hold
			&& self.funds.paid == self.paid
			&& u32::try_from(self.ledger.len()) == Ok(self.funds.movements)
	}
}

fn map(item: &str, campaign: CampaignId) -> Key {
	Key::of("Pledges", item).twox(&campaign)
}

fn holds(account: &AccountId) -> Key {
	Key::of("Balances", "Holds").blake2(account)
}

/// The account of a campaign's pot, as the runtime derives it from its number.
pub fn pot_account(campaign: CampaignId) -> AccountId {
	let mut account = [0; 32];
	let derived = (b"modl", b"doverie$", campaign).encode();
	account.iter_mut().zip(derived).for_each(|(byte, of)| *byte = of);
	account.into()
}

/// The pot of a campaign with every movement: ten thousand of them take some three megabytes of
/// proof.
pub fn read(state: &State, campaign: CampaignId) -> Result<Option<Pot>, Error> {
	let account = pot_account(campaign);
	let keys = ["Campaigns", "Titles", "CampaignFunds"].map(|item| map(item, campaign));
	let keys = keys.into_iter().chain([holds(&account)]);
	let ledger = Want::Prefix(map("Ledger", campaign).into_bytes());
	let first = keys.map(|key| Want::Key(key.into_bytes())).chain([ledger]);
	state.need(chain::wants(&FORMS, first))?;
	chain::ensure_known(state, &FORMS)?;

	let title = state.get::<String>(&map("Titles", campaign), WHAT)?;
	let funds = state.get::<Funds>(&map("CampaignFunds", campaign), WHAT)?.unwrap_or_default();
	let on_hold = on_hold(state, &account)?;
	let lines = ledger_of(state, campaign)?;
	let Some(loaded) = state.get::<Campaign>(&map("Campaigns", campaign), WHAT)? else {
		return Ok(None);
	};
	let by_ledger = replay(&lines);
	let paid = paid(&lines);
	let ledger = lines.into_iter().map(|(_, movement)| movement).collect();
	Ok(Some(Pot { title, campaign: loaded, funds, account, on_hold, ledger, by_ledger, paid }))
}

/// What an account has on hold as a pot.
fn on_hold(state: &State, account: &AccountId) -> Result<Balance, Error> {
	let holds: Vec<(u8, u8, Balance)> =
		state.get(&holds(account), "money on hold")?.unwrap_or_default();
	let pot = holds.into_iter().find(|(pallet, reason, _)| (*pallet, *reason) == (PLEDGES, POT));
	Ok(pot.map_or(0, |(_, _, amount)| amount))
}

/// Every line of a campaign's ledger with its number, in order.
fn ledger_of(state: &State, campaign: CampaignId) -> Result<Vec<(u32, Movement)>, Error> {
	const LEDGER: &str = "movements of money";
	let ledger = map("Ledger", campaign);
	let mut lines = Vec::new();
	for (key, value) in state.under(ledger.bytes())? {
		let number = ledger.last_twox(&key).ok_or(Error::BadKey { what: LEDGER })?;
		let movement = Movement::decode_all(&mut &value[..])
			.map_err(|_| Error::UnknownLayout { what: LEDGER })?;
		lines.push((number, movement));
	}
	lines.sort_by_key(|(number, _)| *number);
	Ok(lines)
}

/// What the pot holds after these lines, each of which follows on the one before.
fn replay(lines: &[(u32, Movement)]) -> Option<Balance> {
	(0u32..).zip(lines).try_fold(0, |balance, (expected, (number, movement))| {
		let after = movement.what.applied(balance)?;
		(*number == expected && movement.balance == after).then_some(after)
	})
}

fn paid(lines: &[(u32, Movement)]) -> Balance {
	lines.iter().fold(0, |sum, (_, movement)| match movement.what {
		What::Paid { amount, .. } => sum.saturating_add(amount),
		_ => sum,
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn ledger() -> Vec<(u32, Movement)> {
		let who = AccountId::new([1; 32]);
		let owner = Owner::Account(who.clone());
		let pledged =
			What::Pledged { owner: owner.clone(), from: who.clone(), amount: 70, waiting: 30 };
		let whats = [
			(pledged, 100),
			(What::Withdrawn { owner: owner.clone(), to: who.clone(), amount: 5, waiting: 5 }, 90),
			(What::MovedUp { owner, amount: 25 }, 90),
			(What::Sponsored { sponsor: 1, from: who.clone(), amount: 50 }, 140),
			(What::Matched { amount: 40 }, 140),
			(What::Paid { milestone: 0, to: who, amount: 60 }, 80),
			(What::Dust { amount: 80 }, 0),
		];
		let line = |(what, balance)| Movement { block: 1, what, balance };
		(0..).zip(whats.map(line)).collect()
	}

	#[test]
	fn the_lines_of_a_ledger_come_to_what_is_in_the_pot() {
		assert_eq!(replay(&ledger()), Some(0));
		assert_eq!(replay(&ledger()[..6]), Some(80));
		assert_eq!((replay(&[]), paid(&ledger())), (Some(0), 60));
	}

	#[test]
	fn a_line_that_is_missing_or_wrong_is_noticed() {
		for place in 0..6 {
			let mut fewer = ledger();
			fewer.remove(place);
			assert_eq!(replay(&fewer), None, "without line {place}");
			let mut wrong = ledger();
			wrong[place].1.balance += 1;
			assert_eq!(replay(&wrong), None, "with another balance in line {place}");
		}
		let mut too_much = ledger();
		too_much[6].1.what = What::Dust { amount: 81 };
		assert_eq!(replay(&too_much), None);
	}
}
