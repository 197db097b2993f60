// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod equivocation;
mod floor;
mod histories;
mod keys;
mod offences;
mod presence;
mod seats;
