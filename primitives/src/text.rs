// SPDX-License-Identifier: Apache-2.0

//! Text that people type and read: titles, names, locators.
//!
//! Unicode's own properties decide what it may contain, not a list of ours. In the metadata it is a
//! string, so that wallets take and show it as it is written.

use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{
	ensure, traits::Get, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use icu_casemap::CaseMapper;
use icu_properties::{
	props::{
		BidiControl, DefaultIgnorableCodePoint, Emoji, EmojiModifier, ExtendedPictographic,
		GeneralCategory, VariationSelector,
	},
	CodePointMapData, CodePointSetData,
};
use scale_info::{Type, TypeInfo};
use unicode_security::skeleton;

/// Why a text is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
	/// Longer than it may be.
	TooLong,
	/// There is nothing visible in it.
	Blank,
	/// Not UTF-8, or with characters that are invisible, change the direction or mean nothing in
	/// Unicode.
	NotPlain,
	/// Not in Unicode's normal form C, in which each letter is written in one way only.
	NotNormalised,
}

/// Text as it comes in a call: any bytes at all, until one of the functions here has checked it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking)]
pub struct Text(pub Vec<u8>);

impl From<&str> for Text {
	fn from(text: &str) -> Self {
		Self(text.as_bytes().to_vec())
	}
}

impl Text {
	/// A title or a name: plain text with something visible in it, of at most `Most` characters.
	pub fn into_title<Most: Get<u32>>(self) -> Result<BoundedText<Characters<Most>>, TextFault> {
		let text = BoundedText::try_from_bytes(self.0)?;
		// What is not UTF-8 counts as empty here, and is refused as not plain.
		let characters = text.as_str().chars().count();
		ensure!(characters <= Most::get() as usize, TextFault::TooLong);
		ensure!(!is_blank(text.plain()?), TextFault::Blank);
		Ok(text)
	}

	/// A locator: plain text, or none, of at most `Most` bytes.
	pub fn into_locator<Most: Get<u32>>(self) -> Result<BoundedText<Most>, TextFault> {
		let text = BoundedText::try_from_bytes(self.0)?;
		text.plain()?;
		Ok(text)
	}
}

/// The most bytes that this many characters take in UTF-8.
pub struct Characters<Most>(PhantomData<Most>);

impl<Most: Get<u32>> Get<u32> for Characters<Most> {
	fn get() -> u32 {
		Most::get().saturating_mul(char::MAX.len_utf8() as u32)
	}
}

/// Plain text of at most `Bytes` bytes, as it is kept.
#[derive(
	CloneNoBound,
	DebugNoBound,
	PartialEqNoBound,
	EqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
)]
#[codec(mel_bound())]
pub struct BoundedText<Bytes: Get<u32>>(BoundedVec<u8, Bytes>);

impl<Bytes: Get<u32>> Default for BoundedText<Bytes> {
	/// No text.
	fn default() -> Self {
		Self(BoundedVec::new())
	}
}

impl<Bytes: Get<u32>> BoundedText<Bytes> {
	/// The length comes first: nothing else is checked in a text that is too long.
	fn try_from_bytes(bytes: Vec<u8>) -> Result<Self, TextFault> {
		BoundedVec::try_from(bytes).map(Self).map_err(|_| TextFault::TooLong)
	}

	fn plain(&self) -> Result<&str, TextFault> {
		let text = core::str::from_utf8(&self.0).map_err(|_| TextFault::NotPlain)?;
		ensure!(is_plain(text), TextFault::NotPlain);
		ensure!(unicode_normalization::is_nfc(text), TextFault::NotNormalised);
		Ok(text)
	}

	/// Is there no text?
	pub fn is_empty(&self) -> bool {
		self.0.is_empty()
	}

	/// The text.
	pub fn as_str(&self) -> &str {
		core::str::from_utf8(&self.0).unwrap_or_default()
	}

	/// The text, without its bound.
	pub fn into_text(self) -> Text {
		Text(self.0.into_inner())
	}

	/// The longest text, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	pub fn longest_for_benchmark() -> Self {
		Self(BoundedVec::truncate_from(alloc::vec![b't'; Bytes::get() as usize]))
	}
}

impl TypeInfo for Text {
	type Identity = str;

	fn type_info() -> Type {
		str::type_info()
	}
}

impl<Bytes: Get<u32> + 'static> TypeInfo for BoundedText<Bytes> {
	type Identity = str;

	fn type_info() -> Type {
		str::type_info()
	}
}

/// What texts that look alike have in common: the skeletons of Unicode's Technical Standard 39
/// (section 4), which map every letter to the one that it could be taken for, with the case folded
/// after and before. Texts that share either of the two could be taken for each other. Runs of
/// blanks count as one.
pub fn lookalikes(text: &str) -> [String; 2] {
	let words = |text: &str| {
		let mut joined = String::with_capacity(text.len());
		for word in text.split_whitespace() {
			if !joined.is_empty() {
				joined.push(' ');
			}
			joined.push_str(word);
		}
		joined
	};
	let case = CaseMapper::new();
	let skeleton_first: String = skeleton(text).collect();
	let case_first: String = skeleton(&case.fold_string(text)).collect();
	[words(&case.fold_string(&skeleton_first)), words(&case_first)]
}

/// Is nothing visible?
fn is_blank(text: &str) -> bool {
	text.chars().all(char::is_whitespace)
}

/// No characters that are invisible or change the direction, and none that mean nothing in Unicode
/// or only something by private agreement. Joiners and variation selectors are part of emoji, and
/// have no place elsewhere.
fn is_plain(text: &str) -> bool {
	let mut before = Before::Nothing;
	let mut rest = text.chars().peekable();
	while let Some(c) = rest.next() {
		if is_visible(c) {
			before = before.then(c);
			continue;
		}
		let next = rest.peek().copied();
		before = match before.then_invisible(c, next) {
			Some(after) => after,
			None => return false,
		};
	}
	true
}

/// Is the character visible, wherever it stands?
fn is_visible(c: char) -> bool {
	let has_meaning = !matches!(
		CodePointMapData::<GeneralCategory>::new().get(c),
		GeneralCategory::Control
			| GeneralCategory::Format
			| GeneralCategory::Unassigned
			| GeneralCategory::PrivateUse
			| GeneralCategory::Surrogate
			| GeneralCategory::LineSeparator
			| GeneralCategory::ParagraphSeparator
	);
	has_meaning
		&& !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
		&& !CodePointSetData::new::<BidiControl>().contains(c)
		// What looks like a space is one.
		&& (c.is_whitespace() || !is_blank_by_look(c))
}

/// Would a reader take this for a space?
fn is_blank_by_look(c: char) -> bool {
	let mut buffer = [0; char::MAX.len_utf8()];
	let mut looks = skeleton(c.encode_utf8(&mut buffer));
	looks.all(char::is_whitespace)
}

/// What stands before a character, if it matters for emoji: the grammar is that of Unicode's
/// Technical Standard 51, definitions ED-14 to ED-16.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
	/// Nothing to which a joiner or a variation selector could belong.
	Nothing,
	/// A digit, `#` or `*`: with a variation selector and a frame it is a key.
	Key,
	/// A picture, to which a variation selector can belong.
	Picture,
	/// A picture with its variation selector or skin tone: only a joiner can follow.
	WholePicture,
}

impl Before {
	/// What stands before the character after this one, which is visible.
	fn then(self, c: char) -> Self {
		if CodePointSetData::new::<EmojiModifier>().contains(c) && self == Before::Picture {
			Before::WholePicture
		} else if CodePointSetData::new::<ExtendedPictographic>().contains(c) {
			Before::Picture
		} else if c.is_ascii() && CodePointSetData::new::<Emoji>().contains(c) {
			Before::Key
		} else {
			Before::Nothing
		}
	}

	/// The same for one that is not visible, if it belongs to an emoji here.
	fn then_invisible(self, c: char, next: Option<char>) -> Option<Self> {
		const JOINER: char = '\u{200d}';
		const AS_PICTURE: char = '\u{fe0f}';
		const FRAME: char = '\u{20e3}';
		let is_picture = |c: char| CodePointSetData::new::<ExtendedPictographic>().contains(c);
		let selects = CodePointSetData::new::<VariationSelector>().contains(c)
			// Of the variation selectors these two are for emoji.
			&& matches!(c, '\u{fe0e}' | AS_PICTURE);
		match self {
			Before::Picture if selects => Some(Before::WholePicture),
			Before::Key if c == AS_PICTURE && next == Some(FRAME) => Some(Before::Nothing),
			Before::Picture | Before::WholePicture
				if c == JOINER && next.is_some_and(is_picture) =>
			{
				Some(Before::Nothing)
			},
			_ => None,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::traits::ConstU32;

	type Title = BoundedText<Characters<ConstU32<160>>>;

	fn title(text: &str) -> Result<Title, TextFault> {
		Text::from(text).into_title::<ConstU32<160>>()
	}

	#[test]
	fn titles_are_what_is_visible() {
		for text in [
			"Green Sofia",
			"Зелена София",
			"Eins – zwei",
			"🌳",
			"Софийски университет „Св. Климент Охридски“",
			"Национално сдружение на общините в Република България",
			"Българска стопанска камара – съюз на българския бизнес",
			"Изграждане на велоалея по бул. „Цариградско шосе“ от Орлов мост до 4-ти километър",
			"Mit\u{a0}festem Leerzeichen",
		] {
			assert_eq!(title(text).map(|t| String::from(t.as_str())), Ok(text.into()), "{text}");
		}
		for blank in ["", "  ", "\u{a0}", "\u{3000}\u{2003}"] {
			assert_eq!(title(blank), Err(TextFault::Blank), "{blank:?}");
		}
		assert_eq!(Text(alloc::vec![0xff]).into_title::<ConstU32<160>>(), Err(TextFault::NotPlain));
	}

	#[test]
	fn nothing_is_hidden_in_a_title() {
		for hidden in [
			"\u{3164}",  // Hangul filler
			"\u{ffa0}",  // halfwidth Hangul filler
			"\u{115f}",  // Hangul choseong filler
			"\u{2800}",  // braille without a dot
			"\u{034f}",  // combining grapheme joiner
			"\u{061c}",  // Arabic letter mark
			"\u{00ad}",  // soft hyphen
			"\u{180e}",  // Mongolian vowel separator
			"\u{e0041}", // tag
			"\u{e0100}", // variation selector 17
			"\u{180b}",  // Mongolian variation selector
			"\u{200b}",
			"\u{200c}",
			"\u{200d}",
			"\u{200e}",
			"\u{202e}",
			"\u{2028}",
			"\u{2060}",
			"\u{2066}",
			"\u{feff}",
			"\u{fe0f}",
			"\u{fff9}",
			"\n",
			"\t",
			"\u{85}",
			"\u{0}",
			"\u{e000}",   // private use
			"\u{10ffff}", // no character
			"\u{0378}",   // not assigned
		] {
			for text in [hidden.into(), format!("Столична{hidden}община"), format!("a{hidden}")]
			{
				assert_eq!(title(&text), Err(TextFault::NotPlain), "{text:?}");
			}
		}
	}

	#[test]
	fn emoji_pass_whole() {
		for text in ["👨‍👩‍👧 Семейства", "❤️ София", "☎︎ 112", "👩🏽‍🌾", "🏳️‍🌈", "1️⃣ Първо", "🇧🇬", "👁️‍🗨️"]
		{
			assert!(title(text).is_ok(), "{text:?}");
		}
		for text in [
			"👨\u{200d}",
			"\u{200d}👨",
			"👨\u{200d}a",
			"👨\u{200d}\u{200d}👩",
			"a\u{fe0f}",
			"1\u{fe0f}",
			"👨\u{fe0f}\u{fe0f}",
			"👨\u{200c}👩",
			"🏴\u{e0067}\u{e007f}",
			"❤\u{fe01}",
		] {
			assert_eq!(title(text), Err(TextFault::NotPlain), "{text:?}");
		}
	}

	#[test]
	fn letters_are_written_in_one_way() {
		// Й is one character, and И with a breve looks the same.
		assert!(title("Йордан").is_ok());
		assert_eq!(title("И\u{306}ордан"), Err(TextFault::NotNormalised));
		assert_eq!(title("Café".replace('é', "e\u{301}").as_str()), Err(TextFault::NotNormalised));
		// The sign of the ångström is the letter.
		assert_eq!(title("\u{212b}"), Err(TextFault::NotNormalised));
	}

	#[test]
	fn lengths_are_counted_in_characters() {
		assert!(title(&"ж".repeat(160)).is_ok());
		assert!(title(&"🌳".repeat(160)).is_ok());
		assert_eq!(title(&"ж".repeat(161)), Err(TextFault::TooLong));
		assert_eq!(title(&"t".repeat(161)), Err(TextFault::TooLong));
		// Too long for any text of this many characters: what it is does not matter.
		assert_eq!(title(&"\u{200b}".repeat(161)), Err(TextFault::TooLong));
		assert_eq!(title(&"\u{200b}".repeat(300)), Err(TextFault::TooLong));
	}

	#[test]
	fn a_locator_may_be_empty_and_has_a_length_in_bytes() {
		let locator = |text: &str| Text::from(text).into_locator::<ConstU32<32>>();
		assert!(locator("").is_ok_and(|l| l.is_empty()));
		assert!(locator("https://example.org/12?q=a%20b").is_ok());
		assert!(locator("дело 12").is_ok());
		assert_eq!(locator(&"ж".repeat(17)), Err(TextFault::TooLong));
		assert_eq!(locator("a\tb"), Err(TextFault::NotPlain));
		assert_eq!(locator("e\u{301}"), Err(TextFault::NotNormalised));
	}

	fn look_alike(a: &str, b: &str) -> bool {
		let (a, b) = (lookalikes(a), lookalikes(b));
		a.iter().any(|a| b.contains(a))
	}

	#[test]
	fn names_that_look_alike_are_told() {
		for (a, b) in [
			("Столична община", "Стoлична oбщина"), // with Latin o
			("Столична община", "СТОЛИЧНА ОБЩИНА"),
			("Столична община", "Столична  община"),
			("SOFIA", "sofia"),
			("ВАНКА", "BAHKA"), // Cyrillic and Latin capitals
			("Bill", "BiII"),
			("Straße", "STRASSE"),
			("„Св. Климент“", "„Св. Климент\""),
		] {
			assert!(look_alike(a, b), "{a} and {b}");
		}
		for (a, b) in [("Столична община", "Столична обшина"), ("Район 1", "Район 2")]
		{
			assert!(!look_alike(a, b), "{a} and {b}");
		}
	}

	#[test]
	fn wallets_are_told_that_it_is_a_string() {
		assert_eq!(Text::type_info(), str::type_info());
		assert_eq!(Title::type_info(), str::type_info());
		let text = Text::from("Зелена София");
		assert_eq!(text.encode(), String::from("Зелена София").encode());
		let title = title("Зелена София").expect("it is plain");
		assert_eq!(title.encode(), text.encode());
		assert_eq!(title.into_text(), text);
	}
}
