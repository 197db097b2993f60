// SPDX-License-Identifier: Apache-2.0

//! What the calls and hooks do.

mod reports;
mod sets;
