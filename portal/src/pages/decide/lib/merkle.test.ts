// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bytesOf, fingerprintOfFile, isFingerprint, readFingerprint } from './fingerprint';
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

describe('a fingerprint', () => {
	const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

	it('is read as tools print it', () => {
		for (const text of [
			OF_NOTHING,
			`0x${OF_NOTHING}`,
			OF_NOTHING.toUpperCase(),
			` ${OF_NOTHING}  minutes.pdf\n`,
			OF_NOTHING.replace(/(.{8})/g, '$1 '),
		]) {
			assert.equal(readFingerprint(text), `0x${OF_NOTHING}`, text);
		}
	});

	it('is not read out of something else', () => {
		for (const text of [
			'',
			'minutes.pdf',
			OF_NOTHING.slice(1),
			`${OF_NOTHING}0`,
			`${OF_NOTHING} ${'a'.repeat(64)}`,
		]) {
			assert.equal(readFingerprint(text), undefined, text);
		}
	});

	it('is none where it is zeros, or 32 printable characters', () => {
		assert.ok(isFingerprint(`0x${OF_NOTHING}`));
		assert.ok(!isFingerprint(`0x${'00'.repeat(32)}`));
		assert.ok(!isFingerprint(`0x${'61'.repeat(32)}`));
		assert.equal(bytesOf('0x0g'), undefined);
	});

	it('of a large file is computed piece by piece, and is the same as of the whole', async () => {
		const bytes = new Uint8Array(9 * 1024 * 1024 + 5).map((_, i) => i % 251);
		const shares: number[] = [];
		const found = await fingerprintOfFile(new Blob([bytes]), { onprogress: (share) => shares.push(share) });
		const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
		assert.equal(found, `0x${Buffer.from(whole).toString('hex')}`);
		assert.equal(shares.at(-1), 1);
		assert.ok(shares.length >= 3);
	});

	it('is given up when another file is chosen', async () => {
		const going = new AbortController();
		const running = fingerprintOfFile(new Blob([new Uint8Array(9 * 1024 * 1024)]), {
			onprogress: () => going.abort(),
			signal: going.signal,
		});
		await assert.rejects(running, { name: 'AbortError' });
	});
});
