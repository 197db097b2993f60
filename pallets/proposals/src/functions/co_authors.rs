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
		Self::deposit_event(Event::CoAuthorInvited { proposal, number });
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
			ensure!(co_author.accepted.is_none(), Error::<T>::AlreadyAccepted);
			co_author.accepted = Some(Acceptance { version, block: Self::now() });
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::CoAuthorshipAccepted { proposal, number, version });
		Ok(())
	}

	pub(crate) fn do_leave_co_authorship(
		who: &T::AccountId,
		proposal: ProposalId,
	) -> DispatchResult {
		let number = Self::roll_number(who)?;
		Self::known_proposal(proposal)?.ensure_undecided().map_err(Error::<T>::from)?;
		Self::end_co_authorship(proposal, number)?;
		Self::deposit_event(Event::CoAuthorLeft { proposal, number });
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
		Self::end_co_authorship(proposal, number)?;
		Self::deposit_event(Event::CoAuthorRemoved { proposal, number });
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
