// SPDX-License-Identifier: Apache-2.0

//! What the calls, the hooks and the seams do, by topic.

mod clock;
mod rescue;
