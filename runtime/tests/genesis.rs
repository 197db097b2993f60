// SPDX-License-Identifier: Apache-2.0

//! What the first block of each preset holds.

use crate::common::*;
use doverie_primitives::{Chamber, Electorate};
use doverie_runtime::{configs::money::ChainAccount, *};
use frame_support::traits::PalletInfoAccess;

#[test]
fn every_preset_builds_and_passes_every_check() {
	let names = presets::names();
	assert_eq!(names.len(), 3);
	for name in names {
		genesis(&name).execute_with(|| {
			Stakeholders::do_try_state().expect("holds");
			Validators::do_try_state().expect("holds");
		});
	}
	assert!(presets::get(&"mainnet".into()).is_none());
}

#[test]
fn a_genesis_that_gives_nobody_a_seat_is_refused() {
	use sp_genesis_builder::runtime_decl_for_genesis_builder::GenesisBuilderV1;
	sp_io::TestExternalities::default().execute_with(|| {
		let nothing = Runtime::get_preset(&None).expect("there is a genesis of defaults");
		let error = Runtime::build_state(nothing).expect_err("nobody could make a block");
		assert!(error.contains("validators.seats"), "{error}");
	});
}

#[test]
fn four_organisations_that_own_nothing_run_the_local_network() {
	test(|| {
		for (who, chamber) in [Alice, Bob, Charlie, Dave].into_iter().zip(Chamber::ALL) {
			let account = who.to_account_id();
			assert_eq!(Balances::free_balance(&account), 0);
			assert_eq!(Stakeholders::member(&account).expect("is registered").chamber, chamber);
			assert!(Stakeholders::is_registrar(chamber, &account));
			assert!(Validators::seats()
				.iter()
				.any(|s| s.validator == account && s.chamber == chamber));
			assert!(Session::validators().contains(&account));
		}
		assert_eq!(Validators::seats().len(), 4);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 4);
		assert_eq!(Grandpa::grandpa_authorities().len(), 4);
		assert!(Balances::free_balance(ChainAccount::get()) >= EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn each_chamber_has_two_registrars_and_founders_expire_one_after_the_other() {
	for name in presets::names() {
		genesis(&name).execute_with(|| {
			let mut expiries = std::collections::BTreeSet::new();
			for (who, chamber) in [Alice, Bob, Charlie, Dave].into_iter().zip(Chamber::ALL) {
				let registrars = Stakeholders::registrars(chamber);
				assert_eq!(registrars.len(), 2, "{name}: {chamber:?}");
				assert_eq!(registrars[0], who.to_account_id());
				// The second one is an account of its own, is no stakeholder, and pays nothing.
				assert_eq!(Stakeholders::roll_number(&registrars[1]), None);
				assert!(Quota::available(&registrars[1]).is_some());
				assert!(System::providers(&registrars[1]) >= 1);
				let founder = Stakeholders::stakeholder(who.to_account_id()).expect("is there");
				assert!(founder.expires <= configs::civic::MaxTerm::get());
				assert!(founder.expires > 4 * 365 * DAYS);
				expiries.insert(founder.expires / DAYS);
			}
			assert_eq!(expiries.len(), 4, "{name}: {expiries:?}");
		});
	}
}

#[test]
fn a_second_registrar_puts_evidence_on_record_and_admits_free_of_charge() {
	test(|| {
		let desk = sp_keyring::Sr25519Keyring::DaveStash;
		let before = balance(desk);
		assert_eq!(include(desk, record(b"a protocol")), Ok(Ok(())));
		assert_eq!(include(desk, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		assert_eq!(balance(desk), before);
		assert!(Stakeholders::member(&Eve.to_account_id()).is_some());
	});
}

#[test]
fn there_is_no_sudo() {
	let names: Vec<_> = <AllPalletsWithSystem as frame_support::traits::PalletsInfoAccess>::infos()
		.into_iter()
		.map(|info| info.name)
		.collect();
	assert!(names.contains(&System::name()));
	assert!(!names.iter().any(|name| name.to_lowercase().contains("sudo")), "{names:?}");
}

#[test]
fn the_metadata_comes_in_every_version_from_14_to_16() {
	assert_eq!(Runtime::metadata_versions(), vec![14, 15, 16]);
	for version in [14, 15, 16] {
		assert!(Runtime::metadata_at_version(version).is_some());
	}
}
