// Documents are made on the spot, as files that anyone can check: the chain has only their
// fingerprints, which are what `sha256sum` prints. They have the form in which content servers keep texts
// and the portal shows them: JSON with its names in order and nothing between them.

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class Documents {
	/** In the order in which they were made: `{ file, title, fingerprint }`. */
	made = [];

	/**
	 * @param {string} folder which is made
	 * @param {import('../words.mjs').Words} words of the language in which they are written
	 */
	constructor(folder, words) {
		this.folder = folder;
		this.words = words;
		mkdirSync(folder, { recursive: true });
	}

	/**
	 * Writes a document. Returns its file's name and its fingerprint.
	 *
	 * @param {object} title a message
	 * @param {object} body a message
	 */
	write(title, body) {
		const number = String(this.made.length + 1).padStart(2, '0');
		const file = `${number}-${title.key.split('.').at(-2)}.json`;
		const text = JSON.stringify({
			body: this.words.say(body).normalize('NFC'),
			lang: this.words.language,
			media: 'text/markdown',
			// Without something that nobody can guess, whoever knows the form could try what it says.
			salt: randomBytes(32).toString('hex'),
			title: this.words.say(title).normalize('NFC'),
			v: 1,
		});
		writeFileSync(join(this.folder, file), text);
		const fingerprint = fingerprintOf(text);
		this.made.push({ file, title, fingerprint });
		return { file, fingerprint };
	}

	/** The file of a document. */
	fileOf(fingerprint) {
		const { file } = this.made.find((each) => each.fingerprint === fingerprint);
		return join(this.folder, file);
	}

	/** What a document says. */
	textOf(fingerprint) {
		return readFileSync(this.fileOf(fingerprint), 'utf8');
	}
}

/** What `sha256sum` prints of a text, as the chain takes it. */
export function fingerprintOf(text) {
	return `0x${createHash('sha256').update(text).digest('hex')}`;
}
