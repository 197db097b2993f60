// SPDX-License-Identifier: Apache-2.0

//! Where a transaction stands in the pool.

use crate::{pallet::Config, Lane, Waiting};
use codec::Encode;
use frame_support::traits::Get;
use sp_runtime::{
	traits::{DispatchInfoOf, One, Saturating},
	transaction_validity::{TransactionPriority, ValidTransaction},
};

/// How many places in a sender's queue the pool tells apart. All further ones share the last.
const PLACES: u64 = 256;

/// The priority of a transaction with `ahead` transactions of the same sender before it: everybody's
/// next comes before anyone's second. At the same place, a free one before a paid one: free ones
/// are bounded by the roll and by quotas, while paying accounts can be made in any number, and would
/// push the others out of the full pool of a node that does not share it out, as ours do.
fn priority(ahead: u64, lane: Lane) -> TransactionPriority {
	let place = PLACES.saturating_sub(1).saturating_sub(ahead);
	let lane = match lane {
		Lane::Free => 1,
		Lane::Paid => 0,
	};
	place.saturating_mul(2).saturating_add(lane)
}

/// The place in the sender's queue, by tags as those of [`frame_system::CheckNonce`].
pub(crate) fn queued<T: Config>(
	who: &T::AccountId,
	nonce: T::Nonce,
	is_next: bool,
) -> ValidTransaction {
	let mut validity = ValidTransaction::default();
	validity.provides.push((who, nonce).encode());
	if !is_next {
		validity.requires.push((who, nonce.saturating_sub(One::one())).encode());
	}
	validity
}

/// What the node is told of the transaction.
pub(crate) fn waiting<T: Config>(lane: Lane, info: &DispatchInfoOf<T::RuntimeCall>) -> Waiting {
	// As `CheckWeight` counts it.
	let base = T::BlockWeights::get().get(info.class).base_extrinsic;
	Waiting { lane, ref_time: info.total_weight().saturating_add(base).ref_time() }
}

/// Gives a transaction its place among those of others.
pub(crate) fn mark<T: Config>(
	validity: &mut ValidTransaction,
	who: &T::AccountId,
	nonce: T::Nonce,
	ahead: u64,
	waiting: Waiting,
) {
	validity.priority = priority(ahead, waiting.lane);
	validity.provides.push(waiting.tag((who, nonce)));
}
