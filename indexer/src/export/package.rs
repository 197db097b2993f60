// SPDX-License-Identifier: Apache-2.0

//! `datapackage.json`: what the columns of the files are (Frictionless Data).

use super::{media_type, Edition, Written};
use crate::{
	store::schema::{Kind, Table},
	tables,
};
use serde_json::{json, Value};

/// The description of a set of files.
pub fn describe(edition: &Edition, files: &[Written]) -> Value {
	let resources: Vec<Value> = files.iter().map(resource).collect();
	let mut package = json!({
		"$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
		"name": "doverie",
		"title": "Doverie",
		"description": "What is on a Doverie chain up to a final block. Public texts (titles, names, \
			locators) can be hidden by decision: use the latest edition, and delete earlier ones.",
		"created": edition.made,
		"chain": edition.genesis,
		"block": edition.block,
		"contributors": [{ "title": edition.publication.publisher, "roles": ["publisher"] }],
		"resources": resources,
	});
	let licence = &edition.publication.licence;
	if !licence.is_empty() {
		package["licenses"] = json!([{ "path": licence }]);
	}
	package
}

fn resource(file: &Written) -> Value {
	let (stem, format) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
	let media = media_type(&file.name);
	let mut resource = json!({
		"name": format!("{stem}-{format}").to_lowercase().replace('_', "-"),
		"path": file.name,
		"format": format,
		"mediatype": media.split(';').next(),
		"bytes": file.bytes,
		"hash": format!("sha256:{}", file.sha256),
	});
	let table = tables::by_name(stem);
	if let (Some(table), Some(resource)) = (table, resource.as_object_mut()) {
		resource.insert("description".into(), json!(table.doc));
		if format == "csv" {
			resource.insert("type".into(), json!("table"));
			resource.insert("encoding".into(), json!("utf-8"));
			resource.insert("schema".into(), schema(table));
		}
	}
	resource
}

/// The columns of a table.
fn schema(table: &Table) -> Value {
	let fields: Vec<Value> = table
		.shown()
		.into_iter()
		.map(|(name, kind, doc)| json!({ "name": name, "type": type_of(kind), "description": doc }))
		.collect();
	json!({ "fields": fields, "primaryKey": table.order(), "missingValues": [""] })
}

fn type_of(kind: Kind) -> &'static str {
	match kind {
		Kind::Integer | Kind::Amount => "integer",
		Kind::Boolean => "boolean",
		Kind::Time => "datetime",
		Kind::Json => "any",
		_ => "string",
	}
}
