// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_TEXT_BYTES, makeText, readEnvelope, TextFault } from './envelope';

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const fault = (kind: string) => (error: unknown) => error instanceof TextFault && error.fault === kind;

test('a text is canonical JSON in normal form C, and its fingerprint is the SHA-256 of it', async () => {
	const { bytes, fingerprint } = await makeText(
		'bg',
		'Кафе\u0301\r\nтекст „в кавички“ \u2028 "\\',
		' Заглавие ',
	);
	const salt = readEnvelope(bytes)?.salt ?? '';
	assert.match(salt, /^[0-9a-f]{64}$/);
	assert.equal(
		decoded(bytes),
		`{"body":"${'Кафе\u0301'.normalize('NFC')}\\nтекст „в кавички“ \u2028 \\"\\\\","lang":"bg",` +
			`"media":"text/markdown","salt":"${salt}","title":"Заглавие","v":1}`,
	);
	const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
	assert.equal(fingerprint, `0x${Buffer.from(digest).toString('hex')}`);
});

test('the same words twice have two fingerprints, since their salts differ', async () => {
	const [first, second] = [await makeText('en', 'Yes.'), await makeText('en', 'Yes.')];
	assert.notEqual(first.fingerprint, second.fingerprint);
	assert.ok(!decoded(first.bytes).includes('title'));
});

test('what no server would take is refused before it is signed', async () => {
	await assert.rejects(makeText('bg', ' \n '), fault('empty'));
	await assert.rejects(makeText('bg', 'a\u0000b'), fault('hidden-characters'));
	await assert.rejects(makeText('bg', 'a\ud800b'), fault('hidden-characters'));
	await assert.rejects(makeText('bg', 'a', 'two\nlines'), fault('hidden-characters'));
	await assert.rejects(makeText('bg', 'a', 'т'.repeat(161)), fault('title-too-long'));
	await assert.rejects(makeText('bg', 'т'.repeat(MAX_TEXT_BYTES / 2)), fault('too-long'));
	assert.ok((await makeText('bg', 'a', '🙂'.repeat(160))).bytes.length > 640);
});

test('bytes that are no envelope are none', () => {
	const read = (text: string) => readEnvelope(new TextEncoder().encode(text));
	const right = '{"body":"a","lang":"bg","media":"text/markdown","salt":"00","v":1}';
	assert.equal(read(right)?.body, 'a');
	const wrong = [
		'',
		'null',
		'[]',
		'{}',
		'%PDF-1.7',
		right.replace('"v":1', '"v":2'),
		right.replace('"a"', '1'),
	];
	wrong.push(right.replace('markdown', 'html'), right.replace('"bg"', '"x onload=1"'));
	for (const text of wrong) {
		assert.equal(read(text), undefined, text);
	}
	assert.equal(readEnvelope(new Uint8Array([0x7b, 0xff, 0x7d])), undefined);
});
