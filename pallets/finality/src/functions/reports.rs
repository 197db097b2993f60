// SPDX-License-Identifier: Apache-2.0

//! Reports that finality has stalled, what refutes them, and what follows if nothing does.

use crate::{
	pallet::*,
	types::{KnownSets, Proof, Report, Restart},
	Voters,
};
use doverie_primitives::Clock;
use frame_support::{
	ensure,
	traits::{Get, SortedMembers},
};
use frame_system::pallet_prelude::{BlockNumberFor, HeaderFor};
use sp_consensus_grandpa::SetId;
use sp_runtime::{
	traits::{CheckedDiv, One},
	transaction_validity::{
		InvalidTransaction, TransactionValidity, TransactionValidityError, ValidTransaction,
	},
	DispatchResult, SaturatedConversion, Saturating,
};

/// For how many blocks a proof waits in the pool. A node makes it again while it is needed.
const LONGEVITY: u64 = 16;

type ProofOf<T> = Proof<HeaderFor<T>>;
/// A proof for a later block, and the open report.
type LaterBlock<T> = (ProofOf<T>, Option<ReportOf<T>>);

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_stall(who: &T::AccountId, proof: &[u8]) -> DispatchResult {
		ensure!(T::Seats::contains(who), Error::<T>::NotSeated);
		let proof = Self::decode(proof)?;
		let (block, hash) = proof.block();
		let now = frame_system::Pallet::<T>::block_number();
		let age = now.saturating_sub(block);
		ensure!(age >= Self::part_of_a_day(24), Error::<T>::TooRecent);
		let open = OpenReport::<T>::get();
		ensure!(
			open.as_ref().is_none_or(|report| block > report.block),
			Error::<T>::AlreadyReported
		);
		let set = Self::ensure_final(&proof)?;
		Self::note_votes_of(set);

		match open {
			Some(report) if block <= report.opened => {
				Self::move_report(report, block, hash);
				return Ok(());
			},
			Some(_) => Self::deposit_event(Event::StallRefuted { block }),
			None => (),
		}
		let due = T::Clock::now().saturating_add(Self::part_of_a_day(4));
		let authors = Default::default();
		OpenReport::<T>::put(Report { by: who.clone(), block, hash, opened: now, due, authors });
		Self::deposit_event(Event::StallReported { by: who.clone(), block, due });
		Ok(())
	}

	pub(crate) fn do_show_final(proof: &[u8]) -> DispatchResult {
		let (proof, report) = Self::later_block(proof)?;
		let set = Self::ensure_final(&proof)?;
		Self::note_votes_of(set);
		let (block, hash) = proof.block();
		match report {
			Some(report) if block <= report.opened => Self::move_report(report, block, hash),
			Some(_) => {
				OpenReport::<T>::kill();
				Self::deposit_event(Event::StallRefuted { block });
			},
			None => (),
		}
		Ok(())
	}

	/// What the pool says of a proof that comes without a signature. What costs little is looked at
	/// first, and the votes only of what would change something.
	pub(crate) fn validate_proof(proof: &[u8]) -> TransactionValidity {
		let (proof, report) = Self::later_block(proof).map_err(Self::invalid)?;
		Self::ensure_final(&proof).map_err(Self::invalid)?;
		// One waits at a time: that of the latest block.
		ValidTransaction::with_tag_prefix("Finality")
			.priority(proof.block().0.saturated_into())
			.and_provides((report.map(|report| report.opened), Self::asked_after()))
			.longevity(LONGEVITY)
			.propagate(true)
			.build()
	}

	/// The block after which a final one is asked for: the one that is reported. Without a report,
	/// it is the last one of a set of voters that could be forgotten.
	pub fn asked_after() -> Option<BlockNumberFor<T>> {
		OpenReport::<T>::get().map(|report| report.block).or_else(Self::end_of_first_set)
	}

	/// A proof that is for a later block than the one after which it is asked for, whose votes are
	/// still to be counted, and the open report.
	pub(crate) fn later_block(proof: &[u8]) -> Result<LaterBlock<T>, Error<T>> {
		let asked_after = Self::asked_after().ok_or(Error::<T>::NothingReported)?;
		let proof = Self::decode(proof)?;
		ensure!(proof.block().0 > asked_after, Error::<T>::NotLater);
		Ok((proof, OpenReport::<T>::get()))
	}

	/// What the pool hears instead of an error: what has been overtaken goes without a word.
	pub(crate) fn invalid(error: Error<T>) -> TransactionValidityError {
		match error {
			Error::NothingReported | Error::NotLater => InvalidTransaction::Stale,
			Error::BlockToCome => InvalidTransaction::Future,
			_ => InvalidTransaction::BadProof,
		}
		.into()
	}

	/// While a report is open, notes who has made a block.
	pub(crate) fn note_author(author: impl FnOnce() -> Option<T::AccountId>) -> bool {
		let Some(mut report) = OpenReport::<T>::get() else { return false };
		let Some(author) = author() else { return true };
		if !report.authors.contains(&author) && report.authors.try_push(author).is_ok() {
			OpenReport::<T>::put(report);
		}
		true
	}

	/// Starts finality again if nobody has refuted a report in time and a session begins, which is
	/// when GRANDPA can change its voters. Otherwise the report stays open, and authors are noted
	/// anew.
	pub(crate) fn restart_if_due(now: BlockNumberFor<T>) -> bool {
		let Some(report) = OpenReport::<T>::get() else { return false };
		if !T::Voters::session_begins(now) {
			return false;
		}
		let is_due = !T::Clock::stands_still() && T::Clock::now() >= report.due;
		let restarts = is_due && Self::enough_make_blocks(&report.authors);
		let last_final = report.block;
		// The clients' set: a change at the last final block itself has become final.
		let voting = || Self::set_of(last_final.saturating_add(One::one()));
		let sets = restarts.then(voting).flatten().zip(Known::<T>::get());
		let Some((set, known)) = sets else {
			OpenReport::<T>::put(Report { authors: Default::default(), ..report });
			return true;
		};
		OpenReport::<T>::kill();
		Known::<T>::put(KnownSets { last: set, ..known });
		RestartsFrom::<T>::put(last_final);
		T::Voters::restart(set, last_final);

		let set = set.saturating_add(1);
		Restarts::<T>::mutate(|restarts| {
			if restarts.is_full() {
				restarts.remove(0);
			}
			let _ = restarts.try_push(Restart { block: now, last_final, set });
		});
		Self::deposit_event(Event::FinalityRestarted { block: last_final, set });
		true
	}

	/// Would there be votes enough if those vote who make blocks? A part of the network that is cut
	/// off sees too few authors: it must not go its own way, and could finalise nothing on it.
	fn enough_make_blocks(authors: &[T::AccountId]) -> bool {
		let voters = T::Voters::next_validators();
		let making = voters.iter().filter(|voter| authors.contains(voter)).count();
		let spare = voters.len().saturating_sub(1) / 3;
		making >= voters.len().saturating_sub(spare)
	}

	/// A part of a day, in blocks.
	pub(crate) fn part_of_a_day(parts: u32) -> BlockNumberFor<T> {
		let part = T::Day::get().checked_div(&parts.into()).unwrap_or_default();
		part.max(T::LeastTime::get())
	}

	fn decode(proof: &[u8]) -> Result<ProofOf<T>, Error<T>> {
		ensure!(proof.len() <= T::MaxProofLength::get() as usize, Error::<T>::InvalidProof);
		let proof = ProofOf::<T>::decode(proof).ok_or(Error::<T>::InvalidProof)?;
		let now = frame_system::Pallet::<T>::block_number();
		ensure!(proof.block().0 <= now, Error::<T>::BlockToCome);
		Ok(proof)
	}

	/// Counts the votes, and says of which set they are.
	fn ensure_final(proof: &ProofOf<T>) -> Result<SetId, Error<T>> {
		let set = Self::set_of(proof.block().0).ok_or(Error::<T>::UnknownSet)?;
		let voters = Sets::<T>::get(set).ok_or(Error::<T>::UnknownSet)?;
		ensure!(proof.is_by(set, &voters), Error::<T>::InvalidProof);
		Ok(set)
	}

	fn move_report(report: ReportOf<T>, block: BlockNumberFor<T>, hash: T::Hash) {
		OpenReport::<T>::put(Report { block, hash, ..report });
		Self::deposit_event(Event::LaterBlockShown { block });
	}
}
