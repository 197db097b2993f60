// SPDX-License-Identifier: Apache-2.0

//! The command line.

use crate::servers::address;
use clap::{Args, Parser, Subcommand, ValueEnum};
use doverie_check::{fingerprint, words};
use std::path::PathBuf;

/// The codes that it ends with.
const CODES: &str = "Exit codes:
  0  it is on record, and right
  1  it is not on record, or not right
  2  that cannot be said: nothing is proven, or something is wrong with what was asked; or the
     receipt could not be saved
  3  alarm: two final blocks contradict each other";

/// Checks files, decisions and pots against the chain without trusting a server.
#[derive(Debug, Parser)]
#[command(name = "doverie", version, about, after_help = CODES)]
pub struct Arguments {
	#[command(subcommand)]
	pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
	/// Checks a file, or what is named: by final blocks and proofs that servers send, or by a
	/// receipt.
	#[command(
		subcommand_negates_reqs = true,
		subcommand_precedence_over_arg = true,
		after_help = CODES
	)]
	Verify(Verify),
}

#[derive(Debug, Args)]
pub struct Verify {
	#[command(subcommand)]
	pub what: Option<What>,
	/// The file. If it is called like one of the commands below: ./batch
	#[arg(required = true)]
	pub file: Option<PathBuf>,
	#[command(flatten)]
	pub options: Options,
}

#[derive(Debug, Subcommand)]
pub enum What {
	/// A file in a batch, of which the root of a Merkle tree is on record
	Batch {
		/// The file
		file: PathBuf,
		/// The root: 64 hexadecimal digits. --proof then names the file with `index` and `path`,
		/// which whoever has published the batch has handed out
		#[arg(long, value_name = "HEX", value_parser = hash)]
		root: [u8; 32],
	},
	/// A decision: counts its ballots again
	Decision {
		/// Its number
		number: u32,
	},
	/// The pot of a campaign: does it hold what the campaign's figures say?
	Pot {
		/// The number of the campaign
		campaign: u32,
	},
	/// Which block is final. With two receipts: do they contradict each other?
	Head,
}

#[derive(Debug, Args)]
pub struct Options {
	/// The chain specification, which alone is trusted: raw JSON, with the state of the first block
	#[arg(long, value_name = "FILE", global = true)]
	pub chain: Option<PathBuf>,
	/// A server: http(s):// or ws(s)://. Name several, of different chambers: the highest final
	/// block counts
	#[arg(long = "server", value_name = "URL", global = true, value_parser = address)]
	pub servers: Vec<String>,
	/// A receipt to check, in place of servers; for a batch, also the file with `index` and `path`
	#[arg(long = "proof", value_name = "FILE", global = true)]
	pub proofs: Vec<PathBuf>,
	/// Writes a receipt, which can be checked without a server
	#[arg(long, value_name = "FILE", global = true)]
	pub save: Option<PathBuf>,
	/// Prints JSON
	#[arg(long, global = true)]
	pub json: bool,
	/// The language of what is printed
	#[arg(long, value_enum, default_value_t, global = true)]
	pub lang: Language,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Language {
	/// English
	#[default]
	En,
	/// Bulgarian
	Bg,
}

impl From<Language> for words::Language {
	fn from(language: Language) -> Self {
		match language {
			Language::En => Self::English,
			Language::Bg => Self::Bulgarian,
		}
	}
}

fn hash(text: &str) -> Result<[u8; 32], String> {
	fingerprint(text).ok_or_else(|| "it has 64 hexadecimal digits".into())
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::CommandFactory;

	fn verify(arguments: &[&str]) -> Result<Verify, clap::Error> {
		let all = ["doverie", "verify"].iter().chain(arguments);
		let Command::Verify(verify) = Arguments::try_parse_from(all)?.command;
		Ok(verify)
	}

	#[test]
	fn the_command_line_is_consistent() {
		Arguments::command().debug_assert();
	}

	#[test]
	fn a_file_is_checked_by_several_servers() {
		let servers = ["--server", "http://a", "--server", "wss://b"];
		let all = [&["--chain", "chain.json"][..], &servers, &["minutes.pdf"]].concat();
		let verify = verify(&all).expect("is right");
		assert!(verify.what.is_none());
		assert_eq!(verify.file, Some("minutes.pdf".into()));
		assert_eq!(verify.options.servers, ["http://a", "wss://b"]);
		assert_eq!(verify.options.chain, Some("chain.json".into()));
	}

	#[test]
	fn options_stand_before_or_after_what_is_checked() {
		for arguments in [
			["--chain", "c", "--server", "http://a", "decision", "7"],
			["decision", "7", "--chain", "c", "--server", "http://a"],
			["decision", "--chain", "c", "7", "--server", "http://a"],
		] {
			let verify = verify(&arguments).expect("is right");
			assert!(matches!(verify.what, Some(What::Decision { number: 7 })));
			assert_eq!(verify.options.servers, ["http://a"]);
			assert_eq!(verify.options.chain, Some("c".into()));
		}
	}

	#[test]
	fn a_batch_has_a_root() {
		let root = "0x".to_string() + &"0a".repeat(32);
		let parsed = verify(&["batch", "minutes.pdf", "--root", &root, "--proof", "path.json"]);
		let Ok(Verify { what: Some(What::Batch { file, root }), options, .. }) = parsed else {
			panic!("is right");
		};
		assert_eq!((file, root), ("minutes.pdf".into(), [10; 32]));
		assert_eq!(options.proofs, [PathBuf::from("path.json")]);
		assert!(verify(&["batch", "minutes.pdf"]).is_err());
		assert!(verify(&["batch", "minutes.pdf", "--root", "0x0a"]).is_err());
	}

	#[test]
	fn something_is_named_and_numbers_are_numbers() {
		assert!(verify(&["--chain", "c"]).is_err());
		assert!(verify(&["decision", "seven"]).is_err());
		assert!(verify(&["pot"]).is_err());
		assert!(verify(&["minutes.pdf", "--server", "node.example"]).is_err());
		assert!(verify(&["minutes.pdf", "--lang", "de"]).is_err());
	}
}
