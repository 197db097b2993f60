// SPDX-License-Identifier: Apache-2.0

//! Follows the final blocks, with the events of what the chambers do.
//!
//! ```sh
//! follow ws://127.0.0.1:9944 [BLOCKS]
//! ```

use doverie_client::{connect, hex, Error};
use std::env;
use subxt::dynamic::Value;

const PALLETS: [&str; 6] =
	["Stakeholders", "Records", "Proposals", "Decisions", "Pledges", "Validators"];

#[tokio::main]
async fn main() -> Result<(), Error> {
	let url = env::args().nth(1).ok_or("give a node")?;
	let mut left = env::args().nth(2).map(|blocks| blocks.parse::<u64>()).transpose()?;
	let chain = connect(&url).await?;
	let begun = chain.at_current_block().await?.block_number();
	let mut blocks = chain.stream_blocks().await?;
	while left != Some(0) {
		let Some(block) = blocks.next().await else { return Err("the node has gone".into()) };
		let block = block?;
		// The node begins with the last sixteen.
		if block.number() < begun {
			continue;
		}
		println!("Block {}, {}", block.number(), hex(block.hash()));
		let events = block.at().await?.events().fetch().await?;
		for event in events.iter() {
			let event = event?;
			if PALLETS.contains(&event.pallet_name()) {
				let fields: Value = event.decode_fields_unchecked_as()?;
				println!("  {}.{} {fields}", event.pallet_name(), event.event_name());
			}
		}
		left = left.map(|left| left.saturating_sub(1));
	}
	Ok(())
}
