// SPDX-License-Identifier: Apache-2.0

//! What a table is. The columns are described once, in [`crate::tables`]; the database, REST, its
//! description and the open data follow from that.

use super::Value;
use crate::chain::Stored;
use chrono::{DateTime, SecondsFormat};
use serde_json::{json, Value as Json};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
	/// A number of up to 63 bits.
	Integer,
	/// Yes or no.
	Boolean,
	/// A word or a text.
	Text,
	/// An amount in millionths of a civic euro. A string of digits, since it has 128 bits.
	Amount,
	/// 32 bytes in hex.
	Hash,
	/// The address of an account.
	Account,
	/// A moment.
	Time,
	/// What has a form of its own.
	Json,
	/// The name of a variant, without what it holds.
	Variant,
	/// A stakeholder, an account or a registrar, as `stakeholder:7` or `account:…`.
	Party,
}

/// A column of a table.
#[derive(Debug)]
pub struct Column {
	/// Its name.
	pub name: &'static str,
	/// What it holds.
	pub kind: Kind,
	/// Where its value is in the document that a row is made from: JSON pointers, of which the first
	/// that points to something counts, with `|` between them.
	pub from: &'static str,
	/// What it says.
	pub doc: &'static str,
}

/// A column, in one line.
pub const fn column(
	name: &'static str,
	kind: Kind,
	from: &'static str,
	doc: &'static str,
) -> Column {
	Column { name, kind, from, doc }
}

/// Where the rows of a table come from.
#[derive(Debug)]
pub enum Origin {
	/// Each row is an item of storage, copied after every event that concerns it. The document has
	/// the parts of its key in `/key`, and its value in `/value`.
	Storage {
		/// Which item.
		stored: Stored,
		/// Is the value a list, with a row for each of its items? So is a single value, a list of
		/// one.
		list: bool,
		/// The events after which it is copied.
		touches: &'static [Touch],
	},
	/// Each row is an event. The document has its name in `/event`, and its fields in `/fields`.
	Events {
		/// The pallet.
		pallet: &'static str,
		/// The events by name. A later one with the same key takes the place of an earlier one.
		names: &'static [&'static str],
		/// The events that remove a row.
		removed_by: &'static [&'static str],
	},
	/// The store fills it by itself.
	Store,
}

/// Events that concern an item of storage.
#[derive(Debug)]
pub struct Touch {
	/// The pallet that says it.
	pub pallet: &'static str,
	/// The event; `*` for each that has the fields.
	pub event: &'static str,
	/// How its key is made from the event's fields.
	pub key: &'static [Part],
}

/// A part of a key of storage.
#[derive(Debug)]
pub enum Part {
	/// A field of the event.
	Field(&'static str),
	/// Several fields, as a tuple.
	Fields(&'static [&'static str]),
	/// A field in a variant of this name.
	In(&'static str, &'static str),
}

/// The public text that belongs to a row, which can be hidden by decision.
#[derive(Debug)]
pub struct TitleOf {
	/// The name of the column.
	pub column: &'static str,
	/// The kind of text.
	pub kind: &'static str,
	/// By what the text is found, in SQL: the row is `t`.
	pub id: &'static str,
}

/// A table.
#[derive(Debug)]
pub struct Table {
	/// Its name, in the database, in the paths of REST and in the open data.
	pub name: &'static str,
	/// What a row is.
	pub doc: &'static str,
	/// Its columns, without those that each table has.
	pub columns: &'static [Column],
	/// The columns that tell rows apart. None: block and event do.
	pub key: &'static [&'static str],
	/// The columns by which it can be filtered.
	pub filters: &'static [&'static str],
	/// The text that is shown with each row.
	pub title: Option<TitleOf>,
	/// Where its rows come from.
	pub origin: Origin,
}

/// What each table has besides its columns.
const PLACE: [Column; 2] = [
	column("block", Kind::Integer, "", "The block of the event that wrote the row."),
	column(
		"event",
		Kind::Integer,
		"",
		"The place of that event among those of its block; none: it was so in the first block.",
	),
];

impl Table {
	/// All columns, in order.
	pub fn all_columns(&self) -> impl Iterator<Item = &Column> {
		let place = match self.origin {
			Origin::Store => &[],
			_ => &PLACE[..],
		};
		self.columns.iter().chain(place)
	}

	/// A column by its name.
	pub fn column(&self, name: &str) -> Option<&Column> {
		self.all_columns().find(|column| column.name == name)
	}

	/// The columns that tell rows apart, which is also their order.
	pub fn order(&self) -> &'static [&'static str] {
		if self.key.is_empty() {
			&["block", "event"]
		} else {
			self.key
		}
	}

	/// What is read of a row: each of its columns, and its text.
	pub fn shown(&self) -> Vec<(&'static str, Kind, &'static str)> {
		let columns = self.all_columns().map(|column| (column.name, column.kind, column.doc));
		let title = self.title.as_ref().map(|title| {
			let doc = "A public text. Null where it has none, or where a decision has hidden it.";
			(title.column, Kind::Text, doc)
		});
		columns.chain(title).collect()
	}

	/// The values of a row, in the order of the columns, from the document that it is made of.
	pub fn values(&self, document: &Json) -> Vec<Value> {
		self.columns.iter().map(|column| column.value(document)).collect()
	}
}

impl Column {
	/// The value of this column in a document.
	pub fn value(&self, document: &Json) -> Value {
		let found = self.from.split('|').find_map(|pointer| document.pointer(pointer));
		match found {
			None | Some(Json::Null) => Value::Null,
			Some(value) => self.kind.stored(value),
		}
	}
}

impl Kind {
	/// A value as the database keeps it.
	fn stored(self, value: &Json) -> Value {
		match self {
			Kind::Integer | Kind::Time => value.as_i64().map_or(Value::Null, Value::Integer),
			Kind::Boolean => value.as_bool().map_or(Value::Null, Value::Boolean),
			Kind::Json => Value::Text(value.to_string()),
			Kind::Variant => variant(value).map_or(Value::Null, |(name, _)| Value::Text(name)),
			Kind::Party => Value::Text(party(value)),
			Kind::Text | Kind::Amount | Kind::Hash | Kind::Account => match value {
				Json::String(text) => Value::Text(text.clone()),
				other => Value::Text(other.to_string()),
			},
		}
	}

	/// A value of the database as people read it.
	pub fn shown(self, value: Value) -> Json {
		match (self, value) {
			(_, Value::Null) => Json::Null,
			(Kind::Boolean, Value::Integer(number)) => json!(number != 0),
			(Kind::Time, Value::Integer(milliseconds)) => json!(moment(milliseconds)),
			(Kind::Json, Value::Text(text)) => {
				serde_json::from_str(&text).unwrap_or(Json::String(text))
			},
			(_, Value::Boolean(is_so)) => json!(is_so),
			(_, Value::Integer(number)) => json!(number),
			(_, Value::Text(text)) => json!(text),
		}
	}

	/// What a filter asks for, as the database keeps it; none where it can be no such value.
	pub fn parsed(self, text: &str) -> Option<Value> {
		match self {
			Kind::Integer | Kind::Time => text.parse().ok().map(Value::Integer),
			Kind::Boolean => text.parse().ok().map(Value::Boolean),
			Kind::Hash => Some(Value::Text(text.to_lowercase())),
			_ => Some(Value::Text(text.into())),
		}
	}

	/// Its type in the database.
	pub fn sql(self) -> &'static str {
		match self {
			Kind::Integer | Kind::Time => "BIGINT",
			Kind::Boolean => "BOOLEAN",
			_ => "TEXT",
		}
	}
}

/// A moment, from milliseconds since 1970: `2026-11-27T15:00:00Z`.
pub fn moment(milliseconds: i64) -> Option<String> {
	let moment = DateTime::from_timestamp_millis(milliseconds)?;
	Some(moment.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// A variant's name, and what it holds.
fn variant(value: &Json) -> Option<(String, Option<&Json>)> {
	match value {
		Json::String(name) => Some((name.clone(), None)),
		Json::Object(fields) => {
			let (name, inner) = fields.iter().next()?;
			Some((name.clone(), Some(inner)))
		},
		_ => None,
	}
}

/// A party in one word.
pub fn party(value: &Json) -> String {
	match variant(value) {
		Some((name, Some(Json::String(inner)))) => format!("{}:{inner}", name.to_lowercase()),
		Some((name, Some(inner))) => format!("{}:{inner}", name.to_lowercase()),
		Some((name, None)) => name,
		None => value.to_string(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_column_takes_the_first_place_that_has_something() {
		let by = column("by", Kind::Integer, "/fields/by|/fields/roll_number", "Who.");
		assert_eq!(by.value(&json!({ "fields": { "roll_number": 7 } })), Value::Integer(7));
		assert_eq!(
			by.value(&json!({ "fields": { "by": 1, "roll_number": 7 } })),
			Value::Integer(1)
		);
		assert_eq!(by.value(&json!({ "fields": {} })), Value::Null);
	}

	#[test]
	fn amounts_of_128_bits_stay_strings() {
		let amount = u128::MAX.to_string();
		let kept = Kind::Amount.stored(&json!(amount));
		assert_eq!(kept, Value::Text(amount.clone()));
		assert_eq!(Kind::Amount.shown(kept), json!(amount));
	}

	#[test]
	fn variants_and_parties_are_one_word() {
		assert_eq!(Kind::Variant.stored(&json!("Open")), Value::Text("Open".into()));
		let passed = json!({ "Passed": { "decision": 3 } });
		assert_eq!(Kind::Variant.stored(&passed), Value::Text("Passed".into()));
		assert_eq!(party(&json!({ "Stakeholder": 5 })), "stakeholder:5");
		assert_eq!(party(&json!({ "Account": "5F" })), "account:5F");
	}

	#[test]
	fn a_moment_is_written_in_utc() {
		assert_eq!(moment(0).as_deref(), Some("1970-01-01T00:00:00Z"));
		assert_eq!(Kind::Time.shown(Value::Integer(1_000)), json!("1970-01-01T00:00:01Z"));
	}

	#[test]
	fn a_filter_that_can_be_no_value_is_none() {
		assert_eq!(Kind::Integer.parsed("seven"), None);
		assert_eq!(Kind::Boolean.parsed("true"), Some(Value::Boolean(true)));
		assert_eq!(Kind::Hash.parsed("0xAB"), Some(Value::Text("0xab".into())));
	}
}
