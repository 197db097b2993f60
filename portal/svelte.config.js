// SPDX-License-Identifier: Apache-2.0

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
	compilerOptions: { runes: true },
	// What the compiler says about accessibility is an error; the rest is as well, as svelte-check tells.
	onwarn(warning, warn) {
		if (warning.code.startsWith('a11y')) throw new Error(`${warning.filename}: ${warning.message}`);
		warn(warning);
	},
};
