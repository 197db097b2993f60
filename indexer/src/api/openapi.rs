// SPDX-License-Identifier: Apache-2.0

//! The description of REST by OpenAPI 3.1, made from the tables.

use super::{search::MAX_QUESTION, MAX_PAGE, PAGE};
use crate::{
	export::media_type,
	store::{
		schema::{Kind, Table},
		Store,
	},
	tables::TEXTS,
};
use axum::Json;
use serde_json::{json, Map, Value};

/// Serves the description.
pub async fn serve() -> Json<Value> {
	Json(document())
}

/// The description.
pub fn document() -> Value {
	let mut paths = Map::new();
	let mut schemas = Map::new();
	for table in Store::tables() {
		let answer = rows_of(table, true);
		let path = get(table.doc, parameters(table), JSON, answer);
		paths.insert(format!("/v1/{}", table.name), path);
		schemas.insert(table.name.into(), object(&table.shown()));
	}
	paths.extend(others());
	json!({
		"openapi": "3.1.0",
		"info": {
			"title": "Doverie indexer",
			"version": "1",
			"description": "What is on a Doverie chain, as tables. Final blocks alone. Each row has the \
				block and the event that wrote it. Amounts are strings of digits, in millionths of a \
				civic euro.",
			"license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
		},
		"paths": paths,
		"components": { "schemas": schemas },
	})
}

const JSON: &str = "application/json";

const STATUS: [(&str, Kind, &str); 6] = [
	("genesis", Kind::Hash, "The hash of the first block: which chain it is."),
	("block", Kind::Integer, "The last block in the tables."),
	("hash", Kind::Hash, "Its hash."),
	("time", Kind::Time, "When it was made."),
	("spec_version", Kind::Integer, "The version of the runtime that made it."),
	("version", Kind::Text, "The version of the indexer."),
];

/// The paths that are no table's.
fn others() -> Map<String, Value> {
	let search = "Public texts in which all of these words occur, or words that begin with them.";
	let words = query("q", Kind::Text, "The words to look for.");
	let mut words = within(words, json!({ "maxLength": MAX_QUESTION }));
	words["required"] = json!(true);
	let words = vec![words, query("kind", Kind::Text, "Texts of this kind alone."), limit()];
	let names = json!({
		"type": "object",
		"properties": { "files": { "type": "array", "items": { "type": "string" } } },
		"required": ["files"],
	});
	let anything = json!({ "type": "object" });
	[
		("/v1/status", get("How far the tables go.", Vec::new(), JSON, object(&STATUS))),
		("/v1/openapi.json", get("This description.", Vec::new(), JSON, anything)),
		("/v1/search", get(search, words, JSON, rows_of(&TEXTS, false))),
		("/v1/changes", changes()),
		("/open-data/", get("The files of the open data.", Vec::new(), JSON, names)),
		("/open-data/{file}", file()),
	]
	.into_iter()
	.map(|(path, item)| (path.to_owned(), item))
	.collect()
}

fn get(summary: &str, parameters: Vec<Value>, media: &str, answer: Value) -> Value {
	json!({
		"get": {
			"summary": summary,
			"parameters": parameters,
			"responses": {
				"200": { "description": "The answer.", "content": { media: { "schema": answer } } },
				"400": refusal("The request is wrong; `error` says what to do."),
				"503": refusal("It took too long, or the tables cannot be read now."),
			},
		},
	})
}

fn refusal(text: &str) -> Value {
	let schema = object(&[("error", Kind::Text, "What is wrong.")]);
	json!({ "description": text, "content": { JSON: { "schema": schema } } })
}

fn changes() -> Value {
	let summary = "All events in order: whoever follows them can mirror everything. With `Accept: \
		text/event-stream` they come as server-sent events, for as long as somebody listens.";
	let parameters = vec![
		within(
			query("after", Kind::Text, "The `cursor` after which to begin, such as 120-3."),
			json!({ "pattern": "^[0-9]{1,9}-[0-9]{1,9}$" }),
		),
		limit(),
		query("pallet", Kind::Text, "Of this pallet alone."),
		query("name", Kind::Text, "Of this name alone."),
	];
	let cursor = property(Kind::Text, "Where the feed is then.");
	let cursor = json!({ "type": "object", "properties": { "cursor": cursor } });
	let line = json!({ "allOf": [reference(&crate::tables::EVENTS), cursor] });
	let mut path = get(summary, parameters, "application/x-ndjson", line.clone());
	path["get"]["responses"]["200"]["content"]["text/event-stream"] = json!({ "schema": line });
	path
}

fn file() -> Value {
	let mut path = get("A file of the open data.", Vec::new(), JSON, json!({}));
	path["get"]["parameters"] = json!([{
		"name": "file",
		"in": "path",
		"required": true,
		"description": "The name of a file, such as datapackage.json.",
		"schema": { "type": "string" },
	}]);
	for extension in ["csv", "jsonl", "parquet", "jsonld", "txt"] {
		let media = media_type(&format!("file.{extension}"));
		let media = media.split(';').next().unwrap_or_default();
		path["get"]["responses"]["200"]["content"][media] = json!({ "schema": {} });
	}
	path["get"]["responses"]["404"] = refusal("There is no such file.");
	path
}

fn parameters(table: &Table) -> Vec<Value> {
	let mut parameters = vec![
		within(
			query("after", Kind::Text, "What `next` of the page before says."),
			json!({ "pattern": cursor_pattern(table) }),
		),
		limit(),
		within(
			query("order", Kind::Text, "asc, or desc for the last rows first."),
			json!({ "enum": ["asc", "desc"] }),
		),
	];
	let filters = table.filters.iter().filter_map(|name| table.column(name));
	parameters.extend(filters.map(|column| {
		let filter = |doc: &str| query(column.name, column.kind, doc);
		match column.kind {
			Kind::Integer => {
				within(filter(column.doc), json!({ "minimum": i64::MIN, "maximum": i64::MAX }))
			},
			Kind::Account => within(
				filter(&format!("{} By its address on any network, or its key.", column.doc)),
				json!({ "pattern": "^(0x[0-9A-Fa-f]{64}|[1-9A-HJ-NP-Za-km-z]{40,60})$" }),
			),
			_ => filter(column.doc),
		}
	}));
	parameters
}

/// What a cursor of a table looks like: the parts of a row's key.
fn cursor_pattern(table: &Table) -> String {
	let part = |name: &&str| match table.column(name).map_or(Kind::Integer, |column| column.kind) {
		Kind::Integer | Kind::Time => "-?[0-9]{1,18}",
		Kind::Boolean => "(true|false)",
		_ => "[^,]*",
	};
	let parts: Vec<&str> = table.order().iter().map(part).collect();
	format!("^{}$", parts.join(","))
}

fn limit() -> Value {
	let doc = format!("How many rows at most, up to {MAX_PAGE}; {PAGE} where nobody says.");
	let bounds = json!({ "minimum": 1, "maximum": MAX_PAGE, "default": PAGE });
	within(query("limit", Kind::Integer, &doc), bounds)
}

/// A parameter of which not every value is taken.
fn within(mut parameter: Value, bounds: Value) -> Value {
	if let (Some(schema), Value::Object(bounds)) = (parameter["schema"].as_object_mut(), bounds) {
		schema.extend(bounds);
	}
	parameter
}

fn query(name: &str, kind: Kind, doc: &str) -> Value {
	let schema = json!({ "type": type_of(kind) });
	json!({ "name": name, "in": "query", "required": false, "description": doc, "schema": schema })
}

fn rows_of(table: &Table, paged: bool) -> Value {
	let rows = json!({ "type": "array", "items": reference(table) });
	let mut answer =
		json!({ "type": "object", "properties": { "rows": rows }, "required": ["rows"] });
	if paged {
		let next = property(Kind::Text, "Where the next page begins; null: this is the last.");
		answer["properties"]["next"] = next;
		answer["required"] = json!(["rows", "next"]);
	}
	answer
}

fn reference(table: &Table) -> Value {
	json!({ "$ref": format!("#/components/schemas/{}", table.name) })
}

fn object(columns: &[(&str, Kind, &str)]) -> Value {
	let properties: Map<String, Value> = columns
		.iter()
		.map(|(name, kind, doc)| ((*name).to_owned(), property(*kind, doc)))
		.collect();
	let required: Vec<&str> = columns.iter().map(|(name, ..)| *name).collect();
	json!({ "type": "object", "properties": properties, "required": required })
}

/// What a column looks like in JSON. Any can be null.
fn property(kind: Kind, doc: &str) -> Value {
	match kind {
		Kind::Json => json!({ "description": doc }),
		kind => json!({ "type": [type_of(kind), "null"], "description": doc }),
	}
}

fn type_of(kind: Kind) -> &'static str {
	match kind {
		Kind::Integer => "integer",
		Kind::Boolean => "boolean",
		_ => "string",
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Written by `doverie-indexer openapi`.
	const COMMITTED: &str = include_str!("../../openapi.json");

	#[test]
	fn the_committed_description_is_that_of_this_program() {
		let committed: Value = serde_json::from_str(COMMITTED).expect("is JSON");
		assert!(committed == document(), "Run: doverie-indexer openapi > indexer/openapi.json");
	}

	#[test]
	fn each_table_has_its_path_and_its_form() {
		let document = document();
		for table in Store::tables() {
			let path = format!("/v1/{}", table.name);
			assert!(document["paths"][&path]["get"].is_object(), "{path}");
			let form = &document["components"]["schemas"][table.name]["properties"];
			assert_eq!(form.as_object().map(|form| form.len()), Some(table.shown().len()));
		}
	}
}
