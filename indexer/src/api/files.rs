// SPDX-License-Identifier: Apache-2.0

//! The open data, as files.

use super::{answers::Refusal, Shared};
use crate::export;
use axum::{
	body::Body,
	extract::{Path, State},
	http::{header, StatusCode},
	response::{IntoResponse, Response},
	Json,
};
use serde_json::json;
use tokio::fs::{self, File};
use tokio_util::io::ReaderStream;

/// Which files there are.
pub async fn index(State(Shared { open_data, .. }): State<Shared>) -> Result<Response, Refusal> {
	let mut names = Vec::new();
	let mut entries = fs::read_dir(&open_data).await.map_err(|_| not_yet())?;
	while let Ok(Some(entry)) = entries.next_entry().await {
		names.extend(entry.file_name().into_string().ok());
	}
	names.sort();
	Ok(Json(json!({ "files": names })).into_response())
}

/// One of them: as it is read from the disk, however long it is.
pub async fn file(
	State(Shared { open_data, .. }): State<Shared>,
	Path(name): Path<String>,
) -> Result<Response, Refusal> {
	let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
	if name.starts_with('.') || !name.chars().all(is_name) {
		return Err(not_yet());
	}
	let file = File::open(open_data.join(&name)).await.map_err(|_| not_yet())?;
	let about = file.metadata().await.map_err(|_| not_yet())?;
	if !about.is_file() {
		return Err(not_yet());
	}
	let headers = [
		(header::CONTENT_TYPE, export::media_type(&name).to_string()),
		(header::CONTENT_LENGTH, about.len().to_string()),
	];
	Ok((headers, Body::from_stream(ReaderStream::new(file))).into_response())
}

fn not_yet() -> Refusal {
	let text = "There is no such file. The open data are listed under /open-data/, once they were \
		written for the first time.";
	Refusal(StatusCode::NOT_FOUND, text.into())
}
