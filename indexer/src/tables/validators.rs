// SPDX-License-Identifier: Apache-2.0

//! Seats of validators.

use crate::{
	chain::Stored,
	store::schema::{column, Kind::*, Origin, Table, Touch},
};

const PALLET: &str = "Validators";

/// Its tables.
pub const TABLES: &[&Table] = &[&SEATS];

static SEATS: Table = Table {
	name: "seats",
	doc: "A validator's seat.",
	columns: &[
		column(
			"validator",
			Account,
			"/value/validator",
			"The account that has set its session keys.",
		),
		column(
			"organisation",
			Integer,
			"/value/organisation",
			"The roll number of the organisation.",
		),
		column("chamber", Text, "/value/chamber", "The chamber to which the seat counts."),
		column("since_session", Integer, "/value/since", "Since which session."),
		column("condemned", Boolean, "/value/condemned", "Is it to be replaced, after an offence?"),
	],
	key: &["validator"],
	filters: &["validator", "organisation", "chamber"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Seats" },
		list: true,
		touches: &[
			Touch { pallet: PALLET, event: "SeatGiven", key: &[] },
			Touch { pallet: PALLET, event: "SeatTaken", key: &[] },
			Touch { pallet: PALLET, event: "SeatLost", key: &[] },
			Touch { pallet: PALLET, event: "ValidatorCondemned", key: &[] },
		],
	},
};
