// SPDX-License-Identifier: Apache-2.0

//! What the calls do, and what follows from sessions and offences.

pub(crate) mod equivocation;
mod keys;
mod offences;
pub(crate) mod presence;
mod seats;
mod sessions;
