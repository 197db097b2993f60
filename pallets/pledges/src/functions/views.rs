// SPDX-License-Identifier: Apache-2.0

//! What the view functions answer. Each lists a bounded number of items.

use super::*;

impl<T: Config> Pallet<T> {
	/// A campaign as it is now, whether or not a call has written down what time alone has changed.
	fn seen(campaign: CampaignId) -> Option<Loaded<T>> {
		Self::advanced(campaign).map(|(loaded, funds, _)| (loaded, funds))
	}

	pub(crate) fn campaign_info(campaign: CampaignId) -> Option<CampaignInfoOf<T>> {
		let (loaded, funds) = Self::seen(campaign)?;
		let now = Self::now();
		let declared = Declarations::<T>::iter_prefix_values(campaign)
			.filter(|declaration| declaration.is_live(now))
			.fold(0 as Balance, |sum, declaration| sum.saturating_add(declaration.amount));
		let next =
			(!loaded.state.has_ended()).then(|| Self::next_milestone(&loaded, &funds)).flatten();
		Some(CampaignInfo {
			number: campaign,
			title: Titles::<T>::get(campaign).map(BoundedText::into_text),
			pot: Self::pot(campaign),
			beneficiary: T::Electorate::account(loaded.terms.beneficiary),
			pools: Pools::<T>::get(campaign).into_inner(),
			declared,
			held: funds.held(),
			refundable: match &loaded.state {
				State::Open => 0,
				state if state.refunds() => funds.held(),
				_ => funds.unused(),
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

	/// What goes back to an account now, with what it has pledged.
	fn refundable(
		(loaded, funds): &Loaded<T>,
		pools: &[PoolOf<T>],
		account: &T::AccountId,
		pledge: &Pledge,
	) -> Balance {
		if loaded.state == State::Open {
			return 0;
		}
		let of_pledge = if loaded.state.refunds() { funds.share_of(pledge.amount) } else { 0 };
		pools.iter().filter(|pool| pool.sponsor == *account).fold(of_pledge, |sum, pool| {
			let due = funds.due_to_sponsor(pool, loaded.state.claim());
			sum.saturating_add(due.unused).saturating_add(due.matched)
		})
	}

	pub(crate) fn pledge_info(
		campaign: CampaignId,
		account: T::AccountId,
	) -> Option<PledgeInfo<T::AccountId>> {
		let seen = Self::seen(campaign)?;
		let pools = Pools::<T>::get(campaign);
		let pledge = Pledges::<T>::get(campaign, &account);
		let is_sponsor = pools.iter().any(|pool| pool.sponsor == account);
		if pledge.is_none() && !is_sponsor {
			return None;
		}
		let pledge = pledge.unwrap_or_default();
		let refundable = Self::refundable(&seen, &pools, &account, &pledge);
		Some(PledgeInfo { account, pledge, refundable })
	}

	pub(crate) fn pledge_page(
		campaign: CampaignId,
		after: Option<T::AccountId>,
		limit: u32,
	) -> Vec<PledgeInfo<T::AccountId>> {
		let Some(seen) = Self::seen(campaign) else { return Vec::new() };
		let pools = Pools::<T>::get(campaign);
		let all = match after {
			Some(after) => Pledges::<T>::iter_prefix_from(
				campaign,
				Pledges::<T>::hashed_key_for(campaign, after),
			),
			None => Pledges::<T>::iter_prefix(campaign),
		};
		all.take(page_size(limit, T::MaxPage::get()))
			.map(|(account, pledge)| PledgeInfo {
				refundable: Self::refundable(&seen, &pools, &account, &pledge),
				account,
				pledge,
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
		CustodyInfo {
			custodian,
			account: custodian.and_then(Self::holder).map(|(account, _)| account),
			supply: TotalSupply::<T>::get(),
			issuance: T::Currency::total_issuance(),
			chain_account: T::ChainAccount::get(),
		}
	}
}
