// SPDX-License-Identifier: Apache-2.0

//! Texts by their fingerprints, and the feed of what has changed.

use super::{
	answers::{blocking, Refusal},
	Shared,
};
use crate::{
	document::{checked, Fault, Media},
	fingerprint::Fingerprint,
	mirror::{Cursor, Entry, Feed, MAX_PAGE, PAGE},
	node::Person,
	order::{moment, Action, Order, SCHEME},
	rights::may_erase,
	store::{quota::Excess, Erased, Incoming, Lifted, Put, State},
};
use axum::{
	body::{to_bytes, Body, Bytes, HttpBody},
	extract::{Path, Query, State as Extract},
	http::{header, HeaderMap, HeaderValue, StatusCode},
	response::{IntoResponse, Response},
	Json,
};
use chrono::Utc;
use serde_json::{json, Value};
use std::{
	collections::BTreeMap, future::poll_fn, pin::Pin, sync::atomic::Ordering, time::Duration,
};
use tokio::time::timeout;

/// A text is the same as long as it is there, but it may be erased: caches ask again after this.
const CACHED: &str = "public, max-age=60, must-revalidate";
/// Nothing of a text is ever a page: no script, no frame, no form.
const POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";
const SECONDS_A_DAY: i64 = 86_400;
/// How long what comes of a text that is refused is let come.
const LINGER: Duration = Duration::from_secs(5);

fn fingerprint(text: &str) -> Result<Fingerprint, Refusal> {
	Fingerprint::parse(text).ok_or_else(|| {
		Refusal::request("A text is at /texts/ and 64 hexadecimal digits in small letters.")
	})
}

/// A text; or that it was erased, and why.
pub async fn get(
	Extract(shared): Extract<Shared>,
	Path(name): Path<String>,
	headers: HeaderMap,
) -> Result<Response, Refusal> {
	let name = fingerprint(&name)?;
	let mark = format!("\"{name}\"");
	let is_known =
		headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).any(
			|marks| marks.split(',').any(|known| known.trim().trim_start_matches("W/") == mark),
		);
	let found = blocking(move || {
		let held = shared.store.held(name)?;
		let Some(held) = held else { return Ok(None) };
		let is_wanted = held.state == State::Kept && !is_known;
		let bytes = if is_wanted { shared.store.bytes(name)? } else { None };
		Ok(Some((held, bytes)))
	});
	let Some((held, bytes)) = found.await? else { return Err(not_here()) };
	match (held.state, bytes) {
		(State::Erased, _) => Ok(gone(held.last_order.as_deref().unwrap_or_default())),
		(State::Kept, _) if is_known => {
			let marks = [(header::ETAG, mark), (header::CACHE_CONTROL, CACHED.into())];
			Ok((StatusCode::NOT_MODIFIED, marks).into_response())
		},
		(State::Kept, Some(bytes)) => Ok(served(&mark, &held.media, bytes)),
		_ => Err(not_here()),
	}
}

fn not_here() -> Refusal {
	let text = "This server does not have this text. Another chamber's may.";
	Refusal::new(StatusCode::NOT_FOUND, text)
}

fn served(mark: &str, media: &str, bytes: Vec<u8>) -> Response {
	let mut response = Body::from(bytes).into_response();
	let headers = response.headers_mut();
	let media = Media::by_name(media).unwrap_or(Media::Envelope);
	headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media.name()));
	headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHED));
	headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
	let name = mark.trim_matches('"');
	// A document is saved, and never shown at the address of this server.
	let place = match media {
		Media::Envelope => "inline".to_owned(),
		media => format!("attachment; filename=\"{name}.{}\"", media.extension()),
	};
	for (header, value) in [(header::ETAG, mark), (header::CONTENT_DISPOSITION, &place)] {
		if let Ok(value) = HeaderValue::from_str(value) {
			headers.insert(header, value);
		}
	}
	response
}

/// What is said of an erased text: why, by which law, by whom, when, and the order itself, which
/// anybody can check.
fn erasure(raw: &str) -> Value {
	let Ok(order) = Order::read(raw) else { return json!({ "reason": "unknown" }) };
	json!({
		"reason": order.reason().map(|reason| reason.name()),
		"reference": order.reference(),
		"by": order.address(),
		"at": moment(order.until()),
		"order": raw,
	})
}

fn gone(raw: &str) -> Response {
	let cached = [(header::CACHE_CONTROL, "public, max-age=60")];
	(StatusCode::GONE, cached, Json(erasure(raw))).into_response()
}

/// The order of a request. Its signature is right; whether it may do what it says is another
/// matter.
fn order(headers: &HeaderMap) -> Result<Order, Refusal> {
	let value = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
	let raw = value.and_then(|value| value.strip_prefix(SCHEME)).ok_or_else(|| {
		Refusal::new(
			StatusCode::UNAUTHORIZED,
			"This needs a signed order in `Authorization: Doverie …`: see /openapi.json.",
		)
	})?;
	Order::read(raw).map_err(|wrong| Refusal::new(StatusCode::UNAUTHORIZED, wrong.0))
}

/// Is the order meant for this, here and now?
fn ensure_meant(
	shared: &Shared,
	order: &Order,
	action: Action,
	name: Fingerprint,
) -> Result<(), Refusal> {
	let genesis = shared.node.genesis()?;
	let meant = order.ensure_meant(action, name, genesis, Utc::now().timestamp());
	meant.map_err(|wrong| Refusal::new(StatusCode::UNAUTHORIZED, wrong.0))
}

/// Keeps a text.
pub async fn put(
	Extract(shared): Extract<Shared>,
	Path(name): Path<String>,
	headers: HeaderMap,
	body: Body,
) -> Response {
	// What was not read of the text would be taken for the next request.
	let refused = |refusal: Refusal| ([(header::CONNECTION, "close")], refusal).into_response();
	let (name, order, person) = match begin(&shared, &name, &headers).await {
		Ok(begun) => begun,
		Err(refusal) => {
			// A browser that is cut off while it sends hears no answer.
			let _ = timeout(LINGER, discard(body)).await;
			return refused(refusal);
		},
	};
	let bytes = match read(&shared, &order, body).await {
		Ok(bytes) => bytes,
		Err(refusal) => return refused(refusal),
	};
	let kept = blocking(move || keep(&shared, name, &order, &person, &bytes));
	kept.await.unwrap_or_else(IntoResponse::into_response)
}

/// Who puts what, and whether they may: of nobody else's text a byte is kept in memory.
async fn begin(
	shared: &Shared,
	name: &str,
	headers: &HeaderMap,
) -> Result<(Fingerprint, Order, Person), Refusal> {
	let name = fingerprint(name)?;
	let order = order(headers)?;
	let most = shared.rules.sizes.most();
	if content_length(headers).is_some_and(|length| length > most) {
		return Err(too_large(most));
	}
	let shared = shared.clone();
	blocking(move || {
		ensure_meant(&shared, &order, Action::Put, name)?;
		let person = author(&shared, &order)?;
		Ok((name, order, person))
	})
	.await
}

/// Lets come, and forgets, what is still on its way.
async fn discard(mut body: Body) {
	while let Some(Ok(_)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {}
}

/// The text that somebody puts.
async fn read(shared: &Shared, order: &Order, body: Body) -> Result<Bytes, Refusal> {
	let most = shared.rules.sizes.most();
	let _place = shared.readers.place(order.account()).await.ok_or_else(too_many)?;
	to_bytes(body, most).await.map_err(|_| too_large(most))
}

fn too_many() -> Refusal {
	let text = "Other texts of yours are on their way. Try again when they are here.";
	Refusal::new(StatusCode::TOO_MANY_REQUESTS, text)
}

fn content_length(headers: &HeaderMap) -> Option<usize> {
	headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn too_large(most: usize) -> Refusal {
	let text = format!(
		"At most {most} bytes are taken, and texts of fewer may be all that is: see \
		 /openapi.json."
	);
	Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, text)
}

fn author(shared: &Shared, order: &Order) -> Result<Person, Refusal> {
	let person = shared.node.person(order.account())?;
	person.filter(|person| person.may_put).ok_or_else(|| {
		Refusal::new(
			StatusCode::FORBIDDEN,
			"Texts are taken from stakeholders in good standing and from registrars. The chain \
			 knows this account as neither; after an admission it takes a minute.",
		)
	})
}

fn keep(
	shared: &Shared,
	name: Fingerprint,
	order: &Order,
	person: &Person,
	bytes: &Bytes,
) -> Result<Response, Refusal> {
	if Fingerprint::of(bytes) != name {
		return Err(Refusal::request(format!(
			"The SHA-256 of what was sent is {}, and not {name}.",
			Fingerprint::of(bytes)
		)));
	}
	let media = checked(bytes, shared.rules.sizes).map_err(|fault| match fault {
		Fault::TooLarge(most) => too_large(most),
		Fault::OtherKind => Refusal::new(
			StatusCode::UNSUPPORTED_MEDIA_TYPE,
			"Kept are texts in their envelope (JSON) and, where this server has room for them, \
			 documents in PDF, PNG or JPEG.",
		),
		Fault::WrongForm(text) => Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, text),
	})?;
	let owner = person.owner(order.account());
	let day = Some(Utc::now().timestamp().div_euclid(SECONDS_A_DAY));
	let incoming =
		Incoming { fingerprint: name, bytes, media, order, owner, kind: person.kind, day };
	match shared.store.put(&incoming)? {
		Put::New => {
			shared.metrics.puts.fetch_add(1, Ordering::Relaxed);
			Ok((StatusCode::CREATED, Json(json!({ "fingerprint": name.to_string() })))
				.into_response())
		},
		Put::Already => Ok(Json(json!({ "fingerprint": name.to_string() })).into_response()),
		Put::Erased(raw) => Ok(gone(&raw)),
		Put::Busy => Err(busy()),
		Put::Excess(Excess::Today, quota) => Err(Refusal::new(
			StatusCode::TOO_MANY_REQUESTS,
			format!("You may put {} bytes a day here. Try again tomorrow.", quota.a_day),
		)),
		Put::Excess(Excess::InAll, quota) => Err(Refusal::new(
			StatusCode::TOO_MANY_REQUESTS,
			format!(
				"You may have {} bytes here. Erase what is no longer needed, or ask whoever runs \
				 this server.",
				quota.in_all
			),
		)),
		Put::Full => Err(Refusal::new(
			StatusCode::INSUFFICIENT_STORAGE,
			"This server is full. Its operator has to make room; the server of another chamber may \
			 have some.",
		)),
	}
}

fn busy() -> Refusal {
	let text = "Somebody else is at work on this text. Try again in a second.";
	Refusal::new(StatusCode::CONFLICT, text)
}

fn outdated() -> Refusal {
	let text =
		"A later order about this text has been carried out. Sign this one again in a few minutes.";
	Refusal::new(StatusCode::CONFLICT, text)
}

/// Erases a text.
pub async fn erase(
	Extract(shared): Extract<Shared>,
	Path(name): Path<String>,
	headers: HeaderMap,
) -> Result<Response, Refusal> {
	let name = fingerprint(&name)?;
	let order = order(&headers)?;
	blocking(move || {
		ensure_meant(&shared, &order, Action::Erase, name)?;
		let held = shared.store.held(name)?;
		if !may_erase(&order, held.as_ref(), &shared.rules.operators, &shared.node)? {
			return Err(if held.is_none() { not_here() } else { no_right() });
		}
		let unknown_too = shared.rules.operators.contains(order.account());
		match shared.store.erase(name, &order, unknown_too)? {
			Erased::Now => {
				shared.metrics.erasures.fetch_add(1, Ordering::Relaxed);
				Ok(Json(erasure(order.raw())).into_response())
			},
			Erased::Already(raw) => Ok(Json(erasure(&raw)).into_response()),
			Erased::Unknown => Err(not_here()),
			Erased::Outdated => Err(outdated()),
			Erased::Busy => Err(busy()),
		}
	})
	.await
}

fn no_right() -> Refusal {
	Refusal::new(
		StatusCode::FORBIDDEN,
		"A text is erased by whoever has put it, for the reason `by-author`, or for another one by \
		 an operator of this server. Ask the chamber that runs it.",
	)
}

/// Lets an erased text be put again.
pub async fn lift(
	Extract(shared): Extract<Shared>,
	Path(name): Path<String>,
	headers: HeaderMap,
) -> Result<Response, Refusal> {
	let name = fingerprint(&name)?;
	let order = order(&headers)?;
	blocking(move || {
		ensure_meant(&shared, &order, Action::Lift, name)?;
		if !shared.rules.operators.contains(order.account()) {
			let text = "An erasure is lifted by an operator of this server.";
			return Err(Refusal::new(StatusCode::FORBIDDEN, text));
		}
		match shared.store.lift(name, &order)? {
			Lifted::Now => Ok(Json(json!({ "fingerprint": name.to_string() })).into_response()),
			Lifted::NotErased => {
				Err(Refusal::new(StatusCode::NOT_FOUND, "No such text was erased here."))
			},
			Lifted::Outdated => Err(outdated()),
			Lifted::Busy => Err(busy()),
		}
	})
	.await
}

/// What has changed after a cursor.
pub async fn changes(
	Extract(shared): Extract<Shared>,
	Query(parameters): Query<BTreeMap<String, String>>,
) -> Result<Json<Feed>, Refusal> {
	if let Some(name) = parameters.keys().find(|name| !["after", "limit"].contains(&name.as_str()))
	{
		let text = format!("There is no parameter `{name}` here, but: after, limit.");
		return Err(Refusal::request(text));
	}
	let limit = match parameters.get("limit") {
		None => PAGE,
		Some(text) => {
			let limit = text.parse().ok().filter(|limit| (1..=MAX_PAGE).contains(limit));
			limit.ok_or_else(|| {
				Refusal::request(format!("`limit` is a number from 1 to {MAX_PAGE}."))
			})?
		},
	};
	let after =
		match parameters.get("after") {
			None => None,
			Some(text) => Some(Cursor::parse(text).ok_or_else(|| {
				Refusal::request("`after` is what `next` of the page before says.")
			})?),
		};
	let page = blocking(move || {
		let id = shared.store.id().to_owned();
		// A cursor of another store, which was here before, says nothing about this one.
		let after = after.filter(|after| after.id == id).map_or(0, |after| after.place);
		let changes = shared.store.changes(after, limit)?;
		let place = changes.last().map_or(after, |change| change.place);
		let next = Cursor { id, place }.text();
		Ok(Feed { changes: changes.into_iter().map(Entry::from).collect(), next })
	});
	Ok(Json(page.await?))
}
