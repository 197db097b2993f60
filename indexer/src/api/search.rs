// SPDX-License-Identifier: Apache-2.0

//! A search in public texts.

use super::{
	answers::Refusal,
	query::{ensure_known, limit, Parameters},
	Shared,
};
use crate::{store::Store, tables::TEXTS};
use axum::{
	extract::{Query, State},
	Json,
};
use serde_json::{json, Value};

/// The longest question, in characters.
pub const MAX_QUESTION: usize = 200;

/// The texts in which all words occur.
pub async fn search(
	State(Shared { store, .. }): State<Shared>,
	Query(parameters): Query<Parameters>,
) -> Result<Json<Value>, Refusal> {
	ensure_known(&parameters, &["q", "kind", "limit"])?;
	let words = parameters.get("q").filter(|words| words.chars().count() <= MAX_QUESTION);
	let Some(words) = words else {
		let text = format!("`q` has the words to look for, at most {MAX_QUESTION} characters.");
		return Err(Refusal::request(text));
	};
	let kind = parameters.get("kind").map(String::as_str);
	let found = store.search(words, kind, limit(&parameters)?).await?;
	let rows: Vec<Value> = found.into_iter().map(|row| Store::shown(&TEXTS, row)).collect();
	Ok(Json(json!({ "rows": rows })))
}
