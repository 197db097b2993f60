// SPDX-License-Identifier: Apache-2.0

//! What an author puts into its block, and for how long it goes on.
//!
//! As the SDK's `sc-basic-authorship`, with its metrics and its line in the log, except that it
//! takes the transactions from two [lanes](crate::lanes), and that one for which there is no room
//! does not count towards the end of the block for others. Several are [tried](crate::block) in one
//! call of the runtime.

use crate::{
	block::Draft,
	lanes::{Bounds, Lanes, Queued},
	pool::Pool,
	service::{FullClient, Hash},
};
use doverie_runtime::{opaque::Block, BlockNumber, Header, MAX_BLOCK_WEIGHT};
use futures::{channel::oneshot, future, Future, FutureExt};
use sc_proposer_metrics::{EndProposingReason, MetricsLink};
use sc_service::SpawnTaskHandle;
use sc_telemetry::{telemetry, TelemetryHandle, CONSENSUS_INFO};
use sc_transaction_pool_api::{
	InPoolTransaction, ReadyTransactions, TransactionPool, TxInvalidityReportMap,
};
use sp_blockchain::{ApplyExtrinsicFailed::Validity, Error};
use sp_consensus::{Proposal, ProposeArgs};
use sp_inherents::InherentData;
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	ExtrinsicInclusionMode, OpaqueExtrinsic,
};
use std::{
	pin::Pin,
	sync::Arc,
	time::{Duration, Instant},
};
use substrate_prometheus_endpoint::Registry;

/// How large a block gets, in bytes. Larger ones do not pass the network.
const MOST_BYTES: usize = 4 * 1024 * 1024 + 512;

/// How many transactions are tried in one call of the runtime.
const AT_ONCE: usize = 16;

/// What they declare together at most, in picoseconds: a twentieth of a block. The clock is looked at
/// between calls only.
const DECLARED_AT_ONCE: u64 = MAX_BLOCK_WEIGHT.ref_time() / 20;

/// Of the time that there is for a block, the part that is left for what comes after it is built.
const RESERVED: u32 = 10;

/// Of the time that there is for a block, the part in which the pool may still be looking through
/// the block before.
const PATIENCE: u32 = 8;

type Waiting =
	Box<dyn ReadyTransactions<Item = Arc<<Pool as TransactionPool>::InPoolTransaction>> + Send>;

type Invalid = TxInvalidityReportMap<Hash>;

/// Makes the proposer of each block.
#[derive(Clone)]
pub struct ProposerFactory {
	spawner: SpawnTaskHandle,
	client: Arc<FullClient>,
	pool: Arc<Pool>,
	metrics: MetricsLink,
	telemetry: Option<TelemetryHandle>,
}

impl ProposerFactory {
	/// It fills blocks from this pool.
	pub fn new(
		spawner: SpawnTaskHandle,
		client: Arc<FullClient>,
		pool: Arc<Pool>,
		registry: Option<&Registry>,
		telemetry: Option<TelemetryHandle>,
	) -> Self {
		Self { spawner, client, pool, metrics: MetricsLink::new(registry), telemetry }
	}
}

impl sp_consensus::Environment<Block> for ProposerFactory {
	type Proposer = Proposer;
	type CreateProposer = future::Ready<Result<Proposer, Error>>;
	type Error = Error;

	fn init(&mut self, parent: &Header) -> Self::CreateProposer {
		let parts = self.clone();
		future::ready(Ok(Proposer { parts, parent_hash: parent.hash(), parent: parent.number }))
	}
}

/// Makes one block.
pub struct Proposer {
	parts: ProposerFactory,
	parent_hash: Hash,
	parent: BlockNumber,
}

impl sp_consensus::Proposer<Block> for Proposer {
	type Error = Error;
	type Proposal = Pin<Box<dyn Future<Output = Result<Proposal<Block>, Error>> + Send>>;

	fn propose(self, args: ProposeArgs<Block>) -> Self::Proposal {
		async move {
			let (done, result) = oneshot::channel();
			let spawner = self.parts.spawner.clone();
			let task = async move {
				// Nobody listens any more once the slot is over.
				let _ = done.send(self.make(args).await);
			};
			spawner.spawn_blocking("proposer", Some("block-authoring"), task);
			result.await?
		}
		.boxed()
	}
}

impl Proposer {
	/// Makes the block, and tells the pool what turned out to be invalid.
	async fn make(self, args: ProposeArgs<Block>) -> Result<Proposal<Block>, Error> {
		let start = Instant::now();
		let part = |part| args.max_duration.checked_div(part).unwrap_or_default();
		let (time, patience) = (args.max_duration.saturating_sub(part(RESERVED)), part(PATIENCE));
		let pool = self.parts.pool.clone();
		let waiting = pool.ready_at_with_timeout(self.parent_hash, patience).await;
		let (proposal, invalid) = self.build(args, waiting, start, time)?;
		let may_come_again: Vec<_> = invalid
			.iter()
			.filter(|(_, reason)| Fate::of(reason.as_ref()) == Fate::GivenUp)
			.map(|(hash, _)| *hash)
			.collect();
		pool.report_invalid(Some(self.parent_hash), invalid).await;
		for hash in may_come_again {
			pool.pool().validated_pool().unban_if_validation(&hash);
		}
		Ok(proposal)
	}

	fn build(
		&self,
		mut args: ProposeArgs<Block>,
		waiting: Waiting,
		start: Instant,
		time: Duration,
	) -> Result<(Proposal<Block>, Invalid), Error> {
		let client = &*self.parts.client;
		let mut draft = Draft::begin(client, self.parent_hash, self.parent, &mut args)?;
		self.apply_inherents(&mut draft, args.inherent_data)?;
		let (end, invalid) = match draft.mode() {
			ExtrinsicInclusionMode::AllExtrinsics => {
				let most_bytes = args.block_size_limit.unwrap_or(MOST_BYTES);
				apply_transactions(&mut draft, Lanes::new(waiting), most_bytes, start, time)
			},
			ExtrinsicInclusionMode::OnlyInherents => {
				(EndProposingReason::TransactionForbidden, Invalid::new())
			},
		};
		let (block, storage_changes) = draft.finish()?;
		self.tell(&block, end, start.elapsed());
		Ok((Proposal { block, storage_changes }, invalid))
	}

	/// Puts in what a block has to begin with.
	fn apply_inherents(
		&self,
		draft: &mut Draft<'_, FullClient>,
		data: InherentData,
	) -> Result<(), Error> {
		let start = Instant::now();
		let inherents = draft.inherents(data)?;
		self.parts.metrics.report(|metrics| {
			metrics.create_inherents_time.observe(start.elapsed().as_secs_f64());
		});
		for inherent in inherents {
			match draft.push(inherent) {
				Ok(()) => {},
				Err(Error::ApplyExtrinsicFailed(Validity(error))) if error.was_mandatory() => {
					log::error!(
						"❌️ There is no block without this inherent, which fails: {error:?}"
					);
					return Err(Error::ApplyExtrinsicFailed(Validity(error)));
				},
				Err(error) => log::warn!("❗️ An inherent is left out: {error}"),
			}
		}
		Ok(())
	}

	/// Says what was made, in the log, the metrics and the telemetry.
	fn tell(&self, block: &Block, end: EndProposingReason, took: Duration) {
		let count = block.extrinsics.len();
		let hash = block.header.hash();
		self.parts.metrics.report(|metrics| {
			metrics.number_of_transactions.set(count as u64);
			metrics.block_constructed.observe(took.as_secs_f64());
			metrics.create_block_proposal_time.observe(took.as_secs_f64());
			metrics.report_end_proposing_reason(end);
		});
		log::info!(
			"🎁 Prepared block for proposing at {} ({} ms) hash: {hash:?}; parent_hash: {:?}; end: \
			 {end:?}; extrinsics_count: {count}",
			block.header.number,
			took.as_millis(),
			self.parent_hash,
		);
		telemetry!(
			self.parts.telemetry;
			CONSENSUS_INFO;
			"prepared_block_for_proposing";
			"number" => ?block.header.number,
			"hash" => ?hash,
		);
	}
}

/// What becomes of a transaction that could not be put into the block, though there was room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
	/// It waits on: others of its signer have to come before it, as when the block that had them was
	/// lost.
	Waits,
	/// The pool gives it up, since what nobody pays for would wait for ever. It may pass later, and so
	/// the same may be sent again.
	GivenUp,
	/// The pool gives it up, and does not look at the same again for a while.
	Banned,
}

impl Fate {
	fn of(reason: Option<&TransactionValidityError>) -> Self {
		match reason {
			Some(TransactionValidityError::Invalid(InvalidTransaction::Future)) => Self::Waits,
			Some(TransactionValidityError::Unknown(_)) => Self::GivenUp,
			_ => Self::Banned,
		}
	}
}

/// Puts in what waits, until nothing is left, the block is full or the time is over. The answer is
/// why it ended, and what turned out to be invalid.
fn apply_transactions(
	draft: &mut Draft<'_, FullClient>,
	mut lanes: Lanes<Waiting>,
	most_bytes: usize,
	start: Instant,
	time: Duration,
) -> (EndProposingReason, Invalid) {
	let mut end = EndProposingReason::NoMoreTransactions;
	let mut invalid = Invalid::new();
	loop {
		let length = most_bytes.saturating_sub(draft.length()) as u64;
		let bounds = Bounds { count: AT_ONCE, ref_time: DECLARED_AT_ONCE, length };
		let taken = lanes.take_some(bounds);
		let Some(first) = taken.first() else { break };
		if start.elapsed() > time {
			end = EndProposingReason::HitDeadline;
			break;
		}
		// Others are taken only if all of them fit.
		if first.length() > length {
			end = EndProposingReason::HitBlockSizeLimit;
			lanes.does_not_fit(first);
			continue;
		}
		let transactions = taken.iter().map(|next| OpaqueExtrinsic::clone(next.data())).collect();
		let mut rest = taken.into_iter();
		for (tried, next) in draft.push_some(transactions).into_iter().zip(rest.by_ref()) {
			match tried.result {
				Ok(()) => lanes.included(&next, tried.took),
				Err(Error::ApplyExtrinsicFailed(Validity(error)))
					if error.exhausted_resources() =>
				{
					end = EndProposingReason::HitBlockWeightLimit;
					lanes.does_not_fit(&next);
				},
				Err(error) => {
					let hash = *next.hash();
					// Anything but a refusal is a fault of the runtime.
					let level = match &error {
						Error::ApplyExtrinsicFailed(Validity(_)) => log::Level::Debug,
						_ => log::Level::Warn,
					};
					log::log!(level, "[{hash:?}] Invalid transaction: {error}");
					// What it depends on may have failed in the same call: then nothing is said of it.
					let is_orphan = lanes.is_orphan(&next);
					lanes.left_out(&next);
					let reason = match error {
						Error::ApplyExtrinsicFailed(Validity(error)) => Some(error),
						_ => None,
					};
					if !is_orphan && Fate::of(reason.as_ref()) != Fate::Waits {
						invalid.insert(hash, reason);
					}
				},
			}
		}
		lanes.give_back(rest);
	}
	(end, invalid)
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::transaction_validity::UnknownTransaction;

	#[test]
	fn only_what_cannot_pass_is_banned() {
		let unknown = |unknown: UnknownTransaction| Fate::of(Some(&unknown.into()));
		let invalid = |invalid: InvalidTransaction| Fate::of(Some(&invalid.into()));
		// The next of its signer when it was let in, and not since a block was lost.
		assert_eq!(invalid(InvalidTransaction::Future), Fate::Waits);
		// A quota that is used up recovers.
		assert_eq!(unknown(UnknownTransaction::Custom(12)), Fate::GivenUp);
		assert_eq!(unknown(UnknownTransaction::CannotLookup), Fate::GivenUp);
		for reason in [
			InvalidTransaction::Custom(21),
			InvalidTransaction::Stale,
			InvalidTransaction::BadProof,
			InvalidTransaction::AncientBirthBlock,
		] {
			assert_eq!(invalid(reason), Fate::Banned);
		}
		assert_eq!(Fate::of(None), Fate::Banned);
	}
}
