// SPDX-License-Identifier: Apache-2.0

//! Metrics of this chain's own, beside the SDK's: who makes blocks and who does not, how far
//! finality is behind, and what goes on in civic life and with the money.
//!
//! They are taken from the state, at each new best block and when blocks become final. Each block
//! costs two calls of the runtime, both bounded; without a registry there is none of it.

use crate::{
	clock,
	service::{FullClient, Hash},
};
use doverie_runtime::{
	configs::system::SS58Prefix,
	watch::{Author, Chamber, Figures, WatchApi},
	AccountId, Balance, BlockNumber, Header, EURO, MILLISECS_PER_BLOCK, VERSION,
};
use futures::{future::ready, stream::select, StreamExt};
use sc_client_api::BlockchainEvents;
use sc_transaction_pool::Options;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
	Slot,
};
use sp_core::{
	crypto::{Ss58AddressFormat, Ss58Codec},
	traits::CallContext,
};
use std::{collections::HashMap, sync::Arc};
use substrate_prometheus_endpoint::{
	prometheus::core::Atomic, register, Counter, CounterVec, Gauge, GaugeVec, Opts,
	PrometheusError, Registry, F64, U64,
};

const LOG_TARGET: &str = "metrics";

/// How many blocks that came at once are counted.
const MOST_BLOCKS: usize = 64;

/// For how many rounds, in which each validator has a turn, a seat may be without a block.
const QUIET_ROUNDS: u64 = 3;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Shows what there is to see of the chain, for as long as the node runs.
///
/// `holds` says if this node has the key with which a validator makes blocks.
pub async fn show(
	client: Arc<FullClient>,
	registry: Registry,
	holds: impl Fn(&AuraId) -> bool + Send + 'static,
) {
	let metrics = match Metrics::register(&registry) {
		Ok(metrics) => metrics,
		Err(error) => {
			log::error!(target: LOG_TARGET, "The chain's own metrics cannot be shown: {error}");
			return;
		},
	};
	let best = client
		.import_notification_stream()
		.filter_map(|block| ready(block.is_new_best.then_some(())));
	let finalised = client.finality_notification_stream().map(|_| ());
	let mut news = select(best, finalised);
	let mut watch = Watch {
		client,
		metrics,
		holds: Box::new(holds),
		last: None,
		named: Vec::new(),
		own: None,
		latest: HashMap::new(),
		pots: Pots::default(),
	};
	watch.look();
	while news.next().await.is_some() {
		watch.look();
	}
}

/// The metrics of the pool: how much it takes, which is shown here, and a count of what neither a
/// quota nor tokens pay for.
pub fn of_pool(registry: Option<&Registry>, options: &Options) -> Option<Counter<U64>> {
	let register_all = |registry: &Registry| {
		let limit: Gauge<U64> = gauge(
			registry,
			"doverie_pool_limit_transactions",
			"Transactions: how many the pool takes that are ready for a block.",
		)?;
		limit.set(options.ready.count as u64);
		counter(
			registry,
			"doverie_quota_refusals_total",
			"Transactions: how many the pool has refused since no quota and no tokens pay for them \
			 now: what else waits has used the quota up, or it is used up, or there is none.",
		)
	};
	match register_all(registry?) {
		Ok(refused) => Some(refused),
		Err(error) => {
			log::error!(target: LOG_TARGET, "The pool's own metrics cannot be shown: {error}");
			None
		},
	}
}

/// The metric of the clock: by how much it is off, as [`clock`] finds it.
pub fn of_clock(registry: Option<&Registry>) -> Option<Gauge<F64>> {
	let registered = gauge(
		registry?,
		"doverie_clock_off_seconds",
		"Seconds: by how much the clock of this machine is ahead of the others', or behind if it is \
		 negative, by the blocks that they announce; 0 while it seems to be right.",
	);
	match registered {
		Ok(off) => Some(off),
		Err(error) => {
			log::error!(target: LOG_TARGET, "The metric of the clock cannot be shown: {error}");
			None
		},
	}
}

/// What is seen of the chain.
struct Watch {
	client: Arc<FullClient>,
	metrics: Metrics,
	holds: Box<dyn Fn(&AuraId) -> bool + Send>,
	/// The last block that was looked at.
	last: Option<Seen>,
	/// Those who have metrics of their own now.
	named: Vec<Author>,
	/// The key of this node's own seat.
	own: Option<AuraId>,
	/// The slots of the latest blocks of those who make blocks.
	latest: HashMap<AccountId, u64>,
	pots: Pots,
}

/// A block, and who makes the one after it.
struct Seen {
	hash: Hash,
	number: BlockNumber,
	/// The first block has none.
	slot: Option<u64>,
	authors: Vec<Author>,
}

/// What the pots hold: added up page by page, one with each block.
#[derive(Default)]
struct Pots {
	next: u32,
	sum: Balance,
}

impl Watch {
	fn look(&mut self) {
		if let Err(error) = self.look_at_news() {
			self.metrics.failures.inc();
			log::debug!(target: LOG_TARGET, "The figures cannot be read: {error}");
		}
	}

	fn look_at_news(&mut self) -> Result<(), Failure> {
		let chain = self.client.info();
		let lag = chain.best_number.saturating_sub(chain.finalized_number);
		self.metrics.finality_lag.set(lag.into());
		let news = self.news(chain.best_hash)?;
		// What was here at the start, and what is caught up on, comes long after its slot, however
		// right the clock is.
		let is_timely = self.last.is_some() && news.len() == 1;
		for header in news {
			self.look_at(&header, is_timely)?;
		}
		Ok(())
	}

	/// The blocks up to the best one that were not looked at, and of which no other of their number
	/// was. At first it is the best one alone.
	fn news(&self, best: Hash) -> Result<Vec<Header>, Failure> {
		let most = if self.last.is_some() { MOST_BLOCKS } else { 1 };
		let (known, number) =
			self.last.as_ref().map_or_else(Default::default, |last| (last.hash, last.number));
		let mut news = Vec::new();
		let mut next = best;
		while news.len() < most && next != known {
			let Some(header) = self.client.header(next)? else { break };
			if header.number <= number {
				break;
			}
			next = header.parent_hash;
			news.push(header);
		}
		news.reverse();
		Ok(news)
	}

	fn look_at(&mut self, header: &Header, is_timely: bool) -> Result<(), Failure> {
		let hash = header.hash();
		let before = match self.last.take().filter(|last| last.hash == header.parent_hash) {
			Some(before) => before,
			None => self.seen(header.parent_hash)?,
		};
		let figures = self.client.runtime_api().figures(hash)?;
		let slot = slot_of(header);
		self.name(&before.authors);
		if let Some(slot) = slot {
			self.metrics.best_block_time.set(start_of(slot));
			self.count_turns(&before, slot, is_timely);
			self.count_quiet(&figures.authors, slot);
		}
		self.name(&figures.authors);
		self.metrics.set(&figures);
		let version = self.client.runtime_version_at(hash, CallContext::Offchain)?;
		self.metrics.runtime_version.set(version.spec_version.into());
		self.add_up_pots(hash)?;
		self.last = Some(Seen { hash, number: header.number, slot, authors: figures.authors });
		Ok(())
	}

	/// A block as if it had been looked at before.
	fn seen(&self, hash: Hash) -> Result<Seen, Failure> {
		let header = self.client.header(hash)?.ok_or("a block's parent is gone")?;
		let authors = self.client.runtime_api().figures(hash)?.authors;
		Ok(Seen { hash, number: header.number, slot: slot_of(&header), authors })
	}

	/// From now on these have metrics of their own, and one of them may be this node.
	fn name(&mut self, authors: &[Author]) {
		if self.named == authors {
			return;
		}
		self.metrics.name(&self.named, authors);
		let own = authors.iter().find(|author| (self.holds)(&author.key));
		self.own = own.map(|author| author.key.clone());
		self.metrics.own_seat.set(self.own.is_some().into());
		self.named = authors.to_vec();
	}

	/// Counts the block of this slot, and the slots before it in which no block was made.
	fn count_turns(&mut self, before: &Seen, slot: u64, is_timely: bool) {
		let is_own = |author: &Author| self.own.as_ref() == Some(&author.key);
		let first = before.slot.unwrap_or(slot).saturating_add(1);
		let missed = turns(before.authors.len() as u64, first, slot);
		for (author, missed) in before.authors.iter().zip(missed) {
			of(&self.metrics.missed, author).inc_by(missed);
			if is_own(author) {
				self.metrics.own_missed.inc_by(missed);
			}
		}
		let Some(author) = at_turn(&before.authors, slot) else { return };
		of(&self.metrics.made, author).inc();
		if is_own(author) {
			self.metrics.own_made.inc();
		} else if is_timely {
			// What this node makes says nothing of its clock.
			let late = clock::since(Slot::from(slot)) as f64;
			self.metrics.block_delay.set(late / 1_000.0);
		}
		self.latest.insert(author.account.clone(), slot);
	}

	/// Counts those who have made no block for some rounds. Whoever is new has had no turn yet.
	fn count_quiet(&mut self, authors: &[Author], slot: u64) {
		let latest = &mut self.latest;
		latest.retain(|account, _| authors.iter().any(|author| author.account == *account));
		let patience = QUIET_ROUNDS.saturating_mul(authors.len() as u64);
		let quiet = authors.iter().filter(|author| {
			let latest = *latest.entry(author.account.clone()).or_insert(slot);
			slot.saturating_sub(latest) > patience
		});
		self.metrics.quiet.set(quiet.count() as u64);
	}

	fn add_up_pots(&mut self, at: Hash) -> Result<(), Failure> {
		let (held, next) = self.client.runtime_api().pots(at, self.pots.next)?;
		let sum = self.pots.sum.saturating_add(held);
		self.pots = match next {
			Some(next) => Pots { next, sum },
			None => {
				self.metrics.pots.set(euros(sum));
				Pots::default()
			},
		};
		Ok(())
	}
}

/// The slot in which a block was made; the first block has none.
fn slot_of(header: &Header) -> Option<u64> {
	let mut logs = header.digest.logs().iter();
	logs.find_map(CompatibleDigestItem::<AuraSignature>::as_aura_pre_digest).map(u64::from)
}

/// When a slot begins, in seconds since 1970.
fn start_of(slot: u64) -> f64 {
	slot as f64 * MILLISECS_PER_BLOCK as f64 / 1_000.0
}

/// Whose turn it is in a slot.
fn at_turn(authors: &[Author], slot: u64) -> Option<&Author> {
	let place = slot.checked_rem(authors.len() as u64)?;
	authors.get(usize::try_from(place).ok()?)
}

/// How many of the slots from `first` on, before `end`, are each validator's.
fn turns(validators: u64, first: u64, end: u64) -> impl Iterator<Item = u64> {
	let before = move |slot: u64, place| slot.saturating_sub(place).div_ceil(validators);
	(0..validators).map(move |place| before(end, place).saturating_sub(before(first, place)))
}

/// A sum as it is shown.
fn euros(amount: Balance) -> f64 {
	amount as f64 / EURO as f64
}

/// Under which labels a validator is shown.
fn labels(author: &Author) -> [String; 3] {
	let format = Ss58AddressFormat::from(SS58Prefix::get());
	let name = author.name.as_ref().map(|name| String::from_utf8_lossy(&name.0).into_owned());
	[
		author.account.to_ss58check_with_version(format),
		name.unwrap_or_default(),
		author.chamber.map(chamber_label).unwrap_or_default().into(),
	]
}

fn chamber_label(chamber: Chamber) -> &'static str {
	match chamber {
		Chamber::Municipality => "municipality",
		Chamber::Business => "business",
		Chamber::Academia => "academia",
		Chamber::CivilSociety => "civil-society",
	}
}

/// The count of a validator.
fn of(counts: &CounterVec<U64>, author: &Author) -> Counter<U64> {
	counts.with_label_values(&labels(author).each_ref().map(String::as_str))
}

struct Metrics {
	best_block_time: Gauge<F64>,
	finality_lag: Gauge<U64>,
	failures: Counter<U64>,
	block_delay: Gauge<F64>,
	runtime_version: Gauge<U64>,

	validators: Gauge<U64>,
	disabled: Gauge<U64>,
	quiet: Gauge<U64>,
	seats: GaugeVec<U64>,
	made: CounterVec<U64>,
	missed: CounterVec<U64>,
	own_seat: Gauge<U64>,
	own_made: Counter<U64>,
	own_missed: Counter<U64>,
	offences: Counter<U64>,

	stall_reported: Gauge<U64>,
	clock_stands_still: Gauge<U64>,
	migration_failed: Gauge<U64>,

	dormant: GaugeVec<U64>,
	open_decisions: GaugeVec<U64>,
	overdue_responses: Gauge<U64>,
	announced_acts: GaugeVec<U64>,
	ballots: Counter<U64>,
	ballots_in_block: Gauge<U64>,

	pots: Gauge<F64>,
	issuance: Gauge<F64>,
	issued_today: Gauge<F64>,
	issue_ceiling: Gauge<F64>,
}

impl Metrics {
	fn register(r: &Registry) -> Result<Self, PrometheusError> {
		let validator = ["validator", "name", "chamber"];
		let node_version: Gauge<U64> = gauge(
			r,
			"doverie_node_spec_version",
			"Version: that of the runtime with which this node was built.",
		)?;
		node_version.set(VERSION.spec_version.into());
		Ok(Self {
			best_block_time: gauge(
				r,
				"doverie_best_block_time_seconds",
				"Seconds since 1970: when the slot began in which the best block was made.",
			)?,
			finality_lag: gauge(
				r,
				"doverie_finality_lag_blocks",
				"Blocks: how far the last final block is behind the best one.",
			)?,
			failures: counter(
				r,
				"doverie_figures_failures_total",
				"Blocks: how often the chain's figures could not be read from the state.",
			)?,
			block_delay: gauge(
				r,
				"doverie_block_delay_seconds",
				"Seconds: how long after the start of its slot, by the clock of this machine, the last \
				 block of another validator was here.",
			)?,
			runtime_version: gauge(
				r,
				"doverie_runtime_spec_version",
				"Version: that of the runtime on the chain, at the best block.",
			)?,
			validators: gauge(r, "doverie_validators", "Validators: how many make blocks.")?,
			disabled: gauge(
				r,
				"doverie_validators_disabled",
				"Validators: how many are kept from making blocks, for an offence.",
			)?,
			quiet: gauge(
				r,
				"doverie_seats_without_recent_block",
				"Seats: how many validators have made no block in their last three turns.",
			)?,
			seats: gauges(
				r,
				"doverie_seats",
				"Seats: how many are live, rest, are vacant; and how many are held by condemned \
				 validators.",
				&["chamber", "state"],
			)?,
			made: counters(
				r,
				"doverie_validator_blocks_total",
				"Blocks: how many a validator has made since this node watches.",
				&validator,
			)?,
			missed: counters(
				r,
				"doverie_validator_missed_blocks_total",
				"Blocks: how many of a validator's slots were left empty since this node watches.",
				&validator,
			)?,
			own_seat: gauge(
				r,
				"doverie_own_seat",
				"Seats: 1 if this node holds the key of a validator that makes blocks, else 0.",
			)?,
			own_made: counter(
				r,
				"doverie_own_blocks_total",
				"Blocks: how many this node's own validator has made since it watches.",
			)?,
			own_missed: counter(
				r,
				"doverie_own_missed_blocks_total",
				"Blocks: how many slots of this node's own validator were left empty since it watches.",
			)?,
			offences: counter(
				r,
				"doverie_offences_total",
				"Offences: how many cost a seat or condemned a validator since this node watches.",
			)?,
			stall_reported: gauge(
				r,
				"doverie_stall_reported",
				"Reports: 1 while it is reported that finality has stalled, else 0.",
			)?,
			clock_stands_still: gauge(
				r,
				"doverie_clock_stands_still",
				"State: 1 while the chain's clock stands still, as during migrations, else 0.",
			)?,
			migration_failed: gauge(
				r,
				"doverie_migration_failed",
				"State: 1 after a migration has failed, until a rescue has mended it, else 0.",
			)?,
			dormant: gauges(
				r,
				"doverie_dormant_chamber",
				"State: 1 while the chamber is dormant, else 0.",
				&["chamber"],
			)?,
			open_decisions: gauges(
				r,
				"doverie_open_decisions",
				"Decisions: how many can be voted on now, by their rule, among the first 512.",
				&["rule"],
			)?,
			overdue_responses: gauge(
				r,
				"doverie_overdue_responses",
				"Responses: how many official responses to proposals are overdue, counted up to a page.",
			)?,
			announced_acts: gauges(
				r,
				"doverie_announced_acts",
				"Acts: how many suspensions, revocations and key moves registrars have announced that \
				 are not settled, for at most 512 stakeholders.",
				&["chamber"],
			)?,
			ballots: counter(
				r,
				"doverie_ballots_total",
				"Ballots: how many were cast or changed in the blocks that this node has watched.",
			)?,
			ballots_in_block: gauge(
				r,
				"doverie_ballots_in_block",
				"Ballots: how many were cast or changed in the best block.",
			)?,
			pots: gauge(r, "doverie_pots_euros", "Civic euro: what the pots of campaigns hold.")?,
			issuance: gauge(r, "doverie_issuance_euros", "Civic euro: all that there is.")?,
			issued_today: gauge(
				r,
				"doverie_issued_today_euros",
				"Civic euro: what was issued since the chain's day began.",
			)?,
			issue_ceiling: gauge(
				r,
				"doverie_issue_ceiling_euros",
				"Civic euro: the most that may be issued in a day.",
			)?,
		})
	}

	/// Those who are new have a count from now on; whoever is gone, or has another name, has none.
	fn name(&self, before: &[Author], after: &[Author]) {
		let kept: Vec<_> = after.iter().map(labels).collect();
		for gone in before.iter().map(labels).filter(|labels| !kept.contains(labels)) {
			for counts in [&self.made, &self.missed] {
				// It may have had none.
				let _ = counts.remove_label_values(&gone.each_ref().map(String::as_str));
			}
		}
		for author in after {
			of(&self.made, author);
			of(&self.missed, author);
		}
	}

	fn set(&self, figures: &Figures) {
		self.validators.set(figures.authors.len() as u64);
		let disabled = figures.authors.iter().filter(|author| author.disabled).count();
		self.disabled.set(disabled as u64);
		self.offences.inc_by(figures.offences.into());
		for (chamber, seats) in figures.seats.each() {
			for (state, count) in [
				("live", seats.live),
				("resting", seats.resting),
				("vacant", seats.vacant),
				("condemned", seats.condemned),
			] {
				self.seats.with_label_values(&[chamber_label(chamber), state]).set(count.into());
			}
		}

		self.stall_reported.set(figures.stall_reported.into());
		self.clock_stands_still.set(figures.clock_stands_still.into());
		self.migration_failed.set(figures.migration_failed.into());

		for (chamber, acts) in figures.announced_acts.each() {
			let label = chamber_label(chamber);
			self.announced_acts.with_label_values(&[label]).set((*acts).into());
			self.dormant.with_label_values(&[label]).set(figures.dormant.contains(chamber).into());
		}
		for (rule, open) in &figures.open_decisions {
			let label = format!("{rule:?}").to_lowercase();
			self.open_decisions.with_label_values(&[&label]).set((*open).into());
		}
		self.overdue_responses.set(figures.overdue_responses.into());
		self.ballots.inc_by(figures.ballots.into());
		self.ballots_in_block.set(figures.ballots.into());

		self.issuance.set(euros(figures.issuance));
		self.issued_today.set(euros(figures.issued_today));
		self.issue_ceiling.set(euros(figures.issue_ceiling));
	}
}

fn gauge<P: Atomic + 'static>(
	registry: &Registry,
	name: &str,
	help: &str,
) -> Result<Gauge<P>, PrometheusError> {
	register(Gauge::new(name, help)?, registry)
}

fn counter(registry: &Registry, name: &str, help: &str) -> Result<Counter<U64>, PrometheusError> {
	register(Counter::new(name, help)?, registry)
}

fn gauges(
	registry: &Registry,
	name: &str,
	help: &str,
	labels: &[&str],
) -> Result<GaugeVec<U64>, PrometheusError> {
	register(GaugeVec::new(Opts::new(name, help), labels)?, registry)
}

fn counters(
	registry: &Registry,
	name: &str,
	help: &str,
	labels: &[&str],
) -> Result<CounterVec<U64>, PrometheusError> {
	register(CounterVec::new(Opts::new(name, help), labels)?, registry)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave};

	fn author(who: Sr25519Keyring) -> Author {
		Author {
			key: who.public().into(),
			account: who.to_account_id(),
			chamber: Some(Chamber::Academia),
			name: None,
			disabled: false,
		}
	}

	fn lines(registry: &Registry, name: &str) -> usize {
		let families = registry.gather();
		let family = families.iter().find(|family| family.get_name() == name);
		family.map_or(0, |family| family.get_metric().len())
	}

	#[test]
	fn every_slot_is_somebodys_turn() {
		for validators in 1..6 {
			for first in 0..20 {
				for end in first..40 {
					let slots = |place| (first..end).filter(|s| s % validators == place).count();
					let expected: Vec<_> = (0..validators).map(|p| slots(p) as u64).collect();
					assert_eq!(turns(validators, first, end).collect::<Vec<_>>(), expected);
				}
			}
		}
		// The block came in the next slot, or before any other did: nobody has missed one.
		assert!(turns(4, 7, 7).chain(turns(4, 8, 7)).all(|missed| missed == 0));
		assert_eq!(turns(0, 1, 9).count(), 0);
		// A day without a block.
		assert_eq!(turns(4, 1, 28_801).sum::<u64>(), 28_800);
	}

	#[test]
	fn validators_take_turns_slot_by_slot() {
		let authors = [Alice, Bob, Charlie, Dave].map(author);
		for (slot, expected) in [(0, Alice), (5, Bob), (600_000_003, Dave)] {
			let at_turn = at_turn(&authors, slot).expect("there are some");
			assert_eq!(at_turn.account, expected.to_account_id());
		}
		assert_eq!(at_turn(&[], 3), None);
	}

	#[test]
	fn whoever_makes_no_blocks_any_more_has_no_count() {
		let registry = Registry::new();
		let metrics = Metrics::register(&registry).expect("each name is there once");
		let before = [Alice, Bob].map(author);
		metrics.name(&[], &before);
		of(&metrics.missed, &before[1]).inc_by(3);
		let after = [author(Bob), Author { name: Some("Друга".into()), ..author(Charlie) }];
		metrics.name(&before, &after);
		assert_eq!(lines(&registry, "doverie_validator_missed_blocks_total"), 2);
		assert_eq!(of(&metrics.missed, &after[0]).get(), 3);
		assert_eq!(labels(&after[1])[1..], ["Друга", "academia"]);
	}

	#[test]
	fn every_metric_says_its_unit() {
		let registry = Registry::new();
		Metrics::register(&registry).expect("each name is there once");
		let options = Options::default();
		assert!(of_pool(Some(&registry), &options).is_some());
		assert!(of_pool(None, &options).is_none());
		let families = registry.gather();
		assert!(families.len() > 20);
		for family in families {
			let (name, help) = (family.get_name(), family.get_help());
			assert!(name.starts_with("doverie_"), "{name}");
			assert!(help.contains(": ") && help.ends_with('.'), "{name}: {help}");
		}
	}

	#[test]
	fn money_is_shown_in_euros() {
		assert_eq!(euros(0), 0.0);
		assert_eq!(euros(EURO + EURO / 2), 1.5);
	}

	#[test]
	fn slots_begin_every_three_seconds() {
		assert_eq!(start_of(600_000_001), 1_800_000_003.0);
	}
}
