// SPDX-License-Identifier: Apache-2.0

//! A file of tests for each feature.

mod custody;
mod declarations;
mod exits;
mod histories;
mod matching;
mod milestones;
mod opening;
mod owners;
mod pledging;
mod refunds;
mod reports;
mod states;
mod vetoes;
mod waiting;
