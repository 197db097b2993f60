// SPDX-License-Identifier: Apache-2.0

//! What a page asks for.

use super::world::*;
use crate::{inclusion, words::Language, NoInclusion, Question, Session};
use serde_json::{json, Value};

/// What comes of a check that a page runs by these servers.
fn run(session: &mut Session, question: Value, nodes: &[Node]) -> Value {
	let servers: Vec<_> = (0..nodes.len()).map(|place| format!("http://{place}")).collect();
	let asked = json!({ "question": question, "servers": servers }).to_string();
	let begun = session.begin(asked.as_bytes());
	if begun.get("error").is_some() {
		return begun;
	}
	loop {
		let asks = session.asks();
		let asks = asks.as_array().expect("is a list");
		if asks.is_empty() {
			return session.report(NOW, Language::English);
		}
		for ask in asks {
			let server = ask["server"].as_u64().expect("is a number") as usize;
			match nodes[server].answer(ask["body"].as_str().expect("is text")) {
				Ok(body) => session.answered(server, &body),
				Err(_) => session.silent(server, b"gone"),
			};
		}
	}
}

fn session() -> Session {
	Session::of(anchor())
}

fn hex(bytes: &[u8; 32]) -> String {
	crate::rpc::hex(bytes)
}

#[test]
fn a_page_is_told_what_a_file_is_and_has_a_receipt_of_it() {
	let mut session = session();
	let nodes = [Node::at(100, state())];
	let said = run(&mut session, json!({ "document": hex(&DOCUMENT) }), &nodes);
	assert_eq!(said["verdict"], "match");
	assert_eq!(said["answer"]["records"][0]["author"]["name"], "Организация 1");
	assert_eq!(said["answer"]["records"][0]["attestations"][0]["kind"], "Disputes");
	assert!(said["headline"].as_str().is_some_and(|text| text.starts_with("MATCH.")));
	assert_eq!(said["hasReceipt"], true);
	let again = session.say(Language::Bulgarian);
	assert!(again["headline"].as_str().is_some_and(|text| text.starts_with("СЪВПАДА.")));
	let receipt = session.receipt();
	let read = session.read(&receipt, NOW, Language::English);
	assert_eq!((&read["verdict"], &read["answer"]), (&said["verdict"], &said["answer"]));
	assert_eq!(read["isReceipt"], true);
	assert!(session.read(b"nothing", NOW, Language::English)["error"].is_string());
}

#[test]
fn a_page_is_told_of_servers_that_are_silent() {
	let silent = Node::at(100, state()).that(|_, _| Err(crate::Fault::TooLong));
	let said = run(&mut session(), json!({ "head": true }), &[silent]);
	assert_eq!(said["verdict"], "cannot-say");
	assert_eq!(said["servers"][0]["reason"], "no answer (gone)");
	assert_eq!((&said["head"], &said["hasReceipt"]), (&Value::Null, &json!(false)));
}

#[test]
fn a_page_cannot_ask_without_a_specification_nor_about_nothing() {
	assert!(run(&mut Session::default(), json!({ "head": true }), &[])["error"].is_string());
	assert!(Session::default().specification(b"{}")["error"].is_string());
	for nothing in [
		json!({}),
		json!({ "document": "0x01" }),
		json!({ "decision": -1 }),
		json!({ "pot": 4_294_967_296u64 }),
		json!({ "batch": { "document": hex(&DOCUMENT), "proof": "{}" } }),
	] {
		assert!(run(&mut session(), nothing.clone(), &[])["error"].is_string(), "{nothing}");
	}
}

#[test]
fn a_batch_is_asked_for_by_its_root_and_judged_by_the_path() {
	let (root, document) = ([1; 32], [2; 32]);
	let proof = json!({ "root": hex(&root), "index": "0", "path": [hex(&[3; 32])] });
	let asked = json!({ "batch": { "document": hex(&document), "proof": proof.to_string() } });
	let said = run(&mut session(), asked, &[Node::at(100, state())]);
	assert_eq!((&said["verdict"], &said["answer"]["index"]), (&json!("no-match"), &json!("0")));
	// One document is on record under this root, and no batch.
	let proof = json!({ "index": 0, "path": [] }).to_string();
	let batch = json!({ "document": hex(&document), "root": hex(&DOCUMENT), "proof": proof });
	let said = run(&mut session(), json!({ "batch": batch }), &[Node::at(100, state())]);
	assert_eq!(said["verdict"], "no-match");
	assert_eq!(said["answer"]["records"][0]["isIncluded"], false);
}

#[test]
fn the_proof_of_a_place_in_a_batch_is_read_strictly() {
	let (root, path) = (hex(&[1; 32]), json!([hex(&[3; 32])]));
	let read = |json: Value, root| inclusion(json.to_string().as_bytes(), root, [2; 32]);
	let right = read(json!({ "root": root, "index": 5, "path": path }), None).expect("is right");
	assert_eq!((right.root, right.index, right.path.len()), ([1; 32], 5, 1));
	// The root may be named beside it, but not another one.
	assert_eq!(read(json!({ "index": 5, "path": path }), Some([1; 32])), Ok(right));
	let long: Vec<_> = (0..65).map(|_| hex(&[3; 32])).collect();
	for wrong in [
		json!({ "root": root, "index": 5, "path": path }),
		json!({ "index": -5, "path": path }),
		json!({ "index": 5 }),
		json!({ "index": 5, "path": ["0x03"] }),
		json!({ "index": 5, "path": long }),
		json!([]),
	] {
		assert_eq!(read(wrong.clone(), Some([9; 32])), Err(NoInclusion), "{wrong}");
	}
	assert_eq!(inclusion(b"not JSON", Some([1; 32]), [2; 32]), Err(NoInclusion));
}

#[test]
fn a_question_is_kept_in_a_receipt_as_it_is() {
	let path = vec![[3; 32]; 64];
	let inclusion = crate::Inclusion { root: [1; 32], document: [2; 32], index: u64::MAX, path };
	for question in [
		Question::Head,
		Question::Block(7),
		Question::Document(OTHER),
		Question::Batch(inclusion.clone()),
		Question::Decision(1),
		Question::Pot(2),
	] {
		assert!(question.kept().len() <= doverie_verify::MAX_QUESTION);
		assert_eq!(Question::from_kept(&question.kept()), Some(question));
	}
	let mut longer = inclusion;
	longer.path.push([4; 32]);
	assert_eq!(Question::from_kept(&Question::Batch(longer).kept()), None);
	assert_eq!(Question::from_kept(&[0, 0]), None);
}
