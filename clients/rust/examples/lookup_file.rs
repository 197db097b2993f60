// SPDX-License-Identifier: Apache-2.0

//! Is this file on record, by whom, and since when?
//!
//! ```sh
//! lookup_file ws://127.0.0.1:9944 FILE
//! ```

use doverie_client::{address, ask, connect, fingerprint, hex, name_of, Error, OnRecord};
use std::{env, time::Duration};

#[tokio::main]
async fn main() -> Result<(), Error> {
	let arguments: Vec<_> = env::args().skip(1).collect();
	let [url, path] = arguments.as_slice() else { return Err("give a node and a file".into()) };
	let document = fingerprint(path)?;
	println!("Fingerprint {}", hex(document));
	let at = connect(url).await?.at_current_block().await?;
	let found: Vec<OnRecord> = ask(&at, "Records", "lookup", (document,)).await?;
	for OnRecord { record, is_first, latest } in &found {
		let (kind, author) = (name_of(&record.kind), address(&record.account));
		println!("{kind} of {author}, version {}", record.version);
		println!("  block {}, {}", record.block, utc(record.time));
		println!("  first on record: {}", if *is_first { "yes" } else { "no" });
		let latest = if *latest == document { "this one".into() } else { hex(latest) };
		println!("  latest version: {latest}");
	}
	if found.is_empty() {
		println!("Not on record");
	}
	Ok(())
}

/// A time in milliseconds, as people write it.
fn utc(milliseconds: u64) -> String {
	let seconds = Duration::from_millis(milliseconds).as_secs();
	match chrono::DateTime::from_timestamp(seconds.try_into().unwrap_or_default(), 0) {
		Some(time) => format!("{} UTC", time.format("%Y-%m-%d %H:%M:%S")),
		None => format!("{milliseconds} ms after 1970"),
	}
}
