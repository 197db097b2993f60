// SPDX-License-Identifier: Apache-2.0

//! Many transactions that the pool asks about in one call are each judged as if it were alone.

use crate::common::*;
use codec::{DecodeAll, Encode};
use doverie_runtime::*;
use pallet_quota::{
	runtime_api::{runtime_decl_for_pool_api::PoolApiV1, MOST_AT_ONCE},
	Submission,
};
use sp_runtime::transaction_validity::{
	InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError,
};

/// The hash of the block on whose state they are judged.
fn at() -> Hash {
	System::parent_hash()
}

fn judge(submissions: Vec<Submission>) -> Vec<TransactionValidity> {
	<Runtime as PoolApiV1<Block>>::judge(submissions, at())
}

/// What the SDK says of one alone.
fn alone(submission: &Submission) -> TransactionValidity {
	let Submission { source, transaction, is_tried_out } = submission;
	let transaction = UncheckedExtrinsic::decode_all(&mut &transaction[..])
		.map_err(|_| InvalidTransaction::Call)?;
	let look = || Executive::validate_transaction(*source, transaction, at());
	undone(|| if *is_tried_out { Quota::trying_out(look) } else { look() })
}

fn root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}

/// A number below `end` that depends on all of this.
fn pick(seed: u32, index: u32, end: usize) -> usize {
	let hash = sp_crypto_hashing::twox_64(&(seed, index).encode());
	u64::from_le_bytes(hash) as usize % end
}

/// Transactions of all sorts, of which Bob has sent one before: his record of "old".
fn of_all_sorts() -> Vec<Vec<u8>> {
	let heavy = batch_all(vec![record(b"old"); 20]);
	let too_heavy: RuntimeCall =
		pallet_decisions::Call::prune_ballots { decision: 0, pages: u32::MAX }.into();
	let operational: RuntimeCall = frame_system::Call::set_heap_pages { pages: 0 }.into();
	let mut forged = sign(&Charlie.pair(), record(b"forged"), 0, 0);
	forged.function = record(b"another");
	let signed = [
		sign(&Alice.pair(), record(b"new"), 0, 0),
		sign(&Alice.pair(), record(b"another"), 0, 0),
		sign(&Alice.pair(), record(b"a third"), 1, 0),
		sign(&Bob.pair(), record(b"new"), 0, 0),
		sign(&Bob.pair(), record(b"old"), 0, 0),
		sign(&Bob.pair(), record(b"old"), 1, 0),
		sign(&Bob.pair(), heavy, 0, 0),
		sign(&Bob.pair(), too_heavy, 0, 0),
		sign(&Bob.pair(), record(b"new"), 100_000, 0),
		sign(&Bob.pair(), record(b"new"), 0, 1),
		sign(&Bob.pair(), operational, 0, 0),
		sign(&Dave.pair(), admit_citizen(Eve.to_account_id()), 0, 0),
		sign(&Ferdie.pair(), transfer(), 0, 0),
		sign(&Ferdie.pair(), record(b"in vain"), 0, 0),
		sign(&Eve.pair(), transfer(), 0, 0),
		forged,
		// What nobody signs, and what only a block may have.
		UncheckedExtrinsic::new_bare(transfer()),
		UncheckedExtrinsic::new_bare(pallet_timestamp::Call::set { now: 1 }.into()),
	];
	let mut bytes: Vec<_> = signed.iter().map(Encode::encode).collect();
	let cut = bytes[0][..50].to_vec();
	bytes.extend([cut, Vec::new(), vec![0xff; 1_000]]);
	bytes
}

#[test]
fn each_is_judged_as_if_it_were_alone_and_nothing_is_left_behind() {
	use TransactionSource::*;
	test(|| {
		assert_eq!(include(Bob, record(b"old")), Ok(Ok(())));
		let transactions = of_all_sorts();
		let mut submissions = Vec::new();
		for transaction in transactions {
			for source in [External, Local, InBlock] {
				for is_tried_out in [false, true] {
					let transaction = transaction.clone();
					submissions.push(Submission { source, transaction, is_tried_out });
				}
			}
		}
		let before = root();
		let expected: Vec<_> = submissions.iter().map(alone).collect();
		let is_of = |wanted: fn(&TransactionValidity) -> bool| expected.iter().any(wanted);
		assert!(is_of(|answer| answer.is_ok()));
		assert!(is_of(|answer| matches!(answer, Err(TransactionValidityError::Unknown(_)))));
		assert!(is_of(|answer| *answer == Err(InvalidTransaction::BadProof.into())));
		assert!(is_of(|answer| *answer == Err(InvalidTransaction::MandatoryValidation.into())));
		for (together, answers) in
			submissions.chunks(MOST_AT_ONCE).zip(expected.chunks(MOST_AT_ONCE))
		{
			assert_eq!(judge(together.to_vec()), answers);
		}
		// One question does not keep a node busy for long.
		assert!(submissions.len() > MOST_AT_ONCE);
		assert_eq!(judge(submissions.clone()), expected[..MOST_AT_ONCE]);
		for seed in 0..100 {
			let count = pick(seed, 0, MOST_AT_ONCE + 1) as u32;
			let chosen: Vec<_> =
				(1..=count).map(|index| pick(seed, index, submissions.len())).collect();
			let batch = chosen.iter().map(|which| submissions[*which].clone()).collect();
			let answers: Vec<_> = chosen.iter().map(|which| expected[*which].clone()).collect();
			assert_eq!(judge(batch), answers, "{chosen:?}");
		}
		assert_eq!(root(), before);
	});
}

/// By gossip it is taken: if it fails in the block, the quota pays.
#[test]
fn a_free_call_that_would_fail_is_refused_only_where_its_sender_hands_it_over() {
	test(|| {
		assert_eq!(include(Bob, record(b"old")), Ok(Ok(())));
		let failing = sign(&Bob.pair(), record(b"old"), 0, 0).encode();
		let submission = |is_tried_out| Submission {
			source: TransactionSource::External,
			transaction: failing.clone(),
			is_tried_out,
		};
		let answers = judge([false, true, false].map(submission).to_vec());
		assert!(answers[0].is_ok());
		assert_eq!(refused(Bob, record(b"old")), named("Records", "AlreadyOnRecord"));
		assert!(matches!(
			answers[1],
			Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(_)))
		));
		assert_eq!(answers[0], answers[2]);
	});
}

#[test]
fn the_pool_is_told_that_garbage_cannot_be_read_and_nothing_panics() {
	let validate = |transaction: Vec<u8>| {
		let source = TransactionSource::External;
		let mut answers = judge(vec![Submission { source, transaction, is_tried_out: false }]);
		answers.pop().expect("there is an answer for each")
	};
	let garbage = || TransactionValidity::Err(InvalidTransaction::Call.into());
	test(|| {
		let good = sign(&Bob.pair(), record(b"a"), 0, 0).encode();
		for length in 0..good.len() {
			assert_eq!(validate(good[..length].to_vec()), garbage());
			// The same as a whole, with its own length in front.
			assert_eq!(validate(good[2..2.max(length)].to_vec().encode()), garbage());
		}
		assert_eq!(validate([&good[..], &[0]].concat()), garbage());
		// Deeper than calls are nested.
		let mut deep = record(b"a");
		for _ in 0..300 {
			deep = batch_all(vec![deep]);
		}
		assert_eq!(validate(UncheckedExtrinsic::new_bare(deep).encode()), garbage());
		assert_eq!(validate(vec![0xff; 10_000]), garbage());
		assert!(validate(good).is_ok());
	});
}
