// SPDX-License-Identifier: Apache-2.0

//! The pool of transactions that wait for a block.
//!
//! It is the SDK's single-state pool. What is this node's own is how a transaction is judged before
//! it is let in, and again while it waits:
//!
//! - The runtime gets transactions as bytes, by its own `PoolApi`: many in one call, each judged as
//!   if it were alone. What does not decode is refused, and nothing panics.
//! - The call of a free one is tried out only if its sender has handed it over to this node, by RPC,
//!   and hears why it would fail. For what comes from other nodes the quota pays if it fails, and
//!   for what waits, too. See [`Admission::hand_over`].
//! - What is longer than a block, or is signed and longer than [`MOST_SIGNED`], is not looked at.
//! - At the place of one that waits, the same nonce of the same signer, the runtime is not asked
//!   about another: it could not be let in. So nobody makes nodes work for what is never charged.
//! - What waits for one quota, whoever sends it, is no more than that quota covers: see
//!   [`Known::draw`].
//! - A full pool is shared out as blocks are: see [`room`].
//! - One that waits is looked at again after a minute, and not after every block; or when blocks are
//!   lost, since then others may have to come before it. What has become invalid meanwhile is found
//!   then, or by the author that tries it.

mod error;
mod gossip;
mod judges;
mod known;
mod room;

pub use error::Error;
pub use gossip::Gossip;

use crate::{
	metrics,
	service::{FullClient, Hash},
};
use async_trait::async_trait;
use codec::{Compact, Decode, Encode};
use doverie_runtime::{
	opaque::Block,
	refusals::{used_up, Refusals},
	views::QuotaViews,
	AccountId, Address, Balance, BlockNumber, Header, Nonce, Signature, MAX_BLOCK_LENGTH, VERSION,
};
use error::NO_ROOM;
use futures::FutureExt;
use judges::Judges;
use known::{Known, Place, Standing};
use pallet_quota::{runtime_api::PoolApi, Draw, Refusal, Refusals as _, Submission};
use room::{Newcomer, Occupant, Room};
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
		InvalidTransaction, TransactionValidity, TransactionValidityError, UnknownTransaction,
		ValidTransaction,
	},
	MultiAddress, OpaqueExtrinsic,
};
use std::{
	collections::{BTreeMap, HashMap, HashSet},
	sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak},
	time::Instant,
};
use substrate_prometheus_endpoint::{Counter, Registry, U64};

/// The pool.
pub type Pool = BasicPool<Admission, Block>;

/// What the SDK has for the same purpose. It knows the chain, and how to judge a transaction where
/// the runtime has no `PoolApi`.
type Sdk = FullChainApi<FullClient, Block>;

/// The first byte of a transaction with a signature.
const SIGNED: u8 = 0b1000_0100;

/// The bits of that byte which say what sort of transaction it is. Without any of them, nobody has
/// signed it, and it has no extensions.
const SORT: u8 = 0b1100_0000;

/// The longest transaction that somebody signs, in bytes: twice the longest proof. It takes time to
/// read one and to check its signature, before anything can be charged. What has to be longer, the
/// code of an upgrade, is handed in without a signature.
const MOST_SIGNED: usize = 128 * 1024;

/// What waits in the pool.
type Inside = sc_transaction_pool::Pool<Admission, ()>;

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
		unpaid: metrics::of_pool(registry, &options),
		known: Mutex::default(),
		handed_over: Mutex::default(),
		runtime: Mutex::default(),
		room: Mutex::new(Room::new(&options.ready)),
		inside: OnceLock::new(),
	});
	let judging = judge.clone();
	let judges = Judges::start(task_manager, move |cases: &[Case]| judging.judge(cases));
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
	// It is not set yet.
	let _ = judge.inside.set(Arc::downgrade(pool.pool()));
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

/// What is said of a transaction in a block, about which the pool asks to learn which of those that
/// wait it stands for, one after the other: what is at the same place. So a crowd of those that this
/// node has not heard of keeps it from nothing.
fn in_block(place: &Place) -> ValidTransaction {
	ValidTransaction { provides: vec![place.encode()], ..ValidTransaction::default() }
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
	judges: Judges<Case>,
}

impl Admission {
	/// Why the runtime refuses this transaction, in words.
	pub async fn refusal(&self, at: Hash, transaction: Vec<u8>) -> Option<Refusal> {
		let client = self.judge.client.clone();
		let question = move || client.runtime_api().refusal(at, transaction, at);
		self.judges.ask(question).await?.ok()?
	}

	/// From now on until the answer is dropped, this transaction counts as handed over to this node
	/// by its sender: its call is tried out where it is judged.
	pub fn hand_over(&self, hash: Hash) -> HandedOver {
		let judge = self.judge.clone();
		let mut handed_over = lock(&judge.handed_over);
		let senders = handed_over.entry(hash).or_default();
		*senders = senders.saturating_add(1);
		drop(handed_over);
		HandedOver { judge, hash }
	}

	/// Has the runtime found it valid? If it is refused all the same, others that wait for the same
	/// quota leave none of it.
	pub fn is_valid(&self, hash: &Hash) -> bool {
		lock(&self.judge.known).valid.contains_key(hash)
	}
}

/// A transaction is on its way into the pool, and its sender waits to hear what becomes of it.
#[must_use = "it counts as handed over for as long as this is there"]
pub struct HandedOver {
	judge: Arc<Judge>,
	hash: Hash,
}

impl Drop for HandedOver {
	fn drop(&mut self) {
		let mut handed_over = lock(&self.judge.handed_over);
		let left = handed_over.remove(&self.hash).unwrap_or_default().saturating_sub(1);
		if left > 0 {
			handed_over.insert(self.hash, left);
		}
	}
}

/// Judges transactions, and remembers those that are valid.
struct Judge {
	client: Arc<FullClient>,
	sdk: Sdk,
	/// How many transactions are known before those are forgotten that wait no longer.
	most_known: usize,
	/// Counts what neither a quota nor tokens pay for now.
	unpaid: Option<Counter<U64>>,
	known: Mutex<Known>,
	/// How many senders are handing over a transaction now.
	handed_over: Mutex<HashMap<Hash, usize>>,
	/// The runtime of the block that was asked about last.
	runtime: Mutex<Option<(Hash, Runtime)>>,
	/// Who has room in the pool.
	room: Mutex<Room>,
	/// What waits. The pool is made after this.
	inside: OnceLock<Weak<Inside>>,
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
	length: usize,
	/// Does its sender hand it over now?
	is_handed_over: bool,
	runtime: Runtime,
	/// Where it stands, if it is signed and not in a block.
	place: Option<Place>,
}

impl judges::Case for Case {
	type Answer = Answer;

	fn at(&self) -> Hash {
		self.at
	}

	fn length(&self) -> usize {
		self.length
	}
}

type Answer = Result<TransactionValidity, Error>;

/// Asks about all of them in their order, but for those that are at one place: one after the other,
/// as if they had come so. What is found valid there keeps the others out.
fn in_rounds<'a, C, A>(
	cases: &'a [C],
	place: impl Fn(&'a C) -> Option<&'a Place>,
	mut ask: impl FnMut(&[&'a C]) -> Vec<A>,
) -> Vec<A> {
	let mut answers = BTreeMap::new();
	let mut left: Vec<_> = cases.iter().enumerate().collect();
	while !left.is_empty() {
		let mut taken = HashSet::new();
		let is_first =
			|&(_, case): &(usize, &'a C)| place(case).is_none_or(|place| taken.insert(place));
		let (now, later): (Vec<_>, Vec<_>) = left.into_iter().partition(is_first);
		let (numbers, round): (Vec<usize>, Vec<&C>) = now.into_iter().unzip();
		answers.extend(numbers.into_iter().zip(ask(&round)));
		left = later;
	}
	answers.into_values().collect()
}

impl Judge {
	fn case(
		&self,
		at: Hash,
		source: TransactionSource,
		transaction: Arc<OpaqueExtrinsic>,
	) -> Result<Case, Error> {
		let (hash, length) = self.sdk.hash_and_length(&transaction);
		let is_handed_over = lock(&self.handed_over).contains_key(&hash);
		let runtime = self.runtime_at(at)?;
		let has_place = runtime.reads_alike && source != TransactionSource::InBlock;
		let place = if has_place { place(&transaction) } else { None };
		Ok(Case { at, source, transaction, hash, length, is_handed_over, runtime, place })
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

	fn inside(&self) -> Option<Arc<Inside>> {
		self.inside.get()?.upgrade()
	}

	/// How it stands in the pool, if it is there.
	fn standing(&self, hash: &Hash) -> Option<Standing> {
		let pool = self.inside()?;
		let pool = pool.validated_pool();
		// Only what is there is known, since a ban does not count here.
		pool.check_is_known(hash, true).err()?;
		let ready = pool.ready_by_hash(hash);
		let is_ready = ready.is_some();
		let priority = ready.map(|waiting| waiting.priority).unwrap_or_default();
		Some(Standing { is_ready, priority })
	}

	/// What can be said of a transaction without the runtime, if that is everything.
	fn first_look(&self, case: &Case) -> Result<Option<TransactionValidity>, Error> {
		if case.source == TransactionSource::InBlock {
			let is_read = case.runtime.reads_alike;
			let place = is_read.then(|| place(&case.transaction)).flatten();
			return Ok(place.map(|place| Ok(in_block(&place))));
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
		let is_refused = |pool: Arc<Inside>| {
			let status = pool.validated_pool().status();
			lock(&self.room).is_refused(&case.hash, &status, case.length)
		};
		Ok(self.inside().is_some_and(is_refused).then(|| Err(NO_ROOM.into())))
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

	/// Judges cases of one block. There is an answer for each, in their order.
	fn judge(&self, cases: &[Case]) -> Vec<Answer> {
		in_rounds(cases, |case| case.place.as_ref(), |round| self.judge_round(round))
	}

	/// Asks the runtime. Many at one place may have come before any was let in, and are judged one
	/// after the other: so the place is looked at once more.
	fn judge_round(&self, round: &[&Case]) -> Vec<Answer> {
		let places: Vec<_> = round.iter().map(|case| self.ensure_place(case)).collect();
		let asked: Vec<_> = round
			.iter()
			.zip(&places)
			.filter(|(_, place)| place.is_ok())
			.map(|(case, _)| *case)
			.collect();
		let mut answers = self.ask(&asked).into_iter();
		let judged = round.iter().zip(places).map(|(case, place)| {
			place?;
			let validity = answers.next().unwrap_or_else(|| Err(stopped()))?;
			match case.source {
				TransactionSource::InBlock => Ok(validity),
				_ => {
					let was_here = lock(&self.known).comes_back(&case.hash);
					let validity = self.counted(case, self.noted(case, validity));
					Ok(self.placed(case, was_here, validity))
				},
			}
		});
		judged.collect()
	}

	/// What the runtime says of each: of all in one call, or where that fails, of each by itself, so
	/// that nobody does harm to others.
	fn ask(&self, cases: &[&Case]) -> Vec<Answer> {
		if cases.len() > 1 && cases.iter().all(|case| case.runtime.takes_bytes) {
			match self.ask_together(cases) {
				Ok(answers) if answers.len() == cases.len() => {
					return answers.into_iter().map(Ok).collect();
				},
				Ok(_) => log::debug!("The runtime has not answered for each transaction"),
				Err(error) => log::debug!("Transactions are judged one by one: {error}"),
			}
		}
		cases.iter().map(|case| self.ask_alone(case)).collect()
	}

	fn ask_alone(&self, case: &Case) -> Answer {
		if case.runtime.takes_bytes {
			return self.ask_together(&[case])?.pop().ok_or_else(stopped);
		}
		let (at, source, transaction) = (case.at, case.source, case.transaction.clone());
		self.sdk.validate_transaction_blocking(at, source, transaction).map_err(Error)
	}

	/// Asks about cases of one block in one call.
	fn ask_together(&self, cases: &[&Case]) -> Result<Vec<TransactionValidity>, Error> {
		let Some(at) = cases.first().map(|case| case.at) else { return Ok(Vec::new()) };
		let submission = |case: &&Case| Submission {
			source: case.source,
			transaction: case.transaction.encode(),
			is_tried_out: case.is_handed_over,
		};
		let api = self.client.runtime_api();
		api.judge(at, cases.iter().map(submission).collect(), at)
			.map_err(|error| sp_blockchain::Error::from(error).into())
	}

	/// Counts it, if it is not let in since neither a quota nor tokens pay for it now.
	fn counted(&self, case: &Case, validity: TransactionValidity) -> TransactionValidity {
		let is_unpaid = validity == Err(Refusals::refuse(used_up()));
		if let Some(unpaid) = self.unpaid.as_ref().filter(|_| is_unpaid) {
			if self.standing(&case.hash).is_none() {
				unpaid.inc();
			}
		}
		validity
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

	/// Makes room in a full pool for what is valid. It is refused if it has none: not for good, so
	/// that it can come again.
	fn placed(
		&self,
		case: &Case,
		was_here: bool,
		validity: TransactionValidity,
	) -> TransactionValidity {
		let valid = validity?;
		let Some(pool) = self.inside().filter(|_| self.standing(&case.hash).is_none()) else {
			return Ok(valid);
		};
		let behind = self.behind(case, &valid);
		let occupant = Occupant::new(case.hash, &valid.provides, valid.priority, case.length);
		let newcomer = Newcomer { occupant, behind, was_here };
		let has_room = match self.waits_for_a_block(&valid, &newcomer) {
			true => self.make_room(&pool, &newcomer),
			// It takes none of the room until what it waits for has come.
			false => {
				let status = pool.validated_pool().status();
				lock(&self.room).is_left(&status, case.length)
			},
		};
		if !has_room {
			lock(&self.known).valid.remove(&case.hash);
			return Err(NO_ROOM.into());
		}
		Ok(valid)
	}

	/// Those that are known at the place before it in its signer's queue.
	fn behind(&self, case: &Case, valid: &ValidTransaction) -> Vec<Hash> {
		let before = case.place.as_ref().filter(|_| !valid.requires.is_empty());
		let before =
			before.and_then(|(signer, nonce)| Some((signer.clone(), nonce.checked_sub(1)?)));
		before.map(|place| lock(&self.known).at(&place).copied().collect()).unwrap_or_default()
	}

	/// Will it wait for nothing but a block?
	fn waits_for_a_block(&self, valid: &ValidTransaction, newcomer: &Newcomer) -> bool {
		let is_ready = |hash: &Hash| match self.standing(hash) {
			Some(standing) => standing.is_ready,
			None => lock(&self.known).is_on_its_way(hash),
		};
		valid.requires.is_empty() || newcomer.behind.iter().any(is_ready)
	}

	/// Takes out of a full pool what has to go for this one. Has it room then?
	fn make_room(&self, pool: &Inside, newcomer: &Newcomer) -> bool {
		let pool = pool.validated_pool();
		let waiting = || {
			let occupants = pool.ready().map(|waiting| {
				Occupant::new(waiting.hash, &waiting.provides, waiting.priority, waiting.bytes)
			});
			occupants.collect()
		};
		let best = self.client.chain_info().best_hash;
		let mut room = lock(&self.room);
		let Some(to_go) = room.make(newcomer, best, &pool.status(), waiting) else { return false };
		if to_go.is_empty() {
			return true;
		}
		// They can come again: nobody is banned. What comes after them goes with them.
		let gone = pool.remove_subtree(&to_go, false, |events, hash| events.limits_enforced(&hash));
		gone.iter().for_each(|gone| room.remove(&gone.hash));
		drop(room);
		let mut known = lock(&self.known);
		for gone in gone {
			known.valid.remove(&gone.hash);
		}
		true
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
		let is_urgent = priority == ValidateTransactionPriority::Maintained;
		self.judges.judge(is_urgent, case).await.unwrap_or_else(|| Err(stopped()))
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
			None => self.judge.judge(&[case]).pop().unwrap_or_else(|| Err(stopped())),
		}
	}

	fn block_id_to_number(&self, at: &BlockId<Block>) -> Result<Option<BlockNumber>, Error> {
		self.judge.sdk.block_id_to_number(at).map_err(Error)
	}

	fn block_id_to_hash(&self, at: &BlockId<Block>) -> Result<Option<Hash>, Error> {
		self.judge.sdk.block_id_to_hash(at).map_err(Error)
	}

	fn hash_and_length(&self, transaction: &OpaqueExtrinsic) -> (Hash, usize) {
		self.judge.sdk.hash_and_length(transaction)
	}

	async fn block_body(&self, at: Hash) -> Result<Option<Vec<OpaqueExtrinsic>>, Error> {
		self.judge.sdk.block_body(at).await.map_err(Error)
	}

	fn block_header(&self, at: Hash) -> Result<Option<Header>, Error> {
		self.judge.sdk.block_header(at).map_err(Error)
	}

	fn tree_route(&self, from: Hash, to: Hash) -> Result<TreeRoute<Block>, Error> {
		let route = self.judge.sdk.tree_route(from, to).map_err(Error)?;
		if loses_blocks(&route) {
			lock(&self.judge.known).lost = Some(Instant::now());
		}
		Ok(route)
	}
}

fn stopped() -> Error {
	sp_blockchain::Error::Backend("nobody judges transactions any more".into()).into()
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
	use sp_core::{sr25519, Pair};
	use sp_runtime::traits::IdentifyAccount;

	fn hash(number: u8) -> Hash {
		Hash::repeat_byte(number)
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

	/// As if they had come one after the other: the second is asked about when the first has an
	/// answer.
	#[test]
	fn no_two_at_one_place_are_asked_about_together() {
		let places: Vec<Place> = (0..3).map(|nonce| (AccountId::new([1; 32]), nonce)).collect();
		let cases = [Some(0), None, Some(1), Some(0), None, Some(0), Some(2), Some(1)];
		let cases: Vec<(usize, Option<usize>)> = cases.into_iter().enumerate().collect();
		let mut rounds = Vec::new();
		let place = |case: &(usize, Option<usize>)| case.1.and_then(|which| places.get(which));
		let answers = in_rounds(&cases, place, |round| {
			let numbers: Vec<_> = round.iter().map(|(number, _)| *number).collect();
			rounds.push(numbers.clone());
			numbers
		});
		assert_eq!(rounds, [vec![0, 1, 2, 4, 6], vec![3, 7], vec![5]]);
		assert_eq!(answers, (0..8).collect::<Vec<_>>());
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

	#[test]
	fn one_in_a_block_stands_for_what_is_at_its_place() {
		let who = AccountId::new([1; 32]);
		// The tag of `CheckNonce`, which the runtime gives, too.
		let tag = (&who, 300u32).encode();
		assert_eq!(in_block(&(who, 300)).provides, [tag]);
	}
}
