// SPDX-License-Identifier: Apache-2.0

//! What the runtime tells this pallet, and what it keeps.

use crate::pallet::{BalanceOf, Config, Error};
use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{stored, weights::Weight};
use scale_info::TypeInfo;
use sp_runtime::{
	transaction_validity::TransactionValidityError, DispatchError, DispatchResult, Perbill,
};

/// Which calls are civic.
pub trait CivicCalls<T: Config> {
	/// The civic call in a transaction, or `None` if it is not civic. The cost of this function
	/// must be bounded by the length of the call.
	fn resolve<'a>(signer: &T::AccountId, call: &'a T::RuntimeCall) -> Option<CivicCall<'a, T>>;

	/// What it weighs at most to try this call out in a block, as is done with what costs nothing.
	/// Nobody has signed yet: it is nothing only for what always costs something.
	fn rehearsal_weight(call: &T::RuntimeCall) -> Weight;
}

/// What may not be sent at all, free or paid.
pub trait Gate<T: Config> {
	/// May this signer send this call? Asked before anything is charged. The reads that it takes
	/// must be bounded, and everything else by the length of the call.
	fn ensure_open(signer: &T::AccountId, call: &T::RuntimeCall) -> DispatchResult;

	/// Can nobody act in this call but its signer? Most calls are such, and cost less to let in.
	fn acts_alone(call: &T::RuntimeCall) -> bool;
}

/// A civic call, unwrapped until a failure shows as a failure.
pub struct CivicCall<'a, T: Config> {
	/// Whose quota bears the cost: the signer's, or that of whom the signer acts for.
	pub payer: T::AccountId,
	/// What is called: the transaction's call, or the one in it.
	pub call: &'a T::RuntimeCall,
	/// The origin with which it is called.
	pub origin: T::RuntimeOrigin,
	/// The call in which the signer sends it, if that can fail for reasons of its own: it must
	/// succeed, too.
	pub sent_in: Option<&'a T::RuntimeCall>,
	/// Nothing is charged for it, even if the quota is used up: what the payer must be able to say
	/// whatever somebody has done with its key. It is in no block unless it succeeds, so it must be
	/// something that can be done a few times only.
	pub costs_nothing: bool,
}

/// Who bears the cost of a transaction.
pub(crate) enum PaidBy<'a, T: Config> {
	/// The quota of this civic call's payer, which has this much left for it.
	Quota(CivicCall<'a, T>, BalanceOf<T>),
	/// The signer's balance, if it can: the quota does not bear this civic call, and why not.
	BalanceInstead(CivicCall<'a, T>, Error<T>),
	/// The signer's balance, if it can: the call is not civic, or its payer has no quota.
	Balance,
}

/// What the pool says of a free call that would fail.
pub trait Refusals {
	/// The error as the pool reports it, with a number. What may pass by itself is *unknown*: the
	/// pool takes the same transaction when it comes again. What cannot pass is *invalid*: the pool
	/// bans the same transaction for a while.
	fn refuse(error: DispatchError) -> TransactionValidityError;

	/// An error in words.
	fn explain(error: DispatchError) -> Refusal;

	/// What a number may stand for.
	fn of_number(number: u8) -> Vec<Refusal>;
}

/// Why a transaction is refused, or a call has failed, in words.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Refusal {
	/// The number in the pool's "Custom error: N": the pallet's, or 255 for an error of no pallet.
	/// `None` if the transaction is refused whatever its call.
	pub number: Option<u8>,
	/// The pallet, as in the metadata, or what sort of error it is.
	pub pallet: String,
	/// The name of the error, as in the metadata.
	pub name: String,
	/// What is wrong, and how to avoid it.
	pub advice: String,
	/// Could the very same transaction succeed later, without anything in it being changed?
	pub may_pass: bool,
}

/// Sets the scene for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<T: Config> {
	/// A signer, and the free call that costs most to recognise.
	fn free_call() -> (T::AccountId, T::RuntimeCall);

	/// A signer, and the call that costs most to let through the gate. Made after the free call,
	/// which stays free.
	fn guarded_call() -> (T::AccountId, T::RuntimeCall);

	/// The same among the calls in which nobody else acts: it is free.
	fn own_call() -> (T::AccountId, T::RuntimeCall);
}

/// What a stakeholder has used of its quota, as of a block.
#[stored]
#[derive(Copy)]
pub struct Usage<Balance, BlockNumber> {
	/// How much was used up at that block. It has recovered in part since.
	pub used: Balance,
	/// The block.
	pub block: BlockNumber,
}

/// A quota, as the view function shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct QuotaInfo<Balance> {
	/// The full quota.
	pub full: Balance,
	/// What is left of it now.
	pub available: Balance,
}

/// Free or paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
	/// Charged to a quota.
	Free,
	/// Charged to a balance.
	Paid,
}

/// What a lane has filled of a block.
#[stored]
#[derive(Copy, Default)]
pub struct LaneUse {
	/// Execution time, in picoseconds.
	pub weight: u64,
	/// Length, in bytes.
	pub length: u32,
}

/// What both lanes have filled of a block.
#[stored]
#[derive(Copy, Default)]
pub struct LaneUses {
	/// The lane of free transactions.
	pub free: LaneUse,
	/// The lane of paid transactions.
	pub paid: LaneUse,
}

impl LaneUse {
	/// What a lane may fill: its share of the weight and length that ordinary transactions have.
	pub fn limit(share: Perbill, weight: Weight, length: u32) -> Self {
		Self { weight: share.mul_floor(weight.ref_time()), length: share.mul_floor(length) }
	}

	/// The same with one transaction more.
	pub fn with(self, weight: Weight, length: usize) -> Self {
		Self {
			weight: self.weight.saturating_add(weight.ref_time()),
			length: self.length.saturating_add(u32::try_from(length).unwrap_or(u32::MAX)),
		}
	}

	/// Is it within the limit, by either measure?
	pub fn fits(&self, limit: &Self) -> bool {
		self.weight <= limit.weight && self.length <= limit.length
	}
}

impl LaneUses {
	/// The use of one lane.
	pub fn of_mut(&mut self, lane: Lane) -> &mut LaneUse {
		match lane {
			Lane::Free => &mut self.free,
			Lane::Paid => &mut self.paid,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_lane_has_its_share_of_weight_and_length() {
		let limit = LaneUse::limit(Perbill::from_percent(75), Weight::from_parts(1_001, 9), 2_001);
		assert_eq!(limit, LaneUse { weight: 750, length: 1_500 });
	}

	#[test]
	fn what_fits_fits_by_both_measures() {
		let limit = LaneUse { weight: 10, length: 20 };
		let used = LaneUse::default().with(Weight::from_parts(4, 0), 15);
		assert_eq!(used, LaneUse { weight: 4, length: 15 });
		let next = |weight, length| used.with(Weight::from_parts(weight, u64::MAX), length);
		assert!(next(6, 5).fits(&limit));
		assert!(!next(7, 5).fits(&limit));
		assert!(!next(6, 6).fits(&limit));
		// More than can be counted fits nowhere, and does not wrap around.
		assert!(!next(u64::MAX, 0).fits(&limit));
		assert!(!next(0, usize::MAX).fits(&limit));
	}
}
