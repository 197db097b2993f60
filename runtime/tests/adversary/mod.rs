// SPDX-License-Identifier: Apache-2.0

//! What nobody can do, whatever keys they hold: the whole runtime with several organisations in
//! each chamber and up to hundreds of citizens, attacked through signed transactions.
//!
//! * [`world`]: who there is, and what they can send.
//! * [`attacks`]: attacks by name. Each says who the adversary is, and what holds all the same.
//! * [`decisions`]: the same, against the life of a decision.
//! * [`money`]: what nobody can take, keep or make up.
//! * [`multisigs`]: organisations that are several people.
//! * [`proposals`]: what nobody can keep off the chain, kill or say in another's place.
//! * [`registrars`]: the same of registrars, and what honest people can do about them.
//! * [`search`]: an adversary who tries whatever its keys can sign.

mod attacks;
mod decisions;
mod money;
mod multisigs;
mod proposals;
mod registrars;
mod search;
mod world;
