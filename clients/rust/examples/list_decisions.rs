// SPDX-License-Identifier: Apache-2.0

//! Lists all decisions, and what each has come to so far.
//!
//! ```sh
//! list_decisions ws://127.0.0.1:9944
//! ```

use doverie_client::{ask, connect, name_of, DecisionInfo, Error};
use std::env;

const PAGE: u32 = 16;

#[tokio::main]
async fn main() -> Result<(), Error> {
	let url = env::args().nth(1).ok_or("give a node")?;
	let at = connect(&url).await?.at_current_block().await?;
	let mut from = 1u32;
	loop {
		let page: Vec<DecisionInfo> = ask(&at, "Decisions", "decisions", (from, PAGE)).await?;
		for DecisionInfo { number, title, decision, missing, outcome } in &page {
			println!("{number}. {}", title.as_deref().unwrap_or("without a title"));
			println!("   {}: {}", name_of(&decision.rule_name), name_of(&decision.state));
			if *missing > 0 {
				println!("   to be seconded by {missing} more");
			}
			let Some(outcome) = outcome else { continue };
			let verdict = name_of(&outcome.verdict);
			println!("   {verdict}, {} chambers pass", outcome.concurring);
			for (chamber, figures) in outcome.chambers.each() {
				let (yes, no) = figures.tally.yes_and_no();
				println!("   {chamber}: {yes} yes, {no} no, {} yes needed", figures.needed);
			}
		}
		let Some(last) = page.last() else { return Ok(()) };
		from = last.number.saturating_add(1);
	}
}
