// SPDX-License-Identifier: Apache-2.0

//! The open data, read back.

use crate::{chain::Step::*, indexed, open_frozen, Folder};
use doverie_indexer::{
	export::{export, Publication},
	store::Store,
};
use parquet::file::reader::{FileReader, SerializedFileReader};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{
	collections::HashSet,
	fs::{self, File},
	path::{Path, PathBuf},
};

const LICENCE: &str = "https://creativecommons.org/publicdomain/zero/1.0/";

/// The open data of a small chain.
async fn exported() -> (Folder, PathBuf, Folder) {
	let (_, folder, _store) = indexed(&[
		&[Admit(1, Some("Сдружение \"Изток\", клон, 2")), Admit(2, None), Announce(1, "Решение")],
		&[Vote(1, 1, true), Vote(1, 2, false)],
	])
	.await;
	let files = Folder::new();
	let open_data = files.path().join("open-data");
	let frozen = open_frozen(&folder).await;
	let publication = Publication {
		publisher: "Столична община".into(),
		base_url: "https://data.example.org/open-data/".into(),
		ocid_prefix: "ocds-test".into(),
		licence: LICENCE.into(),
	};
	assert_eq!(export(&frozen, &open_data, &publication).await.expect("can be written"), 2);
	(folder, open_data, files)
}

fn json(path: &Path) -> Value {
	serde_json::from_slice(&fs::read(path).expect("is there")).expect("is JSON")
}

/// Is this cell of the type that the package says?
fn is_of(cell: &str, ty: &str) -> bool {
	cell.is_empty()
		|| match ty {
			"integer" => cell.parse::<u128>().is_ok(),
			"boolean" => cell == "true" || cell == "false",
			"datetime" => chrono::DateTime::parse_from_rfc3339(cell).is_ok(),
			"any" => serde_json::from_str::<Value>(cell).is_ok() || !cell.contains('{'),
			"string" => true,
			_ => false,
		}
}

#[tokio::test]
async fn each_csv_file_is_as_the_package_says() {
	let (_folder, open_data, _files) = exported().await;
	let package = json(&open_data.join("datapackage.json"));
	let resources = package["resources"].as_array().expect("is a list");
	let tables: Vec<_> = resources.iter().filter(|each| each["type"] == "table").collect();
	assert_eq!(tables.len(), Store::tables().count());
	for resource in tables {
		let name = resource["path"].as_str().expect("has a path");
		let fields = resource["schema"]["fields"].as_array().expect("is a list");
		let mut reader = csv::Reader::from_path(open_data.join(name)).expect("is CSV");
		let header = reader.headers().expect("has one").clone();
		assert_eq!(header.len(), fields.len(), "{name}");
		assert!(header.iter().zip(fields).all(|(column, field)| field["name"] == column), "{name}");
		let key: Vec<usize> = resource["schema"]["primaryKey"]
			.as_array()
			.expect("is a list")
			.iter()
			.map(|column| header.iter().position(|h| column == h).expect("is a column"))
			.collect();
		let mut keys = HashSet::new();
		for record in reader.records() {
			let record = record.expect("can be read");
			for (cell, field) in record.iter().zip(fields) {
				let ty = field["type"].as_str().expect("has a type");
				assert!(is_of(cell, ty), "{name}: {cell} is no {ty}");
			}
			let its: Vec<String> = key.iter().map(|place| record[*place].to_owned()).collect();
			assert!(keys.insert(its), "{name}: two rows with one key");
		}
	}
}

#[tokio::test]
async fn the_files_are_those_that_are_listed() {
	let (_folder, open_data, _files) = exported().await;
	let sums = fs::read_to_string(open_data.join("SHA256SUMS")).expect("is there");
	let mut listed = HashSet::from(["SHA256SUMS".to_owned()]);
	for line in sums.lines() {
		let (sum, name) = line.split_once("  ").expect("as sha256sum writes it");
		let bytes = fs::read(open_data.join(name)).expect("is there");
		assert_eq!(hex::encode(Sha256::digest(&bytes)), sum, "{name}");
		listed.insert(name.to_owned());
	}
	let there: HashSet<String> = fs::read_dir(&open_data)
		.expect("is a folder")
		.map(|entry| entry.expect("is one").file_name().into_string().expect("is text"))
		.collect();
	assert_eq!(there, listed);
}

#[tokio::test]
async fn the_three_forms_of_a_table_say_the_same() {
	let (_folder, open_data, _files) = exported().await;
	for table in Store::tables() {
		let path = |extension: &str| open_data.join(format!("{}.{extension}", table.name));
		let lines = fs::read_to_string(path("jsonl")).expect("is there");
		let lines: Vec<Value> =
			lines.lines().map(|line| serde_json::from_str(line).expect("is JSON")).collect();
		let mut csv = csv::Reader::from_path(path("csv")).expect("is CSV");
		assert_eq!(csv.records().count(), lines.len(), "{}", table.name);
		let file = File::open(path("parquet")).expect("is there");
		let reader = SerializedFileReader::new(file).expect("is Parquet");
		let rows = reader.get_row_iter(None).expect("can be read");
		let rows: Vec<_> = rows.map(|row| row.expect("can be read")).collect();
		assert_eq!(rows.len(), lines.len(), "{}", table.name);
		for (row, line) in rows.iter().zip(&lines) {
			for (name, field) in row.get_column_iter() {
				use parquet::record::Field;
				match (field, &line[name.as_str()]) {
					(Field::Null, expected) => assert!(expected.is_null(), "{name}"),
					(Field::Long(number), expected) => assert_eq!(expected, number),
					(Field::Bool(is_so), expected) => assert_eq!(expected, is_so),
					(Field::Str(text), Value::String(expected)) => assert_eq!(expected, text),
					(Field::Str(text), expected) => {
						assert_eq!(
							&serde_json::from_str::<Value>(text).expect("is JSON"),
							expected
						);
					},
					(Field::TimestampMillis(_), expected) => assert!(expected.is_string()),
					(other, _) => panic!("{}: {name} is {other:?}", table.name),
				}
			}
		}
	}
}

#[tokio::test]
async fn catalogues_find_every_file() {
	let (_folder, open_data, _files) = exported().await;
	let catalogue = json(&open_data.join("dcat.jsonld"));
	assert_eq!(catalogue["dct:publisher"]["foaf:name"], "Столична община");
	let distributions = catalogue["dcat:dataset"][0]["dcat:distribution"].as_array();
	for distribution in distributions.expect("is a list") {
		let address = distribution["dcat:downloadURL"]["@id"].as_str().expect("has one");
		let name = address.strip_prefix("https://data.example.org/open-data/").expect("is here");
		let bytes = fs::metadata(open_data.join(name)).expect("is there").len();
		assert_eq!(distribution["dcat:byteSize"]["@value"], bytes.to_string());
		assert_eq!(distribution["dct:license"]["@id"], LICENCE);
		// A media type is a place in the register, and what is not registered has none.
		let media = &distribution["dcat:mediaType"];
		let registered = "https://www.iana.org/assignments/media-types/";
		match media["@id"].as_str() {
			Some(id) => assert!(id.starts_with(registered), "{id}"),
			None => assert!(media.is_null() && name.ends_with(".jsonl"), "{name}: {media}"),
		}
	}
	let popolo = json(&open_data.join("popolo.json"));
	assert_eq!(popolo["motions"][0]["text"], "Решение");
	assert_eq!(popolo["organizations"].as_array().map(Vec::len), Some(4));
	let ocds = json(&open_data.join("ocds.json"));
	assert_eq!((&ocds["version"], &ocds["license"]), (&"1.1".into(), &LICENCE.into()));
	assert_eq!(json(&open_data.join("datapackage.json"))["licenses"][0]["path"], LICENCE);
}

#[tokio::test]
async fn a_failed_edition_leaves_the_one_before_alone() {
	let (folder, open_data, files) = exported().await;
	let before = fs::read(open_data.join("SHA256SUMS")).expect("is there");
	// A file is where the new edition is to be made.
	fs::write(files.path().join("open-data.new"), "in the way").expect("can be written");
	let frozen = open_frozen(&folder).await;
	let publication = Publication {
		publisher: String::new(),
		base_url: String::new(),
		ocid_prefix: String::new(),
		licence: String::new(),
	};
	assert!(export(&frozen, &open_data, &publication).await.is_err());
	assert_eq!(fs::read(open_data.join("SHA256SUMS")).expect("is there"), before);
}
