// SPDX-License-Identifier: Apache-2.0

//! What is on record.

use super::Text;
use crate::{
	chain::Stored,
	store::schema::{column, Kind::*, Origin, Part::*, Table, TitleOf, Touch},
};

const PALLET: &str = "Records";

/// Its tables.
pub const TABLES: &[&Table] = &[&RECORDS, &ATTESTATIONS, &AGREEMENTS];

/// Its texts.
pub const TEXTS: &[Text] = &[Text {
	kind: "record",
	stored: Stored { pallet: PALLET, entry: "Records" },
	path: &["locator"],
	touches: BY_RECORD,
}];

/// Whatever names a record, and the record that a new one replaces.
const BY_RECORD: &[Touch] = &[
	Touch { pallet: PALLET, event: "*", key: &[Field("fingerprint"), Field("author")] },
	Touch { pallet: PALLET, event: "Recorded", key: &[Field("replaces"), Field("author")] },
];

static RECORDS: Table = Table {
	name: "records",
	doc: "A fingerprint on record, by its author.",
	columns: &[
		column(
			"fingerprint",
			Hash,
			"/key/0",
			"The SHA-256 of the document, or the root of a batch.",
		),
		column("author", Party, "/key/1", "Whose record it is."),
		column("account", Account, "/value/account", "The account that signed."),
		column("chamber", Text, "/value/chamber", "The chamber; null for a registrar without one."),
		column("recorded", Integer, "/value/block", "The block that put it on record."),
		column("time", Time, "/value/time", "When that was."),
		column("kind", Text, "/value/kind", "What kind of document it is."),
		column(
			"documents",
			Integer,
			"/value/content/Batch/count",
			"Of a batch, how many it holds.",
		),
		column("first_version", Hash, "/value/first", "The first version of the document."),
		column("version", Integer, "/value/version", "Which version, from 1."),
		column("replaces", Hash, "/value/replaces", "The version before."),
		column("replaced_by", Hash, "/value/replaced_by", "The version after."),
		column("signs", Integer, "/value/attestations/signs", "How many sign it."),
		column("witnesses", Integer, "/value/attestations/witnesses", "How many witness it."),
		column("disputes", Integer, "/value/attestations/disputes", "How many dispute it."),
	],
	key: &["fingerprint", "author"],
	filters: &["fingerprint", "author", "kind", "chamber", "first_version"],
	title: Some(TitleOf {
		column: "locator",
		kind: "record",
		id: "t.fingerprint || '/' || t.author",
	}),
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Records" },
		list: false,
		touches: BY_RECORD,
	},
};

static ATTESTATIONS: Table = Table {
	name: "attestations",
	doc: "A stakeholder's word on a record: signs, witnesses or disputes it.",
	columns: &[
		column("fingerprint", Hash, "/key/0/0", "The record."),
		column("author", Party, "/key/0/1", "Whose record it is."),
		column("attester", Integer, "/key/1/0", "The roll number of whoever attests."),
		column("kind", Text, "/key/1/1", "Signs, Witnesses or Disputes."),
		column("account", Account, "/value/account", "The account that signed."),
		column("chamber", Text, "/value/chamber", "The chamber of whoever attests."),
		column("attested", Integer, "/value/block", "The block of the attestation."),
		column("reasons", Hash, "/value/reasons", "The reasons, if there are any on record."),
	],
	key: &["fingerprint", "author", "attester", "kind"],
	filters: &["fingerprint", "attester", "kind"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Attestations" },
		list: false,
		touches: &[Touch {
			pallet: PALLET,
			event: "*",
			key: &[Fields(&["fingerprint", "author"]), Fields(&["by", "kind"])],
		}],
	},
};

static AGREEMENTS: Table = Table {
	name: "agreements",
	doc: "A record that names its parties.",
	columns: &[
		column("fingerprint", Hash, "/key/0", "The record."),
		column("author", Party, "/key/1", "Whose record it is."),
		column("parties", Json, "/value/parties", "The roll numbers of the parties."),
		column("signed", Json, "/value/signed", "Which of them have signed this version."),
		column(
			"in_force_since",
			Integer,
			"/value/in_force_since",
			"The block of the last signature; null: not in force.",
		),
	],
	key: &["fingerprint", "author"],
	filters: &["fingerprint", "author"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Agreements" },
		list: false,
		touches: BY_RECORD,
	},
};
