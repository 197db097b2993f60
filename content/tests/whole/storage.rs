// SPDX-License-Identifier: Apache-2.0

//! The bytes in storage that speaks S3.

use crate::{
	fakes::{Node, Storage},
	server::{Server, Wanted},
	text, Folder,
};
use doverie_content::{
	fingerprint::Fingerprint,
	store::{
		quota::{Quota, Quotas},
		Store, S3,
	},
};
use std::sync::{atomic::Ordering, Arc};

fn start() -> (Node, Arc<Storage>, Server, String) {
	let (node, (storage, bucket)) = (Node::start(), Storage::start());
	let wanted = Wanted { bucket: Some(bucket.clone()), ..Wanted::default() };
	let server = Server::start_as(&node, wanted);
	(node, storage, server, bucket)
}

fn count(storage: &Storage) -> usize {
	storage.objects.lock().expect("is whole").len()
}

#[test]
fn texts_are_in_the_bucket_and_gone_from_it() {
	let (_node, storage, server, _) = start();
	let bytes = text("In the bucket.");
	let name = Fingerprint::of(&bytes);
	assert_eq!(count(&storage), 0, "what was put there for a try is gone");
	assert_eq!(server.put("Alice", &bytes).status, 201);
	assert_eq!(count(&storage), 1);
	assert_eq!(server.text(name).body, bytes);
	assert!(!server.folder.has(b"In the bucket."));
	assert_eq!(server.erase("Alice", name).status, 200);
	assert_eq!(count(&storage), 0);
	assert_eq!(server.text(name).status, 410);
}

#[test]
fn while_the_bucket_is_away_nothing_is_half_done() {
	let (_node, storage, server, _) = start();
	let (first, second) = (text("1"), text("2"));
	assert_eq!(server.put("Alice", &first).status, 201);
	storage.away.store(true, Ordering::Relaxed);
	assert_eq!(server.put("Alice", &second).status, 503);
	let name = Fingerprint::of(&first);
	assert_eq!(server.text(name).status, 503);
	assert_eq!(server.erase("Alice", name).status, 503);
	assert_eq!(server.text(name).status, 410, "it is no longer served");
	storage.away.store(false, Ordering::Relaxed);
	assert_eq!(count(&storage), 1, "its bytes are still there");
	server.shared.store.settle().expect("can be settled");
	assert_eq!(count(&storage), 0, "and gone as soon as they can be");
	assert_eq!(server.put("Alice", &second).status, 201);
	assert_eq!(server.text(Fingerprint::of(&second)).body, second);
	let figures = server.shared.store.figures().expect("can be read");
	assert_eq!((figures.kept, figures.erased, figures.bytes), (1, 1, 4096 + 512));
}

#[test]
fn a_bucket_that_keeps_old_versions_is_refused() {
	let (storage, bucket) = Storage::start();
	storage.versions.store(true, Ordering::Relaxed);
	let Err(refused) = S3::open(&bucket, "us-east-1", "key", "secret") else {
		panic!("it is taken")
	};
	assert!(format!("{refused:#}").contains("versions"), "{refused:#}");
	storage.versions.store(false, Ordering::Relaxed);
	assert!(S3::open(&bucket, "us-east-1", "key", "secret").is_ok());
	assert!(S3::open(&bucket, "us-east-1", "other", "secret").is_err(), "by its keys alone");
	assert!(S3::open("http://127.0.0.1:1/bucket", "us-east-1", "key", "secret").is_err());
	assert!(S3::open("bucket", "us-east-1", "key", "secret").is_err());
}

#[test]
fn the_place_of_the_bytes_does_not_change_unseen() {
	let quota = Quota { a_day: 1 << 20, in_all: 1 << 20 };
	let quotas = Quotas { citizen: quota, organisation: quota, total: 1 << 30 };
	let folder = Folder::new();
	drop(Store::open(folder.path(), None, quotas).expect("can be opened"));
	let (_storage, bucket) = Storage::start();
	let s3 = S3::open(&bucket, "us-east-1", "key", "secret").expect("can be used");
	let refused = Store::open(folder.path(), Some(s3), quotas);
	assert!(refused.is_err_and(|error| error.to_string().contains("another place")));
	assert!(Store::open(folder.path(), None, quotas).is_ok());
}
