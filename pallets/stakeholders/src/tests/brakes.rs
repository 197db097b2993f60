// SPDX-License-Identifier: Apache-2.0

//! How many a chamber admits a day.

use crate::{mock::*, Admission, Error, GenesisStakeholder};
use doverie_primitives::{Chamber, RollSize};
use frame_support::{assert_ok, storage::with_storage_layer};
use sp_runtime::DispatchResult;

const BUSINESS: Chamber = Chamber::Business;
const CIVIL_SOCIETY: Chamber = Chamber::CivilSociety;

fn too_many() -> DispatchResult {
	Err(Error::<Test>::TooManyAdmissions.into())
}

/// Two organisations and three citizens a day.
fn few() {
	OrganisationsADay::set(2);
	CitizensADay::set(3);
}

fn left(chamber: Chamber) -> (u32, u32) {
	let RollSize { organisations, citizens } = Stakeholders::admissions_left(chamber);
	(organisations, citizens)
}

#[test]
fn a_chamber_admits_a_few_organisations_a_day_and_goes_on_the_next() {
	test(|| {
		few();
		assert_ok!(admit(organisation(10, BUSINESS)));
		assert_ok!(admit(organisation(11, BUSINESS)));
		assert_eq!(admit(organisation(12, BUSINESS)), too_many());
		// The same day, to its last block.
		go_to(4);
		assert_eq!(admit(organisation(12, BUSINESS)), too_many());
		go_to(5);
		assert_ok!(admit(organisation(12, BUSINESS)));
		assert_ok!(admit(organisation(13, BUSINESS)));
		assert_eq!(admit(organisation(14, BUSINESS)), too_many());
		// Not even when days have passed without one.
		go_to(26);
		assert_ok!(admit(organisation(14, BUSINESS)));
		assert_ok!(admit(organisation(15, BUSINESS)));
		assert_eq!(admit(organisation(16, BUSINESS)), too_many());
	});
}

#[test]
fn the_brake_is_on_a_chamber_however_many_registrars_it_has() {
	test(|| {
		few();
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		let admit_by_another = |account| {
			Stakeholders::admit(RuntimeOrigin::signed(50), organisation(account, BUSINESS))
		};
		assert_ok!(admit(organisation(10, BUSINESS)));
		assert_ok!(admit_by_another(11));
		assert_eq!(with_storage_layer(|| admit_by_another(12)), too_many());
	});
}

#[test]
fn each_chamber_and_each_kind_has_a_number_of_its_own() {
	test(|| {
		few();
		for (i, chamber) in (0..).zip(Chamber::ALL) {
			assert_ok!(admit(organisation(10 + 3 * i, chamber)));
			assert_ok!(admit(organisation(11 + 3 * i, chamber)));
			assert_eq!(admit(organisation(12 + 3 * i, chamber)), too_many());
		}
		for account in 30..33 {
			assert_ok!(admit(citizen(account)));
		}
		assert_eq!(admit(citizen(33)), too_many());
	});
}

#[test]
fn a_tenth_of_those_on_the_roll_can_be_admitted_a_day_if_that_is_more() {
	let founders = (100..150)
		.map(|account| {
			let Admission { chamber, evidence, tag, expires, .. } = organisation(account, BUSINESS);
			let name = Some(format!("University {account}"));
			GenesisStakeholder { account, chamber, name, evidence, tag, expires }
		})
		.collect();
	with_founders(founders).execute_with(|| {
		few();
		// The founders do not count as admitted, and five are a tenth of them.
		assert_eq!(left(BUSINESS).0, 5);
		for account in 10..15 {
			assert_ok!(admit(organisation(account, BUSINESS)));
		}
		assert_eq!(admit(organisation(15, BUSINESS)), too_many());
		// Of that kind on the roll of that chamber.
		assert_eq!(left(Chamber::Academia).0, 2);
		assert_eq!(left(CIVIL_SOCIETY), (2, 3));
		// Of those who are on it now.
		for account in 100..140 {
			assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(account)));
		}
		go_to(5);
		assert_eq!(left(BUSINESS).0, 2);
		Stakeholders::do_try_state().expect("every invariant holds");
	});
}

#[test]
fn a_renewal_of_what_had_expired_counts_as_an_admission() {
	test(|| {
		few();
		for account in [10, 11] {
			admitted(Admission { expires: 5, ..organisation(account, BUSINESS) });
		}
		go_to(5);
		let renew = |account| {
			with_storage_layer(|| Stakeholders::renew(registrar(BUSINESS), account, 200, REASON))
		};
		assert_ok!(admit(organisation(12, BUSINESS)));
		assert_ok!(renew(10));
		assert_eq!(left(BUSINESS).0, 0);
		assert_eq!(renew(11), too_many());
		assert_eq!(admit(organisation(13, BUSINESS)), too_many());
		go_to(10);
		assert_ok!(renew(11));
		assert_eq!(left(BUSINESS).0, 1);
	});
}

#[test]
fn an_admission_again_counts_as_one_and_a_renewal_in_time_does_not() {
	test(|| {
		few();
		admitted(organisation(10, BUSINESS));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(10)));
		assert_ok!(admit(organisation(10, BUSINESS)));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(10)));
		assert_eq!(admit(organisation(10, BUSINESS)), too_many());
		go_to(5);
		assert_ok!(admit(organisation(10, BUSINESS)));
		assert_ok!(admit(organisation(11, BUSINESS)));
		assert_ok!(Stakeholders::renew(registrar(BUSINESS), 10, 200, REASON));
		suspended(11);
		assert_ok!(Stakeholders::reinstate(registrar(BUSINESS), 11, REASON));
	});
}

#[test]
fn what_is_refused_does_not_count() {
	test(|| {
		few();
		assert_ok!(admit(organisation(10, BUSINESS)));
		assert_eq!(admit(organisation(10, BUSINESS)), Err(Error::<Test>::AlreadyAdmitted.into()));
		let taken = Admission { account: 10, ..organisation(11, BUSINESS) };
		assert_eq!(admit(taken), Err(Error::<Test>::AccountTaken.into()));
		assert_ok!(admit(organisation(12, BUSINESS)));
	});
}

#[test]
fn a_batch_that_goes_beyond_what_the_day_takes_admits_none() {
	test(|| {
		few();
		let batch = |accounts: &[u64]| {
			let admissions = accounts.iter().map(|account| citizen(*account)).collect();
			with_storage_layer(|| Stakeholders::admit_batch(registrar(CIVIL_SOCIETY), admissions))
		};
		assert_eq!(batch(&[10, 11, 12, 13]), too_many());
		assert_eq!(left(CIVIL_SOCIETY), (2, 3));
		assert_ok!(batch(&[10, 11]));
		assert_eq!(batch(&[12, 13]), too_many());
		assert_ok!(batch(&[12]));
	});
}

#[test]
fn a_chamber_shows_how_many_it_still_admits_today() {
	test(|| {
		few();
		assert_eq!(left(CIVIL_SOCIETY), (2, 3));
		admitted(citizen(10));
		admitted(organisation(11, CIVIL_SOCIETY));
		assert_eq!(left(CIVIL_SOCIETY), (1, 2));
		admitted(organisation(12, CIVIL_SOCIETY));
		assert_eq!(left(CIVIL_SOCIETY), (0, 2));
		assert_eq!(admit(organisation(13, CIVIL_SOCIETY)), too_many());
		assert_eq!(left(BUSINESS).0, 2);
		go_to(5);
		assert_eq!(left(CIVIL_SOCIETY), (2, 3));
	});
}
