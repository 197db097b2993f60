// SPDX-License-Identifier: Apache-2.0

//! What is kept: texts in an envelope with a salt, and documents that were scanned or printed.
//!
//! An envelope is JSON in canonical form (RFC 8785), so that the same text has the same bytes
//! whoever writes it. The salt is in it, so that nobody can guess the text of a fingerprint that is
//! left on the chain after the text was erased.

use serde::{Deserialize, Serialize};
use unicode_normalization::is_nfc;

/// The only version that there is.
const VERSION: u8 = 1;
/// What a text is written in.
pub const MARKDOWN: &str = "text/markdown";
/// The longest title, in characters.
pub const MAX_TITLE: usize = 160;
/// The longest tag of a language.
const MAX_LANGUAGE: usize = 35;
/// Fewer different bytes than this no salt has that was drawn by lot.
const SALT_BYTES: usize = 8;

/// A text with its salt. The fields stand in the order of their names: that is the canonical one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
	/// The text.
	pub body: String,
	/// Its language, as `lang` of HTML has it: `bg`, `en`.
	pub lang: String,
	/// What it is written in.
	pub media: String,
	/// 32 random bytes, in hexadecimal.
	pub salt: String,
	/// Its title, if it has one.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub title: Option<String>,
	/// The version of this form.
	pub v: u8,
}

impl Envelope {
	/// Puts a text into one.
	pub fn new(lang: &str, title: Option<&str>, body: &str, salt: [u8; 32]) -> Self {
		Self {
			body: body.into(),
			lang: lang.into(),
			media: MARKDOWN.into(),
			salt: hex::encode(salt),
			title: title.map(Into::into),
			v: VERSION,
		}
	}

	/// Its canonical bytes.
	pub fn bytes(&self) -> Vec<u8> {
		// Strings and a number cannot fail.
		serde_json::to_vec(self).unwrap_or_default()
	}

	/// Reads one, or says what is wrong with it.
	pub fn read(bytes: &[u8]) -> Result<Self, String> {
		let envelope: Self = serde_json::from_slice(bytes)
			.map_err(|error| format!("This is no envelope of a text: {error}. {FORM}"))?;
		envelope.ensure_right()?;
		if envelope.bytes() != bytes {
			return Err(format!(
				"This envelope is not in canonical form (RFC 8785): no spaces between fields, \
				 fields in the order of their names, no escapes that need not be. {FORM}"
			));
		}
		Ok(envelope)
	}

	fn ensure_right(&self) -> Result<(), String> {
		let Self { body, lang, media, salt, title, v } = self;
		ensure(*v == VERSION, "`v`, the version of the form, is 1.")?;
		ensure(media == MARKDOWN, "`media` is text/markdown.")?;
		ensure(is_language(lang), "`lang` is the tag of a language, such as bg or en.")?;
		ensure(
			is_salt(salt),
			"`salt` is 32 random bytes, as 64 hexadecimal digits in small letters.",
		)?;
		ensure(!body.trim().is_empty(), "`body` is empty.")?;
		ensure(
			is_nfc(body) && title.as_deref().is_none_or(is_nfc),
			"`body` and `title` are in Unicode's normal form C: text.normalize('NFC').",
		)?;
		ensure(
			!body.chars().any(|c| c.is_control() && c != '\n' && c != '\t'),
			"`body` has control characters. Lines end with a line feed alone.",
		)?;
		let is_title = |title: &String| {
			!title.trim().is_empty()
				&& title.chars().count() <= MAX_TITLE
				&& !title.chars().any(char::is_control)
		};
		ensure(
			title.as_ref().is_none_or(is_title),
			"`title` is one line of at most 160 characters, or is left out.",
		)
	}
}

const FORM: &str = "It looks like this, on one line: \
	{\"body\":\"…\",\"lang\":\"bg\",\"media\":\"text/markdown\",\"salt\":\"64 hexadecimal \
	digits\",\"title\":\"may be left out\",\"v\":1}";

fn ensure(is_so: bool, otherwise: &str) -> Result<(), String> {
	if is_so {
		Ok(())
	} else {
		Err(otherwise.into())
	}
}

/// A tag such as `bg`, `en-GB`.
fn is_language(tag: &str) -> bool {
	let mut parts = tag.split('-');
	let is_first = parts.next().is_some_and(|part| {
		matches!(part.len(), 2..=3) && part.bytes().all(|b| b.is_ascii_lowercase())
	});
	let is_other =
		|part: &str| matches!(part.len(), 2..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric());
	is_first && tag.len() <= MAX_LANGUAGE && parts.all(is_other)
}

fn is_salt(text: &str) -> bool {
	let Some(salt) = crate::fingerprint::Fingerprint::parse(text) else { return false };
	let mut bytes = salt.0.to_vec();
	bytes.sort_unstable();
	bytes.dedup();
	bytes.len() >= SALT_BYTES
}

/// What a document is, by what it begins with: nobody's word is taken for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
	/// A text in its envelope.
	Envelope,
	/// A document in PDF.
	Pdf,
	/// A picture in PNG.
	Png,
	/// A picture in JPEG.
	Jpeg,
}

impl Media {
	/// All that there are.
	pub const ALL: [Self; 4] = [Self::Envelope, Self::Pdf, Self::Png, Self::Jpeg];

	/// The name by which HTTP knows it.
	pub fn name(self) -> &'static str {
		match self {
			Self::Envelope => "application/json",
			Self::Pdf => "application/pdf",
			Self::Png => "image/png",
			Self::Jpeg => "image/jpeg",
		}
	}

	/// The end of the name of a file of this kind.
	pub fn extension(self) -> &'static str {
		match self {
			Self::Envelope => "json",
			Self::Pdf => "pdf",
			Self::Png => "png",
			Self::Jpeg => "jpg",
		}
	}

	/// By its name.
	pub fn by_name(name: &str) -> Option<Self> {
		Self::ALL.into_iter().find(|media| media.name() == name)
	}

	fn begins(self) -> &'static [u8] {
		match self {
			Self::Envelope => b"{",
			Self::Pdf => b"%PDF-",
			Self::Png => b"\x89PNG\r\n\x1a\n",
			Self::Jpeg => b"\xff\xd8\xff",
		}
	}
}

/// How large a document may be.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
	/// A text, in bytes, envelope included.
	pub text: usize,
	/// A document in PDF, PNG or JPEG; 0: none is kept.
	pub file: usize,
}

impl Sizes {
	/// The largest of all.
	pub fn most(self) -> usize {
		self.text.max(self.file)
	}
}

/// Why a document is not taken.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
	/// It is too large; this many bytes would do.
	TooLarge(usize),
	/// It is of a kind that is not kept.
	OtherKind,
	/// It is a text that is not in the right form.
	WrongForm(String),
}

/// What a document is, if it can be kept.
pub fn checked(bytes: &[u8], sizes: Sizes) -> Result<Media, Fault> {
	let media = Media::ALL.into_iter().find(|media| bytes.starts_with(media.begins()));
	let media = media.ok_or(Fault::OtherKind)?;
	let most = if media == Media::Envelope { sizes.text } else { sizes.file };
	if most == 0 {
		return Err(Fault::OtherKind);
	}
	if bytes.len() > most {
		return Err(Fault::TooLarge(most));
	}
	if media == Media::Envelope {
		Envelope::read(bytes).map_err(Fault::WrongForm)?;
	}
	Ok(media)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const SALT: [u8; 32] = *b"abcdefghijklmnopqrstuvwxyz012345";
	const SIZES: Sizes = Sizes { text: 1000, file: 100 };

	fn envelope(body: &str) -> Envelope {
		Envelope::new("bg", None, body, SALT)
	}

	#[test]
	fn the_canonical_form_is_the_one_that_the_portal_writes() {
		let bytes =
			Envelope::new("bg", Some("За парка"), "Ред\n„втори“\t\"\\\u{7f}\u{2028}🙂", SALT);
		// What JSON.stringify of JavaScript makes of the same fields: `\u{7f}` stands as it is.
		assert!(Envelope::read(&bytes.bytes()).is_err(), "U+007F is a control character");
		let bytes =
			Envelope::new("bg", Some("За парка"), "Ред\n„втори“\t\"\\\u{2028}🙂", SALT).bytes();
		let written = "{\"body\":\"Ред\\n„втори“\\t\\\"\\\\\u{2028}🙂\",\"lang\":\"bg\",\
			\"media\":\"text/markdown\",\"salt\":\"6162636465666768696a6b6c6d6e6f707172737475767778797a\
			303132333435\",\"title\":\"За парка\",\"v\":1}";
		assert_eq!(String::from_utf8(bytes).as_deref(), Ok(written));
	}

	#[test]
	fn what_is_not_canonical_is_refused_in_words() {
		let right = String::from_utf8(envelope("а/b").bytes()).expect("is text");
		assert!(Envelope::read(right.as_bytes()).is_ok());
		for wrong in [
			right.replace("\"v\":1", "\"v\": 1"),
			right.replace("\"v\":1", "\"v\":1.0"),
			right.replace("\"v\":1", "\"v\":2"),
			right.replace("\"v\":1", "\"v\":1,\"w\":1"),
			right.replace("\"v\":1", "\"title\":null,\"v\":1"),
			right.replace("\"v\":1", "\"title\":\"\",\"v\":1"),
			right.replace("а/b", "\\u0430/b"),
			right.replace("а/b", "а\\/b"),
			right.replace("а/b", "  "),
			right.replace("а/b", "e\u{301}"),
			right.replace("а/b", "a\\r\\nb"),
			right.replace("а/b", "a\\u0000"),
			right.replace("text/markdown", "text/html"),
			right.replace("\"bg\"", "\"Bulgarian\""),
			right.replace("\"bg\"", "\"bg\",\"lang\":\"bg\""),
			right.replace("6162", "6X62"),
			right.replace(&hex::encode(SALT), &"00".repeat(32)),
			right.replace(&hex::encode(SALT), "61"),
			format!(" {right}"),
			format!("{right}\n"),
			format!("{right}{right}"),
			"{}".into(),
			"[".repeat(100_000),
		] {
			let said = Envelope::read(wrong.as_bytes()).expect_err(&wrong);
			assert!(said.len() > 10, "{said}");
		}
	}

	#[test]
	fn a_language_has_a_tag() {
		for right in ["bg", "en", "en-GB", "sr-Latn-RS", "rom"] {
			assert!(is_language(right), "{right}");
		}
		for wrong in
			["", "b", "BG", "bg-", "-bg", "bg_BG", "bg-x", "български", &"bg-abcdefgh".repeat(5)]
		{
			assert!(!is_language(wrong), "{wrong}");
		}
	}

	#[test]
	fn a_document_is_what_it_begins_with() {
		let pdf = b"%PDF-1.7 and so on";
		assert_eq!(checked(pdf, SIZES), Ok(Media::Pdf));
		assert_eq!(checked(b"\xff\xd8\xff\xe0", SIZES), Ok(Media::Jpeg));
		assert_eq!(checked(b"\x89PNG\r\n\x1a\n", SIZES), Ok(Media::Png));
		assert_eq!(checked(pdf, Sizes { file: 0, ..SIZES }), Err(Fault::OtherKind));
		for wrong in [&b""[..], b"<html>", b"GIF89a", b"hello", b"\x00\x01"] {
			assert_eq!(checked(wrong, SIZES), Err(Fault::OtherKind));
		}
		assert_eq!(checked(&[b"%PDF-", &[0; 96][..]].concat(), SIZES), Err(Fault::TooLarge(100)));
		let long = envelope(&"a".repeat(1000)).bytes();
		assert_eq!(checked(&long, SIZES), Err(Fault::TooLarge(1000)));
		assert_eq!(checked(&envelope("a").bytes(), SIZES), Ok(Media::Envelope));
	}

	proptest! {
		#[test]
		fn whatever_an_envelope_says_its_bytes_say_the_same(
			body in "[a-zа-я\"\\\\/\n\t🙂ü]{1,200}",
			title in proptest::option::of("[a-zа-я\"\\\\]{1,80}"),
			salt: [u8; 32],
		) {
			let written = Envelope::new("bg", title.as_deref(), &body, salt);
			match Envelope::read(&written.bytes()) {
				Ok(read) => prop_assert_eq!(read, written),
				// Some of these are blank, and some salts would be too simple.
				Err(why) => {
					prop_assert!(body.trim().is_empty() || !is_salt(&written.salt), "{}", why);
				},
			}
		}

		#[test]
		fn no_flipped_bit_leaves_the_same_text(at: usize, bit in 0u8..8) {
			let right = Envelope::new("bg", Some("title"), "Some words.", SALT);
			let mut bytes = right.bytes();
			let at = at % bytes.len();
			bytes[at] ^= 1 << bit;
			prop_assert_ne!(Envelope::read(&bytes).ok(), Some(right));
		}

		#[test]
		fn no_bytes_make_it_panic(bytes: Vec<u8>) {
			let _ = checked(&bytes, SIZES);
		}
	}
}
