// SPDX-License-Identifier: Apache-2.0

//! A tag keeps one person or company from being admitted twice, each among its kind.

use crate::{mock::*, Admission, Error, Event, Standing, Tags};
use doverie_primitives::{Challenges, Chamber, Electorate, Kind, UniquenessTag};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const CIVIL_SOCIETY: Chamber = Chamber::CivilSociety;

fn correct(account: u64, tag: UniquenessTag) -> DispatchResult {
	Stakeholders::correct_tag(RuntimeOrigin::root(), account, tag)
}

/// The stakeholder of this kind that has the tag.
fn bearer(kind: Kind, tag: UniquenessTag) -> Option<u32> {
	Tags::<Test>::get(kind, tag)
}

#[test]
fn the_tag_of_a_citizen_never_keeps_an_organisation_out() {
	test(|| {
		admitted(citizen(10));
		let organisation =
			|account| Admission { tag: tag(10), ..organisation(account, CIVIL_SOCIETY) };
		assert_ok!(admit(organisation(11)));
		assert_eq!(Stakeholders::roll_number(&10), Some(0));
		assert_eq!(Stakeholders::roll_number(&11), Some(1));
		let kinds = [Kind::Citizen, Kind::Organisation];
		assert_eq!(kinds.map(|kind| bearer(kind, tag(10))), [Some(0), Some(1)]);
		// Each of them still keeps out its own kind.
		assert_noop!(admit(organisation(12)), Error::<Test>::AlreadyAdmitted);
		assert_noop!(
			admit(Admission { tag: tag(10), ..citizen(12) }),
			Error::<Test>::AlreadyAdmitted
		);
	});
}

#[test]
fn somebody_who_has_left_as_a_citizen_does_not_come_back_as_an_organisation() {
	test(|| {
		admitted(citizen(10));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(10)));
		assert_noop!(admit(organisation(10, CIVIL_SOCIETY)), Error::<Test>::AccountTaken);
		assert_ok!(admit(citizen(10)));
	});
}

#[test]
fn a_decision_corrects_a_tag_and_the_wrong_one_is_free_again() {
	test(|| {
		// A registrar has admitted 10 under the tag of 11.
		admitted(Admission { tag: tag(11), ..citizen(10) });
		assert_noop!(admit(citizen(11)), Error::<Test>::AlreadyAdmitted);
		assert_noop!(Stakeholders::correct_tag(registrar(CIVIL_SOCIETY), 10, tag(10)), BadOrigin);
		assert_ok!(correct(10, tag(10)));
		System::assert_last_event(Event::TagCorrected { number: 0 }.into());
		assert_eq!([10, 11].map(|owner| bearer(Kind::Citizen, tag(owner))), [Some(0), None]);
		assert_eq!(standing(10), Standing::Admitted);
		assert_ok!(admit(citizen(11)));
		assert_eq!(Stakeholders::roll_number(&11), Some(1));
		// The right one now keeps out who has it.
		assert_noop!(
			admit(Admission { tag: tag(10), ..citizen(12) }),
			Error::<Test>::AlreadyAdmitted
		);
	});
}

#[test]
fn what_is_wrong_with_a_correction_is_said_in_order() {
	test(|| {
		assert_noop!(correct(10, UniquenessTag([0; 32])), Error::<Test>::UnknownStakeholder);
		admitted(citizen(10));
		admitted(citizen(11));
		admitted(organisation(12, CIVIL_SOCIETY));
		for implausible in [[0; 32], [b'a'; 32]] {
			assert_noop!(correct(10, UniquenessTag(implausible)), Error::<Test>::NotAFingerprint);
		}
		for taken in [10, 11] {
			assert_noop!(correct(10, tag(taken)), Error::<Test>::TagTaken);
		}
		// That of an organisation is not that of a citizen.
		assert_ok!(correct(10, tag(12)));
	});
}

#[test]
fn the_tag_of_somebody_who_is_barred_is_corrected_and_keeps_nobody_else_out() {
	test(|| {
		for (chamber, account) in Chamber::ALL.into_iter().zip(20..) {
			admitted(organisation(account, chamber));
		}
		// Barred under the tag of 11, who has done nothing.
		admitted(Admission { tag: tag(11), ..citizen(10) });
		for by in [20, 21] {
			assert_ok!(Stakeholders::challenge(RuntimeOrigin::signed(by), 10, REASON));
		}
		assert_ok!(<Stakeholders as Challenges>::settle(4, true));
		assert_noop!(admit(citizen(11)), Error::<Test>::BarredByDecision);
		assert_ok!(correct(10, tag(10)));
		assert_ok!(admit(citizen(11)));
		// The bar goes with the person.
		assert_eq!(standing(10), Standing::Barred);
		assert_noop!(admit(citizen(10)), Error::<Test>::BarredByDecision);
	});
}
