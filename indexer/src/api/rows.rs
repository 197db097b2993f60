// SPDX-License-Identifier: Apache-2.0

//! The rows of a table, page by page.

use super::{
	answers::{nothing_here, Refusal},
	query::{cursor_of, page, Parameters},
	Shared,
};
use crate::{
	chain::account,
	store::{
		schema::{Kind, Table},
		Store,
	},
	tables,
};
use axum::{
	extract::{Path, Query, State},
	Json,
};
use serde_json::{json, Value};

/// A page of a table.
pub async fn rows(
	State(shared): State<Shared>,
	Path(name): Path<String>,
	Query(mut parameters): Query<Parameters>,
) -> Result<Json<Value>, Refusal> {
	let Some(table) = tables::by_name(&name) else { return Err(nothing_here().await) };
	write_addresses_as_the_chain(&shared, table, &mut parameters).await?;
	let page = page(table, &parameters)?;
	let found = shared.store.page(table, &page).await?;
	let is_full = u32::try_from(found.len()).is_ok_and(|count| count == page.limit);
	let last = found.last().filter(|_| is_full);
	let next = last.and_then(|row| cursor_of(table, row));
	let rows: Vec<Value> = found.into_iter().map(|row| Store::shown(table, row)).collect();
	Ok(Json(json!({ "rows": rows, "next": next })))
}

/// Wallets may show an account by the address of another network, or by its key: it is the same one.
async fn write_addresses_as_the_chain(
	shared: &Shared,
	table: &Table,
	parameters: &mut Parameters,
) -> Result<(), Refusal> {
	for (name, text) in parameters {
		if table.column(name).is_none_or(|column| column.kind != Kind::Account) {
			continue;
		}
		let account = account(text).ok_or_else(|| {
			let text = format!("`{name}` is an address or a public key, and {text} is neither.");
			Refusal::request(text)
		})?;
		*text = shared.runtime().await?.address(&account);
	}
	Ok(())
}
