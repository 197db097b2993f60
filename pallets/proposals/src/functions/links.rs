// SPDX-License-Identifier: Apache-2.0

//! Links from a proposal to older ones, which count once the authors of those have accepted them.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_link(
		who: &T::AccountId,
		proposal: ProposalId,
		to: ProposalId,
		kind: LinkKind,
	) -> DispatchResult {
		let draft = Self::own_draft(who, proposal)?;
		Self::add_link((draft.author, draft.version), proposal, to, kind)
	}

	/// Links a proposal of this author, in this version, to an older one, and the older one back. A
	/// link to what is one's own, too, is accepted at once.
	pub(super) fn add_link(
		(author, version): (RollNumber, Fingerprint),
		proposal: ProposalId,
		to: ProposalId,
		kind: LinkKind,
	) -> DispatchResult {
		ensure!(to < proposal, Error::<T>::LinkToYounger);
		let older = Self::known_proposal(to)?;
		let state = if older.author == author {
			LinkState::Accepted { version }
		} else {
			LinkState::Proposed
		};
		Links::<T>::try_mutate(proposal, |links| {
			let link = Link { proposal: to, kind };
			ensure!(links.iter().all(|known| known.link != link), Error::<T>::AlreadyLinked);
			links.try_push(LinkTo { link, state }).map_err(|_| Error::<T>::TooManyLinks)
		})?;
		LinksFrom::<T>::insert(to, Link { proposal, kind }, ());
		Self::deposit_event(Event::Linked { proposal, to, kind, state });
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
			let position =
				list.iter().position(|known| known.link == link).ok_or(Error::<T>::NotLinked)?;
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

	pub(crate) fn do_accept_link(
		who: &T::AccountId,
		proposal: ProposalId,
		to: ProposalId,
		kind: LinkKind,
		version: Fingerprint,
	) -> DispatchResult {
		let author = Self::member(who)?.number;
		Self::answer_link(author, proposal, Link { proposal: to, kind }, Some(version))?;
		Self::deposit_event(Event::LinkAccepted { proposal, to, kind, version });
		Ok(())
	}

	pub(crate) fn do_reject_link(
		who: &T::AccountId,
		proposal: ProposalId,
		to: ProposalId,
		kind: LinkKind,
	) -> DispatchResult {
		// Standing does not matter: whoever is named can say no.
		let author = Self::roll_number(who)?;
		Self::answer_link(author, proposal, Link { proposal: to, kind }, None)?;
		Self::deposit_event(Event::LinkRejected { proposal, to, kind });
		Ok(())
	}

	/// The author of the older proposal says whether a link to it is right: in this version of the
	/// younger one, if it is.
	fn answer_link(
		author: RollNumber,
		proposal: ProposalId,
		link: Link,
		accepted: Option<Fingerprint>,
	) -> Result<(), Error<T>> {
		let older = Self::own_proposal(author, link.proposal)?;
		Links::<T>::try_mutate_exists(proposal, |links| {
			let known = links
				.as_mut()
				.and_then(|links| links.iter_mut().find(|known| known.link == link))
				.ok_or(Error::<T>::NotLinked)?;
			let answer = match accepted {
				Some(version) => {
					let current = Self::known_proposal(proposal)?.version;
					ensure!(current == version, Error::<T>::Outdated);
					LinkState::Accepted { version }
				},
				None => LinkState::Rejected,
			};
			ensure!(known.state != answer, Error::<T>::AlreadyAnswered);
			known.state = answer;
			Ok::<_, Error<T>>(())
		})?;
		Self::note_act(link.proposal, older);
		Ok(())
	}
}
