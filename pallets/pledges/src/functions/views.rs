// SPDX-License-Identifier: Apache-2.0

//! What the view functions answer. Each lists a bounded number of items.

use super::*;

impl<T: Config> Pallet<T> {
	fn at_most(limit: u32) -> u32 {
		limit.min(T::MaxPage::get())
	}

	/// The numbers of a page.
	pub(crate) fn page(from: u32, limit: u32) -> core::ops::Range<u32> {
		from..from.saturating_add(Self::at_most(limit))
	}

	/// A campaign as it is now, whether or not a call has noted what time alone has changed.
	fn seen(number: CampaignId) -> Option<Loaded<T>> {
		let mut campaign = Campaigns::<T>::get(number)?;
		let funds = CampaignFunds::<T>::get(number);
		let can_be_paid = Self::can_be_paid(&campaign);
		while campaign.advance(Self::now(), funds.counted(), can_be_paid).is_some() {}
		Some((campaign, funds))
	}

	pub(crate) fn campaign_info(number: CampaignId) -> Option<CampaignInfoOf<T>> {
		let (campaign, funds) = Self::seen(number)?;
		let now = Self::now();
		let declared = Declarations::<T>::iter_prefix_values(number)
			.filter(|declaration| declaration.is_live(now))
			.fold(0 as Balance, |sum, declaration| sum.saturating_add(declaration.amount));
		let next = (!campaign.state.has_ended())
			.then(|| Self::next_milestone(&campaign, &funds))
			.flatten();
		Some(CampaignInfo {
			number,
			title: Titles::<T>::get(number).map(BoundedText::into_text),
			pot: Self::pot(number),
			beneficiary: T::Electorate::account(campaign.terms.beneficiary),
			pools: Pools::<T>::get(number).into_inner(),
			declared,
			held: funds.held(),
			refundable: match &campaign.state {
				State::Open => 0,
				state if state.refunds() => funds.held(),
				_ => funds.unused(),
			},
			next,
			funds,
			campaign,
		})
	}

	fn next_milestone(
		campaign: &CampaignOf<T>,
		funds: &Funds,
	) -> Option<NextMilestone<BlockNumberFor<T>>> {
		let now = Self::now();
		let share = campaign.next_milestone()?.share;
		let due = campaign.due(now)?;
		Some(NextMilestone {
			milestone: campaign.milestone,
			share,
			amount: funds.payment(share, campaign.is_last()),
			due,
			overdue: campaign.is_overdue(now),
			fails: due.saturating_add(campaign.grace),
		})
	}

	/// What goes back to an account now, with what it has pledged.
	fn refundable(
		(campaign, funds): &Loaded<T>,
		pools: &[PoolOf<T>],
		account: &T::AccountId,
		pledge: &Pledge,
	) -> Balance {
		if campaign.state == State::Open {
			return 0;
		}
		let refunds = campaign.state.refunds();
		let of_pledge = if refunds { funds.share_of(pledge.amount) } else { 0 };
		pools.iter().filter(|pool| pool.sponsor == *account).fold(of_pledge, |sum, pool| {
			let due = funds.due_to_sponsor(pool, refunds);
			sum.saturating_add(due.unused).saturating_add(due.matched)
		})
	}

	pub(crate) fn pledge_info(
		number: CampaignId,
		account: T::AccountId,
	) -> Option<PledgeInfo<T::AccountId>> {
		let loaded = Self::seen(number)?;
		let pools = Pools::<T>::get(number);
		let pledge = Pledges::<T>::get(number, &account);
		let is_sponsor = pools.iter().any(|pool| pool.sponsor == account);
		if pledge.is_none() && !is_sponsor {
			return None;
		}
		let pledge = pledge.unwrap_or_default();
		let refundable = Self::refundable(&loaded, &pools, &account, &pledge);
		Some(PledgeInfo { account, pledge, refundable })
	}

	pub(crate) fn pledge_page(
		number: CampaignId,
		after: Option<T::AccountId>,
		limit: u32,
	) -> Vec<PledgeInfo<T::AccountId>> {
		let Some(loaded) = Self::seen(number) else { return Vec::new() };
		let pools = Pools::<T>::get(number);
		let all = match after {
			Some(after) => {
				Pledges::<T>::iter_prefix_from(number, Pledges::<T>::hashed_key_for(number, after))
			},
			None => Pledges::<T>::iter_prefix(number),
		};
		all.take(Self::at_most(limit) as usize)
			.map(|(account, pledge)| PledgeInfo {
				refundable: Self::refundable(&loaded, &pools, &account, &pledge),
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
