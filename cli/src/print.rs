// SPDX-License-Identifier: Apache-2.0

//! What is printed.

use crate::{receipts::Saved, Checked};
use doverie_check::{
	json,
	words::{self, Language},
	Report,
};
use std::{
	io::{stdout, Write},
	path::Path,
};

/// Prints a report, in words or as JSON.
pub fn print(Checked { report, file, saved }: &Checked, is_json: bool, language: Language) {
	let mut out = stdout().lock();
	let files: Vec<_> = saved.files.iter().map(|path| path.display().to_string()).collect();
	// Whoever does not read on knows why.
	let _ = if is_json {
		let mut report = json::report(report);
		report["saved"] = files.into();
		report["unsaved"] = saved.failures.clone().into();
		report["file"] = file.as_ref().map(|file| file.display().to_string()).into();
		writeln!(out, "{report:#}")
	} else {
		write!(out, "{}", text(report, file.as_deref(), saved, language))
	};
}

fn text(report: &Report, file: Option<&Path>, saved: &Saved, language: Language) -> String {
	let mut lines = words::lines(report, language);
	let line = |label: &str, text: String| words::Line { label: label.into(), text };
	if let Some(file) = file {
		lines.insert(0, line(language.say("File", "Файл"), file.display().to_string()));
	}
	for path in &saved.files {
		lines.push(line(language.say("Saved", "Запазено"), path.display().to_string()));
	}
	for why in &saved.failures {
		lines.push(line(language.say("NOT saved", "НЕ Е запазено"), why.clone()));
	}
	let width = lines.iter().map(|line| line.label.chars().count()).max().unwrap_or_default();
	let mut text = words::headline(report, language) + "\n";
	for words::Line { label, text: said } in lines {
		text += &format!("  {label:width$}  {said}\n");
	}
	text
}
