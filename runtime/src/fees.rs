// SPDX-License-Identifier: Apache-2.0

//! Who pays for a civic call, and how much is free. Which calls are civic, [`calls`] says.

use crate::*;
use configs::parameters::dynamic_params::quotas;
#[cfg(feature = "runtime-benchmarks")]
use doverie_primitives::Chamber;
use doverie_primitives::{Clock, Electorate, Kind};
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{Get, OriginTrait},
};
use multisigs::{Joint, Step};
use pallet_quota::{CivicCall, CivicCalls};
use pallet_stakeholders::{Standing, Status};
use sp_runtime::traits::StaticLookup;

/// No decision can make quotas smaller than this: with it, a mistake can still be voted away.
pub const LEAST_QUOTA: Balance = 5 * CENT;

/// The full quotas: of registrars, and of the keys of stakeholders whom no decision has barred.
///
/// A registrar need be no stakeholder, nor one in good standing: it acts for the city all the same,
/// until a decision says otherwise, or its colleagues put it on hold. Nor need a stakeholder be in
/// good standing: it has the quota of a citizen then, since whoever is suspended votes, and whoever
/// has expired votes in what was open before. What they may not do fails all the same, and is
/// refused. Whoever was undone has a quota of nothing: only what costs nothing is free, which is to
/// object to what is announced to it.
pub struct Allotments;

type StakeholderOf = pallet_stakeholders::Stakeholder<
	AccountId,
	BlockNumber,
	<Runtime as pallet_stakeholders::Config>::MaxStretches,
>;

/// The stakeholder whose key this is.
fn stakeholder(who: &AccountId) -> Option<StakeholderOf> {
	let number = Stakeholders::roll_number(who)?;
	pallet_stakeholders::Stakeholders::<Runtime>::get(number)
}

/// The full quota of a stakeholder. What a citizen has does not depend on the clock, so it is not
/// read.
fn quota(stakeholder: &StakeholderOf) -> Option<Balance> {
	if !stakeholder.keeps_vote() {
		return None;
	}
	let has_more = stakeholder.kind == Kind::Organisation
		&& stakeholder.standing(Upgrades::now()) == Standing::Admitted;
	let quota = if has_more { quotas::Organisation::get() } else { quotas::Citizen::get() };
	Some(quota.max(LEAST_QUOTA))
}

impl pallet_quota::Allotments<Runtime> for Allotments {
	fn of_stakeholder(who: &AccountId) -> Option<Balance> {
		quota(&stakeholder(who)?)
	}

	fn of(who: &AccountId) -> Option<Balance> {
		let stakeholder = stakeholder(who);
		if stakeholder.as_ref().is_some_and(|state| state.status == Status::Barred) {
			return None;
		}
		let as_stakeholder = stakeholder.map(|state| quota(&state).unwrap_or_default());
		if !Stakeholders::is_registrar_of_any(who) {
			return as_stakeholder;
		}
		let as_registrar = quotas::Registrar::get().max(LEAST_QUOTA);
		Some(as_registrar.max(as_stakeholder.unwrap_or_default()))
	}
}

/// What is free for stakeholders: taking part, running a validator, governing, and giving proxies
/// to one's staff. A `batch_all` of such calls is civic too. So is such a call, or `batch_all`,
/// that a proxy sends for a stakeholder: it takes from the stakeholder's quota, and the proxy's
/// owner needs no quota. The same goes for what the signatories of a multisig send for it, if the
/// multisig is a stakeholder or a registrar. `batch` and `force_batch` are not free: they succeed
/// even if their calls fail.
pub struct Civic;

impl CivicCalls<Runtime> for Civic {
	fn resolve<'a>(signer: &AccountId, call: &'a RuntimeCall) -> Option<CivicCall<'a, Runtime>> {
		match call {
			RuntimeCall::Proxy(pallet_proxy::Call::proxy { real, force_proxy_type, call }) => {
				let call: &RuntimeCall = call;
				if !calls::is_civic(call) {
					return None;
				}
				let payer = <Runtime as frame_system::Config>::Lookup::lookup(real.clone()).ok()?;
				let proxy = Proxy::find_proxy(&payer, signer, *force_proxy_type).ok()?;
				if proxy.delay != 0 {
					return None;
				}
				// As the proxy pallet will call it: with the rights of this type of proxy alone.
				let mut origin = RuntimeOrigin::signed(payer.clone());
				origin
					.add_filter(move |call: &RuntimeCall| calls::may_make(proxy.proxy_type, call));
				let may_make = |call: &RuntimeCall| calls::may_make(proxy.proxy_type, call);
				let is_allowed = may_make(call) && calls::parts(call).iter().all(may_make);
				let (sent_in, costs_nothing) = (None, false);
				Some(CivicCall { payer, call, origin, is_allowed, sent_in, costs_nothing })
			},
			RuntimeCall::Multisig(sent) => joint(signer, call, sent),
			call if calls::is_civic(call) => Some(CivicCall {
				payer: signer.clone(),
				call,
				origin: RuntimeOrigin::signed(signer.clone()),
				is_allowed: true,
				sent_in: None,
				costs_nothing: is_own_objection(signer, call),
			}),
			_ => None,
		}
	}

	fn rehearsal_weight(call: &RuntimeCall) -> Weight {
		use pallet_multisig::Call::{as_multi, as_multi_threshold_1};
		let weight = |call: &RuntimeCall| call.get_dispatch_info().call_weight;
		match call {
			RuntimeCall::Multisig(
				as_multi { call: made, .. } | as_multi_threshold_1 { call: made, .. },
			) if objects(made) => weight(call).saturating_add(weight(made)),
			call if objects(call) => weight(call),
			_ => Weight::zero(),
		}
	}
}

/// Does somebody object to what a registrar has announced, whoever it is?
fn objects(call: &RuntimeCall) -> bool {
	matches!(call, RuntimeCall::Stakeholders(pallet_stakeholders::Call::object { .. }))
}

/// Does the one concerned object, with its key, to what is announced to it and what it has not
/// objected to? A thief can use up the quota of a stolen key, and a registrar that of whom it wants
/// to be rid of: neither silences anybody by that.
fn is_own_objection(payer: &AccountId, call: &RuntimeCall) -> bool {
	match call {
		RuntimeCall::Stakeholders(pallet_stakeholders::Call::object { stakeholder, act }) => {
			stakeholder == payer && Stakeholders::can_object(stakeholder, *act)
		},
		_ => false,
	}
}

/// What is sent for a multisig. The approval that is enough makes the call; the multisig pallet
/// succeeds even if that fails, so both are tried. What is approved before may be known by its hash
/// alone: it is tried when it is made.
fn joint<'a>(
	signer: &AccountId,
	call: &'a RuntimeCall,
	sent: &'a pallet_multisig::Call<Runtime>,
) -> Option<CivicCall<'a, Runtime>> {
	let joint = Joint::of(signer, sent).ok()?;
	match joint.step {
		Step::Make(made) | Step::Approve(made) if !calls::is_civic(made) => return None,
		// There is none.
		Step::PokeDeposit => return None,
		_ => {},
	}
	let completed = joint.completed(signer);
	let costs_nothing = match joint.step {
		Step::Make(made) | Step::Approve(made) => is_own_objection(&joint.account, made),
		Step::ApproveHash(_) | Step::Cancel | Step::PokeDeposit => false,
	};
	let payer = joint.account;
	let is_allowed = true;
	Some(match completed {
		Some(made) => {
			let origin = RuntimeOrigin::signed(payer.clone());
			CivicCall { payer, call: made, origin, is_allowed, sent_in: Some(call), costs_nothing }
		},
		None => {
			let origin = RuntimeOrigin::signed(signer.clone());
			CivicCall { payer, call, origin, is_allowed, sent_in: None, costs_nothing }
		},
	})
}

/// What the extension of [`pallet_quota`] is measured with.
#[cfg(feature = "runtime-benchmarks")]
pub struct BenchmarkHelper;

#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper {
	/// The parameters of quotas are the same for all who sign: a block reads each of them once, and so
	/// no transaction counts them.
	fn share_parameters() {
		use configs::parameters::RuntimeParametersKey::Quotas;
		for key in [
			quotas::ParametersKey::Citizen(quotas::Citizen),
			quotas::ParametersKey::Organisation(quotas::Organisation),
			quotas::ParametersKey::Registrar(quotas::Registrar),
		] {
			let item = pallet_parameters::Parameters::<Runtime>::hashed_key_for(Quotas(key));
			frame_benchmarking::benchmarking::add_to_whitelist(item.into());
		}
	}

	/// A document that somebody puts on record.
	fn record() -> RuntimeCall {
		RuntimeCall::Records(pallet_records::Call::record {
			fingerprint: doverie_primitives::Fingerprint([1; 32]),
			kind: pallet_records::RecordKind::Other,
			locator: Default::default(),
			replaces: None,
		})
	}

	/// The same by a proxy.
	fn proxied(real: AccountId) -> RuntimeCall {
		RuntimeCall::Proxy(pallet_proxy::Call::proxy {
			real: real.into(),
			force_proxy_type: None,
			call: alloc::boxed::Box::new(Self::record()),
		})
	}

	/// Names an account as the last registrar of the last chamber, which has as many as it can.
	fn name_registrar(who: &AccountId) {
		pallet_stakeholders::Registrars::<Runtime>::mutate(Chamber::CivilSociety, |registrars| {
			registrars.remove(0);
			registrars.try_push(who.clone()).expect("there is room for a registrar");
		});
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_quota::BenchmarkHelper<Runtime> for BenchmarkHelper {
	/// A proxy's, for an organisation that is a registrar.
	fn free_call() -> (AccountId, RuntimeCall) {
		Self::share_parameters();
		let proxy: AccountId = frame_benchmarking::account("proxy", 0, 0);
		let real: AccountId = frame_benchmarking::account("organisation", 0, 0);
		for chamber in Chamber::ALL {
			Stakeholders::fill_registrars_for_benchmark(chamber);
		}
		Self::name_registrar(&real);
		Stakeholders::admit_for_benchmark(&real, Chamber::Academia, Kind::Organisation);
		// The last of as many proxies as an account can have.
		let most: u32 = <Runtime as pallet_proxy::Config>::MaxProxies::get();
		for i in 1..most {
			let other = frame_benchmarking::account("proxy", i, 0);
			Proxy::add_proxy_delegate(&real, other, Default::default(), 0)
				.expect("there is room for a proxy");
		}
		Proxy::add_proxy_delegate(&real, proxy.clone(), Default::default(), 0)
			.expect("there is room for a proxy");
		(proxy, Self::proxied(real))
	}

	/// A document that an organisation puts on record which is a registrar.
	fn own_call() -> (AccountId, RuntimeCall) {
		Self::share_parameters();
		let who: AccountId = frame_benchmarking::account("organisation", 0, 0);
		for chamber in Chamber::ALL {
			Stakeholders::fill_registrars_for_benchmark(chamber);
		}
		Self::name_registrar(&who);
		Stakeholders::admit_for_benchmark(&who, Chamber::Academia, Kind::Organisation);
		(who, Self::record())
	}

	/// A signatory's, who opens the last operation that can wait, for a multisig that is a
	/// registrar and acts for as many others as one transaction may.
	fn guarded_call() -> (AccountId, RuntimeCall) {
		use alloc::boxed::Box;
		use pallet_multisig::{Multisig as Operation, Multisigs, Timepoint};
		let most: u32 = <Runtime as pallet_multisig::Config>::MaxSignatories::get();
		let mut signatories: Vec<AccountId> =
			(0..most).map(|i| frame_benchmarking::account("signatory", i, 0)).collect();
		signatories.sort();
		let organisation = Multisig::multi_account_id(&signatories, 2);
		Self::name_registrar(&organisation);
		let (signer, others) = signatories.split_first().expect("there are signatories");
		let approvals: Vec<AccountId> = others.to_vec();
		for (i, depositor) in (1u8..).zip(others) {
			let operation = Operation {
				when: Timepoint { height: 1, index: 0 },
				deposit: 0,
				depositor: depositor.clone(),
				approvals: approvals.clone().try_into().expect("not all have approved"),
			};
			Multisigs::<Runtime>::insert(&organisation, [i; 32], operation);
		}
		// The signer and the organisation act, too.
		let acting = gate::MAX_ACTING.saturating_sub(2) as u32;
		let calls: Vec<RuntimeCall> =
			(0..acting).map(|i| Self::proxied(frame_benchmarking::account("real", i, 0))).collect();
		let call = RuntimeCall::Multisig(pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: others.to_vec(),
			maybe_timepoint: None,
			call: Box::new(RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })),
			max_weight: Weight::zero(),
		});
		(signer.clone(), call)
	}
}
