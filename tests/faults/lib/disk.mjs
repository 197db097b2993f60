// What the database of a node takes of its disk. The node must have been stopped: before that, its
// log has what is not in the files yet.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What one entry of an index takes at most, in bytes. ParityDB doubles an index when one of its chunks
 * of 64 entries, 512 bytes, is full: with 30 entries a chunk or more, as entries are spread by chance.
 */
const INDEX_ENTRY = 1024 / 30;
/** What stands before the entries of an index, in bytes. */
const INDEX_HEAD = 16_384;

function entries(index) {
	const bytes = readFileSync(index).subarray(INDEX_HEAD);
	const all = new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
	return all.reduce((sum, entry) => (entry === 0n ? sum : sum + 1), 0);
}

/**
 * What a database holds, in bytes: what is allocated for its tables, and the most that the entries of
 * its indices take. An index is a file of 33.5 MB from its first entry on, which would hide all else in
 * a young chain.
 */
export function contents(database) {
	let sum = 0;
	for (const entry of readdirSync(database, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath ?? entry.path, entry.name);
		if (entry.name.startsWith('table_')) {
			sum += statSync(path).blocks * 512;
		} else if (entry.name.startsWith('index_')) {
			sum += entries(path) * INDEX_ENTRY;
		}
	}
	return sum;
}
