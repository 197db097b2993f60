// SPDX-License-Identifier: Apache-2.0

//! Amendments: asked for, rebased, withdrawn, answered, promoted.

use super::*;
use doverie_primitives::RecordKind;

impl<T: Config> Pallet<T> {
	fn known_amendment(proposal: ProposalId, amendment: u32) -> Result<AmendmentOf<T>, Error<T>> {
		Amendments::<T>::get(proposal, amendment).ok_or(Error::<T>::NoSuchAmendment)
	}

	/// An amendment of this author, with the proposal that it asks to change.
	fn own_amendment(
		author: RollNumber,
		proposal: ProposalId,
		amendment: u32,
	) -> Result<(ProposalOf<T>, AmendmentOf<T>), Error<T>> {
		let known = Self::known_proposal(proposal)?;
		let amendment = Self::known_amendment(proposal, amendment)?;
		ensure!(amendment.author == author, Error::<T>::NotAuthor);
		Ok((known, amendment))
	}

	pub(crate) fn do_amend(
		who: T::AccountId,
		proposal: ProposalId,
		base: Fingerprint,
		text: Fingerprint,
		locator: Vec<u8>,
	) -> DispatchResult {
		let Member { number: author, chamber, .. } = Self::member(&who)?;
		ensure!(Self::known_proposal(proposal)?.author != author, Error::<T>::OwnProposal);
		let draft = Self::draft(proposal)?;
		draft.ensure_current(base).map_err(Error::<T>::from)?;
		T::Records::record(&who, text, RecordKind::Amendment, locator, None)?;
		let number = Self::change(proposal, draft, Proposal::number_amendment)?;
		Amendments::<T>::insert(
			proposal,
			number,
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
			amendment: number,
			by: author,
			base,
			text,
		});
		Ok(())
	}

	pub(crate) fn do_rebase_amendment(
		who: T::AccountId,
		proposal: ProposalId,
		number: u32,
		base: Fingerprint,
		text: Fingerprint,
		locator: Vec<u8>,
	) -> DispatchResult {
		let author = Self::member(&who)?.number;
		let (_, mut amendment) = Self::own_amendment(author, proposal, number)?;
		let replaces = Some(amendment.text);
		amendment.rebase(base, text, Self::now()).map_err(Error::<T>::from)?;
		Self::draft(proposal)?.ensure_current(base).map_err(Error::<T>::from)?;
		T::Records::record(&who, text, RecordKind::Amendment, locator, replaces)?;
		Amendments::<T>::insert(proposal, number, amendment);
		Self::deposit_event(Event::AmendmentRebased { proposal, amendment: number, base, text });
		Ok(())
	}

	pub(crate) fn do_withdraw_amendment(
		who: T::AccountId,
		proposal: ProposalId,
		number: u32,
	) -> DispatchResult {
		let author = Self::roll_number(&who)?;
		let (known, mut amendment) = Self::own_amendment(author, proposal, number)?;
		amendment.withdraw().map_err(Error::<T>::from)?;
		Self::process_for(Activity::Drafting, known.process)?;
		Amendments::<T>::insert(proposal, number, amendment);
		Self::deposit_event(Event::AmendmentWithdrawn { proposal, amendment: number });
		Ok(())
	}

	pub(crate) fn do_accept_amendment(
		who: T::AccountId,
		proposal: ProposalId,
		number: u32,
		version: Fingerprint,
		locator: Vec<u8>,
	) -> DispatchResult {
		let draft = Self::own_draft(&who, proposal)?;
		let mut amendment = Self::known_amendment(proposal, number)?;
		amendment.accept(draft.version, version).map_err(Error::<T>::from)?;
		Self::publish(&who, proposal, draft, version, locator, Some(number))?;
		Amendments::<T>::insert(proposal, number, amendment);
		Self::deposit_event(Event::AmendmentAccepted { proposal, amendment: number, version });
		Ok(())
	}

	pub(crate) fn do_reject_amendment(
		who: T::AccountId,
		proposal: ProposalId,
		number: u32,
		reasons: Fingerprint,
	) -> DispatchResult {
		Self::own_draft(&who, proposal)?;
		let mut amendment = Self::known_amendment(proposal, number)?;
		amendment.reject(reasons).map_err(Error::<T>::from)?;
		Self::ensure_on_record(reasons, Error::<T>::ReasonsNotOnRecord)?;
		Amendments::<T>::insert(proposal, number, amendment);
		Self::deposit_event(Event::AmendmentRejected { proposal, amendment: number, reasons });
		Ok(())
	}

	pub(crate) fn do_promote_amendment(
		who: T::AccountId,
		proposal: ProposalId,
		number: u32,
		title: Vec<u8>,
	) -> DispatchResult {
		let author = Self::member(&who)?.number;
		let (original, mut amendment) = Self::own_amendment(author, proposal, number)?;
		amendment.promote(NextProposal::<T>::get()).map_err(Error::<T>::from)?;
		let Proposal { process, kind, .. } = original;
		Self::process_for(Activity::Drafting, process)?;
		let title = Self::checked_title(title)?;
		let text = amendment.text;
		let promoted =
			Self::create(who, title, Proposal::new(process, kind, author, text, Self::now()))?;
		Amendments::<T>::insert(proposal, number, amendment);
		Self::add_link(promoted, proposal, LinkKind::Amends)?;
		Self::deposit_event(Event::AmendmentPromoted { proposal, amendment: number, promoted });
		Ok(())
	}
}
