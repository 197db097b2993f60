// SPDX-License-Identifier: Apache-2.0

//! The command line.

mod commands;
mod serve;

use anyhow::Result;
use clap::{Parser, Subcommand};
use doverie_content::api;
use std::process::ExitCode;

/// Keeps texts off the chain by their fingerprints, erasable, with mirrors; serves the portal.
///
/// It asks the organisation's own node who may put texts, and where light clients begin. It needs
/// nothing else: a folder, and the node.
#[derive(Parser)]
#[command(version)]
struct Arguments {
	#[command(subcommand)]
	command: Command,
}

#[derive(Subcommand)]
enum Command {
	/// Serves texts, where light clients begin, and the portal.
	Serve(Box<serve::Serve>),
	/// Makes a text out of a file, signs, and puts it on servers.
	Put(commands::Put),
	/// Has a text erased from servers.
	Erase(commands::Erase),
	/// Lets an erased text be put again.
	Lift(commands::Lift),
	/// Says whether a server is well; ends with an error if it is not.
	Health(commands::Health),
	/// Prints the description of all paths by OpenAPI.
	Openapi,
}

fn main() -> ExitCode {
	let done = match Arguments::parse().command {
		Command::Serve(serve) => serve.go(),
		Command::Put(put) => put.go(),
		Command::Erase(erase) => erase.go(),
		Command::Lift(lift) => lift.go(),
		Command::Health(health) => health.go(),
		Command::Openapi => openapi(),
	};
	match done {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("Error: {error:#}");
			ExitCode::FAILURE
		},
	}
}

fn openapi() -> Result<()> {
	println!("{}", serde_json::to_string_pretty(&api::document())?);
	Ok(())
}
