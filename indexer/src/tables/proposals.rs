// SPDX-License-Identifier: Apache-2.0

//! Processes, proposals, and what is said to them.

use super::Text;
use crate::{
	chain::Stored,
	store::schema::{column, Kind::*, Origin, Part::*, Table, TitleOf, Touch},
};

const PALLET: &str = "Proposals";

/// Its tables.
pub const TABLES: &[&Table] = &[
	&PROCESSES,
	&PROPOSALS,
	&VERSIONS,
	&CO_AUTHORS,
	&LINKS,
	&ENDORSEMENTS,
	&ARGUMENTS,
	&AMENDMENTS,
	&MEETINGS,
	&RESPONSES,
	&REPORTS,
	&JUDGEMENTS,
	&DEPARTURES,
];

/// Its texts.
pub const TEXTS: &[Text] = &[
	Text {
		kind: "process",
		stored: Stored { pallet: PALLET, entry: "ProcessTitles" },
		path: &[],
		touches: BY_PROCESS,
	},
	Text {
		kind: "proposal",
		stored: Stored { pallet: PALLET, entry: "ProposalTitles" },
		path: &[],
		touches: BY_PROPOSAL,
	},
];

const BY_PROCESS: &[Touch] = &[Touch { pallet: PALLET, event: "*", key: &[Field("process")] }];
const BY_PROPOSAL: &[Touch] = &[Touch { pallet: PALLET, event: "*", key: &[Field("proposal")] }];

static PROCESSES: Table = Table {
	name: "processes",
	doc: "A theme's debate.",
	columns: &[
		column("process", Integer, "/key/0", "Its number."),
		column("opened", Integer, "/value/opened", "The block that opened it."),
		column("phase_open", Integer, "/value/schedule/open", "The block of the phase Open."),
		column("phase_drafting", Integer, "/value/schedule/drafting", "That of Drafting."),
		column(
			"phase_deliberation",
			Integer,
			"/value/schedule/deliberation",
			"That of Deliberation.",
		),
		column("phase_decision", Integer, "/value/schedule/decision", "That of Decision."),
		column("phase_follow_up", Integer, "/value/schedule/follow_up", "That of FollowUp."),
		column(
			"endorsements",
			Integer,
			"/value/admission/endorsements",
			"How many admit a proposal.",
		),
		column(
			"chambers",
			Integer,
			"/value/admission/chambers",
			"From how many chambers at least.",
		),
	],
	key: &["process"],
	filters: &["process"],
	title: Some(TitleOf { column: "title", kind: "process", id: "CAST(t.process AS TEXT)" }),
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Processes" },
		list: false,
		touches: BY_PROCESS,
	},
};

static PROPOSALS: Table = Table {
	name: "proposals",
	doc: "What someone asks for.",
	columns: &[
		column("proposal", Integer, "/key/0", "Its number."),
		column("process", Integer, "/value/process", "The process that it is in."),
		column(
			"kind",
			Text,
			"/value/kind",
			"Policy, Legislative, Organisational, Project or Statement.",
		),
		column("author", Integer, "/value/author", "The roll number of its author."),
		column("submitted", Integer, "/value/submitted", "The block in which it was submitted."),
		column("version", Hash, "/value/version", "The current version."),
		column("versions", Integer, "/value/versions", "How many there are."),
		column("state", Variant, "/value/state", "How far it has come."),
		column(
			"decision",
			Integer,
			"/value/state/InDecision/decision|/value/state/Passed/decision|\
			 /value/state/Adopted/decision|/value/state/NotAdopted/decision",
			"The decision on it.",
		),
		column("admitted", Integer, "/value/admitted/block", "The block of its admission."),
		column(
			"response_due",
			Integer,
			"/value/admitted/due",
			"The last block at which a final answer of the municipality is in time.",
		),
		column(
			"answered",
			Integer,
			"/value/answered",
			"The block of the final answer; null: none yet.",
		),
		column("disowned", Integer, "/value/disowned", "Since when its author is not behind it."),
	],
	key: &["proposal"],
	filters: &["proposal", "process", "author", "kind", "state", "version"],
	title: Some(TitleOf { column: "title", kind: "proposal", id: "CAST(t.proposal AS TEXT)" }),
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Proposals" },
		list: false,
		touches: BY_PROPOSAL,
	},
};

static VERSIONS: Table = Table {
	name: "versions",
	doc: "A version of a proposal, with how many are behind it in each chamber.",
	columns: &[
		column("proposal", Integer, "/key/0", "The proposal."),
		column("version", Hash, "/key/1", "The fingerprint of its text."),
		column("number", Integer, "/value/number", "Which one, from 1."),
		column("published", Integer, "/value/block", "The block that published it."),
		column("amendment", Integer, "/value/amendment", "The amendment that it carries."),
		column(
			"endorsed_municipality",
			Integer,
			"/value/endorsements/municipality",
			"Endorsements of the chamber Municipality.",
		),
		column("endorsed_business", Integer, "/value/endorsements/business", "Of Business."),
		column("endorsed_academia", Integer, "/value/endorsements/academia", "Of Academia."),
		column(
			"endorsed_civil_society",
			Integer,
			"/value/endorsements/civil_society",
			"Of CivilSociety.",
		),
		column("arguments_for", Json, "/value/arguments_for", "Arguments for it, by chamber."),
		column("arguments_against", Json, "/value/arguments_against", "Those against it."),
	],
	key: &["proposal", "version"],
	filters: &["proposal", "version"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Versions" },
		list: false,
		touches: &[Touch {
			pallet: PALLET,
			event: "*",
			key: &[Field("proposal"), Field("version")],
		}],
	},
};

static CO_AUTHORS: Table = Table {
	name: "co_authors",
	doc: "A co-author of a proposal, or one who was invited.",
	columns: &[
		column("proposal", Integer, "/key/0", "The proposal."),
		column("co_author", Integer, "/value/number", "The roll number."),
		column("invited", Integer, "/value/invited", "The block of the invitation."),
		column(
			"accepted",
			Integer,
			"/value/accepted/block",
			"That of the acceptance; null: not yet.",
		),
		column(
			"version",
			Hash,
			"/value/accepted/version",
			"The version that the co-author had read.",
		),
	],
	key: &["proposal", "co_author"],
	filters: &["proposal", "co_author"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "CoAuthors" },
		list: true,
		touches: BY_PROPOSAL,
	},
};

static LINKS: Table = Table {
	name: "links",
	doc: "A link from a proposal to an older one.",
	columns: &[
		column("proposal", Integer, "/key/0", "The younger one."),
		column("to_proposal", Integer, "/value/link/proposal", "The older one."),
		column(
			"kind",
			Text,
			"/value/link/kind",
			"Merges, Splits, Amends, Implements or Supersedes.",
		),
		column("state", Variant, "/value/state", "What the author of the older one says of it."),
	],
	key: &["proposal", "to_proposal", "kind"],
	filters: &["proposal", "to_proposal"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Links" },
		list: true,
		touches: BY_PROPOSAL,
	},
};

static ENDORSEMENTS: Table = Table {
	name: "endorsements",
	doc: "A stakeholder's backing of one version.",
	columns: &[
		column("proposal", Integer, "/key/0/0", "The proposal."),
		column("version", Hash, "/key/0/1", "The version."),
		column("endorser", Integer, "/key/1", "The roll number of whoever endorses it."),
		column("chamber", Text, "/value/chamber", "The chamber in which it counts."),
		column("endorsed", Integer, "/value/block", "The block of the endorsement."),
	],
	key: &["proposal", "version", "endorser"],
	filters: &["proposal", "version", "endorser", "chamber"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Endorsements" },
		list: false,
		touches: &[
			Touch {
				pallet: PALLET,
				event: "Endorsed",
				key: &[Fields(&["proposal", "version"]), Field("by")],
			},
			Touch {
				pallet: PALLET,
				event: "EndorsementWithdrawn",
				key: &[Fields(&["proposal", "version"]), Field("by")],
			},
			Touch {
				pallet: PALLET,
				event: "EndorsementStruck",
				key: &[Fields(&["proposal", "version"]), Field("roll_number")],
			},
		],
	},
};

static ARGUMENTS: Table = Table {
	name: "arguments",
	doc: "A fingerprint for or against one version.",
	columns: &[
		column("proposal", Integer, "/key/0/0", "The proposal."),
		column("version", Hash, "/key/0/1", "The version."),
		column("argument", Hash, "/key/1/0", "The fingerprint of the argument."),
		column("author", Integer, "/key/1/1", "The roll number of whoever argues."),
		column("chamber", Text, "/value/chamber", "The chamber of whoever argues."),
		column("side", Text, "/value/side", "For or Against."),
		column("argued", Integer, "/value/block", "The block of the argument."),
	],
	key: &["proposal", "version", "argument", "author"],
	filters: &["proposal", "version", "author", "side"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Arguments" },
		list: false,
		touches: &[Touch {
			pallet: PALLET,
			event: "Argued",
			key: &[Fields(&["proposal", "version"]), Fields(&["argument", "by"])],
		}],
	},
};

static AMENDMENTS: Table = Table {
	name: "amendments",
	doc: "A change asked of one version.",
	columns: &[
		column("proposal", Integer, "/key/0", "The proposal."),
		column("amendment", Integer, "/key/1", "Its number within the proposal."),
		column("author", Integer, "/value/author", "The roll number of whoever asks for it."),
		column("chamber", Text, "/value/chamber", "The chamber of whoever asks for it."),
		column("base", Hash, "/value/base", "The version that it asks to change."),
		column("text", Hash, "/value/text", "The fingerprint of its text."),
		column("proposed", Integer, "/value/block", "The block in which it was proposed."),
		column("state", Variant, "/value/state", "What became of it."),
		column(
			"accepted_in",
			Hash,
			"/value/state/Accepted/version",
			"The version that carries it.",
		),
		column(
			"promoted_to",
			Integer,
			"/value/state/Promoted/proposal",
			"The proposal that it became.",
		),
		column("reasons", Hash, "/value/state/Rejected/reasons", "Why it was rejected."),
	],
	key: &["proposal", "amendment"],
	filters: &["proposal", "author", "state"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Amendments" },
		list: false,
		touches: &[Touch {
			pallet: PALLET,
			event: "*",
			key: &[Field("proposal"), Field("amendment")],
		}],
	},
};

static MEETINGS: Table = Table {
	name: "meetings",
	doc: "A meeting that an organisation has recorded.",
	columns: &[
		column("meeting", Integer, "/key/0", "Its number."),
		column("process", Integer, "/value/process", "The process."),
		column("minutes", Hash, "/value/minutes", "The fingerprint of the minutes."),
		column("organisation", Integer, "/value/by", "The roll number of whoever recorded it."),
		column("recorded", Integer, "/value/block", "The block that recorded it."),
		column(
			"attending",
			Json,
			"/value/attending",
			"Who was there, and whether they confirm it.",
		),
	],
	key: &["meeting"],
	filters: &["meeting", "process"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Meetings" },
		list: false,
		touches: &[Touch { pallet: PALLET, event: "*", key: &[Field("meeting")] }],
	},
};

static RESPONSES: Table = Table {
	name: "responses",
	doc: "An official response of the municipality.",
	columns: &[
		column("proposal", Integer, "/key/0", "The proposal."),
		column("response", Integer, "/key/1", "Its number within the proposal."),
		column("speaker", Integer, "/value/by", "The roll number of whoever answered."),
		column("answered", Integer, "/value/block", "The block of the answer."),
		column(
			"answer",
			Variant,
			"/value/answer",
			"Evaluating, Accepted, PartlyAccepted or Rejected.",
		),
		column(
			"cost",
			Amount,
			"/value/answer/Accepted/cost|/value/answer/PartlyAccepted/cost",
			"What it will cost.",
		),
		column(
			"period",
			Json,
			"/value/answer/Accepted|/value/answer/PartlyAccepted",
			"From which month until which.",
		),
		column("reasons", Hash, "/value/reasons", "The reasons on record."),
	],
	key: &["proposal", "response"],
	filters: &["proposal", "answer"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Responses" },
		list: false,
		touches: &[Touch {
			pallet: PALLET,
			event: "Responded",
			key: &[Field("proposal"), Field("response")],
		}],
	},
};

static REPORTS: Table = Table {
	name: "reports",
	doc: "A report of the municipality on the progress of what was adopted.",
	columns: &[
		column("proposal", Integer, "/key/0", "The proposal."),
		column("report", Integer, "/key/1", "Its number within the proposal."),
		column("speaker", Integer, "/value/by", "The roll number of whoever reported."),
		column("reported", Integer, "/value/block", "The block of the report."),
		column("percent", Integer, "/value/percent", "How much is done, of 100."),
		column("evidence", Hash, "/value/evidence", "The fingerprint of the evidence."),
		column("confirmed", Json, "/value/confirmed", "How many confirm it, by chamber."),
		column("disputed", Json, "/value/disputed", "How many dispute it, by chamber."),
	],
	key: &["proposal", "report"],
	filters: &["proposal"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Reports" },
		list: false,
		touches: &[Touch {
			pallet: PALLET,
			event: "*",
			key: &[Field("proposal"), Field("report")],
		}],
	},
};

static JUDGEMENTS: Table = Table {
	name: "judgements",
	doc: "A stakeholder's confirmation of a report, or the opposite.",
	columns: &[
		column("proposal", Integer, "/key/0/0", "The proposal."),
		column("report", Integer, "/key/0/1", "The report."),
		column("stakeholder", Integer, "/key/1", "The roll number of whoever judges."),
		column("chamber", Text, "/value/chamber", "The chamber of whoever judges."),
		column("confirms", Boolean, "/value/confirms", "Is the report right?"),
		column("reasons", Hash, "/value/reasons", "The reasons, if there are any on record."),
		column("judged", Integer, "/value/block", "The block of the judgement."),
	],
	key: &["proposal", "report", "stakeholder"],
	filters: &["proposal", "stakeholder"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Judgements" },
		list: false,
		touches: &[Touch {
			pallet: PALLET,
			event: "ReportJudged",
			key: &[Fields(&["proposal", "report"]), Field("by")],
		}],
	},
};

static DEPARTURES: Table = Table {
	name: "departures",
	doc: "The municipality departs from the result of a decision.",
	columns: &[
		column("proposal", Integer, "/key/0", "The proposal."),
		column("speaker", Integer, "/value/by", "The roll number of whoever said so."),
		column("departed", Integer, "/value/block", "The block in which it was said."),
		column("reasons", Hash, "/value/reasons", "The reasons on record."),
	],
	key: &["proposal"],
	filters: &["proposal"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Departures" },
		list: false,
		touches: BY_PROPOSAL,
	},
};
