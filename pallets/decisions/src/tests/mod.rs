// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod enactment;
mod opening;
mod outcomes;
mod pruning;
mod rules;
mod striking;
mod vetoes;
mod voting;
