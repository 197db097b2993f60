// What has to become of blocks while something is wrong, and how it is said.

import assert from 'node:assert/strict';

/** The seconds that a fault lasts. */
export const LONG = 60;
/** A slot, in seconds. */
export const SLOT = 3;
/** What may still become final right after too few are left: what was voted on before. */
const UNDER_WAY = 3;

/** What became of blocks, in words. */
export function inWords({ seconds, made, final }) {
	return `in ${seconds} s ${made} blocks, ${final} final`;
}

/** How long it took until a validator that had lost its keys made blocks with new ones, in words. */
export function keysAgain(seconds) {
	return `With new session keys it made blocks again after ${Math.round(seconds)} s`;
}

/** Fails unless finality has gone on: with at least half of the slots. */
export function goesOn({ seconds, final }) {
	assert.ok(final >= seconds / SLOT / 2, `${final} blocks became final in ${seconds} s`);
}

/** Fails unless nothing more became final, and blocks were made all the same. */
export function standsStill({ made, final }) {
	assert.ok(final <= UNDER_WAY, `${final} blocks became final, with too few votes`);
	assert.ok(made > 0, 'blocks are made all the same');
}
