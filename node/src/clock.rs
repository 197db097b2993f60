// SPDX-License-Identifier: Apache-2.0

//! Says in the log if the clock of this machine seems to be wrong.
//!
//! A block says in which slot it was made, and its author has signed that. Blocks that come long
//! after their slot, or before it, one like the other, mean that the clocks differ. They are
//! compared when they are announced: a node whose clock is behind does not import them.

use crate::service::{FullClient, Hash};
use doverie_runtime::{opaque::Block, BlockNumber, Header, MILLISECS_PER_BLOCK};
use sc_consensus_aura::{standalone::check_header_slot_and_seal, AuraApi};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_consensus::block_validation::{
	BlockAnnounceValidator, DefaultBlockAnnounceValidator, Validation,
};
use sp_consensus_aura::{
	sr25519::{AuthorityId as AuraId, AuthorityPair as AuraPair},
	Slot,
};
use std::{
	collections::VecDeque,
	error::Error,
	future::Future,
	pin::Pin,
	sync::Arc,
	time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};
use substrate_prometheus_endpoint::{Gauge, F64};

/// How many blocks are compared.
const BLOCKS: usize = 8;

/// How late every one of them may be, in milliseconds. A validator that is a slot ahead makes blocks
/// that the others refuse, and sees theirs a slot late and the time that they take. By a clock that
/// is right the quickest of them comes sooner than this, be they full: a block is made within two
/// seconds, and has to travel.
const ALL_LATE: i64 = MILLISECS_PER_BLOCK as i64 + 500;

/// How late half of them may be: some validators' clocks may be as wrong as this one.
const MOST_LATE: i64 = 10_000;

/// How early half of them may be: one slot.
const MOST_EARLY: i64 = MILLISECS_PER_BLOCK as i64;

/// How often the same is said.
const PAUSE: Duration = Duration::from_secs(60);

/// How often a header is looked at, whoever announces how many.
const LOOK: Duration = Duration::from_millis(100);

/// Lets announcements through as the SDK does, and looks at the clock meanwhile.
pub struct Announcements {
	client: Arc<FullClient>,
	metric: Option<Gauge<F64>>,
	clock: Clock,
	looked: Option<Instant>,
	said: Option<Instant>,
}

impl Announcements {
	/// It judges announcements for the node that has this client, and this metric of its clock.
	pub fn new(client: Arc<FullClient>, metric: Option<Gauge<F64>>) -> Self {
		Self { client, metric, clock: Clock::default(), looked: None, said: None }
	}

	fn look_at(&mut self, header: &Header) {
		let hash = header.hash();
		let is_soon =
			|last: Option<Instant>, pause| last.is_some_and(|last| last.elapsed() < pause);
		let best = self.client.info().best_number;
		if !self.clock.is_news(header.number, &hash, best) || is_soon(self.looked, LOOK) {
			return;
		}
		self.looked = Some(Instant::now());
		let Some(slot) = self.slot_of(header) else { return };
		self.clock.note(hash, since(slot));
		let off = self.clock.off();
		if let Some(metric) = &self.metric {
			metric.set(off.unwrap_or_default() as f64 / 1_000.0);
		}
		let Some(off) = off else { return };
		if !is_soon(self.said, PAUSE) {
			self.said = Some(Instant::now());
			log::warn!("{}", words(off));
		}
	}

	/// The slot in which a validator has made the block.
	fn slot_of(&self, header: &Header) -> Option<Slot> {
		let best = self.client.info().best_hash;
		let authorities: Vec<AuraId> = self.client.runtime_api().authorities(best).ok()?;
		// Those from the future are of interest, too.
		let any_slot = Slot::from(u64::MAX);
		let checked =
			check_header_slot_and_seal::<Block, AuraPair>(any_slot, header.clone(), &authorities);
		checked.ok().map(|(_, slot, _)| slot)
	}
}

impl BlockAnnounceValidator<Block> for Announcements {
	fn validate(
		&mut self,
		header: &Header,
		data: &[u8],
	) -> Pin<Box<dyn Future<Output = Result<Validation, Box<dyn Error + Send>>> + Send>> {
		self.look_at(header);
		BlockAnnounceValidator::<Block>::validate(&mut DefaultBlockAnnounceValidator, header, data)
	}
}

/// The time since the start of a slot by the clock of this machine, in milliseconds.
pub fn since(slot: Slot) -> i64 {
	let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
	let start = u128::from(u64::from(slot).saturating_mul(MILLISECS_PER_BLOCK));
	let signed = |time: u128| i64::try_from(time).unwrap_or(i64::MAX);
	signed(now).saturating_sub(signed(start))
}

/// What is wrong with a clock that is off by this many milliseconds.
pub fn words(off: i64) -> String {
	let seconds = off.unsigned_abs().saturating_add(500).checked_div(1_000).unwrap_or_default();
	let (where_to, so) = if off > 0 {
		("ahead of", "If it makes blocks, the others refuse them.")
	} else {
		("behind", "It refuses the blocks of the others.")
	};
	format!(
		"The clock of this machine seems to be {seconds} seconds {where_to} that of the other \
		 validators. {so} Check that the time is synchronised: timedatectl"
	)
}

/// How late the last blocks were.
#[derive(Default)]
struct Clock {
	blocks: VecDeque<(Hash, i64)>,
}

impl Clock {
	/// Is this a block that nobody has announced before? What is no higher than the best block is
	/// none: anyone can announce an old one late.
	fn is_news(&self, number: BlockNumber, hash: &Hash, best: BlockNumber) -> bool {
		number > best && self.blocks.iter().all(|(seen, _)| seen != hash)
	}

	/// A block came this many milliseconds after the start of its slot.
	fn note(&mut self, hash: Hash, late: i64) {
		self.blocks.push_back((hash, late));
		if self.blocks.len() > BLOCKS {
			self.blocks.pop_front();
		}
	}

	/// By how many milliseconds the clock is ahead, or behind if it is negative; `None` if that is
	/// within what is usual, or nobody knows yet.
	fn off(&self) -> Option<i64> {
		if self.blocks.len() < BLOCKS {
			return None;
		}
		off(self.blocks.iter().map(|(_, late)| *late).collect())
	}
}

/// By how many milliseconds a clock is ahead by which blocks came this late, or behind if it is
/// negative; `None` if that is within what is usual.
pub fn off(mut late: Vec<i64>) -> Option<i64> {
	late.sort_unstable();
	let least = late.first().copied()?;
	let median = late.get(late.len() / 2).copied()?;
	let is_off = least > ALL_LATE || median > MOST_LATE || median < MOST_EARLY.saturating_neg();
	is_off.then_some(median)
}

/// By how many milliseconds a clock is behind (so it is negative) by which the best block of a node has
/// this age, while its peers have as many more as this; `None` if that can be so. There is one block a
/// slot at most: by a clock that is right, they cannot have had the time for more.
pub fn behind(age: i64, more: BlockNumber) -> Option<i64> {
	let took = i64::from(more).saturating_mul(MILLISECS_PER_BLOCK as i64);
	let off = age.saturating_sub(took);
	(off < MOST_EARLY.saturating_neg()).then_some(off)
}

#[cfg(test)]
mod tests {
	use super::*;

	/// The clock after blocks that came so late.
	fn clock(late: &[i64]) -> Clock {
		let mut clock = Clock::default();
		for (number, late) in late.iter().enumerate() {
			clock.note(Hash::from_low_u64_be(number as u64), *late);
		}
		clock
	}

	#[test]
	fn a_clock_that_is_right_is_not_complained_of() {
		assert_eq!(clock(&[]).off(), None);
		assert_eq!(clock(&[200; 20]).off(), None);
		assert_eq!(clock(&[-MOST_EARLY; 20]).off(), None);
		assert_eq!(clock(&[ALL_LATE; 20]).off(), None);
	}

	#[test]
	fn a_clock_with_which_blocks_are_refused_is_complained_of() {
		for ahead in [4_000, 5_000, 9_000] {
			assert_eq!(clock(&[ahead; BLOCKS]).off(), Some(ahead));
		}
		// One that came in time shows that the others were slow.
		assert_eq!(clock(&[5_000, 5_000, 5_000, 300, 5_000, 5_000, 5_000, 5_000]).off(), None);
		// Unless they are later than anything takes: that one's clock is off, too.
		let late = [20_000, 20_000, 300, 20_000, 20_000, 20_000, 20_000, 300];
		assert_eq!(clock(&late).off(), Some(20_000));
	}

	#[test]
	fn a_clock_that_is_off_is_named_after_a_few_blocks() {
		assert_eq!(clock(&[20_000; BLOCKS - 1]).off(), None);
		assert_eq!(clock(&[20_000; BLOCKS]).off(), Some(20_000));
		assert_eq!(clock(&[-20_000; BLOCKS]).off(), Some(-20_000));
	}

	#[test]
	fn a_few_strange_blocks_do_not_count() {
		assert_eq!(clock(&[300, 90_000, 300, -90_000, 300, 300, 90_000, 300]).off(), None);
	}

	#[test]
	fn a_clock_that_was_set_right_is_right_soon() {
		let mut late = vec![20_000; 20];
		late.extend([300; BLOCKS]);
		assert_eq!(clock(&late).off(), None);
	}

	#[test]
	fn each_block_counts_once() {
		let clock = clock(&[300; 3]);
		assert!(!clock.is_news(8, &Hash::from_low_u64_be(2), 7));
		assert!(clock.is_news(8, &Hash::from_low_u64_be(3), 7));
	}

	#[test]
	fn an_old_block_that_is_announced_again_does_not_count() {
		let new = Hash::from_low_u64_be(3);
		for (number, is_news) in [(1_200, false), (2_400, false), (2_401, true)] {
			assert_eq!(Clock::default().is_news(number, &new, 2_400), is_news);
		}
	}

	#[test]
	fn the_time_since_a_slot_is_counted_from_its_start() {
		let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later").as_millis();
		let slot = Slot::from(now as u64 / MILLISECS_PER_BLOCK);
		assert!((0..2 * MILLISECS_PER_BLOCK as i64).contains(&since(slot)));
		assert!(since(slot + 100) < 0);
	}

	#[test]
	fn blocks_for_which_there_was_no_time_show_that_a_clock_is_behind() {
		// It stays at one height, since it refuses what comes from the future.
		for seconds in [0, 20, 60] {
			let more = (seconds + 20) / 3;
			let off = behind(seconds * 1_000, more as BlockNumber).expect("it is behind");
			assert!((-20_000..=-18_000).contains(&off), "{seconds}: {off}");
		}
		// It fetches what was made since, in each slot or in some of them.
		for more in [0, 5, 19, 20, 21] {
			assert_eq!(behind(60_000, more), None);
		}
	}

	#[test]
	fn the_log_says_which_way_and_what_to_do() {
		let ahead = words(19_800);
		assert!(ahead.contains("20 seconds ahead of") && ahead.contains("timedatectl"), "{ahead}");
		let behind = words(-20_400);
		assert!(behind.contains("20 seconds behind"), "{behind}");
	}
}
