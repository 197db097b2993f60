// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod pool;
mod proofs;
mod reports;
mod sets;
