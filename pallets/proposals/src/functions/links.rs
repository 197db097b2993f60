// SPDX-License-Identifier: Apache-2.0

//! Links from a proposal to older ones.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_link(
		who: &T::AccountId,
		proposal: ProposalId,
		to: ProposalId,
		kind: LinkKind,
	) -> DispatchResult {
		Self::own_draft(who, proposal)?;
		Self::add_link(proposal, to, kind)
	}

	/// Links a proposal to an older one, and the older one back.
	pub(super) fn add_link(proposal: ProposalId, to: ProposalId, kind: LinkKind) -> DispatchResult {
		ensure!(to < proposal, Error::<T>::LinkToYounger);
		ensure!(to >= FirstNumber::get(), Error::<T>::UnknownProposal);
		Links::<T>::try_mutate(proposal, |links| {
			let link = Link { proposal: to, kind };
			ensure!(!links.contains(&link), Error::<T>::AlreadyLinked);
			links.try_push(link).map_err(|_| Error::<T>::TooManyLinks)
		})?;
		LinksFrom::<T>::insert(to, Link { proposal, kind }, ());
		Self::deposit_event(Event::Linked { proposal, to, kind });
		Ok(())
	}

	pub(crate) fn do_unlink(
		who: &T::AccountId,
		proposal: ProposalId,
		to: ProposalId,
		kind: LinkKind,
	) -> DispatchResult {
		Self::own_draft(who, proposal)?;
		Links::<T>::try_mutate_exists(proposal, |links| {
			let list = links.as_mut().ok_or(Error::<T>::NotLinked)?;
			let link = Link { proposal: to, kind };
			let position = list.iter().position(|l| *l == link).ok_or(Error::<T>::NotLinked)?;
			list.remove(position);
			if list.is_empty() {
				*links = None;
			}
			Ok::<_, Error<T>>(())
		})?;
		LinksFrom::<T>::remove(to, Link { proposal, kind });
		Self::deposit_event(Event::Unlinked { proposal, to, kind });
		Ok(())
	}
}
