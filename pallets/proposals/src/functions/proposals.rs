// SPDX-License-Identifier: Apache-2.0

//! Proposals from their submission to their end.

use super::*;
use doverie_primitives::{Decisions, RecordKind, Verdict};
use sp_runtime::traits::Convert;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_submit(
		who: &T::AccountId,
		process: ProcessId,
		kind: ProposalKind,
		title: Text,
		version: Fingerprint,
		locator: Text,
	) -> DispatchResult {
		let author = Self::member(who)?.number;
		Self::process_for(Activity::Submitting, process)?;
		let title = Self::checked_title(title)?;
		Self::ensure_place(author)?;
		T::Records::record(who, version, RecordKind::Proposal, locator, None)?;
		Self::create(who, title, Proposal::new(process, kind, author, version, Self::now()))?;
		Ok(())
	}

	/// Stores a new proposal, whose first version is on record and whose author has a place for it.
	pub(super) fn create(
		who: &T::AccountId,
		title: TitleOf<T>,
		state: ProposalOf<T>,
	) -> Result<ProposalId, DispatchError> {
		let Proposal { process, kind, author, version, submitted, versions, .. } = state;
		let proposal = NextProposal::<T>::get();
		let next = proposal.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
		let ticket = T::Consideration::new(who, Self::footprint())?;
		NextProposal::<T>::put(next);
		Deposits::<T>::insert(proposal, (who.clone(), ticket));
		LiveProposals::<T>::mutate(author, |live| *live = live.saturating_add(1));
		Versions::<T>::insert(proposal, version, Version::new(versions, submitted, None));
		ProposalTitles::<T>::insert(proposal, title);
		Proposals::<T>::insert(proposal, state);
		Self::deposit_event(Event::ProposalSubmitted { proposal, process, kind, author, version });
		Ok(proposal)
	}

	pub(crate) fn do_publish_version(
		who: &T::AccountId,
		proposal: ProposalId,
		version: Fingerprint,
		locator: Text,
	) -> DispatchResult {
		let draft = Self::own_draft(who, proposal)?;
		Self::publish(who, proposal, draft, version, locator, None)
	}

	/// Puts the next version of a proposal on record. It starts without endorsements.
	pub(super) fn publish(
		who: &T::AccountId,
		proposal: ProposalId,
		draft: ProposalOf<T>,
		version: Fingerprint,
		locator: Text,
		amendment: Option<u32>,
	) -> DispatchResult {
		ensure!(!Versions::<T>::contains_key(proposal, version), Error::<T>::AlreadyPublished);
		let replaces = Some(draft.version);
		T::Records::record(who, version, RecordKind::Proposal, locator, replaces)?;
		let number = Self::change(proposal, draft, |p| p.publish(version))?;
		Versions::<T>::insert(proposal, version, Version::new(number, Self::now(), amendment));
		Self::deposit_event(Event::VersionPublished { proposal, version, number, amendment });
		Ok(())
	}

	pub(crate) fn do_withdraw_proposal(who: &T::AccountId, proposal: ProposalId) -> DispatchResult {
		let author = Self::member(who)?.number;
		let own = Self::own_proposal(author, proposal)?;
		// The text rests, and has the support that it needs: only somebody's call is missing.
		let waits = Self::ensure_admissible(proposal, &own).is_ok();
		ensure!(!waits, Error::<T>::WaitsForAdmission);
		Self::change(proposal, own, |p| p.withdraw(Self::now()))?;
		Self::deposit_event(Event::ProposalWithdrawn { proposal });
		Ok(())
	}

	pub(crate) fn do_disown(who: &T::AccountId, proposal: ProposalId) -> DispatchResult {
		let author = Self::member(who)?.number;
		let own = Self::own_proposal(author, proposal)?;
		Self::change(proposal, own, |p| p.disown(Self::now()))?;
		Self::deposit_event(Event::Disowned { proposal, author });
		Ok(())
	}

	pub(crate) fn do_stand_by(who: &T::AccountId, proposal: ProposalId) -> DispatchResult {
		// Standing does not matter: nobody is silenced for a term by being suspended.
		let author = Self::roll_number(who)?;
		let own = Self::own_proposal(author, proposal)?;
		Self::change(proposal, own, |p| p.stand_by(Self::now()))?;
		Self::deposit_event(Event::StoodBy { proposal, author });
		Ok(())
	}

	pub(crate) fn do_lapse(proposal: ProposalId) -> DispatchResult {
		let state = Self::known_proposal(proposal)?;
		state.ensure_undecided().map_err(Error::<T>::from)?;
		Self::process_for(Activity::FollowingUp, state.process)?;
		Self::change(proposal, state, |p| p.lapse(Self::now()))?;
		Self::deposit_event(Event::ProposalLapsed { proposal });
		Ok(())
	}

	/// It can be admitted now: its current version has the support that the process asks for.
	fn ensure_admissible(proposal: ProposalId, state: &ProposalOf<T>) -> Result<(), Error<T>> {
		state.ensure_submitted()?;
		let process = Self::process_for(Activity::Admitting, state.process)?;
		let version = Versions::<T>::get(proposal, state.version);
		process.admission.check(&version.map(|v| v.endorsements).unwrap_or_default())?;
		Ok(())
	}

	pub(crate) fn do_admit(proposal: ProposalId) -> DispatchResult {
		let state = Self::known_proposal(proposal)?;
		Self::ensure_admissible(proposal, &state)?;
		let (version, now) = (state.version, Self::now());
		let due = now.saturating_add(T::ResponseTerm::get());
		Self::change(proposal, state, |p| p.admit(now, due))?;
		Self::deposit_event(Event::ProposalAdmitted { proposal, version, due });
		Ok(())
	}

	pub(crate) fn do_put_to_decision(who: &T::AccountId, proposal: ProposalId) -> DispatchResult {
		let by = Self::member(who)?.number;
		let mut state = Self::known_proposal(proposal)?;
		state.ensure_admitted().map_err(Error::<T>::from)?;
		Self::process_for(Activity::Deciding, state.process)?;
		if by == state.author {
			state.acted = Self::now();
		}
		let (version, rule) = (state.version, T::RuleOf::convert(state.kind));
		let decision = T::Decisions::open_on_proposal(by, rule, proposal, version)?;
		Self::change(proposal, state, |p| p.put_to_decision(decision))?;
		Self::deposit_event(Event::PutToDecision { proposal, version, decision, rule });
		Ok(())
	}

	/// The decision on a proposal has closed, or comes to something else than before.
	pub(crate) fn do_decided(proposal: ProposalId, verdict: Verdict) -> DispatchResult {
		let state = Self::known_proposal(proposal)?;
		let (decision, state) = Self::change(proposal, state, |p| {
			let decision = p.decided(verdict, Self::now())?;
			Ok((decision, p.state))
		})?;
		Self::deposit_event(match state {
			State::Passed { .. } => Event::ProposalPassed { proposal, decision },
			State::Admitted => Event::ProposalNotDecided { proposal, decision },
			_ => Event::ProposalNotAdopted { proposal, decision },
		});
		Ok(())
	}

	/// The decision on a proposal is carried out.
	pub(crate) fn do_carry_out(proposal: ProposalId) -> DispatchResult {
		let state = Self::known_proposal(proposal)?;
		let decision = Self::change(proposal, state, |p| p.carry_out(Self::now()))?;
		Self::deposit_event(Event::ProposalAdopted { proposal, decision });
		Ok(())
	}
}
