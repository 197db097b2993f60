// SPDX-License-Identifier: Apache-2.0
// Puts a file's fingerprint on record. The file stays where it is.
//
//   DOVERIE_SEED=… node --experimental-websocket dist/examples/record-file.js ws://127.0.0.1:9944 FILE KIND LOCATOR

import { readFile } from 'node:fs/promises';
import { connect, type Doverie, fingerprint, signer, whyRefused } from 'doverie-client';

type Kind = Parameters<Doverie['tx']['Records']['record']>[0]['kind'];

const [url, path, kind, locator] = process.argv.slice(2) as [string, string, Kind['type'], string];
const document = await fingerprint(await readFile(path));
const { client, api } = connect(url);
const call = api.tx.Records.record({
	fingerprint: document,
	kind: { type: kind, value: undefined } as Kind,
	locator,
	replaces: undefined,
});
const signed = await call.sign(signer(process.env.DOVERIE_SEED ?? ''));
const refusal = await whyRefused(client, signed);
if (refusal) {
	console.error(`Refused: ${refusal.pallet}.${refusal.name}: ${refusal.advice}`);
	process.exitCode = 1;
} else {
	const { ok, block, dispatchError } = await client.submit(signed);
	if (!ok) {
		throw new Error(`It failed: ${JSON.stringify(dispatchError)}`);
	}
	console.log(`On record: ${document}`);
	console.log(`Final in block ${block.number}, ${block.hash}`);
}
client.destroy();
