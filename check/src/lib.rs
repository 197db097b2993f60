// SPDX-License-Identifier: Apache-2.0

//! What to ask servers that nobody trusts, and what their answers prove.
//!
//! Trust begins with the chain specification, and ends there. Servers are asked which block is
//! final, and prove it by the votes of the validators; the highest one counts. One that has it
//! proves what its state says. A server can lag, refuse, or send what proves nothing: it is named
//! with the reason, and the next one is asked. None can make anything of it that is not on record.
//!
//! Two final blocks that contradict each other are an alarm, with the proofs of both.
//!
//! [`Check`] asks nobody itself: whoever runs it carries [`Check::asks`] to the servers, and the
//! answers to [`Check::answered`]. The command `doverie` does so natively, and a page does it in a
//! browser, with this crate as Wasm. What has come of it is a [`Report`], in [`words`] or as
//! [`json`]. Its receipt is checked without a server by [`receipt`].
#![cfg_attr(not(any(feature = "std", test)), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod check;
mod fault;
pub mod json;
mod question;
mod reading;
mod report;
mod rpc;
mod session;
pub mod words;

#[cfg(target_family = "wasm")]
mod wasm;

#[cfg(test)]
mod tests;

pub use check::{Ask, Check};
pub use doverie_verify::{Anchor, Bundle, Error, Final};
pub use fault::Fault;
pub use question::{fingerprint, inclusion, Answer, Inclusion, NoInclusion, Question};
pub use reading::Read;
pub use report::{
	contradiction, receipt, Alarm, Report, Said, Side, Standing, Unreadable, Verdict,
};
pub use rpc::MAX_ANSWER;
pub use session::Session;
