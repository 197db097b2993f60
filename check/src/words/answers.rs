// SPDX-License-Identifier: Apache-2.0

//! What is said of an answer: a sentence, and lines.

use super::{decisions, money, records, units::digits, Language, Lines};
use crate::{
	question::Answer,
	report::{Report, Verdict},
};
use alloc::{format, string::String};
use doverie_verify::{decisions::Counted, records::Content};

/// What has come of it, in a sentence.
pub(super) fn sentence(report: &Report, language: Language) -> String {
	if report.verdict == Verdict::Alarm {
		return language
			.say(
				"The chain has two final blocks that contradict each other.",
				"Веригата има два окончателни блока, които си противоречат.",
			)
			.into();
	}
	if let Some(reason) = &report.reason {
		return match language {
			Language::English => format!("{reason}"),
			Language::Bulgarian => {
				format!("Състоянието на веригата не може да бъде прочетено. ({reason})")
			},
		};
	}
	match &report.read {
		Some(read) => of_answer(&read.answer, report, language),
		None if report.head.is_some() => head(language).into(),
		None => language
			.say(
				"No server proves anything. Ask others.",
				"Никой сървър не доказва нищо. Попитайте други.",
			)
			.into(),
	}
}

fn head(language: Language) -> &'static str {
	language.say("This block is final.", "Този блок е окончателен.")
}

fn of_answer(answer: &Answer, report: &Report, language: Language) -> String {
	let say = |english: &str, bulgarian: &str| String::from(language.say(english, bulgarian));
	match answer {
		Answer::Head => head(language).into(),
		Answer::Block(_, Some(_)) => {
			say("The chain of this block has that one.", "Веригата на този блок има онзи.")
		},
		Answer::Block(_, None) => say(
			"That block is too old for this proof.",
			"Онзи блок е твърде стар за това доказателство.",
		),
		Answer::Document(_, entries) if !entries.is_empty() => {
			say("This very file is on record.", "Точно този файл е вписан.")
		},
		Answer::Document(..) if report.verdict == Verdict::CannotSay => not_yet(language),
		Answer::Document(..) => say(
			"This file is not on record. Was it saved again or converted? Ask for the original.",
			"Точно за този файл няма запис. Съхранен е отново или е преобразуван? Поискайте \
			 оригинала.",
		),
		Answer::Batch(_, entries) if entries.iter().any(|(_, is_in)| *is_in) => say(
			"This very file is in the batch on record.",
			"Точно този файл е във вписания списък.",
		),
		Answer::Batch(..) if report.verdict == Verdict::CannotSay => not_yet(language),
		Answer::Batch(_, entries) if entries.is_empty() => {
			say("This root is not on record.", "Този корен не е вписан.")
		},
		Answer::Batch(_, entries)
			if entries.iter().all(|(entry, _)| entry.record.content == Content::Document) =>
		{
			say(
				"What is on record under this root is one document, and no batch.",
				"Вписаното под този корен е един документ, а не списък.",
			)
		},
		Answer::Batch(..) => say(
			"The proof does not hold: it is another file, another place, or a changed path.",
			"Доказателството не е вярно: друг файл, друго място или променен път.",
		),
		Answer::Decision(number, None) => match language {
			Language::English => format!("There is no decision {number}."),
			Language::Bulgarian => format!("Няма решение {number}."),
		},
		Answer::Decision(_, Some(recount)) => match (&recount.counted, recount.counted.agrees()) {
			(Counted::Strangers { .. }, _) => say(
				"Ballots are counted of people who were not on the roll.",
				"Броят се гласове на хора извън списъка на участниците.",
			),
			(_, false) => say(
				"The ballots do not come to what the chain says.",
				"Гласовете не дават онова, което казва веригата.",
			),
			(Counted::NotOpened, _) => say(
				"The decision has not opened, so there is nothing to count.",
				"Гласуването не е открито и няма какво да се брои.",
			),
			(Counted::Pruned { .. }, _) => say(
				"The single ballots are no longer kept, so they cannot be counted again. The \
				 outcome follows from the figures that are kept. To count the ballots, ask for an \
				 audit of the blocks.",
				"Отделните гласове вече не се пазят и не могат да бъдат преброени отново. \
				 Резултатът следва от запазените числа. За да се преброят гласовете, поискайте \
				 одит на блоковете.",
			),
			(Counted::Totals { .. }, _) => say(
				"The ballots, counted again in all chambers together, are as many as the chain \
				 says.",
				"Гласовете, преброени отново общо за всички камари, са толкова, колкото казва \
				 веригата.",
			),
			(Counted::Ballots { .. }, _) if recount.outcome.is_none() => say(
				"The ballots so far, counted again one by one, are those that the chain says.",
				"Гласовете дотук, преброени отново един по един, са онези, които казва веригата.",
			),
			(Counted::Ballots { .. }, _) => say(
				"The ballots, counted again one by one, come to the outcome that the chain says.",
				"Гласовете, преброени отново един по един, дават резултата, който казва веригата.",
			),
		},
		Answer::Pot(campaign, None) => match language {
			Language::English => format!("There is no campaign {campaign}."),
			Language::Bulgarian => format!("Няма кампания {campaign}."),
		},
		Answer::Pot(_, Some(pot)) if pot.agrees() => say(
			"The pot holds what its movements and the campaign's figures come to.",
			"В касата е онова, което дават движенията ѝ и числата на кампанията.",
		),
		Answer::Pot(..) => say(
			"The pot, its movements and the campaign's figures do not agree.",
			"Касата, движенията ѝ и числата на кампанията не се съгласуват.",
		),
	}
}

fn not_yet(language: Language) -> String {
	language
		.say(
			"It was not on record then, but that is a while ago. Ask a server that keeps up.",
			"Тогава не е било вписано, но оттогава е минало време. Попитайте сървър, който не \
			 изостава.",
		)
		.into()
}

pub(super) fn lines(answer: &Answer, lines: &mut Lines) {
	match answer {
		Answer::Head => {},
		Answer::Block(number, hash) => {
			let said = hash.map(|hash| super::hash(&hash)).unwrap_or_default();
			lines.add(["Block", "Блок"], format!("{number} {said}"));
		},
		Answer::Document(fingerprint, entries) => {
			lines.add(["Fingerprint", "Отпечатък"], digits(fingerprint));
			records::entries(entries, lines);
		},
		Answer::Batch(inclusion, entries) => {
			lines.add(["Fingerprint", "Отпечатък"], digits(&inclusion.document));
			lines.add(["Root", "Корен"], digits(&inclusion.root));
			let place = inclusion.index;
			let text = match lines.language {
				Language::English => format!("{place}, counted from 0"),
				Language::Bulgarian => format!("{place}, като се брои от 0"),
			};
			lines.add(["Place", "Място"], text);
			let holding = entries.iter().filter(|(_, is_in)| *is_in).map(|(entry, _)| entry);
			records::entries(holding, lines);
		},
		Answer::Decision(_, Some(recount)) => decisions::lines(recount, lines),
		Answer::Pot(_, Some(pot)) => money::lines(pot, lines),
		Answer::Decision(_, None) | Answer::Pot(_, None) => {},
	}
}
