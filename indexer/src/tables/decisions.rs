// SPDX-License-Identifier: Apache-2.0

//! Decisions, ballots and outcomes.

use super::Text;
use crate::{
	chain::Stored,
	store::schema::{column, Kind::*, Origin, Part::*, Table, TitleOf, Touch},
};

const PALLET: &str = "Decisions";

/// Its tables.
pub const TABLES: &[&Table] = &[&DECISIONS, &TALLIES, &OUTCOMES, &VOTES];

/// Its texts.
pub const TEXTS: &[Text] = &[Text {
	kind: "decision",
	stored: Stored { pallet: PALLET, entry: "Titles" },
	path: &[],
	touches: BY_DECISION,
}];

const BY_DECISION: &[Touch] = &[Touch { pallet: PALLET, event: "*", key: &[Field("decision")] }];

static DECISIONS: Table = Table {
	name: "decisions",
	doc: "A question that the chambers decide.",
	columns: &[
		column("decision", Integer, "/key/0", "Its number."),
		column("subject", Variant, "/value/subject", "What it is about."),
		column(
			"subject_details",
			Json,
			"/value/subject",
			"The proposal, challenge, veto or call. Of a call its name; its arguments are on the chain.",
		),
		column("rule", Text, "/value/rule_name", "By which rule."),
		column("announcer", Integer, "/value/by", "The roll number; null: the chain itself."),
		column("text", Hash, "/value/text", "The document that explains it."),
		column("announced", Integer, "/value/announced", "The block that announced it."),
		column("seconders", Json, "/value/seconders", "The roll numbers of those who seconded it."),
		column("opened", Integer, "/value/opening/opened", "The block that opened it."),
		column(
			"checkpoint",
			Integer,
			"/value/opening/checkpoint",
			"Those vote who were on the roll at the end of this block.",
		),
		column(
			"closes",
			Integer,
			"/value/opening/closes",
			"The first block at which no ballot is taken any more.",
		),
		column("state", Variant, "/value/state", "How far it has come."),
		column("enacts", Integer, "/value/state/Scheduled/enacts", "From which block it is carried out."),
		column(
			"enacted",
			Integer,
			"/value/state/Enacted/block",
			"The block in which it was carried out.",
		),
		column("annulled_by", Integer, "/value/state/Annulled/by", "The decision that annulled it."),
		column("error", Json, "/value/state/EnactmentFailed/error", "Why it cannot be carried out."),
	],
	key: &["decision"],
	filters: &["decision", "subject", "rule", "announcer", "state"],
	title: Some(TitleOf { column: "title", kind: "decision", id: "CAST(t.decision AS TEXT)" }),
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Decisions" },
		list: false,
		touches: BY_DECISION,
	},
};

static TALLIES: Table = Table {
	name: "tallies",
	doc: "The count of ballots of a decision that was opened, by chamber and kind of stakeholder.",
	columns: &[
		column("decision", Integer, "/key/0", "The decision."),
		column("municipality", Json, "/value/tallies/municipality", "In the chamber Municipality."),
		column("business", Json, "/value/tallies/business", "In Business."),
		column("academia", Json, "/value/tallies/academia", "In Academia."),
		column("civil_society", Json, "/value/tallies/civil_society", "In CivilSociety."),
	],
	key: &["decision"],
	filters: &["decision"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Polls" },
		list: false,
		touches: BY_DECISION,
	},
};

static OUTCOMES: Table = Table {
	name: "outcomes",
	doc: "What a decision that has closed comes to, with every figure.",
	columns: &[
		column("decision", Integer, "/key/0", "The decision."),
		column("verdict", Text, "/value/verdict", "Passed, Rejected or NotDecided."),
		column("concurring", Integer, "/value/concurring", "How many chambers pass."),
		column("overall", Boolean, "/value/overall", "Is the overall approval large enough?"),
		column("consents", Boolean, "/value/consents", "Do those chambers agree that must?"),
		column("held", Boolean, "/value/held", "Did it come to the same all through the last day?"),
		column("municipality", Json, "/value/chambers/municipality", "The chamber Municipality."),
		column("business", Json, "/value/chambers/business", "The chamber Business."),
		column("academia", Json, "/value/chambers/academia", "The chamber Academia."),
		column("civil_society", Json, "/value/chambers/civil_society", "The chamber CivilSociety."),
	],
	key: &["decision"],
	filters: &["decision", "verdict"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Outcomes" },
		list: false,
		touches: BY_DECISION,
	},
};

/// The ballots.
pub static VOTES: Table = Table {
	name: "votes",
	doc: "A ballot, as it was last cast. One that was struck is gone.",
	columns: &[
		column("decision", Integer, "/fields/decision", "The decision."),
		column(
			"voter",
			Integer,
			"/fields/by|/fields/roll_number",
			"The roll number of whoever cast it.",
		),
		column("chamber", Text, "/fields/chamber", "The chamber in which it counts."),
		column("ballot", Text, "/fields/ballot", "Yes, No or Abstain."),
	],
	key: &["decision", "voter"],
	filters: &["decision", "voter", "chamber", "ballot"],
	title: None,
	origin: Origin::Events { pallet: PALLET, names: &["Voted"], removed_by: &["BallotStruck"] },
};
