// SPDX-License-Identifier: Apache-2.0

//! Random histories of records and attestations against a plain model.

use crate::{mock::*, AttestationKind, RecordKind};
use doverie_primitives::Text;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
enum Step {
	Record { by: u64, document: u8, replaces: Option<u8> },
	Agree { by: u64, document: u8, replaces: Option<u8>, parties: Vec<u64> },
	Attest { by: u64, document: u8, kind: AttestationKind },
	Withdraw { by: u64, document: u8, kind: AttestationKind },
	NextBlock,
}

fn step() -> impl Strategy<Value = Step> {
	let by = || 1u64..=5;
	let document = || 0u8..8;
	let kind = || {
		prop_oneof![
			3 => Just(AttestationKind::Signs),
			1 => Just(AttestationKind::Witnesses),
			1 => Just(AttestationKind::Disputes),
		]
	};
	prop_oneof![
		2 => (by(), document(), prop::option::of(document()))
			.prop_map(|(by, document, replaces)| Step::Record { by, document, replaces }),
		2 => (
			by(),
			document(),
			prop::option::of(document()),
			prop::collection::btree_set(by(), 1..4)
		)
			.prop_map(|(by, document, replaces, parties)| Step::Agree {
				by,
				document,
				replaces,
				parties: parties.into_iter().collect()
			}),
		6 => (by(), document(), kind())
			.prop_map(|(by, document, kind)| Step::Attest { by, document, kind }),
		2 => (by(), document(), kind())
			.prop_map(|(by, document, kind)| Step::Withdraw { by, document, kind }),
		1 => Just(Step::NextBlock),
	]
}

#[derive(Clone, Default)]
struct Document {
	author: u64,
	block: u64,
	replaced_by: Option<u8>,
	parties: Option<BTreeSet<u64>>,
	in_force: Option<u64>,
	words: BTreeSet<(u64, AttestationKind)>,
}

fn latest(model: &BTreeMap<u8, Document>, mut document: u8) -> u8 {
	while let Some(next) = model[&document].replaced_by {
		document = next;
	}
	document
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn every_answer_is_that_of_the_model(steps in prop::collection::vec(step(), 1..60)) {
		test(|| {
			let mut model = BTreeMap::<u8, Document>::new();
			let print = |document: u8| fingerprint(&[document]);
			for step in steps {
				let now = System::block_number();
				match step {
					Step::NextBlock => System::set_block_number(now + 1),
					Step::Record { by, document, replaces }
					| Step::Agree { by, document, replaces, .. } => {
						let parties = match &step {
							Step::Agree { parties, .. } => Some(parties.clone()),
							_ => None,
						};
						let earlier = replaces.map(print);
						let result = match parties.clone() {
							None => Records::record(
								signed(by), print(document), RecordKind::Other, Text::default(), earlier,
							),
							Some(parties) => Records::record_agreement(
								signed(by), print(document), Text::default(), earlier, parties,
							),
						};
						let allowed = !model.contains_key(&document)
							&& replaces.is_none_or(|r| model.get(&r).is_some_and(|earlier| {
								earlier.author == by && earlier.replaced_by.is_none()
							}));
						assert_eq!(result.is_ok(), allowed);
						if allowed {
							model.insert(document, Document {
								author: by,
								block: now,
								parties: parties.map(|p| p.into_iter().collect()),
								..Default::default()
							});
							if let Some(earlier) = replaces.and_then(|r| model.get_mut(&r)) {
								earlier.replaced_by = Some(document);
							}
						}
					},
					Step::Attest { by, document, kind } => {
						let result = Records::attest(signed(by), print(document), kind, None);
						let signs = kind == AttestationKind::Signs;
						let allowed = model.get(&document).is_some_and(|d| {
							!d.words.contains(&(by, kind))
								&& (signs || d.author != by)
								&& !(signs && d.parties.is_some() && d.replaced_by.is_some())
						});
						assert_eq!(result.is_ok(), allowed);
						if let Some(d) = model.get_mut(&document).filter(|_| allowed) {
							d.words.insert((by, kind));
							let complete = d.parties.as_ref().is_some_and(|parties| {
								parties.iter().all(|p| d.words.contains(&(*p, AttestationKind::Signs)))
							});
							if complete && d.in_force.is_none() {
								d.in_force = Some(now);
							}
						}
					},
					Step::Withdraw { by, document, kind } => {
						// As a dispatched call: what fails leaves nothing behind.
						let result = frame_support::storage::with_storage_layer(|| {
							Records::withdraw_attestation(signed(by), print(document), kind)
						});
						let signs = kind == AttestationKind::Signs;
						let allowed = model.get(&document).is_some_and(|d| {
							let bound = signs && d.in_force.is_some()
								&& d.parties.as_ref().is_some_and(|p| p.contains(&by));
							d.words.contains(&(by, kind)) && !bound
						});
						assert_eq!(result.is_ok(), allowed);
						if let Some(d) = model.get_mut(&document).filter(|_| allowed) {
							d.words.remove(&(by, kind));
						}
					},
				}
			}
			for document in 0..8 {
				let info = Records::lookup(print(document));
				let Some(expected) = model.get(&document) else {
					assert!(info.is_none());
					continue;
				};
				let info = info.expect("is on record");
				assert_eq!(info.record.author, expected.author);
				assert_eq!(info.record.block, expected.block);
				assert_eq!(info.latest, print(latest(&model, document)));
				let mut tally = info.record.attestations;
				for kind in [
					AttestationKind::Signs, AttestationKind::Witnesses, AttestationKind::Disputes,
				] {
					let expected = expected.words.iter().filter(|(_, k)| *k == kind).count();
					assert_eq!(*tally.of_mut(kind) as usize, expected);
				}
				assert_eq!(info.agreement.is_some(), expected.parties.is_some());
				assert_eq!(info.agreement.and_then(|a| a.in_force_since), expected.in_force);
			}
		});
	}
}
