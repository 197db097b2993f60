// SPDX-License-Identifier: Apache-2.0

//! Organisations that are several people: a multisig whose signatories own nothing, and have no
//! account before they first sign.

use super::world::*;
use crate::common::*;
use codec::Encode;
use doverie_primitives::{Chamber, Electorate, Kind, RuleName};
use doverie_runtime::*;
use frame_support::dispatch::GetDispatchInfo;
use pallet_decisions::Ballot;
use pallet_multisig::{Call, Multisigs, Timepoint};
use pallet_stakeholders::{ActKind, Objection, Standing};
use sp_core::Pair as _;
use Chamber::{Academia, Business, CivilSociety};

/// Two of three people are enough.
const THRESHOLD: u16 = 2;

/// People who act together.
struct Staff(Vec<Person>);

impl Staff {
	/// Three of whom nobody has heard before.
	fn new(first: u32) -> Self {
		let mut people: Vec<_> = (first..first + 3)
			.map(|number| {
				let pair = new_pair(number);
				let account = AccountId::from(pair.public());
				let (chamber, kind) = (Business, Kind::Organisation);
				Person { pair, account, number: u32::MAX, chamber, kind }
			})
			.collect();
		people.sort_by(|a, b| a.account.cmp(&b.account));
		Self(people)
	}

	/// Their account.
	fn account(&self) -> AccountId {
		let all: Vec<_> = self.0.iter().map(|person| person.account.clone()).collect();
		Multisig::multi_account_id(&all, THRESHOLD)
	}

	/// Their organisation, which is registered.
	fn organisation(&self) -> Person {
		let account = self.account();
		let number = Stakeholders::roll_number(&account).expect("is registered");
		Person { account, number, ..self.0[0].clone() }
	}

	fn others(&self, than: usize) -> Vec<AccountId> {
		let others = self.0.iter().enumerate().filter(|(place, _)| *place != than);
		others.map(|(_, person)| person.account.clone()).collect()
	}

	/// When an operation was opened.
	fn opened(&self, call: &RuntimeCall) -> Option<Timepoint<BlockNumber>> {
		let hash = sp_crypto_hashing::blake2_256(&call.encode());
		Multisigs::<Runtime>::get(self.account(), hash).map(|operation| operation.when)
	}

	/// What one of them sends to approve a call: it is made, if another one has approved it.
	fn approval(&self, by: usize, call: &RuntimeCall) -> Call<Runtime> {
		Call::as_multi {
			threshold: THRESHOLD,
			other_signatories: self.others(by),
			maybe_timepoint: self.opened(call),
			call: Box::new(call.clone()),
			max_weight: call.get_dispatch_info().call_weight,
		}
	}

	/// The first one approves a call, and the last one, who makes it.
	fn makes(&self, call: impl Into<RuntimeCall>) {
		let call = call.into();
		self.0[0].does(self.approval(0, &call));
		self.0[2].does(self.approval(2, &call));
		assert_eq!(self.opened(&call), None);
	}
}

/// Admits a multisig to business.
fn admit(world: &World, staff: &Staff) {
	let admission = admission(staff.account(), Business, Kind::Organisation);
	world.founder(Business).does(Register::admit { admission });
}

fn quota_of(who: &AccountId) -> Balance {
	Quota::available(who).expect("has a quota")
}

#[test]
fn three_people_who_own_nothing_record_and_vote_for_their_organisation_free_of_charge() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 3);
		let staff = Staff::new(1_000);
		admit(&world, &staff);
		mature();
		let organisation = staff.account();
		assert!(staff.0.iter().all(|person| !System::account_exists(&person.account)));
		let before = quota_of(&organisation);
		staff.makes(record(b"what we say together"));
		let known = Records::lookup(fingerprint(b"what we say together"));
		assert_eq!(known.first().expect("is on record").record.account, organisation);
		assert!(quota_of(&organisation) < before);

		let decision = world.founder(Academia).asks(RuleName::Ordinary);
		go_to_ballots(decision);
		staff.makes(vote_call(decision, Ballot::Yes));
		assert_eq!(yes_and_no(decision, Business), (1, 0));
		// One of them alone casts no ballot and changes none.
		let no: RuntimeCall = vote_call(decision, Ballot::No).into();
		staff.0[1].does(staff.approval(1, &no));
		assert_eq!(yes_and_no(decision, Business), (1, 0));
		let again = staff.approval(1, &no);
		assert_eq!(staff.0[1].is_refused(again), "Multisig.AlreadyApproved");
		// What would fail is refused when it is to be made, with its own reason.
		let twice: RuntimeCall = vote_call(decision, Ballot::Yes).into();
		staff.0[0].does(staff.approval(0, &twice));
		let refusal = staff.0[2].is_refused(staff.approval(2, &twice));
		assert_eq!(refusal, "Decisions.Unchanged");
		// For themselves they are nobody.
		assert_eq!(staff.0[0].is_refused(record(b"alone")), "Quota.NobodyPays");
	});
}

#[test]
fn a_multisig_that_is_a_registrar_admits() {
	test(|| {
		World::new([3, 3, 3, 3], 3);
		let staff = Staff::new(1_000);
		let (chamber, registrar) = (CivilSociety, staff.account());
		decide(Register::add_registrar { chamber, registrar });
		assert_eq!(last_decision(), Ok(()));
		let newcomer = AccountId::from(new_pair(2_000).public());
		let admission = pallet_stakeholders::Admission {
			evidence: fingerprint(b"a passport that two of us have seen"),
			..admission(newcomer.clone(), CivilSociety, Kind::Citizen)
		};
		staff.makes(record(b"a passport that two of us have seen"));
		// One of them admits nobody.
		let admit: RuntimeCall = Register::admit { admission: admission.clone() }.into();
		staff.0[1].does(staff.approval(1, &admit));
		assert_eq!(Stakeholders::roll_number(&newcomer), None);
		staff.0[0].does(staff.approval(0, &admit));
		let known = Stakeholders::stakeholder(newcomer).expect("is registered");
		assert_eq!((known.registrar, known.standing), (staff.account(), Standing::Admitted));
	});
}

/// The adversary: strangers, who want to fill the chain with operations that nobody pays for.
#[test]
fn the_multisig_of_strangers_is_refused() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 3);
		let strangers = Staff::new(1_000);
		let call = record(b"by strangers");
		let open = || strangers.approval(0, &call);
		assert_eq!(strangers.0[0].is_refused(open()), "Quota.UnknownMultisig");
		assert_ne!(strangers.0[0].tries(open()), Ok(Ok(())));
		// Nor if one of them can pay, or is a citizen.
		let citizen = &world.citizens()[0];
		let mut others = vec![Alice.to_account_id(), Bob.to_account_id()];
		others.sort();
		let of_these = || Call::<Runtime>::as_multi {
			threshold: THRESHOLD,
			other_signatories: others.clone(),
			maybe_timepoint: None,
			call: Box::new(call.clone()),
			max_weight: call.get_dispatch_info().call_weight,
		};
		assert_eq!(citizen.is_refused(of_these()), "Quota.UnknownMultisig");
		assert_eq!(refused(Ferdie, of_these()), named("Quota", "UnknownMultisig"));
		assert_ne!(include(Ferdie, of_these()), Ok(Ok(())));
		// Nor in a batch.
		let batch = batch_all(vec![of_these().into()]);
		assert_eq!(refused(Ferdie, batch.clone()), named("Quota", "NestedMultisig"));
		assert_ne!(include(Ferdie, batch), Ok(Ok(())));
		assert_eq!(Multisigs::<Runtime>::iter().count(), 0);
	});
}

/// The adversary: one of the three, who wants to take the places of the two others.
#[test]
fn no_more_than_sixteen_operations_wait_and_each_signatory_has_its_share() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 3);
		let staff = Staff::new(1_000);
		admit(&world, &staff);
		let calls: Vec<_> = (0..17u8).map(|number| record(&[number])).collect();
		let mut opened = 0;
		for by in 0..3 {
			for call in &calls[5 * by..5 * by + 5] {
				staff.0[by].does(staff.approval(by, call));
				opened += 1;
			}
			let another = staff.approval(by, &calls[15]);
			assert_eq!(staff.0[by].is_refused(another.clone()), "Quota.TooManyWaiting");
			assert_ne!(staff.0[by].tries(another), Ok(Ok(())));
		}
		assert_eq!(opened, 15);
		assert_eq!(Multisigs::<Runtime>::iter_prefix(staff.account()).count(), 15);
		// Whatever waits is made or cancelled, which makes room.
		staff.0[1].does(staff.approval(1, &calls[0]));
		staff.0[0].does(staff.approval(0, &calls[15]));
		let hash = sp_crypto_hashing::blake2_256(&calls[15].encode());
		staff.0[0].does(Call::<Runtime>::cancel_as_multi {
			threshold: THRESHOLD,
			other_signatories: staff.others(0),
			timepoint: staff.opened(&calls[15]).expect("waits"),
			call_hash: hash,
		});
		staff.0[0].does(staff.approval(0, &calls[16]));
	});
}

/// What honest people do: the keys of two of them were stolen, and registrars of two chambers freeze
/// the account of the organisation.
#[test]
fn the_frozen_account_of_a_multisig_does_nothing_but_object() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 3);
		let staff = Staff::new(1_000);
		admit(&world, &staff);
		mature();
		let decision = world.founder(Academia).asks(RuleName::Ordinary);
		go_to_ballots(decision);
		let organisation = staff.organisation();
		let safe = Staff::new(2_000).account();
		let vote: RuntimeCall = vote_call(decision, Ballot::Yes).into();
		staff.0[0].does(staff.approval(0, &vote));
		world.founder(Business).does(key_move_of(&organisation, &safe));
		world.founder(Academia).does(second(&organisation, ActKind::KeyMove));
		let last = staff.approval(2, &vote);
		assert_eq!(staff.0[2].is_refused(last.clone()), "Stakeholders.KeyFrozen");
		assert_ne!(staff.0[2].tries(last), Ok(Ok(())));
		assert_eq!(yes_and_no(decision, Business), (0, 0));
		staff.makes(object(&organisation, ActKind::KeyMove));
		skip_to(due(&organisation, ActKind::KeyMove) + 1);
		assert_eq!(account_of(&organisation), staff.account());
	});
}

/// The adversary: one of the three, who has used up the quota of their organisation, and a
/// registrar, who moves its key.
#[test]
fn the_signatories_of_an_organisation_without_quota_object_all_the_same_and_each_once() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 3);
		let staff = Staff::new(1_000);
		admit(&world, &staff);
		let organisation = staff.organisation();
		let safe = Staff::new(2_000).account();
		world.founder(Business).does(key_move_of(&organisation, &safe));
		use_up_quota(&organisation.account);
		let other = record(b"too much");
		assert_eq!(staff.0[0].is_refused(staff.approval(0, &other)), "Quota.UsedUp");
		let objection: RuntimeCall = object(&organisation, ActKind::KeyMove).into();
		let approval = |by| staff.approval(by, &objection);
		staff.0[0].does(approval(0));
		// Nobody fills a block with what fails.
		assert_eq!(staff.0[0].is_refused(approval(0)), "Multisig.AlreadyApproved");
		assert!(staff.0[0].tries(approval(0)).is_err());
		staff.0[2].does(approval(2));
		assert_eq!(quota_of(&organisation.account), 0);
		let known = announced(&organisation, ActKind::KeyMove).expect("is announced");
		assert_eq!(known.objection, Some(Objection::Stakeholder));
		// Nor with the same objection once more.
		assert_eq!(staff.0[1].is_refused(approval(1)), "Quota.UsedUp");
		assert!(staff.0[1].tries(approval(1)).is_err());
		skip_to(due(&organisation, ActKind::KeyMove) + 1);
		assert_eq!(account_of(&organisation), organisation.account);
	});
}

/// What honest people do: a registrar that is several people objects for a member who is away. It
/// is not the one concerned, so that takes from its quota.
#[test]
fn a_multisig_that_is_a_registrar_objects_within_its_quota() {
	test(|| {
		let world = World::new([3, 3, 3, 3], 3);
		let staff = Staff::new(1_000);
		let (chamber, registrar) = (Business, staff.account());
		decide(Register::add_registrar { chamber, registrar });
		assert_eq!(last_decision(), Ok(()));
		let founder = world.founder(Business);
		let member = &world.organisations(Business)[1];
		founder.does(revocation_of(member));
		founder.does(suspension_of(member));
		let before = quota_of(&staff.account());
		staff.makes(object(member, ActKind::Revocation));
		assert!(quota_of(&staff.account()) < before);
		let known = announced(member, ActKind::Revocation).expect("is announced");
		assert_eq!(known.objection, Some(Objection::Registrar(staff.account())));
		use_up_quota(&staff.account());
		let another: RuntimeCall = object(member, ActKind::Suspension).into();
		let refusal = staff.0[1].is_refused(staff.approval(1, &another));
		assert_eq!(refusal, "Quota.UsedUp");
		assert!(staff.0[1].tries(staff.approval(1, &another)).is_err());
	});
}
