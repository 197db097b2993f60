// SPDX-License-Identifier: Apache-2.0

//! Random histories of records and attestations against a plain model.

use crate::{mock::*, AttestationKind, RecordKind};
use doverie_primitives::{Fingerprint, Text};
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

/// What the model knows of a document on record.
#[derive(Default)]
struct Document {
	author: u64,
	block: u64,
	replaced_by: Option<u8>,
	parties: Option<BTreeSet<u64>>,
	in_force: Option<u64>,
	words: BTreeSet<(u64, AttestationKind)>,
}

impl Document {
	/// Have all parties signed?
	fn is_complete(&self) -> bool {
		self.parties.as_ref().is_some_and(|parties| {
			parties.iter().all(|party| self.words.contains(&(*party, AttestationKind::Signs)))
		})
	}

	/// Is this the signature of a party to an agreement in force?
	fn is_binding(&self, by: u64, kind: AttestationKind) -> bool {
		kind == AttestationKind::Signs
			&& self.in_force.is_some()
			&& self.parties.as_ref().is_some_and(|parties| parties.contains(&by))
	}
}

fn print(document: u8) -> Fingerprint {
	fingerprint([document])
}

#[derive(Default)]
struct Model(BTreeMap<u8, Document>);

impl Model {
	/// Takes a step on the chain and, if it is allowed, in the model. Nothing rolls a failed call
	/// back here: what is refused must have left nothing behind.
	fn take(&mut self, step: Step) {
		match step {
			Step::NextBlock => System::set_block_number(System::block_number() + 1),
			Step::Record { by, document, replaces } => self.record(by, document, replaces, None),
			Step::Agree { by, document, replaces, parties } => {
				self.record(by, document, replaces, Some(parties))
			},
			Step::Attest { by, document, kind } => self.attest(by, document, kind),
			Step::Withdraw { by, document, kind } => self.withdraw(by, document, kind),
		}
	}

	fn record(&mut self, by: u64, document: u8, replaces: Option<u8>, parties: Option<Vec<u64>>) {
		let (print_of, earlier) = (print(document), replaces.map(print));
		let result = match parties.clone() {
			None => {
				Records::record(signed(by), print_of, RecordKind::Other, Text::default(), earlier)
			},
			Some(parties) => {
				Records::record_agreement(signed(by), print_of, Text::default(), earlier, parties)
			},
		};
		let can_replace =
			|earlier: &Document| earlier.author == by && earlier.replaced_by.is_none();
		let allowed = !self.0.contains_key(&document)
			&& replaces.is_none_or(|r| self.0.get(&r).is_some_and(can_replace));
		assert_eq!(result.is_ok(), allowed);
		if !allowed {
			return;
		}
		let parties = parties.map(|parties| parties.into_iter().collect());
		let block = System::block_number();
		self.0.insert(document, Document { author: by, block, parties, ..Default::default() });
		if let Some(earlier) = replaces.and_then(|r| self.0.get_mut(&r)) {
			earlier.replaced_by = Some(document);
		}
	}

	fn attest(&mut self, by: u64, document: u8, kind: AttestationKind) {
		let result = Records::attest(signed(by), print(document), kind, None);
		let signs = kind == AttestationKind::Signs;
		let can_attest = |d: &Document| {
			!d.words.contains(&(by, kind))
				&& (signs || d.author != by)
				&& !(signs && d.parties.is_some() && d.replaced_by.is_some())
		};
		let known = self.0.get_mut(&document).filter(|d| can_attest(d));
		assert_eq!(result.is_ok(), known.is_some());
		let Some(known) = known else { return };
		known.words.insert((by, kind));
		if known.is_complete() && known.in_force.is_none() {
			known.in_force = Some(System::block_number());
		}
	}

	fn withdraw(&mut self, by: u64, document: u8, kind: AttestationKind) {
		let result = Records::withdraw_attestation(signed(by), print(document), kind);
		let can_withdraw = |d: &Document| d.words.contains(&(by, kind)) && !d.is_binding(by, kind);
		let known = self.0.get_mut(&document).filter(|d| can_withdraw(d));
		assert_eq!(result.is_ok(), known.is_some());
		if let Some(known) = known {
			known.words.remove(&(by, kind));
		}
	}

	fn latest(&self, mut document: u8) -> u8 {
		while let Some(next) = self.0[&document].replaced_by {
			document = next;
		}
		document
	}

	/// The chain says of a document what the model does.
	fn check(&self, document: u8) {
		let info = Records::lookup(print(document));
		let Some(expected) = self.0.get(&document) else {
			assert!(info.is_none());
			return;
		};
		let info = info.expect("is on record");
		assert_eq!(info.record.author, expected.author);
		assert_eq!(info.record.block, expected.block);
		assert_eq!(info.latest, print(self.latest(document)));
		let mut tally = info.record.attestations;
		for kind in [AttestationKind::Signs, AttestationKind::Witnesses, AttestationKind::Disputes]
		{
			let expected = expected.words.iter().filter(|(_, k)| *k == kind).count();
			assert_eq!(*tally.of_mut(kind) as usize, expected);
		}
		assert_eq!(info.agreement.is_some(), expected.parties.is_some());
		assert_eq!(info.agreement.and_then(|a| a.in_force_since), expected.in_force);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn every_answer_is_that_of_the_model(steps in prop::collection::vec(step(), 1..60)) {
		test(|| {
			let mut model = Model::default();
			for step in steps {
				model.take(step);
			}
			(0..8).for_each(|document| model.check(document));
		});
	}
}
