// SPDX-License-Identifier: Apache-2.0

//! What people sign: to put a text, to erase it, to let an erased one come back.
//!
//! An order stands in `Authorization: Doverie FIELDS.SIGNATURE`: the base64url of JSON, and
//! hexadecimal. Signed are lines for people, made from the fields, in `<Bytes>…</Bytes>`, as
//! wallets sign them (`signRaw`). Every order has one spelling, so that there are no two of the
//! same.

use crate::fingerprint::Fingerprint;
use base64::{engine::general_purpose::URL_SAFE_NO_PAD, Engine};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use sp_core::{
	crypto::{AccountId32, Ss58AddressFormat, Ss58Codec},
	ecdsa, ed25519, sr25519, Pair,
};
use std::fmt;
use unicode_normalization::is_nfc;

/// The scheme in `Authorization`.
pub const SCHEME: &str = "Doverie ";
/// The longest order that is read, in bytes.
pub const MAX_LENGTH: usize = 6 * 1024;
/// How long an order may be valid from now on, in seconds.
pub const MAX_SECONDS: i64 = 600;
/// The longest reference, in characters.
pub const MAX_REFERENCE: usize = 500;
/// The prefix of addresses of this chain.
const PREFIX: u16 = 5711;
/// How a moment is written.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%SZ";

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
	/// Keep this text.
	Put,
	/// Erase it.
	Erase,
	/// Let it come back.
	Lift,
}

impl Action {
	fn name(self) -> &'static str {
		match self {
			Self::Put => "put",
			Self::Erase => "erase",
			Self::Lift => "lift",
		}
	}

	fn sentence(self) -> &'static str {
		match self {
			Self::Put => "Doverie: keep this text on the servers of the chambers.",
			Self::Erase => "Doverie: erase this text from the servers of the chambers.",
			Self::Lift => "Doverie: let this erased text come back to the servers of the chambers.",
		}
	}
}

/// Why a text is erased. It is public, and says nothing about what was in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
	/// Whoever has put it wishes so.
	ByAuthor,
	/// It has personal data that do not belong there.
	PersonalData,
	/// Its contents are unlawful.
	Unlawful,
	/// A court has ordered it.
	CourtOrder,
	/// It violates somebody's rights, such as an author's.
	Rights,
	/// The chambers have decided so.
	Decision,
}

impl Reason {
	/// As it is written.
	pub fn name(self) -> &'static str {
		match self {
			Self::ByAuthor => "by-author",
			Self::PersonalData => "personal-data",
			Self::Unlawful => "unlawful",
			Self::CourtOrder => "court-order",
			Self::Rights => "rights",
			Self::Decision => "decision",
		}
	}
}

/// The fields of an order, in the order of their names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
	account: String,
	action: Action,
	fingerprint: String,
	genesis: String,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	reason: Option<Reason>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	reference: Option<String>,
	until: String,
}

impl Fields {
	/// What is signed.
	fn text(&self) -> String {
		let Self { action, fingerprint, genesis, reason, reference, until, .. } = self;
		let mut lines = vec![
			action.sentence().to_owned(),
			format!("action: {}", action.name()),
			format!("fingerprint: {fingerprint}"),
			format!("network: {genesis}"),
			format!("until: {until}"),
		];
		lines.extend(reason.map(|reason| format!("reason: {}", reason.name())));
		lines.extend(reference.as_ref().map(|reference| format!("reference: {reference}")));
		format!("<Bytes>{}</Bytes>", lines.join("\n"))
	}

	fn json(&self) -> String {
		// Strings cannot fail.
		serde_json::to_string(self).unwrap_or_default()
	}
}

/// An order whose signature is that of its account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
	fields: Fields,
	fingerprint: Fingerprint,
	genesis: [u8; 32],
	account: AccountId32,
	until: i64,
	raw: String,
}

/// Why an order is none, in words for whoever has sent it.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong(pub String);

impl fmt::Display for Wrong {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(&self.0)
	}
}

fn wrong(text: impl Into<String>) -> Wrong {
	Wrong(text.into())
}

/// What somebody wants to sign.
pub struct Wanted {
	/// What is to be done.
	pub action: Action,
	/// With which text.
	pub fingerprint: Fingerprint,
	/// On which network: the hash of its first block.
	pub genesis: [u8; 32],
	/// Why, for an erasure.
	pub reason: Option<Reason>,
	/// By which law, order or decision.
	pub reference: Option<String>,
	/// Until when the order is valid, in seconds since 1970.
	pub until: i64,
}

impl Order {
	/// Signs one with a key of the kind sr25519.
	pub fn sign(pair: &sr25519::Pair, wanted: Wanted) -> Result<Self, Wrong> {
		let account = AccountId32::from(pair.public().0);
		let fields = Fields {
			account: address(&account),
			action: wanted.action,
			fingerprint: format!("0x{}", wanted.fingerprint),
			genesis: format!("0x{}", hex::encode(wanted.genesis)),
			reason: wanted.reason,
			reference: wanted.reference,
			until: moment(wanted.until),
		};
		let signature = pair.sign(fields.text().as_bytes());
		let json = URL_SAFE_NO_PAD.encode(fields.json());
		Self::read(&format!("{json}.{}", hex::encode(signature.0)))
	}

	/// Reads one, without the scheme, and checks all of it that does not depend on who asks what.
	pub fn read(raw: &str) -> Result<Self, Wrong> {
		let form = || {
			wrong(
				"The order is FIELDS.SIGNATURE: the base64url of its fields as canonical JSON, and \
				 the signature in hexadecimal, small letters.",
			)
		};
		let (json, signature) =
			raw.split_once('.').filter(|_| raw.len() <= MAX_LENGTH).ok_or_else(form)?;
		let json = URL_SAFE_NO_PAD.decode(json).map_err(|_| form())?;
		let fields: Fields = serde_json::from_slice(&json)
			.map_err(|error| wrong(format!("The fields of the order cannot be read: {error}.")))?;
		let is_small = signature.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
		let signature = hex::decode(signature).ok().filter(|_| is_small).ok_or_else(form)?;
		if fields.json().as_bytes() != json {
			return Err(wrong(
				"The fields of the order are not in canonical form: JSON without spaces, in the \
				 order of their names.",
			));
		}
		let fingerprint = Fingerprint::parse_prefixed(&fields.fingerprint).ok_or_else(|| {
			wrong("`fingerprint` is 0x and 64 hexadecimal digits in small letters.")
		})?;
		let genesis = Fingerprint::parse_prefixed(&fields.genesis).ok_or_else(|| {
			wrong("`genesis` is the hash of the first block of the chain, after 0x.")
		})?;
		let account = account(&fields.account)
			.ok_or_else(|| wrong("`account` is an address of this chain, which begins with dv."))?;
		let until = seconds(&fields.until)
			.ok_or_else(|| wrong("`until` is a moment such as 2027-03-03T14:05:00Z."))?;
		ensure_grounds(&fields)?;
		if !is_signed(fields.text().as_bytes(), &signature, &account) {
			return Err(wrong(format!(
				"The signature is not that of {} over these lines: {}",
				fields.account,
				fields.text()
			)));
		}
		Ok(Self { fields, fingerprint, genesis: genesis.0, account, until, raw: raw.into() })
	}

	/// Is it meant now, for this network, this text and this? An order of `now` that lasts too long
	/// is refused, too.
	pub fn ensure_meant(
		&self,
		action: Action,
		fingerprint: Fingerprint,
		genesis: [u8; 32],
		now: i64,
	) -> Result<(), Wrong> {
		self.ensure_about(action, fingerprint, genesis, now)?;
		if self.until < now {
			return Err(wrong(format!(
				"The order was valid until {}: sign it again. Is the clock of this machine right?",
				self.fields.until
			)));
		}
		Ok(())
	}

	/// The same for one that a mirror has taken, which may be of long ago.
	pub fn ensure_about(
		&self,
		action: Action,
		fingerprint: Fingerprint,
		genesis: [u8; 32],
		now: i64,
	) -> Result<(), Wrong> {
		if self.fields.action != action {
			return Err(wrong(format!(
				"The order is to {}, and not to {}.",
				self.fields.action.name(),
				action.name()
			)));
		}
		if self.fingerprint != fingerprint {
			return Err(wrong("The order is about another text."));
		}
		if self.genesis != genesis {
			return Err(wrong(format!(
				"The order is for another network: the first block of this one is 0x{}.",
				hex::encode(genesis)
			)));
		}
		if self.until > now.saturating_add(MAX_SECONDS) {
			return Err(wrong("The order is valid for more than ten minutes."));
		}
		Ok(())
	}

	/// The account that has signed.
	pub fn account(&self) -> &AccountId32 {
		&self.account
	}

	/// Its address.
	pub fn address(&self) -> &str {
		&self.fields.account
	}

	/// Why, for an erasure.
	pub fn reason(&self) -> Option<Reason> {
		self.fields.reason
	}

	/// By which law, order or decision.
	pub fn reference(&self) -> Option<&str> {
		self.fields.reference.as_deref()
	}

	/// Until when it is valid, in seconds since 1970. Of two orders the later one counts.
	pub fn until(&self) -> i64 {
		self.until
	}

	/// As it was sent, without the scheme.
	pub fn raw(&self) -> &str {
		&self.raw
	}
}

/// An erasure has a reason, and by whose rule, unless whoever has put the text wishes so: what they
/// would say of it would stay when the text is gone.
fn ensure_grounds(fields: &Fields) -> Result<(), Wrong> {
	if fields.reason.is_some() != (fields.action == Action::Erase) {
		return Err(wrong("An erasure has a `reason`, and nothing else has one."));
	}
	if fields.action == Action::Put && fields.reference.is_some() {
		return Err(wrong("`reference` is for erasures, and for lifting them."));
	}
	if let Some(reason) = fields.reason {
		if (reason == Reason::ByAuthor) == fields.reference.is_some() {
			return Err(wrong(
				"`reference` says by which law, order or decision: it is public, so without \
				 personal data. With `by-author` there is none.",
			));
		}
	}
	let is_right = |text: &String| {
		text.trim() == text
			&& !text.is_empty()
			&& text.chars().count() <= MAX_REFERENCE
			&& !text.chars().any(char::is_control)
			&& is_nfc(text)
	};
	if fields.reference.as_ref().is_some_and(|text| !is_right(text)) {
		return Err(wrong(
			"`reference` is one line of at most 500 characters, in Unicode's normal form C.",
		));
	}
	Ok(())
}

/// Is this the signature of the account, of whichever kind its key is? Some wallets say the kind in
/// a byte before it.
fn is_signed(message: &[u8], signature: &[u8], account: &AccountId32) -> bool {
	let key: [u8; 32] = *account.as_ref();
	let by_sr25519 = |bytes: &[u8]| {
		sr25519::Signature::try_from(bytes).is_ok_and(|signature| {
			sr25519::Pair::verify(&signature, message, &sr25519::Public::from_raw(key))
		})
	};
	let by_ed25519 = |bytes: &[u8]| {
		ed25519::Signature::try_from(bytes).is_ok_and(|signature| {
			ed25519::Pair::verify(&signature, message, &ed25519::Public::from_raw(key))
		})
	};
	// An account with a key of this kind is the hash of the key, which the signature says.
	let by_ecdsa = |bytes: &[u8]| {
		let signature = ecdsa::Signature::try_from(bytes).ok();
		let public = signature.and_then(|signature| signature.recover(message));
		public.is_some_and(|public| sp_crypto_hashing::blake2_256(&public.0) == key)
	};
	match (signature.len(), signature.split_first()) {
		(64, _) => by_sr25519(signature) || by_ed25519(signature),
		(65, Some((0, rest))) if by_ed25519(rest) => true,
		(65, Some((1, rest))) if by_sr25519(rest) => true,
		(65, _) => by_ecdsa(signature),
		(66, Some((2, rest))) => by_ecdsa(rest),
		_ => false,
	}
}

/// The account of an address of this chain, spelled as this chain spells it.
pub fn account(text: &str) -> Option<AccountId32> {
	let (account, format) = AccountId32::from_ss58check_with_version(text).ok()?;
	(format == Ss58AddressFormat::custom(PREFIX) && address(&account) == text).then_some(account)
}

/// The address of an account.
pub fn address(account: &AccountId32) -> String {
	account.to_ss58check_with_version(Ss58AddressFormat::custom(PREFIX))
}

/// A moment in words of a machine.
pub fn moment(seconds: i64) -> String {
	DateTime::<Utc>::from_timestamp(seconds, 0).unwrap_or_default().format(MOMENT).to_string()
}

fn seconds(text: &str) -> Option<i64> {
	let read = NaiveDateTime::parse_from_str(text, MOMENT).ok()?.and_utc().timestamp();
	(moment(read) == text).then_some(read)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const NOW: i64 = 1_800_000_000;
	const GENESIS: [u8; 32] = [7; 32];
	const TEXT: Fingerprint = Fingerprint([9; 32]);

	fn alice() -> sr25519::Pair {
		sr25519::Pair::from_string("//Alice", None).expect("is a key")
	}

	fn wanted(action: Action) -> Wanted {
		Wanted {
			action,
			fingerprint: TEXT,
			genesis: GENESIS,
			reason: None,
			reference: None,
			until: NOW,
		}
	}

	fn fields(account: AccountId32) -> Fields {
		Fields {
			account: address(&account),
			action: Action::Put,
			fingerprint: format!("0x{TEXT}"),
			genesis: format!("0x{}", hex::encode(GENESIS)),
			reason: None,
			reference: None,
			until: moment(NOW),
		}
	}

	fn written(fields: &Fields, signature: &[u8]) -> String {
		format!("{}.{}", URL_SAFE_NO_PAD.encode(fields.json()), hex::encode(signature))
	}

	#[test]
	fn what_is_signed_is_lines_for_people() {
		let reference = Some("Art. 17 GDPR, no. 12".to_owned());
		let mut wanted = wanted(Action::Erase);
		(wanted.reason, wanted.reference) = (Some(Reason::PersonalData), reference);
		let order = Order::sign(&alice(), wanted).expect("is right");
		// The portal signs the same: portal/src/texts/order.ts.
		assert_eq!(
			order.fields.text(),
			format!(
				"<Bytes>Doverie: erase this text from the servers of the chambers.\naction: erase\n\
				 fingerprint: 0x{}\nnetwork: 0x{}\nuntil: 2027-01-15T08:00:00Z\n\
				 reason: personal-data\nreference: Art. 17 GDPR, no. 12</Bytes>",
				"09".repeat(32),
				"07".repeat(32)
			)
		);
		assert_eq!(Order::read(order.raw()), Ok(order));
	}

	#[test]
	fn keys_of_all_kinds_sign_with_and_without_their_kind() {
		let ed = ed25519::Pair::from_seed(&[1; 32]);
		let ec = ecdsa::Pair::from_seed(&[2; 32]);
		let sr_fields = fields(alice().public().0.into());
		let ed_fields = fields(ed.public().0.into());
		let ec_fields = fields(sp_crypto_hashing::blake2_256(&ec.public().0).into());
		let sr_signature = alice().sign(sr_fields.text().as_bytes()).0.to_vec();
		let ed_signature = ed.sign(ed_fields.text().as_bytes()).0.to_vec();
		let ec_signature = ec.sign(ec_fields.text().as_bytes()).0.to_vec();
		for (fields, kind, signature) in [
			(sr_fields, 1, sr_signature),
			(ed_fields, 0, ed_signature),
			(ec_fields, 2, ec_signature),
		] {
			let with_kind = [&[kind], &signature[..]].concat();
			for signature in [signature, with_kind] {
				assert!(Order::read(&written(&fields, &signature)).is_ok(), "{kind}");
				let mut other = fields.clone();
				other.fingerprint = format!("0x{}", hex::encode([8; 32]));
				assert!(Order::read(&written(&other, &signature)).is_err(), "{kind}");
			}
		}
	}

	#[test]
	fn an_order_counts_for_one_thing_in_one_network_for_ten_minutes() {
		let order = Order::sign(&alice(), wanted(Action::Put)).expect("is right");
		let meant = |action, text, genesis, now| order.ensure_meant(action, text, genesis, now);
		assert_eq!(meant(Action::Put, TEXT, GENESIS, NOW), Ok(()));
		assert_eq!(meant(Action::Put, TEXT, GENESIS, NOW - 600), Ok(()));
		assert!(meant(Action::Put, TEXT, GENESIS, NOW - 601).is_err());
		assert!(meant(Action::Put, TEXT, GENESIS, NOW + 1).is_err());
		assert!(meant(Action::Erase, TEXT, GENESIS, NOW).is_err());
		assert!(meant(Action::Put, Fingerprint([8; 32]), GENESIS, NOW).is_err());
		assert!(meant(Action::Put, TEXT, [8; 32], NOW).is_err());
		assert_eq!(order.ensure_about(Action::Put, TEXT, GENESIS, NOW + 1_000_000), Ok(()));
	}

	#[test]
	fn an_erasure_has_grounds_and_nothing_else_has() {
		let signed = |action, reason, reference: Option<&str>| {
			let reference = reference.map(Into::into);
			Order::sign(&alice(), Wanted { reason, reference, ..wanted(action) })
		};
		assert!(signed(Action::Erase, Some(Reason::ByAuthor), None).is_ok());
		assert!(signed(Action::Erase, Some(Reason::CourtOrder), Some("No. 1")).is_ok());
		assert!(signed(Action::Lift, None, Some("No. 2")).is_ok());
		assert!(signed(Action::Erase, Some(Reason::CourtOrder), None).is_err());
		assert!(signed(Action::Erase, Some(Reason::ByAuthor), Some("No. 1")).is_err());
		assert!(signed(Action::Erase, None, None).is_err());
		assert!(signed(Action::Put, Some(Reason::ByAuthor), None).is_err());
		assert!(signed(Action::Put, None, Some("No. 1")).is_err());
		for reference in ["", " a", "a\nb", "e\u{301}", &"a".repeat(501)] {
			assert!(signed(Action::Erase, Some(Reason::Rights), Some(reference)).is_err());
		}
	}

	#[test]
	fn an_address_has_the_spelling_of_this_chain() {
		let alice: AccountId32 = alice().public().0.into();
		assert!(address(&alice).starts_with("dv"));
		assert_eq!(account(&address(&alice)), Some(alice.clone()));
		assert_eq!(account(&alice.to_ss58check_with_version(Ss58AddressFormat::custom(42))), None);
		assert_eq!(account(&hex::encode(alice)), None);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(100))]

		#[test]
		fn no_flipped_bit_is_accepted(at: usize, bit in 0u8..8) {
			let order = Order::sign(&alice(), wanted(Action::Put)).expect("is right");
			let mut bytes = order.raw().as_bytes().to_vec();
			let at = at % bytes.len();
			bytes[at] ^= 1 << bit;
			if let Ok(text) = String::from_utf8(bytes) {
				prop_assert!(Order::read(&text).is_err(), "{}", text);
			}
		}

		#[test]
		fn no_order_makes_it_panic(
			text in "\\PC{0,200}",
			json in "\\PC{0,200}",
			hex in "[0-9a-f]{0,140}",
		) {
			let _ = Order::read(&text);
			let _ = Order::read(&format!("{}.{hex}", URL_SAFE_NO_PAD.encode(json)));
		}
	}
}
