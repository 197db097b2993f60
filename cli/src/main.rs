// SPDX-License-Identifier: Apache-2.0

//! `doverie verify`: checks files, decisions and pots against the chain without trusting a server.
//!
//! What is trusted is the chain specification. All else is proven, by final blocks and the nodes of
//! their states: see `doverie-check`, which this carries requests for.

mod arguments;
mod asked;
mod files;
mod print;
mod receipts;
mod servers;

use arguments::{Arguments, Command, Verify};
use clap::Parser;
use doverie_check::{json, words::Language, Anchor, Check, Question, Report, Verdict};
use receipts::Saved;
use servers::Servers;
use std::{
	io::Error,
	path::{Path, PathBuf},
	process::ExitCode,
	time::{SystemTime, UNIX_EPOCH},
};

/// Why there is no report, in a sentence.
#[derive(Debug)]
struct Failure {
	why: String,
	verdict: Verdict,
}

impl Failure {
	/// Nothing can be said.
	fn new(why: String) -> Self {
		Self { why, verdict: Verdict::CannotSay }
	}

	fn say(language: Language, english: &str, bulgarian: &str) -> Self {
		Self::new(language.say(english, bulgarian).into())
	}

	fn unread(path: &Path, error: &Error, language: Language) -> Self {
		let path = path.display();
		Self::new(match language {
			Language::English => format!("{path} cannot be read: {error}."),
			Language::Bulgarian => format!("{path} не може да се прочете: {error}."),
		})
	}

	/// A receipt of something else. Of a file it says that this is another one.
	fn other_receipt(question: &Question, language: Language) -> Self {
		match question {
			Question::Document(_) | Question::Batch(_) => Self {
				why: language
					.say(
						"NO MATCH. The receipt is about another file.",
						"НЕ СЪВПАДА. Разписката е за друг файл.",
					)
					.into(),
				verdict: Verdict::NoMatch,
			},
			_ => Self::say(
				language,
				"The receipt is about something else than what is to be checked.",
				"Разписката се отнася за нещо друго, а не за онова, което се проверява.",
			),
		}
	}
}

fn main() -> ExitCode {
	let Command::Verify(verify) = Arguments::parse().command;
	let (language, is_json) = (verify.options.lang.into(), verify.options.json);
	match checked(verify, language) {
		Ok(checked) => {
			print::print(&checked, is_json, language);
			code(verdict(checked.report.verdict, &checked.saved))
		},
		Err(Failure { why, verdict }) => {
			if is_json {
				println!("{:#}", json::failure(verdict, &why));
			} else {
				eprintln!("{why}");
			}
			code(verdict)
		},
	}
}

fn code(verdict: Verdict) -> ExitCode {
	ExitCode::from(match verdict {
		Verdict::Match => 0,
		Verdict::NoMatch => 1,
		Verdict::CannotSay => 2,
		Verdict::Alarm => 3,
	})
}

/// What the exit code says: of a receipt that was asked for and is not there, that too, but for an
/// alarm, which nothing hides.
fn verdict(found: Verdict, saved: &Saved) -> Verdict {
	if found == Verdict::Alarm || saved.failures.is_empty() {
		found
	} else {
		Verdict::CannotSay
	}
}

/// A report, and what was written of it.
struct Checked {
	report: Report,
	/// The file that was checked.
	file: Option<PathBuf>,
	saved: Saved,
}

fn checked(Verify { what, file, options }: Verify, language: Language) -> Result<Checked, Failure> {
	let chain = options.chain.as_deref().ok_or_else(|| {
		Failure::say(
			language,
			"Name the chain specification: --chain FILE. It alone is trusted; get it from an \
			 organisation that runs a validator.",
			"Посочете спецификацията на веригата: --chain ФАЙЛ. Единствено на нея се вярва; \
			 вземете я от организация, която поддържа валидатор.",
		)
	})?;
	let anchor = Anchor::from_specification(&files::whole(chain, language)?)
		.map_err(|error| Failure::new(error.to_string()))?;
	let proofs = receipts::read_all(&options.proofs, language)?;
	let (question, file, proofs) = asked::question(what, file, proofs, language)?;
	let report = match (proofs.as_slice(), options.servers.as_slice()) {
		([], []) => {
			return Err(Failure::say(
				language,
				"Name a server, --server URL, or a receipt, --proof FILE.",
				"Посочете сървър, --server АДРЕС, или разписка, --proof ФАЙЛ.",
			))
		},
		([], servers) => ask(anchor, question, servers),
		(proofs, []) => receipts::read(&anchor, &question, proofs, language)?,
		_ => {
			return Err(Failure::say(
				language,
				"A receipt is checked without servers: leave out --server.",
				"Разписка се проверява без сървъри: пропуснете --server.",
			))
		},
	};
	let saved = receipts::save(&report, &options, language);
	Ok(Checked { report, file, saved })
}

fn ask(anchor: Anchor, question: Question, addresses: &[String]) -> Report {
	let servers = Servers::new(addresses);
	let mut check = Check::new(anchor, question, addresses);
	loop {
		let asks = check.asks();
		if asks.is_empty() {
			return check.report(now());
		}
		for (ask, answer) in asks.iter().zip(servers.ask(&asks)) {
			check.answered(ask.server, answer);
		}
	}
}

/// The time by this computer's clock, in milliseconds since 1970.
fn now() -> u64 {
	let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
	u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_could_not_be_saved_hides_no_alarm() {
		let failed = Saved { files: vec![], failures: vec!["The disk is full.".into()] };
		assert_eq!(verdict(Verdict::Alarm, &failed), Verdict::Alarm);
		assert_eq!(verdict(Verdict::Match, &failed), Verdict::CannotSay);
		for found in [Verdict::Match, Verdict::NoMatch, Verdict::CannotSay, Verdict::Alarm] {
			assert_eq!(verdict(found, &Saved::default()), found);
		}
	}
}
