// SPDX-License-Identifier: Apache-2.0

//! The tables that the store fills by itself.

use crate::store::schema::{column, Kind::*, Origin, Table};

/// What has a file here.
pub const TABLES: &[&Table] = &[&BLOCKS, &EVENTS, &TEXTS];

/// Final blocks. The last row says how far the tables go.
pub static BLOCKS: Table = Table {
	name: "blocks",
	doc: "A final block.",
	columns: &[
		column("number", Integer, "", "Its number."),
		column("hash", Hash, "", "Its hash."),
		column("parent", Hash, "", "The hash of the block before it."),
		column("time", Time, "", "When it was made; null for the first."),
		column("spec_version", Integer, "", "The version of the runtime that made it."),
		column("events", Integer, "", "How many events it has."),
	],
	key: &["number"],
	filters: &["number", "hash"],
	title: None,
	origin: Origin::Store,
};

/// All events.
pub static EVENTS: Table = Table {
	name: "events",
	doc: "An event, as the chain says it. Free text is left out, and the arguments of calls.",
	columns: &[
		column("block", Integer, "", "Its block."),
		column("event", Integer, "", "Its place among the events of its block, from 0."),
		column("extrinsic", Integer, "", "The place of its transaction; null: the block's own."),
		column("pallet", Text, "", "The pallet that says it."),
		column("name", Text, "", "Its name in the pallet."),
		column("fields", Json, "", "What it says."),
	],
	key: &["block", "event"],
	filters: &["block", "pallet", "name"],
	title: None,
	origin: Origin::Store,
};

/// All public texts.
pub static TEXTS: Table = Table {
	name: "texts",
	doc: "A public text: a title, a name or a locator. It is gone once a decision has hidden it.",
	columns: &[
		column("kind", Text, "", "Whose text it is: organisation, process, proposal, decision, …"),
		column("id", Text, "", "The number; of a record its fingerprint, / and its author."),
		column("text", Text, "", "The text."),
		column("block", Integer, "", "The block of the event that last concerned it."),
		column("event", Integer, "", "The place of that event; null: from the first block."),
	],
	key: &["kind", "id"],
	filters: &["kind", "id"],
	title: None,
	origin: Origin::Store,
};
