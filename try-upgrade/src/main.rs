// SPDX-License-Identifier: Apache-2.0

//! Tries the runtime of these sources on the state of a running chain, which it only reads, or checks
//! that state as it is; and sends the rescue to a chain on which a migration has failed.
//! `scripts/try-upgrade`, `scripts/faults` and `scripts/rescue-upgrade` call it.

mod node;
mod rescue;
mod survey;
mod trial;

use clap::Parser;
use std::process::ExitCode;

/// Why something could not be done, in words.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// What this program does.
#[derive(Parser)]
#[command(version, about)]
enum Command {
	/// Runs the migrations of this runtime on a copy of a chain's state, and says what they do.
	Try(trial::Options),
	/// Reads the whole state of a node, and puts it to every check that the pallets have.
	Check(trial::Check),
	/// Approves a runtime as the rescue, with the Aura key of a validator's node.
	Approve(rescue::Approve),
	/// Sends the runtime that enough validators have approved.
	Apply(rescue::Apply),
}

#[tokio::main]
async fn main() -> ExitCode {
	let done = match Command::parse() {
		Command::Try(options) => trial::run(options).await,
		Command::Check(options) => trial::check(options).await,
		Command::Approve(options) => rescue::approve(options).await,
		Command::Apply(options) => rescue::apply(options).await,
	};
	match done {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("{error}");
			ExitCode::FAILURE
		},
	}
}
