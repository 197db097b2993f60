// SPDX-License-Identifier: Apache-2.0

/**
 * The content security policy asks for Trusted Types: scripts come from addresses that a policy has let
 * through. This one lets through this site's own, which is where its workers are.
 */

interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

export function allowOwnScripts(): void {
	const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
	types?.createPolicy('default', {
		createScriptURL(url) {
			if (new URL(url, document.baseURI).origin === globalThis.location.origin) return url;
			throw new TypeError(`A script from another site was refused: ${url}`);
		},
	});
}
