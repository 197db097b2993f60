// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fingerprintOfFile } from '../../../texts/file';
import { batchOf, isIncluded, readProof, writeProof } from './merkle';

interface Vector {
	note: string;
	root: string;
	count: number | string;
	index: number | string;
	fingerprint: string;
	path: string[];
	included: boolean;
}

/** The test vectors for every implementation. */
const { proofs } = JSON.parse(readFileSync('../merkle/vectors.json', 'utf8')) as { proofs: Vector[] };

const documents = async (count: number) =>
	Promise.all(Array.from({ length: count }, (_, i) => fingerprintOfFile(new Blob([`document ${i}`]))));

describe('a proof that a document is in a batch', () => {
	it('holds or does not as the vectors of doverie-merkle say', () => {
		assert.ok(proofs.some(({ included }) => included) && proofs.some(({ included }) => !included));
		for (const { note, root, count, index, fingerprint, path, included } of proofs) {
			const proof = readProof(JSON.stringify({ root, index, path }));
			assert.ok(proof, note);
			assert.equal(isIncluded(`0x${root}`, BigInt(count), `0x${fingerprint}`, proof), included, note);
		}
	});

	it('made here leads to the root from every document, and from no other place', async () => {
		const all = await documents(13);
		for (let count = 1; count <= all.length; count += 1) {
			const fingerprints = all.slice(0, count);
			const { root, proofs: made } = batchOf(fingerprints);
			for (const [i, proof] of made.entries()) {
				const fingerprint = fingerprints[i] ?? '';
				assert.ok(isIncluded(root, BigInt(count), fingerprint, proof), `${i} of ${count}`);
				const elsewhere = { ...proof, index: (proof.index + 1n) % BigInt(count + 1) };
				assert.ok(!isIncluded(root, BigInt(count), fingerprint, elsewhere), `${i} of ${count}, elsewhere`);
				assert.ok(
					!isIncluded(root, BigInt(count), all[(i + 1) % 13] ?? '', proof) ||
						fingerprint === all[(i + 1) % 13],
				);
			}
		}
	});

	it('has the root that the vectors have for the same documents', async () => {
		const whole = proofs.find(({ note }) => note === 'document 2 of 3');
		assert.ok(whole);
		assert.equal(batchOf(await documents(3)).root, `0x${whole.root}`);
	});

	it('is read as it was written', async () => {
		const { proofs: made } = batchOf(await documents(5));
		for (const proof of made) assert.deepEqual(readProof(writeProof(proof)), proof);
	});

	it('that is something else is none', () => {
		const root = `0x${'ab'.repeat(32)}`;
		for (const text of [
			'',
			'{',
			'[]',
			'{"index":-1,"path":[]}',
			'{"index":0}',
			'{"index":0,"path":["ab"]}',
			'{"index":1.5,"path":[]}',
			'{"index":0,"path":[],"root":"ab"}',
		]) {
			assert.equal(readProof(text), undefined, text);
		}
		assert.deepEqual(readProof(`{"index":"18446744073709551615","path":[],"root":"${root}"}`), {
			root,
			index: 18446744073709551615n,
			path: [],
		});
		assert.equal(readProof(JSON.stringify({ index: 0, path: Array(65).fill(root) })), undefined);
	});
});
