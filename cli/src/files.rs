// SPDX-License-Identifier: Apache-2.0

//! Files: fingerprints, what is read whole, what is written.

use crate::Failure;
use doverie_check::words::Language;
use sha2::{Digest, Sha256};
use std::{
	fs::{File, OpenOptions},
	io::{ErrorKind, Read, Write},
	path::Path,
};

/// How much of a file is in memory at once, while its fingerprint is computed.
const PIECE: usize = 256 * 1024;
/// The largest file that is read whole: a specification, or a receipt.
const LARGEST: u64 = 96 * 1024 * 1024;

/// The SHA-256 fingerprint of a file of any size.
pub fn fingerprint(path: &Path, language: Language) -> Result<[u8; 32], Failure> {
	let unread = |error| Failure::unread(path, &error, language);
	let mut file = File::open(path).map_err(unread)?;
	let mut piece = vec![0; PIECE];
	let mut digest = Sha256::new();
	loop {
		match file.read(&mut piece) {
			Ok(0) => return Ok(digest.finalize().into()),
			Ok(length) => digest.update(piece.get(..length).unwrap_or_default()),
			Err(error) if error.kind() == ErrorKind::Interrupted => {},
			Err(error) => return Err(unread(error)),
		}
	}
}

/// A file as a whole.
pub fn whole(path: &Path, language: Language) -> Result<Vec<u8>, Failure> {
	let unread = |error| Failure::unread(path, &error, language);
	let mut bytes = Vec::new();
	let file = File::open(path).map_err(unread)?;
	file.take(LARGEST.saturating_add(1)).read_to_end(&mut bytes).map_err(unread)?;
	if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
		let path = path.display();
		return Err(Failure::new(match language {
			Language::English => format!("{path} is too large to be what it should be."),
			Language::Bulgarian => format!("{path} е прекалено голям за онова, което трябва да е."),
		}));
	}
	Ok(bytes)
}

/// Writes a file that is not there yet.
pub fn write(path: &Path, bytes: &[u8], language: Language) -> Result<(), Failure> {
	let written = OpenOptions::new().write(true).create_new(true).open(path);
	written.and_then(|mut file| file.write_all(bytes)).map_err(|error| {
		let path = path.display();
		Failure::new(match (error.kind(), language) {
			(ErrorKind::AlreadyExists, Language::English) => {
				format!(
					"{path} is there already, and stays as it is: name another file to save to."
				)
			},
			(ErrorKind::AlreadyExists, Language::Bulgarian) => {
				format!("{path} вече съществува и не е променен: посочете друг файл за запазване.")
			},
			(_, Language::English) => format!("{path} cannot be written: {error}."),
			(_, Language::Bulgarian) => format!("{path} не може да се запише: {error}."),
		})
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::{env, fs, process};

	/// A path in the folder for temporary files that no other test has.
	fn path(name: &str) -> std::path::PathBuf {
		env::temp_dir().join(format!("doverie-{}-{name}", process::id()))
	}

	#[test]
	fn a_fingerprint_is_that_of_all_pieces() {
		let file = path("pieces");
		let bytes: Vec<u8> = (0..PIECE * 2 + 7).map(|i| (i % 251) as u8).collect();
		fs::write(&file, &bytes).expect("can be written");
		let found = fingerprint(&file, Language::English).expect("can be read");
		fs::remove_file(&file).expect("is there");
		assert_eq!(found, doverie_merkle::fingerprint(&bytes));
	}

	#[test]
	fn nothing_is_overwritten() {
		let file = path("kept");
		write(&file, b"one", Language::English).expect("is new");
		let Err(Failure { why, .. }) = write(&file, b"two", Language::English) else {
			panic!("overwritten")
		};
		let kept = whole(&file, Language::English).expect("can be read");
		fs::remove_file(&file).expect("is there");
		assert!(why.contains("is there already"), "{why}");
		assert_eq!(kept, b"one");
	}

	#[test]
	fn a_file_that_is_not_there_is_named() {
		for language in [Language::English, Language::Bulgarian] {
			let Err(Failure { why, .. }) = fingerprint(&path("none"), language) else {
				panic!("is there")
			};
			assert!(why.contains("-none"), "{why}");
		}
	}
}
