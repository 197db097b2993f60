// SPDX-License-Identifier: Apache-2.0

//! The queue, and opening what is in it at checkpoints.

use super::BLOCKS_TO_TRY;
use crate::{pallet::*, *};
use doverie_primitives::{DecisionId, Electorate};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{CheckedDiv, One, Saturating};

impl<T: Config> Pallet<T> {
	/// The latest checkpoint that is not after this block.
	fn latest_checkpoint(block: BlockNumberFor<T>) -> BlockNumberFor<T> {
		let day = DayLength::<T>::get();
		block.checked_div(&day).map_or(block, |days| days.saturating_mul(day))
	}

	/// Do decisions open at this block?
	pub(crate) fn is_checkpoint(block: BlockNumberFor<T>) -> bool {
		Self::latest_checkpoint(block) == block
	}

	/// The first block after this one at which decisions open.
	pub(crate) fn checkpoint_after(block: BlockNumberFor<T>) -> BlockNumberFor<T> {
		Self::latest_checkpoint(block).saturating_add(Self::days(1))
	}

	/// Is there room in the queue; and, for an annulment, can it still be put to decision?
	pub(super) fn ensure_can_be_queued(decision: &DecisionOf<T>) -> Result<(), Error<T>> {
		if let Subject::Annulment { decision: target } = decision.subject {
			Self::annullable(target)?;
		}
		let queue = Queue::<T>::get();
		let room = match decision.takes_place_by() {
			// One rule that is full holds up no other, and what takes no place finds room even if
			// all of them are.
			Some(rule) => {
				let waiting = queue.iter().filter(|queued| queued.place == Some(rule)).count();
				waiting < T::MaxQueue::get() as usize
			},
			None => queue.len() < WholeQueue::<T>::get() as usize,
		};
		ensure!(room, Error::<T>::QueueFull);
		Ok(())
	}

	/// Puts a decision in the queue. It opens at the next checkpoint, if it need not wait its turn.
	pub(super) fn enqueue(
		number: DecisionId,
		decision: &mut DecisionOf<T>,
	) -> Result<(), Error<T>> {
		let from = Self::checkpoint_after(Self::now());
		let queued = Queued { decision: number, place: decision.takes_place_by(), from };
		Queue::<T>::try_mutate(|queue| queue.try_push(queued))
			.map_err(|_| Error::<T>::QueueFull)?;
		decision.state = State::Queued { from };
		Self::deposit_event(Event::Queued { decision: number, from });
		if let Subject::Annulment { decision: target } = decision.subject {
			let closes = from.saturating_add(decision.rule.length);
			Self::contest(target, number, closes);
		}
		Ok(())
	}

	/// Opens what is in the queue and has a place, in order, at this checkpoint. Returns how many
	/// decisions have left the queue.
	pub(crate) fn open_queued(now: BlockNumberFor<T>) -> u32 {
		let mut queue = Queue::<T>::get();
		let mut done: u32 = 0;
		queue.retain(|queued| {
			let has_place = |rule| OpenByRule::<T>::get(rule) < T::PlacesByRule::get();
			let is_next = done < T::MaxOpenings::get()
				&& queued.from <= now
				&& queued.place.is_none_or(has_place);
			if is_next {
				Self::open(queued.decision, now);
				done = done.saturating_add(1);
			}
			!is_next
		});
		if done > 0 {
			Queue::<T>::put(queue);
		}
		done
	}

	/// Opens a decision. Its roll is that of a checkpoint well before this block.
	fn open(number: DecisionId, now: BlockNumberFor<T>) {
		let Some(mut decision) = Decisions::<T>::get(number) else { return };
		let closes = now.saturating_add(decision.rule.length);
		if let Subject::Annulment { decision: target } = decision.subject {
			let is_left = |decision: DecisionOf<T>| Self::can_be_annulled(target, &decision);
			if !Decisions::<T>::get(target).is_some_and(is_left) {
				return Self::lapse(number, decision);
			}
			// It may have waited for longer than was thought.
			Self::contest(target, number, closes);
		}
		// There are as many numbers as for decisions, and each of these opens once.
		let sequence = NextOpening::<T>::mutate(|next| {
			let sequence = *next;
			*next = next.saturating_add(1);
			sequence
		});
		let checkpoint = T::Electorate::checkpoint(now);
		OpeningOrder::<T>::insert(sequence, (number, checkpoint));
		if let Some(rule) = decision.takes_place_by() {
			OpenByRule::<T>::mutate(rule, |open| *open = open.saturating_add(1));
		}
		let challenged = decision.subject.challenged();
		let tallies = Default::default();
		let poll = Poll { opened: now, closes, checkpoint, challenged, tallies, extremes: None };
		Polls::<T>::insert(number, poll);
		Self::note_visit(number, closes.saturating_sub(Self::days(1)));
		Self::note_visit(number, closes);
		decision.state = State::Open;
		decision.opening =
			Some(Opening { sequence, opened: now, checkpoint, closes, added_days: 0 });
		Decisions::<T>::insert(number, decision);
		Self::deposit_event(Event::Opened { decision: number, checkpoint, closes });
	}

	/// The decision is looked at by itself at this block, or soon after. Where there is no room at
	/// any of the blocks that are tried, it waits for somebody's call.
	pub(super) fn note_visit(number: DecisionId, block: BlockNumberFor<T>) {
		// What is due in this one has been seen to.
		let first = block.max(Self::now().saturating_add(One::one()));
		let has_room = |block| Agenda::<T>::mutate(block, |agenda| agenda.try_push(number)).is_ok();
		Self::blocks_to_try(first).any(has_room);
	}

	/// The same for the block at which an announced decision lapses. These have lists of their own,
	/// so that nobody takes the room of what closes by announcing.
	pub(super) fn note_lapse(number: DecisionId, block: BlockNumberFor<T>) {
		let has_room = |block| Lapses::<T>::mutate(block, |lapses| lapses.try_push(number)).is_ok();
		Self::blocks_to_try(block).any(has_room);
	}

	/// It does not wait to be seconded any more.
	pub(super) fn forget_lapse(number: DecisionId, decision: &DecisionOf<T>) {
		let State::Announced { lapses } = decision.state else { return };
		for block in Self::blocks_to_try(lapses) {
			let mut due = Lapses::<T>::get(block);
			let Some(place) = due.iter().position(|other| *other == number) else { continue };
			due.remove(place);
			if due.is_empty() {
				Lapses::<T>::remove(block);
			} else {
				Lapses::<T>::insert(block, due);
			}
			break;
		}
	}

	fn blocks_to_try(first: BlockNumberFor<T>) -> impl Iterator<Item = BlockNumberFor<T>> {
		(0..BLOCKS_TO_TRY).map(move |later| first.saturating_add(later.into()))
	}
}
