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
			process,
		})
	}

	pub(crate) fn proposal_info(number: ProposalId) -> Option<ProposalInfoOf<T>> {
		let proposal = Proposals::<T>::get(number)?;
		let now = Self::now();
		let co_authors = CoAuthors::<T>::get(number);
		Some(ProposalInfo {
			number,
			title: ProposalTitles::<T>::get(number).map(BoundedText::into_text),
			phase: Processes::<T>::get(proposal.process)?.schedule.phase(now),
			overdue: proposal.is_overdue(now),
			co_authors: co_authors.iter().filter(|c| c.accepted.is_some()).count() as u32,
			links: Links::<T>::decode_len(number).unwrap_or_default() as u32,
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

	pub(crate) fn argument_page(
		version: Fingerprint,
		after: Option<(Fingerprint, RollNumber)>,
		limit: u32,
	) -> Vec<ArgumentInfo<BlockNumberFor<T>>> {
		let all = match after {
			Some(after) => Arguments::<T>::iter_prefix_from(
				version,
				Arguments::<T>::hashed_key_for(version, after),
			),
			None => Arguments::<T>::iter_prefix(version),
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

	pub(crate) fn links_from_page(
		proposal: ProposalId,
		after: Option<Link>,
		limit: u32,
	) -> Vec<Link> {
		let all = match after {
			Some(after) => LinksFrom::<T>::iter_key_prefix_from(
				proposal,
				LinksFrom::<T>::hashed_key_for(proposal, after),
			),
			None => LinksFrom::<T>::iter_key_prefix(proposal),
		};
		all.take(page_size(limit, T::MaxPage::get())).collect()
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
			.map(|key| OverdueInfo { due: key.due().saturated_into(), proposal: key.proposal() })
			.collect()
	}
}
