// SPDX-License-Identifier: Apache-2.0

//! A report in words: a headline and short lines, in English or Bulgarian.

mod answers;
mod decisions;
mod money;
mod records;
mod servers;
mod units;

pub use servers::fault;
pub use units::{address, amount, plain, span, time};

use crate::report::{Alarm, Report, Unreadable, Verdict};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use doverie_verify::{Chamber, Final, Hash};

/// A language that the citizens' guides are in, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
	/// English.
	#[default]
	English,
	/// Bulgarian.
	Bulgarian,
}

impl Language {
	/// The text in this language.
	pub fn say<T>(self, english: T, bulgarian: T) -> T {
		match self {
			Self::English => english,
			Self::Bulgarian => bulgarian,
		}
	}
}

/// A line of a report: what it is about, and what is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
	/// What it is about; nothing for more of the same.
	pub label: String,
	/// What is so.
	pub text: String,
}

/// Lines, as they are written down.
pub(crate) struct Lines {
	language: Language,
	lines: Vec<Line>,
}

impl Lines {
	fn new(language: Language) -> Self {
		Self { language, lines: Vec::new() }
	}

	/// A line about this, in either language.
	fn add(&mut self, [english, bulgarian]: [&str; 2], text: impl Into<String>) {
		let label = self.language.say(english, bulgarian).into();
		self.lines.push(Line { label, text: text.into() });
	}

	/// Lines about this; none if there are none.
	fn add_all(&mut self, labels: [&str; 2], texts: impl IntoIterator<Item = String>) {
		for (i, text) in texts.into_iter().enumerate() {
			self.add(if i == 0 { labels } else { ["", ""] }, text);
		}
	}
}

/// The headline of a report.
pub fn headline(report: &Report, language: Language) -> String {
	let word = match report.verdict {
		Verdict::Match => language.say("MATCH", "СЪВПАДА"),
		Verdict::NoMatch => language.say("NO MATCH", "НЕ СЪВПАДА"),
		Verdict::CannotSay => language.say("CANNOT SAY", "НЕ МОЖЕ ДА СЕ КАЖЕ"),
		Verdict::Alarm => language.say("ALARM", "ТРЕВОГА"),
	};
	format!("{word}. {}", answers::sentence(report, language))
}

/// The lines of a report.
pub fn lines(report: &Report, language: Language) -> Vec<Line> {
	let mut lines = Lines::new(language);
	if let Some(alarm) = &report.alarm {
		of_alarm(alarm, &mut lines);
	}
	if let Some(read) = &report.read {
		answers::lines(&read.answer, &mut lines);
	}
	if let Some(head) = &report.head {
		lines.add(["Final", "Окончателен"], of_final(head, language));
	}
	of_age(report, &mut lines);
	let chain = match language {
		Language::English => {
			format!("{}, genesis {}", plain(&report.chain), hash(&report.genesis))
		},
		Language::Bulgarian => {
			format!("{}, първи блок {}", plain(&report.chain), hash(&report.genesis))
		},
	};
	lines.add(["Chain", "Верига"], chain);
	servers::lines(report, &mut lines);
	lines.lines
}

/// Why a receipt says nothing.
pub fn unreadable(why: &Unreadable, language: Language) -> String {
	match why {
		Unreadable::Proof(error) => match language {
			Language::English => error.to_string(),
			Language::Bulgarian => format!("Разписката не доказва нищо. ({error})"),
		},
		Unreadable::Question => language
			.say(
				"The receipt answers a question that this program does not know. Get a newer \
				 program.",
				"Разписката отговаря на въпрос, който тази програма не познава. Вземете по-нова \
				 програма.",
			)
			.into(),
	}
}

fn hash(hash: &Hash) -> String {
	crate::rpc::hex(hash.as_bytes())
}

fn chamber(chamber: Chamber, language: Language) -> &'static str {
	match chamber {
		Chamber::Municipality => language.say("Municipality", "община"),
		Chamber::Business => language.say("Business", "бизнес"),
		Chamber::Academia => language.say("Academia", "наука"),
		Chamber::CivilSociety => language.say("Civil society", "гражданско общество"),
	}
}

/// How a block has become final.
fn of_final(head: &Final, language: Language) -> String {
	let Final { number, votes, voters, set_id, .. } = head;
	let hash = hash(&head.hash);
	match language {
		Language::English => format!(
			"block {number}, signed by {votes} of {voters} validators (set {set_id}), {hash}"
		),
		Language::Bulgarian => format!(
			"блок {number}, подписан от {votes} от общо {voters} {} (набор {set_id}), {hash}",
			if *voters == 1 { "валидатор" } else { "валидатори" }
		),
	}
}

/// How fresh it is.
fn of_age(report: &Report, lines: &mut Lines) {
	let (Some(read), Some(age)) = (&report.read, report.age()) else { return };
	/// By so much clocks may differ, in milliseconds.
	const DIFFERENCE: u64 = 60_000;
	let language = lines.language;
	let (then, old) = (time(read.moment.time), span(age, language));
	let text = if read.moment.time > report.now.saturating_add(DIFFERENCE) {
		match language {
			Language::English => {
				format!("as of {then}, later than this device's clock: one of the two is wrong")
			},
			Language::Bulgarian => format!(
				"към {then}, по-късно от часовника на това устройство: единият е сверен грешно"
			),
		}
	} else {
		let text = match language {
			Language::English => format!("as of {then}, {old} ago"),
			Language::Bulgarian => format!("към {then}, преди {old}"),
		};
		let warning = match (report.is_old(), report.is_receipt) {
			(false, _) => "",
			(true, true) => language.say(
				": what has happened since is not in this receipt",
				": станалото оттогава го няма в тази разписка",
			),
			(true, false) => language.say(
				": OLD. Ask other servers: what has happened since does not show here",
				": СТАРО. Попитайте други сървъри: станалото оттогава не личи тук",
			),
		};
		format!("{text}{warning}")
	};
	lines.add(["Fresh", "Към кога"], text);
}

fn of_alarm(alarm: &Alarm, lines: &mut Lines) {
	let language = lines.language;
	let sides = [&alarm.one, &alarm.other]
		.map(|side| format!("{}: {}", plain(&side.address), of_final(&side.head, language)));
	lines.add_all(["Contradiction", "Противоречие"], sides);
	lines.add(
		["What it means", "Какво значи"],
		language.say(
			"more than a third of the validators have signed two histories, or their keys are in \
			 other hands. Trust neither. Send both proofs to the organisations that run \
			 validators, and to the press",
			"повече от една трета от валидаторите са подписали две различни истории или ключовете \
			 им са у други. Не се доверявайте на никоя от двете. Изпратете двете доказателства на \
			 организациите, които поддържат валидатори, и на медиите",
		),
	);
}
