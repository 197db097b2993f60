// SPDX-License-Identifier: Apache-2.0

use super::world::*;
use crate::{
	chain, read,
	records::{self, AttestationKind, Author, RecordKind},
	stakeholders,
	storage::Key,
	verify_head, Chamber, Error, Final, Fingerprint, State, Want, MAX_NODES,
};
use codec::Encode;

fn world() -> (Trie, Final) {
	world_of(state())
}

fn world_of(entries: Entries) -> (Trie, Final) {
	let trie = Trie::of(entries);
	let head = verify_head(&anchor(), &fragments(trie.root())).expect("is final");
	(trie, head)
}

fn key(item: &str) -> Vec<u8> {
	Key::of("Timestamp", item).into_bytes()
}

/// The key of the record.
fn record() -> Vec<u8> {
	let author = Author::Stakeholder(1);
	Key::of("Records", "Records").blake2(&DOCUMENT).blake2(&author).into_bytes()
}

// --- Single values

#[test]
fn values_are_proven_and_so_is_that_there_is_none() {
	let (trie, head) = world();
	let keys = vec![key("Now"), key("Never"), record()];
	let nodes = trie.prove(keys.clone());
	let values = read(&head, &nodes, &keys).expect("are proven");
	assert_eq!(values[0], Some(TIME.encode()));
	assert_eq!((&values[1], &values[2]), (&None, &state().get(&record()).cloned()));
	assert!(values[2].as_ref().is_some_and(|value| value.len() > 32), "is beside its node");
}

#[test]
fn a_node_that_is_missing_proves_no_absence() {
	let (trie, head) = world();
	let nodes = trie.prove([record()]);
	for left_out in 0..nodes.len() {
		let mut fewer = nodes.clone();
		fewer.remove(left_out);
		assert_eq!(read(&head, &fewer, &[record()]), Err(Error::Missing));
	}
	assert_eq!(read(&head, &[], &[key("Never")]), Err(Error::Missing));
}

#[test]
fn a_node_that_was_changed_or_swapped_is_no_node_of_this_state() {
	let (trie, head) = world();
	let nodes = trie.prove([record()]);
	for place in 0..nodes.len() {
		let mut changed = nodes.clone();
		changed[place][0] ^= 1;
		assert_eq!(read(&head, &changed, &[record()]), Err(Error::Missing));
	}
	// Of a state in which somebody else is the author.
	let mut entries = state();
	let value = entries.remove(&record()).expect("is there");
	let author = Author::Stakeholder(2);
	let other = Key::of("Records", "Records").blake2(&DOCUMENT).blake2(&author).into_bytes();
	entries.insert(other.clone(), value);
	let nodes = Trie::of(entries).prove([other.clone()]);
	assert_eq!(read(&head, &nodes, &[other]), Err(Error::Missing));
}

#[test]
fn nodes_of_no_use_and_nodes_that_are_there_twice_are_refused() {
	let (trie, head) = world();
	let nodes = trie.prove([key("Now")]);
	let mut more = nodes.clone();
	more.push(b"junk".to_vec());
	assert_eq!(read(&head, &more, &[key("Now")]), Err(Error::UnusedNode));
	let more = trie.prove([key("Now"), record()]);
	assert_eq!(read(&head, &more, &[key("Now")]), Err(Error::UnusedNode));
	let mut twice = nodes.clone();
	twice.push(nodes[0].clone());
	assert_eq!(read(&head, &twice, &[key("Now")]), Err(Error::RepeatedNode));
}

#[test]
fn a_proof_has_a_largest_size() {
	let (_, head) = world();
	let what = "the proof of what is on record";
	let large = vec![vec![0; MAX_NODES / 2], vec![1; MAX_NODES / 2 + 1]];
	assert_eq!(read(&head, &large, &[]), Err(Error::TooLarge { what }));
	let many: Vec<_> = (0..=MAX_NODES as u32 / 32).map(|n| n.encode()).collect();
	assert_eq!(read(&head, &many, &[]), Err(Error::TooLarge { what }));
}

#[test]
fn a_value_does_not_lie_deeper_than_any_real_one() {
	// Each key is the beginning of the next, so that each lies one node deeper.
	let deep = |levels: usize| {
		let keys: Vec<Vec<u8>> = (1..=levels).map(|length| vec![0x11; length]).collect();
		let entries = keys.iter().map(|key| (key.clone(), vec![7; 33])).collect();
		let (trie, head) = world_of(entries);
		let last = keys.last().cloned().expect("there are some");
		read(&head, &trie.prove([last.clone()]), &[last])
	};
	assert!(deep(crate::MAX_DEPTH as usize - 1).is_ok());
	assert_eq!(deep(crate::MAX_DEPTH as usize + 1), Err(Error::TooDeep));
}

// --- All that is under a prefix

#[test]
fn all_that_lies_under_a_prefix_is_proven_to_be_all() {
	let (trie, head) = world();
	let prefix = Key::of("Stakeholders", "Names").into_bytes();
	let (found, _) = trie.read(&head, |state| state.under(&prefix));
	let expected: Vec<_> =
		state().into_iter().filter(|(key, _)| key.starts_with(&prefix)).collect();
	assert_eq!((found.len(), found), (3, expected));
	let nothing = Key::of("Stakeholders", "Tags").into_bytes();
	let (found, _) = trie.read(&head, |state| state.under(&nothing));
	assert_eq!(found, []);
}

#[test]
fn a_server_that_leaves_out_a_key_is_found_out() {
	let (trie, head) = world();
	let prefix = Key::of("Stakeholders", "Names").into_bytes();
	let keys: Vec<_> = state().into_keys().filter(|key| key.starts_with(&prefix)).collect();
	for left_out in 0..keys.len() {
		let mut told = keys.clone();
		told.remove(left_out);
		let nodes = trie.prove(told.into_iter().chain([prefix.clone()]));
		let state = State::new(&head, &nodes).expect("no node is there twice");
		assert_eq!(state.under(&prefix), Err(Error::Missing));
		assert_eq!(state.wants(), [Want::Prefix(prefix.clone())]);
	}
}

// --- What is on record

#[test]
fn a_document_is_on_record_by_whom_when_and_what_is_said_of_it() {
	let (trie, head) = world();
	let (entries, _) = trie.read(&head, |state| records::read(state, DOCUMENT));
	let [entry] = &entries[..] else { panic!("one has it on record") };
	assert_eq!((&entry.author, entry.is_first), (&Author::Stakeholder(1), true));
	let record = &entry.record;
	assert_eq!((record.kind, record.block, record.time), (RecordKind::Statement, 40, TIME - 1_000));
	assert_eq!((record.chamber, record.version), (Some(Chamber::Business), 1));
	assert_eq!(record.locator, "https://example.org/дело/7");
	assert_eq!((entry.latest, &entry.agreement), (DOCUMENT, &None));
	assert!(!entry.is_in_force());
	let said: Vec<_> = entry.attestations.iter().map(|a| (a.by, a.kind, a.chamber)).collect();
	assert_eq!(
		said,
		[
			(2, AttestationKind::Witnesses, Chamber::Academia),
			(3, AttestationKind::Disputes, Chamber::CivilSociety),
		]
	);
	let names: Vec<_> = entry.people.values().filter_map(|who| who.name.as_deref()).collect();
	assert_eq!(names, ["Организация 1", "Организация 2", "Организация 3"]);
}

#[test]
fn a_document_is_proven_not_to_be_on_record() {
	let (trie, head) = world();
	let (entries, nodes) = trie.read(&head, |state| records::read(state, OTHER));
	assert_eq!(entries, []);
	assert!(!nodes.is_empty());
}

/// What is read of a state that is changed.
fn read_of(change: impl FnOnce(&mut Entries)) -> Result<Vec<records::Entry>, Error> {
	let mut entries = state();
	change(&mut entries);
	let (trie, head) = world_of(entries);
	trie.try_read(&head, |state| records::read(state, DOCUMENT))
}

#[test]
fn a_stale_head_says_how_old_it_is() {
	let (trie, head) = world_of(basics(TIME - 86_400_000));
	let (moment, _) = trie.read(&head, chain::read);
	assert_eq!((moment.time, moment.spec_version), (TIME - 86_400_000, 3));
}

#[test]
fn another_form_of_what_is_kept_is_refused() {
	let version = Key::of("Records", ":__STORAGE_VERSION__:").into_bytes();
	let refused = read_of(|entries| {
		entries.insert(version, 2u16.encode());
	});
	assert_eq!(refused, Err(Error::UnknownLayout { what: "Records" }));
}

#[test]
fn nothing_is_read_while_a_migration_is_under_way() {
	let cursor = Key::of("MultiBlockMigrations", "Cursor").into_bytes();
	let mut entries = state();
	entries.insert(cursor, vec![0]);
	let (trie, head) = world_of(entries);
	assert_eq!(trie.try_read(&head, chain::read), Err(Error::Migrating));
}

#[test]
fn a_record_that_cannot_be_read_is_refused() {
	let refused = read_of(|entries| {
		entries.insert(record(), vec![1, 2, 3]);
	});
	assert_eq!(refused, Err(Error::UnknownLayout { what: "records" }));
}

#[test]
fn a_record_with_other_attestations_than_it_counts_is_refused() {
	let refused = read_of(|entries| {
		let author = Author::Stakeholder(1);
		let prefix = Key::of("Records", "Attestations").blake2(&(DOCUMENT, &author)).into_bytes();
		let last = entries.keys().rfind(|key| key.starts_with(&prefix)).cloned();
		entries.remove(&last.expect("there are some"));
	});
	assert!(matches!(refused, Err(Error::Contradiction { .. })), "{refused:?}");
}

#[test]
fn a_stakeholder_is_read_with_its_history() {
	let (trie, head) = world();
	let (found, _) = trie.read(&head, |state| stakeholders::read(state, 2));
	let found = found.expect("is registered");
	assert_eq!(found.name.as_deref(), Some("Организация 2"));
	let member_at = |block| found.registered.member_at(block).map(|(chamber, _)| chamber);
	assert_eq!((member_at(0), member_at(1)), (None, Some(Chamber::Business)));
	assert_eq!((member_at(899), member_at(900)), (Some(Chamber::Business), None));
	let (nobody, _) = trie.read(&head, |state| stakeholders::read(state, 4));
	assert_eq!(nobody, None);
}

#[test]
fn fingerprints_are_written_as_sha256sum_prints_them() {
	assert_eq!(Fingerprint([0x0f; 32]).to_string(), "0f".repeat(32));
}
