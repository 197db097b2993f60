// SPDX-License-Identifier: Apache-2.0

//! Builds the Wasm runtime, which `WASM_BINARY` then holds.

fn main() {
	#[cfg(feature = "std")]
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash("cEUR", 6)
		.build();
}
