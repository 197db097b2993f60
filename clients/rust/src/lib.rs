// SPDX-License-Identifier: Apache-2.0

//! Reads and writes a Doverie chain, by `subxt`.
//!
//! Answers are decoded into the types of this crate by the metadata that the node serves: nothing is
//! generated beforehand, and what an upgrade adds to an answer changes nothing here. The types have
//! what the examples show; whoever needs more of an answer writes a type with more fields.

mod answers;

pub use answers::{
	name_of, ByKind, ChamberOutcome, Chambers, Decision, DecisionInfo, OnRecord, Outcome, Quota,
	Record, Refusal, Stakeholder, Tally, Variant,
};

use blake2::{Blake2b512, Digest};
use sha2::Sha256;
use std::{env, fs::File, io, path::Path};
use subxt::{
	client::OnlineClientAtBlockImpl,
	config::DefaultExtrinsicParamsBuilder,
	dynamic::runtime_api_call,
	ext::{frame_decode::runtime_apis::IntoEncodableValues, scale_decode::DecodeAsType},
	transactions::{Payload, SubmittableTransaction},
	OnlineClient, OnlineClientAtBlock, SubstrateConfig,
};
use subxt_signer::sr25519::Keypair;

/// How this chain is: as the SDK makes them.
pub type Config = SubstrateConfig;
/// A connection to a node.
pub type Chain = OnlineClient<Config>;
/// The chain at one block.
pub type AtBlock = OnlineClientAtBlock<Config>;
/// A signed transaction.
pub type Signed = SubmittableTransaction<Config, OnlineClientAtBlockImpl<Config>>;
/// Whatever can go wrong, in words.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// For how many blocks a transaction is valid.
const MORTAL_BLOCKS: u64 = 64;
/// The prefix of this chain's addresses.
const SS58_PREFIX: u16 = 5711;
/// What the checksum of an address begins with.
const SS58_CONTEXT: &[u8] = b"SS58PRE";
/// How many bytes of it an address has.
const SS58_CHECKSUM: usize = 2;

/// Connects to a node, `ws://…` or `wss://…`.
pub async fn connect(url: &str) -> Result<Chain, Error> {
	Ok(Chain::from_insecure_url(url).await?)
}

/// What a view function answers at a block. The arguments are a tuple.
pub async fn ask<Arguments, Answer>(
	at: &AtBlock,
	pallet: &str,
	view: &str,
	arguments: Arguments,
) -> Result<Answer, Error>
where
	Arguments: IntoEncodableValues,
	Answer: DecodeAsType,
{
	let payload = runtime_api_call::<_, Answer>(format!("{pallet}Views"), view, arguments);
	Ok(at.runtime_apis().call(payload).await?)
}

/// A call that is signed, and not sent.
pub async fn signed<Call: Payload>(
	at: &AtBlock,
	call: &Call,
	signer: &Keypair,
) -> Result<Signed, Error> {
	let params = DefaultExtrinsicParamsBuilder::<Config>::new().mortal(MORTAL_BLOCKS).build();
	Ok(at.transactions().create_signed(call, signer, params).await?)
}

/// Why a signed transaction would be refused now, or fail in a block; none if it would not.
pub async fn why_refused(at: &AtBlock, transaction: &Signed) -> Result<Option<Refusal>, Error> {
	ask(at, "Quota", "refusal", (transaction.encoded().to_vec(), at.block_hash())).await
}

/// The SHA-256 of a file, which is what `sha256sum` prints.
pub fn fingerprint(path: impl AsRef<Path>) -> io::Result<[u8; 32]> {
	let mut hasher = Sha256::new();
	io::copy(&mut File::open(path)?, &mut hasher)?;
	Ok(hasher.finalize().into())
}

/// A fingerprint or a hash as text: its digits, with `0x` before them.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
	format!("0x{}", hex::encode(bytes))
}

/// The key whose secret seed is in `DOVERIE_SEED`: 64 digits, with `0x` before them or not.
pub fn signer_from_environment() -> Result<Keypair, Error> {
	let seed = env::var("DOVERIE_SEED").unwrap_or_default();
	let seed = hex::decode(seed.trim_start_matches("0x"))?;
	let seed = <[u8; 32]>::try_from(seed).map_err(|_| {
		"DOVERIE_SEED has no secret seed: 64 digits, as `doverie-node key generate` prints"
	})?;
	Ok(Keypair::from_secret_key(seed)?)
}

/// An account as people write it.
pub fn address(account: &[u8; 32]) -> String {
	let [low, high] = SS58_PREFIX.to_le_bytes();
	// A prefix of 14 bits: six of the lower byte come first, and then the others.
	let first = ((low & 0b1111_1100) >> 2) | 0b0100_0000;
	let second = (high & 0b0011_1111) | ((low & 0b0000_0011) << 6);
	let mut bytes = vec![first, second];
	bytes.extend_from_slice(account);
	let checksum = checksum(&bytes);
	bytes.extend_from_slice(&checksum);
	bs58::encode(bytes).into_string()
}

/// The account of an address of this chain.
pub fn account(address: &str) -> Result<[u8; 32], Error> {
	let bytes = bs58::decode(address).into_vec().map_err(|error| error.to_string())?;
	let account: [u8; 32] =
		bytes.get(2..34).unwrap_or_default().try_into().map_err(|_| "this is no address")?;
	if self::address(&account) != address {
		return Err("this is no address of this chain, or it has a mistake".into());
	}
	Ok(account)
}

fn checksum(bytes: &[u8]) -> Vec<u8> {
	let hash = Blake2b512::new().chain_update(SS58_CONTEXT).chain_update(bytes).finalize();
	hash.iter().copied().take(SS58_CHECKSUM).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Alice's key, as on every development chain.
	const ALICE: &str = "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";
	const ADDRESS_OF_ALICE: &str = "dvZSCfDkKMxUJVRiYv4DB8a6ZkcHRr4gnr17uV1Hef5txCajL";

	#[test]
	fn an_address_is_the_account_and_a_mistake_in_it_is_noticed() {
		let mut key = [0; 32];
		hex::decode_to_slice(ALICE, &mut key).expect("has 64 digits");
		let alice = address(&key);
		assert_eq!(alice, ADDRESS_OF_ALICE);
		assert_eq!(account(&alice).expect("is an address"), key);
		let other = alice.replace('a', "b");
		assert!(account(&other).is_err() && account("").is_err());
		// The same account on another chain.
		assert!(account("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY").is_err());
	}

	#[test]
	fn a_fingerprint_is_what_sha256sum_prints() {
		let path = env::temp_dir().join(format!("doverie-client-{}", std::process::id()));
		std::fs::write(&path, b"abc").expect("can be written");
		let found = fingerprint(&path).expect("can be read");
		std::fs::remove_file(&path).expect("is there");
		assert_eq!(
			hex(found),
			"0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
		);
	}
}
