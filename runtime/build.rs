// SPDX-License-Identifier: Apache-2.0

//! Builds the Wasm runtime, which `WASM_BINARY` then holds. Whoever builds it wherever gets the same
//! bytes: `scripts/wasm-rustc` keeps out of it where that was.

fn main() {
	#[cfg(feature = "std")]
	{
		use std::{env, path::Path};
		use substrate_wasm_builder::WasmBuilder;

		let runtime = env::var_os("CARGO_MANIFEST_DIR").expect("cargo says it");
		let compiler = Path::new(&runtime).with_file_name("scripts").join("wasm-rustc");
		println!("cargo:rerun-if-changed={}", compiler.display());
		// Of this process, which builds nothing but the Wasm.
		env::set_var("RUSTC_WRAPPER", compiler);

		WasmBuilder::init_with_defaults().enable_metadata_hash("cEUR", 6).build();
		// Something to upgrade to, for the tests of the network: it ends up beside the other.
		println!("cargo:rerun-if-env-changed=DOVERIE_BUILD_UPGRADE");
		if env::var_os("DOVERIE_BUILD_UPGRADE").is_some() {
			WasmBuilder::init_with_defaults()
				.set_file_name("upgrade")
				.enable_feature("next-version")
				.build();
		}
	}
}
