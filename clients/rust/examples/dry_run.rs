// SPDX-License-Identifier: Apache-2.0

//! Would this transaction succeed? It is signed and shown to the chain, and not sent.
//!
//! ```sh
//! DOVERIE_SEED=… dry_run ws://127.0.0.1:9944 DECISION BALLOT
//! ```

use doverie_client::{connect, signed, signer_from_environment, why_refused, Error};
use std::env;
use subxt::dynamic::{transaction, Value};

#[tokio::main]
async fn main() -> Result<(), Error> {
	let arguments: Vec<_> = env::args().skip(1).collect();
	let [url, decision, ballot] = arguments.as_slice() else {
		return Err("give a node, the number of a decision, and a ballot".into());
	};
	let ballot = Value::unnamed_variant(ballot.as_str(), []);
	let call = transaction("Decisions", "vote", (decision.parse::<u32>()?, ballot));
	let at = connect(url).await?.at_current_block().await?;
	let transaction = signed(&at, &call, &signer_from_environment()?).await?;
	match why_refused(&at, &transaction).await? {
		None => println!("It would succeed"),
		Some(refusal) => {
			println!("It would be refused: {}.{}", refusal.pallet, refusal.name);
			println!("{}", refusal.advice);
			let can_pass = ["It cannot succeed as it is", "It may succeed later"];
			println!("{}", can_pass[usize::from(refusal.may_pass)]);
		},
	}
	Ok(())
}
