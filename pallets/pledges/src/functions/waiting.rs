// SPDX-License-Identifier: Apache-2.0

//! The waiting list: joining it, leaving it, and moving up.

use super::*;

impl<T: Config> Pallet<T> {
	/// Is there room below the optimum while somebody waits?
	pub(crate) fn has_to_move_up(loaded: &CampaignOf<T>, funds: &Funds) -> bool {
		funds.queue.first.is_some() && funds.room(loaded.terms.optimum) > 0
	}

	/// What somebody has waiting.
	pub(crate) fn place_of(campaign: CampaignId, owner: &OwnerOf<T>) -> Option<(u32, PlaceOf<T>)> {
		let number = Places::<T>::get(campaign, owner)?;
		Some((number, Waiting::<T>::get(campaign, number)?))
	}

	/// Does something wait that this account's stakeholder has not adopted?
	pub(crate) fn waits_unadopted(campaign: CampaignId, who: &T::AccountId) -> bool {
		let own = Owner::Account(who.clone());
		Self::owner(who) != own && Places::<T>::contains_key(campaign, own)
	}

	/// Puts an amount at the end of the list, with what the owner has waiting already. It is in the
	/// pot.
	pub(crate) fn join(
		campaign: CampaignId,
		owner: &OwnerOf<T>,
		kind: PledgerKind,
		amount: Balance,
		funds: &mut Funds,
	) -> Result<(), Error<T>> {
		let earlier = Self::take_place(campaign, owner, funds)?;
		let total = amount.saturating_add(earlier.map_or(0, |place| place.amount));
		let (number, before) = funds.queue.join()?;
		Self::link(campaign, before, |place| place.after = Some(number));
		funds.wait(total)?;
		let place = Place { owner: owner.clone(), amount: total, kind, before, after: None };
		Waiting::<T>::insert(campaign, number, place);
		Places::<T>::insert(campaign, owner, number);
		Ok(())
	}

	/// Changes a place, if it is named.
	fn link(campaign: CampaignId, place: Option<u32>, change: impl FnOnce(&mut PlaceOf<T>)) {
		if let Some(number) = place {
			Waiting::<T>::mutate(campaign, number, |place| {
				if let Some(place) = place {
					change(place);
				}
			});
		}
	}

	/// Takes somebody off the list, if they are on it.
	pub(crate) fn take_place(
		campaign: CampaignId,
		owner: &OwnerOf<T>,
		funds: &mut Funds,
	) -> Result<Option<PlaceOf<T>>, Error<T>> {
		let Some(number) = Places::<T>::take(campaign, owner) else { return Ok(None) };
		let Some(place) = Waiting::<T>::take(campaign, number) else { return Ok(None) };
		Self::link(campaign, place.before, |before| before.after = place.after);
		Self::link(campaign, place.after, |after| after.before = place.before);
		funds.queue.take_out(place.before, place.after);
		funds.wait_no_more(place.amount)?;
		Ok(Some(place))
	}

	/// Takes a part of what somebody has waiting, which keeps its place; or all of it.
	pub(crate) fn take_waiting(
		campaign: CampaignId,
		owner: &OwnerOf<T>,
		amount: Balance,
		funds: &mut Funds,
	) -> Result<(), Error<T>> {
		let Some((number, mut place)) = Self::place_of(campaign, owner) else { return Ok(()) };
		if amount >= place.amount {
			Self::take_place(campaign, owner, funds)?;
			return Ok(());
		}
		place.amount = place.amount.saturating_sub(amount);
		Waiting::<T>::insert(campaign, number, place);
		funds.wait_no_more(amount)?;
		Ok(())
	}

	/// What an account had waiting before it was registered becomes the stakeholder's, at the same
	/// place; where both wait, together at the later one. Returns how much.
	pub(crate) fn adopt_place(
		campaign: CampaignId,
		before: &OwnerOf<T>,
		owner: &OwnerOf<T>,
		funds: &mut Funds,
	) -> Result<Balance, Error<T>> {
		let Some((theirs, place)) = Self::place_of(campaign, before) else { return Ok(0) };
		let adopted = place.amount;
		let Some((own, own_place)) = Self::place_of(campaign, owner) else {
			Places::<T>::remove(campaign, before);
			Places::<T>::insert(campaign, owner, theirs);
			Self::link(campaign, Some(theirs), |place| place.owner = owner.clone());
			return Ok(adopted);
		};
		let later = own.max(theirs);
		let earlier = if later == own { before } else { owner };
		let kind = own_place.kind;
		let moved = Self::take_place(campaign, earlier, funds)?.map_or(0, |place| place.amount);
		funds.wait(moved)?;
		Self::link(campaign, Some(later), |place| {
			place.owner = owner.clone();
			place.kind = kind;
			place.amount = place.amount.saturating_add(moved);
		});
		Places::<T>::remove(campaign, before);
		Places::<T>::insert(campaign, owner, later);
		Ok(adopted)
	}

	/// What waits first becomes pledges, while there is room: up to `most` places. Returns how many
	/// have moved.
	pub(crate) fn move_up_first(
		campaign: CampaignId,
		optimum: Balance,
		most: u32,
		funds: &mut Funds,
		pools: &mut PoolList,
	) -> Result<u32, Error<T>> {
		let mut moved = 0;
		while moved < most {
			let room = funds.room(optimum);
			let Some(number) = funds.queue.first.filter(|_| room > 0) else { break };
			let place = Waiting::<T>::get(campaign, number).ok_or(Error::<T>::OutOfNumbers)?;
			let (owner, amount) = (place.owner, place.amount.min(room));
			let pledge = Pledges::<T>::get(campaign, &owner);
			let kind = Self::kind_in(campaign, &owner, pledge.as_ref());
			let mut pledge = pledge.unwrap_or_default();
			Self::take_waiting(campaign, &owner, amount, funds)?;
			funds.take(&mut pledge, pools, kind, amount)?;
			Pledges::<T>::insert(campaign, &owner, pledge);
			Self::note(campaign, funds, What::MovedUp { owner: owner.clone(), amount })?;
			Self::deposit_event(Event::MovedUp { campaign, owner, kind, amount });
			moved = moved.saturating_add(1);
		}
		Ok(moved)
	}

	/// Moves up and writes it down. Returns how many places have moved.
	pub(crate) fn move_up_now(
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
		most: u32,
	) -> Result<u32, Error<T>> {
		let mut funds = CampaignFunds::<T>::get(campaign);
		let mut pools = Pools::<T>::get(campaign);
		let optimum = loaded.terms.optimum;
		let moved = Self::move_up_first(campaign, optimum, most, &mut funds, &mut pools)?;
		Self::keep_pools(campaign, pools);
		CampaignFunds::<T>::insert(campaign, funds);
		Ok(moved)
	}

	pub(crate) fn do_move_up(campaign: CampaignId, most: u32) -> DispatchResult {
		ensure!((1..=T::MaxMoves::get()).contains(&most), Error::<T>::InvalidBatchSize);
		let loaded = Campaigns::<T>::get(campaign).ok_or(Error::<T>::UnknownCampaign)?;
		// At the deadline, it moves up before that is written down.
		if !Self::is_settled_now(&loaded) {
			let (loaded, _) = Self::brought_up_to_date(campaign)?;
			loaded.ensure_open().map_err(Error::<T>::from)?;
		}
		let moved = Self::move_up_now(campaign, &loaded, most)?;
		ensure!(moved > 0, Error::<T>::NothingToMoveUp);
		Ok(())
	}
}
