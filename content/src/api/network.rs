// SPDX-License-Identifier: Apache-2.0

//! What a portal and its light client begin with: which network this is, and where to begin.

use super::{
	answers::{blocking, Refusal},
	portal, Shared,
};
use crate::node::Node;
use anyhow::{bail, Context, Result};
use axum::{
	extract::{Request, State},
	http::{header, StatusCode},
	response::{IntoResponse, Response},
	Json,
};
use serde_json::{json, Value};
use std::{
	sync::{Mutex, PoisonError},
	time::{Duration, Instant},
};

/// How long a beginning is handed out before the node is asked for a newer one.
const FRESH: Duration = Duration::from_secs(300);
/// How long one is handed out while the node has none: after this it may be too old to begin with.
const STALE: Duration = Duration::from_secs(86_400);
/// How long the node is left alone after it had none.
const PAUSE: Duration = Duration::from_secs(10);

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
	/// In Bulgarian.
	pub bg: String,
	/// In English.
	pub en: String,
}

impl Named {
	fn json(&self) -> Value {
		json!({ "bg": self.bg, "en": self.en })
	}
}

/// A node that answers the public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicNode {
	/// Its address: `wss://…`.
	pub url: String,
	/// Whose it is.
	pub name: Named,
}

impl PublicNode {
	/// Reads `URL`, or `URL=NAME IN ENGLISH=NAME IN BULGARIAN`.
	pub fn parse(text: &str) -> Result<Self, String> {
		let mut parts = text.split('=');
		let url = parts.next().unwrap_or_default();
		let host = ["ws://", "wss://"].iter().find_map(|scheme| url.strip_prefix(scheme));
		let host = host.filter(|host| !host.is_empty()).ok_or(
			"a node looks like wss://rpc.example, or wss://rpc.example=The municipality=Общината",
		)?;
		let en = parts.next().unwrap_or(host);
		let bg = parts.next().unwrap_or(en);
		if en.is_empty() || bg.is_empty() || parts.next().is_some() {
			return Err("after a node's address come two names, in English and in Bulgarian".into());
		}
		Ok(Self { url: url.into(), name: Named { bg: bg.into(), en: en.into() } })
	}
}

/// What `network.json` says where the portal's folder has none.
#[derive(Clone, Debug, Default)]
pub struct Settings {
	/// The name of the network; without it, what its node says.
	pub name: Option<Named>,
	/// Nothing has any value there.
	pub trial: bool,
	/// Nodes that a reader may choose to trust.
	pub nodes: Vec<PublicNode>,
	/// Content servers besides this one.
	pub texts: Vec<String>,
	/// The page that checks files.
	pub check: Option<String>,
}

impl Settings {
	fn json(&self, node: &Node) -> Result<Value> {
		let name = match &self.name {
			Some(name) => name.json(),
			None => {
				let name = node.chain()?;
				json!({ "bg": name, "en": name })
			},
		};
		let nodes =
			self.nodes.iter().map(|node| json!({ "name": node.name.json(), "url": node.url }));
		let own = [".".to_owned()];
		let mut network = json!({
			"name": name,
			"trial": self.trial,
			"beginning": "beginning.json",
			"nodes": nodes.collect::<Vec<_>>(),
			"texts": own.iter().chain(&self.texts).collect::<Vec<_>>(),
		});
		if let Some(check) = &self.check {
			network["check"] = json!(check);
		}
		Ok(network)
	}
}

/// Serves `network.json` of the portal's folder, or one that is made of what was set.
pub async fn network(State(shared): State<Shared>, request: Request) -> Result<Response, Refusal> {
	if shared.portal.as_ref().is_some_and(|portal| portal.has("network.json")) {
		return Ok(portal::file(State(shared), request).await);
	}
	let network = blocking(move || Ok(shared.network.json(&shared.node)?)).await?;
	Ok(([(header::CACHE_CONTROL, "no-cache")], Json(network)).into_response())
}

/// An address at which light clients reach a node: `/dns/light.example/tcp/443/wss/p2p/12D3…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LightAddress {
	address: String,
	peer: String,
}

impl LightAddress {
	/// Reads one.
	pub fn parse(text: &str) -> Result<Self, String> {
		let parts = text.rsplit_once("/p2p/").filter(|(address, peer)| {
			address.starts_with('/')
				&& ["/ws", "/wss"].iter().any(|end| address.ends_with(end))
				&& peer.len() > 40
				&& peer.bytes().all(|byte| byte.is_ascii_alphanumeric())
		});
		let (address, peer) = parts.ok_or(
			"an address for light clients ends in /ws/p2p/IDENTITY or /wss/p2p/IDENTITY, such as \
			 /dns/light.example/tcp/443/wss/p2p/12D3KooW…",
		)?;
		Ok(Self { address: address.into(), peer: peer.into() })
	}
}

/// Where light clients begin, as the node said it last.
pub struct Beginning {
	addresses: Vec<LightAddress>,
	/// When the node was asked last, and when it said what.
	last: Mutex<Last>,
}

#[derive(Default)]
struct Last {
	asked: Option<Instant>,
	said: Option<(Instant, Value)>,
}

impl Beginning {
	/// With these addresses besides those that the node says.
	pub fn new(addresses: Vec<LightAddress>) -> Self {
		Self { addresses, last: Mutex::default() }
	}

	/// Where they begin now.
	pub fn now(&self, node: &Node) -> Result<Value> {
		// Whoever comes while the node is asked waits for the same answer.
		let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
		let age = last.said.as_ref().map(|(at, _)| at.elapsed());
		let may_ask = last.asked.is_none_or(|asked| asked.elapsed() > PAUSE);
		if age.is_none_or(|age| age > FRESH) && may_ask {
			last.asked = Some(Instant::now());
			match node.beginning().and_then(|said| self.with_addresses(said)) {
				Ok(beginning) => last.said = Some((Instant::now(), beginning)),
				Err(error) => eprintln!("There is no newer beginning for light clients: {error:#}"),
			}
		}
		match &last.said {
			Some((at, beginning)) if at.elapsed() < STALE => Ok(beginning.clone()),
			_ => bail!("the node says no beginning for light clients"),
		}
	}

	/// Adds the addresses to those in the database that smoldot takes.
	fn with_addresses(&self, mut beginning: Value) -> Result<Value> {
		let database = beginning["databaseContent"].as_str().unwrap_or_default();
		let mut database: Value =
			serde_json::from_str(database).context("the beginning of the node cannot be read")?;
		let nodes = database.as_object_mut().context("the beginning of the node cannot be read")?;
		let nodes = nodes.entry("nodes").or_insert_with(|| json!({}));
		for LightAddress { address, peer } in &self.addresses {
			let nodes =
				nodes.as_object_mut().context("the beginning of the node cannot be read")?;
			let known = nodes.entry(peer).or_insert_with(|| json!([]));
			let address = json!(address);
			if let Some(known) = known.as_array_mut().filter(|known| !known.contains(&address)) {
				// Those that a browser reaches come first.
				known.insert(0, address);
			}
		}
		beginning["databaseContent"] = json!(database.to_string());
		Ok(beginning)
	}
}

/// Serves where light clients begin.
pub async fn beginning(State(shared): State<Shared>) -> Result<Response, Refusal> {
	let beginning = blocking(move || {
		shared.beginning.now(&shared.node).map_err(|_| {
			let text =
				"There is no beginning for light clients now: this server's node says none. \
				Try again in a minute.";
			Refusal::new(StatusCode::SERVICE_UNAVAILABLE, text)
		})
	});
	let cached = [(header::CACHE_CONTROL, "public, max-age=60")];
	Ok((cached, Json(beginning.await?)).into_response())
}

#[cfg(test)]
mod tests {
	use super::*;

	const PEER: &str = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";

	#[test]
	fn an_address_for_light_clients_ends_with_web_sockets_and_an_identity() {
		let right = format!("/dns/light.example/tcp/443/wss/p2p/{PEER}");
		let read = LightAddress::parse(&right).expect("is one");
		assert_eq!(read.address, "/dns/light.example/tcp/443/wss");
		for wrong in
			["", "/ip4/127.0.0.1/tcp/1", &right[1..], &format!("/ip4/1.2.3.4/tcp/1/p2p/{PEER}")]
		{
			assert!(LightAddress::parse(wrong).is_err(), "{wrong}");
		}
	}

	#[test]
	fn a_node_has_names() {
		let named = PublicNode::parse("wss://a.example=The municipality=Общината").expect("is one");
		assert_eq!((&*named.name.en, &*named.name.bg), ("The municipality", "Общината"));
		let bare = PublicNode::parse("wss://a.example").expect("is one");
		assert_eq!((&*bare.name.en, &*bare.name.bg), ("a.example", "a.example"));
		for wrong in ["https://a", "wss://", "wss://a==", "wss://a=b=c=d"] {
			assert!(PublicNode::parse(wrong).is_err(), "{wrong}");
		}
	}

	#[test]
	fn addresses_are_added_to_those_that_the_node_says() {
		let database = json!({ "genesisHash": "00", "nodes": { PEER: ["/ip4/127.0.0.1/tcp/1"] } });
		let said = json!({ "chainSpec": "{}", "databaseContent": database.to_string() });
		let address =
			LightAddress::parse(&format!("/dns/a/tcp/443/wss/p2p/{PEER}")).expect("is one");
		let beginning = Beginning::new(vec![address.clone(), address]);
		let said = beginning.with_addresses(said).expect("can be read");
		let database = said["databaseContent"].as_str().expect("is text");
		let database: Value = serde_json::from_str(database).expect("is JSON");
		assert_eq!(database["nodes"][PEER], json!(["/dns/a/tcp/443/wss", "/ip4/127.0.0.1/tcp/1"]));
		assert_eq!(database["genesisHash"], "00");
		assert!(beginning.with_addresses(json!({ "databaseContent": "[]" })).is_err());
	}
}
