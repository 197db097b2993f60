// SPDX-License-Identifier: Apache-2.0

//! Builds the Wasm runtime, which `WASM_BINARY` then holds.

fn main() {
	#[cfg(feature = "std")]
	{
		use substrate_wasm_builder::WasmBuilder;

		WasmBuilder::init_with_defaults().enable_metadata_hash("cEUR", 6).build();
		// Something to upgrade to, for the tests of the network: it ends up beside the other.
		println!("cargo:rerun-if-env-changed=DOVERIE_BUILD_UPGRADE");
		if std::env::var_os("DOVERIE_BUILD_UPGRADE").is_some() {
			WasmBuilder::init_with_defaults()
				.set_file_name("upgrade")
				.enable_feature("next-version")
				.build();
		}
	}
}
