// SPDX-License-Identifier: Apache-2.0

//! Which calls can be put to decision: the runtime knows them all, and names those that can.

use doverie_primitives::{ChamberSet, RuleName};

/// The calls of a runtime that can be put to decision, each with the rules that are enough for it.
pub trait DecidableCalls<Call> {
	/// Can a decision by this rule make this call?
	fn ensure_decidable(call: &Call, rule: RuleName) -> Result<(), Undecidable>;

	/// The chambers whose registrars or seats the call changes, or one of several calls does. It is
	/// made only if these agree, unless they are dormant.
	fn consent_of(call: &Call) -> ChamberSet;

	/// A call that every constitutional decision can make, of `length` bytes or a few less. To make
	/// it costs next to nothing: it does nothing, or fails at once.
	#[cfg(feature = "runtime-benchmarks")]
	fn decidable_for_benchmark(length: u32) -> Call;
}

/// Why a call cannot be put to decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecidable {
	/// It is for an account that signs it: no decision can make it.
	NeedsSigner,
	/// It wraps others, and could succeed where they fail.
	WrapsOthers,
	/// It changes balances, the issuance or storage past every rule.
	ByForce,
	/// It installs a new runtime without checking that it is one of this chain.
	UncheckedUpgrade,
	/// It is about the workings of the chain itself.
	Internal,
	/// A batch of nothing.
	Empty,
	/// A decision by another rule can make it.
	RuleTooWeak,
}
