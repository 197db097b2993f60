// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do. [`Pallet::change`] is the one place where a proposal's
//! state changes together with its deposit, its author's places, and the list of those that wait
//! for an official response.

mod amendments;
mod co_authors;
mod debate;
mod follow_up;
mod links;
mod meetings;
mod processes;
mod proposals;
mod responses;
mod views;

use crate::{pallet::*, *};
use alloc::vec::Vec;
use doverie_primitives::{
	BoundedText, ByChamber, Chamber, Clock, Electorate, Fingerprint, Kind, Member, ProposalId,
	Records as _, RollNumber, Text,
};
use frame_support::{
	defensive, ensure,
	traits::{Consideration, Footprint, Get},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::Saturating, DispatchError, DispatchResult, SaturatedConversion};

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		T::Clock::now()
	}

	/// The sender, who must be a stakeholder in good standing.
	fn member(who: &T::AccountId) -> Result<Member, Error<T>> {
		T::Electorate::member(who).ok_or(Error::<T>::NotInGoodStanding)
	}

	/// The sender, who must be an organisation in good standing.
	fn organisation(who: &T::AccountId) -> Result<RollNumber, Error<T>> {
		let member = Self::member(who)?;
		ensure!(member.kind == Kind::Organisation, Error::<T>::NotOrganisation);
		Ok(member.number)
	}

	/// The sender, who must be an organisation of the municipality's chamber in good standing.
	fn municipality(who: &T::AccountId) -> Result<RollNumber, Error<T>> {
		let Member { number, chamber, kind } = Self::member(who)?;
		ensure!(
			chamber == Chamber::Municipality && kind == Kind::Organisation,
			Error::<T>::NotMunicipality
		);
		Ok(number)
	}

	/// The municipality has named this organisation as one that speaks for it in a process.
	fn ensure_speaks(by: RollNumber, process: ProcessId) -> Result<(), Error<T>> {
		ensure!(Speakers::<T>::get(process).contains(&by), Error::<T>::NotSpeaker);
		Ok(())
	}

	/// Whoever speaks of a proposal waits for the pause after its own last word of that sort.
	fn note_word(proposal: ProposalId, by: RollNumber, word: Word) -> Result<(), Error<T>> {
		let pause = T::SpeakersPause::get();
		Voices::<T>::try_mutate(proposal, by, |voice| {
			voice.speak(word, Self::now(), |last| last.saturating_add(pause))
		})?;
		Ok(())
	}

	/// The sender, in any standing: suspended stakeholders may still withdraw what is their own.
	fn roll_number(who: &T::AccountId) -> Result<RollNumber, Error<T>> {
		T::Electorate::roll_number(who).ok_or(Error::<T>::NotInGoodStanding)
	}

	/// A process that is in a phase to which this belongs.
	pub(crate) fn process_for(
		activity: Activity,
		process: ProcessId,
	) -> Result<ProcessOf<T>, Error<T>> {
		let process = Processes::<T>::get(process).ok_or(Error::<T>::UnknownProcess)?;
		ensure!(activity.belongs_to(process.schedule.phase(Self::now())), Error::<T>::WrongPhase);
		Ok(process)
	}

	fn known_proposal(proposal: ProposalId) -> Result<ProposalOf<T>, Error<T>> {
		Proposals::<T>::get(proposal).ok_or(Error::<T>::UnknownProposal)
	}

	/// The text of a proposal can change now.
	fn ensure_draft(state: &ProposalOf<T>) -> Result<(), Error<T>> {
		state.ensure_submitted()?;
		Self::process_for(Activity::Drafting, state.process)?;
		Ok(())
	}

	/// The text of a proposal, which is this version so far, can change now.
	fn ensure_draft_of(state: &ProposalOf<T>, version: Fingerprint) -> Result<(), Error<T>> {
		Self::ensure_draft(state)?;
		Ok(state.ensure_current(version)?)
	}

	/// A proposal of this author.
	fn own_proposal(author: RollNumber, proposal: ProposalId) -> Result<ProposalOf<T>, Error<T>> {
		let state = Self::known_proposal(proposal)?;
		ensure!(state.author == author, Error::<T>::NotAuthor);
		Ok(state)
	}

	/// Writes down that the author of a proposal has just done something about it.
	fn note_act(proposal: ProposalId, state: ProposalOf<T>) {
		Proposals::<T>::insert(proposal, Proposal { acted: Self::now(), ..state });
	}

	/// A proposal whose text its author, the sender, can change now.
	fn own_draft(who: &T::AccountId, proposal: ProposalId) -> Result<ProposalOf<T>, Error<T>> {
		let draft = Self::own_proposal(Self::member(who)?.number, proposal)?;
		Self::ensure_draft(&draft)?;
		Ok(draft)
	}

	/// The current version of a proposal, this one, can be endorsed and argued about now.
	fn ensure_debated(proposal: ProposalId, version: Fingerprint) -> Result<(), Error<T>> {
		let state = Self::known_proposal(proposal)?;
		state.ensure_current(version)?;
		Self::process_for(Activity::Debating, state.process)?;
		Ok(())
	}

	fn ensure_on_record(fingerprint: Fingerprint, otherwise: Error<T>) -> Result<(), Error<T>> {
		ensure!(T::Records::is_on_record(fingerprint), otherwise);
		Ok(())
	}

	/// A short title, which everybody reads as it is written.
	fn checked_title(title: Text) -> Result<TitleOf<T>, Error<T>> {
		Ok(title.into_title::<T::MaxTitleLength>()?)
	}

	/// Takes a proposal through a step, writes it back, and updates what depends on its state: the
	/// list of those that wait for an official response, its author's places, and its deposit.
	fn change<R>(
		proposal: ProposalId,
		mut state: ProposalOf<T>,
		step: impl FnOnce(&mut ProposalOf<T>) -> Result<R, Refusal>,
	) -> Result<R, DispatchError> {
		let due_before = state.awaits_response();
		let had_ended = state.has_ended();
		let result = step(&mut state).map_err(Error::<T>::from)?;
		let due_after = state.awaits_response();
		if due_before != due_after {
			if let Some(due) = due_before {
				AwaitingResponse::<T>::remove(Self::due_key(due, proposal));
			}
			if let Some(due) = due_after {
				AwaitingResponse::<T>::insert(Self::due_key(due, proposal), ());
			}
		}
		let ends = state.has_ended() && !had_ended;
		let author = state.author;
		Proposals::<T>::insert(proposal, state);
		if ends {
			Self::give_back(proposal, author)?;
		}
		Ok(result)
	}

	pub(crate) fn due_key(due: BlockNumberFor<T>, proposal: ProposalId) -> DueKey {
		DueKey::new(due.saturated_into(), proposal)
	}

	/// What the deposit is for: a proposal with the longest title.
	pub(crate) fn footprint() -> Footprint {
		Footprint::from_mel::<(ProposalOf<T>, TitleOf<T>)>()
	}

	fn ensure_place(author: RollNumber) -> Result<(), Error<T>> {
		ensure!(LiveProposals::<T>::get(author) < T::MaxLive::get(), Error::<T>::TooManyLive);
		Ok(())
	}

	/// The place that a proposal takes becomes another author's, who has one free. The deposit
	/// stays that of the account that paid it.
	fn move_place(from: RollNumber, to: RollNumber) {
		Self::free_place(from);
		LiveProposals::<T>::mutate(to, |live| *live = live.saturating_add(1));
	}

	fn free_place(author: RollNumber) {
		LiveProposals::<T>::mutate_exists(author, |live| {
			*live = live.and_then(|live| live.checked_sub(1)).filter(|live| *live > 0);
		});
	}

	/// Gives the place of a proposal back to its author, and the deposit to the account that paid
	/// it.
	fn give_back(proposal: ProposalId, author: RollNumber) -> DispatchResult {
		Self::free_place(author);
		match Deposits::<T>::take(proposal) {
			Some((depositor, ticket)) => ticket.drop(&depositor),
			None => {
				defensive!("a proposal that has not ended has a deposit");
				Ok(())
			},
		}
	}
}
