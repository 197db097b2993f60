// SPDX-License-Identifier: Apache-2.0

//! Whose money it is, and what people had before they were registered.

use super::*;

impl<T: Config> Pallet<T> {
	/// For whom this account acts: for the stakeholder whose key it is, in any standing, or for
	/// itself.
	pub(crate) fn owner(who: &T::AccountId) -> OwnerOf<T> {
		match T::Electorate::roll_number(who) {
			Some(number) => Owner::Stakeholder(number),
			None => Owner::Account(who.clone()),
		}
	}

	/// The account that has what is somebody's now.
	pub(crate) fn account_of(owner: &OwnerOf<T>) -> Option<T::AccountId> {
		match owner {
			Owner::Stakeholder(number) => T::Electorate::account(*number),
			Owner::Account(account) => Some(account.clone()),
		}
	}

	/// As what somebody counts: as what the stakeholder was on the roll that decisions use now,
	/// whatever its standing since. Whoever has not been on the roll for long enough, or has left
	/// it, counts as `before`, which is nothing to begin with. Those who have lost their vote by a
	/// decision, and accounts, count for their money alone.
	pub(crate) fn kind_of(owner: &OwnerOf<T>, before: PledgerKind) -> PledgerKind {
		let number = owner.number().filter(|number| T::Electorate::keeps_vote(*number));
		let Some(number) = number else { return PledgerKind::Unregistered };
		let checkpoint = T::Electorate::checkpoint(Self::now());
		T::Electorate::on_roll(number, checkpoint).map_or(before, PledgerKind::of)
	}

	/// As what somebody counts with this pledge, or with what waits, if there is no pledge.
	pub(crate) fn kind_in(
		campaign: CampaignId,
		owner: &OwnerOf<T>,
		pledge: Option<&Pledge>,
	) -> PledgerKind {
		let waits = || Self::place_of(campaign, owner).map(|(_, place)| place.kind);
		let before = pledge.map(|pledge| pledge.kind).or_else(waits).unwrap_or_default();
		Self::kind_of(owner, before)
	}

	/// A stakeholder's pledge with the one that its account made before it was registered.
	pub(crate) fn together(
		own: Option<Pledge>,
		earlier: Option<Pledge>,
		funds: &mut Funds,
	) -> Result<Option<Pledge>, Error<T>> {
		match (own, earlier) {
			(Some(mut own), Some(earlier)) => {
				funds.merge(&mut own, &earlier)?;
				Ok(Some(own))
			},
			(own, earlier) => Ok(own.or(earlier)),
		}
	}

	/// For whom this account acts, which has signed. What it pledged before it was registered
	/// becomes the stakeholder's: the pledge, and what waits. Nobody else's word does that: else a
	/// registrar could take the money of an account by admitting it and moving the key.
	pub(crate) fn adopt_earlier(
		who: &T::AccountId,
		campaign: CampaignId,
		funds: &mut Funds,
	) -> Result<OwnerOf<T>, Error<T>> {
		let owner = Self::owner(who);
		let Some(by) = owner.number() else { return Ok(owner) };
		let before = Owner::Account(who.clone());
		let earlier = Pledges::<T>::take(campaign, &before);
		let amount = earlier.as_ref().map_or(0, |pledge| pledge.amount);
		if earlier.is_some() {
			let own = Pledges::<T>::get(campaign, &owner);
			Pledges::<T>::set(campaign, &owner, Self::together(own, earlier, funds)?);
		}
		let waiting = Self::adopt_place(campaign, &before, &owner, funds)?;
		if amount > 0 || waiting > 0 {
			CampaignFunds::<T>::insert(campaign, *funds);
			let account = who.clone();
			Self::deposit_event(Event::Adopted { campaign, by, account, amount, waiting });
		}
		Ok(owner)
	}
}
