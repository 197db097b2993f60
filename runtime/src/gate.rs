// SPDX-License-Identifier: Apache-2.0

//! What may not be sent at all, free or paid.
//!
//! A key that is to be moved and that two registrars have frozen does nothing but object to what is
//! announced to itself: neither by its own signature nor by others who act for it. If its
//! stakeholder has moved to another one since, it does nothing at all. So the gate looks at
//! everybody who acts in a call: for whom proxies and signatories send something, and accounts
//! derived from others.
//!
//! What multisigs do is bounded here, since it takes no deposit: see [`multisigs`]. For that it has
//! to be sent directly.

use crate::*;
use alloc::vec;
use core::slice;
use doverie_primitives::Clock;
use frame_support::ensure;
use multisigs::{Joint, Step};
use pallet_quota::Error;
use sp_runtime::{traits::StaticLookup, DispatchError, DispatchResult};

/// How many accounts can act in one transaction, its signer included: for each of them the gate
/// reads once.
pub const MAX_ACTING: usize = 16;

/// The gate.
pub struct Gate;

impl pallet_quota::Gate<Runtime> for Gate {
	fn ensure_open(signer: &AccountId, call: &RuntimeCall) -> DispatchResult {
		// Nothing of the state can be relied on.
		let stands_still = <Upgrades as Clock<BlockNumber>>::stands_still();
		ensure!(!stands_still, pallet_upgrades::Error::<Runtime>::StandsStill);
		if is_objection(signer, call) {
			return Ok(());
		}
		let mut acting = Acting::default();
		acting.enter(signer)?;
		let RuntimeCall::Multisig(sent) = call else {
			return acting.look_into(signer.clone(), call);
		};
		let joint = Joint::of(signer, sent)?;
		ensure!(joint.is_organisation(), Error::<Runtime>::UnknownMultisig);
		ensure!(joint.has_place(signer), Error::<Runtime>::TooManyWaiting);
		match joint.step {
			Step::Make(call) | Step::Approve(call) if !is_objection(&joint.account, call) => {
				acting.enter(&joint.account)?;
				acting.look_into(joint.account, call)
			},
			// Nothing is made that a frozen key may not.
			_ => Ok(()),
		}
	}

	fn acts_alone(call: &RuntimeCall) -> bool {
		calls::parts(call).iter().all(|part| {
			!matches!(
				part,
				RuntimeCall::Utility(_) | RuntimeCall::Proxy(_) | RuntimeCall::Multisig(_)
			)
		})
	}
}

/// What a frozen key may still send, and nobody for it: to object to what is announced to itself.
fn is_objection(who: &AccountId, call: &RuntimeCall) -> bool {
	use pallet_stakeholders::Call::{object, withdraw_objection};
	match call {
		RuntimeCall::Stakeholders(
			object { stakeholder, .. } | withdraw_objection { stakeholder, .. },
		) => stakeholder == who,
		_ => false,
	}
}

/// Those who act in a transaction.
#[derive(Default)]
struct Acting(Vec<AccountId>);

impl Acting {
	/// One more who acts: not with a frozen key.
	fn enter(&mut self, who: &AccountId) -> DispatchResult {
		if self.0.contains(who) {
			return Ok(());
		}
		ensure!(self.0.len() < MAX_ACTING, Error::<Runtime>::TooManyAccounts);
		ensure!(!Stakeholders::is_frozen(who), pallet_stakeholders::Error::<Runtime>::KeyFrozen);
		self.0.push(who.clone());
		Ok(())
	}

	/// Looks at every call in a call that `who` makes: each of them once. No deeper than the call
	/// is nested, which is bounded where it is decoded.
	fn look_into(&mut self, who: AccountId, call: &RuntimeCall) -> DispatchResult {
		let mut open = vec![(who, slice::from_ref(call).iter())];
		while let Some((who, calls)) = open.last_mut() {
			let Some(call) = calls.next() else {
				open.pop();
				continue;
			};
			let (who, within) = match call {
				RuntimeCall::Multisig(_) => return Err(Error::<Runtime>::NestedMultisig.into()),
				RuntimeCall::Utility(call) => in_utility(who, call),
				RuntimeCall::Proxy(call) => match self.in_proxy(call)? {
					Some((real, call)) => (real, [slice::from_ref(call), NONE]),
					None => continue,
				},
				_ => continue,
			};
			self.enter(&who)?;
			for calls in within {
				open.push((who.clone(), calls.iter()));
			}
		}
		Ok(())
	}

	/// For whom a proxy acts, and what it sends.
	fn in_proxy<'a>(
		&mut self,
		call: &'a pallet_proxy::Call<Runtime>,
	) -> Result<Option<(AccountId, &'a RuntimeCall)>, DispatchError> {
		use pallet_proxy::Call::*;
		let account = |address: &Address| {
			<Runtime as frame_system::Config>::Lookup::lookup(address.clone()).ok()
		};
		Ok(match call {
			proxy { real, call, .. } => account(real).map(|real| (real, &**call)),
			proxy_announced { delegate, real, call, .. } => {
				// What somebody has announced can be sent by anyone.
				if let Some(delegate) = account(delegate) {
					self.enter(&delegate)?;
				}
				account(real).map(|real| (real, &**call))
			},
			add_proxy { .. }
			| remove_proxy { .. }
			| remove_proxies {}
			| create_pure { .. }
			| kill_pure { .. }
			| announce { .. }
			| remove_announcement { .. }
			| reject_announcement { .. }
			| poke_deposit {} => None,
			__Ignore(_, never) => match *never {},
		})
	}
}

const NONE: &[RuntimeCall] = &[];

/// Who acts in a call of `who` to the utility pallet, and what they do. Without a wildcard: what a
/// new call wraps must be looked at.
fn in_utility<'a>(
	who: &AccountId,
	call: &'a pallet_utility::Call<Runtime>,
) -> (AccountId, [&'a [RuntimeCall]; 2]) {
	use pallet_utility::Call::*;
	match call {
		batch { calls } | batch_all { calls } | force_batch { calls } => {
			(who.clone(), [calls.as_slice(), NONE])
		},
		if_else { main, fallback } => {
			(who.clone(), [slice::from_ref(&**main), slice::from_ref(&**fallback)])
		},
		as_derivative { index, call } => {
			let derived = pallet_utility::derivative_account_id(who.clone(), *index);
			(derived, [slice::from_ref(&**call), NONE])
		},
		// Only root makes these.
		dispatch_as { call, .. } | dispatch_as_fallible { call, .. } | with_weight { call, .. } => {
			(who.clone(), [slice::from_ref(&**call), NONE])
		},
		__Ignore(_, never) => match *never {},
	}
}
