// SPDX-License-Identifier: Apache-2.0

//! Puts a file's fingerprint on record. The file stays where it is.
//!
//! ```sh
//! DOVERIE_SEED=… record_file ws://127.0.0.1:9944 FILE KIND LOCATOR
//! ```

use doverie_client::{
	connect, fingerprint, hex, signed, signer_from_environment, why_refused, Error,
};
use std::env;
use subxt::dynamic::{transaction, Value};

#[tokio::main]
async fn main() -> Result<(), Error> {
	let arguments: Vec<_> = env::args().skip(1).collect();
	let [url, path, kind, locator] = arguments.as_slice() else {
		return Err("give a node, a file, its kind and where it is".into());
	};
	let signer = signer_from_environment()?;
	let document = fingerprint(path)?;
	let kind = Value::unnamed_variant(kind.as_str(), []);
	let call =
		transaction("Records", "record", (document, kind, locator.as_str(), None::<[u8; 32]>));
	let at = connect(url).await?.at_current_block().await?;
	let transaction = signed(&at, &call, &signer).await?;
	if let Some(refusal) = why_refused(&at, &transaction).await? {
		return Err(format!("{}.{}: {}", refusal.pallet, refusal.name, refusal.advice).into());
	}
	let block = transaction.submit_and_watch().await?.wait_for_finalized().await?;
	block.wait_for_success().await?;
	println!("On record: {}", hex(document));
	let number = block.at().await?.block_number();
	println!("Final in block {number}, {}", hex(block.block_hash()));
	Ok(())
}
