// SPDX-License-Identifier: Apache-2.0

//! The servers of other chambers, from which this one pulls what they have.
//!
//! Nothing that they say is believed: an order to put is checked by its signature, and the account
//! by the organisation's own node; a text by its fingerprint; an erasure by its order. A server
//! that lies, is slow or has no end costs the time of the thread that reads it, and nothing else.

use crate::{
	client::{Client, TooLong},
	document::{checked, Sizes},
	fingerprint::Fingerprint,
	node::{Kind, Node},
	order::{Action, Order},
	rights::may_erase,
	store::{Change, Erased, Incoming, Lifted, Put, State, Store},
};
use anyhow::{anyhow, bail, ensure, Context, Result};
use chrono::Utc;
use serde::{Deserialize, Serialize};
use sp_core::crypto::AccountId32;
use std::{
	sync::{
		atomic::{AtomicI64, AtomicU64, Ordering},
		Arc,
	},
	thread,
	time::{Duration, Instant},
};

/// The most changes in a page of the feed.
pub const MAX_PAGE: u32 = 200;
/// How many there are where nobody says.
pub const PAGE: u32 = 100;
/// How many pages are read of a mirror before it is left alone for a while.
const PAGES: usize = 50;
/// The most that is read of a page.
const MAX_FEED: u64 = 4 * 1024 * 1024;
/// How long a mirror may take for an answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// After this long a mirror is read from its beginning again: what could not be taken then may be
/// now.
const AGAIN: Duration = Duration::from_secs(86_400);

/// A change, as the feed says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
	/// Of which text.
	pub fingerprint: String,
	/// `kept`, `erased` or `lifted`.
	pub state: String,
	/// What HTTP calls it.
	pub media: String,
	/// Its size in bytes.
	pub size: u64,
	/// The order that has put it.
	pub put: String,
	/// The last order that has erased or lifted it.
	pub order: Option<String>,
}

/// A page of the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
	/// The changes, in order.
	pub changes: Vec<Entry>,
	/// Where the next page begins, for `after`.
	pub next: String,
}

impl From<Change> for Entry {
	fn from(Change { fingerprint, held, .. }: Change) -> Self {
		Self {
			fingerprint: fingerprint.to_string(),
			state: name(held.state).into(),
			media: held.media,
			size: held.size,
			put: held.put_order,
			order: held.last_order,
		}
	}
}

/// The name of a state.
pub fn name(state: State) -> &'static str {
	match state {
		State::Coming => "coming",
		State::Kept => "kept",
		State::Erased => "erased",
		State::Lifted => "lifted",
	}
}

/// A place in the feed of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
	/// Which store.
	pub id: String,
	/// After which change.
	pub place: i64,
}

impl Cursor {
	/// Reads `id-place`.
	pub fn parse(text: &str) -> Option<Self> {
		let (id, place) = text.split_once('-')?;
		let is_id =
			!id.is_empty() && id.len() <= 32 && id.bytes().all(|b| b.is_ascii_alphanumeric());
		let number: i64 = place.parse().ok()?;
		(is_id && number.to_string() == place && number >= 0)
			.then(|| Self { id: id.into(), place: number })
	}

	/// As the feed says it.
	pub fn text(&self) -> String {
		format!("{}-{}", self.id, self.place)
	}
}

/// What mirrors are judged by.
pub struct Rules {
	/// Who may erase by order.
	pub operators: Vec<AccountId32>,
	/// How large texts may be.
	pub sizes: Sizes,
	/// How long between two looks at a mirror.
	pub pause: Duration,
}

/// What is known of a mirror, for whoever watches.
#[derive(Default)]
pub struct Told {
	/// When it was last read to its end, in seconds since 1970.
	pub read_at: AtomicI64,
	/// How many texts and erasures were taken from it.
	pub taken: AtomicU64,
	/// How many were not, since they are wrong, or nobody's.
	pub refused: AtomicU64,
}

/// A mirror, and what reads it.
pub struct Mirror {
	address: String,
	store: Arc<Store>,
	node: Arc<Node>,
	rules: Arc<Rules>,
	client: Client,
	told: Arc<Told>,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
	/// It was carried out.
	Yes,
	/// There was nothing to do.
	Known,
	/// It is wrong, or not for us.
	No,
}

impl Mirror {
	/// One at an address.
	pub fn new(
		address: &str,
		store: Arc<Store>,
		node: Arc<Node>,
		rules: Arc<Rules>,
		told: Arc<Told>,
	) -> Self {
		Self { address: address.into(), store, node, rules, client: Client::new(PATIENCE), told }
	}

	/// Reads it now and then, for as long as the process lives.
	pub fn follow(self) {
		let mut last = String::new();
		let mut since = Instant::now();
		loop {
			let error = match self.read() {
				Ok(()) => String::new(),
				Err(error) => format!("{error:#}"),
			};
			// The same thing again and again is said once.
			if !error.is_empty() && error != last {
				eprintln!("The mirror {} cannot be read: {error}", self.address);
			}
			last = error;
			if since.elapsed() > AGAIN && self.store.set_mirror_cursor(&self.address, "").is_ok() {
				since = Instant::now();
			}
			thread::sleep(self.rules.pause);
		}
	}

	/// Reads what is new there, some pages of it. Once a text cannot be taken now, it and those
	/// after it are read again the next time; but what was erased does not wait for them.
	pub fn read(&self) -> Result<()> {
		let mut after = self.store.mirror_cursor(&self.address)?.filter(|text| !text.is_empty());
		let mut waits = None;
		for _ in 0..PAGES {
			let page = self.page(after.as_deref())?;
			if page.changes.is_empty() {
				if waits.is_none() {
					self.told.read_at.store(Utc::now().timestamp(), Ordering::Relaxed);
				}
				break;
			}
			let next = Cursor::parse(&page.next).context("its feed has no cursor")?;
			let before = after.as_deref().and_then(Cursor::parse);
			ensure!(
				before.is_none_or(|before| before.id != next.id || before.place < next.place),
				"its feed does not go on"
			);
			for change in &page.changes {
				let is_text = change.state == name(State::Kept);
				if is_text && waits.is_some() {
					continue;
				}
				match self.take(change) {
					Err(error) if is_text => waits = Some(error),
					taken => self.count(taken?),
				}
			}
			if waits.is_none() {
				self.store.set_mirror_cursor(&self.address, &next.text())?;
			}
			after = Some(next.text());
		}
		waits.map_or(Ok(()), Err)
	}

	fn count(&self, taken: Taken) {
		let counter = match taken {
			Taken::Known => return,
			Taken::Yes => &self.told.taken,
			Taken::No => &self.told.refused,
		};
		counter.fetch_add(1, Ordering::Relaxed);
	}

	fn page(&self, after: Option<&str>) -> Result<Feed> {
		let after = after.map(|after| format!("&after={after}")).unwrap_or_default();
		let address = format!("{}/texts?limit={PAGE}{after}", self.address);
		let body = self.client.get(&address, MAX_FEED)?.success()?;
		let page: Feed = serde_json::from_slice(&body).context("its feed cannot be read")?;
		let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
		ensure!(page.changes.len() <= most, "its feed has longer pages than were asked for");
		Ok(page)
	}

	/// Carries out a change, if it is right. An error: not now, but later.
	fn take(&self, entry: &Entry) -> Result<Taken> {
		let Some(fingerprint) = Fingerprint::parse(&entry.fingerprint) else {
			return Ok(Taken::No);
		};
		match entry.state.as_str() {
			"kept" => self.take_text(fingerprint, entry),
			"erased" => self.take_erasure(fingerprint, entry),
			"lifted" => self.take_lifting(fingerprint, entry),
			_ => Ok(Taken::No),
		}
	}

	fn order(&self, raw: Option<&str>, action: Action, text: Fingerprint) -> Result<Option<Order>> {
		let Some(order) = raw.and_then(|raw| Order::read(raw).ok()) else { return Ok(None) };
		let genesis = self.node.genesis()?;
		let about = order.ensure_about(action, text, genesis, Utc::now().timestamp());
		Ok(about.is_ok().then_some(order))
	}

	fn take_text(&self, fingerprint: Fingerprint, entry: &Entry) -> Result<Taken> {
		let held = self.store.held(fingerprint)?;
		if held.is_some_and(|held| matches!(held.state, State::Kept | State::Erased)) {
			return Ok(Taken::Known);
		}
		let Some(order) = self.order(Some(&entry.put), Action::Put, fingerprint)? else {
			return Ok(Taken::No);
		};
		let Some((owner, kind)) = self.owner(&order, fingerprint)? else { return Ok(Taken::No) };
		if entry.size > u64::try_from(self.rules.sizes.most())? {
			return Ok(Taken::No);
		}
		let Some(bytes) = self.fetch(fingerprint)? else { return Ok(Taken::No) };
		let Ok(media) = checked(&bytes, self.rules.sizes) else { return Ok(Taken::No) };
		let incoming =
			Incoming { fingerprint, bytes: &bytes, media, order: &order, owner, kind, day: None };
		match self.store.put(&incoming)? {
			Put::New => Ok(Taken::Yes),
			Put::Already | Put::Erased(_) => Ok(Taken::Known),
			Put::Excess(..) => Ok(Taken::No),
			Put::Busy => bail!("a text of it is being written at this moment"),
			Put::Full => bail!("there is no room for its texts: --total-bytes"),
		}
	}

	/// In whose quota a text counts. Whoever has put it may have left since: then it has to be on
	/// record.
	fn owner(&self, order: &Order, fingerprint: Fingerprint) -> Result<Option<(String, Kind)>> {
		if let Some(person) = self.node.person(order.account())? {
			return Ok(Some((person.owner(order.account()), person.kind)));
		}
		let is_on_record = self.node.is_on_record(fingerprint)?;
		Ok(is_on_record.then(|| (format!("account {}", order.address()), Kind::Citizen)))
	}

	/// The text itself; none if what comes is something else.
	fn fetch(&self, fingerprint: Fingerprint) -> Result<Option<Vec<u8>>> {
		let most = u64::try_from(self.rules.sizes.most())?;
		let address = format!("{}/texts/{fingerprint}", self.address);
		let answer = match self.client.get(&address, most) {
			Err(error) if error.is::<TooLong>() => return Ok(None),
			answer => answer?,
		};
		match answer.status {
			200 => Ok(Some(answer.body).filter(|bytes| Fingerprint::of(bytes) == fingerprint)),
			429 | 500.. => Err(anyhow!("status {}: {}", answer.status, answer.said())),
			_ => Ok(None),
		}
	}

	fn take_erasure(&self, fingerprint: Fingerprint, entry: &Entry) -> Result<Taken> {
		let held = self.store.held(fingerprint)?;
		if held.as_ref().is_some_and(|held| held.state == State::Erased) {
			return Ok(Taken::Known);
		}
		let order = self.order(entry.order.as_deref(), Action::Erase, fingerprint)?;
		let Some(order) = order else { return Ok(Taken::No) };
		let operators = &self.rules.operators;
		if !may_erase(&order, held.as_ref(), operators, &self.node)? {
			return Ok(Taken::No);
		}
		let unknown_too = operators.contains(order.account());
		match self.store.erase(fingerprint, &order, unknown_too)? {
			Erased::Now => Ok(Taken::Yes),
			Erased::Busy => bail!("a text of it is being written at this moment"),
			_ => Ok(Taken::Known),
		}
	}

	fn take_lifting(&self, fingerprint: Fingerprint, entry: &Entry) -> Result<Taken> {
		let order = self.order(entry.order.as_deref(), Action::Lift, fingerprint)?;
		let order = order.filter(|order| self.rules.operators.contains(order.account()));
		let Some(order) = order else { return Ok(Taken::No) };
		match self.store.lift(fingerprint, &order)? {
			Lifted::Now => Ok(Taken::Yes),
			Lifted::Busy => bail!("a text of it is being written at this moment"),
			_ => Ok(Taken::Known),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_cursor_is_a_store_and_a_place() {
		let cursor = Cursor { id: "0123abcd".into(), place: 17 };
		assert_eq!(Cursor::parse(&cursor.text()), Some(cursor));
		for wrong in
			["", "17", "a-", "-1", "a--1", "a-017", "a-1-2", "a b-1", "a-99999999999999999999"]
		{
			assert_eq!(Cursor::parse(wrong), None, "{wrong}");
		}
	}
}
