// SPDX-License-Identifier: Apache-2.0

//! Decisions in the whole runtime: what they may do, by which rules, and what nobody may.

use crate::common::*;
use doverie_primitives::{Chamber, RuleName, Verdict};
use doverie_runtime::{
	configs::{
		governance::Rules,
		parameters::{dynamic_params, RuntimeParameters},
	},
	*,
};
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{Get, Hooks},
	weights::Weight,
};
use pallet_decisions::{Ballot, State, Threshold};
use sp_runtime::traits::Convert;

fn add_registrar(registrar: AccountId) -> RuntimeCall {
	pallet_stakeholders::Call::add_registrar { chamber: Chamber::Business, registrar }.into()
}

/// A ballot does not count what its decision's figures cost: the block does, once for all ballots.
#[test]
fn a_block_counts_the_figures_of_every_open_decision_once() {
	test(|| {
		let weight = || Decisions::on_initialize(System::block_number());
		let none = weight();
		let figures = <Runtime as frame_system::Config>::DbWeight::get().reads_writes(1, 1);

		let eve = Eve.to_account_id();
		let decision = open_decision(RuleName::Ordinary, add_registrar(eve.clone()));
		assert_eq!(weight().saturating_sub(none), figures);
		vote(decision, &[Alice, Bob, Charlie], Ballot::Yes);
		assert_eq!(weight().saturating_sub(none), figures);
		open_decision(RuleName::Significant, add_registrar(eve));
		assert_eq!(decision_state(decision), State::Open);
		assert_eq!(weight().saturating_sub(none), figures.saturating_mul(2));
	});
}

fn refused_by(rule: RuleName, call: impl Into<RuntimeCall>) -> (String, String) {
	let _ = include(Alice, record(b"reasons"));
	refused(Alice, announce_call(rule, call, b"reasons"))
}

#[test]
fn three_of_four_organisations_decide_by_the_ordinary_rule_and_two_do_not() {
	test(|| {
		let eve = Eve.to_account_id();
		let decision = open_decision(RuleName::Ordinary, add_registrar(eve.clone()));
		vote(decision, &[Alice, Bob], Ballot::Yes);
		let outcome = close(decision);
		assert!(!outcome.passed() && outcome.concurring == 2);
		// More is in favour than against, but not in enough chambers.
		assert_eq!(outcome.verdict, Verdict::NotDecided);
		assert_eq!(outcome.chambers.academia.missing, 1);
		assert_eq!(decision_state(decision), State::Closed);

		let decision = open_decision(RuleName::Ordinary, add_registrar(eve.clone()));
		vote(decision, &[Alice, Bob, Dave], Ballot::Yes);
		assert!(close(decision).passed());
		assert!(!Stakeholders::is_registrar(Chamber::Business, &eve));
		skip_to(System::block_number() + 2);
		assert_eq!(last_decision(), Ok(()));
		assert!(Stakeholders::is_registrar(Chamber::Business, &eve));
		for who in [Alice, Bob, Charlie, Dave] {
			assert_eq!(balance(who), 0);
		}
	});
}

#[test]
fn whoever_was_registered_sixteen_days_before_the_opening_votes_and_nobody_else() {
	test(|| {
		let (early, late) = (Eve, sp_keyring::Sr25519Keyring::One);
		let admit = |who: sp_keyring::Sr25519Keyring| {
			let admit = admit_organisation(who.to_account_id(), Chamber::Academia);
			assert_eq!(include(Charlie, admit), Ok(Ok(())));
		};
		admit(early);
		next_block();
		admit(late);
		// It opens in the next block, and that of the first admission is sixteen days ago then.
		skip_to(System::block_number() + MATURITY - 2);
		let decision = open_decision(RuleName::Ordinary, add_registrar(Eve.to_account_id()));
		assert!(Decisions::may_vote(decision, early.to_account_id()));
		vote(decision, &[early], Ballot::No);
		let ballot = Ballot::Yes;
		let too_late = refused(late, pallet_decisions::Call::vote { decision, ballot });
		assert_eq!(too_late, named("Decisions", "NotOnRoll"));
		let outcome = close(decision);
		assert_eq!(outcome.chambers.academia.roll.organisations, 2);
		// A day later it is on the roll of what opens.
		let decision = open_decision(RuleName::Ordinary, add_registrar(Eve.to_account_id()));
		vote(decision, &[early, late], Ballot::No);
	});
}

#[test]
fn what_root_may_do_takes_the_constitutional_rule() {
	test(|| {
		let authorize = || frame_system::Call::authorize_upgrade { code_hash: Hash::zero() };
		let is_weaker = |rule: &RuleName| *rule != RuleName::Constitutional;
		for rule in RuleName::ALL.into_iter().filter(is_weaker) {
			assert_eq!(refused_by(rule, authorize()), named("Decisions", "RuleTooWeak"));
			// Nor behind something that fails today.
			let hidden = batch_all(vec![add_registrar(Bob.to_account_id()), authorize().into()]);
			assert_eq!(refused_by(rule, hidden), named("Decisions", "RuleTooWeak"));
		}
		decide_by(RuleName::Constitutional, authorize());
		assert_eq!(last_decision(), Ok(()));
		let upgrade = System::authorized_upgrade().expect("is authorized");
		assert_eq!(*upgrade.code_hash(), Hash::zero());
	});
}

#[test]
fn parameters_take_all_four_chambers() {
	test(|| {
		use dynamic_params::{quotas, responses};
		let set = |quota| pallet_parameters::Call::set_parameter {
			key_value: RuntimeParameters::Quotas(quotas::Parameters::Citizen(
				quotas::Citizen,
				Some(quota),
			)),
		};
		assert_eq!(refused_by(RuleName::Ordinary, set(0)), named("Decisions", "RuleTooWeak"));
		decide_by(RuleName::Significant, set(7 * EURO));
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(<quotas::Citizen as Get<Balance>>::get(), 7 * EURO);
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		assert_eq!(quota(Eve), 7 * EURO);
		// A mistake can still be voted away.
		decide_by(RuleName::Significant, set(0));
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(quota(Eve), fees::LEAST_QUOTA);

		let set = pallet_parameters::Call::set_parameter {
			key_value: RuntimeParameters::Responses(responses::Parameters::TermInDays(
				responses::TermInDays,
				Some(60),
			)),
		};
		decide_by(RuleName::Constitutional, set);
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(<Runtime as pallet_proposals::Config>::ResponseTerm::get(), 60);
	});
}

#[test]
fn several_calls_are_decided_together_and_all_or_none_is_carried_out() {
	test(|| {
		let eve = add_registrar(Eve.to_account_id());
		let batch = |calls| batch_all(calls);
		// //Bob is a registrar already, so the second call fails, and the first is taken back.
		decide(batch(vec![eve.clone(), add_registrar(Bob.to_account_id())]));
		let error = pallet_stakeholders::Error::<Runtime>::AlreadyRegistrar;
		assert_eq!(last_decision(), Err(error.into()));
		assert!(!Stakeholders::is_registrar(Chamber::Business, &Eve.to_account_id()));
		decide(batch(vec![eve.clone(), add_registrar(Charlie.to_account_id())]));
		assert_eq!(last_decision(), Ok(()));
		// What swallows failures cannot be put to decision, nor can it be hidden in a batch.
		let swallows: RuntimeCall = pallet_utility::Call::batch { calls: vec![eve.clone()] }.into();
		let weighs: RuntimeCall = pallet_utility::Call::with_weight {
			call: Box::new(swallows.clone()),
			weight: Weight::zero(),
		}
		.into();
		for call in [
			swallows.clone(),
			batch_all(vec![swallows]),
			weighs,
			batch_all(vec![batch_all(vec![eve])]),
		] {
			assert_eq!(refused_by(RuleName::Ordinary, call), named("Decisions", "CallWrapsOthers"));
		}
		let another = pallet_decisions::Call::carry_out { decision: 1, weight: Weight::zero() };
		assert_eq!(refused_by(RuleName::Ordinary, another), named("Decisions", "CallNotDecidable"));
		assert_eq!(
			refused_by(RuleName::Ordinary, batch_all(vec![])),
			named("Decisions", "EmptyBatch")
		);
		// The code itself is kept out of decisions.
		let set_code = frame_system::Call::set_code { code: vec![0; 100] };
		assert_eq!(
			refused_by(RuleName::Constitutional, set_code),
			named("Decisions", "UncheckedUpgrade")
		);
	});
}

#[test]
fn no_decision_changes_balances_or_storage_by_force() {
	test(|| {
		let issuance = Balances::total_issuance();
		let (ferdie, eve) = (Ferdie.to_account_id(), Eve.to_account_id());
		let forced: Vec<RuntimeCall> = vec![
			pallet_balances::Call::force_transfer {
				source: ferdie.clone().into(),
				dest: eve.clone().into(),
				value: EURO,
			}
			.into(),
			pallet_balances::Call::force_unreserve { who: ferdie.clone().into(), amount: EURO }
				.into(),
			pallet_balances::Call::force_set_balance { who: eve.into(), new_free: EURO }.into(),
			pallet_balances::Call::force_adjust_total_issuance {
				direction: pallet_balances::AdjustmentDirection::Increase,
				delta: EURO,
			}
			.into(),
			frame_system::Call::set_storage { items: vec![(vec![1], vec![2])] }.into(),
			frame_system::Call::kill_storage { keys: vec![vec![1]] }.into(),
			frame_system::Call::kill_prefix { prefix: vec![1], subkeys: 1 }.into(),
		];
		let by_force = named("Decisions", "CallByForce");
		for call in forced {
			for rule in RuleName::ALL {
				assert_eq!(refused_by(rule, call.clone()), by_force, "{call:?} by {rule:?}");
			}
			// Nor behind something that can be decided.
			let hidden = batch_all(vec![add_registrar(Bob.to_account_id()), call.clone()]);
			assert_eq!(refused_by(RuleName::Constitutional, hidden), by_force, "{call:?}");
		}
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

#[test]
fn money_takes_the_budget_rule_or_the_constitutional_one() {
	use configs::governance::Budget;
	use frame_support::traits::EnsureOrigin;
	test(|| {
		for rule in RuleName::ALL {
			let enough = matches!(rule, RuleName::Budget | RuleName::Constitutional);
			let decided = RuntimeOrigin::from(pallet_decisions::Origin::Decided(rule));
			assert_eq!(Budget::ensure_origin(decided).is_ok(), enough, "{rule:?}");
		}
		// What the constitutional rule has decided is carried out as root.
		assert!(Budget::ensure_origin(RuntimeOrigin::root()).is_ok());
		let signed = RuntimeOrigin::signed(Alice.to_account_id());
		assert!(Budget::ensure_origin(signed).is_err());
	});
}

#[test]
fn vetoes_are_decided_by_the_budget_rule() {
	use doverie_primitives::Decisions as _;
	test(|| {
		assert_eq!(Decisions::open_on_veto(7, 1), Ok(1));
		let decision = Decisions::decision(1).expect("is queued").decision;
		assert_eq!((decision.rule_name, decision.by), (RuleName::Budget, None));
	});
}

#[test]
fn two_chambers_can_name_registrars_for_dormant_ones_and_decide_nothing_else() {
	test(|| {
		let eve = Eve.to_account_id();
		let add = || add_registrar(eve.clone());
		let remove: RuntimeCall = pallet_stakeholders::Call::remove_registrar {
			chamber: Chamber::Business,
			registrar: Bob.to_account_id(),
		}
		.into();
		let seats: RuntimeCall =
			pallet_validators::Call::change_seats { remove: vec![], add: vec![eve.clone()] }.into();
		let fingerprint = fingerprint(b"a letter");
		let author = pallet_records::Author::Stakeholder(1);
		let hide: RuntimeCall = pallet_records::Call::hide_locator { fingerprint, author }.into();
		let too_weak = named("Decisions", "RuleTooWeak");
		for call in [remove, seats, hide] {
			assert_eq!(refused_by(RuleName::Revival, call.clone()), too_weak, "{call:?}");
			let hidden = batch_all(vec![add(), call.clone()]);
			assert_eq!(refused_by(RuleName::Revival, hidden), too_weak, "{call:?} in a batch");
		}
		// Naming registrars alone can be announced, one or several.
		for call in [add(), batch_all(vec![add(), add()])] {
			assert!(submit(Alice, announce_call(RuleName::Revival, call, b"reasons")).is_ok());
		}
	});
}

#[test]
fn what_changes_registrars_or_seats_takes_the_consent_of_their_chambers() {
	use calls::Decidable;
	use doverie_primitives::ChamberSet;
	use pallet_decisions::DecidableCalls;
	use Chamber::{Academia, Business, CivilSociety, Municipality};
	let change = |remove: Vec<AccountId>, add: Vec<AccountId>| -> RuntimeCall {
		pallet_validators::Call::change_seats { remove, add }.into()
	};
	let add = |chamber| -> RuntimeCall {
		let registrar = Eve.to_account_id();
		pallet_stakeholders::Call::add_registrar { chamber, registrar }.into()
	};
	let remove = |chamber| -> RuntimeCall {
		let registrar = Eve.to_account_id();
		pallet_stakeholders::Call::remove_registrar { chamber, registrar }.into()
	};
	test(|| {
		let [alice, charlie, dave] = [Alice, Charlie, Dave].map(|who| who.to_account_id());
		let eve = Eve.to_account_id();
		let upgrade = frame_system::Call::authorize_upgrade { code_hash: Hash::zero() };
		let cases: Vec<(RuntimeCall, Vec<Chamber>)> = vec![
			(add(Business), vec![Business]),
			(remove(Academia), vec![Academia]),
			(change(vec![charlie.clone()], vec![]), vec![Academia]),
			(change(vec![charlie], vec![alice.clone()]), vec![Academia, Municipality]),
			(change(vec![], vec![dave]), vec![CivilSociety]),
			// Nobody knows yet of which chamber it will be.
			(change(vec![], vec![eve]), Chamber::ALL.to_vec()),
			(batch_all(vec![add(Business), remove(Municipality)]), vec![Business, Municipality]),
			// So many that nobody looks them up.
			(change(vec![alice.clone(); 32], vec![]), vec![Municipality]),
			(change(vec![alice.clone(); 17], vec![alice.clone(); 16]), Chamber::ALL.to_vec()),
			(upgrade.into(), vec![]),
		];
		for (call, chambers) in cases {
			let expected: ChamberSet = chambers.into_iter().collect();
			assert_eq!(Decidable::consent_of(&call), expected, "{call:?}");
		}
	});
}

#[test]
fn nobody_can_pretend_that_something_was_decided() {
	test(|| {
		for who in [Alice, Ferdie] {
			let outcome = include(who, add_registrar(Eve.to_account_id()));
			assert!(!matches!(outcome, Ok(Ok(()))), "{who:?}: {outcome:?}");
			let carry_out =
				pallet_decisions::Call::carry_out { decision: 1, weight: Weight::zero() };
			assert!(!matches!(include(who, carry_out), Ok(Ok(()))));
		}
		assert!(!Stakeholders::is_registrar(Chamber::Business, &Eve.to_account_id()));
	});
}

#[test]
fn preimages_ask_everybody_for_a_deposit() {
	test(|| {
		let note = || pallet_preimage::Call::note_preimage { bytes: vec![7; 1_000] };
		assert!(!matches!(include(Alice, note()), Ok(Ok(()))));
		let before = Balances::free_balance(Ferdie.to_account_id());
		assert_eq!(include(Ferdie, note()), Ok(Ok(())));
		assert!(before - Balances::free_balance(Ferdie.to_account_id()) > 10 * CENT);
	});
}

#[test]
fn the_rules_are_as_the_docs_say() {
	let quorums = |rule| {
		let rule = Rules::convert(rule);
		let chambers = rule.chambers;
		assert_eq!(chambers.municipality, chambers.business);
		assert_eq!(chambers.business, chambers.academia);
		(chambers.academia.quorum, chambers.civil_society.quorum, rule.concurrence, rule.overall)
	};
	let times = |rule| {
		let rule = Rules::convert(rule);
		(rule.length, rule.delay, rule.seconders)
	};
	let (least, more) = (Threshold::at_least, Threshold::more_than);
	let half = more(1, 2);
	assert_eq!(quorums(RuleName::Ordinary), (least(1, 4), least(1, 100), 3, half));
	assert_eq!(quorums(RuleName::Significant), (least(1, 3), least(2, 100), 4, half));
	assert_eq!(quorums(RuleName::Budget), (least(1, 3), least(2, 100), 3, least(3, 5)));
	assert_eq!(quorums(RuleName::Constitutional), (half, least(5, 100), 4, least(2, 3)));
	assert_eq!(quorums(RuleName::Revival), (least(1, 3), least(2, 100), 2, half));
	assert_eq!(times(RuleName::Ordinary), (14, 2, 1));
	assert_eq!(times(RuleName::Significant), (21, 7, 2));
	assert_eq!(times(RuleName::Budget), (21, 7, 1));
	assert_eq!(times(RuleName::Constitutional), (28, 14, 2));
	assert_eq!(times(RuleName::Revival), (28, 14, 1));
	// A real chain has real days.
	genesis("local").execute_with(|| {
		assert_eq!(Decisions::rule(RuleName::Ordinary).length, 14 * MINUTES);
	});
	assert_eq!(pallet_decisions::GenesisConfig::<Runtime>::default().day, DAYS);
}

#[test]
fn the_quorums_ask_for_this_many_yes_in_chambers_of_every_size() {
	// For chambers of 3, 12 and 60 organisations, and one of 40,000 with its citizens.
	let needed = |rule| {
		let chambers = Rules::convert(rule).chambers;
		let organisations = [3, 12, 60].map(|roll| chambers.academia.quorum.least(roll));
		(organisations, chambers.civil_society.quorum.least(40_000))
	};
	assert_eq!(needed(RuleName::Ordinary), ([1, 3, 15], 400));
	assert_eq!(needed(RuleName::Significant), ([1, 4, 20], 800));
	assert_eq!(needed(RuleName::Budget), ([1, 4, 20], 800));
	assert_eq!(needed(RuleName::Constitutional), ([2, 7, 31], 2_000));
	assert_eq!(needed(RuleName::Revival), ([1, 4, 20], 800));
}

#[test]
fn a_vote_weighs_no_more_than_a_small_part_of_a_block() {
	let vote: RuntimeCall =
		pallet_decisions::Call::vote { decision: 1, ballot: Ballot::Yes }.into();
	let weight = vote.get_dispatch_info().call_weight;
	assert!(weight.all_lt(configs::money::MaxFreeWeight::get()));
}
