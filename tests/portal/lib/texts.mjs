// Texts as the portal makes them, on the server of texts.

import { createHash, randomBytes } from 'node:crypto';
import { putTexts } from '../../../demo/stage/texts.mjs';
import { PORTAL } from './environment.mjs';

/** A text in canonical form, with its fingerprint. */
export function envelope(body, lang = 'bg') {
	const salt = randomBytes(32).toString('hex');
	const media = 'text/markdown';
	const text = JSON.stringify({ body: body.normalize('NFC'), lang, media, salt, v: 1 });
	return { text, fingerprint: `0x${createHash('sha256').update(text).digest('hex')}` };
}

/** Puts texts on the server by an order that this stakeholder signs; returns their fingerprints. */
export async function putAll(key, genesis, ...bodies) {
	const made = bodies.map((body) => envelope(body));
	const textOf = (wanted) => made.find(({ fingerprint }) => fingerprint === wanted).text;
	const taken = await putTexts(PORTAL, { made, textOf }, key, genesis);
	if (taken !== made.length) {
		throw new Error(`The server took ${taken} of ${made.length} texts`);
	}
	return made.map(({ fingerprint }) => fingerprint);
}
