// SPDX-License-Identifier: Apache-2.0

//! What the view functions answer. Each lists a bounded number of items.

use super::*;
use doverie_primitives::{page, page_size};

impl<T: Config> Pallet<T> {
	pub(crate) fn process_info(number: ProcessId) -> Option<ProcessInfo<BlockNumberFor<T>>> {
		let process = Processes::<T>::get(number)?;
		Some(ProcessInfo {
			number,
			title: ProcessTitles::<T>::get(number).map(BoundedText::into_text),
			phase: process.schedule.phase(Self::now()),
			speakers: Speakers::<T>::get(number).into_inner(),
			process,
		})
	}

	pub(crate) fn proposal_info(number: ProposalId) -> Option<ProposalInfoOf<T>> {
		let proposal = Proposals::<T>::get(number)?;
		let now = Self::now();
		let (co_authors, links) = (CoAuthors::<T>::get(number), Links::<T>::get(number));
		Some(ProposalInfo {
			number,
			title: ProposalTitles::<T>::get(number).map(BoundedText::into_text),
			phase: Processes::<T>::get(proposal.process)?.schedule.phase(now),
			overdue: proposal.is_overdue(now),
			co_authors: co_authors.iter().filter(|c| c.stands_behind(proposal.version)).count()
				as u32,
			links: links.iter().filter(|known| known.counts(proposal.version)).count() as u32,
			departure: Departures::<T>::get(number),
			depositor: Deposits::<T>::get(number).map(|(depositor, _)| depositor),
			proposal,
		})
	}

	pub(crate) fn amendment_info(
		proposal: ProposalId,
		number: u32,
	) -> Option<AmendmentInfo<BlockNumberFor<T>>> {
		let amendment = Amendments::<T>::get(proposal, number)?;
		let current = Proposals::<T>::get(proposal)?.version == amendment.base;
		Some(AmendmentInfo { number, current, amendment })
	}

	pub(crate) fn co_author_list(proposal: ProposalId) -> Vec<CoAuthorInfo<BlockNumberFor<T>>> {
		let Some(state) = Proposals::<T>::get(proposal) else { return Vec::new() };
		CoAuthors::<T>::get(proposal)
			.into_iter()
			.map(|co_author| CoAuthorInfo {
				current: co_author.stands_behind(state.version),
				co_author,
			})
			.collect()
	}

	pub(crate) fn argument_page(
		proposal: ProposalId,
		version: Fingerprint,
		after: Option<(Fingerprint, RollNumber)>,
		limit: u32,
	) -> Vec<ArgumentInfo<BlockNumberFor<T>>> {
		let of = (proposal, version);
		let all = match after {
			Some(after) => {
				Arguments::<T>::iter_prefix_from(of, Arguments::<T>::hashed_key_for(of, after))
			},
			None => Arguments::<T>::iter_prefix(of),
		};
		all.take(page_size(limit, T::MaxPage::get()))
			.map(|((fingerprint, by), argument)| ArgumentInfo { fingerprint, by, argument })
			.collect()
	}

	pub(crate) fn report_page(
		proposal: ProposalId,
		from: u32,
		limit: u32,
	) -> Vec<ReportInfo<BlockNumberFor<T>>> {
		page(from, limit, T::MaxPage::get())
			.map_while(|number| {
				Reports::<T>::get(proposal, number).map(|report| ReportInfo { number, report })
			})
			.collect()
	}

	pub(crate) fn links_to(proposal: ProposalId) -> Vec<LinkInfo> {
		let Some(Proposal { version, .. }) = Proposals::<T>::get(proposal) else {
			return Vec::new();
		};
		Links::<T>::get(proposal)
			.into_iter()
			.map(|known| LinkInfo {
				current: known.counts(version),
				link: known.link,
				state: known.state,
			})
			.collect()
	}

	pub(crate) fn links_from_page(
		proposal: ProposalId,
		after: Option<Link>,
		limit: u32,
	) -> Vec<LinkInfo> {
		let all = match after {
			Some(after) => LinksFrom::<T>::iter_key_prefix_from(
				proposal,
				LinksFrom::<T>::hashed_key_for(proposal, after),
			),
			None => LinksFrom::<T>::iter_key_prefix(proposal),
		};
		// What the author of the older one says of a link stands beside it at the younger one.
		let info = |from: Link| {
			let link = Link { proposal, kind: from.kind };
			let links = Self::links_to(from.proposal);
			let info = links.into_iter().find(|info| info.link == link)?;
			Some(LinkInfo { link: from, ..info })
		};
		all.take(page_size(limit, T::MaxPage::get())).filter_map(info).collect()
	}

	pub(crate) fn overdue_page(
		after: Option<(BlockNumberFor<T>, ProposalId)>,
		limit: u32,
	) -> Vec<OverdueInfo<BlockNumberFor<T>>> {
		let all = match after {
			Some((due, proposal)) => AwaitingResponse::<T>::iter_keys_from(
				AwaitingResponse::<T>::hashed_key_for(Self::due_key(due, proposal)),
			),
			None => AwaitingResponse::<T>::iter_keys(),
		};
		let now: u64 = Self::now().saturated_into();
		all.take(page_size(limit, T::MaxPage::get()))
			.take_while(|key| key.due() < now)
			.filter_map(|key| {
				let proposal = key.proposal();
				let state = Proposals::<T>::get(proposal)?.state;
				Some(OverdueInfo { due: key.due().saturated_into(), proposal, state })
			})
			.collect()
	}
}
