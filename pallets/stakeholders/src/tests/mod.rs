// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod admission;
mod announcements;
mod brakes;
mod captures;
mod challenges;
mod checkpoints;
mod histories;
mod holds;
mod keys;
mod names;
mod registrars;
mod standing;
mod tags;
mod undoing;
