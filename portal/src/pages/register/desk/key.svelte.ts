// SPDX-License-Identifier: Apache-2.0

// The registrars' key for uniqueness tags: in the memory of this page and nowhere else, for as long as
// somebody is at the desk. The rules are those of the registrars' tool, whose code computes the tags.

import { hmac } from '@noble/hashes/hmac.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ensureKey, Fault, type Identity, parseFingerprint, parseKey, tag } from '../../../../../tag/tag.mjs';

/** After this long without a touch everything is forgotten. */
const IDLE_MS = 15 * 60_000;
/** A key file has 64 digits, and perhaps a line end. */
const MOST_BYTES = 1000;

const hashes = (onProgress?: (done: number) => void) => ({
	sha256,
	hmac: (key: Uint8Array, data: Uint8Array) => hmac(sha256, key, data),
	scrypt: (
		password: Uint8Array,
		salt: Uint8Array,
		work: { N: number; r: number; p: number; dkLen: number },
	): Promise<Uint8Array> => scryptAsync(password, salt, { ...work, onProgress }),
});

/**
 * Is this page served by the computer on which it is open? The key is given to no other one: whoever
 * serves a page can change it.
 */
export const isOwnComputer = ({
	protocol,
	hostname,
}: {
	protocol: string;
	hostname: string;
} = location): boolean => protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

class TagKey {
	/** The fingerprint of the key that is there, if one is. */
	fingerprint: string | undefined = $state();
	#key: Uint8Array | undefined;
	#idle: ReturnType<typeof setTimeout> | undefined;

	get isThere(): boolean {
		return this.fingerprint !== undefined;
	}

	/** Takes the key that is in a file, if it is the one with the published fingerprint. Throws a `Fault`. */
	async take(file: File, published: string): Promise<void> {
		const key = parseKey(file.size <= MOST_BYTES ? await file.text() : '');
		ensureKey(key, published, hashes());
		this.#key = key;
		this.fingerprint = parseFingerprint(published);
		this.touch();
		for (const event of ['pointerdown', 'keydown']) addEventListener(event, this.touch);
		// A page that the browser brings back must not bring the key back with it.
		addEventListener('pagehide', this.forget);
	}

	forget = (): void => {
		this.#key?.fill(0);
		this.#key = undefined;
		this.fingerprint = undefined;
		clearTimeout(this.#idle);
		for (const event of ['pointerdown', 'keydown']) removeEventListener(event, this.touch);
		removeEventListener('pagehide', this.forget);
	};

	touch = (): void => {
		clearTimeout(this.#idle);
		this.#idle = setTimeout(this.forget, IDLE_MS);
	};

	/** Takes some seconds, and 256 MiB. `onProgress` hears how much is done, from 0 to 1. */
	async compute(who: Identity, onProgress?: (done: number) => void): Promise<string> {
		if (!this.#key) throw new Fault('keyForm');
		this.touch();
		return tag(this.#key, who, hashes(onProgress));
	}
}

export const tagKey = new TagKey();
