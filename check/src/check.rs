// SPDX-License-Identifier: Apache-2.0

//! A check, from the first request to the report. It asks nobody itself: whoever runs it carries
//! its requests to the servers, and their answers back.

use crate::{
	fault::Fault,
	question::{Answer, Question},
	reading::{Read, Reading},
	report::{is_on_chain, Alarm, Report, Said, Side, Standing},
	rpc,
};
use alloc::{
	collections::VecDeque,
	string::{String, ToString},
	vec::Vec,
};
use doverie_verify::{verify_head, Anchor, Bundle, Error, Final, Fragment, Hash, WarpProof};
use serde_json::{json, Value};

/// How many answers a proof of final blocks may have: each leads across a hundred changes of
/// voters.
const MAX_WARPS: u32 = 100;
/// How long they may be together, in bytes.
const MAX_WARP_BYTES: usize = 48 * 1024 * 1024;

/// A request: the body of a POST, in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
	/// Which server is asked, by its place in the list.
	pub server: usize,
	/// What is sent.
	pub body: String,
}

/// How far a server has led.
enum At {
	/// It is to say with which block its chain begins.
	Beginning,
	/// It is to prove what is final after this block.
	Block(Hash),
	/// It has proven this to be final.
	Head(Final),
	/// It is out.
	Out,
}

struct Server {
	address: String,
	at: At,
	/// What it has proven to be final, even if it is out by now.
	head: Option<Final>,
	fault: Option<Fault>,
	fragments: Vec<Fragment>,
	warps: u32,
	bytes: usize,
	/// Is its head on the chain of the one that was read? None: that was not found out.
	is_on_chain: Option<bool>,
}

/// A check on its way.
pub struct Check {
	anchor: Anchor,
	question: Question,
	servers: Vec<Server>,
	reading: Option<Reading>,
	/// From where the answer can still be read, the best first.
	sources: Option<VecDeque<usize>>,
	/// What was read, and from which server.
	read: Option<(usize, Read)>,
	/// With whose heads it is still to be compared.
	others: VecDeque<usize>,
	alarm: Option<Alarm>,
	/// Why nothing can be read, whoever is asked.
	reason: Option<Error>,
}

/// Is this so, whoever serves it?
fn is_of_chain(error: &Error) -> bool {
	matches!(
		error,
		Error::Migrating
			| Error::UnknownLayout { .. }
			| Error::BadKey { .. }
			| Error::Contradiction { .. }
			| Error::TooManyItems { .. }
	)
}

impl Check {
	/// Asks these servers about the chain of this specification.
	pub fn new(anchor: Anchor, question: Question, addresses: &[String]) -> Self {
		let servers = addresses.iter().map(|address| Server {
			address: address.clone(),
			at: At::Beginning,
			head: None,
			fault: None,
			fragments: Vec::new(),
			warps: 0,
			bytes: 0,
			is_on_chain: None,
		});
		Self {
			anchor,
			question,
			servers: servers.collect(),
			reading: None,
			sources: None,
			read: None,
			others: VecDeque::new(),
			alarm: None,
			reason: None,
		}
	}

	/// What is to be asked now, all at once; nothing: the check is over.
	pub fn asks(&mut self) -> Vec<Ask> {
		let asks: Vec<_> = self.servers.iter().enumerate().filter_map(Self::ask_for_head).collect();
		if !asks.is_empty() {
			return asks;
		}
		while self.reading.is_none() {
			let Some((question, server)) = self.next_reading() else { return Vec::new() };
			let Some(head) = self.head(server).cloned() else { continue };
			match Reading::begin(question, head, server) {
				Ok(reading) => self.reading = Some(reading),
				Err(fault) => self.is_out(server, fault),
			}
		}
		let ask = |reading: &mut Reading| Ask { server: reading.server, body: reading.ask() };
		self.reading.as_mut().map(ask).into_iter().collect()
	}

	/// What a server answers to what it was asked.
	pub fn answered(&mut self, server: usize, answer: Result<Vec<u8>, Fault>) {
		let result = answer.and_then(|body| Ok((rpc::result(&body)?, body.len())));
		let taken = match (result, self.reading.as_mut()) {
			(Err(fault), reading) => {
				// Whoever else has the same head may be asked instead.
				if reading.is_some_and(|reading| reading.server == server) {
					self.reading = None;
				}
				Err(fault)
			},
			(Ok((result, _)), Some(reading)) => match reading.answered(&result) {
				Ok(None) => Ok(()),
				Ok(Some(read)) => {
					self.reading = None;
					self.has_read(server, read);
					Ok(())
				},
				Err(Fault::Proof(error)) if is_of_chain(&error) => {
					self.reading = None;
					self.reason = Some(error);
					Ok(())
				},
				Err(fault) => {
					self.reading = None;
					Err(fault)
				},
			},
			(Ok((result, length)), None) => self.lead(server, &result, length),
		};
		if let Err(fault) = taken {
			self.is_out(server, fault);
		}
	}

	/// What has come of it, at this time: in milliseconds since 1970, by the clock of whoever asks.
	pub fn report(self, now: u64) -> Report {
		let source = self.read.as_ref().map(|(server, _)| *server);
		let receipt = self
			.read
			.as_ref()
			.map(|(server, read)| self.bundle(*server, &self.question, read.nodes.clone()));
		let read_head = self.read.as_ref().map(|(_, read)| read.head.clone());
		let said = |(place, server): (usize, &Server)| Said {
			address: server.address.clone(),
			head: server.head.clone(),
			standing: match (&server.fault, &server.head, &read_head) {
				(Some(fault), ..) => Standing::Out(fault.clone()),
				(None, Some(_), _) if source == Some(place) => Standing::Read,
				(None, Some(own), Some(read)) if own.hash == read.hash => Standing::Same,
				(None, Some(own), Some(read)) if own.number < read.number => {
					Standing::Behind { is_on_chain: server.is_on_chain }
				},
				_ => Standing::NotCompared,
			},
		};
		let servers = self.servers.iter().enumerate().map(said).collect();
		let mut report = Report::empty(&self.anchor, now, false);
		// By neither of two heads that contradict each other is anything so.
		if let (None, Some((_, read)), Some(receipt)) = (&self.alarm, self.read, receipt) {
			report = report.with(read, receipt);
		}
		report.servers = servers;
		report.reason = self.reason;
		report.raised(self.alarm)
	}

	fn ask_for_head((place, server): (usize, &Server)) -> Option<Ask> {
		let body = match &server.at {
			At::Beginning => rpc::request("chain_getBlockHash", json!([0])),
			At::Block(from) => {
				rpc::request("doverie_warpProof", json!([rpc::hex(from.as_bytes())]))
			},
			At::Head(_) | At::Out => return None,
		};
		Some(Ask { server: place, body })
	}

	/// A server leads on, towards its head.
	fn lead(&mut self, place: usize, result: &Value, length: usize) -> Result<(), Fault> {
		let genesis = self.anchor.genesis_hash();
		let Some(server) = self.servers.get_mut(place) else { return Ok(()) };
		match server.at {
			At::Beginning => {
				let first = Hash::from(rpc::as_hash(result)?);
				if first != genesis {
					return Err(Fault::OtherChain(first));
				}
				server.at = At::Block(genesis);
			},
			At::Block(from) => {
				server.warps = server.warps.saturating_add(1);
				server.bytes = server.bytes.saturating_add(length);
				if server.warps > MAX_WARPS || server.bytes > MAX_WARP_BYTES {
					return Err(Fault::Endless);
				}
				let proof = WarpProof::decode(&rpc::as_bytes(result)?)?;
				let (next, is_finished) = (proof.next(), proof.is_finished);
				server.fragments.extend(proof.fragments);
				if is_finished {
					let head = verify_head(&self.anchor, &server.fragments)?;
					server.head = Some(head.clone());
					server.at = At::Head(head);
				} else {
					match next {
						Some(next) if next != from => server.at = At::Block(next),
						_ => return Err(Fault::Endless),
					}
				}
			},
			At::Head(_) | At::Out => {},
		}
		Ok(())
	}

	fn head(&self, place: usize) -> Option<&Final> {
		match &self.servers.get(place)?.at {
			At::Head(head) => Some(head),
			_ => None,
		}
	}

	fn is_out(&mut self, place: usize, fault: Fault) {
		if let Some(server) = self.servers.get_mut(place) {
			server.at = At::Out;
			server.fault = Some(fault);
		}
	}

	/// The servers that have proven a head, the highest first.
	fn ranked(&self) -> Vec<(usize, &Final)> {
		let mut ranked: Vec<_> =
			(0..self.servers.len()).filter_map(|place| Some((place, self.head(place)?))).collect();
		ranked.sort_by_key(|(_, head)| core::cmp::Reverse(head.number));
		ranked
	}

	/// What is to be read next, and from which server.
	fn next_reading(&mut self) -> Option<(Question, usize)> {
		if self.alarm.is_some() || self.reason.is_some() {
			return None;
		}
		if let Some(comparison) = self.next_comparison() {
			return Some(comparison);
		}
		if self.read.is_some() {
			return None;
		}
		if self.sources.is_none() {
			if let Some((one, other)) = self.equal_heights() {
				self.raise(one, Vec::new(), other);
				return None;
			}
			self.sources = Some(self.ranked().into_iter().map(|(place, _)| place).collect());
		}
		let server = self.sources.as_mut()?.pop_front()?;
		Some((self.question.clone(), server))
	}

	/// Two servers whose heads have the same number, and are not the same block.
	fn equal_heights(&self) -> Option<(usize, usize)> {
		let ranked = self.ranked();
		let mut pairs = ranked.iter().zip(ranked.iter().skip(1));
		let ((one, _), (other, _)) =
			pairs.find(|((_, a), (_, b))| a.number == b.number && a.hash != b.hash)?;
		Some((*one, *other))
	}

	/// The chain of the head that was read says which block it has at the height of another head.
	/// Where nobody proves it, what was read is not believed: a head that keeps back what it follows
	/// on may contradict the other.
	fn next_comparison(&mut self) -> Option<(Question, usize)> {
		let read_hash = self.read.as_ref()?.1.head.hash;
		loop {
			let other = *self.others.front()?;
			let Some(number) = self.head(other).map(|head| head.number) else {
				self.others.pop_front();
				continue;
			};
			// Anyone who has that head can prove it.
			let ranked = self.ranked();
			let server = ranked.iter().find(|(_, head)| head.hash == read_hash).map(|(s, _)| *s);
			let Some(server) = server else {
				self.read = None;
				self.others.clear();
				return None;
			};
			return Some((Question::Block(number), server));
		}
	}

	fn has_read(&mut self, server: usize, read: Read) {
		if self.read.is_some() {
			return self.has_compared(server, read);
		}
		let own = &read.head;
		let is_other = |head: &&Final| head.number < own.number;
		self.others = (0..self.servers.len())
			.filter(|place| self.head(*place).as_ref().is_some_and(is_other))
			.collect();
		self.read = Some((server, read));
	}

	fn has_compared(&mut self, server: usize, read: Read) {
		let Some(other) = self.others.pop_front() else { return };
		let (Answer::Block(_, stated), Some(low)) = (&read.answer, self.head(other)) else {
			return;
		};
		let low = low.clone();
		let is_on_chain = is_on_chain(&read.head, *stated, &low);
		// What holds of a head holds of all servers that have it.
		for place in 0..self.servers.len() {
			if self.head(place).is_some_and(|head| head.hash == low.hash) {
				if let Some(server) = self.servers.get_mut(place) {
					server.is_on_chain = is_on_chain;
				}
				self.others.retain(|waiting| *waiting != place);
			}
		}
		if is_on_chain == Some(false) {
			self.raise(server, read.nodes, other);
		}
	}

	/// Two heads that contradict each other. The nodes prove what the chain of the first one has at
	/// the height of the other, if it is higher.
	fn raise(&mut self, one: usize, nodes: Vec<Vec<u8>>, other: usize) {
		let (Some(high), Some(low)) = (self.head(one), self.head(other)) else { return };
		let question = if nodes.is_empty() { Question::Head } else { Question::Block(low.number) };
		let side = |place: usize, head: &Final, question: &Question, nodes| Side {
			address: self.servers.get(place).map(|s| s.address.to_string()).unwrap_or_default(),
			head: head.clone(),
			receipt: self.bundle(place, question, nodes),
		};
		self.alarm = Some(Alarm {
			one: side(one, high, &question, nodes),
			other: side(other, low, &Question::Head, Vec::new()),
		});
	}

	/// A receipt of what a server has proven.
	fn bundle(&self, place: usize, question: &Question, nodes: Vec<Vec<u8>>) -> Bundle {
		let fragments = self.servers.get(place).map(|s| s.fragments.clone()).unwrap_or_default();
		Bundle {
			genesis_hash: self.anchor.genesis_hash(),
			fragments,
			nodes,
			question: question.kept(),
		}
	}
}
