// SPDX-License-Identifier: Apache-2.0

//! Asks a node that runs, by JSON-RPC over HTTP.
//!
//! One question at a time, answered within seconds or not at all: what the subcommands need that
//! look at the node of this machine.

use codec::Decode;
use doverie_runtime::{Hash, Header};
use serde::de::DeserializeOwned;
use serde_json::{json, Value};
use sp_core::Bytes;
use std::{
	fmt,
	io::{self, Read, Write},
	net::{TcpStream, ToSocketAddrs},
	time::Duration,
};

/// How long the node may be silent.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many bytes an answer may have.
const MAX_ANSWER: u64 = 16 * 1024 * 1024;

/// Which node is asked.
#[derive(Clone, Debug, clap::Args)]
pub struct Node {
	/// Where the node answers. Under a name other than that of its own machine it answers only if
	/// it was started with --rpc-cors all.
	#[arg(
		long = "url",
		value_name = "URL",
		value_parser = authority,
		default_value = "http://127.0.0.1:9944"
	)]
	authority: String,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Error {
	/// Nobody answers, or not in a way that can be understood.
	Silent(String),
	/// The node says no.
	Refused(String),
}

impl fmt::Display for Error {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Silent(why) | Self::Refused(why) => f.write_str(why),
		}
	}
}

impl Node {
	/// Host and port.
	pub fn authority(&self) -> &str {
		&self.authority
	}

	/// The result of a method.
	pub fn ask<T: DeserializeOwned>(&self, method: &str, params: Value) -> Result<T, Error> {
		let question = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
		let answer = self
			.post(&question.to_string())
			.map_err(|error| Error::Silent(format!("no answer at {}: {error}", self.authority)))?;
		let body = body(&answer)
			.map_err(|why| Error::Silent(format!("{} answers {why}", self.authority)))?;
		result(method, body)
	}

	/// What is stored under a key, in the state of this block, or of the best.
	pub fn stored<T: Decode>(&self, key: &[u8], block: Option<Hash>) -> Result<Option<T>, Error> {
		let key = Bytes(key.to_vec());
		let value: Option<Bytes> = self.ask("state_getStorage", json!([key, block]))?;
		value.map(|value| decoded("a value in the state", &value)).transpose()
	}

	/// What a function of the runtime answers to encoded arguments.
	pub fn call<T: Decode>(&self, function: &str, arguments: Vec<u8>) -> Result<T, Error> {
		let answer: Bytes = self.ask("state_call", json!([function, Bytes(arguments)]))?;
		decoded(function, &answer)
	}

	/// The header of this block, or of the best.
	pub fn header(&self, block: Option<Hash>) -> Result<Header, Error> {
		let header: Option<Header> = self.ask("chain_getHeader", json!([block]))?;
		header.ok_or_else(|| Error::Refused("the node does not have this block".into()))
	}

	/// What the node says to a request with this body. HTTP 1.0: the answer comes as a whole, and
	/// ends with the connection.
	fn post(&self, body: &str) -> io::Result<String> {
		let mut stream = connect(&self.authority)?;
		stream.set_read_timeout(Some(PATIENCE))?;
		stream.set_write_timeout(Some(PATIENCE))?;
		let request = format!(
			"POST / HTTP/1.0\r\nHost: {}\r\nContent-Type: application/json\r\n\
			 Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
			self.authority,
			body.len()
		);
		stream.write_all(request.as_bytes())?;
		let mut answer = String::new();
		match stream.take(MAX_ANSWER).read_to_string(&mut answer) {
			Err(error)
				if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) =>
			{
				Err(io::Error::other(format!("it says nothing for {} seconds", PATIENCE.as_secs())))
			},
			read => read.map(|_| answer),
		}
	}
}

/// Connects to the first of the addresses that takes the connection.
fn connect(authority: &str) -> io::Result<TcpStream> {
	let mut failure = io::Error::other("the host has no address");
	for address in authority.to_socket_addrs()? {
		match TcpStream::connect_timeout(&address, PATIENCE) {
			Ok(stream) => return Ok(stream),
			Err(error) => failure = error,
		}
	}
	Err(failure)
}

/// Host and port of a URL.
fn authority(url: &str) -> Result<String, String> {
	let rest = url.strip_prefix("http://").or_else(|| url.strip_prefix("ws://"));
	let authority = rest.unwrap_or(url).trim_end_matches('/');
	let port = authority.rsplit_once(':').map(|(_, port)| port.parse::<u16>());
	if authority.contains('/') || !matches!(port, Some(Ok(_))) {
		return Err("give it as http://HOST:PORT; there is no TLS here, and no path".into());
	}
	Ok(authority.into())
}

/// The body of an answer, or what its first line and body say where it is none.
fn body(answer: &str) -> Result<&str, String> {
	let (head, body) = answer.split_once("\r\n\r\n").ok_or("something other than HTTP")?;
	let first = head.lines().next().unwrap_or_default();
	if first.split(' ').nth(1) != Some("200") {
		return Err(format!("{first}: {}", body.trim()));
	}
	Ok(body)
}

fn result<T: DeserializeOwned>(method: &str, body: &str) -> Result<T, Error> {
	let unknown =
		|error| Error::Silent(format!("the answer to {method} is not understood: {error}"));
	let mut answer: Value = serde_json::from_str(body).map_err(unknown)?;
	if let Some(error) = answer.get("error") {
		let message = error.get("message").and_then(Value::as_str).unwrap_or_default();
		return Err(Error::Refused(format!("{method}: {message}")));
	}
	let result = answer.get_mut("result").map(Value::take).unwrap_or_default();
	serde_json::from_value(result).map_err(unknown)
}

fn decoded<T: Decode>(what: &str, bytes: &Bytes) -> Result<T, Error> {
	T::decode(&mut &bytes[..])
		.map_err(|error| Error::Silent(format!("{what} is not understood: {error}")))
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::traits::Header as _;
	use std::{net::TcpListener, thread};

	/// A node that answers once, with these bytes, and what it was asked.
	fn answering(answer: &'static str) -> (Node, thread::JoinHandle<String>) {
		let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
		let authority = listener.local_addr().expect("it is bound").to_string();
		let asked = thread::spawn(move || {
			let (mut stream, _) = listener.accept().expect("it is asked");
			let mut asked = [0; 4096];
			let length = stream.read(&mut asked).expect("there is a question");
			stream.write_all(answer.as_bytes()).expect("it listens");
			String::from_utf8_lossy(&asked[..length]).into_owned()
		});
		(Node { authority }, asked)
	}

	#[test]
	fn a_method_is_asked_and_its_result_read() {
		let (node, asked) = answering(
			"HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n\
			 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x0102\"}",
		);
		let answer: Bytes = node.ask("state_call", json!(["Core_version", "0x"])).expect("is one");
		assert_eq!(answer.0, [1, 2]);
		let asked = asked.join().expect("it was asked");
		assert!(asked.starts_with("POST / HTTP/1.0\r\n"), "{asked}");
		assert!(asked.contains(&format!("\r\nHost: {}\r\n", node.authority)), "{asked}");
		assert!(asked.contains(r#""params":["Core_version","0x"]"#), "{asked}");
	}

	#[test]
	fn what_the_node_refuses_is_told_from_silence() {
		let (node, _asked) = answering(
			"HTTP/1.0 200 OK\r\n\r\n\
			 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32601,\"message\":\"unsafe\"}}",
		);
		let error = node.ask::<Value>("system_peers", json!([])).expect_err("it is refused");
		assert!(matches!(&error, Error::Refused(why) if why == "system_peers: unsafe"), "{error}");

		let (node, _asked) = answering("HTTP/1.0 403 Forbidden\r\n\r\nNot this host.\n");
		let error = node.ask::<Value>("system_health", json!([])).expect_err("no answer");
		assert!(matches!(&error, Error::Silent(_)), "{error}");
		assert!(error.to_string().contains("403 Forbidden: Not this host."), "{error}");
	}

	#[test]
	fn nobody_there_is_an_error_that_names_the_place() {
		let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
		let authority = listener.local_addr().expect("it is bound").to_string();
		drop(listener);
		let node = Node { authority };
		let error = node.ask::<Value>("system_health", json!([])).expect_err("nobody is there");
		assert!(error.to_string().contains(&node.authority), "{error}");
	}

	#[test]
	fn a_header_is_read_as_the_node_writes_it() {
		let header = Header::new(
			300,
			Hash::repeat_byte(1),
			Hash::repeat_byte(2),
			Hash::repeat_byte(3),
			Default::default(),
		);
		let written = json!({ "jsonrpc": "2.0", "id": 1, "result": header }).to_string();
		let read: Option<Header> = result("chain_getHeader", &written).expect("can be read");
		assert_eq!(read, Some(header));
		let nothing = r#"{"jsonrpc":"2.0","id":1,"result":null}"#;
		assert_eq!(result::<Option<Header>>("chain_getHeader", nothing).expect("is read"), None);
	}

	#[test]
	fn a_url_has_a_host_and_a_port() {
		for url in ["http://127.0.0.1:9944", "ws://127.0.0.1:9944/", "127.0.0.1:9944"] {
			assert_eq!(authority(url).as_deref(), Ok("127.0.0.1:9944"));
		}
		for url in ["https://rpc.example.org", "http://localhost", "http://localhost:9944/rpc"] {
			assert!(authority(url).is_err(), "{url}");
		}
	}
}
