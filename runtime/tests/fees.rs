// SPDX-License-Identifier: Apache-2.0

//! Who pays, through real signed transactions.

use crate::{calls::every_call, common::*};
use doverie_primitives::{Chamber, Electorate, Text};
use doverie_runtime::{
	calls,
	configs::{
		money::{ChainAccount, MaxRehearsedWeight},
		system::ADMIT_OWN_ITEMS,
		tools::ProxyType,
	},
	*,
};
use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::Get,
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_MICROS},
		RuntimeDbWeight,
	},
};
use pallet_quota::{Draw, Lane, Waiting, WeightInfo as _};
use sp_runtime::{
	traits::{Dispatchable, TransactionExtension},
	transaction_validity::{InvalidTransaction, TransactionValidity, TransactionValidityError},
	Perbill,
};

#[test]
fn a_stakeholder_who_owns_nothing_records_free_of_charge() {
	test(|| {
		let (issuance, full) = (Balances::total_issuance(), quota(Bob));
		assert_eq!(balance(Bob), 0);
		assert_ok!(submit(Bob, record(b"statement")));
		assert_eq!(include(Bob, record(b"statement")), Ok(Ok(())));
		assert_eq!(balance(Bob), 0);
		assert_eq!(Balances::total_issuance(), issuance);
		assert!(quota(Bob) < full);
		assert_eq!(Records::lookup(fingerprint(b"statement")).len(), 1);
		// Nothing in the block says that anyone has paid a fee.
		assert!(!System::events().iter().any(|record| matches!(
			record.event,
			RuntimeEvent::TransactionPayment(_) | RuntimeEvent::Balances(_)
		)));
	});
}

#[test]
fn everybody_else_pays_and_nothing_is_burnt() {
	test(|| {
		let issuance = Balances::total_issuance();
		let (before, chain) = (balance(Ferdie), Balances::free_balance(ChainAccount::get()));
		// It does not help: only stakeholders put something on record.
		let outcome = include(Ferdie, record(b"statement")).expect("is included");
		assert_eq!(outcome, Err(pallet_records::Error::<Runtime>::NotInGoodStanding.into()));
		let fee = before - balance(Ferdie);
		assert!(fee > 0);
		assert_eq!(Balances::free_balance(ChainAccount::get()), chain + fee);
		assert_eq!(Balances::total_issuance(), issuance);
		// Somebody who has nothing and is nobody cannot even be asked to pay.
		assert_eq!(refused(Eve, record(b"statement")), named("Quota", "NobodyPays"));
	});
}

#[test]
fn nobody_burns_what_was_issued() {
	test(|| {
		let issuance = Balances::total_issuance();
		let burn = || pallet_balances::Call::burn { value: CENT, keep_alive: false };
		let filtered = frame_system::Error::<Runtime>::CallFiltered.into();
		assert_eq!(include(Ferdie, burn()), Ok(Err(filtered)));
		// Nor within other calls.
		assert_eq!(include(Ferdie, batch_all(vec![burn().into()])), Ok(Err(filtered)));
		let chain = ChainAccount::get();
		let as_chain = RuntimeOrigin::signed(chain.clone());
		let error = RuntimeCall::from(burn()).dispatch(as_chain).expect_err("is filtered").error;
		assert_eq!(error, filtered);
		// What is not to be burnt can still be given away.
		assert_eq!(include(Ferdie, transfer()), Ok(Ok(())));
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

#[test]
fn what_is_not_civic_is_paid_by_stakeholders_too() {
	test(|| {
		for call in [
			transfer(),
			frame_system::Call::remark { remark: vec![] }.into(),
			pallet_utility::Call::batch { calls: vec![record(b"a")] }.into(),
			pallet_utility::Call::force_batch { calls: vec![record(b"a")] }.into(),
			batch_all(vec![record(b"a"), transfer()]),
			batch_all(vec![batch_all(vec![record(b"a")])]),
		] {
			assert_eq!(refused(Bob, call), named("Quota", "NobodyPays"));
		}
	});
}

#[test]
fn the_quota_holds_in_batches() {
	test(|| {
		let cost = |calls: Vec<RuntimeCall>| {
			let before = quota(Bob);
			assert_eq!(include(Bob, batch_all(calls)), Ok(Ok(())));
			before - quota(Bob)
		};
		let one = cost(vec![record(b"1")]);
		let ten = cost((10..20u8).map(|i| record(&[i])).collect());
		let weight = record(b"1").get_dispatch_info().call_weight;
		let nine = 9 * TransactionPayment::weight_to_fee(weight);
		assert!(ten >= one + nine, "ten cost {ten}, one costs {one}, nine weigh {nine}");
		assert_eq!(balance(Bob), 0);
		// A batch in which one call fails is refused as a whole, for the reason of that call.
		let failing = batch_all(vec![record(b"new"), record(b"1")]);
		assert_eq!(refused(Bob, failing), named("Records", "AlreadyOnRecord"));
	});
}

#[test]
fn a_proxy_draws_on_the_quota_of_the_stakeholder_for_whom_it_acts() {
	test(|| {
		let add = |proxy_type| pallet_proxy::Call::add_proxy {
			delegate: Ferdie.to_account_id().into(),
			proxy_type,
			delay: 0,
		};
		assert_eq!(include(Bob, add(ProxyType::Records)), Ok(Ok(())));
		let proxied = |real: sp_keyring::Sr25519Keyring, call: RuntimeCall| {
			RuntimeCall::from(pallet_proxy::Call::proxy {
				real: real.to_account_id().into(),
				force_proxy_type: None,
				call: Box::new(call),
			})
		};
		let (tokens, before) = (balance(Ferdie), quota(Bob));
		assert_eq!(include(Ferdie, proxied(Bob, record(b"by the staff"))), Ok(Ok(())));
		assert_eq!(
			Records::lookup(fingerprint(b"by the staff"))[0].record.account,
			Bob.to_account_id()
		);
		assert_eq!(balance(Ferdie), tokens);
		assert!(quota(Bob) < before);

		// What would fail inside is refused, although the proxy pallet would succeed.
		let duplicate = refused(Ferdie, proxied(Bob, record(b"by the staff")));
		assert_eq!(duplicate, named("Records", "AlreadyOnRecord"));
		// So is what this type of proxy may not do.
		let leave = proxied(Bob, pallet_stakeholders::Call::leave {}.into());
		assert_eq!(refused(Ferdie, leave.clone()), named("System", "CallFiltered"));
		// Nor does it cost Bob anything where nobody tries it out: behind others, or in a block.
		let before = quota(Bob);
		assert!(submit_after(Ferdie, leave.clone(), 1).is_err());
		let batch = batch_all(vec![record(b"x"), pallet_stakeholders::Call::leave {}.into()]);
		for forbidden in [leave, proxied(Bob, batch)] {
			assert!(include(Ferdie, forbidden).is_err());
		}
		assert_eq!(quota(Bob), before);
		// For somebody who has not made him a proxy, he pays himself, in vain.
		assert!(include(Ferdie, proxied(Charlie, record(b"c"))).expect("is included").is_err());
		assert!(balance(Ferdie) < tokens);
		assert_eq!(quota(Charlie), configs::parameters::dynamic_params::quotas::Registrar::get());
	});
}

#[test]
fn a_citizen_s_quota_is_used_up_and_the_pool_says_so() {
	test(|| {
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		let mut records = 0u32;
		loop {
			let call = record(&records.to_le_bytes());
			if submit(Eve, call.clone()).is_err() {
				assert_eq!(refused(Eve, call), named("Quota", "UsedUp"));
				break;
			}
			assert_eq!(include(Eve, call), Ok(Ok(())));
			records += 1;
			assert!(records < 1_000);
			next_block();
		}
		assert!((30..200).contains(&records), "{records} records in a day");
		// An hour later, some of it has recovered.
		skip_to(System::block_number() + 60 * MINUTES);
		assert_ok!(submit(Eve, record(b"an hour later")));
	});
}

#[test]
fn the_pool_refuses_what_would_fail_with_its_reason() {
	test(|| {
		assert_eq!(include(Alice, record(b"first")), Ok(Ok(())));
		let call = |locator: Text| pallet_records::Call::record {
			fingerprint: fingerprint(b"second"),
			kind: pallet_records::RecordKind::Other,
			locator,
			replaces: None,
		};
		assert_eq!(refused(Alice, record(b"first")), named("Records", "AlreadyOnRecord"));
		// Each author has a record of its own.
		assert_ok!(submit(Bob, record(b"first")));
		assert_eq!(refused(Bob, call(Text(vec![b'x'; 257]))), named("Records", "LocatorTooLong"));
		assert_eq!(refused(Bob, call(Text(vec![0xff]))), named("Records", "LocatorNotText"));
		assert_eq!(
			refused(Bob, admit_citizen(Eve.to_account_id())),
			named("Stakeholders", "NotRegistrar")
		);
		// The same with a locator that is right.
		assert_ok!(submit(Bob, call(Text::default())));
	});
}

#[test]
fn whoever_is_not_in_good_standing_has_a_citizen_s_quota_for_what_is_still_theirs_to_do() {
	use configs::parameters::dynamic_params::quotas;
	use doverie_primitives::RuleName;
	use pallet_decisions::{Ballot, Call};
	test(|| {
		let reasons = fingerprint(b"why");
		assert_eq!(include(Bob, record(b"why")), Ok(Ok(())));
		let admit = admit_organisation(Eve.to_account_id(), Chamber::Business);
		assert_eq!(include(Bob, admit), Ok(Ok(())));
		mature();
		let (chamber, registrar) = (Chamber::Business, Bob.to_account_id());
		let remove = pallet_stakeholders::Call::remove_registrar { chamber, registrar };
		let decision = open_decision(RuleName::Ordinary, remove);
		let stakeholder = Eve.to_account_id();
		let announce = pallet_stakeholders::Call::announce_suspension { stakeholder, reasons };
		assert_eq!(include(Bob, announce), Ok(Ok(())));
		let (stakeholder, act) = (Eve.to_account_id(), pallet_stakeholders::ActKind::Suspension);
		let second = pallet_stakeholders::Call::second { stakeholder, act };
		assert_eq!(include(Charlie, second), Ok(Ok(())));
		assert_eq!(quota(Eve), quotas::Citizen::get());
		// The vote in what is open is hers, free of charge.
		let vote = |ballot| Call::vote { decision, ballot };
		assert_ok!(submit(Eve, vote(Ballot::No)));
		assert_eq!(include(Eve, vote(Ballot::No)), Ok(Ok(())));
		assert_eq!(balance(Eve), 0);
		assert!(quota(Eve) < quotas::Citizen::get());
		// What is not hers to do is refused.
		assert_eq!(refused(Eve, record(b"a")), named("Records", "NotInGoodStanding"));
	});
}

#[test]
fn a_registrar_whose_admission_has_expired_renews_it_free_of_charge() {
	use configs::parameters::dynamic_params::quotas;
	test(|| {
		let (chamber, registrar) = (Chamber::Business, Eve.to_account_id());
		let RuntimeCall::Stakeholders(pallet_stakeholders::Call::admit { mut admission }) =
			admit_organisation(registrar.clone(), chamber)
		else {
			panic!("is an admission")
		};
		admission.expires = System::block_number() + 10;
		assert_eq!(include(Bob, pallet_stakeholders::Call::admit { admission }), Ok(Ok(())));
		assert_eq!(include(Bob, record(b"a new extract")), Ok(Ok(())));
		let registrar = registrar.clone();
		decide(pallet_stakeholders::Call::add_registrar { chamber, registrar });
		assert_eq!(Stakeholders::member(&Eve.to_account_id()), None);
		assert!(quota(Eve) >= quotas::Citizen::get());
		let renew = pallet_stakeholders::Call::renew {
			stakeholder: Eve.to_account_id(),
			expires: System::block_number() + DAYS,
			evidence: fingerprint(b"a new extract"),
		};
		assert_eq!(include(Eve, renew), Ok(Ok(())));
		assert_eq!(balance(Eve), 0);
		assert!(Stakeholders::member(&Eve.to_account_id()).is_some());
		assert!(quota(Eve) > quotas::Organisation::get());
	});
}

#[test]
fn whom_a_decision_has_barred_has_no_quota() {
	use doverie_primitives::Challenges as _;
	test(|| {
		assert_eq!(include(Alice, record(b"why")), Ok(Ok(())));
		let admit = admit_organisation(Eve.to_account_id(), Chamber::Business);
		assert_eq!(include(Bob, admit), Ok(Ok(())));
		let (stakeholder, reasons) = (Eve.to_account_id(), fingerprint(b"why"));
		for who in [Alice, Charlie] {
			let stakeholder = stakeholder.clone();
			let challenge = pallet_stakeholders::Call::challenge { stakeholder, reasons };
			assert_eq!(include(who, challenge), Ok(Ok(())));
		}
		// Challenged, it goes on as before.
		assert_ok!(submit(Eve, record(b"a")));
		let number = Stakeholders::member(&stakeholder).expect("is registered").number;
		assert_ok!(Stakeholders::settle(number, true));
		assert_eq!(refused(Eve, record(b"a")), named("Quota", "NobodyPays"));
	});
}

#[test]
fn there_are_no_tips() {
	test(|| {
		let tipped = sign(&Ferdie.pair(), transfer(), 0, 1);
		assert_eq!(refused_signed(tipped), named("Quota", "TipNotTaken"));
	});
}

#[test]
fn wallets_are_told_that_it_is_free() {
	use pallet_transaction_payment_rpc_runtime_api::runtime_decl_for_transaction_payment_api::TransactionPaymentApiV4;
	test(|| {
		let fee = |who: sp_keyring::Sr25519Keyring, call: RuntimeCall| {
			let transaction = sign(&who.pair(), call, 0, 0);
			let length = codec::Encode::encoded_size(&transaction) as u32;
			Runtime::query_info(transaction, length).partial_fee
		};
		assert_eq!(fee(Bob, record(b"a")), 0);
		assert!(fee(Ferdie, record(b"a")) > 0);
		assert!(fee(Bob, transfer()) > 0);
	});
}

#[test]
fn either_crowd_alone_fills_a_block() {
	// Includes as many as there is room for: what share of the block they fill.
	let fill = |who, call: &dyn Fn(u32) -> RuntimeCall| {
		let weight = || System::block_weight().get(DispatchClass::Normal).ref_time();
		let (before, mut included) = (weight(), 0);
		loop {
			match include(who, call(included)) {
				Ok(_) => included += 1,
				Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources)) => {
					break
				},
				Err(error) => panic!("{error:?}"),
			}
			assert!(included < 20_000);
		}
		let whole = (NORMAL_SHARE * MAX_BLOCK_WEIGHT).ref_time();
		Perbill::from_rational(weight() - before, whole)
	};
	let check = |share: Perbill| {
		assert!(share > Perbill::from_percent(95), "they fill {share:?}");
		assert!(share <= Perbill::one(), "they fill {share:?}");
	};
	test(|| check(fill(Alice, &|i| record(&i.to_le_bytes()))));
	test(|| check(fill(Ferdie, &|_| frame_system::Call::remark { remark: vec![] }.into())));
}

#[test]
fn the_node_can_tell_free_and_paid_ones_that_wait_apart() {
	test(|| {
		let waiting = |who, call: RuntimeCall| {
			let provides = submit(who, call).expect("is valid").provides;
			Waiting::from_tags(&provides).expect("the runtime says it")
		};
		let declared = |call: &RuntimeCall| {
			let weight = extension(&Bob.to_account_id(), 0, 0).weight(call);
			let call = call.get_dispatch_info().call_weight;
			let base = <Runtime as frame_system::Config>::BlockWeights::get();
			let base = base.get(DispatchClass::Normal).base_extrinsic;
			(weight + call + base).ref_time()
		};
		let (free, paid) = (record(b"a"), transfer());
		let is = |lane, call| Waiting { lane, ref_time: declared(call) };
		assert_eq!(waiting(Bob, free.clone()), is(Lane::Free, &free));
		assert_eq!(waiting(Ferdie, free.clone()), is(Lane::Paid, &free));
		assert_eq!(waiting(Ferdie, paid.clone()), is(Lane::Paid, &paid));
	});
}

/// What its extensions weigh is taken off the measured whole, and a check of a signature alone takes
/// 55 microseconds on the machine of the weights.
#[test]
fn a_transaction_weighs_its_signature_before_anything_else() {
	let weights = <Runtime as frame_system::Config>::BlockWeights::get();
	let base = weights.get(DispatchClass::Normal).base_extrinsic.ref_time();
	assert!(base >= 55 * WEIGHT_REF_TIME_PER_MICROS, "{base}");
	// What is taken off is without the database: the number of its items is that of the weight, as
	// the difference between two prices of the same items shows.
	let (reads, writes) = ADMIT_OWN_ITEMS;
	let of = |prices: RuntimeDbWeight| prices.reads_writes(reads, writes).ref_time();
	let ours = pallet_quota::weights::SubstrateWeight::<Runtime>::admit_own().ref_time();
	let sdk_s = <() as pallet_quota::WeightInfo>::admit_own().ref_time();
	let prices = <Runtime as frame_system::Config>::DbWeight::get();
	assert_eq!(ours + of(ParityDbWeight::get()), sdk_s + of(prices));
}

#[test]
fn what_fits_into_no_block_is_refused_at_once() {
	test(|| {
		let exhausts: TransactionValidity = Err(InvalidTransaction::ExhaustsResources.into());
		// Too heavy, though each of its calls would fail.
		let heavy = batch_all((0..8_000u32).map(|_| record(b"the same")).collect());
		assert!(heavy.get_dispatch_info().call_weight.any_gt(NORMAL_SHARE * MAX_BLOCK_WEIGHT));
		assert_eq!(submit(Bob, heavy.clone()), exhausts);
		assert_eq!(submit(Ferdie, heavy), exhausts);
		// Too long.
		let long = |bytes: u32| -> RuntimeCall {
			frame_system::Call::remark { remark: vec![0; bytes as usize] }.into()
		};
		let most = NORMAL_SHARE * MAX_BLOCK_LENGTH;
		assert_eq!(submit(Ferdie, long(most)), exhausts);
		// What is valid fits into an empty block.
		assert_ok!(submit(Ferdie, long(most - 1_000)));
		next_block();
		assert_eq!(include(Ferdie, long(most - 1_000)), Ok(Ok(())));
	});
}

#[test]
fn a_transaction_that_cannot_be_included_is_refused_for_that_and_not_for_its_call() {
	test(|| {
		assert_eq!(include(Bob, record(b"old")), Ok(Ok(())));
		let tipped = sign(&Bob.pair(), record(b"old"), 0, 1);
		assert_eq!(refused_signed(tipped), named("Quota", "TipNotTaken"));
		let stale = sign(&Bob.pair(), record(b"old"), 0, 0);
		assert_eq!(include(Bob, record(b"new")), Ok(Ok(())));
		assert_eq!(validate(stale), Err(InvalidTransaction::Stale.into()));
	});
}

#[test]
fn a_heavy_batch_is_not_run_in_the_pool_and_its_failure_is_charged() {
	test(|| {
		assert_eq!(include(Bob, record(b"old")), Ok(Ok(())));
		let batch = |n: usize| batch_all(vec![record(b"old"); n]);
		assert_eq!(refused(Bob, batch(2)), named("Records", "AlreadyOnRecord"));
		assert!(batch(2).get_dispatch_info().call_weight.all_lt(MaxRehearsedWeight::get()));
		let heavy = batch(20);
		assert!(heavy.get_dispatch_info().call_weight.any_gt(MaxRehearsedWeight::get()));
		assert_ok!(submit(Bob, heavy.clone()));
		let before = quota(Bob);
		assert!(matches!(include(Bob, heavy), Ok(Err(_))));
		assert!(quota(Bob) < before);
		// So does a light one that comes by gossip.
		let before = quota(Bob);
		assert!(matches!(include(Bob, batch(2)), Ok(Err(_))));
		assert!(quota(Bob) < before);
	});
}

#[test]
fn nobody_signs_calls_of_class_operational() {
	test(|| {
		let pages = || RuntimeCall::from(frame_system::Call::set_heap_pages { pages: 0 });
		let wide = || {
			RuntimeCall::from(frame_system::Call::kill_prefix { prefix: vec![], subkeys: 4_000 })
		};
		let batch = |calls| RuntimeCall::from(pallet_utility::Call::batch { calls });
		let proxied = |call| {
			RuntimeCall::from(pallet_proxy::Call::proxy {
				real: Ferdie.to_account_id().into(),
				force_proxy_type: None,
				call: Box::new(call),
			})
		};
		for call in [
			pages(),
			batch(vec![pages(), wide()]),
			proxied(pages()),
			frame_system::Call::set_code { code: vec![0; 100_000] }.into(),
			frame_system::Call::apply_authorized_upgrade { code: vec![0; 100] }.into(),
		] {
			assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational, "{call:?}");
			for who in [Bob, Ferdie] {
				assert_eq!(refused(who, call.clone()), named("Quota", "NotSigned"));
			}
			assert!(include(Ferdie, call).is_err());
		}
		// One ordinary call among them makes the batch an ordinary one.
		assert_ok!(submit(Ferdie, batch(vec![pages(), transfer()])));
	});
}

#[test]
fn the_node_can_tell_what_each_that_waits_takes_off_whose_quota() {
	test(|| {
		let add = pallet_proxy::Call::add_proxy {
			delegate: Ferdie.to_account_id().into(),
			proxy_type: ProxyType::Records,
			delay: 0,
		};
		assert_eq!(include(Dave, add), Ok(Ok(())));
		let proxied = RuntimeCall::from(pallet_proxy::Call::proxy {
			real: Dave.to_account_id().into(),
			force_proxy_type: None,
			call: Box::new(record(b"by the staff")),
		});
		let left = Quota::quota(Dave.to_account_id()).expect("has a quota").available;
		let drawn = |who: sp_keyring::Sr25519Keyring, call: RuntimeCall| {
			let transaction = sign(&who.pair(), call, 0, 0);
			let length = codec::Encode::encoded_size(&transaction);
			let cost = Quota::cost(&transaction.get_dispatch_info(), length);
			let provides = validate(transaction).expect("is valid").provides;
			(Draw::<AccountId, Balance>::from_tags(&provides), cost)
		};
		for (who, call) in [(Dave, record(b"by itself")), (Ferdie, proxied)] {
			let (draw, cost) = drawn(who, call);
			assert!(cost > 0);
			let payer = Dave.to_account_id();
			let draw = draw.expect("it draws on a quota");
			assert_eq!((&draw.payer, draw.cost), (&payer, cost));
			// As a registrar Dave has more, which is looked up only when it is needed.
			assert!(draw.left >= cost && draw.left <= left);
		}
		// What a balance pays for draws on none.
		assert_eq!(drawn(Ferdie, transfer()).0, None);
	});
}

#[test]
fn what_lies_far_ahead_is_told_to_be_so_and_its_call_is_not_run() {
	test(|| {
		assert_eq!(include(Bob, record(b"old")), Ok(Ok(())));
		// Which would fail, and is heavy or light.
		for calls in [1, 20] {
			let failing = batch_all(vec![record(b"old"); calls]);
			let far = sign(&Bob.pair(), failing, 100_000, 0);
			assert_eq!(refused_signed(far), named("Quota", "UsedUp"));
		}
	});
}

/// A citizen who sends one of these is told of a failure in the block only, and its quota pays.
#[test]
fn few_single_calls_are_too_heavy_to_be_tried_out() {
	test(|| {
		let limit = MaxRehearsedWeight::get();
		let mut heavy: Vec<_> = every_call()
			.into_iter()
			.filter(|(_, _, call)| calls::is_civic(call))
			.filter(|(_, _, call)| call.get_dispatch_info().call_weight.any_gt(limit))
			.map(|(pallet, name, _)| format!("{pallet}.{name}"))
			.collect();
		heavy.sort();
		let expected = [
			"Decisions.announce_call",
			"Grandpa.report_equivocation",
			"Pledges.advance",
			"Pledges.open_campaign",
			"Pledges.refund",
			"Pledges.replace_reviewers",
			"Pledges.withdraw",
			"Validators.report_equivocation",
		];
		assert_eq!(heavy, expected);
	});
}

#[test]
fn a_transaction_is_signed_as_on_every_substrate_chain() {
	let metadata = crate::metadata::metadata();
	let extensions = &metadata.extrinsic.transaction_extensions;
	let names: Vec<_> = extensions.iter().map(|extension| extension.identifier.as_str()).collect();
	assert_eq!(
		names,
		[
			"AuthorizeCall",
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"CheckWeight",
			"CheckNonce",
			"ChargeTransactionPayment",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
	let by_version = &metadata.extrinsic.transaction_extensions_by_version;
	for indices in by_version.values() {
		assert!(indices.iter().map(|index| index.0 as usize).eq(0..names.len()), "{indices:?}");
	}
	// The two are the SDK's own, as far as a client sees.
	for (at, path) in [
		(7, "frame_system::extensions::check_nonce::CheckNonce"),
		(8, "pallet_transaction_payment::ChargeTransactionPayment"),
	] {
		let ty = metadata.types.resolve(extensions[at].ty.id).expect("every type is there");
		assert_eq!(ty.path.to_string(), path);
	}
	test(|| {
		let bytes = codec::Encode::encode(&extension(&Bob.to_account_id(), 70_000, 5));
		// Immortal, the nonce, the tip, and no hash of the metadata.
		let (nonce, tip) = (codec::Compact(70_000u32), codec::Compact(5u128));
		assert_eq!(bytes, codec::Encode::encode(&(0u8, nonce, tip, 0u8)));
	});
}

#[test]
fn an_objection_weighs_what_trying_it_out_in_the_block_takes_too() {
	test(|| {
		let around = |call: &RuntimeCall| extension(&Bob.to_account_id(), 0, 0).weight(call);
		let own = |call: &RuntimeCall| call.get_dispatch_info().call_weight;
		let (stakeholder, act) = (Bob.to_account_id(), pallet_stakeholders::ActKind::KeyMove);
		let object: RuntimeCall = pallet_stakeholders::Call::object { stakeholder, act }.into();
		let other = record(b"another call");
		assert_eq!(around(&object), around(&other).saturating_add(own(&object)));
		// Sent for a multisig, it is tried with what it is sent in, and by itself.
		let joint = |call: &RuntimeCall| {
			RuntimeCall::from(pallet_multisig::Call::as_multi {
				threshold: 2,
				other_signatories: vec![Alice.to_account_id()],
				maybe_timepoint: None,
				call: Box::new(call.clone()),
				max_weight: own(call),
			})
		};
		let twice = own(&joint(&object)).saturating_add(own(&object));
		assert_eq!(around(&joint(&object)), around(&joint(&other)).saturating_add(twice));
	});
}

#[test]
fn a_free_call_is_a_small_part_of_a_block() {
	let heaviest: RuntimeCall = pallet_stakeholders::Call::admit_batch {
		admissions: vec![
			pallet_stakeholders::Admission {
				account: Eve.to_account_id(),
				chamber: Chamber::CivilSociety,
				applicant: pallet_stakeholders::Applicant::Citizen,
				evidence: fingerprint(b""),
				tag: Default::default(),
				expires: 1,
			};
			<<Runtime as pallet_stakeholders::Config>::MaxAdmissions as Get<u32>>::get()
				as usize
		],
	}
	.into();
	let weight = heaviest.get_dispatch_info().call_weight;
	assert!(weight.all_lt(configs::money::MaxFreeWeight::get()), "{weight:?}");
}

#[test]
fn what_strangers_leave_of_proxies_they_pay_for() {
	test(|| {
		let (stranger, delegate) = (Ferdie, sp_keyring::Sr25519Keyring::One);
		let give = pallet_balances::Call::transfer_keep_alive {
			dest: delegate.to_account_id().into(),
			value: 100 * CENT,
		};
		assert_eq!(include(stranger, give), Ok(Ok(())));
		let add = |delay| pallet_proxy::Call::add_proxy {
			delegate: delegate.to_account_id().into(),
			proxy_type: ProxyType::Records,
			delay,
		};
		let announce = |n| pallet_proxy::Call::announce {
			real: stranger.to_account_id().into(),
			call_hash: Hash::repeat_byte(n),
		};
		for n in 0..16u8 {
			for (who, call) in [
				(stranger, RuntimeCall::from(add(n.into()))),
				(delegate, RuntimeCall::from(announce(n))),
			] {
				let before = balance(who);
				assert_eq!(include(who, call), Ok(Ok(())));
				let fee = before - balance(who);
				// The figure of docs/integrators.md, which is why it takes no deposit.
				assert!(fee > 3 * CENT / 10, "{fee}");
			}
		}
		let full = Ok(Err(pallet_proxy::Error::<Runtime>::TooMany.into()));
		assert_eq!(include(stranger, add(16)), full);
		assert_eq!(include(delegate, announce(16)), full);
	});
}
