// SPDX-License-Identifier: Apache-2.0

//! Those who send, and what they send: signed before any clock starts.

use crate::{
	genesis::{self, PROPOSALS},
	queries::DECISIONS,
};
use codec::{Compact, DecodeAll, Encode};
use doverie_primitives::Fingerprint;
use doverie_runtime::{
	AccountId, Balance, Hash, Nonce, Runtime, RuntimeCall, SignedPayload, TxExtension,
	UncheckedExtrinsic, CENT, EURO,
};
use pallet_decisions::Ballot;
use sp_core::{sr25519, Pair};
use sp_runtime::MultiAddress;
use sp_state_machine::BasicExternalities;
use std::{fmt::Write, thread};

/// What is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
	/// Ballots, cast and changed.
	Votes,
	/// Ballots, each of a citizen's in another of the open decisions of a large city.
	Ballots,
	/// Documents that are put on record.
	Records,
	/// Endorsements of proposals.
	Endorsements,
	/// Pledges to a campaign.
	Pledges,
	/// Transfers, which are paid for.
	Transfers,
}

impl Kind {
	/// Those that are compared.
	pub const ALL: [Kind; 5] =
		[Kind::Votes, Kind::Records, Kind::Endorsements, Kind::Pledges, Kind::Transfers];

	/// What it is called in tables.
	pub fn name(self) -> &'static str {
		match self {
			Kind::Votes | Kind::Ballots => "ballots",
			Kind::Records => "records",
			Kind::Endorsements => "endorsements",
			Kind::Pledges => "pledges",
			Kind::Transfers => "transfers",
		}
	}

	/// How many of these one sender can make.
	pub fn most_each(self) -> u32 {
		match self {
			Kind::Endorsements => PROPOSALS,
			Kind::Ballots => DECISIONS,
			_ => u32::MAX,
		}
	}

	/// What a sender makes as its `n`th.
	fn call(self, sender: u32, n: u32) -> RuntimeCall {
		match self {
			Kind::Ballots => {
				let ballot = if sender.is_multiple_of(3) { Ballot::No } else { Ballot::Yes };
				pallet_decisions::Call::vote { decision: genesis::DECISION + n, ballot }.into()
			},
			Kind::Votes => {
				let ballot = if n.is_multiple_of(2) { Ballot::Yes } else { Ballot::No };
				pallet_decisions::Call::vote { decision: genesis::DECISION, ballot }.into()
			},
			Kind::Records => pallet_records::Call::record {
				fingerprint: Fingerprint(sp_crypto_hashing::sha2_256(&(sender, n).encode())),
				kind: pallet_records::RecordKind::Statement,
				locator: "https://example.org/statement".into(),
				replaces: None,
			}
			.into(),
			Kind::Endorsements => {
				// Not all the same one at the same time.
				let proposal = 1 + (sender + n) % PROPOSALS;
				let version = genesis::version(proposal);
				pallet_proposals::Call::endorse { proposal, version }.into()
			},
			Kind::Pledges => {
				pallet_pledges::Call::pledge { campaign: genesis::CAMPAIGN, amount: EURO }.into()
			},
			Kind::Transfers => pallet_balances::Call::transfer_keep_alive {
				dest: MultiAddress::Id(genesis::receiver()),
				value: CENT,
			}
			.into(),
		}
	}
}

/// The key of a citizen.
pub fn pair(sender: u32) -> sr25519::Pair {
	sr25519::Pair::from_seed(&sp_crypto_hashing::sha2_256(&("doverie-bench", sender).encode()))
}

/// The account of a citizen.
pub fn account(sender: u32) -> AccountId {
	pair(sender).public().into()
}

/// What a transaction carries besides its call: it never ends, has this nonce and tip, and says
/// nothing of the metadata. Made from its bytes, since those are what wallets agree on, and not the
/// order of the extensions that carry none.
fn extension(nonce: Nonce, tip: Balance) -> TxExtension {
	let bytes = (0u8, Compact(nonce), Compact(tip), 0u8).encode();
	TxExtension::decode_all(&mut &bytes[..])
		.expect("a transaction carries mortality, nonce, tip and the mode of the metadata's hash")
}

/// The bytes of a signed transaction, as hexadecimal text. Only where the hash of the first block is
/// at hand.
pub fn sign(pair: &sr25519::Pair, nonce: Nonce, tip: Balance, call: RuntimeCall) -> String {
	let payload =
		SignedPayload::new(call, extension(nonce, tip)).expect("the extensions need no more");
	let signature = payload.using_encoded(|bytes| pair.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	let who = MultiAddress::Id(AccountId::from(pair.public()));
	let signed = UncheckedExtrinsic::new_signed(call, who, signature.into(), extension).encode();
	hex(&signed)
}

/// Bytes as hexadecimal text.
pub fn hex(bytes: &[u8]) -> String {
	let mut text = String::with_capacity(2 + 2 * bytes.len());
	text.push_str("0x");
	for byte in bytes {
		write!(text, "{byte:02x}").expect("a text takes everything");
	}
	text
}

/// The bytes that a hexadecimal text stands for.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
	let digits = text.strip_prefix("0x")?.as_bytes();
	let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
	digits.chunks(2).map(byte).collect()
}

/// Signs for a chain: `rounds` transactions of each of `senders`, everybody's first before anybody's
/// second.
pub fn presign(kind: Kind, genesis: Hash, senders: u32, rounds: u32) -> Vec<String> {
	let rounds = rounds.min(kind.most_each());
	let threads = thread::available_parallelism().map_or(1, |n| n.get() as u32);
	let share = senders.div_ceil(threads);
	let parts: Vec<Vec<Vec<String>>> = thread::scope(|scope| {
		let workers: Vec<_> = (0..threads)
			.map(|i| {
				let own = (i * share).min(senders)..((i + 1) * share).min(senders);
				scope.spawn(move || {
					on_chain(genesis, || {
						own.map(|sender| {
							let pair = pair(sender);
							(0..rounds).map(|n| sign(&pair, n, 0, kind.call(sender, n))).collect()
						})
						.collect()
					})
				})
			})
			.collect();
		workers.into_iter().map(|worker| worker.join().expect("signing cannot fail")).collect()
	});
	let mut each: Vec<_> = parts.into_iter().flatten().map(Vec::into_iter).collect();
	let mut signed = Vec::with_capacity(senders as usize * rounds as usize);
	for _ in 0..rounds {
		signed.extend(each.iter_mut().filter_map(Iterator::next));
	}
	signed
}

/// Runs what asks the runtime for the hash of the first block.
pub fn on_chain<R>(genesis: Hash, run: impl FnOnce() -> R) -> R {
	BasicExternalities::default().execute_with(|| {
		frame_system::BlockHash::<Runtime>::insert(0, genesis);
		run()
	})
}

/// How long this machine takes to check one signature of an account, in nanoseconds, on one core.
pub fn signature_check() -> f64 {
	const CHECKS: u32 = 20_000;
	let pair = pair(0);
	let message = [7; 120];
	let signature = pair.sign(&message);
	let public = pair.public();
	let start = std::time::Instant::now();
	for _ in 0..CHECKS {
		assert!(sr25519::Pair::verify(&signature, std::hint::black_box(&message), &public));
	}
	start.elapsed().as_nanos() as f64 / f64::from(CHECKS)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_is_signed_is_what_a_node_reads() {
		use sp_runtime::traits::Checkable;
		let genesis = Hash::repeat_byte(7);
		for kind in Kind::ALL.into_iter().chain([Kind::Ballots]) {
			let signed = presign(kind, genesis, 3, 2);
			assert_eq!(signed.len(), 6);
			for (i, text) in signed.iter().enumerate() {
				let bytes = unhex(text).expect("is hexadecimal");
				let transaction =
					UncheckedExtrinsic::decode_all(&mut &bytes[..]).expect("is a transaction");
				let checked = on_chain(genesis, || {
					transaction.check(&frame_system::ChainContext::<Runtime>::default())
				});
				assert!(checked.is_ok(), "the {i}th of the {kind:?} is not signed rightly");
			}
			// Everybody's first comes before anybody's second.
			assert_ne!(signed[0], signed[3]);
		}
	}
}
