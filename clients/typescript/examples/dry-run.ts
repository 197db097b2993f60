// SPDX-License-Identifier: Apache-2.0
// Would this transaction succeed? It is signed and shown to the chain, and not sent.
//
//   DOVERIE_SEED=… node --experimental-websocket dist/examples/dry-run.js ws://127.0.0.1:9944 DECISION BALLOT

import { connect, type Doverie, signer, whyRefused } from 'doverie-client';

type Ballot = Parameters<Doverie['tx']['Decisions']['vote']>[0]['ballot'];

const [url, decision, ballot] = process.argv.slice(2) as [string, string, Ballot['type']];
const { client, api } = connect(url);
const call = api.tx.Decisions.vote({
	decision: Number(decision),
	ballot: { type: ballot, value: undefined } as Ballot,
});
const signed = await call.sign(signer(process.env.DOVERIE_SEED ?? ''));
const refusal = await whyRefused(client, signed);
if (refusal) {
	console.log(`It would be refused: ${refusal.pallet}.${refusal.name}`);
	console.log(refusal.advice);
	console.log(refusal.may_pass ? 'It may succeed later' : 'It cannot succeed as it is');
} else {
	console.log('It would succeed');
}
client.destroy();
