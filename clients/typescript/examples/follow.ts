// SPDX-License-Identifier: Apache-2.0
// Follows the final blocks, with the events of what the chambers do.
//
//   node --experimental-websocket dist/examples/follow.js ws://127.0.0.1:9944 [BLOCKS]

import { connect } from 'doverie-client';

const PALLETS = ['Stakeholders', 'Records', 'Proposals', 'Decisions', 'Pledges', 'Validators'];

const [url, blocks] = process.argv.slice(2) as [string, string | undefined];
const { client, api } = connect(url);
const inText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);
let done = Promise.resolve();
let left = blocks ? Number(blocks) : Number.POSITIVE_INFINITY;

async function show(number: number, hash: string): Promise<void> {
	const events = await api.query.System.Events.getValue({ at: hash });
	console.log(`Block ${number}, ${hash}`);
	for (const { event } of events.filter((each) => PALLETS.includes(each.event.type))) {
		const { type, value } = event.value as { type: string; value: unknown };
		console.log(`  ${event.type}.${type} ${JSON.stringify(value, inText)}`);
	}
}

const following = client.finalizedBlock$.subscribe(({ number, hash }) => {
	if (left === 0) {
		return;
	}
	left -= 1;
	// One after the other, however fast they come.
	done = done.then(() => show(number, hash));
	if (left === 0) {
		done.then(() => {
			following.unsubscribe();
			client.destroy();
		});
	}
});
