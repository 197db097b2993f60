// SPDX-License-Identifier: Apache-2.0

//! What the runtime tells this pallet, and what it keeps.

use crate::pallet::{BalanceOf, Config, Error};
use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{stored, weights::Weight};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::Saturating,
	transaction_validity::{TransactionSource, TransactionTag, TransactionValidityError},
	DispatchError, DispatchResult,
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
	/// May the signer make this call for the payer? What goes beyond the rights that it was given is
	/// never at the payer's cost.
	pub is_allowed: bool,
	/// The call in which the signer sends it, if that can fail for reasons of its own: it must
	/// succeed, too.
	pub sent_in: Option<&'a T::RuntimeCall>,
	/// Nothing is charged for it, even if the quota is used up: what the payer must be able to say
	/// whatever somebody has done with its key. It is in no block unless it succeeds, so it must be
	/// something that can be done a few times only.
	pub costs_nothing: bool,
}

/// The full quotas of accounts.
pub trait Allotments<T: Config> {
	/// What an account has as the key of a stakeholder whom no decision has barred, and whose
	/// admission was not undone: what is cheap to see.
	fn of_stakeholder(who: &T::AccountId) -> Option<BalanceOf<T>>;

	/// What an account has: as a stakeholder, or more as a registrar. Nothing, if only what costs
	/// nothing is free; `None`, if it has no quota.
	fn of(who: &T::AccountId) -> Option<BalanceOf<T>>;
}

/// What is left of a quota.
pub(crate) struct Left<Balance> {
	/// The full quota.
	pub full: Balance,
	/// What is used of it now.
	pub used: Balance,
	/// Is it the quota that the account has as a stakeholder?
	pub as_stakeholder: bool,
}

impl<Balance: Copy + Saturating> Left<Balance> {
	pub fn available(&self) -> Balance {
		self.full.saturating_sub(self.used)
	}
}

/// A transaction that a quota bears.
pub(crate) struct Free<'a, T: Config> {
	/// The call in it, and whose quota it is.
	pub civic: CivicCall<'a, T>,
	/// What it costs at most.
	pub cost: BalanceOf<T>,
	/// What was used of the quota before.
	pub used: BalanceOf<T>,
	/// What is left of it.
	pub left: BalanceOf<T>,
	/// Is it the quota that the payer has as a stakeholder?
	pub as_stakeholder: bool,
	/// Is it light enough to be tried out in the pool?
	pub is_light: bool,
}

/// Who bears the cost of a transaction.
pub(crate) enum PaidBy<'a, T: Config> {
	/// A quota.
	Quota(Free<'a, T>),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Lane {
	/// Charged to a quota.
	Free,
	/// Charged to a balance.
	Paid,
}

/// What the node is told of a signed transaction that waits in its pool, so that it shares the
/// block out between the lanes. It is one of the tags that the transaction provides; nothing
/// requires it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Waiting {
	/// Who is to pay.
	pub lane: Lane,
	/// What it is declared to take in a block at most, in picoseconds: its call, the extensions
	/// around it, and the base of every transaction.
	pub ref_time: u64,
}

/// What a free transaction that waits may take off a quota. It is a tag, too, so that the node lets
/// in no more than one quota covers, whoever sends it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Draw<AccountId, Balance> {
	/// Whose quota it is.
	pub payer: AccountId,
	/// What the transaction costs at most.
	pub cost: Balance,
	/// What is left of the quota, without anything that waits being counted.
	pub left: Balance,
}

/// A transaction that the node's pool asks about.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Submission {
	/// Where it comes from.
	pub source: TransactionSource,
	/// Its bytes, with their length in front.
	pub transaction: Vec<u8>,
	/// Is its call tried out, since whoever sends it is there and wants to hear why it would fail?
	pub is_tried_out: bool,
}

/// With what a tag begins. It is so long that no account can be found that begins like this, and
/// the tag of a nonce begins with the account.
type Mark = [u8; 16];

const WAITING: Mark = *b"doverie/waiting/";
const DRAW: Mark = *b"doverie/drawing/";

/// What the tag says that begins like this.
fn from_tags<T: Decode>(mark: &Mark, tags: &[TransactionTag]) -> Option<T> {
	tags.iter().find_map(|tag| T::decode(&mut tag.strip_prefix(mark)?).ok())
}

impl Waiting {
	/// The tag, for the transaction at this place: an account and a nonce. There are no two of
	/// them at one place, so the tag has no part in their order.
	pub fn tag(&self, place: impl Encode) -> TransactionTag {
		(WAITING, self, place).encode()
	}

	/// What the tags of a transaction say. `None`: nobody has signed it.
	pub fn from_tags(tags: &[TransactionTag]) -> Option<Self> {
		from_tags(&WAITING, tags)
	}
}

impl<AccountId: Encode + Decode, Balance: Encode + Decode> Draw<AccountId, Balance> {
	/// The tag, for the transaction at this place.
	pub fn tag(&self, place: impl Encode) -> TransactionTag {
		(DRAW, self, place).encode()
	}

	/// What the tags of a transaction say. `None`: it takes nothing off a quota.
	pub fn from_tags(tags: &[TransactionTag]) -> Option<Self> {
		from_tags(&DRAW, tags)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_node_reads_in_the_tags_what_the_runtime_has_written() {
		for waiting in [
			Waiting { lane: Lane::Free, ref_time: 0 },
			Waiting { lane: Lane::Paid, ref_time: u64::MAX },
		] {
			let nonce = (7u64, 9u32).encode();
			let tags = [nonce.clone(), waiting.tag((7u64, 9u32))];
			assert_eq!(Waiting::from_tags(&tags), Some(waiting));
			assert_eq!(Waiting::from_tags(&[nonce]), None);
			// What is cut off says nothing.
			let cut_off = tags[1].iter().take(20).copied().collect();
			assert_eq!(Waiting::from_tags(&[cut_off]), None);
		}
		// Every place has a tag of its own.
		let waiting = Waiting { lane: Lane::Free, ref_time: 1 };
		assert_ne!(waiting.tag((7u64, 9u32)), waiting.tag((7u64, 10u32)));
		// What is drawn is in another one.
		let draw = Draw { payer: 7u64, cost: 5u64, left: 10u64 };
		let tags = [waiting.tag((7u64, 9u32)), draw.tag((7u64, 9u32))];
		assert_eq!(Waiting::from_tags(&tags), Some(waiting));
		assert_eq!(Draw::from_tags(&tags), Some(draw));
		assert_eq!(Draw::<u64, u64>::from_tags(&tags[..1]), None);
	}
}
