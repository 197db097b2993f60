// SPDX-License-Identifier: Apache-2.0

mod session;
mod world;

use crate::{
	contradiction, receipt,
	words::{self, Language},
	Answer, Fault, Question, Report, Standing, Unreadable, Verdict,
};
use doverie_verify::{chain::BLOCK_HASHES, Bundle, Error, Hash};
use serde_json::json;
use world::*;

const LANGUAGES: [Language; 2] = [Language::English, Language::Bulgarian];

fn document() -> Question {
	Question::Document(DOCUMENT)
}

fn standings(report: &Report) -> Vec<&Standing> {
	report.servers.iter().map(|said| &said.standing).collect()
}

fn fault(report: &Report, server: usize) -> &Fault {
	match &report.servers[server].standing {
		Standing::Out(fault) => fault,
		standing => panic!("{standing:?} is no fault"),
	}
}

fn lines(report: &Report, language: Language) -> String {
	let lines = words::lines(report, language);
	let text: Vec<_> = lines.iter().map(|line| format!("{}: {}", line.label, line.text)).collect();
	text.join("\n")
}

// --- Honest servers

#[test]
fn what_is_on_record_is_found_with_all_that_is_said_of_it() {
	let report = check(document(), &[Node::at(100, state()), Node::at(100, state())]);
	assert_eq!(report.verdict, Verdict::Match);
	assert_eq!(standings(&report), [&Standing::Read, &Standing::Same]);
	assert_eq!(report.age(), Some(6_000));
	let Some(Answer::Document(_, entries)) = report.read.as_ref().map(|read| &read.answer) else {
		panic!("is no document");
	};
	assert_eq!((entries.len(), entries[0].attestations.len()), (1, 1));
	let english = lines(&report, Language::English);
	for said in [
		"Recorded by: Организация 1 (№ 1), Business",
		"When: block 40, 2026-11-18",
		"Kind: minutes",
		"Version: 1, the newest",
		"Attested: DISPUTED by Организация 2 (№ 2), Academia, block 50",
		"Where it is: https://example.org/дело",
		"Final: block 100, signed by 4 of 4 validators (set 0)",
		"Fresh: as of 2026-11-18",
		"Chain: Test, genesis 0x",
		"Servers: http://0: block 100 is final",
	] {
		assert!(english.contains(said), "{said} is not in\n{english}");
	}
	let bulgarian = lines(&report, Language::Bulgarian);
	assert!(bulgarian.contains("Изявления: ОСПОРЕНО от Организация 2 (№ 2), наука"), "{bulgarian}");
	assert!(words::headline(&report, Language::Bulgarian).starts_with("СЪВПАДА. "));
}

#[test]
fn what_is_not_on_record_is_proven_not_to_be() {
	let report = check(Question::Document(OTHER), &[Node::at(100, state())]);
	assert_eq!(report.verdict, Verdict::NoMatch);
	for language in LANGUAGES {
		assert!(words::headline(&report, language).len() > 20);
	}
}

#[test]
fn by_an_old_head_nothing_is_missing_for_sure() {
	let late = TIME + 11 * 60_000;
	let nodes = [Node::at(100, state())];
	assert_eq!(check_at(Question::Document(OTHER), &nodes, late).verdict, Verdict::CannotSay);
	let report = check_at(document(), &nodes, late);
	assert!(report.is_old() && report.verdict == Verdict::Match);
	assert!(lines(&report, Language::English).contains("11 minutes ago: OLD"));
}

#[test]
fn a_head_that_the_clock_has_not_reached_is_told() {
	let report = check_at(document(), &[Node::at(100, state())], TIME - 3_600_000);
	assert!(lines(&report, Language::English).contains("later than this device's clock"));
}

#[test]
fn a_decision_and_a_pot_that_are_not_there_are_no_match() {
	for question in [Question::Decision(7), Question::Pot(7)] {
		let report = check(question, &[Node::at(100, state())]);
		assert_eq!(report.verdict, Verdict::NoMatch);
		for language in LANGUAGES {
			assert!(words::headline(&report, language).contains('7'));
		}
	}
}

// --- Several heads

#[test]
fn the_highest_head_counts_and_lower_ones_are_on_its_chain() {
	let low = Node::at(100, state());
	let high = Node::at(103, with_block(100, low.hash()));
	let report = check(document(), &[low, high]);
	assert_eq!(report.head.as_ref().map(|head| head.number), Some(103));
	let behind = Standing::Behind { is_on_chain: Some(true) };
	assert_eq!(standings(&report), [&behind, &Standing::Read]);
	assert!(lines(&report, Language::English).contains("http://0: block 100 is final, 3 behind"));
}

#[test]
fn a_head_that_is_too_far_behind_is_told_and_not_compared() {
	let far = 100 + BLOCK_HASHES + 1;
	let report = check(document(), &[Node::at(far, state()), Node::at(100, Entries::new())]);
	assert_eq!(report.verdict, Verdict::Match);
	let behind = Standing::Behind { is_on_chain: None };
	assert_eq!(standings(&report), [&Standing::Read, &behind]);
}

/// Do the two receipts of an alarm show it to whoever did not see it?
fn assert_alarm(report: &Report) {
	assert_eq!(report.verdict, Verdict::Alarm);
	let alarm = report.alarm.as_ref().expect("there is one");
	let [one, other] = [&alarm.one, &alarm.other].map(|side| side.receipt.encode());
	let found = contradiction(&anchor(), ("one", &one), ("other", &other));
	assert!(found.expect("can be read").is_some());
	for language in LANGUAGES {
		assert!(words::headline(report, language).contains('.'));
		assert!(lines(report, language).contains(&format!("{:?}", alarm.one.head.hash)));
	}
}

#[test]
fn two_final_blocks_of_one_number_are_an_alarm() {
	let other = Node::on(100, Hash::repeat_byte(6), state());
	assert_alarm(&check(document(), &[Node::at(100, state()), other]));
}

#[test]
fn a_lower_final_block_that_is_not_on_the_chain_is_an_alarm() {
	let high = Node::at(103, with_block(100, Hash::repeat_byte(6)));
	let report = check(document(), &[Node::at(100, state()), high]);
	assert_alarm(&report);
	let alarm = report.alarm.expect("there is one");
	assert_eq!((alarm.one.head.number, alarm.other.head.number), (103, 100));
}

#[test]
fn a_chain_that_does_not_say_what_it_follows_on_is_an_alarm() {
	for high in [103, 100 + BLOCK_HASHES] {
		assert_alarm(&check(document(), &[Node::at(100, state()), Node::at(high, state())]));
	}
}

#[test]
fn a_head_whose_server_keeps_back_what_it_follows_on_is_not_believed() {
	let evasive = Node::at(103, without_records()).that_keeps_back_blocks();
	let report = check(document(), &[evasive, Node::at(100, state())]);
	assert_eq!(report.verdict, Verdict::Match);
	assert_eq!(report.head.as_ref().map(|head| head.number), Some(100));
	assert_eq!(fault(&report, 0), &Fault::Refuses("pruned".into()));

	// Nobody else is there to be believed instead.
	let evasive = || Node::at(103, without_records()).that_keeps_back_blocks();
	let low = Node::at(100, state()).that(|method, result| match method {
		"state_getReadProof" => Err(Fault::Refuses("pruned".into())),
		_ => Ok(result),
	});
	let report = check(document(), &[evasive(), low]);
	assert_eq!((report.verdict, report.head.is_some()), (Verdict::CannotSay, false));
	let report = check(document(), &[evasive()]);
	assert_eq!(report.verdict, Verdict::NoMatch);
}

#[test]
fn blocks_of_one_chain_are_no_contradiction() {
	let low = Node::at(100, state());
	let high = Node::at(103, with_block(100, low.hash()));
	let saved = |question, node: Node| {
		let report = check(question, &[node]);
		report.receipt.expect("there is one").encode()
	};
	let high = saved(Question::Block(100), high);
	let low = saved(Question::Head, low);
	let found = contradiction(&anchor(), ("high", &high), ("low", &low));
	assert!(found.expect("can be read").is_none());
}

// --- Servers that do not prove what they say

#[test]
fn a_server_that_says_nothing_is_named_and_the_next_one_is_asked() {
	let silent = Node::at(100, state()).that(|_, _| Err(Fault::Silent("gone".into())));
	let report = check(document(), &[silent, Node::at(100, state())]);
	assert_eq!(report.verdict, Verdict::Match);
	assert_eq!(fault(&report, 0), &Fault::Silent("gone".into()));
	for language in LANGUAGES {
		assert!(lines(&report, language).contains("gone"));
	}
}

#[test]
fn of_servers_with_one_head_another_is_asked_for_its_state() {
	let forgetful = Node::at(100, state()).that(|method, result| match method {
		"state_getReadProof" => Err(Fault::Refuses("pruned".into())),
		_ => Ok(result),
	});
	let report = check(document(), &[forgetful, Node::at(100, state())]);
	assert_eq!(report.verdict, Verdict::Match);
	assert_eq!(standings(&report)[1], &Standing::Read);
	assert_eq!(fault(&report, 0), &Fault::Refuses("pruned".into()));
}

#[test]
fn where_the_highest_state_cannot_be_had_the_next_one_is_read() {
	let forgetful = Node::at(103, state()).that(|method, result| match method {
		"state_getReadProof" => Err(Fault::Refuses("pruned".into())),
		_ => Ok(result),
	});
	let report = check(document(), &[forgetful, Node::at(100, state())]);
	assert_eq!(report.verdict, Verdict::Match);
	assert_eq!(report.head.map(|head| head.number), Some(100));
}

#[test]
fn where_nobody_proves_anything_nothing_is_said() {
	let report = check(document(), &[]);
	assert_eq!(report.verdict, Verdict::CannotSay);
	assert!(report.receipt.is_none() && report.head.is_none());
}

#[test]
fn every_way_to_prove_nothing_has_its_name() {
	let cases: [(Change, Fault); 7] = [
		(
			|method, result| match method {
				"chain_getBlockHash" => Ok(json!(format!("0x{}", "11".repeat(32)))),
				_ => Ok(result),
			},
			Fault::OtherChain(Hash::repeat_byte(0x11)),
		),
		(
			|method, result| match method {
				"doverie_warpProof" => Ok(json!("0x00")),
				_ => Ok(result),
			},
			Fault::Proof(Error::Undecodable { what: "an answer to doverie_warpProof" }),
		),
		(
			|method, result| match method {
				"doverie_warpProof" => Ok(json!("0x0001")),
				_ => Ok(result),
			},
			Fault::Proof(Error::NothingFinal),
		),
		(
			|method, result| match method {
				"doverie_warpProof" => Ok(json!("0x0000")),
				_ => Ok(result),
			},
			Fault::Endless,
		),
		(
			|method, mut result| {
				if method == "state_getReadProof" {
					result["proof"] = json!([]);
				}
				Ok(result)
			},
			Fault::Incomplete,
		),
		(
			|method, mut result| {
				if method == "state_getReadProof" {
					result["at"] = json!(format!("0x{}", "11".repeat(32)));
				}
				Ok(result)
			},
			Fault::WrongForm,
		),
		(
			|method, mut result| {
				if method == "state_getReadProof" {
					let junk = json!(format!("0x{}", "11".repeat(40)));
					result["proof"].as_array_mut().expect("is a list").push(junk);
				}
				Ok(result)
			},
			Fault::Proof(Error::UnusedNode),
		),
	];
	for (change, expected) in cases {
		let report = check(document(), &[Node::at(100, state()).that(change)]);
		assert_eq!(report.verdict, Verdict::CannotSay);
		assert_eq!(fault(&report, 0), &expected);
		for language in LANGUAGES {
			assert!(words::fault(&expected, language).len() > 10);
		}
	}
}

#[test]
fn records_and_attestations_that_a_server_does_not_list_are_missed() {
	let forgetful = Node::at(100, state()).that(|method, result| match method {
		"state_getKeysPaged" => Ok(json!([])),
		_ => Ok(result),
	});
	let report = check(document(), &[forgetful]);
	assert_eq!(report.verdict, Verdict::CannotSay);
	assert_eq!(fault(&report, 0), &Fault::Incomplete);
}

#[test]
fn a_server_that_lists_without_an_end_is_left() {
	let endless = Node::at(100, state()).that(|method, result| match method {
		"state_getKeysPaged" => {
			let first = result[0].as_str().map(String::from).unwrap_or_default();
			Ok((0..1000).map(|i| json!(format!("{first}{i:08x}"))).collect())
		},
		_ => Ok(result),
	});
	// It begins again, and keys come in order.
	let report = check(document(), &[endless]);
	assert_eq!(fault(&report, 0), &Fault::WrongForm);
}

#[test]
fn a_chain_that_moves_its_state_is_no_fault_of_a_server() {
	let mut moving = state();
	let cursor =
		[&b"MultiBlockMigrations"[..], b"Cursor"].map(sp_crypto_hashing::twox_128).concat();
	moving.insert(cursor, vec![0]);
	let report = check(document(), &[Node::at(100, moving)]);
	assert_eq!(report.reason, Some(Error::Migrating));
	assert_eq!(report.verdict, Verdict::CannotSay);
	assert!(words::headline(&report, Language::English).contains("Ask again in a few minutes"));
}

// --- Receipts

fn saved() -> Bundle {
	let report = check(document(), &[Node::at(100, state())]);
	report.receipt.expect("there is one")
}

#[test]
fn a_receipt_says_the_same_without_a_server() {
	let bytes = saved().encode();
	let report = receipt(&anchor(), &bytes, NOW + 365 * 86_400_000).expect("proves it");
	assert_eq!(report.verdict, Verdict::Match);
	assert!(report.is_receipt && report.servers.is_empty());
	assert_eq!(Question::of_receipt(&bytes), Some(document()));
	assert!(lines(&report, Language::English).contains("365 days ago"));
	// What was not on record then is said of then.
	let report = check(Question::Document(OTHER), &[Node::at(100, state())]);
	let bytes = report.receipt.expect("there is one").encode();
	let report = receipt(&anchor(), &bytes, NOW + 365 * 86_400_000).expect("proves it");
	assert_eq!(report.verdict, Verdict::NoMatch);
	// Of that, too, it says that the block was final.
	let report = report.of_head();
	assert_eq!((report.verdict, report.head.map(|head| head.number)), (Verdict::Match, Some(100)));
	assert!(matches!(report.read.map(|read| read.answer), Some(Answer::Head)));
}

#[test]
fn a_receipt_of_another_question_or_chain_proves_nothing() {
	let read = |bundle: &Bundle| receipt(&anchor(), &bundle.encode(), NOW).map(|_| ());
	let mut other = saved();
	other.question = Question::Document(OTHER).kept();
	assert!(read(&other).is_err());
	other.question = vec![99];
	assert_eq!(read(&other), Err(Unreadable::Question));
	let mut other = saved();
	other.genesis_hash = Hash::zero();
	assert_eq!(read(&other), Err(Unreadable::Proof(Error::OtherChain)));
	for language in LANGUAGES {
		assert!(words::unreadable(&Unreadable::Question, language).len() > 20);
	}
}

#[test]
fn no_changed_byte_of_a_receipt_changes_the_answer() {
	let bytes = saved().encode();
	let truth = lines(&receipt(&anchor(), &bytes, NOW).expect("proves it"), Language::English);
	for at in (0..bytes.len()).step_by(7) {
		let mut changed = bytes.clone();
		changed[at] ^= 1 << (at % 8);
		if let Ok(report) = receipt(&anchor(), &changed, NOW) {
			let about_it = Question::of_receipt(&changed) == Some(document());
			assert!(!about_it || lines(&report, Language::English) == truth, "byte {at}");
		}
	}
}
