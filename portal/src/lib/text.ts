// SPDX-License-Identifier: Apache-2.0
// What the chain takes as a title or a locator: docs/integrators.md, "Texts". Said in words before
// anybody signs; the chain has the last word.

export const MAX_TITLE = 160;
const MAX_LOCATOR_BYTES = 256;

type TextProblem = 'empty' | 'tooLong' | 'hidden';

/** As it is sent: in Unicode's normal form C, without spaces around it. */
export function normalised(text: string): string {
	return text.normalize('NFC').trim();
}

/** Why this cannot be a title; undefined if it can. */
export function titleProblem(text: string): TextProblem | undefined {
	const title = normalised(text);
	if (title === '') return 'empty';
	if ([...title].length > MAX_TITLE) return 'tooLong';
	return hasHidden(title) ? 'hidden' : undefined;
}

/** Why this cannot be a locator; undefined if it can, as an empty one can. */
export function locatorProblem(text: string): TextProblem | undefined {
	const locator = normalised(text);
	if (new TextEncoder().encode(locator).length > MAX_LOCATOR_BYTES) return 'tooLong';
	return hasHidden(locator) ? 'hidden' : undefined;
}

/** Joined ones, skin tones and keycaps included. */
// biome-ignore lint/complexity/useRegexLiterals: the compiler, whose target is older, refuses the flag in a literal.
const EMOJI = new RegExp('\\p{RGI_Emoji}', 'gv');
/** What flags of regions are made of. */
const TAGS = /[\u{E0000}-\u{E007F}]/u;
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;
const SPACES = /(?! )\p{Zs}/u;

/** Is there something in it that nobody sees, or that changes the direction? */
export function hasHidden(text: string): boolean {
	if (TAGS.test(text)) return true;
	const plain = text.replace(EMOJI, '');
	return HIDDEN.test(plain) || SPACES.test(plain);
}
