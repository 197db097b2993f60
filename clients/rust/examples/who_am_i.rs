// SPDX-License-Identifier: Apache-2.0

//! What does the register say of an account, and how much can it send free of charge?
//!
//! ```sh
//! who_am_i ws://127.0.0.1:9944 ADDRESS
//! ```

use doverie_client::{account, ask, connect, name_of, Error, Quota, Stakeholder};
use std::env;

#[tokio::main]
async fn main() -> Result<(), Error> {
	let arguments: Vec<_> = env::args().skip(1).collect();
	let [url, address] = arguments.as_slice() else {
		return Err("give a node and an address".into());
	};
	let who = account(address)?;
	let at = connect(url).await?.at_current_block().await?;
	let found: Option<Stakeholder> = ask(&at, "Stakeholders", "stakeholder", (who,)).await?;
	match found {
		Some(stakeholder) => {
			let name = stakeholder.name.as_deref().unwrap_or("without a public name");
			println!("Number {}, {name}", stakeholder.number);
			println!("{} in {}", name_of(&stakeholder.kind), name_of(&stakeholder.chamber));
			println!("Standing: {}", name_of(&stakeholder.standing));
			if let Some(block) = stakeholder.votes_from {
				println!("Votes in what opens from block {block} on");
			}
			println!("Admitted until block {}", stakeholder.expires);
		},
		None => println!("Nobody's key"),
	}
	let quota: Option<Quota> = ask(&at, "Quota", "quota", (who,)).await?;
	match quota {
		Some(Quota { full, available }) => {
			let left = available.saturating_mul(100).checked_div(full).unwrap_or_default();
			println!("Quota left: {left} %");
		},
		None => println!("No quota: pays for what it sends"),
	}
	Ok(())
}
