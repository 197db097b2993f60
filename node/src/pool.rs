// SPDX-License-Identifier: Apache-2.0

//! The pool of transactions that wait for a block.
//!
//! It is the SDK's single-state pool. What is this node's own is how a transaction is judged before
//! it is let in, and again while it waits:
//!
//! - The runtime gets the transaction as bytes, by its own `PoolApi`. What does not decode is
//!   refused, and nothing panics.
//! - What is longer than a block, or is signed and longer than [`MOST_SIGNED`], is not looked at.
//! - At the place of one that waits, the same nonce of the same signer, the runtime is not asked
//!   about another: it could not be let in. So nobody makes nodes work for what is never charged.
//! - What waits for one quota, whoever sends it, is no more than that quota covers: see
//!   [`Known::draw`].
//! - One that waits is looked at again after [`LOOK_AGAIN`], and not after every block; or when
//!   blocks are lost, since then others may have to come before it. What has become invalid
//!   meanwhile is found then, or by the author that tries it.

use crate::service::{FullClient, Hash};
use async_trait::async_trait;
use codec::{Compact, Decode, Encode};
use doverie_runtime::{
	opaque::Block,
	refusals::{used_up, Refusals},
	views::QuotaViews,
	AccountId, Address, Balance, BlockNumber, Header, Nonce, Signature, MAX_BLOCK_LENGTH, VERSION,
};
use futures::{
	channel::{mpsc, oneshot},
	lock::Mutex as AsyncMutex,
	stream::{select_with_strategy, PollNext},
	FutureExt, SinkExt, Stream, StreamExt,
};
use pallet_quota::{runtime_api::PoolApi, Draw, Refusal, Refusals as _};
use sc_service::TaskManager;
use sc_transaction_pool::{
	BasicPool, ChainApi, FullChainApi, Options, RevalidationType, ValidateTransactionPriority,
};
use sc_transaction_pool_api::{
	error::Error as PoolError, LocalTransactionPool, TransactionPool, TransactionSource,
};
use sp_api::{ProvideRuntimeApi, RuntimeApiInfo};
use sp_blockchain::TreeRoute;
use sp_core::traits::CallContext;
use sp_runtime::{
	generic::{BlockId, Era},
	transaction_validity::{
		InvalidTransaction, TransactionPriority, TransactionValidity, TransactionValidityError,
		UnknownTransaction,
	},
	MultiAddress, OpaqueExtrinsic,
};
use std::{
	collections::HashMap,
	num::NonZeroUsize,
	sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
	thread::available_parallelism,
	time::{Duration, Instant},
};
use substrate_prometheus_endpoint::Registry;

/// The pool.
pub type Pool = BasicPool<Admission, Block>;

/// What the SDK has for the same purpose. It knows the chain, and how to judge a transaction where
/// the runtime has no `PoolApi`.
type Sdk = FullChainApi<FullClient, Block>;

type Error = <Sdk as ChainApi>::Error;

/// After how long a transaction that waits is looked at again: twenty blocks.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// How long it may take from the runtime's word to the place in the pool.
const LETTING_IN: Duration = Duration::from_secs(2);

/// How much less of a busy processor a thread has that judges transactions, as Linux counts it.
const NICENESS: i32 = 10;

/// How many that were judged at the same time are remembered for a place. One of them is let in.
const MOST_AT_A_PLACE: usize = 8;

/// The first byte of a transaction with a signature.
const SIGNED: u8 = 0b1000_0100;

/// The bits of that byte which say what sort of transaction it is. Without any of them, nobody has
/// signed it, and it has no extensions.
const SORT: u8 = 0b1100_0000;

/// The longest transaction that somebody signs, in bytes: twice the longest proof. It takes time to
/// read one and to check its signature, before anything can be charged. What has to be longer, the
/// code of an upgrade, is handed in without a signature.
const MOST_SIGNED: usize = 128 * 1024;

/// Looks up how a transaction stands in the pool.
type Waiting = Box<dyn Fn(&Hash) -> Option<Standing> + Send + Sync>;

/// How a transaction stands in the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Standing {
	/// Does it wait for nothing but a block?
	is_ready: bool,
	priority: TransactionPriority,
}

/// Where a transaction of a signer stands.
type Place = (AccountId, Nonce);

/// Makes the pool of a node whose client this is.
pub fn new(
	client: Arc<FullClient>,
	options: Options,
	is_validator: bool,
	registry: Option<&Registry>,
	task_manager: &TaskManager,
) -> Arc<Pool> {
	let spawner = task_manager.spawn_essential_handle();
	let chain = client.chain_info();
	let judge = Arc::new(Judge {
		sdk: FullChainApi::new(client.clone(), registry, &spawner),
		client,
		most_known: options.total_count().saturating_mul(2),
		known: Mutex::default(),
		runtime: Mutex::default(),
		waiting: OnceLock::new(),
	});
	let judges = Judges::start(task_manager);
	let admission = Arc::new(Admission { judge: judge.clone(), judges });
	let pool = BasicPool::with_revalidation_type(
		options,
		is_validator.into(),
		admission,
		registry,
		// So that the transactions of a block that loses come back.
		RevalidationType::Full,
		spawner,
		chain.best_number,
		chain.best_hash,
		chain.finalized_hash,
	);
	let waiting = Arc::downgrade(pool.pool());
	let standing = move |hash: &Hash| {
		let pool = waiting.upgrade()?;
		let pool = pool.validated_pool();
		// Only what is there is known, since a ban does not count here.
		pool.check_is_known(hash, true).err()?;
		let ready = pool.ready_by_hash(hash);
		let is_ready = ready.is_some();
		let priority = ready.map(|waiting| waiting.priority).unwrap_or_default();
		Some(Standing { is_ready, priority })
	};
	// It is not set yet.
	let _ = judge.waiting.set(Box::new(standing));
	Arc::new(pool)
}

/// The place of a signed transaction, read from its bytes.
fn place(transaction: &OpaqueExtrinsic) -> Option<Place> {
	// The extensions before the nonce encode to nothing, but for how long the signature is good.
	type Front = (u8, Address, Signature, Era, Compact<Nonce>);
	let front = Front::decode(&mut transaction.inner()).ok()?;
	let (version, address, _, _, Compact(nonce)) = front;
	match address {
		MultiAddress::Id(signer) if version == SIGNED => Some((signer, nonce)),
		_ => None,
	}
}

/// Is it longer than it can be?
fn is_too_long(transaction: &OpaqueExtrinsic, reads_alike: bool) -> bool {
	let bytes = transaction.inner();
	let is_bare = bytes.first().is_none_or(|first| first & SORT == 0);
	let most = if is_bare || !reads_alike { MAX_BLOCK_LENGTH as usize } else { MOST_SIGNED };
	bytes.len() > most
}

/// Are blocks lost on this way to the best one? The way back to the last final one loses none.
fn loses_blocks(route: &TreeRoute<Block>) -> bool {
	!route.retracted().is_empty() && !route.enacted().is_empty()
}

/// Lets transactions into the pool.
pub struct Admission {
	judge: Arc<Judge>,
	judges: Judges,
}

impl Admission {
	/// Why the runtime refuses this transaction, in words.
	pub async fn refusal(&self, at: Hash, transaction: Vec<u8>) -> Option<Refusal> {
		let client = self.judge.client.clone();
		let question = move || client.runtime_api().refusal(at, transaction);
		self.judges.ask(false, question).await.ok()?.ok()?
	}

	/// Has the runtime found it valid? If it is refused all the same, others that wait for the same
	/// quota leave none of it.
	pub fn is_valid(&self, hash: &Hash) -> bool {
		lock(&self.judge.known).valid.contains_key(hash)
	}
}

/// Judges transactions, and remembers those that are valid.
struct Judge {
	client: Arc<FullClient>,
	sdk: Sdk,
	/// How many transactions are known before those are forgotten that wait no longer.
	most_known: usize,
	known: Mutex<Known>,
	/// The runtime of the block that was asked about last.
	runtime: Mutex<Option<(Hash, Runtime)>>,
	/// How a transaction stands, if it is in the pool. The pool is made after this.
	waiting: OnceLock<Waiting>,
}

/// What counts of a runtime here.
#[derive(Clone, Copy)]
struct Runtime {
	/// Are transactions made as for the runtime that this node was built with?
	reads_alike: bool,
	/// Does it take transactions as bytes?
	takes_bytes: bool,
}

/// A transaction that is to be judged.
struct Case {
	at: Hash,
	source: TransactionSource,
	transaction: Arc<OpaqueExtrinsic>,
	hash: Hash,
	runtime: Runtime,
	/// Where it stands, if it is signed and not in a block.
	place: Option<Place>,
}

impl Judge {
	fn case(
		&self,
		at: Hash,
		source: TransactionSource,
		transaction: Arc<OpaqueExtrinsic>,
	) -> Result<Case, Error> {
		let (hash, _) = self.sdk.hash_and_length(&transaction);
		let runtime = self.runtime_at(at)?;
		let has_place = runtime.reads_alike && source != TransactionSource::InBlock;
		let place = if has_place { place(&transaction) } else { None };
		Ok(Case { at, source, transaction, hash, runtime, place })
	}

	fn runtime_at(&self, at: Hash) -> Result<Runtime, Error> {
		if let Some((_, runtime)) = lock(&self.runtime).filter(|(last, _)| *last == at) {
			return Ok(runtime);
		}
		let version = self.client.runtime_version_at(at, CallContext::Offchain)?;
		let runtime = Runtime {
			reads_alike: version.transaction_version == VERSION.transaction_version,
			takes_bytes: version.api_version(&<dyn PoolApi<Block>>::ID).is_some(),
		};
		*lock(&self.runtime) = Some((at, runtime));
		Ok(runtime)
	}

	/// How it stands in the pool, if it is there.
	fn standing(&self, hash: &Hash) -> Option<Standing> {
		self.waiting.get()?(hash)
	}

	/// What can be said of a transaction without the runtime, if that is everything.
	fn first_look(&self, case: &Case) -> Result<Option<TransactionValidity>, Error> {
		// One of a block is asked about to learn which of those that wait it stands for.
		if case.source == TransactionSource::InBlock {
			return Ok(None);
		}
		if is_too_long(&case.transaction, case.runtime.reads_alike) {
			return Ok(Some(Err(InvalidTransaction::ExhaustsResources.into())));
		}
		// Only one that waits is asked about again. What is unknown goes on waiting.
		if lock(&self.known).is_settled(&case.hash) && self.standing(&case.hash).is_some() {
			let later = TransactionValidityError::Unknown(UnknownTransaction::CannotLookup);
			return Ok(Some(Err(later)));
		}
		self.ensure_place(case)?;
		Ok(None)
	}

	/// Refuses what could not be let in, since another one is at its place or on the way there.
	fn ensure_place(&self, case: &Case) -> Result<(), Error> {
		let standing = |hash: &Hash| self.standing(hash);
		let taken = case
			.place
			.as_ref()
			.and_then(|place| lock(&self.known).taken(place, &case.hash, standing));
		match taken {
			Some(old) => Err(PoolError::TooLowPriority { old, new: old }.into()),
			None => Ok(()),
		}
	}

	/// Asks the runtime. Many at one place may have come together, before any was let in: so the
	/// place is looked at once more.
	fn judge(&self, case: &Case) -> Result<TransactionValidity, Error> {
		self.ensure_place(case)?;
		let validity = self.ask(case)?;
		match case.source {
			TransactionSource::InBlock => Ok(validity),
			_ => Ok(self.noted(case, validity)),
		}
	}

	fn ask(&self, case: &Case) -> Result<TransactionValidity, Error> {
		let (at, source, transaction) = (case.at, case.source, case.transaction.clone());
		if !case.runtime.takes_bytes {
			return self.sdk.validate_transaction_blocking(at, source, transaction);
		}
		let api = self.client.runtime_api();
		api.validate(at, source, transaction.encode(), at)
			.map_err(|error| sp_blockchain::Error::from(error).into())
	}

	/// Remembers what is valid. It is refused all the same if what waits leaves none of the quota.
	fn noted(&self, case: &Case, validity: TransactionValidity) -> TransactionValidity {
		let standing = |hash: &Hash| self.standing(hash);
		let is_waiting = standing(&case.hash).is_some();
		let mut known = lock(&self.known);
		let valid = match &validity {
			Ok(valid) => valid,
			// It goes on waiting, and is not looked at after every block either.
			Err(TransactionValidityError::Unknown(_)) if is_waiting => {
				known.valid.insert(case.hash, Instant::now());
				return validity;
			},
			Err(_) => {
				known.valid.remove(&case.hash);
				return validity;
			},
		};
		if known.valid.len() >= self.most_known {
			known.forget(standing);
		}
		let draw = Draw::<AccountId, Balance>::from_tags(&valid.provides);
		let is_next = valid.requires.is_empty();
		let is_covered =
			is_waiting || draw.is_none_or(|draw| known.draw(case.hash, draw, is_next, standing));
		let place = case.place.clone().filter(|_| is_covered);
		known.note(case.hash, place, standing);
		match is_covered {
			true => validity,
			false => Err(Refusals::refuse(used_up())),
		}
	}
}

#[async_trait]
impl ChainApi for Admission {
	type Block = Block;
	type Error = Error;

	async fn validate_transaction(
		&self,
		at: Hash,
		source: TransactionSource,
		transaction: Arc<OpaqueExtrinsic>,
		priority: ValidateTransactionPriority,
	) -> Result<TransactionValidity, Error> {
		// Whoever sends one of the node's own does not wait, nor has to: it comes from a thread that
		// may be kept busy.
		if source == TransactionSource::Local {
			return self.validate_transaction_blocking(at, source, transaction);
		}
		let case = self.judge.case(at, source, transaction)?;
		if let Some(validity) = self.judge.first_look(&case)? {
			return Ok(validity);
		}
		let judge = self.judge.clone();
		let is_urgent = priority == ValidateTransactionPriority::Maintained;
		self.judges.ask(is_urgent, move || judge.judge(&case)).await?
	}

	fn validate_transaction_blocking(
		&self,
		at: Hash,
		source: TransactionSource,
		transaction: Arc<OpaqueExtrinsic>,
	) -> Result<TransactionValidity, Error> {
		let case = self.judge.case(at, source, transaction)?;
		match self.judge.first_look(&case)? {
			Some(validity) => Ok(validity),
			None => self.judge.judge(&case),
		}
	}

	fn block_id_to_number(&self, at: &BlockId<Block>) -> Result<Option<BlockNumber>, Error> {
		self.judge.sdk.block_id_to_number(at)
	}

	fn block_id_to_hash(&self, at: &BlockId<Block>) -> Result<Option<Hash>, Error> {
		self.judge.sdk.block_id_to_hash(at)
	}

	fn hash_and_length(&self, transaction: &OpaqueExtrinsic) -> (Hash, usize) {
		self.judge.sdk.hash_and_length(transaction)
	}

	async fn block_body(&self, at: Hash) -> Result<Option<Vec<OpaqueExtrinsic>>, Error> {
		self.judge.sdk.block_body(at).await
	}

	fn block_header(&self, at: Hash) -> Result<Option<Header>, Error> {
		self.judge.sdk.block_header(at)
	}

	fn tree_route(&self, from: Hash, to: Hash) -> Result<TreeRoute<Block>, Error> {
		let route = self.judge.sdk.tree_route(from, to)?;
		if loses_blocks(&route) {
			lock(&self.judge.known).lost = Some(Instant::now());
		}
		Ok(route)
	}
}

/// The transactions that the runtime has found valid.
#[derive(Default)]
struct Known {
	/// When each was looked at last.
	valid: HashMap<Hash, Instant>,
	/// Those at a place. One of them waits, unless it has been included or dropped.
	places: HashMap<Place, Vec<Hash>>,
	/// What they may take off quotas, by whose quota it is.
	drawn: HashMap<AccountId, Drawn>,
	/// When blocks were lost last.
	lost: Option<Instant>,
}

/// What is drawn on one quota.
#[derive(Default)]
struct Drawn {
	/// The sum. It may count some that wait no longer.
	total: Balance,
	by: HashMap<Hash, Balance>,
}

impl Drawn {
	/// Keeps these only.
	fn retain(&mut self, is_kept: impl Fn(&Hash) -> bool) {
		self.by.retain(|hash, _| is_kept(hash));
		self.total = self.sum(|_| true);
	}

	fn sum(&self, is_counted: impl Fn(&Hash) -> bool) -> Balance {
		let counted = self.by.iter().filter(|(hash, _)| is_counted(hash));
		counted.fold(0, |sum, (_, cost)| sum.saturating_add(*cost))
	}
}

impl Known {
	/// Was it looked at within this time?
	fn is_recent(&self, hash: &Hash, time: Duration) -> bool {
		self.valid.get(hash).is_some_and(|when| when.elapsed() < time)
	}

	/// Need it not be looked at again yet?
	fn is_settled(&self, hash: &Hash) -> bool {
		let is_after = |when: &Instant| self.lost.is_none_or(|lost| *when > lost);
		self.is_recent(hash, LOOK_AGAIN) && self.valid.get(hash).is_some_and(is_after)
	}

	fn at(&self, place: &Place) -> impl Iterator<Item = &Hash> {
		self.places.get(place).into_iter().flatten()
	}

	/// The priority of another one that waits at this place, or is on the way there.
	fn taken(
		&self,
		place: &Place,
		hash: &Hash,
		standing: impl Fn(&Hash) -> Option<Standing>,
	) -> Option<TransactionPriority> {
		// What waits has its place.
		if standing(hash).is_some() {
			return None;
		}
		let mut others = self.at(place).filter(|other| *other != hash);
		others.find_map(|other| match standing(other) {
			Some(standing) => Some(standing.priority),
			None => self.is_recent(other, LETTING_IN).then_some(0),
		})
	}

	/// Takes into account what this one may take off a quota. Is that covered, beside what waits?
	///
	/// What waits for others of its signer has to be covered with all that waits. What is next in
	/// its signer's queue has to be covered with all that is ready: that will be charged, so nobody
	/// keeps it out by what never comes into a block. So no more is ready than the quota covers, but
	/// for what was let in behind others; and at most twice the quota waits.
	fn draw(
		&mut self,
		hash: Hash,
		draw: Draw<AccountId, Balance>,
		is_next: bool,
		standing: impl Fn(&Hash) -> Option<Standing>,
	) -> bool {
		let Draw { payer, cost, left } = draw;
		let is_covered = |sum: Balance| sum.saturating_add(cost) <= left;
		let mut drawn = self.drawn.remove(&payer).unwrap_or_default();
		let mut is_let_in = is_covered(drawn.total);
		if !is_let_in {
			drawn.retain(|other| {
				*other != hash && (self.is_recent(other, LETTING_IN) || standing(other).is_some())
			});
			// One on its way into the pool counts as ready.
			let counts =
				|other: &Hash| !is_next || standing(other).is_none_or(|other| other.is_ready);
			is_let_in = is_covered(drawn.sum(counts));
		}
		if is_let_in {
			let before = drawn.by.insert(hash, cost).unwrap_or_default();
			drawn.total = drawn.total.saturating_sub(before).saturating_add(cost);
		}
		if !drawn.by.is_empty() {
			self.drawn.insert(payer, drawn);
		}
		is_let_in
	}

	fn note(
		&mut self,
		hash: Hash,
		place: Option<Place>,
		standing: impl Fn(&Hash) -> Option<Standing>,
	) {
		if let Some(place) = place {
			let mut there = self.places.remove(&place).unwrap_or_default();
			there.retain(|other| {
				*other != hash && (self.is_recent(other, LETTING_IN) || standing(other).is_some())
			});
			if there.len() < MOST_AT_A_PLACE {
				there.push(hash);
			}
			self.places.insert(place, there);
		}
		self.valid.insert(hash, Instant::now());
	}

	/// Forgets those that do not wait.
	fn forget(&mut self, standing: impl Fn(&Hash) -> Option<Standing>) {
		self.valid.retain(|hash, when| when.elapsed() < LETTING_IN || standing(hash).is_some());
		let valid = &self.valid;
		self.places.retain(|_, there| {
			there.retain(|hash| valid.contains_key(hash));
			!there.is_empty()
		});
		self.drawn.retain(|_, drawn| {
			drawn.retain(|hash| valid.contains_key(hash));
			!drawn.by.is_empty()
		});
	}
}

/// Those that ask the runtime, each in a thread of its own.
struct Judges {
	urgent: mpsc::Sender<Task>,
	usual: mpsc::Sender<Task>,
}

type Task = Box<dyn FnOnce() + Send>;

impl Judges {
	fn start(task_manager: &TaskManager) -> Self {
		let (urgent, urgent_tasks) = mpsc::channel(1);
		let (usual, usual_tasks) = mpsc::channel(1);
		let urgent_first = |_: &mut ()| PollNext::Left;
		let tasks = select_with_strategy(urgent_tasks, usual_tasks, urgent_first);
		let tasks = Arc::new(AsyncMutex::new(tasks));
		let processors = available_parallelism().map_or(1, NonZeroUsize::get);
		for _ in 0..Self::of(processors) {
			let name = "transaction-judge";
			let spawner = task_manager.spawn_essential_handle();
			spawner.spawn_blocking(name, Some("transaction-pool"), work(tasks.clone()));
		}
		Self { urgent, usual }
	}

	/// How many there are: half the processors judge, so that the others make and import blocks
	/// meanwhile.
	fn of(processors: usize) -> usize {
		processors.div_ceil(2).clamp(1, 4)
	}

	/// The answer to a question that takes a while.
	async fn ask<Answer: Send + 'static>(
		&self,
		is_urgent: bool,
		question: impl FnOnce() -> Answer + Send + 'static,
	) -> Result<Answer, Error> {
		let (answer, answered) = oneshot::channel();
		let task: Task = Box::new(move || {
			// Whoever asked may have gone.
			let _ = answer.send(question());
		});
		let mut judges = if is_urgent { self.urgent.clone() } else { self.usual.clone() };
		judges.send(task).await.map_err(|_| stopped())?;
		answered.await.map_err(|_| stopped().into())
	}
}

fn stopped() -> sp_blockchain::Error {
	sp_blockchain::Error::Backend("nobody judges transactions any more".into())
}

/// Lets those threads go first that make and import blocks: however many transactions come, slots are
/// kept. The thread is this one's own, and stays as it is.
fn step_back() {
	let thread = rustix::thread::gettid();
	if let Err(error) = rustix::process::setpriority_process(Some(thread), NICENESS) {
		log::warn!("Transactions are judged as fast as blocks are made: {error}");
	}
}

/// Does one task after the other.
async fn work(tasks: Arc<AsyncMutex<impl Stream<Item = Task> + Unpin>>) {
	step_back();
	loop {
		let next = tasks.lock().await.next().await;
		match next {
			Some(task) => task(),
			None => return,
		}
	}
}

/// The pool for what the node itself sends, such as the proof of an offence.
pub struct Local(pub Arc<Pool>);

impl LocalTransactionPool for Local {
	type Block = Block;
	type Hash = Hash;
	type Error = Error;

	fn submit_local(&self, at: Hash, transaction: OpaqueExtrinsic) -> Result<Hash, Error> {
		// Judged in this thread, it does not have to wait for anything.
		let submitted = self.0.submit_one(at, TransactionSource::Local, transaction);
		submitted.now_or_never().unwrap_or_else(|| Err(PoolError::ImmediatelyDropped.into()))
	}
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
	mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use sp_core::{sr25519, Pair};
	use sp_runtime::traits::IdentifyAccount;

	fn hash(number: u8) -> Hash {
		Hash::repeat_byte(number)
	}

	fn somewhere() -> Place {
		(AccountId::new([1; 32]), 7)
	}

	fn at_place(known: &Known) -> Vec<Hash> {
		known.at(&somewhere()).copied().collect()
	}

	#[test]
	fn judging_leaves_the_processor_to_blocks_and_other_threads_keep_theirs() {
		let niceness = || rustix::process::getpriority_process(Some(rustix::thread::gettid()));
		let before = niceness().expect("Linux says");
		let judge = std::thread::spawn(move || {
			step_back();
			niceness()
		});
		assert_eq!(judge.join().expect("it ends").expect("Linux says"), NICENESS);
		assert_eq!(niceness().expect("Linux says"), before);
	}

	const READY: Standing = Standing { is_ready: true, priority: 5 };
	const LATER: Standing = Standing { is_ready: false, priority: 0 };

	/// A time that is this long ago.
	fn ago(time: Duration) -> Instant {
		Instant::now().checked_sub(time).expect("the machine runs for longer")
	}

	#[test]
	fn what_waits_at_a_place_is_known_whatever_was_judged_beside_it() {
		let mut known = Known::default();
		let standing = |other: &Hash| (*other == hash(1)).then_some(READY);
		for number in 1..=20 {
			known.note(hash(number), Some(somewhere()), standing);
		}
		assert!(known.at(&somewhere()).any(|other| *other == hash(1)));
		assert!(at_place(&known).len() <= MOST_AT_A_PLACE);
	}

	#[test]
	fn what_waits_no_longer_makes_room() {
		let mut known = Known::default();
		known.note(hash(1), Some(somewhere()), |_| None);
		known.valid.insert(hash(1), ago(LETTING_IN));
		known.note(hash(2), Some(somewhere()), |_| None);
		assert_eq!(at_place(&known), [hash(2)]);

		known.valid.insert(hash(2), ago(LETTING_IN));
		assert!(known.draw(hash(2), drawing(5), true, |_| None));
		known.forget(|other| (*other == hash(2)).then_some(READY));
		assert_eq!(at_place(&known), [hash(2)]);
		assert_eq!(known.drawn.len(), 1);
		known.forget(|_| None);
		assert!(known.valid.is_empty() && known.places.is_empty() && known.drawn.is_empty());
	}

	/// So a burst of them reaches the runtime no more often than they are judged side by side.
	#[test]
	fn a_place_is_taken_as_soon_as_one_is_found_valid_there() {
		let mut known = Known::default();
		let taken = |known: &Known, number, standing: Option<Standing>| {
			known.taken(&somewhere(), &hash(number), |other| standing.filter(|_| *other == hash(1)))
		};
		assert_eq!(taken(&known, 2, None), None);
		known.note(hash(1), Some(somewhere()), |_| None);
		// On its way into the pool, and in it.
		assert_eq!(taken(&known, 2, None), Some(0));
		assert_eq!(taken(&known, 2, Some(READY)), Some(READY.priority));
		// Not for itself, neither before nor after, nor elsewhere.
		assert_eq!(taken(&known, 1, None), None);
		assert_eq!(taken(&known, 1, Some(READY)), None);
		let elsewhere = (somewhere().0, somewhere().1 + 1);
		assert_eq!(known.taken(&elsewhere, &hash(2), |_| None), None);
		// One that was not let in holds it for a moment only.
		known.valid.insert(hash(1), ago(LETTING_IN));
		assert_eq!(taken(&known, 2, None), None);
		assert_eq!(taken(&known, 2, Some(LATER)), Some(0));
		// One that waits is judged again whatever else was found valid at its place.
		known.note(hash(2), Some(somewhere()), |_| Some(READY));
		assert_eq!(taken(&known, 1, Some(READY)), None);
	}

	#[test]
	fn one_that_waits_is_looked_at_again_after_a_while() {
		let mut known = Known::default();
		assert!(!known.is_settled(&hash(1)));
		known.note(hash(1), None, |_| Some(READY));
		assert!(known.is_settled(&hash(1)));
		known.valid.insert(hash(1), ago(LOOK_AGAIN));
		assert!(!known.is_settled(&hash(1)));
	}

	/// One that was the next of its signer may not be that any more.
	#[test]
	fn what_waits_is_judged_anew_when_blocks_are_lost() {
		let mut known = Known::default();
		known.note(hash(1), Some(somewhere()), |_| Some(READY));
		known.valid.insert(hash(1), ago(Duration::from_millis(10)));
		assert!(known.is_settled(&hash(1)));
		known.lost = Some(ago(Duration::from_millis(5)));
		assert!(!known.is_settled(&hash(1)));
		// It has not lost its place.
		assert_eq!(at_place(&known), [hash(1)]);
		known.note(hash(1), Some(somewhere()), |_| Some(READY));
		assert!(known.is_settled(&hash(1)));
	}

	#[test]
	fn blocks_are_lost_where_the_best_chain_is_left_and_not_where_one_becomes_final() {
		let block = |number| sp_blockchain::HashAndNumber {
			hash: hash(number),
			number: BlockNumber::from(number),
		};
		let route = |numbers: &[u8], pivot| {
			let blocks = numbers.iter().copied().map(block).collect();
			TreeRoute::new(blocks, pivot).expect("the pivot is on the way")
		};
		assert!(loses_blocks(&route(&[3, 2, 13], 1)));
		assert!(!loses_blocks(&route(&[2, 3, 4], 0)));
		assert!(!loses_blocks(&route(&[4, 3, 2], 2)));
	}

	/// What a transaction takes off a quota of 1,000.
	fn drawing(cost: Balance) -> Draw<AccountId, Balance> {
		Draw { payer: AccountId::new([7; 32]), cost, left: 1_000 }
	}

	/// A pool in which all transactions draw on one quota.
	#[derive(Default)]
	struct One {
		known: Known,
		/// What waits: how, and what it costs.
		waiting: HashMap<Hash, (Standing, Balance)>,
		sent: u64,
	}

	impl One {
		/// Sends one to the pool. Is it let in?
		fn takes(&mut self, cost: Balance, is_next: bool, standing: Standing) -> bool {
			self.sent += 1;
			let hash = Hash::from_low_u64_be(self.sent);
			let waiting = &self.waiting;
			let of = |other: &Hash| waiting.get(other).map(|(standing, _)| *standing);
			let is_let_in = self.known.draw(hash, drawing(cost), is_next, of);
			if is_let_in {
				self.waiting.insert(hash, (standing, cost));
			}
			is_let_in
		}

		fn sum(&self) -> Balance {
			self.waiting.values().map(|(_, cost)| cost).sum()
		}
	}

	#[test]
	fn what_waits_for_one_quota_is_covered_by_it_whoever_sends_it_and_whatever_it_costs() {
		for costs in [
			vec![1_000; 20],
			(1..=200).map(|n| 1_000 / n).collect(),
			(1..=200).rev().map(|n| 1_000 / n).collect(),
			vec![999, 500, 250, 125, 62, 31, 15, 7, 3, 2, 1],
		] {
			for is_next in [true, false] {
				let mut one = One::default();
				for cost in &costs {
					one.takes(*cost, is_next, READY);
				}
				assert!((500..=1_000).contains(&one.sum()), "{costs:?}: {}", one.sum());
			}
		}
	}

	#[test]
	fn whoever_sends_what_the_quota_covers_is_not_refused() {
		let mut one = One::default();
		// Ten votes in a row, a batch, and the rest by three others.
		for n in 0..10 {
			assert!(one.takes(5, n == 0, READY));
		}
		assert!(one.takes(350, false, READY));
		for _ in 0..3 {
			assert!(one.takes(200, true, READY));
		}
		assert!(!one.takes(1, true, READY) && !one.takes(1, false, READY));
		// What is in a block, or dropped, makes room.
		let (gone, _) = one.waiting.iter().find(|(_, (_, cost))| *cost == 350).expect("waits");
		let gone = *gone;
		one.waiting.remove(&gone);
		assert!(one.takes(350, true, READY));
	}

	#[test]
	fn nobody_is_kept_out_by_what_never_comes_into_a_block() {
		let mut one = One::default();
		// With a gap before it.
		assert!(one.takes(1_000, false, LATER));
		assert!(!one.takes(1, false, LATER));
		assert!(one.takes(1_000, true, READY));
		assert!(!one.takes(1, true, READY));
	}

	proptest! {
		/// Some come into a block, some are dropped, and gaps are closed meanwhile.
		#[test]
		fn never_more_than_twice_the_quota_waits(
			steps in prop::collection::vec((0u8..6, 1u128..1_200, any::<u64>()), 1..200),
		) {
			let mut one = One::default();
			for (what, cost, which) in steps {
				let order = |hash: &Hash| hash.to_low_u64_be() ^ which;
				let some = one.waiting.keys().copied().min_by_key(order);
				match (what, some) {
					(0, Some(hash)) => {
						one.waiting.remove(&hash);
					},
					(1, _) => {
						for (standing, _) in one.waiting.values_mut() {
							*standing = READY;
						}
					},
					(2, _) => {
						one.takes(cost, false, LATER);
					},
					(3, _) => {
						one.takes(cost, false, READY);
					},
					_ => {
						one.takes(cost, true, READY);
					},
				}
				prop_assert!(one.sum() <= 2_000, "{}", one.sum());
			}
		}
	}

	#[test]
	fn half_the_processors_judge() {
		let judges = [1, 2, 3, 4, 8, 64].map(Judges::of);
		assert_eq!(judges, [1, 1, 2, 2, 4, 4]);
	}

	#[test]
	fn what_is_signed_is_short_and_what_is_not_fits_into_a_block() {
		let of = |first: u8, length: usize| {
			let mut bytes = vec![0; length];
			bytes[0] = first;
			OpaqueExtrinsic::from_blob(bytes)
		};
		let block = MAX_BLOCK_LENGTH as usize;
		// Signed, or with extensions; and without either, of both formats.
		for first in [SIGNED, 0b0100_0101] {
			assert!(!is_too_long(&of(first, MOST_SIGNED), true));
			assert!(is_too_long(&of(first, MOST_SIGNED + 1), true));
			// Transactions of another format are for the runtime to judge, if they fit into a block.
			assert!(!is_too_long(&of(first, block), false));
			assert!(is_too_long(&of(first, block + 1), false));
		}
		for first in [4, 5] {
			assert!(!is_too_long(&of(first, block), true));
			assert!(is_too_long(&of(first, block + 1), true));
		}
		assert!(!is_too_long(&OpaqueExtrinsic::from_blob(Vec::new()), true));
	}

	/// The front of a transaction, as wallets make it.
	fn signed(version: u8, nonce: Nonce) -> OpaqueExtrinsic {
		let pair = sr25519::Pair::from_seed(&[1; 32]);
		let address = Address::Id(AccountId::from(pair.public()));
		let signature = Signature::from(pair.sign(b"anything"));
		let rest = (Era::mortal(64, 3), Compact(nonce), Compact(0u128), 0u8, *b"the call");
		OpaqueExtrinsic::from_blob((version, address, signature, rest).encode())
	}

	#[test]
	fn the_place_is_read_from_the_bytes() {
		let pair = sr25519::Pair::from_seed(&[1; 32]);
		let signer = sp_runtime::MultiSigner::from(pair.public()).into_account();
		assert_eq!(place(&signed(SIGNED, 300)), Some((signer, 300)));
		// Not signed, of another format, or nothing at all.
		assert_eq!(place(&signed(0b0000_0100, 300)), None);
		assert_eq!(place(&signed(0b1000_0101, 300)), None);
		assert_eq!(place(&OpaqueExtrinsic::from_blob(vec![SIGNED; 20])), None);
		assert_eq!(place(&OpaqueExtrinsic::from_blob(Vec::new())), None);
	}
}
