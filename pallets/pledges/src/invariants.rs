// SPDX-License-Identifier: Apache-2.0

//! What always holds of the money, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::{pallet::*, *};
use alloc::collections::{BTreeMap, BTreeSet};
use doverie_primitives::{Balance, CampaignId};
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Get},
};
use sp_runtime::{traits::Saturating, TryRuntimeError};

type Check = Result<(), TryRuntimeError>;

fn sum(amounts: impl Iterator<Item = Balance>) -> Result<Balance, TryRuntimeError> {
	amounts
		.into_iter()
		.try_fold(0 as Balance, |sum, amount| sum.checked_add(amount))
		.ok_or_else(|| "a sum is too large".into())
}

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::what_was_issued_and_not_redeemed_is_there()?;
		Self::campaigns_are_numbered_without_gaps()?;
		for (number, campaign) in Campaigns::<T>::iter() {
			let funds = CampaignFunds::<T>::get(number);
			Self::a_pot_holds_what_its_figures_say(number, &funds)?;
			Self::the_ledger_leads_to_the_figures(number, &funds)?;
			Self::pledges_and_pools_are_what_is_unsettled(number, &campaign, &funds)?;
			Self::what_was_put_in_is_counted_by_chamber_and_kind(number, &campaign, &funds)?;
			Self::every_refund_can_be_paid(number, &campaign, &funds)?;
			Self::a_campaign_keeps_its_terms(&campaign, &funds)?;
			Self::declared_pledges_are_counted(number, &funds)?;
		}
		Self::everything_belongs_to_a_campaign()
	}

	fn what_was_issued_and_not_redeemed_is_there() -> Check {
		ensure!(
			TotalSupply::<T>::get().outstanding() == Some(T::Currency::total_issuance()),
			"issued less redeemed is not the issuance"
		);
		let redeemed = sum(SupplyByDocument::<T>::iter_values().map(|supply| supply.redeemed))?;
		let issued = sum(SupplyByDocument::<T>::iter_values().map(|supply| supply.issued))?;
		let total = TotalSupply::<T>::get();
		ensure!(redeemed == total.redeemed, "something was redeemed without a document");
		ensure!(issued <= total.issued, "more was issued against documents than in all");
		Ok(())
	}

	fn campaigns_are_numbered_without_gaps() -> Check {
		let next = NextCampaign::<T>::get();
		let given = next.saturating_sub(FirstCampaign::get());
		ensure!(Campaigns::<T>::iter_keys().count() == given as usize, "a number is left out");
		ensure!(Campaigns::<T>::iter_keys().all(|n| n < next), "a number is yet to be given");
		for (proposal, latest) in LatestCampaign::<T>::iter() {
			let campaign = Campaigns::<T>::get(latest).ok_or("a campaign is lost")?;
			ensure!(campaign.proposal == proposal, "a campaign is another proposal's");
		}
		for (number, campaign) in Campaigns::<T>::iter() {
			let latest =
				LatestCampaign::<T>::get(campaign.proposal).ok_or("no campaign is the latest")?;
			ensure!(latest >= number, "a later campaign is forgotten");
			ensure!(
				latest == number || campaign.state.refunds(),
				"a proposal has two campaigns that go on"
			);
		}
		Ok(())
	}

	fn a_pot_holds_what_its_figures_say(number: CampaignId, funds: &Funds) -> Check {
		let held = (|| {
			funds
				.pledged
				.checked_add(funds.sponsored)?
				.checked_sub(funds.returned)?
				.checked_sub(funds.paid)?
				.checked_sub(funds.refunded)?
				.checked_sub(funds.dust)
		})();
		ensure!(held == Some(funds.held()), "more has left a pot than has come in");
		ensure!(
			Self::on_hold(HoldReason::Pot, &Self::pot(number)) == funds.held(),
			"a pot does not hold what its figures say"
		);
		Ok(())
	}

	fn the_ledger_leads_to_the_figures(number: CampaignId, funds: &Funds) -> Check {
		let mut recount = Funds::default();
		let mut balance: Balance = 0;
		for i in 0..funds.movements {
			let movement = Ledger::<T>::get(number, i).ok_or("a line of a ledger is lost")?;
			let (into, out) = match movement.what {
				What::Pledged { amount, matched, .. } => {
					recount.pledged = recount.pledged.saturating_add(amount);
					recount.matched = recount.matched.saturating_add(matched);
					(amount, 0)
				},
				What::Withdrawn { amount, unmatched, .. } => {
					recount.pledged = recount.pledged.saturating_sub(amount);
					recount.matched = recount.matched.saturating_sub(unmatched);
					(0, amount)
				},
				What::Sponsored { amount, .. } => {
					recount.sponsored = recount.sponsored.saturating_add(amount);
					(amount, 0)
				},
				What::Returned { amount, .. } => {
					recount.returned = recount.returned.saturating_add(amount);
					(0, amount)
				},
				What::Paid { amount, .. } => {
					recount.paid = recount.paid.saturating_add(amount);
					(0, amount)
				},
				What::Refunded { amount, .. } | What::MatchRefunded { amount, .. } => {
					recount.refunded = recount.refunded.saturating_add(amount);
					(0, amount)
				},
				What::Dust { amount } => {
					recount.dust = recount.dust.saturating_add(amount);
					(0, amount)
				},
			};
			balance = balance
				.checked_add(into)
				.and_then(|balance| balance.checked_sub(out))
				.ok_or("a ledger goes below zero")?;
			ensure!(movement.balance == balance, "a line of a ledger has another balance");
		}
		recount.honoured = funds.honoured;
		recount.unsettled = funds.unsettled;
		recount.by_pledger = funds.by_pledger;
		recount.movements = funds.movements;
		ensure!(recount == *funds, "a ledger leads to other figures");
		ensure!(
			Ledger::<T>::iter_key_prefix(number).count() == funds.movements as usize,
			"a ledger has lines that are not counted"
		);
		Ok(())
	}

	fn pledges_and_pools_are_what_is_unsettled(
		number: CampaignId,
		campaign: &CampaignOf<T>,
		funds: &Funds,
	) -> Check {
		let pools = Pools::<T>::get(number);
		let pledged = sum(Pledges::<T>::iter_prefix_values(number).map(|pledge| pledge.amount))?;
		let matched = sum(pools.iter().map(|pool| pool.matched))?;
		let unsettled =
			sum(pools.iter().filter(|pool| pool.refunded.is_none()).map(|pool| pool.matched))?;
		ensure!(matched == funds.matched, "pools have added something else");
		ensure!(
			sum([pledged, unsettled].into_iter())? == funds.unsettled,
			"somebody who is not refunded is forgotten"
		);
		ensure!(sum(pools.iter().map(|pool| pool.total))? == funds.sponsored, "a pool is lost");
		ensure!(sum(pools.iter().map(|pool| pool.returned))? == funds.returned, "a pool is lost");
		ensure!(
			sum(pools.iter().map(|pool| pool.unused()))? == funds.unused(),
			"what pools have left is miscounted"
		);
		for pool in &pools {
			ensure!(
				pool.matched.checked_add(pool.returned).is_some_and(|sum| sum <= pool.total),
				"a pool has given more than it had"
			);
			ensure!(
				pool.refunded.is_none_or(|refunded| refunded <= pool.matched),
				"a sponsor got back more than was put in"
			);
			ensure!(
				pool.refunded.is_none() || campaign.state.refunds(),
				"a sponsor was refunded without a reason"
			);
		}
		for pledge in Pledges::<T>::iter_prefix_values(number) {
			ensure!(pledge.amount > 0, "an empty pledge is kept");
			for (matched, pool) in pledge.matched.iter().zip(&pools) {
				ensure!(
					*matched <= pool.cap && *matched <= pool.ratio.of(pledge.amount),
					"a pool has added more than it may"
				);
			}
		}
		Ok(())
	}

	fn what_was_put_in_is_counted_by_chamber_and_kind(
		number: CampaignId,
		campaign: &CampaignOf<T>,
		funds: &Funds,
	) -> Check {
		let figures = || {
			funds
				.by_pledger
				.chambers
				.iter()
				.flat_map(|chamber| [chamber.organisations, chamber.citizens])
				.chain([funds.by_pledger.unregistered])
		};
		ensure!(
			sum(figures().map(|figure| figure.amount))? == funds.pledged,
			"kinds are miscounted"
		);
		ensure!(
			figures().all(|figure| (figure.pledgers == 0) == (figure.amount == 0)),
			"somebody has pledged nothing"
		);
		if !campaign.state.refunds() {
			let pledgers: usize = figures().map(|figure| figure.pledgers as usize).sum();
			ensure!(
				pledgers == Pledges::<T>::iter_key_prefix(number).count(),
				"pledgers are miscounted"
			);
		}
		Ok(())
	}

	/// Whatever the order: the shares of all who are not refunded yet are in the pot together.
	fn every_refund_can_be_paid(
		number: CampaignId,
		campaign: &CampaignOf<T>,
		funds: &Funds,
	) -> Check {
		if campaign.state == State::Completed {
			ensure!(funds.held() == funds.unused(), "a completed campaign has money left");
			return Ok(());
		}
		let pools = Pools::<T>::get(number);
		let of_pledges =
			Pledges::<T>::iter_prefix_values(number).map(|pledge| funds.share_of(pledge.amount));
		let of_pools = pools
			.iter()
			.map(|pool| funds.due_to_sponsor(pool, true))
			.collect::<alloc::vec::Vec<_>>();
		let due = sum(of_pledges.chain(of_pools.iter().flat_map(|due| [due.unused, due.matched])))?;
		ensure!(due <= funds.held(), "a pot cannot pay every refund");
		// Less than one unit is lost to rounding for each pledge and pool that there ever was.
		let lines = Balance::from(funds.movements);
		ensure!(funds.held().saturating_sub(due) <= lines, "a pot holds more than rounding leaves");
		if campaign.state.refunds() && funds.unsettled == 0 {
			ensure!(funds.held() == funds.unused(), "the last refund has left something");
		}
		Ok(())
	}

	fn a_campaign_keeps_its_terms(campaign: &CampaignOf<T>, funds: &Funds) -> Check {
		let terms = &campaign.terms;
		ensure!(
			terms.check(campaign.opened, campaign.opened.saturating_add(T::MaxTerm::get())).is_ok(),
			"the terms of a campaign are not valid"
		);
		ensure!(funds.counted() <= terms.optimum, "a campaign has taken more than its optimum");
		let paid = usize::from(campaign.milestone);
		ensure!(paid <= terms.milestones.len(), "more milestones are paid than there are");
		ensure!(
			(paid == terms.milestones.len()) == (campaign.state == State::Completed),
			"a campaign is completed when every milestone is paid"
		);
		let funded = !matches!(campaign.state, State::Open | State::Cancelled)
			&& !matches!(campaign.state, State::Failed { cause: Cause::MinimumMissed });
		ensure!(
			!funded || funds.counted() >= terms.minimum,
			"a campaign goes on without its minimum"
		);
		ensure!(funded || funds.paid == 0, "a campaign pays without being funded");
		Ok(())
	}

	fn declared_pledges_are_counted(number: CampaignId, funds: &Funds) -> Check {
		let all = Declarations::<T>::iter_prefix_values(number).collect::<alloc::vec::Vec<_>>();
		ensure!(
			all.len() == DeclarationCount::<T>::get(number) as usize
				&& all.len() <= T::MaxDeclarations::get() as usize,
			"declared pledges are miscounted"
		);
		let counted = all.iter().filter_map(|d| d.receipt).map(|receipt| receipt.received);
		ensure!(sum(counted)? == funds.honoured, "honoured pledges are miscounted");
		Ok(())
	}

	fn everything_belongs_to_a_campaign() -> Check {
		let numbers = Campaigns::<T>::iter_keys().collect::<BTreeSet<_>>();
		let all = [
			CampaignFunds::<T>::iter_keys().collect::<BTreeSet<_>>(),
			Titles::<T>::iter_keys().collect(),
			Pools::<T>::iter_keys().collect(),
			Pledges::<T>::iter_keys().map(|(number, _)| number).collect(),
			Declarations::<T>::iter_keys().map(|(number, _)| number).collect(),
			MatchedKeys::<T>::iter_keys().map(|(number, _)| number).collect(),
			DeclarationCount::<T>::iter_keys().collect(),
			Ledger::<T>::iter_keys().map(|(number, _)| number).collect(),
		];
		ensure!(all.iter().all(|keys| keys.is_subset(&numbers)), "something is no campaign's");
		let pots = numbers.iter().map(|number| (Self::pot(*number), *number));
		ensure!(
			pots.collect::<BTreeMap<_, _>>().len() == numbers.len(),
			"two campaigns share a pot"
		);
		Ok(())
	}
}
