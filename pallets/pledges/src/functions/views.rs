// SPDX-License-Identifier: Apache-2.0

//! What the view functions answer. Each lists a bounded number of items.

use super::*;

/// A campaign as it is now, and its pools: before the deadline with what each would add if it were
/// now, as if that were settled.
struct Seen<T: Config> {
	loaded: CampaignOf<T>,
	funds: Funds,
	pools: PoolList,
	/// The figures and the pools, once matching is settled.
	settled: (Funds, PoolList),
	waits: bool,
}

impl<T: Config> Pallet<T> {
	/// A campaign as it is now, whether or not a call has written down what time alone has changed.
	fn seen(campaign: CampaignId) -> Option<Seen<T>> {
		let Advanced { loaded, funds, settled, waits, .. } = Self::advanced(campaign)?;
		let pools = settled.unwrap_or_else(|| Pools::<T>::get(campaign));
		let mut settled = (funds, pools.clone());
		if loaded.state == State::Open {
			let (funds, pools) = &mut settled;
			funds.settle(pools, loaded.terms.optimum).ok()?;
		}
		Some(Seen { loaded, funds, pools, settled, waits })
	}

	pub(crate) fn campaign_info(campaign: CampaignId) -> Option<CampaignInfoOf<T>> {
		let Seen { loaded, funds, pools, settled, waits } = Self::seen(campaign)?;
		let now = Self::now();
		let declared = Declarations::<T>::iter_prefix_values(campaign)
			.filter(|declaration| declaration.is_live(now))
			.fold(0 as Balance, |sum, declaration| sum.saturating_add(declaration.amount));
		let next =
			(!loaded.state.has_ended()).then(|| Self::next_milestone(&loaded, &funds)).flatten();
		let pools = pools.into_iter().zip(&settled.1).map(|(pool, settled)| PoolInfo {
			account: T::Electorate::account(pool.sponsor),
			adds: settled.settled,
			pool,
		});
		Some(CampaignInfo {
			number: campaign,
			title: Titles::<T>::get(campaign).map(BoundedText::into_text),
			deadline: loaded.deadline(),
			waits,
			pot: Self::pot(campaign),
			beneficiary: T::Electorate::account(loaded.terms.beneficiary),
			payee: Payees::<T>::get(campaign),
			matching: settled.0.matched,
			pools: pools.collect(),
			declared,
			held: funds.held(),
			refundable: match &loaded.state {
				State::Open => 0,
				state if state.refunds() => funds.held(),
				_ => funds.unused().saturating_add(funds.waiting),
			},
			next,
			funds,
			campaign: loaded,
		})
	}

	fn next_milestone(
		loaded: &CampaignOf<T>,
		funds: &Funds,
	) -> Option<NextMilestone<BlockNumberFor<T>>> {
		let now = Self::now();
		let share = loaded.next_milestone()?.share;
		let due = loaded.due(now)?;
		Some(NextMilestone {
			milestone: loaded.milestone,
			share,
			amount: funds.payment(share, loaded.is_last()),
			due,
			overdue: loaded.is_overdue(now),
			fails: due.saturating_add(loaded.grace),
		})
	}

	/// What somebody has pledged, by figures that were read before.
	fn pledge_seen(
		campaign: CampaignId,
		seen: &Seen<T>,
		owner: OwnerOf<T>,
		pledge: Pledge,
	) -> PledgeInfo<T::AccountId> {
		let waiting = Self::place_of(campaign, &owner).map(|(place, waits)| WaitingInfo {
			place,
			first: seen.funds.queue.first.unwrap_or(place),
			amount: waits.amount,
		});
		PledgeInfo {
			account: Self::account_of(&owner),
			matched: Self::matched_of(&seen.settled.1, &pledge),
			refundable: Self::refundable(seen, &owner, &pledge, waiting),
			on_leaving: Self::on_leaving(seen, seen.funds, &owner, &pledge),
			waiting,
			owner,
			pledge,
		}
	}

	/// What each pool adds to a pledge.
	fn matched_of(pools: &[Pool], pledge: &Pledge) -> Vec<Claim> {
		pledge
			.claims
			.iter()
			.filter_map(|claim| {
				let pool = pools.iter().find(|pool| pool.number == claim.pool)?;
				Some(Claim { pool: pool.number, amount: pool.matched_of(claim.amount) })
			})
			.collect()
	}

	/// What goes back to somebody now, with what they have pledged and what waits.
	fn refundable(
		seen: &Seen<T>,
		owner: &OwnerOf<T>,
		pledge: &Pledge,
		waiting: Option<WaitingInfo>,
	) -> Balance {
		let (state, funds) = (&seen.loaded.state, &seen.funds);
		if *state == State::Open {
			return 0;
		}
		let of_pledge = if state.refunds() { funds.share_of(pledge.amount) } else { 0 };
		let waiting = waiting.map_or(0, |waiting| waiting.amount);
		Self::pools_of(seen, owner).fold(of_pledge.saturating_add(waiting), |sum, pool| {
			let due = funds.due_to_sponsor(pool, state.returns());
			sum.saturating_add(due.unused).saturating_add(due.matched)
		})
	}

	fn pools_of<'a>(seen: &'a Seen<T>, owner: &OwnerOf<T>) -> impl Iterator<Item = &'a Pool> {
		let number = owner.number();
		seen.pools.iter().filter(move |pool| Some(pool.sponsor) == number)
	}

	/// What somebody would leave with now.
	fn on_leaving(
		seen: &Seen<T>,
		mut funds: Funds,
		owner: &OwnerOf<T>,
		pledge: &Pledge,
	) -> Option<Leaving> {
		let exit = seen.loaded.exit().ok()?;
		let mut pools = seen.pools.clone();
		let mut leaving = Leaving::default();
		if pledge.amount > 0 {
			leaving = funds.leave(pledge, &mut pools, exit).ok()?;
		}
		for pool in pools.iter_mut().filter(|pool| Some(pool.sponsor) == owner.number()) {
			let freed = funds.leave_pool(pool, exit).ok()?;
			leaving.freed = leaving.freed.saturating_add(freed);
		}
		Some(leaving)
	}

	pub(crate) fn pledge_info(
		campaign: CampaignId,
		account: T::AccountId,
	) -> Option<PledgeInfo<T::AccountId>> {
		let seen = Self::seen(campaign)?;
		let owner = Self::owner(&account);
		let before = Some(Owner::Account(account)).filter(|before| *before != owner);
		let earlier = before.and_then(|before| Self::put_in_by(campaign, &seen, before));
		match (Self::put_in_by(campaign, &seen, owner), earlier) {
			(Some(own), Some(earlier)) => Self::seen_together(campaign, &seen, own, earlier),
			(own, earlier) => own.or(earlier),
		}
	}

	/// What somebody has put in, if it is anything.
	fn put_in_by(
		campaign: CampaignId,
		seen: &Seen<T>,
		owner: OwnerOf<T>,
	) -> Option<PledgeInfo<T::AccountId>> {
		let pledge = Pledges::<T>::get(campaign, &owner);
		let is_anything = pledge.is_some()
			|| Places::<T>::contains_key(campaign, &owner)
			|| Self::pools_of(seen, &owner).next().is_some();
		is_anything.then(|| Self::pledge_seen(campaign, seen, owner, pledge.unwrap_or_default()))
	}

	/// What a stakeholder has put in, and what its account has put in before it was registered, as
	/// they are once they are one. Until then, each is refunded by itself.
	fn seen_together(
		campaign: CampaignId,
		seen: &Seen<T>,
		own: PledgeInfo<T::AccountId>,
		earlier: PledgeInfo<T::AccountId>,
	) -> Option<PledgeInfo<T::AccountId>> {
		let mut funds = seen.funds;
		let [after, before] = [&own, &earlier].map(|info| Pledges::<T>::get(campaign, &info.owner));
		let pledge = Self::together(after, before, &mut funds).ok()?.unwrap_or_default();
		let waiting = match (own.waiting, earlier.waiting) {
			(Some(one), Some(other)) => Some(WaitingInfo {
				place: one.place.max(other.place),
				amount: one.amount.saturating_add(other.amount),
				..one
			}),
			(one, other) => one.or(other),
		};
		Some(PledgeInfo {
			refundable: own.refundable.saturating_add(earlier.refundable),
			on_leaving: Self::on_leaving(seen, funds, &own.owner, &pledge),
			waiting,
			pledge,
			..own
		})
	}

	pub(crate) fn pledge_page(
		campaign: CampaignId,
		after: Option<OwnerOf<T>>,
		limit: u32,
	) -> Vec<PledgeInfo<T::AccountId>> {
		let Some(seen) = Self::seen(campaign) else { return Vec::new() };
		let all = match after {
			Some(after) => Pledges::<T>::iter_prefix_from(
				campaign,
				Pledges::<T>::hashed_key_for(campaign, after),
			),
			None => Pledges::<T>::iter_prefix(campaign),
		};
		all.take(page_size(limit, T::MaxPage::get()))
			.map(|(owner, pledge)| Self::pledge_seen(campaign, &seen, owner, pledge))
			.collect()
	}

	/// What would become of somebody's pledge if they pledged this much more now, and the deadline
	/// came now.
	pub(crate) fn forecast_of(
		campaign: CampaignId,
		account: T::AccountId,
		amount: Balance,
	) -> Option<Forecast> {
		let Seen { loaded, mut funds, mut pools, .. } = Self::seen(campaign)?;
		loaded.ensure_taking().ok()?;
		let optimum = loaded.terms.optimum;
		let (taken, waits) = funds.divide(amount, optimum).ok()?;
		let owner = Self::owner(&account);
		// With the pledge, what was put in before the account was registered would become one with
		// it.
		let before = Some(Owner::Account(account)).filter(|before| *before != owner);
		let earlier = before.as_ref().and_then(|before| Pledges::<T>::get(campaign, before));
		let own = Pledges::<T>::get(campaign, &owner);
		let pledge = Self::together(own, earlier, &mut funds).ok()?;
		let kind = Self::kind_in(campaign, &owner, pledge.as_ref());
		let mut pledge = pledge.unwrap_or_default();
		if taken > 0 {
			funds.take(&mut pledge, &mut pools, kind, taken).ok()?;
		}
		funds.settle(&mut pools, optimum).ok()?;
		let matched = Self::matched_of(&pools, &pledge)
			.iter()
			.fold(0 as Balance, |sum, part| sum.saturating_add(part.amount));
		let waiting = core::iter::once(&owner)
			.chain(&before)
			.filter_map(|owner| Self::place_of(campaign, owner))
			.fold(waits, |sum, (_, place)| sum.saturating_add(place.amount));
		Some(Forecast { pledged: pledge.amount, waiting, matched })
	}

	/// The waiting list in its order, from a place on, or from the first.
	pub(crate) fn waiting_page(
		campaign: CampaignId,
		from: Option<u32>,
		limit: u32,
	) -> Vec<(u32, PlaceOf<T>)> {
		let mut next = from.or(CampaignFunds::<T>::get(campaign).queue.first);
		core::iter::from_fn(|| {
			let number = next?;
			let place = Waiting::<T>::get(campaign, number)?;
			next = place.after;
			Some((number, place))
		})
		.take(page_size(limit, T::MaxPage::get()))
		.collect()
	}

	/// The offices of a campaign: one beneficiary, one fiscal agent, and the reviewers.
	pub(crate) fn office_list(campaign: CampaignId) -> Vec<OfficeInfo<T::AccountId>> {
		let Some(loaded) = Campaigns::<T>::get(campaign) else { return Vec::new() };
		let terms = loaded.terms;
		let named =
			[(Role::Beneficiary, terms.beneficiary), (Role::FiscalAgent, terms.fiscal_agent)];
		let reviewers = terms.reviewers.into_iter().map(|number| (Role::Reviewer, number));
		named
			.into_iter()
			.chain(reviewers)
			.map(|(role, number)| {
				let accepted = Self::acceptance(campaign, number);
				let has_moved = accepted.is_some() && accepted != T::Electorate::account(number);
				let rests = has_moved && role != Role::Beneficiary;
				OfficeInfo { role, number, accepted, rests }
			})
			.collect()
	}

	/// There are at most `MaxDeclarations`.
	pub(crate) fn declaration_list(
		campaign: CampaignId,
	) -> Vec<DeclarationInfo<BlockNumberFor<T>>> {
		let now = Self::now();
		Declarations::<T>::iter_prefix(campaign)
			.map(|(donor, declaration)| DeclarationInfo {
				donor,
				lapsed: declaration.has_lapsed(now),
				declaration,
			})
			.collect()
	}

	pub(crate) fn custody_info() -> CustodyInfo<T::AccountId> {
		let custodian = Custodian::<T>::get();
		let number = custodian.as_ref().map(|holder| holder.number);
		CustodyInfo {
			custodian,
			auditor: Auditor::<T>::get(),
			account: number.and_then(Self::holder).map(|(account, _)| account),
			supply: TotalSupply::<T>::get(),
			issuance: T::Currency::total_issuance(),
			ceiling: T::IssueCeiling::get(),
			issued_today: IssuedToday::<T>::get().on(Self::today()),
			chain_account: T::ChainAccount::get(),
		}
	}
}
