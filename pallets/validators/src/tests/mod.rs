// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod equivocation;
mod keys;
mod offences;
mod rule;
mod seats;
