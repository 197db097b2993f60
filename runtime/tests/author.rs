// SPDX-License-Identifier: Apache-2.0

//! What an author puts into its block in one call is what goes in one by one.

use crate::common::*;
use codec::Encode;
use doverie_runtime::{author::apply, *};
use frame_support::{
	dispatch::DispatchClass,
	weights::{constants::WEIGHT_REF_TIME_PER_MILLIS, Weight},
};
use sp_io::storage::{commit_transaction, rollback_transaction, root, start_transaction};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	ApplyExtrinsicResult, StateVersion,
};

/// What comes of it, and the root of the state after it. Nothing is left behind.
fn tried<R>(run: impl FnOnce() -> R) -> (R, Vec<u8>) {
	start_transaction();
	let result = run();
	let root = root(StateVersion::V1);
	rollback_transaction();
	(result, root)
}

/// As the SDK's block builder does it, from outside the runtime.
fn one_by_one(transactions: &[UncheckedExtrinsic]) -> Vec<ApplyExtrinsicResult> {
	let one = |transaction: &UncheckedExtrinsic| {
		start_transaction();
		let result = Executive::apply_extrinsic(transaction.clone());
		match result {
			Ok(_) => commit_transaction(),
			Err(_) => rollback_transaction(),
		}
		result
	};
	transactions.iter().map(one).collect()
}

/// In as few calls as there can be: how many each of them tries, and what becomes of all.
fn together(transactions: &[UncheckedExtrinsic]) -> (Vec<usize>, Vec<ApplyExtrinsicResult>) {
	let mut rest: Vec<_> = transactions.iter().map(Encode::encode).collect();
	let (mut tried, mut results) = (Vec::new(), Vec::new());
	while !rest.is_empty() {
		let applied = apply(rest.clone());
		rest.drain(..applied.len());
		tried.push(applied.len());
		results.extend(applied.into_iter().map(|one| one.result));
	}
	(tried, results)
}

fn signed(who: Sr25519Keyring, call: RuntimeCall, ahead: Nonce) -> UncheckedExtrinsic {
	sign(&who.pair(), call, ahead, 0)
}

/// A batch that does something and then fails: what it did is undone.
fn fails() -> RuntimeCall {
	let value = Balance::MAX / 2;
	let too_much =
		pallet_balances::Call::transfer_keep_alive { dest: Eve.to_account_id().into(), value };
	batch_all(vec![transfer(), too_much.into()])
}

const EXHAUSTED: ApplyExtrinsicResult =
	Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources));

#[test]
fn several_at_once_leave_the_state_that_one_by_one_leave() {
	test(|| {
		// There is room for a few light ones.
		let room = 20 * WEIGHT_REF_TIME_PER_MILLIS;
		let whole = (NORMAL_SHARE * MAX_BLOCK_WEIGHT).ref_time();
		let fill = Weight::from_parts(whole - room, 0);
		System::register_extra_weight_unchecked(fill, DispatchClass::Normal);
		let heavy = batch_all(vec![transfer(); 1_000]);
		let mut badly_signed = signed(Bob, record(b"another"), 1);
		badly_signed.function = record(b"forged");
		let transactions = [
			signed(Bob, record(b"first"), 0),
			signed(Bob, record(b"too early"), 7),
			badly_signed,
			signed(Ferdie, fails(), 0),
			signed(Ferdie, heavy, 1),
			signed(Ferdie, transfer(), 1),
			signed(Bob, record(b"first"), 0),
			signed(Bob, record(b"last"), 1),
		];
		let (expected, root) = tried(|| one_by_one(&transactions));
		let ((calls, results), same) = tried(|| together(&transactions));
		assert_eq!(results, expected);
		assert_eq!(same, root);
		// The first for which there is no room is the last of its call.
		assert_eq!(calls, [5, 3]);
		assert!(matches!(results[3], Ok(Err(_))));
		assert_eq!(results[4], EXHAUSTED);
		let included: Vec<_> = results.iter().map(Result::is_ok).collect();
		assert_eq!(included, [true, false, false, true, false, true, false, true]);
		assert_eq!(results[1], Err(InvalidTransaction::Future.into()));
		assert_eq!(results[2], Err(InvalidTransaction::BadProof.into()));
		assert_eq!(results[6], Err(InvalidTransaction::Stale.into()));
		// What is refused leaves nothing behind.
		let kept: Vec<_> = transactions
			.iter()
			.zip(&included)
			.filter(|(_, included)| **included)
			.map(|(transaction, _)| transaction.clone())
			.collect();
		assert_eq!(tried(|| one_by_one(&kept)).1, root);
	});
}

#[test]
fn bytes_that_are_no_transaction_are_refused_alone() {
	test(|| {
		let good = |document: &[u8], ahead| signed(Bob, record(document), ahead).encode();
		let first = good(b"first", 0);
		let cut_off = first[..first.len() - 1].to_vec();
		let too_long = [&first[..], &[0]].concat();
		let applied = apply(vec![vec![], first, vec![0xff; 40], cut_off, too_long, good(b"b", 1)]);
		let garbage: ApplyExtrinsicResult = Err(InvalidTransaction::Call.into());
		let passes: ApplyExtrinsicResult = Ok(Ok(()));
		let results: Vec<_> = applied.iter().map(|one| one.result).collect();
		assert_eq!(results, [garbage, passes, garbage, garbage, garbage, passes]);
	});
}

#[test]
fn an_author_is_told_what_each_takes_of_the_block() {
	test(|| {
		let weight = || System::block_weight().total().ref_time();
		let before = weight();
		let bytes = |transaction: UncheckedExtrinsic| transaction.encode();
		let applied = apply(vec![
			bytes(signed(Bob, record(b"a"), 0)),
			bytes(signed(Bob, record(b"too early"), 7)),
			bytes(signed(Ferdie, batch_all(vec![transfer(); 50]), 0)),
		]);
		let took: Vec<_> = applied.iter().map(|one| one.ref_time).collect();
		assert_eq!(took.iter().sum::<u64>(), weight() - before);
		assert_eq!(took[1], 0);
		assert!(took[0] > 0 && took[2] > 2 * took[0]);
	});
}
