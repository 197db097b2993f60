// SPDX-License-Identifier: Apache-2.0

//! Random histories of records and attestations against a plain model.

use crate::{mock::*, AttestationKind, Author, RecordKind};
use doverie_primitives::{Chamber, Fingerprint, Kind, Text};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
enum Step {
	Record {
		by: u64,
		document: u8,
		replaces: Option<u8>,
	},
	Agree {
		by: u64,
		document: u8,
		replaces: Option<u8>,
		parties: Vec<u64>,
	},
	Attest {
		by: u64,
		whose: u64,
		document: u8,
		kind: AttestationKind,
	},
	Withdraw {
		by: u64,
		whose: u64,
		document: u8,
		kind: AttestationKind,
	},
	/// As a version of a proposal.
	Propose {
		by: u64,
		document: u8,
		replaces: Option<u8>,
	},
	/// Somebody moves to a new key.
	MoveKey {
		who: u64,
	},
	/// Somebody is suspended, leaves the roll, or is back in good standing.
	Stand {
		who: u64,
		standing: Standing,
	},
	NextBlock,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Standing {
	#[default]
	Good,
	Suspended,
	OffTheRoll,
}

fn step() -> impl Strategy<Value = Step> {
	let by = || 1u64..=5;
	let document = || 0u8..6;
	let kind = || {
		prop_oneof![
			3 => Just(AttestationKind::Signs),
			1 => Just(AttestationKind::Witnesses),
			1 => Just(AttestationKind::Disputes),
		]
	};
	let standing = || {
		prop_oneof![
			3 => Just(Standing::Good),
			1 => Just(Standing::Suspended),
			1 => Just(Standing::OffTheRoll),
		]
	};
	prop_oneof![
		4 => (by(), document(), prop::option::of(document()))
			.prop_map(|(by, document, replaces)| Step::Record { by, document, replaces }),
		4 => (
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
		2 => (by(), document(), prop::option::of(document()))
			.prop_map(|(by, document, replaces)| Step::Propose { by, document, replaces }),
		12 => (by(), by(), document(), kind())
			.prop_map(|(by, whose, document, kind)| Step::Attest { by, whose, document, kind }),
		4 => (by(), by(), document(), kind())
			.prop_map(|(by, whose, document, kind)| Step::Withdraw { by, whose, document, kind }),
		1 => by().prop_map(|who| Step::MoveKey { who }),
		2 => (by(), standing()).prop_map(|(who, standing)| Step::Stand { who, standing }),
		1 => Just(Step::NextBlock),
	]
}

/// What the model knows of a record.
#[derive(Default)]
struct Document {
	account: u64,
	block: u64,
	replaced_by: Option<u8>,
	is_proposed: bool,
	parties: Option<BTreeSet<u64>>,
	in_force: Option<u64>,
	/// The parties of what was in force before it.
	before: BTreeSet<u64>,
	words: BTreeSet<(u64, AttestationKind)>,
}

impl Document {
	/// Have all parties signed?
	fn is_complete(&self) -> bool {
		self.parties.as_ref().is_some_and(|parties| {
			parties.iter().all(|party| self.words.contains(&(*party, AttestationKind::Signs)))
		})
	}

	/// Those whom whatever replaces this has to name, if they are on the roll.
	fn bound(&self) -> BTreeSet<u64> {
		match (&self.parties, self.in_force) {
			(Some(parties), Some(_)) => parties.clone(),
			_ => self.before.clone(),
		}
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

/// By document and author.
#[derive(Default)]
struct Model {
	records: BTreeMap<(u8, u64), Document>,
	/// The first block in which somebody recorded a document.
	first: BTreeMap<u8, u64>,
	/// Those who have moved, once, to the account of their number and 50.
	moved: BTreeSet<u64>,
	/// Those who are not in good standing, or were not.
	standings: BTreeMap<u64, Standing>,
}

impl Model {
	fn account(&self, who: u64) -> u64 {
		if self.moved.contains(&who) {
			who + 50
		} else {
			who
		}
	}

	fn standing(&self, who: u64) -> Standing {
		self.standings.get(&who).copied().unwrap_or_default()
	}

	fn is_good(&self, who: u64) -> bool {
		self.standing(who) == Standing::Good
	}

	fn stand(&mut self, who: u64, standing: Standing) {
		let account = self.account(who);
		let chamber = Chamber::ALL[(who as usize - 1) % 4];
		// Whoever is back comes back as who they were.
		Register::admit_as(account, 100 + who as u32, chamber, Kind::Organisation);
		match standing {
			Standing::Good => (),
			Standing::Suspended => Register::suspend(account),
			Standing::OffTheRoll => Register::revoke(account),
		}
		self.standings.insert(who, standing);
	}

	/// Takes a step on the chain and, if it is allowed, in the model. Nothing rolls a failed call
	/// back here: what is refused must have left nothing behind.
	fn take(&mut self, step: Step) {
		match step {
			Step::NextBlock => System::set_block_number(System::block_number() + 1),
			Step::Record { by, document, replaces } => self.record(by, document, replaces, None),
			Step::Agree { by, document, replaces, parties } => {
				self.record(by, document, replaces, Some(parties))
			},
			Step::Attest { by, whose, document, kind } => self.attest(by, whose, document, kind),
			Step::Withdraw { by, whose, document, kind } => {
				self.withdraw(by, whose, document, kind)
			},
			Step::Propose { by, document, replaces } => self.propose(by, document, replaces),
			Step::MoveKey { who } => {
				if self.moved.insert(who) {
					Register::move_key(who, who + 50, System::block_number());
				}
			},
			Step::Stand { who, standing } => self.stand(who, standing),
		}
	}

	fn record(&mut self, by: u64, document: u8, replaces: Option<u8>, parties: Option<Vec<u64>>) {
		let (print_of, earlier) = (print(document), replaces.map(print));
		let origin = signed(self.account(by));
		let result = match parties.clone() {
			None => Records::record(origin, print_of, RecordKind::Other, Text::default(), earlier),
			Some(parties) => {
				let parties = parties.into_iter().map(|party| self.account(party)).collect();
				Records::record_agreement(origin, print_of, Text::default(), earlier, parties)
			},
		};
		let parties: Option<BTreeSet<_>> = parties.map(|parties| parties.into_iter().collect());
		let can_replace = |earlier: &Document| {
			let named = parties.clone().unwrap_or_default();
			let is_named_or_gone = |party: &u64| {
				named.contains(party) || self.standing(*party) == Standing::OffTheRoll
			};
			let bound = earlier.bound();
			!earlier.is_proposed
				&& earlier.replaced_by.is_none()
				&& (bound.is_empty() || parties.is_some())
				&& bound.iter().all(is_named_or_gone)
		};
		let named = parties.iter().flatten();
		let allowed = self.is_good(by)
			&& named.copied().all(|party| self.is_good(party))
			&& !self.records.contains_key(&(document, by))
			&& replaces.is_none_or(|r| self.records.get(&(r, by)).is_some_and(can_replace));
		assert_eq!(result.is_ok(), allowed);
		if allowed {
			self.add(by, document, replaces, Document { parties, ..Default::default() });
		}
	}

	/// A record that is new.
	fn add(&mut self, by: u64, document: u8, replaces: Option<u8>, new: Document) {
		let (account, block) = (self.account(by), System::block_number());
		let mut before = BTreeSet::new();
		if let Some(earlier) = replaces.and_then(|r| self.records.get_mut(&(r, by))) {
			earlier.replaced_by = Some(document);
			before = earlier.bound();
		}
		self.records.insert((document, by), Document { account, block, before, ..new });
		self.first.entry(document).or_insert(block);
	}

	/// One's own record is taken as it is, unless it was replaced outside of the proposals.
	fn propose(&mut self, by: u64, document: u8, replaces: Option<u8>) {
		let (account, kind) = (self.account(by), RecordKind::Proposal);
		let earlier = replaces.map(print);
		let result = <Records as doverie_primitives::Records<u64>>::record(
			&account,
			print(document),
			kind,
			Text::default(),
			earlier,
		);
		if !self.is_good(by) {
			assert!(result.is_err());
			return;
		}
		if let Some(own) = self.records.get_mut(&(document, by)) {
			let allowed = own.is_proposed || own.replaced_by.is_none();
			assert_eq!(result.is_ok(), allowed);
			own.is_proposed |= allowed;
			return;
		}
		assert_eq!(result, Ok(()));
		let replaces = replaces.filter(|earlier| {
			let earlier = self.records.get(&(*earlier, by));
			earlier.is_some_and(|d| d.replaced_by.is_none() && d.bound().is_empty())
		});
		self.add(by, document, replaces, Document { is_proposed: true, ..Default::default() });
	}

	fn attest(&mut self, by: u64, whose: u64, document: u8, kind: AttestationKind) {
		let origin = signed(self.account(by));
		let result = Records::attest(origin, print(document), author(whose), kind, None);
		let signs = kind == AttestationKind::Signs;
		let is_good = self.is_good(by);
		let can_attest = |d: &Document| {
			is_good
				&& !d.words.contains(&(by, kind))
				&& (signs || whose != by)
				&& !(signs && d.parties.is_some() && d.replaced_by.is_some())
		};
		let known = self.records.get_mut(&(document, whose)).filter(|d| can_attest(d));
		assert_eq!(result.is_ok(), known.is_some());
		let Some(known) = known else { return };
		known.words.insert((by, kind));
		if known.is_complete() && known.in_force.is_none() {
			known.in_force = Some(System::block_number());
		}
	}

	fn withdraw(&mut self, by: u64, whose: u64, document: u8, kind: AttestationKind) {
		let origin = signed(self.account(by));
		let result = Records::withdraw_attestation(origin, print(document), author(whose), kind);
		let can_withdraw = |d: &Document| d.words.contains(&(by, kind)) && !d.is_binding(by, kind);
		let known = self.records.get_mut(&(document, whose)).filter(|d| can_withdraw(d));
		assert_eq!(result.is_ok(), known.is_some());
		if let Some(known) = known {
			known.words.remove(&(by, kind));
		}
	}

	fn latest(&self, mut document: u8, whose: u64) -> u8 {
		while let Some(next) = self.records[&(document, whose)].replaced_by {
			document = next;
		}
		document
	}

	/// The chain says of a document what the model does.
	fn check(&self, document: u8) {
		let authors: BTreeSet<_> = (1..=5)
			.filter(|whose| self.records.contains_key(&(document, *whose)))
			.map(|whose| 100 + whose as u32)
			.collect();
		let mut shown = vec![];
		let mut after = None;
		loop {
			let page = Records::recorded_by(print(document), after, 2);
			let Some(last) = page.last() else { break };
			after = Some(last.author);
			shown.extend(page.into_iter().map(|info| match info.author {
				Author::Stakeholder(number) => number,
				Author::Registrar(account) => panic!("{account} is no registrar"),
			}));
		}
		assert_eq!(shown.len(), authors.len());
		assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), authors);
		let shown: Vec<_> =
			Records::lookup(print(document)).iter().map(|info| info.record.block).collect();
		assert!(shown.is_sorted());
		assert_eq!(shown.first(), self.first.get(&document));
		(1..=5).for_each(|whose| self.check_record(document, whose));
	}

	fn check_record(&self, document: u8, whose: u64) {
		let info = Records::record_of(print(document), author(whose));
		let Some(expected) = self.records.get(&(document, whose)) else {
			assert!(info.is_none());
			return;
		};
		let info = info.expect("is on record");
		assert_eq!(info.record.account, expected.account);
		assert_eq!(info.record.block, expected.block);
		assert_eq!(info.is_first, self.first[&document] == expected.block);
		assert_eq!(info.record.part_of_proposal, expected.is_proposed);
		assert_eq!(info.latest, print(self.latest(document, whose)));
		let mut tally = info.record.attestations;
		for kind in [AttestationKind::Signs, AttestationKind::Witnesses, AttestationKind::Disputes]
		{
			let expected = expected.words.iter().filter(|(_, k)| *k == kind).count();
			assert_eq!(*tally.of_mut(kind) as usize, expected);
		}
		assert_eq!(info.agreement.is_some(), expected.parties.is_some());
		let Some(agreement) = info.agreement else { return };
		assert_eq!(agreement.in_force_since, expected.in_force);
		let bound: BTreeSet<_> =
			agreement.bound_to().iter().map(|number| u64::from(*number - 100)).collect();
		assert_eq!(bound, expected.bound());
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn every_answer_is_that_of_the_model(steps in prop::collection::vec(step(), 1..120)) {
		test(|| {
			let mut model = Model::default();
			for step in steps {
				model.take(step);
			}
			(0..6).for_each(|document| model.check(document));
		});
	}
}
