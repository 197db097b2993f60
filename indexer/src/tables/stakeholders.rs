// SPDX-License-Identifier: Apache-2.0

//! Who takes part.

use super::Text;
use crate::{
	chain::Stored,
	store::schema::{column, Kind::*, Origin, Part::*, Table, TitleOf, Touch},
};

const PALLET: &str = "Stakeholders";

/// Its tables.
pub const TABLES: &[&Table] = &[&STAKEHOLDERS, &REGISTRARS, &CHALLENGES, &ANNOUNCEMENTS, &HOLDS];

/// Whatever names a stakeholder by number.
const BY_NUMBER: &[Touch] = &[Touch { pallet: PALLET, event: "*", key: &[Field("number")] }];

/// Its texts.
pub const TEXTS: &[Text] = &[Text {
	kind: "organisation",
	stored: Stored { pallet: PALLET, entry: "Names" },
	path: &[],
	touches: BY_NUMBER,
}];

static STAKEHOLDERS: Table = Table {
	name: "stakeholders",
	doc: "A registered organisation or citizen. Of citizens there is no name.",
	columns: &[
		column("number", Integer, "/key/0", "The roll number, which is never given again."),
		column("account", Account, "/value/account", "The key that signs for it."),
		column("chamber", Text, "/value/chamber", "The chamber."),
		column("kind", Text, "/value/kind", "Organisation or Citizen."),
		column(
			"status",
			Text,
			"/value/status",
			"What became of the admission. One that is Admitted ends by itself at `expires`.",
		),
		column(
			"dispute",
			Text,
			"/value/dispute",
			"InEffect or Dismissed, of challenges to the admission; null: neither.",
		),
		column("registrar", Account, "/value/registrar", "Who answers for the admission."),
		column("evidence", Hash, "/value/evidence", "The fingerprint of what the registrar saw."),
		column("admitted", Integer, "/value/admitted", "The block of the admission."),
		column("expires", Integer, "/value/expires", "The block at which it ends by itself."),
	],
	key: &["number"],
	filters: &["number", "account", "chamber", "kind", "status", "registrar"],
	title: Some(TitleOf { column: "name", kind: "organisation", id: "CAST(t.number AS TEXT)" }),
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Stakeholders" },
		list: false,
		touches: BY_NUMBER,
	},
};

static REGISTRARS: Table = Table {
	name: "registrars",
	doc: "An account that may admit in a chamber.",
	columns: &[
		column("chamber", Text, "/key/0", "The chamber."),
		column("account", Account, "/value", "The account."),
	],
	key: &["chamber", "account"],
	filters: &["chamber", "account"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Registrars" },
		list: true,
		touches: &[
			Touch { pallet: PALLET, event: "RegistrarAdded", key: &[Field("chamber")] },
			Touch { pallet: PALLET, event: "RegistrarRemoved", key: &[Field("chamber")] },
		],
	},
};

static CHALLENGES: Table = Table {
	name: "challenges",
	doc: "A challenge to an admission that is not settled.",
	columns: &[
		column("number", Integer, "/key/0", "Whose admission it is."),
		column("challenger", Integer, "/value/by", "The roll number of whoever challenges it."),
		column("chamber", Text, "/value/chamber", "The chamber of whoever challenges it."),
		column("reasons", Hash, "/value/reasons", "The reasons on record."),
		column("since", Integer, "/value/block", "The block of the challenge."),
	],
	key: &["number", "challenger"],
	filters: &["number", "challenger"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Challenges" },
		list: true,
		touches: BY_NUMBER,
	},
};

static ANNOUNCEMENTS: Table = Table {
	name: "announcements",
	doc: "A suspension, a revocation or a move of a key that a registrar has announced.",
	columns: &[
		column("number", Integer, "/key/0", "The roll number of whom it concerns."),
		column("act", Variant, "/value/act", "Suspend, Revoke or MoveKey."),
		column("to_account", Account, "/value/act/MoveKey/to", "The new key."),
		column("registrar", Account, "/value/registrar", "Who announced it."),
		column("reasons", Hash, "/value/reasons", "The reasons on record."),
		column("announced", Integer, "/value/announced", "The block of the announcement."),
		column(
			"takes_effect",
			Integer,
			"/value/takes_effect",
			"The block at which it takes effect.",
		),
		column("seconded_by", Account, "/value/seconded_by", "The registrar who seconded it."),
		column("objection", Party, "/value/objection", "Who objects, if somebody does."),
	],
	key: &["number", "act"],
	filters: &["number", "registrar"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Announcements" },
		list: true,
		touches: BY_NUMBER,
	},
};

static HOLDS: Table = Table {
	name: "holds",
	doc: "A hold on a registrar, or the wish for one.",
	columns: &[
		column("chamber", Text, "/key/0", "The chamber of the registrar."),
		column("registrar", Account, "/key/1", "The registrar."),
		column("asked_by", Json, "/value/by", "Who asks for it: chambers and their registrars."),
		column("reasons", Hash, "/value/reasons", "The reasons on record."),
		column(
			"since",
			Integer,
			"/value/since",
			"Since when the registrar is on hold; null: not yet.",
		),
	],
	key: &["chamber", "registrar"],
	filters: &["chamber", "registrar"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Holds" },
		list: false,
		touches: &[Touch {
			pallet: PALLET,
			event: "*",
			key: &[Field("chamber"), Field("registrar")],
		}],
	},
};
