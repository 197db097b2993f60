// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod announcing;
mod annulment;
mod consent;
mod enactment;
mod histories;
mod holding;
mod objecting;
mod opening;
mod outcomes;
mod pruning;
mod queue;
mod rules;
mod striking;
mod vetoes;
mod voting;
