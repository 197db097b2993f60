// SPDX-License-Identifier: Apache-2.0

//! Storage that speaks S3: of a provider, or one's own.

use super::blobs::Blobs;
use crate::{
	client::{Answer, Client},
	fingerprint::Fingerprint,
};
use anyhow::{bail, ensure, Context, Result};
use rusty_s3::{actions::S3Action, Bucket, Credentials, UrlStyle};
use std::time::Duration;

/// How long an address that was signed is valid.
const SIGNED: Duration = Duration::from_secs(60);
/// How long the storage may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// The most that is read of what it says about an error.
const MAX_ANSWER: u64 = 64 * 1024;
/// What is kept under the name of no text, to see whether the storage does what it should.
const PROBE: &[u8] = b"doverie-content looks whether this bucket keeps old versions";

/// A bucket.
pub struct S3 {
	bucket: Bucket,
	credentials: Credentials,
	client: Client,
}

impl S3 {
	/// One by its address, `https://storage.example/BUCKET`. What is put there is got back and
	/// deleted once, to see that it can be.
	pub fn open(address: &str, region: &str, key: &str, secret: &str) -> Result<Self> {
		let (endpoint, name) = address.rsplit_once('/').unwrap_or_default();
		ensure!(
			!name.is_empty() && endpoint.contains("://") && !endpoint.ends_with('/'),
			"The address of a bucket is https://storage.example/BUCKET"
		);
		let endpoint = endpoint.parse().context("The address of the bucket cannot be read")?;
		let bucket = Bucket::new(endpoint, UrlStyle::Path, name.to_owned(), region.to_owned())
			.context("The address of the bucket cannot be used")?;
		let credentials = Credentials::new(key, secret);
		let s3 = Self { bucket, credentials, client: Client::new(PATIENCE) };
		s3.probe().with_context(|| format!("The bucket {address} cannot be used"))?;
		Ok(s3)
	}

	fn probe(&self) -> Result<()> {
		let name = Fingerprint::of(PROBE);
		let put = self.send(name, PROBE)?;
		let version = put.header("x-amz-version-id").filter(|version| *version != "null");
		ensure!(
			version.is_none(),
			"it keeps old versions, so an erased text would stay there. Take a bucket that never \
			 had versioning turned on"
		);
		done(put)?;
		let got = self.get(name, MAX_ANSWER)?;
		ensure!(got.as_deref() == Some(PROBE), "what was put there does not come back");
		self.delete(name)?;
		ensure!(self.get(name, MAX_ANSWER)?.is_none(), "what was deleted there is not gone");
		Ok(())
	}

	fn send(&self, name: Fingerprint, bytes: &[u8]) -> Result<Answer> {
		let key = Self::key(name);
		let address = self.bucket.put_object(Some(&self.credentials), &key).sign(SIGNED);
		self.client.put(address.as_str(), &[], bytes, MAX_ANSWER)
	}

	fn key(name: Fingerprint) -> String {
		format!("texts/{name}")
	}
}

impl Blobs for S3 {
	fn put(&self, name: Fingerprint, bytes: &[u8]) -> Result<()> {
		done(self.send(name, bytes)?)
	}

	fn get(&self, name: Fingerprint, most: u64) -> Result<Option<Vec<u8>>> {
		let key = Self::key(name);
		let address = self.bucket.get_object(Some(&self.credentials), &key).sign(SIGNED);
		let answer = self.client.get(address.as_str(), most)?;
		match answer.status {
			404 => Ok(None),
			_ if answer.is_success() => Ok(Some(answer.body)),
			_ => done(answer).map(|()| None),
		}
	}

	fn delete(&self, name: Fingerprint) -> Result<()> {
		let key = Self::key(name);
		let address = self.bucket.delete_object(Some(&self.credentials), &key).sign(SIGNED);
		let answer = self.client.delete(address.as_str(), &[], MAX_ANSWER)?;
		if answer.status == 404 {
			return Ok(());
		}
		done(answer)
	}
}

fn done(answer: Answer) -> Result<()> {
	if answer.is_success() {
		return Ok(());
	}
	bail!("the storage says {}: {}", answer.status, answer.said())
}
