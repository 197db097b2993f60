// SPDX-License-Identifier: Apache-2.0

//! What a refused transaction costs a node, measured against one that it takes into its pool. The
//! node makes no block meanwhile.

use crate::{
	genesis,
	network::Node,
	rpc::{Failure, Rpc},
	transactions::{account, hex, on_chain, pair, sign, unhex},
};
use codec::{Decode, Encode};
use doverie_primitives::Fingerprint;
use doverie_runtime::{
	AccountId, Balance, Hash, Nonce, Runtime, RuntimeCall, UncheckedExtrinsic, CENT,
	MAX_BLOCK_WEIGHT, NORMAL_SHARE,
};
use frame_support::{dispatch::GetDispatchInfo, weights::Weight};
use pallet_decisions::Ballot;
use sp_core::storage::Storage;
use sp_runtime::MultiAddress;
use sp_state_machine::BasicExternalities;
use std::ops::Range;

/// How many times what one costs that is taken a refused one may cost.
pub const MOST: f64 = 3.0;

/// How many of each kind are sent.
const COUNT: u32 = 2_000;
/// How many of long ones.
const LONG_COUNT: u32 = 50;
/// How many are sent before anything is measured.
const WARM_UP: u32 = 500;
/// How many are handed over in one request.
const AT_ONCE: usize = 25;
/// How many of long ones: a request has no more than fifteen megabytes, as hexadecimal text.
const LONG_AT_ONCE: usize = 4;
/// Nearly as long as a signed one may be, in bytes.
const LONG: usize = 120_000;
const MEGABYTE: usize = 1_000_000;
/// What is too long for any block.
const TOO_LONG: &str = "one of a megabyte";
/// What is good, and finds no room.
const INTO_A_FULL_POOL: &str = "a transfer into a full pool";

/// The first of the citizens who own nothing.
const POOR: u32 = 1_000_000;
/// The first of those who are nobody on this chain.
const STRANGERS: u32 = 2_000_000;
/// The first of those who may act for one of the poor each, and sign for a multisig each.
const AGENTS: u32 = 3_000_000;
/// How many have a say in each multisig: as many as can.
const SIGNATORIES: u32 = 16;
/// How many are sent to fill the pool, and how many it takes.
const FILLING: u32 = 3_000;
pub const POOL: u32 = 5_000;
/// The next nonce of everybody who is on the chain.
const NEXT: Nonce = 1;
/// One so far away that no quota covers all that would come before it.
const FAR: Nonce = 1_000_000;

// The node's codes: the transaction is not valid, or not yet; it is refused for a while, since it was
// refused before; another one waits in its place; the pool is full.
const INVALID: i64 = 1010;
const UNKNOWN: i64 = 1011;
const BANNED: i64 = 1012;
const TOO_LOW_PRIORITY: i64 = 1014;
const FULL: i64 = 1016;

/// What a transaction costs the node.
pub struct Cost {
	/// What it is.
	pub name: &'static str,
	/// The processor time for each, in microseconds.
	pub us: f64,
	/// How many times as much as one that is taken: a transfer, or byte by byte a long one.
	pub times: f64,
}

/// Many transactions of one kind.
struct Flood {
	name: &'static str,
	/// The code of the node's answer, and a part of its text. Nothing, if they are taken: the next
	/// ones are measured against them.
	answer: Answer,
	is_long: bool,
	/// The one of the `i`th sender. Nothing, if those before are sent again.
	transaction: Option<Transaction>,
}

type Transaction = Box<dyn Fn(u32) -> String>;

type Answer = Option<(i64, &'static str)>;

impl Flood {
	fn new(
		name: &'static str,
		answer: Answer,
		transaction: impl Fn(u32) -> String + 'static,
	) -> Self {
		Self { name, answer, is_long: false, transaction: Some(Box::new(transaction)) }
	}

	fn again(name: &'static str, answer: Answer) -> Self {
		Self { name, answer, is_long: false, transaction: None }
	}

	fn long(
		name: &'static str,
		answer: Answer,
		transaction: impl Fn(u32) -> String + 'static,
	) -> Self {
		Self { is_long: true, ..Self::new(name, answer, transaction) }
	}
}

/// The citizens who pay, in this order: for each kind, for long ones, for warming up, for filling the
/// pool, and for when it is full.
fn citizens() -> Vec<AccountId> {
	(0..COUNT + LONG_COUNT + WARM_UP + FILLING + COUNT).map(account).collect()
}

/// Those who own nothing.
fn poor() -> Vec<AccountId> {
	(POOR..POOR + COUNT).map(account).collect()
}

/// Those who have a say in the `i`th multisig beside its agent, in the order of their accounts.
fn others(i: u32) -> Vec<AccountId> {
	let mut others: Vec<_> =
		(1..SIGNATORIES).map(|other| account(AGENTS + other * COUNT + i % 50)).collect();
	others.sort();
	others
}

/// A citizen, too. Each of those who have a say in it is enough.
fn multisig(i: u32) -> AccountId {
	let mut signatories = others(i);
	signatories.push(account(AGENTS + i));
	signatories.sort();
	pallet_multisig::Pallet::<Runtime>::multi_account_id(&signatories, 1)
}

/// The state of the first block, in which everybody has sent a transaction before.
pub fn storage(preset: &str) -> Storage {
	let (citizens, poor) = (citizens(), poor());
	let multisigs = (0..COUNT).map(multisig);
	let owning_nothing: Vec<_> = poor.iter().cloned().chain(multisigs).collect();
	let mut storage = genesis::storage(preset, &citizens, &owning_nothing);
	BasicExternalities::execute_with_storage(&mut storage, || {
		for account in citizens.iter().chain(&poor) {
			frame_system::Pallet::<Runtime>::inc_account_nonce(account);
		}
		for (agent, poor) in (AGENTS..).zip(&poor) {
			let any = Default::default();
			pallet_proxy::Pallet::<Runtime>::add_proxy_delegate(poor, account(agent), any, 0)
				.expect("a proxy costs nothing");
		}
	});
	storage
}

fn transfer(value: Balance) -> RuntimeCall {
	let dest = MultiAddress::Id(genesis::receiver());
	pallet_balances::Call::transfer_keep_alive { dest, value }.into()
}

/// In a decision that there is not.
fn vote() -> RuntimeCall {
	pallet_decisions::Call::vote { decision: u32::MAX, ballot: Ballot::Yes }.into()
}

fn record(sender: u32, n: u32) -> RuntimeCall {
	pallet_records::Call::record {
		fingerprint: Fingerprint(sp_crypto_hashing::sha2_256(&(sender, n).encode())),
		kind: pallet_records::RecordKind::Statement,
		locator: Default::default(),
		replaces: None,
	}
	.into()
}

/// Documents put on record, all at once.
fn records(sender: u32, numbers: impl Iterator<Item = u32>) -> RuntimeCall {
	let calls: Vec<RuntimeCall> = numbers.map(|n| record(sender, n)).collect();
	pallet_utility::Call::<Runtime>::batch_all { calls }.into()
}

/// How many documents can be put on record by a call that is no heavier than this, if it is sent in
/// this way.
fn most_records(weight: Weight, sent: impl Fn(RuntimeCall) -> RuntimeCall) -> u32 {
	let is_within =
		|count: &u32| sent(records(0, 0..*count)).get_dispatch_info().call_weight.all_lte(weight);
	(1..).take_while(is_within).last().unwrap_or(0)
}

/// A call as it is.
fn itself(call: RuntimeCall) -> RuntimeCall {
	call
}

/// One of the poor makes this call, by its agent.
fn by_proxy(i: u32, call: RuntimeCall) -> RuntimeCall {
	let real = MultiAddress::Id(account(POOR + i));
	pallet_proxy::Call::proxy { real, force_proxy_type: None, call: Box::new(call) }.into()
}

/// A multisig makes this call, by its agent.
fn by_multisig(i: u32, call: RuntimeCall) -> RuntimeCall {
	let other_signatories = others(i);
	pallet_multisig::Call::as_multi_threshold_1 { other_signatories, call: Box::new(call) }.into()
}

/// A call that nobody has signed.
fn bare(call: RuntimeCall) -> String {
	hex(&UncheckedExtrinsic::new_bare(call).encode())
}

/// The code of an upgrade that nobody has decided on.
fn code(i: u32, length: usize) -> RuntimeCall {
	let mut code = vec![7; length];
	code.extend(i.encode());
	frame_system::Call::apply_authorized_upgrade { code }.into()
}

fn remark(length: usize) -> RuntimeCall {
	frame_system::Call::<Runtime>::remark { remark: vec![7; length] }.into()
}

/// It declares the time of a block for this many of them.
fn prune(pages: u32) -> RuntimeCall {
	pallet_decisions::Call::prune_ballots { decision: genesis::DECISION, pages }.into()
}

/// The most pages for which that fits into a block.
fn most_pages() -> u32 {
	let time = |pages| prune(pages).get_dispatch_info().call_weight.ref_time();
	let page = (time(1_000) - time(0)) / 1_000;
	let most = (NORMAL_SHARE * MAX_BLOCK_WEIGHT).ref_time() / page.max(1);
	u32::try_from(most).unwrap_or(u32::MAX)
}

/// The same transaction without its last byte.
fn cut_short(transaction: &str) -> String {
	let bytes = unhex(transaction).and_then(|bytes| Vec::<u8>::decode(&mut &bytes[..]).ok());
	let mut bytes = bytes.expect("a transaction is encoded with its length");
	bytes.pop();
	hex(&bytes.encode())
}

/// What is sent, in this order. What is taken waits to the end.
fn floods(genesis: Hash) -> Vec<Flood> {
	let signed = move |sender: u32, nonce: Nonce, tip: Balance, call: RuntimeCall| {
		on_chain(genesis, || sign(&pair(sender), nonce, tip, call))
	};
	let of_citizen = move |i: u32, call: RuntimeCall| signed(i, NEXT, 0, call);
	let of_poor = move |i: u32, call: RuntimeCall| signed(POOR + i, NEXT, 0, call);
	let of_stranger = move |i: u32, call: RuntimeCall| signed(STRANGERS + i, 0, 0, call);
	let of_agent = move |i: u32, call: RuntimeCall| signed(AGENTS + i, 0, 0, call);

	// As heavy as the pool tries out. The last document is on record by then.
	let tried = <Runtime as pallet_quota::Config>::MaxRehearsedWeight::get();
	let but_one = |most: u32| most.saturating_sub(1);
	let others = but_one(most_records(tried, itself));
	let others_by_proxy = but_one(most_records(tried, |call| by_proxy(0, call)));
	let others_by_multisig = but_one(most_records(tried, |call| by_multisig(0, call)));
	// As heavy as is free.
	let free = most_records(<Runtime as pallet_quota::Config>::MaxFreeWeight::get(), itself);
	let pages = most_pages();

	vec![
		Flood::new("a transfer", None, move |i| of_citizen(i, transfer(CENT))),
		Flood::new("another one in its place", Some((TOO_LOW_PRIORITY, "")), move |i| {
			of_citizen(i, transfer(2 * CENT))
		}),
		// Before others that are banned: the SDK's pool keeps 4,096 bans in mind, and then forgets half.
		Flood::new("a batch that fails at its end", Some((INVALID, "AlreadyOnRecord")), move |i| {
			of_poor(i, records(i, (0..others).chain([0])))
		}),
		Flood::again("the same batch again", Some((BANNED, "AlreadyOnRecord"))),
		Flood::new("a proxy's batch that fails", Some((INVALID, "AlreadyOnRecord")), move |i| {
			of_agent(i, by_proxy(i, records(i, (0..others_by_proxy).chain([0]))))
		}),
		Flood::new("a multisig's batch that fails", Some((INVALID, "AlreadyOnRecord")), move |i| {
			of_agent(i, by_multisig(i, records(i, (0..others_by_multisig).chain([0]))))
		}),
		Flood::new(
			"one that nobody has signed",
			Some((UNKNOWN, "NoUnsignedValidator")),
			move |i| bare(record(i, 0)),
		),
		Flood::new("one with a tip", Some((INVALID, "TipNotTaken")), move |i| {
			signed(POOR + i, NEXT, 1, record(i, 0))
		}),
		Flood::new("one that nobody pays for", Some((UNKNOWN, "NobodyPays")), move |i| {
			of_stranger(i, transfer(CENT))
		}),
		Flood::new("one with a used nonce", Some((INVALID, "Stale")), move |i| {
			signed(POOR + i, 0, 0, record(i, 0))
		}),
		Flood::new("one that is cut short", Some((INVALID, "Unreadable")), move |i| {
			cut_short(&of_poor(i, record(i, 0)))
		}),
		Flood::new("a ballot in no decision", Some((UNKNOWN, "UnknownDecision")), move |i| {
			of_poor(i, vote())
		}),
		Flood::new("one too heavy to be free", Some((INVALID, "TooHeavy")), move |i| {
			of_poor(i, prune(pages / 2))
		}),
		Flood::new("one too heavy for a block", Some((INVALID, "ExhaustsResources")), move |i| {
			of_poor(i, prune(pages + 1))
		}),
		Flood::new("one with a far nonce", Some((UNKNOWN, "")), move |i| {
			signed(POOR + i, FAR, 0, record(i, 0))
		}),
		Flood::new("a heavy one with a far nonce", Some((UNKNOWN, "")), move |i| {
			signed(POOR + i, FAR, 0, records(i, 0..free))
		}),
		Flood::long("a long one", None, move |i| of_citizen(COUNT + i, remark(LONG))),
		Flood::long("a long one nobody pays for", Some((UNKNOWN, "NobodyPays")), move |i| {
			of_stranger(i, remark(LONG))
		}),
		Flood::long("a long one that is cut short", Some((INVALID, "Unreadable")), move |i| {
			cut_short(&of_stranger(i, remark(LONG)))
		}),
		Flood::long("code that nobody decided on", Some((INVALID, "")), move |i| {
			bare(code(i, LONG))
		}),
		// What is on the chain is not asked.
		Flood::long(TOO_LONG, Some((INVALID, "ExhaustsResources")), move |i| {
			of_citizen(COUNT + i, remark(MEGABYTE))
		}),
		Flood::new(INTO_A_FULL_POOL, Some((FULL, "PoolFull")), move |i| {
			of_citizen(COUNT + LONG_COUNT + WARM_UP + FILLING + i, transfer(CENT))
		}),
	]
}

/// The processor time that a node takes for each of these, in microseconds.
fn processor(
	node: &Node,
	rpc: &mut Rpc,
	flood: &Flood,
	transactions: &[String],
) -> Result<f64, Failure> {
	let at_once = if flood.is_long { LONG_AT_ONCE } else { AT_ONCE };
	let before = node.used()?.processor;
	for batch in transactions.chunks(at_once) {
		for said in rpc.submit(batch.iter().map(String::as_str))? {
			let is_expected = match (&said, flood.answer) {
				(None, None) => true,
				(Some((code, text)), Some((expected, part))) => {
					*code == expected && text.contains(part)
				},
				_ => false,
			};
			if !is_expected {
				return Err(format!("{}: the node says {said:?}", flood.name));
			}
		}
	}
	let used = node.used()?.processor - before;
	Ok(used * 1e6 / transactions.len() as f64)
}

/// Sends everything to a node that makes no block, whose chain has this first block.
pub fn measure(node: &Node, genesis: Hash) -> Result<Vec<Cost>, Failure> {
	let mut rpc = Rpc::new(node.port);
	let mut transfers = |senders: Range<u32>| -> Result<(), Failure> {
		let signed: Vec<String> = senders
			.map(|sender| on_chain(genesis, || sign(&pair(sender), NEXT, 0, transfer(CENT))))
			.collect();
		for batch in signed.chunks(AT_ONCE) {
			rpc.submit(batch.iter().map(String::as_str))?;
		}
		Ok(())
	};
	let warm = COUNT + LONG_COUNT;
	let filling = warm + WARM_UP;
	transfers(warm..filling)?;
	let (mut costs, mut transactions) = (Vec::new(), Vec::new());
	let (mut taken, mut taken_length) = (f64::NAN, f64::NAN);
	let mut transfer_taken = f64::NAN;
	for flood in floods(genesis) {
		if flood.name == INTO_A_FULL_POOL {
			transfers(filling..filling + FILLING)?;
			taken = transfer_taken;
		}
		if let Some(transaction) = &flood.transaction {
			let count = if flood.is_long { LONG_COUNT } else { COUNT };
			transactions = (0..count).map(transaction).collect();
		}
		let us = processor(node, &mut Rpc::new(node.port), &flood, &transactions)?;
		let length = transactions.first().map_or(0, String::len) as f64;
		if flood.answer.is_none() {
			(taken, taken_length) = (us, length);
			if transfer_taken.is_nan() {
				transfer_taken = us;
			}
		}
		// To read a long one takes its time, whatever becomes of it.
		let longer = if flood.is_long { length / taken_length } else { 1.0 };
		costs.push(Cost { name: flood.name, us, times: us / taken / longer });
	}
	Ok(costs)
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::DecodeAll;
	use doverie_runtime::{Executive, Quota};
	use sp_runtime::transaction_validity::{TransactionSource, TransactionValidityError};

	/// The code with which a node answers to which this transaction is handed over.
	fn code(transaction: &str, genesis: Hash) -> Option<i64> {
		let bytes = unhex(transaction).expect("is hexadecimal");
		let Ok(transaction) = UncheckedExtrinsic::decode_all(&mut &bytes[..]) else {
			return Some(INVALID);
		};
		let source = TransactionSource::External;
		let look = || Executive::validate_transaction(source, transaction, genesis);
		match Quota::trying_out(look) {
			Ok(_) => None,
			Err(TransactionValidityError::Invalid(_)) => Some(INVALID),
			Err(TransactionValidityError::Unknown(_)) => Some(UNKNOWN),
		}
	}

	#[test]
	fn the_runtime_refuses_what_is_to_be_refused_and_nothing_else() {
		let genesis = Hash::repeat_byte(7);
		let storage = storage(genesis::preset(1).1);
		for flood in floods(genesis) {
			let Some(transaction) = flood.transaction else { continue };
			let transaction = transaction(1);
			let said = BasicExternalities::execute_with_storage(&mut storage.clone(), || {
				code(&transaction, genesis)
			});
			let expected = match flood.answer {
				// What the pool says by itself of what would be valid otherwise.
				Some((TOO_LOW_PRIORITY | FULL, _)) => None,
				Some(_) if flood.name == TOO_LONG => None,
				answer => answer.map(|(code, _)| code),
			};
			assert_eq!(said, expected, "{}", flood.name);
		}
	}

	#[test]
	fn batches_are_as_heavy_as_can_be() {
		let weight = <Runtime as pallet_quota::Config>::MaxRehearsedWeight::get();
		let ways: [fn(RuntimeCall) -> RuntimeCall; 3] =
			[itself, |call| by_proxy(0, call), |call| by_multisig(0, call)];
		for sent in ways {
			let most = most_records(weight, sent);
			let weighs = |count| sent(records(0, 0..count)).get_dispatch_info().call_weight;
			// One succeeds before the last one fails.
			assert!(most > 1);
			assert!(weighs(most).all_lte(weight) && !weighs(most + 1).all_lte(weight));
		}
	}
}
