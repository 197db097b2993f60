// SPDX-License-Identifier: Apache-2.0

use super::*;
use proptest::prelude::*;

fn hex(bytes: &[u8]) -> String {
	bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
	(0..text.len() / 2)
		.map(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).expect("hex digits"))
		.collect()
}

fn hash(value: &serde_json::Value) -> Hash {
	unhex(value.as_str().expect("a string")).try_into().expect("32 bytes")
}

fn vectors() -> serde_json::Value {
	serde_json::from_str(include_str!("../vectors.json")).expect("vectors.json is JSON")
}

/// The roots that Certificate Transparency's own implementations are tested with.
#[test]
fn the_roots_are_those_of_certificate_transparency() {
	let vectors = vectors();
	let entries: Vec<_> = vectors["certificate_transparency"]["entries"]
		.as_array()
		.expect("entries")
		.iter()
		.map(|e| unhex(e.as_str().expect("a string")))
		.collect();
	let roots = vectors["certificate_transparency"]["roots"].as_array().expect("roots");
	assert_eq!(roots.len(), entries.len());
	for (i, expected) in roots.iter().enumerate() {
		assert_eq!(hex(&root(&entries[..=i]).expect("not empty")), expected.as_str().unwrap());
	}
}

#[test]
fn the_published_proofs_hold_and_the_published_forgeries_do_not() {
	let vectors = vectors();
	let cases = vectors["proofs"].as_array().expect("proofs");
	assert!(cases.len() >= 10);
	for case in cases {
		let path: Vec<Hash> = case["path"].as_array().expect("path").iter().map(hash).collect();
		assert_eq!(
			is_included(
				&hash(&case["root"]),
				case["count"].as_u64().expect("count"),
				&hash(&case["fingerprint"]),
				case["index"].as_u64().expect("index"),
				&path,
			),
			case["included"].as_bool().expect("included"),
			"{case}"
		);
	}
}

#[test]
fn an_empty_list_has_no_root_and_no_proof() {
	assert_eq!(root::<Hash>(&[]), None);
	assert_eq!(path::<Hash>(&[], 0), None);
	assert!(!is_included(&[0; 32], 0, &[0; 32], 0, &[]));
}

#[test]
fn a_single_document_is_its_own_tree() {
	let document = fingerprint(b"the only one");
	assert_eq!(root(&[document]), Some(leaf_hash(&document)));
	assert!(is_included(&leaf_hash(&document), 1, &document, 0, &[]));
}

#[test]
fn an_inner_node_does_not_pass_for_a_document() {
	let entries: Vec<_> = (0u8..4).map(|i| fingerprint(&[i])).collect();
	let root = root(&entries).expect("not empty");
	let right = node_hash(&leaf_hash(&entries[2]), &leaf_hash(&entries[3]));
	let left = node_hash(&leaf_hash(&entries[0]), &leaf_hash(&entries[1]));
	// The inner node as a document of a tree of two, and its preimage as a document.
	assert!(!is_included(&root, 2, &left, 0, &[right]));
	let mut preimage = leaf_hash(&entries[0]).to_vec();
	preimage.extend(leaf_hash(&entries[1]));
	assert!(!is_included(&root, 2, &preimage, 0, &[right]));
}

#[test]
fn an_index_at_the_type_s_limit_is_refused_without_harm() {
	let path = vec![[7; 32]; MAX_PATH];
	assert!(!is_included(&[0; 32], u64::MAX, &[1; 32], u64::MAX - 1, &path));
	assert!(!is_included(&[0; 32], u64::MAX, &[1; 32], u64::MAX, &path));
	assert!(!is_included(&[0; 32], u64::MAX, &[1; 32], 0, &vec![[7; 32]; MAX_PATH + 1]));
}

proptest! {
	#[test]
	fn every_document_is_proved_and_no_other(
		count in 1usize..70, seed in any::<u8>(), at in any::<prop::sample::Index>(),
	) {
		let entries: Vec<_> = (0..count).map(|i| fingerprint(&[seed, i as u8])).collect();
		let root = root(&entries).expect("not empty");
		let index = at.index(count);
		let path = path(&entries, index).expect("in range");
		prop_assert!(is_included(&root, count as u64, &entries[index], index as u64, &path));
		for other in 0..count {
			if other != index {
				prop_assert!(
					!is_included(&root, count as u64, &entries[other], index as u64, &path));
				prop_assert!(
					!is_included(&root, count as u64, &entries[index], other as u64, &path));
			}
		}
	}

	#[test]
	fn a_changed_path_proves_nothing(
		count in 2usize..70, at in any::<prop::sample::Index>(), which in any::<prop::sample::Index>(),
		bit in 0usize..256,
	) {
		let entries: Vec<_> = (0..count).map(|i| fingerprint(&[i as u8])).collect();
		let root = root(&entries).expect("not empty");
		let index = at.index(count);
		let mut path = path(&entries, index).expect("in range");
		let sibling = which.index(path.len());
		path[sibling][bit / 8] ^= 1 << (bit % 8);
		prop_assert!(!is_included(&root, count as u64, &entries[index], index as u64, &path));
		path[sibling][bit / 8] ^= 1 << (bit % 8);
		path.push([0; 32]);
		prop_assert!(!is_included(&root, count as u64, &entries[index], index as u64, &path));
		path.pop();
		path.pop();
		prop_assert!(!is_included(&root, count as u64, &entries[index], index as u64, &path));
	}
}
