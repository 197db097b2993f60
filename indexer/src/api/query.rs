// SPDX-License-Identifier: Apache-2.0

//! What a request asks for.

use super::{answers::Refusal, MAX_PAGE, PAGE};
use crate::store::{
	schema::{Kind, Table},
	Page, Value,
};
use std::collections::BTreeMap;

/// The parameters of a request, by name.
pub type Parameters = BTreeMap<String, String>;

/// How many rows, within the bound.
pub fn limit(parameters: &Parameters) -> Result<u32, Refusal> {
	let Some(text) = parameters.get("limit") else { return Ok(PAGE) };
	let limit = text.parse().ok().filter(|limit| (1..=MAX_PAGE).contains(limit));
	limit.ok_or_else(|| Refusal::request(format!("`limit` is a number from 1 to {MAX_PAGE}.")))
}

/// Refuses a parameter that means nothing, so that nobody takes what comes for what was meant.
pub fn ensure_known(parameters: &Parameters, known: &[&str]) -> Result<(), Refusal> {
	match parameters.keys().find(|name| !known.contains(&name.as_str())) {
		Some(name) => Err(Refusal::request(format!(
			"There is no parameter `{name}` here, but: {}.",
			known.join(", ")
		))),
		None => Ok(()),
	}
}

/// The page that a request asks for.
pub fn page(table: &'static Table, parameters: &Parameters) -> Result<Page, Refusal> {
	let known: Vec<&str> =
		["limit", "after", "order"].iter().chain(table.filters).copied().collect();
	ensure_known(parameters, &known)?;
	let backwards = match parameters.get("order").map(String::as_str) {
		None | Some("asc") => false,
		Some("desc") => true,
		Some(_) => return Err(Refusal::request("`order` is asc or desc.")),
	};
	let filters = table.filters.iter().filter_map(|name| Some((*name, parameters.get(*name)?)));
	let filters = filters
		.map(|(name, text)| {
			let kind = table.column(name).map_or(Kind::Text, |column| column.kind);
			let value = kind.parsed(text);
			Ok((name, value.ok_or_else(|| wrong(name, kind))?))
		})
		.collect::<Result<Vec<_>, Refusal>>()?;
	let after = parameters.get("after").map(|text| cursor(table, text)).transpose()?;
	Ok(Page { filters, after, backwards, limit: limit(parameters)? })
}

fn wrong(name: &str, kind: Kind) -> Refusal {
	let what = if kind == Kind::Boolean { "true or false" } else { "a whole number" };
	Refusal::request(format!("`{name}` is {what}."))
}

/// Where a page ends, for `after`: the key of its last row.
pub fn cursor_of(table: &Table, row: &[Value]) -> Option<String> {
	let columns: Vec<&str> = table.all_columns().map(|column| column.name).collect();
	let key = table.order().iter().map(|name| {
		let place = columns.iter().position(|column| column == name)?;
		Some(match row.get(place)? {
			Value::Integer(number) => number.to_string(),
			Value::Text(text) => text.clone(),
			Value::Boolean(is_so) => is_so.to_string(),
			Value::Null => return None,
		})
	});
	Some(key.collect::<Option<Vec<_>>>()?.join(","))
}

fn cursor(table: &Table, text: &str) -> Result<Vec<Value>, Refusal> {
	let refusal = || Refusal::request("`after` is what `next` of the page before says.");
	let parts: Vec<&str> = text.split(',').collect();
	if parts.len() != table.order().len() {
		return Err(refusal());
	}
	let columns = table.order().iter().zip(parts);
	columns
		.map(|(name, part)| {
			let kind = table.column(name).map_or(Kind::Text, |column| column.kind);
			kind.parsed(part).ok_or_else(refusal)
		})
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::tables::by_name;

	fn asked(pairs: &[(&str, &str)]) -> Parameters {
		pairs.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect()
	}

	fn table() -> &'static Table {
		by_name("endorsements").expect("there is one")
	}

	#[test]
	fn a_page_has_a_bound() {
		for limit in ["0", "1001", "-1", "many"] {
			assert!(page(table(), &asked(&[("limit", limit)])).is_err(), "{limit}");
		}
		assert_eq!(page(table(), &asked(&[])).map(|page| page.limit).ok(), Some(PAGE));
	}

	#[test]
	fn a_parameter_that_means_nothing_is_refused() {
		let refused = page(table(), &asked(&[("endorsr", "7")])).expect_err("means nothing");
		assert!(refused.1.contains("endorser"), "{}", refused.1);
		assert!(page(table(), &asked(&[("endorser", "seven")])).is_err());
	}

	#[test]
	fn a_page_goes_on_where_the_one_before_has_ended() {
		let mut row: Vec<Value> = vec![3.into(), "0xab".into(), 9.into(), "Business".into()];
		row.extend([Value::Integer(40), 40.into(), 2.into()]);
		let cursor = cursor_of(table(), &row).expect("has a key");
		assert_eq!(cursor, "3,0xab,9");
		let page = page(table(), &asked(&[("after", &cursor)])).expect("is one");
		assert_eq!(page.after, Some(vec![3.into(), "0xab".into(), 9.into()]));
		assert!(super::page(table(), &asked(&[("after", "3")])).is_err());
	}
}
