// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod admission;
mod amendments;
mod arguments;
mod co_authors;
mod decisions;
mod deposits;
mod endorsements;
mod follow_up;
mod histories;
mod links;
mod meetings;
mod processes;
mod responses;
mod speakers;
mod states;
mod versions;
