// SPDX-License-Identifier: Apache-2.0

//! Times, amounts, accounts and hashes, as people read them.

use super::Language;
use alloc::{format, string::String};
use doverie_verify::AccountId;
use sp_core::crypto::{Ss58AddressFormat, Ss58Codec};

/// The prefix of this chain's addresses.
const SS58_PREFIX: u16 = 5711;
/// A civic euro, in its smallest unit.
const EURO: u128 = 1_000_000;
const DAY: u64 = 24 * 60 * 60;

/// An account's address.
pub fn address(account: &AccountId) -> String {
	account.to_ss58check_with_version(Ss58AddressFormat::custom(SS58_PREFIX))
}

/// A moment, given in milliseconds since 1970, in UTC.
pub fn time(milliseconds: u64) -> String {
	let seconds = milliseconds / 1000;
	let (year, month, day) = date(seconds / DAY);
	let of_day = seconds % DAY;
	let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
	format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
}

/// Year, month and day of the Gregorian calendar, given the days since 1970. Years begin in March
/// here, so that a leap day is the last one.
fn date(days: u64) -> (u64, u64, u64) {
	// From 1 March of the year 0; 400 years have 146,097 days.
	let days = days.saturating_add(719_468);
	let (era, of_era) = (days / 146_097, days % 146_097);
	let leap_days =
		(of_era / 1460).saturating_sub(of_era / 36_524).saturating_add(of_era / 146_096);
	let year_of_era = of_era.saturating_sub(leap_days) / 365;
	let before = year_of_era
		.saturating_mul(365)
		.saturating_add(year_of_era / 4)
		.saturating_sub(year_of_era / 100);
	let of_year = of_era.saturating_sub(before);
	let shifted = of_year.saturating_mul(5).saturating_add(2) / 153;
	let day =
		of_year.saturating_add(1).saturating_sub(shifted.saturating_mul(153).saturating_add(2) / 5);
	let month = if shifted < 10 { shifted.saturating_add(3) } else { shifted.saturating_sub(9) };
	let year = era.saturating_mul(400).saturating_add(year_of_era);
	(if month <= 2 { year.saturating_add(1) } else { year }, month, day)
}

/// A span of time, given in milliseconds: its largest unit.
pub fn span(milliseconds: u64, language: Language) -> String {
	let seconds = milliseconds / 1000;
	let (number, one, many) = match seconds {
		0..120 => (seconds, ["second", "секунда"], ["seconds", "секунди"]),
		120..7200 => (seconds / 60, ["minute", "минута"], ["minutes", "минути"]),
		7200..172_800 => (seconds / 3600, ["hour", "час"], ["hours", "часа"]),
		_ => (seconds / DAY, ["day", "ден"], ["days", "дни"]),
	};
	let [en, bg] = if number == 1 { one } else { many };
	format!("{number} {}", language.say(en, bg))
}

/// An amount, given in millionths.
pub fn amount(millionths: u128) -> String {
	let (whole, part) = (millionths / EURO, millionths % EURO);
	let digits = format!("{part:06}");
	// Cents at least.
	let cut = digits.trim_end_matches('0').len().max(2);
	format!("{whole}.{} cEUR", digits.get(..cut).unwrap_or_default())
}

/// A fingerprint, as `sha256sum` prints it.
pub fn digits(fingerprint: &[u8; 32]) -> String {
	crate::rpc::hex(fingerprint).split_off(2)
}

/// A text of the chain or of a server, without what a terminal takes for a command, and not too
/// long.
pub fn plain(text: &str) -> String {
	/// A locator has 256 bytes.
	const MAX: usize = 300;
	text.chars().filter(|c| !c.is_control()).take(MAX).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_moment_is_a_date_and_a_time() {
		for (milliseconds, expected) in [
			(0, "1970-01-01 00:00:00 UTC"),
			(951_782_399_999, "2000-02-28 23:59:59 UTC"),
			(951_782_400_000, "2000-02-29 00:00:00 UTC"),
			(951_868_800_000, "2000-03-01 00:00:00 UTC"),
			(1_795_792_446_000, "2026-11-27 15:14:06 UTC"),
			(4_107_542_400_000, "2100-03-01 00:00:00 UTC"),
		] {
			assert_eq!(time(milliseconds), expected);
		}
		// However far, it is a date.
		assert!(time(u64::MAX).ends_with("UTC"));
	}

	#[test]
	fn a_span_has_its_largest_unit() {
		let en = |seconds: u64| span(seconds * 1000, Language::English);
		assert_eq!(en(0), "0 seconds");
		assert_eq!(en(1), "1 second");
		assert_eq!(en(119), "119 seconds");
		assert_eq!(en(120), "2 minutes");
		assert_eq!(en(7200), "2 hours");
		assert_eq!(en(172_800), "2 days");
		assert_eq!(span(61_000, Language::Bulgarian), "61 секунди");
	}

	#[test]
	fn an_amount_has_cents_at_least() {
		for (millionths, expected) in [
			(0, "0.00 cEUR"),
			(1, "0.000001 cEUR"),
			(20_000_000, "20.00 cEUR"),
			(25_500_000, "25.50 cEUR"),
			(25_505_000, "25.505 cEUR"),
		] {
			assert_eq!(amount(millionths), expected);
		}
	}

	#[test]
	fn an_address_is_one_of_this_chain() {
		// That of //Alice.
		let alice = "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";
		let account: [u8; 32] =
			crate::rpc::bytes(alice).and_then(|b| b.try_into().ok()).expect("is a key");
		assert_eq!(address(&account.into()), ALICE);
	}

	/// As @polkadot/util-crypto writes it.
	const ALICE: &str = "dvZSCfDkKMxUJVRiYv4DB8a6ZkcHRr4gnr17uV1Hef5txCajL";

	#[test]
	fn nothing_in_a_text_commands_a_terminal() {
		assert_eq!(plain("\u{1b}[2JСофия\r\n"), "[2JСофия");
		assert_eq!(plain(&"я".repeat(1000)).chars().count(), 300);
	}
}
