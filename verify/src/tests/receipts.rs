// SPDX-License-Identifier: Apache-2.0

use super::world::*;
use crate::{
	records::{self, Entry},
	Anchor, Bundle, Error, Final, Fingerprint, MAX_BUNDLE, MAX_QUESTION,
};
use proptest::prelude::*;
use std::sync::LazyLock;

/// What somebody finds out who has a receipt, and nothing else.
fn answer(bytes: &[u8]) -> Result<(Final, Vec<Entry>), Error> {
	let bundle = Bundle::decode(bytes)?;
	let (head, state) = bundle.verify(&anchor())?;
	let question = Error::Undecodable { what: "the question" };
	let asked = bundle.question.try_into().map_err(|_| question)?;
	let entries = records::read(&state, Fingerprint(asked))?;
	state.finish()?;
	Ok((head, entries))
}

static RECEIPT: LazyLock<Vec<u8>> = LazyLock::new(|| bundle().encode());
static ANSWER: LazyLock<(Final, Vec<Entry>)> =
	LazyLock::new(|| answer(&RECEIPT).expect("is proven"));

#[test]
fn a_receipt_proves_offline_what_was_read() {
	let (head, entries) = answer(&RECEIPT).expect("is proven");
	assert_eq!((head.number, entries.len()), (80, 1));
	assert_eq!(entries[0].record.block, 40);
	assert_eq!(Bundle::decode(&RECEIPT), Ok(bundle()));
}

#[test]
fn a_receipt_of_another_chain_is_refused() {
	let mut genesis = anchor().genesis;
	genesis.state_root = Default::default();
	let other = Anchor { genesis, ..anchor() };
	assert_eq!(bundle().verify(&other).err(), Some(Error::OtherChain));
}

#[test]
fn a_receipt_that_is_damaged_newer_or_too_large_is_refused() {
	let damaged = Err(Error::Undecodable { what: "the receipt" });
	for length in [0, 5, 8, 9, 50, RECEIPT.len() - 1] {
		assert_eq!(Bundle::decode(&RECEIPT[..length]), damaged, "{length} bytes");
	}
	assert_eq!(Bundle::decode(&[&RECEIPT[..], &[0]].concat()), damaged);
	assert_eq!(Bundle::decode(b"%PDF-1.7 is no receipt"), damaged);
	let mut newer = RECEIPT.clone();
	newer[8] = 2;
	assert_eq!(Bundle::decode(&newer), Err(Error::UnknownVersion { version: 2 }));
	let what = "the receipt";
	assert_eq!(Bundle::decode(&vec![0; MAX_BUNDLE + 1]), Err(Error::TooLarge { what }));
	let long = Bundle { question: vec![0; MAX_QUESTION + 1], ..bundle() };
	let what = "the question of the receipt";
	assert_eq!(Bundle::decode(&long.encode()), Err(Error::TooLarge { what }));
}

/// A receipt with one byte that is another proves the same, or nothing.
fn proves_nothing_else(place: usize, flip: u8) {
	let mut changed = RECEIPT.clone();
	changed[place] ^= flip;
	if let Ok(other) = answer(&changed) {
		assert_eq!(other, *ANSWER, "byte {place} changed by {flip}");
	}
}

#[test]
fn no_byte_of_a_receipt_can_be_changed_for_another_answer() {
	for place in 0..RECEIPT.len() {
		proves_nothing_else(place, 1 << (place % 8));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_000))]

	#[test]
	fn however_a_byte_of_a_receipt_is_changed_it_proves_nothing_else(
		place in 0..RECEIPT.len(),
		flip in 1..=u8::MAX,
	) {
		proves_nothing_else(place, flip);
	}

	#[test]
	fn a_receipt_with_a_piece_cut_out_or_put_in_proves_nothing_else(
		place in 0..RECEIPT.len(),
		length in 1..64usize,
		instead in prop::collection::vec(any::<u8>(), 0..64),
	) {
		let end = RECEIPT.len().min(place + length);
		let changed = [&RECEIPT[..place], &instead, &RECEIPT[end..]].concat();
		if let Ok(other) = answer(&changed) {
			prop_assert_eq!(other, (*ANSWER).clone());
		}
	}

	#[test]
	fn whatever_bytes_come_are_refused_without_a_panic(
		bytes in prop::collection::vec(any::<u8>(), 0..2_000),
	) {
		prop_assert!(answer(&bytes).is_err());
		let with_a_beginning = [&RECEIPT[..9], &bytes[..]].concat();
		prop_assert!(answer(&with_a_beginning).is_err());
	}
}
