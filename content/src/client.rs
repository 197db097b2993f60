// SPDX-License-Identifier: Apache-2.0

//! Asks servers by HTTP: nobody is waited for long, and nobody's answer is read without end.

use anyhow::{anyhow, Context, Result};
use std::{fmt, time::Duration};
use ureq::{
	http::{HeaderMap, StatusCode},
	typestate::WithBody,
	Agent, RequestBuilder,
};

/// The longest that a connection takes.
const CONNECTION: Duration = Duration::from_secs(5);

/// Asks over HTTP.
#[derive(Clone)]
pub struct Client {
	agent: Agent,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
	/// Its status.
	pub status: u16,
	/// Its headers.
	pub headers: HeaderMap,
	/// Its body.
	pub body: Vec<u8>,
}

/// An answer has more bytes than this, and was not read to its end.
#[derive(Debug)]
pub struct TooLong(u64);

impl fmt::Display for TooLong {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "the answer has more than {} bytes", self.0)
	}
}

impl std::error::Error for TooLong {}

impl Client {
	/// One whose questions take this long at most, answer included.
	pub fn new(patience: Duration) -> Self {
		let agent = Agent::config_builder()
			.timeout_global(Some(patience))
			.timeout_connect(Some(CONNECTION.min(patience)))
			// A server answers itself, or not at all.
			.max_redirects(0)
			.http_status_as_error(false)
			.user_agent("doverie-content")
			.build()
			.new_agent();
		Self { agent }
	}

	/// What is at an address, up to this many bytes.
	pub fn get(&self, address: &str, most: u64) -> Result<Answer> {
		let response = self.agent.get(address).call();
		read(response, most)
	}

	/// Deletes what is at an address, by this right.
	pub fn delete(&self, address: &str, headers: &[(&str, &str)], most: u64) -> Result<Answer> {
		let request = headers.iter().fold(self.agent.delete(address), |request, (name, value)| {
			request.header(*name, *value)
		});
		read(request.call(), most)
	}

	/// Puts these bytes there.
	pub fn put(
		&self,
		address: &str,
		headers: &[(&str, &str)],
		body: &[u8],
		most: u64,
	) -> Result<Answer> {
		send(self.agent.put(address), headers, body, most)
	}

	/// Sends this there.
	pub fn post(
		&self,
		address: &str,
		headers: &[(&str, &str)],
		body: &[u8],
		most: u64,
	) -> Result<Answer> {
		send(self.agent.post(address), headers, body, most)
	}
}

fn send(
	request: RequestBuilder<WithBody>,
	headers: &[(&str, &str)],
	body: &[u8],
	most: u64,
) -> Result<Answer> {
	let request =
		headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
	read(request.send(body), most)
}

fn read(
	response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
	most: u64,
) -> Result<Answer> {
	let mut response = response?;
	let (status, headers) = (response.status().as_u16(), response.headers().clone());
	let body = response.body_mut().with_config().limit(most).read_to_vec();
	match body {
		Ok(body) => Ok(Answer { status, headers, body }),
		Err(ureq::Error::BodyExceedsLimit(_)) => Err(TooLong(most).into()),
		Err(error) => Err(error.into()),
	}
}

impl Answer {
	/// The body, if all went well.
	pub fn success(self) -> Result<Vec<u8>> {
		if self.is_success() {
			return Ok(self.body);
		}
		Err(anyhow!("status {}: {}", self.status, self.said()))
	}

	/// Has it gone well?
	pub fn is_success(&self) -> bool {
		StatusCode::from_u16(self.status).is_ok_and(|status| status.is_success())
	}

	/// A header.
	pub fn header(&self, name: &str) -> Option<&str> {
		self.headers.get(name)?.to_str().ok()
	}

	/// The first words of the body.
	pub fn said(&self) -> String {
		let text = String::from_utf8_lossy(&self.body);
		text.chars().filter(|c| !c.is_control()).take(300).collect()
	}
}

/// Is this an address at which a server can be asked? It comes back without a slash at its end.
pub fn address(text: &str) -> Result<String, String> {
	let host = ["http://", "https://"].iter().find_map(|scheme| text.strip_prefix(scheme));
	match host {
		Some(host)
			if !host.is_empty() && !host.starts_with(['/', ':']) && !host.contains(['?', '#']) =>
		{
			Ok(text.trim_end_matches('/').to_owned())
		},
		_ => Err("an address looks like https://texts.example or http://127.0.0.1:8080".into()),
	}
}

/// JSON that was read from a server.
pub fn json(body: &[u8]) -> Result<serde_json::Value> {
	serde_json::from_slice(body).context("the answer is no JSON")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn an_address_has_a_scheme_and_a_host() {
		assert_eq!(address("https://a.example/texts/").as_deref(), Ok("https://a.example/texts"));
		assert_eq!(address("http://127.0.0.1:8080").as_deref(), Ok("http://127.0.0.1:8080"));
		for wrong in ["", "a.example", "ftp://a", "http://", "http:///x", "https://a?b", "ws://a"] {
			assert!(address(wrong).is_err(), "{wrong}");
		}
	}
}
