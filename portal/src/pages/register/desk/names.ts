// SPDX-License-Identifier: Apache-2.0

// Public names of organisations, as the chain takes them.

import { hasHidden } from '../../../lib/text';

type NameFault = 'blank' | 'tooLong' | 'hidden';

/** A name in Unicode's normal form C, without blanks around it. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replace(/ {2,}/g, ' ');

export function nameFault(name: string, most: number): NameFault | undefined {
	if (!/[^\s\p{M}]/u.test(name)) return 'blank';
	if ([...name].length > most) return 'tooLong';
	return hasHidden(name) ? 'hidden' : undefined;
}

/** What two names have in common that differ in capitals and blanks only. The chain compares more. */
export const looksLike = (name: string): string =>
	name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Is this in the name, whatever the capitals? All its words, in any order. */
export const matching = (name: string, sought: string): boolean =>
	looksLike(sought)
		.split(' ')
		.every((word) => looksLike(name).includes(word));
