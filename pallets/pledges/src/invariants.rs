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
use sp_runtime::{
	traits::{Saturating, Zero},
	TryRuntimeError,
};

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
		.checked_add(funds.waiting)?
		.checked_add(funds.sponsored)?
		.checked_sub(funds.returned)?
		.checked_sub(funds.paid)?
		.checked_sub(funds.refunded)?
		.checked_sub(funds.left)?
		.checked_sub(funds.dust)
}

/// The figures after one more line of the ledger, those that lines tell; none if more is taken out
/// than was put in.
fn after<AccountId>(mut figures: Funds, what: &What<AccountId>) -> Option<Funds> {
	match what {
		What::Pledged { amount, waiting, .. } => {
			figures.pledged = figures.pledged.checked_add(*amount)?;
			figures.waiting = figures.waiting.checked_add(*waiting)?;
		},
		What::Withdrawn { amount, waiting, .. } => {
			figures.pledged = figures.pledged.checked_sub(*amount)?;
			figures.waiting = figures.waiting.checked_sub(*waiting)?;
		},
		What::MovedUp { amount, .. } => {
			figures.waiting = figures.waiting.checked_sub(*amount)?;
			figures.pledged = figures.pledged.checked_add(*amount)?;
		},
		What::Sponsored { amount, .. } => {
			figures.sponsored = figures.sponsored.checked_add(*amount)?;
		},
		What::Displaced { amount, .. } => {
			figures.sponsored = figures.sponsored.checked_sub(*amount)?;
		},
		What::Matched { amount } => figures.matched = figures.matched.checked_add(*amount)?,
		What::Left { amount, freed, .. } => {
			figures.left = figures.left.checked_add(*amount)?;
			figures.freed = figures.freed.checked_add(*freed)?;
		},
		What::WaitingRefunded { amount, .. } => {
			figures.waiting = figures.waiting.checked_sub(*amount)?;
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
		Self::only_pots_hold_what_was_pledged()?;
		Self::campaigns_are_numbered_without_gaps()?;
		for (campaign, loaded) in Campaigns::<T>::iter() {
			let funds = CampaignFunds::<T>::get(campaign);
			Self::a_pot_holds_what_its_figures_say(campaign, &funds)?;
			Self::the_ledger_leads_to_the_figures(campaign, &funds)?;
			Self::pledges_and_pools_are_what_is_unsettled(campaign, &loaded, &funds)?;
			Self::what_was_put_in_is_counted_by_chamber_and_kind(campaign, &loaded, &funds)?;
			Self::every_refund_can_be_paid(campaign, &loaded, &funds)?;
			Self::a_campaign_keeps_its_terms(&loaded, &funds)?;
			Self::offices_are_accepted_by_those_who_were_named(campaign, &loaded)?;
			Self::vetoes_and_exits_are_of_what_was_put_in(campaign, &loaded, &funds)?;
			Self::declared_pledges_are_counted(campaign, &loaded, &funds)?;
			Self::the_waiting_list_is_whole(campaign, &loaded, &funds)?;
		}
		Self::a_document_stands_for_one_thing()?;
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

	fn only_pots_hold_what_was_pledged() -> Check {
		let accounts = frame_system::Account::<T>::iter_keys();
		let on_hold = sum(accounts.map(|who| Self::on_hold(HoldReason::Pot, &who)))?;
		let held = sum(CampaignFunds::<T>::iter_values().map(|funds| funds.held()))?;
		ensure!(on_hold == held, "something is on hold as pledged outside the pots");
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
		let Funds { honoured, gone, unsettled, by_pledger, pools, queue, movements, .. } = *funds;
		let others = Funds { honoured, gone, unsettled, by_pledger, pools, queue, ..recount };
		ensure!(*funds == Funds { movements, ..others }, "a ledger leads to other figures");
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
		let unsettled =
			sum(pools.iter().filter(|pool| pool.refunded.is_none()).map(|pool| pool.in_it()))?;
		ensure!(
			sum([pledged, unsettled].into_iter())? == funds.unsettled,
			"somebody who is not refunded is forgotten"
		);
		let of_pools = |figure: fn(&Pool) -> Balance| sum(pools.iter().map(figure));
		ensure!(of_pools(|pool| pool.settled)? == funds.matched, "pools have added something else");
		ensure!(of_pools(|pool| pool.total)? == funds.sponsored, "a pool is lost");
		ensure!(of_pools(|pool| pool.returned)? == funds.returned, "a pool is lost");
		ensure!(of_pools(|pool| pool.freed)? == funds.freed, "what came back is miscounted");
		ensure!(of_pools(Pool::unused)? == funds.unused(), "what pools have left is miscounted");
		ensure!(of_pools(|pool| pool.gone)? <= funds.gone, "what has left is miscounted");
		let sponsors = pools.iter().map(|pool| pool.sponsor).collect::<BTreeSet<_>>();
		ensure!(sponsors.len() == pools.len(), "a sponsor has two pools");
		for pool in &pools {
			ensure!(pool.number < funds.pools, "a pool has a number that is yet to be given");
			ensure!(
				pool.settled <= pool.total && pool.settled <= pool.claims,
				"a pool has added more than it may"
			);
			ensure!(
				pool.gone <= pool.settled && pool.freed <= pool.gone,
				"more has come back to a pool than it has added"
			);
			let given = pool.settled.saturating_sub(pool.freed).checked_add(pool.returned);
			ensure!(
				given.is_some_and(|given| given <= pool.total),
				"a pool has given more than it had"
			);
			ensure!(
				pool.refunded.is_none_or(|refunded| refunded <= pool.settled),
				"a sponsor got back more than was put in"
			);
			ensure!(
				pool.refunded.is_none() || loaded.state.refunds(),
				"a sponsor was refunded without a reason"
			);
			ensure!(
				pool.exit <= loaded.exits && pool.gone_before <= pool.gone,
				"somebody has left a pool in a window that was not open"
			);
		}
		let mut claims = BTreeMap::<u32, Balance>::new();
		for pledge in Pledges::<T>::iter_prefix_values(campaign) {
			ensure!(pledge.amount > 0, "an empty pledge is kept");
			ensure!(
				pledge.claims.is_empty() || pledge.kind.is_citizen(),
				"a pledge is matched that is no citizen's"
			);
			for claim in &pledge.claims {
				let Some(pool) = pools.iter().find(|pool| pool.number == claim.pool) else {
					// It was displaced.
					continue;
				};
				ensure!(claim.amount <= pool.aim(pledge.amount), "a pledge claims too much");
				let so_far = claims.entry(claim.pool).or_default();
				*so_far = so_far.checked_add(claim.amount).ok_or("a sum is too large")?;
			}
		}
		let is_open = loaded.state == State::Open;
		for pool in &pools {
			let claimed = claims.get(&pool.number).copied().unwrap_or_default();
			// Later, some are refunded or have left.
			ensure!(claimed <= pool.claims, "more is claimed than a pool knows of");
			ensure!(!is_open || claimed == pool.claims, "claims are miscounted");
		}
		ensure!(
			!is_open || (funds.matched == 0 && funds.gone == 0),
			"something is settled too early"
		);
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
		let gone_of_pools = sum(Pools::<T>::get(campaign).iter().map(|pool| pool.gone))?;
		let staying =
			funds.pledged.checked_add(gone_of_pools).and_then(|sum| sum.checked_sub(funds.gone));
		ensure!(
			Some(sum(figures().map(|figure| figure.amount))?) == staying,
			"kinds are miscounted"
		);
		ensure!(
			figures().all(|figure| (figure.pledgers == 0) == (figure.amount == 0)),
			"somebody has pledged nothing"
		);
		if !loaded.state.refunds() {
			let mut recount = ByPledger::default();
			for pledge in Pledges::<T>::iter_prefix_values(campaign) {
				recount.add(&pledge).map_err(|_| "a sum is too large")?;
			}
			ensure!(recount == funds.by_pledger, "somebody counts as something else");
		}
		Ok(())
	}

	fn offices_are_accepted_by_those_who_were_named(
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
	) -> Check {
		let terms = &loaded.terms;
		let accepted = Acceptances::<T>::iter_key_prefix(campaign).collect::<BTreeSet<_>>();
		let others = [terms.beneficiary, terms.fiscal_agent];
		ensure!(
			accepted.iter().all(|by| others.contains(by) || terms.reviewers.contains(by)),
			"somebody has accepted who was not named"
		);
		let beneficiary = accepted.contains(&terms.beneficiary);
		ensure!(
			beneficiary == Payees::<T>::contains_key(campaign),
			"a beneficiary is paid who has not accepted, or the other way round"
		);
		let reviewers = terms.reviewers.iter().filter(|by| accepted.contains(by)).count();
		ensure!(
			!loaded.accepted || (beneficiary && reviewers >= usize::from(terms.approvals)),
			"a campaign takes money without those who are needed"
		);
		Ok(())
	}

	fn vetoes_and_exits_are_of_what_was_put_in(
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
		funds: &Funds,
	) -> Check {
		match loaded.state {
			State::Approved { vetoed, heads, shown, payable_from, .. } => {
				let by = Pledges::<T>::iter_prefix_values(campaign)
					.filter(|pledge| pledge.vetoed == loaded.round)
					.collect::<alloc::vec::Vec<_>>();
				let pools = Pools::<T>::get(campaign);
				let of_pools = pools.iter().filter(|pool| pool.vetoed == loaded.round);
				let money =
					by.iter().map(|pledge| pledge.amount).chain(of_pools.map(|pool| pool.in_it()));
				let citizens = by.iter().filter(|pledge| pledge.kind.is_citizen()).count();
				// What was adopted since adds to the pledge, and a citizen whose vote a decision has
				// taken is no head.
				ensure!(
					vetoed <= sum(money)? && heads as usize <= citizens,
					"a veto is of more than was put in"
				);
				ensure!(shown <= payable_from, "a milestone can be paid before its evidence");
			},
			State::Exit { raised, left, .. } => {
				let exit = Exit { number: loaded.exits, raised, left };
				let (staying, unpaid) = (funds.staying(), funds.unpaid());
				ensure!(
					staying <= raised && unpaid <= left && exit.share_of(staying) <= unpaid,
					"those who have left have more than their share"
				);
			},
			_ => (),
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
		let besides = sum([funds.unused(), funds.waiting].into_iter())?;
		if loaded.state == State::Completed {
			ensure!(funds.held() == besides, "a completed campaign has money left");
			return Ok(());
		}
		let pools = Pools::<T>::get(campaign);
		let of_pledges =
			Pledges::<T>::iter_prefix_values(campaign).map(|pledge| funds.share_of(pledge.amount));
		let of_pools = pools
			.iter()
			.map(|pool| funds.due_to_sponsor(pool, Returns::UnusedAndShare))
			.collect::<alloc::vec::Vec<_>>();
		let due = sum(of_pledges
			.chain(of_pools.iter().flat_map(|due| [due.unused, due.matched]))
			.chain([funds.waiting]))?;
		ensure!(due <= funds.held(), "a pot cannot pay every refund");
		// Less than one unit is lost to rounding for each pledge and pool that there ever was. What
		// rounding leaves of exits is shared by those who stay.
		let pots = Balance::from(MAX_POOLS).saturating_add(Balance::from(funds.movements));
		ensure!(
			funds.held().saturating_sub(due) <= pots || funds.staying() == 0,
			"a pot holds more than rounding leaves"
		);
		if loaded.state.refunds() && funds.unsettled == 0 && funds.gone == 0 {
			ensure!(funds.held() == besides, "the last refund has left something");
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
			&& !matches!(
				loaded.state,
				State::Failed { cause: Cause::MinimumMissed | Cause::ProposalEnded }
			);
		ensure!(
			!funded || funds.counted() >= terms.minimum,
			"a campaign goes on without its minimum"
		);
		ensure!(
			funds.paid == 0 || funds.counted() >= terms.minimum,
			"a campaign pays without being funded"
		);
		Ok(())
	}

	fn declared_pledges_are_counted(
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
		funds: &Funds,
	) -> Check {
		let all = Declarations::<T>::iter_prefix_values(campaign).collect::<alloc::vec::Vec<_>>();
		ensure!(
			all.len() == DeclarationCount::<T>::get(campaign) as usize
				&& all.len() <= T::MaxDeclarations::get() as usize,
			"declared pledges are miscounted"
		);
		let confirmed = all.iter().filter_map(|d| d.receipt).filter(|receipt| receipt.confirmed);
		ensure!(
			sum(confirmed.map(|receipt| receipt.received))? == funds.honoured,
			"honoured pledges are miscounted"
		);
		ensure!(
			funds.honoured <= loaded.terms.declared_limit(),
			"more of what was declared counts than may"
		);
		Ok(())
	}

	/// From the first place to the last, each names its neighbours, nobody has two, and together
	/// they are what waits.
	fn the_waiting_list_is_whole(
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
		funds: &Funds,
	) -> Check {
		let (mut before, mut next, mut steps) = (None, funds.queue.first, 0usize);
		let mut amounts = alloc::vec::Vec::new();
		while let Some(number) = next {
			let place = Waiting::<T>::get(campaign, number).ok_or("a place is lost")?;
			ensure!(place.before == before && place.amount > 0, "a place has other neighbours");
			ensure!(
				before.is_none_or(|before| before < number) && number < funds.queue.next,
				"somebody was passed"
			);
			ensure!(
				Places::<T>::get(campaign, &place.owner) == Some(number),
				"somebody does not know their place"
			);
			amounts.push(place.amount);
			(before, next) = (Some(number), place.after);
			steps = steps.saturating_add(1);
		}
		ensure!(before == funds.queue.last, "the list ends elsewhere");
		ensure!(
			Waiting::<T>::iter_key_prefix(campaign).count() == steps
				&& Places::<T>::iter_key_prefix(campaign).count() == steps,
			"somebody waits outside the list"
		);
		ensure!(sum(amounts.into_iter())? == funds.waiting, "what waits is miscounted");
		ensure!(funds.waiting == 0 || funds.matched == 0, "somebody waits who had room");
		let most = loaded.terms.optimum.saturating_mul(TIMES_OPTIMUM.into());
		let in_all = sum([funds.pledged, funds.honoured, funds.waiting].into_iter())?;
		ensure!(in_all <= most, "more is taken than may be");
		Ok(())
	}

	fn a_document_stands_for_one_thing() -> Check {
		for (document, supply) in SupplyByDocument::<T>::iter() {
			ensure!(supply.issued == 0 || supply.redeemed == 0, "a document stands for two things");
			ensure!(
				supply.issued == 0 || Issues::<T>::contains_key(document),
				"an issue is forgotten"
			);
		}
		for (document, issue) in Issues::<T>::iter() {
			let issued = SupplyByDocument::<T>::get(document).issued;
			let expected = if issue.step == IssueStep::Announced { 0 } else { issue.amount };
			ensure!(issued == expected, "an issue is not what was confirmed");
			let is_announced = issue.step == IssueStep::Announced;
			ensure!(
				issue.issued <= Self::now() && (!is_announced || issue.issued.is_zero()),
				"something was issued at another block"
			);
		}
		ensure!(IssuedToday::<T>::get().day <= Self::today(), "something was issued tomorrow");
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
			Waiting::<T>::iter_keys().map(|(number, _)| number).collect(),
			Places::<T>::iter_keys().map(|(number, _)| number).collect(),
			Acceptances::<T>::iter_keys().map(|(number, _)| number).collect(),
			Payees::<T>::iter_keys().collect(),
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
