// SPDX-License-Identifier: Apache-2.0

//! What is said of servers.

use super::{hash, plain, Language, Lines};
use crate::{
	fault::Fault,
	report::{Report, Said, Standing},
};
use alloc::{
	format,
	string::{String, ToString},
};

pub(super) fn lines(report: &Report, lines: &mut Lines) {
	let highest = report.head.as_ref().map(|head| head.number);
	let language = lines.language;
	let said = report
		.servers
		.iter()
		.map(|said| format!("{}: {}", plain(&said.address), standing(said, highest, language)));
	lines.add_all(["Servers", "Сървъри"], said);
}

fn standing(said: &Said, highest: Option<u32>, language: Language) -> String {
	let number = said.head.as_ref().map(|head| head.number).unwrap_or_default();
	match &said.standing {
		Standing::Read | Standing::Same => match language {
			Language::English => format!("block {number} is final"),
			Language::Bulgarian => format!("окончателен е блок {number}"),
		},
		Standing::Behind { is_on_chain } => {
			let behind = highest.unwrap_or(number).saturating_sub(number);
			let text = match language {
				Language::English => format!("block {number} is final, {behind} behind"),
				Language::Bulgarian => format!("окончателен е блок {number}, с {behind} назад"),
			};
			let compared = match is_on_chain {
				Some(_) => "",
				None => language
					.say("; too far behind to be compared", "; твърде назад, за да се сравни"),
			};
			format!("{text}{compared}")
		},
		Standing::NotCompared => match language {
			Language::English => format!("block {number} is final; not compared"),
			Language::Bulgarian => format!("окончателен е блок {number}; не е сравнен"),
		},
		Standing::Out(reason) => {
			let reason = fault(reason, language);
			match language {
				Language::English => format!("LEFT OUT: {reason}"),
				Language::Bulgarian => format!("НЕ СЕ БРОИ: {reason}"),
			}
		},
	}
}

/// What is wrong with what a server says.
pub fn fault(fault: &Fault, language: Language) -> String {
	let text = match fault {
		Fault::Silent(why) => {
			let why = plain(why);
			return match language {
				Language::English => format!("no answer ({why})"),
				Language::Bulgarian => format!("не отговаря ({why})"),
			};
		},
		Fault::Refuses(said) => {
			return match language {
				Language::English => format!("it refuses to answer: {said}"),
				Language::Bulgarian => format!("отказва да отговори: {said}"),
			}
		},
		Fault::OtherChain(first) => {
			let first = hash(first);
			return match language {
				Language::English => {
					format!(
						"it serves another chain than the specification's, with the first \
					 block {first}"
					)
				},
				Language::Bulgarian => {
					format!(
						"обслужва друга верига, а не тази от спецификацията: първият ѝ блок е \
					 {first}"
					)
				},
			};
		},
		Fault::Proof(error) => {
			return match language {
				Language::English => error.to_string(),
				Language::Bulgarian => format!("изпратеното не доказва нищо ({error})"),
			}
		},
		Fault::TooLong => [
			"its answer is longer than any that is needed",
			"отговорът му е по-дълъг от всеки възможен",
		],
		Fault::NoJsonRpc => ["its answer is not JSON-RPC", "отговорът му не е JSON-RPC"],
		Fault::WrongForm => [
			"its answer does not have the form that it should",
			"отговорът му няма вида, който трябва да има",
		],
		Fault::Endless => [
			"its proof of what is final does not come to an end",
			"доказателството му за окончателните блокове няма край",
		],
		Fault::Incomplete => {
			["it leaves out a part of the proof", "пропуска част от доказателството"]
		},
	};
	let [english, bulgarian] = text;
	language.say(english, bulgarian).into()
}
