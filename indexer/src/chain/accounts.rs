// SPDX-License-Identifier: Apache-2.0

//! Addresses of accounts as people read them (SS58).

use blake2::{Blake2b512, Digest};

/// How many bytes an account has.
const ACCOUNT: usize = 32;
/// How many bytes of the checksum an address has.
const CHECKSUM: usize = 2;

/// The address of an account on the chain with this prefix.
pub fn address(prefix: u16, account: &[u8]) -> String {
	let mut bytes = prefix_bytes(prefix);
	bytes.extend_from_slice(account);
	bytes.extend(checksum(&bytes));
	bs58::encode(bytes).into_string()
}

/// The account that an address stands for, whatever network it was written for, or that its public key
/// is, as hexadecimal text.
pub fn account(text: &str) -> Option<Vec<u8>> {
	if let Some(digits) = text.strip_prefix("0x") {
		return hex::decode(digits).ok().filter(|bytes| bytes.len() == ACCOUNT);
	}
	let bytes = bs58::decode(text).into_vec().ok()?;
	let length = match bytes.first()? {
		0..64 => 1usize,
		64..128 => 2,
		_ => return None,
	};
	let (said, sum) = bytes.split_at_checked(bytes.len().checked_sub(CHECKSUM)?)?;
	let account = said.get(length..).filter(|account| account.len() == ACCOUNT)?;
	(sum == checksum(said)).then(|| account.to_vec())
}

fn checksum(bytes: &[u8]) -> Vec<u8> {
	let sum = Blake2b512::new().chain_update(b"SS58PRE").chain_update(bytes).finalize();
	sum.iter().take(CHECKSUM).copied().collect()
}

/// A prefix of up to 63 is one byte; of the 14 bits of a longer one, the lower eight are turned so
/// that the first byte begins with 01.
fn prefix_bytes(prefix: u16) -> Vec<u8> {
	match u8::try_from(prefix) {
		Ok(short) if short < 64 => vec![short],
		_ => {
			let [low, high] = prefix.to_le_bytes();
			let first = (low >> 2) | 0b0100_0000;
			let second = (high & 0b0011_1111) | (low << 6);
			vec![first, second]
		},
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const ALICE: &str = "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";

	#[test]
	fn an_account_is_written_as_wallets_write_it() {
		let alice = hex::decode(ALICE).expect("is hex");
		assert_eq!(address(42, &alice), "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
		assert_eq!(address(0, &alice), "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5");
	}

	#[test]
	fn an_account_is_the_same_by_whatever_address() {
		let alice = hex::decode(ALICE).expect("is hex");
		for prefix in [0, 42, 63, 64, 5711, 16383] {
			assert_eq!(account(&address(prefix, &alice)), Some(alice.clone()), "{prefix}");
		}
		assert_eq!(account(&format!("0x{ALICE}")), Some(alice));
		let mistyped = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQZ";
		for wrong in ["", "0x", "0x12", "alice", "5", "\u{0416}", mistyped, &"1".repeat(200)] {
			assert_eq!(account(wrong), None, "{wrong}");
		}
	}

	#[test]
	fn a_prefix_of_two_bytes_is_turned_as_the_standard_says() {
		// The example of the registry for two bytes: 69 and 16383.
		assert_eq!(prefix_bytes(69), [0b0101_0001, 0b0100_0000]);
		assert_eq!(prefix_bytes(16383), [0b0111_1111, 0b1111_1111]);
	}
}
