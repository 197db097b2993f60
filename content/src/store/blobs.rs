// SPDX-License-Identifier: Apache-2.0

//! Where the bytes are: in a folder, or in storage that speaks S3.

use crate::fingerprint::Fingerprint;
use anyhow::{Context, Result};
use std::{
	fs::{self, File, OpenOptions},
	io::{ErrorKind, Read, Write},
	path::{Path, PathBuf},
};

/// Keeps bytes by name.
pub trait Blobs: Send + Sync {
	/// Keeps these: all of them, and for good, once it comes back.
	fn put(&self, name: Fingerprint, bytes: &[u8]) -> Result<()>;
	/// Those of this name, at most `most` of them.
	fn get(&self, name: Fingerprint, most: u64) -> Result<Option<Vec<u8>>>;
	/// Removes them for good. It is no error where there are none.
	fn delete(&self, name: Fingerprint) -> Result<()>;
}

/// A folder with a file for each text.
pub struct Folder {
	texts: PathBuf,
	/// Where files are written before they have their names.
	new: PathBuf,
}

impl Folder {
	/// Opens it. What was half written when a process ended is removed.
	pub fn open(root: &Path) -> Result<Self> {
		let (texts, new) = (root.join("texts"), root.join("new"));
		for folder in [&texts, &new] {
			fs::create_dir_all(folder)
				.with_context(|| format!("The folder {} cannot be made", folder.display()))?;
		}
		for entry in fs::read_dir(&new)? {
			erase(&entry?.path())?;
		}
		Ok(Self { texts, new })
	}

	/// The first byte is a folder of its own, since some tools take long with many files in one.
	fn place(&self, name: Fingerprint) -> PathBuf {
		let name = name.to_string();
		self.texts.join(name.get(..2).unwrap_or_default()).join(name)
	}
}

impl Blobs for Folder {
	fn put(&self, name: Fingerprint, bytes: &[u8]) -> Result<()> {
		let (new, place) = (self.new.join(name.to_string()), self.place(name));
		let folder = place.parent().unwrap_or(&self.texts);
		let written = (|| {
			let mut file = File::create(&new)?;
			file.write_all(bytes)?;
			file.sync_all()?;
			fs::create_dir_all(folder)?;
			fs::rename(&new, &place)?;
			sync(folder)?;
			sync(&self.texts)
		})();
		if written.is_err() {
			let _ = erase(&new);
		}
		written.with_context(|| format!("The file {} cannot be written", place.display()))
	}

	fn get(&self, name: Fingerprint, most: u64) -> Result<Option<Vec<u8>>> {
		let file = match File::open(self.place(name)) {
			Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
			file => file?,
		};
		let mut bytes = Vec::new();
		file.take(most).read_to_end(&mut bytes)?;
		Ok(Some(bytes))
	}

	fn delete(&self, name: Fingerprint) -> Result<()> {
		erase(&self.new.join(name.to_string()))?;
		let place = self.place(name);
		erase(&place).with_context(|| format!("The file {} cannot be erased", place.display()))
	}
}

/// Overwrites a file, and removes it: what is only removed can be read from the disk for a long
/// time. On disks that write elsewhere than where they are told, only encryption helps.
fn erase(path: &Path) -> std::io::Result<()> {
	let mut file = match OpenOptions::new().write(true).open(path) {
		Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
		file => file?,
	};
	let mut left = file.metadata()?.len();
	let zeros = [0; 8192];
	while left > 0 {
		let length = left.min(8192);
		file.write_all(zeros.get(..usize::try_from(length).unwrap_or(0)).unwrap_or(&zeros))?;
		left = left.saturating_sub(length);
	}
	file.sync_all()?;
	fs::remove_file(path)?;
	path.parent().map_or(Ok(()), sync)
}

/// Makes the names in a folder survive a loss of power.
fn sync(folder: &Path) -> std::io::Result<()> {
	File::open(folder)?.sync_all()
}
