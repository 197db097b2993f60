// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprintOf, makeText } from './envelope';
import { findText, mediaOf } from './find';

const SERVERS = ['https://a.example/', 'https://b.example/', 'https://c.example/texts-server/'];
const NETWORK = {
	name: { bg: 'Град', en: 'City' },
	trial: true,
	beginning: 'beginning.json',
	nodes: [],
	texts: SERVERS,
};

type Reply = Response | Error | Promise<Response>;

/** What each server answers, by its host. Returns the addresses that were asked. */
function network(replies: Record<string, () => Reply>): string[] {
	const asked: string[] = [];
	Object.assign(globalThis, {
		document: { baseURI: 'https://portal.example/' },
		fetch: async (input: URL | string) => {
			const url = new URL(input);
			if (url.host === 'portal.example') {
				return Response.json(NETWORK);
			}
			asked.push(url.href);
			const reply = await (replies[url.host]?.() ?? new Response('{}', { status: 404 }));
			if (reply instanceof Error) {
				throw reply;
			}
			return reply;
		},
	});
	return asked;
}

const erasure = { reason: 'personal-data', reference: 'GDPR', by: 'dvX', at: '2027-01-15T08:00:00Z' };
const gone = (body: unknown = erasure) => Response.json(body, { status: 410 });

test('a text is found at the server that has it, and liars before it do no harm', async () => {
	const { bytes, fingerprint } = await makeText('bg', 'Текст', 'Заглавие');
	const asked = network({
		'a.example': () => new Response('another text'),
		'b.example': () => new Error('away'),
		'c.example': () => new Response(bytes as BodyInit),
	});
	const found = await findText(fingerprint.toUpperCase().replace('0X', '0x'));
	assert.deepEqual(found, {
		state: 'found',
		lang: 'bg',
		media: 'text/markdown',
		title: 'Заглавие',
		body: 'Текст',
		from: 'c.example',
	});
	assert.ok(asked.length >= 1 && asked.length <= 3);
});

test('a document is handed over as it was checked: nobody asks a server for it once more', async () => {
	const bytes = new TextEncoder().encode('%PDF-1.7 and so on');
	const fingerprint = await fingerprintOf(bytes);
	network({ 'a.example': () => new Response(bytes as BodyInit) });
	const found = await findText(fingerprint);
	assert.ok(found.state === 'found' && found.file);
	assert.equal(found.file.type, 'application/pdf');
	assert.deepEqual(new Uint8Array(await found.file.arrayBuffer()), bytes);
});

test('who sends something else is named, where nobody has the right text', async () => {
	network({ 'a.example': () => new Response('x'), 'b.example': () => new Response('y') });
	const found = await findText(`0x${'00'.repeat(32)}`);
	assert.equal(found.state, 'wrong');
	assert.deepEqual(found.state === 'wrong' && found.liars.sort(), ['a.example', 'b.example']);
});

test('a text that one server has is shown though another says that it was erased', async () => {
	const { bytes, fingerprint } = await makeText('en', 'Here.');
	network({ 'a.example': gone, 'b.example': gone, 'c.example': () => new Response(bytes as BodyInit) });
	assert.equal((await findText(fingerprint)).state, 'found');
});

test('an erased text says why, by whom and when', async () => {
	network({ 'b.example': gone });
	const found = await findText(`0x${'01'.repeat(32)}`);
	assert.deepEqual(found, { ...erasure, state: 'erased', at: new Date(erasure.at), from: 'b.example' });
});

test('an erasure that says nothing sensible is none', async () => {
	for (const said of [{}, { ...erasure, at: 'yesterday' }, { ...erasure, by: 5 }, 'gone', null]) {
		network({ 'a.example': () => gone(said) });
		const found = await findText(`0x${'02'.repeat(32)}`);
		assert.equal(found.state, 'missing', JSON.stringify(said));
		assert.equal(found.state === 'missing' && found.asked.length, 3);
	}
});

test('an answer without an end is not read to its end', async () => {
	let sent = 0;
	const endless = () =>
		new Response(
			new ReadableStream({
				pull(controller) {
					sent += 65_536;
					controller.enqueue(new Uint8Array(65_536));
				},
			}),
		);
	network({ 'a.example': endless });
	assert.equal((await findText(`0x${'03'.repeat(32)}`)).state, 'missing');
	assert.ok(sent < 6 * 1024 * 1024, `${sent}`);
});

test('a locator says where to ask first, and only among the servers of the network', async () => {
	const fingerprint = `0x${'04'.repeat(32)}`;
	for (let i = 0; i < 10; i++) {
		const asked = network({});
		await findText(fingerprint, 'https://c.example/texts-server/texts/abc');
		assert.equal(new URL(asked[0] ?? '').host, 'c.example');
	}
	for (const locator of [
		'https://evil.example/x',
		'https://a.example.evil/',
		'javascript:alert(1)',
		'ipfs:x',
		'',
	]) {
		const asked = network({});
		await findText(fingerprint, locator);
		assert.ok(
			asked.every((url) => SERVERS.some((server) => url.startsWith(server))),
			locator,
		);
	}
});

test('servers are asked in no order of their own', async () => {
	const first = new Set<string>();
	for (let i = 0; i < 60; i++) {
		const asked = network({});
		await findText(`0x${'05'.repeat(32)}`);
		first.add(new URL(asked[0] ?? '').host);
	}
	assert.equal(first.size, 3);
});

test('a document is what it begins with', () => {
	assert.equal(mediaOf(new TextEncoder().encode('%PDF-1.7')), 'application/pdf');
	assert.equal(mediaOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg');
	assert.equal(mediaOf(new TextEncoder().encode('<svg onload=alert(1)>')), 'application/octet-stream');
});
