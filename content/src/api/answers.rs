// SPDX-License-Identifier: Apache-2.0

//! What answers have in common.

use axum::{
	http::StatusCode,
	response::{IntoResponse, Response},
	Json,
};
use serde_json::json;

/// An answer that says what is wrong, and what to do about it.
#[derive(Debug)]
pub struct Refusal(pub StatusCode, pub String);

impl Refusal {
	/// With a status of HTTP.
	pub fn new(status: StatusCode, text: impl Into<String>) -> Self {
		Self(status, text.into())
	}

	/// The request is wrong.
	pub fn request(text: impl Into<String>) -> Self {
		Self::new(StatusCode::BAD_REQUEST, text)
	}
}

impl From<anyhow::Error> for Refusal {
	fn from(error: anyhow::Error) -> Self {
		// What is said here is for whoever runs it: no account and no address of a reader is in it.
		eprintln!("A request has failed: {error:#}");
		let text = "This server cannot do that now: its node or its storage does not answer. Try \
			again in a minute, or ask the server of another chamber.";
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
pub fn nothing_here() -> Refusal {
	let text =
		"There is nothing here. Texts are at /texts/ and 64 hexadecimal digits; the paths are in \
		 /openapi.json.";
	Refusal::new(StatusCode::NOT_FOUND, text)
}

/// Does work that waits for files or for the node, where it holds up nobody.
pub async fn blocking<T: Send + 'static>(
	work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
	let done = tokio::task::spawn_blocking(work).await;
	done.map_err(|error| Refusal::from(anyhow::Error::from(error)))?
}
