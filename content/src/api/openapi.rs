// SPDX-License-Identifier: Apache-2.0

//! The description of all paths by OpenAPI 3.1.

use crate::{
	mirror::{MAX_PAGE, PAGE},
	order::{MAX_REFERENCE, MAX_SECONDS},
};
use axum::Json;
use serde_json::{json, Map, Value};

/// Serves the description.
pub async fn serve() -> Json<Value> {
	Json(document())
}

/// The description.
pub fn document() -> Value {
	json!({
		"openapi": "3.1.0",
		"info": {
			"title": "Doverie content server",
			"version": "1",
			"description": "Keeps texts off the chain by their fingerprints. Whoever reads one \
				compares its SHA-256 with the fingerprint on the chain, and so trusts no server.",
			"license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
		},
		"paths": {
			"/texts": { "get": changes() },
			"/texts/{fingerprint}": { "get": text(), "put": put(), "delete": erase() },
			"/texts/{fingerprint}/lift": { "post": lift() },
			"/beginning.json": { "get": operation(
				"Where a light client begins: what smoldot's addChain takes. It is minutes old.",
				json!([]),
				&[
					("200", "The answer of a node to `doverie_lightSync`.", Some("Beginning")),
					("503", NOT_NOW, ERROR),
				],
			) },
			"/network.json": { "get": operation(
				"Which network this is, for the portal.",
				json!([]),
				&[("200", "The settings of the portal.", None), ("503", NOT_NOW, ERROR)],
			) },
			"/health": { "get": operation(
				"Whether it is well. It serves texts while its node is away.",
				json!([]),
				&[
					("200", "It is well.", Some("Health")),
					("503", "Its storage does not answer.", ERROR),
				],
			) },
			"/openapi.json": { "get": operation(
				"This description.",
				json!([]),
				&[("200", "It.", None)],
			) },
		},
		"components": {
			"schemas": schemas(),
			"securitySchemes": { "order": {
				"type": "apiKey",
				"in": "header",
				"name": "Authorization",
				"description": order_in_words(),
			} },
		},
	})
}

const ERROR: Option<&str> = Some("Error");
const NOT_NOW: &str = "The node does not answer.";

fn order_in_words() -> String {
	format!(
		"`Doverie FIELDS.SIGNATURE`. FIELDS is the base64url (without `=`) of JSON in canonical \
		 form (RFC 8785): `account` (an address of the chain), `action` (`put`, `erase` or \
		 `lift`), `fingerprint` and `genesis` (the hash of the chain's first block), both after \
		 0x, for an erasure `reason` (`by-author`, `personal-data`, `unlawful`, `court-order`, \
		 `rights`, `decision`) and, unless it is `by-author`, `reference` (the law, order or \
		 decision; one line of at most {MAX_REFERENCE} characters; public), and `until` \
		 (`2027-03-03T14:05:00Z`, at most {MAX_SECONDS} seconds ahead). SIGNATURE, in hexadecimal, \
		 is by sr25519, ed25519 or ecdsa over `<Bytes>LINES</Bytes>`, as `signRaw` of wallets \
		 makes it. LINES, joined by line feeds: a sentence, `action: …`, `fingerprint: …`, \
		 `network: …` (the genesis), `until: …`, and where there are any `reason: …` and \
		 `reference: …`. The sentences: `Doverie: keep this text on the servers of the chambers.`, \
		 `Doverie: erase this text from the servers of the chambers.`, `Doverie: let this erased \
		 text come back to the servers of the chambers.` The same order serves all servers."
	)
}

fn operation(summary: &str, parameters: Value, answers: &[(&str, &str, Option<&str>)]) -> Value {
	let answers: Map<String, Value> = answers
		.iter()
		.map(|(status, description, schema)| {
			let mut answer = json!({ "description": description });
			if let Some(schema) = schema {
				let schema = json!({ "$ref": format!("#/components/schemas/{schema}") });
				answer["content"] = json!({ "application/json": { "schema": schema } });
			}
			((*status).to_owned(), answer)
		})
		.collect();
	json!({ "summary": summary, "parameters": parameters, "responses": answers })
}

fn signed(mut operation: Value) -> Value {
	operation["security"] = json!([{ "order": [] }]);
	let more = [
		("401", "The order is missing, wrong, or no longer valid."),
		("403", "The account may not do this."),
		(
			"429",
			"Too much: of requests from an address in a minute, or of the quota of the account.",
		),
		("503", "The node or the storage does not answer."),
	];
	for (status, description) in more {
		let schema = json!({ "$ref": "#/components/schemas/Error" });
		operation["responses"][status] = json!({
			"description": description,
			"content": { "application/json": { "schema": schema } },
		});
	}
	operation
}

fn fingerprint() -> Value {
	json!([{
		"name": "fingerprint",
		"in": "path",
		"required": true,
		"description": "The SHA-256 of the text, 64 hexadecimal digits in small letters.",
		"schema": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
	}])
}

fn changes() -> Value {
	let parameters = json!([
		{
			"name": "after",
			"in": "query",
			"required": false,
			"description": "What `next` of the page before says.",
			"schema": { "type": "string" },
		},
		{
			"name": "limit",
			"in": "query",
			"required": false,
			"description": format!("How many at most, up to {MAX_PAGE}; {PAGE} where nobody says."),
			"schema": { "type": "integer" },
		},
	]);
	operation(
		"What has changed, in order, for mirrors: each text once, as it is now. An empty page is \
		 the end.",
		parameters,
		&[("200", "A page.", Some("Feed")), ("400", "The request is wrong.", ERROR)],
	)
}

fn text() -> Value {
	let mut operation = operation(
		"A text in its envelope, or a document in PDF, PNG or JPEG.",
		fingerprint(),
		&[
			("200", "It. Compare its SHA-256 with the fingerprint.", Some("Envelope")),
			("304", "It is still there.", None),
			("400", "The request is wrong.", ERROR),
			("404", "This server does not have it.", ERROR),
			("410", "It was erased.", Some("Erasure")),
			("503", "The storage does not answer.", ERROR),
		],
	);
	for media in ["application/pdf", "image/png", "image/jpeg"] {
		operation["responses"]["200"]["content"][media] = json!({});
	}
	operation
}

fn put() -> Value {
	let mut operation = operation(
		"Keeps a text, of a stakeholder in good standing or a registrar.",
		fingerprint(),
		&[
			("200", "It was there.", Some("Done")),
			("201", "It is kept.", Some("Done")),
			("400", "It does not have this fingerprint.", ERROR),
			("409", "Somebody else is at work on it.", ERROR),
			("410", "It was erased, and cannot be put again.", Some("Erasure")),
			("413", "It is too large.", ERROR),
			("415", "It is of a kind that is not kept.", ERROR),
			("422", "It is no envelope in canonical form.", ERROR),
			("507", "The server is full.", ERROR),
		],
	);
	let envelope = json!({ "schema": { "$ref": "#/components/schemas/Envelope" } });
	operation["requestBody"] = json!({
		"required": true,
		"description": "What it is, is found by how it begins.",
		"content": {
			"application/json": envelope,
			"application/pdf": {},
			"image/png": {},
			"image/jpeg": {},
		},
	});
	signed(operation)
}

fn erase() -> Value {
	signed(operation(
		"Erases a text, by whoever has put it or by an operator of the server. The reason is \
		 public.",
		fingerprint(),
		&[
			("200", "It is erased.", Some("Erasure")),
			("400", "The request is wrong.", ERROR),
			("404", "This server does not have it.", ERROR),
			("409", "A later order was carried out, or somebody else is at work on it.", ERROR),
		],
	))
}

fn lift() -> Value {
	signed(operation(
		"Lets an erased text be put again, by an operator of the server.",
		fingerprint(),
		&[
			("200", "It can be put again.", Some("Done")),
			("400", "The request is wrong.", ERROR),
			("404", "No such text was erased here.", ERROR),
			("409", "A later order was carried out, or somebody else is at work on it.", ERROR),
		],
	))
}

fn object(properties: Value, optional: &[&str]) -> Value {
	let names = properties.as_object().into_iter().flat_map(Map::keys);
	let required: Vec<&String> = names.filter(|name| !optional.contains(&name.as_str())).collect();
	json!({ "type": "object", "properties": properties, "required": required })
}

fn says(kind: &str, doc: &str) -> Value {
	json!({ "type": kind, "description": doc })
}

fn schemas() -> Value {
	let maybe = |doc: &str| json!({ "type": ["string", "null"], "description": doc });
	json!({
		"Error": object(
			json!({ "error": says("string", "What is wrong, and what to do about it.") }),
			&[],
		),
		"Done": object(json!({ "fingerprint": says("string", "Of which text.") }), &[]),
		"Envelope": object(
			json!({
				"body": says("string", "The text, in normal form C."),
				"lang": says("string", "Its language: bg, en."),
				"media": says("string", "text/markdown"),
				"salt": says("string", "32 random bytes, in hexadecimal, so that an erased text \
					cannot be guessed."),
				"title": says("string", "Its title, one line of at most 160 characters."),
				"v": says("integer", "1"),
			}),
			&["title"],
		),
		"Erasure": object(
			json!({
				"reason": says("string", "Why: as in the order."),
				"reference": maybe("By which law, order or decision."),
				"by": says("string", "The account that has signed the order."),
				"at": says("string", "Until when the order was valid: minutes after it was \
					signed."),
				"order": says("string", "The order, for whoever wants to check its signature."),
			}),
			&[],
		),
		"Feed": object(
			json!({
				"changes": {
					"type": "array",
					"items": object(
						json!({
							"fingerprint": says("string", "Of which text."),
							"state": says("string", "kept, erased or lifted."),
							"media": says("string", "What it is."),
							"size": says("integer", "Its size in bytes."),
							"put": says("string", "The order that has put it."),
							"order": maybe("The last order that has erased or lifted it."),
						}),
						&[],
					),
				},
				"next": says("string", "For `after`."),
			}),
			&[],
		),
		"Beginning": object(
			json!({
				"chainSpec": says("string", "A chain specification."),
				"databaseContent": says("string", "A database of smoldot."),
			}),
			&[],
		),
		"Health": object(
			json!({
				"texts": says("integer", "How many texts are kept."),
				"node": says("boolean", "Does the node answer?"),
				"version": says("string", "The version of the server."),
			}),
			&[],
		),
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Written by `doverie-content openapi`.
	const COMMITTED: &str = include_str!("../../openapi.json");

	#[test]
	fn the_committed_description_is_that_of_this_program() {
		let committed: Value = serde_json::from_str(COMMITTED).expect("is JSON");
		assert!(committed == document(), "Run: doverie-content openapi > content/openapi.json");
	}

	#[test]
	fn each_form_that_is_named_is_described() {
		let document = document().to_string();
		for part in document.split("#/components/schemas/").skip(1) {
			let name = part.split('"').next().unwrap_or_default();
			assert!(!schemas()[name].is_null(), "{name}");
		}
	}
}
