// The hashes of @noble/hashes, for a web page: browsers have no scrypt of their own.

import { hmac } from '@noble/hashes/hmac.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** `onProgress` hears how much of a tag is done, from 0 to 1. */
export const hashes = (onProgress) => ({
	sha256,
	hmac: (key, data) => hmac(sha256, key, data),
	scrypt: (password, salt, work) => scryptAsync(password, salt, { ...work, onProgress }),
});
