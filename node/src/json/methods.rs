// SPDX-License-Identifier: Apache-2.0

//! Which method asks which function of the runtime. What of this stays: CHANGELOG.md.

use serde_json::Value;

/// How many numbers a page goes through, if nothing is said.
const PAGE: u32 = 32;

/// What is taken where a parameter is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfAbsent {
	/// It must be given.
	Required,
	/// Nothing.
	Nothing,
	/// This number.
	Number(u32),
}

impl IfAbsent {
	/// The value that stands for what is not given. Null is no value of what must be given, which is
	/// how it is found to be missing.
	pub fn value(self) -> Value {
		match self {
			Self::Required | Self::Nothing => Value::Null,
			Self::Number(number) => number.into(),
		}
	}
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
	/// Its name.
	pub name: &'static str,
	/// What is taken where it is not given.
	pub if_absent: IfAbsent,
}

const fn required(name: &'static str) -> Parameter {
	Parameter { name, if_absent: IfAbsent::Required }
}

const fn optional(name: &'static str) -> Parameter {
	Parameter { name, if_absent: IfAbsent::Nothing }
}

const fn from(number: u32) -> Parameter {
	Parameter { name: "from", if_absent: IfAbsent::Number(number) }
}

const LIMIT: Parameter = Parameter { name: "limit", if_absent: IfAbsent::Number(PAGE) };

/// A method, and the function of the runtime that answers it.
#[derive(Clone, Copy, Debug)]
pub struct Method {
	/// Its name.
	pub name: &'static str,
	/// The runtime API.
	pub api: &'static str,
	/// The function of it, with these parameters.
	pub function: &'static str,
	/// The parameters. After them comes `at`, the hash of the block that is asked about.
	pub parameters: &'static [Parameter],
	/// Is it the best block that is asked about, and not the last final one, if nothing is said?
	pub latest: bool,
}

impl Method {
	const fn new(
		name: &'static str,
		[api, function]: [&'static str; 2],
		parameters: &'static [Parameter],
	) -> Self {
		Self { name, api, function, parameters, latest: false }
	}

	/// The names of its parameters, `at` included.
	pub fn names(&self) -> Vec<&'static str> {
		self.parameters.iter().map(|parameter| parameter.name).chain(["at"]).collect()
	}

	/// What is called in the runtime.
	pub fn call(&self) -> String {
		format!("{}_{}", self.api, self.function)
	}
}

/// All of them.
pub const METHODS: &[Method] = &[
	Method::new("doverie_lookup", ["RecordsViews", "lookup"], &[required("fingerprint")]),
	Method::new(
		"doverie_stakeholder",
		["StakeholdersViews", "stakeholder"],
		&[required("account")],
	),
	Method::new("doverie_citizen", ["PagesViews", "citizen"], &[required("account")]),
	Method::new("doverie_organisation", ["PagesViews", "organisation"], &[required("account")]),
	Method::new("doverie_votes", ["PagesViews", "votes"], &[required("account"), from(0), LIMIT]),
	Method::new(
		"doverie_ballots",
		["PagesViews", "ballots"],
		&[required("account"), optional("from"), LIMIT],
	),
	Method::new(
		"doverie_proposalsOf",
		["PagesViews", "proposals"],
		&[required("account"), optional("from"), LIMIT],
	),
	Method::new(
		"doverie_pledgesOf",
		["PagesViews", "pledges"],
		&[required("account"), optional("from"), LIMIT],
	),
	Method::new(
		"doverie_responsesDue",
		["PagesViews", "responses_due"],
		&[required("account"), optional("from"), LIMIT],
	),
	Method::new(
		"doverie_speaksIn",
		["PagesViews", "speaks_in"],
		&[required("account"), optional("from"), LIMIT],
	),
	Method::new(
		"doverie_offices",
		["PagesViews", "offices"],
		&[required("account"), optional("from"), LIMIT],
	),
	Method::new(
		"doverie_toSecond",
		["PagesViews", "to_second"],
		&[required("account"), optional("from"), LIMIT],
	),
	Method::new("doverie_processes", ["ProposalsViews", "processes"], &[from(1), LIMIT]),
	Method::new(
		"doverie_process",
		["PagesViews", "process"],
		&[required("process"), optional("progress"), from(1), LIMIT],
	),
	Method::new("doverie_proposal", ["ProposalsViews", "proposal"], &[required("proposal")]),
	Method::new("doverie_decision", ["DecisionsViews", "decision"], &[required("decision")]),
	Method::new("doverie_decisions", ["DecisionsViews", "decisions"], &[from(1), LIMIT]),
	Method::new("doverie_openDecisions", ["PagesViews", "open_decisions"], &[from(0), LIMIT]),
	Method::new("doverie_campaign", ["PledgesViews", "campaign"], &[required("campaign")]),
	Method::new("doverie_campaigns", ["PledgesViews", "campaigns"], &[from(1), LIMIT]),
	Method::new("doverie_overdue", ["ProposalsViews", "overdue"], &[optional("after"), LIMIT]),
	Method::new(
		"doverie_announced",
		["StakeholdersViews", "announced_in"],
		&[required("chamber"), from(0), LIMIT],
	),
	Method::new("doverie_happened", ["PagesViews", "happened"], &[from(0), LIMIT]),
	Method {
		latest: true,
		..Method::new("doverie_quota", ["QuotaViews", "quota"], &[required("account")])
	},
];
