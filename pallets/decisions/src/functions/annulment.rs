// SPDX-License-Identifier: Apache-2.0

//! Annulling what was decided before it is carried out.

use super::MAX_ADDED_DAYS;
use crate::{pallet::*, *};
use doverie_primitives::{DecisionId, Fingerprint, Proposals, Text, Verdict};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{One, Saturating},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_announce_annulment(
		who: &T::AccountId,
		target: DecisionId,
		title: Text,
		text: Fingerprint,
	) -> DispatchResult {
		let member = Self::organisation(who)?;
		let Decision { rule_name, rule, .. } = Self::annullable(target)?;
		let title = Self::checked_words(title, text)?;
		let subject = Subject::Annulment { decision: target };
		let decision = Self::announced_by(&member, rule_name, rule, subject, text);
		Self::announce(decision, Some(title))?;
		Ok(())
	}

	/// A decision that can still be annulled, and was not put to annulment yet.
	pub(super) fn annullable(number: DecisionId) -> Result<DecisionOf<T>, Error<T>> {
		let decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		ensure!(Self::can_be_annulled(number, &decision), Error::<T>::NothingToAnnul);
		ensure!(decision.annulment.is_none(), Error::<T>::AlreadyContested);
		Ok(decision)
	}

	/// Does it wait to be carried out, so that it can be stopped?
	pub(crate) fn can_be_annulled(number: DecisionId, decision: &DecisionOf<T>) -> bool {
		let waits =
			matches!(decision.state, State::Scheduled { .. } | State::EnactmentFailed { .. });
		waits && Self::can_be_stopped(number, decision) && Self::is_live(decision)
	}

	/// Can those on the roll object to it, and can it be annulled, once it has passed? Not what
	/// changes the registrars or seats of a chamber that was dormant: nobody who is alive keeps a
	/// dead chamber dead.
	pub(crate) fn can_be_stopped(number: DecisionId, decision: &DecisionOf<T>) -> bool {
		let revives = Outcomes::<T>::get(number).is_some_and(|outcome| {
			decision.consent.iter().any(|chamber| outcome.dormant.contains(chamber))
		});
		decision.subject.can_be_stopped() && !revives
	}

	/// Annulling this decision is put to decision, and will be decided by `closes` or a few days
	/// later. It is not carried out before that.
	pub(super) fn contest(number: DecisionId, annulment: DecisionId, closes: BlockNumberFor<T>) {
		let Some(mut decision) = Decisions::<T>::get(number) else { return };
		decision.annulment = Some(annulment);
		let decided = closes.saturating_add(Self::days(MAX_ADDED_DAYS.into()));
		let until = decided.saturating_add(One::one());
		match decision.state {
			State::Scheduled { enacts } if Self::now() < enacts => {
				if enacts < until {
					Self::put_off(number, &mut decision, until);
				}
			},
			// What has failed can still be tried again if it is not annulled.
			_ => {
				let window = until.saturating_add(Self::days(T::RetryDays::get()));
				decision.retry_until = Self::retry_until(&decision).max(Some(window));
			},
		}
		Decisions::<T>::insert(number, decision);
	}

	/// Is annulling this decision in the queue, or open?
	pub(crate) fn is_contested(decision: &DecisionOf<T>) -> bool {
		decision
			.annulment
			.and_then(Decisions::<T>::get)
			.is_some_and(|annulment| matches!(annulment.state, State::Queued { .. } | State::Open))
	}

	/// A decision that waits to be carried out is annulled.
	pub(super) fn annul(number: DecisionId, by: DecisionId) {
		let Some(mut decision) = Decisions::<T>::get(number) else { return };
		// If it has passed no longer since a ballot was struck, there is nothing left to do.
		if !matches!(decision.state, State::Scheduled { .. } | State::EnactmentFailed { .. }) {
			return;
		}
		Self::unschedule(number);
		if let Subject::Proposal { proposal, .. } = decision.subject {
			T::Proposals::decided(proposal, Verdict::Rejected);
		}
		decision.state = State::Annulled { by };
		Decisions::<T>::insert(number, decision);
		Self::deposit_event(Event::Annulled { decision: number, by });
	}
}
