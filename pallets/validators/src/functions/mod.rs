// SPDX-License-Identifier: Apache-2.0

//! What the calls do, and what follows from sessions and offences.

pub(crate) mod equivocation;
mod keys;
mod offences;
mod seats;
mod sessions;
