// SPDX-License-Identifier: Apache-2.0

//! What answers have in common.

use super::Shared;
use crate::{
	chain::to_hex,
	store::{schema::moment, Value},
};
use axum::{
	extract::{Request, State},
	http::{header, HeaderMap, HeaderValue, StatusCode},
	middleware::Next,
	response::{IntoResponse, Response},
	Json,
};
use chrono::DateTime;
use serde_json::json;

/// An answer that says what is wrong, and what to do about it.
#[derive(Debug)]
pub struct Refusal(pub StatusCode, pub String);

impl Refusal {
	/// The request is wrong.
	pub fn request(text: impl Into<String>) -> Self {
		Self(StatusCode::BAD_REQUEST, text.into())
	}
}

impl From<anyhow::Error> for Refusal {
	fn from(error: anyhow::Error) -> Self {
		// What the database says is for whoever runs it.
		eprintln!("A request has failed: {error:#}");
		let text =
			"The tables cannot be read now, or not within the time of a request. Ask for less: \
			a smaller `limit`, or a filter.";
		Self(StatusCode::SERVICE_UNAVAILABLE, text.into())
	}
}

impl IntoResponse for Refusal {
	fn into_response(self) -> Response {
		let Self(status, text) = self;
		(status, Json(json!({ "error": text }))).into_response()
	}
}

/// What is said of a path that there is not.
pub async fn nothing_here() -> Refusal {
	let text = "There is nothing here. The paths are in /v1/openapi.json.";
	Refusal(StatusCode::NOT_FOUND, text.into())
}

/// How far the tables go.
pub async fn status(State(Shared { store, .. }): State<Shared>) -> Result<Response, Refusal> {
	let sql = "SELECT number, hash, time, spec_version FROM blocks ORDER BY number DESC LIMIT 1";
	let last = store.read(sql, &[]).await?.into_iter().next().unwrap_or_default();
	let first = store.hash_of(0).await?.map(|hash| to_hex(&hash));
	let [number, hash, time, spec] = <[Value; 4]>::try_from(last).unwrap_or([
		Value::Null,
		Value::Null,
		Value::Null,
		Value::Null,
	]);
	let time = match time {
		Value::Integer(time) => moment(time),
		_ => None,
	};
	Ok(Json(json!({
		"genesis": first,
		"block": plain(number),
		"hash": plain(hash),
		"time": time,
		"spec_version": plain(spec),
		"version": env!("CARGO_PKG_VERSION"),
	}))
	.into_response())
}

fn plain(value: Value) -> serde_json::Value {
	match value {
		Value::Null => json!(null),
		Value::Integer(number) => json!(number),
		Value::Boolean(is_so) => json!(is_so),
		Value::Text(text) => json!(text),
	}
}

/// What is served from the tables changes with each block and with nothing else: so the block is the
/// mark by which a client asks whether anything has.
pub async fn conditional(
	State(Shared { store, .. }): State<Shared>,
	request: Request,
	next: Next,
) -> Result<Response, Refusal> {
	let sql = "SELECT hash, time FROM blocks ORDER BY number DESC LIMIT 1";
	let last = store.read(sql, &[]).await?.into_iter().next().unwrap_or_default();
	let mut marks = HeaderMap::new();
	if let Some(Value::Text(hash)) = last.first() {
		marks.insert(header::ETAG, mark(&format!("W/\"{hash}\""))?);
	}
	if let Some(Value::Integer(time)) = last.get(1) {
		marks.insert(header::LAST_MODIFIED, mark(&http_date(*time))?);
	}
	marks.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3"));
	let known = request.headers().get(header::IF_NONE_MATCH);
	if known.is_some() && known == marks.get(header::ETAG) {
		return Ok((StatusCode::NOT_MODIFIED, marks).into_response());
	}
	let mut response = next.run(request).await;
	if response.status().is_success() {
		response.headers_mut().extend(marks);
	}
	Ok(response)
}

fn mark(text: &str) -> Result<HeaderValue, Refusal> {
	HeaderValue::from_str(text)
		.map_err(|_| Refusal(StatusCode::INTERNAL_SERVER_ERROR, "The tables are damaged.".into()))
}

/// A moment as HTTP writes it.
pub fn http_date(milliseconds: i64) -> String {
	let moment = DateTime::from_timestamp_millis(milliseconds).unwrap_or_default();
	moment.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn http_has_a_form_of_its_own_for_moments() {
		assert_eq!(http_date(784_111_777_000), "Sun, 06 Nov 1994 08:49:37 GMT");
	}
}
