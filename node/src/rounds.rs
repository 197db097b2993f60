// SPDX-License-Identifier: Apache-2.0

//! Forgets the rounds of votes in which blocks became final long ago.
//!
//! GRANDPA writes down every round that is over, with all its votes, and neither reads it again nor
//! deletes it: a good part of what a block takes on the disk, for ever. What proves a block final is
//! kept elsewhere, and so is what a voter must remember of the round in which it is.

use crate::service::FullClient;
use codec::{Decode, Encode};
use futures::StreamExt;
use sc_client_api::{backend::AuxStore, BlockchainEvents};
use sc_consensus_grandpa::SharedVoterState;
use std::{ops::Range, sync::Arc};

const LOG_TARGET: &str = "finality";

/// How many rounds stay: about half an hour, for whoever looks for what went wrong.
const KEPT: u64 = 1_000;

/// How many are deleted at once, where there are many.
const AT_ONCE: u64 = 1_000;

/// Under what GRANDPA writes a round down; its number follows.
const ROUND: &[u8] = b"grandpa_concluded_rounds";

/// Under what this node notes the first round that is not deleted.
const FIRST: &[u8] = b"doverie_first_round";

/// Deletes old rounds whenever a block becomes final.
pub async fn forget(client: Arc<FullClient>, voter_state: SharedVoterState) {
	let mut finalised = client.finality_notification_stream();
	while finalised.next().await.is_some() {
		let Some(state) = voter_state.voter_state() else { continue };
		let (round, _) = state.best_round;
		if let Err(error) = forget_before(&*client, round) {
			log::debug!(target: LOG_TARGET, "Old rounds of votes are not deleted: {error}");
		}
	}
}

/// Deletes old rounds, now that this one is going on.
fn forget_before(store: &impl AuxStore, round: u64) -> sp_blockchain::Result<()> {
	let first = store.get_aux(FIRST)?.and_then(|first| u64::decode(&mut &first[..]).ok());
	let old = old(first.unwrap_or_default(), round);
	if old.is_empty() {
		return Ok(());
	}
	let end = old.end.encode();
	let keys: Vec<_> = old.map(|round| [ROUND, &round.encode()].concat()).collect();
	let keys: Vec<_> = keys.iter().map(Vec::as_slice).collect();
	store.insert_aux(&[(FIRST, &end[..])], &keys)
}

/// The rounds that are deleted next. Another set of voters counts from the beginning, and so does
/// this: in what is left of those before it writes over them.
fn old(first: u64, round: u64) -> Range<u64> {
	let end = round.saturating_sub(KEPT);
	let start = if first > end { 0 } else { first };
	start..end.min(start.saturating_add(AT_ONCE))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use std::{collections::HashMap, sync::Mutex};

	#[derive(Default)]
	struct Store(Mutex<HashMap<Vec<u8>, Vec<u8>>>);

	impl AuxStore for Store {
		fn insert_aux<'a, 'b: 'a, 'c: 'a, I, D>(
			&self,
			insert: I,
			delete: D,
		) -> sp_blockchain::Result<()>
		where
			I: IntoIterator<Item = &'a (&'c [u8], &'c [u8])>,
			D: IntoIterator<Item = &'a &'b [u8]>,
		{
			let mut all = self.0.lock().expect("nobody panics");
			all.extend(insert.into_iter().map(|(key, value)| (key.to_vec(), value.to_vec())));
			delete.into_iter().for_each(|key| {
				all.remove(*key);
			});
			Ok(())
		}

		fn get_aux(&self, key: &[u8]) -> sp_blockchain::Result<Option<Vec<u8>>> {
			Ok(self.0.lock().expect("nobody panics").get(key).cloned())
		}
	}

	impl Store {
		fn round_is_over(&self, round: u64) {
			let key = [ROUND, &round.encode()].concat();
			self.insert_aux(&[(&key[..], &b"votes"[..])], &[]).expect("it is in memory");
		}

		fn rounds(&self) -> usize {
			self.0
				.lock()
				.expect("nobody panics")
				.keys()
				.filter(|key| key.starts_with(ROUND))
				.count()
		}
	}

	#[test]
	fn the_last_rounds_stay_and_others_go() {
		let store = Store::default();
		for round in 0..5_000 {
			store.round_is_over(round);
			forget_before(&store, round).expect("it is in memory");
			assert!(store.rounds() as u64 <= KEPT + 1);
		}
		assert_eq!(store.rounds() as u64, KEPT + 1);
	}

	#[test]
	fn what_has_come_together_before_goes_by_and_by() {
		let store = Store::default();
		(0..10_000).for_each(|round| store.round_is_over(round));
		for _ in 0..9 {
			forget_before(&store, 9_999).expect("it is in memory");
		}
		assert_eq!(store.rounds() as u64, KEPT + 1);
	}

	/// It counts from the beginning.
	#[test]
	fn another_set_of_voters_leaves_no_more() {
		let store = Store::default();
		for set in 0..4 {
			for round in 0..3_000 + 700 * set {
				store.round_is_over(round);
				forget_before(&store, round).expect("it is in memory");
			}
			// Those that the set before has left, and that this one has not come to yet.
			assert!(store.rounds() as u64 <= 2 * (KEPT + 1));
		}
	}

	#[test]
	fn other_things_that_are_noted_stay() {
		let store = Store::default();
		store.insert_aux(&[(&b"grandpa_voters"[..], &b"all"[..])], &[]).expect("in memory");
		(0..3_000).for_each(|round| store.round_is_over(round));
		for _ in 0..5 {
			forget_before(&store, 3_000).expect("it is in memory");
		}
		assert!(store.get_aux(b"grandpa_voters").expect("in memory").is_some());
	}
}
