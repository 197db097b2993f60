// The hashes of Node.js: nothing has to be installed for them.

import { createHash, createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const slow = promisify(scrypt);

export const hashes = {
	sha256: (data) => createHash('sha256').update(data).digest(),
	hmac: (key, data) => createHmac('sha256', key).update(data).digest(),
	scrypt: (password, salt, { N, r, p, dkLen }) =>
		slow(password, salt, dkLen, { N, r, p, maxmem: 2 ** 29 }),
};
