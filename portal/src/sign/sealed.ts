// SPDX-License-Identifier: Apache-2.0

/** A secret under a passphrase: PBKDF2 makes the key, AES-GCM keeps the secret, bound to its address. */

/** As it lies in the browser. Nothing of it opens without the passphrase. */
export interface Sealed {
	v: 1;
	address: string;
	name: string;
	iterations: number;
	salt: Uint8Array<ArrayBuffer>;
	iv: Uint8Array<ArrayBuffer>;
	box: Uint8Array<ArrayBuffer>;
}

/** How often SHA-256 is run to make a key of a passphrase: a guess costs about half a second. */
export const ITERATIONS = 600_000;
/** What a passphrase needs at least. */
export const SHORTEST = 10;

const utf8 = new TextEncoder();

export async function seal(
	secret: string,
	address: string,
	name: string,
	passphrase: string,
): Promise<Sealed> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const key = await keyOf(passphrase, salt, ITERATIONS);
	const box = await crypto.subtle.encrypt(algorithm(iv, address), key, utf8.encode(secret));
	return { v: 1, address, name, iterations: ITERATIONS, salt, iv, box: new Uint8Array(box) };
}

/** The secret; undefined where the passphrase is another one, or what was kept was changed. */
export async function open(sealed: Sealed, passphrase: string): Promise<string | undefined> {
	const key = await keyOf(passphrase, sealed.salt, sealed.iterations);
	try {
		const secret = await crypto.subtle.decrypt(algorithm(sealed.iv, sealed.address), key, sealed.box);
		return new TextDecoder().decode(secret);
	} catch {
		return undefined;
	}
}

function algorithm(iv: Uint8Array<ArrayBuffer>, address: string): AesGcmParams {
	return { name: 'AES-GCM', iv, additionalData: utf8.encode(address) };
}

async function keyOf(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number,
): Promise<CryptoKey> {
	const typed = utf8.encode(passphrase.normalize('NFC'));
	const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
	return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt',
	]);
}
