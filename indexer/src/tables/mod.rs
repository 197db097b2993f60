// SPDX-License-Identifier: Apache-2.0

//! The tables, a file for each pallet: what a row is, and from what it comes.
//!
//! What exists on the chain (stakeholders, proposals, decisions, campaigns) is copied from storage
//! after every event that concerns it, so that a row says what the chain says. What happens (votes,
//! movements of money) is a row for each event. Every event, known or not, is a row of `events`.

mod decisions;
mod mirror;
mod pledges;
mod proposals;
mod records;
mod stakeholders;
mod store;
mod validators;

pub use mirror::{changes, documents, entry, text_id, touched, touched_texts, Touched};
pub use store::{BLOCKS, EVENTS, TEXTS};

use crate::{
	chain::Stored,
	store::schema::{Table, Touch},
};

/// All tables, in the order in which they are described.
pub fn all() -> impl Iterator<Item = &'static Table> {
	[
		store::TABLES,
		stakeholders::TABLES,
		records::TABLES,
		proposals::TABLES,
		decisions::TABLES,
		pledges::TABLES,
		validators::TABLES,
	]
	.into_iter()
	.flatten()
	.copied()
}

/// A table by its name.
pub fn by_name(name: &str) -> Option<&'static Table> {
	all().find(|table| table.name == name)
}

/// A kind of public text: the only free text that is kept. It is always read from the latest final
/// state, so that what a decision has hidden does not come in from an older one.
#[derive(Debug)]
pub struct Text {
	/// Its kind: whose title, name or locator it is.
	pub kind: &'static str,
	/// Where it is.
	pub stored: Stored,
	/// In which field of what is stored there.
	pub path: &'static [&'static str],
	/// The events after which it is read.
	pub touches: &'static [Touch],
}

/// All kinds of public text.
pub fn texts() -> impl Iterator<Item = &'static Text> {
	[stakeholders::TEXTS, records::TEXTS, proposals::TEXTS, decisions::TEXTS, pledges::TEXTS]
		.into_iter()
		.flatten()
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::store::schema::Origin;
	use std::collections::HashSet;

	#[test]
	fn no_two_tables_have_the_same_name() {
		let names: HashSet<_> = all().map(|table| table.name).collect();
		assert_eq!(names.len(), all().count());
	}

	#[test]
	fn keys_and_filters_are_columns() {
		for table in all() {
			for name in table.order().iter().chain(table.filters) {
				assert!(table.column(name).is_some(), "{} has no column {name}", table.name);
			}
		}
	}

	#[test]
	fn each_row_of_storage_can_be_found_by_the_key_of_its_item() {
		for table in all() {
			let Origin::Storage { list: false, .. } = table.origin else { continue };
			for name in table.order() {
				let column = table.column(name).expect("is a column");
				assert!(column.from.starts_with("/key"), "{}: {name}", table.name);
			}
		}
	}

	#[test]
	fn each_title_is_of_a_kind_of_text() {
		let kinds: HashSet<_> = texts().map(|text| text.kind).collect();
		let shown: HashSet<_> =
			all().filter_map(|table| Some(table.title.as_ref()?.kind)).collect();
		assert_eq!(kinds, shown);
	}
}
