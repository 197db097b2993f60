// SPDX-License-Identifier: Apache-2.0

//! How calls are classed, held against what the pallets really do with them. The metadata says
//! which calls there are; each is made once, from zeros, whatever arguments it takes.

use crate::common::*;
use codec::{Decode, Encode};
use doverie_primitives::RuleName;
use doverie_runtime::{
	calls::{self, Decidable, Power},
	configs::{governance::EnactmentOrigin, tools::ProxyType},
	*,
};
use frame_support::{
	storage::{with_transaction, TransactionOutcome},
	traits::InstanceFilter,
};
use pallet_decisions::{DecidableCalls, Undecidable};
use scale_info::{TypeDef, TypeInfo};
use sp_keyring::Sr25519Keyring as Keyring;
use sp_runtime::{
	traits::{Convert, Dispatchable},
	DispatchError,
};

const PROXIES: [ProxyType; 6] = [
	ProxyType::Any,
	ProxyType::NonTransfer,
	ProxyType::Records,
	ProxyType::Voting,
	ProxyType::SessionKeys,
	ProxyType::RegistrarDesk,
];

/// What no registrar does in the register: stakeholders do, or anyone.
const OF_STAKEHOLDERS: [&str; 6] =
	["leave", "challenge", "withdraw_challenge", "object", "withdraw_objection", "undo_admission"];

/// The call that begins with these bytes and goes on with zeros.
fn made(beginning: &[u8]) -> Option<RuntimeCall> {
	let mut bytes = beginning.to_vec();
	bytes.resize(2_000, 0);
	RuntimeCall::decode(&mut &bytes[..]).ok()
}

/// Every call of the runtime, with the names of pallet and call.
pub fn every_call() -> Vec<(String, String, RuntimeCall)> {
	let TypeDef::Variant(pallets) = RuntimeCall::type_info().type_def else {
		panic!("calls are by pallet")
	};
	let mut all = vec![];
	for pallet in pallets.variants {
		let TypeDef::Variant(calls) = pallet.fields[0].ty.type_info().type_def else {
			panic!("a pallet's calls are variants")
		};
		for call in calls.variants {
			let made = made(&[pallet.index, call.index])
				.unwrap_or_else(|| panic!("{}.{} is not made of zeros", pallet.name, call.name));
			all.push((pallet.name.to_string(), call.name.to_string(), made));
		}
	}
	assert!(all.len() > 150, "{} calls", all.len());
	all
}

/// Is the call for this origin, as it is and where it is about //Alice? Some look for whom it is
/// about before they ask who sends it.
fn is_for(call: &RuntimeCall, origin: RuntimeOrigin) -> bool {
	let about_alice = made(&[&call.encode()[..2], Alice.to_account_id().as_ref()].concat());
	gets_through(call, origin.clone()) && about_alice.is_none_or(|call| gets_through(&call, origin))
}

/// Makes the call and takes everything back: does this origin get as far as the call itself?
fn gets_through(call: &RuntimeCall, origin: RuntimeOrigin) -> bool {
	let result = with_transaction(|| {
		let result = call.clone().dispatch(origin).map(|_| ()).map_err(|failed| failed.error);
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(result))
	});
	let result = result.expect("is not nested too deeply");
	result != Err(DispatchError::BadOrigin)
		&& result != Err(frame_system::Error::<Runtime>::CallFiltered.into())
}

fn decided(rule: RuleName) -> RuntimeOrigin {
	EnactmentOrigin::convert(rule)
}

fn why(call: impl Into<RuntimeCall>) -> Result<(), Undecidable> {
	Decidable::ensure_decidable(&call.into(), RuleName::Constitutional)
}

#[test]
fn what_can_be_decided_is_what_a_decision_can_do() {
	test(|| {
		let mut decidable = 0;
		let mut otherwise = vec![];
		for (pallet, name, call) in every_call() {
			let place = format!("{pallet}.{name}");
			// These put themselves into the place of whoever makes them.
			if pallet == "Utility" {
				continue;
			}
			match calls::class(&call).decided {
				Ok(weakest) => {
					decidable += 1;
					for rule in RuleName::ALL {
						let can = Decidable::ensure_decidable(&call, rule).is_ok();
						assert_eq!(can, configs::governance::is_enough(rule, weakest), "{place}");
						if can != is_for(&call, decided(rule)) {
							otherwise.push(format!("{place} by {rule:?}: {can}"));
						}
					}
					// The beneficiary of a campaign can end it, too, and who has departed from a
					// result can take that back.
					let alice = RuntimeOrigin::signed(Alice.to_account_id());
					let is_either =
						["Pledges.cancel", "Proposals.withdraw_departure"].contains(&&*place);
					if is_for(&call, alice) != is_either {
						otherwise.push(format!("{place} signed"));
					}
				},
				Err(Undecidable::NeedsSigner) => {
					// Whoever can be anybody can be a decision: these do nothing that binds. And a
					// batch of nobody fails before anyone asks who sends it.
					let is_anyones =
						["remark", "apply_authorized_upgrade", "do_task", "admit_batch"];
					if is_anyones.contains(&name.as_str()) {
						continue;
					}
					for rule in
						RuleName::ALL.into_iter().filter(|rule| is_for(&call, decided(*rule)))
					{
						otherwise.push(format!("{place} by {rule:?}"));
					}
				},
				Err(_) => (),
			}
		}
		assert!(otherwise.is_empty(), "{otherwise:#?}");
		assert_eq!(decidable, 27, "can be decided");
	});
}

#[test]
fn each_call_that_no_decision_makes_is_refused_with_its_own_reason() {
	use frame_system::Call as System;
	use pallet_balances::Call as Balances;
	use pallet_migrations::Call as Migrations;
	use Undecidable::*;
	let code_hash = Hash::default();
	let account = || Ferdie.to_account_id();
	let remark = || RuntimeCall::from(System::remark { remark: vec![] });
	let cases: Vec<(RuntimeCall, Undecidable)> = vec![
		(System::authorize_upgrade_without_checks { code_hash }.into(), UncheckedUpgrade),
		(System::set_code { code: vec![] }.into(), UncheckedUpgrade),
		(System::set_code_without_checks { code: vec![] }.into(), UncheckedUpgrade),
		(System::set_heap_pages { pages: 7 }.into(), Internal),
		(Migrations::force_set_cursor { cursor: None }.into(), Internal),
		(Migrations::force_onboard_mbms {}.into(), Internal),
		(pallet_preimage::Call::request_preimage { hash: code_hash }.into(), Internal),
		(pallet_preimage::Call::unrequest_preimage { hash: code_hash }.into(), Internal),
		(pallet_timestamp::Call::set { now: 1 }.into(), Internal),
		(pallet_session::Call::purge_keys {}.into(), Internal),
		(
			pallet_grandpa::Call::note_stalled { delay: 50, best_finalized_block_number: 1 }.into(),
			Internal,
		),
		(System::kill_storage { keys: vec![] }.into(), ByForce),
		(Balances::force_set_balance { who: account().into(), new_free: 1 }.into(), ByForce),
		(Balances::transfer_keep_alive { dest: account().into(), value: 1 }.into(), NeedsSigner),
		(record(b"a document"), NeedsSigner),
		(
			pallet_pledges::Call::announce_issue {
				to: account(),
				amount: 1,
				document: fingerprint(b"a document"),
			}
			.into(),
			NeedsSigner,
		),
		(pallet_utility::Call::batch { calls: vec![remark()] }.into(), WrapsOthers),
		(batch_all(vec![batch_all(vec![remark()])]), WrapsOthers),
		(batch_all(vec![]), Empty),
	];
	for (call, reason) in cases {
		for rule in RuleName::ALL {
			let refused = Decidable::ensure_decidable(&call, rule);
			assert_eq!(refused, Err(reason), "{call:?} by {rule:?}");
		}
		// Nor behind something that can be decided.
		if reason != Empty {
			let hidden = batch_all(vec![System::authorize_upgrade { code_hash }.into(), call]);
			assert_eq!(why(hidden), Err(reason));
		}
	}
	assert_eq!(why(System::authorize_upgrade { code_hash }), Ok(()));
}

#[test]
fn a_proxy_makes_what_it_is_for_and_nothing_else() {
	let may = |proxy: ProxyType, call: &RuntimeCall| proxy.filter(call);
	for (pallet, name, call) in every_call() {
		let place = format!("{pallet}.{name}");
		assert!(may(ProxyType::Any, &call), "{place}");
		let is_registrars = pallet == "Stakeholders"
			&& !OF_STAKEHOLDERS.contains(&name.as_str())
			&& calls::class(&call).decided.is_err();
		let is_batch = name == "batch_all";
		// What a registrar does rests on documents that are on record.
		let is_desk = is_registrars
			|| [
				"Records.record",
				"Records.record_batch",
				"Stakeholders.object",
				"Stakeholders.withdraw_objection",
			]
			.contains(&&*place);
		assert_eq!(may(ProxyType::RegistrarDesk, &call), is_desk || is_batch, "{place}");
		let is_ballot = place == "Decisions.vote";
		assert_eq!(may(ProxyType::Voting, &call), is_ballot || is_batch, "{place}");
		let is_record = pallet == "Records" && calls::class(&call).decided.is_err();
		assert_eq!(may(ProxyType::Records, &call), is_record || is_batch, "{place}");
		let is_keys = pallet == "Session" || place == "Validators.remove_keys";
		assert_eq!(may(ProxyType::SessionKeys, &call), is_keys || is_batch, "{place}");
		let is_money = pallet == "Balances" || calls::class(&call).power == Power::Money;
		let acts_for_others =
			pallet == "Multisig" || ["proxy", "proxy_announced"].contains(&&*name);
		assert_eq!(
			may(ProxyType::NonTransfer, &call),
			!(is_money || is_registrars || acts_for_others),
			"{place}"
		);
		// Whoever has more can give what is less, and makes all that the other makes.
		for more in PROXIES {
			for less in PROXIES.into_iter().filter(|less| more.is_superset(less)) {
				assert!(!may(less, &call) || may(more, &call), "{place}: {more:?} and {less:?}");
			}
		}
	}
	assert!(!ProxyType::NonTransfer.is_superset(&ProxyType::RegistrarDesk));
}

#[test]
fn the_staff_of_a_registrar_admits_nobody_but_from_the_desk() {
	test(|| {
		let registrar = Dave.to_account_id();
		let admit = |who: Keyring| -> RuntimeCall { admit_citizen(who.to_account_id()) };
		let give = |to: Keyring, proxy_type| pallet_proxy::Call::add_proxy {
			delegate: to.to_account_id().into(),
			proxy_type,
			delay: 0,
		};
		let by_proxy = |call: RuntimeCall| pallet_proxy::Call::proxy {
			real: registrar.clone().into(),
			force_proxy_type: None,
			call: Box::new(call),
		};
		assert_eq!(include(Dave, give(Bob, ProxyType::NonTransfer)), Ok(Ok(())));
		assert_eq!(include(Dave, give(Charlie, ProxyType::RegistrarDesk)), Ok(Ok(())));
		let filtered = named("System", "CallFiltered");
		for call in [admit(Eve), batch_all(vec![admit(Eve)])] {
			assert_eq!(refused(Bob, by_proxy(call.clone())), filtered);
			// Nor where an author takes it all the same.
			let _ = include(Bob, by_proxy(call));
		}
		assert!(Stakeholders::stakeholder(Eve.to_account_id()).is_none());
		// Nor does staff make itself a proxy for more.
		let more: RuntimeCall = give(Bob, ProxyType::RegistrarDesk).into();
		assert_eq!(refused(Bob, by_proxy(more.clone())), filtered);
		let _ = include(Bob, by_proxy(more));
		assert_eq!(Proxy::proxies(registrar.clone()).0.len(), 2);
		assert_eq!(include(Charlie, by_proxy(batch_all(vec![admit(Eve)]))), Ok(Ok(())));
		assert!(Stakeholders::stakeholder(Eve.to_account_id()).is_some());
		// The desk does not vote.
		let vote =
			pallet_decisions::Call::vote { decision: 1, ballot: pallet_decisions::Ballot::Yes };
		assert_eq!(refused(Charlie, by_proxy(vote.into())), filtered);
	});
}

#[test]
fn a_batch_of_nothing_is_not_free_and_one_of_civic_calls_is() {
	assert!(!calls::is_civic(&batch_all(vec![])));
	assert!(calls::is_civic(&batch_all(vec![record(b"a"), record(b"b")])));
	assert!(!calls::is_civic(&batch_all(vec![record(b"a"), transfer()])));
	assert!(!calls::is_civic(&batch_all(vec![batch_all(vec![record(b"a")])])));
	// Our own pallets' calls are civic, each of them.
	for (pallet, name, call) in every_call() {
		// What rescues a chain comes without a signature.
		let is_own = is_own(&pallet) && pallet != "Upgrades";
		let is_of_proxies =
			pallet == "Proxy" && ["add_proxy", "remove_proxy", "remove_proxies"].contains(&&*name);
		// Whoever can prove an offence reports it free of charge.
		let is_report = pallet == "Grandpa" && name == "report_equivocation";
		let expected = is_own || pallet == "Session" || is_of_proxies || is_report;
		assert_eq!(calls::is_civic(&call), expected, "{pallet}.{name}");
	}
}
