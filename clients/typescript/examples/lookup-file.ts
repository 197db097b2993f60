// SPDX-License-Identifier: Apache-2.0
// Is this file on record, by whom, and since when?
//
//   node --experimental-websocket dist/examples/lookup-file.js ws://127.0.0.1:9944 FILE

import { readFile } from 'node:fs/promises';
import { connect, fingerprint } from 'doverie-client';

const [url, path] = process.argv.slice(2) as [string, string];
const document = await fingerprint(await readFile(path));
console.log(`Fingerprint ${document}`);
const { client, api } = connect(url);
const found = await api.view.Records.lookup(document, { at: 'finalized' });
for (const { record, is_first: isFirst, latest } of found) {
	const time = new Date(Number(record.time)).toISOString();
	console.log(`${record.kind.type} of ${record.account}, version ${record.version}`);
	console.log(`  block ${record.block}, ${time.slice(0, 19).replace('T', ' ')} UTC`);
	console.log(`  first on record: ${isFirst ? 'yes' : 'no'}`);
	console.log(`  latest version: ${latest === document ? 'this one' : latest}`);
}
if (found.length === 0) {
	console.log('Not on record');
}
client.destroy();
