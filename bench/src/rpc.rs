// SPDX-License-Identifier: Apache-2.0

//! JSON-RPC over HTTP, on one connection that is kept: many requests in one batch, and no
//! asynchronous machinery beside the nodes that are measured.

use serde_json::{json, Value};
use std::{
	io::{BufRead, BufReader, Read, Write},
	net::TcpStream,
	time::Duration,
};

/// What goes wrong, in words.
pub type Failure = String;

/// How long a node may take for an answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection to a node.
pub struct Rpc {
	port: u16,
	stream: Option<BufReader<TcpStream>>,
}

impl Rpc {
	/// To the node that answers at this port. It connects with the first request.
	pub fn new(port: u16) -> Self {
		Self { port, stream: None }
	}

	/// Posts a body, and returns the body of the answer.
	fn post(&mut self, body: &str) -> Result<Vec<u8>, Failure> {
		let head = format!(
			"POST / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n\
			 Content-Length: {}\r\n\r\n",
			self.port,
			body.len()
		);
		self.request(&head, body)
	}

	/// Gets what is at a path, as from any server.
	pub fn get(&mut self, path: &str) -> Result<Vec<u8>, Failure> {
		let head = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
		self.request(&head, "")
	}

	fn request(&mut self, head: &str, body: &str) -> Result<Vec<u8>, Failure> {
		let mut stream = match self.stream.take() {
			Some(stream) => stream,
			None => {
				let stream = TcpStream::connect(("127.0.0.1", self.port))
					.and_then(|stream| {
						stream.set_nodelay(true)?;
						stream.set_read_timeout(Some(PATIENCE))?;
						Ok(stream)
					})
					.map_err(|error| format!("nothing answers at port {}: {error}", self.port))?;
				BufReader::new(stream)
			},
		};
		let answer = exchange(&mut stream, head, body)
			.map_err(|error| format!("port {}: {error}", self.port))?;
		self.stream = Some(stream);
		Ok(answer)
	}

	/// The result of one request.
	pub fn call(&mut self, method: &str, params: Value) -> Result<Value, Failure> {
		let request = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
		let answer = self.post(&request.to_string())?;
		let mut answer: Value = serde_json::from_slice(&answer)
			.map_err(|error| format!("{method}: no JSON: {error}"))?;
		match answer.get("error") {
			Some(error) => Err(format!("{method}: {error}")),
			None => Ok(answer["result"].take()),
		}
	}

	/// Hands over transactions, which are hexadecimal, and returns what the node says of each: `None`
	/// if it has taken it, or the code and text of the error.
	pub fn submit<'a>(
		&mut self,
		transactions: impl Iterator<Item = &'a str>,
	) -> Result<Vec<Option<(i64, String)>>, Failure> {
		let mut body = String::from("[");
		let mut count = 0usize;
		for transaction in transactions {
			if count > 0 {
				body.push(',');
			}
			body.push_str(&format!(
				r#"{{"jsonrpc":"2.0","id":{count},"method":"author_submitExtrinsic","params":["{transaction}"]}}"#
			));
			count += 1;
		}
		body.push(']');
		let answer = self.post(&body)?;
		let answers: Vec<Value> = serde_json::from_slice(&answer)
			.map_err(|error| format!("submitting: no list of answers: {error}"))?;
		if answers.len() != count {
			return Err(format!("{} answers to {count} transactions", answers.len()));
		}
		let mut said = vec![None; count];
		for answer in answers {
			let place = answer["id"].as_u64().and_then(|id| said.get_mut(id as usize));
			let place = place.ok_or_else(|| format!("an answer to nothing: {answer}"))?;
			if let Some(error) = answer.get("error") {
				let text = error["data"].as_str().or(error["message"].as_str());
				*place = Some((error["code"].as_i64().unwrap_or(0), text.unwrap_or("").into()));
			}
		}
		Ok(said)
	}

	/// The hash of a block, if there is one.
	pub fn block_hash(&mut self, number: u32) -> Result<Option<String>, Failure> {
		let hash = self.call("chain_getBlockHash", json!([number]))?;
		Ok(hash.as_str().map(String::from))
	}

	/// The number of the best block.
	pub fn best(&mut self) -> Result<u32, Failure> {
		let header = self.call("chain_getHeader", json!([]))?;
		number_of(&header)
	}

	/// The number of the last block that is final.
	pub fn finalised(&mut self) -> Result<u32, Failure> {
		let hash = self.call("chain_getFinalizedHead", json!([]))?;
		let header = self.call("chain_getHeader", json!([hash]))?;
		number_of(&header)
	}
}

/// The number in a header.
pub fn number_of(header: &Value) -> Result<u32, Failure> {
	let text = header["number"].as_str().and_then(|number| number.strip_prefix("0x"));
	text.and_then(|number| u32::from_str_radix(number, 16).ok())
		.ok_or_else(|| format!("no number in a header: {header}"))
}

fn exchange(
	stream: &mut BufReader<TcpStream>,
	head: &str,
	body: &str,
) -> Result<Vec<u8>, std::io::Error> {
	stream.get_mut().write_all(head.as_bytes())?;
	stream.get_mut().write_all(body.as_bytes())?;
	let (mut length, mut is_chunked) = (None, false);
	let mut status = String::new();
	stream.read_line(&mut status)?;
	loop {
		let mut line = String::new();
		if stream.read_line(&mut line)? == 0 {
			return Err(std::io::Error::other("the node has hung up"));
		}
		let line = line.trim().to_ascii_lowercase();
		if line.is_empty() {
			break;
		} else if let Some(value) = line.strip_prefix("content-length:") {
			length = value.trim().parse::<usize>().ok();
		} else if line.starts_with("transfer-encoding:") && line.ends_with("chunked") {
			is_chunked = true;
		}
	}
	let mut answer = Vec::new();
	if is_chunked {
		loop {
			let mut line = String::new();
			stream.read_line(&mut line)?;
			let size = usize::from_str_radix(line.trim(), 16).map_err(std::io::Error::other)?;
			let start = answer.len();
			answer.resize(start + size, 0);
			stream.read_exact(&mut answer[start..])?;
			// The end of the chunk's line.
			stream.read_line(&mut String::new())?;
			if size == 0 {
				break;
			}
		}
	} else {
		let length = length.ok_or_else(|| std::io::Error::other("an answer without a length"))?;
		answer.resize(length, 0);
		stream.read_exact(&mut answer)?;
	}
	if !status.contains(" 200 ") {
		return Err(std::io::Error::other(format!(
			"{}: {}",
			status.trim(),
			String::from_utf8_lossy(&answer)
		)));
	}
	Ok(answer)
}
