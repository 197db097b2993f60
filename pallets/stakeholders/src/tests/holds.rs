// SPDX-License-Identifier: Apache-2.0

//! Registrars whom registrars of two other chambers put on hold.

use crate::{mock::*, ActKind, Error, Event, Holders, Holds, Standing};
use doverie_primitives::{Chamber, Electorate};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const MUNICIPALITY: Chamber = Chamber::Municipality;
const BUSINESS: Chamber = Chamber::Business;
const ACADEMIA: Chamber = Chamber::Academia;

/// The registrar of business, whom those of the other three chambers put on hold here.
const TARGET: u64 = REGISTRAR[1];
const FIRST: u64 = REGISTRAR[0];
const SECOND: u64 = REGISTRAR[2];
const THIRD: u64 = REGISTRAR[3];

fn hold(by: u64) -> DispatchResult {
	hold_in(BUSINESS, TARGET, by)
}

fn hold_in(chamber: Chamber, whom: u64, by: u64) -> DispatchResult {
	Stakeholders::hold_registrar(RuntimeOrigin::signed(by), chamber, whom, REASON)
}

fn withdraw(by: u64) -> DispatchResult {
	Stakeholders::withdraw_hold(RuntimeOrigin::signed(by), BUSINESS, TARGET)
}

fn release() -> DispatchResult {
	Stakeholders::release_registrar(RuntimeOrigin::root(), BUSINESS, TARGET)
}

fn add(chamber: Chamber, registrar: u64) {
	assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), chamber, registrar));
}

fn is_registrar() -> bool {
	Stakeholders::is_registrar(BUSINESS, &TARGET)
}

fn may_record(who: u64) -> bool {
	<Stakeholders as Electorate<u64, u64>>::may_record(&who)
}

fn held(by: u64, by_chamber: Chamber, on_hold: bool) -> RuntimeEvent {
	Event::RegistrarHeld {
		chamber: BUSINESS,
		registrar: TARGET,
		by,
		by_chamber,
		reasons: REASON,
		on_hold,
	}
	.into()
}

#[test]
fn registrars_of_two_other_chambers_put_one_on_hold_at_once() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		assert_ok!(Stakeholders::announce_revocation(registrar(BUSINESS), who, REASON));
		assert_ok!(hold(FIRST));
		System::assert_last_event(held(FIRST, MUNICIPALITY, false));
		// One chamber alone stops nobody.
		assert!(is_registrar() && may_record(TARGET));
		admitted(organisation(43, BUSINESS));
		go_to(3);
		assert_ok!(hold(SECOND));
		System::assert_last_event(held(SECOND, ACADEMIA, true));
		let holds = Stakeholders::registrar_holds(BUSINESS);
		let [(registrar, of)] = &holds[..] else { panic!("one is on hold") };
		assert_eq!((*registrar, of.since, of.reasons), (TARGET, Some(3), REASON));
		assert_eq!(of.by.to_vec(), [(MUNICIPALITY, FIRST), (ACADEMIA, SECOND)]);
		// It is no registrar: it does nothing any more, and nothing that it announced happens.
		assert!(!is_registrar() && !may_record(TARGET));
		let signed = || RuntimeOrigin::signed(TARGET);
		for refused in [
			frame_support::storage::with_storage_layer(|| {
				Stakeholders::admit(signed(), organisation(44, BUSINESS))
			}),
			Stakeholders::renew(signed(), who, 200, REASON),
			Stakeholders::announce_suspension(signed(), who, REASON),
			Stakeholders::announce_key_move(signed(), who, 45, REASON),
			hold_in(ACADEMIA, SECOND, TARGET),
		] {
			assert_eq!(refused, Err(Error::<Test>::NotRegistrar.into()));
		}
		assert_noop!(
			Stakeholders::object(signed(), who, ActKind::Revocation),
			Error::<Test>::NotConcerned
		);
		go_to(20);
		assert_eq!(standing(who), Standing::Admitted);
		// Until a decision.
		assert_noop!(
			Stakeholders::release_registrar(RuntimeOrigin::signed(FIRST), BUSINESS, TARGET),
			BadOrigin
		);
		assert_ok!(release());
		System::assert_last_event(
			Event::RegistrarReleased { chamber: BUSINESS, registrar: TARGET }.into(),
		);
		assert!(is_registrar() && may_record(TARGET));
		assert!(Stakeholders::registrar_holds(BUSINESS).is_empty());
	});
}

#[test]
fn neither_one_chamber_nor_ones_own_nor_one_account_puts_a_registrar_on_hold() {
	test(|| {
		add(BUSINESS, 50);
		add(MUNICIPALITY, 51);
		add(MUNICIPALITY, 52);
		add(ACADEMIA, 52);
		// One of its own chamber has no say.
		assert_noop!(hold(50), Error::<Test>::NotRegistrar);
		assert_noop!(hold(TARGET), Error::<Test>::NotRegistrar);
		// Two of the same chamber are one.
		assert_ok!(hold(FIRST));
		assert_noop!(hold(FIRST), Error::<Test>::AlreadyAsked);
		assert_noop!(hold(51), Error::<Test>::AlreadyAsked);
		assert!(is_registrar());
		assert_ok!(withdraw(FIRST));
		// One account of two other chambers is one.
		assert_ok!(hold(52));
		assert_noop!(hold(52), Error::<Test>::AlreadyAsked);
		assert!(is_registrar());
		assert_ok!(hold(THIRD));
		assert!(!is_registrar());
	});
}

#[test]
fn a_registrar_of_two_chambers_speaks_for_one_that_has_not_spoken() {
	test(|| {
		add(ACADEMIA, FIRST);
		add(MUNICIPALITY, 51);
		assert_ok!(hold(51));
		System::assert_last_event(held(51, MUNICIPALITY, false));
		assert_ok!(hold(FIRST));
		System::assert_last_event(held(FIRST, ACADEMIA, true));
		assert!(!is_registrar());
	});
}

#[test]
fn a_hold_is_on_one_chamber_s_registrar() {
	test(|| {
		add(MUNICIPALITY, TARGET);
		assert_ok!(hold(SECOND));
		assert_ok!(hold(THIRD));
		assert!(!is_registrar());
		assert!(Stakeholders::is_registrar(MUNICIPALITY, &TARGET) && may_record(TARGET));
	});
}

#[test]
fn what_is_wrong_with_a_hold_is_said_in_order() {
	test(|| {
		let unfounded = |whom, by| {
			Stakeholders::hold_registrar(RuntimeOrigin::signed(by), BUSINESS, whom, NOT_ON_RECORD)
		};
		assert_noop!(unfounded(77, 78), Error::<Test>::NotRegistrar);
		assert_noop!(unfounded(77, FIRST), Error::<Test>::UnknownRegistrar);
		// A registrar of another chamber is none of this one.
		assert_noop!(unfounded(SECOND, FIRST), Error::<Test>::UnknownRegistrar);
		assert_noop!(unfounded(TARGET, FIRST), Error::<Test>::ReasonsNotOnRecord);
		assert_ok!(hold(FIRST));
		assert_ok!(hold(SECOND));
		for by in [FIRST, THIRD] {
			assert_noop!(hold(by), Error::<Test>::AlreadyOnHold);
		}
	});
}

#[test]
fn a_registrar_has_two_holds_unsettled_at_most() {
	test(|| {
		for registrar in [50, 51] {
			add(BUSINESS, registrar);
		}
		assert_ok!(hold_in(BUSINESS, TARGET, FIRST));
		assert_ok!(hold_in(BUSINESS, 50, FIRST));
		assert_noop!(hold_in(BUSINESS, 51, FIRST), Error::<Test>::TooManyHolds);
		assert_eq!(Holders::<Test>::get(FIRST).unsettled, 2);
		// One that is in effect counts; one that is withdrawn, and one that is settled, do not.
		assert_ok!(hold_in(BUSINESS, 50, SECOND));
		assert_noop!(hold_in(BUSINESS, 51, FIRST), Error::<Test>::TooManyHolds);
		assert_ok!(withdraw(FIRST));
		assert_ok!(hold_in(BUSINESS, 51, FIRST));
		assert_noop!(hold(FIRST), Error::<Test>::TooManyHolds);
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		assert_ok!(hold(FIRST));
	});
}

#[test]
fn a_hold_is_withdrawn_by_who_asked_for_it_until_it_is_in_effect() {
	test(|| {
		for by in [FIRST, TARGET, 77] {
			assert_noop!(withdraw(by), Error::<Test>::NoHold);
		}
		assert_ok!(hold(FIRST));
		assert_noop!(withdraw(SECOND), Error::<Test>::NoHold);
		assert_ok!(withdraw(FIRST));
		System::assert_last_event(
			Event::HoldWithdrawn { chamber: BUSINESS, registrar: TARGET, by: FIRST }.into(),
		);
		assert!(Holds::<Test>::iter().next().is_none());
		assert!(Holders::<Test>::iter().next().is_none());
		// Whoever withdraws does not pause.
		assert_ok!(hold(SECOND));
		assert_ok!(hold(FIRST));
		for by in [FIRST, SECOND] {
			assert_noop!(withdraw(by), Error::<Test>::HoldInEffect);
		}
		assert!(!is_registrar());
	});
}

#[test]
fn those_whose_hold_a_decision_released_pause() {
	test(|| {
		assert_noop!(release(), Error::<Test>::NoHold);
		assert_ok!(hold(FIRST));
		assert_ok!(hold(SECOND));
		go_to(3);
		assert_ok!(release());
		assert!(is_registrar());
		// Four days of five blocks, for each of them, against whomever.
		add(BUSINESS, 50);
		go_to(22);
		for by in [FIRST, SECOND] {
			assert_noop!(hold(by), Error::<Test>::HoldsPaused);
			assert_noop!(hold_in(BUSINESS, 50, by), Error::<Test>::HoldsPaused);
		}
		assert_ok!(hold(THIRD));
		go_to(23);
		assert_ok!(hold(FIRST));
		assert!(!is_registrar());
	});
}

#[test]
fn a_decision_removes_a_registrar_that_is_on_hold_and_nobody_pauses() {
	test(|| {
		assert_ok!(hold(FIRST));
		assert_ok!(hold(SECOND));
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, TARGET));
		assert!(Holds::<Test>::iter().next().is_none());
		assert!(Holders::<Test>::iter().next().is_none());
		assert_noop!(release(), Error::<Test>::NoHold);
		// When a decision names it again, it is as good as any.
		add(BUSINESS, TARGET);
		assert!(is_registrar());
		assert_ok!(hold(FIRST));
	});
}

#[test]
fn a_decision_releases_a_registrar_of_whom_it_has_only_been_asked() {
	test(|| {
		assert_ok!(hold(FIRST));
		assert_ok!(release());
		assert!(Holds::<Test>::iter().next().is_none());
		assert_noop!(hold(FIRST), Error::<Test>::HoldsPaused);
	});
}

#[test]
fn whoever_is_no_registrar_any_more_has_not_asked() {
	test(|| {
		assert_ok!(hold(FIRST));
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), MUNICIPALITY, FIRST));
		assert_ok!(hold(SECOND));
		assert!(is_registrar());
		assert_ok!(hold(THIRD));
		assert!(!is_registrar());
		let holds = Stakeholders::registrar_holds(BUSINESS);
		assert_eq!(holds[0].1.by.iter().map(|(_, by)| *by).collect::<Vec<_>>(), [SECOND, THIRD]);
	});
}

#[test]
fn a_hold_that_is_in_effect_stays_whatever_becomes_of_those_who_asked() {
	test(|| {
		assert_ok!(hold(FIRST));
		assert_ok!(hold(SECOND));
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), MUNICIPALITY, FIRST));
		assert!(!is_registrar());
		assert!(Stakeholders::registrars(BUSINESS).is_empty());
		assert_ok!(release());
		assert_eq!(Stakeholders::registrars(BUSINESS), [TARGET]);
	});
}

#[test]
fn an_asker_that_is_on_hold_itself_asks_no_more() {
	test(|| {
		for by in [SECOND, THIRD] {
			assert_ok!(hold_in(MUNICIPALITY, FIRST, by));
		}
		assert_noop!(hold(FIRST), Error::<Test>::NotRegistrar);
	});
}

#[test]
fn a_hold_ends_by_itself_and_those_who_asked_pause_from_then_on() {
	test(|| {
		go_to(3);
		assert_ok!(hold(FIRST));
		assert_ok!(hold(SECOND));
		let end = 3 + HOLD;
		go_to(end - 1);
		assert!(!is_registrar() && !may_record(TARGET));
		assert_noop!(withdraw(FIRST), Error::<Test>::HoldInEffect);
		go_to(end);
		assert!(is_registrar() && may_record(TARGET));
		assert_eq!(Stakeholders::registrars(BUSINESS), [TARGET]);
		assert!(Stakeholders::registrar_holds(BUSINESS).is_empty());
		// Neither of them asks for the same again, and another one can.
		let refused = with_storage_layer(|| hold(FIRST));
		assert_eq!(refused, Err(Error::<Test>::HoldsPaused.into()));
		go_to(end + 4);
		assert_ok!(hold(THIRD));
		let pause = end + 4 * 5;
		for by in [FIRST, SECOND] {
			let holder = Holders::<Test>::get(by);
			assert_eq!((holder.unsettled, holder.paused_until), (0, pause));
			assert_noop!(hold(by), Error::<Test>::HoldsPaused);
		}
		assert!(is_registrar());
		go_to(pause);
		assert_ok!(hold(FIRST));
		assert!(!is_registrar());
	});
}

#[test]
fn a_hold_that_has_ended_is_settled_by_whoever_asked_and_by_decisions_alike() {
	type Settle = fn() -> DispatchResult;
	let remove: Settle = || Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, TARGET);
	let settlements: [Settle; 4] = [release, remove, || withdraw(FIRST), || withdraw(SECOND)];
	for settle in settlements {
		test(|| {
			assert_ok!(hold(FIRST));
			assert_ok!(hold(SECOND));
			let end = 1 + HOLD;
			go_to(end + 5);
			assert_ok!(settle());
			assert!(Holds::<Test>::iter().next().is_none());
			for by in [FIRST, SECOND] {
				let holder = Holders::<Test>::get(by);
				assert_eq!((holder.unsettled, holder.paused_until), (0, end + 4 * 5));
			}
		});
	}
}
