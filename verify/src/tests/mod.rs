// SPDX-License-Identifier: Apache-2.0

//! Proofs as an honest server gives them, and every lie of one that does not.

mod finality;
mod receipts;
#[cfg(feature = "specification")]
mod specification;
mod states;
mod world;
