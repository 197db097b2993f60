// SPDX-License-Identifier: Apache-2.0

//! The feed: all events in order, by cursor. As lines of JSON they are fetched page by page; as
//! server-sent events they come as blocks become final.

use super::{
	answers::Refusal,
	query::{ensure_known, limit, Parameters},
	Shared, MAX_PAGE,
};
use crate::{
	store::{Page, Store, Value},
	tables::EVENTS,
};
use axum::{
	extract::{Query, State},
	http::{header, HeaderMap, StatusCode},
	response::{
		sse::{Event, KeepAlive, Sse},
		IntoResponse, Response,
	},
};
use futures::{stream, Stream, StreamExt};
use serde_json::{json, Value as Json};
use std::{convert::Infallible, sync::Arc};
use tokio::sync::OwnedSemaphorePermit;

/// A place in the feed: after this event of this block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cursor {
	block: u32,
	event: u32,
}

impl Cursor {
	/// `block-event`.
	fn parse(text: &str) -> Option<Self> {
		let (block, event) = text.split_once('-')?;
		Some(Self { block: block.parse().ok()?, event: event.parse().ok()? })
	}
}

/// A page of the feed, or all of it from a cursor on.
pub async fn changes(
	State(shared): State<Shared>,
	Query(parameters): Query<Parameters>,
	headers: HeaderMap,
) -> Result<Response, Refusal> {
	ensure_known(&parameters, &["after", "limit", "pallet", "name"])?;
	let last_seen = headers.get("last-event-id").and_then(|id| id.to_str().ok());
	let after = last_seen.or(parameters.get("after").map(String::as_str));
	let after = after.map(|text| {
		Cursor::parse(text).ok_or_else(|| {
			Refusal::request(
				"`after` is the `cursor` of a change, such as 120-3: a block, -, an event.",
			)
		})
	});
	let filters = ["pallet", "name"].into_iter();
	let filters = filters
		.filter_map(|name| Some((name, Value::Text(parameters.get(name)?.clone()))))
		.collect::<Vec<_>>();
	let page = Page { filters, after: None, backwards: false, limit: limit(&parameters)? };
	let feed = Feed { store: shared.store.clone(), page, after: after.transpose()? };
	let accepts = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
	if accepts.is_some_and(|accept| accept.contains("text/event-stream")) {
		return listen(&shared, feed);
	}
	let (lines, _) = feed.next_page().await?;
	let text: String = lines.into_iter().map(|(_, line)| format!("{line}\n")).collect();
	Ok(([(header::CONTENT_TYPE, "application/x-ndjson")], text).into_response())
}

/// A feed, and where it is.
struct Feed {
	store: Arc<Store>,
	page: Page,
	after: Option<Cursor>,
}

impl Feed {
	/// The next changes with their cursors, and where the feed is then.
	async fn next_page(&self) -> anyhow::Result<(Vec<(String, Json)>, Option<Cursor>)> {
		let mut page = self.page.clone();
		page.after = self.after.map(|Cursor { block, event }| vec![block.into(), event.into()]);
		let rows = self.store.page(&EVENTS, &page).await?;
		let mut after = self.after;
		let mut changes = Vec::with_capacity(rows.len());
		for row in rows {
			if let [Value::Integer(block), Value::Integer(event), ..] = row[..] {
				let cursor = format!("{block}-{event}");
				after = Cursor::parse(&cursor);
				let mut change = Store::shown(&EVENTS, row);
				if let Some(change) = change.as_object_mut() {
					change.insert("cursor".into(), json!(cursor));
				}
				changes.push((cursor, change));
			}
		}
		Ok((changes, after))
	}
}

fn listen(shared: &Shared, mut feed: Feed) -> Result<Response, Refusal> {
	let Ok(place) = shared.listeners.clone().try_acquire_owned() else {
		let text = "Too many listen to the feed. Ask for pages of it, without text/event-stream.";
		return Err(Refusal(StatusCode::SERVICE_UNAVAILABLE, text.into()));
	};
	feed.page.limit = MAX_PAGE;
	Ok(Sse::new(live(feed, place)).keep_alive(KeepAlive::default()).into_response())
}

/// What is there, and then what comes, for as long as somebody listens.
fn live(
	feed: Feed,
	place: OwnedSemaphorePermit,
) -> impl Stream<Item = Result<Event, Infallible>> + Send {
	let blocks = feed.store.watch();
	let pages = stream::unfold((feed, blocks, place), |(mut feed, mut blocks, place)| async move {
		loop {
			blocks.mark_unchanged();
			// The reader connects again, with the last cursor that it has seen.
			let (changes, after) = feed.next_page().await.ok()?;
			if !changes.is_empty() {
				feed.after = after;
				return Some((changes, (feed, blocks, place)));
			}
			blocks.changed().await.ok()?;
		}
	});
	pages.flat_map(|changes| {
		stream::iter(changes.into_iter().map(|(cursor, change)| {
			Ok(Event::default().id(cursor).event("change").data(change.to_string()))
		}))
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_cursor_is_a_block_and_an_event() {
		assert_eq!(Cursor::parse("120-3"), Some(Cursor { block: 120, event: 3 }));
		for wrong in ["120", "120-", "-3", "a-b", "120-3-4", "4294967296-0"] {
			assert_eq!(Cursor::parse(wrong), None, "{wrong}");
		}
	}
}
