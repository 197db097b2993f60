// SPDX-License-Identifier: Apache-2.0

//! The rescue after a migration has failed: validators approve a runtime, and anyone sends it.

use crate::{node, node::Node, Result};
use clap::Args;
use codec::Encode;
use doverie_runtime::{BlockNumber, Hash, Runtime, RuntimeCall, UncheckedExtrinsic};
use pallet_upgrades::{message, RescueInfo};
use sp_consensus_aura::sr25519::AuthorityId;
use sp_core::{sr25519, Pair};
use std::{
	fs,
	path::{Path, PathBuf},
};

/// How keystores name Aura keys: the four letters, in hexadecimal digits.
const AURA: &str = "61757261";

/// Approving a runtime.
#[derive(Args)]
pub struct Approve {
	/// A node of the chain.
	#[arg(long, default_value = node::LOCAL)]
	url: String,
	/// The folder in which the validator's node keeps its keys: `chains/…/keystore` below its base
	/// path.
	#[arg(long)]
	keystore: PathBuf,
	/// The runtime.
	file: PathBuf,
}

/// Sending it.
#[derive(Args)]
pub struct Apply {
	/// A node of the chain.
	#[arg(long, default_value = node::LOCAL)]
	url: String,
	/// The runtime.
	file: PathBuf,
}

/// What has failed, and what is approved.
async fn standing(node: &Node) -> Result<RescueInfo<BlockNumber, Hash>> {
	let rescue: Option<_> = node.ask("UpgradesViews_rescue").await?;
	Ok(rescue.ok_or("no migration has failed on this chain: runtimes are upgraded by decision")?)
}

fn read(file: &Path) -> Result<(Vec<u8>, Hash)> {
	let code = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
	let hash = Hash::from(sp_crypto_hashing::blake2_256(&code));
	Ok((code, hash))
}

/// The key of the keystore with which a validator of the session works.
fn key_of(keystore: &Path, authorities: &[AuthorityId]) -> Result<sr25519::Pair> {
	let files =
		fs::read_dir(keystore).map_err(|error| format!("{}: {error}", keystore.display()))?;
	for file in files {
		let file = file?;
		if !file.file_name().to_string_lossy().starts_with(AURA) {
			continue;
		}
		let phrase: String = serde_json::from_str(&fs::read_to_string(file.path())?)?;
		let pair = sr25519::Pair::from_string(&phrase, None)
			.map_err(|_| format!("{} holds no key that can be read", file.path().display()))?;
		if authorities.contains(&AuthorityId::from(pair.public())) {
			return Ok(pair);
		}
	}
	Err(format!("no validator of this session works with a key in {}", keystore.display()).into())
}

async fn send(node: &Node, call: pallet_upgrades::Call<Runtime>) -> Result<()> {
	let transaction = UncheckedExtrinsic::new_bare(RuntimeCall::from(call));
	let hash = node.submit(transaction.encode()).await?;
	println!("Sent as transaction {hash:?}.");
	Ok(())
}

/// Approves a runtime.
pub async fn approve(options: Approve) -> Result<()> {
	let (_, code_hash) = read(&options.file)?;
	let node = Node::connect(&options.url).await?;
	let rescue = standing(&node).await?;
	let authorities: Vec<AuthorityId> = node.ask("AuraApi_authorities").await?;
	let pair = key_of(&options.keystore, &authorities)?;
	let key = AuthorityId::from(pair.public());
	let before = rescue.approvals.iter().find(|approval| approval.key == key);
	let round = before.map_or(1, |approval| approval.round.saturating_add(1));
	let message = message(&node.genesis().await?, rescue.failure.block, &code_hash, round);
	let signature = pair.sign(&message).into();
	println!("Approves the runtime {code_hash:?}, with the key {key:?}.");
	send(&node, pallet_upgrades::Call::approve_rescue { key, code_hash, round, signature }).await
}

/// Sends the runtime.
pub async fn apply(options: Apply) -> Result<()> {
	let (code, code_hash) = read(&options.file)?;
	let node = Node::connect(&options.url).await?;
	let approvals = standing(&node).await?.approvals;
	let count = approvals.iter().filter(|approval| approval.code_hash == code_hash).count();
	println!("The runtime {code_hash:?} has {count} approvals.");
	send(&node, pallet_upgrades::Call::apply_rescue { code }).await
}
