// SPDX-License-Identifier: Apache-2.0

//! Tells the compiler which commit the node is built from, for `--version` and for the log.

use substrate_build_script_utils::{generate_cargo_keys, rerun_if_git_head_changed};

fn main() {
	generate_cargo_keys();
	rerun_if_git_head_changed();
}
