// SPDX-License-Identifier: Apache-2.0

//! Campaigns, pledges and the civic euro.

use super::Text;
use crate::{
	chain::Stored,
	store::schema::{column, Kind::*, Origin, Part::*, Table, TitleOf, Touch},
};

const PALLET: &str = "Pledges";

/// Its tables.
pub const TABLES: &[&Table] = &[
	&CAMPAIGNS,
	&FUNDS,
	&POOLS,
	&PLEDGES,
	&DECLARATIONS,
	&MILESTONES,
	&VETOES,
	&MOVEMENTS,
	&ISSUES,
	&SUPPLY,
];

/// Its texts.
pub const TEXTS: &[Text] = &[Text {
	kind: "campaign",
	stored: Stored { pallet: PALLET, entry: "Titles" },
	path: &[],
	touches: BY_CAMPAIGN,
}];

const BY_CAMPAIGN: &[Touch] = &[Touch { pallet: PALLET, event: "*", key: &[Field("campaign")] }];
const BY_DOCUMENT: &[Touch] = &[Touch { pallet: PALLET, event: "*", key: &[Field("document")] }];
/// After what is issued or redeemed.
const BY_SUPPLY: &[Touch] = &[
	Touch { pallet: PALLET, event: "Issued", key: &[] },
	Touch { pallet: PALLET, event: "Redeemed", key: &[] },
];

static CAMPAIGNS: Table = Table {
	name: "campaigns",
	doc: "A green project that looks for money.",
	columns: &[
		column("campaign", Integer, "/key/0", "Its number."),
		column("proposal", Integer, "/value/proposal", "The proposal that it comes from."),
		column(
			"beneficiary",
			Integer,
			"/value/terms/beneficiary",
			"The roll number of the organisation.",
		),
		column("fiscal_agent", Integer, "/value/terms/fiscal_agent", "That of the fiscal agent."),
		column("fiche", Hash, "/value/terms/fiche", "The fingerprint of the project fiche."),
		column("minimum", Amount, "/value/terms/minimum", "What it needs at least."),
		column("optimum", Amount, "/value/terms/optimum", "What it takes at most."),
		column(
			"deadline",
			Integer,
			"/value/terms/deadline",
			"The block at which no pledge is taken any more, as it was decided.",
		),
		column(
			"deadline_moved",
			Integer,
			"/value/deadline_moved",
			"By how many blocks it has moved.",
		),
		column(
			"milestones",
			Json,
			"/value/terms/milestones",
			"Shares in millionths, and due blocks.",
		),
		column("reviewers", Json, "/value/terms/reviewers", "The roll numbers of the reviewers."),
		column("approvals", Integer, "/value/terms/approvals", "How many of them must approve."),
		column("opened", Integer, "/value/opened", "The block that opened it."),
		column("state", Variant, "/value/state", "How far it has come."),
		column("cause", Text, "/value/state/Failed/cause", "Why it has failed."),
		column("milestone", Integer, "/value/milestone", "The milestone that is next, from 0."),
	],
	key: &["campaign"],
	filters: &["campaign", "proposal", "beneficiary", "state"],
	title: Some(TitleOf { column: "title", kind: "campaign", id: "CAST(t.campaign AS TEXT)" }),
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Campaigns" },
		list: false,
		touches: BY_CAMPAIGN,
	},
};

static FUNDS: Table = Table {
	name: "funds",
	doc: "The money of a campaign.",
	columns: &[
		column("campaign", Integer, "/key/0", "The campaign."),
		column("pledged", Amount, "/value/pledged", "What is pledged."),
		column("waiting", Amount, "/value/waiting", "What waits, being above the optimum."),
		column("matched", Amount, "/value/matched", "What pools have added."),
		column("honoured", Amount, "/value/honoured", "Declared pledges that were honoured."),
		column("sponsored", Amount, "/value/sponsored", "What sponsors have put up."),
		column("returned", Amount, "/value/returned", "What has gone back to sponsors unused."),
		column("paid", Amount, "/value/paid", "What was paid to the beneficiary."),
		column("refunded", Amount, "/value/refunded", "What was refunded."),
		column("dust", Amount, "/value/dust", "What rounding has left."),
		column("unregistered", Json, "/value/by_pledger/unregistered", "Pledges of strangers."),
		column("chambers", Json, "/value/by_pledger/chambers", "Pledges by chamber and kind."),
	],
	key: &["campaign"],
	filters: &["campaign"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "CampaignFunds" },
		list: false,
		touches: BY_CAMPAIGN,
	},
};

static POOLS: Table = Table {
	name: "pools",
	doc: "A sponsor's pool, which adds to what citizens pledge.",
	columns: &[
		column("campaign", Integer, "/key/0", "The campaign."),
		column("pool", Integer, "/value/number", "Its number in the campaign."),
		column("sponsor", Integer, "/value/sponsor", "The roll number of the organisation."),
		column("ratio_adds", Integer, "/value/ratio/adds", "How much it adds …"),
		column("ratio_per", Integer, "/value/ratio/per", "… to how much that is pledged."),
		column("cap", Amount, "/value/cap", "The most that it adds to one citizen's pledge."),
		column("total", Amount, "/value/total", "The most that it adds in all."),
		column("settled", Amount, "/value/settled", "What it has added, once that is settled."),
	],
	key: &["campaign", "pool"],
	filters: &["campaign", "sponsor"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Pools" },
		list: true,
		touches: BY_CAMPAIGN,
	},
};

static PLEDGES: Table = Table {
	name: "pledges",
	doc: "A pledge that is in a pot. One that was withdrawn or refunded is gone; see movements.",
	columns: &[
		column("campaign", Integer, "/key/0", "The campaign."),
		column("owner", Party, "/key/1", "Whose pledge it is."),
		column("amount", Amount, "/value/amount", "How much."),
		column("kind", Variant, "/value/kind", "Stakeholder or Unregistered, as which it counts."),
		column(
			"chamber",
			Text,
			"/value/kind/Stakeholder/chamber",
			"The chamber of the stakeholder.",
		),
	],
	key: &["campaign", "owner"],
	filters: &["campaign", "owner"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Pledges" },
		list: false,
		touches: &[
			Touch { pallet: PALLET, event: "*", key: &[Field("campaign"), Field("owner")] },
			Touch {
				pallet: PALLET,
				event: "Adopted",
				key: &[Field("campaign"), In("Stakeholder", "by")],
			},
			Touch {
				pallet: PALLET,
				event: "Adopted",
				key: &[Field("campaign"), In("Account", "account")],
			},
		],
	},
};

static DECLARATIONS: Table = Table {
	name: "declarations",
	doc: "A declared pledge: a letter on record, which counts once it is honoured.",
	columns: &[
		column("campaign", Integer, "/key/0", "The campaign."),
		column("donor", Integer, "/key/1", "The roll number of the organisation."),
		column("amount", Amount, "/value/amount", "How much was declared."),
		column("letter", Hash, "/value/letter", "The fingerprint of the letter."),
		column("until", Integer, "/value/until", "The block at which it has lapsed."),
		column("received", Amount, "/value/receipt/received", "How much has come in."),
		column("document", Hash, "/value/receipt/document", "The document that says so."),
		column("confirmed", Boolean, "/value/receipt/confirmed", "Has the donor confirmed it?"),
	],
	key: &["campaign", "donor"],
	filters: &["campaign", "donor"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Declarations" },
		list: false,
		touches: &[Touch { pallet: PALLET, event: "*", key: &[Field("campaign"), Field("donor")] }],
	},
};

static MILESTONES: Table = Table {
	name: "milestones",
	doc: "A step of a milestone: evidence, review, veto, exit or payment.",
	columns: &[
		column("campaign", Integer, "/fields/campaign", "The campaign."),
		column("milestone", Integer, "/fields/milestone", "Which one, from 0."),
		column("step", Text, "/event", "What happened."),
		column("reviewer", Integer, "/fields/by", "The roll number of the reviewer."),
		column("chamber", Text, "/fields/chamber", "The chamber of the reviewer."),
		column("document", Hash, "/fields/evidence|/fields/reasons", "Evidence, or reasons."),
		column("decision", Integer, "/fields/decision", "The decision on a veto."),
		column("verdict", Variant, "/fields/verdict", "How a veto was settled."),
		column(
			"payable_from",
			Integer,
			"/fields/payable_from",
			"The block from which it can be paid.",
		),
		column("until", Integer, "/fields/until", "The block at which nobody can leave any more."),
		column("amount", Amount, "/fields/amount", "What was paid."),
		column("payee", Account, "/fields/to|/fields/payee", "To whom it is paid."),
	],
	key: &[],
	filters: &["campaign", "step"],
	title: None,
	origin: Origin::Events {
		pallet: PALLET,
		names: &[
			"EvidenceSubmitted",
			"EvidenceApproved",
			"EvidenceRefused",
			"MilestoneRefused",
			"MilestoneApproved",
			"VetoPutToDecision",
			"VetoSettled",
			"PayeeChanged",
			"ExitOpened",
			"ExitClosed",
			"MilestonePaid",
		],
		removed_by: &[],
	},
};

static VETOES: Table = Table {
	name: "vetoes",
	doc: "Somebody vetoed a milestone.",
	columns: &[
		column("campaign", Integer, "/fields/campaign", "The campaign."),
		column("milestone", Integer, "/fields/milestone", "Which milestone, from 0."),
		column("owner", Party, "/fields/owner", "Whose pledge it is."),
		column("account", Account, "/fields/account", "The account that signed."),
		column("weight", Amount, "/fields/weight", "What the owner has put in."),
		column("reasons", Hash, "/fields/reasons", "The reasons, if there are any on record."),
	],
	key: &[],
	filters: &["campaign", "owner"],
	title: None,
	origin: Origin::Events { pallet: PALLET, names: &["MilestoneVetoed"], removed_by: &[] },
};

static MOVEMENTS: Table = Table {
	name: "movements",
	doc: "A movement of money: into a pot and out of it, issued, corrected, redeemed or spent.",
	columns: &[
		column("what", Text, "/event", "What happened."),
		column("campaign", Integer, "/fields/campaign", "The campaign, if it is of one."),
		column("owner", Party, "/fields/owner", "Whose pledge it is."),
		column("sponsor", Integer, "/fields/sponsor", "The roll number of the sponsor."),
		column("pool", Integer, "/fields/pool", "The pool, if it is of one."),
		column("milestone", Integer, "/fields/milestone", "The milestone that is paid."),
		column("account", Account, "/fields/account|/fields/to", "From where, or to where."),
		column("from_account", Account, "/fields/from", "Of a correction, from where."),
		column("amount", Amount, "/fields/amount|/fields/total", "How much."),
		column("waiting", Amount, "/fields/waiting", "How much of it waits, or waited besides."),
		column("unused", Amount, "/fields/unused", "Of a pool, how much was not needed."),
		column(
			"matched",
			Amount,
			"/fields/matched",
			"Of a pool, how much had been added to pledges.",
		),
		column(
			"document",
			Hash,
			"/fields/document|/fields/reasons",
			"The document against which it was issued or redeemed, or the reasons.",
		),
	],
	key: &[],
	filters: &["what", "campaign", "owner", "account"],
	title: None,
	origin: Origin::Events {
		pallet: PALLET,
		names: &[
			"Issued",
			"IssueCorrected",
			"RedemptionRequested",
			"RedemptionCancelled",
			"Redeemed",
			"Spent",
			"Pledged",
			"PledgeWithdrawn",
			"MovedUp",
			"PoolOpened",
			"PoolToppedUp",
			"PoolDisplaced",
			"Left",
			"MilestonePaid",
			"Refunded",
			"WaitingRefunded",
			"PoolRefunded",
			"DustMoved",
			"StrayMoved",
		],
		removed_by: &[],
	},
};

static ISSUES: Table = Table {
	name: "issues",
	doc: "Civic euros that were issued against a document, or are announced.",
	columns: &[
		column("document", Hash, "/key/0", "The fingerprint of the document."),
		column("to_account", Account, "/value/to", "To whom."),
		column("amount", Amount, "/value/amount", "How much."),
		column("custodian", Integer, "/value/by", "The roll number of the custodian."),
		column("issued", Integer, "/value/issued", "The block of the issue."),
		column("step", Variant, "/value/step", "Announced, Issued or Correcting."),
	],
	key: &["document"],
	filters: &["document", "to_account"],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "Issues" },
		list: false,
		touches: BY_DOCUMENT,
	},
};

static SUPPLY: Table = Table {
	name: "supply",
	doc: "How many civic euros were issued and redeemed in all: one row.",
	columns: &[
		column("issued", Amount, "/value/issued", "What was issued."),
		column("redeemed", Amount, "/value/redeemed", "What was redeemed."),
	],
	key: &["issued", "redeemed"],
	filters: &[],
	title: None,
	origin: Origin::Storage {
		stored: Stored { pallet: PALLET, entry: "TotalSupply" },
		list: true,
		touches: BY_SUPPLY,
	},
};
