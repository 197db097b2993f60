// SPDX-License-Identifier: Apache-2.0

//! From events and storage to what changes in the tables.

use super::{all, texts, Text};
use crate::{
	chain::{Event, Runtime, Stored},
	store::{
		schema::{party, Origin, Part, Table, Touch},
		RowChange, Value,
	},
};
use serde_json::{json, Value as Json};
use std::collections::{hash_map::Entry, HashMap};
use subxt::ext::scale_value::{Composite, Value as Decoded};

/// Items of storage that events of a block concern: the key, and the last such event.
pub struct Touched<T: 'static> {
	/// What is copied from it.
	pub what: &'static T,
	/// Its key.
	pub key: Vec<u8>,
	/// The last event that concerns it.
	pub event: u32,
}

/// The items of storage that these events concern.
pub fn touched(runtime: &Runtime, events: &[Event]) -> Vec<Touched<Table>> {
	let mirrors = all().filter_map(|table| match &table.origin {
		Origin::Storage { stored, touches, .. } => Some((table, *stored, *touches)),
		_ => None,
	});
	find(runtime, events, mirrors)
}

/// The texts that these events concern.
pub fn touched_texts(runtime: &Runtime, events: &[Event]) -> Vec<Touched<Text>> {
	find(runtime, events, texts().map(|text| (text, text.stored, text.touches)))
}

fn find<T: 'static>(
	runtime: &Runtime,
	events: &[Event],
	all: impl Iterator<Item = (&'static T, Stored, &'static [Touch])>,
) -> Vec<Touched<T>> {
	let mut found: Vec<Touched<T>> = Vec::new();
	for (what, stored, touches) in all.filter(|(_, stored, _)| runtime.stores(*stored)) {
		let mut places: HashMap<Vec<u8>, usize> = HashMap::new();
		for event in events {
			for key in touches.iter().filter_map(|touch| key_of(runtime, stored, touch, event)) {
				match places.entry(key) {
					Entry::Occupied(place) => {
						if let Some(touched) = found.get_mut(*place.get()) {
							touched.event = event.index;
						}
					},
					Entry::Vacant(place) => {
						found.push(Touched { what, key: place.key().clone(), event: event.index });
						place.insert(found.len().saturating_sub(1));
					},
				}
			}
		}
	}
	found
}

/// The key that an event names; none where it does not concern such an item.
fn key_of(runtime: &Runtime, stored: Stored, touch: &Touch, event: &Event) -> Option<Vec<u8>> {
	let is_named = touch.event == "*" || touch.event == event.name;
	if !is_named || touch.pallet != event.pallet {
		return None;
	}
	let parts = touch.key.iter().map(|part| match part {
		Part::Field(name) => event.field(name),
		Part::Fields(names) => {
			let fields: Option<Vec<_>> = names.iter().map(|name| event.field(name)).collect();
			fields.map(Decoded::unnamed_composite)
		},
		Part::In(variant, name) => event
			.field(name)
			.map(|field| Decoded::variant(*variant, Composite::Unnamed(vec![field]))),
	});
	// A later runtime may have a field of this name with something else in it: no key then.
	runtime.key(stored, parts.collect::<Option<Vec<_>>>()?).ok()
}

/// The documents that rows of a table are made of, from an item of storage: one, or as many as the
/// list has items.
pub fn documents(table: &Table, key: &Json, value: Json) -> Vec<Json> {
	let Origin::Storage { list: true, .. } = table.origin else {
		return vec![json!({ "key": key, "value": value })];
	};
	let items = match value {
		Json::Array(items) => items,
		single => vec![single],
	};
	items.into_iter().map(|item| json!({ "key": key, "value": item })).collect()
}

/// What an item of storage that was copied changes.
pub fn entry(
	table: &'static Table,
	key: &Json,
	value: Option<Json>,
	block: u32,
	event: Option<u32>,
) -> Vec<RowChange> {
	let Origin::Storage { list, .. } = table.origin else { return Vec::new() };
	let mut changes = Vec::new();
	if list || value.is_none() {
		let document = json!({ "key": key });
		let of_key = table.columns.iter().filter(|column| column.from.starts_with("/key"));
		let columns = of_key.map(|column| (column.name, column.value(&document))).collect();
		changes.push(RowChange::Remove { table, columns });
	}
	let Some(value) = value else { return changes };
	changes.extend(documents(table, key, value).iter().map(|document| {
		let mut values = table.values(document);
		values.extend([block.into(), event.map_or(Value::Null, Value::from)]);
		RowChange::Put { table, values }
	}));
	changes
}

/// What an event by itself changes.
pub fn changes(event: &Event, block: u32) -> Vec<RowChange> {
	let mut changes = Vec::new();
	for table in all() {
		let Origin::Events { pallet, names, removed_by } = table.origin else { continue };
		if pallet != event.pallet {
			continue;
		}
		let document = json!({ "event": event.name, "fields": event.json });
		if names.contains(&event.name.as_str()) {
			let mut values = table.values(&document);
			values.extend([block.into(), event.index.into()]);
			changes.push(RowChange::Put { table, values });
		}
		if removed_by.contains(&event.name.as_str()) {
			let of_key = table.columns.iter().filter(|column| table.key.contains(&column.name));
			let columns = of_key.map(|column| (column.name, column.value(&document))).collect();
			changes.push(RowChange::Remove { table, columns });
		}
	}
	changes
}

/// By what a text is found: the parts of its key.
pub fn text_id(key: &Json) -> String {
	let parts = key.as_array().map(Vec::as_slice).unwrap_or_default();
	let words: Vec<String> = parts
		.iter()
		.map(|part| match part {
			Json::String(text) => text.clone(),
			other => party(other),
		})
		.collect();
	words.join("/")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_text_is_found_by_number_or_by_fingerprint_and_author() {
		assert_eq!(text_id(&json!([7])), "7");
		assert_eq!(text_id(&json!(["0xab", { "Stakeholder": 3 }])), "0xab/stakeholder:3");
	}
}
