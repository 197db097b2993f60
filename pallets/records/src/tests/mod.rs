// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod agreements;
mod attestations;
mod batches;
mod histories;
mod records;
mod versions;
