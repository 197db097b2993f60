// SPDX-License-Identifier: Apache-2.0

//! Who pays for a civic call, and how much is free. Which calls are civic, [`calls`] says.

use crate::*;
use configs::parameters::dynamic_params::quotas;
use doverie_primitives::{Chamber, Electorate, Kind};
use frame_support::traits::{Get, OriginTrait};
use pallet_quota::{CivicCall, CivicCalls};
use pallet_stakeholders::Standing;
use sp_runtime::traits::{Convert, StaticLookup};

/// No decision can make quotas smaller than this: with it, a mistake can still be voted away.
pub const LEAST_QUOTA: Balance = 5 * CENT;

/// The full quota of an account, if it is the key of a stakeholder whom no decision has barred.
///
/// Whoever is not in good standing has that of a citizen: a stakeholder who was suspended or has
/// expired votes in what was open before, and a registrar who has expired renews. What they may not
/// do fails all the same, and is refused.
pub struct Allotment;

impl Convert<AccountId, Option<Balance>> for Allotment {
	fn convert(who: AccountId) -> Option<Balance> {
		let number = Stakeholders::roll_number(&who)?;
		let state = pallet_stakeholders::Stakeholders::<Runtime>::get(number)?;
		let is_registrar =
			|| Chamber::ALL.iter().any(|chamber| Stakeholders::is_registrar(*chamber, &who));
		let quota = match (state.standing(System::block_number()), state.kind) {
			(Standing::Barred, _) => return None,
			(Standing::Admitted, _) if is_registrar() => quotas::Registrar::get(),
			(Standing::Admitted, Kind::Organisation) => quotas::Organisation::get(),
			_ => quotas::Citizen::get(),
		};
		Some(quota.max(LEAST_QUOTA))
	}
}

/// What is free for stakeholders: taking part, running a validator, governing, and giving proxies
/// to one's staff. A `batch_all` of such calls is civic too. So is such a call, or `batch_all`,
/// that a proxy sends for a stakeholder: it takes from the stakeholder's quota, and the proxy's
/// owner needs no quota. `batch` and `force_batch` are not free: they succeed even if their calls
/// fail.
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
				Some(CivicCall { payer, call, origin })
			},
			call if calls::is_civic(call) => Some(CivicCall {
				payer: signer.clone(),
				call,
				origin: RuntimeOrigin::signed(signer.clone()),
			}),
			_ => None,
		}
	}
}

/// The free call that costs most to recognise: a proxy's, for an organisation.
#[cfg(feature = "runtime-benchmarks")]
pub struct BenchmarkHelper;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_quota::BenchmarkHelper<Runtime> for BenchmarkHelper {
	fn free_call() -> (AccountId, RuntimeCall) {
		use alloc::boxed::Box;
		let proxy: AccountId = frame_benchmarking::account("proxy", 0, 0);
		let real: AccountId = frame_benchmarking::account("organisation", 0, 0);
		for chamber in Chamber::ALL {
			Stakeholders::fill_registrars_for_benchmark(chamber);
		}
		Stakeholders::admit_for_benchmark(&real, Chamber::Academia, Kind::Organisation);
		// The last of as many proxies as an account can have.
		let most: u32 =
			<<Runtime as pallet_proxy::Config>::MaxProxies as frame_support::traits::Get<u32>>::get(
			);
		for i in 1..most {
			let other = frame_benchmarking::account("proxy", i, 0);
			Proxy::add_proxy_delegate(&real, other, Default::default(), 0)
				.expect("there is room for a proxy");
		}
		Proxy::add_proxy_delegate(&real, proxy.clone(), Default::default(), 0)
			.expect("there is room for a proxy");
		let call = RuntimeCall::Records(pallet_records::Call::record {
			fingerprint: doverie_primitives::Fingerprint([1; 32]),
			kind: pallet_records::RecordKind::Other,
			locator: Default::default(),
			replaces: None,
		});
		let call = RuntimeCall::Proxy(pallet_proxy::Call::proxy {
			real: real.into(),
			force_proxy_type: None,
			call: Box::new(call),
		});
		(proxy, call)
	}
}
