// SPDX-License-Identifier: Apache-2.0

//! The two RPC methods that take a transaction, with refusals in words.
//!
//! They are the SDK's `author_submitExtrinsic` and `author_submitAndWatchExtrinsic`, with two
//! differences. Where a transaction is refused, the error's `data` says which error of which pallet
//! it is and how to avoid it, beside the number. And both take a second parameter, the language:
//! `"bg"` for Bulgarian; without it, and for what has no Bulgarian text, it is English.
//!
//! What is sent here counts as handed over to this node: the pool tries out its call, if it is a free
//! one, and the sender hears why it would fail. Other nodes hear of it from this one.
//!
//! The runtime is asked for the words only where it has refused the transaction itself, on the same
//! block, and by those who judge for the pool. So whoever sends what is refused makes the node do no
//! more than twice what the pool does. Whoever sends the same again, which the pool does not look at
//! for a while, hears the same words again.

use crate::service::{FullClient, Pool};
use codec::Decode;
use doverie_runtime::refusals::{self, Refusals};
use jsonrpsee::{
	types::{ErrorObject, ErrorObjectOwned, Params},
	PendingSubscriptionSink, RpcModule,
};
use pallet_quota::{Refusal, Refusals as _};
use sc_rpc::{
	author::error::Error,
	utils::{spawn_subscription_task, BoundedVecDeque, PendingSubscription},
	SubscriptionTaskExecutor,
};
use sc_transaction_pool_api::{
	error::{Error as PoolError, IntoPoolError},
	TransactionPool, TransactionSource,
};
use schnellru::{ByLength, LruMap};
use serde::Deserialize;
use sp_blockchain::HeaderBackend;
use sp_core::{Bytes, H256};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, UnknownTransaction},
	OpaqueExtrinsic,
};
use std::{
	collections::HashMap,
	sync::{Arc, Mutex, MutexGuard, PoisonError},
	time::{Duration, Instant},
};

const SUBMIT: &str = "author_submitExtrinsic";
const SUBMIT_AND_WATCH: &str = "author_submitAndWatchExtrinsic";
const UPDATE: &str = "author_extrinsicUpdate";
const UNWATCH: &str = "author_unwatchExtrinsic";

/// How much of an error's `data` polkadot.js shows.
const MOST_CHARACTERS: usize = 250;

/// Of how many transactions it is remembered what was said of them, in some two mebibytes.
const REMEMBERED: u32 = 4_096;

/// For how long it is remembered: as long as the pool does not look at what it has refused, unless
/// the operator has set another time. After that it may be banned for another reason, such as that
/// it is in a block.
const REMEMBERED_FOR: Duration = Duration::from_secs(30 * 60);

/// What the methods are answered from.
struct Author {
	client: Arc<FullClient>,
	pool: Arc<Pool>,
	executor: SubscriptionTaskExecutor,
	bulgarian: Bulgarian,
	told: Told,
}

/// Takes the place of the SDK's methods in a module that has them.
pub fn replace(
	rpc: &mut RpcModule<()>,
	client: Arc<FullClient>,
	pool: Arc<Pool>,
	executor: SubscriptionTaskExecutor,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
	let bulgarian = Bulgarian::load()?;
	let mut module =
		RpcModule::new(Author { client, pool, executor, bulgarian, told: Told::default() });
	module.register_async_method(SUBMIT, |params, author, _| async move {
		let (transaction, language) = parse(&params)?;
		author.submit(transaction, language).await
	})?;
	module.register_subscription(
		SUBMIT_AND_WATCH,
		UPDATE,
		UNWATCH,
		|params, pending, author, _| async move {
			match parse(&params) {
				Ok((transaction, language)) => author.watch(transaction, language, pending),
				Err(error) => pending.reject(error).await,
			}
		},
	)?;
	for method in [SUBMIT, SUBMIT_AND_WATCH, UNWATCH] {
		rpc.remove_method(method);
	}
	rpc.merge(module)?;
	Ok(())
}

/// In which language advice is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
	/// As the runtime's metadata has it.
	English,
	/// As `docs/refusals.json` has it.
	Bulgarian,
}

/// The transaction, and the language if one is given.
fn parse(params: &Params<'static>) -> Result<(Bytes, Language), ErrorObjectOwned> {
	let mut params = params.sequence();
	let transaction = params.next()?;
	let language = match params.optional_next::<String>()?.as_deref() {
		Some("bg") => Language::Bulgarian,
		_ => Language::English,
	};
	Ok((transaction, language))
}

impl Author {
	async fn submit(
		&self,
		transaction: Bytes,
		language: Language,
	) -> Result<H256, ErrorObjectOwned> {
		let best = self.client.info().best_hash;
		let result = match OpaqueExtrinsic::decode(&mut &transaction[..]) {
			Ok(decoded) => {
				let _handed_over = self.pool.api().hand_over(self.pool.hash_of(&decoded));
				self.pool
					.submit_one(best, TransactionSource::External, decoded)
					.await
					.map_err(error)
			},
			Err(error) => Err(Error::Client(Box::new(error))),
		};
		match result {
			Ok(hash) => Ok(hash),
			Err(error) => Err(self.explained(best, error, transaction, language).await),
		}
	}

	/// Submits, and reports what becomes of the transaction for as long as somebody listens.
	fn watch(
		self: Arc<Self>,
		transaction: Bytes,
		language: Language,
		pending: PendingSubscriptionSink,
	) {
		let executor = self.executor.clone();
		spawn_subscription_task(&executor, async move {
			let best = self.client.info().best_hash;
			let result = match OpaqueExtrinsic::decode(&mut &transaction[..]) {
				Ok(decoded) => {
					let _handed_over = self.pool.api().hand_over(self.pool.hash_of(&decoded));
					self.pool
						.submit_and_watch(best, TransactionSource::External, decoded)
						.await
						.map_err(error)
				},
				Err(error) => Err(Error::Client(Box::new(error))),
			};
			match result {
				Ok(stream) => {
					PendingSubscription::from(pending)
						.pipe_from_stream(stream, BoundedVecDeque::default())
						.await
				},
				Err(error) => {
					let error = self.explained(best, error, transaction, language).await;
					pending.reject(error).await
				},
			}
		});
	}

	/// The SDK's error, with what is to be said of this transaction as its `data`.
	async fn explained(
		&self,
		at: H256,
		error: Error,
		transaction: Bytes,
		language: Language,
	) -> ErrorObjectOwned {
		let (said, is_banned) = (said(&error), is_banned_for(&error));
		let bare = ErrorObjectOwned::from(error);
		let decoded = OpaqueExtrinsic::decode(&mut &transaction[..]).ok();
		let hash = decoded.map(|decoded| self.pool.hash_of(&decoded));
		let refusal = match (said, hash) {
			(Said::Words(refusal), _) => Some(refusal),
			(Said::AsBefore, Some(hash)) => Some(self.told.again(&hash)),
			(Said::ByTheRuntime, Some(hash)) => self.by_the_runtime(at, hash, transaction).await,
			_ => None,
		};
		let Some(refusal) = refusal else { return bare };
		if let Some(hash) = hash.filter(|_| is_banned) {
			self.told.note(hash, &refusal);
		}
		let data = words(&refusal, self.bulgarian.advice(&refusal, language));
		ErrorObject::owned(bare.code(), bare.message(), Some(data))
	}

	async fn by_the_runtime(&self, at: H256, hash: H256, transaction: Bytes) -> Option<Refusal> {
		match self.pool.api().is_valid(&hash) {
			true => Some(Refusals::explain(refusals::used_up())),
			false => self.pool.api().refusal(at, transaction.to_vec()).await,
		}
	}
}

/// What was said of those transactions that were refused last, and when.
struct Told(Mutex<LruMap<H256, (Refusal, Instant)>>);

impl Default for Told {
	fn default() -> Self {
		Self(Mutex::new(LruMap::new(ByLength::new(REMEMBERED))))
	}
}

impl Told {
	fn lock(&self) -> MutexGuard<'_, LruMap<H256, (Refusal, Instant)>> {
		self.0.lock().unwrap_or_else(PoisonError::into_inner)
	}

	fn note(&self, hash: H256, refusal: &Refusal) {
		self.lock().insert(hash, (refusal.clone(), Instant::now()));
	}

	/// The same again; or where it is not known, that the pool does not look at it.
	fn again(&self, hash: &H256) -> Refusal {
		let told = self.lock().get(hash).cloned();
		told.filter(|(_, when)| when.elapsed() < REMEMBERED_FOR)
			.map_or_else(refusals::banned, |(refusal, _)| refusal)
	}
}

/// What there is to say of a refused transaction.
#[derive(Debug, PartialEq, Eq)]
enum Said {
	/// This.
	Words(Refusal),
	/// What the runtime says, whose number stands for several errors.
	ByTheRuntime,
	/// What was said of it before, since it is not looked at.
	AsBefore,
	/// No more than the error itself says.
	Nothing,
}

fn said(error: &Error) -> Said {
	use InvalidTransaction::{Call, Custom};
	let refusal = match error {
		// What cannot be read is told from what cannot be called, too.
		Error::Pool(PoolError::InvalidTransaction(Custom(_) | Call))
		| Error::Pool(PoolError::UnknownTransaction(UnknownTransaction::Custom(_))) => {
			return Said::ByTheRuntime
		},
		Error::Pool(PoolError::InvalidTransaction(invalid)) => {
			refusals::of_validity((*invalid).into())
		},
		Error::Pool(PoolError::UnknownTransaction(unknown)) => {
			refusals::of_validity((*unknown).into())
		},
		Error::Pool(PoolError::TemporarilyBanned) => return Said::AsBefore,
		Error::Pool(PoolError::TooLowPriority { .. }) => Some(refusals::place_taken()),
		Error::Pool(PoolError::ImmediatelyDropped) => Some(refusals::pool_full()),
		// The bytes are no transaction at all.
		Error::Client(_) => Some(refusals::unreadable()),
		_ => None,
	};
	refusal.map_or(Said::Nothing, Said::Words)
}

/// Does the pool not look again for a while at what it refuses so?
fn is_banned_for(error: &Error) -> bool {
	use PoolError::{InvalidTransaction, TooLowPriority};
	matches!(error, Error::Pool(InvalidTransaction(_) | TooLowPriority { .. }))
}

fn error(error: impl IntoPoolError + 'static) -> Error {
	error.into_pool_error().map_or_else(|error| Error::Verification(Box::new(error)), Error::Pool)
}

/// The number, the name and what is shown of the advice: whole sentences.
fn words(refusal: &Refusal, advice: &str) -> String {
	let number =
		refusal.number.map(|number| format!("Custom error: {number}. ")).unwrap_or_default();
	let mut data = format!("{number}{}.{}:", refusal.pallet, refusal.name);
	for sentence in advice.split_inclusive(". ") {
		let longer = format!("{data} {}", sentence.trim_end());
		if longer.chars().count() > MOST_CHARACTERS {
			break;
		}
		data = longer;
	}
	data
}

/// The Bulgarian texts, by the English ones: where an upgrade of the runtime changes one, there is
/// no Bulgarian for it until the node is upgraded too.
pub struct Bulgarian(HashMap<String, String>);

/// The file that is generated from the runtime, with both languages.
const REFUSALS: &str = include_str!("../../docs/refusals.json");

#[derive(Deserialize)]
struct Documented {
	en: String,
	bg: String,
}

impl Bulgarian {
	/// Those that this node has.
	pub fn load() -> Result<Self, serde_json::Error> {
		let documented: Vec<Documented> = serde_json::from_str(REFUSALS)?;
		let pairs = documented.into_iter().filter(|text| !text.bg.is_empty());
		Ok(Self(pairs.map(|text| (text.en, text.bg)).collect()))
	}

	/// What to do about a refusal, in this language if there are words in it.
	pub fn advice<'a>(&'a self, refusal: &'a Refusal, language: Language) -> &'a str {
		match language {
			Language::English => &refusal.advice,
			Language::Bulgarian => self.0.get(&refusal.advice).unwrap_or(&refusal.advice),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn refusal(advice: &str) -> Refusal {
		Refusal {
			number: Some(21),
			pallet: "Records".into(),
			name: "AlreadyOnRecord".into(),
			advice: advice.into(),
			may_pass: false,
		}
	}

	#[test]
	fn a_refusal_is_told_in_whole_sentences_that_are_shown() {
		let short = refusal("It is on record. Look it up.");
		assert_eq!(
			words(&short, &short.advice),
			"Custom error: 21. Records.AlreadyOnRecord: It is on record. Look it up."
		);
		let long = refusal(&"This is what can be said of it. ".repeat(20));
		let told = words(&long, &long.advice);
		assert!(told.ends_with("said of it.") && told.chars().count() <= MOST_CHARACTERS);
		// To the character.
		let name = words(&short, "").chars().count();
		let room = MOST_CHARACTERS - name - 1;
		for (length, is_told) in [(room, true), (room + 1, false)] {
			let told = words(&short, &"x".repeat(length));
			assert_eq!(told.chars().count() > name, is_told, "{told}");
			assert!(told.chars().count() <= MOST_CHARACTERS);
		}
		let without = Refusal { number: None, ..short };
		assert!(words(&without, "x").starts_with("Records.AlreadyOnRecord"));
	}

	/// What is wrong and what to do about it come first; only details are left out.
	#[test]
	fn no_advice_is_cut() {
		let documented: Vec<serde_json::Value> =
			serde_json::from_str(REFUSALS).expect("the file is well-formed");
		for entry in &documented {
			let text = |key: &str| entry[key].as_str().expect("is a text");
			let named = Refusal {
				number: entry["number"].as_u64().map(|number| number as u8),
				pallet: text("pallet").into(),
				name: text("name").into(),
				..refusal("")
			};
			for advice in [text("en"), text("bg")].map(str::trim_end) {
				let told = words(&named, advice);
				let first_two: String = advice.split_inclusive(". ").take(2).collect();
				assert!(told.contains(first_two.trim_end()), "{told}");
				let is_long = advice.chars().count() > MOST_CHARACTERS;
				assert!(is_long || told.ends_with(advice), "{told}");
			}
		}
	}

	/// Else whoever sends the same bytes again and again would have the node run calls for nothing.
	#[test]
	fn the_runtime_is_asked_only_for_what_it_has_refused_with_a_number() {
		use InvalidTransaction::*;
		let of = |error: PoolError| said(&Error::Pool(error));
		for error in [
			PoolError::InvalidTransaction(Custom(12)),
			PoolError::InvalidTransaction(Call),
			PoolError::UnknownTransaction(UnknownTransaction::Custom(12)),
		] {
			assert_eq!(of(error), Said::ByTheRuntime);
		}
		for (error, name) in [
			(PoolError::TooLowPriority { old: 1, new: 1 }, "PlaceTaken"),
			(PoolError::ImmediatelyDropped, "PoolFull"),
			(PoolError::InvalidTransaction(ExhaustsResources), "ExhaustsResources"),
			(PoolError::InvalidTransaction(Stale), "Stale"),
			(PoolError::UnknownTransaction(UnknownTransaction::CannotLookup), "CannotLookup"),
		] {
			let Said::Words(refusal) = of(error) else { panic!("{name} is told in words") };
			assert_eq!(refusal.name, name);
		}
		assert_eq!(of(PoolError::TemporarilyBanned), Said::AsBefore);
		let cut = codec::Error::from("cut short");
		let Said::Words(refusal) = said(&Error::Client(Box::new(cut))) else { panic!("in words") };
		assert_eq!(refusal.name, "Unreadable");
		assert_eq!(of(PoolError::AlreadyImported(Box::new(()))), Said::Nothing);
	}

	/// Whoever has lost the first answer is not told to sign what would be refused again.
	#[test]
	fn what_was_refused_is_refused_in_the_same_words_when_it_comes_again() {
		let told = Told::default();
		let [one, other] = [1, 2].map(H256::repeat_byte);
		assert_eq!(told.again(&one), refusals::banned());
		told.note(one, &refusal("It is on record."));
		for _ in 0..2 {
			assert_eq!(told.again(&one), refusal("It is on record."));
			assert_eq!(told.again(&other), refusals::banned());
		}
		told.note(one, &refusal("Another reason."));
		assert_eq!(told.again(&one), refusal("Another reason."));
		// What is banned later is so for another reason.
		let before =
			Instant::now().checked_sub(REMEMBERED_FOR).expect("the machine runs for longer");
		told.lock().insert(other, (refusal("It is on record."), before));
		assert_eq!(told.again(&other), refusals::banned());
		// Only as many are remembered as there is room for.
		for number in 0..u64::from(REMEMBERED).saturating_mul(2) {
			told.note(H256::from_low_u64_be(number), &refusal("Not now."));
		}
		assert_eq!(told.again(&one), refusals::banned());
		assert_eq!(told.lock().len(), REMEMBERED as usize);
	}

	/// The others are looked at when they come again.
	#[test]
	fn only_what_is_not_looked_at_again_is_remembered() {
		let of = |error: PoolError| is_banned_for(&Error::Pool(error));
		assert!(of(PoolError::InvalidTransaction(InvalidTransaction::Custom(12))));
		assert!(of(PoolError::InvalidTransaction(InvalidTransaction::Payment)));
		assert!(of(PoolError::TooLowPriority { old: 1, new: 1 }));
		assert!(!of(PoolError::UnknownTransaction(UnknownTransaction::Custom(12))));
		assert!(!of(PoolError::TemporarilyBanned));
		assert!(!of(PoolError::ImmediatelyDropped));
	}

	#[test]
	fn the_texts_are_there_in_both_languages() {
		let bulgarian = Bulgarian::load().expect("the file is well-formed");
		assert!(bulgarian.0.len() > 200);
		let banned = doverie_runtime::refusals::banned();
		let advice = bulgarian.advice(&banned, Language::Bulgarian);
		assert!(advice.chars().any(|c| ('а'..='я').contains(&c)), "{advice}");
		assert_eq!(bulgarian.advice(&banned, Language::English), banned.advice);
		// What the node does not know is told in English.
		let unknown = refusal("Something new.");
		assert_eq!(bulgarian.advice(&unknown, Language::Bulgarian), "Something new.");
	}
}
