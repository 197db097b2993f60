// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod admission;
mod challenges;
mod checkpoints;
mod histories;
mod keys;
mod names;
mod registrars;
mod standing;
