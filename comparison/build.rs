// SPDX-License-Identifier: Apache-2.0

//! Builds the Wasm runtime that `scripts/benchmark votes` measures.

fn main() {
	#[cfg(all(feature = "std", feature = "runtime-benchmarks"))]
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}
