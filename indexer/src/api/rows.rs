// SPDX-License-Identifier: Apache-2.0

//! The rows of a table, page by page.

use super::{
	answers::{nothing_here, Refusal},
	query::{cursor_of, page, Parameters},
	Shared,
};
use crate::{store::Store, tables};
use axum::{
	extract::{Path, Query, State},
	Json,
};
use serde_json::{json, Value};

/// A page of a table.
pub async fn rows(
	State(Shared { store, .. }): State<Shared>,
	Path(name): Path<String>,
	Query(parameters): Query<Parameters>,
) -> Result<Json<Value>, Refusal> {
	let Some(table) = tables::by_name(&name) else { return Err(nothing_here().await) };
	let page = page(table, &parameters)?;
	let found = store.page(table, &page).await?;
	let is_full = u32::try_from(found.len()).is_ok_and(|count| count == page.limit);
	let last = found.last().filter(|_| is_full);
	let next = last.and_then(|row| cursor_of(table, row));
	let rows: Vec<Value> = found.into_iter().map(|row| Store::shown(table, row)).collect();
	Ok(Json(json!({ "rows": rows, "next": next })))
}
