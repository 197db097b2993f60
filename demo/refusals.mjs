// Why the chain turns something down, in both languages: what docs/refusals.json says.

import { readFileSync } from 'node:fs';

const FILE = new URL('../docs/refusals.json', import.meta.url);
const TEXTS = new Map(
	JSON.parse(readFileSync(FILE, 'utf8')).map((each) => [`${each.pallet}.${each.name}`, each]),
);

/** The advice that belongs to an error, such as `Decisions.NotOnRoll`. */
export function refusalText(name, language) {
	const found = TEXTS.get(name);
	if (!found) {
		throw new Error(`docs/refusals.json does not have ${name}`);
	}
	return found[language];
}
