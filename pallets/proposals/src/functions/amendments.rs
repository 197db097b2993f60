// SPDX-License-Identifier: Apache-2.0

//! Amendments: asked for, rebased, withdrawn, answered, promoted.

use super::*;
use doverie_primitives::RecordKind;

impl<T: Config> Pallet<T> {
	fn known_amendment(proposal: ProposalId, amendment: u32) -> Result<AmendmentOf<T>, Error<T>> {
		Amendments::<T>::get(proposal, amendment).ok_or(Error::<T>::UnknownAmendment)
	}

	/// A version of a proposal, the current one or not.
	fn ensure_version(proposal: ProposalId, version: Fingerprint) -> Result<(), Error<T>> {
		ensure!(Versions::<T>::contains_key(proposal, version), Error::<T>::UnknownVersion);
		Ok(())
	}

	/// An amendment of this author, with the proposal that it asks to change.
	fn own_amendment(
		author: RollNumber,
		proposal: ProposalId,
		amendment: u32,
	) -> Result<(ProposalOf<T>, AmendmentOf<T>), Error<T>> {
		let original = Self::known_proposal(proposal)?;
		let state = Self::known_amendment(proposal, amendment)?;
		ensure!(state.author == author, Error::<T>::NotAuthor);
		Ok((original, state))
	}

	pub(crate) fn do_amend(
		who: &T::AccountId,
		proposal: ProposalId,
		base: Fingerprint,
		text: Fingerprint,
		locator: Text,
	) -> DispatchResult {
		let Member { number: author, chamber, .. } = Self::member(who)?;
		let draft = Self::known_proposal(proposal)?;
		ensure!(draft.author != author, Error::<T>::OwnProposal);
		Self::ensure_draft(&draft)?;
		// Not only of the current one: else its author could keep amendments off by publishing.
		Self::ensure_version(proposal, base)?;
		T::Records::record(who, text, RecordKind::Amendment, locator, None)?;
		let amendment = Self::change(proposal, draft, Proposal::number_amendment)?;
		Amendments::<T>::insert(
			proposal,
			amendment,
			Amendment {
				author,
				chamber,
				base,
				text,
				block: Self::now(),
				state: AmendmentState::Proposed,
			},
		);
		Self::deposit_event(Event::AmendmentProposed {
			proposal,
			amendment,
			by: author,
			base,
			text,
		});
		Ok(())
	}

	pub(crate) fn do_rebase_amendment(
		who: &T::AccountId,
		proposal: ProposalId,
		amendment: u32,
		base: Fingerprint,
		text: Fingerprint,
		locator: Text,
	) -> DispatchResult {
		let author = Self::member(who)?.number;
		let (draft, mut state) = Self::own_amendment(author, proposal, amendment)?;
		let replaces = Some(state.text);
		state.rebase(base, text, Self::now()).map_err(Error::<T>::from)?;
		Self::ensure_draft(&draft)?;
		Self::ensure_version(proposal, base)?;
		T::Records::record(who, text, RecordKind::Amendment, locator, replaces)?;
		Amendments::<T>::insert(proposal, amendment, state);
		Self::deposit_event(Event::AmendmentRebased { proposal, amendment, base, text });
		Ok(())
	}

	pub(crate) fn do_withdraw_amendment(
		who: &T::AccountId,
		proposal: ProposalId,
		amendment: u32,
	) -> DispatchResult {
		let author = Self::roll_number(who)?;
		let (_, mut state) = Self::own_amendment(author, proposal, amendment)?;
		state.withdraw().map_err(Error::<T>::from)?;
		Amendments::<T>::insert(proposal, amendment, state);
		Self::deposit_event(Event::AmendmentWithdrawn { proposal, amendment });
		Ok(())
	}

	pub(crate) fn do_accept_amendment(
		who: &T::AccountId,
		proposal: ProposalId,
		amendment: u32,
		text: Fingerprint,
		version: Fingerprint,
		locator: Text,
	) -> DispatchResult {
		let draft = Self::own_draft(who, proposal)?;
		let mut state = Self::known_amendment(proposal, amendment)?;
		state.accept(text, draft.version, version).map_err(Error::<T>::from)?;
		Self::publish(who, proposal, draft, version, locator, Some(amendment))?;
		Amendments::<T>::insert(proposal, amendment, state);
		Self::deposit_event(Event::AmendmentAccepted { proposal, amendment, version });
		Ok(())
	}

	pub(crate) fn do_reject_amendment(
		who: &T::AccountId,
		proposal: ProposalId,
		amendment: u32,
		text: Fingerprint,
		reasons: Fingerprint,
	) -> DispatchResult {
		Self::own_draft(who, proposal)?;
		let mut state = Self::known_amendment(proposal, amendment)?;
		state.reject(text, reasons).map_err(Error::<T>::from)?;
		Self::ensure_on_record(reasons, Error::<T>::ReasonsNotOnRecord)?;
		Amendments::<T>::insert(proposal, amendment, state);
		Self::deposit_event(Event::AmendmentRejected { proposal, amendment, reasons });
		Ok(())
	}

	pub(crate) fn do_promote_amendment(
		who: &T::AccountId,
		proposal: ProposalId,
		amendment: u32,
		title: Text,
	) -> DispatchResult {
		let author = Self::member(who)?.number;
		let (original, mut state) = Self::own_amendment(author, proposal, amendment)?;
		let promotion = state.promotion();
		state.promote(NextProposal::<T>::get()).map_err(Error::<T>::from)?;
		let Proposal { process, kind, .. } = original;
		Self::process_for(promotion, process)?;
		let title = Self::checked_title(title)?;
		Self::ensure_place(author)?;
		let text = state.text;
		let promoted =
			Self::create(who, title, Proposal::new(process, kind, author, text, Self::now()))?;
		Amendments::<T>::insert(proposal, amendment, state);
		Self::add_link((author, text), promoted, proposal, LinkKind::Amends)?;
		Self::deposit_event(Event::AmendmentPromoted { proposal, amendment, promoted });
		Ok(())
	}
}
