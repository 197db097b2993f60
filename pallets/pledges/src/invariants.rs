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

/// What a pot with these figures holds; none if more has left it than has come in.
fn held_by(funds: &Funds) -> Option<Balance> {
	funds
		.pledged
		.checked_add(funds.sponsored)?
		.checked_sub(funds.returned)?
		.checked_sub(funds.paid)?
		.checked_sub(funds.refunded)?
		.checked_sub(funds.dust)
}

/// The figures after one more line of the ledger, as far as lines tell them; none if more is taken
/// out than was put in.
fn after<AccountId>(mut figures: Funds, what: &What<AccountId>) -> Option<Funds> {
	match what {
		What::Pledged { amount, matched, .. } => {
			figures.pledged = figures.pledged.checked_add(*amount)?;
			figures.matched = figures.matched.checked_add(*matched)?;
		},
		What::Withdrawn { amount, unmatched, .. } => {
			figures.pledged = figures.pledged.checked_sub(*amount)?;
			figures.matched = figures.matched.checked_sub(*unmatched)?;
		},
		What::Sponsored { amount, .. } => {
			figures.sponsored = figures.sponsored.checked_add(*amount)?;
		},
		What::Returned { amount, .. } => {
			figures.returned = figures.returned.checked_add(*amount)?;
		},
		What::Paid { amount, .. } => figures.paid = figures.paid.checked_add(*amount)?,
		What::Refunded { amount, .. } | What::MatchRefunded { amount, .. } => {
			figures.refunded = figures.refunded.checked_add(*amount)?;
		},
		What::Dust { amount } => figures.dust = figures.dust.checked_add(*amount)?,
	}
	Some(figures)
}

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::what_was_issued_and_not_redeemed_is_there()?;
		Self::campaigns_are_numbered_without_gaps()?;
		for (campaign, loaded) in Campaigns::<T>::iter() {
			let funds = CampaignFunds::<T>::get(campaign);
			Self::a_pot_holds_what_its_figures_say(campaign, &funds)?;
			Self::the_ledger_leads_to_the_figures(campaign, &funds)?;
			Self::pledges_and_pools_are_what_is_unsettled(campaign, &loaded, &funds)?;
			Self::what_was_put_in_is_counted_by_chamber_and_kind(campaign, &loaded, &funds)?;
			Self::every_refund_can_be_paid(campaign, &loaded, &funds)?;
			Self::a_campaign_keeps_its_terms(&loaded, &funds)?;
			Self::declared_pledges_are_counted(campaign, &funds)?;
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
			let loaded = Campaigns::<T>::get(latest).ok_or("a campaign is lost")?;
			ensure!(loaded.proposal == proposal, "a campaign is another proposal's");
		}
		for (campaign, loaded) in Campaigns::<T>::iter() {
			let latest =
				LatestCampaign::<T>::get(loaded.proposal).ok_or("no campaign is the latest")?;
			ensure!(latest >= campaign, "a later campaign is forgotten");
			ensure!(
				latest == campaign || loaded.state.refunds(),
				"a proposal has two campaigns that go on"
			);
		}
		Ok(())
	}

	fn a_pot_holds_what_its_figures_say(campaign: CampaignId, funds: &Funds) -> Check {
		ensure!(held_by(funds) == Some(funds.held()), "more has left a pot than has come in");
		ensure!(
			Self::on_hold(HoldReason::Pot, &Self::pot(campaign)) == funds.held(),
			"a pot does not hold what its figures say"
		);
		Ok(())
	}

	fn the_ledger_leads_to_the_figures(campaign: CampaignId, funds: &Funds) -> Check {
		let add = |so_far: Funds, line: u32| -> Result<Funds, TryRuntimeError> {
			let line = Ledger::<T>::get(campaign, line).ok_or("a line of a ledger is lost")?;
			let after = after(so_far, &line.what).ok_or("a ledger goes below zero")?;
			let balance = held_by(&after).ok_or("a ledger goes below zero")?;
			ensure!(line.balance == balance, "a line of a ledger has another balance");
			Ok(after)
		};
		let recount = (0..funds.movements).try_fold(Funds::default(), add)?;
		// Not every figure is of money that moves.
		let Funds { honoured, unsettled, by_pledger, movements, .. } = *funds;
		ensure!(
			*funds == Funds { honoured, unsettled, by_pledger, movements, ..recount },
			"a ledger leads to other figures"
		);
		ensure!(
			Ledger::<T>::iter_key_prefix(campaign).count() == funds.movements as usize,
			"a ledger has lines that are not counted"
		);
		Ok(())
	}

	fn pledges_and_pools_are_what_is_unsettled(
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
		funds: &Funds,
	) -> Check {
		let pools = Pools::<T>::get(campaign);
		let pledged = sum(Pledges::<T>::iter_prefix_values(campaign).map(|pledge| pledge.amount))?;
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
				pool.refunded.is_none() || loaded.state.refunds(),
				"a sponsor was refunded without a reason"
			);
		}
		for pledge in Pledges::<T>::iter_prefix_values(campaign) {
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
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
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
		if !loaded.state.refunds() {
			let pledgers: usize = figures().map(|figure| figure.pledgers as usize).sum();
			ensure!(
				pledgers == Pledges::<T>::iter_key_prefix(campaign).count(),
				"pledgers are miscounted"
			);
		}
		Ok(())
	}

	/// The shares of all who are not refunded yet are in the pot together, so that the order of
	/// refunds does not matter.
	fn every_refund_can_be_paid(
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
		funds: &Funds,
	) -> Check {
		if loaded.state == State::Completed {
			ensure!(funds.held() == funds.unused(), "a completed campaign has money left");
			return Ok(());
		}
		let pools = Pools::<T>::get(campaign);
		let of_pledges =
			Pledges::<T>::iter_prefix_values(campaign).map(|pledge| funds.share_of(pledge.amount));
		let of_pools = pools
			.iter()
			.map(|pool| funds.due_to_sponsor(pool, Claim::UnusedAndShare))
			.collect::<alloc::vec::Vec<_>>();
		let due = sum(of_pledges.chain(of_pools.iter().flat_map(|due| [due.unused, due.matched])))?;
		ensure!(due <= funds.held(), "a pot cannot pay every refund");
		// Less than one unit is lost to rounding for each pledge and pool that there ever was.
		let lines = Balance::from(funds.movements);
		ensure!(funds.held().saturating_sub(due) <= lines, "a pot holds more than rounding leaves");
		if loaded.state.refunds() && funds.unsettled == 0 {
			ensure!(funds.held() == funds.unused(), "the last refund has left something");
		}
		Ok(())
	}

	fn a_campaign_keeps_its_terms(loaded: &CampaignOf<T>, funds: &Funds) -> Check {
		let terms = &loaded.terms;
		ensure!(
			terms.check(loaded.opened, loaded.opened.saturating_add(T::MaxTerm::get())).is_ok(),
			"the terms of a campaign are not valid"
		);
		ensure!(funds.counted() <= terms.optimum, "a campaign has taken more than its optimum");
		let paid = usize::from(loaded.milestone);
		ensure!(paid <= terms.milestones.len(), "more milestones are paid than there are");
		ensure!(
			(paid == terms.milestones.len()) == (loaded.state == State::Completed),
			"a campaign is completed when every milestone is paid"
		);
		let funded = !matches!(loaded.state, State::Open | State::Cancelled)
			&& !matches!(loaded.state, State::Failed { cause: Cause::MinimumMissed });
		ensure!(
			!funded || funds.counted() >= terms.minimum,
			"a campaign goes on without its minimum"
		);
		ensure!(funded || funds.paid == 0, "a campaign pays without being funded");
		Ok(())
	}

	fn declared_pledges_are_counted(campaign: CampaignId, funds: &Funds) -> Check {
		let all = Declarations::<T>::iter_prefix_values(campaign).collect::<alloc::vec::Vec<_>>();
		ensure!(
			all.len() == DeclarationCount::<T>::get(campaign) as usize
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
