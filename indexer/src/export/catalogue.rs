// SPDX-License-Identifier: Apache-2.0

//! `dcat.jsonld`: what data portals read (DCAT-AP).

use super::{media_type, Edition, Publication, Written};
use serde_json::{json, Value};

/// A catalogue of one set of data, with a distribution for each file.
pub fn describe(edition: &Edition, files: &[Written]) -> Value {
	let base = &edition.publication.base_url;
	let publisher = json!({ "@type": "foaf:Agent", "foaf:name": edition.publication.publisher });
	let distributions: Vec<Value> = files.iter().map(|file| distribution(edition, file)).collect();
	let dataset = json!({
		"@id": format!("{base}#dataset"),
		"@type": "dcat:Dataset",
		"dct:title": [text("en", "What the city decides"), text("bg", "Какво решава градът")],
		"dct:description": [
			text(
				"en",
				"Stakeholders, records, proposals, decisions, campaigns and money on a Doverie chain.",
			),
			text(
				"bg",
				"Заинтересовани страни, записи, предложения, решения, кампании и пари във верига \
				 Doverie.",
			),
		],
		"dct:identifier": format!("{}-{}", edition.genesis, edition.block),
		"dct:issued": date(&edition.made),
		"dct:publisher": publisher.clone(),
		"dct:accrualPeriodicity": frequency(),
		"dcat:theme": theme(),
		"dcat:distribution": distributions,
	});
	json!({
		"@context": {
			"dcat": "http://www.w3.org/ns/dcat#",
			"dct": "http://purl.org/dc/terms/",
			"foaf": "http://xmlns.com/foaf/0.1/",
			"skos": "http://www.w3.org/2004/02/skos/core#",
			"spdx": "http://spdx.org/rdf/terms#",
			"xsd": "http://www.w3.org/2001/XMLSchema#",
		},
		"@id": format!("{base}#catalogue"),
		"@type": "dcat:Catalog",
		"dct:title": [
			text("en", "Open data of a Doverie chain"),
			text("bg", "Отворени данни на верига Doverie"),
		],
		"dct:description": [
			text(
				"en",
				"Made from final blocks. Each row names the block and the event that it comes from.",
			),
			text(
				"bg",
				"Направени от финални блокове. Всеки ред посочва блока и събитието, от които идва.",
			),
		],
		"dct:publisher": publisher,
		"dct:modified": date(&edition.made),
		"dcat:dataset": [dataset],
	})
}

fn distribution(edition: &Edition, file: &Written) -> Value {
	let Publication { base_url: base, licence, .. } = &edition.publication;
	let address = json!({ "@id": format!("{base}{}", file.name) });
	let mut distribution = json!({
		"@type": "dcat:Distribution",
		"dct:title": [text("en", &file.name)],
		"dcat:accessURL": address.clone(),
		"dcat:downloadURL": address,
		"dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": file.bytes.to_string() },
		"spdx:checksum": {
			"@type": "spdx:Checksum",
			"spdx:algorithm": {
				"@id": "spdx:checksumAlgorithm_sha256",
				"@type": "spdx:ChecksumAlgorithm",
			},
			"spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": file.sha256 },
		},
	});
	let media = media_type(&file.name).split(';').next().unwrap_or_default();
	// Lines of JSON are not registered.
	if !media.contains("/x-") {
		let id = format!("https://www.iana.org/assignments/media-types/{media}");
		distribution["dcat:mediaType"] = json!({ "@id": id, "@type": "dct:MediaType" });
	}
	if !licence.is_empty() {
		distribution["dct:license"] = json!({ "@id": licence, "@type": "dct:LicenseDocument" });
	}
	distribution
}

// What the vocabularies of the Union name says here what it is, so that the catalogue can be checked
// without them.

fn frequency() -> Value {
	json!({
		"@id": "http://publications.europa.eu/resource/authority/frequency/DAILY",
		"@type": "dct:Frequency",
	})
}

fn theme() -> Value {
	json!({
		"@id": "http://publications.europa.eu/resource/authority/data-theme/GOVE",
		"@type": "skos:Concept",
		"skos:prefLabel": [
			text("en", "Government and public sector"),
			text("bg", "Правителство и публичен сектор"),
		],
	})
}

fn text(language: &str, text: &str) -> Value {
	json!({ "@language": language, "@value": text })
}

fn date(moment: &str) -> Value {
	json!({ "@type": "xsd:dateTime", "@value": moment })
}
