// SPDX-License-Identifier: Apache-2.0

//! Receipts: read in place of servers, and written.

use crate::{arguments::Options, files, now, Failure};
use doverie_check::{
	contradiction, receipt,
	words::{self, Language},
	Anchor, Bundle, Question, Report,
};
use std::path::PathBuf;

/// A file that --proof names, with its bytes.
pub type Proof = (PathBuf, Vec<u8>);

/// All of them.
pub fn read_all(paths: &[PathBuf], language: Language) -> Result<Vec<Proof>, Failure> {
	paths.iter().map(|path| Ok((path.clone(), files::whole(path, language)?))).collect()
}

/// What receipts say.
pub fn read(
	anchor: &Anchor,
	question: &Question,
	receipts: &[Proof],
	language: Language,
) -> Result<Report, Failure> {
	let read_one = |(path, bytes): &Proof| {
		receipt(anchor, bytes, now()).map_err(|why| {
			Failure::new(format!("{}: {}", path.display(), words::unreadable(&why, language)))
		})
	};
	match (question, receipts) {
		(Question::Head, [one, other]) => {
			let name = |(path, bytes): &Proof| (path.display().to_string(), bytes.clone());
			let (one_named, other_named) = (name(one), name(other));
			let found = contradiction(
				anchor,
				(&one_named.0, &one_named.1),
				(&other_named.0, &other_named.1),
			)
			.map_err(|why| Failure::new(words::unreadable(&why, language)))?;
			let (first, second) = (read_one(one)?, read_one(other)?);
			let higher = |report: &Report| report.head.as_ref().map(|head| head.number);
			let report = if higher(&first) >= higher(&second) { first } else { second };
			Ok(report.of_head().raised(found))
		},
		(Question::Head, [one]) => Ok(read_one(one)?.of_head()),
		(_, [one]) => {
			let report = read_one(one)?;
			if Question::of_receipt(&one.1).as_ref() == Some(question) {
				return Ok(report);
			}
			// It may be on record, and this receipt says nothing of it.
			Err(Failure::other_receipt(question, language))
		},
		_ => Err(Failure::say(language, "Name one receipt.", "Посочете една разписка.")),
	}
}

/// What was written, and why something was not. Neither changes what is reported.
#[derive(Default)]
pub struct Saved {
	/// The files.
	pub files: Vec<PathBuf>,
	/// Why others could not be written, a sentence each.
	pub failures: Vec<String>,
}

impl Saved {
	fn write(&mut self, path: PathBuf, receipt: &Bundle, language: Language) {
		match files::write(&path, &receipt.encode(), language) {
			Ok(()) => self.files.push(path),
			Err(failure) => self.failures.push(failure.why),
		}
	}
}

/// Writes the receipt, if it is asked for; the proofs of an alarm, in any case.
pub fn save(report: &Report, options: &Options, language: Language) -> Saved {
	let mut saved = Saved::default();
	if let Some(alarm) = report.alarm.as_ref().filter(|_| !report.is_receipt) {
		for side in [&alarm.one, &alarm.other] {
			let digits: String = format!("{:x}", side.head.hash).chars().take(8).collect();
			let path = PathBuf::from(format!("alarm-{}-{digits}.doverie-proof", side.head.number));
			// The same alarm may have been raised before.
			if path.exists() {
				saved.files.push(path);
			} else {
				saved.write(path, &side.receipt, language);
			}
		}
	}
	if let (Some(path), Some(receipt)) = (&options.save, &report.receipt) {
		saved.write(path.clone(), receipt, language);
	}
	saved
}
