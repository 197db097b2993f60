// SPDX-License-Identifier: Apache-2.0

//! What always holds of processes and proposals, by name. Checked after every test, and on real
//! state by `try-runtime`.

use crate::{pallet::*, AmendmentState, Link, LinkState, LinkTo, State, Voice, Word};
use alloc::collections::{BTreeMap, BTreeSet};
use doverie_primitives::{ByChamber, ProposalId, Records, RollNumber};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

const TOO_MANY: &str = "there are more than can be counted";

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::numbers_are_given_in_order()?;
		Self::versions_are_numbered_and_the_current_one_is_the_last()?;
		Self::endorsements_and_arguments_are_counted()?;
		Self::what_has_not_ended_holds_a_deposit_and_a_place()?;
		Self::states_agree_with_what_has_happened()?;
		Self::those_that_wait_for_a_response_are_listed()?;
		Self::somebody_speaks_for_the_municipality_in_every_process()?;
		Self::the_last_words_of_speakers_are_known()?;
		Self::meetings_name_organisations_each_once()?;
		Self::accepted_amendments_and_the_versions_that_carry_them_agree()?;
		Self::promoted_amendments_are_proposals()?;
		Self::links_run_to_older_proposals_and_back()?;
		Self::co_authors_are_others_and_named_once()?;
		Self::reports_are_numbered_and_their_judgements_counted()
	}

	fn numbers_are_given_in_order() -> Check {
		let given = |next: u32| next.saturating_sub(FirstNumber::get()) as usize;
		let processes = NextProcess::<T>::get();
		let first = FirstNumber::get();
		let mut numbers = Processes::<T>::iter_keys();
		ensure!(numbers.all(|n| (first..processes).contains(&n)), "a process is unnumbered");
		ensure!(Processes::<T>::iter_keys().count() == given(processes), "a process is lost");
		ensure!(
			ProcessTitles::<T>::iter_keys().all(|n| n < processes),
			"a title belongs to no process"
		);
		let proposals = NextProposal::<T>::get();
		let mut numbers = Proposals::<T>::iter_keys();
		ensure!(numbers.all(|n| (first..proposals).contains(&n)), "a proposal is unnumbered");
		ensure!(Proposals::<T>::iter_keys().count() == given(proposals), "a proposal is lost");
		ensure!(
			ProposalTitles::<T>::iter_keys().all(|n| n < proposals),
			"a title belongs to no proposal"
		);
		let meetings = NextMeeting::<T>::get();
		let mut numbers = Meetings::<T>::iter_keys();
		ensure!(numbers.all(|n| (first..meetings).contains(&n)), "a meeting is unnumbered");
		ensure!(Meetings::<T>::iter_keys().count() == given(meetings), "a meeting is lost");
		for (number, proposal) in Proposals::<T>::iter() {
			ensure!(Processes::<T>::contains_key(proposal.process), "a proposal is in no process");
			let amendments = Amendments::<T>::iter_key_prefix(number).collect::<BTreeSet<_>>();
			ensure!(amendments.iter().copied().eq(0..proposal.amendments), "an amendment is lost");
			let responses = Responses::<T>::iter_key_prefix(number).collect::<BTreeSet<_>>();
			ensure!(responses.iter().copied().eq(0..proposal.responses), "a response is lost");
		}
		Ok(())
	}

	fn versions_are_numbered_and_the_current_one_is_the_last() -> Check {
		let mut numbers = BTreeMap::<_, BTreeSet<u32>>::new();
		for (proposal, fingerprint, version) in Versions::<T>::iter() {
			ensure!(T::Records::is_on_record(fingerprint), "a version is not on record");
			// What is admitted may be somebody else's by now.
			let own = Proposals::<T>::get(proposal).filter(|state| state.admitted.is_none());
			ensure!(
				own.is_none_or(|own| T::Records::is_proposed_by(own.author, fingerprint)),
				"a version is not on record by its author"
			);
			let first = numbers.entry(proposal).or_default().insert(version.number);
			ensure!(first, "two versions have the same number");
		}
		ensure!(
			numbers.keys().all(Proposals::<T>::contains_key),
			"a version belongs to no proposal"
		);
		for (number, proposal) in Proposals::<T>::iter() {
			let numbers = numbers.remove(&number).unwrap_or_default();
			ensure!(numbers.into_iter().eq(1..=proposal.versions), "a version is lost");
			let current =
				Versions::<T>::get(number, proposal.version).ok_or("no current version")?;
			ensure!(current.number == proposal.versions, "the current version is not the last");
		}
		Ok(())
	}

	fn endorsements_and_arguments_are_counted() -> Check {
		for (proposal, fingerprint, version) in Versions::<T>::iter() {
			let of = (proposal, fingerprint);
			let mut endorsements = ByChamber::default();
			for endorsement in Endorsements::<T>::iter_prefix_values(of) {
				endorsements.add(endorsement.chamber).ok_or(TOO_MANY)?;
			}
			ensure!(endorsements == version.endorsements, "endorsements are miscounted");
			let mut recount = version;
			recount.arguments_for = ByChamber::default();
			recount.arguments_against = ByChamber::default();
			for argument in Arguments::<T>::iter_prefix_values(of) {
				recount.arguments_mut(argument.side).add(argument.chamber).ok_or(TOO_MANY)?;
			}
			ensure!(recount == version, "arguments are miscounted");
		}
		ensure!(
			Endorsements::<T>::iter_keys().all(|((p, v), _)| Versions::<T>::contains_key(p, v)),
			"nothing is endorsed"
		);
		ensure!(
			Arguments::<T>::iter_keys().all(|((p, v), _)| Versions::<T>::contains_key(p, v)),
			"nothing is argued about"
		);
		Ok(())
	}

	fn what_has_not_ended_holds_a_deposit_and_a_place() -> Check {
		let mut places = BTreeMap::<RollNumber, u32>::new();
		for (number, proposal) in Proposals::<T>::iter() {
			let live = !proposal.has_ended();
			ensure!(
				Deposits::<T>::contains_key(number) == live,
				"a deposit is held exactly until the end"
			);
			if live {
				let figure = places.entry(proposal.author).or_default();
				*figure = figure.saturating_add(1);
			}
		}
		ensure!(
			Deposits::<T>::iter_keys().all(Proposals::<T>::contains_key),
			"a deposit belongs to no proposal"
		);
		ensure!(places.values().all(|n| *n <= T::MaxLive::get()), "an author has too many places");
		ensure!(
			places == LiveProposals::<T>::iter().collect::<BTreeMap<_, _>>(),
			"places are miscounted"
		);
		Ok(())
	}

	fn states_agree_with_what_has_happened() -> Check {
		for (number, proposal) in Proposals::<T>::iter() {
			ensure!(
				proposal.ended.is_some() == proposal.has_ended(),
				"a proposal has a block of its end when it has ended"
			);
			let admitted = proposal.admitted.is_some();
			match proposal.state {
				State::Submitted => ensure!(!admitted, "what is submitted is not admitted yet"),
				State::Withdrawn | State::Lapsed => (),
				_ => ensure!(admitted, "what is decided was admitted"),
			}
			ensure!(admitted || proposal.undecided.is_none(), "a decision on nothing admitted");
			let (since, left) = (proposal.admitted, proposal.undecided);
			ensure!(
				since.zip(left).is_none_or(|(since, left)| since.block <= left.block),
				"a decision has left something undecided before it was admitted"
			);
			let final_answers =
				Responses::<T>::iter_prefix_values(number).filter(|r| r.answer.is_final());
			ensure!(
				proposal.answered == final_answers.map(|r| r.block).min(),
				"the first final answer is known"
			);
			ensure!(
				proposal.disowned.is_none() || admitted,
				"what is not admitted is withdrawn, not disowned"
			);
			ensure!(
				proposal.state != State::Withdrawn || !admitted,
				"what was admitted is not withdrawn"
			);
			if let Some(admitted) = proposal.admitted {
				ensure!(
					proposal.acted >= admitted.block,
					"an act from before the admission counts"
				);
				ensure!(
					proposal.disowned.is_none_or(|block| block >= admitted.block),
					"it was disowned before it was admitted"
				);
			}
			let departed = Departures::<T>::contains_key(number);
			ensure!(!departed || proposal.ensure_has_result().is_ok(), "there is no result");
		}
		ensure!(
			Departures::<T>::iter_keys().all(Proposals::<T>::contains_key),
			"a departure is from no proposal's result"
		);
		Ok(())
	}

	fn those_that_wait_for_a_response_are_listed() -> Check {
		let listed = AwaitingResponse::<T>::iter_keys().collect::<alloc::vec::Vec<_>>();
		ensure!(listed.is_sorted(), "the list is not in the order of what falls due first");
		let waiting = Proposals::<T>::iter()
			.filter_map(|(number, p)| p.awaits_response().map(|due| Self::due_key(due, number)))
			.collect::<BTreeSet<_>>();
		ensure!(waiting.into_iter().eq(listed), "the list is not that of those that wait");
		Ok(())
	}

	fn somebody_speaks_for_the_municipality_in_every_process() -> Check {
		for process in Processes::<T>::iter_keys() {
			let speakers = Speakers::<T>::get(process);
			let once = speakers.iter().collect::<BTreeSet<_>>();
			ensure!(!speakers.is_empty(), "nobody speaks for the municipality");
			ensure!(once.len() == speakers.len(), "a speaker is named twice");
		}
		ensure!(
			Speakers::<T>::iter_keys().all(Processes::<T>::contains_key),
			"speakers of no process"
		);
		Ok(())
	}

	fn the_last_words_of_speakers_are_known() -> Check {
		let mut voices = BTreeMap::<_, Voice<BlockNumberFor<T>>>::new();
		let mut hear = |of: (ProposalId, RollNumber), word: Word, block| {
			let last = voices.entry(of).or_default().last_mut(word);
			*last = (*last).max(Some(block));
		};
		for (proposal, _, response) in Responses::<T>::iter() {
			let word = if response.answer.is_final() { Word::Final } else { Word::Interim };
			hear((proposal, response.by), word, response.block);
		}
		for (proposal, _, report) in Reports::<T>::iter() {
			hear((proposal, report.by), Word::Report, report.block);
		}
		let known = Voices::<T>::iter().map(|(proposal, by, voice)| ((proposal, by), voice));
		ensure!(known.collect::<BTreeMap<_, _>>() == voices, "a last word is another one");
		Ok(())
	}

	fn meetings_name_organisations_each_once() -> Check {
		for meeting in Meetings::<T>::iter_values() {
			let once = meeting.attending.iter().map(|a| a.number).collect::<BTreeSet<_>>();
			ensure!(!once.is_empty(), "nobody is named as present");
			ensure!(once.len() == meeting.attending.len(), "an organisation is named twice");
		}
		Ok(())
	}

	fn accepted_amendments_and_the_versions_that_carry_them_agree() -> Check {
		for (proposal, number, amendment) in Amendments::<T>::iter() {
			let base =
				Versions::<T>::get(proposal, amendment.base).ok_or("an amendment has no base")?;
			if let AmendmentState::Accepted { version } = amendment.state {
				let version = Versions::<T>::get(proposal, version).ok_or("a version is lost")?;
				ensure!(version.amendment == Some(number), "the version names no amendment");
				ensure!(
					base.number.checked_add(1) == Some(version.number),
					"an amendment is carried by the version after its base"
				);
			}
		}
		for (proposal, fingerprint, version) in Versions::<T>::iter() {
			let Some(number) = version.amendment else { continue };
			let amendment = Amendments::<T>::get(proposal, number).ok_or("an amendment is lost")?;
			ensure!(
				amendment.state == AmendmentState::Accepted { version: fingerprint },
				"a version carries what was not accepted"
			);
		}
		Ok(())
	}

	fn promoted_amendments_are_proposals() -> Check {
		for (original, _, amendment) in Amendments::<T>::iter() {
			let AmendmentState::Promoted { proposal } = amendment.state else { continue };
			let promoted = Proposals::<T>::get(proposal).ok_or("a promoted proposal is lost")?;
			ensure!(original < proposal, "an amendment is older than what it amends");
			// Once it is admitted, a co-author can take it over.
			ensure!(
				promoted.author == amendment.author || promoted.admitted.is_some(),
				"an amendment changes hands"
			);
			let first = Versions::<T>::get(proposal, amendment.text).ok_or("a version is lost")?;
			ensure!(first.number == 1, "an amendment's text is the first version");
		}
		Ok(())
	}

	fn links_run_to_older_proposals_and_back() -> Check {
		let mut there = BTreeSet::new();
		for (proposal, links) in Links::<T>::iter() {
			ensure!(!links.is_empty(), "an empty list of links is kept");
			let younger = Proposals::<T>::get(proposal).ok_or("links of no proposal")?;
			for LinkTo { link: Link { proposal: to, kind }, state } in links {
				ensure!(to < proposal, "a link runs to a younger proposal");
				ensure!(there.insert((to, Link { proposal, kind })), "a link is there twice");
				let older = Proposals::<T>::get(to).ok_or("a link to no proposal")?;
				// Unless one of the two has become somebody else's since.
				let is_own = younger.author == older.author
					&& younger.admitted.is_none()
					&& older.admitted.is_none();
				match state {
					LinkState::Proposed => ensure!(!is_own, "an own link waits for an answer"),
					LinkState::Accepted { version } => ensure!(
						Versions::<T>::contains_key(proposal, version),
						"a link is accepted in another proposal's version"
					),
					LinkState::Rejected => (),
				}
			}
		}
		let back = LinksFrom::<T>::iter_keys().collect::<BTreeSet<_>>();
		ensure!(there == back, "links are not the same from both ends");
		Ok(())
	}

	fn co_authors_are_others_and_named_once() -> Check {
		for (number, co_authors) in CoAuthors::<T>::iter() {
			let proposal = Proposals::<T>::get(number).ok_or("co-authors of no proposal")?;
			let numbers = co_authors.iter().map(|c| c.number).collect::<BTreeSet<_>>();
			ensure!(!co_authors.is_empty(), "an empty list of co-authors is kept");
			ensure!(numbers.len() == co_authors.len(), "a co-author is named twice");
			ensure!(!numbers.contains(&proposal.author), "an author is a co-author");
			for accepted in co_authors.iter().filter_map(|c| c.accepted) {
				ensure!(
					Versions::<T>::contains_key(number, accepted.version),
					"a co-author stands behind another proposal's version"
				);
			}
		}
		Ok(())
	}

	fn reports_are_numbered_and_their_judgements_counted() -> Check {
		for (number, proposal) in Proposals::<T>::iter() {
			let reports = Reports::<T>::iter_key_prefix(number).collect::<BTreeSet<_>>();
			ensure!(reports.into_iter().eq(0..proposal.reports), "a report is lost");
		}
		for (proposal, number, report) in Reports::<T>::iter() {
			let (mut confirmed, mut disputed) = (ByChamber::default(), ByChamber::default());
			for judgement in Judgements::<T>::iter_prefix_values((proposal, number)) {
				let figures = if judgement.confirms { &mut confirmed } else { &mut disputed };
				figures.add(judgement.chamber).ok_or(TOO_MANY)?;
			}
			ensure!(report.confirmed == confirmed, "those who confirm are miscounted");
			ensure!(report.disputed == disputed, "those who dispute are miscounted");
			ensure!(
				!Judgements::<T>::contains_key((proposal, number), report.by),
				"an organisation judges its own report"
			);
		}
		ensure!(
			Judgements::<T>::iter_keys().all(|((p, n), _)| Reports::<T>::contains_key(p, n)),
			"no report is judged"
		);
		Ok(())
	}
}
