// SPDX-License-Identifier: Apache-2.0

//! Who can be admitted, by whom, and what is refused.

use crate::{mock::*, Admission, Applicant, Error, Event, Names, NextRollNumber, Standing};
use doverie_primitives::{
	Chamber, Electorate, Fingerprint, Kind, Member, RollSize, Text, UniquenessTag,
};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};

#[test]
fn a_registrar_admits_an_organisation_that_owns_nothing() {
	test(|| {
		assert_eq!(System::providers(&42), 0);
		assert_ok!(admit(organisation(42, Chamber::Business)));
		// It can sign now: `CheckNonce` asks for a provider.
		assert_eq!(System::providers(&42), 1);
		assert_eq!(
			Stakeholders::member(&42),
			Some(Member { number: 0, chamber: Chamber::Business, kind: Kind::Organisation })
		);
		let info = Stakeholders::stakeholder(42).unwrap();
		assert_eq!(info.name, Some("University 42".into()));
		assert_eq!((info.registrar, info.admitted, info.expires), (REGISTRAR[1], 1, 100));
		assert_eq!((info.on_roll, info.votes_from), (true, Some(15)));
		System::assert_last_event(
			Event::Admitted {
				number: 0,
				account: 42,
				chamber: Chamber::Business,
				kind: Kind::Organisation,
				registrar: REGISTRAR[1],
				evidence: organisation(42, Chamber::Business).evidence,
				expires: 100,
				// Two days after the end of the first one, which is block 5.
				votes_from: 15,
			}
			.into(),
		);
	});
}

#[test]
fn a_citizen_is_admitted_without_a_name_and_only_in_civil_society() {
	test(|| {
		assert_ok!(admit(citizen(42)));
		assert!(Names::<Test>::get(0).is_none());
		assert_eq!(
			Stakeholders::roll_size(Chamber::CivilSociety),
			RollSize { organisations: 0, citizens: 1 }
		);
		assert_noop!(
			admit(Admission { chamber: Chamber::Business, ..citizen(43) }),
			Error::<Test>::CitizensBelongToCivilSociety
		);
	});
}

#[test]
fn only_a_registrar_of_the_chamber_admits() {
	test(|| {
		for who in [REGISTRAR[1], REGISTRAR[2], 77] {
			assert_noop!(
				Stakeholders::admit(
					RuntimeOrigin::signed(who),
					organisation(42, Chamber::Municipality)
				),
				Error::<Test>::NotRegistrar
			);
		}
		assert_noop!(
			Stakeholders::admit(RuntimeOrigin::root(), organisation(42, Chamber::Municipality)),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

#[test]
fn an_account_that_is_a_registrar_s_becomes_nobody_s_key() {
	test(|| {
		let academia = Chamber::Academia;
		// Of whatever chamber, and on hold, too.
		for desk in [REGISTRAR[0], REGISTRAR[2]] {
			assert_noop!(admit(organisation(desk, academia)), Error::<Test>::RegistrarsAccount);
		}
		for by in [REGISTRAR[1], REGISTRAR[2]] {
			let by = RuntimeOrigin::signed(by);
			let (chamber, registrar) = (Chamber::Municipality, REGISTRAR[0]);
			assert_ok!(Stakeholders::hold_registrar(by, chamber, registrar, REASON));
		}
		let refused = admit(organisation(REGISTRAR[0], academia));
		assert_eq!(refused, Err(Error::<Test>::RegistrarsAccount.into()));
		// A stakeholder who is named a registrar stays one, and is admitted again.
		admitted(organisation(42, academia));
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), academia, 42));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(42)));
		assert_ok!(admit(organisation(42, academia)));
		// And so is whoever is no longer one.
		let root = RuntimeOrigin::root();
		assert_ok!(Stakeholders::remove_registrar(root, academia, REGISTRAR[2]));
		let by = RuntimeOrigin::signed(42);
		assert_ok!(Stakeholders::admit(by, organisation(REGISTRAR[2], academia)));
	});
}

#[test]
fn nobody_is_admitted_twice() {
	test(|| {
		assert_ok!(admit(organisation(42, Chamber::Business)));
		// The same tag with another account, by another registrar, in another chamber.
		let again = Admission {
			account: 43,
			chamber: Chamber::Academia,
			..organisation(42, Chamber::Business)
		};
		assert_noop!(admit(again.clone()), Error::<Test>::AlreadyAdmitted);
		// Suspended is not a way out.
		suspended(42);
		assert_noop!(admit(again), Error::<Test>::AlreadyAdmitted);
		// The same account with another tag.
		assert_noop!(
			admit(Admission { tag: UniquenessTag([7; 32]), ..organisation(42, Chamber::Business) }),
			Error::<Test>::AccountTaken
		);
		assert_eq!(NextRollNumber::<Test>::get(), 1);
	});
}

#[test]
fn a_registrar_takes_nobody_over_from_another_chamber() {
	test(|| {
		let elsewhere =
			Admission { chamber: Chamber::Academia, ..organisation(42, Chamber::Business) };
		assert_ok!(admit(organisation(42, Chamber::Business)));
		revoked(42);
		assert_noop!(admit(elsewhere.clone()), Error::<Test>::OtherChamber);
		assert_ok!(admit(organisation(42, Chamber::Business)));
		go_to(100);
		let later = Admission { expires: 200, ..elsewhere };
		assert_noop!(admit(later.clone()), Error::<Test>::OtherChamber);
		// By one's own wish it is possible.
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(42)));
		assert_ok!(admit(later));
	});
}

#[test]
fn names_are_short_public_text() {
	test(|| {
		let named = |name: &[u8]| Admission {
			applicant: Applicant::Organisation { name: Text(name.to_vec()) },
			..organisation(42, Chamber::Business)
		};
		for bad in [&b""[..], b"   ", b"\xff\xfe", b"two\nlines", b"bell\x07"] {
			assert_noop!(admit(named(bad)), Error::<Test>::InvalidName);
		}
		// Not even in the middle of a name, or with letters of both sorts.
		for hidden in ["\u{3164}", "\u{2800}", "Столична\u{61c}община", "Столична\u{ad}община"]
		{
			assert_noop!(admit(named(hidden.as_bytes())), Error::<Test>::InvalidName);
		}
		assert_noop!(admit(named(&[b'a'; 33])), Error::<Test>::NameTooLong);
		assert_noop!(admit(named("ж".repeat(33).as_bytes())), Error::<Test>::NameTooLong);
		let decomposed = "Йорданка".replace('Й', "И\u{306}");
		assert_noop!(admit(named(decomposed.as_bytes())), Error::<Test>::NameNotNormalised);
		assert_ok!(admit(named("ж".repeat(32).as_bytes())));
	});
}

#[test]
fn what_a_form_contains_when_it_is_opened_is_no_hash() {
	test(|| {
		let good = organisation(42, Chamber::Business);
		for implausible in [[0; 32], *b"d41d8cd98f00b204e9800998ecf8427e"] {
			let evidence = Fingerprint(implausible);
			let tag = UniquenessTag(implausible);
			assert_noop!(
				admit(Admission { evidence, ..good.clone() }),
				Error::<Test>::ReasonsNotOnRecord
			);
			assert_noop!(admit(Admission { tag, ..good.clone() }), Error::<Test>::NotAFingerprint);
		}
		assert_ok!(admit(good));
	});
}

#[test]
fn what_a_registrar_has_seen_is_on_record_whatever_it_does() {
	test(|| {
		let business = || registrar(Chamber::Business);
		let good = organisation(42, Chamber::Business);
		let unseen = Admission { evidence: NOT_ON_RECORD, ..good.clone() };
		assert_noop!(admit(unseen.clone()), Error::<Test>::ReasonsNotOnRecord);
		let refused = with_storage_layer(|| {
			let another = organisation(43, Chamber::Business);
			Stakeholders::admit_batch(business(), vec![another, unseen])
		});
		assert_eq!(refused, Err(Error::<Test>::ReasonsNotOnRecord.into()));
		assert_ok!(admit(good));
		assert_noop!(
			Stakeholders::renew(business(), 42, 120, NOT_ON_RECORD),
			Error::<Test>::ReasonsNotOnRecord
		);
		suspended(42);
		assert_noop!(
			Stakeholders::reinstate(business(), 42, NOT_ON_RECORD),
			Error::<Test>::ReasonsNotOnRecord
		);
		assert_ok!(Stakeholders::reinstate(business(), 42, REASON));
	});
}

#[test]
fn an_admission_again_is_no_way_around_the_announced_move_of_a_key() {
	test(|| {
		assert_ok!(admit(organisation(42, Chamber::Business)));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(42)));
		let with_key = |account| Admission { account, ..organisation(42, Chamber::Business) };
		assert_noop!(admit(with_key(43)), Error::<Test>::OtherAccount);
		// Nor with a key that it once had.
		moved(42, 43);
		assert_noop!(admit(with_key(42)), Error::<Test>::OtherAccount);
		assert_ok!(admit(with_key(43)));
		assert_eq!(standing(43), Standing::Admitted);
	});
}

#[test]
fn an_admission_has_a_bounded_term_in_the_future() {
	test(|| {
		go_to(5);
		let until = |expires| admit(Admission { expires, ..organisation(42, Chamber::Business) });
		assert_noop!(until(0), Error::<Test>::ExpiryInThePast);
		assert_noop!(until(5), Error::<Test>::ExpiryInThePast);
		assert_noop!(until(1_006), Error::<Test>::TermTooLong);
		assert_noop!(until(u64::MAX), Error::<Test>::TermTooLong);
		assert_ok!(until(1_005));
	});
}

#[test]
fn a_batch_admits_all_or_none() {
	test(|| {
		let batch = |accounts: &[u64]| {
			Stakeholders::admit_batch(
				registrar(Chamber::CivilSociety),
				accounts.iter().map(|a| citizen(*a)).collect(),
			)
		};
		assert_ok!(batch(&[10, 11, 12]));
		assert_eq!(Stakeholders::roll_size(Chamber::CivilSociety).citizens, 3);
		// The last one is known.
		let refused = with_storage_layer(|| batch(&[13, 14, 12]));
		assert_eq!(refused, Err(Error::<Test>::AlreadyAdmitted.into()));
		assert_eq!(Stakeholders::roll_size(Chamber::CivilSociety).citizens, 3);
		assert_noop!(batch(&[]), Error::<Test>::InvalidBatchSize);
		assert_noop!(batch(&[20, 21, 22, 23, 24, 25]), Error::<Test>::InvalidBatchSize);
		// One of another chamber, whose registrar did not sign.
		let refused = with_storage_layer(|| {
			Stakeholders::admit_batch(
				registrar(Chamber::CivilSociety),
				vec![citizen(30), organisation(31, Chamber::Business)],
			)
		});
		assert_eq!(refused, Err(Error::<Test>::NotRegistrar.into()));
	});
}

#[test]
fn a_decision_hides_a_name() {
	test(|| {
		admitted(organisation(42, Chamber::Business));
		assert_noop!(
			Stakeholders::hide_name(registrar(Chamber::Business), 42),
			sp_runtime::DispatchError::BadOrigin
		);
		assert_ok!(Stakeholders::hide_name(RuntimeOrigin::root(), 42));
		assert_eq!(Stakeholders::stakeholder(42).unwrap().name, None);
		assert_eq!(standing(42), Standing::Admitted);
		assert_noop!(Stakeholders::hide_name(RuntimeOrigin::root(), 42), Error::<Test>::NoName);
	});
}

#[test]
fn the_last_roll_number_is_not_given_twice() {
	test(|| {
		let refused = with_storage_layer(|| {
			NextRollNumber::<Test>::put(u32::MAX);
			admit(organisation(42, Chamber::Business))
		});
		assert_eq!(refused, Err(Error::<Test>::OutOfNumbers.into()));
	});
}
