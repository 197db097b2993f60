// SPDX-License-Identifier: Apache-2.0

//! What has come of a check.

use crate::{
	fault::Fault,
	question::{Answer, Question},
	reading::Read,
};
use alloc::{string::String, vec::Vec};
use doverie_verify::{chain::BLOCK_HASHES, decisions::Counted, Anchor, Bundle, Error, Final, Hash};

/// From this age on, in milliseconds, a head is old: something may have gone on record since.
const OLD: u64 = 10 * 60 * 1000;

/// The answer in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
	/// What was asked about is on record, and right.
	Match,
	/// It is not on record, or not right.
	NoMatch,
	/// That cannot be said: no server proves anything, or what is proven is not enough.
	CannotSay,
	/// The chain has two final blocks that contradict each other.
	Alarm,
}

/// What a server has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
	/// The answer was read from it.
	Read,
	/// It has the same head.
	Same,
	/// Its head is lower.
	Behind {
		/// Is it on the same chain? None: that could not be found out, since it is too far behind.
		is_on_chain: Option<bool>,
	},
	/// Its head was not compared.
	NotCompared,
	/// It is not believed, or could not be asked.
	Out(Fault),
}

/// A server, and what it has come to.
#[derive(Clone, Debug)]
pub struct Said {
	/// Its address.
	pub address: String,
	/// What it has proven to be final.
	pub head: Option<Final>,
	/// What it has come to.
	pub standing: Standing,
}

/// One of two heads that contradict each other.
#[derive(Clone, Debug)]
pub struct Side {
	/// Who has proven it: an address, or the name of a file.
	pub address: String,
	/// The head.
	pub head: Final,
	/// The proof.
	pub receipt: Bundle,
}

/// Two final blocks, of which neither is an ancestor of the other. More than a third of the voters
/// have voted for both, or their keys are in other hands.
#[derive(Clone, Debug)]
pub struct Alarm {
	/// The one, with the block that its chain has at the height of the other.
	pub one: Side,
	/// The other.
	pub other: Side,
}

/// What has come of a check.
#[derive(Clone, Debug)]
pub struct Report {
	/// In one word.
	pub verdict: Verdict,
	/// What the specification calls the chain.
	pub chain: String,
	/// The hash of its first block.
	pub genesis: Hash,
	/// The final block by which it was checked.
	pub head: Option<Final>,
	/// What was read in its state.
	pub read: Option<Read>,
	/// Why nothing could be read, if that is the chain's own doing and not a server's.
	pub reason: Option<Error>,
	/// The servers, in the order in which they were named; none for a receipt.
	pub servers: Vec<Said>,
	/// Two heads that contradict each other.
	pub alarm: Option<Alarm>,
	/// What proves it to others.
	pub receipt: Option<Bundle>,
	/// When it was checked, in milliseconds since 1970.
	pub now: u64,
	/// Was it read from a receipt?
	pub is_receipt: bool,
}

impl Report {
	/// Nothing has come of it yet.
	pub(crate) fn empty(anchor: &Anchor, now: u64, is_receipt: bool) -> Self {
		Self {
			verdict: Verdict::CannotSay,
			chain: anchor.name.clone(),
			genesis: anchor.genesis_hash(),
			head: None,
			read: None,
			reason: None,
			servers: Vec::new(),
			alarm: None,
			receipt: None,
			now,
			is_receipt,
		}
	}

	/// This was read.
	pub(crate) fn with(mut self, read: Read, receipt: Bundle) -> Self {
		self.head = Some(read.head.clone());
		self.read = Some(read);
		self.receipt = Some(receipt);
		self.verdict = self.judge();
		self
	}

	/// The same about its head alone: whatever a receipt was asked, it says which block was final.
	pub fn of_head(mut self) -> Self {
		if let Some(read) = &mut self.read {
			read.answer = Answer::Head;
		}
		self.verdict = Verdict::Match;
		self
	}

	/// With this alarm, if there is one.
	pub fn raised(mut self, alarm: Option<Alarm>) -> Self {
		if alarm.is_some() {
			self.verdict = Verdict::Alarm;
			self.alarm = alarm;
		}
		self
	}

	/// How old the head is, in milliseconds; 0 for one that this computer's clock has not reached.
	pub fn age(&self) -> Option<u64> {
		self.read.as_ref().map(|read| self.now.saturating_sub(read.moment.time))
	}

	/// Is the head so old that more may have gone on record since?
	pub fn is_old(&self) -> bool {
		self.age().is_some_and(|age| age > OLD)
	}

	fn judge(&self) -> Verdict {
		let Some(read) = &self.read else { return Verdict::CannotSay };
		match judge(&read.answer) {
			// What is not on record by an old head may be by now. A receipt says of when it is.
			Verdict::NoMatch if self.is_old() && !self.is_receipt => Verdict::CannotSay,
			verdict => verdict,
		}
	}
}

fn judge(answer: &Answer) -> Verdict {
	let holds = |holds: bool| if holds { Verdict::Match } else { Verdict::NoMatch };
	match answer {
		Answer::Head => Verdict::Match,
		Answer::Block(_, hash) => {
			if hash.is_some() {
				Verdict::Match
			} else {
				Verdict::CannotSay
			}
		},
		Answer::Document(_, entries) => holds(!entries.is_empty()),
		Answer::Batch(_, entries) => holds(entries.iter().any(|(_, is_in)| *is_in)),
		Answer::Decision(_, None) | Answer::Pot(_, None) => Verdict::NoMatch,
		Answer::Decision(_, Some(recount)) => match &recount.counted {
			Counted::NotOpened | Counted::Pruned { agrees: true } => Verdict::CannotSay,
			counted => holds(counted.agrees()),
		},
		Answer::Pot(_, Some(pot)) => holds(pot.agrees()),
	}
}

/// Why a receipt says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
	/// It is no receipt, of another chain, or does not prove what it says.
	Proof(Error),
	/// What it was asked is nothing of this program.
	Question,
}

impl From<Error> for Unreadable {
	fn from(error: Error) -> Self {
		Self::Proof(error)
	}
}

/// Reads a receipt, without asking anyone.
pub fn receipt(anchor: &Anchor, bytes: &[u8], now: u64) -> Result<Report, Unreadable> {
	let bundle = Bundle::decode(bytes)?;
	let question = Question::from_kept(&bundle.question).ok_or(Unreadable::Question)?;
	let (head, state) = bundle.verify(anchor)?;
	let mut report = Report::empty(anchor, now, true);
	// That a block is final takes nothing of its state.
	if question == Question::Head && bundle.nodes.is_empty() {
		report.verdict = Verdict::Match;
		report.head = Some(head);
		report.receipt = Some(bundle);
		return Ok(report);
	}
	let (answer, moment) = question.ask(&state)?;
	state.finish()?;
	let read = Read { head, moment, answer, nodes: bundle.nodes.clone() };
	Ok(report.with(read, bundle))
}

/// Is a lower head on the chain of another, whose state says which block, if any, has its number?
/// None: it is too far behind to tell.
pub(crate) fn is_on_chain(head: &Final, stated: Option<Hash>, low: &Final) -> Option<bool> {
	match stated {
		Some(hash) => Some(hash == low.hash),
		// The state of a block has the hashes of those before it, unless it was made up.
		None if head.number.saturating_sub(low.number) <= BLOCK_HASHES => Some(false),
		None => None,
	}
}

/// Do two receipts contradict each other? Each comes with a name.
pub fn contradiction(
	anchor: &Anchor,
	one: (&str, &[u8]),
	other: (&str, &[u8]),
) -> Result<Option<Alarm>, Unreadable> {
	let read = |(address, bytes): (&str, &[u8])| {
		let report = receipt(anchor, bytes, 0)?;
		let stated = report.read.as_ref().and_then(|read| match read.answer {
			Answer::Block(number, hash) => Some((number, hash)),
			_ => None,
		});
		let (Some(head), Some(receipt)) = (report.head, report.receipt) else {
			return Err(Unreadable::Question);
		};
		Ok((Side { address: address.into(), head, receipt }, stated))
	};
	let ((one, stated_by_one), (other, stated_by_other)) = (read(one)?, read(other)?);
	// Each says which block has its number, and perhaps which one has the number of the other.
	let denies = |side: &Side, stated: Option<(u32, Option<Hash>)>, other: &Side| {
		[Some((side.head.number, Some(side.head.hash))), stated]
			.into_iter()
			.flatten()
			.filter(|(number, _)| *number == other.head.number)
			.any(|(_, hash)| is_on_chain(&side.head, hash, &other.head) == Some(false))
	};
	let contradict = denies(&one, stated_by_one, &other) || denies(&other, stated_by_other, &one);
	Ok(contradict.then_some(Alarm { one, other }))
}
