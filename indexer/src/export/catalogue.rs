// SPDX-License-Identifier: Apache-2.0

//! `dcat.jsonld`: what data portals read (DCAT-AP).

use super::{media_type, Edition, Written};
use serde_json::{json, Value};

/// A catalogue of one set of data, with a distribution for each file.
pub fn describe(edition: &Edition, files: &[Written]) -> Value {
	let base = &edition.publication.base_url;
	let publisher = json!({ "@type": "foaf:Agent", "foaf:name": edition.publication.publisher });
	let distributions: Vec<Value> = files.iter().map(|file| distribution(base, file)).collect();
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
		"dcat:theme": { "@id": "http://publications.europa.eu/resource/authority/data-theme/GOVE" },
		"dcat:distribution": distributions,
	});
	json!({
		"@context": {
			"dcat": "http://www.w3.org/ns/dcat#",
			"dct": "http://purl.org/dc/terms/",
			"foaf": "http://xmlns.com/foaf/0.1/",
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

fn distribution(base: &str, file: &Written) -> Value {
	let address = json!({ "@id": format!("{base}{}", file.name) });
	json!({
		"@type": "dcat:Distribution",
		"dct:title": [text("en", &file.name)],
		"dcat:accessURL": address.clone(),
		"dcat:downloadURL": address,
		"dcat:mediaType": media_type(&file.name).split(';').next(),
		"dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": file.bytes.to_string() },
		"spdx:checksum": {
			"@type": "spdx:Checksum",
			"spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
			"spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": file.sha256 },
		},
	})
}

fn frequency() -> Value {
	json!({ "@id": "http://publications.europa.eu/resource/authority/frequency/DAILY" })
}

fn text(language: &str, text: &str) -> Value {
	json!({ "@language": language, "@value": text })
}

fn date(moment: &str) -> Value {
	json!({ "@type": "xsd:dateTime", "@value": moment })
}
