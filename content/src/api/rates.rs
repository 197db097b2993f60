// SPDX-License-Identifier: Apache-2.0

//! How much one address may ask.

use super::{answers::Refusal, Shared};
use axum::{
	extract::{Request, State},
	http::{HeaderMap, Method, StatusCode},
	middleware::Next,
	response::{IntoResponse, Response},
};
use schnellru::{ByLength, LruMap};
use std::{
	net::{IpAddr, Ipv6Addr, SocketAddr},
	sync::{Mutex, PoisonError},
	time::Instant,
};

/// Of how many addresses it is remembered what they have asked.
const ADDRESSES: u32 = 65_536;
/// What a request that writes costs: it checks a signature, and asks the node.
const WRITE: f64 = 10.0;
/// What one that reads texts costs.
const READ: f64 = 1.0;
/// What any other costs. A first visit to the portal takes some hundred files, all from memory, and an
/// office, a school or a mobile network has one address for many visitors.
const FILE: f64 = 0.05;

/// Requests by address: as many as in a minute may come at once, and they grow again evenly.
pub struct Rates {
	a_minute: f64,
	behind_proxy: bool,
	left: Mutex<LruMap<IpAddr, (Instant, f64), ByLength>>,
}

/// Who is at the other end of the connection.
#[derive(Clone, Copy)]
pub struct Peer(pub SocketAddr);

impl Rates {
	/// This many in a minute. `behind_proxy`: the address is in `X-Forwarded-For`, where the proxy
	/// has put it last.
	pub fn new(a_minute: u32, behind_proxy: bool) -> Self {
		let left = Mutex::new(LruMap::new(ByLength::new(ADDRESSES)));
		Self { a_minute: a_minute.into(), behind_proxy, left }
	}

	/// May this address ask this now?
	fn take(&self, address: IpAddr, cost: f64, now: Instant) -> bool {
		// What a panic elsewhere has left is a map.
		let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
		let (at, before) = left.get(&address).copied().unwrap_or((now, self.a_minute));
		let grown = now.saturating_duration_since(at).as_secs_f64() * self.a_minute / 60.0;
		let available = (before + grown).min(self.a_minute);
		let is_enough = available >= cost;
		let rest = if is_enough { available - cost } else { available };
		left.insert(address, (now, rest));
		is_enough
	}

	fn address(&self, peer: Option<Peer>, headers: &HeaderMap) -> IpAddr {
		let forwarded = headers.get_all("x-forwarded-for").iter().next_back();
		let forwarded = forwarded.and_then(|value| value.to_str().ok()?.rsplit(',').next());
		let forwarded = forwarded.and_then(|text| text.trim().parse().ok());
		let peer = peer.map_or(Ipv6Addr::UNSPECIFIED.into(), |Peer(peer)| peer.ip());
		household(forwarded.filter(|_| self.behind_proxy).unwrap_or(peer))
	}
}

/// With version 6, a household has as many addresses as it likes: the first half tells it.
pub fn household(address: IpAddr) -> IpAddr {
	match address {
		IpAddr::V4(address) => address.into(),
		IpAddr::V6(address) => match address.to_ipv4_mapped() {
			Some(address) => address.into(),
			None => {
				let [a, b, c, d, ..] = address.segments();
				Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
			},
		},
	}
}

fn cost(method: &Method, path: &str) -> f64 {
	match *method {
		Method::GET | Method::HEAD | Method::OPTIONS if path.starts_with("/texts") => READ,
		Method::GET | Method::HEAD | Method::OPTIONS => FILE,
		_ => WRITE,
	}
}

/// Refuses what is too much.
pub async fn limit(State(shared): State<Shared>, request: Request, next: Next) -> Response {
	let peer = request.extensions().get::<Peer>().copied();
	let address = shared.rates.address(peer, request.headers());
	let cost = cost(request.method(), request.uri().path());
	if shared.rates.take(address, cost, Instant::now()) {
		return next.run(request).await;
	}
	let text = "Too much was asked from your address in the last minute. Wait a minute.";
	([("retry-after", "60")], Refusal::new(StatusCode::TOO_MANY_REQUESTS, text)).into_response()
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::time::Duration;

	fn ip(text: &str) -> IpAddr {
		text.parse().expect("is an address")
	}

	#[test]
	fn files_of_the_portal_cost_little_texts_more_and_writing_most() {
		assert!(
			cost(&Method::GET, "/assets/index.js") * 250.0 < cost(&Method::PUT, "/texts/00") * 2.0
		);
		assert!(cost(&Method::GET, "/assets/index.js") < cost(&Method::GET, "/texts/00"));
		assert!(cost(&Method::GET, "/texts") < cost(&Method::DELETE, "/texts/00"));
	}

	#[test]
	fn an_address_asks_as_much_as_a_minute_has_and_then_as_time_goes_on() {
		let rates = Rates::new(60, false);
		let now = Instant::now();
		let mut taken = (0..100).filter(|_| rates.take(ip("192.0.2.1"), 1.0, now)).count();
		assert_eq!(taken, 60);
		let later = now + Duration::from_millis(2_100);
		taken = (0..100).filter(|_| rates.take(ip("192.0.2.1"), 1.0, later)).count();
		assert_eq!(taken, 2);
		assert!(rates.take(ip("192.0.2.2"), 10.0, now), "another address");
	}

	#[test]
	fn a_household_is_one_address() {
		assert_eq!(household(ip("2001:db8:1:2:3:4:5:6")), household(ip("2001:db8:1:2::9")));
		assert_ne!(household(ip("2001:db8:1:2::9")), household(ip("2001:db8:1:3::9")));
		assert_eq!(household(ip("::ffff:192.0.2.1")), ip("192.0.2.1"));
	}

	#[test]
	fn what_a_reader_says_of_its_address_counts_behind_a_proxy_alone() {
		let peer = Some(Peer("192.0.2.1:5".parse().expect("is one")));
		let mut headers = HeaderMap::new();
		headers.insert("x-forwarded-for", "203.0.113.9, 203.0.113.1".parse().expect("is one"));
		assert_eq!(Rates::new(1, false).address(peer, &headers), ip("192.0.2.1"));
		assert_eq!(Rates::new(1, true).address(peer, &headers), ip("203.0.113.1"));
		headers.insert("x-forwarded-for", "nobody".parse().expect("is one"));
		assert_eq!(Rates::new(1, true).address(peer, &headers), ip("192.0.2.1"));
	}
}
