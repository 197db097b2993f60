// SPDX-License-Identifier: Apache-2.0

//! What counts as text that people can read.

/// UTF-8 without control characters, and without characters that are invisible or change the
/// direction of what follows: text that looks like what it is.
pub fn is_plain_text(bytes: &[u8]) -> bool {
	core::str::from_utf8(bytes).is_ok_and(|text| !text.chars().any(is_hidden))
}

/// Plain text in which there is something to see.
pub fn is_title(bytes: &[u8]) -> bool {
	is_plain_text(bytes)
		&& core::str::from_utf8(bytes).is_ok_and(|text| text.chars().any(|c| !c.is_whitespace()))
}

fn is_hidden(c: char) -> bool {
	c.is_control()
		|| matches!(
			c,
			'\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
		)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn titles_are_what_one_sees() {
		for title in ["Green Sofia", "Зелена София", "Eins – zwei", "🌳"] {
			assert!(is_title(title.as_bytes()), "{title}");
		}
		for title in
			["", "  ", "\u{a0}", "a\u{200b}b", "\u{202e}drawkcab", "two\nlines", "\u{feff}a"]
		{
			assert!(!is_title(title.as_bytes()), "{title:?}");
		}
		assert!(!is_title(&[0xff]));
	}

	#[test]
	fn plain_text_may_be_empty() {
		assert!(is_plain_text(b""));
		assert!(is_plain_text(b"https://example.org/12?q=a%20b"));
		assert!(!is_plain_text(b"a\tb"));
	}
}
