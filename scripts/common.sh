# shellcheck shell=bash disable=SC2034
# What the scripts have in common. Sourced, not run: what is not used here is used there.

ROOT=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")/..")

# The toolchain that scripts/setup links where rustup cannot fetch the Wasm target.
WASM_TOOLCHAIN=doverie-wasm
NODE_JS_VERSION=20
# That of the Rust release in rust-toolchain.toml.
LLVM=22

say() { printf '%s\n' "$*"; }
die() {
	printf 'scripts/%s: %s\n' "${0##*/}" "$*" >&2
	exit 1
}

need() {
	local tool
	for tool in "$@"; do
		command -v "$tool" >/dev/null || die "$tool is missing; scripts/setup says how to get it"
	done
}

# Whether there is a Node.js that the network's tests run on.
have_node_js() {
	local version
	command -v npm >/dev/null && version=$(node --version 2>/dev/null) || return 1
	version=${version#v}
	[ "${version%%.*}" -ge "$NODE_JS_VERSION" ]
}

need_node_js() {
	have_node_js || die "the tests in JavaScript, and what checks them, need Node.js" \
		"$NODE_JS_VERSION or later with npm"
}

# Where `scripts/setup --tools` puts what is listed in scripts/tools: a folder a registry.
TOOLS=$HOME/.cache/doverie/tools
find_tools() { PATH=$TOOLS/pypi/bin:$TOOLS/npm/node_modules/.bin:$TOOLS/debian/bin:$PATH; }

# One place for build output, outside every checkout, so that a fresh clone reuses it. The Wasm
# builder looks for Cargo.lock above the build output, and must be told where it is instead.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HOME/.cache/doverie/target}
export WASM_BUILD_WORKSPACE_HINT=$ROOT

# Installing is for scripts/setup: where the download host is out of reach, a toolchain that goes
# looking for something in the middle of a build hangs it.
export RUSTUP_AUTO_INSTALL=${RUSTUP_AUTO_INSTALL:-0}

# What depends on what scripts/setup has done.
find_toolchain() {
	local cargo_bin=${CARGO_HOME:-$HOME/.cargo}/bin
	if [ -d "$cargo_bin" ] && [[ :$PATH: != *:$cargo_bin:* ]]; then
		PATH=$cargo_bin:$PATH
	fi
	if [ -z "${WASM_BUILD_TOOLCHAIN:-}" ] &&
		[ -e "${RUSTUP_HOME:-$HOME/.rustup}/toolchains/$WASM_TOOLCHAIN/bin/rustc" ]; then
		export WASM_BUILD_TOOLCHAIN=$WASM_TOOLCHAIN
	fi
}
find_toolchain

# Who builds a copy of this checkout, on a machine that is in order, says so.
set_up() { [ -n "${DOVERIE_IS_SET_UP:-}" ] || { "$ROOT/scripts/setup" && find_toolchain; }; }

# Beside the runtime comes one of the next version, which the tests of the network upgrade to: in
# every build, since another environment compiles the runtime again.
export DOVERIE_BUILD_UPGRADE=1

# The node alone, whatever the caller's folder: another selection of packages or features would
# compile everything again.
build_node() {
	# Whoever lints without the Wasm may have this set: a node without it is of no use.
	env -u SKIP_WASM_BUILD cargo build --manifest-path "$ROOT/Cargo.toml" --release --locked -p doverie-node
}
# The feature of another version of the runtime, which stands in for the one that is released.
DOVERIE_RUNTIME_FEATURE=${DOVERIE_RUNTIME_FEATURE:-}
build_try_upgrade() {
	local feature=$DOVERIE_RUNTIME_FEATURE
	# Without the Wasm: what is tried runs as a program.
	SKIP_WASM_BUILD=1 cargo build --manifest-path "$ROOT/Cargo.toml" --release --locked \
		-p doverie-try-upgrade ${feature:+--features "doverie-runtime/$feature"}
}
WASM=$CARGO_TARGET_DIR/release/wbuild/doverie-runtime
RUNTIME=$WASM/doverie_runtime.compact.compressed.wasm
UPGRADE=$WASM/upgrade.compact.compressed.wasm

# Cargo unifies features over the packages selected, and another set of features compiles hundreds
# of crates again. So there are two selections to build and no third: the node as it is released, and
# everything else with the features that put benchmarks and checks of the state under test, which
# must not get into that node. Lints and documentation take both in one selection of their own; they
# share their results with each other, and check crates without compiling them. Whoever tries an
# upgrade builds one more: the checks without the benchmarks, in which migrations are mocks.
FEATURES=doverie-runtime/runtime-benchmarks,doverie-runtime/try-runtime,doverie-comparison/runtime-benchmarks
ALL=(--release --locked --workspace --features "$FEATURES")

# The other programs that the tests of the network run: with the packages and features of the Rust
# tests, which have compiled everything but these.
build_programs() {
	SKIP_WASM_BUILD=1 cargo build --manifest-path "$ROOT/Cargo.toml" "${ALL[@]}" --exclude doverie-node \
		--bin doverie --bin doverie-content --bin doverie-indexer --bin doverie-try-upgrade --examples
}
