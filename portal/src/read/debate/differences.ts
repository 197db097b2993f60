// SPDX-License-Identifier: Apache-2.0
// Where two texts differ: line by line, and word by word inside the lines that have changed.

import { type ArrayChange, diffArrays } from 'diff';

interface Piece {
	text: string;
	/** Is it only on this side? */
	changed: boolean;
}

export interface Side {
	/** The number of the line in its text, from 1. */
	line: number;
	pieces: Piece[];
}

/** A line on the left, on the right, or the same or changed on both. */
export interface Row {
	state: 'same' | 'changed' | 'removed' | 'added';
	left?: Side;
	right?: Side;
}

/** Longer texts are compared by line alone: what it costs grows with the product of the lengths. */
const MOST_IN_LINE = 4_000;
/** Where more lines differ, or more words of a line, everything does: what it costs grows with the square. */
const MOST_LINES = 2_000;
const MOST_WORDS = 200;

/** The rows of two texts beside each other. */
export function differences(left: string, right: string): Row[] {
	const rows: Row[] = [];
	const place = { left: 0, right: 0 };
	let removed: string[] = [];
	for (const { value, added, removed: gone } of compared(lines(left), lines(right), MOST_LINES)) {
		if (gone) {
			removed = value;
			continue;
		}
		rows.push(...(added ? changedRows(removed, value, place) : changedRows(removed, [], place)));
		removed = [];
		if (!added) rows.push(...value.map((text) => sameRow(text, place)));
	}
	rows.push(...changedRows(removed, [], place));
	return rows;
}

function compared(before: string[], after: string[], most: number): Part[] {
	const all = [
		{ value: before, removed: true, added: false },
		{ value: after, removed: false, added: true },
	];
	return diffArrays(before, after, { maxEditLength: most }) ?? all;
}

type Part = Pick<ArrayChange<string>, 'value' | 'removed' | 'added'>;

/** How many lines were changed, removed and added. */
export function summary(rows: Row[]): { changed: number; removed: number; added: number } {
	const count = (state: Row['state']) => rows.filter((row) => row.state === state).length;
	return { changed: count('changed'), removed: count('removed'), added: count('added') };
}

/** Rows, and how many that are the same on both sides stand between them, left out. */
type Folded = { rows: Row[] } | { hidden: Row[] };

/** Leaves out what is the same, but for a few lines around what is not. */
export function folded(rows: Row[], around = 2): Folded[] {
	const near = new Set<number>();
	for (const [place, row] of rows.entries()) {
		if (row.state === 'same') continue;
		for (let at = place - around; at <= place + around; at += 1) near.add(at);
	}
	const parts: Folded[] = [];
	for (const [place, row] of rows.entries()) {
		const last = parts.at(-1);
		if (near.has(place)) {
			if (last && 'rows' in last) last.rows.push(row);
			else parts.push({ rows: [row] });
		} else if (last && 'hidden' in last) last.hidden.push(row);
		else parts.push({ hidden: [row] });
	}
	return parts;
}

function lines(text: string): string[] {
	return text === '' ? [] : text.replaceAll('\r\n', '\n').split('\n');
}

interface Place {
	left: number;
	right: number;
}

function sameRow(text: string, place: Place): Row {
	const pieces = [{ text, changed: false }];
	place.left += 1;
	place.right += 1;
	return { state: 'same', left: { line: place.left, pieces }, right: { line: place.right, pieces } };
}

/** Lines that have gone beside those that have come: as many of them as there are in pairs. */
function changedRows(gone: string[], come: string[], place: Place): Row[] {
	return Array.from({ length: Math.max(gone.length, come.length) }, (_, n) => {
		const [before, after] = [gone[n], come[n]];
		const pieces = before !== undefined && after !== undefined ? words(before, after) : undefined;
		const row: Row = { state: pieces ? 'changed' : before === undefined ? 'added' : 'removed' };
		if (before !== undefined) {
			place.left += 1;
			row.left = { line: place.left, pieces: pieces?.left ?? [{ text: before, changed: true }] };
		}
		if (after !== undefined) {
			place.right += 1;
			row.right = { line: place.right, pieces: pieces?.right ?? [{ text: after, changed: true }] };
		}
		return row;
	});
}

function words(before: string, after: string): { left: Piece[]; right: Piece[] } {
	if (before.length + after.length > MOST_IN_LINE) {
		return { left: [{ text: before, changed: true }], right: [{ text: after, changed: true }] };
	}
	const left: Piece[] = [];
	const right: Piece[] = [];
	for (const { value, added, removed } of compared(tokens(before), tokens(after), MOST_WORDS)) {
		const text = value.join('');
		if (!added) left.push({ text, changed: removed });
		if (!removed) right.push({ text, changed: added });
	}
	return { left, right };
}

/** Words of any script, numbers, spaces, and every other sign by itself. */
function tokens(line: string): string[] {
	return line.match(/[\p{L}\p{M}]+|\p{N}+|\s+|./gu) ?? [];
}
