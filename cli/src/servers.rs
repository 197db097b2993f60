// SPDX-License-Identifier: Apache-2.0

//! The servers: each is asked over HTTP, all of them at once, and none for long.

use doverie_check::{Ask, Fault, MAX_ANSWER};
use std::{
	thread,
	time::{Duration, Instant},
};
use ureq::Agent;

/// The longest that one answer takes. The first one may have thousands of signatures.
const ANSWER: Duration = Duration::from_secs(30);
/// The longest that a connection takes.
const CONNECTION: Duration = Duration::from_secs(10);
/// The longest that all of it takes.
const ALL: Duration = Duration::from_secs(180);

/// Asks servers.
pub struct Servers {
	agent: Agent,
	addresses: Vec<String>,
	end: Option<Instant>,
}

impl Servers {
	/// These, by their addresses as they were given: see [`to_http`].
	pub fn new(addresses: &[String]) -> Self {
		let agent = Agent::config_builder()
			.timeout_global(Some(ANSWER))
			.timeout_connect(Some(CONNECTION))
			// A server answers itself, or not at all.
			.max_redirects(0)
			.http_status_as_error(false)
			.build()
			.new_agent();
		let addresses = addresses.iter().map(|address| to_http(address)).collect();
		Self { agent, addresses, end: Instant::now().checked_add(ALL) }
	}

	/// Asks all of this at once. The answers come in the same order.
	pub fn ask(&self, asks: &[Ask]) -> Vec<Result<Vec<u8>, Fault>> {
		thread::scope(|scope| {
			let threads: Vec<_> = asks.iter().map(|ask| scope.spawn(|| self.answer(ask))).collect();
			let broken = || Err(Fault::Silent("the answer could not be read".into()));
			threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| broken())).collect()
		})
	}

	fn answer(&self, ask: &Ask) -> Result<Vec<u8>, Fault> {
		if self.end.is_some_and(|end| Instant::now() >= end) {
			return Err(Fault::Silent(format!("all of it took more than {} s", ALL.as_secs())));
		}
		let silent = |error: ureq::Error| match error {
			ureq::Error::BodyExceedsLimit(_) => Fault::TooLong,
			error => Fault::Silent(error.to_string()),
		};
		let address = self.addresses.get(ask.server).map(String::as_str).unwrap_or_default();
		let request = self.agent.post(address).content_type("application/json");
		let mut response = request.send(ask.body.as_str()).map_err(silent)?;
		let status = response.status();
		if !status.is_success() {
			return Err(Fault::Silent(format!("it answers with the status {}", status.as_u16())));
		}
		let limit = u64::try_from(MAX_ANSWER).unwrap_or(u64::MAX);
		response.body_mut().with_config().limit(limit).read_to_vec().map_err(silent)
	}
}

/// The address at which a node that is known by that of its WebSocket answers over HTTP: the same.
fn to_http(address: &str) -> String {
	for (socket, http) in [("ws://", "http://"), ("wss://", "https://")] {
		if let Some(rest) = address.strip_prefix(socket) {
			return format!("{http}{rest}");
		}
	}
	address.into()
}

/// Is this an address at which a server can be asked?
pub fn address(text: &str) -> Result<String, String> {
	let known = ["http://", "https://", "ws://", "wss://"];
	let host = known.iter().find_map(|scheme| text.strip_prefix(scheme)).unwrap_or_default();
	if host.is_empty() || host.starts_with(['/', ':']) {
		return Err("an address looks like https://node.example or ws://127.0.0.1:9944".into());
	}
	Ok(text.into())
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::{
		io::{Read, Write},
		net::TcpListener,
	};

	#[test]
	fn an_address_of_a_web_socket_is_asked_over_http() {
		assert_eq!(to_http("ws://127.0.0.1:9944"), "http://127.0.0.1:9944");
		assert_eq!(to_http("wss://node.example/rpc"), "https://node.example/rpc");
		assert_eq!(to_http("https://node.example"), "https://node.example");
	}

	#[test]
	fn an_address_has_a_scheme_and_a_host() {
		for right in ["http://a", "https://a.example/rpc", "ws://127.0.0.1:9944", "wss://a"] {
			assert_eq!(address(right).as_deref(), Ok(right));
		}
		for wrong in ["", "a.example", "ftp://a", "http://", "http:///rpc", "file:///etc/passwd"] {
			assert!(address(wrong).is_err(), "{wrong}");
		}
	}

	/// Answers one request with these bytes. Returns the address.
	fn answering(answer: Vec<u8>) -> String {
		let listener = TcpListener::bind("127.0.0.1:0").expect("there is a port");
		let address = listener.local_addr().expect("it has an address");
		thread::spawn(move || {
			let (mut stream, _) = listener.accept().expect("it is asked");
			// To its end: what is not read of a request cuts the answer off.
			let mut request = Vec::new();
			let mut part = [0; 4096];
			while !request.ends_with(b"{}") {
				match stream.read(&mut part) {
					Ok(read) if read > 0 => request.extend(part.iter().take(read)),
					_ => return,
				}
			}
			let _ = stream.write_all(&answer);
		});
		format!("ws://{address}")
	}

	fn asked(answer: &[u8]) -> Result<Vec<u8>, Fault> {
		let servers = Servers::new(&[answering(answer.to_vec())]);
		let ask = Ask { server: 0, body: "{}".into() };
		servers.ask(&[ask]).into_iter().next().expect("there is one answer for each request")
	}

	#[test]
	fn an_answer_is_read_as_it_is() {
		let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
		assert_eq!(asked(answer), Ok(b"{}".to_vec()));
	}

	#[test]
	fn nobody_is_sent_elsewhere_and_nothing_but_success_is_read() {
		let elsewhere =
			b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1\r\nContent-Length: 0\r\n\r\n";
		let failed = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 2\r\n\r\n{}";
		for (answer, status) in [(&elsewhere[..], "302"), (&failed[..], "502")] {
			let Err(Fault::Silent(why)) = asked(answer) else { panic!("{status} is read") };
			assert!(why.contains(status), "{why}");
		}
	}

	#[test]
	fn an_answer_that_is_too_long_is_not_read_to_its_end() {
		let mut answer = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".to_vec();
		answer.resize(MAX_ANSWER.saturating_add(4096), b' ');
		assert_eq!(asked(&answer), Err(Fault::TooLong));
	}

	#[test]
	fn who_is_not_there_is_silent() {
		// Nobody listens at a port that has just been given back.
		let free = TcpListener::bind("127.0.0.1:0").expect("there is a port");
		let address = free.local_addr().expect("it has an address");
		drop(free);
		let servers = Servers::new(&[format!("http://{address}")]);
		let answers = servers.ask(&[Ask { server: 0, body: "{}".into() }]);
		assert!(matches!(answers.as_slice(), [Err(Fault::Silent(_))]));
	}
}
