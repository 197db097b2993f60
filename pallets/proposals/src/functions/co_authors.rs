// SPDX-License-Identifier: Apache-2.0

//! Who stands behind a proposal beside its author.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_invite_co_author(
		who: &T::AccountId,
		proposal: ProposalId,
		co_author: T::AccountId,
	) -> DispatchResult {
		let draft = Self::own_draft(who, proposal)?;
		let number =
			T::Electorate::member(&co_author).ok_or(Error::<T>::CoAuthorNotInGoodStanding)?.number;
		ensure!(number != draft.author, Error::<T>::OwnProposal);
		CoAuthors::<T>::try_mutate(proposal, |co_authors| {
			ensure!(co_authors.iter().all(|c| c.number != number), Error::<T>::AlreadyInvited);
			let invited = CoAuthor { number, invited: Self::now(), accepted: None };
			co_authors.try_push(invited).map_err(|_| Error::<T>::TooManyCoAuthors)
		})?;
		Self::deposit_event(Event::CoAuthorInvited { proposal, co_author: number });
		Ok(())
	}

	pub(crate) fn do_accept_co_authorship(
		who: &T::AccountId,
		proposal: ProposalId,
		version: Fingerprint,
	) -> DispatchResult {
		let number = Self::member(who)?.number;
		Self::ensure_draft_of(&Self::known_proposal(proposal)?, version)?;
		CoAuthors::<T>::try_mutate(proposal, |co_authors| {
			let co_author =
				co_authors.iter_mut().find(|c| c.number == number).ok_or(Error::<T>::NotInvited)?;
			ensure!(!co_author.stands_behind(version), Error::<T>::AlreadyAccepted);
			co_author.accepted = Some(Acceptance { version, block: Self::now() });
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::CoAuthorshipAccepted { proposal, co_author: number, version });
		Ok(())
	}

	pub(crate) fn do_leave_co_authorship(
		who: &T::AccountId,
		proposal: ProposalId,
	) -> DispatchResult {
		let number = Self::roll_number(who)?;
		Self::known_proposal(proposal)?.ensure_undecided().map_err(Error::<T>::from)?;
		Self::end_co_authorship(proposal, number)?;
		Self::deposit_event(Event::CoAuthorLeft { proposal, co_author: number });
		Ok(())
	}

	pub(crate) fn do_remove_co_author(
		who: &T::AccountId,
		proposal: ProposalId,
		co_author: T::AccountId,
	) -> DispatchResult {
		let own = Self::own_proposal(Self::member(who)?.number, proposal)?;
		own.ensure_undecided().map_err(Error::<T>::from)?;
		let number = T::Electorate::roll_number(&co_author).ok_or(Error::<T>::NotInvited)?;
		// Those who stand behind what was admitted can take it over: no author rids itself of them.
		ensure!(
			own.admitted.is_none() || !Self::stands_behind(number, proposal, own.version),
			Error::<T>::AlreadyAdmitted
		);
		Self::end_co_authorship(proposal, number)?;
		Self::note_act(proposal, own);
		Self::deposit_event(Event::CoAuthorRemoved { proposal, co_author: number });
		Ok(())
	}

	/// Is this a co-author who has accepted this version of the proposal?
	fn stands_behind(number: RollNumber, proposal: ProposalId, version: Fingerprint) -> bool {
		let co_authors = CoAuthors::<T>::get(proposal);
		co_authors.iter().any(|c| c.number == number && c.stands_behind(version))
	}

	/// A co-author of the current version becomes the author of what its author has left.
	pub(crate) fn do_take_over(who: &T::AccountId, proposal: ProposalId) -> DispatchResult {
		let by = Self::member(who)?.number;
		let state = Self::known_proposal(proposal)?;
		state.ensure_belongs_to_supporters().map_err(Error::<T>::from)?;
		ensure!(Self::stands_behind(by, proposal, state.version), Error::<T>::NotCoAuthor);
		let (from, now) = (state.author, Self::now());
		// What registrars do at once, a suspension or a frozen key, gives nothing away; nor does what
		// they leave undone, a renewal.
		let is_gone = T::Electorate::is_gone(from);
		let silent_since = now.saturating_sub(T::AuthorTerm::get());
		let disowned_since = now.saturating_sub(T::DisownedTerm::get());
		state
			.ensure_author_is_gone(is_gone, silent_since, disowned_since)
			.map_err(Error::<T>::from)?;
		Self::ensure_place(by)?;
		Self::end_co_authorship(proposal, by)?;
		Self::move_place(from, by);
		Self::change(proposal, state, |p| p.take_over(by, now))?;
		Self::deposit_event(Event::TakenOver { proposal, from, by });
		Ok(())
	}

	fn end_co_authorship(proposal: ProposalId, number: RollNumber) -> Result<(), Error<T>> {
		CoAuthors::<T>::try_mutate_exists(proposal, |co_authors| {
			let list = co_authors.as_mut().ok_or(Error::<T>::NotInvited)?;
			let position =
				list.iter().position(|c| c.number == number).ok_or(Error::<T>::NotInvited)?;
			list.remove(position);
			if list.is_empty() {
				*co_authors = None;
			}
			Ok(())
		})
	}
}
